"""Which texts retell a film, a novel or a game, in which nobody comes to harm."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.languages.en.story_words import CRAFT, WORKS
from casualtykit.model import Statement
from casualtykit.patterns import lazy
from casualtykit.spans import Page

_WORD = lazy(r"[a-z]+(?:-[a-z]+)*")
_SIGNS = 2
"""So many different words of the craft are in a text that retells a work, one of them spoken of seldom elsewhere."""
_MANY = 100
"""More people than this die in no story whose figures are told."""


def drop_stories(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return no statements where a text speaks of a work and nothing in it tells that something has happened.

    A report has a source, a day, a known place or a large figure somewhere; a review has none. "The thriller's heroine
    is kidnapped, and the plot thickens", but "the film's director was shot dead in Oslo on Monday".
    """
    if any(map(_reported, statements)) or not _of_a_work(page.low):
        return tuple(statements)
    return ()


def _reported(s: Statement) -> bool:
    """Return whether a statement has what a report has."""
    known = s.place is not None and s.place.country is not None
    return bool(s.sources) or s.time is not None or known or (s.count.low or 0) >= _MANY


def _of_a_work(low: str) -> bool:
    """Return whether a folded text speaks of a work."""
    if not any(word in low for word in WORKS):
        return False  # most texts; to take one apart takes five times as long
    words = set(_WORD.findall(low))
    return not words.isdisjoint(WORKS) and len(words & (WORKS | CRAFT)) >= _SIGNS
