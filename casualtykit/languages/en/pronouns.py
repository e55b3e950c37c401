"""Pronouns, by whom they stand for."""

from __future__ import annotations

ONESELF = frozenset(("himself", "herself", "itself", "themselves"))
"""Pronouns that turn back to the subject, or only stress it."""

THEY = frozenset("they them themselves we us who others those these everyone everybody all".split())
"""Pronouns of several people."""

UNPEOPLED = frozenset("it i we you itself this that the everything".split())
"""Pronouns and a stray article that stand for no victims: things, and who speaks or is spoken to."""

RECIPROCAL = frozenset(("each other", "one another"))
"""Pronouns of people who do to others what these do to them."""

OF_A_ROW = frozenset("first last next final remaining latest".split())
"""Words that say which of a row so many are: "the last three miners"."""

SOME_OF_THEM = frozenset(("some", "most"))
"""Words that stand for some of a group where a verb follows: "some were injured"."""

THEM = frozenset(("they", "them", "their"))
"""Pronouns of those several who were told of before."""

HIS = ("his ", "her ", "their ")
"""How the words for people begin who are told of as somebody's."""
