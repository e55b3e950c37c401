"""Names of nations that stand for their people: "Bandits kidnap Chilean", "most of them Dutch", "Kenyans and Sudanese"."""

from __future__ import annotations

import re

from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.values import evolve


def demonym(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """The name of a nation that a headline leaves without its article is a person: "Bandits kidnap Chilean"."""
    at = match.end() - 1 if TAPE["ORG"] == match[0][-1] else match.start()
    phrase = tape.phrases[at]
    noun = phrase.noun
    nation = noun is not None and noun.kind == noun.affiliation and len(noun.kind) == 2 and not noun.definite
    if noun is None or not nation or noun.plural or noun.number is not None:
        return tape.phrases[match.start() : match.end()]
    person = evolve(phrase, sym="PEOPLE", noun=evolve(noun, person=True))
    return tuple(person if i == at else tape.phrases[i] for i in range(match.start(), match.end()))


def nationals(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """The name of a nation behind "most of them" is people: "killing 103 people, most of them Dutch"."""
    return (tape.phrases[match.start()], _as_people(tape.phrases[match.end() - 1]))


def peoples(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """The name of a nation in a row of peoples is its people: "Bangladeshis, Pakistanis and Sudanese"."""
    *before, last = tape.phrases[match.start() : match.end()]
    first = before[0].noun
    row = first is not None and first.number is None and first.plural and len(first.kind) == 2
    return (*before, _as_people(last) if row else last)


def _as_people(nation: Phrase) -> Phrase:
    """Return the name of a nation without article or figure as its people: "Dutch", "Sudanese"."""
    noun = nation.noun
    if noun is None or noun.kind != noun.affiliation or len(noun.kind) != 2 or noun.definite or noun.number is not None:
        return nation
    return evolve(nation, sym="PEOPLE", noun=evolve(noun, person=True, plural=True))
