"""What a statement may take from the context: marked, in order, never filled in."""

from __future__ import annotations

import pytest

from casualtykit import parse_casualties


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("KABUL, Afghanistan (AP) -- A bus turned over. Two men were killed.", ["Kabul dateline"]),
        ("ZURLATNEH (AP) -- A bus turned over. Two men were killed.", ["ZURLATNEH dateline"]),
        ("Bus turns over in Kano\n\nLAGOS, May 2 (Reuters) - A bus turned over. Two men were killed.",
         ["Kano headline", "Lagos dateline"]),
        ("Police said in Herat that two men were killed. Five were wounded.", ["Herat before"]),
        ("Kano: bus turns over\n\nFive died near Kano. Two men were killed.", ["Kano before"]),
        ("Bus turns over in Kano\n\nPolice held one near Lagos. " + "The road was wet. " * 40 + "Two men were killed.",
         ["Kano headline", "Lagos before"]),
        ("Zurlatneh - A bus turned over. Two men were killed.", []),
        ("ZURLATNEH - A bus turned over. Two men were killed.", []),
        ("A bus turned over in Kano. Two men were killed.", []),
        ("Two men were killed.", []),
    ],
)  # fmt: skip
def test_inherited(text: str, places: list[str]) -> None:
    report = parse_casualties(text)
    last = report.statements[-1]
    assert last.place is None
    assert [f"{p.name} {p.rule.removeprefix('inherited.')}" for p in report.inherited(last)] == places


def test_lower_case_words_of_a_headline_name_nothing() -> None:
    report = parse_casualties("The reading of a nice turkey recipe\n\nTwo men were killed. They were hunters.")
    assert report.setting == ()
