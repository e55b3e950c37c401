"""Many words as one pattern."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import groupby
from sys import maxsize

from casualtykit.languages.en.little_words import COMMON
from casualtykit.patterns import lazy
from casualtykit.spans import Page


def trie(words: Iterable[str]) -> str:
    """Return one pattern for many words, which shares their beginnings and so reads each letter once.

    >>> trie(["die", "died", "dead", "deaf"])
    'd(?:ea[df]|ied?)'
    """
    return _branch(sorted(set(words)), 0)


def _branch(words: list[str], at: int) -> str:
    """Return the pattern of what some sorted words go on with from a place up to which they are the same."""
    if not words:
        return ""
    first, last = words[0], words[-1]
    same = at
    while same < len(first) and first[same] == last[same]:  # then all between them have it too
        same += 1
    head = re.escape(first[at:same])
    ends = len(first) == same
    if ends and len(words) == 1:
        return head
    groups = [list(group) for _, group in groupby(words[ends:], key=lambda w: w[same])]
    if all(len(group) == 1 and len(group[0]) == same + 1 for group in groups):
        letters = "".join(group[0][same] for group in groups)
        inner = re.escape(letters) if len(letters) == 1 else f"[{re.escape(letters)}]"
    else:
        inner = f"(?:{'|'.join(_branch(group, same) for group in groups)})"
    return f"{head}{inner}{'?' if ends else ''}"


class WordScan:
    r"""A scan over whole texts for many words or phrases, which stand between marks, spaces and the ends of the text.

    Each word is filed under the longest of its parts, and is looked for where a stretch has that. One pattern of them
    all is half as fast again, but takes as long to make as it saves in ten million characters, and is made when many
    have come. Only ASCII letters count for the borders.

    >>> list(WordScan(["kill", "shot dead"]).finditer(Page.of("shot\ndead, and killed; to kill")))
    [(0, 'shot\ndead'), (26, 'kill')]
    """

    def __init__(self, words: Iterable[str], needless: Callable[[str], bool] = lambda _: False) -> None:
        """Take the words, folded, with one space between those of a phrase, and what tells which are not looked for."""
        self._words = frozenset(words)
        self._needless = needless
        self._forms = cache(self._forms_of)
        self._first = _FIRST_TEXTS if all(map(_LETTERS.search, self._words)) else 0

    def finditer(self, page: Page, start: int = 0, end: int = maxsize) -> Iterator[tuple[int, str]]:
        """Yield the place and the letters of each word in a stretch of a page, of which the ends are borders."""
        low = page.low[start:end]
        if self._first <= 0:
            return self._matched(low, start)
        self._first -= len(low)
        return self._looked_up(low, f" {page.bare[start + 1 : start + 1 + len(low)]} ", start)

    def _matched(self, low: str, start: int) -> Iterator[tuple[int, str]]:
        for match in self._pattern.finditer(" " + low):
            yield start + match.start(), match[0][1:]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        r"""The pattern of all words.

        The space before a word is part of it: `re` then skips to the next one, which is half as much again faster than
        to ask at every letter whether a word begins there.
        """
        pattern = trie(w for w in self._words if not self._needless(w)).replace("\\ '", "'").replace("\\ ", r"\s")
        return re.compile(rf"\W(?:{pattern})(?!\w)" if pattern else r"(?!)", re.ASCII)

    def _looked_up(self, low: str, bare: str, start: int) -> Iterator[tuple[int, str]]:
        stop, marked = 0, "_" in low
        for at, less, word in sorted(self._may_stand(bare)):
            end = at - less
            if at < stop or (marked and "_" in (low[at - 1 : at], low[end : end + 1])) or self._needless(word):
                continue
            found = low[at:end]
            if found == word or " ".join(found.split()) == word:
                yield start + at, found
                stop = end

    def _may_stand(self, bare: str) -> list[tuple[int, int, str]]:
        """Return where words stand but for marks, with their lengths below zero: the longest comes first."""
        found: list[tuple[int, int, str]] = []
        keys, last, a = self._keys, len(bare) - 1, 0
        while a < last:
            b = bare.find(" ", min(a + _STRETCH, last))
            for key in keys.intersection(bare[a:b].split()):
                spaced, forms = f" {key} ", self._forms(key)
                at = bare.find(spaced, a, b + 1)
                while at >= 0:
                    for before, plain, word in forms:
                        if at >= before and bare.startswith(plain, at - before):
                            found.append((at - before, -len(word), word))
                    at = bare.find(spaced, at + 1, b + 1)
            a = b
        return found

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(self._filed)

    @cached_property
    def _filed(self) -> Mapping[str, Sequence[str]]:
        """The words by their longest part that is not common."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._words:
            found[word if word.isalnum() and word.isascii() else _key(word)].append(word)
        return found

    def _forms_of(self, key: str) -> Sequence[tuple[int, str, str]]:
        """Return the words under a key: how far in it stands, the word on a bare page, and as it is."""
        words = [word.replace(" '", "'") for word in self._filed[key]]
        bare = [Page.of(word).bare for word in words]
        return [(plain.index(f" {key} "), plain, word) for plain, word in zip(bare, words, strict=True)]


def _key(word: str) -> str:
    """Return the longest part of a phrase that is not common."""
    key = max(word.split(), key=len)
    if key in COMMON or not (key.isalnum() and key.isascii()):
        parts = Page.of(word).bare.split()
        key = max([p for p in parts if p not in COMMON] or parts, key=len)
    return key


_LETTERS = lazy(r"[^\W_]", re.ASCII)
_FIRST_TEXTS = 2_000_000
"""How many characters are gone through without the pattern."""
_STRETCH = 500
"""How many characters are taken at a time."""
