"""Every command that the README and the documentation show does what it should: it ends well."""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from casualtykit import cli

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

SHOWN = re.compile(r"^\$ (casualtykit .+)$", re.MULTILINE)
"""A command in a block of a page."""
RUN = re.compile(r"""^command\((["'])(.+?)\1(, given=\w+)?\)$""", re.MULTILINE)
"""A command that a page runs when it is built, with or without something on standard input."""
FAILS = {"parse articles articles.jsonl", "parse articles.jsonl --format jsonl"}
"""Those that are shown because something cannot be read."""
BROKEN = "parse articles.csv --text-field body --date-field published --format csv"
"""One that is shown with a broken row; the table here has none."""


def helps(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield the examples at the end of the help of each command."""
    yield from re.findall(r"^  casualtykit (\w.+)$", parser.epilog or "", re.MULTILINE)
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from helps(command)


def commands() -> list[tuple[str, str]]:
    """Return (page, command) for each command of the pages."""
    found: list[tuple[str, str]] = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        lines = [m[1].removeprefix("casualtykit ") for m in SHOWN.finditer(text)]
        lines += [m[2] for m in RUN.finditer(text) if m[3] is None]
        found += [(page.name, line) for line in dict.fromkeys(lines)]
    found += [("help", line) for line in dict.fromkeys(helps(cli._arguments(()))) if "COMMAND" not in line]
    return found


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with the files that the pages speak of."""
    shutil.copytree(ROOT / "tests" / "gold", tmp_path / "tests" / "gold")
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"text": "Two men died."}')))
    with Path("articles.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["id", "body", "published"], ["1", "Two men died.", "2024-05-01"]])
    Path("articles.jsonl").write_text(json.dumps({"id": 1, "text": "Two men died."}) + "\nnot JSON\n", encoding="utf-8")
    Path("articles").mkdir()
    for name in ("article.txt", "other.txt", "articles/one.txt"):
        Path(name).write_text("Two men died.", encoding="utf-8")
    Path("gold.jsonl").write_text('{"id": "1", "text": "Two men died.", "gold": {"killed": 2}}\n', encoding="utf-8")
    Path("words.tsv").write_text("term\tvalue\nDune Watch\tarmed_group\n", encoding="utf-8")


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(("page", "line"), commands())
def test_a_command_that_is_shown_ends_well(page: str, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    line = line.partition(" < ")[0]  # what stands behind it is on standard input already
    code = cli.main(shlex.split(line))
    said = capsys.readouterr()
    assert code == (1 if line in FAILS else 0), said.err
    assert said.out or "-o " in line


def test_the_pages_show_commands() -> None:
    pages = {page for page, _ in commands()}
    assert pages >= {"README.md", "cli.md"}
    assert len(commands()) > 12
    assert BROKEN in {line for _, line in commands()}
