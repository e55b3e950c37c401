"""The rules for people who leave their homes: pushed from them, forced to flee, moved to safety, across a border, or back home."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casualtykit.join.drafts import last_word
from casualtykit.join.grammar import GAP, SUBJECT, SUBJECT_PARTS
from casualtykit.join.lists import Joins, drafts, infinitive
from casualtykit.join.rules.lodged import is_refuge, lodges, many, of_a_place
from casualtykit.languages.en.displaced_words import (
    ALLOWING,
    ARRIVING,
    BORDERS_CROSSED,
    BRINGING_OUT,
    CAMPS,
    FLIGHTS,
    FORCING,
    HOMES,
    LEAVING_HOME,
    MOVEMENTS,
    MOVING,
    MOVING_AWAY,
    OUSTING,
    PUBLIC_BUILDINGS,
    REFUGEES,
    REGIONS,
    RESCUING,
    RETURNING,
    SAFE_PLACES,
    SHELTERS,
    STAYING,
    TAKING_OUT,
    VILLAGERS,
    WILDS,
)
from casualtykit.languages.en.figures import DRIVING
from casualtykit.languages.en.group_words import HOUSEHOLDS
from casualtykit.languages.en.harm_words import EXPECTING
from casualtykit.languages.en.place_names import TOWNS
from casualtykit.model import OutcomeMention
from casualtykit.rules import rule
from casualtykit.tape import Harm, Noun, Phrase, Tape, named
from casualtykit.vocabulary import PLAIN_ROLES, Outcome

_THEN = rf"{GAP} (?: COMMA? WHO ADV? )?"
"""Where, when and a relative pronoun, between those who leave and the verb: "300 families, who moved to camps"."""

_WHOM = r"(?: (?:COMMA? AND | INCLUDING ADV?) [PEOPLE COUNT NAME] COMMA? )?"
"""Who stands beside those that somebody or something moves: "300 families, or 1,500 people,"."""


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING VERB_TO]) (?P<who>[PEOPLE COUNT NAME VICTIMS] {_WHOM}) (?P<harm>AT)"
    rf" | (?P<whom>{SUBJECT} {SUBJECT_PARTS}) {_THEN} (?P<was>VERBED) ADV? (?:BY [NOUN])? (?P<there>AT | OF THING)",
    words=DRIVING | TAKING_OUT,
    finds={
        "The fighting drove 3,000 people from their homes.": "displaced 3000 people",
        "Hundreds of people were moved from their homes.": "displaced 200+? people",
        "Some 3,000 people were moved out of the danger zone.": "displaced ~3000 people",
        "Some 3,000 people were ferried off the island.": "displaced ~3000 people | off the island",
        "Clashes drove 3,000 people into the bush.": "displaced 3000 people",
        "Clashes pushed 3,000 people across the border.": "displaced 3000 people | at border",
    },
    skips=(
        "The fighting drove 3,000 people from power.",
        "Hundreds of people were moved from their seats.",
        "Nine men were taken from their houses.",
        "Thirty people were ferried off the island.",
        "Some 3,000 tourists were bused out of the city.",
        "The army drove 300 rebels into the bush.",
    ),
)
def from_homes(tape: Tape, match: re.Match[str]) -> Joins:
    """Driven, forced or pushed from their homes is displaced, and so are many people of a place who are taken out of it."""
    did, at = (match.start(n) for n in (("verb", "harm") if match["verb"] else ("was", "there")))
    verb, where = tape.phrases[did], tape.phrases[match.end("harm" if match["verb"] else "there") - 1]
    into = _into_the_wild(where)
    if where.noun is None or (
        tape.phrases[at].sym == "AT" and not into and where.word not in ("from", "out of", "off")
    ):
        return
    who, done = tape.phrases[match.start("who" if match["verb"] else "whom")], verb.word.removesuffix(" out")
    of_it = who.noun is not None and many(who.noun) and of_a_place(who.noun)
    if into and not of_it:
        return
    away = (into or where.noun.head in HOMES) and done in DRIVING - BRINGING_OUT
    away = away or (of_it and where.noun.head in HOMES | REGIONS and done in DRIVING | TAKING_OUT)
    if not away or verb.unreal or (verb.sym == "VERB_TO" and not _going_on(tape, did)):
        return  # "saved a child from a house", "is expected to force thousands from their homes"
    mention = OutcomeMention(last_word(verb), "", "outcomes.from_homes", Outcome.DISPLACED, done)
    yield from drafts(tape, match.span("who" if match["verb"] else "whom"), did, Harm(mention))


def _into_the_wild(where: Phrase) -> bool:
    """Return whether people run into the bush, or over the border: "drove 3,000 people into the hills"."""
    if where.noun is None:
        return False
    wild = where.word in ("into", "to") and where.noun.head in WILDS
    return wild or (where.word in _OVER and where.noun.head in BORDERS_CROSSED)


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING]) (?P<who>[PEOPLE COUNT NAME VICTIMS UNKNOWN] {_WHOM}) (?: AT (?=AT) )? (?P<harm>UNREAL|VERB_TO|AT)"
    rf" | (?P<whom>{SUBJECT} {SUBJECT_PARTS}) {_THEN} (?P<was>VERBED) (?P<flight>UNREAL|AT)",
    words=FORCING,
    finds={
        "The flood forced 300 families to leave their homes.": "displaced 300 families | civilian",
        "Some 300 people were compelled to seek shelter in schools.": "displaced ~300 people | at schools",
        "The flood forced 300 people from 60 households into relief camps.": "displaced 300 people | at relief camps",
    },
    skips=("The flood forced 300 families to buy water.", "Some 300 people were invited to seek shelter in schools."),
)
def forced_to(tape: Tape, match: re.Match[str]) -> Joins:
    """Forced to leave, to flee or into shelters is displaced."""
    did, at = (
        (match.start("verb"), match.start("harm")) if match["verb"] else (match.start("was"), match.start("flight"))
    )
    verb, end = tape.phrases[did], tape.phrases[at]
    if verb.word not in FORCING or verb.unreal or infinitive(tape, did):
        return
    sheltered = (
        end.sym == "AT"
        and end.word in ("into", "out of", "to")
        and end.noun is not None
        and (end.noun.head in SHELTERS | HOMES or lodges(end))
    )
    flight = end.harm is not None and end.harm.trigger.outcome is Outcome.DISPLACED
    if end.word in STAYING:  # "forcing residents to live in tents"
        where = tape.phrases[at + 1 : at + 2]
        told = any(p.harm is not None and p.harm.trigger.outcome is Outcome.DISPLACED for p in where)
        flight = told or any(p.noun is not None and p.noun.head in SHELTERS for p in where)
    if flight or end.word in LEAVING_HOME or _leaves_home(end) or sheltered:
        mention = OutcomeMention(last_word(verb), "", "outcomes.forced_to", Outcome.DISPLACED, verb.word)
        yield from drafts(tape, match.span("who" if match["verb"] else "whom"), did, Harm(mention))


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING]) ADV? (?P<who>PEOPLE) ADV? (?= SEMI | COMMA | AT | AND | TIME | $)"
    rf" | (?P<whom>{SUBJECT} {SUBJECT_PARTS}) {_THEN} (?P<was>VERBED) ADV? (?= SEMI | COMMA | BY | AND | TIME | SUB | $)",
    words=OUSTING,
    finds={
        "Some 4,000 villagers were forced out.": "displaced ~4000 villagers | civilian",
        "The army drove out 4,000 villagers.": "displaced 4000 villagers | civilian | by The army",
        "The junta forced 4,000 dissidents into exile.": "displaced 4000 dissidents | by The junta",
    },
    skips=(
        "Some 4,000 workers were forced out.",
        "The army drove out 40 rebels.",
        "Some 4,000 villagers were forced out of the market.",
    ),
)
def forced_out(tape: Tape, match: re.Match[str]) -> Joins:
    """Many people of a place who are forced or driven out of it have left home."""
    name, did = ("who", "verb") if match["verb"] else ("whom", "was")
    at = match.start(did)
    verb, first = tape.phrases[at], tape.phrases[match.start(name)].noun
    out = verb.word.endswith(" out") or any(p.word == "out" for p in tape.phrases[at + 1 : match.end()])
    behind = tape.phrases[match.end()] if match.end() < len(tape.phrases) else None
    exiled = behind is not None and behind.word == "into" and behind.noun is not None and behind.noun.head == "exile"
    if (
        not (out or exiled)
        or verb.word.removesuffix(" out") not in OUSTING
        or verb.unreal
        or infinitive(tape, at)
        or first is None
        or not many(first)
    ):
        return
    if exiled or first.head in VILLAGERS | REFUGEES or first.affiliation:
        mention = OutcomeMention(last_word(verb), "", "outcomes.forced_out", Outcome.DISPLACED, "force out")
        yield from drafts(tape, match.span(name), at, Harm(mention))


def _leaves_home(verb: Phrase) -> bool:
    """Return whether a verb says what is left behind: "abandon their villages"."""
    first, _, rest = verb.word.partition(" their ")
    return first in LEAVING_HOME and rest.removesuffix("s") in ("village", "home", "land", "farm")


def _going_on(tape: Tape, at: int) -> bool:
    """Return whether an infinitive tells of what happens: "continues to drive people from their homes"."""
    return at > 0 and tape.phrases[at - 1].word in ("continue", "begin", "start", "manage", "help", "serve", "combine")


@rule(
    rf"[VERB VERB_ED VERBING] (?P<who>[PEOPLE COUNT] {_WHOM}) {GAP} (?P<harm>AT|VERB_TO)"
    rf" | (?P<whom>{SUBJECT} {SUBJECT_PARTS}) {_THEN} (?P<was>VERBED) ADV? TIME? (?:BY [NOUN])? (?P<there>AT? (?:AT|VERB_TO))",
    words=SAFE_PLACES | SHELTERS | CAMPS | PUBLIC_BUILDINGS | {"safety"},
    finds={
        "Some 300 people were shifted to higher ground in the hills.": "displaced ~300 people | at hills",
        "Some 300 people were shifted to safer places.": "displaced ~300 people",
        "The army moved 2,000 villagers to relief camps.": "displaced 2000 villagers | civilian | by The army",
        "Some 300 people were moved to schools.": "displaced ~300 people",
    },
    skips=(
        "Some 300 people were shifted to other places.",
        "The army moved 2,000 villagers to tears.",
        "The army moved 300 pupils to schools.",
    ),
)
def moved(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is moved or shifted to a safer place, a shelter or a relief camp is displaced."""
    stretch = tape.phrases[slice(*match.span("harm" if match["harm"] else "there"))]
    where = next((p for p in stretch if p.word in ("to", "into")), stretch[-1])
    did = match.start("was") if match["was"] else match.start()
    verb = tape.phrases[did]
    first = tape.phrases[match.start("who" if match["who"] else "whom")]
    if (
        verb.word not in MOVING
        or first.sym == "VICTIMS"
        or verb.unreal
        or (where.sym == "AT" and where.word not in ("to", "into"))
    ):
        return
    head = where.noun.head if where.noun is not None else where.word
    to_safety = head.rpartition(" ")[2] == "safety" and verb.word not in RESCUING
    if not (to_safety or is_refuge(where, first.noun)):
        return
    mention = OutcomeMention(last_word(verb), "", "outcomes.moved", Outcome.DISPLACED, verb.word)
    who = match.span("who") if match["who"] else match.span("whom")
    yield from drafts(tape, who, did, Harm(mention))


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS} | AT (?=VERBING)) {_THEN} (?P<verb>[VERB VERB_ED VERBING]) ADV? (?: (?P<border>THING) ADV? AT? | (?P<harm>AT) | (?= TIME | SEMI | COMMA | AND | SUB ) )",
    words=ARRIVING,
    finds={
        "More than 6,000 refugees have crossed into Chad.": "displaced >=6000 refugees | civilian | at Chad",
        "Nearly 2,000 villagers crossed the border.": "displaced ~2000 villagers | civilian",
        "Nearly 2,000 villagers poured over the border.": "displaced ~2000 villagers | civilian | at border",
        "Some 2,000 refugees arrived on Monday.": "displaced ~2000 refugees | civilian | on Monday",
        "The raid led to 900 refugees crossing the border.": "displaced 900 refugees | civilian",
        "Some 8,700 people crossed into the town of Kentou.": "displaced ~8700 people | at town of Kentou",
        "Around 8,700 Chadians have crossed to Niger.": "displaced ~8700 Chadians",
    },
    skips=(
        "Refugees crossed into Chad.",
        "Some 2,000 villagers arrived on Monday.",
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
    may_flee = many(first) and (first.head in REFUGEES | VILLAGERS | {"", "others"} or first.affiliation)
    if (first.head in REFUGEES and _arrived(verb, where)) or (may_flee and _abroad(tape, match)):
        mention = OutcomeMention(last_word(verb), "", "outcomes.crossed", Outcome.DISPLACED, verb.word)
        yield from drafts(tape, match.span("who"), match.start("verb"), Harm(mention))


def _arrived(verb: Phrase, where: Phrase) -> bool:
    """Return whether a verb and what stands behind it say that refugees come somewhere: "arrived on Monday", "fled to"."""
    if where.sym == "AT":
        return where.word in ("into", "in", "to", "at", "for")
    return where is verb and verb.word == "arrive"


def _abroad(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether people cross into another country or a town of it, or over the border."""
    if match["border"]:
        border = tape.phrases[match.start("border")].noun
        return border is not None and border.head in BORDERS_CROSSED
    where, verb = tape.phrases[match.end() - 1], tape.phrases[match.start("verb")]
    if not match["harm"] or not (where.word in _OVER or (where.word == "to" and verb.word.startswith("cross"))):
        return False
    settled = where.noun is not None and where.noun.head in TOWNS | BORDERS_CROSSED | {"country"}
    return settled or where.inner in ("PLACE", "NAME")


_OVER = ("into", "over", "across")


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {_THEN} (?P<harm>[VERB VERB_ED]) (?: (?P<what>THING|PLACE) (?! AND) | (?= SEMI | COMMA | AND | TIME | SUB | BUT | $))",
    words=("leave",),
    finds={
        "Some 800 villagers have left the area.": "displaced ~800 villagers | civilian",
        "Some 800 villagers had to leave.": "displaced ~800 villagers | civilian",
        "Some 800 refugees have left Chad.": "displaced ~800 refugees | civilian",
    },
    skips=(
        "Some 800 fans left the area.",
        "Some 800 people have left Chad.",
        "Some 800 villagers left the meeting.",
        "Eight villagers left the area.",
        "Some 800 villagers left when the meeting was over.",
    ),
)
def left(tape: Tape, match: re.Match[str]) -> Joins:
    """Many people of a place who leave it, or have to leave, have left home."""
    at, first = match.start("harm"), tape.phrases[match.start("who")].noun
    verb, place = tape.phrases[at], tape.phrases[match.start("what")] if match["what"] else None
    if verb.word != "leave" or verb.unreal or first is None or not (many(first) and of_a_place(first)):
        return
    if _left_for_good(first, place) if place is not None else verb.low == "leave" and verb.end - verb.start > _HAD_TO:
        mention = OutcomeMention(last_word(verb), "", "outcomes.left", Outcome.DISPLACED, "leave")
        yield from drafts(tape, match.span("who"), at, Harm(mention))


_HAD_TO = len("did leave")
"""How long a verb is that is more than "leave" or "left": "had to leave"."""


def _left_for_good(first: Noun, place: Phrase) -> bool:
    """Return whether what people left is the place that they live in, or refugees left their country."""
    if place.sym == "PLACE":
        return first.head in REFUGEES
    return place.noun is not None and place.noun.number is None and place.noun.head in HOMES | REGIONS


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {_THEN} (?P<verb>[VERB VERB_ED VERBING VERBED] | VERBED VERB_TO) ADV? (?: (?P<harm>[AT THING]) AT? | (?= SEMI | COMMA | AND | TIME | SUB | $ ))",
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
    if not of_a_place(first) and not first.affiliation:
        return
    if verb.sym == "VERB_TO" and tape.phrases[match.start("verb")].word not in ALLOWING:
        return
    where = tape.phrases[match.start("harm") : match.end()] if match["harm"] else ()
    if first.head in REFUGEES if not where else _had_left(first, verb, where):
        mention = OutcomeMention(last_word(verb), "", "outcomes.returned", Outcome.DISPLACED, "return")
        yield from drafts(tape, match.span("who"), match.start("verb"), Harm(mention))


def _had_left(first: Noun, verb: Phrase, where: Sequence[Phrase]) -> bool:
    """Return whether people return to their homes, or to the country that they are from."""
    home = any(p.word == "to" and p.noun is not None and p.noun.head in HOMES and p.noun.his for p in where)
    home = home or (first.head in REFUGEES and (where[0].sym == "AT" or where[0].low == "home"))
    home = home or (first.head in HOUSEHOLDS and where[0].word == "to" and where[0].inner in _NAMED)
    brought = verb.word == "repatriate" and where[0].word in ("to", "from")
    abroad = where[0].word == "from" or (where[0].word in ("through", "via") and where[0].low.endswith(_CROSSINGS))
    return (
        home
        or (where[0].inner == "PLACE" and brought)
        or (first.affiliation is not None and abroad and where[0].inner in _NAMED)
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
        mention = OutcomeMention(last_word(event), "", "outcomes.on_the_move", Outcome.DISPLACED, head)
        yield from drafts(tape, match.span("who"), at, Harm(mention))


def _whole_towns(head: str, first: Noun) -> bool:
    """Return whether so many people of a place leave that no aircraft can be meant: "the flight of 120 people"."""
    if of_a_place(first) and head == "exodus":
        return True
    of_it = of_a_place(first) or first.affiliation is not None or first.head == "citizens"
    return of_it and first.number is not None and (first.number.count.low or 0) >= _PLANELOAD


_PLANELOAD = 1000
"""More people than one aircraft holds."""
_AHEAD = EXPECTING | frozenset(
    "fear prepare plan urge demand call want seek allow block oppose refuse facilitate".split()
)
"""Verbs whose object may not have come about: "fears the arrival of", "prepares for the return of"."""
_NEAR = 3
"""How many phrases beside an arrival may tell that it is only ahead."""


@rule(
    r"(?P<who>[PEOPLE COUNT] (?: INCLUDING [PEOPLE COUNT] COMMA )?) (?: INCLUDING | VERBED (?=NOT) )? ADV{0,2} (?: (?P<harm>NOT) (?P<what>THING|VERBING) | (?P<with>AT) )",
    words=("without", "with"),
    finds={
        "The storm left 2,000 people without homes.": "displaced 2000 people",
        "The storm left 2,000 people with no home.": "displaced 2000 people",
        "The storm left 2,000 of them without shelter.": "displaced 2000",
        "Some 2,000 were left without a roof over their heads.": "displaced ~2000",
    },
    skips=("The storm left 2,000 people without power.", "The storm left 2,000 people with no power."),
)
def without_homes(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is left without a home or shelter is displaced."""
    at = match.start("harm") if match["harm"] else match.start("with")
    phrase = tape.phrases[match.end() - 1]
    what = phrase.noun.head if phrase.noun is not None else phrase.low
    without = tape.phrases[at].word == "without" or (tape.phrases[at].word == "with" and phrase.low.startswith("no "))
    if not without or what not in ("homes", "home", "shelter", "housing", "roof", "accommodation"):
        return
    mention = OutcomeMention(tape.phrases[at].span, "", "outcomes.without_homes", Outcome.DISPLACED, "homeless")
    yield from drafts(tape, match.span("who"), at, Harm(mention))


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {_THEN} (?: (?P<forced>VERBED) [VERB_TO UNREAL] | [VERB VERB_ED] ) ADV? (?P<harm>[AT THING]) AT?",
    words=SAFE_PLACES | SHELTERS | CAMPS | PUBLIC_BUILDINGS,
    finds={
        "Some 300 people were forced to move to higher ground.": "displaced ~300 people",
        "Only 300 people have moved into 12 relief camps.": "displaced 300 people",
        "Some 300 people moved from low villages to emergency shelters.": "displaced ~300 people | at low villages",
    },
    skips=("Only 300 people have moved into the suburbs.", "Some 300 people were forced to move to Rome."),
)
def moved_in(tape: Tape, match: re.Match[str]) -> Joins:
    """Who moves, or has to move, to a safer place, a shelter or a relief camp is displaced."""
    at = match.start("harm")
    verb = next(p for p in reversed(tape.phrases[:at]) if p.sym != "ADV")
    where = tape.phrases[match.end() - 1 if tape.phrases[at].word == "from" else at]
    first = tape.phrases[match.start("who")].noun
    if first is None or first.number is None or first.role not in PLAIN_ROLES or where.noun is None or verb.unreal:
        return
    if match["forced"] and tape.phrases[match.start("forced")].word not in FORCING:
        return
    if verb.word.partition(" ")[0] not in MOVING_AWAY or not (match["forced"] or verb.sym in ("VERB", "VERB_ED")):
        return
    if where.sym == "AT" and where.word not in ("to", "into"):
        return
    if not is_refuge(where, first):
        return
    mention = OutcomeMention(last_word(verb), "", "outcomes.moved_in", Outcome.DISPLACED, "move")
    yield from drafts(tape, match.span("who"), at, Harm(mention))
