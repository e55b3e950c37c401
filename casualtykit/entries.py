"""Entries of a lexicon: what one line says, how files are read into them, and what is checked on the way."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import evolve, field, frozen

from casualtykit.errors import LexiconError
from casualtykit.model import ROLES, Modality, Outcome, PlaceKind, SourceKind
from casualtykit.spans import Page

COLUMNS = ("term", "value", "name", "country", "forms", "tags")
"""The columns of a lexicon file; the first two are needed, `kind` may stand anywhere among them."""

FRAMES = ("kills", "dies", "event", "victim", "state", "toll", "lives")
"""How an outcome word takes its victims: object of a verb, subject of a verb, "of" a noun, the noun itself, an
adjective; a toll and lives take a figure."""

KINDS: tuple[str, ...] = (
    "actor", "demonym", "modifier", "outcome", "place", "report", "slot", "source", "thing", "verb", "word",
)  # fmt: skip
"""The kinds of entries."""


@frozen
class Entry:
    """One line of a lexicon."""

    kind: str
    """`actor`, `source`, `report`, `place`, `demonym`, `outcome`, `slot`, `thing`, `verb`, `modifier` or `word`."""
    term: str
    """The words, folded; a noun in the singular, a verb in its base form."""
    value: str = ""
    """What it is: the role, the kind of source or place, the frame and outcome, the class of word."""
    name: str | None = None
    """The canonical name of what the words stand for."""
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    forms: str = ""
    """Irregular inflections; "-" for none, empty for regular ones."""
    tags: tuple[str, ...] = ()
    origin: str = field(default="", eq=False)
    """File and line."""


def kills(*, verb: str, outcome: str = Outcome.KILLED, forms: str = "") -> Entry:
    """Return an entry for a verb whose object suffers: "neutralised three rebels".

    >>> kills(verb="neutralise").value
    'kills killed'
    """
    return Entry("outcome", verb, f"kills {outcome}", forms=forms, origin="extend")


def dies(*, verb: str, outcome: str = Outcome.KILLED, forms: str = "") -> Entry:
    """Return an entry for a verb whose subject suffers: "three rebels perished"."""
    return Entry("outcome", verb, f"dies {outcome}", forms=forms, origin="extend")


def event(*, noun: str, outcome: str = Outcome.KILLED, forms: str = "") -> Entry:
    """Return an entry for a noun of harm: "the lynching of a trader"."""
    return Entry("outcome", noun, f"event {outcome}", forms=forms, origin="extend")


def victim(*, noun: str, outcome: str = Outcome.KILLED, forms: str = "") -> Entry:
    """Return an entry for a noun that names the victims: "three martyrs"."""
    return Entry("outcome", noun, f"victim {outcome}", forms=forms, origin="extend")


def state(*, adjective: str, outcome: str = Outcome.KILLED) -> Entry:
    """Return an entry for an adjective: "three dead"."""
    return Entry("outcome", adjective, f"state {outcome}", forms="-", origin="extend")


# --------------------------------------------------------------------------------------------------------- reading


@cache
def _allowed(kind: str) -> tuple[str, ...] | None:
    """Return the values that entries of a kind may have, or None where any will do."""
    match kind:
        case "actor":
            return ROLES
        case "source":
            return tuple(SourceKind)
        case "report":
            return tuple(Modality)
        case "place":
            return tuple(PlaceKind)
        case "outcome":
            return tuple(f"{f} {o}" for f in FRAMES for o in Outcome)
        case _:
            return None


def read_entries(content: str, file: str, kind: str) -> tuple[Entry, ...]:
    """Return the entries of a file's content, or raise at the first line that is wrong."""
    entries: list[Entry] = []
    columns: list[str] | None = None
    seen: dict[tuple[str, str, str], int] = {}
    for number, line in enumerate(content.split("\n"), 1):
        line = line.rstrip("\r")
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if columns is None:
            columns = _header(cells, file, number, line)
            continue
        if len(cells) > len(columns):
            column = len("\t".join(cells[: len(columns)])) + 2
            raise LexiconError.at(
                file, number, column, line, f"{len(cells)} cells, but the header names {len(columns)} columns"
            )
        row = [c.strip() for c in cells] + [""] * (len(columns) - len(cells))
        row[columns.index("term")] = Page.of(row[columns.index("term")]).low
        entry = entry_of(kind, columns, row, f"{file}:{number}")
        wrong = _wrong(entry)
        if wrong:
            place, message = wrong
            at = columns.index(place) if place in columns else 0
            raise LexiconError.at(file, number, len("\t".join(cells[:at])) + (2 if at else 1), line, message)
        first = seen.setdefault((entry.kind, entry.term, entry.value), number)
        if first != number:
            raise LexiconError.at(file, number, 1, line, f"{entry.term!r} stands already in line {first}")
        entries.append(entry)
    if columns is None:
        raise LexiconError(f"{file}: no header row; it names the columns, for example: term<TAB>value")
    return tuple(entries)


def entry_of(kind: str, columns: Sequence[str], cells: Sequence[str], origin: str) -> Entry:
    """Return the entry of one line, its term folded already."""
    row = dict(zip(columns, cells, strict=False))
    return Entry(
        row.get("kind") or kind, row["term"], row.get("value", ""), row.get("name") or None, row.get("country") or None,
        row.get("forms", ""), tuple(row.get("tags", "").split()), origin,
    )  # fmt: skip


def _header(cells: list[str], file: str, number: int, line: str) -> list[str]:
    names = [c.strip() for c in cells]
    for i, name in enumerate(names):
        if name not in (*COLUMNS, "kind"):
            column = len("\t".join(cells[:i])) + (2 if i else 1)
            allowed = ", ".join((*COLUMNS, "kind"))
            raise LexiconError.at(file, number, column, line, f"{name!r} is no column; the columns are {allowed}")
    if "term" not in names:
        raise LexiconError.at(file, number, 1, line, "the header has no column 'term'")
    return names


def _wrong(entry: Entry) -> tuple[str, str] | None:
    """Return the column and the message of what is wrong with an entry, or None."""
    if entry.kind not in KINDS:
        return "kind", f"{entry.kind!r} is no kind of entry; allowed are {', '.join(KINDS)}"
    if not any(c.isalnum() for c in entry.term):
        return "term", "the term is empty; it needs at least one letter or digit"
    verb = entry.kind in ("verb", "report") or entry.value.startswith(("kills ", "dies "))
    if verb and len(entry.forms.split()) not in (0, 4) and entry.forms != "-":
        return "forms", f"{entry.forms!r} are not the four forms of a verb, such as 'shoots shot shot shooting'"
    allowed = _allowed(entry.kind)
    if allowed is not None and entry.value not in allowed:
        article = "an" if entry.kind[0] in "aeiou" else "a"
        return "value", f"{entry.value!r} is no value of {article} {entry.kind}; allowed are {', '.join(allowed)}"
    return None


def checked(entry: Entry) -> Entry:
    """Return an entry of a user's with its term in order, or raise where something is wrong with it."""
    wrong = _wrong(entry)
    if wrong:
        raise LexiconError(f"{entry.term!r}: {wrong[1]}")
    return evolve(entry, term=" ".join(entry.term.split()))
