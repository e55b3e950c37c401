"""Another figure of those told of in the sentence before: "the opposition put the number at 160"."""

from __future__ import annotations

import re

from casualtykit.join.drafts import Draft, count_of
from casualtykit.join.lists import Joins
from casualtykit.languages.en.harm_words import MOVES, TOTALS
from casualtykit.languages.en.source_words import COUNTING, GIVING
from casualtykit.patterns import lazy
from casualtykit.rules import rule
from casualtykit.stand_ins import TakenUp, stand_in
from casualtykit.tape import Phrase, Tape

_NUMBER = rf"(?:{'|'.join(sorted(TOTALS))})"
_SORTS = r"(?:real|true|actual|final|exact|correct|official|overall|latest|right)"
_THE_NUMBER = lazy(rf"the (?:{_SORTS} )?{_NUMBER}")
_NEARLY = frozenset("closer nearer close near".split())

_LEAD = r"(?: ^ | (?<= [SOURCE SEMI BUT]) ) (?: [ADV AT TIME]{1,2} COMMA? )? THAT?"
_END = r"(?= [ADJUNCT COMMA SEMI] | $)"


@rule(
    rf"{_LEAD} (?: (?P<real>THING) BE ADV? (?: (?P<near>ADJ) PREP )? (?P<is>COUNT)"
    rf" | (?P<fell>[THING UNKNOWN PRONOUN]) ADJUNCT{{0,2}} (?P<was>VERBED) PREP (?P<to>COUNT)"
    rf" | NOUN ADJUNCT{{0,2}} (?P<put>[VERB VERB_ED]) (?P<the>THING) [PREP SUB] ADV? (?P<at>COUNT) ) {_END}",
    finds={
        "The army said 30 people died. The opposition put the number at 160.": "killed 160 | source: The opposition = opposition (other) | repeats 0",
        "Police said 20 people died. Doctors said the number was closer to 50.": "killed 50 | source: Doctors (medical) | repeats 0",
        "Twelve people died, the mayor said. The figure was later lowered to nine.": "killed 9 | raises_to | repeats 0",
        "Twelve people died, the mayor said. It was later lowered to nine.": "killed 9 | raises_to | repeats 0",
    },
    skips=(
        "Twelve people died in the heat. It was later lowered to the ground.",
        "The army said 30 people died. The opposition put the number at the top.",
        "Police said 20 people died and nine were hurt. Doctors said the number was closer to 50.",
    ),
)
def recounted(tape: Tape, match: re.Match[str]) -> Joins:
    """The number of those told of before, as somebody else has it."""
    name = next(name for name in _WAYS if match[name])
    n = tape.phrases[match.start(name)]
    if n.number is not None and _WAYS[name](tape, match):
        count, number = count_of(n.noun)
        yield Draft(stand_in(n, TakenUp.RECOUNTED), n, count, number, tape, match.start(name))


def _is(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether it is the number that is so many, or near it: "the number was closer to 50"."""
    near = match["near"] is None or tape.phrases[match.start("near")].word in _NEARLY
    return near and _the_number(tape.phrases[match.start("real")])


def _moved(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether it is the number that was moved: "the figure was lowered to nine", "it was later raised to 12"."""
    fell = tape.phrases[match.start("fell")]
    if tape.phrases[match.start("was")].word not in MOVES or tape.phrases[match.start("to") - 1].word != "to":
        return False
    return fell.word == "it" or _the_number(fell)


def _put(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether somebody gives the number: "the opposition put the number at 160"."""
    return tape.phrases[match.start("put")].word in COUNTING | GIVING and _the_number(tape.phrases[match.start("the")])


def _the_number(phrase: Phrase) -> bool:
    return _THE_NUMBER.fullmatch(phrase.low) is not None


_WAYS = {"is": _is, "to": _moved, "at": _put}
"""How each form of words gives the number, by the name of the figure in the pattern."""
