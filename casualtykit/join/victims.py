"""Whether a group has suffered what a clause says, by what its words are also said of: contests, illness, natural deaths."""

from __future__ import annotations

import re

from casualtykit.join.drafts import count_of
from casualtykit.languages.en.care_words import CARED_FOR, HARMFUL, HOSPITALS, ILLNESSES, NATURAL_CAUSES
from casualtykit.languages.en.displaced_words import HOMES
from casualtykit.languages.en.harm_words import MIDST, SUSPECTS, UNAWARES
from casualtykit.tape import Harm, Noun, Phrase, Tape
from casualtykit.vocabulary import ARMED, FIGHTERS, FORCES, Outcome, Role


def given_up(tape: Tape, phrase: Phrase) -> bool:
    """Return whether who is lost is lost to something that kills nobody: "lost two children to an agency"."""
    after = next((p for p in tape.phrases if p.start >= phrase.end), None)
    return after is not None and after.sym == "AT" and after.word == "to" and after.inner in ("ORG", "PEOPLE", "NAME")


def contest(tape: Tape) -> bool:
    """Return whether a sentence gives the score of a match: "hammered 5-0"."""
    return any(p.sym == "NUMBER" and SCORE.fullmatch(p.low) for p in tape.phrases)


SCORE = re.compile(r"[0-9]{1,3}-[0-9]{1,3}")


def no_victim(tape: Tape, phrase: Phrase, at: int, harm: Harm) -> bool:
    """Return whether a group behind or before a verb is no victim of it, by what the verb is also said of."""
    term, behind = harm.trigger.term or "", phrase.start > tape.phrases[at].start
    if term == "shot" and (phrase.low.endswith(" single") or _unsaid(tape, at)):
        return True  # "not a single shot"
    if phrase.noun is not None and phrase.noun.number is None and phrase.low.rpartition(" ")[0].endswith("fewer"):
        return True  # "killed fewer people"
    if term == "arrest" and tape.phrases[at].sym == "HARMING" and at and tape.phrases[at - 1].sym == "BY":
        return phrase.noun is not None and phrase.noun.role in FORCES  # "was beaten by arresting officers"
    if behind and term.startswith(("force to", "order to")):
        return True  # "forced to leave the board"
    if term == "surrender" and not behind and at + 1 < len(tape):
        return tape.phrases[at + 1].sym in ("THING", "UNKNOWN", "COUNT", "CAUSE", "PLACE", "ORG", "NUMBER")
    if term == "catch" and any(p.low in UNAWARES for p in tape.phrases[at + 1 : at + 4]):
        return True  # "caught the rebels off guard"
    if term == "catch" and at + 1 < len(tape):
        after = tape.phrases[at + 1]
        if after.word in MIDST and after.inner not in ("PLACE", "NAME"):
            return True  # "caught in the middle", "caught between two armies"
    if term.endswith("trapped") and any(_settled(p) for p in tape.phrases[at + 1 : at + 3]):
        return True  # "still trapped in the besieged town"
    if term == "pass away" and (phrase.noun is None or (count_of(phrase.noun)[0].low or 0) < _SEVERAL):
        return True  # "his wife passed away" of nothing that anybody did
    if term in CARED_FOR and any(_ill(p, phrase) for p in tape.phrases[at + 1 : at + 6]):
        return True  # "was hospitalised with pneumonia", "taken to hospital for tests"
    if term in CARED_FOR and not term.startswith("in ") and _patients(phrase):
        return True  # "some 7,000 patients were admitted to hospital"
    if term == "evacuate" and _to_hospital(tape, max(phrase.end, tape.phrases[at].end)):
        return True  # "were evacuated to hospitals"
    if term == "homeless" and _dead(phrase):
        return True  # "eleven of the victims were homeless"
    if term in ("neutralise", "neutralize"):
        noun = phrase.noun  # guards are overpowered, a gang is broken up, gunmen are killed
        return noun is None or noun.role not in _ENEMIES or noun.collective
    if term == "hurt" and phrase.sym == "UNKNOWN":
        return phrase.noun is not None and phrase.noun.number is None  # "hurt sales"
    if harm.weak and phrase.sym == "COUNT" and not behind:
        i = tape.phrases.index(phrase) if phrase in tape.phrases else 0
        return i > 0 and tape.phrases[i - 1].sym in ("PREP", "OF")  # "the interest in 139 is held by"
    return harm.weak and phrase.noun is None and phrase.word in ("each", "one", "both", "all", "any", "some")


def _dead(phrase: Phrase) -> bool:
    """Return whether people are called by what they died of: what they were is not what happened to them."""
    if phrase.harm is not None and phrase.sym == "VICTIMS":
        return phrase.harm.trigger.outcome is Outcome.KILLED
    number = phrase.noun.number if phrase.noun is not None and phrase.noun.head in ("victims", "cases") else None
    return number is not None and (number.count.low or 0) < _MANY


_MANY = 50
"""So many victims who are homeless are those of a storm, and not its dead."""


def _to_hospital(tape: Tape, end: int) -> bool:
    """Return whether somebody is taken to a hospital, and not from his home."""
    to = next((p for p in tape.phrases if p.start >= end), None)
    return to is not None and to.sym == "AT" and to.word == "to" and to.noun is not None and to.noun.head in HOSPITALS


def _patients(phrase: Phrase) -> bool:
    """Return whether those whom a hospital takes are called by that alone: they are sick."""
    return phrase.noun is not None and phrase.noun.head in ("patient", "patients")


def _settled(phrase: Phrase) -> bool:
    """Return whether a phrase names a place that people live in, and not what they are buried under."""
    if phrase.sym != "AT" or phrase.noun is None:
        return False
    return phrase.inner == "PLACE" or phrase.noun.head in HOMES | {"city", "cities", "enclave", "district", "province"}


_SEVERAL = 2
"""So many people hardly die, or are treated, at once of nothing that befell them."""


def _ill(phrase: Phrase, who: Phrase) -> bool:
    """Return whether a phrase says what the sick are in hospital for; several at once are treated for what befell them."""
    if phrase.low == "treatment" and who.noun is not None and who.noun.number is not None:
        return (count_of(who.noun)[0].low or 0) < _SEVERAL
    head = phrase.noun.head if phrase.noun is not None else phrase.word
    return head in ILLNESSES or phrase.low.rpartition(" ")[2] in ILLNESSES


def _unsaid(tape: Tape, at: int) -> bool:
    """Return whether a shot hit nobody, or may have killed: "shot in the air", "shot in the head"."""
    where = (p.noun.head for p in tape.phrases[at + 1 : at + 3] if p.sym == "AT" and p.noun is not None)
    return not {"air", "head"}.isdisjoint(where)


_ENEMIES = frozenset((Role.ARMED_GROUP, Role.CRIMINAL, Role.COMBATANT, Role.UNSPECIFIED))


def lost(noun: Noun | None, *, contest: bool) -> bool:
    """Return whether who is "lost" is lost to death: soldiers and men, one's husband, but no players or customers."""
    return (
        noun is not None
        and (noun.number is not None or (noun.his and noun.head in _KIN))
        and not contest
        and (noun.role in _CULPRITS or noun.head in _OWN or noun.head.removesuffix("s") in _OWN)
    )


_KIN = frozenset("child children son daughter brother sister parent wife husband mother father".split())
_OWN = _KIN | frozenset("man men people relative comrade civilian villager member".split())
"""Whom one loses to death, and not to a rival or a bidder."""


def fugitive(noun: Noun | None) -> bool:
    """Return whether who flees is a culprit: gunmen who flee the scene are not displaced."""
    return noun is not None and (noun.role in _CULPRITS or noun.head.removesuffix("s") in SUSPECTS)


def wanted(noun: Noun) -> bool:
    """Return whether who is looked for is to be caught, and not to be saved."""
    return noun.role in _WANTED or noun.head.removesuffix("s") in SUSPECTS


_WANTED = FIGHTERS | {Role.COMBATANT, Role.PRISONER}
_CULPRITS = ARMED | {Role.PRISONER}


def natural(tape: Tape, phrase: Phrase, harm: Harm) -> bool:
    """Return whether a death is told as an obituary tells it: one person, by name, of nothing that anybody did."""
    noun = phrase.noun
    if (
        noun is None
        or harm.trigger.outcome is not Outcome.KILLED
        or harm.trigger.term not in ("die", "death", "pass away", "demise", "lose")
    ):
        return False
    if count_of(noun)[0].value != 1:
        return False
    if any(p.harm is not None and p.harm.trigger.span != harm.trigger.span for p in tape.phrases):
        return False  # "the death of Osman Tyra, who was shot"
    if any((p.noun is not None and p.noun.head in NATURAL_CAUSES) or p.word in NATURAL_CAUSES for p in tape.phrases):
        return True
    if noun.number is not None or any(p.sym == "AT" and p.low in _SUDDEN for p in tape.phrases):
        return False
    if phrase.sym == "NAME" or noun.named or (harm.trigger.term in ("die", "lose") and phrase.sym == "PEOPLE"):
        return not any(
            p.sym == "CAUSE" or p.inner == "CAUSE" or not HARMFUL.isdisjoint(p.low.split()) for p in tape.phrases
        )
    return False


_SUDDEN = frozenset(("the scene", "the spot"))
"""Where nobody dies a natural death: "died at the scene"."""
