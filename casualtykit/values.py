"""The base of every result class: frozen values that become plain dictionaries and come back."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache, partial
from operator import attrgetter
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Self, Union, get_args, get_origin, get_type_hints

import attrs

from casualtykit.errors import RecordError

__all__ = ["SCHEMA", "Record", "evolve", "frozen", "kept", "passed", "settled"]

SCHEMA = "casualtykit/1"
"""The name and major version of the record format."""

if TYPE_CHECKING:
    from functools import cached_property as kept

    from attrs import evolve, frozen
    from attrs import frozen as passed
    from attrs import frozen as settled
else:

    class kept:  # noqa: N801  # it is read as what it stands for
        """A property that is asked once.

        It takes a third of the time of `functools.cached_property`, which takes a lock for it.
        """

        def __init__(self, ask: Any) -> None:
            self._ask = ask
            self.__doc__ = ask.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            self._name = name

        def __get__(self, value: Any, owner: type | None = None) -> Any:
            if value is None:
                return self
            told = value.__dict__[self._name] = self._ask(value)
            return told

    def passed(cls: type) -> Any:
        """Return a class of attrs that nobody changes, as the type checker sees to.

        Its values are made anew at each step of a way, and by each in a third of the time that frozen ones take.
        """
        return _shown(partial(attrs.define, on_setattr=None), cls)

    def frozen(cls: type | None = None, **options: Any) -> Any:
        """Return a class of values that nobody can change."""
        return _shown(partial(attrs.frozen, **options), cls)

    def settled(cls: type | None = None, *, eq: bool = True) -> Any:
        """Return a class of values that nobody changes, as the type checker sees to.

        Results are frozen at run time too, and take three times as long to make. What a sentence is taken apart into is
        made by the hundred, and never leaves the parser. Its classes are made here, in a tenth of the time of attrs.
        """
        if cls is None:
            return partial(settled, eq=eq)
        names = cls.__match_args__ = tuple(cls.__annotations__)
        given = ", ".join(f"{n}=kind.{n}" if n in vars(cls) else n for n in names)
        made: dict[str, Any] = {"kind": cls}
        exec(f"def __init__(self, {given}): {'; '.join(f'self.{n} = {n}' for n in names)}", made)  # noqa: S102  # names
        cls.__init__ = made["__init__"]
        cls.__repr__ = _repr
        if eq:
            fields = attrgetter(*names)
            cls.__eq__ = lambda a, b: fields(a) == fields(b) if type(a) is type(b) else NotImplemented
            cls.__hash__ = lambda a: hash(fields(a))
        return cls

    def _shown(made: Any, cls: type | None) -> Any:
        """Return a class made by attrs, or a decorator that makes one; all are shown by one function.

        A function for each takes a third of the time in which attrs makes a class, and a first parse makes 80 of them.
        """
        if cls is None:
            return partial(_shown, made)
        cls.__repr__ = vars(cls).get("__repr__", _repr)
        return made(cls)

    def _repr(value: Any) -> str:
        """Return a value as the call that makes it."""
        names = (
            [f.name for f in attrs.fields(type(value)) if f.repr] if attrs.has(type(value)) else value.__match_args__
        )
        return f"{type(value).__name__}({', '.join(f'{n}={getattr(value, n)!r}' for n in names)})"

    def evolve(value: Any, /, **changes: Any) -> Any:
        """Return a value with some of its fields changed, in half the time that `attrs.evolve` takes."""
        fields, places = _row(type(value))
        row = [*fields(value)]
        for name, new in changes.items():
            row[places[name]] = new
        return type(value)(*row)


@cache
def _row(kind: type[Any]) -> tuple[attrgetter[Any], Mapping[str, int]]:
    """Return what gets the fields that a value is made of, and the place of each among them."""
    names: tuple[str, ...] = kind.__match_args__
    return attrgetter(*names), {name: at for at, name in enumerate(names)}


@frozen
class Record:
    """A value that can be written as a dictionary of plain JSON types and read back."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON types, in their order, with the schema's version."""
        return {"schema": SCHEMA, **_plain(self)}

    @classmethod
    def from_dict(cls, data: dict[str, Any], *, unknown: list[str] | None = None) -> Self:
        """Return the value that `to_dict` wrote.

        Args:
            data: what `to_dict` returned, or the same read from JSON.
            unknown: a list that receives the paths of fields that this version does not know; they are left out.

        Raises:
            RecordError: a field is missing or of the wrong type, or the record is of another major version.
                The message names the path.
        """
        schema = data.get("schema") if isinstance(data, dict) else None
        if schema != SCHEMA:
            raise RecordError(f"schema: {schema!r} found, {SCHEMA!r} wanted")
        rest = {k: v for k, v in data.items() if k != "schema"}
        value: Self = _built(cls, rest, cls.__name__, [] if unknown is None else unknown)
        return value


def _plain(value: Any) -> Any:
    """Return a value as JSON types."""
    if isinstance(value, Record):
        return {f.name: _plain(getattr(value, f.name)) for f in attrs.fields(type(value)) if not f.name.startswith("_")}
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


@cache
def _hints(cls: type) -> dict[str, Any]:
    """Return the types of the fields of a record class, looked up once."""
    return {k: v for k, v in get_type_hints(cls).items() if not k.startswith("_")}


def _built(kind: Any, data: Any, path: str, unknown: list[str]) -> Any:
    """Return data as the type that a field is declared with, or raise with the path of what is wrong."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        arms = get_args(kind)
        if data is None and NoneType in arms:
            return None
        return _built(next(a for a in arms if a is not NoneType), data, path, unknown)
    if origin is tuple:
        if not isinstance(data, list | tuple):
            raise RecordError(f"{path}: a list is wanted, not {type(data).__name__}")
        return tuple(_built(get_args(kind)[0], v, f"{path}[{i}]", unknown) for i, v in enumerate(data))
    if isinstance(kind, type) and issubclass(kind, Record):
        return _record(kind, data, path, unknown)
    try:
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return kind(data)
        if hasattr(kind, "fromisoformat"):
            return kind.fromisoformat(data)
    except (TypeError, ValueError) as error:
        raise RecordError(f"{path}: {error}") from None
    wanted = (int, float) if kind is float else kind
    if not isinstance(data, wanted) or (kind is int and isinstance(data, bool)):
        raise RecordError(f"{path}: {kind.__name__} is wanted, not {type(data).__name__}")
    return data


def _record(kind: type[Record], data: Any, path: str, unknown: list[str]) -> Record:
    """Return one record, its fields built one by one."""
    if not isinstance(data, dict):
        raise RecordError(f"{path}: an object is wanted, not {type(data).__name__}")
    hints = _hints(kind)  # type: ignore[arg-type]  # mypy takes the hash of its values for that of the class
    unknown += [f"{path}.{k}" for k in data if k not in hints]
    for f in attrs.fields(kind):
        if f.name not in data and f.name in hints:
            raise RecordError(f"{path}.{f.name}: missing")
    return kind(**{k: _built(t, data[k], f"{path}.{k}", unknown) for k, t in hints.items()})
