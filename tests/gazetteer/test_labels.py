"""The words of a place are taken apart: its name, what it lies in, its kind."""

from __future__ import annotations

import pytest

from casualtykit import Lexicon
from casualtykit.gazetteer.labels import Label, label
from casualtykit.vocabulary import PlaceKind

WORDS = Lexicon.shipped("en")


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Kabul", Label("Kabul")),
        ("near Mosul", Label("Mosul")),
        ("a market", Label(None)),
        ("northern Idlib province", Label("Idlib", (), PlaceKind.ADMIN1)),
        ("Idlib and Homs provinces", Label("Idlib and Homs", (), PlaceKind.ADMIN1)),
        ("San Salvador Department", Label("San Salvador", (), PlaceKind.ADMIN1, "San Salvador Department")),
        ("Paris, Texas", Label("Paris", ("Texas",))),
        ("Karrada in central Baghdad", Label("Karrada", ("Baghdad",))),
        ("Shia district of Karrada", Label("Karrada", (), PlaceKind.SETTLEMENT)),
        ("town of Jocoro, El Salvador", Label("Jocoro", ("El Salvador",), PlaceKind.CITY)),
        ("Syria's Hama province", Label("Hama", ("Syria",), PlaceKind.ADMIN1)),
        ("Iraq's capital", Label("Iraq", (), None)),
        ("the country's north", Label(None)),
    ],
)
def test_label(text: str, taken: Label) -> None:
    assert label(text, WORDS) == taken


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("NEAR THE TOWN OF JOCORO, EL SALVADOR", "JOCORO", PlaceKind.CITY),
        ("NORTHERN IDLIB PROVINCE", "IDLIB", PlaceKind.ADMIN1),
        ("idlib province", "idlib", PlaceKind.ADMIN1),
        ("THE PROVINCE", None, None),
    ],
)
def test_label_without_the_help_of_capitals(text: str, name: str | None, kind: PlaceKind | None) -> None:
    taken = label(text, WORDS, cased=False)
    assert (taken.name, taken.kind) == (name, kind)
