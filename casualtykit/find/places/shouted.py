"""Places by their names in a text without small letters, or without others, where capitals tell nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from casualtykit.gazetteer.labels import place_words
from casualtykit.languages.en.place_names import LEADS, MONEY, WAYS
from casualtykit.lexicon import Lexicon, Sense, tokens
from casualtykit.model import Place
from casualtykit.spans import Page, Span
from casualtykit.vocabulary import PlaceKind

_LONGEST = 3
"""A name that no lexicon knows is looked up with so many words, and fewer."""
_COMMAS = frozenset((",", "and", "or"))
_STOPS = frozenset(".;:()")


def names_without_case(page: Page, stretch: Span, lexicon: Lexicon, known: Callable[[str], bool]) -> Iterator[Place]:
    """Yield the places that a sentence names: what the lexicon knows, and what a preposition and a gazetteer tell.

    Args:
        page: the text.
        stretch: the sentence.
        lexicon: the words to know.
        known: whether a folded name that no lexicon knows is that of a place which the text may mean.
    """
    found = list(tokens(page.low, stretch.start, stretch.end))
    words = [t[0] for t in found]
    i, last = 0, -1
    while i < len(words):
        n, senses = lexicon.match(words, i)
        entry = next((s.entry for s in senses if s.kind == "place"), None)
        before = words[i - 1] if i else ""
        listed = last >= 0 and i - last <= len(_COMMAS) and set(words[last:i]) <= _COMMAS
        if entry is not None and (listed or _stands_alone(words, i, n, senses, lexicon)):
            span = Span(found[i].start(), found[i + n - 1].end())
            text, kind = page.cut(span.start, span.end), PlaceKind(entry.value)
            yield Place(span, text, "places.named", entry.name or text, kind, entry.country)
            last = i + n
        elif not senses and (listed or before in LEADS or before in WAYS):
            n = _unknown(words, i, lexicon)
            if listed and words[i + n : i + n + 1] and words[i + n] not in _COMMAS | _STOPS:
                n = 0  # "in Herat, Zurla said"
            while n and not known(page.low[found[i].start() : found[i + n - 1].end()]):
                n -= 1
            if n:
                span = Span(found[i].start(), found[i + n - 1].end())
                text = page.cut(span.start, span.end)
                yield Place(span, text, "places.context", text, PlaceKind.SETTLEMENT)
                last = i + n
        i += max(n, 1)


def names_told(page: Page, lexicon: Lexicon) -> frozenset[str]:
    """Return the names that a word for a kind of place tells anywhere in a text: "the town of Zurla"."""
    told: set[str] = set()
    for match in _of_kind().finditer(page.low):
        words = match["name"].split()
        n = _unknown(words, 0, lexicon)
        if n:
            told.add(" ".join(words[:n]))
    return frozenset(told)


@cache
def _of_kind() -> re.Pattern[str]:
    """Return the pattern of a word for a kind of place, "of", and the words behind it."""
    kinds = "|".join(sorted(place_words(), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{kinds})\sof\s(?P<name>[a-z]+(?:\s[a-z]+){{0,{_LONGEST - 1}}})")


def is_surname(page: Page, name: str, lexicon: Lexicon) -> bool:
    """Return whether a word stands behind another one that no lexicon knows, somewhere in a text: "Ruda Zurla"."""
    before = (m[1] for m in re.finditer(rf"(?<![\w'-])([a-z]+) {re.escape(name)}(?!\w)", page.low))
    return " " not in name and any(not lexicon.senses(word) for word in before)


def _unknown(words: Sequence[str], i: int, lexicon: Lexicon) -> int:
    """Return how many words in a row no lexicon knows."""
    n = 0
    while n < _LONGEST and i + n < len(words) and words[i + n].isalpha() and not lexicon.senses(words[i + n]):
        n += 1
    return n


def _stands_alone(words: Sequence[str], i: int, n: int, senses: Sequence[Sense], lexicon: Lexicon) -> bool:
    """Return whether the name of a place is no part of a longer one and no everyday word."""
    before = words[i - 1] if i else ""
    after = words[i + n] if i + n < len(words) else ""
    if after.strip(".") in MONEY:
        return False
    if before in LEADS or before in WAYS:
        return True
    if n == 1 and any(s.kind not in ("place", "demonym") for s in senses):
        return False
    return not any(w.isalpha() and not lexicon.senses(w) for w in (before, after))
