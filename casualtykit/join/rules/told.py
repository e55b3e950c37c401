"""Rules for harm that another verb or a long list leads up to: "were tortured before being killed"."""

from __future__ import annotations

import re

from casualtykit.join.grammar import GAP, SUBJECT, SUBJECT_PARTS
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.one_group import one_draft
from casualtykit.languages.en.captive_words import CARRYING
from casualtykit.languages.en.group_words import WHERE_ALONE
from casualtykit.languages.en.hedging import BELIEVING, PHRASES
from casualtykit.rules import rule
from casualtykit.tape import TAPE, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Modality


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?: [VERBED VERB VERB_ED SUFFER] | BE ADJ )"
    rf" (?:ADJUNCT | STATE | BY NOUN | THING | CAUSE | NUMBER){{0,3}} COMMA? (?P<when>SUB)"
    r" (?P<harm>BEING_HARMED)",
    finds={"The two engineers were tortured before being killed.": "killed 2 engineers | civilian"},
    skips=("The two engineers left while being watched.",),
)
def before_being(tape: Tape, match: re.Match[str]) -> Joins:
    """Who something was done to, or who died, before or after being killed, hurt or arrested has suffered that too."""
    if tape.phrases[match.start("when")].word in ("before", "after"):
        yield from drafts(tape, match.span("who"), match.start("harm"))


@rule(
    rf"(?: ^ | (?<=[SEMI SOURCE COMMA AND THAT])) ADV? (?P<who>INCLUDING) {GAP} (?P<harm>SUFFER)",
    finds={"The village had 40 families. Most of them were displaced.": "displaced 2+? Most of them"},
    skips=("The village had 40 families. Most of them were poor.",),
)
def most_of_them(tape: Tape, match: re.Match[str]) -> Joins:
    """What befell most of a group, or some or all of it, is told without a figure."""
    who, at = tape.phrases[match.start("who")], match.start("harm")
    harm = tape.phrases[at].harm
    if harm is None or not who.word.endswith((" of them", " of whom")):
        return
    draft = one_draft(tape, evolve(who, sym="PRONOUN", word="those"), at, harm)
    if draft is not None:
        yield draft


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} [STATE HARMED] {GAP} (?: COMMA? ADV? | [COMMA AND] ADV? (?P<held>SAY) ) (?P<harm>STATE | HARM_ED)",
    finds={
        "Twelve miners are missing, feared dead.": "killed 12 miners | civilian | feared",
        "Twelve migrants are missing, feared drowned.": "killed 12 migrants | civilian | feared",
        "Twelve weavers are missing and believed dead.": "killed 12 weavers | civilian | feared",
        "Twelve weavers are missing, believed dead.": "killed 12 weavers | civilian | feared",
    },
    skips=("Twelve miners are missing, two dead.",),
)
def and_feared(tape: Tape, match: re.Match[str]) -> Joins:
    """Behind a comma stands what is feared of those who are missing: "missing, feared dead"."""
    harm = tape.phrases[match.start("harm")].harm
    if harm is None:
        return
    if match["held"]:
        if tape.phrases[match.start("held")].word in BELIEVING:
            held = evolve(harm, modality=Modality.FEARED)
            yield from drafts(tape, match.span("who"), match.start("harm"), held)
        return
    feared = PHRASES.get((harm.trigger.term or "").partition(" ")[0], harm.modality)
    if feared is Modality.FEARED:
        yield from drafts(tape, match.span("who"), match.start("harm"))


@rule(
    rf"(?P<who>{SUBJECT}) {GAP} COMMA"
    r" (?: (?P<every>[PRONOUN COUNT INCLUDING]) ADV? (?P<held>SAY)? (?P<harm>[HARM_ED STATE] | (?<=SAY) DIE)"
    rf" | (?P<harm>VICTIMS) ) (?= ADJUNCT{{0,3}} (?:COMMA | SEMI | $) )",
    finds={
        "Six hikers and their guide, all feared drowned, have not been found.": "killed 6 hikers | civilian | feared / killed 1 their guide | civilian | feared",
        "A clerk and his son, both badly hurt, were flown to Kano.": "injured 1 clerk | civilian / injured 1 his son | civilian",
        "Six drivers, all arrested in May, were freed.": "detained 6 drivers | civilian | in May",
        "Six drivers, all believed to have perished, were Kenyans.": "killed 6 drivers | civilian | feared",
    },
    skips=("Six hikers and their guide, all tired, were found dead.",),
)
def all_of_those(tape: Tape, match: re.Match[str]) -> Joins:
    """What befell all of a group is told behind a comma: "all feared drowned"."""
    at = match.start("harm")
    every = tape.phrases[match.start("every")].word if match["every"] else tape.phrases[at].low
    harm = tape.phrases[at].harm
    if match["held"] and harm is not None:
        harm = evolve(harm, modality=Modality.FEARED)
        if tape.phrases[match.start("held")].word not in BELIEVING:
            return
    if every.partition(" ")[0] in ("all", "both"):
        yield from drafts(tape, match.span("who"), at, harm)


_READ_WHOLE = TAPE.lazy(rf"{SUBJECT} {SUBJECT_PARTS} {GAP} COMMA? ADV*")


@rule(
    r"(?: ^ | SOURCE ) (?:ADJUNCT COMMA?){0,2} (?P<who>[PEOPLE COUNT]) ADJUNCT{0,3} (?:COMMA | DASH{1,2})"
    r" (?P<parts>INCLUDING ADV? [^MAIN SEMI COLON SOURCE SUB HARM_ED HARMING STATE DIE_ED WHO DASH]{1,25})"
    r" (?:COMMA | DASH{1,2}) ADV* (?P<harm>SUFFER) (?: AND ADV* (?P<bare>HARM_ED) (?! ADV? GROUP) )?",
    finds={
        "Nine rebels, including two cooks, village committees and smugglers, surrendered.": "surrendered 9 rebels | armed_group / surrendered 2 cooks | civilian | part of 0"
    },
    skips=("Nine rebels, including two cooks, met and smugglers surrendered.",),
)
def with_its_parts(tape: Tape, match: re.Match[str]) -> Joins:
    """A figure whose parts are told at length between commas or dashes is the subject of the verb behind them."""
    first = match.start("who")
    noun = tape.phrases[first].noun
    if noun is None or noun.number is None or (noun.number.count.low or 0) < 2:
        return
    if _READ_WHOLE.fullmatch(tape.text, first, match.start("harm")):
        return  # the rules of its verb read the parts too
    for group in ("harm", "bare") if match["bare"] else ("harm",):
        for draft in drafts(tape, (first, match.end("parts")), match.start(group)):
            if draft.whole is None or draft.number is not None:
                yield draft


_KILLING_ALL = "(?P<harm>HARMING) (?P<every>[PRONOUN INCLUDING]) ADV?"
_ALL_DIED = rf"(?P<every>[PRONOUN INCLUDING]) ADV {GAP} (?P<harm>SUFFER)"


@rule(
    r"(?P<craft>THING) NUMBER? COMMA? (?P<with>WITH | VERBING)"
    rf" (?P<who>[PEOPLE COUNT] (?: AND [PEOPLE COUNT] )?) [^SEMI WHO THAT SOURCE HARM SUFFER]{{1,14}}?"
    rf" (?: {_KILLING_ALL} | {_ALL_DIED} ) (?! PRONOUN | SUB | BUT)",
    words=("aboard", "on board"),
    finds={
        "A plane carrying 58 passengers and four stewards crashed near Osh, killing everyone on board.": "killed 58 passengers | civilian | near Osh / killed 4 stewards | civilian | near Osh",
        "A plane with 62 people on board crashed near Osh and all aboard were killed.": "killed 62 people | near Osh",
    },
    skips=(
        "A plane with 62 people on board crashed near Osh, killing nine.",
        "A plane carrying 62 people landed before another plane crashed near Osh, killing all aboard.",
    ),
)
def everyone_aboard(tape: Tape, match: re.Match[str]) -> Joins:
    """What befell everyone aboard befell those whom a ship, a bus or an aircraft carried: "killing all aboard"."""
    link, craft = tape.phrases[match.start("with")], tape.phrases[match.start("craft")].noun
    every, at = match.start("every"), match.start("harm")
    if craft is None or craft.kind != "vehicle" or (link.sym == "VERBING" and link.word not in CARRYING):
        return
    told = tape.phrases[every].word
    if told.partition(" ")[0] not in _EVERYONE:
        return
    if not any(p.word in WHERE_ALONE for p in tape.phrases[every + 1 : every + 2]):
        return
    if any(p.noun is not None and p.noun.kind == "vehicle" for p in tape.phrases[match.end("who") : every]):
        return  # aboard which of the two?
    for draft in drafts(tape, match.span("who"), at):
        if draft.number is not None:
            yield draft


_EVERYONE = frozenset("all everyone everybody".split())


@rule(
    r"(?P<who>[PEOPLE COUNT AT]) [^SEMI WHO THAT SOURCE HARM HARM_ED HARMED DIE DIE_ED PEOPLE COUNT]{0,14}"
    r" COMMA? (?P<harm>HARMING) (?P<all>[INCLUDING PRONOUN]) (?= PRONOUN? [COMMA SEMI] | $ )",
    words=("all of them", "both of them", "them"),
    finds={
        "A wall fell on a family of five near Osh, killing all of them.": "killed 5 family of five | civilian | near Osh",
        "A plane with 62 people on board crashed near Osh, killing all of them.": "killed 62 people | near Osh",
        "A tree fell on nine miners, killing them all.": "killed 9 miners | civilian",
    },
    skips=("A wall fell on miners, killing all of them.", "Two men shot at nine miners, killing some of them."),
)
def all_of_the_counted(tape: Tape, match: re.Match[str]) -> Joins:
    """What befell all of them befell the last group that its sentence counts: "fell on nine men, killing all of them"."""
    at, who = match.start("harm"), tape.phrases[match.start("who")]
    number, harm = who.number, tape.phrases[at].harm
    if tape.phrases[match.start("all")].word not in _ALL_OF_THEM or who.noun is None or not who.noun.person:
        return
    if harm is not None and number is not None and (number.count.low or 0) > 1:
        group = evolve(who, sym="PEOPLE", start=number.span.start, inner="")
        draft = one_draft(tape, group, at, harm)
        yield from (draft,) if draft is not None else ()


_ALL_OF_THEM = frozenset(("all of them", "both of them", "them"))
