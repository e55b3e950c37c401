"""Which rules are tried on a tape: those alone whose symbols and words it has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

from casualtykit.needs import Sieve
from casualtykit.rules import Rule
from casualtykit.tape import TAPE, Tape

R = TypeVar("R", bound=Rule[..., Any])


class Trial(Generic[R]):
    """A rule with its pattern, which is made when it is first tried."""

    def __init__(self, rule: R) -> None:
        """Take the rule."""
        self.rule = rule

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern of the rule over the letters of a tape."""
        return TAPE.compile(self.rule.pattern)


class Trials(Generic[R]):
    """The rules of a stage, in the order in which they are tried."""

    def __init__(self, rules: Iterable[R]) -> None:
        """Take the rules; nothing is made of them before the first tape."""
        self._trials = [Trial(r) for r in rules]
        self._asks = any(t.rule.words for t in self._trials)

    @cached_property
    def _sieve(self) -> Sieve[Trial[R]]:
        asked = {t: t.rule.words for t in self._trials if t.rule.words}
        return TAPE.sieve(((t.rule.pattern, t) for t in self._trials), asked)

    def __call__(self, tape: Tape) -> Sequence[Trial[R]]:
        """Return the rules that may match on a tape."""
        return self._sieve(tape.text, tape.words if self._asks else ())
