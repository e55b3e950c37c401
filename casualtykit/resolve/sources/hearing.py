"""What a resolver of sources hears of a text: who says what in each of its sentences, those that tell of no harm included."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from casualtykit.languages.en.source_words import SMALL_WORDS
from casualtykit.model import Source
from casualtykit.sentences import Sentences
from casualtykit.spans import Page, Span
from casualtykit.tape import Attribution
from casualtykit.values import settled
from casualtykit.vocabulary import SourceKind

_BACK = 12
"""How many sentences back a pronoun may reach."""
_ASKED = 6
"""How many sentences back are read for a pronoun, though they tell of no harm."""


@settled
class Hearing:
    """Who says what in a text, sentence by sentence."""

    page: Page
    sentences: Sentences
    """All sentences, read or not."""
    read: dict[Span, tuple[Attribution, ...]]
    """The attributions of those that were read."""
    ask: Callable[[Span], tuple[Attribution, ...]]
    """Reads one that was not."""
    subject: Callable[[Span], Attribution | None]
    """Who a sentence is about, as if he had said it."""
    kind: Callable[[str], SourceKind | None]
    """What kind of source a name tells of."""

    def said(self, sentence: Span | None, *, ask: bool = True) -> tuple[Attribution, ...]:
        """Return the attributions of a sentence; none where there is none, or where it was not read and may not be."""
        if sentence is None or (sentence not in self.read and not ask):
            return ()
        return self.read[sentence] if sentence in self.read else self.ask(sentence)

    def before(self, sentence: Span) -> Span | None:
        """Return the sentence before one, if there is one."""
        return next(self.sentences.before(sentence), None)

    def earlier(self, source: Source, sentence: Span) -> Iterator[Attribution]:
        """Yield the attributions before a source, the nearest first."""
        for back, at in enumerate((sentence, *islice(self.sentences.before(sentence), _BACK - 1))):
            group = self.said(at, ask=back <= _ASKED)
            yield from (a for a in reversed(group) if a.source is not None and a.source.span.end <= source.span.start)
            subject = self.subject(at) if not back or (back == 1 and not group) else None
            if subject is not None and subject.source is not None and subject.source.span.end <= source.span.start:
                yield subject


def has_name(words: Sequence[str]) -> bool:
    """Return whether one of some words is a name, and does not only say where a group is: "London-based"."""
    return any(w[:1].isupper() and not w.endswith("-based") for w in words)


def is_named(text: str) -> bool:
    """Return whether words are a name of their own: "the Dune Rights Monitor", and not "the Monitor" or "the monitor"."""
    return text.split()[-1][:1].isupper() and len(words_of(text)) > 1


def words_of(text: str) -> list[str]:
    """Return the folded words of a name without the small ones, which its letters pass over."""
    return [w for w in text.lower().replace("\xa0", " ").replace("'s", "").split() if w not in SMALL_WORDS]
