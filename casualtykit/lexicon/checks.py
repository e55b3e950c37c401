"""What a word means and why, and what a file of words holds and what stands in its way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from casualtykit.lexicon.book import Lexicon, read_file
from casualtykit.lexicon.entries import KINDS, REMOVED, Entry, folded
from casualtykit.lexicon.index import Sense, cells_of, inflected, inflection, lookup_key

_FORMS = {
    "sg": "singular", "pl": "plural", "base": "base form", "s": "third person", "past": "past form",
    "part": "participle", "ed": "past form and participle", "ing": "form in -ing",
}  # fmt: skip
_NOUNS = frozenset(("actor", "source", "place", "thing", "demonym"))
_FIRST = {"word": "function word", "outcome": "word of harm"}
"""What is read before a noun of the same letters."""
_MOST_NEAR = 5
"""How many forms are told of beside a word that no entry knows."""
_MOST_NOTES = 20
"""How many notes of one file are told."""


def show(lexicon: Lexicon, word: str) -> list[str]:
    r"""Return what a lexicon knows of a word: its entries, their origin, their forms, and what they replace.

    >>> print(*show(Lexicon.shipped("en"), "Lynched")[:2], sep="\n")
    lynched
      outcome: kills killed, past form and participle of "lynch"
    >>> print(*show(Lexicon.shipped("en"), "lynhced"))
    no entry knows 'lynhced'; there are 'lynched'
    """
    term = lookup_key(folded(word))
    senses = lexicon.senses(term)
    lines = [term]
    for sense in senses:
        lines += _sense(sense, lexicon)
    hidden = lexicon.shadowed(term)
    lines += [f"  replaced: {e.kind}: {_said(e)} ({e.origin})" for e in hidden]
    if not senses and not hidden:
        near = _near(lexicon, term)
        return [f"no entry knows {term!r}{'; there are ' if near else ''}{', '.join(map(repr, near))}"]
    return lines


def _near(lexicon: Lexicon, term: str) -> list[str]:
    """Return a few forms that have a word among theirs, or else that are spelt nearly as it is."""
    forms = sorted(lexicon.forms(*KINDS))
    return [f for f in forms if term in f.split(" ")][:_MOST_NEAR] or get_close_matches(term, forms, _MOST_NEAR, 0.8)


def _sense(sense: Sense, lexicon: Lexicon) -> Iterator[str]:
    """Yield the lines of one sense."""
    entry = sense.entry
    form = f", {_FORMS[sense.form]} of {entry.term!r}".replace("'", '"') if sense.form in _FORMS else ""
    yield f"  {sense.kind}: {_said(entry)}{form}"
    yield f"    from {entry.origin or 'a call'}"
    forms = dict.fromkeys(f for f, _ in inflected(cells_of(entry), inflection(lexicon.language)))
    yield f"    forms: {', '.join(forms)}"


def _said(entry: Entry) -> str:
    """Return what an entry says of its term."""
    more = [f"{entry.name!r}".replace("'", '"')] if entry.name else []
    more += [entry.country] if entry.country else []
    more += [" ".join(entry.tags)] if entry.tags else []
    return ", ".join([entry.value or "known", *more])


def check(path: str | Path, *, language: str = "en") -> list[str]:
    """Return what a file of words holds, and notes on what was left out, replaced, or will seldom be read.

    Raises:
        LexiconError: the file is wrong.
        OSError: it cannot be read.
    """
    entries, left_out = read_file(path, language=language)
    kinds = Counter(e.kind for e in entries)
    held = ", ".join(f"{n:,} {kind}" for kind, n in sorted(kinds.items()))
    notes = [*left_out, *_notes(entries, Lexicon.shipped(language))]
    many = "1 entry" if len(entries) == 1 else f"{len(entries):,} entries"
    lines = [f"{path}: {many}{f' ({held})' if held else ''}"]
    lines += [f"  {n}" for n in notes[:_MOST_NOTES]]
    lines += [f"  and {len(notes) - _MOST_NOTES:,} notes more"] if len(notes) > _MOST_NOTES else []
    return lines if notes else [*lines, "  nothing to note"]


def _notes(entries: tuple[Entry, ...], shipped: Lexicon) -> Iterator[str]:
    """Yield what a user should know of some entries beside the shipped ones."""
    for entry in entries:
        senses = shipped.senses(lookup_key(entry.term))
        same = [s.entry for s in senses if s.kind == entry.kind and s.entry.term == entry.term]
        if entry.value == REMOVED:
            if not same:
                yield f"{entry.origin}: {entry.term!r} takes nothing away: no shipped {entry.kind} has that term"
            continue
        for other in same:
            if other.value != entry.value and entry.kind != "outcome":
                yield f"{entry.origin}: {entry.term!r} was {other.value} ({other.origin}), now {entry.value}"
        first = next((s for s in senses if s.kind in _FIRST), None)
        if entry.kind in _NOUNS and first is not None:
            what = f"a {_FIRST[first.kind]} too, and read so first"
            yield f"{entry.origin}: {entry.term!r} is {what} ({first.entry.origin})"
