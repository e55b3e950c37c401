"""The rules for groups of whom none survived: "none of the 34 people on board survived", "there were no survivors".

Where the sentence leaves out how many they were, they are told vaguely, for the sentences before to count.
"""

from __future__ import annotations

import re

from casualtykit.join.drafts import Draft, count_of, last_word, unlisted
from casualtykit.join.lists import Joins, drafts
from casualtykit.languages.en.group_words import ANYBODY
from casualtykit.languages.en.harm_words import SURVIVE, SURVIVORS
from casualtykit.model import vaguely
from casualtykit.rules import rule
from casualtykit.spans import Span
from casualtykit.tape import Phrase, Tape, named
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome


@rule(
    r"(?P<none>[PEOPLE COUNT]) (?:AND PEOPLE)? PREP? ADJUNCT{0,2} (?P<harm>[VERB VERB_ED])"
    r" | (?P<who>[PEOPLE COUNT AT]) PREP? ADJUNCT{0,2} COMMA (?P<none>COUNT) [VERB VERB_ED]",
    words=("survive",),
    finds={
        "None of the 34 people on board survived.": "killed 34 people",
        "The blaze cut off 34 people, none of whom survived.": "killed 34 people",
        "A bus with 34 people aboard fell into a river. Nobody survived.": "killed 34",
        "A bus with 34 people aboard fell into a river. None of the crew survived.": "killed 2+? crew | civilian",
    },
    skips=(
        "All of the 34 people on board survived.",
        "None of the 34 shops on the street survived.",
        "A bus with 34 people aboard fell into a river. None of the songs survived.",
    ),
)
def nobody_survived(tape: Tape, match: re.Match[str]) -> Joins:
    """A group of whom none survived has died."""
    at, verb = match.start("none"), tape.phrases[match.end() - 1]
    none = tape.phrases[at]
    if verb.word == "survive" and _nobody(none):
        who = named(tape.phrases[match.start("who")], "PEOPLE") if match["who"] else _whole(none)
        yield _all_dead(tape, at, who, last_word(verb))


@rule(
    r"NOT (?P<who>GROUP) BUT (?P<other>GROUP) ADV* (?P<verb>[VERB VERB_ED])",
    words=("survive",),
    finds={
        "Neither the pilot nor his two passengers survived.": "killed 1 pilot | civilian / killed 2 passengers | civilian"
    },
    skips=("Neither the pilot nor his two passengers slept.",),
)
def neither_survived(tape: Tape, match: re.Match[str]) -> Joins:
    """Of whom neither survived, both have died."""
    at = match.start("verb")
    verb = tape.phrases[at]
    if verb.word == "survive" and tape.phrases[match.start()].word == "neither":
        harm = unlisted(last_word(verb), Outcome.KILLED, SURVIVE, rule="outcomes.nobody_survived")
        for group in ("who", "other"):
            yield from drafts(tape, match.span(group), at, harm)


@rule(
    r"(?:THERE BE | WITH | VERB | VERB_ED) (?P<survivors>PEOPLE)"
    r" (?: (?: (?P<among>AT) | (?P<prep>PREP) (?P<crew>[PEOPLE COUNT]) ) (?: AND (?P<more>PEOPLE) )? )?",
    words=SURVIVORS,
    finds={
        "There were no survivors among the 34 people on board.": "killed 34 people",
        "There were no survivors among the crew of five.": "killed 5 crew of five | civilian",
        "The wreck was found with no survivors among the 34 passengers and six cooks.": "killed 34 passengers | civilian / killed 6 cooks | civilian",
        "A bus with 34 people aboard fell into a river. There were no survivors.": "killed 34",
    },
    skips=(
        "There were six survivors among the 34 people on board.",
        "A bus fell into a river. There were no survivors.",
    ),
)
def no_survivors(tape: Tape, match: re.Match[str]) -> Joins:
    """A group among whom there are no survivors has died."""
    at = match.start("survivors")
    none = tape.phrases[at]
    if not _nobody(none) or none.head not in SURVIVORS:
        return
    group = match["among"] or match["prep"]
    among = tape.phrases[match.start("among" if match["among"] else "prep")] if group else none
    if not group or among.word not in ("among", "from"):
        yield _all_dead(tape, at, None, none.span)
        return
    whom = named(among, "PEOPLE") if match["among"] else tape.phrases[match.start("crew")]
    yield _all_dead(tape, at, whom, none.span)
    if match["more"]:
        yield _all_dead(tape, at, tape.phrases[match.start("more")], none.span)


def _nobody(phrase: Phrase) -> bool:
    """Return whether a group says that there is nobody of a kind."""
    return phrase.number is not None and phrase.number.count.high == 0


def _all_dead(tape: Tape, at: int, who: Phrase | None, told: Span) -> Draft:
    """Return the draft that all of a group have died; without a figure they are those whom the text tells of before."""
    harm = unlisted(told, Outcome.KILLED, SURVIVE, rule="outcomes.nobody_survived")
    counted = who is not None and who.number is not None
    count, number = count_of(who.noun) if who is not None and counted else (vaguely(2), None)
    return Draft(harm, who, count, number, tape, at)


def _whole(part: Phrase) -> Phrase | None:
    """Return the group that a part is taken from: the 34 of "none of the 34 people", and not "the people" of the text."""
    whole = part.noun.whole if part.noun is not None else None
    if whole is None or (whole.number is None and whole.head in ANYBODY):
        return None
    return evolve(part, noun=whole, start=whole.core.start if whole.number is None else whole.number.span.start)
