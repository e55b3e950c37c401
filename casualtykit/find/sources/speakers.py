"""Who a speaker is: what it is called, and which pronoun may take it up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from casualtykit.gazetteer.labels import place_words
from casualtykit.languages.en.name_words import NAME_PARTICLES
from casualtykit.languages.en.source_words import (
    CALLED_BODIES,
    INDEFINITE,
    INSTITUTIONS,
    NOT_MAKING,
    OFFICE_IN,
    SMALL_WORDS,
)
from casualtykit.languages.en.verb_words import NAMING
from casualtykit.spans import Page
from casualtykit.tape import Noun, Phrase
from casualtykit.vocabulary import Role


def name_of(page: Page, speakers: Sequence[Phrase]) -> str | None:
    """Return what a speaker is called: the canonical name, or its words without the article; None for a pronoun.

    A person is called by his name, whatever stands beside it: "a spokesman, Anwar Sabri", "Anwar Sabri, a doctor".
    """
    speakers = _the_person(page, speakers)
    called = called_so(page, speakers[1:])
    speakers = called[-1:] or speakers
    if speakers[0].sym == "PRONOUN":
        return None
    by = next((i for i, p in enumerate(speakers[:-1]) if p.sym == "BY"), 0)
    if by and speakers[by - 1].word in NOT_MAKING:
        speakers = speakers[: by - 1] or speakers  # "a document seen by the paper"
    elif by:
        maker = speakers[by + 1].noun
        if maker is not None and maker.core.end > maker.core.start:
            return maker.name or " ".join(page.cut(maker.core.start, speakers[by + 1].end).split())
    noun = speakers[0].noun
    known = _known_name(page, noun) if noun is not None and len(speakers) == 1 else None
    if known is not None:
        return known
    start = noun.core.start if noun is not None and noun.core.end > noun.core.start else speakers[0].start
    words = page.cut(start, speakers[-1].end).split()
    return " ".join(words[1:] if len(words) > 1 and words[0].endswith("-based") else words)


def _known_name(page: Page, noun: Noun) -> str | None:
    """Return the name that the lists have for a body or a person told by one noun; none for "a Bosnian nurse" or "the Iraqis"."""
    if noun.name is None:
        return _body_named(page, noun) if noun.head in CALLED_BODIES else None
    nation = noun.plural and noun.role == Role.UNSPECIFIED and not noun.source_kind
    if not noun.name or noun.number is not None or nation:
        return None
    before = page.cut(noun.core.start, noun.core.end).rstrip()[: -len(noun.head)].split()
    if before[-1:] == ["of"] and not INSTITUTIONS.isdisjoint(w.lower() for w in before):
        return page.cut(noun.core.start, noun.core.end)  # "the Guides' Association of Nepal"
    own = bool(before) and (before[-1].istitle() or before[-1] in NAME_PARTICLES)  # "Abel Moro", "Casa de Moro"
    return None if own or _in_other_words(page, noun) else noun.name


def _in_other_words(page: Page, noun: Noun) -> bool:
    """Return whether a body has a name of several words in a text, none of which is in its name in the lists: the text's stands."""
    words = page.low[noun.core.start : noun.core.end].split()
    return len(words) > 1 and {w.rstrip("s") for w in words}.isdisjoint(_plain(noun.name or ""))


def _plain(name: str) -> set[str]:
    """Return the words of a name without case and the ending of a plural."""
    return {w.rstrip("s") for w in name.lower().split()}


def _body_named(page: Page, noun: Noun) -> str | None:
    """Return the name of the body that stands right before a noun which only says what sort it is: "the Taliban group"."""
    words = page.low[noun.core.start : noun.core.end]
    *_, before = words.removesuffix(noun.head).split() or [""]
    name = noun.affiliation or ""
    return (
        name
        if words.endswith(noun.head) and before and len(name) > _CODE and before in name.lower().replace("-", " ")
        else None
    )


_CODE = 2
"""The letters that stand for a country."""


def _the_person(page: Page, speakers: Sequence[Phrase]) -> Sequence[Phrase]:
    """Return the name among some phrases that say who one speaker is, or else them all."""
    comma = next((i for i, p in enumerate(speakers) if p.sym == "COMMA"), 0)
    if not comma or any(p.sym == "AND" for p in speakers[:comma]):
        return speakers
    if [p.sym for p in speakers[comma + 2 :]] == ["COMMA", "NAME"] and speakers[0].sym == "PEOPLE":
        return speakers[-1:]  # "the superintendent, Herat, Abel Moro"
    return named_beside(page, speakers[:comma], speakers[comma:]) or speakers[:comma]


def named_beside(page: Page, speakers: Sequence[Phrase], beside: Sequence[Phrase]) -> Sequence[Phrase]:
    """Return the name that stands behind the comma of a speaker told without one: "a spokesman, Anwar Sabri"; or nothing.

    So does "a local group, the Centre for Peace and Rights".
    """
    head, *where = speakers
    if head.noun is None or not _called_by_a_noun(page, head) or not beside or beside[0].sym != "COMMA":
        return ()
    if any(p.sym != "AT" or (p.word not in OFFICE_IN and not _surely_named(page, head, beside[1:])) for p in where):
        return ()  # "a doctor in Mubi, Adamawa State", but "a doctor in Mubi, Dr Abel Moro"
    name = tuple(takewhile(lambda p: p.sym in _OF_A_NAME, beside[1:]))
    behind = beside[len(name) + 1 :]
    if not name or (behind and behind[0].sym not in _ENDS_A_NAME):
        return ()
    fits = _is_person(name) if head.sym == "PEOPLE" and not head.noun.collective else name[0].sym != "PEOPLE"
    return name if fits and _proper(page, name) else ()


def called_so(page: Page, beside: Sequence[Phrase]) -> Sequence[Phrase]:
    """Return what stands behind a speaker and says what it is called, the name last: "calling itself the Lake Front"."""
    if not beside or beside[0].sym not in ("VERBING", "VERB_ED", "NAMELY") or beside[0].word not in NAMING:
        return ()
    itself = len(beside) > 1 and beside[1].sym == "PRONOUN"
    name = beside[1 + itself : 2 + itself]
    if not name or name[0].noun is None or name[0].sym not in _OF_A_NAME or not _proper(page, name):
        return ()
    return beside[: 2 + itself]


def _surely_named(page: Page, head: Phrase, beside: Sequence[Phrase]) -> bool:
    """Return whether what stands beside a speaker has a title or is a known body, so that it is no place."""
    first = beside[0] if beside else None
    if first is None or head.sym != "PEOPLE":
        return first is not None and first.sym == "ORG"
    called = page.cut(first.start, first.end).split()
    if first.sym == "NAME" and len(called) > 1 and head.noun is not None and head.noun.definite:
        return True  # "the army's spokesman in Gao, Abel Moro"
    return first.sym == "PEOPLE" or page.low[first.start : first.end].split()[0] in SMALL_WORDS


def _is_person(name: Sequence[Phrase]) -> bool:
    """Return whether a name may be a person's: it is one phrase, has no article, and is more than a word for people."""
    first = name[0]
    noun = first.noun
    return (
        len(name) == 1
        and noun is not None
        and (first.start == noun.core.start or noun.named or first.low.startswith("the rev"))
        and (first.sym != "PEOPLE" or noun.named)
    )


_OF_A_NAME = frozenset("NAME PEOPLE ORG THING AND".split())
_ENDS_A_NAME = frozenset("COMMA SEMI SAY TELL VERB VERB_ED".split())


def _called_by_a_noun(page: Page, head: Phrase) -> bool:
    """Return whether one speaker is told by what he or it is, and not by name: "the ministry spokesman", "a local NGO"."""
    noun = head.noun
    if noun is None or head.sym not in ("PEOPLE", "ORG", "THING") or (noun.plural and not noun.collective):
        return False
    words = page.cut(head.start, noun.core.end).split()
    office = head.sym == "PEOPLE" and not noun.named  # "the Superintendent of Police"
    return office or words[0].lower() in INDEFINITE or words[-1].islower()


def _proper(page: Page, name: Sequence[Phrase]) -> bool:
    """Return whether each noun of a name has a capital, and none is one of several: "a Democrat" is no name."""
    if name[0].sym == "AND":
        return False
    for phrase in (p for p in name if p.sym != "AND"):
        noun = phrase.noun
        words = page.cut(noun.core.start, noun.core.end).split() if noun is not None else []
        if noun is None or not words or words[-1].islower() or noun.number is not None:
            return False  # "al-Karam" has a capital
        if words[-1].lower() in place_words():
            return False  # "the superintendent, Lagoon District"
        if phrase is not name[0] and phrase.start < noun.core.start:
            return False  # "the army, Hezbollah and the UN"
    return True


def taken_up_by(speakers: Sequence[Phrase]) -> str:
    """Return the pronoun that may take a speaker up in a later sentence: "he", "it" or "they"; a name may be a person's or not."""
    first = speakers[0]
    noun = first.noun
    if first.sym == "PRONOUN":
        return first.word
    if len(speakers) > 1 and any(p.sym == "AND" for p in speakers):
        return "they"
    if noun is None or first.sym in ("ORG", "PLACE", "THING") or noun.collective:
        return "it"
    if noun.plural or (noun.number is not None and (noun.number.count.low or 0) > 1):
        return "they"
    return {"PEOPLE": "he", "NAME": "he it"}.get(first.sym, "it")
