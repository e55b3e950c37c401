"""What a word can be: its letter, and what its senses say of a group or a verb, each question answered once a lexicon.

A sentence asks the same of every one of its words. What can be answered without the sentence is answered here, when a
word is first met; for the rest (`find/phrases/atoms`) a word says whether anything beside it may change its letter at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TypeVar

from casualtykit.languages.en.group_words import PRIVATE, WITH_ROLE_BEFORE
from casualtykit.languages.en.name_words import LETTERS_LIKE_WORDS, NAME_PARTICLES, SURNAMES
from casualtykit.languages.en.place_names import BEARINGS
from casualtykit.languages.en.pronouns import OF_A_ROW
from casualtykit.languages.en.trade_words import ADJECTIVAL, IN_WAITING, RANKED_BEFORE
from casualtykit.languages.en.verb_words import (
    AVOWED,
    COMPOUNDING,
    FINDING,
    LEAVING,
    NAMING_ONLY,
    SUPPOSED,
    SUSPECTING,
    TELLING_WHOM,
    WITH_OBJECT,
)
from casualtykit.lexicon import Lexicon, Sense
from casualtykit.tape import Alphabet
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import ARMED, CAUSES, PLAIN_ROLES, Role, SourceKind

_FUNCTION = (
    "THE ART POSS HER PRON AND ALONG BUT OF BY WITH TO FROM PREP INCLUDE REL WHOSE THAT SUB IF NOT WITHOUT THERE BE BENOT BEEN BEING "
    "BEBASE HAVE HAVENOT HAVING DO DONOT MODAL MODALNOT FEAR GET ACCORDING TRIES MANAGES MORE"
)
_MARKS = "GEN COMMA STOP SEMI COLON DASH OPEN CLOSE QUOTE MARK"
_NOUNS = (
    "NUM NUMX ORD AGE TIMEX ADV ADJ DEM PERSON PERSONS ORGN PLACEN THINGN CAUSEN CAPS LOW VICT EVN TOLLN LIFE STATEA"
)
_FORMS = ("PRES", "PAST", "ED", "PART", "ING", "NV", "GN")

ATOMS = Alphabet(
    f"{_FUNCTION} {_MARKS} {_NOUNS}".split() + [f"{v}_{f}" for v in "KDVSLT" for f in _FORMS],
    {
        "NAMELIKE": "CAPS PLACEN ORGN DEM",
        "NOUNISH": "PERSON PERSONS ORGN PLACEN THINGN CAUSEN CAPS LOW VICT EVN TOLLN LIFE DEM AGE",
        "DETL": "THE ART POSS HER",
        "AMB": "K_NV V_NV S_NV L_NV D_NV T_NV",
        "OPENER": "THE ART POSS HER NUM",
        "EDS": "K_ED K_PART D_ED D_PART V_ED V_PART S_ED S_PART L_ED L_PART T_ED T_PART",
        "PASTS": "K_PAST D_PAST V_PAST S_PAST L_PAST T_PAST",
        "INGS": "K_ING D_ING V_ING S_ING L_ING T_ING K_GN V_GN",
        "PRESS": "K_PRES D_PRES V_PRES S_PRES L_PRES T_PRES",
        "VERBS": "EDS PASTS INGS PRESS",
        "BES": "BE BEEN BEING BEBASE GET BENOT",
        "AUXS": "BE BEEN BEING BEBASE GET BENOT HAVE HAVENOT HAVING DO DONOT MODAL MODALNOT TO TRIES MANAGES FEAR",
        "IN": "ADV NOT",
    },
)
"""The alphabet of words; a form NV may be a noun or a verb in the present, a form GN a noun or a gerund."""

_WORDS = {
    "the": "THE", "poss": "POSS", "her": "HER", "pron": "PRON", "and": "AND", "along": "ALONG", "but": "BUT", "of": "OF", "by": "BY", "with": "WITH",
    "to": "TO", "from": "FROM", "prep": "PREP", "include": "INCLUDE", "rel": "REL", "that": "THAT", "sub": "SUB", "if": "IF",
    "not": "NOT", "without": "WITHOUT", "there": "THERE", "be": "BE", "benot": "BENOT", "been": "BEEN", "being": "BEING",
    "bebase": "BEBASE", "have": "HAVE", "havenot": "HAVENOT", "having": "HAVING", "do": "DO", "donot": "DONOT", "modal": "MODAL",
    "modalnot": "MODALNOT", "fear": "FEAR", "get": "GET", "according": "ACCORDING", "tries": "TRIES", "manages": "MANAGES", "more": "MORE",
}  # fmt: skip
_PUNCTUATION = {
    ",": "COMMA", ";": "SEMI", ":": "COLON", "\u2014": "DASH", "-": "DASH", "(": "OPEN", "[": "OPEN", ")": "CLOSE", "]": "CLOSE",
    '"': "QUOTE", "'": "QUOTE", ".": "STOP", "!": "STOP", "?": "STOP", "'s": "GEN", "&": "AND", "\u2026": "SEMI", "\u2022": "SEMI", "|": "SEMI",
}  # fmt: skip
_FORM = {"base": "PRES", "s": "PRES", "past": "PAST", "ed": "ED", "part": "PART", "ing": "ING"}
TITLES = frozenset(("head",))
"""Nouns that are titles between an institution and a name: "union head Abel Moro"."""
GIVES_UP = frozenset(("surrender", "surrenders"))
"""Forms that may be a noun of harm or a verb."""
_STRENGTH = ("ed", "past", "part", "ing", "s", "base")
_HEADING = ("actor", "demonym", "place", "thing", "source")
"""The kinds of senses by which a word may head a group, the strongest first."""
_VERBAL = frozenset(("outcome", "report", "verb", "word"))
"""The kinds of entries that a verb may be."""
_DEAD = "victim killed"
"""What the lexicon says of a noun of the dead."""
_SETTLED = (
    SUPPOSED
    | OF_A_ROW
    | SUSPECTING
    | AVOWED
    | COMPOUNDING
    | TITLES
    | WITH_OBJECT
    | GIVES_UP
    | BEARINGS
    | {
        "yet",
        "cost",
        "earlier",
        "state",
        "beating",
        "hacking",
        "fled",
        "claims",
        "likely",
        "related",
        "there",
        "only",
        "online",
        "overseas",
        "mainly",
        "mostly",
        "minor",
        "more",
        "had",
    }
)
"""Words whose letter those on both sides may change."""
T = TypeVar("T")
_SHORT = len("u.s.")
"""Letters with dots that are more are known without them, too: "I.R.A."."""
_MOST = 50_000
"""How many words are remembered; most are names, which are all one to a lexicon that does not know them."""


@settled(eq=False)
class Word:
    """A folded word or term, and what its senses say."""

    letter: str
    """The name of the letter that it has by itself."""
    senses: tuple[Sense, ...] = ()
    seconds: Mapping[str, int] = MappingProxyType({})
    """The words that stand second in the terms that begin with it, and of how many words the longest of these is."""
    shifts: bool = False
    """Its letter may be another by how it is written and by what stands before it."""
    settles: bool = False
    """Its letter may be another by what stands on both sides of it."""
    unknown: bool = False
    """No lexicon knows it, and only its capital tells whether it is a name."""
    small: Word | None = None
    """What it is in lower case, where its capital makes it the name of a people."""
    heading: Sense | None = None
    """The sense by which it heads a group."""
    harms: tuple[Sense, ...] = ()
    """Its senses as a word of harm."""
    sources: tuple[str, ...] = ()
    """The kinds of source that it may be."""
    actor: str | None = None
    """The role of those whom it names."""
    person: bool = False
    """It names people."""
    nation: str | None = None
    """The group or country that it names before a head; empty where it is called by these very letters."""
    own_nation: str | None = None
    """The same where it is the head: a place is no part of its own name."""
    makes: bool = False
    """An attack before which it stands may be that of those whom it names."""
    former: bool = False
    """Who is called so before a head has left its service."""
    tells: bool = False
    """Before a head it tells something of it: a role, a source, a nation, a former service."""
    modifies: bool = False
    """It may be an adjective."""
    finds: bool = False
    """It tells what somebody found, where "that" follows."""
    dead: bool = False
    """It may be a noun of the dead."""
    verb: str | None = None
    """The base form of the verb that it may be."""
    report: str = "asserted"
    """What it makes of what is said, as a verb of saying."""


NO_WORD = Word("MARK")
"""What stands for the words of a number or a time."""


class Told(dict[str, T]):
    """What is told of words, each asked about once: that "the" is no person is asked ten times a sentence.

    >>> long = Told(lambda word: len(word) > 3)
    >>> long.any_in(["the", "men"]), long.any_in(["those", "men"]), sorted(long)
    (False, True, ['men', 'the', 'those'])
    """

    def __init__(self, ask: Callable[[str], T]) -> None:
        """Take what tells it of a folded word."""
        self._ask = ask

    def __missing__(self, word: str) -> T:
        """Return what is told of a word that was not met before."""
        if len(self) >= _MOST:
            self.clear()
        self[word] = told = self._ask(word)
        return told

    def any_in(self, words: Iterable[str]) -> bool:
        """Return whether it is told of any of some words."""
        return any(map(self.__getitem__, words))


class Words(Told[Word]):
    """The words of a lexicon, each made when it is first asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the lexicon that knows them."""
        super().__init__(self._made)
        self.lexicon = lexicon

    def _made(self, key: str) -> Word:
        senses = self.lexicon.senses(key)
        if not senses and "-cum-" in key:
            first, _, last = key.partition("-cum-")  # "a driver-cum-constable"
            senses = tuple(s for s in self.lexicon.senses(last) or self.lexicon.senses(first) if s.kind == "actor")
        elif not senses and "-" in key:
            senses = _compounded(self.lexicon, key)
        if key[1:2] == "." and len(key) > _SHORT:
            kinds = {s.kind for s in senses}
            senses = (*senses, *(s for s in self.lexicon.senses(key.replace(".", "")) if s.kind not in kinds))
        if " " in key:
            senses = tuple(s for s in senses if s.kind != "slot")
            if any(s.kind == "source" and s.has("person") for s in senses):
                senses = (*senses, *_own_role(self.lexicon, key.split(" "), senses))
        return _word(key, senses, seconds=self.lexicon.seconds(key))


def _compounded(lexicon: Lexicon, key: str) -> tuple[Sense, ...]:
    """Return what people a word with a hyphen is for, by its parts: "a coal-miner", "a vice-mayor", "an ex-governor", "a senator-elect"."""
    first, _, last = key.rpartition("-")
    if last in IN_WAITING:
        return _people(lexicon, first)
    before, people = first.rpartition("-")[2], _people(lexicon, last)
    if first in RANKED_BEFORE:
        return people
    if first == "ex":
        return tuple(evolve(s, value=Role.CIVILIAN) if s.value in ARMED else s for s in people)
    spaced = _people(lexicon, key.replace("-", " "))
    apart = before.isalpha() and before not in ADJECTIVAL and not _people(lexicon, before)
    return spaced or (tuple(s for s in people if not s.has("collective")) if apart else ())


def _people(lexicon: Lexicon, word: str) -> tuple[Sense, ...]:
    """Return the senses of a word as one for people."""
    return tuple(s for s in lexicon.senses(word) if s.kind == "actor" and not s.has("org"))


def _own_role(lexicon: Lexicon, words: list[str], senses: tuple[Sense, ...]) -> tuple[Sense, ...]:
    """Return what people are whom only the list of sources has as one term: "defence minister", "police official"."""
    own = next((s for s in lexicon.senses(words[-1]) if s.kind == "actor"), None)
    if own is None or any(s.kind == "actor" for s in senses):
        return ()
    if words[0] in PRIVATE and own.value == Role.OFFICIAL:
        return (evolve(own, value=Role.CIVILIAN),)  # "two bank officials"
    if words[-1] not in WITH_ROLE_BEFORE:
        return (own,)
    force = (s.value for word in reversed(words[:-1]) for s in lexicon.senses(word) if s.kind == "actor")
    before = next(force, Role.UNSPECIFIED)
    return (own if before in PLAIN_ROLES else evolve(own, value=before),)


@lru_cache(maxsize=16)
def words_of(lexicon: Lexicon) -> Words:
    """Return the words of a lexicon."""
    return Words(lexicon)


def _word(key: str, senses: tuple[Sense, ...], *, seconds: Mapping[str, int]) -> Word:
    """Return what a folded word is by its senses."""
    letter = _letter(key, senses)
    shifts, settles = _shifts(key, letter, senses), letter in ("S_NV", "V_NV", "K_ING", "K_NV") or key in _SETTLED
    if not senses:
        unknown = letter == "LOW" and key not in _SHIFTING and "-" not in key
        return _unknown(letter, tuple(seconds.items()), shifts, settles, unknown)
    kinds = {s.kind for s in senses}
    finds, dead = any(s.entry.term in FINDING for s in senses), any(s.value == _DEAD for s in senses)
    small = None
    if letter in ("PERSON", "PERSONS", "DEM") and "demonym" in kinds:
        small = _word(key, tuple(s for s in senses if s.kind != "demonym"), seconds=seconds)
    actor = next((s.value for s in senses if s.kind == "actor"), None)
    sources = tuple(s.value for s in senses if s.kind == "source")
    nation = next((n for s in senses if (n := _nation(s)) is not None), None)
    former = any(s.kind == "modifier" and s.value == "former" for s in senses)
    return Word(
        letter,
        senses,
        seconds,
        shifts=shifts or small is not None,
        settles=settles or finds or dead,
        small=small,
        heading=next((s for kind in _HEADING if kind in kinds for s in reversed(senses) if s.kind == kind), None),
        harms=tuple(s for s in senses if s.kind == "outcome"),
        sources=sources,
        actor=actor,
        person=any(s.kind == "actor" or (s.kind == "demonym" and not s.has("adj")) for s in senses),
        nation=nation,
        own_nation=next((n for s in senses if s.kind != "place" and (n := _nation(s)) is not None), None),
        makes=any(map(_makes, senses)),
        former=former,
        tells=former or bool(actor or sources) or nation is not None,
        modifies=any(s.kind == "modifier" and s.value == "adj" for s in senses),
        finds=finds,
        dead=dead,
        verb=next((s.entry.term for s in senses if s.kind in _VERBAL), None),
        report=next((s.value for s in senses if s.kind == "report"), "asserted"),
    )


@cache
def _unknown(letter: str, seconds: tuple[tuple[str, int], ...], shifts: bool, settles: bool, unknown: bool) -> Word:
    """Return a word of which no lexicon says anything."""
    return Word(letter, (), dict(seconds), shifts, settles, unknown)


def _nation(sense: Sense) -> str | None:
    """Return the group or country that a sense names; empty where it has no name but the word."""
    match sense.kind:
        case "actor" if sense.has("org"):
            return sense.entry.name or ""
        case "demonym" if sense.value != "group":
            return sense.value
        case "place":
            return sense.entry.country or None
    return None


def _makes(sense: Sense) -> bool:
    """Return whether a sense is that of a force or a government, which makes attacks; a "major raid" is no major's."""
    if sense.kind == "actor":
        rank = sense.has("also-adj") and sense.has("title")
        return (sense.value in ARMED and not rank) or (sense.value == Role.OFFICIAL and sense.has("collective"))
    return sense.kind == "source" and sense.value == SourceKind.GOVERNMENT and sense.has("org")


def _shifts(key: str, letter: str, senses: tuple[Sense, ...]) -> bool:
    """Return whether anything in a sentence may give a word another letter than its own."""
    return (
        letter in ("LOW", "ORGN", "V_ED", "V_ING", "V_GN", "ADJ")
        or letter.endswith(("_NV", "_PRES"))
        or key in _SHIFTING
        or (not senses and (letter == "ADV" or "-" in key))
    )


_SHIFTING = NAME_PARTICLES | SURNAMES | {"a", "since", "'", *LETTERS_LIKE_WORDS}


def _letter(key: str, senses: tuple[Sense, ...]) -> str:
    """Return the letter of a word: of a mark, of what the lexicon knows, or by its ending."""
    if key in _PUNCTUATION:
        return _PUNCTUATION[key]
    if key in ("a", "an"):
        return "ART"
    return _known(senses, key) or _guessed(key)


def _known(senses: tuple[Sense, ...], word: str) -> str | None:
    """Return the letter of a word that the lexicon knows, the strongest sense first."""
    by: dict[str, Sense] = {}
    for sense in senses:
        by[sense.kind] = sense
    if "word" in by:
        return _WORDS.get(by["word"].value)
    noun = _noun_letter(by)
    outcomes = [s for s in senses if s.kind == "outcome"]
    if outcomes:
        return _harm_letter(outcomes, noun)
    if word in SUPPOSED:
        return "ADJ"
    for kind in ("report", "verb"):
        if kind in by:
            return _verb_letter([s for s in senses if s.kind == kind], noun)
    if noun:
        return noun
    if "modifier" in by:
        return "ADV" if by["modifier"].value == "adv" else "ADJ"
    return None


def _verb_letter(senses: list[Sense], noun: str | None) -> str:
    """Return the letter of a verb of no harm, which may be a noun, too: of what verb it is, and in which form."""
    sense = min(senses, key=lambda s: _STRENGTH.index(s.form) if s.form in _STRENGTH else len(_STRENGTH))
    if "prep" in sense.entry.tags:
        return "ACCORDING"
    term = sense.entry.term
    letter = next((x for x, terms in _SORTS if term in terms), "S" if sense.kind == "report" else "V")
    form = _FORM.get(sense.form, "ED")
    if form == "PRES" and (noun or sense.has("noun")):
        return noun if noun in ("PERSON", "PERSONS") else f"{letter}_NV"
    if form == "ING" and noun:
        return noun if noun != "THINGN" else "V_GN"
    return f"{letter}_{form}"


_SORTS = (("L", LEAVING), ("T", TELLING_WHOM), ("V", NAMING_ONLY))
"""Letters of verbs that are told from other verbs of saying or doing, the first that fits."""


def _harm_letter(outcomes: list[Sense], noun: str | None) -> str:
    """Return the letter of a word of harm, which may be a verb, a noun or an adjective, or two of them."""
    frames = {s.value.partition(" ")[0]: s for s in outcomes}
    verb = frames.get("kills") or frames.get("dies")
    if verb:
        form = _FORM.get(verb.form, "ED") if all(s.form != "ed" for s in outcomes if s.value == verb.value) else "ED"
        if (
            form == "PRES"
            and all(s.form in ("base", "past", "ed", "part") for s in outcomes if s.value == verb.value)
            and len([s for s in outcomes if s.value == verb.value]) > 1
        ):
            form = "ED"  # "hurt" and "shed" have one form for all
        letter = "K" if "kills" in frames else "D"
        if form == "PRES" and ("event" in frames or noun):
            return f"{letter}_NV"
        if form == "ING" and "event" in frames:
            return "K_GN"
        return f"{letter}_{form}"
    for frame, letter in (("event", "EVN"), ("toll", "TOLLN"), ("lives", "LIFE")):
        if frame in frames:
            return letter
    return "VICT" if "victim" in frames else "STATEA"


def _noun_letter(by: dict[str, Sense]) -> str | None:
    """Return the letter of the noun that a word can be, or None."""
    if "actor" in by:
        sense = by["actor"]
        if sense.has("org"):
            return "ORGN"
        return "PERSONS" if sense.form == "pl" or sense.has("plural") else "PERSON"
    if "demonym" in by:
        sense = by["demonym"]
        return "PERSONS" if sense.form == "pl" else "PERSON" if sense.has("noun") else "DEM"
    if "place" in by:
        return "PLACEN"
    if "thing" in by:
        return "CAUSEN" if by["thing"].value in CAUSES else "THINGN"
    if "source" in by:
        sense = by["source"]
        return "ORGN" if not sense.has("person") else "PERSONS" if sense.form == "pl" else "PERSON"
    return None


def _guessed(word: str) -> str:
    """Return the letter of a word that no lexicon knows, by its ending."""
    if not word[0].isalnum():
        return "MARK"
    if word[0].isdigit():
        return "NUMX"
    if word.endswith("ly") and len(word) > 4:
        return "ADV"
    if len(word) > 4 and word.endswith("ed"):
        return "V_ED" if "-" not in word else "ADJ"
    if len(word) > 5 and word.endswith("ing") and "-" not in word:
        return "V_ING"
    if word.endswith(("ous", "ful", "ible", "able", "less", "-based", "-led", "-linked", "-backed", "-controlled")):
        return "ADJ"
    return "LOW"
