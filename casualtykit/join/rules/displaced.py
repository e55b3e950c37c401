"""The rules for people who leave their homes: pushed from them, forced to flee, sheltering in camps."""

from __future__ import annotations

import re

from casualtykit.join.drafts import last_word
from casualtykit.join.lists import BETWEEN, GAP, OBJECT, OF_THEM, SUBJECT, SUBJECT_PARTS, Joins, drafts, infinitive
from casualtykit.languages.en.displaced_words import (
    ARRIVING,
    BORDERS_CROSSED,
    CAMPS,
    FORCING,
    HOMES,
    HOSTING,
    HOSTS,
    LEAVING_HOME,
    MOVING,
    OUSTING,
    RECEIVING,
    REFUGEES,
    RESCUING,
    RETURNING,
    SAFE_PLACES,
    SHELTERS,
    STAYING,
    VILLAGERS,
)
from casualtykit.languages.en.figures import DRIVING
from casualtykit.languages.en.place_names import TOWNS
from casualtykit.model import OutcomeMention
from casualtykit.rules import rule
from casualtykit.tape import Harm, Noun, Phrase, Tape, named
from casualtykit.values import evolve
from casualtykit.vocabulary import PLAIN_ROLES, Outcome

_RELIEF = re.compile(
    r"evacuat|relief|idp|displace|refugee|makeshift|accommodation|reception|resettlement|\btents?\b|transit|collective|temporary|emergency"
)
_SAFER = re.compile(r"\b(?:safer?|secure|higher)\b")
_WHOM = r"(?: (?:COMMA? AND | INCLUDING ADV?) [PEOPLE COUNT NAME] COMMA? )?"
"""Who stands beside those that somebody or something moves: "300 families, or 1,500 people,"."""


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING VERB_TO]) (?P<who>[PEOPLE COUNT NAME VICTIMS] {_WHOM}) (?P<harm>AT)"
    rf" | (?P<whom>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?P<was>VERBED) ADV? (?:BY [NOUN])? (?P<there>AT)",
    words=DRIVING,
    finds={
        "The fighting drove 3,000 people from their homes.": "displaced 3000 people",
        "Hundreds of people were moved from their homes.": "displaced 200+? people",
    },
    skips=("The fighting drove 3,000 people from power.", "Hundreds of people were moved from their seats."),
)
def from_homes(tape: Tape, match: re.Match[str]) -> Joins:
    """Driven, forced or pushed from their homes is displaced."""
    did, at = (match.start(n) for n in (("verb", "harm") if match["verb"] else ("was", "there")))
    verb, where = tape.phrases[did], tape.phrases[at]
    if where.noun is None or where.noun.head not in HOMES or where.word not in ("from", "out of"):
        return
    if verb.word not in DRIVING or verb.unreal or (verb.sym == "VERB_TO" and not _going_on(tape, did)):
        return  # "saved a child from a house", "is expected to force thousands from their homes"
    mention = OutcomeMention(last_word(verb), "", "outcomes.from_homes", Outcome.DISPLACED, verb.word)
    yield from drafts(tape, match.span("who" if match["verb"] else "whom"), did, "displaced.from_homes", Harm(mention))


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING]) (?P<who>[PEOPLE COUNT NAME VICTIMS UNKNOWN] {_WHOM}) (?P<harm>UNREAL|VERB_TO|AT)"
    rf" | (?P<whom>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?P<was>VERBED) (?P<flight>UNREAL|AT)",
    words=FORCING,
    finds={
        "The flood forced 300 families to leave their homes.": "displaced 300 families | civilian",
        "Some 300 people were compelled to seek shelter in schools.": "displaced ~300 people | at schools",
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
        and end.noun.head in SHELTERS | HOMES
    )
    flight = end.harm is not None and end.harm.trigger.outcome is Outcome.DISPLACED
    if end.word in STAYING:  # "forcing residents to live in tents"
        where = tape.phrases[at + 1 : at + 2]
        told = any(p.harm is not None and p.harm.trigger.outcome is Outcome.DISPLACED for p in where)
        flight = told or any(p.noun is not None and p.noun.head in SHELTERS for p in where)
    if flight or end.word in LEAVING_HOME or _leaves_home(end) or sheltered:
        mention = OutcomeMention(last_word(verb), "", "outcomes.forced_to", Outcome.DISPLACED, verb.word)
        yield from drafts(
            tape, match.span("who" if match["verb"] else "whom"), did, "displaced.forced_to", Harm(mention)
        )


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING]) ADV? (?P<who>PEOPLE) ADV? (?= SEMI | COMMA | AT | AND | TIME | $)"
    rf" | (?P<whom>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?P<was>VERBED) ADV? (?= SEMI | COMMA | BY | AND | TIME | SUB | $)",
    words=OUSTING,
    finds={
        "Some 4,000 villagers were forced out.": "displaced ~4000 villagers | civilian",
        "The army drove out 4,000 villagers.": "displaced 4000 villagers | civilian | by The army",
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
    if (
        not out
        or verb.word.removesuffix(" out") not in OUSTING
        or verb.unreal
        or infinitive(tape, at)
        or first is None
        or not _many(first)
    ):
        return
    if first.head in VILLAGERS | REFUGEES or first.affiliation:
        mention = OutcomeMention(last_word(verb), "", "outcomes.forced_out", Outcome.DISPLACED, "force out")
        yield from drafts(tape, match.span(name), at, "displaced.forced_out", Harm(mention))


def _leaves_home(verb: Phrase) -> bool:
    """Return whether a verb says what is left behind: "abandon their villages"."""
    first, _, rest = verb.word.partition(" their ")
    return first in LEAVING_HOME and rest.removesuffix("s") in ("village", "home", "land", "farm")


def _going_on(tape: Tape, at: int) -> bool:
    """Return whether an infinitive tells of what happens: "continues to drive people from their homes"."""
    return at > 0 and tape.phrases[at - 1].word in ("continue", "begin", "start", "manage", "help", "serve", "combine")


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {BETWEEN} WHO? [VERB VERB_ED VERBED VERBING BE] (?:AND [VERB VERB_ED VERBING])? [THING UNKNOWN]? ADV? TIME? (?P<harm>AT) | (?P<whom>[COUNT PEOPLE]) BE? (?P<bare>AT)",
    words=SHELTERS | CAMPS,
    finds={"Some 300 people were living in makeshift camps.": "displaced ~300 people | at makeshift camps"},
    skips=("Some 300 people were staying in hotels.",),
)
def sheltered(tape: Tape, match: re.Match[str]) -> Joins:
    """Who lives, stays or sleeps in shelters or relief camps is displaced."""
    at = match.start("harm") if match["harm"] else match.start("bare")
    where = tape.phrases[at]
    into = where.word == "into" and at > 0 and tape.phrases[at - 1].word in FORCING | MOVING
    if where.noun is None or not (where.word in ("in", "at", "inside") or into):
        return
    first = match.start("who") if match["who"] else match.start("whom")
    if first and (tape.phrases[first - 1].sym == "WHO" or tape.phrases[first - 1].word in OF_THEM):
        return  # "800 evacuated, of which 200 are in shelters", "of whom 200 are in shelters"
    noun = tape.phrases[first].noun
    if " " in where.noun.head and (noun is None or noun.number is None):
        return  # "troops destroyed two houses in a refugee camp"
    if match["bare"] and first and tape.phrases[first - 1].sym in ("HARM", "HARM_ED", "HARMING", "BY"):
        return  # "raiders killed 31 people at a refugee camp", "killed by raiders at a refugee camp"
    if first > 1 and (tape.phrases[first - 2].sym, tape.phrases[first - 1].sym) == ("VICTIMS", "COLON"):
        return  # "Evacuees: 4,000 in nine shelters" is a table's row
    site = where.noun.head.rpartition(" ")[2]
    # Soldiers and rebels have camps of their own.
    counted = noun is not None and noun.number is not None and noun.role in PLAIN_ROLES
    sheltering = any(p.word == "shelter" and p.sym.startswith("VERB") for p in tape.phrases[first + 1 : at])
    lodged = counted and (site == "camps" or sheltering)
    if not (site in SHELTERS or lodged or (site in CAMPS and _RELIEF.search(where.low))):
        return
    mention = OutcomeMention(where.span, "", "outcomes.sheltered", Outcome.DISPLACED, "shelter")
    yield from drafts(
        tape, match.span("who") if match["who"] else match.span("whom"), at, "displaced.sheltered", Harm(mention)
    )


@rule(
    rf"[VERB VERB_ED VERBING] (?P<who>[PEOPLE COUNT] {_WHOM}) {GAP} (?P<harm>AT|VERB_TO)"
    rf" | (?P<whom>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?P<was>VERBED) ADV? TIME? (?:BY [NOUN])? (?P<there>AT? (?:AT|VERB_TO))",
    words=SAFE_PLACES | SHELTERS | CAMPS | {"safety"},
    finds={
        "Some 300 people were shifted to higher ground in the hills.": "displaced ~300 people | at hills",
        "Some 300 people were shifted to safer places.": "displaced ~300 people",
        "The army moved 2,000 villagers to relief camps.": "displaced 2000 villagers | civilian | by The army",
    },
    skips=("Some 300 people were shifted to other places.", "The army moved 2,000 villagers to tears."),
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
    site = head.rpartition(" ")[2]
    safe = (site in SAFE_PLACES and _SAFER.search(where.low)) or (site == "safety" and verb.word not in RESCUING)
    if not (safe or site in SHELTERS or (site in CAMPS and _RELIEF.search(where.low))):
        return
    mention = OutcomeMention(last_word(verb), "", "outcomes.moved", Outcome.DISPLACED, verb.word)
    who = match.span("who") if match["who"] else match.span("whom")
    yield from drafts(tape, who, did, "displaced.moved", Harm(mention))


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS} | AT (?=VERBING)) {GAP} (?P<verb>[VERB VERB_ED VERBING]) ADV? (?: (?P<border>THING) ADV? AT? | (?P<harm>AT) )",
    words=ARRIVING,
    finds={
        "More than 6,000 refugees have crossed into Chad.": "displaced >=6000 refugees | civilian | at Chad",
        "Nearly 2,000 villagers crossed the border.": "displaced ~2000 villagers | civilian",
        "The raid led to 900 refugees crossing the border.": "displaced 900 refugees | civilian",
        "Some 8,700 people crossed into the town of Kentou.": "displaced ~8700 people | at town of Kentou",
    },
    skips=(
        "Refugees crossed into Chad.",
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
    town = where.noun is not None and where.noun.head in TOWNS
    abroad = match["harm"] and where.word in ("into", "over", "across") and (where.inner in ("PLACE", "NAME") or town)
    border = match["border"] and tape.phrases[match.start("border")].noun
    abroad = abroad or (border and border.head in BORDERS_CROSSED)
    arrived = where.sym == "AT" and where.word in ("into", "in", "to", "at", "for") and first.head in REFUGEES
    if arrived or (abroad and _many(first) and (first.head in REFUGEES | VILLAGERS or first.affiliation)):
        mention = OutcomeMention(last_word(verb), "", "outcomes.crossed", Outcome.DISPLACED, verb.word)
        yield from drafts(tape, match.span("who"), match.start("verb"), "displaced.crossed", Harm(mention))


@rule(
    r"(?P<host>[VERB VERB_ED VERBING]) (?P<guests>PEOPLE) | (?P<home>THING) (?P<to>AT)"
    r" | (?P<settled>PEOPLE) (?:WHO|THAT)? ADV? (?P<live>[VERB VERB_ED VERBING BE]) ADV? (?P<site>AT)"
    rf" | THERE ADV? BE ADV? (?P<there>{OBJECT}) | (?P<n>COUNT) BE ADV? (?P<what>[PEOPLE VICTIMS])",
    words=REFUGEES,
    finds={
        "Chad has received 6,000 refugees.": "displaced 6000 refugees | civilian",
        "The camp is home to 20,000 refugees.": "displaced 20000 refugees | civilian",
        "Some 20,000 refugees live in Chad.": "displaced ~20000 refugees | civilian | at Chad",
        "There are 300 hostages and 20,000 refugees in the camp.": "displaced 20000 refugees | civilian | at camp",
        "Of the total population, 20,000 are refugees.": "displaced 20000 | civilian",
    },
    skips=(
        "Chad has received refugees.",
        "Chad has insulted 6,000 refugees.",
        "The camp could house 20,000 refugees.",
        "The camp is a danger to 20,000 refugees.",
        "Some 20,000 refugees work in factories.",
    ),
)
def hosted(tape: Tape, match: re.Match[str]) -> Joins:
    """Refugees whom a country or a camp has, or who live there, have left home."""
    name, did = next(n for n in _HOSTED if match[n[0]])
    verb, start = tape.phrases[match.start(did)], match.start(name)
    if did == "host":
        there = verb.word in RECEIVING
    elif did == "home":
        there = tape.phrases[start].word == "to" and verb.noun is not None and verb.noun.head == "home"
    elif did == "what":
        displaced = verb.harm is not None and verb.harm.trigger.outcome is Outcome.DISPLACED
        there = displaced or (verb.noun is not None and verb.noun.head in REFUGEES)
    else:
        where = tape.phrases[match.end() - 1]
        placed = where.word in ("in", "at", "inside", "across") and where.inner != "TIME"
        there = did == "there" or (placed and (verb.sym == "BE" or verb.word in STAYING))
    if not there or verb.unreal:
        return
    if did == "home":
        tape = tape.put(start, match.end(name), named(tape.phrases[start], "PEOPLE"))
    if did == "what":
        figure, told = tape.phrases[start], verb.noun
        if figure.noun is None or told is None:
            return
        tape = tape.put(start, start + 1, evolve(figure, noun=evolve(figure.noun, role=told.role, head="refugees")))
    mention = OutcomeMention(last_word(verb), "", "outcomes.hosted", Outcome.DISPLACED, verb.word)
    for draft in drafts(tape, match.span(name), start, "displaced.hosted", Harm(mention)):
        noun = draft.who.noun if draft.who is not None else None
        if noun is not None and noun.head in REFUGEES and _many(noun):
            yield evolve(draft, whole=None)


_HOSTED = (("guests", "host"), ("to", "home"), ("settled", "live"), ("there", "there"), ("n", "what"))
"""The names of those who are told of in a pattern, each with that of the word that tells it."""


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?P<verb>[VERB VERB_ED VERBING VERBED]) ADV? (?P<harm>[AT THING]) AT?",
    words=RETURNING,
    finds={
        "Some 4,800 villagers have returned to their homes.": "displaced ~4800 villagers | civilian",
        "About 9,000 Afghans returned from Iran.": "displaced ~9000 Afghans",
    },
    skips=(
        "Some 48 villagers have returned to their homes.",
        "Some 4,800 workers have returned to their factories.",
        "About 9,000 tourists returned from Iran.",
        "Some 4,800 fans returned home.",
    ),
)
def returned(tape: Tape, match: re.Match[str]) -> Joins:
    """Many people who return to their homes or to their country had left them."""
    verb, first = tape.phrases[match.start("verb")], tape.phrases[match.start("who")].noun
    if first is None or first.number is None or not _many(first) or verb.unreal or verb.word not in RETURNING:
        return
    if first.head not in REFUGEES | VILLAGERS and not first.affiliation:
        return
    where = tape.phrases[match.start("harm") : match.end()]
    home = any(p.word == "to" and p.noun is not None and p.noun.head in HOMES and p.noun.his for p in where)
    home = home or (first.head in REFUGEES and (where[0].sym == "AT" or where[0].low == "home"))
    country = first.affiliation is not None and where[0].word == "from" and where[0].inner == "PLACE"
    if home or country:
        mention = OutcomeMention(last_word(verb), "", "outcomes.returned", Outcome.DISPLACED, "return")
        yield from drafts(tape, match.span("who"), match.start("verb"), "displaced.returned", Harm(mention))


@rule(
    r"(?P<who>[PEOPLE COUNT] (?: INCLUDING [PEOPLE COUNT] COMMA )?) ADV{0,2} (?P<harm>NOT) (?P<what>THING|VERBING)",
    words=("without",),
    finds={"The storm left 2,000 people without homes.": "displaced 2000 people"},
    skips=("The storm left 2,000 people without power.",),
)
def without_homes(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is left without a home or shelter is displaced."""
    at = match.start("harm")
    phrase = tape.phrases[match.start("what")]
    what = phrase.noun.head if phrase.noun is not None else phrase.low
    if tape.phrases[at].word != "without" or what not in ("homes", "home", "shelter", "housing", "roof"):
        return
    mention = OutcomeMention(tape.phrases[at].span, "", "outcomes.without_homes", Outcome.DISPLACED, "homeless")
    yield from drafts(tape, match.span("who"), at, "displaced.without_homes", Harm(mention))


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?: (?P<forced>VERBED) [VERB_TO UNREAL] | [VERB VERB_ED] ) ADV? (?P<harm>[AT THING])",
    words=SAFE_PLACES | SHELTERS | CAMPS,
    finds={
        "Some 300 people were forced to move to higher ground.": "displaced ~300 people",
        "Only 300 people have moved into 12 relief camps.": "displaced 300 people",
    },
    skips=("Only 300 people have moved into the suburbs.", "Some 300 people were forced to move to Rome."),
)
def moved_in(tape: Tape, match: re.Match[str]) -> Joins:
    """Who moves, or has to move, to a safer place, a shelter or a relief camp is displaced."""
    at = match.start("harm")
    where, verb = tape.phrases[at], next(p for p in reversed(tape.phrases[:at]) if p.sym != "ADV")
    first = tape.phrases[match.start("who")].noun
    if first is None or first.number is None or first.role not in PLAIN_ROLES or where.noun is None or verb.unreal:
        return
    if match["forced"] and tape.phrases[match.start("forced")].word not in FORCING:
        return
    if verb.word.partition(" ")[0] not in MOVING or not (match["forced"] or verb.sym in ("VERB", "VERB_ED")):
        return
    if where.sym == "AT" and where.word not in ("to", "into"):
        return
    site = where.noun.head.rpartition(" ")[2]
    safe = site in SAFE_PLACES and _SAFER.search(where.low)
    if not (safe or site in SHELTERS or (site in CAMPS and _RELIEF.search(where.low))):
        return
    mention = OutcomeMention(last_word(verb), "", "outcomes.moved_in", Outcome.DISPLACED, "move")
    yield from drafts(tape, match.span("who"), at, "displaced.moved_in", Harm(mention))


@rule(
    rf"(?P<who>[PEOPLE COUNT] {SUBJECT_PARTS}) {GAP} (?: [VERB VERBING] ADV? WITH (?P<kin>[PEOPLE ORG]) | VERBED ADV? BY (?P<hosts>[PEOPLE ORG]) )",
    words=HOSTS,
    finds={
        "Another 27,000 people are staying with relatives.": "displaced 27000 people",
        "Another 27,000 people are hosted by host families.": "displaced 27000 people",
    },
    skips=("Two people are staying with relatives.", "Another 27,000 people are backed by relatives."),
)
def with_kin(tape: Tape, match: re.Match[str]) -> Joins:
    """Many people who stay with relatives, friends or host families have left their homes."""
    hosts = tape.phrases[match.start("kin" if match["kin"] else "hosts")].noun
    at = next(i for i in range(match.end("who"), match.end()) if tape.phrases[i].sym.startswith("VERB"))
    verb, first = tape.phrases[at], tape.phrases[match.start("who")].noun
    if first is None or first.number is None or first.role not in PLAIN_ROLES or hosts is None or verb.unreal:
        return
    if not _many(first) or hosts.head not in HOSTS:
        return
    if verb.word in (STAYING if match["kin"] else HOSTING):
        mention = OutcomeMention(last_word(verb), "", "outcomes.with_kin", Outcome.DISPLACED, "shelter")
        yield from drafts(tape, match.span("who"), at, "displaced.with_kin", Harm(mention))


@rule(
    r"(?P<shelter>[THING AT]) THING? SUB (?P<who>[PEOPLE COUNT]) ADV? (?P<harm>[VERB VERB_ED])",
    words=STAYING | {"spend", "sleep"},
    finds={"Hana Orr runs a shelter where 60 people slept.": "displaced 60 people"},
    skips=("Hana Orr runs a shop where 60 people slept.",),
)
def in_a_shelter(tape: Tape, match: re.Match[str]) -> Joins:
    """Who spends the night, stays or sleeps in a shelter that the clause before names is displaced."""
    at, site = match.start("harm"), tape.phrases[match.start("shelter")].noun
    verb, who = tape.phrases[at], tape.phrases[match.start("who")].noun
    if site is None or not (site.head in SHELTERS or _RELIEF.search(site.head)) or verb.unreal:
        return
    if (
        who is None
        or who.number is None
        or who.role not in PLAIN_ROLES
        or tape.phrases[match.start("who") - 1].word != "where"
    ):
        return
    if verb.word in STAYING | {"spend", "sleep"}:
        mention = OutcomeMention(last_word(verb), "", "outcomes.in_a_shelter", Outcome.DISPLACED, "shelter")
        yield from drafts(tape, match.span("who"), at, "displaced.in_a_shelter", Harm(mention))


def _many(group: Noun) -> bool:
    """Return whether so many people go somewhere or stay there for no visit and no journey."""
    return group.number is not None and (group.number.count.low or group.number.count.high or 0) >= _MANY


_MANY = 50
"""How many people stay with relatives for no visit, and cross a border for no journey."""
