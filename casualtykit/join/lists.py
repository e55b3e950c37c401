"""The drafts that are made of lists of groups: what all joining rules share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casualtykit.join.clauses.beside import relative
from casualtykit.join.drafts import Draft, same
from casualtykit.join.one_group import one_draft
from casualtykit.join.parts import place_of_part
from casualtykit.languages.en.group_words import OF_THEM, WHERE_ALONE
from casualtykit.languages.en.harm_words import DYING_ALONE
from casualtykit.languages.en.pronouns import ONESELF
from casualtykit.model import exactly
from casualtykit.tape import TAPE, Harm, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome, Role

Joins = Iterator[Draft]
"""What a joining rule yields."""

_GROUPS = frozenset("PEOPLE NAME COUNT UNKNOWN PRONOUN VICTIMS".split())


def groups(tape: Tape, start: int, end: int) -> Iterator[tuple[Phrase, bool]]:
    """Yield the groups of a stretch, each with whether it is a part of the first ones."""
    part = apart = aside = told_by_figure = False
    parts = 0
    for i, phrase in enumerate(tape.phrases[start:end], start):
        if phrase.sym in ("COLON", "DASH"):
            part = told_by_figure = True
        elif phrase.sym == "INCLUDING":
            part, parts = True, 0
            apart = phrase.word in OF_THEM or phrase.word.endswith(_RELATIVE)  # "most of whom police shot"
            aside = phrase.word in _ASIDES
        elif (aside or (part and parts <= 1)) and phrase.sym == "COMMA" and tape.text.startswith(TAPE["AND"], i + 1):
            part = apart = False  # the list goes on behind the bracket, or behind a single part between commas
        elif phrase.sym in _GROUPS:
            of_them = tape.text.startswith(TAPE["INCLUDING"], i + 1) and tape.phrases[i + 1].word in OF_THEM
            part = part or (of_them and i > start)  # "four of whom were from one family"
            told = of_them and _TOLD.match(tape.text, i + 1) is not None
            parts += 1
            if not told and not apart and (phrase.number is not None or not told_by_figure):
                yield phrase, part
            apart = False


_RELATIVE = (" of whom", " of which")
_ASIDES = frozenset(("(", "[", "--"))
_TOLD = TAPE.lazy("INCLUDING (?: BE? [PEOPLE UNKNOWN] | [ADV STATE])")


def drafts(tape: Tape, who: tuple[int, int], at: int, harm: Harm | None = None) -> Joins:
    """Yield one draft for each group of a stretch, its parts pointing to their whole."""
    harm = harm or tape.phrases[at].harm
    if harm is None:
        return
    first: tuple[int, int] | None = None
    whole: Phrase | None = None
    nobody = refused = False
    row = tape.phrases[slice(*who)]
    paired = any(p.sym in ("AND", "ALONG", "INCLUDING", "BUT") for p in row) or _ends_in_a_pair(row)
    for phrase, part in groups(tape, *who):
        part = part or (
            whole is not None and _smaller(phrase, whole, paired=paired) and not _elsewhere(tape, phrase, whole)
        )
        whole = whole or phrase
        counted = phrase.number is not None
        if first is not None and not paired and not (counted or relative(phrase) or phrase.word in ONESELF):
            continue  # after a bare comma only a figure is a further group, one of the family in a headline, or himself
        if part and _told_apart(tape, phrase, harm):
            continue
        draft = one_draft(tape, phrase, at, harm)
        if draft is None or (refused and part):
            told = phrase.sym == "PEOPLE" or (phrase.sym == "VICTIMS" and counted)
            refused = refused or (first is None and told)  # its parts go with it
            continue
        nobody = nobody or (first is None and draft.count.high == 0)
        if nobody and draft.number is None:
            draft = evolve(draft, count=exactly(0))  # "no clerks or foreign guards were hurt"
        larger = None if part else _larger(tape, phrase, at)
        if part:
            draft = evolve(draft, whole=first, at=place_of_part(tape, tape.phrases.index(phrase), at))
        elif larger is not None:
            whole, bigger = larger, one_draft(tape, larger, at, harm)
            if bigger is not None:
                yield bigger
                draft = evolve(draft, whole=bigger.key)
        first = first or draft.key
        yield draft


def _ends_in_a_pair(row: Sequence[Phrase]) -> bool:
    """Return whether a row of groups ends in two of one role, which are one group: "politicians, lawyers and teachers"."""
    a, b = (row[0].noun, row[-1].noun) if row else (None, None)
    if a is None or b is None or a.counted or b.number is not None or " and " not in row[-1].low:
        return False
    return Role.UNSPECIFIED != a.role != b.role and all(p.sym in ("PEOPLE", "COMMA") for p in row)


def _larger(tape: Tape, phrase: Phrase, at: int) -> Phrase | None:
    """Return the group of which one is a part by its own words, where all of that suffered: "one of five men killed"."""
    whole = phrase.noun.whole if phrase.noun is not None else None
    if whole is None or whole.number is None or not _shared(tape, phrase, at):
        return None
    return evolve(phrase, noun=whole, start=whole.number.span.start)


def _told_apart(tape: Tape, phrase: Phrase, harm: Harm) -> bool:
    """Return whether a part has a harm of its own: "wounded 15 others, including a boy killed by a shell"."""
    i = tape.phrases.index(phrase) + 1
    after = tape.phrases[i] if i < len(tape) else None
    return after is not None and after.sym == "HARM_ED" and after.harm is not None and not same(after.harm, harm)


def _shared(tape: Tape, phrase: Phrase, at: int) -> bool:
    """Return whether the whole of a part suffered too: "one of five men killed" does, "73 of the 81 passengers died" does not."""
    before = tape.phrases[at - 1] if at else phrase
    if before.word in WHERE_ALONE:
        return False  # "three of the four aboard killed"
    harm = tape.phrases[at].harm
    if harm is not None and harm.trigger.term in DYING_ALONE and not _FINITE.search(tape.text, at + 1):
        return False  # "three of the four drowned"
    return (
        _of_a_relative(tape, phrase, at)
        or _of_its_participle(phrase, tape.phrases[at])
        or (phrase.noun is not None and phrase.noun.harm is not None and same(phrase.noun.harm, harm))
    )


def _of_a_relative(tape: Tape, phrase: Phrase, at: int) -> bool:
    """Return whether a relative clause tells the harm, of the whole: "two of the five men they had captured"."""
    before = tape.phrases[at - 1] if at else phrase
    behind = phrase.start > tape.phrases[at].start  # "beheaded six of their seven hostages" is of the six
    whom = tape.phrases[at].sym == "HARM" and before is not phrase and before.sym in _DOERS and not behind
    return whom or before.sym in ("WHO", "THAT")


def _of_its_participle(phrase: Phrase, told: Phrase) -> bool:
    """Return whether the word of harm behind a part says of which group it is one: "one of five men killed"."""
    behind = told.sym in ("HARM_ED", "VICTIMS") and phrase.start <= told.start
    behind = behind or (told.sym == "STATE" and phrase.sym == "COUNT" and told.start == phrase.end + 1)
    return behind and not (_found_dead(phrase) and _kills(told))


_DOERS = frozenset(("PRONOUN", "PEOPLE", "NAME", "ORG"))
_FINITE = TAPE.lazy("FINITE")


def _found_dead(phrase: Phrase) -> bool:
    """Return whether persons are told of as bodies."""
    return phrase.noun is not None and phrase.noun.body and phrase.noun.person


def _kills(phrase: Phrase) -> bool:
    """Return whether a phrase says that somebody was killed."""
    return phrase.harm is not None and phrase.harm.trigger.outcome is Outcome.KILLED


def _smaller(phrase: Phrase, whole: Phrase, *, paired: bool) -> bool:
    """Return whether a group after a comma only breaks the first one down: "20 people, 13 Americans", "32, four seriously"."""
    a, b = whole.noun, phrase.noun
    if a is None or b is None or a.number is None or b.number is None:
        return False
    fits = (b.number.count.value or 0) < (a.number.count.value or 0)
    if phrase.sym == "COUNT" and not paired:
        return fits
    return (
        fits
        and a.head in ("people", "persons")
        and b.role == Role.UNSPECIFIED
        and b.head not in ("people", "persons", "others")
        and phrase.sym == "PEOPLE"
        and b.affiliation is not None
    )


def _elsewhere(tape: Tape, phrase: Phrase, whole: Phrase) -> bool:
    """Return whether two figures have each a place of its own behind them: "killed 14 in Iran, nine in Iraq"."""
    behind = [tape.phrases[i + 1 : i + 2] for i in (tape.phrases.index(whole), tape.phrases.index(phrase))]
    places = [p.low for row in behind for p in row if (p.sym, p.inner) == ("AT", "PLACE")]
    return len(places) == len(behind) and places[0] != places[1]
