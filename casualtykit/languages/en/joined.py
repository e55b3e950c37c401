"""Words that stand beside one another in every report, by which two that were run together are told apart."""

from __future__ import annotations

from collections.abc import Sequence

NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty dozens several"
).split()

PERSONS = (
    "people persons soldiers policemen civilians others villagers women children rebels militants gunmen troops "
    "students officers protesters workers passengers peasants guerrillas members"
).split()

COMMONEST = PERSONS[:7]
"""Those that are looked for; the others are only seen beside another word."""

HARMS = (
    "killed killing wounded wounding injured injuring murdered arrested kidnapped displaced displacing evacuated "
    "displacements"
).split()

HEDGES = "about around some nearly almost over more up".split()

BEHIND: dict[str, Sequence[str]] = {
    **dict.fromkeys(
        HARMS, (*NUMBERS, *PERSONS, *HEDGES, "in", "and", "by", "when", "after", "from", "since", "families")
    ),
    **dict.fromkeys(
        COMMONEST, "were was are died who have had could killed dead wounded injured displaced still".split()
    ),
    "than": NUMBERS,
    "least": NUMBERS,
    "leaving": NUMBERS,
}
"""Words, each with those that may stand right behind it, the space between them lost: "killedthree", "peoplewere"."""

BEFORE: dict[str, Sequence[str]] = {
    **dict.fromkeys(HARMS, ("were", "was", "been", "being", "newly", "new", "internally", *NUMBERS)),
    **dict.fromkeys(COMMONEST, NUMBERS),
    "than": ("more", "less", "fewer"),
    "least": ("at",),
    "leaving": (),
}
"""The same words, each with those that may stand right before it: "werekilled", "twosoldiers"."""

BEFORE_FIGURES = "killed killing wounded wounding injured injuring arrested murdered leaving least than".split()
"""Words behind which a figure may have lost its space: "at least3"."""

BEFORE_NAMES = ("fled", "displaced", "evacuated", "killed", "attacked")
"""Words behind which a name may have lost its space: "fledAleppo"."""

BEFORE_SPLIT_FIGURES = (
    *BEFORE_FIGURES,
    "over",
    "some",
    "around",
    "kills",
    "left",
    "total of",
    "toll of",
    "displaced",
    "reached",
)
"""Words behind which "1, 200" is one figure, and no date with a figure after it."""

GOES_ON = frozenset(
    "a an and are as at by for from had has have her his if in is its of on or that the their to was were which who "
    "whose with".split()
)
"""Words in lower case by which a line goes on with the sentence of the one before."""

BLOCK_TAGS = frozenset("p br div li ul ol table tr h1 h2 h3 h4 h5 h6 hr blockquote article section header".split())
INLINE_TAGS = frozenset("a b i u em strong span font small big sup sub img td th tbody cite q code abbr time".split())
"""Names of the tags of web pages: those that end a line, and those that do not."""
