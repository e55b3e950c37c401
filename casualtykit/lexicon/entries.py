"""Entries of a lexicon: what one line says, and what is checked in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from unicodedata import category

from attrs import field

from casualtykit.errors import LexiconError
from casualtykit.patterns import lazy
from casualtykit.spans import Page
from casualtykit.values import evolve, frozen
from casualtykit.vocabulary import ROLES, Modality, Outcome, PlaceKind, SourceKind

COLUMNS = ("term", "value", "name", "country", "forms", "tags")
"""The columns of a lexicon file; the first two are needed."""
EXTRA_COLUMNS = ("kind", "aliases")
"""The columns that a user's file may have besides."""

FRAMES = ("kills", "dies", "event", "victim", "state", "toll", "lives")
"""How an outcome word takes its victims: object of a verb, subject of a verb, "of" a noun, the noun itself, an
adjective; a toll and lives take a figure."""

KINDS: tuple[str, ...] = (
    "actor", "demonym", "modifier", "outcome", "place", "report", "role", "slot", "source", "thing", "verb", "word",
)  # fmt: skip
"""The kinds of entries."""

REMOVED = "-"
"""The value of an entry that takes another one away."""
TAGS: Mapping[str, tuple[str, ...]] = {
    "actor": tuple("plural collective org title also-adj female male child adult elderly local".split()),
    "demonym": ("noun", "adj", "civilian"), "outcome": ("weak", "left"), "report": ("noun", "prep", "toll"),
    "slot": ("left", "forced", "lodged", "sent", "claims", "hitting", "served"),
    "source": ("org", "person", "office", "plural", "also-adj"), "thing": ("plural",), "verb": ("noun",),
}  # fmt: skip
"""What more may be said of the words of a kind."""

_LONGEST = 200
"""How many characters a term or a name may have."""
_MOST_WORDS = 20
"""How many words a term may have."""
_SOLID = lazy(r"[^\W_]")
_ISO = lazy("[A-Z]{2}")
_ROLE_NAME = lazy(r"[a-z][a-z0-9_]{0,39}")
_NAMED = frozenset(("actor", "source", "place"))
"""The kinds of what has a name of its own, which the capitals of a term tell."""
_PART = {"kills": "verb", "dies": "verb", "state": "adjective"}


@frozen
class Entry:
    """One line of a lexicon.

    >>> from casualtykit import Lexicon
    >>> mine = Lexicon.shipped("en").extend(actors={"Dune Watch": "armed_group"})
    >>> entry = mine.entries[-1]
    >>> entry.kind, entry.term, entry.value, entry.name
    ('actor', 'dune watch', 'armed_group', 'Dune Watch')
    """

    kind: str
    """One of `KINDS`."""
    term: str
    """The words, folded; a noun in the singular, a verb in its base form."""
    value: str = ""
    """What it is: the role, the kind of source or place, the frame and outcome, the class of word, the parent of a
    role; "-" takes away what earlier entries say of the term."""
    name: str | None = None
    """The canonical name of what the words stand for."""
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    forms: str = ""
    """Irregular inflections; "-" for none, empty for regular ones."""
    tags: tuple[str, ...] = ()
    """More marks; of a role its codes in other schemes: `plover:UAF`."""
    origin: str = field(default="", eq=False)
    """File and line."""


def kills(*, verb: str, outcome: str = Outcome.KILLED, forms: str = "") -> Entry:
    """Return an entry for a verb whose object suffers: "neutralised three rebels".

    >>> kills(verb="neutralise").value
    'kills killed'
    """
    return Entry("outcome", verb, f"kills {outcome}", forms=forms, origin="extend")


def dies(*, verb: str, outcome: str = Outcome.KILLED, forms: str = "") -> Entry:
    """Return an entry for a verb whose subject suffers: "three rebels perished".

    >>> dies(verb="croak").value
    'dies killed'
    """
    return Entry("outcome", verb, f"dies {outcome}", forms=forms, origin="extend")


def event(*, noun: str, outcome: str = Outcome.KILLED, forms: str = "") -> Entry:
    """Return an entry for a noun of harm: "the lynching of a trader".

    >>> event(noun="rendition", outcome="abducted").value
    'event abducted'
    """
    return Entry("outcome", noun, f"event {outcome}", forms=forms, origin="extend")


def victim(*, noun: str, outcome: str = Outcome.KILLED, forms: str = "") -> Entry:
    """Return an entry for a noun that names the victims: "three martyrs".

    >>> victim(noun="martyr").value
    'victim killed'
    """
    return Entry("outcome", noun, f"victim {outcome}", forms=forms, origin="extend")


def state(*, adjective: str, outcome: str = Outcome.KILLED) -> Entry:
    """Return an entry for an adjective: "three dead".

    >>> state(adjective="lifeless").value
    'state killed'
    """
    return Entry("outcome", adjective, f"state {outcome}", forms="-", origin="extend")


def role(name: str, *, parent: str, **codes: str) -> Entry:
    """Return an entry that declares a role, with its parent and its codes in other schemes.

    >>> role("tribal_fighter", parent="armed_group", plover="UAF").tags
    ('plover:UAF',)
    """
    return Entry("role", name, parent, tags=tuple(f"{k}:{v}" for k, v in codes.items()), origin="extend")


# ---------------------------------------------------------------------------------------------------------- making


def entry_of(kind: str, row: Mapping[str, str], origin: str) -> Entry:
    """Return the entry of one line, its cells by column, its term folded already."""
    get = row.get
    return Entry(
        get("kind") or kind, row["term"], get("value", ""), get("name") or None, get("country") or None,
        get("forms", ""), tuple(get("tags", "").split()), origin,
    )  # fmt: skip


def folded(term: str) -> str:
    """Return a term as texts are matched against: in lower case, with plain marks and single spaces."""
    return " ".join((term.lower() if term.isascii() and "`" not in term else Page.of(term).low).split())


def user_entries(kind: str, row: Mapping[str, str], origin: str) -> list[Entry]:
    """Return the entries of one line of a user's: that of its term, and those of its aliases, which share its name.

    A term with capitals is a name of its own, where none is given.
    """
    get, written = row.get, row["term"]
    kind, name, tags, country = get("kind") or kind, get("name") or None, get("tags"), get("country", "")
    country = country.upper() if _ISO.fullmatch(country.upper()) else country
    forms = get("forms")
    if name is None and kind in _NAMED and written != written.lower():
        name = " ".join(written.split())
    entry = Entry(
        kind, folded(written), get("value", ""), name, country or None,
        folded(forms) if forms else "", tuple(tags.split()) if tags else (), origin,
    )  # fmt: skip
    if "aliases" not in row:
        return [entry]
    aliases = dict.fromkeys(f for a in row["aliases"].split("|") if (f := folded(a)) and f != entry.term)
    name = name or (" ".join(written.split()) if aliases else None)
    return [entry, *(evolve(entry, term=a, name=name, forms="") for a in aliases)]


def slot(entry: Entry) -> tuple[str, str, str]:
    """Return what an entry takes the place of: another of its kind and term; a verb of harm only that of a verb."""
    return slot_of(entry.kind, entry.term, entry.value)


def slot_of(kind: str, term: str, value: str) -> tuple[str, str, str]:
    """Return the same for the cells of an entry."""
    return kind, term, _PART.get(value.partition(" ")[0], "noun") if kind == "outcome" else ""


# -------------------------------------------------------------------------------------------------------- checking


@cache
def _allowed(kind: str) -> Mapping[str, None] | None:
    """Return the values that entries of a kind may have, in order, or None where any will do."""
    match kind:
        case "actor" | "role":
            return dict.fromkeys(ROLES)
        case "source":
            return dict.fromkeys(map(str, SourceKind))
        case "report":
            return dict.fromkeys(map(str, Modality))
        case "place":
            return dict.fromkeys(map(str, PlaceKind))
        case "outcome":
            return dict.fromkeys(f"{f} {o}" for f in FRAMES for o in Outcome)
        case _:
            return None


def wrong(entry: Entry, roles: Collection[str] = ()) -> tuple[str, str] | None:
    """Return the column and the message of what is wrong with an entry, or None.

    Args:
        entry: the entry, its term folded.
        roles: the roles that a lexicon declares besides the shipped ones.
    """
    kind, term = entry.kind, entry.term
    if kind not in KINDS:
        return "kind", f"{kind!r} is no kind of entry; allowed are {', '.join(KINDS)}"
    words = {"term": term, "value": entry.value, "forms": entry.forms, "tags": " ".join(entry.tags)}
    for column, word in (*words.items(), ("name", entry.name or "")):
        if (odd := unseen(word, name=column == "name")) is not None:
            return column, f"{odd} stands in the {column}"
    if _SOLID.search(term) is None:
        return "term", "the term is empty; it needs at least one letter or digit"
    if len(term) > _LONGEST:
        return "term", f"the term has {len(term):,} characters; {_LONGEST} are allowed"
    if entry.name is not None and len(entry.name) > _LONGEST:
        return "name", f"the name has {len(entry.name):,} characters; {_LONGEST} are allowed"
    if term.count(" ") >= _MOST_WORDS:
        return "term", f"the term has {term.count(' ') + 1} words; {_MOST_WORDS} are allowed"
    if entry.country is not None and not _ISO.fullmatch(entry.country):
        return "country", f"{entry.country!r} is no country; two letters are wanted, such as 'SD'"
    if entry.value == REMOVED:
        return None
    return _wrong_value(entry, roles)


def _wrong_value(entry: Entry, roles: Collection[str]) -> tuple[str, str] | None:
    """Return the same of what depends on the kind."""
    kind, value = entry.kind, entry.value
    if kind == "role":
        if not _ROLE_NAME.fullmatch(entry.term):
            return "term", f"{entry.term!r} is no name of a role: lower-case letters, digits and _ only"
        if entry.term in ROLES:
            return "term", f"{entry.term!r} is a shipped role; a role of your own needs another name"
        if odd := next((t for t in entry.tags if not all(t.partition(":"))), None):
            return "tags", f"{odd!r} is no code; a scheme and its code are wanted, such as 'plover:UAF'"
    elif entry.tags and (odd := next((t for t in entry.tags if t not in TAGS.get(kind, ())), None)):
        return "tags", f"{odd!r} is no tag of {_a(kind)}; allowed are {', '.join(TAGS.get(kind, ())) or 'none'}"
    verb = kind in ("verb", "report") or value.startswith(("kills ", "dies "))
    if verb and len(entry.forms.split()) not in (0, 4) and entry.forms != "-":
        return "forms", f"{entry.forms!r} are not the four forms of a verb, such as 'shoots shot shot shooting'"
    allowed = _allowed(kind)
    if allowed is None or value in allowed or (kind in ("actor", "role") and value in roles and value != entry.term):
        return None
    return "value", f"{value!r} is no value of {_a(kind)}; allowed are {', '.join((*allowed, *roles))}"


def _a(kind: str) -> str:
    """Return a kind with its article."""
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


_JOINERS = "\u200c\u200d"
"""What joins letters or holds them apart in scripts that are not ours."""


def unseen(words: str, *, name: bool = False) -> str | None:
    r"""Return what is wrong with words in which a character stands that nobody sees, or None.

    Args:
        words: the words.
        name: they are only shown, so that they may have joiners as other scripts have them.

    >>> unseen("Dune\0 Watch"), unseen("Côte d\u2019Ivoire")
    ('the unseen character U+0000', None)
    """
    if words.isprintable():
        return None
    odd = next((c for c in words if category(c).startswith("C") and not (name and c in _JOINERS)), None)
    return None if odd is None else f"the unseen character U+{ord(odd):04X}"


def circular(entries: Collection[Entry]) -> Entry | None:
    """Return a declared role that is its own ancestor, or None."""
    parents = {e.term: e for e in entries if e.kind == "role"}
    for entry in parents.values():
        up: Entry | None = entry
        for _ in parents:
            up = parents.get(up.value) if up is not None else None
        if up is not None:
            return entry
    return None


def declared(entries: Collection[Entry]) -> tuple[str, ...]:
    """Return the names of the roles that some entries declare."""
    return tuple(e.term for e in entries if e.kind == "role" and e.value != REMOVED)


def checked(entry: Entry, roles: Collection[str] = ()) -> Entry:
    """Return an entry made by a call, its term in order, or raise where something is wrong with it."""
    entry = evolve(entry, term=folded(entry.term))
    found = wrong(entry, roles)
    if found:
        raise LexiconError(f"{entry.term!r}: {found[1]}")
    return entry
