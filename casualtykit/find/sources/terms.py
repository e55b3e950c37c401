"""The words of a speaker, each with what it tells of his kind, in the parts that stand between the small words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casualtykit.languages.en.body_words import ADVOCATES, ANY_BODIES, UNIONS_AND_PARTIES
from casualtykit.languages.en.place_names import BESIDE
from casualtykit.languages.en.source_words import (
    ABOUT,
    BEHIND_OFFICES,
    DOCUMENTS,
    GRADES,
    NOT_MADE,
    PUBLISHED_ON,
    STUDYING,
)
from casualtykit.lexicon import Lexicon, Sense, tokens
from casualtykit.spans import Page
from casualtykit.values import kept, settled
from casualtykit.vocabulary import OPEN_KINDS, Role, SourceKind

_BY_ROLE = {
    Role.MILITARY: SourceKind.MILITARY, Role.POLICE: SourceKind.POLICE, Role.SECURITY_FORCES: SourceKind.MILITARY,
    Role.ARMED_GROUP: SourceKind.ARMED_GROUP, Role.PARAMILITARY: SourceKind.ARMED_GROUP, Role.CRIMINAL: SourceKind.ARMED_GROUP,
    Role.OFFICIAL: SourceKind.GOVERNMENT, Role.MEDICAL: SourceKind.MEDICAL, Role.JOURNALIST: SourceKind.MEDIA,
    Role.AID_WORKER: SourceKind.MONITOR, Role.PEACEKEEPER: SourceKind.INTERGOVERNMENTAL, Role.CLERGY: SourceKind.LOCAL_LEADER,
}  # fmt: skip
_IN_ARMS = frozenset((SourceKind.MILITARY, SourceKind.POLICE, SourceKind.ARMED_GROUP))
"""Kinds of which words tell that may only grade others: "a military communique", and not "deputy director"."""
DIVIDING = BEHIND_OFFICES | BESIDE | {""}
"""Small words between what is told of, and the end."""
_BODIES = ANY_BODIES | ADVOCATES | UNIONS_AND_PARTIES


@settled
class Term:
    """A term of a speaker, and what it tells."""

    words: Sequence[str]
    """Its words, folded."""
    text: str
    """Its words as given."""
    kind: SourceKind | None = None
    office: bool = False
    """It names a place in an institution that other words name: spokesman, head, report."""
    title: bool = False
    """It may stand before a name: general, doctor."""
    grade: bool = False
    """It may only grade the word behind it: "deputy director"."""
    named: bool = False
    """It is the name of a body."""
    role: str = ""
    """The role of those whom it names, if it names people."""

    @kept
    def last(self) -> str:
        """Its last word, without the small word that may end it: "association of"."""
        return self.words[-2] if len(self.words) > 1 and self.divides else self.words[-1]

    @property
    def divides(self) -> bool:
        """Whether it ends with a small word, behind which something else is told of."""
        return self.words[-1] in DIVIDING

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital."""
        return self.text[:1].isupper()

    @property
    def body(self) -> bool:
        """Whether it is the head of a body of any sort."""
        return self.last in _BODIES and (self.kind is not None or len(self.words) == 1)

    @property
    def learned(self) -> bool:
        """Whether it is a trade that may be about a thing, and not in its service: "a nuclear physicist", "a tax lawyer"."""
        own = self.role == Role.CIVILIAN and not (self.office or self.title)
        return self.kind is SourceKind.OTHER and (own or self.last in STUDYING)

    @property
    def firm(self) -> SourceKind | None:
        """The kind that it tells, whatever stands beside it: that of "police", and none of "spokesman" or "lawyer"."""
        return None if self.office or self.kind in OPEN_KINDS else self.kind


@settled
class Part:
    """What stands between the small words of a speaker: "the head", and "the rescue team" behind "of"."""

    link: str
    """The small word before it."""
    terms: Sequence[Term]
    told: Sequence[Term]
    """Those that tell a kind."""
    head: Term | None
    """The last that tells what somebody or something is: "hospital" of "the army hospital", "police" of "Police Colonel Moro"."""

    @classmethod
    def of(cls, terms: Sequence[Term], link: str = "") -> Part:
        """Return the part that some terms make behind a small word."""
        known = [t for t in terms if t.kind is not None or t.body]
        plain = [t for t in known if not t.title and not (t.grade and t is not known[-1])]
        officers = [t for t in known if t.kind is SourceKind.POLICE]
        told = [t for t in known if t.kind is not None]
        return cls(link, terms, told, next(reversed(plain or officers or known), None))

    @property
    def ranks(self) -> bool:
        """Whether nothing but titles tells its kind: "Captain Abel Moro"."""
        return bool(self.told) and all(t.title for t in self.told)

    @property
    def before(self) -> Part | None:
        """What tells more of its head: "the army hospital" of "the army hospital's spokesman"."""
        at = next((i for i, t in enumerate(self.terms) if t is self.head), 0)
        terms = [t for t in self.terms[:at] if not t.grade or (t.kind in _IN_ARMS and not t.title)]
        return Part.of(terms) if terms else None


Speaker = Sequence[Part]
"""Who speaks, in parts, the first of which says who or what he is."""


def terms_of(page: Page, start: int, end: int, lexicon: Lexicon) -> Iterator[Term]:
    """Yield the terms of a stretch of a text, as a lexicon knows them.

    >>> page = Page.of("a spokesman for the local residents")
    >>> [(t.text, t.kind and t.kind.value) for t in terms_of(page, 0, len(page.text), Lexicon.shipped("en"))][1:4]
    [('spokesman', 'government'), ('for', None), ('the', None)]
    """
    words = _without_topic([(t[0], page.cut(t.start(), t.end())) for t in tokens(page.low, start, end)])
    low = [_behind_whom(word) for word, _ in words]
    titled = False
    told = False
    before = Term((), "")
    i = 0
    while i < len(words):
        n, senses = lexicon.match(low, i)
        text = " ".join(text for _, text in words[i : i + n])
        term = _term(low[i : i + n], text, senses)
        if n > 1 and term.kind is None and not _of_others(term.words, lexicon):
            n, text = 1, words[i][1]
            term = _term(low[i : i + 1], text, lexicon.senses(low[i]))  # "local residents"
        elif n > 1 and low[i] in GRADES and not any(sense.kind == "source" for sense in senses):
            office = _term(low[i : i + n], text, lexicon.senses(low[i + n - 1]))
            term = office if office.office else term  # a "deputy commander" may be one of the fire service
        behind = words[i + n][1] if i + n < len(words) else ""
        lower = behind.islower() and behind not in BEHIND_OFFICES
        surname = titled or (told and text.istitle() and before.kind is None and before.text.istitle())
        if (term.named and n == 1 and surname) or (term.title and term.grade and lower):
            term = Term(term.words, text)  # "Councillor Abel Zaman", "general partners"
        elif term.kind is None and not i and lower:
            term = Term(term.words, text.lower())  # "Insurance investigators"
        titled = term.title or (titled and term.last not in BEHIND_OFFICES)
        told, before = told or term.kind is not None, term
        yield term
        i += n


def _term(words: Sequence[str], text: str, senses: Sequence[Sense]) -> Term:
    """Return what a term tells of a speaker by what it may mean."""
    actor = next((s for s in senses if s.kind == "actor"), None)
    own = next((s for s in senses if s.kind == "source"), None)
    if own is not None:
        kind = SourceKind(own.value)
    elif actor is not None and actor.value == Role.OFFICIAL and actor.has("org"):
        kind = SourceKind.OTHER  # a party
    elif actor is not None and actor.value in _BY_ROLE:
        kind = _BY_ROLE[actor.value]
    else:
        return Term(words, text)
    return Term(
        words, text, kind,
        office=own is not None and own.has("office"),
        title=actor is not None and actor.has("title"),
        grade=actor is not None and actor.has("also-adj"),
        named=own is not None and own.has("org"),
        role=actor.value if actor is not None and not (actor.has("collective") or actor.has("org")) else "",
    )  # fmt: skip


def _of_others(term: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether a term is a place of people, and none of them: "refugee camp"."""
    first, last = (_term([word], word, lexicon.senses(word)) for word in (term[0], term[-1]))
    return first.kind is SourceKind.WITNESS and last.kind is None


def _behind_whom(word: str) -> str:
    """Return whose body it is of a word that says so, and any other word as it is: "u.n." of "u.n.-backed"."""
    whose, _, end = word.rpartition("-")
    return whose if whose and end in _BEHIND else word


_BEHIND = frozenset("backed led mandated appointed sponsored commissioned brokered supported supervised".split())
"""What is said of a body or an expert behind the name of whoever stands behind it."""


def _without_topic(words: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """Return the words of a speaker without what a document is about: "a report on the insurgency by the UN"."""
    low = [word for word, _ in words]
    led = next((i for i in range(1, len(low) - 1) if low[i] in NOT_MADE and low[i + 1] == "by"), len(low))
    low = low[:led]  # "the panel led by a judge"
    at = next((i for i in range(1, led) if low[i] in ABOUT and low[i - 1] in DOCUMENTS), led)
    if not PUBLISHED_ON.isdisjoint(low[at:]):
        at = led
    by = low.index("by", at) if "by" in low[at:] else led
    return [*words[:at], *words[by:led]]
