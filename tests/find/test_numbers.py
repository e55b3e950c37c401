"""Numbers: what rules say of themselves, what a reader would say of a sentence, and laws for any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casualtykit.find.numbers import uses
from casualtykit.find.numbers.cardinals import neighbours, read_words
from casualtykit.find.numbers.choice import rules_for
from casualtykit.find.numbers.numbers import RULES, find_numbers, outline, parse_numbers
from casualtykit.find.numbers.written import Line, beside, read
from casualtykit.lexicon import Lexicon
from casualtykit.model import Number
from casualtykit.rules import Rule
from casualtykit.spans import Page
from casualtykit.vocabulary import CountKind, NumberRole

FINDS = [(r, text, want) for r in RULES for text, want in r.finds.items()]
SKIPS = [(r, text) for r in RULES for text in r.skips]


def said(text: str) -> str:
    """Return the outlines of all numbers of a text."""
    return " | ".join(map(outline, parse_numbers(text)))


# ----------------------------------------------------------------------------------------------------------- the rules


EXAMPLES = sorted({text for _, text, _ in FINDS} | {text for _, text in SKIPS})


@pytest.mark.parametrize("text", EXAMPLES)
def test_no_rule_is_spared_that_would_tell_what_a_figure_is_for(text: str) -> None:
    line = Line.of(Page.of(text), 0, len(text), Lexicon.shipped("en"))
    for start in (at for at in range(len(text)) if at == 0 or not text[at - 1].isalnum()):
        figure = read(line, start) if text[start].isalnum() else None
        if figure is not None:
            figure = beside(line, figure)
            tried = rules_for(line, figure)
            assert [r.id for r in uses.RULES if r not in tried and r.build(line, figure) is not None] == []


@pytest.mark.parametrize(("made", "text", "want"), FINDS, ids=[f"{r.id}: {t}" for r, t, _ in FINDS])
def test_rules_find_what_they_say(made: Rule[..., object], text: str, want: str) -> None:
    assert " | ".join(outline(n) for n in parse_numbers(text) if n.rule == made.id) == want


@pytest.mark.parametrize(("made", "text"), SKIPS, ids=[f"{r.id}: {t}" for r, t in SKIPS])
def test_rules_skip_what_looks_alike(made: Rule[..., object], text: str) -> None:
    assert [outline(n) for n in parse_numbers(text) if n.rule == made.id] == []


def test_rules_have_names_of_their_own_and_examples() -> None:
    assert len({r.id for r in RULES}) == len(RULES)
    assert [r.id for r in RULES if not (r.finds and r.skips and r.sentence)] == []


# ----------------------------------------------------------------------------------------------------------- sentences

COUNTS = {
    # digits, however they are set apart
    "Some 1,200, then 1 200, 1\u202f300, 1’400, then 12,34,567 came.": "Some 1,200: ~1200 count | 1 200: 1200 count"
    " | 1\u202f300: 1300 count | 1’400: 1400 count | 12,34,567: 1234567 count",
    "About 1.200 soldiers and 1.200.000 people fled.": "About 1.200: ~1200 count | 1.200.000: 1200000 count",
    "A fund of 100, 000 and 10,385.48 points.": "100, 000: 100000 count | 10,385.48 points: measure",
    # scales, halves, dozens
    "Some 3k people, 5 lakh people and 2.5 crore.": "Some 3k: ~3000 count | 5 lakh: 500000 count"
    " | 2.5 crore: 25000000 count",
    "One and a half million voters, half a million tents, a million and a half nuts.": "One and a half million: 1500000"
    " count | half a million: 500000 count | a million and a half: 1500000 count",
    "A quarter of a million people, one mln others.": "A quarter of a million: 250000 count | one mln: 1000000 count",
    "Three score and ten men, half a dozen boys, two dozen girls.": "Three score and ten: 70 count"
    " | half a dozen: 6 count | two dozen: 24 count",
    "Two crore fifty lakh people voted.": "Two crore fifty lakh: 25000000 count",
    # ranges
    "It rose from 12 to 15, from 200-300 families.": "12: 12 count | 15: 15 count | 200-300: 200-300 count",
    "From 1.2 to 1.5 million people and 20-30,000 cars.": "From 1.2 to 1.5 million: 1200000-1500000 count"
    " | 20-30,000: 20000-30000 count",
    "At least four-five men, one or two dozen women.": "At least four-five: 4-5 count | one or two dozen: 12-24 count",
    "Three to two against, 12 – 15 people for.": "Three: 3 count | two: 2 count | 12 – 15: 12-15 count",
    # vague
    "Hundreds, if not thousands, died; many hundreds fled.": "Hundreds, if not thousands: 200+? count"
    " | many hundreds: 300+? count",
    "Up to several dozen; a couple hundred; tens of them.": "Up to several dozen: count | a couple hundred: 200+? count"
    " | tens: 20+? count",
    "How many came? As many as 30, as few as 5.": "As many as 30: <=30 count | as few as 5: >=5 count",
    # one mention, one count
    "5 (five) men and seven (8) women.": "5 (five): 5 count | seven: 7 count | 8: 8 count",
    "Another six and the other three, a further 5, one more.": "six: 6 count | three: 3 count | 5: 5 count"
    " | one: 1 count",
    "It killed 12, 14 and 16 people.": "12: 12 count | 14: 14 count | 16: 16 count",
    "Some people fled and some stayed.": "",
    "THIRTY‑ONE NUNS AND SEVENTY–TWO MONKS": "THIRTY‑ONE: 31 count | SEVENTY–TWO: 72 count",
    "Twenty at least, and 12 or so.": "Twenty at least: >=20 count | 12 or so: ~12 count",
    "At  least 12   or more men": "At  least 12   or more: >=12 count",
}


@pytest.mark.parametrize(("text", "want"), COUNTS.items(), ids=list(COUNTS))
def test_counts(text: str, want: str) -> None:
    assert said(text) == want


ROLES = {
    "Ana Lind (40), a mother of three, 25, and a nurse, 31, left.": "age",
    "Girls aged 5, 7 and 12 and boys aged between 8 and 10.": "age",
    "In Oct. 1983 rebels said that by 2003 the 1990s and '90s were past.": "year",
    "On 12 March, March 12, the 5th of May, 12 MAY and Aug. 5-6.": "date",
    "At 5pm, 10 a.m., 1430 hrs, 0630 GMT, 18:45.": "time",
    "For 12 consecutive days, several months, two-and-a-half years, hundreds of years.": "duration",
    "US$ 40, Rs. 50,000, 5 mln dlrs, $5-10 million, 20 Canadian dollars, tens of thousands of euros.": "money",
    "At 5.5 pct, 20 per cent, 3%.": "percent",
    "Over 12 square kilometres, 600 m, 15m-long, 12 times, 7.62-mm, 8-1/2, 30C, minus 5 degrees.": "measure",
    "Two-thirds, nearly half, one in five people, nine out of ten of them, 3/4, a third of it.": "fraction",
    "They won 3-1, lost 1-3, drew 0-0, took sets 6-4, 4-6.": "score",
    "AK-47s, M16s, NH-221, T-72B, COVID-19, No 13, No. 14, Unit 731, Nos. 5 and 6.": "identifier",
    "Call 555-0134, #186, 4x4s, 747s, 24/7.": "identifier",
    "The 23rd, the 3d, the first, the second and the twenty-first.": "ordinal",
    "He is the one who ran, that one, and they saw one another.": "pronoun",
}


@pytest.mark.parametrize(("text", "role"), ROLES.items(), ids=list(ROLES))
def test_other_roles(text: str, role: str) -> None:
    found = [n for n in parse_numbers(text) if outline(n) not in ("a: 1 count", "three: 3 count")]
    assert {n.text: str(n.role) for n in found} == {n.text: role for n in found}
    assert found


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The death toll is 20.", "20: 20 count"),
        ("In August 12 people died.", "12: 12 count"),
        ("About 12 may have died.", "About 12: ~12 count"),
        ("Some 2003 people fled 1500 houses.", "Some 2003: ~2003 count | 1500: 1500 count"),
        ("On the flight 12 people were hurt.", "12: 12 count"),
        ("The army lost 20-30 men.", "20-30: 20-30 count"),
        ("They took 1.2m people, 50m from it.", "1.2m: 1200000 count | 50m: 50 measure"),
        ("It hit 35 homes and fired 12 rounds.", "35: 35 count | 12: 12 count"),
        ("In Lagos, 25 men fled; Lagos (25) and Kano (30).", "25: 25 count | 25: 25 count | 30: 30 count"),
    ],
)
def test_what_looks_like_something_else_and_is_a_count(text: str, want: str) -> None:
    assert said(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("A family of bears and a police station burned.", ""),
        ("A bomb killed soldiers.", ""),
        ("An 18-year-old was hurt.", "An: 1 count | 18-year-old: 18 age"),
        ("A Palestinian village burned.", ""),
        ("A Palestinian was hurt.", "A: 1 count"),
        ("A policeman's son fled.", "A: 1 count"),
        ("A team of doctors came.", ""),
    ],
)
def test_articles_count_one_person(text: str, want: str) -> None:
    assert said(text) == want


@pytest.mark.parametrize(("hedge", "kind"), neighbours().hedges.items())
def test_every_hedge_before_a_figure_is_read(hedge: str, kind: str) -> None:
    (number,) = parse_numbers(f"They saw {hedge} 12 men.")
    assert (number.text, number.count.kind) == (f"{hedge} 12", kind)


@pytest.mark.parametrize(("hedge", "kind"), neighbours().trailers.items())
def test_every_hedge_after_a_figure_is_read(hedge: str, kind: str) -> None:
    gap = "" if hedge == "+" else "-" if hedge == "odd" else " "
    (number,) = parse_numbers(f"They saw 12{gap}{hedge} men.")
    assert (number.text, number.count.kind) == (f"12{gap}{hedge}", kind)


@pytest.mark.parametrize(("term", "floor"), neighbours().floors.items())
def test_every_vague_word_has_its_floor(term: str, floor: int) -> None:
    (number,) = parse_numbers(f"They saw {term} of the men.")
    assert (number.text, number.count.low, number.count.high) == (term, floor, None)
    assert number.count.kind is CountKind.VAGUE


@pytest.mark.parametrize(("unit", "role"), sorted(neighbours().units.items()))
def test_every_unit_gives_its_role(unit: str, role: str) -> None:
    (number,) = parse_numbers(f"It was 12{'' if len(unit) == 1 else ' '}{unit} then.")
    assert number.role == role


# ------------------------------------------------------------------------------------------------------------- spelling

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
POWERS = (("trillion", 10**12), ("billion", 10**9), ("million", 10**6), ("thousand", 10**3))


def spell(n: int, joint: str, hyphen: str) -> str:
    """Return an integer in English words."""
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10 - 2] + (hyphen + SMALL[n % 10] if n % 10 else "")
    if n < 1000:
        return f"{SMALL[n // 100]} hundred" + (joint + spell(n % 100, joint, hyphen) if n % 100 else "")
    words = []
    for name, power in POWERS:
        if n >= power:
            words.append(f"{spell(n // power, joint, hyphen)} {name}")
            n %= power
    if n:
        words.append(("and " if joint == " and " and n < 100 else "") + spell(n, joint, hyphen))
    return " ".join(words)


@given(st.integers(0, 10**15 - 1), st.sampled_from([" and ", " "]), st.sampled_from(["-", " "]), st.booleans())
def test_spelt_numbers_are_read_back(n: int, joint: str, hyphen: str, loud: bool) -> None:
    words = spell(n, joint, hyphen)
    (number,) = parse_numbers(words.upper() if loud else words)
    assert (number.text.lower(), number.count.value, number.role) == (words, n, NumberRole.COUNT)


@given(st.integers(1, 499), st.integers(1, 999))
def test_two_spelt_numbers_stay_two(a: int, b: int) -> None:
    low, high = a * 1000, b * 1000 + 500_000
    text = f"between {spell(low, ' and ', '-')} and {spell(high, ' and ', '-')} men"
    (number,) = parse_numbers(text)
    assert (number.count.low, number.count.high) == (low, high)


def test_runs_of_number_words_are_bounded() -> None:
    assert read_words("two hundred - five of them", 0) == (11, 200)
    assert read_words("twenty and thirty people", 0) == (6, 20)
    assert read_words("no one", 0) is None
    assert read_words("second", 0) is None


# ----------------------------------------------------------------------------------------------------------------- laws

PIECES = st.sampled_from(
    "a an no one any not both couple of half dozen dozens several 12 1,200 3.5 20-30 1989 five hundred thousand and "
    "or to from between at least more than up to about $ % ( ) , . - / : ' AK-47 12th million people men killed March "
    "May 5 pm year-old aged flight won is then score 7.62 mm \n \t \u00a0 \u2013 \u0130 é".split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
)


def test_a_line_break_inside_a_sentence_is_a_space() -> None:
    text = "They saw at\nleast twenty-five\nmen."
    (number,) = find_numbers(Page.of(text), 0, len(text), Lexicon.shipped("en"))
    assert outline(number) == "at\nleast twenty-five: >=25 count"


def check(text: str, numbers: tuple[Number, ...]) -> None:
    """Assert what holds of the numbers of any text."""
    for number in numbers:
        assert text[number.span.start : number.span.end] == number.text
        assert number.text
        count = number.count
        assert count.low is None or count.high is None or count.low <= count.high
    assert all(a.span.end <= b.span.start for a, b in pairwise(numbers))


@given(TEXTS)
@example("1.1 dozen or 0")
def test_any_text_gives_ordered_numbers_with_their_own_words(text: str) -> None:
    numbers = parse_numbers(text)
    check(text, numbers)
    assert parse_numbers(text) == numbers
    check(text, find_numbers(Page.of(text), 0, len(text), Lexicon.shipped("en")))


@given(TEXTS, TEXTS)
def test_paragraphs_are_read_each_by_itself(a: str, b: str) -> None:
    first, second = parse_numbers(a), parse_numbers(b)
    shift = len(a) + 2
    spans = [(n.span.start, n.span.end) for n in first]
    spans += [(n.span.start + shift, n.span.end + shift) for n in second]
    assert [(n.span.start, n.span.end) for n in parse_numbers(f"{a}\n\n{b}")] == spans


HOSTILE = ("12 ", "1,", "1,000,", "five hundred and ", "A (1), ", "a young ", "1-", "12 to ", "(", "$5 ", "not any ")


@pytest.mark.parametrize(
    "text",
    [
        *(piece * 5000 for piece in HOSTILE),
        "7" * 200_000,
        " " * 200_000,
        "a-" * 5000 + "5",
        "5" + " " * 100_000 + "men",
    ],
    ids=lambda text: text[:8],
)
def test_long_sentences_are_read(text: str) -> None:
    check(text, find_numbers(Page.of(text), 0, len(text), Lexicon.shipped("en")))
