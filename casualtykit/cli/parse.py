"""`casualtykit parse`: the casualty statements of texts."""

from __future__ import annotations

import argparse
import codecs
import sys
from collections import deque
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from casualtykit.cli.terminal import Commands, Progress, add_lexicon, complain, day, described, parser_of
from casualtykit.values import evolve

if TYPE_CHECKING:
    from datetime import date

    from casualtykit.cli.inputs import Item
    from casualtykit.parser import CasualtyParser
    from casualtykit.report import CasualtyReport


def add(commands: Commands) -> None:
    """Add the arguments of the command."""
    command = described(
        commands,
        "parse",
        "print the casualty statements of texts",
        "Print the casualty statements of each text, one a line, then the tolls.",
        "parse --example",
        "parse article.txt other.txt",
        "parse articles/ --format jsonl",
        "parse articles.csv --text-field body --format csv -o statements.csv --jobs 2",
        "parse - --input jsonl < articles.jsonl",
    )
    command.set_defaults(run=run, usage_error=command.error)
    command.add_argument(
        "paths", nargs="*", metavar="PATH", help="a file or a folder of them; - or none is standard input"
    )
    command.add_argument("--example", action="store_true", help="parse the sample article that comes with the library")
    reading = command.add_argument_group("what goes in")
    reading.add_argument(
        "--input",
        choices=("text", "jsonl", "csv"),
        help="what the files are: texts, one JSON object a line, or tables; told by their endings where left out",
    )
    reading.add_argument(
        "--encoding", type=_encoding, default="utf-8", metavar="NAME", help="how the files are encoded (utf-8)"
    )
    reading.add_argument("--text-field", default="text", metavar="NAME", help="the field or column of the text (text)")
    reading.add_argument(
        "--id-field", metavar="NAME", help="the field or column of the id (id, or the number of the record)"
    )
    reading.add_argument("--date-field", metavar="NAME", help="the field or column of the day of publication")
    reading.add_argument("--date", type=day, metavar="YYYY-MM-DD", help="the day the texts were published")
    add_lexicon(reading)
    writing = command.add_argument_group("what comes out")
    shape = writing.add_mutually_exclusive_group()
    shape.add_argument(
        "--format", choices=("text", "jsonl", "csv"), default="text", help="outlines, records or a table (text)"
    )
    shape.add_argument("--json", action="store_const", const="jsonl", dest="format", help="the same as --format jsonl")
    shape.add_argument("--explain", action="store_true", help="print why each statement was read as it was")
    writing.add_argument("-o", "--output", metavar="FILE", help="write to a file instead of standard output")
    writing.add_argument("--convention", metavar="NAME", help="figure tolls as a scheme does: acled, ucdp, gtd, ...")
    command.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="parse in N processes (1)")


def _jobs(text: str) -> int:
    """Return a number of processes; argparse turns the error into its own."""
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number of at least 1")
    return int(text)


def _encoding(text: str) -> str:
    """Return the name of an encoding of texts; argparse turns the error into its own."""
    try:
        "".encode(text)
    except LookupError:
        raise argparse.ArgumentTypeError(f"{text!r} is no encoding; utf-8, utf-16 and cp1252 are some") from None
    return codecs.lookup(text).name


def run(args: argparse.Namespace) -> int:
    """Print what was asked for of each text, and return the exit code."""
    from casualtykit.cli.inputs import items, several
    from casualtykit.cli.outputs import shower

    if (wrong := _wrong(args)) is not None:
        args.usage_error(wrong)
    parser = parser_of(args)
    if parser is None:
        return 2
    progress = Progress(shown=several(args) and (args.output is not None or not sys.stdout.isatty()))
    failed = 0
    with closing(progress), _output(args) as out, closing(_readings(parser, items(args), args.jobs)) as readings:
        show = shower(args, out)
        for item, report in readings:
            show(item, report)
            failed += report is None
            progress.step()
    if failed and args.format != "text":
        complain(f"{failed:,} of {progress.done:,} could not be read; their error records say why")
    return 1 if failed else 0


def _wrong(args: argparse.Namespace) -> str | None:
    """Return what is wrong with a call that argparse takes, or None."""
    from casualtykit.errors import UnknownNameError
    from casualtykit.resolve.tolls.conventions import Convention

    if args.example and args.paths:
        return "--example takes no files"
    if args.convention is not None:
        if args.format == "csv" or args.explain:
            return "--convention figures tolls, which stand in --format text and jsonl alone"
        try:
            Convention.shipped(args.convention)
        except UnknownNameError as error:
            return str(error)
    if args.output is not None and any(_same(p, args.output) for p in args.paths):
        return f"--output {args.output} is one of the files to read"
    return None


def _same(a: str, b: str) -> bool:
    """Return whether two paths lead to one file."""
    return Path(a).exists() and Path(b).exists() and Path(a).samefile(b)


def _output(args: argparse.Namespace) -> AbstractContextManager[TextIO]:
    """Return where to print: a file, which is closed afterwards, or standard output, which is not."""
    if args.output is None:
        return nullcontext(sys.stdout)
    return Path(args.output).open("w", encoding="utf-8", errors="replace", newline="")


def _readings(
    parser: CasualtyParser, items: Iterator[Item], jobs: int
) -> Generator[tuple[Item, CasualtyReport | None], None, None]:
    """Yield each item with its report, in order; None where it has an error."""
    from casualtykit.batch import Failure

    waiting: deque[Item] = deque()

    def texts() -> Iterator[tuple[str, date | None]]:
        for item in items:
            waiting.append(item)
            if not item.error:
                yield item.text, item.date

    for result in parser.parse_many(texts(), processes=jobs, errors="collect"):
        yield from _unread(waiting)
        item = waiting.popleft()
        if isinstance(result, Failure):
            yield evolve(item, error=f"not parsed, {type(result.error).__name__}: {result.error}"), None
        else:
            yield item, result
    yield from _unread(waiting)


def _unread(waiting: deque[Item]) -> Iterator[tuple[Item, None]]:
    """Yield the items that could not be read and whose turn it is."""
    while waiting and waiting[0].error:
        yield waiting.popleft(), None
