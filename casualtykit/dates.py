"""Days, and how exactly they are known: the ground that times of a text resolve to."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import islice

from attrs import evolve, frozen

from casualtykit.values import Record


@frozen
class Period(Record):
    """First and last day of a stretch of time, and how exactly the words give it.

    >>> print(Period(date(2024, 3, 1), date(2024, 3, 31), "month"))
    2024-03-01 to 2024-03-31
    """

    first: date
    """The first day."""
    last: date
    """The last day, itself included."""
    precision: str
    """`day`, `week`, `month`, `year` or `period`."""

    def __str__(self) -> str:
        return f"{self.first}" if self.first == self.last else f"{self.first} to {self.last}"


# ------------------------------------------------------------------------------------------------------ vocabulary

_LONG = "january february march april may june july august september october november december".split()
_SHORT = "jan feb mar apr jun jul aug sep sept oct nov dec".split()
MONTHS: Mapping[str, int] = {
    name: i for i, full in enumerate(_LONG, 1) for name in (full, *_SHORT) if full.startswith(name)
}
"""The months by their names and abbreviations, folded, without full stops."""
WEEKDAYS: Mapping[str, int] = {
    name: i for i, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
"""The days of the week; Monday is 0."""

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS: Mapping[str, int] = (
    {name: i for i, name in enumerate(_ONES, 1)}
    | {name: i for i, name in zip(range(20, 100, 10), _TENS, strict=True)}
    | {"a": 1, "an": 1}
)
_VAGUE: Mapping[str, int] = {"couple": 2, "few": 3, "several": 3, "recent": 3}
_FEASTS: Mapping[str, tuple[int, int]] = {
    "boxing day": (12, 26),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "new year": (1, 1),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
}
_MOVABLE = (
    "easter",
    "easter monday",
    "easter sunday",
    "eid",
    "eid al-adha",
    "eid al-fitr",
    "good friday",
    "independence day",
    "ramadan",
    "thanksgiving",
    "thanksgiving day",
)


def _any(words: Iterable[str]) -> str:
    """Return a pattern for one of some words, the longest first."""
    return f"(?:{'|'.join(sorted(words, key=lambda w: (-len(w), w)))})"


FRAGMENTS: Mapping[str, str] = {
    "month": rf"(?:{_any(_LONG)}\b|{_any(_SHORT)}\b\.?)",
    "weekday": rf"{_any(WEEKDAYS)}\b",
    "day": r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![\w%$]|[.,:/][0-9])",
    "year": r"(?:1[5-9]|20)[0-9]{2}(?![\w%$]|[.,:/][0-9])",
    "number": rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})?|(?:{_any(_TENS)}[\s-]?)?{_any((*_ONES, *_TENS))})\b",
    "vague": r"(?:a few|few|several|many|some|(?:a )?couple(?: of)?|two or three|(?:a |several )?dozens?(?: of)?)",
    "units": r"(?:(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade)s|centuries)\b",
    "unit": r"(?:minute|hour|day|night|week|weekend|fortnight|month|year|decade|century)\b",
    "part": r"(?:morning|afternoon|evening|night)\b",
    "sun": r"(?:dawn|dusk|noon|midday|midnight|daybreak|sunrise|sunset|nightfall)\b",
    "hour": r"(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    "zone": r"(?:hours|hrs|gmt|utc|local time)\b",
    "clock": r"(?:[0-2]?[0-9](?:[:.][0-5][0-9])? ?[ap](?:\.m\.?|m\b)|[0-2]?[0-9]:[0-5][0-9](?![\w%])"
    r"|[0-2][0-9][.:]?[0-5][0-9](?= <zone>)|<hour> o'clock)(?: <zone>)?",
    "feast": rf"{_any((*_FEASTS, *_MOVABLE))}\b",
}
"""What `<name>` stands for in a pattern of times: the words of the calendar, written once."""


def expand(notation: str) -> str:
    r"""Return a pattern in which `<name>` stands for a fragment and a space for up to three white spaces.

    >>> re.fullmatch(expand(r"on <weekday>"), "on\n  friday") is not None
    True
    """
    for _ in range(2):  # a fragment may hold fragments
        notation = re.sub(r"(?<!\?P)<([a-z]+)>", lambda m: FRAGMENTS[m[1]], notation)
    return notation.replace(" ?", r"\s?").replace(" ", r"\s{1,3}")


# --------------------------------------------------------------------------------------------------------- resolve


def resolve(words: str, day: date) -> Period | None:
    """Return the days that a time expression means in a text published on a day, or None where that is not known.

    A day or month without a year is the latest that does not lie after the publication day, which also ends every
    period that is still open. Durations, times that depend on another ("the same day") and open bounds ("more than
    a month ago", "before June") give None, and so does whatever is not understood; nothing is guessed.

    Source: UCDP GED codebook 23.1 for vague stretches (few and several are 3; early 1 to 15, late 15 to the end
    of a month).

    >>> print(resolve("late March", date(2024, 5, 1)))
    2024-03-15 to 2024-03-31
    >>> resolve("for eight months", date(2024, 5, 1)) is None
    True
    """
    if len(words) > _LONGEST:
        return None
    folded = " ".join(words.translate(_FOLD).lower().split()).strip(' ,;:.!?"()[]')
    try:
        read = _open if folded.startswith("since ") else _read
        return read(folded.removeprefix("since "), date(day.year, day.month, day.day))
    except (ValueError, OverflowError):  # 30 February; a day before the calendar begins
        return None


_FOLD = str.maketrans("\u2018\u2019\u201c\u201d\u2010\u2011\u2012\u2013\u2014", "''\"\"-----")
_LONGEST = 200
"""No expression of time is longer, in characters."""
Reader = Callable[[re.Match[str], date], Period | None]


def _read(words: str, day: date, *, ranges: bool = True) -> Period | None:
    """Return the days of folded words, read as one of the forms, as a range, or without what may be cut away."""
    for pattern, reader in _forms():
        match = pattern.fullmatch(words)
        if match:
            return reader(match, day)
    found = _range(words, day) if ranges else None
    if found:
        return found
    for pattern, days_only in _cuts():
        match = pattern.match(words)
        if match:
            kept = words[: match.start("cut")] + words[match.end("cut") :]
            found = _read(kept.strip(" ,"), day, ranges=ranges)
            return None if found and days_only and found.precision != "day" else found
    return None


def _open(words: str, day: date) -> Period | None:
    """Return the stretch from the first day of what follows "since"; the date may end a clause."""
    pieces = words.split(" ")
    for i in range(len(pieces)):
        start = _read(" ".join(pieces[i:]), day, ranges=i == 0)
        if start:
            return Period(start.first, day, "period") if start.first <= day else None
    return None


def _range(words: str, day: date) -> Period | None:
    """Return the stretch from the first day of one expression to the last of another."""
    body = re.sub(r"^(?:between|from) ", "", words)
    for link in islice(re.finditer(r" (?:and|to|until|till|through|or) |-(?=[\w'])", body), 3):
        last = _read(body[link.end() :], day, ranges=False)
        first = _read(body[: link.start()], last.last, ranges=False) if last else None
        if first and last and first.first <= last.last:
            return Period(first.first, last.last, "period")
    return None


@cache
def _cuts() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Return what may be cut away, in the group `cut`, and whether a day must be left."""
    clock = r"(?:(?:shortly|just|soon) )?(?:(?:at|around|about|by|before|after) ){0,2}(?:<clock>|<sun>)"
    named = r"(?:(?:last |next |this )?<weekday>|today|yesterday|tomorrow)"
    adverb = r"(?:(?:only|so far|back|early|late|later|earlier|most recently|as recently as|as late as) )?"
    part = r"(?:in the )?(?:early |late )?<part>(?: hours)?"
    cuts = (
        (r"(?P<cut>at (?:about |around )?[0-2][0-9][0-5][0-9](?: <zone>)?,? (?:on )?)(?=\w)", False),
        (r"(?P<cut>(?:for|in|during|over) (?:all|most|much|the (?:whole|rest|course)) of )(?=\w)", False),
        (rf"(?P<cut>{adverb}(?:on|in|during|over|throughout|within|from|by|as of|at) )", False),
        (r"(?P<cut>the )(?!past |last |next |coming )", False),
        (r"(?P<cut>for )(?=(?:the )?(?:past|last|next|coming) )", False),
        (r"(?P<cut>(?:early|late|later|earlier|sometime) )", True),
        (r"(?P<cut>(?:(?:small|early|late) )?(?:<part> hours|hours|<part>),? (?:of |on )?)(?=\w)", False),
        (rf"(?P<cut>{clock},? (?:on |of )?)(?=\w)", False),
        (rf"(?P<cut>{named},? (?:the )?)(?=[0-9]|<month>)", False),
        (rf".{{1,80}}?(?P<cut>,? (?:{part}|{clock}|alone))$", False),
    )
    return tuple((re.compile(expand(notation)), days_only) for notation, days_only in cuts)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """Return the forms that are understood, each with the function that reads it."""
    date_year = r"(?:(?:,? |-)(?:of |in )?(?:(?P<year><year>)|(?P<of>this|last) year))?"
    side = r"(?:(?P<side>early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[\s-](?:the )?)?"
    until = r"(?:(?: ?- ?| (?:to|and|or|until|till|through) )(?P<until><day>))?"
    unit = r"(?P<unit><units>|<unit>)"
    nth = "(?P<nth>first|second|third|fourth|last)"
    piece = "(?P<unit>quarter|half|(?:day|week|month)s?)"
    hedge = r"(?:(?:about|nearly|almost|around|just|only|some|exactly|roughly) )?"
    forms: tuple[tuple[str, Reader], ...] = (
        (r"(?:so far )?(?P<name>today|tonight|this <part>|yesterday|tomorrow)(?: <part>)?", _deictic),
        (r"(?P<name>the day before yesterday)", _deictic),
        (r"(?:early |late )?(?P<name>overnight|last night)", _deictic),
        (r"(?:(?P<which>this|last|next) )?(?P<weekday><weekday>)", _weekday),
        (rf"(?:between |from )?(?P<month><month>) (?P<day><day>){until}{date_year}", _date),
        (rf"(?:between |from )?(?P<day><day>){until}[\s-](?:of )?(?P<month><month>){date_year}", _date),
        (rf"(?P<day><day>){until}[\s-](?P<month><month>)[\s-](?P<short>'?[0-9]{{2}})", _date),
        (r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})", _iso),
        (r"(?P<a>[0-9]{1,2})(?P<mark>[/.])(?P<b>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4}|[0-9]{2})", _figures),
        (r"9/11", lambda _, day: _one(date(2001, 9, 11)) if day.year > 2000 else None),
        (rf"{side}(?:(?P<which>this|last|next) )?(?P<month><month>){date_year}", _month),
        (rf"{side}(?P<year><year>)", _year),
        (r"(?P<year><year>) ?[-/] ?(?P<until>[0-9]{4}|[0-9]{2})", _years),
        (rf"(?:the )?{side}(?P<year>[0-9]{{3}}0)'?s", _decade),
        (rf"(?:the )?{nth} (?:(?P<number><number>) )?{piece} of (?P<rest>.+)", _piece),
        (rf"(?P<feast>{_any(_FEASTS)}){date_year}", _feast),
        (r"(?:(?:the|(?P<which>last|this|next)) )?weekend", _weekend),
        (rf"(?:{side}|earlier |later |so far )(?P<which>this|last|next) (?P<unit>week|month|year)", _calendar),
        (r"(?:the )?(?P<side>beginning|start|middle|end) of (?P<which>the) (?P<unit>week|month|year)", _calendar),
        (rf"(?:the )?(?P<which>past|last|next|coming)(?: (?P<number><number>|<vague>))? {unit}", _stretch),
        (rf"(?P<which>(?P<number>recent)) {unit}", _stretch),
        (rf"{hedge}(?P<number><number>|<vague>|an?) {unit} ago(?: (?P<exact>today))?", _ago),
    )
    return tuple((re.compile(expand(notation)), reader) for notation, reader in forms)


# ------------------------------------------------------------------------------------------------------ the readers


def _one(day: date) -> Period:
    return Period(day, day, "day")


def _closed(period: Period, day: date) -> Period:
    """Return a period, ended by the publication day where that lies within it."""
    return evolve(period, last=day) if period.first <= day < period.last else period


def _deictic(m: re.Match[str], day: date) -> Period:
    back = {"yesterday": 1, "the day before yesterday": 2, "tomorrow": -1}
    if m["name"] in ("overnight", "last night"):
        return Period(day - timedelta(1), day, "period")
    return _one(day - timedelta(back.get(m["name"], 0)))


def _weekday(m: re.Match[str], day: date) -> Period:
    """Return the latest such weekday; the publication day itself counts, but for "last"."""
    back = (day.weekday() - WEEKDAYS[m["weekday"]]) % 7
    if m["which"] == "next":
        return _one(day + timedelta(7 - back))
    return _one(day - timedelta(7 if m["which"] == "last" and not back else back))


def _in_year(m: re.Match[str], day: date) -> int | None:
    """Return the year that is stated, or None."""
    if m["of"]:
        return day.year - (m["of"] == "last")
    return int(m["year"]) if m["year"] else None


def _date(m: re.Match[str], day: date) -> Period | None:
    """Return a day of a month, or the days from one to another; without a year the latest that has come."""
    month = MONTHS[m["month"].rstrip(".")]
    first = int(m["day"].rstrip("sthndr"))
    last = int(m["until"].rstrip("sthndr")) if m["until"] else first
    short = m.groupdict().get("short")
    year = None if short else _in_year(m, day)
    if year is not None:
        return _from_to(date(year, month, first), date(year, month, last))
    # A leap day may lie eight years back.
    years = _centuries(short.lstrip("'")) if short else range(day.year, max(0, day.year - 9), -1)
    return next(
        (
            _from_to(date(year, month, first), date(year, month, last))
            for year in years
            if max(first, last) <= monthrange(year, month)[1] and date(year, month, last) <= day
        ),
        None,
    )


def _from_to(first: date, last: date) -> Period | None:
    """Return the days from one to another, one day if they are the same, or None if they run backwards."""
    return Period(first, last, "day" if first == last else "period") if first <= last else None


def _centuries(short: str) -> tuple[int, int]:
    """Return the years that two figures may stand for, the later first."""
    return 2000 + int(short), 1900 + int(short)


def _iso(m: re.Match[str], day: date) -> Period:
    return _one(date(int(m["year"]), int(m["month"]), int(m["day"])))


def _figures(m: re.Match[str], day: date) -> Period | None:
    """Return a day in figures, where only one of the two numbers can be the month."""
    a, b = int(m["a"]), int(m["b"])
    if a <= 12 and b <= 12 and a != b:
        return None
    month, number = sorted((a, b))
    if len(m["year"]) == 4:
        return _one(date(int(m["year"]), month, number))
    return next((_one(d) for d in (date(y, month, number) for y in _centuries(m["year"])) if d <= day), None)


_SIDES = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}


def _side(m: re.Match[str]) -> str | None:
    """Return `early`, `mid` or `late`, or None."""
    words = (m["side"] or "").removeprefix("the ").removesuffix(" of")
    return _SIDES.get(words, words) or None


def _whole_month(year: int, month: int, side: str | None) -> Period:
    end = monthrange(year, month)[1]
    first, last = {"early": (1, 15), "mid": (10, 20), "late": (15, end)}.get(side or "", (1, end))
    return Period(date(year, month, first), date(year, month, last), "month")


def _whole_year(year: int, side: str | None) -> Period:
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get(side or "", (1, 12))
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]), "year")


def _month(m: re.Match[str], day: date) -> Period | None:
    """Return a month or a part of it; without a year the latest that has begun."""
    month, side, year = MONTHS[m["month"].rstrip(".")], _side(m), _in_year(m, day)
    if year is None:
        here = _whole_month(day.year, month, side)
        year = day.year + (m["which"] == "next" and here.first <= day)
        if m["which"] != "next" and (here.first > day or (m["which"] == "last" and month == day.month)):
            year -= 1
    return _closed(_whole_month(year, month, side), day)


def _year(m: re.Match[str], day: date) -> Period:
    return _closed(_whole_year(int(m["year"]), _side(m)), day)


def _years(m: re.Match[str], day: date) -> Period | None:
    first = int(m["year"])
    last = int(m["until"]) if len(m["until"]) == 4 else first - first % 100 + int(m["until"])
    return _closed(Period(date(first, 1, 1), date(last, 12, 31), "period"), day) if first < last else None


def _decade(m: re.Match[str], day: date) -> Period:
    start = int(m["year"])
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(_side(m) or "", (0, 9))
    return _closed(Period(date(start + first, 1, 1), date(start + last, 12, 31), "period"), day)


def _piece(m: re.Match[str], day: date) -> Period | None:
    """Return a quarter or a half of a year, or the first or last so many days, weeks or months of a month or a year."""
    whole = _read(m["rest"], day, ranges=False)
    number, unit = _number(m["number"]), m["unit"].removesuffix("s")
    if whole is None or whole.precision not in ("month", "year") or number is None:
        return None
    nth = {"first": 0, "second": 1, "third": 2, "fourth": 3}.get(m["nth"], -1)
    if unit in ("quarter", "half"):
        months = 3 if unit == "quarter" else 6
        start = nth * months % 12 + 1
        end = date(whole.first.year, start + months - 1, monthrange(whole.first.year, start + months - 1)[1])
        fits = whole.precision == "year" and nth * months < 12
        return _closed(Period(date(whole.first.year, start, 1), end, "period"), day) if fits else None
    first = _moved(whole.first, nth, unit) if nth >= 0 else _moved(whole.last, -number, unit) + timedelta(1)
    last = _moved(first, number, unit) - timedelta(1) if nth >= 0 else whole.last
    return _closed(Period(first, last, "period"), day)


def _feast(m: re.Match[str], day: date) -> Period | None:
    month, number = _FEASTS[m["feast"]]
    year = _in_year(m, day) or day.year
    found = date(year, month, number)
    return _one(found if found <= day or m["year"] else date(year - 1, month, number))


def _weekend(m: re.Match[str], day: date) -> Period:
    """Return the latest Saturday that has come with its Sunday; "last" is one that is over."""
    saturday = day - timedelta((day.weekday() - 5) % 7)
    if m["which"] == "next":
        saturday += timedelta(7)
    elif m["which"] == "last" and saturday + timedelta(1) >= day:
        saturday -= timedelta(7)
    return _closed(Period(saturday, saturday + timedelta(1), "period"), day)


def _calendar(m: re.Match[str], day: date) -> Period:
    """Return this, the last or the next week, month or year of the calendar, or a part of it."""
    step = {"last": -1, "next": 1}.get(m["which"], 0)
    side = _side(m)
    match m["unit"]:
        case "week":
            monday = day + timedelta(7 * step - day.weekday())
            first, last = {"early": (0, 2), "mid": (2, 4), "late": (4, 6)}.get(side or "", (0, 6))
            return _closed(Period(monday + timedelta(first), monday + timedelta(last), "week"), day)
        case "month":
            months = day.year * 12 + day.month - 1 + step
            return _closed(_whole_month(months // 12, months % 12 + 1, side), day)
        case _:
            return _closed(_whole_year(day.year + step, side), day)


def _number(words: str | None) -> int | None:
    """Return how many, None for a vague word that has no agreed figure; few and several are 3."""
    if words is None:
        return 1
    if words.isdecimal():
        return int(words)
    words = words.removeprefix("a ").removesuffix(" of")
    if words in _VAGUE:
        return _VAGUE[words]
    tens, _, ones = words.replace(" ", "-").partition("-")
    return _NUMBERS[tens] + _NUMBERS.get(ones, 0) if tens in _NUMBERS and (not ones or ones in _NUMBERS) else None


def _moved(day: date, number: int, unit: str) -> date:
    """Return the day so many units later, or earlier for a negative number; a shorter month ends sooner."""
    match unit.removesuffix("s"):
        case "second" | "minute":
            return day
        case "hour":
            return day + timedelta(-(-abs(number) // 24) * (1 if number > 0 else -1))
        case "day" | "night":
            return day + timedelta(number)
        case "week" | "weekend":
            return day + timedelta(7 * number)
        case "fortnight":
            return day + timedelta(14 * number)
        case other:
            months = day.year * 12 + day.month - 1 + number * {"month": 1, "year": 12, "decade": 120}.get(other, 1200)
            year, month = months // 12, months % 12 + 1
            return date(year, month, min(day.day, monthrange(year, month)[1]))


def _stretch(m: re.Match[str], day: date) -> Period | None:
    """Return the last or the next so many units, up to or from the publication day."""
    unit, stated = m["unit"].removesuffix("s"), m["number"]
    number = _number(stated)
    if number is None or (stated is None and unit != m["unit"]):
        return None
    precision = unit if number == 1 and unit in ("day", "week", "month", "year") else "period"
    if m["which"] in ("next", "coming"):
        return Period(day, _moved(day, number, unit), precision)
    return Period(_moved(day, -number, unit), day, precision)


def _ago(m: re.Match[str], day: date) -> Period | None:
    """Return the day, week, month or year so many units back; for a vague number the stretch since then."""
    unit, number = m["unit"].removesuffix("s"), _number(m["number"])
    if number is None:
        return None
    then = _moved(day, -number, unit)
    if m["exact"]:
        return _one(then)
    if any(vague in m["number"] for vague in _VAGUE):
        return Period(then, day, "period")
    match unit:
        case "day" | "night":
            return _one(then)
        case "week" | "fortnight":
            return Period(then - timedelta(then.weekday()), then + timedelta(6 - then.weekday()), "week")
        case "month":
            return _whole_month(then.year, then.month, None)
        case "year":
            return _whole_year(then.year, None)
        case _:
            return Period(then, day, "period")
