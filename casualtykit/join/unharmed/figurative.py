"""Harm that nobody suffered: stories, figures of speech, what is simulated, averted or only captured on camera."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.join.drafts import Case, count_of
from casualtykit.join.unharmed.kinds import TURNING, Reason, reason
from casualtykit.join.unharmed.victims import SCORE
from casualtykit.languages.en.displaced_words import REFUGEES
from casualtykit.languages.en.figures import (
    BALLOTS,
    CAMERAS,
    CRIMES,
    EMPLOYERS,
    FEELINGS,
    FICTION,
    HEIGHTS,
    HELD_SO,
    IMAGINING,
    JUDGES_OF_TASTE,
    LETTING,
    PATRONS,
    PICKED_UP,
    PRESSURES,
    PRISONS,
    STAGED,
    STRAINS,
)
from casualtykit.languages.en.harm_words import ADMITTING, INTENTIONS, PONDERING, TELLING
from casualtykit.languages.en.pronouns import RECIPROCAL
from casualtykit.patterns import lazy
from casualtykit.tape import BORDERS, Harm, Noun, Phrase, Tape
from casualtykit.vocabulary import PLAIN_ROLES, Outcome, TimeKind

_REACH = 40
"""How many phrases before a trigger may make it a story or a supposition."""
_TERM = lazy(r"(?:for )?(?:life$|(?:(?!straight|consecutive|successive)[\w-]+ ){1,4}(?:years?|months?)\b)")
"""A term that a court may set; "for the fourth straight year" is how often so many were in prison."""
_SHOT = frozenset(("shoot", "shot"))


@reason(lambda k: k.tells(FICTION | IMAGINING))
def _told_in_fiction(case: Case) -> bool:
    """A clause tells what a film or a novel tells, or what somebody simulates or dreams."""
    tape, at = case.tape, case.at
    for i in range(at, max(-1, at - _REACH), -1):
        phrase = tape.phrases[i]
        if phrase.sym in _OUTER:
            return False
        if phrase.sym.startswith("VERB") and phrase.word in IMAGINING:
            return True
        if phrase.sym in ("AT", "THING", "CAUSE") and phrase.head in FICTION:
            return phrase.word in ("in", "of") if phrase.sym == "AT" else i + 1 < at and _tells(tape, i)
    after = tape.phrases[at + 1 : at + 4]
    return any(p.sym == "AT" and p.word == "in" and p.head in FICTION for p in after)


_OUTER = BORDERS - {"SUB"}


def _tells(tape: Tape, at: int) -> bool:
    """Return whether a work is what tells the story, and not what people were harmed over."""
    after = tape.phrases[at + 1 : at + 3]
    about = [p.sym for p in after[:1]] == ["BE"] and after[-1].word == "about"
    return about or any(p.sym in ("TELL", "SAY", "VERB", "VERB_ED") and p.word in TELLING for p in after)


@reason(lambda k: k.verb in ("HARM", "HARM_ED", "DIE") and (k.tells(LETTING) or (k.verb == "DIE" and not k.noun)))
def _let(case: Case) -> bool:
    """A verb in its base form only may happen: "would let police hold suspects", "helped her die"."""
    tape, who, at, _ = case
    verb = tape.phrases[at]
    if verb.low != verb.word:
        return False
    if verb.sym == "DIE" and who.noun is None and who.word in ("him", "them", "me", "us"):
        return True
    if who.number is not None and any(_helped(p) for p in tape.phrases[max(0, at - 2) : at]):
        return False  # "helped rescuers evacuate 300 people"
    return any(p.sym.startswith("VERB") and p.word in LETTING for p in tape.phrases[max(0, at - 3) : at])


def _helped(verb: Phrase) -> bool:
    """Return whether a verb tells that help was given, and so that what it was given for was done."""
    return verb.word == "help" and verb.low == "helped" and not verb.unreal


@reason(lambda k: k.outcome is Outcome.DETAINED or k.term in _SHOT or k.has("NUMBER") or k.tells(TURNING))
def _turned(case: Case) -> bool:
    """What stands right behind a verb turns its sense: "dying of boredom", "captured on camera"."""
    tape, _, at, harm = case
    taken = harm.trigger.outcome is Outcome.DETAINED
    for i, phrase in enumerate(tape.phrases[at + 1 : at + 5], at + 1):
        if phrase.sym in _ENDS:
            return False
        before = phrase if phrase.sym == "AT" else tape.phrases[i - 1]
        if i == at + 1 and _scored(tape, i, harm):
            return True
        if _of_feeling(phrase, before, harm) or (taken and _of_a_sentence(phrase, before, harm)):
            return True
    return False


def _scored(tape: Tape, at: int, harm: Harm) -> bool:
    """Return whether a score or a rise stands right behind a verb: "beaten 3-1", "shot to fame"."""
    phrase = tape.phrases[at]
    if phrase.sym == "NUMBER" and SCORE.fullmatch(phrase.low):
        return True
    return phrase.word == "to" and harm.trigger.term in _SHOT and _soars(tape.phrases[at : at + 2])


def _of_feeling(phrase: Phrase, before: Phrase, harm: Harm) -> bool:
    """Return whether people are harmed by nothing that harms: "succumbed to pressure", "shot down by the jury"."""
    head = phrase.noun.head if phrase.noun is not None else phrase.word
    if head in PRESSURES and harm.trigger.term == "succumb":
        return True
    if head in FEELINGS and before.word in ("with", "of", "from", "by"):
        return True
    return before.sym == "BY" and (head in BALLOTS or head in JUDGES_OF_TASTE)


def _of_a_sentence(phrase: Phrase, before: Phrase, harm: Harm) -> bool:
    """Return whether people are taken by a camera, or judged rather than taken: "jailed for murder", "for life"."""
    if phrase.word in _ON_FILM:
        return True
    if phrase.sym == "AT" and before.word == "on" and phrase.head in CAMERAS:
        return True
    if harm.trigger.term not in _SENTENCES:
        return False
    if before.word == "for" and (phrase.sym == "EVENT" or phrase.low in CRIMES):
        return True
    lasting = phrase.sym == "ADV" or (phrase.time is not None and phrase.time.kind is TimeKind.DURATION)
    if lasting and _TERM.match(phrase.word):
        return True
    return phrase.sym != "TIME" and before.word == "for" and _TERM.match(phrase.low) is not None


@reason(lambda k: k.term in ("hurt", "wound"))
def _hurt_in_purse(case: Case) -> bool:
    """What hurts is a price, a policy or the like: "inflation hurts families", "hurt by the cuts"."""
    tape, at = case.tape, case.at
    by = at + 2 if [p.sym for p in tape.phrases[at + 1 : at + 2]] == ["BY"] else at - 1
    doer = tape.phrases[by].noun if 0 <= by < len(tape) and tape.phrases[by].sym in ("THING", "CAUSE") else None
    return doer is not None and (doer.kind in _IMMATERIAL or doer.head in STRAINS)


_IMMATERIAL = frozenset(("abstract", "document"))


@reason(lambda k: k.term == "pick up" or (k.weak and k.outcome is Outcome.DETAINED))
def _no_captive(case: Case) -> bool:
    """Nobody is kept who is held or captured: "the hall holds 500 people", "captured new clients"."""
    tape, who, at, harm = case
    term = harm.trigger.term
    if term == "pick up" and _given_a_lift(tape, at, who):
        return True
    if not harm.weak or harm.trigger.outcome is not Outcome.DETAINED:
        return False
    if who.start < tape.phrases[at].start:
        return term == "hold" and _held_otherwise(tape, at, who)
    if who.head.removesuffix("s") in PATRONS:
        return True
    return term == "hold" and _holds_otherwise(tape, at, who)


def _given_a_lift(tape: Tape, at: int, who: Phrase) -> bool:
    """Return whether people are taken aboard: "picked up by a taxi", "six survivors were picked up"."""
    driven = [p.sym for p in tape.phrases[at + 1 : at + 3]] == ["BY", "THING"]
    return driven or who.head.removesuffix("s") in PICKED_UP


def _held_otherwise(tape: Tape, at: int, who: Phrase) -> bool:
    """Return whether what was held is a share or a meeting, or who was held answers for it: "they are privately held companies"."""
    verb, behind = tape.phrases[at], tape.phrases[at + 1 : at + 2]
    if behind and _held_so(behind[0]) and behind[0].low != "together":  # in one cell
        return True
    if behind and behind[0].sym in ("THING", "ORG"):
        return verb.sym == "HARMED"
    return verb.sym == "HARM_ED" and _staged(tape, at, who)


def _holds_otherwise(tape: Tape, at: int, who: Phrase) -> bool:
    """Return whether who holds people has room for them, or holds them to something: "held the firm responsible"."""
    behind = (p for p in tape.phrases[at + 1 :] if p.start >= who.end)
    after = next((p for p in behind if p.sym != "ADV" or _held_so(p)), None)
    if after is not None and _held_so(after):
        return True
    told = who.noun.harm if who.noun is not None else None
    if told is not None and told.trigger.outcome is Outcome.MISSING:
        return True  # "the rubble held 13 missing clerks"
    holder = next((p for p in reversed(tape.phrases[:at]) if p.sym not in ("ADV", "THAT")), None)
    if holder is None or "THING" not in (holder.sym, holder.inner) or holder.noun is None:
        return False
    if who.head in REFUGEES and holder.noun.head.endswith("camp"):
        return True  # "the camp now holds 94,000 refugees"
    return _has_room(holder, holder.noun, tape.phrases[at + 1 : at + 3])


def _held_so(phrase: Phrase) -> bool:
    """Return whether what stands behind people who are held says that nobody keeps them: "held to account"."""
    words = phrase.low or phrase.word
    return words in HELD_SO or words.partition(" ")[0] in HELD_SO


def _has_room(holder: Phrase, noun: Noun, behind: Sequence[Phrase]) -> bool:
    """Return whether a thing that holds people is no prison: "a camp holding people displaced by the war", "the firms holding them"."""
    home = behind[1].harm if len(behind) > 1 else None
    if home is not None and home.trigger.outcome is Outcome.DISPLACED:
        return True
    roomy = noun.kind in _ROOMY or (bool(behind) and behind[0].sym == "PRONOUN")
    return roomy and PRISONS.isdisjoint(holder.low.split())


def _staged(tape: Tape, at: int, who: Phrase) -> bool:
    """Return whether what is held is a meeting that the group is only about: "a rally with the farmers held in Herat"."""
    if who.noun is None or who.noun.number is not None:
        return False
    before = [p for p in tape.phrases[max(0, at - 6) : at] if p.start < who.start]
    beside = tape.phrases[at - 1]  # "said Omar Sabri during a news conference held in Herat"
    if beside.sym == "AT" and beside.start > who.start:
        before.append(beside)
    return any(p.noun is not None and p.noun.head.rpartition(" ")[2].removesuffix("s") in STAGED for p in before)


_ROOMY = frozenset(("building", "vehicle", "thing", "land"))


@reason(lambda k: k.term.startswith("flee"))
def _no_exile(case: Case) -> bool:
    """Nobody has lost a home: customers flee a bank."""
    tape, who, at, harm = case
    term = harm.trigger.term
    to = next((p for p in tape.phrases[at + 1 : at + 3] if p.sym == "AT"), None)
    if term == "flee" and count_of(who.noun)[0].value == 1 and who.noun is not None and to is not None:
        return to.inner not in ("PLACE", "NAME")  # "fled in a van"
    left = next((p for p in tape.phrases[at + 1 : at + 3] if p.sym != "ADV"), None)
    return left is not None and left.head in EMPLOYERS


@reason(lambda k: k.term == "eliminate")
def _out_of_a_contest(case: Case) -> bool:
    """Who is eliminated is out of a contest, where neither arms nor an office tell otherwise."""
    return case.noun is None or case.noun.role in PLAIN_ROLES


FIGURES: tuple[Reason, ...] = (
    _told_in_fiction,
    _let,
    _turned,
    _hurt_in_purse,
    _no_captive,
    _no_exile,
    _out_of_a_contest,
)
"""How a group did not really suffer what its clause says."""


def _soars(behind: Sequence[Phrase]) -> bool:
    """Return whether some words behind "shot" tell of success: "to the top of the chart"."""
    return any(not HEIGHTS.isdisjoint((p.low or p.word).split()) for p in behind)


_ENDS = BORDERS | {"COMMA", "AND", "BE", "VERB", "HARMED", "HARM", "VERBED", "DIE", "WHO"}
_ON_FILM = frozenset(f"on {x}" for x in CAMERAS)
_SENTENCES = frozenset(("jail", "imprison", "send to prison", "send to jail", "put in prison", "put in jail"))
"""Words for prison that a term of years turns into the sentence of a court."""


def intended(tape: Tape, at: int) -> bool:
    """Return whether a gerund hangs on a noun of what may come: "with the intention of killing two judges"."""
    if tape.phrases[at].sym != "HARMING":
        return False
    before, verb = tape.phrases[at - 1] if at else None, tape.phrases[at]
    if before is not None and before.word in ("from", "than") and before.sym != "AT":
        return True  # "barred from holding", "stopped them from killing", "worse than killing"
    if _pondered(tape, at):
        return True  # "considered killing the judge", "joked about killing her"
    if verb.end - verb.start == len(verb.low) + 3:  # "to killing", and not "while killing"
        return not any(p.word in ADMITTING for p in tape.phrases[max(0, at - 3) : at])
    of = at - 1
    while of > 0 and tape.phrases[of].sym in ("AND", "VERBING", "HARMING", "ADV"):
        of -= 1
    return of > 0 and any(
        (p.noun.head if p.noun is not None else p.word) in INTENTIONS
        for p in (tape.phrases[of], tape.phrases[of - 1])
        if tape.phrases[of].sym in ("OF", "AT", "PREP")
    )


def _pondered(tape: Tape, at: int) -> bool:
    """Return whether a verb right before a harm, or before its preposition, only thinks or talks of it."""
    near = tape.phrases[max(0, at - 3) : at]
    apart = any(p.sym in BORDERS for p in near)  # "he joked before killing three"
    return not apart and any(p.word in PONDERING for p in near if p.sym not in ("PEOPLE", "NAME"))


def _figure(people: Phrase) -> bool:
    """Return whether people are told by a figure, and not by a vague word."""
    number = people.number
    return number is not None and (number.count.value or 0) > 1


def _habit(tape: Tape, at: int, who: int) -> bool:
    """Return whether a relative clause in the present tells what somebody is wont to do: "a man who beats women"."""
    verb, doer = tape.phrases[at], tape.phrases[at - 2].noun if at > 1 else None
    present = verb.sym == "HARM" and verb.end - verb.start == len(verb.low) and verb.low.endswith("s")
    some = doer is not None and doer.number is not None and not doer.counted
    whom = tape.phrases[who].noun
    many = whom is not None and whom.plural and whom.number is None and not whom.definite
    return present and some and many and tape.phrases[at - 1].sym in ("THAT", "WHO")


def generic(tape: Tape, at: int, who: int) -> bool:
    """Return whether a verb tells of no event but of how things are: "guns kill people", "kills thousands every year".

    How many it takes a year is a figure of the years: "lightning kills 200 people a year".
    """
    verb, whom = tape.phrases[at], tape.phrases[who]
    if _every_year(tape, at, who) or _habit(tape, at, who):
        return True  # "a government that kills priests"
    if whom.low in RECIPROCAL and verb.sym == "HARM" and verb.low == verb.word:
        return True  # "the clans kill each other"
    killer = tape.phrases[at - 1] if at else verb
    if killer.sym not in ("CAUSE", "THING") or whom.word not in ("people", "persons"):
        return False
    if killer.noun is None or whom.noun is None or not killer.noun.plural or killer.noun.definite:
        return False
    return killer.noun.number is None and whom.noun.number is None


def _every_year(tape: Tape, at: int, who: int) -> bool:
    """Return whether a verb tells of people without a figure whom something kills year by year."""
    if tape.phrases[at].sym != "HARM" or _figure(tape.phrases[who]):
        return False
    told = (p for p in tape.phrases[who : who + 4] if p.sym in ("TIME", "THING"))
    return any((p.low or p.word).startswith(("every ", "each ", "a year")) for p in told)
