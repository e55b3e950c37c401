"""Names of persons in a sentence that is all in capitals, where no capital tells them.

What no lexicon knows is a name there more often than a noun, if two such words stand together and nothing before them
opens a group: "ALVARO QUENT WAS SHOT". Once a text has given a name in full, its last word is a name by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from casualtykit.find.phrases.atom import Atom
from casualtykit.find.phrases.words import ATOMS, Told, words_of
from casualtykit.languages.en.name_words import NAMES_LIKE_VERBS, NOUN_ENDINGS, TITLES
from casualtykit.lexicon import Lexicon, words_in
from casualtykit.patterns import lazy
from casualtykit.spans import Page, Span, shouted

_RUN = lazy(
    ATOMS.expand(r"(?<! [THE ART POSS NUM NUMX ORD GEN ADJ DEM]) (?: CAPS LOW{1,4} | LOW{2,5} ) (?! [LOW NOUNISH])")
)
_LONGEST = 5
"""The words of the longest name."""


def with_names(page: Page, span: Span, atoms: Sequence[Atom], lexicon: Lexicon) -> Sequence[Atom]:
    """Return the words of a sentence with those that are names of persons marked as in mixed case."""
    if not shouted(page.cut(span.start, span.end)):
        return atoms
    items = [_named(a) if a.low in NAMES_LIKE_VERBS and not a.word.senses else a for a in atoms]
    for match in _RUN.finditer(ATOMS.letters([a.letter for a in items])):
        run = items[match.start() : match.end()]
        if all(map(_may_name, run)):
            items[match.start() : match.end()] = map(_named, run)
    known = _surnames(page.low, lexicon)
    return [_named(a) if a.letter == "LOW" and a.low in known else a for a in items]


def _named(atom: Atom) -> Atom:
    """Return a word as a name."""
    return Atom("CAPS", atom.start, atom.end, atom.low, atom.word, atom.mention)


def _may_name(atom: Atom) -> bool:
    """Return whether a word that no lexicon knows has nothing of a common noun."""
    return not atom.word.senses and _plain(atom.low)


def _plain(word: str) -> bool:
    return word.isalpha() and len(word) > 1 and not word.endswith(NOUN_ENDINGS)


@lru_cache(maxsize=8)
def _surnames(low: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the last words of the names that a text in capitals gives in full, and the names behind a title."""
    chunks = low.split()
    sorts = " ".join(map(_sorts(lexicon).__getitem__, chunks))
    found: set[str] = set()
    for told in (_IN_FULL, _BEHIND_TITLE):
        chunk = at = 0
        for name in told.finditer(sorts):
            chunk += sorts.count(" ", at, name.end())
            at = name.end()
            found.add(words_in(chunks[chunk])[at - sorts.rfind(" ", 0, at) - 2])
    return frozenset(found)


_IN_FULL = lazy(rf"[nN] [nN](?<![noNO] ...)(?<![noNO]...)(?: [nN]){{0,{_LONGEST - 2}}}+(?! ?[nxNX]|$)")
"""A name in full, which no word before it opens as a group and no noun behind it heads."""
_BEHIND_TITLE = lazy(r"[nN](?<=[NOXM] .)")


@lru_cache(maxsize=8)
def _sorts(lexicon: Lexicon) -> Told[str]:
    """Return what the words between two spaces are among names, in a letter each, which is a capital for a title.

    A word is part of a name (n), opens a group (o), is a noun (x) or none of these (m); "mm" is a word and its comma.
    """
    words = words_of(lexicon)

    def sort(word: str) -> str:
        letter = words[word].letter
        name = letter == "LOW" and _plain(word)
        told = "n" if name else "o" if letter in _OPENERS else "x" if letter in _NOUNS else "m"
        return told.upper() if word in TITLES else told

    return Told(lambda chunk: "".join(map(sort, words_in(chunk))))


_OPENERS = frozenset("THE ART POSS NUM NUMX ORD GEN ADJ DEM".split())
_NOUNS = frozenset("PERSON PERSONS THINGN CAUSEN".split())
