"""What the tutorial says of its article is how the article is read."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from casualtykit import parse_casualties

PAGE = (Path(__file__).parent.parent / "docs" / "tutorial.md").read_text(encoding="utf-8")


def test_the_article_is_read_as_the_tutorial_says() -> None:
    (block,) = re.findall(r'^text = (""".*?""")$', PAGE, re.DOTALL | re.MULTILINE)
    report = parse_casualties(ast.literal_eval(block))
    police, children, hospital, _, again, *others = report.statements
    assert (children.part_of, hospital.repeats, hospital.doubts, again.repeats) == (police.id, 0, ("rival claim",), 0)
    assert [s.background for s in others] == [False, False, False, True]
    assert [str(t).partition(" (")[0] for t in report.tolls()] == [
        "killed 14 [14, 17]",
        "injured 40 [40, ?]",
        "missing ? [24, ?]",
        "detained 3 [3, 3]",
    ]
    assert [t.best for t in report.tolls(background=True)] == [31]
    assert {n.role for n in report.numbers} == {"count", "year"}
    assert len({str(report.toll("killed", convention=c)).partition(" (")[0] for c in ("acled", "ucdp")}) == 2
