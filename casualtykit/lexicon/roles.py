"""Roles and the codes of other schemes: what each shipped role is called there, and what their codes mean here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from casualtykit.errors import UnknownNameError
from casualtykit.vocabulary import ROLES, CustomRole, Role

SCHEMES = ("plover", "cameo", "acled", "gtd")
"""The schemes that the shipped roles have codes in: PLOVER and CAMEO actors, ACLED's inter, GTD's target type."""

_CODES = """
    civilian         CVL  CVL  7  14
    military         MIL  MIL  1  4
    police           COP  COP  1  3
    security_forces  MIL  MIL  1  3
    paramilitary     PRM  MIL  3  17
    armed_group      REB  REB  2  17
    criminal         CRM  CRM  3  -
    combatant        UAF  UAF  -  -
    official         GOV  GOV  7  2
    protester        CVL  OPP  6  -
    journalist       JRN  MED  7  10
    medical          MED  HLH  7  1
    aid_worker       NGO  NGO  7  12
    peacekeeper      IGO  PKO  8  4
    clergy           REL  REL  7  15
    prisoner         -    -    7  -
    unspecified      UNK  UNK  -  20
"""
CROSSWALK: Mapping[str, Mapping[str, str]] = {
    words[0]: {scheme: code for scheme, code in zip(SCHEMES, words[1:], strict=True) if code != "-"}
    for words in (line.split() for line in _CODES.strip().splitlines())
}
"""The code of each shipped role in each scheme, where it has one."""

_STRONG: Mapping[str, str] = {
    Role.CIVILIAN: "CVL REF EDU BUS AGR LAB", Role.MILITARY: "MIL", Role.POLICE: "COP", Role.SECURITY_FORCES: "SPY",
    Role.PARAMILITARY: "PRM", Role.ARMED_GROUP: "REB UAF INS SEP IMG", Role.CRIMINAL: "CRM",
    Role.OFFICIAL: "GOV LEG JUD PTY ELI",
    Role.PROTESTER: "OPP", Role.JOURNALIST: "JRN", Role.MEDICAL: "HLH", Role.AID_WORKER: "NGO NGM IRC UNO",
    Role.PEACEKEEPER: "PKO IGO", Role.UNSPECIFIED: "PPL UNK",
}  # fmt: skip
_WEAK: Mapping[str, str] = {
    Role.CLERGY: "REL CHR CTH PRO MUS SUN SHI BUD HIN JEW SIK", Role.ARMED_GROUP: "RAD",
    Role.CIVILIAN: "HRI ENV DEV SET",
}  # fmt: skip
_MEANS = {code: role for table in (_WEAK, _STRONG) for role, codes in table.items() for code in codes.split()}
_FIRM = frozenset(code for codes in _STRONG.values() for code in codes.split())
"""The codes that decide; a creed or a cause only where no other code stands beside it."""


def role_of_code(code: str, scheme: str) -> str | None:
    """Return the role that a code of letters in threes stands for, or None.

    The first code that tells decides: `GOVMIL` is a ministry, `MUSUAF` an armed group. MED is the media in CAMEO, and
    medical in PLOVER.

    >>> role_of_code("GOVMIL", "cameo"), role_of_code("MUSUAF", "cameo"), role_of_code("MED", "cameo")
    ('official', 'armed_group', 'journalist')
    >>> role_of_code("MED", "plover")
    'medical'
    """
    parts = [code[i : i + 3] for i in range(0, len(code), 3)]
    means = {**_MEANS, "MED": Role.MEDICAL if scheme == "plover" else Role.JOURNALIST}
    known = [p for p in parts if p in means]
    firm = [p for p in known if p in _FIRM or p == "MED"]
    return means[(firm or known)[0]] if known else None


def code_of(role: str, scheme: str, custom: Sequence[CustomRole] = ()) -> str | None:
    """Return what a role is called in another scheme: its own code, or else its parent's; None where it has none.

    Raises:
        UnknownNameError: there is no such role.

    >>> code_of("medical", "plover"), code_of("prisoner", "plover")
    ('MED', None)
    """
    own = {r.name: r for r in custom}
    for _ in range(len(own) + 1):
        if role in CROSSWALK:
            return CROSSWALK[role].get(scheme)
        if role not in own:
            raise UnknownNameError.of("role", role, [*ROLES, *own])
        for code in own[role].codes:
            if code.startswith(f"{scheme}:"):
                return code.partition(":")[2]
        role = own[role].parent
    return None
