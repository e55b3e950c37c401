"""How spellings are made alike: the fold of a name, and the skeleton that is left of it without its vowels."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from casualtykit.patterns import lazy

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ə": "e", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
        "ħ": "h", "ŋ": "n", "-": " ", "‐": " ", "‑": " ", "–": " ", "_": " ", ".": " ", ",": " ",
        "'": None, "’": None, "‘": None, "`": None, "ʻ": None, "ʼ": None, "ʿ": None, "ʾ": None, "´": None,
    }
)  # fmt: skip
_ARTICLE = lazy(r"\b(?:a[lnrst]|a[sd]h?|ath|ash|az|e[lnrstz]|e[dz]|esh|ech|the) (?=\w)")
_SOUNDS = tuple(
    (lazy(pattern, re.MULTILINE), sound)
    for pattern, sound in (
        (r"tch|tsch|sch|sh|ch", "s"),
        (r"dzh|dsch|dj|zh", "j"),
        (r"kh|q|c(?![eiy])|ck", "k"),
        (r"gh", "g"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"ph", "f"),
        (r"c", "s"),
        (r"(?<=[aeiouy])h(?= |$)", ""),
        (r"(?<=\w)w|(?<=\w)[aeiouy]|(?<=\w)j(?=[aeiouy]?$)", ""),
        (r"^(?:ou|w)|\b[aeiouy]", "a"),
        (r" ", ""),
        (r"(.)\1+", r"\1"),
    )
)


def folded(name: str) -> str:
    """Return a name in plain small letters, without accents, apostrophes, hyphens and full stops.

    >>> folded("Dar‘ā"), folded("Al-Ḩasakah"), folded("Stoke-on-Trent")
    ('dara', 'al hasakah', 'stoke on trent')
    """
    return " ".join(name.translate(_FOLDS).split())


class _Folds(dict[int, str]):
    """What each character is in a folded name, told when it is first met."""

    def __missing__(self, character: int) -> str:
        small = chr(character).translate(_LETTERS).lower().translate(_LETTERS)
        plain = unicodedata.normalize("NFKD", small)
        return self.setdefault(character, "".join(c for c in plain if not unicodedata.combining(c)))


_FOLDS = _Folds()


fold: Callable[[str], str] = lru_cache(maxsize=4096)(folded)
"""The same, remembered: a text names a place more than once."""


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """Return the consonants of a name as they sound, alike for spellings of one name that two writers chose.

    Articles go, as do vowels but the first, doubled letters, and the difference between k and q or sh and ch. Only
    within one country do two names of one skeleton stand for one place, and there not always.

    >>> {skeleton(n) for n in ("Khan Sheikhun", "Khan Sheikhoun", "Khan Shaykhūn")}
    {'knskn'}
    >>> skeleton("Kafr Zita") == skeleton("Kfar Zeita"), skeleton("Al Latamneh") == skeleton("Latamina")
    (True, True)
    """
    return next(skeletons((fold(name),)))


def skeletons(names: Iterable[str]) -> Iterator[str]:
    """Yield the skeletons of folded names, all made at once."""
    found = _ARTICLE.sub("", "\n".join(names))
    for pattern, sound in _SOUNDS:
        found = pattern.sub(sound, found)
    return iter(found.split("\n"))


@lru_cache(maxsize=4096)
def likeness(name: str, other: str) -> float:
    """Return how much of two names is alike in writing, from 0 to 1, without articles and spaces.

    >>> likeness("Deir Ezzor", "Deir ez-Zor") > 0.8 > likeness("Cocorna", "Corona")
    True
    """
    one, two = (_ARTICLE.sub("", fold(n)).replace(" ", "") for n in (name, other))
    if one == two:
        return 1.0
    from difflib import SequenceMatcher  # few names need it

    return SequenceMatcher(None, one, two, autojunk=False).ratio()
