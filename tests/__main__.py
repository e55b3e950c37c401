"""Runs every check of the project, in order, and stops at the first that fails: `python -m tests`.

The last is pytest, so that its closing line is the last line printed. Arguments are handed to it.
"""

from __future__ import annotations

import filecmp
import subprocess
import sys
import tarfile
import tempfile
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
LARGEST = 5_000_000
"""The most bytes that the wheel may have."""

NOT_PLAIN = {"py.typed", "places.dat"}
"""The files of the package that no editor shows."""
LICENCES = ("MIT License", "CC BY 4.0", "UNICODE LICENSE V3")
"""What must be said of the code and the data in the wheel."""


class CheckError(Exception):
    """A check found something; the message says what."""


def run(*command: str | Path, where: Path = ROOT) -> str:
    """Run a command, show what it prints if it fails, and return what it printed."""
    done = subprocess.run(command, cwd=where, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    said = done.stdout.decode("utf-8", errors="replace")
    if done.returncode:
        print(said, flush=True)
        raise CheckError(f"exit code {done.returncode} of: {' '.join(map(str, command))}")
    return said


def tool(name: str, *arguments: str | Path) -> str:
    """Run a tool of this environment."""
    return run(sys.executable, "-m", name, *arguments)


def lint() -> None:
    """Ruff finds nothing."""
    tool("ruff", "check", ".")


def layout() -> None:
    """The code is laid out as ruff lays it out."""
    tool("ruff", "format", "--check", ".")


def types() -> None:
    """The types are right, strictly."""
    tool("mypy")


def docs() -> None:
    """The documentation builds without a warning, its examples executed."""
    with tempfile.TemporaryDirectory() as out:
        tool("sphinx", "-W", "--keep-going", "-q", "-b", "html", "-d", Path(out, "trees"), "docs", Path(out, "html"))


def wheel() -> None:
    """Two builds give the same bytes; the wheel holds the package alone and works in an empty environment."""
    with tempfile.TemporaryDirectory() as folder:
        place, again = Path(folder, "dist"), Path(folder, "again")
        for where in (place, again):
            tool("build", "--no-isolation", "--outdir", where)
        files = sorted(p.name for p in place.iterdir())
        same, *differ = filecmp.cmpfiles(place, again, files, shallow=False)
        if any(differ) or same != files:
            raise CheckError(f"two builds differ in {differ}")
        tool("twine", "check", "--strict", *(place / f for f in files))
        (built,) = place.glob("*.whl")
        (source,) = place.glob("*.tar.gz")
        contents(built)
        sources(source)
        venv.create(place / "venv", with_pip=True)
        (scripts,) = (p for p in (place / "venv/bin", place / "venv/Scripts") if p.is_dir())
        run(scripts / "python", "-m", "pip", "install", "-q", built)
        empty = place / "empty"
        empty.mkdir()
        said = run(scripts / "casualtykit", "parse", "--example", where=empty)
        if "killed" not in said:
            raise CheckError(f"the installed wheel reads nothing in its example: {said}")


def contents(built: Path) -> None:
    """Raise unless a wheel is small and holds the files of the package and its metadata, no more and no less."""
    size = built.stat().st_size
    if size > LARGEST:
        raise CheckError(f"the wheel has {size:,} bytes; {LARGEST:,} are allowed")
    with zipfile.ZipFile(built) as archive:
        packed = {n for n in archive.namelist() if ".dist-info/" not in n}
        terms = [archive.read(n).decode() for n in archive.namelist() if n.endswith("/licenses/LICENSE")]
    missing = [name for name in LICENCES if not any(name in text for text in terms)]
    if missing:
        raise CheckError(f"the wheel does not hold the licences of its data: {missing}")
    files = (p for p in (ROOT / "casualtykit").rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    wanted = {p.relative_to(ROOT).as_posix() for p in files}
    if packed != wanted:
        raise CheckError(f"the wheel and the package differ in {sorted(packed ^ wanted)}")
    plain = {".py", ".tsv", ".txt", ".json"}
    odd = sorted(n for n in wanted if Path(n).suffix not in plain and Path(n).name not in NOT_PLAIN)
    if odd:
        raise CheckError(f"these files have no place in the package: {odd}")


def sources(built: Path) -> None:
    """Raise unless a source archive holds the files of the project that git knows, but those that are about GitHub."""
    if not (ROOT / ".git").exists():
        return  # this is such an archive, unpacked
    with tarfile.open(built) as archive:
        packed = {n.partition("/")[2] for n in archive.getnames()} - {"PKG-INFO"}
    known = run("git", "ls-files", "-z").split("\0")
    wanted = {n for n in known if n and not n.startswith(".github/")}
    if packed != wanted:
        raise CheckError(f"the source archive and the project differ in {sorted(packed ^ wanted)}")


CHECKS: tuple[Callable[[], None], ...] = (lint, layout, types, docs, wheel)


def main(arguments: list[str]) -> int:
    """Run the checks and then pytest, and return the exit code."""
    for check in CHECKS:
        print(f"{check.__name__}: {check.__doc__}", flush=True)
        try:
            check()
        except CheckError as reason:
            print(f"FAILED at {check.__name__}: {reason}", file=sys.stderr)
            return 1
    print("pytest: the tests pass, and run nearly every line and branch.", flush=True)
    command = [sys.executable, "-m", "pytest", "-q", "--cov", "--cov-report=term", *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
