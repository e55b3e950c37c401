"""The gazetteer is looked up, merged, hashed and pickled; its data is whole and quick to load."""

from __future__ import annotations

import pickle
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

import casualtykit
from casualtykit import Gazetteer, GazetteerEntry, PlaceKind
from casualtykit.gazetteer.entries import from_line, to_line
from casualtykit.gazetteer.tables import Lines, Packed, Tables

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


def test_an_entry_goes_to_a_line_and_back() -> None:
    for entry in (
        GazetteerEntry("1", "Orlova", PlaceKind.CITY, "AA", "North", 1.5, -2.25, 100),
        GazetteerEntry("AA.1", "North", PlaceKind.ADMIN1, "AA"),
    ):
        assert from_line(to_line(entry)) == entry
    assert str(GazetteerEntry("1", "Orlova", PlaceKind.CITY, "AA", "North")) == "Orlova, North, AA"


def test_the_data_is_whole() -> None:
    tables = Tables.shipped()
    places = [from_line(line) for line in tables.places]
    assert len(places) > 38_000
    assert len({p.id for p in places}) == len(places)
    assert all(abs(p.latitude or 0) <= 90 and abs(p.longitude or 0) <= 180 for p in places)
    assert all((p.latitude is None) == (p.longitude is None) for p in places)
    for block in (tables.names, tables.keys):
        assert list(block) == sorted(block)
        keys = [line.partition("\t")[0] for line in block]
        assert len(set(keys)) == len(keys)
        assert all(int(n) < len(places) for line in block for n in line.partition("\t")[2].split(","))


def test_the_same_places_make_the_same_bytes() -> None:
    rows = [(from_line(line), ()) for line in islice(Tables.shipped().places, 50)]
    assert Tables.of(rows).dumped() == Tables.of(rows).dumped()


@pytest.mark.parametrize("count", [0, 1, 999, 1000, 1001, 2500])
def test_what_was_packed_comes_back(count: int) -> None:
    rows = [(GazetteerEntry(str(n), f"Place {n}", PlaceKind.CITY, "AA"), (f"Other {n}",)) for n in range(count)]
    tables = Tables.of(rows)
    again = Tables.loaded(tables.dumped())
    for block, same in zip(_blocks(tables), _blocks(again), strict=True):
        assert (len(same), list(same)) == (len(block), list(block))
    assert again.dumped() == tables.dumped()
    assert [e.id for e in again.called("other 0")] == ["0"][:count]


def test_a_name_unpacks_only_the_lines_around_it() -> None:
    tables = Tables.shipped()
    assert [e.name for e in tables.called("yokohama")] == ["Yokohama"]
    assert isinstance(tables.names, Packed)
    assert 1 <= sum(isinstance(part, list) for part in tables.names._parts) <= 8


def _blocks(tables: Tables) -> tuple[Lines, Lines, Lines]:
    return tables.places, tables.names, tables.keys


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
