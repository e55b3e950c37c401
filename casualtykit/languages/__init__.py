"""One folder a language: its words as data, and how they inflect."""

from __future__ import annotations

from pkgutil import get_data, iter_modules


def languages() -> list[str]:
    """Return the languages that there are."""
    return [folder.name for folder in iter_modules(__path__) if folder.ispkg]


def content_of(language: str, file: str) -> str:
    """Return what a file of a language holds."""
    data = get_data(f"{__name__}.{language}", file)
    if data is None:
        raise FileNotFoundError(file)
    return data.decode("utf-8")


def table_of(language: str, file: str) -> list[list[str]]:
    """Return the cells of each line of a table, without its header and its comments.

    >>> table_of("en", "openers.tsv")[0]
    ['a', 'mixed']
    """
    lines = content_of(language, file).splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
