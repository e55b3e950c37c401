"""Prints how fast it is, as ratios that any machine should give: `python -m tests.benchmarks [--large]`.

Every ratio is taken in one run, from the best of several times. `--large` takes a text of ten million characters and
20,000 leads, which takes some minutes. With `--texts FILE.jsonl FIELD` the texts of a file are timed as well.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from number_parser import parse as parse_numbers_of_peer

from casualtykit import CasualtyParser
from tests.benchmarks.texts import in_pieces, leads, ordinary_news, quiet_news, wire

TIMES = 5


def best(work: Callable[[], object], times: int = TIMES, clock: Callable[[], float] = time.process_time) -> float:
    """Return the least time of several, in seconds."""
    taken: list[float] = []
    for _ in range(times):
        start = clock()
        work()
        taken.append(clock() - start)
    return min(taken)


def against_peer(name: str, texts: list[str], wanted: float) -> None:
    """Print the speed over some texts beside that of number_parser over the same."""
    parser = CasualtyParser()
    size = sum(map(len, texts))
    ours = size / best(lambda: [parser.parse(t) for t in texts])
    theirs = size / best(lambda: [parse_numbers_of_peer(t, "en") for t in texts], 2)
    print(f"{name:42}{ours / 1e6:7.2f} MB/s  {ours / theirs:6.1f} times number_parser (wanted: {wanted:g})")


def linear(large: int) -> None:
    """Print the time that a long text takes beside that of the same text in pieces of 10,000 characters."""
    parser = CasualtyParser()
    long = ordinary_news(large)
    pieces = in_pieces(long, 10_000)
    ratio = best(lambda: parser.parse(long), 3) / best(lambda: [parser.parse(piece) for piece in pieces], 3)
    print(
        f"{'a text of ' + format(len(long), ',') + ' against 10,000':42}{ratio:7.2f} times the time for a character "
        "(wanted: <= 1.3)"
    )


def memory(large: int) -> None:
    """Print how much memory a text takes beyond its report."""
    parser = CasualtyParser()
    parser.parse(ordinary_news(10_000))
    text = ordinary_news(large)
    tracemalloc.start()
    report = parser.parse(text)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    ratio = (peak - kept) / len(text)
    print(
        f"{'memory beyond the report':42}{ratio:7.1f} bytes a character "
        f"(wanted: <= 20; {len(report.statements)} statements)"
    )


FIRST = """
import time
start = time.process_time()
import attrs, number_parser, regex
theirs = time.process_time()
import casualtykit
bare = time.process_time()
from casualtykit import parse_casualties
loaded = time.process_time()
parse_casualties("Two people were killed in Kano.")
print(theirs - start, bare - theirs, loaded - bare, time.process_time() - loaded)
"""


def first() -> None:
    """Print what the import and the first parse take, in a process of its own."""
    command = [sys.executable, "-c", FIRST]
    runs = [
        [float(x) for x in subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()]  # noqa: S603  # our own code
        for _ in range(TIMES)
    ]
    theirs, bare, loaded, parsed = (1000 * min(run[i] for run in runs) for i in range(4))
    print(f"{'import, beyond the dependencies':42}{bare:7.1f} ms (wanted: <= 30; the dependencies take {theirs:.0f})")
    print(f"{'the first name that is asked for':42}{loaded:7.1f} ms")
    print(f"{'the first parse':42}{parsed:7.1f} ms (wanted: <= 150)")


def many(count: int) -> None:
    """Print how much faster two processes are than one; by the wall, so on an idle machine alone."""
    parser, texts = CasualtyParser(), leads(count)
    one = best(lambda: list(parser.parse_many(texts)), 2, time.perf_counter)
    two = best(lambda: list(parser.parse_many(texts, processes=2)), 2, time.perf_counter)
    print(f"{format(count, ',') + ' leads, two processes':42}{one / two:7.2f} times one (wanted: 1.8)")
    print(
        f"{'a lead of ' + str(sum(map(len, texts)) // count) + ' characters':42}{1e6 * one / count:7.0f} microseconds"
    )


def main() -> None:
    """Print all of them."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--large", action="store_true", help="ten million characters and 20,000 leads")
    options.add_argument("--texts", nargs=2, metavar=("FILE", "FIELD"), help="JSON Lines to be timed as well")
    given = options.parse_args()
    against_peer("ordinary news, 1 sentence in 50", [ordinary_news(60_000)], 10)
    against_peer("news without a word of harm", [quiet_news(60_000)], 10)
    against_peer("casualty wire", [wire(60_000)], 1.5)
    if given.texts:
        with Path(given.texts[0]).open(encoding="utf-8") as lines:
            against_peer(
                Path(given.texts[0]).name, [str(json.loads(line)[given.texts[1]]) for line in lines][:400], 1.5
            )
    linear(10_000_000 if given.large else 1_000_000)
    memory(1_000_000)
    first()
    many(20_000 if given.large else 2_000)


main()
