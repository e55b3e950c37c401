"""Where and when: which places and which time of a sentence are those of a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from casualtykit.join.drafts import Draft
from casualtykit.join.follows import country_had
from casualtykit.join.gaps import bracketed, place_by_place
from casualtykit.languages.en.cues import UNSURPASSED
from casualtykit.languages.en.harm_words import EARLIER_OR_LATER, LYING
from casualtykit.model import Place, Time
from casualtykit.spans import Span
from casualtykit.tape import BORDERS, TAPE, Tape
from casualtykit.tries import ends_at
from casualtykit.vocabulary import PlaceKind, TimeKind


def places_for(draft: Draft, places: Sequence[Place]) -> tuple[Place, ...]:
    """Return the places directly behind a draft's group, else of its clause, else of its sentence.

    A place that has a name goes before one that has none ("in a market in Herat"), the finer before the coarser, and
    the nearer before the farther.
    """
    if draft.rule in (place_by_place.id, bracketed.id, country_had.id) and draft.who is not None:
        mine = [p for p in places if p.span.end <= draft.who.start]
        return (max(mine, key=lambda p: p.span.end),) if mine else ()
    origins = _origins(draft.tape)
    found = [p for p in places if p.rule != "places.named" and not any(p.span.overlaps(o) for o in origins)]
    limit = _limit(draft)
    found = [p for p in found if limit is None or p.span.start < limit]
    elsewhere = [p for p in found if not any(p.span.overlaps(o) for o in _roots(draft.tape))]
    return _nearest(draft, elsewhere) or _nearest(draft, found)


def _nearest(draft: Draft, found: Sequence[Place]) -> tuple[Place, ...]:
    """Return the places of the narrowest stretch around a draft that has some."""
    at = draft.harm.trigger.span
    near = (*_behind(draft), draft.tape.clause(draft.at), *_wider(draft, _STOPS), *_opening(draft.tape))
    for named, stretches in ((True, (*near, *_joined(draft))), (False, near)):
        for stretch in stretches:
            own = [p for p in found if stretch.start <= p.span.start < stretch.end]
            if any(p.text.islower() is not named for p in own):
                return _ranked(draft.tape, own, at)
    return ()


def _ranked(tape: Tape, places: Sequence[Place], at: Span) -> tuple[Place, ...]:
    """Return places with the most specific first; of a chain, "at the port of Suco, in the province", its head."""
    chains = _chains(tape, places)
    ranked: list[tuple[tuple[bool, bool, bool, int, bool, int], Place]] = []
    for chain in chains:
        before = all(p.span.start < at.end for p in chain)
        gap = min(abs(p.span.start - at.end) for p in chain)
        for i, p in enumerate(chain):
            ranked.append(((p.text.islower(), _coarse(p), before, gap, p.kind is PlaceKind.ADMIN1, i), p))
    return tuple(p for _, p in sorted(ranked, key=lambda r: r[0]))


_LINKS = frozenset(("AT", "COMMA", "AND", "ADV", "TIME", "PLACE"))
"""What may stand between two places of a chain: "in Suco", "on Monday", "located in the province"."""


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
        linked = linked and (phrase.sym in _LINKS or phrase.word in LYING)
    return [*chains, *([p] for p in left)]


def _origins(tape: Tape) -> list[Span]:
    """Return where people are told to be from, which is not where they came to harm: "seven were from Lesotho"."""
    return [
        p.span
        for before, p in pairwise(tape.phrases)
        if p.sym == "AT" and p.word == "from" and (before.sym in ("BE", "INCLUDING") or before.word == "come")
    ]


def _limit(draft: Draft) -> int | None:
    """Return from where on another harm is told of those who suffer: "held a man who killed two in Herat on Monday"."""
    tape = draft.tape
    if draft.who is None or draft.who.start < tape.phrases[draft.at].start:
        return None
    behind = next((i for i, p in enumerate(tape.phrases) if p.start >= draft.who.end), len(tape))
    match = _ANOTHER.match(tape.text, behind)
    return tape.phrases[behind].end if match else None


_ANOTHER = re.compile(TAPE.expand("HARM_ED ADJUNCT | COMMA? [WHO THAT] [^SEMI TRIGGER]{0,9} TRIGGER"))


def _roots(tape: Tape) -> list[Span]:
    """Return where groups of people are from, which is where they came to harm only if nothing else is told."""
    return [
        p.span
        for before, p in pairwise(tape.phrases)
        if p.sym == "AT" and p.word == "from" and before.sym in ("PEOPLE", "COUNT", "VICTIMS", "NAME")
    ]


def time_for(draft: Draft, times: Sequence[Time]) -> Time | None:
    """Return the time of a draft's clause, the nearest after its trigger, else before it, else of the rest of its tape."""
    at = draft.harm.trigger.span
    limit = _limit(draft)
    times = [t for t in times if limit is None or t.span.start < limit]
    for stretch in (*_behind(draft), draft.tape.clause(draft.at), *_wider(draft, _STOPS), *_wider(draft, frozenset())):
        own = [t for t in times if stretch.start <= t.span.start < stretch.end and not _of_another(draft, t)]
        if own:
            return min(own, key=lambda t: (t.span.start < at.start, abs(t.span.start - at.end)))
    return None


def times_in_rows(drafts: Sequence[Draft], times: Sequence[Time]) -> dict[Time, Draft]:
    """Return the times that stand right behind a figure of a row, which are that figure's alone: "19 in 2007, 12 in 2008"."""
    rows = [(d, s) for d in drafts if d.rule.startswith("gaps.") for s in _behind(d)]
    return {t: d for d, s in rows for t in times if s.start <= t.span.start < s.end}


_STOPS = frozenset(("SOURCE", "SEMI", "COLON", "DASH"))


def _behind(draft: Draft) -> tuple[Span, ...]:
    """Return the stretch of places and times right behind a group: "killed three in Idlib, five in Hama"."""
    phrases = draft.tape.phrases
    first = next((i for i, p in enumerate(phrases) if draft.who is not None and p.end == draft.who.end), None)
    if first is None:
        return ()
    last = first
    while last + 1 < len(phrases) and phrases[last + 1].sym in ("AT", "TIME"):
        last += 1
    return (Span(phrases[first].end, phrases[last].end),) if last > first else ()


def _wider(draft: Draft, borders: frozenset[str]) -> tuple[Span, ...]:
    """Return the stretch around a clause, unless it tells of what came before or after: "on Friday, after he was shot"."""
    tape = draft.tape
    opened = next((p for p in reversed(tape.phrases[: draft.at]) if p.sym in ("SUB", "SOURCE", "SEMI")), None)
    gerund = tape.phrases[draft.at].sym in ("HARMING", "DYING", "VERBING")
    if opened is not None and opened.sym == "SUB" and opened.word.split(" ")[-1] in EARLIER_OR_LATER and not gerund:
        return ()
    return (tape.clause(draft.at, borders),)


def _opening(tape: Tape) -> tuple[Span, ...]:
    """Return the stretch of what a sentence opens with, which is said of all of it: "In Herat, police said"."""
    first = next((i for i, p in enumerate(tape.phrases) if p.sym not in ("AT", "TIME", "ADV")), 0)
    return (Span(tape.phrases[0].start, tape.phrases[first].start),) if first else ()


def _joined(draft: Draft) -> tuple[Span, ...]:
    """Return the stretch over a clause and that before it which "and" joins: "A blast hit Bali, and police said two died"."""
    if not _AND_SAID.search(draft.tape.text, 0, draft.at):
        return ()
    return _wider(draft, _STOPS - {"SOURCE"})


_AND_SAID = re.compile(TAPE.expand("AND SOURCE"))


def _coarse(place: Place) -> bool:
    """Return whether a place is a whole country or a region of the world, where a finer one may be named too."""
    return place.kind in (PlaceKind.COUNTRY, PlaceKind.REGION)


_CRIME = re.compile(TAPE.expand(r"PREP EVENT OF [GROUP ORG] ADJUNCT* TIME"))
_CLOSED = re.compile(TAPE.expand(r"HARMING [^COMMA SEMI]{1,8} COMMA [FINITE VERBED] [^SEMI]*"))
_DATED_CLAUSE = re.compile(TAPE.expand(r"[WHO THAT] [^COMMA SEMI]{1,8} TIME ADJUNCT{0,2} COMMA $"))
_RELATIVE = re.compile(TAPE.expand(r"[^COMMA ADJUNCT WHO THAT] ADJUNCT* COMMA? PREP? [WHO THAT]"))


def _of_another(draft: Draft, time: Time) -> bool:
    """Return whether a time is that of another verb or noun.

    "He spoke on Friday of the blast that killed two", "Russia on Monday mourned the death of a poet", "held over the murder of a
    poet in 2003".
    """
    tape = draft.tape
    i = next((n for n, p in enumerate(tape.phrases) if p.start <= time.span.start < p.end), None)
    if i is None or tape.phrases[i].sym != "TIME":
        return False
    before = " ".join(f"{p.word} {p.low}" if p.sym == "AT" else p.low for p in tape.phrases[max(0, i - 2) : i])
    beside = i and tape.phrases[i - 1].end + 1 == time.span.start
    if beside and ends_at(UNSURPASSED, before, len(before)):
        return True  # "the worst such attack this year"
    if i >= draft.at and _CLOSED.match(tape.text, draft.at, i + 1) and _DATED_CLAUSE.search(tape.text[: draft.at]):
        return True  # "the boat that sank last week, killing 17 people, was raised on Monday"
    if i >= draft.at:
        return tape.phrases[draft.at].sym != "EVENT" and _CRIME.search(tape.text, draft.at + 1, i + 1) is not None
    if _RELATIVE.search(tape.text, i + 1, draft.at):
        return time.kind is not TimeKind.SINCE and not _of_event(tape, i)
    return tape.phrases[draft.at].sym == "EVENT" and i > 0 and (_mourns(tape, i, draft.at) or _acted(tape, i, draft.at))


def _acted(tape: Tape, time: int, event: int) -> bool:
    """Return whether a time before "in the murder of" is that of the verb: "held two men on Friday in the murder of"."""
    clause = tape.text[:time]
    start = max((clause.rfind(TAPE[name]) for name in BORDERS), default=-1) + 1
    return _FOR.fullmatch(tape.text, time + 1, event) is not None and _DONE.search(clause, start) is not None


_FOR = re.compile(TAPE.expand("[PREP WITH OF]"))
_DONE = re.compile(TAPE.expand("[VERB VERB_ED VERBED HARM HARM_ED HARMED SAID_TO]"))


def _of_event(tape: Tape, time: int) -> bool:
    """Return whether a time is that of an event of harm beside it: "Hours earlier, a crash in the north that left two dead"."""
    return _EVENT_AFTER.match(tape.text, time + 1) is not None or _EVENT_BEFORE.search(tape.text[:time]) is not None


_EVENT_AFTER = re.compile(TAPE.expand("COMMA? [CAUSE EVENT] (?! OF )"))
_EVENT_BEFORE = re.compile(TAPE.expand("[CAUSE EVENT] AT{0,3} $"))
_PAUSE = re.compile(TAPE.expand("[SUB AND COMMA BUT SEMI DASH COLON]"))
_VERBS = frozenset(TAPE[name] for name in ("VERB", "VERB_ED", "SAY", "TELL"))


def _mourns(tape: Tape, time: int, event: int) -> bool:
    """Return whether a time stands beside a verb whose object is the noun of harm."""
    between, before = tape.text[time + 1 : event], tape.text[:time]
    return not _PAUSE.search(between) and (between[:1] in _VERBS or before[-1:] in _VERBS)
