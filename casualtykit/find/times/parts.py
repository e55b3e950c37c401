"""What is made of the parts that the rules of times find: clauses drawn out, prepositions added, neighbours joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from casualtykit.cue_patterns import any_of
from casualtykit.find.times.patterns import lead
from casualtykit.languages.en.cues import RAREST
from casualtykit.patterns import lazy
from casualtykit.spans import Page
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import TimeKind

_CLAUSE = "times.since_clause"
_BETWEEN = "times.between"
_UNLED = frozenset(("times.since", _CLAUSE, _BETWEEN, "times.recently"))
_RANK = tuple(TimeKind[n] for n in "SINCE DURATION DATE WEEKDAY MONTH RELATIVE YEAR PERIOD DAYPART".split())
"""Of two joined parts the one whose kind stands first gives the kind: "at noon on Monday" is a weekday."""
_DAYS = (TimeKind.DATE, TimeKind.WEEKDAY, TimeKind.RELATIVE)
_DATED = (TimeKind.DATE, TimeKind.WEEKDAY, TimeKind.MONTH)
_NEIGHBOURS = frozenset(
    [(TimeKind.DAYPART, day) for day in _DAYS]
    + [(day, TimeKind.DAYPART) for day in _DAYS]
    + [
        (TimeKind.DAYPART, TimeKind.DAYPART),
        (TimeKind.DATE, TimeKind.YEAR),
        (TimeKind.RELATIVE, TimeKind.DATE),
        (TimeKind.RELATIVE, TimeKind.WEEKDAY),
        (TimeKind.WEEKDAY, TimeKind.DATE),
    ]
)
"""Kinds that say one time where they follow one another: "at noon" "on Monday"."""
_REACH = 120
"""How many characters a clause after "since" is followed for."""


@settled
class Part:
    """A stretch that one rule found."""

    start: int
    end: int
    kind: TimeKind
    rule: str


_VERBAL = lazy(r"\b(?:may|march|mar)\b")
_NAMED = lazy(r"(?:by|from) (?:april|may|june|august|jan)\Z")


def is_other_word(page: Page, match: re.Match[str]) -> bool:
    """Return whether a month in mixed-case text is a verb in lower case, or someone's first name."""
    words = match[0]
    if any(page.text[match.start() + v.start()].islower() for v in _VERBAL.finditer(words)):
        return True
    after = page.text[match.end() : match.end() + 2]
    return _NAMED.fullmatch(words) is not None and after[:1] == " " and after[1:].isupper()


_CLAUSE_END = lazy(r"[,;:!?()\"\u2014]| - | but ")


_HARMED = lazy(
    r"(?<!\w)(?:killed|murdered|executed|beheaded|massacred|kidnapped|abducted|arrested|detained|wounded|injured) "
    r"(?:(?:at least|about|some|more than|over|nearly) )?(?:[0-9]|two |three |four |five |six |seven |eight |nine |ten |dozens |hundreds )"
)
"""What a clause after "since" tells by itself: "since rebels killed 21 clerks there in May"."""


def drawn(low: str, parts: Iterable[Part], end: int) -> list[Part]:
    """Return the parts, a clause after "since" drawn to the last time within it, and a "since" of reason left out."""
    kept: list[Part] = []
    clause: Part | None = None
    until = end
    for part in parts:
        if clause and (part.start >= until or part.rule == _CLAUSE):
            kept += _temporal(clause)
            clause = None
        if part.rule == _CLAUSE and compares(low, part):
            continue  # "the deadliest attack since a bombing killed nine in 2015": the year is that of the bombing
        if part.rule == _CLAUSE:
            stop = _CLAUSE_END.search(low, part.end, min(end, part.end + _REACH))
            until = stop.start() if stop else min(end, part.end + _REACH)
            clause = None if _HARMED.search(low, part.end, until) else part
        elif clause is None:
            kept.append(part)
        elif part.kind not in (TimeKind.DAYPART, TimeKind.DURATION) and part.rule != "times.recently":
            clause = evolve(clause, end=part.end)
    return kept + (_temporal(clause) if clause else [])


def _temporal(clause: Part) -> list[Part]:
    """Return a clause that says when, or nothing for a "since" that has stayed alone and means because."""
    return [clause] if clause.end > clause.start + len("since") else []


_PREPOSITION = lazy(r"(?:at|by|in|on|for|over|from|after|until|till|before|during|within|through)\b")


def led(low: str, parts: Iterable[Part], start: int) -> Iterator[Part]:
    """Yield the parts with the prepositions that lead them; a word that only describes a noun has none."""
    for part in parts:
        words = low[part.start : part.end]
        describes = words in ("overnight", "weekend") or low.startswith("'s", part.end)
        if part.rule not in _UNLED and not describes:
            found = lead().search(low, max(start, part.start - 40), part.start)
            # What begins with a preposition of its own takes an adverb alone: "early" before "in 2011", not "on".
            if found and not ((found["on"] or found["only"]) and _PREPOSITION.match(words)):
                part = evolve(part, start=found.start())
        yield part
        start = part.end


def joined(low: str, parts: Iterable[Part]) -> list[Part]:
    """Return the parts, neighbours that say one time together made one."""
    told: list[Part] = []
    for part in parts:
        last = told[-1] if told else None
        if last and _belong(low, last, part):
            chief = min(last, part, key=lambda p: (p.rule != _BETWEEN, _RANK.index(p.kind)))
            listed = low[last.end : part.start].strip() in ("and", "or")
            kind = TimeKind.PERIOD if listed else chief.kind
            told[-1] = Part(last.start, part.end, kind, chief.rule)
        else:
            told.append(part)
    return told


@cache
def _superlative() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:worst|first|most|least|[a-z-]{2,12}(?:iest|dest|gest|hest|lest|test|best)(?:-[a-z]{1,12})?)(?: [\w'-]{1,20}){1,5} $"
    )


def compares(low: str, part: Part) -> bool:
    """Return whether a stretch only says how rare a thing is: "the worst raid in years", "the deadliest since May"."""
    rare = part.kind in (TimeKind.DURATION, TimeKind.PERIOD) and low.startswith(("in ", "for "), part.start)
    pattern = _superlative() if rare else any_of(RAREST).whole if part.kind is TimeKind.SINCE else None
    return pattern is not None and pattern.search(low, max(0, part.start - 80), part.start) is not None


def _belong(low: str, one: Part, two: Part) -> bool:
    """Return whether two parts that follow one another say one time: "at noon" "on Monday"."""
    if two.start - one.end > len("\nand\n"):
        return False
    kinds = (one.kind, two.kind)
    of_year = two.kind is TimeKind.RELATIVE and low.endswith(" year", two.start, two.end)
    match low[one.end : two.start].strip():
        case "":
            # "in March" "last year", but not "on Monday" "the same day".
            of_unit = two.kind is TimeKind.RELATIVE and low.endswith(
                (" week", " month", " weekend"), two.start, two.end
            )
            return kinds in _NEIGHBOURS or ((of_unit or of_year) and (one.kind in _DATED or one.rule == _BETWEEN))
        case ",":
            return kinds == (TimeKind.WEEKDAY, TimeKind.DATE) or (one.rule == "times.clock" and two.kind in _DAYS)
        case "of":
            return (one.kind is TimeKind.DAYPART and two.kind in _DAYS) or (
                of_year and (one.kind in _DATED or one.rule == _BETWEEN)
            )
        case "and" | "or":
            return one.kind is two.kind and one.kind in (TimeKind.WEEKDAY, TimeKind.DATE)
        case _:
            return False
