"""English nouns and verbs have the forms that newspapers print."""

from __future__ import annotations

import pytest

from casualtykit.languages.en.inflection import bases, noun_forms, verb_forms

VERBS = """\
kill: kills killed killing
gun: guns gunned gunning
scrap: scraps scrapped scrapping
squat: squats squatted squatting
quiz: quizzes quizzed quizzing
open: opens opened opening
edit: edits edited editing
exit: exits exited exiting
iron: irons ironed ironing
visit: visits visited visiting
suffer: suffers suffered suffering
limit: limits limited limiting
equip: equips equipped equipping
transmit: transmits transmitted transmitting
repel: repels repelled repelling
refer: refers referred referring
control: controls controlled controlling
tie: ties tied tying
free: frees freed freeing
dye: dyes dyed dyeing
veto: vetoes vetoed vetoing
radio: radios radioed radioing
panic: panics panicked panicking
bury: buries buried burying
deploy: deploys deployed deploying
crash: crashes crashed crashing
fix: fixes fixed fixing
tow: tows towed towing
detain: detains detained detaining
travel: travels travelled travelling traveled traveling
fuel: fuels fuelled fuelling fueled fueling
kidnap: kidnaps kidnapped kidnapping kidnaped kidnaping
patrol: patrols patrolled patrolling
"""
NOUNS = {
    "army": "armies", "boy": "boys", "coach": "coaches", "bus": "buses", "chief": "chiefs", "housewife": "housewives",
    "radio": "radios", "soldier": "soldiers", "bomb blast": "bomb blasts", "quiz": "quizzes", "box": "boxes",
}  # fmt: skip


@pytest.mark.parametrize("line", VERBS.splitlines())
def test_a_regular_verb_has_its_forms(line: str) -> None:
    verb, _, forms = line.partition(": ")
    assert [form for form, _ in verb_forms(verb, "")] == [verb, *forms.split()]
    assert all(verb in bases(form) for form in (verb, *forms.split()))


@pytest.mark.parametrize(("noun", "plural"), NOUNS.items())
def test_a_regular_noun_has_its_plural(noun: str, plural: str) -> None:
    assert noun_forms(noun, "") == ((noun, "sg"), (plural, "pl"))
    assert noun in bases(plural)


def test_the_first_word_of_a_phrase_is_inflected() -> None:
    assert verb_forms("strip of office", "")[2:] == (("stripped of office", "ed"), ("stripping of office", "ing"))


def test_a_participle_of_its_own_is_told_from_the_past() -> None:
    assert verb_forms("slay", "slays slew slain slaying") == (
        ("slay", "base"),
        ("slays", "s"),
        ("slew", "past"),
        ("slain", "part"),
        ("slaying", "ing"),
    )
