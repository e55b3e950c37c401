"""What `casualtykit parse` prints of each text: an outline, a JSON record, or rows of a table."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, TextIO

from casualtykit.cli.inputs import Item, called, several
from casualtykit.cli.terminal import bold, coloured, complain
from casualtykit.export.outline import outline
from casualtykit.report import CasualtyReport
from casualtykit.values import SCHEMA

Show = Callable[[Item, CasualtyReport | None], None]
"""What shows one text, or the reason why there is no report of it, which is the item's `error`."""


def shower(args: argparse.Namespace, out: TextIO) -> Show:
    """Return what shows texts in the format that was asked for."""
    if args.format == "csv":
        from casualtykit.cli.rows import rows

        return rows(out)
    return _records(args, out) if args.format == "jsonl" else _outlines(args, out)


def _outlines(args: argparse.Namespace, out: TextIO) -> Show:
    """Return what shows statements, one a line, and tolls, headed by the text's name where there are several."""
    titled, colour = several(args), coloured(out)
    shown = 0

    def show(item: Item, report: CasualtyReport | None) -> None:
        nonlocal shown
        if report is None:
            complain(item.error if item.id is None else f"{called(item.file)}, {item.error}")
            return
        lines = [
            report.explain() if args.explain else outline(report.statements, report.tolls(convention=args.convention))
        ]
        if titled:
            title = f"== {item.title}"
            lines.insert(0, ("\n" if shown else "") + (bold(title) if colour else title))
        shown += 1
        print(*lines, sep="\n", file=out, flush=True)

    return show


def _records(args: argparse.Namespace, out: TextIO) -> Show:
    """Return what shows each text as one line of JSON."""
    import json

    titled = several(args)

    def show(item: Item, report: CasualtyReport | None) -> None:
        record: dict[str, Any] = {"file": item.file} if titled else {}
        record |= {"id": item.id} if item.id is not None else {}
        if report is None:
            record = {"file": item.file} | record | {"schema": SCHEMA, "error": item.error}
        else:
            tolls = [_unversioned(t.to_dict()) for t in report.tolls(convention=args.convention)]
            record |= report.to_dict() | {"tolls": tolls}
        print(json.dumps(record), file=out, flush=True)

    return show


def _unversioned(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record that stands within another, which has the schema."""
    return {k: v for k, v in record.items() if k != "schema"}
