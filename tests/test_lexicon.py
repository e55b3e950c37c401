"""Lexicons: words of your own by call and by file, what wins over what, and errors that show their place."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import pytest

from casualtykit import (
    CasualtyParser,
    Entry,
    Lexicon,
    LexiconError,
    UnknownNameError,
    dies,
    event,
    kills,
    parse_actors,
    parse_casualties,
    parse_places,
    parse_sources,
    state,
    victim,
)
from casualtykit.lexicon import COLUMNS, KINDS
from casualtykit.vocabulary import ROLES


@pytest.fixture(scope="module")
def shipped() -> Lexicon:
    return Lexicon.shipped("en")


def lines(text: str, lexicon: Lexicon | None = None) -> list[str]:
    """Return the outline of a text."""
    return [str(s) for s in parse_casualties(text, lexicon=lexicon).statements]


def values(lexicon: Lexicon, term: str, kind: str) -> list[str]:
    return [s.value for s in lexicon.senses(term) if s.kind == kind]


# ------------------------------------------------------------------------------------------------------ by call


def test_actors_of_your_own(shipped: Lexicon) -> None:
    mine = shipped.extend(actors={"Dune Watch": "armed_group", "toll keeper": "official"})
    text = "The Dune Watch killed two toll keepers on Monday."
    assert lines(text, mine) == ["killed 2 toll keepers | official | by The Dune Watch | on Monday"]
    assert [(a.text, a.role, a.name) for a in parse_actors(text, lexicon=mine)] == [
        ("Dune Watch", "armed_group", "Dune Watch"),
        ("toll keepers", "official", None),
    ]
    assert values(mine, "toll keepers", "actor") == ["official"]
    assert values(shipped, "toll keepers", "actor") == []


def test_sources_of_your_own(shipped: Lexicon) -> None:
    mine = shipped.extend(sources={"Kivu Alert": "monitor"})
    text = "Two men were killed, Kivu Alert said."
    assert [(s.text, s.kind) for s in parse_sources(text, lexicon=mine)] == [("Kivu Alert", "monitor")]
    assert lines(text, mine) == ["killed 2 men | source: Kivu Alert (monitor)"]


def test_places_of_your_own(shipped: Lexicon) -> None:
    mine = shipped.extend(places={"Orlova": "city"})
    text = "Two men were killed in Orlova."
    assert [(p.text, p.kind) for p in parse_places(text, lexicon=mine)] == [("Orlova", "city")]
    assert lines(text, mine) == ["killed 2 men | at Orlova"]


@pytest.mark.parametrize(
    ("entry", "text", "line"),
    [
        (kills(verb="defang"), "Soldiers defanged three rebels.", "killed 3 rebels | armed_group | by Soldiers"),
        (kills(verb="defang"), "Three rebels were defanged.", "killed 3 rebels | armed_group"),
        (kills(verb="mob", outcome="injured"), "Fans mobbed two guards.", "injured 2 guards | police | by Fans"),
        (dies(verb="conk out"), "Three rebels conked out.", "killed 3 rebels | armed_group"),
        (
            dies(verb="bego", forms="begoes bewent begone begoing"),
            "Two nurses bewent on Monday.",
            "killed 2 nurses | medical | on Monday",
        ),
        (event(noun="defanging"), "The defanging of a trader was filmed.", "killed 1 trader | civilian"),
        (event(noun="zapping", outcome="injured"), "The riot led to four zappings.", "injured 4"),
        (victim(noun="captiveling", outcome="abducted"), "Two captivelings were seen.", "abducted 2 captivelings"),
        (state(adjective="kaput"), "The blast left three men kaput.", "killed 3 men"),
    ],
)
def test_words_of_harm_of_your_own(shipped: Lexicon, entry: Entry, text: str, line: str) -> None:
    assert lines(text) != [line]
    assert lines(text, shipped.extend(outcomes=[entry])) == [line]


def test_extending_leaves_the_old_lexicon_alone(shipped: Lexicon) -> None:
    before = len(shipped.entries)
    shipped.extend(actors={"Dune Watch": "armed_group"})
    assert len(shipped.entries) == before
    assert shipped == Lexicon.shipped("en")


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"actors": {"": "police"}}, "'': the term is empty; it needs at least one letter or digit"),
        ({"actors": {"--": "police"}}, "'--': the term is empty"),
        ({"actors": {"Dune Watch": "polic"}}, "'dune watch': 'polic' is no value of an actor; allowed are civilian, "),
        ({"sources": {"Kivu Alert": "moniter"}}, "'kivu alert': 'moniter' is no value of a source; allowed are "),
        ({"places": {"Orlova": "town"}}, "'orlova': 'town' is no value of a place; allowed are country, "),
        ({"outcomes": [kills(verb="defang", outcome="slain")]}, "'defang': 'kills slain' is no value of an outcome"),
    ],
)
def test_wrong_words_are_refused(shipped: Lexicon, more: dict[str, object], message: str) -> None:
    with pytest.raises(LexiconError, match=message) as caught:
        shipped.extend(**more)  # type: ignore[arg-type]
    assert isinstance(caught.value, ValueError)


# ---------------------------------------------------------------------------------------------------- merged


def test_the_right_one_wins(shipped: Lexicon) -> None:
    mine = Lexicon("en", (Entry("actor", "soldier", "prisoner"),))
    assert values(shipped | mine, "soldiers", "actor") == ["prisoner"]
    assert values(mine | shipped, "soldiers", "actor") == ["military"]
    assert lines("Two soldiers died.", shipped | mine) == ["killed 2 soldiers | prisoner"]


def test_what_wins_is_decided_kind_by_kind(shipped: Lexicon) -> None:
    both = shipped | Lexicon("en", (Entry("actor", "police", "official"),))
    assert values(both, "police", "actor") == ["official"]
    assert values(both, "police", "source") == values(shipped, "police", "source") != []


def test_only_lexicons_can_be_merged(shipped: Lexicon) -> None:
    with pytest.raises(TypeError, match="unsupported operand"):
        shipped | {"Dune Watch": "armed_group"}  # type: ignore[operator]


def test_a_lexicon_is_a_value(shipped: Lexicon) -> None:
    mine = shipped.extend(actors={"Dune Watch": "armed_group"})
    again = pickle.loads(pickle.dumps(mine))  # noqa: S301  # our own bytes
    assert again == mine == copy.deepcopy(mine)
    assert hash(again) == hash(mine)
    assert again != shipped
    assert lines("The Dune Watch killed two men.", again) == ["killed 2 men | by The Dune Watch"]


def test_a_language_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="no language is called 'xx'; there are: en"):
        Lexicon.shipped("xx")
    with pytest.raises(UnknownNameError, match="no language is called 'xx'"):
        CasualtyParser("xx").parse("Two men died.")


# -------------------------------------------------------------------------------------------------- looked up


def test_the_longest_term_is_matched(shipped: Lexicon) -> None:
    mine = shipped.extend(actors={"Dune Watch": "armed_group", "Dune Watch Media Wing": "journalist"})
    words = "two dune watch media wing men".split()
    n, senses = mine.match(words, 1)
    assert (n, [s.value for s in senses]) == (4, ["journalist"])
    n, senses = mine.match(words[:4], 1)
    assert (n, [s.value for s in senses]) == (2, ["armed_group"])
    assert mine.match(["zzz"], 0) == (1, ())


def test_inflections_are_made(shipped: Lexicon) -> None:
    mine = Lexicon(
        "en",
        (kills(verb="defang"), Entry("actor", "dune sitter", "civilian"), Entry("actor", "x", "police", forms="-")),
    )
    assert {s.form for s in mine.senses("defanged")} == {"ed"}
    assert {s.form for s in mine.senses("defanging")} == {"ing"}
    assert {s.form for s in mine.senses("dune sitters")} == {"pl"}
    assert mine.senses("xs") == ()


def test_a_word_of_people_is_one(shipped: Lexicon) -> None:
    mine = shipped.extend(actors={"sand walker": "civilian"})
    assert mine.is_person("sand walkers")
    assert not shipped.is_person("sand walkers")
    assert not shipped.is_person("zzz")


# --------------------------------------------------------------------------------------------------- by file


def loaded(folder: Path, content: str | bytes) -> Lexicon:
    """Return the lexicon of a file with some content."""
    path = folder / "w.tsv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Lexicon.load(path)


def test_a_file_of_your_own(tmp_path: Path, shipped: Lexicon) -> None:
    rows = [
        "# ours, of 2026",
        "term\tvalue\tkind\tname\tcountry\tforms\ttags",
        "",
        "dune ox\tarmed_group\tactor\t\tSD\tdune oxen\t",
        "Kivu Alert\tmonitor\tsource\tKivu Alert Network",
        "defang\tkills killed\toutcome",
    ]
    mine = shipped | loaded(tmp_path, "\r\n".join(rows))
    assert lines("Soldiers defanged two dune oxen, Kivu Alert said.", mine) == [
        "killed 2 dune oxen | armed_group | by Soldiers | source: Kivu Alert = Kivu Alert Network (monitor)"
    ]
    (sense,) = (s for s in mine.senses("dune oxen") if s.kind == "actor")
    assert (sense.entry.country, sense.form) == ("SD", "pl")
    assert sense.entry.origin == f"{tmp_path / 'w.tsv'}:4"


def test_a_file_without_kinds_holds_actors(tmp_path: Path) -> None:
    assert [(e.kind, e.term, e.value) for e in loaded(tmp_path, "term\tvalue\nBlue Vest\taid_worker\n").entries] == [
        ("actor", "blue vest", "aid_worker")
    ]


@pytest.mark.parametrize(
    ("content", "message", "under"),
    [
        (
            "term\tvalue\nblue vest\taid_wroker\n",
            "w.tsv, line 2, column 11: 'aid_wroker' is no value of an actor; allowed are {roles}",
            "aid_wroker",
        ),
        (
            "term\tvalue\tkind\n# ours\nblue vest\tmilitary\tactors\n",
            "w.tsv, line 3, column 20: 'actors' is no kind of entry; allowed are {kinds}",
            "actors",
        ),
        (
            "term\tvalue\nblue vest\tmilitary\tx\n",
            "w.tsv, line 2, column 20: 3 cells, but the header names 2 columns",
            "x",
        ),
        (
            "term\tvalue\n\n\tmilitary\n",
            "w.tsv, line 3, column 1: the term is empty; it needs at least one letter or digit",
            " military",
        ),
        (
            "term\tvalue\na\tmilitary\nb\tpolice\na\tpolice\n",
            "w.tsv, line 4, column 1: 'a' stands already in line 2, as military",
            "a police",
        ),
        (
            "term\tvale\na\tmilitary\n",
            "w.tsv, line 1, column 6: 'vale' is no column; the columns are {columns}, kind, aliases",
            "vale",
        ),
        ("value\tname\nx\ty\n", "w.tsv, line 1, column 1: the header has no column 'term'", "value name"),
    ],
)
def test_a_wrong_file_shows_where(tmp_path: Path, content: str, message: str, under: str) -> None:
    with pytest.raises(LexiconError) as caught:
        loaded(tmp_path, content)
    said, shown, caret = str(caught.value).splitlines()
    wanted = message.format(roles=", ".join(ROLES), kinds=", ".join(KINDS), columns=", ".join(COLUMNS))
    assert said == f"{tmp_path / 'w.tsv'}{wanted.removeprefix('w.tsv')}"
    assert shown[caret.index("^") :] == under


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "w.tsv: no header row; it names the columns, for example: term<TAB>value"),
        ("# nothing else\n", "w.tsv: no header row"),
        (b"term\tvalue\nb\xff\tmilitary\n", "w.tsv: not UTF-8 at byte 12, in line 2; save the file as UTF-8"),
    ],
)
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, content: str | bytes, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        loaded(tmp_path, content)


def test_a_long_line_is_shown_around_its_error(tmp_path: Path) -> None:
    with pytest.raises(LexiconError) as caught:
        loaded(tmp_path, "term\tvalue\n" + "x" * 90 + "\tpolicee\n")
    _, shown, caret = str(caught.value).splitlines()
    assert shown[caret.index("^") :] == "policee"
    assert len(shown) < 80


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Lexicon.load(tmp_path / "none.tsv")


def test_a_file_saved_by_a_spreadsheet_is_read(tmp_path: Path, shipped: Lexicon) -> None:
    mine = loaded(tmp_path, b"\xef\xbb\xbfterm\tvalue\nhill guards\tarmed_group\n")
    assert lines("Two hill guards were killed.", shipped | mine) == ["killed 2 hill guards | armed_group"]
