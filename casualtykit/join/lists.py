"""The drafts that are made of lists of groups: what all joining rules share."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise

from casualtykit.join.clauses.beside import relative
from casualtykit.join.drafts import Case, Draft, count_of, same
from casualtykit.join.parts import place_of_part
from casualtykit.join.pronouns import antecedent
from casualtykit.join.unharmed.spared import called_so, replaced, spared
from casualtykit.join.unharmed.victims import natural
from casualtykit.languages.en.group_words import OF_THEM, SOME, WHERE_ALONE
from casualtykit.languages.en.harm_words import DYING_ALONE, MAKES_DEAD, RESULTS
from casualtykit.languages.en.pronouns import ONESELF, RECIPROCAL, THEY
from casualtykit.model import exactly, vaguely
from casualtykit.tape import TAPE, Harm, Noun, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import ARMED, Outcome, Role

Joins = Iterator[Draft]

PERSON_UNSURE = "person unsure"
"""The doubt of a bare name whose verb may be said of things too; the text has to tell that it is a person's."""

_GROUPS = frozenset("PEOPLE NAME COUNT UNKNOWN PRONOUN VICTIMS".split())


def groups(tape: Tape, start: int, end: int) -> Iterator[tuple[Phrase, bool]]:
    """Yield the groups of a stretch, each with whether it is a part of the first ones."""
    part = apart = aside = told_by_figure = False
    parts = 0
    for i, phrase in enumerate(tape.phrases[start:end], start):
        if phrase.sym in ("COLON", "DASH"):
            part = told_by_figure = True
        elif phrase.sym == "INCLUDING":
            part, parts = True, 0
            apart = phrase.word in OF_THEM or phrase.word.endswith(_RELATIVE)  # "most of whom police shot"
            aside = phrase.word in _ASIDES
        elif (aside or (part and parts <= 1)) and phrase.sym == "COMMA" and tape.text.startswith(TAPE["AND"], i + 1):
            part = apart = False  # the list goes on behind the bracket, or behind a single part between commas
        elif phrase.sym in _GROUPS:
            told = _TOLD.match(tape.text, i + 1) is not None and tape.phrases[i + 1].word in OF_THEM
            if (
                i + 1 < len(tape)
                and tape.phrases[i + 1].sym == "INCLUDING"
                and tape.phrases[i + 1].word in OF_THEM
                and i > start
            ):
                part = True  # "four of whom were from one family"
            counted = phrase.number is not None
            parts += 1
            if not told and not apart and (counted or not told_by_figure):
                yield phrase, part
            apart = False


_RELATIVE = (" of whom", " of which")
_ASIDES = frozenset(("(", "[", "--"))
_TOLD = TAPE.lazy("INCLUDING (?: BE? [PEOPLE UNKNOWN] | [ADV STATE])")


def drafts(tape: Tape, who: tuple[int, int], at: int, harm: Harm | None = None) -> Joins:
    """Yield one draft for each group of a stretch, its parts pointing to their whole."""
    harm = harm or tape.phrases[at].harm
    if harm is None:
        return
    first: tuple[int, int] | None = None
    whole: Phrase | None = None
    nobody = refused = False
    row = tape.phrases[slice(*who)]
    paired = any(p.sym in ("AND", "ALONG", "INCLUDING", "BUT") for p in row) or _ends_in_a_pair(row)
    for phrase, part in groups(tape, *who):
        part = part or (
            whole is not None and _smaller(phrase, whole, paired=paired) and not _elsewhere(tape, phrase, whole)
        )
        whole = whole or phrase
        counted = phrase.number is not None
        if first is not None and not paired and not (counted or relative(phrase) or phrase.word in ONESELF):
            continue  # after a bare comma only a figure is a further group, one of the family in a headline, or himself
        if part and _told_apart(tape, phrase, harm):
            continue
        draft = one_draft(tape, phrase, at, harm)
        if draft is None or (refused and part):
            told = phrase.sym == "PEOPLE" or (phrase.sym == "VICTIMS" and counted)
            refused = refused or (first is None and told)  # its parts go with it
            continue
        nobody = nobody or (first is None and draft.count.high == 0)
        if nobody and draft.number is None:
            draft = evolve(draft, count=exactly(0))  # "no clerks or foreign guards were hurt"
        larger = None if part else _larger(tape, phrase, at)
        if part:
            draft = evolve(draft, whole=first, at=place_of_part(tape, tape.phrases.index(phrase), at))
        elif larger is not None:
            whole, bigger = larger, one_draft(tape, larger, at, harm)
            if bigger is not None:
                yield bigger
                draft = evolve(draft, whole=bigger.key)
        first = first or draft.key
        yield draft


def _ends_in_a_pair(row: Sequence[Phrase]) -> bool:
    """Return whether a row of groups ends in two of one role, which are one group: "politicians, lawyers and teachers"."""
    a, b = (row[0].noun, row[-1].noun) if row else (None, None)
    if a is None or b is None or a.counted or b.number is not None or " and " not in row[-1].low:
        return False
    return Role.UNSPECIFIED != a.role != b.role and all(p.sym in ("PEOPLE", "COMMA") for p in row)


def _larger(tape: Tape, phrase: Phrase, at: int) -> Phrase | None:
    """Return the group of which one is a part by its own words, where all of that suffered: "one of five men killed"."""
    whole = phrase.noun.whole if phrase.noun is not None else None
    if whole is None or whole.number is None or not _shared(tape, phrase, at):
        return None
    return evolve(phrase, noun=whole, start=whole.number.span.start)


def _told_apart(tape: Tape, phrase: Phrase, harm: Harm) -> bool:
    """Return whether a part has a harm of its own: "wounded 15 others, including a boy killed by a shell"."""
    i = tape.phrases.index(phrase) + 1
    after = tape.phrases[i] if i < len(tape) else None
    return after is not None and after.sym == "HARM_ED" and after.harm is not None and not same(after.harm, harm)


def _shared(tape: Tape, phrase: Phrase, at: int) -> bool:
    """Return whether the whole of a part suffered too: "one of five men killed" does, "73 of the 81 passengers died" does not."""
    before = tape.phrases[at - 1] if at else phrase
    if before.word in WHERE_ALONE:
        return False  # "three of the four aboard killed"
    harm = tape.phrases[at].harm
    if harm is not None and harm.trigger.term in DYING_ALONE and not _FINITE.search(tape.text, at + 1):
        return False  # "three of the four drowned"
    return (
        _of_a_relative(tape, phrase, at)
        or _of_its_participle(phrase, tape.phrases[at])
        or (phrase.noun is not None and phrase.noun.harm is not None and same(phrase.noun.harm, harm))
    )


def _of_a_relative(tape: Tape, phrase: Phrase, at: int) -> bool:
    """Return whether a relative clause tells the harm, of the whole: "two of the five men they had captured"."""
    before = tape.phrases[at - 1] if at else phrase
    whom = tape.phrases[at].sym == "HARM" and before is not phrase and before.sym in _DOERS
    return whom or before.sym in ("WHO", "THAT")


def _of_its_participle(phrase: Phrase, told: Phrase) -> bool:
    """Return whether the word of harm behind a part says of which group it is one: "one of five men killed"."""
    behind = told.sym in ("HARM_ED", "VICTIMS") and phrase.start <= told.start
    behind = behind or (told.sym == "STATE" and phrase.sym == "COUNT" and told.start == phrase.end + 1)
    return behind and not (_found_dead(phrase) and _kills(told))


_DOERS = frozenset(("PRONOUN", "PEOPLE", "NAME", "ORG"))
_FINITE = TAPE.lazy("FINITE")


def _found_dead(phrase: Phrase) -> bool:
    """Return whether persons are told of as bodies."""
    return phrase.noun is not None and phrase.noun.body and phrase.noun.person


def _kills(phrase: Phrase) -> bool:
    """Return whether a phrase says that somebody was killed."""
    return phrase.harm is not None and phrase.harm.trigger.outcome is Outcome.KILLED


def _smaller(phrase: Phrase, whole: Phrase, *, paired: bool) -> bool:
    """Return whether a group after a comma only breaks the first one down: "20 people, 13 Americans", "32, four seriously"."""
    a, b = whole.noun, phrase.noun
    if a is None or b is None or a.number is None or b.number is None:
        return False
    fits = (b.number.count.value or 0) < (a.number.count.value or 0)
    if phrase.sym == "COUNT" and not paired:
        return fits
    return (
        fits
        and a.head in ("people", "persons")
        and b.role == Role.UNSPECIFIED
        and b.head not in ("people", "persons", "others")
        and phrase.sym == "PEOPLE"
        and b.affiliation is not None
    )


def _elsewhere(tape: Tape, phrase: Phrase, whole: Phrase) -> bool:
    """Return whether two figures have each a place of its own behind them: "killed 14 in Iran, nine in Iraq"."""
    behind = [tape.phrases[i + 1 : i + 2] for i in (tape.phrases.index(whole), tape.phrases.index(phrase))]
    places = [p.low for row in behind for p in row if (p.sym, p.inner) == ("AT", "PLACE")]
    return len(places) == len(behind) and places[0] != places[1]


def with_later(tape: Tape, match: re.Match[str]) -> Joins:
    """Yield the drafts of the groups before a trigger, then of their parts and companions behind it."""
    at = match.start("harm")
    found = list(drafts(tape, own(tape, *match.span("who")), at))
    yield from found
    if match["later"]:
        yield from _later(tape, match, found)


def _later(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Yield the drafts of the groups behind a trigger: parts of the one before it, or those who suffered with it."""
    at, (start, end) = match.start("harm"), match.span("later")
    parts = any(p.sym in ("INCLUDING", "COLON", "DASH") for p in tape.phrases[start:end])
    first = None if _apart(tape, match, parts=parts) else _first_later(tape, start, end, parts=parts)
    if first is None:
        return
    harm = tape.phrases[at].harm
    harm = evolve(harm, weak=False) if harm is not None and found else harm
    later = list(drafts(tape, (first, end), at, harm))
    parts = parts or (len(found) == 1 < len(later) and _wide(tape.phrases[first]) and _add_up(found[0], later))
    for draft in later:
        if draft.who is not None and draft.who.sym == "VICTIMS" and not same(draft.harm, draft.who.harm):
            continue  # "five were hurt, in addition to seven dead"
        if draft.who is not None and draft.who.noun is not None and draft.who.noun.head in _TAKEN and not parts:
            continue  # "suffered eight dead and two prisoners"
        if parts and found and (draft.count.value or 0) > (found[0].count.value or sys.maxsize):
            continue  # "19 men in raids, of which 26 were stopped"
        yield evolve(draft, whole=found[0].key if parts and found else None)


_TAKEN = frozenset(("prisoners", "captives", "deserters"))
"""Whom a side has lost that has dead too."""


def _apart(tape: Tape, match: re.Match[str], *, parts: bool) -> bool:
    """Return whether the groups behind a trigger have nothing to do with it, or are read with another place."""
    letters, (start, end) = match["later"], match.span("later")
    listed = letters[0] == TAPE["AT"] and TAPE["COMMA"] in letters
    among = TAPE["BY"] in letters and TAPE["INCLUDING"] in letters
    if listed and not among and not _each_its_place(tape, start, end):
        return True
    behind = tape.phrases[start:end]
    if "WITH" in (p.sym for p in behind[:3]) and not _in_company(behind):
        return True
    if [p.sym for p in behind] == ["COMMA", "PEOPLE"] and not _beside(tape.phrases[match.start("who")], behind[-1]):
        return True
    return not parts and _are_others(behind)


def _first_later(tape: Tape, start: int, end: int, *, parts: bool) -> int | None:
    """Return where the groups behind a trigger begin, past who did it; None where they may have done it too."""
    row = tape.phrases[start:end]
    by = next((p for a, p in pairwise(row) if a.sym == "BY"), None)
    including = next((i for i, p in enumerate(row) if p.sym == "INCLUDING"), None)
    doer = by or next((p for a, p in pairwise(row[:including]) if a.sym == "SUB"), None)
    if including is not None and doer is not None:
        theirs = _is_of_several(doer) or _attacks_people(row[:including])
        return None if theirs else start + including
    if row[0].sym == "BY" or (by is not None and row[0].sym in ("SUB", "AT")):
        return _beside_the_doer(tape, start, end)
    return start


def _is_of_several(doer: Phrase) -> bool:
    """Return whether those named behind a doer may be some of his own: "killed by 30 rebels, including two women"."""
    return doer.noun is not None and count_of(doer.noun)[0].value not in (None, 1)


def _attacks_people(row: Sequence[Phrase]) -> bool:
    """Return whether people are attacked, of whom those named behind may be some: "fired at clerks, including two women"."""
    attacked = (p.noun for a, p in pairwise(row) if a.sym == "VERB_ED")
    return any(n is not None and n.role != Role.UNSPECIFIED for n in attacked)


def _beside_the_doer(tape: Tape, start: int, end: int) -> int | None:
    """Return where those begin who suffered too, behind who did it; None where they did it with him: "held by troops along with a guard"."""
    link = next(i for i in range(start, end) if tape.phrases[i].sym in ("ALONG", "AND"))
    who, doer = (tape.phrases[i + 1].noun for i in (link, tape.text.index(TAPE["BY"], start, end)))
    told = tape.phrases[link].sym == "AND" or (who is not None and who.his)
    unarmed = (
        who is not None and not who.definite and who.role not in ARMED | {Role.UNSPECIFIED}
    )  # "held by rebels along with a nurse"
    return link + 1 if told or (unarmed and doer is not None and doer.role in ARMED) else None


def _in_company(behind: Sequence[Phrase]) -> bool:
    """Return whether "with" names people who suffered too: with a figure, or of the same family ("kidnapped with his son")."""
    with_at = next(i for i, p in enumerate(behind) if p.sym == "WITH")
    who = behind[with_at + 1].noun
    several = who is not None and who.number is not None and (who.plural or who.other)
    return who is not None and behind[with_at + 1].sym in ("PEOPLE", "COUNT") and (several or who.his)


def _beside(first: Phrase, last: Phrase) -> bool:
    """Return whether a group behind a comma is told of beside the first, and is no part of it: "2 clerks killed, 3 guards"."""
    a, b = first.noun, last.noun
    counted = a is not None and b is not None and a.number is not None and b.number is not None and b.plural
    return counted and a is not None and a.head not in ("people", "persons", "men", "women")


def _are_others(behind: Sequence[Phrase]) -> bool:
    """Return whether those behind a place have not suffered too: attacks that are counted, or people without a figure.

    "Ten died in three blasts in Herat and one in Farah", "shot beside his wife and sons in Osh".
    """
    last = behind[-1]
    if last.sym == "COUNT":
        return _counts_attacks(last, behind)
    uncounted = last.number is None
    return (
        last.sym == "PEOPLE" and uncounted and behind[0].sym in ("AT", "BY") and all(p.sym != "ALONG" for p in behind)
    )


def _counts_attacks(figure: Phrase, before: Sequence[Phrase]) -> bool:
    """Return whether a figure counts what did it, as one before does: "ten died in three blasts in Herat and one in Farah"."""
    attacks = max((count_of(p.noun)[0].value or 0 for p in before if several_attacks(p)), default=0)
    return 0 < (count_of(figure.noun)[0].value or 0) <= attacks


def several_attacks(phrase: Phrase) -> bool:
    """Return whether a phrase counts what did it: "in three blasts"."""
    counted = phrase.noun is not None and phrase.noun.number is not None and phrase.noun.plural
    return counted and "CAUSE" in (phrase.sym, phrase.inner)


def _wide(where: Phrase) -> bool:
    """Return whether a phrase tells a country or a region, in which other places lie."""
    return where.noun is not None and where.noun.kind in ("country", "region")


def _add_up(whole: Draft, parts: Sequence[Draft]) -> bool:
    """Return whether figures add up to another: "forty died in Syria, 30 in Aleppo and ten in Idlib"."""
    return whole.count.value is not None and whole.count.value == sum(p.count.value or 0 for p in parts)


def _each_its_place(tape: Tape, start: int, end: int) -> bool:
    """Return whether each of the groups behind a place has one of its own: "two in Basra, three in Baghdad and one in Mosul"."""
    along = next((i for i in range(start, end) if tape.phrases[i].sym in ("ALONG", "INCLUDING")), end)
    return all(
        along < i
        or tape.phrases[i + 1].inner in ("PLACE", "NAME")
        or tape.phrases[i + 1].sym == "TIME"
        or tape.phrases[i - 1].sym in ("ALONG", "INCLUDING", "ADV")
        for i in range(start, end)
        if tape.phrases[i].sym in ("COUNT", "PEOPLE") and i + 1 < len(tape)
    )


def own(tape: Tape, start: int, end: int) -> tuple[int, int]:
    """Return the stretch of a subject without the object of the verb before it: "ambushed a patrol and seven men were killed".

    Nor is who did the harm before it: "three were killed by police and seven men are missing".

    A relative clause without a comma is told of the parts alone: "16 captives, including two pilots who were kidnapped".
    """
    if _sym(tape, end) in ("WHO", "THAT") and tape.phrases[end - 1].sym != "COMMA":
        opens = (i + 1 for i in range(end - 1, start, -1) if tape.phrases[i].sym == "INCLUDING")
        start = next((i for i in opens if tape.phrases[i - 1].word not in OF_THEM), start)
    after = _behind_others(tape, start, end) if start else None
    return (start if after is None else after), end


def _sym(tape: Tape, i: int) -> str:
    """Return the symbol at a place, or nothing behind the last one."""
    return tape.phrases[i].sym if i < len(tape) else ""


def _behind_others(tape: Tape, start: int, end: int) -> int | None:
    """Return where a subject begins behind people whom what stands before it is told of; None where all are its own."""
    before = tape.phrases[start - 1]
    match before.sym:
        case "COLON" if TAPE["TOLL"] in tape.text[:start]:
            along = [i for i in range(start + 1, end - 1) if tape.phrases[i].sym == "ALONG"]
            return (
                along[-1] + 1 if along else None
            )  # "a toll of 24: 20 clerks and four guards, along with six nurses hurt"
        case "WITH" if end < len(tape) and tape.phrases[end].many is False:
            return _behind(tape, start, end, "AND")  # "a clash with soldiers and one rebel was killed"
        case "BE" if start > 1 and tape.phrases[start - 2].sym in _WHO_WERE and _sym(tape, end) in ("HARMED", "DIE"):
            return _behind(tape, start, end, "AND")  # "the dead were women and nine were hurt"
        case "OF" if start > 1 and tape.phrases[start - 2].sym == "EVENT" and _sym(tape, end) in ("HARMED", "DIE"):
            # "Led to the deaths of two men and nine others are missing".
            return (tape.text.rfind(TAPE["AND"], start, end - 1) + 1) or None
        case "VERB" | "VERB_ED" | "VERBING" | "HARM" | "HARM_ED" | "HARMING" | "BY":
            if before.word in RESULTS and tape.phrases[start].sym != "VICTIMS":
                return None
            return (
                None if before.word in MAKES_DEAD and _sym(tape, end) == "STATE" else _behind_object(tape, start, end)
            )
    return None


def _behind(tape: Tape, start: int, end: int, *syms: str) -> int | None:
    """Return the place behind the first of some symbols in a stretch, if that goes on."""
    return next((i + 1 for i in range(start, end - 1) if tape.phrases[i].sym in syms), None)


def _behind_object(tape: Tape, start: int, end: int) -> int | None:
    """Return where a subject begins behind the object of a verb, or behind who did the harm; None where neither stands there."""
    before = tape.phrases[start - 1]
    ends = ("AND", "COMMA") if before.sym == "BY" else ("AND",)  # "betrayed by their leaders, Sabri and Karam gave up"
    joined = [i for i in range(start, end) if tape.phrases[i].sym in ends]
    if joined and any(p.sym == "INCLUDING" for p in tape.phrases[start : joined[0]]):
        closed = (i for i in joined if tape.phrases[i - 1].sym == "COMMA")
        joined = [next(closed, joined[-1])]  # "killed 18, including a cook and ten guards and another 27 were hurt"
    if joined:
        return joined[0] + 1 if joined[0] + 1 < end else None
    relative = start > 1 and tape.phrases[start - 2].sym in ("WHO", "THAT") and before.sym in ("HARM", "HARM_ED")
    if relative and _sym(tape, end) in ("HARMED", "DIE"):
        return end  # "men wanted for a raid that killed 90 had fled"
    harmed = tape.phrases[end].harm if _sym(tape, end) == "HARM_ED" else None
    if before.harm is not None and harmed is not None and not same(harmed, before.harm):
        return _behind(tape, start, end, "INCLUDING")  # "wounded 15 others, including a boy killed by a shell"
    return None


_WHO_WERE = frozenset("VICTIMS NAME PEOPLE COUNT PRONOUN DIE DIE_ED HARMED HARM_ED".split())


def one_draft(tape: Tape, phrase: Phrase, at: int, harm: Harm) -> Draft | None:
    """Return the draft of one group, or None where it cannot have suffered this."""
    who = _meant(tape, phrase, at)
    case = Case(tape, who, at, harm)
    if called_so(case):
        return None
    if who.harm is not None and replaced(case):
        harm = who.harm
        case = Case(tape, who, at, harm)
    if spared(case):
        return None
    count, number = count_of(who.noun)
    if who.noun is None:
        many = who.word in THEY or who.low in RECIPROCAL or who.low.split(" ")[0] in SOME
        count = vaguely(2) if many else exactly(1)
    doubts = ("natural death",) if natural(tape, who, harm) else ()
    if harm.weak and who.sym == "NAME" and not (who.noun is not None and who.noun.person):
        doubts = (*doubts, PERSON_UNSURE)  # a town may be held too
    return Draft(harm, who, count, number, tape, at, doubts=doubts)


def _meant(tape: Tape, phrase: Phrase, at: int) -> Phrase:
    """Return whom a pronoun stands for, and a figure "of them" with the role of those; other groups as they are."""
    if phrase.low in RECIPROCAL:
        return evolve(phrase, noun=None)
    if phrase.sym == "PRONOUN":
        return antecedent(tape, phrase, at)
    noun = phrase.noun
    if (
        phrase.sym == "COUNT"
        and noun is not None
        and noun.role == Role.UNSPECIFIED
        and (others := _told_of(tape, phrase, at))
    ):
        return evolve(phrase, noun=evolve(noun, role=others.role))
    return phrase


def _told_of(tape: Tape, figure: Phrase, at: int) -> Noun | None:
    """Return the group that a figure without a noun counts some of: "eight of them", "of the 81 passengers, 73"."""
    them = _of_them(tape, figure)
    if them is not None:
        return _holding(tape, figure) or antecedent(tape, them, at).noun
    if figure not in tape.phrases:
        return None
    opened = _OF_THE_GROUP.search(tape.text[: tape.phrases.index(figure)])
    return tape.phrases[opened.start("group")].noun if opened is not None else None


def _holding(tape: Tape, figure: Phrase) -> Noun | None:
    """Return the nearest group before a figure "of them" that counts more people: "rebels took four cooks; two of them fled"."""
    mine = count_of(figure.noun)[0].value or 0
    before = (p.noun for p in reversed(tape.phrases) if p.end <= figure.start and p.sym == "PEOPLE")
    return next((n for n in before if n is not None and n.number and (count_of(n)[0].value or 0) > mine > 0), None)


_OF_THE_GROUP = TAPE.lazy(
    "(?: ^ | [SOURCE SEMI THAT]) OF (?P<group>PEOPLE) ADJUNCT{0,2} COMMA? (?: COUNT [^SEMI COLON GROUP]{1,6} AND )? $"
)


def _of_them(tape: Tape, figure: Phrase) -> Phrase | None:
    """Return the pronoun behind a figure of some of those told of before: "killed eight of them", "one of them was shot"."""
    if figure.inner == "PRONOUN" and figure.word == "of them":
        return evolve(figure, sym="PRONOUN", word="they")
    i = tape.phrases.index(figure) + 1 if figure in tape.phrases else len(tape)
    them = tape.phrases[i] if i < len(tape) else None
    if them is None or them.sym != "INCLUDING" or them.word != "of them":
        return None
    return evolve(them, sym="PRONOUN", word="them")


def infinitive(tape: Tape, at: int) -> bool:
    """Return whether a base form is paired with an infinitive: "a plot to bomb a mosque and kill worshippers"."""
    verb = tape.phrases[at]
    if verb.low != verb.word or at == 0 or tape.phrases[at - 1].sym not in ("AND", "COMMA"):
        return False
    return any(p.sym in ("VERB_TO", "UNREAL") or p.unreal for p in tape.phrases[max(0, at - 10) : at])


def left_so(tape: Tape, at: int) -> bool:
    """Return whether a participle says how something left people, and "and" goes on to what else it did: "left 20 hurt and killed two"."""
    left = tape.phrases[at - 2].word if at > 1 and tape.phrases[at - 1].sym in ("COUNT", "PEOPLE") else ""
    return left == "leave" and tape.text[at + 1 : at + 2] == TAPE["AND"]
