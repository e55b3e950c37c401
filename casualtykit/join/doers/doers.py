"""Who did it: the subject of an active verb, what stands after "by", the attackers of an attack."""

from __future__ import annotations

import re

from casualtykit.join.doers.accusations import (
    accused,
    blamed_on,
    charged,
    claimed,
    committed,
    disowned,
    held_responsible,
    owned,
    put_on,
    tried_for,
)
from casualtykit.join.doers.agents import agent, by, claims
from casualtykit.join.doers.attacks import (
    attack,
    attacked,
    attacked_by,
    attacking,
    carried_out,
    claimed_by,
    first_attacked,
    fought,
    goes_on,
    let_go,
    planted,
    same_side,
    struck,
    was_behind,
    went_before,
)
from casualtykit.join.doers.causes import AGENTS, Blame, agents_in, blamed, of_attack
from casualtykit.join.doers.deeds import acts, doer
from casualtykit.join.doers.subjects import REACH, Stretch, crosses, subject
from casualtykit.join.doers.targets import whose_dead
from casualtykit.join.drafts import Draft
from casualtykit.join.trials import Trials
from casualtykit.languages.en.captive_words import FREED
from casualtykit.languages.en.harm_words import CAUSING, DEEDS, SENTENCED
from casualtykit.rules import Rule
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome, Role

_Charge = Rule[[Tape, re.Match[str]], Stretch | None]

RULES: tuple[_Charge, ...] = (
    by,
    subject,
    charged,
    accused,
    claimed,
    blamed_on,
    held_responsible,
    owned,
    put_on,
    disowned,
    committed,
    attack,
    carried_out,
    tried_for,
    was_behind,
    claimed_by,
    struck,
    attacking,
    attacked_by,
    attacked,
    planted,
    fought,
    first_attacked,
    went_before,
    let_go,
)


def blame(draft: Draft) -> Blame:
    """Return who did what a draft states, as far as its clause says so."""
    if (
        draft.harm.trigger.term == "lose"
        or draft.rule in _BLAMELESS
        or _brought_in(draft)
        or whose_dead(draft) is not None
    ):
        return Blame()  # who loses men has suffered it
    owner = _owner(draft)
    if owner is not None:
        return Blame((owner,), rule=subject.id)
    tape, at = draft.tape, draft.at
    found, rule_id = _named(draft)
    named = blamed(tape, found) if found is not None else of_attack(tape, at)
    if found is not None and not named.rule:
        named = evolve(named, rule=rule_id if named.agents or named.maker else "")
    if named.agents:
        return named
    other = _else(tape, at)
    if other is not None or named.maker is not None:
        return other or named
    return (_behind(tape, found[0]) if found is not None else None) or _attackers(draft) or named


_BLAMELESS = frozenset(("tables.table", "tables.people", "totals.totalling", "slots.searched_for", "slots.to_hospital"))
"""Rules whose words name nobody who did it: the rows of a table, who looks for the missing or helps the hurt."""


def _brought_in(draft: Draft) -> bool:
    """Return whether a verb tells what was done with the dead, and not how they died: "coast guards picked up 11 bodies"."""
    told = draft.tape.phrases[draft.at].harm
    dead = draft.who is not None and draft.who.sym == "VICTIMS" and draft.harm.trigger.outcome is Outcome.KILLED
    return dead and told is not None and told.trigger.outcome is not Outcome.KILLED


def _owner(draft: Draft) -> Phrase | None:
    """Return those whose deed a noun of harm names: "the army's killing of two priests"."""
    tape, at = draft.tape, draft.at
    noun = tape.phrases[at].noun
    of_them = noun is not None and draft.harm.trigger.term in DEEDS and tape.text[at : at + 2] == _DEED_OF
    owner = noun.owner if noun is not None and of_them else None
    return owner if owner is not None and owner.sym in AGENTS - {"PLACE"} else None


_DEED_OF = TAPE.letters(("EVENT", "OF"))


def _named(draft: Draft) -> tuple[Stretch | None, str]:
    """Return where the clause of a draft names who or what did it, and by which rule: as a subject, or after "by"."""
    tape, at = draft.tape, draft.at
    found = doer(draft)
    if found is not None or (acts(draft) and tape.phrases[at].sym not in ("HARMING", "VERBING")):
        return found, subject.id
    found = agent(tape, at)
    return found, claimed.id if found is not None and claims(tape, found) else by.id


def _else(tape: Tape, at: int) -> Blame | None:
    """Return who is charged with the harm, or claims it, or made the attack it came from, in the same sentence."""
    for trial in _elsewhere(tape):
        for match in trial.pattern.finditer(tape.text, max(0, at - REACH), _end(trial.rule, at)):
            blame = _blamed_for(tape, match, at, trial.rule)
            if blame is not None:
                return blame
    return None


def _end(each: _Charge, at: int) -> int:
    """Return up to where the words of a rule may stand that charge somebody with the harm at a place."""
    if each in _PUT_ON:
        return at + _NEAR
    return at + 1 if each in _TRIES or each in (attack, claimed) else at


def _blamed_for(tape: Tape, match: re.Match[str], at: int, each: _Charge) -> Blame | None:
    """Return whom a match of a rule blames for the harm at a place, or None where it tells of another harm."""
    found = each(tape, match)
    if each is attack:
        return _made(tape, match, found) if _bears_on(tape, match, at) else None
    tries = each in _TRIES
    if found is None or (tries and match.start("harm") != at):
        return None
    agents = tape.phrases[slice(*found)] if each in _PUT_ON else agents_in(tape, found)
    return Blame(agents, rule=each.id, sure=tries and _found_guilty(tape, match))


_PUT_ON = (blamed_on, put_on)
"""The rules that find whom a harm is put on behind "on"."""
_TRIES = (charged, accused, held_responsible, owned, put_on, disowned, committed, attacked_by, let_go)
"""The rules of which each match has a harm of its own."""
_NEAR = 12
"""How many phrases away the words may stand that put an attack on somebody."""
_elsewhere = Trials((*_TRIES, claimed, blamed_on, attack))


def _bears_on(tape: Tape, match: re.Match[str], at: int) -> bool:
    """Return whether what is said of an attack is the harm at a place: "in which" it was, or "led to the deaths of"."""
    if not match["led"]:
        return not crosses(tape, match.end(), at)
    verb = tape.phrases[match.start("led")]
    return match.start("harm") == at and (verb.noun.head if verb.noun is not None else verb.word) in CAUSING


def _found_guilty(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether a court has found who did it."""
    return any(p.word in SENTENCED for p in tape.phrases[match.start() : match.end()])


def _made(tape: Tape, match: re.Match[str], found: Stretch | None) -> Blame | None:
    """Return who made an attack: what stands after its "by", else the word before it; None where it is no attack."""
    what = tape.phrases[match.start("what")]
    if "CAUSE" not in (what.sym, what.inner) or what.noun is None:
        return None
    agents = agents_in(tape, found) if found is not None else ()
    if not agents and what.noun.maker is None:
        return _behind(tape, match.start("what"))
    return Blame(agents, what, None if agents else what.noun.maker, attack.id)


def _behind(tape: Tape, at: int) -> Blame | None:
    """Return who launched, or is tried for, the attack or the bomb at a place, which did the harm."""
    what = tape.phrases[at]
    if "CAUSE" not in (what.sym, what.inner):
        return None
    for each in (carried_out, tried_for, was_behind, claimed_by, struck):
        last = at + _NEAR if each in (was_behind, claimed_by) else at + 1
        for match in TAPE.compile(each.pattern).finditer(tape.text, max(0, at - _NEAR), last):
            found = each(tape, match) if at == match.start("what") else None
            if found is not None and not crosses(tape, found[0], at):
                return Blame(agents_in(tape, found), what, rule=each.id, sure=_found_guilty(tape, match))
    return None


def _attackers(draft: Draft) -> Blame | None:
    """Return who attacked when the harm of a draft was done, where they are not those who suffered it."""
    tape, at = draft.tape, draft.at
    freed = at > 0 and tape.phrases[at - 1].word in FREED  # "stormed the hall, freeing 20 hostages"
    if draft.harm.trigger.outcome not in _ATTACKED or freed:
        return None
    for trial in _attacks(tape):
        each = trial.rule
        for match in trial.pattern.finditer(tape.text, max(0, at - REACH), at + REACH):
            start, end = match.span()
            if not (start > at or end <= at) or crosses(tape, at, start if start > at else end - 1):
                continue
            found = each(tape, match)
            if found is None or any(same_side(draft.who, p) for p in tape.phrases[found[0] : found[1]]):
                continue
            if (each is fought and not _takes_side(draft)) or (each in _BEFORE and not goes_on(tape, end, at)):
                continue
            return evolve(blamed(tape, found), rule=each.id)
    return None


_attacks = Trials((attacking, attacked, planted, fought, went_before, first_attacked))
_BEFORE = (went_before, first_attacked)
"""The rules of an attack that is told before those who came to harm in it."""


def _takes_side(draft: Draft) -> bool:
    """Return whether victims are of a side that fought: people of no sort who died in a clash may be of either."""
    who = draft.who
    if who is None or who.sym == "COUNT":  # "four guards were killed and six wounded"
        who = next((p for p in reversed(draft.tape.phrases[: draft.at]) if p.sym == "PEOPLE"), None)
    return who is not None and who.noun is not None and who.noun.role != Role.UNSPECIFIED


_ATTACKED = frozenset((Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES, Outcome.ABDUCTED))
"""What befalls people in an attack; who flees from one or is arrested after it, has come to it by others."""
