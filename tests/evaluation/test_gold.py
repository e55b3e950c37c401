"""Coded texts are read one by one, and a wrong one is refused with its line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from casualtykit import GoldError, evaluate
from casualtykit.evaluation.gold import FIELDS, read_lines, read_row, read_rows
from casualtykit.spans import Span
from casualtykit.vocabulary import Outcome

TEXT = "A bomb killed two men in Kano."
RECORD: dict[str, Any] = {"outcome": "killed", "value": 2, "quote": [7, 21]}


def row(**fields: Any) -> dict[str, Any]:
    """Return a row whose one record has some fields changed or added."""
    return {"id": "a", "text": TEXT, "records": [RECORD | fields]}


def test_figures_that_were_not_coded_are_left_out() -> None:
    gold = read_row({"id": 7, "text": TEXT, "gold": {"killed": 2, "injured": None, "missing": 0}})
    assert gold.id == "7"
    assert gold.figures == ((Outcome.KILLED, 2), (Outcome.MISSING, 0))
    assert gold.statements is None


def test_a_record_with_every_field() -> None:
    coded = dict.fromkeys(FIELDS) | {"place": [25, 29], "role": "chess player", "modality": "feared"}
    full = row(**coded, value_high=3, explicit=True, alt={"place": None, "role": "civilian"}, note="passed over")
    (gold,) = read_row(full).statements or ()
    assert (gold.outcome, gold.value, gold.value_high, gold.quote) == (Outcome.KILLED, 2, 3, Span(7, 21))
    assert gold.explicit
    assert gold.links
    assert gold.part_of is None
    assert gold.readings["place"] == ("Kano", None)
    assert gold.readings["role"] == ("chess player", "civilian")
    assert gold.readings["time"] == (None,)
    assert (*gold.readings, "part_of") == FIELDS


def test_a_field_that_is_not_there_was_not_coded() -> None:
    (gold,) = read_row(row()).statements or ()
    assert gold.readings == {}
    assert gold.explicit is None
    assert not gold.links


def test_blank_lines_and_a_byte_order_mark_are_passed_over() -> None:
    line = json.dumps(row()).encode()
    assert len(list(read_lines([b"\xef\xbb\xbf" + line, b"\n", line + b"\r\n"], "my.jsonl"))) == 2


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"id": "a"', "not JSON (Expecting ',' delimiter, column 11)"),
        (b'"caf\xe9"', "not UTF-8"),
        (b"[" * 100_000, "not JSON (a number too long, or too many brackets)"),
        (b"[]", "the row: an object is wanted, not []"),
        (b"{}", "'id' is missing"),
        (b'{"id": true, "text": ""}', "'id': a string or a number is wanted, not true"),
        (b'{"id": 1}', "'text' is missing"),
        (b'{"id": 1, "text": null}', "'text': a string is wanted, not null"),
        (b'{"id": 1, "text": ""}', "neither 'gold' nor 'records' is there; one of them is wanted"),
        (b'{"id": 1, "text": "", "gold": 3}', "'gold': an object is wanted, not 3"),
        (b'{"id": 1, "text": "", "records": {}}', "'records': a list is wanted, not {}"),
        (
            b'{"id": 1, "text": "", "records": ["' + b"x" * 99 + b'"]}',
            f"'records[0]': an object is wanted, not \"{'x' * 36}...",
        ),
    ],
)
def test_a_wrong_line_is_named(line: bytes, said: str) -> None:
    with pytest.raises(GoldError) as caught:
        list(read_lines([b"\n", line], "my.jsonl"))
    assert str(caught.value) == f"my.jsonl, line 2: {said}"


@pytest.mark.parametrize("figure", [-1, 2.0, True, "2", 10**11, [2]])
def test_a_figure_is_a_whole_number(figure: object) -> None:
    shown = json.dumps(figure)
    with pytest.raises(GoldError) as caught:
        read_row({"id": 1, "text": TEXT, "gold": {"killed": figure}})
    assert str(caught.value) == f"'gold.killed': a whole number from 0 to 10000000000, or null, is wanted, not {shown}"


@pytest.mark.parametrize("outcome", ["kiled", None])
def test_an_unknown_outcome_is_named(outcome: object) -> None:
    with pytest.raises(GoldError, match=f"^no outcome is called '{outcome}'.*There are|there are"):
        read_row(row(outcome=outcome))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"quote": [7, 31]}, "'records[0].quote': 7 to 31 is no stretch of the text, which has 30 characters"),
        ({"quote": [7, 7]}, "'records[0].quote': 7 to 7 is no stretch of the text, which has 30 characters"),
        ({"quote": [7]}, "'records[0].quote': two offsets is wanted, not [7]"),
        ({"quote": [7, True]}, "'records[0].quote': two offsets is wanted, not [7, true]"),
        ({"quote": "killed two men"}, "'records[0].quote': two offsets is wanted, not \"killed two men\""),
        ({"value_high": "3"}, "'records[0].value_high': a whole number from 0"),
        ({"explicit": 1}, "'records[0].explicit': true, false or null is wanted, not 1"),
        ({"part_of": 0}, "'records[0].part_of' is 0; the index of another record is wanted, from 0"),
        ({"part_of": 9}, "'records[0].part_of' is 9; the index of another record is wanted, from 0"),
        ({"place": 3}, "'records[0].place': a string, two offsets or null is wanted, not 3"),
        ({"place": [90, 91]}, "'records[0].place': 90 to 91 is no stretch of the text"),
        ({"role": 3}, "'records[0].role': a string or null is wanted, not 3"),
        ({"modality": "feard"}, "'records[0].modality': no modality is called 'feard'; did you mean 'feared'?"),
        ({"kind": 3}, "'records[0].kind': a string or null is wanted, not 3"),
        ({"alt": []}, "'records[0].alt': an object is wanted, not []"),
        ({"time": None, "alt": {"time": 3}}, "'records[0].alt.time': a string, two offsets or null is wanted"),
    ],
)
def test_a_wrong_field_is_named(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(GoldError) as caught:
        read_row(row(**fields))
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize("name", ["outcome", "value", "quote"])
def test_what_a_record_must_have(name: str) -> None:
    record = {k: v for k, v in RECORD.items() if k != name}
    with pytest.raises(GoldError, match=rf"^row 1: 'records\[0\]\.{name}' is missing$"):
        list(read_rows([{"id": "a", "text": TEXT, "records": [record]}]))


def test_nothing_at_all_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_text("\n\n", encoding="utf-8")
    with pytest.raises(GoldError, match=r"empty\.jsonl: the file is empty"):
        evaluate(path)
    with pytest.raises(GoldError, match="there are no rows"):
        evaluate([])


def test_rows_are_read_one_by_one() -> None:
    seen: list[int] = []

    def rows() -> Iterator[dict[str, Any]]:
        for n in range(9):
            seen.append(n)
            yield row() if n < 2 else {}

    texts = read_rows(rows())
    assert seen == []
    next(texts)
    assert seen == [0]
    with pytest.raises(GoldError, match=r"^row 3: 'id' is missing$"):
        list(texts)
    assert seen == [0, 1, 2]
