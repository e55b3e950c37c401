"""The rules for the dead and the hurt whose words of harm lie apart: sent to hospital, burned alive, none of whom survived."""

from __future__ import annotations

import re

from casualtykit.join.drafts import Draft, count_of, is_passive, last_word, unlisted
from casualtykit.join.grammar import GAP, OBJECT, PARTS, SUBJECT, SUBJECT_PARTS
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.one_group import one_draft
from casualtykit.join.own_subject import own
from casualtykit.join.unharmed.averted import undone
from casualtykit.join.unharmed.victims import ill, wanted
from casualtykit.languages.en.care_words import HOSPITALS, MEDICAL_CENTRES, MISSILES, PIERCING, SENT
from casualtykit.languages.en.group_words import ABOARD
from casualtykit.languages.en.harm_words import BURNING, COMPLETED, CUTTING, INFLICTED, INFLICTING
from casualtykit.languages.en.search_words import GOING_OFF, RESCUERS, SEARCHES, SEARCHING, VANISHING
from casualtykit.rules import rule
from casualtykit.tape import Phrase, Tape, named
from casualtykit.values import evolve
from casualtykit.vocabulary import ARMED, BLOODSHED, Outcome, Role

_HIT_BY = r"(?: VERBED ADJUNCT{0,2} (?:BY [THING CAUSE])? ADJUNCT{0,2} AND (?=VERBED) )?"
_TAKEN = r"VERBED (?: ADJUNCT{0,3} ADJ? AND VERB_ED )? | VERBING | BE SAY"


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING]) (?P<who>[PEOPLE COUNT] (?:COMMA? AND [PEOPLE COUNT])? (?= ADV? (?P<there>AT)) {PARTS})"
    rf" | (?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} {_HIT_BY} (?P<verb>{_TAKEN}) ADV? TIME? (?P<there>AT)",
    words=SENT,
    finds={
        "The fire sent 37 people to hospital.": "injured 37 people",
        "Nine people were taken to nearby hospitals.": "injured 9 people",
        "A miner was dug out alive and flown to hospital.": "injured 1 miner | civilian",
        "There are 12 people still being treated in hospitals.": "injured 12 people | at hospitals",
        "A guard was hit by a stone and was taken to Mercy Hospital.": "injured 1 guard | police",
        "Six clerks were admitted to Mercy Hospital.": "injured 6 clerks | civilian",
    },
    skips=(
        "The fire did not send 37 people to hospital.",
        "The fire sent 37 people to the park.",
        "Nine bodies were taken to a hospital.",
        "Nine people were taken to hospital with cholera.",
    ),
)
def to_hospital(tape: Tape, match: re.Match[str]) -> Joins:
    """What sends people to hospital has injured them."""
    at, first = match.end("verb") - 1, match.start("who")
    verb, who, where = (tape.phrases[i] for i in (at, first, match.start("there")))
    if (
        where.word not in ("in" if verb.word == "put" else "at in" if verb.word == "treat" else "to").split()
        or where.noun is None
        or not (where.noun.head in HOSPITALS or where.low.removesuffix("s").endswith(MEDICAL_CENTRES))
        or (verb.word == "treat" and at < first)
        or verb.word not in SENT
        or undone(tape, at)
        or (verb.sym == "VERBING" and first < at and not is_passive(verb))
        or who.sym == "VICTIMS"
        or _of_the_house(who)
        or any(ill(p, who) for p in tape.phrases[match.end() : match.end() + 2])
    ):
        return
    harm = unlisted(last_word(verb), Outcome.INJURED, "take to hospital")
    for draft in drafts(tape, match.span("who"), at, harm):
        if draft.number is not None or who.word in ("victim", "victims"):
            yield draft


def _of_the_house(who: Phrase) -> bool:
    """Return whether those who come to a hospital work in one: "two doctors were sent to Mercy Hospital"."""
    return who.role == Role.MEDICAL


@rule(
    r"(?P<what>CAUSE) ADJUNCT{0,2} (?P<harm>[SAY VERB VERB_ED]) ADV? (?P<who>[COUNT PEOPLE VICTIMS]) (?= ADJUNCT | SEMI | COMMA | AND | $)",
    words=("claim",),
    finds={
        "Road crash claims five": "killed 5",
        "The landslide claimed six farmers.": "killed 6 farmers | civilian",
        "An outbreak of cholera has claimed 11 victims.": "killed 11 victims",
    },
    skips=(
        "The landslide nearly claimed six farmers.",
        "The landslide buried six farms.",
        "The landslide claimed five shops.",
    ),
)
def claimed(tape: Tape, match: re.Match[str]) -> Joins:
    """Whom an accident or a disaster claims, it has killed."""
    at = match.start("harm")
    if tape.phrases[at].word == "claim" and not undone(tape, at):
        harm = unlisted(last_word(tape.phrases[at]), Outcome.KILLED, "claim")
        yield from drafts(tape, match.span("who"), at, harm)


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING]) (?P<who>{OBJECT}) (?P<harm>LIVES)",
    words=("cost",),
    finds={"The storm cost 12 sailors their lives.": "killed 12 sailors | military"},
    skips=(
        "The storm could cost 12 sailors their lives.",
        "The storm nearly cost 12 sailors their lives.",
        "The storm cost 12 sailors their ship.",
    ),
)
def cost(tape: Tape, match: re.Match[str]) -> Joins:
    """What costs people their lives has killed them."""
    at, verb = match.start("harm"), match.start("verb")
    lives = tape.phrases[at].noun
    if tape.phrases[verb].word == "cost" and not undone(tape, verb) and lives is not None and lives.his:
        harm = unlisted(tape.phrases[at].span, Outcome.KILLED, "lives")
        yield from drafts(tape, match.span("who"), at, harm)


@rule(
    rf"(?P<what>[CAUSE THING PEOPLE]) ADJUNCT{{0,2}} (?P<harm>[VERB VERB_ED VERBING]) (?P<who>[PEOPLE COUNT NAME] (?:COMMA? AND [PEOPLE COUNT])?)"
    rf" | (?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?P<harm>VERBED | VERB_ED (?= BY)) ADJUNCT{{0,2}} BY (?P<what>[CAUSE THING])",
    words=MISSILES,
    finds={
        "A stray bullet struck a girl in the leg.": "injured 1 girl | civilian",
        "Six miners were hit by shotgun pellets.": "injured 6 miners | civilian",
    },
    skips=("A strike hit a girls' school.", "A stray bullet hit a wall."),
)
def struck(tape: Tape, match: re.Match[str]) -> Joins:
    """Whom a bullet, a splinter or shrapnel hits is hurt."""
    at, who = match.start("harm"), match.span("who")
    what, verb = tape.phrases[match.start("what")], tape.phrases[at]
    if (
        verb.word not in PIERCING
        or verb.unreal
        or what.noun is None
        or what.noun.head.rpartition(" ")[2] not in MISSILES
    ):
        return
    told = {p.harm.trigger.outcome for p in tape.phrases[match.end() :] if p.harm is not None}
    if BLOODSHED.isdisjoint(told):
        harm = evolve(unlisted(last_word(verb), Outcome.INJURED, verb.word), weak=True)
        yield from drafts(tape, who if at < who[0] else own(tape, *who), at, harm)


@rule(
    r"(?P<verb>[VERB VERB_ED VERBING VERB_TO]) (?P<harm>[UNKNOWN VICTIMS THING]) (?P<who>AT (?: COMMA? AND [PEOPLE ORG])?)",
    words=INFLICTED,
    finds={
        "The rebels inflicted heavy losses on soldiers and farmers.": "casualties 2+? soldiers | military | by The rebels / casualties 2+? farmers | civilian | by The rebels"
    },
    skips=("The rebels inflicted heavy losses on the bank.", "The rebels reported heavy losses on Monday."),
)
def inflicted(tape: Tape, match: re.Match[str]) -> Joins:
    """On whom losses or casualties are inflicted has dead and wounded."""
    at, first = match.start("harm"), match.start("who")
    what, to = tape.phrases[at], tape.phrases[first]
    if tape.phrases[match.start("verb")].word != "inflict" or what.noun is None or what.noun.head not in INFLICTED:
        return
    if to.word != "on" or to.inner != "PEOPLE" or what.noun.number is not None:
        return
    span = last_word(tape.phrases[match.start("verb")])
    harm = unlisted(span, Outcome.CASUALTIES, "inflict")
    tape = tape.put(first, first + 1, named(to, "PEOPLE"))
    yield from drafts(tape, match.span("who"), match.start("verb"), harm)


@rule(
    r"(?P<harm>[VERB VERB_ED VERBING]) (?: (?P<toll>VICTIMS) (?P<side>AT) | (?P<side>[PEOPLE ORG PRONOUN]) (?P<toll>VICTIMS) )",
    words=INFLICTED,
    finds={
        "The rebels inflicted 20 casualties on the army.": "casualties 20 army | military | by The rebels",
        "The rebels caused the soldiers 20 casualties.": "casualties 20 soldiers | military | by The rebels",
    },
    skips=("The rebels saw 20 casualties on the road.",),
)
def inflicted_so_many(tape: Tape, match: re.Match[str]) -> Joins:
    """Casualties counted that one side inflicts are of the other: "inflicted 20 casualties on the army"."""
    at = match.start("harm")
    toll, side = tape.phrases[match.start("toll")], tape.phrases[match.start("side")]
    noun, harm = toll.noun, toll.harm
    if tape.phrases[at].word not in INFLICTING or undone(tape, at) or noun is None or harm is None:
        return
    if noun.number is None or noun.head not in INFLICTED:
        return
    if side.sym == "AT" and (side.word not in ("on", "to", "among") or side.inner not in _SIDES):
        return
    whom = evolve(named(side, "PEOPLE"), start=side.noun.core.start) if side.noun is not None else None
    yield Draft(harm, whom, *count_of(noun), tape, at)


_SIDES = ("PEOPLE", "ORG", "PRONOUN")


@rule(
    rf"[VERB VERB_ED] (?P<who>{OBJECT}) {GAP} COMMA (?P<verb>VERBING) ADV? (?P<harm>EVENT) (?! OF | PREP? [PEOPLE COUNT AT])",
    words=("cause",),
    finds={
        "A beam hit two welders in the yard, causing serious injuries.": "injured 2 welders | civilian | at yard",
        "A rock struck a miner, causing fatal injuries.": "killed 1 miner | civilian",
    },
    skips=("A beam hit two welders, causing injuries to a cook.", "A beam hit two welders, causing nine injuries."),
)
def causing(tape: Tape, match: re.Match[str]) -> Joins:
    """What hits people and causes injuries has hurt them."""
    at = match.start("harm")
    event, harm = tape.phrases[at].noun, tape.phrases[at].harm
    if tape.phrases[match.start("verb")].word != "cause" or harm is None or event is None or event.number:
        return
    if harm.trigger.outcome in BLOODSHED:
        yield from drafts(tape, match.span("who"), at, evolve(harm, weak=False))


@rule(
    rf"(?P<harm>[VERB VERB_ED VERBING]) (?P<who>{OBJECT}) (?P<alive>ADJ)",
    words=("alive",),
    finds={"Raiders burned a farmer alive.": "killed 1 farmer | civilian | by Raiders"},
    skips=("Raiders left a farmer alive.",),
)
def burned_alive(tape: Tape, match: re.Match[str]) -> Joins:
    """Whom one burns alive has been killed."""
    at = match.start("harm")
    verb = tape.phrases[at]
    if verb.word in BURNING and tape.phrases[match.start("alive")].word == "alive" and not _by_doing(tape, at):
        yield from drafts(tape, match.span("who"), at, unlisted(last_word(verb), Outcome.KILLED, verb.word))


def _by_doing(tape: Tape, at: int) -> bool:
    """Return whether a verb tells how another was done: "killed a clerk by slitting his throat"."""
    return tape.phrases[at].sym == "VERBING" and at > 0 and tape.phrases[at - 1].sym == "BY"


@rule(
    rf"(?P<harm>[VERB VERB_ED VERBING HARM HARM_ED HARMING]) (?P<throat>THING) (?:OF (?P<whose>{OBJECT}))?",
    words=("throat", "throats"),
    finds={
        "Raiders slit the farmer's throat.": "killed 1 farmer | civilian | by Raiders",
        "Raiders slashed the throats of 13 farmers.": "killed 13 farmers | civilian | by Raiders",
    },
    skips=("The farmer cleared his throat.", "The farmer slit the goat's throat.", "The farmer slit his own throat."),
)
def throat_cut(tape: Tape, match: re.Match[str]) -> Joins:
    """Whose throat one cuts has been killed."""
    at, throat = match.start("harm"), tape.phrases[match.start("throat")].noun
    verb = tape.phrases[at]
    if verb.word not in CUTTING or throat is None or throat.head not in ("throat", "throats") or _by_doing(tape, at):
        return
    harm = unlisted(last_word(verb), Outcome.KILLED, verb.word)
    if match["whose"]:
        yield from drafts(tape, match.span("whose"), at, harm)
    elif throat.owner and throat.owner.sym != "THING" and not tape.phrases[at + 1].low.startswith(_HIS_OWN):
        whose = evolve(throat.owner, word=_OWNERS.get(throat.owner.word, throat.owner.word))
        draft = one_draft(tape, whose, at, harm)
        if draft is not None:
            yield draft


_HIS_OWN = ("his own ", "her own ", "their own ")
"""Who cuts his own throat may have only tried to die."""
_OWNERS = {"his": "him", "their": "them"}
"""The pronouns that stand for the owners that possessives name."""


@rule(
    rf"(?P<harm>[VERB VERB_ED VERBING]) ADV? (?P<who>{OBJECT}) (?P<how>ADV | AT | ADJ | WITH CAUSE)",
    words=frozenset(verb for verb, _ in COMPLETED),
    finds={
        "The troops put 43 bandits out of action.": "casualties 43 bandits | criminal | by The troops",
        "Gunmen riddled a judge and his driver with bullets.": "killed 1 judge | official | by Gunmen / killed 1 his driver | civilian | by Gunmen",
    },
    skips=(
        "A fall put two riders out of action.",
        "Gunmen riddled a wall with bullets.",
        "Reporters riddled a judge with questions.",
    ),
)
def completed(tape: Tape, match: re.Match[str]) -> Joins:
    """What some verbs do to people is told behind these: "put 43 bandits out of action", "riddled him with bullets"."""
    at, how = match.start("harm"), tape.phrases[match.start("how")]
    verb = tape.phrases[at]
    means = tape.phrases[match.end() - 1].low or how.word
    outcome = COMPLETED.get((verb.word, means))
    if outcome is None or undone(tape, at):
        return
    harm = unlisted(last_word(verb), Outcome(outcome), f"{verb.word} {means}")
    for draft in drafts(tape, match.span("who"), at, harm):
        if outcome == "killed" or _in_arms(draft.who):
            yield draft


def _in_arms(who: Phrase | None) -> bool:
    """Return whether a group bears arms: flu too puts clerks out of action."""
    return who is not None and who.role in ARMED


@rule(
    r"(?P<seekers>[PEOPLE ORG]) ADJUNCT? (?P<verb>[VERB VERB_ED VERBING]) (?P<what>THING)? TIME? (?: (?P<link>PREP) (?=COUNT) )? (?P<who>[PEOPLE COUNT AT]) (?! ADV? (?:VERB_ED SUB)? STATE)"
    r" | (?P<search>THING) (?:ADJUNCT{0,2} [BE VERB VERB_ED VERBED] ADJUNCT{0,2})? (?P<link>PREP (?=COUNT) | AT VERBING (?=COUNT))? (?P<who>[AT COUNT]) (?! ADV? STATE)",
    words=SEARCHING | SEARCHES,
    finds={
        "Divers are searching for three anglers.": "missing 3 anglers | civilian",
        "Rescuers were still looking for 14 people.": "missing 14 people",
        "Rescuers were searching for 14 others.": "missing 14 others",
        "A search is under way for two climbers.": "missing 2 climbers | civilian",
        "A search is under way for a third.": "missing 1 a third",
        "The search for the remaining 12 continues.": "missing 12",
    },
    skips=(
        "Police are searching for three gunmen.",
        "Rescuers were still waiting for 14 people.",
        "A search is under way for two gunmen.",
    ),
)
def searched_for(tape: Tape, match: re.Match[str]) -> Joins:
    """Whom rescuers look for is missing."""
    at = match.start("search" if match["search"] else "verb")
    told, who = tape.phrases[at], tape.phrases[match.start("who")]
    if who.noun is None or who.noun.number is None or (who.sym == "AT" and who.inner not in _PERSONS):
        return
    if match["search"]:
        looked = told.noun is not None and told.noun.head in SEARCHES and not wanted(who.noun)
    else:
        seekers = tape.phrases[match.start("seekers")]
        looked = told.word in SEARCHING and seekers.low.endswith(RESCUERS) and not wanted(who.noun)
    link = who if match["link"] is None else tape.phrases[match.start("link")]
    if not looked or (link is not who or who.sym == "AT" or match["search"] is not None) != (link.word == "for"):
        return
    harm = unlisted(last_word(told), Outcome.MISSING, "search")
    whom = named(who, "PEOPLE")
    yield Draft(harm, whom, *count_of(whom.noun), tape, at)


@rule(
    r"(?P<craft>THING) ADJUNCT{0,2} (?: (?P<harm>[DIE DIE_ED]) ADJUNCT{0,3} WITH (?P<who>[PEOPLE COUNT]) [ADV AT PREP]"
    r" | COMMA? WITH (?P<who>[PEOPLE COUNT]) [ADV AT PREP] COMMA? (?P<harm>[DIE DIE_ED]) )",
    words=VANISHING,
    finds={
        "A trawler vanished on Friday with nine men aboard.": "missing 9 men | on Friday",
        "A ferry with 30 passengers on board vanished.": "missing 30 passengers | civilian",
    },
    skips=("A thief vanished with nine rings.", "A ferry sank with 30 passengers on board."),
)
def vanished_with(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is aboard a boat or an aircraft that has disappeared is missing with it."""
    craft, harm = tape.phrases[match.start("craft")].noun, tape.phrases[match.start("harm")].harm
    aboard = tape.phrases[match.end("who")]
    if craft is None or craft.kind != "vehicle" or harm is None or harm.trigger.term not in VANISHING:
        return
    if aboard.word in ABOARD or aboard.low in ABOARD:
        yield from drafts(tape, match.span("who"), match.start("harm"))


@rule(
    rf"(?P<who>{SUBJECT}) {GAP} (?:WHO|THAT)?"
    rf" (?: (?P<went>[HARMED VERBED VERB VERB_ED]) [^BREAK COMMA FINITE]{{0,6}} COMMA? AND"
    r" (?P<harm>[VERB_ED VERBED]) | (?P<harm>VERBED) ADV? ) [PREP OF]?"
    r" (?P<since>TIME | SUB | ADV | PREP (?= SEMI | COMMA | $))",
    words=("see", "hear"),
    finds={
        "A clerk was led away by soldiers and never seen again.": "missing 1 clerk | civilian",
        "A clerk went into the barracks and was never seen again.": "missing 1 clerk | civilian | at barracks",
        "A clerk has not been seen since he left home on 30 April.": "missing 1 clerk | civilian | since he left home on 30 April",
    },
    skips=(
        "Such a storm has not been seen since 1990.",
        "Two gunmen have not been seen since the raid.",
        "A clerk was seen after he left home.",
        "A clerk robbed the bank and was never seen again.",
    ),
)
def not_seen(tape: Tape, match: re.Match[str]) -> Joins:
    """Who has not been seen or heard from since is missing."""
    who, verb, since = (tape.phrases[match.start(name)] for name in ("who", "harm", "since"))
    gone = since.word.startswith("since") or (since.word in ("again", "from") and verb.unreal)
    if verb.word not in ("see", "hear") or not gone or verb.low == verb.word:
        return
    went = tape.phrases[match.start("went")] if match["went"] else None
    if went is not None and went.sym in ("VERB", "VERB_ED") and went.word not in GOING_OFF:
        return  # "robbed the bank and was never seen again"
    if who.sym not in ("PEOPLE", "NAME", "PRONOUN", "COUNT") or (who.noun is not None and wanted(who.noun)):
        return
    harm = unlisted(last_word(verb), Outcome.MISSING, verb.word)
    for draft in drafts(tape, match.span("who"), match.start("harm"), harm):
        if draft.count.high != 0:
            yield draft


_PERSONS = frozenset(("PEOPLE", "COUNT"))


@rule(
    rf"(?P<who>{SUBJECT}) {GAP} (?P<harm>VERBED) ADJUNCT{{0,3}} (?= SEMI | COMMA | SUB | SOURCE | $)",
    words=("bury",),
    finds={"Some 519 people have been buried in mass graves.": "killed ~519 people"},
    skips=("Some 519 people were buried under the mud.", "Nine people were buried alive in the mine."),
)
def buried(tape: Tape, match: re.Match[str]) -> Joins:
    """People counted who have been buried, and not by what came down on them, are dead."""
    at = match.start("harm")
    verb, who = tape.phrases[at], tape.phrases[match.start("who")]
    beside = tape.phrases[at + 1 : match.end()]
    if verb.word != "bury" or verb.unreal or who.number is None:
        return
    if who.sym == "VICTIMS":
        return  # "32 bodies were buried" tells it by its noun
    if any(p.word == "alive" or (p.sym == "AT" and not _in_a_grave(p)) for p in beside):
        return
    harm = unlisted(last_word(verb), Outcome.KILLED, "bury")
    yield from drafts(tape, match.span("who"), at, harm)


def _in_a_grave(where: Phrase) -> bool:
    """Return whether a place is one where the dead are laid."""
    return where.head.rpartition(" ")[2] in _GRAVES


_GRAVES = frozenset("grave graves cemetery cemeteries graveyard graveyards churchyard".split())
