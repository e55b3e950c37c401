"""What scanning and the web leave in a text, mended for the reading; every result points into the text as given.

Entities, tags, words broken at a line end, words run together, letters read for digits: a rule of this file finds one
of them and says what it should have been. The text is then read mended, and `Mended.restore` gives the results the
places and the words that they have in the text as given.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any, NamedTuple, TypeVar, cast

import attrs
import regex

from casualtykit.find.opening.first_scan import first_scan
from casualtykit.languages.en.joined import BEFORE_FIGURES, BEFORE_NAMES, BEFORE_SPLIT_FIGURES, BLOCK_TAGS, INLINE_TAGS
from casualtykit.lexicon import Lexicon
from casualtykit.patterns import later, lazy
from casualtykit.spans import Page, Span, shouted
from casualtykit.values import Record, settled

R = TypeVar("R", bound=Record)
Edit = tuple[int, int, str]
"""A stretch of the text and what it should have been."""


def _swift(pattern: str) -> regex.Pattern[str]:
    """Return a pattern that `regex` makes when it is first used; it goes to the next figure six times as fast."""
    return later(partial(regex.compile, pattern))


class Piece(NamedTuple):
    """A stretch of a mended page."""

    at: int
    """Where it begins."""
    start: int
    """Where what it stands for begins in the text as given."""
    stop: int | None = None
    """Where that ends, which is replaced as a whole; None where letter stands for letter."""


@settled
class Mended:
    """A page as it is read, and where each of its characters stands in the text as given.

    >>> mended = mend(Page.of("Gunmen killedthree men"), Lexicon.shipped("en"))
    >>> mended.page.text, mended.back(Span(14, 19))
    ('Gunmen killed three men', Span(start=13, end=18))
    """

    page: Page
    given: str
    """The text as given."""
    pieces: tuple[Piece, ...] = (Piece(0, 0),)
    """Where its stretches come from, in their order."""

    def back(self, span: Span) -> Span:
        """Return the place in the text as given of a place in the mended one."""
        if self.page.text is self.given:
            return span
        start = self._place(span.start)[0] if span.start < len(self.page.text) else len(self.given)
        return Span(start, self._place(span.end - 1)[1] if span.end > span.start else start)

    def restore(self, record: R) -> R:
        """Return a result of the mended text as one of the text as given."""
        return record if self.page.text is self.given else cast("R", self._restored(record))

    def _restored(self, value: Any) -> Any:
        if isinstance(value, Span):
            return self.back(value)
        if isinstance(value, tuple):
            return tuple(self._restored(v) for v in value)
        if not isinstance(value, Record):
            return value
        new = {f.name.lstrip("_"): self._restored(getattr(value, f.name)) for f in attrs.fields(type(value)) if f.init}
        if "text" in new:
            span = new.get("span")
            new["text"] = self.given[span.start : span.end] if isinstance(span, Span) else self.given
        return type(value)(**new)

    def edited(self, edits: list[Edit]) -> Mended:
        """Return the page with stretches of it replaced, given in order; one of like length maps letter by letter."""
        if not edits:
            return self
        text, size = self.page.text, len(self.page.text)
        words: list[str] = []
        folds: list[str] = []
        pieces: list[Piece] = []
        at = length = 0
        for start, end, new in [*edits, (size, size, "")]:
            words += (text[at:start], new)
            folds += (self.page.low[at:start], Page.of(new).low)
            kept = end if len(new) == end - start else start
            pieces += self._cut(at, kept, length)
            length += kept - at
            if new and len(new) != end - start:
                first = self._place(start)[0] if start < size else len(self.given)
                last = self._place(end - 1)[1] if end > start else first
                pieces.append(Piece(length, first, max(first, last)))
                length += len(new)
            at = end
        return Mended(Page("".join(words), "".join(folds)), self.given, tuple(pieces))

    def _place(self, at: int) -> tuple[int, int]:
        """Return where what a character stands for begins and ends in the text as given."""
        piece = self.pieces[self._piece(at)]
        if piece.stop is not None:
            return piece.start, piece.stop
        start = piece.start + at - piece.at
        return start, start + 1

    def _piece(self, at: int) -> int:
        """Return which piece holds a character."""
        return bisect_left(self.pieces, (at + 1,)) - 1

    def _cut(self, start: int, end: int, at: int) -> Iterator[Piece]:
        """Yield the pieces of a stretch that comes to begin at a place."""
        for i in range(self._piece(start), len(self.pieces)) if start < end else ():
            piece = self.pieces[i]
            if piece.at >= end:
                break
            skipped = max(0, start - piece.at) if piece.stop is None else 0
            yield Piece(at + max(0, piece.at - start), piece.start + skipped, piece.stop)


def mend(page: Page, lexicon: Lexicon) -> Mended:
    """Return a page without the noise that stands in the way of reading."""
    mended = Mended(page, page.text)
    for rule in _RULES:
        mended = mended.edited(rule(mended.page, lexicon))
    return mended


def _entities(page: Page, lexicon: Lexicon) -> list[Edit]:
    """Return what the entities of web pages stand for: "&quot;", "&#8217;", "&amp;nbsp;"."""
    if "&" not in page.low or ";" not in page.low:
        return []
    from html import unescape

    found = ((m.span(), m[0], unescape(unescape(m[0]))) for m in _ENTITY.finditer(page.text))
    return [(*span, new) for span, old, new in found if new != old and len(new) < len(old)]


_ENTITY = lazy(r"&(?:amp;)?(?:#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,8}[0-9]{0,2});|&amp;")


def _tags(page: Page, lexicon: Lexicon) -> list[Edit]:
    """Return the tags of web pages as nothing, or as an end of line where they end one."""
    if "<" not in page.low or ">" not in page.low:
        return []
    edits: list[Edit] = []
    for m in _TAG.finditer(page.low):
        if m[1] in BLOCK_TAGS:
            edits.append((*m.span(), "\n\n"))
        elif m[1] in INLINE_TAGS:
            edits.append((*m.span(), " | " if m[1] in ("td", "th") else ""))
    return edits


_TAG = lazy(r"</?([a-z][a-z0-9]{0,10})(?:\s+[a-z-]{1,20}=[^<>]{0,400})?\s?/?>")


def _line_ends(page: Page, lexicon: Lexicon) -> list[Edit]:
    """Return the words that are broken at a line end, whole; the line then ends behind them."""
    edits: list[Edit] = []
    for m in _BROKEN.finditer(page.low):
        before = _word_before(page, m.start())
        if before is None or page.low[before.start() - 1 : before.start()] == "-" or not _alike(page, m):
            continue
        hyphen = lexicon.senses(m[1]) and not lexicon.senses(before[0] + m[1])
        edits.append((m.start(), m.start(1), "-" if hyphen else ""))
        # Else the one line end is taken away, and nothing else is there to tell a width.
        if m[2] and page.low.count("\n") > 1:
            edits.append((*m.span(2), "\n"))
    return edits


_BROKEN = lazy(r"- ?\n[ ]{0,8}([a-z]{2,20})(?![a-z-])( ?)")


def _hyphens(page: Page, lexicon: Lexicon) -> list[Edit]:
    """Return compounds that a line end once broke, without the space it left: "Marxist- Leninist", "bullet- ridden"."""
    edits: list[Edit] = []
    for m in _HYPHENED.finditer(page.low):
        before = _word_before(page, m.start())
        if before is None or not _alike(page, m):
            continue
        if not any(s.kind == "word" for s in lexicon.senses(m[1])) and not _several(before[0], lexicon):
            edits.append((m.start() + 1, m.start(1), ""))
    return edits


_HYPHENED = lazy(r"- ([a-z]{2,20})(?![a-z])")


def _word_before(page: Page, at: int) -> re.Match[str] | None:
    """Return the word that ends at a place, or None."""
    return _LAST_WORD.search(page.low, max(0, at - _LONG_WORD), at)


_LAST_WORD = lazy(r"(?<![a-z])[a-z]{2,20}\Z")
_LONG_WORD = 21


def _alike(page: Page, m: re.Match[str]) -> bool:
    """Return whether the letters on both sides of a hyphen are both capitals, or both none."""
    return page.text[m.start() - 1].isupper() is page.text[m.start(1)].isupper()


def _dashes(page: Page, lexicon: Lexicon) -> list[Edit]:
    """Return the dashes that old wires set as an underscore: "32 bodies _ women among them _ were found"."""
    if "_" not in page.low:
        return []
    return [(m.start() + 1, m.start() + 2, "-") for m in _UNDERSCORE.finditer(page.low)]


_UNDERSCORE = lazy(r" _ (?=[\w'\"$])")


def _several(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word names several people, whose names may stand behind a dash: "brothers- Rafi and Said"."""
    return lexicon.is_person(word) and word.endswith("s")


def _digits(page: Page, lexicon: Lexicon) -> list[Edit]:
    """Return digits and letters read for one another, and spaces missing between them: "1O men", "ki11ed", "4men"."""
    low = page.low
    if _FIGURE_MEETS_LETTER.search(low) is None:
        return []
    edits = [(*m.span(), "1") for m in _ONES.finditer(low) if page.text[m.start()] == "l" and not _glued(low, m)]
    edits += [(*m.span(), m[0].replace("o", "0")) for m in _ZEROS.finditer(low) if not _glued(low, m)]
    for m in _LETTERS.finditer(low):
        if low[max(0, m.start() - 2) : m.start()].isalpha() and low[m.start() - 1] < "\x7f":
            edits.append((*m.span(), "l" * len(m[0]) if m[0][0] == "1" else "o"))
    gaps = [m.start(1) for m in _FIGURED.finditer(low) if not _glued(low, m) and _is_counted(m[1], lexicon)]
    gaps += [m.start() for m in _figure_behind().finditer(low)]
    return sorted([*edits, *((at, at, " ") for at in gaps)])


_FIGURE_MEETS_LETTER = _swift(r"[0-9](?:(?<=[a-z][0-9])|,*+[a-z])")
"""What few texts have, and the slower patterns below need."""
_ZEROS = _swift(r"[1-9][0-9]{0,3}+,?+o[0-9o]{0,4}+(?= (?!de\b)[a-z]{3})")
_ONES = lazy(r"l(?=[0-9]{1,3} [a-z]{3})")
_LETTERS = _swift(r"(?:11?+|0)(?=[a-z]{2})")
_FIGURED = _swift(r"[0-9][0-9,]{0,8}+([a-z]{3,20}+)(?![\w-])")


def _glued(low: str, m: regex.Match[str] | re.Match[str]) -> bool:
    """Return whether a match goes on with a word or a figure before it."""
    return _GLUED.match(low, m.start() - 1) is not None if m.start() else False


_GLUED = lazy(r"[\w.,/'-]")


def _is_counted(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is one that a figure stands before: of harm, or for people."""
    return any(s.kind == "outcome" for s in lexicon.senses(word)) or lexicon.is_person(word)


@cache
def _figure_behind() -> regex.Pattern[str]:
    return regex.compile(rf"[0-9]{{1,3}}(?![\w-])(?<=(?<!\w)(?:{'|'.join(BEFORE_FIGURES)})[0-9]{{1,3}})")


def _spaces(page: Page, lexicon: Lexicon) -> list[Edit]:
    """Return the spaces missing between words of every report: "killedthree people", "morethan ten"."""
    return [(at, at, " ") for at in first_scan(page, lexicon).joined]


def _capitals(page: Page, lexicon: Lexicon) -> list[Edit]:
    """Return the spaces missing where a capital tells it: "fledAleppo", "UNHCRestimates", "inIDPcamps"."""
    text, gaps = page.text, set[int]()
    if shouted(text) or _CAPITAL_INSIDE.search(text) is None:
        return []
    for m in _AMONG_CAPITALS.finditer(text):
        gaps |= {m.end("before")} if m["before"] and lexicon.senses(m["before"]) else set()
        gaps |= {m.start("behind")} if m["behind"] and lexicon.senses(m["behind"]) else set()
    gaps.update(m.start() for m in _behind_verb().finditer(text))
    return [(at, at, " ") for at in sorted(gaps)]


_CAPITAL_INSIDE = _swift(r"[A-Z](?<=[a-zA-Z].)(?:(?<=[a-z].)|(?=[a-z]{2}))")
"""What few texts have, and the slower patterns below need."""
_AMONG_CAPITALS = lazy(r"(?:(?<![^\W_])(?P<before>[a-z]{2,}))?[A-Z]{3,}(?:(?P<behind>[a-z]{3,})(?![^\W_]))?")
"""A name in capitals with words that may have run together with it: "inIDPcamps", but not "NGOs"."""


@cache
def _behind_verb() -> regex.Pattern[str]:
    return regex.compile(rf"[A-Z](?<=(?<!\w)(?:{'|'.join(BEFORE_NAMES)}).)")


def _runs(page: Page, lexicon: Lexicon) -> list[Edit]:
    """Return the doubled spaces of lines that were set to a width as single ones; those of a table are more."""
    low = page.low
    doubled = [m.span() for m in _DOUBLED.finditer(low) if m.start() and _ENDS_WORD.match(low, m.start() - 1)]
    between_words = sum(low[start - 1].isalpha() and low[end].isalpha() for start, end in doubled)
    return [(*span, " ") for span in doubled] if between_words >= _SPREAD else []


_SPREAD = 3
"""So many doubled spaces between words are no slip and no column."""
_DOUBLED = lazy(r"  (?=[a-z0-9])")
"""Two spaces before a word; without a look behind it is sought by its letters, ten times as fast."""
_ENDS_WORD = lazy(r"[\w,]")


def _figures(page: Page, lexicon: Lexicon) -> list[Edit]:
    """Return figures with a space behind their comma, and those that dots lead to: "killed 1, 200", "Dead ... 12"."""
    edits: list[Edit] = []
    if _MAY_BE_SPLIT.search(page.low) is not None:
        edits += [(*m.span(1), ",") for m in _split_figure().finditer(page.low)]
    if "..." in page.low:
        edits += [(*m.span(1), ": ") for m in _LEADER.finditer(page.low)]
    return sorted(edits)


_LEADER = lazy(r"^[ ]{0,8}[a-z][a-z ]{1,30}?([ ]?\.{3,80}[ ]?)(?=[0-9])", re.MULTILINE)


_MAY_BE_SPLIT = lazy(r", [0-9]{3} [a-z]{3}")
"""What few texts have, and the slower pattern below needs."""


@cache
def _split_figure() -> regex.Pattern[str]:
    words = "|".join(BEFORE_SPLIT_FIGURES)
    return regex.compile(rf"(, )(?=[0-9]{{3}} [a-z]{{3}})(?<=(?<!\w)(?:{words}) [0-9]{{1,3}}, )")


def _ages(page: Page, lexicon: Lexicon) -> list[Edit]:
    """Return ages that have lost their "old", with it: "a 20-year-girl"."""
    edits: list[Edit] = []
    at = page.low.find(_YEARS)
    while at >= 0:
        end = at + len(_YEARS)
        if _FIGURE.search(page.low, max(0, at - 3), at) and (young := _PERSON.match(page.low, end)):
            edits += [(end, end, "old ")] if lexicon.is_person(young[0]) else []
        at = page.low.find(_YEARS, end)
    return edits


_YEARS = "-year-"
_FIGURE = lazy(r"(?<![\w-])[0-9]{1,2}$")
_PERSON = lazy(r"[a-z]{3,12}(?![\w-])")

_RULES: tuple[Callable[[Page, Lexicon], list[Edit]], ...] = (
    _entities,
    _tags,
    _line_ends,
    _hyphens,
    _dashes,
    _digits,
    _runs,
    _capitals,
    _spaces,
    _figures,
    _ages,
)
