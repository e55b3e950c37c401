"""A tape taken apart: appositions, relative clauses and participles leave the sentence they interrupt.

Each rule cuts an inner stretch out and leaves the group it belongs to. The stretch is read by itself, with that group
in front of it, so that "Two men, who were wounded on Monday, have died" states two things of the same two men.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from casualtykit.join.beside import beside_many, beside_one, in_arms, lend
from casualtykit.join.drafts import count_of
from casualtykit.join.names import named_persons
from casualtykit.languages.en.group_words import ANYBODY
from casualtykit.languages.en.harm_words import ACCUSING
from casualtykit.needs import Sieve
from casualtykit.rules import Rule, rule
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.values import evolve

Cut = tuple[Tape, Tape | None]
"""The tape without the stretch, and the stretch as a tape of its own, or None where it states nothing."""

_INNER = r"[^COMMA SEMI COLON SOURCE]{1,18} (?:COMMA [^COMMA SEMI COLON SOURCE MAIN]{1,10}){0,2}"


def unfold(tape: Tape) -> tuple[Tape, ...]:
    """Return the clauses of a sentence as tapes, the main one last."""
    inner: list[Tape] = []
    if len(tape) > _PROSE:
        return (tape,)
    while (done := _once(tape)) is not None:
        before = len(tape)
        tape, cut = done
        if cut is not None:
            inner += unfold(cut) if len(cut) < before else (cut,)
    return (*inner, tape)


_PROSE = 400
"""The phrases of the longest sentence that is read as prose; what is longer is a list or a table."""


def _once(tape: Tape) -> Cut | None:
    """Return the tape after the first rule that fits, or None where none does; every cut makes the tape shorter."""
    for each in _sieve()(tape.text):
        at = 0
        while match := TAPE.compile(each.pattern).search(tape.text, at):
            done = each(tape, match)
            if done is not None:
                rest, cut = done
                return rest.made_by(each.id), cut.made_by(each.id) if cut is not None else None
            at = match.start() + 1  # a group that is no head of this one may hold the head of the next
    return None


@cache
def _sieve() -> Sieve[Rule[[Tape, re.Match[str]], Cut | None]]:
    return TAPE.sieve((r.pattern, r) for r in RULES)


def _cut(tape: Tape, head: int, start: int, end: int, put: Phrase | None = None) -> Cut:
    """Cut a stretch out, keep the head, and give the stretch the head in front where it holds a verb of harm."""
    inner = tape.phrases[start:end]
    while inner and inner[0].sym in ("COMMA", "DASH"):
        inner = inner[1:]
    while inner and inner[-1].sym in ("COMMA", "DASH"):
        inner = inner[:-1]
    cut = Tape((tape.phrases[head], *inner)) if any(p.harm or _labelled(p) for p in inner) else None
    rest = tape.put(start, end)
    return (rest.put(head, head + 1, put) if put else rest), cut


def _labelled(phrase: Phrase) -> bool:
    """Return whether a counted group has a participle of harm before its noun: "one of the kidnapped nurses"."""
    return phrase.noun is not None and phrase.noun.harm is not None and phrase.noun.number is not None


@rule(
    rf"(?P<head>[GROUP ORG THING CAUSE]) (?: (?:VERBING|VERB_ED)? ADJUNCT{{1,3}} (?=COMMA WHO) )? (?P<out>COMMA (?:WHO|WHOSE|PREP WHO|(?:[PRONOUN] [ADV ADJ]?)? [PARTICIPLE]|PRONOUN (?=AT)) {_INNER} COMMA) (?= ADV* [FINITE] | WHO)",
    finds={
        "Rebels left and a clerk, who was arrested in May, died on Monday.": "detained 1 clerk | civilian | in May / killed 1 clerk | civilian | on Monday"
    },
    skips=("Three men, a woman and a child were killed.",),
)
def between_commas(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A relative clause or a participle between commas interrupts the clause around it.

    Its verb, or that of the clause around a participle, may tell that it speaks of all of a row: "Anwar Sabri and Nabil
    Karam, who were arrested in May, deny it".
    """
    head, (start, end) = match.start("head"), match.span("out")
    last = tape.phrases[end - 2]
    if tape.text[end : end + 1] == TAPE["WHO"] and (last.inner or last.sym) in ("NAME", "PEOPLE"):
        return None  # "a farm, which belonged to Anwar Sabri, who was shot dead"
    rest, cut = _cut(tape, head, start, end)
    verb = next((p for p in tape.phrases[start:end] if p.harm is not None), None)
    around = next((p.many for p in tape.phrases[end:] if p.sym != "ADV"), None)
    if cut is not None and verb is not None and (around if verb.many is None else verb.many):
        cut = evolve(cut, phrases=(*tape.phrases[_row_start(tape, head) : head], *cut.phrases))
    return rest, cut


def _row_start(tape: Tape, head: int) -> int:
    """Return where a row of single persons begins that ends in a group: "Anwar Sabri, Hana Orr and Nabil Karam"."""
    first = head
    while first > 1 and tape.phrases[first - 1].sym == ("AND" if first == head else "COMMA"):
        before = first - 3 if first == head and tape.phrases[first - 2].sym == "COMMA" else first - 2
        if not all(p.sym in ("NAME", "PEOPLE") and _single(p) for p in (tape.phrases[before], tape.phrases[first])):
            break
        first = before
    return first


def _single(phrase: Phrase) -> bool:
    return phrase.noun is not None and count_of(phrase.noun)[0].value == 1


@rule(
    r"(?P<head>[PEOPLE COUNT VICTIMS UNKNOWN]) ADJUNCT{0,3} (?: [VERBING VERB_ED] ADJUNCT{1,3} (?= COMMA? ADV? NAMELY) )? (?P<out>(?:(?P<comma>COMMA)? ADV? (?P<opened>NAMELY) ADV? | (?P<bare>[COMMA DASH COLON]) (?= [NAME PEOPLE])))",
    finds={
        "Two clerks, identified as Anwar Sabri, a union man wanted in Herat, and Nabil Karam, were arrested.": "detained 2 clerks | civilian"
    },
    skips=("Two clerks, a nurse and a child were killed.",),
)
def identified(tape: Tape, match: re.Match[str]) -> Cut | None:
    """The names of a group leave it its figure: "two clerks, identified as Anwar Sabri and Nabil Karam"."""
    at = match.start("head")
    head = tape.phrases[at]
    start, end = match.span("out")
    opened = match["opened"] is not None
    named = named_persons(tape, head, end, opened=opened)
    if named is None:
        return None
    many = count_of(head.noun)[0].value or 0
    follows = tape.text[named.end : named.end + 2]
    closed = bool(follows) and follows[0] in TAPE.letters(["COMMA", "DASH"]) and follows[1:] != TAPE["WHO"]
    if not opened:
        subject = _subject_follows(tape, named.end)
        row = [p for p in tape.phrases[end : named.end] if p.noun is not None]
        told = any(_named(p) for p in row)
        bare = subject and not closed and tape.phrases[start].sym == "COMMA"
        if not told or many < 2 or named.persons != many or (bare and not all(_named(p) for p in row)):
            return None  # "two clerks, Anwar Sabri and his wife were arrested" may be four
    elif named.persons < many and follows[:1] == TAPE["AND"]:
        return None  # the row goes on in a way that is not read
    elif many == 1:
        if follows[:1] == TAPE["AND"] and follows[1:] in (TAPE["NAME"], TAPE["COUNT"]):
            return None  # "a driver and a cleaner, identified as Anwar Sabri and Nabil Karam"
        closed = closed and (match["comma"] is not None or _subject_follows(tape, named.end + 1))
    put = lend(head, named.first) if many == 1 else None
    return _cut(tape, at, start, named.end + closed, put=put)


def _named(p: Phrase) -> bool:
    """Return whether a group gives a person's name."""
    return p.sym == "NAME" or (p.noun is not None and p.noun.named)


def _subject_follows(tape: Tape, at: int) -> bool:
    """Return whether a finite verb stands at a place."""
    return _VERB_NEXT.match(tape.text, at) is not None


_VERB_NEXT = TAPE.compile(r"ADV* [FINITE]")


@rule(
    r"(?P<head>[PEOPLE COUNT VICTIMS]) ADJUNCT{0,3} (?P<open>COMMA | DASH{1,2}) (?P<list>[PEOPLE COUNT] ADJUNCT{0,2} (?:COMMA [PEOPLE COUNT] ADJUNCT{0,2}){0,6} COMMA? AND [PEOPLE COUNT PRONOUN ORG]) (?P<end>ADJUNCT{0,2} (?P<close>COMMA | DASH{1,2}) (?= ADV* [FINITE]) | (?P<on>DASH{1,2}) (?= AND [PEOPLE COUNT]))?",
    finds={
        "Three of the rebels, two men and a woman, were killed.": "killed 3 rebels | armed_group / killed 2 men | armed_group | part of 0 / killed 1 woman | armed_group | part of 0"
    },
    skips=("Three soldiers, two women and a child were killed.",),
)
def broken_down(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A list between commas that adds up to the group before it tells its parts."""
    noun = tape.phrases[match.start("head")].noun
    listed = [p for p in tape.phrases[slice(*match.span("list"))] if p.noun is not None]
    number = noun.number if noun is not None else None
    at = match.start("head")
    if at and tape.phrases[at - 1].sym == "INCLUDING":
        return None  # a part has no parts
    the_dead = tape.phrases[match.start("head")].sym == "VICTIMS" and match["close"] is not None
    if noun is None or not ((number is not None and (number.count.value or 0) > 1) or (the_dead and noun.definite)):
        return None
    if all(p.noun is not None and p.noun.named for p in listed):
        return None
    one_by_one = listed[0].low.startswith("one ") or listed[0].low == "one"
    if not (one_by_one and listed[-1].low.startswith(("the other", "the second", "another", "one"))):
        counts = [count_of(p.noun)[0].value for p in listed]
        open_end = match["end"] is None and not (noun.head in ANYBODY or noun.whole is not None)
        if open_end or None in counts or (number is not None and sum(c or 0 for c in counts) != number.count.value):
            return None
        if match["end"] is None and _subject_follows(tape, match.end()):
            return None  # "two people, a driver and a nurse were killed" may be a list
    at = match.start("open")
    opening = evolve(tape.phrases[at], sym="INCLUDING", word="--" if match["on"] else "among them")
    if match["end"] is not None:
        closed = match.span("on" if match["on"] else "close")
        tape = tape.put(*closed, evolve(tape.phrases[closed[0]], sym="COMMA"))
    return tape.put(*match.span("open"), opening), None


_ASIDE = r"(?: COMMA (?: [^COMMA SEMI COLON SOURCE DASH INCLUDING AND MAIN DIE_ED NAME PEOPLE COUNT NUMBER] (?:[^COMMA SEMI COLON SOURCE DASH MAIN DIE_ED] | PREP BE){0,14} | [^COMMA SEMI COLON SOURCE DASH MAIN DIE_ED]{0,3} (?:WHO|WHOSE|SUB) [^COMMA SEMI COLON SOURCE DASH]{1,20} ) )"


@rule(
    rf"(?: ^ | (?<=[DASH SOURCE SEMI COLON THAT]) ) (?:[AT TIME ADV] COMMA?){{0,3}} (?P<head>[PEOPLE NAME VICTIMS] (?:AND [PEOPLE NAME])? (?: ADJUNCT{{0,3}} COMMA? INCLUDING (?:[PEOPLE NAME COUNT] (?:AND [PEOPLE NAME COUNT])?) )? ADJUNCT{{0,3}}) (?P<out>{_ASIDE}{{1,4}} COMMA) (?= ADV* [HARMED DIE DIE_ED])",
    finds={
        "Two clerks, reportedly involved in a fraud while suspecting nobody of it, were arrested.": "detained 2 clerks | civilian"
    },
    skips=("Anwar Sabri, a clerk, left, and two men were arrested.",),
)
def interrupted(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A verb right behind a comma has the subject that opens its sentence, whatever stands between."""
    start, end = match.span("out")
    told = tape.phrases[start:end]
    if any(a.sym == "AND" and b.sym in ("NAME", "PEOPLE", "COUNT") for a, b in pairwise(told)):
        return None
    return _cut(tape, match.start("head"), start, end)


@rule(
    r"(?P<head>[NAME PEOPLE]) (?P<out>COMMA AT{1,2} COMMA) (?= COMMA? AND [NAME PEOPLE] (?:COMMA AT)? | ADV* [HARMED DIE DIE_ED])",
    finds={
        "Hana Orr, from Leeds, and Mira Kass, from York, were abducted in Gao.": "abducted 1 Hana Orr | at Gao / abducted 1 Mira Kass | at Gao"
    },
    skips=("Hana Orr, in Leeds, and two men spoke.",),
)
def origin(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Where somebody is from, between commas, interrupts the clause around it; who is from somewhere is a person."""
    head, at = tape.phrases[match.start("head")], tape.phrases[match.start("out") + 1]
    if at.word == "from" and head.noun is not None:
        head = evolve(head, sym="PEOPLE", noun=evolve(head.noun, person=True))
    return tape.put(*match.span("out")).put(match.start("head"), match.start("head") + 1, head), None


@rule(
    r"(?P<head>NAME) (?P<out>COMMA (?P<what>PEOPLE) [AT AND THING OF ORG PLACE PREP TIME]{1,12} COMMA) (?= ADV* [HARMED DIE DIE_ED VERBED BE])",
    finds={"Anwar Sabri, secretary for trade and finance, was shot dead.": "killed 1 Anwar Sabri | civilian"},
    skips=("Anwar Sabri, a driver and his wife, were shot dead.",),
)
def described(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What somebody is, at length between commas, interrupts the clause around it."""
    head, what = tape.phrases[match.start("head")], tape.phrases[match.start("what")]
    if count_of(head.noun)[0].value != 1 or count_of(what.noun)[0].value != 1:
        return None
    return _cut(tape, match.start("head"), *match.span("out"), put=lend(head, what))


_ONE_PART = r"COMMA? INCLUDING [PEOPLE NAME COUNT] (?:AND [PEOPLE NAME COUNT])?"


@rule(
    rf"(?P<head>[PEOPLE COUNT] {_ONE_PART}) (?P<out>COMMA (?: OF | PRONOUN SAY? VERBED | [VERB_ED VERBING] (?=[AT PREP]) ) [^COMMA SEMI COLON SOURCE MAIN HARM_ED DIE_ED]{{1,12}} COMMA?) (?= ADV* [HARMED DIE DIE_ED VERBED BE])",
    finds={
        "Four rebels, including a woman, of the Blue Path group were arrested.": "detained 4 rebels | armed_group / detained 1 woman | armed_group | part of 0"
    },
    skips=("Four rebels, including a woman, were arrested.",),
)
def after_part(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What is said of a group behind one of its parts interrupts the clause: "including a woman, of the Blue Path"."""
    return _cut(tape, match.start("head"), *match.span("out"))


@rule(
    r"(?: ^ | SOURCE ) (?:ADJUNCT COMMA?){0,2} (?P<head>[PEOPLE NAME]) (?: ADJUNCT{0,2} | COMMA? NAMELY? NAME) (?P<out> COMMA? WHO [^COMMA SEMI COLON SOURCE]{1,14} COMMA | (?P<open>WHO) ADV? [FINITE] [^COMMA SEMI COLON SOURCE AND FINITE]{0,6} ) (?= AND [PEOPLE NAME COUNT] (?:COMMA (?:NAME | PRONOUN AT OF? NUMBER?) COMMA)? ADJUNCT{0,4} ADV* (?P<verb>[HARMED HARM HARM_ED DIE DIE_ED BE VERB VERB_ED VERBED]))",
    finds={
        "A zonal chief, who was wanted for a raid, and his cook were arrested.": "detained 1 zonal chief | official / detained 1 his cook | civilian",
        "Two guards who watched the gate and a cook were killed.": "killed 2 guards | police / killed 1 cook | civilian",
    },
    skips=("Police met a chief, who was wanted in Herat, and his cook was arrested.",),
)
def and_another(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A relative clause behind the first of two subjects interrupts their clause.

    Of two persons before the verb the second may be an object too: "a man who shot two guards and a nurse was arrested".
    """
    start, end = match.span("out")
    last, verb = tape.phrases[end - 1], tape.phrases[match.start("verb")]
    if match["open"] and not (verb.many is True and _single(tape.phrases[match.start("head")])):
        if last.sym in ("PEOPLE", "NAME", "COUNT") or _bare(tape.phrases[end + 1]):
            end = match.start("verb")
        elif verb.many is False or (last.inner == "PEOPLE" and last.word != "as"):
            return None
    return _cut(tape, match.start("head"), start, end)


def _bare(phrase: Phrase) -> bool:
    """Return whether a group shares the article of the one before it: "the army and government"."""
    noun = phrase.noun
    return noun is not None and not (noun.number or noun.definite or noun.named or noun.plural)


_MEMBER = r"(?: [PEOPLE NAME] (?: ADJUNCT? COMMA [NAME PEOPLE AGE COUNT] ADJUNCT? )? )"


@rule(
    rf"(?P<list>{_MEMBER} (?: SEMI {_MEMBER} ){{1,12}} SEMI AND {_MEMBER})",
    finds={
        "Police arrested a clerk, Anwar Sabri; his cook, Nabil Karam; and two guards.": "detained 1 clerk | civilian | by Police / detained 1 his cook | civilian | by Police / detained 2 guards | police | by Police"
    },
    skips=("Police arrested a clerk; a cook fled; and two guards wept.",),
)
def serial(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Semicolons between persons, each with what is said of him, are the commas of a list."""
    kept: list[Phrase] = []
    for phrase in tape.phrases[slice(*match.span("list"))]:
        if phrase.sym == "SEMI":
            kept.append(evolve(phrase, sym="COMMA"))
        elif phrase.sym == "AND" or (kept and kept[-1].sym == "AND") or not kept or kept[-1].sym == "COMMA":
            kept = kept[:-1] if phrase.sym == "AND" and kept[-1].sym == "COMMA" else kept
            kept.append(phrase)
        elif phrase.noun is not None:
            kept[-1] = lend(kept[-1], phrase)  # "his cook, Nabil Karam"
    return tape.put(*match.span("list"), *kept), None


_ID = r"(?: ADV? NAMELY | ADV (?= PEOPLE) | ADV? [VERB_ED VERBED SAY SAYING VERBING] (?:SUB|PREP|SAY|ADV)? )?"
_APPOSED = r"[PEOPLE NAME UNKNOWN ORG]"


@rule(
    rf"(?P<head>[PEOPLE NAME UNKNOWN VICTIMS COUNT]) ADJUNCT{{0,4}} (?P<out>[COMMA DASH] {_ID} (?P<names>{_APPOSED} ADJUNCT{{0,4}} (?:[COMMA DASH]? AND ADV? {_APPOSED} ADJUNCT{{0,3}} | COMMA OF? {_APPOSED} ADJUNCT{{0,3}}){{0,20}}) (?:WHO [^COMMA]{{1,12}} (?=COMMA))?) (?P<end>[COMMA DASH])? (?P<next>(?:AND|ALONG) ADV? (?=[GROUP ORG])|ADV* [FINITE])?",
    finds={
        "Anwar Sabri, a teacher, was killed.": "killed 1 Anwar Sabri | civilian",
        "Gunmen killed a teacher, Anwar Sabri, in Herat.": "killed 1 teacher | civilian | by Gunmen | at Herat",
    },
    skips=("Three men, two women and a child were killed.", "Gunmen killed a teacher, a driver and a nurse."),
)
def apposition(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A second name between commas says who the first is, and lends it its role."""
    at = match.start("head")
    head = tape.phrases[at]
    start, end = match.span("out")
    inner = [p for p in tape.phrases[start:end] if p.sym in ("PEOPLE", "NAME", "UNKNOWN", "ORG")]
    if head.noun is None or any(p.noun is None for p in inner):
        return None
    count = count_of(head.noun)[0]
    kept_some = False
    more = bool(match["next"]) and match["next"][0] in (TAPE["AND"], *(() if match["end"] else (TAPE["ALONG"],)))
    opens = at == 0 or tape.phrases[at - 1].sym in ("SEMI", "SOURCE", "COLON", "DASH")
    opens = opens or tape.phrases[at - 1].sym == "INCLUDING"
    if match["next"] and not more and match["end"] is None and not (opens and count.value == 1):
        return None  # the last of them is the subject of the next clause
    if count.value == 1:
        closed = match["end"] is not None and not more
        kept = beside_one(head, tape.phrases[start:end], more=more, closed=closed)
        if not kept:
            return None
        kept_some = kept[-1] is not inner[-1]
        if kept_some:
            end = next(i for i in range(end, start, -1) if tape.phrases[i - 1] is kept[-1])
            end += _adjuncts(tape, end)
    elif not beside_many(inner, count.value, more=more, closed=bool(match["next"])):
        return None
    closed = end < len(tape) and tape.phrases[end].sym in ("COMMA", "DASH")
    if closed and kept_some and tape.phrases[end + 1].sym in ("PEOPLE", "NAME"):
        closed = False  # "a governor, Anwar Sabri, his driver and two guards": the list goes on
    put = in_arms(lend(head, inner[0]), inner)
    return _cut(tape, at, start, end + closed, put=put)


def _adjuncts(tape: Tape, at: int) -> int:
    """Return how many phrases after a group tell where and when it was."""
    n = 0
    while at + n < len(tape) and tape.phrases[at + n].sym in ("AT", "TIME", "ADV"):
        n += 1
    return n if at + n < len(tape) and tape.phrases[at + n].sym == "COMMA" else 0


@rule(
    r"(?P<head>TOLL) (?P<out>COMMA [^COMMA SEMI COLON SOURCE]{1,8} COMMA) (?= ADV* [BE VERB VERB_ED])"
    r" | [PEOPLE COUNT] (?P<not>COMMA? BUT COUNT COMMA?) (?= ADV* [FINITE])"
    r" | [PEOPLE NAME ORG] (?P<called>COMMA NUMBER COMMA) (?= ADV* [FINITE])",
    finds={
        "The toll, put earlier at 35, had climbed to 41.": "killed 41 | raises_to",
        "Two men of the river unit, R-12, suffered burns.": "injured 2 men of the river unit",
    },
    skips=("The toll climbed to 41.",),
)
def aside(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What a toll was before, what it is not, or what a unit is called stands aside."""
    if match["called"]:
        return tape.put(*match.span("called")), None
    if match["not"]:
        but = next(p for p in tape.phrases[match.start("not") :] if p.sym == "BUT")
        return (tape.put(*match.span("not")), None) if but.word == "rather than" else None
    return tape.put(*match.span("out")), None


@rule(
    r"(?P<head>[GROUP ORG]) (?P<out>DASH{1,2} (?! INCLUDING) [^DASH MAIN SEMI SOURCE]{1,12} DASH{1,2})",
    finds={"Six priests - Spaniards all of them - were killed.": "killed 6 priests | clergy"},
    skips=("Six priests - bishops say - were killed.",),
)
def between_dashes(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What stands between dashes interrupts the clause around it."""
    return _cut(tape, match.start("head"), *match.span("out"))


@rule(
    r"(?P<head>[GROUP ORG]) ADJUNCT{0,3} (?P<out>(?:COMMA? WHO | THAT (?=ADV* [FINITE]) | (?P<where>SUB)) [^COMMA SEMI SOURCE FINITE]{0,4} [FINITE] (?: [^COMMA SEMI SOURCE FINITE AND WHO] | AND (?= [THING CAUSE ORG EVENT]) ){0,8} (?:SUB ADV? [BE VERBING] [^COMMA SEMI FINITE AND]{0,6})? COMMA?) (?<! SUB) (?= ADV* [HARMED DIE DIE_ED VERBED BE VERB HARM SAY])",
    finds={"A man who was arrested in May died on Monday.": "detained 1 man | in May / killed 1 man | on Monday"},
    skips=("A man died on Monday.",),
)
def relative(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A relative clause without commas ends before the verb of its own sentence."""
    if match["where"] and tape.phrases[match.start("where")].word != "where":
        return None
    return _cut(tape, match.start("head"), *match.span("out"))


@rule(
    r"(?P<head>[GROUP]) (?P<out>ADJUNCT{0,2} [VERBING SAYING] [^COMMA SEMI COLON SOURCE MAIN WHO SUB HARMING HARM_ED]{0,12} COMMA?) (?= ADV* [HARM HARM_ED])"
    r" | (?P<head2>[PEOPLE NAME COUNT UNKNOWN VICTIMS]) (?P<out2>ADJUNCT{0,2} (?: (?: [VERBING SAYING NAMELY] | ADJ (?=PREP EVENT)) [^COMMA SEMI COLON SOURCE MAIN SAY WHO THAT SUB HARMING HARM_ED]{0,12} | VERB_ED (?! ADV? [PEOPLE COUNT PRONOUN]) (?:(?! [AND BUT] ADV? [GROUP]) [^COMMA SEMI COLON SOURCE MAIN SAY WHO THAT SUB HARMING HARM_ED]){0,12}) COMMA?) (?= ADV* [HARMED DIE DIE_ED VERBED BE] | VERB_ED EVENT)"
    r" | (?P<head3>[GROUP]) (?P<out3>HARM_ED (?:ADJUNCT | BY [PEOPLE ORG NAME UNKNOWN]){1,5} COMMA?) (?= ADV* [HARMED DIE DIE_ED] | VERB_ED EVENT)",
    finds={"Two men travelling in a bus were killed.": "killed 2 men"},
    skips=("Two men fled and were killed.",),
)
def participle(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A participle after a group tells what it was doing, before the verb of its sentence."""
    which = next(n for n in ("", "2", "3") if match["head" + n])
    return _cut(tape, match.start("head" + which), *match.span("out" + which))


@rule(
    r"(?P<head>[PEOPLE NAME COUNT]) ADJUNCT{0,2} (?P<out>COMMA? [VERB_ED ADJ SAY SAYING] [OF WITH PREP] HARMING [GROUP] (?: COMMA? (?:AND)? [COUNT PEOPLE]){0,4} ADJUNCT{0,4} COMMA?) (?= ADV* [HARMED DIE VERBED BE VERB])"
    r" | (?P<head2>[PEOPLE NAME COUNT]) ADJUNCT{0,2} (?P<out2>(?P<verb>[VERB_ED SAY ADJ]) [OF WITH PREP AT] [^COMMA SEMI COLON SOURCE MAIN SAY WHO THAT SUB HARM_ED DIE_ED]{1,14}) (?= ADV* [HARMED DIE])",
    finds={
        "A man suspected of killing two women was arrested.": "detained 1 man / killed 2 women | civilian | by A man (feared) | background",
        "A man accused of joining in thefts planned by a clerk was shot dead.": "killed 1 man",
    },
    skips=("A man accused two women.", "A man told of the thefts was shot dead."),
)
def charged(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What somebody is accused or suspected of interrupts the clause that tells what became of him."""
    if match["head"]:
        return _cut(tape, match.start("head"), *match.span("out"))
    verb = tape.phrases[match.start("verb")]
    if verb.sym != "ADJ" and verb.word not in ACCUSING:
        return None
    return _cut(tape, match.start("head2"), *match.span("out2"))


@rule(
    r"(?<! ^) (?P<out>SUB [GROUP] BE) (?= AND ADV* [VERB VERB_ED HARM HARM_ED])",
    finds={
        "Gunmen stormed the hall where two judges were and abducted a clerk.": "abducted 1 clerk | civilian | by Gunmen | at hall"
    },
    skips=("Gunmen stormed the hall where two judges were killed.",),
)
def where_they_were(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Where somebody was, and no more, interrupts the clause around it."""
    return (tape.put(*match.span("out")), None) if tape.phrases[match.start("out")].word == "where" else None


RULES: tuple[Rule[[Tape, re.Match[str]], Cut | None], ...] = (
    serial,
    where_they_were,
    broken_down,
    identified,
    origin,
    interrupted,
    after_part,
    and_another,
    between_commas,
    described,
    aside,
    between_dashes,
    apposition,
    relative,
    charged,
    participle,
)
