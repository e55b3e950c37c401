"""Whether two figures are told of two places: two countries, two cities, two sides of one, two districts."""

from __future__ import annotations

from casualtykit.gazetteer.labels import place_words
from casualtykit.languages.en.harm_words import MADE_WITH
from casualtykit.languages.en.place_names import BEARINGS, BESIDE, DISTRICTS, VILLAGES
from casualtykit.model import Place, Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.people import stated
from casualtykit.vocabulary import PlaceKind, Scope

EXACT = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.CITY)
"""The kinds of places that a name tells for sure."""


def in_another_place(e: Statement, s: Statement) -> bool:
    """Return whether two figures are surely of two places, and the second is in none of a row that the first has."""
    one_city = e.place is not None and e.place.kind is PlaceKind.CITY and len(cities(e)) == 1
    held = sums_up(e) and stated(s) <= stated(e) and not one_city  # as "storms killed four" holds no nine
    test = _abroad if held else apart
    if not test(e.place, s.place):
        within = not held and (_in_two_districts(e, s) or _outside_the_province(e, s))
        return s.number is not None and (within or _in_two_provinces(e, s))
    home = s.place.country if s.place is not None else None
    return not any(home is not None and p.country == home and not test(p, s.place) for p in places_in_a_row(e))


def places_in_a_row(s: Statement) -> tuple[Place, ...]:
    """Return the place of a statement, with those that stand in a row with it: "across Chad, Niger and northern Mali"."""
    row: list[Place] = []
    for place in sorted(s.places, key=lambda p: p.span):
        if row and place.span.start - row[-1].span.end > _BETWEEN:
            if s.place in row:
                break
            row = []
        row.append(place)
    return tuple(row)


def cities(s: Statement) -> set[str]:
    """Return the names of the cities that stand in a row as the places of a statement: "in Gao, Mopti and Timbuktu"."""
    return {p.name for p in places_in_a_row(s) if p.kind is PlaceKind.CITY and p.name is not None}


_BETWEEN = len(", and ")
"""How far apart the places of a row stand."""


def apart(a: Place | None, b: Place | None) -> bool:
    """Return whether two places are surely not one: two countries, or two cities that the lexicon knows."""
    if a is None or b is None or any("border" in p.text.lower() for p in (a, b)):
        return False  # the border of a country is another's too
    if (
        _outside(a, b)
        or _outside(b, a)
        or (a.text.lower() != b.text.lower() and {a.text.lower(), b.text.lower()} <= BEARINGS)
    ):
        return True
    sides = [_PART.match(p.text.lower()) for p in (a, b)]
    told_apart = all(sides) and len({m["side"] for m in sides if m is not None}) > 1
    if told_apart and (a.name == b.name or not (_side_of_a_city(a) or _side_of_a_city(b))):
        return True
    if a.kind not in EXACT or b.kind not in EXACT:
        return False  # a school may be named after a city of another country
    if _abroad(a, b):
        return True
    if a.kind is not b.kind or a.name is None or b.name is None or holds(a.name, b.name) or holds(b.name, a.name):
        return False
    if a.kind is PlaceKind.COUNTRY:
        return False  # "Philippine" and "the Philippines"
    return a.kind is not PlaceKind.CITY or not (_around(a) or _around(b))


def _side_of_a_city(place: Place) -> bool:
    """Return whether a place is a side of a city, which may lie in any side of its country: "western Mosul"."""
    return place.kind is PlaceKind.CITY and " of " not in place.text.lower()


def _in_two_provinces(e: Statement, s: Statement) -> bool:
    """Return whether two statements are told of two provinces by name: what befell people in one is no sum of the other."""
    one, two = ({p.name for p in x.places if p.kind is PlaceKind.ADMIN1} for x in (e, s))
    return bool(one and two and one.isdisjoint(two))


def _outside_the_province(e: Statement, s: Statement) -> bool:
    """Return whether one of two figures is told of a province and the other of a city of another one.

    A lead may put somebody into the wrong one: whom the same words tell of in both may be one.
    """
    if e.place is None or s.place is None or {e.place.kind, s.place.kind} != {PlaceKind.CITY, PlaceKind.ADMIN1}:
        return False
    known = e.place.admin1 is not None and s.place.admin1 is not None and e.place.admin1 != s.place.admin1
    again = e.count == s.count and [v.text for v in e.victims] == [v.text for v in s.victims]
    return known and not again and not any(p.text.lower().startswith(_NEXT_TO) for p in (e.place, s.place))


_NEXT_TO = tuple(f"{word} " for word in sorted(BESIDE | {"around", "between"}))
"""What tells what a place is near to, which may lie across the border of its province."""

_DISTRICT = lazy(
    rf"(?P<name>[A-Z][\w'’-]*) (?P<kind>(?i:{'|'.join(DISTRICTS + VILLAGES)}))"
    rf"(?!\w)|(?<!\w)(?P<what>(?i:{'|'.join(VILLAGES)})) (?i:of) (?P<called>[A-Z][\w'’-]*)"
)


def _in_two_districts(e: Statement, s: Statement) -> bool:
    """Return whether two statements are told of two provinces, two districts or two villages by name."""
    one, two = _districts(e), _districts(s)
    return any(two.get(kind, name) != name for kind, name in one.items())


def _districts(s: Statement) -> dict[str, str]:
    """Return the districts and villages that a statement names as such, by their kind."""
    found = (m for p in reversed(s.places) for m in _DISTRICT.finditer(p.text))
    return {(m["kind"] or m["what"]).lower(): (m["name"] or m["called"]).lower() for m in found}


def _abroad(a: Place | None, b: Place | None) -> bool:
    """Return whether two places lie in two countries."""
    if a is None or b is None or a.kind not in EXACT or b.kind not in EXACT:
        return False
    return a.country is not None and b.country is not None and a.country != b.country


def _outside(a: Place, b: Place) -> bool:
    """Return whether a place is told to lie some way from another: "a town north of Herat"."""
    side = _SIDE.search(a.text.lower())
    return side is not None and b.name is not None and b.name.lower() in side["of"] and side[0] not in b.text.lower()


_PART = lazy(
    r"(?P<side>north|south|east|west)ern (?:(?:province|state|region|district|city|town|village) of )?[^\W\d_]+$"
)
"""A part of a country, or a province in a part of it: "southern Peru", "northern province of Jawf"."""
_SIDE = lazy(r"(?:north|south|east|west) of (?P<of>.+)$")


def holds(whole: str, part: str) -> bool:
    """Return whether one name is in the other, as that of a city is in those of its quarters: "West Beirut"."""
    return set(part.lower().split()) <= set(whole.lower().split())


def _around(place: Place) -> bool:
    """Return whether a place is a district or a village, which may lie inside another: "Herat district"."""
    return place.text.lower().split()[-1] in place_words()


def sums_up(e: Statement) -> bool:
    """Return whether a figure adds up several incidents of the day, which the text then tells of one by one."""
    blows = e.cause.text.lower().rstrip(".").rpartition(" ")[2] if e.cause is not None else ""
    several = blows.endswith("s") and blows not in MADE_WITH
    return several or e.scope is Scope.CUMULATIVE or (len(e.places) > 1 and len(cities(e)) > 1)
