"""Which rules are tried on a tape: those alone whose symbols and words it has."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

from casualtykit.needs import Sieve
from casualtykit.rules import Rule
from casualtykit.tape import TAPE, Tape

R = TypeVar("R", bound=Rule[..., Any])

LABELLED = "(labelled)"
"""Stands among the words of a tape that has a word of harm before a noun: "a kidnapped engineer"."""


class Trials(Generic[R]):
    """The rules of a stage, in the order in which they are tried."""

    def __init__(self, rules: Sequence[R]) -> None:
        """Take the rules; nothing is made of them before the first tape."""
        self._rules = rules

    @cached_property
    def _sieve(self) -> Sieve[R]:
        return TAPE.sieve(((r.pattern, r) for r in self._rules), {r: r.words for r in self._rules if r.words})

    def __call__(self, tape: Tape, words: Collection[str] = ()) -> Iterator[tuple[R, re.Pattern[str]]]:
        """Yield the rules that may match on a tape with some words, each with its pattern."""
        compiled = TAPE.compile
        for rule in self._sieve(tape.text, words):
            yield rule, compiled(rule.pattern)


def words_of(tape: Tape) -> set[str]:
    """Return the words that rules may ask for: of verbs and function words, of nouns and of harms."""
    found: set[str] = set()
    for phrase in tape.phrases:
        found.add(phrase.word)
        if phrase.harm is not None:
            found.add(phrase.harm.trigger.term or "")
        if phrase.noun is not None:
            found.add(phrase.noun.head)
            if phrase.noun.harm is not None:
                found.add(LABELLED)
    for words in [x for x in found if " " in x]:
        found.update((words.partition(" ")[0], words.rpartition(" ")[2]))
    return found
