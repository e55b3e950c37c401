"""`casualtykit explain`, `rules` and `lexicon` say what they know, and the help of each command has examples."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from casualtykit import cli

Capture = pytest.CaptureFixture[str]


def give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Put some bytes on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


def test_explain(capsys: Capture) -> None:
    assert cli.main(["explain", "Two men, aged 35, died in 3 cars.", "--date", "2024-05-04"]) == 0
    said = capsys.readouterr().out
    assert said.startswith('0  killed 2 men\n   "Two men, aged 35, died" [0:22]\n')
    assert '"35" [14:16] is the count of no statement: a number of role age counts no people' in said
    assert said.endswith('"3" [26:27] is the count of no statement: it joined no outcome (numbers.exact)\n')


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Three", "cars."], "no casualty statement: no sentence has a word of harm\n"),
        (
            ["The dead 17 road."],
            (
                "no casualty statement: there is a word of harm, but no rule joined it to people\n"
                '"17" [9:11] is the count of no statement: it joined no outcome (numbers.exact)\n'
            ),
        ),
    ],
)
def test_explain_nothing(words: list[str], said: str, capsys: Capture) -> None:
    assert cli.main(["explain", *words]) == 0
    assert capsys.readouterr().out == said


def test_explain_tells_those_who_type_that_it_reads(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    give(monkeypatch, b"Two men died.")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    assert cli.main(["explain", "-"]) == 0
    assert capsys.readouterr().err.startswith("casualtykit: reading what you type; end it with Ctrl-D")


@pytest.mark.parametrize("arguments", [["check", "words.tsv"], ["check", "nowhere.tsv"]])
def test_a_lexicon_that_is_wrong(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("words.tsv").write_text("x\ty\n", encoding="utf-8")
    assert cli.main(["lexicon", *arguments]) == 2
    assert arguments[1] in capsys.readouterr().err


def test_explain_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    give(monkeypatch, b"Two men died.")
    assert cli.main(["explain", "-"]) == 0
    assert capsys.readouterr().out.startswith("0  killed 2 men\n")
    assert cli.main(["explain", "-", "--lexicon", "nowhere.tsv"]) == 2


def test_rules_are_listed(capsys: Capture) -> None:
    from casualtykit.catalogue import catalogue, reasons

    assert cli.main(["rules", "list"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert [line.split(maxsplit=1) for line in said] == [[r.id, r.sentence] for r in (*catalogue(), *reasons())]
    assert cli.main(["rules", "list", "tolls."]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == [r.id for r in catalogue() if r.id.startswith("tolls.")]
    assert len(listed) > 1
    assert cli.main(["rules", "list", "verb."]) == 1
    assert "no rule begins with 'verb.'; they begin with " in capsys.readouterr().err


def test_every_rule_can_be_shown(capsys: Capture) -> None:
    from casualtykit.catalogue import catalogue, reasons

    for rule in catalogue():
        assert cli.main(["rules", "show", rule.id]) == 0
        said = capsys.readouterr().out
        assert said.startswith(f"{rule.id}: {rule.sentence}\n")
        assert said.count("\n  reads: ") == len(rule.finds)
        assert said.count("\n  passes over: ") == len(rule.skips)
        assert "\n  pattern: " in said
    for reason in reasons():
        assert cli.main(["rules", "show", reason.id]) == 0
        assert capsys.readouterr().out.startswith(f"{reason.id}: {reason.sentence}\n  decides: ")
    assert cli.main(["rules", "show", "tolls.tol"]) == 2
    assert "did you mean 'tolls.toll'" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["parse", "explain", "evaluate", "lexicon", "rules", "lexicon check", "rules show"])
def test_help_has_examples(command: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main([*command.split(), "--help"])
    assert caught.value.code == 0
    assert f"examples:\n  casualtykit {command} " in capsys.readouterr().out
