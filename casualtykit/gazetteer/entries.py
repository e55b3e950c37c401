"""A place of the gazetteer, and the cells that it is written as."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.values import Record, frozen
from casualtykit.vocabulary import PlaceKind

COLUMNS = ("id", "name", "kind", "country", "admin1", "latitude", "longitude", "population")
"""The columns of a place, in the order in which they are written."""


@frozen
class GazetteerEntry(Record):
    """A place with where it lies.

    The coordinates of a country or a province are the middle of the people in its cities, not of its land.

    >>> from casualtykit import Gazetteer
    >>> entry = Gazetteer.shipped().find("Yokohama")[0]
    >>> print(entry, entry.kind)
    Yokohama, Kanagawa, JP city
    """

    id: str
    """The GeoNames id; of a province the GeoNames code ("SY.12"); of your own places what your file says."""
    name: str
    """The name, as the source spells it."""
    kind: PlaceKind
    """What sort of place."""
    country: str
    """ISO 3166-1 alpha-2; XK for Kosovo."""
    admin1: str | None = None
    """The province, state or governorate it lies in."""
    latitude: float | None = None
    """Degrees north, -90 to 90."""
    longitude: float | None = None
    """Degrees east, -180 to 180."""
    population: int | None = None
    """How many people live there, in three figures for the shipped places; of a province, how many in its cities."""

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.admin1, self.country) if part)


def to_cells(entry: GazetteerEntry) -> tuple[str, ...]:
    """Return an entry as cells of a table."""
    cells = (getattr(entry, column) for column in COLUMNS)
    return tuple("" if cell is None else str(cell) for cell in cells)


def from_cells(cells: Sequence[str]) -> GazetteerEntry:
    """Return the entry of cells that `to_cells` made.

    >>> print(from_cells(["1", "Jocoro", "city", "SV", "Morazan", "13.6", "-88.0", "8000"]))
    Jocoro, Morazan, SV
    """
    key, name, kind, country, admin1, latitude, longitude, population = cells
    return GazetteerEntry(
        key,
        name,
        PlaceKind(kind),
        country,
        admin1 or None,
        float(latitude) if latitude else None,
        float(longitude) if longitude else None,
        int(population) if population else None,
    )
