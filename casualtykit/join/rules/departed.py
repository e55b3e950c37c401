"""The rules for people who leave their homes by themselves: across a border, for good, in an exodus, and back home."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from casualtykit.join.drafts import last_word, unlisted
from casualtykit.join.grammar import GAP_WHO, SUBJECT, SUBJECT_PARTS
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.rules.lodged import in_camp, many, of_a_people, of_a_place
from casualtykit.languages.en.displaced_words import (
    ALLOWING,
    ARRIVING,
    BORDERS_CROSSED,
    BUILDINGS,
    FLIGHTS,
    HOMES,
    MOVEMENTS,
    OVER,
    REFUGEES,
    REGIONS,
    RETURNING,
    RIVERS,
    VILLAGERS,
)
from casualtykit.languages.en.group_words import HOUSEHOLDS
from casualtykit.languages.en.harm_words import EXPECTING
from casualtykit.languages.en.place_names import TOWNS
from casualtykit.rules import rule
from casualtykit.tape import Noun, Phrase, Tape, named
from casualtykit.vocabulary import Outcome


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS} | AT (?=VERBING)) {GAP_WHO} (?P<verb>[VERB VERB_ED VERBING]) ADV?"
    r" (?: (?P<border>THING|PLACE) ADV? AT? | (?P<harm>AT) | (?= TIME | SEMI | COMMA | AND | SUB ) )",
    words=ARRIVING,
    finds={
        "More than 6,000 refugees have crossed into Chad.": "displaced >=6000 refugees | civilian | at Chad",
        "Nearly 2,000 villagers crossed the border.": "displaced ~2000 villagers | civilian",
        "Nearly 2,000 villagers poured over the border.": "displaced ~2000 villagers | civilian | at border",
        "Some 2,000 refugees arrived on Monday.": "displaced ~2000 refugees | civilian | on Monday",
        "The raid led to 900 refugees crossing the border.": "displaced 900 refugees | civilian",
        "Some 8,700 people crossed into the town of Kentou.": "displaced ~8700 people | at town of Kentou",
        "Around 8,700 Chadians have crossed to Niger.": "displaced ~8700 Chadians",
        "Around 8,700 Rohingya crossed into Chad.": "displaced ~8700 Rohingya | civilian | at Chad",
        "Around 8,700 people arrived in Kentou camp.": "displaced ~8700 people | at Kentou camp",
        "Around 8,700 people arrived in Kentou, fleeing clashes.": "displaced ~8700 people | at Kentou",
        "Around 8,700 people crossed the river into Niger.": "displaced ~8700 people | at Niger",
    },
    skips=(
        "Refugees crossed into Chad.",
        "Some 2,000 villagers arrived on Monday.",
        "Around 8,700 people arrived in Kentou.",
        "Around 8,700 people arrived in the training camp.",
        "Around 8,700 people crossed to the other side.",
        "More than 6,000 tourists have crossed into Chad.",
        "Nearly 2,000 villagers crossed the bridge.",
        "Some 40 villagers crossed the border.",
    ),
)
def crossed(tape: Tape, match: re.Match[str]) -> Joins:
    """Refugees who come to a country, and many people who cross its border, have left home."""
    verb, who = tape.phrases[match.start("verb")], tape.phrases[match.start("who")]
    first = who.noun
    if first is None or first.number is None or verb.unreal or verb.word not in ARRIVING:
        return
    if who.sym == "AT":
        tape = tape.put(match.start("who"), match.end("who"), named(who, "PEOPLE"))
    where = tape.phrases[match.end() - 1]
    may_flee = many(first) and (first.head in REFUGEES | VILLAGERS | {"", "others"} or of_a_people(first))
    if (first.head in REFUGEES and _arrived(verb, where)) or (
        may_flee and (_abroad(tape, match) or in_camp(where) or _in_flight(tape, match))
    ):
        harm = unlisted(last_word(verb), Outcome.DISPLACED, verb.word)
        yield from drafts(tape, match.span("who"), match.start("verb"), harm)


def _arrived(verb: Phrase, where: Phrase) -> bool:
    """Return whether a verb and what stands behind it say that refugees come somewhere: "arrived on Monday", "fled to"."""
    if where.sym == "AT":
        return where.word in ("into", "in", "to", "at", "for")
    return where is verb and verb.word == "arrive"


def _in_flight(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether people come from what they flee: "arrived in Osh, fleeing the clashes"."""
    behind = next((p for p in tape.phrases[match.end() : match.end() + 3] if p.sym not in ("COMMA", "TIME")), None)
    fled = behind.harm if behind is not None and behind.sym == "DYING" else None
    return match["harm"] is not None and fled is not None and fled.trigger.outcome is Outcome.DISPLACED


def _abroad(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether people cross into another country or a town of it, or over the border."""
    if match["border"]:
        border, into = tape.phrases[match.start("border")], tape.phrases[match.end() - 1]
        head = border.noun.head.rpartition(" ")[2] if border.noun is not None else ""
        return head in BORDERS_CROSSED or (head in RIVERS and into.word == "into" and into.inner == "PLACE")
    where, verb = tape.phrases[match.end() - 1], tape.phrases[match.start("verb")]
    if not match["harm"] or not (where.word in OVER or (where.word == "to" and verb.word.startswith("cross"))):
        return False
    settled = where.head in TOWNS | BORDERS_CROSSED | {"country"}
    return settled or where.inner in ("PLACE", "NAME")


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP_WHO} (?P<harm>[VERB VERB_ED]) (?: OF? (?P<what>THING|PLACE) (?! AND) | (?= SEMI | COMMA | AND | TIME | SUB | BUT | $))",
    words=("leave", "move out"),
    finds={
        "Some 800 villagers have left the area.": "displaced ~800 villagers | civilian",
        "Some 800 villagers had to leave.": "displaced ~800 villagers | civilian",
        "Some 800 villagers had to move out of their flats.": "displaced ~800 villagers | civilian",
        "Some 800 refugees have left Chad.": "displaced ~800 refugees | civilian",
    },
    skips=(
        "Some 800 fans left the area.",
        "Some 800 people have left Chad.",
        "Some 800 villagers left the meeting.",
        "Some 800 villagers moved out of the way.",
        "Eight villagers left the area.",
        "Some 800 villagers left when the meeting was over.",
    ),
)
def left(tape: Tape, match: re.Match[str]) -> Joins:
    """Many people of a place who leave it, or have to leave, have left home."""
    at, first = match.start("harm"), tape.phrases[match.start("who")].noun
    verb, place = tape.phrases[at], tape.phrases[match.start("what")] if match["what"] else None
    if verb.word not in _LEAVE or verb.unreal or first is None or not (many(first) and of_a_place(first)):
        return
    had_to = verb.low == verb.word and verb.end - verb.start > _HAD_TO + len(verb.word)
    buildings = BUILDINGS if had_to or verb.word == "move out" else ()
    if _left_for_good(first, place, buildings) if place is not None else had_to:
        harm = unlisted(last_word(verb), Outcome.DISPLACED, "leave")
        yield from drafts(tape, match.span("who"), at, harm)


_LEAVE = ("leave", "move out")
_HAD_TO = len("did ")
"""How much longer a verb is that is more than "leave" or "left": "had to leave"."""


def _left_for_good(first: Noun, place: Phrase, buildings: Collection[str]) -> bool:
    """Return whether what people left is the place that they live in, some buildings too, or refugees left their country."""
    if place.sym == "PLACE":
        return first.head in REFUGEES
    if place.noun is None or place.noun.number is not None:
        return False
    return place.noun.head in HOMES | REGIONS or place.noun.head in buildings


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP_WHO} (?P<verb>[VERB VERB_ED VERBING VERBED] | VERBED VERB_TO) ADV? (?: (?P<harm>[AT THING]) AT? | (?= SEMI | COMMA | AND | TIME | SUB | $ ))",
    words=RETURNING,
    finds={
        "Some 16,000 refugees have returned.": "displaced ~16000 refugees | civilian",
        "Some 600 families returned to Osh from a relief camp.": "displaced ~600 families | civilian | at relief camp",
        "Some 4,800 villagers have returned to their homes.": "displaced ~4800 villagers | civilian",
        "Some 4,800 villagers were allowed to return to their homes.": "displaced ~4800 villagers | civilian",
        "About 9,000 Afghans returned from Iran.": "displaced ~9000 Afghans",
        "About 9,000 people were repatriated to Chad.": "displaced ~9000 people",
    },
    skips=(
        "Some 48 villagers have returned to their homes.",
        "Some 4,800 workers have returned to their factories.",
        "About 9,000 tourists returned from Iran.",
        "Some 4,800 fans returned home.",
        "Some 4,800 villagers have returned.",
        "Some 4,800 villagers were asked to return to their homes.",
    ),
)
def returned(tape: Tape, match: re.Match[str]) -> Joins:
    """Many people who return to their homes or to their country had left them."""
    verb, first = tape.phrases[match.end("verb") - 1], tape.phrases[match.start("who")].noun
    if first is None or not many(first) or verb.unreal or verb.word not in RETURNING:
        return
    if not of_a_place(first) and not of_a_people(first):
        return
    if verb.sym == "VERB_TO" and tape.phrases[match.start("verb")].word not in ALLOWING:
        return
    where = tape.phrases[match.start("harm") : match.end()] if match["harm"] else ()
    if first.head in REFUGEES if not where else _had_left(first, verb, where):
        harm = unlisted(last_word(verb), Outcome.DISPLACED, "return")
        yield from drafts(tape, match.span("who"), match.start("verb"), harm)


def _had_left(first: Noun, verb: Phrase, where: Sequence[Phrase]) -> bool:
    """Return whether people return to their homes, or to the country that they are from."""
    home = any(p.word == "to" and p.noun is not None and p.noun.head in HOMES and p.noun.his for p in where)
    home = home or (first.head in REFUGEES and (where[0].sym == "AT" or where[0].low == "home"))
    home = home or (first.head in HOUSEHOLDS and where[0].word == "to" and where[0].inner in _NAMED)
    brought = verb.word == "repatriate" and where[0].word in ("to", "from")
    abroad = where[0].word == "from" or (where[0].word in ("through", "via") and where[0].low.endswith(_CROSSINGS))
    return (
        home or (where[0].inner == "PLACE" and brought) or (of_a_people(first) and abroad and where[0].inner in _NAMED)
    )


_CROSSINGS = ("crossing", "crossings", "border", "checkpoint")
_NAMED = frozenset(("PLACE", "NAME", "THING"))


@rule(
    r"(?P<harm>THING|AT) OF (?P<who>PEOPLE)",
    words=MOVEMENTS,
    finds={
        "The influx of 3,000 refugees began on Monday.": "displaced 3000 refugees | civilian | on Monday",
        "The war led to the exodus of 3,000 Malians.": "displaced 3000 Malians",
    },
    skips=(
        "The flight of 120 people landed in Chad.",
        "The influx of 3,000 tourists began on Monday.",
        "The influx of 3,000 Malians began on Monday.",
        "The exodus of 300 Brazilian players went on.",
        "The arrival of 3,000 refugees is expected.",
    ),
)
def on_the_move(tape: Tape, match: re.Match[str]) -> Joins:
    """Refugees of whose arrival, return or flight a noun tells, and anybody of whose flight or exodus."""
    at = match.start("harm")
    event, first = tape.phrases[at], tape.phrases[match.start("who")].noun
    head = event.noun.head.rpartition(" ")[2] if event.noun is not None else ""
    if first is None or head not in MOVEMENTS or not many(first):
        return
    if first.head not in REFUGEES and not (head in FLIGHTS and _whole_towns(head, first)):
        return
    clause, near = tape.clause(at), tape.phrases[max(0, at - _NEAR) : match.end() + _NEAR]
    if not any(p.unreal or p.word in _AHEAD for p in near if clause.start <= p.start < clause.end):
        harm = unlisted(last_word(event), Outcome.DISPLACED, head)
        yield from drafts(tape, match.span("who"), at, harm)


def _whole_towns(head: str, first: Noun) -> bool:
    """Return whether so many people of a place leave that no aircraft can be meant: "the flight of 120 people"."""
    if of_a_place(first) and head == "exodus":
        return True
    of_it = of_a_place(first) or of_a_people(first) or first.head == "citizens"
    return of_it and first.number is not None and (first.number.count.low or 0) >= _PLANELOAD


_PLANELOAD = 1000
"""More people than one aircraft holds."""
_AHEAD = EXPECTING | frozenset(
    "fear prepare plan urge demand call want seek allow block oppose refuse facilitate".split()
)
"""Verbs whose object may not have come about: "fears the arrival of", "prepares for the return of"."""
_NEAR = 3
"""How many phrases beside an arrival may tell that it is only ahead."""
