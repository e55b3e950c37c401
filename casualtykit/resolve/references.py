"""How statements of one text hang together: repeats, parts of a total, figures that replace earlier ones."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from casualtykit.model import CountKind, Modality, Role, Scope, Statement


def link(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements with their links to earlier ones.

    A statement repeats an earlier one of the same outcome with the same figure. Groups of one sentence whose figures
    add up to a total given before, or after, are its parts.
    """
    linked = list(statements)
    for i, s in enumerate(linked):
        if s.part_of is None and s.repeats is None:
            earlier = next((e for e in linked[:i] if _repeats(e, s)), None)
            if earlier is not None:
                linked[i] = evolve(s, repeats=earlier.id)
    return tuple(_parts(linked))


def _repeats(earlier: Statement, s: Statement) -> bool:
    if earlier.outcome is not s.outcome or earlier.scope is not s.scope or earlier.sentence == s.sentence:
        return False
    if earlier.count.value is None or earlier.count.value != s.count.value or earlier.background or s.background:
        return False
    return s.count.value != 0 and earlier.part_of is None and _compatible(earlier.role, s.role) and (s.count.value > 1 or _same_one(earlier, s))


def _compatible(a: str, b: str) -> bool:
    return a == b or Role.UNSPECIFIED in (a, b) or {a, b} <= {Role.COMBATANT, Role.MILITARY, Role.ARMED_GROUP} or {a, b} <= {Role.POLICE, Role.MILITARY, Role.SECURITY_FORCES}


def _same_one(a: Statement, b: Statement) -> bool:
    """Return whether two single victims may be one: words in common, or no words that tell them apart."""
    x = {w.lower() for v in a.victims for w in v.text.split()}
    y = {w.lower() for v in b.victims for w in v.text.split()}
    return not x or not y or bool(x & y) or (a.role == b.role and b.number is None)


def _parts(statements: list[Statement]) -> list[Statement]:
    """Mark the groups of one sentence that add up to a total of the text."""
    done = list(statements)
    for i, total in enumerate(done):
        if total.count.value is None or total.count.value < 2 or total.part_of is not None or total.modality is Modality.DENIED:
            continue
        by_sentence: dict[tuple[int, int], list[int]] = {}
        for j, s in enumerate(done):
            if j != i and s.outcome is total.outcome and s.sentence != total.sentence and s.count.kind is CountKind.EXACT and s.part_of is None and s.scope is Scope.INCIDENT:
                by_sentence.setdefault((s.sentence.start, s.sentence.end), []).append(j)
        for group in by_sentence.values():
            if len(group) > 1 and sum(done[j].count.value or 0 for j in group) == total.count.value:
                for j in group:
                    done[j] = evolve(done[j], part_of=total.id, repeats=None)
    return done
