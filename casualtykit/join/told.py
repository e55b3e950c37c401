"""Rules for harm that another verb of the clause leads up to: "were tortured before being killed"."""

from __future__ import annotations

import re

from casualtykit.join.lists import GAP, SUBJECT, SUBJECT_PARTS, Joins, drafts
from casualtykit.rules import rule
from casualtykit.tape import Tape


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} [VERBED VERB_ED] (?:ADJUNCT | BY NOUN){{0,3}} COMMA? (?P<when>SUB) (?P<harm>BEING_HARMED)",
    finds={"The two engineers were tortured before being killed.": "killed 2 engineers | civilian"},
    skips=("The two engineers left while being watched.",),
)
def before_being(tape: Tape, match: re.Match[str]) -> Joins:
    """Who something was done to before being killed was killed."""
    if tape.phrases[match.start("when")].word in ("before", "after"):
        yield from drafts(tape, match.span("who"), match.start("harm"), "told.before_being")
