"""Figures: how numbers are written, in digits and in words, with scales, halves, dozens and ranges.

A figure has bounds and a place, but no role yet; what stands beside it decides that.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

import regex

from casualtykit.find.numbers.cardinals import INDIAN, PACKS, SCALES, any_of, compiled, leftward, neighbours, read_words
from casualtykit.languages.en.harm_words import RANGES
from casualtykit.lexicon import Lexicon
from casualtykit.model import Count, exactly, vaguely
from casualtykit.spans import Page, shouted
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import CountKind

OPEN = Count(None, None, None, CountKind.EXACT)
"""The count of what is no whole number."""

_SHORT = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
_ALL = {**SCALES, **PACKS, **{f"{s}s": n for s, n in INDIAN.items()}, **{s: n for s, n in _SHORT.items() if len(s) > 1}}
_SCALE = any_of(w for w in _ALL if w != "score")
_HALVABLE = any_of((*SCALES, "hundred", "dozen"))
_LONGEST = 24
"""Digits of a figure that anybody counts with; longer ones are codes."""

# 1,200  1'200  1 200  1.200.000 and the Indian 12,34,567, behind rupees also "4, 00,000"; then plain digits, with a decimal part
_DIGITS = (
    r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){1,6}+|(?:'[0-9]{3}){1,6}+|(?:[ ][0-9]{3}){1,6}+|(?:[.][0-9]{3}){2,6}+)(?![0-9])"
    r"(?:[.][0-9]{1,6}+(?![0-9]|[.][0-9]))?+"
    r"|[1-9][0-9]{0,2}(?:(?:,|, )000){1,3}+(?!,?[0-9])"
    r"|[0-9]{1,2}(?:,[0-9]{2}(?=,)){1,4}+,[0-9]{3}(?![0-9])"
    r"|(?:(?<=\binr[ ])|(?<=\brs[ ])|(?<=\brs[.][ ]))[0-9]{1,6},(?: [0-9]{2},[0-9]{3}|[0-9]{2})(?![0-9,])"
    r"|[0-9]{1,3},[0-9]{1,2}(?= ?(?:million|billion|per ?cent|km)\b)"
    r"|[0-9]++(?:[.][0-9]{1,12}+(?![0-9]))?+"
)
_MIXED = rf"([0-9]{{1,3}})(?: |-)?(½|¼|¾|(?<=[ -])(?:1/2|[13]/4)) ({_HALVABLE})(?!\w)"
"""A whole number with a half or quarters, which count with a scale behind them: "2½ million", "1 3/4 million"."""
_QUARTERS = {"½": 2, "1/2": 2, "¼": 1, "1/4": 1, "¾": 3, "3/4": 3}
_SCALE_AFTER = rf"(?:(?: |-)?({_SCALE})|([kmb]))(?!\w)"
_HALF_AFTER = rf"(?: |-)and(?: |-)a(?: |-)half(?:(?: |-)({_HALVABLE})(?!\w))?+"
_HALF_OF = (
    rf"(?:(half(?:-| )(?:an? )?|an? half(?:-| ))|(an? quarter(?: of a|-)? |quarter of a |three(?: |-)quarters of a ))"
    rf"({_HALVABLE})(?!\w)"
)
_PARTS = ("half", "quarter", "three", "a ", "an ")
"""How parts of a scale begin."""
_LETTERS = frozenset("kmb")
_SCALES_AFTER = frozenset(w[:2] for w in _ALL)
_PACKS_AFTER = frozenset(w[:2] for w in "dozen mln bln bn mn lakhs crores score".split())
_ARTICLE = rf"an? (?=(?:{_HALVABLE})(?!\w))"
_PACK_AFTER = r"(?: |-)(dozen|mln|bln|bn|mn|lakhs|crores|score(?= (?:of|and|or more|others?|more|people|persons|men|years|were|have|had|are|died|dead|killed|hurt|injured|wounded|missing)\b))(?!\w)"
_METRES = (
    r"(?: |-)(?:high|tall|long|wide|deep|thick|away|apart|from|above|below|inside|outside|of|to the|north|south|east"
    r"|west|down|up|off|out|wave|waves|wall|fence|tsunami|race|final|sprint|relay|freestyle|hurdles|x)\b"
)
_FELL = (
    r"(?<!\w)(?:fell|falls?|falling|fallen|plunged?|plunging|dropped|slid|tumbled|climbed|jumped|swam|walked) "
    r"(?:(?:about|some|around|nearly|almost|more than|up to) )?"
)
"""What stands before metres that somebody fell or went: "fell 300m"."""
_MILLIONS = 3
"""How many digits, without a decimal mark, may stand before an "m" for millions: "1000m" are metres."""
_TO = r"(?P<to> to |-to-| until )|(?P<or> or |-or-)|(?P<and> and )|(?P<dash>(?:(?<=[0-9]) )?-(?:(?<=[ ]-) )?)"
_MAYBE = r"(?P<maybe>(?:,| -) (?:or |and )?(?=(?:perhaps|possibly|maybe) ))"
_PAIR = rf"(?:{_MAYBE}|{_TO})(?:(?:perhaps|possibly|maybe) )?(?:(?:us|a|c|nz|hk)?[$£€¥₹])?+(?=[0-9]|[a-z])"
_JOINERS = frozenset(("to", "or", "an", "un", "- ", ", "))
_FROM = r"(?<![\w-])(?:(?:(?:anywhere|anything|somewhere) )?(?:between|from)) "
_ALSO_VAGUE = r"(?:,? if not|,? (?:or|and)(?: even| perhaps| possibly| maybe)?|,? perhaps|,? possibly| upon) "

_AFTER = r"([ ]{0,3}+|-)([^\W\d_]++(?:(?:[./]|'(?!s\b))[^\W\d_]++)*+|%)(?:[ ]{1,3}+-?|-)?+([^\W\d_]++)?+"
_AFTER_OF = rf"(?: of\b)?+{_AFTER}"  # "hundreds of dollars"
_BEFORE = r"([^\W\d_]{1,24}[.]?)([ ]{1,3}|-|)"


@settled(eq=False)
class Line:
    """One sentence, folded and as given, with the lexicon that knows its words."""

    low: str
    text: str
    lexicon: Lexicon
    shouted: bool
    """Whether it is in capitals, which then tell nothing of names."""
    told: list[Count]
    """The counts found in it so far, in text order."""

    @classmethod
    def of(cls, page: Page, start: int, end: int, lexicon: Lexicon) -> Line:
        """Cut a sentence out of a page; a line break inside it is a space, as in hard-wrapped text."""
        text = page.text[start:end]
        return cls(page.low[start:end].replace("\n", " ").replace("\t", " "), text, lexicon, shouted(text), [])


@settled
class Figure:
    """A number as written, with the words on both sides of it."""

    start: int
    end: int
    count: Count
    digits: bool
    plain: bool
    """Digits and nothing else: no separator, no scale."""
    scale: int = 1
    """What its last words multiply by: 1000 in "two thousand"."""
    before: str = ""
    """The word directly before, across `gap`; empty after a mark."""
    lead: str = ""
    """What stands between: spaces, a hyphen or nothing."""
    after: str = ""
    """The word directly after."""
    gap: str = ""
    after_end: int = 0
    """Where the word after it ends."""
    second: str = ""
    """The word after that one."""
    second_end: int = 0

    @property
    def value(self) -> int | None:
        """The figure, where it is one whole number."""
        return self.count.value if self.count.kind is CountKind.EXACT else None

    @property
    def ranged(self) -> bool:
        """Whether it has two ends."""
        return self.count.kind is CountKind.RANGE


def beside(line: Line, figure: Figure) -> Figure:
    """Return the figure with the words on both sides."""
    vague = figure.count.kind is CountKind.VAGUE
    after = compiled(_AFTER_OF if vague else _AFTER).match(line.low, figure.end)
    before = leftward(_BEFORE).match(line.low, 0, figure.start)
    word, lead = before.groups() if before else ("", "")
    gap, following, second = after.groups() if after else ("", "", "")
    ends = (after.end(2), after.end()) if after else (figure.end, figure.end)
    return Figure(
        figure.start,
        figure.end,
        figure.count,
        figure.digits,
        figure.plain,
        figure.scale,
        word,
        lead,
        following,
        gap,
        ends[0],
        second or "",
        ends[1],
    )


# -------------------------------------------------------------------------------------------------------- one figure


def read(line: Line, start: int) -> Figure | None:
    """Return the figure that begins at a place, or None: digits or number words, vague words not among them."""
    return _in_digits(line, start) if line.low[start] in "0123456789" else _in_words(line, start)


def _in_digits(line: Line, start: int) -> Figure:
    return _mixed(line, start) or _decimal(line, start)


def _mixed(line: Line, start: int) -> Figure | None:
    """Return the figure of a whole number with a half or quarters, and a scale: "2 1/2 million"."""
    found = compiled(_MIXED).match(line.low, start)
    if found is None:
        return None
    scale = _ALL[found[3]]
    value = (4 * int(found[1]) + _QUARTERS[found[2]]) * scale // 4
    return Figure(start, found.end(), exactly(value), digits=True, plain=False, scale=scale)


def _decimal(line: Line, start: int) -> Figure:
    """Return the figure in digits, with its decimal part and its scales."""
    found = compiled(_DIGITS).match(line.low, start)
    written, end = (found[0], found.end()) if found else (line.low[start], start + 1)
    if " " in written and ", " not in written and not _grouped(line, start, end):
        written = written.partition(" ")[0]
        end = start + len(written)
    whole, fraction = _parts(written)
    scale, plain = 1, written.isdigit()
    for _ in range(2):
        scaled = line.low[end : end + 1] in _LETTERS or _near(line.low, end) in _SCALES_AFTER
        after = compiled(_SCALE_AFTER).match(line.low, end) if scaled else None
        if after is None or (after[2] and not _is_scale(line, start, after, bool(fraction))):
            break
        scale, end, plain = scale * (_ALL.get(after[1]) or _SHORT[after[2] or after[1]]), after.end(), False
    if fraction and len(fraction) == 3 and scale == 1 and "." in written and whole.strip("0"):
        word = compiled(r" ([a-z]+)").match(line.low, end)
        if word and line.lexicon.is_person(word[1]):
            whole, fraction = whole + fraction, ""
    if len(whole) > _LONGEST:
        return Figure(start, end, OPEN, digits=True, plain=False)
    value, rest = divmod(int(whole + fraction) * scale, 10 ** len(fraction))
    half = compiled(_HALF_AFTER).match(line.low, end) if _near(line.low, end) == "an" else None
    if half:
        return _halved(Figure(start, half.end(), exactly(value), digits=True, plain=False), half[1])
    whole_number = not rest and not (fraction and scale == 1)
    if plain:
        end = _times(line, end)
    return Figure(start, end, exactly(value) if whole_number else OPEN, digits=True, plain=plain, scale=scale)


def _times(line: Line, end: int) -> int:
    """Return the end of a figure with the "x" that reports put before what they count: "2x ANA", "3 x policemen"."""
    mark = compiled(r" ?x ([a-z]+)").match(line.low, end)
    if mark is None or not (line.text[mark.start(1)].isupper() or line.lexicon.is_person(mark[1])):
        return end
    return mark.start(1) - 1


def _grouped(line: Line, start: int, end: int) -> bool:
    """Return whether digits set apart by spaces are one number: not across lines, not after "March" or "Flight"."""
    if "\n" in line.text[start:end]:
        return False
    if " " not in line.text[start:end]:
        return True
    if line.low[end : end + 1] == "-" and not compiled(r"-[0-9]{1,3} [0-9]{3}(?![0-9])").match(line.low, end):
        return False  # "2 100-round belts", but "10 000-15 000 people"
    before = leftward(r"([^\W\d_]{1,24}[.]?) ").match(line.low, 0, start)
    classes = neighbours().classes
    return not (before and (before[1] in classes["month"] or before[1] in classes["label"]))


def _parts(written: str) -> tuple[str, str]:
    """Return the digits before and after the decimal mark."""
    head, mark, tail = written.rpartition(".")
    if mark and "." not in head:
        return _joined(head), tail
    head, mark, tail = written.partition(",")
    if mark and len(tail) < 3:
        return head, tail
    return _joined(written), ""


def _joined(written: str) -> str:
    """Return digits without what sets them apart."""
    return written if written.isdigit() else "".join(c for c in written if c.isdigit())


def _is_scale(line: Line, start: int, after: re.Match[str], decimal: bool) -> bool:
    """Return whether a letter directly after digits is a scale: "1.2m people", "3k", but not "50m from" or "2b"."""
    money = line.low[start - 1 : start] in {*"$£€¥₹"}
    match after[2]:
        case "k":
            return True
        case "m":
            far = after.start() - start > _MILLIONS or leftward(_FELL).match(line.low, 0, start) is not None
            return money or decimal or not (far or compiled(_METRES).match(line.low, after.end()))
        case _:
            return money


def _in_words(line: Line, start: int) -> Figure | None:
    low = line.low
    part = compiled(_HALF_OF).match(low, start) if low.startswith(_PARTS, start) else None
    if part:
        quarters = 2 if part[1] else 3 if part[2].startswith("three") else 1
        return Figure(
            start, part.end(), exactly(_ALL[part[3]] * quarters // 4), digits=False, plain=False, scale=_ALL[part[3]]
        )
    article = compiled(_ARTICLE).match(low, start) if low.startswith("a", start) else None
    end = article.end() if article else start
    pack = compiled(r"dozen(?!\w)").match(low, end) if low.startswith("dozen", end) else None
    if pack:
        return Figure(start, pack.end(), exactly(12), digits=False, plain=False, scale=12)
    words = read_words(low, end)
    if words is None:
        return None
    end, value = words
    near = _near(low, end)
    pack = compiled(_PACK_AFTER).match(low, end) if near in _PACKS_AFTER else None
    if pack:
        size = _SHORT.get(pack[1]) or _ALL[pack[1]]
        more = compiled(r" and ").match(low, pack.end()) if size == PACKS["score"] else None
        rest = read_words(low, more.end()) if more else None
        last = pack.end() if rest is None else rest[0]
        return Figure(
            start, last, exactly(value * size + (rest[1] if rest else 0)), digits=False, plain=False, scale=size
        )
    figure = Figure(start, end, exactly(value), digits=False, plain=False, scale=_scale_of(low[start:end]))
    half = compiled(_HALF_AFTER).match(low, end) if near == "an" else None
    return _halved(evolve(figure, end=half.end()), half[1]) if half else figure


def _near(low: str, end: int) -> str:
    """Return the first two letters of the word behind a place: most words they tell from those that go on a figure."""
    return low[end : end + _NEAR].lstrip(" -")[:2]


_NEAR = 6


@cache
def _scale_of(words: str) -> int:
    """Return what the last words of a number multiply by."""
    scale = 1
    for word in reversed(words.replace("-", " ").split()):
        if word not in _ALL:
            break
        scale *= _ALL[word]
    return scale


def _halved(figure: Figure, unit: str | None) -> Figure:
    """Return a figure with "and a half" after it: "one and a half million", "a million and a half"."""
    value, scale = figure.value or 0, _ALL[unit] if unit else figure.scale
    doubled = (2 * value + 1) * scale if unit else 2 * value + scale
    return evolve(figure, count=OPEN if doubled % 2 else exactly(doubled // 2), scale=scale)


# ------------------------------------------------------------------------------------------------------------ ranges


def _like_a_year(line: Line, figure: Figure) -> bool:
    """Return whether a figure is a year behind a month, or behind "in" or "since": "since March 2021 to 3,140"."""
    if not figure.plain or compiled(r"(?:19|20)[0-9]{2}(?!\w)").match(line.low, figure.start) is None:
        return False
    return _behind_month(line, figure) or _word_before(line, figure) in ("in", "since")


def paired(line: Line, first: Figure) -> Figure:
    """Return the range that begins with a figure: "20-30", "from 3 to 5", "two to three hundred"; else the figure."""
    sep = _separator(line, first)
    if sep is None:
        return first
    lead = leftward(_FROM).match(line.low, 0, first.start)
    end = _second_end(line, first, sep, lead)
    second = read(line, end) if end is not None else None
    if second is None or second.value is None or (sep["dash"] and first.digits is not second.digits):
        return first
    low, high = _lifted(line, first, second, tight=bool(sep["dash"])), second.value
    if low is None or low >= high or (_like_a_year(line, first) and "," in line.low[first.end : second.end]):
        return first
    if high > _DAYS and _behind_month(line, first):
        return first  # "killed since June 3 to 87"
    led = lead is not None and not sep["or"] and (not sep["dash"] or "between" in lead[0])  # "between 200-300"
    start = lead.start() if led and lead is not None else first.start
    plain = first.plain and second.plain
    return Figure(start, second.end, Count(None, low, high, CountKind.RANGE), digits=first.digits, plain=plain)


_DAYS = 31
"""A month has no day behind this one."""


def _separator(line: Line, first: Figure) -> re.Match[str] | None:
    """Return what may join a figure to the high end of a range right behind it: "to", "or", "and", a dash."""
    behind = line.low[first.end : first.end + 5]
    if behind.lstrip()[:2] not in _JOINERS and behind[:1] != "-":
        return None
    if (first.value is None and first.count is not OPEN) or line.low.startswith("0", first.start):
        return None
    return compiled(_PAIR).match(line.low, first.end)


def _second_end(line: Line, first: Figure, sep: re.Match[str], lead: regex.Match[str] | None) -> int | None:
    """Return where the high end of a range may begin behind a separator; None where it joins no range."""
    if lead is not None and "between" in lead[0]:
        return None if _two_lines(line, first, sep) else sep.end()
    if sep["maybe"] and _counts_nobody(line, first):
        return None
    if sep["and"]:
        return _up_to(line, first, sep.end())
    if sep["to"]:
        change = lead or leftward(r"(?<!\w)by ").match(line.low, 0, first.start)
        if change and _changes(line, change.start()):
            return None
    return None if _two_lines(line, first, sep) else sep.end()


def _two_lines(line: Line, first: Figure, sep: re.Match[str]) -> bool:
    """Return whether a dash between spaces sets apart what it joins no range of: "June 8 - 13 killed"."""
    return bool(sep["dash"]) and " " in sep[0] and (not first.digits or _behind_month(line, first))


def _counts_nobody(line: Line, first: Figure) -> bool:
    """Return whether a figure is a day, an hour or a label, and no end of a range: "on June 8, perhaps 40 died"."""
    return _behind_month(line, first) or _word_before(line, first) in _NO_RANGE | neighbours().classes["label"]


_NO_RANGE = frozenset("the in on at since until till by before after aged".split())
"""Words before a figure that counts nobody."""


def _up_to(line: Line, first: Figure, end: int) -> int | None:
    """Return where the most stands that "at least" has behind it: "at least 13 and as many as 46"."""
    least = leftward(r"(?<!\w)(?:at least|a minimum of) ").match(line.low, 0, first.start)
    most = compiled(r" ?(?:possibly |perhaps |maybe )?(?:as many as|up to|at most|a maximum of) ")
    found = most.match(line.low, end) if least is not None else None
    return found.end() if found is not None else None


def _behind_month(line: Line, first: Figure) -> bool:
    """Return whether a figure stands right behind the name of a month, with or without a stop."""
    return _word_before(line, first).rstrip(".") in neighbours().classes["month"]


def _word_before(line: Line, first: Figure) -> str:
    """Return the word right before a figure, or its last letters; empty where none stands there."""
    return next(iter(line.low[max(0, first.start - _WORD) : first.start].split()[-1:]), "")


_WORD = 12
"""The letters of the longest name of a month, or of a label, with a stop and a space."""


def _lifted(line: Line, first: Figure, second: Figure, *, tight: bool) -> int | None:
    """Return the low end, with the scale of the high end where it was left out: "two to three hundred", "20-30,000"."""
    low, high = first.value, second.value or 0
    if low is None and (first.scale > 1 or not first.digits):
        return None  # "1.1 dozen or 2", "seven and a half to nine"
    if low is None:  # "1.2 to 1.5 million"
        whole, fraction = _parts(line.low[first.start : first.end])
        value, rest = divmod(int((whole + fraction)[:_LONGEST]) * second.scale, 10 ** len(fraction))
        return None if rest or len(whole) > _LONGEST else value
    if first.scale == 1 and second.scale > 1 and low * second.scale < high:
        return low * second.scale
    if tight and first.plain and not second.plain and second.scale == 1 and high % 1000 == 0 and low * 1000 < high:
        return low * 1000
    return low


def _changes(line: Line, end: int) -> bool:
    """Return whether "from" tells of a change: "the toll rose from 12 to 15" is no range."""
    words = re.findall(r"[a-z]+", line.low[max(0, end - 60) : end])
    if words[-1:] and words[-1] in RANGES:
        return False  # "estimates of the toll range from 12 to 15"
    return not neighbours().classes["change"].isdisjoint(words[-7:])


# -------------------------------------------------------------------------------------------------------- vague words


def read_vague(line: Line, start: int) -> Figure | None:
    """Return the vague figure that begins at a place: "dozens", "several hundred", "tens of thousands"."""
    found = _vague(line, start)
    if found is None:
        return None
    also = compiled(_ALSO_VAGUE).match(line.low, found.end)
    more = _vague(line, also.end()) if also else None
    return found if more is None else evolve(found, end=more.end)


def _vague(line: Line, start: int) -> Figure | None:
    first = compiled(r"[a-z]+").match(line.low, start)
    words = _vague_words(first[0]) if first is not None else None
    found = compiled(words).match(line.low, start) if words is not None else None
    if found is None:
        return None
    floors = neighbours().of_floors if found["o"] else neighbours().floors
    times = _ALL[found["s"]] * (_ALL[found["t"]] if found["t"] else 1) if found["s"] else 1
    floor = floors[" ".join((found["o"] or found["v"]).split())]
    return Figure(start, found.end(), vaguely(floor * times), digits=False, plain=False, scale=times)


BEFALLEN = "or more|were|are|have|had|died|dead|killed|wounded|injured|hurt|missing|arrested|detained|displaced|fled"
"""What may stand behind a figure without a noun: "a great number wounded", "nine at least were hurt"."""


@lru_cache(maxsize=1000)
def _vague_words(first: str) -> str | None:
    """Return the pattern of vague words, a scale after one or not, and of those that need "of" behind them.

    These are the words and phrases that begin with some letters; None where none does.
    """
    beside_numbers = neighbours()
    alone, of = (
        [w for w in words if w.startswith(first)] for words in (beside_numbers.floors, beside_numbers.of_floors)
    )
    if not alone and not of:
        return None
    scale, nothing = any_of((*SCALES, *PACKS)), "(?!)"
    return (
        rf"(?:(?P<v>{any_of(alone) or nothing})(?:(?: of)? (?P<s>{scale})s?(?!\w)(?: (?P<t>{scale})(?!\w))?)?+"
        rf"|(?P<o>{any_of(of) or nothing})(?= (?:of|{BEFALLEN})\b))(?!\w)"
    )
