"""The rules that say which group suffered which outcome, in the order in which they are tried.

Each trigger is used once, by the first rule that fits it. The patterns name the symbols of `casualtykit.tape`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import evolve

from casualtykit.join.drafts import Draft, count_of
from casualtykit.join.roles import subject_of
from casualtykit.model import Outcome, OutcomeMention, exactly, vaguely
from casualtykit.rules import Rule, rule
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Harm, Phrase, Tape

Joins = Iterator[Draft]

# A list of groups; the last of them is no subject of the next clause. "among them" and "including" open its parts.
_BETWEEN = r"ADJUNCT{0,3}"
_AND = rf"{_BETWEEN} (?:COMMA? (?:AND|BUT) | COMMA? ALONG (?=[PEOPLE NAME COUNT PRONOUN]))"
_NEXT = r"(?! ADJUNCT{0,3} COMMA? (?:WHO? ADV? [FINITE SAYING] | STATE))"
_SUBJECT = rf"(?<! [INCLUDING]) [GROUP] (?: (?: {_BETWEEN} COMMA [GROUP]){{0,20}} (?:{_AND} [GROUP]){{1,3}} )?"
_OBJECT = rf"[GROUP] (?: (?: {_BETWEEN} COMMA [GROUP] {_NEXT} ){{0,20}} (?:{_AND} [GROUP] {_NEXT}){{1,3}} | {_BETWEEN} COMMA COUNTED {_NEXT} )?".replace(
    "COMMA COUNTED", "COMMA [PEOPLE COUNT]"
)
_PARTS = rf"(?: ADJUNCT{{0,4}} COMMA? INCLUDING ADV? {_OBJECT} COMMA? )?"
_SUBJECT_PARTS = rf"(?: {_BETWEEN} COMMA? INCLUDING ADV? {_SUBJECT.replace('(?<! [INCLUDING])', '')} COMMA? ){{0,2}}"
_LATER = rf"(?P<later> ADJUNCT{{0,4}} COMMA? INCLUDING ADV? {_OBJECT} | ADJUNCT{{0,4}} COMMA? ALONG {_OBJECT} )?"
_GAP = r"ADJUNCT{0,6}"


def _groups(tape: Tape, start: int, end: int) -> Iterator[tuple[Phrase, bool]]:
    """Yield the groups of a stretch, each with whether it is a part of the first ones."""
    part = False
    for phrase in tape.phrases[start:end]:
        if phrase.sym == "INCLUDING":
            part = True
        elif phrase.sym in _GROUPS:
            yield phrase, part


_GROUPS = frozenset("PEOPLE NAME COUNT UNKNOWN PRONOUN VICTIMS".split())


def _drafts(tape: Tape, who: tuple[int, int], at: int, rule_id: str, harm: Harm | None = None) -> Joins:
    """Yield one draft for each group of a stretch, its parts pointing to their whole."""
    harm = harm or tape.phrases[at].harm
    if harm is None:
        return
    first: tuple[int, int] | None = None
    paired = any(p.sym in ("AND", "ALONG", "INCLUDING", "BUT") for p in tape.phrases[slice(*who)])
    for phrase, part in _groups(tape, *who):
        if first is not None and not paired and (phrase.noun is None or phrase.noun.number is None):
            continue  # after a bare comma only a figure is a further group
        draft = _draft(tape, phrase, at, rule_id, harm)
        if draft is None:
            continue
        noun = phrase.noun
        if part:
            draft = evolve(draft, whole=first)
        elif noun is not None and noun.whole is not None and noun.whole.number is not None:
            whole = evolve(phrase, noun=noun.whole, start=noun.whole.number.span.start)
            bigger = _draft(tape, whole, at, rule_id, harm)
            if bigger is not None:
                yield bigger
                draft = evolve(draft, whole=bigger.key)
        first = first or draft.key
        yield draft


def _with_later(tape: Tape, match: re.Match[str], rule_id: str) -> Joins:
    """Yield the drafts of the groups before a trigger, then of their parts and companions behind it."""
    at = match.start("harm")
    found = list(_drafts(tape, match.span("who"), at, rule_id))
    yield from found
    if match["later"]:
        parts = any(p.sym == "INCLUDING" for p in tape.phrases[slice(*match.span("later"))])
        for draft in _drafts(tape, match.span("later"), at, rule_id):
            yield evolve(draft, whole=found[0].key if parts and found else None)


def _draft(tape: Tape, phrase: Phrase, at: int, rule_id: str, harm: Harm) -> Draft | None:
    """Return the draft of one group, or None where it cannot have suffered this."""
    if phrase.sym == "PRONOUN":
        phrase = _antecedent(tape, phrase, at)
    noun = phrase.noun
    count, number = count_of(noun)
    if noun is None:
        if phrase.word in ("it", "i", "we", "you", "itself", "this", "that", "everything"):
            return None
        many = phrase.word in ("they", "them", "us", "themselves", "these", "those", "everyone", "all")
        count = vaguely(2) if many else exactly(1)
    if harm.weak and phrase.sym in ("UNKNOWN", "NAME"):
        return None
    if harm.weak and phrase.sym == "VICTIMS" and phrase.harm is not None:
        harm = phrase.harm  # "held three villagers hostage"
    if harm.negated:
        if count.high != 0:
            return None
    doubts = ("natural death",) if _natural(tape, phrase, harm) else ()
    return Draft(harm, phrase, count, number, rule_id, tape, at, doubts=doubts)


def _antecedent(tape: Tape, pronoun: Phrase, at: int) -> Phrase:
    """Return the group of the same clause that a pronoun stands for, the nearest that fits its number; else the pronoun."""
    many = pronoun.word in ("they", "them")
    if not many and pronoun.word not in ("he", "him", "she", "her"):
        return pronoun
    before = [
        p
        for p in tape.phrases[:at]
        if p.sym in ("PEOPLE", "NAME", "COUNT") and p.noun is not None and p.end <= pronoun.start
    ]
    fitting = [p for p in before if p.noun is not None and (count_of(p.noun)[0].value == 1) != many]
    if pronoun.word in ("him", "them", "her") and len(fitting) < 2 and fitting[:1] == before[:1]:
        return pronoun  # the only group before an object is the subject
    return evolve(pronoun, noun=fitting[-1].noun) if fitting else pronoun


def _natural(tape: Tape, phrase: Phrase, harm: Harm) -> bool:
    """Return whether a death is told as an obituary tells it: one person, by name, of nothing that anybody did."""
    noun = phrase.noun
    if (
        noun is None
        or harm.trigger.outcome is not Outcome.KILLED
        or harm.trigger.term not in ("die", "death", "pass away", "demise")
    ):
        return False
    if count_of(noun)[0].value != 1 or noun.number is not None:
        return False
    if phrase.sym == "NAME" or noun.named or (harm.trigger.term == "die" and phrase.sym == "PEOPLE"):
        return not any(
            p.sym == "CAUSE" or p.inner == "CAUSE" or (p.word in _DEADLY or (p.noun and p.noun.head in _DEADLY))
            for p in tape.phrases
        )
    return False


_DEADLY = frozenset(
    "wound wounds injury injuries custody fire blaze crash accident blast attack gunshot bullet bullets shooting explosion after-effects".split()
)


def _generic(tape: Tape, at: int, who: int) -> bool:
    """Return whether a verb tells of no event but of how things are: "guns kill people"."""
    if (
        at == 0
        or tape.phrases[at - 1].sym not in ("CAUSE", "THING")
        or tape.phrases[who].word not in ("people", "persons")
    ):
        return False
    before, after = tape.phrases[at - 1].noun, tape.phrases[who].noun
    return (
        before is not None
        and before.plural
        and not before.definite
        and before.number is None
        and after is not None
        and after.number is None
    )


# ----------------------------------------------------------------------------------------------------------- rules

_PAIR = frozenset((Outcome.KILLED, Outcome.INJURED))


@rule(
    rf"(?P<one>[HARM HARM_ED HARMING]) ADV? AND (?P<two>[HARM HARM_ED HARMING]) (?P<who>{_OBJECT} {_PARTS})",
    finds={"The blast killed or wounded twenty soldiers.": "casualties 20 soldiers | military"},
    skips=("The blast killed ten soldiers and wounded twenty.",),
)
def merged_active(tape: Tape, match: re.Match[str]) -> Joins:
    """Killed and wounded before one figure is a figure of casualties; two other harms are stated of the same people."""
    yield from _merged(tape, match)


@rule(
    rf"(?P<who>{_SUBJECT} {_SUBJECT_PARTS}) {_GAP} COMMA? WHO? ADV? (?P<one>[HARMED HARM_ED]) {_GAP} AND ADV? (?P<two>[HARM_ED HARMED]) (?! ADV? {_OBJECT})",
    finds={"Twenty soldiers were killed or wounded.": "casualties 20 soldiers | military"},
    skips=("Ten soldiers were killed and twenty wounded.",),
)
def merged_passive(tape: Tape, match: re.Match[str]) -> Joins:
    """The same after the people: "were killed or wounded"."""
    yield from _merged(tape, match)


def _merged(tape: Tape, match: re.Match[str]) -> Joins:
    one, two = match.start("one"), match.start("two")
    a, b = tape.phrases[one].harm, tape.phrases[two].harm
    name = f"statements.{'merged_active' if one < match.start('who') else 'merged_passive'}"
    if a is None or b is None:
        return
    if {a.trigger.outcome, b.trigger.outcome} == _PAIR and any(
        p.noun and p.noun.number and p.noun.number.count.value != 1 for p, _ in _groups(tape, *match.span("who"))
    ):
        yield from _drafts(
            tape, match.span("who"), one, name, evolve(a, trigger=evolve(a.trigger, outcome=Outcome.CASUALTIES))
        )
        return
    yield from _drafts(tape, match.span("who"), one, name)
    if a.trigger.outcome is not b.trigger.outcome:
        yield from _drafts(tape, match.span("who"), two, name)


@rule(
    r"^ (?:ADJUNCT COMMA?){0,3} (?P<who>[PEOPLE COUNT]) (?:(?! COMMA? (?:AND|ALONG) ADV? [GROUP]) [^MAIN SEMI COLON SOURCE SUB HARM_ED HARMING STATE DIE_ED]){1,30} ADV* (?P<harm>[HARMED DIE DIE_ED])",
    finds={"Five men of a band, each with a reward on his head, surrendered.": "surrendered 5 men of a band"},
    skips=("Five men and a boy surrendered.x",),
)
def first_subject(tape: Tape, match: re.Match[str]) -> Joins:
    """The figure that opens a sentence is the subject of its first verb, whatever stands between them."""
    noun = tape.phrases[match.start("who")].noun
    if noun is None or noun.number is None or (noun.number.count.low or 0) < 2:
        return
    if any(p.sym == "INCLUDING" for p in tape.phrases[match.start("who") + 1 : match.start("who") + 4]):
        return  # its parts are read with it by the rules below
    yield from _drafts(tape, match.span("who"), match.start("harm"), "statements.first_subject")


@rule(
    rf"(?P<harm>HARM_ED) ADV? (?P<who>{_OBJECT} {_PARTS}) (?! {_GAP} [HARM_ED STATE])",
    finds={"Gunmen killed five villagers.": "killed 5 villagers | civilian | by Gunmen"},
    skips=("Five killed in Kabul.",),
)
def past_active(tape: Tape, match: re.Match[str]) -> Joins:
    """A past form with its object right after it is active."""
    yield from _drafts(tape, match.span("who"), match.start("harm"), "statements.past_active")


@rule(
    rf"(?P<harm>[HARM HARMING]) {_GAP} (?P<who>{_OBJECT} {_PARTS})",
    finds={"A bomb exploded, killing two policemen.": "killed 2 policemen | police"},
    skips=("A bomb exploded near two policemen.",),
)
def active(tape: Tape, match: re.Match[str]) -> Joins:
    """What follows an active verb of harm has suffered it."""
    if _generic(tape, match.start("harm"), match.start("who")):
        return
    yield from _drafts(tape, match.span("who"), match.start("harm"), "statements.active")


@rule(
    rf"(?P<who>{_SUBJECT} {_SUBJECT_PARTS}) {_GAP} COMMA? (?:WHO|THAT|SUB)? ADV* (?P<harm>[HARMED BEING_HARMED]) {_LATER}",
    finds={"Two policemen and a driver were killed.": "killed 2 policemen | police / killed 1 driver | civilian"},
    skips=("The bill was killed by two deputies.",),
)
def passive(tape: Tape, match: re.Match[str]) -> Joins:
    """What stands before a passive verb of harm has suffered it."""
    yield from _with_later(tape, match, "statements.passive")


@rule(
    rf"(?P<who>{_SUBJECT} {_SUBJECT_PARTS}) {_GAP} COMMA? ADV* (?P<harm>HARM_ED) (?! ADV? [THING CAUSE ORG PLACE EVENT NUMBER LIVES]) {_LATER}",
    finds={"Two policemen killed in Herat blast": "killed 2 policemen | police | at Herat blast"},
    skips=("Two policemen killed a gunman.",),
)
def participle(tape: Tape, match: re.Match[str]) -> Joins:
    """A past form without an object is passive: headlines, and "one killed, three wounded"."""
    yield from _with_later(tape, match, "statements.participle")


@rule(
    rf"(?P<who>{_SUBJECT} {_SUBJECT_PARTS}) {_GAP} COMMA? (?:WHO|THAT)? ADV* (?P<harm>[DIE DIE_ED DYING]) {_LATER}",
    finds={"Six miners died in a fire.": "killed 6 miners | civilian"},
    skips=("The fire died in six hours.",),
)
def dying(tape: Tape, match: re.Match[str]) -> Joins:
    """The subject of a verb of dying has died."""
    yield from _with_later(tape, match, "statements.dying")


@rule(
    rf"(?P<who>{_SUBJECT} {_SUBJECT_PARTS}) {_GAP} COMMA? WHO? ADV* (?:(?:[VERB VERBED VERB_ED BE SAID_TO HARMED DIE DIE_ED HARM HARM_ED]) [^BREAK COMMA]{{0,12}} COMMA? AND ADV* (?P<harm>[HARMED DIE DIE_ED]) | [VERBED HARMED] [^BREAK COMMA MAIN]{{0,6}} AND ADV* (?P<bare>HARM_ED) (?! ADV? [GROUP]))",
    finds={"Anwar Sabri was called a spy and was beheaded.": "killed 1 Anwar Sabri"},
    skips=("Anwar Sabri was called a spy and two men were beheaded.",),
)
def shared(tape: Tape, match: re.Match[str]) -> Joins:
    """A verb without a subject of its own has that of the verb it is paired with."""
    yield from _drafts(
        tape, match.span("who"), match.start("harm") if match["harm"] else match.start("bare"), "statements.shared"
    )


@rule(
    rf"(?P<who>{_SUBJECT} {_SUBJECT_PARTS}) {_GAP} COMMA? (?:WHO|THAT)? ADV* [VERB VERB_ED VERBING] ADV? (?P<harm>EVENT)",
    finds={"Two guards sustained minor bullet injuries.": "injured 2 guards | police"},
    skips=("Two guards treated minor bullet injuries.",),
)
def sustained(tape: Tape, match: re.Match[str]) -> Joins:
    """Who sustains, suffers or receives an injury is injured."""
    at = match.start("harm")
    verb, noun = (
        tape.phrases[at - 1] if tape.phrases[at - 1].sym != "ADV" else tape.phrases[at - 2],
        tape.phrases[at].noun,
    )
    if (
        (verb.word in ("sustain", "suffer", "receive", "get", "have")
        and noun is not None
        and noun.number is None)
        or (noun and noun.number and noun.number.text == "a")
    ):
        yield from _drafts(tape, match.span("who"), at, "statements.sustained")


@rule(
    rf"(?P<who>{_SUBJECT} {_SUBJECT_PARTS}) {_GAP} ADV* (?P<harm>STATE) {_LATER}",
    finds={"The attack left four people dead.": "killed 4 people"},
    skips=("The talks are dead.",),
)
def state(tape: Tape, match: re.Match[str]) -> Joins:
    """An adjective of harm after a group: "four people dead", "nineteen still missing"."""
    harm = tape.phrases[match.start("harm")].harm
    if harm is None or harm.weak:
        return
    yield from _with_later(tape, match, "statements.state")


@rule(
    rf"(?P<harm>EVENT) (?:OF) (?P<who>{_OBJECT} {_PARTS})",
    finds={"The murder of two nurses shocked the town.": "killed 2 nurses | medical"},
    skips=("The death of hope.",),
)
def event_of(tape: Tape, match: re.Match[str]) -> Joins:
    """A noun of harm and "of": the death of."""
    yield from _drafts(tape, match.span("who"), match.start("harm"), "statements.event_of")


@rule(
    r"(?P<harm>TOLL) (?! COMMA) [^SEMI COMMA SOURCE GROUP SUB DASH]{0,14}? (?P<who>COUNT|PEOPLE)",
    finds={"The death toll rose to 16.": "killed 16"},
    skips=("The toll bridge closed.",),
)
def toll(tape: Tape, match: re.Match[str]) -> Joins:
    """A toll and the figure it reached."""
    yield from _drafts(tape, match.span("who"), match.start("harm"), "statements.toll")


@rule(
    r"(?:(?<=[VERB VERBING VERB_ED VERB_TO HARM HARM_ED HARMING]) (?P<harm>LIVES)) | (?P<harm2>LIVES) ADJUNCT{0,2} [VERBED VERB_ED]",
    finds={"The flood claimed 20 lives.": "killed 20"},
    skips=("The flood changed 20 lives for the better, he said of the lives.x",),
)
def lives(tape: Tape, match: re.Match[str]) -> Joins:
    """Lives claimed, taken or lost are people killed."""
    at = match.start("harm") if match["harm"] else match.start("harm2")
    phrase = tape.phrases[at]
    if phrase.harm is None or phrase.noun is None or phrase.noun.number is None:
        return
    yield Draft(phrase.harm, None, *count_of(phrase.noun), "statements.lives", tape, at)


@rule(
    r"(?P<harm>EVENT)",
    finds={"The storm caused five deaths.": "killed 5"},
    skips=("The storm brought death to no door.x",),
)
def event_owned(tape: Tape, match: re.Match[str]) -> Joins:
    """A noun of harm with a figure, or with its victim before a possessive: "five deaths", "the mayor's murder"."""
    at = match.start("harm")
    phrase = tape.phrases[at]
    noun = phrase.noun
    if noun is None or phrase.harm is None:
        return
    term = phrase.harm.trigger.term
    if (
        noun.number is None
        and noun.owned_by in ("PERSON", "PERSONS", "CAPS", "POSS", "HER")
        and term not in ("injury", "wound", "burn")
    ):
        doubts = ("natural death",) if term in ("death", "demise") and not noun.plural else ()
        yield Draft(
            phrase.harm,
            None,
            vaguely(2) if noun.plural else exactly(1),
            None,
            "statements.event_owned",
            tape,
            at,
            doubts=doubts,
        )
    elif (
        noun.number is not None
        and phrase.harm.trigger.outcome is not Outcome.ABDUCTED
        and "mass " not in phrase.low
        and noun.number.text.lower() not in ("a", "an", "one", "another")
    ):
        yield Draft(phrase.harm, None, *count_of(noun), "statements.event_owned", tape, at)


@rule(
    r"(?P<harm>VICTIMS)",
    finds={"Rescuers found seven bodies.": "killed 7"},
    skips=("Rescuers found the bodies.",),
)
def victims(tape: Tape, match: re.Match[str]) -> Joins:
    """A noun that says the harm itself, with a figure: "seven bodies", "two French hostages"."""
    at = match.start("harm")
    phrase = tape.phrases[at]
    noun = phrase.noun
    if phrase.harm is None or noun is None:
        return
    if noun.number is not None or noun.body:
        yield from _drafts(tape, (at, at + 1), at, "statements.victims")
    elif noun.owned_by in ("PERSON", "CAPS", "POSS", "HER") and not noun.plural and _recovered(tape, at):
        yield Draft(phrase.harm, None, exactly(1), None, "statements.victims", tape, at)


def _last_word(verb: Phrase) -> Span:
    """Return where the verb itself stands, without its auxiliaries."""
    return Span(verb.end - len(verb.low), verb.end) if verb.low else verb.span


@rule(
    r"[VERB VERB_ED VERBING VERB_TO] (?P<who>[PEOPLE COUNT NAME VICTIMS] (?:COMMA? AND [PEOPLE COUNT NAME])?) (?P<harm>AT)",
    finds={"The fighting drove 3,000 people from their homes.": "displaced 3000 people"},
    skips=("The fighting drove 3,000 people from power.",),
)
def from_homes(tape: Tape, match: re.Match[str]) -> Joins:
    """Driven, forced or pushed from their homes is displaced."""
    at = match.start("harm")
    verb, where = tape.phrases[match.start()], tape.phrases[at]
    if where.noun is None or where.noun.head not in _HOMES or where.word not in ("from", "out of"):
        return
    mention = OutcomeMention(_last_word(verb), "", "outcomes.from_homes", Outcome.DISPLACED, verb.word)
    yield from _drafts(tape, match.span("who"), match.start(), "statements.from_homes", Harm(mention))


@rule(
    r"[VERB VERB_ED VERBING] (?P<who>[PEOPLE COUNT NAME VICTIMS UNKNOWN] (?:COMMA? AND [PEOPLE COUNT])?) (?P<harm>UNREAL|VERB_TO|AT)",
    finds={"The flood forced 300 families to leave their homes.": "displaced 300 families | civilian"},
    skips=("The flood forced 300 families to buy water.",),
)
def forced_to(tape: Tape, match: re.Match[str]) -> Joins:
    """Forced to leave, to flee or into shelters is displaced."""
    at = match.start("harm")
    verb, end = tape.phrases[match.start()], tape.phrases[at]
    if verb.word not in _FORCERS:
        return
    sheltered = (
        end.sym == "AT"
        and end.word in ("into", "out of")
        and end.noun is not None
        and end.noun.head in _SHELTERS | _HOMES
    )
    if end.word in _LEAVERS or sheltered:
        mention = OutcomeMention(_last_word(verb), "", "outcomes.forced_to", Outcome.DISPLACED, verb.word)
        yield from _drafts(tape, match.span("who"), match.start(), "statements.forced_to", Harm(mention))


_FORCERS = frozenset("force compel oblige cause drive prompt order lead".split())
_LEAVERS = frozenset("flee evacuate leave abandon relocate move desert".split()) | {
    "flee their homes",
    "leave their homes",
    "abandon their homes",
}
_SHELTERS = frozenset("shelter shelters".split())
_SITES = frozenset("camp camps centre centres center centers site sites tent tents settlement settlements".split())
_RELIEF = re.compile(r"evacuat|relief|idp|displace|refugee|makeshift|tent|transit|collective|temporary|emergency")


@rule(
    rf"(?P<who>{_SUBJECT} {_SUBJECT_PARTS}) {_BETWEEN} [VERB VERB_ED VERBED VERBING BE] (?:AND [VERB VERB_ED VERBING])? [THING UNKNOWN]? ADV? TIME? (?P<harm>AT) | (?P<whom>[COUNT PEOPLE]) (?P<bare>AT)",
    finds={"Some 300 people were staying in evacuation centres.": "displaced ~300 people"},
    skips=("Some 300 people were staying in hotels.",),
)
def sheltered(tape: Tape, match: re.Match[str]) -> Joins:
    """Who lives, stays or sleeps in shelters or relief camps is displaced."""
    at = match.start("harm") if match["harm"] else match.start("bare")
    where = tape.phrases[at]
    if where.noun is None or where.word not in ("in", "at", "inside"):
        return
    if not (where.noun.head in _SHELTERS or (where.noun.head in _SITES and _RELIEF.search(where.low))):
        return
    mention = OutcomeMention(where.span, "", "outcomes.sheltered", Outcome.DISPLACED, "shelter")
    yield from _drafts(
        tape, match.span("who") if match["who"] else match.span("whom"), at, "statements.sheltered", Harm(mention)
    )


@rule(
    rf"(?P<who>{_SUBJECT} {_SUBJECT_PARTS}) {_BETWEEN} BE PREP (?P<harm>VICTIMS) | PREP (?P<first>VICTIMS) BE (?P<whom>{_OBJECT})",
    finds={"Two girls are among the wounded.": "injured 2 girls | civilian"},
    skips=("Two girls are behind the wounded.",),
)
def among(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is among the dead or the wounded is one of them."""
    at = match.start("harm") if match["harm"] else match.start("first")
    if tape.phrases[at - 1].word not in ("among", "amongst"):
        return
    yield from _drafts(tape, match.span("who") if match["who"] else match.span("whom"), at, "statements.among")


_HOMES = frozenset(
    "home homes house houses village villages town towns land lands camp camps area areas neighbourhood neighborhood".split()
)


@rule(
    rf"(?:[VERB VERB_ED VERBING HARM HARM_ED HARMING] (?P<who>{_OBJECT}) | (?P<whom>{_SUBJECT}) {_GAP} WHO? ADV* [VERBED VERB_ED HARMED HARM_ED]) ADJUNCT{{0,2}} PREP (?P<harm>EVENT)",
    finds={"The wave swept four people to their deaths.": "killed 4 people"},
    skips=("The court sentenced four people to death.",),
)
def to_death(tape: Tape, match: re.Match[str]) -> Joins:
    """What ends in death killed: "swept to their deaths", "beaten by the crowd to death"."""
    at = match.start("harm")
    verb = next((p for p in tape.phrases[match.start() : at] if p.sym.startswith(("VERB", "HARM"))), None)
    before = tape.phrases[at - 1]
    if before.word != "to" or verb is None or verb.word in ("sentence", "condemn", "react", "respond", "lead"):
        return
    yield from _drafts(tape, match.span("who") if match["who"] else match.span("whom"), at, "statements.to_death")


@rule(
    r"(?P<who>[PEOPLE UNKNOWN])",
    finds={"The envoy met a kidnapped engineer.": "abducted 1 kidnapped engineer | civilian"},
    skips=("The envoy met the kidnapped engineer.",),
)
def labelled(tape: Tape, match: re.Match[str]) -> Joins:
    """A participle before a counted group states its harm: "a kidnapped Briton", "17 abducted members"."""
    at = match.start("who")
    noun = tape.phrases[at].noun
    if noun is None or noun.harm is None or noun.number is None:
        return
    yield from _drafts(tape, (at, at + 1), at, "statements.labelled", noun.harm)


def _recovered(tape: Tape, at: int) -> bool:
    """Return whether a body was found: "his body was found", "his body lay"."""
    return any(
        p.word in ("find", "recover", "discover", "dump", "locate", "lie", "exhume", "retrieve")
        for p in tape.phrases[at + 1 : at + 5]
    )


@rule(
    rf"(?P<harm>[DYING DIE DIE_ED]) (?: AND (?P<who>{_OBJECT}) )?",
    finds={
        "The bomber struck a bus, killing himself and two passengers.": "killed 1 bomber | armed_group / killed 2 passengers | civilian | by bomber"
    },
    skips=("The bus fell, killing two passengers.",),
)
def oneself(tape: Tape, match: re.Match[str]) -> Joins:
    """Who kills himself has died, and whom he kills with him."""
    at = match.start("harm")
    harm = tape.phrases[at].harm
    if harm is None or not (harm.trigger.term or "").endswith("self"):
        return
    found = subject_of(tape, at)
    if found is not None:
        yield from _drafts(tape, (found[0], found[0] + 1), at, "statements.oneself")
    if match["who"]:
        yield from _drafts(tape, match.span("who"), at, "statements.oneself")


RULES: tuple[Rule[[Tape, re.Match[str]], Joins], ...] = (
    merged_active, merged_passive, to_death, oneself, first_subject, past_active, active, passive, participle, dying, shared, sustained, state, event_of, toll, lives, event_owned,
    from_homes, forced_to, sheltered, among, labelled, victims,
)  # fmt: skip


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return TAPE.compile(pattern)


def state_all(tape: Tape) -> tuple[Draft, ...]:
    """Return what a clause states, each trigger used by the first rule that fits it."""
    used: set[Span] = set()
    found: list[Draft] = []
    for each in RULES:
        for match in _compiled(each.pattern).finditer(tape.text):
            made = [d for d in each(tape, match) if d.harm.trigger.span not in used]
            made = [
                d
                for d in made
                if not (each is victims and any(d.who and f.who and d.who.span == f.who.span for f in found))
            ]
            found += made
            used |= {d.harm.trigger.span for d in made}
            if each in (merged_active, merged_passive) and made:
                used |= {p.harm.trigger.span for p in tape.phrases[match.start() : match.end()] if p.harm}
    return (*found, *_of_them(tape, found))


_OF_THEM = r"(?P<n>[COUNT NUMBER]) (?P<them>INCLUDING) ADV? (?P<who>[PEOPLE UNKNOWN])"


def _of_them(tape: Tape, found: list[Draft]) -> Joins:
    """Yield the parts of a group told behind it: "two of them women", "half of them children"."""
    for match in _compiled(_OF_THEM).finditer(tape.text):
        n, them, who = (tape.phrases[match.start(g)] for g in ("n", "them", "who"))
        if them.word not in ("of them", "of whom") or who.noun is None or who.noun.number is not None:
            continue
        whole = next((d for d in reversed(found) if d.who is not None and d.who.end <= n.start), None)
        if whole is None:
            continue
        number = n.noun.number if n.noun is not None else None
        count = number.count if number is not None else vaguely(1)
        yield Draft(whole.harm, who, count, number, "statements.of_them", tape, whole.at, whole.key)
