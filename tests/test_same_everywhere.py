"""The same text gives the same report in any process, thread, locale, time zone, and with any seed of hashes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from casualtykit import CasualtyParser, Lexicon
from casualtykit.catalogue import catalogue

TEXTS = [" ".join(r.finds) for r in catalogue()]
"""A text for each rule, so that every rule has a part in what is compared."""

PROGRAM = """
import hashlib, json
from datetime import date
from casualtykit import parse_casualties
from casualtykit.catalogue import catalogue

told = hashlib.sha256()
for rule in catalogue():
    report = parse_casualties(" ".join(rule.finds), date=date(2024, 5, 4))
    told.update(json.dumps(report.to_dict()).encode())
    told.update(report.explain().encode())
    tolls = (*report.tolls(), *report.tolls(background=True), *report.tolls(by_role=True))
    told.update(" / ".join(map(str, tolls)).encode())
print(told.hexdigest())
"""

# Optimised once: twice takes the docstrings away, whose first lines `explain` gives as reasons.
SURROUNDINGS = [
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONOPTIMIZE": "1"},
]


def told(surroundings: dict[str, str]) -> str:
    """Return what a process in some surroundings says of all texts, in one number."""
    here = os.environ  # noqa: TID251  # what a process needs to start at all
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env={**here, **surroundings}, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_surroundings_make_no_difference() -> None:
    said = [told(each) for each in SURROUNDINGS]
    assert len(said[0]) == 64
    assert set(said) == {said[0]}


def test_sixteen_threads_may_use_one_parser() -> None:
    # A parser of its own words, so that the threads are the first to look anything up in them.
    mine = Lexicon.shipped("en").extend(actors={"Dune Watch": "armed_group"})
    parser = CasualtyParser(lexicon=mine)
    alone = [CasualtyParser(lexicon=mine.extend()).parse(t) for t in TEXTS]
    start = threading.Barrier(16)

    def read(n: int) -> bool:
        start.wait()
        order = range(n, n + len(TEXTS) // 4)
        return all(parser.parse(TEXTS[i % len(TEXTS)]) == alone[i % len(TEXTS)] for i in order)

    with ThreadPoolExecutor(16) as threads:
        assert all(threads.map(read, range(16)))


@pytest.mark.parametrize("processes", [2])
def test_another_process_says_the_same(processes: int) -> None:
    parser = CasualtyParser()
    assert list(parser.parse_many(TEXTS, processes=processes)) == [parser.parse(t) for t in TEXTS]
