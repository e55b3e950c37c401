"""How a statement becomes a figure, and how the figures of sources that differ become one: small rules.

A counting rule is a function from a statement to a `Figure`; a rival rule is one from the claims of several sources, in
text order, to a `Figure`. Where there is no rule, the figure is empty and says so: nothing here is a guess.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from casualtykit.model import Statement
from casualtykit.values import evolve, frozen, settled
from casualtykit.vocabulary import CountKind, Modality, Outcome, SourceKind

_FIRM = (CountKind.EXACT, CountKind.ABOUT, CountKind.AT_LEAST)


@frozen
class Figure:
    """What a scheme enters for one group of people: low, best and high, each None where it enters nothing.

    >>> Figure(20, None, 30) + Figure(5, 5, 5)
    Figure(low=25, best=None, high=35, note='')
    """

    low: int | None = None
    """The least."""
    best: int | None = None
    """The one that is entered where one is."""
    high: int | None = None
    """The most."""
    note: str = ""
    """Why an end is empty, or how the figure was chosen, where that needs saying."""

    @property
    def empty(self) -> bool:
        """Whether nothing is entered at all."""
        return self.low is None and self.best is None and self.high is None

    def __add__(self, other: Figure) -> Figure:
        """Return the figure of two groups together: a sum has the ends that both have; what has no least counts from 0."""
        return Figure(
            (self.low or 0) + (other.low or 0),
            None if self.best is None or other.best is None else self.best + other.best,
            None if self.high is None or other.high is None else self.high + other.high,
            _noted(self.note, other.note),
        )

    def __sub__(self, other: Figure) -> Figure:
        """Return the figure of the rest of a group without some of it."""
        return Figure(
            None if self.low is None or other.high is None else max(0, self.low - other.high),
            None if self.best is None or other.best is None else max(0, self.best - other.best),
            None if self.high is None else max(0, self.high - (other.low or 0)),
            self.note,
        )


def _noted(*notes: str) -> str:
    """Return several notes as one, each once."""
    return "; ".join(dict.fromkeys(n for n in notes if n))


CountRule = Callable[[Statement], Figure]
"""How a statement becomes a figure."""


@frozen
class Claim:
    """What one statement says of people whom another source counts otherwise.

    >>> from casualtykit import Convention, parse_casualties
    >>> def highest(claims): return max((claim.figure for claim in claims), key=lambda figure: figure.best or 0)
    >>> report = parse_casualties("Nineteen people were killed, police said. Doctors said 23 people were killed.")
    >>> report.toll("killed", convention=Convention("ours", rivals=highest)).best
    23
    """

    statement: Statement
    """What says it."""
    figure: Figure
    """What a counting rule makes of it."""


RivalRule = Callable[[Sequence[Claim]], Figure]
"""How the figures of sources that differ become one."""

# ---------------------------------------------------------------------------------------------------- counting rules


def as_stated(statement: Statement) -> Figure:
    """Keep the bounds of the words; a range, a vague word and the most that there may be have no best figure."""
    count = statement.count
    return Figure(count.low, count.value if count.kind in _FIRM else None, count.high)


def as_point(statement: Statement) -> Figure:
    """Enter the figure stated alone, whatever its bounds; of a range the low end."""
    count = statement.count
    stated = count.low if count.kind is CountKind.RANGE else count.value
    return Figure(stated, stated, stated)


def as_floor(statement: Statement) -> Figure:
    """Enter the low end alone."""
    return Figure(statement.count.low)


def as_mean(statement: Statement) -> Figure:
    """Enter the middle of a range, rounded down."""
    count = statement.count
    assert count.low is not None and count.high is not None  # noqa: S101, PT018  # a range has both
    middle = (count.low + count.high) // 2
    return Figure(middle, middle, middle)


def unruled(statement: Statement) -> Figure:
    """Enter nothing: the scheme publishes no rule for such words."""
    return Figure(note=f"no published rule for {_worded(statement)}")


def blank(statement: Statement) -> Figure:
    """Enter nothing: the scheme's rule is to leave the figure blank."""
    return Figure(note=f"left blank for {_worded(statement)}")


def nobody(statement: Statement) -> Figure:
    """Enter 0."""
    return Figure(0, 0, 0, f"0 for {_worded(statement)}")


_KINDS = {
    CountKind.EXACT: "an exact figure",
    CountKind.ABOUT: "an approximate figure",
    CountKind.AT_LEAST: "a figure that is the least",
    CountKind.AT_MOST: "a figure that is the most",
    CountKind.RANGE: "a range",
    CountKind.VAGUE: "a number left vague",
}


def _worded(statement: Statement) -> str:
    """Return what a statement's count is, for notes."""
    if statement.outcome is Outcome.CASUALTIES:
        return "casualties of whom the text does not say who died"
    number = statement.number
    return _KINDS[statement.count.kind] + (f' ("{number.text}")' if number is not None else "")


@settled
class Words:
    """Enter a fixed figure for each vague word, told by the least that the word means (dozens: 24).

    >>> Words(((24, 12),)).entered
    ((24, 12),)
    """

    entered: tuple[tuple[int, int], ...]
    """Pairs of a word's `low` and the figure that is entered for it."""
    otherwise: CountRule = unruled
    """For the words that are not among them."""

    def __call__(self, statement: Statement) -> Figure:
        """Return the figure of a vague word."""
        stated = dict(self.entered).get(statement.count.low or 0)
        return self.otherwise(statement) if stated is None else Figure(stated, stated, stated)


@settled
class Several:
    """Enter a figure of the caller's choice for several, many and a bare plural; both ends where he has not chosen."""

    chosen: int | None
    choice: tuple[int, int]
    """What the scheme offers."""
    below: int = 20
    """Words that mean at least so many are others ("tens", "scores")."""

    def __call__(self, statement: Statement) -> Figure:
        """Return the figure of a vague word."""
        if (statement.count.low or 0) >= self.below:
            return unruled(statement)
        if self.chosen is not None:
            return Figure(self.chosen, self.chosen, self.chosen)
        low, high = self.choice
        return Figure(low, None, high, f"{low} or {high} for {_worded(statement)}, the caller chooses")


@settled
class Persons:
    """Enter so many persons for each household, between two sizes where the caller has not chosen one."""

    least: int
    most: int

    def __call__(self, statement: Statement) -> Figure:
        """Return the figure of a number of households."""
        count = statement.count
        if count.kind not in (CountKind.EXACT, CountKind.AT_LEAST):
            return unruled(statement)
        low, high = (count.value or 0) * self.least, (count.value or 0) * self.most
        same = low == high
        note = f"{self.least} persons a household" if same else f"{self.least} to {self.most} persons a household"
        return Figure(low, low if same else None, high, note)


@settled
class Affected:
    """Use one rule for people who are hurt or homeless, and none for the others."""

    rule: CountRule

    def __call__(self, statement: Statement) -> Figure:
        """Return the figure of a statement."""
        return (self.rule if statement.outcome in (Outcome.INJURED, Outcome.DISPLACED) else unruled)(statement)


# ------------------------------------------------------------------------------------------------------ rival rules


def first_stands(claims: Sequence[Claim]) -> Figure:
    """Let the first figure stand as the best, what somebody only claims after all others; low and high reach to the rest."""
    plain = next((c for c in claims if not _boast(c.statement)), claims[0])
    note = "the first stands" if plain is claims[0] else "what is told plainly stands"
    return _widest(claims, plain.figure.best, f"rival claims, {note}")


def _boast(statement: Statement) -> bool:
    """Return whether a figure is only claimed: in so many words, or by a group in arms of what it did."""
    if statement.modality is Modality.CLAIMED:
        return True
    source = statement.source
    return source is not None and source.kind is SourceKind.ARMED_GROUP and bool(statement.perpetrators)


def lowest_claim(claims: Sequence[Claim]) -> Figure:
    """Take the lowest."""
    figure = min((c.figure for c in claims if not c.figure.empty), key=_size, default=claims[0].figure)
    return evolve(figure, note=figure.note or "rival claims, the lowest stands")


def ends_only(claims: Sequence[Claim]) -> Figure:
    """Enter the lowest and the highest, and nothing between."""
    return _widest(claims, None, "rival claims, the lowest and the highest")


def majority_else_lowest(claims: Sequence[Claim]) -> Figure:
    """Take the figure that most sources give, else the lowest; what the doer claims is left out beside other claims.

    One text has one day, so that none of its sources is more recent than another.
    """
    others = [c for c in claims if not _of_doer(c.statement)] or list(claims)
    if len(others) == 1:
        return evolve(others[0].figure, note=others[0].figure.note or "rival claims, the doer's own left out")
    said = Counter(c.figure for c in others)
    most, times = said.most_common(1)[0]
    if times > 1 and list(said.values()).count(times) == 1:
        return evolve(most, note=most.note or "rival claims, the majority stands")
    return lowest_claim(others)


def _of_doer(statement: Statement) -> bool:
    source = statement.source
    if source is None:
        return False
    names = {(p.name or p.text).lower() for p in statement.perpetrators}
    return source.kind is SourceKind.ARMED_GROUP or (source.name or source.text).lower() in names


@settled
class Ranked:
    """Take the figure of the source whose kind comes first in a ranking as the best."""

    kinds: tuple[SourceKind, ...]
    bounds: bool = False
    """Whether low and high reach to the other claims."""

    def __call__(self, claims: Sequence[Claim]) -> Figure:
        """Return the figure of several claims."""
        told = {c.statement.source.kind: c.figure for c in reversed(claims) if c.statement.source is not None}
        figure = next((told[k] for k in self.kinds if k in told), None)
        if figure is None:
            note = "rival claims, and no ranking of their sources"
            return _widest(claims, None, note) if self.bounds else Figure(note=note)
        note = "rival claims, the source ranked first stands"
        return _widest(claims, figure.best, note) if self.bounds else evolve(figure, note=note)


def _widest(claims: Sequence[Claim], best: int | None, note: str) -> Figure:
    """Return the figure whose ends reach to all claims."""
    lows, highs = [c.figure.low for c in claims], [c.figure.high for c in claims]
    empty = [c.figure.note for c in claims if c.figure.empty]
    if empty:
        return Figure(note=empty[0])
    low, high = min((x for x in lows if x is not None), default=None), None
    if None not in highs:
        high = max(x for x in highs if x is not None)
    return Figure(low, best, high, note)


def _size(figure: Figure) -> int:
    """Return how large a figure is, by the first end that it has."""
    return next(x for x in (figure.best, figure.low, figure.high) if x is not None)
