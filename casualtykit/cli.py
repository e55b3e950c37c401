"""The command line: `casualtykit parse FILE...` prints what a text says of casualties.

`casualtykit evaluate GOLD.jsonl` prints how well that agrees with what people have coded; `casualtykit lexicon` shows
what words mean, and checks files of words. The exit code is 0, 1 where an input could not be read (other texts are
still parsed) or a word is not known, 2 for a wrong call, lexicon or gold file, or 130 for an interrupt.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from datetime import date

    from casualtykit.lexicon import Lexicon
    from casualtykit.parser import CasualtyParser
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
        run = {"parse": _parse, "evaluate": _evaluate, "lexicon": _lexicon_command}[args.command]
        code = run(args)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_quietly()
    except KeyboardInterrupt:
        _complain("interrupted")
        return 130  # what a shell says of a process that Ctrl-C ended
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
    _gold_arguments(commands.add_parser("evaluate", help="measure how well texts that people have coded are read"))
    _lexicon_arguments(commands.add_parser("lexicon", help="show what words mean, or check a file of words"))
    return parser


def _gold_arguments(measure: argparse.ArgumentParser) -> None:
    """Add the arguments of the command that measures."""
    measure.description = "Read coded texts, one JSON object a line, and print how well the readings agree with them."
    measure.add_argument("gold", nargs="?", default="-", metavar="GOLD", help="- or none is standard input")
    measure.add_argument("--json", action="store_true", help="print one JSON record instead of tables")
    measure.add_argument("--errors", type=_number, default=0, metavar="N", help="list N mistakes of each cause (0)")
    measure.add_argument("--outcomes", metavar="NAME,NAME", help="the outcomes that were coded; all if left out")
    measure.add_argument(
        "--vague", choices=("zero", "floor"), default="zero", help='take "dozens" for no figure, or its least (zero)'
    )
    measure.add_argument(
        "--convention", metavar="NAME", help="the scheme that the figures were coded by: acled, gtd, ..."
    )
    measure.add_argument("--lexicon", metavar="FILE", help="words of your own, added to the shipped ones")


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


def _number(text: str) -> int:
    """Return a number of at least 0; argparse turns the error into its own."""
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number of at least 0")
    return int(text)


def _parse(args: argparse.Namespace) -> int:
    """Print what was asked for of each input, and return the exit code."""
    parser = _parser(args)
    if parser is None:
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


def _evaluate(args: argparse.Namespace) -> int:
    """Print how well coded texts are read, and return the exit code; nothing is printed of a file that is wrong."""
    from casualtykit.errors import GoldError, UnknownNameError
    from casualtykit.evaluation import evaluate_texts
    from casualtykit.evaluation.gold import read_lines
    from casualtykit.export.records import to_json

    parser = _parser(args)
    if parser is None:
        return 2
    outcomes = args.outcomes.split(",") if args.outcomes is not None else None
    try:
        with _opened(args.gold) as lines:
            texts = read_lines(lines, "standard input" if args.gold == "-" else args.gold)
            evaluation = evaluate_texts(
                texts,
                parser=parser,
                outcomes=outcomes,
                vague=args.vague,
                convention=args.convention,
                errors=args.errors,
            )
    except (GoldError, UnknownNameError) as error:
        _complain(str(error))
        return 2
    except OSError as error:
        _complain(_reason(args.gold, error))
        return 1
    print(to_json(evaluation) if args.json else evaluation)
    return 0


def _parser(args: argparse.Namespace) -> CasualtyParser | None:
    """Return the parser that was asked for, or None, said why, where the words to add cannot be read."""
    from casualtykit import CasualtyParser
    from casualtykit.errors import LexiconError

    try:
        return CasualtyParser(lexicon=_lexicon(args.lexicon) if args.lexicon else None)
    except (LexiconError, OSError) as error:
        _complain(_reason(args.lexicon, error) if isinstance(error, OSError) else str(error))
        return None


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


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    """Return the bytes of a file, or of standard input, which stays open afterwards."""
    from contextlib import nullcontext
    from pathlib import Path

    return nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb")


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
