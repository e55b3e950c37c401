"""What whole articles add up to beside the events of other days and places, and beside other sources."""

from __future__ import annotations

import pytest

from casualtykit import parse_casualties
from tests.resolve.test_toll_texts import check

TEXTS: dict[str, tuple[str, dict[str, int | None], dict[str, list[int | None]]]] = {
    "the toll of another disaster, in the same breath": (
        """\
A fire killed eight welders at a boat yard, barely two weeks after a mudslide in the next valley where the death \
toll was approaching 900 on Thursday.
""",
        {"killed": 8},
        {"killed": [900]},
    ),
    "the toll of another disaster, at the end": (
        """\
TALCA, May 9 - A fire killed seven people in a town where helpers still count the dead of a mudslide, officials said.

The welders were asleep when the roof caught fire.

Wednesday's fire came two weeks after a slope gave way, killing hundreds of people. The death toll of the slide had \
risen to 823.
""",
        {"killed": 7},
        {"killed": [None, 823]},
    ),
    "the arrest that was avenged": (
        """\
Gunmen killed six men in a hamlet on Tuesday, a militia said.

The killings were a reprisal for the arrest of two raiders who had come months earlier. A chief spoke of tips that \
led to the arrest of the two raiders.
""",
        {"killed": 6},
        {"detained": [2, 2]},
    ),
    "what happens every year": (
        """\
Nineteen people died on Sunday when a night train left its rails. The lines are old, with thousands of people dying \
in accidents every year.
""",
        {"killed": 19},
        {"killed": [None]},
    ),
    "a country's long troubles, under a headline": (
        """\
Raiders kill scores in Tarka

Raiders on horses rode into the village of Tarka at noon, shot at traders and set stalls on fire, killing at least \
127 people.

Nobody in the village had seen them come, and the road to the next town was shut until noon. The state has been at \
odds with the riders for fifteen years.

Thousands of people have been killed and more than two million displaced.
""",
        {"killed": 127},
        {"killed": [None], "displaced": [2_000_000]},
    ),
    "what a place has seen": (
        "Police found nine bodies in Lome, where nearly 50 people have been killed in a week of violence.\n",
        {"killed": 9},
        {"killed": [50]},
    ),
    "the next blow of an earlier day": (
        """\
A car bomb killed nine people in Mosul on Friday. On Thursday, gunmen attacked the council's seat, leaving 18 people \
dead.

Another gun battle with rebels, in a village near Baquba, left 11 people dead.
""",
        {"killed": 9},
        {"killed": [18, 11]},
    ),
    "what was answered": (
        """\
A mine killed one soldier on Thursday, after rebels warned of repercussions for an air raid that killed 16 fishermen.

A rebel spokesman said the death toll rose to 16 after two children died.
""",
        {"killed": 1},
        {"killed": [16, 16, 2]},
    ),
    "last week, and who is still in hospital": (
        """\
The tour boat that sank in a lake last week, killing 17 people, was to be raised on Monday.

Seven of the wounded were in hospital as of Sunday.
""",
        {"killed": 17, "injured": 7},
        {},
    ),
    "a day beside the harm, a year far from it": (
        """\
The talks that the state has held with the rebels since early this year came to a halt because two of their members \
were murdered yesterday. Both were shot in a bus.
""",
        {"killed": 2},
        {},
    ),
    "the figure of another source, behind a headline": (
        """\
Air strikes kill 10 villagers

Air strikes killed 10 villagers on Saturday, medics said. They died when a bus was hit. The rebels' television said \
17 had died.
""",
        {"killed": 10},
        {},
    ),
    "who also said it": (
        """\
Eight men died in the raid, a teacher said. The chief of a nearby hamlet also said eight people were killed.
""",
        {"killed": 8},
        {},
    ),
    "other incidents of the day, behind a lead of one": (
        """\
Eight killed at a checkpoint

Eight people were killed when a bomb went off at a checkpoint in Mosul.

In other incidents on Saturday, two farmers were shot dead near a canal. One guard was wounded there.
""",
        {"killed": 10, "injured": 1},
        {},
    ),
    "two of the injured": (
        """\
Sixteen people were injured in Gao. In another incident, a herder was shot dead. Two of the injured were in a bad way.
""",
        {"injured": 16, "killed": 1},
        {},
    ),
    "days after a like crash, in headline and lead": (
        """\
11 dead in bus collision in Natal days after a similar crash killed 14 pupils

A collision of a bus with a truck killed at least 11 people in Natal on Thursday, just over a week after a similar \
road crash left 14 pupils dead.
""",
        {"killed": 11},
        {"killed": [14, 14]},
    ),
    "the dead of a war, where nobody died today": (
        """\
Five soldiers were wounded on Friday in a grenade attack near Osh.

The rebels have fought for the valley since 1989. More than 68,000 people have been killed in the conflict.
""",
        {"injured": 5},
        {"killed": [68_000]},
    ),
    "last week, beside those of other months": (
        """\
Two helicopters that crashed last week, killing three soldiers, had hit each other, a spokesman said. A fourth soldier \
was in hospital on Sunday, with burns to both hands.

Two transport planes crashed in February in a snow storm that killed nine airmen.
""",
        {"killed": 3, "injured": 1},
        {"killed": [9]},
    ),
    "a spot with a history": (
        """\
A bomb killed an old man in Newry on Wednesday. It had been laid in a shop about eight miles from the spot where a \
mine on Aug. 20 killed eight soldiers.
""",
        {"killed": 1},
        {"killed": [8]},
    ),
    "a gunman and those whom he shot": (
        """\
Four dead after gunman's rampage in Osh

A gunman killed four people Tuesday in Osh. It ended when officers fatally shot the gunman.
""",
        {"killed": 5},
        {},
    ),
    "a man and his helper, after a headline of one": (
        "Baker arrested in Osh\n\nA baker and his helper were arrested on Tuesday over a fire in a mill.\n",
        {"detained": 2},
        {},
    ),
    "those of the other side, beside a total made up": (
        """\
Mines leave 20 dead in Helmand

Mines killed 14 villagers and six policemen in Helmand today. The bodies of 20 rebels were found, too, a chief said.
""",
        {"killed": 40},
        {},
    ),
    "unconfirmed reports": (
        """\
Eleven dead in Giza clashes

The ministry said 11 people were killed and 49 injured in the clashes on Wednesday.

Unconfirmed reports from the square speak of a death toll that reached 20 and over 60 injured.
""",
        {"killed": 11, "injured": 49},
        {},
    ),
    "a headline's word for a lead of two countries": (
        """\
Soviet mine accidents kill 45

Accidents in coal mines in Kazakhstan and Ukraine killed at least 45 workers on Wednesday.

An explosion at a pit in central Kazakhstan killed 32 miners, a television channel reported.
""",
        {"killed": 45},
        {},
    ),
    "nation by nation": (
        """\
Twelve Germans were among 18 people killed when a plane fell on a slope in Nepal. Four Nepalis were also killed.
""",
        {"killed": 18},
        {},
    ),
    "another one, beside two who make up a figure": (
        """\
Two soldiers were wounded in a clash on Monday. Wounded in the clash were Sergeant Ola Berg and Corporal Tor Lund. A \
militiaman was also wounded.
""",
        {"injured": 3},
        {},
    ),
    "hurt in a separate fight": (
        """\
Three soldiers were wounded in an ambush near Kidal, the army said. Seven others were wounded by a mine in a separate \
fight on the edge of Gao.
""",
        {"injured": 10},
        {},
    ),
    "some of those who died, and a fire that this one recalls": (
        """\
New Haven fire kills 19, fire chief says

A fire killed 19 people on Sunday. Nine of those who died were under 16, according to the mayor's office. It was the \
second in a week, echoing the disaster in Leeds where a fire killed a dozen people.
""",
        {"killed": 19},
        {"killed": [12]},
    ),
    "how some of the hurt are, behind an and": (
        "More than 60 people were hurt in Leeds and 13 were taken to hospital in critical condition.\n",
        {"injured": 60},
        {},
    ),
    "the slightly hurt, and others": (
        "Ten people were slightly injured and two were in critical condition.\n",
        {"injured": 12},
        {},
    ),
    "people of two nations": (
        "Twelve Malians were hurt in Gao. Two Danish soldiers were slightly hurt.\n",
        {"injured": 14},
        {},
    ),
    "what somebody is hanged for": (
        "Two men were hanged in Kano on Friday for murdering four clerks.\n",
        {"killed": 2},
        {"killed": [4]},
    ),
    "people killed for all to see": (
        "Rebels executed a teacher in the square and, for all to see, killed two clerks.\n",
        {"killed": 3},
        {},
    ),
    "those who are still missing": (
        "Some 280 people were missing in Leyte on Monday. Meanwhile, 235 people were still missing on Friday.\n",
        {"missing": 235},
        {},
    ),
    "missing elsewhere": (
        "Villagers said 280 people were missing. Elsewhere, 12 people remained missing.\n",
        {"missing": 292},
        {},
    ),
    "as many people of another country": (
        "1.4 million people were evacuated in Mali. About 1.4 million people in Chad were also evacuated.\n",
        {"displaced": 2_800_000},
        {},
    ),
    "two diseases": (
        "Measles has killed 1,140 people in Chad this year. Ebola has killed 1,320 people.\n",
        {"killed": 2_460},
        {},
    ),
    "a disease and what it is called again": (
        "A cholera outbreak killed 60 people. The disease killed 70 people in all.\n",
        {"killed": 70},
        {},
    ),
    "the place that there takes up": (
        "Three people died in Sichuan. Gansu was hit harder: 12 people died there.\n",
        {"killed": 15},
        {},
    ),
    "who was killed the day before, told of again": (
        """\
Five people were killed in a blast on Wednesday. Also on Wednesday, police said three men killed on \
Tuesday were robbers.
""",
        {"killed": 5},
        {"killed": [3]},
    ),
    "who was killed the day before, in a sentence of that day": (
        "Five people died in Gao on Friday. Three men were killed in Kano on Thursday and were buried at dawn.\n",
        {"killed": 8},
        {},
    ),
    "a funeral": (
        "Five people were killed in Gao on Friday. Relatives buried three men killed on Thursday.\n",
        {"killed": 5},
        {"killed": [3]},
    ),
    "a toll that is lowered": (
        "The ministry said 12 people had died. On Tuesday it revised the toll down to nine.\n",
        {"killed": 9},
        {},
    ),
    "a count that is lowered": (
        "The mayor said 12 people had died. The figure was later lowered to nine.\n",
        {"killed": 9},
        {},
    ),
    "the toll of one town, lowered": (
        "Floods have killed 200 people in Chad. The toll in Moundou was revised to nine.\n",
        {"killed": 200},
        {},
    ),
    "two missing of another role": (
        "Some 280 people are missing in Leyte. Two soldiers are still missing.\n",
        {"missing": 280},
        {},
    ),
    "a life sentence": (
        """\
A guard was given a life sentence on Monday for shooting dead four inmates. Two people were hurt outside the court.
""",
        {"injured": 2},
        {"killed": [4]},
    ),
    "a whole that the police tell after its parts": (
        "Gunmen killed two people at a gate. They set a church on fire. Police said nine people were killed.\n",
        {"killed": 9},
        {},
    ),
    "killed the day after, behind what another was killed for": (
        "Rebels beheaded a teacher on Monday for refusing to pay; the next day they killed two more teachers.\n",
        {"killed": 3},
        {},
    ),
    "a flood and an epidemic": (
        "Floods killed 40 people. Cholera then killed 60 people in the camps.\n",
        {"killed": 100},
        {},
    ),
    "killed in a second blast": (
        "A blast killed three people. Local media said five people were killed in a second blast.\n",
        {"killed": 8},
        {},
    ),
    "died in a third fire": (
        "A fire killed eight people. Six people died in a third fire.\n",
        {"killed": 14},
        {},
    ),
    "witnesses who sum up": (
        "Raiders killed three villagers near the well. Witnesses said 14 villagers were killed in all.\n",
        {"killed": 14},
        {},
    ),
    "one person named, in another village": (
        """\
A tax official was shot dead. Karim Obala, who had worked for the army, was killed in another village.
""",
        {"killed": 2},
        {},
    ),
    "the dead of some days, beside the hurt of one": (
        "Rain injured five people in Sylhet on Monday. Since Saturday floods there have killed 30 people.\n",
        {"killed": 30, "injured": 5},
        {},
    ),
    "days after the crash that is told, and not after the other": (
        "The 2009 crash killed 56 people and this one killed 12, three of whom died two days later.\n",
        {"killed": 12},
        {"killed": [56]},
    ),
    "some who were among the hurt of a week": (
        "A blast killed four people in Gao and wounded nine, who were among 60 people hurt in the past week.\n",
        {"killed": 4, "injured": 9},
        {"injured": [60]},
    ),
    "one who is described anew": (
        "A mayor was shot dead in Mopti. A lawyer by training, he was killed outside his home.\n",
        {"killed": 1},
        {},
    ),
    "a guess, and the parts that make it up": (
        "As many as 14 may have died, including nine rebels and five drivers, the army said.\n",
        {"killed": None},
        {},
    ),
    "one person named": (
        "A tax official was shot dead in Gao. Karim Obala, 30, was killed.\n",
        {"killed": 1},
        {},
    ),
}


@pytest.mark.parametrize("title", TEXTS)
def test_what_a_text_adds_up_to(title: str) -> None:
    check(*TEXTS[title])


def test_another_source_tells_of_more_people() -> None:
    claimed = (
        "A convoy was hit near Gao on Monday and 12 Tuaregs were killed. Rebel sources said 25 Tuaregs were killed."
    )
    assert str(parse_casualties(claimed).toll("killed")) == "killed 12 [12, 25] (rival claims, the first stands)"
    headline = (
        "Bomb kills 12 people in Gao\n\nA bomb was thrown into a shop in Gao. Witnesses said 15 people were killed."
    )
    toll = parse_casualties(headline).toll("killed")
    assert toll is not None
    assert toll.best == 15


def test_a_source_is_named_by_words_of_its_own_sentence() -> None:
    report = parse_casualties("Two men were killed on Wednesday in Gao. Police said three men were hurt.")
    assert [s.source.name for s in report.statements if s.source] == ["Police"]
