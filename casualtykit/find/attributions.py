"""Who says what, and how far each attribution reaches: what the rules of `find.sources` make of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from attrs import evolve

from casualtykit.find import sources
from casualtykit.find.reading import read_sentence
from casualtykit.find.speakers import kind_of, name_of, taken_up_by
from casualtykit.languages.en.harm_words import BLAMING
from casualtykit.languages.en.hedging import REPORTS
from casualtykit.languages.en.source_words import (
    CHARGING,
    CITING,
    COUNTING,
    OPENING_CLAIMS,
    SPEAKERS_UNSAID,
    SPEAKING_NOUNS,
    TALLIES,
)
from casualtykit.lexicon import Lexicon, words_given
from casualtykit.model import Source
from casualtykit.needs import Sieve
from casualtykit.rules import Rule
from casualtykit.sentences import split_sentences
from casualtykit.spans import Page, Span, shouted
from casualtykit.tape import TAPE, Attribution, Phrase, Tape
from casualtykit.tries import trie
from casualtykit.vocabulary import Modality, Outcome, SourceKind


@cache
def _sieve() -> Sieve[Rule[[Tape, re.Match[str]], tuple[int, int]]]:
    return TAPE.sieve((r.pattern, r) for r in sources.RULES)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return TAPE.compile(pattern)


def attribute(page: Page, tape: Tape, lexicon: Lexicon) -> tuple[Tape, tuple[Attribution, ...]]:
    """Return the tape without its attributions, and the attributions.

    One that opens a claim leaves a SOURCE behind, which no clause crosses; the others leave nothing.
    """
    found: list[Attribution] = []
    if not tape.has("SAY", "SAYING", "TELL", "ACCORDING", "COLON", "DASH", "SAID_TO", "TOLL") and not any(
        p.noun is not None and p.noun.head in TALLIES for p in tape.phrases
    ):
        return tape, ()
    whole = Span(tape.phrases[0].start, tape.phrases[-1].end)
    kept = _sieve()(tape.text)
    for each in sources.RULES:
        if each not in kept:
            continue
        for match in reversed(list(_compiled(each.pattern).finditer(tape.text))):
            made = _attribution(page, tape, match, each.id, whole, lexicon, found)
            if made is None:
                continue
            first, last = tape.phrases[match.start()], tape.phrases[match.end() - 1]
            found.append(evolve(made, words=Span(first.start, last.end)))
            tape = _without(tape, match, each.id)
            kept = _sieve()(tape.text)
    return tape, _reaches(found, whole)


def _without(tape: Tape, match: re.Match[str], rule_id: str) -> Tape:
    """Return the tape without an attribution: one that opens a claim leaves a SOURCE there, and what tells of harm."""
    start, end = match.span()
    first, last = tape.phrases[start], tape.phrases[end - 1]
    if rule_id == sources.counting.id:
        return tape
    if rule_id == sources.between.id or not (
        rule_id in sources.OPENING_RULES or (rule_id == sources.headline.id and start == 0)
    ):
        return tape.put(start, end)
    verb = _verb_of(tape.phrases[start:end])
    left: tuple[Phrase, ...] = (Phrase("SOURCE", first.start, last.end, word=verb), *_aside(tape, match))
    following = tape.phrases[end : end + 3]
    if following and (following[0].sym == "HARMING" or (following[0].sym == "HARM" and rule_id == sources.leading.id)):
        speaker = tape.phrases[match.start("first")] if match.groupdict().get("first") else None
        left = (*left, speaker) if speaker is not None else left  # "denied killing", "claimed to have killed"
    elif len(following) == 3 and following[1].sym in ("OF", "PREP") and following[2].sym == "HARMING":
        tape = tape.put(end + 1, end + 2)  # "accused the army of killing": the army does it
    return tape.put(start, end, *left)


def _aside(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Return what stands between a speaker and his verb, where it tells of harm: "the judge, investigating the murder of"."""
    groups = match.groupdict()
    name = next((n for n in ("first", "last") if groups.get(n)), None)
    inner = tape.phrases[match.end(name) + 1 : match.end()] if name is not None else ()
    if not any(p.harm for p in inner):
        return ()
    cut = next((i for i, p in enumerate(inner) if p.sym == "COMMA"), len(inner))
    end = inner[cut - 1].end if cut else inner[-1].end
    return (*inner[:cut], Phrase("SEMI", end, end))


def _reaches(found: Sequence[Attribution], whole: Span) -> tuple[Attribution, ...]:
    """Return attributions in text order, each with the stretch it answers for.

    One behind its claim reaches back to the one before it, and over the rest of the sentence where no other does.
    "Citing" behind an attribution names who said it first.
    """
    ordered = sorted(found, key=lambda a: a.reach if a.source is None else a.source.span)
    done: list[Attribution] = []
    for i, a in enumerate(ordered):
        source, before = a.source, done[-1] if done else None
        if source is None or before is None or before.source is None:
            pass
        elif source.cue in CITING and before.source.span.end + 40 > source.span.start:
            done[-1] = evolve(before, source=source, via=(before.source,))
            continue
        elif source.rule == sources.trailing.id and before.source.rule == sources.trailing.id:
            a = evolve(a, reach=Span(before.source.span.end, a.reach.end))
        if source is not None and source.rule == sources.trailing.id and i == len(ordered) - 1:
            a = evolve(a, reach=Span(a.reach.start, whole.end))
        done.append(a)
    return tuple(done)


def _attribution(
    page: Page,
    tape: Tape,
    match: re.Match[str],
    rule_id: str,
    whole: Span,
    lexicon: Lexicon,
    found: Sequence[Attribution],
) -> Attribution | None:
    """Return the attribution that a match makes, or None where its speaker is none."""
    groups = match.groupdict()
    name = next((n for n in ("first", "last") if groups.get(n)), None)
    verb = _verb_of(tape.phrases[match.start() : match.end()])
    after = tape.phrases[match.end()] if match.end() < len(tape) else None
    first, last = tape.phrases[match.start()], tape.phrases[match.end() - 1]
    opens = rule_id in sources.OPENING_RULES or (rule_id == sources.headline.id and match.start() == 0)
    reach = Span(last.end, whole.end) if opens else Span(whole.start, first.start)
    if rule_id == sources.between.id:  # no further than the relative clause it stands in
        ends = (p.start for p in tape.phrases[match.end() :] if p.sym in ("COMMA", "WHO", "THAT", "SUB"))
        reach = Span(last.end, next(ends, whole.end))
    elif rule_id == sources.according.id or (rule_id == sources.impersonal.id and last.sym != "THAT"):
        reach = whole
    modality = _modality(verb, lexicon)
    if after is not None and after.word in ("responsibility", "credit", "blame"):
        return None  # who claims responsibility speaks of himself
    if after is not None and after.sym == "OF" and rule_id == sources.leading.id and verb in CHARGING:
        return None  # "a man accused of killing two" accuses nobody
    if verb in BLAMING and any(
        p.sym == "AT" and p.word in ("on", "to") for p in tape.phrases[match.start() : match.end()]
    ):
        return None  # what is blamed on somebody is told of already
    if rule_id == sources.counting.id and verb not in COUNTING:
        return None
    if rule_id == sources.leading.id and any(p.sym == "TOLL" for p in tape.phrases[match.start() : match.end()]):
        reach = Span(first.start, whole.end)  # "the police, who put the toll at five, said"
    if rule_id == sources.noun_or_verb.id:
        return _verbal(page, first, reach, lexicon)
    if rule_id == sources.reckoned.id:
        return _reckoned(page, tape.phrases[match.start(name or "last")], whole, lexicon)
    if rule_id == sources.impersonal.id:
        if tape.phrases[match.start()].word != "it":
            return None
        modality = Modality.REPORTED if modality is Modality.ASSERTED and name is None else modality
        if name is None:
            return Attribution(None, reach, modality)
    if rule_id == sources.adding.id:
        earlier = [a for a in found if a.source is not None and a.source.span.end <= first.start]
        if earlier:
            nearest = max(earlier, key=lambda a: a.source.span.start if a.source else 0)
            return evolve(nearest, reach=reach, modality=modality)
        a = next((i for i, p in enumerate(tape.phrases[: match.start()]) if p.sym not in _OPENING), match.start())
        b = a + 1
        if a >= match.start() or tape.phrases[a].sym not in ("PEOPLE", "NAME", "ORG", "PRONOUN"):
            return None
    elif name is None:
        return None
    elif rule_id == sources.trailing.id and name == "last" and _CLAIMED.search(tape.text, 0, match.start()) is None:
        return None  # "Karam, an officer, says gunmen opened fire" has no claim before its verb
    else:
        a, b = match.span(name)
    speakers = list(tape.phrases[a:b])
    while speakers and speakers[-1].sym in ("COMMA", "TIME", "ADV"):
        speakers.pop()
    if not speakers:
        return None
    made = _said(page, speakers, rule_id, reach, verb, modality, lexicon)
    aside = next((p for p in tape.phrases[b : match.end()] if p.sym in _SAYING), None) if name == "first" else None
    if made is None or made.source is None or aside is None or made.source.kind is not SourceKind.OTHER:
        return made
    if not _compiled(_IS).match(tape.text, b):
        return made
    told = kind_of(page, made.source.span.end, aside.start, lexicon)  # "Karam, a doctor at the hospital, said"
    return evolve(made, source=evolve(made.source, kind=told)) if told is not None else made


def _verbal(page: Page, phrase: Phrase, reach: Span, lexicon: Lexicon) -> Attribution | None:
    """Return the attribution to the speaker before a noun that is a verb here: "the Red Cross estimates that"."""
    words, _, verb = page.cut(phrase.start, phrase.end).rpartition(" ")
    end = phrase.start + len(words)
    verb = SPEAKING_NOUNS.get(verb.lower(), "")
    named = words[:4].lower() == "the " or sum(w[:1].isupper() for w in words.split()) > 1
    if not verb or not named or kind_of(page, phrase.start, end, lexicon) is None:
        return None  # "rebel claims that"
    noun = evolve(phrase.noun, core=Span(phrase.noun.core.start, end), name=None) if phrase.noun is not None else None
    speaker = Phrase("ORG", phrase.start, end, noun)
    return _said(page, (speaker,), sources.noun_or_verb.id, reach, verb, _modality(verb, lexicon), lexicon)


def _reckoned(page: Page, tally: Phrase, whole: Span, lexicon: Lexicon) -> Attribution | None:
    """Return the attribution to whose count, estimate or tally some words are; to nobody where that is open."""
    noun = tally.noun
    if noun is None or noun.head not in TALLIES:
        return None
    modality = REPORTS.get(noun.head, Modality.ASSERTED)
    if noun.owner is not None:
        return _said(page, (noun.owner,), sources.reckoned.id, whole, noun.head, modality, lexicon)
    return Attribution(None, whole, modality) if modality is not Modality.ASSERTED else None


def _said(
    page: Page,
    speakers: Sequence[Phrase],
    rule_id: str,
    reach: Span,
    verb: str,
    modality: Modality,
    lexicon: Lexicon,
) -> Attribution | None:
    """Return the attribution to some speakers, or None where they are no speakers."""
    head = speakers[0]
    start, end = head.start, speakers[-1].end
    pronoun = head.sym == "PRONOUN"
    if pronoun and head.word not in SPEAKERS_UNSAID:
        return None
    number = head.noun.number if head.noun is not None else None
    counted = number is not None and number.text.lower() not in _ARTICLES
    if (rule_id == sources.adding.id and counted) or (number is not None and number.count.high == 0):
        return None  # "no group has admitted the attack"
    kind = SourceKind.GOVERNMENT if head.sym == "PLACE" else kind_of(page, start, end, lexicon)
    if rule_id == sources.headline.id and (kind is None or head.sym == "PLACE"):
        return None  # "Kabul: three dead" names the place
    if verb in CITING and head.sym in ("THING", "UNKNOWN") and head.noun is not None and page.cut(start, end).islower():
        core = head.noun.core
        if kind_of(page, core.start, core.end, lexicon) is None:
            return None  # "citing disappointment with": a reason
    if kind is None and head.sym in ("THING", "COUNT"):
        capitals = sum(w[:1].isupper() for w in page.cut(start, end).split())
        named = (rule_id == sources.trailing.id and page.cut(start, end)[:1].isupper()) or capitals > _NAME
        if not ((named and not shouted(page.text)) or verb.endswith(" by")):
            return None
        kind = SourceKind.MEDIA if verb == "report" else None
    if modality is Modality.ASSERTED:
        modality = REPORTS.get(head.word.rpartition(" ")[2], modality)
    source = Source(
        Span(start, end), page.cut(start, end), rule_id, kind or SourceKind.OTHER, name_of(page, speakers), verb or None
    )
    return Attribution(source, reach, modality, taken_up_by(speakers), pronoun=pronoun)


_CLAIMED = re.compile(TAPE.expand("[FINITE TRIGGER EVENT]"))
_IS = "COMMA? (?:WHO BE)? [PEOPLE ORG]"
"""Words behind a name that say who the person is."""
_SAYING = frozenset(("SAY", "SAYING", "TELL", "ACCORDING", "SAID_TO"))
_VERBS = frozenset(("VERB", "VERB_ED", "BE"))


def _verb_of(phrases: Sequence[Phrase]) -> str:
    """Return the verb of an attribution: the one that reports, or else the first."""
    verbs = [p.word for kind in (_SAYING, _VERBS) for p in phrases if p.sym in kind]
    return verbs[0] if verbs else ""


_DATELINE = 6
"""How many phrases a dateline has at most, its dash included."""
_OPENING = frozenset(("AT", "TIME", "ADV", "COMMA", "SUB", "AND", "BUT"))
_ARTICLES = frozenset(("a", "an"))
_NAME = 2
"""With more capitals than its article and one, a thing that speaks is an organisation: "the Free Hills Front"."""


def _modality(verb: str, lexicon: Lexicon) -> Modality:
    """Return what a verb of saying makes of its claim: "claimed" keeps its distance."""
    return next((Modality(s.value) for s in lexicon.senses(verb) if s.kind == "report"), Modality.ASSERTED)


def subject_of(page: Page, tape: Tape, lexicon: Lexicon) -> Attribution | None:
    """Return who a sentence is about, as the source that a pronoun of the next one may take up; None where that is open."""
    dash = next((i for i, p in enumerate(tape.phrases[:_DATELINE]) if p.sym == "DASH"), -1)
    first = next((p for p in tape.phrases[dash + 1 :] if p.sym not in _OPENING), None)
    harm = next((p.harm for p in tape.phrases if p.sym in ("HARMED", "DIE", "DIE_ED")), None)
    dead = harm is not None and harm.trigger.outcome is Outcome.KILLED
    number = first.noun.number if first is not None and first.noun is not None else None
    counted = number is not None and number.text.lower() not in _ARTICLES
    if first is None or first.sym not in ("PEOPLE", "NAME", "ORG") or counted or dead:
        return None
    return _said(page, (first,), "sources.subject", first.span, "", Modality.ASSERTED, lexicon)


@lru_cache(maxsize=16)
def _hints(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of what every attribution has one of: a word that reports, a colon, a dash, a word for a toll."""
    words = {form.partition(" ")[0] for form in (*lexicon.forms("report"), *OPENING_CLAIMS)}
    return re.compile(rf"(?<!\w)(?:{trie(words)})(?!\w)|[:\u2014]|\s--?\s", re.ASCII)


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
