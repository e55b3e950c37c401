"""The shipped lexicon is read as far as words are looked up; nothing but its speed may tell."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import casualtykit
from casualtykit import Lexicon
from casualtykit.lexicon.entries import Entry

FOLDER = Path(casualtykit.__file__).parent / "languages" / "en"
SHIPPED = Lexicon.shipped("en")


def values(lexicon: Lexicon, term: str, kind: str = "actor") -> list[str]:
    """Return what a term means as one kind of entry."""
    return [s.value for s in lexicon.senses(term) if s.kind == kind]


# --------------------------------------------------------------------------------------------------------- shipped


def test_shipped_is_read_once() -> None:
    assert Lexicon.shipped("en") is SHIPPED


def test_every_form_of_every_entry_is_found() -> None:
    lexicon = Lexicon("en", SHIPPED.entries)
    for form in lexicon._indexes[1].forms:
        assert [(s.kind, s.form, s.entry) for s in SHIPPED.senses(form)] == [
            (s.kind, s.form, s.entry) for s in lexicon.senses(form)
        ]
        assert SHIPPED.senses(form), form
        assert SHIPPED.seconds(form) == lexicon.seconds(form)
    assert lexicon.openers == SHIPPED.openers


def test_loading_makes_no_entry_that_nobody_asked_for() -> None:
    code = (
        "from casualtykit import Lexicon, parse_casualties\n"
        "parse_casualties('Two men were killed in Diffa on Monday, police said.')\n"
        "print(len(Lexicon.shipped('en')._library._made))"
    )
    made = subprocess.run(
        [sys.executable, "-c", code], cwd=FOLDER.parents[2], capture_output=True, check=True, text=True
    ).stdout
    assert int(made) < 500


# ------------------------------------------------------------------------------------------------------ looking up


@pytest.mark.parametrize(
    ("form", "kind", "label"),
    [
        ("soldiers", "actor", "pl"),
        ("soldier", "actor", "sg"),
        ("policemen", "actor", "pl"),
        ("gunned down", "outcome", "ed"),
        ("shooting dead", "outcome", "ing"),
        ("people 's republic of china", "place", ""),
    ],
)
def test_a_form_is_known_by_its_inflection(form: str, kind: str, label: str) -> None:
    if kind != "place":
        assert label in [s.form for s in SHIPPED.senses(form) if s.kind == kind]
    else:
        lexicon = Lexicon("en", (Entry("place", "people's republic of china", "country"),))
        assert [s.form for s in lexicon.senses(form)] == [label]


def test_one_form_for_all_has_every_label() -> None:
    assert {s.form for s in SHIPPED.senses("hurt") if s.kind == "outcome"} == {"base", "ed"}


# --------------------------------------------------------------------------------------------------------- merging


def test_extending_leaves_the_first_as_it_was() -> None:
    mine = SHIPPED.extend(actors={"Blue Vests": "paramilitary"})
    assert values(mine, "blue vests") == ["paramilitary"]
    assert values(SHIPPED, "blue vests") == []
    assert len(mine.entries) == len(SHIPPED.entries) + 1


def test_later_entries_win() -> None:
    mine = SHIPPED.extend(actors={"soldier": "criminal"})
    assert values(mine, "soldiers") == ["criminal"]
    assert values(mine.extend(actors={"soldier": "clergy"}), "soldiers") == ["clergy"]
    assert len(mine.entries) == len(SHIPPED.entries)
    assert mine.senses("police") == mine.senses("police")


def test_a_replaced_word_of_harm_opens_no_sentence() -> None:
    entry = Entry("outcome", "hostage", "event abducted", forms="-")
    assert "hostages" in SHIPPED.openers
    mine = SHIPPED | Lexicon("en", tuple(e for e in SHIPPED.entries if e.kind == "slot")) | Lexicon("en", (entry,))
    assert "hostage" in mine.openers
    alone = Lexicon("en", (Entry("outcome", "garrotte", "kills killed"),))
    assert alone.openers == {"garrotte", "garrottes", "garrotted", "garrotting"}


def test_the_shipped_words_may_stand_on_the_right() -> None:
    mine = Lexicon("en", (Entry("actor", "soldier", "criminal"), Entry("actor", "blue vest", "criminal")))
    assert values(mine | SHIPPED, "soldiers") == values(SHIPPED, "soldiers")
    assert values(mine | SHIPPED, "blue vests") == ["criminal"]


# ----------------------------------------------------------------------------------------------------------- value


def test_lexicons_are_equal_by_value() -> None:
    one, two = (SHIPPED.extend(actors={"Blue Vests": "paramilitary"}) for _ in range(2))
    assert one == two
    assert hash(one) == hash(two)
    assert one != SHIPPED
    assert one != SHIPPED.extend(actors={"Blue Vests": "criminal"})
    assert one != Lexicon("fr", one.entries)
    assert one != "Blue Vests"


def test_lexicons_are_equal_however_they_were_put_together() -> None:
    for lexicon in (SHIPPED, SHIPPED.extend(actors={"soldier": "criminal"})):
        flat = Lexicon("en", lexicon.entries)
        assert flat == lexicon
        assert hash(flat) == hash(lexicon)
    last = SHIPPED.entries[-1]
    assert SHIPPED | Lexicon("en", (last,)) == SHIPPED
    assert hash(SHIPPED | Lexicon("en", (last,))) == hash(SHIPPED)


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_lexicon_can_be_pickled(protocol: int) -> None:
    mine = SHIPPED.extend(actors={"Blue Vests": "paramilitary", "soldier": "criminal"})
    for lexicon in (SHIPPED, mine, Lexicon("en", (Entry("actor", "soldier", "criminal"),))):
        packed = pickle.dumps(lexicon, protocol)
        assert len(packed) < 2_000, "the shipped words are named, not held"
        again = pickle.loads(packed)  # noqa: S301  # our own bytes
        assert again == lexicon
        assert values(again, "soldiers") == values(lexicon, "soldiers")


def test_a_lexicon_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        SHIPPED.language = "fr"  # type: ignore[misc]
    assert repr(SHIPPED) == "Lexicon(language='en')"
