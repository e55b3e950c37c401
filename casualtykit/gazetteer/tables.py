"""The places of a gazetteer on shelves, looked up by name or by how a name sounds.

Those of the package stand on 40 shelves, country by country, and each shelf is packed by itself. It is unpacked when
a name is looked up that may stand on it; which shelves those are is told by marks, six for each name.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from math import ceil, log
from pkgutil import get_data

from casualtykit.gazetteer.entries import COLUMNS, GazetteerEntry, from_cells, to_cells
from casualtykit.gazetteer.names import folded, skeletons
from casualtykit.values import settled

DATA = "places.dat"
"""The shipped places."""
_SHORTEST = 3
"""A skeleton has at least so many letters; "Homs" has three, and fewer would make strangers alike."""
_SHELVES = 40
"""On so many shelves the packed places stand; it fills the bytes of a row of marks."""
_MARKS = 6
"""How many marks a name has."""
_COLUMN, _ROW, _NAME = "\x1d", "\n", "|"
"""What stands between the columns of a packed shelf, the rows of a column, and the names of a place."""


@settled(eq=False)
class Shelf:
    """Places, in columns of cells, with what they are called."""

    columns: Sequence[Sequence[str]]
    """The cells of the places, column by column, and at last their folded names but the main one."""

    @classmethod
    def of(cls, rows: Iterable[tuple[GazetteerEntry, Iterable[str]]]) -> Shelf:
        """Return the shelf of some places, each with its other names."""
        lines = [
            (*to_cells(entry), _NAME.join(sorted({folded(name) for name in others} - {"", folded(entry.name)})))
            for entry, others in rows
        ]
        return cls(tuple(zip(*lines, strict=True)) or ((),) * (len(COLUMNS) + 1))

    @classmethod
    def unpacked(cls, data: bytes) -> Shelf:
        """Return the shelf that was packed."""
        return cls([column.split(_ROW) for column in zlib.decompress(data).decode().split(_COLUMN)])

    def packed(self) -> bytes:
        """Return the shelf in few bytes."""
        return zlib.compress(_COLUMN.join(map(_ROW.join, self.columns)).encode(), 9)

    def cut(self, shelves: int) -> list[Shelf]:
        """Return its places on at most so many shelves, with about as many names on each."""
        counts = [*accumulate(2 + others.count(_NAME) for others in self.columns[-1])]
        ends = [bisect_left(counts, counts[-1] * n / shelves) for n in range(shelves + 1)] if counts else []
        pieces = [*pairwise(dict.fromkeys((*ends[:-1], len(self))))] if counts else []
        return [Shelf([column[start:end] for column in self.columns]) for start, end in pieces]

    def __len__(self) -> int:
        return len(self.columns[0])

    def entry(self, at: int) -> GazetteerEntry:
        """Return the place of a number."""
        return from_cells([column[at] for column in self.columns[:-1]])

    @property
    def countries(self) -> Sequence[str]:
        """The country of each place."""
        return self.columns[COLUMNS.index("country")]

    @cached_property
    def names(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the places that bear each folded name."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, (name, others) in enumerate(zip(self.columns[COLUMNS.index("name")], self.columns[-1], strict=True)):
            for one in (folded(name), *others.split(_NAME)):
                found[one].append(at)
        found.pop("", None)
        return dict(found)

    @cached_property
    def sounds(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the places that have a name of each skeleton."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        for bones, places in zip(skeletons(self.names), self.names.values(), strict=True):
            if len(bones) >= _SHORTEST:
                found[bones].update(places)
        return {bones: sorted(places) for bones, places in found.items()}


@settled(eq=False)
class Marks:
    """Which shelves may hold a name: each name sets six bits for its shelf, and where one is missing it is not there.

    Half of the bits are set, so that one shelf in 64 is unpacked in vain. (This is a Bloom filter for each shelf.)
    """

    width: int
    """The bytes of a row, which has a bit for each shelf."""
    bits: bytes
    """The rows."""

    @classmethod
    def of(cls, shelves: Sequence[Shelf]) -> Marks:
        """Return the marks of some shelves."""
        width = -(-len(shelves) // 8)
        most = max((len(shelf.names) for shelf in shelves), default=0)
        rows = [0] * (ceil(most * _MARKS / log(2)) or 1)
        marks = cls(width, bytes(width * len(rows)))
        for number, shelf in enumerate(shelves):
            for name in shelf.names:
                for row in marks._rows(name):
                    rows[row] |= 1 << number
        return cls(width, b"".join(row.to_bytes(width, "little") for row in rows))

    def shelves(self, name: str) -> Iterator[int]:
        """Yield the numbers of the shelves that may hold a folded name."""
        found = -1
        for row in self._rows(name):
            found &= int.from_bytes(self.bits[row * self.width : (row + 1) * self.width], "little")
        while found > 0:
            yield (found & -found).bit_length() - 1
            found &= found - 1

    def _rows(self, name: str) -> Iterator[int]:
        """Yield the rows of a name."""
        count = len(self.bits) // self.width if self.width else 1
        start = zlib.crc32(name.encode())
        return ((start + n * (start >> 15)) % count for n in range(_MARKS))


class Tables:
    """Shelves of places; a packed one is unpacked when a name is looked up that may stand on it."""

    def __init__(
        self, shelves: Sequence[Shelf | bytes], marks: Marks | None, countries: Sequence[frozenset[str]]
    ) -> None:
        """Take the shelves, their marks, and the countries of each; without marks every shelf is looked at."""
        self._shelves = [*shelves]
        self._marks = marks
        self._countries = countries

    @classmethod
    def of(cls, rows: Iterable[tuple[GazetteerEntry, Iterable[str]]]) -> Tables:
        """Return the tables of some places, each with its other names."""
        shelf = Shelf.of(rows)
        return cls((shelf,), None, (frozenset(shelf.countries),))

    @classmethod
    def shipped(cls) -> Tables:
        """Return the tables that come with the package."""
        data = get_data("casualtykit.gazetteer", DATA)
        if data is None:
            raise FileNotFoundError(DATA)
        return cls.loaded(data)

    @classmethod
    def loaded(cls, data: bytes) -> Tables:
        """Return the tables that were dumped: first a packed head with a line for each part, then the parts."""
        head = zlib.decompressobj()
        (marks, width), *shelves = (line.split() for line in head.decompress(data).decode().splitlines())
        parts: list[bytes] = []
        at = len(data) - len(head.unused_data)
        for size in (int(marks), *(int(row[0]) for row in shelves)):
            parts.append(data[at : at + size])
            at += size
        return cls(parts[1:], Marks(int(width), parts[0]), [frozenset(row[1:]) for row in shelves])

    def dumped(self) -> bytes:
        """Return the tables as the data of the package, the same bytes each time."""
        shelves = [piece for shelf in self for piece in shelf.cut(_SHELVES)]
        marks = Marks.of(shelves)
        packed = [shelf.packed() for shelf in shelves]
        rows = [f"{len(p)} {' '.join(sorted(set(s.countries)))}" for p, s in zip(packed, shelves, strict=True)]
        head = zlib.compress("\n".join((f"{len(marks.bits)} {marks.width}", *rows)).encode(), 9)
        return b"".join((head, marks.bits, *packed))

    def __iter__(self) -> Iterator[Shelf]:
        """Yield the shelves, all unpacked."""
        return map(self._shelf, range(len(self._shelves)))

    def called(self, name: str) -> Iterator[GazetteerEntry]:
        """Yield the places that bear a folded name."""
        for at in range(len(self._shelves)) if self._marks is None else self._marks.shelves(name):
            shelf = self._shelf(at)
            yield from map(shelf.entry, shelf.names.get(name, ()))

    def sounding(self, bones: str, country: str) -> Iterator[GazetteerEntry]:
        """Yield the places of a country one of whose names has a skeleton."""
        for at, countries in enumerate(self._countries):
            if country in countries:
                shelf = self._shelf(at)
                yield from (shelf.entry(n) for n in shelf.sounds.get(bones, ()) if shelf.countries[n] == country)

    def _shelf(self, at: int) -> Shelf:
        """Return a shelf, unpacked."""
        shelf = self._shelves[at]
        if isinstance(shelf, bytes):
            shelf = self._shelves[at] = Shelf.unpacked(shelf)
        return shelf
