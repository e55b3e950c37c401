"""Whose data comes with the package, and under which terms."""

from __future__ import annotations

from casualtykit.values import Record, frozen


@frozen
class Credit(Record):
    """One source of data, with what its licence asks to be said.

    >>> print(Credit("names", "a list", "CC0-1.0", "https://list.example", "Contains names of a list."))
    names: Contains names of a list. https://list.example (CC0-1.0)
    """

    data: str
    """What was taken from it."""
    source: str
    """Whose it is."""
    licence: str
    """The SPDX identifier of the licence."""
    url: str
    """Where it is found."""
    notice: str
    """The words that name the source and say what was changed, as the licence wants them."""

    def __str__(self) -> str:
        return f"{self.data}: {self.notice} {self.url} ({self.licence})"


_CREDITS = (
    Credit(
        "words of English news",
        "casualtykit",
        "MIT",
        "https://opensource.org/license/mit",
        "Compiled by the casualtykit authors.",
    ),
    Credit(
        "cities and provinces: names, coordinates, populations",
        "GeoNames",
        "CC-BY-4.0",
        "https://www.geonames.org",
        "Contains data of GeoNames, chosen, joined and rounded by the casualtykit authors.",
    ),
    Credit(
        "English names of countries and provinces",
        "Unicode CLDR",
        "Unicode-3.0",
        "https://cldr.unicode.org",
        "Copyright 2004-2026 Unicode, Inc. Contains names of the Unicode CLDR, joined with those of GeoNames.",
    ),
)


def data_credits() -> tuple[Credit, ...]:
    """Return whose data comes with the package; print them where you publish what was made with it.

    >>> [credit.licence for credit in data_credits()]
    ['MIT', 'CC-BY-4.0', 'Unicode-3.0']
    """
    return _CREDITS
