"""The first scan over a text: it looks for words of harm and for nothing else, and tells which sentences are read.

Most words of harm open their sentence wherever they stand. Some are mostly said of something else ("hold talks", "net
profit", "daily lives"), and open it only beside what makes them harm. Nothing is cut into sentences before one is open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from casualtykit.find.number_words import TEENS, TENS, UNITS
from casualtykit.languages.en.group_words import LOSSES
from casualtykit.languages.en.harm_words import LEFT_BEHIND, PERSONAL, TAKES_LIVES
from casualtykit.lexicon import Lexicon, Sense, tokens
from casualtykit.spans import Page, Span
from casualtykit.tries import WordScan
from casualtykit.values import settled

_BEFORE, _AFTER = 40, 60
"""How far before and behind a word what makes it harm may stand, in characters."""
_LIFE_TAKERS = TAKES_LIVES | LOSSES
_FEW = frozenset((*UNITS, *TEENS, *TENS))
"""Figures in words, which mostly count persons: "they are holding nine"."""

Test = Callable[[str, int, int, int, int], bool]
"""Whether a word means harm, by what stands beside it: the folded text, the word's two ends, those of its sentence."""


@settled
class Opener:
    """A word of harm that opens its sentence."""

    start: int
    end: int
    test: Test | None = None
    """What its sentence must have beside it; None where it opens it by itself."""


def openers(page: Page, lexicon: Lexicon) -> list[Opener]:
    """Return the words that may open their sentences, seen what stands beside them.

    >>> [len(openers(Page.of(t), Lexicon.shipped("en"))) for t in ("They hold talks.", "They hold the men.")]
    [0, 1]
    """
    low, tests = page.low, _tests(lexicon)
    found = (Opener(start, start + len(form), tests(form)) for start, form in _scan(lexicon).finditer(low))
    return [o for o in found if o.test is None or o.test(low, o.start, o.end, 0, len(low))]


def opened(page: Page, sentences: Iterable[Span], found: Sequence[Opener]) -> tuple[Span, ...]:
    """Return the sentences that some words open; both are in text order."""
    kept: list[Span] = []
    at = 0
    for span in sentences:
        while at < len(found) and found[at].start < span.end:
            word = found[at]
            if word.start >= span.start and (
                word.test is None or word.test(page.low, word.start, word.end, span.start, span.end)
            ):
                kept.append(span)
                break
            at += 1
        if at == len(found):
            break
    return tuple(kept)


def open_sentences(page: Page, sentences: Iterable[Span], lexicon: Lexicon) -> tuple[Span, ...]:
    """Return the sentences that hold a word of harm; the others are not read."""
    return opened(page, sentences, openers(page, lexicon))


@lru_cache(maxsize=16)
def _scan(lexicon: Lexicon) -> WordScan:
    """Return the scan for the words that may open a sentence: every outcome entry, in every form."""
    return WordScan(_shortest(lexicon.openers, _tests(lexicon)))


def _shortest(forms: frozenset[str], tests: Callable[[str], Test | None]) -> Iterator[str]:
    """Yield the forms that hold no other that opens by itself: a sentence with "shot dead" has "dead" in it anyway."""
    for form in forms:
        words = form.split(" ")
        stretches = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1))
        if not any(s in forms and s != form and tests(s) is None for s in stretches):
            yield form


# ------------------------------------------------------------------------------------------------------ shy words


@lru_cache(maxsize=16)
def _tests(lexicon: Lexicon) -> Callable[[str], Test | None]:
    """Return the function that tells what a form needs beside it, or None where it opens a sentence by itself."""

    @lru_cache(maxsize=4_000)
    def person(word: str) -> bool:
        return word in _FEW or word in PERSONAL or lexicon.is_person(word)

    people = _beside(person)
    taken = _beside(_says(lexicon, _LIFE_TAKERS))
    left = _beside(_says(lexicon, LEFT_BEHIND), after=0)

    @lru_cache(maxsize=4_000)
    def test(form: str) -> Test | None:
        senses = lexicon.senses(form)
        harms = [s for s in senses if s.kind in ("outcome", "slot")]
        if not harms:
            return None
        if all(map(_takes_things, harms)):
            return people
        if all(s.value.startswith("lives ") for s in harms):
            return taken
        if all(s.has("left") for s in harms):
            return left
        return _before_of if any(s.kind == "word" for s in senses) else None

    return test


def _beside(tells: Callable[[str], bool], after: int = _AFTER) -> Test:
    """Return the test whether a word that tells stands beside another, in its sentence."""

    def test(low: str, start: int, end: int, first: int, last: int) -> bool:
        before = tokens(low, max(first, start - _BEFORE), start)
        behind = tokens(low, end, min(last, end + after))
        return any(tells(t[0]) for t in before) or any(tells(t[0]) for t in behind)

    return test


def _says(lexicon: Lexicon, terms: frozenset[str]) -> Callable[[str], bool]:
    """Return the function that tells whether a word is a form of one of some terms."""

    @lru_cache(maxsize=4_000)
    def says(word: str) -> bool:
        return word in terms or any(s.entry.term in terms for s in lexicon.senses(word))

    return says


def _takes_things(sense: Sense) -> bool:
    """Return whether a sense is that of a verb whose object may be things too, in a form that is not passive."""
    return sense.has("weak") and sense.value.startswith("kills ") and sense.form in ("base", "s", "ing")


def _before_of(low: str, start: int, end: int, first: int, last: int) -> bool:
    """Return whether a word that is a verb too is a noun: "the remains of two men"."""
    return low.startswith("of", end + 1, last)
