"""What kind of source a speaker is, and what it is called: by the words of its noun phrase, the head first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain, pairwise, takewhile

from casualtykit.gazetteer.labels import place_words
from casualtykit.languages.en.group_words import NAMING
from casualtykit.languages.en.source_words import (
    ABOUT,
    ADVOCATES,
    BEHIND_OFFICES,
    CALLED_BODIES,
    CAUSES_SERVED,
    COMPANY_ENDINGS,
    DOCUMENTS,
    INDEFINITE,
    INSTITUTIONS,
    NEWSPAPERS,
    NO_TOWNS,
    NOT_MADE,
    NOT_MAKING,
    OF_AN_ORDER,
    OFFICE_IN,
    PUBLIC,
    PUBLIC_BODIES,
    PUBLIC_COUNSELS,
    PUBLISHED_ON,
    SMALL_WORDS,
    UNOFFICIAL,
    WATCHING,
)
from casualtykit.lexicon import Lexicon, Sense, tokens
from casualtykit.spans import Page
from casualtykit.tape import Noun, Phrase
from casualtykit.values import settled
from casualtykit.vocabulary import OPEN_KINDS, Role, SourceKind

_BY_ROLE = {
    Role.MILITARY: SourceKind.MILITARY, Role.POLICE: SourceKind.POLICE, Role.SECURITY_FORCES: SourceKind.MILITARY,
    Role.ARMED_GROUP: SourceKind.ARMED_GROUP, Role.PARAMILITARY: SourceKind.ARMED_GROUP, Role.CRIMINAL: SourceKind.ARMED_GROUP,
    Role.OFFICIAL: SourceKind.GOVERNMENT, Role.MEDICAL: SourceKind.MEDICAL, Role.JOURNALIST: SourceKind.MEDIA,
    Role.AID_WORKER: SourceKind.MONITOR, Role.PEACEKEEPER: SourceKind.INTERGOVERNMENTAL, Role.CLERGY: SourceKind.LOCAL_LEADER,
}  # fmt: skip
_NEXT = frozenset((",", "and"))
"""Words behind which a second speaker or a second name may stand; the first that tells its kind decides."""
_RANKS = frozenset((SourceKind.MILITARY, SourceKind.MEDICAL))
"""Kinds whose titles stay with a person in any office: "Colonel Karam, the governor"."""


@settled
class _Word:
    """A word of a speaker that tells a kind."""

    kind: SourceKind
    office: bool
    """It names a place in an institution that other words name: spokesman, head, report."""
    title: bool
    """It may stand before a name: general, doctor."""
    adjective: bool = False
    """It may only grade the word behind it: "deputy director"."""
    named: bool = False
    """It is the name of an organisation, in one word, which may be a surname too: "Zaman"."""


def kind_of(page: Page, start: int, end: int, lexicon: Lexicon) -> SourceKind | None:
    """Return what kind of source some words name; None where they do not tell.

    The head decides ("army radio" is a medium), unless it is an office or a document: then the words before it
    ("police spokesman", "UN report") or behind it ("the head of the hospital", "a report by the UN").

    >>> page = Page.of("a spokesman for the rebels")
    >>> kind_of(page, 0, len(page.text), Lexicon.shipped("en")).value
    'armed_group'
    """
    words = _without_topic([_behind_whom(t[0]) for t in tokens(page.low, start, end)])
    kinds, all_offices = _kinds_told(words, lexicon)
    if not kinds and _ends_as(page.cut(start, end), NEWSPAPERS):
        return SourceKind.MEDIA
    if all_offices and _watching(page.cut(start, end)):
        kinds = [SourceKind.MONITOR]
    kind = next((k for k in kinds if k not in OPEN_KINDS), kinds[0] if kinds else None)
    if kind in (None, SourceKind.OTHER, SourceKind.WITNESS) and _ends_as(page.cut(start, end), COMPANY_ENDINGS):
        return SourceKind.COMPANY
    match kind:
        case SourceKind.MEDIA if not _known(words, lexicon) and not ADVOCATES.isdisjoint(words):
            return SourceKind.MONITOR
        case SourceKind.WITNESS if _of_an_order(page.cut(start, end).split()):
            return SourceKind.LOCAL_LEADER
        case SourceKind.WITNESS | SourceKind.COMPANY if not ADVOCATES.isdisjoint(words):
            return SourceKind.OTHER  # "the dockers' union", "the federation of workers"
        case SourceKind.GOVERNMENT if words[-1] == "ministries" and words[0] != "the" and "and" not in words:
            return SourceKind.MONITOR  # "Lake Aid Ministries" is a mission
        case None | SourceKind.OTHER if _of_the_state(words):
            return SourceKind.GOVERNMENT  # "the forest department", "the Road Safety Corps"
        case None | SourceKind.OTHER if _for_a_cause(page.cut(start, end)):
            return SourceKind.MONITOR  # "the Independent Medico-Legal Unit"
        case SourceKind.GOVERNMENT if all_offices and not UNOFFICIAL.isdisjoint(words):
            return SourceKind.OTHER  # "a spokesman for the union" is no official
    return kind


def _behind_whom(word: str) -> str:
    """Return whose body it is of a word that says so, and any other word as it is: "u.n." of "u.n.-backed"."""
    whose, _, end = word.rpartition("-")
    return whose if whose and end in ("backed", "led", "mandated") else word


def _kinds_told(words: list[str], lexicon: Lexicon) -> tuple[list[SourceKind], bool]:
    """Return the kinds of the speakers that some words name, and whether the last of them is told by offices alone."""
    parts: list[list[_Word]] = [[]]
    kinds: list[SourceKind] = []
    ranked = False
    i = 0
    while i < len(words):
        n, senses = lexicon.match(words, i)
        word = _word(senses)
        if word is None and n > 1:  # "local residents" is known as people alone, "residents" as a source
            n, word = 1, _word(lexicon.senses(words[i]))
        if word is not None and word.named and any(w.title for w in parts[-1]):
            word = None  # "Councillor Abel Zaman"
        if word is not None:
            parts[-1].append(word)
        elif n == 1 and words[i] in BEHIND_OFFICES:
            found = _decided(parts) if words[i] in _NEXT else None
            if found is not None and (words[i] == "," or found not in OPEN_KINDS):
                if not kinds:
                    ranked = words[i] == "," and found in _RANKS and all(w.title for w in chain(*parts))
                kinds.append(found)
                parts = [[]]
            else:
                parts.append([])
        i += n
    last = _decided(parts)
    kinds += [last] if last is not None else []
    if ranked and len(kinds) > 1 and kinds[1] not in OPEN_KINDS:
        kinds.pop(0)  # "Colonel Karam, the governor"
    return kinds, all(w.office for w in chain(*parts))


def _known(words: list[str], lexicon: Lexicon) -> bool:
    """Return whether a lexicon knows a name as a whole, with its article or without."""
    named = words[1:] if words[:1] == ["the"] else words
    return bool(named) and lexicon.match(named, 0)[0] == len(named)


def _without_topic(words: list[str]) -> list[str]:
    """Return the words of a speaker without what a document is about: "a report on the insurgency by the UN"."""
    led = next((i for i in range(1, len(words) - 1) if words[i] in NOT_MADE and words[i + 1] == "by"), len(words))
    words = words[:led]  # "the panel led by a judge"
    at = next((i for i in range(1, len(words)) if words[i] in ABOUT and words[i - 1] in DOCUMENTS), None)
    if at is None or not PUBLISHED_ON.isdisjoint(words[at:]):
        return words
    return words[:at] + words[words.index("by", at) if "by" in words[at:] else len(words) :]


def _ends_as(words: str, endings: Collection[str]) -> bool:
    """Return whether a name of several words, or one with its article, ends as that of a paper or a company does."""
    *before, last = words.split() or [""]
    return bool(before) and last[:1].isupper() and not last.isupper() and last.lower() in endings


def _of_an_order(words: Sequence[str]) -> bool:
    """Return whether a word for kin is the title of a priest or a nun: "Father Moro", and not "Moro's father"."""
    return any(a in OF_AN_ORDER and b[:1].isupper() for a, b in pairwise(words))


def _of_the_state(words: Sequence[str]) -> bool:
    """Return whether a body is called as those of the state are: "the forest department", "the National Search Commission"."""
    if not UNOFFICIAL.isdisjoint(words):
        return False
    national = not PUBLIC.isdisjoint(words) and not PUBLIC_COUNSELS.isdisjoint(words)
    return national or not PUBLIC_BODIES.isdisjoint(words) or _of_a_town(words)


def _of_a_town(words: Sequence[str]) -> bool:
    """Return whether a council has the name of a town or a county, and no other: "Hackford Council", "Lake County Council"."""
    if not _OF_WHOM <= len(words) <= _OF_A_TOWN or words[-1] != "council":
        return False
    return words[-2] not in INDEFINITE and not words[-2].endswith(NO_TOWNS)


_OF_WHOM, _OF_A_TOWN = 2, 3
"""How many words the name of a town's council has at least and at most."""


def _for_a_cause(words: str) -> bool:
    """Return whether a name of several words tells of a cause that bodies without an office in the state work for."""
    capitals = {part for w in words.split() if w[:1].isupper() for part in w.lower().split("-")}
    return len(capitals) > 1 and not CAUSES_SERVED.isdisjoint(capitals) and UNOFFICIAL.isdisjoint(capitals)


def _watching(words: str) -> bool:
    """Return whether a name is one that groups for human rights have: "the Dune Rights Watch", whose researchers speak for it."""
    capitals = [w.lower() for w in words.split() if w[:1].isupper()]
    return len(capitals) > 1 and not WATCHING.isdisjoint(capitals)


def _word(senses: Sequence[Sense]) -> _Word | None:
    """Return what a word tells of a speaker."""
    actor = next((s for s in senses if s.kind == "actor"), None)
    title = actor is not None and actor.has("title")
    adjective = actor is not None and actor.has("also-adj")
    own = next((s for s in senses if s.kind == "source"), None)
    if own is not None:
        kind = SourceKind(own.value)
        plain = kind in OPEN_KINDS and not (actor is not None and actor.value == Role.CIVILIAN)
        named = own.has("org") and " " not in own.entry.term
        return _Word(kind, plain or own.has("office"), title, adjective, named)
    party = actor is not None and actor.value == Role.OFFICIAL and actor.has("org")
    by_role = SourceKind.OTHER if party else _BY_ROLE.get(actor.value) if actor is not None else None
    return _Word(by_role, False, title, adjective) if by_role is not None else None


def _decided(parts: Sequence[Sequence[_Word]]) -> SourceKind | None:
    """Return the kind that the parts of one phrase tell together."""
    first = next((part for part in parts if part), ())
    plain = [w for w in first if not w.title and not (w.adjective and w is not first[-1])]  # "deputy police chief"
    officers = [w for w in first if w.kind is SourceKind.POLICE]  # "police commander Colonel Moro"
    head = (plain or officers or first)[-1] if first else None
    ranked = head is not None and not plain and len(parts) > 1  # "Captain Moro of the police"
    if head is not None and not head.office and not ranked:
        return head.kind
    heads = [part[-1] for part in parts if part and part is not first]  # "an officer in the military"
    others = ((w, any(w is head for head in heads)) for part in parts if not (ranked and part is first) for w in part)
    specific = next((w.kind for w, last in others if not w.office and (last or not w.adjective)), None)
    named = (w.kind for w in chain(*parts) if w.kind not in OPEN_KINDS)  # "a statement on a website"
    return specific or next(named, head.kind if head is not None else None)


def kind_named(name: str, lexicon: Lexicon) -> SourceKind | None:
    """Return what kind of source a name tells of.

    >>> kind_named("Lake Chad Rights Monitor", Lexicon.shipped("en")).value
    'monitor'
    """
    return kind_of(Page.of(name), 0, len(name), lexicon)


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
    own = bool(before) and before[-1].istitle()  # "Abel Moro" is not the Moro of the lists
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
    *_, before = page.low[noun.core.start : noun.core.end].removesuffix(noun.head).split() or [""]
    name = noun.affiliation or ""
    return name if before and len(name) > _CODE and before in name.lower().replace("-", " ") else None


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
        len(name) == 1 and noun is not None and first.start == noun.core.start and (first.sym != "PEOPLE" or noun.named)
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
        if noun is None or not words or words[-1][:1].islower() or noun.number is not None:
            return False
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
