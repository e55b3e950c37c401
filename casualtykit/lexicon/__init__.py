"""Words as data: what the shipped tables and the users' files say, and where parsers look words up."""

from __future__ import annotations

from casualtykit.lexicon.book import Lexicon, words_given
from casualtykit.lexicon.entries import COLUMNS, FRAMES, KINDS, Entry, dies, event, kills, role, state, victim
from casualtykit.lexicon.index import Sense, tokens, words_in

__all__ = [
    "COLUMNS", "FRAMES", "KINDS", "Entry", "Lexicon", "Sense", "dies", "event", "kills", "role", "state", "tokens",
    "victim", "words_given", "words_in",
]  # fmt: skip
