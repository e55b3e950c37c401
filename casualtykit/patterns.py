"""Patterns that are made when they are first used: to make one takes longer than to read a sentence with it."""

from __future__ import annotations

import re
from collections.abc import Callable
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
