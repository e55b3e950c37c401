"""The forms of time expressions, and how one is read: as a form, as a range, or without what may be cut away."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from itertools import islice

from casualtykit.dates.period import Period
from casualtykit.dates.readers import (
    closed,
    how_many,
    moved,
    one_day,
    read_ago,
    read_calendar,
    read_date,
    read_decade,
    read_deictic,
    read_feast,
    read_figures,
    read_iso,
    read_month,
    read_stretch,
    read_weekday,
    read_weekend,
    read_year,
    read_years,
)
from casualtykit.dates.words import FEASTS, any_word, expand


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
        (r"(?:so far )?(?P<name>today|tonight|this <part>|yesterday|tomorrow)(?: <part>)?", read_deictic),
        (r"(?P<name>the day before yesterday)", read_deictic),
        (r"(?:early |late )?(?P<name>overnight|last night)", read_deictic),
        (r"(?:(?P<which>this|last|next) )?(?P<weekday><weekday>)", read_weekday),
        (rf"(?:between |from )?(?:(?:last|this) )?(?P<month><month>) (?P<day><day>){until}{date_year}", read_date),
        (rf"(?:between |from )?(?P<day><day>){until}[\s-](?:of )?(?P<month><month>){date_year}", read_date),
        (rf"(?P<day><day>){until}[\s-](?P<month><month>)[\s-](?P<short>'?[0-9]{{2}})", read_date),
        (r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})", read_iso),
        (r"(?P<a>[0-9]{1,2})(?P<mark>[/.])(?P<b>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4}|[0-9]{2})", read_figures),
        (r"9/11", lambda _, day: one_day(date(2001, 9, 11)) if day.year > 2000 else None),
        (rf"{side}(?:(?P<which>this|last|next) )?(?P<month><month>){date_year}", read_month),
        (rf"{side}(?P<year><year>)", read_year),
        (r"(?P<year><year>) ?[-/] ?(?P<until>[0-9]{4}|[0-9]{2})", read_years),
        (rf"(?:the )?{side}(?P<year>[0-9]{{3}}0)'?s", read_decade),
        (rf"(?:the )?{nth} (?:(?P<number><number>) )?{piece} of (?P<rest>.+)", _piece),
        (rf"(?P<feast>{any_word(FEASTS)}){date_year}", read_feast),
        (r"(?:(?:the|(?P<which>last|this|next)) )?weekend", read_weekend),
        (rf"(?:{side}|earlier |later |so far )(?P<which>this|last|next) (?P<unit>week|month|year)", read_calendar),
        (r"(?:the )?(?P<side>beginning|start|middle|end) of (?P<which>the) (?P<unit>week|month|year)", read_calendar),
        (rf"(?:the )?(?P<which>past|last|next|coming)(?: (?P<number><number>|<vague>))? {unit}", read_stretch),
        (rf"(?P<which>(?P<number>recent)) {unit}", read_stretch),
        (rf"{hedge}(?P<number><number>|<vague>|an?) {unit} ago(?: (?P<exact>today))?", read_ago),
    )
    return tuple((re.compile(expand(notation)), reader) for notation, reader in forms)


def _piece(m: re.Match[str], day: date) -> Period | None:
    """Return a quarter or a half of a year, or the first or last so many days, weeks or months of a month or a year."""
    whole = _read(m["rest"], day, ranges=False)
    number, unit = how_many(m["number"]), m["unit"].removesuffix("s")
    if whole is None or whole.precision not in ("month", "year") or number is None:
        return None
    nth = {"first": 0, "second": 1, "third": 2, "fourth": 3}.get(m["nth"], -1)
    if unit in ("quarter", "half"):
        months = 3 if unit == "quarter" else 6
        start = nth * months % 12 + 1
        end = date(whole.first.year, start + months - 1, monthrange(whole.first.year, start + months - 1)[1])
        fits = whole.precision == "year" and nth * months < 12
        return closed(Period(date(whole.first.year, start, 1), end, "period"), day) if fits else None
    first = moved(whole.first, nth, unit) if nth >= 0 else moved(whole.last, -number, unit) + timedelta(1)
    last = moved(first, number, unit) - timedelta(1) if nth >= 0 else whole.last
    return closed(Period(first, last, "period"), day)
