"""Which figures belong to an event other than the one that the text reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve

from casualtykit.model import Cue, Scope, Statement
from casualtykit.spans import Page, Span


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:in connection with|wanted (?:in|for)|accused of|involved in|responsible for|charged with|mastermind\w*|who (?:was|were|had been) (?:earlier )?(?:killed|arrested|shot)[^.]{0,40} in (?:19|20)\d\d|"
        r"(?:in|since|during|of) (?:\w+ )?(?:19|20)\d\d|last (?:year|month|week|january|february|march|april|may|june|july|august|september|october|november|december)|"
        r"(?:a|two|three|four|five|six|\d+) (?:years?|months?) (?:ago|earlier|before)|previous(?:ly)?|earlier this (?:year|month)|so far this year|anniversary|"
        r"carried out by .{0,40} in the past|several (?:other )?(?:cases|attacks)|over the (?:past|last) (?:\w+ )?(?:years?|months?|decade))(?!\w)"
    )


def mark_background(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements of which those of other events are marked.

    A figure is background where its clause dates it to another time or names it only to describe somebody, while
    another statement of the text is not.
    """
    marked: list[Statement] = []
    for s in statements:
        cue = _cue(page, s) if s.scope is Scope.CUMULATIVE or len(statements) > 0 else None
        marked.append(evolve(s, background=True, cues=(*s.cues, cue)) if cue is not None else s)
    if all(s.background for s in marked):
        first = marked[:1]
        return tuple([evolve(s, background=False) for s in first] + [evolve(s, background=s.sentence != first[0].sentence and s.background) for s in marked[1:]])
    return tuple(marked)


def _cue(page: Page, s: Statement) -> Cue | None:
    start, end = max(s.sentence.start, s.span.start - 90), min(s.sentence.end, s.span.end + 60)
    match = _cues().search(page.low, start, end)
    if match is None:
        return None
    return Cue(Span(*match.span()), page.cut(*match.span()), "background.cue", "background")
