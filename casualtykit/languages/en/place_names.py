"""Words that stand around names of places, or around names that are none."""

from __future__ import annotations

LEADS = frozenset(
    "in at near outside off around inside throughout across nearby neighboring neighbouring".split()
) | frozenset(("close to",))
"""Prepositions behind which a name is that of a place."""

WAYS = frozenset("from to into toward towards through via between of".split())
"""Those behind which a name may be that of a place."""

LISTED = frozenset(
    "cities towns villages districts provinces neighbourhoods neighborhoods suburbs counties departments "
    "municipalities townships woredas wards camps states zones".split()
)
"""Words behind which "of" opens a list of places: "the towns of Zurla and Orlova"."""

HELD_BY = LISTED | frozenset(
    "resident residents inhabitants natives native villagers mayor governor emir siege shelling bombardment "
    "streets".split()
)
"""Words behind which "of" and a name say a place: "residents of Zurla"."""

TOWNS = frozenset("city district hamlet municipality neighborhood neighbourhood suburb town township village".split())
"""Words that tell a place by themselves: "Zurla, a village near Herat"."""

INHABITED = TOWNS | frozenset("country nation island state province region community".split())
"""Nouns behind whose "of" stands how many live there: "in a city of 300,000 people"."""

DISTRICTS = tuple("province district governorate county department prefecture oblast".split())
"""What a part of a country is called behind its name."""

VILLAGES = ("village", "hamlet")
"""What a small place is called behind its name, or before it: "the village of"."""

NEXT = frozenset("city hamlet stronghold town village".split())
"""Words before "of" that never end the name before them: "the Herat town of Zurla"."""

QUALIFIERS = frozenset(
    "autonomous metropolitan administrative border refugee displacement industrial tribal".split()
) | frozenset(("local government", "special administrative"))
"""Words between a name and what it is: "Zurla autonomous prefecture", "Zurla local government area"."""

SCENES = frozenset("in at across near outside around throughout".split())
"""Those behind which a row of names is one of places."""

BESIDE_NAMES = frozenset(("near", "close to", "outside", "off"))
"""Those that are part of the place: "near Herat"."""

ALONE = frozenset("in near outside around nearby neighboring neighbouring".split()) | frozenset(("close to",))
"""Those behind which a name that no lexicon knows is that of a place."""

SIDES = frozenset(
    "north south east west northern southern eastern western north-east north-west south-east south-west northeast "
    "northwest southeast southwest northeastern northwestern southeastern southwestern north-eastern north-western "
    "south-eastern south-western central upper lower greater downtown rural mainland".split()
)
"""Words before a name that say which part of it is meant."""

PARTS = (
    "area areas block centre center corner districts edge foot half heart intersection "
    "junction outskirts parts section sections slopes "
    "stretch stretches suburbs swathe swathes swath swaths vicinity villages"
).split()
"""Words behind which "of" and a name say of which place they are a part: "the 300 block of Zurla Street"."""

FIRST_WORDS = frozenset(
    "barangay cape ciudad deir fort ft. glen kafr khan lake mount mt. point port puerto saint san santa santo sao "
    "sheikh sitio st. villa".split()
)
"""Words that names of places begin with: "Lake Worth"."""

BUILT = frozenset(
    "airport avenue barracks base basin bay beach bridge camp canal canyon cathedral checkpoint coast consulate "
    "creek crossing dam desert embassy forest garden gate glacier heights highway hill hills hospital hotel "
    "island islands jail lake mine mosque mount mountain mountains palace park peninsula plateau port prison reef "
    "refinery reservoir ridge river road square stadium station strait street temple valley volcano".split()
)
"""Words behind a name that make it the name of a site or of a part of the earth."""

LOOSE = frozenset(
    "area block capital city commune community department division parish quarter region sector settlement state "
    "town union ward zone".split()
)
"""Words for kinds of places that other things are called by too: "the Agriculture Department"."""

PARTS_OF_FIRMS = frozenset(("department", "division", "union"))
"""Those of them that firms and offices have as well: "sold the Casting Division"."""

INCORPORATED = frozenset("inc corp co ltd plc llc ag sa nv".split())
"""Words that end the name of a firm."""

NATIONS = frozenset("anglo franco indo russo sino".split())
"""How peoples are called before a hyphen."""

MONEY = frozenset("dollar dollars dlr dlrs pound pounds franc francs cents".split())
"""Words before which the name of a country is that of its money: "in U.S. dollars"."""

SUMS = frozenset("million billion trillion mln bln dlr dlrs dollars".split())
"""Words behind which it is so too: "(3.2 billion U.S.)"."""

TOWARDS = frozenset("the on from to along into through of".split())
"""Words before a name that a building or a piece of land may bear: "on Orlova Street"."""

OWNERS = frozenset("his her its their my our your".split())
"""Words before which a name is no place: "its new Corsica"."""

DETERMINERS = OWNERS | frozenset("some any no such every each all other another this that these those".split())
"""Words before which nothing is a name."""

AGAINST = frozenset(("v", "vs", "versus"))
"""Words between two teams."""

ALWAYS = frozenset("barangay sitio mt mt.".split())
"""Those that nothing else begins with."""

FIRMS = frozenset("inc corp co ltd plc llc company group bank markets exchange open cup league ag sa nv".split())
"""Words behind a name that make it that of a firm or of a contest."""

STAKES = frozenset(
    "stake stakes interest interests share shares stock stocks holding holdings position positions investment "
    "investments invest invested investing confidence faith confident holder holders believe believed believes role "
    "part partner partners trading trade traded participate participation contracts futures experience engage "
    "engaged specialize specialises specializes".split()
)
"""Words before "in" behind which a name may be that of a firm or a person: "a stake in Zurlacom"."""

BEARINGS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split()
)
"""Words before "of" that say where people are from a place: "killed nine people south of the town"."""

WHERE = frozenset(
    (
        *"in at near outside inside across around on through throughout from within between off along over".split(),
        "into",
        "onto",
        "close to",
        "next to",
    )
)
"""Prepositions that open a place."""

BESIDE = frozenset(("near", "close to", "next to", "outside", "off"))
"""Prepositions that are part of a place: "near Herat"."""

STRIKING = frozenset(
    "hit rock shake strike batter devastate ravage shell bomb bombard raid storm attack jolt lash pound sweep "
    "swamp flood target ambush invade rattle engulf inundate wrack enter overrun".split()
)
"""Verbs whose object is where it happened: "the quake rocked Bali"."""

REPORTING = frozenset("report record register confirm".split())
"""Verbs of saying whose subject, where it is a place, is where the figure behind them is from."""

REELING = frozenset("recover recovering reel reeling".split())
"""Verbs whose subject, where it is a place, is where it happened: "Bali is reeling from a quake"."""

SHELLING = frozenset(
    (
        *"shelling bombing bombings bombardment bombardments airstrike airstrikes".split(),
        "air strike",
        "air strikes",
        "air raid",
        "air raids",
    )
)
"""Nouns of attack behind whose "on" a name is that of a place: "shelling on Suco"."""

VAGUE = frozenset("country nation region area world".split())
"""Nouns that say of no place which it is: "in our country"."""

VAGUE_PLURALS = frozenset("countries nations regions areas".split())
"""Their plurals, which are nowhere: "in countries where"."""

TARGETS = frozenset(("target", "targets", "scene", "site"))
"""What a place is called that suffers: "Bali has been the target of attacks"."""

HAVING = frozenset("have has had see sees saw record recorded register registered".split())
"""Verbs whose subject, where it is a place, is where the figure behind them is from."""
