"""One sentence read: its numbers, its times, and its tape of phrases."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.find.numbers.numbers import find_numbers
from casualtykit.find.phrases.atoms import read_atoms
from casualtykit.find.phrases.capitals import with_names
from casualtykit.find.phrases.complements import attach
from casualtykit.find.phrases.phrases import read_phrases
from casualtykit.find.times.times import find_times
from casualtykit.lexicon import Lexicon
from casualtykit.model import Number, Time
from casualtykit.spans import Page, Span
from casualtykit.tape import Tape
from casualtykit.values import settled


@settled
class Reading:
    """What the finders see in one sentence."""

    span: Span
    numbers: tuple[Number, ...]
    times: tuple[Time, ...]
    tape: Tape


def read_sentence(page: Page, span: Span, lexicon: Lexicon) -> Reading:
    """Return the reading of one sentence."""
    return read_sentences(page, (span,), lexicon)[0]


def read_sentences(page: Page, spans: Sequence[Span], lexicon: Lexicon) -> tuple[Reading, ...]:
    """Return the readings of some sentences.

    Each finder goes over a few of them before the next begins: its patterns and words are then still at hand.
    """
    readings: list[Reading] = []
    for first in range(0, len(spans), _FEW):
        few = spans[first : first + _FEW]
        numbers = [find_numbers(page, s.start, s.end, lexicon) for s in few]
        times = [find_times(page, s.start, s.end) for s in few]
        atoms = [read_atoms(page, s, lexicon, n, t) for s, n, t in zip(few, numbers, times, strict=True)]
        named = [with_names(page, s, a, lexicon) for s, a in zip(few, atoms, strict=True)]
        tapes = [read_phrases(page, a) for a in named]
        readings += map(Reading, few, numbers, times, map(attach, tapes))
    return tuple(readings)


_FEW = 16
"""How many sentences are read at a time; all words of a long text would take much memory."""
