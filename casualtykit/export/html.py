"""A text with its statements marked, as HTML or in plain characters, and a whole report as a page.

Marks have a label beside their colour, so that they read without it, and colours that stand on light and dark alike.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal, Protocol

from casualtykit.export.outline import NOTHING
from casualtykit.markup import element, escaped, page, table
from casualtykit.model import Mention, Statement, Toll
from casualtykit.spans import Span
from casualtykit.values import frozen
from casualtykit.vocabulary import Modality, Role, Scope

LONGEST_TEXT = 10_000
"""The most characters of a text that the page of a report shows; `annotate` shows them all."""
MOST_ROWS = 100
"""The most statements, and the most tolls, that the page of a report lists."""

# Colours that the common kinds of colour blindness tell apart (Okabe and Ito 2008), thin enough for text of any colour.
_COLOURS = {
    "count": (230, 159, 0),
    "outcome": (213, 94, 0),
    "victims": (0, 114, 178),
    "by": (204, 121, 167),
    "source": (0, 158, 115),
    "place": (86, 180, 233),
    "time": (160, 150, 40),
    "cause": (140, 110, 90),
    "cue": (128, 128, 128),
}


def _style(red: int, green: int, blue: int) -> str:
    """Return the style of a mark: words of the page's colour on a thin one.

    A notebook that is not trusted drops `color: inherit`, and browsers then set marks in black, which cannot be read
    on a dark page. It also drops colours written with spaces, so that what stands before holds there: dark words on an
    opaque pale ground.
    """
    pale = "".join(f"{(c + 3 * 255) // 4:02x}" for c in (red, green, blue))
    return (
        f"color: #1a1a1a; background: #{pale}; color: inherit; background: rgb({red} {green} {blue} / 25%); "
        f"border-bottom: 2px solid rgb({red}, {green}, {blue}); border-radius: 0.2em; padding: 0.1em 0.2em"
    )


_LABEL = "font-size: 0.7em; margin-left: 0.3em; opacity: 0.85; user-select: none; color: inherit; white-space: nowrap"
_TEXT = "white-space: pre-wrap; overflow-wrap: break-word; line-height: 1.9; color: inherit"
_BOX = _TEXT + "; max-height: 60em; overflow: auto; border-bottom: 1px solid rgba(128, 128, 128, 0.35)"
"""The box of a text beside its tables; the line under it shows that a long text goes on in it."""
_NOTE = "font-size: 0.85em; opacity: 0.85; margin: 0.4em 0"


class Read(Protocol):
    """What was made of a text: a report, or whatever else has the text and its statements."""

    @property
    def text(self) -> str:
        """The text as given."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What it states."""


@frozen
class _Mark:
    """A stretch of the text, and what it is in which statements."""

    span: Span
    parts: tuple[tuple[str, str, tuple[int, ...]], ...]
    """The kind, the word that it is labelled with, and the ids of the statements."""
    rule: str

    @property
    def label(self) -> str:
        return ", ".join(f"{word} {_ids(ids)}" for _, word, ids in self.parts)


def annotate(text: str, report: Read, *, form: Literal["html", "text"] = "html", labels: bool = True) -> str:
    """Return a text with the words of its statements marked.

    A mark says what the words are (count, the outcome, victims, by, source, place, time, cause, or the field that a cue
    decided), and in which statements. Where marks overlap, each character goes to the shortest of them, and the label
    stands behind the last piece. The whole text is there; characters that no page may hold are U+FFFD in HTML.

    Args:
        text: the text that the report is of.
        report: what `parse_casualties` made of it.
        form: "html" for `<mark>` elements with inline style, "text" for `[words]{label}`.
        labels: whether the labels are there; without them the HTML has the text and nothing but it between its tags.

    Raises:
        ValueError: the report is of another text, or there is no such form.

    >>> from casualtykit import parse_casualties
    >>> text = "Gunmen killed two policemen in Herat."
    >>> print(annotate(text, parse_casualties(text), form="text"))
    [Gunmen]{by 0} [killed]{killed 0} [two]{count 0} [policemen]{victims 0} in [Herat]{place 0}.
    """
    if form not in ("html", "text"):
        raise ValueError(f"no form is called {form!r}; there are: html, text")
    if text != report.text:
        raise ValueError("the report is of another text than the one given")
    pieces = _pieces(text, report.statements)
    if form == "text":
        return "".join(_in_brackets(words, mark, labels and last) for words, mark, last in pieces)
    return element(
        "div", _marked(pieces, labels), {"class": "casualtykit tex2jax_ignore mathjax_ignore", "style": _TEXT}
    )


def report_page(text: str, statements: Sequence[Statement], tolls: Sequence[Toll], background: Sequence[Toll]) -> str:
    """Return a report as HTML: the marked text, the statements and the tolls.

    Args:
        text: the text, of which the first `LONGEST_TEXT` characters are shown.
        statements: what it states, of which the first `MOST_ROWS` are listed.
        tolls: the figures of its own event.
        background: those of other events.
    """
    shown = _pieces(text[:LONGEST_TEXT], statements)
    parts = [element("div", _marked(shown, labels=True), {"style": _BOX})]
    if len(text) > LONGEST_TEXT:
        parts.append(
            _note(f"{len(text) - LONGEST_TEXT:,} more characters are not shown; annotate(text, report) has all")
        )
    if not statements:
        return page([*parts, _note(NOTHING)])
    rows = [_row(s) for s in statements[:MOST_ROWS]]
    used = [i for i, cells in enumerate(zip(*rows, strict=True)) if any(cells)]
    head, lines = [_HEADINGS[i] for i in used], [[row[i] for i in used] for row in rows]
    parts.append(table(_number(len(statements), "statement"), head, lines))
    if len(statements) > MOST_ROWS:
        parts.append(_note(f"{len(statements) - MOST_ROWS:,} more statements are not listed"))
    for name, some in (("toll", tolls), ("background figure", background)):
        if some:
            parts.append(table(_number(len(some), name), _TOLL, [_toll(t) for t in some[:MOST_ROWS]]))
        if len(some) > MOST_ROWS:
            parts.append(_note(f"{len(some) - MOST_ROWS:,} more {name}s are not listed"))
    return page(parts)


_HEADINGS = ("id", "outcome", "count", "victims", "role", "by", "source", "place", "time", "besides")


def _row(s: Statement) -> list[str]:
    """Return what a statement says as the cells of a row; a column that no statement fills is left out."""
    source = s.source
    # "the Kenya Red Cross" needs no full name beside it; "it" does.
    known = f" = {source.name}" if source and source.name and source.name not in source.text else ""
    besides: list[tuple[str, object]] = [
        ("", s.modality if s.modality is not Modality.ASSERTED else None),
        ("", s.scope if s.scope is Scope.CUMULATIVE else None),
        ("", "background" if s.background else None),
        ("", s.update),
        ("part of ", s.part_of),
        ("repeats ", s.repeats),
        *(("doubt: ", d) for d in s.doubts),
    ]
    return [
        str(s.id),
        s.outcome.value,
        str(s.count),
        " and ".join(v.text for v in s.victims),
        s.role if s.role != Role.UNSPECIFIED else "",
        " and ".join(p.text for p in s.perpetrators),
        f"{source.text}{known} ({source.kind})" if source else "",
        s.place.text if s.place else "",
        s.time.text if s.time else "",
        "; ".join(f"{word}{value}" for word, value in besides if value is not None),
    ]


_TOLL = ("outcome", "best", "low", "high", "statements", "basis")


def _toll(toll: Toll) -> list[str]:
    ends = ["?" if n is None else f"{n:,}" for n in (toll.best, toll.low, toll.high)]
    return [toll.outcome.value, *ends, _ids(toll.statements), toll.basis]


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' if count != 1 else ''}"


def _note(sentence: str) -> str:
    return element("p", escaped(f"{sentence}."), {"style": _NOTE})


def _ids(ids: Collection[int]) -> str:
    """Return ids in few characters.

    >>> _ids((0, 1, 2, 5, 7, 8))
    '0-2, 5, 7, 8'
    """
    runs = [[i for _, i in run] for _, run in groupby(enumerate(sorted(ids)), lambda pair: pair[1] - pair[0])]
    return ", ".join(f"{r[0]}-{r[-1]}" if len(r) > 2 else ", ".join(map(str, r)) for r in runs)


# ----------------------------------------------------------------------------------------------------------- marks


def _named(statement: Statement) -> Iterator[tuple[str, str, Mention]]:
    """Yield the words of a statement: their kind, what to call them, and themselves."""
    s = statement
    yield "outcome", s.outcome.value, s.trigger
    groups: tuple[tuple[str, Iterable[Mention | None]], ...] = (
        ("count", (s.number,)),
        ("victims", s.victims),
        ("by", s.perpetrators),
        ("source", s.sources),
        ("place", s.places),
        ("time", (s.time,)),
        ("cause", (s.cause,)),
    )
    for kind, found in groups:
        yield from ((kind, kind, m) for m in found if m is not None)
    yield from (("cue", c.field or "cue", c) for c in s.cues)


def _marks(length: int, statements: Iterable[Statement]) -> list[_Mark]:
    """Return one mark for each stretch that is something, in the first so many characters of a text."""
    found: dict[tuple[int, int], dict[tuple[str, str], dict[int, None]]] = {}
    rules: dict[tuple[int, int], str] = {}
    for s in statements:
        for kind, word, mention in _named(s):
            where = max(0, mention.span.start), min(length, mention.span.end)
            if where[0] < where[1]:
                found.setdefault(where, {}).setdefault((kind, word), {})[s.id] = None
                rules.setdefault(where, mention.rule)
    return [
        _Mark(Span(*where), tuple((*kind, tuple(ids)) for kind, ids in parts.items()), rules[where])
        for where, parts in found.items()
    ]


def _pieces(text: str, statements: Iterable[Statement]) -> list[tuple[str, _Mark | None, bool]]:
    """Cut a text where marks begin or end: words, the shortest mark that holds them, and whether they are its last."""
    marks = _marks(len(text), statements)
    cuts = sorted({0, len(text), *(m.span.start for m in marks), *(m.span.end for m in marks)})
    at = {cut: i for i, cut in enumerate(cuts)}
    owners: list[_Mark | None] = [None] * (len(cuts) - 1)
    for mark in sorted(marks, key=lambda m: (m.span.start - m.span.end, m.span.start)):
        first, end = at[mark.span.start], at[mark.span.end]
        owners[first:end] = [mark] * (end - first)
    runs: list[tuple[int, int, _Mark | None]] = []
    for i, owner in enumerate(owners):
        if runs and runs[-1][2] is owner:
            runs[-1] = (runs[-1][0], cuts[i + 1], owner)
        else:
            runs.append((cuts[i], cuts[i + 1], owner))
    last = {id(owner): i for i, (_, _, owner) in enumerate(runs)}
    return [(text[a:b], owner, last[id(owner)] == i) for i, (a, b, owner) in enumerate(runs)]


def _in_brackets(words: str, mark: _Mark | None, labelled: bool) -> str:
    if mark is None:
        return words
    return f"[{words}]" + (f"{{{mark.label}}}" if labelled else "")


def _marked(pieces: Iterable[tuple[str, _Mark | None, bool]], labels: bool) -> str:
    return "".join(_highlit(words, mark, labels and last) for words, mark, last in pieces)


def _highlit(words: str, mark: _Mark | None, labelled: bool) -> str:
    if mark is None:
        return escaped(words)
    label = element("small", escaped(mark.label), {"style": _LABEL}) if labelled else ""
    return element(
        "mark",
        escaped(words) + label,
        {"style": _style(*_COLOURS[mark.parts[0][0]]), "title": f"{mark.label}: {mark.rule}"},
    )
