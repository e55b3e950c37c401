"""Patterns that are made when they are first used, and patterns of several ways, which may name their parts alike.

To make a pattern takes longer than to read a sentence with it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar, cast

P = TypeVar("P")
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class _Later:
    """What stands for a pattern, and has its methods from the first time that one of them is asked for."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make

    def __getattr__(self, name: str) -> Any:
        made = self._make()
        vars(self).update((method, getattr(made, method)) for method in _METHODS)
        return getattr(made, name)


def later(make: Callable[[], P]) -> P:
    """Return a pattern, of `re` or of `regex`, that a function makes when it is first used."""
    return cast(P, _Later(make))


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, which is made when it is first used.

    >>> lazy("ab+").sub("c", "abba")
    'ca'
    """
    return later(partial(re.compile, pattern, flags))


def either(*ways: str) -> str:
    """Return a part of a pattern that is one of several, so that each can stand on its own line.

    >>> either("COUNT DIE", "STATE")
    '(?: COUNT DIE | STATE )'
    """
    return f"(?: {' | '.join(ways)} )"


_NAMED = lazy(r"(?<=\(\?P<)\w+")


def with_ways(pattern: str) -> re.Pattern[str]:
    """Return what `re.compile` returns, where parts may share a name: of a match it gives that of the way that matched.

    >>> found = with_ways("(?P<verb>hit) (?P<who>him)|(?P<who>he) was (?P<verb>hit)").search("he was hit")
    >>> found["who"], found["verb"], found.span("verb")
    ('he', 'hit', (7, 10))
    """
    groups = defaultdict[str, list[str]](list)

    def numbered(name: re.Match[str]) -> str:
        same = groups[name[0]]
        same.append(f"{name[0]}_{len(same)}" if same else name[0])
        return same[-1]

    apart = re.compile(_NAMED.sub(numbered, pattern))
    return apart if apart.pattern == pattern else cast(re.Pattern[str], _Ways(apart, groups))


class _Ways:
    """What stands for a pattern whose parts share names, and has its methods."""

    def __init__(self, pattern: re.Pattern[str], groups: dict[str, list[str]]) -> None:
        self._pattern, self._groups = pattern, groups

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern, name)

    def search(self, *where: Any) -> _Found | None:
        return self._found(self._pattern.search(*where))

    def match(self, *where: Any) -> _Found | None:
        return self._found(self._pattern.match(*where))

    def fullmatch(self, *where: Any) -> _Found | None:
        return self._found(self._pattern.fullmatch(*where))

    def finditer(self, *where: Any) -> Iterator[_Found]:
        return (_Found(match, self._groups) for match in self._pattern.finditer(*where))

    def _found(self, match: re.Match[str] | None) -> _Found | None:
        return None if match is None else _Found(match, self._groups)


class _Found:
    """What stands for a match of such a pattern: a name gives the first part of that name that matched."""

    __slots__ = ("_groups", "_match")

    def __init__(self, match: re.Match[str], groups: dict[str, list[str]]) -> None:
        self._match, self._groups = match, groups

    def __getattr__(self, name: str) -> Any:
        return getattr(self._match, name)

    def _part(self, name: str) -> str:
        return next((part for part in self._groups[name] if self._match.start(part) >= 0), name)

    def __getitem__(self, name: str) -> str | None:
        return self._match[self._part(name)]

    def start(self, name: str = "") -> int:
        return self.span(name)[0]

    def end(self, name: str = "") -> int:
        return self.span(name)[1]

    def span(self, name: str = "") -> tuple[int, int]:
        return self._match.span(self._part(name) if name else 0)
