"""Files of agents and actors as PLOVER and CAMEO coders publish them: `NAME {PLURAL} [~CODE]`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from attrs import field

from casualtykit.lexicon.entries import Entry, wrong
from casualtykit.lexicon.roles import role_of_code
from casualtykit.patterns import lazy
from casualtykit.values import evolve, frozen

Fail = Callable[[int, int, str], Exception]
"""Makes the error for a line, a column and a message."""

_SET = lazy(r"\s*+!([^!=]{1,40})!\s*+=(.*)")
_LINE = lazy(r"(?P<name>[^\[\]{}]*+)(?:\{(?P<plural>[^{}\[\]]*+)\})?\s*+(?P<codes>(?:\[[^\[\]{}]*+[\]}]\s*+)*+)")
_CODE = lazy(r"\[([^\[\]{}]*+)[\]}]")
_UNCLOSED = lazy(r"\[[^\]}]*\Z|\{[^}]*\Z")
_MARKER = lazy(r"!([^!]{1,40})!")
_ACRONYM = lazy(r"\(([A-Z0-9-]{2,10})\)")
_DATED = lazy(r"[<>]?[0-9]{6,8}(?:-[0-9]{6,8})?")
_NOBODY = frozenset(("JNK", "NON", "CITY", "AIRLINER"))
"""The codes of what is no people."""
_MOST = 500
"""How many terms the substitution sets of one line may make."""


@frozen
class _Names:
    """The names that wait for their code: a name, its plural and its aliases."""

    line: int
    names: tuple[str, ...]
    plural: str | None = None
    """None for a regular one, empty for none."""
    codes: tuple[str, ...] = ()
    text: str = field(default="", eq=False)


def scheme_of(content: str, file: str) -> str:
    """Return which scheme a file is written in: PLOVER where it has journalists of its own or is called so."""
    if re.search(r"\[~?JRN", content):
        return "plover"
    return "plover" if "plover" in f"{file}{content[:2000]}".lower() and "[~HLH" not in content else "cameo"


def read_agents(
    content: str, file: str, scheme: str, known: Callable[[str], str | None], fail: Fail
) -> tuple[list[Entry], list[str]]:
    """Return the entries of an agent file, and notes on the lines that were left out.

    Args:
        content: the file's text.
        file: its name, for errors.
        scheme: `plover` or `cameo`; MED is medical in the one and the media in the other.
        known: says what a term is that the shipped words know as no people, or None.
        fail: makes the error for a place in the file.
    """
    entries: dict[str, Entry] = {}
    notes: list[str] = []
    sets: dict[str, tuple[str, ...]] = {}
    for group in _groups(content, sets, fail):
        made = _role(group.codes, scheme)
        if made is None:
            why = f"the code {' '.join(group.codes)!r} stands for no role" if group.codes else "no code"
            notes.append(f"{file}:{group.line}: {group.text!r} left out: {why}")
            continue
        role, agent = made
        for name in group.names:
            for term in _terms(name, sets, partial(fail, group.line, 1)):
                what = known(term)
                if what is not None:
                    notes.append(f"{file}:{group.line}: {term!r} left out: no people, but {what}")
                    continue
                entry = _entry(term, role, group, agent=agent, origin=f"{file}:{group.line}")
                found = wrong(entry)
                if found:
                    raise fail(group.line, 1, found[1])
                first = entries.setdefault(term, entry)
                if first is not entry and first.value != role:
                    notes.append(f"{file}:{group.line}: {term!r} left out: it is {first.value} by {first.origin}")
    return list(entries.values()), notes


def _groups(content: str, sets: dict[str, tuple[str, ...]], fail: Fail) -> Iterator[_Names]:
    """Yield names with their codes; substitution sets go into `sets`."""
    waiting: _Names | None = None
    for number, raw in enumerate(content.split("\n"), 1):
        line = raw.partition("#")[0].partition(";")[0].rstrip()
        if not raw.strip() and waiting is not None and waiting.codes:
            yield waiting  # a name that begins with "+" behind an empty line is another group's
            waiting = None
        if not line.strip() or line.lstrip().startswith("<!"):
            continue
        if marker := _SET.fullmatch(line):
            sets[marker[1].strip()] = words = tuple(w.strip() for w in marker[2].split(",") if w.strip())
            if not words:
                raise fail(number, len(line) + 1, f"the substitution set !{marker[1]}! has no words")
            continue
        match = _LINE.match(line)
        if match is None or match.end() < len(line):
            at = match.end() if match else 0
            wanted = "a name, and behind it a code in brackets, are wanted"
            what = "the bracket is not closed" if _UNCLOSED.match(line, at) else wanted
            raise fail(number, at + 1, f"{what}: NAME {{PLURAL}} [~CODE]")
        name, codes = match["name"].strip(), tuple(c[1].strip() for c in _CODE.finditer(match["codes"]))
        if name.startswith("+") or not name:
            if waiting is None:
                if not name:
                    raise fail(number, 1, "a code without a name")
                yield _Names(number, (name,), text=name[:60])
                continue
            more = (name.removeprefix("+"),) if name else ()
            waiting = evolve(waiting, names=(*waiting.names, *more), codes=(*waiting.codes, *codes))
            continue
        if waiting is not None:
            yield waiting
        plural = match["plural"]
        waiting = _Names(number, (name,), plural.strip() if plural is not None else None, codes, name[:60])
    if waiting is not None:
        yield waiting


def _role(codes: tuple[str, ...], scheme: str) -> tuple[str, bool] | None:
    """Return the role of some codes, and whether they are those of an agent; of codes with dates the latest stands."""
    dated: list[tuple[str, str]] = []
    for code in codes:
        letters, *rest = code.split() or [""]
        dated.append((_end(next((d for d in rest if _DATED.fullmatch(d)), "")), letters))
    for _, letters in sorted(dated, key=lambda d: d[0], reverse=True):
        agent = "~" in letters
        bare = letters.replace("~", "").upper()
        if bare in _NOBODY or bare[:3] in _NOBODY:
            return None
        role = role_of_code(bare, scheme) if agent else role_of_code(bare[3:], scheme) or role_of_code(bare[:3], scheme)
        if role is not None:
            return role, agent
    return None


def _end(when: str) -> str:
    """Return until when a code holds, so that the latest sorts last: `>990101` and no date at all have no end."""
    if not when or when.startswith(">"):
        return "~" if when else "~~"
    day = when.lstrip("<").rpartition("-")[2]
    return day if len(day) == 8 else ("19" if day >= "30" else "20") + day


def _terms(name: str, sets: dict[str, tuple[str, ...]], fail: Callable[[str], Exception]) -> list[str]:
    """Return the terms of a name: each of its substitutions, and an acronym in brackets beside it."""
    done = [""]
    at = 0
    for marker in _MARKER.finditer(name):
        if marker[1] not in sets:
            raise fail(f"there is no substitution set !{marker[1]}!")
        done = [d + name[at : marker.start()] + word for d in done for word in sets[marker[1]]]
        at = marker.end()
        if len(done) > _MOST:
            raise fail(f"the substitution sets make more than {_MOST} terms")
    if "!" in name[at:]:
        raise fail("a substitution set stands between two exclamation marks, such as !PERSON!")
    whole = [d + name[at:] for d in done]
    short = [m[1] for m in _ACRONYM.finditer(name)]
    return [t for w in [*(_ACRONYM.sub("", w) for w in whole), *short] if (t := _plain(w))]


def _plain(name: str) -> str:
    """Return a name in words: underscores are spaces."""
    return " ".join(name.replace("_", " ").lower().split())


def _entry(term: str, role: str, group: _Names, *, agent: bool, origin: str) -> Entry:
    """Return the entry of a term; the forms that a substitution set gives are not inflected further."""
    forms, tags = "", () if agent else ("org",)
    if agent and (group.plural == "" or "!" in group.names[0]):
        forms = "-"
        tags = ("plural",) if term.endswith(("men", "people")) else ()
    elif agent and group.plural and term == _plain(group.names[0]):
        forms = _plain(group.plural)
    if not agent:
        forms = "-"
    name = None if agent else " ".join(_ACRONYM.sub("", group.names[0]).replace("_", " ").split())
    return Entry("actor", term, role, name, None, forms, tags, origin)
