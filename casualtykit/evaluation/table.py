"""An evaluation as a table for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from casualtykit.evaluation.scores import BINS, CAUSES, Share, StatementScore, TollScore

if TYPE_CHECKING:
    from casualtykit.evaluation.summary import Evaluation

Score = TypeVar("Score", StatementScore, TollScore)


def table(evaluation: Evaluation) -> str:
    """Return an evaluation as lines of text without a last line end.

    >>> from casualtykit import Evaluation
    >>> print(table(Evaluation(texts=2)))
    2 texts
    """
    blocks = [
        [f"{evaluation.texts} text{'' if evaluation.texts == 1 else 's'}"],
        _tolls(evaluation),
        _statements(evaluation),
        _fields(evaluation),
        mistake_lines(evaluation),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _tolls(evaluation: Evaluation) -> list[str]:
    scores = _shown(evaluation.tolls)
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


def _statements(evaluation: Evaluation) -> list[str]:
    rows = [
        [
            *(s.outcome, str(s.recall.whole), str(s.precision.whole), str(s.recall.right)),
            *(_value(s.precision), _bounds(s.precision), _value(s.recall), _bounds(s.recall)),
            *("-" if s.f1 is None else f"{s.f1:.3f}", _value(s.explicit)),
        ]
        for s in _shown(evaluation.statements)
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


def _fields(evaluation: Evaluation) -> list[str]:
    rows = [
        [f.field, str(f.accuracy.whole), _value(f.accuracy), str(f.recall.whole), _value(f.recall)]
        for f in evaluation.fields
    ]
    return _grid(("fields of those found", "n", "accuracy", "stated", "recall"), rows) if rows else []


def mistake_lines(evaluation: Evaluation) -> list[str]:
    """Return the mistakes by cause, one a line, under each those that were kept."""
    lines: list[str] = []
    for c in evaluation.causes:
        lines.append(f"{c.count:>5}  {c.measure}: {CAUSES[c.cause]}")
        lines += [f"       {m}" for m in evaluation.mistakes if (m.measure, m.cause) == (c.measure, c.cause)]
    return ["mistakes", *lines] if lines else []


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
