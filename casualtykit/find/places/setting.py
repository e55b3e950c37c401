"""Where the text itself is set: the places of its dateline and of its headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casualtykit.lexicon import Lexicon, tokens
from casualtykit.model import Place
from casualtykit.patterns import lazy
from casualtykit.spans import Page, Span
from casualtykit.vocabulary import PlaceKind

_DATELINE = lazy(
    r"(?P<place>[A-Z][\w.' -]{1,40}(?:, ?(?!\w{3,9}\.? [0-9])[A-Z][\w.' -]{1,30})?)"
    r"(?P<day>,\s(?:\w{3,9}\.? [0-9]{1,2}|[0-9]{1,2} \w{3,9}\.?)(?P<year>,? [0-9]{2,4})?)?\s{0,2}"
    r"(?P<agency>\([A-Z][\w/ .,-]{1,40}\))?(?(day)(?:,?\s[A-Z][A-Za-z]{1,9})?)\s{0,2}"
    r"(?:(?:--|[-\u2013\u2014_])\s|[\u2013\u2014](?=[A-Z])|(?(day)(?(year)(?!)|:)|(?!)))"
)
"""With a year before a colon it is the heading of an entry on that day: "Herat, May 4, 1973: a mine killed two"."""
_DASH = lazy(r"[-\u2013\u2014_:](?=\s|\Z)|[\u2013\u2014](?=[A-Z])")
_DASHED = 150
"""A dateline with its dash is shorter than this, in characters."""
_LONGEST = 160
"""A headline is shorter than this, in characters."""
_ARTICLE = 3
"""No word in small letters in the name of a place is longer: "Rio de Janeiro"."""
OPENING = 3
"""A dateline stands in one of the first so many sentences."""


def setting_of(page: Page, sentences: Sequence[Span], lexicon: Lexicon) -> tuple[Place, ...]:
    """Return the places of a text's dateline, then those of its headline.

    A headline is a first line without a full stop, with more text behind it. Its places are those that the lexicon
    knows; a dateline in capitals, or with the name of an agency, needs no lexicon.

    Args:
        page: the text.
        sentences: its sentences, in order.
        lexicon: the words to know.
    """
    found: list[Place] = []
    dated = next((i for i, s in enumerate(sentences[:OPENING]) if _dated(page, s)), None)
    if dated is not None:
        found += _dateline(page, sentences[dated], lexicon)
    if len(sentences) > 1 and dated != 0:
        first = sentences[0]
        if first.end - first.start < _LONGEST and page.low[first.end - 1] not in ".!?\"'":
            found += _known(page, first, lexicon, "places.headline")
    return tuple(found)


def _dated(page: Page, sentence: Span) -> re.Match[str] | None:
    """Return the dateline of a sentence, or None; it is not looked for where no dash closes it."""
    if _DASH.search(page.text, sentence.start, min(sentence.end, sentence.start + _DASHED)) is None:
        return None
    return _DATELINE.match(page.text, sentence.start, sentence.end)


def dateline_end(page: Page, sentence: Span) -> int:
    """Return where the day of a sentence's dateline ends, or where the sentence begins: it is the day of the report."""
    match = _dated(page, sentence)
    if (
        match is None
        or match["day"] is None
        or any(w[0].islower() and len(w) > _ARTICLE for w in match["place"].split())
    ):
        return sentence.start
    return match.end("day")


def behind_dateline(page: Page, sentence: Span) -> int:
    """Return where the news of a sentence begins: behind a dateline of an agency or in capitals, or where the sentence does."""
    match = _dated(page, sentence)
    if match is None or not (match["agency"] or match["place"].partition(",")[0].isupper()):
        return sentence.start
    return match.end()


def _dateline(page: Page, sentence: Span, lexicon: Lexicon) -> Iterator[Place]:
    """Yield the place of a dateline: "KABUL, Afghanistan (AP) --"."""
    match = _dated(page, sentence)
    if match is None:
        return
    span = Span(*match.span("place"))
    known = next(_known(page, span, lexicon, "places.dateline"), None)
    words = page.cut(span.start, span.end)
    if known is not None:
        yield Place(span, words, known.rule, known.name, known.kind, known.country)
    elif match["agency"] and words.partition(",")[0].isupper():
        yield Place(span, words, "places.dateline", words.partition(",")[0], PlaceKind.CITY)


def _known(page: Page, span: Span, lexicon: Lexicon, rule: str) -> Iterator[Place]:
    """Yield the places in a stretch that the lexicon knows and that are written as names."""
    found = list(tokens(page.low, span.start, span.end))
    words = [t[0] for t in found]
    i = 0
    while i < len(words):
        if page.text[found[i].start()].islower():
            i += 1
            continue
        n, senses = lexicon.match(words, i)
        start, end = found[i].start(), found[i + n - 1].end()
        known = next((s for s in senses if s.kind == "place"), None)
        if known is not None:
            entry = known.entry
            yield Place(Span(start, end), page.cut(start, end), rule, entry.name, PlaceKind(known.value), entry.country)
        i += n
