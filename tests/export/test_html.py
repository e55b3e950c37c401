"""Marked texts and pages of reports: nothing of a text gets out as markup, and nothing of it is lost."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from casualtykit import CasualtyReport, Lexicon, Period, Source, Span, annotate, parse_casualties
from casualtykit.export.html import LONGEST_TEXT, MOST_ROWS, _pieces, report_page
from casualtykit.markup import LONGEST_CELL, escaped
from tests.samples import BARE, FULL
from tests.samples import TEXT as SAMPLE
from tests.strategies import TEXTS

GOLDEN = Path(__file__).parent / "report.html"
TEXT = (
    "At least 12 villagers were killed in Diffa on Monday, police said. Three children were among the dead.\n\n"
    "In 2019, a flood killed dozens of people in the same town & its suburbs."
)
NASTY = "<script>alert(\"x\")</script> & 'y' <!-- ]]> \ud800 \x00 \u2028 $a$"
TAGS = {"div", "mark", "small", "table", "caption", "thead", "tbody", "tr", "th", "td", "p"}


class Page(HTMLParser):
    """Reads a page: its tags, each closed in its turn, their attributes, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and its attributes."""
        self.tags.append(tag)
        self.open.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note words."""
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        """Refuse a comment; we write none."""
        raise AssertionError(f"a comment: {data}")


def sound(page: str) -> Page:
    """Return a page that has only the tags and attributes we write, and can be encoded."""
    read = Page(page)
    assert set(read.tags) <= TAGS
    assert {name for name, _ in read.attributes} <= {"class", "style", "title", "scope"}
    page.encode("utf-8")
    return read


def shown(text: str) -> str:
    """Return a text as a page holds it."""
    return unescape(escaped(text))


def stripped(marked: str) -> str:
    """Return a marked text without its labels and tags."""
    return unescape(re.sub(r"<[^<>]*>", "", re.sub(r"<small[^<>]*>[^<>]*</small>", "", marked)))


def test_a_small_report_is_the_page_that_was_looked_at() -> None:
    page = report_page(SAMPLE, [evolve(FULL, id=0, part_of=None, repeats=None)], (), ())
    assert page + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_a_report_shows_its_text_its_statements_and_its_tolls() -> None:
    page = parse_casualties(TEXT)._repr_html_()
    words = sound(page).words
    assert {"3 statements", "1 toll", "1 background figure", ">=12", "24+?", "part of 0", "background"} <= set(words)
    assert words.count("killed 0") == 1
    assert " & its suburbs." in page.replace("&amp;", "&")


def test_a_statement_shows_each_field_with_its_words_and_its_rule() -> None:
    words = sound(FULL._repr_html_()).words
    assert words[0] == "statement 3"
    for said in (
        "Niger police (police)",
        "police",
        "villagers",
        "at least 12",
        "feared",
        "alleged",
        "two readings",
        "True",
    ):
        assert said in words
    for m in (
        FULL.trigger,
        FULL.number,
        *FULL.victims,
        *FULL.perpetrators,
        FULL.cause,
        FULL.source,
        FULL.place,
        FULL.time,
    ):
        assert m is not None
        assert {m.text, str(m.span), m.rule} <= set(words)
    assert sound(BARE._repr_html_()).words[-2:] == ["scope", "incident"]
    assert sound(evolve(BARE, part_of=0)._repr_html_()).words[-2:] == ["part_of", "0"]


def test_a_statement_shows_its_days_where_they_are_known() -> None:
    for when, said in (
        (Period(date(2024, 4, 29), date(2024, 4, 29), "day"), "2024-04-29"),
        (Period(date(2024, 4, 1), date(2024, 4, 30), "month"), "2024-04-01 to 2024-04-30"),
    ):
        assert said in sound(evolve(FULL, when=when)._repr_html_()).words


def test_a_text_without_statements_says_so() -> None:
    assert "no casualty statement." in sound(parse_casualties("The council met.")._repr_html_()).words
    assert "no casualty statement." in sound(parse_casualties("")._repr_html_()).words


def test_no_colour_is_set_for_words_and_no_dollar_is_a_formula() -> None:
    page = parse_casualties(TEXT)._repr_html_()
    styles = [value for name, value in sound(page).attributes if name == "style"]
    assert {re.findall(r"(?<![-\w])color: ([^;]+)", s)[-1] for s in styles if "color: " in s} == {"inherit"}
    assert 'class="casualtykit tex2jax_ignore mathjax_ignore"' in page


def test_a_nasty_text_is_escaped() -> None:
    text = f"{NASTY} Gunmen killed two men in Herat {NASTY}"
    report = parse_casualties(text)
    assert report.statements
    for page in (report._repr_html_(), annotate(text, report), *(s._repr_html_() for s in report.statements)):
        sound(page)
    assert stripped(annotate(text, report)) == text.replace("\ud800", "\ufffd").replace("\x00", "\ufffd")


def test_a_nasty_name_and_a_nasty_rule_are_escaped() -> None:
    lexicon = Lexicon.shipped("en").extend(actors={"Dune Watch": "armed_group"})
    text = "Two men were killed by Dune Watch in Herat, police said."
    report = parse_casualties(text, lexicon=lexicon)
    (first,) = report.statements
    assert first.perpetrators
    source = Source(first.trigger.span, NASTY, NASTY, name=NASTY, cue=NASTY)
    bad = evolve(
        first,
        role=NASTY,
        sources=(source,),
        perpetrators=tuple(evolve(p, text=NASTY, rule=NASTY, name=NASTY, role=NASTY) for p in first.perpetrators),
        trigger=evolve(first.trigger, rule=NASTY),
        doubts=(NASTY,),
    )
    spoilt = evolve(report, statements=(bad,))
    for page in (spoilt._repr_html_(), bad._repr_html_(), annotate(text, spoilt)):
        assert "<script" not in page
        sound(page)
    assert stripped(annotate(text, spoilt)) == text


def test_the_name_of_a_lexicon_is_escaped() -> None:
    lexicon = Lexicon.shipped("en").extend(sources={"LCRM": {"kind": "monitor", "name": "<b>'Lake'</b>"}})
    page = parse_casualties("Two men were killed, LCRM said.", lexicon=lexicon)._repr_html_()
    assert "&lt;b&gt;&#x27;Lake&#x27;&lt;/b&gt;" in page
    sound(page)


def test_overlapping_words_are_given_to_the_shortest() -> None:
    text = "abcdefghij"
    trigger = BARE.trigger
    outer = evolve(BARE, trigger=evolve(trigger, span=Span(1, 9)))
    inner = evolve(BARE, id=1, trigger=evolve(trigger, span=Span(3, 5)))
    across = evolve(BARE, id=2, trigger=evolve(trigger, span=Span(7, 12)))
    beyond = evolve(BARE, id=3, trigger=evolve(trigger, span=Span(20, 30)))
    report = CasualtyReport(text, statements=(outer, inner, across, beyond))
    assert annotate(text, report, form="text") == "a[bc][de]{killed 1}[fg]{killed 0}[hij]{killed 2}"
    assert annotate(text, report, form="text", labels=False) == "a[bc][de][fg][hij]"
    assert stripped(annotate(text, report)) == text


def test_one_stretch_that_is_several_things_has_one_mark() -> None:
    both = evolve(FULL, id=4)
    report = CasualtyReport(SAMPLE, statements=(FULL, both, evolve(FULL, id=6), evolve(FULL, id=5)))
    marked = annotate(SAMPLE, report, form="text")
    assert marked.startswith("[Gunmen]{by 3-6} [may have]{modality 3-6} [killed]{killed 3-6} ")
    source = evolve(FULL.sources[0], span=FULL.trigger.span)
    assert "[killed]{killed 3, source 3}" in annotate(
        SAMPLE, CasualtyReport(SAMPLE, statements=(evolve(FULL, sources=(source,)),)), form="text"
    )


def test_a_long_text_and_many_statements_are_bounded() -> None:
    text = "Two men were killed. " * 5_000
    statements = tuple(evolve(BARE, id=i, doubts=("long " * 300,)) for i in range(5_000))
    tolls = tuple(evolve(t, basis="x") for t in parse_casualties("Two men died.").tolls()) * 200
    page = report_page(text, statements, tolls, tolls)
    words = sound(page).words
    assert f"{len(text) - LONGEST_TEXT:,} more characters are not shown; annotate(text, report) has all." in words
    assert f"{5_000 - MOST_ROWS:,} more statements are not listed." in words
    assert {"100 more tolls are not listed.", "100 more background figures are not listed."} <= set(words)
    assert len(page) < 400_000
    assert max(map(len, words[1:])) <= LONGEST_TEXT
    assert any(len(w) == LONGEST_CELL and w.endswith("\u2026") for w in words)


def test_a_text_needs_its_own_report_and_a_form_that_is_known() -> None:
    report = parse_casualties(TEXT)
    with pytest.raises(ValueError, match="the report is of another text than the one given"):
        annotate(TEXT + " ", report)
    with pytest.raises(ValueError, match="no form is called 'pdf'; there are: html, text"):
        annotate(TEXT, report, form="pdf")  # type: ignore[arg-type]


@given(TEXTS)
def test_a_marked_text_without_its_tags_is_the_text(text: str) -> None:
    report = parse_casualties(text)
    marked = annotate(text, report, labels=False)
    sound(marked)
    assert stripped(marked) == shown(text)
    assert unescape(re.sub(r"<[^<>]*>", "", marked)) == shown(text)
    assert stripped(annotate(text, report)) == shown(text)
    assert "".join(words for words, _, _ in _pieces(text, report.statements)) == text
    sound(report._repr_html_())


@given(st.text())
def test_escaping_changes_no_offset(text: str) -> None:
    assert len(shown(text)) == len(text)
    assert [c for c in shown(text) if c != "\ufffd"] == [c for c in text if c in shown(text) and c != "\ufffd"]
