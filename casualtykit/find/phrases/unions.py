"""Groups that stand side by side and are one: "dozens of women and children", "a party leader and council member"."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import cache

from casualtykit.languages.en.group_words import BODIES, BRANCHES, HOUSEHOLDS, OF_THEM, PAIRED, RELATIVES
from casualtykit.languages.en.harm_words import FOUND
from casualtykit.languages.en.place_names import BEARINGS
from casualtykit.languages.en.verb_words import OF_MANY, OF_ONE
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Noun, Phrase, Tape, named
from casualtykit.values import evolve
from casualtykit.vocabulary import ARMED, FIGHTERS, FORCES, PLAIN_ROLES, Outcome, Role


def mixed(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """One figure of two bare plurals counts both together: "dozens of women and children"."""
    first, last = tape.phrases[match.start()], tape.phrases[match.end() - 1]
    a, b = first.noun, last.noun
    if a is not None and a.number is not None and b is not None and b.his and b.head in BRANCHES:
        return (evolve(first, end=last.end),)  # "40 members of a party and its youth wings"
    if (
        a is None
        or b is None
        or not _several(a)
        or not (b.plural or b.collective)
        or b.number is not None
        or b.definite
    ):
        return tape.phrases[match.start() : match.end()]
    if a.number is None and (
        a.definite or a.role != b.role or a.role == Role.UNSPECIFIED or last.sym != "PEOPLE" or a.other
    ):
        return tape.phrases[
            match.start() : match.end()
        ]  # "priests and nuns" are one group, "police and priests" are two
    noun = evolve(a, core=Span(a.core.start, b.core.end), role=_role_of_all({a.role, b.role}))
    words = first.low if a.number is not None else f"{first.low} and {last.low}"
    return (evolve(first, end=last.end, noun=noun, low=words),)


def _several(noun: Noun) -> bool:
    """Return whether a group is a plural, or shares the head of the one behind it: "seven army and police officers"."""
    number = noun.number
    return noun.plural or (noun.collective and number is not None and (number.count.low or 0) > 1)


def _role_of_all(roles: AbstractSet[str]) -> str:
    """Return the role of people of several: "seven soldiers and policemen", "nine soldiers and fighters"."""
    if len(roles) == 1:
        return next(iter(roles))
    if roles <= ARMED:
        return Role.SECURITY_FORCES if roles <= FORCES else Role.ARMED_GROUP if roles <= FIGHTERS else Role.COMBATANT
    return Role.CIVILIAN if roles == PLAIN_ROLES else Role.UNSPECIFIED


def mixed_pair(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """The same where the last two are one term: "300 men, women and children"."""
    last = tape.phrases[match.end() - 1]
    if " and " not in last.low:
        return tape.phrases[match.start() : match.end()]
    return mixed_three(tape, match)


def mixed_three(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """One figure of three bare plurals: "300 men, women and children"."""
    groups = [p for p in tape.phrases[match.start() : match.end()] if p.sym == "PEOPLE"]
    first, *others = groups
    bare = all(p.noun is not None and p.noun.plural and p.noun.number is None and not p.noun.definite for p in others)
    if not bare or first.noun is None or first.noun.number is None or not first.noun.plural:
        return tape.phrases[match.start() : match.end()]
    core = Span(first.noun.core.start, others[-1].end)
    role = _role_of_all({p.noun.role for p in groups if p.noun is not None})
    return (evolve(first, end=others[-1].end, noun=evolve(first.noun, core=core, role=role)),)


def under_one_label(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Names under one word are one group: "reporters Omar Sy, Ali Ba and Lena Orr"."""
    row = [p for p in tape.phrases[match.start() : match.end()] if p.noun is not None]
    first, *others = row
    named_alone = all(p.noun is not None and p.noun.number is None and not p.noun.label for p in others)
    if first.noun is None or not first.noun.label or not named_alone or not _as_many(first.noun, len(row)):
        return tape.phrases[match.start() : match.end()]
    core = Span(first.noun.core.start, others[-1].end)
    noun = evolve(first.noun, core=core, plural=True, person=True, members=len(row))
    return (evolve(first, sym="PEOPLE", end=others[-1].end, noun=noun, low=" ".join(p.low for p in row)),)


def _as_many(noun: Noun, names: int) -> bool:
    """Return whether a group has no figure, or that of the names in its row."""
    return noun.number is None or noun.number.count.value == names


def two_forces(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """One figure of two forces, the first by its country alone: "15 US and coalition forces"."""
    first, last = tape.phrases[match.start()], tape.phrases[match.end() - 1]
    a, b = first.noun, last.noun
    if a is None or b is None or a.number is None or not b.plural or b.number is not None or b.definite:
        return tape.phrases[match.start() : match.end()]
    core = Span(a.core.start, b.core.end)
    return (evolve(last, start=first.start, noun=evolve(b, core=core, number=a.number)),)


def with_its_letters(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A group whose name has its letters beside it: "three National Liberation Army, or ELN, rebels"."""
    told = tape.phrases[match.start() : match.end()]
    first, last = told[0], told[-1]
    a, b = first.noun, last.noun
    if told[2].word != "or" or a is None or b is None or not b.plural or b.number is not None or b.definite:
        return told
    return (evolve(last, start=first.start, noun=evolve(b, core=Span(a.core.start, b.core.end), number=a.number)),)


def or_so_called(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """One person of several names is one person: "Anwar Sabri alias Blacky or Joe"."""
    first, either, last = told = tape.phrases[match.start() : match.end()]
    if either.word != "or" or " alias " not in first.low or first.noun is None:
        return told
    return (evolve(first, end=last.end, noun=evolve(first.noun, core=Span(first.noun.core.start, last.end))),)


def all_of(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """What all of a group were lends it its role: "eleven people, all civilians,", "Anwar Sabri and Nabil Karam, both clerks"."""
    row = tape.phrases[match.start() : match.start("out")]
    told = tape.phrases[match.start("out") + 1]
    b = told.noun
    both = b is not None and b.number is not None and b.number.text.lower() == "both"
    single = all(p.noun is None or not p.noun.plural for p in row)
    if b is None or not b.plural or not (both or (told.low.startswith("all ") and b.number is None)):
        return tape.phrases[match.start() : match.end()]
    if single and sum(p.noun is not None for p in row) == 1:
        return tape.phrases[match.start() : match.end()]
    role = b.role if len(row) == 1 or b.role != Role.CIVILIAN else Role.UNSPECIFIED  # residents of a town may be guards
    return tuple(p if p.noun is None else evolve(p, noun=evolve(p.noun, role=_lent(p.noun.role, role))) for p in row)


def _lent(own: str, other: str) -> str:
    return other if own == Role.UNSPECIFIED else own


def double(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Two titles of one person, or two relatives: "a party leader and council member", "a father and son".

    The second has no article. A verb of several tells that they are two persons, "a clerk and driver were killed", and one
    of one that they are the same person: "union leader and former mayor Abel Moro was killed", "the founder and editor was".
    """
    told = tape.phrases[match.start() : match.end()]
    first, last = told[0], told[-1]
    a, b = first.noun, last.noun
    if a is None or b is None or a.plural:
        return told
    related = {a.head, b.head} <= RELATIVES
    one = evolve(a, core=Span(a.core.start, b.core.end))
    if not _one_more_thing_of_him(tape, match):
        if not _is_double(tape, match, a, b, related=related):
            return told
        tells = a.role in PLAIN_ROLES and b.role not in PLAIN_ROLES and not related and "former" not in last.low.split()
        head, role = f"{a.head}{PAIRED}{b.head}" if related else a.head, b.role if tells else a.role
        one = evolve(one, head=head, role=role, named=a.named or b.named)
    return (evolve(first, end=last.end, noun=one),)


def _is_double(tape: Tape, match: re.Match[str], a: Noun, b: Noun, *, related: bool) -> bool:
    """Return whether the second of two in the singular is told of the first, or is of his family."""
    last = tape.phrases[match.end() - 1]
    if b.plural or a.named or b.number is not None or b.definite or b.other or last.low.startswith("another "):
        return False
    several = _verb_of_several(tape, match.end())
    named_next = b.named or any(p.sym == "NAME" for p in tape.phrases[match.end() - 1 : match.end() + 2])
    one = a.number is None and (named_next or (several is False and not related and last.sym == "PEOPLE"))
    if not (one or (a.number is not None and not a.counted)):
        return False
    leads = match.start() == 0 or tape.phrases[match.start() - 1].sym in _BEFORE_SUBJECT
    return not ((several and not related) or (last.sym == "NAME" and not (leads and several is False)))


def _one_more_thing_of_him(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether a second thing is told of one called by name: "Omar Sabri, a poet and one of the leaders, was shot".

    A verb of several has a row of persons before it: "Omar Sabri, a driver and one of the guards, were shot".
    """
    start, end = match.span()
    if start < _HE or tape.phrases[start - 1].sym != "COMMA" or not tape.text.startswith(TAPE["COMMA"], end):
        return False
    he, first, second = tape.phrases[start - _HE], tape.phrases[start].noun, tape.phrases[end - 1].noun
    named = he.sym == "NAME" or (he.noun is not None and he.noun.named and not he.noun.plural)
    his = first is not None and first.owner is not None  # "his driver"
    return named and not his and _one_of(second) and not _verb_of_several(tape, end + 1)


_HE = 2
"""How far before what is told of him somebody stands, with a comma between them."""


def _one_of(noun: Noun | None) -> bool:
    """Return whether somebody is told as one of a group."""
    return noun is not None and noun.whole is not None and noun.number is not None and noun.number.text.lower() == "one"


_BEFORE_SUBJECT = frozenset("SEMI COMMA COLON SAY SUB THAT TIME AT".split())
"""What stands before the subject of a clause, and not before what is told of one."""


def _verb_of_several(tape: Tape, behind: int) -> bool | None:
    """Return whether the verb behind a place is one of several, or of one alone; None where its form does not tell."""
    found = _verb_behind().match(tape.text, behind)
    verb = tape.phrases[found.end() - 1] if found is not None else None
    if verb is None or verb.many is not None:
        return None if verb is None else verb.many
    return True if verb.low in OF_MANY else False if verb.low in OF_ONE else None


@cache
def _verb_behind() -> re.Pattern[str]:
    """Return the pattern of what stands between a subject and its verb."""
    return TAPE.compile(r"(?: ADJUNCT | PREP [PLACE NAME THING ORG UNKNOWN] ){0,3} (?:WHO|THAT)? ADV? FINITE")


def lately(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """An adverb may stand between a figure and those to whom a harm came: "4,000 newly displaced people"."""
    figure, adverb, who = tape.phrases[match.start() : match.end()]
    told = who.noun is not None and (who.sym == "VICTIMS" or who.noun.harm is not None)
    if not told or who.noun is None or who.noun.number is not None or who.noun.definite or not who.noun.plural:
        return (figure, adverb, who)
    number = figure.number
    return (evolve(who, start=figure.start, noun=evolve(who.noun, number=number)),)


def some_harmed(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Before the verb of its clause "some" opens a group, whose participle is no verb: "some wounded soldiers were left"."""
    some, harmed, who = tape.phrases[match.start() : match.end()]
    noun = who.noun
    if some.word != "some" or noun is None or not noun.plural or noun.number is not None or noun.definite:
        return (some, harmed, who)
    return (evolve(who, start=some.start, noun=evolve(noun, harm=harmed.harm)),)


def south_of(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Where a place lies is no thing that does something: "opened fire in Gao, south of Osh, killing two"."""
    comma, where = tape.phrases[match.start() : match.end()]
    if where.head not in BEARINGS:
        return (comma, where)
    return (Phrase("AT", where.start, where.end, where.noun, word="in", inner="THING", low=where.low),)


def out_of(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """How many people there are, of whom some are told, stands aside: "31 villagers, out of a population of 140, are missing"."""
    return () if tape.phrases[match.start() + 1].word == "out of" else tape.phrases[match.start() : match.end()]


def found_bodies(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Bodies that were found are bodies: "the number of recovered bodies"."""
    verb, dead = tape.phrases[match.start() : match.end()]
    bodies = dead.harm is not None and dead.harm.trigger.term in BODIES and dead.start == dead.harm.trigger.span.start
    return (evolve(dead, start=verb.start),) if bodies and verb.word in FOUND else (verb, dead)


def no_more_than(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """How few they are stands aside: "the bodies of only eight rebels"."""
    told = tape.phrases[match.start() : match.end()]
    return told[:-1] if told[-1].word in ("only", "just") else told


def so_many_of_them(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """How many they are may stand between commas: "commandos, 44 of them, died"."""
    who, _, count, them, _ = told = tape.phrases[match.start() : match.end()]
    noun, number = who.noun, count.number
    if noun is None or not noun.plural or noun.number is not None or number is None or them.word not in OF_THEM:
        return told
    return (evolve(who, noun=evolve(noun, number=number)),)


def both_doing(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """What both of two do is told of those before: "two rebels, both carrying rewards"."""
    (both,) = tape.phrases[match.start() : match.end()]
    return (named(evolve(both, noun=None, word="both"), "PRONOUN") if both.low == "both" else both,)


def plus(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Who is added between commas is one of the subject: "20 people, plus the bomber, were killed"."""
    told = tape.phrases[match.start() : match.end()]
    return told[1:3] if told[1].word == "plus" else told


def found_so(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Who was found harmed, or left so, has come to that harm: "six men found beheaded", "three left injured by a mine"."""
    who, verb, harm = tape.phrases[match.start() - 1 : match.end()]
    bodies = who.harm is not None and who.harm.trigger.outcome is Outcome.KILLED
    so = verb.low in ("found", "left") and not bodies
    return (evolve(harm, start=verb.start),) if so else (verb, harm)


def households(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Households told again as persons, between dashes or commas; or between dashes the other way round.

    "400 families -- 2,000 people --", "400 families, about 2,000 people, fled".
    """
    told = tape.phrases[match.start() : match.end()]
    first, second = (p for p in told if p.noun is not None)
    homes = [p.head in HOUSEHOLDS for p in (first, second)]
    counted = [p.number.count.value if p.number is not None else None for p in (first, second)]
    if None in counted or homes[0] is homes[1]:
        return told
    opening = evolve(told[1], sym="INCLUDING", word="--")
    if told[1].sym == "DASH":
        return (first, opening, second, named(told[-1], "COMMA"))
    more = homes[0] and (counted[1] or 0) > (counted[0] or 0)
    return (first, opening, second) if more else told


def numbered(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A population told again as so many people is those: "the whole population of the village - some 400 people - fled"."""
    told = tape.phrases[match.start() : match.end()]
    first, second = (p for p in told if p.noun is not None)
    whole = first.noun is not None and first.noun.head == "population" and first.noun.number is None
    return (second,) if whole and second.noun is not None and second.noun.number is not None else told


def as_households(people: Phrase, inner: tuple[Phrase, ...]) -> bool:
    """Return whether brackets only say how many households the people before them are."""
    homes = [p.head in HOUSEHOLDS for p in inner]
    counted = people.sym == "PEOPLE" and people.number is not None
    return counted and homes == [True] and people.noun is not None and people.noun.head not in HOUSEHOLDS


def as_many(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Persons told again as households are the persons; households told again as persons have them for their part.

    "9,100 people or 2,400 families" are the people, and of "2,400 families, or about 9,100 people" both are stated.
    """
    told = tape.phrases[match.start() : match.end()]
    first, second = told[0], told[-1]
    either = next(p for p in told if p.sym == "AND")
    if either.word == "or" and as_households(first, (second,)):
        return (first,)
    if either.word == "or" and as_households(second, (first,)):
        return (first, evolve(either, sym="INCLUDING", word="--"), second)
    return told


def harmed(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A vague figure "of" those to whom a harm came counts them: "scores of wounded lay there"."""
    figure, of, state = tape.phrases[match.start() : match.end()]
    if figure.noun is None or figure.number is None or figure.number.count.value is not None:
        return (figure, of, state)
    noun = evolve(figure.noun, core=state.span, head=state.low or state.word, plural=True)
    return (evolve(state, sym="VICTIMS", start=figure.start, noun=noun, word=state.low or state.word),)


def numbering(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A group "numbering" so many has that figure: "rebels numbering over 50"."""
    head, verb, figure = tape.phrases[match.start() : match.end()]
    if verb.word != "number" or head.noun is None or head.noun.number is not None or figure.noun is None:
        return (head, verb, figure)
    return (evolve(head, end=figure.end, noun=evolve(head.noun, number=figure.noun.number)),)
