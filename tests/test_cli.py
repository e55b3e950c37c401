"""The command line prints outlines and records, and says by its exit code how it went."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import casualtykit
from casualtykit import CasualtyParser, Evaluation, Lexicon, Toll, cli, evaluate, parse_casualties
from casualtykit.export.outline import outline
from casualtykit.report import CasualtyReport

TEXT = "At least 12 people were killed and 30 others wounded in Diffa on Monday, police said.\n"
OTHER = "Two soldiers died when their truck overturned.\n"

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Two articles in files."""
    paths = tmp_path / "one.txt", tmp_path / "two.txt"
    for path, text in zip(paths, (TEXT, OTHER), strict=True):
        path.write_text(text, encoding="utf-8")
    return str(paths[0]), str(paths[1])


def shown(text: str) -> str:
    report = parse_casualties(text)
    return outline(report.statements, report.tolls()) + "\n"


def give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Put some bytes on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


def test_one_file(files: tuple[str, str], capsys: Capture) -> None:
    assert cli.main(["parse", files[0]]) == 0
    said = capsys.readouterr()
    assert said.out == shown(TEXT)
    assert said.out.startswith("0  killed >=12 people | ")
    assert said.err == ""


def test_several_files_have_headers(files: tuple[str, str], capsys: Capture) -> None:
    assert cli.main(["parse", *files]) == 0
    assert capsys.readouterr().out == f"== {files[0]}\n{shown(TEXT)}\n== {files[1]}\n{shown(OTHER)}"


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_standard_input(arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    give(monkeypatch, TEXT.encode())
    assert cli.main(["parse", *arguments]) == 0
    assert capsys.readouterr().out == shown(TEXT)


def test_a_terminal_is_told_that_it_is_read(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    give(monkeypatch, TEXT.encode())
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    assert cli.main(["parse"]) == 0
    said = capsys.readouterr()
    assert said.out == shown(TEXT)
    assert said.err.startswith("casualtykit: reading what you type")


def test_a_byte_order_mark_is_no_text(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    give(monkeypatch, b"\xef\xbb\xbf" + TEXT.encode())
    assert cli.main(["parse", "--json"]) == 0
    assert CasualtyReport.from_dict(json.loads(capsys.readouterr().out)) == parse_casualties(TEXT)


def test_bytes_that_are_no_text_are_kept(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    give(monkeypatch, "Two men died in Bogotá.".encode("latin-1"))
    assert cli.main(["parse", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == "Two men died in Bogot\udce1."


def test_output_that_cannot_be_encoded_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, "Two men were killed in Bogotá.".encode("latin-1"))
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", out)
    assert cli.main(["parse", "--explain"]) == 0
    out.seek(0)
    assert "killed" in out.read()


def test_a_text_without_casualties(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    give(monkeypatch, b"The council met on Monday.")
    assert cli.main(["parse"]) == 0
    assert capsys.readouterr().out == "no casualty statement\n"


def test_json_is_the_report(files: tuple[str, str], capsys: Capture) -> None:
    assert cli.main(["parse", "--json", "--date", "2024-05-04", files[0]]) == 0
    report = parse_casualties(TEXT, date=date(2024, 5, 4))
    record = json.loads(capsys.readouterr().out)
    tolls = record.pop("tolls")
    assert record == report.to_dict()
    assert [Toll.from_dict({"schema": "casualtykit/1"} | t) for t in tolls] == list(report.tolls())


def test_json_of_several_files_names_them(files: tuple[str, str], capsys: Capture) -> None:
    assert cli.main(["parse", "--json", *files]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert [first.pop("file"), second.pop("file")] == [*files]
    assert [CasualtyReport.from_dict(d) for d in (first, second)] == [parse_casualties(TEXT), parse_casualties(OTHER)]


def test_the_example_shows_what_the_library_does(capsys: Capture) -> None:
    assert cli.main(["parse", "--example", "--json"]) == 0
    report = CasualtyReport.from_dict(json.loads(capsys.readouterr().out))
    assert report.toll("killed") is not None
    assert {s.outcome for s in report.statements} >= {"killed", "injured", "missing", "detained", "displaced"}
    assert any(s.part_of is not None for s in report.statements)
    assert any(s.repeats is not None for s in report.statements)
    assert any(s.background for s in report.statements)
    assert any(s.count.value == 0 for s in report.statements)


def test_explain(files: tuple[str, str], capsys: Capture) -> None:
    assert cli.main(["parse", "--explain", files[0]]) == 0
    assert capsys.readouterr().out == parse_casualties(TEXT).explain() + "\n"


def test_a_file_that_cannot_be_read_does_not_stop_the_others(files: tuple[str, str], capsys: Capture) -> None:
    assert cli.main(["parse", "nowhere.txt", files[1], "elsewhere.txt"]) == 1
    said = capsys.readouterr()
    assert said.out == f"== {files[1]}\n{shown(OTHER)}"
    first, second = said.err.splitlines()
    assert first == "casualtykit: cannot read nowhere.txt: No such file or directory"
    assert second.startswith("casualtykit: cannot read elsewhere.txt: ")


def test_a_lexicon_of_your_own(tmp_path: Path, files: tuple[str, str], capsys: Capture) -> None:
    words = tmp_path / "words.tsv"
    words.write_text("term\tvalue\nsoldier\tprisoner\n", encoding="utf-8")
    assert cli.main(["parse", "--lexicon", str(words), files[1]]) == 0
    mine = CasualtyParser(lexicon=Lexicon.shipped("en") | Lexicon.load(words)).parse(OTHER)
    assert mine.statements[0].role == "prisoner"
    assert capsys.readouterr().out == outline(mine.statements, mine.tolls()) + "\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [("term\tvalue\nsoldier\tmilitry\n", "words.tsv, line 2, column 9: 'militry'"), (None, "cannot read ")],
)
def test_a_wrong_lexicon_is_a_wrong_call(tmp_path: Path, capsys: Capture, content: str | None, said: str) -> None:
    words = tmp_path / "words.tsv"
    if content:
        words.write_text(content, encoding="utf-8")
    assert cli.main(["parse", "--example", "--lexicon", str(words)]) == 2
    caught = capsys.readouterr()
    assert caught.out == ""
    assert said in caught.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "COMMAND"),
        (["parse", "--json", "--explain"], "not allowed with"),
        (["parse", "--example", "a.txt"], "--example takes no files"),
        (["parse", "--date", "yesterday"], "'yesterday' is no day of the form YYYY-MM-DD"),
        (["purse"], "invalid choice"),
        (["evaluate", "--errors", "-1"], "argument --errors"),
        (["evaluate", "--errors", "some"], "'some' is no whole number of at least 0"),
        (["evaluate", "--vague", "none"], "invalid choice"),
    ],
)
def test_a_wrong_call_exits_with_two(arguments: list[str], said: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)
    assert caught.value.code == 2
    assert said in capsys.readouterr().err


GOLD = (
    b'{"id": "a", "text": "Two men were killed in Kano.", "gold": {"killed": 2}}\n'
    b'{"id": "b", "text": "Dozens of men were wounded.", "gold": {"injured": 24}}\n'
)


@pytest.fixture
def gold(tmp_path: Path) -> str:
    """A file of two coded texts."""
    path = tmp_path / "gold.jsonl"
    path.write_bytes(GOLD)
    return str(path)


def test_evaluate_prints_the_tables(gold: str, capsys: Capture) -> None:
    assert cli.main(["evaluate", gold, "--errors", "1"]) == 0
    said = capsys.readouterr()
    assert said.out == f"{evaluate(gold, errors=1)}\n"
    assert "b: gold injured 24, got nothing [0:26] 'Dozens of men were wounded'\n" in said.out
    assert said.err == ""


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_evaluate_reads_standard_input(arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    give(monkeypatch, GOLD)
    assert cli.main(["evaluate", *arguments]) == 0
    assert capsys.readouterr().out.startswith("2 texts\n")
    assert not sys.stdin.buffer.closed


def test_evaluate_as_a_record(gold: str, capsys: Capture) -> None:
    assert cli.main(["evaluate", gold, "--json", "--vague", "floor", "--outcomes", "injured,missing"]) == 0
    done = Evaluation.from_dict(json.loads(capsys.readouterr().out))
    assert done == evaluate(gold, vague="floor", outcomes=["injured", "missing"])
    assert [t.outcome for t in done.tolls] == ["all", "injured"]
    assert done.tolls[0].exact.value == 1


def test_evaluate_with_words_of_your_own(tmp_path: Path, gold: str, capsys: Capture) -> None:
    words = tmp_path / "words.tsv"
    words.write_text("term\tvalue\nsoldier\tmilitry\n", encoding="utf-8")
    assert cli.main(["evaluate", gold, "--lexicon", str(words)]) == 2
    assert "'militry'" in capsys.readouterr().err
    words.write_text("term\tvalue\nsoldier\tprisoner\n", encoding="utf-8")
    assert cli.main(["evaluate", gold, "--lexicon", str(words)]) == 0


def test_a_wrong_gold_file_is_a_wrong_call(gold: str, capsys: Capture) -> None:
    with Path(gold).open("ab") as file:
        file.write(b'{"id": "c", "text": "Two men died."}\n')
    assert cli.main(["evaluate", gold]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"casualtykit: {gold}, line 3: neither 'gold' nor 'records' is there; one of them is wanted\n"


def test_an_outcome_that_there_is_not(gold: str, capsys: Capture) -> None:
    assert cli.main(["evaluate", gold, "--outcomes", "kiled"]) == 2
    assert "did you mean 'killed'?" in capsys.readouterr().err


def test_a_gold_file_that_cannot_be_read(capsys: Capture) -> None:
    assert cli.main(["evaluate", "nowhere.jsonl"]) == 1
    assert capsys.readouterr().err == "casualtykit: cannot read nowhere.jsonl: No such file or directory\n"


def test_an_interrupt_ends_without_a_trace(gold: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(CasualtyParser, "parse", interrupted)
    assert cli.main(["evaluate", gold]) == 130
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "casualtykit: interrupted\n")


def test_version(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"casualtykit {casualtykit.__version__}\n"


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "casualtykit", *arguments], input=given, capture_output=True, check=False
    )


def test_the_module_is_the_command() -> None:
    done = run("parse", given=TEXT.encode())
    assert (done.returncode, done.stdout.decode().splitlines(), done.stderr) == (0, shown(TEXT).splitlines(), b"")


def test_a_closed_output_is_no_error(files: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(pipe))
        assert cli.main(["parse", *files]) == 0
        sys.stdout.flush()


def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(TEXT * 300, encoding="utf-8")
    command = [sys.executable, "-m", "casualtykit", "parse", *[str(path)] * 3]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0
