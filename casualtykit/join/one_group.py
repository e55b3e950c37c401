"""The draft of one group: whom a pronoun or a figure "of them" stands for, how many they are, whether they suffered at all."""

from __future__ import annotations

from casualtykit.join.drafts import Case, Draft, count_of
from casualtykit.join.pronouns import antecedent
from casualtykit.join.unharmed.spared import called_so, replaced, spared
from casualtykit.join.unharmed.victims import natural
from casualtykit.languages.en.group_words import SOME
from casualtykit.languages.en.pronouns import RECIPROCAL, THEY
from casualtykit.model import exactly, vaguely
from casualtykit.tape import TAPE, Harm, Noun, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Role

PERSON_UNSURE = "person unsure"
"""The doubt of a bare name whose verb may be said of things too; the text has to tell that it is a person's."""


def one_draft(tape: Tape, phrase: Phrase, at: int, harm: Harm) -> Draft | None:
    """Return the draft of one group, or None where it cannot have suffered this."""
    who = _meant(tape, phrase, at)
    case = Case(tape, who, at, harm)
    if called_so(case):
        return None
    if who.harm is not None and replaced(case):
        harm = who.harm
        case = Case(tape, who, at, harm)
    if spared(case):
        return None
    count, number = count_of(who.noun)
    if who.noun is None:
        many = who.word in THEY or who.low in RECIPROCAL or who.low.split(" ")[0] in SOME
        count = vaguely(2) if many else exactly(1)
    doubts = ("natural death",) if natural(tape, who, harm) else ()
    if harm.weak and who.sym == "NAME" and not (who.noun is not None and who.noun.person):
        doubts = (*doubts, PERSON_UNSURE)  # a town may be held too
    return Draft(harm, who, count, number, tape, at, doubts=doubts)


def _meant(tape: Tape, phrase: Phrase, at: int) -> Phrase:
    """Return whom a pronoun stands for, and a figure "of them" with the role of those; other groups as they are."""
    if phrase.low in RECIPROCAL:
        return evolve(phrase, noun=None)
    if phrase.sym == "PRONOUN":
        return antecedent(tape, phrase, at)
    noun = phrase.noun
    if (
        phrase.sym == "COUNT"
        and noun is not None
        and noun.role == Role.UNSPECIFIED
        and (others := _told_of(tape, phrase, at))
    ):
        return evolve(phrase, noun=evolve(noun, role=others.role))
    return phrase


def _told_of(tape: Tape, figure: Phrase, at: int) -> Noun | None:
    """Return the group that a figure without a noun counts some of: "eight of them", "of the 81 passengers, 73"."""
    them = _of_them(tape, figure)
    if them is not None:
        return _holding(tape, figure) or antecedent(tape, them, at).noun
    if figure not in tape.phrases:
        return None
    opened = _OF_THE_GROUP.search(tape.text[: tape.phrases.index(figure)])
    return tape.phrases[opened.start("group")].noun if opened is not None else None


def _holding(tape: Tape, figure: Phrase) -> Noun | None:
    """Return the nearest group before a figure "of them" that counts more people: "rebels took four cooks; two of them fled"."""
    mine = count_of(figure.noun)[0].value or 0
    before = (p.noun for p in reversed(tape.phrases) if p.end <= figure.start and p.sym == "PEOPLE")
    return next((n for n in before if n is not None and n.number and (count_of(n)[0].value or 0) > mine > 0), None)


_OF_THE_GROUP = TAPE.lazy(
    "(?: ^ | [SOURCE SEMI THAT]) OF (?P<group>PEOPLE) ADJUNCT{0,2} COMMA? (?: COUNT [^SEMI COLON GROUP]{1,6} AND )? $"
)


def _of_them(tape: Tape, figure: Phrase) -> Phrase | None:
    """Return the pronoun behind a figure of some of those told of before: "killed eight of them", "one of them was shot"."""
    if figure.inner == "PRONOUN" and figure.word == "of them":
        return evolve(figure, sym="PRONOUN", word="they")
    i = tape.phrases.index(figure) + 1 if figure in tape.phrases else len(tape)
    them = tape.phrases[i] if i < len(tape) else None
    if them is None or them.sym != "INCLUDING" or them.word != "of them":
        return None
    return evolve(them, sym="PRONOUN", word="them")
