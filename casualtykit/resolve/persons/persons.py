"""What a text says of one named person holds wherever it names that person: the role told once is the role of all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.group_words import OFFICERS, RELATIVES, SOLDIERS, TAKING_UP
from casualtykit.languages.en.name_words import ADDRESSES, BEHIND_PERSONS
from casualtykit.model import Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.dropping import without
from casualtykit.resolve.links.reasons import ROLL
from casualtykit.resolve.people import stated
from casualtykit.resolve.persons.shots import SHOT
from casualtykit.sentences import Sentences
from casualtykit.spans import Page, Span, shouted
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import ARMED, KEPT, LASTING, Role

_SURNAME = lazy(r"[^\W\d_](?:[\w-]|'(?!s?\b)){2,}(?='s?(?!\w)|\W*$)")


def roles_told(page: Page, tapes: Iterable[Tape]) -> dict[str, str]:
    """Return the role of every named person of whom the sentences tell one, by the last word of the name and by the last two.

    A name to which two roles are given tells nothing.
    """
    told: dict[str, str] = {}
    capitals = shouted(page.text)
    for tape in tapes:
        for phrase in tape.phrases:
            noun = phrase.noun
            if noun is None or not noun.named or noun.plural or noun.his or noun.role == Role.UNSPECIFIED:
                continue  # "his wife Hana Orr" tells nothing of him
            words = page.text[noun.core.start : noun.core.end]
            if noun.owner is not None and noun.owner.sym in _OWNERS:
                words = " ".join(words.split()[-2:])  # "Karam's wife Lena Karam" tells nothing of another Karam
                told.setdefault(_in_full(words, capitals=capitals), noun.role)
                continue
            _tell(told, words, noun.role, capitals=capitals)
        for match in _apposed().finditer(tape.text):
            _tell(told, *_by_apposition(page, tape, match), capitals=capitals)
    return told


def not_told(page: Page, statements: Iterable[Statement], told: Mapping[str, str]) -> frozenset[str]:
    """Return the surnames of victims of whom nothing is told yet."""
    capitals = shouted(page.text)
    alone = (s for s in statements if s.role == Role.UNSPECIFIED and s.count.value == 1 and len(s.victims) == 1)
    return frozenset(_surname(s.victims[0].text, capitals=capitals) for s in alone) - told.keys() - {""}


def naming(page: Page, sentences: Sentences, names: Collection[str], read: Collection[Span]) -> tuple[Span, ...]:
    """Return the sentences that name some persons and were not read: the first few of each, where one is introduced.

    Args:
        page: the text.
        sentences: all its sentences.
        names: surnames, folded.
        read: the sentences that were read.
    """
    found: set[Span] = set()
    for name in sorted(names)[:_NAMES]:
        for start, end in _places(page, name, _MENTIONS):
            sentence = sentences.at(start)
            if sentence is not None and sentence not in read and end <= sentence.end:
                found.add(sentence)
    return tuple(sorted(found))


def _places(page: Page, name: str, most: int) -> list[tuple[int, int]]:
    """Return where a folded name stands, its first places alone."""
    low, found = page.low, list[tuple[int, int]]()
    at = low.find(name)
    while at >= 0 and len(found) < most:
        end = at + len(name)
        alone = not (at and _LETTER.match(low, at - 1)) and not _LETTER.match(low, end)
        if alone:
            found.append((at, end))
        at = low.find(name, end if alone else at + 1)
    return found


_LETTER = lazy(r"\w")

_NAMES, _MENTIONS = 12, 4
"""How many names are looked for outside of what was read, and how many places of each are looked at."""


@cache
def _apposed() -> re.Pattern[str]:
    return TAPE.compile(
        r"(?P<name>[NAME PEOPLE]) (?: COMMA (?: COUNT COMMA)? (?P<what>PEOPLE) (?: COMMA (?P<of>PEOPLE))?"
        r" (?= COMMA (?! AND) | SEMI | WHO | AT | OF | PREP) | BE ADV? (?P<what>PEOPLE)"
        r" | (?: COMMA [COUNT AGE] COMMA | COMMA? WHO )? ADV? (?P<verb>[VERB VERB_ED]) (?P<what>AT))"
        r" | (?P<what>PEOPLE) ADJUNCT{0,3} COMMA (?P<name>NAME) (?= COMMA (?! AND) | SEMI)"
        r" | (?P<name>NAME) (?= (?P<and>AND) (?P<what>PEOPLE) )"
    )


def _by_apposition(page: Page, tape: Tape, match: re.Match[str]) -> tuple[str, str]:
    """Return a name and the role that a group beside the name gives it: "Abel Moro, an editor", "Moro and another editor"."""
    beside = tape.phrases[match.start("what")]
    if match["and"] and not beside.low.startswith("another "):
        return "", ""
    if match["verb"] and not worked_as(tape.phrases[match.start("verb")], beside):
        return "", ""
    person, group = tape.phrases[match.start("name")].noun, beside.noun
    if person is None or group is None or not person.named or group.named or person.plural or group.plural:
        return "", ""
    if group.owner is not None and group.owner.sym in _OWNERS:
        return "", ""  # "his sister, Lena Karam" tells nothing of another Karam
    if (
        group.role == Role.UNSPECIFIED
        or group.head in RELATIVES
        or (group.number is not None and group.number.count.low != 1)
    ):
        return "", ""
    band = tape.phrases[match.start("of")].noun if match["of"] else None
    rebel = band is not None and band.collective and band.role == Role.ARMED_GROUP  # "chief of the Path, a rebel group"
    role = Role.ARMED_GROUP if rebel else group.role
    return page.text[person.core.start : person.core.end], role


def worked_as(verb: Phrase, what: Phrase) -> bool:
    """Return whether a verb tells what somebody was by trade: "had worked as a nurse"."""
    return verb.word == "work" and what.word == "as" and what.inner == "PEOPLE"


_OWNERS = frozenset(("PRONOUN", "NAME", "PEOPLE"))
"""Whose kin or staff somebody is told of as."""


def _tell(told: dict[str, str], words: str, role: str, *, capitals: bool) -> None:
    for name in {_surname(words, capitals=capitals), _in_full(words, capitals=capitals)} - {""}:
        if told.setdefault(name, role) != role:
            told[name] = Role.UNSPECIFIED


def lend_roles(page: Page, statements: Sequence[Statement], told: Mapping[str, str]) -> tuple[Statement, ...]:
    """Return statements whose named victims have the role that the text gives them elsewhere."""
    capitals = shouted(page.text)
    young = (s.victims[0].text for s in statements if len(s.victims) == 1 and _is_child(page, s))
    told = {**{_surname(words, capitals=capitals): Role.CIVILIAN for words in young}, **told}
    return tuple(_lent(s, told, capitals=capitals) for s in statements)


def _is_child(page: Page, s: Statement) -> bool:
    """Return whether the age behind a name is that of a child: "Omar Sel, 9,"."""
    return s.role == Role.UNSPECIFIED and _named(s) and _CHILD.match(page.text, s.victims[0].span.end) is not None


_CHILD = lazy(r"(?:, (?:aged )?| \(| )(?:[1-9]|1[0-7])(?:[,.;)]|$)")


def _lent(s: Statement, told: Mapping[str, str], *, capitals: bool) -> Statement:
    if s.role != Role.UNSPECIFIED or s.count.value != 1 or len(s.victims) != 1:
        return s
    role = _role_of(s.victims[0].text, told, capitals=capitals)
    return s if role == Role.UNSPECIFIED else with_role(s, role)


def _role_of(words: str, told: Mapping[str, str], *, capitals: bool) -> str:
    """Return the role that a text gives to a person of a name; unspecified where it gives none."""
    surname, full = _surname(words, capitals=capitals), _in_full(words, capitals=capitals)
    if full and full not in told and any(name.endswith(f" {surname}") for name in told):
        return Role.UNSPECIFIED  # "Lena Karam" is another than Omar Karam
    return told.get(full or surname, told.get(surname, Role.UNSPECIFIED))


def role_of_name(page: Page, name: Span, told: Mapping[str, str]) -> str:
    """Return the role that a text gives to the person whose name stands at a place; unspecified where it gives none."""
    return _role_of(page.text[name.start : name.end], told, capitals=shouted(page.text))


def roles_taken_up(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements in which who is named or taken up has the role of the one person, or of the group, told of before.

    So has "one of them". A name that has got its role so has it in all statements.
    """
    if len(statements) == 1:
        return tuple(statements)
    by_id = {s.id: s for s in statements}
    told: dict[str, str] = {}
    done: list[Statement] = []
    for s in statements:
        role = _role_taken_up(page, s, by_id, done)
        s = with_role(s, role) if role != s.role else s
        done.append(s)
        by_id[s.id] = s
        if _named(s) and s.role != Role.UNSPECIFIED:
            _tell(told, s.victims[0].text, s.role, capitals=False)
    again = {s.repeats: s.role for s in by_id.values() if s.count.value == 1 and s.role != Role.UNSPECIFIED}
    done = [with_role(s, again[s.id]) if s.id in again and _bare_name(s) else s for s in by_id.values()]
    return _of_the_one(tuple(_by_name(s, told) for s in done))


def _role_taken_up(page: Page, s: Statement, by_id: Mapping[int, Statement], done: Sequence[Statement]) -> str:
    """Return the role of somebody as those have it of whom he is one, or whom he is told of again as."""
    group = by_id.get(s.part_of) if s.part_of is not None else None
    if s.role != Role.UNSPECIFIED:
        of_fighters = group is not None and _only_a_sex(s) and group.role in ARMED
        return group.role if of_fighters and group is not None else s.role  # a boy among nine rebels is one
    one = by_id.get(s.repeats) if s.repeats is not None and s.number is None and s.count.value == 1 else None
    if one is not None and one.count.value == 1:
        return one.role
    if group is not None:
        return group.role  # one of five rebels is a rebel
    return _role_before(s, done) if _some_of_those(page, s) else s.role


def _only_a_sex(s: Statement) -> bool:
    """Return whether people among the dead of a text are only told to be women or children."""
    told = s.role == Role.CIVILIAN and not ROLL.isdisjoint(s.rules)
    return told and all(v.sex or v.age_group for v in s.victims)


def _of_the_one(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return statements in which "he" who was taken is as all others are of whom a text tells that they were."""
    taken = [s for s in statements if s.outcome in LASTING and s.count.value == 1]
    roles = {s.role for s in taken if s.role != Role.UNSPECIFIED}
    role = next(iter(roles), Role.UNSPECIFIED)
    if len(roles) != 1 or role not in _TELLING:
        return statements
    he = {s.id for s in taken if s.role == Role.UNSPECIFIED and all(v.text.lower() in TAKING_UP for v in s.victims)}
    return tuple(with_role(s, role) if s.id in he else s for s in statements)


_TELLING = (Role.JOURNALIST, Role.OFFICIAL, Role.CLERGY, Role.MEDICAL, Role.AID_WORKER, Role.CIVILIAN)
"""Roles that those who are taken and named have in one text together."""


def _named(s: Statement) -> bool:
    """Return whether one person is named by the words of a statement."""
    alone = s.number is None and s.count.value == 1 and len(s.victims) == 1
    return alone and _surname(s.victims[0].text, capitals=False) != ""


def _bare_name(s: Statement) -> bool:
    """Return whether a person is named by words that tell neither a role nor a nation."""
    return s.role == Role.UNSPECIFIED and _named(s) and s.victims[0].affiliation is None


def _by_name(s: Statement, told: Mapping[str, str]) -> Statement:
    """Return a statement whose named victim has the role that another statement gives that name."""
    if s.role != Role.UNSPECIFIED or not _named(s):
        return s
    return with_role(s, told.get(_surname(s.victims[0].text, capitals=False), s.role))


def _some_of_those(page: Page, s: Statement) -> bool:
    """Return whether a figure that opens a sentence counts some of those told of before: "one of them", "the other two"."""
    if s.number is None or not s.count.value or any(v.text.lower() not in _THE_REST | _MORE for v in s.victims):
        return False
    lead = page.low[s.sentence.start : s.number.span.start].strip()
    if _are_more(s):
        return not lead
    leads = ("the", "the other") if s.victims else ("", "the", "the other")  # "ten others" are new people
    beside = not s.victims and _BESIDE_SOME.fullmatch(lead) is not None
    return (lead in leads or beside) and page.low[s.number.span.end :].lstrip()[:1].isalpha()


_BESIDE_SOME = lazy(r"[\w-]+ of them (?:\w+ ){1,4}and")
"""What opens a sentence that goes on about the same people: "two of them escaped and"."""
_THE_REST = frozenset(("other", "others"))
_MORE = frozenset(("another", "more"))


def _are_more(s: Statement) -> bool:
    """Return whether a figure has left its noun to the one before: "another died of his wounds", "eleven more were hurt"."""
    return any(v.text.lower() in _MORE for v in s.victims)


def _role_before(s: Statement, done: Sequence[Statement]) -> str:
    """Return the one role of those who suffered in the sentence before, where they are as many at least and nobody else acts."""
    last = next((d.sentence for d in reversed(done) if d.sentence != s.sentence), None)
    those = [d for d in done[-_NEAR:] if d.sentence == last]
    roles = {d.role for d in those}
    others = {p.role for d in those for p in d.perpetrators} - roles - {Role.UNSPECIFIED}
    enough = _are_more(s) or any(stated(d) >= stated(s) for d in those)
    plain = (
        not others or s.victims or all(d.outcome in KEPT for d in those)
    )  # "caught 30 rebels. Nine of them were hurt"
    return roles.pop() if len(roles) == 1 and enough and plain else Role.UNSPECIFIED


_NEAR = 12
"""How many statements the sentence before may have made."""


def know_officers(text: str, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements whose officers are policemen, where the text, or their sentence beside who says so, tells of police and of no soldier.

    Those who suffer with soldiers, in a sentence without police, are of the army: "an officer and two soldiers died".

    Args:
        text: the whole text in lower case.
        statements: all statements of the text.
    """
    if not any(_officers(s) for s in statements):
        return tuple(statements)
    statements = [with_role(s, Role.MILITARY) if _with_soldiers(text, s, statements) else s for s in statements]
    if "police" not in text:
        return tuple(statements)
    soldiers = any_of(SOLDIERS).whole
    alone = soldiers.search(text) is None
    return tuple(
        with_role(s, Role.POLICE) if _officers(s) and (alone or _of_police(text, s)) else s for s in statements
    )


def _with_soldiers(text: str, s: Statement, statements: Sequence[Statement]) -> bool:
    """Return whether officers are told of with soldiers to whom the same happens, and their sentence has no police in it."""
    if not s.victims or not _officers(s) or "police" in text[s.sentence.start : s.sentence.end]:
        return False
    return any(o.trigger.span == s.trigger.span and o.role == Role.MILITARY for o in statements)


def _of_police(text: str, s: Statement) -> bool:
    """Return whether a sentence has police in it, and not only as who speaks, and no soldiers."""
    words = text[s.sentence.start : s.sentence.end]
    if s.source is not None and s.sentence.start <= s.source.span.start < s.sentence.end:
        words = text[s.sentence.start : s.source.span.start] + text[s.source.span.end : s.sentence.end]
    return "police" in words and any_of(SOLDIERS).whole.search(words) is None


def _officers(s: Statement) -> bool:
    if s.role != Role.SECURITY_FORCES:
        return False
    return not s.victims or any(
        v.text.lower().split()[-1] in OFFICERS for v in s.victims
    )  # "rammed officers, killing one"


def settle_names(
    page: Page, statements: Sequence[Statement], persons: Collection[str], doubt: str
) -> tuple[Statement, ...]:
    """Return statements without those whose bare name the text never tells to be a person's.

    Args:
        page: the text.
        statements: all its statements.
        persons: the surnames that stand behind a title or beside a word for a person.
        doubt: the doubt of a statement whose name may be that of a town or a thing.
    """
    if not any(doubt in s.doubts for s in statements):
        return tuple(statements)
    capitals = shouted(page.text)
    named = [(s, _surname(v.text, capitals=capitals)) for s in statements for v in s.victims]
    harmed = {name for s, name in named if doubt not in s.doubts and s.count.value == 1}
    known = harmed.union(persons) - {""}
    doubtful = ((s, name) for s, name in named if doubt in s.doubts and name not in known)
    gone = {s.id for s, name in doubtful if not _as_a_person(page, s, name)}
    left = without(statements, gone)
    return tuple(evolve(s, doubts=tuple(d for d in s.doubts if d != doubt)) for s in left)


def _as_a_person(page: Page, s: Statement, name: str) -> bool:
    """Return whether a text speaks of a name as of a person: "Mr Karam", "Karam, 45", "Karam's wife", "Karam said"."""
    if not name:
        return False
    if s.trigger.term in SHOT and (s.perpetrators or _HIS.search(page.low, s.victims[0].span.end, s.sentence.end)):
        return True
    return any(
        _behind().match(page.low, end) or _addressed().search(page.low[max(0, start - _TITLE) : start])
        for start, end in _places(page, name, _NAMES)
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(BEHIND_PERSONS)})(?!\w)")


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(ADDRESSES))})\.? (?:[\w'-]+ )?$")


_HIS = lazy(r"(?<!\w)(?:he|she|his|her)(?!\w)")
_TITLE = 30
"""How many characters before a surname a title may stand, a first name between them."""


def with_role(s: Statement, role: str) -> Statement:
    """Return a statement whose victims have a role."""
    return evolve(s, role=role, victims=tuple(evolve(v, role=role) for v in s.victims))


def _surname(words: str, *, capitals: bool) -> str:
    """Return the last word of a name, folded, or nothing where the words do not end in one.

    Letters that are all capitals are those of an organisation, unless the whole text is in capitals.
    """
    found = _SURNAME.search(words)
    named = found is not None and found[0][0].isupper() and (capitals or not found[0].isupper())
    return found[0].lower() if found is not None and named else ""


def _in_full(words: str, *, capitals: bool) -> str:
    """Return the last two words of a name, folded, or nothing where the first of them is a title or no name."""
    *_, first, last = ("", "", *words.split())
    surname = _surname(last, capitals=capitals)
    named = first[:1].isupper() and first[-1] != "." and first.lower() not in ADDRESSES
    return f"{first.lower()} {surname}" if named and surname else ""
