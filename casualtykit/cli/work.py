"""Many texts read one after another, or side by side in several processes."""

from __future__ import annotations

import pickle
import signal
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from casualtykit.parser import CasualtyParser
    from casualtykit.report import CasualtyReport

_TOGETHER = 16
"""How many texts a process gets at a time."""

Text = tuple[str, date | None]
"""A text and the day of its publication."""


def read_all(parser: CasualtyParser, texts: Iterable[Text], jobs: int) -> Generator[CasualtyReport | str, None, None]:
    """Yield the report of each text, in order, or in words why there is none; few texts are read ahead."""
    if jobs == 1:
        for text, day in texts:
            yield _read(parser, text, day)
        return
    data = pickle.dumps(parser)
    waiting: deque[Future[list[CasualtyReport | str]]] = deque()
    texts = iter(texts)
    pool = ProcessPoolExecutor(jobs, initializer=_deaf)
    try:
        while (some := list(islice(texts, _TOGETHER))) or waiting:
            if some:
                waiting.append(pool.submit(_read_some, data, some))
            if not some or len(waiting) > 2 * jobs:
                yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _deaf() -> None:
    """Let an interrupt end the process that was started, and that one end its helpers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read_some(data: bytes, texts: list[Text]) -> list[CasualtyReport | str]:
    """Return the reports of some texts, in a process of their own."""
    parser = _unpickled(data)
    return [_read(parser, text, day) for text, day in texts]


@lru_cache(maxsize=1)
def _unpickled(data: bytes) -> CasualtyParser:
    parser: CasualtyParser = pickle.loads(data)  # noqa: S301  # our own bytes, from the process that started this one
    return parser


def _read(parser: CasualtyParser, text: str, day: date | None) -> CasualtyReport | str:
    """Return the report of a text; no text should raise, but one that does must not end a long run."""
    try:
        return parser.parse(text, day)
    except Exception as error:  # noqa: BLE001  # whatever it is, the next text may be read
        return f"not parsed, {type(error).__name__}: {error}"
