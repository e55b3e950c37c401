"""Names of nations that stand for their people: "Bandits kidnap Chilean", "most of them Dutch", "Kenyans and Sudanese"."""

from __future__ import annotations

import re

from casualtykit.spans import Span
from casualtykit.tape import TAPE, Noun, Phrase, Tape
from casualtykit.values import evolve


def demonym(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """The name of a nation that a headline leaves without its article is a person: "Bandits kidnap Chilean"."""
    at = match.end() - 1 if TAPE["ORG"] == match[0][-1] else match.start()
    phrase = tape.phrases[at]
    noun = phrase.noun
    if noun is None or not _bare(noun) or noun.plural:
        return tape.phrases[match.start() : match.end()]
    person = evolve(phrase, sym="PEOPLE", noun=evolve(noun, person=True))
    return tuple(person if i == at else tape.phrases[i] for i in range(match.start(), match.end()))


def nationals(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """The name of a nation behind "most of them" is people: "killing 103 people, most of them Dutch"."""
    return (tape.phrases[match.start()], _as_people(tape.phrases[match.end() - 1]))


def peoples(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """The name of a nation in a row of peoples is its people: "Bangladeshis, Pakistanis and Sudanese".

    So is a counted one beside a counted group: "two French soldiers and three British".
    """
    *before, last = tape.phrases[match.start() : match.end()]
    first = before[0].noun
    if first is not None and first.number is not None:
        return (*before, _of_the_same(last, first))
    row = first is not None and first.number is None and first.plural and len(first.kind) == _ISO
    return (*before, _as_people(last) if row else last)


def elided(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Counted nations before a counted group share its noun: "two Spanish and three Dutch nurses"."""
    *row, last = tape.phrases[match.start() : match.end()]
    noun = last.noun
    if noun is None or noun.number is None or not noun.plural:
        return (*row, last)
    return (*(_of_the_same(p, noun) if p.sym == "ORG" else p for p in row), last)


def _of_the_same(nation: Phrase, group: Noun) -> Phrase:
    """Return a counted nation as people of the same sort as a group: "three British", beside two French soldiers."""
    noun = nation.noun
    if noun is None or not _is_nation(noun) or noun.number is None:
        return nation
    many = noun.number.count.value != 1
    return evolve(nation, sym="PEOPLE", noun=evolve(noun, person=True, plural=many, role=group.role))


def _is_nation(noun: Noun) -> bool:
    """Return whether a noun is the name of a nation, and of nothing that belongs to it."""
    return noun.kind == noun.affiliation and len(noun.kind) == _ISO


def _bare(noun: Noun) -> bool:
    """Return whether a noun is the name of a nation without article or figure."""
    return _is_nation(noun) and not noun.definite and noun.number is None


_ISO = 2
"""How many letters the code of a country has."""


def _as_people(nation: Phrase) -> Phrase:
    """Return the name of a nation without article or figure as its people: "Dutch", "Sudanese"."""
    noun = nation.noun
    if noun is None or not _bare(noun):
        return nation
    return evolve(nation, sym="PEOPLE", noun=evolve(noun, person=True, plural=True))


def of_a_town(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """People behind a town and its state are those of the town: "two Dayton, Ohio, teachers", "a Fall River, Mass., nurse"."""
    phrases = tape.phrases[match.start() : match.end()]
    town, _, state, _, people = phrases
    a, b, noun = town.noun, state.noun, people.noun
    if a is None or b is None or noun is None or a.number is None or b.number is not None or a.plural:
        return phrases
    known = state.sym == "PLACE" and b.kind in _STATES
    short = town.sym != "NAME" and state.sym == "NAME" and len(state.low) <= _SHORT
    if noun.number is not None or noun.definite or noun.named or not (known or short):
        return phrases
    theirs = evolve(noun, number=a.number, core=Span(a.core.start, noun.core.end))
    return (evolve(people, sym="PEOPLE", start=town.start, noun=theirs),)


_STATES = frozenset(("admin1", "country"))
_SHORT = len("mass.")
"""No abbreviation of a state has more letters."""
