"""Things and animals that a pronoun takes up, none of which did it or suffered it: "The storm hit Osh. It killed five people"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from casualtykit.model import Actor, Statement
from casualtykit.resolve.dropping import without
from casualtykit.sentences import Sentences
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Noun, Phrase, Tape
from casualtykit.values import evolve

_PRONOUNS = frozenset(("it", "this", "that"))
_BACK = 3
"""How many sentences back the thing may have been named that a row of pronouns takes up."""


def without_things(
    statements: Sequence[Statement], sentences: Sentences, tape_of: Callable[[Span], Tape]
) -> tuple[Statement, ...]:
    """Return statements without the pronouns among those who did it that stand for an attack, an accident, a thing.

    Args:
        statements: all statements of a text.
        sentences: all its sentences.
        tape_of: what reads one of them.
    """

    def told(s: Statement) -> Statement:
        left = [p for p in s.perpetrators if not (_may_be_thing(p) and _is_thing(p, s, sentences, tape_of))]
        return _by(s, left) if len(left) < len(s.perpetrators) else s

    return tuple([told(s) if s.perpetrators else s for s in statements])


def _by(s: Statement, doers: Sequence[Actor]) -> Statement:
    return evolve(s, perpetrators=tuple(doers), blame=s.blame if doers else None)


def _may_be_thing(doer: Actor) -> bool:
    return doer.text.lower() in _PRONOUNS


def _is_thing(doer: Actor, s: Statement, sentences: Sentences, tape_of: Callable[[Span], Tape]) -> bool:
    """Return whether a pronoun takes up a thing: what it is called, or the subject before it."""
    tape = tape_of(s.sentence)
    at = next((i for i, p in enumerate(tape.phrases) if p.start == doer.span.start), len(tape))
    if _CALLED.match(tape.text, at):
        return True  # "it was the worst fire in Gao, killing 40"
    subjects = (_SUBJECT.search(text) for text in (tape.text[:at], *_before(s.sentence, sentences, tape_of)))
    found = next((m["what"] for m in subjects if m is not None), None)
    return found is not None and _THING.match(found) is not None


def _before(sentence: Span, sentences: Sentences, tape_of: Callable[[Span], Tape]) -> Sequence[str]:
    return [tape_of(before).text for before in islice(sentences.before(sentence), _BACK)]


def without_animals(
    statements: Sequence[Statement], sentences: Sentences, tape_of: Callable[[Span], Tape]
) -> tuple[Statement, ...]:
    """Return statements without those whose pronoun stands for animals: "Wolves got at 13 sheep. Some were killed".

    Args:
        statements: all statements of a text.
        sentences: all its sentences.
        tape_of: what reads one of them.
    """
    gone = {s.id for s in statements if _may_be_animals(s) and _is_of_animals(s, sentences, tape_of)}
    return without(statements, gone)


def _may_be_animals(s: Statement) -> bool:
    return len(s.victims) == 1 and s.victims[0].text.lower() in _SEVERAL


_SEVERAL = frozenset("they them some others many all most both".split())


def _is_of_animals(s: Statement, sentences: Sentences, tape_of: Callable[[Span], Tape]) -> bool:
    """Return whether the last of several before a pronoun are animals."""
    here = [p for p in tape_of(s.sentence).phrases if p.end <= s.victims[0].span.start]
    for row in (here, *(tape_of(before).phrases for before in islice(sentences.before(s.sentence), _BACK))):
        if _persons(row):
            return False
        if any(p.noun is not None and p.noun.kind == "animal" and _several(p.noun) for p in row):
            return True
    return False


def _persons(row: Sequence[Phrase]) -> bool:
    """Return whether a row tells of more than one person: "two boys", "a family", "a boy and his sister"."""
    persons = [p.noun for p in row if p.noun is not None and "PEOPLE" in (p.sym, p.inner)]
    return len(persons) > 1 or any(n.plural or n.collective for n in persons)


def _several(noun: Noun) -> bool:
    """Return whether a noun is of more than one, by its form or its figure."""
    return noun.plural or (noun.number is not None and (noun.number.count.low or 0) > 1)


_CALLED = TAPE.lazy("PRONOUN ADV? BE ADV? [CAUSE EVENT THING]")
_SUBJECT = TAPE.lazy("^ [^NOUN]* (?P<what>[NOUN]) (?<! PRONOUN)")
_THING = TAPE.lazy("[CAUSE EVENT THING]")
