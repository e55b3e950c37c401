"""The words of a sentence, each with the letter of what it can be: the ground that phrases are built on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from attrs import evolve, frozen

from casualtykit.languages.en.group_words import (
    ALL,
    AVOWED,
    COMPOUNDING,
    FINDING,
    LEAVING,
    NAME_PARTICLES,
    NAMING_ONLY,
    RANKING,
    SOME_OF_THEM,
    SUPPOSED,
    SURNAMES,
    TELLING_WHOM,
    WITH_OBJECT,
)
from casualtykit.lexicon import Lexicon, Sense, tokens
from casualtykit.model import Mention, Number, Time
from casualtykit.spans import Page, Span
from casualtykit.tape import Alphabet
from casualtykit.vocabulary import CauseKind, NumberRole

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
    '"': "QUOTE", "'": "QUOTE", ".": "STOP", "!": "STOP", "?": "STOP", "'s": "GEN", "&": "AND", "\u2026": "SEMI", "\u2022": "SEMI",
}  # fmt: skip
_FORM = {"base": "PRES", "s": "PRES", "past": "PAST", "ed": "ED", "part": "PART", "ing": "ING"}
CAUSES = frozenset(CauseKind)
"""The classes of things that do harm."""
_PARTICLED = re.compile(r"(?:[ae][ld]|a[nrstz]|abd|abu|bin|ibn|o[lz]|u[lr])-[A-Z]")
"""A name with an article of its own: "el-Sabri"."""
_STRENGTH = ("ed", "past", "part", "ing", "s", "base")
_BEFORE_NOUN = ATOMS.letters(["THE", "ART", "POSS", "ADJ", "NUM", "GEN"])
_HARMS = ATOMS.members("EDS") + ATOMS.letters(["K_PRES", "K_PAST", "D_PRES", "D_PAST"])
_HAVES = ATOMS.letters(["HAVE", "HAVING"])
_AFTER_NOUN = frozenset(("TO", "STOP", "COMMA", "SEMI", "BE", "SUB"))
_BEFORE_ADJECTIVE = _BEFORE_NOUN + ATOMS.letters(["PREP", "FROM", "OF", "BY", "WITH", "AND", "COMMA"])


@frozen
class Atom:
    """One word or mark, or one mention that swallows several words."""

    letter: str
    start: int
    end: int
    low: str
    senses: tuple[Sense, ...] = ()
    mention: Mention | None = None


@frozen
class Atoms:
    """The words of a sentence, and the string of their letters."""

    items: tuple[Atom, ...]
    letters: str


def read_atoms(page: Page, span: Span, lexicon: Lexicon, numbers: Sequence[Number], times: Sequence[Time]) -> Atoms:
    """Return the words of a sentence, numbers and times already one word each."""
    classify = classifier(lexicon)
    low, text = page.low, page.text
    words = [(t.start(), t.end(), t[0]) for t in tokens(low, span.start, span.end)]
    folded = [w[2] for w in words]
    laid = _laid(numbers, times)
    shouting = text[span.start : span.end].isupper()
    titled = shouting or _titled(text, words)
    items: list[Atom] = []
    letters: list[str] = []
    i, at = 0, 0
    while i < len(words):
        start, end, word = words[i]
        while at < len(laid) and laid[at].span.end <= start:
            at += 1
        if at < len(laid) and laid[at].span.start <= start:
            mention = laid[at]
            while i < len(words) and words[i][0] < mention.span.end:
                i += 1
            letter = _mention_letter(mention, low)
            items.append(
                Atom(
                    letter,
                    mention.span.start,
                    mention.span.end,
                    low[mention.span.start : mention.span.end],
                    (),
                    mention,
                )
            )
        else:
            n, senses = lexicon.match(folded, i)
            if n > 1:
                senses = tuple(s for s in senses if s.kind != "slot")
                if not senses:
                    n, senses = 1, lexicon.senses(word)
            end = words[i + n - 1][1]
            if n > 1 and at < len(laid) and laid[at].span.start < end:
                n, end, senses = 1, words[i][1], lexicon.senses(word)
            letter = classify(" ".join(folded[i : i + n]) if n > 1 else word)
            if n > 1 and letter[:2] in ("V_", "S_", "L_", "SU") and letters and letters[-1] in _BEFORE_NOUN:
                n, end, senses = 1, words[i][1], lexicon.senses(word)  # "retaliatory fire on" is no verb
                letter = classify(word)
            if letter == "ART" and items and text[start : end + 1] == "A." and _first_name(items):
                letter = "CAPS"  # "John A. Karam"
            if letter in ("V_NV", "V_PRES") and _modifies(senses):
                follower = classify(words[i + n][2]) if i + n < len(words) else ""
                apart = not letters or letters[-1] in _BEFORE_ADJECTIVE
                taken = letters and letters[-1] in _HARMS and follower in ("PERSON", "PERSONS")
                if taken or (apart and follower not in _AFTER_NOUN):
                    letter = "ADJ"  # "in separate attacks", "police detain top editor"
            if letter == "V_ING" and items and not titled and text[start].isupper():
                letter = "ADJ"  # "met Managing Editor Abel Moro"
            if word == "us" and not shouting and text[start:end] == "US":
                letter, senses = "PLACEN", lexicon.senses("u.s.")
            elif n == 1 and (
                (letter == "ORGN" and _surname(text[start:end], senses))
                or (word in SURNAMES and not titled and text[start].isupper() and _first_name(items))
            ):
                letter, senses = "CAPS", ()
            elif text[start].islower():
                if letter in ("PERSON", "PERSONS", "DEM") and any(s.kind == "demonym" for s in senses):
                    senses = tuple(
                        s for s in senses if s.kind != "demonym"
                    )  # "poles" and "turkeys" are no people in lower case
                    letter = _known(senses, word) or _guessed(word)
                elif not senses and _PARTICLED.match(text, start):
                    letter, senses = "CAPS", ()
                elif (
                    word in NAME_PARTICLES
                    and letters
                    and letters[-1] == ATOMS["CAPS"]
                    and i + 1 < len(words)
                    and text[words[i + 1][0]].isupper()
                ):
                    letter = "CAPS"
            elif (
                not titled
                and items
                and (
                    letter == "LOW"
                    or letter.endswith(("_NV", "_PRES"))
                    or (not senses and letter in ("V_ED", "V_ING", "ADV"))
                )
            ):
                letter = "CAPS"
            elif letter == "LOW":
                letter = "CAPS" if not shouting else "LOW"
            elif letter == "K_PRES" and not items and _named_so(text, words, i, senses, shouting=shouting):
                letter = "CAPS"
            elif word == "'" and items and _owns(items, start):
                letter = "GEN"
            if word == "since" and letters and letters[-1] in _HAVES:
                letter = "ADV"  # "have since died"
            items.append(Atom(letter, start, end, low[start:end], senses))
            i += n
        letters.append(ATOMS[letter])
    _settle(items, letters)
    for n, item in enumerate(items[:-1]):
        if (
            item.letter == "STOP" and items[n + 1].letter != "QUOTE"
        ):  # the stop of an abbreviation: a sentence has one stop, at its end
            items[n], letters[n] = evolve(item, letter="MARK"), ATOMS["MARK"]
    return Atoms(tuple(items), "".join(letters))


def _modifies(senses: tuple[Sense, ...]) -> bool:
    """Return whether a word may be an adjective."""
    return any(s.kind == "modifier" and s.value == "adj" for s in senses)


def _owns(items: Sequence[Atom], start: int) -> bool:
    """Return whether an apostrophe makes a plural a possessor, and closes no quotation: "the soldiers' deaths"."""
    before = items[-1]
    opened = any(a.low == "'" and a.letter == "QUOTE" for a in items)
    return before.end == start and before.letter in ("PERSONS", "CAPS", "LOW") and before.low[-1] == "s" and not opened


def _settle(items: list[Atom], letters: list[str]) -> None:
    """Give the words between two others the letter that both together tell: "officials fear that", "group head Abel Moro"."""
    for n in range(len(items) - 1):
        item, after = items[n], items[n + 1]
        if item.low in SOME_OF_THEM and after.letter in _PREDICATES:
            items[n], letters[n] = evolve(item, letter="PRON"), ATOMS["PRON"]  # "and some were injured"
            continue
        if n == 0:
            continue
        if item.letter == "S_NV" and (after.letter == "THAT" or item.low in _SHOWS):
            many = items[n - 1].letter == "PERSONS" or items[n - 1].low.endswith(("s", "data"))
            if (many and not item.low.endswith("s")) or (item.low == "shows" and after.letter == "THAT" and not many):
                items[n], letters[n] = evolve(item, letter="S_PRES"), ATOMS["S_PRES"]
        elif item.letter == "V_NV" and items[n - 1].letter == "TOLLN" and item.low[-1] == "s" and after.letter in _AIMS:
            items[n], letters[n] = evolve(item, letter="V_PRES"), ATOMS["V_PRES"]  # "death toll rises to 19"
        elif item.letter == "V_NV" and items[n - 1].letter == "COMMA" and after.letter == "PERSON":
            if n > 1 and items[n - 2].letter == "CAPS" and not item.low.endswith("s"):
                items[n], letters[n] = evolve(item, letter="ADJ"), ATOMS["ADJ"]  # "Abel Moro, design editor"
        elif item.low in SUPPOSED and after.letter in ("THAT", "TO"):
            letter = "S_ED" if after.letter == "TO" else "S_PAST"
            items[n], letters[n] = evolve(item, letter=letter), ATOMS[letter]
        elif item.letter == "S_ED" and item.low in AVOWED and after.letter == "TO":
            items[n], letters[n] = evolve(item, letter="S_PAST"), ATOMS["S_PAST"]  # "police claimed to have killed"
        elif item.letter in _FOUND and after.letter == "THAT":
            if any(s.entry.term in FINDING for s in item.senses):
                letter = "S_ED" if items[n - 1].letter in ("HAVE", "HAVING") else "S_PAST"
                items[n], letters[n] = evolve(item, letter=letter), ATOMS[letter]
        elif (item.low == "yet" and items[n - 1].letter in ("MODAL", "HAVE")) or (
            item.low == "earlier" and items[n - 1].letter == "HAVE"
        ):
            items[n], letters[n] = evolve(item, letter="ADV"), ATOMS["ADV"]  # "could yet reach"
        elif item.low in _GIVES_UP and _gives_up(items, n):
            items[n], letters[n] = evolve(item, letter="D_PRES"), ATOMS["D_PRES"]  # "two rebels surrender to police"
        elif item.low in COMPOUNDING and items[n - 1].letter in _NAMES_A_CAUSE and after.letter in _HARMED:
            items[n], letters[n] = evolve(item, letter="ADJ"), ATOMS["ADJ"]  # "three heat related deaths"
        elif item.low in ALL and items[n - 1].letter == "BE" and after.letter in _VERBS:
            items[n], letters[n] = evolve(item, letter="ADV"), ATOMS["ADV"]  # "were all being held"
        elif item.low == "state" and after.letter in _OF_THE_STATE and items[n - 1].letter not in _STATING:
            items[n], letters[n] = evolve(item, letter="ADJ"), ATOMS["ADJ"]  # "state officials said"
        elif item.low in RANKING and after.letter == "NUM":
            items[n], letters[n] = evolve(item, letter="ADJ"), ATOMS["ADJ"]  # "their final 10 hostages"
        elif item.low in WITH_OBJECT and items[n - 1].letter == "NUM" and item.letter in ("V_ING", "K_ING"):
            items[n], letters[n] = evolve(item, letter="L_ING"), ATOMS["L_ING"]
        elif item.letter == "BE" and after.letter == "OF" and any(s.value == _DEAD for s in item.senses):
            items[n], letters[n] = evolve(item, letter="VICT"), ATOMS["VICT"]  # "the remains of 50 men"
        elif item.low in _TITLES and after.letter == "CAPS" and items[n - 1].letter in _INSTITUTED:
            items[n], letters[n] = evolve(item, letter="PERSON"), ATOMS["PERSON"]


_FOUND = frozenset("V_PAST V_PRES V_ED V_PART L_PAST L_PRES L_ED L_PART".split())
_PREDICATES = frozenset("BE BENOT HAVE HAVENOT K_ED K_PART D_PAST D_ED".split())
_GIVES_UP = frozenset(("surrender", "surrenders"))


def _gives_up(items: Sequence[Atom], n: int) -> bool:
    """Return whether a form that may be the noun is the verb: behind its subject or a comma, and before no noun."""
    before, item, after = items[n - 1], items[n], items[n + 1]
    many = item.low == "surrender"
    subject = before.letter == "PERSONS" if many else before.letter in ("PERSON", "CAPS")
    return (subject or before.letter == "COMMA") and after.letter in ("TO", "PREP", "SUB", "WITH", "ALONG", "STOP")


_DEAD = "victim killed"
"""What the lexicon says of a noun of the dead."""
_VERBS = frozenset(("BEING", "K_ED", "K_PART", "V_ED", "V_PART"))
_AIMS = frozenset(("TO", "PREP", "NUM"))
_SHOWS = frozenset(("show",))
_OF_THE_STATE = frozenset(("PERSON", "PERSONS", "ORGN"))
_STATING = frozenset(("PERSONS", "PRON", "CAPS", "ORGN", "MODAL", "TO"))
_TITLES = frozenset(("head",))
_NAMES_A_CAUSE = frozenset(("CAUSEN", "THINGN", "LOW", "ADJ", "V_NV", "CAPS"))
_HARMED = frozenset(("EVN", "VICT", "K_GN", "K_NV"))
_INSTITUTED = frozenset(("CAPS", "ORGN", "PLACEN", "PERSON", "LOW"))


def _named_so(
    text: str, words: list[tuple[int, int, str]], i: int, senses: tuple[Sense, ...], *, shouting: bool
) -> bool:
    """Return whether a verb in its base form that opens a sentence is a name: "Lynch Chairman", "Kill Bill"."""
    follows = i + 1 < len(words) and text[words[i + 1][0]].isupper()
    return follows and not shouting and all(s.form == "base" for s in senses if s.kind == "outcome")


def _surname(word: str, senses: tuple[Sense, ...]) -> bool:
    """Return whether a word with one capital is spelt like the letters of an organisation: Mr Rai is not the RAI."""
    own = [s.entry.name or "" for s in senses if s.kind == "source"]
    return word.istitle() and len(word) < 6 and bool(own) and own[0] == word.upper() and len(own) == len(senses)


def _first_name(items: Sequence[Atom]) -> bool:
    """Return whether the word before may be a first name."""
    return bool(items) and items[-1].letter == "CAPS"


def _titled(text: str, words: list[tuple[int, int, str]]) -> bool:
    """Return whether a sentence is set like a headline, with a capital on every word of weight."""
    long = [w for w in words if len(w[2]) > 3]
    return bool(long) and sum(text[w[0]].isupper() for w in long) > 0.8 * len(long)


def _laid(numbers: Sequence[Number], times: Sequence[Time]) -> list[Mention]:
    """Return numbers and times in order; a time takes the numbers inside it."""
    kept: list[Mention] = [n for n in numbers if not any(n.span.overlaps(t.span) for t in times)]
    return sorted([*kept, *times], key=lambda m: m.span)


def _mention_letter(mention: Mention, low: str) -> str:
    if isinstance(mention, Number):
        match mention.role:
            case NumberRole.COUNT:
                return "ART" if low[mention.span.start : mention.span.end] in ("a", "an") else "NUM"
            case NumberRole.ORDINAL:
                return "ORD"
            case NumberRole.AGE:
                return "AGE"
            case NumberRole.PRONOUN:
                return "PRON"
            case NumberRole.DURATION | NumberRole.MEASURE if "-" in mention.text:
                return "ADJ"
            case _:
                return "NUMX"
    return "TIMEX"


@lru_cache(maxsize=16)
def classifier(lexicon: Lexicon) -> Callable[[str], str]:
    """Return the function that gives a folded word its letter, remembering what it saw."""

    @lru_cache(maxsize=20_000)
    def classify(word: str) -> str:
        if word in _PUNCTUATION:
            return _PUNCTUATION[word]
        if word in ("a", "an"):
            return "ART"
        return _known(lexicon.senses(word), word) or _guessed(word)

    return classify


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
    for kind, letter in (("report", "S"), ("verb", "V")):
        if kind in by:
            sense = min(
                (s for s in senses if s.kind == kind),
                key=lambda s: _STRENGTH.index(s.form) if s.form in _STRENGTH else 9,
            )
            if sense.entry.term in NAMING_ONLY:
                letter = "V"
            form = _FORM.get(sense.form, "ED")
            if sense.entry.term in LEAVING:
                letter = "L"
            elif sense.entry.term in TELLING_WHOM:
                letter = "T"
            if "prep" in sense.entry.tags:
                return "ACCORDING"
            if form == "PRES" and (noun or sense.has("noun")):
                return noun if noun in ("PERSON", "PERSONS") else f"{letter}_NV"
            if form == "ING" and noun:
                return noun if noun != "THINGN" else "V_GN"
            return f"{letter}_{form}"
    if noun:
        return noun
    if "modifier" in by:
        return "ADV" if by["modifier"].value == "adv" else "ADJ"
    return None


def _harm_letter(outcomes: list[Sense], noun: str | None) -> str:
    """Return the letter of a word of harm, which may be a verb, a noun or an adjective, or two of them."""
    frames = {s.value.partition(" ")[0]: s for s in outcomes}
    verb = frames.get("kills") or frames.get("dies")
    if verb:
        form = _FORM.get(verb.form, "ED")
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
