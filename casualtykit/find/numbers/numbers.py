"""Finds every number of a sentence: how it is bounded, and what it is for.

One scan finds the cores (digits and number words); from each core the figure is read to the right, the rules of
`uses` say what it is for, and the hedges on both sides bound it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import regex

from casualtykit.find.numbers import amounts, counting_words, uses
from casualtykit.find.numbers.cardinals import TENS, any_of, compiled, leftward, neighbours
from casualtykit.find.numbers.choice import rules_for
from casualtykit.find.numbers.counting_words import COUNT, NUMBER_WORDS, PlaceRule, article, half, ordinal, starters
from casualtykit.find.numbers.shapes import Finding, RoleRule, counts_people
from casualtykit.find.numbers.written import BEFALLEN, Figure, Line, beside, paired, read, read_vague
from casualtykit.lexicon import Lexicon, words_given
from casualtykit.model import Count, Number
from casualtykit.rules import Rule, rule
from casualtykit.sentences import split_sentences
from casualtykit.spans import Page, Span
from casualtykit.values import evolve
from casualtykit.vocabulary import CountKind, NumberRole

KindRule = Rule[[Count], Count]
"""A rule that bounds a count as its hedge says."""

_HEDGED = frozenset(
    {COUNT, NumberRole.MONEY, NumberRole.PERCENT, NumberRole.MEASURE, NumberRole.DURATION, NumberRole.FRACTION}
)
"""Roles of quantities; a hedge before any other role ("over 5th Street") is no part of it."""


def find_numbers(page: Page, start: int, end: int, lexicon: Lexicon) -> tuple[Number, ...]:
    """Return the numbers of the sentence `page.text[start:end]`, in text order.

    >>> text = "At least two dozen villagers fled."
    >>> [outline(n) for n in find_numbers(Page.of(text), 0, len(text), Lexicon.shipped("en"))]
    ['At least two dozen: >=24 count']
    """
    line = Line.of(page, start, end, lexicon)
    numbers: list[Number] = []
    free = 0
    for core in _cores().finditer(line.low):
        if core.start() < free:
            continue
        word = core[0]
        for made, by in _tried(line, core.start(), word):
            if made is None or made.end <= core.start():
                continue
            first = max(made.start, free)
            span = Span(start + first, start + made.end)
            numbers.append(Number(span, page.text[span.start : span.end], by, made.count, made.role))
            free = made.end
            if made.role is COUNT:
                line.told.append(made.count)
            break
    return tuple(numbers)


def parse_numbers(text: str, *, lexicon: Lexicon | None = None) -> tuple[Number, ...]:
    """Return every number of a text with its bounds and its role.

    Args:
        text: any text; sentences are read one by one.
        lexicon: the words that name people; the shipped English ones unless given.

    Raises:
        TypeError: the text is no `str`.

    >>> for n in parse_numbers("More than 800 people, a third of them children, fled since 2011."): print(outline(n))
    More than 800: >=800 count
    a third: fraction
    2011: 2011 year
    """
    page = Page.of(text)
    words = words_given(lexicon)
    return tuple(n for s in split_sentences(page) for n in find_numbers(page, s.start, s.end, words))


def outline(mention: Number) -> str:
    """Return one line that says what was found: the words, the bounds where there are any, and the role."""
    count = mention.count
    known = count.value is not None or count.low is not None or count.high is not None
    return f"{mention.text}: {count} {mention.role}" if known else f"{mention.text}: {mention.role}"


# --------------------------------------------------------------------------------------------------------------- kinds


@rule(
    "#",
    finds={
        "Then 1,200 men and fifteen women left.": "1,200: 1200 count | fifteen: 15 count",
        "Five (5) men fled.": "Five (5): 5 count",
    },
    skips=("About 12 men left.", "They won 3-1 in 2003."),
)
def exact(count: Count) -> Count:
    """A figure without a hedge is exact."""
    return count


@rule(
    "(at least|more than|over|no fewer than|upwards of) #|#(+|-plus| or more)",
    finds={
        "At least two dozen villagers fled.": "At least two dozen: >=24 count",
        "Well over a thousand men left.": "Well over a thousand: >=1000 count",
        "A total of more than 800 men.": "A total of more than 800: >=800 count",
        "They saw 120 or more men.": "120 or more: >=120 count",
        "Some had 50+ women and 20-plus boys.": "50+: >=50 count | 20-plus: >=20 count",
    },
    skips=("No more than 12 men came.",),
)
def at_least(count: Count) -> Count:
    """A figure after "at least", "more than", "over" and the like is the least."""
    return Count(count.value, count.low, None, CountKind.AT_LEAST)


@rule(
    "(up to|as many as|fewer than|at most|no more than) #|# or fewer",
    finds={"Up to 30 men and no more than 12 women left.": "Up to 30: <=30 count | no more than 12: <=12 count"},
    skips=("No fewer than 17 miners came.",),
)
def at_most(count: Count) -> Count:
    """A figure after "up to", "fewer than", "no more than" and the like is the most."""
    return Count(count.value, None, count.high, CountKind.AT_MOST)


@rule(
    "(about|some|nearly|an estimated) #|#(-odd| or so)",
    finds={
        "Nearly 80 men and some 20 women left.": "Nearly 80: ~80 count | some 20: ~20 count",
        "They saw 30-odd boys.": "30-odd: ~30 count",
        "An estimated 15,000 people fled.": "An estimated 15,000: ~15000 count",
    },
    skips=("Some people talked about men.",),
)
def about(count: Count) -> Count:
    """A figure after "about", "some", "nearly" and the like is near."""
    return Count(count.value, count.low, count.high, CountKind.ABOUT)


@rule(
    "# (to|or|-) #|between # and #|from # to #|at least # and (as many as|up to) #",
    finds={
        "The mayor counted 40-45 tents.": "40-45: 40-45 count",
        "Between two hundred and five hundred men.": "Between two hundred and five hundred: 200-500 count",
        "Two to three hundred women.": "Two to three hundred: 200-300 count",
        "At least 13 and as many as 46 men died.": "At least 13 and as many as 46: 13-46 count",
        "Each raid hurt from 3 to 5 people, five or six men.": "from 3 to 5: 3-5 count | five or six: 5-6 count",
    },
    skips=("The toll rose from 12 to 15.", "Twenty and thirty men fell."),
)
def between(count: Count) -> Count:
    """Two figures joined by "to", "or", a hyphen or "between" are a range."""
    return count


@rule(
    "dozens|several|a few|hundreds of thousands",
    finds={
        "Dozens fled, several hundred men stayed.": "Dozens: 24+? count | several hundred: 300+? count",
        "Tens of thousands of people left.": "Tens of thousands: 20000+? count",
        "A few dozen cars burned.": "A few dozen: 36+? count",
        "A number of men and scores of women.": "A number: 3+? count | scores: 40+? count",
    },
    skips=("The number of men, he scores twice.", "How many came?"),
)
def vague(count: Count) -> Count:
    """A vague word tells only the least that it means."""
    return count


_KINDS = {
    CountKind.EXACT: exact, CountKind.AT_LEAST: at_least, CountKind.AT_MOST: at_most, CountKind.ABOUT: about,
    CountKind.RANGE: between, CountKind.VAGUE: vague,
}  # fmt: skip

_RISING = r"(?<!\w)(?:go|goes|going|gone|went|moved?|mov(?:es|ing)|risen|rose|climb(?:s|ed|ing)?|shot|jumped|crept|creep(?:s|ing)|inched|edged|add(?:s|ed|ing)?) "
"""The verbs whose "up to" is no bound: "the toll has gone up to 40"."""


def _bounded(line: Line, made: Finding) -> Finding:
    """Return a quantity with the hedges on both sides of it."""
    kinds: list[str] = []
    start, end, table = made.start, made.end, neighbours()
    for _ in range(3):
        left = _hedge_before(line.low, start)
        if left is None:
            break
        hedge = " ".join(left[1].split())
        if hedge == "up to" and leftward(_RISING).match(line.low, 0, left.start(1)):
            break
        kinds.append(table.hedges[hedge])
        start = left.start()
    near = line.low[end : end + _NEAR].lstrip(" -")
    right = _hedge_after().match(line.low, end) if near[:2] in _hedge_starts() or near[:1] == "+" else None
    if right:
        end = right.end()
        kinds.append(
            table.trailers[" ".join(right[1].split())] if right[1] else table.enders[" ".join(right[2].split())]
        )
    if not kinds:
        return made
    kind = next((k for k in (CountKind.AT_LEAST, CountKind.AT_MOST, CountKind.ABOUT) if k in kinds), CountKind.EXACT)
    return Finding(start, end, _hedged(made.count, kind), made.role)


def _hedged(count: Count, kind: CountKind) -> Count:
    """Return a count with the kind that a hedge gives it; a range keeps its ends, a vague word its floor."""
    if kind is CountKind.EXACT or count.value is None:
        return (
            Count(None, None, None, CountKind.VAGUE)
            if kind is CountKind.AT_MOST and count.kind is CountKind.VAGUE
            else count
        )
    return _KINDS[kind](count)


_NEAR = 6
"""How many characters behind a number tell how the next word begins, the spaces before it included."""
_LAST_WORD = r"([^\W\d_]+[.]?|[<>~])[ -]{0,3}"


def _hedge_before(low: str, start: int) -> regex.Match[str] | None:
    """Return the hedge that ends before a number; the word before it tells which ones are tried."""
    last = leftward(_LAST_WORD).match(low, 0, start)
    ending = _ending(last[1]) if last is not None else None
    return ending.match(low, 0, start) if ending is not None else None


@lru_cache(maxsize=1000)
def _ending(word: str) -> regex.Pattern[str] | None:
    """Return the pattern of the hedges that end with a word, or None where none does."""
    table = neighbours()
    if word in table.hedge_ends:
        return _hedges(hedge for hedge in table.hedges if hedge.endswith(word))
    return _hedges(table.hedges) if word in ("another", "further", "additional") else None


def _hedges(hedges: Iterable[str]) -> regex.Pattern[str]:
    return leftward(rf"(?<![\w-])({any_of(hedges)})(?: (?:another |a further |an additional )?|-|(?<=[<>~]))")


@cache
def _hedge_starts() -> frozenset[str]:
    """Return the first two letters of what may follow a number as its hedge."""
    return frozenset(hedge.lstrip("-")[:2] for hedge in (*neighbours().trailers, *neighbours().enders))


@cache
def _hedge_after() -> re.Pattern[str]:
    table = neighbours()
    trailers = rf"(?: |-)?({any_of(table.trailers)})(?!\w)(?! (?:a|an|the|one|two|his|her|their|its)\b)"
    return compiled(rf"{trailers}| ({any_of(table.enders)})(?=[.,;)]|$| (?:{BEFALLEN})\b)")


# -------------------------------------------------------------------------------------------------------------- trying


@cache
def _vague_starters() -> frozenset[str]:
    terms = (*neighbours().floors, *neighbours().of_floors)
    return frozenset(t.removeprefix("a ").removeprefix("an ").split()[0] for t in terms)


@cache
def _cores() -> re.Pattern[str]:
    """Return the one pattern that finds where a number may begin: digits, or a word that begins one."""
    vague = {" ".join(t.split()[:2]) for t in (*neighbours().floors, *neighbours().of_floors)}
    words = {w for w in (*starters(), *NUMBER_WORDS, *vague) if " " not in w}
    pairs = sorted(
        p for p in vague if p.partition(" ")[0] not in words
    )  # "the majority", but "the" alone begins nothing
    begins = rf"(?:{_trie(sorted(words))})(?!\w)|(?=(?:{_trie(pairs)})(?!\w))\w+"
    return re.compile(rf"[0-9]+|(?<!\w)(?<!\w')(?:(?<!-)|(?<=--))(?:{begins})")


def _trie(words: list[str]) -> str:
    """Return a pattern of words grouped by their first letter, which a scan reads much faster than a flat one."""
    letters = dict.fromkeys(w[0] for w in words)
    return "|".join(f"{c}(?:{any_of(w[1:] for w in words if w[0] == c)})" for c in letters)


def _tried(line: Line, start: int, word: str) -> Iterator[tuple[Finding | None, str]]:
    """Yield what the rules make of a core, the first that is something being it."""
    rules = starters().get(word, ())
    if word in ("a", "an"):
        noun = compiled(r"an? ([^\W\d_]+)").match(line.low, start)
        word = noun[1] if noun else ""
        rules = starters().get(f"a {word}", (article,))
    if word in TENS:
        yield ordinal(line, start), ordinal.id
    if word in _vague_starters():
        yield _said_vaguely(line, start, word)
    if word[:1] in "0123456789" or word in NUMBER_WORDS:
        figure = read(line, start)
        if figure is not None:
            yield _said(line, paired(line, figure))
            return
    for made in rules:
        found = made(line, start)
        if found is not None:
            yield (_bounded(line, found) if made is half else found), made.id


def _said(line: Line, figure: Figure) -> tuple[Finding, str]:
    """Return what a figure is, by the first rule that knows, or the count that it is."""
    figure = beside(line, figure)
    for role in rules_for(line, figure):
        found = role.build(line, figure)
        if found is not None:
            return (_bounded(line, found) if found.role in _HEDGED else found), role.id
    made = _bounded(line, _repeated(line, Finding(figure.start, figure.end, figure.count, COUNT)))
    return made, _KINDS[made.count.kind].id


def _repeated(line: Line, made: Finding) -> Finding:
    """Return a count with the same figure in brackets after it: "five (5)"."""
    near = line.low[made.end : made.end + _NEAR].lstrip(" ")
    opened = compiled(r" ?\((?=[0-9a-z])").match(line.low, made.end) if near[:1] == "(" else None
    again = read(line, opened.end()) if opened else None
    if again is None or again.count != made.count or line.low[again.end : again.end + 1] != ")":
        return made
    return evolve(made, end=again.end + 1)


def _said_vaguely(line: Line, start: int, word: str) -> tuple[Finding | None, str]:
    """Return what a vague word is: a count, or a length of time, a sum of money or a measure by what follows."""
    figure = read_vague(line, start)
    if figure is None or _is_other(line, figure, word):
        return None, vague.id
    figure = beside(line, figure)
    for role in (amounts.money_after, amounts.percent, amounts.duration, amounts.measure):
        found = role.build(line, figure)
        if found is not None:
            return _bounded(line, found), role.id
    return _bounded(line, Finding(figure.start, figure.end, figure.count, COUNT)), vague.id


def _is_other(line: Line, figure: Figure, word: str) -> bool:
    """Return whether a vague word says something else here: "how many", "as few as", "a score of 3-1", "he scores"."""
    if word == "couple":
        return line.low[figure.start : figure.end].endswith("couple")
    if line.low[figure.start : figure.end] == "a score":
        return compiled(r" of [0-9]").match(line.low, figure.end) is not None
    if line.low[figure.start : figure.end] in ("tens", "scores"):
        of = compiled(r" of (?![0-9])").match(line.low, figure.end)
        return of is None and (
            word == "tens"
            or not (
                counts_people(line, beside(line, figure))
                or compiled(_HARMED).match(line.low, figure.end)
                or leftward(_HARMING).match(line.low, 0, figure.start)
            )
        )
    if line.low[figure.start : figure.end] in ("many", "few"):
        return leftward(r"(?<!\w)(?:how|as|too|that|not|so|very) ").match(line.low, 0, figure.start) is not None
    if word != "multiple":
        return False
    his = compiled(_OF_ONE).match(line.low, figure.end) is not None and beside(line, figure).before not in _OF_MANY
    return his or compiled(r"-| sclerosis| choice").match(line.low, figure.end) is not None


_OF_ONE = r" (?:[\w-]+ ){0,2}(?:injuries|wounds|fractures|burns|bruises|lacerations|traumas?)(?!\w)"
"""What one person may have several of: "the driver suffered multiple injuries"."""
_OF_MANY = frozenset(("", "of", "cause", "caused", "causes", "causing", "left", "leaving", "reported"))
"""Words before it where it tells of several people: "caused multiple injuries"."""


_HARMED = (
    r" (?:were|are|have|had|remain|remained|still|more|others|dead|killed|injured|wounded|hurt|missing|feared|died"
    r"|trapped|fled)\b"
)
_HARMING = r"(?<!\w)(?:kill(?:ed|s|ing)|wound(?:ed|s|ing)|injur(?:ed|es|ing)|hurt(?:ing)?|left|leaving|displac(?:ed|es|ing)|arrest(?:ed|ing)) "

RULES: tuple[RoleRule | KindRule | PlaceRule, ...] = (*uses.RULES, *_KINDS.values(), *counting_words.RULES)
