"""A rule: one sentence, a pattern, a builder, and the examples that prove it, standing together.

A rule is written as a function whose first docstring line says it in one sentence:

    @rule(r"COUNT GROUP", finds={"Two men died.": "killed 2 men"}, skips=("Two dogs died.",))
    def counted(match): ...

Its id is the module's last name and the function's name. The examples are read by the tests, by the docs and by
`explain()`: each text in `finds` must give the outline beside it, made by that rule; no text in `skips` may fire it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Generic, ParamSpec, TypeVar

from attrs import field

from casualtykit.values import frozen

P = ParamSpec("P")
R = TypeVar("R")


@frozen(eq=False)
class Rule(Generic[P, R]):
    """A named pattern with its builder and its examples; calling it calls the builder."""

    id: str
    """Module and function: `numbers.dozens`."""
    sentence: str
    """What it says, in one plain sentence."""
    pattern: str
    """The pattern, in the notation of its stage."""
    build: Callable[P, R] = field(repr=False)
    """The function that turns a match into a value."""
    finds: Mapping[str, str] = field(factory=dict, repr=False)
    """Texts that fire it, each with the outline of what it must give."""
    skips: tuple[str, ...] = field(default=(), repr=False)
    """Texts that look alike and must not fire it."""
    words: frozenset[str] = field(default=frozenset(), repr=False)
    """Words of which a sentence has one wherever it states anything; elsewhere it is not tried."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Return what the builder makes of its arguments."""
        return self.build(*args, **kwargs)

    def __reduce__(self) -> tuple[Callable[[str, str], object], tuple[str, str]]:
        """Return how another process finds it: by module and name, as functions are found."""
        module, name = self.build.__module__, self.build.__qualname__
        if "<locals>" in name or _at(module, name) is not self:
            from pickle import PicklingError

            raise PicklingError(f"{self.id}: only a rule at the top of a module can go to another process")
        return _at, (module, name)


def _at(module: str, name: str) -> object:
    """Return what a module calls by a name."""
    return getattr(import_module(module), name, None)


def rule(
    pattern: str = "",
    *,
    finds: Mapping[str, str] | None = None,
    skips: tuple[str, ...] = (),
    words: Iterable[str] = (),
) -> Callable[[Callable[P, R]], Rule[P, R]]:
    """Return a decorator that makes a rule of a builder.

    The first line of the builder's docstring is the rule's sentence, its module and name are the rule's id.

    Args:
        pattern: a pattern over the symbols of a sentence, with named parts.
        finds: texts that the rule reads, with the outlines of what it makes of them.
        skips: texts that look alike, which it passes over.
        words: words of which a sentence has one wherever the rule states anything, as its phrases have them: the word
            of a verb or function word, the head of a noun, the term of a harm; of several the first or the last.

    >>> @rule("(?P<who>PEOPLE) (?P<harm>VERB_ED)", skips=("Two men slept.",))
    ... def my_rule(tape, match):
    ...     '''Who so and so is dead.'''
    >>> my_rule.sentence, my_rule.skips
    ('Who so and so is dead.', ('Two men slept.',))
    """

    def made(build: Callable[P, R]) -> Rule[P, R]:
        sentence = (build.__doc__ or "").strip().partition("\n")[0]
        name = f"{build.__module__.rpartition('.')[2]}.{build.__name__}"
        return Rule(name, sentence, pattern, build, dict(finds or {}), skips, frozenset(words))

    return made
