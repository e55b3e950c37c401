"""The outline of a report: one line a statement, then one line a toll.

Golden files, the documentation and the command line all show this one form. A statement's own line is
`str(statement)`; here the lines are numbered, so that "part of 0" can be followed.
"""

from __future__ import annotations

from collections.abc import Iterable

from casualtykit.model import Statement, Toll

NOTHING = "no casualty statement"
"""What an outline says of a text that states none."""


def statement_lines(statements: Iterable[Statement]) -> list[str]:
    """Return one numbered line for each statement, the numbers set flush right.

    >>> statement_lines([])
    []
    """
    statements = tuple(statements)
    width = len(str(max((s.id for s in statements), default=0)))
    return [f"{s.id:>{width}}  {s}" for s in statements]


def toll_lines(tolls: Iterable[Toll]) -> list[str]:
    """Return one line for each toll: outcome, best figure, bounds and the reason for it.

    >>> from casualtykit.model import Outcome
    >>> toll_lines([Toll(Outcome.KILLED, None, 12, 12, None, (0,), "stated once")])
    ['killed 12 [12, ?] (stated once)']
    """
    return [" ".join(str(t).split()) for t in tolls]


def outline(statements: Iterable[Statement], tolls: Iterable[Toll] = ()) -> str:
    """Return the statements, a blank line and the tolls as one text without a last line end.

    Args:
        statements: what a report found, in text order.
        tolls: what they add up to; where there are none, the blank line is left out too.

    >>> outline([])
    'no casualty statement'
    """
    above, below = statement_lines(statements), toll_lines(tolls)
    return "\n".join([*(above or [NOTHING]), *(["", *below] if below else [])])
