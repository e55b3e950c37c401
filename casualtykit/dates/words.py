"""The words of the calendar, and the notation in which patterns of times are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

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
NUMBERS: Mapping[str, int] = (
    {name: i for i, name in enumerate(_ONES, 1)}
    | {name: i for i, name in zip(range(20, 100, 10), _TENS, strict=True)}
    | {"a": 1, "an": 1}
)
VAGUE: Mapping[str, int] = {"couple": 2, "few": 3, "several": 3, "recent": 3}
FEASTS: Mapping[str, tuple[int, int]] = {
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


def any_word(words: Iterable[str]) -> str:
    """Return a pattern for one of some words, the longest first."""
    return f"(?:{'|'.join(sorted(words, key=lambda w: (-len(w), w)))})"


FRAGMENTS: Mapping[str, str] = {
    "month": rf"(?:{any_word(_LONG)}\b|{any_word(_SHORT)}\b\.?)",
    "weekday": rf"{any_word(WEEKDAYS)}\b",
    "day": r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![\w%$]|[.,:/][0-9])",
    "year": r"(?:1[5-9]|20)[0-9]{2}(?![\w%$]|[.,:/][0-9])",
    "number": rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})?|(?:{any_word(_TENS)}[\s-]?)?{any_word((*_ONES, *_TENS))})\b",
    "vague": r"(?:a few|few|several|many|some|(?:a )?couple(?: of)?|two or three|(?:a |several )?dozens?(?: of)?)",
    "units": r"(?:(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade)s|centuries)\b",
    "unit": r"(?:minute|hour|day|night|week|weekend|fortnight|month|year|decade|century)\b",
    "part": r"(?:morning|afternoon|evening|night)\b",
    "sun": r"(?:dawn|dusk|noon|midday|midnight|daybreak|sunrise|sunset|nightfall)\b",
    "hour": r"(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    "zone": r"(?:hours|hrs|gmt|utc|local time)\b",
    "clock": r"(?:[0-2]?[0-9](?:[:.][0-5][0-9])? ?[ap](?:\.m\.?|m\b)|[0-2]?[0-9]:[0-5][0-9](?![\w%])"
    r"|[0-2][0-9][.:]?[0-5][0-9](?= <zone>)|<hour> o'clock)(?: <zone>)?",
    "feast": rf"{any_word((*FEASTS, *_MOVABLE))}\b",
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
