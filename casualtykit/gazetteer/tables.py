"""The rows of a gazetteer as sorted lines, in which names are found by halving; none is made in vain."""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files

from attrs import frozen

from casualtykit.gazetteer.entries import GazetteerEntry, from_line, to_line
from casualtykit.gazetteer.names import fold, skeleton

DATA = "places.txt.gz"
"""The shipped places."""
_SHORTEST = 3
"""A skeleton has at least so many letters; "Homs" has three, and fewer would make strangers alike."""
_GAP = "\n\n"
"""What stands between the three blocks of the data."""


@frozen(eq=False)
class Tables:
    """Three blocks of lines: places, names with the places that bear them, and skeletons by country with the same."""

    places: Sequence[str]
    names: Sequence[str]
    keys: Sequence[str]

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
        data = files("casualtykit.gazetteer").joinpath(DATA).read_bytes()
        blocks = gzip.decompress(data).decode("utf-8").split(_GAP)
        places, names, keys = (block.split("\n") for block in blocks)
        return cls(places, names, keys)

    def dumped(self) -> bytes:
        """Return the tables as the data of the package, the same bytes each time."""
        text = _GAP.join("\n".join(block) for block in (self.places, self.names, self.keys))
        return gzip.compress(text.encode(), 9, mtime=0)

    def called(self, name: str) -> Iterator[GazetteerEntry]:
        """Yield the places that bear a folded name."""
        return self._found(self.names, name)

    def sounding(self, bones: str, country: str) -> Iterator[GazetteerEntry]:
        """Yield the places of a country one of whose names has a skeleton."""
        return self._found(self.keys, f"{country}:{bones}")

    def _found(self, block: Sequence[str], key: str) -> Iterator[GazetteerEntry]:
        """Yield the places behind a key of a sorted block."""
        start = f"{key}\t"
        at = bisect_left(block, start)
        if at < len(block) and block[at].startswith(start):
            for number in block[at][len(start) :].split(","):
                yield from_line(self.places[int(number)])


def _lines(found: dict[str, set[int]]) -> list[str]:
    """Return keys with numbers of places as sorted lines."""
    return sorted(f"{key}\t{','.join(map(str, sorted(at)))}" for key, at in found.items())
