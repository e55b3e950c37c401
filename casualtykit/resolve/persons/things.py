"""Things that a pronoun takes up, none of which is somebody who did it: "The storm hit Osh. It killed five people"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from casualtykit.model import Actor, Statement
from casualtykit.sentences import Sentences
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Tape
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

    def without(s: Statement) -> Statement:
        left = [p for p in s.perpetrators if not (_may_be_thing(p) and _is_thing(p, s, sentences, tape_of))]
        return _by(s, left) if len(left) < len(s.perpetrators) else s

    return tuple([without(s) if s.perpetrators else s for s in statements])


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


_CALLED = TAPE.lazy("PRONOUN ADV? BE ADV? [CAUSE EVENT THING]")
_SUBJECT = TAPE.lazy("^ [^NOUN]* (?P<what>[NOUN]) (?<! PRONOUN)")
_THING = TAPE.lazy("[CAUSE EVENT THING]")
