"""What a text is read into: frozen result classes, in the order of the flow.

Values only. Every field is a tuple, a string, a number or another value; `None` means that the text does not say.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import field

from casualtykit.dates import Period
from casualtykit.markup import page, table
from casualtykit.spans import Span
from casualtykit.values import Record, frozen
from casualtykit.vocabulary import (
    CauseKind,
    CountKind,
    Modality,
    NumberRole,
    Outcome,
    PlaceKind,
    Role,
    Scope,
    SourceKind,
    TimeKind,
    Update,
)

# -------------------------------------------------------------------------------------------------------- mentions


@frozen
class Count(Record):
    """A figure as stated, with the bounds that the words give it.

    >>> print(Count(800, 800, None, CountKind.AT_LEAST), Count(None, 20, 30, CountKind.RANGE))
    >=800 20-30
    """

    value: int | None
    """The figure stated; None for a range or a vague word."""
    low: int | None
    """The least that the words allow, itself included; None where they leave it open."""
    high: int | None
    """The most that the words allow, itself included; None where they leave it open."""
    kind: CountKind
    """How the words bound the figure."""

    def __str__(self) -> str:
        match self.kind:
            case CountKind.AT_LEAST:
                return f">={self.low}"
            case CountKind.AT_MOST:
                return f"<={self.high}"
            case CountKind.ABOUT:
                return f"~{self.value}"
            case CountKind.RANGE:
                return f"{self.low}-{self.high}"
            case CountKind.VAGUE:
                return f"{self.low}+?"
            case _:
                return str(self.value)


def exactly(value: int) -> Count:
    """Return the count of an exact figure.

    >>> exactly(3)
    Count(value=3, low=3, high=3, kind=<CountKind.EXACT: 'exact'>)
    """
    return Count(value, value, value, CountKind.EXACT)


def vaguely(low: int) -> Count:
    """Return the count of a vague word or a bare plural, of which only the floor is known.

    >>> print(vaguely(24))
    24+?
    """
    return Count(None, low, None, CountKind.VAGUE)


@frozen
class Mention(Record):
    """A stretch of the text that a rule found: `text[span] == mention.text`.

    >>> print(Mention(Span(0, 4), "Kano", "my.rule"))
    Kano
    """

    span: Span
    """Where it stands."""
    text: str
    """The exact words, as given."""
    rule: str
    """The id of the rule that found it."""

    def __str__(self) -> str:
        return self.text


@frozen
class Number(Mention):
    """A number and what it is for; the span includes the hedge ("more than 800").

    >>> from casualtykit import parse_numbers
    >>> [(n.text, str(n.count), n.role.value) for n in parse_numbers("At least 12 died on 3 May.")]
    [('At least 12', '>=12', 'count'), ('3', '3', 'date')]
    """

    count: Count
    """The figure, with its bounds."""
    role: NumberRole = NumberRole.COUNT
    """What it is for; only a `count` may count people."""


@frozen
class OutcomeMention(Mention):
    """The words that state an outcome: a verb, a noun, an adjective or an idiom.

    >>> from casualtykit import parse_outcomes
    >>> [(o.text, o.outcome.value, o.term) for o in parse_outcomes("Three were shot dead and two hurt.")]
    [('shot dead', 'killed', 'shoot dead'), ('hurt', 'injured', 'hurt')]
    """

    outcome: Outcome
    """What the words state."""
    term: str | None = None
    """The finer word, as a dictionary writes it: "evacuate", "behead"."""


@frozen
class Actor(Mention):
    """People or an organisation, with what the words say of them.

    >>> from casualtykit import parse_actors
    >>> [(a.text, a.role, a.sex, a.affiliation) for a in parse_actors("A Turkish nun was freed.")]
    [('Turkish nun', 'clergy', 'female', 'TR')]
    """

    role: str = Role.UNSPECIFIED
    """What sort of people: one of `Role`, or a role of your own."""
    name: str | None = None
    """The canonical name, where it is known."""
    age_group: str | None = None
    """`child`, `adult` or `elderly`."""
    sex: str | None = None
    """`female` or `male`."""
    affiliation: str | None = None
    """The country (ISO 3166-1 alpha-2) or the group they belong to."""


@frozen
class Source(Mention):
    """Who says so.

    >>> from casualtykit import parse_sources
    >>> [(s.text, s.kind.value, s.cue) for s in parse_sources("Ten died, according to the Red Cross.")]
    [('the Red Cross', 'red_cross', 'according to')]
    """

    kind: SourceKind = SourceKind.OTHER
    """What sort of source."""
    name: str | None = None
    """What the words stand for in this text: "it" is "Syrian Observatory for Human Rights"."""
    cue: str | None = None
    """The words that make it a source: "said", "according to"."""


@frozen
class Place(Mention):
    """Where.

    >>> from casualtykit import parse_places
    >>> [(p.text, p.name, p.kind.value, p.country) for p in parse_places("A bus fell off a bridge in Mombasa.")]
    [('Mombasa', 'Mombasa', 'city', 'KE')]
    """

    name: str | None = None
    """The head name, without its modifiers."""
    kind: PlaceKind = PlaceKind.OTHER
    """What sort of place."""
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    latitude: float | None = None
    """Degrees north, -90 to 90."""
    longitude: float | None = None
    """Degrees east, -180 to 180."""
    candidates: tuple[str, ...] = ()
    """The countries that have a place of this name, where they are several."""
    admin1: str | None = None
    """The province, state or governorate that it lies in, or is."""


_STRETCHES = (TimeKind.DURATION, TimeKind.PERIOD, TimeKind.SINCE)


@frozen
class Time(Mention):
    """When, in the words of the text."""

    kind: TimeKind = TimeKind.RELATIVE
    """How the words tell the time."""

    def resolve(self, day: date, *, dateparser: bool = False) -> Period | None:
        """Return the first and last day that the words mean in a text published on a day, or None.

        Source of the conventions: UCDP GED codebook 23.1, time expressions.

        Args:
            day: the day of publication.
            dateparser: let the dateparser package read what the library does not; the extra `dates` installs it.
                Durations and stretches are never given to it.

        Raises:
            TypeError: the day is no datetime.date.
            MissingExtraError: dateparser is wanted and not installed.

        >>> when = Time(Span(0, 9), "on Monday", "times.weekday", TimeKind.WEEKDAY)
        >>> when.resolve(date(2024, 5, 1)).first.isoformat()
        '2024-04-29'
        """
        if not isinstance(day, date):
            raise TypeError(f"day must be a datetime.date, not {type(day).__name__}")
        from casualtykit.dates.forms import resolve

        found = resolve(self.text, day)
        if found is not None or not dateparser or self.kind in _STRETCHES:
            return found
        from casualtykit.dates_extra import resolve_with_dateparser

        return resolve_with_dateparser(self.text, day)


@frozen
class Cause(Mention):
    """The thing or event that did the harm: a weapon, an attack, an accident, a disaster, a disease.

    >>> from casualtykit import parse_casualties
    >>> cause = parse_casualties("A flood killed 12 people.").statements[0].cause
    >>> cause.text, cause.kind.value
    ('flood', 'disaster')
    """

    kind: CauseKind = CauseKind.ATTACK
    """What sort of thing."""


@frozen
class Cue(Mention):
    """Words that decided a field of a statement.

    >>> from casualtykit import parse_casualties
    >>> [(c.field, c.text) for c in parse_casualties("Ten people are feared dead.").statements[0].cues]
    [('modality', 'feared')]
    """

    field: str = ""
    """The field: "modality", "scope", "update", "background"."""


# ------------------------------------------------------------------------------------------------------ statements


_UNTOLD = ("role", "modality", "blame", "scope", "background", "update", "part_of", "repeats", "event", "doubts")
"""Fields that a notebook shows where no words of their own decided them."""
_SIDES = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
_SELF_PLACED = ("near ", "close to ", "next to ", "outside ", "off ", *(f"{side} of " for side in _SIDES))


@frozen
class Statement(Record):
    """One group of people and what the text states of them.

    `print(statement)` is one line, the same outline that golden files, the docs and the command line use.

    >>> from casualtykit import parse_casualties
    >>> statement = parse_casualties("Gunmen killed at least two policemen in Herat, officials said.").statements[0]
    >>> print(statement)
    killed >=2 policemen | police | by Gunmen | source: officials (government) | at Herat
    >>> statement.count.low, statement.role, statement.place.country
    (2, 'police', 'AF')
    """

    id: int
    """Its place among the statements of the text, from 0; links use it."""
    span: Span
    """The shortest stretch that holds count, victims and outcome word."""
    sentence: Span
    """The sentence it stands in."""
    outcome: Outcome
    """What they are said to have suffered."""
    count: Count
    """How many, with the bounds of the words."""
    number: Number | None
    """The words that state the count; None where none do ("a bare plural", "the mayor")."""
    trigger: OutcomeMention
    """The words that state the outcome."""
    role: str = Role.UNSPECIFIED
    """The role of the group, also where its words are left out ("wounding 20")."""
    victims: tuple[Actor, ...] = ()
    """The words for those who suffered."""
    perpetrators: tuple[Actor, ...] = ()
    """The words for those who did it: people or organisations, never things."""
    cause: Cause | None = None
    """What did it and is nobody."""
    sources: tuple[Source, ...] = ()
    """Who says so, the origin first."""
    places: tuple[Place, ...] = ()
    """Where, the most specific first."""
    time: Time | None = None
    """When, in the words of the text."""
    when: Period | None = None
    """The first and last day that the time means; None without a day of publication, or where the words are vague."""
    modality: Modality = Modality.ASSERTED
    """How sure the text is of the harm."""
    blame: Modality | None = None
    """How sure the text is of who did it; None where it is as sure as of the harm."""
    scope: Scope = Scope.INCIDENT
    """Whether the figure is of one incident, or adds up several or a period."""
    background: bool = False
    """The figure belongs to an event other than the one the text reports."""
    update: Update | None = None
    """How it relates to a figure given before."""
    part_of: int | None = None
    """The statement whose figure contains this one."""
    repeats: int | None = None
    """The earlier statement that this one says again, or whose people it counts otherwise ("rival claim")."""
    event: str | None = None
    """Always None in this version."""
    doubts: tuple[str, ...] = ()
    """Named reasons to check it: "rival claim" (another source has another figure), "natural death"."""
    cues: tuple[Cue, ...] = ()
    """The words that decided other fields, such as `modality`."""
    rules: tuple[str, ...] = field(default=())
    """The ids of the rules that made it, in the order in which they did."""

    @property
    def source(self) -> Source | None:
        """The origin of the claim, or None."""
        return self.sources[0] if self.sources else None

    @property
    def place(self) -> Place | None:
        """The most specific place, or None."""
        return self.places[0] if self.places else None

    def __str__(self) -> str:
        head = " ".join(
            [self.outcome, str(self.count), *([" and ".join(v.text for v in self.victims)] if self.victims else [])]
        )
        parts = [head]
        if self.role != Role.UNSPECIFIED:
            parts.append(self.role)
        if self.perpetrators:
            sure = f" ({self.blame})" if self.blame is not None else ""
            parts.append("by " + " and ".join(p.text for p in self.perpetrators) + sure)
        for source in self.sources[:1]:
            known = f" = {source.name}" if source.name and source.name != source.text else ""
            parts.append(f"source: {source.text}{known} ({source.kind})")
        parts += [p.text if p.text.lower().startswith(_SELF_PLACED) else f"at {p.text}" for p in self.places[:1]]
        parts += [self.time.text] if self.time else []
        parts += [self.modality] if self.modality is not Modality.ASSERTED else []
        parts += [self.scope] if self.scope is Scope.CUMULATIVE else []
        parts += ["background"] if self.background else []
        parts += [self.update] if self.update else []
        parts += [f"part of {self.part_of}"] if self.part_of is not None else []
        parts += [f"repeats {self.repeats}"] if self.repeats is not None else []
        return " | ".join(" ".join(p.split()) for p in parts)

    def _repr_html_(self) -> str:
        """Return the statement as a table for notebooks: each field, its words, where they stand and by which rule."""
        rows = [
            (f, value, m.text, str(m.span), m.rule) if m else (f, value, "", "", "") for f, value, m in self._told()
        ]
        told = {row[0] for row in rows}
        for name in _UNTOLD:
            value = getattr(self, name)
            if name not in told and value is not None and value is not False and value != ():
                rows.append((name, ", ".join(value) if name == "doubts" else str(value), "", "", ""))
        return page([table(f"statement {self.id}", ("field", "value", "words", "at", "rule"), rows)])

    def _told(self) -> Iterator[tuple[str, str, Mention | None]]:
        """Yield the fields that have words of their own: name, value, and the words."""
        yield "outcome", self.outcome, self.trigger
        yield "count", str(self.count), self.number
        for name, actors in (("victims", self.victims), ("by", self.perpetrators)):
            yield from ((name, a.role, a) for a in actors)
        if self.cause is not None:
            yield "cause", self.cause.kind, self.cause
        yield from (("source", f"{s.name or s.text} ({s.kind})", s) for s in self.sources)
        yield from (("place", f"{p.name or p.text} ({p.kind})", p) for p in self.places)
        if self.time is not None:
            yield "time", self.time.kind if self.when is None else str(self.when), self.time
        yield from ((c.field, str(getattr(self, c.field, "")), c) for c in self.cues)


@frozen
class Toll(Record):
    """What a text's statements add up to, for one outcome and, where asked, one role.

    >>> from casualtykit import parse_casualties
    >>> toll = parse_casualties("At least 12 people were killed.").toll("killed")
    >>> print(toll)
    killed 12 [12, ?] (one statement)
    >>> toll.low, toll.best, toll.high
    (12, 12, None)
    """

    outcome: Outcome
    """What the people suffered."""
    role: str | None
    """The role or roles asked for, with + between them; None where it is of all."""
    low: int | None
    """The least that the text allows; None where it leaves it open."""
    best: int | None
    """What a careful reader would enter; None for a vague word alone."""
    high: int | None
    """The most that the text allows; None where it leaves it open."""
    statements: tuple[int, ...]
    """The ids of the statements it rests on."""
    basis: str
    """Why this figure."""

    def __str__(self) -> str:
        low, best, high = ("?" if n is None else n for n in (self.low, self.best, self.high))
        return f"{self.outcome} {best} [{low}, {high}] ({self.basis})"
