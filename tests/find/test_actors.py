"""People and organisations by themselves: role, name, sex, age and country; capitals read the same."""

from __future__ import annotations

import pytest

from casualtykit import parse_actors
from casualtykit.find.actors import outline


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Rebels killed two soldiers.", ["Rebels: armed_group", "soldiers: military"]),
        ("Police arrested 12 protesters.", ["Police: police", "protesters: protester"]),
        ("Two nurses and a priest were freed.", ["nurses: medical", "priest: clergy"]),
        ("REBELS KILLED TWO SOLDIERS.", ["REBELS: armed_group", "SOLDIERS: military"]),
        ("Four U.N. peacekeepers left.", ["U.N. peacekeepers: peacekeeper"]),
        ("The bridge fell.", []),
        ("", []),
    ],
)
def test_actors(text: str, actors: list[str]) -> None:
    assert [outline(a) for a in parse_actors(text)] == actors


@pytest.mark.parametrize(
    ("text", "sex", "age_group"),
    [
        ("Two women were freed.", "female", "adult"),
        ("Two boys were freed.", "male", "child"),
        ("Two children were freed.", None, "child"),
        ("Two teachers were freed.", None, None),
    ],
)
def test_sex_and_age(text: str, sex: str | None, age_group: str | None) -> None:
    (actor,) = parse_actors(text)
    assert (actor.sex, actor.age_group) == (sex, age_group)


def test_affiliation_is_the_country_or_the_group() -> None:
    assert [a.affiliation for a in parse_actors("Two Turkish soldiers and a driver were freed.")] == ["TR", None]


def test_every_actor_has_its_span() -> None:
    text = "Rebels fled.\n\nTwo soldiers came."
    assert [text[a.span.start : a.span.end] for a in parse_actors(text)] == ["Rebels", "soldiers"]
