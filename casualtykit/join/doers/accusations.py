"""The rules of who is blamed by others, or by himself: charged with a killing, convicted of it, claiming or denying it."""

from __future__ import annotations

import re

from casualtykit.languages.en.harm_words import (
    ACCUSING,
    BLAMING,
    CARRYING_OUT,
    CLAIMING,
    PARTS_IN,
    RESPONSIBILITY,
    TAKING_PART,
    TRYING,
)
from casualtykit.rules import rule
from casualtykit.tape import Tape

WHO = "[PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT]"
"""Who may have done it."""
DOERS = frozenset("PEOPLE NAME ORG PRONOUN UNKNOWN COUNT VICTIMS".split())
"""The symbols of those on whom it may be blamed."""
_DOING = r"(?: (?P<doing>VERBING) | THING AND )"
"""What may stand before a harm that somebody is accused of: "of ordering the murder"."""


def _did(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether who is accused is accused of the harm itself, and not of what he did about it."""
    return match["doing"] is None or tape.phrases[match.start("doing")].word in CARRYING_OUT


@rule(
    rf"(?P<who>{WHO}) ADJUNCT{{0,3}} (?P<verb>VERBED|VERB_ED|SAID_TO|VERB) (?P<guilty>ADJ)? ADJUNCT{{0,2}}"
    rf" (?:(?:WITH|OF|PREP) [THING EVENT] TIME? )? (?:WITH|OF|PREP) {_DOING}? (?P<harm>[EVENT HARMING])",
    words=ACCUSING | {"guilty"},
    finds={
        "Three guards were charged with the murder of a banker.": "killed 1 banker | civilian | by Three guards (alleged)",
        "A guard was found guilty on Friday of the murder of a banker.": "killed 1 banker | civilian | by A guard",
    },
    skips=("Four soldiers spoke of the murder of a general.", "The judge was found ill after the murder of a general."),
)
def charged(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Who is charged with, accused of, found guilty of or held for a killing is blamed for it."""
    if not _did(tape, match):
        return None
    verb = tape.phrases[match.start("verb")].word
    guilty = match["guilty"] is not None and tape.phrases[match.start("guilty")].word == "guilty"
    return match.span("who") if guilty or verb in ACCUSING else None


@rule(
    rf"(?P<verb>[VERB VERB_ED VERB_TO VERBING SAYING]) (?P<who>{WHO}) (?P<guilty>ADJ)? ADJUNCT{{0,2}} (?:WITH|OF|PREP) {_DOING}? (?P<harm>[EVENT HARMING])",
    words=ACCUSING | {"guilty"},
    finds={"A jury found a guard guilty of the murder of a banker.": "killed 1 banker | civilian | by a guard"},
    skips=("A jury found a guard free of the murder of a banker.", "Police told a guard of the murder of a banker."),
)
def accused(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Whom others charge with, convict of or find guilty of a killing is blamed for it."""
    return charged(tape, match)


@rule(
    rf"(?P<who>{WHO}) ADJUNCT{{0,3}} (?:COMMA? WHO)? (?:BE (?= ADJ))? ADV?"
    rf" (?P<verb>VERBED|VERB_ED|SAID_TO|ADJ) ADJ? ADJUNCT{{0,2}}? [OF WITH PREP]? (?: THING [OF WITH PREP] )?"
    r" (?P<what>[CAUSE AT])"
    rf" | (?P<verb>SOURCE) (?P<who>{WHO}) ADJUNCT{{0,1}}? (?P<what>AT)",
    finds={
        "Three guards were charged over the bombing that killed a banker.": "killed 1 banker | civilian | by Three guards (alleged)",
        "A guard was convicted of the attack, in which a banker died.": "killed 1 banker | civilian | by A guard",
        "Police blamed guards for the raid that killed a banker.": "killed 1 banker | civilian | by guards (alleged) | source: Police (police)",
    },
    skips=(
        "Police told guards of the raid that killed a banker.",
        "Three guards were warned of the bombing that killed a banker.",
    ),
)
def tried_for(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Who is charged with, tried for or convicted of the attack that killed is blamed for it."""
    verb = tape.phrases[match.start("verb")]
    return match.span("who") if verb.word in ACCUSING | BLAMING | (set() if verb.sym == "SOURCE" else TRYING) else None


@rule(
    rf"(?: (?P<told>SOURCE) (?P<who>{WHO}) ADJUNCT{{0,2}} | (?P<who>{WHO}) ADJUNCT{{0,2}} (?P<told>SAID_TO) ADJUNCT{{0,1}} ) [OF PREP WITH] {_DOING}? (?P<harm>EVENT)",
    words=ACCUSING | BLAMING,
    finds={
        "Police blamed a gang for the murder of two men.": "killed 2 men | by a gang (alleged) | source: Police (police)",
        "A gang on Monday was blamed for the murder of two men.": "killed 2 men | by A gang | on Monday | alleged",
        "Clerks accused the army of ordering the murder of two men.": "killed 2 men | by the army | source: Clerks (witness) | alleged",
    },
    skips=("Police told a gang of the murder of two men.", "Police accused a gang of denying the murder of two men."),
)
def held_responsible(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Whom a speaker blames for a killing, or accuses of it, is blamed for it."""
    accused = tape.phrases[match.start("told")].word in ACCUSING | BLAMING
    return match.span("who") if accused and _did(tape, match) else None


@rule(
    rf"SOURCE (?P<who>{WHO}) (?P<harm>EVENT)",
    words=CLAIMING,
    finds={
        "The Red Army claimed the murder of two men.": "killed 2 men | by The Red Army | source: The Red Army = Red Army (military) | claimed",
    },
    skips=("The Red Army condemned the murder of two men.",),
)
def owned(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Who claims a killing did it."""
    return match.span("who") if tape.phrases[match.start()].word in CLAIMING else None


@rule(
    r"SOURCE (?P<harm>EVENT) OF GROUP ADJUNCT{0,2}? (?P<who>AT)",
    words=BLAMING,
    finds={
        "Clerks blamed the murder of two men on a gang.": "killed 2 men | by gang (alleged) | source: Clerks (witness)",
    },
    skips=(
        "Clerks blamed the murder of two men on drink.",
        "Clerks reported the murder of two men on a train.",
    ),
)
def put_on(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Whom a speaker puts a killing on is blamed for it."""
    who = tape.phrases[match.start("who")]
    blames = tape.phrases[match.start()].word in BLAMING
    return match.span("who") if blames and who.word in ("on", "to") and who.inner in DOERS else None


@rule(
    r"[SAY SAYING SAID_TO VERBED VERB_ED HARMED HARM_ED] ADJUNCT{0,2}? (?P<who>AT)",
    words=BLAMING,
    finds={
        "Two men were killed in an attack blamed on rebels.": "killed 2 men | by rebels (alleged)",
        "The murder of two men was blamed on a gang.": "killed 2 men | by gang (alleged)",
    },
    skips=("Two men were killed in an attack reported on Monday.", "Two men were killed in an attack blamed on drink."),
)
def blamed_on(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Whom an attack or a killing is blamed on is blamed for it."""
    verb, who = tape.phrases[match.start()], tape.phrases[match.start("who")]
    return match.span("who") if verb.word in BLAMING and who.word in ("on", "to") and who.inner in DOERS else None


@rule(
    rf"(?P<who>{WHO}) ADJUNCT{{0,3}} (?: COMMA [BUT ADV] COMMA )? ADV? (?: [SAY VERB VERB_ED] ADV? THING | (?P<took>[VERB VERB_ED]) ) TIME? (?: AT | PREP (?P<harm>EVENT) )",
    words=RESPONSIBILITY,
    finds={
        "The Red Army claimed responsibility for the murder of two men.": "killed 2 men | by The Red Army (claimed)",
        "The Red Army took responsibility for blasts that have killed two men.": "killed 2 men | by The Red Army (claimed)",
        "The Red Army claimed responsibility for the blast, in which two men were killed.": "killed 2 men | by The Red Army (claimed)",
    },
    skips=(
        "The army took a road for the raid, in which two men were killed.",
        "No group owned up to the blast, in which two men were killed.",
    ),
)
def claimed(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Who claims responsibility for an attack is blamed for what it did."""
    held = [p for p in tape.phrases[match.end("who") : match.end()] if p.sym == "THING"]
    who = tape.phrases[match.start("who")].noun
    if who is not None and who.number is not None and who.number.count.high == 0:
        return None
    took = held[0].word if held else tape.phrases[match.start("took")].word if match["took"] else ""
    return match.span("who") if took.rpartition(" ")[2] in RESPONSIBILITY else None


@rule(
    rf"(?: (?P<verb>SOURCE) (?P<who>{WHO}) | (?P<who>{WHO}) ADV? (?P<verb>SAY) ) (?: (?P<doing>VERBING) | (?P<part>[THING UNKNOWN]) [PREP OF] | BE (?P<behind>PREP) ) (?P<harm>EVENT)",
    words=("deny",),
    finds={
        "The guards denied ordering the murder of two men.": "killed 2 men | by The guards (denied) | source: The guards = guards (police)",
        "The guards denied a role in the murder of two men.": "killed 2 men | by The guards (denied) | source: The guards = guards (police)",
        "The guards denied they were behind the murder of two men.": "killed 2 men | by The guards (denied) | source: The guards = guards (police)",
    },
    skips=("The guards denied news of the murder of two men.", "The guards admitted watching the murder of two men."),
)
def disowned(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Who denies a part in a killing has been blamed for it."""
    verb = tape.phrases[match.start("verb")]
    part = tape.phrases[match.start("part")].noun if match["part"] else None
    if verb.word != "deny" or not _did(tape, match) or (match["part"] and (part is None or part.head not in PARTS_IN)):
        return None
    if match["behind"] and tape.phrases[match.start("behind")].word != "behind":
        return None
    return match.span("who")


@rule(
    r"(?P<who>[PEOPLE NAME ORG PRONOUN]) ADJUNCT{0,2} ADV? (?: (?P<verb>[VERB VERB_ED VERBING VERB_TO]) (?P<in>PREP)? | BE ADV? (?P<for>ADJ)? (?P<behind>PREP) ) (?P<harm>EVENT)",
    words=TAKING_PART | CARRYING_OUT | {"behind", "responsible"},
    finds={
        "Guards carried out the murder of two men.": "killed 2 men | by Guards",
        "Guards took part in the murder of two men.": "killed 2 men | by Guards",
        "Guards were behind the murder of two men.": "killed 2 men | by Guards",
        "Guards are responsible for the death of two men.": "killed 2 men | by Guards",
    },
    skips=("Guards saw the murder of two men.", "Guards were shocked by the murder of two men."),
)
def committed(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Who carried out a killing, took part in it, was behind it or responsible for it did it."""
    if match["for"]:
        return match.span("who") if tape.phrases[match.start("for")].word == "responsible" else None
    if match["behind"]:
        return match.span("who") if tape.phrases[match.start("behind")].word == "behind" else None
    verb = tape.phrases[match.start("verb")]
    did = verb.word in (TAKING_PART if match["in"] else CARRYING_OUT)
    return match.span("who") if did and not verb.unreal else None
