"""Ages behind a name or a verb, which are left out: they count nobody."""

from __future__ import annotations

import re

from casualtykit.tape import Phrase, Tape
from casualtykit.values import evolve

_OLDEST = 110
"""The greatest age that a bare figure may be."""


def aged(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """An age after a name is left out: "Nabil Karam, 25, was killed"."""
    head = tape.phrases[match.start()]
    return (evolve(head, noun=evolve(head.noun, named=True) if head.noun else None),)


def aged_verb(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """The word aged and a figure is an age and no verb: "two men, aged from 30 to 41", "a clerk, age 37"."""
    verb, age = tape.phrases[match.start()], tape.phrases[match.end() - 1]
    return (evolve(age, start=verb.start),) if verb.low in ("age", "aged") else (verb, age)


def aged_bare(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A bare figure between commas after one person is an age: "Nabil Karam, also 20, was arrested"."""
    head, last = tape.phrases[match.start()], tape.phrases[match.end() - 1]
    figure = tape.phrases[match.end() - 2] if last.sym == "COMMA" else last
    verb = next((p for p in tape.phrases[match.end() :] if p.sym not in ("ADV", "WHO")), None)
    if figure is last and (verb is None or verb.many is not False):
        return tape.phrases[match.start() : match.end()]  # "Karam, 35 were hurt"
    value = _figure(figure)
    noun = head.noun
    told_of_one = last.sym == "COMMA" and verb is not None and verb.many is False
    single = noun is not None and not noun.plural and (noun.named or told_of_one)
    if not single or value is None or value > _OLDEST:
        return tape.phrases[match.start() : match.end()]
    return (head,)


def aged_by_name(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """So is one behind a name, before what he is or of who speaks: "Hana Orr, 45, a plumber, said", "according to Hana Orr, 45,"."""
    head, value = tape.phrases[match.start()], _figure(tape.phrases[match.end() - 1])
    one = head.noun is not None and not head.noun.plural
    return (head,) if one and value is not None and value <= _OLDEST else tape.phrases[match.start() : match.end()]


def aged_each(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """As many bare figures between commas as a group has people are their ages: "two girls, six and nine, drowned"."""
    head, figures = tape.phrases[match.start()], tape.phrases[match.start() + 1 : match.end()]
    ages = [_figure(p) for p in figures if p.sym == "COUNT"]
    people = _figure(head)
    fits = people == len(ages) and all(age is not None and age <= _OLDEST for age in ages)
    return (head,) if fits else tape.phrases[match.start() : match.end()]


def _figure(group: Phrase) -> int | None:
    """Return the figure of a group, or None where it is vague or has none."""
    return group.number.count.value if group.number is not None else None
