"""Statements that take up people told of before, as "seven of them were children" does, get their harm, or are dropped."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from casualtykit.languages.en.group_words import ANYBODY, TRIOS
from casualtykit.languages.en.pronouns import THEY
from casualtykit.model import Number, Statement
from casualtykit.resolve.links.reasons import ROLL
from casualtykit.resolve.people import RIVAL, leads, may_be_one_group, stated
from casualtykit.spans import Span
from casualtykit.stand_ins import LET_GO, TakenUp, taken_up
from casualtykit.values import evolve
from casualtykit.vocabulary import (
    BLOODSHED,
    FIGHTERS,
    KEPT,
    LAWLESS,
    PLAIN_ROLES,
    CountKind,
    Modality,
    NumberRole,
    Outcome,
    PlaceKind,
    Role,
    Scope,
    Update,
)

_OUTCOMES = {
    TakenUp.LET_GO: KEPT,
    TakenUp.GIVEN_UP: (Outcome.ABDUCTED,),
    TakenUp.RESCUED: (Outcome.ABDUCTED,),
    TakenUp.KEPT: KEPT,
    TakenUp.HURT: (Outcome.INJURED,),
    TakenUp.FOUND: (Outcome.MISSING,),
    TakenUp.IDENTIFIED: (Outcome.KILLED,),
    TakenUp.NAMED: (*BLOODSHED, Outcome.ABDUCTED, Outcome.MISSING),
}
"""What those have suffered of whom some were freed, treated, found; who is arrested is only called by his name."""
_GONE = (TakenUp.LET_GO, TakenUp.GIVEN_UP, TakenUp.RESCUED)
"""The ways of those who are captives no more."""
_LATER = frozenset((*_GONE, TakenUp.HURT, TakenUp.FOUND, TakenUp.IDENTIFIED, TakenUp.AGAIN, TakenUp.ALL_DEAD))
"""The ways whose time and place are not those of the harm: what became of people, or who they were."""
_WHOLES = (TakenUp.WHOLE, TakenUp.NAMED)
"""Stand-ins for a whole of which the sentence tells the parts."""
_FAR = frozenset((TakenUp.AGAIN, *_WHOLES, TakenUp.DEAD, TakenUp.ALL_DEAD))
"""The ways of taking up a group that say which: by its figure, or as the dead."""
_REACH = 40
"""How many statements back a figure may be taken up."""
_AGO = 200
"""How many statements lie at most between captives and the word that they were freed."""


def take_up(statements: Sequence[Statement], numbers: Sequence[Number]) -> tuple[Statement, ...]:
    """Return statements of which those that stand for people of another sentence have what these suffered.

    The group taken up is one of the last sentence that tells of harm, its figure is not smaller, its role may be the
    same, and no other figure of people stands between. A figure that fits two outcomes, or none, states nothing: a
    wrong link is worse than none.

    Args:
        statements: all statements of a text, in text order.
        numbers: all numbers of the sentences that were read.
    """
    if all(taken_up(s) is None for s in statements):
        return tuple(statements)
    done: list[Statement] = []
    place: dict[int, int] = {}
    wholes: dict[int, int] = {}  # which may stand behind their parts: "three of seven hostages"
    used = {s.number.span for s in statements if s.number is not None}
    others = [n.span for n in numbers if n.role is NumberRole.COUNT and n.span not in used and n.count.value != 1]
    first = sorted(statements, key=lambda s: (s.sentence, taken_up(s) not in _WHOLES))
    told = [s for s in first if taken_up(s) is None]
    for s in first:
        made = _bound(s, done, others, place, told) if taken_up(s) else s
        if isinstance(made, int):
            place[s.id] = made
        if made is None or isinstance(made, int):
            continue
        place[s.id] = len(done)
        if taken_up(s) is None and s.part_of is not None:
            wholes[len(done)] = s.part_of
        done.append(evolve(made, id=len(done)))
    return tuple(evolve(s, part_of=place.get(wholes[s.id])) if s.id in wholes else s for s in done)


def _bound(
    s: Statement,
    done: Sequence[Statement],
    others: Sequence[Span],
    place: dict[int, int],
    told: Sequence[Statement],
) -> Statement | int | None:
    """Return a statement with the harm of the group that it takes up; only the group's place, or None, where it says no more."""
    how = taken_up(s)
    if s.part_of is not None:
        at = place.get(s.part_of)
        return _as_part(s, done[at]) if at is not None else None
    if how in _GONE:
        made = _let_go(s, done, told, how)
        return _given_up(s, made) if how is TakenUp.GIVEN_UP else made
    near = _nearest(s, done, others, strict=how not in _FAR)
    if how in (TakenUp.DEAD, TakenUp.ALL_DEAD):
        near = [e for e in near if e.outcome is Outcome.KILLED] or near
    if how in _OUTCOMES:
        near = [e for e in near if e.outcome in _OUTCOMES[how]]
    if how is TakenUp.NAMED:
        near = [e for e in near if _called_alike(s, e)]
    if how is TakenUp.PLACE:
        return _elsewhere(s, near)
    if how is TakenUp.RECOUNTED:
        return _recounted(s, near)
    if how in (TakenUp.AGAIN, *_WHOLES, TakenUp.ALL_DEAD):
        return _again(s, near, dissolve=how in _WHOLES)
    fitting = [e for e in near if _holds(e, s)]
    if len({e.outcome for e in fitting}) != 1:
        return None
    whole = max(fitting, key=lambda e: (e.count.value or e.count.low or 0, e.id))
    return evolve(_like(s, whole), repeats=whole.id) if how is TakenUp.ALL else _as_part(s, whole)


_BORROWING = ("follows.", "captives.", "identified.the_victims")
"""The rules of statements that have their harm from another sentence."""


def _let_go(s: Statement, done: Sequence[Statement], told: Sequence[Statement], how: TakenUp) -> Statement | None:
    """Return those who were freed as the captives that the text told of last, or else of those it tells of first later."""
    later = bisect_left(told, s.sentence, key=attrgetter("sentence"))
    held = [*reversed(done[-_AGO:]), *(e for e in told[later : later + _AGO] if e.span.start > s.span.start)]
    held = [e for e in held if e.outcome in _OUTCOMES[how] and e.count.high != 0 and stands_alone(e)]
    held = [e for e in held if s.role in PLAIN_ROLES or may_be_one_group(e.role, s.role)]
    held = [e for e in held if not _captors(e, s)]
    held.sort(key=lambda e: e.count.value != s.count.value)  # those of the same number first
    if not held:
        return None
    mine, theirs = stated(s), stated(held[0])
    if held[0].span.start > s.span.start or mine > theirs:
        return evolve(_like(s, held[0]), part_of=None)
    made = evolve(_like(s, held[0]), part_of=held[0].id if theirs > mine else None)
    return evolve(made, repeats=held[0].id) if theirs == mine else made


def _given_up(s: Statement, made: Statement | None) -> Statement | None:
    """Return those whom their captors freed, or who were freed from them, as abducted by them; but no men of arms of their own.

    Soldiers whom rebels let go were their prisoners; those whom kidnappers let go were not.

    Args:
        s: those who were freed.
        made: the same as captives whom the text tells of, if it tells of any.
    """
    captors = tuple(p for p in s.perpetrators if p.role in LAWLESS)
    if made is not None:
        return evolve(made, perpetrators=captors)
    if s.role in LAWLESS or s.role == Role.COMBATANT:
        return None
    at_war = s.role == Role.MILITARY and {p.role for p in captors} == {Role.ARMED_GROUP}
    outcome = Outcome.DETAINED if at_war else Outcome.ABDUCTED
    trigger = evolve(s.trigger, outcome=outcome, rule=LET_GO)
    return evolve(s, outcome=outcome, trigger=trigger, perpetrators=captors)


def _captors(held: Statement, freed: Statement) -> bool:
    """Return whether gunmen who are arrested later, or who are fewer, are not those who were freed: "the crew was freed and five hijackers were arrested"."""
    caught = held.outcome is Outcome.DETAINED and held.role in LAWLESS and freed.role not in LAWLESS
    fewer = stated(freed) > (held.count.value or held.count.low or 0)
    return caught and (fewer or held.span.start > freed.span.start)


def _nearest(s: Statement, done: Sequence[Statement], others: Sequence[Span], *, strict: bool) -> list[Statement]:
    """Return the groups of the last sentence before one that tells of harm by itself."""
    found: list[Statement] = []
    sentences = 0
    roll = _roll_before(s, done)
    since = roll.sentence.end if roll is not None else 0
    for e in reversed(done[-_REACH:]):
        if roll is not None and (e.sentence == roll.sentence or e.outcome is not roll.outcome):
            continue
        if e.sentence == s.sentence and e.span.start >= s.span.start:
            continue
        if (
            e.count.high == 0
            or e.modality is Modality.DENIED
            or e.part_of is not None
            or e.number is None
            or not stands_alone(e)
        ):
            continue
        if found and e.sentence != found[-1].sentence:
            sentences += 1
            if strict or sentences > _BACK:
                break
        if not strict or not any(
            max(e.span.end, since) <= o.start and o.end <= s.span.start and o.start < s.sentence.start for o in others
        ):
            found.append(e)
        elif strict:
            break
    return found or [e for e in (roll,) if e is not None]


_BACK = 2


def _roll_before(s: Statement, done: Sequence[Statement]) -> Statement | None:
    """Return who some of the dead were, told right before others of them: "eight of the dead were women. Five were boys"."""
    last = done[-1] if done else None
    return last if last is not None and last.sentence != s.sentence and not ROLL.isdisjoint(last.rules) else None


def _holds(whole: Statement, s: Statement) -> bool:
    """Return whether a group may have a statement's people among its own."""
    if s.count.kind is CountKind.VAGUE and s.number is None:
        enough = (whole.count.value or whole.count.low or 0) > 1
    else:
        mine = s.count.value or s.count.low or 0
        enough = mine < (whole.count.value or whole.count.low or 0)
    band = whole.role in FIGHTERS and leads(s)  # "among them was a commander"
    return enough and (s.role in PLAIN_ROLES or band or may_be_one_group(whole.role, s.role))


def _as_part(s: Statement, whole: Statement) -> Statement:
    return evolve(_like(s, whole), part_of=whole.id)


def _like(s: Statement, whole: Statement) -> Statement:
    """Return a statement with the harm of another, and its role, modality and scope where it has none of its own."""
    role = s.role
    if role == Role.UNSPECIFIED or (whole.role not in PLAIN_ROLES and not may_be_one_group(whole.role, role)):
        role = whole.role
    modality = whole.modality if s.modality is Modality.ASSERTED else s.modality
    victims = tuple(evolve(v, role=role) for v in s.victims)
    how = taken_up(s)
    if how is not TakenUp.KEPT:
        s = evolve(s, perpetrators=(), cause=None, blame=None)
    if how in _LATER:
        s = evolve(s, places=(), time=None)
    return evolve(
        s,
        outcome=whole.outcome,
        trigger=whole.trigger,
        role=role,
        victims=victims,
        modality=modality,
        scope=whole.scope,
        doubts=whole.doubts,
    )


def _again(s: Statement, near: Sequence[Statement], *, dissolve: bool) -> Statement | int | None:
    """Return a statement as the repeat of the group with its figure, or of the groups that make it up."""
    same = [
        e
        for e in near
        if e.count.value == s.count.value and (s.role in PLAIN_ROLES or may_be_one_group(e.role, s.role))
    ]
    if same:
        if len({e.outcome for e in same}) > 1:
            return None
        return same[0].id if dissolve else evolve(_like(s, same[0]), repeats=same[0].id)
    for outcome in dict.fromkeys(e.outcome for e in near):
        group = [e for e in near if e.outcome is outcome and e.sentence == near[0].sentence]
        if len(group) > 1 and sum(stated(e) for e in group) == s.count.value and not dissolve:
            return evolve(_like(s, group[0]), repeats=group[0].id)
    return None


def _called_alike(s: Statement, e: Statement) -> bool:
    """Return whether those who are named may be those told of before: "two boys drowned; the boys", and not "the rescuers".

    Whom a word calls by sex or age, "the couple", or a pronoun, may be anybody.
    """
    called = s.victims[0] if s.victims else None
    if called is None or (called.role in PLAIN_ROLES and (called.sex or called.age_group)):
        return True
    word = called.text.lower().rpartition(" ")[2]
    return word in _ANY_OF_THEM or any(word in v.text.lower().split() for v in e.victims)


_ANY_OF_THEM = ANYBODY | THEY | TRIOS.keys() | {"both"}


def _elsewhere(s: Statement, near: Sequence[Statement]) -> Statement | None:
    """Return a statement with the harm of a figure of another country, or of a period."""
    told = [e for e in near if e.number is not None and (e.scope is Scope.CUMULATIVE or _country(e))]
    if len(told) != 1 or not _country(s):
        return None
    return evolve(_like(s, told[0]), update=Update.ADDS)


def _recounted(s: Statement, near: Sequence[Statement]) -> Statement | None:
    """Return a statement as another figure of the only group before it: that of a rival, or the new one of the same voice."""
    if len(near) != 1:
        return None
    whole = near[0]
    made = _like(s, whole) if s.source is None else evolve(_like(s, whole), modality=s.modality)
    if s.count.value == whole.count.value:
        return evolve(made, repeats=whole.id)
    if s.source is None or s.source.text.lower() in _VOICES or (whole.source and whole.source.text == s.source.text):
        return evolve(made, update=Update.RAISES_TO)
    return evolve(made, repeats=whole.id, doubts=(*made.doubts, RIVAL))


_VOICES = frozenset("it he she they".split())
"""Words of a source that spoke before."""


def _country(s: Statement) -> bool:
    return s.place is not None and s.place.kind is PlaceKind.COUNTRY


def stands_alone(s: Statement) -> bool:
    """Return whether a statement has a word of harm in its own sentence."""
    return not any(r.startswith(_BORROWING) for r in s.rules)


def as_those_taken_up(statements: Sequence[Statement], marked: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements in which those that take up a group of another event belong to that event too.

    Args:
        statements: all statements of a text.
        marked: those that stand alone, of which those of other events are marked.
    """
    by_id = {s.id: s for s in marked}
    background = {s.trigger.span for s in marked if s.background}
    return tuple(by_id.get(s.id) or evolve(s, background=s.trigger.span in background) for s in statements)
