"""Seeks in a sentence what the rules about time find there, and tries those alone that have what they need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from casualtykit.find.times.parts import Part, is_other_word
from casualtykit.find.times.patterns import beginning, clue, gate, told, whole
from casualtykit.rules import Rule
from casualtykit.spans import Page
from casualtykit.vocabulary import TimeKind

TimeRule = Rule[[], TimeKind]
_BEFORE = 64
"""How many characters of an expression may stand before the first that fires the gate; all known have fewer than 30."""


class Search:
    """A search for what some rules find.

    Args:
        rules: the rules, in order: of what begins at one place it is that of the first rule.
        beside: what else has to stand in a sentence for some of them.
        clues: what shows in a sentence that some of them, which are long, may find something.
    """

    def __init__(
        self, rules: Sequence[TimeRule], beside: Mapping[TimeRule, tuple[str, ...]], clues: Mapping[TimeRule, str]
    ) -> None:
        self._rules, self._beside, self._clues = rules, beside, clues
        self._gate = gate(w for r in rules for w in r.words)
        self._asked = lru_cache(maxsize=2_000)(self._ask)
        self._asking = lru_cache(maxsize=2_000)(self._asks)

    def parts(self, page: Page, start: int, end: int) -> Iterator[Part]:
        """Yield what the rules find in a sentence."""
        hits = [*self._gate.finditer(page.low, start, end)]
        if not hits:
            return
        sentence = page.text[start:end]
        cased = not (sentence.isupper() or sentence.islower())
        for each, match in self._matches(page.low, start, end, hits):
            if not cased or not is_other_word(page, match):
                yield Part(match.start(), match.end(), each(), each.id)

    def _matches(
        self, low: str, start: int, end: int, hits: Sequence[re.Match[str]]
    ) -> Iterator[tuple[TimeRule, re.Match[str]]]:
        """Yield what the rules find, one behind the other, beside the places where something in it fires the gate."""
        tried = [(each, _pattern(each)) for each in self._needed(low, start, end, hits)]
        last = hits[-1].start()
        for place in beginning().finditer(low, max(start, hits[0].start() - _BEFORE), end):
            at = place.start()
            if at > last:
                return
            found = next(((r, m) for r, p in tried if (m := p.match(low, at, end))), None) if at >= start else None
            if found is not None:
                yield found
                start = found[1].end()

    def _needed(self, low: str, start: int, end: int, hits: Iterable[re.Match[str]]) -> Iterator[TimeRule]:
        """Yield the rules that have what they need in a sentence."""
        for each in self._asked(frozenset(map(told, hits))):
            beside, shown = self._beside.get(each), self._clues.get(each)
            if beside is not None and not any(low.find(w, start, end) >= 0 for w in beside):
                continue
            if shown is None or clue(shown).search(low, start, end):
                yield each

    def _ask(self, found: frozenset[str]) -> tuple[TimeRule, ...]:
        """Return the rules that may find something beside what the gate finds."""
        asked = frozenset[TimeRule]().union(*map(self._asking, found))
        return tuple(r for r in self._rules if not r.words or r in asked)

    def _asks(self, found: str) -> frozenset[TimeRule]:
        """Return the rules one of whose words begins with what the gate finds."""
        return frozenset(r for r in self._rules if any(w.startswith(found) for w in r.words))


@cache
def _pattern(each: TimeRule) -> re.Pattern[str]:
    """Return the pattern of a rule, which is made when it is first tried."""
    return whole(each.pattern)
