"""Figures without a word of harm of their own: parts told behind a group, and breakdowns; `join/rules/series` has rows and comparisons.

They are read last, when the triggers of a clause have their groups: each takes up the harm of a statement before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from casualtykit.join.drafts import Draft, count_of, signed
from casualtykit.join.grammar import CLOSED, OBJECT
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.parts import A_SHARE, others_behind, parts, place_of_part
from casualtykit.join.rules import series
from casualtykit.join.rules.series import BY_NOUN, end_of
from casualtykit.join.trials import Trials
from casualtykit.languages.en.care_words import BADLY
from casualtykit.languages.en.group_words import BODIES, OF_ANY, OF_THEM, PERCENT, SHARES_OF_THEM
from casualtykit.languages.en.harm_words import FOUND, SURVIVING, UNHURT
from casualtykit.languages.en.pronouns import SOME_OF_THEM
from casualtykit.model import vaguely
from casualtykit.rules import Rule, rule
from casualtykit.tape import TAPE, Harm, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import BLOODSHED, CountKind, Outcome


@rule(
    r"(?P<n>[COUNT NUMBER])? (?P<them>INCLUDING) (?: ADV? (?P<be>[BE OF])? (?P<who>[PEOPLE UNKNOWN]) | [ADV ADJ] (?= COMMA | SEMI | SUB | $ ))",
    words=OF_THEM | SHARES_OF_THEM,
    finds={
        "Nine people were hurt, two of them women.": "injured 2 women | civilian | part of 0",
        "Nine people were hurt, most of whom were women.": "injured 1+? women | civilian | part of 0",
        "The mission counted 900 casualties, 53 of them fatal.": "killed 53 | source: The mission = mission (other)",
    },
    skips=("Nine people were hurt, two of them in Rome.", "Nine people were hurt, two of them young."),
)
def of_them(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Parts of a group are told behind it: "two of them women", "half of them children"."""
    n, them = tape.phrases[match.start()], tape.phrases[match.start("them")]
    who = tape.phrases[match.start("who")] if match["who"] else None
    if them.word not in (OF_THEM if match["n"] else SHARES_OF_THEM) or (
        who is not None and (who.noun is None or who.noun.counted)
    ):
        return
    if who is not None and not match["be"] and them.word.endswith(" of whom"):
        return  # "most of whom police shot"
    whole = _whole_before(n, found)
    number = n.number
    if whole is None or (number is not None and any(d.number is number for d in found)) or _no_part(n):
        return
    count = number.count if number is not None else A_SHARE
    if (count.value or 0) > (whole.count.value or count.value or 0):
        return  # "killing 100; by Sunday 3,300 people, 2,000 of them children, had fled"
    doers = whole.who is not None and whole.who.start > whole.harm.trigger.span.start
    at = whole.at if doers else match.start()
    last = tape.phrases[match.end() - 1]
    if (last.low or last.word) in ("fatal", "fatally"):
        yield Draft(_fatal(whole.harm, last), n, count, number, tape, at)
        return
    if last.sym == "ADJ" or (who is None and n is them):
        return
    one = Draft(whole.harm, who or n, count, number, tape, at, whole.key)
    yield one
    more = _MORE.match(tape.text, match.end())
    told = {d.number.span for d in found if d.number is not None}
    for part in drafts(tape, more.span("who"), whole.at, whole.harm) if more is not None else ():
        if part.number is not None and part.number.span not in told:
            yield evolve(part, whole=one.key)  # "..., 30 of them civilians, including two nurses"


_MORE = TAPE.lazy(rf"[COMMA DASH]? INCLUDING ADV? (?P<who>{CLOSED} | {OBJECT})")


def _no_part(n: Phrase) -> bool:
    """Return whether a share of a group gives no part that could be counted: "90 per cent of them", "all but two of them"."""
    return n.low.startswith("all but") or n.low.endswith(PERCENT)


def _fatal(harm: Harm, how: Phrase) -> Harm:
    """Return the harm that a word such as "fatally" makes of another."""
    return evolve(
        harm, trigger=evolve(harm.trigger, span=how.span, text=how.low, outcome=Outcome.KILLED, term=how.word)
    )


@rule(
    r"(?: (?P<them>INCLUDING) ADV? (?P<n>COUNT | PEOPLE) | (?P<n>COUNT)"
    r" | (?P<n>[COUNT NUMBER]? (?P<them>INCLUDING)) )"
    r" (?P<then>ADV* [BE VERB VERBED VERB_ED SAID_TO AT] | (?<=INCLUDING) [SUB BY])",
    words=OF_ANY | SHARES_OF_THEM,
    finds={
        "Raiders killed 43 people, of whom seven were from Lesotho.": "killed 7 | by Raiders | part of 0",
        "Some 900 people are displaced, of whom 400 are staying in relief camps.": "displaced 400 | part of 0",
        "Police detained 57 people, of whom 31 were later released.": "detained 31 | by Police | part of 0",
        "Nineteen bodies were found, of whom three have been identified.": "killed 3 | part of 0",
        "Raiders killed 30 men, of whom nine were clerks.": "killed 9 clerks | civilian | by Raiders | part of 0",
        "Sixty people were hurt, 40 of them when the roof fell.": "injured 40 | part of 0",
        "Sixty people were hurt, 40 of them by glass.": "injured 40 | part of 0",
        "Sixty people were hurt, most of them in Gao.": "injured 1+? most of them | at Gao | part of 0",
        "Sixty people were hurt, a third of whom live in Gao.": "injured 1+? a third of whom | at Gao | part of 0",
        "Ten men were killed by raiders, six of them in Gao and four others near Kano.": "killed 6 | by raiders | at Gao | part of 0 / killed 4 others | by raiders | near Kano | part of 0",
    },
    skips=(
        "Raiders killed 43 people, including seven from Lesotho.",
        "Police detained 57 people with 300 rifles, 31 of which were loaded.",
        "A farmer was killed by 30 raiders, ten of whom were in uniform.",
        "Nine people were feared killed, two of whom survived.",
        "Nine people were feared killed, two of whom were found alive.",
        "Raiders killed 43 people and burned shops, most of them in Gao.",
    ),
)
def some_of_them(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Some of a group told before were somewhere, were such people, or did something, and so were others: "of whom nine were"."""
    first = match.start("n")
    them = tape.phrases[match.start("them" if match["them"] else "n")]
    whole = _whole_before(tape.phrases[first], found)
    if whole is None or _survived(tape, match.end() - 1) or not _takes_up(tape, tape.phrases[first], them, whole):
        return
    n, most = tape.phrases[first].noun, whole.count.value or whole.count.low or 0
    count = count_of(n)[0] if n is not None else A_SHARE
    if count.high == 0 or (count.value or count.low or 0) >= most:
        return
    others = others_behind(tape, match.start("then"))
    if any(n is not None and d.number is n.number for d in found):
        yield from parts(tape, others, whole, most - (count.value or 0))
    else:
        yield from parts(tape, (first, *others), whole, most)


def _survived(tape: Tape, verb: int) -> bool:
    """Return whether a verb tells that people came to no harm: "two of whom survived", "three were found alive"."""
    return any(p.word in SURVIVING or p.low in UNHURT or p.word in UNHURT for p in tape.phrases[verb : verb + 2])


def _takes_up(tape: Tape, figure: Phrase, them: Phrase, whole: Draft) -> bool:
    """Return whether "of them" or "of whom" takes up a group told before.

    No other figure stands between, of people or things, and no others at all of whom a share may be.
    """
    share = figure.noun is None
    if them.word not in (SHARES_OF_THEM if share and figure is them else OF_ANY):
        return False
    start = whole.who.end if whole.who is not None else end_of(whole)
    between = [p for p in tape.phrases if start <= p.start and p.end <= them.start][:-1]
    counted = [p.noun for p in between if p.noun is not None and p.sym != "TIME"]
    things = (share or them.word == "of which") and any(p.sym in _THINGS for p in between)
    return not things and not any(n.number is not None or (share and n.plural) for n in counted)


_THINGS = frozenset("THING UNKNOWN CAUSE ORG NUMBER".split())


@rule(
    r"(?P<n>COUNT) (?P<them>INCLUDING) ADV? (?P<harm>STATE) | (?P<m>COUNT) (?P<of>INCLUDING) TIME (?= COMMA | SEMI | ADV | $ )"
    r" | (?P<with>INCLUDING) (?P<p>COUNT) ADV? (?P<state>STATE)"
    r" | COMMA (?P<k>COUNT | UNKNOWN | INCLUDING) (?P<how>[ADV STATE]) (?= COMMA | SEMI | SUB | $ )",
    words=(*OF_THEM, *BADLY, "fatally", TAPE["STATE"]),
    finds={
        "Thirty people were hurt, five seriously.": "injured 5 | part of 0",
        "Thirty people were hurt, some of them badly.": "injured 1+? some of them | part of 0",
        "Thirty people were hurt, some of them in critical condition.": "injured 1+? some of them | part of 0",
        "Thirty people are treated for burns, including six in critical condition.": "injured 6 | part of 0",
        "Six people were hurt, two of them in critical condition.": "injured 2 | part of 0",
        "A total of 46 have been killed since Sunday, 12 of them on Thursday.": "killed 12 | on Thursday | part of 0",
    },
    skips=("The blast injured 30 people, five apparently.",),
)
def so_hurt(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Parts of a group by how badly they were hurt, or when: "five seriously", "two of them in critical condition"."""
    name = next(g for g in ("n", "m", "p", "k") if match[g])
    n = tape.phrases[match.start(name)]
    whole = _whole_before(n, found)
    some = name == "k" and n.word.partition(" ")[0] in SOME_OF_THEM
    if whole is None or not (some or (n.number is not None)):
        return
    harm = whole.harm
    if name == "k":
        how = tape.phrases[match.start("how")]
        hurt = how.harm is not None and how.harm.trigger.outcome is Outcome.INJURED
        if harm.trigger.outcome is not Outcome.INJURED or not (hurt or how.word in BADLY | {"fatally"}):
            return
        if how.word == "fatally":
            yield Draft(_fatal(harm, how), n, *count_of(n.noun), tape, match.start("k"))
            return
    elif name == "p":
        state = tape.phrases[match.start("state")].harm
        if state is None or state.trigger.outcome is not harm.trigger.outcome:
            return  # "30 were hurt, including six now dead"
    elif tape.phrases[match.start("them" if name == "n" else "of")].word not in OF_THEM:
        return
    if name == "n":
        harm = tape.phrases[match.start("harm")].harm or harm
    same = harm.trigger.outcome is whole.harm.trigger.outcome
    at = match.start(name) if name in ("m", "k") else whole.at
    if name == "m":
        n = evolve(n, end=tape.phrases[match.start("of")].end)
    counted = (vaguely(1), None) if some else count_of(n.noun)
    yield Draft(harm, n, *counted, tape, at, whole.key if same else None)


@rule(
    r"(?P<n>COUNT) ADV? (?P<verb>VERBED | (?<=WITH .) VERB_ED)",
    words=FOUND,
    finds={
        "Six bodies were recovered and two others were found.": "killed 2 others | adds",
        "Bodies are still being retrieved, with 18 recovered so far.": "killed 18",
    },
    skips=("Six bodies were recovered and two others were sold.",),
)
def more_bodies(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Others, or so many, who are found behind bodies that were found are bodies too."""
    n, verb = tape.phrases[match.start("n")], tape.phrases[match.start("verb")]
    harm = next((p.harm for p in reversed(tape.phrases[: match.start("n")]) if p.harm is not None), None)
    if harm is None or n.noun is None or n.noun.number is None or verb.word not in FOUND:
        return
    if harm.trigger.term in BODIES and (n.noun.other or verb.sym == "VERB_ED"):
        yield Draft(harm, n, *count_of(n.noun), tape, match.start("n"))


def _whole_before(n: Phrase, found: Sequence[Draft]) -> Draft | None:
    """Return the draft whose group ends last before a figure."""
    before = [
        (end, i, d) for i, d in enumerate(found) if (end := d.who.end if d.who is not None else end_of(d)) <= n.start
    ]
    return max(before, key=lambda each: each[:2])[2] if before else None


@rule(
    rf"(?P<noun>[EVENT LIVES TOLL COUNT VICTIMS]) ADJUNCT{{0,3}} (?:[VERBED SAID_TO] ADJUNCT{{0,4}} (?=COMMA))? [COMMA DASH]? INCLUDING ADV? (?P<who>{CLOSED} | {OBJECT})",
    finds={"The storm caused 16 deaths, including four nurses.": "killed 4 nurses | medical | part of 0"},
    skips=("The storm caused 16 floods, including four in Rome.",),
)
def among_deaths(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Parts of a figure that a noun of harm gives: "16 deaths, including four nurses"."""
    at = match.start("noun")
    phrase = tape.phrases[at]
    told = [d for d in found if d.rule in BY_NOUN and (d.at == at or d.who is phrase)]
    whole = next((d for d in told if not any(part.whole == d.key for part in found)), None)
    if whole is None or (len(told) > 1 and whole.whole is None):
        return  # its parts are read; of "eight of the 30 hostages" the eight have parts of their own
    for draft in drafts(tape, match.span("who"), place_of_part(tape, match.start("who"), whole.at), whole.harm):
        if draft.number is not None or (draft.who is not None and draft.who.sym != "VICTIMS"):
            yield evolve(draft, whole=whole.key)  # "1,200 casualties, including those killed" has no part


@rule(
    r"(?:^|(?<=[COMMA SEMI SOURCE])) OF"
    r" (?: (?P<harm>VICTIMS|EVENT) | (?P<group>[PEOPLE COUNT PRONOUN]) (?:WHO ADV?)?"
    r" (?P<harm>[HARM_ED SUFFER]) (?:ADJUNCT{0,3} AND HARM_ED)?) ADJUNCT{0,3} COMMA? ADV? (?P<n>COUNT|PEOPLE)"
    r" (?: (?P<be>BE) ADV? (?P<who>[PEOPLE UNKNOWN]) | ADV? [VERBED BE VERB VERB_ED SAID_TO] )",
    finds={
        "Of the dead, 16 were children.": "killed 16 children | civilian",
        "Of the deaths, 160 were reported in Mali.": "killed 160 | at Mali",
    },
    skips=("Of the dead, little is known.", "Of the arrests, six were in Mali."),
)
def of_the_dead(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """A figure behind "of the dead" counts some of them: "of the 90 people arrested, 34 were released"."""
    at = match.start("harm")
    harm = tape.phrases[at].harm
    n = tape.phrases[match.start("n")]
    if harm is None or n.number is None or n.harm is not None:
        return
    if tape.phrases[at].sym == "EVENT" and harm.trigger.outcome not in BLOODSHED:
        return  # one of the arrests or abductions may be of several people
    who = tape.phrases[match.start("who")] if match["who"] else None
    if who is not None and (who.noun is None or who.noun.number is not None):
        return
    group = tape.phrases[match.start("group")] if match["group"] else None
    whole = next((d for d in found if d.harm.trigger.span == harm.trigger.span or (group and d.who == group)), None)
    one = Draft(harm, who or n, *count_of(n.noun), tape, at, whole.key if whole is not None else None)
    yield one
    for other in parts(tape, others_behind(tape, match.end() - 1), one):
        yield evolve(other, whole=one.whole)


@rule(
    r"(?P<first>COUNT) (?P<row>(?: (?: COMMA? [AND BUT] | COMMA ) [EVENT VICTIMS PEOPLE ORG NAME] PREP COUNT ){1,4})",
    finds={
        "The ministry put the dead at 40, the wounded at 112 and the missing at nine.": "injured 112 | source: The ministry = ministry (government) / missing 9 | source: The ministry = ministry (government)",
        "The ministry put the toll at 40, the rebels at 12.": "killed 12 | source: the rebels = rebels (armed_group) | repeats 0",
    },
    skips=("The ministry put the dead at 40, and the wounded in 112 wards.",),
)
def put_at(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Other harms "at" so many go on with the figure that a toll is put at, and so does the toll that somebody else puts."""
    first = tape.phrases[match.start("first")]
    toll = next((d for d in found if d.who is not None and d.who.start == first.start and d.rule == "tolls.toll"), None)
    if toll is None:
        return
    for at in range(*match.span("row")):
        of, prep = tape.phrases[at], tape.phrases[at + 1] if at + 1 < len(tape) else None
        rival = of.noun is not None and bool(of.noun.source_kind) and of.sym in ("PEOPLE", "ORG", "NAME")
        harm = of.harm or (toll.harm if rival else None)
        if harm is not None and prep is not None and prep.word == "at":
            n = tape.phrases[at + 2]
            yield Draft(evolve(harm, weak=False), n, *count_of(n.noun), tape, toll.at if rival else at)


_WHERE = r"(?:[AT TIME]{1,3})"


@rule(
    rf"(?P<open>COLON | DASH | COMMA (?P<with>WITH)?) (?P<row>COUNT {_WHERE} (?: [COMMA SEMI] COUNT {_WHERE}){{0,12}} (?: COMMA? AND COUNT {_WHERE})?)",
    finds={
        "Sixty people died: 40 in Aleppo, 15 in Idlib and five in Hama.": "killed 40 | at Aleppo | part of 0 / killed 15 | at Idlib | part of 0 / killed 5 | at Hama | part of 0",
        "Sixty people died, with 40 in Aleppo and 15 in Idlib.": "killed 40 | at Aleppo | part of 0 / killed 15 | at Idlib | part of 0",
        "Sixty people died, 40 in Aleppo and 20 in Idlib.": "killed 40 | at Aleppo | part of 0 / killed 20 | at Idlib | part of 0",
        "Sixty people drowned, 40 in rivers and 20 in pools.": "killed 40 | part of 0 / killed 20 | part of 0",
        "Sixty people died on Friday, 40 in Aleppo and 20 in Idlib.": "killed 40 | at Aleppo | on Friday | part of 0 / killed 20 | at Idlib | on Friday | part of 0",
    },
    skips=(
        "Sixty people died in Homs, 40 in Aleppo and 15 in Idlib.",
        "Sixty people died: 400 in Aleppo lost their homes.",
        "Sixty people were hurt, with 40 in a bad state.",
    ),
)
def broken_down(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """Figures behind a colon, or each with a place, that do not exceed the one before them are its parts.

    Behind a figure with a place or a day of its own, and no "with", they go on with it unless they add up to it: "nine died in
    Herat, three in Osh".
    """
    opened = match.start("open")
    row = [p for p in tape.phrases[slice(*match.span("row"))] if p.sym == "COUNT"]
    whole = next((d for d in reversed(found) if end_of(d) <= row[0].start and d.number is not None), None)
    told = [count_of(p.noun)[0] for p in row]
    counts = [c.low if c.kind is CountKind.RANGE else c.value for c in told]
    if whole is None or whole.count.value is None or None in counts:
        return
    most, among = whole.count.value, sum(c or 0 for c in counts)
    if tape.phrases[opened].sym == "COMMA":
        all_told = len(row) > 1 and among == most
        goes_on = not match["with"] and tape.phrases[opened - 1].sym in _OF_ITS_OWN
        if among > most or not (all_told or (_of_places(tape, match, found) and not goes_on)):
            return
    elif among > most or len(row) == 1:
        return
    for p in row:
        yield Draft(whole.harm, p, *count_of(p.noun), tape, whole.at, whole.key)


_OF_ITS_OWN = ("AT", "PLACE", "TIME")


def _of_places(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> bool:
    """Return whether figures behind "with" each have a place, and those before it tell of one harm."""
    first, end = match.span("row")
    places = [p.inner == "PLACE" for q, p in pairwise(tape.phrases[first:end]) if q.sym == "COUNT"]
    return all(places) and len({d.harm.trigger.outcome for d in found}) == 1


@rule(
    r"[AT PLACE NAME ORG] (?P<in>INCLUDING) (?P<n>[PEOPLE COUNT]) COMMA",
    finds={
        "Some 31,000 people were displaced in Kano (20,000 people) and Lagos (11,000 people).": "displaced 11000 people | at Lagos | part of 0"
    },
    skips=("Some 31,000 people were displaced in Kano (a city).",),
)
def bracketed(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """A figure in brackets behind a place is the part of the figure before them that was there."""
    n = tape.phrases[match.start("n")]
    whole = _whole_before(n, [d for d in found if d.whole is None])
    part, told = count_of(n.noun)[0].value, whole.count.value if whole is not None else None
    if whole is None or tape.phrases[match.start("in")].word != "(" or not 0 < (part or 0) < (told or 0):
        return
    yield Draft(whole.harm, n, *count_of(n.noun), tape, match.start("n"), whole.key)


@rule(
    r"(?: [COMMA COLON SEMI] | DASH{1,2} )"
    r" (?P<list> [PEOPLE COUNT] (?P<among> COMMA? INCLUDING ADV? [PEOPLE COUNT])?"
    r" (?: COMMA [PEOPLE COUNT] ){0,6} COMMA? AND [PEOPLE COUNT] ) (?= SEMI | COMMA | DASH | $ )",
    finds={
        "Twelve nurses had died, ten women and two men.": "killed 10 women | medical | part of 0 / killed 2 men | medical | part of 0",
    },
    skips=("Twelve nurses had died, ten women and a driver.",),
)
def adds_up(tape: Tape, match: re.Match[str], found: Sequence[Draft]) -> Joins:
    """A list that adds up to the figure before it tells its parts."""
    aside = range(*match.span("among")) if match["among"] else range(0)
    row = [i for i in range(*match.span("list")) if tape.phrases[i].noun is not None and i not in aside]
    if any(tape.phrases[i].word in OF_THEM for i in aside):
        return  # "three clerks, two of them women, and a doctor"
    whole = _whole_before(tape.phrases[row[0]], found)
    counts = [count_of(tape.phrases[i].noun)[0].value for i in row]
    if whole is None or None in counts or sum(c or 0 for c in counts) != whole.count.value:
        return
    doers = whole.who is not None and whole.who.start > whole.harm.trigger.span.start
    for i in row:
        p = tape.phrases[i]
        part = Draft(whole.harm, p, *count_of(p.noun), tape, whole.at if doers else i, whole.key)
        yield part
        if aside and i == row[0]:
            among = tape.phrases[aside[-1]]
            yield Draft(whole.harm, among, *count_of(among.noun), tape, part.at, part.key)


RULES: tuple[Rule[[Tape, re.Match[str], Sequence[Draft]], Joins], ...] = (
    of_them,
    some_of_them,
    so_hurt,
    more_bodies,
    among_deaths,
    of_the_dead,
    put_at,
    broken_down,
    *series.RULES,
    bracketed,
    adds_up,
)

_tried = Trials(RULES)


def of_whom(found: Sequence[Draft]) -> list[Draft]:
    """Return drafts of which a figure "of whom" or "of them" is a part of the greater one before it."""
    linked: list[Draft] = []
    for draft in found:
        if draft.whole is None and draft.who is not None and _of_others(draft) and not _of_the_hurt(draft, found):
            whole = next((d for d in (*reversed(linked), *found) if d is not draft and _holds(d, draft)), None)
            draft = evolve(draft, whole=whole.key if whole is not None else None)
        linked.append(draft)
    return linked


def _of_the_hurt(draft: Draft, found: Sequence[Draft]) -> bool:
    """Return whether some died of those hurt, whom the dead before do not hold: "killed four and hurt 13, two of whom later died"."""
    if draft.harm.trigger.outcome is not Outcome.KILLED or draft.who is None or draft.who.inner != "PRONOUN":
        return False
    start = draft.who.start
    before = [d for d in found if d is not draft and d.who is not None and d.who.start < start and end_of(d) <= start]
    last = max(before, key=lambda d: d.who.start if d.who is not None else -1, default=None)
    return last is not None and last.harm.trigger.outcome is Outcome.INJURED


def _of_others(draft: Draft) -> bool:
    """Return whether a draft counts some of people told of before: "of whom two", "six were among the dead"."""
    if draft.rule == "nouns.among":
        dead = draft.tape.phrases[draft.at].noun
        return dead is not None and dead.definite and dead.number is None
    if draft.rule == "makeup.victims_were":
        return True  # "nine died and 13 were hurt; four of the dead were children"
    whole = draft.who.noun.whole if draft.who is not None and draft.who.noun is not None else None
    if draft.rule == "nouns.victims" and whole is not None and whole.definite and whole.number is None:
        return True  # "85 were hurt; 66 of the injured were kept in hospital"
    return (draft.who is not None and draft.who.inner == "PRONOUN") or _beside(draft)


def _beside(draft: Draft) -> bool:
    """Return whether a figure behind a comma tells of some of those before it: "45 were hurt, five with serious burns"."""
    at = next((i for i, p in enumerate(draft.tape.phrases) if draft.who is not None and p.start == draft.who.start), 0)
    bare = draft.rule == "injuries.with_injuries" and draft.who is not None and draft.who.sym == "COUNT"
    return bare and at > 0 and draft.tape.phrases[at - 1].sym == "COMMA"


def _holds(whole: Draft, part: Draft) -> bool:
    """Return whether a draft tells the same harm of more people, and before."""
    if (
        part.who is None
        or whole.harm.trigger.outcome is not part.harm.trigger.outcome
        or end_of(whole) > part.who.start
    ):
        return False
    if whole.harm is part.harm:
        return False  # "a nurse and two porters are among the dead"
    return (whole.count.value or whole.count.low or 0) > (part.count.value or part.count.low or 0)


def fill_gaps(tape: Tape, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield what the figures of a clause state that no trigger has taken."""
    told = {d.who.start for d in found if d.who is not None}
    for trial in _tried(tape):
        for match in trial.pattern.finditer(tape.text):
            for draft in signed(trial.rule(tape, match, found), trial.rule.id):
                if draft.who is not None and draft.who.start not in told:
                    told.add(draft.who.start)
                    yield draft
