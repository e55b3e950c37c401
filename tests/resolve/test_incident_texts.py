"""What articles on attacks and clashes add up to: several incidents under one headline, and what they followed."""

from __future__ import annotations

import pytest

from casualtykit import parse_casualties
from tests.resolve.test_toll_texts import check

TEXTS: dict[str, tuple[str, dict[str, int | None], dict[str, list[int | None]]]] = {
    "what is added to one place, and one seized in another": (
        """\
Troops arrested a rebel leader in Kunduz district today.

The leader is said to have taken rifles and money over the border for more than two years, and to have found food, \
rooms and guides for others, among them men whom the police of three countries have long looked for.

The troops also arrested two other rebels and blew up a shed.

A rebel was captured in Daman district this morning. One other rebel was arrested as well.
""",
        {"detained": 5},
        {},
    ),
    "what a spot saw on another day": (
        """\
A raider was killed in a clash near Osh. It began close to the bridge where six guards were killed in a blast on May \
18, a captain said.
""",
        {"killed": 1},
        {"killed": [6]},
    ),
    "commanders of a band told again": (
        """\
Two 'commanders' of the Dawn Front were killed in Osh. "Two commanders, Kass and Moro, were killed in the \
clash," he said.
""",
        {"killed": 2},
        {},
    ),
    "bodies of those who were taken": (
        """\
Raiders abducted two guards near Osh. Their lifeless bodies were found the next day.
""",
        {"abducted": 2, "killed": 2},
        {},
    ),
    "a sum of several attacks holds people of any role": (
        """\
Two policemen were killed and five wounded in separate attacks in the east on Sunday. Gunmen wounded a woman in Osh. \
In Mopti, four soldiers were wounded by a mine.
""",
        {"killed": 2, "injured": 5},
        {},
    ),
    "an ambush by its day": (
        """\
Troops arrested two couriers of the band in Osh. They are believed to have helped in the May 3 ambush in which eight \
guards were killed.
""",
        {"detained": 2},
        {"killed": [8]},
    ),
    "what a captive's men did on a day that is past": (
        """\
Tibor Kass was arrested on Monday, police said. Kass led the rebels who ambushed a team near Osh on March 28 last, \
killing three policemen on the spot.
""",
        {"detained": 1},
        {"killed": [3]},
    ),
    "parts that make up the most there may be": (
        """\
Police arrested as many as 14 people in Osh, among them nine rebels and five of their drivers.
""",
        {"detained": 14},
        {},
    ),
    "with these, so many this year": (
        """\
Ten raiders were shot dead near Osh on Monday; with these, 207 raiders have been killed in the range this year.
""",
        {"killed": 10},
        {"killed": [207]},
    ),
    "two groups of one verb that had been killed": (
        """\
Police arrested four men in the Kass case. The mayor and four guards had been killed in a blast on April 9, 2019.
""",
        {"detained": 4},
        {"killed": [1, 4]},
    ),
    "a couple one by one": (
        """\
A rebel couple surrendered to the police in Osh. Tibor Kass, a courier of the band, surrendered along with his wife \
Ilka.
""",
        {"surrendered": 2},
        {},
    ),
    "a headline of one of several incidents": (
        """\
Car bomb kills two in Osh

Bombs killed at least three people in separate attacks on Sunday, police said. Explosives hidden in a \
lorry blew up in Osh, killing two clerks and wounding 15 people. In Mopti, a bomb killed a guard and \
wounded two others. Meanwhile in the capital, a mine went off at a petrol station. Three drivers were wounded.
""",
        {"killed": 3, "injured": 20},
        {},
    ),
    "a second shooting in a week, and who was among the dead": (
        """\
Clerk kills four in Utah depot

BRENDALE, Utah - A clerk opened fire at a depot here on Thursday, killing four workers before he was shot dead by a \
guard, the sheriff said. "There are four dead and the gunman is dead as well," he said. Among the dead were Hana Orr, \
31, of Provo, and Nabil Karam, 40.

It was the second mass shooting in the country this week. On Saturday, a man shot and killed seven people in Denver.
""",
        {"killed": 5},
        {"killed": [7]},
    ),
    "another bomb in another part of the country": (
        """\
A bomb killed nine farmers in southern Mali on Tuesday, officials said. Five other passengers were wounded, the \
governor said.

In the eastern city of Gao, a bomber killed four policemen and wounded 17 people, said the chief of police.
""",
        {"killed": 13, "injured": 22},
        {},
    ),
    "a separate accident, whoever the dead of the first were": (
        """\
A bus fell into a gorge in Chad on Friday, killing 23 people and injuring 18, police said. The dead included nine \
members of a choir.

In a separate accident on Friday, eight people were killed when a van hit a lorry south of Mao, and the driver of \
the lorry fled.
""",
        {"killed": 31, "injured": 18},
        {},
    ),
    "a weekend before, and the same period": (
        """\
Rebels attacked two posts on Monday, killing 20 soldiers, a spokesman said. Six rebels were also killed in the same \
period, he said.

Over the weekend, fighting in the north left 19 soldiers dead, he said.
""",
        {"killed": 26},
        {"killed": [19]},
    ),
    "blasts town by town, with no sum": (
        """\
Bombs tore through three towns on Wednesday, officials said.

In Osh, a car exploded outside a cafe, killing 14 people and wounding 31.

An hour later in Gao, two bombs went off near a bus station. Six people died there and 20 were hurt, a doctor said.
""",
        {"killed": 20, "injured": 51},
        {},
    ),
    "some of the wounded died": (
        """\
Three people wounded in a blast at a fair in Herat died overnight, raising the death toll to 23, officials said.

A doctor said 34 of the wounded were still being treated.
""",
        {"killed": 23, "injured": 34},
        {},
    ),
    "two of the attackers, and the third": (
        """\
Six people were killed on Tuesday when militants stormed a school, the governor said.

Two of the assailants were shot dead by guards. The third ran into the canteen and blew himself up. Four of the dead \
were cadets. Twelve people were being treated for wounds.
""",
        {"killed": 9, "injured": 12},
        {},
    ),
    "those executed in the year": (
        """\
The kingdom on Tuesday beheaded three men convicted of murder, bringing to 41 the number of executions there this year.

Two of them were put to death in Osh. Last year, the kingdom executed 56 people.
""",
        {"killed": 3},
        {"killed": [56]},
    ),
    "the gunman, whatever else he was": (
        """\
A corporal shot and killed four people and wounded nine others at a base in Gao on Sunday, the commander said. The \
gunman, who died of a wound of his own, had been a cook. Five of the wounded were taken to hospital.
""",
        {"killed": 5, "injured": 9},
        {},
    ),
    "the last of four": (
        """\
Four peacekeepers were killed on Wednesday when their convoy hit a mine, the mission said. "The fourth soldier died of \
his wounds on the way to Gao," a spokesman said.
""",
        {"killed": 4},
        {},
    ),
    "two hostages, and soldiers in a clash": (
        """\
Rebels who hold 20 hostages killed two of them, the army said. The bodies of Anwar Sabri, a guide, and Nabil Karam, a \
cook, were found on Sunday. Three soldiers were killed on Saturday in a clash with rebels near Mopti.
""",
        {"killed": 5, "abducted": 20},
        {},
    ),
    "one of the two clashes of the lead": (
        """\
Two rebels, one soldier die in clashes

Two rebels and a soldier were killed in separate clashes, officials said on Sunday.

One soldier was killed near Osh on Saturday, the army said.

Meanwhile, rebels fired at a patrol in Mopti and two guerrillas were killed, a spokesman said.
""",
        {"killed": 3},
        {},
    ),
    "rebels beside the troops of a headline": (
        """\
Raid on base kills 42

Rebels killed at least 42 soldiers and wounded 68 at a base in the east, a spokesman said. He said the bodies \
of nine rebels were found. The raid was the biggest since December, 1983, when they killed more than 100 \
soldiers in a raid on a base.
""",
        {"killed": 51, "injured": 68},
        {"killed": [100]},
    ),
    "the day before, which the clashes followed": (
        """\
Soldiers shot dead a farmer in Osh on Friday, the mayor said.

The shooting followed a surge of violence on Thursday, when gunmen killed two guards. Soldiers also killed \
two boys who had run away.
""",
        {"killed": 1},
        {"killed": [2, 2]},
    ),
    "how the campaign began": (
        """\
Soldiers shot dead a farmer in Osh on Friday, the mayor said. The raid was part of a campaign in the south \
that began after rebels captured nine soldiers in a raid.
""",
        {"killed": 1},
        {"detained": [9]},
    ),
    "the two men, behind another figure": (
        """\
Troops killed two gunmen in Gao early on Wednesday, the army said. Three policemen were killed on the road to Bamako.

Troops came back at noon after killing the two men, and took their rifles along, it said.
""",
        {"killed": 5},
        {},
    ),
    "the villagers are those of before": (
        """\
Five farmers were killed at a village near Kaduna, the mayor said. Meanwhile, the police said that the men \
had shot at houses and killed the villagers.
""",
        {"killed": 5},
        {},
    ),
    "wounded patients of another source": (
        """\
A blast in Herat killed seven people and wounded 15, the governor said. A source at a hospital said that 19 \
bodies and 40 wounded patients had been brought in so far.
""",
        {"killed": 7, "injured": 15},
        {},
    ),
    "what the other side says, and the count by sorts": (
        """\
A police official said seven people died in the raid, but the guerrillas said 45 soldiers were killed. Two \
soldiers, one clerk and four guerrillas were killed in the town, the official said.
""",
        {"killed": 7},
        {},
    ),
    "hundreds who die, as many as 500, and 225 bodies": (
        """\
Hundreds die in train crash

As many as 500 people may have been killed when two trains collided. Officials said 225 bodies had been recovered.
""",
        {"killed": 225},
        {},
    ),
    "those thought to have been abducted": (
        "Raiders abducted hundreds of people in the hills. About 250 women are thought to have been abducted.\n",
        {"abducted": 250},
        {},
    ),
    "since the lockdown, of one verb": (
        """\
Three rebels were killed in Gao on Friday, police said. Since the lockdown, over 100 rebels and two of their \
guides have been killed.
""",
        {"killed": 3},
        {"killed": [100, 2]},
    ),
    "the previous day": (
        """\
Police on Wednesday raised the toll of a blast in Gao the previous day to 36 killed and 37 wounded.
""",
        {"killed": 36, "injured": 37},
        {},
    ),
    "the toll of last month's blast": (
        """\
Toll from last month's blast rises to 61

The death toll from a blast on Nov. 12 has risen to 61, officials said. Another 70 people were wounded at a \
mill near Osh. The new death toll is an increase by eight over that of a day after.
""",
        {"killed": 61, "injured": 70},
        {},
    ),
    "still being treated": (
        """\
The death toll of the fire in Osh has risen to 31. A spokesman added that there are 44 people still being \
treated in hospitals, of whom six are in critical condition.
""",
        {"killed": 31, "injured": 44},
        {},
    ),
    "from Friday prayers": (
        """\
Police have raised the toll of today's two blasts to 47. The first hit men who came from Friday prayers, \
killing 40 people and wounding 56. The second blast, in a village, killed seven and wounded 11.
""",
        {"killed": 47, "injured": 67},
        {},
    ),
    "others in hospital": (
        """\
A total of 118 people were hurt in the blasts. Twenty-one others are undergoing treatment at the city \
hospital. Of the ten injured people admitted to a clinic, four are in critical condition.
""",
        {"injured": 118},
        {},
    ),
    "after what the casualties come": (
        """\
A mine killed two soldiers and wounded six near Gao on Friday, the army said.

The casualties come after gunmen killed ten guards and injured at least 25 others in a raid in the north on Sunday.
""",
        {"killed": 2, "injured": 6},
        {"killed": [10], "injured": [25]},
    ),
    "what the crash follows, and who was also hurt in it": (
        """\
Eight people were killed in two road crashes near Lahore, police said on Saturday.

The crashes follow two accidents in the hills earlier the same week, which claimed at least 13 lives. Four \
children were also hurt in the accidents.
""",
        {"killed": 8},
        {"killed": [13], "injured": [4]},
    ),
    "one city of two": (
        """\
Raids on Gao and Mopti killed at least five villagers, officials said.

Police said three people died in Gao. A nurse was killed in Mopti, a doctor said.
""",
        {"killed": 5},
        {},
    ),
    "the names and ages of the dead": (
        """\
Three people were killed when a bus fell off a bridge. The deceased were identified as Anwar Grant, 60, Pell, \
55, and Orr, 40.
""",
        {"killed": 3},
        {},
    ),
    "the groups of a lead, one by one": (
        """\
Guard, policemen killed in the south
A guard and three policemen were killed in two incidents in Helmand, while gunmen killed an imam there, \
officials said.

Separately, rebels raided a post on Monday, killing three officers and wounding another.

Also on Monday, two gunmen shot dead an imam in Kandahar, a spokesman said.
""",
        {"killed": 5, "injured": 1},
        {},
    ),
    "the fourth of those of a lead": (
        """\
Gunmen killed two policemen in Mosul on Sunday while a soldier and a clerk were killed in separate attacks, \
police said. A fourth person was killed when a mine blew up in Hilla.
""",
        {"killed": 4},
        {},
    ),
    "the dead of a month": (
        """\
Attacks killed five people in Iraq on Sunday, officials said. Gunmen shot dead three policemen in Mosul.

Official figures put the number of those killed in attacks in July at 325.
""",
        {"killed": 5},
        {"killed": [325]},
    ),
    "soldiers and a farmer make up the hurt of the headline": (
        """\
Bomb kills 4 soldiers, wounds 6 in Mali

A bomb killed four soldiers and wounded five other soldiers and a farmer near Gao on Friday, police said.
""",
        {"killed": 4, "injured": 6},
        {},
    ),
    "two fights make up the rebels of the lead": (
        """\
Rebels killed 15 people in a raid on a bus today, the army said, while 29 rebels were reported dead in fighting.

"Two fights near Gao killed 13 rebels and a raid in Mopti killed 16 more rebels," a spokesman said.
""",
        {"killed": 44},
        {},
    ),
    "sporadic incidents of a day": (
        """\
Attacks went on in Lagos on Tuesday and claimed the lives of 13 people, police said. At least three of them died \
in Ikeja. Five men were shot dead in Kano Street.
""",
        {"killed": 13},
        {},
    ),
    "two villages by name": (
        """\
Gunmen killed 12 people in Mora village on Monday, police said. In the village of Zuma, they killed 15 people.
""",
        {"killed": 27},
        {},
    ),
    "a village without a name, and with one": (
        """\
Gunmen killed 12 people in a remote village on Monday, police said. Nine people were killed in the market of \
Zuma village.
""",
        {"killed": 12},
        {},
    ),
    "at the scene, and later": (
        """\
Three soldiers were killed near Gao, officials said. The army confirmed that two soldiers died at the scene. \
A doctor said another soldier later died.
""",
        {"killed": 3},
        {},
    ),
    "others beside people of whom one is told apart": (
        """\
Gunmen killed 14 people, including a judge, and injured nine others in Osh on Friday. At least four policemen \
were hurt when a grenade was thrown.
""",
        {"killed": 14, "injured": 9},
        {},
    ),
    "sections by cities in one line": (
        """\
Baghdad: roadside bomb in Dora, 2 killed. Mosul: gunmen kill 3 members of a family. Basra: mortars kill 2 children.
""",
        {"killed": 7},
        {},
    ),
}


@pytest.mark.parametrize("title", TEXTS)
def test_what_a_text_of_incidents_adds_up_to(title: str) -> None:
    check(*TEXTS[title])


def test_what_is_only_feared_raises_the_most_there_may_be() -> None:
    toll = parse_casualties(TEXTS["hundreds who die, as many as 500, and 225 bodies"][0]).toll("killed")
    assert toll is not None
    assert (toll.low, toll.best, toll.high) == (225, 225, 500)
