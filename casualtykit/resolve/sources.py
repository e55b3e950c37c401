"""Who "it", "the monitor" and "Mr Karam" are: the fullest name that the text gives its source."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from casualtykit.model import Source, SourceKind, Statement
from casualtykit.spans import Page

_SMALL = frozenset("the a an of for in at on to and 's".split())
_PRONOUNS = frozenset("it he she they".split())


def resolve_sources(page: Page, statements: Sequence[Statement], named: Sequence[Source]) -> tuple[Statement, ...]:
    """Return statements whose sources carry the fullest name in the text.

    Args:
        page: the text.
        statements: in text order.
        named: every source of the text in its order, also those of sentences without statements.
    """
    names = _names(page, named)
    return tuple(
        evolve(s, sources=tuple(_renamed(x, names) for x in s.sources)) if s.sources else s for s in statements
    )


def _renamed(source: Source, names: dict[int, Source]) -> Source:
    full = names.get(source.span.start)
    return evolve(source, name=full.name, kind=full.kind) if full is not None else source


def _names(page: Page, named: Sequence[Source]) -> dict[int, Source]:
    """Return for each source, by where it stands, the source whose name it takes."""
    result: dict[int, Source] = {}
    different = list({s.text: s for s in reversed(named)}.values())[-_MOST:]
    last: Source | None = None
    for source in named:
        low = source.text.lower().replace("\xa0", " ")
        full: Source | None
        if low in _PRONOUNS or (low.startswith(("its ", "their ")) and source.kind is SourceKind.OTHER):
            full = last  # "it said", "its director said"
        else:
            full = _fullest(source, different)
            last = full or source
        if full is not None:
            result[source.span.start] = full
    return result


_MOST = 60
"""How many differently worded sources of a text are held against one another."""


def _fullest(source: Source, named: Sequence[Source]) -> Source | None:
    """Return the fullest source that the words of one may stand for: "the Observatory", "the Britain-based monitor"."""
    mine = _words(source.text)
    if not mine:
        return None
    best: Source | None = None
    for other in named:
        theirs = _words(other.name or other.text)
        proper = (other.name or other.text)[:1].isupper()
        if not proper or (best is not None and len(theirs) <= len(_words(best.name or best.text))):
            continue
        if source.kind is not SourceKind.OTHER and other.kind is not source.kind:
            continue
        generic = (
            mine[-1] in _GENERIC
            and other.kind is source.kind
            and source.kind not in (SourceKind.OTHER, SourceKind.ANONYMOUS)
        )
        inside = (
            set(mine) <= set(theirs)
            and len(theirs) > len(mine)
            and source.text[:1] != ""
            and source.text.split()[-1][:1].isupper()
        )
        definite = source.text.lower().startswith(("the ", "a "))
        if definite and not _OFFICES.isdisjoint(theirs):
            continue  # "the Observatory" is not the head of it
        if inside or (generic and definite and len(theirs) > 1 and other.kind is SourceKind.MONITOR):
            best = other
    return best


_OFFICES = frozenset(
    "head chief chair chairman chairwoman director founder president secretary spokesman spokeswoman spokesperson".split()
)
"""Words that make a source a person, whom "the Observatory" does not mean."""

_GENERIC = frozenset("monitor monitors group organisation organization observatory agency watchdog charity".split())


def _words(text: str) -> list[str]:
    return [w for w in text.lower().replace("\xa0", " ").replace("'s", "").split() if w not in _SMALL]
