"""Which figures belong to an event other than the one that the text reports.

A mark is a way in which a figure belongs to another event; the first that has words for it puts the figure there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from casualtykit.cue_patterns import any_of
from casualtykit.dates import WEEKDAYS
from casualtykit.languages.en.cues import (
    ANSWERED,
    ASIDES,
    AVENGED,
    CHARGED,
    DAY_ALONE,
    DAYS,
    DAYS_OF_SPEECH,
    FROM_DAY_TO_DAY,
    LAST_TIME,
    LATEST,
    OF_LATE,
    RECALLED,
    THAN_THEN,
    THAN_THOSE,
)
from casualtykit.languages.en.scope_words import IN_CRACKDOWNS, IN_TROUBLE, YEARS
from casualtykit.model import Cue, Statement
from casualtykit.resolve.background.carried import side_by_side, told_again
from casualtykit.resolve.background.dated import (
    BESIDE,
    dated,
    day_before,
    days_before,
    ends,
    in_a_period_before,
    long_ago,
    near,
    one_of_a_row,
    seen_by_a_place,
    spoken_on,
    weekday,
)
from casualtykit.resolve.background.described import (
    CUE,
    FAR,
    HELD,
    carried_on,
    compared,
    of_the_lead,
    of_the_text,
    told_of,
    tried,
)
from casualtykit.resolve.background.opening import Opening, dwarfs, in_the_opening, nearly_told_in, told_in
from casualtykit.resolve.people import days_of, stated
from casualtykit.resolve.storms import told_of_another
from casualtykit.spans import Page
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import BLOODSHED, Outcome, Scope, TimeKind

_RECALLING = any_of((*RECALLED, *THAN_THEN, *THAN_THOSE))
_CHARGING = any_of((*CHARGED, *ASIDES))


@settled
class Events:
    """What a text tells of its own event, and which words put a figure into another."""

    statements: Sequence[Statement]
    recalled: Mapping[int, Cue | None]
    """For each statement the words that only recall it, or compare another with it."""
    elsewhen: Mapping[int, Cue | None]
    """For each statement the words that date it to another time, or name it as a crime that somebody is held for."""
    own: Sequence[Statement]
    """The figures of the text's own event, as far as no words put them into another."""
    incidents: AbstractSet[Outcome]
    """The harms of which it counts those of one incident."""
    divided: AbstractSet[int | None]
    """The figures that have counted parts."""
    lead: AbstractSet[int]
    """The figures that are of the lead's event, whatever their words say."""
    told: Opening
    """What its first sentences tell."""
    review: bool
    """Whether it tells of a period: of no incident, or of one only behind a lead that sums up a period."""


def mark_background(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements of which those of other events are marked.

    A figure is background where its clause names it only to describe somebody or something ("wanted for", "in
    connection with"), where it sums up a period beside an event of the day, and where it is dated to another time while
    the text has an event of its own.
    """
    if (
        len(statements) == 1
    ):  # it is the text's own event, whatever it is dated to, unless the news of a day stands before it
        alone = statements[0]
        again = _recalled(page, alone, (alone.trigger.span.start,))
        other = dated(page, alone, 0, statements) if again is None and _behind_news(page, alone) else None
        return (_with_cue(alone, cue, recalled if again else elsewhen) if (cue := again or other) else alone,)
    events = _events(page, statements)
    marked = told_again(page, [_marked(s, events) for s in statements], events.told)
    return side_by_side(page, [_with_its_pair(s, marked, events) for s in marked])


def _marked(s: Statement, events: Events) -> Statement:
    """Return a statement with the first mark that it has."""
    for mark in MARKS:
        cue = mark.find(s, events)
        if cue is not None:
            return _with_cue(s, cue, mark)
    return s


def _with_cue(s: Statement, cue: Cue, mark: Mark) -> Statement:
    """Return a statement of another event, with the words that put it there; those with no rule of their own name the mark."""
    own = cue.field == "background" and cue.rule != CUE
    cue = cue if own else evolve(cue, rule=mark.id, field="background")
    return evolve(s, background=True, cues=s.cues if cue in s.cues else (*s.cues, cue))


def _behind_news(page: Page, s: Statement) -> bool:
    """Return whether a sentence before that of a figure tells of a day of this week: "the bridge reopened on Sunday. Its fall"."""
    return not days_of(s) and any_of(DAYS).search(page, 0, s.sentence.start) is not None


def _recalled(page: Page, s: Statement, triggers: Sequence[int]) -> Cue | None:
    """Return the words that only recall a figure, or compare another with it."""
    return (
        compared(s) or told_of(page, s, triggers, _RECALLING) or told_of(page, s, triggers, any_of(AVENGED), held=True)
    )


def _answered(page: Page, statements: Sequence[Statement], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """Return cues with those of harms that somebody condemns, where the text tells of something else by itself.

    What its first sentence alone tells, or tells again elsewhere, is the news.
    """
    triggers = sorted(s.trigger.span.start for s in statements)
    found = [told_of(page, s, triggers, any_of(ANSWERED)) for s in statements]
    free = [s for s, a, b in zip(statements, cues, found, strict=True) if a is None and b is None]
    opened = statements[0].sentence if statements else None
    return [
        cue
        if answer is None
        or not free
        or any((e.outcome, e.count) == (s.outcome, s.count) for e in free)
        or (s.sentence == opened != free[0].sentence)
        else answer
        for s, cue, answer in zip(statements, cues, found, strict=True)
    ]


def _events(page: Page, statements: Sequence[Statement]) -> Events:
    """Return what a text tells of its own event and of others."""
    triggers = sorted(s.trigger.span.start for s in statements)
    recalled = _answered(page, statements, [_recalled(page, s, triggers) for s in statements])
    charged = _charged(page, statements, triggers)
    at_first = _elsewhen(page, statements, charged)
    on_trial = tried(statements, recalled, charged, at_first)
    charged, elsewhen = (
        [None if s.id in on_trial else cue for s, cue in zip(statements, cues, strict=True)]
        for cues in (charged, at_first)
    )
    elsewhen = of_the_lead(statements, recalled, charged, elsewhen)
    told = [*zip(statements, recalled, elsewhen, strict=True)]
    own = [s for s, again, other in told if again is None and other is None]
    incidents = {s.outcome for s in own if s.count.value and not long_ago(s) and _of_one_event(s, statements[0])}
    reported = [s for s, again, other in told if again is None and _now(s, other, statements)]
    return Events(
        statements,
        recalled={s.id: cue for s, cue, _ in told},
        elsewhen={s.id: cue for s, _, cue in told},
        own=own,
        incidents=incidents,
        divided={s.part_of for s in statements if s.number is not None},
        lead=on_trial | {s.id for (s, _, cue), dated_so in zip(told, at_first, strict=True) if cue is not dated_so},
        told=in_the_opening(page, statements, recalled, elsewhen),
        review=_opens_with_a_period(own)
        or ((not incidents or _opens_with_a_period(reported)) and not any(_of_a_day(page, s) for s in own)),
    )


def _charged(page: Page, statements: Sequence[Statement], triggers: Sequence[int]) -> list[Cue | None]:
    """Return for each statement the words by which it only tells what somebody is held or wanted for."""
    cues = [told_of(page, s, triggers, _CHARGING, FAR) for s in statements]
    return [
        cue if cue is None or not of_the_text(page, s, cue, statements) else None
        for s, cue in zip(statements, carried_on(page, statements, cues), strict=True)
    ]


def _of_a_day(page: Page, s: Statement) -> bool:
    """Return whether a figure has a day, which is not only one of those that a figure before adds up: "on Monday alone"."""
    if s.time is None or not s.count.value or not days_of(s):
        return False
    return any_of((DAY_ALONE,)).match(page, s.time.span.end + 1) is None


def _now(s: Statement, weak: Cue | None, statements: Sequence[Statement]) -> bool:
    """Return whether no words date a figure to another time than that of a report, which its first sentence may name."""
    return weak is None or weak.text.lower().endswith(_THIS_YEAR) or _summed_up_first(s, statements)


def _summed_up_first(s: Statement, statements: Sequence[Statement]) -> bool:
    """Return whether the first sentence gives a figure of a period: "In 2023, mines killed 600 people"."""
    return s.sentence == statements[0].sentence and any(c.rule == "scopes.period" for c in s.cues)


def _of_one_event(s: Statement, first: Statement) -> bool:
    """Return whether a figure is of one incident, or of those whom a lead counts since it: "740 people have fled since 27 December"."""
    fled = s.outcome is Outcome.DISPLACED and s.sentence == first.sentence
    return s.scope is Scope.INCIDENT or (fled and s.time is not None and s.time.kind is TimeKind.SINCE)


def _opens_with_a_period(free: Sequence[Statement]) -> bool:
    """Return whether the first sentence that states something of the text's own gives the figures of a period alone."""
    lead = [s for s in free if s.sentence == free[0].sentence]
    return any(s.count.value for s in lead) and all(any(c.rule == "scopes.period" for c in s.cues) for s in lead)


def _elsewhen(page: Page, statements: Sequence[Statement], charged: Sequence[Cue | None]) -> list[Cue | None]:
    """Return for each statement the words that date it to another time, or those of the crime that somebody is held for."""
    abductions = sum(s.outcome is Outcome.ABDUCTED and s.number is not None for s in statements)
    stops = ends(statements)
    on_a_day = next((s for s in statements if weekday(s) is not None), None)
    timed = next((s for s in _in_the_head(statements) if s.time is not None), None)
    spoken = timed if timed is not None and days_of(timed) and days_of(timed) <= DAYS_OF_SPEECH else None
    said = spoken_on(page, statements) if on_a_day is not None else None
    of_harm: dict[Outcome, Statement] = {}
    for s in statements:
        if weekday(s) is not None:
            of_harm.setdefault(s.outcome, s)
    wanted = {s.sentence for s, cue in zip(statements, charged, strict=True) if cue is not None}
    storms = told_of_another(page, statements)
    return [
        cue
        if s.outcome in HELD and s.sentence in wanted  # the date is that of what he is wanted for
        else dated(page, s, abductions, statements, stops.get(s.id))
        or day_before(page, s, on_a_day, spoken, said)
        or days_before(page, s, of_harm)
        or one_of_a_row(page, s, on_a_day)
        or in_a_period_before(page, s, statements)
        or seen_by_a_place(page, s, statements, on_a_day)
        or storms.get(s.id)
        or cue
        for s, cue in zip(statements, charged, strict=True)
    ]


def _in_the_head(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements of the first sentences that state something: a headline, a lead and what follows."""
    head = sorted({s.sentence for s in statements[:BESIDE]})[:_HEAD]
    return [s for s in statements[:BESIDE] if s.sentence in head]


_HEAD = 3
"""So many sentences may be headlines and the lead."""


# ------------------------------------------------------------------------------------------------------------- the marks

Find = Callable[[Statement, Events], Cue | None]
"""What gives the words that put a figure into another event."""


@settled(eq=False)
class Mark:
    """A named way in which a figure belongs to another event."""

    id: str
    """Module and function: `background.recalled`."""
    sentence: str
    """What it says, in one plain sentence."""
    example: str
    """A text with such a figure."""
    find: Find
    """What finds its words."""


def _mark(example: str) -> Callable[[Find], Mark]:
    """Return a decorator that makes a mark of a function."""

    def made(find: Find) -> Mark:
        sentence = (find.__doc__ or "").strip().partition("\n")[0]
        return Mark(f"{find.__module__.rpartition('.')[2]}.{find.__name__}", sentence, example, find)

    return made


@_mark("Two men were held. They marched in memory of nine miners who died in the pit.")
def recalled(s: Statement, events: Events) -> Cue | None:
    """A figure is only recalled, or compared with, whatever else the text tells."""
    return events.recalled[s.id]


@_mark("A bomb killed two people in Kano on Monday. In 2009 a fire killed nine people.")
def elsewhen(s: Statement, events: Events) -> Cue | None:
    """A figure is dated to another time, or is of the crime that somebody is held for, where the text has its own event.

    The year that is not over is that of a text which tells of a period: a review of it, or a report on its first half.
    """
    cue = events.elsewhen[s.id] if _has_its_own(s, events) else None
    if cue is not None and told_in(s, events.told) and any_of(LAST_TIME).whole.fullmatch(cue.text.lower()) is None:
        return None
    words = cue.text.lower() if cue is not None else ""
    this_year = words.endswith(_THIS_YEAR)
    reviewed = events.review and (this_year or _summed_up_first(s, events.statements))
    reviewed = reviewed or (this_year and _from_day_to_day(s) and _month_of_the_lead(s, events))
    dated_so = cue is not None and s.time is not None and cue.span == s.time.span
    beside = dated_so and any(o.time == s.time for o in events.own)  # "on 2 May 2012 two died and five were hurt"
    return None if reviewed or beside or (words.startswith("had ") and nearly_told_in(s, events.told)) else cue


def _from_day_to_day(s: Statement) -> bool:
    """Return whether a figure is of the time between two days, which is what a text that opens with it is about."""
    return s.time is not None and s.time.text.lower().startswith(("between ", "from "))


def _has_its_own(s: Statement, events: Events) -> bool:
    """Return whether a text has an event of its own; a plural alone of the same harm, as in a heading, is none."""
    return any(o.outcome is not s.outcome or o.number is not None or o.count.value is not None for o in events.own)


_THIS_YEAR = ("this year", "this season")


@_mark("A bomb killed two people in Kano on Monday. A raid killed nine people there in March.")
def in_a_wider_time(s: Statement, events: Events) -> Cue | None:
    """A figure is dated to a month or a year, beside an incident of the same harm, or of any on a day."""
    beside = s.outcome in events.incidents or (events.told.on_a_day and s.count.value != 1)
    of_a_month = s.scope is Scope.CUMULATIVE and s.time is not None and s.time.kind is TimeKind.MONTH
    ago = (
        s.time is not None
        and (long_ago(s) or of_a_month)
        and beside
        and s.id not in events.lead
        and not _month_of_the_lead(s, events)
    )
    return Cue(s.time.span, s.time.text, CUE, "background") if ago and s.time is not None else None


def _month_of_the_lead(s: Statement, events: Events) -> bool:
    """Return whether the first sentence tells of people harmed in a month or a year, and of no others: that is what the text is about."""
    first = events.statements[0].sentence
    several = stated(s) > 1 and s.outcome not in (*HELD, Outcome.ABDUCTED)  # who is taken may be held since
    here = (o for o in near(s, events.statements) if o.sentence == first and o.outcome is s.outcome)
    return several and s.sentence == first and all(o.time == s.time for o in here)


@_mark("A bomb killed two people in Kano. At least 40 people have been killed in raids since May.")
def sum_of_a_period(s: Statement, events: Events) -> Cue | None:
    """A figure sums up a period beside an incident of the same harm, or a war beside one of any, and is not divided into parts."""
    if not _beside_an_event(s, events) or _told_with_the_news(s, events):
        return None
    if _is_the_news(s, events) or _of_the_news(s, events):
        return None
    cue = next((c for c in s.cues if _of_a_period(c) or _of_a_campaign(c, s)), None)
    if events.review and cue is not None and cue.rule == "scopes.period" and s.time is not None:
        return cue if s.time.kind is TimeKind.SINCE else None
    if cue is None and s.time is not None and any_of(OF_LATE).whole.search(s.time.text.lower()) is not None:
        return Cue(s.time.span, s.time.text, CUE, "background")
    return cue


_SUMS = ("scopes.period", "scopes.long", "scopes.many")
"""The rules of words for a period, a war, or so many as no one blow takes."""


def _of_a_period(cue: Cue) -> bool:
    """Return whether words say that a figure adds up a period or a war, and not only several incidents."""
    return cue.rule in _SUMS or _of_years(cue) or cue.text.lower() == "so far in the year"


def _beside_an_event(s: Statement, events: Events) -> bool:
    """Return whether a figure adds up, and the text tells of an incident of that harm, or of any beside a war."""
    if s.scope is not Scope.CUMULATIVE or s.count.value == 0:
        return False
    if s.outcome in events.incidents:
        return True
    if s.outcome in BLOODSHED and not events.incidents.isdisjoint(BLOODSHED) and not _in_days(s):
        return True  # hurt today, and killed for years, but not "since Saturday"
    harm = events.told.on_a_day or not events.incidents <= {Outcome.DISPLACED}
    return harm and any(c.rule == "scopes.long" or _of_years(c) for c in s.cues)


def _in_days(s: Statement) -> bool:
    """Return whether a figure adds up over some days, one of which has its name."""
    return s.time is not None and any_of(DAYS).whole.search(s.time.text.lower()) is not None


def _told_with_the_news(s: Statement, events: Events) -> bool:
    """Return whether a figure, or one that it is paired with, is told with the news itself."""
    if nearly_told_in(s, events.told):
        return True
    return any(told_in(o, events.told) and _paired(o, s) for o in near(s, events.statements))


def _is_the_news(s: Statement, events: Events) -> bool:
    """Return whether a sum is what the text is about: that of its lead, or one that is divided into parts right away."""
    if s.outcome is Outcome.DISPLACED and s.trigger.rule == "outcomes.toll" and not dwarfs(s, events.told, toll=True):
        return True  # who is still away from home was driven out before: "bringing to 23,000 those who fled since May"
    if s.id in events.lead or (s.id in events.divided and s.sentence.start <= events.told.end):
        return True
    return s.sentence == events.statements[0].sentence and not _raised(s, events)


def _of_the_news(s: Statement, events: Events) -> bool:
    """Return whether a figure adds up over a time that is that of the news itself."""
    day_long = s.time is not None and s.time.text.lower().endswith(LATEST)
    return day_long or _since_the_lead(s, events.statements) or _days_of_the_lead(s, events)


def _days_of_the_lead(s: Statement, events: Events) -> bool:
    """Return whether the opening adds up the first figure of a harm over days: "the raids, between May 2 and May 5, left scores hurt"."""
    opens = s.sentence.start < events.told.end and s.outcome not in events.told.most
    return opens and s.time is not None and any_of((FROM_DAY_TO_DAY,)).whole.fullmatch(s.time.text.lower()) is not None


def _raised(s: Statement, events: Events) -> bool:
    """Return whether a figure of a period stands behind one of its sentence that is of an incident of it.

    "Killed two, bringing to 31 the dead this year", "killed two, the latest of raids that have killed 31 this year".
    """
    beside = [o for o in near(s, events.statements) if o.sentence == s.sentence and o.id < s.id]
    return any(o.outcome is s.outcome and o.scope is Scope.INCIDENT and o.count.value for o in beside)


def _of_years(cue: Cue) -> bool:
    """Return whether words tell of a war or of years: "in the conflict"."""
    return cue.field == "scope" and any_of(YEARS).whole.search(cue.text.lower()) is not None


def _of_a_campaign(cue: Cue, s: Statement) -> bool:
    """Return whether words tell of trouble that has taken a hundred or more: "in the anti-drug campaign"."""
    return (
        cue.field == "scope"
        and stated(s) >= _HUNDRED
        and any_of((*IN_TROUBLE, *IN_CRACKDOWNS)).whole.search(cue.text.lower()) is not None
    )


_HUNDRED = 100


@_mark(
    "A storm killed 12 people in Samar, the mayor said. Roofs fell and trees lay in the streets. The port was shut and boats "
    "stayed in until the weekend, when the wind fell at last. Typhoon Mona killed 4,200 people there."
)
def many_times_more(s: Statement, events: Events) -> Cue | None:
    """A later figure is many times that of the opening: the dead of a war, or of another disaster."""
    own = s.number is None or s.id in events.divided | events.lead or not dwarfs(s, events.told)
    return Cue(s.number.span, s.number.text, CUE, "background") if s.number is not None and not own else None


@_mark("Some 900 people fled to Chad on Monday. Chad already hosts 40,000 refugees.")
def of_a_host(s: Statement, events: Events) -> Cue | None:
    """A country or a camp has had more refugees than those whose flight the first sentence tells of."""
    first = events.statements[0]
    fled = first.outcome is Outcome.DISPLACED and first.number is not None and first.trigger.rule != _HOSTED
    if s.trigger.rule != _HOSTED or not fled or s.id in events.divided or stated(s) <= stated(first):
        return None
    return Cue(s.trigger.span, s.trigger.text, CUE, "background")


_HOSTED = "outcomes.hosted"

MARKS: tuple[Mark, ...] = (recalled, elsewhen, in_a_wider_time, sum_of_a_period, of_a_host, many_times_more)
"""All marks, in the order in which they are looked for."""


# ---------------------------------------------------------------------------------------------------- what the marks look at


def _since_the_lead(s: Statement, statements: Sequence[Statement]) -> bool:
    """Return whether a sum begins on the day of the lead: "since fighting started on Friday", in a text of Friday."""
    words = s.time.text.lower() if s.time is not None else ""
    days = {WEEKDAYS[d] for d in any_of(DAYS).whole.findall(words) if d in WEEKDAYS}
    lead = near(statements[0], statements) if days else ()
    return any(o.sentence == statements[0].sentence and weekday(o) in days for o in lead)


def _with_its_pair(s: Statement, marked: Sequence[Statement], events: Events) -> Statement:
    """Return a sum marked as the other one of its sentence and time: "since May they have captured or killed 30"."""
    if s.background or s.scope is not Scope.CUMULATIVE:
        return s
    pair = next(
        (m for m in near(s, marked) if m.background and events.recalled[m.id] is None and _paired(m, s)),
        None,
    )
    return evolve(s, background=True, cues=(*s.cues, pair.cues[-1])) if pair is not None and pair.cues else s


def _paired(a: Statement, b: Statement) -> bool:
    """Return whether two figures are sums of one sentence and time."""
    return a.scope is b.scope is Scope.CUMULATIVE and (a.sentence, a.time) == (b.sentence, b.time)
