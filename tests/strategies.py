"""Texts for the laws: news-like sentences put together at random, and characters that news has seldom."""

from __future__ import annotations

from hypothesis import strategies as st

COUNTS = """\
12
at least 12
more than 1,200
nearly two dozen
between 20 and 30
dozens of
a
no
two
the 14"""
GROUPS = """\
people
soldiers
civilians, including three children,
of them
others
Syrian rebels
villagers"""
HARMS = """\
were killed
died
were wounded
have been arrested
are missing
fled their homes
were said to be dead"""
ENDS = """\
in Aleppo
on Monday
, police said
, according to the Red Cross
by gunmen
when a bus crashed near Lagos
; it said others had fled
(AFP)
, the ministry said, adding that 4 had died
since 2011"""
STARTS = """\
Police said
It said
KABUL, 4 May (Reuters) -
The army denied that
"
Of these,
Gunmen shot dead
In all,"""
STOPS = [".", "", "\n", '."', "!", "...", " - "]


def lines(block: str) -> st.SearchStrategy[str]:
    """Return one line of a block, or nothing."""
    return st.sampled_from(["", *block.splitlines()])


SENTENCES = st.builds(
    "{} {} {} {} {}{}".format, *map(lines, (STARTS, COUNTS, GROUPS, HARMS, ENDS)), st.sampled_from(STOPS)
)
"""Sentences of news, some of them broken."""

NEWS = st.lists(SENTENCES | st.text(max_size=20), max_size=6).map(" ".join)
"""Texts of a few sentences, with strange characters between them."""

VOCABULARY = sorted({w for block in (STARTS, COUNTS, GROUPS, HARMS, ENDS) for w in block.split()})
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=30).map(" ".join)
"""The same words in any order, which no grammar has foreseen."""

TEXTS = NEWS | WORDS | st.text(max_size=200)
"""Any of them."""
