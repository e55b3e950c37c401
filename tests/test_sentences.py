"""Where sentences begin and end: stops, abbreviations, quotes, lines, datelines, capitals, and any string at all."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casualtykit.sentences import Sentences, split_sentences
from casualtykit.spans import Page, Span
from tests.strategies import TEXTS


def split(text: str) -> list[str]:
    """Return the sentences of a text as given."""
    page = Page.of(text)
    return [page.cut(s.start, s.end) for s in split_sentences(page)]


@pytest.mark.parametrize(
    "text",
    [
        "Two men died. | Three were hurt.",
        "Who fired? | Nobody knew! | The police were silent...  | A week passed.",
        "Was it them?! | Nobody said.",
        "The toll rose by 0.5 per cent to 10.30 p.m. levels.",
        'She said: "Nobody came." | "We waited," he added.',
        'He asked: "Who fired?" and left.',
        "“We are leaving.” | The bus had gone.",
        "The men fled (some on foot.) | A car burned.",
        "They fled ... and came back.",
        "The army hit the hills with rockets. | 12 people died.",
        "The dam broke, the governor said.",
    ],
)
def test_stops_and_quotes(text: str) -> None:
    assert split(text.replace(" | ", " ")) == [s.strip() for s in text.split(" | ")]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Abara met Gen. Dume. | Lt. Col. Ana Carvo was there.",
        "Pfc. J. K. Moro and Dr. E. Lund died.",
        "It happened on Sept. 5 in St. Lovan. | The mayor fled.",
        "It happened in Sept. | The mayor fled.",
        "The U.S. Army and the U.N. Security Council met.",
        "Two of them left for the U.S. | The others stayed.",
        "He works for Acme Inc. | But she does not.",
        "Acme Inc. Chairman Ana Dume died.",
        "They live in Dorval, Que. | Police came at noon.",
        "In Dorval, Que., police came.",
        "He fell ill. | Doctors came.",
        "See No. 4 of the list.",
        "Did she come? | He said no. | Doctors came.",
        "They left at 10 p.m. | Soldiers came.",
        "They left at 10 p.m. Tuesday, and at 11 a.m. Eastern time.",
        "They sell arms, e.g. Rifles of old make, vs. Bows.",
        "They met in Washington, D.C. | The talks failed.",
        "They met in Washington, D.C. Officials were silent.",
        "1. Gunmen came. | 2. They left.",
        "He was hit by a round from a No. 2 gun.",
        "Plan A failed. | Plan B. | The men left.",
        "A rebel, named as P. Idris Moro, was killed. | The army said so.",
        "They were led by K. S. Lund, alias Omo. | He fled.",
        "M. In Sook Dume and A. On Carvo died.",
        "The witness was called only A. | Police hid her name.",
        "They held Md. Idris Moro, s/o. Sk. Omar Moro, at Dorval, Md. | The others fled.",
    ],
)
def test_abbreviations(text: str) -> None:
    assert split(text.replace(" | ", " ")) == text.split(" | ")


@pytest.mark.parametrize(
    "text",
    [
        "They came under fire from rockets.|The next day was calm.",
        "It was in 2011.|The war went on.",
        "They fled to Orlova.|The town was empty.",
        '"We heard rockets."|The town was empty.',
        'They heard rockets.|"The town is empty," he said.',
        "They heard rockets.|“We left,” he said.",
        "They wrote to Acme.Com and to www.acme.The or info@acme.Net of old.",
        "The file was list.PDF and nothing else.",
        "The U.S.The same.",
        "It weighs 2.5 kilos.|He said so.",
    ],
)
def test_a_missing_space(text: str) -> None:
    assert split(text.replace("|", "")) == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "TWO MEN DIED. | THREE WERE HURT.",
        "THE ATTACK OF 19 NOV. 89 HIT LT. COL. DUME. | HE LIVED.",
        "THE U.S. IN PANAMA SAID NOTHING.",
        "THEY WENT TO THE U.S. | THE OTHERS STAYED.",
        "A REBEL, NAMED AS P. IDRIS MORO, WAS KILLED. | THE ARMY SAID SO.",
        "THE MINE WAS NO. 4. | IT WENT OFF AT 5 P.M. | THE MEN FLED.",
    ],
)
def test_capitals(text: str) -> None:
    assert split(text.replace(" | ", " ")) == text.split(" | ")


def test_a_text_without_any_capital_breaks_at_stops() -> None:
    assert split("two men died. three were hurt.") == ["two men died.", "three were hurt."]


@pytest.mark.parametrize(
    "text",
    [
        "KABUL (Reuters) - Two men died. | Three were hurt.",
        "BAGHDAD, Iraq - Two men died.",
        "PARIS -- Two men died.",
        "WASHINGTON, D.C. - Two men died.",
        "DUBAI, Nov. 5 (AP) - Two men died.",
        "LEBANON.  |Two men died.",
    ],
)
def test_datelines(text: str) -> None:
    assert split(text.replace("|", "") if ".  |" in text else text.replace(" | ", " ")) == [
        s.strip() for s in text.split("|")
    ]


def test_a_headline_is_a_sentence_of_its_own() -> None:
    assert split("Bus crash kills ten\nA bus left the road. Ten died.") == [
        "Bus crash kills ten",
        "A bus left the road.",
        "Ten died.",
    ]


def test_lines_of_a_list_are_sentences() -> None:
    text = "The toll:\n- Two in Orlova\n- Five in Dorval\n* One in Lovan"
    assert split(text) == text.split("\n")


def test_a_blank_line_always_ends_a_sentence() -> None:
    assert split("Two men of the\n \t\nvillage died") == ["Two men of the", "village died"]
    assert split("Two men of the\r\n\r\nvillage died") == ["Two men of the", "village died"]


WRAPPED = """\
The flood that came down the valley in the night took two houses,
a mill and the bridge at Dorval with it. Eleven people are missing
and the governor, Lt. Col. Ana Carvo, said that nobody had been
warned. The river has since gone back to its bed."""
FLAT = [
    "The flood that came down the valley in the night took two houses, a mill and the bridge at Dorval with it.",
    "Eleven people are missing and the governor, Lt. Col. Ana Carvo, said that nobody had been warned.",
    "The river has since gone back to its bed.",
]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("change", [str, str.upper])
def test_hard_wrapped_lines_do_not_end_sentences(change: Callable[[str], str], line_end: str) -> None:
    text = change(WRAPPED).replace("\n", line_end)
    assert [" ".join(s.split()) for s in split(text)] == [change(s) for s in FLAT]


def test_a_headline_over_hard_wrapped_lines_stays_apart() -> None:
    assert [" ".join(s.split()) for s in split("Flood takes mill\n" + WRAPPED)] == ["Flood takes mill", *FLAT]


def test_a_bullet_in_hard_wrapped_lines_opens_a_sentence() -> None:
    text = WRAPPED + "\n* Eleven people of the village of Dorval are missing since then,\n* two houses are gone"
    assert len(split(text)) == len(FLAT) + 2


def test_two_lines_that_are_one_sentence_are_joined() -> None:
    text = "A total of 438 people were moved to schools and 618\n{} were rescued."
    assert split(text.format("people")) == [text.format("people")]
    assert split(text.format("People")) == text.format("People").split("\n")


def test_long_lines_are_paragraphs() -> None:
    lines = [f"{'The river rose again ' * 6}in week {n}" for n in range(4)]
    assert split("\n".join(lines)) == lines


@given(TEXTS)
def test_sentences_stand_in_order_and_cover_everything(text: str) -> None:
    page = Page.of(text)
    spans = split_sentences(page)
    assert all(s.start < s.end and page.cut(s.start, s.end).strip() == page.cut(s.start, s.end) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = [False] * len(text)
    for s in spans:
        covered[s.start : s.end] = [True] * (s.end - s.start)
    assert all(c or char.isspace() for c, char in zip(covered, text, strict=True))


PIECES = st.lists(
    st.sampled_from([*".!?\"'()-\n\r \t1aZ", "The ", "Mr.", "U.S.", "\n\n", "word ", "Word ", "Jan. ", "a.m."])
).map("".join)


@given(PIECES | TEXTS, PIECES | TEXTS)
def test_two_paragraphs_are_split_as_each_alone(one: str, two: str) -> None:
    gap = len(one) + 2
    alone = [(s.start, s.end) for s in split_sentences(Page.of(one))]
    alone += [(s.start + gap, s.end + gap) for s in split_sentences(Page.of(two))]
    assert [(s.start, s.end) for s in split_sentences(Page.of(f"{one}\n\n{two}"))] == alone


def seconds(text: str) -> float:
    """Return the least time of three splits."""
    page = Page.of(text)
    times = []
    for _ in range(3):
        start = time.process_time()
        split_sentences(page)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize(
    "unit", [".", "\n", '"', "a", "a.", ". ", 'said."The ', "1. ", "J. ", "a\n", ".)", "... ", " \n"]
)
def test_four_times_the_text_takes_about_four_times_the_time(unit: str) -> None:
    once, four_times = (unit * (n // len(unit)) for n in (50_000, 200_000))
    # Quadratic time would give a ratio of 16; half a second is the unrest of a shared machine.
    assert seconds(four_times) <= 8 * seconds(once) + 0.5


@pytest.mark.parametrize("name", ["abbreviations", "openers"])
def test_word_lists_are_sorted_and_folded(name: str) -> None:
    lines = (files("casualtykit.languages") / "en" / f"{name}.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    terms = [row[0] for row in rows[1:]]
    assert rows[0] == ["term", "value"]
    assert terms == sorted(set(terms))
    assert all(t == t.lower() for t in terms)
    kinds = {"before", "number", "date", "either", "state", "clock"} if name == "abbreviations" else {"always", "mixed"}
    assert {row[1] for row in rows[1:]} == kinds


def test_a_sentence_is_cut_where_none_should_be_so_long() -> None:
    text = "and then " * 1_000 + "they left."
    lengths = [span.end - span.start for span in split_sentences(Page.of(text))]
    assert len(lengths) > 1
    assert max(lengths) <= 2_000


MARKS = [
    "Men",
    "fled",
    "Mr",
    "mr",
    "p.m",
    "A",
    "1",
    "Sept",
    "May 4, 1973:",
    ".",
    ".",
    ". ",
    ". ",
    "?",
    '"',
    " ",
    " ",
    "\n",
    "\n\n",
]


@given(st.lists(st.sampled_from(MARKS), max_size=25).map("".join), st.integers(0, 59))
def test_a_sentence_and_its_neighbours_are_found_from_any_place(text: str, place: int) -> None:
    page = Page.of(text)
    row = split_sentences(page)
    sentences = Sentences(page)
    for found in (sentences, Sentences(page, row)):
        assert found.at(place) == next((s for s in row if s.start <= place < s.end), None)
    assert list(sentences.before(Span(place, place))) == [s for s in reversed(row) if s.start < place]
    assert list(sentences.behind(Span(place, place))) == [s for s in row if s.start > place]
    assert (bool(sentences), sentences[:2], len(sentences), sentences[-1:]) == (bool(row), row[:2], len(row), row[-1:])


def test_only_the_paragraphs_are_cut_that_are_asked_for() -> None:
    sentences = Sentences(Page.of("It rained. Two died.\n\nNobody came. Three fled.\n\nIt snowed."))
    assert (sentences.at(25), list(sentences._rows)) == (Span(22, 34), [1])
    assert (sentences[:1], list(sentences._rows)) == ((Span(0, 10),), [1, 0])
