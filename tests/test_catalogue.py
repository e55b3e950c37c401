"""Every rule has its sentence and its examples, and the examples are true."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from casualtykit import UnknownNameError, parse_casualties
from casualtykit.catalogue import catalogue, rule_of
from casualtykit.rules import Rule

RULES: tuple[Rule[Any, Any], ...] = catalogue()
WHOLE = tuple(r for r in RULES if ".find." not in r.build.__module__)
"""Rules of join/ and resolve/, whose examples are statements; those of find/ are tested beside their parsers."""


def named(value: Rule[Any, Any] | str) -> str:
    return value.id if isinstance(value, Rule) else value[:40]


def fired(rule_id: str, text: str) -> str:
    """Return the statements that a rule had a hand in, as their outlines."""
    return " / ".join(str(s) for s in parse_casualties(text).statements if rule_id in s.rules)


def test_there_are_rules_of_both_floors_that_read() -> None:
    floors = {r.build.__module__.split(".")[1] for r in RULES}
    assert floors >= {"find", "join"}


def test_every_id_is_unique_and_names_its_function() -> None:
    assert [i for i, n in Counter(r.id for r in RULES).items() if n > 1] == []
    assert [r.id for r in RULES if r.id != f"{r.build.__module__.rpartition('.')[2]}.{r.build.__name__}"] == []


def test_a_rule_is_found_by_its_id() -> None:
    assert all(rule_of(r.id) is r for r in RULES)
    with pytest.raises(UnknownNameError, match=r"no rule is called 'verbs\.pasive'; did you mean 'verbs\.passive'"):
        rule_of("verbs.pasive")


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_a_rule_is_a_sentence_with_examples(rule: Rule[Any, Any]) -> None:
    assert rule.sentence[:1].isupper()
    assert rule.sentence.endswith(".")
    assert rule.finds, "no example that fires it"
    assert rule.skips, "no look-alike that does not"


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r in WHOLE for t in r.finds], ids=named)
def test_what_a_rule_finds(rule: Rule[Any, Any], text: str) -> None:
    assert fired(rule.id, text) == rule.finds[text]


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r in WHOLE for t in r.skips], ids=named)
def test_what_a_rule_skips(rule: Rule[Any, Any], text: str) -> None:
    assert fired(rule.id, text) == ""
