"""How many "they" are, or "the clerks", where a sentence before tells: "Two clerks were stopped. They were shot dead"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from casualtykit.languages.en.group_words import BODIES
from casualtykit.languages.en.harm_words import ATTACKERS
from casualtykit.languages.en.pronouns import THEM
from casualtykit.model import Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.dropping import without
from casualtykit.resolve.people import told_in
from casualtykit.sentences import Sentences
from casualtykit.spans import Page, Span
from casualtykit.tape import Noun, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import ARMED, FIGHTERS, LASTING, CountKind, Outcome, Role

_GROUPS = frozenset(("PEOPLE", "COUNT", "VICTIMS", "AT"))
_BACK = 3
"""How many sentences back those may have been counted whom "they" takes up."""


def count_them(
    statements: Sequence[Statement], sentences: Sentences, tape_of: Callable[[Span], Tape]
) -> tuple[Statement, ...]:
    """Return statements in which "they" and "them" are as many as those whom the sentence before counts.

    Raiders of whom the next sentence tells that they fled have lost no home.

    Args:
        statements: all statements of a text, not linked yet.
        sentences: all its sentences.
        tape_of: what reads one of them.
    """
    done = [
        _counted(s, statements, sentences, tape_of) if _uncounted(s) and s.victims[0].text.lower() in THEM else s
        for s in statements
    ]
    gone = {s.id for s, d in zip(statements, done, strict=True) if d is None}
    return without([d or s for s, d in zip(statements, done, strict=True)], gone)


def count_those_named_again(
    page: Page, statements: Sequence[Statement], sentences: Sentences, tape_of: Callable[[Span], Tape]
) -> tuple[Statement, ...]:
    """Return statements in which "the clerks" are as many as the clerks whom a sentence before counts.

    Where an earlier statement tells of them already, it has their figure.

    Args:
        page: the text.
        statements: all its statements, linked.
        sentences: all its sentences.
        tape_of: what reads one of them.
    """
    return tuple(
        _named_again(s, sentences, tape_of) if _uncounted(s) and s.repeats is None and _definite(page, s) else s
        for s in statements
    )


def _uncounted(s: Statement) -> bool:
    """Return whether one group came to harm of which nothing tells how many they were."""
    return s.number is None and s.count.value is None and s.part_of is None and len(s.victims) == 1


def _definite(page: Page, s: Statement) -> bool:
    """Return whether those who suffered have the article of a group told of before, and not of what befell them or where they are."""
    if _BY_HARM in s.rules:
        return False  # "the clerks killed in May"
    who = s.victims[0].span
    some = _THOSE_WHO if who.end > s.trigger.span.start else _THOSE_IN
    return page.low.endswith(("the ", "these ", "those ", "all "), 0, who.start) and not some.match(page.low, who.end)


_THOSE_WHO = lazy(r" (?:who|that|whose|of|from|with|without)(?!\w)")
_THOSE_IN = lazy(r" (?:who|that|whose|of|from|with|without|in|at|on|aboard|inside|outside|near|behind)(?!\w)")
"""What tells which of a group are meant: "the guards who stayed", and before the verb "the guards in the tower"."""


def _named_again(s: Statement, sentences: Sentences, tape_of: Callable[[Span], Tape]) -> Statement:
    """Return a statement of "the clerks" with the figure of the one group of clerks that the last sentence with any counts.

    A figure alone, there or since, may be of some to whom something else happened: "four clerks were chased. Two got away".
    """
    head = s.victims[0].text.lower().split()[-1]
    for before in islice(sentences.before(s.sentence), _BACK):
        tape = tape_of(before)
        if any(p.sym == "COUNT" for p in tape.phrases):
            return s
        named = [n for _, n in several(tape) if _is_called(n, head)]
        if named:
            number = named[0].number if len(named) == 1 else None
            few = number is not None and number.count.kind is CountKind.EXACT and 1 < (number.count.value or 0) <= _FEW
            return evolve(s, count=number.count) if number is not None and few else s
    return s


_BY_HARM = "verbs.participle"
"""The rule of a harm that tells which people are meant."""
_FEW = 30
"""So many people may all suffer one thing where only their article says so; of a crowd hardly all do."""


def _is_called(noun: Noun, head: str) -> bool:
    """Return whether a group may be taken up by a noun: by its own, or as attackers where it bears arms."""
    return noun.head == head or (head in ATTACKERS and noun.role in FIGHTERS)


def _counted(
    s: Statement, statements: Sequence[Statement], sentences: Sentences, tape_of: Callable[[Span], Tape]
) -> Statement | None:
    """Return a statement with the figure of those whom its pronoun takes up, or None where raiders only get away."""
    pronoun = s.victims[0]
    doers = {p.role for p in s.perpetrators}
    here = (p for p, _ in several(tape_of(s.sentence)) if not any(p.span.overlaps(a.span) for a in s.perpetrators))
    if any(p.end <= pronoun.span.start for p in here):
        return s  # its own sentence tells of others before them
    for before in islice(sentences.before(s.sentence), _BACK):
        told = list(several(tape_of(before)))
        if not told:
            continue
        if s.outcome is Outcome.DISPLACED and told[0][1].role in ARMED:
            return None  # "Gunmen robbed a bank. They fled"
        harmed = told_in(statements, before)
        again = any(e.outcome is s.outcome for e in harmed)
        taken = [e for e in harmed if e.outcome in LASTING and e.number is not None]
        if not again and len(taken) == 1 and s.trigger.term in BODIES:
            return evolve(s, count=taken[0].count)  # "rebels abducted two guards. Their bodies were found"
        them = None if again else those(told, pronoun.text.lower(), doers)
        if them is None or them.number is None:
            return s
        role = them.role if s.role == Role.UNSPECIFIED else s.role
        return evolve(s, count=them.number.count, role=role, victims=(evolve(pronoun, role=role),))
    return s


def several(tape: Tape) -> Iterator[tuple[Phrase, Noun]]:
    """Yield the groups of several persons that a sentence tells of, those behind a preposition too."""
    for phrase in tape.phrases:
        person = phrase.sym in _GROUPS and (phrase.sym != "AT" or phrase.inner in _GROUPS)
        if person and phrase.noun is not None and (phrase.noun.plural or figure(phrase.noun) > 1):
            yield phrase, phrase.noun


def figure(noun: Noun) -> int:
    """Return how many a group counts; 0 where it has no figure."""
    return (noun.number.count.value or 0) if noun.number is not None else 0


def those(told: Sequence[tuple[Phrase, Noun]], pronoun: str, doers: AbstractSet[str] = frozenset()) -> Noun | None:
    """Return the one group with a figure whom a pronoun takes up, or None where it may be another.

    A subject goes on as the subject. Unless it does, armed men without a figure are those who did it to the others.
    Who does it to "them" is of another side: "four raiders opened fire. The soldiers killed them".

    Args:
        told: the groups of the sentence before.
        pronoun: the word that takes one of them up.
        doers: the roles of those who do it.
    """
    counted = [(p, n) for p, n in told if figure(n) > 1]
    if len(counted) != 1 or counted[0][0].sym == "AT":
        return None
    them = counted[0]
    others = [n for _, n in told if n is not them[1]]
    mixed = them[1].role in ARMED and any(n.role not in ARMED for n in others)  # "two gunmen fired at clerks"
    goes_on = pronoun != "them" and told[0][0] is them[0] and not mixed
    struck = them[1].role not in ARMED and all(n.role in ARMED for n in others)
    fought = bool(doers) and them[1].role in ARMED - doers and all(n.role in doers for n in others)
    return them[1] if goes_on or struck or fought else None
