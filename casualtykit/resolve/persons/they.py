"""How many "they" are, where the sentence before tells: "Two clerks were stopped. They were shot dead"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from casualtykit.languages.en.group_words import BODIES
from casualtykit.model import Statement
from casualtykit.resolve.dropping import without
from casualtykit.sentences import Sentences
from casualtykit.spans import Span
from casualtykit.tape import Noun, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import ARMED, Outcome, Role

_WORDS = frozenset(("they", "them", "their"))
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
    if not any(map(_takes_up, statements)):
        return tuple(statements)
    done = [_counted(s, statements, sentences, tape_of) if _takes_up(s) else s for s in statements]
    gone = {s.id for s, d in zip(statements, done, strict=True) if d is None}
    return without([d or s for s, d in zip(statements, done, strict=True)], gone)


_TAKEN = frozenset((Outcome.ABDUCTED, Outcome.MISSING, Outcome.DETAINED))
"""What may befall people before their bodies are found."""


def _takes_up(s: Statement) -> bool:
    """Return whether those who suffered are a bare pronoun of several."""
    pronoun = len(s.victims) == 1 and s.victims[0].text.lower() in _WORDS
    return pronoun and s.number is None and s.count.value is None and s.part_of is None


def _counted(
    s: Statement, statements: Sequence[Statement], sentences: Sentences, tape_of: Callable[[Span], Tape]
) -> Statement | None:
    """Return a statement with the figure of those whom its pronoun takes up, or None where raiders only get away."""
    pronoun = s.victims[0]
    if any(p.end <= pronoun.span.start for p, _ in several(tape_of(s.sentence))):
        return s  # its own sentence tells of others before them
    for before in islice(sentences.before(s.sentence), _BACK):
        told = list(several(tape_of(before)))
        if not told:
            continue
        if s.outcome is Outcome.DISPLACED and told[0][1].role in ARMED:
            return None  # "Gunmen robbed a bank. They fled"
        again = any(e.sentence == before and e.outcome is s.outcome for e in statements)
        taken = [e for e in statements if e.sentence == before and e.outcome in _TAKEN and e.number is not None]
        if not again and len(taken) == 1 and s.trigger.term in BODIES:
            return evolve(s, count=taken[0].count)  # "rebels abducted two guards. Their bodies were found"
        them = None if again else those(told, pronoun.text.lower())
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


def those(told: Sequence[tuple[Phrase, Noun]], pronoun: str) -> Noun | None:
    """Return the one group with a figure whom a pronoun takes up, or None where it may be another.

    A subject goes on as the subject. Unless it does, armed men without a figure are those who did it to the others.
    """
    counted = [(p, n) for p, n in told if figure(n) > 1]
    if len(counted) != 1 or counted[0][0].sym == "AT":
        return None
    them = counted[0]
    others = [n for _, n in told if n is not them[1]]
    mixed = them[1].role in ARMED and any(n.role not in ARMED for n in others)  # "two gunmen fired at clerks"
    goes_on = pronoun != "them" and told[0][0] is them[0] and not mixed
    doers = them[1].role not in ARMED and all(n.role in ARMED for n in others)
    return them[1] if goes_on or doers else None
