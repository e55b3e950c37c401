"""The gazetteer is looked up, merged, hashed and pickled; its data is whole and quick to load."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from pkgutil import get_data

import pytest

import casualtykit
from casualtykit import Gazetteer, GazetteerEntry, PlaceKind
from casualtykit.gazetteer.entries import from_cells, to_cells
from casualtykit.gazetteer.names import skeleton
from casualtykit.gazetteer.tables import DATA, Shelf, Tables

SHIPPED = Gazetteer.shipped()


def test_a_name_has_its_place() -> None:
    city, *_ = (e for e in SHIPPED.find("Idlib") if e.kind is PlaceKind.CITY)
    assert (city.country, city.admin1, round(city.latitude or 0), round(city.longitude or 0)) == ("SY", "Idlib", 36, 37)


@pytest.mark.parametrize("name", ["Hama", "Aleppo", "Latakia", "Idlib", "Homs", "Damascus"])
def test_cities_of_syria_are_there(name: str) -> None:
    assert {e.country for e in SHIPPED.find(name, ["SY"])[:1]} == {"SY"}


def test_countries_rank_first_in_their_order() -> None:
    assert [e.country for e in SHIPPED.find("Hyderabad")][:2] == ["IN", "PK"]
    assert [e.country for e in SHIPPED.find("HYDERABAD", ("PK", "IN", "PK"))][:2] == ["PK", "IN"]


def test_another_spelling_is_found_only_in_the_countries_given() -> None:
    assert SHIPPED.find("Khan Sheekhoun") == ()
    assert [e.name for e in SHIPPED.find("Khan Sheekhoun", ["TR", "SY"])] == ["Khān Shaykhūn"]
    assert SHIPPED.find("Ur", ["SY"]) == ()


def test_no_string_is_taken_for_countries() -> None:
    with pytest.raises(TypeError, match="not one string"):
        SHIPPED.find("Idlib", "SY")


def test_a_country_has_its_everyday_names() -> None:
    for name in ("Burma", "Myanmar", "East Timor", "Ivory Coast", "Czech Republic"):
        assert SHIPPED.find(name)[0].kind is PlaceKind.COUNTRY


def test_it_is_equal_hashable_and_pickled_small() -> None:
    SHIPPED.find("Idlib")
    data = pickle.dumps(SHIPPED)
    again = pickle.loads(data)  # noqa: S301  # our own
    assert len(data) < 1000
    assert again == SHIPPED
    assert hash(again) == hash(SHIPPED)
    assert again.find("Idlib") == SHIPPED.find("Idlib")


def test_two_are_merged_and_the_right_one_wins(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text("id\tname\tcountry\tpopulation\n168325\tSheikhun\tSY\t1\nX1\tIdlib\tAA\t9\n", encoding="utf-8")
    both = SHIPPED | Gazetteer.from_tsv(path)
    assert "AA" in {e.country for e in both.find("Idlib")}
    assert [e.name for e in both.find("Sheikhun", ["SY"])] == ["Sheikhun"]
    assert both | SHIPPED != both
    assert SHIPPED | SHIPPED == SHIPPED
    assert Gazetteer().find("Idlib") == ()
    with pytest.raises(TypeError):
        SHIPPED | "places"  # type: ignore[operator]


def test_an_entry_goes_to_cells_and_back() -> None:
    for entry in (
        GazetteerEntry("1", "Orlova", PlaceKind.CITY, "AA", "North", 1.5, -2.25, 100),
        GazetteerEntry("AA.1", "North", PlaceKind.ADMIN1, "AA"),
    ):
        assert from_cells(to_cells(entry)) == entry
    assert str(GazetteerEntry("1", "Orlova", PlaceKind.CITY, "AA", "North")) == "Orlova, North, AA"


def test_the_data_is_whole() -> None:
    shelves = [*Tables.shipped()]
    places = [shelf.entry(n) for shelf in shelves for n in range(len(shelf))]
    assert len(places) > 38_000
    assert len({p.id for p in places}) == len(places)
    assert all(abs(p.latitude or 0) <= 90 and abs(p.longitude or 0) <= 180 for p in places)
    assert all((p.latitude is None) == (p.longitude is None) for p in places)
    assert sum(len(shelf.names) for shelf in shelves) > 120_000


def test_the_data_is_small() -> None:
    assert len(get_data("casualtykit.gazetteer", DATA) or b"") < 1_250_000


def test_every_name_is_marked_and_every_sound_found() -> None:
    tables = Tables.shipped()
    for shelf in [*tables][::8]:
        for name, places in shelf.names.items():
            assert {shelf.entry(n).id for n in places} <= {e.id for e in tables.called(name)}
        for bones, places in [*shelf.sounds.items()][::10]:
            entry = shelf.entry(places[0])
            assert entry in [*tables.sounding(bones, entry.country)]


def test_sounds_made_at_once_are_those_made_one_by_one() -> None:
    shelf = next(iter(Tables.shipped()))
    assert {skeleton(name) for name in shelf.names} >= set(shelf.sounds)


def _rows(count: int) -> list[tuple[GazetteerEntry, tuple[str, ...]]]:
    return [
        (GazetteerEntry(str(n), f"Place {n}", PlaceKind.CITY, "AA" if n % 2 else "AB"), (f"Other {n}", f"Place {n}"))
        for n in range(count)
    ]


@pytest.mark.parametrize("count", [0, 1, 39, 40, 41, 2500])
def test_what_was_packed_comes_back(count: int) -> None:
    data = Tables.of(_rows(count)).dumped()
    assert data == Tables.of(_rows(count)).dumped()
    again = Tables.loaded(data)
    found = [(shelf.entry(n), (shelf.columns[-1][n],)) for shelf in again for n in range(len(shelf))]
    assert found == [(entry, (other.lower(),)) for entry, (other, _) in _rows(count)]
    assert [e.id for e in again.called("other 0")] == ["0"][:count]
    assert [*again.called("nowhere")] == [*again.sounding("nr", "AA")] == []


def test_a_name_unpacks_the_shelf_that_it_stands_on_and_few_others() -> None:
    tables = Tables.shipped()
    assert [e.name for e in tables.called("yokohama")] == ["Yokohama"]
    assert 1 <= sum(isinstance(shelf, Shelf) for shelf in tables._shelves) <= 4


def test_nothing_is_read_before_a_name_is_looked_up() -> None:
    code = (
        "import casualtykit\n"
        "from casualtykit.gazetteer.book import _tables\n"
        "g = casualtykit.Gazetteer.shipped()\n"
        "casualtykit.parse_casualties('Two men died.')\n"
        "print(_tables.cache_info().currsize)"
    )
    root = Path(casualtykit.__file__).parents[1]
    said = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True, text=True).stdout
    assert said.strip() == "0"
