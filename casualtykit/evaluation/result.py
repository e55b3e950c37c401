"""An evaluation: what it found, and how it prints as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from attrs import field

from casualtykit.evaluation.scores import (
    BINS,
    CAUSES,
    CauseCount,
    FieldScore,
    Mistake,
    Share,
    StatementScore,
    TollScore,
)
from casualtykit.values import Record, frozen

Score = TypeVar("Score", StatementScore, TollScore)


@frozen
class Evaluation(Record):
    """How well the library reads texts that people have coded; `print` shows it as a table.

    >>> from casualtykit import evaluate
    >>> found = evaluate([{"id": 1, "text": "Two men died.", "gold": {"killed": 2}}])
    >>> print(found.tolls[0].outcome, found.tolls[0].exact)
    all 1.000 (1/1; 0.21 to 1.00)
    """

    texts: int
    """How many texts were read."""
    tolls: tuple[TollScore, ...] = ()
    """All outcomes together, then each that was coded; empty where no text has coded figures."""
    statements: tuple[StatementScore, ...] = ()
    """All outcomes together, then each that was coded or found; empty where no text has coded statements."""
    fields: tuple[FieldScore, ...] = ()
    """The fields that were coded."""
    causes: tuple[CauseCount, ...] = ()
    """All mistakes by cause: of tolls, of statements, of fields, of each the commonest first."""
    mistakes: tuple[Mistake, ...] = field(default=(), repr=False)
    """The mistakes themselves, in the order of the texts, as many of each cause as were asked for."""

    def __str__(self) -> str:
        blocks = [
            [f"{self.texts} text{'' if self.texts == 1 else 's'}"],
            _tolls(self.tolls),
            _statements(self.statements),
            _fields(self.fields),
            self.mistake_lines(),
        ]
        return "\n\n".join("\n".join(block) for block in blocks if block)

    def mistake_lines(self) -> list[str]:
        """Return the mistakes by cause, one a line, under each those that were kept."""
        lines: list[str] = []
        for c in self.causes:
            lines.append(f"{c.count:>5}  {c.measure}: {CAUSES[c.cause]}")
            lines += [f"       {m}" for m in self.mistakes if (m.measure, m.cause) == (c.measure, c.cause)]
        return ["mistakes", *lines] if lines else []


def _tolls(tolls: Sequence[TollScore]) -> list[str]:
    scores = _shown(tolls)
    if not scores:
        return []
    verdicts = ("exact", "95 % range", "above 0", "too high", "too low", "missing", "mean error")
    rows = [
        [
            *(s.outcome, str(s.exact.whole), _value(s.exact), _bounds(s.exact), _value(s.positive)),
            *(f"{_value(x)} ({x.right})" for x in (s.too_high, s.too_low, s.missing)),
            f"{s.mean_error:.2f}",
        ]
        for s in scores
    ]
    bins = [
        [s.outcome, *(f"{b.exact.right}/{b.exact.whole}" if b.exact.whole else "-" for b in s.bins)] for s in scores
    ]
    return [
        *_grid(("tolls", "n", *verdicts), rows),
        "",
        *_grid(("exact by gold figure", *BINS), bins),
    ]


def _statements(statements: Sequence[StatementScore]) -> list[str]:
    rows = [
        [
            *(s.outcome, str(s.recall.whole), str(s.precision.whole), str(s.recall.right)),
            *(_value(s.precision), _bounds(s.precision), _value(s.recall), _bounds(s.recall)),
            *("-" if s.f1 is None else f"{s.f1:.3f}", _value(s.explicit)),
        ]
        for s in _shown(statements)
    ]
    head = (
        "statements",
        "gold",
        "got",
        "right",
        "precision",
        "95 % range",
        "recall",
        "95 % range",
        "F1",
        "number stated",
    )
    return _grid(head, rows) if rows else []


def _fields(fields: Sequence[FieldScore]) -> list[str]:
    rows = [[f.field, str(f.accuracy.whole), _value(f.accuracy), str(f.recall.whole), _value(f.recall)] for f in fields]
    return _grid(("fields of those found", "n", "accuracy", "stated", "recall"), rows) if rows else []


def _shown(scores: Sequence[Score]) -> Sequence[Score]:
    """Return the rows to show: that of all outcomes only where there are several."""
    return scores[1:] if len(scores) == 2 else scores


def _value(share: Share) -> str:
    return "-" if share.value is None else f"{share.value:.3f}"


def _bounds(share: Share) -> str:
    return "-" if share.low is None else f"{share.low:.2f}-{share.high:.2f}"


def _grid(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return rows under a head, the first column set left and the others right."""
    cells = [head, *rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    return [
        "  ".join(c.rjust(w) if i else c.ljust(w) for i, (c, w) in enumerate(zip(r, widths, strict=True)))
        for r in cells
    ]
