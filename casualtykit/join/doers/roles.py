"""Who did it: the subject of an active verb, what stands after "by", the attackers of an attack."""

from __future__ import annotations

import re

from casualtykit.join.doers.accusations import (
    WHO,
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
from casualtykit.join.doers.attacks import (
    attack,
    attacked,
    attacked_by,
    attacking,
    carried_out,
    claimed_by,
    fought,
    same_side,
    was_behind,
)
from casualtykit.join.doers.subjects import BREAKS, REACH, crosses, subject, subject_of, whose_deed
from casualtykit.join.drafts import FRONTED, Draft
from casualtykit.join.trials import Trials
from casualtykit.languages.en.captive_words import TAKEN_AS
from casualtykit.languages.en.group_words import STRIKING
from casualtykit.languages.en.harm_words import (
    ACCUSING,
    CARRYING_OUT,
    CAUSING,
    CLAIMING,
    DEEDS,
    MAKES_DEAD,
    OWNING,
    RECKONINGS,
    SENTENCED,
    SPARKING,
)
from casualtykit.patterns import lazy
from casualtykit.rules import Rule, rule
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import Outcome, Role

_AGENTS = frozenset("PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT VICTIMS".split())
_PERSONS = frozenset("PEOPLE NAME ORG UNKNOWN COUNT VICTIMS".split())
_ACTIVE = frozenset("HARM HARM_ED HARMING VERB VERB_ED VERBING VERB_TO".split())
_VERBS = _ACTIVE | frozenset("HARMED VERBED UNREAL".split())


@settled
class Blame:
    """The phrases that name who did it, or the thing that did."""

    agents: tuple[Phrase, ...] = ()
    cause: Phrase | None = None
    maker: Span | None = None
    """The word that says whose attack the cause was."""
    rule: str = ""
    """The id of the rule that found them."""
    sure: bool = False
    """A court has found so: "convicted of"."""


@rule(
    rf"BY (?P<who>[PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT CAUSE THING VICTIMS] (?: ADJUNCT? COMMA? AND {WHO})?)",
    finds={
        "Two men were shot dead by gunmen.": "killed 2 men | by gunmen",
        "A bomb planted by suspected separatists killed two men.": "killed 2 men | by suspected separatists (feared)",
    },
    skips=("Two men died by the river.",),
)
def by(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """What stands after "by" did it, where it names people."""
    return match.span("who")


RULES: tuple[Rule[[Tape, re.Match[str]], tuple[int, int] | None], ...] = (
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
    attacking,
    attacked_by,
    attacked,
    fought,
)


def blame(draft: Draft) -> Blame:
    """Return who did what a draft states, as far as its clause says so."""
    tape, at = draft.tape, draft.at
    if draft.harm.trigger.term == "lose":
        return Blame()  # who loses men has suffered it
    if draft.rule in _BLAMELESS:
        return Blame()
    found = _doer(draft)
    rule_id = subject.id
    noun = tape.phrases[at].noun
    if noun is not None and tape.text[at : at + 2] == TAPE["EVENT"] + TAPE["OF"]:
        owner = noun.owner
        if owner is not None and owner.sym in _AGENTS - {"PLACE"} and draft.harm.trigger.term in DEEDS:
            return Blame((owner,), rule=rule_id)  # "the army's killing of two priests"
    if found is None and (not _acts(draft) or tape.phrases[at].sym in ("HARMING", "VERBING")):
        found, rule_id = _agent(tape, at), by.id
        if found is not None and tape.phrases[found[0] - 2].word == "claim":
            rule_id = claimed.id  # "an attack claimed by"
    blamed = _blamed(tape, tape.phrases[found[0] : found[1]], found) if found is not None else Blame()
    if blamed.agents:
        return evolve(blamed, rule=blamed.rule or rule_id)
    other = _else(tape, at)
    if other is not None:
        return other
    if blamed.maker:
        return evolve(blamed, rule=blamed.rule or rule_id)
    if found is not None:
        return _behind(tape, found[0]) or _attackers(draft) or blamed
    made = _of_attack(tape, at)
    return made if made.maker is not None else _attackers(draft) or made


_BLAMELESS = frozenset(("tables.table", "tables.people", "totals.totalling", "slots.searched_for"))
"""Rules whose words name nobody who did it: the rows of a table, who looks for the missing."""


def _acts(draft: Draft) -> bool:
    """Return whether the trigger of a draft is an active verb, whose victims follow it."""
    tape, at = draft.tape, draft.at
    if tape.phrases[at].sym not in _ACTIVE or (draft.who is not None and draft.who.start < tape.phrases[at].start):
        return False
    if draft.rule == FRONTED or (at and tape.phrases[at - 1].word == "those"):
        return False  # "shot by robbers, a clerk", "those arrested by the army include"
    if tape.text.startswith(_BROKEN_OFF, at) and tape.text[at + 2 : at + 3] != TAPE["VERB_ED"]:
        return False  # "two clerks killed, three guards", but "seized, questioned and shot three guards"
    behind = next((p for p in tape.phrases[at + 1 : at + _NEAR] if p.sym not in _ASIDE), None)
    return behind is None or behind.sym != "INCLUDING"  # "20 injured, including soldiers"


_BROKEN_OFF = TAPE.letters(("HARM_ED", "COMMA"))
_ASIDE = frozenset("TIME ADV AT COMMA DASH".split())


def _doer(draft: Draft) -> tuple[int, int] | None:
    """Return the subject of the verb that did the harm: killed three, claimed three lives, left three dead."""
    tape, at = draft.tape, draft.at
    if [p.word for p in tape.phrases[max(0, at - 2) : at]] == ["guilty", "of"] and tape.phrases[at].sym == "HARMING":
        return None  # "a court found two guilty of killing", which `accused` reads
    suspect = _ACCUSED_OF.search(tape.text[:at]) if tape.phrases[at].sym == "HARMING" else None
    if suspect is not None and tape.phrases[at - 2].word in ACCUSING:
        return suspect.start(), suspect.start() + 1  # "police arrested a man accused of killing"
    if _acts(draft) or tape.phrases[at].sym == "LIVES" or draft.rule == "verbs.made_to_disappear":
        return subject_of(tape, at) or _of_the_main_clause(tape, at)
    if draft.rule == "verbs.to_death":
        verb = next((i for i in range(at - 1, max(-1, at - _NEAR), -1) if tape.phrases[i].sym in _VERBS), None)
        if verb is None or tape.phrases[verb].sym not in _ACTIVE or draft.who is None:
            return None
        # "gunmen shot three men to death"
        return subject_of(tape, verb) if tape.phrases[verb].start < draft.who.start else None
    if draft.rule == "verbs.whom":
        return whose_deed(tape, at)
    if draft.rule == "verbs.oneself" and draft.who is not None and draft.who.start > tape.phrases[at].start:
        return subject_of(tape, at)  # "killed himself and six soldiers"
    if tape.phrases[at].sym == "VICTIMS" and at and tape.phrases[at - 1].word == "inflict":
        return subject_of(tape, at - 1)  # "the rebels inflicted 35 casualties on the army"
    taken = taken_with(tape, at) if tape.phrases[at].sym == "VICTIMS" or tape.phrases[at].low in TAKEN_AS else None
    if taken is not None:
        return subject_of(tape, taken - 1)  # "took the governor hostage"
    beside = _BESIDE_THE_DEAD.search(tape.text[:at]) if tape.phrases[at].sym == "HARM_ED" else None
    if beside is not None:
        at = beside.start()  # "leaving nine dead and four wounded"
    elif tape.phrases[at].sym != "STATE":
        return None
    verb = next((i for i in range(at - 1, max(-1, at - _NEAR), -1) if tape.phrases[i].sym in _ACTIVE), None)
    if verb is None or tape.phrases[verb].word not in MAKES_DEAD:
        return None
    if draft.harm.trigger.outcome is Outcome.MISSING and tape.phrases[verb].word != "leave":
        return None  # "held fears for 20 missing people"
    return None if _a_thing(tape, subject_of(tape, verb)) else subject_of(tape, verb)


def _of_the_main_clause(tape: Tape, at: int) -> tuple[int, int] | None:
    """Return whose deed a clause without a subject tells that opens a sentence: "having killed two guards, the robbers fled"."""
    match = _OPENING_DEED.match(tape.text)
    return match.span("who") if match is not None and match.start("deed") == at else None


_OPENING_DEED = TAPE.lazy(
    "SUB? (?P<deed>HARMING) [^COMMA SEMI COLON SOURCE FINITE]{1,12} COMMA (?P<who>[PEOPLE NAME ORG PRONOUN COUNT]) ADJUNCT{0,2} [FINITE]"
)
_ACCUSED_OF = TAPE.lazy("[PEOPLE NAME COUNT] [SAY SAYING VERB_ED ADJ] [OF WITH PREP] $")
_BESIDE_THE_DEAD = TAPE.lazy("STATE (?: COMMA | COMMA? AND ) ADV? [COUNT PEOPLE] $")


def _a_thing(tape: Tape, who: tuple[int, int] | None) -> bool:
    """Return whether "it" is the thing that its sentence tells of before: "the bus left the road and it burnt, leaving six dead"."""
    if who is None or tape.phrases[who[0]].word != "it":
        return False
    nouns = (p for p in tape.phrases[: who[0]] if p.sym in _PERSONS | {"PLACE", "THING", "CAUSE"})
    first = next(nouns, None)
    return first is not None and first.sym in ("THING", "CAUSE")


def taken_with(tape: Tape, at: int) -> int | None:
    """Return the first of the groups that are taken or held hostage together, or None: "took a nun and two priests hostage"."""
    first = at - 1 if at and tape.phrases[at].low in TAKEN_AS else at
    while first > 1 and tape.phrases[first - 1].sym in ("AND", "COMMA") and tape.phrases[first - 2].sym == "PEOPLE":
        first -= 2
    return first if first and tape.phrases[first - 1].word in ("take", "hold") else None


_NEAR = 12
"""How many phrases "dead" may stand from the verb that leaves people so."""


def _agent(tape: Tape, at: int) -> tuple[int, int] | None:
    """Return what stands after "by" in the clause of a trigger, and behind no participle of its own."""
    match = TAPE.compile(by.pattern).search(tape.text, at, at + REACH)
    if match is None:
        return None
    alike = _in_parallel(tape, at, match.start())
    if crosses(tape, at, match.start()) and not alike:
        return None
    said = tape.phrases[match.start() - 1]
    if said.sym in ("SAY", "SAID_TO") and said.word not in CLAIMING:
        return None  # "his arrest was condemned by the union", "a toll of four was reported by the daily"
    told, what = tape.phrases[match.start() - 1], tape.phrases[match.start() - 2]
    if told.sym == "VERB_ED" and what.sym == "AT" and what.inner != "CAUSE" and told.word not in CARRYING_OUT:
        return None  # "arrested on a warrant issued by a judge"
    by_whom = tape.phrases[match.start("who")].noun
    if by_whom is not None and by_whom.head.rpartition(" ")[2] in RECKONINGS:
        return None  # "162 wounded, by police count"
    aside = tape.phrases[at + 1 : match.start()]
    if tape.phrases[at].sym == "VICTIMS" and any(p.sym == "WHO" for p in aside) and not any(p.harm for p in aside):
        return None  # "hosts 25,000 displaced people who risk attacks by rebels"
    if tape.phrases[at].sym == "VICTIMS" and any(p.sym == "VERBED" for p in aside):
        return None  # "his body was found in a well by a friend"
    if tape.phrases[at].sym in ("TOLL", "EVENT") and tape.phrases[match.start("who")].sym == "COUNT":
        return None  # "the toll rose by four"
    before = tape.phrases[match.start() - 1]
    if before.sym in ("VERB_ED", "VERBED") and before.word in OWNING | SPARKING | {"follow", "know"}:
        return None  # "died in a camp run by a charity", "nine were killed in Chad, followed by Mali with eight"
    if not alike and TAPE.compile(_OTHER_PASSIVE).search(tape.text, at + 1, match.start() + 1):
        return None
    first = match.start("who")
    apart = tape.phrases[at].sym == "HARMED" or TAPE["COMMA"] in match["who"]
    alone = apart and TAPE.compile(_NEXT_CLAUSE).match(tape.text, match.end())
    return (first, first + 1) if alone else match.span("who")  # "killed by police and 12 are missing"


_NEXT_CLAUSE = "ADJUNCT{0,3} [MAIN]"


def _in_parallel(tape: Tape, at: int, by: int) -> bool:
    """Return whether others came to harm in the same attack: "seven were killed, while 17 were injured in a blast by"."""
    match = _WHILE.fullmatch(tape.text, at, by)
    blast = tape.phrases[by - 1]
    return (
        match is not None and tape.phrases[match.start("sub")].word == "while" and "CAUSE" in (blast.sym, blast.inner)
    )


_WHILE = TAPE.lazy(
    "[HARMED DIE] ADJUNCT{0,3} COMMA? (?P<sub>SUB) [COUNT PEOPLE] ADJUNCT{0,2} [HARMED HARM_ED DIE] (?: ADJUNCT | CAUSE ){0,3}"
)

_OTHER_PASSIVE = (
    r"NOUN ADJUNCT{0,3} (?:COMMA NOUN COMMA)? (?:VERBED|VERB_ED|VERBING|HARMED|BEING_HARMED) ADJUNCT{0,2} (?=BY)"
)
"""Others to whom it was done: "was arrested at home and his shop was raided by the police"."""


def _else(tape: Tape, at: int) -> Blame | None:
    """Return who is charged with the harm, or claims it, or made the attack it came from, in the same sentence."""
    for trial in _elsewhere(tape):
        each = trial.rule
        tries = each in _TRIES
        last = at + _NEAR if each in _PUT_ON else at + (tries or each is attack)
        for match in trial.pattern.finditer(tape.text, max(0, at - REACH), last):
            found = each(tape, match)
            if each is attack:
                made = _made(tape, match, found) if _bears_on(tape, match, at) else None
                if made is not None:
                    return made
            elif found is not None and (not tries or match.start("harm") == at):
                agents = tuple(p for p in tape.phrases[found[0] : found[1]] if p.sym in _AGENTS or each in _PUT_ON)
                return Blame(agents, rule=each.id, sure=tries and _found_guilty(tape, match))
    return None


_PUT_ON = (blamed_on, put_on)
"""The rules that find whom a harm is put on behind "on"."""
_TRIES = (charged, accused, held_responsible, owned, put_on, disowned, committed, attacked_by)
"""The rules of which each match has a harm of its own."""
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


def _made(tape: Tape, match: re.Match[str], found: tuple[int, int] | None) -> Blame | None:
    """Return who made an attack: what stands after its "by", else the word before it; None where it is no attack."""
    what = tape.phrases[match.start("what")]
    if "CAUSE" not in (what.sym, what.inner) or what.noun is None:
        return None
    agents = tuple(p for p in tape.phrases[found[0] : found[1]] if p.sym in _AGENTS) if found is not None else ()
    if not agents and what.noun.maker is None:
        return _behind(tape, match.start("what"))
    return Blame(agents, what, None if agents else what.noun.maker, attack.id)


def _behind(tape: Tape, at: int) -> Blame | None:
    """Return who launched, or is tried for, the attack or the bomb at a place, which did the harm."""
    what = tape.phrases[at]
    if "CAUSE" not in (what.sym, what.inner):
        return None
    for each in (carried_out, tried_for, was_behind, claimed_by):
        last = at + _NEAR if each in (was_behind, claimed_by) else at + 1
        for match in TAPE.compile(each.pattern).finditer(tape.text, max(0, at - _NEAR), last):
            found = each(tape, match) if at in map(match.start, _WHAT & match.groupdict().keys()) else None
            if found is not None and not crosses(tape, found[0], at):
                agents = tuple(p for p in tape.phrases[found[0] : found[1]] if p.sym in _AGENTS)
                return Blame(agents, what, rule=each.id, sure=_found_guilty(tape, match))
    return None


_WHAT = frozenset(("what", "shell", "for"))
"""The groups of patterns that stand for the attack or the weapon."""


def _attackers(draft: Draft) -> Blame | None:
    """Return who attacked when the harm of a draft was done, where they are not those who suffered it."""
    tape, at = draft.tape, draft.at
    if draft.harm.trigger.outcome not in _ATTACKED:
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
            if each is fought and not _takes_side(draft):
                continue
            return evolve(_blamed(tape, tape.phrases[found[0] : found[1]], found), rule=each.id)
    return None


_attacks = Trials((attacking, attacked, fought))


def _takes_side(draft: Draft) -> bool:
    """Return whether victims are of a side that fought: people of no sort who died in a clash may be of either."""
    who = draft.who
    if who is None or who.sym == "COUNT":  # "four guards were killed and six wounded"
        who = next((p for p in reversed(draft.tape.phrases[: draft.at]) if p.sym == "PEOPLE"), None)
    return who is not None and who.noun is not None and who.noun.role != Role.UNSPECIFIED


_ATTACKED = frozenset((Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES, Outcome.ABDUCTED))
"""What befalls people in an attack; who flees from one or is arrested after it, has come to it by others."""


def _of_attack(tape: Tape, at: int) -> Blame:
    """Return whose attack it was that people died in: "killed in an Israeli raid", "in an ambush by rebels"."""
    for i in range(at + 1, min(at + 6, len(tape))):
        phrase = tape.phrases[i]
        if phrase.sym in BREAKS:
            break
        if phrase.inner == "CAUSE" and phrase.noun is not None and phrase.noun.maker is not None:
            return Blame((), phrase, phrase.noun.maker)
    return Blame()


_MADE_OF = rf"ADJUNCT{{0,2}} (?: (?P<made>[VERB_ED HARM_ED SAY]) ADJUNCT{{0,2}} )? {by.pattern}"
_SUFFERS = lazy(TAPE.expand("ADV? (?: VERBED BY | VERB? BE ADV? NOUN )"))


def _blamed(tape: Tape, phrases: tuple[Phrase, ...], found: tuple[int, int]) -> Blame:
    if phrases[0].sym == "AT":
        noun = phrases[0].noun
        if phrases[0].inner == "CAUSE" and noun is not None:
            return _caused(phrases[0])
        return Blame((phrases[0],) if phrases[0].inner in _PERSONS else ())
    if phrases[0].sym == "PLACE" and (_SUFFERS.match(tape.text, found[1]) or _is_struck(tape, found[1])):
        return Blame()  # "Bali was rocked by a blast that killed two"
    agents = tuple(p for p in phrases if p.sym in _AGENTS and p.word not in ("this", "that", "such", "the"))
    if agents and phrases[0].sym in _AGENTS:
        return Blame(agents)
    cause = phrases[0]
    after = found[1]
    match = TAPE.compile(_MADE_OF).match(tape.text, after) if after < len(tape) else None
    if match is not None:
        made = tape.phrases[match.start("made")] if match["made"] else None
        if made is not None and made.harm is None and made.word not in CARRYING_OUT | CLAIMING:
            return _caused(cause)  # "an attack condemned by the union"
        agents = tuple(p for p in tape.phrases[match.start("who") : match.end("who")] if p.sym in _AGENTS)
        theirs = made is not None and made.word in CLAIMING
        return Blame(agents, cause, rule=claimed.id if theirs else by.id)
    if (
        after < len(tape)
        and tape.phrases[after].sym == "AT"
        and tape.phrases[after].word == "from"
        and tape.phrases[after].inner in _AGENTS
    ):
        return Blame((tape.phrases[after],), cause)
    whose = tape.phrases[found[0] - 2] if found[0] > 1 and tape.phrases[found[0] - 1].low == "whose" else None
    if whose is not None and not _PERSONS.isdisjoint((whose.sym, whose.inner)):
        return Blame((whose,), cause)  # "rebels whose attacks have killed"
    return _caused(cause)


def _is_struck(tape: Tape, verb: int) -> bool:
    """Return whether a passive verb tells what befell a place: "Bali was hit hardest, with the wave killing nine"."""
    return verb < len(tape) and tape.phrases[verb].sym == "VERBED" and tape.phrases[verb].word in STRIKING


def _caused(cause: Phrase) -> Blame:
    """Return a cause and whose it is: "an Israeli raid", "a student's rampage"."""
    owner = cause.noun.owner if cause.noun is not None and "CAUSE" in (cause.sym, cause.inner) else None
    if owner is not None and owner.sym in _PERSONS - {"COUNT", "VICTIMS"}:
        return Blame((owner,), cause)
    return Blame((), cause, cause.noun.maker if cause.noun is not None else None)
