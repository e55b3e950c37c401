"""Words in the names of bodies that tell what sort of source they are, where no list knows the name."""

from __future__ import annotations

from casualtykit.languages.en.group_words import UNIONS

NEWSPAPERS = frozenset(
    "times post herald tribune journal chronicle telegraph courier independent inquirer examiner dispatch "
    "mail news standard star mirror sun globe online echo argus bulletin review".split()
)
"""Words that end the name of a paper, where no list knows it: "the Suva Tribune"."""

COMPANY_ENDINGS = frozenset(
    "ltd ltd. limited inc inc. corp corp. plc co co. llc gmbh airlines airways railways lines shipping "
    "maritime mining holdings construction enterprises steel energy coal cement chemicals engineering "
    "shipbuilding navigation industries petroleum textiles motors".split()
)
"""Words that end the name of a company, where no list knows it."""

LEGAL_FORMS = frozenset("ltd limited inc corp plc co llc gmbh".split())
"""Words for what a company is by law, with which nothing else ends."""

UNIONS_AND_PARTIES = UNIONS | {"party"}
"""Heads of bodies that speak for their members, and not for whom these work: "the police federation"."""

SOCIETIES = frozenset(("association", "federation"))
"""Those of them that may serve a cause too: "the Algerian Association for Human Rights"."""

ADVOCATES = frozenset(
    "confederation movement foundation institute council union federation syndicate forum alliance coalition league "
    "committee association agenda defence watch".split()
)
"""Heads of bodies that speak for the press and are no part of it: "the Free Media Movement", "the reporters' union"."""

UNOFFICIAL = frozenset(
    "union unions federation syndicate association guild party opposition group club league coalition alliance".split()
)
"""Bodies that are no part of the state: their spokesmen are no officials."""

PUBLIC_BODIES = frozenset(
    "department directorate service authority bureau board corps prefecture commissariat municipality "
    "ministry inspectorate administration secretariat ombudsman".split()
)
"""Heads of bodies of the state, where nothing else tells what they are: "the forest department"."""

PUBLIC = frozenset("national state federal government presidential parliamentary royal provincial regional".split())
"""Words for whose a body of the state is."""

PUBLIC_COUNSELS = frozenset("commission institute centre center laboratory office inquiry panel".split())
"""Heads of bodies of the state, if it is told that they are public: "the National Search Commission"."""

NO_TOWNS = tuple(
    "the al an ic ish ese media press church churches muslim student students women's refugee peace rights "
    "shura elders revolution leadership ruling military advisory research".split()
)
"""Words, or endings of words, before "council" that tell of no town: "the National Council"."""

CAUSES_SERVED = frozenset(
    "rights watch observatory monitoring documentation justice peace relief aid humanitarian refugee "
    "refugees legal prisoners transparency accountability disappeared missing torture solidarity victims survivors "
    "caravan".split()
)
"""Words in the names of charities and of those who watch what is done to people."""

ANY_BODIES = UNOFFICIAL.union(
    PUBLIC_BODIES,
    PUBLIC_COUNSELS,
    "academy agency agencies branch brigade building centres chamber college command committee company "
    "compound co-operative cooperative council crew depot division executive force foundation fund "
    "headquarters house inspection jury mission museum network organisation organization programme program "
    "project registry school section society squad staff station task team trust unit works workshop yard".split(),
)
"""Heads of bodies of any sort, of which the words before them tell more: "the mine rescue brigade"."""

OF_RESCUE = frozenset(
    "rescue lifeboat lifesaving life-saving firefighting fire-fighting avalanche emergency emergencies "
    "crisis disaster disasters civil-defence civil-protection pompiers sapeurs-pompiers bomberos".split()
)
OF_HEALING = frozenset(
    "medicine forensic forensics transfusion autopsy surgical maternity orthopaedic orthopedic psychiatric "
    "hospice leprosarium sanatorium sanitarium dispensary polyclinic ambulance burns trauma toxicology".split()
)
OF_JUSTICE = frozenset("court courts tribunal prosecution prosecutions judicial assizes".split())
OF_POLICE = frozenset(
    "kidnapping anti-kidnapping homicide narcotics anti-narcotics counter-narcotics counternarcotics "
    "anti-drug anti-drugs anti-crime anti-gang detectives cybercrime anti-robbery anti-smuggling "
    "anti-trafficking anti-terrorist anti-terrorism counter-terrorist counter-terrorism flying-squad".split()
)
OF_WAR = frozenset("command garrison regiment battalion brigade airbase".split())
OF_NATIONS = frozenset("armistice truce disengagement nations peacekeeping".split())
OF_NEWS = frozenset("broadcasting broadcaster radio television newspapers magazine diario".split())
OF_FAITH = frozenset(
    "synagogue mosque temple parish monastery convent cathedral abbey seminary shrine lamasery diocesan "
    "episcopal ecumenical evangelical clergy elders village".split()
)
OF_TRADE = frozenset(
    "shipyard dockyard colliery coalmine refinery brewery distillery foundry steelworks smelter sawmill "
    "plantation subsidiary shipping mill brickworks quarry railroad supermarket nightclub casino insurance "
    "mine manning crewing travel rating ratings advertising".split()
)
OF_STATE = frozenset(
    "forestry forests highways highway roads road water tax land lands nuclear aviation rail railway "
    "railways accident accidents fisheries agriculture agricultural irrigation parliamentary presidential "
    "consular immigration customs electoral meteorological hydrometeorological weather hydrological "
    "hydrographic geological seismological statistical census comptroller colonial municipal civic housing "
    "labour labor wildlife parks veterinary quarantine prisons penitentiary penitentiaries prison health "
    "sanitation environmental procurement planning cadastral postal ordnance flood harbour harbor port "
    "ports consumer pensions welfare lunacy sanitary excise district".split()
)
"""Words for what a body does, each of which tells what sort of source it and its people are: "shipyard manager"."""
