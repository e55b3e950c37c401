"""Figures that go on with the harm of the one before them: year by year, country by country, or compared with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casualtykit.cue_patterns import any_of
from casualtykit.join.drafts import Draft, count_of
from casualtykit.join.later import several_attacks
from casualtykit.join.lists import Joins
from casualtykit.languages.en.cues import IN_A_LONG_TIME, NTH
from casualtykit.languages.en.harm_words import NEXT_IN_LINE
from casualtykit.languages.en.toll_words import SOME_DIED
from casualtykit.model import Cue
from casualtykit.rules import Rule, rule
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome

BY_NOUN = frozenset(
    ("events.event_owned", "nouns.lives", "tolls.toll", "tolls.of_event", "tolls.risen", "nouns.victims")
)
"""The rules of nouns of harm that a figure may stand with."""


@rule(
    r"(?P<row>(?: [COMMA SEMI] COUNT TIME )* COMMA? AND COUNT TIME | (?: [COMMA SEMI] COUNT TIME )+)",
    finds={
        "Seventy clerks were jailed in 2019, 60 in 2018 and 40 in 2017.": "detained 60 | civilian | in 2018 | cumulative / detained 40 | civilian | in 2017 | cumulative"
    },
    skips=("Seventy clerks were jailed in 2019, and 60 in 2018 left.",),
)
def year_by_year(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Figures with a time each go on with the harm of the figure before them."""
    yield from _series(tape, match, found)


@rule(
    r"(?P<row>(?: [COMMA SEMI] (?:[PLACE ORG NAME] AND)? [PLACE ORG NAME] ADV? COUNT (?= [COMMA SEMI AND]) )*"
    r" COMMA? AND [PLACE ORG NAME] ADV? COUNT (?= COMMA | SEMI | TIME | $)"
    r" | (?: [COMMA SEMI] (?:PLACE AND)? PLACE COUNT (?= [COMMA SEMI] | $) )+)",
    finds={
        "Iran executed 250 people, Saudi Arabia 180 and Iraq at least 100.": "killed 180 | prisoner | at Saudi Arabia / killed >=100 | prisoner | at Iraq"
    },
    skips=("Iran executed 250 people, Saudi Arabia 180 and Iraq 100 in all were freed.",),
)
def place_by_place(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Figures behind the name of a country each go on with the harm of the figure before them."""
    yield from _series(tape, match, found)


@rule(
    r"(?<= AT) (?P<row> (?: [COMMA SEMI] COUNT AT )+ (?: COMMA? AND COUNT AT )? | COMMA? AND COUNT AT ) (?P<verb>(?= ADV* FINITE))?",
    finds={
        "Nineteen deaths were reported in Peru, three in Chile and one in Bolivia.": "killed 3 | at Chile / killed 1 | at Bolivia"
    },
    skips=(
        "Nineteen deaths were reported in Peru, three in ten in winter.",
        "Nineteen deaths were reported in Peru and three in Chile survived.",
    ),
)
def place_after(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Figures before the name of a place each go on with the harm of the figure that has one before them."""
    start, end = match.span("row")
    if match["verb"] is not None and not any(
        d.rule == _OF_AN_EVENT and end_of(d) < tape.phrases[start].start for d in found
    ):
        return  # but "the evacuation of 300 people in Peru and 20 in Chile went on" tells of both
    where = [p for p in tape.phrases[start - 1 : end] if p.sym == "AT"]
    if all(p.inner in _SITES and p.word in ("in", "at", "near") for p in where) or all(map(_in_a_blow, where)):
        yield from _series(tape, match, found)


def _in_a_blow(at: Phrase) -> bool:
    """Return whether people came to harm in one of several blows: "in the first blast", "in the second"."""
    return at.word == "in" and at.inner == "CAUSE" and not _RANKS.isdisjoint(at.low.split())


_RANKS = frozenset(("first", *NTH))


@rule(
    r"BY NOUN (?:AND NOUN (?! BY))? ADJUNCT{0,3} (?P<row> (?: COMMA COUNT BY NOUN ){0,4} COMMA? AND COUNT BY NOUN ) (?! ADV* FINITE)",
    finds={
        "Twelve nurses were killed by mines and nine by snipers.": "killed 9 | medical | by snipers",
        "Forty villagers were displaced by war, and 60 by floods.": "displaced 60 | civilian",
    },
    skips=("Twelve nurses were killed by mines and nine by the road were hurt.",),
)
def by_another(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Figures before another doer or cause each go on with the harm of the figure before them."""
    before = _before(tape, match.start(), found)
    for draft in _series(tape, match, found, match.start()):
        yield evolve(draft, whole=before.whole) if before is not None else draft


@rule(
    r"(?<= [AT ADV]) (?P<row> COMMA? AND [COUNT PEOPLE] ADV{0,2} (?P<where>[AT STATE]) ) (?! ADV* FINITE)",
    finds={
        "Ten guards died on the spot and two later in hospital.": "killed 2 | police",
        "Ten clerks were killed instantly, and three others in hospital.": "killed 3 others | civilian | adds",
    },
    skips=(
        "Ten clerks died in May and two are now in hospital.",
        "Ten clerks died on the spot and two were taken to hospital.",
        "Ten clerks were hurt on the spot and two later in hospital.",
    ),
)
def died_later(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Those behind people who died at once died later: "ten on the spot and two in hospital"."""
    row = tape.phrases[slice(*match.span("row"))]
    who = next(i for i, p in enumerate(row, match.start("row")) if p.sym in ("COUNT", "PEOPLE"))
    if died_before(tape, who) and _some_died(tape.phrases[match.start("where")]):
        yield from _series(tape, match, found)


def died_before(tape: Tape, at: int) -> bool:
    """Return whether a group stands behind "and" and people who died at once: "ten died on the spot and two"."""
    before = _DIED_AT_ONCE.search(tape.text[:at])
    died = tape.phrases[before.start()].harm if before is not None else None
    if before is None or died is None or died.trigger.outcome is not Outcome.KILLED:
        return False
    return _some_died(tape.phrases[before.start("once")])


def _some_died(p: Phrase) -> bool:
    """Return whether a phrase tells when or where some of the dead died."""
    words = f"{p.word} {p.low}" if p.sym == "AT" else p.word
    return any_of(SOME_DIED).whole.fullmatch(words) is not None


_DIED_AT_ONCE = TAPE.lazy("SUFFER (?P<once>[AT ADV]) COMMA? AND $")

_OF_AN_EVENT = "events.event_of"
_SITES = frozenset(("PLACE", "NAME", "ORG", "THING"))


@rule(
    r"(?<= [COUNT PEOPLE SUFFER HARM_ED STATE])"
    r" (?P<row> (?: [COMMA SEMI] [AT TIME] [COUNT PEOPLE] )* COMMA? AND [AT TIME] [COUNT PEOPLE]"
    r" | (?: [COMMA SEMI] [AT TIME] [COUNT PEOPLE] )+ ) (?= [COMMA SEMI] | $)",
    finds={
        "In Herat 12 people were shot, in Farah seven and in Gao three.": "injured 7 | at Farah / injured 3 | at Gao",
        "In May two guards were shot dead, and in June three cooks.": "killed 3 cooks | civilian | in June",
    },
    skips=(
        "In Herat 12 people were shot, and at the gate three were held.",
        "In Herat 12 people were shot, and on Friday guards left.",
    ),
)
def place_before(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Figures behind a place or a day each go on with the harm of the figure of a clause that opens with another."""
    start, end = match.span("row")
    row = tape.phrases[start:end]
    where = [p for p in row if p.sym in ("AT", "TIME")]
    first = _OPENED.search(tape.text, 0, start)
    told = [p for p in row if p.sym in ("COUNT", "PEOPLE")]
    if first is None or not all(_alike(tape.phrases[first.start("where")], p) for p in where):
        return
    if all(p.number is not None for p in told):
        yield from _series(tape, match, found)


_OPENED = TAPE.lazy(
    "(?: ^ | (?<= [SEMI COLON SOURCE THAT SUB])) (?P<where>[AT TIME]) COMMA? [^SEMI COLON SOURCE SUB]* $"
)


def _alike(one: Phrase, other: Phrase) -> bool:
    """Return whether two phrases both tell a day, or both a place, behind the same word."""
    if one.sym == "TIME" or other.sym == "TIME":
        return one.sym == other.sym
    return one.inner in _SITES and other.inner in _SITES and one.word == other.word


def _series(tape: Tape, match: re.Match[str], found: Sequence[Draft], behind: int | None = None) -> Joins:
    """Yield a draft for each figure of a row that follows a counted group with nothing but its places between.

    Args:
        tape: the clause.
        match: the row, and what stands before it.
        found: the drafts of the clause.
        behind: where the words end behind which the row may stand, if not at the row.
    """
    before = _before(tape, match.start("row") if behind is None else behind, found)
    if before is None:
        return
    for p in tape.phrases[slice(*match.span("row"))]:
        counted = p.sym in ("COUNT", "PEOPLE") and p.number is not None
        if counted and p.low.partition(" ")[0] != "both":
            yield _like(before, p, tape)


@rule(
    r"COMMA? SUB? (?P<words>(?:VERB_ED|VERBED|ADV|ADJ|UNKNOWN|AND ADV) [WITH PREP]|PREP) ADV? (?P<n>COUNT (?: TIME COMMA? AND COUNT (?= TIME) )?) (?! [HARM_ED HARMED STATE])",
    finds={
        "In 2014, 730 weavers were jailed, compared with 610 in 2013.": "detained 610 | civilian | in 2013 | cumulative | background",
        "In 2014, 730 weavers were jailed, as against 610 in 2013.": "detained 610 | civilian | in 2013 | cumulative | background",
    },
    skips=("The 730 weavers were jailed, together with 610 drivers.",),
)
def compared(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Figures that another is compared with are of other times: "down from 690", "compared with 610 in 2013 and 590 in 2012"."""
    words = tape.phrases[match.start("words") : match.end("words")]
    if tuple(p.low for p in words) not in _COMPARED:
        return
    before = _before(tape, match.start(), found)
    if before is None:
        return
    figures = [n for n in tape.phrases[slice(*match.span("n"))] if n.sym == "COUNT"]
    if _outgrown(tape, match.end("n"), before, words):
        yield from (_like(before, n, tape) for n in figures)
        return
    cue = Cue(Span(words[0].start, words[-1].end), "", compared.id, "background")
    yield from (evolve(_like(before, n, tape), cue=cue) for n in figures)


def _outgrown(tape: Tape, end: int, toll: Draft, words: Sequence[Phrase]) -> bool:
    """Return whether a figure is what a toll was before, and not that of another year: "stood at 57, up from 49 on Monday"."""
    if words[-1].word != "from" or toll.harm.trigger.rule != "outcomes.toll":
        return False
    told = (p.word for p in (*tape.phrases[: toll.at], *tape.phrases[end : end + 1]) if p.sym in ("TIME", "AT"))
    return not any(any_of(IN_A_LONG_TIME).whole.search(when) for when in told)


@rule(
    r"(?P<from>PREP) ADV? (?P<n>COUNT) (?P<then>TIME)",
    finds={
        "The number of clerks killed fell to 12 in 2015 from 31 in 2014.": "killed 31 | civilian | in 2014 | cumulative | background",
        "Deaths rose from 12 in 2014 to 31 in 2015.": "killed 12 | in 2014 | cumulative | background",
    },
    skips=("The death toll of the fire rose to 31 from 12.", "The death toll rose to 31 from 12 on Monday."),
)
def risen_from(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """The figure from which a toll has risen or fallen since another year or month is of that time."""
    at, n = match.start("n"), tape.phrases[match.start("n")]
    then = tape.phrases[match.start("then")]
    if tape.phrases[match.start()].word != "from" or not any_of(IN_A_LONG_TIME).whole.search(then.word):
        return
    now = next((d for d in found if d.rule in _RISEN and _moved(tape, d, match.start(), at)), None)
    if now is not None and now.count.value not in (None, 0, 1):
        span = Span(tape.phrases[match.start()].start, n.end)
        was = evolve(
            now.harm, trigger=evolve(now.harm.trigger, rule="outcomes.figure")
        )  # which no toll has reached now
        draft = _like(evolve(now, harm=was), n, tape)
        yield evolve(draft, cue=Cue(span, "", risen_from.id, "background"))


_RISEN = frozenset(("tolls.toll", "tolls.of_event", "tolls.risen"))
"""The rules of a figure that a toll has reached."""


def _moved(tape: Tape, now: Draft, start: int, at: int) -> bool:
    """Return whether a figure behind "from" stands beside the one that a toll has reached, with nothing but times between."""
    reached = next(
        (i for i, p in enumerate(tape.phrases) if now.number is not None and p.span == now.number.span), None
    )
    if reached is None:
        return False
    between = tape.phrases[reached + 1 : start] if reached < start else tape.phrases[at + 1 : reached]
    return all(p.sym in ("TIME", "COMMA") or p.word == "to" for p in between)


_COMPARED = frozenset(
    tuple(words.split())
    for words in (
        "compared with",
        "compared to",
        "down from",
        "up from",
        "against",
        "rising from",
        "falling from",
        "in contrast to",
    )
)


def _before(tape: Tape, at: int, found: Sequence[Draft]) -> Draft | None:
    """Return the last draft before a place, if it has a figure and no verb or border stands between."""
    start = tape.phrases[at].start
    draft = next((d for d in sorted(found, key=end_of, reverse=True) if end_of(d) <= start), None)
    if draft is None or draft.number is None or draft.count.value in (0, 1):
        return None
    between = [p for p in tape.phrases[:at] if p.start >= end_of(draft)]
    passed = _BETWEEN | _REPORTED if draft.rule in BY_NOUN else _BETWEEN
    # The next figure counts attacks too: "in three blasts in Herat and one in Farah".
    return draft if all(p.sym in passed and not several_attacks(p) for p in between) else None


_REPORTED = frozenset(("SAID_TO", "VERBED", "VERB_ED"))
"""What may stand behind deaths that were reported or that occurred."""
_BETWEEN = frozenset("AT TIME THERE ADV BY OF PEOPLE ORG PLACE THING CAUSE COMMA COUNT".split())


def _like(before: Draft, n: Phrase, tape: Tape) -> Draft:
    """Return the draft of a figure that goes on with the harm of another and counts people like its own if it has no noun."""
    role = before.who.noun.role if before.who is not None and before.who.noun is not None else None
    bare = n.noun if n.sym == "COUNT" else None
    who = evolve(n, noun=evolve(bare, role=role)) if bare is not None and role is not None else n
    return Draft(before.harm, who, *count_of(n.noun), tape, tape.phrases.index(n))


def end_of(draft: Draft) -> int:
    """Return where the words of a draft end."""
    return max(draft.harm.trigger.span.end, draft.who.end if draft.who is not None else 0)


@rule(
    r"[PLACE NAME ORG] ADV? (?P<verb>[VERB VERB_ED BE]) (?:[ADV ADJ THING PREP AT]){0,3} WITH ADV? (?P<row>COUNT)"
    r" | (?P<verb>VERB_ED) (?:ADV | ADJ | ADV ADV)? (?P<row> BY [PLACE NAME ORG] (?:WITH | PREP) ADV? COUNT (?: COMMA? AND? [PLACE NAME ORG] (?:WITH | PREP) ADV? COUNT ){0,6} )",
    words=NEXT_IN_LINE,
    finds={
        "With Chad at the top with nine miners killed, Mali came next with eight.": "killed 8 | civilian | at Mali",
        "Chad had nine miners killed, followed by Mali with eight.": "killed 8 | civilian | at Mali",
    },
    skips=("With nine miners killed, Mali came to the talks with eight envoys.",),
)
def ranked(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Countries that come behind the one of the figure before, each with its own: "came second with eight"."""
    verb = tape.phrases[match.start("verb")]
    low = {w for p in tape.phrases[match.start() : match.end()] for w in (p.word, *p.low.split())}
    before = next((d for d in sorted(found, key=end_of, reverse=True) if end_of(d) <= verb.start), None)
    if before is None or before.number is None or low.isdisjoint(NEXT_IN_LINE):
        return
    for p in tape.phrases[slice(*match.span("row"))]:
        if p.sym == "COUNT":
            yield _like(before, p, tape)


RULES: tuple[Rule[[Tape, re.Match[str], Sequence[Draft]], Joins], ...] = (
    year_by_year,
    place_by_place,
    place_after,
    place_before,
    by_another,
    died_later,
    ranked,
    compared,
    risen_from,
)
