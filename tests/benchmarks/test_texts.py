"""The texts that are timed are what they are called."""

from __future__ import annotations

from casualtykit import parse_casualties
from tests.benchmarks.texts import QUIET, casualty_sentences, leads, ordinary_news, quiet_news, wire


def test_no_quiet_sentence_states_anything() -> None:
    assert [s for s in QUIET if parse_casualties(s).statements] == []


def test_quiet_news_has_no_word_of_harm() -> None:
    assert parse_casualties(quiet_news(5_000)).sentences == ()


def test_one_sentence_in_fifty_of_ordinary_news_tells_of_casualties() -> None:
    text = ordinary_news(60_000)
    report = parse_casualties(text)
    told = len({s.sentence for s in report.statements})
    sentences = text.count(". ") + text.count(".\n") + 1
    assert 0.015 < told / sentences < 0.03


def test_one_sentence_in_three_of_the_wire_tells_of_casualties() -> None:
    assert len(casualty_sentences()) > 300
    assert len(parse_casualties(wire(10_000)).statements) > 30
    assert all(parse_casualties(lead).statements for lead in leads(30))
