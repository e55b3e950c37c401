"""Places by their names alone: what is written with a capital and known, or told by what stands around it.

This reads a text without taking its sentences apart, many times as fast as the tape. It is for sentences in which
nobody comes to harm; where somebody does, the phrases tell more (`find/places/places`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from casualtykit.find.places.lists import GAPS, listed
from casualtykit.find.places.name_rows import Row, name_of, strange, words_of
from casualtykit.find.places.surroundings import NONE, Name, signs_of
from casualtykit.languages.en.sport import of_sport
from casualtykit.lexicon import Lexicon
from casualtykit.model import Place
from casualtykit.patterns import lazy
from casualtykit.spans import Page, Span
from casualtykit.vocabulary import AREAS, PlaceKind

_CAPITAL = r"[A-Z\u00c0-\u00de]"
_REST = r"[\w.-]*(?:['\u2019](?!s\b)\w[\w-]*)*(?<![.-])"
_SMALL = r"(?:de|del|di|do|dos|da|das|du|des|la|las|le|los|el|al|es|ibn|bin)[ \n]"
"""The little words in names of places: "Rio de Janeiro"."""
_ARTICLE = r"(?:a[dlnrstz]|ash|e[dlnrstz]|esh|ul|ur)-"
"""The Arabic article in one: "Bab al-Zurla"."""
_CAPITALS = lazy(
    # It begins with the capital, so that a scan skips to one; what stands before that is looked at afterwards.
    rf"{_CAPITAL}(?:(?<![\w$.-].)|(?<=[\s(](?:a[dlnrstz]|e[dlnrstz])-.))(?:(?:\.[A-Z])+\.|(?<=[MSF])t\.(?= [A-Z])|{_REST})"
    rf"(?:[ \n](?:{_SMALL}|{_ARTICLE})?{_CAPITAL}{_REST})*"
)
"""Words with capitals in a row."""


def named_places(page: Page, lexicon: Lexicon) -> Iterator[Place]:
    """Yield the places that a text names, in its order.

    A name that is also part of a longer one in its paragraph ("Chad Abara", "Lima Motors") is a place only where a
    preposition tells so, unless it is that of a country or a region. In a text of sport so is every name.

    Args:
        page: the text.
        lexicon: the words to know.
    """
    kept = _again(page, [n for runs in _paragraphs(page.text) for n in _named_in(page, runs, lexicon)], lexicon)
    if any(not n.led or n.entry is None for n in kept) and of_sport(page.low):
        # what is not told to be a place is a team, and what no lexicon knows a player: "bring in Ruda Zurla"
        kept = [n for n in kept if n.led and (n.entry is not None or n.kind is not PlaceKind.SETTLEMENT)]
    yield from (_place(page, row) for row in _rows(page, kept))


def _paragraphs(text: str) -> Iterator[list[Span]]:
    """Yield the runs of words with capitals of each paragraph that has some."""
    runs: list[Span] = []
    blank = text.find("\n\n")
    for match in _CAPITALS.finditer(text):
        start, end = match.span()
        if start and text[start - 1] == "-":
            start -= 3  # "al-Zurla"
        if 0 <= blank < start:
            yield runs
            runs, blank = [], text.find("\n\n", start)
        runs.append(Span(start, end))
    yield runs


def _named_in(page: Page, runs: Iterable[Span], lexicon: Lexicon) -> Iterator[Name]:
    """Yield the places among the runs of capitals of a paragraph."""
    words = words_of(lexicon)
    names: list[Name] = []
    others: set[str] = set()
    for row in _joined(page, runs):
        for run in row:
            start, end = run.start, run.end
            free = names[-1].end if names else 0
            if start < free:
                continue
            signs = signs_of(page, start, end)
            word = page.low[start:end]  # most runs are one word that is no place
            told = signs is not NONE or page.low.startswith("of ", start - 3)
            if not told and word.isalpha() and word not in words.heads:
                continue
            made = name_of(Row.of(page, start, end, signs, free, lexicon, words), others)
            if made is not None:
                names.append(made)
        if len(row) > 1:
            names = sorted((*names, *listed(page, row, names, lexicon)), key=_start)
    return _alone(page, names, others)


def _joined(page: Page, runs: Iterable[Span]) -> Iterator[list[Span]]:
    """Yield runs in rows, each of those that commas and "and" join."""
    row: list[Span] = []
    for run in runs:
        if row and page.low[row[-1].end : run.start] in GAPS:
            row.append(run)
            continue
        if row:
            yield row
        row = [run]
    if row:
        yield row


_SHORTEST = 4
"""A name of fewer letters may be anything elsewhere."""
_ROW_BEFORE = lazy(rf"{_CAPITAL}[\w'.-]*\s\Z")


def _again(page: Page, names: list[Name], lexicon: Lexicon) -> list[Name]:
    """Return names with the other mentions of those that a word for a kind of place has told: "Zurla is a village"."""
    told = {page.text[n.first : n.bare] for n in names if n.bare is not None and n.bare - n.first >= _SHORTEST}
    told = {name for name in told if not name.isupper() and strange(Page.of(name).low.split(), lexicon)}
    if not told:
        return names
    taken = iter(names)
    name = next(taken, None)
    more: list[Name] = []
    for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(map(re.escape, told))})(?![\w-]|\s{_CAPITAL})", page.text):
        start, end = match.span()
        while name is not None and name.end <= start:
            name = next(taken, None)
        if (name is None or end <= name.start) and not _ROW_BEFORE.search(page.text, max(0, start - 24), start):
            more.append(Name(start, end, start, PlaceKind.SETTLEMENT))
    return sorted((*names, *more), key=_start) if more else names


def _start(name: Name) -> int:
    return name.start


def _alone(page: Page, names: Iterable[Name], others: Collection[str]) -> Iterator[Name]:
    """Yield the names of a paragraph that are no part of a longer one in it, and those that surely are places."""
    return (n for n in names if n.led or n.kind in AREAS or page.low[n.first : n.end] not in others)


def _rows(page: Page, names: Sequence[Name]) -> Iterator[list[Name]]:
    """Yield names in rows, each of which is one place: "Iraq's Anbar province", "Paris, Texas"."""
    row: list[Name] = []
    for name in names:
        gap = page.low[row[-1].end : name.start] if row else ""
        owned = gap in ("'s ", "' ") and row[-1].kind in AREAS
        within = gap == ", " and row[-1].led and name.kind in AREAS and row[-1].kind not in AREAS
        if row and (owned or within):
            row.append(name)
            continue
        if row:
            yield row
        row = [name]
    if row:
        yield row


def _place(page: Page, row: Sequence[Name]) -> Place:
    """Return the place of a row, by its most specific name."""
    start, end = row[0].start, row[-1].end
    chief = row[0] if row[-1].kind in AREAS and row[0].kind not in AREAS else row[-1]
    entry = chief.entry
    return Place(
        Span(start, end),
        page.cut(start, end),
        "places.context" if chief.led else "places.named",
        (entry.name if entry is not None else None) or page.cut(chief.first, chief.end),
        chief.kind,
        entry.country if entry is not None else None,
    )


_SITE = lazy(
    # It begins with a space, so that a scan skips to one.
    r" (?:in|at|near|outside|inside|on)\s(?P<article>an?|the)\s(?P<words>(?:[a-z][a-z'-]*\s){0,3}[a-z][a-z-]*)(?![\w-])"
)
"""A preposition, an article and some words in small letters."""


def unnamed_sites(page: Page, lexicon: Lexicon) -> Iterator[Place]:
    """Yield the sites without a name, in the singular: "at a crowded market"."""
    grammar = words_of(lexicon).function
    for match in _SITE.finditer(page.text.replace("\n", " ")):
        words = match["words"].split()
        classes = ("building", "land") if match["article"] != "the" else ("building",)
        sites = [i for i, w in enumerate(words) if _site(w, classes, lexicon)]
        first = next((i for i, w in enumerate(words) if w in grammar), len(words))
        last = max((i for i in sites if i < first), default=None)
        if last is not None:
            start = match.start("words")
            end = start + len(" ".join(words[: last + 1]))
            yield Place(Span(start, end), page.cut(start, end), "places.context", page.cut(start, end), PlaceKind.SITE)


def _site(word: str, classes: Collection[str], lexicon: Lexicon) -> bool:
    """Return whether a word is one for a thing of some classes, in the singular."""
    return any(s.kind == "thing" and s.value in classes and s.form != "pl" for s in lexicon.senses(word))
