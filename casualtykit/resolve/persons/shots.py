"""Who was shot: wounded, unless the text tells what became of them."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.languages.en.care_words import LIMBS
from casualtykit.languages.en.pronouns import HIS
from casualtykit.model import Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.dropping import without
from casualtykit.resolve.people import taken_up
from casualtykit.spans import Page
from casualtykit.values import evolve
from casualtykit.vocabulary import BLOODSHED, Outcome, Role

SHOT = frozenset(("shoot", "machinegun", "machine-gun"))


def settle_shots(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements in which being shot alone says a harm only where nothing else does.

    One who was shot and of whom a death or a wound is told besides is that one. Several of whom some are told to have
    died are casualties: dead and wounded together. One who was shot in a limb is wounded, whatever became of others.
    """
    statements = _outlived(statements)
    bare = [s for s in statements if s.trigger.term in SHOT and not _in_a_limb(page, s)]
    if not bare:
        return tuple(statements)
    told = [s for s in statements if s.trigger.term not in SHOT and s.outcome in BLOODSHED and s.count.high != 0]
    gone = {s.id for s in bare if any(_of_these(s, t) for t in told)}
    dead = [t for t in told if t.outcome is Outcome.KILLED]
    shot = [s for s in statements if s.id in gone]
    unknown = {s.id: _of_some(page, s, statements) for s in bare if not all(_by_the_other(t, s) for t in dead)}
    return without(
        [
            _settled(s, unknown[s.id], statements) if s.id in unknown else _with_what_the_shot_told(s, shot)
            for s in statements
        ],
        gone,
    )


def _settled(s: Statement, outcome: Outcome, statements: Sequence[Statement]) -> Statement:
    """Return a statement of some who were shot with what became of them; of the dead of its own sentence they are a part."""
    last = next((o for o in reversed(statements) if o.id < s.id), None)
    part = outcome is Outcome.KILLED is not s.outcome and last is not None and last.sentence == s.sentence
    return evolve(s, outcome=outcome, part_of=last.id if part and last is not None else s.part_of)


def _of_some(page: Page, s: Statement, statements: Sequence[Statement]) -> Outcome:
    """Return what became of those who were shot, where others died: some of the dead died of it, "twelve of them were shot".

    What became of one alone is not told by what became of others.
    """
    if s.count.value == 1:
        return s.outcome
    last = [o for o in statements if o.id < s.id][-1:]
    of_the_dead = s.number is not None and (
        page.low.startswith(_OF_THEM, s.number.span.end) or page.low.endswith(_OF_WHOM, 0, s.number.span.start)
    )
    return (
        Outcome.KILLED
        if of_the_dead and all(o.outcome is Outcome.KILLED for o in last) and last
        else Outcome.CASUALTIES
    )


_OF_THEM = (" of them ", " of whom ", " of the dead ", " of the victims ", " of those killed ")
_OF_WHOM = (" of whom ", " of them ")


def _in_a_limb(page: Page, s: Statement) -> bool:
    """Return whether somebody was shot where that kills nobody: "was shot in the leg", "shot a guard in both knees"."""
    return any(_IN_A_LIMB.match(page.low, end) is not None for end in (s.trigger.span.end, s.span.end))


_IN_A_LIMB = lazy(
    rf" (?:(?:once|twice|several times) )?(?:in|through) (?:(?:the|his|her|their|one|both|an|a) )?(?:(?:left|right|upper|lower) )?"
    rf"(?:{'|'.join(LIMBS)})(?!\w)"
)


def _with_what_the_shot_told(s: Statement, shot: Sequence[Statement]) -> Statement:
    """Return a death with what is told of the shot: "shot by robbers, a clerk died", "robbers shot the mayor. He died"."""
    if s.outcome is not Outcome.KILLED:
        return s
    own = [t for t in shot if _of_these(t, s) and (t.sentence == s.sentence or (t.id < s.id and taken_up(s)))]
    fired = own[-1] if own else None
    if fired is None:
        return s
    if s.role == Role.UNSPECIFIED and taken_up(s):
        s = evolve(s, role=fired.role)
    return s if s.perpetrators else evolve(s, perpetrators=fired.perpetrators, blame=fired.blame)


def _outlived(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements in which who is in custody after having shot himself has lived: he is hurt."""
    held = {(s.sentence, v.span) for s in statements if s.outcome is Outcome.DETAINED for v in s.victims}
    if not held:
        return tuple(statements)
    return tuple(
        evolve(s, outcome=Outcome.INJURED)
        if s.outcome is Outcome.KILLED
        and "verbs.oneself" in s.rules
        and any((s.sentence, v.span) in held for v in s.victims)
        else s
        for s in statements
    )


def _of_these(s: Statement, t: Statement) -> bool:
    """Return whether a statement tells what became of those who were shot: the same words, or as many."""
    if s.number is not None and s.number == t.number:
        return True
    if _by_the_other(s, t) or _by_the_other(t, s):
        return False  # "a man stabbed a guard and was shot", "an officer shot his wife and killed himself"
    if t.count.value == 1 and any(v.text.lower().startswith(HIS) for v in t.victims):
        return False  # "gunmen shot a judge. Her driver was killed"
    return s.count.value is None or s.count.value == t.count.value


def _by_the_other(s: Statement, t: Statement) -> bool:
    """Return whether those of one statement did what another tells."""
    return any(p.span.overlaps(v.span) for p in t.perpetrators for v in s.victims)
