"""A reason for which two figures may be of the same people, or may not: a test with a sentence and an example."""

from __future__ import annotations

from collections.abc import Callable

from casualtykit.model import Statement
from casualtykit.resolve.links.before import Before
from casualtykit.values import settled

Test = Callable[[Statement, Statement, Before], bool]
"""Whether a reason holds for an earlier statement, a later one and what stands before that."""


@settled(eq=False)
class Reason:
    """A named test of two figures of one harm that says whether they may be of the same people."""

    id: str
    """Module and function: `reasons.another_day`."""
    sentence: str
    """What it says, in one plain sentence."""
    one: bool
    """Whether the two may be of the same people where it holds; else they are kept apart."""
    example: str
    """A text in which it decides."""
    holds: Test
    """The test."""


def _reason(example: str, *, one: bool) -> Callable[[Test], Reason]:
    def made(test: Test) -> Reason:
        sentence = (test.__doc__ or "").strip().partition("\n")[0]
        return Reason(f"{test.__module__.rpartition('.')[2]}.{test.__name__}", sentence, one, example, test)

    return made


def apart(example: str) -> Callable[[Test], Reason]:
    """Return a decorator that makes a test a reason to keep two figures apart."""
    return _reason(example, one=False)


def together(example: str) -> Callable[[Test], Reason]:
    """Return a decorator that makes a test a reason to take two figures for figures of the same people."""
    return _reason(example, one=True)
