"""Whose attack it is, and what sort of people they are."""

from __future__ import annotations

import pytest

from casualtykit import parse_casualties


@pytest.mark.parametrize(
    ("text", "doer", "role"),
    [
        ("Turkish warplanes killed nine people.", "Turkish", "military"),
        ("A Turkish air raid killed nine people.", "Turkish", "military"),
        ("Turkish shelling killed nine people.", "Turkish", "unspecified"),
        ("Army shells killed nine people.", "Army", "military"),
        ("A rebel ambush killed nine people.", "rebel", "armed_group"),
        ("An insurgent attack killed nine people.", "insurgent", "armed_group"),
        ("A police raid killed nine people.", "police", "police"),
        ("Turkish warships sank a boat, killing nine people.", "Turkish", "military"),
        ("The army said it had killed nine people.", "The army", "military"),
        ("The Taliban said they had killed nine people.", "The Taliban", "armed_group"),
        ("Residents said that when the patrol came it killed nine people.", "the patrol", "security_forces"),
    ],
)
def test_who_makes_an_attack_has_a_role(text: str, doer: str, role: str) -> None:
    (found,) = parse_casualties(text).statements[0].perpetrators
    assert (found.text, found.role) == (doer, role)


def test_who_makes_an_attack_has_a_name() -> None:
    (found,) = parse_casualties("Hamas rockets wounded three people.").statements[0].perpetrators
    assert (found.name, found.affiliation) == ("Hamas", "Hamas")


def test_an_aircraft_that_only_crashed_did_nothing() -> None:
    for text in (
        "An army helicopter crashed near Osh, killing two.",
        "An army helicopter crashed into a farm, killing two.",
        "A US jet came down on a farm and killed two.",
        "A navy gunboat sank, killing two.",
    ):
        assert parse_casualties(text).statements[0].perpetrators == ()
    (found,) = parse_casualties("An army tank shell crashed into a farm, killing two.").statements[0].perpetrators
    assert found.role == "military"
