"""Sentences that go on about people who came to harm in the one before: they have no word of harm of their own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache

from casualtykit.find.reading import read_sentence
from casualtykit.languages import table_of
from casualtykit.lexicon import Lexicon
from casualtykit.sentences import Sentences
from casualtykit.spans import Page, Span
from casualtykit.tries import trie

_REACH = 2
"""How many sentences that tell of nobody may stand between."""


def follow_ons(
    page: Page, sentences: Sentences, opened: Collection[Span], released: Iterable[int], lexicon: Lexicon
) -> frozenset[Span]:
    """Return the sentences that may take up people of an opened one: "seven of them were children".

    They stand right behind it, behind another of their kind, or behind sentences that count nobody and name no group of
    people; only what they say of a figure decides whether they state anything. Those that tell of release, and of how
    many, may stand anywhere, and alone where they tell who had taken them.

    Args:
        page: the text.
        sentences: all its sentences.
        opened: those with a word of harm.
        released: where words of release stand.
        lexicon: the words to know.
    """
    telling = {span for span in map(sentences.at, released) if span is not None and _counts(page, span)}
    found = telling if opened else {span for span in telling if _of_captors(page, span)}
    found.update(span for span in opened if _turns(page, span))
    harmful = frozenset(opened)
    for span in harmful:
        between: list[Span] = []
        for s in sentences.behind(span):
            if _goes_on(page, s) and all(_quiet(page, b, lexicon) for b in between):
                found.add(s)
                between = []
            else:
                between.append(s)
            if s in harmful or len(between) > _REACH:
                break
    return frozenset(found)


def _goes_on(page: Page, span: Span) -> bool:
    """Return whether a sentence has words that take up a group."""
    by_figure, by_group, *_ = _cues()
    return bool(by_figure.match(page.low, span.start, span.end) or by_group.search(page.low, span.start, span.end))


def _turns(page: Page, span: Span) -> bool:
    """Return whether a sentence takes up a group of its own first half: "eight died; four of the victims were nurses"."""
    half = page.low.find(";", span.start, span.end)
    by_figure, by_group, *_ = _cues()
    if half < 0:
        return False
    return bool(by_figure.match(page.low, half, span.end) or by_group.search(page.low, half, span.end))


def _counts(page: Page, span: Span) -> bool:
    """Return whether a sentence has a figure, which may be that of captives who went free."""
    return _cues()[2].search(page.low, span.start, span.end) is not None


def _of_captors(page: Page, span: Span) -> bool:
    """Return whether a sentence names those who had taken people; a capital within it is a team's: "The Pirates released"."""
    hits = (hit.start() for hit in _captors().finditer(page.low, span.start, span.end))
    return any(page.text[at].islower() or not page.text[at - 2 : at].strip().isalpha() for at in hits)


@cache
def _captors() -> re.Pattern[str]:
    """Return the pattern of words for those who take people, which alone make a release one of captives."""
    return re.compile(rf"(?<!\w)(?:{trie(_words()['captor'])})", re.ASCII)


def release_words() -> Collection[str]:
    """Return the words of release."""
    return _words()["free"]


@cache
def _cues() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of what makes a sentence go on about others.

    They are: a figure that opens it as its subject, words that name a group again, any figure.
    """
    words = _words()
    before, figure, of, noun, after, group, gave = (trie(words[k]).replace("\\ ", r"\s") for k in _KINDS[:-2])
    number = rf"(?:[0-9][0-9,]{{0,10}}|(?:{figure})(?:-\w{{3,5}})?)"
    opens = rf"[^\w]{{0,4}}(?:{_SAID})?(?:(?:{before})\s){{0,2}}{number}\s(?:(?:{of})\s{number}\s)?(?:(?:{noun})\s)?(?:\w{{2,12}}ly\s)?(?:{after})(?!\w)"
    return (
        re.compile(opens, re.ASCII),
        re.compile(rf"(?<!\w)(?:(?:{group})(?!\w)|(?:{gave})\s{number}(?=[,.;]|\sand\s|\sof\sthem))", re.ASCII),
        re.compile(rf"(?<!\w){number}(?!\w)", re.ASCII),
    )


_SAID = r"[^,.;:\"]{2,40}?\ssaid\s(?:that\s)?"
"""Who says it, before a figure: "residents said most were pupils"."""
_KINDS = ("before", "figure", "of", "noun", "after", "group", "gave", "free", "captor")


@cache
def _words() -> Mapping[str, Collection[str]]:
    """Return the words of the table by what they do."""
    rows = table_of("en", "follows.tsv")
    return {kind: frozenset(row[0] for row in rows if row[1] == kind) for kind in _KINDS}


def _quiet(page: Page, span: Span, lexicon: Lexicon) -> bool:
    """Return whether a sentence counts nothing and names no group of people that could be meant instead."""
    for phrase in read_sentence(page, span, lexicon).tape.phrases:
        noun = phrase.noun
        if phrase.sym == "NUMBER" or (noun is not None and noun.number is not None and noun.number.count.value != 1):
            return False
        if phrase.sym == "PEOPLE" and noun is not None and (noun.plural or noun.collective):
            return False
    return True
