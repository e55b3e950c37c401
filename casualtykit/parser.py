"""The parser: the named stages, in order; only this file knows the order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date as Day
from functools import lru_cache, partial
from typing import Any, Literal, TypeVar, overload

from attrs import field

from casualtykit.batch import Failure, Item, Pair, parse_many
from casualtykit.draught import Draught, Stage
from casualtykit.errors import UnknownNameError
from casualtykit.gazetteer import Gazetteer, places_given
from casualtykit.lexicon import Entry, Lexicon, words_given
from casualtykit.lexicon.entries import checked
from casualtykit.model import Number, Place, Source, Time
from casualtykit.noise import Mended, mend
from casualtykit.report import CasualtyReport
from casualtykit.rules import Rule
from casualtykit.spans import Page
from casualtykit.stages import (
    attribute_claims,
    join,
    know_persons,
    link_statements,
    locate,
    look_up,
    name_sources,
    open_up,
    read,
    set_background,
    set_blame,
    set_days,
    set_scene,
    split,
)
from casualtykit.tape import TAPE
from casualtykit.values import evolve, frozen
from casualtykit.vocabulary import Outcome

T = TypeVar("T")
R = TypeVar("R")
_Begun = tuple[Mended, Draught]
"""A text on its way, and how the places of its report become those of the text as given."""

STAGES: tuple[tuple[str, Stage], ...] = (
    ("sentences", split),
    ("open", open_up),
    ("phrases", read),
    ("places", locate),
    ("setting", set_scene),
    ("gazetteer", look_up),
    ("attributions", attribute_claims),
    ("statements", join),
    ("sources", name_sources),
    ("persons", know_persons),
    ("background", set_background),
    ("links", link_statements),
    ("blame", set_blame),
    ("days", set_days),
)
"""The stages of the shipped parser, in order."""


@frozen
class CasualtyParser:
    """An immutable parser: a lexicon, a gazetteer and a row of named stages.

    >>> parser = CasualtyParser()
    >>> [str(s) for s in parser.parse("Two policemen were killed.").statements]
    ['killed 2 policemen | police']
    """

    language: str = "en"
    """The language of the texts; there is `en`."""
    lexicon: Lexicon | None = None
    """The words to know; the shipped ones if None."""
    gazetteer: Gazetteer | None = None
    """Where places are looked up; the shipped one if None."""
    stages: tuple[tuple[str, Stage], ...] = field(default=STAGES, repr=False)
    """Each stage with its name, in order."""
    rules: tuple[Rule[..., Any], ...] = field(default=(), repr=False)
    """Joining rules of the caller's own, which are tried before the shipped ones."""

    @property
    def words(self) -> Lexicon:
        """The lexicon it reads with: the one given, or the shipped one of its language."""
        return words_given(self.lexicon, self.language)

    def __str__(self) -> str:
        return "text -> " + " -> ".join(name for name, _ in self.stages) + " -> report"

    def parse(self, text: str, date: Day | None = None) -> CasualtyReport:
        """Return the report of a text.

        Raises:
            TypeError: the text is not a str.

        >>> print(CasualtyParser().parse("Two men died on Monday.", Day(2024, 5, 8)).statements[0].when)
        2024-05-06
        """
        if date is not None and not isinstance(date, Day):
            raise TypeError(f"date must be a datetime.date, not {type(date).__name__}")
        begun = self._begun((text, date))
        for _, stage in self.stages:
            begun = _staged(stage, begun)
        return self._told(begun)

    def _parse_few(self, pairs: Sequence[Pair]) -> list[CasualtyReport | Exception]:
        """Return the reports of some texts, or in the place of one what was raised over it.

        Each stage goes over all of them before the next begins: what it works with is then still at hand, which is
        faster over short texts.
        """
        few = [_tried(self._begun, pair) for pair in pairs]
        for _, stage in self.stages:
            few = [_tried(partial(_staged, stage), begun) for begun in few]
        return [_tried(self._told, begun) for begun in few]

    def _begun(self, pair: Pair) -> _Begun:
        """Return a text before its first stage."""
        text, date = pair
        mended = mend(Page.of(text), self.words)
        return mended, Draught(mended.page, self.words, date, places_given(self.gazetteer), rules=self.rules)

    def _told(self, begun: _Begun) -> CasualtyReport:
        """Return the report of a text behind its last stage, with the places of the text as given."""
        mended, done = begun
        numbers: tuple[Number, ...] = tuple(n for r in done.readings for n in r.numbers)
        times: tuple[Time, ...] = tuple(t for r in done.readings for t in r.times)
        places = tuple(p for group in done.places for p in group)
        report = CasualtyReport(
            done.page.text,
            done.date,
            done.statements,
            tuple(done.sentences),
            numbers,
            done.sources,
            places,
            times,
            self.words.roles,
            done.setting,
        )
        return mended.restore(report)

    @overload
    def parse_many(
        self,
        items: Iterable[Item],
        *,
        processes: int | None = None,
        progress: bool = False,
        errors: Literal["raise"] = "raise",
    ) -> Iterator[CasualtyReport]: ...

    @overload
    def parse_many(
        self, items: Iterable[Item], *, processes: int | None = None, progress: bool = False, errors: str
    ) -> Iterator[CasualtyReport | Failure]: ...

    def parse_many(
        self, items: Iterable[Item], *, processes: int | None = None, progress: bool = False, errors: str = "raise"
    ) -> Iterator[CasualtyReport] | Iterator[CasualtyReport | Failure]:
        """Return the reports of many texts, in their order, each read when it is asked for or not long before.

        With one process a text is read when its report is asked for; of a list or tuple, up to fifteen more are read
        with it, which is faster. With more processes, some hundred texts are read ahead for each. Where processes start
        as copies that import the program anew, the program must stand behind `if __name__ == "__main__":`.

        Args:
            items: texts, or pairs of a text and its day of publication; they may come from an iterator without end.
            processes: how many processes read; None or 1 for this one alone.
            progress: show on standard error how many texts were read; a bar where that is a terminal and `tqdm` is
                installed.
            errors: "raise" raises what an item raised, with a note that names its place, behind the reports before it;
                "collect" returns a `Failure` in its place and goes on.

        Raises:
            TypeError: `items` is one text, or an item is no text; the latter when its turn comes.
            ValueError: there are fewer processes than one.
            UnknownNameError: there is no such way with errors.

        >>> reports = CasualtyParser().parse_many(["Two men died.", None, "Nobody died."], errors="collect")
        >>> for r in reports: print(r.toll("killed") if isinstance(r, CasualtyReport) else r)
        killed 2 [2, 2] (one statement)
        item 1: TypeError: an item must be a text or a pair of a text and a datetime.date, not NoneType
        killed 0 [0, 0] (one statement)
        """
        return parse_many(self._parse_few, items, processes=processes, progress=progress, errors=errors)

    def with_stage(
        self, name: str, stage: Stage, *, after: str | None = None, before: str | None = None
    ) -> CasualtyParser:
        """Return a parser with one more stage, or with the stage of that name replaced.

        Args:
            name: the name of the stage.
            stage: a function from `Draught` to `Draught`.
            after: the stage behind which it goes.
            before: the stage in front of which it goes; at the end if neither is given.

        Raises:
            UnknownNameError: there is no stage of the name given in `after` or `before`.
        """
        names = [n for n, _ in self.stages]
        if name in names and after is None and before is None:
            at = names.index(name)
            return evolve(self, stages=(*self.stages[:at], (name, stage), *self.stages[at + 1 :]))
        anchor = after or before
        at = len(names) if anchor is None else self._place(anchor) + (1 if after else 0)
        return evolve(self, stages=(*self.stages[:at], (name, stage), *self.stages[at:]))

    def with_finder(self, name: str, find: Callable[[str], Iterable[Place | Source | Time]]) -> CasualtyParser:
        """Return a parser with one more stage, which adds the places, sources and times that a function finds.

        Args:
            name: the name of the stage.
            find: a function from a text to mentions of it. Where one overlaps a shipped mention of its kind, it stands
                in its place. A source answers for its whole sentence.

        Raises:
            UnknownNameError: the parser has no stage "statements", in front of which it goes.
        """
        from casualtykit.finders import Finder

        return self.with_stage(name, Finder(find), before="statements")

    def with_rule(self, rule: Rule[..., Any], *, opens: Iterable[str] = ()) -> CasualtyParser:
        """Return a parser with one more joining rule, which is tried before the shipped ones.

        Args:
            rule: a function under `casualtykit.extend.rule`.
            opens: words, in each form, that a sentence must have for the rule; needed where they are no words of harm,
                since a sentence without a word of harm is not read.

        Raises:
            TypeError: it is no rule.
            UnknownNameError: the pattern names a symbol that there is not; the message lists those there are.
            ValueError: the pattern is no regular expression.
        """
        if not isinstance(rule, Rule):
            raise TypeError(f"a rule is a function under casualtykit.extend.rule, not {type(rule).__name__}")
        try:
            TAPE.compile(rule.pattern)
        except re.error as error:
            raise ValueError(f"{rule.id}: the pattern is no regular expression: {error}") from None
        own = tuple(checked(Entry("slot", word, Outcome.KILLED, origin="with_rule")) for word in opens)
        words = self.words | Lexicon(self.language, own) if own else self.lexicon
        return evolve(self, lexicon=words, rules=(*self.rules, rule))

    def without_stage(self, name: str) -> CasualtyParser:
        """Return a parser without one stage.

        Raises:
            UnknownNameError: there is no such stage; the message lists those there are.

        >>> print(CasualtyParser().without_stage("days").parse("Two men died.").statements[0])
        killed 2 men
        """
        at = self._place(name)
        return evolve(self, stages=self.stages[:at] + self.stages[at + 1 :])

    def _place(self, name: str) -> int:
        names = [n for n, _ in self.stages]
        if name not in names:
            raise UnknownNameError.of("stage", name, names)
        return names.index(name)


def _staged(stage: Stage, begun: _Begun) -> _Begun:
    """Return a text behind a stage, which may be one of the caller's own."""
    mended, text = begun
    done = stage(text)
    if not isinstance(done, Draught):
        raise TypeError(f"a stage must return a Draught, not {type(done).__name__}: {stage!r}")
    return mended, done


def _tried(step: Callable[[T], R], given: T | Exception) -> R | Exception:
    """Return what a step makes of something, or what it raised; what failed before stays as it is."""
    if isinstance(given, Exception):
        return given
    try:
        return step(given)
    except Exception as error:  # noqa: BLE001  # whatever a stage raises is told by its place
        return error


@lru_cache(maxsize=8)
def _parser(lexicon: Lexicon | None, gazetteer: Gazetteer | None) -> CasualtyParser:
    return CasualtyParser(lexicon=lexicon, gazetteer=gazetteer)


def parse_casualties(
    text: str, *, date: Day | None = None, lexicon: Lexicon | None = None, gazetteer: Gazetteer | None = None
) -> CasualtyReport:
    """Read a news text and return every casualty statement in it.

    Args:
        text: any text; no text raises.
        date: the day of publication; with it each statement's `when` is filled.
        lexicon: the words to know; the shipped English ones if None.
        gazetteer: where places are looked up; the shipped one if None.

    Raises:
        TypeError: the text is not a str, or another argument is not what it should be.

    >>> report = parse_casualties("At least 12 people were killed and 30 others wounded, police said.")
    >>> for statement in report.statements: print(statement)
    killed >=12 people | source: police (police)
    injured 30 others | source: police (police)
    >>> report.toll("killed").best
    12
    """
    words_given(lexicon), places_given(gazetteer)  # said here: a parser is looked up by their hash
    return _parser(lexicon, gazetteer).parse(text, date)
