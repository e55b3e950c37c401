"""Whether capitalised words in a row name a place: by what is known of them, and by what stands around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from casualtykit.dates import WEEKDAYS
from casualtykit.find.places.surroundings import Name, Signs, around, goes_before, is_told
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
    PARTS_OF_FIRMS,
    SIDES,
    SUMS,
    TOWARDS,
)
from casualtykit.lexicon import Entry, Lexicon, Sense
from casualtykit.patterns import lazy
from casualtykit.spans import Page
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import PlaceKind

_BORDERS = (" border", " frontier")


@settled
class Words:
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
def words_of(lexicon: Lexicon) -> Words:
    """Return what a lexicon has to say of every row of words."""
    forms = lexicon.forms("place")
    firsts = {form.partition(" ")[0] for form in forms}
    longer = {form.partition(" ")[0] for form in forms if " " in form}
    firsts |= {first[:-1] for first in firsts if first.endswith(".")}
    return Words(
        frozenset(firsts),
        SIDES.union(firsts),
        frozenset(longer),
        lexicon.forms("word"),
        frozenset((*place_words(), *BUILT)),
    )


@settled
class Row:
    """Capitalised words in a row that may name a place."""

    page: Page
    start: int
    end: int
    words: list[str]
    """In small letters."""
    signs: Signs
    """What stands around them."""
    free: int
    """Where the place before them ends."""
    lexicon: Lexicon
    known: Words

    @classmethod
    def of(cls, page: Page, start: int, end: int, signs: Signs, free: int, lexicon: Lexicon, known: Words) -> Row:
        """Return the row between two places, without the headline before it and the weekday behind it."""
        cut = page.low.find("\n", start, end) + 1
        if cut and page.text[start:cut].isupper():
            start = cut  # a headline in capitals, and the first words of what stands under it
            signs = evolve(signs, lead="", the=False)
        words = page.low[start:end].split()
        while len(words) > 1 and words[-1] in WEEKDAYS:
            end -= len(words.pop()) + 1  # "in Herat Sunday"
        return cls(page, start, end, words, signs, free, lexicon, known)

    @property
    def told(self) -> bool:
        """Whether what stands around the words says that they name a place."""
        return bool(self.signs.lead) or self.signs.kind or self.signs.after

    @property
    def on_border(self) -> bool:
        """Whether a border is named after them."""
        return self.page.low.startswith(_BORDERS, self.end)

    def cut(self, n: int, lead: str) -> Row:
        """Return the row without its first words, behind another preposition."""
        start = self.start
        for word in self.words[:n]:
            start += len(word)
            while self.page.low[start].isspace():
                start += 1
        return evolve(self, start=start, words=self.words[n:], signs=_with(self.signs, lead))

    def around(self, lead: str, kind: PlaceKind, entry: Entry | None = None) -> Name:
        """Return the name that the words are with what belongs to them."""
        return around(self.page, self.start, self.end, _with(self.signs, lead), self.free, kind, entry)


def name_of(row: Row, others: set[str]) -> Name | None:
    """Return the name of a place that a row of capitalised words is, or None.

    Args:
        row: the words.
        others: the words of names that are no places, to which this one may add its own.
    """
    first, last, many = row.words[0], row.words[-1], len(row.words) > 1
    if not _worth_asking(row):
        if many and (last in INCORPORATED or last in row.known.firsts):
            others.update((first, last))
        return None
    if first == "us" and not many:
        return _america(row)
    told = row.told
    row, entry, n = _from_its_place(row)
    rest = row.words[n:]
    if entry is None:
        found = _place_within(row) or _border(row)
        if found is not None:
            return found
    elif not rest:
        end = max(row.end, row.start + len(" ".join(row.words)))
        return _settled(evolve(row, end=end), entry)
    sort = place_words().get(last) or (PlaceKind.SITE if last in BUILT else None)
    if rest and sort is not None and (_reached(row, entry) or (last not in LOOSE and last not in BUILT)):
        return _of_a_kind(row, entry, last, sort)
    if last in INCORPORATED or (rest and last in row.known.firsts):
        others.update((row.words[0], last))
    if entry is not None and not (first in FIRST_WORDS and strange(rest, row.lexicon)):
        return None  # "in Chad Abara", but "in San Antonio Zurla"
    if many and first in ALWAYS:
        return row.around(row.signs.lead or "in", PlaceKind.SETTLEMENT)
    if len(first) == 1 or not (told or row.told or goes_before(row.page.low, row.start)):
        return None
    return _told_by_signs(row, n - 1)


def _america(row: Row) -> Name | None:
    """Return the country that two capitals alone stand for: "in the US", and not "told us"."""
    entry = _place_in(row.lexicon.senses("u.s.")) if row.page.text[row.start : row.end] == "US" else None
    return _settled(row, entry) if entry is not None else None


def _worth_asking(row: Row) -> bool:
    """Return whether anything about a row says that it may name a place; most have nothing."""
    first, many, known = row.words[0], len(row.words) > 1, row.known
    return (
        row.told
        or first in known.firsts
        or first in SIDES
        or (
            many
            and (
                first in known.function
                or first in ALWAYS
                or row.words[-1] in known.kinds
                or not SIDES.isdisjoint(row.words)
            )
        )
        or row.on_border
        or row.page.low.startswith("of ", row.start - 3)
    )


def _from_its_place(row: Row) -> tuple[Row, Entry | None, int]:
    """Return a row from where its name begins, the place that the lexicon knows there, and of how many words it is, or one."""
    entry, n = _known(row)
    while entry is None and len(row.words) > 1 and (row.words[0] in SIDES or row.words[0] in row.known.function):
        word, lead = row.words[0], row.signs.lead
        if word not in SIDES:
            lead = word if word in LEADS else ""  # "In Herat", "The Alps"
        row = row.cut(1, lead)
        entry, n = _known(row)
    return row, entry, n if entry is not None else 1


def _place_within(row: Row) -> Name | None:
    """Return the place behind a side of it: "Christian East Herat", but "Premier New South Wales"."""
    if SIDES.isdisjoint(row.words[1:-1]):
        return None
    for i in range(1, len(row.words) - 1):
        side = row.words[i] in SIDES
        found, m = _known(evolve(row, words=row.words[i + side :]))
        if found is not None and m == len(row.words) - i - side:
            return _settled(evolve(row, start=row.start + len(" ".join(row.words[:i])) + 1), found)
    return None


def _border(row: Row) -> Name | None:
    """Return the border between two countries: "the Mali-Chad border"."""
    last = row.words[-1]
    if "-" not in last or not row.on_border or not all(_of_nation(w, row.lexicon) for w in last.split("-")):
        return None
    start = row.end - len(last)
    return Name(start, row.page.low.find("er", row.end) + 2, start, PlaceKind.SITE, None, True)


def _reached(row: Row, entry: Entry | None) -> bool:
    """Return whether a row is a place where something is, or to which somebody goes."""
    before = row.page.low[max(0, row.start - 8) : row.start].split()[-1:]
    return bool(row.signs.lead) or entry is not None or not TOWARDS.isdisjoint(before)


def _of_a_kind(row: Row, entry: Entry | None, last: str, sort: PlaceKind) -> Name | None:
    """Return the name that ends in a word for a kind of place: "Anbar province", but not "the Agriculture Department"."""
    if entry is None and last in PARTS_OF_FIRMS and not row.signs.lead:
        return None
    if last in LOOSE and (entry is None or entry.value == PlaceKind.COUNTRY) and not _odd(row.words[:-1], row.lexicon):
        return None
    own = entry is not None and (sort is PlaceKind.ADMIN1 or entry.value == PlaceKind.CITY)
    return row.around(row.signs.lead or "in", sort, entry if own and sort is not PlaceKind.SITE else None)


def _told_by_signs(row: Row, known: int) -> Name | None:
    """Return the name that no lexicon knows, if what stands around it tells that it is one of a place.

    Args:
        row: the words.
        known: how many of them the lexicon knows.
    """
    page, lexicon = row.page, row.lexicon
    made = row.around(row.signs.lead, PlaceKind.SETTLEMENT)
    before = page.low[made.start : made.first].removesuffix("the ").strip()
    bare = made.end == row.end and (not before or before in BESIDE_NAMES)
    told = (
        is_told(page, row.start, row.end, row.words[known:], row.signs, lexicon) if bare else _odd(row.words, lexicon)
    )
    return made if made.led and told else None


def _with(signs: Signs, lead: str) -> Signs:
    """Return signs with another preposition."""
    return signs if lead == signs.lead else evolve(signs, lead=lead)


def _of_nation(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is the name of a place or of a people: "the Mali-Chad border", "the Afghan-Iranian border"."""
    return word in NATIONS or any(s.kind in ("place", "demonym") for s in lexicon.senses(word))


def strange(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether no word is known at all."""
    return not any(lexicon.senses(w) for w in words)


def _odd(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether some word is none of everyday English, so that the whole may be a name."""
    return any(not _COMMON & {s.kind for s in lexicon.senses(w)} for w in words)


_COMMON = frozenset(("word", "modifier", "thing", "actor", "source", "demonym"))
"""The kinds of words that name nothing by themselves."""


def _settled(row: Row, entry: Entry) -> Name | None:
    """Return a name that the lexicon knows, unless the words beside it make it something else."""
    page, start, end = row.page, row.start, row.end
    before = page.low[max(0, start - 24) : start].rsplit(None, 2)[-2:]
    after = page.low[end : end + 12].split(None, 1)[:1]
    if before[-1:] == ["of"] and not row.signs.lead and _titled(page, start):
        return None
    if not OWNERS.isdisjoint(before) or not AGAINST.isdisjoint((*before[-1:], *after)):
        return None
    of_money = bool(after) and page.low[end].isspace() and after[0].strip(".,;") in MONEY
    if of_money or not SUMS.isdisjoint(before[-1:]):
        return None
    if page.low.startswith(" <", end):
        return None  # a firm with the letters of its share
    return row.around(row.signs.lead, PlaceKind(entry.value), entry)


def _titled(page: Page, start: int) -> bool:
    """Return whether a name is part of a longer one with "of": "the Bank of Ghana", but not "the Province of Herat"."""
    word = page.text[max(0, start - 24) : start].split()[-2:-1]
    return bool(word) and word[0][:1].isupper() and word[0].lower() not in place_words()


def _place_in(senses: Iterable[Sense]) -> Entry | None:
    """Return the place among the senses of a word."""
    return next((s.entry for s in senses if s.kind == "place"), None)


_MORE = lazy(r"[\w'-]+(?:\.(?=\w))?(?: [\w'-]+){0,4}")


def _known(row: Row) -> tuple[Entry | None, int]:
    """Return the place that the lexicon knows by the first words of a row, and how many they are.

    A name may go on in small letters ("Isle of Man") or with a full stop ("Fla."); then the words are drawn out.
    """
    words, lexicon = row.words, row.lexicon
    if words[0] not in row.known.firsts:
        return None, 1
    n, senses = lexicon.match(words, 0)
    entry = _place_in(senses)
    if n == len(words) and words[0] in row.known.longer:
        more = _MORE.match(row.page.low, row.start)
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
