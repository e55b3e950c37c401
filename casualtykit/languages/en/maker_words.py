"""Words that tell whose an attack or a weapon is."""

from __future__ import annotations

from collections.abc import Mapping

POWERS = frozenset(("us", "u.s.", "usa", "uk", "u.k.", "nato", "un", "u.n."))
"""Short names of powers whose attack it may be: "a NATO raid"."""

FACTIONS = frozenset("communist islamist leftist rightist loyalist royalist jihadist fundamentalist".split())
"""Words for those of a cause, whose attack it may be: "a Communist ambush"."""

FIRES = frozenset("ground artillery mortar sniper machine-gun rifle tank rocket shell small-arms anti-aircraft".split())
"""Words before "fire" that say what is fired."""

WAR_MACHINES = frozenset(
    "helicopter helicopters gunship gunships warplane warplanes jet jets tank tanks aircraft plane planes warship "
    "warships gunboat gunboats bomber bombers".split()
)
"""Vehicles that harm for those whose they are: "US warplanes killed"."""

MUTUAL = frozenset(
    "war wars warfare conflict conflicts clash clashes battle battles fight fights fighting unrest violence riot riots "
    "rioting gunfight gunfights gunbattle gunbattles firefight firefights shootout shootouts shoot-out shoot-outs "
    "skirmish skirmishes encounter encounters exchange crossfire strife feud feuds infighting turmoil disturbance "
    "uprising revolt intifada rebellion insurgency insurrection revolution mutiny".split()
)
"""Nouns of fighting that two sides do, whoever is named before them."""

FIGHTING: Mapping[str, str] = {
    **dict.fromkeys("guerrilla insurgent militant rebel separatist taliban".split(), "armed_group"),
    **dict.fromkeys(("army", "military"), "military"),
    "police": "police",
}
"""Words before a noun of attack that say whose it is, and what these are: "insurgent attacks"."""

LABELS = frozenset(("terrorist", "terror"))
"""Words before a noun of attack that judge it and name nobody: "a terrorist bombing"."""
