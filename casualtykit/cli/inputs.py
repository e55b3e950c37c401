"""The texts that a call names: files, folders and standard input; plain text, JSON Lines and tables.

What cannot be read is an item too, with its reason, so that a run goes on and nothing is lost.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date as Day
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

from casualtykit.cli.terminal import reason, typed
from casualtykit.languages import content_of
from casualtykit.values import settled

EXAMPLE = "example.txt"
"""The file name of the sample article, which lies beside the words of its language."""
SHAPES: Mapping[str, str] = {
    ".txt": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
}
"""What a file is taken for by its ending; any other is a plain text."""
_LONGEST_CELL = 2**31 - 1
"""How many characters a cell of a table may have; the csv module allows 131,072 by itself, less than a long article."""


@settled
class Item:
    """One text to parse, or the reason why there is none."""

    file: str
    """The file it stands in; - for standard input."""
    text: str = ""
    id: str | int | None = None
    """What its record calls it, or the number of the record; None for a file that is one text."""
    date: Day | None = None
    error: str = ""
    """Why it could not be read; empty where it could."""

    @property
    def title(self) -> str:
        """What stands above its lines."""
        return self.file if self.id is None else f"{self.file} {self.id}"


class BrokenError(Exception):
    """A record cannot be read; the message says why."""


def items(args: argparse.Namespace) -> Iterator[Item]:
    """Yield the texts that a call names, in order, each as soon as it was read."""
    if args.example:
        yield Item(EXAMPLE, content_of("en", EXAMPLE), date=args.date)
        return
    for name in args.paths or ["-"]:
        try:
            yield from _of_path(name, args)
        except (OSError, BrokenError) as error:
            yield Item(name, error=_said(name, error))


def several(args: argparse.Namespace) -> bool:
    """Return whether a call may name more than one text, so that each needs a title."""
    names: Sequence[str] = args.paths or ["-"]
    return not args.example and (
        len(names) > 1 or any(shape_of(n, args) != "text" or (n != "-" and Path(n).is_dir()) for n in names)
    )


def shape_of(name: str, args: argparse.Namespace) -> str:
    """Return what a file is read as."""
    shape: str = args.input or SHAPES.get(Path(name).suffix.lower(), "text")
    return shape


def _of_path(name: str, args: argparse.Namespace) -> Iterator[Item]:
    """Yield the texts of one file, of a folder with all that is in it, or of standard input."""
    path = Path(name)
    if name == "-" or not path.is_dir():
        yield from _of_file(name, args)
        return
    inside = (p for p in sorted(path.rglob("*")) if not any(q.startswith(".") for q in p.relative_to(path).parts))
    found = [p for p in inside if p.suffix.lower() in SHAPES and p.is_file()]
    if not found:
        raise BrokenError(f"{name} holds no text; of a folder, files that end in {', '.join(SHAPES)} are read")
    for each in found:
        try:
            yield from _of_file(str(each), args)
        except (OSError, BrokenError) as error:
            yield Item(str(each), error=_said(str(each), error))


def _of_file(name: str, args: argparse.Namespace) -> Iterator[Item]:
    """Yield the texts of one file."""
    shape = shape_of(name, args)
    with _opened(name, args.encoding, newline="\n" if shape == "jsonl" else "") as file:
        match shape:
            case "jsonl":
                yield from _of_lines(name, file, args)
            case "csv":
                yield from _of_table(name, file, args)
            case _:
                yield Item(name, _plain(name, file.read()), date=args.date)


@contextmanager
def _opened(name: str, encoding: str, newline: str) -> Iterator[TextIO]:
    """Give the characters of a file, or of standard input, which stays open.

    In UTF-8 a mark of the byte order is no text, and bytes that are none are kept as lone surrogates.
    """
    if name == "-":
        typed()
    how = ("utf-8-sig", "surrogateescape") if encoding == "utf-8" else (encoding, "replace")
    with nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb") as file:
        characters = io.TextIOWrapper(file, *how, newline=newline)
        try:
            yield characters
        finally:
            characters.detach()


def _plain(name: str, start: str) -> str:
    """Return the start of a file, unless it is none of a text."""
    if "\0" in start[:1000] or start.startswith("%PDF-"):
        raise BrokenError(f"{called(name)} is no plain text; save it as one, or name its --encoding")
    return start


def called(name: str) -> str:
    """Return what to call a file in a sentence."""
    return "standard input" if name == "-" else name


def _said(name: str, error: Exception) -> str:
    """Return in a sentence why a file could not be read."""
    return reason("read", called(name), error) if isinstance(error, OSError) else str(error)


def _of_lines(name: str, file: TextIO, args: argparse.Namespace) -> Iterator[Item]:
    """Yield the texts of JSON objects, one a line; blank lines are passed over."""
    for number, line in enumerate(file, 1):
        if number == 1:
            _plain(name, line)
        if not line.strip():
            continue
        try:
            record = _object(line)
        except BrokenError as error:
            yield Item(name, id=number, error=f"line {number}: {error}")
        else:
            yield _item(name, number, number, record, args)


def _object(line: str) -> dict[str, Any]:
    """Return the object that a line holds."""
    import json

    try:
        found = json.loads(line)
    except json.JSONDecodeError as error:
        raise BrokenError(f"no JSON at character {error.pos + 1}: {error.msg}") from None
    except (ValueError, RecursionError) as error:
        raise BrokenError(f"no JSON: {error}") from None
    if not isinstance(found, dict):
        raise BrokenError(f"{_kind(found)} is there; an object is wanted")
    return found


def _of_table(name: str, file: TextIO, args: argparse.Namespace) -> Iterator[Item]:
    """Yield the texts of a table with a header row, its cells divided by commas, semicolons or tabs."""
    import csv

    first = _plain(name, file.readline())
    csv.field_size_limit(_LONGEST_CELL)
    rows = csv.reader(chain([first], file), delimiter=max(",;\t", key=first.count))
    header = next(rows, [])
    for wanted in (args.text_field, args.id_field, args.date_field):
        if wanted is not None and wanted not in header:
            raise BrokenError(_lacking(name, wanted, header, args))
    number = 0
    for row in rows:
        if not row:
            continue
        number += 1
        if len(row) == len(header):
            yield _item(name, number, rows.line_num, dict(zip(header, row, strict=True)), args)
        else:
            cells = f"{len(row)} cell{'s' * (len(row) != 1)}, where the header has {len(header)}"
            yield Item(name, id=number, error=f"line {rows.line_num}: {cells}")


def _lacking(name: str, wanted: str, header: Sequence[str], args: argparse.Namespace) -> str:
    """Return what to say of a table that lacks a column."""
    if not header:
        return f"{called(name)} is empty; the first row of a table names its columns"
    hint = "; name it with --text-field" if wanted == args.text_field else ""
    return f"{called(name)} has no column {wanted!r}, but {', '.join(map(repr, header))}{hint}"


def _item(name: str, number: int, line: int, record: Mapping[str, Any], args: argparse.Namespace) -> Item:
    """Return the text of one record with its id and its date, or with what is wrong in it."""
    key: str | int = number
    try:
        key = _key(record, number, args)
        text = _value(record, args.text_field)
        if not isinstance(text, str):
            return Item(name, id=key, error=f"line {line}: {args.text_field!r} is {_kind(text)}; a text is wanted")
        return Item(name, text, key, _day(record, args))
    except BrokenError as error:
        return Item(name, id=key, error=f"line {line}: {error}")


def _key(record: Mapping[str, Any], number: int, args: argparse.Namespace) -> str | int:
    """Return the id of a record."""
    key = record.get("id", number) if args.id_field is None else _value(record, args.id_field)
    if not isinstance(key, str | int) or isinstance(key, bool):
        raise BrokenError(f"{args.id_field or 'id'!r} is {_kind(key)}; a text or a whole number is wanted")
    return key


def _day(record: Mapping[str, Any], args: argparse.Namespace) -> Day | None:
    """Return the day that a record states, or the one given for all; a time of day behind it is passed over."""
    stated = _value(record, args.date_field) if args.date_field is not None else None
    if stated in (None, ""):
        day: Day | None = args.date
        return day
    try:
        return Day.fromisoformat(stated[:10])
    except (TypeError, ValueError):
        raise BrokenError(f"{args.date_field!r} is {stated!r}; a day of the form YYYY-MM-DD is wanted") from None


def _value(record: Mapping[str, Any], key: str) -> Any:
    """Return a field of a record."""
    if key not in record:
        raise BrokenError(f"{key!r} is not there, but {', '.join(map(repr, record)) or 'nothing'}")
    return record[key]


def _kind(value: Any) -> str:
    """Return what JSON calls the type of a value."""
    names = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
