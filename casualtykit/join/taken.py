"""The rules for people who are taken: from their homes, aboard a ship, into custody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casualtykit.join.drafts import last_word
from casualtykit.join.lists import (
    GAP,
    NEXT,
    SUBJECT,
    Joins,
    drafts,
)
from casualtykit.join.subjects import subject_of
from casualtykit.languages.en.captive_words import (
    CAPTURING,
    CARRYING,
    DRAGGING,
    FORCIBLY,
    LODGINGS,
    PRISONERS,
    TAKEN_AS,
    TAKING,
    VEHICLES,
)
from casualtykit.languages.en.care_words import CARE
from casualtykit.model import OutcomeMention
from casualtykit.rules import rule
from casualtykit.tape import Harm, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome, Role

_KIND = frozenset((Role.CIVILIAN, Role.MEDICAL, Role.AID_WORKER))
_LAWFUL = frozenset((Role.POLICE, Role.MILITARY, Role.SECURITY_FORCES, Role.OFFICIAL))
_CAPTORS = frozenset((Role.ARMED_GROUP, Role.CRIMINAL))
_OUT_OF = frozenset(("from", "out of", "off"))
"""What stands before the place that gunmen take people from."""


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING]) ADV? (?P<with>WITH PRONOUN)? (?P<who>[PEOPLE COUNT NAME PRONOUN] (?: AND [PEOPLE COUNT NAME])?) (?P<how>(?:[ADJUNCT PREP] COMMA?){{0,3}} (?:WITH PRONOUN)?) | (?P<whom>{SUBJECT}) {GAP} (?:WHO | VERBED [^BREAK COMMA MAIN]{{0,6}} AND)? (?P<was>VERBED | VERB_ED (?= BY)) (?P<how2>ADJUNCT{{0,3}} (?: BY [PEOPLE ORG NAME PRONOUN] ADJUNCT{{0,2}})?) (?! BY)",
    words=DRAGGING,
    finds={
        "Masked men took the clerk from his home.": "abducted 1 clerk | civilian | by Masked men",
        "The clerk was taken away by police.": "detained 1 clerk | civilian | by police",
        "Gunmen killed two guards and carried off nine girls.": "abducted 9 girls | civilian | by Gunmen",
    },
    skips=("The bus took the clerk from his home to work.", "The clerk was taken away by ambulance to hospital."),
)
def away(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is taken away, from home or into a car, is abducted, and detained where police or soldiers take him."""
    if match["verb"] and any(p.low in TAKEN_AS for p in tape.phrases[match.end("who") : match.end("who") + 1]):
        return  # "took three nurses hostage" is read by its own rule
    at = match.start("verb") if match["verb"] else match.start("was")
    how = tape.phrases[slice(*match.span("how" if match["verb"] else "how2"))]
    verb = tape.phrases[at]
    forced = any(p.word in FORCIBLY for p in how)
    carried = verb.word in ("carry off", "carry away")
    particle = tape.phrases[at + 1 : match.start("who")] if match["verb"] else ()
    away = carried or verb.word == "take away" or any(p.word in ("away", "away from") for p in (*particle, *how))
    along = match["with"] or [p.word for p in how[-2:]] == ["with", "them"]
    along = bool(along) and verb.word == "take"
    driven = any(p.word == "into" and p.noun is not None and p.noun.head in VEHICLES for p in how)
    fetched = any(
        p.word in ("from", "out of", "away from") and p.noun is not None and p.noun.head in LODGINGS for p in how
    )
    left = any(p.word in ("from", "away from") for p in how) and not fetched and verb.word != "take away"
    doers = (
        subject_of(tape, at)
        if match["verb"]
        else next(((i, i + 1) for i in range(at, match.end()) if tape.phrases[i - 1].sym == "BY"), None)
    )
    doer = tape.phrases[doers[0]] if doers is not None else None
    role = doer.noun.role if doer is not None and doer.noun is not None else ""
    left = left and role not in _LAWFUL | _CAPTORS
    seized = (
        verb.word in TAKING
        and (not carried or role in _CAPTORS)
        and ((away and not left) or forced or driven or (fetched and verb.word == "take"))
    )
    by_armed = verb.word == "take" and match["was"] is not None and _by_armed(how)
    by_armed = by_armed or (verb.word == "take" and role in _CAPTORS and any(p.word in _OUT_OF for p in how[:1]))
    counted = tape.phrases[match.start("who" if match["verb"] else "whom")].noun
    several = counted is not None and counted.number is not None and counted.number.text.lower() not in ("a", "an")
    captured = verb.word == "take" and several and (role in _CAPTORS if match["verb"] else _ends(tape, match.end()))
    captured = captured and counted is not None and counted.role not in _CAPTORS | _LAWFUL
    if not (seized or along or by_armed or captured or (verb.word in DRAGGING and driven)) or any(
        p.word in ("to", "in", "by") and p.noun is not None and p.noun.head in CARE for p in how
    ):
        return
    if match["verb"] and (doer is None or doer.sym not in ("PEOPLE", "NAME", "ORG", "PRONOUN", "COUNT", "UNKNOWN")):
        return
    if along and not seized and role not in _CAPTORS:
        return  # "took the children with them"
    first = tape.phrases[match.start("who" if match["verb"] else "whom")]
    if role in _KIND or first.sym == "VICTIMS" or first.word in ("these", "those"):
        return
    lawful = role in _LAWFUL or (doer is None and not forced and not driven and not captured)
    outcome = Outcome.DETAINED if lawful else Outcome.ABDUCTED
    mention = OutcomeMention(last_word(verb), "", "outcomes.taken_away", outcome, "take away")
    yield from drafts(tape, match.span("who") if match["verb"] else match.span("whom"), at, "taken.away", Harm(mention))


def _ends(tape: Tape, at: int) -> bool:
    """Return whether nothing says where people were taken: "more than 60 women were taken, police said"."""
    after = tape.phrases[at : at + 1]
    return not after or after[0].sym in ("SEMI", "COMMA", "INCLUDING", "SOURCE")


def _by_armed(how: Sequence[Phrase]) -> bool:
    """Return whether armed men took somebody: "who were taken by gunmen", "taken by secret police"."""
    by = next((i for i, p in enumerate(how[:-1]) if p.sym == "BY"), None)
    doer = how[by + 1].noun if by is not None else None
    return doer is not None and doer.role in _CAPTORS | _LAWFUL - {Role.OFFICIAL}


@rule(
    rf"(?P<who>{SUBJECT}) {GAP} (?:WHO|AND)? (?P<verb>[VERB VERB_ED]) ADV? [NUMBER TIME THING] (?: AND [NUMBER TIME])? (?P<harm>STATE)",
    words=("spend",),
    finds={"Nabil Karam spent four years in prison.": "detained 1 Nabil Karam"},
    skips=("Nabil Karam wrote four books in prison.",),
)
def spent(tape: Tape, match: re.Match[str]) -> Joins:
    """Who spends years in prison is held there."""
    at = match.start("harm")
    harm = tape.phrases[at].harm
    if (
        harm is None
        or harm.trigger.outcome not in (Outcome.DETAINED, Outcome.ABDUCTED)
        or tape.phrases[match.start("verb")].word != "spend"
    ):
        return
    yield from drafts(tape, match.span("who"), at, "taken.spent", evolve(harm, weak=False))


@rule(
    rf"(?P<harm>[HARM HARM_ED HARMING HARMED VERB VERB_ED VERBING VERBED]) THING? ADJUNCT{{0,3}} (?P<with>WITH|VERBING|AND) (?P<who>[PEOPLE COUNT]) {NEXT} | [THING ORG] NUMBER? COMMA? (?P<aboard>WITH|VERBING) (?P<whom>[PEOPLE COUNT]) ADJUNCT{{0,2}} COMMA? (?P<was>VERBED)",
    words=CAPTURING,
    finds={
        "Pirates seized a tanker with 21 crew on board.": "abducted 21 crew | by Pirates",
        "A Boeing 727 with 94 Danes aboard was hijacked.": "abducted 94 Danes",
    },
    skips=("Pirates seized a tanker with 21 tonnes of oil.", "Police seized a bus with 21 passengers."),
)
def with_crew(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is aboard a ship, a bus or an aircraft that is hijacked or seized is taken with it."""
    at = match.start("harm" if match["harm"] else "was")
    verb, link = tape.phrases[at], tape.phrases[match.start("with" if match["harm"] else "aboard")]
    doer = tape.phrases[at - 1] if at else None
    taken_by = doer.noun.role if doer is not None and doer.noun is not None else ""
    if verb.word not in CAPTURING or (link.sym == "VERBING" and link.word not in CARRYING):
        return
    if link.sym == "AND" and (match.start("with") != at + 2 or tape.phrases[at + 1].sym != "THING"):
        return
    if verb.word != "hijack" and taken_by not in _CAPTORS:
        return
    mention = OutcomeMention(last_word(verb), "", "outcomes.with_crew", Outcome.ABDUCTED, verb.word)
    yield from drafts(tape, match.span("who" if match["who"] else "whom"), at, "taken.with_crew", Harm(mention))


@rule(
    r"(?P<harm>[VERB VERB_ED VERBING]) (?P<who>[PEOPLE VICTIMS])",
    words=("take",),
    finds={
        "The army killed nine rebels and took 300 prisoners.": "detained 300 prisoners | prisoner | by The army",
        "Gunmen stormed a hotel and took hostages.": "abducted 2+? hostages | by Gunmen | at hotel",
    },
    skips=("The army killed nine rebels and took 300 prisoners' letters.", "Soldiers took the hostages home."),
)
def took_prisoners(tape: Tape, match: re.Match[str]) -> Joins:
    """Prisoners who are taken are detained, and hostages abducted."""
    verb, who = tape.phrases[match.start()], tape.phrases[match.start("who")]
    noun = who.noun
    if verb.word != "take" or noun is None or noun.definite or not (noun.number or noun.plural):
        return
    if who.sym == "VICTIMS":
        bare = noun.number is None and who.harm is not None and who.harm.trigger.outcome is Outcome.ABDUCTED
        if bare:  # "170 guests hostage" is read as what it says
            yield from drafts(tape, match.span("who"), match.start("who"), "taken.took_prisoners")
        return
    if noun.head.removesuffix("s") not in PRISONERS:
        return
    mention = OutcomeMention(last_word(verb), "", "outcomes.took_prisoners", Outcome.DETAINED, "take prisoner")
    yield from drafts(tape, match.span("who"), match.start(), "taken.took_prisoners", Harm(mention))


@rule(
    r"(?P<verb>[VERB VERB_ED VERBING]) ADV? (?P<who>[PEOPLE COUNT NAME PRONOUN] (?:COMMA? AND [PEOPLE COUNT NAME])?) (?P<how>(?:ADV | PREP)? AT{0,2})",
    words=("custody", "hand over", "hand"),
    finds={
        "Guards took two men into custody.": "detained 2 men | by Guards",
        "Villagers handed over a thief to the police.": "detained 1 thief | criminal | by Villagers",
    },
    skips=("Guards took two men into a shop.", "Villagers handed the thief a letter."),
)
def into_custody(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is taken into custody or handed over to the police is detained."""
    at = match.start("verb")
    verb = tape.phrases[at]
    how = tape.phrases[slice(*match.span("how"))]
    where = next((p for p in how if p.sym == "AT"), None)
    oneself = tape.phrases[match.start("who")].word.endswith(("self", "selves"))  # who hands himself over surrenders
    if where is None or where.noun is None or oneself:
        return
    kept = verb.word == "take" and where.word in ("into", "under") and where.noun.head == "custody"
    given = verb.word == "hand over" or (verb.word == "hand" and how[0].word == "over")
    if kept or (given and where.word == "to" and where.noun.role == Role.POLICE):
        mention = OutcomeMention(last_word(verb), "", "outcomes.into_custody", Outcome.DETAINED, verb.word)
        yield from drafts(tape, match.span("who"), at, "taken.into_custody", Harm(mention))
