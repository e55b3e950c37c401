"""What is fuzzed: any text gives a report whose spans are right, that can be written down, and that comes back."""

from __future__ import annotations

from random import Random  # noqa: TID251  # a seed makes the same texts each time

from casualtykit import CasualtyReport, parse_casualties
from casualtykit.catalogue import catalogue
from tests.cases_reader import cases
from tests.test_hostile import exact

ODD = (
    *("\n", "\n\n", "\r\n", "\t", "(", ")", '"', "\u201c", "-", "--", "\u2014", ",", ", and ", ".", "...", "$", "'s"),
    *("\u0130", "\u0301", "\u200d", "\ud800", "0", "99,999", "1.5", "no ", "of them ", "&nbsp;", "<p>"),
)
"""What is put between the words."""


def check(text: str) -> None:
    """Read a text and raise where a law is broken; any exception is a find."""
    report = parse_casualties(text)
    if not exact(report):
        raise AssertionError("a span does not hold its words")
    if any(s.id != i for i, s in enumerate(report.statements)):
        raise AssertionError("statements are not numbered in order")
    if CasualtyReport.from_dict(report.to_dict()) != report:
        raise AssertionError("a report does not come back from its record")
    for toll in report.tolls(background=True):
        str(toll)
    for statement in report.statements:
        str(statement)


def corpus() -> list[str]:
    """Return the texts that others are made of: the golden cases and the examples of the rules."""
    texts = [c.text for c in cases("synthetic", "negative", "known-failures")]
    return texts + [t for r in catalogue() for t in (*r.finds, *r.skips)]


def mutated(texts: list[str], chance: Random) -> str:
    """Return a text made of some others: words lost, doubled, moved, shouted, joined, and odd marks between them."""
    words = " ".join(chance.choice(texts) for _ in range(chance.randint(1, 4))).split(" ")
    for _ in range(chance.randint(1, 12)):
        i, j = sorted((chance.randrange(len(words) + 1), chance.randrange(len(words) + 1)))
        match chance.randrange(6):
            case 0:
                del words[i : min(j, i + 3)]
            case 1:
                words[i:i] = words[i:j] * chance.randint(1, 3)
            case 2:
                words[i:i] = [chance.choice(ODD) * chance.randint(1, 3)]
            case 3:
                words[i:j] = [w.upper() for w in words[i:j]]
            case 4:
                words[i:j] = ["".join(words[i:j])]
            case _:
                words[i:j] = words[i:j][::-1]
    return " ".join(words)
