"""Places by their names alone: what is written with a capital and known, or told by what stands around it.

This reads a text without taking its sentences apart, many times as fast as the tape. It is for sentences in which
nobody comes to harm; where somebody does, the phrases tell more (`find/places`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from casualtykit.dates import WEEKDAYS
from casualtykit.find.place_lists import GAPS, listed
from casualtykit.find.surroundings import NONE, Name, Signs, around, goes_before, is_told, signs_of
from casualtykit.gazetteer.labels import place_words
from casualtykit.languages.en.place_names import (
    AGAINST,
    ALWAYS,
    BESIDE_NAMES,
    BUILT,
    FIRST_WORDS,
    INCORPORATED,
    LEADS,
    LOOSE,
    MONEY,
    NATIONS,
    OWNERS,
    SIDES,
    SUMS,
    TOWARDS,
)
from casualtykit.languages.en.sport import of_sport
from casualtykit.lexicon import Entry, Lexicon, Sense
from casualtykit.model import Place
from casualtykit.spans import Page, Span
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import PlaceKind

_CAPITAL = r"[A-Z\u00c0-\u00de]"
_REST = r"[\w.-]*(?:['\u2019](?!s\b)\w[\w-]*)*(?<![.-])"
_SMALL = r"(?:de|del|di|do|dos|da|das|du|des|la|las|le|los|el|al|es|ibn|bin)[ \n]"
"""The little words in names of places: "Rio de Janeiro"."""
_ARTICLE = r"(?:a[dlnrstz]|ash|e[dlnrstz]|esh|ul|ur)-"
"""The Arabic article in one: "Bab al-Zurla"."""
_CAPITALS = re.compile(
    # It begins with the capital, so that a scan skips to one; what stands before that is looked at afterwards.
    rf"{_CAPITAL}(?:(?<![\w$.-].)|(?<=[\s(](?:a[dlnrstz]|e[dlnrstz])-.))(?:(?:\.[A-Z])+\.|(?<=[MSF])t\.(?= [A-Z])|{_REST})"
    rf"(?:[ \n](?:{_SMALL}|{_ARTICLE})?{_CAPITAL}{_REST})*"
)
"""Words with capitals in a row."""

_WIDE = (PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.ADMIN1, PlaceKind.WATER)
"""Kinds of places whose names firms and persons seldom bear alone."""
_BORDERS = (" border", " frontier")


def named_places(page: Page, lexicon: Lexicon) -> Iterator[Place]:
    """Yield the places that a text names, in its order.

    A name that is also part of a longer one in its paragraph ("Chad Abara", "Lima Motors") is a place only where a
    preposition tells so, unless it is that of a country or a region. In a text of sport so is every name.

    Args:
        page: the text.
        lexicon: the words to know.
    """
    kept: list[Name] = []
    names: list[Name] = []
    others: set[str] = set()
    blank = page.text.find("\n\n")
    words, text, low = _words_of(lexicon), page.text, page.low
    row: list[tuple[int, int]] = []
    first, before = (0, 0), 0
    for match in _CAPITALS.finditer(text):
        start, end = match.span()
        if start and text[start - 1] == "-":
            start -= 3  # "al-Zurla"
        if 0 <= blank < start:
            kept += _alone(page, names, others)
            names, others, blank = [], set(), text.find("\n\n", start)
        if start - before < _GAP and low[before:start] in GAPS:
            row = row or [first]
            row.append((start, end))
        elif row:
            names = _with_listed(page, row, names, lexicon)
            row = []
        first, before = (start, end), end
        free = names[-1].end if names else 0
        if start < free:
            continue
        signs = signs_of(page, start, end)
        if signs is NONE and not low.startswith("of ", start - 3):
            word = low[start:end]  # most rows are one word that is no place
            if word.isalpha() and word not in words.heads:
                continue
        made = _name(page, start, end, signs, free, lexicon, words, others)
        if made is not None:
            names.append(made)
    names = _with_listed(page, row, names, lexicon) if row else names
    kept += _alone(page, names, others)
    kept = _again(page, kept, lexicon)
    if any(not n.led or n.entry is None for n in kept) and of_sport(low):
        # what is not told to be a place is a team, and what no lexicon knows a player: "bring in Ruda Zurla"
        kept = [n for n in kept if n.led and (n.entry is not None or n.kind is not PlaceKind.SETTLEMENT)]
    yield from (_place(page, row) for row in _rows(page, kept))


_GAP = 1 + max(map(len, GAPS))


def _with_listed(page: Page, row: Sequence[tuple[int, int]], names: list[Name], lexicon: Lexicon) -> list[Name]:
    """Return names with those of a row of places that nothing told by themselves."""
    more = listed(page, [Span(*ends) for ends in row], names, lexicon)
    return sorted((*names, *more), key=_start)


_SHORTEST = 4
"""A name of fewer letters may be anything elsewhere."""
_ROW_BEFORE = re.compile(rf"{_CAPITAL}[\w'.-]*\s\Z")


def _again(page: Page, names: list[Name], lexicon: Lexicon) -> list[Name]:
    """Return names with the other mentions of those that a word for a kind of place has told: "Zurla is a village"."""
    told = {page.text[n.first : n.bare] for n in names if n.bare is not None and n.bare - n.first >= _SHORTEST}
    told = {name for name in told if not name.isupper() and _strange(Page.of(name).low.split(), lexicon)}
    if not told:
        return names
    taken = iter(names)
    name = next(taken, None)
    more: list[Name] = []
    for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(map(re.escape, told))})(?![\w-]|\s{_CAPITAL})", page.text):
        start, end = match.span()
        while name is not None and name.end <= start:
            name = next(taken, None)
        if (name is None or end <= name.start) and not _ROW_BEFORE.search(page.text, max(0, start - 24), start):
            more.append(Name(start, end, start, PlaceKind.SETTLEMENT))
    return sorted((*names, *more), key=_start) if more else names


def _start(name: Name) -> int:
    return name.start


def _alone(page: Page, names: Iterable[Name], others: Collection[str]) -> Iterator[Name]:
    """Yield the names of a paragraph that are no part of a longer one in it, and those that surely are places."""
    return (n for n in names if n.led or n.kind in _WIDE or page.low[n.first : n.end] not in others)


@settled
class _Words:
    """What is asked of every row of words, so that most can be left at once."""

    firsts: frozenset[str]
    """The first words of the names that the lexicon knows as places."""
    heads: frozenset[str]
    """The same, and the words that say which part of a place is meant."""
    longer: frozenset[str]
    """Those of them that begin a name of several words."""
    function: frozenset[str]
    """The words of grammar, which only the start of a sentence gives a capital."""
    kinds: frozenset[str]
    """The words that make a name that of a place."""


@lru_cache(maxsize=8)
def _words_of(lexicon: Lexicon) -> _Words:
    forms = lexicon.forms("place")
    firsts = {form.partition(" ")[0] for form in forms}
    longer = {form.partition(" ")[0] for form in forms if " " in form}
    firsts |= {first[:-1] for first in firsts if first.endswith(".")}
    return _Words(
        frozenset(firsts),
        SIDES.union(firsts),
        frozenset(longer),
        lexicon.forms("word"),
        frozenset((*place_words(), *BUILT)),
    )


def _name(
    page: Page,
    start: int,
    end: int,
    signs: Signs,
    free: int,
    lexicon: Lexicon,
    known: _Words,
    others: set[str],
) -> Name | None:
    """Return the name of a place that a row of capitalised words is, or None.

    Args:
        page: the text.
        start: where the words begin.
        end: where they end.
        signs: what stands around them.
        free: where the place before them ends.
        lexicon: the words to know.
        known: what is asked of every row.
        others: the words of names that are no places, to which this one may add its own.
    """
    low = page.low
    cut = low.find("\n", start, end) + 1
    if cut and page.text[start:cut].isupper():
        start = cut  # a headline in capitals, and the first words of what stands under it
        signs = evolve(signs, lead="", the=False)
    words = low[start:end].split()
    while len(words) > 1 and words[-1] in WEEKDAYS:
        end -= len(words.pop()) + 1  # "in Herat Sunday"
    lead = signs.lead
    first, ends = words[0], words[-1]
    many = len(words) > 1
    told = bool(lead) or signs.kind or signs.after
    if not (
        told
        or first in known.firsts
        or first in SIDES
        or (many and (first in known.function or first in ALWAYS or ends in known.kinds or not SIDES.isdisjoint(words)))
        or low.startswith(_BORDERS, end)
        or low.startswith("of ", start - 3)
    ):
        if many and (ends in INCORPORATED or ends in known.firsts):
            others.update((first, ends))
        return None
    if first == "us" and not many:
        entry = _place_in(lexicon.senses("u.s.")) if page.text[start:end] == "US" else None
        return _settled(page, start, end, signs, free, entry) if entry is not None else None
    entry, n = _known(page, start, words, lexicon, known)
    while entry is None and len(words) > 1 and (words[0] in SIDES or words[0] in known.function):
        if words[0] not in SIDES:
            lead = words[0] if words[0] in LEADS else ""  # "In Herat", "The Alps"
        start += len(words.pop(0))
        while low[start].isspace():
            start += 1
        entry, n = _known(page, start, words, lexicon, known)
    if entry is None and not SIDES.isdisjoint(words[1:-1]):  # "Christian East Herat", but "Premier New South Wales"
        for i in range(1, len(words) - 1):
            found, m = _known(page, start, words[i + (words[i] in SIDES) :], lexicon, known)
            if found is not None and m == len(words) - i - (words[i] in SIDES):
                return _settled(page, start + len(" ".join(words[:i])) + 1, end, _with(signs, lead), free, found)
    if "-" in ends and low.startswith(_BORDERS, end) and all(_of_nation(w, lexicon) for w in ends.split("-")):
        return Name(end - len(ends), low.find("er", end) + 2, end - len(ends), PlaceKind.SITE, None, True)
    rest = words[n:] if entry is not None else words[1:]
    if entry is not None and not rest:
        end = max(end, start + sum(map(len, words)) + len(words) - 1)
        return _settled(page, start, end, _with(signs, lead), free, entry)
    sort = place_words().get(ends) or (PlaceKind.SITE if ends in BUILT else None)
    reached = bool(lead) or entry is not None or not TOWARDS.isdisjoint(low[max(0, start - 8) : start].split()[-1:])
    if rest and sort is not None and (reached or (ends not in LOOSE and ends not in BUILT)):
        if ends in LOOSE and (entry is None or entry.value == PlaceKind.COUNTRY) and not _odd(words[:-1], lexicon):
            return None  # "in the Agriculture Department", "the US Department"
        own = entry is not None and (sort is PlaceKind.ADMIN1 or entry.value == PlaceKind.CITY)
        own = own and sort is not PlaceKind.SITE
        return around(page, start, end, _with(signs, lead or "in"), free, sort, entry if own else None)
    if ends in INCORPORATED or (rest and ends in known.firsts):
        others.update((words[0], ends))
    if entry is not None and not (rest and first in FIRST_WORDS and _strange(words[n:], lexicon)):
        return None  # "in Chad Abara", but "in San Antonio Zurla"
    always = many and first in ALWAYS
    if len(first) == 1 or not (lead or told or always or goes_before(low, start)):
        return None
    if always:
        return around(page, start, end, _with(signs, lead or "in"), free, PlaceKind.SETTLEMENT, None)
    signs = _with(signs, lead)
    made = around(page, start, end, signs, free, PlaceKind.SETTLEMENT, None)
    before = low[made.start : made.first].removesuffix("the ").strip()
    bare = made.end == end and (not before or before in BESIDE_NAMES)
    if not made.led or not (
        is_told(page, start, end, words[n - 1 if entry else 0 :], signs, lexicon) if bare else _odd(words, lexicon)
    ):
        return None
    return made


def _with(signs: Signs, lead: str) -> Signs:
    """Return signs with another preposition."""
    return signs if lead == signs.lead else evolve(signs, lead=lead)


def _of_nation(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is the name of a place or of a people: "the Mali-Chad border", "the Afghan-Iranian border"."""
    return word in NATIONS or any(s.kind in ("place", "demonym") for s in lexicon.senses(word))


def _strange(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether no word is known at all."""
    return not any(lexicon.senses(w) for w in words)


def _odd(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether some word is none of everyday English, so that the whole may be a name."""
    return any(not _COMMON & {s.kind for s in lexicon.senses(w)} for w in words)


_COMMON = frozenset(("word", "modifier", "thing", "actor", "source", "demonym"))
"""The kinds of words that name nothing by themselves."""


def _settled(page: Page, start: int, end: int, signs: Signs, free: int, entry: Entry) -> Name | None:
    """Return a name that the lexicon knows, unless the words beside it make it something else."""
    before = page.low[max(0, start - 24) : start].rsplit(None, 2)[-2:]
    after = page.low[end : end + 12].split(None, 1)[:1]
    if before[-1:] == ["of"] and not signs.lead and _titled(page, start):
        return None
    if not OWNERS.isdisjoint(before) or not AGAINST.isdisjoint((*before[-1:], *after)):
        return None
    of_money = bool(after) and page.low[end].isspace() and after[0].strip(".,;") in MONEY
    if of_money or not SUMS.isdisjoint(before[-1:]):
        return None
    if page.low.startswith(" <", end):
        return None  # a firm with the letters of its share
    return around(page, start, end, signs, free, PlaceKind(entry.value), entry)


def _titled(page: Page, start: int) -> bool:
    """Return whether a name is part of a longer one with "of": "the Bank of Ghana", but not "the Province of Herat"."""
    word = page.text[max(0, start - 24) : start].split()[-2:-1]
    return bool(word) and word[0][:1].isupper() and word[0].lower() not in place_words()


def _place_in(senses: Iterable[Sense]) -> Entry | None:
    """Return the place among the senses of a word."""
    return next((s.entry for s in senses if s.kind == "place"), None)


_MORE = re.compile(r"[\w'-]+(?:\.(?=\w))?(?: [\w'-]+){0,4}")


def _known(page: Page, start: int, words: list[str], lexicon: Lexicon, known: _Words) -> tuple[Entry | None, int]:
    """Return the place that the lexicon knows by the first of some words, and how many they are.

    A name may go on in small letters ("Isle of Man") or with a full stop ("Fla."); then the words are drawn out.
    """
    if words[0] not in known.firsts:
        return None, 1
    n, senses = lexicon.match(words, 0)
    entry = _place_in(senses)
    if n == len(words) and words[0] in known.longer:
        more = _MORE.match(page.low, start)
        longer = more[0].split(" ") if more else words
        if len(longer) > n:
            m, senses = lexicon.match(longer, 0)
            found = _place_in(senses)
            if m > n and found is not None:
                words[:] = [" ".join(longer[:m])]
                return found, 1
    if entry is None and len(words) == 1:
        entry = _place_in(lexicon.senses(f"{words[0]}."))
        if entry is not None:
            words[0] += "."
    return entry, n


def _rows(page: Page, names: Sequence[Name]) -> Iterator[list[Name]]:
    """Yield names in rows, each of which is one place: "Iraq's Anbar province", "Paris, Texas"."""
    row: list[Name] = []
    for name in names:
        gap = page.low[row[-1].end : name.start] if row else ""
        owned = gap in ("'s ", "' ") and row[-1].kind in _WIDE
        within = gap == ", " and row[-1].led and name.kind in _WIDE and row[-1].kind not in _WIDE
        if row and (owned or within):
            row.append(name)
            continue
        if row:
            yield row
        row = [name]
    if row:
        yield row


def _place(page: Page, row: Sequence[Name]) -> Place:
    """Return the place of a row, by its most specific name."""
    start, end = row[0].start, row[-1].end
    chief = row[0] if row[-1].kind in _WIDE and row[0].kind not in _WIDE else row[-1]
    entry = chief.entry
    return Place(
        Span(start, end),
        page.cut(start, end),
        "places.context" if chief.led else "places.named",
        (entry.name if entry is not None else None) or page.cut(chief.first, chief.end),
        chief.kind,
        entry.country if entry is not None else None,
    )


_SITE = re.compile(
    # It begins with a space, so that a scan skips to one.
    r" (?:in|at|near|outside|inside|on)\s(?P<article>an?|the)\s(?P<words>(?:[a-z][a-z'-]*\s){0,3}[a-z][a-z-]*)(?![\w-])"
)
"""A preposition, an article and some words in small letters."""


def unnamed_sites(page: Page, lexicon: Lexicon) -> Iterator[Place]:
    """Yield the sites without a name, in the singular: "at a crowded market"."""
    grammar = _words_of(lexicon).function
    for match in _SITE.finditer(page.text.replace("\n", " ")):
        words = match["words"].split()
        classes = ("building", "land") if match["article"] != "the" else ("building",)
        sites = [i for i, w in enumerate(words) if _site(w, classes, lexicon)]
        first = next((i for i, w in enumerate(words) if w in grammar), len(words))
        last = max((i for i in sites if i < first), default=None)
        if last is not None:
            start = match.start("words")
            end = start + len(" ".join(words[: last + 1]))
            yield Place(Span(start, end), page.cut(start, end), "places.context", page.cut(start, end), PlaceKind.SITE)


def _site(word: str, classes: Collection[str], lexicon: Lexicon) -> bool:
    """Return whether a word is one for a thing of some classes, in the singular."""
    return any(s.kind == "thing" and s.value in classes and s.form != "pl" for s in lexicon.senses(word))
