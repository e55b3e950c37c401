"""A short run of the fuzzer, the same each time; `python -m tests.fuzz` runs for longer."""

from __future__ import annotations

from random import Random  # noqa: TID251  # a seed makes the same texts each time

import pytest

from casualtykit.model import Statement
from tests.fuzz import target


def test_a_few_hundred_texts_break_nothing() -> None:
    chance, texts = Random(7), target.corpus()  # noqa: S311  # no secret is made of it
    for _ in range(200):
        target.check(target.mutated(texts, chance))


def test_the_target_sees_what_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(target, "exact", lambda report: not report.statements)
    with pytest.raises(AssertionError, match="does not hold its words"):
        target.check("Two men died.")
    monkeypatch.setattr(Statement, "__str__", lambda s: 1 / 0)
    target.check("It rained.")
