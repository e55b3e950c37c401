"""`casualtykit parse` reads files, folders, JSON Lines and tables, and loses nothing of what it cannot read."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from casualtykit import CasualtyParser, CasualtyReport, Toll, cli, parse_casualties
from casualtykit.batch import Pair
from casualtykit.cli import inputs, terminal
from casualtykit.cli.rows import HEADER
from casualtykit.export.outline import outline

Capture = pytest.CaptureFixture[str]

TEXTS = ("Two men were killed in Kano on Monday, police said.", "The council met.", "Dozens of nurses fled; six died.")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a table, a file of JSON Lines, and texts in folders."""
    monkeypatch.chdir(tmp_path)
    with Path("a.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["id", "body", "day"])
        table.writerows([f"a{i}", t, "2024-05-01"] for i, t in enumerate(TEXTS, 1))
    lines = [json.dumps({"id": i, "text": t}) for i, t in enumerate(TEXTS, 1)]
    Path("a.jsonl").write_text("\n\n".join(lines), encoding="utf-8")
    Path("texts/deep").mkdir(parents=True)
    Path("texts/.hidden").mkdir()
    for name in ("texts/b.txt", "texts/deep/a.TXT", "texts/.hidden/c.txt", "texts/.d.txt", "texts/e.pdf"):
        Path(name).write_text(TEXTS[0], encoding="utf-8")
    return tmp_path


def shown(text: str, **more: Any) -> str:
    report = parse_casualties(text)
    return outline(report.statements, report.tolls(**more))


def give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Put some bytes on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


def rows(said: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(said)))


def records(said: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in said.splitlines()]


# -------------------------------------------------------------------------------------------------------- what goes in


@pytest.mark.usefixtures("folder")
def test_a_folder_gives_its_texts_in_order(capsys: Capture) -> None:
    assert cli.main(["parse", "texts"]) == 0
    names = [str(Path("texts/b.txt")), str(Path("texts/deep/a.TXT"))]
    assert capsys.readouterr().out == "\n".join(f"== {n}\n{shown(TEXTS[0])}\n" for n in names)


@pytest.mark.usefixtures("folder")
def test_a_folder_without_texts_is_said_to_be_one(capsys: Capture) -> None:
    Path("empty").mkdir()
    assert cli.main(["parse", "empty", "a.jsonl"]) == 1
    said = capsys.readouterr()
    assert said.err.startswith("casualtykit: empty holds no text; of a folder, files that end in .txt, .jsonl, ")
    assert "== a.jsonl 1\n" in said.out


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="modes of files are not those of POSIX")
@pytest.mark.usefixtures("folder")
def test_a_broken_file_of_a_folder_does_not_stop_the_others(capsys: Capture) -> None:
    Path("texts/a.txt").symlink_to("texts/a.txt")  # it leads to itself
    Path("texts/a.csv").write_text("id\n1\n", encoding="utf-8")
    assert cli.main(["parse", "texts", "--json"]) == 1
    said = capsys.readouterr()
    assert [r.get("error") for r in records(said.out)] == [
        f"{Path('texts/a.csv')} has no column 'text', but 'id'; name it with --text-field",
        None,
        None,
    ]


@pytest.mark.usefixtures("folder")
def test_a_file_that_goes_while_a_folder_is_read(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def gone(*_: object, **__: object) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(inputs, "_opened", gone)
    assert cli.main(["parse", "texts"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[0] == f"casualtykit: cannot read {Path('texts/b.txt')}: Permission denied"


@pytest.mark.usefixtures("folder")
def test_a_table(capsys: Capture) -> None:
    assert cli.main(["parse", "a.csv", "--text-field", "body", "--date-field", "day"]) == 0
    assert capsys.readouterr().out == "\n".join(f"== a.csv a{i}\n{shown(t)}\n" for i, t in enumerate(TEXTS, 1))


@pytest.mark.parametrize("divider", [",", ";", "\t"])
def test_tables_may_have_other_dividers(divider: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    table = f'\ufeffname{divider}text\r\nx{divider}"Two men died;\nsix were hurt."\r\n\r\n'
    give(monkeypatch, table.encode())
    assert cli.main(["parse", "--input", "csv", "--id-field", "name", "--json"]) == 0
    (record,) = records(capsys.readouterr().out)
    assert (record["file"], record["id"], record["text"]) == ("-", "x", "Two men died;\nsix were hurt.")
    assert not sys.stdin.buffer.closed


def test_a_long_cell_is_read(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    give(monkeypatch, b"text\n" + b"x" * 200_000 + b" Two men died.\n")
    assert cli.main(["parse", "--input", "csv"]) == 0
    assert capsys.readouterr().out.startswith("== - 1\n0  killed 2 men\n")


@pytest.mark.parametrize(
    ("table", "arguments", "said"),
    [
        ("id,body\n1,x\n", [], "standard input has no column 'text', but 'id', 'body'; name it with --text-field"),
        ("", [], "standard input is empty; the first row of a table names its columns"),
        ("text\nx\n", ["--id-field", "key"], "standard input has no column 'key', but 'text'"),
        ("text\nx\n", ["--date-field", "day"], "standard input has no column 'day', but 'text'"),
    ],
)
def test_a_table_without_the_column(
    table: str, arguments: list[str], said: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    give(monkeypatch, table.encode())
    assert cli.main(["parse", "--input", "csv", *arguments]) == 1
    assert capsys.readouterr().err == f"casualtykit: {said}\n"


def test_a_broken_row_is_a_record_of_its_own(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    table = "id,text,day\nx,Two men, police said,2024-05-01\ny,Two men died on Monday.,May\nz,Six died on Monday.,\n"
    give(monkeypatch, table.encode())
    arguments = ["--input", "csv", "--date-field", "day", "--date", "2024-05-08", "--format", "csv"]
    assert cli.main(["parse", *arguments]) == 1
    said = capsys.readouterr()
    first, second, third = rows(said.out)
    assert (first["id"], first["error"]) == ("1", "line 2: 4 cells, where the header has 3")
    assert (second["id"], second["error"]) == ("y", "line 3: 'day' is 'May'; a day of the form YYYY-MM-DD is wanted")
    assert (third["id"], third["count"], third["first_day"], third["error"]) == ("z", "6", "2024-05-06", "")
    assert said.err == "casualtykit: 2 of 3 could not be read; their error records say why\n"


def test_broken_lines_are_records_of_their_own(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    lines = (
        b'{"text": "Two men died.", "id": "x", "day": "2024-05-01T09:30:00"}\n'
        b'no\n{"id": "b", "text": 5, "day": null}\n{"body": "x"}\n[1]\n{"text": "x", "id": null}\n'
        b'{"text": "x", "day": 2024}\n{"text": "x"}\n{"text": "x", "id": true, "day": null}\n{}\n5\n"x"\n'
        + b"["
        * 100_000
        + b"\n"
        b'{"text": "Bogot\xe1: two died.", "id": 7, "day": null}'
    )
    give(monkeypatch, lines)
    assert cli.main(["parse", "--input", "jsonl", "--date-field", "day", "--format", "jsonl"]) == 1
    said = capsys.readouterr()
    found = records(said.out)
    assert [r["id"] for r in found] == ["x", 2, "b", 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 7]
    assert [r.get("error", "").partition(":")[0] for r in found] == ["", *(f"line {n}" for n in range(2, 14)), ""]
    assert [r["error"].partition(": ")[2][:43] for r in found[1:-1]] == [
        "no JSON at character 1: Expecting value",
        "'text' is a number; a text is wanted",
        "'text' is not there, but 'body'",
        "a list is there; an object is wanted",
        "'id' is null; a text or a whole number is w",
        "'day' is 2024; a day of the form YYYY-MM-DD",
        "'day' is not there, but 'text'",
        "'id' is true or false; a text or a whole nu",
        "'text' is not there, but nothing",
        "a number is there; an object is wanted",
        "a text is there; an object is wanted",
        found[12]["error"].partition(": ")[2][:43],
    ]
    assert "recursion" in found[12]["error"]
    assert found[0]["date"] == "2024-05-01"
    assert found[-1]["text"] == "Bogot\udce1: two died."
    assert all(r["schema"] == "casualtykit/1" for r in found)


def test_an_id_that_was_asked_for_and_is_not_there(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    give(monkeypatch, b'{"text": "x"}\n')
    assert cli.main(["parse", "--input", "jsonl", "--id-field", "key"]) == 1
    assert capsys.readouterr().err == "casualtykit: standard input, line 1: 'key' is not there, but 'text'\n"


TABLE = "text;id\nÉmile Sorto was shot dead in Abéché.;é1\n"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "UTF-8"])
def test_a_file_may_have_another_encoding(encoding: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(TABLE.encode(encoding))
    assert cli.main(["parse", str(path), "--encoding", encoding, "--json"]) == 0
    (record,) = records(capsys.readouterr().out)
    assert (record["id"], record["text"]) == ("é1", "Émile Sorto was shot dead in Abéché.")


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.txt"])
@pytest.mark.parametrize("content", [TABLE.encode("utf-16"), b"%PDF-1.7 and so on", b"PK\x03\x04\x14\x00\x06\x00"])
def test_what_is_no_text_is_said_to_be_none(name: str, content: bytes, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert cli.main(["parse", str(path)]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == (
        "",
        f"casualtykit: {path} is no plain text; save it as one, or name its --encoding\n",
    )


# ------------------------------------------------------------------------------------------------------ what comes out


@pytest.mark.usefixtures("folder")
def test_a_table_of_statements(capsys: Capture) -> None:
    assert cli.main(["parse", "a.csv", "--text-field", "body", "--date-field", "day", "--format", "csv"]) == 0
    said = capsys.readouterr().out
    assert said.splitlines()[0] == ",".join(HEADER)
    found = rows(said)
    assert [(r["id"], r["statement"], r["outcome"], r["low"], r["high"]) for r in found] == [
        ("a1", "0", "killed", "2", "2"),
        ("a3", "0", "displaced", "24", ""),
        ("a3", "1", "killed", "6", "6"),
    ]
    first = found[0]
    assert (first["file"], first["first_day"], first["last_day"]) == ("a.csv", "2024-04-29", "2024-04-29")
    assert (first["background"], first["source_kind"], first["place"], first["error"]) == (
        "false",
        "police",
        "Kano",
        "",
    )
    text = TEXTS[0]
    assert text[int(first["start"]) : int(first["end"])] == "Two men were killed"


@pytest.mark.usefixtures("folder")
def test_records_go_back_to_reports(capsys: Capture) -> None:
    assert cli.main(["parse", "a.jsonl", "--format", "jsonl", "--convention", "gtd"]) == 0
    found = records(capsys.readouterr().out)
    reports = [CasualtyReport.from_dict(r) for r in found]
    assert reports == [parse_casualties(t) for t in TEXTS]
    for record, report in zip(found, reports, strict=True):
        tolls = [Toll.from_dict({"schema": "casualtykit/1"} | t) for t in record["tolls"]]
        assert tolls == list(report.tolls(convention="gtd"))


def test_tolls_of_a_convention(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Between 20 and 30 men died.", encoding="utf-8")
    assert cli.main(["parse", str(path), "--convention", "gtd"]) == 0
    said = capsys.readouterr().out
    assert said == shown("Between 20 and 30 men died.", convention="gtd") + "\n"
    assert "gtd: " in said


@pytest.mark.usefixtures("folder")
def test_several_processes_give_the_same(capsys: Capture) -> None:
    with Path("many.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["text"])
        table.writerows([TEXTS[i % 3] if i % 7 else f"a, b {i}"] if i % 11 else ["too", "many"] for i in range(150))
    said = []
    for jobs in ("1", "2"):
        assert cli.main(["parse", "many.csv", "--format", "csv", "--jobs", jobs]) == 1
        said.append(capsys.readouterr())
    assert said[0] == said[1]
    assert len([r for r in rows(said[0].out) if r["error"]]) == 14


@pytest.mark.usefixtures("folder")
def test_an_output_file(capsys: Capture) -> None:
    assert cli.main(["parse", "a.jsonl", "-o", "out.txt"]) == 0
    assert cli.main(["parse", "a.jsonl"]) == 0
    said = capsys.readouterr()
    assert Path("out.txt").read_text(encoding="utf-8") == said.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.jsonl", "-o", "nowhere/out.txt"], "cannot write nowhere/out.txt: No such file or directory"),
        (["a.jsonl", "--lexicon", "nowhere.tsv"], "cannot read nowhere.tsv: No such file or directory"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_written_or_read_is_said_in_a_sentence(
    arguments: list[str], said: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(cli, "close_quietly", lambda: None)
    assert cli.main(["parse", *arguments]) == 2
    caught = capsys.readouterr()
    assert (caught.out, caught.err) == ("", f"casualtykit: {said}\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", [["parse", "--example"], ["rules", "list"]])
def test_a_full_disk_is_said_in_a_sentence(command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "casualtykit", *command], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.decode() == "casualtykit: cannot write standard output: No space left on device\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.csv", "-o", "a.csv"], "--output a.csv is one of the files to read"),
        (["a.csv", "--convention", "gdt"], "no convention is called 'gdt'; did you mean 'gtd'?"),
        (["a.csv", "--convention", "gtd", "--format", "csv"], "--convention figures tolls"),
        (["a.csv", "--convention", "gtd", "--explain"], "--convention figures tolls"),
        (["a.csv", "--jobs", "0"], "'0' is no whole number of at least 1"),
        (["a.csv", "--jobs", "two"], "'two' is no whole number of at least 1"),
        (["a.csv", "--encoding", "klingon"], "'klingon' is no encoding; utf-8, utf-16 and cp1252 are some"),
        (["a.csv", "--format", "xml"], "invalid choice"),
        (["a.csv", "--json", "--format", "csv"], "not allowed with"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_wrong_call(arguments: list[str], said: str, capsys: Capture) -> None:
    before = Path("a.csv").read_bytes()
    with pytest.raises(SystemExit) as caught:
        cli.main(["parse", *arguments])
    assert caught.value.code == 2
    message = capsys.readouterr().err
    assert said in message
    assert message.endswith("(`casualtykit parse --help` shows how)\n")
    assert message.count("\n") == 1
    assert Path("a.csv").read_bytes() == before


def test_a_text_that_raises_does_not_end_the_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    begin = CasualtyParser._begun

    def begun(self: CasualtyParser, pair: Pair) -> object:
        if "council" in pair[0]:
            raise RuntimeError("a defect")
        return begin(self, pair)

    monkeypatch.setattr(CasualtyParser, "_begun", begun)
    assert cli.main(["parse", str(folder / "a.jsonl"), "--json"]) == 1
    found = records(capsys.readouterr().out)
    assert [r.get("error") for r in found] == [None, "not parsed, RuntimeError: a defect", None]


# --------------------------------------------------------------------------------------------------------- terminals


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Return True."""
        return True


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
@pytest.mark.usefixtures("folder")
def test_colours_only_where_they_are_wanted(
    environment: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    out, err = Terminal(), Terminal()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    assert cli.main(["parse", "a.jsonl", "nowhere.txt"]) == 1
    assert ("\033[1m== a.jsonl 1\033[0m\n" in out.getvalue()) is coloured
    assert ("\033" in out.getvalue() + err.getvalue()) is coloured
    assert "texts, " not in err.getvalue()


@pytest.mark.usefixtures("folder")
def test_progress_is_told_on_a_terminal_that_shows_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    err = Terminal()
    monkeypatch.setattr(sys, "stderr", err)
    monkeypatch.setattr(terminal.Progress, "EVERY", 0.0)
    assert cli.main(["parse", "a.jsonl", "-o", "out.txt"]) == 0
    assert err.getvalue().startswith("\r1 texts, ")
    assert "\r3 texts, " in err.getvalue()
    assert err.getvalue().endswith(" a second \n")


@pytest.mark.usefixtures("folder")
def test_progress_does_not_write_for_each_text(monkeypatch: pytest.MonkeyPatch) -> None:
    err = Terminal()
    monkeypatch.setattr(sys, "stderr", err)
    monkeypatch.setattr(terminal.Progress, "EVERY", 1000.0)
    assert cli.main(["parse", "a.jsonl", "-o", "out.txt"]) == 0
    assert err.getvalue().count("\r") == 1


@pytest.mark.usefixtures("folder")
def test_an_interrupt_is_told_on_a_line_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = iter(["one"])

    def outline(*_: object) -> str:
        for text in shown:
            return text
        raise KeyboardInterrupt

    err = Terminal()
    monkeypatch.setattr(sys, "stderr", err)
    monkeypatch.setattr("casualtykit.cli.outputs.outline", outline)
    assert cli.main(["parse", "a.jsonl", "-o", "out.txt"]) == 130
    assert err.getvalue().startswith("\r1 texts, ")
    assert re.sub(r"\033\[\d*m", "", err.getvalue()).endswith(" a second \ncasualtykit: interrupted\n")


def test_results_are_printed_as_soon_as_they_are_there(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "casualtykit", "parse", "--input", "jsonl", "--json"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for text in TEXTS:
            process.stdin.write(json.dumps({"text": text}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["text"] == text
        process.stdin.close()
        assert process.wait(60) == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_stops_early_is_no_error(jobs: str, tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text((json.dumps({"text": TEXTS[0]}) + "\n") * 3000, encoding="utf-8")
    command = [sys.executable, "-m", "casualtykit", "parse", str(path), "--format", "csv", "--jobs", jobs]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(120) == 0
