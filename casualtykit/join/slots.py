"""The rules whose words of harm lie apart: pushed from their homes, forced to flee, sheltering in camps."""

from __future__ import annotations

import re

from casualtykit.join.lists import BETWEEN, SUBJECT, SUBJECT_PARTS, Joins, drafts
from casualtykit.model import Outcome, OutcomeMention
from casualtykit.rules import rule
from casualtykit.spans import Span
from casualtykit.tape import Harm, Phrase, Tape

_HOMES = frozenset(
    "home homes house houses village villages town towns land lands camp camps area areas neighbourhood neighborhood".split()
)


_FORCERS = frozenset("force compel oblige cause drive prompt order lead".split())


_LEAVERS = frozenset("flee evacuate leave abandon relocate move desert".split()) | {
    "flee their homes",
    "leave their homes",
    "abandon their homes",
}


_SHELTERS = frozenset("shelter shelters".split())


_SITES = frozenset("camp camps centre centres center centers site sites tent tents settlement settlements".split())


_RELIEF = re.compile(r"evacuat|relief|idp|displace|refugee|makeshift|\btents?\b|transit|collective|temporary|emergency")


def _last_word(verb: Phrase) -> Span:
    """Return where the verb itself stands, without its auxiliaries."""
    return Span(verb.end - len(verb.low), verb.end) if verb.low else verb.span


@rule(
    r"[VERB VERB_ED VERBING VERB_TO] (?P<who>[PEOPLE COUNT NAME VICTIMS] (?:COMMA? AND [PEOPLE COUNT NAME])?) (?P<harm>AT)",
    finds={"The fighting drove 3,000 people from their homes.": "displaced 3000 people"},
    skips=("The fighting drove 3,000 people from power.",),
)
def from_homes(tape: Tape, match: re.Match[str]) -> Joins:
    """Driven, forced or pushed from their homes is displaced."""
    at = match.start("harm")
    verb, where = tape.phrases[match.start()], tape.phrases[at]
    if where.noun is None or where.noun.head not in _HOMES or where.word not in ("from", "out of"):
        return
    mention = OutcomeMention(_last_word(verb), "", "outcomes.from_homes", Outcome.DISPLACED, verb.word)
    yield from drafts(tape, match.span("who"), match.start(), "slots.from_homes", Harm(mention))


@rule(
    r"[VERB VERB_ED VERBING] (?P<who>[PEOPLE COUNT NAME VICTIMS UNKNOWN] (?:COMMA? AND [PEOPLE COUNT])?) (?P<harm>UNREAL|VERB_TO|AT)",
    finds={"The flood forced 300 families to leave their homes.": "displaced 300 families | civilian"},
    skips=("The flood forced 300 families to buy water.",),
)
def forced_to(tape: Tape, match: re.Match[str]) -> Joins:
    """Forced to leave, to flee or into shelters is displaced."""
    at = match.start("harm")
    verb, end = tape.phrases[match.start()], tape.phrases[at]
    if verb.word not in _FORCERS:
        return
    sheltered = (
        end.sym == "AT"
        and end.word in ("into", "out of")
        and end.noun is not None
        and end.noun.head in _SHELTERS | _HOMES
    )
    if end.word in _LEAVERS or sheltered:
        mention = OutcomeMention(_last_word(verb), "", "outcomes.forced_to", Outcome.DISPLACED, verb.word)
        yield from drafts(tape, match.span("who"), match.start(), "slots.forced_to", Harm(mention))


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {BETWEEN} [VERB VERB_ED VERBED VERBING BE] (?:AND [VERB VERB_ED VERBING])? [THING UNKNOWN]? ADV? TIME? (?P<harm>AT) | (?P<whom>[COUNT PEOPLE]) (?P<bare>AT)",
    finds={"Some 300 people were living in makeshift camps.": "displaced ~300 people | at makeshift camps"},
    skips=("Some 300 people were staying in hotels.",),
)
def sheltered(tape: Tape, match: re.Match[str]) -> Joins:
    """Who lives, stays or sleeps in shelters or relief camps is displaced."""
    at = match.start("harm") if match["harm"] else match.start("bare")
    where = tape.phrases[at]
    if where.noun is None or where.word not in ("in", "at", "inside"):
        return
    if not (where.noun.head in _SHELTERS or (where.noun.head in _SITES and _RELIEF.search(where.low))):
        return
    mention = OutcomeMention(where.span, "", "outcomes.sheltered", Outcome.DISPLACED, "shelter")
    yield from drafts(
        tape, match.span("who") if match["who"] else match.span("whom"), at, "slots.sheltered", Harm(mention)
    )
