"""Words as data: entries from files and from users, and the index that parsers look words up in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Protocol, cast

from attrs import evolve, field, frozen

from casualtykit.errors import LexiconError, UnknownNameError
from casualtykit.model import ROLES, Modality, Outcome, PlaceKind, SourceKind
from casualtykit.spans import Page

COLUMNS = ("term", "value", "name", "country", "forms", "tags")
"""The columns of a lexicon file; the first two are needed, `kind` may stand anywhere among them."""

FRAMES = ("kills", "dies", "event", "victim", "state", "toll", "lives")
"""How an outcome word takes its victims: object of a verb, subject of a verb, "of" a noun, the noun itself, an adjective; a toll and
lives take a figure."""

_TOKEN = re.compile(
    r"(?:[a-z]\.){2,}|[^\W_](?:[^\W_]|[-'](?=[^\W_]))*?(?='s\b)|[^\W_](?:[^\W_]|[-'](?=[^\W_]))*|'s\b|[^\w\s]|_",
    re.UNICODE,
)


def tokens(low: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Yield the words and marks of a folded text; a possessive 's is a word of its own.

    >>> [t[0] for t in tokens("syria's u.n. envoy, al-ashtal")]
    ['syria', "'s", 'u.n.', 'envoy', ',', 'al-ashtal']
    """
    return _TOKEN.finditer(low, start, len(low) if end is None else end)


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


@frozen(eq=False)
class Sense:
    """What a word form means by one entry."""

    kind: str
    value: str
    form: str
    """The inflection: `sg`, `pl`, `base`, `s`, `past`, `part`, `ed` (past or participle), `ing`; empty for a fixed word."""
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


_FILES: Mapping[str, str] = {
    "actors": "actor", "demonyms": "demonym", "modifiers": "modifier", "outcomes": "outcome", "places": "place", "reports": "report",
    "slots": "slot", "sources": "source", "things": "thing", "verbs": "verb", "words": "word",
}  # fmt: skip
KINDS: tuple[str, ...] = tuple(sorted(_FILES.values()))
"""The kinds of entries."""


@frozen(cache_hash=True)
class Lexicon:
    """An immutable set of entries; every change returns a new one, and later entries win over earlier ones.

    >>> mine = Lexicon.shipped("en").extend(actors={"Rapid Support Forces": "paramilitary"})
    >>> [s.value for s in mine.senses("rapid support forces") if s.kind == "actor"]
    ['paramilitary']
    """

    language: str
    entries: tuple[Entry, ...] = field(repr=False)

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
            content = path.read_text("utf-8")
        except UnicodeDecodeError as error:
            raise LexiconError(f"{path}: not UTF-8 at byte {error.start}; save the file as UTF-8") from None
        return cls(language, _read(content, str(path), "actor"))

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
            _checked(
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
        return self | Lexicon(self.language, (*more, *map(_checked, outcomes)))

    def __or__(self, other: Lexicon) -> Lexicon:
        """Return the entries of both; where both have a term of one kind, the other's stand."""
        if not isinstance(other, Lexicon):
            return NotImplemented
        new = {(e.kind, e.term) for e in other.entries}
        return Lexicon(self.language, tuple(e for e in self.entries if (e.kind, e.term) not in new) + other.entries)

    # ------------------------------------------------------------------------------------------------- looking up

    def senses(self, term: str) -> tuple[Sense, ...]:
        """Return what a folded word or phrase may mean; an empty tuple where no entry knows it.

        >>> sorted({s.kind for s in Lexicon.shipped("en").senses("policemen")})
        ['actor']
        """
        return self._index[0].get(term, ())

    def match(self, words: Sequence[str], i: int) -> tuple[int, tuple[Sense, ...]]:
        """Return how many words the longest term has that begins at a word, and what it means; (1, ()) for none."""
        forms, longest = self._index
        word = words[i]
        for n in range(min(longest.get(word, 1), len(words) - i), 1, -1):
            senses = forms.get(" ".join(words[i : i + n]))
            if senses:
                return n, senses
        return 1, forms.get(word, ())

    def is_person(self, word: str) -> bool:
        """Return whether a word names people.

        >>> Lexicon.shipped("en").is_person("soldiers"), Lexicon.shipped("en").is_person("bridge")
        (True, False)
        """
        return any(s.kind == "actor" or (s.kind == "demonym" and not s.has("adj")) for s in self.senses(word))

    @cached_property
    def openers(self) -> frozenset[str]:
        """The forms of all outcome entries: a sentence without one states nothing."""
        forms, _ = self._index
        return frozenset(f for f, senses in forms.items() if any(s.kind in ("outcome", "slot") for s in senses))

    @cached_property
    def _index(self) -> tuple[dict[str, tuple[Sense, ...]], dict[str, int]]:
        """The senses by word form, and for each first word the length of the longest term that begins with it."""
        language = _language(self.language)
        forms: dict[str, tuple[Sense, ...]] = {}
        longest: dict[str, int] = {}
        for entry in self.entries:
            for form, label in _inflected(entry, language):
                if not form.isalpha():
                    words = [t[0] for t in tokens(form)]
                    form = " ".join(words)
                    if len(words) > longest.get(words[0], 1):
                        longest[words[0]] = len(words)
                forms[form] = (*forms.get(form, ()), Sense(entry.kind, entry.value, label, entry))
        return forms, longest

    def __getstate__(self) -> tuple[str, tuple[Entry, ...]]:
        return self.language, self.entries

    def __setstate__(self, state: tuple[str, tuple[Entry, ...]]) -> None:
        self.__init__(*state)  # type: ignore[misc]  # a frozen value is made again, its index when it is needed


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


def _inflected(entry: Entry, language: _Inflection) -> Iterable[tuple[str, str]]:
    """Return the forms of an entry, each with its label."""
    kind = entry.value.partition(" ")[0] if entry.kind == "outcome" else entry.kind
    if entry.forms == "-" or kind in ("word", "state", "modifier", "place"):
        return (
            (
                entry.term,
                "pl" if "plural" in entry.tags else "sg" if kind in ("actor", "thing", "demonym", "source") else "",
            ),
        )
    if kind in ("kills", "dies", "verb", "report"):
        return language.verb_forms(entry.term, entry.forms)
    if "org" in entry.tags and not entry.forms:
        return ((entry.term, "sg"),)
    return language.noun_forms(entry.term, entry.forms)


@cache
def _shipped(language: str) -> Lexicon:
    folder = files("casualtykit.languages")
    there = sorted(p.name for p in folder.iterdir() if p.is_dir() and not p.name.startswith("_"))
    if language not in there:
        raise UnknownNameError.of("language", language, there)
    entries: list[Entry] = []
    for name, kind in _FILES.items():
        path = folder / language / f"{name}.tsv"
        entries += _read(path.read_text("utf-8"), f"{name}.tsv", kind)
    return Lexicon(language, tuple(entries))


def _read(content: str, file: str, kind: str) -> tuple[Entry, ...]:
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
        row = dict(zip(columns, (c.strip() for c in cells), strict=False))
        entry = Entry(
            row.get("kind") or kind, Page.of(row["term"]).low, row.get("value", ""), row.get("name") or None, row.get("country") or None,
            row.get("forms", ""), tuple(row.get("tags", "").split()), f"{file}:{number}",
        )  # fmt: skip
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
    allowed = _allowed(entry.kind)
    if allowed is not None and entry.value not in allowed:
        return "value", f"{entry.value!r} is no value of a {entry.kind}; allowed are {', '.join(allowed)}"
    return None


def _checked(entry: Entry) -> Entry:
    wrong = _wrong(entry)
    if wrong:
        raise LexiconError(f"{entry.term!r}: {wrong[1]}")
    return evolve(entry, term=" ".join(entry.term.split()))
