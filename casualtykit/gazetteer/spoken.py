"""Which countries a text speaks of: by their names, their people, and the groups and forces that are theirs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from sys import maxsize

from casualtykit.lexicon import Lexicon
from casualtykit.patterns import lazy
from casualtykit.spans import Page, shouted
from casualtykit.tries import WordScan


def countries_named(page: Page, lexicon: Lexicon) -> Mapping[str, int]:
    """Return how often a text names each country or its people; names that several countries share count for none.

    >>> dict(countries_named(Page.of("Iraqi police and Syria's army met in Iraq."), Lexicon.shipped("en")))
    {'IQ': 2, 'SY': 1}
    """
    return Counter(lexicon.nations[name] for name in _nations(lexicon).found(page))


def homes_named(page: Page, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the countries of the groups and forces that a text names, the commonest first.

    >>> homes_named(Page.of("The Taliban and the FARC are no allies of the FARC."), Lexicon.shipped("en"))
    ('CO', 'AF')
    """
    found = Counter(code for name in _groups(lexicon).found(page, _FAR) for code in lexicon.homes[name])
    return tuple(code for code, _ in found.most_common())


_FAR = 100_000
"""How far into a text its groups are looked for; no article is as long."""


def cased(page: Page) -> bool:
    """Return whether capitals tell names in a text."""
    return not (shouted(page.text) or page.text.islower())


class _Names:
    """Names that are looked for in texts: at capitals, or at every word where these tell nothing."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take the names, folded."""
        self._names = names

    def found(self, page: Page, last: int = maxsize) -> Iterator[str]:
        """Yield those that a text has up to a place, in its order."""
        return self._at_capitals(page, last) if cased(page) else self._anywhere(page, last)

    def _anywhere(self, page: Page, last: int) -> Iterator[str]:
        for at, form in self._scan.finditer(page, 0, last):
            end = at + len(form)
            if not (page.low[at - 1 : at].isalnum() or page.low[end : end + 1].isalnum()):
                yield " ".join(form.split())

    def _at_capitals(self, page: Page, last: int) -> Iterator[str]:
        low, stop = page.low, 0
        for word in _CAPITALISED.finditer(page.text, 0, last):
            start, end = word.span()
            told = self._by_first_word.get(low[start:end])
            if told is None or start < stop:
                continue
            for name in told:
                end = start + len(name)
                if " ".join(low[start:end].split()) == name and not low[end : end + 1].isalnum():
                    yield name
                    stop = end
                    break

    @cached_property
    def _scan(self) -> WordScan:
        return WordScan(name for name in self._names if _WORD.match(name))

    @cached_property
    def _by_first_word(self) -> Mapping[str, Sequence[str]]:
        """The names by the word that they begin with, the longest first."""
        names: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(self._names, key=len, reverse=True):
            if first := _WORD.match(name):
                names[first[0]].append(name)
        return names


_WORD = lazy(r"\w+")
_CAPITALISED = lazy(r"[^\x00-@\[-\x7f]\w*")  # no range up to the last letter: that takes 7 ms to compile
"""A word that may begin a name, where capitals tell names; letters beyond ASCII count as such."""


@lru_cache(maxsize=8)
def _nations(lexicon: Lexicon) -> _Names:
    return _Names(lexicon.nations)


@lru_cache(maxsize=8)
def _groups(lexicon: Lexicon) -> _Names:
    return _Names(lexicon.homes)
