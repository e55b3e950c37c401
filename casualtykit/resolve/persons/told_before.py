"""What the sentences before say that those are whom a pronoun or a bare figure takes up: "A nun went home. She was shot dead"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice, pairwise

from casualtykit.languages.en.cues import NTH
from casualtykit.languages.en.group_words import COLLEAGUES, COMMANDING, SEXES
from casualtykit.languages.en.harm_words import ATTACKING, STORMING
from casualtykit.languages.en.pronouns import THEM
from casualtykit.model import Statement
from casualtykit.resolve.people import stated, told_in
from casualtykit.resolve.persons.persons import role_of_name, roles_told, with_role
from casualtykit.resolve.persons.they import figure, several, those
from casualtykit.sentences import Sentences
from casualtykit.spans import Page, Span
from casualtykit.tape import TAPE, Noun, Phrase, Tape
from casualtykit.values import settled
from casualtykit.vocabulary import FORCES, LAWLESS, PLAIN_ROLES, Outcome, Role, Scope

_BACK = 2
"""How many sentences back somebody may have been told of."""


@settled
class Context:
    """What a text tells beside its statements: words, sentences, and what the persons are whom it names."""

    page: Page
    sentences: Sentences
    tape_of: Callable[[Span], Tape]
    """What reads a sentence."""
    named: Mapping[str, str]
    """The role of each person of whom the text tells one, by the last word of the name and by the last two."""


def told_before(context: Context, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements of which those told by a pronoun, or by a figure alone, have the role of those whom these take up."""
    low = context.page.low
    return tuple(with_role(s, _role(context, s, statements)) if _takes_up(s, low) else s for s in statements)


def _takes_up(s: Statement, low: str) -> bool:
    """Return whether a pronoun or a figure is all that is told of somebody."""
    if s.count.high == 0 or s.part_of is not None or s.role not in PLAIN_ROLES:
        return False
    if _rank(s) > 0 or _bare(s, low):
        return s.role == Role.UNSPECIFIED or _rank(s) > 0 or not s.victims  # "one, a woman of 29, was hurt"
    return s.role == Role.UNSPECIFIED and (_one(s) or _they(s) or _of_them(s, low))


def _one(s: Statement) -> bool:
    """Return whether a pronoun takes up one person, or tells whose colleagues people are."""
    words = s.victims[0].text.lower().split() if len(s.victims) == 1 else [""]
    return words[0] in SEXES and (words[-1] in COLLEAGUES if words[1:] else s.number is None)


def _they(s: Statement) -> bool:
    """Return whether a pronoun takes up several people of whom no figure is told."""
    return s.number is None and len(s.victims) == 1 and s.victims[0].text.lower() in THEM


def _of_them(s: Statement, low: str) -> bool:
    """Return whether a figure counts some of those told of before by a pronoun: "arrested 14 of them"."""
    return s.number is not None and not s.victims and low.startswith((" of them", " of those"), s.number.span.end)


def _bare(s: Statement, low: str) -> bool:
    """Return whether people are a figure alone that is the subject: "two were killed", "the other two", but not "two others"."""
    if s.number is None or s.number.span.end > s.trigger.span.start:
        return False
    opens = low[s.sentence.start : s.number.span.start].strip(' "“') in _OPENING
    if not (opens or s.scope is Scope.INCIDENT) or not all(v.text.lower() in ("other", "others") for v in s.victims):
        return False
    return not s.victims or low.endswith("the ", 0, min(m.span.start for m in (s.number, *s.victims)))


_OPENING = frozenset(("", "all", "the", "another", "a further"))
"""What may stand before a figure that opens its sentence."""


def _rank(s: Statement) -> int:
    """Return which of several one is who is told by that alone: 3 for "a third" or "the third"; else 0."""
    if s.number is None or s.count.value != 1:
        return 0
    _, _, nth = s.number.text.lower().partition(" ")
    return NTH.index(nth) + _SECOND if nth in NTH else 0


_SECOND = 2


def _role(context: Context, s: Statement, statements: Sequence[Statement]) -> str:
    """Return the role of those whom a statement takes up; its own where none is told."""
    find = _of_one if _one(s) else _of_several
    at = min(m.span.start for m in (s.number, *s.victims) if m is not None)
    before = [p for p in context.tape_of(s.sentence).phrases if p.end <= at and p.sym != "COUNT"]
    own = Tape(tuple(p for p in before if not any(a.span.overlaps(p.span) for a in s.perpetrators)))
    told = find(context, s, own, ())
    two = _two_told(own) if _they(s) else Role.UNSPECIFIED
    if two != Role.UNSPECIFIED:
        return two
    if told is not None:
        # who is told of in its own sentence may be meant, and is where that goes on behind a semicolon
        turns = ";" in context.page.low[s.sentence.start : at] and told != Role.UNSPECIFIED
        chased = told in LAWLESS and _of_them(s, context.page.low)  # "troops chased the raiders and shot two of them"
        return told if turns or chased else s.role
    for sentence in islice(context.sentences.before(s.sentence), _BACK):
        harmed = told_in(statements, sentence)
        found = find(context, s, context.tape_of(sentence), harmed)
        if found is not None:
            return found if found != Role.UNSPECIFIED else s.role
    return s.role


# ------------------------------------------------------------------------------------------------------------ one person


def _of_one(context: Context, s: Statement, tape: Tape, harmed: Sequence[Statement]) -> str | None:
    """Return the role of the one person of whom a sentence tells, be it only in its subject; None if it tells of nobody.

    Of several of whom one has come to harm, the pronoun may take up any.
    """
    persons = list(_persons(tape, SEXES[s.victims[0].text.lower().split()[0]]))
    if not persons:
        return Role.UNSPECIFIED if harmed else None
    phrase, noun = persons[0]
    if len(persons) > 1 and (harmed or phrase is not tape.phrases[0] or not _goes_on(tape, noun)):
        return Role.UNSPECIFIED
    if noun.role == Role.MILITARY and noun.head in COMMANDING:
        return Role.UNSPECIFIED  # of an army or of a band
    told = next((e.role for e in harmed if any(v.span.overlaps(phrase.span) for v in e.victims)), noun.role)
    named = roles_told(context.page, (tape,)) if told == Role.UNSPECIFIED else {}
    return told if told != Role.UNSPECIFIED else role_of_name(context.page, noun.core, {**named, **context.named})


def _goes_on(tape: Tape, subject: Noun) -> bool:
    """Return whether the next sentence goes on about the subject of one that tells of others too.

    Unless the subject is named, he to whom it does something may be meant as well: "a doctor treated a soldier".
    """
    return _AND.match(tape.text) is None and (subject.named or _DOES_TO.match(tape.text) is None)


_AND = TAPE.lazy("NOUN AND")
_DOES_TO = TAPE.lazy("NOUN ADV? [VERB VERB_ED] [PEOPLE NAME]")
_PERSONS = frozenset(("PEOPLE", "NAME"))


def _persons(tape: Tape, sex: str) -> Iterator[tuple[Phrase, Noun]]:
    """Yield the single persons of whom a sentence tells; who speaks is one where he is told of first."""
    for i, phrase in enumerate(tape.phrases):
        noun = phrase.noun
        if noun is None or (phrase.sym not in _PERSONS and phrase.inner != "PEOPLE") or (i and _speaks(tape, i)):
            continue
        alone = not (noun.plural or noun.collective or figure(noun) > 1)
        if alone and noun.sex in (None, sex):
            yield phrase, noun


def _speaks(tape: Tape, i: int) -> bool:
    """Return whether somebody only says what is told: "the mayor said", ", said the mayor"."""
    return _SPEAKS.match(tape.text, i) is not None or _SPEAKING.match(tape.text, max(0, i - 1)) is not None


_SPEAKS = TAPE.lazy("[PEOPLE NAME] ADJUNCT{0,2} SAY")
_SPEAKING = TAPE.lazy("ACCORDING [PEOPLE NAME] | SAY [PEOPLE NAME] (?: [COMMA SEMI] | $ )")


# --------------------------------------------------------------------------------------------------------------- several


def _of_several(context: Context, s: Statement, tape: Tape, harmed: Sequence[Statement]) -> str | None:
    """Return the role of the one counted group of a sentence that holds a figure; None if it tells of no group.

    A pronoun takes up the only group that there is, be it counted or not.
    """
    told = list(several(tape))
    them_all = _they(s) or _of_them(s, context.page.low)
    if them_all and any(p.sym == "PRONOUN" and p.word in THEM for p in tape.phrases):
        return Role.UNSPECIFIED  # "rebels took them away": they were told of before
    if not told:
        return None
    if them_all:
        return _of_them_all(s, told, harmed)
    groups = {e.role for e in harmed if _holds(stated(e), s)}
    if len(groups) == 1 and _rank(s):
        return groups.pop()
    target = _fired_at(tape, told)
    if target is not None and target.number is None:
        return target.role  # "raiders attacked farmers. Six died"
    them = target or those(told, "they")
    return them.role if them is not None and _holds(figure(them), s) else Role.UNSPECIFIED


def _two_told(tape: Tape) -> str:
    """Return the role of two persons whom a pronoun takes up in their own sentence: "seized a poet and a clerk and shot them"."""
    pair = _TWO_TOLD.search(tape.text)
    nouns = [p.noun for p in tape.phrases[pair.start() : pair.end()] if p.noun is not None] if pair is not None else []
    single = all(not n.plural and not n.collective for n in nouns)
    roles = {n.role for n in nouns}
    others = [n for _, n in several(tape)]
    return roles.pop() if single and len(roles) == 1 and not any(n.role in roles for n in others) else Role.UNSPECIFIED


_TWO_TOLD = TAPE.lazy("(?<=[VERB VERB_ED HARM_ED]) PEOPLE AND PEOPLE")


def _of_them_all(s: Statement, told: Sequence[tuple[Phrase, Noun]], harmed: Sequence[Statement]) -> str:
    """Return the role of the only group of a sentence, or of the only one that came to harm in it; of who may do it none."""
    dead = [e for e in harmed if e.outcome is Outcome.KILLED]
    if s.outcome is Outcome.DETAINED and dead:  # who is arrested is none of the dead
        them = [n for p, n in told if not any(v.span.overlaps(p.span) for e in dead for v in e.victims)]
    else:
        them = [n for p, n in told if len(told) == 1 or any(v.span.overlaps(p.span) for e in harmed for v in e.victims)]
    if len(them) != 1:
        return Role.UNSPECIFIED
    role = them[0].role
    own_side = any(p.role == role or {p.role, role} <= FORCES for p in s.perpetrators)
    return Role.UNSPECIFIED if own_side else role


def _fired_at(tape: Tape, told: Sequence[tuple[Phrase, Noun]]) -> Noun | None:
    """Return the one group of a sentence of which it says that it was attacked: "gunmen fired on four policemen"."""
    row = (p for p in tape.phrases if p.sym not in ("TIME", "ADV"))  # "opened fire on Monday on the marchers"
    verbs = {after.start: verb for verb, after in pairwise(row)}
    hit = [noun for p, noun in told if p.start in verbs and verbs[p.start].word in ATTACKING | STORMING]
    return hit[0] if len(hit) == 1 else None


def _holds(those: int, s: Statement) -> bool:
    """Return whether so many people may be those of whom a figure tells some: "a third" comes after two, "the third" too."""
    rank = _rank(s)
    if rank and s.number is not None and s.number.text[0].lower() == "a":
        return those == rank - 1
    return those >= max(rank - 1, stated(s))
