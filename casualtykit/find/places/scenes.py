"""What makes a name or a site the scene of harm though no preposition does: "the quake rocked Bali"."""

from __future__ import annotations

from casualtykit.languages.en.care_words import MISSILES
from casualtykit.languages.en.place_names import HAVING, PARTS, REELING, REPORTING, SHELLING, STRIKING, TARGETS
from casualtykit.patterns import lazy
from casualtykit.spans import Page
from casualtykit.tape import Phrase, Tape
from casualtykit.vocabulary import Outcome

PART_OF = lazy(rf"(?<![\w-])(?:{'|'.join(PARTS)}) of (?:the )?(?P<name>[^,;:()]{{2,60}})\Z")
"""What tells of which place something is a part: "the 300 block of Zurla Street"."""


def struck(page: Page, tape: Tape, at: int) -> bool:
    """Return whether a phrase is what was struck: "the quake rocked Bali", "Bali was rocked by a quake"."""
    after = tape.phrases[at + 1 : at + 4]
    if tape.phrases[at].sym == "PLACE" and any(a.word in REELING for a in after[:2]):
        return True  # "Bali is reeling from a quake"
    if tape.phrases[at].sym == "PLACE" and any(a.word == "where" for a in after[:2]):
        return True  # "the floods spread to Bali, where nine died"
    if tape.phrases[at].sym == "PLACE" and after:
        if after[0].sym == "VERBED" and after[0].word in STRIKING:
            return True
        if any(a.word in TARGETS for a in after) and any(a.sym == "BE" for a in after[:2]):
            return True  # "Bali has been the target of attacks"
    if at == 0 or tape.phrases[at].sym not in ("PLACE", "THING", "NAME", "UNKNOWN"):
        return False
    if tape.phrases[at].sym == "NAME" and any(_hits_persons(p) for p in tape.phrases[max(0, at - 4) : at]):
        return False
    before = tape.phrases[at - 1]
    left = before.harm is not None and before.harm.trigger.outcome is Outcome.DISPLACED
    if left and before.sym in ("DIE", "DIE_ED", "DYING") and tape.phrases[at].sym in ("PLACE", "NAME"):
        return True  # "thousands fled Bali"
    if (
        before.sym == "VERB_ED"
        and before.word == "leave"
        and PART_OF.search(page.low, tape.phrases[at].start, tape.phrases[at].end) is not None
    ):
        return True  # "left swathes of Bali under water"
    return before.sym in ("VERB", "VERB_ED", "VERBING", "VERB_TO") and before.word in STRIKING


def _hits_persons(phrase: Phrase) -> bool:
    """Return whether what hits somebody with a name hits a person and no town: "a bullet hit Anwar Sabri"."""
    noun = phrase.noun
    return noun is not None and (noun.kind == "vehicle" or noun.head.rpartition(" ")[2] in MISSILES)


def counts(tape: Tape, at: int) -> bool:
    """Return whether a country or a town has the figure that follows: "Peru has 34 reporters in jail"."""
    if tape.phrases[at].sym != "PLACE":
        return False
    after = next((p for p in tape.phrases[at + 1 : at + 3] if p.sym != "ADV"), None)
    return after is not None and after.sym in ("VERB", "VERB_ED") and after.word in HAVING


def is_scene(tape: Tape, at: int) -> bool:
    """Return whether a piece of land or a building is where something happened: "a suburb where nine were shot"."""
    after = tape.phrases[at + 1 : at + 2]
    return tape.phrases[at].sym == "THING" and any(p.sym == "SUB" and p.word == "where" for p in after)


def reports(tape: Tape, at: int) -> bool:
    """Return whether a place tells how many suffered there: "the province of Cebu reported 96 deaths"."""
    if tape.phrases[at].sym not in ("PLACE", "THING"):
        return False
    after = [p for p in tape.phrases[at + 1 : at + 6] if p.sym not in ("ADV", "COMMA", "WHO")][:2]
    if len(after) < 2 or after[0].sym != "SAY" or after[0].word not in REPORTING:
        return False
    return after[1].number is not None


def shelled(page: Page, tape: Tape, at: int) -> bool:
    """Return whether a name is what bombs fell on: "shelling on Suco"."""
    phrase, before = tape.phrases[at], tape.phrases[at - 1] if at else None
    if before is None or phrase.sym != "AT" or phrase.word != "on" or phrase.noun is None or before.noun is None:
        return False
    named = page.text[phrase.noun.core.start : phrase.noun.core.end][:1].isupper()
    return named and phrase.inner in ("NAME", "UNKNOWN") and before.noun.head in SHELLING
