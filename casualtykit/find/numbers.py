"""Finds every number of a sentence: how it is bounded, and what it is for.

One scan finds the cores (digits and number words); from each core the figure is read to the right, the rules of
`number_roles` say what it is for, and the hedges on both sides bound it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from attrs import evolve, frozen

from casualtykit.find import number_roles, number_shapes
from casualtykit.find.number_figures import Figure, Line, beside, paired, read, read_vague
from casualtykit.find.number_shapes import Finding
from casualtykit.find.number_words import SCALES, TEENS, TENS, UNITS, any_of, compiled, neighbours
from casualtykit.lexicon import Lexicon, Sense
from casualtykit.model import Count, CountKind, Number, NumberRole, exactly, vaguely
from casualtykit.rules import Rule, rule
from casualtykit.sentences import split_sentences
from casualtykit.spans import Page, Span

COUNT = NumberRole.COUNT
KindRule = Rule[[Count], Count]
PlaceRule = Rule[[Line, int], Finding | None]

_HEDGED = frozenset({COUNT, NumberRole.MONEY, NumberRole.PERCENT, NumberRole.MEASURE, NumberRole.DURATION, NumberRole.FRACTION})
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
            numbers.append(Number(span, page.cut(span.start, span.end), by, made.count, made.role))
            free = made.end
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
    words = Lexicon.shipped("en") if lexicon is None else lexicon
    return tuple(n for s in split_sentences(page) for n in find_numbers(page, s.start, s.end, words))


def outline(mention: Number) -> str:
    """Return one line that says what was found: the words, the bounds where there are any, and the role."""
    count = mention.count
    known = count.value is not None or count.low is not None or count.high is not None
    return f"{mention.text}: {count} {mention.role}" if known else f"{mention.text}: {mention.role}"


# --------------------------------------------------------------------------------------------------------------- kinds


@rule("#", finds={"Then 1,200 men and fifteen women left.": "1,200: 1200 count | fifteen: 15 count", "Five (5) men fled.": "Five (5): 5 count"})
def exact(count: Count) -> Count:
    """A figure without a hedge is exact."""
    return count


@rule(
    "(at least|more than|over|no fewer than|upwards of) #|#(+|-plus| or more)",
    finds={
        "At least two dozen villagers fled.": "At least two dozen: >=24 count",
        "Well over a thousand men and 120 or more women left.": "Well over a thousand: >=1000 count | 120 or more: >=120 count",
        "A total of more than 800 men, 50+ women and 20-plus boys.": "A total of more than 800: >=800 count | 50+: >=50 count | 20-plus: >=20 count",
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
        "Nearly 80 men, some 20 women and 30-odd boys left.": "Nearly 80: ~80 count | some 20: ~20 count | 30-odd: ~30 count",
        "An estimated 15,000 people fled.": "An estimated 15,000: ~15000 count",
    },
    skips=("Some people talked about men.",),
)
def about(count: Count) -> Count:
    """A figure after "about", "some", "nearly" and the like is near."""
    return Count(count.value, count.low, count.high, CountKind.ABOUT)


@rule(
    "# (to|or|-) #|between # and #|from # to #",
    finds={
        "A patrol met 20-30 militants.": "20-30: 20-30 count",
        "Between two hundred and five hundred men, two to three hundred women.": "Between two hundred and five hundred: 200-500 count | two to three hundred: 200-300 count",
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
        "Tens of thousands of people and a few dozen cars.": "Tens of thousands: 20000+? count | a few dozen: 36+? count",
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


def _bounded(line: Line, made: Finding) -> Finding:
    """Return a quantity with the hedges on both sides of it."""
    kinds: list[str] = []
    start, end, table = made.start, made.end, neighbours()
    for _ in range(3):
        left = compiled(_hedge_before()).match(line.low, 0, start)
        if left is None:
            break
        kinds.append(table.hedges[" ".join(left[1].split())])
        start = left.start()
    right = compiled(_hedge_after()).match(line.low, end)
    if right:
        end = right.end()
        kinds.append(table.trailers[" ".join(right[1].split())] if right[1] else table.enders[" ".join(right[2].split())])
    if not kinds:
        return made
    kind = next((k for k in (CountKind.AT_LEAST, CountKind.AT_MOST, CountKind.ABOUT) if k in kinds), CountKind.EXACT)
    return Finding(start, end, _hedged(made.count, kind), made.role)


def _hedged(count: Count, kind: CountKind) -> Count:
    """Return a count with the kind that a hedge gives it; a range keeps its ends, a vague word its floor."""
    if kind is CountKind.EXACT or count.value is None:
        return Count(None, None, None, CountKind.VAGUE) if kind is CountKind.AT_MOST and count.kind is CountKind.VAGUE else count
    return _KINDS[kind](count)


@cache
def _hedge_before() -> str:
    return rf"(?r)(?<![\w-])({any_of(neighbours().hedges)})(?: |-|(?<=[<>~]))"


@cache
def _hedge_after() -> str:
    table = neighbours()
    return rf"(?: |-)?({any_of(table.trailers)})(?!\w)(?! (?:a|an|the|one|two|his|her|their|its)\b)| ({any_of(table.enders)})(?=[.,;)]|$)"


# --------------------------------------------------------------------------------------------- words that are no figure


@rule(
    r"(?:no(?: |-)one|nobody|none|zero|nil)(?!\w)|no(?= [^\W\d_])",
    finds={
        "No one was hurt, there were zero deaths and no casualties.": "No one: 0 count | zero: 0 count | no: 0 count",
        "None of them died.": "None: 0 count",
    },
    skips=("It is no longer so, no doubt.", "No, he said.", "At ground zero it was nonetheless calm.", "Platoon no 13 left."),
)
def zero(line: Line, start: int) -> Finding | None:
    """No one, nobody, none, zero and "no" before a noun count nobody."""
    found = compiled(zero.pattern).match(line.low, start)
    if found is None or compiled(_NOT_ZERO).match(line.low, start) or compiled(_GROUND).match(line.low, 0, start):
        return None
    return Finding(start, found.end(), exactly(0), COUNT)


_NOT_ZERO = (
    r"no (?:longer|doubt|matter|more than|fewer than|less than|greater than|later than|sooner|way|wonder|such luck|but|and|or|to|in|at|of|"
    r"it|he|she|they|we|i|you|that|this|there|is|was|on|because|if|when|thanks|secret|less|better|worse|different|idea|comment|stranger|good)\b"
    r"|none (?:the|other than)\b|(?:zero|nil)-|zero (?:in|hour|tolerance|emissions?|degrees)\b|no one'?s? land"
)
_GROUND = r"(?r)(?<!\w)(?:ground|below|above|absolute|near|second to|or|yes) "


@rule(
    r"not (?:even )?(?:a single|one|a)(?! (?:of a kind|bit|few|lot)\b)(?!\w)",
    finds={"Not a single man fell, not even one.": "Not a single: 0 count | not even one: 0 count"},
    skips=("It was not a lot.", "It is not a plan.", "They did not see one."),
)
def not_one(line: Line, start: int) -> Finding | None:
    """Not one and not a single count nobody."""
    found = compiled(not_one.pattern).match(line.low, start)
    if found is None or found[0].endswith(" a") and not compiled(r" (?:soul|person|man|woman|child)\b").match(line.low, found.end()):
        return None
    return Finding(start, found.end(), exactly(0), COUNT)


@rule(
    r"neither(?= (?:of (?:the|them|us|those|these|his|her|their)|[^\W\d_]+)\b)",
    finds={"Neither man fell.": "Neither: 0 count", "Neither of them died.": "Neither: 0 count"},
    skips=("He was neither killed nor hurt.", "Neither soldiers nor rebels came."),
)
def neither(line: Line, start: int) -> Finding | None:
    """Neither of two counts nobody."""
    found = compiled(r"neither (of\b|([^\W\d_]+))").match(line.low, start)
    if found is None or not (found[1] == "of" or line.lexicon.is_person(found[2])):
        return None
    return None if " nor " in line.low[start : start + 80] else Finding(start, start + 7, exactly(0), COUNT)


@rule(
    r"any(?:one|body)?(?!\w)(?! (?:longer|way|case|time|moment|rate|day|sense|further than|responsibility|involvement)\b)",
    finds={"The shells did not hurt any of them.": "any: 0 count", "He denied that anyone was hurt.": "anyone: 0 count"},
    skips=("Is anyone hurt?", "It is not so, and any man knows.", "They could not stay any longer."),
)
def any_denied(line: Line, start: int) -> Finding | None:
    """Any, anyone and anybody after a negation in the same clause count nobody."""
    found = compiled(any_denied.pattern).match(line.low, start)
    if found is None or not _denied(line, start):
        return None
    return Finding(start, found.end(), exactly(0), COUNT)


def _denied(line: Line, place: int) -> bool:
    """Return whether a negation stands before a place in the same clause."""
    clause = re.split(r"[.,;:!?\"]| but ", line.low[max(0, place - 80) : place])[-1]
    return compiled(_NEGATION).search(clause) is not None


_NEGATION = r"(?<!\w)(?:not|never|no|nobody|none|nor|without|cannot|den(?:y|ied|ies|ying)|ruled out|hardly|unaware)(?!\w)|n't(?!\w)"


@rule(
    r"both(?!\w)(?! (?:in|at|by|on|for|from|to|as|with|and|inside|before|during)\b)",
    finds={"Both men fled, both of them teachers.": "Both: 2 count | both: 2 count"},
    skips=("Both men and women came.", "It is both in Mali and in Niger."),
)
def both(line: Line, start: int) -> Finding | None:
    """Both are two, unless "and" follows what they are."""
    if not compiled(both.pattern).match(line.low, start):
        return None
    paired_words = compiled(r"both(?: (?!was|were|are|is|had|have|has|of|died|fled)[\w'-]{1,24}){1,4} and\b").match(line.low, start)
    return None if paired_words else Finding(start, start + 4, exactly(2), COUNT)


@rule(
    r"(?:couple|pair|duo|trio)(?!\w)",
    finds={
        "The couple, a pair of teachers, left.": "The couple: 2 count | a pair: 2 count",
        "A couple of men came.": "A couple: 2+? count",
    },
    skips=("He wore a pair.", "They couple things."),
)
def couple(line: Line, start: int) -> Finding | None:
    """The couple and the pair are two; a couple of is two or a little more."""
    found = compiled(r"(an? )?(couple|pair|duo|trio)(?!\w)( of\b)?").match(line.low, start)
    if found is None:
        return None
    size, the = 3 if found[2] == "trio" else 2, compiled(r"(?r)(?<!\w)(?:the) ").match(line.low, 0, start)
    if found[2] == "couple" and (found[3] or (found[1] and compiled(_PLURAL).match(line.low, found.end()))):
        return Finding(start, found.end(2), vaguely(2), COUNT)
    if the or (found[1] and (found[3] or found[2] == "couple")):
        return Finding(the.start() if the else start, found.end(2), exactly(size), COUNT)
    return None


_PLURAL = r" (?:more )?(?!was\b|has\b|is\b|whose\b|as\b)[^\W\d_]{2,20}s\b"


@rule(
    r"an?(?: [^\W\d_][\w'-]*){1,6}",
    finds={"A man and an old woman fled.": "A: 1 count | an: 1 count", "A 12-year-old boy came.": "A: 1 count"},
    skips=("A bomb hurt five.", "A day in the life of a city, soldiers said.", "A police station burned."),
)
def article(line: Line, start: int) -> Finding | None:
    """A or an counts one person where a word for a person follows before anything else begins."""
    found = compiled(r"an?(?= [^\W_])").match(line.low, start)
    if found is None:
        return None
    place, heir = found.end(), False
    for _ in range(6):
        word = compiled(r" (?:([0-9]{1,3}-year-old)|([^\W\d_]+(?:-[^\W\d_]+)*)('s)?)(?![\w'-])").match(line.low, place)
        if word is None:
            return Finding(start, found.end(), exactly(1), COUNT) if heir else None
        senses = () if word[1] else line.lexicon.senses(word[2])
        stop = any(s.kind == "word" for s in senses) or word[2] in _NUMBER_WORDS
        if heir and stop:
            return Finding(start, found.end(), exactly(1), COUNT)
        if stop:
            return None
        if not word[3] and not word[1] and line.lexicon.is_person(word[2]) and _heads(line, senses, word.end()):
            return Finding(start, found.end(), exactly(1), COUNT)
        place, heir = word.end(), bool(word[1]) or (word[2] or "").endswith("-year-old")
    return None


def _heads(line: Line, senses: tuple[Sense, ...], end: int) -> bool:
    """Return whether a word for a person ends its group: one person, and no thing of theirs after it."""
    one = any(s.kind in ("actor", "demonym") and s.form != "pl" and not s.has("org") for s in senses)
    after = compiled(r" ([^\W\d_]+)").match(line.low, end)
    if not one or after is None:
        return one
    following = line.lexicon.senses(after[1])
    if any(s.kind in ("actor", "thing") or (s.kind == "outcome" and s.value.startswith("event")) for s in following):
        return False
    return any(s.kind == "actor" for s in senses) or any(s.kind in ("word", "outcome", "verb", "report") for s in following)


@rule(
    r"a single",
    finds={"A single gunman came.": "A single: 1 count", "They did not find a single man.": "a single: 0 count"},
    skips=("A single-engine plane came.",),
)
def single(line: Line, start: int) -> Finding | None:
    """A single one is one, or none after a negation."""
    found = compiled(r"a single(?![\w-])").match(line.low, start)
    return Finding(start, found.end(), exactly(0 if _denied(line, start) else 1), COUNT) if found else None


@rule(
    r"(?:an? )?(?:half|(?:third|quarter|fifth|tenth|fourth)(?= of\b))(?!\w)",
    finds={
        "Half of the 400 men and a quarter of the herd left.": "Half: fraction | a quarter: fraction",
        "More than half were children.": "More than half: fraction",
    },
    skips=("Half a million fled.", "A third man came."),
)
def half(line: Line, start: int) -> Finding | None:
    """Half, and a third or a quarter of something, are parts."""
    found = compiled(half.pattern).match(line.low, start)
    return Finding(start, found.end(), Count(None, None, None, CountKind.EXACT), NumberRole.FRACTION) if found else None


_RANKS = {w: i for i, w in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
    "eighteenth nineteenth twentieth".split(), 1)} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}  # fmt: skip
_NUMBER_WORDS = frozenset((*UNITS, *TEENS, *TENS, *SCALES, "hundred", "dozen", "half", "quarter"))


@rule(
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:first|second|third|fourth|fifth)(?!\w)",
    finds={"The second bomb and his twenty-first birthday.": "second: 2 ordinal | twenty-first: 21 ordinal"},
    skips=("It took a split second.", "Seconds later they fled."),
)
def ordinal(line: Line, start: int) -> Finding | None:
    """First, second and twenty-first are ranks."""
    found = compiled(_rank()).match(line.low, start)
    if found is None or compiled(r"(?r)(?<!\w)(?:split|per|each) ").match(line.low, 0, start):
        return None
    tens = 10 * (TENS.index(found[1]) + 2) if found[1] else 0
    return Finding(start, found.end(), exactly(tens + _RANKS[found[2]]), NumberRole.ORDINAL)


@cache
def _rank() -> str:
    return rf"(?:({any_of(TENS)})(?: |-))?({any_of(_RANKS)})(?!\w)"


# -------------------------------------------------------------------------------------------------------------- trying


_PLACES: tuple[tuple[PlaceRule, tuple[str, ...]], ...] = (
    (zero, ("no", "nobody", "none", "zero", "nil")), (not_one, ("not",)), (neither, ("neither",)), (any_denied, ("any", "anyone", "anybody")),
    (both, ("both",)), (couple, ("couple", "pair", "duo", "trio", "a couple", "a pair", "a duo", "a trio")), (single, ("a single",)),
    (half, ("half", "a half", "a quarter", "a third", "a fourth", "a fifth", "a tenth")), (ordinal, tuple(_RANKS)), (article, ("a", "an")),
)  # fmt: skip
"""The words that each rule begins with, after the article where it has one."""


@cache
def _starters() -> dict[str, tuple[PlaceRule, ...]]:
    # an article may still count one person where its noun turns out to be no number
    return {w: (made, article) if w.startswith("a ") else (made,) for made, words in _PLACES for w in words}


@cache
def _vague_starters() -> frozenset[str]:
    terms = (*neighbours().floors, *neighbours().of_floors)
    return frozenset(t.removeprefix("a ").removeprefix("an ").split()[0] for t in terms)


@cache
def _cores() -> re.Pattern[str]:
    """Return the one pattern that finds where a number may begin: digits, or a word that begins one."""
    words = {w for w in (*_starters(), *_vague_starters(), *_NUMBER_WORDS) if " " not in w}
    return re.compile(rf"[0-9]+|(?<![\w'-])(?:{_trie(sorted(words))})(?!\w)")


def _trie(words: list[str]) -> str:
    """Return a pattern of words grouped by their first letter, which a scan reads much faster than a flat one."""
    letters = dict.fromkeys(w[0] for w in words)
    return "|".join(f"{c}(?:{any_of(w[1:] for w in words if w[0] == c)})" for c in letters)


def _tried(line: Line, start: int, word: str) -> Iterator[tuple[Finding | None, str]]:
    """Yield what the rules make of a core, the first that is something being it."""
    rules = _starters().get(word, ())
    if word in ("a", "an"):
        noun = compiled(r"an? ([^\W\d_]+)").match(line.low, start)
        word = noun[1] if noun else ""
        rules = _starters().get(f"a {word}", (article,))
    if word in TENS:
        yield ordinal(line, start), ordinal.id
    if word in _vague_starters():
        yield _said_vaguely(line, start, word)
    if word[:1] in "0123456789" or word in _NUMBER_WORDS:
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
    for role in number_roles.RULES:
        found = role.build(line, figure)
        if found is not None:
            return (_bounded(line, found) if found.role in _HEDGED else found), role.id
    made = _bounded(line, _repeated(line, Finding(figure.start, figure.end, figure.count, COUNT)))
    return made, _KINDS[made.count.kind].id


def _repeated(line: Line, made: Finding) -> Finding:
    """Return a count with the same figure in brackets after it: "five (5)"."""
    opened = compiled(r" ?\((?=[0-9a-z])").match(line.low, made.end)
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
    for role in (number_roles.money_after, number_roles.percent, number_roles.duration, number_roles.measure):
        found = role.build(line, figure)
        if found is not None:
            return _bounded(line, found), role.id
    return _bounded(line, Finding(figure.start, figure.end, figure.count, COUNT)), vague.id


def _is_other(line: Line, figure: Figure, word: str) -> bool:
    """Return whether a vague word says something else here: "how many", "as few as", "a score of 3-1", "he scores"."""
    if word == "couple":
        return line.low[figure.start : figure.end].endswith("couple")
    if line.low[figure.start : figure.end] in ("tens", "scores"):
        of = compiled(r" of (?![0-9])").match(line.low, figure.end)
        return of is None and (word == "tens" or not number_shapes.counts_people(line, beside(line, figure)) and not compiled(_HARMED).match(line.low, figure.end))
    if word in ("many", "few"):
        return compiled(r"(?r)(?<!\w)(?:how|as|too|that|not|so|very) ").match(line.low, 0, figure.start) is not None and word == "many"
    return word == "multiple" and compiled(r"-| sclerosis| choice").match(line.low, figure.end) is not None


_HARMED = r" (?:were|are|have|had|remain|remained|still|more|others|dead|killed|injured|wounded|hurt|missing|feared|died|trapped|fled)\b"


RULES: tuple[Rule[..., object], ...] = ()
