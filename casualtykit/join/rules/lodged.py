"""The rules for people who live away from home: in shelters and relief camps, in schools, with relatives, in another country."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from casualtykit.join.drafts import last_word, unlisted
from casualtykit.join.grammar import BETWEEN, GAP, OBJECT, SUBJECT, SUBJECT_PARTS
from casualtykit.join.lists import Joins, drafts
from casualtykit.languages.en.displaced_words import (
    CAMPS,
    CROWDING,
    DONE_IN_CAMPS,
    FORCING,
    GROUNDS,
    HIDEOUTS,
    HOSTING,
    HOSTS,
    LODGING,
    MOVING,
    OTHER_CAMPS,
    PUBLIC_BUILDINGS,
    RECEIVING,
    REFUGEES,
    ROADSIDES,
    SAFE_PLACES,
    SHELTERS,
    STAYING,
    VILLAGERS,
    WILDS,
)
from casualtykit.languages.en.group_words import HOUSEHOLDS, OF_THEM
from casualtykit.patterns import lazy
from casualtykit.rules import rule
from casualtykit.tape import TAPE, Noun, Phrase, Tape, named
from casualtykit.values import evolve
from casualtykit.vocabulary import PLAIN_ROLES, Outcome

_RELIEF = lazy(
    r"evacuat|relief|idp|displace|refugee|makeshift|accommodation|reception|resettlement|\btents?\b|transit|collective|temporary|emergency|safety|welfare"
)


_TENTS = ("tent village", "tent villages", "tent city", "tent cities")


def lodges(where: Phrase) -> bool:
    """Return whether only people without a home live somewhere: in shelters, or in camps and centres for relief."""
    site = where.noun.head.rpartition(" ")[2] if where.noun is not None else where.word
    return site in SHELTERS or where.low.endswith(_TENTS) or (site in CAMPS and _RELIEF.search(where.low) is not None)


def in_camp(where: Phrase) -> bool:
    """Return whether people come to a camp, and to none of soldiers, prisoners or holidaymakers."""
    camp = where.low.endswith((" camp", " camps")) and OTHER_CAMPS.isdisjoint(where.low.split())
    return where.sym == "AT" and where.word in ("in", "at", "to", "into") and (camp or lodges(where))


def in_public(where: Phrase, who: Noun | None) -> bool:
    """Return whether so many people of a place can only be lodged in a public building: "4,200 people ... to schools"."""
    return who is not None and many(who) and of_a_place(who) and is_public(where)


def is_public(where: Phrase) -> bool:
    """Return whether somewhere is a public building, or what belongs to one: "the monastery compounds"."""
    first, site = ["", *where.low.split()][-2:]
    return not PUBLIC_BUILDINGS.isdisjoint((site, f"{first} {site}")) or (site in GROUNDS and first in PUBLIC_BUILDINGS)


def is_refuge(where: Phrase, who: Noun | None) -> bool:
    """Return whether people are brought somewhere from danger: to safer places, shelters, or many of them to schools."""
    site = where.noun.head.rpartition(" ")[2] if where.noun is not None else where.word
    return (site in SAFE_PLACES and _SAFER.search(where.low) is not None) or lodges(where) or in_public(where, who)


_SAFER = lazy(r"\b(?:safer?|secure|higher)\b")


def of_a_place(who: Noun) -> bool:
    """Return whether a group is called by no more than that it lives somewhere: residents, families, a bare figure."""
    return who.head in REFUGEES | VILLAGERS - {"women", "children"} | {"", "others"}


def of_a_people(who: Noun) -> bool:
    """Return whether a group is called by its nation or its people: Malians, Rohingya."""
    return who.role in PLAIN_ROLES and (who.affiliation is not None or who.kind == "group")


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {BETWEEN} WHO? [VERB VERB_ED VERBED VERBING BE]"
    rf" (?:AT{{0,2}} COMMA? AND ADV? [VERB VERB_ED VERBING])? [THING UNKNOWN]? ADV? TIME? (?P<harm>AT)"
    r" (?: (?:COMMA THING)? AND (?P<more>THING) )?"
    r" | (?P<who>[COUNT PEOPLE]) (?P<bare>INCLUDING? BE?) (?P<harm>AT)",
    words=SHELTERS | CAMPS | PUBLIC_BUILDINGS | GROUNDS | ROADSIDES | HIDEOUTS | WILDS,
    finds={
        "Some 300 people were living in makeshift camps.": "displaced ~300 people | at makeshift camps",
        "Some 300 villagers are staying in schools.": "displaced ~300 villagers | civilian | at schools",
        "Some 300 people are living in cars and tents.": "displaced ~300 people",
        "Some 300 people are living on embankments.": "displaced ~300 people",
        "Some 300 people are hiding in the bush.": "displaced ~300 people",
        "Some 300 people are sheltering in a hospital.": "displaced ~300 people | at hospital",
        "Some 300 people moved to Osh and are sheltering in schools.": "displaced ~300 people | at schools",
    },
    skips=(
        "Some 300 people were staying in hotels.",
        "Some 300 people were staying in a hospital.",
        "Some 300 people are living on farms.",
        "Thirty people are living on embankments.",
        "Some 300 rebels are hiding in the bush.",
        "Some 300 people were vaccinated in makeshift camps.",
        "Some 300 pupils are staying in schools.",
    ),
)
def sheltered(tape: Tape, match: re.Match[str]) -> Joins:
    """Who lives, stays or sleeps in shelters or relief camps is displaced, and many people of a place who stay in schools."""
    at, first = match.start("harm"), match.start("who")
    where, noun = tape.phrases[at], tape.phrases[first].noun
    into = where.word == "into" and at > 0 and tape.phrases[at - 1].word in CROWDING | FORCING | MOVING
    if where.noun is None or not (where.word in (*_INSIDE, *_ALONG) or into):
        return
    if _told_before(tape, first, bare=match["bare"] is not None):
        return
    if " " in where.noun.head and (noun is None or noun.number is None):
        return  # "troops destroyed two houses in a refugee camp"
    if any(p.word == "asleep" for p in tape.phrases[first + 1 : at]):
        return  # in a tent, when gunmen came
    verbs = {p.word for p in tape.phrases[first + 1 : at] if p.sym.startswith("VERB") or p.sym == "BE"}
    if not verbs.isdisjoint(DONE_IN_CAMPS) or (in_public(where, noun) and verbs.isdisjoint(LODGING)):
        return  # "39 were infected in a refugee camp", "300 people met in schools"
    sites = [where] if match["more"] is None else [where, tape.phrases[match.start("more")]]
    inside = where.word not in _ALONG and any(_lodges_so(site, noun, verbs) for site in sites)
    if not (inside or _by_the_road(where, noun, verbs)):
        return
    yield from drafts(tape, match.span("who"), at, unlisted(where.span, Outcome.DISPLACED, "shelter"))


_INSIDE, _ALONG = ("in", "at", "inside"), ("on", "along")


def _lodges_so(where: Phrase, who: Noun | None, verbs: AbstractSet[str]) -> bool:
    """Return whether somewhere is a shelter, a camp for people who are not armed, or a building where many take shelter."""
    if lodges(where) or in_public(where, who):
        return True
    # Soldiers and rebels have camps of their own.
    if where.noun is None or who is None or who.number is None or who.role not in PLAIN_ROLES:
        return False
    site, hiding = where.noun.head.rpartition(" ")[2], "shelter" in verbs
    if hiding and site in HIDEOUTS and many(who) and of_a_place(who):
        return True
    return site in CAMPS and (hiding or where.noun.head.endswith("camps"))


def _by_the_road(where: Phrase, who: Noun | None, verbs: AbstractSet[str]) -> bool:
    """Return whether many people of a place are where nobody has a home: "camped along the highway", "hiding in the bush"."""
    site = where.noun.head.rpartition(" ")[2] if where.noun is not None else ""
    lives = site in ROADSIDES and where.word in _ALONG and not verbs.isdisjoint(LODGING)
    hides = site in WILDS and where.word not in _ALONG and not verbs.isdisjoint(("hide", "sleep"))
    return (lives or hides) and who is not None and many(who) and of_a_place(who)


def _told_before(tape: Tape, first: int, *, bare: bool) -> bool:
    """Return whether those in a shelter are told of by what stands before them: "of whom 200 are in shelters"."""
    if not first:
        return False
    before = tape.phrases[first - 1]
    if before.sym == "WHO" or before.word in OF_THEM:
        return True
    if before.sym == "COLON" and first > 1 and tape.phrases[first - 2].sym == "VICTIMS":
        return True  # "Evacuees: 4,000 in nine shelters" is a table's row
    noun = tape.phrases[first].noun
    if bare and before.sym == "AND" and noun is not None and noun.head == "others":
        return True  # "nine were killed in Gao and five others in a refugee camp"
    if bare and _IN_A_LIST.search(tape.text[: first + 1]) and any(p.harm is not None for p in tape.phrases[:first]):
        return True  # "nine were held in Gao, three in a refugee camp"
    # "Raiders killed 31 people at a refugee camp", "killed by raiders at a refugee camp".
    return bare and (before.sym in _DONE or before.word in DONE_IN_CAMPS)


_DONE = frozenset("HARM HARM_ED HARMING BY".split())
_IN_A_LIST = TAPE.lazy("[SUFFER HARM_ED COUNT PEOPLE] AT ADJUNCT{0,2} (?: COMMA | COMMA? AND ) COUNT $")


@rule(
    r"(?P<site>THING|AT) ADJUNCT{0,3} (?:COMMA? WHO ADV?)? (?P<harm>[VERB VERB_ED VERBING THING]) ADV? (?P<who>PEOPLE|COUNT) (?! WHO? ADV? [SUFFER HARM_ED])",
    words=RECEIVING | SHELTERS | {"serve"},
    finds={
        "Nine relief camps are serving 1,800 people.": "displaced 1800 people",
        "The UN base already shelters 1,800 civilians.": "displaced 1800 civilians | civilian",
    },
    skips=(
        "Nine relief camps could serve 1,800 people.",
        "Nine relief camps employ 180 people.",
        "Nine relief camps are serving 180 meals.",
        "The school houses 180 pupils.",
    ),
)
def filled(tape: Tape, match: re.Match[str]) -> Joins:
    """People whom a shelter or a relief camp has are displaced, and many whom a base or a church shelters."""
    at = match.start("harm")
    verb, who = tape.phrases[at], tape.phrases[match.start("who")].noun
    does = verb.word.removesuffix("s") if verb.sym == "THING" else verb.word
    if verb.unreal or does not in RECEIVING | {"serve"} or who is None or who.number is None:
        return
    site = tape.phrases[match.start("site")]
    camp = site.noun is not None and site.noun.head.endswith(("camp", "camps"))
    housed = lodges(site) or camp or (does == "shelter" and many(who))
    if housed and (of_a_place(who) or who.head == "inmates"):
        harm = unlisted(last_word(verb), Outcome.DISPLACED, "shelter")
        yield from drafts(tape, match.span("who"), at, harm)


@rule(
    r"(?P<host>[VERB VERB_ED VERBING] | (?<= ADV) THING) (?= (?P<who>PEOPLE)) | (?P<home>THING) (?P<who>AT)"
    r" | (?P<who>PEOPLE) (?:WHO|THAT)? ADV? (?P<live>[VERB VERB_ED VERBING BE]) ADV? AT | (?P<who>PEOPLE) (?P<still>ADV) AT"
    rf" | (?P<there>THERE) ADV? BE ADV? (?P<who>{OBJECT}) | (?P<who>COUNT) BE ADV? (?P<what>[PEOPLE VICTIMS])",
    words=REFUGEES,
    finds={
        "Chad has received 6,000 refugees.": "displaced 6000 refugees | civilian",
        "The camp is home to 20,000 refugees.": "displaced 20000 refugees | civilian",
        "Some 20,000 refugees live in Chad.": "displaced ~20000 refugees | civilian | at Chad",
        "There are 300 hostages and 20,000 refugees in the camp.": "displaced 20000 refugees | civilian | at camp",
        "Of the total population, 20,000 are refugees.": "displaced 20000 | civilian",
        "They join 20,000 refugees already in Chad.": "displaced 20000 refugees | civilian | at Chad",
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
    did = next(way for way in _HOSTED if match[way])
    start, end = match.span("who")
    verb = tape.phrases[start if did == "there" else match.start(did)]
    if verb.unreal or not _is_there(tape, match, did):
        return
    if did == "home":
        tape = tape.put(start, end, named(tape.phrases[start], "PEOPLE"))
    if did == "what":
        figure, told = tape.phrases[start], verb.noun
        if figure.noun is None or told is None:
            return
        tape = tape.put(start, start + 1, evolve(figure, noun=evolve(figure.noun, role=told.role, head="refugees")))
    harm = unlisted(last_word(verb), Outcome.DISPLACED, verb.word)
    for draft in drafts(tape, (start, end), start, harm):
        noun = draft.who.noun if draft.who is not None else None
        if noun is not None and noun.head in REFUGEES and many(noun):
            yield evolve(draft, whole=None)


def _is_there(tape: Tape, match: re.Match[str], did: str) -> bool:
    """Return whether refugees live where a sentence tells of them: it hosts them, is home to them, or has them."""
    verb, where = tape.phrases[match.start(did)], tape.phrases[match.end() - 1]
    if did == "host":
        return verb.word in RECEIVING or (verb.sym == "THING" and verb.word.removesuffix("s") in RECEIVING)
    if did == "home":
        return where.word == "to" and verb.head == "home"
    if did == "what":
        displaced = verb.harm is not None and verb.harm.trigger.outcome is Outcome.DISPLACED
        return displaced or verb.head in REFUGEES
    placed = where.word in ("in", "at", "inside", "across") and where.inner != "TIME"
    if did == "still":
        return placed and verb.low in _ALREADY
    return did == "there" or (placed and (verb.sym == "BE" or verb.word in STAYING))


_ALREADY = frozenset(("already", "still", "currently", "now"))
"""Adverbs behind refugees that need no verb: "20,000 refugees already in the country"."""


_HOSTED = ("host", "home", "live", "still", "there", "what")
"""The names of the words that tell where refugees are."""


@rule(
    rf"(?P<who>[PEOPLE COUNT] {SUBJECT_PARTS}) {GAP} (?: COMMA? WHO ADV? )?"
    r" (?: (?P<verb>[VERB VERBING]) ADV? WITH (?P<hosts>[PEOPLE ORG]) | (?P<verb>VERBED) [ADV PREP]? BY"
    r" (?P<hosts>[PEOPLE ORG]) )",
    words=HOSTS,
    finds={
        "Another 27,000 people are staying with relatives.": "displaced 27000 people",
        "Another 27,000 people are hosted by host families.": "displaced 27000 people",
        "Some 270 families were taken in by relatives.": "displaced ~270 families | civilian",
    },
    skips=("Two people are staying with relatives.", "Another 27,000 people are backed by relatives."),
)
def with_kin(tape: Tape, match: re.Match[str]) -> Joins:
    """Many people who stay with relatives, friends or host families have left their homes."""
    at = match.start("verb")
    verb, (first, hosts) = tape.phrases[at], (tape.phrases[match.start(name)].noun for name in ("who", "hosts"))
    if first is None or first.number is None or first.role not in PLAIN_ROLES or hosts is None or verb.unreal:
        return
    if not many(first) or hosts.head not in HOSTS:
        return
    hosted = verb.sym == "VERBED"
    taken_in = hosted and verb.word == "take" and tape.phrases[at + 1].word == "in"
    if taken_in or verb.word in (HOSTING if hosted else STAYING):
        harm = unlisted(last_word(verb), Outcome.DISPLACED, "shelter")
        yield from drafts(tape, match.span("who"), at, harm)


@rule(
    r"(?P<shelter>[THING AT]) THING? COMMA? SUB (?P<who>[PEOPLE COUNT]) ADV? (?P<harm>[VERB VERB_ED])",
    words=STAYING | {"spend", "sleep"},
    finds={"Hana Orr runs a shelter where 60 people slept.": "displaced 60 people"},
    skips=("Hana Orr runs a shop where 60 people slept.",),
)
def in_a_shelter(tape: Tape, match: re.Match[str]) -> Joins:
    """Who spends the night, stays or sleeps in a shelter that the clause before names is displaced."""
    at, site = match.start("harm"), tape.phrases[match.start("shelter")].noun
    verb, who = tape.phrases[at], tape.phrases[match.start("who")].noun
    if site is None or who is None or who.number is None or who.role not in PLAIN_ROLES or verb.unreal:
        return
    camp = site.head.endswith("camp") and many(who) and of_a_place(who)  # "in Abo camp, where 6,000 people live"
    if not (camp or site.head in SHELTERS or _RELIEF.search(site.head)):
        return
    if tape.phrases[match.start("who") - 1].word == "where" and verb.word in STAYING | {"spend", "sleep"}:
        harm = unlisted(last_word(verb), Outcome.DISPLACED, "shelter")
        yield from drafts(tape, match.span("who"), at, harm)


def many(group: Noun) -> bool:
    """Return whether so many people go somewhere or stay there for no visit and no journey."""
    least = _MANY_HOMES if group.head in HOUSEHOLDS else _MANY
    return group.number is not None and (group.number.count.low or group.number.count.high or 0) >= least


_MANY, _MANY_HOMES = 50, 10
"""How many people stay with relatives for no visit, and cross a border for no journey, and how many households."""
