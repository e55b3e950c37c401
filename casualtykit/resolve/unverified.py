"""Claims that a text keeps its distance from, in the same sentence or the next: "the claim could not be independently verified"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.hedging import UNVERIFIED
from casualtykit.model import Cue, Statement
from casualtykit.patterns import lazy
from casualtykit.sentences import Sentences
from casualtykit.spans import Page, Span
from casualtykit.values import evolve
from casualtykit.vocabulary import Modality

_CHECKED = lazy(r"(?:verif|corroborat|confirm|independent)")
"""What every sentence has that says that nobody could check a claim."""


def unverified(page: Page, statements: Sequence[Statement], sentences: Sentences) -> tuple[Statement, ...]:
    """Return statements of which those that nobody could check are claimed, or are only reported where nobody says them.

    The words stand behind the claim in its sentence, or in the next one.
    """
    words = _words(page, sentences) if _CHECKED.search(page.low) is not None else {}
    if not words:
        return tuple(statements)
    return tuple(_at_a_distance(page, s, _of(s, words, sentences)) for s in statements)


def _words(page: Page, sentences: Sentences) -> dict[Span, re.Match[str]]:
    """Return the words that say that a claim could not be checked, by their sentence."""
    found: dict[Span, re.Match[str]] = {}
    for hit in _CHECKED.finditer(page.low):
        span = sentences.at(hit.start())
        match = (
            any_of(UNVERIFIED).search(page, span.start, span.end) if span is not None and span not in found else None
        )
        if span is not None and match is not None:
            found[span] = match
    return found


def _of(s: Statement, words: dict[Span, re.Match[str]], sentences: Sentences) -> re.Match[str] | None:
    """Return the words that say it of the claim of a statement."""
    here = words.get(s.sentence)
    if here is not None:
        return here if here.start() > s.trigger.span.end else None
    following = next(iter(sentences.behind(s.sentence)), None)
    return words.get(following) if following is not None else None


def _at_a_distance(page: Page, s: Statement, match: re.Match[str] | None) -> Statement:
    if match is None or s.modality is not Modality.ASSERTED or s.count.high == 0:
        return s
    cue = Cue(Span(*match.span()), page.cut(*match.span()), "unverified.unverified", "modality")
    modality = Modality.CLAIMED if s.source is not None else Modality.REPORTED
    return evolve(s, modality=modality, cues=(*s.cues, cue))
