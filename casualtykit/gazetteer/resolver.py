"""Where the places of a text lie: each name looked up, and one place chosen by what the whole text speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from casualtykit.gazetteer.book import Gazetteer
from casualtykit.gazetteer.choice import ALIKE, DWARFS, choose, known_alone
from casualtykit.gazetteer.entries import GazetteerEntry
from casualtykit.gazetteer.labels import VAST, Label, known_as, known_place, label
from casualtykit.gazetteer.names import fold, likeness, skeleton
from casualtykit.gazetteer.spoken import cased, countries_named, homes_named
from casualtykit.lexicon import Entry, Lexicon
from casualtykit.model import Place
from casualtykit.patterns import lazy
from casualtykit.spans import Page
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import AREAS, PlaceKind

_TOWNS = (PlaceKind.SETTLEMENT, PlaceKind.CITY, PlaceKind.OTHER)
_BONES = 4
"""Two unknown places of one skeleton are one if it has so many letters."""


@settled
class _Found:
    """A place with its words taken apart and the places of its name."""

    place: Place
    label: Label
    entries: tuple[GazetteerEntry, ...]
    country: str | None = None
    """The country that its own words put it in."""
    known: Entry | None = None
    """What the lexicon knows of its name."""


def resolve_places(page: Page, places: Sequence[Place], lexicon: Lexicon, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Return the places of a text with country, kind and coordinates, as far as the text leaves no doubt.

    Args:
        page: the whole text, for the countries that it speaks of.
        places: those that were found in it, in text order.
        lexicon: the words to know.
        gazetteer: where names are looked up.
    """
    if not places:
        return ()
    spoken = countries_named(page, lexicon)
    found = _look_all_up(page, places, lexicon, gazetteer, spoken)
    backed = _backed(found, spoken)
    placed = [_placed(one, backed) for one in found]
    if any(_in_no_country(one, done) for one, done in zip(found, placed, strict=True)):
        hinted = (*backed, *(code for code in homes_named(page, lexicon) if code not in backed))
        placed = [
            _placed(one, hinted) if _in_no_country(one, done) else done for one, done in zip(found, placed, strict=True)
        ]
    for i in range(len(found) - 2, -1, -1):
        around = placed[i + 1][0]
        if around.country is not None and _inside(page, found[i].place, around):
            placed[i] = _drawn(found[i], placed[i], around.country)
    return _unified(placed, spoken=bool(backed))


def _look_all_up(
    page: Page, places: Sequence[Place], lexicon: Lexicon, gazetteer: Gazetteer, spoken: Iterable[str]
) -> list[_Found]:
    """Return places with those of their names; one is mostly named more than once, and looked up once."""
    found: list[_Found] = []
    known: dict[tuple[str, tuple[str, ...]], _Found] = {}
    told = cased(page)
    for place, later in zip(places, (*places[1:], None), strict=True):
        area = _beside(page, place, later, lexicon)
        same = known.get((place.text, area))
        if same is None:
            same = known[place.text, area] = _look_up(place, area, lexicon, gazetteer, spoken, cased=told)
        found.append(same if same.place is place else evolve(same, place=place))
    return found


def _backed(found: Sequence[_Found], spoken: Mapping[str, int]) -> tuple[str, ...]:
    """Return the countries that a text speaks of, the commonest first: named ones, and those of sure places."""
    support = Counter(dict(spoken))
    for one in found:
        name = one.label.name or ""
        if len({e.country for e in one.entries}) == 1 and any(known_alone(name, e, spoken) for e in one.entries):
            support[one.entries[0].country] += 1
        elif not one.entries and one.place.country is not None:
            support[one.place.country] += 1
    return tuple(code for code, _ in support.most_common())


def _in_no_country(one: _Found, done: tuple[Place, str | None]) -> bool:
    """Return whether a place may lie in several countries, of which none was chosen."""
    return bool(one.entries) and done[0].country is None


_WITHIN = lazy(
    r"(?: (?:hills?|forests?|valley|river|dam|station|mountains?))?"
    r"(?:,? (?:which|that) (?:is|lies))?(?:,? (?:located|situated|lying))? "
    r"(?:in|of|under|within)(?: the)? "
)


def _inside(page: Page, place: Place, later: Place) -> bool:
    """Return whether the words put a place in the one behind it: "the Verona area of Bilaspur district"."""
    if (place.kind in AREAS and place.kind is not PlaceKind.ADMIN1) or place.rule == later.rule == "places.headline":
        return False
    return place.span.overlaps(later.span) or (
        place.span.end < later.span.start and _WITHIN.fullmatch(page.low, place.span.end, later.span.start) is not None
    )


def _drawn(one: _Found, placed: tuple[Place, str | None], country: str) -> tuple[Place, str | None]:
    """Return a place as one of the country that the words behind it put it in."""
    place, name = placed[0], one.label.name
    if name is None or place.country == country:
        return placed
    _, entry = choose(name, [e for e in one.entries if e.country == country], (country,), one.label.kind)
    if entry is None:
        return evolve(place, country=country, candidates=(), latitude=None, longitude=None, admin1=None), None
    return evolve(place, candidates=(), **_facts(entry)), entry.id


def _facts(entry: GazetteerEntry) -> dict[str, Any]:
    """Return what an entry says of the place that it is."""
    return {
        "kind": entry.kind,
        "country": entry.country,
        "latitude": entry.latitude,
        "longitude": entry.longitude,
        "admin1": entry.name if entry.kind is PlaceKind.ADMIN1 else entry.admin1,
    }


def _beside(page: Page, place: Place, later: Place | None, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the name of the province or country behind a comma: "Santa Cruz, Calif."."""
    if later is None or page.low[place.span.end : later.span.start] not in (", ", ","):
        return ()
    known = known_place(page.low[later.span.start : later.span.end], lexicon)
    areas = (PlaceKind.COUNTRY.value, PlaceKind.ADMIN1.value)
    return (later.text,) if known is not None and known.value in areas else ()


def _look_up(
    place: Place,
    beside: tuple[str, ...],
    lexicon: Lexicon,
    gazetteer: Gazetteer,
    spoken: Iterable[str],
    *,
    cased: bool,
) -> _Found:
    """Return a place with the places of its name, those alone that its own words allow."""
    taken = label(place.text, lexicon, cased=cased and not (place.text.isupper() and " " in place.text))
    name = taken.name
    if name is None:
        return _Found(place, taken, ())
    if beside and not taken.within:
        taken = evolve(taken, within=beside)
    within, provinces = _around(taken, gazetteer, lexicon)
    countries = within or tuple(spoken)
    known = known_as(name, lexicon)
    if known is not None and known.value in VAST and known.country is None:
        return _Found(place, taken, (), known=known)  # "the Pacific" is no town in Missouri
    if taken.kind is PlaceKind.ADMIN1 and known is not None and known.value == PlaceKind.COUNTRY.value:
        areas = tuple(e for e in gazetteer.find(name, countries) if e.kind is PlaceKind.ADMIN1)
        if areas:
            return _Found(place, taken, areas, within[0] if within else None)  # "Niger state" is in Nigeria
    name, entries = _bearing(name, taken.whole, known, countries, gazetteer)
    taken = evolve(taken, name=name) if name != taken.name else taken
    there = tuple(e for e in entries if e.country in within)
    elsewhere = entries or (known is not None and known.country is not None and known.country not in within)
    if within and not there and elsewhere:
        # "West Germany, France and Japan" is a list.
        within, taken = (), evolve(taken, within=())
        entries = entries or gazetteer.find(_everyday(known) or name, tuple(spoken))
    elif within:
        entries = tuple(e for e in there if e.admin1 is not None and fold(e.admin1) in provinces) or there
    return _Found(place, taken, entries, within[0] if within else None, known_as(name, lexicon))


def _bearing(
    name: str, whole: str | None, known: Entry | None, countries: tuple[str, ...], gazetteer: Gazetteer
) -> tuple[str, tuple[GazetteerEntry, ...]]:
    """Return what a place is called, by all its words if they are a name, and the places that bear that name."""
    entries = gazetteer.find(whole, countries) if whole is not None else ()
    if whole is not None and entries:
        return whole, _proper(whole, entries)  # "Panama City" is not the city of Panama
    entries = gazetteer.find(_everyday(known) or name, countries)
    if not entries and known is not None and known.name is not None:
        entries = gazetteer.find(known.name, countries)
    return name, _proper(name, entries)


def _everyday(known: Entry | None) -> str | None:
    """Return the name of a country as everyday English has it."""
    return known.name if known is not None and known.value == PlaceKind.COUNTRY.value else None


def _proper(name: str, entries: tuple[GazetteerEntry, ...]) -> tuple[GazetteerEntry, ...]:
    """Return the places whose main name it is, in whatever spelling, and provinces; all, where it is none's."""
    if len(entries) < 2:
        return entries
    bones, folded = skeleton(name), fold(name)
    largest = max((e.population or 0 for e in entries if fold(e.name) == folded), default=0)
    mine = tuple(
        e
        for e in entries
        if e.kind is not PlaceKind.CITY
        or fold(e.name) == folded
        or (skeleton(e.name) == bones and DWARFS * (e.population or 0) > largest)
    )
    return mine if any(e.kind is not PlaceKind.ADMIN1 for e in mine) else entries


def _around(taken: Label, gazetteer: Gazetteer, lexicon: Lexicon) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the countries that the words of a place put it in, and the folded names of the provinces there."""
    countries: dict[str, None] = {}
    provinces: set[str] = set()
    for name in taken.within:
        code = lexicon.nations.get(Page.of(name).low)
        if code is not None:
            countries[code] = None
            continue
        known = known_as(name, lexicon)
        name = known.name if known is not None and known.name is not None else name
        areas = [e for e in gazetteer.find(name) if e.kind is PlaceKind.ADMIN1 or known_alone(name, e, ())]
        country, _ = choose(name, areas, tuple(countries)) if areas else (None, None)
        if country is not None:
            countries[country] = None
            provinces |= {fold(e.name if e.kind is PlaceKind.ADMIN1 else e.admin1 or "") for e in areas}
    return tuple(countries), frozenset(provinces)


def _placed(one: _Found, backed: Sequence[str]) -> tuple[Place, str | None]:
    """Return a place with what is sure of it, and the id of its entry."""
    place, name = one.place, one.label.name
    if name is None:
        return place, None
    known = one.known
    kind = PlaceKind(known.value) if known is not None else one.label.kind or _loosely(place, name)
    told = partial(Place, place.span, place.text, place.rule, known.name if known is not None and known.name else name)
    entries = one.entries
    stated = one.country if one.label.within else known.country if known is not None else place.country
    if not entries or stated not in {None, *(e.country for e in entries)}:
        return told(kind, stated), None  # the lexicon may know a place that the gazetteer has not
    # A small city that everyday English knows is as good as one of a country that the text speaks of.
    lone = (stated,) if stated is not None and len({e.country for e in entries}) == 1 else ()
    country, entry = choose(name, entries, (*backed, *lone), one.label.kind)
    if known is None and entry is not None and entry.kind is PlaceKind.CITY and likeness(name, entry.name) < ALIKE:
        entry = None  # "Krishna district" is not its chief town
    if country is None:
        rank = {code: i for i, code in reversed(tuple(enumerate(backed)))}
        countries = dict.fromkeys(sorted((e.country for e in entries), key=lambda c: rank.get(c, len(rank))))
        return told(kind, candidates=tuple(countries)), None
    if entry is None:
        return told(kind, country), None
    if known is None and one.label.kind in _WIDER and entry.kind is PlaceKind.CITY and name != one.label.whole:
        return told(one.label.kind, country), None  # "the Bari river" is not the town of Bari
    return told(**_facts(entry)), entry.id


_WIDER = (PlaceKind.ADMIN1, PlaceKind.WATER)
"""Kinds that the words of a place may give it though only a town bears the name."""


def _loosely(place: Place, name: str) -> PlaceKind:
    """Return the kind of a place that no lexicon knows: that which was found, unless it is that of what it lies in."""
    return place.kind if place.name is None or fold(name) in fold(place.name) else PlaceKind.SETTLEMENT


def _unified(found: Iterable[tuple[Place, str | None]], *, spoken: bool) -> tuple[Place, ...]:
    """Return places of which those that are one have one name, that of the first."""
    names: dict[str, str] = {}
    done: list[Place] = []
    for place, key in found:
        bones = skeleton(place.name or "")
        if key is None and spoken and place.kind in _TOWNS and len(bones) >= _BONES and not place.candidates:
            key = bones
        if key is not None and place.name is not None and not any(c.isdigit() for c in place.name):
            first = names.setdefault(key, place.name)
            place = place if first == place.name else evolve(place, name=first)
        done.append(place)
    return tuple(done)
