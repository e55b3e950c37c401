"""Finders of one's own: functions that give the mentions of a text, as a stage of the parser."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import TypeVar

from casualtykit.draught import Draught
from casualtykit.model import Mention, Place, Source, Time
from casualtykit.spans import Page
from casualtykit.tape import Attribution
from casualtykit.values import evolve, frozen


@frozen
class Finder:
    """Mentions that a function of one's own finds stand in the place of shipped ones that overlap them."""

    find: Callable[[str], Iterable[Place | Source | Time]]
    """A function from a text to its mentions."""

    def __call__(self, text: Draught) -> Draught:
        """Return the text with the mentions of the sentences that were read."""
        starts = [r.span.start for r in text.readings]
        mine: list[list[Place | Source | Time]] = [[] for _ in starts]
        for mention in self.find(text.page.text):
            at = bisect_right(starts, _checked(mention, text.page).span.start) - 1
            if at >= 0 and mention.span in text.readings[at].span:
                mine[at].append(mention)
        nothing: tuple[tuple[()], ...] = ((),) * len(starts)
        places, said = text.places or nothing, text.attributions or nothing  # a stage may have been left out
        return evolve(
            text,
            readings=tuple(
                evolve(r, times=_with(r.times, own, Time)) for r, own in zip(text.readings, mine, strict=True)
            ),
            places=tuple(_with(old, own, Place) for old, own in zip(places, mine, strict=True)),
            attributions=tuple(
                (
                    *(Attribution(m, r.span) for m in own if isinstance(m, Source)),
                    *(a for a in old if a.source is None or not _overlaps(a.source, own)),
                )
                for old, own, r in zip(said, mine, text.readings, strict=True)
            ),
        )


def _checked(mention: Mention, page: Page) -> Mention:
    """Return a mention of a finder, whose words are those of its place, or raise."""
    if not isinstance(mention, Place | Source | Time):
        raise TypeError(f"a finder gives places, sources and times, not {type(mention).__name__}")
    if not mention.text or page.cut(mention.span.start, mention.span.end) != mention.text:
        raise ValueError(f"a finder gave {mention.text!r} for [{mention.span}], where the text has other words")
    return mention


M = TypeVar("M", bound=Mention)


def _with(old: Iterable[M], own: Iterable[Mention], kind: type[M]) -> tuple[M, ...]:
    """Return mentions of a kind in text order, the old ones only where none of one's own is."""
    mine = [m for m in own if isinstance(m, kind)]
    return tuple(sorted([*mine, *(m for m in old if not _overlaps(m, mine))], key=lambda m: m.span))


def _overlaps(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(mention.span.overlaps(o.span) for o in others)
