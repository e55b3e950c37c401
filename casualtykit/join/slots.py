"""The rules whose words of harm lie apart: pushed from their homes, forced to flee, sheltering in camps."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from casualtykit.join.drafts import Draft, count_of
from casualtykit.join.lists import (
    BETWEEN,
    GAP,
    NEXT,
    OBJECT,
    OF_THEM,
    SUBJECT,
    SUBJECT_PARTS,
    Joins,
    drafts,
    infinitive,
    one_draft,
)
from casualtykit.join.roles import subject_of
from casualtykit.languages.en.figures import DRIVING
from casualtykit.languages.en.harm_words import (
    ARRIVING,
    BURNING,
    CAMPS,
    CAPTURING,
    CARE,
    CARRYING,
    CUTTING,
    FORCIBLY,
    FORCING,
    HOMES,
    HOSPITALS,
    LEAVING_HOME,
    LODGINGS,
    MEDICAL_CENTRES,
    MISSILES,
    PRISONERS,
    RECEIVING,
    SAFE_PLACES,
    SENT,
    SHELTERS,
    STRIKING,
    SURVIVORS,
    TAKING,
    VEHICLES,
)
from casualtykit.model import OutcomeMention
from casualtykit.rules import rule
from casualtykit.spans import Span
from casualtykit.tape import Harm, Phrase, Tape, named
from casualtykit.vocabulary import Outcome, Role

_MOVERS = frozenset("move relocate shift push take bring transfer rush".split())


_RELIEF = re.compile(
    r"evacuat|relief|idp|displace|refugee|makeshift|accommodation|reception|resettlement|\btents?\b|transit|collective|temporary|emergency"
)


def _leaves_home(verb: Phrase) -> bool:
    """Return whether a verb says what is left behind: "abandon their villages"."""
    first, _, rest = verb.word.partition(" their ")
    return first in LEAVING_HOME and rest.removesuffix("s") in ("village", "home", "land", "farm")


def _going_on(tape: Tape, at: int) -> bool:
    """Return whether an infinitive tells of what happens: "continues to drive people from their homes"."""
    return at > 0 and tape.phrases[at - 1].word in ("continue", "begin", "start", "manage", "help", "serve", "combine")


def _last_word(verb: Phrase) -> Span:
    """Return where the verb itself stands, without its auxiliaries."""
    return Span(verb.end - len(verb.low), verb.end) if verb.low else verb.span


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING]) ADV? (?P<who>[PEOPLE COUNT NAME PRONOUN] (?: AND [PEOPLE COUNT NAME])?) (?P<how>(?:ADJUNCT COMMA?){{0,3}} (?:WITH PRONOUN)?) | (?P<whom>{SUBJECT}) {GAP} (?:WHO | VERBED [^BREAK COMMA MAIN]{{0,6}} AND)? (?P<was>VERBED) (?P<how2>ADJUNCT{{0,3}} (?: BY [PEOPLE ORG NAME PRONOUN] ADJUNCT{{0,2}})?) (?! BY)",
    finds={
        "Masked men took the clerk from his home.": "abducted 1 clerk | civilian | by Masked men",
        "The clerk was taken away by police.": "detained 1 clerk | civilian | by police",
    },
    skips=("The bus took the clerk from his home to work.", "The clerk was taken away by ambulance to hospital."),
)
def taken_away(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is taken away, from home or into a car, is abducted, and detained where police or soldiers take him."""
    at = match.start("verb") if match["verb"] else match.start("was")
    how = tape.phrases[slice(*match.span("how" if match["verb"] else "how2"))]
    verb = tape.phrases[at]
    forced = any(p.word in FORCIBLY for p in how)
    away = verb.word == "take away" or any(p.sym == "ADV" and p.word == "away" for p in how)
    along = [p.word for p in how[-2:]] == ["with", "them"] and verb.word == "take"
    driven = any(p.word == "into" and p.noun is not None and p.noun.head in VEHICLES for p in how)
    fetched = any(p.word in ("from", "out of") and p.noun is not None and p.noun.head in LODGINGS for p in how)
    left = any(p.word == "from" for p in how) and not fetched and verb.word != "take away"
    seized = verb.word in TAKING and ((away and not left) or forced or driven or (fetched and verb.word == "take"))
    by_armed = verb.word == "take" and match["was"] is not None and _by_captors(how)
    if not (seized or along or by_armed or (verb.word in _DRAGGERS and driven)) or any(
        p.word in ("to", "in", "by") and p.noun is not None and p.noun.head in CARE for p in how
    ):
        return
    doers = (
        subject_of(tape, at)
        if match["verb"]
        else next(((i, i + 1) for i in range(at, match.end()) if tape.phrases[i - 1].sym == "BY"), None)
    )
    doer = tape.phrases[doers[0]] if doers is not None else None
    if match["verb"] and (doer is None or doer.sym not in ("PEOPLE", "NAME", "ORG", "PRONOUN", "COUNT", "UNKNOWN")):
        return
    role = doer.noun.role if doer is not None and doer.noun is not None else ""
    if along and not seized and role not in _CAPTORS:
        return  # "took the children with them"
    first = tape.phrases[match.start("who" if match["verb"] else "whom")]
    if role in _KIND or first.sym == "VICTIMS" or first.word in ("these", "those"):
        return
    lawful = role in _LAWFUL or (doer is None and not forced and not driven)
    outcome = Outcome.DETAINED if lawful else Outcome.ABDUCTED
    mention = OutcomeMention(_last_word(verb), "", "outcomes.taken_away", outcome, "take away")
    yield from drafts(
        tape, match.span("who") if match["verb"] else match.span("whom"), at, "slots.taken_away", Harm(mention)
    )


def _by_captors(how: Sequence[Phrase]) -> bool:
    """Return whether armed men took somebody: "who were taken by gunmen"."""
    last = how[-1].noun if how else None
    return len(how) > 1 and how[-2].sym == "BY" and last is not None and last.role in _CAPTORS


_DRAGGERS = TAKING | frozenset(("bundle", "force", "push", "shove", "throw", "load", "bundle off"))
_KIND = frozenset((Role.CIVILIAN, Role.MEDICAL, Role.AID_WORKER))
_LAWFUL = frozenset((Role.POLICE, Role.MILITARY, Role.SECURITY_FORCES, Role.OFFICIAL))
_CAPTORS = frozenset((Role.ARMED_GROUP, Role.CRIMINAL))


@rule(
    rf"(?P<who>{SUBJECT}) {GAP} (?:WHO|AND)? (?P<verb>[VERB VERB_ED]) ADV? [NUMBER TIME THING] (?: AND [NUMBER TIME])? (?P<harm>STATE)",
    finds={"Nabil Karam spent four years in prison.": "detained 1 Nabil Karam"},
    skips=("Nabil Karam wrote four books in prison.",),
)
def spent(tape: Tape, match: re.Match[str]) -> Joins:
    """Who spends years in prison is held there."""
    at = match.start("harm")
    harm = tape.phrases[at].harm
    if (
        harm is None
        or harm.trigger.outcome not in (Outcome.DETAINED, Outcome.ABDUCTED)
        or tape.phrases[match.start("verb")].word != "spend"
    ):
        return
    yield from drafts(tape, match.span("who"), at, "slots.spent", evolve(harm, weak=False))


@rule(
    r"[VERB VERB_ED VERBING VERB_TO] (?P<who>[PEOPLE COUNT NAME VICTIMS] (?:COMMA? AND [PEOPLE COUNT NAME])?) (?P<harm>AT)",
    finds={"The fighting drove 3,000 people from their homes.": "displaced 3000 people"},
    skips=("The fighting drove 3,000 people from power.",),
)
def from_homes(tape: Tape, match: re.Match[str]) -> Joins:
    """Driven, forced or pushed from their homes is displaced."""
    at = match.start("harm")
    verb, where = tape.phrases[match.start()], tape.phrases[at]
    if where.noun is None or where.noun.head not in HOMES or where.word not in ("from", "out of"):
        return
    if verb.word not in DRIVING or verb.unreal or (verb.sym == "VERB_TO" and not _going_on(tape, match.start())):
        return  # "saved a child from a house", "is expected to force thousands from their homes"
    mention = OutcomeMention(_last_word(verb), "", "outcomes.from_homes", Outcome.DISPLACED, verb.word)
    yield from drafts(tape, match.span("who"), match.start(), "slots.from_homes", Harm(mention))


@rule(
    r"[VERB VERB_ED VERBING] (?P<who>[PEOPLE COUNT NAME VICTIMS UNKNOWN] (?:COMMA? AND [PEOPLE COUNT])?) (?P<harm>UNREAL|VERB_TO|AT)",
    finds={"The flood forced 300 families to leave their homes.": "displaced 300 families | civilian"},
    skips=("The flood forced 300 families to buy water.",),
)
def forced_to(tape: Tape, match: re.Match[str]) -> Joins:
    """Forced to leave, to flee or into shelters is displaced."""
    at = match.start("harm")
    verb, end = tape.phrases[match.start()], tape.phrases[at]
    if verb.word not in FORCING or infinitive(tape, match.start()):
        return
    sheltered = (
        end.sym == "AT"
        and end.word in ("into", "out of")
        and end.noun is not None
        and end.noun.head in SHELTERS | HOMES
    )
    if end.word in LEAVING_HOME or _leaves_home(end) or sheltered:
        mention = OutcomeMention(_last_word(verb), "", "outcomes.forced_to", Outcome.DISPLACED, verb.word)
        yield from drafts(tape, match.span("who"), match.start(), "slots.forced_to", Harm(mention))


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {BETWEEN} [VERB VERB_ED VERBED VERBING BE] (?:AND [VERB VERB_ED VERBING])? [THING UNKNOWN]? ADV? TIME? (?P<harm>AT) | (?P<whom>[COUNT PEOPLE]) BE? (?P<bare>AT)",
    finds={"Some 300 people were living in makeshift camps.": "displaced ~300 people | at makeshift camps"},
    skips=("Some 300 people were staying in hotels.",),
)
def sheltered(tape: Tape, match: re.Match[str]) -> Joins:
    """Who lives, stays or sleeps in shelters or relief camps is displaced."""
    at = match.start("harm") if match["harm"] else match.start("bare")
    where = tape.phrases[at]
    into = where.word == "into" and at > 0 and tape.phrases[at - 1].word in FORCING | _MOVERS
    if where.noun is None or not (where.word in ("in", "at", "inside") or into):
        return
    first = match.start("who") if match["who"] else match.start("whom")
    if first and (tape.phrases[first - 1].sym == "WHO" or tape.phrases[first - 1].word in OF_THEM):
        return  # "800 evacuated, of which 200 are in shelters", "of whom 200 are in shelters"
    noun = tape.phrases[first].noun
    if " " in where.noun.head and (noun is None or noun.number is None):
        return  # "troops destroyed two houses in a refugee camp"
    if first > 1 and (tape.phrases[first - 2].sym, tape.phrases[first - 1].sym) == ("VICTIMS", "COLON"):
        return  # "Evacuees: 4,000 in nine shelters" is a table's row
    site = where.noun.head.rpartition(" ")[2]
    counted = noun is not None and noun.number is not None and noun.role in _LODGED
    sheltering = any(p.word == "shelter" and p.sym.startswith("VERB") for p in tape.phrases[first + 1 : at])
    lodged = counted and (site == "camps" or sheltering)
    if not (site in SHELTERS or lodged or (site in CAMPS and _RELIEF.search(where.low))):
        return
    mention = OutcomeMention(where.span, "", "outcomes.sheltered", Outcome.DISPLACED, "shelter")
    yield from drafts(
        tape, match.span("who") if match["who"] else match.span("whom"), at, "slots.sheltered", Harm(mention)
    )


@rule(
    rf"[VERB VERB_ED VERBING] (?P<who>[PEOPLE COUNT] (?:COMMA? AND [PEOPLE COUNT])?) {GAP} (?P<harm>AT|VERB_TO)"
    rf" | (?P<whom>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?P<was>VERBED) ADV? TIME? AT? (?P<there>AT|VERB_TO)",
    finds={
        "Some 300 people were shifted to safer places.": "displaced ~300 people",
        "The army moved 2,000 villagers to relief camps.": "displaced 2000 villagers | civilian | by The army",
    },
    skips=("Some 300 people were shifted to other places.", "The army moved 2,000 villagers to tears."),
)
def moved(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is moved or shifted to a safer place, a shelter or a relief camp is displaced."""
    at = match.start("harm") if match["harm"] else match.start("there")
    where = tape.phrases[at]
    did = match.start("was") if match["was"] else match.start()
    verb = tape.phrases[did]
    first = tape.phrases[match.start("who" if match["who"] else "whom")]
    if (
        verb.word not in _MOVERS
        or first.sym == "VICTIMS"
        or verb.unreal
        or (where.sym == "AT" and where.word not in ("to", "into"))
    ):
        return
    head = where.noun.head if where.noun is not None else where.word
    site = head.rpartition(" ")[2]
    safe = site in SAFE_PLACES and _SAFER.search(where.low)
    if not (safe or site in SHELTERS or (site in CAMPS and _RELIEF.search(where.low))):
        return
    mention = OutcomeMention(_last_word(verb), "", "outcomes.moved", Outcome.DISPLACED, verb.word)
    who = match.span("who") if match["who"] else match.span("whom")
    yield from drafts(tape, who, did, "slots.moved", Harm(mention))


_SAFER = re.compile(r"\b(?:safer?|secure|higher)\b")


_LODGED = frozenset((Role.UNSPECIFIED, Role.CIVILIAN))
"""Who lives in camps because he has no home; soldiers and rebels have camps of their own."""


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} [VERB VERB_ED] THING? ADV? (?P<harm>AT)"
    r" | (?P<host>[VERB VERB_ED VERBING]) (?P<guests>PEOPLE)",
    finds={
        "More than 6,000 refugees have crossed into Chad.": "displaced >=6000 refugees | civilian | at Chad",
        "Chad has received 6,000 refugees.": "displaced 6000 refugees | civilian",
    },
    skips=(
        "Refugees crossed into Chad.",
        "Chad has received refugees.",
        "More than 6,000 tourists have crossed into Chad.",
    ),
)
def crossed(tape: Tape, match: re.Match[str]) -> Joins:
    """Refugees who cross into a country, arrive somewhere or are received there have left home."""
    if match["host"]:
        host, guests = tape.phrases[match.start("host")], tape.phrases[match.start("guests")].noun
        if (
            host.word in RECEIVING
            and not host.unreal
            and guests is not None
            and guests.head == "refugees"
            and guests.number
        ):
            mention = OutcomeMention(_last_word(host), "", "outcomes.crossed", Outcome.DISPLACED, host.word)
            yield from drafts(tape, match.span("guests"), match.start("guests"), "slots.crossed", Harm(mention))
        return
    verb = next(p for p in reversed(tape.phrases[: match.start("harm")]) if p.sym in ("VERB", "VERB_ED"))
    where, first = tape.phrases[match.start("harm")], tape.phrases[match.start("who")].noun
    if verb.word not in ARRIVING or verb.unreal or where.word not in ("into", "in", "to", "at", "for"):
        return
    if first is None or first.number is None or first.head not in ("refugees", "refugee"):
        return
    mention = OutcomeMention(_last_word(verb), "", "outcomes.crossed", Outcome.DISPLACED, verb.word)
    yield from drafts(tape, match.span("who"), tape.phrases.index(verb), "slots.crossed", Harm(mention))


@rule(
    rf"(?P<harm>[HARM HARM_ED HARMING HARMED VERB VERB_ED VERBING VERBED]) THING? ADJUNCT{{0,3}} (?P<with>WITH|VERBING|AND) (?P<who>[PEOPLE COUNT]) {NEXT} | THING COMMA? (?P<aboard>WITH|VERBING) (?P<whom>[PEOPLE COUNT]) ADJUNCT{{0,2}} COMMA? (?P<was>VERBED)",
    finds={
        "Pirates seized a tanker with 21 crew on board.": "abducted 21 crew | by Pirates",
        "A tanker with 21 Danes aboard was hijacked.": "abducted 21 Danes",
    },
    skips=("Pirates seized a tanker with 21 tonnes of oil.", "Police seized a bus with 21 passengers."),
)
def with_crew(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is aboard a ship, a bus or an aircraft that is hijacked or seized is taken with it."""
    at = match.start("harm" if match["harm"] else "was")
    verb, link = tape.phrases[at], tape.phrases[match.start("with" if match["harm"] else "aboard")]
    doer = tape.phrases[at - 1] if at else None
    taken_by = doer.noun.role if doer is not None and doer.noun is not None else ""
    if verb.word not in CAPTURING or (link.sym == "VERBING" and link.word not in CARRYING):
        return
    if link.sym == "AND" and (match.start("with") != at + 2 or tape.phrases[at + 1].sym != "THING"):
        return
    if verb.word != "hijack" and taken_by not in _CAPTORS:
        return
    mention = OutcomeMention(_last_word(verb), "", "outcomes.with_crew", Outcome.ABDUCTED, verb.word)
    yield from drafts(tape, match.span("who" if match["who"] else "whom"), at, "slots.with_crew", Harm(mention))


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING]) (?P<who>[PEOPLE COUNT] (?:COMMA? AND [PEOPLE COUNT])?) ADV? (?P<harm>AT) | (?P<whom>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?P<was>VERBED) ADV? TIME? (?P<there>AT)",
    finds={
        "The fire sent 37 people to hospital.": "injured 37 people",
        "Nine people were taken to nearby hospitals.": "injured 9 people",
    },
    skips=("The fire sent 37 people to the park.", "Nine bodies were taken to a hospital."),
)
def to_hospital(tape: Tape, match: re.Match[str]) -> Joins:
    """What sends people to hospital has injured them."""
    name, did, there = ("who", "verb", "harm") if match["who"] else ("whom", "was", "there")
    at = match.start(did)
    verb, where = tape.phrases[at], tape.phrases[match.start(there)]
    if (
        where.word not in ("in" if verb.word == "put" else "at in" if verb.word == "treat" else "to").split()
        or where.noun is None
        or not (where.noun.head in HOSPITALS or where.low.rstrip("s").endswith(MEDICAL_CENTRES))
        or (verb.word == "treat" and not match["whom"])
        or verb.word not in SENT
        or tape.phrases[match.start(name)].sym == "VICTIMS"
    ):
        return
    mention = OutcomeMention(_last_word(verb), "", "outcomes.to_hospital", Outcome.INJURED, "take to hospital")
    for draft in drafts(tape, match.span(name), at, "slots.to_hospital", Harm(mention)):
        if draft.number is not None:
            yield draft


@rule(
    r"(?P<what>[CAUSE THING PEOPLE]) ADJUNCT{0,2} (?P<harm>[VERB VERB_ED VERBING]) (?P<who>[PEOPLE COUNT NAME] (?:COMMA? AND [PEOPLE COUNT])?)",
    finds={"A stray bullet struck a girl in the leg.": "injured 1 girl | civilian"},
    skips=("A strike hit a girls' school.", "A stray bullet hit a wall."),
)
def struck(tape: Tape, match: re.Match[str]) -> Joins:
    """Whom a bullet, a splinter or shrapnel hits is hurt."""
    at = match.start("harm")
    what, verb = tape.phrases[match.start("what")], tape.phrases[at]
    if verb.word not in STRIKING or what.noun is None or what.noun.head.rpartition(" ")[2] not in MISSILES:
        return
    told = {p.harm.trigger.outcome for p in tape.phrases[match.end() :] if p.harm is not None}
    if {Outcome.KILLED, Outcome.INJURED}.isdisjoint(told):
        mention = OutcomeMention(_last_word(verb), "", "outcomes.struck", Outcome.INJURED, verb.word)
        yield from drafts(tape, match.span("who"), at, "slots.struck", Harm(mention, weak=True))


@rule(
    r"(?P<who>[PEOPLE COUNT]) ADV{0,2} (?P<harm>NOT) (?P<what>THING)",
    finds={"The storm left 2,000 people without homes.": "displaced 2000 people"},
    skips=("The storm left 2,000 people without power.",),
)
def without_homes(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is left without a home or shelter is displaced."""
    at = match.start("harm")
    what = tape.phrases[match.start("what")].noun
    if tape.phrases[at].word != "without" or what is None or what.head not in ("homes", "home", "shelter"):
        return
    mention = OutcomeMention(tape.phrases[at].span, "", "outcomes.without_homes", Outcome.DISPLACED, "homeless")
    yield from drafts(tape, match.span("who"), at, "slots.without_homes", Harm(mention))


@rule(
    r"(?P<harm>[VERB VERB_ED VERBING]) (?P<who>PEOPLE)",
    finds={"The army killed nine rebels and took 300 prisoners.": "detained 300 prisoners | prisoner | by The army"},
    skips=("The army killed nine rebels and took 300 prisoners' letters.",),
)
def took_prisoners(tape: Tape, match: re.Match[str]) -> Joins:
    """Prisoners who are taken are detained."""
    verb, who = tape.phrases[match.start()], tape.phrases[match.start("who")]
    if (
        verb.word != "take"
        or who.noun is None
        or who.noun.number is None
        or who.noun.head.removesuffix("s") not in PRISONERS
    ):
        return
    mention = OutcomeMention(_last_word(verb), "", "outcomes.took_prisoners", Outcome.DETAINED, "take prisoner")
    yield from drafts(tape, match.span("who"), match.start(), "slots.took_prisoners", Harm(mention))


@rule(
    r"(?P<verb>[VERB VERB_ED VERBING]) ADV? (?P<who>[PEOPLE COUNT NAME PRONOUN] (?:COMMA? AND [PEOPLE COUNT NAME])?) (?P<how>(?:ADV | PREP)? AT{0,2})",
    finds={
        "Guards took two men into custody.": "detained 2 men | by Guards",
        "Villagers handed over a thief to the police.": "detained 1 thief | criminal | by Villagers",
    },
    skips=("Guards took two men into a shop.", "Villagers handed the thief a letter."),
)
def into_custody(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is taken into custody or handed over to the police is detained."""
    at = match.start("verb")
    verb = tape.phrases[at]
    how = tape.phrases[slice(*match.span("how"))]
    where = next((p for p in how if p.sym == "AT"), None)
    oneself = tape.phrases[match.start("who")].word.endswith(("self", "selves"))  # who hands himself over surrenders
    if where is None or where.noun is None or oneself:
        return
    kept = verb.word == "take" and where.word == "into" and where.noun.head == "custody"
    given = verb.word == "hand over" or (verb.word == "hand" and how[0].word == "over")
    if kept or (given and where.word == "to" and where.noun.role == Role.POLICE):
        mention = OutcomeMention(_last_word(verb), "", "outcomes.into_custody", Outcome.DETAINED, verb.word)
        yield from drafts(tape, match.span("who"), at, "slots.into_custody", Harm(mention))


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING]) (?P<who>{OBJECT}) (?P<alive>ADJ) | (?P<slit>[VERB VERB_ED VERBING]) (?P<throat>THING)",
    finds={
        "Raiders burned a farmer alive.": "killed 1 farmer | civilian | by Raiders",
        "Raiders slit the farmer's throat.": "killed 1 farmer | civilian | by Raiders",
    },
    skips=("Raiders left a farmer alive.", "The farmer cleared his throat."),
)
def cruelly(tape: Tape, match: re.Match[str]) -> Joins:
    """Whom one burns alive, and whose throat one cuts, has been killed."""
    at = match.start("verb") if match["verb"] else match.start("slit")
    verb = tape.phrases[at]
    if verb.sym == "VERBING" and at and tape.phrases[at - 1].sym == "BY":
        return  # "killed a clerk by slitting his throat"
    mention = OutcomeMention(_last_word(verb), "", "outcomes.cruelly", Outcome.KILLED, verb.word)
    if match["verb"]:
        if verb.word in BURNING and tape.phrases[match.start("alive")].word == "alive":
            yield from drafts(tape, match.span("who"), at, "slots.cruelly", Harm(mention))
        return
    throat = tape.phrases[match.start("throat")].noun
    if verb.word in CUTTING and throat is not None and throat.head in ("throat", "throats") and throat.owner:
        whose = evolve(throat.owner, word=_OWNERS.get(throat.owner.word, throat.owner.word))
        draft = one_draft(tape, whose, at, "slots.cruelly", Harm(mention))
        if draft is not None:
            yield draft


_OWNERS = {"his": "him", "their": "them"}
"""The pronouns that stand for the owners that possessives name."""


@rule(
    r"(?P<none>[PEOPLE COUNT]) PREP? ADJUNCT{0,2} (?P<harm>[VERB VERB_ED])"
    r" | (?P<who>[PEOPLE COUNT AT]) PREP? ADJUNCT{0,2} COMMA (?P<whom>COUNT) (?P<did>[VERB VERB_ED])"
    r" | THERE BE (?P<survivors>PEOPLE) (?P<among>AT)",
    finds={
        "None of the 34 people on board survived.": "killed 34 people",
        "The blaze cut off 34 people, none of whom survived.": "killed 34 people",
        "There were no survivors among the 34 people on board.": "killed 34 people",
    },
    skips=("All of the 34 people on board survived.", "None of the 34 shops on the street survived."),
)
def nobody_survived(tape: Tape, match: re.Match[str]) -> Joins:
    """A group of whom none survived has died."""
    name = next(n for n in ("none", "whom", "survivors") if match[n])
    none, verb = tape.phrases[match.start(name)], tape.phrases[match.end() - 1]
    if none.noun is None or none.noun.number is None or none.noun.number.count.high != 0:
        return
    if name == "survivors":
        who = named(verb, "PEOPLE") if none.noun.head in SURVIVORS and verb.word in ("among", "from") else None
    else:
        who = named(tape.phrases[match.start("who")], "PEOPLE") if name == "whom" else _whole(none)
        who = who if verb.word == "survive" and verb.sym.startswith("VERB") else None
    if who is None or who.noun is None or who.noun.number is None:
        return
    mention = OutcomeMention(_last_word(verb), "", "outcomes.nobody_survived", Outcome.KILLED, "survive")
    if name == "survivors":
        mention = evolve(mention, span=none.span)
    yield Draft(Harm(mention), who, *count_of(who.noun), "slots.nobody_survived", tape, match.start(name))


def _whole(part: Phrase) -> Phrase | None:
    """Return the group that a part is taken from: the 34 of "none of the 34 people"."""
    whole = part.noun.whole if part.noun is not None else None
    if whole is None or whole.number is None:
        return None
    return evolve(part, noun=whole, start=whole.number.span.start)
