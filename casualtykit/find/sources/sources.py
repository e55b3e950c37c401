"""The rules of who says so: attributions before, inside and after a claim."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from casualtykit.find.sources import nouns
from casualtykit.find.sources.patterns import (
    BESIDE,
    BETWEEN,
    BETWEEN_BEFORE,
    BETWEEN_BEHIND,
    END,
    IN_WHICH,
    MORE_OF_HIM,
    NAMED,
    OPENS,
    QUOTED_BY,
    SAYS,
    SPEAKER,
    TO,
)
from casualtykit.find.sources.sayings import OPENING, Saying
from casualtykit.find.sources.speakers import name_of, named_beside
from casualtykit.languages.en.harm_words import SUFFERED, TOTALS
from casualtykit.languages.en.source_words import (
    ANNOUNCING,
    CHARGING,
    COUNTING,
    GIVING,
    GOING_ON,
    HEARING,
    PUTTING,
    TOLD_TO_SOMEBODY,
)
from casualtykit.model import Source
from casualtykit.rules import Rule, rule
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Attribution, Phrase
from casualtykit.values import evolve
from casualtykit.vocabulary import Modality, SourceKind


@cache
def _claims() -> re.Pattern[str]:
    """Return the pattern of what a claim has one of."""
    return TAPE.compile("[FINITE TRIGGER EVENT VICTIMS TOLL]")


@rule(
    rf"^ (?P<first>{SPEAKER}) COLON | (?:DASH | COLON) (?P<last>{SPEAKER}) $",
    finds={"Three dead in Kabul blast: police": "police = police (police)"},
    skips=("Kabul: three dead",),
)
def headline(saying: Saying) -> Attribution | None:
    """A headline names its source beside a colon or a dash."""
    opens, head = saying.match.start() == 0, saying.speakers[0]
    if head.sym == "PLACE" or saying.kind is None or head.head in SUFFERED:
        return None  # "Kabul: three dead" names the place, "rebel losses: nine dead" a sum
    return saying.attributed(saying.behind if opens else saying.before)


@rule(
    rf"(?: (?P<first>{SPEAKER}) {TO} (?: {QUOTED_BY} {TO} | SAY )"
    rf" | {NAMED} ADV? SAY (?P<last>{SPEAKER} {BESIDE}?) COMMA? )"
    r" SUB SAYING [THAT COLON]?",
    finds={
        "The minister was quoted as saying that five people died.": "The minister = minister (government)",
        "The radio quoted a doctor, Abel Moro, as saying five people died.": "a doctor, Abel Moro = Abel Moro (medical)",
    },
    skips=("The minister was described as dangerous.",),
)
def quoted(saying: Saying) -> Attribution | None:
    """Who is quoted as saying something is its source, whoever quotes him."""
    return saying.attributed(saying.behind)


@rule(
    rf"COMMA (?: (?P<first>{SPEAKER} {BESIDE}?) COMMA? {QUOTED_BY} {TO}"
    rf" | {SPEAKER} {BESIDE}? COMMA? SAY (?P<last>{SPEAKER} {BESIDE}?) COMMA? )"
    rf" SUB SAYING {TO} {END}",
    finds={
        "Five people died, the agency quoted a doctor as saying.": "a doctor = doctor (medical)",
        "Five people died, a doctor was quoted as saying by the agency.": "a doctor = doctor (medical)",
    },
    skips=("Five people died, the agency said, as doctors looked on.",),
)
def quoting(saying: Saying) -> Attribution | None:
    """What one quotes another as saying, behind the claim, is the other's."""
    return saying.attributed(saying.before)


@rule(
    rf"(?: COMMA? (?<![NOT]) ACCORDING | COMMA? WHO (?P<cites>SAY) )"
    rf" (?P<last>(?: TOLL | {SPEAKER}) (?: COMMA NAME (?= COMMA? ADJUNCT* (?: SEMI | $)) )?)"
    rf" (?: SUB SAYING {TO} | SAY BY {NAMED} )? COMMA?",
    finds={
        "Five people died, according to the United Nations.": "the United Nations = United Nations (intergovernmental)",
        "Five people died, according to the radio, which cited a doctor.": "the radio = radio (media) | a doctor = doctor (medical)",
    },
    skips=("Five people died in accordance with the plan.", "Five people died, he wrote without citing a source."),
)
def according(saying: Saying) -> Attribution | None:
    """What stands after "according to" or "citing" is the source of its whole clause, and whom "which cited" names."""
    if saying.match["cites"] is None:
        says = saying.follower is not None and saying.follower.sym == "SAY"
        comma, *_, last = (p.sym for p in saying.phrases)
        aside = says and (last != "COMMA" or (comma == last and saying.verb.endswith(" by")))
        if aside:
            return None  # "officials quoted by the radio said"
        return _with_title(saying, saying.attributed(saying.sentence))
    return saying.attributed_to(saying.speakers, saying.sentence, verb="citing") if saying.verb in _CITES else None


def _with_title(saying: Saying, made: Attribution | None) -> Attribution | None:
    """Return an attribution to somebody whose title and name stand behind a comma: "according to a nun, Sister Lena Orr"."""
    end = saying.match.end("last")
    beside = saying.tape.phrases[end : end + 2]
    if made is None or made.source is None or [p.sym for p in beside] != ["COMMA", "PEOPLE"]:
        return made
    name = named_beside(saying.page, saying.speakers, beside)
    if not name:
        return made
    whole = Span(made.source.span.start, beside[-1].end)
    words = saying.page.cut(whole.start, whole.end)
    return evolve(made, source=evolve(made.source, span=whole, text=words, name=name_of(saying.page, name)))


_CITES = frozenset(("cite", "quote"))


@rule(
    r"(?: ^ (?:ADJUNCT COMMA?)? | COMMA? ) ACCORDING (?P<last>[NAME PEOPLE] COMMA (?P<called>PEOPLE) ADJUNCT{0,2})"
    r" (?: COMMA (?= (?:ADJUNCT COMMA?){0,2} [GROUP] ADJUNCT{0,3} ADV* [FINITE]) | (?= SEMI | $) )",
    finds={
        "Two men died, according to Abel Moro, director of the clinic.": "Abel Moro, director of the clinic = Abel Moro (medical)",
        "According to Abel Moro, the police spokesman, two men died.": "Abel Moro, the police spokesman = Abel Moro (police)",
    },
    skips=("According to Abel Moro, two clerks, a nurse and a guard died.",),
)
def according_to_one(saying: Saying) -> Attribution | None:
    """What a speaker is called between commas belongs to him: "according to Abel Moro, the police spokesman, two men died"."""
    speaker, called = saying.speakers[0].noun, saying.tape.phrases[saying.match.start("called")].noun
    if (
        speaker is None
        or called is None
        or called.plural
        or called.named
        or saying.tape.phrases[saying.match.start("called")].counted
    ):
        return None
    return saying.attributed(saying.sentence) if saying.speakers[0].sym == "NAME" or speaker.named else None


@rule(
    rf"COMMA SUB? (?: (?P<first>{SPEAKER} (?: {BESIDE} COMMA | (?<=[NAME]) COMMA PEOPLE AT{{1,2}} )?)"
    rf" {BETWEEN_BEHIND}? ADV? {SAYS} | SAY (?P<last>{SPEAKER} {MORE_OF_HIM}?) )"
    rf" {TO} {IN_WHICH}? (?: {END} | (?= WHO) )",
    finds={
        "Two men were killed, police said.": "police = police (police)",
        "Two men were killed, said Anwar Sabri, a doctor.": "Anwar Sabri, a doctor = Anwar Sabri (medical)",
    },
    skips=("Two men were killed, police arrested a suspect.",),
)
def trailing(saying: Saying) -> Attribution | None:
    """A speaker and a verb of saying after a comma close the claim before them."""
    if saying.part == "first" and _announced(saying):
        return None
    if saying.part == "last" and _claims().search(saying.tape.text, 0, saying.match.start()) is None:
        return None  # "Karam, an officer, says gunmen opened fire" has no claim before its verb
    own = _clause_opened().search(saying.tape.text, 0, saying.match.start() + 1)
    return saying.attributed(saying.before if own is None else saying.behind)


@cache
def _clause_opened() -> re.Pattern[str]:
    """Return the pattern of a second clause that has only begun where its speaker stands: "and on Sunday, he said,"."""
    return TAPE.compile("(?: COMMA [AND BUT] | SEMI ) ADJUNCT{1,3} COMMA $")


def _announced(saying: Saying) -> bool:
    """Return whether a participle only tells of what stands before it: "over a coup attempt announced this month"."""
    before = saying.tape.phrases[saying.match.end("first") - 1]
    told = (
        before.sym == "AT" and before.inner in ("CAUSE", "EVENT", "THING") and before.word not in ("in", "at", "from")
    )
    return told and saying.verb in ANNOUNCING


@rule(
    rf"(?<=[WHO]) (?P<first>{SPEAKER}) ADV? SAY {TO} (?= ADV* [HARM HARM_ED HARMED DIE DIE_ED BE VERB VERBED VERB_ED])",
    finds={"Police held a man who they say shot two women.": "they = None (other)"},
    skips=("Police held a man who said nothing.",),
)
def between(saying: Saying) -> Attribution | None:
    """A speaker and a verb of saying inside a relative clause leave the clause as it is."""
    rest = saying.tape.phrases[saying.match.end() :]
    end = next((p.start for p in rest if p.sym in ("COMMA", "WHO", "THAT", "SUB")), saying.behind.end)
    return saying.attributed(Span(saying.behind.start, end))


@rule(
    rf"(?: {OPENS} | (?<=[ADV WHO]) ) (?P<first>{SPEAKER})"
    rf" {BETWEEN_BEFORE}? ADV? {SAYS} {TO} COMMA? [THAT COLON]?",
    finds={
        "Police said two men were killed.": "Police = Police (police)",
        "Two nurses who fled the town said 14 people were killed.": "Two nurses = nurses (medical)",
    },
    skips=("Police arrested two men.",),
)
def leading(saying: Saying) -> Attribution | None:
    """A speaker and a verb of saying open the claim after them."""
    if saying.follower is not None and saying.follower.sym == "OF" and saying.verb in CHARGING:
        return None  # "a man accused of killing two" accuses nobody
    if saying.follower is not None and saying.follower.sym == "SEMI" and _announced(saying):
        return None
    if saying.verb in HEARING and saying.kind is not SourceKind.MEDIA:
        return None  # "the family learned that": it was told
    if saying.follower is not None and saying.follower.sym == "BE":
        return None  # "the cases reported in May are 900"
    if saying.follower is not None and saying.follower.sym == "LIVES" and saying.phrases[-2].sym in ("WHO", "THAT"):
        return None  # "the rebels, fighting a war that has claimed 900 lives"
    told = any(p.sym == "TOLL" for p in saying.phrases)  # "the police, who put the toll at five, said"
    return saying.attributed(Span(saying.before.end, saying.behind.end) if told else saying.behind)


@rule(
    rf"{OPENS} PRONOUN ADV? (?:SAID_TO | BE SAY) {TO} (?:BY (?P<last>{SPEAKER}))? {TO} (?:THAT | {END})",
    words=("it",),
    finds={"It was reported by the army that two men died.": "the army = army (military)"},
    skips=("It was reported missing.",),
)
def impersonal(saying: Saying) -> Attribution | None:
    """What "it was reported" or "it is feared" may name its source behind "by"."""
    if saying.phrases[0].word != "it":
        return None
    reach = saying.behind if saying.phrases[-1].sym == "THAT" else saying.sentence
    if saying.part is not None:
        return saying.attributed(reach)
    modality = saying.modality
    return Attribution(None, reach, Modality.REPORTED if modality is Modality.ASSERTED else modality)


@rule(
    rf"(?<=[NOUN HARM_ED STATE COUNT]) (?: SAID_TO | BE SAY ) BY (?P<last>{SPEAKER}) {TO} {END}",
    words=ANNOUNCING,
    finds={
        "Nine deaths were reported by the ministry.": "the ministry = ministry (government)",
        "The toll of nine was first reported by the radio.": "the radio = radio (media)",
    },
    skips=("Nine deaths were reported.", "Nine deaths were condemned by the ministry."),
)
def passive(saying: Saying) -> Attribution | None:
    """By whom deaths are reported is their source."""
    return saying.attributed(saying.before) if saying.verb in ANNOUNCING else None


@rule(
    rf"SAID_TO BY (?P<last>{SPEAKER}) (?= ADV? [HARMED DIE])",
    finds={"Nine men are thought by the police to have been shot.": "the police = police (police)"},
    skips=("Nine men were told by the police to leave.",),
)
def held_by(saying: Saying) -> Attribution | None:
    """Who believes people to have come to harm is the source of that."""
    at = saying.match.start()
    subject = saying.tape.phrases[at - 1].start if at else saying.before.end
    return saying.attributed(Span(subject, saying.behind.end))


@rule(
    r"(?: [COMMA BY]? SAYING | (?<=[NOUN ADJUNCT VERB STATE HARM_ED HARMED DIE_ED]) COMMA? [AND BUT] ADV? (?P<more>SAY) )"
    r" (?P<hearer>[PEOPLE ORG NAME PRONOUN])? (?: ADJUNCT{0,3} THAT | (?= ADV? [GROUP ORG PLACE EVENT]) )",
    finds={
        "The army withdrew, claiming that 40 rebels died.": "The army = army (military)",
        "A nurse opened the hearing by telling judges her uncle was shot.": "A nurse = nurse (medical)",
        "The army left Gao, and said that 40 rebels died.": "The army = army (military)",
    },
    skips=("The army withdrew, leaving 40 dead.", "A nurse warned, informing the police about raids, of 40 dead."),
)
def adding(saying: Saying) -> Attribution | None:
    """Who adds or claims something in a participle is the speaker before it, or else the subject of the sentence.

    So does who denies one thing and says another.
    """
    if saying.match["more"] and saying.verb not in GOING_ON:
        return None
    if saying.verb in TOLD_TO_SOMEBODY and saying.match["hearer"] is None:
        return None  # "informing the police about raids"
    if saying.follower is not None and saying.follower.sym == "EVENT" and saying.modality is Modality.ASSERTED:
        return None  # "announcing their surrender"
    others = _others(saying)
    if others:
        return saying.attributed_to(others, saying.behind)
    earlier = [(a.source.span, a) for a in saying.found if a.source and a.source.span.end <= saying.before.end]
    if earlier:
        nearest = max(earlier, key=lambda e: e[0].start)[1]
        more = (
            saying.match["more"] is not None or nearest.modality in _DONE_WITH
        )  # "claimed one thing, and said another"
        doubted = saying.modality is Modality.ASSERTED and not more
        return evolve(nearest, reach=saying.behind, modality=nearest.modality if doubted else saying.modality)
    return saying.attributed_to(_subject(saying), saying.behind)


_DONE_WITH = (Modality.DENIED, Modality.CONFIRMED)
"""What somebody denies or confirms reaches no further than the verb by which he says something else."""


def _others(saying: Saying) -> tuple[Phrase, ...]:
    """Return who has a say of his own behind the claim of somebody else: "with residents saying"."""
    before = saying.tape.phrases[: saying.match.start()][-2:]
    last = before[-1] if before else None
    if last is None or last.noun is None:
        return ()
    inside = last.sym == "AT" and last.word == "with"
    sym = last.inner if inside else last.sym
    speaks = inside or before[0].sym == "WITH"
    return (Phrase(sym, last.noun.core.start, last.end, last.noun),) if speaks else ()


def _subject(saying: Saying) -> tuple[Phrase, ...]:
    """Return the subject of the sentence before a participle, and the name beside it; nothing where none can speak."""
    before = saying.tape.phrases[: saying.match.start()]
    at = next((i for i, p in enumerate(before) if p.sym not in OPENING), None)
    if at is None or before[at].sym not in ("PEOPLE", "NAME", "ORG", "PRONOUN", "THING") or before[at].counted:
        return ()
    subject, beside = before[at], before[at + 1 :]
    where = tuple(takewhile(lambda p: p.sym == "AT", beside))
    name = named_beside(saying.page, (subject, *where), beside[len(where) :])
    return (subject, *where, *(beside[len(where) : len(where) + 1 + len(name)] if name else ()))


@rule(
    rf"(?: (?: {OPENS} | (?<=[ADV]) ) (?P<first>{SPEAKER}) {BETWEEN}? [ADV TIME]{{0,2}} [VERB VERB_ED] | (?P<more>VERBING) )"
    r" (?= TOLL | VICTIMS PREP ADV? COUNT | (?P<number>[THING UNKNOWN]) [PREP SUB OF] ADV? COUNT"
    r" | (?P<given>COUNT) [STATE HARM_ED] )",
    words=COUNTING | GIVING,
    finds={
        "The ministry put the death toll at 61.": "The ministry = ministry (government)",
        "The ministry put the number at 61.": "The ministry = ministry (government)",
        "The ministry put the dead at 61.": "The ministry = ministry (government)",
        "The ministry gave a figure of 61 dead.": "The ministry = ministry (government)",
        "The ministry issued a report putting the toll at 61.": "The ministry = ministry (government)",
    },
    skips=(
        "The blast took the death toll to 61.",
        "The ministry put the desk at 61.",
        "Rescuers found two bodies, raising the toll to 61.",
    ),
)
def counting(saying: Saying) -> Attribution | None:
    """Who puts or raises a toll, or gives the number of those told of, is its source."""
    match, phrases = saying.match, saying.tape.phrases
    verb, participle = saying.phrases[-1].word, match["more"] is not None
    if verb not in (GIVING if match["given"] else PUTTING if participle else COUNTING | GIVING):
        return None
    noun = phrases[match.start("number")].noun if match["number"] else None
    if match["number"] and (noun is None or noun.head not in TOTALS | SUFFERED):
        return None
    if participle:
        return saying.attributed_to(_subject(saying), saying.behind, verb=verb)
    made = saying.attributed_to(saying.speakers, saying.behind, verb=verb)
    return made if made is None or made.source is None else evolve(made, source=saying.in_full(made.source))


@rule(
    r"(?<=[PREP]) COUNT (?: COMMA [AND BUT]? | AND ) (?P<last>[PEOPLE ORG NAME]) (?= PREP COUNT)",
    words=COUNTING,
    finds={
        "The army put the dead at 12, the rebels at 20.": "the rebels = rebels (armed_group)",
        "Police put the toll at 12, nurses at 20 and the UN at 33.": "nurses = nurses (medical) | the UN = United Nations (intergovernmental)",
    },
    skips=("The army put the dead at 12, the women at 20.",),
)
def rival(saying: Saying) -> Attribution | None:
    """Who puts a toll at another figure goes without a verb of his own: "the rebels at 20"."""
    speaker, follower = saying.speakers[0], saying.follower
    puts = any(a.source is not None and a.source.rule in (counting.id, rival.id) for a in saying.found)
    speaks = speaker.noun is not None and bool(speaker.noun.source_kind)
    if not (puts and speaks) or follower is None or follower.word != "at":
        return None
    return saying.attributed_to((speaker,), Span(speaker.start, saying.behind.end), verb="put")


RULES: tuple[Rule[[Saying], Attribution | None], ...] = (
    headline,
    quoting,
    quoted,
    according_to_one,
    according,
    trailing,
    between,
    impersonal,
    passive,
    held_by,
    leading,
    adding,
    counting,
    rival,
    *nouns.RULES,
)
OPENING_RULES = nouns.OPENING_RULES | {r.id for r in (quoted, leading, impersonal, adding, between, counting)}
"""The rules whose claim follows."""


def outline(source: Source) -> str:
    """Return a source in one line."""
    return f"{source.text} = {source.name} ({source.kind})"
