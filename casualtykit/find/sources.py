"""Who says so: attributions before, inside and after a claim, and how far each one reaches."""

from __future__ import annotations

import re
from functools import cache

from casualtykit.find.reading import read_sentence
from casualtykit.lexicon import Lexicon
from casualtykit.model import Modality, Role, Source, SourceKind
from casualtykit.rules import Rule, rule
from casualtykit.sentences import split_sentences
from casualtykit.spans import Page, Span
from casualtykit.tape import TAPE, Attribution, Phrase, Tape

_NAMED = "[PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT THING]"
_SPEAKER = rf"{_NAMED} ADJUNCT{{0,2}} (?:AND {_NAMED} ADJUNCT?){{0,3}} NAME?"
_TO = r"(?: AT | TIME | ADV ){0,3}"


@rule(
    rf"^ (?P<first>{_SPEAKER}) COLON | (?:DASH | COLON) (?P<last>{_SPEAKER}) $",
    finds={"Three dead in Kabul blast: police": "police = police (police)"},
    skips=("Kabul: three dead",),
)
def headline(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """A headline names its source beside a colon or a dash."""
    return match.span()


@rule(
    rf"COMMA? ACCORDING (?P<last>{_SPEAKER}) COMMA?",
    finds={
        "Five people died, according to the United Nations.": "the United Nations = United Nations (intergovernmental)"
    },
    skips=("Five people died in accordance with the plan.",),
)
def according(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """What stands after "according to" or "citing" is the source of its whole clause."""
    return match.span()


@rule(
    rf"COMMA (?: (?P<first>{_SPEAKER} (?: COMMA [PEOPLE NAME ORG] AT? COMMA )?) ADV? (?:SAY|TELL [NOUN]) | SAY (?P<last>{_SPEAKER} (?: [SAY VERB_ED] ADJUNCT{{1,3}} NAME? )?) ) {_TO} (?= COMMA | SEMI | DASH | $ )",
    finds={"Two men were killed, police said.": "police = police (police)"},
    skips=("Two men were killed, police arrested a suspect.",),
)
def trailing(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """A speaker and a verb of saying after a comma close the claim before them."""
    return match.span()


@rule(
    rf"(?:^ | (?<=[BREAK COMMA AND BUT THAT AT TIME])) (?P<first>{_SPEAKER}) (?:COMMA [^COMMA FINITE]{{1,8}} COMMA)? ADV? (?:[SAY SAYING] | TELL [NOUN]) {_TO} COMMA? [THAT COLON]?",
    finds={"Police said two men were killed.": "Police = Police (police)"},
    skips=("Police arrested two men.",),
)
def leading(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """A speaker and a verb of saying open the claim after them."""
    return match.span()


RULES: tuple[Rule[[Tape, re.Match[str]], tuple[int, int]], ...] = (headline, according, trailing, leading)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return TAPE.compile(pattern)


def attribute(page: Page, tape: Tape, lexicon: Lexicon) -> tuple[Tape, tuple[Attribution, ...]]:
    """Return the tape without its attributions, and the attributions.

    One that opens a claim leaves a SOURCE behind, which no clause crosses; the others leave nothing.
    """
    found: list[Attribution] = []
    if not tape.has("SAY", "SAYING", "TELL", "ACCORDING", "COLON", "DASH"):
        return tape, ()
    whole = Span(tape.phrases[0].start, tape.phrases[-1].end)
    for each in RULES:
        for match in reversed(list(_compiled(each.pattern).finditer(tape.text))):
            made = _attribution(page, tape, match, each.id, whole, lexicon)
            if made is None:
                continue
            found.append(made)
            start, end = match.span()
            first, last = tape.phrases[start], tape.phrases[end - 1]
            opens = each is leading or (each is headline and start == 0)
            left = (Phrase("SOURCE", first.start, last.end), *_aside(tape, match)) if opens else ()
            tape = tape.put(start, end, *left)
    return tape, tuple(sorted(found, key=lambda a: a.source.span))


def _aside(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Return what stands between a speaker and his verb, where it tells of harm: "the judge, investigating the murder of"."""
    start = match.end("first" if match.groupdict().get("first") else "last")
    inner = tape.phrases[start + 1 : match.end()]
    if not any(p.harm for p in inner):
        return ()
    cut = next((i for i, p in enumerate(inner) if p.sym == "COMMA"), len(inner))
    end = inner[cut - 1].end if cut else inner[-1].end
    return (*inner[:cut], Phrase("SEMI", end, end))


def _attribution(
    page: Page, tape: Tape, match: re.Match[str], rule_id: str, whole: Span, lexicon: Lexicon
) -> Attribution | None:
    """Return the attribution that a match makes, or None where its speaker is none."""
    groups = match.groupdict()
    a, b = match.span("first" if groups.get("first") else "last")
    speakers = list(tape.phrases[a:b])
    while speakers and speakers[-1].sym in ("COMMA", "TIME", "ADV"):
        speakers.pop()
    if not speakers:
        return None
    verb = next(
        (p for p in tape.phrases[match.start() : match.end()] if p.sym in ("SAY", "SAYING", "TELL", "ACCORDING")), None
    )
    kind = next((k for k in map(source_kind, speakers) if k is not None), None)
    if rule_id.endswith("headline") and (kind is None or speakers[0].sym == "PLACE"):
        return None  # "Kabul: three dead" names the place
    after = tape.phrases[match.end()] if match.end() < len(tape) else None
    if after is not None and after.word in ("responsibility", "credit", "blame"):
        return None  # who claims responsibility speaks of himself
    if kind is None and speakers[0].sym in ("THING", "COUNT"):
        return None
    start, end = speakers[0].start, speakers[-1].end
    source = Source(
        Span(start, end),
        page.cut(start, end),
        rule_id,
        kind or SourceKind.OTHER,
        _name(page, speakers),
        verb.word if verb else None,
    )
    first, last = tape.phrases[match.start()], tape.phrases[match.end() - 1]
    if rule_id.endswith("leading") or (rule_id.endswith("headline") and match.start() == 0):
        reach = Span(last.end, whole.end)
    else:
        reach = whole if rule_id.endswith("according") else Span(whole.start, first.start)
    return Attribution(source, reach, _modality(verb.word if verb else "", lexicon), speakers[0].sym == "PRONOUN")


def _modality(verb: str, lexicon: Lexicon) -> Modality:
    """Return what a verb of saying makes of its claim: "claimed" keeps its distance."""
    return next((Modality(s.value) for s in lexicon.senses(verb) if s.kind == "report"), Modality.ASSERTED)


def _name(page: Page, speakers: list[Phrase]) -> str | None:
    """Return what the words name: the canonical name, or the words without their article."""
    noun = speakers[0].noun
    if noun is None:
        return None
    if noun.name and len(speakers) == 1:
        return noun.name
    start = noun.core.start if noun.core.end > noun.core.start else speakers[0].start
    return " ".join(page.cut(start, speakers[-1].end).split())


_BY_ROLE = {
    Role.MILITARY: SourceKind.MILITARY, Role.POLICE: SourceKind.POLICE, Role.SECURITY_FORCES: SourceKind.MILITARY,
    Role.ARMED_GROUP: SourceKind.ARMED_GROUP, Role.PARAMILITARY: SourceKind.ARMED_GROUP, Role.CRIMINAL: SourceKind.ARMED_GROUP,
    Role.OFFICIAL: SourceKind.GOVERNMENT, Role.MEDICAL: SourceKind.MEDICAL, Role.JOURNALIST: SourceKind.MEDIA,
    Role.AID_WORKER: SourceKind.MONITOR, Role.PEACEKEEPER: SourceKind.INTERGOVERNMENTAL,
}  # fmt: skip


def source_kind(phrase: Phrase) -> SourceKind | None:
    """Return what kind of source a group is, by its head; None where its words do not tell."""
    noun = phrase.noun
    if noun is None:
        return None
    if noun.source_kind:
        return SourceKind(noun.source_kind)
    if phrase.sym == "PLACE":
        return SourceKind.GOVERNMENT
    return _BY_ROLE.get(noun.role)


def find_sources(page: Page, start: int, end: int, lexicon: Lexicon) -> tuple[Source, ...]:
    """Return the sources of one sentence."""
    reading = read_sentence(page, Span(start, end), lexicon)
    return tuple(a.source for a in attribute(page, reading.tape, lexicon)[1])


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
    words = lexicon or Lexicon.shipped("en")
    return tuple(m for s in split_sentences(page) for m in find_sources(page, s.start, s.end, words))


def outline(source: Source) -> str:
    """Return a source in one line."""
    return f"{source.text} = {source.name} ({source.kind})"
