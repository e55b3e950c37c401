"""The tables that come with the package: read as they stand, and taken apart as far as words are looked up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
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
_FIRST, _LAST = "0", "\U0010ffff"
"""The first character with which a word may go on, behind spaces and the marks that stand in terms; and the last."""
_EMPTY = Index({}, {})


class Table:
    """One shipped file as it stands; a line is read apart when a word of it is looked up."""

    def __init__(self, file: str, kind: str, columns: tuple[str, ...], top: int, lines: tuple[str, ...]) -> None:
        """Take a file's name, the kind of its entries, its columns, the number of the header's line, and its lines."""
        self.file: str = file
        self.kind: str = kind
        self.columns: tuple[str, ...] = columns
        self.lines: tuple[str, ...] = lines
        self._top = top
        self._bare = kind in _BARE and "tags" not in columns
        self._value, self._forms, self._tags = (
            columns.index(c) if c in columns else len(COLUMNS) for c in ("value", "forms", "tags")
        )

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

    def cells(self, line: str) -> Cells:
        """Return what the forms of a line's entry follow from."""
        if self._bare:
            return self.kind, line[: line.index("\t")], "", "", ()
        row = line.split("\t") + [""] * (len(COLUMNS) + 1)
        return self.kind, row[0], row[self._value], row[self._forms], row[self._tags].split()

    def of_term(self, term: str) -> Sequence[str]:
        """Return the lines of a term."""
        cell = term + "\t"
        first = last = bisect_left(self.lines, cell)
        while last < len(self.lines) and self.lines[last].startswith(cell):
            last += 1
        return self.lines[first:last]

    def irregular(self) -> Iterator[tuple[int, str]]:
        """Yield the place of each entry that gives forms of its own, with each of their words."""
        if self._forms < len(COLUMNS):
            for at, line in enumerate(self.lines):
                row = line.split("\t")
                if len(row) > self._forms and len(row[self._forms]) > 1:
                    yield from ((at, word) for word in row[self._forms].split())


class Library:
    """The shipped tables of a language: one row of entries, each made when it is first asked for.

    Forms that begin with one word stand on one shelf. It is an index of the few entries that the word may be a form of,
    made when the word is first looked up; most texts ask for few words.
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
        found = self._shelf(form.partition(" ")[0]).places(form)
        return tuple(at for at in found if self._table(at).kind in kinds) if kinds and found else found

    def seconds(self, word: str) -> Mapping[str, int] | None:
        """Return for each word behind one the number of words of the longest form that begins with both."""
        return self._shelf(word).seconds(word)

    def _shelf(self, word: str) -> Index:
        """Return the index of all forms that begin with a word; that of what no form begins with is not kept."""
        shelf = self._shelves.get(word)
        if shelf is None:
            found = {*chain.from_iterable(map(self._begun, self._language.bases(word))), *self._irregular.get(word, ())}
            if not found:
                return _EMPTY
            there = sorted(found)
            shelf = self._shelves[word] = Index.of(map(self._cells, there), self._language, there)
        return shelf

    def _begun(self, word: str) -> Sequence[int]:
        """Return where the entries stand whose term begins with a word, which a space or a mark ends."""
        lines, places = self._sorted
        first = bisect_left(lines, word)
        if not word or first == len(lines) or not lines[first].startswith(word):
            return ()
        return places[first : bisect_left(lines, word + (_FIRST if word[-1].isalnum() else _LAST), first)]

    @cached_property
    def _sorted(self) -> tuple[Sequence[str], Sequence[int]]:
        """The lines of all tables in order, and where each stands."""
        lines = [*chain.from_iterable(table.lines for table in self.tables)]
        places = sorted(range(len(lines)), key=lines.__getitem__)
        return [lines[at] for at in places], places

    @cached_property
    def _irregular(self) -> Mapping[str, Sequence[int]]:
        """The places of the entries that give forms of their own, by the words of these."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for table, start in zip(self.tables, self._starts, strict=False):
            for at, word in table.irregular():
                found[word].append(start + at)
        return dict(found)

    def _cells(self, at: int) -> Cells:
        """Return what the forms of an entry follow from."""
        number = bisect_right(self._starts, at) - 1
        table = self.tables[number]
        return table.cells(table.lines[at - self._starts[number]])

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
