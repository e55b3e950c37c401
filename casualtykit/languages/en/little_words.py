"""Words that tell next to nothing: those in which names of one thing may differ, and those that many a sentence has."""

from __future__ import annotations

LITTLE_WORDS = frozenset("the a an of in at on his her their its".split())
"""Articles, the commonest prepositions and possessives, in lower case."""

COMMON = frozenset(
    "a an and are as at be been but by could down for from had has have his in into is it its not of off on or over "
    "she that the their them they this those to under was were who will with would "
    "one two three four five six seven".split()
)
"""Words that many a sentence has: to look for anything by them saves nothing."""
