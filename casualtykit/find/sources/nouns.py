"""The rules of who says so where a noun tells it, or a verb that is spelt as one: "by the monitor's count", "Gao fears that"."""

from __future__ import annotations

import re

from casualtykit.cue_patterns import any_of
from casualtykit.find.sources.kinds import kind_of
from casualtykit.find.sources.patterns import MADE
from casualtykit.find.sources.sayings import Saying
from casualtykit.languages.en.hedging import REFUSED, REPORTS
from casualtykit.languages.en.source_words import ONE_SPREAD, SPEAKING_BASES, SPEAKING_NOUNS, SPREAD, TALLIES
from casualtykit.rules import Rule, rule
from casualtykit.spans import Span
from casualtykit.tape import Attribution, Phrase
from casualtykit.values import evolve
from casualtykit.vocabulary import Modality, SourceKind


@rule(
    r"(?: ^ | (?<=[SEMI COLON DASH SUB COMMA AND BUT AT TIME])) (?P<first>[THING PEOPLE]) THAT"
    r" | COMMA (?P<last>[THING PEOPLE ORG]) (?= AT? (?: SEMI | $))",
    words=SPEAKING_NOUNS,
    finds={
        "The Red Cross estimates that 250 people were wounded.": "The Red Cross = Red Cross (red_cross)",
        "Two men were wounded, the Kano Post reports.": "the Kano Post = Kano Post (media)",
        "Amnesty reports that 90 people were wounded.": "Amnesty = Amnesty (monitor)",
    },
    skips=("Early estimates that 250 people were wounded were wrong.", "Two men were wounded, according to reports."),
)
def noun_or_verb(saying: Saying) -> Attribution | None:
    """Behind a speaker and before "that", or at the end, a noun such as "estimates" or "reports" is the verb."""
    phrase, page = saying.speakers[0], saying.page
    words, _, last = page.cut(phrase.start, phrase.end).rpartition(" ")
    verb, end = SPEAKING_NOUNS.get(last.lower()), phrase.start + len(words)
    article, capitals = words[:4].lower() == "the ", sum(w[:1].isupper() for w in words.split())
    if verb is None:
        return None
    kind = kind_of(page, phrase.start, end, saying.lexicon)
    closes = saying.part == "last"
    by_name = kind in _BY_NAME or (closes and kind is SourceKind.MEDIA)  # "Reuter reports from Gao"
    of_state = any(s.kind == "place" for s in saying.lexicon.senses(words.lower()))  # "Washington estimates that"
    if not (article or capitals > 1 or words.isupper() or (capitals and (by_name or of_state))):
        return None  # "rebel claims that", "Police reports that"
    if kind is None and not (of_state or (closes and article and capitals > 1)):
        return None
    noun = evolve(phrase.noun, core=Span(phrase.noun.core.start, end), name=None) if phrase.noun is not None else None
    speaker = Phrase("PLACE" if of_state else "ORG", phrase.start, end, noun)
    return saying.attributed_to((speaker,), saying.before if closes else saying.behind, verb=verb)


_BY_NAME = frozenset((SourceKind.MONITOR, SourceKind.INTERGOVERNMENTAL, SourceKind.RED_CROSS))
"""Kinds of sources whose names may be a single word: "Amnesty reports that"."""


@rule(
    r"(?: ^ | (?<=[SEMI COLON DASH SUB COMMA AND BUT TIME])) (?P<first>[THING PEOPLE] VERB_ED? AT{1,2}) THAT",
    words=SPEAKING_BASES.union(SPEAKING_NOUNS),
    finds={
        "Doctors in Gao fear that 250 people were wounded.": "Doctors in Gao = Doctors in Gao (medical)",
        "A study in the Kano Post estimates that 250 people were wounded.": "A study in the Kano Post = study in the Kano Post (other)",
    },
    skips=(
        "Fears in Gao that 250 people were wounded were wrong.",
        "The doctors wrote in the report that 250 people were wounded.",
    ),
)
def verb_behind_place(saying: Saying) -> Attribution | None:
    """Behind a speaker and where he is, a noun such as "fear" or "estimates" before "that" is his verb."""
    *before, place = saying.speakers
    if not before or before[0].noun is None:
        return None
    words, _, last = saying.page.cut(place.start, place.end).rpartition(" ")
    many = before[0].noun.plural
    verb = last if many and last in SPEAKING_BASES else "" if many else SPEAKING_NOUNS.get(last, "")
    if not verb or " " not in words:
        return None
    place = evolve(place, end=place.start + len(words))
    return saying.attributed_to((*before, place), saying.behind, verb=verb)


@rule(
    r"COMMA? BY (?P<last>[THING UNKNOWN]) COMMA?"
    rf" | (?: ^ | (?<=[BREAK COMMA AND BUT THAT])) (?P<first>[THING UNKNOWN] {MADE}?) BE (?: THAT | (?= ADV? COUNT [STATE HARM_ED] ))",
    words=TALLIES,
    finds={
        "Forty people have been killed, by the Valley Monitor's count.": "the Valley Monitor = Valley Monitor (monitor)",
        "The Valley Monitor's own estimate is that 40 people died.": "The Valley Monitor = Valley Monitor (monitor)",
        "The mayor's own estimate is 40 dead.": "The mayor = mayor (government)",
        "One estimate by local doctors is that 40 people died.": "One estimate by local doctors = local doctors (medical)",
    },
    skips=("Forty people were killed by the monitor's car.", "The monitor's hope is that nobody died."),
)
def reckoned(saying: Saying) -> Attribution | None:
    """Whose count or estimate it is says so."""
    tally = saying.speakers[0].noun
    if tally is None or tally.head not in TALLIES:
        return None
    modality = REPORTS.get(tally.head, Modality.ASSERTED)
    if tally.owner is not None:
        return saying.attributed_to((tally.owner,), saying.sentence, modality, tally.head)
    if len(saying.speakers) > 1:
        return saying.attributed_to(saying.speakers, saying.behind, modality, tally.head)
    return Attribution(None, saying.sentence, modality) if modality is not Modality.ASSERTED else None


_TALE = f"(?P<first>[THING ORG] (?P<by> {MADE})?)"
_GOING_ROUND = "(?: ADJUNCT | VERB | VERB_ED | THING | PLACE )"  # "spread in the capital on Monday"
_THAT = "THAT (?! ADV? [VERB VERB_ED HARM HARM_ED])"


@rule(
    rf"(?: ^ | (?<=[SEMI COLON DASH SUB COMMA AND BUT TIME AT])) {_TALE} {_GOING_ROUND}{{0,4}} {_THAT}",
    words=SPREAD | ONE_SPREAD,
    finds={
        "Claims by the army that 12 people had been shot caused anger.": "Claims by the army = army (military)",
        "The claim by the army that 12 people had been shot is a lie.": "The claim by the army = army (military)",
    },
    skips=("Crowds swept through the capital on Monday so that 12 people were shot.",),
)
def spread(saying: Saying) -> Attribution | None:
    """Of rumours, fears or claims that go round, whoever they are by is the source, if anybody is named."""
    words = saying.speakers[0].low
    noun = words.removeprefix("the ")
    goes_round = words in SPREAD or (noun in ONE_SPREAD and _refused(saying) is not None)
    return _told_of(saying, noun) if goes_round or saying.match["by"] is not None else None


@rule(
    rf"(?<= THERE) BE {_TALE} {_GOING_ROUND}{{1,4}} {_THAT}",
    words=SPREAD | ONE_SPREAD,
    finds={
        "There were claims by the army on Monday that 12 people had been shot.": "claims by the army = army (military)",
    },
    skips=("There was no claim by the army on Monday that 12 people had been shot.",),
)
def there_were(saying: Saying) -> Attribution | None:
    """Of rumours, fears or claims that there were somewhere, whoever they are by is the source as well."""
    words = saying.speakers[0].low
    return None if words.startswith("no ") else _told_of(saying, words.rpartition(" ")[2])


def _told_of(saying: Saying, noun: str) -> Attribution | None:
    """Return what a noun such as "rumours" makes of what is told behind it; None for another noun."""
    if noun not in SPREAD | ONE_SPREAD:
        return None
    refused = _refused(saying)
    reach, modality = saying.behind, REPORTS[noun if noun in SPREAD else f"{noun}s"]
    if refused is not None:  # what is told behind it may be true
        reach, modality = Span(reach.start, refused.end()), Modality.DENIED
    return saying.attributed(reach, modality) if saying.match["by"] else Attribution(None, reach, modality)


def _refused(saying: Saying) -> re.Match[str] | None:
    """Return where it is said behind a claim that it is untrue."""
    return any_of(REFUSED).search(saying.page, saying.behind.start, saying.behind.end)


RULES: tuple[Rule[[Saying], Attribution | None], ...] = (reckoned, spread, there_were, noun_or_verb, verb_behind_place)
OPENING_RULES = frozenset(r.id for r in (spread, there_were, noun_or_verb, verb_behind_place))
"""The rules whose claim follows."""
