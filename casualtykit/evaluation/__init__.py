"""How well the library reads texts that people have coded: statements, their fields, and tolls.

gold lines -> coded texts    gold         refused with the line where they are wrong
           -> counts         statements,  each text is read and held against its gold
              and mistakes   tolls        (fields: are two words the same; causes: why are two figures not)
           -> an evaluation  summary      its values are in scores, how they are printed in table
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from casualtykit.errors import UnknownNameError
from casualtykit.evaluation.gold import GoldText, read_lines, read_rows
from casualtykit.evaluation.result import Evaluation
from casualtykit.evaluation.scores import Counts, Mistake
from casualtykit.evaluation.statements import judge_statements
from casualtykit.evaluation.summary import summed
from casualtykit.evaluation.tolls import judge_tolls
from casualtykit.parser import CasualtyParser
from casualtykit.resolve.tolls.conventions import Convention
from casualtykit.vocabulary import Outcome

VAGUE = ("zero", "floor")
"""What a toll of vague words alone may be taken for."""


def evaluate(
    gold: str | Path | Iterable[Mapping[str, Any]],
    *,
    parser: CasualtyParser | None = None,
    outcomes: Iterable[str] | None = None,
    vague: str = "zero",
    convention: str | Convention | None = None,
    errors: int | None = None,
) -> Evaluation:
    """Measure the library on texts that people have coded.

    A row has an `id`, a `text`, and what was coded: under `gold` one figure for an outcome (null where it was not
    coded), under `records` every statement, as the page on accuracy describes. Rows are read one by one and not kept.

    Args:
        gold: the path of a file with one JSON object a line, or the objects themselves.
        parser: what reads the texts; the shipped parser if None.
        outcomes: the outcomes to measure; all if None.
        vague: what a toll of vague words alone is taken for: "zero" for no figure, "floor" for their least.
        convention: the scheme by which the coders turned statements into figures; the library's own if None.
        errors: how many mistakes of each cause to keep, the first of them; all if None. All are counted.

    Raises:
        GoldError: a row is wrong, or there is none; the message names the line.
        OSError: the file cannot be read.
        UnknownNameError: there is no such outcome, convention or way with vague words.

    >>> rows = [{"id": "a1", "text": "Two men died in Herat.", "gold": {"killed": 2, "injured": None}}]
    >>> evaluation = evaluate(rows)
    >>> print(evaluation.tolls[0].outcome, evaluation.tolls[0].exact)
    all 1.000 (1/1; 0.21 to 1.00)
    """
    if isinstance(gold, str | Path):
        with Path(gold).open("rb") as lines:
            texts = read_lines(lines, str(gold))
            return evaluate_texts(
                texts, parser=parser, outcomes=outcomes, vague=vague, convention=convention, errors=errors
            )
    return evaluate_texts(
        read_rows(gold), parser=parser, outcomes=outcomes, vague=vague, convention=convention, errors=errors
    )


def evaluate_texts(
    texts: Iterable[GoldText],
    *,
    parser: CasualtyParser | None = None,
    outcomes: Iterable[str] | None = None,
    vague: str = "zero",
    convention: str | Convention | None = None,
    errors: int | None = None,
) -> Evaluation:
    """Return what coded texts come to that were read already; see `evaluate`."""
    if vague not in VAGUE:
        raise UnknownNameError.of("way with vague words", vague, VAGUE)
    measured = _outcomes(outcomes)
    parser = parser or CasualtyParser()
    counts: Counts = Counter()
    kept: list[Mistake] = []
    for text in texts:
        counts["text",] += 1
        for more, mistakes in _judge(text, parser, measured, convention, floor=vague == "floor"):
            counts.update(more)
            for mistake in mistakes:
                key = ("mistake", mistake.measure, mistake.cause.value)
                counts[key] += 1
                kept += [mistake] if errors is None or counts[key] <= errors else []
    return summed(counts, kept)


def _judge(
    text: GoldText,
    parser: CasualtyParser,
    outcomes: frozenset[Outcome],
    convention: str | Convention | None,
    *,
    floor: bool,
) -> Iterator[tuple[Counts, list[Mistake]]]:
    """Yield the counts and mistakes of what was coded of one text."""
    report = parser.parse(text.text)
    if text.figures:
        yield judge_tolls(text, report, parser.words, outcomes, convention, floor=floor)
    if text.statements is not None:
        yield judge_statements(text, report, parser.words, outcomes)


def _outcomes(names: Iterable[str] | None) -> frozenset[Outcome]:
    if names is None:
        return frozenset(Outcome)
    names = (names,) if isinstance(names, str) else tuple(names)
    for name in names:
        if name not in tuple(Outcome):
            raise UnknownNameError.of("outcome", str(name), [o.value for o in Outcome])
    return frozenset(map(Outcome, names))
