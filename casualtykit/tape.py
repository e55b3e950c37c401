"""The tape: a sentence as a string of symbols, one for each phrase, and the patterns that run over it.

A rule over a tape names symbols (`COUNT PEOPLE? HARM_PASSIVE`). The letters behind the names are private to the
alphabet, so that a rule reads as what it says and still runs as one compiled pattern.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from functools import cache, lru_cache, partial
from typing import TypeVar

from casualtykit.errors import UnknownNameError
from casualtykit.model import Actor, Cue, Number, OutcomeMention, Source, Time
from casualtykit.needs import Sieve, skeleton
from casualtykit.patterns import later, lazy, with_ways
from casualtykit.spans import Page, Span
from casualtykit.values import evolve, kept, settled
from casualtykit.vocabulary import Modality

T = TypeVar("T", bound=Hashable)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + "".join(map(chr, range(0xC0, 0x180)))
_NAME = lazy(r"(?<![<\w])[A-Z][A-Z_0-9]+\b")
_PIECE = lazy(r"\[[^\]]*\]|(?<![<\w])[A-Z][A-Z_0-9]+\b|[^A-Z[\s]+|\S")


class _Pieces(dict[str, str]):
    """What the pieces of a pattern become: a name, or a set of names in brackets, a letter or a set of letters."""

    def __init__(self, members: Callable[[str], str]) -> None:
        super().__init__()
        self._members = members

    def __missing__(self, piece: str) -> str:
        if piece[0] == "[" or _NAME.match(piece):
            letters = _NAME.sub(lambda n: self._members(n[0]), piece.strip("[]")).replace(" ", "")
            return self.setdefault(piece, letters if len(letters) == 1 else f"[{letters}]")
        return self.setdefault(piece, piece)


class Alphabet:
    """Names of symbols, the letters that stand for them, and the patterns written in those names.

    >>> traffic = Alphabet(["CAR", "BUS"], {"VEHICLE": "CAR BUS"})
    >>> bool(traffic.compile("CAR VEHICLE+").fullmatch(traffic.letters(["CAR", "BUS", "CAR"])))
    True
    """

    def __init__(self, names: Iterable[str], classes: Mapping[str, str]) -> None:
        """Give each name a letter, and each class the names it stands for (classes may name earlier classes)."""
        self.names: tuple[str, ...] = tuple(names)
        self._letter = dict(zip(self.names, _LETTERS, strict=False))
        self._class: dict[str, str] = {}
        self._pieces = _Pieces(self.members)
        for name, members in classes.items():
            self._class[name] = "".join(self._class.get(m) or self._letter[m] for m in members.split())

    def __getitem__(self, name: str) -> str:
        """Return the letter of a symbol."""
        return self._letter[name]

    def letters(self, names: Iterable[str]) -> str:
        """Return the string of some symbols."""
        return "".join(map(self._letter.__getitem__, names))

    def members(self, name: str) -> str:
        """Return the letters of a class, or the one of a symbol.

        Raises:
            UnknownNameError: there is no such symbol; the message lists those there are.
        """
        found = self._class.get(name) or self._letter.get(name)
        if found is None:
            raise UnknownNameError.of("symbol", name, (*self.names, *self._class))
        return found

    @lru_cache(maxsize=512)  # noqa: B019  # an alphabet lives as long as its module
    def expand(self, pattern: str) -> str:
        """Return a pattern with every name replaced by its letter or class, and without white space."""
        return "".join(map(self._pieces.__getitem__, _PIECE.findall(pattern)))

    @lru_cache(maxsize=512)  # noqa: B019  # an alphabet lives as long as its module
    def compile(self, pattern: str) -> re.Pattern[str]:
        """Return the compiled pattern, whose parts may share a name: it is that of the one that matched."""
        return with_ways(self.expand(pattern))

    def lazy(self, pattern: str) -> re.Pattern[str]:
        """Return the compiled pattern, which is made when it is first used."""
        return later(partial(self.compile, pattern))

    def sieve(self, items: Iterable[tuple[str, T]], words: Mapping[T, frozenset[str]] | None = None) -> Sieve[T]:
        """Return a sieve of things with a pattern each: it keeps those whose symbols, and whose words, a text has."""
        return Sieve(((self.expand(skeleton(pattern)), item) for pattern, item in items), words or {})


# What a phrase can be to its sentence.
SYMBOLS: Mapping[str, str] = {
    # groups of nouns
    "PEOPLE": "a group whose head names people",
    "NAME": "capitalised words that the lexicon does not know",
    "COUNT": "a figure without a noun",
    "UNKNOWN": "a noun that no lexicon knows",
    "PRONOUN": "he, them, others",
    "ORG": "an organisation or institution",
    "THING": "a noun of no person",
    "CAUSE": "a weapon, an attack, an accident, a disaster",
    "PLACE": "the name of a place",
    "TIME": "an expression of when",
    "AGE": "an age that stands alone",
    "NUMBER": "a number that counts no people",
    "VICTIMS": "a noun that says the harm itself: hostages, bodies",
    "EVENT": "a noun of harm: death, murder, arrest",
    "TOLL": "the word toll",
    "LIVES": "lives, as in claimed 20 lives",
    # verbs of harm
    "HARM": "a verb whose object suffers, active and finite",
    "HARMED": "the same, passive and finite",
    "HARM_ED": "its bare past form, active or passive",
    "HARMING": "its gerund",
    "BEING_HARMED": "its passive gerund",
    "DIE": "a verb whose subject suffers, finite",
    "DYING": "its gerund",
    "DIE_ED": "its bare past form",
    "UNREAL": "a verb of harm that did not happen: planned, conditional, attempted",
    "STATE": "an adjective of harm: dead, missing",
    # other verbs
    "BE": "the copula",
    "VERB": "another verb, finite",
    "VERBED": "another verb, passive",
    "VERB_ED": "the bare past form of another verb",
    "VERBING": "the gerund of another verb",
    "VERB_TO": "the infinitive of another verb",
    "SAY": "a reporting verb, finite",
    "TELL": "a verb of saying with a hearer: told",
    "SAYING": "its gerund or bare past form",
    "SAID_TO": "a passive reporting verb: was said to",
    # function words
    "AND": "and, or, as well as",
    "ALONG": "along with",
    "BUT": "but",
    "COMMA": ",",
    "SEMI": "; and other breaks",
    "COLON": ":",
    "DASH": "a dash",
    "OPEN": "(",
    "CLOSE": ")",
    "OF": "of",
    "BY": "by",
    "WITH": "with",
    "PREP": "another preposition",
    "INCLUDING": "including, among them",
    "NAMELY": "identified as, said to be: what opens the names of a group",
    "AT": "a preposition with its noun",
    "SOURCE": "an attribution that opens a clause",
    "WHO": "who, which",
    "WHOSE": "whose",
    "THAT": "that",
    "SUB": "when, while, as, after",
    "IF": "if, unless",
    "NOT": "not, without",
    "THERE": "there",
    "ACCORDING": "according to, citing",
    "ADV": "an adverb",
    "ADJ": "an adjective that stands alone",
    "SPENT": "a trigger that a statement has used",
}

TAPE = Alphabet(
    SYMBOLS,
    {
        "GROUP": "PEOPLE NAME COUNT UNKNOWN PRONOUN VICTIMS",
        "PERSONS": "PEOPLE NAME COUNT UNKNOWN VICTIMS",
        "NOUN": "GROUP ORG THING CAUSE PLACE EVENT TOLL LIVES NUMBER AGE",
        "AGENT": "PEOPLE NAME ORG PRONOUN UNKNOWN PLACE",
        "TRIGGER": "HARM HARMED HARM_ED HARMING BEING_HARMED DIE DYING DIE_ED STATE",
        "FINITE": "HARM HARMED HARM_ED DIE DIE_ED UNREAL BE VERB VERBED VERB_ED SAY TELL SAID_TO",
        "MAIN": "HARM HARMED DIE UNREAL BE VERB VERBED TELL SAID_TO",
        "PARTICIPLE": "VERB_ED VERBING VERBED SAYING NAMELY HARM_ED HARMING DYING BEING_HARMED",
        "SUFFER": "HARMED DIE DIE_ED",
        "ADJUNCT": "TIME ADV AT",
        "STOP": "COMMA SEMI COLON SOURCE",
        "BREAK": "SOURCE SEMI COLON DASH BUT SUB IF",
    },
)
"""The alphabet of sentences."""


@settled
class Harm:
    """What a trigger says."""

    trigger: OutcomeMention
    weak: bool = False
    """It also takes things ("held", "evacuated"), and so needs evidence of persons."""
    modality: Modality = Modality.ASSERTED
    negated: bool = False
    cue: Cue | None = None
    """The words that decided the modality."""


@settled
class Noun:
    """What a group of nouns says: how many of whom."""

    core: Span
    """The words without article and count."""
    head: str
    """The folded head word."""
    number: Number | None = None
    role: str = "unspecified"
    name: str | None = None
    plural: bool = False
    definite: bool = False
    """It has a definite article or a possessive."""
    named: bool = False
    """It holds a proper name."""
    person: bool = False
    """The lexicon knows its head as a person."""
    collective: bool = False
    sex: str | None = None
    age_group: str | None = None
    affiliation: str | None = None
    country: str | None = None
    kind: str = ""
    """The lexicon's value for a source, a place, a thing."""
    source_kind: str = ""
    """The kind of source that the head is, where the lexicon says so."""
    owner: Phrase | None = None
    """The group before that 's, or the possessive pronoun: whose arrest, whose body."""
    other: bool = False
    """The head is others, another, the rest."""
    maker: Actor | None = None
    """Whose attack it is: "an Israeli raid"."""
    body: bool = False
    """It is told of as a body: "the body of a trader"."""
    harm: Harm | None = None
    """What a participle before the head says: "a kidnapped Briton"."""
    whole: Noun | None = None
    """The group that this one is a part of: "two of the 17 hostages"."""
    label: bool = False
    """It opens with what several are called whose names follow: "reporters Omar Sy"."""
    members: int | None = None
    """How many names a row under such a word has: "reporters Omar Sy and Ali Ba"."""

    @property
    def counted(self) -> bool:
        """Whether it has a figure of its own, which is no article: "nine men", but neither "men" nor "a man"."""
        return self.number is not None and self.number.text.lower() not in ("a", "an")

    @property
    def his(self) -> bool:
        """Whether it opens with a possessive pronoun: "his wife"."""
        return self.owner is not None and self.owner.sym == "PRONOUN"


@settled
class Phrase:
    """One symbol of a tape, with what stands behind it."""

    sym: str
    start: int
    end: int
    noun: Noun | None = None
    harm: Harm | None = None
    time: Time | None = None
    word: str = ""
    """The folded words of a verb or function word."""
    inner: str = ""
    """The symbol of the noun behind a preposition."""
    low: str = ""
    """The folded words of the whole phrase, where a rule may ask for them."""
    unreal: bool = False
    """A verb of what has not happened: "could reach", "is expected to rise", "did not reach"."""
    many: bool | None = None
    """Whether only several people take a verb ("were held"), or one alone ("was held"); None where it may be either."""

    @property
    def number(self) -> Number | None:
        """The figure of its group, or its article."""
        return self.noun.number if self.noun is not None else None

    @property
    def counted(self) -> bool:
        """Whether its group has a figure of its own, which is no article."""
        return self.noun is not None and self.noun.counted

    @property
    def head(self) -> str:
        """The head word of its group; empty where it is none."""
        return self.noun.head if self.noun is not None else ""

    @property
    def role(self) -> str:
        """The role of its group; empty where it is none."""
        return self.noun.role if self.noun is not None else ""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


BORDERS = frozenset(("SUB", "IF", "SOURCE", "SEMI", "COLON", "DASH"))
"""The symbols that a clause does not cross."""


@cache
def _letters(names: Collection[str]) -> frozenset[str]:
    return frozenset(TAPE.letters(names))


@cache
def _borders(names: Collection[str]) -> re.Pattern[str]:
    return re.compile(f"[{TAPE.letters(names)}]" if names else "(?!)")


LABELLED = "(labelled)"
"""Stands among the words of a tape that has a word of harm before a noun: "a kidnapped engineer"."""
_CLAUSE = 120
"""How many phrases a clause may have to either side; what is longer is a list or a table."""


@settled
class Tape:
    """A row of phrases and the string of their symbols, which patterns run over."""

    phrases: tuple[Phrase, ...]
    rules: tuple[str, ...] = ()
    """The ids of the rules that took it apart."""

    @kept
    def text(self) -> str:
        """The symbols' letters."""
        return TAPE.letters([p.sym for p in self.phrases])

    @kept
    def words(self) -> frozenset[str]:
        """The words that rules may ask for: of verbs and function words, of nouns and of harms."""
        found: set[str] = set()
        for phrase in self.phrases:
            found.add(phrase.word)
            if phrase.harm is not None:
                found.add(phrase.harm.trigger.term or "")
            if phrase.noun is not None:
                found.add(phrase.noun.head)
                if phrase.noun.harm is not None:
                    found.add(LABELLED)
        for words in [x for x in found if " " in x]:
            found.update((words.partition(" ")[0], words.rpartition(" ")[2]))
        return frozenset(found)

    def __len__(self) -> int:
        return len(self.phrases)

    def cut(self, start: int, end: int) -> Tape:
        """Return a stretch of the tape."""
        return Tape(self.phrases[start:end], self.rules)

    def made_by(self, rule: str) -> Tape:
        """Return the tape with the id of a rule that changed it."""
        return Tape(self.phrases, (*self.rules, rule))

    def put(self, start: int, end: int, *phrases: Phrase) -> Tape:
        """Return the tape with a stretch replaced."""
        return Tape((*self.phrases[:start], *phrases, *self.phrases[end:]), self.rules)

    def has(self, *names: str) -> bool:
        """Return whether any of some symbols is on the tape."""
        return any(map(self.text.__contains__, _letters(names)))

    def clause(self, at: int, borders: frozenset[str] = BORDERS) -> Span:
        """Return the stretch of the clause that holds a phrase: up to the next subordinator, stop, colon or source."""
        low, high = max(0, at - _CLAUSE), min(len(self.text), at + _CLAUSE)
        border = _borders(borders)
        before, behind = border.search(self.text[low:at][::-1]), border.search(self.text, at + 1, high)
        first = at - before.start() if before is not None else low
        end = behind.start() if behind is not None else high
        return Span(self.phrases[first].start, self.phrases[end - 1].end)

    def show(self) -> str:
        """Return the names of the symbols, as rules are written.

        >>> Tape((Phrase("COUNT", 0, 2), Phrase("HARM_ED", 3, 9))).show()
        'COUNT HARM_ED'
        """
        return " ".join(p.sym for p in self.phrases)


def named(phrase: Phrase, sym: str) -> Phrase:
    """Return a phrase under another symbol."""
    return evolve(phrase, sym=sym)


@settled
class Attribution:
    """A source and the stretch of its sentence that it answers for."""

    source: Source | None
    """None where nobody is named: "it was reported that"."""
    reach: Span
    """What it says: the claim before it, after it, or around it."""
    modality: Modality = Modality.ASSERTED
    """What its verb of saying makes of the claim."""
    taken_up_by: str = ""
    """The pronoun that may take its source up later: he, it or they."""
    via: tuple[Source, ...] = ()
    """Who passes it on: the agency that cites the doctors."""
    pronoun: bool = False
    """Its words stand for a source named before."""
    words: Span | None = None
    """Where it stands itself, with the time and the place of the saying; None where a finder of one's own gave it."""


def actor_of(page: Page, phrase: Phrase, rule: str) -> Actor | None:
    """Return the actor that a group of nouns names, or None where it has no words of its own."""
    noun = phrase.noun
    if noun is None:
        span = phrase.span
        return Actor(span, page.cut(span.start, span.end), rule)
    if noun.core.end <= noun.core.start:
        return None
    text = page.cut(noun.core.start, noun.core.end)
    return Actor(noun.core, text, rule, noun.role, noun.name, noun.age_group, noun.sex, noun.affiliation)
