"""The rules for running figures: a toll, a total, deaths that rose or fell to a number."""

from __future__ import annotations

import re

from casualtykit.join.drafts import Draft, count_of
from casualtykit.join.lists import Joins, drafts
from casualtykit.languages.en.harm_words import FALLS, MOVES, RECKONED, RISES, TOTALS
from casualtykit.languages.en.verb_words import PERHAPS
from casualtykit.rules import rule
from casualtykit.tape import TAPE, Harm, Noun, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Modality


@rule(
    r"(?P<harm>VICTIMS) ADJUNCT{0,3} ADV? (?P<verb>[VERB VERB_ED THING UNKNOWN]) ADV? (?P<who>COUNT) (?P<more>COMMA? AND VICTIMS COUNT)?",
    finds={
        "The homeless numbered 9,000.": "displaced 9000",
        "The dead total 137.": "killed 137",
        "The dead number 36 and the wounded 149.": "killed 36 / injured 149",
    },
    skips=("The wounded man counted 137.", "Two hostages number 137."),
)
def they_number(tape: Tape, match: re.Match[str]) -> Joins:
    """The dead or the homeless who number so many."""
    at, verb = match.start("harm"), tape.phrases[match.start("verb")]
    noun = tape.phrases[at].noun
    told = noun is not None and noun.definite and noun.number is None and noun.plural
    if told and (verb.low or verb.word) in _NUMBERING and not verb.unreal:
        yield from drafts(tape, match.span("who"), at)
        if match["more"]:
            last = match.end("more")
            yield from drafts(tape, (last - 1, last), last - 2)


_NUMBERING = frozenset("number numbered total totaled totalled totals".split())


@rule(
    r"[VERB VERB_ED VERBING VERB_TO] (?: (?P<harm>[THING UNKNOWN NUMBER PEOPLE]) ADJUNCT{0,2} PREP (?P<who>COUNT) | (?P<harm>AT) )",
    words=MOVES,
    finds={
        "Six men were killed on Monday, taking the total to 30.": "killed 30 | on Monday | raises_to",
        "Six men were killed, raising to 30 the number of victims.": "killed 30 | raises_to",
    },
    skips=(
        "Six men were killed on Monday, taking the train to 30 towns.",
        "Six men were killed, moving to 30 the train.",
    ),
)
def total(tape: Tape, match: re.Match[str]) -> Joins:
    """A total, figure or tally of the harm that the sentence told before."""
    at = match.start("harm")
    verb, noun = tape.phrases[match.start()], tape.phrases[at]
    before = _told_before(tape, at)
    if before is None or noun.noun is None or verb.word not in MOVES:
        return
    if match["who"] is None:
        if not _brought_to(noun, noun.noun):
            return
    elif noun.noun.head not in TOTALS and noun.inner != "TOLL":  # "taking the number of victims to 31"
        return
    count, number = count_of(tape.phrases[match.start("who")].noun if match["who"] else noun.noun)
    rival = verb.word == "put"
    mention = evolve(before.trigger, span=noun.span, rule="outcomes.figure" if rival else "outcomes.toll", term="toll")
    doubts = ("rival claim",) if rival else ()
    yield Draft(evolve(before, trigger=mention), None, count, number, tape, at, doubts=doubts)


def _brought_to(at: Phrase, noun: Noun) -> bool:
    """Return whether a figure stands before the total that is brought to it: "to eight the number of victims"."""
    if at.word != "to" or noun.number is None or noun.core.start != noun.number.span.end + len(" the "):
        return False
    bare = noun.core.end - noun.core.start == len(noun.head)  # of "the number of executions" nothing is said before
    return noun.head == "victims" or (bare and noun.head in TOTALS)


def _told_before(tape: Tape, at: int) -> Harm | None:
    """Return the last harm before a place: of who "died of her burns" the death."""
    told = [i for i in range(at) if tape.phrases[i].harm is not None]
    while len(told) > 1 and told[-1] - told[-2] == 2 and tape.phrases[told[-1] - 1].sym == "OF":
        told.pop()
    return tape.phrases[told[-1]].harm if told else None


@rule(
    r"(?: (?P<whose>PEOPLE) (?P<harm>STATE) | (?P<harm>VICTIMS) ) ADJUNCT{0,2} (?P<verb>VERBED) PREP (?P<who>COUNT) (?! [HARM_ED STATE])",
    words=RECKONED,
    finds={"Casualties were put at 200.": "casualties 200", "Rebel dead were put at 50.": "killed 50 | armed_group"},
    skips=(
        "Casualties were taken to 200 homes.",
        "The casualties were flown out at nine.",
        "Casualties were put at two or three vehicles.",
    ),
)
def reckoned(tape: Tape, match: re.Match[str]) -> Joins:
    """The dead or the wounded are put at a number."""
    at = match.start("harm")
    noun = tape.phrases[match.start("whose") if match["whose"] else at].noun
    verb, prep = tape.phrases[match.start("verb")], tape.phrases[match.start("who") - 1]
    if noun is None or noun.number is not None or verb.word not in RECKONED or prep.word != "at":
        return
    for draft in drafts(tape, match.span("who"), at):
        figure = draft.who.noun if draft.who is not None else None
        if match["whose"] and draft.who is not None and figure is not None:
            draft = evolve(draft, who=evolve(draft.who, noun=evolve(figure, role=noun.role)))
        yield draft


@rule(
    r"(?P<harm>[VICTIMS HARMED HARM_ED]) ADJUNCT{0,3} ADJ? COMMA? (?P<verb>[VERB_ED VERBED]) (?P<as>SUB) (?P<who>COUNT)",
    words=("coded",),
    finds={"Fatalities unknown, coded as 10.": "killed 10 | estimated"},
    skips=("Fatalities coded as crimes.",),
)
def coded(tape: Tape, match: re.Match[str]) -> Joins:
    """Those whom nobody has counted are so many by the rules of a database: "fatalities unknown, coded as 10"."""
    at = match.start("harm")
    harm = tape.phrases[at].harm
    if (
        harm is not None
        and tape.phrases[match.start("verb")].word == "coded"
        and tape.phrases[match.start("as")].word == "as"
    ):
        yield from drafts(tape, match.span("who"), at, evolve(harm, modality=Modality.ESTIMATED))


@rule(
    r"(?: (?P<harm>[THING UNKNOWN NUMBER]) | (?<=[COMMA AND BUT]) (?P<it>PRONOUN) ) ADJUNCT{0,2} (?P<verb>[VERB VERB_ED VERBED]) PREP (?P<who>COUNT)"
    r" | (?<=[COMMA AND BUT]) ADV? (?P<verb>[SAY VERB_ED]) (?P<it>PRONOUN) PREP (?P<who>COUNT)",
    words=TOTALS | {"it"},
    finds={
        "The mayor put the toll at 52 but later revised it to 47.": "killed 47 | source: The mayor = mayor (government) | raises_to",
        "The initial toll was five, but it rose to eight.": "killed 8 | raises_to",
        "The mayor first said 12 people had died, but the count was later lowered to nine.": "killed 9 | source: The mayor = mayor (government) | raises_to",
        "Up to 60 people may have been killed, but the mayor said the figure stood at 41.": "killed 41 | source: the mayor = mayor (government) | raises_to",
    },
    skips=("Six men were killed on Monday, and the figure of a saint stood at 41 Hill Road.",),
)
def total_stands(tape: Tape, match: re.Match[str]) -> Joins:
    """A total, figure or tally that stands at a number or rose to it is of the harm that the sentence told before."""
    at, n = match.start("it" if match["it"] else "harm"), match.start("who")
    noun, verb, prep = tape.phrases[at], tape.phrases[match.start("verb")], tape.phrases[n - 1]
    told = next((p for p in reversed(tape.phrases[:at]) if p.harm is not None), None)
    before = told.harm if told is not None else None
    named = noun.head in TOTALS
    taken_up = match["it"] is not None and noun.word == "it" and told is not None and told.sym == "TOLL"
    if before is None or not (named or taken_up) or verb.word not in RISES | FALLS | MOVES:
        return
    if prep.word == ("at" if verb.word == "stand" else "to") and not verb.unreal:
        count, number = count_of(tape.phrases[n].noun)
        mention = evolve(before.trigger, span=noun.span, rule="outcomes.toll", term="toll")
        harm = evolve(before, trigger=mention, modality=Modality.ASSERTED, cue=None)
        yield Draft(harm, None, count, number, tape, at)


@rule(
    r"(?P<harm>THING) (?P<verb>VERB) ADV? BE (?: SUB? ADJ SUB )? (?P<who>COUNT)",
    words=TOTALS,
    finds={
        "Officials put the dead at 23 but said the real figure could be more than 100.": "killed >=100 | source: Officials (government) | feared",
    },
    skips=("Two men died, and the figure in the window could be a doll.", "The total could be 100."),
)
def total_may_be(tape: Tape, match: re.Match[str]) -> Joins:
    """What the figure of the harm that the sentence told before may really be."""
    at = match.start("harm")
    noun, verb, before = tape.phrases[at].noun, tape.phrases[match.start("verb")], _told_before(tape, at)
    if before is None or noun is None or noun.head not in TOTALS or verb.low not in PERHAPS:
        return
    mention = evolve(before.trigger, span=tape.phrases[at].span, rule="outcomes.figure", term="toll")
    harm = evolve(before, trigger=mention, modality=Modality.FEARED, cue=None)
    count, number = count_of(tape.phrases[match.start("who")].noun)
    yield Draft(harm, None, count, number, tape, at)


@rule(
    r"(?P<harm>VERBING) ADV? (?P<who>COUNT)",
    words=("total",),
    finds={"Men were killed at a rate of four a week, totalling 30.": "killed 30"},
    skips=("Men were killed at a rate of four a week, raising 30.",),
)
def totalling(tape: Tape, match: re.Match[str]) -> Joins:
    """A figure to which the harm before it adds up: "were killed at a rate of four a week, totalling 200"."""
    at = match.start("harm")
    before = next((p.harm for p in reversed(tape.phrases[:at]) if p.harm is not None), None)
    if before is None or tape.phrases[at].word != "total":
        return
    count, number = count_of(tape.phrases[match.start("who")].noun)
    mention = evolve(before.trigger, span=tape.phrases[at].span)
    yield Draft(evolve(before, trigger=mention), None, count, number, tape, at)


@rule(
    r"(?P<harm>[TOLL VICTIMS EVENT]) ADJUNCT{0,2} [COMMA DASH] (?P<who>COUNT) ADV? [COMMA DASH] (?= ADV* [VERB VERB_ED BE])",
    finds={
        "The number of clerks imprisoned, 153, is lower.": "detained 153 | civilian | raises_to",
        "Civilian casualties - 5,122 in all - fell.": "casualties 5122",
    },
    skips=("The death toll, 12 in May, fell.", "The victims, nine of them women, were named."),
)
def told_beside(tape: Tape, match: re.Match[str]) -> Joins:
    """A figure between commas, dashes or brackets behind a noun of harm is its own."""
    noun = tape.phrases[match.start("harm")].noun
    if noun is not None and noun.number is None and (noun.plural or match["harm"] == TAPE["TOLL"]):
        yield from drafts(tape, match.span("who"), match.start("harm"))
