"""Places of whole texts: country, kind and coordinates where the text leaves no doubt, candidates elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from casualtykit import Gazetteer, Lexicon, Place, parse_casualties, parse_places


def told(text: str, gazetteer: Gazetteer | None = None) -> dict[str, str]:
    """Return each place by its name: its country, * where it has coordinates, or its candidates in brackets."""

    def one(p: Place) -> str:
        return f"{p.country or ''}{'*' if p.latitude is not None else ''}{list(p.candidates) or ''}"

    return {p.name or p.text: one(p) for p in parse_places(text, gazetteer=gazetteer)}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Two men died in Hama, Aleppo, Latakia and Idlib.",
         dict.fromkeys(("Hama", "Aleppo", "Latakia", "Idlib"), "SY*")),
        ("Two men died in Hyderabad.", {"Hyderabad": "['IN', 'PK']"}),
        ("Two Pakistani men died in Hyderabad.", {"Hyderabad": "PK*"}),
        ("Two men died in Hyderabad, and three in Karachi.", {"Hyderabad": "PK*", "Karachi": "PK*"}),
        ("Two men died in Paris.", {"Paris": "FR*"}),
        ("Two men died in Paris, Texas.", {"Paris": "US*"}),
        ("Two men died in Columbia, South Carolina, and in Syria.", {"Columbia": "US*", "Syria": "SY*"}),
        ("Two men died in Georgia.", {"Georgia": "['GE', 'US']"}),
        ("Two men died in Tbilisi, Georgia.", {"Tbilisi": "GE*"}),
        ("Two men died at a market.", {"market": ""}),
        ("Two men died in Orlova.", {"Orlova": "['CZ']"}),
        ("Two men died in Zzyrlova, Syria.", {"Zzyrlova": "SY"}),
        ("TWO MEN DIED NEAR THE TOWN OF JOCORO, EL SALVADOR.", {"JOCORO": "SV"}),
        ("Two men died in Bosnia and Herzegovina and in Jammu and Kashmir.",
         {"Bosnia and Herzegovina": "BA*", "Jammu and Kashmir": "IN*"}),
        ("TWO MEN DIED AT THE UNIVERSITY.", {"UNIVERSITY": ""}),
        ("Two men died in Turkey's Bandirma Province.", {"Bandirma": "TR"}),
        ("Two men died in the Zurla area of Niger state.", {"Zurla": "NG", "Niger": "NG*"}),
        ("Two men died in the Zurla Emirate, which lies in Kano state.", {"Zurla": "NG", "Kano": "NG*"}),
        ("Two men died in Panama City and in San Salvador Department.",
         {"Panama City": "PA*", "San Salvador Department": "SV*"}),
        ("SANTA CRUZ, Calif., May 2 - Two men died in the Pacific.",
         {"Santa Cruz": "US*", "Pacific Ocean": ""}),
        ("Two men died in West Germany, France, Switzerland and Japan.",
         {"West Germany": "DE", "France": "FR*", "Switzerland": "CH*", "Japan": "JP*"}),
        ("France, Switzerland and Japan spoke.", {"France": "FR*", "Switzerland": "CH*", "Japan": "JP*"}),
        ("Two men died at Verona hill in Kerala.", {"Verona": "IN", "Kerala": "IN*"}),
        ("Two men died in the Verona area of Bilaspur district.", {"Verona": "IN", "Bilaspur": "IN"}),
        ("The New People's Army shot two men in San Fernando.", {"San Fernando": "PH"}),
        ("Two men died in Krishna District, India.", {"Krishna": "IN"}),
        ("Two American men died in Mirralvile.", {"Mirralvile": ""}),
        ("Two Syrian men died in Kfar Zeita and in the Indian Ocean.", {"Kfar Zeita": "SY*", "Indian Ocean": ""}),
        ("", {}),
    ],
)  # fmt: skip
def test_places_of_a_text(text: str, places: dict[str, str]) -> None:
    assert told(text) == places


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Syria two men died in Khan Sheikhun and three in Khan Sheikoun. Khan Shaykhun fell.", "Khan Sheikhun"),
        ("Syrian jets hit Kafr Zita. Two men died in Kfar Zeita.", "Kafr Zita"),
        ("In Syria two men died in Al Zurlatneh. Five died in Zurlatneh.", "Al Zurlatneh"),
    ],
)  # fmt: skip
def test_spellings_of_one_place_have_one_name_in_a_text(text: str, name: str) -> None:
    assert {p.name for p in parse_places(text) if p.kind != "country"} == {name}


def test_without_a_country_two_spellings_stay_apart() -> None:
    assert len(told("Two men died in Al Zurlatneh. Five died in Zurlatneh.")) == 2


def test_a_list_of_ones_own_gives_villages_their_place(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text("name\tcountry\tlatitude\tlongitude\nZurlatneh\tSY\t35.3\t36.6\n", encoding="utf-8")
    mine = Gazetteer.shipped() | Gazetteer.from_tsv(path)
    text = "Two men died in Al Zurlatneh in Syria."
    assert told(text, gazetteer=mine) == {"Al Zurlatneh": "SY*", "Syria": "SY*"}
    statement = parse_casualties(text, gazetteer=mine).statements[0]
    assert statement.place is not None
    assert (statement.place.latitude, statement.place.longitude) == (35.3, 36.6)


def test_a_lexicon_without_countries_supports_none() -> None:
    empty = Lexicon("en")
    assert empty.nations == {}
    assert [p.country for p in parse_places("Two men died in Hyderabad.", lexicon=empty)] == [None]
    mine = empty.extend(places={"Orlova": {"kind": "city", "country": "AA"}})
    assert [(p.name, p.country) for p in parse_places("Two died in Orlova.", lexicon=mine)] == [("Orlova", "AA")]


def test_groups_of_ones_own_are_of_their_countries() -> None:
    mine = Lexicon.shipped("en").extend(
        actors={"Dune Front": {"role": "armed_group", "country": "PK", "tags": ("org",)}}
    )
    for text in ("The Dune Front killed two men in Hyderabad.", "THE DUNE FRONT KILLED TWO MEN IN HYDERABAD."):
        places = parse_casualties(text, lexicon=mine).statements[0].places
        assert [p.country for p in places] == ["PK"]
        assert [p.country for p in parse_casualties(text).statements[0].places] == [None]
