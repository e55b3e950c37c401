"""The rules for people who are taken: from their homes, aboard a ship, into custody."""

from __future__ import annotations

import re

from casualtykit.join.doers.subjects import subject_of
from casualtykit.join.drafts import last_word, unlisted
from casualtykit.join.grammar import GAP, NEXT, PARTS, SUBJECT, SUBJECT_PARTS
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.unharmed.averted import undone
from casualtykit.languages.en.captive_words import (
    ARRESTING,
    BY_COURTS,
    CAPTURING,
    CARRYING,
    CONVEYING,
    LOCKUPS,
    PRISONERS,
    SENTENCES,
)
from casualtykit.rules import rule
from casualtykit.tape import Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import FORCES, KEPT, LAWLESS, OF_THE_STATE, Outcome, Role


@rule(
    rf"(?P<who>{SUBJECT}) {GAP} (?:WHO|AND)? (?P<verb>[VERB VERB_ED]) ADV? [NUMBER TIME THING] (?: AND [NUMBER TIME])? (?P<harm>STATE)",
    words=("spend",),
    finds={"Nabil Karam spent four years in prison.": "detained 1 Nabil Karam"},
    skips=("Nabil Karam wrote four books in prison.", "Nobody should spend a night in prison for that."),
)
def spent(tape: Tape, match: re.Match[str]) -> Joins:
    """Who spends years in prison is held there."""
    at = match.start("harm")
    harm, verb = tape.phrases[at].harm, tape.phrases[match.start("verb")]
    if harm is None or harm.trigger.outcome not in KEPT or verb.word != "spend" or verb.unreal:
        return
    yield from drafts(tape, match.span("who"), at, evolve(harm, weak=False))


@rule(
    rf"(?P<who>{SUBJECT}) {GAP} COMMA? (?:WHO|AND)? ADV? (?P<verb>[VERB VERBING]) (?:[NUMBER ADJ EVENT THING] (?=[THING UNKNOWN]))? (?P<term>[THING UNKNOWN ADV LIVES])",
    words=("serve",),
    finds={
        "Nabil Karam is serving a life sentence.": "detained 1 Nabil Karam",
        "Two clerks are serving long jail terms.": "detained 2 clerks | civilian",
    },
    skips=("Nabil Karam is serving a second term as mayor.", "Two clerks served long jail terms."),
)
def serving(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is serving a sentence is in prison."""
    verb, behind = tape.phrases[match.start("verb")], tape.phrases[match.end("verb") : match.end("term")]
    words = {w for p in behind for w in (p.low or p.word).split()}
    plainly = not words.isdisjoint(BY_COURTS | {"sentence", "sentences"})
    if verb.word != "serve" or not verb.low.endswith("ing") or verb.unreal:
        return
    if words.isdisjoint(SENTENCES) or not plainly:
        return  # "serving a second term as mayor"
    harm = unlisted(last_word(verb), Outcome.DETAINED, "serve")
    yield from drafts(tape, match.span("who"), match.start("verb"), harm)


@rule(
    rf"(?P<harm>[HARM HARM_ED HARMING HARMED VERB VERB_ED VERBING VERBED]) THING? ADJUNCT{{0,3}} (?P<with>WITH|VERBING|AND) (?P<who>[PEOPLE COUNT] (?:COMMA? AND [PEOPLE COUNT])?) {NEXT}"
    r" | [THING ORG] NUMBER? COMMA? (?P<with>WITH|VERBING) (?P<who>[PEOPLE COUNT]) ADJUNCT{0,2} COMMA? (?P<harm>VERBED)",
    words=CAPTURING | ARRESTING,
    finds={
        "The navy apprehended two trawlers with 14 fishermen.": "detained 14 fishermen | civilian | by The navy",
        "Pirates seized a tanker with 21 crew on board.": "abducted 21 crew | civilian | by Pirates",
        "A Boeing 727 with 94 Danes aboard was hijacked.": "abducted 94 Danes",
        "Pirates hold six ships and 156 crew members.": "abducted 156 crew members | civilian | by Pirates",
        "Pirates armed with guns hijacked a dhow with two clerks and six guests.": "abducted 2 clerks | civilian | by Pirates / abducted 6 guests | civilian | by Pirates",
    },
    skips=("Pirates seized a tanker with 21 tonnes of oil.", "Police seized a bus with 21 passengers."),
)
def with_crew(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is aboard a ship, a bus or an aircraft that is hijacked or seized is taken with it."""
    at, behind = match.start("harm"), match.start("with")
    verb, link = tape.phrases[at], tape.phrases[behind]
    doers = subject_of(tape, at)
    doer = tape.phrases[doers[0]].noun if doers is not None else None
    taken_by = doer.role if doer is not None else ""
    if link.sym == "VERBING" and link.word not in CARRYING:
        return
    craft = tape.phrases[behind - 1].noun if at < behind else None
    if verb.word in ARRESTING and taken_by not in LAWLESS and craft is not None and craft.kind == "vehicle":
        harm = unlisted(last_word(verb), Outcome.DETAINED, verb.word)
        yield from drafts(tape, match.span("who"), at, harm)
        return
    if verb.word not in CAPTURING or (verb.word == "hold" and (craft is None or craft.kind != "vehicle")):
        return  # "the talks that rebels held with clerks"
    if link.sym == "AND" and (behind != at + 2 or tape.phrases[at + 1].sym != "THING"):
        return
    if verb.word != "hijack" and taken_by not in LAWLESS:
        return
    harm = unlisted(last_word(verb), Outcome.ABDUCTED, verb.word)
    yield from drafts(tape, match.span("who"), at, harm)


@rule(
    r"(?P<harm>[VERB VERB_ED VERBING] | (?<=[SOURCE]) VERB_TO ) (?P<who>[PEOPLE VICTIMS])",
    words=("take",),
    finds={
        "The army killed nine rebels and took 300 prisoners.": "detained 300 prisoners | prisoner | by The army",
        "Gunmen stormed a hotel and took hostages.": "abducted 2+? hostages | civilian | by Gunmen | at hotel",
    },
    skips=("The army killed nine rebels and took 300 prisoners' letters.", "Soldiers took the hostages home."),
)
def took_prisoners(tape: Tape, match: re.Match[str]) -> Joins:
    """Prisoners who are taken are detained, and hostages abducted."""
    verb, who = tape.phrases[match.start()], tape.phrases[match.start("who")]
    noun = who.noun
    if verb.word != "take" or undone(tape, match.start()) or noun is None or noun.definite:
        return
    if not (noun.number or noun.plural):
        return
    if who.sym == "VICTIMS":
        bare = noun.number is None and who.harm is not None and who.harm.trigger.outcome is Outcome.ABDUCTED
        if bare:  # "170 guests hostage" is read as what it says
            yield from drafts(tape, match.span("who"), match.start("who"))
        return
    if noun.head.removesuffix("s") not in PRISONERS:
        return
    harm = unlisted(last_word(verb), Outcome.DETAINED, "take prisoner")
    yield from drafts(tape, match.span("who"), match.start(), harm)


@rule(
    r"(?P<verb>[VERB VERB_ED VERBING]) ADV? (?P<who>[PEOPLE COUNT NAME PRONOUN] (?:COMMA? AND [PEOPLE COUNT NAME])?) (?P<how>(?:ADV | PREP)? AT{0,2})"
    rf" (?P<parts>{PARTS})",
    words=("custody", "hand over", "hand"),
    finds={
        "Guards took two men into custody.": "detained 2 men | by Guards",
        "Villagers handed over a thief to the police.": "detained 1 thief | by Villagers",
    },
    skips=(
        "Guards did not take two men into custody.",
        "Guards took two men into a shop.",
        "Villagers handed the thief a letter.",
    ),
)
def into_custody(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is taken into custody or handed over to the police is detained."""
    at = match.start("verb")
    verb = tape.phrases[at]
    how = tape.phrases[slice(*match.span("how"))]
    where = next((p for p in how if p.sym == "AT"), None)
    oneself = tape.phrases[match.start("who")].word.endswith(("self", "selves"))  # who hands himself over surrenders
    if where is None or where.noun is None or oneself or undone(tape, at):
        return
    kept = verb.word == "take" and where.word in ("into", "under") and where.noun.head == "custody"
    given = verb.word == "hand over" or (verb.word == "hand" and how[0].word == "over")
    if kept or (given and where.word == "to" and where.noun.role == Role.POLICE):
        harm = unlisted(last_word(verb), Outcome.DETAINED, verb.word)
        yield from drafts(tape, (match.start("who"), match.end("parts")), at, harm)


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} COMMA? WHO? ADV* (?P<verb>VERBED) ADV? (?P<where>AT) (?! AT{{0,2}} VERB_TO)"
    r" | (?P<verb>[VERB VERB_ED VERBING]) ADV? (?P<who>[PEOPLE COUNT NAME PRONOUN] (?:COMMA? AND [PEOPLE COUNT NAME])?) (?P<where>AT) (?! AT{0,2} VERB_TO)",
    words=CONVEYING,
    finds={
        "A clerk was taken to a detention centre in Osh.": "detained 1 clerk | civilian | at Osh",
        "Police took her to the Alma police station.": "detained 1 her | by Police",
    },
    skips=(
        "A clerk was taken to a museum in Osh.",
        "A clerk was taken to a prison to meet her son.",
        "Troops were sent to a prison in Osh.",
        "Her lawyer took her to the police station.",
        "A clerk was arrested and taken to a prison.",
    ),
)
def to_a_cell(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is taken to a prison or a police station is held there, where no other word of the sentence says so."""
    at = match.start("verb")
    verb, whom, where = tape.phrases[at], tape.phrases[match.start("who")], tape.phrases[match.start("where")]
    locked = where.word in ("to", "into") and is_lockup(where)
    if verb.word not in CONVEYING or not locked or undone(tape, at) or whom.sym in ("VICTIMS", "UNKNOWN"):
        return
    if any(p.harm is not None and p.harm.trigger.outcome in KEPT for p in tape.phrases):
        return  # "was arrested and taken to a prison"
    on_duty = whom.role in FORCES
    if on_duty or not (verb.sym == "VERBED" or _of_the_state(tape, at)):
        return
    harm = unlisted(last_word(verb), Outcome.DETAINED, verb.word)
    yield from drafts(tape, match.span("who"), at, harm)


def is_lockup(where: Phrase) -> bool:
    """Return whether people are held at a place: a prison, a police station."""
    return where.noun is not None and where.noun.head.endswith(LOCKUPS)


def _of_the_state(tape: Tape, verb: int) -> bool:
    """Return whether police, soldiers or "they" do something."""
    doers = subject_of(tape, verb)
    doer: Phrase | None = tape.phrases[doers[0]] if doers is not None else None
    return doer is not None and (doer.low == "they" or (doer.role in OF_THE_STATE))
