"""Words of harm that mean none, told by the words beside them before anything is read: "death penalty", "will kill", "seized weapons".

What is told here is what the reading of the sentence would come to anyway. It only spares that reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from casualtykit.find.numbers.cardinals import TEENS, TENS, UNITS
from casualtykit.find.phrases.atom import BES
from casualtykit.find.phrases.words import Words, words_of
from casualtykit.languages.en.harm_words import PERSONAL, USED
from casualtykit.lexicon import Lexicon, Sense, words_in
from casualtykit.spans import Page

Test = Callable[[Page, int, int, int, int], bool]
"""Whether something is so of a word of harm, by what stands beside it: the text, the word's two ends, those of its sentence."""
NEAR, FAR = 40, 60
"""How far before and behind a word of harm is looked, in characters."""
_FIGURES = frozenset((*UNITS, *TEENS, *TENS))
_DONE = frozenset(("ed", "past", "part"))
_MODALS = frozenset(("MODAL", "MODALNOT", "DONOT"))
_TOLD = frozenset(("HAVE", "HAVENOT", "HAVING", "FEAR", "S_ED", "S_PART", "S_PAST", "S_PRES", "ADV"))
"""What stands before "to" where the harm may be real: "had to", "is said to", "is reportedly to"."""
_BEFORE_THINGS = frozenset("THE ART POSS HER ADJ ORD NUMX DEM PLACEN".split())
_NOUNS_TOO = frozenset(("K_NV", "D_NV"))
_THINGS = frozenset(("THINGN", "V_NV", "CAUSEN"))


def takes_things(sense: Sense) -> bool:
    """Return whether a sense is that of a verb whose object may be things too."""
    return sense.has("weak") and sense.value.startswith("kills ")


def counts(word: str) -> bool:
    """Return whether a folded word is a figure up to ninety, which mostly counts persons: "they are holding nine"."""
    return word in _FIGURES


def unmeant(form: str, lexicon: Lexicon) -> Iterator[Test]:
    """Yield tests of a form of harm: where it passes one of them, it tells of no harm that has come to anybody.

    >>> def meant(text, form):
    ...     page, at = Page.of(text), text.index(form)
    ...     tests = list(unmeant(form, Lexicon.shipped("en")))
    ...     return not any(test(page, at, at + len(form), 0, len(text)) for test in tests)
    >>> meant("They seized nine men.", "seized"), meant("They seized the weapons.", "seized")
    (True, False)
    >>> meant("It kills men.", "kills"), meant("It may kill men.", "kill")
    (True, False)
    """
    words, harms = words_of(lexicon), [s for s in lexicon.senses(form) if s.kind in ("outcome", "slot")]
    verbs = [s for s in harms if s.value.startswith(("kills ", "dies "))]
    if not verbs or any(s.kind == "slot" or s.value.endswith(" displaced") for s in harms):
        return  # "forced to flee"
    if all(s.form == "base" for s in verbs):
        yield _planned(words, noun=words[form].letter in _NOUNS_TOO)
    elif all(s.form in _DONE for s in verbs):
        yield _planned_passive(words)
    if all(map(takes_things, harms)):
        yield _of_things(words)


def in_term(form: str, lexicon: Lexicon) -> Iterator[Test]:
    """Yield the test whether a term begins with a form that is no harm, where there are any: "death penalty".

    >>> text = "He faces the death penalty."
    >>> [test(Page.of(text), 13, 18, 0, len(text)) for test in in_term("death", Lexicon.shipped("en"))]
    [True]
    """
    words = words_of(lexicon)

    def test(page: Page, start: int, end: int, first: int, last: int) -> bool:
        row = [form, *words_in(page.low[end : min(last, end + FAR)])]
        if len(row) < 2 or row[1] not in words[form].seconds:
            return False
        n, senses = lexicon.match(row, 0)
        noun = n > 1 and words[" ".join(row[:n])].letter[:2] not in ("V_", "S_", "L_", "SU")
        return noun and all(s.kind not in ("outcome", "slot") for s in senses)

    if lexicon.begins(form):
        yield test


def _planned(words: Words, *, noun: bool) -> Test:
    """Return the test whether a verb in its base form tells of what is yet to be: "will kill", "vowed to kill".

    Args:
        words: what words are.
        noun: whether the form may be a noun too: "led to arrest of nine men".
    """

    def test(page: Page, start: int, end: int, first: int, last: int) -> bool:
        if noun and page.low.startswith(" of ", end):
            return False
        before = words_in(page.low[max(first, start - FAR) : start])
        row = before[-3:]
        letter = words[row[-1]].letter if row else ""
        if letter != "TO":
            return letter in _MODALS
        if not USED.isdisjoint(before):
            return False  # "used a knife to kill three men"
        if len(row) < 2 or words[row[-2]].letter in _TOLD:
            return False
        return all(words[" ".join(row[i:])].letter != "MANAGES" for i in range(len(row) - 1))

    return test


def _planned_passive(words: Words) -> Test:
    """Return the test whether a participle tells of what is yet to be: "will be killed"."""

    def test(page: Page, start: int, end: int, first: int, last: int) -> bool:
        row = words_in(page.low[max(first, start - NEAR) : start])[-2:]
        return len(row) > 1 and words[row[1]].letter == "BEBASE" and words[row[0]].letter in _MODALS

    return test


def _of_things(words: Words) -> Test:
    """Return the test whether a verb has only things for its object: "seized the weapons", "hold talks"."""

    def test(page: Page, start: int, end: int, first: int, last: int) -> bool:
        row = words_in(page.low[end : min(last, end + FAR)])
        head = next((i for i, w in enumerate(row) if not (w in _FIGURES or words[w].letter in _BEFORE_THINGS)), None)
        if head is None or words[row[head]].letter not in _THINGS or any(_person(words, w) for w in row[head:]):
            return False
        before = words_in(page.low[max(first, start - NEAR) : start])[-1:]
        return not (before and words[before[0]].letter in BES)

    return test


def _person(words: Words, word: str) -> bool:
    return word in _FIGURES or word in PERSONAL or words[word].person or word[0].isdigit()
