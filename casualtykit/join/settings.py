"""Where and when: which places and which time of a sentence are those of a statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casualtykit.join.drafts import Draft
from casualtykit.join.other_times import DAYS, of_another
from casualtykit.join.rules.follows import country_had
from casualtykit.join.rules.gaps import bracketed
from casualtykit.join.rules.series import place_before, place_by_place, ranked
from casualtykit.join.rules.slots import buried
from casualtykit.join.stretches import (
    GERUNDS,
    STOPS,
    behind,
    first_told,
    fronted,
    joined,
    limit,
    opening,
    origins,
    own,
    roots,
    scene,
    wider,
)
from casualtykit.languages.en.harm_words import LYING
from casualtykit.model import Place, Time
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Tape
from casualtykit.vocabulary import Outcome, PlaceKind, TimeKind


def places_for(draft: Draft, places: Sequence[Place], crimes: Sequence[Span]) -> tuple[Place, ...]:
    """Return the places directly behind a draft's group, else of its clause, else of its sentence.

    A place that has a name goes before one that has none ("in a market in Herat"), the finer before the coarser that it
    may lie in, and the nearer before the farther.
    """
    if not places or draft.rule == buried.id:
        return ()  # where the dead are buried is not where they died
    if draft.rule in _PLACE_FIRST and draft.who is not None:
        mine = [p for p in places if p.span.end <= draft.who.start]
        return (max(mine, key=lambda p: p.span.end),) if mine else ()
    found = _in_reach(draft, places, crimes)
    elsewhere = [p for p in found if not any(p.span.overlaps(o) for o in roots(draft.tape))]
    if draft.harm.trigger.outcome not in _FROM_HOME:
        found = [p for p in found if p in elsewhere or p.kind is not PlaceKind.COUNTRY]
    nearest = _nearest(draft, elsewhere)
    if not nearest and len(found) > len(elsewhere):
        nearest = _nearest(draft, found)
    return (*nearest, *_set_in(draft, nearest, found)) or _taken_up(draft, places)


_PLACE_FIRST = (place_by_place.id, ranked.id, bracketed.id, country_had.id)
"""The rules of rows in which each figure stands behind its place."""
_FROM_HOME = (Outcome.DISPLACED, Outcome.ABDUCTED)
"""What people may suffer in the country that they are from: other harm of "two guests from Peru" may be anywhere."""


def _in_reach(draft: Draft, places: Sequence[Place], crimes: Sequence[Span]) -> list[Place]:
    """Return the places that may be those of a draft, be they where the harm came from or not."""
    none = [*origins(draft.tape), *crimes]
    if draft.harm.trigger.outcome is Outcome.DISPLACED:  # "a shelter where nine spent the night"
        none += [p.span for p in places for s in scene(draft) if _unnamed(p) and p.span.overlaps(s)]
    since, until = first_told(draft), limit(draft)
    return [
        p
        for p in places
        if p.rule != "places.named"
        and p.span.start >= since
        and (until is None or p.span.start < until)
        and not any(p.span.overlaps(o) for o in none)
    ]


def _set_in(draft: Draft, nearest: Sequence[Place], found: Sequence[Place]) -> tuple[Place, ...]:
    """Return the province that a sentence opens with, where the places of a draft lie in it: "In North Kivu, rebels killed two in Binza"."""
    if not nearest or any(p.kind not in (PlaceKind.SETTLEMENT, PlaceKind.CITY, PlaceKind.SITE) for p in nearest):
        return ()
    opened = opening(draft.tape)
    inside = (p for p in found if any(s.start <= p.span.start < s.end for s in opened) and p not in nearest)
    return tuple(p for p in inside if p.kind is PlaceKind.ADMIN1)[:1]


def _taken_up(draft: Draft, places: Sequence[Place]) -> tuple[Place, ...]:
    """Return the place that a sentence opens with, where "there" takes it up: "Gansu was hit harder: 12 people died there"."""
    phrases = draft.tape.phrases
    if phrases[0].sym != "PLACE" or draft.at + 1 == len(phrases) or phrases[draft.at + 1].sym != "THERE":
        return ()
    return tuple(p for p in places if phrases[0].start <= p.span.start < phrases[0].end)[:1]


def _nearest(draft: Draft, found: Sequence[Place]) -> tuple[Place, ...]:
    """Return the places of the narrowest stretch around a draft that has some, and the finer ones of a wider stretch."""
    if not found:
        return ()
    if len(found) == 1:
        return (found[0],) if _lies_near(draft, found[0]) else ()
    mine_alone, where = own(draft), scene(draft)
    near = (*_around(draft, mine_alone, where),)
    for named, stretches in ((True, (*near, *joined(draft))), (False, near)):
        for i, stretch in enumerate(stretches):
            mine = _within(stretch, found)
            if stretch is mine_alone:
                mine = [p for p in mine if _at(draft, p.span.start) is not None]
            elif stretch in where:
                mine = mine[-1:]  # "fires in Nairobi, Voi and Gao, where two died"
            if any(_unnamed(p) is not named for p in mine) or (mine and stretch in where):
                finer = [p for wide in stretches[i + 1 :] for p in _within(wide, found) if p not in mine]
                return _ranked(draft, [*mine, *dict.fromkeys(p for p in finer if _finer(p, mine))])
    return ()


def _within(stretch: Span, places: Sequence[Place]) -> list[Place]:
    """Return those of some places that stand in a stretch."""
    return [p for p in places if stretch.start <= p.span.start < stretch.end]


def beside(draft: Draft) -> tuple[Span, ...]:
    """Return the stretches of places and times right behind a group, and of the one that a figure of a row has before it."""
    before = draft.at - 1 if draft.rule == place_before.id else -1
    return (*((draft.tape.phrases[before].span,) if before >= 0 else ()), *behind(draft))


def _around(draft: Draft, mine_alone: Span, where: Sequence[Span]) -> Iterator[Span]:
    """Yield the stretches in which the places of a draft are looked for, the narrowest first."""
    yield from beside(draft)
    yield mine_alone
    yield from where
    if not (draft.tape.phrases[draft.at].sym in GERUNDS and fronted(draft)):  # "after killing two, they fled to Herat"
        yield draft.clause
    yield from wider(draft, STOPS)
    yield from opening(draft.tape)


def _lies_near(draft: Draft, place: Place) -> bool:
    """Return whether the one place that is left lies in any of the stretches in which a draft's places are looked for."""
    start, mine_alone = place.span.start, own(draft)
    for stretch in _around(draft, mine_alone, scene(draft)):
        inside = stretch.start <= start < stretch.end
        if inside and not (stretch is mine_alone and _at(draft, start) is None):
            return True
    return not _unnamed(place) and any(s.start <= start < s.end for s in joined(draft))


def _unnamed(place: Place) -> bool:
    """Return whether a place is a site without a name: "a market", "a Palestinian camp"."""
    return place.rule == "places.site" or place.text.islower()


def _finer(place: Place, near: Sequence[Place]) -> bool:
    """Return whether a place lies in the country that alone is named near a draft: "in China ... in Sichuan"."""
    named = [p for p in near if not _unnamed(p)]
    inside = all(p.kind is PlaceKind.COUNTRY and p.country == place.country for p in named)
    return bool(named) and inside and not _coarse(place) and not _unnamed(place)


def _ranked(draft: Draft, places: Sequence[Place]) -> tuple[Place, ...]:
    """Return places with the most specific first; of a chain, "at the port of Suco, in the province", its head."""
    at = draft.harm.trigger.span
    fine = [p for p in places if not (_coarse(p) or _unnamed(p))]
    ranked: list[tuple[tuple[bool, bool, bool, bool, int, bool, int], Place]] = []
    for chain in _chains(draft.tape, places):
        before = all(p.span.start < at.end for p in chain)
        apart = all(_apart(draft, p.span.start) for p in chain)
        gap = min(abs(p.span.start - at.end) for p in chain)
        for i, p in enumerate(chain):
            coarse = _coarse(p) and any(p.country is None or f.country in (None, p.country) for f in fine)
            around = (p.kind is PlaceKind.ADMIN1 and not _places_another(p)) or p.rule == "places.beyond"
            ranked.append(((_unnamed(p), coarse or p.rule == "places.road", apart, before, gap, around, i), p))
    return tuple(p for _, p in sorted(ranked, key=lambda r: r[0]))


def _places_another(place: Place) -> bool:
    """Return whether the name of a province only tells where a finer place lies: "the Ondo district of Amra"."""
    finer, of, _ = place.text.lower().rpartition(" of ")
    return bool(of) and finer.rpartition(" ")[2] not in _PROVINCES


_PROVINCES = frozenset("state province region department governorate territory republic island county".split())


def _apart(draft: Draft, start: int) -> bool:
    """Return whether another harm stands between a draft's trigger and what follows: "killed two and hurt six in Herat"."""
    there = _at(draft, start) or 0
    other = (draft.tape.phrases[m.start()].noun for m in _OTHER_HARM.finditer(draft.tape.text, draft.at + 1, there))
    return there > draft.at and any(noun is None or not noun.his for noun in other)  # but "died of his wounds in Herat"


def _at(draft: Draft, start: int) -> int | None:
    """Return which phrase of a draft's tape stands somewhere, or None where a clause was folded away."""
    return next((i for i, p in enumerate(draft.tape.phrases) if p.start <= start < p.end), None)


_OTHER_HARM = TAPE.lazy("[HARM SUFFER HARM_ED HARMING DYING EVENT TOLL]")

_LINKS = frozenset(("AT", "COMMA", "AND", "ADV", "TIME", "PLACE"))
"""What may stand between two places of a chain: "in Suco", "on Monday", "located in the province", "a county in"."""


def _chains(tape: Tape, places: Sequence[Place]) -> list[list[Place]]:
    """Return places in rows, each of those that follow one another with nothing between but more of where and when."""
    chains: list[list[Place]] = []
    left = sorted(places, key=lambda p: p.span)
    linked = False
    for phrase in tape.phrases:
        while left and left[0].span.start < phrase.end:
            if linked:
                chains[-1].append(left.pop(0))
            else:
                chains.append([left.pop(0)])
            linked = True
        land = phrase.sym == "THING" and phrase.noun is not None and phrase.noun.kind == "land"
        linked = linked and (phrase.sym in _LINKS or phrase.word in LYING or land)
    return [*chains, *([p] for p in left)]


def time_for(draft: Draft, times: Sequence[Time], crimes: Sequence[Span]) -> Time | None:
    """Return the time of a draft's clause, the nearest after its trigger, else before it, else of the rest of its tape."""
    if not times or draft.rule == buried.id:
        return None
    at, noun = draft.harm.trigger.span, draft.tape.phrases[draft.at]
    since, until = first_told(draft), limit(draft)
    times = [
        t
        for t in times
        if t.span.start >= since
        and (until is None or t.span.start < until)
        and not any(t.span.overlaps(o) for o in crimes)
        and not t.text.lower().startswith(_TO_COME)
        and not _of_an_aside(draft, t)
    ]
    if not times:
        return None
    for stretch in _of_its_time(draft):
        inside = (t for t in times if stretch.start <= t.span.start < stretch.end)
        mine = [t for t in inside if not (of_another(draft, t) or _of_the_next(draft, t))]
        if mine:
            days = [t for t in mine if t.kind in DAYS and draft.clause.start <= t.span.start < draft.clause.end]
            return min(
                mine,
                key=lambda t: (
                    _loose(t, days),
                    _apart(draft, t.span.start),
                    _at(draft, t.span.start) is None,
                    not (noun.sym == "EVENT" and noun.start <= t.span.start < at.start),  # "the July 7 murder"
                    t.span.start < at.start,
                    abs(t.span.start - at.end),
                ),
            )
    return None


def _of_an_aside(draft: Draft, time: Time) -> bool:
    """Return whether a time stands in words between a group and its verb that were taken out: "a guard, hurt last week, died"."""
    start, end = time.span.start, time.span.end
    phrases = draft.tape.phrases
    if draft.who is None or not draft.who.end <= start < draft.harm.trigger.span.start:
        return False
    before = max((p.end for p in phrases if p.end <= start), default=start)
    after = min((p.start for p in phrases if p.start >= end), default=end)
    alone = max(start - before, after - end) <= len(", ")  # "two men, on Monday, were killed"
    return not alone and not any(p.start <= start < p.end for p in phrases)


def _of_the_next(draft: Draft, time: Time) -> bool:
    """Return whether a time is that of a harm behind a semicolon: "nine died in Gao; 40 have died this year"."""
    phrases = draft.tape.phrases
    cut = next((i for i in range(draft.at, len(phrases)) if phrases[i].sym == "SEMI"), len(phrases))
    return cut < len(phrases) and time.span.start >= phrases[cut].end and any(p.harm for p in phrases[cut:])


_TO_COME = ("next ", "tomorrow")
"""The times of what has not happened yet: "would not stop next year's race"."""


def _of_its_time(draft: Draft) -> Iterator[Span]:
    """Yield the stretches in which the time of a draft is looked for, the narrowest first."""
    yield from beside(draft)
    yield own(draft)
    if not fronted(draft):
        yield draft.clause
    yield from wider(draft, STOPS)
    yield from wider(draft, frozenset())


def _loose(time: Time, days: Sequence[Time]) -> bool:
    """Return whether a time only tells how long, or at what hour of a day that the clause names."""
    return time.kind is TimeKind.DURATION or (time.kind is TimeKind.DAYPART and bool(days))


def times_in_rows(drafts: Sequence[Draft], times: Sequence[Time]) -> dict[Time, Draft]:
    """Return the times that stand right beside a figure of a row, which are that figure's alone: "19 in 2007, 12 in 2008"."""
    rows = [(d, s) for d in drafts if d.rule.startswith(("gaps.", "series.")) for s in beside(d)]
    return {t: d for d, s in rows for t in times if s.start <= t.span.start < s.end}


def places_in_rows(drafts: Sequence[Draft], places: Sequence[Place]) -> dict[Place, Draft]:
    """Return the places that stand right before a figure of a row, which are that figure's alone: "in Osh seven, in Gao two"."""
    rows = [(d, s) for d in drafts if d.rule == place_before.id for s in beside(d)]
    return {p: d for d, s in rows for p in places if s.start <= p.span.start < s.end}


def _coarse(place: Place) -> bool:
    """Return whether a place is a whole country or a region of the world, where a finer one may be named too."""
    return place.kind in (PlaceKind.COUNTRY, PlaceKind.REGION)
