"""Runs the Python examples of the README as tests."""

from __future__ import annotations

import pytest
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser

pytest_collect_file = Sybil(parsers=[PythonCodeBlockParser()], patterns=["README.md"], path=".").pytest()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the tests of hostile texts run at the sizes that an attack has."""
    parser.addoption("--large", action="store_true", help="hostile texts of a million characters (takes half an hour)")
