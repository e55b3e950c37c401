"""The command line: `casualtykit parse FILE...` prints what a text says of casualties.

The exit code is 0, 1 where an input could not be read (the others are still parsed), or 2 for a wrong call.
`casualtykit lexicon` shows what words mean, and checks files of words.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from casualtykit.lexicon import Lexicon
    from casualtykit.report import CasualtyReport

EXAMPLE = "example.txt"
"""The file name of the sample article, which lies beside the words of its language."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        argv: the arguments after the program's name; those of the process where left out.

    Raises:
        SystemExit: the call is wrong (code 2), or only asks for help or the version (code 0).
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    parser = _arguments()
    args = parser.parse_args(argv)
    if args.command == "parse" and args.example and args.files:
        parser.error("--example takes no files")
    code = 0
    try:
        code = _lexicon_command(args) if args.command == "lexicon" else _parse(args)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_quietly()
    return code


def _arguments() -> argparse.ArgumentParser:
    """Return the parser of the arguments."""
    parser = argparse.ArgumentParser(prog="casualtykit", description="Read casualty statements from news text.")
    parser.add_argument("--version", action="version", version=f"casualtykit {_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    parse = commands.add_parser(
        "parse",
        help="print the casualty statements of texts",
        description="Print the casualty statements of each text, one a line, then the tolls.",
    )
    parse.add_argument("files", nargs="*", metavar="FILE", help="a UTF-8 text; - or none is standard input")
    parse.add_argument("--example", action="store_true", help="parse the sample article that comes with the library")
    parse.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="the day the texts were published")
    parse.add_argument("--lexicon", metavar="FILE", help="words of your own, added to the shipped ones")
    shape = parse.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print one JSON record a line for each text")
    shape.add_argument("--explain", action="store_true", help="print why each statement was read as it was")
    _lexicon_arguments(commands.add_parser("lexicon", help="show what words mean, or check a file of words"))
    return parser


def _lexicon_arguments(lexicon: argparse.ArgumentParser) -> None:
    """Add the arguments of the commands for words."""
    tasks = lexicon.add_subparsers(dest="task", required=True, metavar="TASK")
    check = tasks.add_parser(
        "check",
        help="check a file of words",
        description="Check a file of words, and say what it holds and what stands in its way.",
    )
    check.add_argument("file", metavar="FILE", help="a table, TOML, JSON or agent file")
    show = tasks.add_parser(
        "show",
        help="show what a word means",
        description="Show the entries of a word or phrase, where they stand, their forms, and what they replace.",
    )
    show.add_argument("word", metavar="WORD", nargs="+", help="a word, or the words of a phrase")
    show.add_argument("--lexicon", metavar="FILE", help="words of your own, added to the shipped ones")


def _version() -> str:
    """Return the version that is installed."""
    from importlib import metadata

    try:
        return metadata.version("casualtykit")
    except metadata.PackageNotFoundError:
        return "(not installed)"


def _day(text: str) -> date:
    """Return a day written as YYYY-MM-DD; argparse turns the error into its own."""
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day of the form YYYY-MM-DD") from None


def _parse(args: argparse.Namespace) -> int:
    """Print what was asked for of each input, and return the exit code."""
    from casualtykit import CasualtyParser
    from casualtykit.errors import LexiconError

    try:
        parser = CasualtyParser(lexicon=_lexicon(args.lexicon) if args.lexicon else None)
    except (LexiconError, OSError) as error:
        _complain(_reason(args.lexicon, error) if isinstance(error, OSError) else str(error))
        return 2
    names = [EXAMPLE] if args.example else args.files or ["-"]
    code = 0
    printed = False
    for name in names:
        try:
            text = _example() if args.example else _read(name)
        except OSError as error:
            _complain(_reason(name, error))
            code = 1
            continue
        title = name if len(names) > 1 else None
        for line in _shown(parser.parse(text, date=args.date), args, title, first=not printed):
            print(line, flush=True)
        printed = True
    return code


def _lexicon_command(args: argparse.Namespace) -> int:
    """Print what was asked of words, and return the exit code: 1 where no entry knows the word."""
    from casualtykit.errors import LexiconError
    from casualtykit.lexicon import Lexicon
    from casualtykit.lexicon.checks import check, show

    path = args.file if args.task == "check" else args.lexicon
    try:
        if args.task == "check":
            lines = check(path)
        else:
            lines = show(_lexicon(path) if path else Lexicon.shipped("en"), " ".join(args.word))
    except (LexiconError, OSError) as error:
        _complain(_reason(path, error) if isinstance(error, OSError) else str(error))
        return 2
    for line in lines:
        print(line)
    return 0 if len(lines) > 1 else 1


def _lexicon(path: str) -> Lexicon:
    """Return the shipped words and those of a file."""
    from casualtykit import Lexicon

    return Lexicon.shipped("en") | Lexicon.load(path)


def _read(name: str) -> str:
    """Return the text of a file, or of standard input; bytes that are no UTF-8 are kept as lone surrogates."""
    from pathlib import Path

    if name == "-" and sys.stdin.isatty():
        _complain("reading what you type; end it with Ctrl-D (on Windows Ctrl-Z and Enter)")
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    return data.decode("utf-8", errors="surrogateescape").removeprefix("\ufeff")


def _example() -> str:
    """Return the sample article."""
    from importlib.resources import files

    return files("casualtykit").joinpath("languages", "en", EXAMPLE).read_text(encoding="utf-8")


def _shown(report: CasualtyReport, args: argparse.Namespace, title: str | None, *, first: bool) -> Iterator[str]:
    """Yield what is printed of one report, headed by the file's name where there are several."""
    from casualtykit.export.outline import outline

    if args.json:
        import json

        yield json.dumps(({"file": title} if title else {}) | report.to_dict())
        return
    if title:
        yield f"== {title}" if first else f"\n== {title}"
    yield report.explain() if args.explain else outline(report.statements, report.tolls())


def _reason(name: str, error: OSError) -> str:
    """Return in a few words why a file could not be read."""
    return f"cannot read {name}: {error.strerror or error}"


def _complain(message: str) -> None:
    """Print a message where messages go."""
    print(f"casualtykit: {message}", file=sys.stderr)


def _close_quietly() -> None:
    """Send what is left of the output nowhere, since nobody reads it any more (`casualtykit ... | head`)."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
