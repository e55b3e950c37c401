"""Where a text goes on to another incident: "in a separate incident", "elsewhere", "meanwhile"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from casualtykit.cue_patterns import any_of
from casualtykit.gazetteer.labels import known_place
from casualtykit.languages.en.cues import CAPITAL, ELSEWHERE, MONTH, NEXT_BLOW
from casualtykit.lexicon import Lexicon
from casualtykit.model import Cue, Place, Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.links.two_places import EXACT, apart, places_in_a_row, sums_up
from casualtykit.resolve.people import named_anew, of_one_sort, same_figure, stated
from casualtykit.spans import Page, Span
from casualtykit.values import settled
from casualtykit.vocabulary import SPOTS, PlaceKind, Scope, Update


@settled
class Passages:
    """The statements of a text, cut into passages of one incident each."""

    first: Span | None
    """The sentence that states something first: it may sum up what follows."""
    number: Mapping[int, int]
    """For each statement the number of its passage."""
    listed: bool
    """Whether it is a list of incidents, each under a dateline or the name of its place, and no line sums up another."""
    opened: Mapping[int, Cue]
    """For the first statements of a passage the words that opened it in a sentence before theirs."""

    def apart(self, e: Statement, s: Statement, recent: Sequence[Statement]) -> bool:
        """Return whether a newly counted group stands in a later passage than an earlier figure that holds no sum of it.

        Args:
            e: the earlier figure.
            s: the newly counted group.
            recent: the statements before the group, of which some give the earlier figure again, as a lead does that of its headline.
        """
        if self.number[e.id] == self.number[s.id]:
            return False
        if self.listed and (self.number[e.id] or stated(e) < stated(s)):
            return True
        if not named_anew(s) or s.update is Update.RAISES_TO:
            return False
        again = [r for r in recent if r.repeats == e.id]
        if any(self.number[r.id] == self.number[s.id] and stated(r) > stated(s) for r in again):
            return False  # the sum is given again where this incident is told
        if same_figure(e, s) or (sums_up(e) and stated(e) > stated(s)):
            return False
        if e.count == s.count and of_one_sort(e.role, s.role) and any(r.scope is Scope.CUMULATIVE for r in (e, *again)):
            return False  # "a rebel and two guards died in two clashes. ... Meanwhile in Gao, two guards were killed"
        if e.sentence != self.first or stated(e) <= stated(s):
            return True
        return (_one_incident(e, again) or _one_blow(e)) and not any(sums_up(r) for r in (e, *again))


def _one_blow(e: Statement) -> bool:
    """Return whether a figure is that of one blow at one spot: "a car bomb killed nine people at a market in Osh"."""
    spot = e.place is not None and e.place.kind in SPOTS
    return spot and e.cause is not None and not e.cause.text.lower().endswith("s")


def _one_incident(e: Statement, again: Sequence[Statement]) -> bool:
    """Return whether a figure is told of one spot, which the lead names where the headline does not, and so sums up nothing."""
    return any(p.kind in SPOTS for r in again for p in r.places if r.count.value == e.count.value)


NO_PASSAGES = Passages(None, {}, False, {})
"""Those of a text that is not cut."""


def passages(page: Page, statements: Sequence[Statement], lexicon: Lexicon) -> Passages:
    """Return statements by the incident that they are told of, as far as words at the head of a sentence tell it.

    Args:
        page: the text.
        statements: all its statements.
        lexicon: the places to know.
    """
    if not statements:
        return NO_PASSAGES
    lines = _lines(page, lexicon)
    if len(lines) >= _LIST:
        return Passages(statements[0].sentence, _by_lines(statements, lines), True, {})
    number, opened = _by_openings(page, statements)
    return Passages(statements[0].sentence, number, False, opened)


def _lines(page: Page, lexicon: Lexicon) -> Sequence[int]:
    """Return where the incidents of a list, the sections of a review or its days begin."""
    lines = [m.start() for m in _DATELINE.finditer("\n" + page.text)]
    if len(lines) >= _LIST:
        return lines
    return _sections(page, lexicon) or [m.start() for m in _ON_A_DAY.finditer("\n" + page.low)]


def _by_lines(statements: Sequence[Statement], lines: Sequence[int]) -> Mapping[int, int]:
    """Return for each statement of a list the number of its line; the first of a sentence tells that of the others."""
    number: dict[int, int] = {}
    read = line = 0
    for s in statements:
        if s.sentence.start >= read:
            line, read = bisect_right(lines, s.span.start), s.sentence.end
        number[s.id] = line
    return number


def _by_openings(page: Page, statements: Sequence[Statement]) -> tuple[Mapping[int, int], Mapping[int, Cue]]:
    """Return for each statement the number of its passage, by the words that open sentences; and those words."""
    number: dict[int, int] = {}
    opened: dict[int, Cue] = {}
    last = passage = back = 0
    read = statements[0].sentence.start
    here = _where_the_lead_is(statements)
    for s in statements:
        start = s.sentence.start
        if start >= read:
            cue, next_blow = _opens(page, read, start)
            if "\n" in page.text[read:start]:
                passage = back
            if cue is not None or next_blow or any_of(ELSEWHERE + NEXT_BLOW).match(page, start):
                last += 1
                passage = back = last
            elif _somewhere_else(page, s, here):
                last += 1
                passage = last
            if cue is not None:
                opened[passage] = cue
            read = s.sentence.end
        number[s.id] = passage
    return number, {s.id: opened[number[s.id]] for s in statements if number[s.id] in opened}


def _where_the_lead_is(statements: Sequence[Statement]) -> tuple[Place, ...]:
    """Return where the first figure with a place is, and the next one where that is a row: a headline names but some."""
    first, *more = [places_in_a_row(s) for s in statements if s.place is not None][:2] or [()]
    return (*first, *(place for row in more if len(row) > 1 for place in row))


def _somewhere_else(page: Page, s: Statement, here: Sequence[Place]) -> bool:
    """Return whether a sentence opens with a place that is surely not that of the lead: "In Farah, a mine killed two"."""
    match = _PLACED.match(page.low, s.sentence.start, s.sentence.end)
    if match is None or not here:
        return False
    if any_of(CAPITAL).search(page, *match.span()) is not None:
        return here[0].kind is not PlaceKind.COUNTRY and any_of(CAPITAL).whole.search(here[0].text.lower()) is None
    head = min((p for p in s.places if match.start() < p.span.start < match.end()), default=None, key=_start)
    return head is not None and all(apart(place, head) for place in here)


def _start(place: Place) -> int:
    return place.span.start


_PLACED = lazy(r"(?:in|at|near|outside) [^,.;:]{2,50},")
"""What opens a sentence with where it happened."""

_DATELINE = lazy(r"\n(?:(?:[*•] ?)?[A-Z][A-Z'. -]{2,30}(?: \([A-Za-z]{2,12}\))? [-–—] |[-*•–] ?[A-Z][\w' -]{2,30}: )")
"""What a line of a list of incidents begins with, behind the end of one: "* BAGHDAD - A bomb killed two", "- Gao: two dead"."""
_LIST = 2
"""The fewest datelines of a list, or sections of a review; an article has one."""


def _sections(page: Page, lexicon: Lexicon) -> list[int]:
    """Return where the sections of a review begin, each headed by the name of a country, province or city: "PERU: Rain fell"."""
    text = "\n" + page.text
    found = sorted((*_HEAD.finditer(text), *_labels(text)), key=re.Match.start)
    heads = [(m.start(), known_place(m["place"].rstrip().lower(), lexicon)) for m in found]
    named = [(start, entry.name) for start, entry in heads if entry is not None and entry.value in EXACT]
    if not named:
        named = [(m.start(), m["side"]) for m in _SIDE.finditer("\n" + page.text)]
    return [start for start, _ in named] if len({name for _, name in named}) >= _LIST else []


def _labels(text: str) -> Iterator[re.Match[str]]:
    """Yield what may be the labels of sections in the midst of a line; their colons are looked for first, as few as they are."""
    for colon in _COLON.finditer(text):
        end = colon.start()
        if label := _LABEL.search(text, max(0, end - _LONGEST), end):
            yield label


_HEAD = lazy(r"\n(?:[*•–-] ?)?(?P<place>[A-Z][^\W\d_][\w'’. -]{1,40}+)(?:: |\t*+$)", re.MULTILINE)
_COLON = lazy(r": (?=\w)")
_LABEL = lazy(r"(?<=[.!?]) (?P<place>[A-Z][^\W\d_][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20})?)\Z")
"""What a section begins with in the midst of a line, up to its colon: "... killing one. Wardak: A strike killed two"."""
_LONGEST = 50
"""How many characters a label has at most."""
_SIDE = lazy(
    r"\n(?P<side>(?:North|South|East|West|Northern|Southern|Eastern|Western|Central)(?: (?:Region|Zone|Sector|Command))?)(?::? *+$)",
    re.MULTILINE,
)
"""The sections of a review by the sides of a country: a line "South"."""
_ON_A_DAY = lazy(
    rf"\n(?:[*•–-] ?)?on (?:[0-9]{{1,2}}(?:(?:, | and |, and )[0-9]{{1,2}})* (?:{MONTH})|(?:{MONTH}) [0-9]{{1,2}})[ ,]"
)
"""How the paragraphs of a review begin that tells of one day after another: "On 16 and 20 July, raiders attacked"."""


def _opens(page: Page, start: int, end: int) -> tuple[Cue | None, bool]:
    """Return the last words of a stretch that open a sentence on another incident, and whether some open one on the next blow."""
    behind_stop, first = _openings()
    found = [
        m for m in (first.match(page.low, start, end), *behind_stop.finditer(page.low, start, end)) if m is not None
    ]
    span = next((m.span("elsewhere") for m in reversed(found) if m["elsewhere"]), None)
    cue = None if span is None else Cue(Span(*span), page.cut(*span), "references.addition", "update")
    return cue, any(m["blow"] for m in found)


@cache
def _openings() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of words that open a sentence: behind a stop, to which a scan can skip, and at the head of a stretch."""
    told = rf"{_MARKS}(?=(?<!\w)(?:(?P<elsewhere>{'|'.join(ELSEWHERE)})|(?P<blow>{'|'.join(NEXT_BLOW)}))(?!\w))"
    return re.compile(rf"[.!?:\n]{told}"), re.compile(told)


_MARKS = "[ \"“'–—-]*+"
"""What may stand between the end of a sentence and the first word of the next."""
