"""The rules for the names of those who came to harm: "police identified the dead as", "the victims were named as"."""

from __future__ import annotations

import re

from casualtykit.join.drafts import Draft
from casualtykit.join.grammar import OBJECT
from casualtykit.join.lists import Joins, drafts
from casualtykit.languages.en.group_words import VICTIMS
from casualtykit.languages.en.pronouns import HIS
from casualtykit.languages.en.verb_words import NAMING
from casualtykit.model import exactly
from casualtykit.rules import rule
from casualtykit.stand_ins import TakenUp, stand_in
from casualtykit.tape import Harm, Phrase, Tape
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
        for draft in _by_name(tape, match, harm):
            yield _with_role(draft, noun.role)


@rule(
    rf"{_NAMES} | (?P<dead>PEOPLE) (?P<verb>VERBED) SUB (?P<names>{OBJECT}) | (?P<dead>PEOPLE) BE? COLON (?P<names>{OBJECT})",
    finds={
        "A blast killed two people. Police identified the victims as Marc Orr, 46, and Tyler Bane, 19.": "killed 1 Marc Orr | part of 0 / killed 1 Tyler Bane | part of 0",
        "A blast killed a man. The victim was named as Marc Orr, 46.": "killed 1 Marc Orr | repeats 0",
    },
    skips=("A blast killed two people. Police identified the bombers as Marc Orr and Tyler Bane.",),
)
def the_victims(tape: Tape, match: re.Match[str]) -> Joins:
    """Who the victims told of before were, by name."""
    called = tape.phrases[match.start("dead")]
    victims = called.noun
    if victims is not None and victims.head in VICTIMS and victims.definite:
        how = TakenUp.DEAD if victims.plural else TakenUp.AGAIN
        yield from _by_name(tape, match, stand_in(called, how))


@rule(
    rf"(?: (?P<dead>[PRONOUN PEOPLE COUNT]) (?P<verb>VERBED) | (?P<verb>[VERB VERB_ED]) (?P<dead>[PRONOUN PEOPLE COUNT]) ) SUB (?P<names>{OBJECT})",
    words=NAMING,
    finds={
        "Two people were shot dead. They were named as Marc Orr, 46, and Tyler Bane, 19.": "killed 1 Marc Orr | part of 0 / killed 1 Tyler Bane | part of 0",
        "A couple died in the fire. Police named them as Marc Orr, 46, and his wife, Ida.": "killed 1 Marc Orr | civilian | part of 0 / killed 1 his wife | civilian | part of 0",
    },
    skips=(
        "Two gunmen killed three people. They were named as Marc Orr and Tyler Bane.",
        "A blast killed two people. Police identified bombers as Marc Orr and Tyler Bane.",
    ),
)
def all_of_them(tape: Tape, match: re.Match[str]) -> Joins:
    """Who they were of whom the text told before, all by name: they are as many as those were."""
    at = match.start("dead")
    called = tape.phrases[at]
    if not _taken_up(called):
        return
    named = list(_by_name(tape, match, stand_in(called, TakenUp.PART)))
    if len(named) > 1:
        count = exactly(sum(d.count.value or 0 for d in named))
        them = Draft(stand_in(called, TakenUp.NAMED), called, count, None, tape, at)
        yield them
        yield from (evolve(d, whole=them.key) for d in named)


def _taken_up(called: Phrase) -> bool:
    """Return whether a pronoun or a definite group stands for people told of before, and is not called the victims."""
    if called.sym == "PRONOUN":
        return called.word in ("they", "them", "both")
    noun = called.noun
    definite = called.low.startswith("the ") or (noun is not None and noun.definite)
    return noun is not None and definite and noun.head not in VICTIMS and noun.harm is None


def _by_name(tape: Tape, match: re.Match[str], harm: Harm) -> Joins:
    """Yield a draft for each of those whom a list names, behind a colon or a verb of naming and "as"."""
    at, names = match.start("dead"), match.span("names")
    naming = tape.phrases[match.start("verb")].word if match["verb"] else ""
    if naming and (naming not in NAMING or tape.phrases[names[0] - 1].word != "as"):
        return
    named = False
    for draft in drafts(tape, names, at, harm):
        who = draft.who
        kin = named and who is not None and who.low.startswith(HIS)  # "Marc Orr and his wife, Ida"
        if who is not None and (who.sym == "NAME" or (who.noun is not None and who.noun.named) or kin):
            named = True
            yield draft


def _with_role(draft: Draft, role: str) -> Draft:
    """Return a draft of somebody who is of the sort that the dead are called: "the slain officer"."""
    who = draft.who
    if who is None or who.noun is None or role in PLAIN_ROLES:
        return draft
    return evolve(draft, who=evolve(who, noun=evolve(who.noun, role=role)))
