"""What sort of people came to harm where their words do not say: those who were attacked, and those who were in custody."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from casualtykit.join.doers.causes import Blame
from casualtykit.join.doers.subjects import subject_of
from casualtykit.join.drafts import Draft
from casualtykit.languages.en.captive_words import CARRYING
from casualtykit.languages.en.group_words import COLLEAGUES, COMMANDING, MEN, PARTNERS, STAFF, SUPPORTERS
from casualtykit.languages.en.harm_words import ATTACKING, STORMING
from casualtykit.languages.en.verb_words import FALLING_ON
from casualtykit.tape import TAPE, Noun, Phrase
from casualtykit.vocabulary import ARMED, CASUALTIES, FIGHTERS, FORCES, STAFF_ROLES, Outcome, Role, SourceKind

_ONTO = frozenset("on onto upon into among amid against at".split())
"""Words between a verb and those whom the thing fell on."""


def role_of_whose(draft: Draft, role: str, found: Blame) -> str:
    """Return the role of those whose men or staff they are who suffered: "the army lost nine men", "two of its fighters".

    Args:
        draft: the people, the harm and their clause.
        role: the role that their own words give them.
        found: who did it.
    """
    head = draft.who.noun.head if draft.who is not None and draft.who.noun is not None else ""
    served = head in MEN or head in STAFF or head in COMMANDING or head in COLLEAGUES or head in PARTNERS | SUPPORTERS
    whose = _whose(draft, found) if served else None
    if whose is None and head in COLLEAGUES:
        whose = _own_doer(draft, found)
    if whose is None:
        return role
    if head in COLLEAGUES:
        return whose.role
    if head in PARTNERS:
        return Role.POLICE if whose.role == Role.POLICE else role
    if head in SUPPORTERS:
        return Role.CIVILIAN if whose.role == Role.OFFICIAL else role
    if head not in STAFF:
        return whose.role if whose.role in (ARMED if head in MEN else FIGHTERS) else role
    if whose.person:
        return role  # "two doctors and their driver"
    aid = whose.role == Role.AID_WORKER
    return whose.role if aid else STAFF_ROLES.get(SourceKind(whose.source_kind or SourceKind.OTHER), role)


def _own_doer(draft: Draft, found: Blame) -> Noun | None:
    """Return the soldier or policeman who did it to one of his own: "a soldier shot a comrade"."""
    who, phrases = draft.who, draft.tape.phrases
    doer = found.agents[0] if len(found.agents) == 1 else None
    if who is None or doer is None or doer.role not in FORCES:
        return None
    noun = who.noun
    theirs = noun is not None and (noun.owner.word in _THEIRS if noun.owner is not None else noun.number is not None)
    between = any(p.sym in _OWNERS and doer.end <= p.start < who.start for p in phrases)
    return doer.noun if theirs and not between else None


def _whose(draft: Draft, found: Blame) -> Noun | None:
    """Return the group that has lost its men, or that a possessive takes up."""
    who, phrases = draft.who, draft.tape.phrases
    lost = subject_of(draft.tape, draft.at) if draft.harm.trigger.term == "lose" else None
    if lost is not None:
        return phrases[lost[0]].noun
    owner = who.noun.owner if who is not None and who.noun is not None else None
    if who is None or owner is None or owner.word not in _THEIRS:
        return None
    doers = {p.start for by, p in pairwise(phrases) if by.sym == "BY"} | {p.start for p in found.agents}
    before = (p for p in reversed(phrases) if p.end <= who.start and p.sym in _OWNERS and p.start not in doers)
    return next((p.noun for p in before if p.noun is not None), None)


def whose_dead(draft: Draft) -> Noun | None:
    """Return those who left their own dead, or lost them: "the rebels fled, leaving nine bodies behind", "suffered 11 killed"."""
    phrases, at = draft.tape.phrases, draft.at
    verbs = (i for i in range(at - 1, max(-1, at - 3), -1) if phrases[i].sym.startswith(("VERB", "HARM")))
    verb = next((i for i in verbs if phrases[i].word in (_LEAVING if phrases[i].sym == "VERBING" else _OWN)), None)
    if verb is None:
        return None
    word, behind = phrases[verb].word, [p.low for p in phrases[at + 1 : at + 2]] == ["behind"]
    if word == "leave" and not behind:
        return None
    found = subject_of(draft.tape, verb)
    noun = phrases[found[0]].noun if found is not None else None
    return noun if noun is not None and noun.role in (ARMED if word in _LOSING else FIGHTERS) else None


_LOSING = frozenset(("lose", "suffer"))
_LEAVING = frozenset(("leave", "leave behind"))
_OWN = _LOSING | _LEAVING
_THEIRS = frozenset(("its", "his", "her", "their"))
_OWNERS = frozenset(("PEOPLE", "NAME", "ORG"))
"""The symbols of groups that have men or staff."""


def role_told(draft: Draft, found: Blame) -> str:
    """Return the role that a clause gives people told without one; unspecified where it gives none.

    Args:
        draft: the people, the harm and their clause.
        found: who did it.
    """
    if draft.harm.trigger.outcome not in CASUALTIES:
        return Role.UNSPECIFIED
    own = whose_dead(draft)
    if own is not None:
        return own.role
    if draft.harm.trigger.outcome is not Outcome.CASUALTIES and _in_custody(draft):
        return Role.PRISONER
    elided = (draft.who is None or draft.who.sym == "COUNT") and draft.count.high != 0
    return _attacked(draft, found) if elided and draft.number is not None else Role.UNSPECIFIED


@cache
def _held() -> re.Pattern[str]:
    """Return the pattern of what stands between a harm, or who suffered it, and where they were held."""
    return TAPE.compile("ADJUNCT{0,2} SUB? (?P<held>STATE)")


def _in_custody(draft: Draft) -> bool:
    """Return whether people came to harm while they were held: "died in police custody"."""
    phrases = draft.tape.phrases
    ends = [draft.at + 1]
    if draft.who is not None:
        ends += [i + 1 for i in range(draft.at, len(phrases)) if phrases[i].start == draft.who.start]
    for end in ends:
        match = _held().match(draft.tape.text, end)
        harm = phrases[match.start("held")].harm if match is not None else None
        if harm is not None and harm.trigger.outcome is Outcome.DETAINED:
            return True
    return False


def _attacked(draft: Draft, found: Blame) -> str:
    """Return the role of the only people of whom a clause says that they were attacked, or that something fell on them."""
    phrases = draft.tape.phrases
    roles: set[str] = set()
    for i in range(draft.at - 1, -1, -1):
        if phrases[i].sym in ("SOURCE", "COLON"):
            break
        if (_is_target(phrases, i) or _under_fire(phrases, i)) and phrases[i] not in found.agents:
            noun = phrases[i].noun
            roles.add(noun.role if noun is not None else Role.UNSPECIFIED)
    return roles.pop() if len(roles) == 1 else Role.UNSPECIFIED


def _is_target(phrases: tuple[Phrase, ...], i: int) -> bool:
    """Return whether several people at a place were attacked, fell under something or were carried by what was hit."""
    target, verb = phrases[i], phrases[max(0, i - 1)]
    noun = target.noun
    if noun is None or not (noun.plural or noun.collective) or target.harm is not None:
        return False
    if verb.sym not in ("VERB", "VERB_ED", "VERBING", "DIE"):
        return False
    if target.sym == "PEOPLE":
        return verb.word in (CARRYING if verb.sym == "VERBING" else _HITTING | CARRYING)
    return target.inner == "PEOPLE" and target.word in _ONTO and verb.word in _HITTING


def _under_fire(phrases: tuple[Phrase, ...], i: int) -> bool:
    """Return whether several people at a place "came under fire", or were attacked themselves: "a patrol was ambushed"."""
    noun, behind = phrases[i].noun, phrases[i + 1 : i + 3]
    if phrases[i].sym != "PEOPLE" or noun is None or not (noun.plural or noun.collective) or not behind:
        return False
    attacked = behind[0].sym == "VERBED" and behind[0].word in _HITTING
    return attacked or any(p.low == "under fire" for p in behind)


_HITTING = ATTACKING | STORMING | FALLING_ON
