"""What reports and reviews add up to: of half a year, of several countries, of people whom storms have driven out."""

from __future__ import annotations

import pytest

from tests.resolve.test_toll_texts import check

TEXTS: dict[str, tuple[str, dict[str, int | None], dict[str, list[int | None]]]] = {
    "a city of another province": (
        """\
Shelling killed four farmers in the Donetsk region on Wednesday. Two people died in Mykolaiv.
""",
        {"killed": 6},
        {},
    ),
    "a city of the same province, and one near its border": (
        """\
Shelling killed four farmers in the Donetsk region on Wednesday. Two people died in Kramatorsk, one of them near Osh.
""",
        {"killed": 4},
        {},
    ),
    "the words of a lead, which puts somebody into a wrong province": (
        """\
Shelling killed a mayor in the Donetsk region of Ukraine on Wednesday. A mayor died in Mykolaiv, an aide said.
""",
        {"killed": 1},
        {},
    ),
    "one more of those of another day": (
        """\
A gunman killed seven people in Osh on Friday.

A day earlier, troops killed nine rebels in Kara. A tenth man died of his wounds on Friday.
""",
        {"killed": 7},
        {"killed": [9, 1]},
    ),
    "the dead and the hurt of another count, of whom a third one tells too": (
        """\
A bomb killed six worshippers and wounded 17 in Osh, police said.

A reporter saw at least ten bodies. A doctor said nine people were killed and 30 wounded.
""",
        {"killed": 10, "injured": 17},
        {},
    ),
    "those whom others join": (
        """\
Some 4,200 people have fled Kosti in a week, a monitor said, joining 360,000 others who have been driven from their \
homes by the war.
""",
        {"displaced": 4200},
        {"displaced": [360000]},
    ),
    "a report on the half of a year": (
        """\
KABUL - Some 410 traders were killed in the first half of this year, a monitor said in its report on Wednesday.

"Between 1 January and 30 June, we counted 410 deaths and 822 injured," the report said.

It tells of a 6 per cent rise in deaths over the same period last year.
""",
        {"killed": 410, "injured": 822},
        {},
    ),
    "one attack in a report on a year": (
        """\
1,240 people killed between January and June, monitor says

A blast at a mill on May 3, which killed 31 people, was the worst, it said. Raids killed 911 people, 8% more than \
in the same period last year, and wounded another 2,160.
""",
        {"killed": 1240, "injured": 2160},
        {},
    ),
    "countries of a total behind them": (
        """\
Nine miners were killed in Chad in 2021, according to a report.

Deaths at work fell this year, with 45 so far, compared to 65 in all last year. With Chad topping the list, \
Mali came close behind with eight. Peru had four.
""",
        {"killed": 45},
        {"killed": [65]},
    ),
    "a day of rain in a season": (
        """\
ISLAMABAD - The agency counted 32 more deaths in various accidents in the past 24 hours, taking the toll of the rains \
to 241. It said 190 people had also been hurt countrywide.

In Punjab, 55 people died and 44 were hurt in several accidents.
""",
        {"killed": 241, "injured": 190},
        {},
    ),
    "since the rains began, with a row of provinces": (
        """\
The toll of the rains has climbed to 890, the agency said. Since the onset of the season on June 25, \
the country has seen 890 deaths and 1,020 people injured. Sindh saw five injuries, and Punjab 600.
""",
        {"killed": 890, "injured": 1020},
        {},
    ),
    "how many there are in the world": (
        """\
Displaced populations

At the end of June 2022, some 101 million people were displaced from their homes. One of the fastest displacements \
of people was that of Chad: by mid-2022, 5.1 million refugees had fled the country.
""",
        {"displaced": 101000000},
        {},
    ),
    "a chronicle under the news": (
        """\
A blast in a mine killed two men in Utah on Monday.

2001: A blast in a mine in Ohio killed nine.
1992: A fire in a mill killed eight.
""",
        {"killed": 2},
        {"killed": [9, 8]},
    ),
    "a headline with the word of a nation": (
        """\
12 die in Philippine storm

A wire report

A storm left at least 12 people dead in the Philippines, officials said.
""",
        {"killed": 12},
        {},
    ),
    "a season, and the one before": (
        """\
The heat has led to eight deaths, officials say.

Last summer there were 410 deaths in the county. It was cooler than in the same period of 2019, when 380 people died.
""",
        {"killed": 8},
        {"killed": [410, 380]},
    ),
    "in all": (
        """\
The storm killed a child in Noakhali, where about 30 people were injured, a local official said.

In all at least five people were killed and 63 injured, the ministry said.
""",
        {"killed": 5, "injured": 63},
        {},
    ),
    "a toll that passed a figure, and the figure": (
        """\
Fever toll crosses 5,000, agency says

While 5,140 people had died of the epidemic, many more are sick, the agency said.
""",
        {"killed": 5140},
        {},
    ),
    "this year, where nobody was hurt elsewhere": (
        """\
AFGHANISTAN
Thousands continue to be displaced into towns. More than 540,000 people have been displaced by conflict this year alone.
PHILIPPINES
A quake struck Mindanao. There were no casualties.
""",
        {"displaced": 540000, "casualties": 0},
        {},
    ),
    "two harms in one figure, and each alone": (
        """\
Wave leaves 560 people missing or dead

The toll of the wave rose to 340 people, officials said. In addition, 220 others are missing. Eight tourists were \
evacuated to hospitals.
""",
        {"killed": 340, "missing": 220},
        {},
    ),
    "one day after another": (
        """\
On 16 and 20 July, raiders attacked two hamlets in Benue. There were reports of 38 injuries and 12 deaths.

On 15 July, raiders burned a village in Zamfara. There were reports of 35 injuries and 11 deaths.
""",
        {"killed": 23, "injured": 73},
        {},
    ),
    "driven out by an attack, and all the displaced of a country": (
        """\
Raiders forced about 2,400 people to flee a town in Darfur on Friday, a local group said. Nine people were killed.

Two camps near it shelter more than 700,000 people who were driven from their homes in the past.
""",
        {"killed": 9, "displaced": 2400},
        {"displaced": [700000]},
    ),
    "a month, and where most of it was": (
        """\
KYIV - The mission said on Friday that it had recorded 74 civilians killed and 103 injured in June, \
12 per cent more than in May.

Of the 74 killed, 41 died in Donetsk.
""",
        {"killed": 74, "injured": 103},
        {},
    ),
    "an earlier toll in the same sentence": (
        """\
Floods killed at least 38 people in Gofa, the mayor said on Tuesday, raising an earlier toll of 29.
""",
        {"killed": 38},
        {},
    ),
    "a section for each country": (
        """\
MEXICO: One person died in Chiapas, and at least 610 people were evacuated, 502 of them from Campeche.

GUATEMALA: The storms made 880 people homeless. Two deaths were reported.
""",
        {"killed": 3, "displaced": 1490},
        {},
    ),
}


@pytest.mark.parametrize("title", TEXTS)
def test_what_a_review_adds_up_to(title: str) -> None:
    check(*TEXTS[title])
