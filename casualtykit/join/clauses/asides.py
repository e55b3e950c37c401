"""What stands aside in a clause, and tells of a group, of some of it or of a figure: "nine men, one of whom later died, were hurt"."""

from __future__ import annotations

import re
from itertools import pairwise

from casualtykit.join.clauses.cuts import Cut, take_out
from casualtykit.languages.en.cues import RARE
from casualtykit.languages.en.group_words import ABOARD, OF_THEM
from casualtykit.languages.en.hedging import IT_MAY_BE
from casualtykit.rules import rule
from casualtykit.tape import Tape, named
from casualtykit.values import evolve

_FIRST = r"(?: ADJUNCT COMMA? ){0,3}"
_OPENS = rf"(?: ^ | (?<= [DASH SOURCE SEMI COLON THAT]) ) {_FIRST}"
"""Where a clause opens, with where and when before its subject."""
_OR_GOES_ON = rf"(?: ^ | (?<= [DASH SOURCE SEMI COLON THAT AND BUT]) ) {_FIRST}"
"""The same, or where the next clause does behind "and"."""
_PAIR = r"[PEOPLE NAME COUNT] (?: AND [PEOPLE NAME COUNT] )?"
_SOME_DID = r"(?: BE (?! PEOPLE) | [SAID_TO VERB VERB_ED VERBED VERBING SUFFER HARM_ED] )"


@rule(
    rf"{_OR_GOES_ON} (?P<head>[PEOPLE VICTIMS COUNT]) ADJUNCT{{0,3}}"
    r" (?P<out>[COMMA DASH] (?P<n>COUNT)"
    rf" (?P<them>INCLUDING)? ADV{{0,2}} {_SOME_DID} [^STOP DASH HARMING HARM_ED DIE_ED INCLUDING]{{0,14}}"
    rf" [COMMA DASH]) (?= (?: AND [PEOPLE NAME COUNT] ADJUNCT{{0,3}} )? ADV* SUFFER)",
    words=OF_THEM,
    finds={
        "Nine rebels, two of whom carried rewards on their heads, were killed.": "killed 9 rebels | armed_group",
        "Nine men, one of whom later died, were wounded.": "injured 9 men / killed 1",
    },
    skips=("Nine rebels, two of them women, left.", "Nine rebels and two nuns, both of whom were asleep, left."),
)
def what_some_did(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What some of a group did, or are said to be, interrupts the clause that tells what became of all of them."""
    start, end = match.span("out")
    if tape.phrases[match.start("them" if match["them"] else "n")].word not in OF_THEM:
        return None
    inner = tape.phrases[start + 1 : end - 1]
    apart = Tape(inner) if any(p.harm is not None for p in inner) else None
    return tape.put(start, end), apart


@rule(
    rf"{_OR_GOES_ON} (?P<head>[PEOPLE VICTIMS COUNT]) ADJUNCT{{0,3}}"
    rf" (?P<out>COMMA (?: (?P<n>COUNT) INCLUDING? ADV{{0,2}} [STATE HARM_ED] | INCLUDING (?P<were>STATE) )"
    rf" ADJUNCT{{0,3}} COMMA) (?= ADV* [SUFFER VERBED])",
    finds={
        "Nine men, most of them homeless, died of cold.": "killed 9 men",
        "Four people, one of them in a serious condition, were hurt.": "injured 4 people / injured 1 | part of 0",
        "Four people, two seriously hurt, were taken to hospital.": "injured 4 people / injured 2 | part of 0",
    },
    skips=("Four people, nine seriously hurt, were taken to hospital.",),
)
def how_some_are(tape: Tape, match: re.Match[str]) -> Cut | None:
    """How badly some of a counted group were hurt interrupts the clause that tells what became of all of them."""
    start, end = match.span("out")
    if match["were"]:  # nobody lost a home by the cold
        return (tape.put(start, end), None) if tape.phrases[match.start("were")].word == "homeless" else None
    whole, some = (tape.phrases[match.start(name)].noun for name in ("head", "n"))
    if whole is None or some is None or whole.number is None or some.number is None:
        return None
    if (some.number.count.low or 0) >= (whole.number.count.low or 0):
        return None
    return tape.put(start, end), Tape(tuple(p for p in tape.phrases[start + 1 : end - 1] if p.sym != "INCLUDING"))


@rule(
    r"(?P<head>[PEOPLE NAME COUNT]) (?P<out>STATE [TIME AT]{1,2}) (?= ADV* [HARMED DIE SAID_TO VERBED] )",
    finds={
        "Two divers missing since Tuesday are feared dead.": "missing 2 divers | civilian | since Tuesday / killed 2 divers | civilian | feared"
    },
    skips=("Two divers missing since Tuesday said nothing.",),
)
def in_a_state(tape: Tape, match: re.Match[str]) -> Cut | None:
    """The state that a group is in, with its time or place, interrupts the clause: "two missing since Tuesday are feared dead"."""
    return take_out(tape, match.start("head"), *match.span("out"))


_SAID_OF_IT = r"(?: OF | PRONOUN SAY? VERBED | [VERB_ED VERBING] (?=[AT PREP]) ) [^STOP MAIN HARM_ED DIE_ED]{1,12}"


@rule(
    rf"(?P<head>[PEOPLE COUNT] COMMA? INCLUDING {_PAIR}) (?P<out>COMMA {_SAID_OF_IT} COMMA?) (?= ADV* [SUFFER VERBED BE])",
    finds={
        "Four rebels, including a woman, of the Blue Path group were arrested.": "detained 4 rebels | armed_group / detained 1 woman | armed_group | part of 0"
    },
    skips=("Four rebels, including a woman, were arrested.",),
)
def after_part(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What is said of a group behind one of its parts interrupts the clause: "including a woman, of the Blue Path"."""
    return take_out(tape, match.start("head"), *match.span("out"))


_SUBJECT = rf"[PEOPLE NAME VICTIMS COUNT] (?: AND [PEOPLE NAME] )? (?: ADJUNCT{{0,3}} COMMA? INCLUDING {_PAIR} )? ADJUNCT{{0,3}}?"
_LEFT = "[^STOP DASH MAIN DIE_ED]"
_DOING = rf"[^STOP DASH INCLUDING AND ALONG MAIN DIE_ED NAME PEOPLE COUNT NUMBER] (?: {_LEFT} | PREP BE ){{0,14}}"
_CLAUSE = rf"{_LEFT}{{0,3}} (?: WHO | WHOSE | SUB ) [^STOP DASH]{{1,20}}"
_ASIDE = rf"(?: COMMA (?: {_DOING} | {_CLAUSE} ) )"
_DONE_TO_IT = "COMMA VERB_ED (?: AT | ADV | BY NOUN ){1,3} COMMA"
_AND_OTHERS = "AND [PEOPLE NAME COUNT] ADJUNCT{0,3} ADV* SUFFER"


@rule(
    rf"{_OPENS} (?P<head>{_SUBJECT}) (?: (?P<out>(?: ADV? [VERBING VERB_ED] AT )? {_ASIDE}{{1,4}} COMMA) (?= ADV* SUFFER) | (?P<out>{_DONE_TO_IT}) (?= {_AND_OTHERS}) )",
    finds={
        "Two guards, hit by a car, and a nurse were killed.": "killed 2 guards | police / killed 1 nurse | medical",
        "Two clerks, reportedly involved in a fraud while suspecting nobody of it, were arrested.": "detained 2 clerks | civilian",
    },
    skips=("Anwar Sabri, a clerk, left, and two men were arrested.",),
)
def interrupted(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A verb right behind a comma has the subject that opens its sentence, whatever stands between."""
    start, end = match.span("out")
    told = tape.phrases[start:end]
    if any(a.sym == "AND" and b.sym in ("NAME", "PEOPLE", "COUNT") for a, b in pairwise(told)):
        return None
    if told[1].word in ("all", "both"):
        return None  # "six hikers, all feared drowned, have not been found": that is told of them
    return take_out(tape, match.start("head"), start, end)


@rule(
    r"(?P<head>[PEOPLE COUNT]) (?P<out>WHO BE) (?= AT [THAT WHO])",
    words=ABOARD,
    finds={"All 72 people who were on board the plane that fell in Mali died.": "killed 72 people | at Mali"},
    skips=("All 72 people who were in the town that fell spoke.",),
)
def aboard(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Who was aboard a craft of which more is told is who is aboard it."""
    return (tape.put(*match.span("out")), None) if tape.phrases[match.end()].word in ABOARD else None


_FROM = r"COMMA (?: AT{1,2} | OF [NAME PLACE] (?: COMMA [NAME PLACE] )? ) COMMA"
_AND_SOMEBODY = r"COMMA? AND [NAME PEOPLE] (?: COMMA AT )?"
_BEHIND_OF = r"(?: (?<= OF . COMMA) | (?<= OF . COMMA . COMMA) )"


@rule(
    rf"(?P<head>[NAME PEOPLE]) (?P<out>{_FROM}) (?= {_AND_SOMEBODY} | ADV* SUFFER | {_BEHIND_OF} ADV* [VERB VERB_ED VERBED HARM HARM_ED])",
    finds={
        "Hana Orr, from Leeds, and Mira Kass, from York, were abducted in Gao.": "abducted 1 Hana Orr | at Gao / abducted 1 Mira Kass | at Gao"
    },
    skips=("Hana Orr, in Leeds, and two men spoke.",),
)
def origin(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Where somebody is from, between commas, interrupts the clause around it; who is from somewhere is a person."""
    head, at = tape.phrases[match.start("head")], tape.phrases[match.start("out") + 1]
    if at.word == "from" and head.noun is not None:
        head = evolve(head, sym="PEOPLE", noun=evolve(head.noun, person=True))
    return tape.put(*match.span("out")).put(match.start("head"), match.start("head") + 1, head), None


@rule(
    r"TOLL (?P<out>COMMA (?! COUNT ADV? COMMA) [^STOP]{1,8} COMMA) (?= ADV* [BE VERB VERB_ED])",
    finds={"The toll, put earlier at 35, had climbed to 41.": "killed 41 | raises_to"},
    skips=("The toll climbed to 41.",),
)
def toll_so_far(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What a toll was before stands aside."""
    return tape.put(*match.span("out")), None


@rule(
    r"[PEOPLE COUNT] (?P<out>COMMA? (?: (?P<but>BUT) | AND? NOT ) COUNT COMMA?) (?= ADV* [FINITE HARM_ED DIE_ED])",
    finds={"Five sailors, and not nine, drowned.": "killed 5 sailors | military"},
    skips=("Five sailors but nine cooks drowned.",),
)
def not_so_many(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What a figure is not stands aside."""
    denied = match["but"] is None or tape.phrases[match.start("but")].word == "rather than"
    return (tape.put(*match.span("out")), None) if denied else None


@rule(
    r"[PEOPLE NAME ORG] (?P<out>COMMA NUMBER (?: PEOPLE | OF NOUN )? COMMA) (?= ADV* FINITE)",
    finds={"Two men of the river unit, R-12, suffered burns.": "injured 2 men of the river unit | military"},
    skips=("Two men of the river unit, two clerks, suffered burns.",),
)
def unit_called(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What a unit is called, or what share of people a group is, stands aside."""
    return tape.put(*match.span("out")), None


@rule(
    r"[VICTIMS PEOPLE COUNT] (?P<out>DASH{1,2} INCLUDING [PEOPLE COMMA AND]{1,8} DASH{1,2}) (?= ADV* FINITE)",
    finds={"Nine people - including nurses and clerks - were killed.": "killed 9 people"},
    skips=("Nine people - including two nurses - were killed.",),
)
def sorts(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What sorts of people a group is stands aside, where none of them is counted."""
    bare = all(p.number is None for p in tape.phrases[slice(*match.span("out"))])
    return (tape.put(*match.span("out")), None) if bare else None


@rule(
    r"(?P<head>[PEOPLE COUNT]) (?P<out>COMMA? AND (?P<adverb>ADV) (?P<more>[PRONOUN COUNT]) COMMA?) (?= ADJUNCT{0,2} WHO | ADJUNCT{0,2} [BE HARMED HARM_ED])",
    words=IT_MAY_BE,
    finds={
        "Some 300 clerks, and perhaps more, were arrested.": "detained ~300 clerks | civilian",
    },
    skips=(
        "Three clerks were arrested, and possibly others were hurt.",
        "Two clerks and possibly a third were arrested.",
    ),
)
def and_perhaps_more(tape: Tape, match: re.Match[str]) -> Cut | None:
    """How many more there may be stands aside: "some 300, and perhaps more, were arrested"."""
    adverb, more = tape.phrases[match.start("adverb")], tape.phrases[match.start("more")]
    others = (more.low or more.word).endswith(("more", "others"))
    return (tape.put(*match.span("out")), None) if adverb.word in IT_MAY_BE and others else None


@rule(
    r"(?P<head>[SUFFER HARM_ED]) (?P<out>INCLUDING COUNT COMMA)",
    words=("(",),
    finds={
        "In all 840 children were killed (260) or maimed (580).": "casualties 840 children | civilian / killed 260 | civilian / injured 580 | civilian",
    },
    skips=("In all 840 children were killed (260).",),
)
def told_apart(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A figure in brackets behind a verb of harm counts those who came to that harm alone."""
    verb, opened, figure = tape.phrases[match.start() : match.start() + 3]
    if opened.word != "(" or verb.harm is None:
        return None
    return tape.put(*match.span("out")), Tape((figure, named(verb, "HARM_ED")))


@rule(
    r"(?P<head>[GROUP ORG]) (?P<out>DASH{1,2} (?! INCLUDING | COUNT ADV? DASH) [^DASH MAIN SEMI SOURCE]{1,12} DASH{1,2})",
    finds={"Six priests - Spaniards all of them - were killed.": "killed 6 priests | clergy"},
    skips=("Six priests - bishops say - were killed.",),
)
def between_dashes(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What stands between dashes interrupts the clause around it."""
    return take_out(tape, match.start("head"), *match.span("out"))


@rule(
    r"(?P<what>[CAUSE EVENT THING]) ADJUNCT{0,3} (?P<out>SUB [^STOP SUB TRIGGER]{2,10}) (?= COMMA [HARMING VERBING])",
    finds={
        "It was the worst fire in Gao since a junta took power in 2009, killing 40 people.": "killed 40 people | at Gao"
    },
    skips=("It was the worst fire since a junta fell, and 40 people died.",),
)
def rarest_since(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Since when nothing was worse interrupts the clause around it."""
    worst = not RARE.isdisjoint(tape.phrases[match.start("what")].low.split())
    since = tape.phrases[match.start("out")].word == "since"
    return (tape.put(*match.span("out")), None) if worst and since else None


@rule(
    r"(?<= [COMMA DASH]) (?P<part>[PEOPLE COUNT NAME] (?: (?:COMMA [PEOPLE COUNT])* COMMA? AND [PEOPLE COUNT] )?) (?P<among>INCLUDING) (?= COMMA | DASH | SEMI | AND | $)",
    finds={
        "Nine people, four nurses among them, were killed.": "killed 9 people / killed 4 nurses | medical | part of 0",
        "The blast killed nine people, four nurses among them.": "killed 9 people / killed 4 nurses | medical | part of 0",
    },
    skips=("Nine people, among them four nurses, were killed.",),
)
def among_behind(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Words that open the parts of a group may stand behind them: "four nurses among them"."""
    among = tape.phrases[match.start("among")]
    if not among.word.endswith("among them"):
        return None
    return tape.put(*match.span(), among, *tape.phrases[slice(*match.span("part"))]), None


@rule(
    r"^ (?P<out> NAME COMMA [NAME PLACE] (?:COMMA TIME)? DASH{1,2}) (?= [PEOPLE COUNT ORG CAUSE AT])",
    finds={
        "Sarville, Kan. - A clerk shot two guards before he was killed.": "killed 1 clerk | civilian / injured 2 guards | police | by A clerk"
    },
    skips=("Anwar Sabri, a clerk, said that two guards were killed.",),
)
def dateline(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A dateline tells where the report was written, and of nobody."""
    return tape.put(*match.span("out")), None
