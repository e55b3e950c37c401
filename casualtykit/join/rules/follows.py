"""Figures of a sentence that takes up people told of before: "seven of them were children", "the five were brothers".

What they suffered stands in another sentence, which is not seen here. A draft of these rules therefore has a stand-in for
the word of harm, whose rule says how the group is taken up; `resolve/follows` puts the harm of the right group in its
place, or drops the statement where there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casualtykit.join.drafts import Draft, count_of, signed
from casualtykit.join.grammar import OBJECT, SUBJECT
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.rules.identified import all_of_them, the_victims
from casualtykit.join.rules.recounts import recounted
from casualtykit.languages.en.group_words import OF_THEM, VICTIMS
from casualtykit.model import Count, Number, exactly, vaguely
from casualtykit.rules import Rule, rule
from casualtykit.spans import Span
from casualtykit.stand_ins import TakenUp, stand_in
from casualtykit.tape import TAPE, Noun, Phrase, Tape
from casualtykit.values import evolve

_LEAD = r"(?: ^ ADV? COMMA? | ^ AT COMMA | (?<=[SOURCE SEMI]) COMMA? | (?<=[AND BUT]) | (?<=COMMA) (?=COUNT BE) )"


_WERE = "(?P<who>[PEOPLE UNKNOWN NAME]) | (?P<at>AT) | ORG | COUNT | (?P<how>[ADJ ADV VERB_ED])"


@rule(
    rf"{_LEAD} (?: OF (?P<these>PRONOUN | COUNT | PEOPLE) COMMA? )? (?P<n>COUNT | PEOPLE | NUMBER)"
    r" (?P<them>INCLUDING)? ADV?"
    rf" (?: (?P<be>BE) ADV? THING? (?:{_WERE}) | (?P<verb>[VERBED VERB VERB_ED]) ADV? (?P<from>[AT ADJ])?"
    r" | (?<=AND .) AT )",
    finds={
        "Twelve people were killed. Seven of them were children.": "killed 7 children | civilian | part of 0",
        "Nine men were killed. Five were clerks and four guards.": "killed 5 clerks | civilian | part of 0 / killed 4 guards | police | part of 0",
        "Five soldiers were killed in Gao. The five were from one village.": "killed 5 | military | repeats 0",
        "Nine people were killed. Four of the nine were nurses.": "killed 4 nurses | medical | part of 0",
        "Five men were shot dead. All five worked at the port.": "killed 5 | repeats 0",
        "Forty bodies were found. Twenty-six have been identified.": "killed 26 | part of 0",
        "Police arrested 57 people. Of these, 40 were minors.": "detained 40 minors | civilian | part of 0",
    },
    skips=(
        "Twelve people were killed. Seven of the houses were empty.",
        "Twelve people were arrested. Seven have been identified.",
        "Twelve people were killed. The zoo has 30 monkeys. Seven of them were sold.",
    ),
)
def some_were(tape: Tape, match: re.Match[str]) -> Joins:
    """A figure that is the subject counts some of those told of before, or all of them again."""
    n = tape.phrases[match.start("n")]
    who, these = _phrase(tape, match, "who"), _phrase(tape, match, "these")
    them = tape.phrases[match.start("them")].word in OF_THEM if match["them"] else n.inner == "PRONOUN"
    if (match["them"] and not them) or not _of_people(match, n, who, these) or (n.noun is None and not them):
        return
    whole = n.noun.whole if n.noun is not None else None
    taken = them or these is not None or whole is not None or _of_those(tape, match.start("n"))
    how = _way(tape, match, taken=taken)
    if how is not None:
        count, number = count_of(n.noun) if n.sym != "NUMBER" else (vaguely(1), None)
        outer = these.noun if these is not None and these.sym != "PRONOUN" else whole
        told = list(_taken_up(tape, match.start("n"), who or _bare(n), count, number, how, outer))
        yield from told
        if who is not None and how is TakenUp.PART:
            for i in _others(tape, match.end("who")):
                yield evolve(
                    _draft(tape, i, tape.phrases[i], *count_of(tape.phrases[i].noun), how),
                    whole=told[-1].whole,
                )


def _others(tape: Tape, start: int) -> Iterator[int]:
    """Yield where the other groups of a breakdown stand: "five were soldiers, two policemen and two civilians"."""
    match = _ROW.match(tape.text, start)
    for i in range(start, match.end() if match is not None else start):
        noun = tape.phrases[i].noun
        if tape.phrases[i].sym == "PEOPLE" and noun is not None and noun.number is not None:
            yield i


_ROW = TAPE.lazy("(?: COMMA PEOPLE ){0,6} COMMA? AND PEOPLE (?= SEMI | COMMA | $ )")


def _phrase(tape: Tape, match: re.Match[str], name: str) -> Phrase | None:
    """Return the phrase of a part of a match, where it has that part."""
    return tape.phrases[match.start(name)] if match[name] else None


def _of_people(match: re.Match[str], n: Phrase, who: Phrase | None, these: Phrase | None) -> bool:
    """Return whether a figure may count people told of before: neither others, nor people told of here alone."""
    noun = n.noun
    if these is not None and these.sym == "PEOPLE" and these.head not in VICTIMS:
        return False  # "of the villagers, seven were women"
    if n.sym == "PEOPLE" and (noun is None or noun.head not in VICTIMS or noun.number is None):
        return False
    if n.sym == "NUMBER" and who is None:
        return False
    if who is not None and (who.noun is None or who.noun.counted):
        return False
    return bool(match["be"] or match["verb"]) or noun is None or not noun.other


def _way(tape: Tape, match: re.Match[str], *, taken: bool) -> TakenUp | None:
    """Return how a figure takes up people told of before; None where it does not.

    Args:
        tape: the sentence.
        match: where the figure and what is said of it stand.
        taken: words such as "of them" say that it counts some of these.
    """
    if match["how"] and not taken:
        return None
    n = tape.phrases[match.start("n")]
    if n.sym == "PEOPLE":
        return TakenUp.DEAD if n.noun is not None and n.noun.whole is not None else TakenUp.ALL_DEAD
    if not taken and _definite(n) and not (n.noun is not None and n.noun.other):
        return TakenUp.AGAIN if match["who"] or n.low.startswith("all ") or _says_who(tape, match) else None
    verb = tape.phrases[match.start("verb")].word if match["verb"] else ""
    if verb in _AFTER:
        return _AFTER[verb] if match["from"] or _AFTER[verb] is not TakenUp.FOUND else None
    came = verb in _CAME and match["from"] and tape.phrases[match.start("from")].sym == "AT"  # no "came out alive"
    return TakenUp.PART if taken or came or not match["verb"] else None


def _says_who(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether a sentence about all those told of before says who they are: "the five were from one village"."""
    if match["verb"]:
        return tape.phrases[match.start("verb")].word in _NAMED
    return bool(match["at"]) and tape.phrases[match.start("at")].word.startswith("from")


_NAMED = frozenset(("identify", "name"))
_AFTER = {
    **dict.fromkeys(("discharge", "treat", "admit", "hospitalise", "hospitalize"), TakenUp.HURT),
    "find": TakenUp.FOUND,
    "identify": TakenUp.IDENTIFIED,
}
"""Verbs that tell what became of some of the wounded, the missing, the dead."""
_CAME = frozenset(("come", "came"))


@rule(
    rf"{_LEAD} (?P<n>PRONOUN? (?P<all>[INCLUDING PRONOUN]) | NUMBER INCLUDING? | NUMBER OF (?= VICTIMS)"
    r" | NUMBER OF (?P<them>PEOPLE) | (?P<most>PEOPLE)) (?P<dead>VICTIMS)? BE ADV? THING?"
    r" (?P<who>[PEOPLE UNKNOWN])",
    finds={
        "Sixteen men were killed. Most of them were farmers.": "killed 1+? farmers | civilian | part of 0",
        "Sixteen men were killed. Two-thirds of the dead were farmers.": "killed 1+? farmers | civilian | part of 0",
    },
    skips=("Sixteen men were killed. Most of them were tired.",),
)
def most_were(tape: Tape, match: re.Match[str]) -> Joins:
    """What most of those told of before were, or half of them, or all."""
    first = tape.phrases[match.start("n")]
    who = tape.phrases[match.start("who")]
    if who.noun is None or who.noun.number is not None or not who.noun.plural:
        return
    words = set(first.word.split())
    if match["them"] and tape.phrases[match.start("them")].low.removeprefix("the ") not in VICTIMS:
        return  # "half of the houses were shops"
    if match["most"]:  # "most of the victims"
        share, _, group = first.low.partition(" of the ")
        if group not in VICTIMS:
            return
        words = set(share.split()[-1:])
    rest = first.noun is not None and first.noun.other and _definite(first)
    if first.sym != "NUMBER" and not rest and not words & _SHARES:
        return
    at = match.start("n")
    whole = words & _ALL and not (at and tape.phrases[at - 1].sym == "ADV")  # "nearly all" are not all
    how = TakenUp.DEAD if match["dead"] or match["most"] or match["them"] else TakenUp.ALL if whole else TakenUp.PART
    yield from _taken_up(tape, match.start("n"), who, vaguely(1), None, how, None)


_ALL = frozenset(("all", "both"))
_SHARES = _ALL | frozenset("half many most several some".split())


@rule(
    rf"{_LEAD} (?P<n>PRONOUN | COUNT | PEOPLE)? (?P<in>INCLUDING) (?P<be>BE)? (?P<who>{OBJECT})",
    finds={
        "Fifteen people were killed. Among them was a priest.": "killed 1 priest | clergy | part of 0",
        "Eight tourists died. They included two Germans.": "killed 2 Germans | civilian | part of 0",
    },
    skips=("Fifteen people were killed. The talks included two ministers.",),
)
def included(tape: Tape, match: re.Match[str]) -> Joins:
    """Who was among those told of before: "among them was a priest", "they include two girls"."""
    at = match.start("in")
    n = tape.phrases[match.start("n")] if match["n"] else None
    if n is None and not (match["be"] and "among" in tape.phrases[at].word):
        return
    how, whole = TakenUp.PART, None
    if n is not None and n.sym == "PRONOUN":
        if n.word not in ("they", "these", "those"):
            return
    elif n is not None:
        if not _definite(n) or (n.sym == "PEOPLE" and (n.head not in VICTIMS)):
            return
        how = TakenUp.PART if n.sym == "COUNT" else TakenUp.DEAD
        if n.number is not None:
            whole = _draft(tape, match.start("n"), _bare(n), *count_of(n.noun), TakenUp.AGAIN)
            yield whole
    elif match["be"] is None:
        return
    harm = stand_in(tape.phrases[at], how)
    for draft in drafts(tape, match.span("who"), at, harm):
        if draft.number is not None or _one_person(draft):
            yield evolve(draft, whole=whole.key if whole is not None else None)


@rule(
    rf"{_LEAD} (?P<who>{SUBJECT}) ADJUNCT{{0,3}} BE (?P<in>INCLUDING) (?! [PEOPLE NAME COUNT])",
    finds={
        "Ten people were killed in a raid. A priest and a nurse were among the victims.": "killed 1 priest | clergy | part of 0 / killed 1 nurse | medical | part of 0",
    },
    skips=("Ten people were killed in a raid. A priest and a nurse were among the guests.",),
)
def were_among(tape: Tape, match: re.Match[str]) -> Joins:
    """Who was among the victims, told before the words for them."""
    at = match.start("in")
    if tape.phrases[at].word not in ("among the victims", "among the dead", "among them"):
        return
    for draft in drafts(tape, match.span("who"), at, stand_in(tape.phrases[at], TakenUp.DEAD)):
        if draft.number is not None or (draft.who is not None and draft.who.sym == "NAME"):
            yield draft


@rule(
    rf"{_LEAD} (?P<n>PEOPLE|COUNT) BE ADV? (?P<who>{OBJECT})",
    finds={
        "Gunmen killed three people. The victims were two women and a nurse.": "killed 2 women | civilian | part of 0 / killed 1 nurse | medical | part of 0",
        "Gunmen killed three people. The three were two women and a nurse.": "killed 2 women | civilian | part of 0 / killed 1 nurse | medical | part of 0",
        "Gunmen killed two people. The victims were Omar Sabri, a clerk, and Hana Orr, a nurse.": "killed 1 Omar Sabri | civilian | part of 0 / killed 1 Hana Orr | medical | part of 0",
        "Gunmen killed two people. The two victims were a nurse and her son.": "killed 1 nurse | medical | part of 0 / killed 1 her son | civilian | part of 0",
    },
    skips=("Gunmen killed three people. The guests were two women and a nurse.",),
)
def victims_were(tape: Tape, match: re.Match[str]) -> Joins:
    """Who the victims were, each group with a figure; behind a figure of them all the groups make it up."""
    n = tape.phrases[match.start("n")]
    if n.noun is None or n.noun.whole is not None or not _definite(n):
        return
    harm = stand_in(n, TakenUp.DEAD if n.sym == "PEOPLE" else TakenUp.PART)
    told = list(drafts(tape, match.span("who"), match.start("n"), harm))
    names = len(told) > 1 and all(d.who is not None and d.who.sym == "NAME" for d in told)
    made = [d for d in told if d.number or (d.count.value == 1 and (names or n.noun.number is not None))]
    known = n.sym == "COUNT" or n.noun.head in VICTIMS
    whole = n.noun.number is None or (
        len(made) > 1 and sum(d.count.value or 0 for d in made) == count_of(n.noun)[0].value
    )
    if known and whole:
        yield from made


@rule(
    rf"{_LEAD} (?P<who>NAME | PEOPLE) COMMA? AGE? COMMA? BE ADV? (?P<n>COUNT)",
    finds={
        "Six people were stabbed to death. Nadim Orlo, 40, was one of the six.": "killed 1 Nadim Orlo | part of 0",
    },
    skips=("Six people were stabbed to death. Nadim Orlo was one of the ministers.",),
)
def one_of(tape: Tape, match: re.Match[str]) -> Joins:
    """A person who was one of those told of before."""
    who, n = tape.phrases[match.start("who")], tape.phrases[match.start("n")]
    whole = n.noun.whole if n.noun is not None else None
    if whole is None or who.noun is None or who.noun.plural or count_of(n.noun)[0].value != 1:
        return
    yield from _taken_up(tape, match.start("who"), who, exactly(1), None, TakenUp.PART, whole)


@rule(
    rf"{_LEAD} [PRONOUN PEOPLE ORG NAME] ADV? HARM (?P<n>COUNT) (?= [ADJUNCT COMMA SEMI] | $ )",
    finds={
        "Rebels kidnapped 22 engineers. They are still holding nine.": "abducted 9 | civilian | part of 0",
    },
    skips=("Rebels kidnapped 22 engineers. They are still holding two towns.",),
)
def still_held(tape: Tape, match: re.Match[str]) -> Joins:
    """How many of the captives told of before are held still."""
    n, verb = tape.phrases[match.start("n")], tape.phrases[match.start("n") - 1]
    if verb.harm is not None and verb.harm.weak and n.number is not None:
        yield _draft(tape, match.start("n"), n, *count_of(n.noun), TakenUp.KEPT)


@rule(
    r"(?: ^ | (?<=[SOURCE SEMI]))"
    r" (?P<row> PLACE [VERB VERB_ED HARM HARM_ED SAY] PREP? ADV? COUNT (?:INCLUDING (?! PEOPLE))?"
    r" (?: COMMA? AND? PLACE ADV? COUNT ){0,8} ) (?= TIME | SEMI | COMMA | $ )",
    finds={
        "Eighteen reporters were detained in Turkey last year. Iran had 12.": "detained 12 | journalist | at Iran | cumulative | adds",
    },
    skips=(
        "Reporters were jailed in Turkey. Iran had 12 ministers.",
        "Eighteen reporters were detained in Turkey last year. Iran seized 12.",
    ),
)
def country_had(tape: Tape, match: re.Match[str]) -> Joins:
    """Countries that had a figure of what another country had before, or of a total: "Mali held 72 of them, Chad nine"."""
    if tape.phrases[match.start("row") + 1].word not in _HAVING:
        return
    for i in range(*match.span("row")):
        n = tape.phrases[i]
        if n.sym == "COUNT" and n.number is not None:
            yield _draft(tape, i, n, *count_of(n.noun), TakenUp.PLACE)


_HAVING = frozenset("account count have hold record register report see had held".split())
"""Verbs by which a country has a figure of those told of before."""


def _one_person(draft: Draft) -> bool:
    """Return whether a draft is of one, by name or by what he is: "the owner of the bar"."""
    who = draft.who
    return who is not None and (who.sym == "NAME" or (who.sym == "PEOPLE" and draft.count.value == 1))


def _definite(n: Phrase) -> bool:
    """Return whether a group is all of those told of before: "the five", "all five"."""
    return n.low.startswith(("the ", "all ")) or (n.noun is not None and n.noun.definite)


def _of_those(tape: Tape, at: int) -> bool:
    """Return whether a figure goes on with a pronoun that takes up a group: "ten of those", and not "of those who" ..."""
    n, after = tape.phrases[at : at + 2]
    if after.start > n.end + 2:
        return False
    number = n.number
    return n.noun is not None and number is not None and n.end > number.span.end + 3 and not n.noun.other


def _bare(n: Phrase) -> Phrase:
    """Return a figure whose group has no words of its own."""
    if n.noun is None or n.number is None or n.noun.whole is None:
        return n
    end = n.number.span.end
    return evolve(n, noun=evolve(n.noun, core=Span(end, end), whole=None))


def _draft(tape: Tape, at: int, who: Phrase, count: Count, number: Number | None, how: TakenUp) -> Draft:
    return Draft(stand_in(tape.phrases[at], how), who, count, number, tape, at)


def _taken_up(
    tape: Tape, at: int, who: Phrase, count: Count, number: Number | None, how: TakenUp, whole: Noun | None
) -> Iterator[Draft]:
    """Yield the draft of a part, after that of the whole whose figure the sentence gives again: "four of the 12"."""
    part = _draft(tape, at, who, count, number, how)
    if whole is not None and whole.number is not None:
        span = whole.number.span
        outer = Phrase("COUNT", span.start, span.end, evolve(whole, core=Span(span.end, span.end)))
        named = Draft(stand_in(outer, TakenUp.WHOLE), outer, *count_of(whole), tape, at)
        yield named
        part = evolve(part, whole=named.key)
    yield part


RULES: tuple[Rule[[Tape, re.Match[str]], Joins], ...] = (
    included,
    were_among,
    the_victims,
    all_of_them,
    victims_were,
    one_of,
    some_were,
    most_were,
    still_held,
    country_had,
    recounted,
)


def follow_on(tape: Tape, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield what a sentence that takes up people of another says of them, beside what its own words of harm state.

    One person is left to these words where there are any: "one of them was a driver who saw the bandits kill two men".
    """
    harmful = bool(found)
    told = {d.who.start for d in found if d.who is not None}
    told |= {d.number.span.start for d in found if d.number is not None}
    for each in RULES:
        for match in TAPE.compile(each.pattern).finditer(tape.text):
            made = signed((d for d in each(tape, match) if not (harmful and d.count.value == 1)), each.id)
            starts = {x for d in made for x in (d.who.start if d.who else -1, d.number.span.start if d.number else -1)}
            if not starts & (told - {-1}):
                told |= starts
                yield from made
