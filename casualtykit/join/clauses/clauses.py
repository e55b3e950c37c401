"""A tape taken apart: appositions, relative clauses and participles leave the sentence they interrupt.

Each rule cuts an inner stretch out and leaves the group it belongs to. The stretch is read by itself, with that group
in front of it, so that "Two men, who were wounded on Monday, have died" states two things of the same two men.
"""

from __future__ import annotations

import re
from itertools import pairwise

from casualtykit.join.clauses import appositions, asides
from casualtykit.join.clauses.cuts import Cut, ends_relative, gone_on, single, take_out
from casualtykit.join.drafts import is_for_people
from casualtykit.join.trials import Trials
from casualtykit.languages.en.cues import RARE
from casualtykit.languages.en.harm_words import ACCUSING, BLAMING, CARRYING_OUT, CLAIMING
from casualtykit.rules import Rule, rule
from casualtykit.tape import TAPE, Phrase, Tape, named
from casualtykit.values import evolve

_INNER = r"[^STOP]{1,18} (?:COMMA [^STOP MAIN]{1,10}){0,2}"


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
    for trial in _tried(tape):
        at, each = 0, trial.rule
        while match := trial.pattern.search(tape.text, at):
            done = each(tape, match)
            if done is not None:
                rest, cut = done
                return rest.made_by(each.id), cut.made_by(each.id) if cut is not None else None
            at = match.start() + 1  # a group that is no head of this one may hold the head of the next
    return None


@rule(
    r"(?P<head>CAUSE) ADJUNCT{0,2} (?P<open>COMMA (?: WHO [PEOPLE ORG NAME PRONOUN]? )?) (?P<verb>[SAY SAID_TO VERB_ED VERBED]) (?: BY [PEOPLE ORG NAME UNKNOWN COUNT PLACE] | AT ) (?P<close>COMMA) (?= ADV* FINITE)",
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


@rule(
    rf"(?P<head>[GROUP ORG THING CAUSE]) (?: (?:VERBING|VERB_ED)? ADJUNCT{{1,3}} (?=COMMA WHO) )? (?P<out>COMMA (?:WHO|WHOSE|PREP WHO|(?:[PRONOUN UNKNOWN] [ADV ADJ]?)? PARTICIPLE|SAY OF|PRONOUN (?=AT)) {_INNER} COMMA) (?= ADV* FINITE | WHO)",
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
_ROW_GOES_ON = TAPE.lazy(
    "ADV? [VERB_ED HARM_ED] ADJUNCT{0,2} (?: COMMA ADV? [VERB_ED HARM_ED] ADJUNCT{0,2} ){0,3} COMMA? AND ADV? [VERB_ED HARM_ED] (?! ADV? GROUP)"
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


_ASIDE = r"(?: COMMA (?: [^STOP DASH INCLUDING AND ALONG MAIN DIE_ED NAME PEOPLE COUNT NUMBER] (?:[^STOP DASH MAIN DIE_ED] | PREP BE){0,14} | [^STOP DASH MAIN DIE_ED]{0,3} (?:WHO|WHOSE|SUB) [^STOP DASH]{1,20} ) )"


@rule(
    rf"(?: ^ | (?<=[DASH SOURCE SEMI COLON THAT]) ) (?:[AT TIME ADV] COMMA?){{0,3}} (?P<head>[PEOPLE NAME VICTIMS COUNT] (?:AND [PEOPLE NAME])? (?: ADJUNCT{{0,3}} COMMA? INCLUDING (?:[PEOPLE NAME COUNT] (?:AND [PEOPLE NAME COUNT])?) )? ADJUNCT{{0,3}}?) (?P<out>(?: ADV? [VERBING VERB_ED] AT )? {_ASIDE}{{1,4}} COMMA) (?= ADV* SUFFER)",
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
    if told[1].word in ("all", "both"):
        return None  # "six hikers, all feared drowned, have not been found": that is told of them
    return take_out(tape, match.start("head"), start, end)


@rule(
    r"(?P<head>[NAME PEOPLE]) (?P<out>COMMA (?: AT{1,2} | OF [NAME PLACE] (?:COMMA [NAME PLACE])? ) COMMA) (?= COMMA? AND [NAME PEOPLE] (?:COMMA AT)? | ADV* SUFFER | (?: (?<= OF . COMMA) | (?<= OF . COMMA . COMMA) ) ADV* [VERB VERB_ED VERBED HARM HARM_ED])",
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
    r"(?P<head>PEOPLE) (?P<out>ADJUNCT{0,2} VERBING [AT PLACE NAME ORG THING]{1,2}) (?= COMMA NAME COMMA)",
    finds={
        "A senator representing Gao, Anwar Sabri, and nine others were shot dead.": "killed 1 senator | official / killed 9 others | adds"
    },
    skips=("Two senators representing Gao, Anwar Sabri, and nine others spoke.",),
)
def doing(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What somebody does who is named behind it interrupts his title and his name: "a senator representing Gao, Anwar Sabri,"."""
    return (
        take_out(tape, match.start("head"), *match.span("out")) if single(tape.phrases[match.start("head")]) else None
    )


@rule(
    r"(?: ^ | SOURCE ) (?:ADJUNCT COMMA?){0,2} (?P<head>[PEOPLE NAME]) (?: ADJUNCT{0,2} | COMMA? NAMELY? NAME) (?P<out> COMMA WHO [^STOP]{1,14} COMMA | WHO ADV? FINITE [^STOP FINITE]{0,13} COMMA | (?P<open>WHO) ADV? FINITE [^STOP AND FINITE]{0,6} ) (?= AND [PEOPLE NAME COUNT] (?:COMMA (?:NAME | PRONOUN AT OF? NUMBER?) COMMA)? ADJUNCT{0,4} ADV* (?P<verb>[SUFFER HARM HARM_ED BE VERB VERB_ED VERBED]))",
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


@rule(
    r"(?P<head>TOLL) (?P<out>COMMA (?! COUNT ADV? COMMA) [^STOP]{1,8} COMMA) (?= ADV* [BE VERB VERB_ED])"
    r" | [PEOPLE COUNT] (?P<not>COMMA? (?: (?P<but>BUT) | AND? NOT ) COUNT COMMA?) (?= ADV* [FINITE HARM_ED DIE_ED])"
    r" | [PEOPLE NAME ORG] (?P<called>COMMA NUMBER (?:PEOPLE | OF NOUN)? COMMA) (?= ADV* FINITE)"
    r" | [VICTIMS PEOPLE COUNT] (?P<sorts>DASH{1,2} INCLUDING [PEOPLE COMMA AND]{1,8} DASH{1,2}) (?= ADV* FINITE)",
    finds={
        "The toll, put earlier at 35, had climbed to 41.": "killed 41 | raises_to",
        "Five sailors, and not nine, drowned.": "killed 5 sailors | military",
        "Two men of the river unit, R-12, suffered burns.": "injured 2 men of the river unit | military",
    },
    skips=("The toll climbed to 41.",),
)
def aside(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What a toll was before, what it is not, what a unit is called, what share or what sorts of people a group is stands aside."""
    if match["called"]:
        return tape.put(*match.span("called")), None
    if match["sorts"]:
        bare = all(p.number is None for p in tape.phrases[slice(*match.span("sorts"))])
        return (tape.put(*match.span("sorts")), None) if bare else None
    if match["not"]:
        denied = match["but"] is None or tape.phrases[match.start("but")].word == "rather than"
        return (tape.put(*match.span("not")), None) if denied else None
    return tape.put(*match.span("out")), None


@rule(
    r"(?P<head>[SUFFER HARM_ED]) (?P<out>INCLUDING COUNT COMMA)",
    words=("(",),
    finds={
        "In all 840 children were killed (260) or maimed (580).": "casualties 840 children | civilian / killed 260 | civilian / injured 580 | civilian",
    },
    skips=("In all 840 children were killed (260).",),
)
def told_apart(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A figure in brackets behind a verb of harm counts those who came to that harm alone."""
    verb, opened, figure = tape.phrases[match.start() : match.start() + 3]
    if opened.word != "(" or verb.harm is None:
        return None
    return tape.put(*match.span("out")), Tape((figure, named(verb, "HARM_ED")))


@rule(
    r"(?P<head>[GROUP ORG]) (?P<out>DASH{1,2} (?! INCLUDING | COUNT ADV? DASH) [^DASH MAIN SEMI SOURCE]{1,12} DASH{1,2})",
    finds={"Six priests - Spaniards all of them - were killed.": "killed 6 priests | clergy"},
    skips=("Six priests - bishops say - were killed.",),
)
def between_dashes(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What stands between dashes interrupts the clause around it."""
    return take_out(tape, match.start("head"), *match.span("out"))


@rule(
    r"(?P<head>[GROUP ORG CAUSE]) ADJUNCT{0,3} (?P<out>(?:COMMA? WHO | THAT (?=ADV* FINITE) | (?P<where>SUB)) (?: [^COMMA SEMI SOURCE FINITE]{0,4} FINITE | (?<= WHO) ADV? VERB_TO ) (?: (?! SUB GROUP HARMED ADJUNCT{0,3} [SUFFER VERBED BE]) [^COMMA SEMI SOURCE FINITE AND WHO] | AND (?= [THING CAUSE ORG EVENT]) ){0,8} (?:SUB (?: ADV? [BE VERBING] [^COMMA SEMI FINITE AND]{0,6} | GROUP HARMED ADJUNCT{0,3} ))? COMMA?) (?<! SUB) (?= ADV* [SUFFER VERBED BE VERB HARM SAY] | HARM_ED ADJUNCT{0,2} (?: $ | (?P<ends>SEMI)))",
    finds={
        "A clerk who tried to save two children drowned in the lake.": "killed 1 clerk | civilian | at lake",
        "Nuns who prayed where a cook was shot dead were arrested.": "detained 2+? Nuns | clergy / killed 1 cook | civilian",
        "A man who was arrested in May died on Monday.": "detained 1 man | in May / killed 1 man | on Monday",
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
    if (sub.sym, who.sym, last.sym) == ("SUB", "PEOPLE", "HARMED") and sub.word in _THERE_OR_THEN:
        return None  # "nuns who prayed where a cook was shot": the cook was
    if last.sym == "HARM_ED" and not ends_relative(last, tape.phrases[slice(*match.span("out"))], match["ends"]):
        return None  # "woman who saw her husband killed"
    rest, cut = take_out(tape, match.start("head"), *match.span("out"))
    return rest, gone_on(tape, match.end("out"), cut)


_THERE_OR_THEN = frozenset(("where", "when", "after", "before"))
"""What opens a clause with a subject of its own, where "as a cook" does not."""


@rule(
    r"(?P<head>GROUP) (?P<out>ADJUNCT{0,2} [VERBING SAYING] [^STOP MAIN WHO SUB HARMING HARM_ED]{0,12} COMMA?) (?= ADV* [HARM HARM_ED])"
    r" | (?P<head2>[PEOPLE NAME COUNT UNKNOWN VICTIMS]) (?P<out2>ADJUNCT{0,2} (?: (?: [VERBING SAYING NAMELY] | ADJ (?=PREP EVENT) | [UNREAL VERB_TO] (?=ADJUNCT | THING) | (?=PREP EVENT OF)) (?:(?! BUT ADV? GROUP) [^STOP MAIN SAY WHO THAT SUB HARMING HARM_ED]){0,12} | VERB_ED (?! ADV? [PEOPLE COUNT PRONOUN]) (?:(?! [AND BUT] ADV? GROUP) [^STOP MAIN SAY WHO THAT SUB HARMING HARM_ED]){0,12}) COMMA?) (?= ADV* [SUFFER VERBED BE] | VERB_ED EVENT | [VERB VERB_ED] NUMBER? PREP EVENT)"
    r" | (?P<head3>GROUP) (?P<out3>[HARM_ED BEING_HARMED] (?: (?:ADJUNCT | BY [PEOPLE ORG NAME UNKNOWN THING CAUSE]){1,5} COMMA? (?= ADV* SUFFER | VERB_ED EVENT) | (?= ADV? [DIE DIE_ED]) ))"
    r" | (?: ^ | SOURCE ) (?:ADJUNCT COMMA?){0,2} (?P<head4>[PEOPLE COUNT NAME]) (?P<out4>ADJUNCT{0,2} HARMING GROUP ADJUNCT{0,3}) (?= ADV* [HARMED DIE])",
    finds={
        "Two men travelling in a bus were killed.": "killed 2 men",
        "A suspect in the murder of two nuns was shot dead.": "killed 1 suspect / killed 2 nuns | clergy",
    },
    skips=("Two men fled and were killed.",),
)
def participle(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A participle after a group tells what it was doing, before the verb of its sentence; so does "in the murder of"."""
    which = next(n for n in ("", "2", "3", "4") if match["head" + n])
    row = tape.phrases[slice(*match.span("out" + which))]
    and_then = row[-1].sym in ("AND", "BUT")  # "two men robbed a bank and fled"
    if and_then or (not which and is_for_people(row[-1])):
        return None  # "a convoy carrying food for people displaced by the war"
    return take_out(tape, match.start("head" + which), *match.span("out" + which))


@rule(
    r"(?P<head>[PEOPLE NAME COUNT]) ADJUNCT{0,2} (?P<out>COMMA? [VERB_ED ADJ SAY SAYING] [OF WITH PREP] HARMING GROUP (?: COMMA? (?:AND)? [COUNT PEOPLE]){0,4} ADJUNCT{0,4} COMMA?) (?= ADV* (?: [HARMED DIE VERBED BE VERB] | VERB_ED ADJUNCT{0,4} COMMA? AND ADV* [HARM_ED VERB_ED] ))"
    r" | (?P<head2>[PEOPLE NAME COUNT]) ADJUNCT{0,2} (?P<out2>(?P<verb>[VERB_ED SAY ADJ]) [OF WITH PREP AT] [^STOP MAIN SAY WHO THAT SUB HARM_ED DIE_ED]{1,14}) (?= ADV* [HARMED DIE])"
    r" | (?P<head3>[PEOPLE NAME COUNT]) (?P<out3>COMMA (?P<verb3>[VERB_ED SAY ADJ]) [OF WITH PREP AT]{1,2} THING? COMMA INCLUDING EVENT OF? GROUP ADJUNCT{0,4} COMMA) (?= ADV* [SUFFER VERBED BE VERB])",
    finds={
        "A chief, accused in 60 cases, including the killing of two clerks, surrendered.": "surrendered 1 chief | official / killed 2 clerks | civilian | background",
        "A man suspected of killing two women was arrested.": "detained 1 man / killed 2 women | civilian | by A man (feared) | background",
        "A man accused of joining in thefts planned by a clerk was shot dead.": "killed 1 man",
    },
    skips=("A man accused two women.", "A man told of the thefts was shot dead."),
)
def charged(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What somebody is accused or suspected of interrupts the clause that tells what became of him."""
    if match["head"]:
        return take_out(tape, match.start("head"), *match.span("out"))
    which = "" if match["head2"] else "3"
    verb = tape.phrases[match.start("verb" + which)]
    if verb.sym != "ADJ" and verb.word not in ACCUSING:
        return None
    which = which or "2"
    return take_out(tape, match.start("head" + which), *match.span("out" + which))


@rule(
    r"(?<= [HARM HARM_ED]) [PEOPLE COUNT NAME] (?P<why>ADJUNCT{0,2} COMMA? AT{1,3}) (?P<harm>HARM_ED) (?:BY [PEOPLE ORG NAME UNKNOWN])? ADJUNCT{0,3} (?= COMMA | SEMI | $)",
    words=("over", "about"),
    finds={
        "Police held two editors over a report on guards killed in Gao.": "detained 2 editors | journalist | by Police / killed 2+? guards | police | at Gao | background"
    },
    skips=("Man who stabbed tailor in chest arrested",),
)
def of_others(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What others suffered over whose fate it was done stands aside: "held two editors over a report on guards killed in Gao"."""
    why, at = match.start("why"), match.start("harm")
    did, those, harm = tape.phrases[why - 2], tape.phrases[at - 1], tape.phrases[at]
    over = next((i for i in range(why, at) if tape.phrases[i].word in ("over", "about")), None)
    one_harm = did.harm is None or harm.harm is None or did.harm.trigger.outcome is harm.harm.trigger.outcome
    if one_harm or over is None or those.noun is None:
        return None
    people = evolve(those, sym="PEOPLE", start=those.noun.core.start) if those.inner == "PEOPLE" else None
    apart = Tape((people, *tape.phrases[at : match.end()])) if people is not None else None
    return tape.put(over, match.end()), apart


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


@rule(
    r"(?P<what>[CAUSE EVENT THING]) ADJUNCT{0,3} (?P<out>SUB [^STOP SUB TRIGGER]{2,10}) (?= COMMA [HARMING VERBING])",
    finds={
        "It was the worst fire in Gao since a junta took power in 2009, killing 40 people.": "killed 40 people | at Gao"
    },
    skips=("It was the worst fire since a junta fell, and 40 people died.",),
)
def rarest_since(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Since when nothing was worse interrupts the clause around it."""
    worst = not RARE.isdisjoint(tape.phrases[match.start("what")].low.split())
    since = tape.phrases[match.start("out")].word == "since"
    return (tape.put(*match.span("out")), None) if worst and since else None


@rule(
    r"(?<= [COMMA DASH]) (?P<part>[PEOPLE COUNT NAME] (?: (?:COMMA [PEOPLE COUNT])* COMMA? AND [PEOPLE COUNT] )?) (?P<among>INCLUDING) (?= COMMA | DASH | SEMI | AND | $)",
    finds={
        "Nine people, four nurses among them, were killed.": "killed 9 people / killed 4 nurses | medical | part of 0",
        "The blast killed nine people, four nurses among them.": "killed 9 people / killed 4 nurses | medical | part of 0",
    },
    skips=("Nine people, among them four nurses, were killed.",),
)
def among_behind(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Words that open the parts of a group may stand behind them: "four nurses among them"."""
    among = tape.phrases[match.start("among")]
    if not among.word.endswith("among them"):
        return None
    return tape.put(*match.span(), among, *tape.phrases[slice(*match.span("part"))]), None


@rule(
    r"^ (?P<out> NAME COMMA [NAME PLACE] (?:COMMA TIME)? DASH{1,2}) (?= [PEOPLE COUNT ORG CAUSE AT])",
    finds={
        "Sarville, Kan. - A clerk shot two guards before he was killed.": "killed 1 clerk | civilian / injured 2 guards | police | by A clerk"
    },
    skips=("Anwar Sabri, a clerk, said that two guards were killed.",),
)
def dateline(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A dateline tells where the report was written, and of nobody."""
    return tape.put(*match.span("out")), None


RULES: tuple[Rule[[Tape, re.Match[str]], Cut | None], ...] = (
    dateline,
    among_behind,
    appositions.serial,
    appositions.each_described,
    appositions.called_by_deed,
    where_they_were,
    of_others,
    rarest_since,
    appositions.broken_down,
    appositions.called,
    appositions.identified,
    origin,
    asides.what_some_did,
    asides.how_some_are,
    interrupted,
    asides.after_part,
    doing,
    asides.in_a_state,
    and_another,
    made_by,
    between_commas,
    appositions.described,
    aside,
    told_apart,
    between_dashes,
    appositions.apposition,
    relative,
    charged,
    participle,
)

_tried = Trials(RULES)
