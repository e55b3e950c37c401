"""Whether what a sentence tells of came about: "the threat of deaths", "an order for the arrest of", "did not send to hospital"."""

from __future__ import annotations

from casualtykit.languages.en.captive_words import ORDERS, REWARDS
from casualtykit.languages.en.figures import AVERTING, BRINGING_ABOUT, DEMANDING, ORDERING
from casualtykit.languages.en.verb_words import BARELY
from casualtykit.patterns import lazy
from casualtykit.tape import Tape
from casualtykit.vocabulary import Outcome

TRIED = lazy(r"attempt|threat|plan|plot|possible|potential|imminent")
"""Words before a noun of harm that did not happen."""


def undone(tape: Tape, at: int) -> bool:
    """Return whether a verb that is no word of harm tells what has not happened: "could claim", "did not send", "nearly cost"."""
    return tape.phrases[at].unreal or (at > 0 and tape.phrases[at - 1].word in BARELY)


def averted(tape: Tape, at: int) -> bool:
    """Return whether a harm did not come about: "could cause the death of 30", "demanded the arrest of five officers"."""
    if TRIED.search(tape.phrases[at].low):
        return True
    if tape.phrases[at].low.startswith("any "):
        return False  # "did not cause any deaths" says that nobody died
    passed = ("ADV", "ADJ", "OF", "PREP")
    before = next((p for p in reversed(tape.phrases[max(0, at - 3) : at]) if p.sym not in passed), None)
    if before is None or not before.sym.startswith("VERB"):
        return _in_a_list_of_what_may_be(tape, at)
    harm = tape.phrases[at].harm
    if harm is not None and harm.trigger.outcome is Outcome.SURRENDERED and before.sym == "VERB_TO":
        return True  # "sought to negotiate the surrender of 20 rebels"
    held = harm is not None and harm.trigger.outcome is Outcome.DETAINED
    unreal = before.unreal and before.word in BRINGING_ABOUT
    return unreal or before.word in AVERTING | DEMANDING or (held and before.word in ORDERING)


def _in_a_list_of_what_may_be(tape: Tape, at: int) -> bool:
    """Return whether a harm stands in a row of what may come of something: "which can lead to floods and hundreds of deaths"."""
    row = ("UNKNOWN", "COMMA", "AND", "THING", "CAUSE", "EVENT", "ADV", "ADJ", "PREP", "VERB_TO")
    verb = next((p for p in reversed(tape.phrases[max(0, at - _REACH) : at]) if p.sym not in row), None)
    listed = at > 0 and tape.phrases[at - 1].sym in ("COMMA", "AND")
    return listed and verb is not None and verb.unreal and verb.word in BRINGING_ABOUT


def ordered(tape: Tape, at: int) -> bool:
    """Return whether an arrest is only ordered, asked for or to be paid for: "a warrant for his arrest"."""
    harm, before = tape.phrases[at].harm, tape.phrases[max(0, at - _REACH) : at]
    if harm is None or harm.trigger.outcome is not Outcome.DETAINED or not before:
        return False
    if before[-1].sym not in ("PREP", "OF"):
        return False
    words = [p.noun.head if p.noun is not None else p.word for p in before]
    return words[-2:][0] in ORDERS or not REWARDS.isdisjoint(words)


_REACH = 6
"""How far before an arrest the reward for it may stand: "a reward of 500 pounds was announced for his arrest"."""


def died_of(tape: Tape, at: int) -> bool:
    """Return whether wounds are what somebody died of: "died of multiple injuries"."""
    of, died = tape.phrases[max(0, at - 1)].word in ("of", "from"), tape.phrases[max(0, at - 2)].sym
    return of and died.startswith(("DIE", "DYING"))
