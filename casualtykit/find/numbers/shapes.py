"""Figures whose own shape, or a month beside them, says that they count nothing: codes, scores, dates, times, years.

Each rule looks at a figure and its neighbours and says what it is, or passes.
"""

from __future__ import annotations

import re
from functools import cache

import regex

from casualtykit.find.numbers.cardinals import any_of, compiled, leftward, neighbours
from casualtykit.find.numbers.written import OPEN, Figure, Line
from casualtykit.model import Count
from casualtykit.rules import Rule, rule
from casualtykit.values import settled
from casualtykit.vocabulary import CountKind, NumberRole


@settled
class Finding:
    """What a rule says of a figure."""

    start: int
    end: int
    count: Count
    role: NumberRole


RoleRule = Rule[[Line, Figure], Finding | None]
"""A rule that says what a figure is, or passes."""


def finding(
    figure: Figure, role: NumberRole, end: int | None = None, start: int | None = None, count: Count | None = None
) -> Finding:
    """Return the reading of a figure, its place and count unless others are given."""
    first = figure.start if start is None else start
    return Finding(first, figure.end if end is None else end, figure.count if count is None else count, role)


def in_class(name: str) -> frozenset[str]:
    """Return the words of a class that stand beside numbers: currency, month, label, contest, change, street."""
    return neighbours().classes[name]


@cache
def _filled(source: str) -> str:
    """Return a pattern with `{month}`, `{currency}` and the like replaced by the words of that class."""
    return re.sub(r"\{([a-z]+(?: [a-z]+)*)\}", lambda m: f"(?:{any_of(in_class(m[1]))})", source)


def right(made: RoleRule, line: Line, place: int) -> re.Match[str] | None:
    """Return the match of a rule's pattern that begins at a place."""
    return compiled(_filled(made.pattern)).match(line.low, place)


def left_of(source: str, line: Line, place: int) -> regex.Match[str] | None:
    """Return the match of a pattern that ends at a place."""
    return leftward(_filled(source)).match(line.low, 0, place)


def counts_people(line: Line, figure: Figure) -> bool:
    """Return whether the word after a figure names people or what they suffered: "2003 people", "5 wounded"."""
    if figure.gap[:1] != " " or not figure.after:
        return False
    if figure.after in ("others", "more"):
        return True
    return line.lexicon.is_person(figure.after) or any(
        s.kind == "outcome" and s.value.partition(" ")[0] in ("victim", "state")
        for s in line.lexicon.senses(figure.after)
    )


# ------------------------------------------------------------------------------------------------------------- shapes


@rule(
    r"[12][0-9]{3}[-/.][01]?[0-9][-/.][0-3]?[0-9](?![0-9])"
    r"|[0-3]?[0-9]([-/.])[0-3]?[0-9]\1(?:[12][0-9]{3}|[0-9]{2})(?![0-9])"
    r"|[0-3]?[0-9]-{month}-[0-9]{2,4}(?![0-9])",
    finds={"It happened on 5/8/2019.": "5/8/2019: date", "Dated 2019-08-05, signed.": "2019-08-05: date"},
    skips=("About 20/30 men came.", "They won 3-1."),
)
def numeric_date(line: Line, figure: Figure) -> Finding | None:
    """Day, month and year in digits are a date."""
    if not figure.digits or not (
        figure.ranged or line.low[figure.end : figure.end + 1] in ("-", ".", "/") or figure.count is OPEN
    ):
        return None
    found = right(numeric_date, line, figure.start)
    return finding(figure, NumberRole.DATE, found.end(), count=OPEN) if found else None


@rule(
    r"(?:[0-2]?[0-9](?::[0-5][0-9]){1,2}+(?![0-9])|[01]?[0-9][.][0-5][0-9](?= ?[ap][.]?m\b)"
    r"|[0-2][0-9][.:]?[0-5][0-9](?= ?(?:gmt|utc|[ceamp][sd]t|hrs|hours|hour|local time)\b)"
    r"|[0-2]?[0-9](?= ?(?:[ap][.]? ?m|o'clock|gmt)\b))"
    r"(?: ?(?:[ap][.] ?m[.]?|[ap]m|gmt|utc|hrs|hours|hour|local time|o'clock)(?!\w))?+",
    finds={
        "At 3:30 pm, 12 fell.": "3:30 pm: time",
        "It was 0630 GMT.": "0630 GMT: time",
        "They left at 5 pm and 10 a.m. today.": "5 pm: time | 10 a.m.: time",
        "The blast came at 2.30 am.": "2.30 am: time",
    },
    skips=("They were 10 among many.", "The siege took 48 hours."),
)
def clock(line: Line, figure: Figure) -> Finding | None:
    """Hours with minutes, or with am, pm or a time zone, are a time of day."""
    if not figure.digits or not (
        line.low[figure.end : figure.end + 1] in ("", ":", ".")
        or figure.before == "at"
        or figure.after.startswith(HOURS)
        or figure.after in ("a", "p")
    ):
        return None
    if figure.before == "at" and figure.plain and figure.gap != "-" and not counts_people(line, figure):
        military = compiled(r"(?:[01][0-9]|2[0-3])[0-5][0-9](?: hours| hrs| local time)?(?![\w])").match(
            line.low, figure.start
        )
        if military:
            return finding(figure, NumberRole.TIME, military.end(), count=OPEN)
    found = right(clock, line, figure.start)
    return finding(figure, NumberRole.TIME, found.end(), count=OPEN) if found else None


HOURS = ("am", "a.m", "pm", "p.m", "gmt", "utc", "hrs", "hour", "local", "o'", "ast", "adt", "pst", "pdt")
"""How the words behind a time of day begin."""


@rule(
    r"[0-9]{1,4}(?:[-][0-9]{2,4}){2,4}+(?![0-9])|[0-9]{3}-[0-9]{4}(?![0-9-])|[0-9]{1,4}(?:[.][0-9]{1,4}){2,8}+"
    r"|0[0-9]++|[0-9]{9,}+",
    finds={
        "Call 555-0134 now.": "555-0134: identifier",
        "It runs version 4.10.2 today.": "4.10.2: identifier",
        "He was agent 007.": "007: identifier",
    },
    skips=("Between 200-1000 people came.", "It was 0.5 of it.", "Some 123456789 people live there."),
)
def serial(line: Line, figure: Figure) -> Finding | None:
    """Telephone numbers, versions, figures with a leading zero and very long ones are identifiers."""
    written = line.low[figure.start : figure.end]
    if not figure.digits or not (
        figure.ranged or written[0] == "0" or len(written) > 8 or line.low[figure.end : figure.end + 1] in ("-", ".")
    ):
        return None
    found = right(serial, line, figure.start)
    if found is None or counts_people(line, figure) or (found[0][0] == "0" and figure.count.value == 0):
        return None
    if figure.ranged and figure.before not in in_class("label") and found[0].count("-") == 1 and "-0" not in found[0]:
        return None
    return finding(figure, NumberRole.IDENTIFIER, max(found.end(), figure.end), count=OPEN)


@rule(
    r"(?:[0-9]{1,4}(?:-| ))?+([0-9]{1,4})/([0-9]{1,4})(?:/[0-9]{1,4})?+(?![0-9/])",
    finds={
        "Since 9/11 much changed.": "9/11: identifier",
        "About 1/3 of them fled.": "About 1/3: fraction",
        "The 2018/19 season began.": "2018/19: 2018-2019 year",
    },
    skips=("The 911 call came.",),
)
def slashed(line: Line, figure: Figure) -> Finding | None:
    """Figures about a slash are a fraction, a season of two years, or a name such as 9/11."""
    found = (
        right(slashed, line, figure.start) if figure.digits and "/" in line.low[figure.end : figure.end + 6] else None
    )
    if found is None:
        return None
    if found.start(1) > figure.start:  # "6-3/8"
        return finding(figure, NumberRole.MEASURE, found.end(), count=OPEN) if found[2] in _HALVES else None
    over, under = int(found[1]), int(found[2])
    if 1400 <= over <= 2099 and (over + 1) % 100 == under % 100:
        return finding(figure, NumberRole.YEAR, found.end(), count=Count(None, over, over + 1, CountKind.RANGE))
    role = NumberRole.FRACTION if 0 < over < under <= 10 else NumberRole.IDENTIFIER
    return finding(figure, role, found.end(), count=OPEN)


_HALVES = frozenset("2 3 4 8 16 32 64".split())


@rule(
    r"(?<!\w)(?:[^\W\d_]{1,3}[.])?[^\W_]{1,12}-?",
    finds={
        "Men with AK-47s saw an F-16.": "AK-47s: identifier | F-16: identifier",
        "Flight MH17 fell as the G8 met.": "MH17: identifier | G8: identifier",
    },
    skips=("It began in mid-1990.", "Pre-2003 records burned.", "Twenty men died."),
)
def code(line: Line, figure: Figure) -> Finding | None:
    """A figure that hangs on letters before it is part of a name."""
    before = line.low[figure.start - 1 : figure.start]
    if figure.digits and before and before in "#№@_+":
        return finding(figure, NumberRole.IDENTIFIER, start=figure.start - 1)
    if not figure.digits or not figure.before or figure.lead[:1] == " " or not (before.isalpha() or before == "-"):
        return None
    if figure.before in (
        "mid",
        "pre",
        "post",
        "late",
        "early",
        "since",
        "circa",
        "rs",
        "us",
        "nearly",
        "about",
    ) or figure.before in in_class("currency"):
        return None
    if before == "-" and line.text[figure.start - 1] in "–—―−":
        return None
    left = left_of(code.pattern, line, figure.start)
    tail = compiled(r"[a-z0-9]{0,8}(?!\w)").match(
        line.low, figure.start + len(line.low[figure.start : figure.end].split("-")[0])
    )
    end = max(figure.end, tail.end()) if tail else figure.end
    return finding(figure, NumberRole.IDENTIFIER, end, left.start() if left else figure.start, OPEN)


@rule(
    r"(1[4-9]|20)([0-9]{2})-([0-9]{2}|[12][0-9]{3})(?![0-9-])",
    finds={
        "The war of 1961-63 ended.": "1961-63: 1961-1963 year",
        "From the 1939-1945 war.": "1939-1945: 1939-1945 year",
    },
    skips=("Some 1500-2000 people fled.", "They won 3-1."),
)
def years(line: Line, figure: Figure) -> Finding | None:
    """Two years about a hyphen are a period."""
    found = (
        right(years, line, figure.start)
        if figure.digits and line.low[figure.start + 4 : figure.start + 5] == "-"
        else None
    )
    if found is None or counts_people(line, figure):
        return None
    first, last = int(found[1] + found[2]), int(found[3]) if len(found[3]) == 4 else int(found[1] + found[3])
    if not first < last <= 2099:
        return None
    return finding(figure, NumberRole.YEAR, found.end(), count=Count(None, first, last, CountKind.RANGE))


@rule(
    r"([0-9]{1,3})(?:-| to )([0-9]{1,3})(?![0-9-])",
    finds={
        "The team won 3-1 on Sunday.": "3-1: score",
        "It was a 27-10 defeat.": "27-10: score",
        "They took it 6-3, 4-6, 6-4.": "6-3: score | 4-6: score | 6-4: score",
    },
    skips=(
        "The mayor counted 40-45 tents.",
        "Up to 20-30 years.",
        "The army lost 20-30 men.",
        "Between 10-20 houses burned.",
    ),
)
def score(line: Line, figure: Figure) -> Finding | None:
    """Two figures about a hyphen beside words of contest, or with the larger one first, are a score."""
    if not figure.digits or not (figure.ranged or line.low[figure.end : figure.end + 1] == "-" or figure.after == "to"):
        return None
    found = right(score, line, figure.start)
    if found is None:
        return None
    first, second, tight = int(found[1]), int(found[2]), "-" in found[0]
    behind = re.match(r"[ ]([a-z]+)", line.low[found.end() : found.end() + 24])
    if first < second and figure.after in neighbours().units:
        return None
    words = re.findall(r"[a-z]+", line.low[max(0, figure.start - 40) : figure.start])[-3:]
    contest = not in_class("contest").isdisjoint(words) or (behind is not None and behind[1] in in_class("contest"))
    after_score = leftward(r"[0-9]-[0-9]{1,2},? (?:and )?").match(line.low, 0, figure.start) is not None
    if first < second and not (tight and (contest or after_score) and not counts_people(line, figure)):
        return None
    if not tight and not (contest and first > second):
        return None
    return finding(figure, NumberRole.SCORE, found.end(), count=OPEN)


# ------------------------------------------------------------------------------------------------------ days and years


@rule(
    r"(?:st|nd|rd|th)?+(?:(?:,| and| or| to) [0-9]{1,2}(?:st|nd|rd|th)?+)?+(?: of| day of)?+(?: |-)({month})(?![\w])",
    finds={
        "On Aug. 5 it rained.": "5: 5 date",
        "The night of 15-16 March was cold.": "15-16: 15-16 date",
        "It fell on the 5th of May.": "5th: 5 date",
        "Since September 11 nothing is the same.": "11: 11 date",
        "On May 3 and 4 they met.": "3: 3 date | 4: 4 date",
        "On 4 August 12 men died.": "4: 4 date",
    },
    skips=("In August 12 people were killed.", "They march 12 miles.", "About 12 may have died.", "It was March 1989."),
)
def date(line: Line, figure: Figure) -> Finding | None:
    """A figure up to 31 beside a month is a day."""
    high = figure.count.high
    if not figure.digits or high is None or not 1 <= high <= 31 or not (figure.plain or figure.ranged):
        return None
    suffix = figure.after if figure.gap == "" and figure.after in ("st", "nd", "rd", "th") else ""
    end = figure.end + len(suffix)
    found = right(date, line, figure.end)
    if found and _is_month(line, found.start(1), found[1]):
        return finding(figure, NumberRole.DATE, end)
    if _may_follow_a_month(figure):
        left = left_of(
            r"(?<!\w)({month})[.]?(?: the)?(?: |-)((?:[0-9]{1,2}(?:st|nd|rd|th)?+(?:-|,? and | or | to ))?)",
            line,
            figure.start,
        )
        if left and _is_month(line, left.start(1), left[1]):
            its_own = _is_its_day(line, figure, left.start(), after_day=bool(left[2]))
            return finding(figure, NumberRole.DATE, end) if its_own else None
    if not suffix or not leftward(r"(?<!\w)on the ").match(line.low, 0, figure.start):
        return None
    return finding(figure, NumberRole.DATE, end) if compiled(r"(?: of\b|[,.;]|$)").match(line.low, end) else None


def _may_follow_a_month(figure: Figure) -> bool:
    """Return whether the word before a figure may be a month, or stand between it and the figure."""
    before = figure.before
    return not before or before == "the" or before in in_class("month") or bool(figure.lead and before in _BETWEEN_DAYS)


_BETWEEN_DAYS = ("and", "or", "to")


def _is_its_day(line: Line, figure: Figure, month: int, *, after_day: bool) -> bool:
    """Return whether a figure behind a month is its day, and counts nobody: not that of "on 4 August 12 men died"."""
    if leftward(r"(?<![0-9])[0-3]?[0-9](?:st|nd|rd|th)?(?: of)? ").match(line.low, 0, month):
        return False  # the month has its day
    alone = leftward(r"(?<!\w)(?:in|since|last|this|until|by|during|of) ").match(line.low, 0, month)
    return not ((alone or after_day) and counts_people(line, figure))


def _is_month(line: Line, place: int, word: str) -> bool:
    """Return whether a word that names a month does so here: "may", "march" and "mar" only with a capital."""
    return word not in ("may", "march", "mar", "mar.") or (
        line.text[place].isupper() and not (line.shouted and word == "may")
    )


@rule(
    r"[12][0-9]{3}(?:s|'s)?",
    finds={
        "It was founded in 1989.": "1989: 1989 year",
        "Since 2003 and through the 1990s.": "2003: 2003 year | 1990s: 1990-1999 year",
        "Between 2003 and 2011 it grew.": "Between 2003 and 2011: 2003-2011 year",
        "The 2011 uprising failed.": "2011: 2011 year",
        "LIMA, 10 FEB 90 (OWN)": "90: 90 year",
    },
    skips=("Some 2003 people fled.", "They lost 1500 houses.", "It sold 1,989 units."),
)
def year(line: Line, figure: Figure) -> Finding | None:
    """A plain figure of four digits is a year, unless people or things follow that it may count."""
    low, high = figure.count.low, figure.count.high
    if not figure.digits or low is None or high is None:
        return None
    if ending := _decade_ending(line, figure, low):
        return _decade(line, figure, low, high, ending)
    told = _is_short_year(line, figure, low) if low < 100 else _is_year(line, figure, low, high)
    return finding(figure, NumberRole.YEAR) if told else None


def _decade(line: Line, figure: Figure, low: int, high: int, ending: str) -> Finding | None:
    """Return ten years: "the 1990s", "the '90s"; "the 45s" are none."""
    if low % 10 or not (low >= 1000 or line.low[figure.start - 1 : figure.start] == "'"):
        return None
    count = Count(None, low, high + 9, CountKind.RANGE)
    return finding(figure, NumberRole.YEAR, figure.end + len(ending), count=count)


def _is_short_year(line: Line, figure: Figure, low: int) -> bool:
    """Return whether two digits behind a day and a month are a year: "10 FEB 90"."""
    if low <= 9 or not figure.plain or figure.before not in in_class("month") or counts_people(line, figure):
        return False
    return left_of(r"(?<![0-9])[0-3]?[0-9] {month}[.]? '?", line, figure.start) is not None


def _is_year(line: Line, figure: Figure, low: int, high: int) -> bool:
    """Return whether four digits are a year."""
    if not figure.plain or not 1400 <= low <= high <= 2099:
        return False
    if figure.gap == "-" and not figure.ranged and figure.after in ("odd", "plus", "strong"):
        return False
    of_a_month = figure.before in in_class("month")
    if counts_people(line, figure):
        return of_a_month or figure.before in ("in", "since", "during")
    if of_a_month or figure.before in _TEMPORAL or line.low[figure.start : figure.start + 1] in "bf":
        return True
    things = figure.gap == " " and len(figure.after) > 4 and figure.after.endswith("s") and figure.before != "the"
    hedged = figure.before in neighbours().hedge_ends or line.low[figure.end : figure.end + 1] == "+"
    return low >= 1900 and not (low % 50 == 0 and (things or hedged))


def _decade_ending(line: Line, figure: Figure, low: int) -> str:
    """Return what makes ten years of a figure: the s of "the 1990s", or that of "the 1990's"."""
    if figure.gap:
        return ""
    if figure.after == "s":
        return "s"
    owned = figure.after == "" and line.low[figure.end : figure.end + 2] == "'s"
    return "'s" if owned and low % 10 == 0 else ""


_TEMPORAL = frozenset(
    "in since of from until till by during before after between through to year years early late mid circa "
    "summer winter spring autumn season".split()
)

RULES: tuple[RoleRule, ...] = (numeric_date, clock, code, serial, slashed, years, date, score, year)
