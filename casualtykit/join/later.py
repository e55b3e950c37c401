"""The groups that stand behind a trigger whose subject stands before it: parts of that, or those who suffered with it."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from itertools import pairwise

from casualtykit.join.drafts import Draft, count_of, same
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.own_subject import own
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import ARMED, Role


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
        if draft.who is not None and draft.who.head in _TAKEN and not parts:
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
