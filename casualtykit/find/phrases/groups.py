"""What a noun group says: how many, of whom, and what sort of people or thing its head is."""

from __future__ import annotations

from casualtykit.find.phrases.atom import Atom
from casualtykit.find.phrases.makers import maker
from casualtykit.languages.en.group_words import (
    BARE_MORE,
    CAPTIVES,
    COMMANDING,
    COUPLES,
    HOLY_KIN,
    MANNED,
    MEN,
    NUMBERED,
    OF_A_MOVEMENT,
    SENT_FOR_PEACE,
    SERVING,
    STAFF,
    SUPPORTERS,
    WITH_ROLE_BEFORE,
)
from casualtykit.languages.en.name_words import THING_SURNAMES
from casualtykit.languages.en.source_words import INSTITUTIONS
from casualtykit.languages.en.trade_words import SMALL_TRADE, TRADE
from casualtykit.lexicon import Sense
from casualtykit.model import Number, OutcomeMention, exactly
from casualtykit.spans import Page, Span
from casualtykit.tape import Harm, Noun, Phrase
from casualtykit.vocabulary import (
    ARMED,
    CAUSES,
    FIGHTERS,
    FORCES,
    KIND_ROLES,
    PLAIN_ROLES,
    RANKED,
    STAFF_ROLES,
    Outcome,
    Role,
    SourceKind,
)

_HEADS = frozenset(
    "PERSON PERSONS ORGN PLACEN THINGN CAUSEN CAPS LOW VICT EVN TOLLN LIFE DEM AGE K_NV V_NV S_NV L_NV D_NV T_NV K_GN V_GN".split()
)
_PARTICIPLES = frozenset(("K_ED", "K_PART", "STATEA"))
_DETS = frozenset(("THE", "POSS", "HER"))
_DETERMINERS = _DETS | {"ART"}
_SYMBOL = {
    "PERSON": "PEOPLE", "PERSONS": "PEOPLE", "ORGN": "ORG", "PLACEN": "PLACE", "THINGN": "THING", "CAUSEN": "CAUSE", "CAPS": "NAME",
    "LOW": "UNKNOWN", "VICT": "VICTIMS", "EVN": "EVENT", "TOLLN": "TOLL", "LIFE": "LIVES", "K_NV": "EVENT", "D_NV": "EVENT",
    "V_NV": "THING", "S_NV": "THING", "L_NV": "THING", "T_NV": "THING", "K_GN": "EVENT", "V_GN": "THING", "AGE": "AGE", "K_ED": "VICTIMS", "K_PART": "VICTIMS", "STATEA": "VICTIMS",
}  # fmt: skip


def noun_phrase(page: Page, group: list[Atom]) -> Phrase:
    """Return the phrase of a noun group."""
    letters = [a.letter for a in group]
    if len(group) > _TWO and group[0].low == "both" and letters[0] == "THE" and letters[1] in _DETERMINERS:
        group, letters = group[1:], letters[1:]  # "both the driver and the conductor": the word is not its own
    first = len(letters) - letters[::-1].index("GEN") if "GEN" in letters else 0
    number = _number(page, group[first:] if first else group, letters[first:] if first else letters)
    head = _head(letters, first)
    if head is None:
        return _headless(page, group, letters, number)
    if number is not None and letters[head] == "PERSON" and letters[0] == "ART" and (number.count.value or 0) > 1:
        number = _article(page, group[0])  # "a class nine student" is one
    if head - first >= _TWO:
        number = _strength(page, group[first:head], group[head]) or number
    return _headed(page, group, letters, head, number, first)


def _strength(page: Page, before: list[Atom], head: Atom) -> Number | None:
    """Return how many a word before a noun of several says they are: "a six-man patrol", "a 30-strong gang"."""
    sense = head.word.heading
    if sense is None or sense.kind != "actor" or not sense.has("collective"):
        return None
    for atom in before:
        figure = atom.mention
        if isinstance(figure, Number):
            counts, _, of = page.low[atom.start : head.start].partition(" ")[0].rpartition("-")
            if counts and of in MANNED and figure.count.value:
                span = Span(atom.start, atom.start + len(counts))
                return Number(span, page.cut(span.start, span.end), "phrases.strength", exactly(figure.count.value))
    return None


_TWO = 2
"""An article and the word that tells."""


def _called(page: Page, words: list[Atom]) -> bool:
    """Return whether a noun and the word before it have capitals, and one before it is a name."""
    named = any(a.letter in ("CAPS", "DEM", "PLACEN") for a in words[:-1])
    return named and all(page.text[a.start].isupper() for a in words[-2:])


def _headless(page: Page, group: list[Atom], letters: list[str], number: Number | None) -> Phrase:
    """Return the phrase of a figure without a noun: "three", "another", "two others", "a third", "a couple"."""
    start, end = group[0].start, group[-1].end
    more = next((a for a in group if a.letter == "MORE"), None)
    further = letters in (["ART", "ORD"], ["THE", "ORD"])  # "a third captured": one more of those told before
    core, role = Span(end, end), Role.UNSPECIFIED
    if further:
        core = Span(start, end)
    elif number is not None and more is not None and more.low in BARE_MORE:
        core = Span(end, end)  # "wounded another three": the words say no more than that they are others
    elif more is not None:
        core = word_span(group[-1] if number is None else more)
    elif number is not None and number.text.lower() in COUPLES:
        core, role = Span(number.span.start + len(number.text.split()[0]) + 1, number.span.end), Role.CIVILIAN
    if further or (number is None and more is not None and group[-1].low in ("another", "another one")):
        whole = Span(start, end) if further else word_span(group[-1])
        number = Number(whole, page.cut(whole.start, whole.end), "phrases.another", exactly(1))
    other = further or more is not None
    alone = group[-1].low == "other"
    head = ("other" if alone else "others") if other else ""
    return Phrase(
        "COUNT" if number else "PRONOUN",
        start,
        end,
        Noun(core, head, number, role, other=other, plural=not alone),
        word=group[-1].low,
        low=page.low[start:end],
    )


def word_span(atom: Atom) -> Span:
    """Return where a word stands."""
    return Span(atom.start, atom.end)


def _number(page: Page, group: list[Atom], letters: list[str]) -> Number | None:
    """Return the figure of a group: a count, or the article of a single one."""
    if "NUM" in letters:
        for atom in group:
            if atom.letter == "NUM" and isinstance(atom.mention, Number):
                return atom.mention
    return _article(page, group[0]) if len(group) > 1 and letters[0] == "ART" else None


def _article(page: Page, atom: Atom) -> Number:
    """Return the figure that an article gives: one."""
    if isinstance(atom.mention, Number):
        return atom.mention
    return Number(word_span(atom), page.cut(atom.start, atom.end), "phrases.article", exactly(1))


def _head(letters: list[str], first: int) -> int | None:
    """Return the head of a group: its last noun, or the title that a name follows."""
    last = len(letters) - 1
    while last >= first and letters[last] not in _HEADS:
        last -= 1
    if last < first:
        return next((i for i in range(len(letters) - 1, -1, -1) if letters[i] in _PARTICIPLES), None)
    if last == first:
        return last
    letter, before = letters[last], letters[last - 1]
    if letter == "PERSONS" and before == "TOLLN":
        return last - 1  # "the number of injured people"
    if letter in _NAMES or (letter == "THINGN" and before == "CAPS"):
        title = last - 1
        while title > first and letters[title] in _NAMES:
            title -= 1
        counted = letters[title] == "PERSONS" and "NUM" in letters
        if letters[title] in _TITLES or counted:
            return title
    return last


_NAMES = frozenset(("CAPS", "PLACEN"))
_TITLES = frozenset(("PERSON", "VICT", "CAUSEN"))
"""The letters of nouns that the names of their persons or things follow."""


def _headed(page: Page, group: list[Atom], letters: list[str], at: int, number: Number | None, first: int) -> Phrase:
    """Return the phrase of a group with a head; what stands before `first` owns it."""
    head, letter, start, end = group[at], letters[at], group[0].start, group[-1].end
    sense = head.word.heading
    plural = letter == "PERSONS" or (sense is not None and sense.form == "pl") or _looks_plural(letters, at, head)
    sym = _symbol(page, group, letters, at, counted=number is not None, plural=plural)
    plural = plural and not (sym == "NAME" and _like_a_thing(letters, letter, sense))
    frames = _FRAMES.get(sym)
    told = [a for i, a in enumerate(group[:at]) if a.word.tells and not _private(group, i)] if at else []
    role = _own_role(head, sense, people=plural or number is not None)
    role = _role_told(page, group, at, sense, sym, role, modified=bool(told))
    tags = sense.entry.tags if sense is not None else ()
    several = sym == "VICTIMS" and letter in _PARTICIPLES and letters[0] == "THE"
    noun = Noun(
        core=Span(group[_core_start(group, letters, number)].start, end),
        head=head.low,
        number=number,
        role=role,
        name=sense.entry.name if sense is not None else None,
        plural=plural or several,  # "the injured"
        definite=first > 0 or letters[0] in _DETS,
        named=at < len(group) - 1 or letter == "CAPS",
        person=sym == "PEOPLE",
        collective="collective" in tags,
        sex=next((x for x in _SEXES if x in tags), None) if tags else None,
        age_group=next((g for g in _AGES if g in tags), None) if tags else None,
        affiliation=_affiliation(head, told),
        country=sense.entry.country if sense is not None else None,
        kind=sense.value if sense is not None else "",
        maker=maker(page, group, at, sense) if sym in ("CAUSE", "THING") else None,
        source_kind=_source_kind(group[first:] if first else group, head, told),
        harm=_label(page, group[first:at]) if at > first and not _PARTICIPLES.isdisjoint(letters) else None,
        owner=_owner(page, group, first),
        other="MORE" in letters and any(a.letter == "MORE" and a.low.startswith("other") for a in group),
        label=letter == "CAPS" and "PERSONS" in letters[first:at],
    )
    harm = _noun_harm(page, head, frames) if frames is not None else None
    return Phrase(sym, start, end, noun, harm, word=head.low, low=page.low[start:end])


def _role_told(
    page: Page, group: list[Atom], at: int, sense: Sense | None, sym: str, role: str, *, modified: bool
) -> str:
    """Return the role of a head as the words around it tell it: those before it, a name, or what the body is called."""
    if modified or role == Role.COMBATANT:
        role = _role(group, at, sense, role)
    if role == Role.MILITARY and sense is not None and sense.has("title") and _so_called(page, group, at):
        return Role.ARMED_GROUP
    if role == Role.CIVILIAN and _of_an_order(page, group, at):
        return Role.CLERGY
    if role == Role.UNSPECIFIED and group[at].low in NUMBERED and any(a.letter == "ORD" for a in group[:at]):
        return Role.MILITARY  # "the 4th Mechanised Division"
    if role == Role.UNSPECIFIED and group[at].low in SENT_FOR_PEACE and any(map(_of_many_nations, group[:at])):
        return Role.PEACEKEEPER
    if role == Role.UNSPECIFIED and group[at].low == "party" and sym in ("ORG", "NAME"):
        return Role.OFFICIAL  # "the Ruvani Party", which no list has
    return role


_FRAMES = {"VICTIMS": ("victim", "kills", "state"), "EVENT": ("event",), "LIVES": ("lives",), "TOLL": ("toll",)}
"""What a word of harm is as the head of a group, by its symbol."""
_THINGS = frozenset(("THINGN", "CAUSEN", "V_NV"))
"""The letters of words for things that may be surnames, too."""
_ALWAYS = frozenset(("PERSON", "PERSONS", "CAPS", "EVN", "TOLLN", "LIFE"))
"""Letters of heads whose symbol is the same in every group."""


def _like_a_thing(letters: list[str], letter: str, sense: Sense | None) -> bool:
    """Return whether the last word of a name without "the" is one for things, whose plural is no plural there: "Ann Banks"."""
    thing = letter in _THINGS or (sense is not None and sense.kind == "thing")
    return thing and letters[0] != "THE"


def _symbol(page: Page, group: list[Atom], letters: list[str], at: int, *, counted: bool, plural: bool) -> str:
    """Return the symbol of a group, by the letter of its head and what stands around it."""
    head, letter = group[at], letters[at]
    sym = _SYMBOL.get(letter, "UNKNOWN")
    sense = head.word.heading
    if letter in _ALWAYS or (letter == "LOW" and sense is None and "NUMX" not in letters):
        return sym
    if letter in ("PLACEN", "DEM") and at > 0 and letters[at - 1] == "CAPS" and not counted:
        return "NAME"  # a surname that is a town's or a people's name too
    named = letter in _THINGS and letters == ["CAPS", letter] and head.low in THING_SURNAMES
    if named and page.text[head.start].isupper():
        return "NAME"  # "Leanne Frost"
    if letter == "DEM":
        counted = counted or group[0].low == "another"
        return "PEOPLE" if (counted or plural) and not (sense and sense.has("adj")) else "ORG"
    if letter == "AGE" and letters[0] in ("ART", "THE", "NUM"):
        return "PEOPLE"
    if letter == "K_NV" and sense is not None and sense.value == "weapon":
        return "CAUSE"  # "a man with a knife"
    actor = sense is not None and sense.kind == "actor"
    if actor and ((letter == "ORGN" and (counted or plural)) or letter.endswith("_NV")):
        return "PEOPLE"
    if sym == "VICTIMS" and at < len(group) - 1:
        return "PEOPLE"
    if sym == "THING" and sense is not None and sense.kind == "thing" and sense.value in CAUSES:
        return "CAUSE"
    if sym == "UNKNOWN" and "NUMX" in letters:
        sym = "THING"
    if sym == "THING" and head.low in INSTITUTIONS and _called(page, group[: at + 1]):
        sym = "ORG"  # "the Dune Front"
    return sym


def _owner(page: Page, group: list[Atom], first: int) -> Phrase | None:
    """Return whose the head is: the group before the last possessive 's, or the pronoun that opens the group."""
    if first > 1:
        today = group[first - 2].letter == "TIMEX"  # "today's slaughter"
        return None if today else noun_phrase(page, group[: first - 1])
    his = group[0]
    return Phrase("PRONOUN", his.start, his.end, word=his.low) if his.letter in ("POSS", "HER") else None


def _source_kind(group: list[Atom], head: Atom, told: list[Atom]) -> str:
    """Return the kind of source that a group is: by its first word that tells, "police" in "police spokesman Colonel Karam"."""
    own = head.word.sources
    if group[-1] is head and (own or not told or len(group) == 1):
        return own[0] if own else ""
    kinds = [k for a in group for k in a.word.sources] + [*own]
    return next((k for k in kinds if k not in ("other", "anonymous")), kinds[0]) if kinds else ""


def _looks_plural(letters: list[str], at: int, head: Atom) -> bool:
    """Return whether an unknown head is plural by its ending; a name is so only behind an article."""
    if head.low[-1] != "s" or head.word.heading is not None or head.low.endswith("ss"):
        return False
    return letters[at] != "CAPS" or letters[0] == "THE"


def _core_start(group: list[Atom], letters: list[str], number: Number | None) -> int:
    """Return the first word that names the group: after its figure or article."""
    if number is not None:
        for i, atom in enumerate(group[:-1]):
            if atom.mention is number:
                return i + 1 + (letters[i + 1] == "THE" and i + 2 < len(group))  # "both the men"
    return 1 if letters[0] in ("THE", "ART") and len(group) > 1 else 0


def _own_role(head: Atom, sense: Sense | None, *, people: bool) -> str:
    """Return the role that a head tells by itself: as the lexicon has it, or by the ending of a trade that no list knows."""
    if sense is None:
        trade = TRADE.search(head.low) or (head.letter == "LOW" and SMALL_TRADE.search(head.low))
        return Role.CIVILIAN if trade else Role.UNSPECIFIED
    if sense.kind == "actor":
        return sense.value
    if sense.kind == "source":
        return KIND_ROLES.get(sense.value, Role.UNSPECIFIED)  # "Delhi Police"
    return Role.CIVILIAN if people and sense.has("civilian") else Role.UNSPECIFIED  # "six Yazidis"


def _role(group: list[Atom], at: int, sense: Sense | None, role: str) -> str:
    """Return the role of a head, as the words before it tell it."""
    role = _in_office(group, at, _lent_role(group, at, role))
    if (
        role in (Role.CLERGY, Role.OFFICIAL)
        and at
        and group[at - 1].letter == "PERSON"
        and group[at - 1].low not in OF_A_MOVEMENT
    ):
        before = _lent_role(group, at - 1, group[at - 1].word.actor or Role.UNSPECIFIED)
        role = before if before in FIGHTERS else role  # "rebel leader Sheikh Karam"
    if role in PLAIN_ROLES:
        role = _beside_title(group, at) or _employed(group, at) or role
    elif role == Role.COMBATANT and group[at].low in MEN and any(a.letter == "DEM" for a in group[:at]):
        role = Role.ARMED_GROUP  # "Kurdish fighters" are of a side that is named
    leaves = role in _LEFT or (sense is not None and sense.has("local"))
    return Role.CIVILIAN if leaves and any(a.word.former for a in group[:at]) else role


def _lent_role(group: list[Atom], at: int, role: str) -> str:
    """Return the role of a head; a word like "member" or "cadre" takes the role of what stands before it."""
    plain = role == Role.UNSPECIFIED or group[at].low in WITH_ROLE_BEFORE
    led = group[at].low.rpartition(" ")[2] in WITH_ROLE_BEFORE
    if not (plain or led or role == Role.MILITARY):
        return role
    owned = False
    for i, atom in reversed(list(enumerate(group[:at]))):
        owned = owned or atom.letter == "GEN"
        before = atom.word.actor or Role.UNSPECIFIED
        if atom.low == "official" or _private(group, i):
            continue  # "the official death toll", "a private company"
        if before == Role.CIVILIAN:
            if role == Role.UNSPECIFIED and atom.low != "local":
                role = before  # "civilian hostages", but "Maoist women cadres"
            continue
        if before in FIGHTERS and group[at].low in CAPTIVES:
            continue  # whose hostages they are
        if before == Role.PARAMILITARY and role == Role.MILITARY:
            continue  # "paramilitary soldiers" are the state's
        if atom.low in OF_A_MOVEMENT and role not in _UNTOLD:
            continue  # "a separatist lawmaker"
        if before in FIGHTERS or (plain and before != Role.UNSPECIFIED and not owned):
            supports = before == Role.OFFICIAL and group[at].low in SUPPORTERS
            return Role.CIVILIAN if supports else before  # a "politburo member" of a party in arms is no official
    return role


def _private(group: list[Atom], i: int) -> bool:
    """Return whether a word is "private", but not as the rank before a name: "a private clinic", "Private Abel Moro"."""
    return group[i].low == "private" and group[i + 1].letter != "CAPS"


def _in_office(group: list[Atom], at: int, role: str) -> str:
    """Return the role of a head by the office or the force that stands before it."""
    if role == Role.MILITARY and 0 < at < len(group) - 1 and group[at - 1].letter == "PERSON":
        office = group[at - 1].word.actor or role
        civil = office == Role.OFFICIAL and " " not in group[at].low  # but "attaché Army Major Moro"
        role = (
            office if civil or office == Role.POLICE else role
        )  # "Prime Minister Admiral Moro", "police chief Colonel"
    if group[at].low.rpartition(" ")[2] in SERVING and at:
        force = group[at - 1].word.actor
        role = force if force is not None and force in (Role.MILITARY, Role.POLICE) else role
    if role in RANKED:
        role = next((force for a in reversed(group[:at]) if (force := _force(a, role)) is not None), role)
    return role


def _force(atom: Atom, role: str) -> str | None:
    """Return the role of the force that a word before a rank names: "police Sgt. Moro", "a UNIFIL captain", "two ECOWAS soldiers"."""
    force = atom.word.actor
    if role == Role.MILITARY and _of_many_nations(atom):
        return Role.PEACEKEEPER  # but "two UNICEF officers" have no arms
    several = atom.letter in _BODIES or (atom.word.heading is not None and atom.word.heading.has("collective"))
    if force is None or not several or atom.low == "guards":
        return None  # "a Guards colonel" is of no police
    plain = role == Role.SECURITY_FORCES and force in FORCES
    return force if plain or force in (Role.POLICE, Role.PEACEKEEPER, Role.SECURITY_FORCES) else None


def _of_many_nations(atom: Atom) -> bool:
    """Return whether a word names a body of many nations that has no army of its own: the U.N., but not NATO."""
    return atom.word.actor is None and SourceKind.INTERGOVERNMENTAL in atom.word.sources


_BODIES = frozenset(("ORGN", "PERSONS"))
"""The letters of words for whole forces, not for one of their men: "police", "BSF"."""


def _so_called(page: Page, group: list[Atom], at: int) -> bool:
    """Return whether a rank is quoted as that of no army, or self-styled: "the 'major' Moro", "an 'area commander'".

    Without a name behind it, only a commander or lieutenant is one of a band: not "the 'captain' of the boat".
    """
    head = group[at]
    of_a_band = at < len(group) - 1 or head.low.rpartition(" ")[2] in COMMANDING
    if of_a_band and page.text[head.end : head.end + 1] in _MARKS:
        return any(page.text[a.start - 1 : a.start] in _MARKS for a in group[: at + 1])
    return any(a.low == "self-styled" for a in group[:at])


def _of_an_order(page: Page, group: list[Atom], at: int) -> bool:
    """Return whether a word for a relative is a priest's, a nun's or a monk's title: "Sister Ana", "Father Luis Moro", but "Father Omar Moro, 42,"."""
    named = at == 0 and len(group) > 1 and group[0].low in HOLY_KIN and page.text[group[0].start].isupper()
    return (
        named and group[-1].letter == "CAPS" and not page.text[group[-1].end : group[-1].end + 3].strip(", ").isdigit()
    )


_MARKS = frozenset("'\"‘’“”")
"""Quotation marks."""


def _beside_title(group: list[Atom], at: int) -> str | None:
    """Return what the first of two titles tells more than the second: "politician and singer Abel Moro"."""
    return group[at - 2].word.actor if at > 1 and group[at - 1].letter == "AND" else None


def _employed(group: list[Atom], at: int) -> str | None:
    """Return what staff are by whom they work for: "two UNICEF staff", "an Oxfam driver"."""
    if group[at].low not in STAFF:
        return None
    aid = any(a.word.actor == Role.AID_WORKER for a in group[:at])
    kinds = (STAFF_ROLES.get(SourceKind(k)) for a in group[:at] for k in a.word.sources)
    return Role.AID_WORKER if aid else next((role for role in kinds if role is not None), None)


_SEXES = ("female", "male")
_AGES = ("child", "adult", "elderly")
_UNTOLD = (Role.UNSPECIFIED, Role.MILITARY)
"""The roles of heads that do not tell whether somebody fights for a movement: "separatist members", "separatist commanders"."""
_LEFT = ARMED | {Role.PEACEKEEPER, Role.PRISONER}
"""The roles that end with the service: "a former soldier" is a civilian, as is a former village headman."""


def _affiliation(head: Atom, told: list[Atom]) -> str | None:
    """Return the group or country that a head names, or one of the words before it that tell something of it."""
    if head.word.own_nation is not None:
        return head.word.own_nation or head.low
    for atom in reversed(told):
        if atom.word.nation is not None:
            return atom.word.nation or atom.low
    return None


def _noun_harm(page: Page, head: Atom, frames: tuple[str, ...]) -> Harm | None:
    """Return what a noun of harm says in one of some frames: "hostages", "the death", "the wounded"."""
    for frame in frames:
        for sense in head.word.harms:
            kind, _, outcome = sense.value.partition(" ")
            if kind == frame:
                text = page.cut(head.start, head.end)
                return Harm(
                    OutcomeMention(word_span(head), text, f"outcomes.{frame}", Outcome(outcome), sense.entry.term),
                    sense.has("weak"),
                )
    return None


def _label(page: Page, group: list[Atom]) -> Harm | None:
    """Return what the first participle before a head says: "a kidnapped engineer"."""
    for atom in group:
        if atom.letter in _PARTICIPLES and atom.word.harms:
            sense = atom.word.harms[0]
            outcome = Outcome(sense.value.partition(" ")[2])
            text = page.cut(atom.start, atom.end)
            mention = OutcomeMention(word_span(atom), text, "outcomes.modifier", outcome, sense.entry.term)
            return Harm(mention, sense.has("weak"))
    return None
