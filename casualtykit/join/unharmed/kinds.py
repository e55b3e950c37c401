"""What is known of a case at once: by it is told which reasons can keep the group from having suffered the harm."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from casualtykit.join.drafts import Case
from casualtykit.languages.en.figures import BALLOTS, FEELINGS, FICTION, IMAGINING, JUDGES_OF_TASTE, LETTING, PRESSURES
from casualtykit.questions import Question, asked_of
from casualtykit.tape import TAPE
from casualtykit.vocabulary import Outcome

TURNING = PRESSURES | FEELINGS | BALLOTS | JUDGES_OF_TASTE
"""What turns the sense of a verb right before it: "succumbed to pressure", "shot down by the jury"."""
UNTIL = frozenset(("before", "until", "till"))
WHOEVER = frozenset(("whoever", "whomever"))

_WORDS = FICTION | IMAGINING | LETTING | TURNING | UNTIL | WHOEVER
_SYMBOLS = frozenset(TAPE.letters(("IF", "TOLL", "NUMBER", "PRONOUN", "OF", "WHO")))


class Kind(NamedTuple):
    """What is known of a case before a reason is asked."""

    term: str
    """The finer word of the harm."""
    outcome: Outcome
    weak: bool
    """The word of harm is also said of things."""
    negated: bool
    hedged: bool
    """Words beside the harm decided whether it happened."""
    verb: str
    """The symbol of the word of harm."""
    who: str
    """The symbol of the group."""
    noun: bool
    """The group has a noun."""
    counted: bool
    """A figure or an article stands before it."""
    after: bool
    """It follows the harm."""
    signs: frozenset[str]
    """The letters of symbols, and the words, that its clause has of those for which a reason asks."""

    def has(self, *symbols: str) -> bool:
        """Return whether the clause has some symbols."""
        return self.signs.issuperset(TAPE.letters(symbols))

    def tells(self, words: frozenset[str]) -> bool:
        """Return whether the clause has one of some words."""
        return not self.signs.isdisjoint(words)


def kind_of(case: Case) -> Kind:
    """Return the kind of a case."""
    tape, who, at, harm = case
    verb, trigger = tape.phrases[at], harm.trigger
    return Kind(
        trigger.term or "",
        trigger.outcome,
        harm.weak,
        harm.negated,
        harm.cue is not None,
        verb.sym,
        who.sym,
        who.noun is not None,
        who.number is not None,
        who.start > verb.start,
        _SYMBOLS.intersection(tape.text) | _WORDS.intersection(tape.words),
    )


Reason = Question[Case, Kind, bool]
"""Why a group has not suffered a harm."""


def reason(of: Callable[[Kind], bool]) -> Callable[[Callable[[Case], bool]], Reason]:
    """Return a decorator that makes a function a reason, which is asked of cases of some kinds."""
    return asked_of(of)
