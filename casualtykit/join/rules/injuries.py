"""The rules for injuries that people have: sustained, received, left with, treated for."""

from __future__ import annotations

import re

from casualtykit.join.drafts import Draft, count_of, last_word, unlisted
from casualtykit.join.grammar import GAP, SUBJECT, SUBJECT_PARTS
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.own_subject import own
from casualtykit.join.rules.events import owner_of
from casualtykit.languages.en.care_words import ESCAPING, ILLNESSES, LIMBS, SUFFERING, TREATING, UNDERGOING
from casualtykit.languages.en.harm_words import SHOOTING_AT
from casualtykit.model import exactly
from casualtykit.rules import rule
from casualtykit.tape import Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome

_FIRST_VERB = r"(?: [VERB VERBED VERB_ED VERB_TO] [^BREAK COMMA FINITE]{0,8} COMMA? AND ADV* )?"


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} COMMA? [WHO THAT]? ADV* {_FIRST_VERB}"
    r" (?: (?P<verb>[VERB VERB_ED VERBING]) ADV? [VERBING PREP THING]?"
    rf" | (?P<verb>VERBED) ADJUNCT{{0,2}} PREP ) (?P<harm>EVENT)",
    words=TREATING | SUFFERING | {"had", "has"},
    finds={
        "Two guards sustained minor bullet injuries.": "injured 2 guards | police",
        "Two guards suffered splinter injuries.": "injured 2 guards | police",
    },
    skips=("Two guards treated minor bullet injuries.",),
)
def sustained(tape: Tape, match: re.Match[str]) -> Joins:
    """Who sustains, suffers or receives an injury is injured."""
    at = match.start("harm")
    verb = tape.phrases[match.start("verb")]
    noun = tape.phrases[at].noun
    counted = noun is not None and noun.counted
    if noun is not None and noun.head.endswith(("wound", "wounds")):
        counted = False  # "multiple stab wounds" of one man
    taken = TREATING if verb.sym == "VERBED" else SUFFERING
    harm = tape.phrases[at].harm
    if tape.phrases[at - 1].sym == "PREP" and harm is not None and harm.trigger.outcome is not Outcome.INJURED:
        return  # "her family suffers from his disappearance"
    who = tape.phrases[match.start("who")].noun
    has = verb.word in ("had", "has", "have") and who is not None and (count_of(who)[0].low or 0) > 1 and who.number
    if (verb.word in taken or has) and not counted and harm is not None:
        none = noun is not None and noun.number is not None and noun.number.count.high == 0
        if "fatal" in tape.phrases[at].low.split():
            harm = evolve(harm, trigger=evolve(harm.trigger, outcome=Outcome.KILLED))  # "fatal crushing injuries"
        for draft in drafts(tape, match.span("who"), at, evolve(harm, weak=False)):
            yield evolve(draft, count=exactly(0), number=None) if none else draft  # "suffered no wounds"


_WHOM = r"(?: (?<=[VERB VERB_ED VERBING]) [PEOPLE COUNT] COMMA? AND )? [PEOPLE COUNT PRONOUN NAME]"
_HOW = r"[ADV ADJ PREP]? [CAUSE THING]? [AT TIME]{0,2}"


@rule(
    rf"(?P<who>{_WHOM}) (?: INCLUDING (?=WITH) | (?P<verb>[VERB VERB_ED VERBED SAID_TO SUFFER]) {_HOW} )? COMMA? WITH ADV? (?P<harm>EVENT)",
    finds={
        "The blast left 80 pupils with injuries.": "injured 80 pupils | civilian",
        "Eight divers were rescued alive with injuries.": "injured 8 divers | civilian",
        "Men beat a clerk, leaving her with a broken arm.": "injured 1 clerk | civilian",
    },
    skips=("The blast charged 80 pupils with murder.", "Pupils with injuries came."),
)
def with_injuries(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is left, escapes or survives with injuries is injured."""
    who, left = tape.phrases[match.start("who")], match.start() > 0 and tape.phrases[match.start() - 1].word == "leave"
    if match["verb"] is None:
        told = who.number is not None
    else:
        told = tape.phrases[match.start("verb")].word in ESCAPING
    if told or left:
        yield from _injured(tape, match)


@rule(
    r"(?P<verb>[VERB VERB_ED VERBING]) (?P<who>[PEOPLE COUNT]) ADJUNCT{0,2} PREP ADV? (?P<harm>EVENT)",
    words=TREATING,
    finds={"Doctors treated 17 pupils for burns.": "injured 17 pupils | civilian"},
    skips=("Doctors trained 17 pupils for burns.",),
)
def treated_for(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is treated for injuries is injured."""
    if tape.phrases[match.start("verb")].word in TREATING:
        yield from _injured(tape, match)


def _injured(tape: Tape, match: re.Match[str]) -> Joins:
    """Yield those who have an injury; a fatal one has killed them: "found with fatal stab wounds"."""
    at, who = match.start("harm"), tape.phrases[match.start("who")]
    harm = tape.phrases[at].harm
    if harm is None or harm.trigger.outcome is not Outcome.INJURED:
        return
    fatal = "fatal" in tape.phrases[at].low.split()
    harm = evolve(harm, weak=False, trigger=evolve(harm.trigger, outcome=Outcome.KILLED) if fatal else harm.trigger)
    for draft in drafts(tape, match.span("who"), at, harm):
        yield evolve(draft, count=exactly(2)) if who.low == "both" else draft


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?:WHO|THAT)? ADV? (?P<harm>[VERB VERB_ED] | (?<= [COMMA AND] COUNT) VERBING) ADV? (?P<care>[UNKNOWN THING])",
    words=UNDERGOING,
    finds={
        "Nine miners killed, 22 receiving treatment in Osh.": "injured 22 | civilian | at Osh",
        "The blast killed two men and 22 are undergoing treatment.": "injured 22",
        "Twelve others were receiving medical treatment.": "injured 12 others",
    },
    skips=(
        "A clerk was receiving treatment.",
        "Some 40 patients were receiving treatment.",
        "Twelve men were receiving treatment for cancer.",
        "Twelve men were receiving pay.",
    ),
)
def treated(tape: Tape, match: re.Match[str]) -> Joins:
    """Several who undergo treatment are hurt, where no illness is told of and they are called no patients."""
    at, care = match.start("harm"), tape.phrases[match.start("care")].noun
    verb, who = tape.phrases[at], tape.phrases[match.start("who")].noun
    treatment = care is not None and care.head.rpartition(" ")[2] == "treatment"
    if verb.word not in UNDERGOING or verb.unreal or not treatment or who is None or who.number is None:
        return
    ill = any(
        (p.noun.head if p.noun is not None else p.word) in ILLNESSES
        for p in tape.phrases[match.end() : match.end() + _NEAR]
    )
    if (count_of(who)[0].low or 0) > 1 and not ill and who.head not in ("patient", "patients"):
        harm = unlisted(last_word(verb), Outcome.INJURED, f"{verb.word} treatment")
        yield from drafts(tape, own(tape, *match.span("who")), at, harm)


_NEAR = 3
"""How many phrases behind a treatment may say what it is for."""


@rule(
    r"(?P<fired>[VERB VERB_ED VERBED HARM_ED]) [^BREAK FINITE HARMING]{0,7} COMMA? (?P<harm>VERBING) ADV? (?P<who>[PEOPLE COUNT] (?: COMMA? AND [PEOPLE COUNT] )?)",
    words=("hit",),
    finds={
        "Gunmen opened fire on a bus, hitting five pupils.": "injured 5 pupils | civilian | by Gunmen",
        "Police fired rubber bullets at dockers, hitting seven.": "injured 7 | by Police",
    },
    skips=(
        "Boys threw snowballs, hitting five cars.",
        "The rise in fuel prices opened a debate, hitting five lawmakers.",
    ),
)
def hitting(tape: Tape, match: re.Match[str]) -> Joins:
    """Whom somebody hits who fires or throws something is hurt."""
    at = match.start("harm")
    fired = match.start("fired")
    dismissed = tape.phrases[fired].word == "fire" and tape.phrases[fired + 1].sym == "PEOPLE"
    if tape.phrases[at].word != "hit" or tape.phrases[fired].word not in SHOOTING_AT or dismissed:
        return  # "fired his driver, hitting five investors"
    harm = unlisted(last_word(tape.phrases[at]), Outcome.INJURED, "hit", rule="outcomes.struck")
    yield from drafts(tape, match.span("who"), at, harm)


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} WHO? ADV? (?: [VERB VERB_ED] [^BREAK COMMA FINITE]{{0,5}} [AND BUT] ADV? )? (?P<harm>[VERB VERB_ED]) (?P<what>THING)",
    words=("break", "fracture", "dislocate"),
    finds={
        "Three girls broke their legs.": "injured 3 girls | civilian",
        "A clerk broke her arm in a fall.": "injured 1 clerk | civilian",
        "The guards broke her arm.": "injured 1 her | by The guards",
    },
    skips=("Three girls broke their word.", "A clerk broke the arm of a chair.", "A judge broke a leg of the deal."),
)
def broke_bones(tape: Tape, match: re.Match[str]) -> Joins:
    """Who breaks a bone of his own is hurt, and so is the one whose bone several break: "the guards broke her arm"."""
    at, what = match.start("harm"), tape.phrases[match.start("what")]
    verb = tape.phrases[at]
    his = what.low.startswith(("his ", "her ", "their ")) or what.low == "bones"
    limb = what.head.rpartition(" ")[2] in (*LIMBS, *_BONES)
    if verb.word in ("break", "fracture", "dislocate") and not verb.unreal and his and limb:
        harm = unlisted(last_word(verb), Outcome.INJURED, f"{verb.word} bone")
        hurt = list(drafts(tape, own(tape, *match.span("who")), at, harm))
        whose = owner_of(what.noun) if what.noun is not None else None
        several = len(hurt) > 1 or any(d.count.value != 1 for d in hurt)
        yield from [Draft(harm, *whose, tape, at)] if several and whose and whose[1].value == 1 else hurt


_BONES = ("bones", "collarbone", "nose", "jaw", "pelvis", "rib", "ribs", "skull", "neck", "back")
