"""What stands after "by" in the clause of a harm, where it did it."""

from __future__ import annotations

import re
from collections.abc import Callable

from casualtykit.join.doers.accusations import WHO
from casualtykit.join.doers.subjects import REACH, Stretch, crosses
from casualtykit.languages.en.group_words import OF_THEM, SHARES_OF_THEM
from casualtykit.languages.en.harm_words import (
    ATTACKING,
    CARRYING_OUT,
    CLAIMING,
    DISCOVERING,
    OWNING,
    PUBLISHED,
    RECKONINGS,
    SPARKING,
)
from casualtykit.rules import rule
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.values import settled
from casualtykit.vocabulary import LAWLESS


@rule(
    rf"BY (?P<who>[PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT CAUSE THING VICTIMS] (?: ADJUNCT? COMMA? AND {WHO} (?! BY))?)",
    finds={
        "Two men were shot dead by gunmen.": "killed 2 men | by gunmen",
        "A bomb planted by suspected separatists killed two men.": "killed 2 men | by suspected separatists (feared)",
    },
    skips=("Two men died by the river.",),
)
def by(tape: Tape, match: re.Match[str]) -> Stretch | None:
    """What stands after "by" did it, where it names people."""
    return match.span("who")


@settled
class _By:
    """What stands after "by" somewhere behind a harm."""

    tape: Tape
    at: int
    """The place of the harm."""
    match: re.Match[str]

    @property
    def harm(self) -> Phrase:
        """The phrase of the harm."""
        return self.tape.phrases[self.at]

    @property
    def who(self) -> Phrase:
        """The first phrase behind "by"."""
        return self.tape.phrases[self.match.start("who")]

    @property
    def told(self) -> Phrase:
        """The phrase before "by"."""
        return self.tape.phrases[self.match.start() - 1]

    @property
    def aside(self) -> tuple[Phrase, ...]:
        """The phrases between the harm and "by"."""
        return self.tape.phrases[self.at + 1 : self.match.start()]


def agent(tape: Tape, at: int) -> Stretch | None:
    """Return what stands after "by" in the clause of a trigger, and behind no participle of its own."""
    match = TAPE.compile(by.pattern).search(tape.text, at, at + REACH)
    if match is None:
        return None
    found = _By(tape, at, match)
    if (not _in_parallel(tape, at, match.start()) and _of_another(found)) or any(no(found) for no in _NO_DOER):
        return None
    first = match.start("who")
    apart = tape.phrases[at].sym == "HARMED" or TAPE["COMMA"] in match["who"]
    alone = apart and _NEXT_CLAUSE.match(tape.text, match.end())
    return (first, first + 1) if alone else match.span("who")  # "killed by police and 12 are missing"


_NEXT_CLAUSE = TAPE.lazy("ADJUNCT{0,3} MAIN | ADV? [HARM_ED STATE]")


def claims(tape: Tape, found: Stretch) -> bool:
    """Return whether those behind "by" claim an attack: "an attack claimed by rebels"."""
    return tape.phrases[found[0] - 2].word == "claim"


def _of_another(by: _By) -> bool:
    """It stands in another clause, or others are told of to whom it was done: "was held at home and his shop was raided by"."""
    if crosses(by.tape, by.at, by.match.start()):
        return True
    return _OTHER_PASSIVE.search(by.tape.text, by.at + 1, by.match.start() + 1) is not None


_OTHER_PASSIVE = TAPE.lazy(
    r"NOUN ADJUNCT{0,3} (?:COMMA NOUN COMMA)? (?:VERBED|VERB_ED|VERBING|HARMED|BEING_HARMED) ADJUNCT{0,2} (?=BY)"
)


def _in_parallel(tape: Tape, at: int, agent: int) -> bool:
    """Return whether others came to harm in the same attack: "seven were killed, while 17 were injured in a blast by"."""
    match = _WHILE.fullmatch(tape.text, at, agent)
    blast = tape.phrases[agent - 1]
    return (
        match is not None and tape.phrases[match.start("sub")].word == "while" and "CAUSE" in (blast.sym, blast.inner)
    )


_WHILE = TAPE.lazy(
    "[HARMED DIE] ADJUNCT{0,3} COMMA? (?P<sub>SUB) [COUNT PEOPLE] ADJUNCT{0,2} [HARMED HARM_ED DIE] (?: ADJUNCT | CAUSE ){0,3}"
)

# ------------------------------------------------------------------------------------- why it is nobody who did the harm


def _speaker(by: _By) -> bool:
    """Only what is said is theirs: "his arrest was condemned by the union", "a toll of four was reported by the daily"."""
    return by.told.sym in ("SAY", "SAID_TO") and by.told.word not in CLAIMING


def _of_some(by: _By) -> bool:
    """They did it to some of those who came to harm: "thirteen died, nine of them shot by police"."""
    match = _SOME.search(by.tape.text, by.at + 1, by.match.start() + 1)
    if match is None or match["n"] is None:
        most = by.tape.phrases[match.start("most")] if match is not None and match["most"] else None
        return match is not None and (most is None or most.word in SHARES_OF_THEM)
    n, behind = by.tape.phrases[match.start("n") : match.start("n") + 2]
    return (
        n.inner == "PRONOUN" or behind.word in OF_THEM or behind.sym in ("BY", "AT", "TIME")
    )  # "12 wounded by gunmen"


_SOME = TAPE.lazy(
    "COMMA (?P<n>COUNT) INCLUDING? [ADV HARM_ED]{0,2} ADJUNCT{0,2} (?=BY)"
    " | INCLUDING (?: [PEOPLE COUNT] ADV? HARM_ED | COUNT ) ADJUNCT{0,2} (?=BY)"
    " | (?P<most>INCLUDING) [ADV VERBED HARM_ED]{0,2} ADJUNCT{0,2} (?=BY)"
)


def _maker(by: _By) -> bool:
    """A thing beside the harm is theirs: "arrested on a warrant issued by a judge"."""
    what = by.tape.phrases[by.match.start() - 2]
    thing = by.told.sym == "VERB_ED" and what.sym == "AT" and what.inner != "CAUSE"
    return thing and by.told.word not in CARRYING_OUT


def _reckoning(by: _By) -> bool:
    """It says whose count a figure is: "162 wounded, by police count"."""
    return by.who.head.rpartition(" ")[2] in RECKONINGS


def _of_their_fate(by: _By) -> bool:
    """What else is told of people who came to harm is theirs: "hosts 25,000 displaced people who risk attacks by rebels"."""
    if by.harm.sym != "VICTIMS":
        return False
    related = any(p.sym == "WHO" for p in by.aside) and not any(p.harm for p in by.aside)
    found = by.told.sym == "VERB_ED" and by.told.word in DISCOVERING  # "the 18 bodies found by troops"
    return found or related or any(p.sym == "VERBED" for p in by.aside)  # "his body was found in a well by a friend"


def _host(by: _By) -> bool:
    """They take the homeless in, and have not driven them out: "270 families were taken in by relatives"."""
    return by.told.low == "in" and by.harm.word == "take"


def _amount(by: _By) -> bool:
    """It says by how many a toll changed: "the toll rose by four"."""
    return by.harm.sym in ("TOLL", "EVENT") and by.who.sym == "COUNT"


def _runner(by: _By) -> bool:
    """They run, or come behind: "died in a camp run by a charity", "nine were killed in Chad, followed by Mali with eight".

    What is triggered by rebels is a bomb, and no riot.
    """
    told = by.told.word if by.told.sym in ("VERB_ED", "VERBED") else ""
    set_off = told in CARRYING_OUT and by.who.role in LAWLESS
    return told in OWNING | SPARKING | {"follow", "know"} and not set_off


def _of_another_verb(by: _By) -> bool:
    """They did what a finite verb behind a participle tells: "the names of two guards killed in May were read by a clerk"."""
    apart = by.harm.sym == "HARM_ED" and by.told.sym in ("VERBED", "ADV", "ADJ")  # "were found safe by the army"
    verb = next((p for p in reversed((*by.aside, by.told)) if p.sym == "VERBED"), None) if apart else None
    return verb is not None and verb.word not in CARRYING_OUT | CLAIMING | ATTACKING


def _publisher(by: _By) -> bool:
    """They made what is shown or read: "appeared in a video broadcast by Dune TV"."""
    made = by.told.noun
    return by.told.sym == "AT" and made is not None and made.head.rpartition(" ")[2] in PUBLISHED


_NO_DOER: tuple[Callable[[_By], bool], ...] = (
    _speaker,
    _of_some,
    _maker,
    _reckoning,
    _of_their_fate,
    _amount,
    _runner,
    _of_another_verb,
    _publisher,
    _host,
)
