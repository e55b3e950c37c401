"""Where words are looked up: the forms of each entry, and the places of the entries of each form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from itertools import chain
from typing import Protocol, cast

from casualtykit.lexicon.entries import REMOVED, Entry
from casualtykit.patterns import lazy
from casualtykit.values import settled

_TOKEN = lazy(r"(?:[a-z]\.){2,}(?:-[^\W_]++)*+|[^\W_]++(?:(?:-|'(?!s\b))[^\W_]++)*+|'s\b|[^\w\s]|_", re.UNICODE)
_PLAIN = lazy(r"[^\W_]++(?:[ -][^\W_]++)*+")
"""A form whose tokens are what stands between its spaces."""
_FIXED = frozenset(("word", "state", "modifier", "place"))
"""The kinds and frames whose words have one form."""


def tokens(low: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Yield the words and marks of a folded text; a possessive 's is a word of its own.

    >>> [t[0] for t in tokens("syria's u.n. envoy, al-ashtal")]
    ['syria', "'s", 'u.n.', 'envoy', ',', 'al-ashtal']
    """
    return _TOKEN.finditer(low, start, len(low) if end is None else end)


def words_in(low: str) -> list[str]:
    """Return the words and marks of a folded text without their places, in half the time.

    >>> words_in("kano's u.n. envoy")
    ['kano', "'s", 'u.n.', 'envoy']
    """
    found: list[str] = _TOKEN.findall(low)
    return found


def lookup_key(form: str) -> str:
    """Return a form as sentences ask for it: its tokens, with one space between."""
    return form if _PLAIN.fullmatch(form) else " ".join(t[0] for t in tokens(form))


@settled(eq=False)
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


class Inflection(Protocol):
    """What a language gives: the inflected forms of a noun and of a verb."""

    @staticmethod
    def noun_forms(term: str, forms: str) -> Iterable[tuple[str, str]]:
        """Return singular and plural of a noun."""

    @staticmethod
    def verb_forms(term: str, forms: str) -> Iterable[tuple[str, str]]:
        """Return the forms of a verb."""

    @staticmethod
    def of_anybody(term: str) -> Sequence[str]:
        """Return what a term is said as of him, of her and of them, or nothing where it is said alike of all."""

    @staticmethod
    def spelt(term: str) -> Sequence[str]:
        """Return what else a term is written as."""

    @staticmethod
    def bases(word: str) -> Iterable[str]:
        """Return a word, and all that it may be the regular form or another spelling of."""


@cache
def inflection(language: str) -> Inflection:
    """Return how the words of a language inflect."""
    return cast("Inflection", import_module(f"casualtykit.languages.{language}.inflection"))


Cells = tuple[str, str, str, str, Sequence[str]]
"""Kind, term, value, forms and tags of an entry: what its inflected forms follow from."""


def cells_of(entry: Entry) -> Cells:
    """Return what the forms of an entry follow from."""
    return entry.kind, entry.term, entry.value, entry.forms, entry.tags


def inflected(cells: Cells, language: Inflection) -> Iterable[tuple[str, str]]:
    """Return the forms of an entry, each with its label; an entry that removes another has none, nor has a role."""
    kind, term, value, forms, tags = cells
    if spelt := language.spelt(term):
        return chain(*(_inflected((kind, words, value, forms, tags), language) for words in (term, *spelt)))
    return _inflected(cells, language)


def _inflected(cells: Cells, language: Inflection) -> Iterable[tuple[str, str]]:
    """Return the same in one spelling."""
    kind, term, value, forms, tags = cells
    if kind in ("outcome", "verb") and "one" in term and (anybody := language.of_anybody(term)):
        said = (inflected((kind, words, value, forms, tags), language) for words in anybody)
        return chain(((term, ""),), *said)  # by its own words a user takes it away
    if kind in _FIXED and not tags and value != REMOVED:
        return ((term, ""),)
    if value == REMOVED or kind == "role":
        return ()
    frame = value.partition(" ")[0] if kind == "outcome" else kind
    if forms == "-" or frame in _FIXED:
        single = "sg" if kind in ("actor", "thing", "demonym", "source") else ""
        return ((term, "pl" if "plural" in tags else single),)
    if frame in ("kills", "dies", "verb", "report"):
        return language.verb_forms(term, forms)
    if "org" in tags and not forms:
        return ((term, "sg"),)
    return language.noun_forms(term, forms)


@settled(eq=False)
class Index:
    """Where the entries of each word form stand in a row of entries."""

    forms: dict[str, int | tuple[int, ...]]
    """The place of the entry, or the places of several."""
    longest: dict[str, dict[str, int]]
    """For a word and the one behind it the number of words of the longest form that begins with them."""

    @classmethod
    def of(cls, rows: Iterable[Cells], language: Inflection, places: Iterable[int] | None = None) -> Index:
        """Return the index of a row of entries, which stand at some places, or one after the other."""
        forms: dict[str, int | tuple[int, ...]] = {}
        longest: dict[str, dict[str, int]] = {}
        for at, cells in enumerate(rows) if places is None else zip(places, rows, strict=True):
            for form, _ in inflected(cells, language):
                if not form.isalpha():
                    gaps = form.count(" ")
                    if not form.replace(" ", "").isalnum():  # else its tokens are what stands between its spaces
                        form = lookup_key(form)
                        gaps = form.count(" ")
                    if gaps:
                        first, second, *_ = form.split(" ", 2)
                        row = longest.get(first)
                        if row is None:
                            longest[first] = {second: gaps + 1}
                        elif gaps >= row.get(second, 1):
                            row[second] = gaps + 1
                there = forms.setdefault(form, at)
                if there != at:
                    there = (there,) if isinstance(there, int) else there
                    forms[form] = there if there[-1] == at else (*there, at)
        return cls(forms, longest)

    def places(self, form: str) -> tuple[int, ...]:
        """Return where the entries of a form stand."""
        there = self.forms.get(form, ())
        return (there,) if isinstance(there, int) else there

    def seconds(self, word: str) -> Mapping[str, int] | None:
        """Return for each word behind one the number of words of the longest form that begins with both."""
        return self.longest.get(word)
