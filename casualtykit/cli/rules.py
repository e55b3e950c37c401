"""`casualtykit rules`: the rules of the library, each with the examples that prove it."""

from __future__ import annotations

import argparse

from casualtykit.cli.terminal import Commands, complain, described


def add(commands: Commands) -> None:
    """Add the arguments of the command."""
    command = described(
        commands,
        "rules",
        "list the rules, or show one with its examples",
        "List the rules in the order in which a text meets them, or show one with its pattern and its examples.",
        "rules list",
        "rules list verbs",
        "rules show verbs.passive",
    )
    tasks = command.add_subparsers(dest="task", required=True, metavar="TASK")
    listed = described(
        tasks,
        "list",
        "print every rule in one line",
        "Print the id and the sentence of every rule, or of those whose id begins with some letters.",
        "rules list",
        "rules list times",
    )
    listed.set_defaults(run=run)
    listed.add_argument("start", nargs="?", default="", metavar="START", help="the first letters of ids")
    shown = described(
        tasks,
        "show",
        "print one rule with its examples",
        "Print what a rule says, its pattern, what it reads and what it passes over.",
        "rules show tolls.toll",
    )
    shown.set_defaults(run=run)
    shown.add_argument("id", metavar="ID", help="the id, as `rules list` and `explain` give it")


def run(args: argparse.Namespace) -> int:
    """Print what was asked of the rules, and return the exit code: 1 where no id begins so, 2 where none is so."""
    return _list(args.start) if args.task == "list" else _show(args.id)


def _list(start: str) -> int:
    from casualtykit.catalogue import catalogue, reasons

    every = (*catalogue(), *reasons())
    found = [r for r in every if r.id.startswith(start)]
    width = max((len(r.id) for r in found), default=0)
    for rule in found:
        print(f"{rule.id:{width}}  {rule.sentence}")
    if not found:
        kinds = dict.fromkeys(r.id.partition(".")[0] for r in every)
        complain(f"no rule begins with {start!r}; they begin with {', '.join(kinds)}")
    return 0 if found else 1


def _show(name: str) -> int:
    from casualtykit.catalogue import reasons, rule_of
    from casualtykit.errors import UnknownNameError

    reason = next((r for r in reasons() if r.id == name), None)
    if reason is not None:
        print(f"{reason.id}: {reason.sentence}")
        print(f"  decides: {' '.join(reason.example.split())}")
        return 0
    try:
        rule = rule_of(name)
    except UnknownNameError as error:
        complain(f"{error}; `casualtykit rules list` prints them")
        return 2
    print(f"{rule.id}: {rule.sentence}")
    print(f"  pattern: {' '.join(rule.pattern.split())}")
    for text, said in rule.finds.items():
        print(f"  reads: {' '.join(text.split())}\n      as {said}")
    for text in rule.skips:
        print(f"  passes over: {' '.join(text.split())}")
    return 0
