"""Files of words in every format: what they may hold, and the place of everything that is wrong."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casualtykit import CasualtyParser, Lexicon, LexiconError, parse_casualties
from casualtykit.lexicon.files import read_entries

TEXT = "The Dune Watch killed two Blue Vests and three HGs, Kivu Alert said."
LINES = [
    "killed 2 Blue Vests | aid_worker | by The Dune Watch | source: Kivu Alert (monitor)",
    "killed 3 HGs | hill_guard | by The Dune Watch | source: Kivu Alert (monitor)",
]
TSV = """\
# ours
term\tvalue\tkind\tname\taliases
hill_guard\tarmed_group\trole
Dune Watch\tarmed_group\tactor
Blue Vest\taid_worker\tactor
Hill Guard\thill_guard\tactor\tHill Guards of the North\tHG|HG-N
Kivu Alert\tmonitor\tsource
"""
TOML = """\
[roles.hill_guard]
parent = "armed_group"
plover = "UAF"

[actors]
"Dune Watch" = "armed_group"
"Blue Vest" = { role = "aid_worker", plural = "Blue Vests" }

[actors."Hill Guard"]
role = "hill_guard"
name = "Hill Guards of the North"
aliases = ["HG", "HG-N"]

[sources]
"Kivu Alert" = "monitor"
"""
TABLES = {
    "roles": {"hill_guard": {"parent": "armed_group", "plover": "UAF"}},
    "actors": {
        "Dune Watch": "armed_group",
        "Blue Vest": "aid_worker",
        "Hill Guard": {"role": "hill_guard", "name": "Hill Guards of the North", "aliases": ["HG", "HG-N"]},
    },
    "sources": {"Kivu Alert": "monitor"},
}
FORMATS = {
    "w.tsv": TSV,
    "w.csv": TSV.replace("\t", ","),
    "w2.csv": TSV.replace("\t", ";").replace("Dune Watch", '"Dune Watch"'),
    "w.toml": TOML,
    "w.json": json.dumps(TABLES, indent=1),
}


def saved(folder: Path, name: str, content: str | bytes) -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def said(name: str, content: str | bytes, folder: Path) -> tuple[str, str, str]:
    """Return the message, the line shown, and what stands over the caret, of the error that a file makes."""
    with pytest.raises(LexiconError) as caught:
        Lexicon.load(saved(folder, name, content))
    message, shown, caret = str(caught.value).splitlines()
    return message.removeprefix(f"{folder}/"), shown, shown[caret.index("^") :]


# ------------------------------------------------------------------------------------------------------- read


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_the_same(tmp_path: Path, name: str) -> None:
    mine = Lexicon.shipped("en") | Lexicon.load(saved(tmp_path, name, FORMATS[name]))
    report = parse_casualties(TEXT, lexicon=mine)
    assert [str(s) for s in report.statements] == LINES
    toll = report.toll("killed", role="armed_group")
    assert toll is not None
    assert (toll.best, toll.role) == (3, "armed_group")
    (sense,) = (s for s in mine.senses("hg-n") if s.kind == "actor")
    assert sense.entry.name == "Hill Guards of the North"
    assert sense.entry.origin.startswith(str(tmp_path))


@pytest.mark.parametrize(("name", "line"), [("w.tsv", 4), ("w.csv", 4), ("w.toml", 6), ("w.json", 9)])
def test_an_entry_knows_its_line(tmp_path: Path, name: str, line: int) -> None:
    path = saved(tmp_path, name, FORMATS[name])
    (entry,) = (e for e in Lexicon.load(path).entries if e.term == "dune watch")
    assert entry.origin == f"{path}:{line}"


def test_a_cell_in_quotation_marks_holds_commas_and_marks(tmp_path: Path) -> None:
    path = saved(tmp_path, "w.csv", 'term,value,name\n"dune, watch",armed_group,"The ""Watch"""\n')
    (entry,) = Lexicon.load(path).entries
    assert (entry.term, entry.name) == ("dune, watch", 'The "Watch"')


def test_an_alias_in_other_letters_is_the_same(tmp_path: Path) -> None:
    path = saved(tmp_path, "w.csv", "term,value,aliases\nDune Cobra,police,DuCo|DUCO|dune cobra||Duco\n")
    assert [e.term for e in Lexicon.load(path).entries] == ["dune cobra", "duco"]


def test_a_shipped_entry_is_taken_away(tmp_path: Path) -> None:
    mine = Lexicon.shipped("en") | Lexicon.load(saved(tmp_path, "w.tsv", "term\tvalue\nrebel\t-\n"))
    assert [s for s in mine.senses("rebels") if s.kind == "actor"] == []
    assert mine.without("hostage").senses("hostages") == ()


def test_the_letters_of_a_country_may_be_small(tmp_path: Path) -> None:
    (entry,) = Lexicon.load(saved(tmp_path, "w.tsv", "term\tvalue\tcountry\nDune Watch\tpolice\tsd\n")).entries
    assert entry.country == "SD"


def test_a_name_may_have_the_joiners_of_its_script(tmp_path: Path) -> None:
    name = "\u0645\u06cc\u200c\u0631"
    (entry,) = Lexicon.load(saved(tmp_path, "w.tsv", f"term\tvalue\tname\nDune Watch\tpolice\t{name}\n")).entries
    assert entry.name == name


def test_plurals_of_your_own(tmp_path: Path) -> None:
    path = saved(tmp_path, "w.toml", '[actors]\nmujahid = { role = "armed_group", plural = "mujahideen" }')
    assert [s.form for s in Lexicon.load(path).senses("mujahideen")] == ["pl"]


# ------------------------------------------------------------------------------------------------------ wrong


@pytest.mark.parametrize(
    ("name", "content", "message", "under"),
    [
        ("w.csv", 'term,value\n"dune watch,armed_group\n', "w.csv, line 2, column 1: a quotation mark", '"dune'),
        ("w.csv", 'term,value\n"a",polis\n', "w.csv, line 2, column 5: 'polis' is no value of an actor", "polis"),
        ("w.csv", "term,value,value\na,police\n", "w.csv, line 1, column 12: the column 'value' stands there", "value"),
        ("w.tsv", "term\tvalue\tcountry\na\tpolice\tSudan", "w.tsv, line 2, column 10: 'Sudan' is no", "Sudan"),
        ("w.tsv", "term\tvalue\ttags\na\tpolice\torrg\n", "w.tsv, line 2, column 10: 'orrg' is no tag", "orrg"),
        ("w.tsv", "term\tvalue\tkind\nA b\tpolice\trole\n", "w.tsv, line 2, column 1: 'a b' is no name", "A b"),
        ("w.tsv", "term\tvalue\tkind\npolice\tmilitary\trole\n", "w.tsv, line 2, column 1: 'police' is a", "pol"),
        (
            "w.tsv",
            "term\tvalue\tkind\na\tb\trole\nb\ta\trole\n",
            "w.tsv, line 2, column 3: the role 'a' is its own ancestor",
            "b ",
        ),
        ("w.toml", '[actors]\nx = "police\n', "w.toml, line 2, column 12: no TOML: Illegal character", ""),
        ("w.toml", "[actors]\nx = 5\n", "w.toml, line 2, column 1: a word or a table is wanted, not int", "x = 5"),
        ("w.toml", "actors = 5\n", "w.toml, line 1, column 1: terms and what they are is wanted, not int", "actors"),
        ("w.toml", '[actor]\nx = "police"', "w.toml, line 1, column 2: 'actor' is no kind of words; allowed", "actor]"),
        ("w.toml", '[actors]\nx = "polis"', "w.toml, line 2, column 6: 'polis' is no value of an actor", "polis"),
        ("w.toml", '[actors]\nx = {rol = "police"}', "w.toml, line 2, column 6: 'rol' is nothing that an", "rol ="),
        ("w.toml", '[actors]\nx = {aliases = "y"}', "w.toml, line 2, column 6: 'aliases' is a list", "aliases"),
        ("w.toml", '[actors]\nx = {role = 1}', "w.toml, line 2, column 6: 'role' is a word, not int", "role"),
        ("w.toml", '[actors]\nx = "police"\nx = "military"\ny = 1', "w.toml, line 3, column 15: no TOML: Cannot", ""),
        ("w.json", '{"actors": {"x" "police"}}', "w.json, line 1, column 17: no JSON: Expecting ':'", '"police"'),
        ("w.json", '{"actors": {"x": "police", "x": "military"}}', "w.json, line 1, column 29: 'x' stands there", "x"),
        ("w.json", "[1]", "w.json, line 1, column 1: an object with a table for each kind is wanted, not list", "[1]"),
        ("w.json", "[" * 100_000, "w.json, line 1, column 1: no JSON: nested too deeply", "[["),
        ("w.json", '{"actors": {"x": null}}', "w.json, line 1, column 14: a word or a table is wanted", "x"),
        ("w.txt", "POLICE {} ~COP]\n", "w.txt, line 1, column 11: a name, and behind it a code", "~COP]"),
        ("w.txt", "CATTLE!PERSON! [~AGR]\n", "w.txt, line 1, column 1: there is no substitution set", "CATTLE"),
        ("w.txt", "!MEN! = MAN\nCATTLE!MEN [~AGR]\n", "w.txt, line 2, column 1: a substitution set stands", "CATTLE!"),
        ("w.txt", "!MEN! =\nCATTLE!MEN! [~AGR]\n", "w.txt, line 1, column 8: the substitution set !MEN! has no", ""),
        ("w.txt", "A [~COP]\nFERRY_HAND [~LAB\n", "w.txt, line 2, column 12: the bracket is not closed", "[~LAB"),
        ("w.txt", "FERRY_HAND [~LAB] [~COP\n", "w.txt, line 1, column 19: the bracket is not closed", "[~COP"),
        ("w.txt", "HILL_OX {HILL_OXEN [~UAF]\n", "w.txt, line 1, column 9: the bracket is not closed", "{HILL"),
        ("w.txt", "FERRY\0HAND [~LAB]\n", "w.txt, line 1, column 1: the unseen character U+0000 stands in", "FERRY"),
        ("w.tsv", "term\tvalue\nDu\0ne\tpolice\n", "w.tsv, line 2, column 1: the unseen character U+0000", "Du ne"),
        ("w.tsv", "term\tvalue\tname\nx\tpolice\tX\x1b\n", "w.tsv, line 2, column 10: the unseen character U+001", "X"),
        ("w.tsv", "term\tvalue\tforms\nx\tpolice\tx\u200bs\n", "w.tsv, line 2, column 10: the unseen character", "x"),
        ("w.tsv", "term\tvalue\tkind\ttags\nx\tmonitor\tsource\torrg\n", "w.tsv, line 2, column 18: 'orrg' is", "orrg"),
        ("w.tsv", "term\tvalue\tkind\ttags\nx\tcity\tplace\torg\n", "w.tsv, line 2, column 14: 'org' is no", "org"),
        ("w.tsv", "term\tvalue\tcountry\na\tpolice\tßé", "w.tsv, line 2, column 10: 'ßé' is no country", "ßé"),
        ("w.csv", "term,value,aliases\nx,police,a|b\u202ec\n", "w.csv, line 2, column 1: the unseen character", "x,"),
        ("w.toml", '[actors]\n"Du\\u0000ne" = "police"', "w.toml, line 2, column 2: the unseen character U+0000", "Du"),
        ("w.json", '{"actors": {"Du\\ud800ne": "police"}}', "w.json, line 1, column 14: the unseen character U+", "Du"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_shown_in_its_place(tmp_path: Path, name: str, content: str, message: str, under: str) -> None:
    told, _, shown = said(name, content, tmp_path)
    assert told.startswith(message)
    assert shown.startswith(under)


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [("w.tsv", "term\tvalue\n", "\tpolice"), ("w.csv", "term,value\n", ",police"), ("w.txt", "", " [~COP]")],
)
def test_a_very_long_line_is_refused_shortly(tmp_path: Path, name: str, start: str, end: str) -> None:
    began = time.process_time()
    told, shown, _ = said(name, f"{start}{'x' * 10_000_000}{end}\n", tmp_path)
    assert "the term has 10,000,000 characters; 200 are allowed" in told
    assert len(told) < 300
    assert len(shown) < 80
    assert time.process_time() - began < 5


def test_a_term_has_few_words(tmp_path: Path) -> None:
    told, _, _ = said("w.tsv", f"term\tvalue\n{'a ' * 30}b\tpolice\n", tmp_path)
    assert told == "w.tsv, line 2, column 1: the term has 31 words; 20 are allowed"


def test_a_wrong_file_changes_nothing(tmp_path: Path) -> None:
    before = Lexicon.shipped("en").senses("dune watch")
    said("w.tsv", "term\tvalue\ndune watch\tpolice\nx\ty\n", tmp_path)
    assert Lexicon.shipped("en").senses("dune watch") == before == ()


PIECES = st.sampled_from(
    ["term", "value", "kind", "aliases", "\t", ",", ";", "\n", "\r\n", '"', "'", "=", "[", "]", "{", "}", ":", "!", "+",
     "~COP", "police", "armed_group", "actors", "roles", "role", "-", "#", " ", "x", "Ö", "\x00", "\u2028",
     "<", ">", "1", "|", "\\"]
)  # fmt: skip


@example("~COP[~COP", "txt")
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["tsv", "csv", "toml", "json", "txt"]))
def test_any_text_is_read_or_refused(content: str, ending: str) -> None:
    for text in (content, "term\tvalue\n" + content, "[actors]\n" + content, '{"actors": {' + content + "}}"):
        try:
            entries, _ = read_entries(text, f"w.{ending}")
        except LexiconError:
            continue
        assert all(Lexicon("en", (e,)).senses(e.term) or e.value == "-" or e.kind == "role" for e in entries)


# ------------------------------------------------------------------------------------------------------ large


def test_a_hundred_thousand_entries_load_and_parse_nearly_as_fast(tmp_path: Path) -> None:
    rows = [f"clan {n} of {n % 977} hills\tarmed_group\nXq{n}zar\tarmed_group" for n in range(50_000)]
    path = saved(tmp_path, "w.tsv", "term\tvalue\n" + "\n".join(rows))
    shipped = Lexicon.shipped("en")
    parse_casualties("Two men were killed in Diffa.")
    start = time.process_time()
    mine = shipped | Lexicon.load(path)
    assert mine.senses("xq7zar")
    loaded = time.process_time() - start
    texts = [
        "At least 12 people were killed and 30 wounded in Herat on Monday, the governor of the province said."
    ] * 200
    spent = {lexicon: [] for lexicon in (None, mine)}  # type: dict[Lexicon | None, list[float]]
    for _ in range(5):
        for lexicon, times in spent.items():
            parser = CasualtyParser(lexicon=lexicon)
            start = time.process_time()
            for text in texts:
                parser.parse(text)
            times.append(time.process_time() - start)
    # A fifth more is what is wanted; twice as much is what a busy machine still tells from a scan of all entries.
    assert min(spent[mine]) < 2 * min(spent[None])
    assert loaded < 60 * min(spent[None])  # two seconds where 200 short texts take 35 ms
