"""Relative clauses, and what stands between commas behind whom or what it tells of."""

from __future__ import annotations

import re

from casualtykit.join.clauses.cuts import Cut, ends_relative, gone_on, single, take_out
from casualtykit.languages.en.harm_words import BLAMING, CARRYING_OUT, CLAIMING
from casualtykit.rules import rule
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.values import evolve


@rule(
    r"(?P<head>CAUSE) ADJUNCT{0,2} (?P<open>COMMA (?: WHO [PEOPLE ORG NAME PRONOUN]? )?)"
    r" (?P<verb>[SAY SAID_TO VERB_ED VERBED]) (?: BY [PEOPLE ORG NAME UNKNOWN COUNT PLACE] | AT )"
    r" (?P<close>COMMA) (?= ADV* FINITE)",
    finds={
        "The raid, which was claimed by the Red Army, killed six.": "killed 6 | by the Red Army (claimed)",
        "The raid, which officials blamed on rebels, killed six.": "killed 6 | by rebels (alleged)",
        "The raid, staged by rebels, killed six.": "killed 6 | by rebels",
    },
    skips=("The raid, filmed by rebels, killed six.",),
)
def made_by(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Whose attack it was is no aside: it is read as in "the raid claimed by the Red Army killed six"."""
    at = match.start("verb")
    verb = tape.phrases[at]
    blamed = tape.phrases[at + 1].sym == "AT"
    if verb.word not in (BLAMING if blamed else CARRYING_OUT | CLAIMING):
        return None
    bare = evolve(verb, sym="SAY" if verb.sym in ("SAY", "SAID_TO") else "VERB_ED")
    tape = tape.put(*match.span("close")).put(match.start("open"), at + 1, bare)
    return tape, None


_FURTHER_ON = r"[VERBING VERB_ED]? ADJUNCT{1,3} (?=COMMA WHO)"
_BEGINS = r"WHO | WHOSE | PREP WHO | (?: [PRONOUN UNKNOWN] [ADV ADJ]? )? PARTICIPLE | SAY OF | PRONOUN (?=AT)"
_INNER = r"[^STOP]{1,18} (?: COMMA [^STOP MAIN]{1,10} ){0,2}"


@rule(
    rf"(?P<head>[GROUP ORG THING CAUSE]) (?:{_FURTHER_ON})? (?P<out>COMMA (?:{_BEGINS}) {_INNER} COMMA) (?= ADV* FINITE | WHO)",
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
    if _ROW_OF_VERBS.match(tape.text, start):
        return None  # "floods affected 900 people, displaced 200, injured three and killed one"
    if _PASSIVE.search(tape.text, start, end) and _ROW_GOES_ON.match(tape.text, end):
        return None  # "a clerk, who was stopped on the road, beaten and shot"
    rest, cut = take_out(tape, head, start, end)
    verb = next((p for p in tape.phrases[start:end] if p.harm is not None), None)
    around = next((p.many for p in tape.phrases[end:] if p.sym != "ADV"), None)
    if cut is not None and tape.text[end : end + 2] == _SAID_BY and tape.phrases[head].sym == "CAUSE":
        cut = evolve(cut, phrases=(*cut.phrases, *tape.phrases[end - 1 : end + 3]))  # ", was claimed by rebels"
    every = tape.phrases[start + 1].word in ("all", "both")
    if cut is not None and every:  # "two clerks and a guard, all wounded by splinters, left"
        cut = evolve(
            cut, phrases=(*tape.phrases[_row_of_any(tape, head) : head + 1], *tape.phrases[start + 2 : end - 1])
        )
    elif cut is not None and verb is not None and (around if verb.many is None else verb.many):
        cut = evolve(cut, phrases=(*tape.phrases[_row_start(tape, head) : head], *cut.phrases))
    return rest, gone_on(tape, end, cut)


_SAID_BY = TAPE.letters(("SAID_TO", "BY"))
_PASSIVE = TAPE.lazy("[VERBED HARMED] ADJUNCT{0,2} COMMA $")
_DID = "ADV? [VERB_ED HARM_ED]"
_ROW_GOES_ON = TAPE.lazy(
    rf"{_DID} ADJUNCT{{0,2}} (?: COMMA {_DID} ADJUNCT{{0,2}} ){{0,3}} COMMA? AND {_DID} (?! ADV? GROUP)"
)
_ROW_OF_VERBS = TAPE.lazy("COMMA HARM_ED [COUNT PEOPLE] COMMA HARM_ED [COUNT PEOPLE]")


def _row_of_any(tape: Tape, head: int) -> int:
    """Return where a row of groups begins that ends in one: "two clerks, a driver and a guard"."""
    while head > 1 and tape.phrases[head - 1].sym in ("AND", "COMMA") and tape.phrases[head - 2].sym in _PERSONS:
        head -= 2
    return head


_PERSONS = ("PEOPLE", "NAME", "COUNT")


def _counted(phrase: Phrase) -> bool:
    return phrase.number is not None


def _row_start(tape: Tape, head: int) -> int:
    """Return where a row begins that ends in a single person: "Anwar Sabri, Hana Orr and Nabil Karam", "two clerks and a guard"."""
    first = head
    if not single(tape.phrases[head]):
        return head
    while first > 1 and tape.phrases[first - 1].sym == ("AND" if first == head else "COMMA"):
        before = first - 3 if first == head and tape.phrases[first - 2].sym == "COMMA" else first - 2
        member = tape.phrases[before]
        if member.sym not in ("NAME", "PEOPLE") or not (single(member) or _counted(member)):
            break
        first = before
    return first


_CLOSED = "COMMA WHO [^STOP]{1,14} COMMA | WHO ADV? FINITE [^STOP FINITE]{0,13} COMMA"
_OPEN = "(?P<open>WHO) ADV? FINITE [^STOP AND FINITE]{0,6}"
_WHO_IS_SO = r"COMMA (?: NAME | PRONOUN AT OF? NUMBER? ) COMMA"
_AND_ANOTHER = rf"AND [PEOPLE NAME COUNT] (?:{_WHO_IS_SO})? ADJUNCT{{0,4}}"


@rule(
    rf"(?: ^ | SOURCE ) (?:ADJUNCT COMMA?){{0,2}} (?P<head>[PEOPLE NAME])"
    rf" (?: ADJUNCT{{0,2}} | COMMA? NAMELY? NAME) (?P<out>{_CLOSED} | {_OPEN})"
    rf" (?= {_AND_ANOTHER} ADV* (?P<verb>[SUFFER HARM HARM_ED BE VERB VERB_ED VERBED]))",
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
    if match["open"] and not (verb.many is True and single(tape.phrases[match.start("head")])):
        if last.sym in ("PEOPLE", "NAME", "COUNT") or _bare(tape.phrases[end + 1]):
            end = match.start("verb")
        elif verb.many is False or (last.inner == "PEOPLE" and last.word != "as"):
            return None
    return take_out(tape, match.start("head"), start, end)


def _bare(phrase: Phrase) -> bool:
    """Return whether a group shares the article of the one before it: "the army and government"."""
    noun = phrase.noun
    return noun is not None and not (noun.number or noun.definite or noun.named or noun.plural)


_WHO = r"(?: COMMA? WHO | THAT (?= ADV* FINITE) | (?P<where>SUB) )"
_ITS_VERB = r"(?: [^COMMA SEMI SOURCE FINITE]{0,4} FINITE | (?<= WHO) ADV? VERB_TO )"
_MEANWHILE = r"[GROUP ORG THING CAUSE] [HARM HARM_ED SUFFER VERB VERB_ED VERBED] [GROUP ORG THING PLACE]? ADJUNCT{0,3}"
"""What others did or suffered then: "before troops came to the town"."""
_THEIR_OWN = rf"SUB {_MEANWHILE} [SUFFER VERBED BE]"
"""A clause of others before the outer verb: "when a cook was shot was arrested" tells of the cook only that he was shot."""
_GOES_ON = rf"(?: (?! {_THEIR_OWN}) [^COMMA SEMI SOURCE FINITE AND WHO] | AND (?= [THING CAUSE ORG EVENT]) )"
_WHEN = rf"SUB (?: ADV? [BE VERBING] [^COMMA SEMI FINITE AND]{{0,6}} | {_MEANWHILE} )"
_OUTER_VERB = r"ADV* [SUFFER VERBED BE VERB HARM SAY] | HARM_ED ADJUNCT{0,2} (?: $ | (?P<ends>SEMI) )"


@rule(
    rf"(?P<head>[GROUP ORG CAUSE]) ADJUNCT{{0,3}} (?P<out>{_WHO} {_ITS_VERB} {_GOES_ON}{{0,8}} (?:{_WHEN})? COMMA?) (?<! SUB) (?= {_OUTER_VERB})",
    finds={
        "A clerk who tried to save two children drowned in the lake.": "killed 1 clerk | civilian | at lake",
        "Nuns who prayed where a cook was shot dead were arrested.": "detained 2+? Nuns | clergy / killed 1 cook | civilian",
        "A man who was arrested in May died on Monday.": "detained 1 man | in May / killed 1 man | on Monday",
        "A man who was hiding before troops arrived was killed.": "killed 1 man",
        "Man who stabbed tailor in chest arrested": "detained 1 Man / injured 1 tailor | civilian | by Man",
        "A driver who refused to stop was wounded by soldiers.": "injured 1 driver | civilian | by soldiers",
    },
    skips=("A man died on Monday.",),
)
def relative(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A relative clause without commas ends before the verb of its own sentence."""
    if match["where"] and tape.phrases[match.start("where")].word != "where":
        return None
    harmful = any(p.harm is not None for p in tape.phrases[slice(*match.span("out"))])
    if tape.phrases[match.start("head")].sym == "CAUSE" and not harmful:
        return None  # "a bomb that was left at the gate killed two" tells where
    sub, who, last = tape.phrases[match.end("out") - 2 : match.end("out") + 1]
    own = who.sym == "PEOPLE" or (who.sym == "THING" and who.noun is not None and who.noun.owner is not None)
    if (sub.sym, own, last.sym) == ("SUB", True, "HARMED") and sub.word in _THERE_OR_THEN:
        return None  # "nuns who prayed where a cook was shot", "troops who came after its tyres were shot out"
    if last.sym == "HARM_ED" and not ends_relative(last, tape.phrases[slice(*match.span("out"))], match["ends"]):
        return None  # "woman who saw her husband killed"
    rest, cut = take_out(tape, match.start("head"), *match.span("out"))
    return rest, gone_on(tape, match.end("out"), cut)


_THERE_OR_THEN = frozenset(("where", "when", "after", "before"))
"""What opens a clause with a subject of its own, where "as a cook" does not."""


@rule(
    r"(?<! ^) (?P<out>SUB GROUP BE) (?= AND ADV* [VERB VERB_ED HARM HARM_ED])",
    finds={
        "Gunmen stormed the hall where two judges were and abducted a clerk.": "abducted 1 clerk | civilian | by Gunmen | at hall"
    },
    skips=("Gunmen stormed the hall where two judges were killed.",),
)
def where_they_were(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Where somebody was, and no more, interrupts the clause around it."""
    return (tape.put(*match.span("out")), None) if tape.phrases[match.start("out")].word == "where" else None
