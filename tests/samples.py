"""Values that several tests build on: one statement with every field filled, and one with none."""

from __future__ import annotations

from casualtykit.model import Actor, Cause, Count, Cue, Number, OutcomeMention, Place, Source, Statement, Time, exactly
from casualtykit.spans import Span
from casualtykit.vocabulary import (
    CauseKind,
    CountKind,
    Modality,
    Outcome,
    PlaceKind,
    Role,
    Scope,
    SourceKind,
    TimeKind,
    Update,
)

TEXT = "Gunmen may have killed at least 12 villagers with a bomb in Diffa on Monday, police said."


def at(words: str) -> tuple[Span, str]:
    """Return where some words stand in the sample text, and the words."""
    start = TEXT.index(words)
    return Span(start, start + len(words)), words


FULL = Statement(
    id=3,
    span=at("killed at least 12 villagers")[0],
    sentence=Span(0, len(TEXT)),
    outcome=Outcome.KILLED,
    count=Count(12, 12, None, CountKind.AT_LEAST),
    number=Number(*at("at least 12"), "numbers.hedged", Count(12, 12, None, CountKind.AT_LEAST)),
    trigger=OutcomeMention(*at("killed"), "outcomes.kills", Outcome.KILLED, "kill"),
    role=Role.CIVILIAN,
    victims=(Actor(*at("villagers"), "actors.group", Role.CIVILIAN),),
    perpetrators=(Actor(*at("Gunmen"), "actors.group", Role.ARMED_GROUP),),
    cause=Cause(*at("bomb"), "causes.weapon", CauseKind.WEAPON),
    sources=(Source(*at("police"), "sources.said", SourceKind.POLICE, "Niger police", "said"),),
    places=(Place(*at("Diffa"), "places.named", "Diffa", PlaceKind.CITY, "NE", 13.3, 12.6, ("NE",)),),
    time=Time(*at("on Monday"), "times.weekday", TimeKind.WEEKDAY),
    modality=Modality.FEARED,
    blame=Modality.ALLEGED,
    scope=Scope.CUMULATIVE,
    background=True,
    update=Update.RAISES_TO,
    part_of=0,
    repeats=1,
    doubts=("two readings",),
    cues=(Cue(*at("may have"), "scopes.feared", "modality"),),
    rules=("statements.killed",),
)
"""Every field says something."""

BARE = Statement(
    id=0,
    span=Span(0, 6),
    sentence=Span(0, 6),
    outcome=Outcome.KILLED,
    count=exactly(1),
    number=None,
    trigger=OutcomeMention(Span(0, 6), "killed", "outcomes.kills", Outcome.KILLED),
)
"""Nothing but what a statement must have."""
