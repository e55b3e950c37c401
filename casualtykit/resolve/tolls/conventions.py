"""How a scheme turns what a text states into figures: the published schemes, and those of a user's own.

A `Convention` names one small rule for each kind of count. Where a scheme publishes no rule, its figure is empty and
says so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from casualtykit.errors import UnknownNameError
from casualtykit.languages.en.group_words import HOUSEHOLDS
from casualtykit.model import Statement
from casualtykit.resolve.tolls.figures import (
    Affected,
    CountRule,
    Figure,
    Persons,
    Ranked,
    RivalRule,
    Several,
    Words,
    as_floor,
    as_mean,
    as_point,
    as_stated,
    blank,
    ends_only,
    first_stands,
    lowest_claim,
    majority_else_lowest,
    nobody,
    unruled,
)
from casualtykit.values import frozen
from casualtykit.vocabulary import LAWLESS, CountKind, Outcome, SourceKind, Update


@frozen
class Convention:
    """How statements become figures; every part has a default, and the defaults are the library's own convention.

    >>> Convention("my own", range=as_mean, attackers=False).name
    'my own'
    """

    name: str = "default"
    """What it is called; it stands before the reason of each of its tolls."""
    exact: CountRule = as_stated
    """For "twelve"."""
    about: CountRule = as_stated
    """For "some 80"."""
    at_least: CountRule = as_stated
    """For "at least twelve"."""
    at_most: CountRule = as_stated
    """For "up to 30"."""
    range: CountRule = as_stated
    """For "20 to 30"."""
    vague: CountRule = as_stated
    """For "dozens" and bare plurals."""
    households: CountRule | None = None
    """For families and households; None: each counts as what is counted, without conversion."""
    rivals: RivalRule = first_stands
    """For sources that differ."""
    casualties: CountRule | None = None
    """For the dead of a text that has only "casualties"; None: it states no dead."""
    missing: bool = False
    """Whether the missing are added to the dead."""
    attackers: bool | None = True
    """Whether armed groups and criminals among the victims are counted; None: the scheme publishes no rule."""
    raised: bool | None = True
    """Whether a running toll replaces what came before; None: the scheme publishes no rule."""
    outcomes: tuple[Outcome, ...] = tuple(Outcome)
    """What it has figures for."""

    def figure(self, statement: Statement) -> Figure:
        """Return what the convention enters for one statement."""
        if self.households is not None and of_households(statement):
            return self.households(statement)
        rules: dict[CountKind, CountRule] = {
            CountKind.EXACT: self.exact,
            CountKind.ABOUT: self.about,
            CountKind.AT_LEAST: self.at_least,
            CountKind.AT_MOST: self.at_most,
            CountKind.RANGE: self.range,
            CountKind.VAGUE: self.vague,
        }
        return rules[statement.count.kind](statement)

    def refusal(self, outcome: Outcome, statements: Collection[Statement]) -> str | None:
        """Return why the convention has no figure for these statements of an outcome, or None where it may have one."""
        if outcome not in self.outcomes:
            return f"it has no figure for {outcome}"
        if self.attackers is None and any(is_attacker(s) for s in statements):
            return "no published rule for attackers among the victims; ask for roles"
        told = {s.count.value for s in statements}
        if self.raised is None and len(told) > 1 and any(s.update is Update.RAISES_TO for s in statements):
            return "no published rule for a toll that is raised"
        return None

    @classmethod
    def shipped(cls, name: str) -> Convention:
        """Return a convention by its name.

        Raises:
            UnknownNameError: there is no such convention; the message lists those there are.

        >>> Convention.shipped("gtd").name
        'gtd'
        """
        made: dict[str, Callable[[], Convention]] = {
            "default": cls,
            "acled": cls.acled,
            "ucdp": cls.ucdp,
            "gtd": cls.gtd,
            "emdat": cls.emdat,
            "ibc": cls.ibc,
        }
        if name not in made:
            raise UnknownNameError.of("convention", str(name), made)
        return made[name]()

    @classmethod
    def acled(cls, several: int | None = None) -> Convention:
        """Return the rules of ACLED: one conservative figure, of the dead alone.

        Source: ACLED codebook; its fatalities FAQ.

        Args:
            several: what to enter for several, many and a bare plural: 3 or 10 by the scheme; if None, such a toll has
                these two as its bounds and no best figure.

        >>> from casualtykit import parse_casualties
        >>> print(parse_casualties("Several people were killed.").toll("killed", convention=Convention.acled(several=10)))
        killed 10 [10, 10] (acled: one statement)
        """
        return cls(
            "acled",
            exact=as_point,
            about=unruled,
            at_least=as_point,
            at_most=unruled,
            range=as_point,
            vague=Words(((20, 10), (24, 12), (200, 100)), Several(several, (3, 10))),
            rivals=lowest_claim,
            casualties=nobody,
            outcomes=(Outcome.KILLED,),
        )

    @classmethod
    def ucdp(cls, reliable: Sequence[SourceKind] = ()) -> Convention:
        """Return the rules of the UCDP's event data: low, best and high of the dead.

        Source: UCDP GED codebook 23.1.

        Args:
            reliable: kinds of sources, the most reliable first. Where sources differ, the best figure is that of the
                most reliable, which a text does not tell; there is none if this is left out.

        >>> from casualtykit import SourceKind, parse_casualties
        >>> report = parse_casualties("Nineteen people were killed, police said. Doctors said 23 people were killed.")
        >>> print(report.toll("killed", convention=Convention.ucdp(reliable=[SourceKind.MEDICAL, SourceKind.POLICE])))
        killed 23 [19, 23] (ucdp: rival claims, the source ranked first stands)
        """
        return cls(
            "ucdp",
            about=unruled,
            at_least=as_floor,
            vague=unruled,
            rivals=Ranked(tuple(reliable), bounds=True),
            casualties=unruled,
            outcomes=(Outcome.KILLED,),
        )

    @classmethod
    def gtd(cls) -> Convention:
        """Return the rules of the Global Terrorism Database: one figure of dead, wounded, hostages and captured.

        Source: GTD codebook 2017, pages 45 to 55.
        """
        return cls(
            "gtd",
            exact=as_point,
            about=unruled,
            at_least=as_point,
            at_most=unruled,
            range=as_point,
            vague=blank,
            rivals=majority_else_lowest,
            casualties=unruled,
            outcomes=(Outcome.KILLED, Outcome.INJURED, Outcome.ABDUCTED, Outcome.DETAINED),
        )

    @classmethod
    def emdat(cls, household: int | None = None, sources: Sequence[SourceKind] = ()) -> Convention:
        """Return the rules of EM-DAT: one figure of the dead with the missing, of the injured and of the homeless.

        Source: EM-DAT guidelines.

        Args:
            household: persons in a household: 5 in developing countries and 3 in industrialised ones by the scheme; if
                None, such a toll has these two as its bounds and no best figure.
            sources: kinds of sources, the one with priority first; if left out, the order in which the guidelines name
                them: United Nations, governments, Red Cross and other organisations, companies, press.
        """
        sizes = (3, 5) if household is None else (household, household)
        return cls(
            "emdat",
            exact=as_point,
            about=unruled,
            at_least=as_point,
            at_most=unruled,
            range=Affected(as_mean),
            vague=Words(((200, 200), (2000, 2000))),
            households=Persons(*sizes),
            rivals=Ranked(tuple(sources) or _EMDAT_SOURCES),
            casualties=unruled,
            missing=True,
            outcomes=(Outcome.KILLED, Outcome.INJURED, Outcome.DISPLACED),
        )

    @classmethod
    def ibc(cls) -> Convention:
        """Return the rules of Iraq Body Count: the least and the most of the dead.

        Source: Iraq Body Count, methods.
        """
        return cls(
            "ibc",
            about=unruled,
            at_least=as_floor,
            at_most=unruled,
            vague=unruled,
            rivals=ends_only,
            casualties=unruled,
            attackers=None,
            raised=None,
            outcomes=(Outcome.KILLED,),
        )


_EMDAT_SOURCES = (
    SourceKind.INTERGOVERNMENTAL,
    SourceKind.GOVERNMENT,
    SourceKind.RED_CROSS,
    SourceKind.MONITOR,
    SourceKind.COMPANY,
    SourceKind.MEDIA,
)

DEFAULT = Convention()
"""The library's own: bounds as the words give them, the first of rival figures as the best."""

CONVENTIONS: tuple[str, ...] = ("default", "acled", "ucdp", "gtd", "emdat", "ibc")
"""The names of the shipped conventions."""


def is_attacker(statement: Statement) -> bool:
    """Return whether the people of a statement are armed groups or criminals."""
    return statement.role in LAWLESS


def of_households(statement: Statement) -> bool:
    """Return whether households are counted, not persons."""
    return any(v.text.lower().endswith(HOUSEHOLDS) for v in statement.victims)
