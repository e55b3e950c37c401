"""Runs the Python examples of the README as tests."""

from __future__ import annotations

import pytest
from hypothesis import settings
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser

settings.register_profile("any machine", deadline=None)  # a busy machine is no failure
settings.load_profile("any machine")

pytest_collect_file = Sybil(parsers=[PythonCodeBlockParser()], patterns=["README.md"], path=".").pytest()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the tests of hostile texts run at the sizes that an attack has."""
    parser.addoption("--large", action="store_true", help="hostile texts of a million characters (takes half an hour)")
