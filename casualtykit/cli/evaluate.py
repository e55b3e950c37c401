"""`casualtykit evaluate`: how well texts that people have coded are read."""

from __future__ import annotations

import argparse
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

from casualtykit.cli.terminal import Commands, add_lexicon, complain, described, parser_of, reason


def add(commands: Commands) -> None:
    """Add the arguments of the command."""
    command = described(
        commands,
        "evaluate",
        "measure how well texts that people have coded are read",
        "Read coded texts, one JSON object a line, and print how well the readings agree with them.",
        "evaluate gold.jsonl",
        "evaluate gold.jsonl --outcomes killed,injured --errors 3",
    )
    command.set_defaults(run=run)
    command.add_argument("gold", nargs="?", default="-", metavar="GOLD", help="- or none is standard input")
    command.add_argument("--json", action="store_true", help="print one JSON record instead of tables")
    command.add_argument("--errors", type=_number, default=0, metavar="N", help="list N mistakes of each cause (0)")
    command.add_argument("--outcomes", metavar="NAME,NAME", help="the outcomes that were coded; all if left out")
    command.add_argument(
        "--vague", choices=("zero", "floor"), default="zero", help='take "dozens" for no figure, or its least (zero)'
    )
    command.add_argument(
        "--convention", metavar="NAME", help="the scheme that the figures were coded by: acled, gtd, ..."
    )
    add_lexicon(command)


def run(args: argparse.Namespace) -> int:
    """Print how well coded texts are read, and return the exit code; nothing is printed of a file that is wrong."""
    from casualtykit.errors import GoldError, UnknownNameError
    from casualtykit.evaluation import evaluate_texts
    from casualtykit.evaluation.gold import read_lines
    from casualtykit.export.records import to_json

    parser = parser_of(args)
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
        complain(str(error))
        return 2
    except OSError as error:
        complain(reason("read", args.gold, error))
        return 1
    print(to_json(evaluation) if args.json else evaluation)
    return 0


def _number(text: str) -> int:
    """Return a number of at least 0; argparse turns the error into its own."""
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number of at least 0")
    return int(text)


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    """Return the bytes of a file, or of standard input, which stays open afterwards."""
    return nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb")
