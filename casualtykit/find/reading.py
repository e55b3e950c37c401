"""One sentence read: its numbers, its times, and its tape of phrases."""

from __future__ import annotations

from casualtykit.find.atoms import read_atoms
from casualtykit.find.capitals import with_names
from casualtykit.find.complements import attach
from casualtykit.find.numbers import find_numbers
from casualtykit.find.phrases import read_phrases
from casualtykit.find.times import find_times
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
    numbers = find_numbers(page, span.start, span.end, lexicon)
    times = find_times(page, span.start, span.end, lexicon)
    atoms = with_names(page, span, read_atoms(page, span, lexicon, numbers, times), lexicon)
    return Reading(span, numbers, times, attach(read_phrases(page, atoms)))
