"""A noun group and its "of": whose members, whose bodies, how many of what."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from casualtykit.find.phrases.lent_roles import role_of
from casualtykit.languages.en.captive_words import FREEDOM
from casualtykit.languages.en.displaced_words import REFUGEES
from casualtykit.languages.en.group_words import (
    BEREAVED,
    BODIES,
    CASES_OF,
    COLLECTIVES,
    DEGREES,
    KINDS,
    LOSSES,
    MEMBERS,
    MEN,
    MOURNERS,
    NEWS,
    ORGANISING,
    SPOUSES_AND_PARENTS,
)
from casualtykit.languages.en.harm_words import ACCUSING, AT_A_PRICE, FINDS, LOST, MOURNING, SHOOTINGS, SHOTS, TOTALS
from casualtykit.languages.en.source_words import ESTIMATES
from casualtykit.model import OutcomeMention
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Harm, Noun, Phrase, Tape, named
from casualtykit.values import evolve
from casualtykit.vocabulary import (
    ARMED,
    LAWLESS,
    Modality,
    Outcome,
    Role,
)


class _Pair(NamedTuple):
    """A group, its "of", the group behind that, the word before them all, and the tape up to where they end."""

    head: Phrase
    noun: Noun
    of: Phrase
    inner: Phrase
    other: Noun
    before: str
    tape: Tape
    end: int

    @property
    def who(self) -> str:
        """The words that open a relative clause of a person behind it: "who", ", who"; empty where none follows."""
        return _relative(self.tape, self.end)

    @property
    def lone(self) -> bool:
        """Whether that clause has a verb of one alone: "who was", "who has"."""
        return _lone(self.tape, self.end)

    @property
    def harmed(self) -> bool:
        """Whether a bare participle of harm follows."""
        return _harmed(self.tape, self.end)

    @property
    def suffered(self) -> bool:
        """Whether a relative clause of harm follows, without a comma."""
        return _WHO_SUFFERED.match(self.tape.text, self.end) is not None

    @property
    def more(self) -> bool:
        """Whether another "of" follows."""
        return self.tape.text.startswith(TAPE["OF"], self.end)


_Built = tuple[Phrase, ...] | None


def of(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A group and its "of": "members of the security forces", "the commander of the armed forces"."""
    head, inner = tape.phrases[match.start()], tape.phrases[match.end() - 1]
    if head.sym == "NUMBER" and inner.sym in _COUNTABLE and inner.noun is not None and inner.noun.number is not None:
        whole = inner if _told_whole(tape, match, inner) else evolve(inner, noun=evolve(inner.noun, number=None))
        return (evolve(whole, start=head.start),)
    if head.sym == "NUMBER" and inner.sym in ("THING", "UNKNOWN"):
        return (evolve(head, end=inner.end),)  # "with 11 years of experience"
    before = tape.phrases[match.start() - 1].word if match.start() else ""
    accused = inner.sym == "EVENT" and before in ACCUSING
    if head.noun is None or inner.noun is None or inner.sym == "TIME" or accused or _whose_deed(tape, match):
        return tape.phrases[match.start() : match.end()]  # "accused the army of the murder"
    noun = head.noun
    if head.sym == "THING" and noun.head == "head":
        head, noun = evolve(head, sym="PEOPLE"), evolve(noun, role=Role.OFFICIAL, person=True)
    pair = _Pair(head, noun, tape.phrases[match.start() + 1], inner, inner.noun, before, tape, match.end())
    return next(built for step in _STEPS if (built := step(pair)) is not None)


def _whose_deed(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether "of" goes with a deed before its doer or its place: "the killing by troops of 24 farmers", "in Kano of"."""
    before = _DEED.match(tape.text[: match.start()][::-1])
    if before is None or (before["where"] and tape.phrases[match.start()].sym != "PLACE"):
        return False
    head, inner = tape.phrases[match.start()].noun, tape.phrases[match.end() - 1]
    if head is None or inner.noun is None or head.head in MEMBERS or head.head in COLLECTIVES:
        return False  # "the killing by members of two gangs"
    if before["where"] and (head.definite or head.country is None):
        return False  # "a murder in the city of 300,000 people"
    return inner.sym == "NAME" or (
        inner.sym in _COUNTABLE and (inner.noun.number is not None or not inner.noun.definite)
    )


_DEED = TAPE.lazy("(?: BY | (?P<where>PREP) ) EVENT")
"""A deed with its "by" or "in", read backwards."""


def _told_whole(tape: Tape, match: re.Match[str], people: Phrase) -> bool:
    """Return whether the harm behind a part of some people is that of all: "half of the 760 people killed were women".

    So it is with "women made up half of the 760 people killed", and with "half of the 40 dead were women"; but "80 per cent
    of the 50,000 residents" are not 50,000, nor are "some of the 40 hostages" who were killed 40.
    """
    if people.sym == "VICTIMS":
        return not _HARMED_NOW.match(tape.text, match.end())
    if not _harmed(tape, match.end()):
        return False
    behind_verb = match.start() > 0 and tape.phrases[match.start() - 1].sym in _VERBS
    return behind_verb or _ALL_HARMED.match(tape.text, match.end()) is not None


_COUNTABLE = ("PEOPLE", "VICTIMS")
_HARMED_NOW = TAPE.lazy("ADV{0,2} [HARMED DIE DIE_ED]")
_ALL_HARMED = TAPE.lazy("HARM_ED [^COMMA SEMI SUB WHO FINITE]{0,6} [FINITE]")
_VERBS = ("VERB", "VERB_ED", "BE")


def _harmed(tape: Tape, at: int) -> bool:
    """Return whether a bare participle of harm stands at a place: "the family of a woman killed in", not "killed a man"."""
    return _PARTICIPLE.match(tape.text, at) is not None


_PARTICIPLE = TAPE.lazy("HARM_ED (?! ADV? [PEOPLE COUNT NAME PRONOUN VICTIMS])")
_WHO_SUFFERED = TAPE.lazy("WHO ADV* [HARMED DIE DIE_ED]")


def _relative(tape: Tape, at: int) -> str:
    """Return the words that open a relative clause of a person at a place, a comma before it or none."""
    comma = "," if tape.text.startswith(TAPE["COMMA"], at) else ""
    who = next(iter(tape.phrases[at + len(comma) : at + len(comma) + 1]), None)
    return f"{comma}{who.word}" if who is not None and who.sym == "WHO" and who.word in ("who", "whom", "whose") else ""


def _lone(tape: Tape, at: int) -> bool:
    """Return whether a relative clause at a place has a verb of one alone: "the guards of a judge who was shot"."""
    verb = _CLAUSE.match(tape.text, at)
    return verb is not None and tape.phrases[verb.end() - 1].many is False


_CLAUSE = TAPE.lazy("COMMA? WHO VICTIMS? ADV* [FINITE]")


def _of_the_dead(pair: _Pair) -> _Built:
    """Bodies are those whose they are: "the bodies of two boys"; a body of work is a thing."""
    head, noun, _, inner, other, *_ = pair
    if head.harm is None or head.harm.trigger.term not in BODIES:
        return None
    formed = not ORGANISING.isdisjoint(head.low.split())
    people = inner.sym in ("PEOPLE", "NAME", "COUNT", "VICTIMS")
    people = people or (inner.sym == "UNKNOWN" and (other.definite or not _no_person(head, other)))
    if people and not formed:
        own = noun.number if noun.counted else None
        dead = evolve(other, number=other.number or own, definite=False, body=True)
        return (evolve(inner, sym="VICTIMS", start=head.start, harm=head.harm, noun=dead),)
    if inner.sym == "THING" or formed:
        return (evolve(head, sym="THING", harm=None, end=inner.end),)  # "three bodies of work"
    return None


def _of_news(pair: _Pair) -> _Built:
    """News of a harm is the harm, and so are its victims: "two cases of missing girls", "of arrest", "nine victims of murder"."""
    head, noun, _, inner, other, before, *_ = pair
    counted = noun.number is not None or (other.number is not None and not noun.definite)
    if counted and noun.head.rpartition(" ")[2] in NEWS and inner.sym in ("VICTIMS", "EVENT"):  # "early reports"
        return (evolve(inner, start=head.start, noun=evolve(other, number=other.number or noun.number)),)
    one = inner.harm is not None and inner.harm.trigger.outcome in (Outcome.MISSING, Outcome.DETAINED, Outcome.INJURED)
    cases = one and noun.head in CASES_OF and before != "in"  # "wanted in two cases of illegal detention"
    each = cases or (inner.sym == "EVENT" and noun.head == "victims" and not other.definite)
    if each and noun.number is not None and other.number is None:
        return (evolve(inner, start=head.start, noun=evolve(other, number=noun.number)),)
    return None


def _of_losses(pair: _Pair) -> _Built:
    """A loss of lives or people is deaths: "with the loss of 16 lives", "at the cost of six men"."""
    head, noun, of, inner, other, before, *_ = pair
    if inner.sym == "LIVES" and noun.head in LOSSES:
        deaths = evolve(other, number=other.number or (noun.number if _nobody(noun) else None))
        return (evolve(inner, start=head.start, word="loss", noun=deaths),)
    priced = before in AT_A_PRICE or (before in MOURNING and (other.role in ARMED or other.head in MEN))
    if priced and noun.head in LOST and inner.sym == "PEOPLE" and other.number is not None:
        return (_told_by(head, noun, "outcomes.event", Outcome.KILLED, "lose", weak=True), of, inner)
    return None


def _of_totals(pair: _Pair) -> _Built:
    """The figure of a group is its figure, and the number of the dead is a toll."""
    head, noun, _, inner, other, *_ = pair
    if noun.head in _FIGURES and other.number is not None:
        return (evolve(inner, start=head.start),)  # "the figure of 40 dead"
    if noun.head in ESTIMATES and inner.sym in _COUNTED and inner.harm and not other.number:
        return (as_toll(evolve(inner, start=head.start), evolve(inner.harm, modality=Modality.ESTIMATED)),)
    if not _tallied(head, noun) or other.number:
        return None
    if inner.harm and (inner.sym == "VICTIMS" or other.head in _LOSSES):
        return (as_toll(evolve(inner, start=head.start), inner.harm),)  # "the tally of the missing", "of deaths"
    if inner.sym == "PEOPLE" and other.harm and other.plural:
        return (as_toll(evolve(inner, start=head.start), other.harm),)  # "the number of arrested clerks"
    if inner.sym == "PEOPLE" and other.head in REFUGEES and other.plural:
        told = OutcomeMention(
            Span(inner.end - len(other.head), inner.end), other.head, "", Outcome.DISPLACED, other.head
        )
        return (as_toll(evolve(inner, start=head.start), Harm(told)),)  # "the number of refugees"
    return None


_LOSSES = ("deaths", "fatalities", "injuries", "executions", "killings", "murders", "arrests", "disappearances")
_COUNTED = ("TOLL", "VICTIMS", "EVENT")
"""What an estimate may be of: "estimates of the dead", "of deaths"."""


def _of_harm(pair: _Pair) -> _Built:
    """What is done to a group, and who is named by what he did to it: "the stabbing of two boys", "the killers of"."""
    head, noun, of, inner, other, *_ = pair
    if noun.head in DEGREES and inner.sym == "EVENT":
        return (evolve(inner, start=head.start),)  # "varying degrees of injuries"
    done = SHOOTINGS.get(noun.head)
    if done is not None and head.sym == "CAUSE" and inner.sym in ("PEOPLE", "NAME"):
        return (_told_by(head, noun, "outcomes.event", Outcome.INJURED, done, weak=True), of, inner)
    doer = None if other.collective and other.role in LAWLESS else _DOERS.get(noun.head)  # "two killers of a gang"
    if doer is not None and inner.sym in ("PEOPLE", "NAME", "COUNT", "VICTIMS"):
        return (_told_by(head, noun, "outcomes.doer", doer, noun.head), of, inner)
    return None


def _of_collectives(pair: _Pair) -> _Built:
    """A collective is its people: "a group of 20 pupils", "six of her crew of 29", "the number of villagers"."""
    head, noun, _, inner, other, before, *_ = pair
    if noun.head not in COLLECTIVES:
        return None
    if noun.head == "population" and before == "with":
        return (evolve(head, sym="NUMBER", end=inner.end),)  # "a town with a population of 80,000 was taken"
    if noun.whole is not None and inner.sym == "COUNT":
        return (evolve(head, end=inner.end),)
    if other.number is not None and other.plural and inner.sym == "COUNT" and head.sym == "PEOPLE":
        core = Span(noun.core.start, inner.end)
        return (evolve(head, end=inner.end, noun=evolve(noun, number=other.number, core=core, plural=True)),)
    if other.number is not None and other.plural and inner.sym in ("PEOPLE", "COUNT", "UNKNOWN"):
        return (evolve(inner, start=head.start),)
    if other.plural and inner.sym in ("PEOPLE", "UNKNOWN") and not other.number:
        tallied = _tallied(head, noun)
        many = noun.number if noun.head in KINDS or tallied else None
        core = Span(noun.core.start, inner.end)
        people = evolve(other, number=many, core=core, collective=True, plural=True)
        return (evolve(inner, start=head.start, noun=people, inner="TOLL" if tallied else ""),)
    return None


def _in_sight(pair: _Pair) -> _Built:
    """People counted behind the "of" of a thing stay in sight: "the case of the 276 girls", "the release of six".

    So does a harm whose own "of" tells who suffered it: "the anniversary of the death of nine miners".
    """
    head, noun, of, inner, other, *_ = pair
    counted = other.number is not None
    freed = noun.head in FREEDOM and counted and inner.sym in ("COUNT", "PEOPLE")
    owned = inner.sym == "EVENT" and other.owner is not None and not head.harm
    if head.sym == "PEOPLE" and counted and other.harm is not None:
        return (head, of, inner)  # "relatives of the 43 missing students"
    if noun.head in FINDS and inner.sym == "VICTIMS" and other.owner is not None:
        return (named(head, "THING"), of, inner)  # "the discovery of a woman's body"
    thing = head.sym in ("UNKNOWN", "THING") or (owned and head.sym == "CAUSE")
    told_of = (inner.sym == "EVENT" or (inner.sym == "CAUSE" and other.head in SHOOTINGS)) and pair.more
    if freed or (thing and (owned or told_of or (counted and inner.sym in ("PEOPLE", "VICTIMS", "EVENT")))):
        return (named(head, "THING"), of, inner)
    return None


def _of_kin(pair: _Pair) -> _Built:
    """It is not those who mourn or speak for people that came to harm: "the families of women killed in the flood"."""
    head, noun, of, inner, other, *_ = pair
    if noun.head not in MOURNERS or inner.sym not in ("PEOPLE", "NAME"):
        return None
    if not (pair.harmed or (other.plural and pair.suffered)):
        return None
    left_behind = BEREAVED | SPOUSES_AND_PARENTS if noun.definite and other.number is not None else BEREAVED
    if other.plural and (noun.counted or noun.head not in left_behind):
        return None  # "the children of farmers killed in the flood" may be either
    return (named(head, "THING"), of, inner)


def _of_one(pair: _Pair) -> _Built:
    """A clause in the singular tells of the one whose people others are: "guards of a judge who was shot".

    So it does of the one whose mother or friend is named, where no comma stands before it, and of one who is called late.
    """
    head, noun, of, inner, other, *_ = pair
    one = inner.sym in ("PEOPLE", "NAME") and not (other.plural or other.collective)
    if not (one and head.sym == "PEOPLE" and pair.who and pair.lone):
        return None
    kin = noun.head in MOURNERS and not pair.who.startswith(",")
    return (head, of, inner) if noun.plural or kin or "late" in inner.low.split() else None


def _of_an_institute(pair: _Pair) -> _Built:
    """People behind an institution without an article are those people: "University of Beirut dean Omar Sabri"."""
    head, noun, _, inner, other, *_ = pair
    if inner.sym != "PEOPLE" or other.definite or not _institute(head):
        return None
    if noun.number is None:
        return (evolve(inner, start=head.start),) if other.named else None
    if noun.number.count.value == 1 or not other.plural or other.number is not None:
        return None
    theirs = evolve(other, number=noun.number, core=Span(noun.core.start, inner.end))
    return (evolve(inner, start=head.start, noun=theirs),)  # "six University of Beirut students"


def _told_of(pair: _Pair) -> _Built:
    """A person of whom more is told stays in sight: "the car of an envoy, who was hurt"."""
    may_be = pair.head.sym in ("THING", "CAUSE") and pair.inner.sym in ("PEOPLE", "NAME")
    return (pair.head, pair.of, pair.inner) if may_be and pair.who else None


def _belonging(pair: _Pair) -> _Built:
    """Any other group has the role and the affiliation that what it belongs to gives it."""
    head, noun, _, inner, other, *_ = pair
    role = role_of(head, noun, inner, other)
    affiliation = noun.affiliation or other.name or other.affiliation
    thing = head.sym in ("THING", "UNKNOWN") or _fire_of(head, noun, other)
    owned = noun.owner is None and thing and inner.sym in ("PEOPLE", "NAME")
    owner = inner if owned else noun.owner
    outer = noun.whole
    if outer is not None and outer.role == Role.UNSPECIFIED:
        outer = evolve(outer, role=role)  # "two of the 17 members of a charity"
    core = Span(noun.core.start, inner.end)
    whole = evolve(noun, core=core, role=role, affiliation=affiliation, owner=owner, whole=outer)
    return (evolve(head, end=inner.end, noun=whole),)


def _fire_of(head: Phrase, noun: Noun, other: Noun) -> bool:
    """Return whether shots are those of somebody in arms: "the gunfire of armed groups"."""
    return head.sym == "CAUSE" and other.role in ARMED and noun.head.rpartition(" ")[2] in SHOTS


_STEPS: tuple[Callable[[_Pair], _Built], ...] = (
    _of_the_dead, _of_news, _of_losses, _of_totals, _of_harm, _of_kin, _of_collectives, _in_sight, _of_one, _of_an_institute, _told_of, _belonging,
)  # fmt: skip
"""What a group and its "of" may come to; the last one fits always."""


def _told_by(head: Phrase, noun: Noun, rule: str, outcome: Outcome, term: str, *, weak: bool = False) -> Phrase:
    """Return a group as the event that its noun tells of."""
    mention = OutcomeMention(Span(head.end - len(noun.head), head.end), noun.head, rule, outcome, term)
    return evolve(head, sym="EVENT", harm=Harm(mention, weak=weak))


def _tallied(head: Phrase, noun: Noun) -> bool:
    """Return whether a group is the number of another: "the number of", "to 56 the number of"."""
    return noun.head in TOTALS and (noun.definite or f" the {noun.head}" in head.low)


def _institute(head: Phrase) -> bool:
    """Return whether a group names an institution, without an article: "University", "Bank"."""
    noun = head.noun
    if noun is None or noun.definite or noun.plural or head.harm is not None:
        return False
    return head.sym == "ORG" or (head.sym == "THING" and noun.kind == "building")


def as_toll(phrase: Phrase, harm: Harm) -> Phrase:
    """Return a group as the toll of a harm."""
    return evolve(
        phrase, sym="TOLL", harm=evolve(harm, trigger=evolve(harm.trigger, rule="outcomes.toll", term="toll"))
    )


def _nobody(noun: Noun) -> bool:
    """Return whether a group has the figure 0."""
    return noun.number is not None and noun.number.count.high == 0


def _no_person(head: Phrase, inner: Noun) -> bool:
    """Return whether an unknown noun behind a noun of the dead is none of a person: "a body of work", "the remains of a bag"."""
    return inner.number is None or (head.word == "remains" and not inner.plural)


_FIGURES = NEWS | frozenset(
    "figure figures claim claims rumour rumours rumor rumors allegation allegations total".split()
)

_DOERS = {
    f"{doer}{ending}": outcome
    for outcome, doers in (
        (Outcome.KILLED, "killer murderer slayer assassin"),
        (Outcome.ABDUCTED, "kidnapper abductor captor"),
    )
    for doer in doers.split()
    for ending in ("", "s")
} | {"suicides": Outcome.KILLED}  # one suicide is mostly an attack
"""Who is named by what he did to others: "the kidnappers of two reporters"."""
