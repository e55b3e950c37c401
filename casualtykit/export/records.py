"""Records as JSON: one document a line, and back to the same values.

The JSON is plain ASCII, other characters escaped, so that a text with broken characters in it comes back as it was.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any, TypeVar

from casualtykit.errors import RecordError
from casualtykit.values import Record

SCHEMA_FILE = "casualtykit-1.schema.json"
"""The JSON Schema of the records, which lies beside this file."""
R = TypeVar("R", bound=Record)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the records: reports, statements, tolls and evaluations.

    Each class has its definition under `$defs`; those of records that cannot be read are under `error`.

    >>> json_schema()["title"], "CasualtyReport" in json_schema()["$defs"]
    ('casualtykit/1', True)
    """
    text = files("casualtykit").joinpath("export", SCHEMA_FILE).read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def to_json(record: Record) -> str:
    """Return a record as one line of JSON.

    >>> from casualtykit.spans import Span
    >>> to_json(Span(0, 4))
    '{"schema": "casualtykit/1", "start": 0, "end": 4}'
    """
    return json.dumps(record.to_dict())


def from_json(kind: type[R], text: str, *, unknown: list[str] | None = None) -> R:
    """Return the record that `to_json` wrote.

    Args:
        kind: the class to build: `CasualtyReport`, `Statement`, `Toll` or any other record.
        text: one JSON document.
        unknown: a list that receives the paths of fields that this version does not know; they are left out.

    Raises:
        RecordError: the text is no JSON, or the record lacks a field, has a wrong one, or is of another major version.

    >>> from casualtykit.spans import Span
    >>> from_json(Span, '{"schema": "casualtykit/1", "start": 0, "end": 4}')
    Span(start=0, end=4)
    """
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise RecordError(f"no JSON: {error}") from None
    return kind.from_dict(data, unknown=unknown)


def to_lines(records: Iterable[Record]) -> Iterator[str]:
    r"""Yield one line of JSON, line end included, for each record.

    >>> from casualtykit.spans import Span
    >>> list(to_lines([Span(0, 4)]))
    ['{"schema": "casualtykit/1", "start": 0, "end": 4}\n']
    """
    for record in records:
        yield to_json(record) + "\n"


def from_lines(kind: type[R], lines: Iterable[str], *, unknown: list[str] | None = None) -> Iterator[R]:
    """Yield the record of each line; blank lines are passed over.

    Raises:
        RecordError: as `from_json`, with the number of the line.

    >>> from casualtykit.spans import Span
    >>> list(from_lines(Span, to_lines([Span(0, 4), Span(5, 7)])))
    [Span(start=0, end=4), Span(start=5, end=7)]
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = from_json(kind, line, unknown=unknown)
        except RecordError as error:
            raise RecordError(f"line {number}: {error}") from None
        yield record
