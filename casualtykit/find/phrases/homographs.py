"""Homographs: what a word that may be several things is by the words on both sides of it: "officials fear that", "group head Sabri"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from casualtykit.find.phrases.atom import HAVES, Atom
from casualtykit.find.phrases.words import GIVES_UP, TITLES
from casualtykit.languages.en.group_words import ALL
from casualtykit.languages.en.place_names import BEARINGS
from casualtykit.languages.en.pronouns import OF_A_ROW, SOME_OF_THEM
from casualtykit.languages.en.verb_words import (
    AVOWED,
    COMPOUNDING,
    INQUIRIES,
    PERCEIVING,
    SUPPOSED,
    SUSPECTING,
    WITH_OBJECT,
)
from casualtykit.lexicon import Sense
from casualtykit.vocabulary import CAUSES


class _Place(NamedTuple):
    """A word and its neighbours."""

    items: Sequence[Atom]
    """The words of the sentence so far as they are told."""
    n: int
    """Which of them it is."""
    before: Atom
    item: Atom
    after: Atom

    @property
    def letter(self) -> str:
        """What the word is by itself."""
        return self.item.letter

    @property
    def second(self) -> Atom | None:
        """The word behind the one that follows."""
        return self.items[self.n + 2] if self.n + 2 < len(self.items) else None


_Test = Callable[[_Place], str | None]
"""What gives the letter of a word at its place, or None where it has nothing to say."""


class _Rule(NamedTuple):
    """A test, and the words that it is for: those of some letters, or some words."""

    test: _Test
    letters: frozenset[str]
    words: frozenset[str]


def _of(letters: Iterable[str] = (), words: Iterable[str] = ()) -> Callable[[_Test], _Rule]:
    """Return a decorator that makes a rule of a test."""
    return lambda test: _Rule(test, frozenset(letters), frozenset(words))


def letter_of(items: Sequence[Atom], n: int) -> str:
    """Return the letter of a word that another one follows."""
    item = items[n]
    place = _Place(items, n, items[n - 1], item, items[n + 1])
    for test in _tests(item.letter, item.low) if n else _AT_START:
        letter = test(place)
        if letter is not None:
            return letter
    return item.letter


@lru_cache(maxsize=4096)
def _tests(letter: str, low: str) -> tuple[_Test, ...]:
    """Return the tests that are for a word."""
    return tuple(r.test for r in _RULES if letter in r.letters or low in r.words)


# ------------------------------------------------------------------------------------------------------- verbs that say


@_of(words=("more", "most"))
def hurt_the_most(at: _Place) -> str | None:
    """How badly people were hurt, before what they are called by it: "nine of the more seriously injured"."""
    badly = at.after.letter in ("K_ED", "K_PART", "STATEA") and " " in at.after.low
    return "ADJ" if badly and at.before.letter == "THE" else None


@_of(words=OF_A_ROW)
def last_of_a_row(at: _Place) -> str | None:
    """Which of a row are meant, before how many they are: "the last three miners", "the remaining 12 passengers"."""
    behind = at.second.letter if at.second is not None else ""
    counted = (
        at.before.letter == "THE"
        and at.after.letter == "NUM"
        and at.after.low != "one"
        and behind in NOUNS | _DESCRIBED
    )
    return "MORE" if counted else None


@_of(words=SOME_OF_THEM)
def some_of_them(at: _Place) -> str | None:
    """Some of a group, before what befell them: "and some were injured", but "nine died, most burnt in bed"."""
    if at.item.low not in SOME_OF_THEM or at.after.letter not in _PREDICATES:
        return None
    listed = at.n > 0 and at.before.letter == "COMMA" and at.after.letter in ("K_ED", "K_PART")
    return at.letter if listed else "PRON"


@_of(letters=("S_NV",))
def claims_to_have(at: _Place) -> str | None:
    """A verb before what somebody says of himself: "the rebels claim to have killed nine"."""
    second = at.second
    if at.after.letter != "TO" or second is None or second.letter not in ("HAVE", "BEBASE"):
        return None
    speaks = at.before.letter in _SPEAKERS or at.before.low in _HE | _THEY
    return "S_PRES" if speaks else at.letter


@_of(letters=("S_NV",))
def claims_it(at: _Place) -> str | None:
    """A verb before a pronoun that takes its subject up: "fighters claim they", "the Dune Front claims it"."""
    taken_up = at.after.low in _TAKING_UP and at.before.letter in _TAKEN_UP[at.item.low.endswith("s")]
    return "S_PRES" if taken_up else None


@_of(words=("claim", "claims"))
def claims_only(at: _Place) -> str | None:
    """A verb before a figure that is made small: "the junta claims only 11 died"."""
    few = at.after.low in ("only", "just") and at.second is not None and at.second.letter == "NUM"
    return "S_PRES" if few else None


@_of(words=SUSPECTING)
def suspect_that(at: _Place) -> str | None:
    """A verb and no person: "police suspect that", "analysts suspect 40 rebels died"."""
    many = at.before.letter == "PERSONS" and at.after.letter in ("NUM", "POSS", "PRON") and at.item.low == "suspect"
    return "S_PRES" if many or (at.after.letter == "THAT" and at.before.letter in _SPEAKERS) else None


@_of(letters=("S_NV",))
def reports_that(at: _Place) -> str | None:
    """A verb behind several who speak, before what they say: "officials fear that", "figures show"."""
    low = at.item.low
    if at.after.letter != "THAT" and low not in _SHOWS:
        return None
    many = at.before.letter == "PERSONS" or at.before.low.endswith(("s", "data"))
    shown = low == "shows" and at.after.letter == "THAT" and not many
    return "S_PRES" if shown or (many and not low.endswith("s")) else at.letter


@_of(words=("admitted",))
def was_admitted(at: _Place) -> str | None:
    """A verb of care and none of speech: "was admitted to a clinic"."""
    let_in = at.before.letter in _SAID_OF and at.before.letter != "ADV" and at.after.low in ("to", "into", "in", "at")
    return "V_ED" if let_in else None


# -------------------------------------------------------------------------------------------- nouns that may be verbs


@_of(letters=("V_NV",))
def placed_in(at: _Place) -> str | None:
    """A thing behind a preposition of place: "live in camps in the north"."""
    placed = at.before.low in _PLACING and at.item.low[-1] == "s" and at.item.word.heading is not None
    return "THINGN" if placed else None


@_of(letters=("V_NV", "S_NV"))
def camp_doctor(at: _Place) -> str | None:
    """A thing between one noun and the person whom both tell of: "a base camp doctor", "the deputy transport minister"."""
    one = at.before.letter in _ONE_NOUN and at.before.low[-1] != "s" and at.items[at.n - 2].letter in _ARTICLES
    return "THINGN" if one and at.item.low[-1] != "s" and at.after.letter == "PERSON" else None


_ONE_NOUN = frozenset("PERSON THINGN CAUSEN ORGN".split())
"""The letters of a single noun, whose verb would end in -s."""


@_of(letters=("V_NV",))
def set_off(at: _Place) -> str | None:
    """What does harm, behind what is done with it: "set off bombs", "fired rockets"."""
    acted = at.before.letter in _ACTED and at.item.low[-1] == "s" and _does_harm(at.item.word.heading)
    return "CAUSEN" if acted else None


@_of(letters=("K_ING",))
def a_shooting(at: _Place) -> str | None:
    """An attack, unless its object follows: "hurt in a shooting", "the stabbing of two boys"; "a gunman, shooting five"."""
    attack = _does_harm(at.item.word.heading)
    done = at.after.letter in _OBJECTS and at.before.letter not in _DETERMINERS
    return "CAUSEN" if attack and not done else None


@_of(letters=("K_NV",))
def they_murder(at: _Place) -> str | None:
    """A verb behind a pronoun that is its subject: "they massacre three priests"."""
    subjects = _HE if at.item.low.endswith("s") else _THEY
    return "K_PRES" if at.before.low in subjects else None


@_of(letters=("V_NV",))
def death_sparks(at: _Place) -> str | None:
    """The verb of a headline behind the one whose death it tells: "death of prisoner sparks riot"."""
    behind = at.before.letter == "PERSON" and at.item.low[-1] == "s" and at.n in _OF_ONE
    of_one = behind and at.items[1].letter == "OF" and at.items[2].letter not in _WHOSE | {"ART"}
    return "V_PRES" if of_one and at.items[0].letter in _DEATHS else None


_OF_ONE = (3, 4, 5)
"""Which word of its sentence the verb may be: "death of prisoner sparks", "death of young prisoner sparks"."""
_DEATHS = ("EVN", "K_GN", "K_NV", "K_ING", "CAUSEN")


@_of(words=("had",))
def had_it_been(at: _Place) -> str | None:
    """What opens a sentence as "if" does: "had the fire started later, hundreds might have died"."""
    return "IF" if at.n == 0 and at.item.low == "had" and at.after.letter in _SUBJECTS else None


_SUBJECTS = frozenset("THE ART POSS HER PRON THERE NUM CAPS PERSON PERSONS".split())
"""What the subject of a clause may begin with."""


@_of(letters=("V_NV",))
def toll_rises(at: _Place) -> str | None:
    """The verb of a toll: "death toll rises to 19", "estimates of the toll range from nine to 19"."""
    rises = at.item.low[-1] == "s" and at.after.letter in _AIMS
    ranges = at.item.low in ("range", "ranges") and at.after.low in ("from", "between")
    return "V_PRES" if at.before.letter == "TOLLN" and (rises or ranges) else None


@_of(letters=("V_NV", "S_NV"))
def petrol_station_owner(at: _Place) -> str | None:
    """A noun between a noun of one thing and a person, of which one thing alone is no subject: "a petrol station attendant"."""
    if at.after.letter not in ("PERSON", "PERSONS") or at.item.low[-1] == "s" or at.before.low[-1] == "s":
        return None
    first = at.n - 1
    while first >= 0 and at.items[first].letter in _COMPOUNDED:
        first -= 1
    if first < 0 or at.items[first].letter not in _COUNTING or at.before.letter == "ADJ":
        return None
    watched = first > 0 and at.items[first - 1].word.verb in PERCEIVING  # "saw a boat land soldiers"
    asked = first > 0 and at.items[first - 1].letter in _AUXILIARY  # "did a boat land soldiers"
    return None if watched or asked else ("CAUSEN" if _does_harm(at.item.word.heading) else "THINGN")


_COMPOUNDED = frozenset("ADJ THINGN PLACEN LOW CAPS ORGN CAUSEN V_NV S_NV".split())
"""What may stand before the last word of a compound."""
_COUNTING = frozenset(("ART", "NUM"))
"""What tells that a noun behind it is of one, or of as many as have an s."""
_AUXILIARY = frozenset(("DO", "DONOT", "MODAL", "MODALNOT"))


@_of(letters=("V_NV",))
def described(at: _Place) -> str | None:
    """What somebody named is, among others: "Abel Moro, field officer and Omar Orr, accountant"."""
    if at.before.letter != "COMMA" or at.after.letter != "PERSON":
        return None
    named = at.n > 1 and at.items[at.n - 2].letter == "CAPS"
    return "ADJ" if named and not at.item.low.endswith("s") else at.letter


# ------------------------------------------------------------------------------------------ participles that may be finite


@_of(words=SUPPOSED)
def alleged_that(at: _Place) -> str | None:
    """A verb before what it says, and no adjective: "residents alleged that", "have alleged"."""
    if at.before.letter == "HAVE":
        return "S_ED"
    if at.after.letter not in ("THAT", "TO", "OF"):
        return None
    return "S_PAST" if at.after.letter == "THAT" else "S_ED"


@_of(letters=("S_ED",))
def claimed_to_have(at: _Place) -> str | None:
    """A past form before what somebody says of himself: "police claimed to have killed"."""
    return "S_PAST" if at.item.low in AVOWED and at.after.letter == "TO" else None


@_of(letters="V_PAST V_PRES V_ED V_PART L_PAST L_PRES L_ED L_PART".split())
def found_that(at: _Place) -> str | None:
    """A verb of finding that says something: "an inquiry found on Monday", "residents described seeing"."""
    have = at.before.letter in HAVES
    inquirer = at.items[at.n - 2] if have and at.n > 1 else at.before
    seeing = at.after.word.verb in PERCEIVING and at.after.low.endswith("ing")
    if at.after.letter != "THAT" and not seeing and not (inquirer.low in INQUIRIES and at.after.letter in _AFTER_CLAIM):
        return None
    found = "S_ED" if have else "S_PAST"
    return found if at.item.word.finds else at.letter


# ---------------------------------------------------------------------------------------------------------- little words


@_of(words=("yet", "earlier"))
def have_yet(at: _Place) -> str | None:
    """An adverb among auxiliaries: "have yet to reach", "had earlier died"."""
    return "ADV" if at.before.letter == "HAVE" else None


@_of(words=("likely",))
def were_likely(at: _Place) -> str | None:
    """An adverb before what befell somebody: "were likely killed"."""
    return "ADV" if at.before.letter in _HAVES_BEEN and at.after.letter in _BEFALLEN else None


@_of(words=("only", "online", "overseas"))
def the_only(at: _Place) -> str | None:
    """An adjective between whose it is and what it is: "the town's only clinic", "the online paper"."""
    return "ADJ" if at.before.letter in _WHOSE and at.after.letter in NOUNS else None


@_of(words=("mainly", "mostly"))
def a_mainly(at: _Place) -> str | None:
    """An adverb behind an article or a figure: "a mainly Muslim area", "40 mostly young men", but "nine people, mainly women"."""
    told = at.before.letter == "NUM" and at.after.letter in _SORTS
    told = told and at.second is not None and at.second.letter in _PEOPLE
    return "ADV" if told or at.before.letter in _ARTICLES else None


@_of(words=("related",))
def related(at: _Place) -> str | None:
    """An adjective before its noun: "two possibly related attacks"."""
    return "ADJ" if at.after.letter in NOUNS else None


@_of(words=("there",))
def there_was(at: _Place) -> str | None:
    """A place behind people: "another worker there was hurt"."""
    return "ADV" if at.before.letter in ("PERSON", "PERSONS") and at.after.letter in ("BE", "HAVE") else None


@_of(words=("yet",))
def could_yet(at: _Place) -> str | None:
    """An adverb behind a modal verb: "could yet reach"."""
    return "ADV" if at.before.letter == "MODAL" else None


@_of(words=BEARINGS)
def south_of(at: _Place) -> str | None:
    """Where people are from a place: "killed nine people south of the town"."""
    return "ADV" if at.after.letter == "OF" and at.before.letter in _PEOPLE else None


@_of(words=("back",))
def back_to(at: _Place) -> str | None:
    """An adverb behind people who are brought somewhere: "dragged 12 hostages back to Gao"."""
    return "ADV" if at.after.letter == "TO" and at.before.letter in _TAKEN_BACK else None


_TAKEN_BACK = ("PERSONS", "VICT", "PRON", "CAPS")


@_of(words=GIVES_UP)
def surrender_to(at: _Place) -> str | None:
    """A verb behind its subject or a comma, and before no noun: "two rebels surrender to police"."""
    many = at.item.low == "surrender"
    subject = at.before.letter == "PERSONS" if many else at.before.letter in ("PERSON", "CAPS")
    gives_up = (subject or at.before.letter == "COMMA") and at.after.letter in _AFTER_VERB
    return "D_PRES" if gives_up else None


@_of(words=COMPOUNDING)
def heat_related(at: _Place) -> str | None:
    """An adjective behind what did the harm: "three heat related deaths"."""
    return "ADJ" if at.before.letter in _NAMES_A_CAUSE and at.after.letter in _HARMED else None


@_of(words=ALL)
def all_being(at: _Place) -> str | None:
    """An adverb between a copula and its verb: "were all being held"."""
    return "ADV" if at.before.letter == "BE" and at.after.letter in _VERBS else None


@_of(words=("fled",))
def thousands_fled(at: _Place) -> str | None:
    """A finite verb behind a figure: "thousands fled fighting"."""
    return "D_PAST" if at.letter == "D_ED" and at.before.letter == "NUM" else None


@_of(words=("claim", "claims"))
def claims_responsibility(at: _Place) -> str | None:
    """A verb before what somebody calls his own: "Group Claims Responsibility for", "rebels claim killing of 12"."""
    by = ("PERSONS", "ORGN") if at.item.low == "claim" else ("PERSON", "ORGN", "CAPS", "PLACEN")
    second = at.second
    deed = at.after.letter in _HARMED and second is not None and second.letter == "OF" and at.before.letter in by
    return "S_PRES" if deed or at.after.low in ("responsibility", "credit") else None


@_of(words=("state",))
def state_officials(at: _Place) -> str | None:
    """An adjective before those of a state: "state officials said"."""
    return "ADJ" if at.after.letter in _OF_THE_STATE and at.before.letter not in _STATING else None


@_of(words=("minor",))
def was_minor(at: _Place) -> str | None:
    """An adjective that nobody is called by: "damage was minor", but "a minor was hurt"."""
    return "ADJ" if at.before.letter in _SAID_OF else None


@_of(words=WITH_OBJECT)
def five_carrying(at: _Place) -> str | None:
    """A participle behind a figure that has an object: "five carrying rewards"."""
    return "L_ING" if at.before.letter == "NUM" and at.letter in ("V_ING", "K_ING") else None


@_of(words=("beating", "hacking"))
def beating_him(at: _Place) -> str | None:
    """A gerund that has an object: "charged with beating a clerk to death", "hacking 11 people to death"."""
    objects = at.after.letter in _OBJECTS and at.after.letter != "AND"
    return "V_ING" if objects and at.before.letter in _BEFORE_GERUNDS else None


@_of(words=("cost",))
def at_the_cost_of(at: _Place) -> str | None:
    """A noun behind its article: "at the cost of 22 lives"."""
    return "THINGN" if at.before.letter in _ARTICLES and at.after.letter == "OF" else None


@_of(letters=("BE",))
def remains_of(at: _Place) -> str | None:
    """A noun of the dead: "remains of 50 men", "the remains were burnt"."""
    noun = at.after.letter == "OF" or at.before.letter in _WHOSE
    return "VICT" if noun and at.item.word.dead else None


@_of(words=TITLES)
def group_head(at: _Place) -> str | None:
    """A title between an institution and a name: "group head Abel Moro", "Kenya arrests head of a union"."""
    named = at.after.letter == "CAPS" and at.before.letter in _INSTITUTED
    return "PERSON" if named or (at.after.letter == "OF" and at.before.letter[:2] == "K_") else None


_RULES = tuple(each for each in tuple(globals().values()) if isinstance(each, _Rule))
"""The rules of this module, which are asked in the order in which they stand."""
_AT_START = (some_of_them.test, a_shooting.test, had_it_been.test)
"""The tests that are for the word that opens a sentence."""


def _does_harm(sense: Sense | None) -> bool:
    """Return whether a noun is that of a weapon, an attack, an accident or a disaster."""
    return sense is not None and sense.kind == "thing" and sense.value in CAUSES


NOUNS = frozenset("PERSON PERSONS ORGN PLACEN THINGN CAUSEN LOW VICT EVN TOLLN DEM ADJ K_NV V_NV S_NV D_NV".split())
"""The letters of words that an adjective may stand before."""
_DESCRIBED = frozenset(("K_ED", "K_PART", "V_ED", "V_PART", "STATEA"))
"""The letters of participles before a noun: "the last three missing people"."""
_ARTICLES = frozenset(("THE", "ART", "POSS"))
_SAID_OF = frozenset(("BE", "BENOT", "BEEN", "ADV"))
"""The letters of words before what something is said to be."""
_HE, _THEY = frozenset(("he", "she")), frozenset(("they", "we"))
_WHOSE = frozenset(("THE", "POSS", "HER", "GEN"))
_DETERMINERS = _WHOSE | {"ART", "ADJ"}
_OBJECTS = frozenset("NUM ART THE POSS HER PRON PERSON PERSONS CAPS DEM ORGN ADJ MORE LOW VICT AND".split())
"""What may follow a gerund that has an object, or shares that of another verb."""
_BEFORE_GERUNDS = frozenset(("OF", "BY", "WITH", "PREP", "SUB", "COMMA", "AND", "S_PAST", "S_ED"))
"""The letters of what a gerund with an object may stand behind: "of beating", "admitted beating", "after beating"."""
_TAKING_UP = frozenset("they it he she most all both".split())
_TAKEN_UP = {False: ("PERSONS",), True: ("PERSON", "ORGN", "CAPS")}
"""What may be the subject of a verb of saying before a pronoun that takes it up, by whether the verb has an s."""
_AFTER_CLAIM = frozenset(("STOP", "COMMA", "TIMEX"))
"""What follows a verb of saying behind its claim: "an inquiry found on Monday"."""
_AFTER_VERB = frozenset(("TO", "PREP", "SUB", "WITH", "ALONG", "STOP"))
_PREDICATES = frozenset("BE BENOT HAVE HAVENOT K_ED K_PART D_PAST D_ED".split())
_VERBS = frozenset(("BEING", "K_ED", "K_PART", "V_ED", "V_PART"))
_SPEAKERS = frozenset(("PERSON", "PERSONS", "ORGN", "CAPS", "PLACEN", "THINGN", "LOW"))
_PLACING = frozenset("in into at from near inside outside".split())
_HAVES_BEEN = frozenset(("BE", "BEEN", "HAVE", "AND"))
_BEFALLEN = frozenset(("K_ED", "K_PART", "D_ED", "D_PAST", "STATEA", "V_ED", "V_PART"))
_ACTED = frozenset(("V_PAST", "V_ED", "V_ING", "V_PART"))
_AIMS = frozenset(("TO", "PREP", "NUM"))
_SORTS = frozenset(("ADJ", "DEM", "CAPS"))
_PEOPLE = frozenset(("PERSON", "PERSONS", "NUM"))
_SHOWS = frozenset(("show", "fear"))
_OF_THE_STATE = frozenset(("PERSON", "PERSONS", "ORGN"))
_STATING = frozenset(("PERSONS", "PRON", "CAPS", "ORGN", "MODAL", "TO"))
_NAMES_A_CAUSE = frozenset(("CAUSEN", "THINGN", "LOW", "ADJ", "V_NV", "CAPS"))
_HARMED = frozenset(("EVN", "VICT", "K_GN", "K_NV"))
_INSTITUTED = frozenset(("CAPS", "ORGN", "PLACEN", "PERSON", "LOW"))
