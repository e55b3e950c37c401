"""What stands around a name and tells that it is one of a place: "in", "the town of", "province", ", 40 km north of"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from casualtykit.dates import MONTHS, WEEKDAYS
from casualtykit.gazetteer.labels import place_words
from casualtykit.languages.en.place_names import (
    ALONE,
    BESIDE_NAMES,
    BUILT,
    FIRMS,
    FIRST_WORDS,
    HELD_BY,
    LEADS,
    LISTED,
    NEXT,
    QUALIFIERS,
    SIDES,
    STAKES,
    TOWNS,
)
from casualtykit.lexicon import Entry, Lexicon
from casualtykit.patterns import lazy
from casualtykit.spans import Page
from casualtykit.tries import trie
from casualtykit.values import settled
from casualtykit.vocabulary import PlaceKind

_DATES = frozenset((*MONTHS, *WEEKDAYS))
_LETTERS = 6
"""A word in capitals of so few letters is an abbreviation: "in the WTO"."""


@settled
class Name:
    """A row of words that names a place."""

    start: int
    end: int
    first: int
    """Where the name itself begins, behind "near" and "the town of"."""
    kind: PlaceKind
    entry: Entry | None = None
    """What the lexicon knows of it; None of a name that only its surroundings tell."""
    led: bool = False
    """A preposition or a word for a kind of place tells that it is one."""
    lead: str = ""
    """That preposition, or what is of a place alone: "residents of"."""
    bare: int | None = None
    """Where a name that no lexicon knows ends, if a word for a kind of place stands beside it."""


@settled
class Signs:
    """What tells that a row of words may be a place."""

    lead: str = ""
    """The preposition before it, or what is of a place alone: "residents of"."""
    the: bool = False
    """An article stands between."""
    kind: bool = False
    """A word for a kind of place stands behind it."""
    after: bool = False
    """What follows tells of a place: ", where", ", 30 miles south of"."""


NONE = Signs()


def signs_of(page: Page, start: int, end: int) -> Signs:
    """Return what stands around a row of words."""
    low = page.low
    lead, the = _lead(low, start) if low[start - 3 : start - 1] in _TELLING else ("", False)
    kind = _kinds().match(low, end) is not None
    after = low.startswith((",", " is a", " was a"), end) and _told_behind().match(low, end) is not None
    if (
        (not start or low[start - 1] == "\n")
        and low.startswith((",", " (", " -"), end)
        and page.text[start + 1].isupper()
    ):
        after = after or (_DATELINE.match(page.text, end) is not None and page.text[start:end].isupper())
    return Signs(lead, the, kind, after) if lead or kind or after else NONE


def _lead(low: str, start: int) -> tuple[str, bool]:
    """Return the preposition before a name, or what is of a place alone, and whether an article stands between."""
    words = low[start - _LEAD if start > _LEAD else 0 : start].rsplit(None, 3)
    the = words[-1:] == ["the"]
    if the:
        del words[-1]
    last = words[-1].lstrip(_OPENING) if words else ""
    if last in LEADS:
        return last, the
    pair = f"{words[-2].lstrip(_OPENING)} {last}" if last in _SECOND and len(words) > 1 else ""
    return (pair, the) if pair in _PAIRS else ("", False)


_DATELINE = lazy(
    r"(?:, [A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}(?:, \w{3,9}\.? [0-9]{1,2})? {0,2}(?:\([A-Z][\w/ .,-]{1,40}\))?"
    r"| {0,2}\([A-Z][\w/ .,-]{1,40}\)) {0,2}(?:--|[-\u2013\u2014_])"
)
"""What follows the town of a dateline: ", Mali (AP) --"."""
_PAIRS = frozenset((*(lead for lead in LEADS if " " in lead), *(f"{word} of" for word in HELD_BY)))
"""What leads a name with two words: "close to", "residents of"."""
_SECOND = frozenset(pair.partition(" ")[2] for pair in _PAIRS)
_LEAD = 1 + max(len(f"{pair} the ") for pair in _PAIRS)
"""How many characters are looked at for it."""
_OPENING = "([\"'\u2018\u201c\u2013\u2014"
_TELLING = frozenset(word[-2:] for word in (*LEADS, "the", "of"))
"""How the word before a name ends, if it tells anything."""
_QUALIFIED = rf"(?:(?:{'|'.join(sorted(QUALIFIERS, reverse=True))})\s)?"


@cache
def _kinds() -> re.Pattern[str]:
    """Return the pattern of a kind of place behind a name."""
    kinds = (*place_words(), *BUILT, *LISTED)
    qualified = (f"{word} {kind}" for word in QUALIFIERS for kind in kinds)
    return re.compile(rf"\s(?:{trie((*kinds, *qualified))})s?(?![\w'-])")


@cache
def _told_behind() -> re.Pattern[str]:
    """Return the pattern of what follows the name of a place alone, behind a comma."""
    sides, kinds = _any(SIDES), _any(TOWNS)
    open_end = r"(?= (?:in|near|of|on|about|some|that|which|where|outside)\b|[,.] | [0-9])"
    place = rf"an? (?:[\w-]+ ){{0,3}}(?:{kinds}){open_end}"
    far = r"(?:about |some |around |roughly |nearly )?[0-9][0-9.,]*[ -]?(?:km|kms|kilomet\w+|miles?|mi)\b"
    off = rf"{far}(?: \([^()]{{2,20}}\))?(?: to the)? (?:{sides}|from|outside|inside)\b"
    return re.compile(rf" (?:is|was) {place}|, (?:where\b|{off}|{place})")


def _any(words: Iterable[str]) -> str:
    """Return a pattern for one of some words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


def around(page: Page, start: int, end: int, signs: Signs, free: int, kind: PlaceKind, entry: Entry | None) -> Name:
    """Return a name with the words beside it that are part of the place: "the town of", "northern", "province"."""
    first, last, lead = start, end, signs.lead
    led = bool(lead) or signs.after
    told = False
    if goes_before(page.low, start):
        found = _prefix().search(page.low, max(free, start - 80), start)
        if found:
            told = found["kind"] in TOWNS
            start, led = found.start("part"), led or found["kind"] is not None or found["lead"] is not None
            lead = found["lead"] or lead
    if lead in BESIDE_NAMES:
        start = page.low.rindex(lead, 0, start)
    after = _WORD.match(page.low, end)
    word = after[1] if after else ""
    word = word.removesuffix("s") if entry is not None and word not in place_words() else word
    if after and word in place_words() and not _of_the_next(page.low, after.end(), word, entry):
        end, led, told, kind = after.end(), True, told or word in TOWNS, place_words()[word]
    elif after and entry is None and word in BUILT:
        end, led, kind = after.end(), True, PlaceKind.SITE
    return Name(start, end, first, kind, entry, led, lead, last if told and entry is None else None)


def _of_the_next(low: str, end: int, word: str, entry: Entry | None) -> bool:
    """Return whether a word behind a name tells the kind of the next: "the Herat suburb of Zurla"."""
    if not low.startswith(" of ", end) or word in NEXT:
        return low.startswith(" of ", end)
    wide = place_words()[word] is PlaceKind.ADMIN1
    return entry is not None and (
        entry.value in _COARSE or (entry.value == PlaceKind.ADMIN1 and not wide) or word in ("slum", "suburb")
    )


_COARSE = (PlaceKind.COUNTRY, PlaceKind.REGION)


def goes_before(low: str, start: int) -> bool:
    """Return whether what stands right before a name may be part of the place: "province of", "northern"."""
    before = low[max(0, start - 16) : start]
    return before.endswith("of ") or before[:-1].rpartition(" ")[2] in SIDES


_WORD = lazy(rf" {_QUALIFIED}([a-z-]+)(?!')")


@cache
def _prefix() -> re.Pattern[str]:
    """Return the pattern of what stands before a name as part of the place."""
    leads, sides, kinds = (_any(words) for words in (LEADS, SIDES, place_words()))
    return re.compile(
        rf"(?<![\w-])(?:(?P<lead>{leads})\s(?:(?:the|a|an|its)\s)?)?"
        rf"(?P<part>(?:(?:{sides})\s)?(?:(?P<kind>{kinds})\sof\s(?:the\s)?)?(?:(?:{sides})\s)?)\Z"
    )


def is_told(page: Page, start: int, end: int, words: Sequence[str], signs: Signs, lexicon: Lexicon) -> bool:
    """Return whether a name that no lexicon knows is surely that of a place, by what stands around it."""
    lead = signs.lead
    if lead.removesuffix(" of") in LISTED:
        return True
    if not (lead in ALONE or lead.endswith(" of") or signs.after or (lead == "at" and _near(page.low, end))):
        return False
    if words[-1].strip(".") in FIRMS or words[0] in _DATES or (signs.the and len(words) == 1):
        return False
    run = page.text[start:end]
    if (len(run) <= _LETTERS and run.isupper() and not signs.after) or not any(c.isalpha() for c in run[1:]):
        return False
    titled = len(words) > 1 and words[0] in FIRST_WORDS  # "in Sheikh Zurla"
    if (lexicon.senses(words[0]) and not titled) or any(s.kind in _OF_PEOPLE for s in lexicon.senses(words[-1])):
        return False  # "in English", "at Zurla Police"
    if lead == "in" and not STAKES.isdisjoint(page.low[max(0, start - 28) : start].removesuffix("the ").split()[-2:-1]):
        return False
    return (
        signs.after
        or goes_on(page.low, end, lexicon)
        or (lead.endswith(" of") and _AFTER.match(page.low, end) is not None)
    )


def goes_on(low: str, end: int, lexicon: Lexicon) -> bool:
    """Return whether what follows a name leaves it one by itself: a stop or a word of grammar, no noun and no verb."""
    after = _AFTER.match(low, end)
    return after is not None and (not after[1] or any(s.kind == "word" for s in lexicon.senses(after[1])))


def kinds_behind(low: str, end: int) -> str:
    """Return the word for several places that stands behind a name, or nothing: "Zurla and Orlova districts"."""
    found = _kinds().match(low, end)
    word = found[0].split()[-1] if found else ""
    return word if word.endswith("s") and word not in place_words() else ""


def _near(low: str, end: int) -> bool:
    """Return whether what follows a name says what it is near to: "at Zurla near Herat"."""
    return low.startswith((" near ", " outside "), end)


_OF_PEOPLE = frozenset(("actor", "source", "demonym"))
_AFTER = lazy(r"(?!'|-\w)\s?([a-z]*)")
