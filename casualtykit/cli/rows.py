"""What `casualtykit parse --format csv` prints: each statement as a row."""

from __future__ import annotations

import csv
from collections.abc import Callable
from typing import TextIO

from casualtykit.cli.inputs import Item
from casualtykit.export.tables import COLUMNS, DAYS, days, row
from casualtykit.report import CasualtyReport

HEADER: tuple[str, ...] = ("file", "id", *(c.name for c in COLUMNS), *DAYS, "error")
"""The columns."""


def rows(out: TextIO) -> Callable[[Item, CasualtyReport | None], None]:
    """Return what shows each statement as one row; a text that failed is a row with its error alone."""
    table = csv.writer(out, lineterminator="\n")
    table.writerow(HEADER)

    def show(item: Item, report: CasualtyReport | None) -> None:
        if report is None:
            table.writerow([item.file, item.id, *[None] * (len(HEADER) - 3), item.error])
        else:
            table.writerows(
                [item.file, item.id, *map(_cell, row(s)), *days(s, item.date), None] for s in report.statements
            )
        out.flush()

    return show


def _cell(value: object) -> object:
    """Return a value as tables have it: true and false in small letters."""
    return str(value).lower() if isinstance(value, bool) else value
