"""Records go to plain JSON types and come back, or say what is wrong with them and where."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from casualtykit.dates import Period
from casualtykit.errors import CasualtyKitError, RecordError
from casualtykit.export import outline, records
from casualtykit.model import Count, Statement, Time, Toll, exactly, vaguely
from casualtykit.spans import Span
from casualtykit.values import SCHEMA, Record
from casualtykit.vocabulary import CountKind, Outcome, TimeKind
from tests.samples import BARE, FULL, TEXT

Change = Callable[[Any, str | int], None]
"""Changes what stands under a key of a dictionary or a list."""

TOLL = Toll(Outcome.KILLED, None, 12, None, None, (0, 3), "a vague word alone")
PERIOD = Period(date(2024, 5, 4), date(2024, 5, 6), "period")
VALUES: list[Record] = [FULL, BARE, TOLL, PERIOD, Span(0, 3), exactly(0), vaguely(24), FULL.places[0], FULL.cues[0]]


@pytest.mark.parametrize("value", VALUES, ids=lambda v: type(v).__name__)
def test_a_record_survives_json(value: Record) -> None:
    kind = type(value)
    assert kind.from_dict(json.loads(json.dumps(value.to_dict()))) == value


@pytest.mark.parametrize("value", VALUES, ids=lambda v: type(v).__name__)
def test_a_record_is_plain(value: Record) -> None:
    def plain(data: Any) -> bool:
        if isinstance(data, dict):
            return all(type(k) is str and plain(v) for k, v in data.items())
        return all(map(plain, data)) if type(data) is list else type(data) in (str, int, float, bool, type(None))

    data = value.to_dict()
    assert next(iter(data)) == "schema"
    assert plain(data)


@pytest.mark.parametrize("value", VALUES, ids=lambda v: type(v).__name__)
def test_a_record_is_a_frozen_value(value: Record) -> None:
    assert copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  # our own bytes
    assert hash(copy.deepcopy(value)) == hash(value)
    with pytest.raises(AttributeError):
        value.schema = SCHEMA  # type: ignore[attr-defined]


def changed(path: str, change: Change) -> dict[str, Any]:
    """Return the sample statement as a dictionary with one thing changed at a path."""
    data: dict[str, Any] = json.loads(json.dumps(FULL.to_dict()))
    *above, last = (int(key) if key.isdigit() else key for key in path.split("."))
    place: Any = data
    for key in above:
        place = place[key]
    change(place, last)
    return data


def removed(place: Any, key: str | int) -> None:
    del place[key]


def put(value: Any) -> Change:
    def change(place: Any, key: str | int) -> None:
        place[key] = value

    return change


@pytest.mark.parametrize(
    ("path", "change", "message"),
    [
        ("schema", put("casualtykit/2"), "schema: 'casualtykit/2' found, 'casualtykit/1' wanted"),
        ("schema", removed, "schema: None found"),
        ("outcome", removed, r"Statement\.outcome: missing"),
        ("outcome", put("slain"), r"Statement\.outcome: 'slain' is not a valid Outcome"),
        ("count.low", removed, r"Statement\.count\.low: missing"),
        ("count.low", put("12"), r"Statement\.count\.low: int is wanted, not str"),
        ("count.low", put(True), r"Statement\.count\.low: int is wanted, not bool"),
        ("count.low", put(12.0), r"Statement\.count\.low: int is wanted, not float"),
        ("count", put(None), r"Statement\.count: an object is wanted, not NoneType"),
        ("victims.0.span.end", removed, r"Statement\.victims\[0\]\.span\.end: missing"),
        ("victims", put("villagers"), r"Statement\.victims: a list is wanted, not str"),
        ("places.0.latitude", put("north"), r"Statement\.places\[0\]\.latitude: float is wanted, not str"),
        ("background", put(1), r"Statement\.background: bool is wanted, not int"),
        ("rules.0", put(7), r"Statement\.rules\[0\]: str is wanted, not int"),
    ],
)
def test_a_wrong_record_says_where(path: str, change: Change, message: str) -> None:
    with pytest.raises(RecordError, match=message) as caught:
        Statement.from_dict(changed(path, change))
    assert isinstance(caught.value, CasualtyKitError | ValueError)


@pytest.mark.parametrize("data", [None, [], "killed", 3])
def test_what_is_no_record_is_refused(data: Any) -> None:
    with pytest.raises(RecordError, match="schema: None found"):
        Statement.from_dict(data)


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(RecordError, match=r"Period\.first: "):
        Period.from_dict(PERIOD.to_dict() | {"first": "2024-02-31"})


def test_an_unknown_field_is_left_out_and_listed() -> None:
    unknown: list[str] = []
    data = changed("victims.0.height", put(180)) | {"weather": "dry"}
    assert Statement.from_dict(data, unknown=unknown) == FULL
    assert unknown == ["Statement.weather", "Statement.victims[0].height"]
    assert Statement.from_dict(data) == FULL


def test_a_whole_number_stands_for_a_decimal() -> None:
    place = Statement.from_dict(changed("places.0.latitude", put(13))).places[0]
    assert place.latitude == 13


def test_the_outline_of_a_statement_names_every_field() -> None:
    assert str(FULL) == (
        "killed >=12 villagers | civilian | by Gunmen (alleged) | source: police = Niger police (police) | at Diffa"
        " | on Monday | feared | cumulative | background | raises_to | part of 0 | repeats 1"
    )
    assert str(BARE) == "killed 1"


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (exactly(0), "0"),
        (Count(800, 800, None, CountKind.AT_LEAST), ">=800"),
        (Count(30, None, 30, CountKind.AT_MOST), "<=30"),
        (Count(80, 80, 80, CountKind.ABOUT), "~80"),
        (Count(None, 20, 30, CountKind.RANGE), "20-30"),
        (vaguely(24), "24+?"),
    ],
)
def test_a_count_shows_its_bounds(count: Count, shown: str) -> None:
    assert str(count) == shown


def test_shortcuts_of_a_statement() -> None:
    assert (FULL.source, FULL.place) == (FULL.sources[0], FULL.places[0])
    assert (BARE.source, BARE.place) == (None, None)
    assert all(TEXT[m.span.start : m.span.end] == m.text for m in (*FULL.victims, *FULL.places, FULL.trigger))


def test_spans() -> None:
    assert Span(2, 4) in Span(2, 5)
    assert Span(2, 6) not in Span(2, 5)
    assert Span(0, 3).overlaps(Span(2, 4))
    assert Span(1, 9) < Span(3, 4)
    assert str(Span(3, 4)) == "3:4"


def test_an_outline_has_numbered_lines_and_tolls() -> None:
    statements = [evolve(BARE, id=i) for i in (9, 10)]
    assert outline.outline(statements, [TOLL]) == (
        " 9  killed 1\n10  killed 1\n\nkilled ? [12, ?] (a vague word alone)"
    )
    assert outline.outline([], []) == outline.NOTHING


def test_records_as_lines() -> None:
    lines = list(records.to_lines([FULL, BARE]))
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in lines)
    assert list(records.from_lines(Statement, ["\n", *lines, ""])) == [FULL, BARE]


def test_a_text_with_broken_characters_survives_as_a_record() -> None:
    broken = evolve(BARE, doubts=("\ud800", "\udcff", "\0", "né"))
    line = records.to_json(broken)
    assert line.isascii()
    assert records.from_json(Statement, line) == broken


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 2: no JSON: "),
        ("[" * 100_000, "line 2: no JSON: "),
        ("[]", "line 2: schema: None found"),
        ('{"schema": "casualtykit/1"}', r"line 2: Statement\.id: missing"),
    ],
)
def test_a_wrong_line_is_numbered(line: str, message: str) -> None:
    with pytest.raises(RecordError, match=message):
        list(records.from_lines(Statement, ["\n", line]))


def test_a_time_resolves_or_says_none() -> None:
    words = "on a day nobody wrote down"
    assert Time(Span(0, len(words)), words, "times.none", TimeKind.RELATIVE).resolve(date(2024, 5, 4)) is None
