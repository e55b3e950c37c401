"""The first scan over a text: it looks for words of harm and for nothing else, and tells which sentences are read.

Most words of harm open their sentence wherever they stand. Some are mostly said of something else ("hold talks", "net
profit", "daily lives"), and open it only beside what makes them harm. Nothing is cut into sentences before one is open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from casualtykit.languages.en.group_words import LOSSES
from casualtykit.languages.en.harm_words import PERSONAL, TAKES_LIVES
from casualtykit.lexicon import Lexicon, Sense, tokens
from casualtykit.spans import Page, Span
from casualtykit.tries import WordScan

_BESIDE = 60
"""How far to either side what makes a word harm may stand, in characters."""
_KILLERS_OF_LIVES = TAKES_LIVES | LOSSES

Test = Callable[[Page, int, int], bool]
"""Whether a word at a place means harm, by what stands beside it."""


def openers(page: Page, lexicon: Lexicon) -> list[int]:
    """Return the places of the words that open their sentences.

    >>> text = "It will hold talks on what the banks of the country made in the month of May, and hold two men."
    >>> openers(Page.of(text), Lexicon.shipped("en"))
    [82]
    """
    tests = _tests(lexicon)
    found: list[int] = []
    for start, form in _scan(lexicon).finditer(page.low):
        test = tests(form)
        if test is None or test(page, start, start + len(form)):
            found.append(start)
    return found


def opened(sentences: Iterable[Span], hits: Sequence[int]) -> tuple[Span, ...]:
    """Return the sentences in which one of some places lies; both are in text order."""
    kept: list[Span] = []
    at = 0
    for span in sentences:
        while at < len(hits) and hits[at] < span.start:
            at += 1
        if at == len(hits):
            break
        if hits[at] < span.end:
            kept.append(span)
    return tuple(kept)


def open_sentences(page: Page, sentences: Iterable[Span], lexicon: Lexicon) -> tuple[Span, ...]:
    """Return the sentences that hold a word of harm; the others are not read."""
    return opened(sentences, openers(page, lexicon))


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
        return word in PERSONAL or lexicon.is_person(word)

    @lru_cache(maxsize=4_000)
    def killer(word: str) -> bool:
        return word in _KILLERS_OF_LIVES or any(s.entry.term in _KILLERS_OF_LIVES for s in lexicon.senses(word))

    def beside(tells: Callable[[str], bool]) -> Test:
        def test(page: Page, start: int, end: int) -> bool:
            low = page.low
            before = tokens(low, max(0, start - _BESIDE), start)
            after = tokens(low, end, min(len(low), end + _BESIDE))
            return any(tells(t[0]) for t in before) or any(tells(t[0]) for t in after)

        return test

    people, taken = beside(person), beside(killer)

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
        return _before_of if any(s.kind == "word" for s in senses) else None

    return test


def _takes_things(sense: Sense) -> bool:
    """Return whether a sense is that of a verb whose object may be things too, in a form that is not passive."""
    return sense.has("weak") and sense.value.startswith("kills ") and sense.form in ("base", "s", "ing")


def _before_of(page: Page, start: int, end: int) -> bool:
    """Return whether a word that is a verb too is a noun: "the remains of two men"."""
    return page.low.startswith("of", end + 1)
