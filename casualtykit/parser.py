"""The parser: the named stages, in order; only this file knows the order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date as Day
from functools import cache, lru_cache
from typing import Any, Literal, TypeVar, overload

from attrs import field, frozen

from casualtykit.batch import Failure, Item, parse_many
from casualtykit.draught import Draught, Stage, where
from casualtykit.errors import UnknownNameError
from casualtykit.find.attributions import attribute, subject_of
from casualtykit.find.follows import follow_ons
from casualtykit.find.openers import Opener, opened, openers
from casualtykit.find.places import places_of
from casualtykit.find.reading import read_sentence
from casualtykit.find.setting import OPENING, dateline_end, setting_of
from casualtykit.find.speakers import kind_named
from casualtykit.gazetteer import Gazetteer, places_given
from casualtykit.gazetteer.resolver import resolve_places
from casualtykit.join.assembly import assemble
from casualtykit.join.clauses import unfold
from casualtykit.join.follows import follow_on
from casualtykit.join.lists import PERSON_UNSURE
from casualtykit.join.statements import once, state_all
from casualtykit.lexicon import Entry, Lexicon, words_given
from casualtykit.lexicon.entries import checked
from casualtykit.model import Mention, Number, Place, Source, Statement, Time
from casualtykit.noise import mend
from casualtykit.report import CasualtyReport
from casualtykit.resolve.background import mark_background
from casualtykit.resolve.bands import roles_in_bands
from casualtykit.resolve.dropping import drop_fossils, drop_obituaries
from casualtykit.resolve.follows import as_those_taken_up, stands_alone, take_up
from casualtykit.resolve.hostages import held_hostage
from casualtykit.resolve.persons import (
    know_officers,
    lend_roles,
    naming,
    not_told,
    roles_taken_up,
    roles_told,
    settle_names,
)
from casualtykit.resolve.references import link
from casualtykit.resolve.reports import add_up, scopes_taken_up
from casualtykit.resolve.shots import settle_shots
from casualtykit.resolve.sources import Hearing, resolve_sources
from casualtykit.resolve.sport import drop_sport
from casualtykit.resolve.when import date_statements
from casualtykit.rules import Rule
from casualtykit.sentences import split_sentences
from casualtykit.spans import Page, Span
from casualtykit.tape import TAPE, Attribution
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome, SourceKind


def split(text: Draught) -> Draught:
    """The text becomes sentences."""
    spans = split_sentences(text.page)
    return evolve(text, whole=spans, sentences=spans)


@where("readings")
def set_scene(text: Draught) -> Draught:
    """The places of the headline and the dateline are found."""
    return evolve(text, setting=setting_of(text.page, text.whole[:OPENING], text.lexicon))


def open_up(text: Draught) -> Draught:
    """Only sentences with a word of harm are kept, and those that take up what one of them tells."""
    return _opened(text, openers(text.page, text.lexicon))


def split_open(text: Draught) -> Draught:
    """Both of the stages above in one step: a text without a word of harm is not cut into sentences first."""
    hits = openers(text.page, text.lexicon)
    return _opened(split(text), hits) if hits else text


def _opened(text: Draught, hits: Sequence[Opener]) -> Draught:
    """Return the text with the sentences that words of harm open, and those that take them up."""
    harmful = opened(text.page, text.sentences, hits)
    if not harmful:
        return evolve(text, sentences=())
    following = frozenset(follow_ons(text.page, text.sentences, harmful, text.lexicon))
    kept = sorted(following.union(harmful)) if following else harmful
    return evolve(text, sentences=tuple(kept), following=following)


@where("sentences")
def read(text: Draught) -> Draught:
    """Each sentence becomes a tape of phrases."""
    return evolve(text, readings=tuple(read_sentence(text.page, s, text.lexicon) for s in text.sentences))


@where("readings")
def locate(text: Draught) -> Draught:
    """Places are found on the tapes."""
    return evolve(
        text, places=tuple(tuple(p for _, p in places_of(text.page, r.tape, text.lexicon)) for r in text.readings)
    )


@where("readings")
def look_up(text: Draught) -> Draught:
    """Places get country, kind and coordinates, where the text leaves no doubt."""
    flat = [*text.setting, *(p for group in text.places for p in group)]
    done = iter(resolve_places(text.page, flat, text.lexicon, text.gazetteer))
    setting = tuple(next(done) for _ in text.setting)
    return evolve(text, setting=setting, places=tuple(tuple(next(done) for _ in group) for group in text.places))


@where("readings")
def attribute_claims(text: Draught) -> Draught:
    """Attributions leave the tapes, each with the stretch it answers for."""
    done = [attribute(text.page, r.tape, text.lexicon) for r in text.readings]
    readings = tuple(evolve(r, tape=tape) for r, (tape, _) in zip(text.readings, done, strict=True))
    return evolve(text, readings=readings, attributions=tuple(a for _, a in done))


@where("readings")
def join(text: Draught) -> Draught:
    """Groups and outcomes are joined into statements; those that take up others get their outcome."""
    statements: list[Statement] = []
    nothing: tuple[tuple[()], ...] = ((),) * len(text.readings)
    where, said = text.places or nothing, text.attributions or nothing  # a stage may have been left out
    opening = (text.whole or text.sentences)[:OPENING]
    for reading, places, attributions in zip(text.readings, where, said, strict=True):
        tapes = unfold(reading.tape)
        drafts = once(d for tape in tapes for d in state_all(tape, text.rules))
        if reading.span in text.following:
            drafts = [*drafts, *follow_on(tapes[-1], drafts)]
        times: Sequence[Time] = reading.times
        if times and reading.span in opening:
            dated = dateline_end(text.page, reading.span)
            times = [t for t in times if t.span.start >= dated]
        statements += assemble(text.page, reading.span, drafts, places, times, attributions, len(statements))
    numbers = [n for r in text.readings for n in r.numbers] if text.following else []
    return evolve(text, statements=take_up(statements, numbers))


@where("statements")
def name_sources(text: Draught) -> Draught:
    """Pronouns and short names get the full name of their source."""
    if '"' not in text.page.low and not any(s.sources for s in text.statements):
        return text  # nobody is cited, nor quoted
    tapes = {r.span: r.tape for r in text.readings}
    read = {r.span: a for r, a in zip(text.readings, text.attributions, strict=False)}

    @cache
    def ask(sentence: Span) -> tuple[Attribution, ...]:
        return attribute(text.page, read_sentence(text.page, sentence, text.lexicon).tape, text.lexicon)[1]

    def subject(sentence: Span) -> Attribution | None:
        tape = tapes.get(sentence) or read_sentence(text.page, sentence, text.lexicon).tape
        return subject_of(text.page, tape, text.lexicon)

    def kind(name: str) -> SourceKind | None:
        return kind_named(name, text.lexicon)

    hearing = Hearing(text.page, text.whole or text.sentences, read, ask, subject, kind)
    return evolve(text, statements=resolve_sources(text.statements, hearing))


@where("statements")
def know_persons(text: Draught) -> Draught:
    """Named persons have the role that the text gives them anywhere, and what is held or lost is one."""
    told = roles_told(text.page, (r.tape for r in text.readings))
    unknown = not_told(text.page, text.statements, told)
    if unknown:
        unread = naming(text.page, text.whole, unknown, {r.span for r in text.readings})
        more = roles_told(text.page, (read_sentence(text.page, s, text.lexicon).tape for s in unread))
        told = {**more, **told}
    statements = lend_roles(text.page, settle_names(text.page, text.statements, told, PERSON_UNSURE), told)
    return evolve(text, statements=know_officers(text.page.low, statements))


@where("statements")
def set_background(text: Draught) -> Draught:
    """Figures of other events are marked."""
    told = drop_fossils(text.page, drop_sport(text.page, text.statements))
    statements = add_up(held_hostage(drop_obituaries(settle_shots(told))))
    marked = mark_background(text.page, [s for s in statements if stands_alone(s)])
    return evolve(text, statements=as_those_taken_up(statements, marked))


@where("statements")
def link_statements(text: Draught) -> Draught:
    """Repeats and parts are linked."""
    linked = roles_in_bands(roles_taken_up(text.page, link(text.page, text.statements)))
    return evolve(text, statements=scopes_taken_up(linked))


@where("statements")
def set_days(text: Draught) -> Draught:
    """Times get their first and last day, where the day of publication is given."""
    times = [t for r in text.readings for t in r.times]
    return evolve(text, statements=date_statements(text.statements, times, text.date))


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
    ("days", set_days),
)
"""The stages of the shipped parser, in order."""


@frozen
class Finder:
    """Mentions that a function of one's own finds stand in the place of shipped ones that overlap them."""

    find: Callable[[str], Iterable[Place | Source | Time]]
    """A function from a text to its mentions."""

    def __call__(self, text: Draught) -> Draught:
        """Return the text with the mentions of the sentences that were read."""
        starts = [r.span.start for r in text.readings]
        mine: list[list[Place | Source | Time]] = [[] for _ in starts]
        for mention in self.find(text.page.text):
            at = bisect_right(starts, _checked(mention, text.page).span.start) - 1
            if at >= 0 and mention.span in text.readings[at].span:
                mine[at].append(mention)
        nothing: tuple[tuple[()], ...] = ((),) * len(starts)
        places, said = text.places or nothing, text.attributions or nothing  # a stage may have been left out
        return evolve(
            text,
            readings=tuple(
                evolve(r, times=_with(r.times, own, Time)) for r, own in zip(text.readings, mine, strict=True)
            ),
            places=tuple(_with(old, own, Place) for old, own in zip(places, mine, strict=True)),
            attributions=tuple(
                (
                    *(Attribution(m, r.span) for m in own if isinstance(m, Source)),
                    *(a for a in old if a.source is None or not _overlaps(a.source, own)),
                )
                for old, own, r in zip(said, mine, text.readings, strict=True)
            ),
        )


def _checked(mention: Mention, page: Page) -> Mention:
    """Return a mention of a finder, whose words are those of its place, or raise."""
    if not isinstance(mention, Place | Source | Time):
        raise TypeError(f"a finder gives places, sources and times, not {type(mention).__name__}")
    if not mention.text or page.cut(mention.span.start, mention.span.end) != mention.text:
        raise ValueError(f"a finder gave {mention.text!r} for [{mention.span}], where the text has other words")
    return mention


M = TypeVar("M", bound=Mention)


def _with(old: Iterable[M], own: Iterable[Mention], kind: type[M]) -> tuple[M, ...]:
    """Return mentions of a kind in text order, the old ones only where none of one's own is."""
    mine = [m for m in own if isinstance(m, kind)]
    return tuple(sorted([*mine, *(m for m in old if not _overlaps(m, mine))], key=lambda m: m.span))


def _overlaps(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(mention.span.overlaps(o.span) for o in others)


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

    @property
    def _steps(self) -> tuple[Stage, ...]:
        """What runs: the stages, the first two as one unless another stands between them and wants all sentences."""
        stages = tuple(stage for _, stage in self.stages)
        return (split_open, *stages[2:]) if stages[:2] == (split, open_up) else stages

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
        mended = mend(Page.of(text), self.words)
        done = Draught(mended.page, self.words, date, places_given(self.gazetteer), rules=self.rules)
        for stage in self._steps:
            done = stage(done)
            if not isinstance(done, Draught):
                raise TypeError(f"a stage must return a Draught, not {type(done).__name__}: {stage!r}")
        numbers: tuple[Number, ...] = tuple(n for r in done.readings for n in r.numbers)
        times: tuple[Time, ...] = tuple(t for r in done.readings for t in r.times)
        places = tuple(p for group in done.places for p in group)
        report = CasualtyReport(
            mended.page.text,
            date,
            done.statements,
            done.sentences,
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

        With one process a text is read when its report is asked for. With more, some hundred texts are read ahead for
        each. Where processes start as copies that import the program anew, the program must stand behind
        `if __name__ == "__main__":`.

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
        return parse_many(self, items, processes=processes, progress=progress, errors=errors)

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
        TypeError: the text is not a str.

    >>> report = parse_casualties("At least 12 people were killed and 30 others wounded, police said.")
    >>> for statement in report.statements: print(statement)
    killed >=12 people | source: police (police)
    injured 30 others | source: police (police)
    >>> report.toll("killed").best
    12
    """
    return _parser(lexicon, gazetteer).parse(text, date)
