"""What the statements of a text add up to."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from attrs import evolve

from casualtykit.model import CountKind, Modality, Outcome, Statement, Toll, Update


def toll(statements: Sequence[Statement], outcome: Outcome, roles: Collection[str] | None = None) -> Toll | None:
    """Return the figure of the text's own event, or None where the text states none.

    Repeats and parts of a whole are left out, and what remains is added; a running toll replaces what came before it.
    """
    mine = [s for s in statements if s.outcome is outcome and not s.background and s.modality is not Modality.DENIED]
    if roles is not None:
        mine = [s for s in mine if s.role in roles]
    if not mine:
        return None
    ids = {s.id for s in mine}
    used = [s for s in mine if s.repeats not in ids and s.part_of not in ids]
    used = [s for s in used if s.count.high != 0] or used[:1] or mine[:1]
    raised = [s for s in used if s.update is Update.RAISES_TO]
    basis = "one statement" if len(used) == 1 else "separate groups, added"
    if raised:
        used, basis = raised[-1:], "the latest running toll"
    rivals = [s for s in mine if "rival claim" in s.doubts]
    return _widened(_sum(outcome, roles, used, basis), {u.id: u for u in used}, rivals)


def _widened(total: Toll, used: Mapping[int, Statement], rivals: Sequence[Statement]) -> Toll:
    """Return a toll whose bounds reach to what other sources say; the figure of the first source stands.

    A rival stands against one figure of the sum only, so the sum is moved by the difference of the two.
    """
    told = [(used[s.repeats].count.value, s) for s in rivals if s.repeats is not None and s.repeats in used]
    moves = [s.count.value - first for first, s in told if s.count.value is not None and first is not None]
    if not moves or total.best is None:
        return total
    rivals = [s for _, s in told]
    open_above = total.high is None or any(s.count.high is None for s in rivals)
    low, high = total.best + min(0, *moves), None if open_above else total.best + max(0, *moves)
    return evolve(
        total,
        low=low,
        high=high,
        statements=(*total.statements, *(s.id for s in rivals)),
        basis="rival claims, the first stands",
    )


def _sum(outcome: Outcome, roles: Collection[str] | None, group: Sequence[Statement], basis: str) -> Toll:
    lows = [s.count.low for s in group]
    highs = [s.count.high for s in group]
    stated = [
        s.count.value if s.count.kind is not CountKind.RANGE else s.count.low
        for s in group
        if s.count.kind not in (CountKind.VAGUE, CountKind.AT_MOST)
    ]
    low = None if None in lows and len(group) == 1 else sum(x or 0 for x in lows)
    high = None if None in highs else sum(x or 0 for x in highs)
    best = sum(x or 0 for x in stated) if stated else None
    if len(group) == 1 and group[0].count.kind is CountKind.RANGE:
        best = None  # no figure of a range is the likeliest
    if best is not None and low is not None:
        low = min(low, best)
    return Toll(outcome, None if roles is None else "+".join(roles), low, best, high, tuple(s.id for s in group), basis)


def tolls(statements: Sequence[Statement]) -> tuple[Toll, ...]:
    """Return the figure of every outcome that the text's own event has."""
    found = (toll(statements, o) for o in Outcome)
    return tuple(t for t in found if t is not None)


def background_tolls(statements: Sequence[Statement]) -> tuple[Toll, ...]:
    """Return each background figure by itself."""
    return tuple(
        Toll(s.outcome, None, s.count.low, s.count.value, s.count.high, (s.id,), "background")
        for s in statements
        if s.background
    )
