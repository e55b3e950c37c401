"""Figures of money, time and measure, percentages and parts: what the unit beside a figure says that it counts."""

from __future__ import annotations

from casualtykit.find.numbers.cardinals import compiled, neighbours
from casualtykit.find.numbers.shapes import Finding, finding, in_class, left_of, right
from casualtykit.find.numbers.written import OPEN, Figure, Line
from casualtykit.rules import rule
from casualtykit.vocabulary import NumberRole

_ATTACHED_ONLY = frozenset("h x g c f t w v b".split())
"""Letters that are a unit only where nothing stands between: "48h"."""
_BETWEEN = frozenset(
    "more consecutive straight successive full long whole further additional other working calendar business".split()
)
"""What may stand between a figure and a unit of time."""


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
    skips=(
        "The 30-year-old left.",
        "They paid 17 day labourers.",
        "Two second lieutenants fled.",
        "Two second-hand cars burned.",
        "A second man came.",
    ),
)
def duration(line: Line, figure: Figure) -> Finding | None:
    """A figure before a unit of time is a length of time."""
    end = _unit(line, figure, NumberRole.DURATION)
    if end is None or (figure.after == "second" and line.low[end : end + 1] == "-"):
        return None
    if figure.after in _BEFORE_TRADES and figure.gap == " " and line.lexicon.is_person(figure.second):
        return None  # "17 day labourers", "two second lieutenants"
    return finding(figure, NumberRole.DURATION, end)


_BEFORE_TRADES = frozenset(("day", "night", "second"))
"""Units of time that say when people work, or which rank they have, too."""


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


_GOES_ON = "are|is|was|were|has|have|had|died"
"""What is said of such a part."""


@rule(
    r"(?: |-)(?:halves|half|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?)(?!\w)"
    r"| (?:in|out of)(?: every)? (?:three|four|five|six|eight|ten|twenty|3|4|5|6|8|10|20|50|100|1,000)"
    rf"(?= ?(?:[,.;)]|$)| (?:of|{_GOES_ON})\b|(?P<whole> (?:[^\W\d_]+ )?[^\W\d_]+)(?![\w'’]))"
    r"| of every (?:three|four|five|six|eight|ten|twenty|[0-9]{1,3})(?!\w)",
    finds={
        "Two-thirds fled, one in five died.": "Two-thirds: fraction | one in five: fraction",
        "Two of every three homes stood.": "Two of every three: fraction",
        "One in three Malian girls fled.": "One in three: fraction",
    },
    skips=(
        "They killed two in three days.",
        "Bombs hit one in three soldiers' homes.",
        "They are one in this.",
        "One third-rate film.",
        "Two sixth formers and two third graders.",
    ),
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
    if any(line.lexicon.is_person(f"{figure.after}{gap}{figure.second}") for gap in " -"):
        return None  # "two third graders"
    if found["whole"] and not _are_people(line, found["whole"].split()):
        return None  # "killed two in three raids"
    return finding(figure, NumberRole.FRACTION, found.end(), count=OPEN)


def _are_people(line: Line, words: list[str]) -> bool:
    """Return whether people stand behind "one in three": "Malians", "Malian girls", "Sudanese are"."""
    several = [any(s.kind in ("actor", "demonym") and s.form == "pl" for s in line.lexicon.senses(w)) for w in words]
    if several[0] or len(words) == 1:
        return several[0] and not any(s.kind == "thing" for w in words[1:] for s in line.lexicon.senses(w))
    return line.lexicon.is_person(words[0]) and (several[1] or words[1] in _GOES_ON.split("|"))


OF_PARTS = frozenset("in out half halves".split())
RANKS = ("th", "ird", "quarter")
"""How the words for parts end."""
