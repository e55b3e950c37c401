"""Parts of a group that are told one by one behind it: "of whom 88 were girls and 205 took no part"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casualtykit.join.drafts import Draft, count_of
from casualtykit.model import vaguely
from casualtykit.tape import BORDERS, TAPE, Harm, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome


def parts(tape: Tape, places: Iterable[int], whole: Draft, most: int | None = None) -> Iterator[Draft]:
    """Yield the figures at some places as parts of a group.

    Args:
        tape: the clause.
        places: where the figures stand.
        whole: the group, or its first part where the group itself is told elsewhere.
        most: how many the group are, where that is known; none but parts that are no more together are taken.
    """
    left = most
    for at in places:
        figure, harm = tape.phrases[at], _harm(tape, at, whole)
        count, number = count_of(figure.noun) if figure.noun is not None else (A_SHARE, None)
        counted = figure.noun is None or figure.noun.counted
        if figure.sym == "NUMBER":
            figure = evolve(figure, end=tape.phrases[at + 1].end)  # "half of them"
        mine = count.value or count.low or 0
        if left is not None:
            left -= mine
        if not counted or mine == most or (left is not None and left < 0):
            return
        if harm is not None:
            who = _said_to_be(tape, at) or figure
            yield Draft(harm, who, count, number, tape, place_of_part(tape, at, whole.at), whole.key)


A_SHARE = vaguely(1)
"""How many "most of them" are, or half."""


def place_of_part(tape: Tape, at: int, whole: int) -> int:
    """Return where the doers of a part are looked for: at its figure if they stand behind it, or at the harm of the whole."""
    return at if _BY_WHOM.match(tape.text, at) is not None else whole


_BY_WHOM = TAPE.lazy("[COUNT NUMBER]? INCLUDING? [ADV VERBED]* BY [PEOPLE NAME ORG PRONOUN UNKNOWN COUNT]")
"""A figure with doers of its own: "120 of them by the army"."""


def others_behind(tape: Tape, start: int) -> Iterator[int]:
    """Yield where other parts stand behind the first: "... and nine others in the south", "... and 205 were men"."""
    for i in range(start + 1, len(tape) - 1):
        before, figure, after = tape.phrases[i - 1 : i + 2]
        if before.sym in BORDERS:
            return
        listed = figure.sym == "PEOPLE" and after.sym in _ENDS  # "... were men, 168 women and 15 girls"
        told = figure.sym == "COUNT" and after.sym in _PREDICATES
        if before.sym in ("AND", "COMMA") and (told or listed):
            yield i


_ENDS = frozenset(("COMMA", "AND", "SEMI"))
_PREDICATES = frozenset("AT BE VERB VERBED VERB_ED INCLUDING HARMED".split())


def _harm(tape: Tape, at: int, whole: Draft) -> Harm | None:
    """Return what a part of a group has suffered; None where its verb tells a harm of its own: "of the hurt, two died"."""
    verb = next((p for p in tape.phrases[at + 1 : at + 3] if p.sym in _OF_HARM), None)
    own, told = verb.harm if verb is not None else None, whole.harm.trigger
    if verb is None or own is None:
        return whole.harm
    outcomes = (told.outcome, own.trigger.outcome)
    shot = verb.sym == "HARMED" and outcomes == (Outcome.KILLED, Outcome.INJURED)  # "of the 31 killed, 26 were shot"
    if not shot and own.trigger.outcome is not told.outcome:
        return None
    return evolve(own, trigger=evolve(own.trigger, outcome=told.outcome, term=told.term))


_OF_HARM = frozenset(("HARMED", "HARM_ED", "DIE", "DIE_ED"))


def _said_to_be(tape: Tape, at: int) -> Phrase | None:
    """Return what a figure of people is said to be: "of whom nine were clerks"."""
    match = _WERE.match(tape.text, at + 1)
    who = tape.phrases[match.end() - 1] if match is not None else None
    if who is None or who.noun is None or who.noun.counted:
        return None
    return evolve(who, noun=evolve(who.noun, number=None))  # without the article of a kind: "one was a nurse"


_WERE = TAPE.lazy("INCLUDING? ADV? BE ADV? [PEOPLE UNKNOWN]")
