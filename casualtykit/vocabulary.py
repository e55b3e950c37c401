"""The words that records use: outcomes, roles, kinds, and how sure a text is.

The values of the enumerations are those that go into JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from casualtykit.values import Record, frozen


class Outcome(StrEnum):
    """What people are stated to have suffered or done."""

    KILLED = "killed"
    """They died."""
    INJURED = "injured"
    """They were harmed and live."""
    CASUALTIES = "casualties"
    """They were killed or injured, and the text does not tell which."""
    MISSING = "missing"
    """They are unaccounted for; a forced disappearance is one."""
    ABDUCTED = "abducted"
    """They were kidnapped, taken hostage or forcibly taken away."""
    DETAINED = "detained"
    """They were arrested or captured by an authority or a party."""
    SURRENDERED = "surrendered"
    """They gave themselves up."""
    DISPLACED = "displaced"
    """They lost or left their homes."""


BLOODSHED = frozenset((Outcome.KILLED, Outcome.INJURED))
"""What violence and accidents do to those whom they reach."""
KEPT = frozenset((Outcome.ABDUCTED, Outcome.DETAINED))
"""What those suffer whom somebody holds."""
LASTING = KEPT | {Outcome.MISSING}
"""States that go on: who is missing since Monday went missing once."""
CASUALTIES = BLOODSHED | {Outcome.CASUALTIES}
"""What an attack leaves behind, whether the dead are told apart or not."""


class CountKind(StrEnum):
    """How a text bounds a figure."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"


class NumberRole(StrEnum):
    """What a number in a text is for; only `count` may count people."""

    COUNT = "count"
    ORDINAL = "ordinal"
    AGE = "age"
    YEAR = "year"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    FRACTION = "fraction"
    SCORE = "score"
    IDENTIFIER = "identifier"
    PRONOUN = "pronoun"


class Role:
    """The shipped roles of actors, victims and perpetrators alike; a role is a string, and a lexicon may add others."""

    CIVILIAN = "civilian"
    MILITARY = "military"
    POLICE = "police"
    SECURITY_FORCES = "security_forces"
    PARAMILITARY = "paramilitary"
    ARMED_GROUP = "armed_group"
    CRIMINAL = "criminal"
    COMBATANT = "combatant"
    OFFICIAL = "official"
    PROTESTER = "protester"
    JOURNALIST = "journalist"
    MEDICAL = "medical"
    AID_WORKER = "aid_worker"
    PEACEKEEPER = "peacekeeper"
    CLERGY = "clergy"
    PRISONER = "prisoner"
    UNSPECIFIED = "unspecified"


ROLES: tuple[str, ...] = tuple(v for k, v in vars(Role).items() if k.isupper())
"""The shipped roles, in order."""

PLAIN_ROLES = frozenset((Role.UNSPECIFIED, Role.CIVILIAN))
"""The roles that say the least: "workers" of an aid agency are aid workers, "children and adults" civilians."""
FORCES = frozenset((Role.POLICE, Role.MILITARY, Role.SECURITY_FORCES))
"""The armed forces of a state."""
RANKED = frozenset((Role.MILITARY, Role.SECURITY_FORCES))
"""The roles of ranks and officers, which those of any force have."""
OF_THE_STATE = FORCES | {Role.OFFICIAL}
"""Who holds people without abducting them."""
LAWLESS = frozenset((Role.ARMED_GROUP, Role.CRIMINAL))
"""Who may arrest nobody: whose taking of people is an abduction."""
FIGHTERS = LAWLESS | {Role.PARAMILITARY}
"""The roles of groups in arms, which their leaders have whatever they are called."""
ARMED = FORCES | FIGHTERS | {Role.COMBATANT}
"""Whoever bears arms by trade."""


@frozen
class CustomRole(Record):
    """A role that a lexicon declares: its name, and the role that it is a kind of."""

    name: str
    parent: str
    """A shipped role, or another one that the lexicon declares."""
    codes: tuple[str, ...] = ()
    """What other schemes call it: `plover:UAF`."""


class SourceKind(StrEnum):
    """Who says so, by kind."""

    GOVERNMENT = "government"
    MILITARY = "military"
    POLICE = "police"
    MEDICAL = "medical"
    EMERGENCY = "emergency"
    JUDICIAL = "judicial"
    ARMED_GROUP = "armed_group"
    INTERGOVERNMENTAL = "intergovernmental"
    RED_CROSS = "red_cross"
    MONITOR = "monitor"
    WITNESS = "witness"
    LOCAL_LEADER = "local_leader"
    MEDIA = "media"
    SOCIAL_MEDIA = "social_media"
    COMPANY = "company"
    ANONYMOUS = "anonymous"
    OTHER = "other"


STAFF_ROLES: Mapping[SourceKind, str] = {
    SourceKind.INTERGOVERNMENTAL: Role.AID_WORKER,
    SourceKind.RED_CROSS: Role.AID_WORKER,
    SourceKind.MEDICAL: Role.MEDICAL,
}
"""What the staff of a source of some kind are, drivers and clerks among them."""

KIND_ROLES: Mapping[str, str] = {
    SourceKind.ARMED_GROUP: Role.ARMED_GROUP,
    SourceKind.MILITARY: Role.MILITARY,
    SourceKind.POLICE: Role.POLICE,
}
"""What those in arms are who speak, and the men whom they speak of as theirs."""

OPEN_KINDS = frozenset((SourceKind.OTHER, SourceKind.ANONYMOUS))
"""Kinds of sources that say nothing: other words may say more."""


class PlaceKind(StrEnum):
    """What sort of place a mention names."""

    COUNTRY = "country"
    REGION = "region"
    ADMIN1 = "admin1"
    CITY = "city"
    SETTLEMENT = "settlement"
    SITE = "site"
    WATER = "water"
    OTHER = "other"


AREAS = frozenset((PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.ADMIN1, PlaceKind.WATER))
"""Kinds of places that other places lie in."""
SPOTS = frozenset((PlaceKind.CITY, PlaceKind.SETTLEMENT, PlaceKind.SITE))
"""Kinds of places where one attack happens."""


class TimeKind(StrEnum):
    """What sort of expression says when."""

    DATE = "date"
    WEEKDAY = "weekday"
    DAYPART = "daypart"
    MONTH = "month"
    YEAR = "year"
    PERIOD = "period"
    SINCE = "since"
    DURATION = "duration"
    RELATIVE = "relative"


class CauseKind(StrEnum):
    """What sort of thing did the harm."""

    WEAPON = "weapon"
    ATTACK = "attack"
    ACCIDENT = "accident"
    DISASTER = "disaster"
    DISEASE = "disease"


CAUSES = frozenset(CauseKind)
"""The classes of things that do harm."""
MISHAPS = frozenset((CauseKind.ACCIDENT, CauseKind.DISASTER, CauseKind.DISEASE))
"""What nobody does to others."""


class Modality(StrEnum):
    """How sure the text is of the harm; never our own judgement."""

    ASSERTED = "asserted"
    CONFIRMED = "confirmed"
    CLAIMED = "claimed"
    ALLEGED = "alleged"
    REPORTED = "reported"
    ESTIMATED = "estimated"
    FEARED = "feared"
    DENIED = "denied"


class Scope(StrEnum):
    """Whether a figure is of one event or adds up several, or a period."""

    INCIDENT = "incident"
    CUMULATIVE = "cumulative"


class Update(StrEnum):
    """How a figure relates to one given before."""

    RAISES_TO = "raises_to"
    """The new total; it replaces the old one."""
    ADDS = "adds"
    """Cases beyond those stated before; never added by itself."""
