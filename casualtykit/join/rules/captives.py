"""The rules for captives who go free: they are told as captives still, by the word of harm that other sentences have."""

from __future__ import annotations

import re
from itertools import pairwise

from casualtykit.join.doers.subjects import subject_of
from casualtykit.join.drafts import Draft, last_word, unlisted
from casualtykit.join.grammar import GAP, OBJECT, PARTS, SUBJECT, SUBJECT_PARTS
from casualtykit.join.lists import Joins, drafts
from casualtykit.languages.en.captive_words import CAPTORS, FREED, FREEDOM, WANTING
from casualtykit.languages.en.verb_words import SUSPECTING
from casualtykit.rules import rule
from casualtykit.stand_ins import LET_GO, TakenUp, stand_in
from casualtykit.tape import Noun, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import LAWLESS, Outcome, Role

_WHERE = (
    rf"(?P<verb>[VERB VERB_ED VERBING VERB_TO]) ADV? (?P<who>{OBJECT} {PARTS})"
    rf" | (?P<whom>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?:WHO|THAT)? ADV* (?P<was>VERBED)"
    r" | (?P<those>[PEOPLE COUNT VICTIMS]) ADV? (?P<bare>VERB_ED) (?! ADV? NOUN)"
    rf" | (?P<noun>[THING UNKNOWN]) ADJUNCT{{0,2}} OF (?P<they>{OBJECT})"
    rf" | (?P<gone>{SUBJECT} {SUBJECT_PARTS}) {GAP} ADV? (?P<ran>[VERB VERB_ED]) (?= AT)"
)


def _parts(match: re.Match[str]) -> tuple[str, str]:
    """Return the names of the people and of the word that frees them."""
    return next(
        p
        for p in (("who", "verb"), ("whom", "was"), ("those", "bare"), ("they", "noun"), ("gone", "ran"))
        if match[p[0]]
    )


def _frees(phrase: Phrase) -> bool:
    """Return whether a verb or noun says that captives go free."""
    head = phrase.noun.head if phrase.noun is not None else phrase.word
    return head in (FREEDOM if phrase.noun is not None else FREED)


def _escapes(tape: Tape, at: int) -> bool:
    """Return whether a verb says that people got away from captors: "have escaped from the rebels"."""
    whence = tape.phrases[at + 1]
    captors = whence.noun if whence.word == "from" else None
    return tape.phrases[at].word == "escape" and captors is not None and captors.role in LAWLESS


@rule(
    _WHERE,
    words=FREED | FREEDOM | {"escape"},
    finds={
        "Rebels abducted 30 guards in May. They freed nine guards on Friday.": "abducted 9 guards | police | part of 0",
        "Kidnappers released two nuns.": "abducted 2 nuns | clergy | by Kidnappers",
        "The kidnappers freed two nuns from a house.": "abducted 2 nuns | clergy | by The kidnappers | at house",
        "Two nuns were freed by their captors.": "abducted 2 nuns | clergy | by their captors",
        "Rebels abducted 30 guards in May. Nine guards have escaped from the rebels.": "abducted 9 guards | police | part of 0",
        "Police freed eleven girls from kidnappers.": "abducted 11 girls | civilian",
        "Three nurses were freed after 47 days in captivity.": "abducted 3 nurses | medical | after 47 days",
    },
    skips=(
        "The dam was full. They released nine tonnes of water.",
        "Nine guards were released from duty. Ten men died.",
        "Rebels released two videos.",
        "Police released two nuns.",
        "Gunmen freed four robbery suspects.",
        "Rebels freed 40 people from poverty.",
        "Rebels abducted 30 guards in May. Nine guards have escaped from the town.",
    ),
)
def let_go(tape: Tape, match: re.Match[str]) -> Joins:
    """Those who are freed were captives, where the text tells of some: "freed nine guards", "the release of 18 others"."""
    people, word = _parts(match)
    at = match.start(word)
    first = match.start(people)
    free = _escapes(tape, at) if people == "gone" else _frees(tape.phrases[at])
    if not free or tape.phrases[at].unreal or tape.phrases[first].sym == "VICTIMS":
        return  # "ten hostages, six Koreans and four Filipinos, were freed" are told by their own word
    if people == "whom" and first and tape.phrases[first - 1].sym == "BY":
        return  # "three nuns held by rebels were freed": the rebels were not
    captive = next((p.harm for p in tape.phrases[at + 1 : at + _NEAR] if p.harm is not None and p.sym == "STATE"), None)
    if captive is not None and captive.trigger.outcome is Outcome.ABDUCTED:
        yield from drafts(tape, match.span(people), at, evolve(captive, weak=False))
        return
    way = _way(tape, at)
    harm = stand_in(tape.phrases[at], way)
    asked = any(p.word in WANTING for p in tape.phrases[max(0, at - 3) : at])
    told: set[tuple[int, int]] = set()
    for draft in drafts(tape, match.span(people), at, harm):
        who = draft.who
        if who is not None and who.sym == "VICTIMS":
            told.add(draft.key)
        if draft.whole in told:
            continue  # "ten hostages - six Koreans and four Kenyans - were freed": parts of what a noun says
        if who is None or who.sym in ("VICTIMS", "PRONOUN") or not _counted(draft) or who.noun is None:
            continue
        if way is TakenUp.GIVEN_UP and _of_their_own(who.noun):
            continue
        if who.noun.role == Role.PRISONER:
            mention = evolve(harm.trigger, outcome=Outcome.DETAINED, rule=LET_GO)
            yield evolve(draft, harm=evolve(harm, trigger=mention))  # "demanded the release of 150 prisoners"
        elif not asked:
            yield draft


def _way(tape: Tape, at: int) -> TakenUp:
    """Return how those are taken up who go free: as captives whose captors are told of with them, or only by the word.

    Gunmen who free people from a court or a jail were not their captors.
    """
    before, behind = tape.phrases[max(0, at - 1) : at], tape.phrases[at + 1 : at + _NEAR]
    rescued = tape.phrases[at].word == "rescue"
    let_go = before if tape.phrases[at].sym in ("VERB", "VERB_ED") and not rescued else ()
    whence = [p for p in behind if p.sym == "AT" and p.word == "from"]
    captors = whence or (*let_go, *(b for a, b in pairwise(behind) if a.sym == "BY"))
    if any(p.role in LAWLESS for p in captors) or any(map(_called_captors, let_go)):
        return TakenUp.GIVEN_UP
    return TakenUp.RESCUED if rescued else TakenUp.LET_GO


def _called_captors(phrase: Phrase) -> bool:
    """Return whether a group is called by its taking of people: "kidnappers"."""
    return phrase.noun is not None and phrase.noun.head in CAPTORS


@rule(
    r"(?P<verb>[VERB VERB_ED VERBING]) (?P<who>[PEOPLE COUNT]) ADJUNCT",
    words=("keep",),
    finds={
        "Hijackers freed 30 clerks but kept 21 others on board.": "abducted 21 others | by Hijackers | adds",
    },
    skips=("The airline freed 30 seats but kept 21 others on board.",),
)
def kept(tape: Tape, match: re.Match[str]) -> Joins:
    """Whom kidnappers or hijackers keep are captives: "kept 21 others on board"."""
    at = match.start("verb")
    doers = subject_of(tape, at) if tape.phrases[at].word == "keep" else None
    if doers is not None and _called_captors(tape.phrases[doers[0]]) and tape.phrases[at + 1].number is not None:
        harm = unlisted(last_word(tape.phrases[at]), Outcome.ABDUCTED, "keep")
        yield from drafts(tape, match.span("who"), at, harm)


def _of_their_own(noun: Noun) -> bool:
    """Return whether people are those of who frees them, or suspects, and no captives of his: "freed two of their comrades"."""
    owner = noun.owner
    return noun.head.rpartition(" ")[2] in SUSPECTING or (owner is not None and owner.word in ("their", "his", "its"))


_NEAR = 7
"""How many phrases behind it may say what they are freed from: "freed on Friday after 47 days in captivity"."""


def _counted(draft: Draft) -> bool:
    """Return whether a group has a figure of its own, and no article alone."""
    return draft.number is not None and draft.number.text.lower() not in ("a", "an", "one", "no")
