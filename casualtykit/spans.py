"""Places in a text, and the folded copy of it that all patterns are matched against."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, total_ordering
from typing import Any, TypeVar

from attrs import field

from casualtykit.patterns import lazy
from casualtykit.values import Record, frozen

T = TypeVar("T")

# One character for one character, so that every offset in the fold is an offset in the text. U+0130 is the only
# character whose lower case is longer than itself; a carriage return is folded to a space, so "\r\n" is a line end.
_PLAIN = tuple(
    zip(
        "\u0130\r\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
        "\u2018\u2019\u201a\u201b\u02bc\u0060\u00b4\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u2010\u2011\u2012\u2013\u2015\u2212",
        "i                 '''''''\"\"\"\"\"\"\"----\u2014-",
        strict=True,
    )
)
_PLAIN_ASCII = tuple(pair for pair in _PLAIN if pair[0].isascii())

_BARE = bytes(c if chr(c).isascii() and chr(c).isalnum() else ord(" ") for c in range(256))

_DATELINE = lazy(r"(?<=[0-9])\u2013(?=[A-Z][a-z])")
"""An en dash that closes a dateline: "May 9, 2012–Police arrested"."""


@total_ordering
@frozen
class Span(Record):
    """A half-open stretch of the text as given, in code points.

    >>> Span(3, 9).end - Span(3, 9).start
    6
    """

    start: int
    """The first code point."""
    end: int
    """One past the last code point."""

    def __lt__(self, other: Span) -> bool:
        """Return whether it begins before the other, or where it begins and ends before it."""
        return self.start < other.start or (self.start == other.start and self.end < other.end)

    def __contains__(self, other: Span) -> bool:
        """Return whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def __str__(self) -> str:
        return f"{self.start}:{self.end}"

    def overlaps(self, other: Span) -> bool:
        """Return whether the two share at least one code point.

        >>> Span(0, 4).overlaps(Span(4, 6))
        False
        """
        return self.start < other.end and other.start < self.end


@frozen
class Page:
    """A text with its fold: lower case, with plain spaces, quotes and hyphens, offset for offset.

    Patterns are matched against `low`; whatever they find is cut from `text`. An em dash stays itself.

    >>> Page.of("Twenty\u2011five men").low
    'twenty-five men'
    """

    text: str
    """The text as given."""
    low: str = field(repr=False)
    """The fold, of the same length."""
    _told: dict[Any, Any] = field(factory=dict, init=False, repr=False, eq=False)

    @classmethod
    def of(cls, text: str) -> Page:
        """Fold a text."""
        if not isinstance(text, str):
            raise TypeError(
                f"text must be a str, not {type(text).__name__}"
                + ("; decode the bytes first" if isinstance(text, bytes | bytearray) else "")
            )
        low = _DATELINE.sub("\u2014", text) if "\u2013" in text else text
        # One pass for each of them is twenty times as fast as `translate`, which looks every character up.
        for odd, plain in _PLAIN_ASCII if text.isascii() else _PLAIN:
            low = low.replace(odd, plain)
        return cls(text, low.lower())

    @cached_property
    def bare(self) -> str:
        """The fold with a space for all but letters and figures of ASCII, so that a scan skips from word to word.

        There is one more space on each side: what stands behind a place of the text stands behind its space here.

        >>> Page.of("Gao, Mali: five").bare
        ' gao  mali  five '
        """
        return f" {self.low.encode('ascii', 'replace').translate(_BARE).decode('ascii')} "

    def once(self, ask: Callable[[Page, Any], T], of: Any) -> T:
        """Return what a function gives for the page and something else; it is asked once.

        >>> Page.of("Ada").once(lambda page, n: page.low * n, 2)
        'adaada'
        """
        key = ask, of
        if key not in self._told:
            self._told[key] = ask(self, of)
        told: T = self._told[key]
        return told

    def cut(self, start: int, end: int) -> str:
        """Return the words of a stretch, as given."""
        return self.text[start:end]


def shouted(text: str) -> bool:
    """Return whether a text is in capitals, so that capitals tell nothing about names.

    >>> shouted("AT LEAST 35 PEOPLE DIED"), shouted("The UN said")
    (True, False)
    """
    return text.isupper()
