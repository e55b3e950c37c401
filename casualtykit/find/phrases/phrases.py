"""Noun groups, verb groups and function words: a sentence as a tape of phrases, every word of it covered.

The grammar is one pattern over the letters of the words (`find/phrases/atoms`). It knows no word by itself, and so it holds
for heads that no lexicon knows: a noun group is what stands between an article or a figure and the next verb,
preposition or mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial
from itertools import pairwise

from casualtykit.find.phrases.atom import BES, HAVES, Atom
from casualtykit.find.phrases.groups import noun_phrase
from casualtykit.find.phrases.words import ATOMS
from casualtykit.languages.en.captive_words import FORCIBLY, TAKEN_AS
from casualtykit.languages.en.hedging import ADVERBS
from casualtykit.languages.en.verb_words import BARELY, IN_THE_END, OF_MANY, OF_ONE, PERHAPS
from casualtykit.model import Cue, OutcomeMention, Time
from casualtykit.spans import Page, Span
from casualtykit.tape import Harm, Phrase, Tape
from casualtykit.vocabulary import Modality, Outcome

_AMBIGUOUS = (
    r"(?<=[THE ART POSS HER] TIMEX) AMB"
    r" | (?<=[THE ART POSS HER NUM ADJ ORD GEN DEM AGE]) AMB"
    r" | (?<=[NOUNISH]) AMB (?! [OPENER NAMELIKE PERSONS PERSON] | ADJ [NOUNISH] | AND ADV? K_PRES)"
    r" | (?<=[NOUNISH]) AMB (?=[PERSONS PERSON] [BE BENOT HAVE HAVENOT D_ED PASTS])"
    r" | AMB (?=[VERBS AUXS OF STOP])"
    r" | ^ AMB (?=[WITH PREP BY])"
    r" | (?<=[L_ED L_ING L_PRES L_PART L_PAST V_ED V_PAST V_ING V_PRES]) K_NV (?=[AND COMMA PREP WITH BY FROM SUB])"
    r" | (?<=[PREP]) AMB (?=[WITH NOUNISH]) | (?<=WITH) AMB (?=EVN)"
    r" | (?<=[DETL NUM][K_ED K_PART]) AMB (?=[PERSON PERSONS])"
)
"""Words that may be verbs, where they are nouns: "the attack", "condemned murder and torture"."""
_GERUNDS = (
    r"(?<=[THE ART POSS HER ADJ ORD GEN DEM]) [K_GN V_GN] (?! [OPENER])"
    r" | (?<=PERSON) [K_GN V_GN] (?! [OPENER FROM])"
    r" | [K_GN V_GN] (?=OF)"
)
"""Gerunds that are nouns: "the killing", "the shooting of"."""
_NOUN_WORD = rf"(?: NOUNISH | (?=[AMB K_NV K_GN V_GN]) (?: {_AMBIGUOUS} | {_GERUNDS} ) )"
_WHOM_THEY = "(?! (?: (?<= NUM) [PERSONS VICT] | (?<= THE) VICT ) ORGN [HAVE K_PAST K_ED V_PAST V_ED])"
"""Where people are no modifier: before those who did something to them, "49 hostages Hamas had taken"."""
_MODIFIER = (
    rf"(?: {_WHOM_THEY} (?: ADJ | ORD | MORE | {_NOUN_WORD} | NUMX (?=[NOUNISH ADJ])"
    r" | (?<=[DETL ADJ ADV]) [EDS INGS STATEA] (?=[NOUNISH ADJ EDS])"
    r" | (?<=[NUM MORE]) (?! [L_ED L_ING] | D_ED [PLACEN CAPS]) [EDS INGS STATEA] (?=[NOUNISH ADJ EDS]) (?! (?<=MORE .) EVN)"
    r" | (?<=[DETL NUM]) [V_ED V_PART S_ED S_PART] (?=AMB)"
    r" | (?<=[DETL NUM]) [K_ED K_PART] (?=AMB [PERSON PERSONS])"
    r" | (?<=GEN) [V_ED V_PART V_ING] (?=[NOUNISH ADJ])"
    r" | (?<=[DETL NUM][K_ED K_PART]) L_ED (?=[NOUNISH])"
    r" | (?<=[DETL NUM ADJ AND]) ADV (?=[ADJ EDS DEM] | PERSONS)"
    r" | (?<=[ADJ DEM PLACEN ORGN]) AND (?=[ADJ DEM PLACEN ORGN] [NOUNISH])"
    r" | (?<=[NUM DETL]) [ADJ V_ED V_PART] (?: COMMA AND? | AND ) [ADJ V_ED V_PART] (?=ADJ? [NOUNISH])"
    r" | (?<=[PERSON]) AND (?=PERSON CAPS)"
    r" | (?<=[ORGN PERSON PERSONS ADJ]) AND (?=[ORGN PERSON PERSONS ADJ] VICT)"
    r" | (?<=[THE ART POSS HER] TIMEX) [EDS INGS] (?=NOUNISH)"
    r" | (?<=[DETL ADJ]) TIMEX (?=[NOUNISH ADJ AMB K_GN V_GN INGS]) ) )"
)
_MOST = 24
"""How many words of a kind a group may have in a row; a list or a table may have more, and is read in pieces."""
_BODY = rf"{_MODIFIER}{{0,{_MOST}}} {_NOUN_WORD}"
_NOUN = (
    rf"(?: (?:[TIMEX NUMX] GEN)? (?:NUM? (?:DETL{{1,2}} NUM? | NUM) | DETL? MORE? NUM | ORD )? {_BODY} (?: GEN NUM? {_BODY} )*"
    rf" | NUM GEN {_BODY} | (?:[TIMEX NUMX] GEN)? (?:DETL? NUM MORE? | DETL? MORE NUM?) (?! GEN)"
    r" | [THE ART] ORD (?! [THE ADJ EDS INGS NUM ORD DEM MORE]* [NOUNISH] | OF | AMB)"
    r" | THE [ADJ S_ED]? [K_ED K_PART STATEA] (?![NOUNISH BY]) )"
)
_VERB = (
    r"(?: (?:NOT IN{0,4})? AUXS (?: IN | AUXS | [S_ED S_PART] (?=IN* [TO K_ED K_PART STATEA]) | L_ED (?=ADV? [STATEA K_ED K_PART]) ){0,12}"
    r"   (?: [EDS INGS STATEA] (?! (?<=[K_GN]) OF) | (?: (?<=[MODAL MODALNOT TO TRIES MANAGES DO DONOT ADV]) | (?<=[DO MODAL] NOT) ) [PRESS AMB] (?! (?<= TO [K_NV D_NV]) OF) )"
    r" | (?<=[NOUNISH AMB COMMA AND REL THAT CLOSE STOP]) AMB (?=[OPENER NAMELIKE PERSON PERSONS THINGN ADJ])"
    r" | ^ AMB (?=[OPENER])"
    r" | (?<=[PERSONS ORGN CAPS]) AMB (?=AND ADV? K_PRES)"
    r" | (?<=[PERSON PERSONS NUM MORE]) S_ED (?: TO AUXS* [K_ED K_PART D_ED D_PART STATEA] | TO AUXS+ [V_ED V_PART V_ING] | TO [V_PRES V_NV] | STATEA | [K_ED K_PART] (?=[PREP BY SUB TIMEX STOP SEMI COMMA AND] | $) )"
    r" | (?<=[PERSON PERSONS ORGN REL]) S_NV (?=TO HAVE)"
    r" | [NOT ORD]? (?: [PRESS PASTS EDS] | [INGS] (?! (?<=[K_GN]) OF) ) )"
)
_EARLY = (
    r"(?: (?: (?: ^ | (?<=[PREP OF BY WITH TO FROM])) [K_ED K_PART V_ED V_PART D_ING V_ING]"
    r" | (?: (?<=[SUB S_PAST S_PRES S_ED]) | (?<=[^CAUSEN V_NV] THAT) | (?<= TIMEX COMMA) | (?<=[PLACEN TIMEX CLOSE DASH] DASH)) [V_ED V_PART] ) (?=[ADJ NOUNISH]* [PERSON PERSONS])"
    r" | (?<=[NUMX TIMEX] OF) [V_ING V_GN] (?=[NOUNISH AMB] [AUXS VERBS]) )"
)
_ALONE = "[COMMA SEMI COLON DASH OPEN CLOSE STOP OF BY WITH FROM PREP REL WHOSE THAT SUB IF INCLUDE BUT ALONG PRON THERE WITHOUT ACCORDING]"
"""Marks and function words, none of which begins a group of words."""
_LEADS = "(?= [K_ED K_PART V_ED V_PART D_ING V_ING V_GN])"
_BEGINS_VERB = "(?= [NOT AUXS ORD VERBS AMB])"
"""What a group must begin with: most words do not, and need not be tried in every way in which it may go on."""
_GRAMMAR = (
    rf"(?P<alone>{_ALONE}) | (?P<time>TIMEX (?! GEN)) | (?P<lead>{_LEADS} {_EARLY} {_BODY})"
    rf" | (?P<verb>{_BEGINS_VERB} {_VERB}) | (?P<noun>{_NOUN}) | (?P<mark>.)"
)

_SYMBOLS = {
    "AND": "AND", "ALONG": "ALONG", "BUT": "BUT", "COMMA": "COMMA", "SEMI": "SEMI", "STOP": "SEMI", "COLON": "COLON", "DASH": "DASH", "OPEN": "OPEN",
    "CLOSE": "CLOSE", "OF": "OF", "BY": "BY", "WITH": "WITH", "TO": "PREP", "FROM": "PREP", "PREP": "PREP", "INCLUDE": "INCLUDING",
    "REL": "WHO", "WHOSE": "WHOSE", "THAT": "THAT", "SUB": "SUB", "IF": "IF", "NOT": "NOT", "WITHOUT": "NOT", "THERE": "THERE",
    "BE": "BE", "BENOT": "BE", "BEEN": "BE", "BEING": "BE", "BEBASE": "BE", "HAVE": "VERB", "HAVING": "VERBING", "DO": "VERB",
    "HAVENOT": "VERB", "DONOT": "VERB", "MODAL": "VERB", "MODALNOT": "VERB", "GET": "VERB", "TRIES": "VERB", "MANAGES": "VERB", "FEAR": "SAY",
    "ACCORDING": "ACCORDING", "ADV": "ADV", "ADJ": "ADJ", "ORD": "ADJ", "STATEA": "STATE", "PRON": "PRONOUN", "HER": "PRONOUN",
    "THE": "PRONOUN", "NUMX": "NUMBER", "AGE": "AGE",
}  # fmt: skip
_DROPPED = frozenset(("QUOTE", "MARK"))


@cache
def _grammar() -> re.Pattern[str]:
    return re.compile(ATOMS.expand(_GRAMMAR))


@cache
def _brackets() -> re.Pattern[str]:
    """Return the pattern of brackets that state no harm: ages, acronyms, explanations."""
    return re.compile(
        ATOMS.expand(
            r"OPEN [^OPEN CLOSE K_ED K_PART K_PAST K_PRES K_NV D_ED D_PAST D_PRES EVN STATEA VICT]{1,14} CLOSE"
        )
    )


@cache
def _counted() -> re.Pattern[str]:
    """Return the pattern of people counted: brackets that hold them tell the parts of a group."""
    return re.compile(
        ATOMS.expand(r"NUM [ADJ DEM CAPS ORGN]{0,3} [PERSON PERSONS] | [NUM NUMX] INCLUDE | NUM PREP [CAPS PLACEN]")
    )


@cache
def _figured() -> re.Pattern[str]:
    """Return the pattern of a figure in brackets that counts those behind it, and does not repeat the words before it."""
    return re.compile(
        ATOMS.expand(r"(?:^ | [^NUM NUMX OPEN]) OPEN NUM CLOSE (?= ADJ{0,2} [PERSON PERSONS VICT] | INCLUDE)")
    )


@cache
def _told_apart() -> re.Pattern[str]:
    """Return the pattern of a figure in brackets right behind a verb of harm: "killed (260) or maimed (580)"."""
    return re.compile(ATOMS.expand(r"(?<=[K_ED K_PART K_PAST D_ED D_PAST]) OPEN NUM CLOSE"))


def read_phrases(page: Page, atoms: Sequence[Atom]) -> Tape:
    """Return the tape of a sentence.

    Quotation marks are left out before the grammar runs: they tell who speaks, not who suffers.
    """
    items = [a for a in atoms if a.letter not in _DROPPED]
    letters = ATOMS.letters([a.letter for a in items])
    if ATOMS["OPEN"] in letters:
        letters = _unbracketed(items, letters)
    phrases: list[Phrase] = []
    for match in _grammar().finditer(letters):
        kind, (first, end) = match.lastgroup, match.span()
        if kind == "alone":
            phrases.append(_word(items[first]))
        elif kind == "noun":
            border = _border(page, items[first:end], letters[first:end]) if end - first > 1 else 1
            phrases.append(noun_phrase(page, items[first : first + border]))
            if first + border < end:
                phrases.append(noun_phrase(page, items[first + border : end]))
        elif kind == "verb":
            phrases.append(_verb_phrase(page, items[first:end]))
        elif kind == "lead":
            phrases.append(noun_phrase(page, items[first:end]))
        elif kind == "time":
            phrases.append(_time(items[first]))
        else:
            phrases.append(_single(page, items[first]))
    return Tape(tuple(phrases))


def _unbracketed(items: list[Atom], letters: str) -> str:
    """Take away the brackets that state no harm, with all that they hold where that counts nobody; return the letters left."""
    apart = len(_told_apart().findall(letters)) > 1  # one alone may be a note's
    for match in reversed(list(_brackets().finditer(letters))):
        start, end = match.span()
        if apart and _told_apart().match(letters, start) is not None:
            continue
        if _figured().match(letters, max(0, start - 1)) is not None:
            del items[end - 1], items[start]  # "a total of (224) people"
            letters = letters[:start] + letters[start + 1 : end - 1] + letters[end:]
        elif _counted().search(match[0]) is None:
            del items[start:end]
            letters = letters[:start] + letters[end:]
    return letters


def _border(page: Page, group: list[Atom], letters: str) -> int:
    """Return where a row of nouns, of two at least, is parted into two groups; its end where it is one."""
    if group[-1].low in TAKEN_AS and group[-2].letter == "PERSONS":
        return len(group) - 1  # "held three villagers hostage"
    at = letters.find(ATOMS["EVN"], 1, len(group) - 1)
    return at + 1 if at > 0 and _recorded(page, *group[at : at + 2]) else len(group)


def _recorded(page: Page, events: Atom, after: Atom) -> bool:
    """Return whether a clause without its pronoun begins behind a noun of harm: "the six deaths Dune Watch recorded"."""
    return events.low.endswith("s") and page.text[events.start].islower() and page.text[after.start].isupper()


def _word(atom: Atom) -> Phrase:
    """Return the phrase of a mark or of a word that stands alone."""
    return Phrase(_SYMBOLS.get(atom.letter, "THING"), atom.start, atom.end, word=atom.low, low=atom.low)


def _time(atom: Atom) -> Phrase:
    """Return the phrase of an expression of time."""
    time = atom.mention if isinstance(atom.mention, Time) else None
    return Phrase("TIME", atom.start, atom.end, time=time, word=atom.low)


def _single(page: Page, atom: Atom) -> Phrase:
    """Return the phrase of a word that the grammar puts into no group."""
    if atom.letter in ("STATEA", "VICT", "EVN"):
        sym = "STATE" if atom.letter == "STATEA" else "EVENT"
        return Phrase(sym, atom.start, atom.end, harm=_harm(page, atom), word=atom.low)
    if atom.letter == "NUM":
        return noun_phrase(page, [atom])
    return _word(atom)


def _harm(page: Page, atom: Atom, frames: tuple[str, ...] = (), *, modality: Modality = Modality.ASSERTED, negated: bool = False,
          cue: Cue | None = None) -> Harm | None:  # fmt: skip
    """Return what a word of harm says, by the first of its frames that fits."""
    senses = atom.word.harms
    if not senses:
        return None
    sense = next((s for s in senses if s.value.partition(" ")[0] in frames), senses[0])
    outcome = Outcome(sense.value.partition(" ")[2])
    mention = OutcomeMention(
        Span(atom.start, atom.end),
        page.cut(atom.start, atom.end),
        "outcomes." + sense.value.partition(" ")[0],
        outcome,
        sense.entry.term,
    )
    return Harm(mention, sense.has("weak"), modality, negated, cue)


# ----------------------------------------------------------------------------------------------------------- verbs

_NEGATIONS = frozenset(("NOT", "BENOT", "HAVENOT", "DONOT", "MODALNOT"))
BESIDE = frozenset(("ADV", "NOT", "NUM", "ORD", "L_ED", "S_ED", "S_PART", "FEAR"))
"""What may stand among auxiliaries and is none."""
_HAVES = HAVES | {"HAVENOT"}


def _verb_phrase(page: Page, group: list[Atom]) -> Phrase:
    """Return a verb group: which verb, active or passive, finite or not, real or not."""
    last, helpers = group[-1], group[:-1]
    kind, _, form = last.letter.partition("_")
    word = last.word.verb or last.low
    if word == "take" and any(a.low in FORCIBLY for a in helpers):
        word = "take away"  # "was forcibly taken"
    many = True if group[0].low in OF_MANY else False if group[0].low in OF_ONE else None
    phrase = partial(Phrase, start=group[0].start, end=last.end, word=word, many=many)
    modality, cue = _modality(page, helpers, held=kind == "STATEA") if helpers else (Modality.ASSERTED, None)
    hedged = modality
    if modality is Modality.REPORTED and last.low == "missing":
        modality, cue = Modality.ASSERTED, None  # who is reported missing is missing
    negated = any(a.letter in _NEGATIONS for a in helpers)
    harm = partial(_harm, page, last, modality=modality, negated=negated, cue=cue)
    if kind == "STATEA":
        held = "STATE" if group[0].letter == "S_ED" else "HARMED"  # "12 people believed to be missing"
        return phrase("UNREAL" if _unreal(helpers, hedged) else held, harm=harm(("state",)))
    aux = [a.letter for a in helpers if a.letter not in BESIDE]
    gerund = aux == ["TO"] and form in ("ING", "GN")  # "confessed to killing" is no infinitive
    going_on = aux == ["TO", "BEBASE"] and form == "ING"  # "claims to be holding two bakers"
    unreal = bool(helpers) and not (gerund or going_on) and _unreal(helpers, modality)
    aux = [] if gerund else aux
    passive = form in ("ED", "PART") and bool(aux) and aux[-1] in BES
    voice = _voice(form, aux, passive=passive)
    if kind in ("K", "D"):
        if voice == "active" and kind == "K" and any(a.low == "could" for a in helpers):
            unreal = True  # "a bomb that could have killed hundreds"
        sym = "UNREAL" if unreal else _HARM_SYMBOLS[kind, voice]
        sym = "HARM_ED" if sym == "HARMED" and group[0].letter == "S_ED" else sym  # "miners said to have been killed"
        return phrase(sym, harm=harm(("kills",) if kind == "K" else ("dies",)), low=last.low)
    sym = _symbol_of_verb(group, aux, voice, passive=passive)
    unreal = unreal and sym != "VERB_TO"  # what is to be done is told by its symbol
    return phrase(sym, low=last.low, unreal=unreal or negated)


def _symbol_of_verb(group: list[Atom], aux: list[str], voice: str, *, passive: bool) -> str:
    """Return the symbol of a verb of no harm, behind its auxiliaries."""
    kind = group[-1].letter.partition("_")[0]
    of_hearsay = group[0].letter == "S_ED" and len(group) > 1
    if aux == ["TO"] and of_hearsay:
        return "VERB_ED"  # "gunmen believed to belong to a gang"
    if aux[:1] in (["TO"], ["TRIES"]) and not passive:
        participle = group[0].low.partition(" ")[0].endswith("ing")  # "a man trying to plant a bomb"
        return "VERBING" if participle else "VERB_TO"
    if kind in ("S", "T") and "TRIES" in aux:
        return "VERB_TO"  # "has tried to establish a state"
    if kind == "T" and voice in ("active", "bare"):
        return "TELL"
    if kind == "T" and voice == "gerund":
        return "SAYING"
    if of_hearsay:
        return "VERB_ED"  # "men suspected to be involved"
    return _VERB_SYMBOLS["S" if kind == "S" else "V", voice]


_HARM_SYMBOLS = {
    ("K", "active"): "HARM", ("K", "passive"): "HARMED", ("K", "bare"): "HARM_ED", ("K", "gerund"): "HARMING", ("K", "being"): "BEING_HARMED",
    ("D", "active"): "DIE", ("D", "passive"): "HARMED", ("D", "bare"): "DIE_ED", ("D", "gerund"): "DYING", ("D", "being"): "DYING",
}  # fmt: skip
_VERB_SYMBOLS = {
    ("V", "active"): "VERB", ("V", "passive"): "VERBED", ("V", "bare"): "VERB_ED", ("V", "gerund"): "VERBING", ("V", "being"): "VERBING",
    ("S", "active"): "SAY", ("S", "passive"): "SAID_TO", ("S", "bare"): "SAY", ("S", "gerund"): "SAYING", ("S", "being"): "VERBING",
}  # fmt: skip


def _voice(form: str, aux: list[str], *, passive: bool) -> str:
    """Return the voice of a verb in some form behind its auxiliaries."""
    if not aux:
        return {"ING": "gerund", "GN": "gerund", "ED": "bare", "PART": "bare"}.get(form, "active")
    if aux[0] == "BEING" and passive:
        return "being"
    if aux[0] == "HAVING":
        return "being" if passive else "gerund"
    if passive:
        return "passive"
    return "active"


def _modality(page: Page, aux: list[Atom], *, held: bool) -> tuple[Modality, Cue | None]:
    """Return how sure a verb group is of what it says: "may have died", "is believed to have been killed".

    Args:
        page: the text.
        aux: the verb group without its last word.
        held: whether that word tells a state, which may hold now: "may be dead", while "may be killed" is yet to come.
    """
    hedges = [(hedge, atom) for atom in aux if (hedge := _hedge(atom, aux, held=held)) is not None]
    if not hedges:
        return Modality.ASSERTED, None
    first, atom = hedges[0]
    if first is Modality.REPORTED:  # "reportedly may have drowned"
        first, atom = next((h for h in hedges if h[0] is Modality.FEARED), hedges[0])
    return first, Cue(Span(atom.start, atom.end), page.cut(atom.start, atom.end), "phrases.hedged_verb", "modality")


def _hedge(atom: Atom, aux: list[Atom], *, held: bool) -> Modality | None:
    """Return how sure a word of a verb group is of what this says; None where it tells nothing of that."""
    if atom.letter == "FEAR" or atom.low in ADVERBS:
        return ADVERBS.get(atom.low, Modality.FEARED)
    if atom.letter in ("S_ED", "S_PART"):
        value = atom.word.report
        return Modality.REPORTED if value == "asserted" else Modality(value)
    letters = [a.letter for a in aux]
    perhaps = atom.letter == "MODAL" and atom.low in PERHAPS and (held or not _HAVES.isdisjoint(letters))
    return Modality.FEARED if perhaps and not _obliged(letters) else None


def _obliged(letters: list[str]) -> bool:
    """Return whether something may yet have to be done: "might have to be evacuated"."""
    return "MODAL" in letters and any(a == "HAVE" and b == "TO" for a, b in pairwise(letters))


def _unreal(aux: list[Atom], modality: Modality) -> bool:
    """Return whether a verb group tells of nothing that happened: plans, conditions, futures, attempts."""
    letters = [a.letter for a in aux]
    if letters[:1] == ["BEBASE"]:
        return True  # "may die and 700 be left without a roof"
    if "TRIES" in letters or any(a.low in BARELY for a in aux):
        return True
    perfect = not _HAVES.isdisjoint(letters)
    if _obliged(letters):
        return True
    if modality is not Modality.ASSERTED:
        return False
    if aux and aux[0].low == "would" and any(a.low in IN_THE_END for a in aux):
        return False  # "would later die of his wounds"
    if "MANAGES" in letters and not any(x in ("MODAL", "MODALNOT", "TO") or x in _NEGATIONS for x in letters):
        return False
    if "MODAL" in letters or "MODALNOT" in letters:
        return True
    return bool(letters) and "TO" in letters and not perfect
