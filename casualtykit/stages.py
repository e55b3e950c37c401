"""What each stage of the parser does to a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from casualtykit.draught import Draught, where
from casualtykit.find.opening.first_scan import first_scan
from casualtykit.find.opening.follows import follow_ons
from casualtykit.find.opening.openers import opened
from casualtykit.find.places.places import places_of
from casualtykit.find.places.setting import OPENING, behind_dateline, dateline_end, setting_of
from casualtykit.find.reading import Reading, read_sentence, read_sentences
from casualtykit.find.sources.attributions import attribute, subject_of
from casualtykit.find.sources.kinds import kind_named
from casualtykit.gazetteer.resolver import resolve_places
from casualtykit.join.assembly import assemble
from casualtykit.join.clauses.clauses import unfold
from casualtykit.join.one_group import PERSON_UNSURE
from casualtykit.join.rules.follows import follow_on
from casualtykit.join.statements import once, state_all
from casualtykit.lexicon import Lexicon
from casualtykit.model import Statement, Time
from casualtykit.resolve.background.background import mark_background
from casualtykit.resolve.claims import with_claims
from casualtykit.resolve.dropping import drop_fossils, drop_neutralised, drop_obituaries, drop_the_sick
from casualtykit.resolve.follows import as_those_taken_up, stands_alone, take_up
from casualtykit.resolve.links.references import link
from casualtykit.resolve.persons.aboard import count_aboard
from casualtykit.resolve.persons.bands import commanders_of_bands, roles_in_bands, roles_of_speakers
from casualtykit.resolve.persons.elided import roles_left_out
from casualtykit.resolve.persons.hostages import held_hostage, roles_of_hostages
from casualtykit.resolve.persons.of_the_group import roles_in_the_group
from casualtykit.resolve.persons.persons import (
    know_officers,
    lend_roles,
    naming,
    not_told,
    roles_taken_up,
    roles_told,
    settle_names,
)
from casualtykit.resolve.persons.sailors import know_sailors
from casualtykit.resolve.persons.shots import settle_shots
from casualtykit.resolve.persons.they import count_them, count_those_named_again
from casualtykit.resolve.persons.things import without_animals, without_things
from casualtykit.resolve.persons.told_after import told_after
from casualtykit.resolve.persons.told_before import Context, told_before
from casualtykit.resolve.reports import add_up, scopes_taken_up, told_apart
from casualtykit.resolve.sources.hearing import Hearing
from casualtykit.resolve.sources.sources import resolve_sources
from casualtykit.resolve.sport import drop_sport
from casualtykit.resolve.stories import drop_stories
from casualtykit.resolve.storms import without_storms
from casualtykit.resolve.unverified import unverified
from casualtykit.resolve.when import date_statements
from casualtykit.sentences import Sentences
from casualtykit.spans import Page, Span
from casualtykit.tape import Attribution, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import SourceKind


def split(text: Draught) -> Draught:
    """The text becomes sentences."""
    sentences = Sentences(text.page)
    return evolve(text, whole=sentences, sentences=sentences)


@where("readings")
def set_scene(text: Draught) -> Draught:
    """The places of the headline and the dateline are found."""
    setting = setting_of(text.page, text.whole[:OPENING], text.lexicon)
    return evolve(text, setting=setting) if setting else text


def open_up(text: Draught) -> Draught:
    """Only sentences with a word of harm are kept, and those that take up what one of them tells."""
    found, sentences = first_scan(text.page, text.lexicon), _at_hand(text.page, text.sentences)
    harmful = opened(text.page, sentences, found.harm, text.lexicon)
    following = follow_ons(text.page, sentences, harmful, found.release, text.lexicon)
    return evolve(text, sentences=tuple(sorted(following.union(harmful))), following=following)


def _at_hand(page: Page, sentences: Sequence[Span]) -> Sentences:
    """Return sentences as ones that a place finds, also where a stage of one's own has chosen them."""
    return sentences if isinstance(sentences, Sentences) else Sentences(page, sentences)


@where("sentences")
def read(text: Draught) -> Draught:
    """Each sentence becomes a tape of phrases."""
    return evolve(text, readings=read_sentences(text.page, text.sentences, text.lexicon))


@where("readings")
def locate(text: Draught) -> Draught:
    """Places are found on the tapes."""
    return evolve(
        text, places=tuple(tuple(p for _, p in places_of(text.page, r.tape, text.lexicon)) for r in text.readings)
    )


@where("readings")
def look_up(text: Draught) -> Draught:
    """Places get country, kind and coordinates, where the text leaves no doubt."""
    flat = [*text.setting, *(p for group in text.places for p in group)]
    if not flat:
        return text
    done = iter(resolve_places(text.page, flat, text.lexicon, text.gazetteer))
    setting = tuple(next(done) for _ in text.setting)
    return evolve(text, setting=setting, places=tuple(tuple(next(done) for _ in group) for group in text.places))


@where("readings")
def attribute_claims(text: Draught) -> Draught:
    """Attributions leave the tapes, each with the stretch it answers for."""
    done = [attribute(text.page, r.tape, text.lexicon) for r in text.readings]
    readings = tuple(evolve(r, tape=tape) for r, (tape, _) in zip(text.readings, done, strict=True))
    return evolve(text, readings=readings, attributions=tuple(a for _, a in done))


@where("readings")
def join(text: Draught) -> Draught:
    """Groups and outcomes are joined into statements; those that take up others get their outcome."""
    statements: list[Statement] = []
    nothing: tuple[tuple[()], ...] = ((),) * len(text.readings)
    where, said = text.places or nothing, text.attributions or nothing  # a stage may have been left out
    opening = (text.whole or text.sentences)[:OPENING]
    for reading, places, attributions in zip(text.readings, where, said, strict=True):
        tapes = unfold(_undated(text.page, reading) if reading.span in opening else reading.tape)
        drafts = once(d for tape in tapes for d in state_all(tape, text.rules))
        if reading.span in text.following:
            drafts = [*drafts, *follow_on(tapes[-1], drafts)]
        times: Sequence[Time] = reading.times
        if times and reading.span in opening:
            dated = dateline_end(text.page, reading.span)
            times = [t for t in times if t.span.start >= dated]
        statements += assemble(text.page, reading.span, drafts, places, times, attributions, len(statements))
    numbers = [n for r in text.readings for n in r.numbers] if text.following else []
    return evolve(text, statements=take_up(statements, numbers))


def _undated(page: Page, reading: Reading) -> Tape:
    """Return the tape of a sentence without its dateline, so that its first words open it."""
    news = behind_dateline(page, reading.span)
    tape = reading.tape
    first = next((i for i, p in enumerate(tape.phrases) if p.start >= news), 0) if news > reading.span.start else 0
    while first and first < len(tape) and tape.phrases[first].sym in ("DASH", "COLON", "SEMI"):
        first += 1
    return tape.cut(first, len(tape)) if 0 < first < len(tape) else tape


def _tapes_of(text: Draught) -> Callable[[Span], Tape]:
    """Return what gives the tape of a sentence, which is read when it is asked for unless it was before."""
    tapes = {r.span: r.tape for r in text.readings}

    def tape_of(sentence: Span) -> Tape:
        return tapes.get(sentence) or text.page.once(_unread, (sentence, text.lexicon))

    return tape_of


def _unread(page: Page, of: tuple[Span, Lexicon]) -> Tape:
    """Return the tape of a sentence that has no word of harm."""
    return read_sentence(page, *of).tape


def _stating(text: Draught, statements: tuple[Statement, ...]) -> Draught:
    """Return a text with other statements; most stages have nothing to say on most texts, which stay as they are."""
    return text if statements == text.statements else evolve(text, statements=statements)


@where("statements")
def name_sources(text: Draught) -> Draught:
    """Pronouns and short names get the full name of their source; what nobody could check is claimed."""
    sentences = _at_hand(text.page, text.whole or text.sentences)
    statements = unverified(text.page, text.statements, sentences)
    if '"' not in text.page.low and not any(s.sources for s in statements):
        return _stating(text, statements)  # nobody is cited, nor quoted
    tape_of = _tapes_of(text)
    read = {r.span: a for r, a in zip(text.readings, text.attributions, strict=False)}

    @cache
    def ask(sentence: Span) -> tuple[Attribution, ...]:
        return attribute(text.page, tape_of(sentence), text.lexicon)[1]

    def subject(sentence: Span) -> Attribution | None:
        return subject_of(text.page, tape_of(sentence), text.lexicon)

    def kind(name: str) -> SourceKind | None:
        return kind_named(name, text.lexicon)

    hearing = Hearing(text.page, sentences, read, ask, subject, kind)
    return _stating(text, resolve_sources(statements, hearing))


@where("statements")
def know_persons(text: Draught) -> Draught:
    """Named persons have the role that the text gives them, what is held or lost is one, and "they" have a figure."""
    tape_of = _tapes_of(text)
    sentences = _at_hand(text.page, text.whole)
    statements = count_aboard(text.page, count_them(text.statements, sentences, tape_of), sentences, tape_of)
    told = roles_told(text.page, (r.tape for r in text.readings))
    unknown = not_told(text.page, statements, told)
    if unknown:
        unread = naming(text.page, sentences, unknown, {r.span for r in text.readings})
        more = roles_told(text.page, (r.tape for r in read_sentences(text.page, unread, text.lexicon)))
        told = {**more, **told}
    statements = lend_roles(text.page, settle_names(text.page, statements, told, PERSON_UNSURE), told)
    context = Context(text.page, sentences, tape_of, told)
    statements = roles_in_the_group(context, told_before(context, statements))
    statements = told_after(text.page, statements, sentences, tape_of)
    statements = without_storms(text.page, statements)
    statements = without_animals(without_things(statements, sentences, tape_of), sentences, tape_of)
    statements = know_sailors(text.page.low, know_officers(text.page.low, statements))
    return _stating(text, roles_of_speakers(commanders_of_bands(statements)))


@where("statements")
def set_background(text: Draught) -> Draught:
    """Figures of other events are marked."""
    told = drop_stories(text.page, drop_sport(text.page, drop_neutralised(text.statements)))
    told = drop_the_sick(drop_fossils(text.page, told))
    statements = add_up(text.page, told_apart(held_hostage(text.page, settle_shots(text.page, drop_obituaries(told)))))
    marked = mark_background(text.page, [s for s in statements if stands_alone(s)])
    return _stating(text, as_those_taken_up(statements, marked))


@where("statements")
def link_statements(text: Draught) -> Draught:
    """Repeats and parts are linked, and those named again have the figure of those who were counted."""
    linked = roles_in_bands(roles_taken_up(text.page, link(text.page, text.statements, text.lexicon)))
    linked = scopes_taken_up(roles_left_out(roles_of_hostages(linked)))
    sentences = _at_hand(text.page, text.whole)
    return _stating(text, count_those_named_again(text.page, linked, sentences, _tapes_of(text)))


@where("statements")
def set_blame(text: Draught) -> Draught:
    """Those who claim an attack behind the sentence that tells of it, or are blamed for it, have done it."""
    sentences = _at_hand(text.page, text.whole)
    return _stating(text, with_claims(text.page, text.statements, sentences, _tapes_of(text)))


@where("statements")
def set_days(text: Draught) -> Draught:
    """Times get their first and last day, where the day of publication is given."""
    if text.date is None:
        return text
    times = [t for r in text.readings for t in r.times]
    return evolve(text, statements=date_statements(text.statements, times, text.date))
