"""Words of a clause that name nobody of their own: an "of" said twice, "as did", "themselves", "that of"."""

from __future__ import annotations

import re

from casualtykit.languages.en.cues import NTH
from casualtykit.languages.en.pronouns import ONESELF
from casualtykit.tape import Phrase, Tape, named
from casualtykit.values import evolve


def without_of(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """An "of" that only repeats itself or parts a figure from its adjective is left out: "the murder of a judge and of a clerk", "dozens of dead and wounded"."""
    return tape.phrases[match.start() : match.end() - 1]


def so_did(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Words that tell of others what befell some are "along with": "six rebels died, as did two guards"."""
    first, verb = tape.phrases[match.start() : match.end()]
    told = first.word == "as" and verb.low in _SO_DID
    return (Phrase("ALONG", first.start, verb.end, word="as well as", low=first.low),) if told else (first, verb)


_SO_DID = frozenset(("did", "was", "were"))


def themselves(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A pronoun that only stresses who suffered is no group: "the gunmen were themselves killed"."""
    was, who, verb = tape.phrases[match.start() : match.end()]
    if who.word not in ONESELF:
        return was, who, verb
    return (was, verb) if was.unreal else (named(evolve(verb, start=was.start), "HARMED"),)


def that_of(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """What stands for bodies is left out: "nine bodies, including those of two girls"."""
    phrases = tape.phrases[match.start() : match.end()]
    return phrases[:1] if phrases[1].word in ("that", "those") else phrases


def the_next(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A blow that is called by its rank alone is left out where its verb is: "the first blast killed nine and the second 12"."""
    phrases = tape.phrases[match.start() : match.end()]
    struck = any(p.sym in _STRIKING for p in tape.phrases[: match.start()])
    return phrases[-1:] if struck and phrases[-2].low.removeprefix("the ") in NTH else phrases


def the_nth(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A rank before a blow is that of the blow, and counts nobody: "the fifth such attack since June"."""
    rank, blow = tape.phrases[match.start() : match.end()]
    return (evolve(blow, start=rank.start),) if rank.low.rpartition(" ")[2] in NTH else (rank, blow)


_STRIKING = frozenset(("HARM", "HARM_ED", "HARMING"))


def in_the_next(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """So it is where people are told to have come to harm in it: "two died in the first attack and nine in the second"."""
    into, rank = tape.phrases[match.start()], tape.phrases[match.start() + 1]
    if into.word != "in" or rank.low.removeprefix("the ") not in NTH:
        return tape.phrases[match.start() : match.end()]
    return (Phrase("AT", into.start, rank.end, rank.noun, word=into.word, inner="CAUSE", low=rank.low),)


def risen_from(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """What a toll was before it rose or fell is left out: "was lowered from 64 dead to 51"."""
    phrases = tape.phrases[match.start() : match.end()]
    toll = any(p.sym == "TOLL" for p in tape.phrases[: match.start()])
    if not toll or phrases[0].word != "from" or tape.phrases[match.end()].word != "to":
        return phrases
    return (Phrase("ADV", phrases[0].start, phrases[-1].end),)
