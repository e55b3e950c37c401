"""Many texts in a row: read in this process or in several, in order, and never far ahead of who asks for them.

items -> chunks, read ahead only so far -> workers -> reports, in the order of the items

A worker is handed some texts at a time and hands back their reports; what fails keeps its place.
"""

from __future__ import annotations

import copyreg
import gc
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence, Sized
from contextlib import closing, nullcontext
from contextvars import ContextVar
from datetime import date as Day
from functools import cache
from io import BytesIO
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from attrs import fields

from casualtykit.errors import UnknownNameError
from casualtykit.report import CasualtyReport
from casualtykit.values import Record, frozen

if TYPE_CHECKING:
    from concurrent.futures import Future

Pair = tuple[str, Day | None]
"""A text with its day of publication."""
Item = str | Pair
"""A text, or a text with its day of publication."""

ERRORS = ("raise", "collect")
"""What may be done about a text that cannot be read."""
_TEXTS = 64
"""How many texts a worker is handed at a time,"""
_CHARACTERS = 100_000
"""or how long they are together: about a tenth of a second's work, which is what Ctrl-C waits for."""
_AT_HAND = 16
"""How many texts of a list are read together where no other process reads."""
_AHEAD = 3
"""How many such chunks are read ahead for each worker."""
_SHOWN = 1_000
"""How many texts stand between two lines of plain progress."""


Read = Callable[[Sequence[Pair]], Sequence[CasualtyReport | Exception]]
"""What reads some texts: for each its report, or what was raised over it."""


@frozen
class Failure:
    """A text that could not be read: which it was, and why.

    >>> print(Failure(3, TypeError("text must be a str, not NoneType")))
    item 3: TypeError: text must be a str, not NoneType
    """

    index: int
    """Its place among the items, the first being 0."""
    error: Exception
    """What was raised."""

    def __str__(self) -> str:
        return f"item {self.index}: {type(self.error).__name__}: {self.error}"


Result = CasualtyReport | Failure
Results = Generator[Result, None, None] | Generator[CasualtyReport, None, None]
Chunk = list[tuple[int, Pair] | Failure]
"""Items with their places; what is no item has failed before it is read."""


def parse_many(
    read: Read,
    items: Iterable[Item],
    *,
    processes: int | None = None,
    progress: bool = False,
    errors: str = "raise",
) -> Iterator[Result]:
    """Return the reports of many texts, in their order; see `CasualtyParser.parse_many`."""
    if errors not in ERRORS:
        raise UnknownNameError.of("way with errors", errors, ERRORS)
    if isinstance(items, str | bytes):
        raise TypeError(f"items must be several texts, not one {type(items).__name__}")
    if processes is not None and (not isinstance(processes, int) or isinstance(processes, bool)):
        raise TypeError(f"processes must be an int or None, not {type(processes).__name__}")
    if processes is not None and processes < 1:
        raise ValueError(f"processes must be 1 or more, not {processes}")
    results: Results = _alone(read, items) if processes in (None, 1) else _together(read, items, processes or 1)
    if errors == "raise":
        results = _raised(results)
    return _shown(results, len(items) if isinstance(items, Sized) else None) if progress else results


def _alone(read: Read, items: Iterable[Item]) -> Generator[Result, None, None]:
    """Yield the results of some items; only those of a list are read before they are asked for."""
    for _, chunk in _chunks(items, _AT_HAND if isinstance(items, Sequence) else 1):
        yield from _results(read, chunk)


def _results(read: Read, chunk: Chunk) -> list[Result]:
    """Return the results of some items."""
    done = iter(read([each[1] for each in chunk if not isinstance(each, Failure)]))
    return [each if isinstance(each, Failure) else _result(each[0], next(done)) for each in chunk]


def _result(index: int, done: CasualtyReport | Exception) -> Result:
    """Return the report of an item, or why there is none."""
    return Failure(index, done) if isinstance(done, Exception) else done


def _pair(item: Item) -> Pair:
    """Return the text and the date of an item, or raise where it has neither shape."""
    if isinstance(item, str):
        return item, None
    if isinstance(item, tuple) and len(item) == 2:
        text, date = item
        if isinstance(text, str) and (date is None or isinstance(date, Day)):
            return text, date
    shape = f"({', '.join(type(part).__name__ for part in item)})" if isinstance(item, tuple) else type(item).__name__
    raise TypeError(f"an item must be a text or a pair of a text and a datetime.date, not {shape}")


def _raised(results: Results) -> Generator[CasualtyReport, None, None]:
    """Yield reports up to the first failure, which is raised with a note that names its item."""
    with closing(results):  # so that its processes end now, not when the traceback is thrown away
        for result in results:
            if isinstance(result, Failure):
                result.error.add_note(f"raised for item {result.index} of parse_many")
                raise result.error
            yield result


# ---------------------------------------------------------------------------------------------------- in processes


_READ: ContextVar[Read] = ContextVar("read")
"""What a worker reads with, which is sent there once."""


def _start(read: Read) -> None:
    """Make a process a worker; Ctrl-C is for the process that started it to hear."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # the words that it was born with stay; to look through them again and again would copy them all
    _READ.set(read)


def _work(chunk: Chunk) -> bytes:
    """Return the results of some items, packed."""
    import pickle

    results = list(map(_sendable, _results(_READ.get(), chunk)))
    packed = BytesIO()
    pickler = pickle.Pickler(packed, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _packers()
    pickler.dump(results)
    return packed.getvalue()


@cache
def _packers() -> dict[type, Callable[[Any], Any]]:
    """Return how results are packed: as class and arguments, which takes half the time of pickle's own way."""

    def packer(cls: type[Record]) -> Callable[[Any], Any]:
        values = attrgetter(*(f.name for f in fields(cls)), "__class__")  # never a single one, so always a tuple
        return lambda record: (cls, values(record)[:-1])

    return {
        **copyreg.dispatch_table,
        **{cls: packer(cls) for cls in _kinds(Record) if all(f.init for f in fields(cls))},
    }


def _kinds(cls: type[Record]) -> Iterator[type[Record]]:
    """Yield a class of results and all that build on it."""
    yield cls
    for each in cls.__subclasses__():
        yield from _kinds(each)


def _sendable(result: Result) -> Result:
    """Return a result as it is, or with another error in place of one that does not survive being sent."""
    if isinstance(result, Failure):
        import pickle

        try:
            pickle.loads(pickle.dumps(result.error))  # noqa: S301  # our own bytes
        except Exception:  # noqa: BLE001  # an error's own code may raise anything
            return Failure(result.index, RuntimeError(f"{type(result.error).__qualname__}: {result.error}"))
    return result


def _together(read: Read, items: Iterable[Item], processes: int) -> Generator[Result, None, None]:
    """Yield the results of some items, read by several processes that are gone when the iterator is."""
    # Loading these takes long, and who reads with one process needs nothing of them.
    import pickle
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    chunks = _chunks(items, _TEXTS)
    pool = ProcessPoolExecutor(processes, initializer=_start, initargs=(read,))
    waiting: deque[tuple[int, Future[bytes]]] = deque()
    stopped: Exception | None = None
    try:
        while True:
            while stopped is None and len(waiting) < _AHEAD * processes:
                try:
                    first, chunk = next(chunks)
                except StopIteration:
                    break
                except Exception as error:  # noqa: BLE001  # what came before it is handed out first
                    stopped = error
                else:
                    waiting.append((first, pool.submit(_work, chunk)))
            if not waiting:
                break
            first, future = waiting.popleft()
            try:
                packed = future.result()
            except BrokenProcessPool as error:
                error.add_note(f"a process of parse_many was ended from outside; no item from {first} on was read")
                raise
            yield from pickle.loads(packed)  # noqa: S301  # our own bytes
    finally:
        pool.shutdown(cancel_futures=True)
    if stopped is not None:
        raise stopped


def _chunks(items: Iterable[Item], texts: int) -> Iterator[tuple[int, Chunk]]:
    """Yield items some at a time, so many or fewer long ones, each handful with the place of its first."""
    chunk: Chunk = []
    first = size = 0
    stopped: Exception | None = None
    try:
        for index, item in enumerate(items):
            if not chunk:
                first, size = index, 0
            try:
                pair = _pair(item)
            except TypeError as error:
                chunk.append(Failure(index, error))
            else:
                chunk.append((index, pair))
                size += len(pair[0])
            if len(chunk) == texts or size >= _CHARACTERS:
                yield first, chunk
                chunk = []
    except Exception as error:  # noqa: BLE001  # the items before it are handed out first
        stopped = error
    if chunk:
        yield first, chunk
    if stopped is not None:
        raise stopped


# -------------------------------------------------------------------------------------------------------- progress


def _shown(results: Results, total: int | None) -> Generator[Result, None, None]:
    """Yield results and show on standard error how many there were: as a bar where it is a terminal, else in lines."""
    bar = _bar(total) if sys.stderr.isatty() else None
    done = failed = 0
    with closing(results), bar or nullcontext():
        for result in results:
            done += 1
            failed += isinstance(result, Failure)
            if bar is not None:
                bar.update()
            elif done % _SHOWN == 0:
                _say(done, failed, total)
            yield result
        if bar is None and (done % _SHOWN or not done):
            _say(done, failed, total)


def _bar(total: int | None) -> Any:
    """Return a bar of tqdm, or None where it is not installed."""
    try:
        from tqdm import tqdm
    except ImportError:
        return None
    return tqdm(total=total, unit=" texts", file=sys.stderr)


def _say(done: int, failed: int, total: int | None) -> None:
    """Write one line of progress."""
    of = f" of {total:,}" if total is not None else ""
    sys.stderr.write(f"{done:,}{of} texts{f', {failed:,} failed' if failed else ''}\n")
    sys.stderr.flush()
