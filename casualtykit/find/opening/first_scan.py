"""The one scan that every text gets: for words of harm, for words of release, and for words that ran together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from casualtykit.find.opening.follows import release_words
from casualtykit.find.opening.openers import Hit, needless
from casualtykit.languages.en.joined import BEFORE, BEHIND
from casualtykit.lexicon import Lexicon
from casualtykit.spans import Page
from casualtykit.tries import WordScan
from casualtykit.values import settled


@settled
class Found:
    """What the first scan found in a text, all in text order."""

    harm: Sequence[Hit]
    """The words that may open their sentences."""
    release: Sequence[int]
    """Where words of release stand."""
    joined: Sequence[int]
    """Where words ran together."""


def first_scan(page: Page, lexicon: Lexicon) -> Found:
    """Return where the words stand by which it is told whether a text is read, and what of it.

    >>> first_scan(Page.of("Gunmen killedtwo men and wounded a third; nine were freed."), Lexicon.shipped("en"))
    Found(harm=[(25, 'wounded')], release=[52], joined=[13])
    """
    return page.once(_scanned, lexicon)


def _scanned(page: Page, lexicon: Lexicon) -> Found:
    """Look for all of them at once, which takes hardly longer than to look for one kind."""
    low, release, seams = page.low, release_words(), _seams()
    harm: list[Hit] = []
    released: list[int] = []
    joined: list[int] = []
    for at, form in _scan(lexicon).finditer(page):
        word = form if form.isalpha() else " ".join(form.split())
        if word in release:
            released.append(at)
        elif word in seams:
            end = at + len(form)
            if "-" not in (low[at - 1 : at], low[end : end + 1]):
                joined.append(at + seams[word])
        if not (word in release or word in seams) or word in lexicon.openers:
            harm.append((at, form))
    return Found(harm, released, joined)


@lru_cache(maxsize=16)
def _scan(lexicon: Lexicon) -> WordScan:
    return WordScan((*lexicon.openers, *release_words(), *_seams()), needless(lexicon))


@cache
def _seams() -> Mapping[str, int]:
    """Return words of every report that ran together, each with where the space is missing: "killedthree"."""
    return {
        **{word + other: len(word) for word, behind in BEHIND.items() for other in behind},
        **{other + word: len(other) for word, before in BEFORE.items() for other in before},
    }
