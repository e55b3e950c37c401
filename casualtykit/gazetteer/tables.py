"""The rows of a gazetteer as sorted lines, in which names are found by halving; none is made in vain.

Those of the package are packed by the thousand: a gzip file is a row of such parts, and one is unpacked when a line of
it is asked for. The first part tells how long the others are; `zcat` reads them all.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pkgutil import get_data
from typing import Protocol

from attrs import frozen

from casualtykit.gazetteer.entries import GazetteerEntry, from_line, to_line
from casualtykit.gazetteer.names import fold, skeleton

DATA = "places.txt.gz"
"""The shipped places."""
_SHORTEST = 3
"""A skeleton has at least so many letters; "Homs" has three, and fewer would make strangers alike."""
_PART = 1000
"""How many lines are packed together."""
_GZIP = 31
"""What zlib calls the format of gzip."""


class Lines(Protocol):
    """Lines by their numbers."""

    def __len__(self) -> int:
        """Return how many there are."""

    def __getitem__(self, at: int, /) -> str:
        """Return one of them."""

    def __iter__(self) -> Iterator[str]:
        """Return all of them, in order."""


class Packed:
    """Lines packed in parts of a thousand; a part stays unpacked once it was asked for."""

    def __init__(self, length: int, parts: Sequence[bytes]) -> None:
        """Take the number of lines, and the parts."""
        self._length = length
        self._parts: list[bytes | list[str]] = [*parts]

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, at: int) -> str:
        part = self._parts[at // _PART]
        if isinstance(part, bytes):
            part = self._parts[at // _PART] = zlib.decompress(part, _GZIP).decode().removesuffix("\n").split("\n")
        return part[at % _PART]

    def __iter__(self) -> Iterator[str]:
        return map(self.__getitem__, range(self._length))


@frozen(eq=False)
class Tables:
    """Three blocks of lines: places, names with the places that bear them, and skeletons by country with the same."""

    places: Lines
    names: Lines
    keys: Lines

    @classmethod
    def of(cls, rows: Iterable[tuple[GazetteerEntry, Iterable[str]]]) -> Tables:
        """Return the tables of some places, each with its other names."""
        places: list[str] = []
        names: defaultdict[str, set[int]] = defaultdict(set)
        keys: defaultdict[str, set[int]] = defaultdict(set)
        for at, (entry, others) in enumerate(rows):
            places.append(to_line(entry))
            for name in {fold(n) for n in (entry.name, *others)} - {""}:
                names[name].add(at)
                bones = skeleton(name)
                if len(bones) >= _SHORTEST:
                    keys[f"{entry.country}:{bones}"].add(at)
        return cls(places, _lines(names), _lines(keys))

    @classmethod
    def shipped(cls) -> Tables:
        """Return the tables that come with the package."""
        data = get_data("casualtykit.gazetteer", DATA)
        if data is None:
            raise FileNotFoundError(DATA)
        return cls.loaded(data)

    @classmethod
    def loaded(cls, data: bytes) -> Tables:
        """Return the tables that were dumped."""
        first = zlib.decompressobj(_GZIP)
        contents = first.decompress(data)
        at = len(data) - len(first.unused_data)
        blocks: list[Packed] = []
        for row in contents.splitlines():
            length, *sizes = map(int, row.split())
            parts: list[bytes] = []
            for size in sizes:
                parts.append(data[at : at + size])
                at += size
            blocks.append(Packed(length, parts))
        places, names, keys = blocks
        return cls(places, names, keys)

    def dumped(self) -> bytes:
        """Return the tables as the data of the package, the same bytes each time."""
        blocks = (self.places, self.names, self.keys)
        packed = [_packed(block) for block in blocks]
        sizes = (" ".join(map(str, (len(b), *map(len, parts)))) for b, parts in zip(blocks, packed, strict=True))
        return b"".join((_gzip("\n".join(sizes)), *(part for parts in packed for part in parts)))

    def called(self, name: str) -> Iterator[GazetteerEntry]:
        """Yield the places that bear a folded name."""
        return self._found(self.names, name)

    def sounding(self, bones: str, country: str) -> Iterator[GazetteerEntry]:
        """Yield the places of a country one of whose names has a skeleton."""
        return self._found(self.keys, f"{country}:{bones}")

    def _found(self, block: Lines, key: str) -> Iterator[GazetteerEntry]:
        """Yield the places behind a key of a sorted block."""
        start = f"{key}\t"
        at = bisect_left(block, start)
        if at < len(block) and block[at].startswith(start):
            for number in block[at][len(start) :].split(","):
                yield from_line(self.places[int(number)])


def _lines(found: dict[str, set[int]]) -> list[str]:
    """Return keys with numbers of places as sorted lines."""
    return sorted(f"{key}\t{','.join(map(str, sorted(at)))}" for key, at in found.items())


def _packed(lines: Lines) -> list[bytes]:
    """Return lines as packed parts."""
    starts = range(0, len(lines), _PART)
    return [_gzip("\n".join(lines[i] for i in range(s, min(s + _PART, len(lines))))) for s in starts]


def _gzip(text: str) -> bytes:
    """Return a text, with a line break behind it, as one part of a gzip file."""
    from gzip import compress

    return compress(f"{text}\n".encode(), 9, mtime=0)
