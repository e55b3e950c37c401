"""Whose sailors are told of: those of a navy, or those of a merchant ship, a trawler or a yacht, who are civilians."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.captive_words import MERCHANT_SHIPS, OF_THE_NAVY, PIRATES, SAILORS
from casualtykit.model import Statement
from casualtykit.resolve.persons.persons import with_role
from casualtykit.vocabulary import Outcome, Role


def know_sailors(text: str, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements whose sailors are civilians, where pirates took somebody or a ship of their sentence is no warship.

    So are sailors who are abducted in a text that has a merchant ship.

    Args:
        text: the whole text in lower case.
        statements: all statements of the text.
    """
    if not any(map(_sailors, statements)):
        return tuple(statements)
    pirates = any_of(PIRATES).whole.search(text) is not None
    merchant = any_of(MERCHANT_SHIPS).whole.search(text) is not None

    def at_sea(s: Statement) -> bool:
        taken = merchant and s.outcome is Outcome.ABDUCTED
        return pirates or taken or (merchant and _of_a_merchant(text, s))

    return tuple(with_role(s, Role.CIVILIAN) if _sailors(s) and at_sea(s) else s for s in statements)


def _sailors(s: Statement) -> bool:
    """Return whether people are called sailors, and nothing of a navy beside it."""
    words = [v.text.lower() for v in s.victims if s.role == Role.MILITARY]
    return bool(words) and all(
        called.split()[-1] in SAILORS and any_of(OF_THE_NAVY).whole.search(called) is None for called in words
    )


def _of_a_merchant(text: str, s: Statement) -> bool:
    """Return whether the sentence has a merchant ship in it, and nothing of a navy."""
    sentence = text[s.sentence.start : s.sentence.end]
    merchant = any_of(MERCHANT_SHIPS).whole.search(sentence) is not None
    return merchant and any_of(OF_THE_NAVY).whole.search(sentence) is None
