"""What a figure is for when its neighbours say that it counts no people: money, ages, measures, ranks and the like.

The rules are tried in order, those of the figure's own shape first; a figure that all of them pass is a count.
"""

from __future__ import annotations

from casualtykit.find.numbers import shapes
from casualtykit.find.numbers.cardinals import compiled, leftward, neighbours
from casualtykit.find.numbers.shapes import Finding, RoleRule, counts_people, finding, in_class, left_of, right
from casualtykit.find.numbers.written import OPEN, Figure, Line
from casualtykit.model import Count
from casualtykit.rules import rule
from casualtykit.vocabulary import CountKind, NumberRole

_OLDEST = 115
_ATTACHED_ONLY = frozenset("h x g c f t w v b".split())
"""Letters that are a unit only where nothing stands between: "48h"."""
_BETWEEN = frozenset(
    "more consecutive straight successive full long whole further additional other working calendar business".split()
)
"""What may stand between a figure and a unit of time."""


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
    r"(?<!\w)(?:(?:child|children|infants|babies|girls|boys|kids|youths|minors|those|adults|men|women|people|anyone)"
    r"(?: aged)? (?:under|over|below|above)|(?:are|were) (?:under|below|younger than|older than)|aged|ages?|ages? of|ages from)"
    r"(?: (?:under|over|about|around|up to|above|below|between|at least|just|only))?"
    r" (?:(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:,| and| to| or|, and) ){0,4}",
    finds={
        "She was aged 44.": "44: 44 age",
        "Boys aged three and seven fled.": "three: 3 age | seven: 7 age",
        "Girls aged 5, 7 and 12 were there.": "5: 5 age | 7: 7 age | 12: 12 age",
        "No one under the age of 18 may go.": "18: 18 age",
        "Children under five stayed.": "five: 5 age",
        "Half of them are under 18.": "18: 18 age",
    },
    skips=("In that age 44 kings ruled, a page 12 long.",),
)
def age_by_word(line: Line, figure: Figure) -> Finding | None:
    """A figure after "aged" or "age of" is an age."""
    high = figure.count.high
    if high is None or high > _OLDEST or counts_people(line, figure):
        return None
    if (
        figure.before not in ("under", "over", "below", "above", "than")
        and "age" not in line.low[max(0, figure.start - 40) : figure.start]
    ):
        return None
    found = left_of(age_by_word.pattern, line, figure.start)
    return finding(figure, NumberRole.AGE) if found else None


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
    finds={"Her brother, then 23, moved away.": "23: 23 age", "The clerk who called is 34.": "34: 34 age"},
    skips=("The death toll is 20.", "It was then 19 men came.", "The number killed was 12."),
)
def age_of_subject(line: Line, figure: Figure) -> Finding | None:
    """A bare figure that ends its clause after "is" or "then" is an age, unless the sentence speaks of a toll."""
    value = figure.value
    if value is None or not 1 <= value <= _OLDEST or figure.before not in _IS or figure.lead[:1] != " ":
        return None
    if not compiled(r"(?:[,.;)]|$| when\b| years\b)").match(line.low, figure.end):
        return None
    if figure.before in ("only", "just") and not leftward(r"(?:is|was|were) (?:only|just) ").match(
        line.low, 0, figure.start
    ):
        return None
    about = line.low[max(0, figure.start - 80) : figure.start]
    return None if any(w in about for w in _OF_TOLLS) else finding(figure, NumberRole.AGE)


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
    },
    skips=("They took five (5) men.", "In Lagos, 25 men fled.", "On 3, 5, and 7 it fell."),
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
    known = senses or found[1].rstrip(".") in in_class("month") or found[1] in _DAYS
    if found[1] in _FEW and leftward(r"(?<!\w)(?:mother|father|parent|widow|widower)s? of ").match(
        line.low, 0, found.start(1)
    ):
        return finding(figure, NumberRole.AGE)
    return finding(figure, NumberRole.AGE) if line.text[found.start(1)].isupper() and not known else None


_FEW = frozenset("one two three four five six seven eight nine ten".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday however meanwhile yesterday today tomorrow".split()
)


# --------------------------------------------------------------------------------------------------------------- units


@rule(
    r"(?:(?<![^\W\d_]){currency}|[$£€¥₹₽₩₪₦฿₫₱₴]) ?",
    finds={
        "It cost $5 million, or INR 500,000.": "$5 million: 5000000 money | INR 500,000: 500000 money",
        "They paid Rs 2 lakh and £3m.": "Rs 2 lakh: 200000 money | £3m: 3000000 money",
    },
    skips=("Us two men went.", "He rested."),
)
def money_before(line: Line, figure: Figure) -> Finding | None:
    """A figure after the sign or code of a currency is money."""
    sign = line.low[figure.start - 1 : figure.start] if figure.start else ""
    if sign == " ":
        sign = (
            line.low[: figure.start].rstrip()[-1:]
            if figure.start < 4
            else line.low[figure.start - 4 : figure.start].rstrip()[-1:]
        )
    if not (figure.digits and (figure.before in in_class("currency") or (sign and sign in "$£€¥₹₽₩₪₦฿₫₱₴"))):
        return None
    found = left_of(money_before.pattern, line, figure.start)
    if found is None:
        return None
    behind = compiled(r"-(?:a-)?(?:year|month|day|week|hour)\b").match(line.low, figure.end)
    return finding(figure, NumberRole.MONEY, behind.end() if behind else None, found.start())


@rule(
    r"(?: of)?+(?: |-)?(?:(?:u\.s\.|us|[^\W\d_]{4,12}) )?{money}(?!\w)",
    finds={
        "He lost 2 million dollars.": "2 million dollars: 2000000 money",
        "It cost hundreds of millions of dollars.": "hundreds of millions of dollars: 200000000+? money",
        "About 20 Canadian dollars.": "About 20 Canadian dollars: ~20 money",
    },
    skips=("He won 12 medals.", "Two marksmen fled."),
)
def money_after(line: Line, figure: Figure) -> Finding | None:
    """A figure before the name of a currency is money."""
    money = in_class("money")
    if figure.after not in money and figure.second not in money and figure.after not in ("u.s", "us"):
        return None
    plain = figure.after in money or figure.after in ("u.s", "us", "of")
    if not plain and not any(s.kind == "demonym" for s in line.lexicon.senses(figure.after)):
        return None
    found = right(money_after, line, figure.end)
    return finding(figure, NumberRole.MONEY, found.end()) if found else None


def _unit(line: Line, figure: Figure, role: NumberRole) -> int | None:
    """Return where the unit after a figure ends, if it gives the figure that role."""
    word = figure.after
    if not word or (
        word in _ATTACHED_ONLY and (figure.gap or line.low[figure.after_end : figure.after_end + 1].isdigit())
    ):
        return None
    units = neighbours().units
    if units.get(word) == role:
        return figure.after_end
    if word in _BETWEEN:
        return figure.second_end if role is NumberRole.DURATION and units.get(figure.second) == role else None
    return figure.second_end if word in PAIRED and units.get(f"{word} {figure.second}") == role else None


PAIRED = frozenset("per percentage local nautical light basis".split())
"""First words of units of two words."""


@rule(
    " ?{percent}",
    finds={
        "Some 20 percent fled, 45% stayed.": "Some 20 percent: ~20 percent | 45%: 45 percent",
        "Up 7.5 per cent.": "7.5 per cent: percent",
    },
    skips=("It was 5 per person.",),
)
def percent(line: Line, figure: Figure) -> Finding | None:
    """A figure before a word or sign of percent is a percentage."""
    end = _unit(line, figure, NumberRole.PERCENT)
    return None if end is None else finding(figure, NumberRole.PERCENT, end)


@rule(
    "(?: |-)?{time}",
    finds={"They left at six p.m. sharp.": "six p.m.: 6 time"},
    skips=("I am one.",),
)
def hour(line: Line, figure: Figure) -> Finding | None:
    """A figure in words before "p.m." or "o'clock" is a time of day."""
    end = _unit(line, figure, NumberRole.TIME)
    if end is None:
        return None
    dotted = figure.after in ("a.m", "p.m") and line.low[end : end + 1] == "."
    return finding(figure, NumberRole.TIME, end + dotted)


@rule(
    "(?: |-)?(?:more|consecutive|straight)? ?{duration}",
    finds={
        "After a three-day siege they rested 48 hours.": "three-day: 3 duration | 48 hours: 48 duration",
        "It took more than 30 years.": "more than 30 years: >=30 duration",
        "Then two more weeks.": "two more weeks: 2 duration",
    },
    skips=("The 30-year-old left.", "Two second-hand cars burned.", "A second man came."),
)
def duration(line: Line, figure: Figure) -> Finding | None:
    """A figure before a unit of time is a length of time."""
    end = _unit(line, figure, NumberRole.DURATION)
    if end is None or (figure.after == "second" and line.low[end : end + 1] == "-"):
        return None
    return finding(figure, NumberRole.DURATION, end)


@rule(
    "(?: |-)?{measure}",
    finds={
        "It is 35 km off, near a four-storey block.": "35 km: 35 measure | four-storey: 4 measure",
        "A quake of magnitude 7.2 struck; 7.62mm rounds fell.": "7.2: measure | 7.62mm: measure",
        "It was a 7.2-magnitude quake.": "7.2-magnitude: measure",
    },
    skips=("Five foot soldiers fled.", "They lost 35 homes.", "They took 1.2m people."),
)
def measure(line: Line, figure: Figure) -> Finding | None:
    """A figure before a unit, or after "magnitude", measures."""
    if figure.before == "magnitude" and figure.lead[:1] == " ":
        return finding(figure, NumberRole.MEASURE)
    end = _unit(line, figure, NumberRole.MEASURE)
    # "600 M-19 members" has no metres
    joined = r"-?[^\W_]" if figure.gap else r"[0-9]"
    if figure.after == "m" and figure.digits and not compiled(joined).match(line.low, figure.after_end):
        end = figure.after_end
    if end is None:
        return None
    if figure.after == "foot" and line.lexicon.is_person(figure.second):
        return None
    if figure.after in ("square", "cubic", "sq", "nautical") and neighbours().units.get(figure.second) == "measure":
        end = figure.second_end
    return finding(figure, NumberRole.MEASURE, end)


# ----------------------------------------------------------------------------------------------- parts, ranks and names


@rule(
    r"(?: |-)(?:halves|half|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?)(?!\w)"
    r"| (?:in|out of)(?: every)? (?:three|four|five|six|eight|ten|twenty|3|4|5|6|8|10|20|50|100|1,000)"
    r"(?= ?(?:[,.;)]|$)| (?:of|people|children|women|men|adults|residents|are|is|was|were|has|have|had|died)\b)"
    r"| of every (?:three|four|five|six|eight|ten|twenty|[0-9]{1,3})(?!\w)",
    finds={
        "Two-thirds fled, one in five died.": "Two-thirds: fraction | one in five: fraction",
        "Two of every three homes stood.": "Two of every three: fraction",
    },
    skips=("They killed two in three days.", "They are one in this.", "One third-rate film."),
)
def part(line: Line, figure: Figure) -> Finding | None:
    """A figure before "thirds", or "in five", is a part of a whole."""
    of_every = figure.after == "of" and figure.second == "every"
    if not (of_every or figure.after in OF_PARTS or figure.after.rstrip("s").endswith(RANKS)):
        return None
    found = right(part, line, figure.end)
    value = figure.value
    if found is None or value is None or value > 99 or line.low[found.end() : found.end() + 1] == "-":
        return None
    return finding(figure, NumberRole.FRACTION, found.end(), count=OPEN)


OF_PARTS = frozenset("in out half halves".split())
RANKS = ("th", "ird", "quarter")
"""How the words for parts end."""


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
    },
    skips=("On the flight 12 people died.", "The number of 13 fell."),
)
def label(line: Line, figure: Figure) -> Finding | None:
    """A figure after "room", "flight", "article", "no." and the like is a name."""
    named = figure.before in in_class("label")
    if not named and (figure.before != "and" or not figure.digits):
        return None
    one = figure.before in _RANKING and not figure.after.endswith(("s", "men", "children", "people"))
    if (counts_people(line, figure) and not one) or figure.after in ("were", "died"):
        return None  # "a class nine student" is one, and so is "the No. 2 official"
    if not named and not left_of(r"{label} [0-9]{1,5}(?:, [0-9]{1,5}){0,4},? and ", line, figure.start):
        return None
    tail = compiled(r"[a-z]{1,2}(?!\w)").match(line.low, figure.end)
    return finding(figure, NumberRole.IDENTIFIER, tail.end() if tail else None)


_RANKING = frozenset(("class", "grade", "no", "no."))
"""Labels that say which of several one person is."""


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
    age_in_years, age_by_decade, money_before, money_after, percent, hour, part, ordinal_in_digits, duration, measure,
    age_by_word, age_of_subject, age_after_name, label, address, compound, suffixed, pronoun, decimal,
)  # fmt: skip
