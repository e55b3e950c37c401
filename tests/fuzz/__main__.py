"""Looks for a text that breaks the parser: `python -m tests.fuzz [--seconds 60] [--seed 0]`.

Where atheris can be imported, it leads the search by what code a text reaches; else texts are made by chance, the same
for the same seed. What breaks it is printed, so that it can become a test.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from random import Random  # noqa: TID251  # a seed makes the same texts each time

from tests.fuzz.target import check, corpus, mutated


def by_chance(seconds: float, seed: int) -> int:
    """Return how many texts were read without a find."""
    chance, texts, read = Random(seed), corpus(), 0  # noqa: S311  # no secret is made of it
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        text = mutated(texts, chance)
        try:
            check(text)
        except BaseException:
            print(ascii(text))
            raise
        read += 1
    return read


def led(seconds: float) -> None:
    """Let atheris look, from the texts that others are made of; it ends the process."""
    atheris = import_module("atheris")

    def one(data: bytes) -> None:
        check(data.decode("utf-8", "surrogateescape"))

    with tempfile.TemporaryDirectory() as folder:
        for i, text in enumerate(corpus()):
            (Path(folder) / str(i)).write_text(text, encoding="utf-8")
        atheris.instrument_all()
        atheris.Setup([sys.argv[0], f"-max_total_time={seconds:.0f}", "-max_len=2000", folder], one)
        atheris.Fuzz()


def main() -> None:
    """Fuzz for some seconds."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--seed", type=int, default=0)
    given = options.parse_args()
    if find_spec("atheris"):
        led(given.seconds)
    else:
        print(f"{by_chance(given.seconds, given.seed)} texts, none of which broke it")


main()
