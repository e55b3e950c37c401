"""Statements as rows of a table: fixed columns, one value each, in one order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from casualtykit.dates import Period
from casualtykit.model import Actor, Mention, Statement
from casualtykit.values import settled

Cell = str | int | float | bool | None
"""What a row may hold; None where the text does not say."""


@settled
class Column:
    """One column: its name, the type of its values, and what they are."""

    name: str
    type: type
    """`str`, `int`, `float` or `bool`; any cell may be None besides."""
    sentence: str
    value: Callable[[Statement], Cell]


def _words(mention: Mention | None) -> str | None:
    """Return the words of a mention on one line."""
    return " ".join(mention.text.split()) if mention is not None else None


def _all(parts: Iterable[str]) -> str | None:
    """Return several words in one cell."""
    return "; ".join(parts) or None


def _each(actors: Iterable[Actor]) -> str | None:
    return _all(" ".join(a.text.split()) for a in actors)


COLUMNS: tuple[Column, ...] = (
    Column("statement", int, "its place among the statements of its text, from 0", lambda s: s.id),
    Column("outcome", str, "what people are stated to have suffered", lambda s: s.outcome.value),
    Column("count", int, "the figure stated; empty for a range or a vague word", lambda s: s.count.value),
    Column("low", int, "the least that the words allow; empty where they leave it open", lambda s: s.count.low),
    Column("high", int, "the most that the words allow; empty where they leave it open", lambda s: s.count.high),
    Column("count_kind", str, "how the words bound the figure", lambda s: s.count.kind.value),
    Column("role", str, "the role of the group", lambda s: s.role),
    Column("victims", str, "the words for the group", lambda s: _each(s.victims)),
    Column("perpetrators", str, "the words for who did it", lambda s: _each(s.perpetrators)),
    Column("cause", str, "the words for what did it", lambda s: _words(s.cause)),
    Column("source", str, "the words for who says so, the origin", lambda s: _words(s.source)),
    Column("source_name", str, "its full name, where it is known", lambda s: s.source.name if s.source else None),
    Column("source_kind", str, "the kind of source", lambda s: s.source.kind.value if s.source else None),
    Column("place", str, "the words for the most specific place", lambda s: _words(s.place)),
    Column("place_name", str, "its name", lambda s: s.place.name if s.place else None),
    Column("country", str, "its country, ISO 3166-1 alpha-2", lambda s: s.place.country if s.place else None),
    Column("admin1", str, "its province, where known", lambda s: s.place.admin1 if s.place else None),
    Column("latitude", float, "degrees north, where known", lambda s: s.place.latitude if s.place else None),
    Column("longitude", float, "degrees east, where known", lambda s: s.place.longitude if s.place else None),
    Column("time", str, "the words for when", lambda s: _words(s.time)),
    Column("modality", str, "how sure the text is of the harm", lambda s: s.modality.value),
    Column("blame", str, "how sure it is of who did it, where less", lambda s: s.blame.value if s.blame else None),
    Column("scope", str, "whether the figure is of one event or adds up several", lambda s: s.scope.value),
    Column("background", bool, "whether it belongs to another event than the text's own", lambda s: s.background),
    Column("update", str, "how it relates to a figure given before", lambda s: s.update.value if s.update else None),
    Column("part_of", int, "the statement whose figure contains this one", lambda s: s.part_of),
    Column("repeats", int, "the earlier statement that this one says again", lambda s: s.repeats),
    Column("doubts", str, "named reasons to check it", lambda s: _all(s.doubts)),
    Column("start", int, "where in the text it begins, in code points", lambda s: s.span.start),
    Column("end", int, "one past where it ends", lambda s: s.span.end),
    Column("rules", str, "the rules that made it", lambda s: _all(s.rules)),
)
"""What a statement is as a row, in the order of the columns."""


def row(statement: Statement) -> tuple[Cell, ...]:
    """Return the cells of one statement, in the order of `COLUMNS`.

    >>> from casualtykit import parse_casualties
    >>> (statement,) = parse_casualties("At least 12 people were killed.").statements
    >>> row(statement)[:6]
    (0, 'killed', 12, 12, None, 'at_least')
    """
    return tuple(column.value(statement) for column in COLUMNS)


DAYS: tuple[str, str] = ("first_day", "last_day")
"""Two columns more, where the day of publication is known: what the words of `time` mean, as YYYY-MM-DD."""


def days(statement: Statement, published: date | None) -> tuple[str | None, str | None]:
    """Return the first and the last day of a statement's time, or None for each that is not known.

    >>> from casualtykit import parse_casualties
    >>> (statement,) = parse_casualties("Two men were killed on Monday.").statements
    >>> days(statement, date(2024, 5, 1))
    ('2024-04-29', '2024-04-29')
    """
    found: Period | None = statement.when
    if found is None and statement.time and published:
        found = statement.time.resolve(published)
    return (found.first.isoformat(), found.last.isoformat()) if found else (None, None)
