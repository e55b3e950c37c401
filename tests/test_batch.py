"""Many texts in a row: in order, lazily, and what fails keeps its place."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import subprocess
import sys
import time
import types
from collections.abc import Generator, Iterator, Sequence
from contextvars import copy_context
from datetime import date
from pathlib import Path
from typing import Any, Self

import pytest
from attrs import frozen

from casualtykit import CasualtyParser, CasualtyReport, Failure, UnknownNameError
from casualtykit.batch import Pair, _sendable, _start, _work, parse_many
from casualtykit.draught import Draught

PARSER = CasualtyParser()
TEXTS = [f"{n} miners were killed in Herat." for n in range(2, 302)]
BOTH = pytest.mark.parametrize("processes", [None, 2])


def stumble(text: Draught) -> Draught:
    """A stage that fails over some texts."""
    if "stumble" in text.page.low:
        raise ValueError("stumbled")
    return text


def close(reports: Iterator[CasualtyReport]) -> None:
    """Leave an iterator, which ends its processes."""
    assert isinstance(reports, Generator)
    reports.close()


class OddError(Exception):
    """An error that cannot be sent to another process."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(one)
        self.two = two


def odd(text: Draught) -> Draught:
    """A stage that fails in an odd way."""
    raise OddError(text.page.text, "more")


def die(text: Draught) -> Draught:
    """A stage that ends its process."""
    if "die" in text.page.low:
        os._exit(3)
    return text


@frozen
class Noting:
    """An iterator that notes how far it was read."""

    seen: list[int]

    def __iter__(self) -> Iterator[str]:
        for n in range(100_000):
            self.seen.append(n)
            yield f"{n + 2} miners died."


@BOTH
def test_reports_come_in_the_order_of_the_texts(processes: int | None) -> None:
    reports = list(PARSER.parse_many(TEXTS, processes=processes))
    assert reports == [PARSER.parse(t) for t in TEXTS]


@BOTH
def test_a_text_may_have_its_date(processes: int | None) -> None:
    day = date(2024, 5, 4)
    one, two, three = PARSER.parse_many([("Two died.", day), "Two died.", ("Two died.", None)], processes=processes)
    assert (one.date, two.date, three.date) == (day, None, None)


@BOTH
def test_nothing_comes_of_nothing(processes: int | None) -> None:
    assert list(PARSER.parse_many([], processes=processes)) == []


def test_alone_nothing_is_read_ahead_of_an_iterator() -> None:
    seen: list[int] = []
    reports = PARSER.parse_many(Noting(seen))
    assert seen == []
    next(reports)
    assert seen == [0]


def test_processes_read_only_so_far_ahead() -> None:
    seen: list[int] = []
    reports = PARSER.parse_many(Noting(seen), processes=2)
    assert seen == []
    for _ in range(70):
        next(reports)
    assert 70 <= len(seen) <= 1_000
    close(reports)


@BOTH
def test_the_first_failure_is_raised_behind_the_reports_before_it(processes: int | None) -> None:
    parser = PARSER.with_stage("stumble", stumble)
    texts = [*TEXTS[:100], "They stumble.", *TEXTS[100:]]
    got: list[CasualtyReport] = []
    with pytest.raises(ValueError, match="stumbled") as caught:
        got.extend(parser.parse_many(texts, processes=processes))
    assert len(got) == 100
    assert caught.value.__notes__ == ["raised for item 100 of parse_many"]


@BOTH
def test_failures_are_collected_in_their_places(processes: int | None) -> None:
    parser = PARSER.with_stage("stumble", stumble)
    items: list[Any] = ["Two died.", "They stumble.", None, "Three died.", b"x", ("Four died.",), ("Four", "May")]
    results = list(parser.parse_many(items, processes=processes, errors="collect"))
    shape = "an item must be a text or a pair of a text and a datetime.date, not "
    assert [str(r) if isinstance(r, Failure) else r.text for r in results] == [
        "Two died.",
        "item 1: ValueError: stumbled",
        f"item 2: TypeError: {shape}NoneType",
        "Three died.",
        f"item 4: TypeError: {shape}bytes",
        f"item 5: TypeError: {shape}(str)",
        f"item 6: TypeError: {shape}(str, str)",
    ]


def test_an_error_that_cannot_be_sent_is_told_in_words() -> None:
    with pytest.raises(TypeError):
        pickle.loads(pickle.dumps(OddError("a", "b")))  # noqa: S301  # our own bytes
    (result,) = PARSER.with_stage("odd", odd).parse_many(["Two died."], processes=2, errors="collect")
    assert isinstance(result, Failure)
    assert repr(result.error) == "RuntimeError('OddError: Two died.')"


@BOTH
def test_items_that_stop_with_an_error_give_what_came_before(processes: int | None) -> None:
    def broken() -> Iterator[str]:
        yield from TEXTS[:100]
        raise OSError("the file is gone")

    got: list[CasualtyReport] = []
    with pytest.raises(OSError, match="the file is gone"):
        got.extend(PARSER.parse_many(broken(), processes=processes))
    assert len(got) == 100


def test_long_texts_are_handed_out_one_by_one() -> None:
    texts = [f"{n} miners died. " + "The rest of it says little. " * 5_000 for n in (2, 3, 4)]
    assert [len(r.text) for r in PARSER.parse_many(texts, processes=2)] == [len(t) for t in texts]


def test_a_process_that_is_ended_is_told_of() -> None:
    from concurrent.futures.process import BrokenProcessPool

    parser = PARSER.with_stage("die", die)
    with pytest.raises(BrokenProcessPool) as caught:
        list(parser.parse_many(["We die."], processes=2, errors="collect"))
    assert caught.value.__notes__ == ["a process of parse_many was ended from outside; no item from 0 on was read"]


@pytest.mark.parametrize(
    ("wrong", "error", "said"),
    [
        ({"errors": "ignore"}, UnknownNameError, "no way with errors is called 'ignore'; there are: raise, collect"),
        ({"processes": 0}, ValueError, "processes must be 1 or more, not 0"),
        ({"processes": "2"}, TypeError, "processes must be an int or None, not str"),
        ({"processes": True}, TypeError, "processes must be an int or None, not bool"),
    ],
)
def test_misuse_is_refused_at_once(wrong: dict[str, Any], error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        PARSER.parse_many(TEXTS, **wrong)


@pytest.mark.parametrize("items", ["Two men died.", b"Two men died."])
def test_one_text_is_not_several(items: Any) -> None:
    with pytest.raises(TypeError, match=f"items must be several texts, not one {type(items).__name__}"):
        PARSER.parse_many(items)


def test_a_worker_packs_its_results() -> None:
    # Here in this process, for what runs in others is not measured.
    heard = signal.getsignal(signal.SIGINT)
    gone = Failure(2, ValueError("no item"))

    def worked() -> Any:
        _start(PARSER.with_stage("stumble", stumble)._parse_few)
        return pickle.loads(_work([(0, (TEXTS[0], None)), (1, ("They stumble.", None)), gone]))  # noqa: S301  # our own bytes

    try:
        one, two, three = copy_context().run(worked)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, heard)
        gc.unfreeze()
    assert one == PARSER.parse(TEXTS[0])
    assert [str(two), str(three)] == ["item 1: ValueError: stumbled", "item 2: ValueError: no item"]
    odd_one = _sendable(Failure(3, OddError("a", "b")))
    assert str(odd_one) == "item 3: RuntimeError: OddError: a"


# -------------------------------------------------------------------------------------------------------- progress


def test_progress_is_said_in_lines_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    items: list[Any] = ["x"] * 1_500
    items[3] = None
    assert len(list(PARSER.parse_many(items, progress=True, errors="collect"))) == 1_500
    assert capsys.readouterr().err == "1,000 of 1,500 texts, 1 failed\n1,500 of 1,500 texts, 1 failed\n"
    assert len(list(PARSER.parse_many(iter(items[4:8]), progress=True))) == 4
    assert list(PARSER.parse_many([], progress=True)) == []
    assert len(list(PARSER.parse_many(["x"] * 1_000, progress=True))) == 1_000
    assert capsys.readouterr().err == "4 texts\n0 of 0 texts\n1,000 of 1,000 texts\n"


class Bar:
    """What stands for the bar of tqdm."""

    def __init__(self, *, total: int | None, unit: str, file: object) -> None:
        self.file, self.total = file, total

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        sys.stderr.write("closed")

    def update(self) -> None:
        """Show one more."""
        sys.stderr.write("|")


def test_progress_is_a_bar_on_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    module = types.ModuleType("tqdm")
    module.tqdm = Bar  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tqdm", module)
    assert len(list(PARSER.parse_many(["x", "y"], progress=True))) == 2
    assert capsys.readouterr().err == "||closed"
    monkeypatch.setitem(sys.modules, "tqdm", None)  # as where it is not installed
    assert len(list(PARSER.parse_many(["x", "y"], progress=True))) == 2
    assert capsys.readouterr().err == "2 of 2 texts\n"


# ---------------------------------------------------------------------------------------------------------- ending

ENDLESS = """
import signal
from itertools import repeat
from multiprocessing import Barrier
from casualtykit import parse_casualties
from casualtykit.batch import parse_many

class Reader:
    # Reads nothing before both processes have something to read: one that is only starting does not ignore Ctrl-C yet.
    def __init__(self):
        self.both = Barrier(2)

    def __call__(self, pairs):
        if self.both is not None:
            self.both.wait()
            self.both = None
        return [parse_casualties(text) for text, _ in pairs]

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what a shell runs in the background is deaf to it
    for n, _ in enumerate(parse_many(Reader(), repeat("Two men were killed in Herat."), processes=2)):
        if n == 10:
            print("running", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C reaches a group of processes otherwise there")
def test_ctrl_c_ends_all_processes_without_a_word_from_them(tmp_path: Path) -> None:
    program = tmp_path / "endless.py"
    program.write_text(ENDLESS, encoding="utf-8")
    command = [sys.executable, str(program)]
    with subprocess.Popen(command, stdout=-1, stderr=-1, text=True, start_new_session=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "running\n"
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does
        try:
            _, said = running.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)  # or they would go on for ever
            raise
    assert said.count("Traceback") == 1
    assert said.rstrip().endswith("KeyboardInterrupt")
    for _ in range(100):
        try:
            os.killpg(running.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("a process is left")


def test_whatever_reads_some_texts_will_do() -> None:
    def deaf(pairs: Sequence[Pair]) -> list[CasualtyReport | Exception]:
        return [CasualtyReport(text, day) for text, day in pairs]

    (report,) = parse_many(deaf, ["Two died."])
    assert report == CasualtyReport("Two died.")


def test_texts_of_a_list_are_read_some_at_a_time() -> None:
    sizes: list[int] = []

    def count(pairs: Sequence[Pair]) -> list[CasualtyReport | Exception]:
        sizes.append(len(pairs))
        return [CasualtyReport(text, day) for text, day in pairs]

    assert len(list(parse_many(count, ["x"] * 40))) == 40
    assert len(list(parse_many(count, iter("xyz")))) == 3
    assert sizes == [16, 16, 8, 1, 1, 1]
