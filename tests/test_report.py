"""A report answers: what it adds up to, for whom, and why; also why a number was left out."""

from __future__ import annotations

from collections.abc import Collection

import pytest
from attrs import evolve

from casualtykit import CasualtyReport, Convention, Outcome, UnknownNameError, parse_casualties
from casualtykit.vocabulary import CustomRole

TEXT = (
    "Gunmen killed four policemen, two soldiers and a nurse in Kirkuk on Monday, police said. "
    "The council met for two hours. "
    "In 2016, a blast killed 11 traders, aged 20 to 60, in the same town."
)


@pytest.fixture(scope="module")
def report() -> CasualtyReport:
    return parse_casualties(TEXT)


def figures(report: CasualtyReport, outcome: str, role: str | Collection[str] | None = None) -> list[int | None] | None:
    """Return low, best and high of a toll."""
    toll = report.toll(outcome, role)
    return None if toll is None else [toll.low, toll.best, toll.high]


def test_a_toll_adds_separate_groups(report: CasualtyReport) -> None:
    toll = report.toll("killed")
    assert toll is not None
    assert (toll.low, toll.best, toll.high, toll.statements) == (7, 7, 7, (0, 1, 2))
    assert toll.outcome is Outcome.KILLED
    assert toll.basis


@pytest.mark.parametrize(
    ("role", "best"),
    [("police", 4), ("military", 2), (["police", "military"], 6), (("medical",), 1), ({"police", "medical"}, 5)],
)
def test_a_toll_of_some_roles(report: CasualtyReport, role: list[str], best: int) -> None:
    assert figures(report, "killed", role) == [best] * 3


def test_a_toll_names_its_roles(report: CasualtyReport) -> None:
    toll = report.toll("killed", ["police", "military"])
    assert toll is not None
    assert toll.role == "police+military"
    assert str(toll).startswith("killed 6 [6, 6] (")


@pytest.mark.parametrize(("outcome", "role"), [("injured", None), ("killed", "clergy"), ("killed", [])])
def test_what_is_not_stated_has_no_toll(report: CasualtyReport, outcome: str, role: list[str] | None) -> None:
    assert report.toll(outcome, role) is None


def test_an_outcome_may_be_given_as_a_word_or_as_itself(report: CasualtyReport) -> None:
    assert report.toll("killed") == report.toll(Outcome.KILLED)


def test_an_unknown_outcome_is_refused(report: CasualtyReport) -> None:
    with pytest.raises(UnknownNameError, match=r"no outcome is called 'kiled'; did you mean 'killed'\? There are: "):
        report.toll("kiled")


def test_an_unknown_role_is_refused(report: CasualtyReport) -> None:
    with pytest.raises(UnknownNameError, match=r"no role is called 'soldiers'; there are: civilian, military, "):
        report.toll("killed", "soldiers")
    with pytest.raises(UnknownNameError, match=r"no role is called 'polic'; did you mean 'police'\?"):
        report.toll("injured", ["military", "polic"])


def test_a_role_includes_the_roles_that_are_kinds_of_it(report: CasualtyReport) -> None:
    police, nurse = report.statements[0], report.statements[2]
    own = evolve(
        report,
        statements=(evolve(police, role="traffic_police"), report.statements[1], evolve(nurse, role="warden")),
        roles=(
            CustomRole("traffic_police", "road_police"),
            CustomRole("road_police", "police"),
            CustomRole("ranger", "warden"),
        ),
    )
    assert figures(own, "killed", "police") == [4, 4, 4]
    assert figures(own, "killed", "road_police") == [4, 4, 4]
    assert figures(own, "killed", ["police", "military"]) == [6, 6, 6]
    assert figures(own, "killed", "ranger") is None
    assert figures(own, "killed", "warden") == [1, 1, 1]  # a role that a statement has is known
    assert [t.role for t in own.tolls(by_role=True)] == ["traffic_police", "military", "warden"]
    assert CasualtyReport.from_dict(own.to_dict()) == own


def test_the_roles_of_a_toll_stand_in_one_order(report: CasualtyReport) -> None:
    for roles in ({"police", "military"}, frozenset(("police", "military")), ["military", "police", "military"]):
        toll = report.toll("killed", roles)
        assert toll is not None
        assert toll.role == "military+police"


def test_a_convention_is_given_by_name_or_itself(report: CasualtyReport) -> None:
    assert report.toll("killed", convention="default") == report.toll("killed")
    by_name = report.toll("killed", role="police", convention="gtd")
    assert by_name == report.toll("killed", role="police", convention=Convention.gtd())
    assert str(by_name) == "killed 4 [4, 4] (gtd: one statement)"
    assert [str(t) for t in report.tolls(convention="acled")] == ["killed 7 [7, 7] (acled: separate groups, added)"]


def test_background_stays_apart(report: CasualtyReport) -> None:
    assert [str(t) for t in report.tolls()] == ["killed 7 [7, 7] (separate groups, added)"]
    (old,) = report.tolls(background=True)
    assert (old.best, old.statements, old.basis) == (11, (3,), "background")


@pytest.mark.parametrize(
    ("text", "low_best_high"),
    [
        ("At least 12 people were killed.", [12, 12, None]),
        ("Up to 30 people were killed.", [None, None, 30]),
        ("Nearly 80 people were killed.", [80, 80, 80]),
        ("Between 20 and 30 people were killed.", [20, None, 30]),
        ("Dozens of people were killed.", [24, None, None]),
        ("Nobody was killed.", [0, 0, 0]),
        ("Ten people were killed in Herat and at least five died in Kabul.", [15, 15, None]),
        ("Ten people were killed, three of them children.", [10, 10, 10]),
        ("Ten people were killed in Herat. The ten people were killed by a bomb.", [10, 10, 10]),
        ("Ten people died on Monday. The death toll rose to 16.", [16, 16, 16]),
        ("The army denied that anyone was killed.", [0, 0, 0]),
    ],
)
def test_a_toll_keeps_the_bounds_of_the_words(text: str, low_best_high: list[int | None]) -> None:
    assert figures(parse_casualties(text), "killed") == low_best_high


def test_a_denied_figure_is_in_no_toll() -> None:
    report = parse_casualties("The army denied killing ten people.")
    assert [s.modality for s in report.statements] == ["denied"]
    assert report.tolls() == ()


def test_rival_claims_widen_a_toll() -> None:
    report = parse_casualties("Nineteen people were killed, police said. Doctors said 23 people were killed.")
    assert figures(report, "killed") == [19, 19, 23]
    assert report.statements[1].doubts == ("rival claim",)


def test_explain_shows_words_and_rules(report: CasualtyReport) -> None:
    said = report.explain()
    assert said.startswith(f"0  {report.statements[0]}\n")
    for part in ('count: "four" by numbers.', 'outcome: "killed" by ', 'by: "Gunmen" by ', 'place: "Kirkuk" by '):
        assert part in said
    assert 'source: "police" by sources.trailing' in said
    assert 'time: "on Monday" by times.weekday' in said
    assert 'background: "' in said
    assert said.count("   joined by ") == len(report.statements) == 4


def test_explain_of_one_place(report: CasualtyReport) -> None:
    said = report.explain(TEXT.index("11 traders"))
    assert said.startswith("3  killed 11 traders | ")
    assert said.count("joined by") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("council", "the sentence at 92 was not read: it has no word of harm"),
        ("In 2016", "nothing at 162 is part of a statement"),
        ("20 to 60", "is the count of no statement: a number of role age counts no people"),
        ("Monday", None),
    ],
)
def test_explain_says_why_something_was_left_out(report: CasualtyReport, words: str, said: str | None) -> None:
    start = TEXT.index(words)
    answer = report.explain(start)
    assert (said or f"nothing at {start} is part of a statement").replace("92", str(TEXT.index("council"))).replace(
        "162", str(TEXT.index("In 2016"))
    ) in answer


def test_explain_says_of_a_count_that_it_joined_nothing() -> None:
    text = "Six men were watching when two soldiers were killed."
    report = parse_casualties(text)
    assert [str(s) for s in report.statements] == ["killed 2 soldiers | military"]
    assert report.explain(0).startswith('"Six" [0:3] is the count of no statement: it joined no outcome (numbers.')


def test_mentions_stand_in_text_order(report: CasualtyReport) -> None:
    starts = [m.span.start for m in report.mentions]
    assert starts == sorted(starts)
    assert {"four", "police", "Kirkuk", "on Monday", "killed"} <= {m.text for m in report.mentions}
    assert [str(m) for m in report.mentions] == [m.text for m in report.mentions]


def test_only_sentences_with_a_word_of_harm_are_read(report: CasualtyReport) -> None:
    assert [TEXT[s.start : s.end][:6] for s in report.sentences] == ["Gunmen", "In 201"]


def test_the_text_is_left_out_of_the_repr(report: CasualtyReport) -> None:
    assert "council" not in repr(report)


def test_the_enumerations_are_words() -> None:
    outcomes = [str(s.outcome) for s in parse_casualties("Two men died, three were hurt.").statements]
    assert outcomes == ["killed", "injured"]
