"""Which figures belong to an event other than the one that the text reports."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from casualtykit.dates import WEEKDAYS
from casualtykit.languages.en.cues import (
    CHARGED,
    DATED,
    DAYS,
    HAD_BEEN,
    LAST_TIME,
    OF_A_YEAR,
    OPENING,
    RAREST,
    RECALLED,
    UNSURPASSED,
    UP_TO,
)
from casualtykit.model import Cue, Statement
from casualtykit.resolve.people import CHANCE, may_be_one_group
from casualtykit.spans import Page, Span
from casualtykit.tries import any_of, ends_at
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome, Scope, TimeKind


def mark_background(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements of which those of other events are marked.

    A figure is background where its clause names it only to describe somebody or something ("wanted for", "in
    connection with"), where it sums up a period beside an event of the day, and where it is dated to another time while
    the text has an event of its own.
    """
    triggers = sorted(s.trigger.span.start for s in statements)
    strong = [_compared(s) or _told_of(page, s, triggers, any_of(RECALLED)) for s in statements]
    abductions = sum(s.outcome is Outcome.ABDUCTED for s in statements)
    charged = _carried_on(page, statements, [_told_of(page, s, triggers, any_of(CHARGED), _FAR) for s in statements])
    charged = [
        cue if cue is None or not _of_the_text(page, s, cue, statements) else None
        for s, cue in zip(statements, charged, strict=True)
    ]
    ends = _ends(statements)
    on_a_day = next((s for s in statements if _weekday(s) is not None), None)
    of_harm: dict[Outcome, Statement] = {}
    for s in statements:
        if _weekday(s) is not None:
            of_harm.setdefault(s.outcome, s)
    wanted = {s.sentence for s, cue in zip(statements, charged, strict=True) if cue is not None}
    weak = [
        cue
        if s.outcome in _HELD and s.sentence in wanted  # the date is that of what he is wanted for
        else _dated(page, s, abductions, statements, ends.get(s.id))
        or _day_before(page, s, on_a_day)
        or _days_before(s, of_harm)
        or cue
        for s, cue in zip(statements, charged, strict=True)
    ]
    dated = weak
    tried = _tried(statements, strong, charged, weak)
    charged = [None if s.id in tried else cue for s, cue in zip(statements, charged, strict=True)]
    weak = [None if s.id in tried else cue for s, cue in zip(statements, weak, strict=True)]
    weak = _of_the_lead(statements, strong, charged, weak)
    lead = tried | {s.id for s, a, b in zip(statements, dated, weak, strict=True) if a is not b}
    own = any(a is None and b is None for a, b in zip(strong, weak, strict=True))
    incidents = {
        s.outcome
        for s, a, b in zip(statements, strong, weak, strict=True)
        if s.scope is Scope.INCIDENT and s.count.value is not None and not (a or b) and not _long_ago(s)
    }
    divided = {s.part_of for s in statements if s.number is not None}
    told = _in_the_opening(statements, strong, weak)
    marked: list[Statement] = []
    for s, a, b in zip(statements, strong, weak, strict=True):
        cue = a or (b if own and not _told_in(s, told) else None)
        if cue is None and s.time is not None and _long_ago(s) and s.outcome in incidents and s.id not in lead:
            cue = Cue(s.time.span, s.time.text, "background.cue", "background")
        if (
            cue is None
            and s.scope is Scope.CUMULATIVE
            and s.outcome in incidents
            and s.count.value != 0
            and s.id not in divided
            and s.sentence != statements[0].sentence
            and s.id not in lead
            and not _told_in(s, told)
            and not _since_the_lead(s, statements)
        ):
            cue = next((c for c in s.cues if c.rule in ("scopes.period", "scopes.long")), None)
        if cue is None and s.number is not None and s.id not in divided | lead and _dwarfs(s, told):
            cue = Cue(s.number.span, s.number.text, "background.cue", "background")
        marked.append(evolve(s, background=True, cues=(*s.cues, cue)) if cue is not None else s)
    return _side_by_side(page, [_with_its_pair(s, marked) for s in marked])


@frozen
class _Opening:
    """What the first sentences that state something tell."""

    end: int
    """Where they end."""
    most: Mapping[Outcome, int]
    """The largest figure that they give of a harm, of the text's own event."""


def _of_the_text(page: Page, s: Statement, cue: Cue, statements: Sequence[Statement]) -> bool:
    """Return whether what somebody is held for is the event of the text: "five were arrested over the attacks, which hurt 20"."""
    told_of = statements[0].sentence.end <= s.sentence.start and statements[0].outcome not in _HELD
    return told_of and _THE_EVENT.match(page.low, cue.span.end, s.trigger.span.start) is not None


_THE_EVENT = re.compile(
    r" (?:the|this|these|those) (?:[\w-]+ ){0,3}?(?:attack|bombing|blast|explosion|shooting|raid|ambush|crash|fire)s?,? (?:which|that) "
)


def _in_the_opening(
    statements: Sequence[Statement], strong: Sequence[Cue | None], weak: Sequence[Cue | None]
) -> _Opening:
    """Return what the first sentences tell of the text's own event: a headline, the lead and what follows."""
    first = statements[0].sentence.end if statements else 0
    sentences = {s.sentence for s in statements[:_BESIDE] if s.sentence.start < first + _LEAD}
    most: dict[Outcome, int] = {}
    for s, a, b in zip(statements[:_BESIDE], strong, weak, strict=False):
        if s.sentence in sentences and a is None and b is None and s.count.value and s.scope is Scope.INCIDENT:
            most[s.outcome] = max(most.get(s.outcome, 0), s.count.value)
    return _Opening(max((s.end for s in sentences), default=0), most)


_LEAD = 120
"""So many characters behind the first sentence that states something, the next one may begin and still be of the opening."""


def _told_in(s: Statement, told: _Opening) -> bool:
    """Return whether a figure is that of the opening, whenever it is dated: "25 have died since Friday"."""
    return s.count.value is not None and told.most.get(s.outcome) == s.count.value > CHANCE


def _dwarfs(s: Statement, told: _Opening) -> bool:
    """Return whether a later figure is many times that of the opening: the dead of a war, or of another disaster.

    A running toll, and the victims of an event of whom the opening names one or two, are the text's own.
    """
    least = told.most.get(s.outcome, 0) if s.outcome is not Outcome.DISPLACED else 0
    figure = s.count.value or 0
    if s.sentence.start <= told.end or s.trigger.rule == "outcomes.toll" or not least:
        return False
    return figure >= _MANY_TIMES * least and figure >= (_MANY if least > _FEW else _VERY_MANY)


_MANY_TIMES, _FEW, _MANY, _VERY_MANY = 10, 2, 100, 1000


def _since_the_lead(s: Statement, statements: Sequence[Statement]) -> bool:
    """Return whether a sum begins on the day of the lead: "since fighting started on Friday", in a text of Friday."""
    words = s.time.text.lower() if s.time is not None else ""
    days = {WEEKDAYS[d] for d in any_of(DAYS).findall(words) if d in WEEKDAYS}
    lead = _near(statements[0], statements) if days else ()
    return any(o.sentence == statements[0].sentence and _weekday(o) in days for o in lead)


def _near(s: Statement, statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return the statements that may stand in the sentence of one."""
    at = bisect_left(statements, s.id, key=_id)
    return statements[max(0, at - _BESIDE) : at + _BESIDE]


def _id(s: Statement) -> int:
    return s.id


_BESIDE = 40
"""More statements than any sentence makes."""


def _day_before(page: Page, s: Statement, lead: Statement | None) -> Cue | None:
    """Return the day that opens a sentence and lies before that of the lead: "On Wednesday, raiders killed 18".

    Where the lead names a weekday, a date is that of a day longer ago.
    """
    if s.time is None or lead is None or lead.sentence.end > s.sentence.start:
        return None
    day, first = _weekday(s), _weekday(lead)
    if s.time.span.start != _first_word(page, s):
        return None
    if day is None or first is None:
        earlier = s.time.kind is TimeKind.DATE and not _today(s.time.text)
    else:
        earlier = 0 < (first - day) % 7 < _HALF_WEEK
    return Cue(s.time.span, s.time.text, "background.cue", "background") if earlier else None


def _days_before(s: Statement, leads: Mapping[Outcome, Statement]) -> Cue | None:
    """Return the day of a figure that lies before that of the first figure of its harm, well before it in the text.

    What is told right behind the first figure may be how it came about: "The boat had sunk on Thursday".
    """
    lead = leads.get(s.outcome)
    if lead is None or s.time is None or s.number is None or s.count == lead.count:
        return None
    day, first = _weekday(s), _weekday(lead)
    far = s.sentence.start - lead.sentence.end > _FAR
    if day is None or first is None or not far or s.trigger.rule == "outcomes.toll":
        return None
    earlier = 0 < (first - day) % 7 < _HALF_WEEK
    return Cue(s.time.span, s.time.text, "background.cue", "background") if earlier else None


def _today(words: str) -> bool:
    return any_of(DAYS).search(words.lower()) is not None


_HALF_WEEK = 5
"""A weekday so many days before another is more likely to be one of the days after it."""


def _weekday(s: Statement) -> int | None:
    """Return the one day of the week that the time of a statement names; Monday is 0."""
    words = s.time.text.lower() if s.time is not None else ""
    named = [] if words.startswith(UP_TO) else any_of(DAYS).findall(words)
    return WEEKDAYS.get(named[0]) if len(named) == 1 else None


def _with_its_pair(s: Statement, marked: Sequence[Statement]) -> Statement:
    """Return a sum marked as the other one of its sentence and time: "since May they have captured or killed 30"."""
    if s.background or s.scope is not Scope.CUMULATIVE:
        return s
    pair = next(
        (
            m
            for m in _near(s, marked)
            if m.background and m.scope is Scope.CUMULATIVE and m.sentence == s.sentence and m.time == s.time
        ),
        None,
    )
    return evolve(s, background=True, cues=(*s.cues, pair.cues[-1])) if pair is not None and pair.cues else s


def _side_by_side(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements of which one that is told in one breath with one of another event is of that event too.

    "It has left 9,000 people dead and two million homeless": whatever is told of the first is told of the second.
    """
    done: list[Statement] = []
    for s in statements:
        before = done[-1] if done else None
        if before is not None and before.background and not s.background and _in_one_breath(page, before, s):
            s = evolve(s, background=True, cues=(*s.cues, *(c for c in before.cues[-1:] if c.field == "background")))
        done.append(s)
    return tuple(done)


def _in_one_breath(page: Page, before: Statement, s: Statement) -> bool:
    """Return whether a figure of another harm follows one with nothing but "and" or a comma between them."""
    if before.sentence != s.sentence or before.outcome is s.outcome or before.time != s.time or s.outcome in _HELD:
        return False
    last = max(before.span.end, before.trigger.span.end)
    return _BREATH.fullmatch(page.low, last, max(last, s.span.start)) is not None


_BREATH = re.compile(r",?(?: and| or)?(?: has| have| had)?(?: left| leaving| forced| driven| made)? ?")


def _tried(
    statements: Sequence[Statement],
    strong: Sequence[Cue | None],
    charged: Sequence[Cue | None],
    weak: Sequence[Cue | None],
) -> set[int]:
    """Return the ids of what somebody is tried for, where the text goes on to tell it as its own event.

    "Soldiers are charged with murdering six priests. ... The priests were shot at home" tells of the murder.
    """
    rows = [*zip(statements, charged, strict=True)]
    head = sorted({s.sentence for s in statements})[:_HEAD]
    opening = {
        s.sentence
        for s, cue in rows
        if cue is not None and s.sentence in (head if cue.text.lower().startswith(_OF_A_TRIAL) else head[:2])
    }
    told_again = {
        (s.outcome, s.role)
        for s, a, b in zip(statements, strong, weak, strict=True)
        if s.sentence not in opening and a is None and b is None and s.number is None and _taken_up_or_named(s)
    }
    sentences = {
        s.sentence
        for s, cue in rows
        if cue is not None and any(o is s.outcome and may_be_one_group(r, s.role) for o, r in told_again)
    } & opening
    return {s.id for s, cue in rows if cue is not None and s.sentence in sentences}


_HEAD = 4
"""So many sentences that state something may be headlines and the lead."""
_OF_A_TRIAL = ("accused", "charged", "guilty", "convicted")


def _taken_up_or_named(s: Statement) -> bool:
    """Return whether a statement only tells more of people told of before: of the group, or of one of them by name."""
    return s.count.value is None or any(all(word[:1].isupper() for word in v.text.split()) for v in s.victims)


def _of_the_lead(
    statements: Sequence[Statement],
    strong: Sequence[Cue | None],
    charged: Sequence[Cue | None],
    weak: Sequence[Cue | None],
) -> list[Cue | None]:
    """Return weak cues without those that date the first sentence, where nothing later has a day of its own.

    "Ten sailors were kidnapped last week. The pirates kidnapped them at night" tells of last week, and with it all that
    has the date of the first sentence.
    """
    cues = list(weak)
    lead = [i for i, s in enumerate(statements) if s.sentence == statements[0].sentence]
    own = {statements[i].outcome for i in lead if strong[i] is None and weak[i] is None and statements[i].count.value}
    free = [i for i in range(len(lead), len(statements)) if strong[i] is None and weak[i] is None]
    again = {statements[i].outcome for i in free}
    same: set[str] = set()
    if not any((when := statements[i].time) is not None and when.kind is not TimeKind.DAYPART for i in free):
        for i in lead:
            cue = cues[i]
            dated = cue is not None and charged[i] is None and not any_of(HAD_BEEN).match(cue.text.lower())
            if dated and statements[i].outcome in again - own and cue is not None:
                cues[i] = None
                same |= {cue.text.lower().split()[-1]}
    return [
        None if cue is not None and charged[i] is None and cue.text.lower().split()[-1] in same else cue
        for i, cue in enumerate(cues)
    ]


_PAST = (TimeKind.MONTH, TimeKind.YEAR)
"""Kinds of time too wide for the event of the day."""


def _long_ago(s: Statement) -> bool:
    """Return whether a figure is dated to a month or a year only; a running toll is the day's, whenever its event was."""
    return s.time is not None and s.time.kind in _PAST and s.trigger.rule != "outcomes.toll"


_HELD = (Outcome.DETAINED, Outcome.SURRENDERED)


def _compared(s: Statement) -> Cue | None:
    """Return the words by which a figure is only what another is compared with."""
    return next((c for c in s.cues if c.field == "background"), None)


_NEAR, _FAR = 130, 170
"""How many characters before a figure the words may stand that name it only to describe."""


def _carried_on(page: Page, statements: Sequence[Statement], cues: list[Cue | None]) -> list[Cue | None]:
    """Return cues of which each reaches the next figure of its clause: "involved in an attack that left five killed and eight hurt"."""
    carried = list(cues)
    for i in range(1, len(statements)):
        before, s = statements[i - 1], statements[i]
        between = page.low[before.trigger.span.end : s.trigger.span.start]
        near = before.sentence == s.sentence and len(between) < _NEAR and not _CLAUSE_END.search(between)
        if carried[i] is None and near and s.outcome not in _HELD:
            carried[i] = carried[i - 1]
    return carried


_CLAUSE_END = re.compile(r"[,;:]|(?<!\w)(?:but|while|when|after|before)(?!\w)")


def _told_of(
    page: Page, s: Statement, triggers: Sequence[int], pattern: re.Pattern[str], reach: int = _NEAR
) -> Cue | None:
    """Return the words that name a figure only to describe: they stand before it, with no other harm between.

    Who is held or gives himself up is the news, whatever he is wanted for.
    """
    if s.outcome in _HELD:
        return None
    at = s.trigger.span.start
    found = list(pattern.finditer(page.low, max(s.sentence.start, at - reach), at))
    match = found[-1] if found else None
    if match is None or bisect_left(triggers, match.end()) < bisect_left(triggers, at):
        return None
    return _made(page, match)


def _ends(statements: Sequence[Statement]) -> dict[int, int]:
    """Return, by its id, where the words of a figure end that another is compared with: "compared with 610 in 2013"."""
    ends: dict[int, int] = {}
    for s, after in pairwise(statements):
        cue = _compared(after)
        if cue is not None and s.sentence == after.sentence:
            ends[s.id] = cue.span.start
    return ends


def _dated(
    page: Page, s: Statement, abductions: int, others: Sequence[Statement], last: int | None = None
) -> Cue | None:
    """Return the words that date a figure to another time.

    A text told from its end has one abduction, and says of it "had abducted".
    """
    start, end = max(s.sentence.start, s.span.start - 60), min(s.sentence.end, s.span.end + 35, last or s.sentence.end)
    match = _dating(page, start, end)
    if match is None and s.outcome not in _HELD:
        match = any_of(OF_A_YEAR).search(page.low, start, s.trigger.span.start)
        match = match or _year_behind(page, s)
    match = match or any_of(OPENING).match(page.low, _first_word(page, s)) or _last_time(page, s)
    if match is None and s.time is not None:
        match = any_of(DATED).search(page.low, s.time.span.start, s.time.span.end)
    told = s.source is None and (s.outcome is not Outcome.ABDUCTED or abductions > 1)
    if match is None and told and not _own_doer_suffers(s, others):
        match = any_of(HAD_BEEN).search(page.low, start, end)
        if match is not None and any(
            match.start() <= o.trigger.span.start < match.end() and o.id != s.id for o in _near(s, others)
        ):
            match = None  # another harm was before, not this one: "who had been kidnapped were found dead"
    return _made(page, match) if match is not None else None


def _year_behind(page: Page, s: Statement) -> re.Match[str] | None:
    """Return the year at the end of the words behind a figure, with no comma before it: "died when the roof fell in 2016"."""
    match = _YEAR_LAST.match(page.low, s.span.end, min(s.sentence.end, s.span.end + 160))
    return (
        match
        if match is None or any_of(RAREST).search(page.low, s.sentence.start, match.start("year")) is None
        else None
    )


_YEAR_LAST = re.compile(r"[^,;:]{0,150}?(?<!\w)(?P<year>(?:in|of) (?:19|20)[0-9]{2})\W*$")


def _dating(page: Page, start: int, end: int) -> re.Match[str] | None:
    """Return the words that date a figure to another time; those that only say how rare or how bad it is date nothing."""
    for match in any_of(DATED).finditer(page.low, start, end):
        since = match[0].startswith("since")
        rare = bool(since and any_of(RAREST).search(page.low, max(0, match.start() - 80), match.start()))
        rare = rare or ends_at(UNSURPASSED, page.low, match.start() - 1)
        if not rare or page.low.startswith((" when ", ", when ", ", in which "), match.end()):
            return match  # "the worst since 1983, when a quake killed 40"
    return None


def _last_time(page: Page, s: Statement) -> re.Match[str] | None:
    """Return the year of the event with which this one is compared: "the worst since 2003, when a bus fell and 20 died"."""
    return any_of(LAST_TIME).search(page.low, max(s.sentence.start, s.span.start - 250), s.span.start)


def _own_doer_suffers(s: Statement, others: Sequence[Statement]) -> bool:
    """Return whether whoever did it comes to harm in the same sentence: "shot dead a gunman who had killed three"."""
    doers = [p.span for p in s.perpetrators]
    near = [o for o in _near(s, others) if o.sentence == s.sentence] if doers else []
    return any(v.span.overlaps(d) for o in near for v in o.victims for d in doers)


def _first_word(page: Page, s: Statement) -> int:
    """Return where the first word of a sentence begins, behind a dash or a quotation mark."""
    at = s.sentence.start
    while at < s.sentence.end and not page.low[at].isalnum():
        at += 1
    return at


def _made(page: Page, match: re.Match[str]) -> Cue:
    return Cue(Span(*match.span()), page.cut(*match.span()), "background.cue", "background")
