"""Reads golden cases: title, text, expected outline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

FOLDER = Path(__file__).parent / "cases"


@frozen
class Case:
    """One golden case."""

    place: str
    """File and line, for messages."""
    title: str
    story: str | None
    """Why it is a known failure."""
    text: str
    outline: tuple[str, ...]
    """The expected statements, one line each."""


def read_cases(content: str, file: str) -> Iterator[Case]:
    r"""Yield the cases of a file's content.

    Raises:
        ValueError: a case is not of the form; the message names file and line.

    >>> [c.outline for c in read_cases("== one\nA man died.\n--\nkilled 1 man\n", "x.txt")]
    [('killed 1 man',)]
    """
    lines = content.splitlines()
    starts = [i for i, line in enumerate(lines) if line.startswith("== ")]
    if not starts or any(line.strip() and not line.startswith("#") for line in lines[: starts[0]]):
        raise ValueError(f"{file}:1: a case begins with '== title'")
    seen = set[str]()
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        place = f"{file}:{start + 1}"
        title = lines[start][3:].strip()
        body = lines[start + 1 : end]
        story = body.pop(0)[6:].strip() if body and body[0].startswith("story:") else None
        if title in seen:
            raise ValueError(f"{place}: the title {title!r} stands twice")
        if body.count("--") != 1:
            raise ValueError(f"{place}: one line '--' is wanted between text and outline, not {body.count('--')}")
        seen.add(title)
        cut = body.index("--")
        text = "\n".join(body[:cut]).strip("\n")
        if not text:
            raise ValueError(f"{place}: there is no text")
        yield Case(place, title, story, text, tuple(line.strip() for line in body[cut + 1 :] if line.strip()))


def cases(*folders: str) -> list[Case]:
    """Return the cases of some folders under `tests/cases`."""
    paths = [p for folder in folders for p in sorted((FOLDER / folder).glob("*.txt"))]
    return [c for p in paths for c in read_cases(p.read_text(encoding="utf-8"), f"{p.parent.name}/{p.name}")]
