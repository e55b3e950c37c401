"""Texts that people have coded, one JSON object a line: read one by one, and refused with the line if they are wrong.

{"id": "a1", "text": "...", "gold": {"killed": 3, "injured": null}}
{"id": "a2", "text": "...", "records": [{"outcome": "killed", "value": 3, "quote": [0, 22]}]}
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from attrs import field

from casualtykit.errors import GoldError, UnknownNameError
from casualtykit.spans import Span
from casualtykit.values import frozen
from casualtykit.vocabulary import CountKind, Modality, Outcome, Scope, SourceKind

WORDS = ("victims", "perpetrator", "source", "place", "time")
"""The fields whose gold is a stretch of the text: its words, or their two offsets."""
CHOICES: Mapping[str, frozenset[str]] = {
    "kind": frozenset(k.value for k in CountKind),
    "scope": frozenset(s.value for s in Scope),
    "modality": frozenset(m.value for m in Modality),
    "source_type": frozenset({*(k.value for k in SourceKind), "official"}),
}
"""The fields whose gold is one of a closed list; "official" is any kind of authority but the police."""
FIELDS = (
    *("kind", "role", "victims", "perpetrator", "source", "source_type", "source_name", "place", "time"),
    *("scope", "modality", "part_of"),
)
"""The fields that can be coded, in the order in which they are shown."""

MOST = 10**10
"""The most people that a figure may count: more than there are."""

Reading = str | None
"""What a coder wrote into a field; None where the text states nothing."""


@frozen
class GoldStatement:
    """One statement as a coder recorded it."""

    outcome: Outcome
    value: int | None
    """The figure, of a range its low end; None for a vague word."""
    value_high: int | None
    """The high end of a range."""
    quote: Span
    explicit: bool | None = None
    """Whether a word states the count; None where that was not coded."""
    readings: Mapping[str, tuple[Reading, ...]] = field(factory=dict, hash=False)
    """For each field that was coded, what counts as right: the reading, then that of a second coder."""
    part_of: int | None = None
    """The place in the list of the statement whose figure contains this one."""
    links: bool = False
    """Whether `part_of` was coded."""

    def __str__(self) -> str:
        """Return outcome and figure in the words of an outline."""
        figure = "a vague number" if self.value is None else str(self.value)
        return f"{self.outcome} {figure}" + ("" if self.value_high is None else f"-{self.value_high}")


@frozen
class GoldText:
    """One coded text."""

    id: str
    text: str
    figures: tuple[tuple[Outcome, int], ...] = ()
    """The tolls that were coded."""
    statements: tuple[GoldStatement, ...] | None = None
    """All that the text states; None where that was not coded."""


def read_lines(lines: Iterable[bytes], name: str) -> Iterator[GoldText]:
    r"""Yield the coded text of each line; blank lines are passed over.

    Raises:
        GoldError: a line is wrong, or there is none; the message names the file and the line.

    >>> [g.id for g in read_lines([b'{"id": "a", "text": "Two died.", "gold": {"killed": 2}}\n'], "my.jsonl")]
    ['a']
    """
    found = False
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        with _placed(f"{name}, line {number}"):
            row = read_row(_parsed(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line))
        found = True
        yield row
    if not found:
        raise GoldError(f"{name}: the file is empty; one JSON object a line is wanted")


def read_rows(rows: Iterable[Mapping[str, Any]]) -> Iterator[GoldText]:
    """Yield the coded text of each row of a file that was read already.

    Raises:
        GoldError: a row is wrong, or there is none; the message names its place, from 1.
    """
    number = 0
    for number, row in enumerate(rows, 1):
        with _placed(f"row {number}"):
            text = read_row(row)
        yield text
    if not number:
        raise GoldError("there are no rows; one coded text at least is wanted")


@contextmanager
def _placed(place: str) -> Iterator[None]:
    """Put the place in front of what is wrong there."""
    try:
        yield
    except GoldError as error:
        raise GoldError(f"{place}: {error}") from None


def _parsed(line: bytes) -> object:
    """Return what a line of JSON says."""
    try:
        data: object = json.loads(line.strip().decode("utf-8"))
    except UnicodeDecodeError:
        raise GoldError("not UTF-8") from None
    except json.JSONDecodeError as error:
        raise GoldError(f"not JSON ({error.msg}, column {error.colno})") from None
    except (ValueError, RecursionError):
        raise GoldError("not JSON (a number too long, or too many brackets)") from None
    return data


def read_row(row: object) -> GoldText:
    """Return one coded text.

    Raises:
        GoldError: a field is missing or wrong; the message names it.

    >>> read_row({"id": 7, "text": "Two men died.", "gold": {"killed": 2, "injured": None}}).figures
    ((<Outcome.KILLED: 'killed'>, 2),)
    """
    data = _object(row, "the row")
    name = _field(data, "id")
    if not isinstance(name, str | int) or isinstance(name, bool):
        raise _wrong("'id'", "a string or a number", name)
    text = _field(data, "text")
    if not isinstance(text, str):
        raise _wrong("'text'", "a string", text)
    if "gold" not in data and "records" not in data:
        raise GoldError("neither 'gold' nor 'records' is there; one of them is wanted")
    figures: list[tuple[Outcome, int]] = []
    for key, value in _object(data.get("gold", {}), "'gold'").items():
        figure = _figure(value, f"'gold.{key}'")
        outcome = _outcome(key)
        figures += [] if figure is None else [(outcome, figure)]
    statements = None
    if "records" in data:
        records = data["records"]
        if not isinstance(records, list | tuple):
            raise _wrong("'records'", "a list", records)
        statements = tuple(_statement(r, f"'records[{i}]", text, i, len(records)) for i, r in enumerate(records))
    return GoldText(str(name), text, tuple(figures), statements)


def _statement(record: object, path: str, text: str, index: int, length: int) -> GoldStatement:
    """Return one record of a list; the path has an open quotation mark."""
    data = _object(record, f"{path}'")
    outcome, value, quote = (_field(data, key, f"{path}.") for key in ("outcome", "value", "quote"))
    explicit = data.get("explicit")
    if explicit is not None and not isinstance(explicit, bool):
        raise _wrong(f"{path}.explicit'", "true, false or null", explicit)
    part_of = _figure(data.get("part_of"), f"{path}.part_of'")
    if part_of is not None and (part_of >= length or part_of == index):
        raise GoldError(f"{path}.part_of' is {part_of}; the index of another record is wanted, from 0")
    other = _object(data.get("alt", {}), f"{path}.alt'")
    readings: dict[str, tuple[Reading, ...]] = {}
    for name, read in _readers(text).items():
        if name in data:
            second = (read(other[name], f"{path}.alt.{name}'"),) if name in other else ()
            readings[name] = (read(data[name], f"{path}.{name}'"), *second)
    return GoldStatement(
        outcome=_outcome(outcome),
        value=_figure(value, f"{path}.value'"),
        value_high=_figure(data.get("value_high"), f"{path}.value_high'"),
        quote=_span(quote, f"{path}.quote'", text),
        explicit=explicit,
        readings=readings,
        part_of=part_of,
        links="part_of" in data,
    )


def _readers(text: str) -> Mapping[str, Callable[[object, str], Reading]]:
    """Return how the gold of each field is read, links aside; a role may be any word, since a lexicon may add some."""

    def word(value: object, path: str) -> Reading:
        if value is not None and not isinstance(value, str):
            raise _wrong(path, "a string or null", value)
        return value

    def words(value: object, path: str) -> Reading:
        if value is None or isinstance(value, str):
            return value
        span = _span(value, path, text, "a string, two offsets or null")
        return text[span.start : span.end]

    def choice(value: object, path: str) -> Reading:
        name = path.strip("'").rpartition(".")[2]
        chosen = word(value, path)
        if chosen is not None and chosen not in CHOICES[name]:
            raise GoldError(f"{path}: {UnknownNameError.of(name, chosen, sorted(CHOICES[name]))}")
        return chosen

    return {f: choice if f in CHOICES else words if f in WORDS else word for f in FIELDS if f != "part_of"}


def _field(data: Mapping[str, Any], name: str, path: str = "'") -> object:
    if name not in data:
        raise GoldError(f"{path}{name}' is missing")
    return data[name]


def _object(value: object, path: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise _wrong(path, "an object", value)
    return value


def _outcome(value: object) -> Outcome:
    if not isinstance(value, str) or value not in tuple(Outcome):
        raise GoldError(str(UnknownNameError.of("outcome", str(value), [o.value for o in Outcome])))
    return Outcome(value)


def _figure(value: object, path: str) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MOST:
        raise _wrong(path, f"a whole number from 0 to {MOST}, or null,", value)
    return value


def _span(value: object, path: str, text: str, wanted: str = "two offsets") -> Span:
    if not isinstance(value, list | tuple) or len(value) != 2 or not all(type(v) is int for v in value):
        raise _wrong(path, wanted, value)
    start, end = value
    if not 0 <= start < end <= len(text):
        raise GoldError(f"{path}: {start} to {end} is no stretch of the text, which has {len(text)} characters")
    return Span(start, end)


def _wrong(path: str, wanted: str, value: object) -> GoldError:
    """Return the error for a value of the wrong type; a long value is cut."""
    shown = json.dumps(value, default=repr)
    return GoldError(f"{path}: {wanted} is wanted, not {shown if len(shown) <= 40 else shown[:37] + '...'}")
