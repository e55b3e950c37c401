"""Statements held against those of a coder, one to one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence

from casualtykit.evaluation.causes import unread
from casualtykit.evaluation.fields import Answer, answers
from casualtykit.evaluation.gold import GoldStatement, GoldText
from casualtykit.evaluation.scores import ALL, Counts, Mistake, MistakeCause
from casualtykit.lexicon import Lexicon
from casualtykit.model import Statement
from casualtykit.report import CasualtyReport
from casualtykit.spans import Span
from casualtykit.values import frozen
from casualtykit.vocabulary import Outcome

Pairs = Mapping[int, int]
"""For places in the gold the place of the library's statement."""
Fits = Callable[[GoldStatement, Statement], bool]

SLACK = 2
"""How many characters a quote may miss a word of its statement by: coders forget a letter or a mark."""


def same_figure(gold: GoldStatement, statement: Statement) -> bool:
    """Return whether the figures are the same: both ends of a range, and a vague word is the same as another."""
    count = statement.count
    if gold.value is None:
        return count.value is None and count.low != count.high
    if gold.value_high is not None:
        return (count.low, count.high) == (gold.value, gold.value_high)
    return count.value == gold.value


def near(gold: GoldStatement, statement: Statement) -> bool:
    """Return whether both speak of one place: a quote has the count or the word of harm, and is not far shorter."""
    start, end = gold.quote.start - SLACK, gold.quote.end + SLACK
    marks = [m.span for m in (statement.number, statement.trigger) if m is not None]
    length = statement.span.end - statement.span.start
    touching = any(m.start < end and m.end > start for m in marks)
    return touching and length <= 2 * (gold.quote.end - gold.quote.start) + 60


def agree(gold: GoldStatement, statement: Statement) -> bool:
    """Return whether the two are one statement: outcome, figure and place."""
    return statement.outcome is gold.outcome and same_figure(gold, statement) and near(gold, statement)


def pair(
    gold: Sequence[GoldStatement], got: Sequence[Statement], fits: Fits, rest: tuple[Collection[int], Collection[int]]
) -> Pairs:
    """Return which statement stands for which of the gold, the nearest first, each used once.

    Args:
        gold: all statements of the gold.
        got: all statements of the library.
        fits: whether two may be paired.
        rest: the places in both that may be used.
    """

    def apart(i: int, j: int) -> int:
        quote, span = gold[i].quote, got[j].span
        return abs(span.start - quote.start) + abs(span.end - quote.end)

    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in sorted((apart(i, j), i, j) for i in rest[0] for j in rest[1] if fits(gold[i], got[j])):
        if i not in pairs and j not in used:
            pairs[i] = j
            used.add(j)
    return pairs


@frozen
class _Sheet:
    """One text with its gold and its reading."""

    id: str
    text: str
    gold: Sequence[GoldStatement]
    got: Sequence[Statement]

    def mistake(
        self, measure: str, cause: MistakeCause, span: Span, outcome: Outcome, gold: str | None, got: str | None
    ) -> Mistake:
        return Mistake(self.id, measure, cause, outcome, span, gold, got, self.text[span.start : span.end])


def judge_statements(
    text: GoldText, report: CasualtyReport, lexicon: Lexicon, outcomes: Collection[Outcome]
) -> tuple[Counts, list[Mistake]]:
    """Return the counts of one text whose statements were coded, and the mistakes in it."""
    counts: Counts = Counter()
    sheet = _Sheet(text.id, text.text, text.statements or (), report.statements)
    mine = [i for i, g in enumerate(sheet.gold) if g.outcome in outcomes]
    theirs = [j for j, s in enumerate(sheet.got) if s.outcome in outcomes]
    pairs = pair(sheet.gold, sheet.got, agree, (mine, theirs))
    for i in mine:
        gold = sheet.gold[i]
        explicit = bool(gold.explicit) and gold.value is not None
        for row in (ALL, gold.outcome.value):
            counts["statement", row, "gold"] += 1
            counts["statement", row, "right"] += i in pairs
            counts["statement", row, "explicit"] += explicit
            counts["statement", row, "explicit_right"] += explicit and i in pairs
    for j in theirs:
        for row in (ALL, sheet.got[j].outcome.value):
            counts["statement", row, "got"] += 1
    left = [i for i in mine if i not in pairs], [j for j in theirs if j not in pairs.values()]
    mistakes = [*_unpaired(sheet, left, report, lexicon)]
    roles = {r.name: r.parent for r in report.roles}
    for i, j in sorted(pairs.items()):
        for name, answer in (answers(sheet.gold[i], sheet.got[j], roles) | _link(sheet, pairs, i)).items():
            counts["field", name, "whole"] += 1
            counts["field", name, "right"] += answer.right
            counts["field", name, "stated"] += answer.stated
            counts["field", name, "found"] += answer.found
            if not answer.right:
                mistakes.append(_wrong_field(sheet, name, answer, i, j))
    return counts, mistakes


def _link(sheet: _Sheet, pairs: Pairs, i: int) -> dict[str, Answer]:
    """Return the answer for the link of a statement to its whole."""
    gold, got = sheet.gold[i], sheet.got[pairs[i]].part_of
    if not gold.links:
        return {}
    right = got is None if gold.part_of is None else got is not None and pairs.get(gold.part_of) == got
    stated = gold.part_of is not None
    return {"part_of": Answer(None if got is None else _outline(sheet.got[got]), right, stated, stated and right)}


def _wrong_field(sheet: _Sheet, name: str, answer: Answer, i: int, j: int) -> Mistake:
    gold, statement = sheet.gold[i], sheet.got[j]
    if name == "part_of":
        wanted = None if gold.part_of is None else str(sheet.gold[gold.part_of])
    else:
        wanted = gold.readings[name][0]
    cause = MistakeCause.FIELD_DIFFERS
    if answer.got is None:
        cause = MistakeCause.FIELD_MISSING
    elif wanted is None:
        cause = MistakeCause.FIELD_EXTRA
    return sheet.mistake(name, cause, statement.span, gold.outcome, wanted, answer.got)


def _unpaired(
    sheet: _Sheet, left: tuple[list[int], list[int]], report: CasualtyReport, lexicon: Lexicon
) -> list[Mistake]:
    """Return why statements of the gold were not found, and what was found instead or beside."""
    made: list[Mistake] = []
    missed, spare = set(left[0]), set(left[1])
    nearly: tuple[tuple[MistakeCause, Fits], ...] = (
        (MistakeCause.OTHER_FIGURE, lambda g, s: g.outcome is s.outcome and near(g, s)),
        (MistakeCause.OTHER_OUTCOME, lambda g, s: same_figure(g, s) and near(g, s)),
    )
    for cause, fits in nearly:
        for i, j in pair(sheet.gold, sheet.got, fits, (missed, spare)).items():
            missed.remove(i)
            spare.remove(j)
            gold = sheet.gold[i]
            made.append(sheet.mistake("statement", cause, gold.quote, gold.outcome, str(gold), _outline(sheet.got[j])))
    for i in missed:
        gold = sheet.gold[i]
        merged = any(agree(gold, s) for s in sheet.got)
        cause = MistakeCause.MERGED if merged else unread(report, lexicon, gold.outcome, gold.value, gold.quote)
        made.append(sheet.mistake("statement", cause, gold.quote, gold.outcome, str(gold), None))
    for j in spare:
        got = sheet.got[j]
        made.append(sheet.mistake("statement", MistakeCause.NOT_IN_GOLD, got.span, got.outcome, None, _outline(got)))
    return sorted(made, key=lambda m: (m.span or Span(0, 0), m.outcome))


def _outline(statement: Statement) -> str:
    """Return outcome and figure of a statement."""
    return f"{statement.outcome} {statement.count}"
