"""What articles on attacks and clashes add up to: several incidents under one headline, and what they followed."""

from __future__ import annotations

import pytest

from casualtykit import parse_casualties
from tests.resolve.test_toll_texts import check

TEXTS: dict[str, tuple[str, dict[str, int | None], dict[str, list[int | None]]]] = {
    "a headline of one of several incidents": (
        """\
Car bomb kills two in Kirkuk

Bombs killed at least three people in separate attacks in Iraq on Sunday, police said. Explosives hidden in a \
lorry blew up in Kirkuk, killing two clerks and wounding 15 people. In Tikrit, a bomb killed a guard and \
wounded two others. Meanwhile in the Iraqi capital, a mine went off at a petrol station. Three drivers were wounded.
""",
        {"killed": 3, "injured": 20},
        {},
    ),
    "one of the two clashes of the lead": (
        """\
Two rebels, one soldier die in clashes

Two rebels and a soldier were killed in separate clashes, officials said on Sunday.

One soldier was killed near Davao on Saturday, the army said.

Meanwhile, rebels fired at a patrol in Cotabato and two guerrillas were killed, a spokesman said.
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
        "Raiders abducted hundreds of people in Jonglei. About 300 women are thought to have been abducted.\n",
        {"abducted": 300},
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
}


@pytest.mark.parametrize("title", TEXTS)
def test_what_a_text_of_incidents_adds_up_to(title: str) -> None:
    check(*TEXTS[title])


def test_what_is_only_feared_raises_the_most_there_may_be() -> None:
    toll = parse_casualties(TEXTS["hundreds who die, as many as 500, and 225 bodies"][0]).toll("killed")
    assert toll is not None
    assert (toll.low, toll.best, toll.high) == (225, 225, 500)
