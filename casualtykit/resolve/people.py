"""Whether two statements of a text may speak of the same people: by their harm, roles, places, days and what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from casualtykit.gazetteer.labels import place_words
from casualtykit.languages.en.cues import DAYS, DAYS_OF_SPEECH, UP_TO
from casualtykit.languages.en.group_words import BODIES, TAKING_UP
from casualtykit.languages.en.harm_words import CULPRITS
from casualtykit.model import Actor, Place, Statement
from casualtykit.spans import Page
from casualtykit.tries import any_of
from casualtykit.vocabulary import PlaceKind, Role, Scope, Update

RIVAL = "rival claim"
"""The doubt of a figure that another source gives otherwise."""

REACH = 60
"""How many statements back one may refer: more than any article has."""


@frozen
class Before:
    """What stands before a statement, looked at once for all those that it may be linked to."""

    recent: Sequence[Statement]
    again: frozenset[int | None]
    """The figures that its own word of harm has told again: "17 pupils killed", and then "17 pupils and two cooks were"."""
    parts: Sequence[Statement]
    """Its parts, where they stand before it."""
    companion: Statement | None
    """The figure of another harm right before it in its sentence."""
    whole: int | None
    """The figure that holds the companion: itself, or the one that it repeats or is a part of."""
    of_them: bool
    """Whether the statement is of some of those told of before, wherever and whenever: "three of them"."""
    definite: bool
    """Whether it is of a group told of before: "the five men"."""

    @classmethod
    def of(cls, page: Page, s: Statement, done: list[Statement]) -> Before:
        """Look at the statements before one."""
        recent = done[-REACH:]
        again = frozenset(r.repeats for r in recent if r.trigger.span == s.trigger.span)
        companion = _companion(s, done)
        whole = None if companion is None else root(companion, done)
        of_them = s.number is not None and page.low.startswith(_OF_THEM, s.number.span.end)
        parts = [p for p in recent if p.part_of == s.id]
        return cls(recent, again, parts, companion, whole, of_them, is_definite(page, s))


_OF_THEM = (" of them", " of those")


def is_definite(page: Page, s: Statement) -> bool:
    """Return whether a figure has the article of a group told of before."""
    return s.number is not None and page.low.endswith(("the ", "all ", "both "), 0, s.number.span.start)


def root(s: Statement, done: Sequence[Statement]) -> int:
    """Return the figure that holds the people of a statement: where its links end."""
    for _ in range(_LINKS):
        to = s.repeats if s.repeats is not None else s.part_of
        if to is None or to >= len(done):
            return s.id if to is None else to
        s = done[to]
    return s.id


_LINKS = 8
"""So many links make no longer chain of wholes and parts than texts have."""


def may_be(e: Statement, s: Statement, before: Before, done: Sequence[Statement]) -> bool:
    """Return whether an earlier statement may speak of the people of a later one."""
    if (
        e.outcome is not s.outcome
        or e.background
        or s.background
        or e.part_of is not None
        or e.repeats is not None
        or e.count.high == 0
    ):
        return False
    if e.sentence == s.sentence and not (RIVAL in s.doubts or taken_up(s) or told_twice(e, s)):
        return False
    if s.number is not None and e.id in before.again:
        return False
    told_again = _hardly_twice(e, s)
    if not (told_again or same_figure(e, s)) and _beside_others(e, s, before, done):
        return False
    if not ROLL.isdisjoint(s.rules):
        return True  # "those arrested were identified as", "two of the dead were women": they were counted before
    armed = s.role not in _UNARMED and s.role not in (e.role, *(p.role for p in s.perpetrators))
    if armed and any(p.role == s.role or (s.role in _FORCES and _of_state(p)) for p in e.perpetrators):
        return False  # the bandits killed later are none of those that bandits killed
    headline = e.sentence == done[0].sentence and s.sentence.start - e.sentence.end == _LINE and e.count == s.count
    own = headline or any(p.role == e.role for p in e.perpetrators)  # rebels kill rebels
    if e.role != s.role and e.role not in _UNARMED and not own and any(p.role == e.role for p in s.perpetrators):
        return False  # nor are those whom bandits killed later the bandits killed before
    if before.of_them:
        return e.number is not None and (s.count.value or 0) <= (e.count.value or 0)
    if _named_anew(s) and {e.role, s.role} == _POLICE_AND_ARMY and not headline:
        return False  # "two policemen ... two soldiers"
    if (
        ((_named_anew(s) and not before.definite) or _by_name(s, e))
        and _in_another_place(e, s)
        and not told_again
        and not (s.count.value == e.count.value and s.sentence.start <= e.sentence.end + 2)
    ):
        return False  # but who is told of in two sentences side by side, as in a headline and its lead, may be one
    if any(not may_be_one_group(e.role, p.role) for p in before.parts):
        return False  # "a mayor and two clerks were among four people killed" are none of the rebels before
    days = _days(s) if s.update is not Update.RAISES_TO and not taken_up(s) else set()
    told = {d for r in (e, *(r for r in before.recent if r.repeats == e.id)) for d in _days(r)} if days else set()
    if not told_again and told and not told & days and (told <= DAYS_OF_SPEECH) is (days <= DAYS_OF_SPEECH):
        return False
    counted_apart = s.update is Update.ADDS and any(c.rule == "scopes.several" for c in s.cues)
    same = e.scope is s.scope or s.scope is Scope.INCIDENT or e.count == s.count or counted_apart or _buried(s)
    return (may_be_one_group(e.role, s.role) or _the_culprit(e, s)) and same


def _of_state(doer: Actor) -> bool:
    """Return whether a doer is a state: "government shelling"."""
    return doer.text.lower().endswith("government")


def same_figure(e: Statement, s: Statement) -> bool:
    """Return whether two statements give one figure, and one that two incidents of a day hardly share."""
    return s.count.value is not None and e.count.value == s.count.value > CHANCE


CHANCE = 5
"""The largest figure that two incidents of a day may well share."""


def _hardly_twice(e: Statement, s: Statement) -> bool:
    """Return whether two figures are large and nearly one: not two incidents of a day, but one counted twice."""
    one, two = sorted((e.count.value or 0, s.count.value or 0))
    return one >= MANY and CLOSE * (two - one) <= one


MANY, CLOSE = 20, 10
"""So many people are hardly hurt twice in one text, not even a tenth more of them: the figure is told again."""


def _buried(s: Statement) -> bool:
    """Return whether a figure is of those found or buried so far, who are some of the dead."""
    return s.trigger.term in BODIES


def sums_up(e: Statement) -> bool:
    """Return whether a figure adds up several incidents of the day, which the text then tells of one by one."""
    return e.scope is Scope.CUMULATIVE or (e.cause is not None and e.cause.text.lower().rstrip(".").endswith("s"))


def _beside_others(e: Statement, s: Statement, before: Before, done: Sequence[Statement]) -> bool:
    """Return whether two figures stand each beside one of another harm, and those two are not of one incident.

    "A soldier was killed and three were hurt. Five rebels were killed and three hurt" has six hurt.
    """
    mine = before.companion
    if mine is None or s.number is None or e.sentence == s.sentence or mine.number is None:
        return False
    other = next((r for r in before.recent if r.sentence == e.sentence and r.outcome is mine.outcome), None)
    if other is None or other.number is None:
        return False
    if root(other, done) != before.whole:
        return True
    one, two = _first(other, done), _first(mine, done)
    return one != two and done[one].part_of is not None and done[two].part_of is not None and not _in(one, two, done)


def _first(s: Statement, done: Sequence[Statement]) -> int:
    """Return the statement that gave a figure first."""
    return s.id if s.repeats is None or s.repeats >= len(done) else s.repeats


def _in(a: int, b: int, done: Sequence[Statement]) -> bool:
    """Return whether one of two parts of a whole is a part of the other."""
    return b == done[a].part_of or a == done[b].part_of


def _companion(s: Statement, done: list[Statement]) -> Statement | None:
    """Return the figure of another harm right before one in its sentence."""
    last = done[-1] if done else None
    beside = last is not None and last.sentence == s.sentence and last.outcome is not s.outcome
    return last if beside and last is not None and not last.background and last.count.high != 0 else None


ROLL = frozenset(("nouns.among", "makeup.victims_were"))
"""The rules of words that say who those told of before were, whatever their roles."""


def _the_culprit(e: Statement, s: Statement) -> bool:
    """Return whether one who is called by what he did may be one who was called by what he was: "the attacker", "the policeman"."""
    if e.count.value != 1 or s.count.value != 1 or s.number is not None or not s.victims:
        return False
    called = {v.text.lower().rpartition(" ")[2] for v in (*e.victims, *s.victims)}
    return not called.isdisjoint(CULPRITS) and all(not v.text[:1].isupper() for v in s.victims)


def _named_anew(s: Statement) -> bool:
    """Return whether a group is counted and not one that the text speaks of already: "two men", not "the two"."""
    return s.number is not None and not any(
        m.text.lower().startswith(("the ", "both ")) for m in (s.number, *s.victims)
    )


def _by_name(s: Statement, e: Statement) -> bool:
    """Return whether one person is told of by a name that an earlier figure does not have."""
    names = [v.text.split()[-1] for v in s.victims] if s.count.value == 1 else []
    return any(n[:1].isupper() and all(n not in v.text for v in e.victims) for n in names)


_EXACT = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.CITY)


def _in_another_place(e: Statement, s: Statement) -> bool:
    """Return whether two figures are surely of two places, and the second is in none of a row that the first has."""
    test = _abroad if sums_up(e) else apart
    if not test(e.place, s.place):
        return not sums_up(e) and s.number is not None and _in_two_districts(e, s)
    home = s.place.country if s.place is not None else None
    return not any(home is not None and p.country == home and not test(p, s.place) for p in places_in_a_row(e))


def places_in_a_row(s: Statement) -> tuple[Place, ...]:
    """Return the place of a statement, with those that stand in a row with it: "across Chad, Niger and northern Mali"."""
    row: list[Place] = []
    for place in sorted(s.places, key=lambda p: p.span):
        if row and place.span.start - row[-1].span.end > _BETWEEN:
            if s.place in row:
                break
            row = []
        row.append(place)
    return tuple(row)


_BETWEEN = len(", and ")
"""How far apart the places of a row stand."""


def apart(a: Place | None, b: Place | None) -> bool:
    """Return whether two places are surely not one: two countries, or two cities that the lexicon knows."""
    if a is None or b is None:
        return False
    if (
        _outside(a, b)
        or _outside(b, a)
        or (a.text.lower() != b.text.lower() and {a.text.lower(), b.text.lower()} <= _SIDES)
    ):
        return True
    sides = [_PART.match(p.text.lower()) for p in (a, b)]
    if all(sides) and len({m["side"] for m in sides if m is not None}) > 1:
        return True
    if a.kind not in _EXACT or b.kind not in _EXACT:
        return False  # a school may be named after a city of another country
    if _abroad(a, b):
        return True
    if a.kind is not b.kind or a.name is None or b.name is None or holds(a.name, b.name) or holds(b.name, a.name):
        return False
    return a.kind is not PlaceKind.CITY or not (_around(a) or _around(b))


_LINE = len("\n\n")
"""How far a lead stands from its headline."""
_POLICE_AND_ARMY = frozenset((Role.POLICE, Role.MILITARY))
_DISTRICT = re.compile(r"(?:the )?([\w'’-]+) (province|district|governorate|county|department|prefecture|oblast)(?!\w)")


def _in_two_districts(e: Statement, s: Statement) -> bool:
    """Return whether two statements are told of two provinces or two districts by name."""
    one, two = _districts(e), _districts(s)
    return any(two.get(kind, name) != name for kind, name in one.items())


def _districts(s: Statement) -> dict[str, str]:
    """Return the districts that a statement names as such, by their kind."""
    return {m[2]: m[1] for p in reversed(s.places) for m in _DISTRICT.finditer(p.text.lower())}


def _abroad(a: Place | None, b: Place | None) -> bool:
    """Return whether two places lie in two countries."""
    if a is None or b is None or a.kind not in _EXACT or b.kind not in _EXACT:
        return False
    return a.country is not None and b.country is not None and a.country != b.country


def _outside(a: Place, b: Place) -> bool:
    """Return whether a place is told to lie some way from another: "a town north of Herat"."""
    side = _SIDE.search(a.text.lower())
    return side is not None and b.name is not None and b.name.lower() in side["of"] and side[0] not in b.text.lower()


_PART = re.compile(r"(?P<side>north|south|east|west)ern (?:province of |state of |region of )?[^\W\d_]+$")
"""A part of a country, or a province in a part of it: "southern Peru", "northern province of Jawf"."""
_SIDE = re.compile(r"(?:north|south|east|west) of (?P<of>.+)$")
_SIDES = frozenset("north south east west northeast northwest southeast southwest".split())


def holds(whole: str, part: str) -> bool:
    """Return whether one name is in the other, as that of a city is in those of its quarters: "West Beirut"."""
    return set(part.lower().split()) <= set(whole.lower().split())


def _around(place: Place) -> bool:
    """Return whether a place is a district or a village, which may lie inside another: "Herat district"."""
    return place.text.lower().split()[-1] in place_words()


def _days(s: Statement) -> set[str]:
    """Return the days that a statement's time names; the day of its words is none, nor is one up to which it holds."""
    if s.time is None or (s.source is not None and 0 <= s.time.span.start - s.source.span.end <= _SAID_ON):
        return set()
    words = s.time.text.lower()
    return set() if words.startswith(UP_TO) else set(any_of(DAYS).findall(words))


_SAID_ON = 20
"""How many characters behind a source the day of its words may stand: "police said in a statement on Monday"."""


def told_twice(e: Statement, s: Statement) -> bool:
    """Return whether two sources of one sentence speak of the same: of one figure, or each of people in no other place."""
    if e.source is None or s.source is None or e.source.span == s.source.span:
        return False
    return e.count == s.count or (e.role == s.role == Role.UNSPECIFIED and None in (e.place, s.place))


def taken_up(s: Statement) -> bool:
    """Return whether the words of a group only take up one named before: a pronoun, or no words at all."""
    return s.number is None and all(v.text.lower() in TAKING_UP for v in s.victims)


_FORCES = frozenset((Role.POLICE, Role.MILITARY, Role.SECURITY_FORCES, Role.PARAMILITARY))


_FIGHTERS = frozenset((Role.COMBATANT, Role.MILITARY, Role.ARMED_GROUP))


_UNARMED = frozenset(
    (
        Role.CIVILIAN,
        Role.OFFICIAL,
        Role.JOURNALIST,
        Role.MEDICAL,
        Role.AID_WORKER,
        Role.CLERGY,
        Role.PROTESTER,
        Role.PRISONER,
        Role.UNSPECIFIED,
    )
)


def may_be_one_group(a: str, b: str) -> bool:
    """Return whether two roles may name the same people."""
    if a == b or Role.UNSPECIFIED in (a, b):
        return True
    return any({a, b} <= family for family in (_FORCES, _UNARMED)) or (Role.COMBATANT in (a, b) and {a, b} <= _FIGHTERS)
