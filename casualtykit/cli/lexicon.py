"""`casualtykit lexicon`: what words mean, and what a file of words holds."""

from __future__ import annotations

import argparse

from casualtykit.cli.terminal import Commands, add_lexicon, complain, described, reason, words


def add(commands: Commands) -> None:
    """Add the arguments of the command."""
    command = described(
        commands,
        "lexicon",
        "show what words mean, or check a file of words",
        "Show what words mean, or check a file of words.",
        "lexicon show villagers",
        "lexicon check words.tsv",
    )
    tasks = command.add_subparsers(dest="task", required=True, metavar="TASK")
    checked = described(
        tasks,
        "check",
        "check a file of words",
        "Check a file of words, and say what it holds and what stands in its way.",
        "lexicon check words.tsv",
    )
    checked.set_defaults(run=run)
    checked.add_argument("file", metavar="FILE", help="a table, TOML, JSON or agent file")
    shown = described(
        tasks,
        "show",
        "show what a word means",
        "Show the entries of a word or phrase, where they stand, their forms, and what they replace.",
        "lexicon show shot dead",
        "lexicon show --lexicon words.tsv guards",
    )
    shown.set_defaults(run=run)
    shown.add_argument("word", metavar="WORD", nargs="+", help="a word, or the words of a phrase")
    add_lexicon(shown)


def run(args: argparse.Namespace) -> int:
    """Print what was asked of words, and return the exit code: 1 where no entry knows the word."""
    from casualtykit.errors import LexiconError
    from casualtykit.lexicon import Lexicon
    from casualtykit.lexicon.checks import check, show

    path = args.file if args.task == "check" else args.lexicon
    try:
        if args.task == "check":
            lines = check(path)
        else:
            lines = show(words(path) if path else Lexicon.shipped("en"), " ".join(args.word))
    except (LexiconError, OSError) as error:
        complain(reason("read", path, error) if isinstance(error, OSError) else str(error))
        return 2
    for line in lines:
        print(line)
    return 0 if len(lines) > 1 else 1
