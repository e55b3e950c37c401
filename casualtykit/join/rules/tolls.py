"""The rules for a toll: the figure it stands at, rose to, passed or was brought to."""

from __future__ import annotations

import re
from itertools import pairwise

from casualtykit.join.drafts import Draft, count_of
from casualtykit.join.lists import Joins, drafts
from casualtykit.languages.en.harm_words import EXPECTING, FALLS, NEARING, NOT_PEOPLE, PASSES, PASSING, RANGING, RISES
from casualtykit.languages.en.verb_words import PERHAPS
from casualtykit.model import exactly
from casualtykit.rules import rule
from casualtykit.tape import TAPE, Phrase, Tape, named
from casualtykit.values import evolve
from casualtykit.vocabulary import CountKind

_FIGURE = "(?: COUNT | PEOPLE ) (?! STATE | HARM_ED)"


_AT_FIGURE = rf"[^SEMI COMMA SOURCE GROUP SUB DASH WHO THAT TOLL NOT]{{0,14}}? (?<! EVENT OF) (?P<who>{_FIGURE})"


_SINCE_THEN = "(?: AT THAT [VERB VERB_ED] ADJUNCT{1,2} (?= PREP COUNT) )"  # "in violence that began on Monday"
_MOVED_BY = "(?: BY? NUMBER COMMA? )?"


_BEHIND_VERB = rf"[^SEMI SOURCE SUB DASH TOLL]{{0,20}}? (?: PRONOUN SUB )? (?<! THAT) (?P<verb>[VERB VERB_ED VERBING VERB_TO]) ADV? (?: COMMA (?=PREP) )? {_MOVED_BY} PREP? (?P<whom>{_FIGURE})"


@rule(
    rf"(?P<harm>TOLL) (?! COMMA | ADV? INCLUDING) {_SINCE_THEN}? (?: {_AT_FIGURE} | {_BEHIND_VERB} | (?: ADV* [VERB VERB_ED VERBING] ADV* )? (?P<to>AT) )"
    r" | (?: (?P<up>[VERB VERB_ED VERBING VERB_TO]) | (?<= SOURCE) ) (?P<dead>VICTIMS | (?<= [VERB VERB_ED VERBING]) STATE) PREP (?P<now>COUNT)",
    finds={
        "The death toll rose to 16.": "killed 16 | raises_to",
        "A raid took the death toll in fighting that began on Monday to 16.": "killed 16 | on Monday | raises_to",
        "The death toll has passed 16.": "killed >=16 | raises_to",
        "The death toll could be as high as 16.": "killed <=16 | feared | raises_to",
        "The death toll rose by two to 16 people.": "killed 16 people | raises_to",
        "The death toll has more than doubled to 16.": "killed 16 | raises_to",
        "Officials estimate the dead at 16.": "killed 16 | source: Officials (government) | estimated",
        "The number of families displaced by the floods has risen to 780.": "displaced 780 | civilian | raises_to",
    },
    skips=(
        "The toll bridge closed.",
        "A number of families displaced by the floods have risen to 780 feet.",
        "The death toll could reach 16.",
        "Doctors expect the death toll to exceed 16.",
        "The death toll is expected to rise above 16.",
        "The death toll will be as high as 16.",
        "The new death toll is an increase by 19.",
        "The death toll rose by 19.",
        "The toll to date does not include 19 people still listed as missing.",
    ),
)
def toll(tape: Tape, match: re.Match[str]) -> Joins:
    """A toll and the figure it reached."""
    if _rate(tape, match):
        return
    if match["now"]:
        yield from _dead_brought_to(tape, match)
    elif match["to"]:
        yield from _brought_to_people(tape, match)
    else:
        yield from _at_its_figure(tape, match)


def _dead_brought_to(tape: Tape, match: re.Match[str]) -> Joins:
    """Yield what the dead are brought to: "brings the dead to 40"."""
    at = match.start("dead")
    dead, harm = tape.phrases[at], tape.phrases[at].harm
    told = dead.word == "dead" if dead.noun is None else dead.noun.definite and dead.noun.number is None
    if harm is not None and told and (not match["up"] or tape.phrases[match.start("up")].word in _BRINGING):
        brought = evolve(harm, trigger=evolve(harm.trigger, rule="outcomes.toll", term="toll"))
        yield from drafts(tape, match.span("now"), at, brought if match["up"] else harm)


def _brought_to_people(tape: Tape, match: re.Match[str]) -> Joins:
    """Yield the people to whom a toll has come: "bringing the death toll to 40 people"."""
    at = match.start("harm")
    to, verb = tape.phrases[match.start("to")], tape.phrases[match.start("to") - 1]
    if verb.sym == "TOLL" and at:
        verb = tape.phrases[at - 1]
    if to.word == "to" and _counts(to) and verb.word in _BRINGING | _MOVED:
        tape = tape.put(*match.span("to"), named(to, "PEOPLE"))
        if not _forecast(tape, at, match.start("to")):
            yield from drafts(tape, match.span("to"), at)


def _at_its_figure(tape: Tape, match: re.Match[str]) -> Joins:
    """Yield the figure at which a toll stands behind its verb, and not that from which or by which it has moved."""
    who = match.span("who") if match["who"] else match.span("whom")
    moved = RISES if _reached(tape, who) == who else _MOVED
    if match["whom"] and tape.phrases[match.start("verb")].word not in moved:
        return
    if tape.phrases[who[0] - 1].sym == "BY":
        tape, who = _behind(tape, who)
        if tape.phrases[who[0] - 1].sym == "BY" and _reached(tape, who) == who:
            return  # "a first toll by officials", "rose by 19", "an increase by 19"
    before, verb = tape.phrases[who[0] - 1], tape.phrases[who[0] - 2]
    if (before.sym, before.word) == ("PREP", "from") and (verb.word in RANGING or _reached(tape, who) == who):
        return  # "the number of missing had been cut from 60", "ranged from 40 to more than 100"
    if not _forecast(tape, match.start("harm"), who[0]):
        found = drafts(tape, _and_more(tape, _reached(tape, who)), match.start("harm"))
        if before.sym == "TOLL":
            found = map(_risen, found)
        yield from (_open_above(tape, match.start("harm"), who[0], draft) for draft in found)


def _risen(draft: Draft) -> Draft:
    """Return a draft in which "up to" right behind a toll says that it has risen, as in a headline: "crash toll up to 18"."""
    high = draft.count.high if draft.number is not None and draft.number.text.lower().startswith("up to") else None
    return draft if high is None else evolve(draft, count=exactly(high))


def _and_more(tape: Tape, found: tuple[int, int]) -> tuple[int, int]:
    """Return where the figures of a toll stand, where it is told by two: "rose to 49 guards and six clerks"."""
    more = _MORE.match(tape.text, found[1])
    noun = tape.phrases[more.end() - 1].noun if more is not None else None
    return (found[0], found[1] + 2) if noun is not None and noun.number is not None else found


_MORE = TAPE.lazy("AND PEOPLE (?! ADJUNCT{0,3} COMMA? WHO? [FINITE HARM_ED STATE])")


_MOVED = RISES | FALLS


_BRINGING = frozenset(("bring", "raise", "take", "put", "push"))


def _counts(phrase: Phrase) -> bool:
    """Return whether a phrase behind a preposition counts people: "to 40 people"."""
    return phrase.inner == "PEOPLE" and phrase.number is not None


def _open_above(tape: Tape, at: int, who: int, draft: Draft) -> Draft:
    """Return a draft whose figure a toll has passed with more than that: "topped 1,000", "rose above 1,000"; or neared."""
    between = tape.phrases[at + 1 : who]
    if draft.count.kind is CountKind.EXACT and any(p.sym.startswith("VERB") and p.word in NEARING for p in between):
        return evolve(draft, count=evolve(draft.count, kind=CountKind.ABOUT))
    passed = any(p.sym.startswith("VERB") and p.word in PASSING for p in between)
    if draft.count.kind is not CountKind.EXACT or not (passed or (between and between[-1].word in _ABOVE)):
        return draft
    return evolve(draft, count=evolve(draft.count, high=None, kind=CountKind.AT_LEAST))


_ABOVE = frozenset(("above", "past", "beyond"))


@rule(
    r"(?P<harm>TOLL) (?=[AT OF SUB THAT WHO BY WITH VERB_ED]) [^SEMI COLON DASH SOURCE TOLL COUNT]{2,14}?"
    r" (?: (?P<verb>[VERB VERB_ED VERBING]) ADV? (?: PREP (?P<now>[COUNT PEOPLE]) | (?P<to>AT)) | (?<=TIME) BE"
    r" (?P<stands>COUNT) (?! [HARM_ED STATE ADJ]) )",
    finds={
        "The death toll after a barge sank in the night rose to 31.": "killed 31 | in the night | raises_to",
        "The death toll after a barge sank in the night climbed to more than 70 people.": "killed >=70 people | in the night | raises_to",
    },
    skips=("The death toll after a barge sank off the coast led to 31 questions.",),
)
def of_event(tape: Tape, match: re.Match[str]) -> Joins:
    """A toll whose event is told in a clause between it and its verb."""
    at = match.start("harm")
    moved = match["stands"] or tape.phrases[match.start("verb")].word in RISES | FALLS
    if not moved or _forecast(tape, at, match.end()) or _rate(tape, match):
        return
    if match["stands"]:
        yield from drafts(tape, match.span("stands"), at)
        return
    if match["now"]:
        if tape.phrases[match.start("now") - 1].word == "to":
            yield from drafts(tape, _and_more(tape, match.span("now")), at)
        return
    to = tape.phrases[match.start("to")]
    if to.word == "to" and to.inner == "PEOPLE" and to.number is not None:
        put = tape.put(match.start("to"), match.end("to"), named(to, "PEOPLE"))
        yield from drafts(put, match.span("to"), at)


@rule(
    r"(?P<harm>TOLL) (?=[AT OF SUB THAT WHO BY WITH VERB_ED]) [^SEMI COLON DASH SOURCE TOLL COUNT]{2,14}? (?P<verb>[VERB VERB_ED VERBING]) ADV? (?P<who>COUNT)",
    words=PASSES,
    finds={"The number of bodies found after two dams broke passed 400.": "killed >=400 | raises_to"},
    skips=("The number of bodies found after two dams broke left 400 in doubt.",),
)
def passed(tape: Tape, match: re.Match[str]) -> Joins:
    """A toll that has passed or reached a figure, its event told in a clause between."""
    at = match.start("harm")
    if tape.phrases[match.start("verb")].word in PASSES and not _forecast(tape, at, match.end()):
        found = drafts(tape, match.span("who"), at)
        yield from (_open_above(tape, at, match.start("who"), draft) for draft in found)


def _forecast(tape: Tape, at: int, end: int) -> bool:
    """Return whether a toll has not got where its verb takes it: "could reach", "expect the death toll to exceed"."""
    verbs = [p for p in tape.phrases[max(0, at - 1) : end] if p.sym.startswith("VERB")]
    before = tape.phrases[at - 1].word if at else ""
    told = [p for p in tape.phrases[at:end] if p.sym != "ADV"]
    will_be = any(b.low == "be" and a.sym.startswith("VERB") and a.low not in PERHAPS for a, b in pairwise(told))
    return will_be or any(p.unreal for p in verbs) or (before in EXPECTING and any(p.sym == "VERB_TO" for p in verbs))


def _rate(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether a figure is a rate: "deaths per 1,000 births fell to 12"."""
    return any(p.word == "per" for p in tape.phrases[match.start() : match.end()])


def _reached(tape: Tape, who: tuple[int, int]) -> tuple[int, int]:
    """Return the figure that a toll has now, where the one before it is what it was or what came to it: "rose by four to 18"."""
    first, last = who
    if tape.phrases[first - 1].word not in ("by", "from"):
        return who
    match = _TO_NOW.match(tape.text, last)
    to_it = match is not None and tape.phrases[match.end() - 2].word == "to"
    return (match.end() - 1, match.end()) if match is not None and to_it else who


_TO_NOW = TAPE.lazy("(?:TIME COMMA?)? PREP [COUNT PEOPLE]")
"""What leads from the figure that a toll was to the one that it is: "fell from 701 in 2016 to 612"."""


def _behind(tape: Tape, who: tuple[int, int]) -> tuple[Tape, tuple[int, int]]:
    """Return a tape with the people to whom a toll has come in place of those by whom it rose: "rose by two to 15 people"."""
    last = who[1]
    to = tape.phrases[last] if last < len(tape) else None
    if to is None or to.sym != "AT" or to.word != "to" or not _counts(to):
        return tape, who
    return tape.put(last, last + 1, named(to, "PEOPLE")), (last, last + 1)


@rule(
    r"TOLL TIME? PREP COUNT (?: [COMMA DASH] INCLUDING [PEOPLE COUNT] [COMMA DASH] | COMMA )? AND (?P<harm>[HARM_ED STATE VICTIMS]) PREP (?P<who>COUNT)",
    finds={
        "A hospital put the number of dead at 19 and injured at 70.": "injured 70 | source: A hospital = hospital (medical)",
        "That brings the number killed to 200, including nine boys, and those injured to 300.": "injured 300",
    },
    skips=("The hospital put the number of dead at 19 and closed at 7.",),
)
def paired(tape: Tape, match: re.Match[str]) -> Joins:
    """A second toll beside the first, its noun left out."""
    yield from drafts(tape, match.span("who"), match.start("harm"))


@rule(
    r"(?P<verb>[VERB VERB_ED VERBING VERB_TO]) PREP (?P<harm>TOLL) | ^ (?: (?P<who>COUNT) [DASH COLON BE] )? (?P<that>TOLL)",
    finds={
        "180 - the number of people who died in the mine.": "killed 180 | raises_to",
        "That brings to 56 the number of people killed since October.": "killed 56 | since October | cumulative | raises_to",
    },
    skips=("That led to the death toll.", "No death toll was given."),
)
def inverted(tape: Tape, match: re.Match[str]) -> Joins:
    """The figure of a toll, or what it was brought to, may stand before it."""
    if match["who"]:
        yield from drafts(tape, match.span("who"), match.start("that"))
        return
    at = match.start("that") if match["that"] else match.start("harm")
    told = tape.phrases[at]
    if told.harm is None or told.number is None or told.number.count.high == 0:
        return  # "no casualty figure was given"
    if told.number.text.lower() in ("a", "an"):
        return  # "a death toll of up to 18 was feared"
    raised = match["verb"] and tape.phrases[match.start("verb")].word in RISES
    if match["that"] or (raised and tape.phrases[at - 1].word in ("to", "at")):
        yield Draft(told.harm, None, *count_of(told.noun), tape, at)


@rule(
    r"(?P<verb>[VERB VERB_ED VERBING VERB_TO]) NOUN ADJUNCT{0,2} PREP COUNT COMMA? AND (?P<harm>EVENT) PREP (?P<who>COUNT)",
    words=("bring", "raise", "take"),
    finds={"That brings the number of cases to 8,100 and deaths to 96.": "killed 96"},
    skips=("That brings the number of cases to 8,100 and deaths at 303 farms.",),
)
def brought_too(tape: Tape, match: re.Match[str]) -> Joins:
    """Deaths that are brought to a figure beside something else."""
    if tape.phrases[match.start("verb")].word in _BRINGING and tape.phrases[match.start("who") - 1].word == "to":
        yield from drafts(tape, match.span("who"), match.start("harm"))


_OF_WHAT = "(?: ADJUNCT | OF UNKNOWN | OF PEOPLE | STATE | AND NOUN | COMMA NOUN )"


@rule(
    r"(?<! [OF HARM HARM_ED HARMED])"
    rf" (?P<harm>EVENT | VICTIMS (?= ADJUNCT{{0,2}} [VERB VERB_ED])) {_OF_WHAT}{{0,8}} [VERB VERB_ED]"
    rf" [ADV TIME]{{0,2}} {_MOVED_BY} (?: [BY PREP] COUNT TIME? )?"
    r" (?: PREP? (?P<who>COUNT) | COMMA WITH (?P<whom>COUNT) ) (?! STATE | HARM_ED)",
    finds={"Deaths in custody rose to 45.": "killed 45", "Fatalities have reached 45.": "killed 45"},
    skips=("Deaths in custody led to 45 reports.",),
)
def risen(tape: Tape, match: re.Match[str]) -> Joins:
    """Deaths or arrests that rose or fell to a figure."""
    harm = tape.phrases[match.start("harm")]
    noun, verb = harm.noun, next(p for p in tape.phrases[match.start() + 1 : match.end()] if p.sym[:4] == "VERB")
    n = tape.phrases[match.end() - 1]
    if (
        noun is None
        or harm.harm is None
        or not noun.plural
        or noun.number is not None
        or verb.word not in RISES | FALLS | PASSES
        or (verb.unreal and not match["whom"])
        or (harm.sym == "VICTIMS" and harm.harm.trigger.term not in NOT_PEOPLE)
    ):
        return
    if any(p.sym == "PEOPLE" and p.noun and p.noun.number for p in tape.phrases[match.start() + 1 : match.end() - 1]):
        return  # "with the deaths of two more soldiers, the toll reached 204"
    before = tape.phrases[match.end() - 2]
    if match["who"] and before.word not in ("to", "at") and not (before is verb and verb.word in PASSES):
        return
    if _rate(tape, match):
        return
    draft = Draft(harm.harm, n, *count_of(n.noun), tape, match.end() - 1)
    yield _open_above(tape, match.start("harm"), match.end() - 1, draft)
