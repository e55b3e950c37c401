"""What the phrases of a sentence are made of."""

from __future__ import annotations

from casualtykit.find.phrases.words import NO_WORD, Word
from casualtykit.model import Mention
from casualtykit.values import settled

BES = frozenset(("BE", "BEEN", "BEING", "BEBASE", "BENOT", "GET"))
"""The letters of the verbs that make a passive."""
HAVES = frozenset(("HAVE", "HAVING"))
"""The letters of the verb that a perfect begins with."""


@settled(eq=False)
class Atom:
    """One word or mark, or one mention that swallows several words."""

    letter: str
    start: int
    end: int
    low: str
    word: Word = NO_WORD
    """What its senses say."""
    mention: Mention | None = None
