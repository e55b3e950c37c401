"""Patterns of words that most texts lack: they are searched for only where a word stands that they cannot do without.

To look for such a word takes a tenth of the time of trying at every letter whether one of twenty phrases begins there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from sys import maxsize

from casualtykit.languages.en.little_words import COMMON
from casualtykit.patterns import lazy
from casualtykit.spans import Page
from casualtykit.tries import trie

_ITEM = lazy(
    r"(?P<ahead>\(\?<?[=!])|(?P<open>\((?:\?(?:P<\w+>|:))?)|(?P<times>(?:[?*+]|\{[0-9]*,?[0-9]*\})[?+]?)"
    r"|(?P<mark>[|)])|(?P<set>\[(?:\\.|[^]\\])*\]|\\.|[$^.])|(?P<letters>[\w'’-]+(?![?*+{])|[\w'’-])|(?P<space> )"
    r"|(?P<other>.)",
    re.DOTALL,
)
"""The items of a pattern."""
_Keys = frozenset[str]
"""Beginnings of words: a text holds a word that begins with one of them, wherever the pattern is found."""


@cache
def keys_of(pattern: str) -> _Keys:
    """Return what the words begin with of which a text has one wherever a pattern of whole words is found.

    None at all are returned where it can do without each of its words.

    >>> sorted(keys_of("in (?:the )?(?:wars?|long conflict)|of old days?"))
    ['conflict', 'old', 'war']
    """
    if pattern.isascii() and pattern.replace(" ", "").isalnum():
        return _best([frozenset((word,)) for word in pattern.split()])
    return _best(_Reader(pattern).ways(fresh=True)[0])


class _Reader:
    """Goes through a pattern item by item."""

    def __init__(self, pattern: str) -> None:
        self._items = [(m.lastgroup or "", m[0]) for m in _ITEM.finditer(pattern)]
        self._at = 0

    def ways(self, *, fresh: bool) -> tuple[list[_Keys], bool]:
        """Return the keys of ways up to the end of their group, and whether a word begins behind each of them."""
        found, ends = [], []
        while True:
            keys, end = self._way(fresh=fresh)
            found.append(_best(keys))
            ends.append(end)
            more = self._at < len(self._items) and self._items[self._at][1] == "|"
            self._at += 1
            if not more:
                return [frozenset[str]().union(*found)] if all(found) else [], all(ends)

    def _way(self, *, fresh: bool) -> tuple[list[_Keys], bool]:
        """Return the keys of one way, and whether a word begins behind it; `fresh` says whether one begins with it."""
        found: list[_Keys] = []
        word = ""
        while self._at < len(self._items) and self._items[self._at][0] != "mark":
            kind, item = self._items[self._at]
            self._at += 1
            inner, end = self.ways(fresh=fresh and not word) if kind in ("ahead", "open") else ([], kind == "space")
            times = self._times()
            optional = times.startswith(("?", "*", "{0", "{,"))
            if kind == "letters" and not times and (word or fresh):
                word += item
                fresh = False
                continue
            found += _key(word)
            fresh, word = fresh and not word, ""
            if kind != "ahead":
                found += [] if optional else inner
                fresh = end and (fresh or not optional)
        return [*found, *_key(word)], fresh and not word

    def _times(self) -> str:
        """Return what says how often the item before stands, and go on behind it."""
        kind, item = self._items[self._at] if self._at < len(self._items) else ("", "")
        self._at += kind == "times"
        return item if kind == "times" else ""


def _key(word: str) -> list[_Keys]:
    """Return the key that a word is, up to its first mark, which a bare page lacks: the "re" of "re-arrested"."""
    plain = word[: next((i for i, x in enumerate(word) if not (x.isascii() and x.isalnum())), len(word))]
    return [frozenset((plain,))] if plain else []


def _best(keys: Sequence[_Keys]) -> _Keys:
    """Return the keys that most texts lack: no short or common words, and few, and long ones rather."""
    return min(keys, key=_how_common, default=frozenset[str]())


def _how_common(keys: _Keys) -> tuple[bool, int, int]:
    shortest = min(map(len, keys))
    return shortest < _SHORT or not keys.isdisjoint(COMMON), len(keys), -shortest


_SHORT = 3
"""A word of fewer letters is common."""

_END = maxsize - 1


class CuePattern:
    """A row of patterns of whole words as one, made when it is first needed.

    >>> page = Page.of("known to have since died")
    >>> CuePattern(("now", "have since")).search(page)[0]
    'have since'
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        """Take the patterns, folded."""
        self._patterns = patterns

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """The one pattern, for words that are no page."""
        return re.compile(rf"(?<!\w)(?:{'|'.join(self._patterns)})(?!\w)")

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        keys = [keys_of(pattern) for pattern in self._patterns]
        return tuple(frozenset[str]().union(*keys)) if all(keys) else ()

    @cached_property
    def _key(self) -> re.Pattern[str]:
        """The pattern of the words without which it is not found; `re` skips from one space to the next."""
        return re.compile(f" {trie(self._keys)}" if self._keys else "")

    def may(self, page: Page, start: int, end: int) -> bool:
        """Return whether a stretch has a word without which nothing is found in it."""
        return self._key.search(page.bare, start, end + 1) is not None

    def search(self, page: Page, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """Return the first match in a stretch of a page."""
        return None if self._key.search(page.bare, start, end + 1) is None else self.whole.search(page.low, start, end)

    def finditer(self, page: Page, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """Return the matches in a stretch of a page."""
        may = self._key.search(page.bare, start, end + 1)
        return iter(()) if may is None else self.whole.finditer(page.low, start, end)

    def match(self, page: Page, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """Return the match that begins at a place of a page."""
        return self.whole.match(page.low, start, end)


@cache
def any_of(patterns: tuple[str, ...]) -> CuePattern:
    """Return one pattern for a row of patterns of whole words.

    >>> any_of(("now", "have since")).search(Page.of("he has now died"), 3).span()
    (7, 10)
    """
    return CuePattern(patterns)


def ends_at(patterns: tuple[str, ...], low: str, at: int) -> bool:
    """Return whether one of some patterns, none longer than a few words, ends right at a place.

    >>> ends_at(("(?:worst|gravest)(?: such)? raid",), "the worst such raid this year", 19)
    True
    """
    return any(m.end() == at for m in any_of(patterns).whole.finditer(low, max(0, at - _WORDS), at))


_WORDS = 60
"""How many characters a few words have."""
