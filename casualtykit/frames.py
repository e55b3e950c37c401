"""Statements and tolls of a column of texts, as a table of the same library: pandas, polars or pyarrow.

    statements = casualtykit.frames.extract(articles, "body", id="url")
    tolls = casualtykit.frames.tolls(articles, "body", id="url")

A table of texts becomes a new table, one row for each statement or toll; the old one is left as it is. Every row has
the number of its text, so that texts with the same id, or with none, stay apart. The columns and their types are always
`STATEMENTS` and `TOLLS`, also where no text states anything. An empty cell (None, NaN, NA) is a text that states
nothing.

It needs narwhals: `pip install 'casualtykit[frames]'`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date as Day
from datetime import datetime
from typing import Any, TypeVar

from casualtykit.batch import Pair
from casualtykit.errors import MissingExtraError, UnknownNameError
from casualtykit.export.tables import COLUMNS, DAYS, Cell, days, row
from casualtykit.lexicon import Lexicon
from casualtykit.parser import CasualtyParser
from casualtykit.report import CasualtyReport
from casualtykit.resolve.tolls.conventions import Convention

Frame = TypeVar("Frame")

STATEMENTS: tuple[tuple[str, type], ...] = (
    ("row", int),
    *((c.name, c.type) for c in COLUMNS),
    *((name, str) for name in DAYS),
)
"""The columns of a table of statements, but for `id`, which follows `row` and has the type that it had.

`row` is the number of the text in its table, from 0; the others are those of the command line's tables. `first_day` and
`last_day`, which are YYYY-MM-DD, are empty unless the day of publication is known.
"""

TOLLS: tuple[tuple[str, type], ...] = (
    ("row", int),
    ("outcome", str),
    ("role", str),
    ("low", int),
    ("best", int),
    ("high", int),
    ("statements", str),
    ("basis", str),
)
"""The columns of a table of tolls, but for `id`, which follows `row`; `statements` has ids such as "0; 2"."""

_LARGEST = 2**63 - 1
"""The largest whole number that a column holds."""

_TYPES = {int: "Int64", float: "Float64", bool: "boolean", str: "string"}
"""What pandas calls a column that may have empty cells."""


def extract(
    df: Frame, column: str, id: str | None = None, *, date: str | None = None, lexicon: Lexicon | None = None
) -> Frame:
    """Return one row for each statement in a column of texts, as a table of the same library.

    Args:
        df: a table of pandas, polars or pyarrow.
        column: the name of the column of texts.
        id: the name of the column that tells the texts apart; it becomes the column `id`, with the type it has.
        date: the name of the column of days of publication: dates, or words that begin with YYYY-MM-DD.
        lexicon: the words to know; the shipped English ones if None.

    Returns:
        A new table with the columns `STATEMENTS`. Figures beyond 9,223,372,036,854,775,807 are empty.

    Raises:
        MissingExtraError: narwhals is not installed.
        UnknownNameError: there is no such column; the message lists those there are.
        TypeError: `df` is no such table, or a cell is neither a text nor empty; the message names its row.
        ValueError: a column has its name twice, or a day cannot be read.

    >>> import pandas as pd
    >>> articles = pd.DataFrame({"url": ["a", "b"], "body": ["Gunmen killed two policemen in Herat.", None]})
    >>> extract(articles, "body", id="url")[["row", "id", "outcome", "count", "role", "place"]].values.tolist()
    [[0, 'a', 'killed', 2, 'police', 'Herat']]
    """

    def cells(report: CasualtyReport) -> Iterator[tuple[Cell, ...]]:
        for s in report.statements:
            yield (*row(s), *days(s, report.date))

    made: Frame = _table(_Texts(df, column, id, date), STATEMENTS, cells, lexicon)
    return made


def tolls(
    df: Frame,
    column: str,
    id: str | None = None,
    *,
    date: str | None = None,
    lexicon: Lexicon | None = None,
    by_role: bool = False,
    background: bool = False,
    convention: str | Convention | None = None,
) -> Frame:
    """Return one row for each toll of each text in a column, as a table of the same library.

    A text has a row for each outcome that it states of its own event; what it does not state has no row.

    Args:
        df: a table of pandas, polars or pyarrow.
        column: the name of the column of texts.
        id: as for `extract`.
        date: as for `extract`.
        lexicon: as for `extract`.
        by_role: one row for each role of each outcome; they need not add up to the toll.
        background: the figures of other events, instead.
        convention: the name of a scheme, or a `Convention`; the library's own if None.

    Returns:
        A new table with the columns `TOLLS`. An open end, and the best figure of a vague word, are empty.

    Raises:
        MissingExtraError: narwhals is not installed.
        UnknownNameError: there is no such column or convention; the message lists those there are.
        TypeError: as `extract`.
        ValueError: as `extract`.

    >>> import polars as pl
    >>> articles = pl.DataFrame({"body": ["At least 12 people were killed.", "The council met."]})
    >>> tolls(articles, "body").rows()
    [(0, 'killed', None, 12, 12, None, '0', 'one statement')]
    """

    def cells(report: CasualtyReport) -> Iterator[tuple[Cell, ...]]:
        for t in report.tolls(by_role=by_role, background=background, convention=convention):
            ids = "; ".join(map(str, t.statements))
            yield (t.outcome.value, t.role, t.low, t.best, t.high, ids, t.basis)

    if isinstance(convention, str):
        convention = Convention.shipped(convention)  # a name that is not known is told before a text is read
    made: Frame = _table(_Texts(df, column, id, date), TOLLS, cells, lexicon)
    return made


class _Texts:
    """A table that was checked: its texts, their days, and how to take some rows of its ids."""

    def __init__(self, df: Any, column: str, id: str | None, date: str | None) -> None:
        try:
            import narwhals.stable.v2 as nw
        except ImportError:
            raise MissingExtraError.of("narwhals", "frames") from None
        wanted = [name for name in (column, id, date) if name is not None]
        table: Any = df
        if nw.dependencies.is_pandas_dataframe(df):
            _check(wanted, list(df.columns))
            table = df[list(dict.fromkeys(wanted))]  # two other columns of one name are nothing to us
        frame = nw.from_native(table, pass_through=True)
        if isinstance(frame, nw.LazyFrame):
            raise TypeError(f"a table is wanted, not a {type(df).__name__}; collect it first")
        if not isinstance(frame, nw.DataFrame):
            raise TypeError(f"a table of pandas, polars or pyarrow is wanted, not {type(df).__name__}")
        _check(wanted, frame.columns)
        self.nw, self.frame = nw, frame
        self.column, self.id = column, id
        self.texts: list[Any] = frame.get_column(column).to_list()
        self.dates: list[Any] = frame.get_column(date).to_list() if date is not None else [None] * len(self.texts)

    def read(self, parser: CasualtyParser) -> Iterator[CasualtyReport | None]:
        """Yield the report of each text, None for one that is empty."""
        items = [self._item(*row) for row in enumerate(zip(self.texts, self.dates, strict=True))]
        reports = parser.parse_many([item for item in items if item is not None])
        return (None if item is None else next(reports) for item in items)

    def _item(self, number: int, row: tuple[Any, Any]) -> Pair | None:
        """Return the text of a row with its day, None for one that is empty."""
        text, day = row
        if isinstance(text, str):
            return text, _day(day, number)
        if _empty(text):
            return None
        raise TypeError(f"row {number} of column {self.column!r} holds {type(text).__name__}, not a text")

    def table(self, numbers: list[int], columns: dict[str, tuple[list[Any], type]]) -> Any:
        """Return a table of the same library: the number of the text of each row, its id, and other columns."""
        nw, ids = self.nw, [] if self.id is None else [self.frame.get_column(self.id)[numbers].alias("id")]
        made = {name: self._series(name, values, kind) for name, (values, kind) in columns.items()}
        first = self._series("row", numbers, int)
        if self.frame.implementation.is_pandas_like():
            ids = [nw.maybe_reset_index(i) for i in ids]
        return nw.from_dict({s.name: s for s in (first, *ids, *made.values())}).to_native()

    def _series(self, name: str, values: list[Any], kind: type) -> Any:
        nw, backend = self.nw, self.frame.implementation
        if backend.is_pandas_like():
            pandas = backend.to_native_namespace()
            return nw.from_native(pandas.Series(values, dtype=_TYPES[kind], name=name), series_only=True)
        types = {int: nw.Int64, float: nw.Float64, bool: nw.Boolean, str: nw.String}
        return nw.new_series(name, values, types[kind](), backend=backend)


def _table(
    texts: _Texts,
    schema: tuple[tuple[str, type], ...],
    cells: Callable[[CasualtyReport], Iterable[tuple[Cell, ...]]],
    lexicon: Lexicon | None,
) -> Any:
    """Read texts and return what is made of them as a table of the library they came in."""
    numbers: list[int] = []
    rows: list[tuple[Cell, ...]] = []
    for number, report in enumerate(texts.read(CasualtyParser(lexicon=lexicon))):
        for made in () if report is None else cells(report):
            numbers.append(number)
            rows.append(tuple(_fit(cell) for cell in made))
    columns = {name: ([r[i] for r in rows], kind) for i, (name, kind) in enumerate(schema[1:])}
    return texts.table(numbers, columns)


def _check(wanted: list[str], names: list[Any]) -> None:
    """Raise unless there is exactly one column of each name."""
    for name in wanted:
        if not isinstance(name, str):
            raise TypeError(f"the name of a column is wanted, not {type(name).__name__}")
        if name not in names:
            raise UnknownNameError.of("column", name, map(str, names))
        if names.count(name) > 1:
            raise ValueError(f"{names.count(name)} columns are called {name!r}")


def _empty(value: Any) -> bool:
    """Return whether a cell is empty: None, NaN, NaT or NA, none of which equals itself.

    >>> _empty(None), _empty(float("nan")), _empty(0)
    (True, True, False)
    """
    return (
        value is None or type(value).__name__ in {"NAType", "NaTType"} or (isinstance(value, float) and value != value)
    )


def _day(value: Any, number: int) -> Day | None:
    """Return the day of a cell: of a date, of a moment, of words that begin with one, or of an empty cell none."""
    if isinstance(value, str):
        words = value.strip()
        try:
            return Day.fromisoformat(words[:10]) if words else None
        except ValueError:
            raise ValueError(f"row {number}: {value!r} is no day; YYYY-MM-DD is wanted") from None
    if _empty(value):
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, Day):
        return value
    raise TypeError(f"row {number}: a day is wanted, not {type(value).__name__}")


def _fit(cell: Cell) -> Cell:
    """Return a cell as every library holds it: no half characters, no whole number that is too large."""
    if isinstance(cell, str):
        return cell.encode("utf-8", "replace").decode()
    return None if isinstance(cell, int) and cell > _LARGEST else cell
