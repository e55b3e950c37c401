"""Where: places found by what stands around them, and named by the lexicon where it knows them."""

from __future__ import annotations

from attrs import evolve

from casualtykit.find.reading import read_sentence
from casualtykit.lexicon import Lexicon, tokens
from casualtykit.model import Place, PlaceKind
from casualtykit.sentences import split_sentences
from casualtykit.spans import Page, Span
from casualtykit.tape import Phrase, Tape

_WHERE = frozenset(
    "in at near outside inside across around on throughout from within between off along over into".split()
)
_KEPT = frozenset(("near", "outside", "off"))
_SITES = frozenset(
    "area areas region regions district districts province provinces state city cities town towns village villages capital territory camp "
    "country border strip island islands street road highway bridge market school hospital mosque church airport station prison forest "
    "forests mountain mountains valley coast hotel square neighborhood neighbourhood suburb suburbs slum settlement house home building "
    "factory mine field park platform dormitory base site scene part parts division block mandal tehsil taluk limits sector zone embassy "
    "restaurant bar bars university college".split()
)
_FINE = (
    PlaceKind.SITE,
    PlaceKind.SETTLEMENT,
    PlaceKind.CITY,
    PlaceKind.OTHER,
    PlaceKind.WATER,
    PlaceKind.ADMIN1,
    PlaceKind.REGION,
    PlaceKind.COUNTRY,
)


def places_of(page: Page, tape: Tape, lexicon: Lexicon) -> tuple[tuple[int, Place], ...]:
    """Return the places on a tape, each with the index of its phrase."""
    found: list[tuple[int, Place]] = []
    for i, phrase in enumerate(tape.phrases):
        place = _place(page, phrase, lexicon)
        if place is None and _struck(tape, i):
            place = _place(page, evolve(phrase, sym="AT", inner=phrase.sym, word="in"), lexicon)
        if place is not None:
            found.append((i, evolve(place, rule="places.struck") if _struck(tape, i) else place))
    return tuple(found)


_STRIKES = frozenset(
    "hit rock shake strike batter devastate ravage shell bomb bombard raid storm attack jolt lash pound sweep swamp flood target ambush invade".split()
)


def _struck(tape: Tape, at: int) -> bool:
    """Return whether a phrase is the object of a verb of striking: "the quake rocked Bali"."""
    if at == 0 or tape.phrases[at].sym not in ("PLACE", "THING", "NAME"):
        return False
    before = tape.phrases[at - 1]
    return before.sym in ("VERB", "VERB_ED", "VERBING", "VERB_TO") and before.word in _STRIKES


def _place(page: Page, phrase: Phrase, lexicon: Lexicon) -> Place | None:
    """Return the place that a phrase names, or None."""
    noun = phrase.noun
    if noun is None:
        return None
    if phrase.sym == "PLACE" and noun.country is None and not noun.kind:
        return None
    if phrase.sym == "AT" and phrase.word not in _WHERE:
        return None
    inner = phrase.inner if phrase.sym == "AT" else phrase.sym
    if "CAUSE" in (phrase.sym, inner) or phrase.sym in ("EVENT", "TOLL"):
        return _within(page, phrase, lexicon)
    known = inner == "PLACE"
    site = noun.head in _SITES
    if not (known or (phrase.sym == "AT" and (site or inner == "NAME"))):
        return None
    start = phrase.start if phrase.word in _KEPT else noun.core.start
    end = (
        max(noun.core.end, phrase.end) if known or phrase.low != page.low[phrase.start : phrase.end] else noun.core.end
    )
    if start >= end:
        return None
    kind, country, name = _known(page, Span(noun.core.start, end), lexicon)
    if kind is None:
        kind = (
            PlaceKind.SITE if site and not noun.named else PlaceKind.SETTLEMENT if inner == "NAME" else PlaceKind.OTHER
        )
    return Place(
        Span(start, end),
        page.cut(start, end),
        f"places.{'named' if phrase.sym == 'PLACE' else 'context'}",
        name or page.cut(noun.core.start, end),
        kind,
        country,
    )


def _within(page: Page, phrase: Phrase, lexicon: Lexicon) -> Place | None:
    """Return the place that modifies an event: "the Baghdad blast", "Syria's war"."""
    found = list(tokens(page.low, phrase.start, phrase.end))
    words = [t[0] for t in found]
    i = 0
    while i < len(words):
        n, senses = lexicon.match(words, i)
        for sense in senses:
            if sense.kind == "place":
                start, end = found[i].start(), found[i + n - 1].end()
                return Place(
                    Span(start, end),
                    page.cut(start, end),
                    "places.event",
                    sense.entry.name,
                    PlaceKind(sense.value),
                    sense.entry.country,
                )
        i += n
    return None


def _known(page: Page, span: Span, lexicon: Lexicon) -> tuple[PlaceKind | None, str | None, str | None]:
    """Return kind, country and name of the finest place in some words that the lexicon knows."""
    words = [t[0] for t in tokens(page.low, span.start, span.end)]
    best: tuple[PlaceKind | None, str | None, str | None] = (None, None, None)
    i = 0
    while i < len(words):
        n, senses = lexicon.match(words, i)
        for sense in senses:
            if sense.kind == "place":
                kind = PlaceKind(sense.value)
                if best[0] is None or _FINE.index(kind) < _FINE.index(best[0]):
                    best = (kind, sense.entry.country, sense.entry.name)
        i += n
    return best


def find_places(page: Page, start: int, end: int, lexicon: Lexicon) -> tuple[Place, ...]:
    """Return the places named in one sentence."""
    return tuple(p for _, p in places_of(page, read_sentence(page, Span(start, end), lexicon).tape, lexicon))


def parse_places(text: str, *, lexicon: Lexicon | None = None) -> tuple[Place, ...]:
    """Return the places that a text names, in text order.

    Args:
        text: any text.
        lexicon: the words to know; the shipped English ones if None.

    Raises:
        TypeError: the text is not a str.

    >>> [(p.text, p.country) for p in parse_places("Two men were killed in Herat.")]
    [('Herat', 'AF')]
    """
    page = Page.of(text)
    words = lexicon or Lexicon.shipped("en")
    return tuple(m for s in split_sentences(page) for m in find_places(page, s.start, s.end, words))


def outline(place: Place) -> str:
    """Return a place in one line."""
    return f"{place.text}: {place.kind} {place.country or '?'}"
