"""Places of one's own: a table with tabs, read whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from casualtykit.errors import GazetteerError, LexiconError
from casualtykit.gazetteer.entries import COLUMNS, GazetteerEntry
from casualtykit.gazetteer.geonames import Row
from casualtykit.lexicon.entries import unseen
from casualtykit.vocabulary import PlaceKind

_ALL = (*COLUMNS, "aliases")
_NEEDED = ("name", "country")
_BOUNDS: Mapping[str, float] = {"latitude": 90.0, "longitude": 180.0}
_DIGITS = 10
"""How many digits a number of people may have."""
_ISO = 2
"""The letters of a country code."""
Fail = Callable[[str, str], GazetteerError]
"""Makes the error for a column of the line that is being read."""


def read_places(data: bytes, file: str) -> tuple[Row, ...]:
    """Return the places of a table, each with its other names.

    Raises:
        GazetteerError: something is wrong; the message has file, line, column and a caret.
    """
    try:
        content = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at, column = data.count(b"\n", 0, error.start) + 1, error.start - data.rfind(b"\n", 0, error.start)
        raise GazetteerError(f"{file}, line {at}, column {column}: not UTF-8; save the file as UTF-8") from None
    lines = [(n, line.rstrip("\r")) for n, line in enumerate(content.split("\n"), 1)]
    lines = [(n, line) for n, line in lines if line.strip() and not line.startswith("#")]
    if not lines:
        raise GazetteerError(f"{file}, line 1, column 1: no line with the names of columns")
    columns = _header(file, *lines[0])
    rows: list[Row] = []
    seen: dict[str, int] = {}
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(columns):
            at = len("\t".join(cells[: len(columns)])) + 1
            raise _error(file, number, at, line, f"{len(cells)} cells; the header has {len(columns)}")
        row = {name: cell.strip() for name, cell in zip(columns, cells, strict=True)}

        def fail(column: str, message: str, *, number: int = number, line: str = line) -> GazetteerError:
            at = 1 + sum(len(cell) + 1 for cell in line.split("\t")[: columns.index(column)])
            return _error(file, number, at, line, message)

        entry = _entry(row, f"{file}:{number}", fail)
        if entry.id in seen:
            raise fail("id", f"the id {entry.id!r} stands in line {seen[entry.id]} too")
        seen[entry.id] = number
        rows.append((entry, tuple(n.strip() for n in row.get("aliases", "").split("|") if n.strip())))
    return tuple(rows)


def _error(file: str, line: int, column: int, source: str, message: str) -> GazetteerError:
    return GazetteerError(str(LexiconError.at(file, line, column, source, message)))


def _header(file: str, number: int, line: str) -> Sequence[str]:
    """Return the names of the columns."""
    columns = [cell.strip().lower() for cell in line.split("\t")]
    at = 1
    for i, name in enumerate(columns):
        if name not in _ALL:
            raise _error(file, number, at, line, f"unknown column {name!r}; there are: {', '.join(_ALL)}")
        if name in columns[:i]:
            raise _error(file, number, at, line, f"the column {name!r} stands there twice")
        at += len(line.split("\t")[i]) + 1
    for name in _NEEDED:
        if name not in columns:
            raise _error(file, number, at - 1, line, f"the column {name!r} is missing")
    return columns


def _entry(row: Mapping[str, str], otherwise: str, fail: Fail) -> GazetteerEntry:
    """Return the place of a row."""
    for column in ("name", "id", "admin1", "aliases"):
        if (odd := unseen(row.get(column, ""), name=True)) is not None:
            raise fail(column, f"{odd} stands in the {column}")
    if not any(c.isalnum() for c in row["name"]):
        raise fail("name", "a place has no name; it needs at least one letter or digit")
    country = row["country"].upper()
    if len(country) != _ISO or not (country.isascii() and country.isalpha()):
        raise fail("country", f"{row['country']!r} is no ISO 3166-1 alpha-2 code such as SY")
    kind = row.get("kind") or PlaceKind.SETTLEMENT.value
    if kind not in tuple(PlaceKind):
        raise fail("kind", f"unknown kind {kind!r}; there are: {', '.join(PlaceKind)}")
    latitude, longitude = (_degrees(row, column, fail) for column in _BOUNDS)
    if (latitude is None) != (longitude is None):
        stated = "longitude" if latitude is None else "latitude"
        raise fail(stated, "latitude and longitude stand together or not at all")
    people = row.get("population", "")
    if people and not (people.isascii() and people.isdigit() and len(people) <= _DIGITS):
        raise fail("population", f"{people[:20]!r} is no whole number of people")
    return GazetteerEntry(
        row.get("id") or otherwise,
        row["name"],
        PlaceKind(kind),
        country,
        row.get("admin1") or None,
        latitude,
        longitude,
        int(people) if people else None,
    )


def _degrees(row: Mapping[str, str], column: str, fail: Fail) -> float | None:
    """Return a coordinate in degrees."""
    cell = row.get(column, "")
    if not cell:
        return None
    try:
        value = float("" if "_" in cell else cell)
    except ValueError:
        raise fail(column, f"{cell[:20]!r} is no number of degrees such as 35.13") from None
    if not abs(value) <= _BOUNDS[column]:
        raise fail(column, f"{cell} lies outside -{_BOUNDS[column]:.0f} to {_BOUNDS[column]:.0f}")
    return value
