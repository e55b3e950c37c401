"""What kind of source a speaker is: by the words of its noun phrase, the head first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain, pairwise

from casualtykit.languages.en.body_words import (
    ADVOCATES,
    ANY_BODIES,
    CAUSES_SERVED,
    COMPANY_ENDINGS,
    NEWSPAPERS,
    NO_TOWNS,
    OF_FAITH,
    OF_HEALING,
    OF_JUSTICE,
    OF_NATIONS,
    OF_NEWS,
    OF_POLICE,
    OF_RESCUE,
    OF_STATE,
    OF_TRADE,
    OF_WAR,
    PUBLIC,
    PUBLIC_BODIES,
    PUBLIC_COUNSELS,
    UNOFFICIAL,
    WATCHING,
)
from casualtykit.languages.en.group_words import BESIDE
from casualtykit.languages.en.source_words import (
    ABOUT,
    BEHIND_OFFICES,
    DOCUMENTS,
    INDEFINITE,
    MEDIA_CALLED,
    NOT_MADE,
    OF_AN_ORDER,
    PUBLISHED_ON,
)
from casualtykit.lexicon import Lexicon, Sense, tokens
from casualtykit.spans import Page
from casualtykit.values import settled
from casualtykit.vocabulary import OPEN_KINDS, Role, SourceKind

_BY_ROLE = {
    Role.MILITARY: SourceKind.MILITARY, Role.POLICE: SourceKind.POLICE, Role.SECURITY_FORCES: SourceKind.MILITARY,
    Role.ARMED_GROUP: SourceKind.ARMED_GROUP, Role.PARAMILITARY: SourceKind.ARMED_GROUP, Role.CRIMINAL: SourceKind.ARMED_GROUP,
    Role.OFFICIAL: SourceKind.GOVERNMENT, Role.MEDICAL: SourceKind.MEDICAL, Role.JOURNALIST: SourceKind.MEDIA,
    Role.AID_WORKER: SourceKind.MONITOR, Role.PEACEKEEPER: SourceKind.INTERGOVERNMENTAL, Role.CLERGY: SourceKind.LOCAL_LEADER,
}  # fmt: skip
_FIELDS = {
    word: kind
    for kind, words in (
        (SourceKind.EMERGENCY, OF_RESCUE), (SourceKind.MEDICAL, OF_HEALING), (SourceKind.JUDICIAL, OF_JUSTICE),
        (SourceKind.POLICE, OF_POLICE), (SourceKind.MILITARY, OF_WAR), (SourceKind.INTERGOVERNMENTAL, OF_NATIONS),
        (SourceKind.MEDIA, OF_NEWS), (SourceKind.LOCAL_LEADER, OF_FAITH), (SourceKind.COMPANY, OF_TRADE),
        (SourceKind.GOVERNMENT, OF_STATE),
    )
    for word in words
}  # fmt: skip
"""What kind of source a body is, by a word for what it does."""
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
    text = page.cut(start, end)
    told = _told(words, lexicon)
    kinds, by_office = told.kinds, told.by_office
    if not kinds and _ends_as(text, NEWSPAPERS):
        return SourceKind.MEDIA
    if by_office and (_watching(text) or (kinds == [SourceKind.MEDIA] and _for_a_cause(text))):
        kinds = [SourceKind.MONITOR]
    kind = next((k for k in kinds if k not in OPEN_KINDS), kinds[0] if kinds else None)
    if kind in (None, SourceKind.OTHER, SourceKind.WITNESS) and _ends_as(text, COMPANY_ENDINGS):
        return SourceKind.COMPANY
    open_to_more = kind is None or kind in OPEN_KINDS or (by_office and len(kinds) == 1)
    if open_to_more and UNOFFICIAL.isdisjoint(words) and not _for_a_cause(text):
        kind = _by_field(words, told.unknown, text, alone=kind is None) or kind
    match kind:
        case SourceKind.MEDIA if not _known(words, lexicon) and _for_the_press(words):
            return SourceKind.MONITOR
        case SourceKind.WITNESS if _of_an_order(text.split()):
            return SourceKind.LOCAL_LEADER
        case SourceKind.WITNESS if _for_a_cause(text):
            return SourceKind.MONITOR  # "the Lake Prisoners' Rights Network"
        case SourceKind.WITNESS | SourceKind.COMPANY if not ADVOCATES.isdisjoint(words):
            return SourceKind.OTHER  # "the dockers' union", "the federation of workers"
        case SourceKind.GOVERNMENT if words[-1] == "ministries" and words[0] != "the" and "and" not in words:
            return SourceKind.MONITOR  # "Lake Aid Ministries" is a mission
        case None | SourceKind.OTHER if _of_the_state(words, told.unknown):
            return SourceKind.GOVERNMENT  # "the forest department", "the Road Safety Corps"
        case None | SourceKind.OTHER if _for_a_cause(text):
            return SourceKind.MONITOR  # "the Independent Medico-Legal Unit"
        case SourceKind.GOVERNMENT | SourceKind.INTERGOVERNMENTAL if by_office and not UNOFFICIAL.isdisjoint(words):
            return SourceKind.OTHER  # "a spokesman for the union" is no official
    return kind


def _by_field(words: Sequence[str], unknown: Collection[str], text: str, *, alone: bool) -> SourceKind | None:
    """Return the kind that a word for what a body does tells, the nearest to its head: "the mine rescue brigade".

    A capital needs the head of a body beside it: "President Abel Mill" has no mill. So does a word alone, unless it is
    most of what is told: "the shipyard", and not "tabled a motion that called for his rescue".
    """
    beside = next((i for i, word in enumerate(words) if word in BESIDE), len(words))
    words = words[:beside]  # "a man outside the supermarket"
    bodies = not ANY_BODIES.isdisjoint(words)
    if alone and not bodies and len(words) > _SOME:
        return None
    head = next((i for i, word in enumerate(words) if i and word in BEHIND_OFFICES), len(words))
    small = text.replace("'s", " ").split()
    fields = (w for w in (*reversed(words[:head]), *words[head:]) if w in _FIELDS and w in unknown)
    return next((_FIELDS[w] for w in fields if bodies or w in small), None)


def _behind_whom(word: str) -> str:
    """Return whose body it is of a word that says so, and any other word as it is: "u.n." of "u.n.-backed"."""
    whose, _, end = word.rpartition("-")
    return whose if whose and end in _BEHIND else word


_BEHIND = frozenset("backed led mandated appointed sponsored commissioned brokered supported supervised".split())
"""What is said of a body or an expert behind the name of whoever stands behind it."""


_SOME = 4
"""How many words a body has at most that is called by what it does alone: "the old state shipyard"."""


@settled
class _Told:
    """What a lexicon tells of the words of some speakers."""

    kinds: list[SourceKind]
    """The kind of each."""
    by_office: bool
    """The last of them is told by offices alone."""
    unknown: Collection[str]
    """The words that tell no kind."""


def _told(words: list[str], lexicon: Lexicon) -> _Told:
    """Return what a lexicon tells of the words of some speakers."""
    parts: list[list[_Word]] = [[]]
    kinds: list[SourceKind] = []
    last_told: list[list[_Word]] = []
    ranked = False
    unknown: list[str] = []
    i = 0
    while i < len(words):
        n, senses = lexicon.match(words, i)
        word = _word(senses)
        if word is None and n > 1 and not _of_others(words[i : i + n], lexicon):
            n, word = 1, _word(lexicon.senses(words[i]))  # "local residents" are no source, but "residents" are
        if word is not None and word.named and any(w.title for w in parts[-1]):
            word = None  # "Councillor Abel Zaman"
        if word is not None:
            parts[-1].append(word)
        else:
            unknown += words[i : i + n]
        if word is None and n == 1 and words[i] in BEHIND_OFFICES:
            found = _decided(parts) if words[i] in _NEXT else None
            if found is not None and (words[i] == "," or found not in OPEN_KINDS):
                if not kinds:
                    ranked = words[i] == "," and found in _RANKS and all(w.title for w in chain(*parts))
                kinds.append(found)
                parts, last_told = [[]], parts
            else:
                parts.append([])
        i += n
    last = _decided(parts)
    kinds += [last] if last is not None else []
    if ranked and len(kinds) > 1 and kinds[1] not in OPEN_KINDS:
        kinds.pop(0)  # "Colonel Karam, the governor"
    return _Told(kinds, all(w.office for w in chain(*(parts if any(parts) else last_told))), unknown)


def _of_others(term: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether a term is a place of people, and none of them: "refugee camp"."""
    first, last = (_word(lexicon.senses(word)) for word in (term[0], term[-1]))
    return first is not None and first.kind is SourceKind.WITNESS and last is None


def _for_the_press(words: Sequence[str]) -> bool:
    """Return whether a body speaks for the press: "the Free Media Movement", and not "the trade union newspaper Trud"."""
    last = next((w for w in reversed(words) if w in ADVOCATES or w in MEDIA_CALLED), "")
    return last in ADVOCATES


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


def _of_the_state(words: Sequence[str], unknown: Collection[str]) -> bool:
    """Return whether a body is called as those of the state are: "the forest department", "the National Search Commission"."""
    if not UNOFFICIAL.isdisjoint(words):
        return False
    national = not PUBLIC.isdisjoint(words) and not PUBLIC_COUNSELS.isdisjoint(words)
    return national or not PUBLIC_BODIES.isdisjoint(words) or (_of_a_town(words) and words[-2] in unknown)


def _of_a_town(words: Sequence[str]) -> bool:
    """Return whether a council has the name of a town or a county, and no other: "Hackford Council", "Lake County Council"."""
    if not _OF_WHOM <= len(words) <= _OF_A_TOWN or words[-1] != "council":
        return False
    return words[-2] not in INDEFINITE and not words[-2].endswith(NO_TOWNS)


_OF_WHOM, _OF_A_TOWN = 2, 3
"""How many words the name of a town's council has at least and at most."""


def _for_a_cause(words: str) -> bool:
    """Return whether a name of several words tells of a cause that bodies without an office in the state work for."""
    plain = (w.removesuffix("'s").rstrip("'") for w in words.split() if w[:1].isupper())
    capitals = {part for w in plain for part in w.lower().split("-")}
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
