"""Rows of questions, of which those alone are put that can have an answer.

What could keep somebody from having suffered a harm is asked in forty ways, most of which ask for one verb, one sort
of group, one word. So each question says of which kinds of cases it is asked. A kind is what is known of a case before
it is looked at; few kinds make up the news, and which questions a kind leaves is told once.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

C = TypeVar("C")
K = TypeVar("K", bound=Hashable)
R = TypeVar("R")


class Question(NamedTuple, Generic[C, K, R]):
    """A function, and what tells of which kinds of cases it can say anything."""

    ask: Callable[[C], R]
    of: Callable[[K], bool]


def asked_of(of: Callable[[K], bool]) -> Callable[[Callable[[C], R]], Question[C, K, R]]:
    """Return a decorator that makes a function a question about cases of some kinds."""
    return lambda ask: Question(ask, of)


class Questions(Generic[C, K, R]):
    """A row of questions.

    >>> @asked_of(lambda kind: kind == "odd")
    ... def thirds(n): return n % 3 == 0
    >>> @asked_of(lambda kind: True)
    ... def none(n): return n == 0
    >>> [ask.__name__ for ask in Questions((thirds, none))("even")]
    ['none']
    """

    def __init__(self, rows: Iterable[Question[C, K, R]]) -> None:
        """Take the questions, in the order in which they are put."""
        self._rows = tuple(rows)
        self._told = lru_cache(maxsize=4_000)(self._of)

    def __call__(self, kind: K) -> tuple[Callable[[C], R], ...]:
        """Return the questions that are put to cases of a kind."""
        return self._told(kind)

    def _of(self, kind: K) -> tuple[Callable[[C], R], ...]:
        return tuple(q.ask for q in self._rows if q.of(kind))
