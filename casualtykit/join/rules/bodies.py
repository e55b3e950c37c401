"""The rules for whose bodies were found, and for people under rubble."""

from __future__ import annotations

import re

from casualtykit.join.drafts import last_word, unlisted
from casualtykit.join.grammar import OBJECT
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.unharmed.averted import undone
from casualtykit.languages.en.group_words import BODIES
from casualtykit.languages.en.search_words import RUBBLE
from casualtykit.rules import rule
from casualtykit.tape import Tape, named
from casualtykit.vocabulary import Outcome


@rule(
    rf"(?P<harm>[VERB VERB_ED VERBING]) ADV? (?P<who>{OBJECT}) (?P<where>AT)",
    words=("trap",),
    finds={"The block fell in, trapping up to 40 tenants under the rubble.": "missing <=40 tenants | civilian"},
    skips=("Snow trapped 40 lorries on the pass.", "Snow trapped 40 drivers on the pass."),
)
def trapped(tape: Tape, match: re.Match[str]) -> Joins:
    """Whom something traps under rubble is missing."""
    at, where = match.start("harm"), tape.phrases[match.start("where")]
    if tape.phrases[at].word == "trap" and not undone(tape, at) and where.head in RUBBLE:
        harm = unlisted(last_word(tape.phrases[at]), Outcome.MISSING, "trap")
        yield from drafts(tape, match.span("who"), at, harm)


@rule(
    r"(?P<harm>VICTIMS) (?:VERB_ED ADJUNCT{1,3} | ADJUNCT{0,3})"
    r" (?: BE (?P<those>PRONOUN | THAT) OF (?P<whose>[PEOPLE COUNT]) | (?:COMMA? WHO)?"
    r" (?P<verb>[VERB VERB_ED]) (?: PREP (?P<whom>[PEOPLE COUNT]) | (?P<to>AT) )"
    r" (?P<more>AND [PEOPLE COUNT])? )",
    words=("those", "that", "belong"),
    finds={
        "The bodies were those of four students.": "killed 4 students | civilian",
        "The remains belonged to at least nine men.": "killed >=9 men",
    },
    skips=(
        "The bodies were found by four students.",
        "The remains were taken to four students.",
        "The remains belonged to the army.",
    ),
)
def whose_bodies(tape: Tape, match: re.Match[str]) -> Joins:
    """Whose bodies or remains are told of has died: "the bodies were those of", "the remains belonged to"."""
    at = match.start("harm")
    harm = tape.phrases[at].harm
    if harm is None or (harm.trigger.term or "").rpartition(" ")[2] not in BODIES:
        return
    if match["those"]:
        if tape.phrases[match.start("those")].word in ("those", "that"):
            yield from drafts(tape, match.span("whose"), at)
        return
    group = "whom" if match["whom"] else "to"
    who = tape.phrases[match.start(group)]
    if who.noun is None or not who.noun.person or (who.noun.collective and who.noun.number is None):
        return  # "the bodies belonged to the army"
    if tape.phrases[match.start("verb")].word == "belong":
        end = match.end("more") if match["more"] else match.end(group)
        yield from drafts(tape.put(*match.span(group), named(who, "PEOPLE")), (match.start(group), end), at)
