"""How a clause is cut: the stretch that leaves a tape, and the group it belongs to."""

from __future__ import annotations

from casualtykit.join.drafts import count_of
from casualtykit.tape import Phrase, Tape

Cut = tuple[Tape, Tape | None]
"""The tape without the stretch, and the stretch as a tape of its own, or None where it states nothing."""


def take_out(tape: Tape, head: int, start: int, end: int, put: Phrase | None = None) -> Cut:
    """Cut a stretch out, keep the head, and give the stretch the head in front where it holds a verb of harm."""
    inner = tape.phrases[start:end]
    while inner and inner[0].sym in ("COMMA", "DASH"):
        inner = inner[1:]
    while inner and inner[-1].sym in ("COMMA", "DASH"):
        inner = inner[:-1]
    apart = Tape((tape.phrases[head], *inner)) if any(p.harm or _labelled(p) for p in inner) else None
    rest = tape.put(start, end)
    return (rest.put(head, head + 1, put) if put else rest), apart


def _labelled(phrase: Phrase) -> bool:
    """Return whether a counted group has a participle of harm before its noun: "one of the kidnapped nurses"."""
    return phrase.noun is not None and phrase.noun.harm is not None and phrase.noun.number is not None


def single(phrase: Phrase) -> bool:
    """Return whether a group is one person."""
    return phrase.noun is not None and count_of(phrase.noun)[0].value == 1
