"""Every reason, step and mark of `resolve` has its sentence, and its example is decided by it."""

from __future__ import annotations

import pytest

from casualtykit import parse_casualties
from casualtykit.resolve.background.background import MARKS
from casualtykit.resolve.links.links import LINKS, nobody_told_of, of_nobody
from casualtykit.resolve.links.reason import Reason
from casualtykit.resolve.links.reasons import REASONS

WRITTEN = [link for link in LINKS if link not in (nobody_told_of, of_nobody)]
"""The steps that a statement names; the other two say that there is nothing to name."""


@pytest.mark.parametrize("row", [*REASONS, *LINKS, *MARKS], ids=lambda row: row.id)
def test_it_is_one_sentence(row: Reason) -> None:
    assert row.sentence[:1].isupper()
    assert row.sentence.endswith(".")


@pytest.mark.parametrize("reason", [r for r in REASONS if not r.one], ids=lambda r: r.id)
def test_a_reason_keeps_its_example_apart(reason: Reason) -> None:
    report = parse_casualties(reason.example)
    assert any(reason.id in s.rules and s.repeats is None and s.part_of is None for s in report.statements)
    assert f"{reason.id}: {reason.sentence}" in report.explain()


@pytest.mark.parametrize("reason", [r for r in REASONS if r.one], ids=lambda r: r.id)
def test_a_reason_holds_its_example_together(reason: Reason) -> None:
    assert any(s.repeats is not None or s.part_of is not None for s in parse_casualties(reason.example).statements)


@pytest.mark.parametrize("link", WRITTEN, ids=lambda link: link.id)
def test_a_step_answers_in_its_example(link: Reason) -> None:
    report = parse_casualties(link.example)
    assert any(link.id in s.rules for s in report.statements)
    assert f"{link.id}: {link.sentence}" in report.explain()


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.id)
def test_a_mark_finds_the_figure_of_its_example(mark: Reason) -> None:
    statements = parse_casualties(mark.example).statements
    assert [s.background for s in statements].count(True) == 1
    assert any(c.rule == mark.id and c.field == "background" for s in statements for c in s.cues if s.background)
