"""Words that the rules for people who leave their homes ask for."""

from __future__ import annotations

LEFT_BEHIND = frozenset("refuge shelter leave flee abandon lose evacuate drive force".split())
"""Words before a home that may say that people had to leave it."""

OUT_OF = frozenset("from out into without no".split())
"""Words close before it that may say so."""

HOMES = frozenset(
    "home homes house houses hut huts shack shacks flat flats apartment apartments cottage cottages village villages "
    "town towns land lands camp camps area areas neighbourhood "
    "neighborhood neighbourhoods neighborhoods community communities".split()
)
"""What people are displaced from."""

BELONGINGS = frozenset("homes houses huts shops fields crops boats cars belongings livestock".split())
"""What people have that a flood washes away."""

BUILDINGS = frozenset("building buildings flat flats apartment apartments block blocks house houses home homes".split())
"""Of what many residents move out."""

REGIONS = frozenset(
    "zone zones valley city cities district districts region regions island islands coast enclave slum country".split()
)
"""What else many people of a place are taken out of, or leave."""

WILDS = frozenset("bush hills mountains forest forests jungle woods swamps marshes".split())
"""Where many people of a place run who are driven from it."""

TAKING_ACROSS = frozenset(("airlift", "ferry"))
"""How many of them are taken to a town, or to the mainland."""

TAKING_OUT = TAKING_ACROSS | frozenset("bus truck ship lift fly".split())
"""How many people of a place are taken out of it."""

FORCING = frozenset("force compel oblige cause drive prompt order lead".split())
"""Verbs before "to leave" or "into shelters"."""

ORDERED = frozenset("issue cover affect include impact apply be".split())
"""What orders to leave do with people."""

LIFTING = frozenset("lift cancel rescind revoke withdraw end".split())
"""What becomes of such orders when people may go home."""

OUSTING = frozenset("force drive push turn throw order".split())
"""Verbs by which people lose the place that they live in, with "out"."""

MOVING = frozenset("move relocate shift push take bring send transfer rush".split())
"""Verbs of bringing people elsewhere."""

BRINGING_OUT = frozenset("bring call come drag haul lead lure march pull rush snatch step take walk".split())
"""How people leave their homes for an hour, or for good, but are not driven from them."""

MOVING_AWAY = MOVING | {"escape"}
"""Verbs of going elsewhere by oneself: "moved to higher ground"."""

RESCUING = frozenset(("bring", "take", "rush", "push", "send"))
"""Those of them that, with "to safety", only rescue."""

CROWDING = frozenset("pack crowd cram squeeze huddle jam".split())
"""What so many people are, with "into", for whom a shelter has no room."""

LEAVING_HOME = frozenset("flee evacuate leave abandon relocate move desert".split()) | {
    "flee their homes",
    "leave their homes",
    "abandon their homes",
}
"""What people are forced to do who are displaced."""

SHELTERS = frozenset("shelter shelters tent tents".split())
"""Where only the displaced live."""

CAMPS = frozenset(
    "camp camps centre centres center centers site sites tent tents settlement settlements hut huts housing "
    "accommodation lodging lodgings quarters".split()
)
"""Where the displaced live, if a word such as "relief" stands before it."""

OTHER_CAMPS = frozenset(
    "training army military base summer holiday boot prison labour labor work concentration internment detention scout "
    "youth rebel militia mining logging protest yoga climbing".split()
)
"""Words before camps in which the displaced do not live."""

PUBLIC_BUILDINGS = frozenset(
    "school schools church churches mosque mosques temple temples hall halls gym gyms gymnasium gymnasiums stadium "
    "stadiums arena arenas monastery monasteries classrooms barracks convent convents seminary college colleges campus "
    "fairground fairgrounds showground showgrounds dormitory dormitories cathedral cathedrals".split()
) | {
    f"{kind} {site}"
    for kind in "public government school community sports youth cultural rehabilitation convention".split()
    for site in "building buildings centre centres center centers complex complexes".split()
}
"""Where many people of a place are lodged only after they had to leave it."""

GROUNDS = frozenset("compound compounds building buildings grounds premises yard yards courtyard campuses".split())
"""What such a place has: "the monastery compounds"."""

HIDEOUTS = frozenset(
    "hospital hospitals university universities base airport mission missions embassy seminary theatre library".split()
)
"""Where else many people of a place are who shelter there."""

ROADSIDES = frozenset(
    "embankment embankments dyke dykes dike dikes levee levees roadside roadsides road roads highway highways".split()
)
"""Where many people of a place live whose homes are under water."""

COMING = frozenset("arrive come cross infiltrate return travel".split())
"""Verbs behind which "from" says where people had been."""

COMING_TO = frozenset(("arrive", "reach"))
"""Verbs before "in a camp", to which many come who had to leave their homes."""

ARRIVING = frozenset("cross arrive pour stream flood enter cross over spill head".split())
"""Verbs by which refugees come to another country."""

MOVEMENTS = frozenset("arrival arrivals influx exodus flight return returns repatriation registration".split())
"""Nouns for the coming and going of refugees: "an influx of 3,000 refugees"."""

FLIGHTS = frozenset(("exodus", "flight"))
"""Those of them that tell by themselves that people leave for good: "the exodus of 3,000 families"."""

HOSTS = frozenset("relatives friends neighbours neighbors families communities kin family".split()) | {
    "host families",
    "host communities",
    "host family",
    "host community",
    "extended family",
}
"""With whom the displaced stay who are in no camp."""

STAYING = frozenset("stay live lodge shelter remain board".split())
"""Verbs before "with relatives"."""

DONE_IN_CAMPS = frozenset(
    "arrest assist attack beat examine feed help immunise immunize infect interview kill meet reach screen serve teach "
    "test train treat vaccinate visit wound".split()
)
"""What is done in camps to those who have lived there before."""

HOSTING = frozenset("host shelter accommodate house lodge absorb take in".split()) | {"put up"}
"""Verbs, passive, before "by host families"."""

LODGING = STAYING | HOSTING | MOVING | {"sleep", "spend", "camp"}
"""Verbs before "in schools" and "to schools", where many may be who had to leave their homes."""

RECEIVING = frozenset("receive host house shelter accommodate".split()) | {"take in", "play host to"}
"""Verbs of a country to which refugees come, and of a camp that has them."""

REFUGEES = frozenset("refugee refugees returnee returnees evacuee evacuees idp idps".split()) | {
    "displaced people",
    "displaced persons",
    "internally displaced people",
    "internally displaced persons",
}
"""Who have left home by their name."""

VILLAGERS = frozenset(
    "people persons individuals civilians villagers residents families households women children inhabitants "
    "peasants farmers townspeople islanders locals".split()
)
"""Who may have left home: those who live where it was."""

TENANTS = frozenset("tenants squatters dwellers settlers campers holidaymakers".split())
"""Who else loses the place where he lives, for good or for a while, if he is forced out."""

NEIGHBOURING_COUNTRIES = ("neighbouring countries", "neighboring countries")
"""Where those go who are driven out of a country."""

BORDERS_CROSSED = frozenset("border frontier borders".split())
"""What people cross who flee abroad."""

OVER = ("into", "over", "across")
"""How they cross it."""

RIVERS = frozenset("river rivers lake lagoon creek".split())
"""What else they cross, into a country."""

RETURNING = frozenset(("return", "go back", "come back", "go home", "repatriate", "resettle", "be back"))
"""Verbs of going home."""

ALLOWING = frozenset("allow permit let enable help".split())
"""Verbs before "to return home" that say that it comes about."""

SAFE_PLACES = frozenset(
    "place places area areas location locations ground grounds zone zones spot spots site sites region regions".split()
)
"""Where people are moved to from danger, if a word such as "safer" stands before it."""
