"""What the words of a place say: its name, what it lies in, and what kind of place they make it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from casualtykit.languages import table_of
from casualtykit.lexicon import Entry, Lexicon, tokens
from casualtykit.patterns import lazy
from casualtykit.spans import Page
from casualtykit.values import settled
from casualtykit.vocabulary import PlaceKind

_PARTS = lazy(r",\s|\sin\s(?:the\s)?", re.IGNORECASE)
"""What stands between a place and what it lies in: "Paris, Texas", "Karrada in Baghdad"."""
_OWNER = lazy(r"'s?\s(?=\S)")
VAST = (PlaceKind.WATER.value, PlaceKind.REGION.value)
_OF = lazy(r"^(?:[\w-]+\s){0,3}?(?P<word>[\w-]+)\sof\s(?:the\s)?", re.IGNORECASE)
"""What is said before a name: "the Shia district of"."""


@settled
class Label:
    """The words of one place, taken apart."""

    name: str | None
    """The name alone; None where the words name nothing ("a market")."""
    within: tuple[str, ...] = ()
    """The names of what it lies in, the nearest first."""
    kind: PlaceKind | None = None
    """What the words call it: "province" is an admin1."""
    whole: str | None = None
    """The name with the word for its kind, where that is written like a name: "San Salvador Department"."""


@lru_cache(maxsize=4096)
def label(text: str, lexicon: Lexicon, *, cased: bool = True) -> Label:
    """Return the words of a place taken apart.

    Args:
        text: the words, as given.
        lexicon: the words to know.
        cased: capitals tell names; they do not in a text that has no small letters, or no others.

    >>> label("Syria's northern Idlib province", Lexicon.shipped("en"))
    Label(name='Idlib', within=('Syria',), kind=<PlaceKind.ADMIN1: 'admin1'>, whole=None)
    >>> label("town of Jocoro, El Salvador", Lexicon.shipped("en")).name
    'Jocoro'
    """
    low = Page.of(text).low
    parts = _cut(text, low, _PARTS)
    owners = _cut(*parts[0], _OWNER)
    first = owners[-1]
    name, kind, whole = _head(*first, lexicon, cased=cased)
    around = [*owners[-2::-1], *parts[1:]] if name is not None else []
    if name is None and len(owners) > 1:  # "Iraq's capital" names Iraq
        name, _, whole = _head(*owners[0], lexicon, cased=cased)
    within = [_head(*part, lexicon, cased=cased) for part in around]
    return Label(name, tuple(n for n, _, _ in within if n is not None), kind, whole)


def _cut(text: str, low: str, at: re.Pattern[str]) -> list[tuple[str, str]]:
    """Return the pieces of some words and of their fold."""
    pieces: list[tuple[str, str]] = []
    start = 0
    for gap in at.finditer(low):
        pieces.append((text[start : gap.start()], low[start : gap.start()]))
        start = gap.end()
    return [*pieces, (text[start:], low[start:])]


def _head(text: str, low: str, lexicon: Lexicon, *, cased: bool) -> tuple[str | None, PlaceKind | None, str | None]:
    """Return the name in some words, the kind that they give it, and the name with the word for that kind."""
    kinds = place_words()
    kind: PlaceKind | None = None
    opened = _OF.match(low)
    if opened and opened["word"] in kinds:
        kind = kinds[opened["word"]]
        text, low = text[opened.end() :], low[opened.end() :]
    found = [(t.start(), t.end(), t[0]) for t in tokens(low)]
    known = known_place(low, lexicon)
    if found and known is not None and (found[-1][2] not in kinds or known.value in VAST):
        return text, kind, None  # "the Indian Ocean" is no town in India
    while found and _aside(text, found[0], lexicon, cased=cased, last=False):
        del found[0]
    whole = None
    while found and (
        found[-1][2] in kinds
        or found[-1][2].removesuffix("s") in kinds
        or _aside(text, found[-1], lexicon, cased=cased, last=True)
    ):
        start, end, word = found.pop()
        word = word if word in kinds else word.removesuffix("s")
        if word in kinds and kind is None and found:
            kind = kinds[word]
            whole = text[found[0][0] : end] if not cased or text[start].isupper() else None
    if not found or (not cased and all(_common(word, lexicon) for _, _, word in found)):
        return None, kind, None
    return text[found[0][0] : found[-1][1]], kind, whole


def _aside(text: str, word: tuple[int, int, str], lexicon: Lexicon, *, cased: bool, last: bool) -> bool:
    """Return whether a word at the edge of a name is no part of it."""
    start, end, low = word
    if not low[0].isalnum() or low == "'s":
        return True
    if cased:
        return text[start:end].islower()
    senses = lexicon.senses(low)
    if any(s.kind in ("place", "demonym") for s in senses):
        return False
    return not last and any(s.kind in ("modifier", "word") for s in senses)


def _common(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is a noun or an adjective, and no name: in capitals nothing else tells."""
    kinds = {s.kind for s in lexicon.senses(word)}
    return bool(kinds & {"thing", "modifier", "word"}) and "place" not in kinds


@lru_cache(maxsize=4096)
def known_as(name: str, lexicon: Lexicon) -> Entry | None:
    """Return the entry of a name, in whatever letters, that the lexicon knows as a place."""
    return known_place(Page.of(name).low, lexicon)


def known_place(low: str, lexicon: Lexicon) -> Entry | None:
    """Return the entry of a folded name that the lexicon knows as a place."""
    senses = lexicon.senses(" ".join(t[0] for t in tokens(low))) or lexicon.senses(low)
    return next((s.entry for s in senses if s.kind == "place"), None)


@cache
def place_words() -> Mapping[str, PlaceKind]:
    """Return the words for kinds of place, folded."""
    return {term: PlaceKind(value) for term, value in table_of("en", "place_words.tsv")}
