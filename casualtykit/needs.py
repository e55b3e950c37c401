"""What a text of letters must hold for a pattern to match in it: a pattern that lacks one of them need not be tried.

A joining rule is a pattern over the symbols of a sentence, and most sentences lack a symbol that it cannot do without,
or a word that it asks for. To look for that is a tenth of the work of trying the pattern.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from casualtykit.patterns import lazy

Needs = tuple[frozenset[str], ...]
"""Sets of letters: of each of them a text holds at least one, wherever the pattern matches."""

_ITEM = lazy(
    r"(?:\[[^]\\]*\]|[^\W_])(?:(?:[?*]|\{0?,[0-9]*\})[?+]?)?|(?:[?*+]|\{[0-9]*(?:,[0-9]*)?\})[?+]?|\(\?P=\w+\)"
    r"|\((?:\?(?:P<\w+>|<?[=!]|[:>])|(?!\?))|[)|.^$]"
)
"""The items of a pattern: a set or a letter, with the sign that there may be none; another repetition, a group named
again, what opens a group, another mark."""
_OPTIONAL = ("?", "*", "{0", "{,")
"""How a repetition begins that may be none at all."""


_GROUP = lazy(r"(\((?:\?<?!)?|\)(?:[?*][?+]?|\{0?,[0-9]*\}[?+]?)?)")
"""Where a group begins, or one that looks for what must not be there; where one ends, or one that there need not be."""


def skeleton(pattern: str) -> str:
    """Return a pattern without the groups that it can do without: what it needs is told from the rest.

    >>> skeleton("A (?P<who>B (?:C D)?) (?: E | F ){0,2} (?! G) H")
    'A (?P<who>B  )     H'
    """
    kept, opened = list[str](), list[int]()
    for i, piece in enumerate(_GROUP.split(pattern)):
        if i % 2 and piece[0] == "(":
            opened.append(len(kept))
        elif i % 2 and opened:
            first = opened.pop()
            if piece != ")" or kept[first][-1] == "!":
                kept[first:] = " "
                continue
        kept.append(piece)
    return "".join(kept)


def needs(pattern: str) -> Needs:
    """Return what a text must hold for a pattern of single letters and sets of them to match in it.

    What stands behind "=" or "<=" counts as well, since it is part of the text too. A pattern that is not understood
    needs nothing.

    >>> [sorted(letters) for letters in needs("[ab]c?(?:d|ef+)(?!g)")]
    [['a', 'b'], ['d', 'e']]
    """
    items = _ITEM.findall(pattern)
    if sum(map(len, items)) != len(pattern):
        return ()
    outer: list[tuple[str, list[Needs], list[frozenset[str]]]] = []
    opening, ways, found, last = "", list[Needs](), list[frozenset[str]](), 0
    for item in items:
        first = item[0]
        if first == "[" or first.isalnum():
            last = len(found)
            found += _letters(item)
        elif first in "?*+{":
            if item.startswith(_OPTIONAL):
                del found[last:]
        elif first == "|":
            ways.append(tuple(found))
            found = []
        elif first == "(" and item[-1] != ")":
            outer.append((opening, ways, found))
            opening, ways, found = item, [], []
        elif first == ")":
            if not outer:
                return ()
            inner = () if opening[-1] == "!" else _of_either([*ways, tuple(found)])
            opening, ways, found = outer.pop()
            last = len(found)
            found += inner
        else:
            last = len(found)
    return () if outer else tuple(dict.fromkeys(_of_either([*ways, tuple(found)])))


@cache
def _letters(item: str) -> Needs:
    """Return the need of one item: the letters of a set, or the letter itself; the same ones stand in many patterns."""
    letters = item.strip("[]")
    return (frozenset(letters),) if letters.isalnum() else ()


def _of_either(ways: Sequence[Needs]) -> Needs:
    """Return the needs of several ways: one of each."""
    if len(ways) == 1:
        return ways[0]
    return (frozenset[str]().union(*(min(w, key=len) for w in ways)),) if all(ways) else ()


T = TypeVar("T", bound=Hashable)
_NONE: Mapping[Any, frozenset[str]] = MappingProxyType({})
_MOST = 3
"""How many needs of a pattern are looked at, the rarest first: the others hardly ever tell more."""


class Sieve(Generic[T]):
    """A row of things with a pattern each, of which those are kept that may match in a text.

    A thing may ask for words beside the text, too: it is kept where one of its words is among those told of the text.
    That a word may be a letter does no harm.

    >>> sieve = Sieve([("ab+", "first"), ("a|c", "second")])
    >>> sieve("xaz"), sieve("bax")
    (('second',), ('first', 'second'))
    >>> sieve = Sieve([("a", "first"), ("a", "second")], {"second": frozenset(("seize", "hijack"))})
    >>> sieve("xa", ("bus",)), sieve("xa", ("seize", "bus"))
    (('first',), ('first', 'second'))
    """

    def __init__(self, items: Iterable[tuple[str, T]], words: Mapping[T, frozenset[str]] = _NONE) -> None:
        """Take pairs of a pattern, written in letters, and what it belongs to, and the words that some ask for."""
        self._items: list[T] = []
        self._free: list[int] = []
        """The places of those that need nothing."""
        self._filed: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        """The places of the others by each letter or word of their rarest need, with the bits of their other needs."""
        self._met: defaultdict[str, int] = defaultdict(int)
        """The bits of the needs that each letter or word meets."""
        bits: dict[frozenset[str], int] = {}
        for at, (pattern, item) in enumerate(items):
            few = dict.fromkeys(sorted(needs(pattern), key=len)[:_MOST])
            wanted = (words[item], *few) if item in words else tuple(few)
            more = sum(bits.setdefault(need, 1 << len(bits)) for need in wanted[1:])
            self._items.append(item)
            self._free += () if wanted else (at,)
            for x in wanted[0] if wanted else ():
                self._filed[x].append((at, more))
        for need, bit in bits.items():
            for x in need:
                self._met[x] |= bit
        self._known = frozenset((*self._filed, *self._met))
        self._kept = lru_cache(maxsize=4_000)(self._keep)

    def __call__(self, text: str, words: Collection[str] = ()) -> tuple[T, ...]:
        """Return what may match in a text, in its order; those that meet the same needs are looked at once."""
        found = self._known.intersection(text)
        return self._kept(found.union(self._known.intersection(words)) if words else found)

    def _keep(self, found: frozenset[str]) -> tuple[T, ...]:
        met = 0
        for x in found:
            met |= self._met.get(x, 0)
        kept = {at for x in found for at, more in self._filed.get(x, ()) if more & met == more}
        return tuple([self._items[at] for at in sorted(kept.union(self._free))])
