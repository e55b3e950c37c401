"""How sure a text is of who did it, where it is less sure of that than of the harm: "suspected rebels", "blamed on"."""

from __future__ import annotations

from casualtykit.cue_patterns import any_of
from casualtykit.join.doers.accusations import (
    accused,
    blamed_on,
    charged,
    claimed,
    disowned,
    held_responsible,
    owned,
    put_on,
    tried_for,
)
from casualtykit.join.doers.attacks import claimed_by
from casualtykit.join.doers.causes import Blame
from casualtykit.join.drafts import Draft
from casualtykit.languages.en.hedging import LINKS, NAMED_SO
from casualtykit.model import Cue
from casualtykit.patterns import lazy
from casualtykit.spans import Page, Span
from casualtykit.vocabulary import Modality

_BY_RULE = {
    charged.id: Modality.ALLEGED, accused.id: Modality.ALLEGED, held_responsible.id: Modality.ALLEGED,
    blamed_on.id: Modality.ALLEGED, put_on.id: Modality.ALLEGED, owned.id: Modality.CLAIMED, claimed.id: Modality.CLAIMED, claimed_by.id: Modality.CLAIMED, tried_for.id: Modality.ALLEGED, disowned.id: Modality.DENIED,
}  # fmt: skip
"""What each rule of who did it makes of the link by itself."""
_BESIDE = 30
"""How many characters before the doers a word of doubt may stand."""
_JOINED = lazy(r"\s+(?:by\s+|on\s+)?(?:the\s+|a\s+|an\s+)?(?:work of\s+)?")
"""What may stand between a word of doubt and the doers."""
_BETWEEN = 80
"""How many characters may stand between the doers and the harm that they are charged with."""
_SO = tuple(sorted(NAMED_SO, key=len, reverse=True))
_LINKS = tuple(sorted(LINKS, key=len, reverse=True))


def blame_of(page: Page, draft: Draft, found: Blame, modality: Modality) -> tuple[Modality | None, Cue | None]:
    """Return how sure a clause is of who did it, and the words that say so; None where it is as sure as of the harm."""
    if found.maker is None and not found.agents:
        return None, None
    doers = found.maker.span if found.maker is not None else Span(found.agents[0].start, found.agents[-1].end)
    if found.rule in _BY_RULE and not found.sure:
        return _unless(_BY_RULE[found.rule], modality), None
    cue = _hedged(page, draft, doers)
    if cue is None:
        return None, None
    words = cue.text.lower()
    return _unless(NAMED_SO.get(words) or LINKS[words], modality), cue


def _unless(blame: Modality, modality: Modality) -> Modality | None:
    return blame if blame is not modality else None


def _hedged(page: Page, draft: Draft, doers: Span) -> Cue | None:
    """Return the words that doubt the link: of the doers themselves, before them, or between them and the harm."""
    harm = draft.harm.trigger.span
    match = any_of(_SO).search(page, max(0, doers.start - _BESIDE), doers.end)
    if match is not None and match.end() < doers.start and not _JOINED.fullmatch(page.low, match.end(), doers.start):
        match = None
    if match is None and doers.end <= harm.start <= doers.end + _BETWEEN:
        match = any_of(_LINKS).search(page, doers.end, harm.start)
    return Cue(Span(*match.span()), page.cut(*match.span()), "blames.hedged", "blame") if match is not None else None
