"""Where: places found by what stands around them, and named by the lexicon where it knows them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from casualtykit.find.opening.openers import open_sentences
from casualtykit.find.places.scenes import PART_OF, counts, is_scene, reports, shelled, struck
from casualtykit.find.places.shouted import is_surname, names_told, names_without_case
from casualtykit.find.places.toponyms import named_places, unnamed_sites
from casualtykit.find.reading import read_sentence
from casualtykit.gazetteer import Gazetteer, places_given
from casualtykit.gazetteer.labels import known_place, place_words
from casualtykit.gazetteer.resolver import resolve_places
from casualtykit.gazetteer.spoken import countries_named
from casualtykit.languages.en.place_names import (
    BESIDE,
    BUILT,
    DETERMINERS,
    FIRST_WORDS,
    OWNERS,
    SIDES,
    VAGUE,
    VAGUE_PLURALS,
    WHERE,
)
from casualtykit.lexicon import Lexicon, tokens, words_given
from casualtykit.model import Place
from casualtykit.patterns import lazy
from casualtykit.sentences import Sentences, split_sentences
from casualtykit.spans import Page, Span, shouted
from casualtykit.tape import Noun, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import PlaceKind

_SITES = frozenset(("building", "land"))
"""The classes of things that people are at."""
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
        if phrase.word in ("between", "with") and i > 0 and found and found[-1][0] == i - 1 and _border(found[-1][1]):
            whole = Span(found[-1][1].span.start, phrase.end)
            found[-1] = (i, evolve(found[-1][1], span=whole, text=page.cut(whole.start, whole.end)))
            continue  # "the border with Iraq", "the frontier between Iran and Iraq"
        if phrase.sym not in _SCENES or (phrase.noun is None and phrase.sym not in ("THING", "AT")):
            continue
        place = _beyond(page, phrase, lexicon) or _road(page, phrase) or _place(page, phrase, lexicon)
        if place is None and (reports(tape, i) or is_scene(tape, i)):
            place = _place(page, evolve(phrase, sym="AT", inner=phrase.sym, word="in"), lexicon)
        if place is None and struck(page, tape, i):
            place = _place(page, evolve(phrase, sym="AT", inner=phrase.sym, word="in"), lexicon)
        if place is None and shelled(page, tape, i):
            place = _place(page, evolve(phrase, inner="NAME", word="in"), lexicon)
        if place is not None:
            if struck(page, tape, i):
                place = evolve(place, rule="places.struck")
            elif counts(tape, i) or reports(tape, i):
                place = evolve(place, rule="places.counts")
            found += [(i, one) for one in _each(page, place, lexicon)]
    return tuple(found)


_SCENES = frozenset("PLACE AT CAUSE EVENT TOLL THING NAME UNKNOWN".split())
"""The symbols of phrases that may name a place: no group of people or institution does."""
_LIST = 3
"""So many commas between names make a list of places of one that lies in another."""
_BETWEEN = lazy(r",?\s(?:and|or)\s|,\s")


def _each(page: Page, place: Place, lexicon: Lexicon) -> tuple[Place, ...]:
    """Return the places of a list, one by one: "Idlib, Hama and Homs", but not "Jammu and Kashmir"."""
    low = page.low[place.span.start : place.span.end]
    gaps = [gap for gap in _BETWEEN.finditer(low) if not _inside(gap.start(), low, lexicon)]
    if len(gaps) < _LIST and not any("," not in gap[0] or len(gap[0]) > 2 for gap in gaps):
        return (place,)  # "Paris, Texas"
    ends = [0, *(edge for gap in gaps for edge in gap.span()), len(low)]
    pieces = [Span(place.span.start + a, place.span.start + b) for a, b in zip(ends[::2], ends[1::2], strict=True)]
    names = [page.cut(p.start, p.end) for p in pieces]
    if not any(c.isupper() for c in names[0]):
        return (place,)
    done: list[Place] = []
    for i, (piece, name) in enumerate(zip(pieces, names, strict=True)):
        if i and not _capital(name):
            continue  # "Basra and former strongholds"
        kind, country, known = _known(page, piece, lexicon)
        done.append(Place(piece, name, place.rule, known or name, kind or PlaceKind.SETTLEMENT, country))
    return tuple(done)


def _capital(name: str) -> bool:
    """Return whether a name in a list has a capital, also behind the words for a side of it: "and northern Mali"."""
    first, _, rest = name.partition(" ")
    return name[:1].isupper() or (first in SIDES and rest[:1].isupper())


def _inside(at: int, low: str, lexicon: Lexicon) -> bool:
    """Return whether a word stands inside a name that the lexicon knows: "Bosnia and Herzegovina"."""
    found = list(tokens(low))
    words = [t[0] for t in found]
    i = 0
    while i < len(words):
        n, senses = lexicon.match(words, i)
        if found[i].start() < at < found[i + n - 1].end():
            return n > 1 and any(s.kind == "place" for s in senses)
        i += n
    return False


def _border(place: Place) -> bool:
    """Return whether a place is the border of countries that are named behind it."""
    return place.text.lower().endswith(("border", "frontier"))


_BEYOND = lazy(
    r"(?<![\w-])(?:north|south)?-?(?:east|west|north|south)(?:ern)? of (?:the )?(?:(?:capital|city|town|port|port city) )?(?P<name>[^,;()]{2,60})\Z"
)


def _beyond(page: Page, phrase: Phrase, lexicon: Lexicon) -> Place | None:
    """Return the place that a direction from another one tells: "killed 40 km north of Basra", "north of the town"."""
    if phrase.sym not in ("THING", "AT"):
        return None
    told = page.low.find(" of ", phrase.start, phrase.end) >= 0  # few phrases have a direction
    found = _BEYOND.search(page.low, phrase.start, phrase.end) if told else None
    if found is None:
        return None
    named = page.text[found.start("name")].isupper() or shouted(page.text)
    if not named and found["name"] not in place_words():
        return None
    before = [lexicon.senses(word) for word in page.low[phrase.start : found.start()].split()]
    sited = any(s.value in _SITES for senses in before for s in senses)
    if sited or any(s.kind == "place" for senses in before[-1:] for s in senses):
        return None  # "a village 40 km north of Basra" is more than that, "a U.S. strike north of Basra" is not
    kind, country, name = _known(page, Span(*found.span("name")), lexicon)
    text = page.cut(*found.span())
    return Place(
        Span(*found.span()),
        text,
        "places.beyond",
        name or (page.cut(*found.span("name")) if named else None),
        kind or PlaceKind.SETTLEMENT,
        country,
    )


_ROAD = lazy(
    r"(?:on|along|off|near)\s(?:the\s)?(?P<road>(?:(?:u\.s\.|us|state|county|national)\s)?(?:interstate|highway|route|motorway)\s[0-9]{1,4}"
    r"|i-[0-9]{1,3}|[amn][0-9]{1,4})(?![\w-])"
)


def _road(page: Page, phrase: Phrase) -> Place | None:
    """Return the road with a number that a phrase begins with: "on Interstate 95", "on the A12"."""
    found = _ROAD.match(page.low, phrase.start) if phrase.sym == "AT" else None
    if found is None or not page.text[found.start("road")].isupper():
        return None
    text = page.cut(*found.span("road"))
    return Place(Span(*found.span("road")), text, "places.road", text, PlaceKind.SITE)


def _place(page: Page, phrase: Phrase, lexicon: Lexicon) -> Place | None:
    """Return the place that a phrase names, or None."""
    noun = phrase.noun
    if noun is None or _tells_no_place(phrase, noun):
        return None
    if noun.his and phrase.word == "from":
        return _within(page, phrase, lexicon)  # "from their homes" is not where it happened, "from his Cairo home" is
    inner = phrase.inner if phrase.sym == "AT" else phrase.sym
    if "CAUSE" in (phrase.sym, inner) or phrase.sym in ("EVENT", "TOLL"):
        return _of_event(page, phrase, noun, lexicon)
    if noun.head in VAGUE_PLURALS and page.low[noun.core.start : phrase.end] == noun.head:
        return None  # "in countries where"
    known = _knows(page, phrase, noun, inner, lexicon)
    site = noun.kind in _SITES
    if not (known or site) and phrase.sym == "AT" and (part := _part(page, phrase, lexicon)) is not None:
        return part
    called = inner == "NAME" or (inner == "THING" and _called_as_places(page, noun))
    if not (known or (phrase.sym == "AT" and (site or (called and _told(page, phrase, noun, lexicon))))):
        return None
    return _as_place(page, phrase, noun, lexicon, known=known, called=called)


def _tells_no_place(phrase: Phrase, noun: Noun) -> bool:
    """Return whether a phrase tells no place whatever its noun: "for Herat", "their Herat"."""
    if phrase.sym == "PLACE":
        return noun.his or (noun.country is None and not noun.kind)
    if phrase.sym == "AT" and phrase.word == "after":
        return phrase.inner != "CAUSE" or noun.definite or noun.number is not None  # "nine dead after Bali mine blast"
    return phrase.sym == "AT" and phrase.word not in WHERE


def _of_event(page: Page, phrase: Phrase, noun: Noun, lexicon: Lexicon) -> Place | None:
    """Return where an event happened by what modifies its noun: "the Baghdad blast", "a nightclub fire"."""
    peoples = noun.maker is None and noun.kind in ("accident", "disaster")  # "by Israeli fire" tells who fired
    inside = _within(page, phrase, lexicon, peoples=peoples)
    return inside or (_building(page, noun, lexicon) if noun.kind in _EVENTS or phrase.sym == "EVENT" else None)


def _knows(page: Page, phrase: Phrase, noun: Noun, inner: str, lexicon: Lexicon) -> bool:
    """Return whether the lexicon knows a place in a phrase: "in the Darien jungle", but not "in U.S. dollars"."""
    return inner == "PLACE" or (
        phrase.sym == "AT"
        and (inner == "UNKNOWN" or (inner == "THING" and noun.kind in _SITES))
        and _within(page, phrase, lexicon) is not None
    )


def _as_place(page: Page, phrase: Phrase, noun: Noun, lexicon: Lexicon, *, known: bool, called: bool) -> Place | None:
    """Return the words of a phrase that are a place, with its preposition where that is part of it."""
    start = phrase.start if phrase.word in BESIDE else noun.core.start
    praised = _PRAISED.match(page.low, start, phrase.end)
    if praised is not None and (praised["kind"] in place_words() or praised["kind"] in BUILT):
        start = praised.start("kind")  # "Peru's premier seaside city of Ancon" is the city of Ancon
    whole = known or phrase.low != page.low[phrase.start : phrase.end]
    end = max(noun.core.end, phrase.end) if whole else noun.core.end
    if start >= end:
        return None
    kind, country, name = _known(page, Span(noun.core.start, end), lexicon)
    if kind is None:
        site = noun.kind in _SITES and not noun.named
        kind = PlaceKind.SITE if site else PlaceKind.SETTLEMENT if called else PlaceKind.OTHER
    unnamed = kind is PlaceKind.SITE and not known and _is_common(page, noun, lexicon)
    return Place(
        Span(start, end),
        page.cut(start, end),
        f"places.{'named' if phrase.sym == 'PLACE' else 'site' if unnamed else 'context'}",
        name or page.cut(noun.core.start, end),
        kind,
        country,
    )


def _is_common(page: Page, noun: Noun, lexicon: Lexicon) -> bool:
    """Return whether a site has no name: "an Andean road", but not "Zurla Village"."""
    words = page.cut(noun.core.start, noun.core.end).split()
    if noun.named or words[-1][:1].isupper():
        return not noun.named and all(w.isupper() for w in words)
    return all({s.kind for s in lexicon.senses(w.lower())} & _KINDS_OF_PEOPLE for w in words if w[:1].isupper())


_KINDS_OF_PEOPLE = frozenset(("demonym", "actor", "modifier"))
_NAMERS = frozenset("in at near outside off around".split())
"""What makes a place of a name that no lexicon knows; "on Pepsico" and "from Pepsico" do not."""
_FIRMS = frozenset("inc corp co ltd plc llc company group bank markets exchange open cup league".split())
_LETTERS = 6
"""A word in capitals of so few letters is an abbreviation: "in the WTO"."""
_PRAISED = lazy(r"[a-z. -]+?'s(?: [a-z-]+){2,5}? (?P<kind>[a-z]+) of ")


def _called_as_places(page: Page, noun: Noun) -> bool:
    """Return whether a name begins or ends as those of places do: "in Lake Worth", "near Orlov Glacier"."""
    words = page.cut(noun.core.start, noun.core.end).split()
    told = words[0].lower() in FIRST_WORDS or words[-1].lower() in BUILT
    return len(words) > 1 and told and all(w[:1].isupper() for w in words)


def _told(page: Page, phrase: Phrase, noun: Noun, lexicon: Lexicon) -> bool:
    """Return whether a name that no lexicon knows is surely that of a place."""
    words = page.low[noun.core.start : noun.core.end].split()
    if words[-1] in place_words():
        return True
    name = page.cut(noun.core.start, noun.core.end)
    if name.isupper() and (
        words[0] in DETERMINERS or any(s.kind in ("word", "modifier") for w in words for s in lexicon.senses(w))
    ):
        return False  # "IN ANY MANNER"
    if phrase.word not in _NAMERS or noun.his or words[-1].strip(".") in _FIRMS:
        return False
    if len(name) <= _LETTERS and name.isupper() and not shouted(page.text):
        return False
    # "in the East End", but not "in the Zurlacom"
    alone = len(words) == 1 and page.low[phrase.start : noun.core.start].endswith("the ")
    return not alone and any(c.isalpha() for c in name[1:])


def _part(page: Page, phrase: Phrase, lexicon: Lexicon) -> Place | None:
    """Return the place of which a phrase tells a part: "in the 300 block of Zurla Street", "swathes of Bali"."""
    found = PART_OF.search(page.low, phrase.start, phrase.end)
    given = page.cut(*found.span("name")) if found is not None else ""
    if found is None or given.islower() or shouted(page.text):
        return None
    kind, country, name = _known(page, Span(*found.span("name")), lexicon)
    span = Span(found.start(), phrase.end)
    given = page.cut(*found.span("name"))
    return Place(span, page.cut(span.start, span.end), "places.context", name or given, kind or PlaceKind.SITE, country)


_EVENTS = frozenset(("attack", "accident", "disaster"))


def _building(page: Page, noun: Noun, lexicon: Lexicon) -> Place | None:
    """Return the site that modifies an event, right before its noun: "the shopping mall assault", "a nightclub fire"."""
    found = list(tokens(page.low, noun.core.start, noun.core.end))
    words = [t[0] for t in found]
    for last in range(len(words) - 1, 0, -1):
        if not lexicon.senses(" ".join(words[last:])):
            return None
        for first in range(max(0, last - 2), last):
            senses = lexicon.senses(" ".join(words[first:last]))
            building = any(s.kind == "thing" and s.value == "building" and s.form != "pl" for s in senses)
            if building and not any(s.kind == "modifier" for s in senses):  # "grave injuries"
                span = Span(found[first].start(), found[last - 1].end())
                text = page.cut(span.start, span.end)
                return Place(span, text, "places.site", text, PlaceKind.SITE)
    return None


_ISO = 2
"""The letters of a country code."""


def _within(page: Page, phrase: Phrase, lexicon: Lexicon, *, peoples: bool = False) -> Place | None:
    """Return the place that modifies an event: "the Baghdad blast", "Syria's war"; "the Greek floods", if peoples count."""
    found = list(tokens(page.low, phrase.start, phrase.end))
    words = [t[0] for t in found]
    i = 0
    while i < len(words):
        n, senses = lexicon.match(words, i)
        start, end = found[i].start(), found[i + n - 1].end()
        for sense in senses:
            if sense.kind == "place":
                kind, name, country = PlaceKind(sense.value), sense.entry.name, sense.entry.country
            elif peoples and sense.kind == "demonym" and len(sense.value) == _ISO:
                kind, name, country = PlaceKind.COUNTRY, None, sense.value
            else:
                continue
            return Place(Span(start, end), page.cut(start, end), "places.event", name, kind, country)
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


def parse_places(text: str, *, lexicon: Lexicon | None = None, gazetteer: Gazetteer | None = None) -> tuple[Place, ...]:
    """Return the places that a text names, in text order, with country and coordinates where it leaves no doubt.

    A site without a name ("a market") is one only in a sentence with a word of harm, and in the singular.

    Args:
        text: any text.
        lexicon: the words to know; the shipped English ones if None.
        gazetteer: where names are looked up; the shipped one if None.

    Raises:
        TypeError: the text is not a str.

    >>> [(p.text, p.country, p.latitude) for p in parse_places("Two men were killed in Herat.")]
    [('Herat', 'AF', 34.348)]
    >>> [(p.text, p.country, p.candidates) for p in parse_places("Two men were killed in Hyderabad.")]
    [('Hyderabad', None, ('IN', 'PK'))]
    """
    page = Page.of(text)
    words = words_given(lexicon)
    book = places_given(gazetteer)
    found = list(_found(page, words, book))
    return resolve_places(page, found, words, book)


def _found(page: Page, lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Place]:
    """Yield the places of a text: by their names alone, or by phrases where capitals tell nothing."""
    if not (shouted(page.text) or page.text.islower()):
        found = tuple(named_places(page, lexicon))
        sites = tuple(unnamed_sites(page, lexicon))
        if sites:  # few texts have any, and few of these a word of harm beside it
            beside = {s for s in map(Sentences(page).at, (p.span.start for p in sites)) if s is not None}
            harmed = open_sentences(page, sorted(beside), lexicon)
            taken = [p.span for p in found]
            harmful = (p for p in sites if _held(p.span, harmed) and not _meets(p.span, taken))
            found = tuple(sorted((*found, *harmful), key=_order))
        yield from found
        return
    sentences = split_sentences(page)
    opened_by_harm = frozenset(open_sentences(page, sentences, lexicon))
    spoken = frozenset(countries_named(page, lexicon))

    told = names_told(page, lexicon)

    @cache
    def known(name: str) -> bool:
        if name in told:
            return True
        return any(e.country in spoken for e in gazetteer.find(name)) and not is_surname(page, name, lexicon)

    for s in sentences:
        harm = s in opened_by_harm
        places = [
            p
            for p in find_places(page, s.start, s.end, lexicon)
            if not _vague(p, lexicon) and (_says(p, lexicon) or (harm and not _several(p, lexicon)))
        ]
        named = names_without_case(page, s, lexicon, known)
        more = [p for p in named if not any(p.span.overlaps(other.span) for other in places)]
        yield from sorted((*places, *more), key=_order)


def _held(span: Span, apart: Sequence[Span]) -> bool:
    """Return whether one of some stretches in text order, which lie apart, holds a span."""
    at = bisect_right(apart, span.start, key=_start) - 1
    return at >= 0 and span in apart[at]


def _meets(span: Span, apart: Sequence[Span]) -> bool:
    """Return whether one of some stretches in text order, which lie apart, overlaps a span."""
    at = bisect_left(apart, span.end, key=_start) - 1
    return at >= 0 and span.overlaps(apart[at])


def _start(span: Span) -> int:
    return span.start


def _order(place: Place) -> Span:
    return place.span


def _vague(place: Place, lexicon: Lexicon) -> bool:
    """Return whether a place is only the country or the area that is spoken of: "in our country", "in the same area"."""
    words = place.text.lower().split()
    return (
        words[-1] in VAGUE and all(lexicon.senses(w) for w in words) and known_place(" ".join(words), lexicon) is None
    )


def _several(place: Place, lexicon: Lexicon) -> bool:
    """Return whether a site is several or none: "in homes"."""
    words = place.text.lower().split()
    senses = [s for s in lexicon.senses(words[-1]) if s.kind == "thing"]
    if place.text.isupper() and (words[0] in OWNERS or not any(s.value == "building" for s in senses)):
        return True  # "ON OUR PART"
    return bool(senses) and all(s.form == "pl" for s in senses)


def _says(place: Place, lexicon: Lexicon) -> bool:
    """Return whether a place has a name; one without is where something happened, or it is nowhere ("in homes")."""
    if place.kind is not PlaceKind.SITE:
        return True
    kinds = [{s.kind for s in lexicon.senses(w.lower())} for w in place.text.split() if w[:1].isupper()]
    common = {"demonym", "thing", "modifier", "word"} if place.text.isupper() else {"demonym"}
    return any(not known & common for known in kinds)


def outline(place: Place) -> str:
    """Return a place in one line."""
    return f"{place.text}: {place.kind} {place.country or '?'}"
