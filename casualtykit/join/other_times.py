"""Whether a time of a sentence is that of another verb or noun than the one that tells a harm."""

from __future__ import annotations

from casualtykit.cue_patterns import ends_at
from casualtykit.join.clauses.asides import in_a_state, rarest_since, what_some_did
from casualtykit.join.drafts import Draft
from casualtykit.languages.en.captive_words import FREED
from casualtykit.languages.en.cues import UNSURPASSED
from casualtykit.languages.en.harm_words import CARRYING_OUT, MOVES
from casualtykit.model import Time
from casualtykit.tape import BORDERS, TAPE, Tape
from casualtykit.vocabulary import KEPT, TimeKind

DAYS = (TimeKind.DATE, TimeKind.WEEKDAY)
"""The times that name a day."""


def of_another(draft: Draft, time: Time) -> bool:
    """Return whether a time is that of another verb or noun.

    "He spoke on Friday of the blast that killed two", "Russia on Monday mourned the death of a poet", "held over the murder of a
    poet in 2003".
    """
    phrases = draft.tape.phrases
    i = next((n for n, p in enumerate(phrases) if p.start <= time.span.start < p.end), None)
    if i is None:
        return time.span.start < phrases[draft.at].start and _folded_with_its_time(draft.tape)
    if phrases[i].sym != "TIME":
        return _of_the_speaker(draft.tape, time, i)
    if _of_their_release(draft, time, i) or _unsurpassed_in_it(draft, time, i):
        return True
    if i < draft.at:
        return _of_an_earlier_verb(draft, time, i)
    return any(holds(draft, time, i) for holds in _BEHIND)


def _folded_with_its_time(tape: Tape) -> bool:
    """Return whether a clause was folded away that keeps the time in it for itself."""
    return not _WITH_TIMES.isdisjoint(tape.rules)


_WITH_TIMES = frozenset((in_a_state.id, rarest_since.id, what_some_did.id))
"""The rules that fold away what dates nothing else: "missing since May", "nine men, two of whom were held in May, were killed"."""


def _of_the_speaker(tape: Tape, time: Time, i: int) -> bool:
    """Return whether it is the day on which somebody spoke, of whom a harm is told too: "Omar, who lost two sons, said on Saturday"."""
    kept = (p for p in tape.phrases[i + 1 :] if p.start <= time.span.start < p.end)
    return time.kind in DAYS and tape.phrases[i].sym == "SOURCE" and not any(p.sym == "TIME" for p in kept)


# ---------------------------------------------------------------------------------------------------- wherever it stands


def _of_their_release(draft: Draft, time: Time, i: int) -> bool:
    """Return whether it is the day on which captives were let go, who were not taken then: "four captives were let go on Friday"."""
    apart = time.kind in DAYS or TAPE["SEMI"] in draft.tape.text[draft.at : i]  # "seized four; two were freed in June"
    return apart and draft.harm.trigger.outcome in KEPT and _of_freedom(draft.tape, i)


def _of_freedom(tape: Tape, time: int) -> bool:
    """Return whether the last verb before a time lets captives go."""
    verb = next((p for p in reversed(tape.phrases[:time]) if p.sym in _DEEDS), None)
    return verb is not None and verb.word in FREED


_DEEDS = frozenset(("VERB", "VERB_ED", "VERBED", "VERBING", "HARM", "HARM_ED", "HARMED", "HARMING"))


def _unsurpassed_in_it(draft: Draft, time: Time, i: int) -> bool:
    """Return whether nothing in that time was worse: "the worst such attack this year"."""
    phrases = draft.tape.phrases
    if i == 0 or phrases[i - 1].end + 1 != time.span.start:
        return False
    before = " ".join(f"{p.word} {p.low}" if p.sym == "AT" else p.low for p in phrases[max(0, i - 2) : i])
    return ends_at(UNSURPASSED, before, len(before))


# --------------------------------------------------------------------------------------------------------- behind the harm


def _of_a_toll(draft: Draft, time: Time, i: int) -> bool:
    """Return whether a toll adds up over it: "killed two, bringing to 31 the number of those killed this year"."""
    return time.kind in _OF_TOLLS and TAPE["TOLL"] in draft.tape.text[draft.at + 1 : i]


_OF_TOLLS = (TimeKind.RELATIVE, TimeKind.SINCE, TimeKind.DURATION, TimeKind.PERIOD)
"""What tells over how long a toll adds up."""


def _of_a_sum(draft: Draft, time: Time, i: int) -> bool:
    """Return whether a clause behind a comma adds up over it: "killed 15, the latest of raids that have left 70 dead since May"."""
    if time.kind not in _OF_TOLLS:
        return False
    text = draft.tape.text
    brought = _BROUGHT_TO.search(text, draft.at + 1, i + 1)  # "beheaded three, bringing to 61 the executions this year"
    if brought is not None and draft.tape.phrases[brought.end("to") - 2].word in MOVES:
        return True
    return _SUMMED_BEHIND.search(text, draft.at + 1, i + 1) is not None


_BROUGHT_TO = TAPE.lazy("(?P<to> COMMA VERBING [AT PREP THING] ) [^COMMA SEMI COLON]{0,6} TIME $")


_SUMMED_BEHIND = TAPE.lazy(
    "COMMA [^SEMI COLON]{0,10} [WHO THAT] [^COMMA SEMI COLON]{0,6} TRIGGER [^COMMA SEMI COLON]{0,6} TIME $"
)


def _of_what_was_told(draft: Draft, _: Time, i: int) -> bool:
    """Return whether it is when somebody told of it: "a man who lost two sons told a meeting on Saturday that"."""
    return TAPE["TELL"] in draft.tape.text[draft.at + 1 : i]


def _of_those_left_out(draft: Draft, _: Time, i: int) -> bool:
    """Return whether it is that of others: "killed 70 in three months, not including the deaths of the last week"."""
    return _LEFT_OUT.search(draft.tape.text, draft.at + 1, i) is not None


_LEFT_OUT = TAPE.lazy("NOT [INCLUDING VERBING]")


def _of_what_came_next(draft: Draft, _: Time, i: int) -> bool:
    """Return whether it dates what followed: "lost 14 soldiers in the war before pulling out its troops last February"."""
    left = _THEN_LEFT.search(draft.tape.text, draft.at + 1, i)
    return left is not None and draft.tape.phrases[left.start()].word == "before"


_THEN_LEFT = TAPE.lazy("SUB VERBING [THING PEOPLE ORG PLACE] [AT ADV]* $")


def _of_the_main_clause(draft: Draft, _: Time, i: int) -> bool:
    """Return whether it stands behind a dated clause: "the boat that sank last week, killing 17 people, was raised on Monday"."""
    text = draft.tape.text
    return _CLOSED.match(text, draft.at, i + 1) is not None and _DATED_CLAUSE.search(text[: draft.at]) is not None


_CLOSED = TAPE.lazy(r"HARMING [^COMMA SEMI]{1,8} COMMA [FINITE VERBED] [^SEMI]*")
_DATED_CLAUSE = TAPE.lazy(r"[WHO THAT] [^COMMA SEMI]{1,8} TIME ADJUNCT{0,2} COMMA $")


def _of_an_aside(draft: Draft, _: Time, i: int) -> bool:
    """Return whether it is that of a clause on something else: "died in Daraa, where the revolt began in March"."""
    aside = _ELSEWHEN.search(draft.tape.text, draft.at + 1, i + 1)
    return aside is not None and draft.tape.phrases[aside.start()].word not in _AT_ONCE


_ELSEWHEN = TAPE.lazy(
    r"(?: (?<=[COMMA THING PLACE AT]) SUB | (?<! [CAUSE EVENT AT]) (?<! [CAUSE EVENT AT] COMMA) [WHO THAT] )"
    r" [^COMMA SEMI SUFFER HARM HARM_ED]{0,5}"
    r" (?: [VERB VERB_ED SUFFER] | VERBED BY NOUN | [HARM HARM_ED] PERSONS ) AT{0,2} TIME $"
    r" | (?<= [PEOPLE COUNT NAME]) PRONOUN ADV? [HARM HARM_ED VERB VERB_ED] AT{0,2} TIME $"  # "the men they had held since May"
)
_AT_ONCE = ("when", "after", "as", "while")
"""What leads to a clause whose time is that of the harm too."""


def _of_the_crime(draft: Draft, _: Time, i: int) -> bool:
    """Return whether it is that of the crime over which somebody is harmed: "held over the murder of a poet in 2003"."""
    event = draft.tape.phrases[draft.at].sym == "EVENT"
    return not event and _CRIME.search(draft.tape.text, draft.at + 1, i + 1) is not None


_CRIME = TAPE.lazy(r"PREP EVENT OF [GROUP ORG] ADJUNCT* TIME")


def _of_what_is_to_come(draft: Draft, _: Time, i: int) -> bool:
    """Return whether it is when something will be: "was remanded and will appear in court on Monday"."""
    phrases = draft.tape.phrases
    return any(
        (phrases[k - 1].sym in ("AND", "BUT") and (phrases[k].unreal or phrases[k].low == "will"))
        or (phrases[k - 1].sym == "BE" and phrases[k].word.startswith("due"))
        for k in range(draft.at + 1, i)
    )


def _of_the_next_event(draft: Draft, _: Time, i: int) -> bool:
    """Return whether another event stands before it: "his arrest follows the death of a woman on Friday"."""
    return _NEXT_EVENT.match(draft.tape.text, draft.at, i + 1) is not None


_NEXT_EVENT = TAPE.lazy("EVENT [VERB VERB_ED] EVENT OF GROUP ADJUNCT* TIME $")

_BEHIND = (
    _of_a_toll,
    _of_a_sum,
    _of_what_was_told,
    _of_those_left_out,
    _of_what_came_next,
    _of_the_main_clause,
    _of_an_aside,
    _of_the_crime,
    _of_what_is_to_come,
    _of_the_next_event,
)
"""Why a time behind a harm is not its own."""


# --------------------------------------------------------------------------------------------------------- before the harm


def _of_an_earlier_verb(draft: Draft, time: Time, i: int) -> bool:
    """Return whether a time is that of the verb before a relative clause, a noun or a gerund that tells the harm."""
    tape, at = draft.tape, draft.at
    if time.kind in _OF_TOLLS and _SUMMED_BEFORE.match(tape.text, 0, i + 1) and TAPE["SOURCE"] in tape.text[i:at]:
        return True  # "90 have been killed since 2016, a group says, and the army says 4,000 died in the war"
    relative = _RELATIVE.search(tape.text, i + 1, at)
    if relative is not None:
        carried_out = any(p.word in CARRYING_OUT for p in tape.phrases[max(0, i - 3) : relative.start()])
        return time.kind is not TimeKind.SINCE and not carried_out and not _of_event(tape, i)
    told = tape.phrases[at].sym
    if told not in ("EVENT", "HARMING") or i == 0:
        return False
    return _acted(tape, i, at) or (told == "EVENT" and _mourns(tape, i, at))


_SUMMED_BEFORE = TAPE.lazy("[^BREAK]* TRIGGER [^BREAK]{0,6} TIME $")
_RELATIVE = TAPE.lazy(r"[^COMMA ADJUNCT WHO THAT] ADJUNCT* COMMA? PREP? [WHO THAT]")


def _acted(tape: Tape, time: int, event: int) -> bool:
    """Return whether a time before "in the murder of" or "for killing" is that of the verb: "held two men on Friday for"."""
    clause = tape.text[:time]
    start = max((clause.rfind(TAPE[name]) for name in BORDERS), default=-1) + 1
    pleaded = time + 1 == event and tape.phrases[time - 1].word == "guilty"  # "pleaded guilty on Monday to killing two"
    linked = pleaded or _FOR.fullmatch(tape.text, time + 1, event) is not None
    return linked and _DONE.search(clause, start) is not None


_FOR = TAPE.lazy("[PREP WITH OF] (?: [VERBING HARMING] GROUP PREP )?")
"""What leads from a verb to a harm: "with the murder of", "with beating a baker to death"."""
_DONE = TAPE.lazy("[VERB VERB_ED VERBED HARM HARM_ED HARMED SAID_TO]")


def _of_event(tape: Tape, time: int) -> bool:
    """Return whether a time is that of an event of harm beside it: "Hours earlier, a crash in the north that left two dead"."""
    return _EVENT_AFTER.match(tape.text, time + 1) is not None or _EVENT_BEFORE.search(tape.text[:time]) is not None


_EVENT_AFTER = TAPE.lazy("COMMA? [CAUSE EVENT] (?! OF )")
_EVENT_BEFORE = TAPE.lazy("[CAUSE EVENT] AT{0,3} $")
_PAUSE = TAPE.lazy("[SUB AND COMMA BUT SEMI DASH COLON]")
_VERBS = frozenset(TAPE[name] for name in ("VERB", "VERB_ED", "SAY", "TELL"))


def _mourns(tape: Tape, time: int, event: int) -> bool:
    """Return whether a time stands beside a verb whose object is the noun of harm."""
    between, before = tape.text[time + 1 : event], tape.text[:time]
    return not _PAUSE.search(between) and (between[:1] in _VERBS or before[-1:] in _VERBS)
