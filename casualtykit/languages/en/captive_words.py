"""Words that the rules for those who are taken, held and freed ask for."""

from __future__ import annotations

HURT = frozenset(("injured", "wounded", "hurt"))
"""What the hurt are called of whom one dies: "one of the wounded raiders"."""

CAUGHT = frozenset(("apprehended", "arrested", "captured", "caught", "detained", "nabbed", "seized"))
"""What those who are held are called likewise."""

FREED = frozenset(("free", "release", "rescue", "set free", "let go", "liberate"))
"""Verbs that end a captivity."""

CAPTORS = frozenset(
    f"{who}{s}" for who in ("abductor", "captor", "hijacker", "hostage-taker", "kidnapper") for s in ("", "s")
)
"""Who is called by his taking of people: whoever goes free or stays with him was his captive."""

ORDERS = frozenset("order orders warrant warrants call calls demand demands request requests".split())
"""Nouns of an arrest that is only ordered or asked for: "a warrant for his arrest"."""

REWARDS = frozenset("reward rewards bounty bounties".split())
"""Nouns of what is paid for an arrest that is yet to come."""

WANTING = frozenset("demand seek want exchange return ransom ask force".split())
"""Words before a release that only somebody wants: those to be released are others than the captives."""

FREEDOM = frozenset("release freedom liberation".split())
"""Nouns of its end."""

BEHIND_BARS = frozenset(
    ("behind bars", "behind bar", "in prison", "in jail", "prisoner of conscience", "political prisoner")
)
"""Phrases of a lasting imprisonment."""

TAKING = frozenset(
    (
        "take",
        "take away",
        "drag",
        "drag away",
        "snatch",
        "pull",
        "lead",
        "lead away",
        "carry off",
        "carry away",
        "march",
    )
)
"""Verbs of taking people away."""

HAULING = frozenset(("drag", "snatch"))
"""Those of them that say it of people at home who are not killed there."""

DRAGGING = TAKING | frozenset(("bundle", "force", "push", "shove", "throw", "load", "bundle off"))
"""Verbs of taking people away in a vehicle."""

HELD = frozenset(("hold", "seize", "pick up", "capture", "round up"))
"""Verbs of keeping people that say abducted where rebels or gangs do it to those who do not fight."""

TAKEN_OFF = frozenset(("march away", "march off", "snatch", "whisk away", "spirit away", "bundle off", "bundle into"))
"""Verbs of taking people away that say detained where soldiers or police do it."""

FORCIBLY = frozenset(("by force", "at gunpoint", "forcibly", "forcefully"))
"""Words by which a taking is an abduction."""

VEHICLES = frozenset(
    "van vans car cars vehicle vehicles truck trucks jeep jeeps pickup pickups minibus minivan suv taxi taxis boat "
    "boats".split()
)
"""What people are taken away in."""

MASKED = frozenset(("masked", "hooded"))
"""How those come who take people away and do not say who they are."""

COACHES = frozenset("bus buses minibus minibuses train trains coach coaches".split())
"""What people are taken off."""

SMUGGLING = frozenset(("smuggler", "trafficker"))
"""Those whom people pay to be taken somewhere."""

JAILING = frozenset(("jail", "imprison"))
"""Verbs of keeping people that only a state can do."""

LOCKUPS = (
    *(f"{place}{s}" for place in ("prison", "jail", "police station", "detention camp", "cell") for s in ("", "s")),
    *(f"detention {place}{s}" for place in ("center", "centre") for s in ("", "s")),
    *("prison camp", "penal colony", "police headquarters", "police department", "police departments"),
)
"""Where people are held who are taken there."""

SPEAKING = frozenset(("i", "we"))
"""Pronouns of who tells that he was taken himself."""

SENTENCES = frozenset("sentence sentences term terms life".split())
"""What prisoners serve."""

BY_COURTS = frozenset("jail prison life death imprisonment".split())
"""Words with a term that only prisoners serve: an office has terms, too."""

CONVEYING = frozenset("take send transfer move escort".split())
"""Verbs of taking people to a prison."""

LODGINGS = frozenset(
    "home homes house houses bed beds flat apartment apartments dormitory dormitories office offices hideout "
    "hotel".split()
)
"""Where people are taken from."""

CAPTURING = frozenset("seize hijack capture commandeer hold".split())
"""Verbs that take a vessel with its people, or keep it."""

ARRESTING = frozenset("apprehend arrest capture detain nab".split())
"""Verbs by which the forces of a state take a vessel with its people."""

ON_CHARGES = (
    r"(?:on|over|without|face|facing) (?:[\w-]+ ){0,2}?(?:charges?|suspicion|trial|remand)",
    r"(?:in|at) (?:(?:a|the|various|several) )?(?:[\w-]+ )?(?:police stations?|police custody|jails?|prisons?)",
)
"""What stands behind those whom an authority holds: "held on charges of treason"."""

SAILORS = frozenset(("sailor", "sailors"))
"""Heads that may be those of a navy or of a merchant ship."""

PIRATES = ("pirates?",)
"""Who take the ships of merchants."""

MERCHANT_SHIPS = (
    "(?:cargo|merchant|container|cruise|fishing|commercial) (?:ships?|vessels?|boats?|fleets?)",
    *(
        "trawlers?",
        "(?:oil |gas |chemical )?tankers?",
        "freighters?",
        "bulk carriers?",
        "yachts?",
        "dhows?",
        "tug ?boats?",
        "tugs?",
    ),
)
"""Ships whose sailors are civilians."""

OF_THE_NAVY = (
    "navy",
    "naval",
    "navies",
    "marines?",
    "warships?",
    "frigates?",
    "destroyers?",
    "submarines?",
    "patrol boats?",
)
"""What tells that sailors may be those of a navy."""

CARRYING = frozenset("carry transport ferry".split())
"""Participles between a vessel and its people."""

TAKEN_AS = frozenset(("hostage", "prisoner", "captive"))
"""What people are called, in the singular, behind them and the verb that takes or holds them."""

PRISONERS = frozenset(("prisoner", "captive"))
"""What those are taken as who are captured."""

HOLDING = frozenset("hold take keep make".split())
"""Verbs before "hostage" and "prisoner"."""

PLACING = frozenset(("place", "put"))
"""Verbs with which an authority has somebody "under arrest" or "in detention"."""
