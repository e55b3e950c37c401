"""Words of your own change what a text is read as: actors, sources, places, words of harm, by call and by file."""

from __future__ import annotations

from pathlib import Path

import pytest

from casualtykit import (
    CasualtyParser,
    Entry,
    Lexicon,
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

SHIPPED = Lexicon.shipped("en")


def lines(text: str, lexicon: Lexicon | None = None) -> list[str]:
    """Return the outline of a text."""
    return [str(s) for s in parse_casualties(text, lexicon=lexicon).statements]


def test_actors() -> None:
    mine = SHIPPED.extend(actors={"Dune Watch": "armed_group", "toll keeper": "official"})
    text = "The Dune Watch killed two toll keepers on Monday."
    assert lines(text, mine) == ["killed 2 toll keepers | official | by The Dune Watch | on Monday"]
    assert [(a.text, a.role, a.name) for a in parse_actors(text, lexicon=mine)] == [
        ("Dune Watch", "armed_group", "Dune Watch"),
        ("toll keepers", "official", None),
    ]


def test_sources() -> None:
    mine = SHIPPED.extend(sources={"Kivu Alert": "monitor"})
    text = "Two men were killed, Kivu Alert said."
    assert [(s.text, s.kind) for s in parse_sources(text, lexicon=mine)] == [("Kivu Alert", "monitor")]
    assert lines(text, mine) == ["killed 2 men | source: Kivu Alert (monitor)"]


def test_places() -> None:
    mine = SHIPPED.extend(places={"Orlova": "city"})
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
def test_words_of_harm(entry: Entry, text: str, line: str) -> None:
    assert lines(text) != [line]
    assert lines(text, SHIPPED.extend(outcomes=[entry])) == [line]


def test_the_right_one_of_two_lexicons_decides() -> None:
    mine = Lexicon("en", (Entry("actor", "soldier", "prisoner"),))
    assert lines("Two soldiers died.", SHIPPED | mine) == ["killed 2 soldiers | prisoner"]
    assert lines("Two soldiers died.", mine | SHIPPED) == ["killed 2 soldiers | military"]


def test_a_file(tmp_path: Path) -> None:
    rows = [
        "# ours, of 2026",
        "term\tvalue\tkind\tname\tcountry\tforms\ttags",
        "",
        "dune ox\tarmed_group\tactor\t\tSD\tdune oxen\t",
        "Kivu Alert\tmonitor\tsource\tKivu Alert Network",
        "defang\tkills killed\toutcome",
    ]
    path = tmp_path / "mine.tsv"
    path.write_bytes("\r\n".join(rows).encode())
    assert lines("Soldiers defanged two dune oxen, Kivu Alert said.", SHIPPED | Lexicon.load(path)) == [
        "killed 2 dune oxen | armed_group | by Soldiers | source: Kivu Alert = Kivu Alert Network (monitor)"
    ]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Lexicon.load(tmp_path / "none.tsv")


def test_a_parser_of_an_unknown_language_says_so() -> None:
    with pytest.raises(UnknownNameError, match="no language is called 'xx'; there are: en"):
        CasualtyParser("xx").parse("Two men died.")
