def test_another_language_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="no language is called 'eng'; did you mean 'en'"):
        Lexicon.shipped("eng")


def test_every_form_of_every_entry_is_found() -> None:
    lexicon = Lexicon("en", SHIPPED.entries)
    for form in lexicon._index.forms:
        assert [(s.kind, s.form, s.entry) for s in SHIPPED.senses(form)] == [
            (s.kind, s.form, s.entry) for s in lexicon.senses(form)
        ]
        assert SHIPPED.senses(form), form
    assert lexicon.openers == SHIPPED.openers


def test_loading_makes_no_entry_that_nobody_asked_for() -> None:
    code = (
        "from casualtykit import Lexicon, parse_casualties\n"
        "parse_casualties('Two men were killed in Diffa on Monday, police said.')\n"
        "print(len(Lexicon.shipped('en')._library._made))"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert int(made) < 500


# ------------------------------------------------------------------------------------------------------ looking up


def test_one_form_for_all_has_every_label() -> None:
    assert {s.form for s in SHIPPED.senses("hurt") if s.kind == "outcome"} == {"base", "ed"}


def test_a_word_that_nobody_knows_means_nothing() -> None:
    assert SHIPPED.senses("zyxw") == ()
    assert SHIPPED.match(["zyxw", "killed"], 0) == (1, ())


def test_the_longest_term_is_matched() -> None:
    words = "was shot dead in the united arab emirates".split()
    n, senses = SHIPPED.match(words, 1)
    assert (n, {s.entry.term for s in senses}) == (2, {"shoot dead"})
    assert SHIPPED.match(words, 5)[0] == 3
    assert SHIPPED.match(words[:7], 5)[0] < 3


# --------------------------------------------------------------------------------------------------------- merging


def test_extending_leaves_the_first_as_it_was() -> None:
    mine = SHIPPED.extend(actors={"Blue Vests": "paramilitary"})
    assert values(mine, "blue vests") == ["paramilitary"]
    assert values(SHIPPED, "blue vests") == []
    assert len(mine.entries) == len(SHIPPED.entries) + 1


def test_later_entries_win() -> None:
    mine = SHIPPED.extend(actors={"soldier": "criminal"})
    assert values(mine, "soldiers") == ["criminal"]
    assert values(mine.extend(actors={"soldier": "clergy"}), "soldiers") == ["clergy"]
    assert len(mine.entries) == len(SHIPPED.entries)
    assert mine.senses("police") == mine.senses("police")


def test_only_the_same_kind_is_replaced() -> None:
    mine = SHIPPED.extend(sources={"soldier": "military"})
    assert values(mine, "soldiers") == values(SHIPPED, "soldiers")
    assert values(mine, "soldiers", "source") == ["military"]


def test_a_replaced_word_of_harm_opens_no_sentence() -> None:
    entry = Entry("outcome", "hostage", "event abducted", forms="-")
    assert "hostages" in SHIPPED.openers
    mine = SHIPPED | Lexicon("en", tuple(e for e in SHIPPED.entries if e.kind == "slot")) | Lexicon("en", (entry,))
    assert "hostage" in mine.openers
    alone = Lexicon("en", (Entry("outcome", "garrotte", "kills killed"),))
    assert alone.openers == {"garrotte", "garrottes", "garrotted", "garrotting"}


def test_the_shipped_words_may_stand_on_the_right() -> None:
    mine = Lexicon("en", (Entry("actor", "soldier", "criminal"), Entry("actor", "blue vest", "criminal")))
    assert values(mine | SHIPPED, "soldiers") == values(SHIPPED, "soldiers")
    assert values(mine | SHIPPED, "blue vests") == ["criminal"]


def test_only_lexicons_are_merged() -> None:
    with pytest.raises(TypeError):
        SHIPPED | {"soldier": "military"}  # type: ignore[operator]


def test_a_new_outcome_is_read() -> None:
    mine = SHIPPED.extend(outcomes=[kills(verb="neutralise"), dies(verb="succumb"), event(noun="lynching")])
    assert {"neutralised", "neutralises", "succumbing", "lynchings"} <= mine.openers
    report = parse_casualties("Soldiers neutralised three rebels.", lexicon=mine)
    assert [str(s.outcome) for s in report.statements] == ["killed"]
    more = mine.extend(outcomes=[victim(noun="martyr"), state(adjective="lifeless")])
    assert [s.form for s in more.senses("martyrs") if s.kind == "outcome"] == ["pl"]
    assert [s.form for s in more.senses("lifeless") if s.kind == "outcome"] == [""]


# ----------------------------------------------------------------------------------------------------------- value


def test_lexicons_are_equal_by_value() -> None:
    one, two = (SHIPPED.extend(actors={"Blue Vests": "paramilitary"}) for _ in range(2))
    assert one == two
    assert hash(one) == hash(two)
    assert one != SHIPPED
    assert one != SHIPPED.extend(actors={"Blue Vests": "criminal"})
    assert one != Lexicon("fr", one.entries)
    assert one != "Blue Vests"


def test_lexicons_are_equal_however_they_were_put_together() -> None:
    for lexicon in (SHIPPED, SHIPPED.extend(actors={"soldier": "criminal"})):
        flat = Lexicon("en", lexicon.entries)
        assert flat == lexicon
        assert hash(flat) == hash(lexicon)
    last = SHIPPED.entries[-1]
    assert SHIPPED | Lexicon("en", (last,)) == SHIPPED
    assert hash(SHIPPED | Lexicon("en", (last,))) == hash(SHIPPED)


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_lexicon_can_be_pickled(protocol: int) -> None:
    mine = SHIPPED.extend(actors={"Blue Vests": "paramilitary", "soldier": "criminal"})
    for lexicon in (SHIPPED, mine, Lexicon("en", (Entry("actor", "soldier", "criminal"),))):
        packed = pickle.dumps(lexicon, protocol)
        assert len(packed) < 2_000, "the shipped words are named, not held"
        again = pickle.loads(packed)  # noqa: S301  # our own bytes
        assert again == lexicon
        assert values(again, "soldiers") == values(lexicon, "soldiers")


def test_a_lexicon_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        SHIPPED.language = "fr"  # type: ignore[misc]
    assert repr(SHIPPED) == "Lexicon(language='en')"
