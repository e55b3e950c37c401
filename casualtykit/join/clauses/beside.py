"""Which groups beside another say who it is, as appositions do, and what they lend it."""

from __future__ import annotations

from itertools import pairwise

from casualtykit.join.drafts import count_of
from casualtykit.languages.en.group_words import RELATIVES
from casualtykit.tape import Phrase
from casualtykit.values import evolve
from casualtykit.vocabulary import FIGHTERS, PLAIN_ROLES, Role


def beside_one(head: Phrase, stretch: tuple[Phrase, ...], *, more: bool, closed: bool) -> list[Phrase]:
    """Return the groups that stand beside one person to say who it is, and none where they are further people.

    A comma before the verb closes an apposition; a list has none there. A comma closes one before "and" too where
    what it says has no article: "a Belgian, manager of a mine, and his wife".
    """
    kept: list[Phrase] = []
    groups = [i for i, p in enumerate(stretch) if p.noun is not None and p.sym in _GROUPS]
    end = len(stretch)
    for before, at in pairwise((-1, *groups)):
        p = stretch[at]
        paired = any(q.sym == "AND" for q in stretch[before + 1 : at])
        if _kin(head, p):
            return []
        told_more = bool(kept) and _another_organisation(p, paired=paired)
        if not told_more and (_further(head, p, paired=paired, closed=closed) or (_his(p) and at != groups[-1])):
            more, end = True, at  # "the chief, his brother, a tailor and two hands"
            break
        kept.append(p)
    if not kept or kept[0].low.startswith("alias "):  # "Anwar Sabri, alias Noor, and his driver"
        return kept
    alike = more and _is_name(head) == _is_name(kept[0])
    if alike and _of_one_home(head, kept, stretch[end:]):
        return kept
    if alike and not (len(kept) == 1 and _closed_by_comma(stretch[:end]) and _office(head, kept[0])):
        return []
    return kept


_GROUPS = ("PEOPLE", "NAME", "UNKNOWN", "ORG")


def _of_one_home(head: Phrase, kept: list[Phrase], rest: tuple[Phrase, ...]) -> bool:
    """Return whether one of a family is told of by his trade before the next one: "her husband, a clerk, and her two sons"."""
    trade = len(kept) == 1 and kept[0].number is not None
    return trade and _his(head) and bool(rest) and _his(rest[0])


def _bare(p: Phrase) -> bool:
    """Return whether people are called by nothing but what they are: "wife", "manager of a mine"."""
    return p.sym == "PEOPLE" and p.noun is not None and not (p.noun.number or p.noun.named or p.noun.definite)


def _his(p: Phrase) -> bool:
    return p.noun is not None and p.noun.his


def _kin(head: Phrase, p: Phrase) -> bool:
    """Return whether a group goes on with the family of one before: "his father, mother and wife", "kills commander, wife and son"."""
    return _bare(p) and head.noun is not None and (head.noun.his or (relative(p) and head.sym != "NAME"))


def _another_organisation(p: Phrase, *, paired: bool) -> bool:
    """Return whether a group tells more of an organisation: "chief of the Red Path, a splinter group" or "and the Green Path"."""
    if not paired:
        return _organisation(p)
    return p.sym in ("NAME", "ORG") and p.noun is not None and p.noun.definite and not p.noun.person


def _further(head: Phrase, p: Phrase, *, paired: bool, closed: bool) -> bool:
    """Return whether a group is of further people: several, or one told behind "and" who need not be the one before."""
    if not _article_only(p) or count_of(p.noun)[0].value != 1:
        return True
    his_office = closed and head.sym == "NAME" and p.noun is not None and (not p.noun.definite or _of_thing(p))
    one_more = p.noun is not None and p.noun.number is not None and p.noun.number.text.lower() == "one"
    return paired and not _bare(p) and (one_more or not his_office)  # "a chief, and one other guard, in Osh"


def _closed_by_comma(stretch: tuple[Phrase, ...]) -> bool:
    """Return whether a comma stands before an "and"."""
    return any(a.sym == "COMMA" and b.sym == "AND" for a, b in pairwise(stretch))


def relative(p: Phrase) -> bool:
    """Return whether a group is a word for one of a family and nothing else, as headlines have it: "wife"."""
    return p.noun is not None and p.noun.head in RELATIVES and p.low == p.noun.head and p.end - p.start == len(p.low)


def _of_thing(p: Phrase) -> bool:
    """Return whether somebody is told of as that of an organisation or a thing: "the union's secretary"."""
    return p.noun is not None and p.noun.owner is not None and p.noun.owner.sym in ("ORG", "THING", "PLACE", "UNKNOWN")


def _organisation(p: Phrase) -> bool:
    """Return whether a group is one organisation of people: "a splinter group", "the Red Path Front"."""
    return p.noun is not None and (p.sym == "ORG" or (p.noun.collective and not p.noun.plural)) and _article_only(p)


def _office(head: Phrase, p: Phrase) -> bool:
    """Return whether a group without an article says what the one before it does: "a Belgian, manager of a mine"."""
    a, b = head.noun, p.noun
    if a is None or b is None or a.number is None or p.sym != "PEOPLE":
        return False
    said_of = p.end - p.start > len(p.low)  # it has its "of"
    return said_of and b.number is None and not (b.named or b.definite or b.plural)


def in_arms(head: Phrase, beside: list[Phrase]) -> Phrase:
    """Return a member of a group with its role, where the group is told to be one in arms: "a splinter group of rebels"."""
    arms = next(
        (p.noun.role for p in beside if p.noun is not None and p.noun.role in FIGHTERS and _organisation(p)), None
    )
    if arms is None or head.noun is None or head.noun.role not in _MEMBERS:
        return head
    return evolve(head, noun=evolve(head.noun, role=arms))


_MEMBERS = PLAIN_ROLES | {Role.OFFICIAL}
"""The roles that words such as member, secretary and leader have by themselves."""


def _is_name(p: Phrase) -> bool:
    """Return whether a group is only a name, with its title or without: "Anwar Sabri", "Mullah Dastgir"."""
    return p.sym == "NAME" or (p.noun is not None and p.noun.named and p.noun.number is None and not p.noun.definite)


def _article_only(p: Phrase) -> bool:
    return p.noun is not None and (p.noun.number is None or p.noun.number.text.lower() in ("a", "an", "one"))


def beside_many(inner: list[Phrase], total: int | None, *, more: bool, closed: bool) -> bool:
    """Return whether groups beside several people are their names, or tell of the organisation before the comma."""
    if more:
        return False
    if all(p.sym == "NAME" and count_of(p.noun)[0].value == 1 for p in inner):
        return True
    one = inner[0].noun
    if len(inner) == 1 and inner[0].low.startswith("both ") and total == 2:
        return True  # "two of the hostages, both Americans"
    return (
        len(inner) == 1
        and one is not None
        and ((closed and inner[0].sym != "PEOPLE") or one.collective)  # "four rebels, a splinter group"
        and not one.plural
        and _article_only(inner[0])
    )


def lend(head: Phrase, other: Phrase) -> Phrase:
    """Return a group with what an apposition says of it: its role, its sex, that it is a person."""
    if head.noun is None or other.noun is None:
        return head
    a, b = head.noun, other.noun
    kin = b.head in RELATIVES  # "Anwar, son of Karim" tells no role
    told = a.role not in PLAIN_ROLES or kin or b.role == Role.UNSPECIFIED  # "his sister, a nurse" is a nurse
    role = a.role if told else b.role
    return evolve(
        head,
        noun=evolve(
            a, role=role, sex=a.sex or b.sex, age_group=a.age_group or b.age_group, person=a.person or b.person
        ),
    )
