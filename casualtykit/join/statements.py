"""Which group suffered which outcome: the rules of a clause, in the order in which they are tried.

Each trigger is used once, by the first rule that fits it. The patterns name the symbols of `casualtykit.tape`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from casualtykit.join.drafts import Draft, signed
from casualtykit.join.lists import Joins
from casualtykit.join.rules import (
    bodies,
    captives,
    departed,
    displaced,
    events,
    far_subjects,
    identified,
    injuries,
    lodged,
    makeup,
    nouns,
    ranks,
    rows,
    slots,
    survivors,
    tables,
    taken,
    taken_away,
    told,
    tolls,
    totals,
    verbs,
)
from casualtykit.join.rules.gaps import fill_gaps, of_whom
from casualtykit.join.trials import Trial, Trials
from casualtykit.languages.en.care_words import CARED_FOR
from casualtykit.model import Count
from casualtykit.rules import Rule
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import KEPT, Outcome

RULES: tuple[Rule[[Tape, re.Match[str]], Joins], ...] = (
    tables.table,
    tables.people,
    makeup.of_lead,
    makeup.victims_were,
    makeup.some_from,
    told.before_being,
    told.most_of_them,
    told.with_its_parts,
    told.and_feared,
    told.all_of_those,
    told.everyone_aboard,
    told.all_of_the_counted,
    verbs.neither,
    ranks.the_nth,
    ranks.in_addition,
    ranks.among_those,
    ranks.one_of,
    verbs.lost_by_both,
    far_subjects.agreeing,
    rows.merged_active,
    rows.merged_passive,
    rows.in_a_row,
    rows.row_after,
    verbs.to_death,
    verbs.oneself,
    verbs.captive,
    verbs.whom,
    makeup.those_include,
    makeup.among_those_who,
    far_subjects.first,
    verbs.past_active,
    verbs.active,
    verbs.passive,
    verbs.participle,
    verbs.made_to_disappear,
    verbs.dying,
    verbs.drowned,
    far_subjects.shared,
    injuries.sustained,
    injuries.with_injuries,
    injuries.treated_for,
    injuries.treated,
    injuries.hitting,
    injuries.broke_bones,
    bodies.trapped,
    bodies.whose_bodies,
    far_subjects.fronted,
    far_subjects.inverted,
    totals.coded,
    totals.reckoned,
    nouns.left_of_them,
    nouns.state,
    tolls.risen,
    events.event_of,
    events.event_paired,
    events.event_to,
    tolls.inverted,
    nouns.registered,
    tolls.toll,
    tolls.of_event,
    tolls.passed,
    tolls.paired,
    totals.they_number,
    tolls.brought_too,
    totals.total,
    totals.total_stands,
    totals.total_may_be,
    totals.told_beside,
    totals.totalling,
    nouns.lives,
    events.event_owned,
    events.event_whose,
    taken_away.away,
    taken.spent,
    taken.serving,
    displaced.from_homes,
    displaced.forced_to,
    displaced.forced_out,
    displaced.moved,
    displaced.under_orders,
    departed.crossed,
    lodged.hosted,
    lodged.filled,
    departed.left,
    departed.returned,
    departed.on_the_move,
    lodged.sheltered,
    taken.with_crew,
    slots.claimed,
    slots.cost,
    slots.to_hospital,
    survivors.nobody_survived,
    survivors.neither_survived,
    survivors.no_survivors,
    slots.searched_for,
    slots.vanished_with,
    slots.not_seen,
    slots.buried,
    slots.struck,
    slots.inflicted,
    slots.inflicted_so_many,
    slots.causing,
    displaced.without_homes,
    displaced.moved_in,
    lodged.with_kin,
    lodged.in_a_shelter,
    taken.took_prisoners,
    taken.into_custody,
    taken.to_a_cell,
    slots.burned_alive,
    slots.throat_cut,
    slots.completed,
    identified.the_dead,
    nouns.among,
    nouns.labelled,
    nouns.victims,
    nouns.whose_body,
    captives.let_go,
    captives.kept,
)

_tried = Trials(RULES)


def state_all(tape: Tape, own: Sequence[Rule[..., Any]] = ()) -> tuple[Draft, ...]:
    """Return what a clause states, each trigger used by the first rule that fits it; one's own rules come first."""
    used: set[Span] = set()
    found: list[Draft] = []
    for trial in (*map(Trial, own), *_tried(tape)):
        each = trial.rule
        for match in trial.pattern.finditer(tape.text):
            made = signed((d for d in each(tape, match) or () if d.harm.trigger.span not in used), each.id)
            if not made:
                continue
            if each in _TOLD_BESIDE:
                made = [d for d in made if not any(_TOLD_BESIDE[each](d, f) for f in found)]
            found += made
            used |= {d.harm.trigger.span for d in made}
            if each in _WITH_OTHERS:
                used |= {p.harm.trigger.span for p in tape.phrases[match.start() : match.end()] if p.harm}
    found = _reached_alone(of_whom(found))
    return tuple(_told_of(_of_people((*found, *fill_gaps(tape, found)))))


def _of_people(found: Sequence[Draft]) -> Sequence[Draft]:
    """Return drafts without bare figures of what holds more people: "two bombs: one outside a bar (three dead)"."""
    parts = [d for d in found if d.whole is not None]
    things = {
        d.key
        for d in found
        if parts and d.who is not None and d.who.sym == "COUNT" and any(map(partial(_holds_no, d), parts))
    }
    return (
        [evolve(d, whole=None) if d.whole in things else d for d in found if d.key not in things] if things else found
    )


def _holds_no(whole: Draft, part: Draft) -> bool:
    """Return whether a figure is said to be a part of a smaller one."""
    return part.whole == whole.key and (part.count.value or 0) > (whole.count.high or part.count.value or 0)


def _reached_alone(found: list[Draft]) -> list[Draft]:
    """Return drafts without those of people whom a toll reached: "has risen to 72 and 30 people are missing" has 30 missing."""
    reached = {d.number.span: d.harm.trigger.outcome for d in found if d.number is not None and d.rule in _TOLLS}
    if not reached:
        return found
    return [
        d
        for d in found
        if d.number is None or reached.get(d.number.span, d.harm.trigger.outcome) is d.harm.trigger.outcome
    ]


def _told_of(found: Sequence[Draft]) -> Sequence[Draft]:
    """Return drafts without people swept away of whom the sentence tells what became: "swept away 14, leaving seven dead"."""
    swept = [d for d in found if d.harm.trigger.term == "sweep away"]
    if not swept:
        return found
    left = [d for d in found if d not in swept or not any(_outcome_of(d, other) for other in found)]
    return [_with_role_of(d, next((s for s in swept if _outcome_of(s, d)), None)) for d in left]


def _with_role_of(draft: Draft, swept: Draft | None) -> Draft:
    """Return what became of some of those swept away, who are of their sort."""
    who, them = draft.who, swept.who if swept is not None else None
    if who is None or who.noun is None or them is None or them.noun is None:
        return draft
    return evolve(draft, who=evolve(who, noun=evolve(who.noun, role=them.noun.role)))


def _outcome_of(swept: Draft, draft: Draft) -> bool:
    """Return whether a draft behind a comma or a stop says what became of those swept away."""
    told = draft.harm.trigger.outcome in (Outcome.KILLED, Outcome.MISSING) and draft.number is not None
    between = swept.tape.text[swept.at : draft.at] if draft.tape is swept.tape else ""
    return told and _BECAME.search(between) is not None


_BECAME = TAPE.lazy("COMMA [VERBING HARMING] | SEMI")
_TOLLS = (tolls.toll.id, tolls.of_event.id)


def _told(draft: Draft, other: Draft) -> bool:
    """Return whether what a noun of harm says of a group is told of it already; a body may be that of who was abducted."""
    if draft.who is None or other.who is None or draft.who.span != other.who.span:
        return False
    body = draft.who.noun is not None and draft.who.noun.body
    return not body or draft.harm.trigger.outcome is other.harm.trigger.outcome


def _kept_so(draft: Draft, other: Draft) -> bool:
    """Return whether where people are held is told of those who are held already: "detained two men in solitary confinement"."""
    same = draft.harm.weak and draft.harm.trigger.outcome is other.harm.trigger.outcome
    return same and _told(draft, other)


def _housed(draft: Draft, other: Draft) -> bool:
    """Return whether the camps where people live are told of with them already: "9,000 refugees live in camps"."""
    return other.rule == lodged.hosted.id and _told(draft, other)


def _either(draft: Draft, other: Draft) -> bool:
    """Return whether "or" tells one harm of a group in two ways: "350 people drowned or were killed by landslides"."""
    if draft.harm.trigger.outcome is not other.harm.trigger.outcome or not _told(draft, other):
        return False
    return draft.tape is other.tape and any(p.word == "or" for p in draft.tape.phrases[other.at : draft.at])


_TOLD_BESIDE: Mapping[Rule[..., Any], Callable[[Draft, Draft], bool]] = {
    nouns.victims: _told,
    nouns.labelled: _told,
    captives.let_go: _told,
    nouns.state: _kept_so,
    lodged.sheltered: _housed,
    far_subjects.shared: _either,
}
"""Rules whose words may only say of a group what is told of it already, and whether they do."""
_WITH_OTHERS = frozenset((rows.merged_active, rows.merged_passive, verbs.to_death, verbs.captive))
"""Rules that read all words of harm between the first and the last of their symbols."""


def once(drafts: Iterable[Draft]) -> list[Draft]:
    """Return drafts without those that say again what a noun said: "the death of a man who was killed", "the dead include a man who".

    Those who are freed are told once too: "the release of six men who had been arrested".
    """
    found = _once_each(drafts)
    told = {(d.who.end, d.harm.trigger.outcome) for d in found if d.who is not None and d.rule in _NOUNS}
    held = {_ends(d.who) for d in found if d.who is not None and d.rule != captives.let_go.id}
    return [
        d
        for d in found
        if d.who is None
        or d.rule in _NOUNS
        or (
            (d.who.end, d.harm.trigger.outcome) not in told
            and not (d.rule == captives.let_go.id and _ends(d.who) in held)
        )
    ]


def _ends(who: Phrase) -> int:
    """Return where a group ends, or that which a pronoun stands for: "freed two nuns after they were abducted"."""
    return who.noun.core.end if who.noun is not None else who.end


_NOUNS = (events.event_of.id, nouns.among.id)
"""Rules of a noun behind whose people a relative clause may tell the same of them."""


def _once_each(drafts: Iterable[Draft]) -> list[Draft]:
    """Return drafts without those of a pronoun whose person has suffered the same already: "was wounded when he was shot".

    Parts are told once too: "16 captives, including two pilots who were kidnapped last year".
    """
    kept: list[Draft] = []
    seen: set[tuple[int, int, str]] = set()
    parts: set[tuple[int, int, str]] = set()
    stated: set[tuple[tuple[int, int], Count]] = set()
    for draft in drafts:
        if (draft.key, draft.count) in stated:
            continue  # read on two tapes that the sentence was unfolded into
        stated.add((draft.key, draft.count))
        noun = draft.who.noun if draft.who is not None else None
        called = noun.core if noun is not None else Span(0, 0)
        if noun is not None and noun.number is not None and called.start >= called.end:
            called = noun.number.span  # "including seven who suffered burns"
        if called.start < called.end:
            outcome = draft.harm.trigger.outcome
            kept_somewhere = outcome in KEPT  # "hold two pilots who were kidnapped"
            key = (called.start, called.end, "kept" if kept_somewhere else outcome.value)
            again = outcome is Outcome.MISSING or draft.harm.trigger.term in CARED_FOR  # hurt, and taken to hospital
            again = again or draft.rule == injuries.sustained.id  # hurt, and with what injuries
            if key in seen and draft.who is not None and (draft.who.sym == "PRONOUN" or key in parts or again):
                continue
            seen.add(key)
            parts |= {key} if draft.whole is not None else set()
        kept.append(draft)
    return kept
