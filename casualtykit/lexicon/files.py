"""Files of words: tables with tabs or commas, TOML, JSON, and the files of event coders; read whole or not at all."""

from __future__ import annotations

import csv
import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from casualtykit.errors import LexiconError
from casualtykit.lexicon.agents import read_agents, scheme_of
from casualtykit.lexicon.entries import COLUMNS, EXTRA_COLUMNS, KINDS, Entry, circular, declared, user_entries, wrong
from casualtykit.patterns import lazy
from casualtykit.values import frozen

_ALL_COLUMNS = (*COLUMNS, *EXTRA_COLUMNS)
_VALUES = {"actor": "role", "role": "parent"}
"""What tables of names call the value of an entry, where it is not `kind`."""
_KEYS = ("value", "name", "aliases", "country", "plural", "forms", "tags")
_ONE_EACH = frozenset(("actor", "source", "role"))
"""The kinds of which a term can be one thing only."""
_UNSEEN = lazy(r"[^\S ]|[\0-\x1f\x7f-\x9f\ud800-\udfff]")
_AT = lazy(r"\(at line ([0-9]+), column ([0-9]+)\)")


@frozen
class _Document:
    """A file's name and its text."""

    file: str
    content: str

    def fail(self, line: int, column: int, message: str) -> LexiconError:
        """Return the error for a place."""
        lines = self.content.split("\n")
        shown = lines[line - 1] if line <= len(lines) else ""
        return LexiconError.at(self.file, line, column, shown.rstrip("\r"), message)

    def place(self, start: int) -> tuple[int, int]:
        """Return the line and the column of an offset."""
        before = self.content.rfind("\n", 0, start)
        return self.content.count("\n", 0, start) + 1, start - before


def decoded(data: bytes, file: str) -> str:
    """Return the text of a file, or raise where it is not UTF-8; what spreadsheets put in front is left out."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LexiconError(f"{file}: not UTF-8 at byte {error.start}, in line {line}; save the file as UTF-8") from None


def read_entries(
    content: str,
    file: str,
    kind: str = "actor",
    *,
    scheme: str | None = None,
    known: Callable[[str], str | None] = lambda _: None,
) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Return the entries of a file's text, and notes on what was left out, or raise at the first thing that is wrong.

    Args:
        content: the text.
        file: its name, whose ending tells the format: .toml, .json, .csv, .txt (agent files); any other is a table
            with tabs.
        kind: what an entry is that does not say.
        scheme: of an agent file, `plover` or `cameo`; told by its content where left out.
        known: says what a term of an agent file is that is known as no people.
    """
    document = _Document(file, content)
    ending = file.lower().rpartition(".")[2]
    notes: list[str] = []
    match ending:
        case "toml" | "json":
            entries = _from_tables(document, _toml(document) if ending == "toml" else _json(document))
        case "txt":
            scheme = scheme or scheme_of(content, file)
            entries, notes = read_agents(content, file, scheme, known, document.fail)
        case _:
            entries = _from_rows(document, kind, comma=ending == "csv")
    if not entries and not notes and not content.strip():
        raise LexiconError(f"{file}: the file is empty")
    return tuple(entries), tuple(notes)


def _complete(entries: Sequence[Entry], fail: Callable[[Entry, str, str], LexiconError]) -> None:
    """Raise at the first entry that is wrong or stands there twice."""
    roles = declared(entries)
    seen: dict[tuple[str, str, str], Entry] = {}
    for entry in entries:
        found = wrong(entry, roles)
        if found:
            raise fail(entry, *found)
        value = "" if entry.kind in _ONE_EACH else entry.value
        first = seen.setdefault((entry.kind, entry.term, value), entry)
        if first is not entry:
            said = f", as {first.value}" if first.value != entry.value else ""
            raise fail(entry, "term", f"{entry.term!r} stands already in line {_line(first)}{said}")
    if (loop := circular(entries)) is not None:
        raise fail(loop, "value", f"the role {loop.term!r} is its own ancestor")


def _line(entry: Entry) -> int:
    """Return the line that an entry comes from."""
    return int(entry.origin.rpartition(":")[2])


# ---------------------------------------------------------------------------------------------------------- tables

_QUOTED = {mark: lazy(rf'(?:"((?:[^"]|"")*+)"|([^{mark}"]*+))(?:{mark}|$)') for mark in ",;"}


def _cells(line: str, mark: str) -> list[str] | None:
    """Return the cells of a line, or None where a quotation mark is not closed."""
    if '"' not in line or mark == "\t":
        return line.split(mark)
    if any(c[0] is None for c in _spans(line, mark)):
        return None
    return next(csv.reader([line], delimiter=mark, strict=True))


def _spans(line: str, mark: str) -> Iterator[tuple[int | None, int]]:
    """Yield where each cell of a line with quotation marks begins and ends; None where one cannot be read."""
    at = 0
    while at <= len(line):
        match = _QUOTED[mark].match(line, at)
        if match is None:
            yield None, at
            return
        yield at, match.end()
        if not match[0].endswith(mark):
            return
        at = match.end()


def _column(line: str, mark: str, cell: int) -> int:
    """Return the column at which a cell begins, from 1."""
    if '"' not in line or mark == "\t":
        return sum(len(c) + 1 for c in line.split(mark)[:cell]) + 1
    starts = [start for start, _ in _spans(line, mark)]
    return (starts[cell] or 0) + 1 if cell < len(starts) else len(line) + 1


def _from_rows(document: _Document, kind: str, *, comma: bool) -> list[Entry]:
    """Return the entries of a table."""
    mark, columns, entries = "," if comma else "\t", None, []
    lines = document.content.split("\n")
    for number, line in enumerate(lines, 1):
        line = line.rstrip("\r")
        if line.startswith("#") or not line.strip():
            continue
        if columns is None and comma and ";" in line and "," not in line:
            mark = ";"  # what spreadsheets write where the comma is the decimal point
        cells = _cells(line, mark)
        if cells is None:
            at = next(end for start, end in _spans(line, mark) if start is None)
            raise document.fail(number, at + 1, "a quotation mark is not closed, or text stands behind one")
        if columns is None:
            columns = _header(cells, document, number, line, mark)
            continue
        if len(cells) > len(columns):
            raise document.fail(
                number,
                _column(line, mark, len(columns)),
                f"{len(cells)} cells, but the header names {len(columns)} columns",
            )
        row = dict(zip(columns, map(str.strip, cells), strict=False))
        row.setdefault("term", "")
        entries += user_entries(kind, row, f"{document.file}:{number}")
    if columns is None:
        raise LexiconError(f"{document.file}: no header row; it names the columns, for example: term<TAB>value")
    named = columns

    def fail(entry: Entry, column: str, message: str) -> LexiconError:
        number = _line(entry)
        line = lines[number - 1].rstrip("\r")
        at = named.index(column) if column in named else 0
        return document.fail(number, _column(line, mark, at), message)

    _complete(entries, fail)
    return entries


def _header(cells: list[str], document: _Document, number: int, line: str, mark: str) -> list[str]:
    """Return the names of the columns."""
    names = [c.strip() for c in cells]
    for i, name in enumerate(names):
        if name not in _ALL_COLUMNS:
            allowed = ", ".join(_ALL_COLUMNS)
            raise document.fail(
                number, _column(line, mark, i), f"{name[:60]!r} is no column; the columns are {allowed}"
            )
        if name in names[:i]:
            raise document.fail(number, _column(line, mark, i), f"the column {name!r} stands there twice")
    if "term" not in names:
        raise document.fail(number, 1, "the header has no column 'term'")
    return names


# ----------------------------------------------------------------------------------------------------- names to words


class WordsError(Exception):
    """Something in tables of names is wrong: the names that lead there, and the message."""

    def __init__(self, path: Sequence[str], message: str) -> None:
        """Keep both."""
        super().__init__(message)
        self.path: tuple[str, ...] = tuple(path)
        self.message: str = message


def rows_of(kind: str, table: object, path: Sequence[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the terms of a table of names, each with the cells of its entry.

    Raises:
        WordsError: something has a wrong name or type.
    """
    if not isinstance(table, Mapping):
        raise WordsError(path or (f"{kind}s",), f"terms and what they are is wanted, not {type(table).__name__}")
    for term, said in table.items():
        here = (*path, str(term))
        if not isinstance(term, str):
            raise WordsError(here, f"a term in words is wanted, not {type(term).__name__}")
        if isinstance(said, str):
            yield term, {"term": term, "value": said}
        elif isinstance(said, Mapping):
            yield term, _row(kind, term, said, here)
        else:
            raise WordsError(here, f"a word or a table is wanted, not {type(said).__name__}")


def _row(kind: str, term: str, said: Mapping[str, Any], path: Sequence[str]) -> dict[str, str]:
    """Return the cells of an entry that is told in several words."""
    value = _VALUES.get(kind, "kind")
    row = {"term": term}
    codes: list[str] = []
    for key, word in said.items():
        if key in ("aliases", "tags"):
            if not isinstance(word, list | tuple) or not all(isinstance(w, str) for w in word):
                raise WordsError((*path, str(key)), f"{key!r} is a list of words")
            row[key] = ("|" if key == "aliases" else " ").join(word)
            continue
        if not isinstance(word, str):
            raise WordsError((*path, str(key)), f"{key!r} is a word, not {type(word).__name__}")
        if key in (value, "value"):
            row["value"] = word
        elif key == "plural":
            row["forms"] = word
        elif key in _KEYS:
            row[key] = word
        elif kind == "role":
            codes.append(f"{key}:{word}")
        else:
            allowed = ", ".join(dict.fromkeys((value, *_KEYS)))
            raise WordsError((*path, str(key)), f"{key!r} is nothing that an entry has; allowed are {allowed}")
    if codes:
        row["tags"] = " ".join(codes)
    return row


def _from_tables(document: _Document, data: Mapping[str, Any]) -> list[Entry]:
    """Return the entries of a file that has a table for each kind: `[actors]`, `[sources]`."""
    entries: list[Entry] = []
    at = 0
    try:
        for section, table in data.items():
            kind = section.removesuffix("s")
            if kind not in KINDS or not section.endswith("s"):
                allowed = ", ".join(f"{k}s" for k in KINDS)
                raise WordsError((section,), f"{section!r} is no kind of words; allowed are {allowed}")  # noqa: TRY301
            at = max(document.content.find(section), 0)
            for term, row in rows_of(kind, table, (section,)):
                found = document.content.find(term, at)
                at = found + len(term) if found >= 0 else at
                line = document.place(max(found, 0))[0] if found >= 0 else 1
                entries += user_entries(kind, row, f"{document.file}:{line}")
    except WordsError as error:
        raise document.fail(*document.place(_spot(document.content, error.path)), error.message) from None

    def fail(entry: Entry, column: str, message: str) -> LexiconError:
        start = sum(len(line) + 1 for line in document.content.split("\n")[: _line(entry) - 1])
        shown = {"term": entry.term, "value": entry.value}.get(column) or str(getattr(entry, column, "") or entry.term)
        shown = next((part for part in _UNSEEN.split(shown) if part), shown)  # which a file may write as an escape
        found = document.content.lower().find(shown.lower(), start)
        return document.fail(*document.place(found if found >= 0 else start), message)

    _complete(entries, fail)
    return entries


def _spot(content: str, path: Iterable[str]) -> int:
    """Return where the last of some names stands, each sought behind the one before."""
    at = 0
    for name in path:
        found = content.find(name, at)
        at = found if found >= 0 else at
    return at


def _toml(document: _Document) -> dict[str, Any]:
    try:
        return tomllib.loads(document.content)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise _unreadable(document, "TOML", error, _AT.search(str(error))) from None


def _json(document: _Document) -> dict[str, Any]:
    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            names = [k for k, _ in pairs]
            twice = next(k for k in names if names.count(k) > 1)
            raise WordsError((f'"{twice}"', f'"{twice}"'), f"{twice!r} stands there twice")
        return made

    try:
        data = json.loads(document.content, object_pairs_hook=unique)
    except WordsError as error:
        first = document.content.find(error.path[0])
        second = document.content.find(error.path[1], first + 1)
        raise document.fail(*document.place(max(second, 0) + 1), error.message) from None
    except json.JSONDecodeError as error:
        raise document.fail(error.lineno, error.colno, f"no JSON: {error.msg}") from None
    except (RecursionError, ValueError) as error:
        raise _unreadable(document, "JSON", error, None) from None
    if not isinstance(data, dict):
        raise document.fail(1, 1, f"an object with a table for each kind is wanted, not {type(data).__name__}")
    return data


def _unreadable(document: _Document, form: str, error: Exception, at: re.Match[str] | None) -> LexiconError:
    """Return the error for a file that its own reader refuses."""
    why = "nested too deeply" if isinstance(error, RecursionError) else _AT.sub("", str(error)).strip()
    lines = document.content.split("\n")
    line, column = (int(at[1]), int(at[2])) if at else (len(lines) if form == "TOML" and "end of" in why else 1, 1)
    return document.fail(line, column, f"no {form}: {why[:200]}")
