"""What is found when texts are held against their gold: shares, scores and mistakes, all of them values."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from math import sqrt

from casualtykit.spans import Span
from casualtykit.values import Record, frozen
from casualtykit.vocabulary import Outcome

Counts = Counter[tuple[str, ...]]
"""What was counted, by the words that say what it is; the counts of two texts are added."""

BINS = ("0", "1", "2", "3-5", "6+")
"""The sizes that tolls are grouped by."""
ALL = "all"
"""The name of the row that takes all outcomes together."""


class MistakeCause(StrEnum):
    """Why the library and the coder differ, as far as the library can tell."""

    NO_TRIGGER = "no_trigger"
    """No word of this outcome was found."""
    NO_NUMBER = "no_number"
    """The number was not found."""
    NUMBER_NO_COUNT = "number_no_count"
    """The number was found, but taken for an age, a date, a measure or the like."""
    NUMBER_UNJOINED = "number_unjoined"
    """The number was found but joined no outcome."""
    NOBODY_JOINED = "nobody_joined"
    """A word of this outcome was found but joined no such people."""
    OTHER_OUTCOME = "other_outcome"
    """The figure was found with another outcome."""
    OTHER_FIGURE = "other_figure"
    """A statement was found with another figure."""
    LEFT_VAGUE = "left_vague"
    """Only vague words were found ("dozens")."""
    BACKGROUND = "background"
    """The figure was found, but marked background."""
    LINKED = "linked"
    """The figure was found, but marked as a repeat or a part."""
    DENIED = "denied"
    """The figure was found, but marked denied."""
    REPLACED = "replaced"
    """The figure was found, but a running toll replaced it."""
    SUM_TOO_HIGH = "sum_too_high"
    """Several statements were added, and the sum is too high."""
    GOLD_ZERO = "gold_zero"
    """A figure was found where the gold states 0."""
    MERGED = "merged"
    """One statement was found where the gold has several that say the same."""
    NOT_IN_GOLD = "not_in_gold"
    """A statement was found that the gold does not have."""
    FIELD_MISSING = "field_missing"
    """The gold fills the field, and the library left it empty."""
    FIELD_EXTRA = "field_extra"
    """The library filled the field, and the gold leaves it empty."""
    FIELD_DIFFERS = "field_differs"
    """The field was filled with something else."""


CAUSES: dict[MistakeCause, str] = {
    MistakeCause.NO_TRIGGER: "no word of this outcome found",
    MistakeCause.NO_NUMBER: "number not found",
    MistakeCause.NUMBER_NO_COUNT: "number found but taken for no count",
    MistakeCause.NUMBER_UNJOINED: "number found but joined no outcome",
    MistakeCause.NOBODY_JOINED: "word of harm found but joined no such people",
    MistakeCause.OTHER_OUTCOME: "figure found with another outcome",
    MistakeCause.OTHER_FIGURE: "statement found with another figure",
    MistakeCause.LEFT_VAGUE: "only vague words found",
    MistakeCause.BACKGROUND: "figure marked background",
    MistakeCause.LINKED: "figure marked as repeat or part",
    MistakeCause.DENIED: "figure marked denied",
    MistakeCause.REPLACED: "figure replaced by a running toll",
    MistakeCause.SUM_TOO_HIGH: "several statements added, sum too high",
    MistakeCause.GOLD_ZERO: "spurious: gold states 0",
    MistakeCause.MERGED: "one statement found for several of the gold",
    MistakeCause.NOT_IN_GOLD: "spurious: not in the gold",
    MistakeCause.FIELD_MISSING: "gold fills it, library does not",
    MistakeCause.FIELD_EXTRA: "library fills it, gold does not",
    MistakeCause.FIELD_DIFFERS: "filled with something else",
}
"""Each cause in a few words, as tables show it."""


@frozen
class Share(Record):
    """A part of a whole, with the bounds that chance leaves it.

    >>> print(Share.of(19, 20))
    0.950 (19/20; 0.76 to 0.99)
    """

    right: int
    """How many cases are right."""
    whole: int
    """How many there are."""
    value: float | None
    """`right / whole`, or None of nothing."""
    low: float | None
    """The least that the true share may be, at 95 per cent (Wilson's interval); it widens the fewer cases there are."""
    high: float | None
    """The most that it may be."""

    @classmethod
    def of(cls, right: int, whole: int) -> Share:
        """Return the share of a part.

        Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212.
        """
        if not whole:
            return cls(right, whole, None, None, None)
        z, p = 1.96, right / whole
        middle = p + z * z / (2 * whole)
        reach = z * sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole))
        scale = 1 + z * z / whole
        return cls(right, whole, p, max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale))

    def __str__(self) -> str:
        if self.value is None:
            return "-"
        return f"{self.value:.3f} ({self.right}/{self.whole}; {self.low:.2f} to {self.high:.2f})"


@frozen
class SizeScore(Record):
    """How the tolls agree whose coded figures are of one size."""

    size: str
    """The coded figures: "0", "1", "2", "3-5" or "6+"."""
    exact: Share
    """Tolls that are the coded figure."""


@frozen
class TollScore(Record):
    """How the tolls of one outcome agree with the coded figures."""

    outcome: str
    """An outcome, or "all"."""
    exact: Share
    """Tolls that are the coded figure."""
    positive: Share
    """The same where the coded figure is not 0."""
    bins: tuple[SizeScore, ...]
    """The same by the size of the coded figure, all sizes in order."""
    mean_error: float | None
    """The mean distance from the coded figure, in people; a missing toll is taken for 0."""
    too_high: Share
    """Tolls above the coded figure."""
    too_low: Share
    """Tolls below the coded figure, missing ones not among them."""
    missing: Share
    """No figure where the coded one is not 0."""


@frozen
class StatementScore(Record):
    """How the statements of one outcome agree with the coded ones, matched one to one."""

    outcome: str
    """An outcome, or "all"."""
    precision: Share
    """Of the library's statements, those that the gold has."""
    recall: Share
    """Of the gold's statements, those that were found."""
    f1: float | None
    """The harmonic mean of the two."""
    explicit: Share
    """The recall of figures that a word states, where the gold says which these are."""


@frozen
class FieldScore(Record):
    """How one field agrees with the gold, on the statements that were found."""

    field: str
    """The name of the field."""
    accuracy: Share
    """Statements whose field is as coded, empty ones included."""
    recall: Share
    """The same where the gold states something: words, a whole, a period, a harm that is in doubt."""


@frozen
class Mistake(Record):
    """One difference between the library and the gold."""

    id: str
    """The id of the text."""
    measure: str
    """What is wrong: "toll", "statement", or the name of a field."""
    cause: MistakeCause
    """Why, as far as the library can tell."""
    outcome: Outcome
    """The outcome of the figure or the statement."""
    span: Span | None
    """Where in the text; None where the library has nothing to show."""
    gold: str | None
    """What the gold has; None for nothing."""
    got: str | None
    """What the library has; None for nothing."""
    words: str
    """The text at the span."""

    def __str__(self) -> str:
        place = "" if self.span is None else f" [{self.span}] {' '.join(self.words.split())!r}"
        return f"{self.id}: gold {self.gold or 'nothing'}, got {self.got or 'nothing'}{place}"


@frozen
class CauseCount(Record):
    """How many mistakes have one cause."""

    measure: str
    """What is wrong: "toll", "statement", or the name of a field."""
    cause: MistakeCause
    """Why."""
    count: int
    """How often."""
