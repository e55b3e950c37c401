"""The stretches of a sentence in which a statement's places and times are looked for, the narrowest first."""

from __future__ import annotations

from itertools import pairwise

from casualtykit.cue_patterns import any_of
from casualtykit.join.drafts import FRONTED, Draft
from casualtykit.languages.en.cues import FOR_CRIMES, IN_ANOTHER, LINKED
from casualtykit.languages.en.displaced_words import COMING
from casualtykit.languages.en.harm_words import ANSWERING, ANSWERS, CASES, EARLIER_OR_LATER, ON_ACCOUNT, TIDINGS
from casualtykit.patterns import lazy
from casualtykit.spans import Page, Span
from casualtykit.tape import BORDERS, TAPE, Tape
from casualtykit.vocabulary import Outcome

GERUNDS = frozenset(("HARMING", "DYING", "VERBING"))
"""Verbs whose subject is that of the main clause."""
STOPS = frozenset(("SOURCE", "SEMI", "COLON", "DASH"))
"""The symbols that even a wide stretch does not cross."""


def behind(draft: Draft) -> tuple[Span, ...]:
    """Return the stretch of places and times right behind a group: "killed three in Idlib, five in Hama"."""
    phrases = draft.tape.phrases
    first = next((i for i, p in enumerate(phrases) if draft.who is not None and p.end == draft.who.end), None)
    if first is None:
        return ()
    last = first
    while last + 1 < len(phrases) and phrases[last + 1].sym in ("AT", "TIME"):
        last += 1
    return (Span(phrases[first].end, phrases[last].end),) if last > first else ()


def own(draft: Draft) -> Span:
    """Return the stretch of a draft's own clause: "and a bomber killed ten in Herat" tells nothing of who died before it.

    It ends where another subject has a verb of its own, and where a relative clause begins or ends.
    """
    tape, at, whole = draft.tape, draft.at, draft.clause
    first, last = at, at
    while first > 0 and tape.phrases[first - 1].start >= whole.start:
        first -= 1
    while last + 1 < len(tape) and tape.phrases[last].end < whole.end:
        last += 1
    opened = [m for m in _NEW_CLAUSE.finditer(tape.text, first, at + 1) if _FINITE.search(tape.text, first, m.start())]
    start, end = at, at + 1
    while start > first and tape.text[start - 1] not in _RELATIVES:
        start -= 1
    while end <= last and (
        tape.text[end] not in _RELATIVES or "CAUSE" in (tape.phrases[end - 1].sym, tape.phrases[end - 1].inner)
    ):
        end += 1  # "died in a crash that happened on Friday"
    start = max([first, start, *(m.start() + 1 for m in opened)])
    closed = (_FRONTED_END if fronted(draft) else _NEXT_CLAUSE).search(tape.text, at + 1, last + 1)
    end = max(at, min(end - 1, closed.start() - 1) if closed else end - 1)
    return Span(tape.phrases[start].start, tape.phrases[end].end)


_RELATIVES = frozenset(TAPE.letters(["WHO", "THAT", "WHOSE"]))
_SUBJECT = "[NOUN PRONOUN] [OF WITH ADJUNCT NOUN]{0,6}"
_NEXT_CLAUSE = TAPE.lazy(rf"COMMA? [AND BUT] ADJUNCT{{0,3}} COMMA? {_SUBJECT} [FINITE HARM_ED]")
_NEW_CLAUSE = TAPE.lazy(rf"[AND BUT COMMA] (?= ADJUNCT{{0,3}} {_SUBJECT} [FINITE HARM_ED] )")
_FINITE = TAPE.lazy("[FINITE HARM_ED]")
_FRONTED_END = TAPE.lazy(rf"COMMA (?= {_SUBJECT} [FINITE HARM_ED] )")


def fronted(draft: Draft) -> bool:
    """Return whether a clause is one that another follows: "A day after two died in Herat, police closed the road"."""
    text, start = draft.tape.text, draft.at
    while start and text[start - 1] not in _STOPPING:
        start -= 1
    first = text.find(TAPE["SUB"], start, min(start + _LEAD, draft.at))
    return first >= 0 and not _COMMA.search(text, first + 1, draft.at)


_STOPPING = frozenset(TAPE.letters(STOPS))
_COMMA = TAPE.lazy("[STOP SUB]")
_LEAD = 3
"""A sentence opens with a clause of when if its conjunction is one of the first so many phrases."""


def scene(draft: Draft) -> tuple[Span, ...]:
    """Return the stretch of what "where" stands for in front of a draft's clause: "raided a village where nine were shot"."""
    tape = draft.tape
    where = max(tape.text.rfind(TAPE[name], 0, draft.at) for name in BORDERS)
    if where < 1 or tape.phrases[where].word != "where":
        return ()
    before = tape.phrases[where - 1 - (tape.phrases[where - 1].sym == "COMMA" and where > 1)]
    return (before.span,)


def wider(draft: Draft, borders: frozenset[str]) -> tuple[Span, ...]:
    """Return the stretch around a clause, unless it tells of what came before or after: "on Friday, after he was shot"."""
    return () if told_apart(draft) else (draft.tape.clause(draft.at, borders),)


def told_apart(draft: Draft) -> bool:
    """Return whether a draft's clause tells of what came before or after the main one: "after he was shot"."""
    tape = draft.tape
    opened = next((p for p in reversed(tape.phrases[: draft.at]) if p.sym in ("SUB", "SOURCE", "SEMI")), None)
    gerund = tape.phrases[draft.at].sym in GERUNDS and not fronted(draft)
    return opened is not None and opened.sym == "SUB" and opened.word.split(" ")[-1] in EARLIER_OR_LATER and not gerund


def opening(tape: Tape) -> tuple[Span, ...]:
    """Return the stretch of what a sentence opens with, which is said of all of it: "In Herat, police said"."""
    first = next((i for i, p in enumerate(tape.phrases) if p.sym not in ("AT", "TIME", "ADV")), 0)
    return (Span(tape.phrases[0].start, tape.phrases[first].start),) if first else ()


def joined(draft: Draft) -> tuple[Span, ...]:
    """Return the stretch over a clause and that before it, which "and", a semicolon or a colon joins to it.

    "A blast hit Bali, and police said two died", "Gunmen attacked a bus in Kano; two died".
    """
    if _AND_SAID.search(draft.tape.text, 0, draft.at):
        return wider(draft, STOPS - {"SOURCE"})
    stop = max(draft.tape.text.rfind(TAPE["SEMI"], 0, draft.at), _told_in_full(draft.tape, draft.at))
    if stop <= 0 or _set_elsewhere(draft.tape, stop + 1):
        return ()
    return (draft.tape.clause(stop - 1, STOPS),)


def _told_in_full(tape: Tape, at: int) -> int:
    """Return the last colon before a place behind a whole clause that says nothing of anybody's words, or -1."""
    colon = tape.text.rfind(TAPE["COLON"], 0, at)
    return colon if _CLAUSE.fullmatch(tape.text, 0, max(colon, 0)) is not None else -1


_CLAUSE = TAPE.lazy(
    "[^SAY TELL SAYING SAID_TO SOURCE SEMI COLON DASH]{1,6} [VERB VERB_ED VERBED] [^SAY TELL SAYING SAID_TO SOURCE SEMI COLON DASH]{1,12}"
)


def _set_elsewhere(tape: Tape, start: int) -> bool:
    """Return whether a clause opens with a place of its own, or tells of another incident: "at home", "in a separate crash"."""
    clause = tape.phrases[start : _end_of(tape, start)]
    if clause and clause[0].sym == "AT":
        return True
    another = any_of(IN_ANOTHER).whole
    return any(p.sym == "AT" and another.match(f"{p.word} {p.low}") is not None for p in clause)


def _end_of(tape: Tape, start: int) -> int:
    """Return where a clause ends that no semicolon interrupts."""
    stop = tape.text.find(TAPE["SEMI"], start)
    return stop if stop >= 0 else len(tape)


_AND_SAID = TAPE.lazy("AND SOURCE")


def limit(draft: Draft) -> int | None:
    """Return from where on other things are told than where and when those of a draft suffered, or None.

    "Held a man who killed two in Herat on Monday", "the arrests came after they met in Herat", "word of the arrest spread in Herat".
    """
    tape = draft.tape
    if draft.rule == FRONTED and draft.who is not None:
        return draft.who.start  # "captured in Osh in 1943, the pilot died in Gao"
    before = tape.phrases[draft.at - 2].noun if _NEWS_OF.search(tape.text, 0, draft.at + 1) else None
    if before is not None and before.head in TIDINGS:
        return tape.phrases[draft.at].end
    came = _CAME.match(tape.text, draft.at)
    if came is not None and tape.phrases[came.start("verb")].word in _FOLLOWING:
        return tape.phrases[came.end() - 1].start
    if draft.who is None or draft.who.start < tape.phrases[draft.at].start:
        return None
    after = next((i for i, p in enumerate(tape.phrases) if p.start >= draft.who.end), len(tape))
    match = _ANOTHER.match(tape.text, after)
    if match is None:
        return None
    other = tape.phrases[match.end() - 1]
    same = other.harm is not None and other.harm.trigger.outcome is draft.harm.trigger.outcome
    return None if same and other.sym in ("HARMED", "DIE", "DIE_ED") else tape.phrases[after].end


_NEWS_OF = TAPE.lazy("OF EVENT $")
_CAME = TAPE.lazy(
    r"EVENT (?: OF [GROUP ORG] )? ADJUNCT{0,2} (?P<verb> [VERB VERB_ED] ) [TIME NUMBER ADV THING]{0,3} [SUB AT PREP]"
)
_FOLLOWING = frozenset("come came comes follow followed follows".split())
_ANOTHER = TAPE.lazy("HARM_ED ADJUNCT | COMMA? [WHO THAT] [^SEMI TRIGGER]{0,9} TRIGGER")


def first_told(draft: Draft) -> int:
    """Return from where on places and times may be those of a draft: "protests in Herat over the killing of two clerks"."""
    tape, at = draft.tape, draft.at
    match = _ANSWERED.search(tape.text, 0, at) if tape.phrases[at].sym == "EVENT" else None
    if match is None:
        return 0
    what = tape.phrases[match.start()]
    word = what.noun.head if what.noun is not None else what.word
    return tape.phrases[at].start if word in (ANSWERS if match["to"] else ANSWERING) else 0


_ANSWERED = TAPE.lazy(
    "(?: [THING CAUSE AT UNKNOWN EVENT PEOPLE] ADJUNCT{0,2} (?P<to>[PREP OF]) | [VERB VERB_ED VERBING VERB_TO] ) ADJ? $"
)


def roots(tape: Tape) -> list[Span]:
    """Return where people are from, and the ends of a journey: they came to harm there only if nothing else is told."""
    found: list[Span] = []
    for before, p in pairwise(tape.phrases):
        if before.sym == p.sym == "AT" and (before.word, p.word) == ("from", "to"):
            found += (before.span, p.span)  # "on its way from Mombasa to Voi"
        elif p.sym == "AT" and p.word == "from" and before.sym in _ROOTED:
            found.append(p.span)
    return found


_ROOTED = frozenset(("PEOPLE", "COUNT", "VICTIMS", "NAME", "PLACE"))
"""Behind which "from" tells where people or things came from: "two men from Voi", "entering Lesotho from Natal"."""


def origins(tape: Tape) -> list[Span]:
    """Return where people are told to be from, which is not where they came to harm: "seven were from Lesotho"."""
    return [
        p.span
        for before, p in pairwise(tape.phrases)
        if p.sym == "AT" and p.word == "from" and (before.sym in ("BE", "INCLUDING") or before.word in COMING)
    ]


_HELD_FOR = (*FOR_CRIMES, LINKED)


def crimes(page: Page, draft: Draft) -> list[Span]:
    """Return the stretches that tell of the crime that people are held or sought for: "over the bombing in Bali"."""
    tape, trigger = draft.tape, draft.harm.trigger.span
    within = Span(tape.phrases[0].start, tape.phrases[-1].end)
    held = draft.harm.trigger.outcome is Outcome.DETAINED
    links = any_of(_HELD_FOR if held else FOR_CRIMES)
    starts = [m.start() for m in links.finditer(page, within.start, within.end)]
    if held:
        starts += [tape.phrases[i].start for i in range(draft.at + 1, len(tape)) if _accounts(tape, i)]
    found: list[Span] = []
    for start in starts:
        stop = _CRIME_END.search(page.low, start, within.end)
        end = stop.start() if stop else within.end
        beyond = next((p.start for p in tape.phrases if p.end > start), end)
        if beyond > start:
            end = min(end, beyond)  # its clause was folded away
        if trigger.start >= end or start >= trigger.end:
            found.append(Span(start, end))
        elif held:
            found.append(Span(start, trigger.start))
    return found


def _accounts(tape: Tape, i: int) -> bool:
    """Return whether a phrase says for what people are held: "over the killing", "in the murder", "in the bombing case"."""
    phrase = tape.phrases[i]
    if phrase.sym == "AT" and phrase.inner in ("CAUSE", "EVENT"):
        return phrase.word in ON_ACCOUNT or any(p.low in CASES for p in tape.phrases[i + 1 : i + 2])
    crimes = ("EVENT", "HARMING") if phrase.word in ON_ACCOUNT else ("EVENT",) if phrase.word == "in" else ()
    return any(p.sym in crimes for p in tape.phrases[i + 1 : i + 2])


_CRIME_END = lazy(
    r",(?! (?:an?|the|his|her|their) (?:[\w'’-]{1,20} ){1,4}who(?:se|m)?(?!\w))|;|\s(?:and|after|when|while|as)\s"
)
