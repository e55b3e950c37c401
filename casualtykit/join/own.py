"""What a joining rule of one's own is written with; the shipped rules have finer tools."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casualtykit.errors import UnknownNameError
from casualtykit.join.drafts import Draft
from casualtykit.join.lists import drafts
from casualtykit.model import OutcomeMention
from casualtykit.tape import Harm, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome


def suffered(
    tape: Tape, match: re.Match[str], outcome: str = Outcome.KILLED, *, who: str = "who", harm: str = "harm"
) -> Iterator[Draft]:
    """Yield one statement in the making for each group of people in a part of a match.

    Args:
        tape: the clause that a rule was given.
        match: the match that it was given.
        outcome: what the people suffered, one of `Outcome`.
        who: the name of the part of the pattern that stands for the people.
        harm: the name of the part that stands for the words which say so.

    Raises:
        UnknownNameError: there is no such outcome, or the pattern has no part of such a name.
    """
    if outcome not in tuple(Outcome):
        raise UnknownNameError.of("outcome", str(outcome), [o.value for o in Outcome])
    for name in (who, harm):
        if name not in match.re.groupindex:
            raise UnknownNameError.of("part of the pattern", name, match.re.groupindex)
    if match[who] and match[harm]:
        at = match.start(harm)
        phrase = tape.phrases[at]
        said = phrase.harm or Harm(OutcomeMention(phrase.span, "", "", Outcome(outcome), phrase.word or None))
        mine = evolve(
            said, trigger=evolve(said.trigger, outcome=Outcome(outcome), rule="")
        )  # which is that of one's own
        yield from drafts(tape, match.span(who), at, mine)
