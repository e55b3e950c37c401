"""What people are by the body that they serve: "a driver of a charity", "a major with the U.N. mission", "a captain in the police"."""

from __future__ import annotations

from casualtykit.languages.en.group_words import DEPUTIES, STAFF
from casualtykit.tape import Noun
from casualtykit.vocabulary import FORCES, PLAIN_ROLES, RANKED, STAFF_ROLES, Role, SourceKind


def role_of_staff(noun: Noun, role: str, body: Noun) -> str:
    """Return the role of those who work for a body as that makes them: drivers of a charity are its aid workers."""
    if role not in PLAIN_ROLES or noun.head not in STAFF:
        return role
    kind = SourceKind(body.source_kind or SourceKind.OTHER)
    return body.role if body.role == Role.AID_WORKER else STAFF_ROLES.get(kind, role)


def role_of_rank(noun: Noun, role: str, body: Noun) -> str:
    """Return the role of those with a rank, which they may have in the police or for the peace: "two soldiers of the U.N. force".

    Of some nation in a force that keeps the peace are its men: "a Ukrainian with the U.N. force". A lieutenant of one man,
    who is in no force, is his deputy: "a lieutenant of the warlord".
    """
    if role == Role.MILITARY and noun.head.rpartition(" ")[2] in DEPUTIES and _one_man(body):
        return Role.OFFICIAL if body.role == Role.OFFICIAL else Role.ARMED_GROUP
    national = role == Role.UNSPECIFIED and noun.affiliation is not None and body.role == Role.PEACEKEEPER
    return body.role if national or (role in RANKED and body.role in _OTHER_THAN_ARMIES) else role


def _one_man(body: Noun) -> bool:
    """Return whether what somebody is "of" is one person, and neither a force nor the head of one."""
    by_name = body.named and body.name is None and body.country is None and body.role == Role.UNSPECIFIED
    return not (body.plural or body.collective or body.role in FORCES) and (body.person or by_name)


_OTHER_THAN_ARMIES = frozenset((Role.POLICE, Role.PEACEKEEPER))
"""The roles of bodies that have ranks as an army has them."""
