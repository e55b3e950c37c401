"""A text on its way through the stages of the parser."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, Literal

from attrs import field

from casualtykit.find.reading import Reading
from casualtykit.find.sources.attributions import sources_of
from casualtykit.gazetteer import Gazetteer
from casualtykit.lexicon import Lexicon
from casualtykit.model import Place, Source, Statement
from casualtykit.rules import Rule
from casualtykit.spans import Page, Span
from casualtykit.tape import Attribution
from casualtykit.values import passed


@passed
class Draught:
    """A text on its way through the stages; each returns a new one."""

    page: Page
    lexicon: Lexicon
    date: dt.date | None = None
    gazetteer: Gazetteer = field(factory=Gazetteer.shipped)
    whole: Sequence[Span] = ()
    """All sentences."""
    sentences: Sequence[Span] = ()
    """Those that are read."""
    following: frozenset[Span] = frozenset()
    """Those that may take up people told of before."""
    readings: tuple[Reading, ...] = ()
    attributions: tuple[tuple[Attribution, ...], ...] = ()
    """For each reading."""
    places: tuple[tuple[Place, ...], ...] = ()
    """For each reading."""
    setting: tuple[Place, ...] = ()
    """Those of the headline and the dateline."""
    statements: tuple[Statement, ...] = ()
    rules: tuple[Rule[..., Any], ...] = ()
    """Joining rules of the caller's own, which are tried before the shipped ones."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the sentences that were read."""
        return tuple(s for group in self.attributions for s in sources_of(group))


Stage = Callable[[Draught], Draught]
"""A stage takes a text as far as it has come and returns it one step further."""


def where(found: Literal["sentences", "readings", "statements"]) -> Callable[[Stage], Stage]:
    """Return a decorator of stages: they leave a text alone in which the stages before found nothing of a kind."""

    def made(stage: Stage) -> Stage:
        @wraps(stage)
        def only(text: Draught) -> Draught:
            return stage(text) if getattr(text, found) else text

        return only

    return made
