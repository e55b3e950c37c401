"""Lists of places, where a word at one end tells what all are: "the towns of Zurla and Pelim", "Zurla and Pelim areas"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from casualtykit.find.places.surroundings import Name, goes_on, kinds_behind
from casualtykit.gazetteer.labels import place_words
from casualtykit.languages.en.place_names import LISTED, SCENES, SIDES
from casualtykit.lexicon import Lexicon
from casualtykit.patterns import lazy
from casualtykit.spans import Page, Span
from casualtykit.vocabulary import PlaceKind

_TOWNS = (PlaceKind.CITY, PlaceKind.SETTLEMENT, PlaceKind.ADMIN1)
_FURTHER = lazy(r" (?:in|on|near|during|late|early)\b|\.(?: |\n|\Z)")
"""What follows the last of two places, of which the lexicon knows the first."""
GAPS = frozenset((", ", " and ", ", and ", " or ", ", or "))
"""What stands between the names of a list."""
_FEW = 3
"""A row of so many names is a list also where the lexicon knows the first."""


def listed(page: Page, row: Sequence[Span], names: Sequence[Name], lexicon: Lexicon) -> Iterator[Name]:
    """Yield the places of a row of names that nothing told by themselves, if the row is one of places.

    Args:
        page: the text.
        row: the names, which commas and "and" join.
        names: those places that were found up to the end of the row, in text order.
        lexicon: the words to know.
    """
    if page.low[row[-2].end : row[-1].start] == ", ":
        return
    mine = [n for n in names[-len(row) :] if n.end > row[0].start]
    told = {span for span in row for n in mine if n.start < span.end and span.start < n.end}
    if len(told) == len(row) or not _of_places(page, row, mine, lexicon):
        return
    for span in row:
        if page.cut(span.start, span.end).isupper():
            continue  # "the EC and Mali"
        words = page.low[span.start : span.end].split()
        if span not in told and not any(
            _no_name(word, lexicon) for word in words if word not in LISTED and word not in SIDES
        ):
            yield Name(span.start, span.end, span.start, PlaceKind.SETTLEMENT, led=True)


def _of_places(page: Page, row: Sequence[Span], names: Sequence[Name], lexicon: Lexicon) -> bool:
    """Return whether a row is one of places: by the words at its ends, or by a preposition and an end that nothing follows."""
    low, last = page.low, row[-1]
    kind = kinds_behind(low, last.end) or low[last.start : last.end].rpartition(" ")[2]
    if kind in LISTED or (kind and names and kind.endswith("s") and kind.removesuffix("s") in place_words()):
        return kind != "departments" or bool(names)  # "the Commerce and Agriculture Departments"
    if _opened().search(low, max(0, row[0].start - _OPENING), row[0].start):
        return True
    if names and names[0].entry is not None and low.endswith("between ", 0, row[0].start):
        return names[0].kind in _TOWNS and _FURTHER.match(low, last.end) is not None
    first = names[0] if names and names[0].first <= row[0].start < names[0].end else None
    if first is None or not first.led:
        return False
    return (
        first.lead in SCENES
        and not page.text[max(0, row[0].start - len(first.lead) - 1)].isupper()
        and (first.entry is None or len(row) >= _FEW or _FURTHER.match(low, last.end) is not None)
        and goes_on(low, last.end, lexicon)
    )


@cache
def _opened() -> re.Pattern[str]:
    """Return the pattern of what opens a row of places: "towns of", "camps --", "villages such as"."""
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(LISTED)})(?: of| --| [\u2013\u2014]|:|,? such as|,? including|,? namely)(?: the)? \Z"
    )


_OPENING = 40
"""How many characters are looked at for it."""


def _no_name(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is known as anything but a place."""
    senses = lexicon.senses(word)
    return bool(senses) and not any(sense.kind == "place" for sense in senses)
