"""Which of the groups before a verb are its subject, and which belong to what stands before them."""

from __future__ import annotations

from casualtykit.join.drafts import same
from casualtykit.languages.en.group_words import OF_THEM
from casualtykit.languages.en.harm_words import MAKES_DEAD, RESULTS
from casualtykit.tape import TAPE, Tape


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
