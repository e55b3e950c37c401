"""Reasons that ask who suffered and who did it: ties, ranks, sexes, roles and nations."""

from __future__ import annotations

from casualtykit.languages.en.captive_words import HURT
from casualtykit.languages.en.group_words import ANY_CIVILIAN, INDEFINITE_ARTICLES, RELATIVES, SEXES
from casualtykit.languages.en.pronouns import ONESELF
from casualtykit.model import Actor, Statement
from casualtykit.resolve.links.before import NEXT, Before, over_its_lead, told_in_its_lead
from casualtykit.resolve.links.reason import apart, together
from casualtykit.resolve.people import (
    CALLINGS,
    UNARMED,
    UNIFORMED,
    brought_in,
    by_their_ties,
    called,
    epidemics,
    his_own_doer,
    may_be_one_group,
    named_anew,
    nations,
    of_anybody,
    of_the_attackers,
    rank_of,
    ranked,
    same_figure,
    stated,
    taken_up,
    the_culprit,
    the_gunman,
)
from casualtykit.vocabulary import BLOODSHED, LAWLESS, CauseKind, CountKind, Outcome, Role


@together("A bomber blew himself up, killing two guards and himself.")
def himself(e: Statement, s: Statement, _: Before) -> bool:
    """Who has killed others and himself is told of already, where he has blown himself up before."""
    if not s.victims or any(v.text.lower() not in ONESELF for v in s.victims):
        return False
    return any(
        doer.span.start <= v.span.start < v.span.end <= doer.span.end for doer in s.perpetrators for v in e.victims
    )


@together("A nurse was killed on Friday, the second nurse killed in a week.")
def of_that_rank(e: Statement, s: Statement, _: Before) -> bool:
    """Who is one more of a row is the one of whom the sentence has told so far."""
    if e.sentence != s.sentence or e.number is None or e.number.text.lower() not in INDEFINITE_ARTICLES:
        return False
    return s.count.value == 1 and ranked(s) and "verbs.participle" in s.rules


@apart("Omar Sadiq was shot dead on Monday. Three of his sons died with him.")
def of_his_own(e: Statement, s: Statement, before: Before) -> bool:
    """Those told of by their ties to one person are others than he, and than who comes in next; no mother is one of her children."""
    if e.count.value == s.count.value == 1 and by_their_ties(e) and brought_in(s):
        return not over_its_lead(e, s, before.done)  # "their mother was hurt. A fireman suffered burns"
    if not by_their_ties(s):
        return False
    if s.count.value == 1 and _kin_of(e, s):
        return True
    young = [any(v.age_group == "child" for v in x.victims) for x in (e, s)]
    return e.count.value == 1 < stated(s) or (young == [True, False] and stated(e) > 1)


def _kin_of(e: Statement, s: Statement) -> bool:
    """Return whether the next sentence opens with a relative of somebody: "a colonel was shot dead. His wife died later"."""
    kin = s.victims[0]
    opens = kin.span.start == s.sentence.start and 0 <= s.sentence.start - e.sentence.end <= NEXT
    if not opens or called(kin) not in RELATIVES or by_their_ties(e) or not e.victims:
        return False
    owner = SEXES.get(kin.text.lower().partition(" ")[0])
    if owner is None:
        return stated(e) > 1  # "their mother"
    sexes = {v.sex or owner for v in e.victims}
    return e.count.value == 1 and sexes == {owner} and not any(map(_by_one, e.perpetrators))


def _by_one(doer: Actor) -> bool:
    """Return whether a doer may be one person, of whom a pronoun behind may speak: "a man shot a nurse. His wife ..."."""
    return doer.text.lower().startswith(("a ", "an ", "the "))


@apart("Bandits killed six people in Zamfara. Two bandits were killed later.")
def of_the_doers(e: Statement, s: Statement, _: Before) -> bool:
    """Who suffers later are those who did it before: the bandits killed are none of those that bandits killed."""
    names = {called(v) for v in s.victims} - {called(p) for p in s.perpetrators} - _ANYBODY
    if not taken_up(s) and any(called(p) in names for p in e.perpetrators):
        return True
    if s.role in UNARMED or s.role in (e.role, *(p.role for p in s.perpetrators)):
        return False
    return any(
        p.role == s.role
        or {p.role, s.role} <= _FIGHTING
        or (s.role in UNIFORMED and (_of_state(p) or _on_its_side(p, s)))
        for p in e.perpetrators
    )


_ANYBODY = frozenset("man men woman women youth youths people persons".split())
"""Words for armed men and for anybody else."""
_FIGHTING = frozenset((Role.ARMED_GROUP, Role.CRIMINAL, Role.COMBATANT))
"""The roles of fighters of no state, whatever they are called: "fighters" and "gunmen"."""


@apart("A bomb killed two people in Izmir. Three of the attackers were killed.")
def besides_the_attackers(e: Statement, s: Statement, before: Before) -> bool:
    """Who attacked are none of those whom their attack killed."""
    strikes = e.cause is not None and e.cause.kind in (CauseKind.WEAPON, CauseKind.ATTACK)
    done = bool(e.perpetrators) or (strikes and all(v.span.start > e.trigger.span.start for v in e.victims))
    done = done or any(p.role in UNIFORMED for p in s.perpetrators)  # "the attacker was shot by police"
    done = done and s.outcome in BLOODSHED
    attacked = of_the_attackers(s) or his_own_doer(e, s) or (before.definite and _as_many_did_it(e, s))
    attacked = attacked or _both_of_them(e, s)
    return done and e.role in (Role.UNSPECIFIED, *UNARMED) and attacked and not of_the_attackers(e)


def _as_many_did_it(e: Statement, s: Statement) -> bool:
    """Return whether a bare figure is that of those who did it: "five men killed six clerks. All five were shot"."""
    if s.number is None or s.victims or e.count.value == s.count.value:
        return False
    return any(p.text.lower().partition(" ")[0] == s.number.text.lower() for p in e.perpetrators)


def _both_of_them(e: Statement, s: Statement) -> bool:
    """Return whether both of those are meant whom the state's forces stopped: "gunmen killed nine clerks. Police shot both"."""
    both = s.number is not None and s.number.text.lower() == "both" and not s.victims and stated(e) not in (0, 2)
    stopped = bool(s.perpetrators) and all(p.role in UNIFORMED for p in s.perpetrators)
    return both and stopped and any(p.role in _FIGHTING for p in e.perpetrators)


def _of_state(doer: Actor) -> bool:
    """Return whether a doer is a state: "government shelling"."""
    return doer.text.lower().endswith("government")


def _on_its_side(doer: Actor, s: Statement) -> bool:
    """Return whether forces are of the state that did it: after Israeli strikes "Israeli soldiers", or "its soldiers" to Israel's army."""
    told = [v.text for v in s.victims]
    told += [s.source.text] if s.source is not None and told and told[0].lower().startswith(("its ", "our ")) else []
    return doer.rule == "doers.maker" and any(doer.text in words.split() for words in told)


@apart("Six bandits were killed in Zamfara. Bandits later killed two people.")
def by_those_before(e: Statement, s: Statement, before: Before) -> bool:
    """Who suffered before are those who do it later, or are forces of the state that does."""
    if e.role in UNIFORMED and e.role != s.role and any(_on_its_side(p, e) for p in s.perpetrators):
        return True
    own = told_in_its_lead(e, s, before) or any(p.role == e.role for p in e.perpetrators)  # rebels kill rebels
    return e.role != s.role and e.role not in UNARMED and not own and any(p.role == e.role for p in s.perpetrators)


@together("Nine farmers were killed on Monday. Two of them were killed at home on Tuesday.")
def some_of_them(e: Statement, s: Statement, before: Before) -> bool:
    """A figure "of them" is of those told of before, wherever and whenever."""
    fits = before.of_them and e.number is not None and stated(s) <= stated(e) and may_be_one_group(e.role, s.role)
    return fits and not _of_the_hurt(s)


def _of_the_hurt(s: Statement) -> bool:
    """Return whether one of the hurt has died, who was none of the dead before: "one of the wounded policemen died"."""
    return s.outcome is Outcome.KILLED and any(v.text.lower().startswith(_HURT) for v in s.victims)


_HURT = ("injured", "wounded", "hurt")


@apart("Guards killed two raiders and caught five raiders. One of the captured raiders died later.")
def held_or_hurt_before(e: Statement, s: Statement, before: Before) -> bool:
    """Who is told of as one of those held or hurt before was none of the dead."""
    if s.outcome is not Outcome.KILLED or before.fate is None or told_in_its_lead(e, s, before):
        return False
    fate = Outcome.INJURED if before.fate in HURT else Outcome.DETAINED
    return any(r.outcome is fate and r.sentence != s.sentence and stated(r) > stated(s) for r in before.recent)


@apart("Two farmers were killed and nine hurt. Three of them died.")
def none_of_them(e: Statement, s: Statement, before: Before) -> bool:
    """A figure "of them" is of none that are fewer, or not counted; a headline may give it too."""
    return before.of_them and not told_in_its_lead(e, s, before)


@apart("Two robbers were shot dead by guards. The third blew himself up.")
def of_a_higher_rank(e: Statement, s: Statement, before: Before) -> bool:
    """Who is told of by his rank is none of those who are fewer, nor of others than they."""
    rank = rank_of(s)
    if not rank:
        return False
    last = next((r for r in reversed(before.recent) if r.outcome is s.outcome), e)
    return 1 < stated(e) < rank or (last is not e and stated(last) == rank - 1 and last.role == s.role)


@together("Four peacekeepers were killed. The fourth soldier died on the way to a clinic.")
def of_their_ranks(e: Statement, s: Statement, _: Before) -> bool:
    """Who is told of by his rank may be one of as many or more."""
    return 0 < rank_of(s) <= stated(e)


@apart("Two constables were killed in a raid. Two soldiers were killed.")
def police_and_army(e: Statement, s: Statement, before: Before) -> bool:
    """One figure counts policemen and the other soldiers."""
    each = named_anew(s) and not of_anybody(e, s)
    return each and {e.role, s.role} == _POLICE_AND_ARMY and not told_in_its_lead(e, s, before)


_POLICE_AND_ARMY = frozenset((Role.POLICE, Role.MILITARY))


@apart("A clerk died in custody. Police shot a protester dead.")
def of_another_calling(e: Statement, s: Statement, before: Before) -> bool:
    """One person is brought in after another, and is called by what the other is not; a headline only does so before its lead."""
    if s.count.value != 1 or e.count.value != 1 or e.role == s.role or not {e.role, s.role} <= _CALLINGS:
        return False
    near = 0 <= s.sentence.start - e.sentence.end <= NEXT and not (before.described or over_its_lead(e, s, before.done))
    return near and brought_in(e) and brought_in(s)


_CALLINGS = CALLINGS | {Role.CIVILIAN, Role.PROTESTER}
"""The roles that one who is brought in anew seldom has two of."""


@apart("A man killed his wife on Monday. He was shot dead on Tuesday.")
def men_and_women(e: Statement, s: Statement, _: Before) -> bool:
    """One figure counts men or boys and the other women or girls, or a pronoun is no woman's or no man's."""
    sexes = [{v.sex or SEXES.get(v.text.lower()) for v in x.victims} for x in (e, s)]
    told = named_anew(s) or e.count.value == s.count.value == 1
    return told and None not in sexes[0] | sexes[1] and all(sexes) and sexes[0].isdisjoint(sexes[1])


@apart("Soldiers shot two men dead in Gao. Rebels killed nine people there, the mayor said.")
def by_the_other_side(e: Statement, s: Statement, _: Before) -> bool:
    """Forces of a state did the one, and those who fight it the other; nobody is only accused of it."""
    if e.blame is not None or s.blame is not None or e.count == s.count:
        return False
    sides = [{_SIDES.get(p.role) for p in x.perpetrators} for x in (e, s)]
    return sides in ([{True}, {False}], [{False}, {True}])


_SIDES = dict.fromkeys(UNIFORMED, True) | dict.fromkeys(LAWLESS, False)
"""Whether those who have a role fight for a state."""


@apart("Fifteen people were arrested in Osh. Seventeen lawyers were arrested, too.")
def of_a_narrower_sort(e: Statement, s: Statement, _: Before) -> bool:
    """More people of a trade hold none of those arrested before who are people of any sort; a toll of the dead may grow."""
    if s.outcome is not Outcome.DETAINED or CountKind.AT_LEAST in (e.count.kind, s.count.kind):
        return False
    if None not in (e.source, s.source) and e.source != s.source:
        return False  # "seven people were held, police said, but the rebels said 45 farmers were"
    more = e.number is not None and s.number is not None and 1 < stated(e) < stated(s)
    anybody = bool(e.victims) and all(called(v) in _ANYBODY for v in e.victims)
    trade = s.role != Role.UNSPECIFIED and bool(s.victims)
    return more and anybody and trade and not any(called(v).removesuffix("s") in _ANY_SORT for v in s.victims)


_ANY_SORT = ANY_CIVILIAN | _ANYBODY | {"children", "civilian", "demonstrator", "protester"}
"""Nouns for people of whom those before may be some."""


# --------------------------------------------------------------------------------------------------------- what they are


@apart("Twelve rebels were killed. Two farmers were killed.")
def another_role(e: Statement, s: Statement, before: Before) -> bool:
    """No one has the roles of both; "others" beside a group are of its role, and as many miscreants as rebels are these."""
    roles = _role_of(e, before), _role_of(s, before)
    one = may_be_one_group(*roles) or (LAWLESS.issuperset(roles) and same_figure(e, s))
    return not (one or the_culprit(e, s) or of_anybody(e, s) or the_gunman(e, s, before.recent))


def _role_of(s: Statement, before: Before) -> str:
    """Return the role of a group, or of that beside which it is told: "seven rebels were killed and six others were hurt"."""
    if (
        s.role != Role.UNSPECIFIED
        or [v.text.lower() for v in s.victims] != ["others"]
        or not 0 < s.id <= len(before.done)
    ):
        return s.role
    beside = before.done[s.id - 1]
    whole = before.done[beside.part_of] if beside.part_of is not None and beside.part_of < s.id else beside
    if whole.sentence == s.sentence:
        beside = whole  # "killing 16 people, a deputy among them, and injuring eight others"
    return beside.role if beside.sentence == s.sentence and beside.outcome is not s.outcome else s.role


@apart("Twelve Malians were hurt in Gao. Two Danish tourists were slightly hurt.")
def another_nation(e: Statement, s: Statement, before: Before) -> bool:
    """The people of the two, who are counted anew, are of different nations."""
    one, two = _nations_of(e, before), nations(s) if s.number is not None else set()
    return bool(one and two) and one.isdisjoint(two)


def _nations_of(e: Statement, before: Before) -> set[str]:
    """Return the nations of a group, or of that beside which it is counted without a noun: "killed 17 Kenyans and hurt five"."""
    beside = before.done[e.id - 1] if e.id and not e.victims else e
    return nations(beside if beside.sentence == e.sentence else e)


@apart("Measles has killed 1,206 people in Chad. Ebola has killed 1,506 people.")
def another_disease(e: Statement, s: Statement, _: Before) -> bool:
    """The people of the two, who are counted anew, died of two epidemics that have names, or of one and in a disaster."""
    one, two = epidemics(e), epidemics(s)
    if s.number is None or e.cause is None or s.cause is None or not one | two:
        return False
    disaster = CauseKind.DISASTER in (e.cause.kind, s.cause.kind)
    return disaster or bool(one and two and one.isdisjoint(two))
