"""Cardinal numbers in words, and the words that stand beside numbers: the only door to number-parser.

Our own grammar bounds a run of number words, so that "between two hundred and five hundred" stays two numbers;
number-parser then reads what was bounded. The neighbours (hedges, units, labels) are the rows of `numbers.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module
from typing import cast

import regex
from number_parser import parse_number

from casualtykit.languages import table_of
from casualtykit.patterns import lazy
from casualtykit.values import settled

UNITS = tuple("one two three four five six seven eight nine".split())
TEENS = tuple("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())
TENS = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())
INDIAN: Mapping[str, int] = {"lakh": 10**5, "crore": 10**7}
"""Scales that number-parser does not know."""
SCALES: Mapping[str, int] = {
    "thousand": 10**3, **INDIAN, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
    "quintillion": 10**18, "sextillion": 10**21,
}  # fmt: skip
"""What multiplies the figure before it."""
PACKS: Mapping[str, int] = {"dozen": 12, "score": 20, "hundred": 100}
"""Smaller multipliers."""

_SMALL: Mapping[str, int] = {w: i for i, w in enumerate((*UNITS, *TEENS), 1)}
_WORD = "|".join(sorted((*UNITS, *TEENS, *TENS, "hundred", *SCALES), key=len, reverse=True))
# Forty words spell any number below a septillion; a longer run is read in pieces.
_RUN = rf"(?:{_WORD})(?!\w)(?:(?: and |-and-| |-)(?:{_WORD})(?!\w)){{0,48}}+"
_TOKEN = lazy(r"([a-z]+)([ -]*+)")


@cache
def compiled(source: str) -> re.Pattern[str]:
    """Return a pattern, in which a plain space stands for one to three of them."""
    return re.compile(_spaced(source))


@cache
def leftward(source: str) -> regex.Pattern[str]:
    """Return such a pattern that is read to the left: it matches what ends at a place. `re` has none of these."""
    return regex.compile(f"(?r){_spaced(source)}")


def _spaced(source: str) -> str:
    return re.sub(r"\[(?:\\.|[^]])*+\]| [?]?", lambda m: _GAPS.get(m[0], m[0]), source)


_GAPS = {" ": " {1,3}+", " ?": "(?: {1,3}+)?"}


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first.

    >>> any_of(["over", "well over"])
    'well over|over'
    """
    return "|".join(regex.escape(w, literal_spaces=True) for w in sorted(words, key=lambda w: (-len(w), w)))


# ---------------------------------------------------------------------------------------------------------- cardinals


def read_words(low: str, start: int) -> tuple[int, int] | None:
    """Return where the cardinal in words ends that begins at a place of a folded text, and what it is.

    >>> read_words("two hundred and five hundred", 0)
    (11, 200)
    >>> read_words("twenty and thirty", 0)
    (6, 20)
    """
    run = compiled(_RUN).match(low, start)
    if run is None:
        return None
    length, value = _bounded(run[0])
    return start + length, value


@lru_cache(maxsize=4096)
def _bounded(run: str) -> tuple[int, int]:
    """Return the length of the first number in a run of number words, and its value."""
    words = [(m[1], m.end(1)) for m in _TOKEN.finditer(run)]
    last = _number([w for w, _ in words])
    length = words[last - 1][1]
    return length, _value(" ".join(w for w, _ in words[:last]))


def _number(words: list[str]) -> int:
    """Return how many of the words, from the first on, are one number: groups with falling scales."""
    end, place, least = 0, 0, 10**24
    while True:
        group = _group(words, place)
        scale = SCALES.get(words[group]) if group < len(words) else None
        if scale is None:
            # "two hundred and five hundred": what carries a scale of its own, or is hundreds after hundreds, is new
            return group if group > place else end
        if scale >= least:
            return end
        end, least, place = group + 1, scale, group + 1
        if place < len(words) and words[place] == "and":
            place += 1
        if _group(words, place) == place:
            return end


def _group(words: list[str], place: int) -> int:
    """Return where a number below one thousand ends that begins at a word: "two hundred and five", "twelve hundred"."""
    end = _below_hundred(words, place)
    if words[end : end + 1] != ["hundred"]:
        return end
    end += 1
    tail = end + (words[end : end + 1] == ["and"])
    after = _below_hundred(words, tail)
    return end if after == tail or words[after : after + 1] == ["hundred"] else after


def _below_hundred(words: list[str], place: int) -> int:
    word = words[place] if place < len(words) else ""
    if word in TENS:
        return place + 1 + (words[place + 1 : place + 2] != [] and words[place + 1] in UNITS)
    return place + (word in _SMALL)


def _value(run: str) -> int:
    """Return the value of a bounded run."""
    total = 0
    for name in ("crore", "lakh"):
        head, found, rest = run.partition(name)
        if found:
            total += (_value(head.strip()) if head.strip() else 1) * INDIAN[name]
            run = rest.removeprefix(" and").strip()
    if run:
        total += _SMALL.get(run) or int(parse_number(run, "en") or 0)
    return total


# -------------------------------------------------------------------------------------------------------- neighbours


@settled
class Neighbours:
    """The words beside numbers, by what they say of them."""

    hedges: Mapping[str, str]
    """Before a number: the kind of count it becomes."""
    hedge_ends: frozenset[str]
    """The last words of those hedges."""
    trailers: Mapping[str, str]
    """After a number."""
    enders: Mapping[str, str]
    """After a number, where the clause ends with it."""
    floors: Mapping[str, int]
    """Vague words and the least that they mean."""
    of_floors: Mapping[str, int]
    """The same, for those that need "of" behind them."""
    units: Mapping[str, str]
    """After a number: the role it has."""
    classes: Mapping[str, frozenset[str]]
    """All other classes: currency, month, label, contest, change, street."""


@cache
def neighbours(language: str = "en") -> Neighbours:
    """Return the words of a language that stand beside numbers; its file is read once."""
    rows = list(_rows(language))
    hedges = {t: v for t, v, tags in rows if "left" in tags}
    classes: dict[str, set[str]] = {}
    for term, value, _ in rows:
        classes.setdefault(value, set()).add(term)
    return Neighbours(
        hedges, frozenset(t.rpartition(" ")[2] for t in hedges), {t: v for t, v, tags in rows if "right" in tags},
        {t: v for t, v, tags in rows if "end" in tags},
        {t: int(tags[0]) for t, v, tags in rows if v == "vague" and "of" not in tags},
        {t: int(tags[0]) for t, v, tags in rows if v == "vague" and "of" in tags},
        {t: v for t, v, _ in rows if v in ("duration", "percent", "time", "money", "measure")},
        {k: frozenset(v) for k, v in classes.items()},
    )  # fmt: skip


def _rows(language: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield (term, class, tags) for every row, and for the plural of every noun of unit."""
    inflection = import_module(f"casualtykit.languages.{language}.inflection")
    for row in table_of(language, "numbers.tsv"):
        term, value, _, _, forms, tags = (*row, *[""] * 5)[:6]
        inflected = (
            ((term, ""),) if forms == "-" else cast("tuple[tuple[str, str], ...]", inflection.noun_forms(term, forms))
        )
        for form, _ in inflected:
            yield form, value, tags.split()
