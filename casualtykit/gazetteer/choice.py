"""Which of several places of one name is meant: only what the text supports, or what no reader would doubt."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from casualtykit.gazetteer.entries import GazetteerEntry
from casualtykit.gazetteer.names import likeness
from casualtykit.vocabulary import PlaceKind

DWARFS = 10
"""A place is meant without further support that has ten times as many people as all others of its name."""
DWARFS_ANYWAY = 50
"""It has fifty times as many where the text speaks of a country in which another one lies."""
DWARFS_AS_COUNTRY = 2
"""A country is meant by its name unless a place elsewhere has more than half as many people."""
KNOWN = 100_000
"""A city that alone bears its name is meant without further support if it has so many people; a smaller one may share
its name with villages that no gazetteer has."""
KNOWN_ABROAD = 500_000
"""So many people it must have where the text speaks of other countries alone."""
ALIKE = 0.6
"""A name that is less like the main name of a place is another name of it, which a stranger may bear too."""


def choose(
    name: str, entries: Sequence[GazetteerEntry], supported: Collection[str], kind: PlaceKind | None = None
) -> tuple[str | None, GazetteerEntry | None]:
    """Return the country of the place that is meant, and the place itself, each None where it is in doubt.

    Args:
        name: the name.
        entries: the places that bear it.
        supported: the countries that the text speaks of, or that everyday English has for the name.
        kind: what the text calls the place.
    """
    if not entries:
        return None, None
    countries = dict.fromkeys(entry.country for entry in entries)
    backed = [code for code in countries if code in supported]
    country: str | None
    if len(countries) == 1:
        country = next((e.country for e in entries if backed or known_alone(name, e, supported)), None)
    else:
        single = backed[0] if len(backed) == 1 and not _rivalled(entries, backed[0]) else None
        country = _giant(entries, backed) or single
    if country is None:
        return None, None
    return country, _one([entry for entry in entries if entry.country == country], kind)


def known_alone(name: str, entry: GazetteerEntry, supported: Collection[str]) -> bool:
    """Return whether a place that alone bears a name is meant by it, though the text does not speak of its country."""
    if entry.kind is not PlaceKind.CITY:
        return True
    least = KNOWN_ABROAD if supported and entry.country not in supported else KNOWN
    return _people(entry) >= least and likeness(name, entry.name) >= ALIKE


def _giant(entries: Sequence[GazetteerEntry], backed: Collection[str]) -> str | None:
    """Return the country whose place of the name dwarfs those elsewhere."""
    first = max(entries, key=_people)
    rest = [entry for entry in entries if entry.country != first.country]
    if first.kind is PlaceKind.COUNTRY:
        return first.country if _people(first) >= DWARFS_AS_COUNTRY * max(map(_people, rest)) else None
    times = DWARFS if not backed or first.country in backed else DWARFS_ANYWAY
    return first.country if _people(first) >= times * sum(map(_people, rest)) else None


def _rivalled(entries: Sequence[GazetteerEntry], country: str) -> bool:
    """Return whether a place elsewhere has so many more people that even the text's country may not be meant."""
    here = max(_people(entry) for entry in entries if entry.country == country)
    return any(_people(entry) >= DWARFS * here for entry in entries if entry.country != country)


def _people(entry: GazetteerEntry) -> int:
    return entry.population or 0


def _one(entries: Sequence[GazetteerEntry], kind: PlaceKind | None) -> GazetteerEntry | None:
    """Return the one place of a country that is meant, or None: as the text calls it, else a city before a province."""
    for wanted in (*((kind,) if kind else ()), PlaceKind.COUNTRY, PlaceKind.CITY, None):
        own = [entry for entry in entries if wanted is None or entry.kind is wanted]
        if own:
            first = max(own, key=_people)
            rest = sum(_people(entry) for entry in own) - _people(first)
            return first if len(own) == 1 or _people(first) >= max(1, DWARFS * rest) else None
    return None
