"""What the phrases of a sentence are made of."""

from __future__ import annotations

from casualtykit.find.words import NO_WORD, Word
from casualtykit.model import Mention
from casualtykit.values import settled


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
