"""`casualtykit explain`: why a sentence was read as it was."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from casualtykit.cli.terminal import Commands, add_lexicon, day, described, given, parser_of

if TYPE_CHECKING:
    from casualtykit.report import CasualtyReport


def add(commands: Commands) -> None:
    """Add the arguments of the command."""
    command = described(
        commands,
        "explain",
        "print why a sentence was read as it was",
        "Print each statement with the words and the rules that made it, and why the other numbers count nobody.",
        'explain "Gunmen killed two policemen in Herat."',
        "explain - < article.txt",
    )
    command.set_defaults(run=run)
    command.add_argument("text", metavar="TEXT", nargs="+", help="the words of a text; - is standard input")
    command.add_argument("--date", type=day, metavar="YYYY-MM-DD", help="the day the text was published")
    add_lexicon(command)


def run(args: argparse.Namespace) -> int:
    """Print the reasons, and return the exit code."""
    parser = parser_of(args)
    if parser is None:
        return 2
    text = given() if args.text == ["-"] else " ".join(args.text)
    report = parser.parse(text, date=args.date)
    for line in explained(report):
        print(line)
    return 0


def explained(report: CasualtyReport) -> Iterator[str]:
    """Yield the statements of a report with their reasons, or that there is none, and the numbers left over."""
    from casualtykit.export.outline import NOTHING

    if report.statements:
        yield report.explain()
    elif report.sentences:
        yield f"{NOTHING}: there is a word of harm, but no rule joined it to people"
    else:
        yield f"{NOTHING}: no sentence has a word of harm"
    for number in report.idle:
        yield report.explain(number.span.start).splitlines()[-1]
