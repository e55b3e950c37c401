"""Each cell of the published conventions, and conventions of one's own."""

from __future__ import annotations

import pickle
import re
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from casualtykit import Claim, Convention, Figure, SourceKind, UnknownNameError, parse_casualties
from casualtykit.model import Statement
from casualtykit.resolve.tolls import figures
from casualtykit.resolve.tolls.conventions import CONVENTIONS, DEFAULT

NAMES = ("default", "acled", "ucdp", "gtd", "emdat", "ibc")

TEXTS = {
    "exact": "Nine people were killed.",
    "nobody": "Nobody was killed.",
    "casualties": "The shelling caused 30 casualties.",
    "plural": "Rebels killed soldiers.",
    "several": "Several people were killed.",
    "tens": "Tens of people were killed.",
    "dozens": "Dozens of people were killed.",
    "scores": "Scores of people were killed.",
    "hundreds": "Hundreds of people were killed.",
    "thousands": "Thousands of people were killed.",
    "at least": "At least nine people were killed.",
    "up to": "Up to 30 people were killed.",
    "about": "About 80 people were killed.",
    "range": "Between 20 and 30 people were killed.",
    "rivals": "Nineteen people were killed, police said. Doctors said 23 people were killed.",
    "attackers": "Six people were killed, including the suicide bomber.",
    "missing": "Three people were killed and seven are missing.",
    "raised": "Nine people died on Monday. The death toll rose to 16.",
}

TABLE = """
exact       9/9/9        9/9/9        9/9/9        9/9/9        9/9/9        9/9/9
nobody      0/0/0        0/0/0        0/0/0        0/0/0        0/0/0        0/0/0
casualties  unstated     0/0/0        refused      refused      refused      refused
plural      2/-/-        3/-/10       refused      blank        refused      refused
several     3/-/-        3/-/10       refused      blank        refused      refused
tens        20/-/-       10/10/10     refused      blank        refused      refused
dozens      24/-/-       12/12/12     refused      blank        refused      refused
scores      40/-/-       refused      refused      blank        refused      refused
hundreds    200/-/-      100/100/100  refused      blank        200/200/200  refused
thousands   2000/-/-     refused      refused      blank        2000/2000/2000 refused
at_least    9/9/-        9/9/9        9/-/-        9/9/9        9/9/9        9/-/-
up_to       -/-/30       refused      -/-/30       refused      refused      refused
about       80/80/80     refused      refused      refused      refused      refused
range       20/-/30      20/20/20     20/-/30      20/20/20     refused      20/-/30
rivals      19/19/23     19/19/19     19/-/23      19/19/19     unranked     19/-/23
attackers   6/6/6        6/6/6        6/6/6        6/6/6        6/6/6        refused
missing     3/3/3        3/3/3        3/3/3        3/3/3        10/10/10     3/3/3
raised      16/16/16     16/16/16     16/16/16     16/16/16     16/16/16     refused
"""
"""Low, best and high of the dead, by statement and convention."""

CELLS = [
    pytest.param(TEXTS[row.replace("_", " ")], name, cell, id=f"{row} {name}")
    for row, *cells in map(str.split, TABLE.strip().splitlines())
    for name, cell in zip(NAMES, cells, strict=True)
]
WHY = {"refused": "no published rule for", "blank": "left blank for", "unranked": "no ranking of their sources"}


@pytest.mark.parametrize(("text", "name", "cell"), CELLS)
def test_each_cell_of_the_table(text: str, name: str, cell: str) -> None:
    found = parse_casualties(text).toll("killed", convention=name)
    if cell == "unstated":
        assert found is None
        return
    assert found is not None
    ends = [found.low, found.best, found.high]
    assert found.basis.startswith(f"{name}: ") or name == "default"
    assert found.statements
    if cell in WHY:
        assert ends == [None] * 3
        assert WHY[cell] in found.basis
    else:
        assert ends == [None if x == "-" else int(x) for x in cell.split("/")]


def test_the_table_has_each_text_and_each_convention() -> None:
    assert {row.split()[0].replace("_", " ") for row in TABLE.strip().splitlines()} == set(TEXTS)
    assert CONVENTIONS == NAMES


def said(text: str, convention: str | Convention, outcome: str = "killed") -> str:
    return str(parse_casualties(text).toll(outcome, convention=convention))


@pytest.mark.parametrize(("several", "line"), [(3, "killed 3 [3, 3]"), (10, "killed 10 [10, 10]")])
def test_the_caller_chooses_what_several_are(several: int, line: str) -> None:
    assert said("Several people were killed.", Convention.acled(several)) == f"{line} (acled: one statement)"
    assert said("Rebels killed soldiers.", Convention.acled(several=several)).startswith(line)


def test_a_sum_with_one_figure_that_has_no_rule_has_none() -> None:
    text = "Gunmen killed three soldiers in Gao. In Kidal, a mine killed about 20 traders."
    found = parse_casualties(text).toll("killed", convention="acled")
    assert found is not None
    assert (found.low, found.best, found.high, found.statements) == (None, None, None, (0, 1))
    assert found.basis == 'acled: no published rule for an approximate figure ("about 20")'


def test_a_text_that_states_nothing_has_no_toll_by_any_convention() -> None:
    for name in NAMES:
        assert parse_casualties("Two people were injured.").toll("killed", convention=name) is None
        assert parse_casualties("The council met.").toll("injured", convention=name) is None


@pytest.mark.parametrize(
    ("text", "outcome", "line"),
    [
        ("Between 20 and 31 people were injured.", "injured", "injured 25 [25, 25] (emdat: one statement)"),
        (
            "Forty families were displaced.",
            "displaced",
            "displaced ? [120, 200] (emdat: one statement; 3 to 5 persons a household)",
        ),
        (
            "About 200 families were displaced.",
            "displaced",
            'displaced ? [?, ?] (emdat: no published rule for an approximate figure ("About 200"))',
        ),
        ("Seven people are missing.", "killed", "killed 7 [7, 7] (emdat: one statement)"),
        ("Seven people are missing.", "missing", "missing ? [?, ?] (emdat: it has no figure for missing)"),
    ],
)
def test_people_in_disasters(text: str, outcome: str, line: str) -> None:
    assert said(text, "emdat", outcome) == line


def test_the_caller_chooses_the_size_of_a_household() -> None:
    line = said("Forty families were displaced.", Convention.emdat(household=5), "displaced")
    assert line == "displaced 200 [200, 200] (emdat: one statement; 5 persons a household)"
    assert said("Forty families were displaced.", "default", "displaced").startswith("displaced 40 [40, 40]")


RIVALS = "Nineteen people were killed, police said. Doctors said 23 people were killed."
MAYOR = f"{RIVALS} The mayor said 23 people were killed."


def test_the_caller_ranks_the_sources() -> None:
    medical = (SourceKind.MEDICAL, SourceKind.POLICE)
    stands = "rival claims, the source ranked first stands"
    assert said(RIVALS, Convention.ucdp(reliable=medical)) == f"killed 23 [19, 23] (ucdp: {stands})"
    assert said(RIVALS, Convention.emdat(sources=medical)) == f"killed 23 [23, 23] (emdat: {stands})"
    assert said(MAYOR, "emdat") == f"killed 23 [23, 23] (emdat: {stands})"


def test_the_majority_stands() -> None:
    assert said(MAYOR, "gtd") == "killed 23 [23, 23] (gtd: rival claims, the majority stands)"


def test_the_claim_of_the_doer_loses() -> None:
    text = "The rebels said 12 people were killed. Doctors said 23 people were killed."
    assert said(text, "gtd") == "killed 23 [23, 23] (gtd: rival claims, the doer's own left out)"


def test_who_is_named_as_the_doer_loses_too() -> None:
    first, second = parse_casualties(RIVALS).statements
    claims = [Claim(first, Figure(19, 19, 19)), Claim(evolve(second, sources=()), Figure(23, 23, 23))]
    assert figures.majority_else_lowest(claims).best == 19
    doer = parse_casualties("Boko Haram killed 12 people, Boko Haram said.").statements[0]
    assert figures.majority_else_lowest([Claim(doer, Figure(12, 12, 12)), claims[1]]).best == 23
    assert figures.majority_else_lowest([Claim(doer, Figure(12, 12, 12))]).best == 12


def test_a_claim_that_has_no_figure_leaves_none() -> None:
    text = "Nineteen people were killed, police said. Doctors said about 23 people were killed."
    assert said(text, "ucdp") == 'killed ? [?, ?] (ucdp: no published rule for an approximate figure ("about 23"))'
    assert said(text, "acled") == "killed 19 [19, 19] (acled: rival claims, the lowest stands)"


def test_rivals_without_a_least_figure() -> None:
    text = "Up to 30 people were killed, police said. Doctors said up to 40 people were killed."
    first, second = parse_casualties(text).statements
    claims = [Claim(s, figures.as_stated(s)) for s in (first, second)]
    assert figures.first_stands(claims) == Figure(None, None, 40, "rival claims, the first stands")
    assert figures.lowest_claim(claims).high == 30
    assert figures.lowest_claim([Claim(first, figures.unruled(first))]).empty


def test_an_unknown_convention_is_refused() -> None:
    report = parse_casualties("Two men were killed.")
    message = "no convention is called 'acledd'; did you mean 'acled'? There are: default, acled, ucdp, gtd, emdat, ibc"
    for call in (lambda: report.toll("killed", convention="acledd"), lambda: report.tolls(convention="acledd")):
        with pytest.raises(UnknownNameError) as error:
            call()
        assert str(error.value) == message


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_convention_is_a_value(name: str) -> None:
    shipped = Convention.shipped(name)
    assert shipped == Convention.shipped(name)
    assert shipped.name == name
    assert hash(shipped) == hash(Convention.shipped(name))
    assert pickle.loads(pickle.dumps(shipped)) == shipped  # noqa: S301  # our own bytes


def test_figures_are_added_and_taken_away() -> None:
    assert Figure(1, 2, 3, "a") + Figure(4, 5, 6, "b") == Figure(5, 7, 9, "a; b")
    assert Figure(None, None, 3) + Figure(4, 5, None) == Figure(4, None, None)
    assert Figure(9, 9, 9) - Figure(3, 3, None) == Figure(None, 6, 6)
    assert Figure(2, None, None) - Figure(3, 3, 3) == Figure(0, None, None)
    assert Figure(2, 2, 2) - Figure(None, None, 3) == Figure(0, None, 2)


def test_a_convention_of_ones_own() -> None:
    def high_end(statement: Statement) -> Figure:
        return Figure(statement.count.low, statement.count.high, statement.count.high)

    mine = Convention("cautious", range=high_end, missing=True)
    assert said("Between 20 and 30 people were killed and four are missing.", mine) == (
        "killed 34 [24, 34] (cautious: separate groups, added)"
    )
    mine = evolve(Convention.acled(several=3), name="ours", about=figures.as_point)
    assert said("About 80 people were killed.", mine) == "killed 80 [80, 80] (ours: one statement)"
    assert Convention() == DEFAULT


def test_the_pages_on_tolls_say_what_is_true() -> None:
    docs = Path(__file__).parents[2] / "docs"
    page = "".join((docs / f"{name}.md").read_text(encoding="utf-8") for name in ("tolls", "own-conventions"))
    cells = re.findall(r"^```\{code-cell\} python\n((?:.*\n)*?)```$", page, re.MULTILINE)
    names: dict[str, Any] = {}
    printed = StringIO()
    with redirect_stdout(printed):
        for cell in cells:
            exec("\n".join(line for line in cell.splitlines() if not line.startswith(":tags:")), names)  # noqa: S102
    for line in (
        "killed ? [24, ?] (one statement)",
        "police - killed 2 [2, 2] (one statement)",
        'killed ? [?, ?] (gtd: no published rule for an approximate figure ("About 80"))',
        "killed 10 [10, 10] (acled: one statement)",
        "killed 25 [20, 30] (ours: one statement)",
        "killed 5 [5, 5] (ours: one statement; the rest of a whole whose parts have other roles)",
        "killed 20 [20, 20] (acled, scores too: one statement)",
        'killed ? [?, ?] (acled, scores too: no published rule for a number left vague ("Several"))',
    ):
        assert line in [said.strip() for said in printed.getvalue().splitlines()]
