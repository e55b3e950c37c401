"""Who is taken for a source: attributions before, inside and after a claim, headlines, capitals, and what is none."""

from __future__ import annotations

import re
from typing import Any

import pytest

from casualtykit import parse_casualties, parse_sources
from casualtykit.find.sources.sources import RULES, outline
from casualtykit.rules import Rule


def read(text: str) -> list[str]:
    return [outline(s) for s in parse_sources(text)]


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r in RULES for t in r.finds], ids=lambda v: str(v)[:40])
def test_what_a_rule_finds(rule: Rule[Any, Any], text: str) -> None:
    assert " | ".join(outline(s) for s in parse_sources(text) if s.rule == rule.id) == rule.finds[text]


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r in RULES for t in r.skips], ids=lambda v: str(v)[:40])
def test_what_a_rule_skips(rule: Rule[Any, Any], text: str) -> None:
    assert rule.id not in [s.rule for s in parse_sources(text)]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Ten people died, the ministry said.", ["the ministry = ministry (government)"]),
        ("Ten people died, said Colonel Anwar Sabri.", ["Colonel Anwar Sabri = Colonel Anwar Sabri (military)"]),
        ("Ten people died, witnesses told reporters.", ["witnesses = witnesses (witness)"]),
        ("According to the Red Cross, ten people died.", ["the Red Cross = Red Cross (red_cross)"]),
        ("Doctors said ten people died.", ["Doctors = Doctors (medical)"]),
        ("The rebels claimed ten soldiers died.", ["The rebels = rebels (armed_group)"]),
        ("It said ten people died.", ["It = None (other)"]),
        ("Ten dead in Herat blast - police", ["police = police (police)"]),
        ("Police: ten dead in Herat blast", ["Police = Police (police)"]),
        ("TEN PEOPLE DIED, THE POLICE SAID.", ["THE POLICE = POLICE (police)"]),
        ("Officials fear that ten people died.", ["Officials = Officials (government)"]),
        (
            "A report by Human Rights Watch said ten died.",
            ["A report by Human Rights Watch = Human Rights Watch (monitor)"],
        ),
        (
            "A spokesman for the army said ten people died.",
            ["A spokesman for the army = spokesman for the army (military)"],
        ),
        (
            "Ten died, said Anwar Sabri, a nurse in Herat.",
            ["Anwar Sabri, a nurse in Herat = Anwar Sabri (medical)"],
        ),
        ("Ten people died, state media said.", ["state media = state media (media)"]),
        ("Ten people died, police told the agency.", ["police = police (police)"]),
        ("Ten people died, the paper quoted a doctor as saying.", ["a doctor = doctor (medical)"]),
        ("The mayor was quoted as saying ten people died.", ["The mayor = mayor (government)"]),
        ("Ten people died, as police said.", ["police = police (police)"]),
        ("The ministry put the toll at ten.", ["The ministry = ministry (government)"]),
        ("It was reported by the army that ten died.", ["the army = army (military)"]),
        ("The army left, claiming that ten rebels died.", ["The army = army (military)"]),
        ("A guard who hid in a shed said ten people died.", ["A guard = guard (police)"]),
        ("Group head Anwar Sabri said ten people died.", ["Group head Anwar Sabri = Group head Anwar Sabri (other)"]),
        ("ACCORDING TO THE UNITED NATIONS, TEN DIED.", ["THE UNITED NATIONS = United Nations (intergovernmental)"]),
    ],
)
def test_sources(text: str, sources: list[str]) -> None:
    assert read(text) == sources


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested ten people.",
        "Herat: ten people died",
        "The rebels claimed responsibility for the blast.",
        "KABUL (Reuters) - Ten people died.",
        "I think that ten people died.",
        "It was reported that ten people died.",
        "Ten people died in accordance with nobody's wish.",
        "",
    ],
)
def test_what_is_no_source(text: str) -> None:
    assert read(text) == []


def test_a_source_keeps_its_verb() -> None:
    cues = {t: parse_sources(t)[0].cue for t in ("Ten died, police said.", "Police confirmed that ten died.")}
    assert list(cues.values()) == ["say", "confirm"]


def test_every_source_has_its_place() -> None:
    text = "Ten died, police said.\n\nTwo died, according to doctors."
    assert [text[s.span.start : s.span.end] for s in parse_sources(text)] == ["police", "doctors"]


def test_who_is_cited_comes_before_who_cites() -> None:
    (statement,) = parse_casualties("Ten people died, the agency said, citing doctors.").statements
    assert [s.text for s in statement.sources] == ["doctors", "the agency"]


def test_each_of_two_sources_has_its_figure() -> None:
    text = "Ten people died, police said, and 12 were wounded, doctors said."
    assert [s.source and s.source.text for s in parse_casualties(text).statements] == ["police", "doctors"]


def test_what_is_added_behind_a_source_is_its_too() -> None:
    text = "Ten people died, police said, adding that two were arrested."
    assert [s.source and s.source.text for s in parse_casualties(text).statements] == ["police", "police"]


def test_ids_name_the_rule() -> None:
    assert all(re.fullmatch(r"(sources|nouns)\.\w+", r.id) for r in RULES)
