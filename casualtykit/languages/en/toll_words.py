"""Words that say how a figure stands to others: an earlier or a rival one, what a toll has come to, the sum of all.

Each row holds patterns of whole words, which `casualtykit.cue_patterns.any_of` makes one.
"""

from __future__ import annotations

AT_FIRST = (
    "(?<!minutes )(?<!hours )earlier(?!, an? | (?:in|this|on|today|that|than|the|attacks?|clash))",
    "initially",
    "initial",
    "previously",
    "at first",
    "originally",
    "original (?:reports?|estimates?|figures?|counts?|tolls?)",
    "first (?:said|put|reported)",
    "(?:up|down|rising|falling) from",
)
"""What stands before a figure that no longer holds."""

BY_NOW = ("but", "later", "now", "while", "has since", "have since")
"""What stands behind those where the figure that follows is the one that holds."""

IN_ALL = ("in all", "in total", "altogether", "all told", "all in all", "overall", "a (?:combined )?total of")
"""What says that a figure sums up those told before."""

SOME_DIED = (
    "(?:at|on) the (?:scene|spot|site)",
    "on site",
    "(?:almost )?(?:instantly|immediately|outright|at once)",
    "on the way to",
    "(?:later )?(?:in|at) (?:an? |the )?(?:[a-z-]+ )?(?:hospitals?|clinics?)",
)
"""What stands behind a figure of the dead that tells when or where some of them died."""

SO_FAR = ("so far", "by now", "until now", "to date")
"""What tells that a figure is the latest of a toll."""

UNCONFIRMED = ("unconfirmed", "unverified")
"""What makes another figure a claim beside the one that stands, whoever gives it."""

DISAGREEING = (
    "however",
    "(?:higher|lower|different|conflicting|contradictory|differing) (?:[a-z]+ )?(?:tolls?|figures?|counts?|numbers?)",
)
"""What says that a figure is another one of the same people."""

LOWERED = ("lowered", "reduced", "revised", "cut", "brought down", "corrected", "downgraded")
"""What stands between a toll and a smaller figure that takes the place of the one before."""

TOLL_TO = (
    (
        r"(?:toll|count|tally) (?:[\w'’-]+ ){0,5}?(?:to|stands at|stood at|is now) "
        r"(?:[\w,-]+ (?:dead|killed)(?: and|,) )?$"
    ),
    r"(?:latest|current) (?:[\w-]+ )?toll is (?:[\w,-]+ (?:dead|killed)(?: and|,) )?$",
)
"""What stands before the figure that a toll has come to: "taking the toll to"."""
