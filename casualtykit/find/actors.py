"""People and organisations: groups of nouns with role, name, age, sex and affiliation."""

from __future__ import annotations

from casualtykit.find.reading import read_sentence
from casualtykit.lexicon import Lexicon, words_given
from casualtykit.model import Actor
from casualtykit.sentences import split_sentences
from casualtykit.spans import Page, Span
from casualtykit.tape import actor_of

_ACTORS = frozenset(("PEOPLE", "ORG", "VICTIMS"))


def find_actors(page: Page, start: int, end: int, lexicon: Lexicon) -> tuple[Actor, ...]:
    """Return the actors of one sentence that the lexicon knows."""
    phrases = read_sentence(page, Span(start, end), lexicon).tape.phrases
    actors = (actor_of(page, p, "actors.group") for p in phrases if (p.inner or p.sym) in _ACTORS)
    return tuple(a for a in actors if a is not None)


def parse_actors(text: str, *, lexicon: Lexicon | None = None) -> tuple[Actor, ...]:
    """Return the people and organisations that a text speaks of, in text order.

    Args:
        text: any text.
        lexicon: the words to know; the shipped English ones if None.

    Raises:
        TypeError: the text is not a str.

    >>> [(a.text, a.role) for a in parse_actors("Rebels killed two soldiers.")]
    [('Rebels', 'armed_group'), ('soldiers', 'military')]
    """
    page = Page.of(text)
    words = words_given(lexicon)
    return tuple(m for s in split_sentences(page) for m in find_actors(page, s.start, s.end, words))


def outline(actor: Actor) -> str:
    """Return an actor in one line."""
    return f"{actor.text}: {actor.role}"
