"""Words that count without being figures: nobody, none, both, the couple, a man, half, the second.

Each rule is tried at one word of a sentence and says what it counts, or passes.
"""

from __future__ import annotations

import re
from functools import cache

from casualtykit.find.numbers.cardinals import SCALES, TEENS, TENS, UNITS, any_of, compiled, leftward
from casualtykit.find.numbers.shapes import Finding
from casualtykit.find.numbers.written import OPEN, Line, read, read_vague
from casualtykit.languages.en.group_words import BEHIND_AS_MANY
from casualtykit.lexicon import Sense
from casualtykit.model import exactly, vaguely
from casualtykit.rules import Rule, rule
from casualtykit.vocabulary import NumberRole

COUNT = NumberRole.COUNT
PlaceRule = Rule[[Line, int], Finding | None]
"""A rule that says what begins at a place of a sentence, or passes."""

NUMBER_WORDS = frozenset((*UNITS, *TEENS, *TENS, *SCALES, "hundred", "dozen", "half", "quarter"))
"""The words that may begin a figure."""


@rule(
    r"(?:no(?: |-)one|nobody|none|zero|nil)(?!\w)|no(?= [^\W\d_])",
    finds={
        "No one came, with zero guests and no music.": "No one: 0 count | zero: 0 count | no: 0 count",
        "None of them died.": "None: 0 count",
    },
    skips=(
        "It is no longer so, no doubt.",
        "No, he said.",
        "At ground zero it was nonetheless calm.",
        "Platoon no 13 left.",
    ),
)
def zero(line: Line, start: int) -> Finding | None:
    """No one, nobody, none, zero and "no" before a noun count nobody."""
    found = compiled(zero.pattern).match(line.low, start)
    if found is None or compiled(_NOT_ZERO).match(line.low, start) or leftward(_GROUND).match(line.low, 0, start):
        return None
    return Finding(start, found.end(), exactly(0), COUNT)


_NOT_ZERO = (
    r"no (?:longer|doubt|matter|more than|fewer than|less than|greater than|later than|sooner|way|wonder|such luck"
    r"|secret|but|and|or|to|in|at|of|on|it|he|she|they|we|i|you|that|this|there|is|was|because|if|when|thanks|less|better|worse"
    r"|different|idea|comment|stranger|good|date|where|time|need)\b"
    r"|none (?:the|other than)\b|(?:zero|nil)-|zero (?:in|hour|tolerance|emissions?|degrees)\b|no one'?s? land"
)
_GROUND = r"(?<!\w)(?:ground|below|above|absolute|near|second to|or|yes) "


@rule(
    r"not (?:even )?(?:a single(?: one\b)?|one|a)(?! (?:of a kind|bit|few|lot)\b)(?!\w)",
    finds={"Not a single man fell, not even one.": "Not a single: 0 count | not even one: 0 count"},
    skips=("It was not a lot.", "It is not a plan.", "They did not see one."),
)
def not_one(line: Line, start: int) -> Finding | None:
    """Not one and not a single count nobody."""
    found = compiled(not_one.pattern).match(line.low, start)
    if found is None or (
        found[0].endswith(" a") and not compiled(r" (?:soul|person|man|woman|child)\b").match(line.low, found.end())
    ):
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
    r"any(?:one|body)?(?!\w)(?! (?:longer|way|case|time|moment|rate|day|sense|need|responsibility|involvement)\b)",
    finds={
        "The shells did not hurt any of them.": "any: 0 count",
        "He denied that anyone was hurt.": "anyone: 0 count",
    },
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


_NEGATION = (
    r"(?<!\w)(?:not|never|no|nobody|none|nor|without|cannot|den(?:y|ied|ies|ying)|ruled out|hardly|unaware|untrue)(?!\w)"
    r"|n't(?!\w)"
)


@rule(
    r"both(?!\w)(?! (?:in|at|by|on|for|from|to|as|with|and|inside|before|during|an?)\b)",
    finds={
        "Both men fled, both of them teachers.": "Both: 2 count | both: 2 count",
        "Both pilots and a nurse fled.": "Both: 2 count",
        "Both pilots and all 12 guests fled.": "Both: 2 count",
    },
    skips=("Both men and women came.", "It is both in Mali and in Niger.", "Both a cook and a clerk fled."),
)
def both(line: Line, start: int) -> Finding | None:
    """Both are two, unless "and" follows what they are."""
    if not compiled(both.pattern).match(line.low, start):
        return None
    paired_words = compiled(r"both(?: (?!was|were|are|is|had|have|has|of|died|fled)[\w'-]{1,24}){1,4} and\b").match(
        line.low, start
    )
    both_the = line.low.startswith("the ", start + len("both "))  # "both the driver and a passenger"
    counted = paired_words is not None and not both_the and compiled(_figured()).match(line.low, paired_words.end())
    return None if paired_words and not counted else Finding(start, start + 4, exactly(2), COUNT)


@cache
def _figured() -> str:
    """Return the pattern of a group with a figure of its own, which is none of both: "both pilots and two gunners"."""
    return rf" (?:an?|all|[0-9]+|{any_of((*UNITS, *TEENS))}) "


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
    size, the = 3 if found[2] == "trio" else 2, leftward(r"(?<!\w)(?:the) ").match(line.low, 0, start)
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
        stop = any(s.kind == "word" for s in senses) or word[2] in NUMBER_WORDS
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
    one = any(
        s.kind in ("actor", "demonym") and s.form != "pl" and not s.has("org") and not s.has("collective")
        for s in senses
    )
    after = compiled(r" ([^\W\d_]+)").match(line.low, end)
    if not one or after is None:
        return one
    following = line.lexicon.senses(after[1])
    if any(s.kind in ("actor", "thing") or (s.kind == "outcome" and s.value.startswith("event")) for s in following):
        return False
    return any(s.kind == "actor" and not s.has("also-adj") for s in senses) or any(
        s.kind in ("word", "outcome", "verb", "report") for s in following
    )


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
    r"many(?= (?:others? |more )?([^\W\d_]+)|[.,;]|$)|an equal number(?: of)?(?!\w)",
    finds={
        "Ten men died and as many were hurt.": "as many: 10 count",
        "A bomb killed two and wounded as many in Gao.": "as many: 2 count",
        "Ten men and an equal number of boys fled.": "an equal number of: 10 count",
    },
    skips=(
        "Ten men fled, and twice as many came.",
        "Ten men fled in as many days.",
        "Ten men fled, and not as many as in May came.",
        "As many fled.",
        "Ten men fled as many were asleep.",
        "Ten men and nearly as many boys fled.",
    ),
)
def as_many(line: Line, start: int) -> Finding | None:
    """As many, and an equal number, are so many as the one figure told before them in the sentence."""
    found = compiled(as_many.pattern).match(line.low, start)
    several = {c.value for c in line.told if (c.value or 0) > 1}
    if found is None or len(several) != 1 or line.told[-1].value not in several:
        return None
    count = exactly(several.pop() or 0)
    if line.low.startswith("an ", start):
        return Finding(start, found.end(), count, COUNT)
    as_ = leftward(_SO_MANY).match(line.low, 0, start)
    people = found[1] is None or found[1] in BEHIND_AS_MANY or line.lexicon.is_person(found[1])
    return Finding(as_.start(1), start + len("many"), count, COUNT) if as_ is not None and people else None


_SO_MANY = r"(?<!\w)(?:(?:and|but|while|with)(?: (?:left|hurt|shot|\w{2,10}ed))?|(?:, |that |which |who )?\w{3,12}ing|(?:that|which|who) \w{3,12}ed) (as) "
"""What joins people to those told before them: "and as many", "wounding as many", but "died as many were asleep"."""


@rule(
    r"all but ",
    finds={
        "All but three of the passengers left.": "All but three: fraction",
        "All but three of the 52 passengers left.": "All but three of the 52: 49 count",
    },
    skips=("It was all but over.",),
)
def all_but(line: Line, start: int) -> Finding | None:
    """All but so many are the rest; of a number that is told they are what is left of it."""
    found = compiled(all_but.pattern).match(line.low, start)
    figure = (read(line, found.end()) or read_vague(line, found.end())) if found is not None else None
    if figure is None:
        return None
    of = compiled(_OF_SO_MANY).match(line.low, figure.end)
    whole = read(line, of.end()) if of is not None else None
    left = (whole.count.value or 0) - (figure.count.value or 0) if whole is not None and figure.count.value else 0
    if whole is not None and left > 0:
        return Finding(start, whole.end, exactly(left), COUNT)
    return Finding(start, figure.end, OPEN, NumberRole.FRACTION)


_OF_SO_MANY = r" of (?:the |its |his |her |their |a )?(?:crew of |group of |party of )?(?=[\w])"


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
    return Finding(start, found.end(), OPEN, NumberRole.FRACTION) if found else None


@rule(
    r"(?:some|most)(?= of (?:the|these|those|its|his|her|their|our) ([\w,.-]+))",
    finds={"Some of the 40 men and most of his six sons left.": "Some: fraction | most: fraction"},
    skips=("Some of the men left.", "Most of them left.", "Some 40 of the men left."),
)
def some_of(line: Line, start: int) -> Finding | None:
    """Some and most of a number that is told are parts of it."""
    found = compiled(some_of.pattern).match(line.low, start)
    figure = (read(line, found.start(1)) or read_vague(line, found.start(1))) if found is not None else None
    return Finding(start, found.end(), OPEN, NumberRole.FRACTION) if found is not None and figure is not None else None


_FIRST_RANKS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_RANKS = {w: i for i, w in enumerate(_FIRST_RANKS.split(), 1)} | {
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100,
}  # fmt: skip


@rule(
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:first|second|third|fourth|fifth)(?!\w|-in-)",
    finds={"The second bomb and his twenty-first birthday.": "second: 2 ordinal | twenty-first: 21 ordinal"},
    skips=("It took a split second.", "Seconds later they fled.", "The second-in-command fled."),
)
def ordinal(line: Line, start: int) -> Finding | None:
    """First, second and twenty-first are ranks."""
    found = compiled(_rank()).match(line.low, start)
    if found is None or leftward(r"(?<!\w)(?:split|per|each) ").match(line.low, 0, start):
        return None
    tens = 10 * (TENS.index(found[1]) + 2) if found[1] else 0
    return Finding(start, found.end(), exactly(tens + _RANKS[found[2]]), NumberRole.ORDINAL)


@cache
def _rank() -> str:
    return rf"(?:({any_of(TENS)})(?: |-))?({any_of(_RANKS)})(?!\w|-in-)"


_PLACES: tuple[tuple[PlaceRule, tuple[str, ...]], ...] = (
    (zero, ("no", "nobody", "none", "zero", "nil")),
    (not_one, ("not",)),
    (neither, ("neither",)),
    (any_denied, ("any", "anyone", "anybody")),
    (both, ("both",)),
    (couple, ("couple", "pair", "duo", "trio", "a couple", "a pair", "a duo", "a trio")),
    (single, ("a single",)),
    (half, ("half", "a half", "a quarter", "a third", "a fourth", "a fifth", "a tenth")),
    (as_many, ("many", "a equal")),
    (all_but, ("all",)),
    (some_of, ("some", "most")),
    (ordinal, tuple(_RANKS)),
    (article, ("a", "an")),
)
"""The words that each rule begins with, after the article where it has one."""


@cache
def starters() -> dict[str, tuple[PlaceRule, ...]]:
    """Return the rules to try, by the word they begin with."""
    # an article may still count one person where its noun turns out to be no number
    return {w: (made, article) if w.startswith("a ") else (made,) for made, words in _PLACES for w in words}


RULES: tuple[PlaceRule, ...] = tuple(made for made, _ in _PLACES)
