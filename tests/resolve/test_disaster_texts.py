"""What reports of disasters add up to: storms with names, sums of a season, tolls that move, people who leave home."""

from __future__ import annotations

import pytest

from tests.resolve.test_toll_texts import check

TEXTS: dict[str, tuple[str, dict[str, int | None], dict[str, list[int | None]]]] = {
    "storms with names": (
        """\
Typhoon Nona kills 38 in the Philippines

MANILA - Typhoon Nona left at least 38 people dead and forced 500,000 to flee, officials said.

A woman died elsewhere in Samar.

Nona packed less power than last year's Typhoon Orla. At least 6,300 people died and 1,000 were left missing after Orla.
""",
        {"killed": 38, "displaced": 500000},
        {"killed": [6300], "missing": [1000]},
    ),
    "a headline in capitals, whose verb is no name": (
        """\
Hurricane Batters Cuba

HAVANA - Twelve people died in Cuba, officials said. Hurricane Nona left 300 people homeless in Santiago.
""",
        {"killed": 12, "displaced": 300},
        {},
    ),
    "capitals, in which any word may be a name": (
        "A STORM KILLED NINE PEOPLE IN OSH. THE HURRICANE MADE 300 HOMELESS AND HURT TWELVE.\n",
        {"killed": 9, "displaced": 300, "injured": 12},
        {},
    ),
    "what had been reached by a day, in the next sentence": (
        "A landslide killed nine people in Orda on Monday. By Friday 16 people had died.\n",
        {"killed": 16},
        {},
    ),
    "bodies found so far, far behind the lead": (
        """\
A landslide killed nine people in Orda on Monday.

Rain had fallen for a week and the hills were soft. The road to the town was shut until noon on the next day, the \
mayor said in a radio talk.

So far 16 bodies have been found.
""",
        {"killed": 16},
        {},
    ),
    "a boat that sank is nobody": ("A boat sank and 20 people drowned.\n", {"killed": 20}, {}),
    "a day after the quake": (
        """\
Rescuers searched for survivors on Wednesday, one day after a strong earthquake levelled 3,000 houses and killed \
at least 126 people. The dead included 22 residents of Orda.
""",
        {"killed": 126},
        {},
    ),
    "fewer than in another year": (
        """\
From January to the end of July 2017, more than 173,000 people were displaced, an increase of 5,400 people since last \
week. The figures are lower compared with 2016, when nearly 845,000 people were displaced in the first seven months.
""",
        {"displaced": 173000},
        {"displaced": [845000]},
    ),
    "lowered in a sentence of its own": (
        """\
The mayor said 40 people had died in the flood. It was later lowered to 27.
""",
        {"killed": 27},
        {},
    ),
    "crept up to": (
        """\
Dozens died in the quake on Sunday. By Monday the death toll had crept up to 366.
""",
        {"killed": 366},
        {},
    ),
    "what roared last week, and other deaths": (
        """\
Officials said on Saturday that 508 people died in a flood caused by a storm, which roared past the coast last week. \
Two more people were hurt on Sunday.
""",
        {"killed": 508, "injured": 2},
        {},
    ),
    "who is only feared dead": (
        """\
The storm killed 900 people in Orda. In the hills, 1,100 people were missing and feared dead.
""",
        {"killed": 900, "missing": 1100},
        {},
    ),
    "those in camps, and the others": (
        """\
Floods drove 900,000 people from their homes. In Orda, about 10,000 people were staying in relief camps while 20,000 \
others sought shelter on higher ground.
""",
        {"displaced": 900000},
        {},
    ),
    "those who are still away, and all of them": (
        """\
Around 40,000 people were still displaced as of 28 July. The total number of people displaced since the beginning of \
July stands at over 140,000.
""",
        {"displaced": 140000},
        {},
    ),
    "one day and one place alone, in the sentence of the sum": (
        """\
The heat has killed 620 people in Mopti over the past week, with 110 deaths reported on Friday alone.
""",
        {"killed": 620},
        {},
    ),
    "a figure and those that make it up": (
        """\
Some 714,000 people were displaced at the end of last year: 260,000 refugees, 431,000 people uprooted within their own \
countries and 23,000 asylum seekers.
""",
        {"displaced": 714000},
        {},
    ),
    "refugees whom a country has had before": (
        """\
Some 2,300 people fled to Niger on Monday after raids on two villages. Niger already hosts more than 40,000 refugees.
""",
        {"displaced": 2300},
        {"displaced": [40000]},
    ),
    "since a day, and in a year": (
        """\
More than 740 people have fled their homes since 27 December. A total of 8,700 people were displaced in the province \
throughout 2020.
""",
        {"displaced": 740},
        {"displaced": [8700]},
    ),
    "the sick in hospital, and the dead of another country's outbreak": (
        """\
KANO, Nigeria - Cholera has killed 64 people in Kano since the rains began, the health ministry said on Monday.

A further 310 people are being treated in hospitals, the minister told reporters. In Chad, an outbreak killed more \
than 900 people in 2011.
""",
        {"killed": 64},
        {"killed": [900]},
    ),
    "some of those taken in another year": (
        """\
Rebels kidnapped five surveyors near Gao on Friday and shot a driver dead, police said.

More than 300 people were kidnapped in Mali last year, a foundation said. Eleven of them died in captivity.
""",
        {"abducted": 5, "killed": 1},
        {"abducted": [300], "killed": [11]},
    ),
    "a wave of violence behind the riot of the lead": (
        """\
At least 15 prisoners were killed in a riot at a jail near Osh, officials said on Sunday, the latest in a wave of \
violence that has left 70 prisoners dead since March.

Six prisoners were wounded. It took the guards a whole night to win back the two wings in which the gangs had \
burned their beds and torn down the doors of the cells.

On March 9, 30 prisoners were killed in Jalal.
""",
        {"killed": 15, "injured": 6},
        {"killed": [70, 30]},
    ),
    "their mother, and a fireman": (
        """\
A fire swept through a house in Osh on Tuesday, killing three children and leaving their mother in critical condition.

Their mother, Hana Orr, was being treated in hospital for burns. A fireman suffered burns as he looked for the children.
""",
        {"killed": 3, "injured": 2},
        {},
    ),
    "raids over some days": (
        """\
Raids on four villages in Orda left at least 71 people dead, a rights group said.

The raids, which took place between June 12 and June 15, also left scores injured and drove more than 6,000 people \
from their homes, according to elders. A further eight were hurt in the raid on Kuba.
""",
        {"killed": 71, "injured": None, "displaced": 6000},
        {},
    ),
    "rounded in the lead, and still missing": (
        """\
Madagascar cyclone death toll hits 38

Nearly 40 people were killed when Cyclone Nona struck Madagascar. Officials reported 15 people missing.

Another 15 people remain missing, an aid group said.
""",
        {"killed": 38, "missing": 15},
        {},
    ),
    "two countries, the second where something happened": (
        """\
Nearly 70 people have been killed in floods in northern Kenya.

The floods have also affected neighbouring Uganda, where nearly 60 people have died.
""",
        {"killed": 130},
        {},
    ),
    "a part of one of two countries, whose toll rose": (
        """\
At least 114 people have been killed by floods in Bangladesh and northeastern India.

The death toll in the Indian state of Assam increased to 82, with 11 more deaths on Tuesday. In Bangladesh, the \
number of deaths has risen to 32.
""",
        {"killed": 114},
        {},
    ),
    "a toll that another source reports": (
        """\
A quake struck Osh, killing about 1,950 people. The interior minister said 1,913 people died.

A private television reported a death toll of more than 2,500.
""",
        {"killed": 1913},
        {},
    ),
    "a heat wave of this year, and a day of it": (
        """\
The heat has killed 143 people between March 1 and June 20 this year, officials said on Friday.

On June 20 alone, there were 14 deaths from heat stroke, bringing the death toll to 143, up from 114.
""",
        {"killed": 143},
        {"killed": [114]},
    ),
    "a running toll of one country, and the dead of others": (
        """\
A landslide in Lao Cai left at least 30 people dead and 65 missing. The latest toll is 179 dead and 145 missing in \
Vietnam.

Two people died in a landslide in Thailand, and a boy was killed in Laos.
""",
        {"killed": 182, "missing": 145},
        {},
    ),
    "a toll that was previously given": (
        """\
At least 125 people died in a crush in Osh on Monday.

The death toll was previously given as 174, but officials lowered it, saying some people were counted twice.
""",
        {"killed": 125},
        {},
    ),
    "original reports": (
        "A plane crashed, killing at least 18 people, the ministry said. Original reports had as many as 75 dead.\n",
        {"killed": 18},
        {},
    ),
    "who was among the dead, and who else died": (
        """\
At least 17 people were killed when a plane crashed into a hut in Osh. Among the dead were two nuns, three boys \
and five crew members. A total of seven other people on the ground also died.
""",
        {"killed": 17},
        {},
    ),
    "the missing of one village": (
        "The mayor said 131 people were still missing. A woman said 15 people from her village were still missing.\n",
        {"missing": 131},
        {},
    ),
    "confirmed since a weekday, in a text of yesterday": (
        """\
A torrent drove thousands from their homes, as rescuers yesterday looked for the missing.

Twenty-seven people have been confirmed dead since the dam broke on Monday.
""",
        {"killed": 27, "displaced": None},
        {},
    ),
    "a crash of another winter": (
        """\
The crew of five and all 73 passengers were burned to death in Osh on Friday.

The worst crash came last Dec. 16, when two planes collided over Gao, killing 134 people.
""",
        {"killed": 78},
        {"killed": [134]},
    ),
    "the missing in a lead about the day after": (
        """\
Hopes faded a day after a ferry capsized near Osh, leaving 100 people missing.
""",
        {"missing": 100},
        {},
    ),
    "those left dead by the event of the text": (
        """\
Rescuers pulled 12 bodies from the mud in Osh on Friday.

Hope faded two days after the eruption that buried three hamlets and left 72 people dead.
""",
        {"killed": 72},
        {},
    ),
}


@pytest.mark.parametrize("title", TEXTS)
def test_what_a_text_adds_up_to(title: str) -> None:
    check(*TEXTS[title])
