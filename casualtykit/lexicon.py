"""Words as data: the entries of files and of users, and the index that parsers look words up in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib import import_module
from importlib.resources import files
from itertools import chain, islice
from pathlib import Path
from typing import Protocol, cast

from attrs import field, frozen

from casualtykit.entries import (
    COLUMNS,
    FRAMES,
    KINDS,
    Entry,
    checked,
    dies,
    entry_of,
    event,
    kills,
    read_entries,
    state,
    victim,
)
from casualtykit.errors import LexiconError, UnknownNameError
from casualtykit.spans import Page

__all__ = [
    "COLUMNS", "FRAMES", "KINDS", "Entry", "Lexicon", "Sense", "dies", "event", "kills", "state", "tokens", "victim",
]  # fmt: skip

_TOKEN = re.compile(
    r"(?:[a-z]\.){2,}|[^\W_](?:[^\W_]|[-'](?=[^\W_]))*?(?='s\b)|[^\W_](?:[^\W_]|[-'](?=[^\W_]))*|'s\b|[^\w\s]|_",
    re.UNICODE,
)
_PLAIN = re.compile(r"[^\W_]++(?:[ -][^\W_]++)*+")
"""A form whose tokens are what stands between its spaces."""


def tokens(low: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Yield the words and marks of a folded text; a possessive 's is a word of its own.

    >>> [t[0] for t in tokens("syria's u.n. envoy, al-ashtal")]
    ['syria', "'s", 'u.n.', 'envoy', ',', 'al-ashtal']
    """
    return _TOKEN.finditer(low, start, len(low) if end is None else end)


@frozen(eq=False)
class Sense:
    """What a word form means by one entry."""

    kind: str
    value: str
    form: str
    """The inflection: `sg`, `pl`, `base`, `s`, `past`, `part`, `ed` (past or participle), `ing`; empty if fixed."""
    entry: Entry

    def has(self, tag: str) -> bool:
        """Return whether the entry carries a tag."""
        return tag in self.entry.tags


class _Inflection(Protocol):
    """What a language gives: the inflected forms of a noun and of a verb."""

    @staticmethod
    def noun_forms(term: str, forms: str) -> Iterable[tuple[str, str]]: ...
    @staticmethod
    def verb_forms(term: str, forms: str) -> Iterable[tuple[str, str]]: ...


def _language(language: str) -> _Inflection:
    return cast("_Inflection", import_module(f"casualtykit.languages.{language}.inflection"))


_FILES: Mapping[str, str] = {
    "actors": "actor", "demonyms": "demonym", "modifiers": "modifier", "outcomes": "outcome", "places": "place",
    "reports": "report", "slots": "slot", "sources": "source", "things": "thing", "verbs": "verb", "words": "word",
}  # fmt: skip
_FIXED = frozenset(("word", "state", "modifier", "place"))
"""The kinds and frames whose words have one form."""
_OPENING = frozenset(("outcome", "slot"))
"""The kinds whose words open a sentence."""
_HASHED = 8
"""How many entries the hash of a lexicon is made of."""

Cells = tuple[str, str, str, str, Sequence[str]]
"""Kind, term, value, forms and tags of an entry: what its inflected forms follow from."""


def _cells(entry: Entry) -> Cells:
    return entry.kind, entry.term, entry.value, entry.forms, entry.tags


def _inflected(cells: Cells, language: _Inflection) -> Iterable[tuple[str, str]]:
    """Return the forms of an entry, each with its label."""
    kind, term, value, forms, tags = cells
    frame = value.partition(" ")[0] if kind == "outcome" else kind
    if forms == "-" or frame in _FIXED:
        single = "sg" if kind in ("actor", "thing", "demonym", "source") else ""
        return ((term, "pl" if "plural" in tags else single),)
    if frame in ("kills", "dies", "verb", "report"):
        return language.verb_forms(term, forms)
    if "org" in tags and not forms:
        return ((term, "sg"),)
    return language.noun_forms(term, forms)


def _key(form: str) -> str:
    """Return a form as sentences ask for it: its tokens, with one space between."""
    return form if _PLAIN.fullmatch(form) else " ".join(t[0] for t in tokens(form))


@frozen(eq=False)
class _Index:
    """Where the entries of each word form stand in a row of entries."""

    forms: dict[str, int | tuple[int, ...]]
    """The place of the entry, or the places of several."""
    longest: dict[str, int]
    """For two words the number of words of the longest form that begins with them."""

    @classmethod
    def of(cls, rows: Iterable[Cells], language: _Inflection) -> _Index:
        """Return the index of a row of entries."""
        forms: dict[str, int | tuple[int, ...]] = {}
        longest: dict[str, int] = {}
        for at, cells in enumerate(rows):
            for form, _ in _inflected(cells, language):
                if not form.isalpha():
                    form = _key(form)
                    n = form.count(" ") + 1
                    if n > 1:
                        pair = form if n == 2 else " ".join(form.split(" ", 2)[:2])
                        if n > longest.get(pair, 1):
                            longest[pair] = n
                there = forms.setdefault(form, at)
                if there != at:
                    there = (there,) if isinstance(there, int) else there
                    forms[form] = there if there[-1] == at else (*there, at)
        return cls(forms, longest)

    def places(self, form: str) -> tuple[int, ...]:
        """Return where the entries of a form stand."""
        there = self.forms.get(form, ())
        return (there,) if isinstance(there, int) else there


@frozen(eq=False)
class _Table:
    """One shipped file as it stands; a line is read apart when a word of it is looked up."""

    file: str
    kind: str
    columns: tuple[str, ...]
    top: int
    """The number of the header's line."""
    lines: tuple[str, ...]

    @classmethod
    def of(cls, file: str, kind: str, content: str) -> _Table:
        """Return the table of a file's content; that the file is whole is for the tests to say."""
        lines = content.removesuffix("\n").split("\n")
        top = next(i for i, line in enumerate(lines) if not line.startswith("#"))
        return cls(file, kind, tuple(lines[top].split("\t")), top + 1, tuple(lines[top + 1 :]))

    def entry(self, at: int) -> Entry:
        """Return the entry of a line."""
        return entry_of(self.kind, self.columns, self.lines[at].split("\t"), f"{self.file}:{self.top + 1 + at}")

    def cells(self) -> Iterator[Cells]:
        """Yield what the forms of each entry follow from."""
        if self.kind in _FIXED and "tags" not in self.columns:
            for line in self.lines:
                yield self.kind, line[: line.index("\t")], "", "", ()
            return
        empty = [""] * (len(COLUMNS) + 1)
        at = [self.columns.index(c) if c in self.columns else len(COLUMNS) for c in ("value", "forms", "tags")]
        for line in self.lines:
            row = line.split("\t") + empty
            yield self.kind, row[0], row[at[0]], row[at[1]], row[at[2]].split()


@frozen(eq=False)
class _Library:
    """The shipped tables of a language: one row of entries, each made when it is first asked for, and their index."""

    tables: tuple[_Table, ...]
    index: _Index
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


@frozen(eq=False)
class Lexicon:
    """An immutable set of entries; every change returns a new one, and later entries win over earlier ones.

    Two are equal that have the same entries in the same order. A pickle names the shipped entries and does not hold
    them, so it is small; where it is read, they are those of the version installed there.

    >>> mine = Lexicon.shipped("en").extend(actors={"Rapid Support Forces": "paramilitary"})
    >>> [s.value for s in mine.senses("rapid support forces") if s.kind == "actor"]
    ['paramilitary']
    """

    language: str
    _own: tuple[Entry, ...] = field(default=(), repr=False, alias="entries")
    """The entries that are not shipped; they stand behind the shipped ones."""
    _library: _Library | None = field(default=None, repr=False, kw_only=True)
    _hidden: frozenset[tuple[str, str]] = field(default=frozenset(), repr=False, kw_only=True)
    """Kind and term of the shipped entries that later ones have replaced."""
    _known: dict[str, tuple[Sense, ...]] = field(factory=dict, init=False, repr=False)
    """What was looked up before."""

    # ------------------------------------------------------------------------------------------------------ making

    @classmethod
    def shipped(cls, language: str = "en") -> Lexicon:
        """Return the lexicon that comes with the package; it is read once.

        Raises:
            UnknownNameError: there is no such language; the message lists those there are.
        """
        return _shipped(language)

    @classmethod
    def load(cls, path: str | Path, *, language: str = "en") -> Lexicon:
        """Return the entries of a tab-separated file, UTF-8, with a header row of column names.

        The columns are `term`, `value` and, where needed, `kind`, `name`, `country`, `forms`, `tags`. Lines that begin
        with "#" are comments. Without a `kind` column every entry is an actor, and its value a role.

        Raises:
            LexiconError: a line is wrong; the message has file, line, column, a caret and what is allowed there.
                Nothing is loaded then.
            OSError: the file cannot be read.
        """
        path = Path(path)
        try:
            content = path.read_text("utf-8-sig")  # spreadsheets put a mark of the encoding in front
        except UnicodeDecodeError as error:
            raise LexiconError(f"{path}: not UTF-8 at byte {error.start}; save the file as UTF-8") from None
        return cls(language, read_entries(content, str(path), "actor"))

    def extend(
        self,
        *,
        actors: Mapping[str, str] | None = None,
        sources: Mapping[str, str] | None = None,
        places: Mapping[str, str] | None = None,
        outcomes: Iterable[Entry] = (),
    ) -> Lexicon:
        """Return a lexicon with more entries.

        Args:
            actors: terms to roles.
            sources: terms to kinds of source.
            places: terms to kinds of place.
            outcomes: entries made by `kills`, `dies`, `event`, `victim` or `state`.

        Raises:
            LexiconError: a term is empty, or a value is none of those allowed.
        """
        more = [
            checked(
                Entry(
                    kind,
                    Page.of(term).low.strip(),
                    value,
                    term.strip() if kind != "actor" or not term.islower() else None,
                    origin="extend",
                )
            )
            for kind, terms in (("actor", actors), ("source", sources), ("place", places))
            for term, value in (terms or {}).items()
        ]
        return self | Lexicon(self.language, (*more, *map(checked, outcomes)))

    def __or__(self, other: Lexicon) -> Lexicon:
        """Return the entries of both; where both have a term of one kind, the other's stand."""
        if not isinstance(other, Lexicon):
            return NotImplemented
        theirs = other.entries
        new = {(e.kind, e.term) for e in theirs}
        own = tuple(e for e in self._own if (e.kind, e.term) not in new) + theirs
        library = self._library
        if library is None:
            return Lexicon(self.language, own)
        places = {at for _, term in new for at in library.index.places(_key(term))}
        hidden = self._hidden | (new & {(library[at].kind, library[at].term) for at in places})
        return Lexicon(self.language, own, library=library, hidden=hidden)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, the shipped ones first."""
        shipped = (e for e in self._library or () if (e.kind, e.term) not in self._hidden)
        return (*shipped, *self._own)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Lexicon):
            return NotImplemented
        if self.language != other.language:
            return False
        if self._library is other._library and self._hidden == other._hidden:
            return self._own == other._own
        return self.entries == other.entries

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        # Equal lexicons may be put together in different ways; what they surely share is their last entries.
        library = self._library or ()
        shipped = (library[at] for at in range(len(library) - 1, -1, -1))
        backwards = chain(reversed(self._own), (e for e in shipped if (e.kind, e.term) not in self._hidden))
        return hash((self.language, *islice(backwards, _HASHED)))

    def __getstate__(self) -> tuple[str, tuple[Entry, ...], bool, frozenset[tuple[str, str]]]:
        return self.language, self._own, self._library is not None, self._hidden

    def __setstate__(self, state: tuple[str, tuple[Entry, ...], bool, frozenset[tuple[str, str]]]) -> None:
        language, own, shipped, hidden = state
        library = _library(language) if shipped else None
        self.__init__(language, own, library=library, hidden=hidden)  # type: ignore[misc]  # a frozen value is made again

    # ------------------------------------------------------------------------------------------------- looking up

    def senses(self, term: str) -> tuple[Sense, ...]:
        """Return what a folded word or phrase may mean; an empty tuple where no entry knows it.

        >>> sorted({s.kind for s in Lexicon.shipped("en").senses("policemen")})
        ['actor', 'source']
        """
        known = self._known.get(term)
        if known is not None:
            return known
        shipped, own = self._indexes
        if term not in shipped.forms and term not in own.forms:
            return ()
        entries = [self._library[at] for at in shipped.places(term)] if self._library is not None else []
        entries = [e for e in entries if (e.kind, e.term) not in self._hidden]
        entries += [self._own[at] for at in own.places(term)]
        language = _language(self.language)
        senses = self._known[term] = tuple(
            Sense(entry.kind, entry.value, label, entry)
            for entry in entries
            for form, label in _inflected(_cells(entry), language)
            if _key(form) == term
        )
        return senses

    def match(self, words: Sequence[str], i: int) -> tuple[int, tuple[Sense, ...]]:
        """Return how many words the longest term has that begins at a word, and what it means; (1, ()) for none."""
        if i + 1 < len(words):
            pair = f"{words[i]} {words[i + 1]}"
            shipped, own = self._indexes
            if pair in shipped.longest or pair in own.longest:
                longest = max(shipped.longest.get(pair, 1), own.longest.get(pair, 1))
                for n in range(min(longest, len(words) - i), 1, -1):
                    senses = self.senses(" ".join(words[i : i + n]))
                    if senses:
                        return n, senses
        return 1, self.senses(words[i])

    def is_person(self, word: str) -> bool:
        """Return whether a word names people.

        >>> Lexicon.shipped("en").is_person("soldiers"), Lexicon.shipped("en").is_person("bridge")
        (True, False)
        """
        return any(s.kind == "actor" or (s.kind == "demonym" and not s.has("adj")) for s in self.senses(word))

    @cached_property
    def openers(self) -> frozenset[str]:
        """The forms of all outcome entries: a sentence without one states nothing."""
        tables = () if self._library is None else self._library.tables
        shipped = (c for t in tables if t.kind in _OPENING for c in t.cells() if c[:2] not in self._hidden)
        own = (_cells(e) for e in self._own if e.kind in _OPENING)
        return frozenset(_Index.of(chain(shipped, own), _language(self.language)).forms)

    @cached_property
    def _indexes(self) -> tuple[_Index, _Index]:
        """The index of the shipped entries, those that are hidden among them, and that of the others."""
        own = _Index.of(map(_cells, self._own), _language(self.language))
        return _Index({}, {}) if self._library is None else self._library.index, own


@cache
def _shipped(language: str) -> Lexicon:
    return Lexicon(language, library=_library(language))


@cache
def _library(language: str) -> _Library:
    """Return the shipped tables of a language, read once."""
    folder = files("casualtykit.languages")
    there = sorted(p.name for p in folder.iterdir() if p.is_dir() and not p.name.startswith("_"))
    if language not in there:
        raise UnknownNameError.of("language", language, there)
    tables = tuple(
        _Table.of(f"{name}.tsv", kind, (folder / language / f"{name}.tsv").read_text("utf-8"))
        for name, kind in _FILES.items()
    )
    return _Library(tables, _Index.of((c for table in tables for c in table.cells()), _language(language)))
