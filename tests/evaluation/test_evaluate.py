"""Tolls, statements and fields are held against what people have coded."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from casualtykit import CasualtyParser, Evaluation, Lexicon, Share, UnknownNameError, evaluate, parse_casualties, role
from casualtykit.evaluation.fields import close
from casualtykit.evaluation.scores import CAUSES, MistakeCause
from casualtykit.vocabulary import Outcome

GOLD = Path(__file__).parent.parent / "gold" / "small.jsonl"
TEXT = "A bomb killed two men and wounded six women in Kano on Monday, police said."

Row = dict[str, Any]


def coded(text: str, **gold: int | None) -> Row:
    """Return a row with a figure for each outcome."""
    return {"id": "a", "text": text, "gold": gold}


def stated(text: str, *records: tuple[str, int | None, str] | tuple[str, int | None, str, Row]) -> Row:
    """Return a row with records: outcome, figure, words of the quote, and other fields."""
    made = []
    for outcome, value, quote, *more in records:
        start = text.index(quote)
        made.append(
            {"outcome": outcome, "value": value, "quote": [start, start + len(quote)], **(more[0] if more else {})}
        )
    return {"id": "a", "text": text, "records": made}  # fmt: skip


def causes(*rows: Row, **options: Any) -> list[tuple[str, str]]:
    return [(m.measure, m.cause.value) for m in evaluate(rows, **options).mistakes]


# ------------------------------------------------------------------------------------------------------------ tolls


def test_tolls_by_verdict_and_size() -> None:
    rows = [
        coded(TEXT, killed=2, injured=6, missing=0),
        coded(TEXT, killed=3, injured=4, missing=1),
        coded(TEXT, killed=1, injured=None),
    ]
    both, killed, injured, missing = evaluate(rows).tolls
    assert [t.outcome for t in (both, killed, injured, missing)] == ["all", "killed", "injured", "missing"]
    assert both.exact == Share.of(3, 7)
    assert both.positive == Share.of(2, 6)
    assert (both.too_high.right, both.too_low.right, both.missing.right) == (2, 1, 1)
    assert both.mean_error == (1 + 2 + 1 + 1) / 7
    assert [(b.size, b.exact.right, b.exact.whole) for b in killed.bins] == [
        ("0", 0, 0), ("1", 0, 1), ("2", 1, 1), ("3-5", 0, 1), ("6+", 0, 0)
    ]  # fmt: skip
    assert injured.exact.whole == 2
    assert missing.missing.right == 1


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Between 20 and 30 people were killed.", 20),
        ("Up to 30 people were killed.", 30),
        ("At least 9 people were killed.", 9),
        ("Nobody was killed.", 0),
        ("The council met on Monday.", 0),
    ],
)
def test_the_one_figure_of_a_toll(text: str, figure: int) -> None:
    assert evaluate([coded(text, killed=figure)]).tolls[0].exact.value == 1


def test_vague_words_are_no_figure_or_their_floor() -> None:
    rows = [coded("Dozens of people were killed.", killed=24)]
    assert evaluate(rows).tolls[0].missing.right == 1
    assert evaluate(rows, vague="floor").tolls[0].exact.value == 1
    with pytest.raises(UnknownNameError, match="no way with vague words is called 'none'"):
        evaluate(rows, vague="none")


def test_figures_by_a_convention() -> None:
    rows = [coded("Between 20 and 30 people were killed and dozens were wounded.", killed=20, injured=12)]
    assert evaluate(rows).tolls[0].exact == Share.of(1, 2)
    assert evaluate(rows, convention="acled").tolls[0].missing.right == 1
    with pytest.raises(UnknownNameError, match="no convention is called 'acleds'"):
        evaluate(rows, convention="acleds")


def test_only_the_outcomes_asked_for_are_measured() -> None:
    rows = [coded(TEXT, killed=2, injured=5), stated(TEXT, ("killed", 2, "killed two men"))]
    done = evaluate(rows, outcomes="killed")
    assert [s.outcome for s in done.tolls] == [s.outcome for s in done.statements] == ["all", "killed"]
    assert done.mistakes == ()
    assert evaluate(rows, outcomes=["killed", "injured"]).statements[0].precision == Share.of(1, 2)
    with pytest.raises(UnknownNameError, match="did you mean 'killed'"):
        evaluate(rows, outcomes=["kiled"])


@pytest.mark.parametrize(
    ("text", "killed", "cause"),
    [
        ("The council met on Monday.", 2, "no_trigger"),
        ("The killed were from Kano. All 14 lived there.", 14, "number_unjoined"),
        ("The death in Kano was mourned. He was 31 years old.", 31, "number_no_count"),
        ("The killed were from Kano.", 5, "no_number"),
        ("The killed were from Kano. Six men were wounded.", 6, "other_outcome"),
        ("The killed were from Kano.", 1, "nobody_joined"),
        ("Two men were killed.", 0, "gold_zero"),
        ("Two men were killed.", 3, "other_figure"),
        ("Dozens of people were killed.", 30, "left_vague"),
        ("Two soldiers were killed in Herat and five nurses were killed in Kabul.", 6, "sum_too_high"),
        ("A bomb killed two men on Monday. In 2009, a blast in the same town killed 14 people.", 14, "background"),
        ("Police on Monday arrested a man in connection with the killing of two nurses.", 5, "background"),
        ("A bomb killed nine people, three of them children.", 3, "linked"),
        ("The army denied killing 12 villagers.", 12, "denied"),
        ("Nine people died on Monday. By Friday the death toll had risen to 16.", 9, "replaced"),
        ("A bomb killed two men. Officials named 15 more who were aboard.", 17, "number_unjoined"),
    ],
)
def test_why_a_toll_differs(text: str, killed: int, cause: str) -> None:
    assert causes(coded(text, killed=killed)) == [("toll", cause)], parse_casualties(text).statements


# ------------------------------------------------------------------------------------------------------- statements


def test_statements_are_paired_one_to_one() -> None:
    text = "Blast kills two men in Kano\n\nKANO - A blast killed two men in Kano on Monday."
    gold = ("killed", 2, "kills two men"), ("killed", 2, "killed two men", {"explicit": True})
    whole, killed = evaluate([stated(text, *gold)]).statements
    assert whole.precision == whole.recall == Share.of(2, 2)
    assert whole.f1 == 1
    assert whole.explicit == Share.of(1, 1)
    assert killed.recall == whole.recall
    half = evaluate([stated(text, gold[1])]).statements[0]
    assert (half.precision, half.recall, half.f1) == (Share.of(1, 2), Share.of(1, 1), 2 / 3)


def test_ranges_and_vague_words_agree_with_their_like() -> None:
    text = "Between 20 and 30 men were killed and dozens were wounded."
    gold = (
        ("killed", 20, "Between 20 and 30 men were killed", {"value_high": 30}),
        ("injured", None, "dozens were wounded"),
    )
    assert evaluate([stated(text, *gold)]).statements[0].f1 == 1
    assert causes(stated(text, ("killed", 20, gold[0][2], {"value_high": 31}), gold[1])) == [
        ("statement", "other_figure")
    ]


def test_a_text_that_states_nothing() -> None:
    assert evaluate([stated("The council met on Monday.")]) == Evaluation(texts=1)
    (score, _) = evaluate([stated(TEXT)], outcomes="killed").statements
    assert (score.precision, score.recall) == (Share.of(0, 1), Share.of(0, 0))


@pytest.mark.parametrize(
    ("text", "records", "cause"),
    [
        ("Two men were killed.", [("killed", 3, "Two men were killed")], ["other_figure"]),
        ("Two men were arrested.", [("abducted", 2, "Two men were arrested")], ["other_outcome"]),
        ("Two men were killed.", [("killed", 2, "Two men"), ("killed", 2, "were killed")], ["merged"]),
        ("Two men were killed.", [], ["not_in_gold"]),
        ("Two men sang.", [("killed", 2, "Two men sang")], ["no_trigger"]),
        ("He mourned the killed.", [("killed", None, "the killed")], ["nobody_joined"]),
    ],
)
def test_why_a_statement_differs(text: str, records: list[Any], cause: list[str]) -> None:
    assert causes(stated(text, *records)) == [("statement", c) for c in cause]


def test_mistakes_show_both_sides_and_their_place() -> None:
    other, missed, spare = evaluate(
        [
            stated("Two men were killed.", ("killed", 3, "Two men were killed", {"value_high": 4})),
            stated("Many sang.", ("killed", None, "Many sang")),
            stated("Two men were killed."),
        ]
    ).mistakes
    assert str(other) == "a: gold killed 3-4, got killed 2 [0:19] 'Two men were killed'"
    assert str(missed) == "a: gold killed a vague number, got nothing [0:9] 'Many sang'"
    assert str(spare) == "a: gold nothing, got killed 2 [0:19] 'Two men were killed'"


# ----------------------------------------------------------------------------------------------------------- fields

FULL: Row = {
    "kind": "exact", "role": "civilian", "victims": "villagers", "perpetrator": "gunmen", "source": "the ministry",
    "source_type": "official", "source_name": None, "place": "Kano", "time": "on Monday", "scope": "incident",
    "modality": "asserted", "part_of": None,
}  # fmt: skip
SENTENCE = "Two villagers were killed by gunmen in Kano on Monday, the ministry said."
QUOTE = "Two villagers were killed"


def field(name: str, value: Any, text: str = SENTENCE, quote: str = QUOTE, **more: Any) -> tuple[str, str, list[str]]:
    """Return accuracy and recall of a field with some gold, and the causes of its mistakes."""
    done = evaluate([stated(text, ("killed", 2, quote, {name: value, **more}))], outcomes="killed")
    scores = {f.field: f for f in done.fields}
    accuracy, recall = ((s.right, s.whole) for s in (scores[name].accuracy, scores[name].recall))
    return f"{accuracy[0]}/{accuracy[1]}", f"{recall[0]}/{recall[1]}", [m.cause.value for m in done.mistakes]


@pytest.mark.parametrize("name", [n for n in FULL if n != "source_name"])
def test_fields_that_agree(name: str) -> None:
    stands = name not in {"scope", "modality", "part_of"}
    assert field(name, FULL[name]) == ("1/1", "1/1" if stands else "0/0", [])


@pytest.mark.parametrize(
    ("name", "value", "cause"),
    [
        ("kind", "about", "field_differs"),
        ("role", "police", "field_differs"),
        ("perpetrator", None, "field_extra"),
        ("place", "Lagos", "field_differs"),
        ("place", None, "field_extra"),
        ("scope", "cumulative", "field_differs"),
        ("modality", "feared", "field_differs"),
    ],
)
def test_fields_that_differ(name: str, value: str | None, cause: str) -> None:
    assert field(name, value) == ("0/1", "0/0" if value is None else "0/1", [cause])


def test_an_empty_field() -> None:
    text = "Two villagers were killed."
    assert field("place", "Kano", text) == ("0/1", "0/1", ["field_missing"])
    assert field("place", None, text) == ("1/1", "0/0", [])
    assert field("place", "Kano", text, alt={"place": None}) == ("1/1", "1/1", [])


def test_a_second_coder_is_right_too() -> None:
    assert field("role", "police", alt={"role": "civilian"}) == ("1/1", "1/1", [])
    assert field("modality", "feared", alt={"modality": "asserted"}) == ("1/1", "0/1", [])


def test_a_coarser_word_is_right() -> None:
    text = "Two members of the security forces were killed, the Red Cross said."
    quote = "Two members of the security forces were killed"
    assert field("role", "military", text, quote) == ("1/1", "1/1", [])
    assert field("source_type", "intergovernmental", text, quote) == ("1/1", "1/1", [])
    feared = "Two men were allegedly killed."
    assert field("modality", "feared", feared, "Two men were allegedly killed") == ("1/1", "1/1", [])


def test_the_kind_of_a_source_is_judged_where_both_have_one() -> None:
    rows = [
        stated("Two villagers were killed.", ("killed", 2, QUOTE, {"source_type": "official", "source_name": "army"})),
        stated(SENTENCE, ("killed", 2, QUOTE, {"source": None, "source_type": None, "source_name": None})),
    ]
    assert [f.field for f in evaluate(rows).fields] == ["source"]


def test_the_full_name_of_a_source() -> None:
    text = "The Lake Chad Rights Monitor said six women were wounded. It said two men were killed."
    for name, right in (("Lake Chad Rights Monitor", True), ("UNICEF", False)):
        more = {"source": "It", "source_name": name}
        score = {f.field: f for f in evaluate([stated(text, ("killed", 2, "two men were killed", more))]).fields}
        assert score["source_name"].accuracy == Share.of(right, 1)


def test_links_lead_to_the_same_whole() -> None:
    text = "A bomb killed nine people, three of them children."
    whole, part = ("killed", 9, "killed nine people", {"part_of": None}), ("killed", 3, "three of them children")

    def link(*records: Any) -> tuple[Share, Share, list[tuple[str, str]]]:
        done = evaluate([stated(text, *records)])
        (score,) = done.fields
        return score.accuracy, score.recall, [(m.cause.value, f"{m.gold}, {m.got}") for m in done.mistakes]

    assert link(whole, (*part, {"part_of": 0})) == (Share.of(2, 2), Share.of(1, 1), [])
    wrong = [("field_extra", "None, killed 9")]
    assert link(whole, (*part, {"part_of": None})) == (Share.of(1, 2), Share.of(0, 0), wrong)
    turned = [("field_missing", "killed 3, None")]
    assert link((*whole[:3], {"part_of": 1}), part) == (Share.of(0, 1), Share.of(0, 1), turned)


@pytest.mark.parametrize(
    ("gold", "got", "same"),
    [("Kano", "KANO", True), ("the market", "a market", True), ("his", "HIS", True), ("his", "her", False),
     ("northern Kano", "the old city of Kano", True), ("Kano", "Lagos", False)],
)  # fmt: skip
def test_words_are_the_same_to_a_reader(gold: str, got: str, same: bool) -> None:
    assert close(gold, got) == same


# -------------------------------------------------------------------------------------------------------- the whole


def test_a_parser_of_your_own() -> None:
    lexicon = Lexicon.shipped("en").extend(actors={"quolls": "armed_group"})
    rows = [stated("Two quolls were killed.", ("killed", 2, "Two quolls were killed", {"role": "armed_group"}))]
    assert evaluate(rows, parser=CasualtyParser(lexicon=lexicon)).fields[0].accuracy.value == 1


def test_a_role_of_your_own_is_of_the_kind_of_its_parent() -> None:
    lexicon = Lexicon.shipped("en").extend(
        roles=[role("hill_fighter", parent="armed_group")], actors={"quolls": "hill_fighter"}
    )
    for name, right in (("hill_fighter", 1), ("armed_group", 1), ("military", 0)):
        rows = [stated("Two quolls were killed.", ("killed", 2, "Two quolls were killed", {"role": name}))]
        assert evaluate(rows, parser=CasualtyParser(lexicon=lexicon)).fields[0].accuracy == Share.of(right, 1)


def test_mistakes_are_kept_up_to_a_number_and_all_counted() -> None:
    rows = [coded("Two men were killed.", killed=3)] * 4
    assert [len(evaluate(rows, errors=n).mistakes) for n in (0, 2, None)] == [0, 2, 4]
    (cause,) = evaluate(rows, errors=0).causes
    assert (cause.measure, cause.cause, cause.count) == ("toll", MistakeCause.OTHER_FIGURE, 4)


def test_tolls_stand_before_statements_and_fields() -> None:
    rows = [*[stated(TEXT)] * 3, coded(TEXT, killed=3), stated(SENTENCE, ("killed", 2, QUOTE, {"role": "police"}))]
    assert [c.measure for c in evaluate(rows).causes] == ["toll", "statement", "role"]


def test_the_small_file_can_be_read_and_gives_the_same_each_time() -> None:
    done = evaluate(str(GOLD))
    assert done == evaluate(map(json.loads, GOLD.read_text(encoding="utf-8").splitlines()))
    assert done.texts == 25
    assert sum(c.count for c in done.causes) == len(done.mistakes)
    assert Evaluation.from_dict(json.loads(json.dumps(done.to_dict()))) == done
    assert hash(done) == hash(evaluate(GOLD))
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for record in row.get("records", []):
            assert all(record[f] is None or record[f] in row["text"] for f in ("victims", "source", "place", "time"))


def test_every_mistake_has_its_place() -> None:
    texts = {r["id"]: r["text"] for r in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines())}
    for m in evaluate(GOLD).mistakes:
        assert m.words == ("" if m.span is None else texts[m.id][m.span.start : m.span.end])
        assert m.span is not None or m.measure == "toll"


def test_a_share_has_the_bounds_of_chance() -> None:
    none, some, every = Share.of(0, 0), Share.of(5, 10), Share.of(10, 10)
    assert (none.value, none.low, none.high, str(none)) == (None, None, None, "-")
    assert (round(some.low or 0, 3), round(some.high or 0, 3)) == (0.237, 0.763)  # Wilson's own formula, by hand
    assert every.high == 1


# ------------------------------------------------------------------------------------------------------------ table


def test_the_table_of_tolls() -> None:
    lines = str(evaluate([coded(TEXT, killed=2)])).splitlines()
    assert lines == [
        "1 text",
        "",
        "tolls   n  exact  95 % range  above 0   too high    too low    missing  mean error",
        "killed  1  1.000   0.21-1.00    1.000  0.000 (0)  0.000 (0)  0.000 (0)        0.00",
        "",
        "exact by gold figure  0  1    2  3-5  6+",
        "killed                -  -  1/1    -   -",
    ]


def test_the_table_of_statements_fields_and_mistakes() -> None:
    rows = [stated(TEXT, ("killed", 2, "killed two men", {"time": None}))] * 2
    lines = str(evaluate(rows, errors=1)).splitlines()
    assert [line.split()[:5] for line in lines] == [
        ["2", "texts"],
        [],
        ["statements", "gold", "got", "right", "precision"],
        ["all", "2", "4", "2", "0.500"],
        ["killed", "2", "2", "2", "1.000"],
        ["injured", "0", "2", "0", "0.000"],
        [],
        ["fields", "of", "those", "found", "n"],
        ["time", "2", "0.000", "0", "-"],
        [],
        ["mistakes"],
        ["2", "statement:", "spurious:", "not", "in"],
        ["a:", "gold", "nothing,", "got", "injured"],
        ["2", "time:", "library", "fills", "it,"],
        ["a:", "gold", "nothing,", "got", "on"],
    ]


def test_every_cause_has_its_words() -> None:
    assert set(CAUSES) == set(MistakeCause)
    assert len(set(CAUSES.values())) == len(CAUSES)
    assert {o.value for o in Outcome}.isdisjoint({"all"})


def test_each_phenomenon_is_read_no_worse_than_when_its_texts_were_new() -> None:
    rows = [json.loads(line) for line in (GOLD.parent / "phenomena.jsonl").read_text(encoding="utf-8").splitlines()]
    per = Counter(row["id"].partition("-")[0] for row in rows)
    assert list(per.values()) == [6] * 15
    assert evaluate(rows, vague="floor").tolls[0].exact.right >= 107
