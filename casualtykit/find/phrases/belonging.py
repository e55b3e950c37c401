"""What goes with a group without "of": the body it belongs to, its company, a second place."""

from __future__ import annotations

import re

from casualtykit.find.phrases.serving import role_of_rank, role_of_staff
from casualtykit.languages.en.group_words import AT_HIS_SIDE, MEMBERS, MEN, MINISTRIES, OFFICIALS_OF, RELATIVES
from casualtykit.languages.en.verb_words import DESCRIBED, SERVING_WITH
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Noun, Phrase, Tape, named
from casualtykit.values import evolve
from casualtykit.vocabulary import ARMED, FIGHTERS, PLAIN_ROLES, Role


def belonging(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Who belongs to a body has its role, and who directs a part of a ministry is an official."""
    head, *between, body = phrases = tape.phrases[match.start() : match.end()]
    a, b = head.noun, body.noun
    if a is None or b is None:
        return phrases
    if not between and _of_a_band(a, body):
        return (evolve(head, end=body.end, noun=evolve(a, core=Span(a.core.start, body.end))),)
    role = _role_in(a, b, between, body.word if body.sym == "AT" else between[-1].word)
    if role == a.role:
        return phrases
    if body.sym == "PEOPLE":  # and no second group that may suffer: "a Ukrainian with the U.N. force"
        return (evolve(head, end=body.end, noun=evolve(a, role=role)),)
    return (evolve(head, noun=evolve(a, role=role)), *between, body)


def _role_in(a: Noun, b: Noun, between: list[Phrase], by: str) -> str:
    """Return the role of people as the body gives it that stands behind them and a preposition."""
    last = a.head.rpartition(" ")[2]
    if a.role in _LENT:
        if any(p.word == "belong" for p in between):
            told = b.role in FIGHTERS or (b.role == Role.OFFICIAL and last in MEMBERS)
            return b.role if told and (a.role != Role.CIVILIAN or last in MEMBERS) else a.role
        if by == "from" and not between and last in MEN and b.role in ARMED and a.role != Role.CIVILIAN:
            return b.role if b.kind != "land" else a.role  # "five men from the Dune Front", but "from a rebel town"
        if last in OFFICIALS_OF and by in ("in", "at") and b.head in MINISTRIES:
            return Role.OFFICIAL
    serves = all(p.word in SERVING_WITH or p.word == by for p in between)
    beside = b.number is not None or (b.plural and not b.definite)  # "three soldiers with two policemen"
    if by not in _SERVED or not serves or beside or b.kind in _NO_BODIES:
        return a.role
    role = role_of_staff(a, a.role, b)
    hired = role == Role.UNSPECIFIED and not (by == "with" and all(p.word == by for p in between))
    return role if hired else role_of_rank(a, role, b)  # "two Somalis working for the U.N. mission"


_SERVED = frozenset(("with", "for", "from", "in", "at", "to"))
"""Prepositions before the body that somebody serves: "a driver for a charity", "a captain in the police"."""
_NO_BODIES = frozenset(("land", "building", "vehicle", "thing"))
"""Kinds of things in which people only are, whosever they are: "two soldiers in a police station", "in police uniform"."""


def _of_a_band(a: Noun, body: Phrase) -> bool:
    """Return whether rebels are told of with the band that they are from: "rebels from the Lake Liberation Front"."""
    known = body.noun is not None and body.noun.role in FIGHTERS and body.noun.kind != "land"
    return known and body.word == "from" and body.inner == "ORG" and a.role in FIGHTERS and a.plural


_LENT = PLAIN_ROLES | {Role.COMBATANT}
"""The roles of those who take that of the body they belong to."""


def described(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """How somebody is armed or dressed, or what he is wanted for, is no verb of his: "two men and a woman armed with a knife"."""
    told = tape.phrases[match.start() : match.end()]
    how, by = told[0], told[1]
    if by.word not in DESCRIBED.get(how.low, ()):
        return told
    return (Phrase("AT", how.start, told[-1].end, told[-1].noun, word=how.low, inner=told[-1].sym, low=told[-1].low),)


def some_of_them(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A figure and "of them" are one group, where another is told of with it: "five of them and a guard"."""
    figure, of = tape.phrases[match.start() : match.end()]
    return (evolve(figure, end=of.end),) if of.word == "of them" else (figure, of)


def two_places(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A name that ends a sentence behind what is of one place is another place: "from the forests of Bara and Suco"."""
    at, _, name = tape.phrases[match.start() : match.end()]
    towns = at.noun is not None and at.noun.plural  # "near the towns of Bara and San Miguel"
    alone = name.noun is not None and not name.noun.person and (towns or " " not in name.low)
    led = at.end - at.start > len(at.word) + 1 + len(at.low)  # it has its "of"
    return (evolve(at, end=name.end),) if alone and led else tape.phrases[match.start() : match.end()]


def company(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """The word with before others is "along with": "arrested with four other villagers", but not "with four others hurt".

    So it is before his own: "surrendered with his wife", "was killed with two of his guards". Those who are at his side,
    or are busy, are none.
    """
    preposition, behind = tape.phrases[match.start()], tape.phrases[match.end() + 1 : match.end() + _NEAR]
    if any(p.word in AT_HIS_SIDE or p.low.rpartition(" ")[2] in AT_HIS_SIDE for p in behind):
        return (named(preposition, "PREP"),)
    last = match.end() + (len(_SOME_OF) - 1 if tape.text.startswith(_SOME_OF, match.end()) else 0)
    others = tape.phrases[last].noun
    if others is None:
        return (preposition,)
    companions = others.number is not None and others.other
    if others.his and match.start():
        suffered = tape.phrases[match.start() - 1].sym
        kin = others.head in RELATIVES and suffered in ("DIE", "DIE_ED")
        companions = companions or kin or (suffered == "HARMED" and not tape.text.startswith(_BUSY, last + 1))
    return (named(preposition, "ALONG") if companions else preposition,)


_NEAR = 4
"""Within how many phrases behind those who are only present it is said where they are."""
_SOME_OF = TAPE.letters(("COUNT", "OF", "PEOPLE"))
_BUSY = TAPE["VERBING"]
