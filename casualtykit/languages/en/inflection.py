"""How English nouns and verbs inflect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from casualtykit.languages import table_of

_VOWELS = "aeiou"

# Verbs of several syllables, stressed on the last, double their consonant as the short ones do: "permitted", but
# "visited". The endings are those of Latin stems, which bear the stress; the exceptions to them follow.
_STRESSED_ENDINGS = ("mit", "fer", "cur", "pel", "trol", "gret")
_UNSTRESSED = frozenset("limit vomit summit offer differ suffer pilfer buffer proffer".split())
_STRESSED = frozenset(
    "abet abhor abut acquit allot annul appal befit begin beset debar deter dispel distil embed enrol equip excel "
    "extol forbid forget format fulfil handicap hobnob input instil kidnap outbid outfit outrun outwit overlap overrun "
    "program rebel rebut recap sandbag underpin unpin unplug unwrap unzip upset worship zigzag".split()
)
_ADVERBS = frozenset(
    "badly brutally critically fatally gravely mortally savagely seriously severely slightly viciously".split()
)
# Spelt with one consonant or with two, by the country of the paper; so are most long verbs in -l.
_EITHER = frozenset("dial duel fuel kidnap program refuel worship".split())
_NO_MEN = tuple("brahman burman caiman german human norman ottoman roman shaman talisman turcoman turkoman".split())


def noun_forms(term: str, forms: str) -> tuple[tuple[str, str], ...]:
    """Return singular and plural of a noun, the last word of a compound inflected; `forms` is an irregular plural.

    >>> noun_forms("army", ""), noun_forms("child", "children")
    ((('army', 'sg'), ('armies', 'pl')), (('child', 'sg'), ('children', 'pl')))
    >>> noun_forms("chief of police", "")[1], noun_forms("army spokeswoman", "")[1]
    (('chiefs of police', 'pl'), ('army spokeswomen', 'pl'))
    """
    return (term, "sg"), (forms or _plural(term), "pl")


def _plural(term: str) -> str:
    """Return the regular plural of a noun, of which only what stands before "of" is inflected."""
    noun, of, whose = term.partition(" of ")
    if noun.endswith("ife"):
        noun = noun[:-2] + "ves"
    elif noun.endswith("man") and not noun.endswith(_NO_MEN):
        noun = noun[:-2] + "en"
    else:
        noun = _with_s(noun)
    return noun + of + whose


def verb_forms(term: str, forms: str) -> tuple[tuple[str, str], ...]:
    """Return the forms of a verb, the first word of a phrase inflected; an adverb before it stays as it is.

    A verb that is spelt in two ways has both. Forms that no rule and no list of irregular verbs gives are
    "s past participle ing".

    >>> [f for f, _ in verb_forms("gun down", "")]
    ['gun down', 'guns down', 'gunned down', 'gunning down']
    >>> [f for f, _ in verb_forms("cancel", "")]
    ['cancel', 'cancels', 'cancelled', 'cancelling', 'canceled', 'canceling']
    >>> verb_forms("fatally shoot", "")[2]
    ('fatally shot', 'ed')
    >>> verb_forms("hang on", "hangs hung hung hanging")[2]
    ('hung on', 'ed')
    """
    head, gap, rest = term.partition(" ")
    if head in _ADVERBS:
        return tuple((head + gap + form, kind) for form, kind in verb_forms(rest, forms))
    tail = gap + rest
    if forms:
        s, past, part, ing = forms.split()
        return (term, "base"), (s + tail, "s"), *_pasts((past, part), tail), (ing + tail, "ing")
    s = head + "es" if head.endswith("o") and head[-2:-1] not in _VOWELS else _with_s(head)
    if (pasts := _irregular().get(head)) is not None:
        return (term, "base"), (s + tail, "s"), *_pasts(pasts, tail), (_with_ing(_stems(head)[0]) + tail, "ing")
    spelt = tuple(
        form for stem in _stems(head) for form in ((_with_ed(stem) + tail, "ed"), (_with_ing(stem) + tail, "ing"))
    )
    return (term, "base"), (s + tail, "s"), *spelt


_ANYBODY = (("his", "himself"), ("her", "herself"), ("their", "themselves"))


def of_anybody(term: str) -> tuple[str, ...]:
    """Return a term with the pronouns that its "one's" and "oneself" stand for; nothing where it has neither.

    >>> of_anybody("turn one's gun on oneself")[1:], of_anybody("stone to death")
    (('turn her gun on herself', 'turn their gun on themselves'), ())
    """
    if "oneself" not in term and "one's" not in term:
        return ()
    return tuple(term.replace("one's", whose).replace("oneself", whom) for whose, whom in _ANYBODY)


_LETTERS = {
    "eu": ("e.u.", "european union"), "uk": ("u.k.", "united kingdom"), "un": ("u.n.", "united nations"),
    "us": ("u.s.", "united states"),
}  # fmt: skip
"""What else the letters of a state or a body of states are written as."""
_LETTERS_OF = {"european": ("eu",), "united": ("uk", "un", "us")}
"""The letters whose words begin with one."""


def spelt(term: str) -> tuple[str, ...]:
    """Return what else a compound is written as that begins with the letters of a state or a body of states.

    >>> spelt("un envoy"), spelt("us-led coalition"), spelt("un")
    (('u.n. envoy', 'united nations envoy'), ('u.s.-led coalition', 'united states-led coalition'), ())
    """
    return tuple(words + term[2:] for words in _LETTERS.get(term[:2], ()) if term[2:3] in (" ", "-"))


def _pasts(forms: Sequence[str], tail: str) -> tuple[tuple[str, str], ...]:
    """Return past and participle of a verb, which are one where they are the same."""
    past, participle = forms
    return ((past + tail, "ed"),) if past == participle else ((past + tail, "past"), (participle + tail, "part"))


@cache
def _irregular() -> Mapping[str, Sequence[str]]:
    """Return past and participle of the verbs that have irregular ones."""
    return {verb: pasts.split() for verb, pasts in table_of("en", "irregular_verbs.tsv")}


@cache
def _irregular_bases() -> Mapping[str, list[str]]:
    """Return the verbs of which a word is an irregular form."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for verb, pasts in _irregular().items():
        for form in dict.fromkeys(pasts):
            found[form].append(verb)
    return found


def bases(word: str) -> list[str]:
    """Return a word, and all that it may be the regular form or another spelling of, known or not.

    >>> bases("panicked"), bases("lives"), bases("shot"), bases("u.n.")
    (['panicked', 'panicke', 'panick', 'panic'], ['lives', 'live', 'liv', 'life'], ['shot', 'shoot'], ['u.n.', 'un'])
    """
    found = [word, *_irregular_bases().get(word, ()), *_LETTERS_OF.get(word, ())]
    if word[1:2] == ".":
        found.append(word.replace(".", ""))
    if word.endswith("men"):
        found.append(word[:-2] + "an")
    elif word.endswith("s"):
        found.append(word[:-1])
        stem = word[:-2]
        if word.endswith("es"):
            found.append(stem)
            found += {"i": (stem[:-1] + "y",), "v": (stem[:-1] + "fe",), "z": (stem[:-1],)}.get(stem[-1:], ())
    elif word.endswith("ed"):
        found.append(word[:-1])
        found += _before_ending(word[:-2])
    elif word.endswith("ing"):
        stem = word[:-3]
        found += (*_before_ending(stem), stem + "e")
        if stem.endswith("y"):
            found.append(stem[:-1] + "ie")
    return found


def _before_ending(stem: str) -> list[str]:
    """Return what a verb may be whose stem stands before -ed or -ing: "buri", "gunn", "panick"."""
    last = stem[-1:]
    if last == "i":
        return [stem[:-1] + "y"]
    return [stem, stem[:-1]] if stem[-2:-1] in (last, "c") else [stem]


def _with_s(word: str) -> str:
    """Return a plural, or a verb in the third person."""
    last = word[-1:]
    if last == "y" and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if last in "sxzh" and word.endswith(("s", "x", "z", "ch", "sh")):
        return word + ("zes" if last == "z" and _is_short(word) else "es")
    return word + "s"


def _stems(verb: str) -> tuple[str, ...]:
    """Return what -ed and -ing are added to: the verb with its last consonant doubled or not, or both."""
    last = verb[-1:]
    if last == "c" and verb[-2:-1] in _VOWELS:
        return (verb + "k",)
    if last in _VOWELS or last in "wxyh" or verb[-2:-1] not in _VOWELS:
        return (verb,)
    if verb in _EITHER:
        return verb + last, verb
    before = verb[:-2].replace("qu", "q")
    if before[-1:] in _VOWELS:
        return (verb,)
    long = any(vowel in before for vowel in _VOWELS)
    if not long or verb in _STRESSED or (verb.endswith(_STRESSED_ENDINGS) and verb not in _UNSTRESSED):
        return (verb + last,)
    return (verb + last, verb) if last == "l" else (verb,)


def _is_short(word: str) -> bool:
    """Return whether a word has one syllable, with one short vowel before its last consonant."""
    before = word[:-2].replace("qu", "q")
    return word[-2:-1] in _VOWELS and not any(vowel in before for vowel in _VOWELS)


def _with_ed(stem: str) -> str:
    if stem.endswith("e"):
        return stem + "d"
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return stem[:-1] + "ied"
    return stem + "ed"


def _with_ing(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
        return stem[:-1] + "ing"
    return stem + "ing"
