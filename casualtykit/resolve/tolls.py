"""What the statements of a text add up to."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from casualtykit.model import CountKind, Modality, Outcome, Statement, Toll, Update


def toll(statements: Sequence[Statement], outcome: Outcome, roles: Collection[str] | None = None) -> Toll | None:
    """Return the figure of the text's own event, or None where the text states none.

    Repeats are merged, parts are not added to their whole, and groups listed beside one another are summed. Where
    the sum and a stated total differ, the largest stands.
    """
    mine = [s for s in statements if s.outcome is outcome and not s.background and s.modality is not Modality.DENIED]
    if roles is not None:
        mine = [s for s in mine if s.role in roles]
    if not mine:
        return None
    ids = {s.id for s in mine}
    used = [s for s in mine if s.repeats not in ids and s.part_of not in ids]
    used = [s for s in used if s.count.high != 0] or used
    raised = [s for s in used if s.update is Update.RAISES_TO]
    if raised:
        last = raised[-1]
        return Toll(outcome, _role(roles), last.count.low, last.count.value, last.count.high, (last.id,), "the latest running toll")
    totals = _by_sentence(used)
    best = max(totals, key=lambda group: sum(s.count.value or s.count.low or 0 for s in group))
    return _sum(outcome, roles, best)


def _by_sentence(used: Sequence[Statement]) -> list[list[Statement]]:
    groups: dict[int, list[Statement]] = {}
    for s in used:
        groups.setdefault(s.sentence.start, []).append(s)
    return list(groups.values())


def _sum(outcome: Outcome, roles: Collection[str] | None, group: Sequence[Statement]) -> Toll:
    lows = [s.count.low for s in group]
    highs = [s.count.high for s in group]
    stated = [s.count.value if s.count.kind is not CountKind.RANGE else s.count.low for s in group if s.count.kind is not CountKind.VAGUE]
    low = None if None in lows and len(group) == 1 else sum(x or 0 for x in lows)
    high = None if None in highs else sum(x or 0 for x in highs)
    best = sum(x or 0 for x in stated) if stated else None
    if len(group) == 1 and group[0].count.kind is CountKind.RANGE:
        best = None
    basis = "one statement" if len(group) == 1 else "the groups of one sentence, added"
    return Toll(outcome, _role(roles), low, best, high, tuple(s.id for s in group), basis)


def _role(roles: Collection[str] | None) -> str | None:
    return None if roles is None else "+".join(roles)


def tolls(statements: Sequence[Statement]) -> tuple[Toll, ...]:
    """Return the figure of every outcome that the text's own event has."""
    found = (toll(statements, o) for o in Outcome)
    return tuple(t for t in found if t is not None)


def background_tolls(statements: Sequence[Statement]) -> tuple[Toll, ...]:
    """Return each background figure by itself."""
    return tuple(
        Toll(s.outcome, None, s.count.low, s.count.value, s.count.high, (s.id,), "background") for s in statements if s.background
    )
