"""Whose attack or weapon it is, by the words before it: "an Israeli raid", "insurgent attacks", "US helicopters"."""

from __future__ import annotations

from casualtykit.find.phrases.atom import Atom
from casualtykit.languages.en.maker_words import FACTIONS, FIGHTING, FIRES, LABELS, MUTUAL, POWERS, WAR_MACHINES
from casualtykit.lexicon import Sense
from casualtykit.model import Actor
from casualtykit.spans import Page, Span
from casualtykit.vocabulary import Role


def maker(page: Page, group: list[Atom], at: int, sense: Sense | None) -> Actor | None:
    """Return the words that say whose the attack or weapon is that heads a group; a disaster is nobody's."""
    last_word = group[at].low.rpartition(" ")[2]
    shot = last_word == "fire" and at > 0  # "army fire", "rebel ground fire", but "an army barracks fire"
    bare = shot and at == 1 and group[0].letter == "DEM"  # "by Israeli fire", but "a Greek fire"
    fire = shot and (bare or group[at - 1].word.makes or group[at - 1].low in FIRES)
    if sense is None or not (
        sense.value in ("attack", "weapon") or (sense.value == "vehicle" and last_word in WAR_MACHINES) or fire
    ):
        return None
    if last_word in MUTUAL:
        return None  # "the Syrian war" has two sides
    first, gap, _ = group[at].low.partition(" ")
    if gap and first in FIGHTING:
        span = Span(group[at].start, group[at].start + len(first))
        return Actor(span, page.cut(span.start, span.end), _RULE, FIGHTING[first])
    first_maker = next((i for i, atom in enumerate(group[:at]) if _makes(atom)), None)
    if first_maker is None:
        return None
    after = next((i for i, atom in enumerate(group[:at]) if i > first_maker and not _makes(atom)), at)
    makers = group[first_maker:after]
    span = Span(makers[0].start, makers[-1].end)
    text, role = page.cut(span.start, span.end), _role(makers, from_the_air=_from_the_air(group[at].low))
    body = next((a.word.heading for a in makers if a.word.heading is not None and a.word.heading.has("org")), None)
    name = body.entry.name if body is not None else None
    return Actor(
        span, text, _RULE, role, name, affiliation=next((a.word.nation for a in makers if a.word.nation), None)
    )


_RULE = "doers.maker"


def _role(makers: list[Atom], *, from_the_air: bool) -> str:
    """Return the role of who makes an attack; a state does what is done from the air by its forces."""
    known = next((a.word.actor for a in reversed(makers) if a.word.actor is not None), None)
    return known or (Role.MILITARY if from_the_air else Role.UNSPECIFIED)


def _from_the_air(attack: str) -> bool:
    """Return whether an attack is one of aircraft, or a machine of war itself has done it: "air raid", "gunships"."""
    return attack.startswith("air") or attack.rpartition(" ")[2] in WAR_MACHINES


def _makes(atom: Atom) -> bool:
    """Return whether a word before a noun of attack names who makes it: a force, a government, a people, "US-led"."""
    if atom.low in LABELS:
        return False
    return atom.word.makes or atom.letter == "DEM" or atom.low in POWERS | FACTIONS or atom.low.endswith("-led")
