"""What the sentence behind says that those were to whom a harm came: "Four men were shot. Police said they were rebels"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from casualtykit.languages.en.group_words import RELATIVES, SEXES, TAKING_UP_ALL
from casualtykit.languages.en.harm_words import ACCUSING
from casualtykit.model import Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.people import told_in
from casualtykit.resolve.persons.persons import with_role, worked_as
from casualtykit.sentences import Sentences
from casualtykit.spans import Page, Span
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.vocabulary import ARMED, Outcome, Role


def told_after(
    page: Page, statements: Sequence[Statement], sentences: Sentences, tape_of: Callable[[Span], Tape]
) -> tuple[Statement, ...]:
    """Return statements of which those without a role have the one that the sentence behind gives them.

    Args:
        page: the text.
        statements: all its statements.
        sentences: all its sentences.
        tape_of: what reads one of them.
    """

    def as_told(s: Statement) -> Statement:
        follows = next(sentences.behind(s.sentence), None)
        if follows is None:
            return s
        if _takes_up().match(page.low, follows.start, follows.end):
            return _told(s, tape_of(follows))
        if _named(s) and _BY_TRADE.match(page.low, follows.start, follows.end):
            return _by_trade(s, tape_of(follows), told_in(statements, follows))
        return s

    return tuple(as_told(s) if _open(s) else s for s in statements)


def _open(s: Statement) -> bool:
    """Return whether somebody came to harm, and nothing says what he was."""
    return s.role == Role.UNSPECIFIED and s.count.high != 0


@cache
def _takes_up() -> re.Pattern[str]:
    """Return the pattern of a beginning that takes people up and says what they were, or who says so."""
    who = "|".join(TAKING_UP_ALL)
    were = "was|were|is|are|(?:had )?worked(?= as)"
    return re.compile(rf"(?:[^,.;:\"]{{2,40}} said (?:that )?)?(?:{who}) (?:{were}) ")


_BY_TRADE = lazy(r"the (?:[a-z-]+ |[1-9][0-9]-year-old (?:[a-z-]+ ){1,3})(?:had|was) ")
"""The beginning of a sentence that goes on about somebody by trade, or by age and trade."""


def _named(s: Statement) -> bool:
    """Return whether one person is named."""
    return s.number is None and s.count.value == 1 and any(v.text.split()[-1][:1].isupper() for v in s.victims)


def _told(s: Statement, tape: Tape) -> Statement:
    match = _were().search(tape.text)
    if match is None:
        return s
    if match["as"] and not worked_as(tape.phrases[match.start("verb")], tape.phrases[match.start("as")]):
        return s
    who, what = tape.phrases[match.start("who")], tape.phrases[match.start("as" if match["as"] else "what")].noun
    if what is None or what.head.removesuffix("s") in RELATIVES:
        return s
    if what.plural is (s.count.value == 1) or not _those(who, s):
        return s
    return s if what.role in ARMED and _may_be_the_doers(who, s) else with_role(s, what.role)


def _by_trade(s: Statement, tape: Tape, beside: Sequence[Statement]) -> Statement:
    """Return a person with the role of whom the sentence behind tells by a trade: "Karam was shot. The reporter had ...".

    Who is arrested there, has harmed others or did something to "him" is not that person.
    """
    first = tape.phrases[0] if tape.phrases else None
    noun = first.noun if first is not None and first.sym == "PEOPLE" else None
    if noun is None or not noun.definite or noun.named or noun.plural or noun.number is not None:
        return s
    known = noun.role in _TRADES or (first is not None and "-year-old " in first.low)
    if not known or any(p.role == noun.role for p in s.perpetrators) or _did_it(tape):
        return s
    doers = [a for e in beside for a in (*e.perpetrators, *(e.victims if e.outcome is Outcome.DETAINED else ()))]
    return s if any(a.span.overlaps(noun.core) for a in doers) else with_role(s, noun.role)


def _did_it(tape: Tape) -> bool:
    """Return whether the first of a sentence has done something to "him", or is accused."""
    match = _DID_IT.match(tape.text)
    return match is not None and (match["him"] is not None or tape.phrases[match.start("verb")].word in ACCUSING)


_DID_IT = TAPE.lazy("PEOPLE ADV? (?: [VERB VERB_ED] ADV? (?P<him>PRONOUN) | BE? ADV? (?P<verb>[VERBED SAID_TO]) )")


_TRADES = frozenset((Role.JOURNALIST, Role.CLERGY, Role.AID_WORKER))
"""Roles of those of whom a text that tells of a harm tells of nobody else as a rule: a policeman or a doctor may be another."""


@cache
def _were() -> re.Pattern[str]:
    return TAPE.compile(
        r"(?: ^ | (?<=[SOURCE SAY THAT]) ) (?P<who>[PRONOUN COUNT PEOPLE VICTIMS]) "
        r"(?: BE ADV? (?P<what>PEOPLE) (?! COMMA? AND? [PEOPLE COUNT] (?! SAY)) | (?P<verb>[VERB VERB_ED]) (?P<as>AT))"
    )


def _those(who: Phrase, s: Statement) -> bool:
    """Return whether a subject takes up all of a group: a pronoun, an article and a noun, or the same figure."""
    number = who.number
    return number is None or number.count.value == s.count.value or number.text.lower() == "both"


def _may_be_the_doers(who: Phrase, s: Statement) -> bool:
    """Return whether a pronoun may take up those who did it: "gunmen killed four men. They were rebels"."""
    one = who.word in SEXES
    return any(one is not p.text.lower().endswith(("s", "men")) for p in s.perpetrators)
