"""Names of persons in a sentence that is all in capitals, where no capital tells them.

What no lexicon knows is a name there more often than a noun, if two such words stand together and nothing before them
opens a group: "ALVARO QUENT WAS SHOT". Once a text has given a name in full, its last word is a name by itself.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import evolve

from casualtykit.find.atoms import ATOMS, Atom, Atoms, classifier
from casualtykit.languages.en.group_words import NAMES_LIKE_VERBS, NOUN_ENDINGS, TITLES
from casualtykit.lexicon import Lexicon, tokens
from casualtykit.spans import Page, Span, shouted

_RUN = re.compile(
    ATOMS.expand(r"(?<! [THE ART POSS NUM NUMX ORD GEN ADJ DEM]) (?: CAPS LOW{1,4} | LOW{2,5} ) (?! [LOW NOUNISH])")
)
_LONGEST = 5
"""The words of the longest name."""


def with_names(page: Page, span: Span, atoms: Atoms, lexicon: Lexicon) -> Atoms:
    """Return the words of a sentence with those that are names of persons marked as in mixed case."""
    if not shouted(page.cut(span.start, span.end)):
        return atoms
    items, letters = list(atoms.items), list(atoms.letters)
    for n, item in enumerate(items):
        if item.low in NAMES_LIKE_VERBS and not item.senses:
            _mark(items, letters, n, n + 1)
    for match in _RUN.finditer("".join(letters)):
        if all(_may_name(a) for a in items[match.start() : match.end()]):
            _mark(items, letters, *match.span())
    known = _surnames(page.low, lexicon)
    for n, item in enumerate(items):
        if item.letter == "LOW" and item.low in known:
            _mark(items, letters, n, n + 1)
    return Atoms(tuple(items), "".join(letters))


def _mark(items: list[Atom], letters: list[str], start: int, end: int) -> None:
    for n in range(start, end):
        items[n], letters[n] = evolve(items[n], letter="CAPS"), ATOMS["CAPS"]


def _may_name(atom: Atom) -> bool:
    """Return whether a word that no lexicon knows has nothing of a common noun."""
    return not atom.senses and _plain(atom.low)


def _plain(word: str) -> bool:
    return word.isalpha() and len(word) > 1 and not word.endswith(NOUN_ENDINGS)


@lru_cache(maxsize=8)
def _surnames(low: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the last words of the names that a text in capitals gives in full, and the names behind a title."""
    classify = classifier(lexicon)
    found: set[str] = set()
    run, opened, letter, word = 0, False, "", ""
    for token in tokens(low, 0, len(low)):
        before, last, word = letter, word, token[0]
        letter = classify(word)
        if letter == "LOW" and _plain(word):
            opened = opened if run else before in _OPENERS
            run += 1
            if last in TITLES:
                found.add(word)
        else:
            if 1 < run <= _LONGEST and not opened and letter not in _NOUNS:
                found.add(last)
            run = 0
    return frozenset(found)


_OPENERS = frozenset("THE ART POSS NUM NUMX ORD GEN ADJ DEM".split())
_NOUNS = frozenset("PERSON PERSONS THINGN CAUSEN".split())
