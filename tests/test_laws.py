"""Laws that hold for any text: what is said has its place, the same text gives the same report, records come back."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from casualtykit import (
    CasualtyParser,
    parse_actors,
    parse_casualties,
    parse_numbers,
    parse_outcomes,
    parse_places,
    parse_sources,
    parse_times,
)
from casualtykit.model import Mention, Statement
from casualtykit.report import CasualtyReport
from casualtykit.spans import Span
from casualtykit.vocabulary import CountKind, Modality, Outcome
from tests.strategies import NEWS, SENTENCES, TEXTS

SINGLE = [parse_numbers, parse_outcomes, parse_actors, parse_sources, parse_places, parse_times]

law = settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
"""The same examples in every run, so that a failure can be seen again."""


def parts(statement: Statement) -> list[Mention]:
    """Return every mention that a statement holds."""
    alone = (statement.number, statement.trigger, statement.cause, statement.time)
    many = (statement.victims, statement.perpetrators, statement.sources, statement.places, statement.cues)
    return [m for m in alone if m is not None] + [m for group in many for m in group]


def inside(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


@law
@given(TEXTS)
def test_every_span_is_in_the_text_and_holds_its_words(text: str) -> None:
    report = parse_casualties(text)
    assert all(inside(s, text) for s in report.sentences)
    for mention in (*report.mentions, *(m for s in report.statements for m in parts(s))):
        assert inside(mention.span, text)
        assert text[mention.span.start : mention.span.end] == mention.text
    assert all(inside(s.span, text) for s in report.statements)


@law
@given(TEXTS)
def test_statements_stand_in_text_order_under_their_numbers(text: str) -> None:
    statements = parse_casualties(text).statements
    assert [s.id for s in statements] == list(range(len(statements)))
    assert [s.sentence for s in statements] == sorted(s.sentence for s in statements)


@law
@given(TEXTS)
def test_links_lead_to_other_statements_of_the_same_outcome(text: str) -> None:
    statements = parse_casualties(text).statements
    for s in statements:
        assert s.part_of != s.id
        if s.part_of is not None:
            assert statements[s.part_of].outcome is s.outcome
        if s.repeats is not None:
            assert s.repeats < s.id
            assert statements[s.repeats].outcome is s.outcome


@law
@given(TEXTS)
def test_parts_never_go_round(text: str) -> None:
    statements = parse_casualties(text).statements
    for s in statements:
        above = s.part_of
        for _ in statements:
            above = None if above is None else statements[above].part_of
        assert above is None


@law
@given(TEXTS)
def test_bounds_are_in_order(text: str) -> None:
    for count in (s.count for s in parse_casualties(text).statements):
        ends = [n for n in (count.low, count.value, count.high) if n is not None]
        assert ends == sorted(ends)
        assert all(n >= 0 for n in ends)
        assert (count.value is None) == (count.kind in {CountKind.RANGE, CountKind.VAGUE})


@law
@given(TEXTS)
def test_every_statement_says_which_rules_made_it(text: str) -> None:
    assert all(s.rules and all("." in r for r in s.rules) for s in parse_casualties(text).statements)


@law
@given(TEXTS)
def test_the_same_text_gives_the_same_report(text: str) -> None:
    first, second = parse_casualties(text), CasualtyParser().parse(text)
    assert first == second
    assert hash(first) == hash(second)
    assert str(first.explain()) == str(second.explain())


@law
@given(TEXTS)
def test_a_report_comes_back_from_json_and_pickle(text: str) -> None:
    report = parse_casualties(text, date=date(2024, 5, 4))
    assert CasualtyReport.from_dict(json.loads(json.dumps(report.to_dict()))) == report
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301  # our own bytes


def outdone(s: Statement, report: CasualtyReport) -> bool:
    """Return whether the words of the hurt or missing also tell that they died: these have no other toll."""
    dead = [o for o in report.statements if o.outcome is Outcome.KILLED and o.number is not None]
    return s.outcome in (Outcome.INJURED, Outcome.MISSING) and any(
        o.number == s.number and [v.span for v in o.victims] == [v.span for v in s.victims] for o in dead
    )


@law
@given(TEXTS)
def test_tolls_rest_on_statements_and_keep_their_bounds(text: str) -> None:
    report = parse_casualties(text)
    for toll in (*report.tolls(), *report.tolls(background=True)):
        assert all(report.statements[i].outcome is toll.outcome for i in toll.statements)
        ends = [n for n in (toll.low, toll.best, toll.high) if n is not None]
        assert ends == sorted(ends)
        assert toll.basis
    for outcome in Outcome:
        stated = [s for s in report.statements if s.outcome is outcome and not s.background and not outdone(s, report)]
        assert (report.toll(outcome) is None) == all(s.modality is Modality.DENIED for s in stated)


@law
@given(TEXTS)
def test_every_statement_has_one_line(text: str) -> None:
    assert all(len(str(s).splitlines()) == 1 for s in parse_casualties(text).statements)


@pytest.mark.parametrize("parse", SINGLE, ids=lambda f: f.__name__)
@law
@given(TEXTS)
def test_mentions_stand_in_order_and_apart(parse: Callable[[str], tuple[Mention, ...]], text: str) -> None:
    mentions = parse(text)
    assert all(text[m.span.start : m.span.end] == m.text for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
    assert parse(text) == mentions


def moved(mentions: tuple[Mention, ...], by: int) -> list[tuple[int, int, str]]:
    return [(m.span.start + by, m.span.end + by, m.text) for m in mentions]


@pytest.mark.parametrize("parse", SINGLE, ids=lambda f: f.__name__)
@law
@given(SENTENCES, SENTENCES)
def test_two_paragraphs_are_read_as_each_alone(parse: Callable[[str], Any], one: str, two: str) -> None:
    one, two = one.strip(), two.strip()
    assert moved(parse(f"{one}\n\n{two}"), 0) == moved(parse(one), 0) + moved(parse(two), len(one) + 2)


@law
@given(NEWS)
def test_explain_answers_for_every_place(text: str) -> None:
    report = parse_casualties(text)
    for start in range(0, len(text), max(1, len(text) // 5)):
        assert isinstance(report.explain(start), str)
