"""Words that state what people suffered, found by themselves; the first scan over a text looks for nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from casualtykit.lexicon import Lexicon, tokens, words_given
from casualtykit.model import OutcomeMention
from casualtykit.sentences import split_sentences
from casualtykit.spans import Page, Span
from casualtykit.tries import trie
from casualtykit.vocabulary import Outcome


@lru_cache(maxsize=16)
def _openers(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of the words that open a sentence: every outcome entry, in every form."""
    words = trie(_shortest(lexicon.openers)).replace("\\ '", "'").replace("\\ ", r"\s")
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if words else r"(?!)", re.ASCII)


def _shortest(forms: frozenset[str]) -> Iterator[str]:
    """Yield the forms that hold no other form: a sentence with "shot dead" has "dead" in it anyway."""
    for form in forms:
        words = form.split(" ")
        stretches = ((i, j) for i in range(len(words)) for j in range(i + 1, len(words) + 1) if j - i < len(words))
        if not any(" ".join(words[i:j]) in forms for i, j in stretches):
            yield form


def tells_harm(page: Page, lexicon: Lexicon) -> bool:
    """Return whether a text has a word of harm at all."""
    return _openers(lexicon).search(page.low) is not None


def open_sentences(page: Page, sentences: Iterable[Span], lexicon: Lexicon) -> tuple[Span, ...]:
    """Return the sentences that hold a word of harm; the others are not read."""
    hits = [m.start() for m in _openers(lexicon).finditer(page.low)]
    kept: list[Span] = []
    at = 0
    for span in sentences:
        while at < len(hits) and hits[at] < span.start:
            at += 1
        if at < len(hits) and hits[at] < span.end:
            kept.append(span)
    return tuple(kept)


def find_outcomes(page: Page, start: int, end: int, lexicon: Lexicon) -> tuple[OutcomeMention, ...]:
    """Return the words of harm in one sentence, the longest at each place."""
    words = [(t.start(), t.end(), t[0]) for t in tokens(page.low, start, end)]
    folded = [w[2] for w in words]
    found: list[OutcomeMention] = []
    i = 0
    while i < len(words):
        n, senses = lexicon.match(folded, i)
        sense = next((s for s in senses if s.kind == "outcome"), None)
        if sense is not None:
            span = Span(words[i][0], words[i + n - 1][1])
            frame, _, outcome = sense.value.partition(" ")
            found.append(
                OutcomeMention(
                    span, page.cut(span.start, span.end), f"outcomes.{frame}", Outcome(outcome), sense.entry.term
                )
            )
        i += n
    return tuple(found)


def parse_outcomes(text: str, *, lexicon: Lexicon | None = None) -> tuple[OutcomeMention, ...]:
    """Return the words of a text that state what people suffered, in text order.

    They are words, not yet statements: "killed" in "killed the bill" is one too.

    Args:
        text: any text.
        lexicon: the words to know; the shipped English ones if None.

    Raises:
        TypeError: the text is not a str.

    >>> [(m.text, m.outcome.value) for m in parse_outcomes("Two men were shot dead and five wounded.")]
    [('shot dead', 'killed'), ('wounded', 'injured')]
    """
    page = Page.of(text)
    words = words_given(lexicon)
    return tuple(m for s in split_sentences(page) for m in find_outcomes(page, s.start, s.end, words))


def outline(mention: OutcomeMention) -> str:
    """Return a mention in one line."""
    return f"{mention.text}: {mention.outcome}"
