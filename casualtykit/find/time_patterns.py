"""The pieces that patterns of times are made of, and the pattern that finds them all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby

from casualtykit.dates import MONTHS, WEEKDAYS, expand

# No word but a plural or a noun for people follows a figure that counts them: "by 2018 troops", "May 3 and 12 people".
_UNCOUNTED = r"(?! (?:[a-z'-]{1,20}s|people|men|women|children|police|others|more)\b)"
_EVENT = (
    r"(?:attacks?|assaults?|bombings?|blasts?|clash(?:es)?|crackdown|explosions?|fighting|killings?|protests?|raids?"
    r"|riots?"
    r"|shelling|shootings?|storms?|strikes?|airstrikes?|air strikes?|air raids?|unrest|violence|ambush(?:es)?"
    r"|crash(?:es)?"
    r"|fire|operation|rall(?:y|ies)|demonstrations?|massacre|floods?|flooding|accident|collision|incidents?|murders?"
    r"|massacres?|hijacking|kidnappings?)\b"
)
_TURNING_POINT = (
    r"(?:war|conflict|invasion|genocide|tsunami|hurricane|coup|uprising|revolution|revolt|rebellion|insurgency"
    r"|offensive|crisis|pandemic|epidemic"
    r"|outbreak|takeover|ceasefire|truce|siege|earthquake|quake|disaster|elections?|vote|protests|unrest|violence"
    r"|fighting"
    r"|hostilities|clashes|intifada|campaign|operation|attacks?|independence|withdrawal)\b"
)

_PIECES: Mapping[str, str] = {
    "ago": r"(?:<hedge> )?(?:(?:<number>|<vague>|an?|half an?)(?: and a half)? )?(?:<units>|<unit>)",
    "date": r"(?:<weekday>,? (?:the )?)?(?:<month> <day>(?:,? <year>)?|<day>(?: of)? <month>(?:,? <year>)?)",
    "edge": r"(?:the )?(?:very )?(?:beginning|start|middle|end|close|(?:first|second|last|latter) (?:half|quarter"
    r"|week|days|weeks)) of",
    "event": _EVENT,
    "hedge": r"(?:more than|less than|fewer than|at least|close to|well over|over|under|about|nearly|almost|around|just"
    r"|only|some|roughly|approximately|barely|up to)",
    "near": r"(?:about|around|approximately|roughly|just before|just after|shortly before|shortly after)",
    "season": r"(?:spring|summer|autumn|winter)\b",
    "short": r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)",
    "side": r"(?:(?:early|mid|late)[\s-])",
    "turn": _TURNING_POINT,
    "uncounted": _UNCOUNTED,
    "verb": r"(?: (?:have|be|not|never|well|also|still|yet|soon|seek|face|take)\b)",
    "point": r"(?:(?:the (?:beginning|start|middle|end) of |<side>)?(?:<date>|<month>(?:,? <year>)?(?!<verb>)"
    r"|1[5-9][0-9]0s)"
    r"|(?:early |late )?(?:last |this |next )?<weekday>(?: <part>)?"
    r"|(?:early |late |earlier )?(?:last|this) (?:week|month|year|night|weekend|<month>|morning|<season>)"
    r"|(?:early |late |earlier )?(?:yesterday|today)(?: <part>)?|the (?:beginning|start|middle|end) of (?:the|this"
    r"|last) "
    r"(?:month|year|decade|century)|9/11|<feast>|<sun>)",
    "quantity": r"(?:(?:<hedge> )?(?:(?:<number>|<vague>) <units>|(?:one|1|half an?|a single) <unit>)"
    r"|<hedge> an? <unit>)",
    "to": r"(?: (?:and|to|until|till|through) (?:about |around )?|-)",
    "when": r"(?:<point>|(?:the (?:beginning|start|middle|end) of |<side>)?<year>)",
}
_PREPOSITIONS = (
    r"(?:on or about|on|in|at|by|until|till|during|over|within|throughout|through|before|after|around|from|as of"
    r"|prior to"
    r"|following|between|up to|no later than)"
)
_ADVERBS = (
    r"(?:as (?:early|late|recently) as|as far back as|so far|early|late|earlier|later|sometime|back(?= in)"
    r"|(?:shortly|just|soon|immediately)(?= before| after| prior))"
)


def spelt(notation: str) -> str:
    """Return a pattern with every `<name>` spelt out, those of the calendar and those of this module."""
    for _ in range(4):  # a piece may hold pieces
        notation = re.sub(r"(?<!\?P)<([a-z]+)>", lambda m: _PIECES.get(m[1], m[0]), notation)
    return expand(notation)


@cache
def lead() -> re.Pattern[str]:
    """Return the pattern of what leads a time in ("early on"), for the stretch that ends where the time begins."""
    words = rf"(?:{_ADVERBS} (?P<on>{_PREPOSITIONS} )?|(?P<only>{_PREPOSITIONS} ))(?:<near> )?"
    return re.compile(spelt(rf"(?<![\w'-]){words}\Z"))


_FIRST_WORDS = (
    "earlier later on in at by until till during over within throughout through before after around from for since "
    "between about as "
    "past recent recently last next this that the same early late mid more most less fewer close well under nearly "
    "almost just "
    "only some roughly approximately barely up not so long a an half few several many couple dozen dozens overnight "
    "yesterday today tonight tomorrow small pre-dawn predawn shortly weekend beginning start middle end first second "
    "latter "
    "previous spring summer autumn winter seconds centuries"
)


def either(notations: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    """Return the pattern that finds the first of several named patterns, at the first place where one of them matches.

    A look at the first word, which must be one of those that times begin with, makes it three times as fast.
    """
    words = "|".join(sorted(set(_FIRST_WORDS.split())))
    first = spelt(rf"(?=[0-9]|(?:{words})\b|<month>|<weekday>|<number>|<units>|<unit>|<sun>)")
    names = "|".join(f"(?P<{name}>{spelt(notation)})" for name, notation in notations)
    return re.compile(rf"(?<![\w$\u00a3\u20ac'-])(?<![0-9][.,:/]){first}(?:{names})(?!\w|-[a-z])")

_STEMS = (
    "afternoon ago autumn boxing centur christmas dawn day decade dusk easter eid evening fortnight gmt hour "
    "independence mid "
    "minute month morning night noon o'clock overnight period predawn pre-dawn ramadan recent since spring summer "
    "sunrise sunset second thanksgiving time today tomorrow tonight utc week winter year yesterday"
)


@cache
def gate() -> re.Pattern[str]:
    """Return a cheap pattern that something in every expression of time fires; most sentences hold no time.

    Words are grouped by their first letter, which makes the scan twice as fast.
    """
    words = sorted({*_STEMS.split(), *WEEKDAYS, *(rf"{m}\b" for m in MONTHS)})
    grouped = "|".join(
        f"{initial}(?:{'|'.join(w[1:] for w in same)})" for initial, same in groupby(words, key=lambda w: w[0])
    )
    return re.compile(rf"\b(?:[0-9](?:[0-9]{{3}}|[0-9]?[/:.][0-9]|[0-9]?\s?[ap]\.?m\b)|{grouped})")
