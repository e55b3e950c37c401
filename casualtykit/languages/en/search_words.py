"""Words of the search for people of whom nobody knows where they are: who looks for them, and how."""

from __future__ import annotations

RESCUERS = (
    "rescuers",
    "divers",
    "lifeguards",
    "rescue teams",
    "rescue workers",
    "rescue crews",
    "search team",
    "search teams",
    "search crews",
    "search parties",
    "coastguard",
    "coastguards",
    "coast guard",
    "lifeboat crews",
)
"""How those are called who look for the missing."""

SEARCHING = frozenset(("search", "look for", "search for", "hunt for", "comb", "scour", "resume", "continue", "dig"))
"""Verbs of looking for people."""

SEARCHES = frozenset("search searches".split())
"""Nouns of the same."""

VANISHING = frozenset(("disappear", "vanish", "go missing"))
"""What a boat or a plane does whose people are missing with it."""

GOING_OFF = frozenset("leave walk go enter board drive ride sail step swim wander travel run cycle".split())
"""What those did last who were never seen again."""

UNFOUND = ("accounted for", "found", "located", "searched for", "traced")
"""How what is told of the missing ends that is also told of those who are to be caught: "could not be found"."""

AFLOAT = frozenset("boat boats dinghy dinghies raft rafts ship ferry vessel sea water waters ocean waves".split())
"""From where people are picked up who are saved, and not caught."""

RUBBLE = frozenset("rubble debris wreckage ruins snow mud earth masonry concrete".split())
"""Under what people lie of whom nobody knows whether they live."""
