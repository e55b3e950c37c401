"""Appositions: what stands beside a group and says who it is, its names, its parts, what each of a row does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casualtykit.join.clauses.beside import beside_many, beside_one, in_arms, lend
from casualtykit.join.clauses.cuts import Cut, single, take_out
from casualtykit.join.clauses.names import named_persons
from casualtykit.join.drafts import count_of
from casualtykit.languages.en.group_words import ANYBODY
from casualtykit.rules import rule
from casualtykit.tape import TAPE, Noun, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Role

_DOING = r"[VERBING VERB_ED] ADJUNCT{1,3} (?= COMMA? ADV? NAMELY)"
_NAMELY = r"(?P<comma>COMMA)? (?: COUNT INCLUDING (?=NAMELY) )? ADV? (?P<opened>NAMELY) ADV?"


@rule(
    r"(?P<head>[PEOPLE COUNT VICTIMS UNKNOWN])"
    rf" (?P<part>COMMA? INCLUDING [PEOPLE COUNT] (?= COMMA? NAMELY))? ADJUNCT{{0,3}} (?:{_DOING})?"
    rf" (?P<out>{_NAMELY} | [COMMA DASH COLON] (?= [NAME PEOPLE]))",
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
    if named.end > end + 1 and tape.text[named.end - 2 : named.end + 1 : 2] == _OF_THE_HURT:
        return None  # "a man, said to be the father of a boy killed in May,"
    many = count_of(head.noun)[0].value or 0
    if match["part"] and named.persons != many:
        return None  # it is the part that is named
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
    return take_out(tape, at, start, named.end + closed, put=put)


@rule(
    r"(?P<head>PEOPLE) (?P<out>(?: (?:COMMA? AND | COMMA) NAME AGE? ){1,12} COMMA?)",
    finds={
        "Three guards Anwar Sabri, Nabil Karam and Omar Haddad, were killed.": "killed 3 guards Anwar Sabri | police"
    },
    skips=("Three guards Anwar Sabri, Nabil Karam, and a cook were killed.",),
)
def called(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Names right behind a group of as many are those of the group."""
    noun = tape.phrases[match.start("head")].noun
    names = 1 + sum(p.sym == "NAME" for p in tape.phrases[slice(*match.span("out"))])
    if noun is None or not (noun.named and noun.plural) or count_of(noun)[0].value != names:
        return None
    return take_out(tape, match.start("head"), *match.span("out"))


def _named(p: Phrase) -> bool:
    """Return whether a group gives a person's name."""
    return p.sym == "NAME" or (p.noun is not None and p.noun.named)


def _subject_follows(tape: Tape, at: int) -> bool:
    """Return whether a finite verb stands at a place."""
    return _VERB_NEXT.match(tape.text, at) is not None


_VERB_NEXT = TAPE.lazy(r"ADV* FINITE")


_OF_THE_HURT = TAPE["OF"] + TAPE["HARM_ED"]

_LIST = (
    r"[PEOPLE COUNT] ADJUNCT{0,2} (?: COMMA [PEOPLE COUNT] ADJUNCT{0,2} ){0,6} COMMA? AND [PEOPLE COUNT PRONOUN ORG]"
)


@rule(
    rf"(?P<head>[PEOPLE COUNT VICTIMS]) ADJUNCT{{0,3}} (?P<open>COMMA | DASH{{1,2}}) (?P<list>{_LIST})"
    rf" (?P<end>ADJUNCT{{0,2}} (?: (?P<close>COMMA | DASH{{1,2}}) (?= ADV* FINITE) | (?P<close>DASH{{1,2}})"
    rf" (?= AT ADJUNCT{{0,3}} COMMA) ) | (?P<on>DASH{{1,2}}) (?= AND [PEOPLE COUNT]))?",
    finds={
        "Three of the rebels, two men and a woman, were killed.": "killed 3 rebels | armed_group / killed 2 men | armed_group | part of 0 / killed 1 woman | armed_group | part of 0"
    },
    skips=("Three soldiers, two women and a child were killed.",),
)
def broken_down(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A list between commas that adds up to the group before it tells its parts."""
    head = match.start("head")
    listed = [p for p in tape.phrases[slice(*match.span("list"))] if p.noun is not None]
    if head and tape.phrases[head - 1].sym == "INCLUDING":
        return None  # a part has no parts
    named = all(p.noun is not None and p.noun.named for p in listed)
    if named or not _has_parts(tape.phrases[head], closed=match["close"] is not None):
        return None
    if not _one_by_one(tape.phrases[head], listed):
        if not _adds_up(tape.phrases[head], listed, closed=match["end"] is not None):
            return None
        if match["end"] is None and _subject_follows(tape, match.end()):
            return None  # "two people, a driver and a nurse were killed" may be a list
    at = match.start("open")
    opening = evolve(tape.phrases[at], sym="INCLUDING", word="--" if match["on"] else "among them")
    if match["end"] is not None:
        closed = match.span("on" if match["on"] else "close")
        tape = tape.put(*closed, evolve(tape.phrases[closed[0]], sym="COMMA"))
    return tape.put(*match.span("open"), opening), None


def _has_parts(head: Phrase, *, closed: bool) -> bool:
    """Return whether a group is several people, or the dead of whom a list between two commas tells."""
    number = head.number
    if number is not None and (number.count.value or 0) > 1:
        return True
    return closed and head.sym == "VICTIMS" and head.noun is not None and head.noun.definite


def _one_by_one(head: Phrase, listed: Sequence[Phrase]) -> bool:
    """Return whether a list tells of each of a group: "one from Gao, one from Lome", "one a nurse, the other a cook"."""
    first, last = listed[0].low, listed[-1].low
    if not (first.startswith("one ") or first == "one"):
        return False
    number = head.number
    each = last.startswith("one") and number is not None and len(listed) == number.count.value
    return each or last.startswith(("the other", "the second", "another"))


def _adds_up(head: Phrase, listed: Sequence[Phrase], *, closed: bool) -> bool:
    """Return whether the figures of a list make up that of a group; a list that nothing closes needs "people" or the like."""
    noun = head.noun
    counts = [count_of(p.noun)[0].value for p in listed]
    told = closed or (noun is not None and (noun.head in ANYBODY or noun.whole is not None))
    if noun is None or None in counts or not (told or _of_nations(noun, listed)):
        return False
    return noun.number is None or sum(c or 0 for c in counts) == noun.number.count.value


def _of_nations(noun: Noun, listed: Sequence[Phrase]) -> bool:
    """Return whether a list tells the nations of people of a trade, or the trades of people of a nation: "two Turks, a cook and a nurse"."""
    nations = [p.noun is not None and bool(p.noun.affiliation) for p in listed]
    trades = [p.noun is not None and p.noun.role != Role.UNSPECIFIED for p in listed]
    if noun.affiliation is None:
        return noun.role != Role.UNSPECIFIED and all(nations) and not any(trades)
    return noun.role == Role.UNSPECIFIED and all(trades) and not any(nations)


@rule(
    r"(?P<head>NAME) (?P<out>COMMA (?P<what>PEOPLE) [AT AND THING OF ORG PLACE PREP TIME]{1,12} COMMA) (?= ADV* [SUFFER VERBED BE])",
    finds={"Anwar Sabri, secretary for trade and finance, was shot dead.": "killed 1 Anwar Sabri | civilian"},
    skips=("Anwar Sabri, a driver and his wife, were shot dead.",),
)
def described(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What somebody is, at length between commas, interrupts the clause around it."""
    head, what = tape.phrases[match.start("head")], tape.phrases[match.start("what")]
    if count_of(head.noun)[0].value != 1 or count_of(what.noun)[0].value != 1:
        return None
    return take_out(tape, match.start("head"), *match.span("out"), put=lend(head, what))


_MEMBER = (
    r"(?: [PEOPLE NAME] (?: ADJUNCT? COMMA [NAME PEOPLE AGE COUNT] ADJUNCT? )? (?: COMMA? (?: AT | OF PLACE ) )? )"
)


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


_DESCRIBED = r"[NAME PEOPLE] COMMA PEOPLE ADJUNCT{0,3}"


@rule(
    rf"(?P<row>(?:{_DESCRIBED} COMMA){{1,8}} AND {_DESCRIBED} COMMA?)",
    finds={
        "Anwar Sabri, a clerk, and Hana Orr, a nurse, were killed.": "killed 1 Anwar Sabri | civilian / killed 1 Hana Orr | medical"
    },
    skips=("Anwar Sabri, two clerks, and Hana Orr, a nurse, were killed.",),
)
def each_described(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Names in a row of which each is told what it is: "Anwar Sabri, a clerk, and Hana Orr, a nurse"."""
    start, end = match.span("row")
    persons = [i for i in range(start, end) if tape.phrases[i].sym in ("NAME", "PEOPLE")]
    told = list(zip(persons[::2], persons[1::2], strict=True))
    if not all(_named(tape.phrases[i]) and not _named(tape.phrases[k]) and single(tape.phrases[k]) for i, k in told):
        return None
    comma = tape.phrases[start + 1]
    row = [p for i, k in told for p in (comma, lend(tape.phrases[i], tape.phrases[k]))][1:]
    row[-2] = next(p for p in tape.phrases[start:end] if p.sym == "AND")
    return tape.put(start, end, *row), None


_ID = r"(?: ADV? NAMELY | ADV (?= PEOPLE) | ADV? [VERB_ED VERBED SAY SAYING VERBING] (?:SUB|PREP|SAY|ADV)? )?"
_APPOSED = r"[PEOPLE NAME UNKNOWN ORG]"
_OF_ITS_PLACE = "COMMA THING ADJUNCT{0,2} (?= COMMA ADV* FINITE)"
"""What the place is that somebody is of: "a clerk at the Grand, an old hotel,"."""
_MORE = rf"(?: [COMMA DASH]? AND ADV? {_APPOSED} ADJUNCT{{0,3}} | COMMA OF? {_APPOSED} ADJUNCT{{0,3}} )"


@rule(
    rf"(?P<head>[PEOPLE NAME UNKNOWN VICTIMS COUNT]) ADJUNCT{{0,4}}"
    rf" (?P<out>[COMMA DASH] {_ID} (?P<names>{_APPOSED} ADJUNCT{{0,4}} {_MORE}{{0,20}})"
    rf" (?: WHO [^COMMA]{{1,12}} (?=COMMA) | {_OF_ITS_PLACE} )?) (?P<end>[COMMA DASH])?"
    r" (?P<next>[AND ALONG] ADV? (?= [GROUP ORG]) | ADV* FINITE)?",
    finds={
        "Anwar Sabri, a teacher, was killed.": "killed 1 Anwar Sabri | civilian",
        "Gunmen killed a teacher, Anwar Sabri, in Herat.": "killed 1 teacher | civilian | by Gunmen | at Herat",
        "Anwar Sabri, a cook at the Azura, an old inn, was killed.": "killed 1 Anwar Sabri | civilian",
        "Gunmen attacked a dean, Anwar Sabri, killing a guard.": "killed 1 guard | police | by Gunmen",
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
    opens = opens or tape.phrases[at - 1].sym == "INCLUDING" or tape.text[max(0, at - 2) : at] == _NEXT_CLAUSE
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
    if closed and not opens and tape.text[end + 1 : end + 2] == TAPE["HARMING"]:
        closed = False  # "attacked a dean, Anwar Sabri, killing a guard": who attacked did it
    if closed and _IN_A_STATE.match(tape.text, end):
        end += 2  # "a teacher of Austin, Texas,"
    put = in_arms(lend(head, inner[0]), inner)
    return take_out(tape, at, start, end + closed, put=put)


_NEXT_CLAUSE = TAPE.letters(("COMMA", "AND"))
_IN_A_STATE = TAPE.lazy(r"COMMA PLACE COMMA (?= ADV* FINITE)")
"""The state or country of a town that an apposition names."""


def _adjuncts(tape: Tape, at: int) -> int:
    """Return how many phrases after a group tell where and when it was."""
    n = 0
    while at + n < len(tape) and tape.phrases[at + n].sym in ("AT", "TIME", "ADV"):
        n += 1
    return n if at + n < len(tape) and tape.phrases[at + n].sym == "COMMA" else 0


_THEM = "[PEOPLE NAME COUNT VICTIMS]"


@rule(
    rf"EVENT OF {_THEM} ADJUNCT{{0,3}} (?= ADV* SUFFER) | (?<= [HARM HARM_ED HARMING]) EVENT OF {_THEM}",
    finds={
        "The murderers of two nuns were arrested.": "killed 2 nuns | clergy / detained 2+? murderers",
        "Police arrested the killers of two nuns.": "detained 2+? killers | criminal | by Police / killed 2 nuns | clergy",
    },
    skips=("The murders of two nuns were deplored.", "Police deplored the murder of two nuns."),
)
def called_by_deed(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Who is called by what he did is another than those to whom he did it: "the killers of two nuns were jailed"."""
    at, end = match.span()
    head = tape.phrases[at]
    if head.harm is None or head.harm.trigger.rule != "outcomes.doer":
        return None
    rest, _ = take_out(tape, at, at + 1, end, evolve(head, sym="PEOPLE", harm=None))
    return rest, Tape(tape.phrases[at:end])
