"""The tables that come with the package: read as they stand, and taken apart as far as words are looked up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from attrs import field, frozen

from casualtykit.errors import UnknownNameError
from casualtykit.languages import content_of, languages
from casualtykit.lexicon.entries import COLUMNS, Entry, entry_of
from casualtykit.lexicon.index import Cells, Index, inflection

_FILES: Mapping[str, str] = {
    "actors": "actor", "demonyms": "demonym", "modifiers": "modifier", "outcomes": "outcome", "places": "place",
    "reports": "report", "slots": "slot", "sources": "source", "things": "thing", "verbs": "verb", "words": "word",
}  # fmt: skip
_BARE = frozenset(("word", "modifier", "place"))
"""The kinds whose words have one form, whatever else their line says."""


@frozen(eq=False)
class Table:
    """One shipped file as it stands; a line is read apart when a word of it is looked up."""

    file: str
    kind: str
    columns: tuple[str, ...]
    top: int
    """The number of the header's line."""
    lines: tuple[str, ...]

    @classmethod
    def of(cls, file: str, kind: str, content: str) -> Table:
        """Return the table of a file's content; that the file is whole is for the tests to say."""
        lines = content.removesuffix("\n").split("\n")
        top = next(i for i, line in enumerate(lines) if not line.startswith("#"))
        return cls(file, kind, tuple(lines[top].split("\t")), top + 1, tuple(lines[top + 1 :]))

    def entry(self, at: int) -> Entry:
        """Return the entry of a line."""
        row = dict(zip(self.columns, self.lines[at].split("\t"), strict=False))
        return entry_of(self.kind, row, f"{self.file}:{self.top + 1 + at}")

    def cells(self) -> Iterator[Cells]:
        """Yield what the forms of each entry follow from."""
        if self.kind in _BARE and "tags" not in self.columns:
            for line in self.lines:
                yield self.kind, line[: line.index("\t")], "", "", ()
            return
        empty = [""] * (len(COLUMNS) + 1)
        at = [self.columns.index(c) if c in self.columns else len(COLUMNS) for c in ("value", "forms", "tags")]
        for line in self.lines:
            row = line.split("\t") + empty
            yield self.kind, row[0], row[at[0]], row[at[1]], row[at[2]].split()


@frozen(eq=False)
class Library:
    """The shipped tables of a language: one row of entries, each made when it is first asked for, and their index."""

    tables: tuple[Table, ...]
    index: Index
    _made: dict[int, Entry] = field(factory=dict, init=False)

    def __len__(self) -> int:
        return sum(len(t.lines) for t in self.tables)

    def __getitem__(self, at: int) -> Entry:
        """Return one entry."""
        if at in self._made:
            return self._made[at]
        place = at
        for table in self.tables:
            if place < len(table.lines):
                return self._made.setdefault(at, table.entry(place))
            place -= len(table.lines)
        raise IndexError(at)

    def __iter__(self) -> Iterator[Entry]:
        return map(self.__getitem__, range(len(self)))


@cache
def library(language: str) -> Library:
    """Return the shipped tables of a language, read once.

    Raises:
        UnknownNameError: there is no such language; the message lists those there are.
    """
    if language not in languages():
        raise UnknownNameError.of("language", language, languages())
    tables = tuple(Table.of(f"{name}.tsv", kind, content_of(language, f"{name}.tsv")) for name, kind in _FILES.items())
    return Library(tables, Index.of((c for table in tables for c in table.cells()), inflection(language)))
