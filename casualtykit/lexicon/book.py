"""The lexicon: an immutable set of entries that can be extended, merged, saved and looked up in."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from attrs import field

from casualtykit.errors import LexiconError, LexiconWarning, UnknownNameError
from casualtykit.lexicon.entries import REMOVED, Entry, checked, circular, declared, slot, slot_of, user_entries
from casualtykit.lexicon.index import Cells, Index, Sense, cells_of, inflected, inflection, lookup_key
from casualtykit.lexicon.roles import code_of
from casualtykit.lexicon.shipped import Library, library
from casualtykit.values import frozen
from casualtykit.vocabulary import CustomRole

if TYPE_CHECKING:
    from pathlib import Path

Words = Mapping[str, str | Mapping[str, object]]
"""Terms, each with what it is, or with a table of more: `{"RSF": {"role": "paramilitary", "country": "SD"}}`."""

_OPENING = frozenset(("outcome", "slot"))
"""The kinds whose words open a sentence."""
_ISO = 2
"""The letters of the code of a country."""
_COUNTRY = "\tcountry\t"
"""What a line has that names a country."""
_ASKED = 50_000
"""For how many words is kept what is looked up of them."""
_NONE: Mapping[str, int] = {}
"""What stands second behind most words."""
_HASHED = 8
"""How many entries the hash of a lexicon is made of."""


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
    _library: Library | None = field(default=None, repr=False, kw_only=True)
    _hidden: frozenset[tuple[str, str, str]] = field(default=frozenset(), repr=False, kw_only=True)
    """What the shipped entries said that later ones have replaced."""
    _known: dict[str, tuple[Sense, ...]] = field(factory=dict, init=False, repr=False)
    """What was looked up before."""

    # ------------------------------------------------------------------------------------------------------ making

    @classmethod
    def shipped(cls, language: str = "en") -> Lexicon:
        """Return the lexicon that comes with the package; it is read once.

        Raises:
            UnknownNameError: there is no such language; the message lists those there are.

        >>> Lexicon.shipped("en").senses("nurse")[0].value
        'medical'
        """
        return _shipped(language)

    @classmethod
    def load(cls, path: str | Path, *, language: str = "en", scheme: str | None = None) -> Lexicon:
        r"""Return the entries of a file, UTF-8: a table (.tsv, .csv), .toml, .json, or an agent file (.txt).

        A table has a header row of column names: `term`, `value` and, where needed, `kind`, `name`, `aliases`,
        `country`, `forms`, `tags`. Lines that begin with "#" are comments. Without a `kind` column every entry is an
        actor, and its value a role. TOML and JSON have one table for each kind: `actors`, `sources`, `places`,
        `outcomes`, `roles`. An agent file has the lines of PLOVER and CAMEO: `NAME {PLURAL} [~CODE]`.

        Args:
            path: the file; its ending tells the format.
            language: the language of the words.
            scheme: of an agent file, `plover` or `cameo`; told by its content if None.

        Raises:
            LexiconError: something is wrong; the message has file, line, column, a caret and what is allowed there.
                Nothing is loaded then.
            OSError: the file cannot be read.

        Warns:
            LexiconWarning: lines of an agent file were left out, because they name no people or have no known code.

        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     path = Path(folder, "mine.csv")
        ...     _ = path.write_text("term,value,kind\nDune Watch,armed_group,actor\nKivu Alert,monitor,source\n")
        ...     mine = Lexicon.load(path)
        >>> [(entry.name, entry.value) for entry in mine.entries]
        [('Dune Watch', 'armed_group'), ('Kivu Alert', 'monitor')]
        """
        entries, notes = read_file(path, language=language, scheme=scheme)
        if notes:
            more = f", and {len(notes) - 1} more" if len(notes) > 1 else ""
            warnings.warn(f"{notes[0]}{more}", LexiconWarning, stacklevel=2)
        return cls(language, entries)

    def extend(
        self,
        *,
        actors: Words | None = None,
        sources: Words | None = None,
        places: Words | None = None,
        outcomes: Iterable[Entry] = (),
        roles: Iterable[Entry] = (),
    ) -> Lexicon:
        """Return a lexicon with more entries; they stand before those of the same kind and term.

        Args:
            actors: terms to roles, or to tables with `role`, `name`, `aliases`, `country`, `plural`, `tags`.
            sources: terms to kinds of source, or to such tables with `kind`.
            places: terms to kinds of place, or to such tables with `kind`.
            outcomes: entries made by `kills`, `dies`, `event`, `victim` or `state`.
            roles: entries made by `role`, which declare roles that actors may have.

        Raises:
            LexiconError: a term is empty, or a value is none of those allowed.

        >>> from casualtykit import parse_casualties
        >>> mine = Lexicon.shipped("en").extend(actors={"Dune Watch": {"role": "paramilitary", "aliases": ["DW"]}})
        >>> print(parse_casualties("The DW killed two nurses.", lexicon=mine).statements[0].perpetrators[0].name)
        Dune Watch
        """
        from casualtykit.lexicon.files import WordsError, rows_of

        mine = tuple(roles)
        known = (*(r.name for r in self.roles), *declared(mine))
        more = [checked(r, known) for r in mine]
        for kind, words in (("actor", actors), ("source", sources), ("place", places)):
            try:
                rows = list(rows_of(kind, words or {}, ()))
            except WordsError as error:
                raise LexiconError(f"{' '.join(map(repr, error.path))}: {error.message}") from None
            more += [checked(e, known) for _, row in rows for e in user_entries(kind, row, "extend")]
        made = self | Lexicon(self.language, (*more, *map(checked, outcomes)))
        if (loop := circular(made._own)) is not None:
            raise LexiconError(f"{loop.term!r}: the role is its own ancestor")
        return made

    def without(self, *terms: str, kind: str | None = None) -> Lexicon:
        """Return a lexicon that does not know some terms.

        Args:
            terms: the terms, as their entries have them: a noun in the singular, a verb in its base form.
            kind: the kind of the entries to take away; all kinds if None.

        Raises:
            UnknownNameError: no entry has such a term.

        >>> Lexicon.shipped("en").without("hostage").senses("hostages")
        ()
        """
        gone: list[Entry] = []
        for term in terms:
            found = {s.kind for s in self.senses(lookup_key(term.lower())) if s.entry.term == term.lower()}
            found = found if kind is None else found & {kind}
            if not found:
                raise UnknownNameError(f"no entry has the term {term!r}{f' and the kind {kind!r}' if kind else ''}")
            gone += [Entry(k, term.lower(), REMOVED, origin="without") for k in sorted(found)]
        return self | Lexicon(self.language, tuple(gone))

    def __or__(self, other: Lexicon) -> Lexicon:
        """Return the entries of both; where both have a term of one kind, the other's stand."""
        if not isinstance(other, Lexicon):
            return NotImplemented
        theirs = other.entries
        new = {slot(e) for e in theirs}
        gone = {(e.kind, e.term) for e in theirs if e.value == REMOVED}
        own = tuple(e for e in self._own if slot(e) not in new and (e.kind, e.term) not in gone) + theirs
        if self._library is None:
            return Lexicon(self.language, own)
        hidden = set(self._hidden)
        for term in {e.term for e in theirs}:
            for at in self._library.places(lookup_key(term)):
                entry = self._library[at]
                if slot(entry) in new or (entry.kind, entry.term) in gone:
                    hidden.add(slot(entry))
        return Lexicon(self.language, own, library=self._library, hidden=frozenset(hidden))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, the shipped ones first."""
        shipped = (e for e in self._library or () if slot(e) not in self._hidden)
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
        words = self._library or ()
        shipped = (words[at] for at in range(len(words) - 1, -1, -1))
        backwards = chain(reversed(self._own), (e for e in shipped if slot(e) not in self._hidden))
        return hash((self.language, *islice(backwards, _HASHED)))

    def __getstate__(self) -> tuple[str, tuple[Entry, ...], bool, frozenset[tuple[str, str, str]]]:
        return self.language, self._own, self._library is not None, self._hidden

    def __setstate__(self, state: tuple[str, tuple[Entry, ...], bool, frozenset[tuple[str, str, str]]]) -> None:
        language, own, shipped, hidden = state
        words = library(language) if shipped else None
        self.__init__(language, own, library=words, hidden=hidden)  # type: ignore[misc]  # a frozen value is made again

    # ------------------------------------------------------------------------------------------------- looking up

    @cached_property
    def roles(self) -> tuple[CustomRole, ...]:
        """The roles that it declares besides the shipped ones."""
        return tuple(CustomRole(e.term, e.value, e.tags) for e in self._own if e.kind == "role" and e.value != REMOVED)

    def code(self, role: str, scheme: str) -> str | None:
        """Return what a role is called in another scheme, or None where it has no code there.

        Args:
            role: a shipped role, or one that the lexicon declares, which takes its parent's code where it has none.
            scheme: `plover`, `cameo`, `acled`, `gtd`, or another that the lexicon's roles have codes of.

        Raises:
            UnknownNameError: there is no such role.

        >>> Lexicon.shipped("en").code("police", "gtd")
        '3'
        """
        return code_of(role, scheme, self.roles)

    def shadowed(self, term: str) -> tuple[Entry, ...]:
        """Return the shipped entries of a folded word that entries of one's own have replaced."""
        words = self._library
        if words is None:
            return ()
        return tuple(e for e in map(words.__getitem__, words.places(term)) if slot(e) in self._hidden)

    def senses(self, term: str, kinds: Collection[str] = ()) -> tuple[Sense, ...]:
        """Return what a folded word or phrase may mean, as some kinds alone if given; nothing where no entry knows it.

        >>> sorted({s.kind for s in Lexicon.shipped("en").senses("policemen")})
        ['actor', 'source']
        """
        known = self._known.get(term)
        if known is not None:
            return tuple(s for s in known if s.kind in kinds) if kinds else known
        key = term if term.isalpha() else lookup_key(term)
        if kinds:
            shipped, own = self._indexes
            chosen = [at for at in own.places(key) if self._own[at].kind in kinds]
            return self._meant(key, shipped.places(key, kinds), chosen)
        if len(self._known) >= _ASKED:
            self._known.clear()
        shipped, own = self._indexes
        senses = self._known[term] = self._meant(key, shipped.places(key), own.places(key))
        return senses

    def _meant(self, key: str, there: Iterable[int], mine: Iterable[int]) -> tuple[Sense, ...]:
        """Return what a form means by shipped entries, those that are hidden left out, and by entries of one's own."""
        entries = [self._library[at] for at in there] if self._library is not None else []
        entries = [e for e in entries if slot(e) not in self._hidden]
        entries += [self._own[at] for at in mine]
        language = inflection(self.language)
        return tuple(
            Sense(entry.kind, entry.value, label, entry)
            for entry in entries
            for form, label in inflected(cells_of(entry), language)
            if lookup_key(form) == key
        )

    def match(self, words: Sequence[str], i: int) -> tuple[int, tuple[Sense, ...]]:
        """Return how many words the longest term has that begins at a word, and what it means; (1, ()) for none."""
        word = words[i]
        seconds = self._longest(word)
        if seconds is not None and i + 1 < len(words) and words[i + 1] in seconds:
            for n in range(min(seconds[words[i + 1]], len(words) - i), 1, -1):
                senses = self.senses(" ".join(words[i : i + n]))
                if senses:
                    return n, senses
        return 1, self._known.get(word) or self.senses(word)

    def seconds(self, word: str) -> Mapping[str, int]:
        """Return the words that stand second in the terms that begin with a folded word, and the words of the longest.

        >>> Lexicon.shipped("en").seconds("prime"), Lexicon.shipped("en").seconds("minister's")
        ({'minister': 4, 'ministers': 2}, {})
        """
        return self._longest(word) or _NONE

    def begins(self, word: str, second: str | None = None) -> bool:
        """Return whether a term of several words begins with a folded word, or with two.

        >>> words = Lexicon.shipped("en")
        >>> words.begins("prime"), words.begins("prime", "minister"), words.begins("prime", "number")
        (True, True, False)
        """
        seconds = self._longest(word)
        return seconds is not None and (second is None or second in seconds)

    def is_person(self, word: str) -> bool:
        """Return whether a word names people.

        >>> Lexicon.shipped("en").is_person("soldiers"), Lexicon.shipped("en").is_person("bridge")
        (True, False)
        """
        return any(s.kind == "actor" or (s.kind == "demonym" and not s.has("adj")) for s in self.senses(word))

    @cached_property
    def openers(self) -> frozenset[str]:
        """The forms of all outcome entries: a sentence without one states nothing."""
        return self.forms(*_OPENING)

    def forms(self, *kinds: str) -> frozenset[str]:
        """Return every form of the entries of some kinds, as `senses` looks them up.

        >>> "told" in Lexicon.shipped("en").forms("report")
        True
        """
        tables = () if self._library is None else self._library.tables
        shipped = (
            c for t in tables if t.kind in kinds for c in map(t.cells, t.lines) if slot_of(*c[:3]) not in self._hidden
        )
        own, language = (cells_of(e) for e in self._own if e.kind in kinds), inflection(self.language)
        return frozenset(
            form if form.replace(" ", "").isalnum() else lookup_key(form)
            for cells in chain(shipped, own)
            for form, _ in inflected(cells, language)
        )

    @cached_property
    def nations(self) -> Mapping[str, str]:
        """The folded names of countries and of their people, with the ISO 3166-1 code of the one country they mean."""
        rows = [*self._shipped_nations(), *((cells_of(e), e.country or "") for e in self._own)]
        language = inflection(self.language)
        found: dict[str, set[str]] = {}
        for cells, country in rows:
            kind, term, value = cells[:3]
            if kind == "place":
                found.setdefault(term, set()).add(country if value == "country" else "")
            elif kind == "demonym" and len(value) == _ISO:
                for form, _ in inflected(cells, language):
                    found.setdefault(form, set()).add(value)
        return {
            form: next(iter(codes))
            for form, codes in found.items()
            if len(codes) == 1 and "" not in codes and not self._is_town(form)
        }

    @cached_property
    def homes(self) -> Mapping[str, Sequence[str]]:
        """The folded names of groups and forces, with the ISO 3166-1 codes of the countries that they are of."""
        own = ((cells_of(e), e.country or "") for e in self._own if e.kind == "actor" and "org" in e.tags)
        language = inflection(self.language)
        found: dict[str, list[str]] = {}
        for cells, country in (*self._shipped_groups(), *own):
            for form, _ in inflected(cells, language) if country else ():
                found.setdefault(form, []).append(country)
        return found

    def _shipped_groups(self) -> Iterator[tuple[Cells, str]]:
        """Yield what the shipped tables say of groups and forces, and their countries; no entry is made of it."""
        for table in () if self._library is None else self._library.tables:
            if table.kind == "actor":
                country = table.columns.index("country")
                for line in (line for line in table.lines if "org" in line):
                    cells = table.cells(line)
                    if "org" in cells[4] and slot_of(*cells[:3]) not in self._hidden:
                        yield cells, line.split("\t")[country]

    def _shipped_nations(self) -> Iterator[tuple[Cells, str]]:
        """Yield what the shipped tables say of countries and peoples; no entry is made of it."""
        for table in () if self._library is None else self._library.tables:
            if table.kind == "demonym":
                yield from ((c, "") for c in map(table.cells, table.lines) if slot_of(*c[:3]) not in self._hidden)
            elif table.kind == "place":
                for line in (line for line in table.lines if _COUNTRY in line):
                    term, value, _, *code = line.split("\t")
                    if slot_of("place", term, value) not in self._hidden:
                        yield ("place", term, value, "", ()), "".join(code)

    def _is_town(self, name: str) -> bool:
        """Return whether a folded name is a shipped one of a place that is no country."""
        if ("place", name, "") in self._hidden:
            return False
        tables = () if self._library is None else self._library.tables
        return any(_COUNTRY not in line for t in tables if t.kind == "place" for line in t.of_term(name))

    @cached_property
    def _longest(self) -> Callable[[str], Mapping[str, int] | None]:
        """Gives for a word, and each behind it, the number of words of the longest term that begins with both."""
        shipped, own = self._indexes

        @lru_cache(maxsize=_ASKED)
        def look(word: str) -> Mapping[str, int] | None:
            there, mine = shipped.seconds(word), own.seconds(word)
            if there is None or mine is None:
                return there or mine
            return {**there, **{second: max(n, there.get(second, 1)) for second, n in mine.items()}}

        return look

    @cached_property
    def _indexes(self) -> tuple[Library, Index]:
        """The shipped entries, and the index of the others."""
        language = inflection(self.language)
        shipped = Library((), language) if self._library is None else self._library
        return shipped, Index.of(map(cells_of, self._own), language)


def words_given(lexicon: Lexicon | None, language: str = "en") -> Lexicon:
    """Return the lexicon that a caller gave, or the shipped one of a language.

    Raises:
        TypeError: something else was given.
    """
    if lexicon is None:
        return Lexicon.shipped(language)
    if not isinstance(lexicon, Lexicon):
        raise TypeError(f"lexicon must be a Lexicon, not {type(lexicon).__name__}; Lexicon.load reads a file")
    return lexicon


@cache
def _shipped(language: str) -> Lexicon:
    return Lexicon(language, library=library(language))


def read_file(
    path: str | Path, *, language: str = "en", scheme: str | None = None
) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Return the entries of a file and notes on what was left out; the errors are those of `Lexicon.load`."""
    from pathlib import Path

    from casualtykit.lexicon.files import decoded, read_entries

    path = Path(path)
    words = Lexicon.shipped(language)

    def known(term: str) -> str | None:
        kinds = {s.kind: s.value for s in words.senses(lookup_key(term))}
        if "actor" in kinds or "demonym" in kinds:
            return None
        return next((f"a {k}" for k in ("thing", "place") if k in kinds), None)

    return read_entries(decoded(path.read_bytes(), str(path)), str(path), scheme=scheme, known=known)
