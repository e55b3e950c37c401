"""Whether a field of a statement says what a coder wrote.

A coder's word may be coarser than the library's: "official" is right for a ministry and for an army. Words of the text
are the same if half of them are, or the last one is, since two coders agree on the head of a name but seldom on its
ends.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from casualtykit.evaluation.gold import GoldStatement, Reading
from casualtykit.languages.en.little_words import LITTLE_WORDS
from casualtykit.model import Mention, Statement
from casualtykit.values import frozen
from casualtykit.vocabulary import Modality, Role, Scope, SourceKind

COARSE: Mapping[str, Mapping[str, str]] = {
    "role": {
        Role.SECURITY_FORCES: Role.MILITARY,
        Role.PARAMILITARY: Role.ARMED_GROUP,
        Role.CRIMINAL: Role.ARMED_GROUP,
    },
    "source_type": {
        SourceKind.GOVERNMENT: "official",
        SourceKind.MILITARY: "official",
        SourceKind.JUDICIAL: "official",
        SourceKind.EMERGENCY: SourceKind.MEDICAL,
        SourceKind.RED_CROSS: SourceKind.INTERGOVERNMENTAL,
        SourceKind.LOCAL_LEADER: SourceKind.WITNESS,
        SourceKind.SOCIAL_MEDIA: SourceKind.MEDIA,
        SourceKind.ANONYMOUS: SourceKind.OTHER,
        SourceKind.COMPANY: SourceKind.OTHER,
    },
    "modality": {
        Modality.ALLEGED: Modality.FEARED,
        Modality.REPORTED: Modality.FEARED,
        Modality.CLAIMED: Modality.FEARED,
        Modality.CONFIRMED: Modality.ASSERTED,
        Modality.ESTIMATED: Modality.ASSERTED,
    },
}
"""The coarser word that a coder may have used for one of the library's."""

PLAIN: dict[str, str] = {"scope": Scope.INCIDENT, "modality": Modality.ASSERTED}
"""The value of a field about which the text says nothing."""


@frozen
class Answer:
    """What the library has in a field, held against the gold."""

    got: Reading
    right: bool
    stated: bool
    """Whether the gold states something."""
    found: bool
    """Whether what it states was found; a second coder who sees nothing does not make it found."""


def answers(gold: GoldStatement, statement: Statement, roles: Mapping[str, str]) -> dict[str, Answer]:
    """Return the answer for each field that was coded and can be judged, links aside.

    Args:
        gold: what the coder has.
        statement: what the library has.
        roles: for the roles of a lexicon's own the shipped role that each is a kind of.
    """
    found: dict[str, Answer] = {}
    for name, readings in gold.readings.items():
        if name == "source_type" and (statement.source is None or gold.readings.get("source", ("",))[0] is None):
            continue  # whether a source was found is what `source` measures; this is of what kind it is
        if name == "source_name" and (statement.source is None or _plain_name(gold)):
            continue
        got = _got(statement, name)
        if name == "role" and statement.role in roles:
            got.append(roles[statement.role])
        plain = PLAIN.get(name)
        stated, right = readings[0] != plain, _right(name, readings, got)
        found[name] = Answer(got[0] if got else None, right, stated, stated and right and got != [plain])
    return found


def _plain_name(gold: GoldStatement) -> bool:
    """Return whether the words of a source are its name already, so that there was nothing to resolve."""
    name = gold.readings["source_name"][0]
    return name is None or name == gold.readings.get("source", (None,))[0]


def _got(statement: Statement, name: str) -> list[str]:
    """Return what the library has in a field, the likeliest first; nothing where it is empty."""
    source, place = statement.source, statement.place
    groups: dict[str, list[Mention | None]] = {
        "victims": [*statement.victims],
        "perpetrator": [*statement.perpetrators],
        "source": [source],
        "place": [place],
        "time": [statement.time],
    }
    if name in groups:
        return [m.text for m in groups[name] if m is not None]
    alone = {
        "kind": statement.count.kind,
        "role": statement.role,
        "scope": statement.scope,
        "modality": statement.modality,
        "source_type": source and source.kind,
        "source_name": source and source.name,
    }[name]
    return [str(alone)] if alone else []


def _right(name: str, readings: tuple[Reading, ...], got: list[str]) -> bool:
    if not got:
        return None in readings
    coded = [r for r in readings if r is not None]
    if name == "source_name":
        return any(_words(r) & _words(g) for r in coded for g in got)
    if name in ("victims", "perpetrator", "source", "place", "time"):
        return any(close(r, g) for r in coded if r for g in got)
    return any(g in coded or COARSE.get(name, {}).get(g) in coded for g in got)


def close(gold: str, got: str) -> bool:
    """Return whether two stretches of text are the same to a reader.

    >>> close("the central market of Herat", "market in Herat"), close("a mosque", "Herat")
    (True, False)
    """
    one, two = _words(gold), _words(got)
    if not one or not two:
        return gold.strip().lower() == got.strip().lower()
    same_head = _last(gold) == _last(got) and len(two) <= 3 * len(one) + 2
    return 2 * len(one & two) / (len(one) + len(two)) >= 0.5 or same_head


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower())) - LITTLE_WORDS


def _last(text: str) -> str:
    return str(re.findall(r"\w+", text.lower())[-1])
