"""Words without a name that stand for a source named elsewhere: "the group", "the spokesman", "the report", "a rights group"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import chain, islice

from casualtykit.languages.en.source_words import (
    AIDES,
    ANY_DOCUMENT,
    CAPTAINS,
    DOCUMENTS,
    INSTITUTIONS,
    MONITORS,
    OFFICES,
    SPEAKING_FOR,
)
from casualtykit.model import Source
from casualtykit.resolve.sources.hearing import Hearing, is_named, words_of
from casualtykit.resolve.sources.names import body_behind, document_before, makers, names_before
from casualtykit.spans import Span
from casualtykit.tape import Attribution
from casualtykit.values import evolve
from casualtykit.vocabulary import OPEN_KINDS, SourceKind


def _group_before(
    source: Source, words: Sequence[str], sentence: Span, hearing: Hearing, named: Sequence[Source]
) -> Source | None:
    """Return the organisation before "the group", where nothing tells of another kind."""
    if words[0] != "the" or words[-1] not in MONITORS or is_named(source.text):
        return None
    for a in hearing.earlier(source, sentence):
        if a.source is None or a.pronoun or a.source.kind not in _GROUPS:
            continue
        if source.kind not in (a.source.kind, SourceKind.OTHER, SourceKind.ANONYMOUS):
            continue
        body = _body_of(a, hearing)
        if body is not None:
            return body
    return None


def _body_of(a: Attribution, hearing: Hearing) -> Source | None:
    """Return a speaker that is a body of people, or the one in which a person who speaks has an office."""
    source = a.source
    if source is None or a.taken_up_by == "it":
        return source
    name = source.name or ""
    at = source.text.find(name) if name else -1
    body = body_behind(hearing.page.text, source.span.start + at + len(name)) if at >= 0 else None
    kind = hearing.kind(body) if body is not None else None
    if body is None or kind not in _GROUPS:
        return source if "it" in a.taken_up_by.split() and hearing.kind(name) is not None else None
    return evolve(source, text=body, name=body, kind=kind)


def _same_office(
    source: Source, words: Sequence[str], sentence: Span, hearing: Hearing, named: Sequence[Source]
) -> Source | None:
    """Return the last source before one that has its word and more: "the spokesman" is the town hall spokesman."""
    last = words[-1]
    if words[0] != "the" or last != source.text.split()[-1] or len(words) > _OFFICE_ALONE:
        return None
    earlier = [n for n in named if n.span.end <= source.span.start and last in n.text.lower().split()]
    return max((n for n in earlier if len(words_of(n.text)) > 1), key=lambda n: n.span, default=None)


_OFFICE_ALONE = 2
"""How many words an office has that tells nothing of whose it is: "the spokesman"."""


def _writer(
    source: Source, words: Sequence[str], sentence: Span, hearing: Hearing, named: Sequence[Source]
) -> Source | None:
    """Return whose statement "the statement" is: whose name stands beside the last one before it, or who spoke of it there."""
    document = words[-1]
    if words[0] != "the" or document not in DOCUMENTS:
        return None
    page, at = hearing.page, source.span.start
    called = DOCUMENTS if document in ANY_DOCUMENT else frozenset((document,))
    noun = document_before(page.low, called, at)
    for name in makers(page.text, noun) if noun is not None else ():
        kind = hearing.kind(name)
        if kind is not None:
            return evolve(source, text=name, name=name, kind=kind)
    speakers = [
        a.source
        for a in hearing.earlier(source, sentence)
        if a.source is not None and not a.pronoun and a.source.span not in sentence
    ]
    for speaker in speakers:
        span = hearing.sentences.at(speaker.span.start) or speaker.span
        said_by = speaker.text.lower().split()
        if said_by == words:
            continue  # "the report said", and behind it "according to the report"
        if not called.isdisjoint(re.findall(r"\w+", page.low[span.start : span.end])):
            return speaker if called.isdisjoint(said_by) else None
    kinds = _STATING if document == "statement" else _REPORTING
    return next((speaker for speaker in speakers if speaker.kind in kinds), None)


def _publisher(
    source: Source, words: Sequence[str], sentence: Span, hearing: Hearing, named: Sequence[Source]
) -> Source | None:
    """Return whose report a lead tells of, or which group it cites: the organisation that one of the next sentences names."""
    opens = hearing.before(sentence) is None
    report = words[0] in ("a", "an") and words[-1] in DOCUMENTS and source.text.islower()
    report = report or (opens and words == ["report"])  # "Report: ten dead"
    headline = opens and _NAMELESS.issuperset(words)  # "Rights Group: ten dead"
    called = words[-1] in MONITORS or words[1:3] == ["group", "of"]  # "a group of doctors"
    group = headline or (words[0] in _OPEN_GROUPS and called and source.text.split()[-1].islower())
    if not (report or group):
        return None
    kinds: Collection[SourceKind] = tuple(SourceKind) if report else _SPOKEN_FOR
    said = (a for s in islice(hearing.sentences.behind(sentence), 2) for a in hearing.said(s))
    for a in chain.from_iterable(map(_cited, said)):
        known = a.source is not None and (a.source.name or "")[:1].isupper() and not a.pronoun
        if a.source is None or not known or a.source.kind not in kinds:
            continue
        body = _body_of(a, hearing)
        if body is not None:
            return body
        if a.source.kind is SourceKind.MONITOR:
            return a.source
    return None


def _cited(a: Attribution) -> tuple[Attribution, ...]:
    """Return who speaks, and who cites him: "the Dune Monitor, citing guards, said"."""
    return (a, *(evolve(a, source=source, pronoun=False, taken_up_by="it") for source in a.via))


_GROUPS = (
    SourceKind.MONITOR,
    SourceKind.INTERGOVERNMENTAL,
    SourceKind.RED_CROSS,
    SourceKind.ARMED_GROUP,
    SourceKind.LOCAL_LEADER,
    SourceKind.COMPANY,
    SourceKind.OTHER,
)
"""The kinds of bodies that "the group" may take up: neither a state nor a paper is one."""
_REPORTING = (SourceKind.MONITOR, SourceKind.INTERGOVERNMENTAL)
"""The kinds of those whose report "the report" is, though the text has not said that they made one."""
_STATING = (*_REPORTING, SourceKind.GOVERNMENT, SourceKind.MILITARY, SourceKind.POLICE, SourceKind.ARMED_GROUP)
"""The kinds of those whose statement "the statement" is."""
_NAMELESS = MONITORS.union("rights human monitoring aid war media press".split())
"""Words of a headline that say which sort of group it is, and not which."""
_OPEN_GROUPS = frozenset(("a", "an", "its", "his", "her", "their"))
_SPOKEN_FOR = (SourceKind.MONITOR, SourceKind.OTHER, SourceKind.LOCAL_LEADER)
"""The kinds of a group that a lead leaves without its name: "a rights group"."""


def _introduced(
    source: Source, words: Sequence[str], sentence: Span, hearing: Hearing, named: Sequence[Source]
) -> Source | None:
    """Return who "an activist" of a lead or "relative" of a headline is: the first person whom the next sentences let speak.

    He has to be of one kind with the one who has no name.
    """
    own = next((a for a in hearing.said(sentence) if a.source is not None and a.source.span == source.span), None)
    headline = hearing.before(sentence) is None and words[0] not in _DEFINITE
    nameless = source.text[1:].islower() and (headline or words[0] in ("a", "an"))
    if own is None or own.taken_up_by != "he" or not nameless:
        return None
    behind = (a for s in islice(hearing.sentences.behind(sentence), _INTRODUCED) for a in hearing.said(s))
    first = next((a for a in behind if a.source is not None), None)
    if first is None or first.source is None or first.pronoun or first.source.kind is not source.kind:
        return None
    person = "he" in first.taken_up_by.split() and first.source.text.split()[0].lower() not in ("a", "an", "one")
    return first.source if person else None


_INTRODUCED = 2
"""How many sentences behind a lead may give the name of who speaks in it."""
_DEFINITE = frozenset(("the", "this", "that"))


def _body_before(
    source: Source, words: Sequence[str], sentence: Span, hearing: Hearing, named: Sequence[Source]
) -> Source | None:
    """Return the last body with a name that a noun may take up: "the broadcaster" a channel, "the company" an airline."""
    kinds = _TAKEN_UP.get(words[-1], ()) if words[0] in _WHOSE and source.text[1:].islower() else ()
    if not kinds:
        return None
    if words[0] != "the":
        return _medium_named(source, hearing) if kinds is _MEDIA else None
    called = (body for body in _bodies(source, sentence, hearing) if body.kind in kinds)
    found = next((b for b in called if words_of(b.text)[-1] not in (words[-1], *DOCUMENTS)), None)
    return _medium_named(source, hearing) if found is None and kinds is _MEDIA else found


_WHOSE = frozenset(("the", "his", "her", "their"))


def _medium_named(source: Source, hearing: Hearing) -> Source | None:
    """Return the medium that a text names before "the paper" or "his newspaper", though it has not said anything yet."""
    for name in islice(names_before(hearing.page.text, source.span.start), _LOOKED_AT):
        if hearing.kind(name) is SourceKind.MEDIA:
            return evolve(source, text=name, name=name, kind=SourceKind.MEDIA)
    return None


_LOOKED_AT = 8
"""How many names before a word for a medium are looked at."""


def _bodies(source: Source, sentence: Span, hearing: Hearing) -> Iterator[Source]:
    """Yield the bodies that speak before a source, the nearest first."""
    earlier = hearing.earlier(source, sentence)
    yield from (a.source for a in earlier if a.source is not None and _is_body(a) and not a.pronoun)


def _is_body(a: Attribution) -> bool:
    """Return whether a speaker is no person: "grid operator Khersnet" is a company."""
    company = a.source is not None and a.source.kind is SourceKind.COMPANY
    return "it" in a.taken_up_by.split() or (
        company and a.source is not None and OFFICES.isdisjoint(words_of(a.source.text))
    )


_MEDIA = (SourceKind.MEDIA,)
_TAKEN_UP: Mapping[str, Collection[SourceKind]] = {
    **dict.fromkeys("broadcaster channel station network outlet newspaper paper daily website".split(), _MEDIA),
    "agency": (
        *_MEDIA,
        SourceKind.INTERGOVERNMENTAL,
        SourceKind.GOVERNMENT,
        SourceKind.EMERGENCY,
        SourceKind.RED_CROSS,
    ),
    "body": _REPORTING,
    **dict.fromkeys("company firm operator airline carrier manufacturer".split(), (SourceKind.COMPANY,)),
    **dict.fromkeys("union federation party church association".split(), (SourceKind.OTHER, SourceKind.LOCAL_LEADER)),
}
"""The kinds of bodies that are taken up by a common noun."""

STANDS_FOR = (_group_before, _same_office, _writer, _publisher, _introduced, _body_before)
"""The ways in which words without a name stand for a source that the text names elsewhere; the first that finds one counts."""


def whose_office(
    source: Source, sentence: Span, hearing: Hearing, elsewhere: Callable[[str, str | None], str | None]
) -> SourceKind | None:
    """Return the kind of the institution that a person speaks for, where his own words do not tell which it is.

    "The commission's chief" has the kind of the commission that the text names in full, and "spokesman Abel Moro" that of
    the hospital which spoke before him.
    """
    words = source.text.split()
    small = [w for w in words if w.islower()]
    taken_up = next((k for w in small if w.endswith("'s") and (k := _TAKEN_UP.get(w.removesuffix("'s")))), None)
    if taken_up is not None:  # "the agency's director"
        return next((body.kind for body in _bodies(source, sentence, hearing) if body.kind in taken_up), None)
    owners = [w.removesuffix("'s") for w in small if w.removesuffix("'s") in INSTITUTIONS]
    owner = next((name for w in owners if (name := elsewhere(f"the {w}", None)) is not None), None)
    letters = next((w for w in words if w.isupper() and len(w) > _INITIALS), None)
    if owner is None and letters is not None and (source.kind is SourceKind.OTHER or not OFFICES.isdisjoint(small)):
        owner = elsewhere(letters, None)  # "LIRC researcher Abel Moro"
    if owner is not None:
        return hearing.kind(owner)
    body = letters or next((w.removesuffix("'s") for w in words[:1] if w[:1].isupper() and w.endswith("'s")), None)
    if body is not None and source.kind is SourceKind.OTHER:  # "LIRC's head", where "the aid group LIRC" has spoken
        called = (b.kind for b in _bodies(source, sentence, hearing) if words_of(b.text)[-1:] == [body.lower()])
        kind = next((k for k in called if k not in OPEN_KINDS), None)
        if kind is not None:
            return kind
    chief = _whose_aide(words, small)
    if chief is not None:
        named = (a.source for a in hearing.earlier(source, sentence) if a.source is not None)
        return next((s.kind for s in named if (s.name or "").split()[-1:] == [chief]), None)
    office = next((w for w in (w.lower() for w in words) if w not in _ANY), "")
    if not (_of_an_owner(words, small, owners) or _of_an_office(office, small)):
        return None
    speaks_for = _WITH_CAPTAINS if office in CAPTAINS else _WITH_SPOKESMEN
    bodies = (a for a in hearing.earlier(source, sentence) if a.taken_up_by != "he" and not a.pronoun)
    kinds = (a.source.kind for a in bodies if a.source is not None)
    return next((kind for kind in kinds if kind in speaks_for), None)


def _whose_aide(words: Sequence[str], small: Sequence[str]) -> str | None:
    """Return the name of the one whose aide speaks: "Moro's deputy"."""
    name = words[0].removesuffix("'s")
    return name if name != words[0] and name[:1].isupper() and small and small[-1] in AIDES else None


def _of_an_owner(words: Sequence[str], small: Sequence[str], owners: Sequence[str]) -> bool:
    """Return whether a person has an institution that is not named: "its head", "the commission's chief"."""
    return words[0].lower() == "its" or any(w.endswith("'s") and w.removesuffix("'s") in owners for w in small)


def _of_an_office(office: str, small: Sequence[str]) -> bool:
    """Return whether nothing but an office is told of a person: "spokesman Abel Moro", "Captain Abel Moro"."""
    return office in SPEAKING_FOR | CAPTAINS and all(w in SPEAKING_FOR or w in _ANY for w in small)


_INITIALS = len("A.")
"""The letters of a name that are no more than those of a first name."""
_ANY = frozenset("the a an one its another".split())
_WITH_SPOKESMEN = frozenset(SourceKind) - {*OPEN_KINDS, *_MEDIA, SourceKind.SOCIAL_MEDIA, SourceKind.WITNESS}
"""The kinds of institutions that a spokesman without any may speak for, where they spoke before him."""
_WITH_CAPTAINS = frozenset((SourceKind.MILITARY, SourceKind.POLICE, SourceKind.EMERGENCY))
"""The kinds of those whose captains have a rank and a name alone: "Captain Abel Moro"."""
