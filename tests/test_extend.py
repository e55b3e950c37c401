"""Words, rules, finders and stages of one's own work through public names alone."""

from __future__ import annotations

import ast
import pickle
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import casualtykit
from casualtykit import (
    CasualtyParser,
    Outcome,
    Place,
    Role,
    Source,
    Span,
    Time,
    TimeKind,
    UnknownNameError,
    errors,
)
from casualtykit import extend as public
from casualtykit.extend import SYMBOLS, Rule, Tape, check, rule, suffered, symbols
from casualtykit.resolve.tolls import figures

DOCS = Path(__file__).parent.parent / "docs"
CELL = re.compile(r"^```\{code-cell\} python\n(.+?)^```$", re.MULTILINE | re.DOTALL)


@rule(
    r"(?P<harm>[VERB VERB_ED]) (?P<who>PEOPLE) (?P<where>AT)",
    finds={"Raiders sent five drivers to the cemetery.": "killed 5 drivers | civilian | by Raiders"},
    skips=("Raiders sent five drivers in the van.",),
)
def buried(tape: Tape, match: re.Match[str]) -> Any:
    """Those who are sent to the cemetery have died."""
    if tape.phrases[match.start("where")].low == "the cemetery":
        return suffered(tape, match)
    return None


PARSER = CasualtyParser().with_rule(buried, opens=["To the Cemetery"])


def lines(parser: CasualtyParser, text: str) -> list[str]:
    return [str(s) for s in parser.parse(text).statements]


# ------------------------------------------------------------------------------------------------------------ the page


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (
            "extending",
            [
                "killed 3 policemen | police | by The Dune Watch",
                "no stage is called 'place'",
                "no outcome is called 'kiled'; did you mean 'killed'? There are: killed",
                "no role is called 'polcie'; did you mean 'police'? There are: civilian",
            ],
        ),
        (
            "lexicons",
            ["killed 3 Blue Vests | aid_worker | by The Dune Watch | source: Kivu Alert (monitor) | on Monday"],
        ),
        (
            "own-rules",
            [
                "killed 5 drivers | civilian | by The gang ('page.to_the_cemetery', 'subjects.subject')",
                "killed 1 guard | police | by The gang ('page.to_the_cemetery', 'subjects.subject', 'reasons.",
                "()",
            ],
        ),
        ("own-finders", ["38S MB 4405 8210 my.reference", "a finder gave 'Kano' for [0:4]"]),
        ("own-stages", ["killed 300 people | at Kano ('large and without a source',)"]),
        ("own-conventions", ["killed 25 [20, 30] (ours: one statement)"]),
    ],
)
def test_a_page_runs_with_public_names_alone(page: str, said: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {"__name__": "page"}
    for cell in CELL.findall((DOCS / f"{page}.md").read_text(encoding="utf-8")):
        tags, _, code = cell.rpartition("]\n") if cell.startswith(":tags:") else ("", "", cell)
        if "remove-input" not in tags:
            exec(code, names)  # noqa: S102  # our own page
    lines = capsys.readouterr().out.splitlines()
    assert [s for s in said if not any(line.startswith(s) for line in lines)] == []


OPEN = {
    "casualtykit": casualtykit.__all__,
    "casualtykit.extend": public.__all__,
    "casualtykit.errors": dir(errors),
    "casualtykit.export.records": ["json_schema"],
    "casualtykit.resolve.tolls.figures": dir(figures),
}
"""The names that the pages may use where they show how; they are those of the page on the API."""


@pytest.mark.parametrize("page", sorted(p.stem for p in DOCS.glob("*.md")))
def test_what_a_page_shows_needs_public_names_alone(page: str) -> None:
    used: set[str] = set()
    for cell in CELL.findall((DOCS / f"{page}.md").read_text(encoding="utf-8")):
        if not cell.startswith(":tags:"):
            for node in ast.walk(ast.parse(cell)):
                if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("casualtykit"):
                    used |= {f"{node.module}.{a.name}" for a in node.names}
    assert used - {f"{module}.{name}" for module, names in OPEN.items() for name in names} <= {"casualtykit.frames"}


# --------------------------------------------------------------------------------------------------------------- rules


def test_a_rule_keeps_its_promises() -> None:
    assert check(buried, PARSER) == ()
    assert check(buried, CasualtyParser()) == (
        (
            "test_extend.buried reads 'Raiders sent five drivers to the cemetery.' as 'nothing', not as "
            "'killed 5 drivers | civilian | by Raiders'"
        ),
    )
    assert CasualtyParser().parse("Raiders sent five drivers to the cemetery.").statements == ()


def test_a_rule_signs_what_it_makes() -> None:
    (statement,) = PARSER.parse("Raiders sent five drivers to the cemetery in Kano on Monday.").statements
    assert statement.rules == ("test_extend.buried", "subjects.subject")
    assert (statement.trigger.rule, statement.trigger.text) == ("test_extend.buried", "sent")
    assert str(statement) == "killed 5 drivers | civilian | by Raiders | at Kano | on Monday"


def test_rules_of_ones_own_come_first() -> None:
    @rule(r"(?P<who>PEOPLE) (?P<harm>HARMED)")
    def hurt(tape: Tape, match: re.Match[str]) -> Any:
        """Whatever it was, they were hurt."""
        return suffered(tape, match, Outcome.INJURED)

    parser = CasualtyParser().with_rule(hurt)
    assert lines(parser, "Two men were killed.") == ["injured 2 men"]
    assert parser.lexicon is None
    assert lines(CasualtyParser(), "Two men were killed.") == ["killed 2 men"]


def test_a_part_that_is_not_there_gives_nothing() -> None:
    @rule(r"(?P<who>PEOPLE) HARMED (?P<harm>TIME)?")
    def hurt(tape: Tape, match: re.Match[str]) -> Any:
        """Only with a time."""
        return suffered(tape, match)

    assert lines(CasualtyParser().with_rule(hurt), "Two men were hurt.") == ["injured 2 men"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"outcome": "kiled"}, "no outcome is called 'kiled'; did you mean 'killed'"),
        ({"who": "whom"}, "no part of the pattern is called 'whom'; did you mean 'who'"),
        ({"harm": "horm"}, "no part of the pattern is called 'horm'"),
    ],
)
def test_what_suffered_does_not_know(arguments: dict[str, str], said: str) -> None:
    @rule(r"(?P<who>PEOPLE) (?P<harm>HARMED)")
    def hurt(tape: Tape, match: re.Match[str]) -> Any:
        """A rule with a slip."""
        return suffered(tape, match, **arguments)

    with pytest.raises(UnknownNameError, match=said):
        CasualtyParser().with_rule(hurt).parse("Two men were killed.")


@pytest.mark.parametrize(
    ("pattern", "error", "said"),
    [
        ("PEEPLE", UnknownNameError, "no symbol is called 'PEEPLE'; did you mean 'PEOPLE'"),
        ("[PEOPLE NAMEE]", UnknownNameError, "no symbol is called 'NAMEE'; did you mean 'NAME'"),
        ("(PEOPLE", ValueError, "the pattern is no regular expression"),
    ],
)
def test_a_pattern_that_cannot_be(pattern: str, error: type[Exception], said: str) -> None:
    @rule(pattern)
    def broken(tape: Tape, match: re.Match[str]) -> Any:
        """It is never tried."""

    with pytest.raises(error, match=said):
        CasualtyParser().with_rule(broken)


def test_a_plain_function_is_no_rule() -> None:
    with pytest.raises(TypeError, match=r"a rule is a function under casualtykit\.extend\.rule, not function"):
        CasualtyParser().with_rule(symbols)  # type: ignore[arg-type]


def test_every_symbol_can_be_named() -> None:
    for name in SYMBOLS:
        named = Rule("my.rule", "A rule.", name, lambda tape, match: None)
        assert CasualtyParser().with_rule(named).rules == (named,)


def test_a_parser_with_rules_goes_to_another_process() -> None:
    again = pickle.loads(pickle.dumps(PARSER))  # noqa: S301  # our own bytes
    assert again == PARSER
    assert again.rules[0] is buried
    assert lines(again, "Raiders sent five drivers to the cemetery.") == ["killed 5 drivers | civilian | by Raiders"]


def test_a_rule_within_a_function_does_not() -> None:
    @rule("PEOPLE")
    def local(tape: Tape, match: re.Match[str]) -> Any:
        """It cannot be found from elsewhere."""

    with pytest.raises(pickle.PicklingError, match=r"test_extend\.local: only a rule at the top of a module"):
        pickle.dumps(CasualtyParser().with_rule(local))


def test_symbols_are_those_of_the_sentences_that_are_read() -> None:
    text = "Raiders sent five drivers to the cemetery. Two men died."
    assert symbols(text) == ("PEOPLE DIE_ED SEMI",)
    assert symbols(text, PARSER) == ("PEOPLE VERB_ED PEOPLE AT SEMI", "PEOPLE DIE_ED SEMI")


# ------------------------------------------------------------------------------------------------------------- finders

TEXT = "The council met. Two men were killed in Kano on Monday, police said. Six men fled their homes in Kano."


def found(*words: tuple[str, type[Place | Source | Time]]) -> Any:
    """Return a finder of fixed words."""

    def find(text: str) -> Iterator[Place | Source | Time]:
        for word, kind in words:
            for match in re.finditer(word, text):
                yield kind(Span(*match.span()), match[0], "my.finder")

    return find


def test_a_place_of_ones_own_stands_for_a_shipped_one() -> None:
    parser = CasualtyParser().with_finder("mine", found(("Kano on", Place), ("council", Place)))
    report = parser.parse(TEXT)
    assert [(p.text, p.rule) for p in report.places] == [("Kano on", "my.finder"), ("Kano", "places.context")]
    assert [s.place.text for s in report.statements if s.place] == ["Kano on", "Kano"]


def test_a_time_of_ones_own() -> None:
    parser = CasualtyParser().with_finder("mine", found(("in Kano on Monday", Time)))
    first, second = parser.parse(TEXT).statements
    assert first.time == Time(Span(37, 54), "in Kano on Monday", "my.finder", TimeKind.RELATIVE)
    assert second.time is None


def test_a_source_of_ones_own_answers_for_its_sentence() -> None:
    parser = CasualtyParser().with_finder("mine", found(("police said", Source), ("Six men", Source)))
    first, second = parser.parse(TEXT).statements
    assert first.source is not None
    assert (first.source.text, first.source.rule) == ("police said", "my.finder")
    assert second.source is not None
    assert second.source.text == "Six men"
    assert first.role == Role.UNSPECIFIED


def test_a_finder_works_where_stages_are_left_out() -> None:
    parser = CasualtyParser().without_stage("places").without_stage("attributions")
    assert lines(parser.with_finder("mine", found(("Kano", Place))), "Two men died in Kano.") == [
        "killed 2 men | at Kano"
    ]
    with pytest.raises(UnknownNameError, match="no stage is called 'statements'"):
        CasualtyParser().without_stage("statements").with_finder("mine", found())


def test_a_finder_that_finds_nothing_changes_nothing() -> None:
    parser = CasualtyParser().with_finder("mine", found())
    assert parser.parse(TEXT) == CasualtyParser().parse(TEXT)
    assert parser.parse("").statements == ()


@pytest.mark.parametrize(
    ("mention", "error", "said"),
    [
        ("Kano", TypeError, "a finder gives places, sources and times, not str"),
        (
            Place(Span(0, 4), "Kano", "x"),
            ValueError,
            r"a finder gave 'Kano' for \[0:4\], where the text has other words",
        ),
        (Place(Span(0, 0), "", "x"), ValueError, r"a finder gave '' for \[0:0\]"),
        (Place(Span(900, 904), "Kano", "x"), ValueError, r"a finder gave 'Kano' for \[900:904\]"),
    ],
)
def test_a_wrong_mention_is_refused(mention: Any, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        CasualtyParser().with_finder("mine", lambda text: [mention]).parse(TEXT)
