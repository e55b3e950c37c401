"""How sure, and of what kind: modality, denial and scope, decided by cues and their reach."""

from __future__ import annotations

import re
from functools import cache

from casualtykit.join.drafts import Draft
from casualtykit.model import Cue, Modality, Scope, Time, TimeKind
from casualtykit.spans import Page, Span

_DISTANCE = {
    "reportedly": Modality.REPORTED, "allegedly": Modality.ALLEGED, "purportedly": Modality.ALLEGED, "supposedly": Modality.ALLEGED,
    "possibly": Modality.FEARED, "probably": Modality.FEARED, "presumably": Modality.FEARED, "apparently": Modality.REPORTED,
    "unconfirmed": Modality.REPORTED, "alleged": Modality.ALLEGED, "feared": Modality.FEARED, "presumed": Modality.FEARED,
    "initial reports": Modality.REPORTED, "accused of": Modality.ALLEGED, "accusing": Modality.ALLEGED, "claims a": Modality.ALLEGED,
}  # fmt: skip


@cache
def _distance() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, _DISTANCE), key=len, reverse=True)) + r")(?!\w)")


@cache
def _several() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:separate (?:\w+ ){0,2}(?:incidents|attacks|raids|encounters|blasts|clashes)|(?:series|string|spate|wave) of|"
        r"in a total of|a total of|so far this year|over the (?:past|last)|(?:civil )?war|conflict|insurgency|since (?:19|20)\d\d|"
        r"day of violence|(?:across|throughout) the (?:country|region|state|province))(?!\w)"
    )


def modality_of(page: Page, draft: Draft) -> tuple[Modality, Cue | None]:
    """Return how sure a clause is of its harm, and the words that decided it."""
    if draft.harm.modality is not Modality.ASSERTED:
        return draft.harm.modality, draft.harm.cue
    start, end = draft.tape.phrases[0].start, draft.tape.phrases[-1].end
    trigger = draft.harm.trigger.span
    for match in _distance().finditer(page.low, max(start, trigger.start - 40), min(end, trigger.end + 25)):
        return _DISTANCE[match[0]], Cue(Span(*match.span()), page.cut(*match.span()), "scopes.distance", "modality")
    return Modality.ASSERTED, None


def scope_of(page: Page, draft: Draft, time: Time | None) -> tuple[Scope, Cue | None]:
    """Return whether a figure is of one event or of several, and the words that decided it."""
    if time is not None and time.kind is TimeKind.SINCE:
        return Scope.CUMULATIVE, Cue(time.span, time.text, "scopes.period", "scope")
    start, end = draft.tape.phrases[0].start, draft.tape.phrases[-1].end
    match = _several().search(page.low, start, end)
    if match is not None and draft.count.value != 1:
        return Scope.CUMULATIVE, Cue(Span(*match.span()), page.cut(*match.span()), "scopes.several", "scope")
    return Scope.INCIDENT, None
