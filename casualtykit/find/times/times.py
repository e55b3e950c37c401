"""When: every expression of time in a sentence, with its preposition."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from casualtykit.dates import MONTHS, WEEKDAYS
from casualtykit.find.times.parts import compares, drawn, joined, led
from casualtykit.find.times.patterns import DECADE, FIGURES
from casualtykit.find.times.search import Search, TimeRule
from casualtykit.lexicon import Lexicon
from casualtykit.model import Time
from casualtykit.rules import rule
from casualtykit.sentences import split_sentences
from casualtykit.spans import Page, Span
from casualtykit.vocabulary import TimeKind


def parse_times(text: str, *, lexicon: Lexicon | None = None) -> tuple[Time, ...]:
    """Return every expression of time in a text, in order.

    Ages, durations used as adjectives ("a two-day strike") and plain figures are none. What days an expression means
    is `Time.resolve`'s to say.

    Args:
        text: the text; any string.
        lexicon: taken because all parsers take one; no word of it bears on time.

    Raises:
        TypeError: text is no string.

    >>> for time in parse_times("Two died late on Monday night. Since March, 40 have."):
    ...     print(outline(time))
    late on Monday night (weekday)
    Since March (since)
    """
    page = Page.of(text)
    return tuple(t for s in split_sentences(page) for t in find_times(page, s.start, s.end))


def find_times(page: Page, start: int, end: int) -> tuple[Time, ...]:
    """Return the expressions of time in one sentence, in order and apart."""
    found = tuple(_search().parts(page, start, end))
    if not found:
        return ()
    parts = joined(page.low, led(page.low, drawn(page.low, found, end), start))
    told = (p for p in parts if not compares(page.low, p))
    return tuple(Time(Span(p.start, p.end), page.cut(p.start, p.end), p.rule, p.kind) for p in told)


def outline(mention: Time) -> str:
    """Return a time as its words and its kind.

    >>> outline(parse_times("Two men died on Monday.")[0])
    'on Monday (weekday)'
    """
    return f"{mention.text} ({mention.kind})"


# ----------------------------------------------------------------------------------------------------------- rules
# Each finds the core of an expression; prepositions are added, and neighbours joined, afterwards. Where a bare word
# would be too weak ("may", "2000"), the pattern itself asks for the preposition.
# The words that a rule asks for are what words begin with: what it finds has one of them, or has one behind it.

_UNITS = "centur day decade fortnight hour minute month night seconds week year".split()
_PARTS = "afternoon evening morning night".split()
_SEASONS = "autumn fall spring summer winter".split()
_SUN = "dawn dusk midday midnight noon sunrise sunset".split()  # daybreak has "day", and nightfall "night"
_UP_TO = "(?:to|ending|ended|up to|until|through)"
_FEASTS = (*"boxing christmas easter eid friday independence ramadan thanksgiving valentine".split(), "new year")


@rule(
    r"since (?:about |around |at least )?<when>",
    finds={
        "Since Aug. 20, 14 have died.": "Since Aug. 20 (since)",
        "Ten villages were hit since the end of April.": "since the end of April (since)",
        "SINCE 2003 HUNDREDS HAVE DIED.": "SINCE 2003 (since)",
        "Nobody has come since last year.": "since last year (since)",
    },
    skips=("He has since died.", "She stayed, since nobody came.", "It is the worst attack since last year."),
)
def since() -> TimeKind:
    """A stretch that began at a stated time and is still open."""
    return TimeKind.SINCE


@rule(
    r"(?<!has\s)(?<!have\s)(?<!had\s)(?<!'ve\s)since(?! (?:\w+ ){1,2}(?:was|were) )(?: then\b| the (?:start|beginning|outbreak|onset|end|launch"
    r"|fall|collapse|signing) of"
    r" (?:the |this )?(?:[a-z-]{1,15} ){0,2}(?:<turn>|year|month|week|decade|century|summer|autumn|winter|spring|season)"
    r"| (?:the|last|his|her|their|its) (?:[a-z0-9-]{1,15} ){0,2}<turn>(?: (?:began|started|broke out|erupted"
    r"|ended)\b)?)?",
    words=("since",),
    finds={
        "Some 900 have died since foreign troops entered the valley in March 2003.": (
            "since foreign troops entered the valley in March 2003 (since)"
        ),
        "Since the war began, 40 mayors have fled.": "Since the war began (since)",
        "Nobody has been seen there since then.": "since then (since)",
    },
    skips=("He has since been freed.", "She stayed, since nobody came.", "They left since, in May, roads closed."),
)
def since_clause() -> TimeKind:
    """A stretch that began with an event, up to the last date that the clause names."""
    return TimeKind.SINCE


@rule(
    r"(?:between|from) (?:about |around )?(?:(?:<clock>|<point>|<edge> <year>|(?P<from><year>))<to>"
    r"(?:<point>|(?(from)<year><uncounted>|(?:<clock>|(?:<side>|<edge> )?<year>)))"
    r"|<day><to><day> (?:of )?<month>(?:,? <year>)?|<month> <day><to><day>(?:,? <year>)?)",
    finds={
        "Between 17 October and 14 December, 30 died.": "Between 17 October and 14 December (period)",
        "Clashes from May 3 to May 5 killed ten.": "from May 3 to May 5 (period)",
        "Guards were absent from Monday until Wednesday morning.": "from Monday until Wednesday morning (period)",
        "Between 2011 and 2013, 30 died.": "Between 2011 and 2013 (period)",
        "Between 6 and 12 January 40 fled.": "Between 6 and 12 January (period)",
        "From the start of 2014 to March 3, 40 fled.": "From the start of 2014 to March 3 (period)",
    },
    skips=("Between 10 and 14 men died.", "Between 1500 and 2000 people fled.", "From Monday there will be guards."),
)
def between() -> TimeKind:
    """A stretch with both its ends."""
    return TimeKind.PERIOD


@rule(
    r"(?:(?<!\bin\s)(?:(?:last|this) (?=<month> <day><uncounted>))?<month> <day>(?:[-/]<day>| ?[-/] ?<dayonly>| (?:to|through|or) <day>"
    r"| and <day><uncounted>)?(?:,? (?:of )?<year>)?"
    r"|(?:the (?=[0-9]{1,2}[snrt]))?<day>(?: ?[-/] ?<day>| (?:to|and"
    r"|or) <day>)?[\s-](?:of )?<month>(?:,?[\s-](?:of )?<year>| '[0-9]{2}\b)(?!<verb>)"
    r"|<day>(?: ?[-/] ?<day>)? (?!may\b)<short> '?(?:[6-9][0-9]|[0-2][0-9])\b(?![.,:%]?[0-9])"
    r"|<day>(?: ?[-/] ?<day>)? may '?(?:[6-9][0-9]|[0-2][0-9])\b(?![.,:%]?[0-9])<uncounted>"
    r"|(?:the (?=[0-9]{1,2}[snrt]))?<day>(?: ?[-/] ?<day>| (?:to|and|or) <day>)?[\s-](?:of )?<month>(?!<verb>)"
    r"|(?:1[5-9]|20)[0-9]{2}-[01][0-9]-[0-3][0-9]|[0-3]?[0-9]/[0-3]?[0-9]/(?:[0-9]{4}|[0-9]{2})"
    r"|[0-3]?[0-9]\.[01]?[0-9]\.[12][0-9]{3}"
    r"|(?:on|since|before|after) 9/11|(?:on|at|over|during|before|after|until|by"
    r"|around) (?:the eve of )?<feast>)(?: <part>)?",
    words=(*MONTHS, FIGURES, *_FEASTS),
    finds={
        "Two died on Nov. 18, 2019.": "on Nov. 18, 2019 (date)",
        "Two died last December 8.": "last December 8 (date)",
        "As of 5 January, 40 were held.": "As of 5 January (date)",
        "AN AIDE WAS SHOT ON 19 NOV 89 NEAR LIMA.": "ON 19 NOV 89 (date)",
        "They met on the night of 7-8 May 1994.": "on the night of 7-8 May 1994 (date)",
        "The raid of 2019-08-05 was denied.": "2019-08-05 (date)",
        "The 5/8/2019 raid was denied.": "5/8/2019 (date)",
        "He died on New Year's Day.": "on New Year's Day (date)",
    },
    skips=(
        "At least 12 may have died.",
        "AT LEAST 12 MAY HAVE DIED.",
        "In May 12 people died.",
        "They won 5-3.",
        "About 20 march on.",
    ),
)
def date() -> TimeKind:
    """A day of a month, or several, with or without the year."""
    return TimeKind.DATE


@rule(
    r"(?<!\bbloody\s)(?<!\bblack\s)(?<!\bsheffield\s)(?:(?:last|next|this|that|the (?:previous"
    r"|following)) )?<weekday>(?: <part>| at <sun>)?"
    r"(?! (?:times|telegraph|mirror|express|herald|mail|mosque|tribune|post|punch)\b)",
    words=WEEKDAYS,
    finds={
        "Two died on Monday.": "on Monday (weekday)",
        "Two died late Monday night.": "late Monday night (weekday)",
        "Early on Saturday a bomb went off.": "Early on Saturday (weekday)",
        "At 3:30 pm on Tuesday a bomb went off.": "At 3:30 pm on Tuesday (weekday)",
        "Sunday's raid killed two.": "Sunday (weekday)",
        "In the early hours of Sunday two died.": "In the early hours of Sunday (weekday)",
    },
    skips=("The Sunday Times said so.", "The inquiry into Bloody Sunday ended."),
)
def weekday() -> TimeKind:
    """A day of the week, with the part of the day."""
    return TimeKind.WEEKDAY


@rule(
    r"(?<!\busa\s)(?<!\brussia\s)(?:the day before )?yesterday(?: <part>)?|(?<!\busa\s)(?<!\brussia\s)(?:today"
    r"|tonight|tomorrow(?: <part>)?)"
    r"|(?:this|last|that|the (?:same|previous|next|following)) <part>"
    r"|(?:on )?(?:that(?: very| same)? day|the (?:(?:very )?same|previous|next|following|preceding) day)"
    r"|the (?:day|week|month|year) (?:before|after)(?=\s{0,2}(?:[.,;:)]|\Z))"
    r"|(?:earlier|later|early|late) in the (?:day|week|month|year)",
    words=(*_PARTS, *_UNITS, "today", "tomorrow", "tonight", "yesterday"),
    finds={
        "Two died yesterday evening.": "yesterday evening (relative)",
        "A guard was shot earlier today.": "earlier today (relative)",
        "They were freed the same day.": "the same day (relative)",
        "A bomb had gone off the day before.": "the day before (relative)",
        "Last night two men fled.": "Last night (relative)",
    },
    skips=("He told USA Today that all was well.", "The day before the vote two died."),
)
def nearby_day() -> TimeKind:
    """A day counted from the day of the text, or from one named before."""
    return TimeKind.RELATIVE


@rule(
    r"(?:this|last|next|that|the (?:same|previous|preceding|following)|same)"
    r" (?:week|month|year|weekend|fortnight|decade|century|<season>)\b(?: alone)?|(?:this|last) season\b"
    r"|(?:this|last|next|the following) <month>(?!<verb>)"
    r"|(?:over )?the (?:long |past |entire |holiday )?weekend|weekend(?= (?:[a-z-]{2,15} )?<event>)"
    r"|<edge> (?:last|this|next|that|the) (?:day|week|month|year|decade|century)",
    words=(*MONTHS, *_UNITS, *_SEASONS, "season"),
    finds={
        "Two died last week.": "last week (relative)",
        "Nine climbers have died this season.": "this season (relative)",
        "Earlier this month two died.": "Earlier this month (relative)",
        "Late last year two died.": "Late last year (relative)",
        "So far this year 40 have died.": "So far this year (relative)",
        "A weekend grenade attack killed two.": "weekend (relative)",
        "At the end of last year ten fled.": "At the end of last year (relative)",
        "Two died over the weekend.": "over the weekend (relative)",
    },
    skips=("They own a weekend house.", "It was the worst week."),
)
def nearby_unit() -> TimeKind:
    """A week, month or year of the calendar, or a weekend, counted from the day of the text."""
    return TimeKind.RELATIVE


@rule(
    r"(?:for )?the (?!last minute)(?:past|last|previous|preceding|next|coming) (?:(?:<number>|<vague>) )?(?:<units>"
    r"|<unit>)(?! of\b)"
    r"|(?:past|last|previous|next) (?:<number>|<vague>) <units>(?! of\b)"
    r"|(?:in|within|during|over) the (?:first|final|opening) (?:(?:<number>|<vague>) )?<units>"
    r"(?! of (?:<year>|<month>|last|this|that))\b|(?:past|recent) <units>|past (?:week|month"
    r"|year)"
    r"|(?:in|during|over|within|throughout) (?:that|this|the same|that same|this same) (?:period|time)"
    r"|(?:in|during|over|for|within) the (?:(?:reporting|review|reference|survey|[a-z0-9]+-(?:day|week|month|year)) )?period"
    r"|(?:in|during|over) the reporting <unit>|in the (?:first|second|third|fourth|last) quarter"
    r"|at that time|during (?:world war (?:i|ii|one|two)|wwi|wwii|the (?:first|second) world war)\b"
    r"|(?:the )?<side>?(?:1[5-9]|20)[0-9]0'?s",
    words=(*_UNITS, DECADE, "period", "quarter", "time", "world", "wwi"),
    finds={
        "Over the past week ten died.": "Over the past week (period)",
        "In the last few days ten died.": "In the last few days (period)",
        "Ten died in the past two weeks.": "in the past two weeks (period)",
        "In recent days ten died.": "In recent days (period)",
        "In the first six months of the siege ten died.": "In the first six months (period)",
        "In that same period ten died.": "In that same period (period)",
        "During the reporting period ten died.": "During the reporting period (period)",
        "Thousands fled in the 1990s.": "in the 1990s (period)",
    },
    skips=("He is the last of the exiles.", "At the same time, two fled.", "They held out until the last minute."),
)
def stretch() -> TimeKind:
    """A stretch of a stated length up to now, or the one just spoken of."""
    return TimeKind.PERIOD


@rule(
    rf"(?:in|during|over) the (?:<number> <units>|<unit>) {_UP_TO} (?:on )?<when>",
    words=_UNITS,
    finds={
        "In the two weeks to 22 March ten died.": "In the two weeks to 22 March (period)",
        "Ten died in the month ending on 3 June.": "in the month ending on 3 June (period)",
    },
    skips=("In the two weeks to come ten may die.",),
)
def stretch_to() -> TimeKind:
    """A stretch of a stated length up to a stated time."""
    return TimeKind.PERIOD


@rule(
    r"(?<!of\s)(?<!hundred\s)(?<!thousand\s)(?<!million\s)(?<!billion\s)<ago> ago(?: (?:today|yesterday|tonight"
    r"|<weekday>|this (?:week|month"
    r"|year)))?|(?:not )?(?:so )?long ago",
    words=("ago",),
    finds={
        "Two were shot two days ago.": "two days ago (relative)",
        "She was taken a week ago today.": "a week ago today (relative)",
        "They were taken more than a month ago.": "more than a month ago (relative)",
    },
    skips=("It was years in the making.", "It lived 6.3 million years ago."),
)
def ago() -> TimeKind:
    """So many units back from the day of the text."""
    return TimeKind.RELATIVE


@rule(
    r"<ago> (?:later|earlier|prior(?! to)|previously|beforehand|afterwards?|(?:before|after)(?=\s{0,2}(?:[.,;:)]"
    r"|\Z)))\b",
    words=_UNITS,
    finds={
        "Hours later two men fled.": "Hours later (relative)",
        "Two were shot a day earlier.": "a day earlier (relative)",
        "Nine days prior, two had fled.": "Nine days prior (relative)",
        "Three weeks later the talks failed.": "Three weeks later (relative)",
    },
    skips=(
        "Sooner or later they will flee.",
        "Two days prior to the vote he fled.",
    ),
)
def later() -> TimeKind:
    """So many units before or after a time named before."""
    return TimeKind.RELATIVE


@rule(
    r"(?:for|within|over|in|after|during|over the course of) <quantity>(?! (?:old|of age|ago|later|earlier)\b)"
    r"|(?:for|within|in) (?:<units>|an? <unit>)(?! (?:old|when|ago|later|earlier)\b)",
    words=_UNITS,
    finds={
        "She was held for eight months.": "for eight months (duration)",
        "For nearly two months nobody came.": "For nearly two months (duration)",
        "Ten died in three days of fighting.": "in three days (duration)",
        "Within hours the men were caught.": "Within hours (duration)",
    },
    skips=(
        "A two-day strike began.",
        "He was freed for a second time.",
        "A 12-year-old died.",
        "It was for 30 years old men.",
    ),
)
def duration() -> TimeKind:
    """How long something went on, without its ends."""
    return TimeKind.DURATION


@rule(
    r"(?:in|(?:until|till|by|from|during|through|throughout|before|after)(?! <month> <day>)) <side>?<month>"
    r"(?:,? (?:of )?<year>|(?: and | or |-| to )<month>)?(?!<verb>)"
    r"|<side><month>(?:,? <year>)?(?!<verb>)|<month>,? (?:of )?<year>|(?:in|during|over) the month of <month>(?:,? <year>)?"
    r"|<edge> <month>(?:,? <year>)?",
    words=MONTHS,
    finds={
        "In August 2011 ten died.": "In August 2011 (month)",
        "Ten died in mid-August.": "in mid-August (month)",
        "By mid-June ten had died.": "By mid-June (month)",
        "The November 2019 protests ended.": "November 2019 (month)",
        "In May 12 people died.": "In May (month)",
        "In March last year ten died.": "In March last year (month)",
        "At the end of April ten died.": "At the end of April (month)",
        "During the month of May ten died.": "During the month of May (month)",
    },
    skips=("Rebels may attack.", "They were on a march.", "He was driven by April Dunmore.", "Ten march in line."),
)
def month() -> TimeKind:
    """A month or a part of it."""
    return TimeKind.MONTH


@rule(
    r"(?:in|during|throughout|as (?:recently|late|early) as|as far back as|(?:for|in|during|over) (?:all|most|much"
    r"|the (?:whole|rest|course)) of|(?:in|during) (?:the )?(?:calendar |fiscal )year) <side>?<year>(?: and <year>"
    r"|[-/][0-9]{2,4}\b)?"
    r"(?! (?:people|persons|men|women|homes|houses|families|cases|villages|troops|soldiers|civilians)\b)"
    r"|(?:by|for|until|till|from|before|after|through) <side>?<year><uncounted>|<side><year>"
    r"|(?:(?<=\ba\s)|(?<=\bthe\s)|(?<='s\s))(?![0-9]{2}00)<year>(?= (?:[a-z-]{2,15} ){0,2}(?:<event>|<turn>))"
    r"|<edge> <year>"
    r"|(?:the )?<side>?<season> (?:of )?<year>"
    r"|(?:in|during|over) the (?:early |late )?<season>(?: (?:of )?<year>)?",
    words=(FIGURES, *_SEASONS),
    finds={
        "In 2011 ten died.": "In 2011 (year)",
        "For all of 1986 ten died.": "For all of 1986 (year)",
        "Ten fled in 2013 and 2014.": "in 2013 and 2014 (year)",
        "Late 2011 saw more.": "Late 2011 (year)",
        "By 2015, ten had died.": "By 2015 (year)",
        "The 2013 market attack killed ten.": "2013 (year)",
        "As recently as 2014, ten were killed.": "As recently as 2014 (year)",
    },
    skips=("They counted 2018 people.", "It is held by 2000 troops.", "Room 2015 burned.", "It cost $2011."),
)
def year() -> TimeKind:
    """A year, or a season of it."""
    return TimeKind.YEAR


@rule(
    r"(?:at|by|around|about|before|after|until|from|since) (?:<near> )?"
    r"(?:<clock>|<hour>(?= (?:in the|this|on|yesterday|last) (?:<part>|<weekday>)))"
    r"|at (?:0[0-9][0-5][0-9]\b(?: \([0-2][0-9][.:]?[0-5][0-9] <zone>\))?|[0-2][0-9][0-5][0-9](?= (?:on|today"
    r"|tonight|yesterday)\b))"
    r"|[0-2]?[0-9](?:[:.][0-5][0-9])? ?[ap](?:\.m\.?|m\b)(?: <zone>)?|[0-2][0-9][.:]?[0-5][0-9] ?(?:gmt|utc"
    r"|local time)\b",
    words=(FIGURES, *_PARTS, *WEEKDAYS, "o'clock"),
    finds={
        "At around 10.30 pm a bomb went off.": "At around 10.30 pm (daypart)",
        "A bomb went off (1200 GMT).": "1200 GMT (daypart)",
        "A BOMB WENT OFF AT 0630 (1230 GMT) NEAR LIMA.": "AT 0630 (1230 GMT) (daypart)",
        "Guards came by 8 a.m. and left.": "by 8 a.m. (daypart)",
    },
    skips=("They won 10:2.", "It rose by 10.30 per cent.", "There were 2000 hours of work."),
)
def clock() -> TimeKind:
    """A time of the clock."""
    return TimeKind.DAYPART


@rule(
    r"overnight|(?:in|during|throughout|through) the (?:early |late )?(?:<part>|day\b)(?: hours)?(?!')"
    r"|(?:the )?(?:early|late|small|pre-dawn|predawn) (?:<part> hours\b|<part>|hours\b)"
    r"|the (?:early |late )?<part>(?= of (?:[0-9]|<weekday>|<month>|yesterday|that day|the same day|the <day>))"
    r"|at night(?:fall)?\b|(?:by|before|until|towards?) <part>(?! hours)|(?:<near> )?(?:before|after|at|by|until|near) <sun>|<near> <sun>"
    r"|<sun>(?= (?:on )?(?:<event>|<weekday>))",
    words=(*_PARTS, *_SUN, "day", "hour", "overnight"),
    finds={
        "Two died overnight.": "overnight (daypart)",
        "In the morning two died.": "In the morning (daypart)",
        "At dawn two died.": "At dawn (daypart)",
        "Shortly after noon two died.": "Shortly after noon (daypart)",
        "After midnight two died.": "After midnight (daypart)",
        "A dawn raid killed two.": "dawn (daypart)",
        "By evening two had died.": "By evening (daypart)",
    },
    skips=("Dawn Abara died.", "It was a long night.", "Good morning, he said."),
)
def daypart() -> TimeKind:
    """A part of the day, without the day."""
    return TimeKind.DAYPART


@rule(
    r"(?<!\bthe\s)(?<!\ba\s)(?<!\bhis\s)(?<!\bits\s)(?:more |most )?recently(?! as\b)|in recent times",
    words=("recent",),
    finds={"He was recently freed.": "recently (relative)", "Recently, two died.": "Recently (relative)"},
    skips=("The recently freed man died.",),
)
def recently() -> TimeKind:
    """A short time before the day of the text."""
    return TimeKind.RELATIVE


RULES: tuple[TimeRule, ...] = (
    since, since_clause, between, date, weekday, ago, later, duration, nearby_day, nearby_unit, stretch, stretch_to,
    month, year, clock, daypart, recently,
)  # fmt: skip

_BESIDE: Mapping[TimeRule, tuple[str, ...]] = {
    since: ("since",),
    between: ("between", "from"),
    later: ("earlier", "later", "prior", "previous", "before", "after"),
}
"""What else has to stand in a sentence for a rule that is long, or that few sentences with its words need."""
_LED = r"(?:about |around |at least )?<soon>"
_CLUES: Mapping[TimeRule, str] = {
    since: rf"\bsince {_LED}",
    between: rf"\b(?:between|from) {_LED}",
    stretch_to: rf"(?:<units>|<unit>) {_UP_TO} ",
}
"""What is looked for before the rules that hold whole points in time: their patterns are longer than all others together."""


@cache
def _search() -> Search:
    """Return the search for what all rules find."""
    return Search(RULES, _BESIDE, _CLUES)
