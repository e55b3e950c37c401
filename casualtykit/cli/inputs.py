"""The texts that a call names: files, folders and standard input; plain text, JSON Lines and tables.

What cannot be read is an item too, with its reason, so that a run goes on and nothing is lost.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date as Day
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from attrs import frozen

from casualtykit.cli.terminal import reason, text_of, typed

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


@frozen
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
        article = files("casualtykit").joinpath("languages", "en", EXAMPLE).read_text(encoding="utf-8")
        yield Item(EXAMPLE, article, date=args.date)
        return
    for name in args.paths or ["-"]:
        try:
            yield from _of_path(name, args)
        except (OSError, BrokenError) as error:
            yield Item(name, error=reason("read", name, error) if isinstance(error, OSError) else str(error))


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
            yield Item(str(each), error=reason("read", str(each), error) if isinstance(error, OSError) else str(error))


def _of_file(name: str, args: argparse.Namespace) -> Iterator[Item]:
    """Yield the texts of one file."""
    with _opened(name) as file:
        match shape_of(name, args):
            case "jsonl":
                yield from _of_lines(name, file, args)
            case "csv":
                yield from _of_table(name, file, args)
            case _:
                yield Item(name, text_of(file.read()), date=args.date)


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    """Give the bytes of a file, or of standard input, which stays open."""
    if name == "-":
        typed()
        yield sys.stdin.buffer
    else:
        with Path(name).open("rb") as file:
            yield file


def _of_lines(name: str, file: BinaryIO, args: argparse.Namespace) -> Iterator[Item]:
    """Yield the texts of JSON objects, one a line; blank lines are passed over."""
    for number, raw in enumerate(file, 1):
        line = text_of(raw) if number == 1 else raw.decode("utf-8", errors="surrogateescape")
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
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BrokenError(f"no JSON: {error}") from None
    if not isinstance(found, dict):
        raise BrokenError(f"{_kind(found)} is there; an object is wanted")
    return found


def _of_table(name: str, file: BinaryIO, args: argparse.Namespace) -> Iterator[Item]:
    """Yield the texts of a table with a header row, its cells divided by commas, semicolons or tabs."""
    lines = io.TextIOWrapper(file, encoding="utf-8-sig", errors="surrogateescape", newline="")
    try:
        first = lines.readline()
        csv.field_size_limit(_LONGEST_CELL)
        rows = csv.reader(chain([first], lines), delimiter=max(",;\t", key=first.count))
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
                cells = f"{len(row)} cells, where the header has {len(header)}"
                yield Item(name, id=number, error=f"line {rows.line_num}: {cells}")
    finally:
        lines.detach()


def _lacking(name: str, wanted: str, header: Sequence[str], args: argparse.Namespace) -> str:
    """Return what to say of a table that lacks a column."""
    hint = "; name it with --text-field" if wanted == args.text_field else ""
    return f"{name} has no column {wanted!r}, but {', '.join(map(repr, header)) or 'no header'}{hint}"


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
