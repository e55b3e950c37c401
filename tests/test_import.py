"""Importing the package costs next to nothing, and every public name is there all the same."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import casualtykit


def fresh(program: str) -> str:
    """Return what a program prints in a process of its own."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_import_loads_nothing_but_the_face() -> None:
    loaded = "import sys, casualtykit; print([m for m in sys.modules if m.split('.')[0] in ('casualtykit', 'attr')])"
    assert fresh(loaded) == "['casualtykit']"


NEEDLESS = (
    "casualtykit.evaluation casualtykit.catalogue casualtykit.cli casualtykit.export.html casualtykit.lexicon.files "
    "casualtykit.gazetteer.geonames multiprocessing pickle json csv tomllib difflib tempfile html importlib.resources"
).split()
"""What a parse can do without; together these take a third of the time of all that is loaded."""


def test_parsing_loads_no_more_than_it_needs() -> None:
    loaded = (
        "import sys, attrs, regex, number_parser; there = set(sys.modules); from casualtykit import parse_casualties;"
        "parse_casualties('Two men died in Kano, the police said.');"
        f"print([m for m in {NEEDLESS} if m in sys.modules and m not in there])"
    )
    assert fresh(loaded) == "[]"


@pytest.mark.parametrize("name", casualtykit.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(casualtykit, name) is not None
    assert name in dir(casualtykit)


def test_a_name_that_is_none_is_refused() -> None:
    with pytest.raises(AttributeError, match="module 'casualtykit' has no attribute 'parse_casualty'"):
        casualtykit.parse_casualty  # noqa: B018  # asking is the test


def test_what_tools_are_told_is_what_is_imported() -> None:
    tree = ast.parse(Path(casualtykit.__file__).read_text(encoding="utf-8"))
    told = {
        name.name: node.module
        for block in tree.body
        if isinstance(block, ast.If)
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }
    assert told == casualtykit._HOME
    assert set(told) | {"__version__"} == set(casualtykit.__all__)
