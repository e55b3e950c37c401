"""Who is taken for a source: attributions before, inside and after a claim, headlines, capitals, and what is none."""

from __future__ import annotations

import re
from typing import Any

import pytest

from casualtykit import parse_sources
from casualtykit.find.sources import RULES, outline
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


def test_ids_name_the_rule() -> None:
    assert all(re.fullmatch(r"sources\.\w+", r.id) for r in RULES)
