"""What two statements have in common that speaks for one group of people or against it: figures, roles, words, days."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.cues import DAYS, EPIDEMICS, NTH, UP_TO
from casualtykit.languages.en.group_words import ANY_CIVILIAN, COMMANDING, INDEFINITE_ARTICLES, LEADERS, TAKING_UP
from casualtykit.languages.en.harm_words import CULPRITS, WITH_A_GUN
from casualtykit.languages.en.pronouns import HIS
from casualtykit.model import Actor, Statement
from casualtykit.patterns import lazy
from casualtykit.spans import Span
from casualtykit.vocabulary import FORCES, PLAIN_ROLES, CauseKind, CountKind, Outcome, Role, Scope, TimeKind, Update

RIVAL = "rival claim"
"""The doubt of a figure that another source gives otherwise."""

# ----------------------------------------------------------------------------------------------------------- figures


def stated(s: Statement) -> int:
    """Return the figure that a statement states; 0 where it states none."""
    return s.count.value or 0


def same_figure(e: Statement, s: Statement) -> bool:
    """Return whether two statements give one figure, and one that two incidents of a day hardly share."""
    return s.count.value is not None and e.count.value == s.count.value > CHANCE


CHANCE = 5
"""The largest figure that two incidents of a day may well share."""


def hardly_twice(e: Statement, s: Statement) -> bool:
    """Return whether two figures are large and nearly one: not two incidents of a day, but one counted twice."""
    one, two = sorted((stated(e), stated(s)))
    return one >= MANY and CLOSE * (two - one) <= one


MANY, CLOSE = 20, 10
"""So many people are hardly hurt twice in one text, not even a tenth more of them: the figure is told again."""


def rounds(e: Statement, s: Statement) -> bool:
    """Return whether an earlier figure only rounds a later one, as a headline does: "nearly 60 dead" or "more than 50", and then 58 or 52."""
    about, exact = stated(e), stated(s)
    if s.count.kind is CountKind.ABOUT or s.update is Update.RAISES_TO or CLOSE * abs(about - exact) > about:
        return False
    more = e.count.kind is CountKind.AT_LEAST and about % CLOSE == 0 and exact >= about
    return e.count.kind is CountKind.ABOUT or more


def tells_how_many(e: Statement, s: Statement) -> bool:
    """Return whether a figure may be that of those who were dozens before: "dozens were killed", and then "23"."""
    most = dozens(e)
    return most > stated(s) >= most / 2 and e.role == s.role and None in (e.place, s.place)


def least(s: Statement) -> int:
    """Return how many people a figure holds for sure: a range its low end, a vague word nobody."""
    return s.count.value or (s.count.low if s.count.kind is CountKind.RANGE else None) or 0


def dozens(s: Statement) -> int:
    """Return how many people a word for dozens or more holds: who is counted out beside them is one of them."""
    low = s.count.low or 0
    return low if s.count.kind is CountKind.VAGUE and s.number is not None and low >= MANY else 0


def of_two_harms(e: Statement, s: Statement) -> bool:
    """Return whether an earlier figure is of two harms together, and a later one of one of them: "40 dead or missing", "12 dead"."""
    two = e.count.kind is CountKind.AT_MOST and any("merged" in rule for rule in e.rules)
    told = s.count.kind in (CountKind.EXACT, CountKind.AT_LEAST, CountKind.ABOUT) and s.number is not None
    return two and told and 0 < stated(s) <= stated(e)


def adds_up(told: Sequence[int], rest: int) -> bool:
    """Return whether some of the figures told make up what one leaves of a whole."""
    sums = {0}
    for n in told[-_PARTS:]:
        sums |= {total + n for total in sums if n and total + n <= rest}
    return rest > 0 and rest in sums


_PARTS = 8
"""So many parts of a whole are looked at together; of more some would come to any figure."""


# ------------------------------------------------------------------------------------------------------------- roles


def may_be_one_group(a: str, b: str) -> bool:
    """Return whether two roles may name the same people."""
    if a == b or Role.UNSPECIFIED in (a, b):
        return True
    if {a, b} == {Role.MEDICAL, Role.AID_WORKER}:
        return True  # the doctors of a charity
    if {a, b} <= CALLINGS or {a, b} == {Role.JOURNALIST, Role.PROTESTER}:
        return False
    return any({a, b} <= family for family in (UNIFORMED, UNARMED)) or (
        Role.COMBATANT in (a, b) and {a, b} <= _FIGHTERS
    )


CALLINGS = frozenset((Role.OFFICIAL, Role.JOURNALIST, Role.MEDICAL, Role.AID_WORKER, Role.CLERGY))
"""Roles of which hardly anybody has two."""


def of_one_sort(a: str, b: str) -> bool:
    """Return whether two roles are told, and may name the same people: "policemen" and "officers"."""
    return Role.UNSPECIFIED not in (a, b) and may_be_one_group(a, b)


def of_anybody(e: Statement, s: Statement) -> bool:
    """Return whether a sum may hold people of any role: "two policemen were killed and seven wounded in several attacks"."""
    sums_up = e.scope is Scope.CUMULATIVE and e.number is not None and not e.victims
    return sums_up and stated(e) > stated(s)


UNIFORMED = FORCES | {Role.PARAMILITARY}
_FIGHTERS = frozenset((Role.COMBATANT, Role.MILITARY, Role.ARMED_GROUP))
UNARMED = frozenset(
    (
        Role.CIVILIAN,
        Role.OFFICIAL,
        Role.JOURNALIST,
        Role.MEDICAL,
        Role.AID_WORKER,
        Role.CLERGY,
        Role.PROTESTER,
        Role.PRISONER,
        Role.UNSPECIFIED,
    )
)

# ------------------------------------------------------------------------------------------------------------- words


def taken_up(s: Statement) -> bool:
    """Return whether the words of a group only take up one named before: a pronoun, or no words at all."""
    return s.number is None and all(v.text.lower() in TAKING_UP for v in s.victims)


def named_anew(s: Statement) -> bool:
    """Return whether a group is counted and not one that the text speaks of already: "two men", not "the two"."""
    return s.number is not None and not any(
        m.text.lower().startswith(("the ", "both ")) for m in (s.number, *s.victims)
    )


def by_name(s: Statement, e: Statement) -> bool:
    """Return whether one person is told of by a name that an earlier figure does not have."""
    names = [v.text.split()[-1] for v in s.victims] if s.count.value == 1 else []
    return any(n[:1].isupper() and all(n not in v.text for v in e.victims) for n in names)


def his_own_doer(e: Statement, s: Statement) -> bool:
    """Return whether "the gunman" is the one person who did the harm before: "a soldier shot three. The gunman died"."""
    alone = any(p.text.lower().startswith(("a ", "an ")) for p in e.perpetrators)
    return alone and stated(e) > 1 and s.number is None and _armed(s)


def by_their_ties(s: Statement) -> bool:
    """Return whether people are told of by their ties to another: "a gunman and his helper"."""
    return any(v.text.lower().startswith(HIS) for v in s.victims)


def brought_in(s: Statement) -> bool:
    """Return whether somebody of whom the text has not told yet is called by more than his age or sex: "a clerk"."""
    new = s.number is not None and s.number.text.lower() in INDEFINITE_ARTICLES
    return new and not any(v.sex or v.age_group or _noun(v) in ANY_CIVILIAN for v in s.victims)


def _noun(somebody: Actor) -> str:
    """Return the noun for somebody, of which words behind it tell more: "a father of three"."""
    return somebody.text.lower().partition(" of ")[0].rpartition(" ")[2]


def rank_of(s: Statement) -> int:
    """Return the rank by which one person is told of, or 0: "the third"."""
    one_more = s.number is not None and not s.number.text.lower().startswith("the ")  # "a third person"
    if s.count.value != 1 or one_more:
        return 0
    return min((NTH.index(word) + _FROM_TWO for word in _first_words(s) if word in NTH), default=0)


_FROM_TWO = 2
"""The rank that the first of the words for ranks has."""


def ranked(s: Statement) -> bool:
    """Return whether people are told of by a rank, in words or figures: "third clerk", "12th teenager"."""
    told_apart = s.number is not None and not s.number.text.lower().startswith("the ")  # "a third clerk"
    return not told_apart and any(word in NTH or _RANK.match(word) for word in _first_words(s))


def _first_words(s: Statement) -> Iterator[str]:
    """Yield the first word of each group of those who suffered, behind its article."""
    return (v.text.lower().removeprefix("the ").partition(" ")[0] for v in s.victims)


_RANK = lazy(r"\d+(?:st|nd|rd|th)\Z")


def the_culprit(e: Statement, s: Statement) -> bool:
    """Return whether one who is called by what he did may be one who was called by what he was: "the attacker", "the policeman"."""
    if e.count.value != 1 or s.count.value != 1 or s.number is not None or not s.victims:
        return False
    names = {called(v) for v in (*e.victims, *s.victims)}
    return not names.isdisjoint(CULPRITS) and all(not v.text[:1].isupper() for v in s.victims)


def the_gunman(e: Statement, s: Statement, told: Sequence[Statement]) -> bool:
    """Return whether "the gunman" who died is one of whom it is told that he did, and harmed others: "a clerk shot two and was killed"."""
    if not e.count.value == s.count.value == 1 or s.number is not None or not _armed(s):
        return False
    names = {called(v) for v in e.victims}
    return any(called(p) in names for d in told for p in d.perpetrators)


def _armed(s: Statement) -> bool:
    """Return whether somebody is only called by the gun that he has."""
    return bool(s.victims) and all(called(v) in WITH_A_GUN for v in s.victims)


def called(somebody: Actor) -> str:
    """Return the word by which somebody is called: "soldier" of "a soldier of the northern force"."""
    return somebody.text.lower().partition(" of the ")[0].rpartition(" ")[2]


def of_the_attackers(s: Statement) -> bool:
    """Return whether those who suffer are called by what they did: "two of the attackers"."""
    heads = {v.text.lower().partition(" of ")[0].rpartition(" ")[2] for v in s.victims}
    return bool(heads) and all(head in CULPRITS or head.removesuffix("s") in CULPRITS for head in heads)


def leads(s: Statement) -> bool:
    """Return whether people are called by words for those who lead whatever body is told of: "a commander", "their emir"."""
    heads = [set(_WORD.findall(v.text.lower().partition(" of ")[0])) for v in s.victims]
    return s.role in _LEADING and bool(heads) and all(words & (LEADERS | COMMANDING) for words in heads)


_WORD = lazy(r"[^\W\d_][\w-]*")
_LEADING = frozenset((Role.OFFICIAL, Role.MILITARY, Role.SECURITY_FORCES))
"""The roles that a word such as chief, emir or commander has by itself."""


def told_twice(e: Statement, s: Statement) -> bool:
    """Return whether two sources of one sentence speak of the same: of one figure, or each of people in no other place."""
    if e.source is None or s.source is None or e.source.span == s.source.span:
        return False
    here = None in (e.place, s.place) or e.place == s.place
    unlike = e.source.kind is not s.source.kind and e.count.value != 1  # "the army ... a militant spokesman"
    alike = e.role == s.role == Role.UNSPECIFIED or (unlike and may_be_one_group(e.role, s.role))
    return e.count == s.count or (alike and here)


def nations(s: Statement) -> set[str]:
    """Return the countries whose people a statement tells of."""
    return {v.affiliation for v in s.victims if v.affiliation is not None and len(v.affiliation) == _COUNTRY}


_COUNTRY = len("ML")


def epidemics(s: Statement) -> frozenset[str]:
    """Return the names of the diseases that people came to harm by."""
    if s.cause is None or s.cause.kind is not CauseKind.DISEASE:
        return frozenset()
    return EPIDEMICS.intersection(s.cause.text.lower().replace("-", " ").split())


def one_by_office(p: Statement, s: Statement) -> bool:
    """Return whether one who is told again, by name, is a part told by his office before: "a sarpanch", "Omar, a sarpanch"."""
    if p.count.value != 1 or s.count.value != 1 or s.number is not None or p.sentence == s.sentence or p.repeats:
        return False
    office = p.victims[0].text.lower().split()[-1] if p.victims and p.number is not None else ""
    named = any(v.text.split()[-1][:1].isupper() or office in v.text.lower().split() for v in s.victims)
    return bool(office) and named and p.role == s.role not in PLAIN_ROLES


# -------------------------------------------------------------------------------------------------------------- days


def days_of(s: Statement) -> set[str]:
    """Return the days that a statement's time names; the day of its words is none, nor is one up to which it holds."""
    if s.time is None or (s.source is not None and 0 <= s.time.span.start - s.source.span.end <= _SAID_ON):
        return set()
    words = s.time.text.lower()
    return set() if words.startswith(UP_TO) else set(any_of(DAYS).whole.findall(words))


_SAID_ON = 20
"""How many characters behind a source the day of its words may stand: "police said in a statement on Monday"."""


def years_of(s: Statement) -> tuple[int, int] | None:
    """Return the first and the last of the years that a statement's time names; what is "since" a year goes on."""
    if s.time is None:
        return None
    years = [int(y) for y in _YEARS.findall(s.time.text)]
    if not years:
        return None
    return min(years), _ON if s.time.kind is TimeKind.SINCE else max(years)


_YEARS = lazy(r"(?<![0-9])(?:1[6-9]|20)[0-9]{2}(?![0-9])")
_ON = 9999
"""The last year of what is not over."""


def kept(s: Statement) -> bool:
    """Return whether people are those of an abduction before: who is still held, or hostages of whom some are freed."""
    return s.outcome is Outcome.ABDUCTED and s.number is not None and s.trigger.term in _KEPT


_KEPT = frozenset(("hold", "hostage", "captive", "abductee", "captivity"))


# --------------------------------------------------------------------------------------------------------- sentences


def told_in(statements: Sequence[Statement], sentence: Span) -> Sequence[Statement]:
    """Return the statements of a sentence, of all those of a text in their order: a long text has thousands."""
    first, behind = (find(statements, sentence.start, key=_sentence) for find in (bisect_left, bisect_right))
    return statements[first:behind]


def _sentence(s: Statement) -> int:
    """Return where the sentence of a statement begins."""
    return s.sentence.start
