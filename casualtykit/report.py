"""What a user holds: the statements of one text, and the questions that can be asked of them."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Set as AbstractSet
from datetime import date as Day
from typing import TYPE_CHECKING

from attrs import field

from casualtykit.errors import UnknownNameError
from casualtykit.model import Mention, Number, Place, Source, Statement, Time, Toll
from casualtykit.resolve.links.links import WHY
from casualtykit.resolve.places import inherited
from casualtykit.resolve.tolls.conventions import DEFAULT, Convention
from casualtykit.resolve.tolls.tolls import background_tolls, toll, tolls
from casualtykit.spans import Span
from casualtykit.values import Record, evolve, frozen
from casualtykit.vocabulary import ROLES, CustomRole, Outcome

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@frozen
class CasualtyReport(Record):
    """The reading of one text.

    >>> from casualtykit import parse_casualties
    >>> report = parse_casualties("Two men died. Six were hurt.")
    >>> for statement in report.statements: print(statement)
    killed 2 men
    injured 6
    >>> CasualtyReport.from_dict(report.to_dict()) == report
    True
    """

    text: str = field(repr=False)
    """The text as given."""
    date: Day | None = None
    """The day of publication, where the caller gave it."""
    statements: tuple[Statement, ...] = ()
    """What the text states, in its order."""
    sentences: tuple[Span, ...] = field(default=(), repr=False)
    """The sentences that were read: those with a word of harm."""
    numbers: tuple[Number, ...] = field(default=(), repr=False)
    """The numbers in them."""
    sources: tuple[Source, ...] = field(default=(), repr=False)
    """The sources in them."""
    places: tuple[Place, ...] = field(default=(), repr=False)
    """The places in them."""
    times: tuple[Time, ...] = field(default=(), repr=False)
    """The times in them."""
    roles: tuple[CustomRole, ...] = field(default=(), repr=False)
    """The roles that the lexicon declares besides the shipped ones, each with its parent."""

    setting: tuple[Place, ...] = field(default=(), repr=False)
    """The places of the dateline and the headline."""

    def inherited(self, statement: Statement) -> tuple[Place, ...]:
        """Return the places that a statement may take from its context, the likeliest first; none is ever filled in.

        First comes the last place that was named shortly before the statement's sentence, then the headline, then the
        dateline, and at last a place named long before. The rule of each says so: `inherited.before`,
        `inherited.headline`, `inherited.dateline`.

        >>> from casualtykit import parse_casualties
        >>> report = parse_casualties("HERAT, Afghanistan (AP) -- A bus turned over. Two men were killed.")
        >>> [(p.name, p.rule) for p in report.inherited(report.statements[0])]
        [('Herat', 'inherited.dateline')]
        """
        return inherited(statement, self.places, self.setting)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions of what was read, in text order."""
        found: list[Mention] = [
            *self.numbers,
            *self.sources,
            *self.places,
            *self.times,
            *(s.trigger for s in self.statements),
        ]
        return tuple(sorted(found, key=lambda m: (m.span.start, m.span.end)))

    @property
    def idle(self) -> tuple[Number, ...]:
        """The numbers that are the count of no statement; `explain` says why.

        >>> from casualtykit import parse_casualties
        >>> [number.text for number in parse_casualties("Two men, aged 20 and 35, died.").idle]
        ['20', '35']
        """
        used = {s.number for s in self.statements}
        return tuple(n for n in self.numbers if n not in used)

    def toll(
        self,
        outcome: str,
        role: str | Collection[str] | None = None,
        convention: str | Convention | None = None,
    ) -> Toll | None:
        """Return the figure of the text's own event for an outcome, or None where the text states none.

        Where the text states something for which the convention has no published rule, the toll has neither `low` nor
        `best` nor `high`, and its `basis` says why.

        Args:
            outcome: one of `Outcome`.
            role: one role or several, the roles that are kinds of them included; all if None.
            convention: the name of a scheme, or a `Convention`; the library's own if None.

        Raises:
            UnknownNameError: there is no such outcome, role or convention; the message lists those there are.

        >>> from casualtykit import parse_casualties
        >>> report = parse_casualties("Between 20 and 30 people were killed.")
        >>> print(report.toll("killed"))
        killed ? [20, 30] (one statement)
        >>> print(report.toll("killed", convention="gtd"))
        killed 20 [20, 20] (gtd: one statement)
        """
        if outcome not in tuple(Outcome):
            raise UnknownNameError.of("outcome", str(outcome), [o.value for o in Outcome])
        if role is None:
            return toll(self.statements, Outcome(outcome), None, _convention(convention))
        named = (role,) if isinstance(role, str) else sorted(role) if isinstance(role, AbstractSet) else tuple(role)
        found = toll(self.statements, Outcome(outcome), self._with_kinds(named), _convention(convention))
        return None if found is None else evolve(found, role="+".join(dict.fromkeys(named)))

    def tolls(
        self, *, by_role: bool = False, background: bool = False, convention: str | Convention | None = None
    ) -> tuple[Toll, ...]:
        """Return the figures of the text's own event, or each background figure by itself.

        Args:
            by_role: one figure for each role of each outcome. The roles of one outcome need not add up to its toll: the
                text may count the same people by two roles ("six civilians, two of them journalists").
            background: the figures of other events, instead.
            convention: the name of a scheme, or a `Convention`; the library's own if None.

        Raises:
            UnknownNameError: there is no such convention; the message lists those there are.

        >>> from casualtykit import parse_casualties
        >>> report = parse_casualties("Two guards and a nurse died on Monday. In 2011 a fire killed nine.")
        >>> for toll in report.tolls(): print(toll)
        killed 3 [3, 3] (separate groups, added)
        >>> for toll in report.tolls(by_role=True): print(toll.role, toll.best)
        police 2
        medical 1
        >>> for toll in report.tolls(background=True): print(toll)
        killed 9 [9, 9] (background)
        """
        add_up = background_tolls if background else tolls
        return add_up(self.statements, _convention(convention), by_role=by_role)

    def _with_kinds(self, roles: Collection[str]) -> tuple[str, ...]:
        """Return some roles and those of the text's lexicon that are kinds of them."""
        known = dict.fromkeys((*ROLES, *(r.name for r in self.roles), *(s.role for s in self.statements)))
        for role in roles:
            if role not in known:
                raise UnknownNameError.of("role", str(role), known)
        found = list(dict.fromkeys(roles))
        for role in found:  # it grows as kinds of kinds are found
            found += [r.name for r in self.roles if r.parent == role and r.name not in found]
        return tuple(found)

    def explain(self, start: int | None = None) -> str:
        """Return why each statement was made: its words, and the rules in the order in which they fired.

        Args:
            start: a place in the text; then only what covers it is explained, also a number that joined nothing.

        Raises:
            TypeError: start is no place, but words or something else.

        >>> from casualtykit import parse_casualties
        >>> print(parse_casualties("Two men died in 2019.").explain(16))
        "2019" [16:20] is the count of no statement: a number of role year counts no people (shapes.year)
        """
        if start is not None and not isinstance(start, int):
            raise TypeError(f"start must be a place in the text, an int, not {type(start).__name__}")
        lines: list[str] = []
        for s in self.statements:
            if start is not None and not s.span.start <= start < s.span.end:
                continue
            lines += [f"{s.id}  {s}", f'   "{" ".join(self.text[s.span.start : s.span.end].split())}" [{s.span}]']
            parts: list[tuple[str, Mention | None]] = [("count", s.number), ("outcome", s.trigger)]
            parts += (
                [("victims", v) for v in s.victims]
                + [("by", p) for p in s.perpetrators]
                + [("source", x) for x in s.sources[:1]]
            )
            parts += [("place", p) for p in s.places[:1]] + [("time", s.time)] + [(c.field, c) for c in s.cues]
            lines += [f'   {name}: "{m.text}" by {m.rule} [{m.span}]' for name, m in parts if m is not None]
            lines += [f"   joined by {', '.join(r for r in s.rules if r not in WHY)}"]
            lines += [f"   {r}: {WHY[r]}" for r in s.rules if r in WHY]
        if start is not None and (not lines or any(n.span.start <= start < n.span.end for n in self.idle)):
            lines.append(self._unjoined(start))
        return "\n".join(lines)

    def plot(self, outcome: str | None = None, *, by: str = "outcome", axes: Axes | None = None) -> Axes:
        """Draw the tolls with their bounds, each by itself: a point, a bar from low to high, an arrow for an open end.

        Needs matplotlib, which comes with the extra `plot`.

        Args:
            outcome: one of `Outcome`; all that the text states if None.
            by: "outcome" for the tolls; "role" for one of each role; "source" for what each source says of the text's
                own event, figures of the same people side by side and never added.
            axes: the matplotlib axes to draw on; a new figure if None.

        Raises:
            UnknownNameError: there is no such outcome or division; the message lists those there are.
            MissingExtraError: matplotlib is not installed.
        """
        if outcome is not None and outcome not in tuple(Outcome):
            raise UnknownNameError.of("outcome", str(outcome), [o.value for o in Outcome])
        found: list[tuple[str, Toll]]
        if by == "outcome":
            found = [(t.outcome.value, t) for t in self.tolls()]
        elif by == "role":
            found = [(f"{t.outcome}: {t.role}", t) for t in self.tolls(by_role=True)]
        elif by == "source":
            found = [(f"{t.outcome}: {name}", t) for name, t in self._by_source()]
        else:
            raise UnknownNameError.of("division", str(by), ["outcome", "role", "source"])
        from casualtykit.export.plot import plot_tolls

        rows = [(label, t) for label, t in found if outcome in (None, t.outcome)]
        return plot_tolls(rows, axes=axes)

    def _by_source(self) -> list[tuple[str, Toll]]:
        """Return what each source says: its name, and the toll of its statements alone, the outcomes in their order."""
        known = {s.id: s for s in self.statements}
        said: dict[str, list[Statement]] = {}
        for s in self.statements:
            whole = known.get(s.part_of) if s.part_of is not None else None
            # A part of what somebody else counts is not what its own source says of the whole.
            if whole is None or (_name(whole) == _name(s) and whole.part_of is None):
                said.setdefault(_name(s), []).append(s)
        found = [(name, t) for name, some in said.items() for t in tolls(some, DEFAULT)]
        return sorted(found, key=lambda pair: list(Outcome).index(pair[1].outcome))

    def __str__(self) -> str:
        """Return its outline: the statements, one a line, and what they add up to.

        >>> from casualtykit import parse_casualties
        >>> print(parse_casualties("Two men died."))
        0  killed 2 men
        <BLANKLINE>
        killed 2 [2, 2] (one statement)
        """
        from casualtykit.export.outline import outline

        return outline(self.statements, self.tolls())

    def _repr_html_(self) -> str:
        """Return the report for a notebook: the text with its statements marked, a table of them, and the tolls."""
        from casualtykit.export.html import report_page

        return report_page(self.text, self.statements, self.tolls(), self.tolls(background=True))

    def _unjoined(self, start: int) -> str:
        if not 0 <= start < len(self.text):
            return f"{start} is no place in the text, which has {len(self.text):,} characters"
        number = next((n for n in self.numbers if n.span.start <= start < n.span.end), None)
        if number is not None:
            why = (
                "it joined no outcome" if number.role == "count" else f"a number of role {number.role} counts no people"
            )
            return f'"{number.text}" [{number.span}] is the count of no statement: {why} ({number.rule})'
        if any(s.start <= start < s.end for s in self.sentences):
            return f"nothing at {start} is part of a statement"
        return f"the sentence at {start} was not read: it has no word of harm"


def _name(statement: Statement) -> str:
    """Return what to call the origin of a statement."""
    source = statement.source
    return "no source named" if source is None else source.name or source.text


def _convention(convention: str | Convention | None) -> Convention:
    """Return a convention that is given itself, by its name or not at all."""
    if convention is None:
        return DEFAULT
    return convention if isinstance(convention, Convention) else Convention.shipped(convention)
