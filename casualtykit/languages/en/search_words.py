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

UNFOUND = frozenset(
    (
        "being searched for",
        "could not be accounted for",
        "could not be found",
        "could not be located",
        "could not be traced",
        "not been accounted for",
        "not been found",
        "not been located",
        "not been traced",
        "not yet been accounted for",
        "not yet been found",
        "yet to be accounted for",
        "yet to be found",
        "yet to be located",
    )
)
"""What is told of the missing, and of those who are to be caught."""
