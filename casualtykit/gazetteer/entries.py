"""A place of the gazetteer, and the line that it is written as."""

from __future__ import annotations

from attrs import frozen

from casualtykit.values import Record
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
    """How many people live there; of a province, how many in its cities."""

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.admin1, self.country) if part)


def to_line(entry: GazetteerEntry) -> str:
    """Return an entry as one line of a table."""
    cells = (getattr(entry, column) for column in COLUMNS)
    return "\t".join("" if cell is None else str(cell) for cell in cells)


def from_line(line: str) -> GazetteerEntry:
    r"""Return the entry of a line that `to_line` wrote.

    >>> print(from_line("1\tJocoro\tcity\tSV\tMorazan\t13.6\t-88.0\t8000"))
    Jocoro, Morazan, SV
    """
    key, name, kind, country, admin1, latitude, longitude, population = line.split("\t")
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
