"""The rules of who made the attack that people came to harm in."""

from __future__ import annotations

import re

from casualtykit.join.doers.accusations import WHO
from casualtykit.languages.en.captive_words import FREED, JAILING
from casualtykit.languages.en.harm_words import ATTACKERS, ATTACKING, BEATING, CARRYING_OUT, FIRING, STORMING
from casualtykit.languages.en.maker_words import MUTUAL
from casualtykit.rules import rule
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.vocabulary import ARMED, BLOODSHED, FORCES, KEPT, LAWLESS, MISHAPS, Outcome, Role


@rule(
    rf"(?P<what>[CAUSE AT]) (?: ADJUNCT{{0,2}} [VERBED VERB_ED HARM_ED]? ADJUNCT{{0,2}} BY (?P<who>{WHO}) )?"
    rf" (?: ADJUNCT{{0,3}} COMMA? (?: PREP? WHO | THAT ) | ADJUNCT{{0,3}} ADV?"
    r" (?P<led>[VERB VERB_ED VERBING THING]) PREP? (?P<harm>EVENT) )",
    finds={
        "He was tried for the raid by rebels in which two men died.": "killed 2 men | by rebels",
        "A rebel raid led to the deaths of two men.": "killed 2 men | by rebel",
        "He spoke of a rebel raid in which two men died.": "killed 2 men | by rebel | source: He (other)",
    },
    skips=("A storm, in which two men died, came by night.", "A storm led to the deaths of two men."),
)
def attack(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Whoever made the attack "in which" people came to harm, or that left them dead or led to deaths, is blamed for it."""
    return match.span("who") if match["who"] else None


@rule(
    rf"(?P<who>{WHO}) ADJUNCT{{0,3}} (?:COMMA? [WHO THAT])? ADV?"
    rf" (?:[VERBED VERB_ED SAID_TO] ADJUNCT{{0,2}})? [OF WITH PREP]? ADV?"
    r" (?P<verb>[VERB VERB_ED VERBING VERB_TO]) (?P<what>[CAUSE AT])",
    finds={
        "The army launched a raid in Herat which killed two men.": "killed 2 men | by The army | at Herat",
        "Police accused a guard of planting the bomb that killed two men.": "killed 2 men | by a guard | source: Police (police) | alleged",
    },
    skips=("The army filmed a raid in Herat which killed two men.",),
)
def carried_out(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Who launched the attack or planted the bomb that killed did it."""
    return match.span("who") if tape.phrases[match.start("verb")].word in CARRYING_OUT else None


@rule(
    rf"(?P<who>{WHO}) ADJUNCT{{0,2}} (?: SAID_TO PREP )? BE ADV? (?P<what>AT) | (?P<what>CAUSE) THAT (?P<who>{WHO}) (?P<verb>[VERB VERB_ED])",
    finds={
        "Guards were behind the bombing that killed two men.": "killed 2 men | by Guards",
        "Rebels are believed to be behind a bombing that killed two men.": "killed 2 men | by Rebels (feared)",
        "Two men were killed by a shell that guards fired.": "killed 2 men | by guards",
    },
    skips=("Guards were near the bombing that killed two men.", "Two men were killed by a shell that guards found."),
)
def was_behind(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Who was behind the attack that killed did it, and who fired the shell."""
    fired = match["verb"] and tape.phrases[match.start("verb")].word.partition(" ")[0] in CARRYING_OUT
    return match.span("who") if fired or tape.phrases[match.start("what")].word == "behind" else None


@rule(
    rf"(?P<who>{WHO}) ADJUNCT{{0,2}} ADV? (?P<verb>[VERB VERB_ED]) [THING PEOPLE CAUSE PLACE NAME ORG UNKNOWN]? ADJUNCT{{0,2}} (?P<what>AT)",
    finds={
        "Rebels stormed a hall in a raid in which two men died.": "killed 2 men | by Rebels | at hall",
        "Rebels ambushed a van in an attack that killed two men.": "killed 2 men | by Rebels",
    },
    skips=("Rebels saw a van in an attack that killed two men.",),
)
def struck(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Who struck somebody in the attack that killed did it."""
    strikes = tape.phrases[match.start("verb")].word in ATTACKING | STORMING
    return match.span("who") if strikes and tape.phrases[match.start("what")].word == "in" else None


@rule(
    r"(?P<what>[CAUSE AT]) [^BREAK]{0,12}? (?P<verb>SAID_TO) ADJUNCT{0,2} BY (?P<who>[PEOPLE NAME ORG UNKNOWN])",
    finds={
        "A bombing that was claimed by the Dune Army killed two men.": "killed 2 men | by the Dune Army (claimed)",
        "The bombing that killed two men was claimed by the Dune Army.": "killed 2 men | by the Dune Army (claimed)",
    },
    skips=("The bombing, which killed two men, was reported by the Dune Army.",),
)
def claimed_by(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """By whom the attack that killed was claimed did it."""
    if tape.phrases[match.start("verb")].word != "claim":
        return None
    between = tape.phrases[max(0, match.start("what") - 1) : match.start("verb")]
    return None if any(p.word == "since" for p in between) else match.span("who")  # "the worst since a bomb killed 40"


@rule(
    rf"(?P<verb>VERBED) ADJUNCT{{0,2}} BY (?P<who>{WHO} (?:AND {WHO})?) ADJUNCT{{0,5}} COMMA (?P<harm>HARMING)",
    finds={"The hall was attacked by two gunmen at noon, killing 22.": "killed 22 | by two gunmen | at noon"},
    skips=("The hall was struck by a quake, killing 22.",),
)
def attacked_by(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Who is named as having attacked did what a participle tells of the attack."""
    return match.span("who") if tape.phrases[match.start("verb")].word in ATTACKING | STORMING else None


@rule(
    rf"(?P<sub>SUB) ADJUNCT{{0,2}}"
    rf" (?P<who>[PEOPLE NAME ORG UNKNOWN COUNT CAUSE THING] (?:AND {WHO})?) ADJUNCT{{0,3}}"
    rf" (?: COMMA? [VERBING VERB_ED] (?:[NOUN ADJUNCT] (?:AND NOUN)?){{1,3}} COMMA? )? ADV?"
    r" (?P<verb>[VERB VERB_ED DIE DIE_ED HARM_ED]) (?P<him>PRONOUN)?",
    finds={
        "Two men were killed when unknown gunmen attacked their village.": "killed 2 men | by unknown gunmen | at their village",
        "When soldiers opened fire on a bus, two men were killed.": "killed 2 men | by soldiers",
        "Two men died when an Israeli shell hit their car.": "killed 2 men | by Israeli",
        "A guard was wounded when gunmen shot him.": "injured 1 guard | police | by gunmen",
        "Two men were killed when rebels carried out a raid.": "killed 2 men | by rebels",
    },
    skips=(
        "Two rebels were killed when rebels attacked a barracks.",
        "Two men were killed when soldiers left a village.",
        "Two men were arrested after gunmen attacked a village.",
    ),
)
def attacking(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Who attacked when people came to harm did it."""
    at = match.start("verb")
    verb, first = tape.phrases[at], tape.phrases[match.start("who")]
    if tape.phrases[match.start("sub")].word not in _AT_ONCE or verb.unreal or first.noun is None:
        return None
    term = (verb.harm.trigger.term if verb.harm is not None else verb.word) or ""
    if first.sym in ("CAUSE", "THING"):
        return match.span("who") if first.noun.maker is not None else None  # "US helicopters bombed"
    armed = first.noun.role in ARMED
    by_nature = armed and first.noun.head.rpartition(" ")[2] in ATTACKERS
    at_him = match["him"] is not None and tape.phrases[match.start("him")].word in ("him", "her", "them")
    if verb.harm is not None and not (at_him or term.startswith(("blow ", "detonate ", "explode "))):
        return None
    fires = armed and tape.text[at + 1 : at + 2] == TAPE["CAUSE"] and term in FIRING | CARRYING_OUT
    attacks = term in ATTACKING or (armed and term in STORMING) or fires
    return match.span("who") if attacks or by_nature or verb.harm is not None else None


@rule(
    rf"(?P<sub>SUB) (?: NOUN [^BREAK MAIN COMMA]{{0,8}}? )? ADJUNCT{{0,2}}"
    rf" (?: (?P<verb>[VERBED VERBING HARMED BEING_HARMED]) ADJUNCT{{0,3}} BY"
    rf" (?P<who>[PEOPLE NAME ORG UNKNOWN COUNT CAUSE THING] (?:AND {WHO})?) | VERB ADJUNCT{{0,2}}?"
    rf" (?P<under>[AT ADV]) ADJUNCT{{0,2}}? (?P<from>AT) )",
    finds={
        "Two men were killed when their van was attacked by unknown gunmen.": "killed 2 men | by unknown gunmen",
        "Two men died after being beaten by soldiers.": "killed 2 men | by soldiers",
        "Two men died when their van came under fire from soldiers.": "killed 2 men | by soldiers",
        "Two men died when their van was hit by an Israeli shell.": "killed 2 men | by Israeli",
    },
    skips=(
        "Two rebels were killed when their van was attacked by rebels.",
        "Two men were killed when their van was sold by soldiers.",
        "Two men died after a priest was killed by soldiers.",
        "A man was killed after he was abducted by soldiers.",
        "Two men died when their van came under a bridge from Herat.",
    ),
)
def attacked(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """By whom people were attacked when they came to harm, or from whom they came under fire, did it."""
    if tape.phrases[match.start("sub")].word not in _AT_ONCE or _later(tape, match.start("sub")):
        return None
    if match["from"]:
        under, where = tape.phrases[match.start("under")], tape.phrases[match.start("from")]
        fire = under.noun.head if under.noun is not None and under.word == "under" else under.word
        return match.span("from") if fire.rpartition(" ")[2] in _UNDER and where.word in ("from", "by") else None
    verb, first = tape.phrases[match.start("verb")], tape.phrases[match.start("who")]
    if verb.unreal or first.noun is None or (first.sym in ("CAUSE", "THING") and first.noun.maker is None):
        return None
    if verb.harm is None:
        return match.span("who") if verb.word in ATTACKING | STORMING | BEATING else None
    of_him = verb.sym == "BEING_HARMED" or tape.phrases[match.start("verb") - 1].sym == "PRONOUN"
    # Whoever was abducted may have died by others.
    return match.span("who") if of_him and verb.harm.trigger.outcome in BLOODSHED else None


def _later(tape: Tape, sub: int) -> bool:
    """Return whether a time is told that lay in between: "died two weeks after he was beaten by"."""
    before = tape.phrases[sub - 1] if sub else None
    return before is not None and before.sym in ("NUMBER", "TIME") and tape.phrases[sub].word == "after"


@rule(
    rf"(?P<sub>SUB) [^BREAK BY]{{0,8}}? [CAUSE AT] ADJUNCT{{0,2}} (?P<verb>VERB_ED) ADJUNCT{{0,2}} BY (?P<who>[CAUSE THING] | {WHO} (?:AND {WHO})?)",
    finds={
        "Two men died when a missile fired by a US drone struck their van.": "killed 2 men | by US",
        "Two men died when a mine planted by rebels went off.": "killed 2 men | by rebels",
        "Two men died when their van hit a mine laid by rebels.": "killed 2 men | by rebels",
    },
    skips=(
        "Two men died when a mine found by rebels went off.",
        "Two rebels died when a mine planted by rebels went off.",
    ),
)
def planted(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """By whom the bomb was planted that went off when people came to harm, did it."""
    at_once = tape.phrases[match.start("sub")].word in _AT_ONCE
    return match.span("who") if at_once and tape.phrases[match.start("verb")].word in CARRYING_OUT else None


_AT_ONCE = frozenset(("when", "after", "as", "where"))
"""Words before a clause that says how people came to harm."""
_UNDER = frozenset("fire gunfire attack bombardment shelling shellfire assault".split())
"""What those are under who are attacked."""


@rule(
    rf"[AT CAUSE] (?: ADJUNCT{{0,2}} WITH (?P<who>{WHO}) | ADJUNCT{{0,2}} (?P<with>AT) )",
    finds={
        "Two guards were killed in a clash with rebels.": "killed 2 guards | police | by rebels",
        "Two guards were killed in a clash with the Red Army.": "killed 2 guards | police | by Red Army",
        "A gun battle with rebels left two guards dead.": "killed 2 guards | police | by rebels",
    },
    skips=(
        "Two guards were killed in a crash with rebels.",
        "Two rebels were killed in a clash with rebels.",
        "Two people were killed in a clash with rebels.",
    ),
)
def fought(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """With whom the side of the victims fought when they came to harm did it."""
    found = match.span("who") if match["who"] else _with_a_band(tape, match.start() + 1, match.end())
    if found is None:
        return None
    heads = [p.head for p in tape.phrases[match.start() : found[0]]]
    mutual = any(h.rpartition(" ")[2] in MUTUAL or h.startswith("exchange") for h in heads)
    return found if mutual else None


def _with_a_band(tape: Tape, start: int, end: int) -> tuple[int, int] | None:
    """Return where adjuncts name those in arms with whom somebody is told of: "with the Red Army"."""
    withs = (
        i for i in range(start, end) if tape.phrases[i].word == "with" and tape.phrases[i].inner in ("ORG", "NAME")
    )
    return next(((i, i + 1) for i in withs if tape.phrases[i].role in ARMED), None)


@rule(
    rf"(?P<who>(?:{WHO} | CAUSE | THING) (?:AND {WHO})?) ADJUNCT{{0,3}} ADV?"
    rf" (?P<verb>[VERB VERB_ED]) [^BREAK MAIN]{{0,9}}?"
    r" (?: COMMA? AND | SEMI | COMMA (?: WITH | (?P<left>VERBING) ) | COMMA? (?P<there>SUB) )",
    finds={
        "Gunmen attacked a bus in Kano and two men were killed.": "killed 2 men | by Gunmen | at Kano",
        "Rebels threw a grenade at a van; two men died.": "killed 2 men | by Rebels",
        "Rebels attacked a van, with two men killed.": "killed 2 men | by Rebels",
        "Rebels attacked a van, leaving two men killed.": "killed 2 men | by Rebels",
        "Troops shelled a yard, where two men died.": "killed 2 men | by Troops | at yard",
    },
    skips=(
        "Rebels attacked a bus and two rebels were killed.",
        "Rebels left a bus and two men were killed.",
        "Gunmen attacked a bus and police came and two men were killed.",
        "Gunmen attacked a bus and two men were killed in a car crash.",
    ),
)
def went_before(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Who attacked, in the clause before that of those who came to harm, did it."""
    at = match.start("verb")
    verb, first = tape.phrases[at], tape.phrases[match.start("who")]
    if verb.unreal or first.noun is None or (match["there"] and tape.phrases[match.start("there")].word != "where"):
        return None
    if match["left"] and tape.phrases[match.start("left")].word != "leave":
        return None
    strikes = verb.word in (ATTACKING if match["there"] else ATTACKING | STORMING)
    if first.sym in ("CAUSE", "THING"):
        return match.span("who") if strikes and first.noun.maker is not None else None
    fires = verb.word in CARRYING_OUT and tape.text[at + 1] in (TAPE["CAUSE"], TAPE["AT"])
    return match.span("who") if first.noun.role in ARMED and (strikes or fires) else None


@rule(
    rf"^ (?P<verb>[VERB_ED HARM_ED]) ADJUNCT{{0,3}} BY (?P<who>{WHO}) ADJUNCT{{0,3}} COMMA",
    finds={"Beaten by soldiers, two clerks died.": "killed 2 clerks | civilian | by soldiers"},
    skips=(
        "Helped by soldiers, two clerks died.",
        "Beaten by soldiers, a clerk saw two men die.",
    ),
)
def first_attacked(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """By whom those who died were attacked or hurt, as the participle before them tells, did it."""
    verb = tape.phrases[match.start("verb")]
    hurt = verb.harm is not None and verb.harm.trigger.outcome is Outcome.INJURED
    return match.span("who") if hurt or verb.word in ATTACKING | STORMING | BEATING else None


def goes_on(tape: Tape, start: int, at: int) -> bool:
    """Return whether a clause goes straight on to those who came to harm in it, and tells of nothing else that did it."""
    if tape.phrases[at].sym not in _SUFFERING or _SUFFERERS.fullmatch(tape.text, start, at) is None:
        return False
    behind = _BEHIND_HARM.match(tape.text, at + 1)
    if behind is None or behind["other"]:
        return False  # "were killed by a falling wall", "drowned when their boat sank"
    causes = (p.noun.kind for p in tape.phrases[at + 1 : behind.end()] if p.inner == "CAUSE" and p.noun is not None)
    return MISHAPS.isdisjoint(causes)


_SUFFERING = ("HARMED", "DIE", "DIE_ED", "HARM_ED")
_SUFFERERS = TAPE.lazy(
    "(?:ADJUNCT COMMA?)* [PEOPLE COUNT NAME VICTIMS] [^BREAK VERB VERB_ED VERBED BE UNREAL SAY TELL SAID_TO BY]* (?: VERBED ADJUNCT{0,2} AND )?"
)
_BEHIND_HARM = TAPE.lazy("ADJUNCT{0,4} (?P<other>BY | SUB)?")


def same_side(who: Phrase | None, doer: Phrase) -> bool:
    """Return whether those who suffer and those who attack may be the same: rebels who die when rebels attack."""
    if who is None or who.noun is None or doer.noun is None:
        return False
    one, other = who.noun.role, doer.noun.role
    fights = one in ARMED or one == Role.PROTESTER
    officers = Role.SECURITY_FORCES in (one, other) and {one, other} <= FORCES
    return who.noun.head == doer.noun.head or officers or (fights and one == other)


@rule(
    r"(?P<who>[PEOPLE NAME ORG]) ADJUNCT{0,2} (?P<verb>[VERB VERB_ED])"
    r" (?: [PEOPLE NAME COUNT] ADJUNCT{0,2}"
    r" (?: (?P<harm>HARM_ED) | (?: WHO | [NUMBER THING]? SUB PRONOUN ) (?P<harm>HARMED) )"
    r" | (?P<harm>VICTIMS) )",
    finds={
        "Rebels released two nurses held since May.": "abducted 2 nurses | medical | by Rebels | since May",
        "Rebels on Monday freed two nurses who were seized in Gao.": "abducted 2 nurses | medical | by Rebels | at Gao",
        "Rebels freed two nurses a month after they were abducted.": "abducted 2 nurses | medical | by Rebels",
        "Kidnappers have released 12 hostages.": "abducted 12 hostages | civilian | by Kidnappers",
    },
    skips=(
        "Police released two nurses held by rebels.",
        "Rebels met two nurses held since May.",
        "Rebels released two nurses wounded in May.",
        "Rebels released two prisoners held since May.",
        "Police released two hostages.",
    ),
)
def let_go(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Rebels or bandits who let somebody go that was held have held him themselves."""
    captors = tape.phrases[match.start("who")].noun
    if captors is None or captors.role not in LAWLESS or tape.phrases[match.start("verb")].word not in FREED:
        return None
    harm = tape.phrases[match.start("harm")].harm
    held = harm is not None and harm.trigger.outcome in KEPT and harm.trigger.term not in JAILING
    broken_out = any(p.role == Role.PRISONER for p in tape.phrases[slice(*match.span())])
    return match.span("who") if held and not broken_out else None
