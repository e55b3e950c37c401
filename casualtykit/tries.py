"""Many words as one pattern."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby

from casualtykit.patterns import lazy


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

    The first texts are gone through word by word; the pattern of all words takes as long to make as half a million
    characters take to be read so, and is made when more come. Only ASCII letters count for the borders.

    >>> list(WordScan(["kill", "shot dead"]).finditer("shot\ndead, and killed; to kill"))
    [(0, 'shot\ndead'), (26, 'kill')]
    """

    def __init__(self, words: Iterable[str], needless: Callable[[str], bool] = lambda _: False) -> None:
        """Take the words, folded, with one space between those of a phrase, and what tells which are not looked for."""
        self._words = frozenset(words)
        self._needless = needless
        self._first = _FIRST_TEXTS if all(map(_LETTERS.match, self._words)) else 0

    def finditer(self, low: str) -> Iterator[tuple[int, str]]:
        """Yield the place and the letters of each word of a folded text."""
        if self._first <= 0:
            return self._matched(low)
        self._first -= len(low)
        return self._looked_up(low)

    def _matched(self, low: str) -> Iterator[tuple[int, str]]:
        for match in self._pattern.finditer(" " + low):
            yield match.start(), match[0][1:]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        r"""The pattern of all words.

        The space before a word is part of it: `re` then skips to the next one, which is half as much again faster than
        to ask at every letter whether a word begins there.
        """
        pattern = trie(w for w in self._words if not self._needless(w)).replace("\\ '", "'").replace("\\ ", r"\s")
        return re.compile(rf"\W(?:{pattern})(?!\w)" if pattern else r"(?!)", re.ASCII)

    def _looked_up(self, low: str) -> Iterator[tuple[int, str]]:
        stop, known = 0, self._by_start
        for word in _LETTERS.finditer(low):
            start = word.start()
            phrases = known.get(word[0])
            if phrases is None or start < stop:
                continue
            for phrase in phrases:
                end = start + len(phrase)
                found = low[start:end]
                there = (found == phrase or " ".join(found.split()) == phrase) and _LETTERS.match(low, end) is None
                if there and not self._needless(phrase):
                    yield start, found
                    stop = end
                    break

    @cached_property
    def _by_start(self) -> Mapping[str, Sequence[str]]:
        """The words and phrases by the letters that they begin with, the longest first."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._words:
            phrase = word.replace(" '", "'")
            if first := _LETTERS.match(phrase):
                found[first[0]].append(phrase)
        for phrases in found.values():
            phrases.sort(key=len, reverse=True)
        return found


_LETTERS = lazy(r"\w+", re.ASCII)
_FIRST_TEXTS = 100_000
"""How many characters are gone through word by word."""
