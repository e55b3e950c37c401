"""A place where a rule of saying fits: who speaks there, with which verb, and what lies before and behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from casualtykit.find.sources.kinds import kind_of
from casualtykit.find.sources.speakers import called_so, name_of, named_beside, taken_up_by
from casualtykit.gazetteer.labels import place_words
from casualtykit.languages.en.body_words import ANY_BODIES, NEWSPAPERS
from casualtykit.languages.en.care_words import HOSPITALS
from casualtykit.languages.en.harm_words import ADMITTING, BLAMING, RESPONSIBILITY
from casualtykit.languages.en.hedging import REPORTS, UNSIGNED
from casualtykit.languages.en.source_words import (
    BEFALLING,
    BYSTANDERS,
    CITED_BY,
    CITING,
    CLAIMS,
    DECLARING,
    DOCUMENTS,
    INSTITUTIONS,
    MEDIA_CALLED,
    OF_SEVERAL,
    OFFICES,
    PEERS,
    SAID_IN,
    SMALL_WORDS,
    SPEAKERS_CITED,
    SPEAKERS_UNSAID,
    SPEAKING_BODIES,
    THINKING,
    TURNING_DOWN,
)
from casualtykit.lexicon import Lexicon
from casualtykit.model import Source
from casualtykit.patterns import lazy
from casualtykit.spans import Page, Span, shouted
from casualtykit.tape import TAPE, Attribution, Phrase, Tape
from casualtykit.values import evolve, kept, settled
from casualtykit.vocabulary import OPEN_KINDS, Modality, Role, SourceKind

_SAYING = frozenset(("SAY", "SAYING", "TELL", "ACCORDING", "SAID_TO"))
_VERBS = frozenset(("VERB", "VERB_ED", "BE"))
OPENING = frozenset(("AT", "TIME", "ADV", "COMMA", "SUB", "AND", "BUT"))
"""What may stand before the subject of a sentence."""
_NAME = 2
"""With more capitals than its article and one, a thing that speaks is an organisation: "the Free Hills Front"."""
_TRAILING, _LEADING = "sources.trailing", "sources.leading"
"""The rule of speakers behind a claim, where a capital opens no sentence."""
_NOT = lazy(r"(?<!\w)(?:not|cannot|never)(?!\w)|n't(?!\w)")
_CANNOT = lazy(r"(?<!\w)(?:cannot|can't|couldn't|can not|could not)(?!\w)")


@cache
def _harmed() -> re.Pattern[str]:
    """Return the pattern of people and their harm at the head of a clause: "they were killed"."""
    return TAPE.compile("[PEOPLE COUNT NAME PRONOUN] ADJUNCT{0,2} ADV* [HARMED DIE DIE_ED]")


@cache
def _people_alone() -> re.Pattern[str]:
    """Return the pattern of people of whom no clause tells anything."""
    return TAPE.compile("[PEOPLE COUNT VICTIMS] (?! ADJUNCT* ADV* [FINITE HARM_ED DIE_ED HARMED STATE])")


@cache
def _who_is() -> re.Pattern[str]:
    """Return the pattern of words behind a name that say who the person is."""
    return TAPE.compile("COMMA? (?:WHO [BE VERB])? [PEOPLE ORG NAME THING UNKNOWN]")


@cache
def _whose() -> re.Pattern[str]:
    """Return the pattern of a relative clause and the noun that it begins with: "whose brother was killed"."""
    return TAPE.compile("COMMA? WHO (?P<noun>[PEOPLE ORG THING])")


@cache
def _issued() -> re.Pattern[str]:
    """Return the pattern of what is told of a document behind it: "received from the rebels"."""
    return TAPE.compile("VERB_ED ADJUNCT{1,3}")


@cache
def _apposition() -> re.Pattern[str]:
    """Return the pattern of a second name of a speaker between commas: ", the governor of Gao,"."""
    return TAPE.compile("(?: COMMA [PEOPLE ORG NAME THING UNKNOWN] [NOUN ADJUNCT OF AND]* )+ (?= COMMA )")


@cache
def _done_then() -> re.Pattern[str]:
    """Return the pattern of what somebody does who has been turned away: "from the army last week shot"."""
    return TAPE.compile("(?: ADJUNCT | BY NOUN )* [HARM HARM_ED HARMED DIE DIE_ED VERB VERB_ED VERBED BE]")


@settled
class Saying:
    """A match of a rule of saying on the tape of a sentence."""

    page: Page
    tape: Tape
    match: re.Match[str]
    rule: str
    """The id of the rule."""
    lexicon: Lexicon
    found: Sequence[Attribution] = ()
    """What other rules have found in the sentence."""

    @kept
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases of the match."""
        return self.tape.phrases[self.match.start() : self.match.end()]

    @kept
    def verb(self) -> str:
        """The verb that reports, or else the first verb, or ""."""
        return verb_of(self.phrases)

    @kept
    def modality(self) -> Modality:
        """What the verb makes of the claim: "claimed" keeps its distance."""
        return modality_of(self.verb, self.lexicon)

    @kept
    def follower(self) -> Phrase | None:
        """The phrase behind the match."""
        end = self.match.end()
        return self.tape.phrases[end] if end < len(self.tape) else None

    @kept
    def sentence(self) -> Span:
        """The whole sentence."""
        return Span(self.tape.phrases[0].start, self.tape.phrases[-1].end)

    @kept
    def before(self) -> Span:
        """What stands before the match."""
        return Span(self.tape.phrases[0].start, self.phrases[0].start)

    @kept
    def behind(self) -> Span:
        """What stands behind the match."""
        return Span(self.phrases[-1].end, self.tape.phrases[-1].end)

    @kept
    def part(self) -> str | None:
        """Which part of the match holds the speaker: "first" stands before the verb, "last" behind it."""
        groups = self.match.groupdict()
        return next((n for n in ("first", "last") if groups.get(n)), None)

    @kept
    def speakers(self) -> tuple[Phrase, ...]:
        """Who speaks, without the time and the place of the saying."""
        start, end = self.match.span(self.part) if self.part is not None else (0, 0)
        phrases = self.tape.phrases
        while end > start and (
            phrases[end - 1].sym in ("COMMA", "TIME", "ADV") or (end - start > 1 and _in_writing(phrases[end - 1]))
        ):
            end -= 1
        return phrases[start:end]

    @kept
    def kind(self) -> SourceKind | None:
        """What sort of source the speakers are; None where their words do not tell."""
        return kind_of(self.page, self.speakers[0].start, self.speakers[-1].end, self.lexicon)

    @property
    def tells_nothing(self) -> bool:
        """Whether the words claim nothing.

        Who claims responsibility says nothing, nor does who blames on somebody what was told of already, or turns down a
        demand.
        """
        if self.verb in TURNING_DOWN and self.follower is not None and self.follower.sym == "THING":
            noun = self.follower.noun
            return noun is not None and noun.head.removesuffix("s") not in CLAIMS
        if self.verb in BLAMING and self.follower is None and self.part == "first":
            return True  # "14 killed in ambush, rebels blamed"
        if self._by_deeds or self._lets_in or self._turned_away or self._befell_it:
            return True
        if self.verb in ("fear", "feared") and any(p.word == "for" for p in self._beside):
            return True  # "feared for the life of a captive"
        last = self.phrases[-1]
        if self.follower is not None and (last.sym, self.follower.sym) == ("SAYING", "VERB_TO"):
            return True  # "a group claiming to speak for the poor"
        if self.verb in DECLARING and self.follower is not None and self.follower.sym in ("THING", "CAUSE"):
            return True  # "declared a curfew after nine people were killed"
        if self.follower is not None and self.follower.word in RESPONSIBILITY:
            return self.verb != "deny"  # who claims it speaks of himself
        return self.verb in BLAMING and any(p.sym == "AT" and p.word in ("on", "to") for p in self.phrases)

    @property
    def _befell_it(self) -> bool:
        """Whether a place only reports its own dead, or the cases of a disease: "Chad reported 30 deaths"."""
        after = self.follower
        if self.verb != "report" or after is None or self.part != "first" or not _is_place(self.speakers[0]):
            return False
        cases = after.noun is not None and after.noun.head.rpartition(" ")[2] == "cases"
        own = after.sym == "EVENT" and after.noun is not None and not after.noun.definite  # "the killing of 30 rebels"
        return own or cases

    @property
    def _turned_away(self) -> bool:
        """Whether somebody is only told to have lost a post: "a clerk dismissed last week shot two men"."""
        match = _done_then().match(self.tape.text, self.match.end()) if self.verb in TURNING_DOWN else None
        return match is not None

    @property
    def _by_deeds(self) -> bool:
        """Whether somebody answers by what he does: "responded with a wave of shelling", but not "with a statement"."""
        if self.verb != "respond" or self.rule == _TRAILING:
            return False
        return any(
            p.sym in ("AT", "BY", "WITH") and p.word in ("by", "with") and not _in_writing(p) for p in self._beside
        )

    @property
    def _opens_a_clause(self) -> bool:
        """Whether a harm is said right behind the verb: "we think that they died", and not "we think of the dead"."""
        return self.rule == _LEADING and _harmed().match(self.tape.text, self.match.end()) is not None

    @kept
    def _beside(self) -> tuple[Phrase, ...]:
        """The phrases of the match and the one behind it."""
        return (*self.phrases, *((self.follower,) if self.follower is not None else ()))

    @property
    def _lets_in(self) -> bool:
        """Whether a hospital takes up people: "the hospital admitted 31 of the injured", but not "admitted nine had died"."""
        speaker = self.speakers[-1].noun if self.verb == "admit" and self.part == "first" else None
        if speaker is None or speaker.head.rpartition(" ")[2] not in HOSPITALS:
            return False
        return _people_alone().match(self.tape.text, self.match.end()) is not None

    @property
    def _negated(self) -> bool:
        """Whether the verb that reports is denied: "could not confirm"."""
        return any(p.sym in _SAYING and _NOT.search(self.page.low, p.start, p.end) for p in self.phrases)

    @property
    def _amazed(self) -> bool:
        """Whether somebody cannot believe what he knows: "could not believe that his son was dead"."""
        return any(p.sym in _SAYING and _CANNOT.search(self.page.low, p.start, p.end) for p in self.phrases)

    def attributed(self, reach: Span, modality: Modality | None = None) -> Attribution | None:
        """Return the attribution of a stretch to the speaker, or None where the words name no speaker."""
        made = self.attributed_to(self.speakers, reach, modality)
        if self.part is None or made is None or made.source is None:
            return made
        source = self._with_his_own(made.source)
        return evolve(made, source=self.in_full(source) if self.part == "first" else source)

    def in_full(self, source: Source) -> Source:
        """Return a source before its verb with what stands in between: who he is, or whose document it is."""
        end = self.match.end("first")
        called = called_so(self.page, self.tape.phrases[end : self.match.end()])
        if called:
            whole = self._reaching(source, end + len(called))
            return evolve(whole, name=name_of(self.page, called[-1:]))
        if self.speakers[0].word in DOCUMENTS and (issued := _issued().match(self.tape.text, end)) is not None:
            return self._reaching(source, issued.end())
        return self._with_office(source, end) if _who_is().match(self.tape.text, end) else source

    def _with_office(self, source: Source, end: int) -> Source:
        """Return a source with the kind, the name and the words that stand behind a phrase and say who he is."""
        behind = self.tape.phrases[end : self.match.end()]
        verb = next((p for p in behind if p.sym in _SAYING), self.phrases[-1])
        unknown = source.kind is SourceKind.OTHER
        kind = kind_of(self.page, source.span.end if unknown else source.span.start, verb.start, self.lexicon)
        kind = kind or (_bystander(self.page, behind) if unknown else None)
        called = named_beside(self.page, self.speakers, behind)
        name = name_of(self.page, called) if called else source.name
        beside = _apposition().match(self.tape.text, end, self.match.end())
        whole = source if beside is None else self._reaching(source, beside.end())
        return evolve(whole, kind=kind or source.kind, name=name)

    def _reaching(self, source: Source, end: int) -> Source:
        """Return a source whose words go up to a phrase of the sentence, with the kind that they tell where it has none."""
        whole = Span(source.span.start, self.tape.phrases[end - 1].end)
        kind = source.kind
        if kind is SourceKind.OTHER:
            kind = kind_of(self.page, whole.start, whole.end, self.lexicon) or kind
        return evolve(source, span=whole, text=self.page.cut(whole.start, whole.end), kind=kind)

    def _with_his_own(self, source: Source) -> Source:
        """Return a source with the kind that his own people tell, if nothing else does: "Anwar Sabri, whose brother died"."""
        whose = _whose().match(self.tape.text, self.match.end(self.part or 0))
        if whose is None or source.kind is not SourceKind.OTHER:
            return source
        who, own = self.tape.phrases[whose.start("noun") - 1 : whose.end()]
        kind = kind_of(self.page, own.start, own.end, self.lexicon) if who.word == "whose" else None
        return source if kind is None else evolve(source, kind=kind)

    def attributed_to(
        self, speakers: Sequence[Phrase], reach: Span, modality: Modality | None = None, verb: str | None = None
    ) -> Attribution | None:
        """Return the attribution of a stretch to some phrases, or None where they are no speakers."""
        verb = self.verb if verb is None else verb
        that = self.phrases[-1].sym == "THAT"
        if verb in THINKING and self.part == "first" and speakers[0].word in _SELF and self._opens_a_clause:
            return Attribution(None, reach, Modality.FEARED)  # "we believe that they were killed"
        if modality is None and modality_of(verb, self.lexicon) is Modality.CONFIRMED and self._negated:
            modality = Modality.REPORTED  # "could not confirm that"
        if modality is None and verb in THINKING and self._negated and not self._amazed:
            modality = Modality.DENIED  # "does not believe that"
        return attributed_to(self.page, speakers, reach, self.lexicon, self.rule, verb, modality, that=that)


def attributed_to(
    page: Page,
    speakers: Sequence[Phrase],
    reach: Span,
    lexicon: Lexicon,
    rule: str,
    verb: str = "",
    modality: Modality | None = None,
    *,
    that: bool = False,
) -> Attribution | None:
    """Return the attribution of a stretch to some phrases, or None where they are no speakers.

    Args:
        page: the text.
        speakers: the phrases that name them.
        reach: what they say.
        lexicon: the words to know.
        rule: the id of the rule that found them.
        verb: their verb of saying.
        modality: what the verb makes of the claim; as the lexicon has it if None.
        that: whether the claim is opened by that word, so that a thing may make it.
    """
    if not speakers or _nobody(speakers[0], verb) or (verb in BEFALLING and _is_place(speakers[0])):
        return None
    if any(p.sym == "CAUSE" for p in speakers) and not _body_named(page, speakers):
        return None
    head, span = speakers[0], Span(speakers[0].start, speakers[-1].end)
    if verb in CITING and _reason(page, head, lexicon):
        return None
    words, kind = page.cut(span.start, span.end), _kind_told(page, speakers, verb, lexicon)
    told = modality_of(verb, lexicon)
    if kind is None and head.sym in ("THING", "COUNT", "TOLL"):
        if not (verb.endswith(" by") or _thing_speaks(page, head, words, rule)):
            return Attribution(None, reach, told) if that and told is not Modality.ASSERTED else None  # "the lawsuit"
        kind = SourceKind.MEDIA if verb == "report" else None
    modality = told if modality is None else modality
    if modality is Modality.ASSERTED:
        noun = head.word.rpartition(" ")[2]
        modality = REPORTS.get(noun, UNSIGNED.get(noun, modality) if _unsigned(words, kind) else modality)
    source = Source(span, words, rule, kind or SourceKind.OTHER, name_of(page, speakers), verb or None)
    return Attribution(source, reach, modality, taken_up_by(speakers), pronoun=head.sym == "PRONOUN")


def _kind_told(page: Page, speakers: Sequence[Phrase], verb: str, lexicon: Lexicon) -> SourceKind | None:
    """Return what kind of source some phrases are, by their words or by what they do; None where neither tells."""
    head, start, end = speakers[0], speakers[0].start, speakers[-1].end
    words = page.cut(start, end)
    kind = kind_of(page, start, end, lexicon) or _kind_of_letters(head)
    if kind is None and verb not in ADMITTING:
        kind = _bystander(page, speakers)
    if head.sym == "PLACE" and kind not in _OF_A_PLACE and INSTITUTIONS.isdisjoint(words.lower().split()):
        return SourceKind.GOVERNMENT  # "Kabul", and not "Radio Kano"
    if kind is None and verb == "report" and words.istitle() and words.lower() in NEWSPAPERS:
        return SourceKind.MEDIA  # "Two men died, reports Telegraph"
    return kind


def _thing_speaks(page: Page, head: Phrase, words: str, rule: str) -> bool:
    """Return whether a thing is an office, a body or a name, and so can say something: "its head", "the Free Hills Front"."""
    if head.noun is not None and (head.noun.head in OFFICES or head.low.removeprefix("the ") in SPEAKING_BODIES):
        return True
    return not shouted(page.text) and _like_a_name(words, rule)


_SELF = frozenset(("i", "we"))
_OF_A_PLACE = frozenset((SourceKind.MEDIA, SourceKind.MONITOR, SourceKind.RED_CROSS, SourceKind.COMPANY))
"""Kinds of bodies whose names may end in a place's: "Radio Kano", "Amnesty International Kenya"."""


def _is_place(head: Phrase) -> bool:
    """Return whether who speaks is a place, or is called as one: "the city"."""
    return head.sym == "PLACE" or head.head in place_words()


def _body_named(page: Page, speakers: Sequence[Phrase]) -> bool:
    """Return whether what does harm only stands in the name of a body: "the Department of Explosives"."""
    words = [w for p in speakers for w in page.cut(p.start, p.end).split()]
    capitals = {w.lower() for w in words if w[:1].isupper()}
    body = not capitals.isdisjoint(ANY_BODIES) and words[-1][:1].isupper()
    return body or (bool(capitals) and words[-1] in MEDIA_CALLED)  # "Dune magazine"


def _unsigned(words: str, kind: SourceKind | None) -> bool:
    """Return whether a noun has no words beside it that tell whose it is: "one report", "some accounts", "press accounts"."""
    first, _, noun = words.lower().partition(" ")
    if kind is SourceKind.MEDIA and noun == "accounts":
        return True
    return first in OF_SEVERAL and " " not in noun and (kind is None or kind in _OF_NOBODY)


_OF_NOBODY = OPEN_KINDS | {SourceKind.MEDIA}


def _kind_of_letters(head: Phrase) -> SourceKind | None:
    """Return what kind of source a name is whose letters are another word: "the WHO"."""
    known = head.noun.source_kind if head.sym == "ORG" and head.noun is not None else ""
    return SourceKind(known) if known else None


def _bystander(page: Page, speakers: Sequence[Phrase]) -> SourceKind | None:
    """Return the kind of people of no office and no force, who tell what they saw: "a baker", "two men"."""
    first = next((p for p in speakers if p.sym == "PEOPLE" and p.noun is not None), None)
    if first is None or first.noun is None or not (first.noun.role == Role.CIVILIAN or first.noun.head in BYSTANDERS):
        return None
    titles = SMALL_WORDS | PEERS
    words = [w for w in page.cut(first.start, first.end).split() if w.islower() or w.lower() not in titles]
    surname = len(words) == 1 and words[0].istitle() and not first.noun.plural  # "Baker said", "Mr Walker said"
    return None if surname else SourceKind.WITNESS


def _reason(page: Page, head: Phrase, lexicon: Lexicon) -> bool:
    """Return whether what is cited is a reason: "citing disappointment with"."""
    if head.sym not in ("THING", "UNKNOWN") or head.noun is None:
        return False
    core = head.noun.core
    return page.cut(core.start, core.end).islower() and kind_of(page, core.start, core.end, lexicon) is None


def _in_writing(phrase: Phrase) -> bool:
    """Return whether a phrase only says by which means somebody speaks: "in a statement"."""
    return phrase.sym == "AT" and phrase.head.rpartition(" ")[2] in SAID_IN


def _like_a_name(words: str, rule: str) -> bool:
    """Return whether a thing that speaks has a name like an organisation's."""
    return (rule == _TRAILING and words[:1].isupper()) or sum(w[:1].isupper() for w in words.split()) > _NAME


def verb_of(phrases: Sequence[Phrase]) -> str:
    """Return the verb of an attribution: the one that reports, or else the first."""
    verbs = [p.word for kind in (_SAYING, _VERBS) for p in phrases if p.sym in kind]
    return verbs[0] if verbs else ""


def modality_of(verb: str, lexicon: Lexicon) -> Modality:
    """Return what a verb of saying makes of its claim: "claimed" keeps its distance."""
    return next((Modality(s.value) for s in lexicon.senses(verb) if s.kind == "report"), Modality.ASSERTED)


def _nobody(head: Phrase, verb: str) -> bool:
    """Return whether a phrase names no speaker: a pronoun that nobody speaks by, or "no group"."""
    if head.sym == "PRONOUN" and head.word not in (SPEAKERS_CITED if verb in CITED_BY else SPEAKERS_UNSAID):
        return True
    number = head.number
    return number is not None and number.count.high == 0
