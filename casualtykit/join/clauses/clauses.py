"""A tape taken apart: appositions, relative clauses and participles leave the sentence they interrupt.

Each rule cuts an inner stretch out and leaves the group it belongs to. The stretch is read by itself, with that group
in front of it, so that "Two men, who were wounded on Monday, have died" states two things of the same two men.
"""

from __future__ import annotations

import re

from casualtykit.join.clauses import appositions, asides, participles, relatives
from casualtykit.join.clauses.cuts import Cut
from casualtykit.join.trials import Trials
from casualtykit.rules import Rule
from casualtykit.tape import Tape


def unfold(tape: Tape) -> tuple[Tape, ...]:
    """Return the clauses of a sentence as tapes, the main one last."""
    inner: list[Tape] = []
    if len(tape) > _PROSE:
        return (tape,)
    while (done := _once(tape)) is not None:
        before = len(tape)
        tape, cut = done
        if cut is not None:
            inner += unfold(cut) if len(cut) < before else (cut,)
    return (*inner, tape)


_PROSE = 400
"""The phrases of the longest sentence that is read as prose; what is longer is a list or a table."""


def _once(tape: Tape) -> Cut | None:
    """Return the tape after the first rule that fits, or None where none does; every cut makes the tape shorter."""
    for trial in _tried(tape):
        at, each = 0, trial.rule
        while match := trial.pattern.search(tape.text, at):
            done = each(tape, match)
            if done is not None:
                rest, cut = done
                return rest.made_by(each.id), cut.made_by(each.id) if cut is not None else None
            at = match.start() + 1  # a group that is no head of this one may hold the head of the next
    return None


RULES: tuple[Rule[[Tape, re.Match[str]], Cut | None], ...] = (
    asides.dateline,
    asides.among_behind,
    appositions.serial,
    appositions.each_described,
    appositions.called_by_deed,
    asides.aboard,
    relatives.where_they_were,
    participles.of_others,
    asides.rarest_since,
    appositions.broken_down,
    appositions.called,
    appositions.identified,
    asides.origin,
    asides.what_some_did,
    asides.how_some_are,
    asides.interrupted,
    asides.after_part,
    asides.and_perhaps_more,
    participles.doing,
    asides.in_a_state,
    relatives.and_another,
    relatives.made_by,
    relatives.between_commas,
    appositions.described,
    asides.toll_so_far,
    asides.not_so_many,
    asides.unit_called,
    asides.sorts,
    asides.told_apart,
    asides.between_dashes,
    appositions.apposition,
    relatives.relative,
    participles.charged_with_harm,
    participles.charged,
    participles.charged_in_cases,
    participles.busy_doers,
    participles.arms,
    participles.participle,
    participles.hurt_before,
    participles.harm_they_did,
)

_tried = Trials(RULES)
