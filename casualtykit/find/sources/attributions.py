"""Who says what, and how far each attribution reaches: what the rules of `find.sources` make of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from casualtykit.cue_patterns import any_of
from casualtykit.find.reading import read_sentence
from casualtykit.find.sources import nouns, sources
from casualtykit.find.sources.sayings import OPENING, Saying, attributed_to
from casualtykit.find.sources.speakers import called_so, named_beside
from casualtykit.languages.en.harm_words import CLAIMING, SUFFERED, TOTALS
from casualtykit.languages.en.source_words import (
    CITING,
    GIVING,
    ONE_SPREAD,
    OPENING_CLAIMS,
    SAYING_INSTEAD,
    SPEAKING_NOUNS,
    SPREAD,
    TALLIES,
)
from casualtykit.lexicon import Lexicon, words_given
from casualtykit.model import Source
from casualtykit.needs import Sieve
from casualtykit.patterns import lazy
from casualtykit.rules import Rule
from casualtykit.sentences import split_sentences
from casualtykit.spans import Page, Span
from casualtykit.tape import TAPE, Attribution, Phrase, Tape
from casualtykit.tries import trie
from casualtykit.values import evolve
from casualtykit.vocabulary import Modality, Outcome

_TELLING = TALLIES.union(SPEAKING_NOUNS, SPREAD, ONE_SPREAD, SUFFERED, TOTALS, GIVING)
"""Words that may be an attribution without a verb of saying: "by the monitor's count", "gave a figure of nine dead"."""


_REPORTING = ("SAY", "SAYING", "TELL", "ACCORDING", "COLON", "DASH", "SAID_TO", "TOLL", "VICTIMS")
"""What stands in an attribution with a verb, a mark or a toll."""


@cache
def _sieve() -> Sieve[Rule[[Saying], Attribution | None]]:
    return TAPE.sieve(((r.pattern, r) for r in sources.RULES), {r: r.words for r in sources.RULES if r.words})


def attribute(page: Page, tape: Tape, lexicon: Lexicon) -> tuple[Tape, tuple[Attribution, ...]]:
    """Return the tape without its attributions, and the attributions.

    One that opens a claim leaves a SOURCE behind, which no clause crosses; the others leave nothing.
    """
    found: list[Attribution] = []
    words = tape.words
    if not tape.has(*_REPORTING) and _TELLING.isdisjoint(words):
        return tape, ()
    whole = Span(tape.phrases[0].start, tape.phrases[-1].end)
    kept = _sieve()(tape.text, words)
    for each in (*sources.RULES, sources.leading):  # again: "her lawyer told reporters he believed"
        if each not in kept:
            continue
        for match in reversed(list(TAPE.compile(each.pattern).finditer(tape.text))):
            saying = Saying(page, tape, match, each.id, lexicon, found)
            made = None if saying.tells_nothing else each(saying)
            if made is None:
                continue
            found.append(evolve(made, words=Span(saying.before.end, saying.behind.start)))
            tape = _without(saying)
            kept = _sieve()(tape.text, words)
    return tape, tuple(part for a in _reaches(page, found, whole) for part in _denied(page, a))


def _without(saying: Saying) -> Tape:
    """Return the tape without an attribution: one that opens a claim leaves a SOURCE there, and what tells of harm."""
    tape, rule = saying.tape, saying.rule
    start, end = saying.match.span()
    if rule in (sources.counting.id, sources.rival.id, sources.passive.id):
        return tape
    if rule == sources.between.id or not (
        rule in sources.OPENING_RULES or (rule == sources.headline.id and start == 0)
    ):
        return tape.put(start, end, *_described(saying))
    if rule == nouns.noun_or_verb.id and saying.part == "last":
        return tape.put(start, end)
    mark = Phrase("SOURCE", saying.before.end, saying.behind.start, word=saying.verb)
    left: tuple[Phrase, ...] = (mark, *_aside(saying))
    following = tape.phrases[end : end + 3]
    acts = following and following[0].sym in (("HARMING", "HARM") if rule == sources.leading.id else ("HARMING",))
    claims = saying.verb in CLAIMING and _own_deed().match(tape.text, end)
    if acts or claims or (rule == sources.leading.id and _of_oneself().match(tape.text, end)):
        paired = len(saying.speakers) > 1 and saying.speakers[1].sym == "AND"
        left += (
            saying.speakers[: 3 if paired else 1] if saying.part == "first" else ()
        )  # "denied killing", "claimed to have killed", "claimed the killing"
    elif (accused := _accused_of().match(tape.text, end)) is not None:
        tape = tape.put(*accused.span("of"))  # "accused the army of killing": the army does it
    return tape.put(start, end, *left)


def _described(saying: Saying) -> tuple[Phrase, ...]:
    """Return the speaker behind a claim of whom more is told, apart from the claim: "said a nurse who was wounded"."""
    told_of = saying.part == "last" and _who_follows().match(saying.tape.text, saying.match.end()) is not None
    last = saying.phrases[-1]
    if not told_of or last.sym == "COMMA":
        return ()
    return Phrase("SEMI", last.end, last.end), saying.speakers[0]


@cache
def _who_follows() -> re.Pattern[str]:
    """Return the pattern of a relative clause of people."""
    return TAPE.compile("COMMA? WHO")


@cache
def _accused_of() -> re.Pattern[str]:
    """Return the pattern of who is accused of doing harm."""
    return TAPE.compile(
        "NOUN [TIME ADV]{0,2} (?P<of>[OF PREP]) (?= (?: VERBING [NOUN ADJUNCT]{1,3} COMMA? AND )? HARMING)"
    )


@cache
def _own_deed() -> re.Pattern[str]:
    """Return the pattern of a deed that somebody calls his own, and of which he says nothing else: "claimed the killing of"."""
    return TAPE.compile("EVENT (?! OF NOUN ADJUNCT{0,3} [FINITE])")


@cache
def _of_oneself() -> re.Pattern[str]:
    """Return the pattern of what somebody has or has not done: "denied ordering the murder", "denied a role in the killing"."""
    return TAPE.compile("(?: VERBING | [THING UNKNOWN] [PREP OF] ) EVENT")


def _aside(saying: Saying) -> tuple[Phrase, ...]:
    """Return what stands between a speaker and his verb, where it tells of harm: "the judge, investigating the murder of"."""
    if saying.part is None:
        return ()
    first = saying.match.end(saying.part)
    first += saying.tape.text[first : first + 1] != TAPE["WHO"]  # or else a comma
    inner = saying.tape.phrases[first : saying.match.end()]
    if not any(p.harm or (p.noun is not None and p.noun.harm) for p in inner):
        return ()
    verb = max((i for i, p in enumerate(inner) if p.sym in ("SAY", "TELL")), default=len(inner))
    cut = next((i for i, p in enumerate(inner) if p.sym == "COMMA"), verb)
    end = inner[cut - 1].end if cut else inner[-1].end
    of_him = bool(cut) and inner[0].sym in _OF_THE_SPEAKER and inner[0].word != "whose"
    head = saying.speakers[-1:] if of_him else ()  # "Anwar Sabri, who was shot, said"
    return (*head, *inner[:cut], Phrase("SEMI", end, end))


_OF_THE_SPEAKER = frozenset(("WHO", "HARM_ED", "HARMED"))
"""What a clause begins with that tells of the speaker himself."""


def _reaches(page: Page, found: Sequence[Attribution], whole: Span) -> tuple[Attribution, ...]:
    """Return attributions in text order, each with the stretch it answers for.

    One behind its claim reaches back to the one before it, and over the rest of the sentence where no other does.
    "Citing" behind an attribution names who said it first.
    """
    ordered = sorted(found, key=lambda a: a.reach if a.source is None else a.source.span)
    done: list[Attribution] = []
    for a in ordered:
        source, before = a.source, done[-1] if done else None
        if source is None or before is None or before.source is None:
            pass
        elif source.cue in CITING and before.source.span.end + 40 > source.span.start:
            done[-1] = evolve(before, source=source, via=(before.source,))
            continue
        elif _one_claim(page, before, a):
            done[-1] = evolve(before, via=(*before.via, source))
            continue
        elif a.pronoun and before.reach.start <= source.span.start < before.reach.end and _takes_up(a, before):
            a = evolve(a, source=evolve(before.source, cue=source.cue), pronoun=before.pronoun)
        elif source.rule == sources.trailing.id and before.source.rule == sources.trailing.id:
            a = evolve(a, reach=Span(before.source.span.end, a.reach.end))
        elif source.rule == sources.rival.id:
            done[-1] = evolve(before, reach=Span(before.reach.start, source.span.start))
        elif _each_its_claim(before, a, whole):
            done[-1] = evolve(before, reach=Span(before.reach.start, before.source.span.end))
            a = evolve(a, reach=Span(before.source.span.end, a.reach.end))
        done.append(a)
    closes = done and any(s is not None and s.rule == sources.trailing.id for s in (done[-1].source, *done[-1].via))
    if closes and not _more_of_him(page, done[-1]):
        done[-1] = evolve(done[-1], reach=Span(done[-1].reach.start, whole.end))
    return tuple(done)


def _more_of_him(page: Page, a: Attribution) -> bool:
    """Return whether more is told of who spoke, which he does not say: "said a clerk, whose sister was abducted"."""
    end = max(a.source.span.end if a.source is not None else 0, a.words.end if a.words is not None else 0)
    return _WHOSE_BEHIND.match(page.low, end) is not None


_WHOSE_BEHIND = lazy(r",? whose(?!\w)")


def _one_claim(page: Page, before: Attribution, a: Attribution) -> bool:
    """Return whether what a speaker says is all that somebody behind it vouches for: "he said nine died, police said".

    Another clause in between is a claim of its own.
    """
    if before.source is None or a.source is None or a.source.cue in CITING:
        return False
    if before.source.rule != sources.leading.id or a.source.rule != sources.according.id:
        return False
    if a.source.span.end < before.reach.end - 1:
        return False
    between = page.low[before.source.span.end : a.source.span.start]
    return not any(f"{word} " in between for word in (", and", ", but", ", while", ";"))


def _each_its_claim(before: Attribution, a: Attribution, whole: Span) -> bool:
    """Return whether two sources each stand behind a claim: "three, according to medics, or seven, according to police"."""
    one, two = before.words, a.words
    both = all(x.source is not None and x.source.rule == sources.according.id for x in (before, a))
    return both and one is not None and two is not None and one.start > whole.start and two.start - one.end > _AN_AND


_AN_AND = len(", and ")
"""The characters that stand between two sources of one claim."""


def _denied(page: Page, a: Attribution) -> tuple[Attribution, ...]:
    """Return a denial, and apart from it what its speaker says instead: "denied that 40 had died, putting the toll at two"."""
    if a.modality is not Modality.DENIED:
        return (a,)
    match = any_of(SAYING_INSTEAD).search(page, a.reach.start + _SOME_WORDS, a.reach.end)
    if match is None or (a.source is not None and match.start() < a.source.span.end):
        return (a,)
    denied = evolve(a, reach=Span(a.reach.start, match.start()))
    return denied, evolve(a, reach=Span(match.start(), a.reach.end), modality=Modality.ASSERTED)


_SOME_WORDS = 12
"""The characters that a denial has at least: "denied saying that" opens nothing else."""


def _takes_up(a: Attribution, before: Attribution) -> bool:
    """Return whether a pronoun stands for the speaker whose words it is in: "the agency said it believes"."""
    word = a.source.text.lower() if a.source is not None else ""
    return ("he" if word == "she" else word) in before.taken_up_by.split()


_DATELINE = 6
"""How many phrases a dateline has at most, its dash included."""


def subject_of(page: Page, tape: Tape, lexicon: Lexicon) -> Attribution | None:
    """Return who a sentence is about, as the source that a pronoun of the next one may take up; None where that is open."""
    dash = next((i for i, p in enumerate(tape.phrases[:_DATELINE]) if p.sym == "DASH"), -1)
    at = next((i for i, p in enumerate(tape.phrases) if i > dash and p.sym not in OPENING), None)
    harm = next((p.harm for p in tape.phrases if p.sym in ("HARMED", "DIE", "DIE_ED")), None)
    dead = harm is not None and harm.trigger.outcome is Outcome.KILLED
    if at is None or dead:
        return None
    first, beside = tape.phrases[at], tape.phrases[at + 1 :]
    if first.sym not in ("PEOPLE", "NAME", "ORG") or first.counted:
        return None
    name = named_beside(page, (first,), beside)
    speakers = (first, *(beside[: len(name) + 1] if name else called_so(page, beside)))
    return attributed_to(page, speakers, first.span, lexicon, "sources.subject")


@lru_cache(maxsize=16)
def _hints(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of what every attribution has one of: a word that reports, a colon, a dash, a word for a toll, "put the"."""
    words = {form.partition(" ")[0] for form in (*lexicon.forms("report"), *OPENING_CLAIMS)}
    return re.compile(rf"(?<!\w)(?:{trie(words)})(?!\w)|(?<!\w)put(?:s|ting)? the |[:\u2014]|\s--?\s", re.ASCII)


def sources_of(attributions: Sequence[Attribution]) -> tuple[Source, ...]:
    """Return who is named by some attributions, each once, in text order."""
    named = {s.span: s for a in attributions for s in (*a.via, a.source) if s is not None}
    return tuple(named[span] for span in sorted(named))


def find_sources(page: Page, start: int, end: int, lexicon: Lexicon) -> tuple[Source, ...]:
    """Return the sources of one sentence."""
    reading = read_sentence(page, Span(start, end), lexicon)
    return sources_of(attribute(page, reading.tape, lexicon)[1])


def parse_sources(text: str, *, lexicon: Lexicon | None = None) -> tuple[Source, ...]:
    """Return who is named as the source of what a text says, in text order.

    Args:
        text: any text.
        lexicon: the words to know; the shipped English ones if None.

    Raises:
        TypeError: the text is not a str.

    >>> [s.text for s in parse_sources("Two men were killed, police said.")]
    ['police']
    """
    page = Page.of(text)
    words = words_given(lexicon)
    spans = [s for s in split_sentences(page) if _hints(words).search(page.low, s.start, s.end)]
    return tuple(m for s in spans for m in find_sources(page, s.start, s.end, words))
