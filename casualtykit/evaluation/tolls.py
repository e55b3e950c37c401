"""Tolls held against the figures of a coder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from casualtykit.evaluation.causes import toll_cause
from casualtykit.evaluation.gold import GoldText
from casualtykit.evaluation.scores import ALL, BINS, Counts, Mistake
from casualtykit.lexicon import Lexicon
from casualtykit.model import Toll
from casualtykit.report import CasualtyReport
from casualtykit.resolve.tolls.conventions import Convention
from casualtykit.vocabulary import Outcome


def figure(toll: Toll | None, *, floor: bool) -> int | None:
    """Return the one figure that a toll stands for: its best, else of a range the low end, else the high one.

    Args:
        toll: what the report says.
        floor: whether a vague word stands for its floor ("dozens" for 24); for no figure if not.

    >>> figure(Toll(Outcome.KILLED, None, 20, None, 30, (0,), "one statement"), floor=False)
    20
    """
    if toll is None:
        return None
    if toll.best is not None:
        return toll.best
    if toll.high is not None:
        return toll.high if toll.low is None else toll.low
    return toll.low if floor else None


def size(figure: int) -> str:
    """Return the group of sizes that a figure falls into.

    >>> [size(n) for n in (0, 2, 4, 6)]
    ['0', '2', '3-5', '6+']
    """
    return BINS[figure if figure < 3 else 3 if figure < 6 else 4]


def judge_tolls(
    text: GoldText,
    report: CasualtyReport,
    lexicon: Lexicon,
    outcomes: Collection[Outcome],
    convention: str | Convention | None,
    *,
    floor: bool,
) -> tuple[Counts, list[Mistake]]:
    """Return the counts of one text whose figures were coded, and the mistakes in it."""
    counts: Counts = Counter()
    mistakes: list[Mistake] = []
    for outcome, gold in text.figures:
        if outcome not in outcomes:
            continue
        toll = report.toll(outcome, convention=convention)
        got = figure(toll, floor=floor)
        verdict = _verdict(gold, got)
        for row in (ALL, outcome.value):
            counts["toll", row, size(gold), "whole"] += 1
            counts["toll", row, size(gold), "exact"] += verdict == "exact"
            counts["toll", row, verdict] += 1
            counts["toll", row, "error"] += abs((got or 0) - gold)
        if verdict != "exact":
            cause, span = toll_cause(report, lexicon, outcome, gold, got, toll)
            words = "" if span is None else text.text[span.start : span.end]
            shown = None if got is None else f"{outcome} {got}"
            mistakes.append(Mistake(text.id, "toll", cause, outcome, span, f"{outcome} {gold}", shown, words))
    return counts, mistakes


def _verdict(gold: int, got: int | None) -> str:
    """Return how a figure compares with the coded one; no figure is right where that is 0."""
    if (got or 0) == gold:
        return "exact"
    if got is None:
        return "missing"
    return "too_high" if got > gold else "too_low"
