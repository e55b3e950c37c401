"""Storms that have names: which of them a text is about, and that none of them is somebody who did it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from casualtykit.languages.en.storm_words import NO_NAMES, OF_BEFORE, STORMS
from casualtykit.model import Actor, Cue, Statement
from casualtykit.patterns import lazy
from casualtykit.spans import Page, Span, shouted
from casualtykit.values import evolve

_NAMED = lazy(rf"(?<!\w)(?:{'|'.join(STORMS)}) (?P<name>[a-z]{{3,15}}(?:-[a-z]{{2,10}})?)(?!\w)")
_BEFORE = 40
"""How many characters before a storm the words may stand that make it one of long ago."""


def told_of_another(page: Page, statements: Sequence[Statement]) -> Mapping[int, Cue]:
    """Return, by the ids of statements, the name of another storm than the text's own of which their sentence tells.

    A text is about the storms that it names up to its first statement, else about the first that is none of another year.
    """
    found = list(_storms(page)) if statements else []
    if not found:
        return {}
    own = {name for name, at in found if at.start < statements[0].sentence.end} or {found[0][0]}
    own -= {name for name, at in found if _of_before(page, at)}
    cues: dict[int, Cue] = {}
    for s in statements[1:]:
        words = page.low[s.sentence.start : s.sentence.end]
        if any(name in words for name in own):
            continue
        other = next((at for name, at in found if name not in own and name in words), None)
        if other is not None:
            cues[s.id] = Cue(other, page.cut(other.start, other.end), "storms.another", "background")
    return cues


def without_storms(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements without the storms among those who did it: "Hurricane Nona hit the coast. Nona killed 12 people"."""
    names = {name for name, _ in _storms(page)} if any(s.perpetrators for s in statements) else set()
    return tuple(evolve(s, perpetrators=_persons(s, names)) if names and s.perpetrators else s for s in statements)


def _persons(s: Statement, names: set[str]) -> tuple[Actor, ...]:
    return tuple(p for p in s.perpetrators if p.text.lower().rpartition(" ")[2] not in names)


def _storms(page: Page) -> Iterator[tuple[str, Span]]:
    """Yield the names of storms, each with the place of the whole: "Typhoon Nona".

    In a headline and among capitals any word may stand there ("Hurricane Batters Cuba"), unless the text names it again.
    """
    if not any(kind in page.low for kind in STORMS):
        return
    line, *more = page.low.split("\n", 1)
    headline = len(line) if more and not line.rstrip().endswith((".", "!", "?")) else -1
    for match in _NAMED.finditer(page.low):
        if not page.text[match.start("name")].isupper() or match["name"] in NO_NAMES:
            continue
        sure = match.start() > headline and not shouted(page.cut(*match.span()))
        if sure or page.text.find(match["name"].capitalize(), match.end()) >= 0:
            yield match["name"], Span(*match.span())


def _of_before(page: Page, at: Span) -> bool:
    """Return whether a storm is told to be one of another year: "last year's Typhoon Nona"."""
    return OF_BEFORE in page.low[max(0, at.start - _BEFORE) : at.start]
