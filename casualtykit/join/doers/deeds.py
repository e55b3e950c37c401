"""Whose deed a harm is: the verb of which somebody is the subject, in the clause of the harm or before it.

A way of telling it answers with the subject, with nobody, or not at all; the first that answers is believed.
"""

from __future__ import annotations

from collections.abc import Callable

from casualtykit.join.doers.subjects import Stretch, subject_of, whose_deed
from casualtykit.join.drafts import FRONTED, Draft
from casualtykit.languages.en.captive_words import PLACING, TAKEN_AS
from casualtykit.languages.en.harm_words import ACCUSING, MAKES_DEAD
from casualtykit.tape import TAPE, Tape
from casualtykit.vocabulary import Outcome

_ACTIVE = frozenset("HARM HARM_ED HARMING VERB VERB_ED VERBING VERB_TO".split())
_VERBS = _ACTIVE | frozenset("HARMED VERBED UNREAL".split())
_NEAR = 12
"""How many phrases "dead" may stand from the verb that leaves people so."""
_NOBODY: Stretch = (0, 0)
"""The answer that the words name nobody whose deed it is."""


def doer(draft: Draft) -> Stretch | None:
    """Return the subject of the verb that did the harm: killed three, claimed three lives, left three dead."""
    if draft.harm.trigger.rule == "outcomes.toll":
        return None  # what a toll has been brought to is nobody's deed: "bringing the dead to 42"
    found = next((found for way in _WAYS if (found := way(draft)) is not None), _NOBODY)
    return found if found != _NOBODY else None


def acts(draft: Draft) -> bool:
    """Return whether the trigger of a draft is an active verb, whose victims follow it."""
    tape, at = draft.tape, draft.at
    if tape.phrases[at].sym not in _ACTIVE or (draft.who is not None and draft.who.start < tape.phrases[at].start):
        return False
    if draft.rule in (FRONTED, "verbs.participle") or (at and tape.phrases[at - 1].word == "those"):
        return False  # "shot by robbers, a clerk", "those arrested by the army include"
    if tape.text.startswith(_BROKEN_OFF, at) and draft.rule != "verbs.past_active":
        return False  # "two clerks killed, three guards", but "seized, beat and shot three guards"
    behind = next((p for p in tape.phrases[at + 1 : at + _NEAR] if p.sym not in _ASIDE), None)
    return behind is None or behind.sym not in _COMPANY


_BROKEN_OFF = TAPE.letters(("HARM_ED", "COMMA"))
_ASIDE = frozenset("TIME ADV AT COMMA DASH".split())
_COMPANY = ("INCLUDING", "ALONG")
"""What stands behind a passive whose subject is before it: "20 injured, including soldiers", "shot along with a guard"."""


# -------------------------------------------------------------------------------------------------------------- the ways


def _found_guilty(draft: Draft) -> Stretch | None:
    """A court found so, which `accused` reads: "a court found two guilty of killing"."""
    tape, at = draft.tape, draft.at
    if tape.phrases[at].sym != "HARMING":
        return None
    guilty = [p.word for p in tape.phrases[max(0, at - 2) : at]] == ["guilty", "of"]
    return _NOBODY if guilty else None


def _suspected(draft: Draft) -> Stretch | None:
    """Somebody is accused of it: "police arrested a man accused of killing", "marched, accusing the army of killing"."""
    tape, at = draft.tape, draft.at
    if draft.rule == "verbs.to_death":
        at = _last(tape, at, _VERBS) or at  # "charged a man with beating two to death"
    suspect = _ACCUSED_OF.search(tape.text[:at]) if tape.phrases[at].sym in ("HARMING", "VERBING") else None
    if suspect is None or all(p.word not in ACCUSING for p in tape.phrases[suspect.start() : at]):
        return None
    return suspect.span("who" if suspect["who"] else "whom")


_ACCUSED_OF = TAPE.lazy(
    "(?: (?P<who>[PEOPLE NAME COUNT]) [SAY SAYING VERB_ED ADJ] | [SAYING VERB VERB_ED] (?P<whom>[PEOPLE NAME ORG PRONOUN COUNT PLACE]) TIME? )"
    " [OF WITH PREP] $"
)


def _of_its_verb(draft: Draft) -> Stretch | None:
    """The verb of the harm is active: "killed three", "claimed three lives"."""
    tape, at = draft.tape, draft.at
    if not (acts(draft) or tape.phrases[at].sym == "LIVES" or draft.rule == "verbs.made_to_disappear"):
        return None
    if tape.phrases[at].sym == "LIVES" and tape.phrases[at].word == "loss":
        return _NOBODY  # "the army took the hill at the cost of 22 lives"
    return subject_of(tape, at) or _of_the_main_clause(tape, at) or _NOBODY


def _of_the_main_clause(tape: Tape, at: int) -> Stretch | None:
    """Return whose deed a clause without a subject tells that opens a sentence: "having killed two guards, the robbers fled"."""
    match = _OPENING_DEED.match(tape.text)
    if match is None or match.start("deed") != at:
        return None
    accused = match["tried"] is None or tape.phrases[0].word in ACCUSING  # not "cleared of killing two guards, he"
    return match.span("who") if accused else None


_OPENING_DEED = TAPE.lazy(
    "(?: SUB? | (?P<tried>[VERB_ED SAY] [OF WITH]) ) (?P<deed>HARMING) [^STOP FINITE]{1,12} COMMA (?P<who>[PEOPLE NAME ORG PRONOUN COUNT]) ADJUNCT{0,2} FINITE"
)


def _to_death(draft: Draft) -> Stretch | None:
    """A verb did it to death: "gunmen shot three men to death"."""
    if draft.rule != "verbs.to_death":
        return None
    tape, verb = draft.tape, _last(draft.tape, draft.at, _VERBS)
    if verb is None or tape.phrases[verb].sym not in _ACTIVE or draft.who is None:
        return _NOBODY
    return (subject_of(tape, verb) if tape.phrases[verb].start < draft.who.start else None) or _NOBODY


def _last(tape: Tape, at: int, verbs: frozenset[str]) -> int | None:
    """Return the last verb of some sorts before a place, and near it."""
    return next((i for i in range(at - 1, max(-1, at - _NEAR), -1) if tape.phrases[i].sym in verbs), None)


def _of_a_relative_clause(draft: Draft) -> Stretch | None:
    """A clause about those who suffered tells it: "two nuns whom rebels had abducted"."""
    return (whose_deed(draft.tape, draft.at) or _NOBODY) if draft.rule == "verbs.whom" else None


def _beside_himself(draft: Draft) -> Stretch | None:
    """Somebody did it to himself and to others: "killed himself and six soldiers"."""
    others = draft.rule == "verbs.oneself" and draft.who is not None
    if not others or draft.who is None or draft.who.start < draft.tape.phrases[draft.at].start:
        return None
    return subject_of(draft.tape, draft.at) or _NOBODY


def _inflicted(draft: Draft) -> Stretch | None:
    """Losses are inflicted: "the rebels inflicted 35 casualties on the army"."""
    tape, at = draft.tape, draft.at
    inflicted = tape.phrases[at].sym == "VICTIMS" and at > 0 and tape.phrases[at - 1].word == "inflict"
    return (subject_of(tape, at - 1) or _NOBODY) if inflicted else None


def _took(draft: Draft) -> Stretch | None:
    """People are taken as something: "took the governor hostage"."""
    tape, at = draft.tape, draft.at
    taken = taken_with(tape, at) if tape.phrases[at].sym == "VICTIMS" or tape.phrases[at].low in TAKEN_AS else None
    return (subject_of(tape, taken - 1) or _NOBODY) if taken is not None else None


def taken_with(tape: Tape, at: int) -> int | None:
    """Return the first of the groups that are taken or held hostage together, or None: "took a nun and two priests hostage"."""
    first = at - 1 if at and tape.phrases[at].low in TAKEN_AS else at
    while first > 1 and tape.phrases[first - 1].sym in ("AND", "COMMA") and tape.phrases[first - 2].sym == "PEOPLE":
        first -= 2
    verb = tape.phrases[first - 1] if first else None
    return first if verb is not None and verb.sym != "VERBED" and verb.word in ("take", "hold") else None


def _left_dead(draft: Draft) -> Stretch | None:
    """A verb leaves people so: "left three dead", and those beside them, "leaving nine dead and four wounded"."""
    tape, at = draft.tape, draft.at
    beside = _BESIDE_THE_DEAD.search(tape.text[:at]) if tape.phrases[at].sym == "HARM_ED" else None
    if beside is None and tape.phrases[at].sym != "STATE":
        return None
    verb = _last(tape, beside.start() if beside is not None else at, _ACTIVE)
    placed = PLACING if draft.harm.trigger.outcome is Outcome.DETAINED else frozenset()  # "placed under arrest"
    if verb is None or tape.phrases[verb].word not in MAKES_DEAD | placed:
        return None
    if draft.harm.trigger.outcome is Outcome.MISSING and tape.phrases[verb].word != "leave":
        return None  # "held fears for 20 missing people"
    if tape.phrases[verb].harm is not None and TAPE["COMMA"] in tape.text[verb:at]:
        return None  # "two policemen shot in Leeds, one dead"
    if TAPE["TOLL"] in tape.text[verb:at]:
        return None  # "three bodies were found, taking the toll to 27 dead"
    found = subject_of(tape, verb)
    return _NOBODY if found is not None and _after_that(tape, found[1], verb) else found


def _after_that(tape: Tape, start: int, verb: int) -> bool:
    """Return whether a finite verb has what happened before for its subject: "imposed a curfew after riots in Gao left nine dead"."""
    finite = tape.phrases[verb].sym in ("VERB", "VERB_ED") and tape.phrases[verb - 1].sym not in ("AND", "COMMA")
    return finite and any(
        p.sym == "AT" and p.word == "after" and p.inner in ("CAUSE", "EVENT", "THING") for p in tape.phrases[start:verb]
    )


_BESIDE_THE_DEAD = TAPE.lazy("STATE (?: COMMA | COMMA? AND ) ADV? [COUNT PEOPLE] $")


_WAYS: tuple[Callable[[Draft], Stretch | None], ...] = (
    _found_guilty,
    _suspected,
    _of_its_verb,
    _to_death,
    _of_a_relative_clause,
    _beside_himself,
    _inflicted,
    _took,
    _left_dead,
)
