"""Why the library has not the figure that a coder has, as far as it can tell by itself."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.evaluation.scores import MistakeCause
from casualtykit.find.numbers.numbers import parse_numbers
from casualtykit.find.outcomes import parse_outcomes
from casualtykit.lexicon import Lexicon
from casualtykit.model import Statement, Toll
from casualtykit.report import CasualtyReport
from casualtykit.spans import Span
from casualtykit.vocabulary import CountKind, Modality, NumberRole, Outcome, Update

Why = tuple[MistakeCause, Span | None]
"""A cause, and where in the text it shows."""


def unread(report: CasualtyReport, lexicon: Lexicon, outcome: Outcome, figure: int | None, where: Span) -> MistakeCause:
    """Return why no statement of an outcome was made of a stretch of the text."""
    around = [where, *(s for s in report.sentences if s.overlaps(where))]
    triggers = [m.span for m in parse_outcomes(report.text, lexicon=lexicon) if m.outcome is outcome]
    if not any(trigger.overlaps(stretch) for trigger in triggers for stretch in around):
        return MistakeCause.NO_TRIGGER
    return _unjoined(report, lexicon, figure, where)[0]


def _unjoined(report: CasualtyReport, lexicon: Lexicon, figure: int | None, where: Span) -> Why:
    """Return what became of a number in a stretch of the text whose word of harm was found."""
    if figure in (None, 0, 1):  # "a" and "no" stand everywhere, so that one of them says nothing
        return MistakeCause.NOBODY_JOINED, None
    found = parse_numbers(report.text, lexicon=lexicon)  # also in sentences that were not read
    numbers = [n for n in found if n.span.overlaps(where) and n.count.value == figure]
    joined = {s.number.span for s in report.statements if s.number is not None}
    counts = [n for n in numbers if n.role is NumberRole.COUNT]
    for number in counts:
        if number.span not in joined:
            return MistakeCause.NUMBER_UNJOINED, number.span
    for number in counts:
        return MistakeCause.OTHER_OUTCOME, number.span
    for number in numbers:
        return MistakeCause.NUMBER_NO_COUNT, number.span
    return MistakeCause.NO_NUMBER, None


def toll_cause(
    report: CasualtyReport, lexicon: Lexicon, outcome: Outcome, gold: int, got: int | None, toll: Toll | None
) -> Why:
    """Return why a toll is not the coded one."""
    ids = () if toll is None else toll.statements
    if gold == 0:
        return MistakeCause.GOLD_ZERO, next((s.span for s in report.statements if s.id in ids), None)
    mine = [s for s in report.statements if s.outcome is outcome]
    if not mine:
        if not any(m.outcome is outcome for m in parse_outcomes(report.text, lexicon=lexicon)):
            return MistakeCause.NO_TRIGGER, None
        return _unjoined(report, lexicon, gold, Span(0, len(report.text)))
    counted = [s for s in mine if s.id in ids]
    spare = [s for s in mine if s.id not in ids]
    for s in spare:
        if s.count.value is not None and s.count.value in (gold, gold - (got or 0)):
            return _left_out(s, counted), s.span
    if not counted:
        return _left_out(spare[0], counted), spare[0].span
    if all(s.count.kind is CountKind.VAGUE for s in counted):
        return MistakeCause.LEFT_VAGUE, counted[0].span
    if got is not None and got > gold and len(counted) > 1:
        return MistakeCause.SUM_TOO_HIGH, counted[-1].span
    for part in (gold, gold - (got or 0)):
        cause, span = _unjoined(report, lexicon, part, Span(0, len(report.text)))
        if cause is MistakeCause.NUMBER_UNJOINED:
            return cause, span
    return MistakeCause.OTHER_FIGURE, counted[0].span


def _left_out(statement: Statement, counted: Sequence[Statement]) -> MistakeCause:
    """Return why a statement is in no toll that counts some others."""
    if statement.modality is Modality.DENIED:
        return MistakeCause.DENIED
    if statement.background:
        return MistakeCause.BACKGROUND
    if any(s.update is Update.RAISES_TO for s in counted):
        return MistakeCause.REPLACED
    return MistakeCause.LINKED
