"""Names in full that stand elsewhere in a text: that of a surname, of letters, of a common noun, and of whose report it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from casualtykit.languages.en.body_words import PUBLIC_BODIES
from casualtykit.languages.en.source_words import FORCES, INSTITUTIONS, LINKING, SENTENCE_OPENERS
from casualtykit.patterns import lazy
from casualtykit.sentences import abbreviated
from casualtykit.spans import Span

_PLAIN = lazy(r"(?:the |an? |mr\.? |mrs\.? |ms\.? |dr\.? )?([\w.'-]{2,40})", re.IGNORECASE)
_WINDOW = 90
"""How many characters of a name are looked for before and behind one word of it."""
TRIES = 8
"""How many times a word is looked for in the text."""
_PERSON_NAME = r"((?:[A-Z][\w'-]+ ){1,3}[A-Z][\w'-]+)"
_PERSON = lazy(rf",? {_PERSON_NAME}")
_SPEAKER_BEFORE = lazy(rf"(?:said|says|to|by) {_PERSON_NAME}, (?:an?|the|his|her|their) (?:[\w-]+ )?\Z")


def _person_behind(text: str, word: str) -> str | None:
    """Return the name in full that stands right behind a word somewhere in a text."""
    at = text.find(word)
    while at >= 0:
        if not (text[at - 1 : at].isalnum() or text[at - 1 : at] == "_"):
            person = _PERSON.match(text, at + len(word))
            if person is not None:
                return person[1]
        at = text.find(word, at + 1)
    return None


def _person_before(text: str, word: str) -> str | None:
    """Return the name in full of a speaker of whom a word says who he is: "said Hana Orr, a relative of the man"."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[end : end + 1].isalnum() or text[end : end + 1] == "_"):
            person = _SPEAKER_BEFORE.search(text, max(0, at - _WINDOW), at)
            if person is not None:
                return person[1]
        at = text.find(word, end)
    return None


def written_out(text: str, words: str, name: str | None) -> str | None:
    """Return the longest name in a text that one word stands for: "Sabri", "the federation", "SOHR".

    Args:
        text: the whole text.
        words: the words of a source.
        name: its name, as far as it is known.
    """
    plain = _PLAIN.fullmatch(words)
    last = words.split()[-1]
    body = (
        last in INSTITUTIONS or last in PUBLIC_BODIES or last in FORCES
    )  # "the fire service" is not who speaks for it
    if words.islower() and len(last) > 3 and not last.endswith("s") and not body:
        person = _person_behind(text, last) or _person_before(text, last)
        if person is not None:
            return person  # "his lawyer", who is called "lawyer Abel Moro" elsewhere
    if plain is None:
        return None
    word = plain[1]
    if word.isupper() and len(word) > 1:
        spelled = _before_letters(text, word) or (_by_initials(text, word) if name is None else None)
        if spelled is not None or name in (None, word):
            return spelled
    article = words.lower().startswith("the ")
    if word.islower() and article and word in INSTITUTIONS:
        word = word.capitalize()
    if not word[:1].isupper() or word.lower() in FORCES or (word == words and word.lower() in INSTITUTIONS):
        return None
    found = [n for n in _names(text, word, both=article) if " " in n and not n.endswith(f" and {word}")]
    return max(found, key=len, default=None)


def _names(text: str, word: str, *, both: bool) -> Iterator[str]:
    """Yield the capitalised words around each place of a word, from the left alone or from both sides."""
    at = -1
    for _ in range(TRIES):
        at = text.find(word, at + 1)
        if at < 0:
            return
        before, after = text[max(0, at - _WINDOW) : at], text[at + len(word) : at + len(word) + _WINDOW]
        if before[-1:].isalnum() or after[:1].isalnum():
            continue
        name = [*_left(before), word, *(_right(after) if both else ())]
        while name and name[0].lower() in SENTENCE_OPENERS:
            name.pop(0)
        yield " ".join(name)


def _left(before: str) -> list[str]:
    """Return the capitalised words at the end of a stretch, and what links them."""
    run: list[str] = []
    kept = 0
    for word in reversed(before.split() if before.endswith(" ") else []):
        ends = word[-1] in ',;:)"!?' or (word[-1] == "." and not abbreviated(word))
        if ends or not (word[0].isupper() or word in LINKING):
            break
        run.insert(0, word)
        kept = len(run) if word[0].isupper() else kept
    return run[len(run) - kept :]


def _right(after: str) -> list[str]:
    """Return the capitalised words at the beginning of a stretch, and what links them."""
    run: list[str] = []
    kept = 0
    for word in after.split() if after.startswith(" ") else ():
        plain = word.rstrip('.,;:)"!?').removesuffix("'s")
        if not plain or not (plain[0].isupper() or word in LINKING):
            break
        run.append(plain)
        kept = len(run) if plain[0].isupper() else kept
        if plain != word:
            break
    return run[:kept]


def _by_initials(text: str, letters: str) -> str | None:
    """Return the first words of a text that begin with some letters: "Dune Independent Rights Commission" of "DIRC".

    They need capitals; behind the first, small letters will do where there are so many that this is no chance.
    """
    if not _FEW <= len(letters) <= _MANY or not letters.isalpha():
        return None
    small = f"(?:(?:{'|'.join(sorted(LINKING))}) ){{0,2}}"  # "for the"
    rest = (f"[{letter}{letter.lower()}]" if len(letters) >= _NO_CHANCE else letter for letter in letters[1:])
    words = f"[a-z'-]+ {small}".join((letters[0], *rest))
    found = re.search(rf"(?<!\w){words}[a-z'-]+", text)
    if found is None or (len(letters) == _FEW and not text.lower().endswith("the ", 0, found.start())):
        return None  # any three names in a row may begin so
    return found[0]


_FEW, _MANY = 3, 8
"""How many letters a name is looked for by."""
_NO_CHANCE = 5


def _before_letters(text: str, letters: str) -> str | None:
    """Return the name that stands before its letters: "Syrian Observatory for Human Rights (SOHR)", ", known as SOHR,"."""
    places = (text.find(f"{before}{letters}{behind}") for before, behind in _BETWEEN)
    at = next((at for at in places if at > 0), 0)
    if not at:
        return None
    name = _before(text, at)
    initials = "".join(w[0] for w in name if w[0].isupper())
    body = any(w in LINKING for w in name) or not INSTITUTIONS.isdisjoint(
        w.lower() for w in name
    )  # letters of another tongue
    return " ".join(name) if len(name) > 1 and (body or initials[:1] == letters[0]) else None


_BETWEEN = (("(", ")"), (", known as ", ""), (", known by its initials ", ""), (", or ", ","), (" or ", ","))
"""What stands between a name and its letters, and behind them."""


def _before(text: str, at: int) -> list[str]:
    """Return the words of the name that ends at a place."""
    name = _left(text[max(0, at - _WINDOW) : at])
    while name and name[0].lower() in SENTENCE_OPENERS:
        name.pop(0)
    return name


def names_before(text: str, at: int) -> Iterator[str]:
    """Yield the names before a place of a text, the nearest first, each with the small word that says what it is of.

    >>> list(names_before("He told the daily Dune Post and Ann Orr. It", 41))
    ['Ann Orr', 'daily Dune Post', 'He']
    """
    found = _NAME_OF.finditer(text, max(0, at - _NEAR), at)
    yield from (m[0] for m in reversed(list(found)))


_NEAR = 600
"""How many characters back a name is looked for."""
_NAME_OF = lazy(
    r"(?<![\w.])(?:(?:daily|weekly|newspaper|paper|magazine|website|agency|station|channel|radio) )?"
    r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,4}(?: (?:newspaper|magazine|agency|radio|television|website|daily))?(?<![.])"
)


_OFFICE_IN = lazy(
    r",? (?:who (?:is|was|heads|leads|runs|chairs) )?(?:an? |the |its )?(?:[\w'-]+ ){1,6}?(?:(?:of|at|for|with|in|from) )(?:the )?(?=[A-Z])"
)


def body_behind(text: str, at: int) -> str | None:
    """Return the body that a person whose name ends at a place of a text has an office in.

    >>> body_behind("Ann Orr, the director of the Dune Monitor, said", 7)
    'Dune Monitor'
    """
    office = _OFFICE_IN.match(text, at)
    name = _right(" " + text[office.end() : office.end() + _WINDOW]) if office is not None else []
    return " ".join(name) if len(name) > 1 else None


# ------------------------------------------------------------------------------------------------------------ documents

_BACK = 1_500
"""How many characters back the document that "the report" takes up may be named."""
_MADE_BY = lazy(r"(?:,? (?!by |from )[\w'-]+){0,4}? (?:by|from) (?:the )?(?=[A-Z])")


def document_before(low: str, documents: Collection[str], at: int) -> Span | None:
    """Return where the last word for a document stands before a place of a text.

    >>> document_before("a police report. the report says", ["report"], 17)
    Span(start=9, end=15)
    """
    found = ((low.rfind(f" {d}", max(0, at - _BACK), at), len(d)) for d in documents)
    start, length = max(found, default=(-1, 0))
    return Span(start + 1, start + 1 + length) if start >= 0 else None


def makers(text: str, noun: Span) -> Iterator[str]:
    """Yield the names of whose document it may be: of who stands behind "by", and of who stands before the word.

    >>> list(makers("A study by the Dune Monitor was out.", Span(2, 7)))
    ['Dune Monitor']
    >>> list(makers("A separate Dune Monitor report was out.", Span(24, 30)))
    ['Dune Monitor']
    """
    by = _MADE_BY.match(text, noun.end)
    behind = _right(" " + text[by.end() : by.end() + _WINDOW]) if by is not None else []
    for name in (behind, _before(text, noun.start)):
        if name:
            yield " ".join(name)
