"""Where: places that the lexicon knows, sites, places that only their preposition tells, capitals."""

from __future__ import annotations

import pytest

from casualtykit import parse_places
from casualtykit.find.places.places import outline


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Two men died in Kabul.", ["Kabul: city AF"]),
        ("Two men died in northern Nigeria.", ["northern Nigeria: country NG"]),
        ("Two men died near Mosul.", ["near Mosul: city IQ"]),
        ("Two men died outside Kabul.", ["outside Kabul: city AF"]),
        ("Two men died at a market.", ["market: site ?"]),
        ("Two men died in Orlova.", ["Orlova: settlement ?"]),
        ("The Baghdad blast killed two men.", ["Baghdad: city IQ"]),
        ("TWO MEN DIED IN LAGOS.", ["LAGOS: city NG"]),
        ("Two men died in Paris and three in London.", ["Paris: city FR", "London: city GB"]),
        ("It bought shares on the open market and in the ZTO.", []),
        ("She spent more on Zurlatech than in her homes.", []),
        ("They met at Zurlatech Inc and paid in U.S. dollars.", []),
        ("Two men died in the Zurla End.", ["Zurla End: settlement ?"]),
        ("Two men invested in the Zurlacom.", []),
        ("They drove from its new Corsica.", []),
        ("TWO MEN DIED IN HOMES.", []),
        ("Two men died in a barracks.", ["barracks: site ?"]),
        ("THEY MET AT THE MARKET.", []),
        ("Two men died on Zurla Street.", ["Zurla Street: site ?"]),
        ("Two men died on Monday.", []),
        ("Two men died in their sleep.", []),
        ("The Zurla Corp said it would pay.", []),
        ("Chad Abara and Lima Motors Inc met. Lima paid.", []),
        (
            "Ministers met in Rome, in the Orlova valley and near the town of Zurla.",
            [
                "Rome: city IT",
                "Orlova valley: site ?",
                "near the town of Zurla: city ?",
            ],
        ),
        (
            "Prices rose in northern Mali and in Syria's Hama province.",
            [
                "northern Mali: region ML",
                "Syria's Hama province: admin1 SY",
            ],
        ),
        ("It paid 5 mln U.S. dollars for a stake in Zurlacom.", []),
        ("It flew from the Isle of Man to Paris.", ["Isle of Man: country IM", "Paris: city FR"]),
        ("The Bank of Ghana and the Zurla-based firm met.", []),
        ("He lives in Paris, Texas.", ["Paris, Texas: city US"]),
        ("TWO MEN DIED IN OUR COUNTRY, IN THE REGION.", []),
        ("Mali v Chad was their new Corsica.", []),
        ("In English, the US Department is old.", []),
        ("They met in the city of Herat.", ["city of Herat: city AF"]),
        ("Shells fell on al-Zurla and in Bab el-Orlova.", ["Bab el-Orlova: settlement ?"]),
        ("Troops fought in al-Zurla.", ["al-Zurla: settlement ?"]),
        ("An ex-Zurlan and Nadia al-Orlova met.", []),
        ("Soldiers entered Zurla, where fighting began.", ["Zurla: settlement ?"]),
        ("He left Zurla, 30 miles south of Herat.", ["Zurla: settlement ?", "Herat: city AF"]),
        ("Zurla is a small town in Mali.", ["Zurla: settlement ?", "Mali: country ML"]),
        ("Zurla is a small company in need.", []),
        ("Residents of Zurla fled.", ["Zurla: settlement ?"]),
        ("Supporters of Zurla fled.", []),
        (
            "They marched in the towns of Zurla, Orlova and Pelim Baro.",
            ["Zurla: settlement ?", "Orlova: settlement ?", "Pelim Baro: settlement ?"],
        ),
        ("Talks were held in Zurla and Orlova, he said.", ["Zurla: settlement ?", "Orlova: settlement ?"]),
        ("Men left Zurla village. Pelim Zurla says Zurla burned.", ["Zurla village: city ?", "Zurla: settlement ?"]),
        (
            "They met in the Zurla autonomous prefecture and the Zurla local government area.",
            ["Zurla autonomous prefecture: admin1 ?", "Zurla local government area: settlement ?"],
        ),
        ("They met in San Antonio Zurla.", ["San Antonio Zurla: settlement ?"]),
        (
            "Rain fell in Zurla, Orlova and Pelim on Sunday.",
            ["Zurla: settlement ?", "Orlova: settlement ?", "Pelim: settlement ?"],
        ),
        ("In Herat, Zurla and Orlova, both clerks, met.", ["Herat: city AF"]),
        (
            "Rain fell on Zurla, Orlova East and Pelim districts.",
            ["Zurla: settlement ?", "Orlova East: settlement ?", "Pelim: settlement ?"],
        ),
        (
            "Men burned two camps -- Zurla and Orlova.",
            ["Zurla: settlement ?", "Orlova: settlement ?"],
        ),
        ("The Commerce and Agriculture Departments and the Zurla and Orlova divisions met.", []),
        ("The Labor Department said that the firm had sold the Zurla Division.", []),
        ("He was born in the Zurla Department.", ["Zurla Department: admin1 ?"]),
        ("Ministers met in Herat Sunday.", ["Herat: city AF"]),
        ("Shops closed in mainly Christian West Herat.", ["West Herat: settlement AF"]),
        ("Traders met on the Mali-Chad border.", ["Mali-Chad border: site ?"]),
        (
            "They drove to Barangay Zurla and up Mt. Orlova.",
            ["Barangay Zurla: settlement ?", "Mt. Orlova: settlement ?"],
        ),
        ("They drove to neighbouring Zurla.", ["Zurla: settlement ?"]),
        ("Guards shot at men on the Afghan-Iranian frontier.", ["Afghan-Iranian frontier: site ?"]),
        ("They cut the road between Herat and Zurla.", ["Herat: city AF", "Zurla: settlement ?"]),
        ("Talks between Herat and Zurlacom's men failed.", ["Herat: city AF"]),
        ("They met at Herat and Zurla in June.", ["Herat: city AF", "Zurla: settlement ?"]),
        ("Rebels sat in Sheikh Zurla.", ["Sheikh Zurla: settlement ?"]),
        ("ZURLA, Mali (AP) -- Shops closed.", ["ZURLA, Mali: settlement ML"]),
        ("ORLOVA (Reuters) - Shops closed.", ["ORLOVA: settlement ?"]),
        ("BREAKING - Shops closed.", []),
        ("In the Herat suburb of Zurla shops closed.", ["Herat: city AF", "suburb of Zurla: city ?"]),
        ("They met in the Zurla area of Herat province.", ["Zurla area: settlement AF", "Herat province: admin1 AF"]),
        ("Sources close to Zurla broke off Orlova talks.", []),
    ],
)
def test_places(text: str, places: list[str]) -> None:
    assert [outline(p) for p in parse_places(text)] == places


def test_a_place_has_its_name_without_the_preposition() -> None:
    (place,) = parse_places("Two men died near Mosul.")
    assert (place.text, place.name, place.rule) == ("near Mosul", "Mosul", "places.context")


def test_every_place_has_its_span() -> None:
    text = "Two men died in Paris.\n\nThree died in London."
    assert [text[p.span.start : p.span.end] for p in parse_places(text)] == ["Paris", "London"]


def test_a_name_is_part_of_a_longer_one_in_its_paragraph_alone() -> None:
    assert parse_places("The weaver Ruda Lima spoke. Lima fell ill.") == ()
    assert [p.text for p in parse_places("The weaver Ruda Lima spoke.\n\nLima was calm.")] == ["Lima"]
