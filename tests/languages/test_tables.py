"""Every table of words is whole: provenance on top, known columns, sorted, unique, folded, with allowed values."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from attrs import frozen

import casualtykit
from casualtykit.languages.en.inflection import noun_forms
from casualtykit.lexicon import COLUMNS, Lexicon
from casualtykit.lexicon.files import read_entries
from casualtykit.lexicon.index import cells_of, inflected, inflection
from casualtykit.spans import Page
from casualtykit.values import evolve
from casualtykit.vocabulary import ROLES, Modality, Outcome, PlaceKind, SourceKind

FOLDER = Path(casualtykit.__file__).parent / "languages" / "en"
TABLES = sorted(FOLDER.glob("*.tsv"))
"""All of them; a new table is checked from the day it is there."""
SHIPPED = Lexicon.shipped("en")

CLASSES = set(
    "abstract animal building document event land thing vehicle accident attack disaster disease weapon".split()
)
"""What a thing may be; the last five do harm."""
ACTOR_TAGS = set("plural collective org title also-adj female male child adult elderly local".split())
VALUES: dict[str, Callable[[str], bool]] = {
    "actors": set(ROLES).__contains__,
    "outcomes": lambda value: value.partition(" ")[2] in set(Outcome),
    "places": set(PlaceKind).__contains__,
    "reports": set(Modality).__contains__,
    "sources": set(SourceKind).__contains__,
    "things": CLASSES.__contains__,
}
"""The tables whose values come from a closed list; of the others it is only known that a value is one plain word."""


@frozen
class Row:
    """One line of a table, by its columns."""

    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def __str__(self) -> str:
        return f"line {self.line}: {self['term']}"


@frozen
class Table:
    """A table as it stands in its file."""

    content: str
    comments: list[str]
    header: list[str]
    rows: list[Row]


def read(path: Path) -> Table:
    """Return a table, its parts told apart by nothing but their place."""
    content = path.read_bytes().decode("utf-8")
    lines = content.split("\n")[:-1]
    top = next(i for i, line in enumerate(lines) if not line.startswith("#"))
    header = lines[top].split("\t")
    rows = [
        Row(n, dict(zip(header, line.split("\t"), strict=False))) for n, line in enumerate(lines[top + 1 :], top + 2)
    ]
    return Table(content, lines[:top], header, rows)


def plain_forms(row: Row) -> Iterator[str]:
    """Yield the words that an entry for a noun stands for."""
    if row["forms"] == "-" or ("org" in row["tags"].split() and not row["forms"]):
        yield row["term"]
    else:
        yield from (form for form, _ in noun_forms(row["term"], row["forms"]))


tables = pytest.mark.parametrize("path", TABLES, ids=lambda p: p.stem)


def test_there_are_tables() -> None:
    assert {"actors", "things", "outcomes"} <= {path.stem for path in TABLES}


@tables
def test_the_file_is_clean(path: Path) -> None:
    content = read(path).content
    assert content.endswith("\n")
    assert not content.endswith("\n\n")
    wrong = [n for n, line in enumerate(content.split("\n"), 1) if line != line.rstrip() or "  " in line.lstrip("# ")]
    assert not wrong, "space at the end of a line, or two in a row"
    # A format character is as unseen as a control character, and as harmful in a term.
    assert not {c for c in content if unicodedata.category(c) in ("Cc", "Cf", "Co", "Cs", "Cn") and c not in "\n\t"}
    assert unicodedata.is_normalized("NFC", content)


@tables
def test_provenance_is_on_top(path: Path) -> None:
    title, source, licence, day = read(path).comments[:4]
    assert re.fullmatch(r"# [A-Z].+", title)
    assert re.fullmatch(r"# source: .+", source)
    assert re.fullmatch(r"# licence: .+", licence)
    assert day.startswith("# date: ")
    assert date.fromisoformat(day.removeprefix("# date: ")) >= date(2020, 1, 1)


@tables
def test_the_columns_are_known_and_in_order(path: Path) -> None:
    header = read(path).header
    assert header[:2] == ["term", "value"]
    assert header == [column for column in COLUMNS if column in header]


@tables
def test_the_rows_fit_the_header(path: Path) -> None:
    table = read(path)
    assert table.rows
    for line in table.content.split("\n")[len(table.comments) : -1]:
        assert line.strip(), "an empty line"
        assert not line.startswith("#") or line.startswith("#\t"), "a comment among the rows"
        cells = line.split("\t")
        assert 2 <= len(cells) <= len(table.header), line
        assert all(cell == cell.strip() for cell in cells), line


@tables
def test_the_terms_are_sorted_and_unique(path: Path) -> None:
    rows = read(path).rows
    terms = [row["term"] for row in rows]
    assert terms == sorted(terms)
    pairs = [(row["term"], row["value"]) for row in rows]
    assert sorted(set(pairs)) == sorted(pairs)


@tables
def test_the_terms_are_folded(path: Path) -> None:
    for row in read(path).rows:
        term = row["term"]
        assert term, row
        assert term == Page.of(term).low, row
        assert term == " ".join(term.split()), row
        assert row["forms"] == Page.of(row["forms"]).low, row


@tables
def test_the_cells_are_allowed(path: Path) -> None:
    allowed = VALUES.get(path.stem, re.compile(r"[\w-]+(?: [\w-]+)*").fullmatch)
    for row in read(path).rows:
        assert allowed(row["value"]), f"{row}: {row['value']!r}"
        assert re.fullmatch(r"(?:[A-Z]{2})?", row["country"]), row
        tags = row["tags"].split()
        assert len(tags) == len(set(tags)), row
        assert row["tags"] == " ".join(tags), row
        if path.stem == "actors":
            assert set(tags) <= ACTOR_TAGS, row
            assert not {"female", "male"} <= set(tags), row
            assert sum(age in tags for age in ("child", "adult", "elderly")) <= 1, row


def test_people_and_things_are_apart() -> None:
    people = {form for row in read(FOLDER / "actors.tsv").rows for form in plain_forms(row)}
    things = {form for row in read(FOLDER / "things.tsv").rows for form in plain_forms(row)}
    assert not people & things


@pytest.mark.parametrize("name", ["actors", "things"])
def test_a_noun_form_belongs_to_one_entry(name: str) -> None:
    forms = [form for row in read(FOLDER / f"{name}.tsv").rows for form in dict.fromkeys(plain_forms(row))]
    assert sorted(set(forms)) == sorted(forms)


@pytest.mark.parametrize("name", ["actors", "things"])
def test_a_word_ending_in_man_has_its_plural(name: str) -> None:
    for row in read(FOLDER / f"{name}.tsv").rows:
        last = re.split("[ -]", row["term"])[-1]
        if last.endswith(("man", "woman")) and last not in ("caiman", "human", "roman", "shaman"):
            assert row["forms"] == "-" or noun_forms(row["term"], row["forms"])[1][0].endswith("men"), row


def test_no_row_gives_forms_that_its_words_have_anyway() -> None:
    english = inflection("en")
    for entry in (e for e in SHIPPED.entries if e.forms not in ("", "-")):
        bare = cells_of(evolve(entry, forms=""))
        assert set(inflected(cells_of(entry), english)) != set(inflected(bare, english)), entry.origin


@pytest.mark.parametrize("name", sorted({f"{e.kind}s" for e in SHIPPED.entries} & {path.stem for path in TABLES}))
def test_a_table_would_pass_as_a_file_of_the_user(name: str) -> None:
    # Shipped tables are taken as they stand; here they go through everything that is checked in a user's file.
    kind = name.removesuffix("s")
    content = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    read, notes = read_entries(content, f"{name}.tsv", kind)
    assert not notes
    there = tuple(e for e in SHIPPED.entries if e.kind == kind)
    assert read == there
    assert [e.origin for e in read] == [e.origin for e in there]


def test_a_name_is_an_organisation() -> None:
    rows = read(FOLDER / "actors.tsv").rows
    for row in rows:
        assert ("org" in row["tags"].split()) == bool(row["name"]), row
    countries: dict[str, set[tuple[str, str]]] = {}
    for row in rows:
        if row["name"]:
            countries.setdefault(row["name"], set()).add((row["country"], row["value"]))
    assert not {name for name, said in countries.items() if len(said) > 1}, "aliases of one name disagree"


def test_who_speaks_and_is_a_person_may_come_to_harm() -> None:
    # A source without the tag "person" is a body: "two paramount chiefs were killed" would tell of nobody.
    bodies = {"collective", "org", "plural"}
    actors = {row["term"]: set(row["tags"].split()) for row in read(FOLDER / "actors.tsv").rows}
    people = {term for term, tags in actors.items() if not tags & bodies}
    told = {
        row["term"]
        for row in read(FOLDER / "sources.tsv").rows
        if row["term"] not in actors
        and row["term"].split()[-1] in people
        and " " in row["term"]
        and not {"org", "person"} & set(row["tags"].split())
    }
    assert told == {"state broadcaster"}, "a broadcaster is a body, the others need the tag person"


def test_no_two_sets_of_words_have_one_name() -> None:
    named = re.compile(r"^([A-Z][A-Z_]*)(?=:| =)", re.MULTILINE)
    names = [name for path in FOLDER.glob("*.py") for name in named.findall(path.read_text(encoding="utf-8"))]
    assert sorted({n for n in names if names.count(n) > 1}) == []
