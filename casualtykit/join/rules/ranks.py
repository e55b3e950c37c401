"""The rules for one of many: the fourth to be killed, who died beside others, who was among the dead."""

from __future__ import annotations

import re

from casualtykit.join.clauses.cuts import single
from casualtykit.join.drafts import Draft, count_of
from casualtykit.join.grammar import CLOSED, GAP, OBJECT, SUBJECT
from casualtykit.join.lists import Joins, drafts
from casualtykit.languages.en.group_words import ONE
from casualtykit.languages.en.harm_words import AMONG
from casualtykit.patterns import lazy
from casualtykit.rules import rule
from casualtykit.tape import Noun, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Role


@rule(
    r"(?P<one>[NAME PRONOUN])? ADV{0,2} BE (?P<who>PEOPLE) (?P<harm>UNREAL)",
    finds={"She is the fourth reporter to be murdered in Mexico.": "killed 1 She | journalist | at Mexico"},
    skips=("She is the reporter to be murdered next.",),
)
def the_nth(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is the fourth to be killed has been killed."""
    who = tape.phrases[match.start("who")]
    harm = tape.phrases[match.start("harm")].harm
    if who.noun is not None and not who.noun.plural and _RANK.match(who.low) and harm is not None:
        for draft in drafts(tape, match.span("who"), match.start("harm"), evolve(harm, weak=False)):
            yield (
                evolve(draft, who=_named_by(tape.phrases[match.start("one")], who.noun)) if _one(tape, match) else draft
            )


def _one(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether a name or a pronoun of one person is the subject."""
    one = tape.phrases[match.start("one")]
    return match["one"] is not None and (one.sym == "NAME" or one.word in ONE)


def _named_by(one: Phrase, what: Noun) -> Phrase:
    """Return a name or pronoun as the group, with what the sentence says it is."""
    noun = one.noun or Noun(one.span, one.word)
    return evolve(one, noun=evolve(noun, role=what.role if noun.role == Role.UNSPECIFIED else noun.role))


_RANK = lazy(
    r"(?:the )?(?:\w+ )?(?:first|second|third|[a-z]+th|[0-9]+(?:st|nd|rd|th)|last|latest|only|youngest|oldest)(?!\w)"
)


_SUFFERED = r"(?:WHO|THAT) ADV* (?P<harm>SUFFER) | ADV* (?P<harm>[HARM_ED SUFFER])"
"""What befell them: behind "who", a bare past form is what they did."""


@rule(
    rf"(?P<who>{SUBJECT}) {GAP} (?: BE | (?! PREP [PEOPLE COUNT] {GAP} SUFFER) ) PREP (?P<all>[PEOPLE COUNT]) (?: {GAP} (?: {_SUFFERED} ) | (?P<harm>STATE) )"
    rf" | PREP (?P<all>[PEOPLE COUNT]) (?: {_SUFFERED} | (?P<harm>STATE) ) ADJUNCT{{0,3}} BE ADV? (?P<who>{CLOSED} | {OBJECT})",
    words=AMONG,
    finds={
        "Four nurses were among 30 people killed in the raid.": "killed 4 nurses | medical | part of 1 / killed 30 people",
        "Four nurses were among 30 dead in the raid.": "killed 4 nurses | medical | part of 1 / killed 30",
        "Among the 50 arrested on Monday were pupils.": "detained 50 | on Monday / detained 2+? pupils | civilian | on Monday | part of 0",
    },
    skips=(
        "Four nurses were behind 30 people killed in the raid.",
        "Behind the 50 arrested were pupils.",
        "Four nurses among 30 people were killed.",
        "Four nurses were among 30 people who held a vigil.",
    ),
)
def among_those(tape: Tape, match: re.Match[str]) -> Joins:
    """Who was among people that came to harm is a part of them: "four nurses were among 30 people killed"."""
    at, first = match.start("harm"), match.start("all")
    whole = tape.phrases[first].noun
    if tape.phrases[first - 1].word not in AMONG or whole is None or whole.number is None:
        return
    found = list(drafts(tape, match.span("all"), at))
    yield from found
    for draft in drafts(tape, match.span("who"), at):
        if draft.who is not None and draft.who.sym == "PRONOUN" and draft.count.value is None:
            continue  # "they are among 625,000 people who fled"
        yield evolve(draft, whole=found[0].key if found else None)


@rule(
    rf"(?P<who>[PEOPLE NAME]) {GAP} BE ADV? (?P<one>PEOPLE) (?: WHO | THAT )? ADV* (?P<harm>[HARM_ED SUFFER])",
    finds={
        "Anwar Sabri was one of five clerks killed in the raid.": "killed 1 Anwar Sabri | civilian | part of 1 / killed 5 clerks | civilian"
    },
    skips=("Anwar Sabri was one of those killed.", "Anwar Sabri was one of five clerks hired."),
)
def one_of(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is one of several that came to harm is a part of them: "she was one of five clerks killed"."""
    at, i = match.start("harm"), match.start("one")
    who, one = tape.phrases[match.start("who")], tape.phrases[i]
    whole = one.noun.whole if one.noun is not None else None
    if whole is None or whole.number is None or count_of(one.noun)[0].value != 1 or not single(who):
        return
    outer = tape.put(i, i + 1, evolve(one, noun=whole, start=whole.number.span.start))
    found = list(drafts(outer, (i, i + 1), at))
    yield from found
    if found:
        named = _named_by(who, whole)
        yield Draft(found[0].harm, named, *count_of(one.noun), tape, at, found[0].key)


@rule(
    rf"^ ALONG (?P<who>[PEOPLE NAME]) COMMA {SUBJECT} {GAP} (?P<harm>SUFFER)",
    finds={"In addition to the bomber, four soldiers were killed.": "killed 1 bomber | armed_group"},
    skips=("Along with his brother, he fled.",),
)
def in_addition(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is named before those that died with him has died too."""
    if tape.phrases[match.start()].word == "in addition to":
        harm = tape.phrases[match.start("harm")].harm
        if harm is not None:
            own_harm = evolve(harm, trigger=evolve(harm.trigger, span=tape.phrases[match.start()].span))
            yield from drafts(tape, match.span("who"), match.start("harm"), own_harm)
