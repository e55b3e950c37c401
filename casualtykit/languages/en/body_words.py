"""Words in the names of bodies that tell what sort of source they are, where no list knows the name."""

from __future__ import annotations

NEWSPAPERS = frozenset(
    "times post herald tribune journal chronicle telegraph courier independent inquirer examiner dispatch mail news "
    "standard star mirror sun globe online echo argus bulletin review".split()
)
"""Words that end the name of a paper, where no list knows it: "the Suva Tribune"."""

COMPANY_ENDINGS = frozenset(
    "ltd ltd. limited inc inc. corp corp. plc co co. llc gmbh airlines airways railways lines shipping maritime mining "
    "holdings industries petroleum textiles motors".split()
)
"""Words that end the name of a company, where no list knows it."""

ADVOCATES = frozenset(
    "movement foundation institute council union federation syndicate forum alliance coalition league committee "
    "association agenda defence watch".split()
)
"""Heads of bodies that speak for the press and are no part of it: "the Free Media Movement", "the reporters' union"."""

UNOFFICIAL = frozenset(
    "union unions federation syndicate association party opposition group club league coalition alliance".split()
)
"""Bodies that are no part of the state: their spokesmen are no officials."""

PUBLIC_BODIES = frozenset(
    "department directorate service authority bureau board corps prefecture commissariat municipality ministry "
    "inspectorate administration secretariat ombudsman".split()
)
"""Heads of bodies of the state, where nothing else tells what they are: "the forest department"."""

PUBLIC = frozenset("national state federal government presidential parliamentary royal provincial regional".split())
"""Words for whose a body of the state is."""

PUBLIC_COUNSELS = frozenset("commission institute centre center laboratory office inquiry panel".split())
"""Heads of bodies of the state, if it is told that they are public: "the National Search Commission"."""

NO_TOWNS = tuple(
    "the al an ic ish ese media press church churches muslim student students women's refugee peace rights shura "
    "elders revolution leadership ruling military advisory research".split()
)
"""Words, or endings of words, before "council" that tell of no town: "the National Council"."""

CAUSES_SERVED = frozenset(
    "rights watch observatory monitoring documentation justice peace relief aid humanitarian refugee refugees legal "
    "prisoners transparency accountability disappeared torture solidarity victims survivors caravan".split()
)
"""Words in the names of charities and of those who watch what is done to people."""

WATCHING = frozenset(("rights", "watch", "observatory"))
"""Words in the names of groups for human rights."""
