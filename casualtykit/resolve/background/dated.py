"""Which words date a figure to another time than that of the text's own event."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from casualtykit.cue_patterns import any_of, ends_at
from casualtykit.dates import WEEKDAYS
from casualtykit.languages.en.cues import (
    AFTER_ANOTHER,
    BURYING,
    BY_THEN,
    COMPARED_WITH,
    DATED,
    DAYS,
    FOLLOWING,
    HAD_BEEN,
    LAST_TIME,
    MONTH,
    OF_A_YEAR,
    ON_A_DAY,
    OPENING,
    PERIOD_OPENS,
    PRAYERS,
    RAREST,
    ROW_OF_BLOWS,
    UNSURPASSED,
    UP_TO,
)
from casualtykit.languages.en.group_words import BODIES, THE_DOERS
from casualtykit.model import Cue, Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.background.described import CUE, FAR, HELD, compared, made
from casualtykit.resolve.people import days_of
from casualtykit.spans import Page, Span
from casualtykit.vocabulary import BLOODSHED, CauseKind, Modality, Outcome, Scope, TimeKind


def dated(
    page: Page, s: Statement, abductions: int, others: Sequence[Statement], last: int | None = None
) -> Cue | None:
    """Return the words that date a figure to another time.

    A text told from its end has one abduction, and says of it "had abducted".
    """
    start, end = max(s.sentence.start, s.span.start - 60), min(s.sentence.end, s.span.end + 35, last or s.sentence.end)
    lasting = s.outcome is Outcome.DISPLACED or s.outcome in HELD
    match = _words_beside(page, s, start, end, lasting=lasting)
    if match is not None and (_of_another(match, s, others) or _of_the_day_told(match, s, others)):
        match = None
    match = match or any_of(OPENING).match(page, first_word(page, s)) or _last_time(page, s)
    if match is None and s.time is not None:
        match = _dating(page, s, s.time.span.start, s.time.span.end, lasting=lasting)
    if match is not None and _opens_with(page, s, match, others):
        return None
    if match is None or _dates_something_else(page, s, match):
        told = s.source is None and not _by_a_day(s) and (s.outcome is not Outcome.ABDUCTED or abductions > 1)
        match = _had_been(page, s, others, start, end) if told else None
    return made(page, match) if match is not None else None


def _words_beside(page: Page, s: Statement, start: int, end: int, *, lasting: bool) -> re.Match[str] | None:
    """Return the words beside a figure that date it to another time: "in 2003", "a 2013 tornado that killed"."""
    match = _dating(page, s, start, end, lasting=lasting)
    match = match or any_of(AFTER_ANOTHER).search(page, s.sentence.start, s.span.start)
    if match is not None or s.outcome in HELD:
        return match
    match = any_of(OF_A_YEAR).search(page, start, s.trigger.span.start) or _year_behind(page, s)
    return match or (any_of(ON_A_DAY).search(page, start, end) if s.number is not None else None)


def _dates_something_else(page: Page, s: Statement, match: re.Match[str]) -> bool:
    """Return whether a day is nearer to a harm, or a clause behind it has the date: "died in the flood, which hit the coast last week"."""
    if days_of(s) and s.time is not None and _nearer(page, s.time.span, Span(*match.span()), s):
        return True
    return _WHICH.search(page.low, s.trigger.span.end, match.start()) is not None


def _had_been(page: Page, s: Statement, others: Sequence[Statement], start: int, end: int) -> re.Match[str] | None:
    """Return the verb form that puts a harm before the event told, and no other harm: "who had been kidnapped were found dead"."""
    if _own_doer_suffers(s, others):
        return None
    match = any_of(HAD_BEEN).search(page, start, end)
    if match is None:
        return None
    theirs = (o for o in near(s, others) if match.start() <= o.trigger.span.start < match.end())
    return match if all(o.trigger.span == s.trigger.span for o in theirs) else None


_WHICH = lazy(r", (?:which|who) [^,;]*$")


def _by_a_day(s: Statement) -> bool:
    """Return whether a figure is what a toll had come to on a day: "by Friday 16 people had died"."""
    on_a_day = s.time is not None and s.time.kind in (TimeKind.WEEKDAY, TimeKind.DAYPART)
    return on_a_day and s.time is not None and s.time.text.lower().startswith(UP_TO)


def _of_another(match: re.Match[str], s: Statement, others: Sequence[Statement]) -> bool:
    """Return whether a date is that of another harm of the sentence: "four men convicted of a murder in 2009 were hanged"."""
    words = Span(*match.span("year" if "year" in match.re.groupindex else 0))
    theirs = [o.time for o in near(s, others) if o.sentence == s.sentence and o.time is not None]
    return any(t != s.time and t.span.overlaps(words) for t in theirs) and not (s.time and s.time.span.overlaps(words))


def _of_the_day_told(match: re.Match[str], s: Statement, others: Sequence[Statement]) -> bool:
    """Return whether the day of an attack is that on which a harm told before came: "on June 12 ... the June 12 attack"."""
    found = _DAY_OF_A_MONTH.match(match[0])
    earlier = (o.time for o in others if o.id < s.id and o.time is not None) if found is not None else ()
    return any(found is not None and t.text.lower() == f"on {found['day']}" for t in earlier)


def _opens_with(page: Page, s: Statement, match: re.Match[str], others: Sequence[Statement]) -> bool:
    """Return whether a date is the day with which a text begins, as a note does, and no other sentence has a day of its own."""
    day = _DAY_OF_THE_TEXT.match(page.low)
    if day is None or match.end() > day.end() or match.start() < day.start():
        return False
    return not any(days_of(o) for o in others if o.sentence != s.sentence)


_DAY_OF_THE_TEXT = lazy(
    rf"\s*(?:on )?(?:(?:{'|'.join(WEEKDAYS)}),? )?(?:[0-9]{{1,2}} (?:{MONTH}),?|(?:{MONTH}) [0-9]{{1,2}},) [0-9]{{4}}(?!\w)"
)
_DAY_OF_A_MONTH = lazy(r"the (?P<day>[a-z]+ [0-9]{1,2}) ")


def _nearer(page: Page, day: Span, other: Span, s: Statement) -> bool:
    """Return whether a day stands nearer to the word of a harm than other words that date it: "talks of last year; two died on Monday"."""
    return (
        not day.overlaps(other)
        and page.low.startswith(_TIMES, other.start)
        and _gap(day, s.trigger.span) < _gap(other, s.trigger.span)
    )


_TIMES = ("since ", "early ", "earlier ", "last ", "this ", "in ", "during ", "over ", "within ", "so far ")
"""What words begin with that are a time, and tell of no other event as "came after" does."""


def _gap(a: Span, b: Span) -> int:
    return max(a.start, b.start) - min(a.end, b.end)


def _year_behind(page: Page, s: Statement) -> re.Match[str] | None:
    """Return the year at the end of the words behind a figure, with no comma before it: "died when the roof fell in 2016"."""
    match = _YEAR_LAST.match(page.low, s.span.end, min(s.sentence.end, s.span.end + 160))
    return (
        match if match is None or any_of(RAREST).search(page, s.sentence.start, match.start("year")) is None else None
    )


_YEAR_LAST = lazy(r"[^,;:]{0,150}?(?<!\w)(?P<year>(?:in|of) (?:19|20)[0-9]{2})\W*$")


def _dating(page: Page, s: Statement, start: int, end: int, *, lasting: bool) -> re.Match[str] | None:
    """Return the words that date a figure to another time; those that only say how rare it is, or how much more, date nothing.

    They date what is told behind them: "the worst since 1983, when a quake killed 40".
    """
    for match in any_of(DATED).finditer(page, start, end):
        since = match[0].startswith("since")
        rare = bool(since and any_of(RAREST).search(page, max(0, match.start() - 80), match.start()))
        rare = rare or ends_at(UNSURPASSED, page.low, match.start() - 1)
        rare = rare or ends_at(COMPARED_WITH, page.low, match.start())
        rare = rare or (lasting and ends_at(BY_THEN, page.low, match.start()))
        then = match.end() <= s.trigger.span.start and page.low.startswith(_THEN, match.end())
        if not rare or then:
            return match
    return None


_THEN = (" when ", ", when ", ", in which ")


def _last_time(page: Page, s: Statement) -> re.Match[str] | None:
    """Return the year of the event with which this one is compared: "the worst since 2003, when a bus fell and 20 died"."""
    return any_of(LAST_TIME).search(page, max(s.sentence.start, s.span.start - 250), s.span.start)


def _own_doer_suffers(s: Statement, others: Sequence[Statement]) -> bool:
    """Return whether whoever did it comes to harm in the same sentence: "shot dead a gunman who had killed three"."""
    beside = [o for o in near(s, others) if o.sentence == s.sentence] if s.perpetrators else []
    if any(p.text.lower() in THE_DOERS for p in s.perpetrators):
        return any(
            o.outcome in BLOODSHED and o.span.end < s.span.start for o in beside
        )  # "killed after they had killed 27"
    return any(v.span.overlaps(p.span) for o in beside for v in o.victims for p in s.perpetrators)


def first_word(page: Page, s: Statement) -> int:
    """Return where the first word of a sentence begins, behind a dash or a quotation mark."""
    at = s.sentence.start
    while at < s.sentence.end and not page.low[at].isalnum():
        at += 1
    return at


def ends(statements: Sequence[Statement]) -> dict[int, int]:
    """Return, by its id, where the words of a figure end that another is compared with: "compared with 610 in 2013"."""
    ends: dict[int, int] = {}
    for s, after in pairwise(statements):
        cue = compared(after)
        if cue is not None and s.sentence == after.sentence:
            ends[s.id] = cue.span.start
    return ends


def day_before(
    page: Page, s: Statement, lead: Statement | None, spoken: Statement | None, said: int | None = None
) -> Cue | None:
    """Return the day that opens a sentence and lies before that of the lead: "On Wednesday, raiders killed 18".

    Where the lead names a weekday, a date is that of a day longer ago; where it says "yesterday", a weekday is, wherever it stands.
    Only a part of one may be of the day of the lead, and tell of another harm of its event: "the raid on Tuesday night hurt two".

    Args:
        page: the text.
        s: the statement.
        lead: the first statement with a weekday.
        spoken: the first statement, where its day is "yesterday" or "today".
        said: the weekday on which somebody speaks in the lead, where nothing else names one.
    """
    if s.time is None or any_of(PRAYERS).match(page, s.time.span.end + 1) is not None:
        return None
    if s.modality is Modality.CONFIRMED:
        return None  # "27 have been confirmed dead since the dam broke on Monday"
    if spoken is not None and spoken.sentence.end <= s.sentence.start and days_of(s) and weekday(s) is not None:
        same = in_a_part_of_a_day(s) and s.outcome is not spoken.outcome
        return Cue(s.time.span, s.time.text, CUE, "background") if not same else None
    if s.time.span.start != first_word(page, s):
        return None
    day = weekday(s)
    if said is not None and day is not None and 1 < (said - day) % 7 < _HALF_WEEK:
        return Cue(s.time.span, s.time.text, CUE, "background")
    if lead is None or lead.sentence.end > s.sentence.start or lead.trigger.term in BODIES:
        return None
    first = weekday(lead)
    if day is None or first is None:
        earlier = _a_date(s) or _weekend_before(s, first)
    else:
        earlier = 0 < (first - day) % 7 < _HALF_WEEK
    return Cue(s.time.span, s.time.text, CUE, "background") if earlier else None


def spoken_on(page: Page, statements: Sequence[Statement]) -> int | None:
    """Return the one weekday that the sentences of the first figures name, where it dates none of them: "officials said on Saturday"."""
    first = statements[0]
    lead = next((s for s in statements if s.sentence != first.sentence and s.count.value == first.count.value), first)
    end = lead.sentence.end
    if any(s.sentence.start < end and weekday(s) is not None for s in statements[:BESIDE]):
        return None
    told = {WEEKDAYS.get(match[0]) for match in any_of(DAYS).finditer(page, first.sentence.start, end)}
    return told.pop() if len(told) == 1 else None


def _weekend_before(s: Statement, first: int | None) -> bool:
    """Return whether a sentence opens with the weekend, in a text of a day of the week behind it."""
    return s.time is not None and s.time.text.lower().endswith(" weekend") and first is not None and first < _SATURDAY


_SATURDAY = 5


def in_a_period_before(page: Page, s: Statement, statements: Sequence[Statement]) -> Cue | None:
    """Return the longer time that opens the sentence before one without a time: "Over the past months, it has rained. Ten died"."""
    if s.time is not None or s.sentence == statements[0].sentence:
        return None
    found = any_of(PERIOD_OPENS).finditer(page, max(0, s.sentence.start - _SENTENCE), s.sentence.start)
    match = next((m for m in found if _opens_the_last(page, m, s.sentence.start)), None)
    return made(page, match) if match is not None else None


def _opens_the_last(page: Page, match: re.Match[str], end: int) -> bool:
    """Return whether words open a sentence, and only that one ends before a place."""
    before = page.low[max(0, match.start() - _MARKS) : match.start()].rstrip(" \n\"'“‘")
    opens = match.start() == 0 or before[-1:] in (".", "!", "?", "")
    return opens and _STOP.search(page.low, match.end(), end - 2) is None


_MARKS = 6
"""So many marks and spaces may stand between two sentences."""
_STOP = lazy(r"[.!?][\"'”’]?\s")
_SENTENCE = 250
"""How many characters a sentence has at most that opens with a longer time."""


def seen_by_a_place(page: Page, s: Statement, others: Sequence[Statement], lead: Statement | None) -> Cue | None:
    """Return the clause by which a sum is what a place has seen: "in Gao, where 50 people have been killed this month".

    So is what it had seen on another day than that of the lead: "in Gao, where a cook had been hurt on Tuesday".
    """
    match = _SEEN.search(page.low, max(s.sentence.start, s.trigger.span.start - FAR), s.trigger.span.end)
    several = s.scope is Scope.CUMULATIVE or (match is not None and match["been"] is not None and s.count.value != 1)
    several = several and not (s.time is None and _of_the_first(s, others))
    if match is None and s.time is not None and s.time.kind is TimeKind.DATE:
        match = _ON_A_DATE.search(page.low, max(s.sentence.start, s.time.span.start - FAR), s.time.span.start)
        several = True
    if match is None and lead is not None and weekday(s) not in (None, weekday(lead)):
        match = _HAD_SEEN.search(page.low, max(s.sentence.start, s.trigger.span.start - FAR), s.trigger.span.end)
        several = True
    return made(page, match) if match is not None and several else None


def _of_the_first(s: Statement, others: Sequence[Statement]) -> bool:
    """Return whether a figure is another harm of the disaster that the first sentence tells: "killed 40 in Osh, where 900 have been displaced"."""
    first = others[0]
    disaster = first.cause is not None and first.cause.kind is CauseKind.DISASTER
    return disaster and first.sentence == s.sentence and first.outcome is not s.outcome


_SEEN = lazy(r"(?<!\w)where (?:[\w,-]+ ){1,6}ha(?:ve|s) (?:already |also )?(?P<been>been )?\w+$")

_HAD_SEEN = lazy(r"(?<!\w)where (?:[\w,'’-]+ ){1,8}had (?:been )?(?:\w+ly )?\w+$")

_ON_A_DATE = lazy(r"(?<!\w)where (?:[\w'’-]+ ){1,12}$")
"""What stands before the date on which a place saw something: "the spot where a bomb on Aug. 20 killed eight"."""


def one_of_a_row(page: Page, s: Statement, lead: Statement | None) -> Cue | None:
    """Return the words before a dated sentence that make the text's event one of a row: "the third attack in a week. On Monday"."""
    if s.time is None or s.time.kind not in (TimeKind.WEEKDAY, TimeKind.DATE, TimeKind.RELATIVE):
        return None
    if lead is not None and lead.id != s.id and weekday(lead) == weekday(s):
        return None
    match = any_of(ROW_OF_BLOWS).search(page, max(0, s.sentence.start - _ROW), s.sentence.start)
    return made(page, match) if match is not None else None


_ROW = 130
"""How far before a sentence the words may stand that tell of a row of events."""


def days_before(page: Page, s: Statement, leads: Mapping[Outcome, Statement]) -> Cue | None:
    """Return the day of a figure that lies before that of the first figure of its harm, well before it in the text.

    What is told right behind the first figure may be how it came about: "The boat had sunk on Thursday"; not those of
    whom the text only goes on to tell more, "three men killed on Tuesday were buried", nor those whom its event followed.
    A date lies before a weekday wherever it stands: "A blast killed four on Monday. A bomb on May 3 had killed 12".
    """
    lead = leads.get(s.outcome)
    if lead is None or s.time is None or s.number is None or s.count == lead.count or lead.trigger.term in BODIES:
        return None
    on_a_date = _a_date(s) and s.time.text.lower().startswith("on ")  # "since the May 3 raid" adds up
    if on_a_date and lead.sentence.end <= s.sentence.start and s.trigger.rule != "outcomes.toll":
        return Cue(s.time.span, s.time.text, CUE, "background")
    day, first = weekday(s), weekday(lead)
    far = s.sentence.start - lead.sentence.end > FAR or _more_of_them(page, s) or _came_after(page, s)
    if day is None or first is None or not far or s.trigger.rule == "outcomes.toll":
        return None
    earlier = 0 < (first - day) % 7 < _HALF_WEEK
    return Cue(s.time.span, s.time.text, CUE, "background") if earlier else None


def _a_date(s: Statement) -> bool:
    """Return whether the time of a statement is a day of a month, without the day of the week."""
    return s.time is not None and s.time.kind is TimeKind.DATE and not _today(s.time.text)


def _came_after(page: Page, s: Statement) -> bool:
    """Return whether a sentence tells of people by what it follows: "the raid followed a blast on Monday which killed nine"."""
    return any_of((FOLLOWING,)).search(page, s.sentence.start, s.trigger.span.start) is not None


def _more_of_them(page: Page, s: Statement) -> bool:
    """Return whether people are only called by their harm and its day, in a sentence that tells more of them."""
    if s.time is None or s.trigger.span.end > s.time.span.start or s.trigger.rule == "outcomes.toll":
        return False
    if s.number is None or _BE.search(page.low, s.number.span.end, s.time.span.start) is not None:
        return False
    told = _BE.match(page.low, s.time.span.end, s.sentence.end) is not None
    return told or ends_at(BURYING, page.low, s.number.span.start - 1)


_BE = lazy(r"(?: (?:in|at|near|outside|by) [^,.;:]{2,40}?)? (?:were|was|are|is|had|have|has) ")


def _today(words: str) -> bool:
    return any_of(DAYS).whole.search(words.lower()) is not None


_HALF_WEEK = 5
"""A weekday so many days before another is more likely to be one of the days after it."""


def weekday(s: Statement) -> int | None:
    """Return the one day of the week that the time of a statement names; Monday is 0."""
    words = s.time.text.lower() if s.time is not None else ""
    named = [] if words.startswith(UP_TO) else any_of(DAYS).whole.findall(words)
    return WEEKDAYS.get(named[0]) if len(named) == 1 else None


def in_a_part_of_a_day(s: Statement) -> bool:
    """Return whether the time of a statement is a part of a day: "on Tuesday night", "late on Tuesday"."""
    words = s.time.text.lower() if s.time is not None else ""
    return words.endswith(_PARTS_OF_A_DAY) or (words.startswith(_LATE) and weekday(s) is not None)


_PARTS_OF_A_DAY = ("morning", "afternoon", "evening", "night", "dawn", "dusk")
_LATE = ("late ", "early ", "overnight ")
_PAST = (TimeKind.MONTH, TimeKind.YEAR)
"""Kinds of time too wide for the event of the day."""


def long_ago(s: Statement) -> bool:
    """Return whether a figure is dated to a month or a year only; a running toll is the day's, whenever its event was."""
    return s.time is not None and s.time.kind in _PAST and s.trigger.rule != "outcomes.toll"


def near(s: Statement, statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return the statements that may stand in the sentence of one."""
    at = bisect_left(statements, s.id, key=_id)
    return statements[max(0, at - BESIDE) : at + BESIDE]


def _id(s: Statement) -> int:
    return s.id


BESIDE = 40
"""More statements than any sentence makes."""
