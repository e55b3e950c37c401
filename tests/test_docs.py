"""What the project says of itself is true of it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import casualtykit
from casualtykit import errors

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_public_name_is_in_the_documentation() -> None:
    shown = set(re.findall(r"^\.\. auto(?:class|function):: (\w+)(?:\(.+\))?$", read("docs/api.md"), re.MULTILINE))
    named = {n for n in casualtykit.__all__ if not n.startswith("__") and not hasattr(errors, n)}
    assert named - shown == set()
    assert shown - set(casualtykit.__all__) == set()


def test_every_page_is_in_the_table_of_contents() -> None:
    pages = sorted(p.stem for p in (ROOT / "docs").glob("*.md") if p.stem != "index")
    contents = re.findall(r"```\{toctree\}\n(?::.+\n)+\n((?:[\w-]+\n)+)```", read("docs/index.md"))
    assert sorted(" ".join(contents).split()) == pages


def test_the_citation_has_the_version() -> None:
    assert f"version: {PROJECT['version']}\n" in read("CITATION.cff")


def test_the_version_is_the_same_everywhere() -> None:
    assert casualtykit.__version__ == PROJECT["version"]
    assert f"casualtykit-{PROJECT['version']}-py3-none-any.whl" in read("docs/getting-started.md")


def test_the_changelog_has_a_place_for_what_is_new_and_tells_of_the_version() -> None:
    assert "## [Unreleased]\n" in read("CHANGELOG.md")
    assert f"## [{PROJECT['version']}] - " in read("CHANGELOG.md")


def test_the_readme_names_the_command_that_the_checks_run() -> None:
    command = read(".ci/run").splitlines()[-1]
    assert f"$ {command}\n" in read("README.md")


def test_links_of_the_readme_lead_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", read("README.md"))
    assert targets
    assert [t for t in targets if not (ROOT / t).exists()] == []
