"""What the statements of a text add up to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import reduce
from operator import add

from casualtykit.model import Statement, Toll
from casualtykit.resolve.links.references import MORE
from casualtykit.resolve.people import RIVAL, stated
from casualtykit.resolve.tolls.conventions import DEFAULT, Convention, is_attacker, of_households
from casualtykit.resolve.tolls.figures import Claim, Figure
from casualtykit.spans import Span
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import CountKind, Modality, Outcome, Role, Update

Wanted = Callable[[Statement], bool]
"""Whether the people of a statement are asked for."""


def toll(
    statements: Sequence[Statement],
    outcome: Outcome,
    roles: Collection[str] | None = None,
    convention: Convention = DEFAULT,
) -> Toll | None:
    """Return the figure of the text's own event, or None where the text states none.

    Repeats and parts of a whole are left out, and what remains is added; a running toll replaces what came before it.
    A convention that has no figure for what the text states gives a toll without figures, whose `basis` says why.

    Args:
        statements: all statements of a text, linked to one another.
        outcome: what is asked for.
        roles: the roles of the people asked for; all if None.
        convention: how words become figures.
    """
    label = None if roles is None else "+".join(roles)
    ledger = _Ledger.of(_counted(statements, outcome, convention), convention)
    entries = ledger.entries(ledger.asked(roles))
    if not entries and outcome is Outcome.KILLED and convention.casualties is not None:
        ledger = _Ledger.of(_counted(statements, Outcome.CASUALTIES, convention), convention)
        entries = [evolve(e, figure=convention.casualties(e.told)) for e in ledger.entries(ledger.asked(roles))[:1]]
    if not entries:
        return None
    ids = tuple(dict.fromkeys(i for e in entries for i in e.ids))
    empty = [e.figure.note for e in entries if e.figure.empty]
    refusal = convention.refusal(outcome, ledger.held(roles)) or (empty[0] if empty else None)
    figure = Figure(note=refusal) if refusal is not None else reduce(add, (e.figure for e in entries))
    basis = figure.note if refusal is not None else _basis(entries, figure.note)
    return Toll(outcome, label, figure.low, figure.best, figure.high, ids, _named(basis, convention))


def _named(basis: str, convention: Convention) -> str:
    """Return a reason with the name of the convention before it, where that is not the library's own."""
    return basis if convention.name == DEFAULT.name else f"{convention.name}: {basis}"


def _counted(statements: Sequence[Statement], outcome: Outcome, convention: Convention) -> list[Statement]:
    """Return the statements of the text's own event that bear on an outcome."""
    outcomes = {outcome, Outcome.MISSING} if convention.missing and outcome is Outcome.KILLED else {outcome}
    elsewhere = {s.id for s in statements if s.background}  # a part of what belongs to another event belongs to it too
    own = (s for s in statements if not s.background and s.part_of not in elsewhere)
    mine = [s for s in own if s.outcome in outcomes and s.modality is not Modality.DENIED]
    died = (
        s for s in statements if s.outcome is Outcome.KILLED and s.modality not in (Modality.FEARED, Modality.DENIED)
    )
    dead = {_words(s) for s in died if s.number is not None and s.victims}
    mine = [s for s in mine if s.outcome not in _UNTIL_DEATH or _words(s) not in dead] if dead else mine
    return mine if outcome is not Outcome.CASUALTIES else _told_apart(mine, statements)


def _told_apart(mixed: list[Statement], statements: Sequence[Statement]) -> list[Statement]:
    """Return figures of killed and hurt together without the vague ones, and those of nobody, where the text counts either."""
    either = (s for s in statements if s.outcome in (Outcome.KILLED, Outcome.INJURED) and not s.background)
    counted = sum(stated(s) for s in either if s.part_of is None and s.repeats is None)
    return [s for s in mixed if s.count.value or (s.count.low or 0) > counted] if counted else mixed


def _words(s: Statement) -> tuple[Span, ...]:
    """Return where the words stand that count and name the people of a statement."""
    return tuple(m.span for m in (s.number, *s.victims) if m is not None)


_UNTIL_DEATH = (Outcome.INJURED, Outcome.MISSING)
"""What is no longer told of those of whom the same words tell that they died: "three people wounded in the blast died"."""


@settled
class _Entry:
    """One line of a sum: people who are counted once."""

    told: Statement
    figure: Figure
    ids: tuple[int, ...]
    times: int = 1
    """How often the text gives the figure."""
    disputed: bool = False
    """Whether other sources give another figure."""
    raised: bool = False
    """Whether it is a running toll that replaces all other lines."""


@settled
class _Ledger:
    """The statements of one outcome, as they hang together."""

    convention: Convention
    statements: Mapping[int, Statement]
    again: Mapping[int, list[Statement]]
    """For each statement those that give its figure again."""
    rivals: Mapping[int, list[Statement]]
    """For each statement those of other sources that give another figure of its people."""
    parts: Mapping[int, list[Statement]]
    """For each statement those of people whom it contains."""
    roots: tuple[Statement, ...]
    """Those that neither say another again nor are a part of one."""

    @classmethod
    def of(cls, mine: Sequence[Statement], convention: Convention) -> _Ledger:
        """Return the ledger of some statements; a link to one that is not among them binds nothing."""
        known = {s.id: s for s in mine}
        again, rivals, parts = (defaultdict[int, list[Statement]](list) for _ in range(3))
        for s in mine:
            if s.repeats in known:
                first = known[s.repeats]
                if RIVAL in s.doubts:
                    rivals[first.id].append(s)
                elif s.count.value == first.count.value:
                    again[first.id].append(s)
            elif s.part_of in known:
                whole = known[s.part_of]
                parts[whole.id if whole.repeats not in known else whole.repeats].append(s)
        roots = tuple(s for s in mine if s.repeats not in known and s.part_of not in known)
        return cls(convention, known, again, rivals, parts, roots)

    def roles(self, s: Statement) -> set[str]:
        """Return the roles that the text gives to the people of a statement, wherever it counts them."""
        said = {r.role for r in (s, *self.again[s.id])}
        return said - {Role.UNSPECIFIED} or said

    def asked(self, roles: Collection[str] | None) -> Wanted | None:
        """Return which people are asked for; None for all."""
        if self.convention.attackers is not False:
            return None if roles is None else lambda s: not self.roles(s).isdisjoint(roles)
        return lambda s: not is_attacker(s) and (roles is None or not self.roles(s).isdisjoint(roles))

    def held(self, roles: Collection[str] | None) -> list[Statement]:
        """Return the statements of the people asked for, parts and repeats among them."""
        wanted = self.asked(roles)
        return [s for s in self.statements.values() if wanted is None or wanted(s)]

    def entries(self, wanted: Wanted | None) -> list[_Entry]:
        """Return what is added: the groups that are counted once, or the latest running toll alone."""
        latest = self._latest()
        if latest is not None and (wanted is None or wanted(latest)):
            raised = [evolve(e, raised=True) for e in self._inside(latest, wanted)]
            return [*raised, *(e for s in self._abroad(latest) for e in self._inside(s, wanted))]
        found = [e for s in self.roots for e in self._inside(s, wanted)]
        found = [e for e in found if e.told.count.high != 0] or found[:1]
        for weak, note in _WEAK:
            found = _beside(found, weak, note)
        return found

    def _latest(self) -> Statement | None:
        """Return the last running toll that says another figure than what it takes up."""
        if not self.convention.raised:
            return None
        rose = [
            s for s in self.statements.values() if s.update is Update.RAISES_TO and s.part_of not in self.statements
        ]
        said = {s.id for group in self.again.values() for s in group}
        latest = next((s for s in reversed(rose) if s.id not in said), None)
        exact = self.statements.get(latest.repeats) if latest is not None and latest.repeats is not None else None
        return exact if exact is not None and latest is not None and exact.id > latest.id else latest  # what it rounds

    def _abroad(self, latest: Statement) -> list[Statement]:
        """Return what is told behind a running toll of a country of people in other ones, whom it does not hold."""
        home = latest.place.country if latest.place is not None else None
        told = (s for s in self.roots if home is not None and s.id > latest.id and s.modality is Modality.ASSERTED)
        return [s for s in told if s.place is not None and s.place.country not in (None, home) and s.count.value]

    def _inside(self, s: Statement, wanted: Wanted | None) -> Iterator[_Entry]:
        """Yield what a statement and its parts say of the people asked for.

        People of no stated role who have parts of stated roles are those who remain without them.
        """
        if wanted is not None and not wanted(s):
            for part in self.parts[s.id]:
                yield from self._inside(part, wanted)
            return
        figure = self._figure(s)
        ids = (s.id, *(r.id for r in self.rivals[s.id]))
        if wanted is not None and self.roles(s) == {Role.UNSPECIFIED}:
            others = [p for p in self.parts[s.id] if not wanted(p)]
            for part in others:
                rest = figure - self._figure(part)
                figure = evolve(rest, note=_REST)
            ids += tuple(p.id for p in others)
        sure = self._sure(s)
        if sure is not None:
            figure = evolve(self._figure(sure), high=figure.high, note=_FEARED_MORE)
            s, ids = sure, (sure.id, *ids)
        yield _Entry(s, figure, ids, 1 + len(self.again[s.id]), bool(self.rivals[s.id]))

    def _sure(self, s: Statement) -> Statement | None:
        """Return the largest figure of those who surely came to harm, among more of whom it is only feared: "up to 500", "225 bodies"."""
        if s.modality is not Modality.FEARED:
            return None
        sure = [p for p in self.parts[s.id] if p.modality is not Modality.FEARED and p.count.value]
        return max(sure, key=_floor, default=None)

    def _figure(self, s: Statement) -> Figure:
        """Return the figure of a group of people who are counted once: its bounds are the widest that the text gives."""
        told = max((s, *self.again[s.id]), key=_floor)
        if s.count.value is not None:
            said = (s, *self.again[s.id])
            told = next((r for r in said if r.count.high is None), s)
            if s.count.kind is CountKind.AT_MOST:
                told = next((r for r in said if r.count.kind is CountKind.EXACT), told)
            told = next((p for p in self.parts[s.id] if _in_persons(s, p)), told)
        figure = self.convention.figure(told)
        if self.rivals[s.id]:
            claims = [Claim(s, figure), *(Claim(r, self.convention.figure(r)) for r in self.rivals[s.id])]
            figure = self.convention.rivals(claims)
        if figure.empty:
            return figure
        parts = [self.convention.figure(p) for p in self.parts[s.id]]
        sure = s.modality is not Modality.FEARED
        if sure and figure.best is None and figure.high is not None and sum(p.best or 0 for p in parts) == figure.high:
            return evolve(figure, low=figure.high, best=figure.high)  # "as many as 14, nine rebels and five drivers"
        least = [p.low for p in parts if p.low is not None]
        most = [x for x in (figure.best, figure.high) if x is not None]
        return evolve(figure, low=min([max([*least, figure.low or 0]), *most])) if least else figure


def _in_persons(whole: Statement, part: Statement) -> bool:
    """Return whether households are told again as the persons who live in them: "300 families (1,500 people)"."""
    persons, homes = stated(part), stated(whole)
    return persons > homes and of_households(whole) and not of_households(part)


def _floor(s: Statement) -> int:
    return s.count.low or 0


_REST = "the rest of a whole whose parts have other roles"
_FEARED_MORE = "what is feared raises `high` alone"


def _feared(e: _Entry, _: Sequence[_Entry]) -> bool:
    return e.told.modality is Modality.FEARED


def _vague(e: _Entry, entries: Sequence[_Entry]) -> bool:
    """Return whether a group is left vague beside larger ones that are counted, or no word at all says how many."""
    if e.told.count.kind is not CountKind.VAGUE or e.figure.best is not None or e.figure.high is not None:
        return False
    counted = sum(o.figure.best or 0 for o in entries)
    return e.told.number is None or (e.figure.low or 0) < counted


def _more(e: _Entry, entries: Sequence[_Entry]) -> bool:
    """Return whether "more" people are told of in a sentence of their own: a larger figure may hold them already.

    Those who leave home are counted as they leave, and not as they are found.
    """
    if e.told.outcome is Outcome.DISPLACED or e.told.place is not None or all(c.rule != MORE for c in e.told.cues):
        return False
    others = [o for o in entries if o is not e]
    held = any(o.figure.best is None or o.figure.best > (e.figure.low or 0) for o in others)
    return held and all(o.told.sentence != e.told.sentence for o in others)


_WEAK = (
    (_feared, _FEARED_MORE),
    (_vague, "what is left vague only opens `high`"),
    (_more, '"more" people raise `high` alone'),
)
"""Which lines of a sum only raise the most that there may be, and what is said of them."""


def _beside(entries: list[_Entry], weak: Callable[[_Entry, Sequence[_Entry]], bool], note: str) -> list[_Entry]:
    """Return lines of which the weak ones only raise the most that there may be, where others stand beside them."""
    raises = [weak(e, entries) and not e.figure.empty for e in entries]
    if all(raises):
        return entries
    on_top = [evolve(e, figure=Figure(0, 0, e.figure.high, note)) for e in entries]
    return [top if up else e for e, top, up in zip(entries, on_top, raises, strict=True)]


def _basis(entries: Sequence[_Entry], note: str) -> str:
    """Return why a toll is what it is."""
    if any(e.raised for e in entries):
        told = "the latest running toll" + ("" if all(e.raised for e in entries) else ", with those of other countries")
    elif len(entries) > 1:
        vague = any(e.figure.best is None for e in entries)
        told = "separate groups, added" + ("; not each has a best figure" if vague else "")
    elif entries[0].disputed:
        return note
    else:
        told = "one statement" if entries[0].times == 1 else f"one figure, given {entries[0].times} times"
    return f"{told}; {note}" if note else told


def tolls(
    statements: Sequence[Statement], convention: Convention = DEFAULT, *, by_role: bool = False
) -> tuple[Toll, ...]:
    """Return the figure of every outcome that the text's own event has, or of every role in it."""
    found: list[Toll | None] = []
    for outcome in Outcome:
        if not by_role:
            found.append(toll(statements, outcome, None, convention))
            continue
        ledger = _Ledger.of(_counted(statements, outcome, convention), convention)
        named = dict.fromkeys(r for s in ledger.statements.values() for r in sorted(ledger.roles(s)))
        own = [toll(statements, outcome, (role,), convention) for role in named]
        found += [t for t in own if len(own) == 1 or not _nobody_left(t)]
    return tuple(t for t in found if t is not None)


def _nobody_left(found: Toll | None) -> bool:
    """Return whether every one of a whole has a role."""
    return found is not None and found.role == Role.UNSPECIFIED and found.high == 0


def background_tolls(
    statements: Sequence[Statement], convention: Convention = DEFAULT, *, by_role: bool = False
) -> tuple[Toll, ...]:
    """Return each background figure by itself."""
    found: list[Toll] = []
    for s in statements:
        if s.background and s.modality is not Modality.DENIED:
            refusal = convention.refusal(s.outcome, [s])
            figure = Figure(note=refusal) if refusal is not None else convention.figure(s)
            basis = _named("; ".join(filter(None, ("background", figure.note))), convention)
            role = s.role if by_role else None
            found.append(Toll(s.outcome, role, figure.low, figure.best, figure.high, (s.id,), basis))
    return tuple(found)
