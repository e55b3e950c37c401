"""A statement as a table for notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casualtykit.markup import page, table

if TYPE_CHECKING:
    from casualtykit.model import Mention, Statement

_HEADINGS = ("field", "value", "words", "at", "rule")
_REST = ("role", "modality", "blame", "scope", "background", "update", "part_of", "repeats", "event", "doubts")
"""Fields that are shown where no words of their own decided them."""


def card(statement: Statement) -> str:
    """Return a statement as HTML: what each field says, in which words, where they stand and by which rule."""
    s = statement
    named: list[tuple[str, str, Mention | None]] = [
        ("outcome", s.outcome, s.trigger),
        ("count", str(s.count), s.number),
        *(("victims", v.role, v) for v in s.victims),
        *(("by", p.role, p) for p in s.perpetrators),
        *(("cause", c.kind, c) for c in (s.cause,) if c),
        *(("source", f"{x.name or x.text} ({x.kind})", x) for x in s.sources),
        *(("place", f"{p.name or p.text} ({p.kind})", p) for p in s.places),
        *(("time", _days(s) or t.kind, t) for t in (s.time,) if t),
        *((c.field, str(getattr(s, c.field, "")), c) for c in s.cues),
    ]
    rows = [(f, value, m.text, str(m.span), m.rule) if m else (f, value, "", "", "") for f, value, m in named]
    told = {row[0] for row in rows}
    for name in _REST:
        value = getattr(s, name)
        if name not in told and value not in (None, False, ()):
            rows.append((name, ", ".join(value) if name == "doubts" else str(value), "", "", ""))
    return page([table(f"statement {s.id}", _HEADINGS, rows)])


def _days(statement: Statement) -> str:
    """Return the first and the last day of a statement, where they are known."""
    when = statement.when
    if when is None:
        return ""
    return f"{when.first}" if when.first == when.last else f"{when.first} to {when.last}"
