"""What a text of letters must hold for a pattern to match in it: a pattern that lacks one of them need not be tried.

A joining rule is a pattern over the symbols of a sentence, and most sentences lack a symbol that it cannot do without.
To look for that is a tenth of the work of trying the pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, TypeVar

Needs = tuple[frozenset[str], ...]
"""Sets of letters: of each of them a text holds at least one, wherever the pattern matches."""

_OPENING = re.compile(r"\((?:\?(?:P<\w+>|<?[=!]|[:>]))?")
_REPEAT = re.compile(r"(?:([?*])|\+|\{(\d*)(?:,\d*)?\})[?+]?")
_NAMED_AGAIN = re.compile(r"\(\?P=\w+\)")


def needs(pattern: str) -> Needs:
    """Return what a text must hold for a pattern of single letters and sets of them to match in it.

    What stands behind "=" or "<=" counts as well, since it is part of the text too. A pattern that is not understood
    needs nothing.

    >>> [sorted(letters) for letters in needs("[ab]c?(?:d|ef+)(?!g)")]
    [['a', 'b'], ['d', 'e']]
    """
    try:
        found, at = _alternatives(pattern, 0)
    except ValueError:
        return ()
    return tuple(dict.fromkeys(found)) if at == len(pattern) else ()


def _alternatives(pattern: str, at: int) -> tuple[Needs, int]:
    """Return the needs of what stands between two brackets, and where it ends; of several ways each has one need."""
    ways: list[Needs] = []
    while True:
        way, at = _sequence(pattern, at)
        ways.append(way)
        if not pattern.startswith("|", at):
            break
        at += 1
    if len(ways) == 1:
        return ways[0], at
    return ((frozenset[str]().union(*(min(w, key=len) for w in ways)),) if all(ways) else ()), at


def _sequence(pattern: str, at: int) -> tuple[Needs, int]:
    """Return the needs of a row of items: all of theirs."""
    found: list[frozenset[str]] = []
    while at < len(pattern) and pattern[at] not in "|)":
        item, at = _item(pattern, at)
        repeat = _REPEAT.match(pattern, at)
        if repeat is not None:
            at = repeat.end()
            if repeat[1] or (repeat[2] is not None and int(repeat[2] or 0) == 0):
                continue
        found += item
    return tuple(found), at


def _item(pattern: str, at: int) -> tuple[Iterable[frozenset[str]], int]:
    """Return the needs of a letter, a set, or a group."""
    char = pattern[at]
    if char == "[":
        end = pattern.index("]", at)
        inner = pattern[at + 1 : end]
        return ((frozenset(inner),) if inner and inner.isalnum() else ()), end + 1
    if char == "(":
        if again := _NAMED_AGAIN.match(pattern, at):
            return (), again.end()
        opening = _OPENING.match(pattern, at)
        if opening is None or (opening[0] == "(" and pattern.startswith("?", at + 1)):
            raise ValueError(pattern)
        found, end = _alternatives(pattern, opening.end())
        if not pattern.startswith(")", end):
            raise ValueError(pattern)
        return (() if opening[0].endswith("!") else found), end + 1
    if char in ".^$":
        return (), at + 1
    if char == "\\" or not char.isalnum():
        raise ValueError(pattern)
    return (frozenset((char,)),), at + 1


T = TypeVar("T")
_MOST = 3
"""How many needs of a pattern are looked at, the rarest first: the others hardly ever tell more."""


class Sieve(Generic[T]):
    """A row of things with a pattern each, of which those are kept that may match in a text.

    >>> sieve = Sieve([("ab+", "first"), ("a|c", "second")])
    >>> sieve("xaz"), sieve("bax")
    (('second',), ('first', 'second'))
    """

    def __init__(self, items: Iterable[tuple[str, T]]) -> None:
        """Take pairs of a pattern, written in letters, and what it belongs to."""
        wanted = ((sorted(needs(pattern), key=len)[:_MOST], item) for pattern, item in items)
        self._items = tuple((tuple(few), item) for few, item in wanted)
        self._kept = lru_cache(maxsize=2_000)(self._keep)

    def __call__(self, text: str) -> tuple[T, ...]:
        """Return what may match in a text, in its order; texts of the same letters are looked at once."""
        return self._kept(frozenset(text))

    def _keep(self, letters: frozenset[str]) -> tuple[T, ...]:
        kept: list[T] = []
        for wanted, item in self._items:
            for some in wanted:
                if letters.isdisjoint(some):
                    break
            else:
                kept.append(item)
        return tuple(kept)
