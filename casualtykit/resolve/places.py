"""Where a text is set: the places that a statement may take from its context, when its own sentence names none."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.model import Place, Statement
from casualtykit.values import evolve

_MARK = "inherited"
_NEAREST = {"places.headline": 1, "places.dateline": 2}
"""The order in which the context is offered; the last place named comes first."""
_REACH = 600
"""So many characters back a text has gone on to something else: the last place named then comes last."""


def inherited(statement: Statement, places: Sequence[Place], setting: Sequence[Place]) -> tuple[Place, ...]:
    """Return the places of the context of a statement, each marked as inherited by its rule.

    First comes the last place that was named shortly before the statement's sentence, then the headline, then the dateline,
    and at last a place named long before; none twice. The rule of each is `inherited.before`, `inherited.headline` or `inherited.dateline`.

    Args:
        statement: the statement.
        places: the places of the text, in its order.
        setting: those of its headline and its dateline.
    """
    start = statement.sentence.start
    last = [(p, "before") for p in places if p.span.end <= start and not p.text.islower()][-1:]
    set_in = [(p, p.rule.rpartition(".")[2]) for p in sorted(setting, key=lambda p: (_NEAREST[p.rule], p.span.start))]
    near = any(start - p.span.end <= _REACH for p, _ in last)
    found: dict[tuple[str | None, str | None], Place] = {}
    for place, kind in (*last, *set_in) if near else (*set_in, *last):
        found.setdefault((place.name, place.country), evolve(place, rule=f"{_MARK}.{kind}"))
    return tuple(found.values())
