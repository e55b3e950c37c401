"""What rules, finders and stages of one's own are written with.

A rule is a function under `rule`, added with `CasualtyParser.with_rule`; a finder is a function from a text to
mentions, added with `CasualtyParser.with_finder`; a stage is a function from `Draught` to `Draught`, added with
`CasualtyParser.with_stage`.
"""

from __future__ import annotations

from typing import Any

from casualtykit.draught import Draught, Stage
from casualtykit.finders import Finder
from casualtykit.join.own import suffered
from casualtykit.parser import CasualtyParser
from casualtykit.rules import Rule, rule
from casualtykit.tape import SYMBOLS, Noun, Phrase, Tape

__all__ = [
    "SYMBOLS",
    "Draught",
    "Finder",
    "Noun",
    "Phrase",
    "Rule",
    "Stage",
    "Tape",
    "check",
    "rule",
    "suffered",
    "symbols",
]


def symbols(text: str, parser: CasualtyParser | None = None) -> tuple[str, ...]:
    """Return each sentence of a text that is read as the symbols that patterns name.

    >>> symbols("Two men were killed in Herat.")
    ('PEOPLE HARMED AT SEMI',)
    """
    parser = parser or CasualtyParser()
    seen: list[str] = []

    def look(draught: Draught) -> Draught:
        seen.extend(r.tape.show() for r in draught.readings)
        return draught

    parser.with_stage("look", look, before="statements").parse(text)
    return tuple(seen)


def check(rule: Rule[..., Any], parser: CasualtyParser) -> tuple[str, ...]:
    """Return what the examples of a rule promise and a parser does not keep, one sentence each; nothing if all is well.

    Args:
        rule: a rule with `finds` and `skips`.
        parser: a parser that has it.
    """
    wrong: list[str] = []
    for text, said in [*rule.finds.items(), *((t, "") for t in rule.skips)]:
        got = " / ".join(str(s) for s in parser.parse(text).statements if rule.id in s.rules)
        if got != said:
            wrong.append(f"{rule.id} reads {text!r} as {got or 'nothing'!r}, not as {said or 'nothing'!r}")
    return tuple(wrong)
