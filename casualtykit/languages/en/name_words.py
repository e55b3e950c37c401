"""Words inside names of persons, before them and behind them, and words that look like names."""

from __future__ import annotations

from collections.abc import Mapping

NAME_PARTICLES = frozenset("alias bin ibn van von der de la del da dos das du al el abu y".split())
"""Small words inside names of persons."""

LETTERS_LIKE_WORDS: Mapping[str, tuple[str, str]] = {
    "us": ("PLACEN", "u.s."),
    "who": ("ORGN", "world health organization"),
}
"""Small words that are a name in capitals: what they are then, and what the lexicon has it under."""

SURNAMES = frozenset(
    "abbot amir archer baker baron barber bishop butcher butler carpenter constable cook dean deacon duke earl emir "
    "farmer fisher gardener guard hunter judge king knight malik marshal mason miner monk nazim parson pope porter "
    "pradhan priest prince sergeant shah sheikh shepherd singer soldier sultan weaver".split()
)
"""Nouns of office and trade that are surnames behind a first name: "Dilip Pradhan", "Mary Bishop"."""

THING_SURNAMES = frozenset(
    "banks bell bird brooks bush flowers fox frost gates moon pike rivers rose snow stone summers winters woods".split()
)
"""Nouns of things that are surnames behind a first name, too: "Leanne Frost"."""

ADDRESSES = frozenset("mr mrs ms miss dr sir lady madam prof professor".split())
"""Titles that tell nothing of what somebody is."""

BEHIND_PERSONS = (
    r"'s (?:wife|husband|family|lawyers?|brother|sister|son|daughter|mother|father|parents|friends?|relatives)",
    r",? \(?(?:aged )?[1-9][0-9]\)?(?=,| was| is| has)",
    r", who(?:se)?",
    r" (?:said|says|told|added|wrote|tweeted|denies|has denied)",
)
"""What stands behind the name of a person; patterns."""

TITLES = frozenset(
    "mr mrs ms miss dr prof professor gen general col colonel maj major capt captain lt lieutenant sgt sergeant cpl "
    "msgr monsignor father bishop archbishop rev reverend president senator".split()
)
"""Titles behind which the next word is a name."""

NOUN_ENDINGS = (
    *"tion tions sion sions ment ments ness ship ships ism ity ities ance ances ence ences ology".split(),
    *"ary ware works hood ists".split(),
)
"""Endings of common nouns that names of persons do not have."""

NAMES_LIKE_VERBS = frozenset(
    "ahmed alfred fareed fleming fred golding hamed hameed hamid harding irving jared javed keating khaled majed "
    "majeed manfred mehmed mohamed mohammed muhammed naveed rashed rasheed saeed sayed waheed waleed wilfred "
    "zayed".split()
)
"""Names of persons that end like the past form of a verb."""

SLUGS = frozenset("update urgent breaking corrected correction wrapup exclusive flash bulletin lead newsalert".split())
"""Words by which an agency marks a report before its headline: "UPDATE 2 - Blast kills nine"."""
