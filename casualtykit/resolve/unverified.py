"""Claims that a text keeps its distance from, in the same sentence or the next: "the claim could not be independently verified"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.hedging import UNVERIFIED
from casualtykit.model import Cue, Statement
from casualtykit.sentences import Sentences
from casualtykit.spans import Page, Span
from casualtykit.values import evolve
from casualtykit.vocabulary import Modality

_CHECKED = ("verif", "corroborat", "confirm", "independent")
"""What every text has one of that says that nobody could check a claim."""


def unverified(page: Page, statements: Sequence[Statement], sentences: Sentences) -> tuple[Statement, ...]:
    """Return statements of which those that nobody could check are claimed, or are only reported where nobody says them.

    The words stand behind the claim in its sentence, or in the next one.
    """
    if not any(word in page.low for word in _CHECKED):
        return tuple(statements)
    return tuple(_at_a_distance(page, s, _words(page, s, sentences)) for s in statements)


def _words(page: Page, s: Statement, sentences: Sentences) -> re.Match[str] | None:
    """Return the words that say it of the claim of a statement."""
    here = any_of(UNVERIFIED).search(page, s.sentence.start, s.sentence.end)
    if here is not None:
        return here if here.start() > s.trigger.span.end else None
    following = next(iter(sentences.behind(s.sentence)), None)
    return any_of(UNVERIFIED).search(page, following.start, following.end) if following is not None else None


def _at_a_distance(page: Page, s: Statement, match: re.Match[str] | None) -> Statement:
    if match is None or s.modality is not Modality.ASSERTED or s.count.high == 0:
        return s
    cue = Cue(Span(*match.span()), page.cut(*match.span()), "unverified.unverified", "modality")
    modality = Modality.CLAIMED if s.source is not None else Modality.REPORTED
    return evolve(s, modality=modality, cues=(*s.cues, cue))
