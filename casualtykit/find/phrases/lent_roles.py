"""The role of a group that belongs to another: "two members of the council", "a driver of the police"."""

from __future__ import annotations

from casualtykit.find.phrases.serving import role_of_rank, role_of_staff
from casualtykit.languages.en.group_words import (
    CHAIRS,
    DELEGATES,
    EMBASSIES,
    LEADERS,
    MEMBERS,
    MEN,
    OFFICERS_OF,
    PRIVATE_BODIES,
    STAFF,
    STRIKES,
    SUPPORTERS,
    TRADES,
    UNIONS,
)
from casualtykit.tape import Noun, Phrase
from casualtykit.vocabulary import (
    ARMED,
    FIGHTERS,
    FORCES,
    LAWLESS,
    PLAIN_ROLES,
    Role,
    SourceKind,
)


def role_of(head: Phrase, noun: Noun, inner: Phrase, other: Noun) -> str:
    """Return the role of a group that belongs to another: "two members of the district council" are officials."""
    role = _lent_role(head, noun, other)
    if role == Role.OFFICIAL and (noun.head in SUPPORTERS or _former_member(head, noun)):
        role = Role.CIVILIAN
    if noun.head in _HEADS and role in (Role.OFFICIAL, Role.UNSPECIFIED):
        role = _role_of_head(inner, other)
    if role == Role.OFFICIAL and (_of_a_union(noun, inner, other) or _of_no_state(noun, other)):
        role = Role.CIVILIAN
    if role in PLAIN_ROLES and noun.head in STAFF and "civilian" not in head.low:
        role = other.role if other.role in FORCES else role_of_staff(noun, role, other)  # "a driver of the police"
    return role_of_rank(noun, role, other)


def _lent_role(head: Phrase, noun: Noun, other: Noun) -> str:
    """Return the role of a group, or that of the body it belongs to where it has none that says as much."""
    role, last = noun.role, noun.head.rpartition(" ")[2]
    member = head.sym == "PEOPLE" and last in MEMBERS
    if member and (other.role in FIGHTERS or (role in PLAIN_ROLES and other.role != Role.UNSPECIFIED)):
        return other.role
    if role == Role.MILITARY and other.role in LAWLESS and head.sym == "PEOPLE":
        return other.role  # "two captains of the rebels"
    if other.role == Role.OFFICIAL and (member or (_party(other) and last in OFFICERS_OF)):
        return other.role  # "cadres of the ruling party", "a worker of the Labour Party"
    if member and role in PLAIN_ROLES and other.head.rpartition(" ")[2] in _COUNCILS:
        return Role.OFFICIAL
    if other.role in FIGHTERS and head.sym in ("ORG", "NAME"):
        return other.role  # "a council of rebels"
    men = role == Role.UNSPECIFIED and noun.plural and (noun.head in MEN or noun.affiliation is not None)
    if other.role in ARMED | {Role.PEACEKEEPER} and (men or role == Role.COMBATANT):
        return other.role  # "fighters of the Dune Front", "two men of the Second Battalion", "two Fijians of the force"
    if role in PLAIN_ROLES and other.head in EMBASSIES and noun.head.endswith("secretary"):
        return Role.OFFICIAL  # "the first secretary of an embassy"
    return role


def _of_a_union(noun: Noun, inner: Phrase, other: Noun) -> bool:
    """Return whether people lead those of a trade, or a body that these form: "the head of the students' union"."""
    if other.name is not None or noun.head.rpartition(" ")[2] not in LEADERS | CHAIRS | DELEGATES:
        return False
    words = inner.low.split()
    last = words[-1] if words else ""  # "the head of one of them" has none
    of_a_trade = any(w.endswith(("s'", "s’")) or w in TRADES for w in words[:-1])
    return last in STRIKES or (last in UNIONS and of_a_trade) or (other.role == Role.CIVILIAN and other.plural)


def _of_no_state(noun: Noun, other: Noun) -> bool:
    """Return whether people lead a body of no state: "the head of a school", "the chairman of a football club"."""
    leads = noun.head.rpartition(" ")[2] in _HEADS | LEADERS | CHAIRS
    return leads and other.role != Role.OFFICIAL and other.head.rpartition(" ")[2] in PRIVATE_BODIES


def _former_member(head: Phrase, noun: Noun) -> bool:
    """Return whether a group has left a body: "a former member of a council", "two former members"."""
    return noun.head in ("member", "members") and "former" in head.low.split()


def _role_of_head(inner: Phrase, other: Noun) -> str:
    """Return the role of the head of something: "the head of a rights group", "the chief of the police station"."""
    force = (force for word, force in _POSTS.items() if word in inner.low.split())
    return next(force, Role.CIVILIAN if other.source_kind in _PRIVATE else Role.OFFICIAL)


def _party(noun: Noun) -> bool:
    """Return whether a group of officials is a political party: one by name, or the one that rules."""
    return noun.name is not None or noun.head.endswith("party")


_COUNCILS = frozenset("council parliament assembly senate legislature cabinet".split())


_PRIVATE = (SourceKind.MONITOR, SourceKind.COMPANY, SourceKind.MEDIA)


_HEADS = frozenset(("chief", "chiefs", "head", "heads"))


_POSTS = {"police": "police", "army": "military", "barracks": "military"}
