"""The tables that come with the package: read as they stand, and taken apart as far as words are looked up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property

from casualtykit.errors import UnknownNameError
from casualtykit.languages import content_of, languages
from casualtykit.lexicon.entries import COLUMNS, Entry, entry_of
from casualtykit.lexicon.index import Cells, Index, Inflection, inflection

_FILES: Mapping[str, str] = {
    "actors": "actor", "demonyms": "demonym", "modifiers": "modifier", "outcomes": "outcome", "places": "place",
    "reports": "report", "slots": "slot", "sources": "source", "things": "thing", "verbs": "verb", "words": "word",
}  # fmt: skip
_BARE = frozenset(("word", "modifier", "place"))
"""The kinds whose words have one form, whatever else their line says."""


class Table:
    """One shipped file as it stands; a line is read apart when a word of it is looked up.

    Its index is made for the forms that begin alike, when one of them is first asked for: most texts ask for few.
    """

    def __init__(self, file: str, kind: str, columns: tuple[str, ...], top: int, lines: tuple[str, ...]) -> None:
        """Take a file's name, the kind of its entries, its columns, the number of the header's line, and its lines."""
        self.file, self.kind, self.columns, self.lines = file, kind, columns, lines
        self._top = top
        self._shelves: dict[str, Index] = {}

    @classmethod
    def of(cls, file: str, kind: str, content: str) -> Table:
        """Return the table of a file's content; that the file is whole is for the tests to say."""
        lines = content.removesuffix("\n").split("\n")
        top = next(i for i, line in enumerate(lines) if not line.startswith("#"))
        return cls(file, kind, tuple(lines[top].split("\t")), top + 1, tuple(lines[top + 1 :]))

    def entry(self, at: int) -> Entry:
        """Return the entry of a line."""
        row = dict(zip(self.columns, self.lines[at].split("\t"), strict=False))
        return entry_of(self.kind, row, f"{self.file}:{self._top + 1 + at}")

    def cells(self, lines: Iterable[str] | None = None) -> Iterator[Cells]:
        """Yield what the forms of each entry follow from, or of those of some lines."""
        lines = self.lines if lines is None else lines
        if self.kind in _BARE and "tags" not in self.columns:
            for line in lines:
                yield self.kind, line[: line.index("\t")], "", "", ()
            return
        empty = [""] * (len(COLUMNS) + 1)
        at = [self.columns.index(c) if c in self.columns else len(COLUMNS) for c in ("value", "forms", "tags")]
        for line in lines:
            row = line.split("\t") + empty
            yield self.kind, row[0], row[at[0]], row[at[1]], row[at[2]].split()

    def shelf(self, form: str, language: Inflection) -> Index:
        """Return the index of all forms that begin as one does."""
        shelf = self._shelves.get(form[:2])
        if shelf is None:
            places = self._by_beginning.get(_beginning(form), ())
            rows = self.cells(map(self.lines.__getitem__, places))
            shelf = self._shelves[form[:2]] = Index.of(rows, language, places)
        return shelf

    @cached_property
    def _by_beginning(self) -> Mapping[str, Sequence[int]]:
        """The places of the entries by what their terms, and the forms that they give themselves, begin with."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, line in enumerate(self.lines):
            found[line[:2]].append(at)
        for odd in [key for key in found if key != _beginning(key)]:
            found[_beginning(odd)] += found.pop(odd)
        for at, word in self._irregular():
            found[_beginning(word)].append(at)
        return {key: sorted({*places}) for key, places in found.items()}

    def _irregular(self) -> Iterator[tuple[int, str]]:
        """Yield the place of each entry that gives forms of its own, with each of their words."""
        if "forms" in self.columns:
            column = self.columns.index("forms")
            for at, line in enumerate(self.lines):
                if line.count("\t") >= column:
                    yield from ((at, word) for word in line.split("\t")[column].split())


class Library:
    """The shipped tables of a language: one row of entries, each made when it is first asked for."""

    def __init__(self, tables: tuple[Table, ...], language: Inflection) -> None:
        """Take the tables, and how the words of their language inflect."""
        self.tables = tables
        self._language = language
        self._made: dict[int, Entry] = {}

    def places(self, form: str, kinds: Collection[str] = ()) -> tuple[int, ...]:
        """Return where the entries of a form stand, or those of some kinds alone."""
        found: list[int] = []
        first = 0
        for table in self.tables:
            if not kinds or table.kind in kinds:
                found += [first + at for at in table.shelf(form, self._language).places(form)]
            first += len(table.lines)
        return tuple(found)

    def seconds(self, word: str) -> Mapping[str, int] | None:
        """Return for each word behind one the number of words of the longest form that begins with both."""
        found: dict[str, int] = {}
        for table in self.tables:
            for second, n in (table.shelf(word, self._language).seconds(word) or {}).items():
                found[second] = max(n, found.get(second, 1))
        return found or None

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


def _beginning(form: str) -> str:
    """Return what decides on which shelf a form stands: its first two letters, or what stands before a mark."""
    return form[:2] if form[:2].isalnum() else form[:1]


@cache
def library(language: str) -> Library:
    """Return the shipped tables of a language, read once.

    Raises:
        UnknownNameError: there is no such language; the message lists those there are.
    """
    if language not in languages():
        raise UnknownNameError.of("language", language, languages())
    tables = tuple(Table.of(f"{name}.tsv", kind, content_of(language, f"{name}.tsv")) for name, kind in _FILES.items())
    return Library(tables, inflection(language))
