"""The rules for what a group is made up of: "of the 18 killed, six were children and four women"."""

from __future__ import annotations

import re

from casualtykit.join.drafts import Draft, count_of
from casualtykit.join.grammar import OBJECT
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.one_group import one_draft
from casualtykit.join.parts import others_behind, parts
from casualtykit.rules import rule
from casualtykit.tape import Noun, Tape
from casualtykit.values import evolve


@rule(
    r"OF (?P<who>[COUNT PEOPLE VICTIMS]) ADJUNCT{0,2} (?P<harm>[HARM_ED STATE DIE_ED])? (?: BY NOUN )? ADJUNCT{0,3} COMMA ADV? (?P<n>COUNT) (?= ADV* [BE VERB VERBED VERB_ED SUFFER])",
    finds={
        "Of the 18 killed, six were children and four were women.": "killed 18 / killed 6 children | civilian | part of 0 / killed 4 women | civilian | part of 0",
        "Of the 900 people displaced by the flood, 400 are in camps.": "displaced 900 people | at camps / displaced 400 | at camps | part of 0",
        "Of the 31 killed, 26 were shot, four were hit by a van and one fell.": "killed 31 / killed 4 | part of 0 / killed 1 | part of 0 / killed 26 | part of 0",
    },
    skips=("Of the 18 villages, six were burned.",),
)
def of_lead(tape: Tape, match: re.Match[str]) -> Joins:
    """A whole that opens a sentence, and its parts by figure."""
    at = match.start("harm") if match["harm"] else match.start("who")
    who, first = tape.phrases[match.start("who")], match.start("n")
    harm = tape.phrases[at].harm or (who.noun.harm if who.noun is not None else None)
    if harm is None or who.number is None:
        return
    whole = one_draft(tape, who, at, harm)
    if whole is not None:
        yield whole
        yield from parts(tape, (first, *others_behind(tape, first)), whole, whole.count.value)


@rule(
    r"(?: (?P<beside>VICTIMS) AND )? (?P<who>VICTIMS) BE ADV? (?P<first>[PEOPLE UNKNOWN ORG]) (?P<parts> COMMA? AND? COUNT ADV? BE )?",
    finds={
        "Seven of the injured were children.": "injured 7 children | civilian",
        "One of the dead was a nurse.": "killed 1 nurse | medical",
        "Eight of the 12 hostages were women.": "abducted 8 women | civilian | part of 1 / abducted 12 hostages | civilian",
        "Three of the dead were children and one was a nurse.": "killed 3 children | civilian / killed 1 nurse | medical",
        "Two of the dead and nine of the hurt were nurses.": "killed 2 nurses | medical / injured 9 nurses | medical",
    },
    skips=("Three of the houses were sheds and one was a barn.",),
)
def victims_were(tape: Tape, match: re.Match[str]) -> Joins:
    """What some of the dead were, and then what others of them were; some of the hurt beside them were the same."""
    if match["beside"]:
        yield from _some_were(tape, match, match.start("beside"))
    yield from _some_were(tape, match, match.start("who"))


def _some_were(tape: Tape, match: re.Match[str], at: int) -> Joins:
    """Yield those of whom a rule says what they were, and all of whom they are some."""
    who, first = tape.phrases[at], tape.phrases[match.start("first")]
    if who.harm is None or who.noun is None or who.noun.number is None or first.noun is None:
        return
    count, number = count_of(who.noun)
    one = count.value == 1 and not first.noun.plural  # "one of the dead was a nurse"
    several = first.noun.plural and first.noun.number is None
    if not match["parts"] and (who.noun.whole is None or not (one or several)):
        return
    all_told = _all_told(tape, at)
    whole = Draft(who.harm, evolve(first, noun=_plain(first.noun)), count, number, tape, at)
    if all_told is not None:
        yield all_told
        whole = evolve(whole, whole=all_told.key)
    yield whole
    others = others_behind(tape, match.start("first")) if match["parts"] else ()
    for draft in parts(tape, others, whole):
        yield evolve(draft, whole=all_told.key if all_told is not None else None)


@rule(
    r"(?P<who>VICTIMS) [BE VERB VERB_ED VERBED] AT (?P<row> (?: COMMA? AND? COUNT PRONOUN? AT (?: AND PLACE )? ){1,12} )",
    finds={
        "Nine of the dead were in Gao, four in Kidal and two in Mopti.": "killed 9 dead | at Gao / killed 4 | at Kidal / killed 2 | at Mopti"
    },
    skips=("Nine of the houses were in Gao, four in Kidal and two in Mopti.",),
)
def some_from(tape: Tape, match: re.Match[str]) -> Joins:
    """Where others of the dead were from: "nine of the dead were from Gao, four from Kidal"."""
    at = match.start("who")
    who = tape.phrases[at]
    if who.harm is None or who.noun is None or who.noun.number is None or who.noun.whole is None:
        return
    for i in (at, *range(*match.span("row"))):
        if tape.phrases[i].sym in ("VICTIMS", "COUNT"):
            yield Draft(who.harm, tape.phrases[i], *count_of(tape.phrases[i].noun), tape, i)


def _all_told(tape: Tape, at: int) -> Draft | None:
    """Return all of those of whom some are told, where they are counted: "eight of the 12 hostages"."""
    who = tape.phrases[at]
    whole = who.noun.whole if who.noun is not None else None
    if whole is None or whole.number is None or who.harm is None:
        return None
    return one_draft(tape, evolve(who, noun=whole, start=whole.number.span.start), at, who.harm)


@rule(
    rf"(?P<those>PRONOUN) (?P<harm>HARM_ED) (?: ADJUNCT{{0,2}} BY [PEOPLE NAME ORG PLACE] )? ADJUNCT{{0,3}} VERB_ED? INCLUDING ADV? (?P<who>{OBJECT})",
    finds={
        "Those arrested by the army include two clerks and a nurse.": "detained 2 clerks | civilian | by the army / detained 1 nurse | medical | by the army"
    },
    skips=("They arrested by the dozen, including two clerks.",),
)
def those_include(tape: Tape, match: re.Match[str]) -> Joins:
    """Who some of those that came to harm are: "those arrested by the army include"."""
    if tape.phrases[match.start("those")].word == "those":
        yield from drafts(tape, match.span("who"), match.start("harm"))


@rule(
    rf"(?P<those>AT) WHO (?P<harm>SUFFER) ADJUNCT{{0,3}} COMMA? VERB? BE ADV? (?P<who>{OBJECT})",
    words=("among",),
    finds={"Among those who died in the fire were two nurses.": "killed 2 nurses | medical"},
    skips=("Among those who died in the fire were the last of the old trees.",),
)
def among_those_who(tape: Tape, match: re.Match[str]) -> Joins:
    """Who was among those who came to harm: "among those who drowned was a cook"."""
    if tape.phrases[match.start("those")].low.endswith("those"):
        for draft in drafts(tape, match.span("who"), match.start("harm")):
            if draft.number is not None or (draft.who is not None and draft.who.sym in ("PEOPLE", "NAME")):
                yield draft


def _plain(noun: Noun) -> Noun:
    """Return what a group is called, without the article that stands before it as before any name of a kind."""
    return evolve(noun, number=None)
