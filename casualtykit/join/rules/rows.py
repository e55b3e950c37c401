"""The rules for several harms that are told of the same people."""

from __future__ import annotations

import re

from casualtykit.join.drafts import left_so
from casualtykit.join.grammar import GAP, OBJECT, PARTS, SUBJECT, SUBJECT_PARTS
from casualtykit.join.lists import Joins, drafts, groups
from casualtykit.join.own_subject import own
from casualtykit.join.unharmed.figurative import intended
from casualtykit.languages.en.harm_words import MEANS
from casualtykit.model import Count, vaguely
from casualtykit.rules import rule
from casualtykit.tape import Harm, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import BLOODSHED, CountKind, Outcome

_EITHER = ({Outcome.KILLED, Outcome.MISSING}, {Outcome.KILLED, Outcome.DETAINED})
"""What some of a figure suffered and some did not, where "or" pairs it: "dead or missing", "killed or captured"."""
_OF_WOUNDS = (Outcome.INJURED, Outcome.KILLED)


@rule(
    rf"(?P<one>[HARM HARM_ED HARMING]) (?: (?<=HARM) (?: COMMA ADV? [HARM_ED VERB_ED]){{1,3}} COMMA? )? ADV? AND ADV? (?P<two>[HARM HARM_ED HARMING]) (?P<who>{OBJECT} {PARTS})",
    finds={
        "The blast killed or wounded twenty soldiers.": "casualties 20 soldiers | military",
        "Police have detained, tortured and killed 40 clerks.": "detained 40 clerks | civilian | by Police / killed 40 clerks | civilian | by Police",
    },
    skips=("The blast killed ten soldiers and wounded twenty.",),
)
def merged_active(tape: Tape, match: re.Match[str]) -> Joins:
    """Killed and wounded before one figure is a figure of casualties; two other harms are stated of the same people."""
    at = match.start("one")
    if not (left_so(tape, at) or intended(tape, at)):
        yield from _merged(tape, match)


@rule(
    rf"(?<! TOLL PREP) (?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} COMMA? WHO? ADV?"
    rf" (?P<one>[SUFFER HARM_ED STATE BEING_HARMED]) {GAP} AND ADV? (?P<two>[HARM_ED SUFFER STATE])"
    rf" (?! ADV? {OBJECT})",
    finds={
        "Twenty soldiers were killed or wounded.": "casualties 20 soldiers | military",
        "Police fired on the crowd and a clerk was hit in the chest and died.": "killed 1 clerk | civilian | by Police",
        "Twenty farmers died or were maimed.": "casualties 20 farmers | civilian",
    },
    skips=("Ten soldiers were killed and twenty wounded.",),
)
def merged_passive(tape: Tape, match: re.Match[str]) -> Joins:
    """The same after the people: "were killed or wounded"."""
    yield from _merged(tape, match)


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} COMMA? WHO? ADV*"
    rf" (?P<row>[VERBED HARMED] ADJUNCT{{0,2}}"
    rf" (?: COMMA ADV? [HARM_ED VERB_ED] ADJUNCT{{0,2}}){{1,4}} COMMA? AND ADV? [HARM_ED VERB_ED]"
    rf" | [VERBED HARMED] COMMA ADV? [HARM_ED VERB_ED] (?= {GAP} COMMA? AND NOUN {GAP} FINITE))"
    rf" (?! ADV? {OBJECT})",
    finds={"Hundreds were arrested, tortured and killed.": "detained 200+? / killed 200+?"},
    skips=("Hundreds were arrested, fled and killed two guards.",),
)
def in_a_row(tape: Tape, match: re.Match[str]) -> Joins:
    """Three or more verbs in a row tell of the same people: "arrested, tortured and killed"."""
    told: set[Outcome] = set()
    either = any(p.sym == "AND" and p.word == "or" for p in tape.phrases[slice(*match.span("row"))])
    for at in range(*match.span("row")):
        harm = tape.phrases[at].harm
        if harm is not None and harm.trigger.outcome not in told:
            told.add(harm.trigger.outcome)
            for draft in drafts(tape, match.span("who"), at):
                yield evolve(draft, count=_some_of(draft.count)) if either else draft


@rule(
    rf"(?P<who>{SUBJECT}) {GAP} [HARMED DIE] {GAP} (?:BY [PEOPLE ORG NAME] {GAP})? [COMMA DASH] ADV*"
    r" (?P<row>HARM_ED (?: NOT THING | ADJUNCT | COMMA? AND | COMMA | VERB_ED | HARM_ED )* )"
    r" (?= SEMI | AT | $)",
    finds={
        "Hundreds have disappeared, allegedly abducted and killed.": "abducted 200+? | alleged / killed 200+? | alleged"
    },
    skips=("Hundreds have disappeared, abducted by rebels.",),
)
def row_after(tape: Tape, match: re.Match[str]) -> Joins:
    """Bare participles behind a clause tell more of its subject: "have disappeared, allegedly abducted and killed"."""
    told: set[Outcome] = set()
    for at in range(*match.span("row")):
        harm = tape.phrases[at].harm
        if harm is not None and harm.trigger.outcome not in told:
            told.add(harm.trigger.outcome)
            yield from drafts(tape, match.span("who"), at)


def _merged(tape: Tape, match: re.Match[str]) -> Joins:
    """Yield the drafts of a group that suffered two harms: the worse alone, both as one, or each of them."""
    one, two, who = match.start("one"), match.start("two"), match.span("who")
    a, b = tape.phrases[one].harm, tape.phrases[two].harm
    if a is None or b is None:
        return
    active = one < match.start("who")
    mine = who if active else own(tape, *who)
    paired = any(p.sym == "AND" and p.word.startswith("and") for p in tape.phrases[one:two])
    outcomes = {a.trigger.outcome, b.trigger.outcome}
    if paired and _led_to(tape.phrases[two], a, b):
        yield from drafts(tape, mine, two)
    elif not paired and "shoot" in (a.trigger.term, b.trigger.term) and Outcome.KILLED in outcomes:
        dead = one if a.trigger.outcome is Outcome.KILLED else two  # "hacked to death or shot"
        yield from drafts(tape, mine, dead)
    elif outcomes == BLOODSHED and _of_several(tape, mine, either=not paired):
        both = evolve(a, trigger=evolve(a.trigger, outcome=Outcome.CASUALTIES))
        yield from drafts(tape, mine, one, both)
    else:
        open_to_some = not paired and outcomes in _EITHER
        for at in (one, two) if len(outcomes) > 1 else (one,):
            for draft in drafts(tape, mine, at):
                whole = not open_to_some or (draft.count.high is None and Outcome.DETAINED in outcomes)
                yield draft if whole else evolve(draft, count=_some_of(draft.count))


def _led_to(second: Phrase, a: Harm, b: Harm) -> bool:
    """Return whether the first of two harms only was the way to the second: "were hurt and died", "beaten and killed"."""
    if second.sym in ("DIE", "DIE_ED") and (a.trigger.outcome, b.trigger.outcome) == _OF_WOUNDS:
        return True
    means = a.trigger.term in MEANS or (a.trigger.term or "").startswith("shoot in ")
    return means and b.trigger.outcome in BLOODSHED


def _of_several(tape: Tape, who: tuple[int, int], *, either: bool) -> bool:
    """Return whether a stretch counts several people, of whom each may have suffered another harm.

    Where either befell them, words for several will do: "all those aboard were killed or injured".
    """
    return any(_several(p, either=either) for p, _ in groups(tape, *who))


def _several(who: Phrase, *, either: bool) -> bool:
    if who.noun is None:
        return either and who.word in _THOSE
    number = who.noun.number
    return number.count.value not in (0, 1) if number is not None else either and who.noun.plural


_THOSE = frozenset(("those", "they", "them"))


def _some_of(count: Count) -> Count:
    """Return how many of a figure one harm may have befallen, where it tells of two: "40 are dead or missing"."""
    if count.high == 0:
        return count
    if count.value is None or count.high is None:
        return vaguely(1)
    return Count(count.value, None, count.value, CountKind.AT_MOST)
