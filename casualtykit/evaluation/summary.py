"""What the counts and mistakes of all texts come to."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.evaluation.gold import FIELDS
from casualtykit.evaluation.result import Evaluation
from casualtykit.evaluation.scores import (
    ALL,
    BINS,
    CauseCount,
    Counts,
    FieldScore,
    Mistake,
    MistakeCause,
    Share,
    SizeScore,
    StatementScore,
    TollScore,
)
from casualtykit.vocabulary import Outcome


def summed(counts: Counts, mistakes: Sequence[Mistake]) -> Evaluation:
    """Return what the counts of all texts come to."""
    tolls = [o for o in (ALL, *Outcome) if any(counts["toll", o, b, "whole"] for b in BINS)]
    stated = [o for o in (ALL, *Outcome) if counts["statement", o, "gold"] or counts["statement", o, "got"]]
    fields = [f for f in FIELDS if counts["field", f, "whole"]]
    wrong = [(n, key[1], MistakeCause(key[2])) for key, n in counts.items() if key[0] == "mistake"]
    return Evaluation(
        texts=counts["text",],
        tolls=tuple(_toll_score(counts, o) for o in tolls),
        statements=tuple(_statement_score(counts, o) for o in stated),
        fields=tuple(_field_score(counts, f) for f in fields),
        causes=tuple(CauseCount(m, c, n) for n, m, c in sorted(wrong, key=_rank)),
        mistakes=tuple(mistakes),
    )


def _rank(wrong: tuple[int, str, MistakeCause]) -> tuple[int, int, str, str]:
    """Return the order of a cause: tolls, statements, fields, and of each the commonest first."""
    count, measure, cause = wrong
    return ("toll", "statement", "field").index("field" if measure in FIELDS else measure), -count, measure, cause


def _toll_score(counts: Counts, outcome: str) -> TollScore:
    whole, exact = ([counts["toll", outcome, b, what] for b in BINS] for what in ("whole", "exact"))
    n = sum(whole)
    too_high, too_low, missing = (
        Share.of(counts["toll", outcome, what], n) for what in ("too_high", "too_low", "missing")
    )
    return TollScore(
        outcome=outcome,
        exact=Share.of(sum(exact), n),
        positive=Share.of(sum(exact[1:]), sum(whole[1:])),
        bins=tuple(SizeScore(b, Share.of(*n)) for b, *n in zip(BINS, exact, whole, strict=True)),
        mean_error=counts["toll", outcome, "error"] / n,
        too_high=too_high,
        too_low=too_low,
        missing=missing,
    )


def _statement_score(counts: Counts, outcome: str) -> StatementScore:
    gold, got, right, explicit, found = (
        counts["statement", outcome, what] for what in ("gold", "got", "right", "explicit", "explicit_right")
    )
    return StatementScore(
        outcome=outcome,
        precision=Share.of(right, got),
        recall=Share.of(right, gold),
        f1=2 * right / (gold + got),
        explicit=Share.of(found, explicit),
    )


def _field_score(counts: Counts, name: str) -> FieldScore:
    n, right, stated, found = (counts["field", name, what] for what in ("whole", "right", "stated", "found"))
    return FieldScore(name, Share.of(right, n), Share.of(found, stated))
