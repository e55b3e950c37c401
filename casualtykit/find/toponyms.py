"""Places by their names alone: what is written with a capital and known, or told by what stands around it.

This reads a text without taking its sentences apart, many times as fast as the tape. It is for sentences in which
nobody comes to harm; where somebody does, the phrases tell more (`find/places`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache

from casualtykit.dates import MONTHS, WEEKDAYS
from casualtykit.gazetteer.labels import place_words
from casualtykit.languages.en.place_names import (
    AGAINST,
    ALONE,
    BESIDE_NAMES,
    BUILT,
    FIRMS,
    INCORPORATED,
    LEADS,
    LOOSE,
    MONEY,
    OWNERS,
    SIDES,
    STAKES,
    SUMS,
    TOWARDS,
)
from casualtykit.languages.en.sport import of_sport
from casualtykit.lexicon import Entry, Lexicon, Sense
from casualtykit.model import Place
from casualtykit.spans import Page, Span
from casualtykit.tries import trie
from casualtykit.values import settled
from casualtykit.vocabulary import PlaceKind

_CAPITAL = r"[A-Z\u00c0-\u00de]"
_REST = r"[\w.-]*(?:['\u2019](?!s\b)\w[\w-]*)*(?<![.-])"
_CAPITALS = re.compile(
    # It begins with the capital, so that a scan skips to one; what stands before that is looked at afterwards.
    rf"{_CAPITAL}(?<![\w$.-].)(?:(?:\.[A-Z])+\.|{_REST})"
    rf"(?:[ \n](?:(?:de|del|do|da|la|el|al|es)[ \n])?{_CAPITAL}{_REST})*"
)
"""Words with capitals in a row."""


@cache
def _leads() -> re.Pattern[str]:
    """Return the pattern of the preposition before a name."""
    return re.compile(rf"(?<![\w$.-])(?P<lead>{_any(LEADS)})\s(?P<the>the\s)?\Z")


_LEAD = 1 + max(len(f"{lead} the ") for lead in LEADS)
"""How many characters are looked at for it."""
_TELLING = frozenset(word[-2:] for word in (*LEADS, "the", "of"))
"""How the word before a name ends, if it tells anything."""


@cache
def _kinds() -> re.Pattern[str]:
    """Return the pattern of a kind of place behind a name."""
    return re.compile(rf"\s(?:{trie((*place_words(), *BUILT))})s?(?![\w'-])")


def _any(words: Iterable[str]) -> str:
    """Return a pattern for one of some words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


_WIDE = (PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.ADMIN1, PlaceKind.WATER)
"""Kinds of places whose names firms and persons seldom bear alone."""
_DATES = frozenset((*MONTHS, *WEEKDAYS))
_FOLDED = re.compile(r"[a-z][a-z-]+")
_LETTERS = 6
"""A word in capitals of so few letters is an abbreviation: "in the WTO"."""


@settled
class _Name:
    """A row of words that names a place."""

    start: int
    end: int
    first: int
    """Where the name itself begins, behind "near" and "the town of"."""
    kind: PlaceKind
    entry: Entry | None = None
    """What the lexicon knows of it; None of a name that only its surroundings tell."""
    led: bool = False
    """A preposition or a word for a kind of place tells that it is one."""


def named_places(page: Page, lexicon: Lexicon) -> Iterator[Place]:
    """Yield the places that a text names, in its order.

    A name that is also part of a longer one in its paragraph ("Chad Abara", "Lima Motors") is a place only where a
    preposition tells so, unless it is that of a country or a region. In a text of sport so is every name.

    Args:
        page: the text.
        lexicon: the words to know.
    """
    kept: list[_Name] = []
    names: list[_Name] = []
    others: set[str] = set()
    blank = page.text.find("\n\n")
    words, text, low, kinds = _words_of(lexicon), page.text, page.low, _kinds()
    for match in _CAPITALS.finditer(text):
        start, end = match.span()
        if 0 <= blank < start:
            kept += _alone(page, names, others)
            names, others, blank = [], set(), text.find("\n\n", start)
        if names and start < names[-1].end:
            continue
        kind = kinds.match(text, end) is not None
        telling = text[start - 3 : start - 1] in _TELLING
        lead = _leads().search(text, max(0, start - _LEAD), start) if telling else None
        if not (lead or kind or (telling and low[start - 3] == "o")):
            word = low[start:end]  # most rows are one word that is no place
            if word.isalpha() and word not in words.heads:
                continue
        made = _name(page, match, lead, lexicon, words, others, kind=kind)
        if made is not None:
            names.append(made)
    kept += _alone(page, names, others)
    if any(not n.led or n.entry is None for n in kept) and of_sport(_FOLDED.findall(low)):
        # what is not told to be a place is a team, and what no lexicon knows a player: "bring in Ruda Zurla"
        kept = [n for n in kept if n.led and (n.entry is not None or n.kind is not PlaceKind.SETTLEMENT)]
    yield from (_place(page, row) for row in _rows(page, kept))


def _alone(page: Page, names: Iterable[_Name], others: Collection[str]) -> Iterator[_Name]:
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
    row: re.Match[str],
    before: re.Match[str] | None,
    lexicon: Lexicon,
    known: _Words,
    others: set[str],
    *,
    kind: bool,
) -> _Name | None:
    """Return the name of a place that a row of capitalised words is, or None.

    Args:
        page: the text.
        row: the words.
        before: the preposition before them.
        lexicon: the words to know.
        known: what is asked of every row.
        others: the words of names that are no places, to which this one may add its own.
        kind: whether a word for a kind of place stands behind them.
    """
    (start, end), low = row.span(), page.low
    cut = low.find("\n", start, end) + 1
    if cut and page.text[start:cut].isupper():
        start = cut  # a headline in capitals, and the first words of what stands under it
    words = low[start:end].split()
    lead = before["lead"] if before and not cut else ""
    first, ends = words[0], words[-1]
    many = len(words) > 1
    if not (
        lead
        or first in known.firsts
        or first in SIDES
        or (many and (first in known.function or ends in known.kinds))
        or kind
        or low.startswith("of ", start - 3)
    ):
        if many and (ends in INCORPORATED or ends in known.firsts):
            others.update((first, ends))
        return None
    if first == "us" and not many:
        entry = _place_in(lexicon.senses("u.s.")) if page.text[start:end] == "US" else None
        return _settled(page, start, end, lead, entry) if entry is not None else None
    entry, n = _known(page, start, words, lexicon, known)
    while entry is None and len(words) > 1 and (words[0] in SIDES or words[0] in known.function):
        if words[0] not in SIDES:
            lead = words[0] if words[0] in LEADS else ""  # "In Herat", "The Alps"
        start += len(words.pop(0))
        while low[start].isspace():
            start += 1
        entry, n = _known(page, start, words, lexicon, known)
    rest = words[n:] if entry is not None else words[1:]
    if entry is not None and not rest:
        end = max(end, start + sum(map(len, words)) + len(words) - 1)
        return _settled(page, start, end, lead, entry)
    sort = place_words().get(ends) or (PlaceKind.SITE if ends in BUILT else None)
    told = bool(lead) or entry is not None or not TOWARDS.isdisjoint(low[max(0, start - 8) : start].split()[-1:])
    if rest and sort is not None and (told or (ends not in LOOSE and ends not in BUILT)):
        if ends in LOOSE and (entry is None or entry.value == PlaceKind.COUNTRY) and not _odd(words[:-1], lexicon):
            return None  # "in the Agriculture Department", "the US Department"
        own = entry is not None and (sort is PlaceKind.ADMIN1 or entry.value == PlaceKind.CITY)
        return _around(page, start, end, lead or "in", sort, entry if own and sort is not PlaceKind.SITE else None)
    if ends in INCORPORATED or (rest and ends in known.firsts):
        others.update((words[0], ends))
    if entry is not None or len(first) == 1 or not (lead or kind or _goes_before(low, start)):
        return None
    made = _around(page, start, end, lead, PlaceKind.SETTLEMENT, None)
    bare = made.first == made.start and made.end == end
    if not made.led or not (_told(page, row, before, words, lead, lexicon) if bare else _odd(words, lexicon)):
        return None
    return made


def _odd(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether some word is none of everyday English, so that the whole may be a name."""
    return any(not _COMMON & {s.kind for s in lexicon.senses(w)} for w in words)


_COMMON = frozenset(("word", "modifier", "thing", "actor", "source", "demonym"))
"""The kinds of words that name nothing by themselves."""


def _settled(page: Page, start: int, end: int, lead: str, entry: Entry) -> _Name | None:
    """Return a name that the lexicon knows, unless the words beside it make it something else."""
    before = page.low[max(0, start - 24) : start].rsplit(None, 2)[-2:]
    after = page.low[end : end + 12].split(None, 1)[:1]
    if before[-1:] == ["of"] and not lead and _titled(page, start):
        return None
    if not OWNERS.isdisjoint(before) or not AGAINST.isdisjoint((*before[-1:], *after)):
        return None
    of_money = bool(after) and page.low[end].isspace() and after[0].strip(".,;") in MONEY
    if of_money or not SUMS.isdisjoint(before[-1:]):
        return None
    if page.low.startswith(" <", end):
        return None  # a firm with the letters of its share
    return _around(page, start, end, lead, PlaceKind(entry.value), entry)


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


def _around(page: Page, start: int, end: int, lead: str, kind: PlaceKind, entry: Entry | None) -> _Name:
    """Return a name with the words beside it that are part of the place: "the town of", "northern", "province"."""
    first, led = start, lead != ""
    if _goes_before(page.low, start):
        found = _prefix().search(page.low, max(0, start - 80), start)
        if found:
            start, led = found.start("part"), led or found["kind"] is not None or found["lead"] is not None
            lead = found["lead"] or lead
    if lead in BESIDE_NAMES:
        start = page.low.rindex(lead, 0, start)
    after = _WORD.match(page.low, end)
    word = after[1] if after else ""
    word = word.removesuffix("s") if entry is not None and word not in place_words() else word
    if after and word in place_words():
        end, led, kind = after.end(), True, place_words()[word]
    elif after and entry is None and word in BUILT:
        end, led, kind = after.end(), True, PlaceKind.SITE
    return _Name(start, end, first, kind, entry, led)


def _goes_before(low: str, start: int) -> bool:
    """Return whether what stands right before a name may be part of the place: "province of", "northern"."""
    before = low[max(0, start - 16) : start]
    return before.endswith("of ") or before[:-1].rpartition(" ")[2] in SIDES


_WORD = re.compile(r" ([a-z-]+)(?!')")


@cache
def _prefix() -> re.Pattern[str]:
    """Return the pattern of what stands before a name as part of the place."""
    leads, sides, kinds = (_any(words) for words in (LEADS, SIDES, place_words()))
    return re.compile(
        rf"(?<![\w-])(?:(?P<lead>{leads})\s(?:(?:the|a|an|its)\s)?)?"
        rf"(?P<part>(?:(?:{sides})\s)?(?:(?P<kind>{kinds})\sof\s(?:the\s)?)?(?:(?:{sides})\s)?)\Z"
    )


def _told(
    page: Page, row: re.Match[str], before: re.Match[str] | None, words: Sequence[str], lead: str, lexicon: Lexicon
) -> bool:
    """Return whether a name that no lexicon knows, behind a preposition, is surely that of a place."""
    if (
        lead not in ALONE
        or words[-1].strip(".") in FIRMS
        or words[0] in _DATES
        or (before and before["the"] and len(words) == 1)
    ):
        return False
    run = row[0]
    if (len(run) <= _LETTERS and run.isupper()) or not any(c.isalpha() for c in run[1:]):
        return False
    if lexicon.senses(words[0]) or any(s.kind in _OF_PEOPLE for s in lexicon.senses(words[-1])):
        return False  # "in English", "at Zurla Police"
    first = (before or row).start()
    if lead == "in" and not STAKES.isdisjoint(page.low[max(0, first - 24) : first].split()[-1:]):
        return False
    after = _AFTER.match(page.low, row.end())
    return after is not None and (not after[1] or any(s.kind == "word" for s in lexicon.senses(after[1])))


_OF_PEOPLE = frozenset(("actor", "source", "demonym"))
_AFTER = re.compile(r"(?!'|-\w)\s?([a-z]*)")


def _rows(page: Page, names: Sequence[_Name]) -> Iterator[list[_Name]]:
    """Yield names in rows, each of which is one place: "Iraq's Anbar province", "Paris, Texas"."""
    row: list[_Name] = []
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


def _place(page: Page, row: Sequence[_Name]) -> Place:
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
    r"[^\w-](?:in|at|near|outside|inside|on)\s(?P<article>an?|the)\s(?P<words>(?:[a-z][a-z'-]*\s){0,3}[a-z][a-z-]*)(?![\w-])"
)
"""A preposition, an article and some words in small letters."""


def unnamed_sites(page: Page, lexicon: Lexicon) -> Iterator[Place]:
    """Yield the sites without a name, in the singular: "at a crowded market"."""
    grammar = _words_of(lexicon).function
    for match in _SITE.finditer(page.text):
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
