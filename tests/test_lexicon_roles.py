"""Roles of your own, entries that replace or take away others, and what the commands show of them."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from casualtykit import (
    CasualtyReport,
    Lexicon,
    LexiconError,
    UnknownNameError,
    cli,
    event,
    kills,
    parse_casualties,
    role,
)

SHIPPED = Lexicon.shipped("en")
MINE = SHIPPED.extend(
    roles=[role("hill_guard", parent="tribal_fighter"), role("tribal_fighter", parent="armed_group", plover="UAF")],
    actors={"hill guard": "hill_guard", "Dune Rider": {"role": "tribal_fighter", "aliases": ["DR"], "country": "SD"}},
)
TEXT = "Two hill guards, three DRs and a rebel were killed in Herat."


def test_a_role_counts_for_its_parents() -> None:
    report = parse_casualties(TEXT, lexicon=MINE)
    tolls = {r: report.toll("killed", role=r) for r in ("hill_guard", "tribal_fighter", "armed_group", "police")}
    assert {r: t and t.best for r, t in tolls.items()} == {
        "hill_guard": 2, "tribal_fighter": 5, "armed_group": 6, "police": None,
    }  # fmt: skip
    assert [t.role for t in tolls.values() if t] == ["hill_guard", "tribal_fighter", "armed_group"]


def test_a_report_keeps_the_roles() -> None:
    report = parse_casualties(TEXT, lexicon=MINE)
    again = CasualtyReport.from_dict(report.to_dict())
    assert again == report
    assert again.toll("killed", role="armed_group") == report.toll("killed", role="armed_group")
    assert pickle.loads(pickle.dumps(MINE)).roles == MINE.roles == report.roles  # noqa: S301  # our own bytes


def test_a_role_has_codes() -> None:
    assert MINE.code("hill_guard", "plover") == "UAF"
    assert MINE.code("hill_guard", "acled") == "2"
    assert MINE.code("prisoner", "gtd") is None
    with pytest.raises(UnknownNameError, match="no role is called 'hill_gard'; did you mean 'hill_guard'"):
        MINE.code("hill_gard", "plover")


@pytest.mark.parametrize(
    ("roles", "message"),
    [
        ([role("Hill Guard", parent="police")], "'hill guard': 'hill guard' is no name of a role"),
        ([role("police", parent="military")], "'police': 'police' is a shipped role"),
        ([role("a", parent="b")], "'a': 'b' is no value of a role; allowed are "),
        ([role("a", parent="a")], "'a': 'a' is no value of a role"),
        ([role("a", parent="b"), role("b", parent="a")], "'a': the role is its own ancestor"),
        ([role("a", parent="police", plover="")], "'a': 'plover:' is no code"),
    ],
)
def test_wrong_roles_are_refused(roles: list[object], message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        SHIPPED.extend(roles=roles)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("actors", "message"),
    [
        ({"DR": 5}, "'DR': a word or a table is wanted, not int"),
        ({"DR": {"role": 5}}, "'DR' 'role': 'role' is a word, not int"),
        ({"DR": {"roll": "police"}}, "'DR' 'roll': 'roll' is nothing that an entry has; allowed are role, value"),
        ({5: "police"}, "'5': a term in words is wanted, not int"),
        (["DR"], "terms and what they are is wanted, not list"),
    ],
)
def test_wrong_tables_are_refused(actors: object, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        SHIPPED.extend(actors=actors)  # type: ignore[arg-type]


def test_a_verb_of_your_own_leaves_the_noun() -> None:
    mine = SHIPPED.extend(outcomes=[kills(verb="arrest", outcome="abducted")])
    assert [s.value for s in mine.senses("arrest") if s.kind == "outcome"] == ["event detained", "kills abducted"]
    both = SHIPPED.extend(outcomes=[event(noun="arrest", outcome="abducted")])
    assert [s.value for s in both.senses("arrests") if s.kind == "outcome"] == ["kills detained", "event abducted"]


def test_words_are_taken_away() -> None:
    mine = SHIPPED.without("arrest", "Soldier")
    assert [s for s in mine.senses("arrests") if s.kind == "outcome"] == []
    assert mine.senses("soldiers") == ()
    assert parse_casualties("Two soldiers died.", lexicon=mine).statements[0].role == "unspecified"
    lecturers = parse_casualties("Two lecturers were shot dead.", lexicon=SHIPPED.without("lecturer")).statements
    assert [(s.count.value, s.role) for s in lecturers] == [(2, "unspecified")]
    assert [s.kind for s in SHIPPED.without("police", kind="source").senses("police") if s.kind != "verb"] == ["actor"]
    assert SHIPPED | mine == mine
    assert mine.extend(actors={"soldier": "military"}).senses("soldiers") != ()
    with pytest.raises(UnknownNameError, match="no entry has the term 'soldiers'"):
        SHIPPED.without("soldiers")


def test_merging_goes_from_left_to_right_however_it_is_grouped() -> None:
    a = Lexicon("en").extend(actors={"x": "police"})
    b = a.without("x")
    c = Lexicon("en").extend(actors={"y": "police"})
    for one, other in (((SHIPPED | a) | b, SHIPPED | (a | b)), ((a | b) | c, a | (b | c))):
        assert one == other
        assert one.senses("x") == ()


# --------------------------------------------------------------------------------------------------- commands


def printed(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    """Run a command and return its exit code and what it printed."""
    code = cli.main(args)
    return code, *capsys.readouterr()


def test_a_word_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "w.tsv"
    path.write_text("term\tvalue\tcountry\nsoldier\tpeacekeeper\tSD\n")
    code, out, _ = printed(capsys, "lexicon", "show", "Soldiers", "--lexicon", str(path))
    lines = out.splitlines()
    assert code == 0
    assert lines[:4] == [
        "soldiers",
        '  actor: peacekeeper, SD, plural of "soldier"',
        f"    from {path}:2",
        "    forms: soldier, soldiers",
    ]
    assert lines[4].startswith("  replaced: actor: military (actors.tsv:")


def test_a_phrase_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = printed(capsys, "lexicon", "show", "gunned", "down")
    assert '  outcome: kills killed, past form and participle of "gun down"' in out
    assert "    forms: gun down, guns down, gunned down, gunning down" in out


def test_a_word_that_nobody_knows(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "lexicon", "show", "zzz") == (1, "no entry knows 'zzz'\n", "")


def test_a_file_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "w.csv"
    path.write_text("term,value,kind\nsoldier,criminal,\nKivu Alert,monitor,source\nzzz,-,\nDuring,city,place\n")
    code, out, _ = printed(capsys, "lexicon", "check", str(path))
    lines = [line.replace(str(path), "w.csv") for line in out.splitlines()]
    assert code == 0
    assert lines[0] == "w.csv: 4 entries (2 actor, 1 place, 1 source)"
    assert lines[1].startswith("  w.csv:2: 'soldier' was military (actors.tsv:")
    assert lines[2] == "  w.csv:4: 'zzz' takes nothing away: no shipped actor has that term"
    assert lines[3].startswith("  w.csv:5: 'during' is a function word too, and read so first (words.tsv:")


def test_a_clean_file_has_nothing_to_note(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "w.toml"
    path.write_text('[actors]\n"Dune Rider" = "armed_group"\n')
    assert printed(capsys, "lexicon", "check", str(path))[:2] == (
        0,
        f"{path}: 1 entry (1 actor)\n  nothing to note\n",
    )


@pytest.mark.parametrize("args", [("check", "{path}"), ("show", "rebel", "--lexicon", "{path}")])
def test_a_wrong_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...]) -> None:
    path = tmp_path / "w.tsv"
    for content, message in (("term\tvalue\nx\ty\n", "line 2, column 3: 'y' is no value"), (None, "cannot read")):
        if content is None:
            path.unlink()
        else:
            path.write_text(content)
        code, out, err = printed(capsys, "lexicon", *(a.format(path=path) for a in args))
        assert (code, out) == (2, "")
        assert message in err
