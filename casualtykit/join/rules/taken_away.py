"""The rule for people who are taken away: by whom, how and from where tells whether they are abducted or held."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import NamedTuple

from casualtykit.join.doers.subjects import subject_of
from casualtykit.join.drafts import last_word, unlisted
from casualtykit.join.grammar import GAP, SUBJECT
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.rules.lodged import is_public, is_refuge, many, of_a_place
from casualtykit.join.rules.taken import is_lockup
from casualtykit.languages.en.captive_words import (
    COACHES,
    DRAGGING,
    FORCIBLY,
    HAULING,
    LODGINGS,
    MASKED,
    SMUGGLING,
    TAKEN_AS,
    TAKING,
    VEHICLES,
)
from casualtykit.languages.en.care_words import CARE
from casualtykit.languages.en.displaced_words import HOMES
from casualtykit.rules import rule
from casualtykit.tape import Phrase, Tape
from casualtykit.vocabulary import BLOODSHED, FORCES, LAWLESS, OF_THE_STATE, Outcome, Role

_FRIENDS = frozenset((Role.CIVILIAN, Role.MEDICAL, Role.AID_WORKER))
"""Who takes people along and does them no harm."""
_OUT_OF = frozenset(("from", "out of", "off"))
"""What stands before the place that gunmen take people from."""


_FIRST_VERB = "VERBED [^BREAK COMMA MAIN]{0,6} AND"
_WAS_TAKEN = (
    rf"(?: (?: WHO | {_FIRST_VERB} )? (?P<verb>VERBED | VERB_ED (?= BY)) | WHO? {_FIRST_VERB} (?P<verb>VERB_ED) )"
)


@rule(
    r"(?P<active>(?P<verb>[VERB VERB_ED VERBING])) ADV? (?P<with>WITH PRONOUN)?"
    r" (?P<who>[PEOPLE COUNT NAME PRONOUN] (?: AND [PEOPLE COUNT NAME] )?)"
    rf" (?P<how>(?:[ADJUNCT PREP] COMMA?){{0,3}} (?:WITH PRONOUN)?)"
    rf" | (?P<who>{SUBJECT}) {GAP} {_WAS_TAKEN} (?P<how>ADJUNCT{{0,3}} (?: BY [PEOPLE ORG NAME PRONOUN] ADJUNCT{{0,2}} )?) (?! BY)",
    words=DRAGGING,
    finds={
        "Masked men took the clerk from his home.": "abducted 1 clerk | civilian | by Masked men",
        "The clerk was taken away by police.": "detained 1 clerk | civilian | by police",
        "Gunmen killed two guards and carried off nine girls.": "abducted 9 girls | civilian | by Gunmen",
    },
    skips=("The bus took the clerk from his home to work.", "The clerk was taken away by ambulance to hospital."),
)
def away(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is taken away, from home or into a car, is abducted, and detained where police or soldiers take him."""
    taking = _Taking.of(tape, match)
    wounded = match.end() < len(tape) and tape.phrases[match.end()].sym == "HARM_ED"  # "were dragged away wounded"
    if wounded or not any(way(taking) for way in _WAYS) or _comes_to_no_harm(taking):
        return
    told = (
        taking.doer
        or taking.forced
        or taking.driven
        or taking.dragged
        or _captured(taking)
        or _beside_the_abducted(tape)
    )
    lawful = taking.role in OF_THE_STATE or not told
    outcome = Outcome.DETAINED if lawful else Outcome.ABDUCTED
    harm = unlisted(last_word(taking.verb), outcome, "take away", rule="outcomes.taken_away")
    yield from drafts(tape, taking.whom, taking.at, harm)


def _beside_the_abducted(tape: Tape) -> bool:
    """Return whether the sentence tells of an abduction too: "a guard was abducted in Gao, and two others were taken away"."""
    return any(p.harm is not None and p.harm.trigger.outcome is Outcome.ABDUCTED for p in tape.phrases)


class _Taking(NamedTuple):
    """A verb of taking, whom it takes, and what its clause tells of it."""

    tape: Tape
    at: int
    """The place of the verb."""
    active: bool
    whom: tuple[int, int]
    """Where those stand who are taken."""
    end: int
    """Where what the clause tells of it ends."""
    how: tuple[Phrase, ...]
    """What stands behind."""
    particle: tuple[Phrase, ...]
    """What stands between an active verb and its object."""
    together: bool
    """Whether "with them" says that the takers have those they took."""
    doer: Phrase | None

    @classmethod
    def of(cls, tape: Tape, match: re.Match[str]) -> _Taking:
        """Return what a match of the rule has found."""
        active, whom = match["active"] is not None, match.span("who")
        at, (first, last) = match.start("verb"), match.span("how")
        earlier = next((i for i in range(whom[1], at) if tape.phrases[i].word in DRAGGING), None)
        if earlier is not None and tape.phrases[at].word not in DRAGGING:
            at, first, last = earlier, earlier + 1, at - 1  # "were dragged from their homes and have not been seen"
        behind = tape.phrases[first:last]
        if active:
            doers = subject_of(tape, at)
        else:
            doers = next(((i, i + 1) for i in range(at, match.end()) if tape.phrases[i - 1].sym == "BY"), None)
        return cls(
            tape,
            at,
            active,
            whom,
            match.end(),
            behind,
            tape.phrases[at + 1 : whom[0]] if active else (),
            match["with"] is not None or [p.word for p in behind[-2:]] == ["with", "them"],
            tape.phrases[doers[0]] if doers is not None else None,
        )

    @property
    def verb(self) -> Phrase:
        """The verb."""
        return self.tape.phrases[self.at]

    @property
    def taken(self) -> Phrase:
        """The first of those who are taken."""
        return self.tape.phrases[self.whom[0]]

    @property
    def role(self) -> str:
        """What those are who take them; nothing where nobody is told."""
        return self.doer.noun.role if self.doer is not None and self.doer.noun is not None else ""

    @property
    def takes(self) -> bool:
        """Whether the verb is "take" and nothing else."""
        return self.verb.word == "take"

    @property
    def forced(self) -> bool:
        """Whether words of force are said: "at gunpoint"."""
        forcibly = self.verb.word == "take away" and "away" not in self.verb.low  # "were forcibly taken"
        return forcibly or any(p.word in FORCIBLY for p in self.how)

    @property
    def dragged(self) -> bool:
        """Whether the verb is "drag", of which nobody says it who may arrest."""
        return self.verb.word == "drag"

    @property
    def driven(self) -> bool:
        """Whether they are put into a vehicle."""
        return self.stands(("into",), VEHICLES)

    @property
    def fetched(self) -> bool:
        """Whether they are taken from where they live or work."""
        return self.stands(("from", "out of", "away from"), LODGINGS)

    def stands(self, words: Collection[str], heads: Collection[str]) -> bool:
        """Return whether a noun stands behind a preposition."""
        return any(p.word in words and p.head in heads for p in self.how)


def _seized(t: _Taking) -> bool:
    """They are taken away, by force, in a vehicle or from home; who carries off girls is a gang, or it is a prize."""
    carried = t.verb.word in ("carry off", "carry away")
    if t.verb.word not in TAKING or (carried and t.role not in LAWLESS):
        return False
    fetched = t.fetched and (t.takes or (t.verb.word in HAULING and not _in_blood(t.tape)))
    return _away(t, carried=carried) or t.forced or t.driven or fetched


def _away(t: _Taking, *, carried: bool) -> bool:
    """Return whether they are taken away, and not away from something: "took the children away from the fire"."""
    away = carried or t.verb.word == "take away" or any(p.word in ("away", "away from") for p in (*t.particle, *t.how))
    left = any(p.word in ("from", "away from") for p in t.how) and not t.fetched and t.verb.word != "take away"
    return away and (not left or t.role in OF_THE_STATE | LAWLESS)


def _along(t: _Taking) -> bool:
    """Gunmen take them along: "took two nurses with them"."""
    return t.takes and t.together and t.role in LAWLESS


def _by_armed(t: _Taking) -> bool:
    """Armed men take them, or a gang takes them out of a place: "were taken by gunmen", "took two men off a bus"."""
    if not t.takes:
        return False
    if t.role in LAWLESS and any(p.word in _OUT_OF for p in t.how[:1]):
        return True
    by = next((i for i, p in enumerate(t.how[:-1]) if p.sym == "BY"), None) if not t.active else None
    doer = t.how[by + 1].noun if by is not None else None
    return doer is not None and doer.role in LAWLESS | FORCES


def _captured(t: _Taking) -> bool:
    """Several people are taken by a gang, or nothing says where: "more than 60 women were taken, police said"."""
    noun = t.taken.noun
    if not t.takes or noun is None or not noun.counted:
        return False
    if noun.role in LAWLESS | OF_THE_STATE | {Role.PRISONER}:
        return False  # prisoners are captured
    if any(p.word in ("to", "into") and (is_refuge(p, noun) or is_public(p) or is_lockup(p)) for p in t.how):
        return (
            False  # "2,500 people were taken to higher ground", "90 pupils to a church", "30 men to a police station"
        )
    after = t.tape.phrases[t.end : t.end + 1]
    nowhere = not after or after[0].sym in ("SEMI", "COMMA", "INCLUDING", "SOURCE")
    return t.role in LAWLESS if t.active else nowhere


def _off_a_bus(t: _Taking) -> bool:
    """Gunmen or police take them off a bus, where rescuers would not: "pulled two men off a bus"."""
    if t.verb.word not in TAKING:
        return False
    if t.stands(("off",), COACHES) and not t.active:
        return True
    if not t.stands(_OUT_OF, COACHES | VEHICLES):
        return False
    hidden = t.doer is not None and not MASKED.isdisjoint(t.doer.low.split())
    return t.role in LAWLESS | OF_THE_STATE or hidden or (t.dragged and t.doer is None and not _in_blood(t.tape))


def _in_blood(tape: Tape) -> bool:
    """Return whether the sentence has killed or hurt in it: who is dragged from a car and beaten is hurt by a crowd."""
    cut = any(p.head == "throat" for p in tape.phrases)  # "and slit her throat"
    return cut or any(p.harm is not None and p.harm.trigger.outcome in BLOODSHED for p in tape.phrases)


def _dragged(t: _Taking) -> bool:
    """They are pushed into a vehicle."""
    return t.verb.word in DRAGGING and t.driven


_WAYS: tuple[Callable[[_Taking], bool], ...] = (_seized, _along, _by_armed, _captured, _off_a_bus, _dragged)
"""How a taking is more than a lift."""


def _comes_to_no_harm(t: _Taking) -> bool:
    """Return whether they are taken to care, by friends or by a thing, or another rule reads what they are taken as."""
    as_what = t.tape.phrases[t.whom[1] : t.whom[1] + 1] if t.active else ()
    if _wounded(t) or _led_across(t):
        return True
    if t.stands(("to", "in", "by"), CARE) or any(p.low in TAKEN_AS for p in as_what):
        return True  # "took three nurses hostage"
    if t.active and (t.doer is None or t.doer.sym not in _DOERS):
        return True
    noun = t.taken.noun
    if t.doer is None and t.stands(_OUT_OF, HOMES) and noun is not None and many(noun) and of_a_place(noun):
        return True  # "some 3,000 people were taken from their homes to schools"
    return t.role in _FRIENDS or t.taken.sym == "VICTIMS" or t.taken.word in ("these", "those")


def _wounded(t: _Taking) -> bool:
    """Return whether some of the wounded are taken elsewhere: "31 of the injured are here, while 12 were taken to the capital"."""
    hurt = any(p.harm is not None and p.harm.trigger.outcome is Outcome.INJURED for p in t.tape.phrases)
    brought = t.doer is None and any(p.word in ("to", "into") for p in t.how)
    return hurt and brought and not (t.driven or _seized(t))


def _led_across(t: _Taking) -> bool:
    """Return whether those take them who are paid to: "smugglers took 3,000 people across the border"."""
    noun = t.doer.noun if t.doer is not None else None
    return noun is not None and noun.head.rpartition(" ")[2].removesuffix("s") in SMUGGLING


_DOERS = ("PEOPLE", "NAME", "ORG", "PRONOUN", "COUNT", "UNKNOWN")
