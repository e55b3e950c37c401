"""What is checked in an entry before anything is looked up in it."""

from __future__ import annotations

import pytest

from casualtykit.errors import LexiconError
from casualtykit.lexicon import Lexicon
from casualtykit.lexicon.entries import kills
from casualtykit.lexicon.files import read_entries


@pytest.mark.parametrize("forms", ["", "-", "slays slew slain slaying"])
def test_a_verb_has_four_forms_or_none(forms: str) -> None:
    assert read_entries(f"term\tvalue\tkind\tforms\nslay\tkills killed\toutcome\t{forms}\n", "mine.tsv", "actor")


@pytest.mark.parametrize("forms", ["slew", "slew slain", "slay slays slew slain slaying"])
def test_other_forms_of_a_verb_are_refused(forms: str) -> None:
    with pytest.raises(LexiconError) as caught:
        read_entries(f"term\tvalue\tkind\tforms\nslay\tkills killed\toutcome\t{forms}\n", "mine.tsv", "actor")
    assert f"mine.tsv, line 2, column 27: {forms!r} are not the four forms of a verb" in str(caught.value)
    with pytest.raises(LexiconError, match="are not the four forms of a verb"):
        Lexicon("en").extend(outcomes=[kills(verb="slay", forms=forms)])


@pytest.mark.parametrize(("kind", "article"), [("actor", "an"), ("outcome", "an"), ("source", "a"), ("place", "a")])
def test_an_error_is_in_plain_english(kind: str, article: str) -> None:
    with pytest.raises(LexiconError, match=f"'x' is no value of {article} {kind}; allowed are"):
        read_entries(f"term\tvalue\tkind\nvest\tx\t{kind}\n", "mine.tsv", "actor")


def test_a_short_row_lacks_its_term() -> None:
    with pytest.raises(LexiconError) as caught:
        read_entries("value\tterm\npolice\n", "mine.tsv", "actor")
    assert "mine.tsv, line 2, column 8: the term is empty" in str(caught.value)


def test_a_term_is_folded() -> None:
    ((entry,), _) = read_entries("term\tvalue\nRebels\u2019 Front\tarmed_group\n", "mine.tsv", "actor")
    assert entry.term == "rebels' front"
