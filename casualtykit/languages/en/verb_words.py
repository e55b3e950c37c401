"""Words that tell what a group of verbs says of its subject and its object, whichever harm it tells of."""

from __future__ import annotations

from collections.abc import Mapping

FALLING_ON = frozenset("collapse fall crash plough plow ram slam topple crumble explode drive run blast".split()) | {
    "go off",
    "blow oneself up",
    "plough into",
    "plow into",
    "crash into",
    "run over",
    "ram into",
}
"""Verbs of what comes down on people or goes off among them."""

PERCEIVING = frozenset("see watch hear film witness feel notice observe let make have help".split())
"""Verbs whose object does what the next verb says: "saw police beat"."""

LEAVING = frozenset(("leave", "find", "see", "sustain", "suffer", "receive"))
"""Verbs whose object an adjective of harm may follow: "left two dead"."""

NAMING_ONLY = frozenset(("identify", "suspect", "describe", "name", "call", "know", "implicate", "publish"))
"""Verbs of speech that introduce no claim: "identified as"."""

TELLING_WHOM = frozenset(("tell", "inform", "brief", "assure", "notify"))
"""Verbs of saying with a hearer: "told reporters"."""

SUPPOSED = frozenset(("alleged", "suspected"))
"""Participles that stand before a group like adjectives: "suspected rebels"."""

SUSPECTING = frozenset(("suspect", "suspects"))
"""Forms of a verb that are those of a person too: "police suspect that"."""

AVOWED = frozenset(
    "claimed admitted denied confessed professed vowed pledged promised threatened agreed asked demanded".split()
)
"""What who speaks says of himself, if "to" stands behind it: "claimed to have killed", not "said to have"."""

COMPOUNDING = frozenset(("related", "linked", "induced", "inflicted"))
"""Participles that may stand between a cause and a harm without their hyphen: "heat related deaths"."""

FINDING = frozenset(("find", "rule", "learn", "describe"))
"""Verbs that tell what somebody found or saw, where "that", "how" or a ruling follows."""

INQUIRIES = frozenset("autopsy commission court inquest inquiry investigation panel probe report study survey".split())
"""Who finds things out."""

NAMING = frozenset(("identify", "name", "call", "know", "describe"))
"""Verbs whose participle gives a group its names: "identified as"."""

ACTING = frozenset("act disguise dress employ enlist masquerade pose serve work".split())
"""Verbs before "as" of what somebody does or is taken for: "men posing as tourists"."""

DESCRIBED: Mapping[str, tuple[str, ...]] = {
    "armed": ("with",), "clad": ("in",), "disguised": ("as",), "dressed": ("as", "in"), "wanted": ("by", "for"),
}  # fmt: skip
"""Participles that only tell what somebody looks like or is wanted for, and the prepositions behind them."""

SERVING_WITH = frozenset("attach belong serve volunteer work".split())
"""Verbs that say whose body somebody is of: "a soldier serving with the U.N. force"."""

SAID_TO_BE = frozenset(("suspected", "alleged", "reported", "supposed"))
"""Adjectives before "to be": "suspected to be rebels"."""

PERHAPS = frozenset(("may", "might", "could", "must", "likely to"))
"""Modals that leave a perfect open: "may have died"."""

IN_THE_END = frozenset("later eventually subsequently ultimately".split())
"""Adverbs behind "would" that tell of what did happen."""

OF_MANY = frozenset(("were", "are", "have", "weren't", "aren't", "haven't"))
"""Verbs that only several people take."""

OF_ONE = frozenset(("was", "is", "has", "wasn't", "isn't", "hasn't"))
"""Verbs that only one takes."""

BARELY = frozenset(("nearly", "almost"))
"""Adverbs by which it did not happen: "almost drowned"."""

WITH_OBJECT = frozenset(
    "attending awaiting bearing carrying escorting facing having holding manning representing using wearing".split()
)
"""Participles that tell what people do to what stands behind them, and no kind of it: "five carrying rewards"."""
