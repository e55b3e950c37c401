"""What a statement is linked by: those before it, and what the text tells beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from casualtykit.model import Statement
from casualtykit.resolve.links.before import Before
from casualtykit.resolve.links.passages import Passages
from casualtykit.spans import Page, Span
from casualtykit.values import settled
from casualtykit.vocabulary import Outcome

Sums = Mapping[tuple[Span, Outcome], list[int]]


def sums_of(statements: Sequence[Statement]) -> Sums:
    """Return the figures that each sentence gives of an outcome, without those of parts."""
    sums: dict[tuple[Span, Outcome], list[int]] = {}
    for s in statements:
        if s.count.value and s.part_of is None and not s.background:
            sums.setdefault((s.sentence, s.outcome), []).append(s.count.value)
    return sums


def behind_the_opening(page: Page, statements: Sequence[Statement]) -> int:
    """Return where no sentence of the opening begins any more, in a text with some statements or none."""
    first = statements[0].sentence.end if statements else 0
    return first + (_LEAD if page.low[max(0, first - 2) : first].rstrip()[-1:] in _STOPS else _HEADLINE)


_LEAD, _HEADLINE = 120, 250
"""How far behind the first sentence that states something the next may begin and be of the opening; farther behind a headline,
under which another may stand."""
_STOPS = (".", "!", "?", '"', "”", "")


@settled
class View:
    """A statement and those before it that it may be linked to."""

    page: Page
    s: Statement
    done: list[Statement]
    """All before it; a step may link some of them to it."""
    before: Before
    sums: Sums
    told: Passages
    opening: int
    """Where the first sentences of the text end, which tell what it is about."""
    outdated: bool
    """Whether it is given as a figure that no longer holds."""
    heads: Sequence[int]
    """Where those stand that may speak of the same people, and are no part of others."""

    @property
    def last(self) -> Statement:
        """The last of those that may speak of the same people."""
        return self.done[self.heads[-1]]


def in_another_passage(told: Passages, e: Statement, s: Statement, before: Before) -> bool:
    """Return whether the text has gone on from an earlier figure to another incident."""
    return not before.still and told.apart(e, s, before.recent)
