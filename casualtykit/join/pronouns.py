"""Whom a pronoun of a clause stands for."""

from __future__ import annotations

from collections.abc import Iterator

from casualtykit.join.doers.subjects import subject_of
from casualtykit.join.drafts import count_of
from casualtykit.languages.en.captive_words import FREED
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Noun, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import FORCES, KEPT, Role


def antecedent(tape: Tape, pronoun: Phrase, at: int) -> Phrase:
    """Return the group of the same clause that a pronoun stands for, the nearest that fits its number; else the pronoun."""
    many = pronoun.word in ("they", "them")
    if not many and pronoun.word not in ("he", "him", "she", "her"):
        return pronoun
    attacker = _stopped(tape, pronoun, at, many=many)
    if attacker is not None:
        return evolve(pronoun, noun=attacker.noun)
    before = [
        p
        for p in tape.phrases[:at]
        if p.sym in ("PEOPLE", "NAME", "COUNT") and p.noun is not None and p.end <= pronoun.start
    ]
    relative = at > 0 and tape.phrases[at - 1].sym in ("WHO", "THAT") and pronoun.start > tape.phrases[at].start
    if relative and tape.phrases[at - 2].sym != "AT":
        before = before[:-1]  # "freed by rebels who had seized them": the rebels are the subject
    fitting = [
        p
        for p in before
        if p.noun is not None and (count_of(p.noun)[0].value == 1 and not (p.noun.collective and not many)) != many
    ]
    objects = pronoun.word in ("him", "them", "her")
    freed = None if objects else _freed(tape, pronoun, at)
    chosen = freed or next(_objects(tape, fitting, at) if objects else _subjects(tape, fitting), None)
    if objects and not relative and len(fitting) < 2 and fitting[:1] == before[:1] and not _other_subject(tape, at):
        chosen = None  # the only group before an object is the subject
    if chosen is None and objects and not many:
        chosen = _owner(tape, at)
    if chosen is None or chosen.noun is None:
        return pronoun
    if many and (row := _row_of(tape, chosen, at)) is not None:
        return evolve(pronoun, noun=row)
    if many and chosen is freed and count_of(chosen.noun)[0].value == 1:
        return pronoun  # "freed three British and one Colombian worker six days after they were seized"
    strength = chosen.noun.number is not None and chosen.noun.number.rule == "phrases.strength"
    return evolve(
        pronoun, noun=evolve(chosen.noun, number=None) if strength else chosen.noun
    )  # "a 12-man team ... them"


def _freed(tape: Tape, pronoun: Phrase, at: int) -> Phrase | None:
    """Return whom somebody freed that were taken before: "rebels freed two nuns a month after they were abducted"."""
    harm = tape.phrases[at].harm
    match = _FREED_AFTER.search(tape.text, 0, at + 1) if harm is not None and harm.trigger.outcome in KEPT else None
    if match is None or tape.phrases[match.start("they")] is not pronoun:
        return None
    return tape.phrases[match.start("who")] if tape.phrases[match.start("verb")].word in FREED else None


_FREED_AFTER = TAPE.lazy(
    "(?P<verb>[VERB VERB_ED]) (?: [PEOPLE COUNT ORG] AND )? (?P<who>[PEOPLE NAME])"
    " [^SEMI SUB WHO THAT BREAK DIE HARM HARM_ED HARMED]{0,9} COMMA? [NUMBER THING TIME]? SUB (?P<they>PRONOUN)"
)


def _row_of(tape: Tape, one: Phrase, at: int) -> Noun | None:
    """Return a list of which a pronoun takes up all, if each of its groups is of so many: "took a priest and two nuns, and shot them"."""
    i, doers = tape.phrases.index(one), subject_of(tape, at) or (0, 0)
    match = next((m for m in _ROW.finditer(tape.text, 0, at) if m.start() <= i < m.end()), None)
    if match is None or (match.start() < doers[1] and doers[0] < match.end()):
        return None
    row = tape.phrases[slice(*match.span())]
    nouns = [p.noun for p in row if p.noun is not None]
    last, members = nouns[-1], [count_of(n)[0].value for n in nouns]
    if None in members:
        return None
    return evolve(
        last,
        core=Span(row[0].start, row[-1].end),
        number=None,
        role=last.role if all(n.role == last.role for n in nouns) else Role.UNSPECIFIED,
        plural=True,
        members=sum(m or 0 for m in members),
    )


_ROW = TAPE.lazy(
    "(?<! INCLUDING) [PEOPLE NAME COUNT] (?: COMMA [PEOPLE NAME COUNT] ){0,8} COMMA? AND [PEOPLE NAME COUNT]"
)


def _stopped(tape: Tape, pronoun: Phrase, at: int, *, many: bool) -> Phrase | None:
    """Return the attacker whom the state's forces shoot before he goes on: "a gunman killed four people before police shot him dead"."""
    if pronoun.word not in ("him", "her", "them") or not any(p.word in _UNTIL for p in tape.phrases[:at]):
        return None
    match = _SHOOTS_HIM.search(tape.text, 0, at + 2)
    if match is None or tape.phrases[match.start("him")] is not pronoun:
        return None
    force, attacker = tape.phrases[match.start("force")].noun, subject_of(tape, match.start("harm"))
    if (
        tape.phrases[match.start("until")].word not in _UNTIL
        or force is None
        or force.role not in FORCES
        or not attacker
    ):
        return None
    who = tape.phrases[attacker[0]]
    if who.noun is None or who.sym != "PEOPLE" or who.noun.role in FORCES:
        return None
    return who if (count_of(who.noun)[0].value != 1) is many else None


_UNTIL = frozenset(("before", "until"))
_SHOOTS_HIM = TAPE.lazy(
    "(?P<harm>[HARM HARM_ED HARMING]) [^BREAK SUB]{0,16}? COMMA? (?P<until>SUB) ADJUNCT{0,2}"
    " (?P<force>[PEOPLE ORG]) ADJUNCT{0,2} [HARM HARM_ED] (?P<him>PRONOUN)"
)
"""What somebody does to others, until the state's forces do it to him."""


def _other_subject(tape: Tape, at: int) -> bool:
    """Return whether a pronoun is the subject of a verb: "they met the rebel, killing him"."""
    doers = subject_of(tape, at)
    return doers is not None and tape.phrases[doers[0]].sym == "PRONOUN"


def _owner(tape: Tape, at: int) -> Phrase | None:
    """Return the one person whose a thing is that is told of last: "entered the home of a judge and shot him"."""
    owners = (p.noun.owner for p in reversed(tape.phrases[:at]) if p.noun is not None and p.noun.owner is not None)
    return next((o for o in owners if o.noun is not None and o.sym in ("PEOPLE", "NAME") and not o.noun.plural), None)


def _objects(tape: Tape, groups: list[Phrase], at: int) -> Iterator[Phrase]:
    """Yield the groups that an object pronoun may take up, the nearest first and those behind "of" last: no subject of its verb."""
    doers = subject_of(tape, at) or (0, 0)
    behind: list[Phrase] = []
    for phrase in reversed(groups):
        i = tape.phrases.index(phrase)
        if (
            doers[0] <= i < doers[1]
            or (doers[1] and tape.text[doers[1] : i] == TAPE["COMMA"])
            or (i + 1 < len(tape) and tape.phrases[i + 1].sym == "WHO")
        ):
            continue
        if i and tape.phrases[i - 1].sym == "OF":
            behind.append(phrase)
        else:
            yield phrase
    yield from behind


def _subjects(tape: Tape, groups: list[Phrase]) -> Iterator[Phrase]:
    """Yield the groups that a subject pronoun may take up: not those behind "by" or another preposition."""
    for phrase in groups:
        i = tape.phrases.index(phrase)
        if i == 0 or tape.phrases[i - 1].sym not in ("BY", "PREP", "WITH"):
            yield phrase
