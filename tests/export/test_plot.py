"""Plots: a point between its bounds, each by itself, and no formula or glyph error from any label."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from attrs import evolve

from casualtykit import CasualtyReport, MissingExtraError, Outcome, Toll, UnknownNameError, parse_casualties
from casualtykit.export.plot import plot_tolls

pyplot = pytest.importorskip("matplotlib.pyplot")
TEXT = (
    "Nineteen people were killed in Herat on Monday, police said. Doctors said 23 people were killed. "
    "At least 40 people were injured, doctors said, and dozens are missing. Up to 300 families fled."
)


@pytest.fixture(autouse=True)
def _no_window() -> Iterator[None]:
    pyplot.switch_backend("agg")
    yield
    pyplot.close("all")


@pytest.fixture(scope="module")
def report() -> CasualtyReport:
    return parse_casualties(TEXT)


def labels(axes: object) -> list[str]:
    return [t.get_text() for t in axes.get_yticklabels()]  # type: ignore[attr-defined]


def words(axes: object) -> list[str]:
    return [t.get_text() for t in axes.texts]  # type: ignore[attr-defined]


def drawn(axes: object) -> list[tuple[str, list[float], list[float]]]:
    """Return each line that was drawn: its marker, where from and to, and in which row."""
    lines = axes.lines  # type: ignore[attr-defined]
    return [(line.get_marker(), list(line.get_xdata()), list(line.get_ydata())) for line in lines]


def test_a_plot_has_a_line_for_each_toll(report: CasualtyReport) -> None:
    axes = report.plot()
    assert labels(axes) == [t.outcome for t in report.tolls()] == ["killed", "injured", "missing", "displaced"]
    assert words(axes) == ["19 (19 to 23)", "40 or more", "24 or more", "up to 300"]
    edge = 1.15 * 300
    assert drawn(axes) == [
        ("None", [19, 23], [0, 0]),
        ("o", [19], [0]),
        ("None", [40, edge], [1, 1]),
        (">", [edge], [1]),
        ("o", [40], [1]),
        ("None", [24, edge], [2, 2]),
        (">", [edge], [2]),
        ("None", [0, 300], [3, 3]),
        ("<", [0], [3]),
        *([("o", [300], [3])] if report.tolls()[3].best else []),
    ]
    assert axes.get_xlabel() == "people"


def test_sources_stand_side_by_side_and_are_never_added(report: CasualtyReport) -> None:
    axes = report.plot("killed", by="source")
    assert labels(axes) == ["killed: police", "killed: Doctors"]
    assert words(axes) == ["19", "23"]
    assert all(low == high for _, xs, _ in drawn(axes) for low, high in [(xs[0], xs[-1])])


def test_a_source_is_not_said_to_count_the_whole_where_it_counts_a_part(report: CasualtyReport) -> None:
    police, doctors = report.statements[:2]
    part = evolve(doctors, part_of=police.id, repeats=None, doubts=())
    assert labels(evolve(report, statements=(police, part)).plot(by="source")) == ["killed: police"]
    own = evolve(part, sources=police.sources)
    assert words(evolve(report, statements=(police, own)).plot(by="source")) == ["19"]
    children = evolve(own, id=7, part_of=own.id)  # a part of a part, and one of a whole that is not there
    assert words(evolve(report, statements=(police, own, children)).plot(by="source")) == ["19"]
    assert words(evolve(report, statements=(own,)).plot(by="source")) == ["23"]


def test_a_plot_by_role_has_a_line_for_each_role() -> None:
    axes = parse_casualties("Gunmen killed four policemen and a nurse.").plot(by="role")
    assert (labels(axes), words(axes)) == (["killed: police", "killed: medical"], ["4", "1"])


def test_a_plot_of_nothing_says_so(report: CasualtyReport) -> None:
    axes = report.plot("abducted")
    assert (labels(axes), words(axes), drawn(axes)) == ([], ["no toll"], [])


def test_a_toll_without_figures_says_so() -> None:
    axes = plot_tolls([("x", Toll(Outcome.KILLED, None, None, None, None, (), "no rule"))])
    assert (words(axes), drawn(axes)) == (["no figure"], [])


def test_a_plot_is_drawn_where_it_is_told_to(report: CasualtyReport) -> None:
    _, axes = pyplot.subplots()
    assert report.plot(axes=axes) is axes
    assert len(pyplot.get_fignums()) == 1


def test_any_label_can_be_drawn() -> None:
    toll = Toll(Outcome.KILLED, None, 1, 1, 1, (), "")
    axes = plot_tolls([("$\\frac{1}$ \ud800 <b>", toll), ("long " * 50, toll), ("$x_", toll)])
    axes.figure.savefig("/dev/null" if sys.platform != "win32" else "NUL", format="png")
    assert [len(label) <= 40 for label in labels(axes)] == [True] * 3
    assert labels(axes)[0] == r"\$\frac{1}\$ ? <b>"


def test_misspelt_names_are_refused(report: CasualtyReport) -> None:
    with pytest.raises(UnknownNameError, match="no outcome is called 'kiled'; did you mean 'killed'"):
        report.plot("kiled")
    with pytest.raises(UnknownNameError, match="no division is called 'sources'; did you mean 'source'"):
        report.plot(by="sources")


def test_without_matplotlib_the_extra_is_named(report: CasualtyReport, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match=r"matplotlib is not installed; .*pip install 'casualtykit\[plot\]'"):
        report.plot()
