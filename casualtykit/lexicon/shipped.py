"""The tables that come with the package: read as they stand, and taken apart as far as words are looked up."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import accumulate, chain

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
    """One shipped file as it stands; a line is read apart when a word of it is looked up."""

    def __init__(self, file: str, kind: str, columns: tuple[str, ...], top: int, lines: tuple[str, ...]) -> None:
        """Take a file's name, the kind of its entries, its columns, the number of the header's line, and its lines."""
        self.file, self.kind, self.columns, self.lines = file, kind, columns, lines
        self._top = top

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

    @cached_property
    def by_beginning(self) -> Mapping[str, Sequence[int]]:
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
    """The shipped tables of a language: one row of entries, each made when it is first asked for.

    Their index stands on shelves, one for all forms that begin alike, made when one of them is first asked for: most
    texts ask for few.
    """

    def __init__(self, tables: tuple[Table, ...], language: Inflection) -> None:
        """Take the tables, and how the words of their language inflect."""
        self.tables = tables
        self._language = language
        self._starts = tuple(accumulate((len(t.lines) for t in tables), initial=0))
        self._shelves: dict[str, Index] = {}
        self._made: dict[int, Entry] = {}

    def places(self, form: str, kinds: Collection[str] = ()) -> tuple[int, ...]:
        """Return where the entries of a form stand, or those of some kinds alone."""
        found = (self._shelves.get(form[:2]) or self._shelf(form)).places(form)
        return tuple(at for at in found if self._table(at).kind in kinds) if kinds and found else found

    def seconds(self, word: str) -> Mapping[str, int] | None:
        """Return for each word behind one the number of words of the longest form that begins with both."""
        return (self._shelves.get(word[:2]) or self._shelf(word)).seconds(word)

    def _shelf(self, form: str) -> Index:
        """Return the index of all forms that begin as one does, made now."""
        beginning = _beginning(form)
        rows: list[Iterator[Cells]] = []
        places: list[int] = []
        for table, first in zip(self.tables, self._starts, strict=False):
            there = table.by_beginning.get(beginning, ())
            rows.append(table.cells(map(table.lines.__getitem__, there)))
            places += [first + at for at in there]
        shelf = self._shelves[form[:2]] = Index.of(chain.from_iterable(rows), self._language, places)
        return shelf

    def _table(self, at: int) -> Table:
        """Return the table in which an entry stands."""
        return self.tables[bisect_right(self._starts, at) - 1]

    def __len__(self) -> int:
        return self._starts[-1]

    def __getitem__(self, at: int) -> Entry:
        """Return one entry."""
        if at in self._made:
            return self._made[at]
        if not 0 <= at < len(self):
            raise IndexError(at)
        first = self._starts[bisect_right(self._starts, at) - 1]
        return self._made.setdefault(at, self._table(at).entry(at - first))

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
