"""Stand-ins for the word of harm of people told of in another sentence, until it is known which people these are.

`join` sees one sentence and makes them; `resolve` sees the text and puts the harm of the right group in their place.
"""

from __future__ import annotations

from enum import StrEnum

from casualtykit.model import OutcomeMention, Statement
from casualtykit.tape import Harm, Phrase
from casualtykit.vocabulary import Outcome


class TakenUp(StrEnum):
    """How a sentence takes up people of another."""

    PART = "part"
    """Some of them: "seven of them were children"."""
    ALL = "all"
    """All of them, without their figure: "all were farmers"."""
    AGAIN = "again"
    """All of them, by their figure: "the five were brothers"."""
    WHOLE = "whole"
    """The whole whose figure is only given to say of what another is a part: "of the 12"."""
    NAMED = "named"
    """All the dead, the hurt or the captives, by as many names: "they were named as"."""
    IDENTIFIED = "identified"
    """The dead who have got their names back: "26 have been identified"."""
    DEAD = "dead"
    """Some of the dead: "two of the dead were girls"."""
    ALL_DEAD = "all_dead"
    """The dead, by their figure: "the five victims were brothers"."""
    PLACE = "place"
    """As many elsewhere: "Iran had 12"."""
    RECOUNTED = "recounted"
    """All of them, by another figure: "the opposition put the number at 160"."""
    KEPT = "kept"
    """Captives who are still held."""
    LET_GO = "let_go"
    """Captives who were freed."""
    GIVEN_UP = "given_up"
    """Captives whom those freed who had taken them, so that they were abducted even where no other sentence says so."""
    RESCUED = "rescued"
    """Captives whom others freed."""
    HURT = "hurt"
    """The injured who were treated or sent home."""
    FOUND = "found"
    """The missing who were found."""


LET_GO = "outcomes.let_go"
"""The rule of a word for the release of captives, where it is all that tells of their captivity."""

_RULES = {how: f"follows.{how}" for how in TakenUp}
"""The rule of a stand-in tells how it takes people up."""
_WAYS = {rule: how for how, rule in _RULES.items()}


def stand_in(phrase: Phrase, how: TakenUp) -> Harm:
    """Return what stands for the word of harm where a phrase takes people up."""
    return Harm(OutcomeMention(phrase.span, "", _RULES[how], Outcome.CASUALTIES))


def taken_up(statement: Statement) -> TakenUp | None:
    """Return how a statement takes up people of another sentence; None where it has a word of harm of its own."""
    return _WAYS.get(statement.trigger.rule)
