"""One place of several is chosen only where nobody would doubt it."""

from __future__ import annotations

import pytest

from casualtykit import GazetteerEntry, PlaceKind
from casualtykit.gazetteer.choice import choose


def place(country: str, population: int | None, kind: PlaceKind = PlaceKind.CITY) -> GazetteerEntry:
    return GazetteerEntry(f"{country}{population}", "Orlova", kind, country, None, 1.0, 2.0, population)


@pytest.mark.parametrize(
    ("entries", "supported", "country", "certain"),
    [
        ([place("AA", 100_000)], "", "AA", True),
        ([place("AA", 20_000)], "", None, False),
        ([place("AA", 20_000)], "AA", "AA", True),
        ([place("AA", 200_000)], "BB", None, False),
        ([place("AA", 600_000)], "BB", "AA", True),
        ([place("AA", None, PlaceKind.ADMIN1)], "", "AA", True),
        ([place("AA", 900_000), place("BB", 80_000)], "", "AA", True),
        ([place("AA", 900_000), place("BB", 100_000)], "", None, False),
        ([place("AA", 900_000), place("BB", 100_000)], "BB", "BB", True),
        ([place("AA", 900_000), place("BB", 80_000)], "BB", None, False),
        ([place("AA", 900_000), place("BB", 15_000)], "BB", "AA", True),
        ([place("AA", 900_000), place("BB", 500_000)], "AA BB", None, False),
        ([place("AA", 900_000), place("BB", 80_000)], "AA BB", "AA", True),
        ([place("AA", 3_000_000, PlaceKind.COUNTRY), place("BB", 900_000)], "", "AA", True),
        ([place("AA", 3_000_000, PlaceKind.COUNTRY), place("BB", 2_000_000)], "", None, False),
        ([place("AA", 90_000), place("AA", 80_000)], "AA", "AA", False),
        ([place("AA", 90_000), place("AA", 800)], "AA", "AA", True),
        ([place("AA", None), place("AA", None)], "AA", "AA", False),
    ],
)
def test_choose(entries: list[GazetteerEntry], supported: str, country: str | None, certain: bool) -> None:
    found, entry = choose("Orlova", entries, supported.split())
    assert found == country
    assert (entry is not None) is certain


def test_the_words_of_the_text_tell_a_province_from_its_city() -> None:
    both = [place("AA", 500_000, PlaceKind.ADMIN1), place("AA", 200_000)]
    assert choose("Orlova", both, ())[1] == both[1]
    assert choose("Orlova", both, (), PlaceKind.ADMIN1)[1] == both[0]
    assert choose("Orlova", both, (), PlaceKind.WATER)[1] == both[1]


def test_a_place_that_has_the_name_as_another_one_is_not_meant_alone() -> None:
    entry = place("AA", 900_000)
    assert choose("Zurlaby", [entry], ()) == (None, None)
    assert choose("Zurlaby", [entry], ("AA",)) == ("AA", entry)
