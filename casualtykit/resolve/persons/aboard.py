"""How many died where nobody aboard survived, as an earlier sentence counts them: "a bus with 34 people aboard"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from casualtykit.languages.en.captive_words import CARRYING
from casualtykit.languages.en.group_words import ABOARD
from casualtykit.languages.en.harm_words import SURVIVE
from casualtykit.model import Count, Statement, exactly
from casualtykit.patterns import lazy
from casualtykit.resolve.dropping import without
from casualtykit.resolve.persons.they import figure
from casualtykit.sentences import Sentences
from casualtykit.spans import Page, Span
from casualtykit.tape import TAPE, Noun, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import CountKind

_BACK = 4
"""How many sentences back those aboard may have been counted."""
_EVERYONE = frozenset("everyone everybody all those".split())


def count_aboard(
    page: Page, statements: Sequence[Statement], sentences: Sentences, tape_of: Callable[[Span], Tape]
) -> tuple[Statement, ...]:
    """Return statements in which everyone aboard are as many as an earlier sentence counts.

    That nobody survived tells of no one where no sentence counts anybody aboard. What has a year of its own is told of
    another crash.

    Args:
        page: the text.
        statements: all its statements, not linked yet.
        sentences: all its sentences.
        tape_of: what reads one of them.
    """
    open_ones = {s.id for s in statements if _nobody_left(s) or _everyone(page, s)}
    if not open_ones:
        return tuple(statements)
    done = [_counted(s, sentences, tape_of) if s.id in open_ones and not _of_a_year(page, s) else s for s in statements]
    return without(done, {s.id for s in done if _nobody_left(s) and not s.victims and s.count.value is None})


def _nobody_left(s: Statement) -> bool:
    """Return whether a text says that nobody survived, and not of how many."""
    return s.trigger.term == SURVIVE and s.number is None


def _of_a_year(page: Page, s: Statement) -> bool:
    """Return whether a year stands before the words of harm of a sentence: "in the crash of 1990 nobody survived"."""
    return _YEAR.search(page.low, s.sentence.start, s.trigger.span.start) is not None


_YEAR = lazy(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,]?\d)")


def _everyone(page: Page, s: Statement) -> bool:
    """Return whether those who suffered are everyone aboard, without a figure: "all aboard", "everyone on board"."""
    if s.number is not None or len(s.victims) != 1 or s.victims[0].text.lower() not in _EVERYONE:
        return False
    return page.low.startswith(_BEHIND, s.victims[0].span.end) or s.victims[0].text.lower() == "all"


_IN_IT = ABOARD | {"inside"}
_BEHIND = tuple(f" {where}" for where in sorted(_IN_IT))


def _counted(s: Statement, sentences: Sentences, tape_of: Callable[[Span], Tape]) -> Statement:
    """Return a statement with the figure of the last sentence that counts people aboard, which may be its own."""
    for sentence in (s.sentence, *islice(sentences.before(s.sentence), _BACK)):
        told = [n for p, n in _aboard(tape_of(sentence)) if p.end <= s.span.start and _may_be(s, n)]
        if told:
            count = _together(told)
            return s if count is None else evolve(s, count=count)
    return s


def _may_be(s: Statement, noun: Noun) -> bool:
    """Return whether those of whom none survived are a group aboard: "none of the crew" are not all of "34 people"."""
    heads = {v.text.lower().split()[-1] for v in s.victims}
    return heads <= _EVERYONE or not heads.isdisjoint((noun.head, *_TRAVELLERS))


_TRAVELLERS = ("passengers", "travellers", "travelers")
"""Who everyone aboard may be called."""


def _aboard(tape: Tape) -> Iterator[tuple[Phrase, Noun]]:
    """Yield the counted groups of a sentence that are told to be aboard something; of two vehicles it does not tell which."""
    if sum(p.noun is not None and p.noun.kind == "vehicle" for p in tape.phrases) > 1:
        return
    for match in _CARRIES.finditer(tape.text):
        if match["craft"] and not _carries(tape.phrases[match.start("craft")], tape.phrases[match.start("link")]):
            continue
        if match["there"] and tape.phrases[match.start("there")].word not in _IN_IT:
            continue
        for phrase in tape.phrases[match.start() : match.end()]:
            if phrase.sym in _GROUPS and phrase.noun is not None and figure(phrase.noun):
                yield phrase, phrase.noun


def _carries(craft: Phrase, link: Phrase) -> bool:
    """Return whether a vehicle is told to have people in it."""
    moves = craft.noun is not None and craft.noun.kind == "vehicle"
    return moves and (link.sym == "WITH" or link.word in CARRYING | {"have"})


_GROUPS = frozenset(("PEOPLE", "COUNT"))
_ROW = "[PEOPLE COUNT] (?: (?: COMMA | COMMA? AND ) [PEOPLE COUNT] ){0,3}"
_CARRIES = TAPE.lazy(
    rf"(?P<craft>THING) NUMBER? COMMA? ADJUNCT{{0,2}} (?P<link>WITH | VERBING | VERB | VERB_ED) {_ROW}"
    rf" | {_ROW} BE? (?P<there>ADV | PREP | AT)"
)


def _together(told: Sequence[Noun]) -> Count | None:
    """Return how many some groups are together; None where one of several is not counted exactly."""
    counts = [n.number.count for n in told if n.number is not None]
    if len(counts) == 1:
        return counts[0]
    values = [c.value for c in counts if c.kind is CountKind.EXACT and c.value is not None]
    return exactly(sum(values)) if len(values) == len(counts) else None
