"""What brackets hold: how many of those before them, where, who, or nothing that bears on a harm."""

from __future__ import annotations

import re
from itertools import pairwise

from casualtykit.find.phrases.unions import as_households
from casualtykit.languages.en.group_words import PERCENT
from casualtykit.tape import Phrase, Tape, named


def bracket(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Brackets that hold no harm are left out; others become commas."""
    first, *between, last = tape.phrases[match.start() : match.end()]
    inner = tuple(between)
    before = tape.phrases[match.start() - 1] if match.start() else None
    if _put_in(before, inner):
        return inner
    if before is not None and as_households(before, inner):
        return ()  # "6,300 people (1,500 families)"
    if before is not None and before.harm is not None and [p.sym for p in inner] == ["COUNT"]:
        return (named(first, "INCLUDING"), *inner, named(last, "COMMA"))  # "killed (260) or maimed (580)"
    of_them = _of_them(inner)
    if not of_them and _counted(inner):
        listed = tuple(named(p, "COMMA") if p.sym == "SEMI" else p for p in inner)  # "(9 nurses; 5 clerks)"
        return (named(first, "INCLUDING"), *_closed(listed), named(last, "COMMA"))
    if of_them or any(p.harm for p in inner):
        return (named(first, "COMMA"), *inner, named(last, "COMMA"))
    return ()


def _put_in(before: Phrase | None, inner: tuple[Phrase, ...]) -> bool:
    """Return whether a sentence goes on in brackets: "the murder [of six priests]", "44 per cent (13,979 people) fled"."""
    if inner and inner[0].sym in ("OF", "BY", "AND", "PREP"):
        return True
    share = before is not None and before.sym == "NUMBER" and before.low.endswith(PERCENT)
    return share and len(inner) == 1 and inner[0].sym in ("PEOPLE", "COUNT")


def _of_them(inner: tuple[Phrase, ...]) -> bool:
    """Return whether brackets tell how many of those before them: "seven people (three of them children)"."""
    return next((p.sym for p in inner if p.sym not in ("COUNT", "NUMBER")), None) == "INCLUDING"


def _counted(inner: tuple[Phrase, ...]) -> bool:
    """Return whether brackets count people: "(three soldiers and five civilians)", "(two in Moyo and one in Herat)"."""
    placed = any(a.sym == "COUNT" and b.sym in ("AT", "PREP") for a, b in pairwise(inner))
    return placed or any(p.sym == "PEOPLE" and p.number is not None for p in inner)


def _closed(row: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return a list whose last comma is an "and", where it has none: "6 rebels, 5 clerks, 2 guards"."""
    commas = [i for i, p in enumerate(row) if p.sym == "COMMA"]
    listed = (row[i] for i in (0, *(i + 1 for i in commas if i + 1 < len(row))))
    if not commas or any(p.sym == "AND" for p in row) or not all(p.sym in ("PEOPLE", "COUNT") for p in listed):
        return row
    last = commas[-1]
    return (*row[:last], named(row[last], "AND"), *row[last + 1 :])
