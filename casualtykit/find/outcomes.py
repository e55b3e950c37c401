"""Words that state what people suffered, found by themselves."""

from __future__ import annotations

from casualtykit.lexicon import Lexicon, tokens, words_given
from casualtykit.model import OutcomeMention
from casualtykit.sentences import split_sentences
from casualtykit.spans import Page, Span
from casualtykit.vocabulary import Outcome


def find_outcomes(page: Page, start: int, end: int, lexicon: Lexicon) -> tuple[OutcomeMention, ...]:
    """Return the words of harm in one sentence, the longest at each place."""
    words = [(t.start(), t.end(), t[0]) for t in tokens(page.low, start, end)]
    folded = [w[2] for w in words]
    found: list[OutcomeMention] = []
    i = 0
    while i < len(words):
        n, senses = lexicon.match(folded, i)
        if n > 1 and all(s.kind == "slot" for s in senses):
            n, senses = 1, lexicon.senses(folded[i])  # "were shot" opens a sentence; "shot dead" is the harm
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
