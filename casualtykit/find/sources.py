"""Who says so: attributions before, inside and after a claim, and how far each one reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from attrs import evolve

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
from casualtykit.rules import Rule, rule
from casualtykit.sentences import split_sentences
from casualtykit.spans import Page, Span, shouted
from casualtykit.tape import TAPE, Attribution, Phrase, Tape
from casualtykit.tries import trie
from casualtykit.vocabulary import Modality, Outcome, SourceKind

_NAMED = "[PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT THING]"
_MADE = r"(?: (?:VERB_ED [TIME ADV]?)? BY [PEOPLE NAME ORG PLACE UNKNOWN] [TIME ADV]? )"
_BESIDE = r"(?: COMMA [PEOPLE ORG NAME] ADJUNCT{0,2} (?= COMMA) )"
_SPEAKER = rf"{_NAMED} ADJUNCT{{0,2}} {_MADE}? (?:AND {_NAMED} ADJUNCT?){{0,3}} NAME?"
_WHO = r"(?: WHO [^COMMA SEMI COLON SOURCE HARM HARM_ED HARMED DIE DIE_ED]{1,6} )"
_DOING = r"(?: [VERB_ED VERBING] (?: ADJUNCT | BY [THING CAUSE UNKNOWN] ){1,3} )"
_TO = r"(?: AT | TIME | ADV | BY [THING ORG UNKNOWN] ){0,4}"
_SAYS = r"(?: [SAY SAYING] | TELL (?:TIME THING)? [NOUN] )"
_END = r"(?= COMMA | SEMI | DASH | $ )"


@rule(
    rf"^ (?P<first>{_SPEAKER}) COLON | (?:DASH | COLON) (?P<last>{_SPEAKER}) $",
    finds={"Three dead in Kabul blast: police": "police = police (police)"},
    skips=("Kabul: three dead",),
)
def headline(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """A headline names its source beside a colon or a dash."""
    return match.span()


@rule(
    rf"(?P<last>{_SPEAKER}) {_TO} (?: (?:SAID_TO | BE ACCORDING {_NAMED}{{1,2}}) {_TO} | SAY ) SUB SAYING [THAT COLON]?",
    finds={"The minister was quoted as saying that five people died.": "The minister = minister (government)"},
    skips=("The minister was described as dangerous.",),
)
def quoted(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """Who is quoted as saying something is its source, whoever quotes him."""
    return match.span()


@rule(
    rf"COMMA {_SPEAKER} {_BESIDE}{{0,1}} COMMA? SAY (?P<last>{_SPEAKER} {_BESIDE}{{0,1}}) COMMA? SUB SAYING {_TO} {_END}",
    finds={"Five people died, the agency quoted a doctor as saying.": "a doctor = doctor (medical)"},
    skips=("Five people died, the agency said, as doctors looked on.",),
)
def quoting(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """What one quotes another as saying, behind the claim, is the other's."""
    return match.span()


@rule(
    rf"COMMA? ACCORDING (?P<last>{_SPEAKER}) (?: SUB SAYING {_TO})? COMMA?",
    finds={
        "Five people died, according to the United Nations.": "the United Nations = United Nations (intergovernmental)"
    },
    skips=("Five people died in accordance with the plan.",),
)
def according(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """What stands after "according to" or "citing" is the source of its whole clause."""
    return match.span()


@rule(
    rf"COMMA SUB? (?: (?P<first>{_SPEAKER} (?: {_BESIDE} COMMA )?) (?: COMMA? {_WHO} COMMA? | {_DOING})? ADV? {_SAYS} | SAY (?P<last>{_SPEAKER} (?: [SAY VERB_ED] ADJUNCT{{1,3}} NAME? | NAMELY NAME | {_BESIDE} | COMMA [PEOPLE ORG] ADJUNCT{{0,3}} (?= SEMI | $) )?) ) {_TO} {_END}",
    finds={
        "Two men were killed, police said.": "police = police (police)",
        "Two men were killed, said Anwar Sabri, a doctor.": "Anwar Sabri, a doctor = Anwar Sabri, a doctor (medical)",
    },
    skips=("Two men were killed, police arrested a suspect.",),
)
def trailing(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """A speaker and a verb of saying after a comma close the claim before them."""
    return match.span()


@rule(
    rf"(?<=[WHO]) (?P<first>{_SPEAKER}) ADV? SAY {_TO} (?= ADV* [HARM HARM_ED HARMED DIE DIE_ED BE VERB VERBED VERB_ED])",
    finds={"Police held a man who they say shot two women.": "they = None (other)"},
    skips=("Police held a man who said nothing.",),
)
def between(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """A speaker and a verb of saying inside a relative clause leave the clause as it is."""
    return match.span()


@rule(
    rf"(?:^ | (?<=[BREAK COMMA AND BUT THAT AT TIME WHO])) (?P<first>{_SPEAKER}) (?:COMMA [^COMMA FINITE]{{1,8}} COMMA | COMMA? {_WHO} COMMA? | COMMA WHO [^COMMA SEMI COLON SOURCE]{{1,10}} COMMA | {_DOING})? ADV? {_SAYS} {_TO} COMMA? [THAT COLON]?",
    finds={"Police said two men were killed.": "Police = Police (police)"},
    skips=("Police arrested two men.",),
)
def leading(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """A speaker and a verb of saying open the claim after them."""
    return match.span()


@rule(
    rf"(?:^ | (?<=[BREAK COMMA AND BUT THAT AT TIME])) PRONOUN ADV? (?:SAID_TO | BE SAY) {_TO} (?:BY (?P<last>{_SPEAKER}))? {_TO} (?:THAT | {_END})",
    finds={"It was reported by the army that two men died.": "the army = army (military)"},
    skips=("It was reported missing.",),
)
def impersonal(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """What "it was reported" or "it is feared" may name its source behind "by"."""
    return match.span()


@rule(
    r"COMMA? (?P<verb>SAYING) (?: ADJUNCT{0,3} THAT | (?= [GROUP ORG]) )",
    finds={"The army withdrew, claiming that 40 rebels died.": "The army = army (military)"},
    skips=("The army withdrew, leaving 40 dead.",),
)
def adding(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """Who adds or claims something in a participle is the speaker before it, or else the subject of the sentence."""
    return match.span()


@rule(
    rf"(?:^ | (?<=[BREAK COMMA AND BUT THAT AT TIME])) (?P<first>{_SPEAKER}) ADV? [VERB VERB_ED] (?= TOLL)",
    finds={"The ministry put the death toll at 61.": "The ministry = ministry (government)"},
    skips=("The blast took the death toll to 61.",),
)
def counting(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """Who puts or raises a toll is its source."""
    return match.span()


@rule(
    r"(?: ^ | (?<=[SEMI COLON DASH SUB COMMA AND BUT AT TIME])) (?P<first>[THING PEOPLE]) THAT",
    finds={"The Red Cross estimates that 250 people were wounded.": "The Red Cross = Red Cross (red_cross)"},
    skips=("Early estimates that 250 people were wounded were wrong.",),
)
def noun_or_verb(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """Behind a speaker and before "that", a noun such as "estimates" or "claims" is the verb."""
    return match.span()


@rule(
    r"COMMA? BY (?P<last>[THING UNKNOWN]) COMMA?"
    r" | (?: ^ | (?<=[BREAK COMMA AND BUT THAT])) (?P<first>[THING UNKNOWN]) BE THAT",
    finds={
        "Forty people have been killed, by the Valley Monitor's count.": "the Valley Monitor = Valley Monitor (monitor)",
        "The Valley Monitor's own estimate is that 40 people died.": "The Valley Monitor = Valley Monitor (monitor)",
    },
    skips=("Forty people were killed by the monitor's car.", "The monitor's hope is that nobody died."),
)
def reckoned(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """Whose count or estimate it is says so."""
    return match.span()


RULES: tuple[Rule[[Tape, re.Match[str]], tuple[int, int]], ...] = (
    headline,
    quoting,
    quoted,
    according,
    trailing,
    between,
    impersonal,
    leading,
    adding,
    counting,
    reckoned,
    noun_or_verb,
)
_OPENS = frozenset((noun_or_verb.id, quoted.id, leading.id, impersonal.id, adding.id, between.id, counting.id))
"""The rules whose claim follows."""


@cache
def _sieve() -> Sieve[Rule[[Tape, re.Match[str]], tuple[int, int]]]:
    return TAPE.sieve((r.pattern, r) for r in RULES)


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
    for each in RULES:
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
    if rule_id == counting.id:
        return tape
    if rule_id == between.id or not (rule_id in _OPENS or (rule_id == headline.id and start == 0)):
        return tape.put(start, end)
    verb = _verb_of(tape.phrases[start:end])
    left: tuple[Phrase, ...] = (Phrase("SOURCE", first.start, last.end, word=verb), *_aside(tape, match))
    following = tape.phrases[end : end + 3]
    if following and (following[0].sym == "HARMING" or (following[0].sym == "HARM" and rule_id == leading.id)):
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
        elif source.rule == trailing.id and before.source.rule == trailing.id:
            a = evolve(a, reach=Span(before.source.span.end, a.reach.end))
        if source is not None and source.rule == trailing.id and i == len(ordered) - 1:
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
    opens = rule_id in _OPENS or (rule_id == headline.id and match.start() == 0)
    reach = Span(last.end, whole.end) if opens else Span(whole.start, first.start)
    if rule_id == between.id:  # no further than the relative clause it stands in
        ends = (p.start for p in tape.phrases[match.end() :] if p.sym in ("COMMA", "WHO", "THAT", "SUB"))
        reach = Span(last.end, next(ends, whole.end))
    elif rule_id == according.id or (rule_id == impersonal.id and last.sym != "THAT"):
        reach = whole
    modality = _modality(verb, lexicon)
    if after is not None and after.word in ("responsibility", "credit", "blame"):
        return None  # who claims responsibility speaks of himself
    if after is not None and after.sym == "OF" and rule_id == leading.id and verb in CHARGING:
        return None  # "a man accused of killing two" accuses nobody
    if verb in BLAMING and any(
        p.sym == "AT" and p.word in ("on", "to") for p in tape.phrases[match.start() : match.end()]
    ):
        return None  # what is blamed on somebody is told of already
    if rule_id == counting.id and verb not in COUNTING:
        return None
    if rule_id == leading.id and any(p.sym == "TOLL" for p in tape.phrases[match.start() : match.end()]):
        reach = Span(first.start, whole.end)  # "the police, who put the toll at five, said"
    if rule_id == noun_or_verb.id:
        return _verbal(page, first, reach, lexicon)
    if rule_id == reckoned.id:
        return _reckoned(page, tape.phrases[match.start(name or "last")], whole, lexicon)
    if rule_id == impersonal.id:
        if tape.phrases[match.start()].word != "it":
            return None
        modality = Modality.REPORTED if modality is Modality.ASSERTED and name is None else modality
        if name is None:
            return Attribution(None, reach, modality)
    if rule_id == adding.id:
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
    elif rule_id == trailing.id and name == "last" and _CLAIMED.search(tape.text, 0, match.start()) is None:
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
    return _said(page, (speaker,), noun_or_verb.id, reach, verb, _modality(verb, lexicon), lexicon)


def _reckoned(page: Page, tally: Phrase, whole: Span, lexicon: Lexicon) -> Attribution | None:
    """Return the attribution to whose count, estimate or tally some words are; to nobody where that is open."""
    noun = tally.noun
    if noun is None or noun.head not in TALLIES:
        return None
    modality = REPORTS.get(noun.head, Modality.ASSERTED)
    if noun.owner is not None:
        return _said(page, (noun.owner,), reckoned.id, whole, noun.head, modality, lexicon)
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
    if (rule_id == adding.id and counted) or (number is not None and number.count.high == 0):
        return None  # "no group has admitted the attack"
    kind = SourceKind.GOVERNMENT if head.sym == "PLACE" else kind_of(page, start, end, lexicon)
    if rule_id == headline.id and (kind is None or head.sym == "PLACE"):
        return None  # "Kabul: three dead" names the place
    if verb in CITING and head.sym in ("THING", "UNKNOWN") and head.noun is not None and page.cut(start, end).islower():
        core = head.noun.core
        if kind_of(page, core.start, core.end, lexicon) is None:
            return None  # "citing disappointment with": a reason
    if kind is None and head.sym in ("THING", "COUNT"):
        capitals = sum(w[:1].isupper() for w in page.cut(start, end).split())
        named = (rule_id == trailing.id and page.cut(start, end)[:1].isupper()) or capitals > _NAME
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


def outline(source: Source) -> str:
    """Return a source in one line."""
    return f"{source.text} = {source.name} ({source.kind})"
