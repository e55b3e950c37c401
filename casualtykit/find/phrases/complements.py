"""What belongs to a noun group: "of" and what follows, ages, brackets, and the prepositions that open a place or a time."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable
from functools import cache

from casualtykit.find.phrases.ages import aged, aged_bare, aged_by_name, aged_each, aged_verb
from casualtykit.find.phrases.belonging import belonging, company, described, some_of_them, two_places
from casualtykit.find.phrases.brackets import bracket
from casualtykit.find.phrases.nations import demonym, elided, nationals, of_a_town, peoples
from casualtykit.find.phrases.of_groups import as_toll, of
from casualtykit.find.phrases.stand_ins import (
    in_the_next,
    risen_from,
    so_did,
    that_of,
    the_next,
    the_nth,
    themselves,
    without_of,
)
from casualtykit.find.phrases.unions import (
    all_of,
    as_many,
    both_doing,
    double,
    found_bodies,
    found_so,
    harmed,
    households,
    lately,
    mixed,
    mixed_pair,
    mixed_three,
    no_more_than,
    numbered,
    numbering,
    or_so_called,
    out_of,
    plus,
    so_many_of_them,
    some_harmed,
    south_of,
    two_forces,
    under_one_label,
    with_its_letters,
)
from casualtykit.languages.en.group_words import ALL, OF_ANY, SHARES, WHERE_ALONE
from casualtykit.languages.en.harm_words import DYING_ALONE, SINCE, STANDING, TOTALS, USED
from casualtykit.languages.en.verb_words import ACTING, BARELY, NAMING, SAID_TO_BE
from casualtykit.needs import Sieve
from casualtykit.tape import TAPE, Phrase, Tape, named
from casualtykit.values import evolve
from casualtykit.vocabulary import CountKind, Outcome

_Build = Callable[[Tape, "re.Match[str]"], tuple[Phrase, ...]]


def attach(tape: Tape) -> Tape:
    """Return the tape with every noun group complete, the first rule that fits at a place taken, inside out."""
    may, at = _sieve(), 0
    steps = may(tape.text)
    while at < len(steps):
        step = steps[at]
        changed = _taken(tape, *_STEPS[step])
        at += 1
        if changed is not tape:
            tape, steps = changed, may(changed.text)
            at = bisect(steps, step)
    return tape


def _taken(tape: Tape, pattern: str, build: _Build) -> Tape:
    """Return the tape with what is built wherever a pattern fits, or the same tape where it fits nowhere."""
    phrases: list[Phrase] = []
    at = 0
    for match in TAPE.compile(pattern).finditer(tape.text):
        phrases += tape.phrases[at : match.start()]
        phrases += build(tape, match)
        at = match.end()
    return Tape((*phrases, *tape.phrases[at:])) if at else tape


@cache
def _sieve() -> Sieve[int]:
    """Return which steps may fit, by their places."""
    return TAPE.sieve((pattern, step) for step, (pattern, _) in enumerate(_STEPS))


def _barely(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """What nearly happened did not: "three men almost drowned"."""
    adverb, verb = tape.phrases[match.start() : match.end()]
    return (named(evolve(verb, start=adverb.start), "UNREAL"),) if adverb.word in BARELY else (adverb, verb)


def _by_itself(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Who "drowned", with nobody behind the verb and no doer, has died: "two boys who went swimming drowned"."""
    (verb,) = tape.phrases[match.start() : match.end()]
    bare = verb.end - verb.start == len(verb.low)  # not "feared drowned"
    return (named(verb, "DIE_ED") if bare and verb.word in DYING_ALONE else verb,)


def _used_to(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """What a thing was used for was done: "used a knife to kill three men", "the van was used to abduct two"."""
    phrases = tape.phrases[match.start() : match.end()]
    verb, purpose = phrases[0], phrases[-1]
    lured = purpose.sym == "HARM"  # "to lure and kill two"
    active = purpose.end - purpose.start == len(purpose.low) + (0 if lured else len("to "))
    helped = verb.end - verb.start - len(verb.low)
    plain = helped <= (len("were ") if verb.sym in ("VERB", "VERBED") else 0)  # not "had not used", "may have used"
    rescued = purpose.harm is None or purpose.harm.trigger.outcome is Outcome.DISPLACED  # "was used to evacuate 20"
    if verb.low not in USED or verb.unreal or rescued or not (active and plain):
        return phrases
    before = (*phrases[:-3], named(phrases[-3], "VERBING"), phrases[-2]) if lured else phrases[:-1]
    return (*before, evolve(purpose, sym="HARMING", start=purpose.end - len(purpose.low)))


def _share(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A noun of most of a group is a share of it: "the vast majority of them women"."""
    share, of_them = tape.phrases[match.start() : match.end()]
    if share.head not in SHARES or of_them.word not in OF_ANY:
        return (share, of_them)
    return (evolve(of_them, start=share.start, word=f"most {of_them.word}"),)


def _partitive(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A figure of a group: "dozens of demonstrators" is one group, "several of the 17 hostages" is a part and its whole."""
    part, whole = tape.phrases[match.start()], tape.phrases[match.end() - 1]
    if part.noun is None or part.noun.number is None:
        return tape.phrases[match.start() : match.end()]
    if whole.noun is None:
        if whole.word not in ("those", "these", "them", "us"):
            return tape.phrases[match.start() : match.end()]
        return (evolve(part, end=whole.end),)  # "three of those who were arrested"
    number, inner = part.noun.number, whole.noun
    if inner.head == "own" and inner.owner is not None and inner.owner.sym == "PRONOUN":
        men = evolve(part.noun, head="men", person=True, plural=True, owner=inner.owner)
        return (evolve(part, sym="PEOPLE", end=whole.end, noun=men),)
    vague = number.count.kind is CountKind.VAGUE or (number.count.value or 0) >= 100
    split = inner.number is not None if vague else inner.definite or inner.number is not None or whole.sym == "PRONOUN"
    noun = evolve(inner, number=number, whole=inner if split else None)
    sym = "COUNT" if whole.sym == "PRONOUN" else whole.sym
    if sym in ("ORG", "PLACE"):
        sym = "PEOPLE"
    return (Phrase(sym, part.start, whole.end, noun, whole.harm, word=whole.word),)


def _of_things(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A figure of things or animals counts no people: "14 of his lambs", "two of the trees"."""
    figure, what = tape.phrases[match.start()], tape.phrases[match.end() - 1]
    if what.noun is None or what.noun.kind not in _COUNTABLE or not what.noun.plural:
        return tape.phrases[match.start() : match.end()]
    return (evolve(what, start=figure.start),)


_COUNTABLE = frozenset(("thing", "animal", "vehicle", "building", "weapon", "document", "land", "attack", "accident"))


def _of_pronoun(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A figure "of them" before a verb is a group: "two of them died"."""
    figure, them = tape.phrases[match.start()], tape.phrases[match.end() - 1]
    if them.word not in OF_ANY:
        return (figure, them)
    return (evolve(figure, end=them.end, inner="PRONOUN", word=them.word),)


def _of_whom(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A figure behind "of whom" is the subject of a clause of its own: "ten were hurt, of whom three died"."""
    them, figure = tape.phrases[match.start()], tape.phrases[match.end() - 1]
    if them.word not in ("of whom", "of which"):
        return (them, figure)
    whole = next((p.noun for p in reversed(tape.phrases[: match.start()]) if p.sym == "PEOPLE"), None)
    if figure.sym == "COUNT" and figure.noun is not None and whole is not None and whole.number is not None:
        figure = evolve(figure, noun=evolve(figure.noun, role=whole.role))
    return (named(them, "SEMI"), evolve(figure, inner="PRONOUN"))


def _all_of_whom(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """What all of a group are is told by a relative clause: "nine pupils, all of whom were girls, died"."""
    first, them = tape.phrases[match.start() : match.end()]
    whole = first.word in ALL and them.word == "of whom"
    return (evolve(named(first, "WHO"), end=them.end),) if whole else (first, them)


def _of_which(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """What some of a group are, told between commas: "90 people, of whom 40 were children, fled"."""
    phrases = tape.phrases[match.start() : match.end()]
    them, figure, who = phrases[0], phrases[1], phrases[-1]
    if figure.noun is None or who.noun is None or who.noun.number is not None or them.word not in OF_ANY:
        return phrases
    noun = evolve(who.noun, number=figure.noun.number, plural=True)
    return (evolve(them, word="including"), evolve(who, sym="PEOPLE", start=figure.start, noun=noun))


def _tallied(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """The number of a group and the harm behind it are a toll: "the number of soldiers who died", "the number killed"."""
    group, harmed = tape.phrases[match.start()], tape.phrases[match.end() - 1]
    noun = group.noun
    alone = noun is not None and noun.head in TOTALS and noun.definite and noun.number is None
    if noun is None or harmed.harm is None or not (group.inner == "TOLL" or alone):
        return tape.phrases[match.start() : match.end()]
    return (as_toll(evolve(group, end=harmed.end), evolve(harmed.harm, weak=False)),)


def _some_events(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A figure of "the deaths" counts them: "eight of those deaths", and one of lives those: "hundreds of lives"."""
    figure, _, event = tape.phrases[match.start() : match.end()]
    if event.noun is None or not event.noun.plural or event.noun.number is not None or figure.noun is None:
        return tape.phrases[match.start() : match.end()]
    return (evolve(event, start=figure.start, noun=evolve(event.noun, number=figure.noun.number, owner=None)),)


def _toll_of(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """The toll of a group without a figure is the toll: "the death toll of victims ... to 61"."""
    toll, _, group = tape.phrases[match.start() : match.end()]
    if group.noun is None or group.noun.number is not None or not group.noun.plural:
        return tape.phrases[match.start() : match.end()]
    return (evolve(toll, end=group.end),)


def _corps(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """The letters of a force behind a figure are its men: "2 x ANP KIA"."""
    force = tape.phrases[match.start()]
    noun = force.noun
    if noun is None or noun.number is None or noun.number.text[-1] not in "0123456789x" or noun.plural:
        return (force,)
    return (evolve(force, sym="PEOPLE", noun=evolve(noun, person=True, plural=True)),)


def _prepositional(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A preposition and its noun: where, when or how; people counted of whom a harm is told stay in sight."""
    first, last = tape.phrases[match.start()], tape.phrases[match.end() - 1]
    if last.sym == "PEOPLE" and _reached(tape, match):
        return tape.phrases[match.start() : match.end()]  # "the toll stood at 49 guards and six clerks"
    if last.sym == "PEOPLE" and last.noun is not None and (last.noun.number is not None or not last.noun.plural):
        told = _told_of() if last.noun.number is not None else _told_of_one()
        if told.match(tape.text, match.end()):
            return tape.phrases[match.start() : match.end()]  # "a funeral for five men killed in the raid"
    if (
        last.sym == "NAME"
        and _told_of_one().match(tape.text, match.end())
        and tape.phrases[match.end() + 1].low == "who"
    ):
        return tape.phrases[match.start() : match.end()]  # "belonged to Anwar Sabri, who was shot dead"
    noun = tape.phrases[match.start() + 1]
    end = last.end
    if noun.sym == "PEOPLE" and noun.noun is not None and noun.noun.harm is not None and noun.noun.number is not None:
        return tape.phrases[match.start() : match.end()]  # "the search for two missing hikers"
    return (Phrase("AT", first.start, end, noun.noun, time=noun.time, word=first.word, inner=noun.sym, low=noun.low),)


def _since(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A noun of one is not the subject of a verb of several: "seven men missing since the raid are thought to be dead"."""
    since, noun = told = tape.phrases[match.start() : match.end()]
    verb = tape.phrases[match.end()]
    one = noun.noun is not None and not noun.noun.plural and noun.noun.number is None
    return _prepositional(tape, match) if since.word in SINCE and one and verb.many else told


def _reached(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether people counted behind "to" or "at" are what a toll has come to."""
    who, at = tape.phrases[match.end() - 1].noun, match.start()
    if who is None or who.number is None or at < _TOLD_OF or tape.phrases[at].word not in ("to", "at"):
        return False
    verb = tape.phrases[at - 1]
    return verb.word in STANDING and TAPE["TOLL"] in tape.text[max(0, at - _NEAR) : at - 1]


_TOLD_OF = 2
_NEAR = 8
"""How far before the figure the word toll may stand: a toll and its verb at least."""


@cache
def _told_of() -> re.Pattern[str]:
    """Return the pattern of a harm told of the group before it."""
    return TAPE.compile(
        "COMMA? (?:WHO|THAT) ADV{0,3} [HARMED DIE DIE_ED HARM_ED] | ADV? HARM_ED (?! ADV? NOUN) | STATE | ADV? VERB_ED SUB STATE"
    )


def _between(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Two names or groups behind "between" belong together: "between Herat and Farah", "between police and rebels"."""
    first, name, last = (tape.phrases[i] for i in (match.start(), match.start() + 1, match.end() - 1))
    if first.word != "between":
        return tape.phrases[match.start() : match.end()]
    return (Phrase("AT", first.start, last.end, name.noun, word=first.word, inner=name.sym, low=name.low),)


def _alone(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """A preposition without a noun is an adverb: "all five aboard"."""
    alone = tape.phrases[match.start()]
    return (named(alone, "ADV") if alone.word in WHERE_ALONE else alone,)


@cache
def _told_of_one() -> re.Pattern[str]:
    """Return the pattern of a harm told of a person without a figure: "in the form of his father, who died in 1994"."""
    return TAPE.compile("COMMA WHO ADV{0,3} [HARMED DIE DIE_ED]")


def _as(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """What somebody is called is no clause: "branded as a spy"."""
    noun = tape.phrases[match.end() - 1].noun
    if tape.phrases[match.start()].word != "as" or (noun is not None and noun.named):
        return tape.phrases[match.start() : match.end()]
    return _prepositional(tape, match)


def _acting_as(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Nor is what somebody works as or is dressed as: "two men dressed as policemen were shot"."""
    acts = tape.phrases[match.start() - 1].word in ACTING
    return _as(tape, match) if acts else tape.phrases[match.start() : match.end()]


def _namely(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Words that open the names of a group are one mark: "identified as", "said to be"."""
    first, last = tape.phrases[match.start()], tape.phrases[match.end() - 1]
    named_as = first.word in NAMING and (last is first or last.word == "as")
    held_to_be = last.sym == "BE" and (first.sym != "ADJ" or first.word in SAID_TO_BE)
    if not (named_as or held_to_be):
        return tape.phrases[match.start() : match.end()]
    return (Phrase("NAMELY", first.start, last.end, word=first.word),)


_AGES = "AGE (?: (?:COMMA AGE)* COMMA? AND AGE (?! NOUN) )?"

_ALL_OF = (
    r"[PEOPLE NAME VICTIMS] (?: (?:COMMA | COMMA? AND) [PEOPLE NAME] ){0,8}"
    r" (?P<out>COMMA PEOPLE (?: COMMA (?= ADJUNCT* [FINITE] | [WHO WHOSE SUB PREP TIME]) | (?= [ADJUNCT PREP] | SEMI | $)))"
)
"""A row of persons, and what all of them are."""

_WHOLE = (
    "(?! (?<=[TELL]) [PEOPLE NAME ORG] OF [NOUN] [HARMING BEING_HARMED] )"  # "told Reuters of soldiers killing"
    " [PEOPLE NAME UNKNOWN ORG THING CAUSE PLACE VICTIMS NUMBER]"
)
_ASIDE = "COMMA [VERB_ED HARM_ED STATE] [^COMMA SEMI FINITE]{0,5} COMMA"
"""What is told of people between commas: "two of them, shot in the head, died"."""
_HOW = "(?: AT | PREP ADJ )"
"""With what somebody is armed, as what or in what he is dressed: "in black"."""
_USED_THING = "[THING CAUSE EVENT UNKNOWN PEOPLE COUNT NAME ORG PRONOUN] (?: ADJ? OF THING | ADJUNCT ){0,3}"
"""What is used, and where or when."""

_STEPS: tuple[tuple[str, _Build], ...] = (
    (
        r"(?<! [BE]) VERB_ED (?: SUB (?= NOUN) | (?= NAME)) | (?<= [GROUP ORG COMMA AT]) [SAY SAYING VERB_ED ADJ] [PREP OF] BE (?= [GROUP ORG])",
        _namely,
    ),
    (r"OPEN [^OPEN CLOSE]{0,30} CLOSE", bracket),
    (r"[PLACE NAME THING] COMMA [PLACE NAME] COMMA [PEOPLE UNKNOWN] (?! ADV? SAY)", of_a_town),
    (r"ADV [HARM HARM_ED DIE DIE_ED]", _barely),
    (r"(?<! [OF COMMA COLON DASH PEOPLE COUNT]) HARM_ED (?! ADV? [NOUN BY])", _by_itself),
    (r"COUNT OF [THING CAUSE]", _of_things),
    (r"PREP COUNT [STATE HARM_ED] (?: AND COUNT [STATE HARM_ED] )? (?= PREP COUNT)", risen_from),
    (r"COUNT [CAUSE EVENT]", the_nth),
    (
        r"(?<= [AND COMMA]) (?: COUNT | PRONOUN ADJ ) [COUNT PEOPLE] (?= [ADJUNCT SEMI COMMA SAY PREP AND] | $)",
        the_next,
    ),
    (r"COUNT [ADV TIME] [VICTIMS PEOPLE]", lately),
    (r"PRONOUN HARM_ED PEOPLE (?= ADJUNCT{0,3} [MAIN])", some_harmed),
    (r"VICTIMS OF ADV (?= [PEOPLE COUNT])", no_more_than),
    (r"(?<= COMMA) COUNT (?= ADV? VERBING)", both_doing),
    (r"PEOPLE COMMA COUNT INCLUDING COMMA (?= ADV* [FINITE])", so_many_of_them),
    (r"(?<= [PEOPLE COUNT]) COMMA AND [PEOPLE COUNT NAME] COMMA (?= ADV* [FINITE])", plus),
    (
        r"(?<= [PEOPLE COUNT VICTIMS]) VERB_ED HARM_ED (?= [ADJUNCT PREP BY] | COMMA | SEMI | AND [HARM_ED VERB_ED] | $)",
        found_so,
    ),
    (r"(?<= OF) VERB_ED VICTIMS", found_bodies),
    (r"(?<= [HARMED DIE_ED COMMA]) SUB [BE VERB] (?= [PEOPLE COUNT])", so_did),
    (r"BE PRONOUN HARM_ED", themselves),
    (r"INCLUDING [THAT PRONOUN] OF (?= [PEOPLE NAME])", that_of),
    (r"COUNT OF [HARM_ED STATE] (?= ADJUNCT* [FINITE])", harmed),
    (
        r"COUNT OF (?= [HARM_ED STATE] (?: AND [HARM_ED STATE] [ADJUNCT PREP]* (?: FINITE | COMMA | SEMI | $) | [TIME ADV PREP]* (?: THING | PLACE){0,1} (?: COMMA | SEMI | $)))",
        without_of,
    ),
    (r"[COUNT PEOPLE] DASH{1,2} ADV? [COUNT PEOPLE] DASH{1,2}", households),
    (r"PEOPLE COMMA PEOPLE (?= COMMA (?! AND) | SEMI | $)", households),
    (r"PEOPLE COMMA? AND ADV? PEOPLE", as_many),
    (r"PEOPLE COMMA? AND ORG (?= COMMA? ADJUNCT* FINITE | COMMA | SEMI | COMMA? AND | ADJUNCT | $)", peoples),
    (r"ORG (?: COMMA ORG){0,6} COMMA? AND PEOPLE", elided),
    (r"[UNKNOWN THING] INCLUDING", _share),
    (
        rf"COUNT INCLUDING (?= ADJUNCT* [HARMED DIE DIE_ED HARM_ED VERB VERBED VERB_ED] | {_ASIDE} [HARMED DIE DIE_ED])",
        _of_pronoun,
    ),
    (r"PRONOUN INCLUDING (?= ADV{0,2} [BE VERB VERB_ED VERBED HARMED DIE DIE_ED])", _all_of_whom),
    (r"INCLUDING [COUNT PEOPLE] (?= ADV{0,2} [HARMED DIE DIE_ED HARM])", _of_whom),
    (r"INCLUDING COUNT BE ADV? [PEOPLE UNKNOWN] (?= COMMA ADV* [FINITE])", _of_which),
    (r"NAME COMMA COUNT (?= COMMA PEOPLE COMMA) | (?<= [ACCORDING SAY]) NAME COMMA COUNT (?= COMMA)", aged_by_name),
    (r"[NAME PEOPLE] COMMA ADV? COUNT (?: COMMA (?= WHO? ADJUNCT* [FINITE]) | (?= ADV* [FINITE]))", aged_bare),
    (r"WITH (?= [PEOPLE COUNT] (?! ADV{0,2} [HARM_ED DIE_ED STATE]))", company),
    (r"[VERB_ED THING] AGE", aged_verb),
    (r"INCLUDING ORG (?= COMMA | SEMI | SUB | $ )", nationals),
    (r"PEOPLE COMMA COUNT (?:COMMA COUNT)* COMMA? AND COUNT COMMA? (?= ADV* [FINITE] | WHO)", aged_each),
    (rf"[GROUP ORG] {_AGES} (?! NOUN)", aged),
    (rf"[GROUP ORG] COMMA {_AGES} COMMA (?= ADJUNCT* FINITE | AND [PEOPLE NAME COUNT])", aged),
    (rf"[GROUP ORG] COMMA {_AGES} (?! NOUN)", aged),
    (r"[COUNT] OF [GROUP ORG PLACE]", _partitive),
    (rf"{_WHOLE} OF [NOUN PRONOUN TIME] (?! OF)", of),
    (rf"{_WHOLE} OF [NOUN PRONOUN TIME] (?! OF)", of),
    (rf"{_WHOLE} OF [NOUN PRONOUN TIME]", of),
    (r"PEOPLE DASH{1,2} ADV? PEOPLE DASH{1,2}", numbered),
    (r"[COUNT] OF [GROUP ORG PLACE]", _partitive),
    (r"(?<= [AT PLACE]) COMMA THING (?= COMMA ADJUNCT{0,2} COMMA? [HARMING VERBING])", south_of),
    (r"(?<= [PEOPLE COUNT VICTIMS]) COMMA PREP COUNT COMMA (?= ADV* FINITE)", out_of),
    (
        r"EVENT ADJUNCT? OF [PEOPLE NAME VICTIMS] AND OF (?=[PEOPLE NAME]) | VICTIMS AND OF (?=[PEOPLE NAME])",
        without_of,
    ),
    (r"COUNT OF [EVENT LIVES]", _some_events),
    (r"TOLL OF PEOPLE", _toll_of),
    (r"ORG (?= [STATE HARM_ED])", _corps),
    (r"[NAME PEOPLE] (?: COMMA NAME ){0,9} COMMA? AND NAME", under_one_label),
    (r"PEOPLE VERBING COUNT", numbering),
    (r"[PLACE ORG] AND PEOPLE", two_forces),
    (r"[PEOPLE ORG NAME] COMMA AND [ORG NAME] COMMA PEOPLE", with_its_letters),
    (r"PEOPLE AND ADV? [PEOPLE NAME]", double),
    (r"NAME AND NAME", or_so_called),
    (_ALL_OF, all_of),
    (
        r"PEOPLE COMMA PEOPLE (?= ADJUNCT* (?: [MAIN DIE_ED HARM_ED WHO COMMA SEMI PREP] | $ )) | (?<=OF) PEOPLE COMMA PEOPLE",
        mixed_pair,
    ),
    (r"PEOPLE COMMA PEOPLE COMMA? AND PEOPLE (?! ADJUNCT{0,3} [VERB_ED VERB SAY])", mixed_three),
    (r"PEOPLE AND [PEOPLE UNKNOWN] (?! ADJUNCT{0,3} [VERB_ED VERB SAY])", mixed),
    (
        r"[PEOPLE THING] (?: OF (?= HARM_ED (?! AND HARM_ED)) | (?: ADJUNCT | PREP [PLACE NAME THING] ){0,2} ) (?: (?:WHO|THAT) ADV{0,2} [HARMED DIE DIE_ED] | [HARM_ED STATE DIE_ED] )",
        _tallied,
    ),
    (
        r"PREP (?= COMMA | SEMI | COLON | DASH | INCLUDING | SUB | AND | MAIN | HARM_ED (?! NOUN) | $) | (?<= PRONOUN) PREP (?= DIE_ED)",
        _alone,
    ),
    (r"(?<= COUNT) PREP [COUNT ADJ] (?= [COMMA SEMI AND AT TIME PREP] | $)", in_the_next),
    (r"PREP [PLACE NAME PEOPLE ORG UNKNOWN] AND [PLACE NAME PEOPLE ORG UNKNOWN]", _between),
    (
        r"(?:PREP|WITH(?=[THING CAUSE ORG PLACE UNKNOWN NUMBER])) TIME? [PEOPLE NAME UNKNOWN PRONOUN ORG THING CAUSE PLACE NUMBER AGE] (?: COMMA? AND? PLACE (?! ADV? SAY))*",
        _prepositional,
    ),
    (r"AT AND NAME (?= SEMI | $)", two_places),
    (r"SUB [THING CAUSE PLACE NUMBER] (?! ADJUNCT* [FINITE PARTICIPLE])", _prepositional),
    (r"SUB [THING CAUSE] (?= FINITE)", _since),
    (r"SUB [PEOPLE UNKNOWN NAME ORG] (?! ADJUNCT* COMMA? [FINITE PARTICIPLE])", _as),
    (r"(?<= [VERBING VERB_ED]) SUB PEOPLE (?= ADJUNCT* COMMA? [FINITE PARTICIPLE])", _acting_as),
    (
        r"(?<!^) [HARM HARM_ED] ORG (?= ADJUNCT* (?:[COMMA SEMI SUB AND VERB_ED] | $)) | ^ ORG (?= HARM_ED (?: ADJUNCT | BY | SUB | $))",
        demonym,
    ),
    (
        rf"(?: [VERB VERB_ED VERBING] ADV? {_USED_THING} | VERBED ADJUNCT{{0,2}} | (?<= [THING CAUSE EVENT]) VERB_ED ) (?: UNREAL | VERB_TO AND HARM )",
        _used_to,
    ),
    (
        r"PEOPLE (?: OF [THING UNKNOWN ORG] (?:AND [THING UNKNOWN ORG])? | [SAY VERB_ED ADJ] OF )? [VERBING VERB_ED]? (?: AT | WITH PEOPLE )",
        belonging,
    ),
    (
        rf"(?<= [PEOPLE COUNT]) VERB_ED (?: {_HOW} (?: AND (?: VERB_ED {_HOW} | [THING CAUSE] ))? | PREP EVENT | BY [ORG PEOPLE NAME PLACE] ) (?! OF | [WHO THAT])",
        described,
    ),
    (r"COUNT INCLUDING (?= AND [PEOPLE COUNT])", some_of_them),
    (r"SUB VERBING (?= AT)", lambda t, m: (named(t.phrases[m.start()], "ADV"),)),
)
