"""The JSON Schema in the package is that of the classes, and what is written keeps to it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from casualtykit import Evaluation, Lexicon, cli, evaluate, parse_casualties, role
from casualtykit.export.records import json_schema
from tests import schema
from tests.samples import BARE, FULL

GOLD = Path(__file__).parent / "gold" / "small.jsonl"
SCHEMA = json_schema()
VALID = Draft202012Validator(SCHEMA)


def wrong(record: Any) -> list[str]:
    """Return what a record has that the schema of its class does not allow."""
    return [e.message for e in VALID.iter_errors(record)]


def of(name: str) -> Draft202012Validator:
    """Return what validates records of one class."""
    return Draft202012Validator(SCHEMA | {"anyOf": [{"$ref": f"#/$defs/{name}"}]})


def test_the_schema_is_that_of_the_classes() -> None:
    assert schema.PATH.read_text(encoding="utf-8") == schema.text(), "run python -m tests.schema"
    assert schema.schema() == SCHEMA
    Draft202012Validator.check_schema(SCHEMA)


def test_every_class_and_every_field_is_described() -> None:
    assert [n for n, d in SCHEMA["$defs"].items() if not d["description"]] == []
    said = SCHEMA["$defs"]["Statement"]["properties"]
    assert said["part_of"]["description"] == "The statement whose figure contains this one."
    assert SCHEMA["$defs"]["Number"]["properties"]["rule"]["description"] == "The id of the rule that found it."


@pytest.mark.parametrize("statement", [FULL, BARE], ids=["full", "bare"])
def test_statements_keep_to_it(statement: Any) -> None:
    assert wrong(statement.to_dict()) == []


def test_reports_and_tolls_keep_to_it() -> None:
    lexicon = Lexicon.shipped("en").extend(roles=[role("ranger", parent="police", plover="COP")])
    text = "At least 12 people, including two rangers, were killed in Kano on Monday, police said. Dozens fled."
    report = parse_casualties(text, date=date(2024, 5, 4), lexicon=lexicon)
    assert report.statements
    assert wrong(report.to_dict()) == []
    for toll in report.tolls(by_role=True):
        assert wrong(toll.to_dict()) == []


def test_evaluations_keep_to_it() -> None:
    done = evaluate(GOLD, errors=3)
    assert done.mistakes
    assert list(of("Evaluation").iter_errors(done.to_dict())) == []
    assert Evaluation.from_dict(json.loads(json.dumps(done.to_dict()))) == done


def test_records_of_the_command_keep_to_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": 7, "text": "Two men died."}\nno\n', encoding="utf-8")
    assert cli.main(["parse", str(path), "nowhere.txt", "--json"]) == 1
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert ["error" in r for r in records] == [False, True, True]
    assert [e for r in records for e in wrong(r)] == []
    assert list(of("CasualtyReport").iter_errors(records[0])) == []
    assert list(of("error").iter_errors(records[1])) == []


@pytest.mark.parametrize(
    "change",
    [
        {"schema": "casualtykit/2"},
        {"outcome": "died"},
        {"count": {"value": "two", "low": 2, "high": 2, "kind": "exact"}},
        {"role": None},
        {"victims": {}},
        {"background": 1},
    ],
    ids=str,
)
def test_what_is_wrong_does_not(change: dict[str, Any]) -> None:
    assert wrong(FULL.to_dict() | change)


def test_what_is_missing_is_missed() -> None:
    for name in FULL.to_dict():
        assert wrong({k: v for k, v in FULL.to_dict().items() if k != name}), name


def test_unknown_fields_are_allowed() -> None:
    assert wrong(FULL.to_dict() | {"colour": "red"}) == []
