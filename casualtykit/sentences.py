"""Where the sentences of a news text begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice, pairwise
from operator import attrgetter
from typing import overload

from casualtykit.dates import MONTHS, WEEKDAYS
from casualtykit.languages import table_of
from casualtykit.languages.en.joined import GOES_ON
from casualtykit.patterns import lazy
from casualtykit.spans import Page, Span
from casualtykit.values import kept

# Every repeat is possessive or bounded, so that no text is read twice.
_BLANK_LINE = lazy(r"\n[^\S\n]*+\n\s*+")
_CANDIDATE = lazy(
    r"[.!?\u2026\n](?:(?<!\n)[.!?\u2026]*+[\"')\]}]*+)?+"
    r"(?:(?=(?P<gap>\s++(?P<dash>-{1,2}\s|\u2014)?\s?[\"'(\[{]{0,4}+)))?"
)
"""Stops with what closes behind them, and line ends; it begins with one set, to which a scan can skip.

Not part of it, but told by it: the gap before the next word, with what opens there.
"""
_WORD = lazy(r"[^\W\d_]{1,20}+(?:'[a-z]{1,2})?")
_INITIALS = lazy(r"(?:[^\W\d_]\.){1,8}[^\W\d_]")
_BULLET = lazy(r"\s*+(?:[*\u2022\u2023\u25aa\u25cf\u25cb\u25a0\u25a1\u00b7]|\(?[0-9a-z]\)\s)")
_ZONES = frozenset("gmt utc et est edt ct cst cdt mst mdt pt pst pdt cet cest bst ist eastern central pacific".split())
_SUFFIXES = frozenset("www com org net info gov edu int pdf html htm jpg png doc txt js".split())
_LONGEST = 2_000
"""A sentence is shorter than this, in characters; the longest that was seen in news had 1,300."""
_GAP = lazy(r"\s++|(?<=[^\w\s])(?=\w)")
"""Where a stretch that is no sentence may be cut."""
_LONGEST_TOKEN = 16
"""An abbreviation is shorter than this; what is longer need not be looked at whole."""
_WIDTHS = range(20, 101)
"""The widths at which texts are hard-wrapped, in characters; shorter lines are a list, longer ones paragraphs."""


def split_sentences(page: Page) -> tuple[Span, ...]:
    r"""Return the sentences of a text, in order, without outer white space, all other characters covered.

    A blank line always ends a sentence. So does a single line end, unless the lines between two blank lines are
    hard-wrapped: three or more, none over 100 characters, most of them so long that the next word did not fit; or
    two, of which the second goes on in lower case. Nor does one before a little word that only goes on: "of", "their".

    >>> page = Page.of("Two died, Lt. Col. Abel Moro said.The U.S. base was hit at 10 p.m. on Sept. 5.\nNo group spoke")
    >>> for span in split_sentences(page):
    ...     print(page.cut(span.start, span.end))
    Two died, Lt. Col. Abel Moro said.
    The U.S. base was hit at 10 p.m. on Sept. 5.
    No group spoke
    """
    return tuple(Sentences(page))


class Sentences(Sequence[Span]):
    r"""The sentences of a text, in order; a paragraph is cut when one of its sentences is asked for.

    >>> sentences = Sentences(Page.of("It rained. Two died.\n\nNobody came. Three fled."))
    >>> [str(span) for span in (sentences.at(15), *sentences.before(Span(11, 20)), *sentences.behind(Span(11, 20)))]
    ['11:20', '0:10', '22:34', '35:46']
    """

    def __init__(self, page: Page, spans: Sequence[Span] | None = None) -> None:
        """Take a text, and its sentences where they are known."""
        self._page = page
        self._rows: dict[int, tuple[Span, ...]] = {} if spans is None else {0: tuple(spans)}

    @kept
    def _ends(self) -> list[tuple[int, int]]:
        """Where the paragraphs begin and end; sentences that were given are taken for one."""
        return [(0, len(self._page.low))] if 0 in self._rows else [*_blocks(self._page)]

    @kept
    def _starts(self) -> list[int]:
        return [start for start, _ in self._ends]

    @kept
    def _all(self) -> tuple[Span, ...]:
        return tuple(iter(self))

    def _row(self, i: int) -> tuple[Span, ...]:
        """Return the sentences of a paragraph."""
        if i not in self._rows:
            self._rows[i] = tuple(_block(self._page, *self._ends[i]))
        return self._rows[i]

    def __iter__(self) -> Iterator[Span]:
        for i in range(len(self._starts)):
            yield from self._row(i)

    def __len__(self) -> int:
        return len(self._all)

    def __bool__(self) -> bool:
        return next(iter(self), None) is not None

    @overload
    def __getitem__(self, at: int) -> Span: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Span, ...]: ...

    def __getitem__(self, at: int | slice) -> Span | tuple[Span, ...]:
        first = isinstance(at, slice) and at.start is None and at.stop is not None and at.stop >= 0
        return tuple(islice(self, at.stop))[at] if isinstance(at, slice) and first else self._all[at]

    def at(self, place: int) -> Span | None:
        """Return the sentence in which a place lies, or None between two of them."""
        row = self._row(self._paragraph(place))
        i = bisect_right(row, place, key=_START) - 1
        return row[i] if i >= 0 and place < row[i].end else None

    def before(self, span: Span) -> Iterator[Span]:
        """Yield the sentences before one, the nearest first."""
        i = self._paragraph(span.start)
        row = self._row(i)
        yield from reversed(row[: bisect_left(row, span.start, key=_START)])
        for j in range(i - 1, -1, -1):
            yield from reversed(self._row(j))

    def behind(self, span: Span) -> Iterator[Span]:
        """Yield the sentences behind one."""
        i = self._paragraph(span.start)
        row = self._row(i)
        yield from row[bisect_right(row, span.start, key=_START) :]
        for j in range(i + 1, len(self._starts)):
            yield from self._row(j)

    def _paragraph(self, place: int) -> int:
        """Return which paragraph a place lies in, or the one before it."""
        return max(0, bisect_right(self._starts, place) - 1)


_START = attrgetter("start")


def _blocks(page: Page) -> Iterator[tuple[int, int]]:
    """Yield the stretches between blank lines."""
    at = 0
    for blank in _BLANK_LINE.finditer(page.low):
        yield at, blank.start()
        at = blank.end()
    yield at, len(page.low)


def _block(page: Page, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences of the lines between two blank lines; nothing outside them is looked at."""
    block = page.text[start:end]
    cased = not (block.isupper() or block.islower())
    wrapped = _wrapped_at(block, cased=cased)
    at = start
    colon = page.low.find(":", start, min(end, start + _HEADING))
    dated = colon > start and page.low[colon - 1].isdigit()
    heading = _heading().match(page.low, start, end) if dated else None
    if heading is not None:
        yield from _trimmed(page.text, at, heading.end())
        at = heading.end()
    for candidate in _CANDIDATE.finditer(page.low, at, end):
        i = candidate.start()
        if page.low[i] == "\n":
            meant = _opens_line(page, i, start, end, wrapped) if wrapped else not _runs_on(page.text, i)
            cut = i if meant else None
        else:
            cut = _stop(page, candidate, at, end, cased=cased)
        if cut is not None:
            yield from _trimmed(page.text, at, cut)
            at = cut
    yield from _trimmed(page.text, at, end)


_HEADING = 120
"""A heading with its date is shorter than this."""


@cache
def _heading() -> re.Pattern[str]:
    """Return the pattern of what stands over an entry of a chronology: "Consul Kidnapped, May 4, 1973:"."""
    months = "|".join(MONTHS)
    return re.compile(
        rf"[^.!?:;\n]{{8,90}}[ ,](?:{months})\.? [0-9]{{1,2}}(?:-[0-9]{{1,2}})?, (?:19|20)[0-9]{{2}}:(?= )"
    )


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the stretch without its outer white space, unless nothing is left; it is cut where it is too long."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:  # longer than any sentence; no later stage may slow down over it
        gap = _GAP.search(text, start + _LONGEST - _LONGEST_TOKEN, end)
        if gap is None:
            break
        yield Span(start, gap.start())
        start = gap.end()
    if start < end:
        yield Span(start, end)


# ----------------------------------------------------------------------------------------------------------- lines


def _wrapped_at(block: str, *, cased: bool) -> int:
    """Return the width to which a block is hard-wrapped, or 0 where its line ends are meant."""
    if "\n" not in block:
        return 0
    lines = [line.strip() for line in block.strip().split("\n")]
    longest = max(map(len, lines))
    if longest not in _WIDTHS:
        return 0
    goes_on = sum(line[:1].islower() for line in lines[1:])
    if len(lines) == 2:
        # Two lines are too few to tell a width; one sentence that plainly runs over the line end tells it too.
        return longest if cased and goes_on and len(lines[0]) > 40 and lines[0][-1].isalnum() else 0
    # Lines of a list may be of like length, but in mixed case none of them goes on in lower case; in capitals
    # nothing tells, so that the wrapping must be exact.
    width = longest * 0.8 if cased else longest
    full = sum(len(a) + 1 + len(b.partition(" ")[0]) > width for a, b in pairwise(lines))
    return longest if 3 * full >= 2 * (len(lines) - 1) and (goes_on or not cased) else 0


def _runs_on(text: str, i: int) -> bool:
    """Return whether a line goes on with the sentence of the one before: "lost" and "their homes"."""
    word = _LITTLE.match(text, i + 1)
    return i > 0 and text[i - 1].isalpha() and word is not None and word[0] in GOES_ON


_LITTLE = lazy(r"[a-z]{1,6}(?![\w'])")


def _opens_line(page: Page, i: int, start: int, end: int, width: int) -> bool:
    """Return whether what follows a line end in a hard-wrapped block is not the same sentence going on."""
    if _BULLET.match(page.low, i + 1, end):
        return True
    line = page.low[max(start, page.low.rfind("\n", start, i) + 1) : i].strip()
    after = page.text[i + 1 : min(end, i + 1 + width)].lstrip()
    return 2 * len(line) < width and len(line) + 1 + len(after.partition(" ")[0]) < width and after[:1].isupper()


# ----------------------------------------------------------------------------------------------------------- stops


def _stop(page: Page, candidate: re.Match[str], at: int, end: int, *, cased: bool) -> int | None:
    """Return where the sentence ends that a stop with its closing quotes and brackets may end, or None."""
    i, k = candidate.span()
    n = candidate.end("gap")
    if n < 0:
        return _missing_space(page, candidate, at, end) if cased and k < end else None
    if n >= end or (cased and page.text[n].islower()):
        return None
    if page.low[i] == "." and not page.low.startswith("..", i):
        token = _token(page.low, at, i)
        if token and not _may_end(page, token, at, candidate, end, cased=cased):
            return None
    return k


def _token(low: str, at: int, i: int) -> str:
    """Return the last letters before a stop, at most as many as an abbreviation may have."""
    if i <= at or low[i - 1].isspace():
        return ""
    return low[max(at, i - _LONGEST_TOKEN) : i].rsplit(None, 1)[-1].lstrip("\"'([{-\u2014/")


def _may_end(page: Page, token: str, at: int, candidate: re.Match[str], end: int, *, cased: bool) -> bool:
    """Return whether a sentence may end at the full stop after a token, seen what follows."""
    i, n = candidate.start(), candidate.end("gap")
    if token.isdecimal():
        # "1. Gunmen ..." is the number of an item.
        return not (len(token) <= 2 and not page.low[at : i - len(token)].strip())
    if token in _PLATFORMS and page.low.endswith((" on ", " via "), at, i - 1):
        return True  # "the mayor wrote on X."
    kind = _abbreviations().get(token + ".")
    if kind is None:
        if not (_INITIALS.fullmatch(token) if "." in token else len(token) == 1 and token.isalpha()):
            return True
        kind = "either"
    capital = not cased or page.text[i - len(token)].isupper()
    if kind in ("date", "state") and not capital:
        return True
    match kind:
        case "before":
            return False
        case "number" if page.low[n].isdecimal():
            return False
        case "number" if len(token) > 1:
            return True
        case "date" if page.low[n].isdecimal():
            return False
        case "state" if not page.low[max(at, i - len(token) - 3) : i - len(token)].rstrip().endswith(","):
            return True
    if candidate["dash"]:
        return False
    word = _WORD.match(page.low, n, end)
    if word is None:
        return page.low[n].isdecimal() and len(token) > 1
    if kind == "clock" and cased:
        zone = word[0] in _ZONES or page.low.startswith(" time", word.end(), end)
        return not (zone or word[0] in MONTHS or word[0] in WEEKDAYS)
    return _opens(page.low, word, end, cased=cased and len(token) > 1)


_PLATFORMS = frozenset("x")
"""Platforms on which people write, called by a letter."""


def abbreviated(word: str) -> bool:
    """Return whether a word that ends in a full stop is an abbreviation, or initials, and ends no sentence.

    >>> abbreviated("Gen."), abbreviated("J."), abbreviated("Gao.")
    (True, True, False)
    """
    token = word.removesuffix(".").lower()
    return f"{token}." in _abbreviations() or len(token) == 1 or _INITIALS.fullmatch(token) is not None


def _opens(low: str, word: re.Match[str], end: int, *, cased: bool) -> bool:
    """Return whether a word is one that sentences open with; "A." is an initial."""
    kind = _openers().get(word[0])
    return (kind == "always" or (cased and kind == "mixed")) and not low.startswith(".", word.end(), end)


def _missing_space(page: Page, candidate: re.Match[str], at: int, end: int) -> int | None:
    """Return where two sentences meet that lack the space between them ("rockets.The next"), or None."""
    text, low = page.text, page.low
    i, k = candidate.span()
    word = _WORD.match(low, k, end)
    if word is None or not text[k].isupper() or candidate[0][0] not in ".!?\u2026" or i <= at:
        return None
    after = low[word.end() : word.end() + 1] if word.end() < end else ""
    token = _token(low, at, i)
    written = text[i - len(token) : i]
    known = _opens(low, word, end, cased=True)
    # A name with full stops in it ("Example.Com", "list.PDF") is no end.
    if after in (".", "/", "@", "-", "_") or _SUFFIXES & {token, word[0]} or not (len(word[0]) > 1 or known):
        return None
    plain = written.islower() or (known and (token.isdecimal() or written.istitle()))
    if not plain or len(token) < 2 or not token.replace("-", "").replace("'", "").isalnum():
        return None
    if f"{token}." in _abbreviations():
        return None
    # A straight quote closes where one is open; otherwise it opens the next sentence.
    opens_next = text[k - 1] == "\u201c" or (text[k - 1] == '"' and low.count('"', at, i) % 2 == 0)
    return k - 1 if opens_next else k


# ----------------------------------------------------------------------------------------------------------- words


@cache
def _abbreviations() -> Mapping[str, str]:
    """Return what each abbreviation says of the end of a sentence.

    `before` stands before the word it belongs to, `number` before a number, `date` before a number or at the end,
    `state` after a comma, `clock` before a day or at the end, `either` anywhere.
    """
    return _table("abbreviations.tsv")


@cache
def _openers() -> Mapping[str, str]:
    """Return the words that sentences open with: `always` tells it in capitals too, `mixed` in mixed case alone."""
    return _table("openers.tsv")


def _table(name: str) -> Mapping[str, str]:
    """Return the terms and values of a word list of English."""
    return {row[0]: row[1] for row in table_of("en", name)}
