"""The rules for the names of those who came to harm: "police identified the dead as", "the victims were named as"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casualtykit.join.drafts import Draft
from casualtykit.join.grammar import OBJECT
from casualtykit.join.lists import Joins, drafts
from casualtykit.languages.en.group_words import NAMING
from casualtykit.rules import rule
from casualtykit.stand_ins import TakenUp, stand_in
from casualtykit.tape import Harm, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import PLAIN_ROLES

_NAMES = rf"(?: (?P<verb>[VERB VERB_ED VERB_TO VERBING]) (?P<dead>[VICTIMS PEOPLE]) SUB (?P<names>{OBJECT}) )"


@rule(
    _NAMES,
    words=NAMING,
    finds={
        "Police identified the dead as Marc Orr, 46, a cook, and Tyler Bane, 19.": "killed 1 Marc Orr | civilian / killed 1 Tyler Bane",
        "The mayor named the slain guard as Marc Orr.": "killed 1 Marc Orr | police",
    },
    skips=("Police regarded the dead as Marc Orr did.", "Police identified the dead man's car as a van."),
)
def the_dead(tape: Tape, match: re.Match[str]) -> Joins:
    """Whom somebody names as the dead or the wounded."""
    called = tape.phrases[match.start("dead")]
    noun = called.noun
    harm = called.harm or (noun.harm if noun is not None else None)
    if harm is not None and noun is not None and noun.number is None and noun.definite:
        for draft in _by_name(tape, match, the_dead.id, harm):
            yield _with_role(draft, noun.role)


@rule(
    rf"{_NAMES} | (?P<they>PEOPLE) (?P<told>VERBED) SUB (?P<who>{OBJECT}) | (?P<those>PEOPLE) BE? COLON (?P<list>{OBJECT})",
    finds={
        "A blast killed two people. Police identified the victims as Marc Orr, 46, and Tyler Bane, 19.": "killed 1 Marc Orr | part of 0 / killed 1 Tyler Bane | part of 0",
        "A blast killed a man. The victim was named as Marc Orr, 46.": "killed 1 Marc Orr | repeats 0",
    },
    skips=("A blast killed two people. Police identified the bombers as Marc Orr and Tyler Bane.",),
)
def the_victims(tape: Tape, match: re.Match[str]) -> Joins:
    """Who the victims told of before were, by name."""
    called = tape.phrases[match.start(_first(match, _CALLED))]
    victims = called.noun
    if victims is not None and victims.head in _VICTIMS and victims.definite:
        how = TakenUp.DEAD if victims.plural else TakenUp.AGAIN
        yield from _by_name(tape, match, the_victims.id, stand_in(called, how))


_VICTIMS = ("victim", "victims")


def _by_name(tape: Tape, match: re.Match[str], rule_id: str, harm: Harm) -> Joins:
    """Yield a draft for each of those whom a list names, behind a colon or a verb of naming and "as"."""
    at, names = match.start(_first(match, _CALLED)), match.span(_first(match, _NAMED))
    naming = _first(match, ("verb", "told"))
    if naming and (tape.phrases[match.start(naming)].word not in NAMING or tape.phrases[names[0] - 1].word != "as"):
        return
    for draft in drafts(tape, names, at, rule_id, harm):
        if draft.who is not None and (draft.who.sym == "NAME" or (draft.who.noun is not None and draft.who.noun.named)):
            yield draft


_CALLED, _NAMED = ("dead", "they", "those"), ("names", "who", "list")
"""The groups of the patterns that stand for the dead, and for their names."""


def _first(match: re.Match[str], groups: Sequence[str]) -> str:
    """Return the first of some groups that is in a match, or nothing."""
    found = match.groupdict()
    return next((g for g in groups if found.get(g)), "")


def _with_role(draft: Draft, role: str) -> Draft:
    """Return a draft of somebody who is of the sort that the dead are called: "the slain officer"."""
    who = draft.who
    if who is None or who.noun is None or role in PLAIN_ROLES:
        return draft
    return evolve(draft, who=evolve(who, noun=evolve(who.noun, role=role)))
