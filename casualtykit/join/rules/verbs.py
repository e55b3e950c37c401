"""The rules for verbs of harm: who killed whom, who was killed, who died."""

from __future__ import annotations

import re

from casualtykit.join.doers.subjects import subject_of
from casualtykit.join.drafts import Draft, count_of, infinitive, is_for_people, left_so, same, unlisted
from casualtykit.join.grammar import GAP, LATER, NEXT, OBJECT, PARTS, SUBJECT, SUBJECT_PARTS
from casualtykit.join.later import with_later
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.unharmed.averted import undone
from casualtykit.join.unharmed.figurative import generic, intended
from casualtykit.languages.en.captive_words import HOLDING, TAKEN_AS
from casualtykit.languages.en.harm_words import DOERS_UNSAID, DYING_ALONE, MAKES_DEAD
from casualtykit.model import exactly
from casualtykit.rules import rule
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome

_DEAD_BEHIND = TAPE.lazy(r"ADV? GROUP (?: (?:COMMA | COMMA? AND) GROUP){0,6} STATE")
_ACTIVE = frozenset(("HARM", "HARM_ED", "HARMING"))
_DOING = _ACTIVE | frozenset(("VERB", "VERB_ED", "VERBING"))
_LEAVING = frozenset(("evacuate", "relocate"))
"""Verbs of leaving home that may do without an object."""


@rule(
    r"NOT (?P<who>GROUP) BUT GROUP ADV* (?P<harm>SUFFER) | (?P<harm>[HARM HARM_ED HARMING]) NOT (?P<who>GROUP) BUT GROUP"
    r" | (?P<side>NOT) [GROUP THING ORG] [VERB VERB_ED] (?P<none>[VICTIMS EVENT])",
    words=("neither",),
    finds={
        "Neither the pilot nor his passenger was injured.": "injured 0 pilot | civilian",
        "Neither side suffered casualties.": "casualties 0",
    },
    skips=("The pilot and his passenger were injured.", "Neither side reported two deaths."),
)
def neither(tape: Tape, match: re.Match[str]) -> Joins:
    """What befell neither the one nor the other befell nobody: "neither the driver nor the clerk was hurt"."""
    if match["side"]:
        yield from _by_neither(tape, match)
        return
    if tape.phrases[match.start("who") - 1].word == "neither":
        for draft in drafts(tape, match.span("who"), match.start("harm")):
            yield evolve(draft, count=exactly(0), number=None)


def _by_neither(tape: Tape, match: re.Match[str]) -> Joins:
    """Yield that nobody was harmed on either side: "neither side suffered casualties"."""
    at = match.start("none")
    told = tape.phrases[at]
    number = told.number
    counted = number is not None and number.text.lower() != "any"
    if tape.phrases[match.start("side")].word == "neither" and told.harm is not None and not counted:
        yield Draft(told.harm, None, exactly(0), None, tape, at)


@rule(
    r"(?P<harm>[HARM HARM_ED]) ADV? (?P<who>[PEOPLE COUNT]) ADJUNCT{0,2} COMMA? (?:AND|SUB) (?P<side>[PEOPLE ORG NAME PLACE UNKNOWN]) (?P<other>COUNT)",
    words=("lose",),
    finds={"The army lost 23 men and the rebels 41.": "killed 23 men | military / killed 41 | armed_group"},
    skips=("The army lost 23 men and the rebels.",),
)
def lost_by_both(tape: Tape, match: re.Match[str]) -> Joins:
    """Where two sides lose people and the verb is said once, each figure is of its side: "lost 23 men and the rebels 41"."""
    at = match.start("harm")
    harm = tape.phrases[at].harm
    if harm is not None and harm.trigger.term == "lose":
        yield from drafts(tape, match.span("who"), at)
        side, figure = (tape.phrases[match.start(group)] for group in ("side", "other"))
        if side.noun is not None and figure.noun is not None:
            figure = evolve(figure, noun=evolve(figure.noun, role=side.noun.role))
        yield Draft(harm, figure, *count_of(figure.noun), tape, at)


@rule(
    r"(?P<who>[PEOPLE NAME COUNT VICTIMS AT]) ADJUNCT{0,4}"
    r" (?: (?:COMMA? WHO | THAT) (?P<doer>[PEOPLE NAME ORG PRONOUN]) | (?P<doer>[PRONOUN ORG PEOPLE]) ) ADV?"
    r" (?P<harm>[HARM HARM_ED]) (?! ADV? [GROUP ORG THING CAUSE])",
    finds={
        "The rebels freed two engineers, whom they had abducted in May.": "abducted 2 engineers | civilian | by The rebels | in May",
        "The rebels want money for two engineers they had abducted.": "abducted 2 engineers | civilian | by The rebels",
        "A priest buried two engineers the rebels killed.": "killed 2 engineers | civilian | by the rebels",
    },
    skips=(
        "The rebels met two engineers, who had abducted nobody.",
        "The rebels want money for two houses they had seized.",
    ),
)
def whom(tape: Tape, match: re.Match[str]) -> Joins:
    """A group whose clause has another subject is the object of its verb: "two engineers, whom they had abducted"."""
    doer = tape.phrases[match.start("doer")]
    before = tape.phrases[match.start("who") - 1].sym if match.start("who") else ""
    if (doer.sym == "PRONOUN" and doer.word not in DOERS_UNSAID) or before in ("SAY", "TELL"):
        return  # "told two men that rebels had fled"
    group = tape.phrases[match.start("who")]
    beside = doer.sym == "PEOPLE" and tape.phrases[match.start("doer") - 1].sym not in ("WHO", "THAT")
    if beside and not (doer.noun is not None and doer.noun.definite):
        return
    if group.inner == "PEOPLE" and group.noun is not None:  # "ransom for two engineers they had abducted"
        start = group.noun.number.span.start if group.noun.number is not None else group.noun.core.start
        tape = tape.put(*match.span("who"), evolve(group, sym="PEOPLE", inner="", start=start))
    for draft in drafts(tape, match.span("who"), match.start("harm")):
        if draft.count.high != 0:
            yield draft  # "none of the 37 pupils they had held" tells of the 37 alone


@rule(
    r"(?P<verb>[HARM HARM_ED HARMING VERB VERB_ED VERBING VERB_TO]) ADV? (?P<who>PRONOUN | [PEOPLE COUNT] (?: (?:COMMA? AND | COMMA) [PEOPLE COUNT] ){0,6}) (?P<harm>[VICTIMS PEOPLE])"
    rf" | (?P<who>{SUBJECT}) {GAP} (?P<verb>VERBED) (?P<harm>VICTIMS)",
    words=TAKEN_AS | {f"{one}s" for one in TAKEN_AS},
    finds={
        "The rebels stopped fifty passengers and held them captive.": "abducted 50 passengers | civilian | by The rebels",
        "The rebels took 60 soldiers prisoner.": "detained 60 soldiers | military | by The rebels",
        "The rebels boasted to have taken 60 soldiers prisoner.": "detained 60 soldiers | military",
        "Last year 54 clerks were taken hostages.": "abducted 54 clerks | civilian | Last year | cumulative",
        "Raiders held four teachers and 11 farmers hostage.": "abducted 4 teachers | civilian | by Raiders / abducted 11 farmers | civilian | by Raiders",
    },
    skips=(
        "The rebels stopped fifty passengers and gave them captives.",
        "The rebels did not take 60 soldiers prisoner.",
        "The rebels planned to take 60 soldiers prisoner.",
    ),
)
def captive(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is held or taken hostage is abducted, and detained as a prisoner: "held them captive"."""
    at = match.start("harm")
    taken = tape.phrases[at]
    noun = taken.noun
    verb = tape.phrases[match.start("verb")]
    called = taken.low.removesuffix("s") if verb.sym == "VERBED" else taken.low
    planned = verb.sym == "VERB_TO" and verb.low == verb.word  # "to take", but "to have taken"
    if verb.word not in HOLDING or planned or noun is None or called not in TAKEN_AS:
        return
    if undone(tape, match.start("verb")):
        return
    harm = unlisted(taken.span, Outcome.DETAINED, "take prisoner", rule="outcomes.victim")
    yield from drafts(tape, match.span("who"), at, taken.harm or harm)


_ITS_OWN_VERB = "(?: VERB_ED (?! PREP) | [HARM SUFFER HARM_ED UNREAL BE VERB VERBED SAY TELL SAID_TO STATE] )"


@rule(
    rf"(?P<harm>HARM_ED) (?:ADV? AND ADV? VERB_ED)? ADV? (?P<who>{OBJECT} {PARTS}) (?! {GAP} (?: STATE | HARM_ED (?! BY | SUB)))"
    r" | (?: (?<= [PEOPLE NAME ORG UNKNOWN PRONOUN]) | (?<= [PEOPLE NAME ORG UNKNOWN CAUSE EVENT THING] AT))"
    rf" (?P<later>HARM_ED) [TIME AT] (?P<whom>[PEOPLE COUNT] {PARTS}) (?! {GAP} COMMA? {_ITS_OWN_VERB})"
    rf" | (?P<first>HARM_ED) (?= (?: (?:COMMA ADV? [VERB_ED HARM_ED]){{1,3}} COMMA? | (?<=COMMA HARM_ED) COMMA) AND ADV? HARM_ED ADV? (?P<theirs>{OBJECT}))",
    finds={
        "Raiders seized, questioned and shot ten pupils.": "abducted 10 pupils | civilian | by Raiders / injured 10 pupils | civilian | by Raiders",
        "Rebels abducted, jailed, and killed six clerks.": "abducted 6 clerks | civilian | by Rebels / detained 6 clerks | civilian | by Rebels / killed 6 clerks | civilian | by Rebels",
        "Gunmen killed five villagers.": "killed 5 villagers | civilian | by Gunmen",
        "Rebels abducted on Friday two priests.": "abducted 2 priests | clergy | by Rebels | on Friday",
        "Raids in the valley killed on Friday nine people.": "killed 9 people | at valley | on Friday",
        "Soldiers captured and searched ten guards.": "detained 10 guards | police | by Soldiers",
    },
    skips=("Five killed in Kabul.",),
)
def past_active(tape: Tape, match: re.Match[str]) -> Joins:
    """A past form with its object right after it is active; a day or other verbs may stand between: "seized, tied up and shot"."""
    for did, whom in (("later", "whom"), ("first", "theirs")):
        if match[did]:
            yield from drafts(tape, match.span(whom), match.start(did))
            return
    if match.start("harm") and tape.phrases[match.start("harm") - 1].sym in ("OF", "VERB", "VERB_TO"):
        return  # "dozens of displaced Sudanese", "treats wounded soldiers"
    if left_so(tape, match.start("harm")):
        return  # "left scores injured and drove 900 people from home"
    if tape.phrases[match.start("harm")].word in MAKES_DEAD and _DEAD_BEHIND.match(tape.text, match.end("harm")):
        return  # "shot four soldiers and two drivers dead"
    yield from drafts(tape, match.span("who"), match.start("harm"))


@rule(
    rf"(?P<harm>[HARM HARMING]) (?: AND ADV? [VERB VERB_ED VERBING] (?= [PEOPLE NAME COUNT]) )? {GAP} (?P<who>{OBJECT} {PARTS})",
    finds={
        "A bomb exploded, killing two policemen.": "killed 2 policemen | police",
        "Police have arrested and charged two men.": "detained 2 men | by Police",
        "Film of guards shooting two men and two boys has shocked the town.": "injured 2 men | civilian / injured 2 boys | civilian",
    },
    skips=("A bomb exploded near two policemen.", "The boy saw guards shooting and two men were fleeing."),
)
def active(tape: Tape, match: re.Match[str]) -> Joins:
    """What follows an active verb of harm has suffered it."""
    at = match.start("harm")
    if generic(tape, at, match.start("who")) or infinitive(tape, at) or intended(tape, at):
        return
    yield from drafts(tape, (match.start("who"), _with_the_last(tape, match.end("who"))), at)


def _with_the_last(tape: Tape, end: int) -> int:
    """Return where a list of objects ends whose last one several people are, and whose next verb is one of one alone.

    "The film of guards shooting two men and two boys has shocked the town": it is not the boys who have.
    """
    more = _AND_MORE.match(tape.text, end)
    if more is None or tape.phrases[more.end() - 1].many is not False:
        return end
    noun = tape.phrases[more.start("last")].noun
    return more.end("last") if noun is not None and count_of(noun)[0].value != 1 else end


_AND_MORE = TAPE.lazy(r"COMMA? AND (?P<last>[PEOPLE COUNT]) ADJUNCT{0,3} COMMA? ADV* FINITE")


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} COMMA? (?:WHO|THAT|SUB)? ADV*"
    r" (?: BE? ADV* (?:THING (?= VERB_ED))? [VERBED VERB_ED] (?= BEING_HARMED) )?"
    rf" (?P<harm>[HARMED BEING_HARMED]) {LATER}",
    finds={
        "Two policemen and a driver were killed.": "killed 2 policemen | police / killed 1 driver | civilian",
        "It led to the death of six men and nine being injured.": "injured 9",
    },
    skips=("The bill was killed by two deputies.",),
)
def passive(tape: Tape, match: re.Match[str]) -> Joins:
    """What stands before a passive verb of harm has suffered it."""
    at, first = match.start("harm"), match.start("who")
    doing = _DOING if tape.phrases[at - 1].word == "before" else _ACTIVE
    if tape.phrases[at].sym == "BEING_HARMED" and first and tape.phrases[first - 1].sym in doing:
        doer = subject_of(tape, first - 1)  # "robbing two guards before being shot": the robber was shot
        if doer is not None:
            yield from drafts(tape, doer, at)
        return
    last = _OF_AND.match(tape.text, max(0, first - 2)) if tape.phrases[at].sym == "BEING_HARMED" else None
    if last is not None and first:  # "the death of six people and eight others being injured"
        yield from drafts(tape, last.span("last"), at)
        return
    yield from with_later(tape, match)


_OF_AND = TAPE.lazy("EVENT OF GROUP ADJUNCT{0,3} AND (?P<last>GROUP) (?= ADV* BEING_HARMED)")
_A_THING = "[PEOPLE NAME UNKNOWN PRONOUN VICTIMS THING CAUSE ORG PLACE EVENT NUMBER LIVES]"
_ITS_OBJECT = f"(?: {_A_THING} | COUNT INCLUDING? (?: SEMI | STATE | AT | TIME | $ ) )"


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} COMMA? ADV* (?:BE ADJUNCT{{1,2}})? (?P<harm>HARM_ED) (?! ADV? {_ITS_OBJECT}) {LATER}",
    finds={"Two policemen killed in Herat": "killed 2 policemen | police | at Herat"},
    skips=("Two policemen killed a gunman.",),
)
def participle(tape: Tape, match: re.Match[str]) -> Joins:
    """A past form without an object is passive: headlines, and "one killed, three wounded"."""
    start, at = match.start("who"), match.start("harm")
    first, before = tape.phrases[start], tape.phrases[start - 1] if start else None
    if _has_done_it(first, before) or is_for_people(tape.phrases[at - 1]) or _called_so(tape, at):
        return  # "a convoy with food for people displaced by the war"
    apart = _are_apart(first, tape.phrases[at], alone=len(match["who"]) == 1)
    told = before.harm if before is not None and before.sym in _ACTIVE else None
    beside = tape.phrases[start:at]
    part_alone = len(beside) > 1 and (beside[-2].sym, beside[-1].sym) == ("INCLUDING", "COUNT")
    for draft in with_later(tape, match):
        if draft.who is not None and draft.who.sym == "VICTIMS" and _dead_before(draft):
            continue  # "three bodies and ten wounded"
        if told is not None and draft.whole is not None and draft.whole[0] == first.start:
            draft = evolve(draft, whole=(first.start, told.trigger.span.start))
        elif told is not None and draft.who is first and TAPE["INCLUDING"] in match["who"]:
            continue  # "killed 20, including a girl burnt alive"
        if part_alone:
            if draft.who is beside[-1]:  # "1,230 were affected, including 318 killed": the others were not
                yield evolve(draft, whole=None)
            continue
        if apart and draft.whole is not None:
            draft = evolve(draft, whole=None)
        if not apart or draft.who is not first:
            yield draft  # "the casualties include 12 soldiers killed": not all of them


def _has_done_it(first: Phrase, before: Phrase | None) -> bool:
    """Return whether a group is the subject of the verb behind it: "the beliefs they held", "more than the rebels killed"."""
    subject = first.sym == "PRONOUN" and first.word in ("he", "she", "they", "we", "i")
    return subject or (before is not None and before.word == "than")


def _called_so(tape: Tape, at: int) -> bool:
    """Return whether a past form is a noun behind "for the": "a spokesman for the Darfur displaced said"."""
    whose = tape.phrases[at - 1]
    the = whose.sym == "AT" and whose.word in ("for", "among") and whose.low.startswith("the ")
    return the and _FINITE.match(tape.text, at + 1) is not None


_FINITE = TAPE.lazy("ADV? FINITE")


def _are_apart(first: Phrase, told: Phrase, *, alone: bool) -> bool:
    """Return whether a noun of harm without a figure is no subject: "the casualties include", but "hostages killed in a raid"."""
    if first.harm is None or first.noun is None or first.noun.number is not None:
        return False
    return told.harm is None or not alone or same(told.harm, first.harm)


def _dead_before(draft: Draft) -> bool:
    """Return whether those called dead by their noun are told to have been hurt."""
    called = draft.who.harm if draft.who is not None else None
    hurt = draft.harm.trigger.outcome is Outcome.INJURED
    return hurt and called is not None and called.trigger.outcome is Outcome.KILLED


@rule(
    r"(?P<harm>[DIE DIE_ED DYING]) (?P<who>PEOPLE (?: COMMA? AND PEOPLE)?) (?! ADJUNCT{0,2} FINITE)",
    words=("disappear",),
    finds={
        "The junta has disappeared hundreds of students.": "missing 200+? students | civilian | by The junta | cumulative"
    },
    skips=("The students disappeared on Monday.",),
)
def made_to_disappear(tape: Tape, match: re.Match[str]) -> Joins:
    """Whom somebody "disappears" is missing."""
    harm = tape.phrases[match.start("harm")].harm
    if harm is not None and harm.trigger.term == "disappear":
        yield from drafts(tape, match.span("who"), match.start("harm"))


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} COMMA? (?:WHO|THAT)? ADV* (?P<harm>[DIE DIE_ED DYING]) {LATER}",
    finds={"Six miners died in a fire.": "killed 6 miners | civilian"},
    skips=("The fire died in six hours.",),
)
def dying(tape: Tape, match: re.Match[str]) -> Joins:
    """The subject of a verb of dying has died; who surrenders a rifle gives up that alone."""
    dies = tape.phrases[match.start("harm")]
    harm = dies.harm
    given = tape.phrases[match.end("harm")].sym if match.end("harm") < len(tape) else ""
    if harm is not None and harm.trigger.term == "surrender" and given in ("THING", "CAUSE", "NUMBER"):
        return
    if dies.low == "dying" and given == "VERB_TO":
        return  # "she was dying to meet him"
    if harm is not None and harm.trigger.term == "starve" and not dies.low.endswith("ed"):
        return  # who is starving is alive
    yield from with_later(tape, match)


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} COMMA? (?:WHO|THAT)? ADV*"
    rf" (?: (?P<harm>HARM) | [BE VERB VERBED VERB_ED] [^BREAK COMMA GROUP]{{0,6}} AND ADV* (?P<harm>HARM_ED))"
    rf" (?! {GAP} [GROUP THING CAUSE ORG PLACE])",
    words=DYING_ALONE | _LEAVING,
    finds={"Three boys are believed to have drowned.": "killed 3 boys | civilian | feared"},
    skips=("Three boys have drowned two dogs.",),
)
def drowned(tape: Tape, match: re.Match[str]) -> Joins:
    """A verb that may do without an object kills its subject then: drown, suffocate."""
    at = match.start("harm")
    harm = tape.phrases[at].harm
    if harm is not None and harm.trigger.term in DYING_ALONE:
        yield from drafts(tape, match.span("who"), at)
    elif harm is not None and harm.trigger.term in _LEAVING:
        for draft in drafts(tape, match.span("who"), at):
            if draft.number is not None:
                yield draft  # "half a million people have evacuated"


@rule(
    rf"(?P<sub>SUB)? (?P<harm>[DYING DIE DIE_ED]) (?: AND (?P<who>{OBJECT} {PARTS}) {NEXT} )?",
    finds={
        "Two robbers shot a clerk before surrendering.": "surrendered 2 robbers | criminal",
        "The bomber struck a bus, killing himself and two passengers.": "killed 1 bomber | armed_group / killed 2 passengers | civilian | by The bomber",
    },
    skips=("The bus fell, killing two passengers.", "The robber fled and a guard wept."),
)
def oneself(tape: Tape, match: re.Match[str]) -> Joins:
    """Who kills himself has died, and whom he kills with him; who gives himself up behind "before" did it before."""
    at = match.start("harm")
    harm = tape.phrases[at].harm
    gives_up = harm is not None and harm.trigger.outcome is Outcome.SURRENDERED
    if (
        gives_up
        and tape.phrases[at].sym == "DYING"
        and match["sub"]
        and tape.phrases[match.start("sub")].word != "without"
    ):
        found = subject_of(tape, at - 2)
        if found is not None:
            yield from drafts(tape, (found[0], found[0] + 1), at)
        return
    if harm is None or not (harm.trigger.term or "").endswith(("oneself", "own life", "own lives", "blow oneself up")):
        return
    found = subject_of(tape, at)
    if found is not None:
        yield from drafts(tape, (found[0], found[0] + 1), at)
    if match["who"]:
        yield from drafts(tape, match.span("who"), at)


@rule(
    rf"(?:[VERB VERB_ED VERBING HARM HARM_ED HARMING DIE_ED] (?P<who>{OBJECT}) INCLUDING?"
    rf" | (?P<who>{SUBJECT}) {GAP} WHO? ADV* (?: [VERBED VERB_ED HARMED HARM_ED] | VERB (?= NUMBER) ) NUMBER? )"
    rf" ADJUNCT{{0,2}} PREP (?P<harm>EVENT)",
    words=("death",),
    finds={
        "The wave swept four people to their deaths.": "killed 4 people",
        "Guards starved four men to death.": "killed 4 men",
    },
    skips=("The court sentenced four people to death.",),
)
def to_death(tape: Tape, match: re.Match[str]) -> Joins:
    """What ends in death killed: "swept to their deaths", "beaten by the crowd to death"."""
    at = match.start("harm")
    verb = next((p for p in tape.phrases[match.start() : at] if p.sym.startswith(("VERB", "HARM", "DIE"))), None)
    before, harm, ends = tape.phrases[at - 1], tape.phrases[at].harm, tape.phrases[at].noun
    others = tape.text[at + 1 : at + 2] == TAPE["OF"] or (ends and ends.owner and ends.owner.sym != "PRONOUN")
    if harm is None or harm.trigger.term != "death" or others:
        return  # "referred to the murder", "charged in connection to a clerk's death"
    if before.word != "to" or verb is None or verb.word in ("sentence", "condemn", "react", "respond", "lead"):
        return
    for draft in drafts(tape, match.span("who"), at):
        yield evolve(draft, doubts=())  # no natural death
