"""Who did it as phrases name it: people, or a thing that did it and those whose it was."""

from __future__ import annotations

from casualtykit.join.doers.accusations import claimed
from casualtykit.join.doers.agents import by
from casualtykit.join.doers.subjects import BREAKS, Stretch
from casualtykit.languages.en.cues import NTH
from casualtykit.languages.en.harm_words import CARRYING_OUT, CLAIMING, CRASHING, OVERTURNING
from casualtykit.languages.en.place_names import STRIKING
from casualtykit.model import Actor
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.values import evolve, settled

AGENTS = frozenset("PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT VICTIMS".split())
"""The symbols of those who may have done it."""
PERSONS = frozenset("PEOPLE NAME ORG UNKNOWN COUNT VICTIMS".split())
"""The symbols of those of them who are called by a noun, and are no place."""


@settled
class Blame:
    """The phrases that name who did it, or the thing that did."""

    agents: tuple[Phrase, ...] = ()
    cause: Phrase | None = None
    maker: Actor | None = None
    """Whose attack the cause was, by the word before it."""
    rule: str = ""
    """The id of the rule that found them."""
    sure: bool = False
    """A court has found so: "convicted of"."""


def agents_in(tape: Tape, found: Stretch) -> tuple[Phrase, ...]:
    """Return the phrases of a stretch that name who may have done it."""
    return tuple(p for p in tape.phrases[slice(*found)] if p.sym in AGENTS)


def blamed(tape: Tape, found: Stretch) -> Blame:
    """Return who did what the phrases of a stretch did: they, or those whose thing or attack they are."""
    first = tape.phrases[found[0]]
    if first.sym == "AT":
        if first.inner == "CAUSE" and first.noun is not None:
            return _of_cause(first)
        return Blame((first,) if first.inner in PERSONS else ())
    if first.sym == "PLACE" and (_SUFFERS.match(tape.text, found[1]) or _is_struck(tape, found[1])):
        return Blame()  # "Bali was rocked by a blast that killed two"
    agents = tuple(p for p in agents_in(tape, found) if p.word not in _NO_NAMES)
    if agents and first.sym in AGENTS:
        return Blame(agents)
    told = _said_behind(tape, first, found[1]) or _said_before(tape, first, found[0]) or _of_cause(first)
    return evolve(told, maker=None) if told.maker is not None and _wrecked(tape, *found) else told


def _wrecked(tape: Tape, at: int, after: int) -> bool:
    """Return whether a vehicle only came to grief, which is no deed of its owners: "an army helicopter crashed, killing"."""
    noun = tape.phrases[at].noun
    if noun is None or noun.kind != "vehicle":
        return False
    verb = _DOES.match(tape.text, after)
    if verb is None:
        return False
    word = tape.phrases[verb.start("verb")].word
    return word in CRASHING and not (word in OVERTURNING and verb["what"])  # "navy gunboats sank a trawler"


_DOES = TAPE.lazy(
    "[AT TIME ADV THAT WHO]{0,4} (?P<verb>[VERB VERB_ED VERBING HARM HARM_ED]) (?! GROUP) (?P<what>NOUN)?"
)
"""What a subject does to nobody."""
_NO_NAMES = frozenset(("this", "that", "such", "the", "whoever", *NTH))
"""Words for who or what did it that name nobody: "the first blast killed nine, the second killed 12"."""
_SUFFERS = TAPE.lazy("ADV? (?: VERBED BY | VERB? BE ADV? NOUN )")


def _is_struck(tape: Tape, verb: int) -> bool:
    """Return whether a passive verb tells what befell a place: "Bali was hit hardest, with the wave killing nine"."""
    return verb < len(tape) and tape.phrases[verb].sym == "VERBED" and tape.phrases[verb].word in STRIKING


def _said_behind(tape: Tape, cause: Phrase, after: int) -> Blame | None:
    """Return those whose a cause is by what stands behind it: "a bomb planted by rebels", "shells from the hills"."""
    match = TAPE.compile(_MADE_OF).match(tape.text, after) if after < len(tape) else None
    if match is not None:
        made = tape.phrases[match.start("made")] if match["made"] else None
        if made is not None and made.harm is None and made.word not in CARRYING_OUT | CLAIMING:
            return _of_cause(cause)  # "an attack condemned by the union"
        theirs = made is not None and made.word in CLAIMING
        by_what = tape.phrases[match.start("who")]
        if by_what.sym in ("CAUSE", "THING"):  # "the bombing of a village by Israeli jets"
            return Blame((), cause, by_what.noun.maker if by_what.noun is not None else None, by.id)
        return Blame(agents_in(tape, match.span("who")), cause, rule=claimed.id if theirs else by.id)
    behind = tape.phrases[after] if after < len(tape) else None
    if behind is not None and behind.sym == "AT" and behind.word == "from" and behind.inner in AGENTS:
        return Blame((behind,), cause)
    return None


_MADE_OF = rf"ADJUNCT{{0,2}} (?: (?P<made>[VERB_ED HARM_ED SAY]) ADJUNCT{{0,2}} )? {by.pattern}"


def _said_before(tape: Tape, cause: Phrase, at: int) -> Blame | None:
    """Return those whose a cause is by the relative clause that it opens: "rebels whose attacks have killed"."""
    whose = tape.phrases[at - 2] if at > 1 and tape.phrases[at - 1].low == "whose" else None
    return Blame((whose,), cause) if whose is not None and not PERSONS.isdisjoint((whose.sym, whose.inner)) else None


def _of_cause(cause: Phrase) -> Blame:
    """Return a cause and whose it is: "an Israeli raid", "a student's rampage"."""
    owner = cause.noun.owner if cause.noun is not None and "CAUSE" in (cause.sym, cause.inner) else None
    if owner is not None and owner.sym in PERSONS - {"COUNT", "VICTIMS"}:
        return Blame((owner,), cause)
    return Blame((), cause, cause.noun.maker if cause.noun is not None else None)


def of_attack(tape: Tape, at: int) -> Blame:
    """Return whose attack it was that people died in: "killed in an Israeli raid", "in an ambush by rebels"."""
    for phrase in tape.phrases[at + 1 : at + _NEAR]:
        if phrase.sym in BREAKS:
            break
        if phrase.inner == "CAUSE" and phrase.noun is not None and phrase.noun.maker is not None:
            return Blame((), phrase, phrase.noun.maker)
    return Blame()


_NEAR = 9
"""Within so many phrases behind a harm the attack is told that it came from."""
