"""The pieces that patterns of times are made of, and the pattern that finds them all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby

from casualtykit.dates import MONTHS, WEEKDAYS, expand
from casualtykit.tries import trie


def _any(words: str) -> str:
    """Return a pattern for one of some words, in which "_" stands for a space."""
    return f"(?:{'|'.join(words.split()).replace('_', ' ')})"


_EVENTS = _any(
    "accident air_raids? air_strikes? airstrikes? ambush(?:es)? assaults? attacks? blasts? bombings? clash(?:es)? "
    "collision crackdown crash(?:es)? demonstrations? explosions? fighting fire flooding floods? hijacking "
    "incidents? kidnappings? killings? massacres? murders? operation protests? raids? rall(?:y|ies) riots? "
    "shelling shootings? storms? strikes? unrest violence"
)
_TURNING_POINTS = _any(
    "attacks? campaign ceasefire clashes conflict coup crisis disaster earthquake elections? epidemic fighting "
    "genocide hostilities hurricane independence insurgency intifada invasion lockdown offensive operation ouster "
    "outbreak overthrow pandemic protests quake rebellion revolt revolution siege takeover truce tsunami unrest uprising violence "
    "vote war withdrawal"
)
_COUNTED = _any("[a-z'-]{1,20}s people men women children police others more per percent pct million billion")
_BEFALLEN = _any("killed dead died injured wounded hurt arrested abducted kidnapped missing")
_HEDGES = _any(
    "more_than less_than fewer_than at_least close_to well_over over under about nearly almost around just only "
    "some roughly approximately barely up_to"
)
_PREPOSITIONS = _any(
    "on_or_about on in at by until till during over within throughout through before after around from as_of "
    "prior_to following between up_to no_later_than"
)
_ADVERBS = _any(
    "as_(?:early|late|recently)_as as_far_back_as so_far early late earlier later sometime back(?=_in) "
    "(?:shortly|just|soon|immediately)(?=_before|_after|_prior)"
)
_FIRST_WORDS = (
    "a about after almost an approximately around as at autumn barely before beginning between by centuries close "
    "couple dozen dozens during earlier early end fall few fewer first for from half in just last late later latter less "
    "long many mid middle more most nearly next not on only over overnight past pre-dawn predawn previous recent "
    "recently roughly same second seconds several shortly since small so some spring start summer that the this "
    "through throughout till today tomorrow tonight under until up weekend well winter within yesterday"
).split()

_PIECES: Mapping[str, str] = {
    "ago": r"(?:<hedge> )?(?:(?:<number>|<vague>|an?|half an?)(?: and a half)? )?(?:<units>|<unit>)",
    "date": r"(?:<weekday>,? (?:the )?)?(?:<month> <day>(?:,? <year>)?|<day>(?: of)? <month>(?:,? <year>)?)",
    # A day, and no figure behind the dash that follows a date: "June 8 - 13 killed", "July 12 - 4 young nurses died".
    "dayonly": rf"<day>(?! (?:{_BEFALLEN}|(?!(?:in|on|at|and|to|of|for|with|was|were|saw) )(?:[a-z-]{{1,15}} ){{0,2}}?{_COUNTED})\b)",
    "edge": r"(?:the )?(?:very )?<end> of",
    "end": r"(?:beginning|start|middle|end|close|(?:first|second|third|fourth|last|latter)"
    r" (?:[\w-]{1,10} (?:of |or [a-z]{2,5} )?)?(?:half|quarter|weeks?|days|months))",
    "event": rf"{_EVENTS}\b",
    "hedge": _HEDGES,
    "near": r"(?:about|around|approximately|roughly|(?:just|shortly) (?:before|after))",
    "point": r"(?:(?:<side>|<edge> )?(?:<date>|<month>(?:,? <year>)?(?!<verb>)|1[5-9][0-9]0s)"
    r"|(?:early |late )?(?:last |this |next )?<weekday>(?: <part>)?"
    r"|(?:early |late |earlier )?(?:last|this) (?:week|month|year|night|weekend|<month>|morning|<season>)"
    r"|(?:early |late |earlier )?(?:yesterday|today)(?: <part>)?"
    r"|<edge> (?:the|this|last) (?:month|year|decade|century)|9/11|<feast>|<sun>)",
    "quantity": r"(?:(?:<hedge> )?(?:(?:<number>|<vague>) <units>|(?:one|1|half an?|a single) <unit>)"
    r"|<hedge> an? <unit>)",
    "season": r"(?:(?:spring|summer|autumn|winter)\b(?! (?:capital|palace|camp|school|games|resort|residence|house))|fall\b(?= of [12][0-9]{3}\b))",
    "short": r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)",
    "side": r"(?:(?:early|mid|late)[\s-])",
    # What a point in time begins with.
    "soon": r"(?:[0-9]|<month>|<weekday>|<side>|earlier|(?:the )?(?:very )?<end>|(?:last|this|next) |yesterday|today"
    r"|<hour> o|<feast>|<sun>)",
    "to": r"(?: (?:and|to|until|till|through) (?:about |around )?|-)",
    "turn": rf"{_TURNING_POINTS}\b",
    # What follows a figure that counts people or things: "by 2018 troops", "May 3 and 12 people".
    "uncounted": rf"(?! {_COUNTED}\b)",
    # What follows "may" or "march" where it is a verb, which in capitals nothing else tells.
    "verb": r"(?: (?:have|be|not|never|well|also|still|yet|soon|seek|face|take)\b)",
    "when": r"(?:<point>|(?:<side>|<edge> )?<year>)",
}


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


@cache
def beginning() -> re.Pattern[str]:
    """Return the pattern of a place where a time may begin: before one of the words that times begin with, or a figure."""
    words = trie((*_FIRST_WORDS, *MONTHS, *WEEKDAYS))
    first = spelt(rf"(?=[0-9]|{words}\b|<number>|<units>|<unit>|<sun>)")
    return re.compile(rf"(?<![\w$\u00a3\u20ac'-])(?<![0-9][.,:/]){first}")


def whole(notation: str) -> re.Pattern[str]:
    """Return a pattern that ends with a word."""
    return re.compile(rf"(?:{spelt(notation)})(?!\w|-[a-z])")


@cache
def clue(notation: str) -> re.Pattern[str]:
    """Return a pattern that shows that a longer one may match: a word with the beginning of a point in time, "since Mon"."""
    return re.compile(spelt(notation))


FIGURES, DECADE = "0", "0s"
"""Stand among the words that a rule asks for where it asks for figures: a year, a date, a time of the clock; "1990s"."""


def gate(words: Iterable[str]) -> re.Pattern[str]:
    """Return a cheap pattern that finds what begins with one of some words, and figures; most sentences hold no time.

    Words are grouped by their first letter, which makes the scan twice as fast.
    """
    ended = sorted(rf"{w}\b" if w in MONTHS else w for w in {*words} - {FIGURES, DECADE})
    grouped = "|".join(
        f"{initial}(?:{'|'.join(w[1:] for w in same)})" for initial, same in groupby(ended, key=lambda w: w[0])
    )
    figures = r"[0-9](?:[0-9]{3}(?:'?s\b)?|[0-9]?[/:.][0-9]|[0-9]? ?[ap]\.?m\b)"
    return re.compile(expand(rf"\b(?:{figures}|{grouped})"))


def told(hit: re.Match[str]) -> str:
    """Return what the gate has found, as rules ask for it."""
    words = hit[0]
    if words[0].isdigit():
        return DECADE if words[-1] == "s" else FIGURES
    return " ".join(words.split())
