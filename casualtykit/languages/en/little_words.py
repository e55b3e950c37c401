"""Words that make no difference when two names of one thing are compared: "the market" and "market"."""

from __future__ import annotations

LITTLE_WORDS = frozenset("the a an of in at on his her their its".split())
"""Articles, the commonest prepositions and possessives, in lower case."""
