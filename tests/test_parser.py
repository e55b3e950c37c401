"""The parser is a row of named stages that can be changed, and never changes by itself."""

from __future__ import annotations

import copy
import pickle
import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve

from casualtykit import (
    CasualtyParser,
    Lexicon,
    UnknownNameError,
    parse_actors,
    parse_casualties,
    parse_places,
    parse_times,
)
from casualtykit.draught import Draught
from casualtykit.errors import CasualtyKitError
from casualtykit.parser import STAGES

TEXT = "Nine people were killed on Friday. Three children were among the dead."
NAMES = [name for name, _ in STAGES]


def shout(text: Draught) -> Draught:
    """A stage that keeps only statements about children."""
    return evolve(text, statements=tuple(s for s in text.statements if any("child" in v.text for v in s.victims)))


def names(parser: CasualtyParser) -> list[str]:
    return str(parser).split(" -> ")[1:-1]


def lines(parser: CasualtyParser) -> list[str]:
    return [str(s) for s in parser.parse(TEXT).statements]


def test_a_parser_names_its_stages_in_order() -> None:
    assert str(CasualtyParser()) == f"text -> {' -> '.join(NAMES)} -> report"
    assert len(set(NAMES)) == len(NAMES)
    assert "stages" not in repr(CasualtyParser())


@pytest.mark.parametrize("name", NAMES)
def test_any_stage_can_be_left_out(name: str) -> None:
    parser = CasualtyParser().without_stage(name)
    assert names(parser) == [n for n in NAMES if n != name]
    assert parser.parse(TEXT).text == TEXT
    assert names(CasualtyParser()) == NAMES


def test_without_links_nothing_is_linked() -> None:
    assert lines(CasualtyParser())[1].endswith(" | part of 0")
    assert lines(CasualtyParser().without_stage("links"))[1] == "killed 3 children | civilian"


def test_without_statements_there_are_only_mentions() -> None:
    report = CasualtyParser().without_stage("statements").parse(TEXT)
    assert report.statements == ()
    assert [m.text for m in report.mentions] == ["Nine", "on Friday", "Three"]


def test_a_stage_goes_to_the_end_or_beside_another() -> None:
    parser = CasualtyParser()
    assert names(parser.with_stage("shout", shout)) == [*NAMES, "shout"]
    at = NAMES.index("background")
    assert names(parser.with_stage("shout", shout, before="background")).index("shout") == at
    assert names(parser.with_stage("shout", shout, after="background")).index("shout") == at + 1
    assert lines(parser.with_stage("shout", shout)) == ["killed 3 children | civilian | part of 0"]
    assert names(parser) == NAMES


def test_a_stage_of_the_same_name_is_replaced() -> None:
    parser = CasualtyParser().with_stage("links", shout)
    assert names(parser) == NAMES
    assert lines(parser) == ["killed 3 children | civilian"]


@pytest.mark.parametrize(
    "change",
    [
        lambda p: p.without_stage("tols"),
        lambda p: p.with_stage("mine", shout, after="tols"),
        lambda p: p.with_stage("mine", shout, before="tols"),
    ],
)
def test_an_unknown_stage_is_refused(change: Any) -> None:
    with pytest.raises(UnknownNameError, match=r"no stage is called 'tols'; .*there are: sentences, ") as caught:
        change(CasualtyParser())
    assert isinstance(caught.value, CasualtyKitError | LookupError)


def test_a_near_miss_is_named() -> None:
    with pytest.raises(UnknownNameError, match=r"'link'; did you mean 'links'\? There are: sentences, "):
        CasualtyParser().without_stage("link")


def test_a_parser_is_a_value() -> None:
    mine = CasualtyParser(lexicon=Lexicon.shipped("en").extend(actors={"Dune Watch": "armed_group"}))
    again = pickle.loads(pickle.dumps(mine))  # noqa: S301  # our own bytes
    assert again == mine == copy.deepcopy(mine)
    assert hash(again) == hash(mine)
    assert again != CasualtyParser()
    assert lines(again) == lines(mine)
    with pytest.raises(AttributeError):
        mine.language = "fr"  # type: ignore[misc]


def test_the_words_are_those_given_or_those_shipped() -> None:
    mine = Lexicon.shipped("en").extend(actors={"Dune Watch": "armed_group"})
    assert CasualtyParser().words == Lexicon.shipped("en")
    assert CasualtyParser(lexicon=mine).words is mine
    text = "The Dune Watch killed two men."
    assert parse_casualties(text, lexicon=mine) == CasualtyParser(lexicon=mine).parse(text)


def test_a_date_is_kept() -> None:
    day = date(2024, 5, 4)
    assert CasualtyParser().parse(TEXT, day).date == parse_casualties(TEXT, date=day).date == day
    assert parse_casualties(TEXT).date is None


@pytest.mark.parametrize("day", ["2024-05-04", 20240504, (2024, 5, 4)])
def test_what_is_no_date_is_refused(day: Any) -> None:
    with pytest.raises(TypeError, match=f"date must be a datetime.date, not {type(day).__name__}"):
        CasualtyParser().parse(TEXT, day)


def test_a_date_with_a_time_is_a_date() -> None:
    assert parse_casualties(TEXT, date=datetime(2024, 5, 4, 9, 30)).statements  # noqa: DTZ001  # the clock is not asked


def test_a_stage_that_wants_all_sentences_gets_them() -> None:
    text = f"Rain fell.\n\n{TEXT} It rained again.\n\nAll was quiet."
    seen: list[int] = []

    def count(text: Draught) -> Draught:
        seen.append(len(text.sentences))
        return text

    parser = CasualtyParser().with_stage("count", count, after="sentences")
    assert parser.parse(text) == CasualtyParser().parse(text)
    assert seen == [5]
    assert [len(CasualtyParser().without_stage("open").parse(t).sentences) for t in (text, "All was quiet.")] == [5, 1]


@pytest.mark.parametrize(
    "text", ["All was quiet.", "", "\n\n", f"{TEXT}\n\n", f"\n\n{TEXT}", f"{TEXT}\n\nRain.\n\n{TEXT}"]
)
def test_that_it_gets_them_changes_nothing_else(text: str) -> None:
    whole = CasualtyParser().with_stage("same", lambda text: text, after="sentences")
    assert CasualtyParser().parse(text) == whole.parse(text)


NAME: Any = "a.csv"
"""What is no lexicon, no gazetteer, no day and no place in a text."""
WORDS: Any = {}
"""What is no lexicon, and cannot be hashed."""


def forgets(text: Draught) -> Any:
    """A stage that returns nothing."""


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: parse_casualties("Two died.", lexicon=NAME), "lexicon must be a Lexicon, not str; Lexicon.load"),
        (lambda: parse_casualties("Two died.", lexicon=WORDS), "lexicon must be a Lexicon, not dict; Lexicon.load"),
        (lambda: parse_casualties("Two died.").explain(NAME), "start must be a place in the text, an int, not str"),
        (lambda: parse_actors("Two died.", lexicon=NAME), "lexicon must be a Lexicon, not str; Lexicon.load"),
        (
            lambda: parse_casualties("Two died.", gazetteer=NAME),
            "gazetteer must be a Gazetteer, not str; Gazet",
        ),
        (lambda: parse_places("Two died.", gazetteer=NAME), "gazetteer must be a Gazetteer, not str; Gazet"),
        (lambda: parse_times("On Monday.")[0].resolve(NAME), "day must be a datetime.date, not str"),
        (
            lambda: CasualtyParser().with_stage("mine", forgets).parse("x"),
            "a stage must return a Draught, not None",
        ),
    ],
)
def test_what_is_of_a_wrong_type_is_said_in_a_sentence(call: Callable[[], object], said: str) -> None:
    with pytest.raises(TypeError, match="^" + re.escape(said)):
        call()
