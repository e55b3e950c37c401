"""How English nouns and verbs inflect."""

from __future__ import annotations

_VOWELS = "aeiou"


def noun_forms(term: str, forms: str) -> tuple[tuple[str, str], ...]:
    """Return singular and plural of a noun, the last word of a compound inflected; `forms` is an irregular plural.

    >>> noun_forms("army", ""), noun_forms("man", "men")
    ((('army', 'sg'), ('armies', 'pl')), (('man', 'sg'), ('men', 'pl')))
    """
    return (term, "sg"), (forms or _with_s(term), "pl")


def verb_forms(term: str, forms: str) -> tuple[tuple[str, str], ...]:
    """Return the forms of a verb, the first word of a phrase inflected; irregular ones are "s past participle ing".

    >>> [f for f, _ in verb_forms("gun down", "")]
    ['gun down', 'guns down', 'gunned down', 'gunning down']
    >>> verb_forms("shoot", "shoots shot shot shooting")[2]
    ('shot', 'ed')
    """
    head, gap, rest = term.partition(" ")
    tail = gap + rest
    if forms:
        s, past, part, ing = forms.split()
    else:
        s, past, ing = _with_s(head), _with(head, "ed"), _with(head, "ing")
        part = past
    both = (((past + tail), "ed"),) if past == part else ((past + tail, "past"), (part + tail, "part"))
    return (term, "base"), (s + tail, "s"), *both, (ing + tail, "ing")


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _with(word: str, ending: str) -> str:
    """Return a verb with -ed or -ing: drop a silent e, turn y to i, double a final consonant after one short vowel."""
    if word.endswith("e") and not (ending == "ing" and word.endswith(("ee", "oe", "ye"))):
        return word[:-1] + ending
    if word.endswith("y") and word[-2:-1] not in _VOWELS and ending == "ed":
        return word[:-1] + "ied"
    short = len(word) > 2 and word[-1] not in _VOWELS + "wxyh" and word[-2] in _VOWELS and word[-3] not in _VOWELS
    if short and (len(word) <= 4 or word in _DOUBLED):
        return word + word[-1] + ending
    return word + ending


# Longer verbs stressed on the last syllable double their consonant as the short ones do.
_DOUBLED = frozenset(
    "kidnap admit commit permit submit occur refer prefer transfer compel expel control patrol defer regret equip".split()
)
