"""What kind of source a speaker is: by the head of its noun phrase, and then by the words around it.

The ways of telling stand in two tables, in the order in which they are asked. `_TELLS_SURELY` has those that ask one
part of a speaker: what its name ends with, whom a union is of, who employs a doctor, the head itself, the words beside an
office. `_TELLS` asks the whole of him: what he is or belongs to, then the cause in a name, what a body does, whether it is
called as those of the state are, and at last what an office tells by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, pairwise

from casualtykit.find.sources.terms import Part, Speaker, Term, terms_of
from casualtykit.languages.en.body_words import (
    ADVOCATES,
    ANY_BODIES,
    CAUSES_SERVED,
    COMPANY_ENDINGS,
    LEGAL_FORMS,
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
    SOCIETIES,
    UNIONS_AND_PARTIES,
    UNOFFICIAL,
)
from casualtykit.languages.en.place_names import BESIDE
from casualtykit.languages.en.source_words import (
    BYSTANDERS,
    DOCTOR,
    DOCUMENTS,
    EMPLOYEES,
    INDEFINITE,
    OFFICE_IN,
    OFFICES,
    SERVED_BY,
    STUDYING,
    TITLES_BY_CAPITAL,
    WORKING_FOR,
)
from casualtykit.lexicon import Lexicon
from casualtykit.spans import Page
from casualtykit.values import settled
from casualtykit.vocabulary import OPEN_KINDS, SourceKind

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
_RANKS = frozenset((SourceKind.MILITARY, SourceKind.MEDICAL))
"""Kinds whose titles stay with a person in any office: "Colonel Karam, the governor"."""
_OF_MEMBERS: Mapping[SourceKind | None, SourceKind] = {
    SourceKind.MEDIA: SourceKind.MONITOR, SourceKind.MONITOR: SourceKind.MONITOR, SourceKind.MEDICAL: SourceKind.MEDICAL,
    SourceKind.ARMED_GROUP: SourceKind.ARMED_GROUP, SourceKind.LOCAL_LEADER: SourceKind.LOCAL_LEADER,
}  # fmt: skip
"""What a union is by its members, if it is more than a union: that of reporters watches, that of doctors heals."""


def kind_of(page: Page, start: int, end: int, lexicon: Lexicon) -> SourceKind | None:
    """Return what kind of source some words name; None where they do not tell.

    The head decides ("army radio" is a medium), unless it is an office or a document: then the words before it
    ("police spokesman", "UN report") or behind it ("the head of the hospital", "a report by the UN").

    >>> page = Page.of("a spokesman for the rebels")
    >>> kind_of(page, 0, len(page.text), Lexicon.shipped("en")).value
    'armed_group'
    """
    told, rest = _told(terms_of(page, start, end, lexicon))
    if not told:
        return SourceKind.MEDIA if rest and _ends_as(rest[-1], NEWSPAPERS) else None  # "the Lake Tribune"
    first, *behind = told
    for other in behind:
        if other.sure and first.yields and other.kind not in OPEN_KINDS:
            return other.kind
    return next((t.kind for t in told if t.kind not in OPEN_KINDS), first.kind)


@settled
class _Told:
    """What one of several speakers, or one of several names of a speaker, tells."""

    kind: SourceKind
    sure: bool
    """It tells by what it is, and not by a mere office."""
    yields: bool
    """It gives way to what is told behind its comma: "a spokesman, Colonel Moro", "Colonel Karam, the governor"."""


def _told(terms: Iterable[Term]) -> tuple[Sequence[_Told], Speaker]:
    """Return what each of some speakers tells, and the parts of the last one if he tells nothing."""
    told: list[_Told] = []
    parts: list[Part] = []
    said: list[Term] = []
    link = ""
    for term in (*terms, _END):
        if not term.divides or term.kind is not None:
            said.append(term)  # "committee for" tells a kind, and divides too
        if not term.divides:
            continue
        parts += [Part.of(said, link)] if said and link not in BESIDE else []  # "a man outside the supermarket"
        said, link = [], term.words[-1]
        surely = _by_what_it_is(parts) if parts and link in _NEXT else None
        more = link == "and" and parts and parts[-1].link in OFFICE_IN  # "the head of the Fruit and Vegetable Alliance"
        kind = surely or (_kind(parts) if parts and link in _NEXT and not more else None)
        if kind is None or (kind in OPEN_KINDS and link == "and" and surely is None):
            continue
        head = parts[0].head
        office = surely is None and head is not None and not any(t.title for t in parts[0].told)
        told.append(_Told(kind, surely is not None, link == "," and (office or (kind in _RANKS and parts[0].ranks))))
        parts = []
    return told, parts


_NEXT = frozenset((",", "and", ""))
"""Words behind which a second speaker or a second name may stand; the first that tells its kind decides."""
_END = Term(("",), "")


def kind_named(name: str, lexicon: Lexicon) -> SourceKind | None:
    """Return what kind of source a name tells of.

    >>> kind_named("Lake Chad Rights Monitor", Lexicon.shipped("en")).value
    'monitor'
    """
    return kind_of(Page.of(name), 0, len(name), lexicon)


# ------------------------------------------------------------------------------------------------- in order of precedence


def _kind(speaker: Speaker) -> SourceKind | None:
    """Return the kind that the first way of telling finds in a speaker."""
    return next((kind for tell in _TELLS if (kind := tell(speaker)) is not None), None)


def _by_what_it_is(speaker: Speaker) -> SourceKind | None:
    """Return the kind of what stands first, or else of what it is of: "the head of the hospital"; a rank gives way to that."""
    first, *rest = speaker
    own = _firm(speaker)
    behind = (_firm(speaker[i:]) for i in range(1, len(speaker)))
    if first.head is not None and first.head.learned:
        behind = (kind for part, kind in zip(rest, behind, strict=True) if part.link in WORKING_FOR)
    belongs = next((kind for kind in behind if kind is not None and _serves(first.head, kind)), None)
    return (belongs or own) if first.ranks else (own or belongs)


def _by_cause(speaker: Speaker) -> SourceKind | None:
    """Return that of a name with a word for a cause: "the Independent Medico-Legal Unit"."""
    return SourceKind.MONITOR if _for_a_cause(speaker) else None


def _by_field(speaker: Speaker) -> SourceKind | None:
    """Return the kind that a word for what a body does tells, the nearest to its head: "the mine rescue brigade".

    A capital needs the head of a body beside it: "President Abel Mill" has no mill. So does a word alone, unless it is
    most of what is told: "the shipyard", and not "tabled a motion that called for his rescue".
    """
    words = _words(speaker)
    bodies = not ANY_BODIES.isdisjoint(words)
    known = bodies or not OFFICES.isdisjoint(words) or any(part.told for part in speaker)
    first, *behind = speaker
    if not UNOFFICIAL.isdisjoint(words) or not (known or len(words) <= _SOME) or first.terms[-1].last in _ANYBODY:
        return None
    learned = first.head is not None and first.head.learned
    terms = ([] if learned else reversed(first.terms), *(part.terms for part in behind if part.link in SERVED_BY))
    unknown = (t for t in chain(*terms) if t.kind is None and (bodies or not t.capital))
    return next((_FIELDS[w] for t in unknown for w in reversed(t.words) if w in _FIELDS), None)


_ANYBODY = BYSTANDERS | {"people"}
"""Words for those who do nothing for any body, whatever stands beside them: "village women", "people from the mine"."""
_SOME = 4
"""How many words a body has at most that is called by what it does alone: "the old state shipyard"."""


def _by_state(speaker: Speaker) -> SourceKind | None:
    """Return the kind of a body that is called as those of the state are: "the forest department", "the National Search Commission"."""
    words = _words(speaker)
    if _default(speaker) not in _NO_INSTITUTION or not UNOFFICIAL.isdisjoint(words):
        return None
    national = not PUBLIC.isdisjoint(words) and not PUBLIC_COUNSELS.isdisjoint(words)
    public = national or not PUBLIC_BODIES.isdisjoint(words) or _of_a_town(speaker)
    return SourceKind.GOVERNMENT if public else None


def _of_a_town(speaker: Speaker) -> bool:
    """Return whether a council has the name of a town or a county, and no other: "Hackford Council", "Lake County Council"."""
    words, named = _words(speaker), speaker[-1].terms[-2:]
    if not _OF_WHOM <= len(words) <= _OF_A_TOWN or len(named) < _OF_WHOM or named[1].words != ["council"]:
        return False
    return (
        named[0].kind is None and named[0].capital and words[-2] not in INDEFINITE and not words[-2].endswith(NO_TOWNS)
    )


_OF_WHOM, _OF_A_TOWN = 2, 3
"""How many words the name of a town's council has at least and at most."""


def _by_office(speaker: Speaker) -> SourceKind | None:
    """Return what an office tells whose institution is not named: "a spokesman" is one of the state, if of no union."""
    kind = _default(speaker)
    official = kind in (SourceKind.GOVERNMENT, SourceKind.INTERGOVERNMENTAL)
    return SourceKind.OTHER if official and not UNOFFICIAL.isdisjoint(_words(speaker)) else kind


def _by_standing(speaker: Speaker) -> SourceKind | None:
    """Return that of people of whom only a place is told: "people in the area", "a man at the scene"."""
    first, *behind = speaker
    seen = first.terms[-1].last in _ANYBODY and behind and behind[0].link in _WHERE
    return SourceKind.WITNESS if seen else None


_WHERE = frozenset("at in near on".split())

_TELLS = (_by_what_it_is, _by_cause, _by_field, _by_state, _by_office, _by_standing)
"""The ways in which a speaker tells its kind, the surest first."""
_NO_INSTITUTION = (None, SourceKind.OTHER)


def _default(speaker: Speaker) -> SourceKind | None:
    """Return the first kind that the head of a part tells by itself."""
    heads = [part.head for part in speaker if part.head is not None and part.head.kind is not None]
    titles = [t for part in speaker for t in part.told if t.title]
    kinds = [t.kind for t in heads[:1] if t.learned] or [t.kind for t in (*heads, *titles)]
    return next((kind for kind in kinds if kind not in OPEN_KINDS), kinds[0] if kinds else None)


def _words(speaker: Speaker) -> Sequence[str]:
    """Return the words of a speaker, folded."""
    return [w for part in speaker for t in part.terms for w in t.words]


# ------------------------------------------------------------------------------------------------------------ what it is


def _firm(parts: Speaker) -> SourceKind | None:
    """Return the kind that the first of some parts surely tells, if need be by those behind it: "a federation of journalists"."""
    return next((kind for tell in _TELLS_SURELY if (kind := tell(parts)) is not None), None)


def _by_trade(parts: Speaker) -> SourceKind | None:
    """Return that of a name which ends as a company's does: "General Dune Corp", "Dune Airways"."""
    first = parts[0]
    if any(b.last in LEGAL_FORMS and (a.capital or b.capital) for a, b in pairwise((_END, *first.terms))):
        return SourceKind.COMPANY
    known = first.head is not None and first.head.kind not in (None, SourceKind.OTHER, SourceKind.WITNESS)
    of_state = known or first.link == "of"  # "the Ministry of Energy"
    return None if of_state or not _ends_as(first, COMPANY_ENDINGS) else SourceKind.COMPANY


def _by_old_title(parts: Speaker) -> SourceKind | None:
    """Return that of a title which is another word without a capital and a name: "Father Moro", and not "Moro's father"."""
    if any(t.body for t in parts[0].terms):
        return None  # "the Justice Network"
    titles = (
        TITLES_BY_CAPITAL[a.text] for a, b in pairwise(parts[0].terms) if a.text in TITLES_BY_CAPITAL and b.capital
    )
    return next(map(SourceKind, titles), None)


def _by_mission(parts: Speaker) -> SourceKind | None:
    """Return that of a mission with a name: "Lake Aid Ministries", and not "the Ministries of Health"."""
    *before, last = parts[0].terms
    mission = before and last.text == "Ministries" and before[0].capital and before[0].last not in ("the", "both")
    return SourceKind.MONITOR if mission and len(parts) == 1 else None


def _by_members(parts: Speaker) -> SourceKind | None:
    """Return that of a body which speaks for its members, by who these are: "the police federation", "a union of doctors"."""
    head = parts[0].head
    if head is None or head.last not in UNIONS_AND_PARTIES or head.firm is not None:
        return None
    if head.last in SOCIETIES and _for_a_cause(parts):
        return SourceKind.MONITOR
    members = (t.firm for part in parts for t in part.told)
    return next((_OF_MEMBERS[kind] for kind in members if kind in _OF_MEMBERS), SourceKind.OTHER)


def _by_employer(parts: Speaker) -> SourceKind | None:
    """Return that of a body which employs somebody: "a UN doctor", "an Oxfam driver"; what somebody saw is his own."""
    head = parts[0].head
    if head is None or not head.role or not (head.firm in _EMPLOYED or head.last in EMPLOYEES):
        return None
    return next((t.firm for t in parts[0].told if t.named), None)


_EMPLOYED = frozenset((SourceKind.MEDICAL, SourceKind.EMERGENCY, SourceKind.MEDIA, SourceKind.MONITOR))
"""Kinds of people who may work for any body."""


def _by_head(parts: Speaker) -> SourceKind | None:
    """Return that of the head: "the army hospital" heals."""
    head = parts[0].head
    return head.firm if head is not None else None


def _by_words_beside(parts: Speaker) -> SourceKind | None:
    """Return that of the words beside an office, a document or a body: "a police spokesman", "the Free Media Movement"."""
    head, before = parts[0].head, parts[0].before
    if head is None or before is None:
        return None
    if head.last in STUDYING:  # "a military analyst", but "an Amnesty analyst" and "a bank's analyst"
        return next((t.firm for t in before.told if t.named or t.firm is SourceKind.COMPANY), None)
    if head.learned and before.head is not None and before.head.role:
        return None  # "the soldiers' lawyer"
    kind = _kind((before,)) if head.last in DOCUMENTS else _firm((before,))  # "the authorities' report"
    if kind is None or not _serves(head, kind) or (kind in OPEN_KINDS and head.kind is SourceKind.MEDIA):
        return None  # "the party's website"
    return _OF_ADVOCATES.get(kind, kind) if head.last in ADVOCATES else kind


def _by_title(parts: Speaker) -> SourceKind | None:
    """Return that of a title before the name of who has an office: "a spokesman, Colonel Moro"; any trade has its doctors."""
    titles = (t.firm for t in parts[0].told if t.title and t.last not in DOCTOR)
    return next((kind for kind in titles if kind is not None), None)


def _serves(head: Term | None, kind: SourceKind) -> bool:
    """Return whether somebody or something is of the kind of those beside it: "the villagers' spokesman", and not their lawyer."""
    return head is None or kind is not SourceKind.WITNESS or not (head.learned or (head.body and head.last != "group"))


_OF_ADVOCATES: Mapping[SourceKind, SourceKind] = {
    SourceKind.MEDIA: SourceKind.MONITOR, SourceKind.WITNESS: SourceKind.OTHER, SourceKind.COMPANY: SourceKind.OTHER,
}  # fmt: skip
"""What a body is by those for whom it speaks: "the Free Media Movement", "the dockers' council"."""
_TELLS_SURELY = (
    _by_trade,
    _by_old_title,
    _by_mission,
    _by_members,
    _by_employer,
    _by_head,
    _by_words_beside,
    _by_title,
)
"""The ways in which a part of a speaker tells its kind surely, in order."""


def _for_a_cause(parts: Speaker) -> bool:
    """Return whether a name of several words tells of a cause that bodies without an office in the state work for."""
    capitals = {piece for part in parts for t in part.terms if t.capital for w in t.words for piece in w.split("-")}
    return len(capitals) > 1 and not CAUSES_SERVED.isdisjoint(capitals)


def _ends_as(part: Part, endings: Collection[str]) -> bool:
    """Return whether a name of several words, or one with its article, ends as that of a paper or a company does."""
    *before, last = part.terms
    return bool(before) and last.capital and not last.text.isupper() and last.last in endings
