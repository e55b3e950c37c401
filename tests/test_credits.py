"""Whose data comes with the package is said, in the package and beside it."""

from __future__ import annotations

from pathlib import Path

import casualtykit
from casualtykit import data_credits

ROOT = Path(casualtykit.__file__).parents[1]


def test_every_licence_is_declared_and_its_text_is_there() -> None:
    declared = next(x for x in (ROOT / "pyproject.toml").read_text("utf-8").splitlines() if x.startswith("license ="))
    terms = (ROOT / "LICENSE").read_text("utf-8")
    for credit in data_credits():
        assert credit.licence in declared
        assert credit.licence in terms or credit.licence.replace("-", " ") in terms or credit.licence == "CC-BY-4.0"
        assert str(credit).endswith(f"({credit.licence})")
    assert "CC BY 4.0" in terms
