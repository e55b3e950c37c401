"""Drafts made into statements: words cut from the text, places and times of their clause, sources that reach them."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import TypeVar

from casualtykit.cue_patterns import any_of
from casualtykit.join.doers.blames import blame_of
from casualtykit.join.doers.causes import Blame
from casualtykit.join.doers.doers import blame
from casualtykit.join.doers.targets import role_of_whose, role_told
from casualtykit.join.drafts import Draft
from casualtykit.join.modality import modality_of
from casualtykit.join.rules.gaps import broken_down, some_of_them
from casualtykit.join.said import as_said, said_of, sources_of
from casualtykit.join.scopes import scope_of
from casualtykit.join.settings import places_for, places_in_rows, time_for, times_in_rows
from casualtykit.join.stretches import behind, crimes
from casualtykit.languages.en.captive_words import HELD, TAKEN_OFF
from casualtykit.languages.en.group_words import FURTHER, THE_DOERS
from casualtykit.languages.en.harm_words import EXECUTING, SUFFERED
from casualtykit.languages.en.source_words import ISSUED
from casualtykit.model import Actor, Cause, Cue, OutcomeMention, Place, Source, Statement, Time
from casualtykit.patterns import lazy
from casualtykit.spans import Page, Span
from casualtykit.tape import Attribution, Phrase, Tape, actor_of
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import (
    CAUSES,
    FIGHTERS,
    KIND_ROLES,
    OF_THE_STATE,
    PLAIN_ROLES,
    CauseKind,
    Outcome,
    Role,
    Scope,
    SourceKind,
)

M = TypeVar("M", OutcomeMention, Cue)


@settled(eq=False)
class _Sentence:
    """What the statements of a sentence are made from, beside their drafts."""

    page: Page
    span: Span
    places: Sequence[Place]
    times: Sequence[Time]
    attributions: Sequence[Attribution]
    ids: Mapping[tuple[int, int], int]
    """The id of each draft by its key."""


def assemble(
    page: Page,
    sentence: Span,
    drafts: Sequence[Draft],
    places: Sequence[Place],
    times: Sequence[Time],
    attributions: Sequence[Attribution],
    first: int,
) -> tuple[Statement, ...]:
    """Return the statements of one sentence, in text order, numbered from `first`."""
    ordered = sorted(((d.span, d.harm.trigger.span, d) for d in drafts), key=itemgetter(0, 1))
    ids = {d.key: first + i for i, (_, _, d) in enumerate(ordered)}
    places = [p for p in places if not _of_saying(p, attributions)]
    times, spoken = _apart(times, attributions)
    own = times_in_rows([d for _, _, d in ordered], times) if times else {}
    own_places = places_in_rows([d for _, _, d in ordered], places) if places else {}
    told = _Sentence(page, sentence, places, times, attributions, ids)
    made: list[Statement] = []
    for span, _, draft in ordered:
        mine = [*times, *(t for t in spoken if _told_aside(t, draft, attributions))]
        left = [t for t in mine if own.get(t, draft) is draft and not _of_report(page, t, draft, attributions)]
        folded = _folded_away(draft, drafts) if left else ()
        left = [t for t in left if not any(t.span in clause for clause in folded)]
        first_part = _first_part(draft, drafts, places) if places else 0
        here = [p for p in places if p.span.start < first_part and own_places.get(p, draft) is draft]
        made.append(_statement(told, span, draft, here, left))
    return _scopes_shared(page, _roles_shared(page, made))


def _folded_away(draft: Draft, drafts: Sequence[Draft]) -> list[Span]:
    """Return the stretches in which a clause of a draft is interrupted to tell of its people what else befell them, and others.

    "The clerk, who survived a raid in 2012 in which two died, was shot at home": 2012 is the year of the two.
    """
    others = {id(d.tape): d.tape.phrases for d in drafts if d.tape is not draft.tape}
    found: list[Span] = []
    for a, b in pairwise(draft.tape.phrases if others else ()):
        inner = [p for theirs in others.values() for p in theirs if a.end <= p.start and p.end <= b.start]
        if inner and a.sym in _PERSONS:
            found.append(Span(inner[0].start, inner[-1].end))
    return found


_PERSONS = ("PEOPLE", "NAME")


def _first_part(draft: Draft, drafts: Sequence[Draft], places: Sequence[Place]) -> int:
    """Return where the places of a figure's parts begin, told behind it one by one: "50 died, with nine in Mexico"."""
    told = [
        d for d in drafts if d.whole == draft.key and d.who is not None and d.who.start > draft.harm.trigger.span.end
    ]
    placed = [d for d in told if any(s.start <= p.span.start < s.end for s in behind(d) for p in places)]
    if len(told) == 1 or len(placed) < len(told):  # "killed 12, including three girls in Idlib", but "five of them in"
        bare = [d for d in placed if d.who is not None and d.who.sym == "COUNT"]
        told = [d for d in told if d in bare or d.rule in (broken_down.id, some_of_them.id)]
    return min((d.who.start for d in told if d.who is not None), default=sys.maxsize)


def _statement(
    sentence: _Sentence, span: Span, draft: Draft, places: Sequence[Place], times: Sequence[Time]
) -> Statement:
    """Return the statement of a draft, which may have some of the places and times of its sentence."""
    page = sentence.page
    told_of = crimes(page, draft) if places or times else []
    when = time_for(draft, times, told_of)
    said = said_of(draft, span, sentence.attributions)
    sources = sources_of(said)
    modality, cue = modality_of(page, draft)
    modality = as_said(page, modality, draft, said) if said else modality
    found = blame(draft)
    role, victim, trigger = _sufferers(page, draft, found)
    scope, scope_cue = scope_of(page, draft, when, found, (sources[0].cue or "") if sources else "")
    perpetrators = _perpetrators(page, draft.tape, found, sources)
    link, link_cue = blame_of(page, draft, found, modality) if perpetrators else (None, None)
    return Statement(
        id=sentence.ids[draft.key],
        span=span,
        sentence=sentence.span,
        outcome=trigger.outcome,
        count=draft.count,
        number=draft.number,
        trigger=_as_given(page, trigger),
        role=role,
        victims=(victim,) if victim is not None else (),
        perpetrators=perpetrators,
        cause=_cause(page, found.cause),
        sources=sources,
        places=places_for(draft, places, told_of),
        time=when,
        modality=modality,
        blame=link,
        scope=scope,
        part_of=sentence.ids.get(draft.whole) if draft.whole is not None else None,
        doubts=draft.doubts,
        cues=tuple([_as_given(page, c) for c in (cue, link_cue, scope_cue, draft.cue) if c is not None]),
        rules=(*draft.tape.rules, draft.rule, *((found.rule,) if found.rule else ()), *(x.rule for x in sources[:1])),
    )


def _sufferers(page: Page, draft: Draft, blamed: Blame) -> tuple[str, Actor | None, OutcomeMention]:
    """Return what those who suffered are, their words, and what was done to them, each as far as the others tell it."""
    who = draft.who
    victim = actor_of(page, who, draft.rule) if who is not None else None
    role = who.noun.role if who is not None and who.noun is not None else Role.UNSPECIFIED
    role = _role_called(draft) if role == Role.UNSPECIFIED else role
    if role in _OF_OTHERS:
        role = role_of_whose(draft, role, blamed)
        victim = evolve(victim, role=role) if victim is not None else None
    trigger = _taken_by(draft, role, blamed)
    if role == Role.UNSPECIFIED or (who is not None and who.noun is not None and who.noun.kind == _PEOPLE):
        executed = trigger.term in EXECUTING and _by_the_state(blamed)
        told = Role.PRISONER if executed else role_told(draft, blamed)
        role = told if told != Role.UNSPECIFIED else role
        victim = evolve(victim, role=role) if victim is not None and role != Role.UNSPECIFIED else victim
    return role, victim, trigger


_PEOPLE = "group"
"""The kind of a noun that names a faith or a people: "six Yazidis were hanged"."""

_OF_OTHERS = PLAIN_ROLES | {Role.COMBATANT, Role.MILITARY}
"""The roles of those who may have one by whom they serve."""


def _as_given(page: Page, mention: M) -> M:
    """Return a mention with its words as the text has them."""
    words = page.cut(mention.span.start, mention.span.end)
    return mention if mention.text == words else evolve(mention, text=words)


def _role_called(draft: Draft) -> str:
    """Return the role that a noun of harm gives those who suffered: "40 civilian deaths", "the number of soldiers killed"."""
    noun = draft.tape.phrases[draft.at].noun
    if noun is not None and draft.tape.phrases[draft.at].sym == "TOLL":
        return noun.role
    suffered = draft.who is None and noun is not None and noun.number is draft.number is not None
    if not suffered or noun is None or not (noun.head in SUFFERED or noun.role == Role.CIVILIAN):
        return Role.UNSPECIFIED
    return noun.role


def _taken_by(draft: Draft, victim: str, blamed: Blame) -> OutcomeMention:
    """Return a word for taking people with the outcome that its doer makes of it: rebels abduct, soldiers detain."""
    trigger = draft.harm.trigger
    doers = {p.role for p in blamed.agents}
    spared = _FIGHTING if trigger.term != "capture" else _FIGHTING | {Role.UNSPECIFIED}
    if doers == {Role.CRIMINAL}:
        spared = FIGHTERS  # pirates take sailors and soldiers captive
    held = trigger.term in HELD or (trigger.term == "toll" and trigger.outcome is Outcome.DETAINED)
    if held and victim not in spared and doers and doers <= FIGHTERS:
        return evolve(trigger, outcome=Outcome.ABDUCTED)
    if trigger.term in TAKEN_OFF and ((doers and doers <= OF_THE_STATE) or (not doers and _into_police_vans(draft))):
        return evolve(trigger, outcome=Outcome.DETAINED)
    return trigger


def _into_police_vans(draft: Draft) -> bool:
    """Return whether what people are taken off in is a vehicle of the police or the army."""
    after = draft.tape.phrases[draft.at + 1 : draft.at + 4]
    return any(p.sym in ("THING", "AT") and not _OF_THE_LAW.isdisjoint(p.low.split()) for p in after)


_OF_THE_LAW = frozenset("police army military prison".split())
"""What the words for their vehicles open with."""


def _by_the_state(blamed: Blame) -> bool:
    """Return whether a state or its authorities did it: whom they execute was a prisoner."""
    return bool(blamed.agents) and all(p.sym == "PLACE" or p.role == Role.OFFICIAL for p in blamed.agents)


_FIGHTING = FIGHTERS | {Role.MILITARY, Role.COMBATANT}


_CLOCK = "times.clock"
"""Nobody tells the hour of a statement: "police said at about 3 p.m. a bomb went off"."""


def _of_saying(mention: Place | Time, attributions: Sequence[Attribution]) -> bool:
    """Return whether a place or a time is that of what was said: "a doctor in Herat said on Monday"."""
    return any(a.words is not None and mention.span in a.words for a in attributions)


def _apart(times: Sequence[Time], attributions: Sequence[Attribution]) -> tuple[list[Time], list[Time]]:
    """Return the times that may be those of a harm, and those of saying so: "a doctor said on Monday"."""
    spoken = [t for t in times if t.rule != _CLOCK and _of_saying(t, attributions)]
    return [t for t in times if t not in spoken], spoken


def _told_aside(time: Time, draft: Draft, attributions: Sequence[Attribution]) -> bool:
    """Return whether a time is that of a harm told of who speaks: "a clerk, whose son was shot last May, said"."""
    harm = draft.harm.trigger.span
    around = (a.words for a in attributions if a.words is not None and time.span in a.words)
    return harm.end <= time.span.start and any(harm in words for words in around)


def _of_report(page: Page, time: Time, draft: Draft, attributions: Sequence[Attribution]) -> bool:
    """Return whether a time only dates the report behind a figure: "according to a study released Thursday"."""
    for a in attributions:
        if a.source is None:
            continue
        end = a.source.span.end
        if draft.harm.trigger.span.end <= a.source.span.start and end <= time.span.start <= end + 40:
            words = page.low[end : time.span.start]
            return "," not in words and any_of(ISSUED).whole.search(words) is not None
    return False


def _perpetrators(page: Page, tape: Tape, blamed: Blame, sources: Sequence[Source]) -> tuple[Actor, ...]:
    """Return who did it; "it" after "the army said" is the army."""
    found: list[Actor] = []
    if blamed.maker is not None:
        return (blamed.maker,)
    for phrase in blamed.agents:
        noun = phrase.noun
        if noun is not None and noun.number is not None and noun.number.count.high == 0:
            continue  # "nobody has been charged with his death"
        start = noun.core.start if phrase.sym == "AT" and noun is not None else phrase.start
        text = page.cut(start, phrase.end)
        meant = _taken_up(page, tape, phrase, sources) if noun is None and phrase.word in ("it", "they") else None
        if meant is not None:
            found.append(meant)
        elif noun is None:
            found.append(Actor(phrase.span, text, "subjects.subject"))
        else:
            found.append(
                Actor(
                    Span(start, phrase.end),
                    text,
                    "subjects.subject",
                    noun.role,
                    noun.name,
                    noun.age_group,
                    noun.sex,
                    noun.affiliation,
                )
            )
    if len(found) > 1:
        start, end = found[0].span.start, found[-1].span.end
        return (evolve(found[0], span=Span(start, end), text=page.cut(start, end)),)
    return tuple(found)


def _taken_up(page: Page, tape: Tape, it: Phrase, sources: Sequence[Source]) -> Actor | None:
    """Return whom "it" or "they" takes up: who speaks, or a force named in between; "they" is no single person."""
    if not sources or sources[0].span.start > it.start:
        return None
    said = sources[0]
    speaker = Actor(said.span, said.text, "doers.speaker", KIND_ROLES.get(said.kind, Role.UNSPECIFIED))
    between = [p for p in tape.phrases if said.span.end <= p.start < it.start and p.sym == "PEOPLE"]
    if it.word == "they":
        others = any(
            p.noun is not None and p.noun.plural for p in between
        )  # "30 rebels mingled with the crowd, and they"
        several = said.kind not in _SINGLE or said.text.lower().endswith("s")
        return speaker if several and not others else None
    force = next((p for p in reversed(between) if p.noun is not None and p.noun.collective), None)
    if force is None or force.noun is None:
        return speaker
    return Actor(force.span, page.cut(force.start, force.end), "doers.speaker", force.noun.role)


_SINGLE = (SourceKind.OTHER, SourceKind.LOCAL_LEADER)
"""The kinds of sources that most persons who are called by name alone are of."""


def _cause(page: Page, phrase: Phrase | None) -> Cause | None:
    """Return the thing or event that did the harm, where the lexicon knows its kind."""
    if phrase is None or phrase.noun is None or phrase.noun.kind not in CAUSES:
        return None
    core = phrase.noun.core
    return Cause(core, page.cut(core.start, core.end), "doers.cause", CauseKind(phrase.noun.kind))


def _turned(before: Statement, after: Statement) -> bool:
    """Return whether those who suffered before do harm now: "shot a gunman who had killed three", "after they killed two"."""
    taken_up = any(p.text.lower() in THE_DOERS and p.span.start > before.span.end for p in after.perpetrators)
    return taken_up or any(p.span.overlaps(v.span) for p in after.perpetrators for v in before.victims)


def _scopes_shared(page: Page, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return statements of which those beside a sum are sums too.

    They are one person beside others, "15 men and a nurse died this month", thousands told of in one breath with a sum,
    "the war has cost thousands their lives and made a million homeless", and figures without a noun: "recorded 40 deaths
    and 90 wounded".
    """
    sums = {s.trigger.span: s.cues for s in statements if s.scope is Scope.CUMULATIVE and s.part_of is None}
    if not sums:
        return statements
    done: list[Statement] = []
    for s in statements:
        before = done[-1] if done else None
        cues = sums.get(s.trigger.span)
        if cues is None and before is not None and before.scope is Scope.CUMULATIVE and before.time == s.time:
            bare = not s.victims and page.low[before.span.end : s.span.start] == " and "
            cues = before.cues if bare or (s.count.low or 0) >= _THOUSANDS else None
        if cues is not None and s.scope is Scope.INCIDENT and s.part_of is None and s.count.high != 0:
            s = evolve(s, scope=Scope.CUMULATIVE, cues=(*s.cues, *(c for c in cues if c.field == "scope")))
        done.append(s)
    return tuple(done)


_THOUSANDS = 1_000


def _roles_shared(page: Page, statements: list[Statement]) -> tuple[Statement, ...]:
    """Return statements whose elided groups have the role of the group they stand for: "killed 9 soldiers and wounded 4"."""
    shared = statements[:1]
    for s in statements[1:]:
        told = (b for b in reversed(shared) if b.part_of is None and (b.victims or b.role != Role.UNSPECIFIED))
        before = next(told, None)
        if (
            (not s.victims or s.victims[0].text.lower() in FURTHER)
            and s.role == Role.UNSPECIFIED
            and s.number is not None
            and s.count.high != 0
            and before is not None
            and before.role != Role.UNSPECIFIED
            and not _turned(before, s)
            and ";" not in page.text[before.span.end : s.span.start]
            and not _of_an_event(page, before, s)
        ):
            s = evolve(s, role=before.role)
        whole = next((b for b in shared if b.id == s.part_of), None)
        if (
            whole is not None
            and whole.role not in PLAIN_ROLES
            and s.role in PLAIN_ROLES
            and any(v.sex or v.age_group for v in s.victims)
        ):
            s = evolve(s, role=whole.role)  # a woman among four rebels is one
        for i in range(len(shared) - 1, -1, -1):
            one = shared[i]
            if not _and_others(one, s):
                break
            shared[i] = evolve(one, role=s.role, victims=tuple(evolve(v, role=s.role) for v in one.victims))
        shared.append(s)
    return tuple(shared)


def _of_an_event(page: Page, before: Statement, s: Statement) -> bool:
    """Return whether a figure is told of what a relative clause describes: "held a clerk over a crash that killed two"."""
    start = before.victims[-1].span.end if before.victims else before.span.end
    return _WHICH.search(page.low, start, s.span.start) is not None


_WHICH = lazy(r" (?:that|which) (?:\w+ )?$")


def _and_others(one: Statement, s: Statement) -> bool:
    """Return whether a person without a role is told beside others of a sort, whose sort is his: "Moro and two other activists"."""
    others = any(v.text.lower().startswith("other ") for v in s.victims) and s.role != Role.UNSPECIFIED
    alone = one.count.value == 1 and one.role == Role.UNSPECIFIED and bool(one.victims)
    return others and alone and one.trigger.span == s.trigger.span
