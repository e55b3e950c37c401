"""A statement in the making: one group, one outcome, and the places on the tape that made it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from casualtykit.languages.en.group_words import COUPLES, INDEFINITE_ARTICLES, ONE, PAIRED, TRIOS
from casualtykit.languages.en.pronouns import SOME_OF_THEM, THEY
from casualtykit.model import Count, Cue, Number, OutcomeMention, exactly, vaguely
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Harm, Noun, Phrase, Tape
from casualtykit.values import evolve, kept, settled
from casualtykit.vocabulary import CountKind, Outcome

FRONTED = "far_subjects.fronted"
"""The rule of participles that open a sentence, behind whose comma another verb tells of another time and place."""


class Case(NamedTuple):
    """A group and a harm of one clause."""

    tape: Tape
    who: Phrase
    """The group, or what a pronoun stands for."""
    at: int
    """The place of the harm on the tape."""
    harm: Harm

    @property
    def noun(self) -> Noun | None:
        """The noun of the group."""
        return self.who.noun

    @property
    def uncounted(self) -> bool:
        """Whether no figure stands before the group."""
        return self.who.number is None

    @property
    def after(self) -> bool:
        """Whether the group follows the harm."""
        return self.who.start > self.tape.phrases[self.at].start


@settled
class Draft:
    """One group of people and one outcome, not yet who did it, who says so, where or when."""

    harm: Harm
    who: Phrase | None
    """The group; None where its words are left out."""
    count: Count
    number: Number | None
    tape: Tape
    """The clause it was read in."""
    at: int
    """The place of the trigger on that tape."""
    whole: tuple[int, int] | None = None
    """The key of the draft whose figure contains this one."""
    cue: Cue | None = None
    """The words that say the figure is compared with another."""
    doubts: tuple[str, ...] = ()
    """Named reasons to check it."""
    rule: str = ""
    """The rule that made it; whoever tries the rules signs what they make."""

    @property
    def key(self) -> tuple[int, int]:
        """What tells it from the other drafts of a text: where its group and its trigger begin."""
        return self.who.start if self.who else -1, self.harm.trigger.span.start

    @kept
    def clause(self) -> Span:
        """The stretch of the clause that holds its word of harm."""
        return self.tape.clause(self.at)

    @property
    def span(self) -> Span:
        """The shortest stretch that holds count, victims and outcome word."""
        trigger = self.harm.trigger.span
        start, end = trigger.start, trigger.end
        if self.who is not None:
            noun = self.who.noun
            who = noun.core if noun is not None and noun.core.start < noun.core.end else self.who
            start, end = min(start, who.start), max(end, who.end)
        if self.number is not None:
            start, end = min(start, self.number.span.start), max(end, self.number.span.end)
        return Span(start, end)


def unlisted(where: Span, outcome: Outcome, term: str, *, rule: str = "outcomes.") -> Harm:
    """Return the harm of words for which no lexicon has one, as "sent to hospital"; its rule ends in the name of what reads them."""
    return Harm(OutcomeMention(where, "", rule, outcome, term))


def signed(made: Iterable[Draft], rule: str) -> list[Draft]:
    """Return what a rule has made with its id, as have words of harm that no lexicon has."""
    return [evolve(d, rule=rule, harm=_signed(d.harm, rule)) for d in made]


def _signed(harm: Harm, rule: str) -> Harm:
    own = harm.trigger.rule
    if own and own[-1] != ".":
        return harm
    return evolve(harm, trigger=evolve(harm.trigger, rule=own + rule.rpartition(".")[2] if own else rule))


def count_of(noun: Noun | None) -> tuple[Count, Number | None]:
    """Return how many a group is: as its number says, one for a singular, a vague two for a plural."""
    if noun is None:
        return vaguely(2), None
    if noun.number is not None:
        if not noun.head and noun.number.text.lower() in COUPLES:
            return exactly(2), noun.number  # two people, and not "a couple of"
        count = noun.number.count
        times = TRIOS.get(noun.head) or (2 if PAIRED in noun.head else None)
        if times and count.kind is CountKind.EXACT and count.value == 1:
            return exactly(times), noun.number
        return count, noun.number
    if noun.members is not None:
        return exactly(noun.members), None
    if noun.head in TRIOS:
        return exactly(TRIOS[noun.head]), None
    if noun.head in ONE:
        return exactly(1), None
    if noun.plural or noun.collective or noun.head in THEY or noun.head in SOME_OF_THEM:
        return vaguely(2), None
    return exactly(1), None


def is_for_people(phrase: Phrase) -> bool:
    """Return whether a phrase says whom something is for, of whom a participle behind it tells: "food for people displaced"."""
    return phrase.sym == "AT" and phrase.inner == "PEOPLE" and phrase.word == "for"


def several_alone(tape: Tape, at: int) -> bool:
    """Return whether a group of two or more stands at a place, and no other one behind a comma: "eight rebels, two soldiers die"."""
    group, *row = tape.phrases[at : at + 3]
    number = group.number
    if number is None or (number.count.low or 0) < 2:
        return False
    other = row[-1].number if [p.sym for p in row] == ["COMMA", "PEOPLE"] else None
    return other is None or other.text.lower() in INDEFINITE_ARTICLES | {"both"}


def last_word(verb: Phrase) -> Span:
    """Return where a verb itself stands, without its auxiliaries."""
    return Span(verb.end - len(verb.low), verb.end) if verb.low else verb.span


def is_passive(verb: Phrase) -> bool:
    """Return whether a verb tells what is done to its subject: "was treated", "(people) being treated"."""
    return verb.sym == "VERBED" or (verb.sym == "VERBING" and last_word(verb).start > verb.start)


def same(a: Harm, b: Harm | None) -> bool:
    """Return whether two words say one harm; the whole of "two of the six injured have died" has not."""
    return b is None or a.trigger.outcome is b.trigger.outcome


def infinitive(tape: Tape, at: int) -> bool:
    """Return whether a base form is paired with an infinitive: "a plot to bomb a mosque and kill worshippers"."""
    verb = tape.phrases[at]
    if verb.low != verb.word or at == 0 or tape.phrases[at - 1].sym not in ("AND", "COMMA"):
        return False
    return any(p.sym in ("VERB_TO", "UNREAL") or p.unreal for p in tape.phrases[max(0, at - 10) : at])


def left_so(tape: Tape, at: int) -> bool:
    """Return whether a participle says how something left people, and "and" goes on to what else it did: "left 20 hurt and killed two"."""
    left = tape.phrases[at - 2].word if at > 1 and tape.phrases[at - 1].sym in ("COUNT", "PEOPLE") else ""
    return left == "leave" and tape.text[at + 1 : at + 2] == TAPE["AND"]
