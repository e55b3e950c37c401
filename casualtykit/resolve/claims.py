"""Who claims an attack, or is blamed for it, in a sentence behind the one that tells what it did: "The Dune Front claimed it".

An attack is claimed or blamed once for all that it did. So what a sentence says holds for the nearest people before it to whom
harm was done, for the figures that repeat them, hold them or are their parts, and for those told beside these, as far as their
own sentences name no doer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.harm_words import (
    ANY_DEED,
    AVERRING,
    BLAME_TOLD,
    BLAMING,
    CLAIMING,
    DEED_TOLD,
    FALSELY,
    KILLINGS,
    NO_CLAIMANTS,
    OWNED_UP,
    RESPONSIBILITY,
    THOSE_DEEDS,
    TROUBLES,
)
from casualtykit.languages.en.source_words import SPEAKING_FOR
from casualtykit.model import Cue, Statement
from casualtykit.rules import rule
from casualtykit.sentences import Sentences
from casualtykit.spans import Page, Span
from casualtykit.tape import TAPE, Phrase, Tape, actor_of
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import ARMED, BLOODSHED, FIGHTERS, LAWLESS, MISHAPS, Modality, Outcome, TimeKind

_REACH = 3
"""How many sentences behind the harm it may be told who claims it."""
_TOLD = any_of((BLAME_TOLD,))
_DID_SO = any_of((DEED_TOLD,))
_MAY_BE_CLAIMED = (*BLOODSHED, Outcome.ABDUCTED)


def with_claims(
    page: Page, statements: Sequence[Statement], sentences: Sentences, read: Callable[[Span], Tape]
) -> tuple[Statement, ...]:
    """Return statements in which those who claim what was done, or are blamed for it, in a later sentence have done it.

    Args:
        page: the text.
        statements: all its statements, linked.
        sentences: all its sentences.
        read: what reads one of them, nothing taken out.
    """
    open_ones = {s.sentence for s in statements if _open(s)}
    harmed = (
        {s.sentence for s in statements if s.count.high != 0 and not _of_the_other_side(s)} if open_ones else open_ones
    )
    done = list(statements)
    for sentence in sorted(open_ones, reverse=True):
        claim = _claim_behind(page, sentence, harmed, sentences, read)
        if claim is not None:
            those = _linked([s for s in done if s.sentence == sentence and _open(s)], done)
            done = [told_behind(page, s, claim) if s.id in those and _open(s) else s for s in done]
    return tuple(done)


def _open(s: Statement) -> bool:
    """Return whether somebody did a harm, and its own sentence does not say who."""
    if s.perpetrators or s.background or s.count.high == 0 or s.outcome not in _MAY_BE_CLAIMED:
        return False
    if _of_the_other_side(s):
        return False
    return s.cause is None or s.cause.kind not in MISHAPS


def _of_the_other_side(s: Statement) -> bool:
    """Return whether those who suffered fight as those may who claim attacks, and no word tells for whom: "six militants"."""
    return s.role in LAWLESS and all(v.affiliation is None and v.name is None for v in s.victims)


def _linked(open_ones: Sequence[Statement], statements: Sequence[Statement]) -> set[int]:
    """Return the ids of figures, of those that they repeat or are parts of, and of all that are beside, repeat or are parts of these."""
    ids = {s.id for s in open_ones}
    wholes = ids | {i for s in open_ones for i in (s.part_of, s.repeats) if i is not None}
    told = {s.sentence for s in statements if s.id in wholes}
    return wholes | {s.id for s in statements if s.part_of in wholes or s.repeats in wholes or s.sentence in told}


@settled
class _Claim:
    """Who claims an attack, or is blamed for it."""

    who: Phrase
    blame: Modality
    words: Span
    """The verb that says so."""


def _claim_behind(
    page: Page, sentence: Span, harmed: AbstractSet[Span], sentences: Sentences, read: Callable[[Span], Tape]
) -> _Claim | None:
    """Return the claim in the sentences behind one, up to the next that tells of other harm."""
    for later in islice(sentences.behind(sentence), _REACH):
        told = _TOLD.search(page, later.start, later.end) is not None
        claim = _claim(page, read(later)) if told or _DID_SO.search(page, later.start, later.end) else None
        if told or claim is not None:
            return claim
        if later in harmed:
            return None
    return None


def _claim(page: Page, tape: Tape) -> _Claim | None:
    """Return who is told to have done what the text told before; None where nobody is, or another deed is claimed."""
    return next((c for way in (_says_so, _said_of, _blamed, _did_so) if (c := way(page, tape)) is not None), None)


def _says_so(page: Page, tape: Tape) -> _Claim | None:
    """They claim it: "the Dune Front claimed responsibility for the attack"."""
    match = _CLAIMS.search(tape.text)
    if match is None:
        return None
    who, verb = tape.phrases[match.start("who")], tape.phrases[match.start("verb")]
    what = tape.phrases[match.end() - 1]
    took = verb.word in _TAKES if match["what"] is None else verb.word in CLAIMING and what.word in RESPONSIBILITY
    falsely = any(p.word in FALSELY for p in tape.phrases[match.start("who") : match.start("verb")])
    meant = took and not (verb.unreal or falsely) and _of_that(tape, match.end()) and _may_claim(page, who)
    return _Claim(who, Modality.CLAIMED, verb.span) if meant else None


def _said_of(page: Page, tape: Tape) -> _Claim | None:
    """It is claimed by them, or blamed on them: "the attack was claimed by the Dune Front"."""
    match = _CLAIMED.search(tape.text)
    if match is None:
        return None
    what, verb, who = tape.phrases[match.start()], tape.phrases[match.start("verb")], tape.phrases[match.end() - 1]
    if what.word not in RESPONSIBILITY and not _that_deed(what):
        return None
    if match["by"]:
        claims = verb.word in CLAIMING and _may_claim(page, who)
        return _Claim(who, Modality.CLAIMED, verb.span) if claims else None
    return _Claim(who, Modality.ALLEGED, verb.span) if verb.word in BLAMING and _blamed_one(who) else None


def _blamed(page: Page, tape: Tape) -> _Claim | None:
    """Others blame them for it: "residents blamed the rebels for the attack", "blamed the attack on rebels"."""
    match = _BLAMES.search(tape.text)
    if match is None:
        return None
    verb = tape.phrases[match.start("verb")]
    if verb.word not in BLAMING or verb.unreal:
        return None
    if match["deed"]:
        who, sure = tape.phrases[match.end() - 1], _that_deed(tape.phrases[match.start("deed")])
    else:
        who = tape.phrases[match.start("who")]
        deed = tape.phrases[match.start("for")] if match["for"] else None
        sure = deed.word == "for" and _that_deed(deed) if deed is not None else _armed(who)
    return _Claim(who, Modality.ALLEGED, verb.span) if sure and _blamed_one(who) else None


def _did_so(page: Page, tape: Tape) -> _Claim | None:
    """They are told, by themselves or by others, to have done it: "the Dune Front said it was behind the attack"."""
    match = _DOES_SO.search(tape.text)
    if match is None or not _is_told_so(tape, match) or _long_before(tape, match.end()):
        return None
    says, speaker, who = (tape.phrases[match.start(name)] for name in ("says", "speaker", "who"))
    theirs = who.noun is None or who.noun.his  # "said it had", "said its men had"
    if not theirs:
        named = _blamed_one(who) and _may_claim(page, who)
        return _Claim(who, Modality.ALLEGED, says.span) if named else None
    pronoun = who.noun.owner if who.noun is not None and who.noun.owner is not None else who
    one = pronoun.word in _ITS
    role = speaker.role
    own = role in FIGHTERS or (one and (speaker.sym in ("ORG", "NAME") or role in ARMED))
    return _Claim(speaker, Modality.CLAIMED, says.span) if own and _may_claim(page, speaker) else None


def _is_told_so(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether a match says that somebody did the deed told before, and no other: "was behind it", "carried it out"."""
    did, deed = tape.phrases[match.start("did")], tape.phrases[match.end() - 1]
    if tape.phrases[match.start("says")].word not in AVERRING or did.unreal:
        return False
    if tape.text.startswith((TAPE["OF"], TAPE["PREP"]), match.end()):
        return False  # "behind the murder of a judge"
    if match["link"]:
        link = tape.phrases[match.start("link")]
        return link.word == ("for" if match["fit"] else "behind") and _that_deed(deed)
    out = did.word == "carry" and tape.phrases[match.end() : match.end() + 1]
    verb = f"carry {out[0].word}" if out else did.word
    return verb in OWNED_UP and _that_deed(deed)


_ITS = ("it", "its")
_DOES_SO = TAPE.lazy(
    "(?<! IF) (?P<speaker>[PEOPLE NAME ORG]) ADJUNCT{0,2} (?: COMMA [PEOPLE NAME ORG] ADJUNCT{0,3} COMMA )? ADV*"
    " (?P<says>SAY) AT{0,2} THAT? (?P<who>[PRONOUN PEOPLE NAME ORG]) ADJUNCT{0,2}"
    " (?P<did>[BE VERB VERB_ED]) (?: (?<=BE) (?P<fit>ADJ)? (?P<link>[AT PREP]) [CAUSE EVENT]? | (?<!BE) [CAUSE EVENT PRONOUN] )"
)
_CLAIMS = TAPE.lazy(
    "(?<! [AND VERB VERB_TO IF]) (?P<who>[PEOPLE NAME ORG PLACE UNKNOWN THING]) ADJUNCT{0,2} (?: COMMA (?: [PEOPLE NAME ORG] ADJUNCT{0,3} | AT{1,3} ) COMMA )? ADV*"
    " (?P<verb>[SAY VERB VERB_ED]) (?P<what>THING)? (?! ADV* [FINITE])"
)
_CLAIMED = TAPE.lazy(
    "(?<! IF) (?: THING AT? | [CAUSE EVENT PRONOUN] ADJUNCT{0,2} ) (?P<verb>[SAID_TO VERBED]) ADJUNCT{0,2}"
    " (?: (?P<by>BY) [PEOPLE NAME ORG PLACE UNKNOWN THING] | AT )"
)
_BLAMES = TAPE.lazy(
    "(?P<verb>[SAY VERB VERB_ED]) (?: (?P<deed>[CAUSE EVENT PRONOUN]) AT | (?P<who>[PEOPLE NAME ORG PLACE]) (?: (?P<for>AT) | SEMI | $ ) )"
)
_TAKES = ("take responsibility", "claim responsibility")


def _of_that(tape: Tape, behind: int) -> bool:
    """Return whether what is claimed is the deed told before: "for the attack", and not "for a bomb attack in May"."""
    for i, phrase in enumerate(tape.phrases[behind : behind + _NEAR], behind + 1):
        if phrase.sym in ("SEMI", "COMMA", "SUB"):
            return True
        if phrase.word == "for":
            deed = tape.phrases[i] if phrase.sym == "PREP" and i < len(tape) else phrase  # "for the double murder"
            of_others = deed.sym == "EVENT" and tape.text.startswith(TAPE["OF"], i + 1)  # "for the murder of a judge"
            named = deed.sym in ("AT", "EVENT") and not of_others
            return named and _that_deed(deed) and not _long_before(tape, behind)
    return True


def _long_before(tape: Tape, behind: int) -> bool:
    """Return whether a deed is dated to another week or year than that of the news: "the attack on a hotel last week"."""
    times = [p.time for p in tape.phrases[behind:] if p.time is not None]
    return any(t.kind in (TimeKind.MONTH, TimeKind.YEAR) or t.text.lower().startswith("last ") for t in times)


_NEAR = 4


def _that_deed(what: Phrase) -> bool:
    """Return whether words name the deed told before: "it", "the attack", "both blasts"."""
    if what.noun is None:
        return what.word in ANY_DEED or what.low.rpartition(" ")[2] in ANY_DEED
    deed = "CAUSE" in (what.sym, what.inner) and what.noun.kind in _DEEDS and what.noun.head not in TROUBLES
    killing = "EVENT" in (what.sym, what.inner) and what.noun.head.rpartition(" ")[2].removesuffix("s") in KILLINGS
    return (deed or killing) and (what.noun.definite or what.low.partition(" ")[0] in THOSE_DEEDS)


_DEEDS = ("attack", "weapon")


def _may_claim(page: Page, who: Phrase) -> bool:
    """Return whether words name somebody who may have done it: no speaker or caller, nobody, and no word that is no name."""
    noun = who.noun
    if noun is None or (noun.number is not None and noun.number.count.high == 0):
        return False
    if who.sym in ("THING", "UNKNOWN"):
        return page.text[noun.core.start].isupper()
    return noun.head not in SPEAKING_FOR and noun.head not in NO_CLAIMANTS


def _blamed_one(who: Phrase) -> bool:
    return bool({who.sym, who.inner} & {"PEOPLE", "NAME", "ORG", "PLACE"})


def _armed(who: Phrase) -> bool:
    return who.role in ARMED


@rule(
    finds={
        "A bomb killed nine clerks in Gao. The Dune Front claimed responsibility for the attack.": "killed 9 clerks | civilian | by The Dune Front (claimed) | at Gao",
        "A bomb killed nine clerks in Gao. Police blamed the attack on rebels.": "killed 9 clerks | civilian | by rebels (alleged) | at Gao",
    },
    skips=(
        "A bomb killed nine clerks in Gao. Nobody has claimed responsibility for the attack.",
        "A bomb killed nine clerks in Gao. If the Dune Front claimed the attack, it would be its first.",
    ),
)
def told_behind(page: Page, s: Statement, claim: _Claim) -> Statement:
    """Who claims an attack, or is blamed for it, in a sentence behind has done what it did."""
    who, noun = claim.who, claim.who.noun
    if noun is not None and who.sym != "AT":  # with its article, as in the sentence of a harm
        who = evolve(who, noun=evolve(noun, core=who.span))
    doer = actor_of(page, who, told_behind.id)
    if doer is None:
        return s
    cue = Cue(claim.words, page.cut(claim.words.start, claim.words.end), told_behind.id, "blame")
    return evolve(s, perpetrators=(doer,), blame=claim.blame, cues=(*s.cues, cue), rules=(*s.rules, told_behind.id))


RULES = (told_behind,)
