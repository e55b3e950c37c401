"""What a figure is for when its neighbours say that it counts no people: money, ages, measures, ranks and the like.

The rules are tried in order, those of the figure's own shape first; a figure that all of them pass is a count.
"""

from __future__ import annotations

from casualtykit.dates.words import WEEKDAYS
from casualtykit.find.numbers import amounts, shapes
from casualtykit.find.numbers.cardinals import compiled, leftward
from casualtykit.find.numbers.shapes import Finding, RoleRule, counts_people, finding, in_class, left_of, right
from casualtykit.find.numbers.written import OPEN, Figure, Line
from casualtykit.languages.en.little_words import COMMON
from casualtykit.model import Count
from casualtykit.rules import rule
from casualtykit.vocabulary import CountKind, NumberRole

_OLDEST = 115
"""Years that nobody is older than, nearly."""


# ---------------------------------------------------------------------------------------------------------------- ages


@rule(
    r"(?: |-)(?:and-a-half(?: |-))?(?:years?|yrs?|months?|weeks?|days?)(?: |-)(?:olds?|of age)\b",
    finds={
        "A 14-year-old pupil met her six-year-old cousin.": "14-year-old: 14 age | six-year-old: 6 age",
        "The baby was six months old.": "six months old: 6 age",
    },
    skips=("A three-day siege ended.", "The 30 year war ended."),
)
def age_in_years(line: Line, figure: Figure) -> Finding | None:
    """A figure before "year-old" is an age."""
    found = right(age_in_years, line, figure.end) if figure.after in AGE_UNITS else None
    return finding(figure, NumberRole.AGE, found.end()) if found else None


AGE_UNITS = frozenset("year years yr yrs month months week weeks day days and".split())


@rule(
    r"(?<!\w)(?:(?:child|children|infants|babies|girls|boys|kids|youths|minors|those|adults|men|women|people|anyone|of them|of whom|,? all|,? both)"
    r"(?: aged)? (?:under|over|below|above)|(?P<who>[^\W_]{1,30}) (?:are|were) (?:under|below|younger than|older than)"
    r"|aged|ages?|ages? of|ages from)"
    r"(?: (?:under|over|about|around|up to|above|below|between|at least|just|only))?"
    r" (?:(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:,| and| to| or|, and) ){0,4}",
    finds={
        "She was aged 44.": "44: 44 age",
        "Boys aged three and seven fled.": "three: 3 age | seven: 7 age",
        "Girls aged 5, 7 and 12 were there.": "5: 5 age | 7: 7 age | 12: 12 age",
        "No one under the age of 18 may go.": "18: 18 age",
        "Children under five stayed.": "five: 5 age",
        "Three boys, all under ten, stayed.": "ten: 10 age",
        "Half of them are under 18, most of them over 12.": "18: 18 age | 12: 12 age",
    },
    skips=("In that age 44 kings ruled, a page 12 long.", "Casualties were under 30, prices are below 40."),
)
def age_by_word(line: Line, figure: Figure) -> Finding | None:
    """A figure after "aged" or "age of", or behind what people are "under", is an age."""
    high = figure.count.high
    if high is None or high > _OLDEST or counts_people(line, figure):
        return None
    if (
        figure.before not in ("under", "over", "below", "above", "than")
        and "age" not in line.low[max(0, figure.start - 40) : figure.start]
    ):
        return None
    found = left_of(age_by_word.pattern, line, figure.start)
    if found is None:
        return None
    who = found["who"]
    of_people = who is None or who.isdigit() or who in _OF_PEOPLE or line.lexicon.is_person(who)
    return finding(figure, NumberRole.AGE) if of_people else None


_OF_PEOPLE = frozenset("they we them whom who half most many some all both killed dead injured wounded".split())
"""Words that stand for people before "were under 18"."""


@rule(
    r"(?<!\w)(?:(?:his|her|their|its|my|your|our)(?: (?:early|mid|late|mid to late))?|(?:early|mid|late))(?: |-)",
    finds={"Two men in their 30s fled.": "30s: 30-39 age", "A woman in her mid-20s came.": "20s: 20-29 age"},
    skips=("In the 1990s they left.", "Two 747s landed."),
)
def age_by_decade(line: Line, figure: Figure) -> Finding | None:
    """Tens with an s after "in their" are an age."""
    value = figure.count.value
    if figure.after != "s" or figure.gap or value is None or value % 10 or not 10 <= value <= 100:
        return None
    found = left_of(age_by_decade.pattern, line, figure.start)
    return (
        finding(figure, NumberRole.AGE, figure.end + 1, count=Count(None, value, value + 9, CountKind.RANGE))
        if found
        else None
    )


@rule(
    r"(?<!\w)(?:is|was|are|were both|turned|turns|turning|then|now|only|just|aged) ",
    finds={
        "Her brother, then 23, moved away.": "23: 23 age",
        "The clerk who called is 34.": "34: 34 age",
        "His son turned 12 on Sunday.": "12: 12 age",
    },
    skips=("The death toll is 20.", "It was then 19 men came.", "The number killed was 12.", "They turned 12 away."),
)
def age_of_subject(line: Line, figure: Figure) -> Finding | None:
    """A bare figure that ends its clause after "is" or "then" is an age, unless the sentence speaks of a toll."""
    value = figure.value
    if value is None or not 1 <= value <= _OLDEST or figure.before not in _IS or figure.lead[:1] != " ":
        return None
    closing = _BIRTHDAY if figure.before.startswith("turn") else r"(?:[,.;)]|$| when\b| years\b)"
    if not compiled(closing).match(line.low, figure.end):
        return None
    if figure.before in ("only", "just") and not leftward(r"(?:is|was|were) (?:only|just) ").match(
        line.low, 0, figure.start
    ):
        return None
    about = line.low[max(0, figure.start - 80) : figure.start]
    return None if any(w in about for w in _OF_TOLLS) else finding(figure, NumberRole.AGE)


_BIRTHDAY = r"(?:[,.;)]|$| (?:when|years|on|in|last|this|next|that|the day|a (?:day|week|month)|today|yesterday|and)\b)"
_IS = frozenset("is was are turned turns turning then now only just".split())
_OF_TOLLS = (
    "toll",
    "number",
    "total",
    "figure",
    "count",
    "tally",
    "dead",
    "death",
    "killed",
    "injured",
    "wounded",
    "missing",
    "score",
    "result",
    "there ",
)


@rule(
    r"([^\W\d_][\w'.-]{0,30})(?: (?:jr|sr)[.]?)?(?:,| \() ?",
    finds={
        "Ivo Brandt (40) and Lena Moor, 25, were there.": "40: 40 age | 25: 25 age",
        "A farmer, 34, was found.": "34: 34 age",
        "Ivo French, 52, and his wife left.": "52: 52 age",
    },
    skips=(
        "They took five (5) men.",
        "In Lagos, 25 men fled.",
        "On 3, 5, and 7 it fell.",
        "In Nueva London, 12, and in Lagos, 9.",
    ),
)
def age_after_name(line: Line, figure: Figure) -> Finding | None:
    """A figure between commas or in brackets right after a name or one person is an age."""
    value = figure.value
    if value is None or not figure.plain or not 1 <= value <= _OLDEST or (figure.before and figure.lead):
        return None
    found = left_of(age_after_name.pattern, line, figure.start)
    if found is None or not found[1][0].isalpha():
        return None
    closing = r"\)" if "(" in found[0] else r"(?:[,.;)]|$| - | and [^\W\d_])"
    behind = compiled(closing).match(line.low, figure.end)
    if behind is None or ("and" in behind[0] and not line.text[behind.end() - 1].isupper()):
        return None
    senses = line.lexicon.senses(found[1])
    if any(s.kind == "actor" and s.form == "sg" and not s.has("org") for s in senses):
        return finding(figure, NumberRole.AGE)
    known = senses or found[1].rstrip(".") in in_class("month") or found[1] in _NO_NAMES
    if found[1] in _FEW and leftward(r"(?<!\w)(?:mother|father|parent|widow|widower)s? of ").match(
        line.low, 0, found.start(1)
    ):
        return finding(figure, NumberRole.AGE)
    if senses and _ends_name(line, found.start(1)) and all(s.kind in _SURNAMES_TOO for s in senses):
        return finding(figure, NumberRole.AGE)  # "Omar Rose, 60"
    if senses and _called_by_a_people(line, found.start(1)) and all(s.kind in _PEOPLES_AND_PLACES for s in senses):
        return finding(figure, NumberRole.AGE)  # "Omar French, 60"
    return finding(figure, NumberRole.AGE) if line.text[found.start(1)].isupper() and not known else None


_SURNAMES_TOO = frozenset("verb thing source modifier outcome".split())
"""Kinds of words that a surname may be, too: "Ann Banks", "Ann Brown"."""


def _ends_name(line: Line, start: int) -> bool:
    """Return whether a word with a capital stands behind another one, as the last of a name does."""
    before = leftward(r"(?<!\w)([^\W\d_][\w'.-]{0,30}) ").match(line.low, 0, start)
    named = before is not None and line.text[before.start()].isupper() and before[1] not in COMMON  # "On Hill 402"
    return named and line.text[start].isupper()


_PEOPLES_AND_PLACES = frozenset(("demonym", "place"))
"""Kinds of words that are surnames behind what must be a first name."""


def _called_by_a_people(line: Line, start: int) -> bool:
    """Return whether a people or a place is named behind a word that no list knows, and nobody is told to be there."""
    before = leftward(
        r"(?<!(?:(?<!\w)(?:at|from|in|near|of|to)|[\w'.-]+[,;:]) )(?<!\w)([^\W\d_][\w'-]{0,30})[.]? "
    ).match(line.low, 0, start)
    return (
        before is not None
        and line.text[start].isupper()
        and line.text[before.start(1)].isupper()
        and before[1] not in _FEW
        and not line.lexicon.senses(before[1])
    )


_FEW = frozenset("one two three four five six seven eight nine ten".split())
_NO_NAMES = frozenset((*WEEKDAYS, "however", "meanwhile", "yesterday", "today", "tomorrow"))
"""Words with a capital before a comma that are nobody's names: "On Sunday, 12"."""


@rule(
    r"(?<!\w)(?:a|an|the|another|one|elderly|old|young) (?:man|woman|boy|girl|youth|child|teenager|pensioner|lad|person) of ",
    finds={"A man of 70 and a girl of nine left.": "70: 70 age | nine: 9 age"},
    skips=("A mother of five left.", "A crowd of 70 left.", "The man of 12 names left."),
)
def age_of_one(line: Line, figure: Figure) -> Finding | None:
    """A bare figure behind "a man of" is an age."""
    value = figure.value
    if figure.before != "of" or value is None or not 1 <= value <= _OLDEST:
        return None
    closed = compiled(r"(?:[,.;)]|$| (?:and|or|was|were|is|has|had|who|died|left|from|in|at|on)\b)").match(
        line.low, figure.end
    )
    found = left_of(age_of_one.pattern, line, figure.start) if closed else None
    return finding(figure, NumberRole.AGE) if found else None


# ------------------------------------------------------------------------------------------------------ ranks and names


@rule(
    r"(?:st|nd|rd|th|d)(?!\w)",
    finds={
        "The 23rd Brigade left.": "23rd: 23 ordinal",
        "The 42d on its 100th day.": "42d: 42 ordinal | 100th: 100 ordinal",
    },
    skips=("They met 23 men.",),
)
def ordinal_in_digits(line: Line, figure: Figure) -> Finding | None:
    """Digits with -th are a rank."""
    if figure.gap or figure.after not in ("st", "nd", "rd", "th", "d") or not figure.digits:
        return None
    if figure.after == "d" and (figure.value or 0) % 10 not in (2, 3):
        return None
    return finding(figure, NumberRole.ORDINAL, figure.after_end)


@rule(
    r"{label} #",
    finds={
        "He stayed in Room 101 on Day 6.": "101: 101 identifier | 6: 6 identifier",
        "Resolution 1701 and Article 370 hold.": "1701: 1701 identifier | 370: 370 identifier",
        "Platoon no 13 left on phase two.": "13: 13 identifier | two: 2 identifier",
        "They cited articles 5 and 6.": "5: 5 identifier | 6: 6 identifier",
        "They met on Hill 402. On Hill 402 they met.": "402: 402 identifier | 402: 402 identifier",
    },
    skips=(
        "On the hill 402 met.",
        "On the flight 12 people died.",
        "The number of 13 fell.",
        "The dead number 136.",
    ),
)
def label(line: Line, figure: Figure) -> Finding | None:
    """A figure after "room", "flight", "article", "no." and the like is a name."""
    named = figure.before in in_class("label") or _numbered_place(line, figure)
    if figure.before == "number" and _numbers_the_dead(line, figure):
        return None
    if not named and (figure.before != "and" or not figure.digits):
        return None
    one = figure.before in _RANKING and not figure.after.endswith(("s", "men", "children", "people"))
    if (counts_people(line, figure) and not one) or figure.after in ("were", "died"):
        return None  # "a class nine student" is one, and so is "the No. 2 official"
    first = None if named else leftward(_FIRST_NAMED).match(line.low, 0, figure.start)
    if not named and (first is None or first[1] not in in_class("label")):
        return None
    tail = compiled(r"[a-z]{1,2}(?!\w)").match(line.low, figure.end)
    return finding(figure, NumberRole.IDENTIFIER, tail.end() if tail else None)


def _numbers_the_dead(line: Line, figure: Figure) -> bool:
    """Return whether the dead "number" so many: "the dead in the riot now number 13", but "the dead in room number 13 were"."""
    dead = left_of(_THE_DEAD, line, figure.start)
    return dead is not None and (dead["where"] is None or figure.gap[:1] != " ")


_THE_DEAD = (
    r"(?:dead|injured|wounded|missing|homeless|displaced) (?P<where>(?:in|at|on|of|from|across) (?:[\w'’-]+ ){1,5}?)?"
    r"(?:(?:now|already) )?number "
)
"""Those who "number" so many."""


def _numbered_place(line: Line, figure: Figure) -> bool:
    """Return whether digits stand behind a place that is called by its number: "Hill 402", but not "in Rose Hill 12 fled"."""
    if not figure.plain or figure.before not in in_class("label place") or line.shouted:
        return False
    word = figure.start - len(figure.lead) - len(figure.before)
    return line.text[word].isupper() and not _ends_name(line, word)


_FIRST_NAMED = r"(?<!\w)([^\W\d_]+[.]?) [0-9]{1,5}(?:, [0-9]{1,5}){0,4},? and "
"""A word with the figures of a list behind it: the "articles 5 and" of "articles 5 and 6"."""
_RANKING = frozenset(("class", "grade", "no", "no."))
"""Labels that say which of several one person is."""


@rule(
    r"(?:[’']s| (?:is|was|has))(?!\w)",
    finds={
        "The crew of Royal 16 is still held.": "16: 16 identifier",
        "The bodies of Royal 16's cooks lay there.": "16: 16 identifier",
    },
    skips=("In Homs 16 were held.", "The death of 16 was told of."),
)
def numbered_name(line: Line, figure: Figure) -> Finding | None:
    """A figure of several behind a name, before the verb or the genitive of one, belongs to the name: that of a ship or a unit."""
    word = figure.start - len(figure.lead) - len(figure.before)
    named = figure.plain and figure.lead == " " and figure.before and line.text[word].isupper() and not line.shouted
    one = right(numbered_name, line, figure.end) if named and figure.value != 1 else None
    return finding(figure, NumberRole.IDENTIFIER) if one is not None else None


@rule(
    r"(?: [nsew][.]?)?(?: [^\W\d_][\w.'-]{0,20}){1,3}? {street}(?!\w)| {street before} [^\W\d_]",
    finds={"They met at 14 Rue Verte or 900 W. Stewart St. that day.": "14: 14 identifier | 900: 900 identifier"},
    skips=(
        "There 12 Palestinians in Main Street fled.",
        "About 14 blocked the road.",
        "They met 11 Supreme Court judges.",
    ),
)
def address(line: Line, figure: Figure) -> Finding | None:
    """A figure before the capitalised name of a street is an address."""
    if not (figure.digits and figure.plain and line.text[figure.end + 1 : figure.end + 2].isupper()) or line.shouted:
        return None
    found = right(address, line, figure.end)
    if found is None or counts_people(line, figure):
        return None
    behind = compiled(r" ([a-z]+)").match(line.low, found.end())
    if behind is not None and line.lexicon.is_person(behind[1]):
        return None  # "11 Supreme Court justices"
    words = line.text[found.start() : found.end()].split()
    return (
        finding(figure, NumberRole.IDENTIFIER)
        if all(w[0].isupper() for w in words[1 if len(words) == 2 else 0 :])
        else None
    )


@rule(
    r"-(?:[^\W\d_]+)",
    finds={"A two-seat plane and a 12-member team came.": "two-seat: 2 measure | 12-member: 12 measure"},
    skips=("A 300-strong crowd and 20-odd men came.",),
)
def compound(line: Line, figure: Figure) -> Finding | None:
    """A figure joined to a noun by a hyphen describes what follows."""
    if (
        figure.gap != "-"
        or figure.after in ("plus", "odd", "some", "strong", "or", "and", "to")
        or line.text[figure.end] not in "-‐‑"
    ):
        return None
    people = any(s.form == "pl" for s in line.lexicon.senses(figure.after))
    return None if people else finding(figure, NumberRole.MEASURE, figure.after_end)


@rule(
    r"[a-z]+[0-9]*",
    finds={"Two 747s and a 4x4 came.": "747s: identifier | 4x4: identifier"},
    skips=("Some 3k people came.",),
)
def suffixed(line: Line, figure: Figure) -> Finding | None:
    """Digits with letters after them that are no unit are a name."""
    if not figure.digits or figure.gap or not figure.after or figure.after == "%":
        return None
    tail = compiled(r"[a-z0-9]{1,12}+").match(line.low, figure.end)
    return finding(figure, NumberRole.IDENTIFIER, tail.end() if tail else None, count=OPEN)


@rule(
    r"(?<!\w)(?:the|this|that|which|each|every) (?:only )?#|one (?:who|another|'s)",
    finds={"He is the one who fled.": "one: pronoun", "They shot one another.": "one another: pronoun"},
    skips=("One of the attackers fled.", "It killed one.", "The one man who fled is here."),
)
def pronoun(line: Line, figure: Figure) -> Finding | None:
    """The word "one" that stands for somebody named elsewhere is a pronoun."""
    if line.low[figure.start : figure.end] != "one":
        return None
    found = compiled(r" (?:another|by one|on one|thing)(?!\w)|'s(?!\w)|-on-one").match(line.low, figure.end)
    if found:
        return finding(figure, NumberRole.PRONOUN, found.end(), count=OPEN)
    alone = figure.gap != " " or figure.after in _AFTER_PRONOUN
    if figure.after in ("who", "whose", "whom", "must", "wonders", "knows") or (
        figure.before in _BEFORE_PRONOUN and alone
    ):
        return finding(figure, NumberRole.PRONOUN, count=OPEN)
    return None


_BEFORE_PRONOUN = frozenset("the this that which each every only".split())
_AFTER_PRONOUN = frozenset(
    "hand who that which whose whom in with on at from was is he she they we i it to for and or".split()
)


@rule(
    r"(?:br(?:eaks?|eaking|oke|oken)|cut|rips?|ripped|sn?aps?|snapped|splits?|splitting|tears?|tore|torn)(?: clean)? in ",
    finds={"The tanker broke in two and nine men were lost.": "two: fraction"},
    skips=("The tanker sank in two hours.", "Fire broke out in two camps."),
)
def halves(line: Line, figure: Figure) -> Finding | None:
    """What breaks "in two" is in halves."""
    if figure.before != "in" or line.low[figure.start : figure.end] != "two":
        return None
    broken = left_of(halves.pattern, line, figure.start)
    return finding(figure, NumberRole.FRACTION, count=OPEN) if broken is not None else None


@rule(
    r"[0-9]+[.][0-9]+",
    finds={"The rate was 7.62 then.": "7.62: measure"},
    skips=("Some 1.2 million fled.",),
)
def decimal(line: Line, figure: Figure) -> Finding | None:
    """What is no whole number measures."""
    return finding(figure, NumberRole.MEASURE) if figure.count is OPEN else None


@rule(
    r"^[0-9]{1,2}[.)](?: |$)",
    finds={"1. The gagging of the press.": "1: 1 ordinal"},
    skips=("Then 1. In all 5 came.", "12 men came."),
)
def item(line: Line, figure: Figure) -> Finding | None:
    """A figure with a full stop at the head of a sentence numbers an item."""
    if figure.start or not figure.plain or figure.end > 2 or not compiled(r"[.)](?: |$)").match(line.low, figure.end):
        return None
    return finding(figure, NumberRole.ORDINAL)


RULES: tuple[RoleRule, ...] = (
    *shapes.RULES, item,
    age_in_years, age_by_decade, amounts.money_before, amounts.money_after, amounts.percent, amounts.hour, amounts.part,
    ordinal_in_digits, amounts.duration, amounts.measure,
    age_by_word, age_of_subject, age_of_one, age_after_name, label, numbered_name, address, compound, suffixed, pronoun, halves, decimal,
)  # fmt: skip
