"""What somebody is by whom he is told of with: a chief among rebels is one, and others beside them are others of them."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.languages.en.group_words import COLLEAGUES, COMMANDING, DELEGATES, MEN, ONE, STAFF
from casualtykit.model import Statement
from casualtykit.resolve.follows import stands_alone
from casualtykit.resolve.links.reasons import ROLL
from casualtykit.resolve.people import leads
from casualtykit.resolve.persons.persons import with_role
from casualtykit.vocabulary import FIGHTERS, FORCES, KIND_ROLES, PLAIN_ROLES, STAFF_ROLES, Outcome, Role, SourceKind

_TAKEN = frozenset((Outcome.ABDUCTED, Outcome.DETAINED, Outcome.MISSING, Outcome.INJURED))
"""What may befall somebody of whom the next sentence tells that he died."""


def roles_in_bands(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return linked statements in which leaders, others, men and pronouns have the role of those beside whom they are told of."""
    done: list[Statement] = []
    with_families = {s.trigger.span for s in statements if _women_or_children(s)}
    for s in statements:
        role = _leads(s, statements) or _others(s, done) or _he(s, done)
        if role is None and s.trigger.span in with_families and _only_men(s):
            role = Role.CIVILIAN  # "nine men and two women"
        done.append(with_role(s, role) if role is not None else s)
    return tuple(done)


def roles_of_speakers(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements, not linked yet, in which the men and the staff of whoever speaks of them have his role."""
    done: list[Statement] = []
    for s in statements:
        role = _of_the_speaker(s) or _another(s, statements, done)
        done.append(with_role(s, role) if role is not None else s)
    return tuple(done)


def commanders_of_bands(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements in which commanders of nobody's army are those of a band, where one is told of or the state hit them."""
    done: list[Statement] = []
    for s in statements:
        role = _commands(s, done) if s.role == Role.MILITARY and s.victims else None
        done.append(with_role(s, role) if role is not None else s)
    return tuple(done)


def _commands(s: Statement, done: Sequence[Statement]) -> str | None:
    """Return the role of a commander whom the state's forces have hit, or of commanders of a band who are told of again."""
    called = [v.text.lower() for v in s.victims if v.affiliation is None]
    if len(called) < len(s.victims) or any(words.split()[-1] not in COMMANDING for words in called):
        return None
    if any(p.role in FORCES for p in s.perpetrators):
        return Role.ARMED_GROUP
    alone = all(words in COMMANDING for words in called)  # not "army commanders"
    return next((e.role for e in done if alone and e.outcome is s.outcome and _of_band(e, s)), None)


def _of_band(whole: Statement, s: Statement) -> bool:
    """Return whether commanders said to be of a band may be told of again: as many, or "the commanders"."""
    again = whole.count.value == s.count.value or s.number is None
    called = (word.strip("'\"‘“") for v in whole.victims for word in v.text.lower().split())
    return again and whole.role in FIGHTERS and not COMMANDING.isdisjoint(called)


def _leads(s: Statement, statements: Sequence[Statement]) -> str | None:
    """Return the role of the band that one belongs to: "three insurgents, including an emir", "their commander Omar"."""
    whole = statements[s.part_of] if s.part_of is not None and s.part_of < len(statements) else None
    told = whole is not None and (whole.sentence == s.sentence or not ROLL.isdisjoint(s.rules) or not stands_alone(s))
    return whole.role if told and whole is not None and whole.role in FIGHTERS and leads(s) else None


def _of_the_speaker(s: Statement) -> str | None:
    """Return the role of the men or staff of whoever speaks of them: "the Dune Front said two of its fighters had died"."""
    if s.source is None or not s.victims:
        return None
    words = s.victims[0].text.lower().split()
    whose, last = words[0], words[-1]
    if s.role not in _OF_OTHERS and last not in DELEGATES:
        return None
    table = KIND_ROLES if last in MEN else _WORK if last in STAFF | DELEGATES | COLLEAGUES else {}
    own = whose in ("its", "our") or (whose == "their" and s.source.kind is SourceKind.ARMED_GROUP)
    return table.get(s.source.kind) if own else None


_OF_OTHERS = PLAIN_ROLES | {Role.COMBATANT}
_WORK = {**STAFF_ROLES, SourceKind.MONITOR: Role.AID_WORKER}
"""What the staff of a speaker are, by what he is."""


def _another(s: Statement, statements: Sequence[Statement], done: Sequence[Statement]) -> str | None:
    """Return the role of one more of those whom the speaker's words have made what they are: "one of its drivers ... another"."""
    last = done[-1] if done else None
    if last is None or last.sentence != s.sentence or any(v.text.lower() not in _MORE for v in s.victims):
        return None
    before = statements[len(done) - 1].role
    return last.role if before in (s.role, Role.UNSPECIFIED) and before != last.role else None


_MORE = frozenset(("another", "other", "others", "more"))


def _others(s: Statement, done: Sequence[Statement]) -> str | None:
    """Return the role of others whom the state's forces harm in one breath with rebels: "caught nine rebels and killed two others"."""
    last = done[-1] if done else None
    if last is None or s.role != Role.UNSPECIFIED or s.sentence != last.sentence or s.outcome is last.outcome:
        return None
    if last.role not in FIGHTERS or not s.victims or any(v.text.lower() not in ("other", "others") for v in s.victims):
        return None
    by_the_state = any(p.role in FORCES for p in s.perpetrators) and s.perpetrators == last.perpetrators
    return last.role if by_the_state else None


def _women_or_children(s: Statement) -> bool:
    """Return whether those who suffered are women, girls or children of whom nothing else is told."""
    return (
        s.role == Role.CIVILIAN
        and s.part_of is None
        and bool(s.victims)
        and all(v.sex == "female" or v.age_group == "child" for v in s.victims)
    )


def _only_men(s: Statement) -> bool:
    """Return whether those who suffered are men of whom nothing else is told."""
    return s.role == Role.UNSPECIFIED and bool(s.victims) and all(v.sex == "male" for v in s.victims)


def _he(s: Statement, done: Sequence[Statement]) -> str | None:
    """Return the role of the one who was taken or hurt before and has died: "a sergeant was kidnapped. He was found dead"."""
    last = done[-1] if done else None
    if last is None or s.role != Role.UNSPECIFIED or s.outcome is not Outcome.KILLED or s.number is not None:
        return None
    if not s.victims or any(v.text.lower() not in ONE for v in s.victims):
        return None
    by_one = any(p.text.lower().startswith(("a ", "an ")) for p in last.perpetrators)  # who may be "he" as well
    beside = done[-2] if done[1:] else last  # "a priest and his driver were kidnapped": either may be "he"
    alone = beside.sentence != last.sentence or beside.role == last.role
    return last.role if last.outcome in _TAKEN and last.count.value == 1 and alone and not by_one else None
