"""Tables of pandas, polars and pyarrow: the same rows from each, in the same types whatever is in them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from casualtykit import Convention, Lexicon, MissingExtraError, UnknownNameError, frames, parse_casualties

pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")
pyarrow = pytest.importorskip("pyarrow")
pytest.importorskip("narwhals")

TEXTS = [
    "At least 12 people were killed and 35 injured when a bomb exploded in Kano on Monday, police said.",
    None,
    "The council met.",
    "Gunmen killed four policemen, two of them women, in Herat. In 2016, a blast killed 11 traders in the same town.",
    "",
    "Dozens of people were killed.",
]
IDS = ["a", "b", None, "a", "c", "d"]
DAYS = ["2024-05-01", None, "2024-05-01", "2024-05-02T10:30", "", "2024-05-03"]
DATA: dict[str, list[Any]] = {"body": TEXTS, "url": IDS, "published": DAYS}

Make = Callable[[dict[str, list[Any]]], Any]
LIBRARIES: dict[str, Make] = {"pandas": pandas.DataFrame, "polars": polars.DataFrame, "pyarrow": pyarrow.table}


def rows(table: Any) -> list[dict[str, Any]]:
    """Return a table as plain rows, every empty cell None."""
    if isinstance(table, pandas.DataFrame):
        return [{k: None if pandas.isna(v) else v for k, v in r.items()} for r in table.to_dict("records")]
    found: list[dict[str, Any]] = table.to_dicts() if isinstance(table, polars.DataFrame) else table.to_pylist()
    return found


def types(table: Any) -> dict[str, str]:
    """Return what a library calls the types of its columns."""
    if isinstance(table, pyarrow.Table):
        return {f.name: str(f.type) for f in table.schema}
    return {str(n): str(t) for n, t in zip(table.columns, table.dtypes, strict=True)}


@pytest.fixture(params=LIBRARIES)
def library(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def make(library: str) -> Make:
    return LIBRARIES[library]


def test_the_libraries_agree_on_statements() -> None:
    found = [rows(frames.extract(m(DATA), "body", "url", date="published")) for m in LIBRARIES.values()]
    assert found[0] == found[1] == found[2]
    assert [(r["row"], r["id"], r["outcome"], r["count"], r["low"], r["high"]) for r in found[0]] == [
        (0, "a", "killed", 12, 12, None),
        (0, "a", "injured", 35, 35, 35),
        (3, "a", "killed", 4, 4, 4),
        (3, "a", "killed", 2, 2, 2),
        (3, "a", "killed", 11, 11, 11),
        (5, "d", "killed", None, 24, None),
    ]
    assert (found[0][0]["first_day"], found[0][0]["last_day"]) == ("2024-04-29", "2024-04-29")
    assert [r["background"] for r in found[0]] == [False, False, False, False, True, False]


def test_the_libraries_agree_on_tolls() -> None:
    found = [rows(frames.tolls(m(DATA), "body", "url", by_role=True)) for m in LIBRARIES.values()]
    assert found[0] == found[1] == found[2]
    (police,) = (r for r in found[0] if r["role"] == "police")
    assert (police["row"], police["low"], police["best"], police["high"]) == (3, 4, 4, 4)
    assert police["statements"] == "0"


def test_the_rows_are_those_of_the_reports(make: Make) -> None:
    made = rows(frames.extract(make(DATA), "body"))
    assert [(r["row"], r["statement"]) for r in made] == [
        (i, s.id) for i, t in enumerate(TEXTS) for s in parse_casualties(t or "").statements
    ]
    assert "id" not in made[0]
    assert [r["best"] for r in rows(frames.tolls(make(DATA), "body"))] == [12, 35, 4, None]


def test_the_table_is_of_the_same_library_and_the_old_one_is_left(make: Make) -> None:
    table = make(DATA)
    before = rows(table)
    assert type(frames.extract(table, "body")) is type(frames.tolls(table, "body")) is type(table)
    assert rows(table) == before


def test_the_types_are_those_documented_whatever_is_in_the_table(library: str, make: Make) -> None:
    names = {
        "pandas": {int: "Int64", float: "Float64", bool: "boolean", str: "string"},
        "polars": {int: "Int64", float: "Float64", bool: "Boolean", str: "String"},
        "pyarrow": {int: "int64", float: "double", bool: "bool", str: "string"},
    }[library]
    for texts in (TEXTS, [None] * 6, ["The council met."] * 6):
        table = make({"body": texts, "url": IDS})
        for made, schema in (
            (frames.extract(table, "body"), frames.STATEMENTS),
            (frames.tolls(table, "body"), frames.TOLLS),
        ):
            assert types(made) == {name: names[kind] for name, kind in schema}
            with_id = (
                frames.extract(table, "body", "url")
                if schema is frames.STATEMENTS
                else frames.tolls(table, "body", "url")
            )
            assert list(types(with_id))[:2] == ["row", "id"]
            assert types(with_id)["id"] == types(table)["url"]
    assert "text" not in {name for name, _ in (*frames.STATEMENTS, *frames.TOLLS)}


def test_a_table_without_rows_gives_one(make: Make) -> None:
    full, none = make(DATA), make(DATA)[:0]
    made = frames.extract(none, "body", "url", date="published")
    assert types(made) == types(frames.extract(full, "body", "url", date="published"))
    assert rows(made) == []
    assert rows(frames.tolls(none, "body", "url")) == []


def test_empty_cells_of_every_sort_are_texts_that_state_nothing() -> None:
    texts = [None, float("nan"), pandas.NA, pandas.NaT, "Two men died."]
    table = pandas.DataFrame({"body": pandas.Series(texts, dtype=object, index=[7, 7, 7, 3, 3])})
    assert [r["row"] for r in rows(frames.extract(table, "body"))] == [4]
    assert rows(frames.extract(pandas.DataFrame({"body": [float("nan")] * 2}), "body")) == []


def test_an_id_keeps_its_type_and_texts_of_one_id_stay_apart(make: Make) -> None:
    table = make({"body": ["Two men died."] * 3, "key": [7, 7, 9]})
    made = frames.extract(table, "body", id="key")
    assert [(r["row"], r["id"]) for r in rows(made)] == [(0, 7), (1, 7), (2, 9)]
    assert types(made)["id"] == types(table)["key"]


def test_an_id_of_pandas_leaves_its_index_behind() -> None:
    table = pandas.DataFrame({"body": ["Two men died."] * 2, "key": ["x", "y"]}, index=["p", "p"])
    made = frames.extract(table, "body", id="key")
    assert list(made.index) == [0, 1]
    assert list(made["id"]) == ["x", "y"]


@pytest.mark.parametrize(
    "day", [date(2024, 5, 1), datetime.fromisoformat("2024-05-01T22:30"), "2024-05-01", " 2024-05-01T22:30Z"]
)
def test_days_come_as_dates_as_moments_or_as_words(make: Make, day: object) -> None:
    table = make({"body": ["Two men were killed on Monday."], "day": [day]})
    assert [r["first_day"] for r in rows(frames.extract(table, "body", date="day"))] == ["2024-04-29"]


def test_the_days_are_those_of_the_report(make: Make) -> None:
    text = "Two men were killed on 3 May 2024. Three women were killed the same day in another town."
    made = rows(frames.extract(make({"body": [text], "day": ["2024-05-10"]}), "body", date="day"))
    whens = [s.when for s in parse_casualties(text, date=date(2024, 5, 10)).statements]
    assert [r["first_day"] for r in made] == [w and w.first.isoformat() for w in whens] == ["2024-05-03"] * 2


def test_what_is_no_day_is_told_with_its_row(make: Make) -> None:
    table = make({"body": ["Two men died."] * 2, "day": ["2024-05-01", "May"], "year": [2024, 2024]})
    with pytest.raises(ValueError, match="row 1: 'May' is no day; YYYY-MM-DD is wanted"):
        frames.extract(table, "body", date="day")
    with pytest.raises(TypeError, match="row 0: a day is wanted, not int"):
        frames.extract(table, "body", date="year")


def test_a_column_that_is_not_there_is_told_with_those_that_are(make: Make) -> None:
    for wrong in (("boddy",), ("body", "boddy"), ("body", None, "boddy")):
        column, name, day = (*wrong, None, None)[:3]
        with pytest.raises(
            UnknownNameError, match="no column is called 'boddy'; did you mean 'body'\\? There are: body, url"
        ):
            frames.extract(make(DATA), str(column), name, date=day)
    with pytest.raises(TypeError, match="the name of a column is wanted, not int"):
        frames.tolls(make(DATA), 0)  # type: ignore[arg-type]


def test_a_cell_that_is_no_text_is_told_with_its_row(make: Make) -> None:
    with pytest.raises(TypeError, match="row 0 of column 'n' holds int, not a text"):
        frames.extract(make({"n": [1, 2]}), "n")


def test_two_columns_of_one_name_are_refused() -> None:
    table = pandas.DataFrame([["Two men died.", "x"]], columns=["body", "body"])
    with pytest.raises(ValueError, match="2 columns are called 'body'"):
        frames.extract(table, "body")
    others = pandas.DataFrame([["Two men died.", "x", "y"]], columns=["body", "other", "other"])
    assert [r["count"] for r in rows(frames.extract(others, "body", "body"))] == [2]


def test_what_is_no_table_is_refused() -> None:
    for thing in ([{"body": "x"}], pandas.Series(["x"]), None):
        with pytest.raises(TypeError, match="a table of pandas, polars or pyarrow is wanted, not "):
            frames.extract(thing, "body")
    with pytest.raises(TypeError, match="a table is wanted, not a LazyFrame; collect it first"):
        frames.extract(polars.DataFrame(DATA).lazy(), "body")


def test_own_words_and_conventions_are_used(make: Make) -> None:
    table = make({"body": ["Two men were killed by Dune Watch.", "Between 20 and 30 people were killed."]})
    lexicon = Lexicon.shipped("en").extend(actors={"Dune Watch": "armed_group"})
    assert rows(frames.extract(table, "body", lexicon=lexicon))[0]["perpetrators"] == "Dune Watch"
    for convention in ("gtd", Convention.gtd()):
        assert [r["best"] for r in rows(frames.tolls(table, "body", convention=convention))] == [2, 20]
    with pytest.raises(UnknownNameError, match="no convention is called 'gdt'"):
        frames.tolls(table, "body", convention="gdt")


def test_background_figures_are_rows_of_their_own(make: Make) -> None:
    made = rows(frames.tolls(make(DATA), "body", background=True))
    assert [(r["row"], r["best"], r["basis"]) for r in made] == [(3, 11, "background")]


def test_a_figure_that_no_column_holds_is_empty(make: Make) -> None:
    (made,) = rows(frames.extract(make({"body": ["99999999999999999999 people were killed."]}), "body"))
    assert (made["count"], made["low"], made["high"], made["outcome"]) == (None, None, None, "killed")


def test_half_characters_do_not_break_a_table() -> None:
    table = pandas.DataFrame({"body": pandas.Series(["Two \ud800men were killed in \ud800Herat."], dtype=object)})
    assert [r["outcome"] for r in rows(frames.extract(table, "body"))] == ["killed"]


def test_without_narwhals_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "narwhals.stable.v2", None)
    with pytest.raises(MissingExtraError, match=r"narwhals is not installed; .*pip install 'casualtykit\[frames\]'"):
        frames.extract(polars.DataFrame(DATA), "body")


def test_no_extra_is_imported_before_it_is_needed() -> None:
    code = (
        "import sys, casualtykit, casualtykit.frames, casualtykit.export.plot\n"
        "casualtykit.parse_casualties('Two men died.')._repr_html_()\n"
        "print({'pandas', 'polars', 'pyarrow', 'narwhals', 'matplotlib', 'numpy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
