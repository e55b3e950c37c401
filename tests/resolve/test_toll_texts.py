"""What whole articles add up to: their own event, told again, part by part, beside the events of other days."""

from __future__ import annotations

import pytest

from casualtykit import parse_casualties

TEXTS: dict[str, tuple[str, dict[str, int | None], dict[str, list[int | None]]]] = {
    "headline, lead and a third time": (
        """\
Depot fire kills 34, injures 70 in Osh

OSH: A fire at a fuel depot on Tuesday cost at least 34 people their lives, officials said.

The flames near the old station also injured more than 70 people, the mayor said.

"At least 34 visitors were killed and over 70 hurt," he told reporters.
""",
        {"killed": 34, "injured": 70},
        {},
    ),
    "another many beside the dead": (
        """\
Death toll from Volta barge rises to 31, 14 still missing

ACCRA - The death toll after a barge sank on the Volta rose to 31 on Sunday when divers found two more bodies, \
but rain slowed the search for another 14 people still missing, the navy said.
""",
        {"killed": 31, "missing": 14},
        {},
    ),
    "buried so far": (
        """\
A landslide has killed 80 people in Cusco, the governor said. "We have so far buried 62 bodies," a priest said.
""",
        {"killed": 80},
        {},
    ),
    "a total whose parts two clashes complete": (
        """\
Soldiers killed seven rebels, one of them a boy, in two clashes in Mindanao, police said on Sunday.

Four rebels were killed in Cotabato, Colonel Ramon Ruiz said.

Troops killed three more rebels in the second clash in Davao, Ruiz said.

At least 22 rebels, a guard and a farmer have died in the island so far this month.
""",
        {"killed": 7},
        {"killed": [22, 1, 1]},
    ),
    "the capital, the same day": (
        """\
Dozens die as raiders storm a fair

NIAMEY - Raiders stormed a fair in a town north of Niamey on Friday, killing at least 28 people and wounding 40, \
officials said.

In the capital, a mine blew up under a lorry, leaving a driver and at least three porters dead.
""",
        {"killed": 32, "injured": 40},
        {},
    ),
    "days before, and the days after": (
        """\
Raiders killed at least 28 people at a fair in Tahoua province on Friday, officials said.

It was the third raid of the month. On Tuesday, raiders killed two herders in Agadez.

Four days earlier, gunmen shot dead 35 people at a mosque in Zinder.

The guards who had fled when the raiders came were back at the gates of the fair. The mayor said that he had asked for
more of them. A raid on a mill, which left nine millers dead on Wednesday, had been blamed on the same band.
""",
        {"killed": 28},
        {"killed": [2, 35, 9]},
    ),
    "a sum of a day and its incidents": (
        """\
A string of attacks across Mali killed 41 people and wounded 90 on Monday, officials said.

In the worst, 26 people were killed by a bomb in Gao. The director of a hospital put the toll at 26 dead and 31 wounded.

Two gunmen also killed five traders and hurt 20 others in Mopti.

Meanwhile, four soldiers were killed at a post in Segou, an officer said. Another six people died in Kidal.
""",
        {"killed": 41, "injured": 90},
        {},
    ),
    "a headline that rounds": (
        """\
Nearly 60 killed in raids

Raiders killed at least 58 people in three villages of Benue on Sunday, police said.
""",
        {"killed": 58},
        {},
    ),
    "the dead of a war, and of another storm": (
        """\
A storm left at least 12 people dead and five missing in Samar, officials said on Friday.

The gale tore down pylons and lifted roofs, which lay in the streets of the port. Boats had been told to \
stay in until the weekend.

Samar was struck by Typhoon Mona, which killed more than 4,200 people and left nearly 900 others missing.
""",
        {"killed": 12, "missing": 5},
        {"killed": [4200], "missing": [900]},
    ),
    "a figure told in one breath with one of the war": (
        """\
Rebels killed five farmers near Bria on Thursday, villagers said.

The band is one of many that live in the forest. They came at noon, when most of the people were \
at the market. A trader said that he had hidden in a barn.

The revolt has killed some 9,000 people and displaced two million.
""",
        {"killed": 5},
        {"killed": [9000], "displaced": [2000000]},
    ),
    "the worst since a year when": (
        """\
A coach fell into the Inn on Monday, killing 17 pupils. It was the worst accident in the valley since 1998, when a \
tram left the rails on the bridge at Telfs, killing 23 people.
""",
        {"killed": 17},
        {"killed": [23]},
    ),
    "what a man is tried for": (
        """\
The trial of a man over a shooting in Gent opened on Monday. Piet Moor is accused of opening fire in a bar on June 3, \
2015, killing two of the guests and injuring six others.

A lawyer said Jan Claes died behind the counter while Luc Maes died in hospital.
""",
        {"killed": 2, "injured": 6},
        {},
    ),
    "some of the wounded at a later hour": (
        """\
A gunman wounded 15 people outside a club late on Sunday. As of Monday at dawn, three of them were in a critical \
state.
""",
        {"injured": 15},
        {},
    ),
    "nearly as many on the next day": (
        """\
Two trams collided in Linz late on Friday, killing more than 130 people.

As the sun rose on Saturday, the mayor said that at least 133 people were dead.
""",
        {"killed": 133},
        {},
    ),
    "three boats, day by day": (
        """\
At least 45 people have died in wrecks off Malta in the past week.

About 70 people are missing after a boat sank on Tuesday, said Ada Sami, a spokeswoman for a charity.

On Wednesday, another boat went down, Sami said. Ten people died and roughly 240 are missing, Sami said.
""",
        {"killed": 45, "missing": 310},
        {},
    ),
    "the toll of several days beside that of one": (
        """\
Shells killed 16 people in a suburb of Tripoli on Tuesday, doctors said.

They said the shelling had brought to 44 the number killed there in three days of attacks.
""",
        {"killed": 16},
        {"killed": [44]},
    ),
    "a gunman who shot himself and lived": (
        "A nun in a chapel was killed when one man fired. The man, who then shot himself, is in custody, police say.\n",
        {"killed": 1, "injured": 1, "detained": 1},
        {},
    ),
    "deaths since a day, told twice": (
        """\
Forty new cases of cholera and 32 deaths in Gao

Forty new cases of cholera and 32 deaths have been reported in Gao since July 3, doctors said on Tuesday.
""",
        {"killed": 32},
        {},
    ),
    "elsewhere behind a figure": (
        "A mine killed two guards in Farah on Monday. A raid and another mine left nine people dead elsewhere.\n",
        {"killed": 11},
        {},
    ),
    "two parts of a country": (
        """\
Troops killed more than 40 rebels in a battle in southern Sudan, an officer said.

In the northern province of Kassala, five men clearing mines were killed when rebels fired at their lorry.
""",
        {"killed": 45},
        {},
    ),
    "the five men": (
        """\
Five men were arrested in Peru on Tuesday, police said.

A spokesman in Lima said the five men had been arrested near Tacna, in Chile.
""",
        {"detained": 5},
        {},
    ),
    "held over the attack that the text tells of": (
        """\
Bombs killed six sentries at two gates of Derry today, police said.

Four men were held in connection with the attacks, which also injured 27 people, police said.
""",
        {"killed": 6, "injured": 27, "detained": 4},
        {},
    ),
    "the worst hurt of those hurt": (
        "Eighteen guests were in hospital after the fire at the inn, four in critical condition, and one guest died.\n",
        {"killed": 1, "injured": 18},
        {},
    ),
    "taking the toll to so many dead": (
        """\
A third rider had died overnight, taking the toll from Sunday's crash in Oslo to three dead and 12 injured, \
doctors said.
""",
        {"killed": 3, "injured": 12},
        {},
    ),
    "a list of places": ("- Kano: 4 dead, 11 injured\n- Kaduna: 2 dead\n", {"killed": 6, "injured": 11}, {}),
    "a list of places under its sum": (
        "Storms kill 6 in Nigeria:\n- Kano: 4 dead, 11 injured\n- Kaduna: 2 dead\n",
        {"killed": 6, "injured": 11},
        {},
    ),
    "one of a row of attacks": (
        """\
A bomb killed nine people in Gao on market day. Officials called this the third blow in a week.

On Monday gunmen killed four people at a checkpoint.
""",
        {"killed": 9},
        {"killed": [4]},
    ),
    "the attack came after another": (
        """\
A mine killed 14 herders near Kidal on Saturday, police said.

The blast came after a wave of raids killed 72 traders on Wednesday.
""",
        {"killed": 14},
        {"killed": [72]},
    ),
    "yesterday, and a day by its name": (
        """\
At least 62 sailors were killed when rebels rammed a lorry into their convoy yesterday.

On Sunday, the navy sank a dhow, killing five rebels.
""",
        {"killed": 62},
        {"killed": [5]},
    ),
    "the toll of another disaster rises": (
        """\
A fire at a mill killed eight weavers on Thursday in a town that is reeling from a dam burst which killed more than \
700 people.

The flames broke out at night and spread to a hall beside it, the mayor said. Nobody was at work at that hour, and the
gates had been locked since noon.

More bodies were found at the dam, bringing its death toll to 712, the army said.
""",
        {"killed": 8},
        {"killed": [700, 712]},
    ),
    "the sum of a month, with a part of it": (
        """\
A bomber killed seven people and hurt 31 others at a barracks, an officer said.

It is a blow to a truce frayed by a spate of raids this month, which have left at least 94 people dead, \
including at least 46 soldiers.
""",
        {"killed": 7, "injured": 31},
        {"killed": [94, 46]},
    ),
    "a longer time opens the sentence before": (
        """\
Storm Nora killed 67 people on the island of Biliran, the mayor said on Sunday.

Over the past six weeks, the coast has been lashed by storms. At least 159 people died.
""",
        {"killed": 67},
        {"killed": [159]},
    ),
    "a day that names a raid": (
        """\
An air strike killed seven farmers in Hajjah, a doctor said.

An Aug. 9 strike hit a lorry that carried pickers home from the fields and left 50 people dead.
""",
        {"killed": 7},
        {"killed": [50]},
    ),
    "what a group claimed in another month": (
        """\
Gunmen killed 11 soldiers at a post near the border of Togo on Sunday, an officer said.

The Dune Front last month claimed responsibility for a bomb at a camp that killed 60 people.
""",
        {"killed": 11},
        {"killed": [60]},
    ),
    "what was said at first": (
        """\
At least 35 people died when a ferry sank off Cebu on Thursday, the navy said.

The navy initially said that 36 people had died, but later corrected the number.
""",
        {"killed": 35},
        {},
    ),
    "also missing, told again": (
        """\
Eight soldiers killed, five missing in Borno

Raiders killed eight soldiers in Borno on Friday. Five soldiers were also missing, an officer said.
""",
        {"killed": 8, "missing": 5},
        {},
    ),
    "dozens, and how many they were": (
        "Dozens of people were killed in the raid, a chief said. The army said 23 people were killed.\n",
        {"killed": 23},
        {},
    ),
    "six of one side and fourteen of the other": (
        """\
Six Mali soldiers killed in raids on bases

Six soldiers died and 14 rebel fighters were killed in the raids, the army said.
""",
        {"killed": 20},
        {},
    ),
    "separately, a youth": (
        """\
Gunmen killed six people in Benue on Sunday, police said. Four of the dead were farmers. Separately, a youth was shot \
dead in Kano.
""",
        {"killed": 7},
        {},
    ),
    "two attacks, and another": (
        """\
Troops killed two rebels in separate incidents in Kashmir. In another incident, guards killed a rebel.
""",
        {"killed": 3},
        {},
    ),
    "captives told again beside the dead": (
        """\
Gunmen shot dead four soldiers and two drivers and kidnapped two engineers. "The raiders opened fire, killing four \
soldiers and two drivers, and kidnapped two Koreans," a trader said.
""",
        {"killed": 6, "abducted": 2},
        {},
    ),
    "all of those on board, in parts": (
        """\
The remains of all 10 people on a plane that crashed off Tonga on Thursday have been found.

Divers on Friday found eight travellers and two stewards dead in the wreck.
""",
        {"killed": 10},
        {},
    ),
    "others beside rebels, and others beside police": (
        """\
Rebels killed five policemen at a post in Farah. Two other policemen were wounded, the mayor said. He said seven \
rebels were killed and six others hurt.
""",
        {"killed": 12, "injured": 8},
        {},
    ),
    "rebels of two places": (
        """\
Rebels killed nine policemen in Ghazni province. Seven rebels were killed in the battle, the governor said.

Late on Sunday, the band struck a post in Zabul province, where eight rebels were killed.
""",
        {"killed": 24},
        {},
    ),
    "a lead of two incidents": (
        """\
Rebels killed nine guards at a post, while a mine killed seven traders in the south, officials said.

Elsewhere, at least seven traders died as their cart ran over a mine, a spokesman said.
""",
        {"killed": 16},
        {},
    ),
    "a councillor who has more": (
        """\
Rebels attacked a post in Herat, the governor said, and killed at least 10 policemen.

However, a councillor gave a higher toll and said 13 policemen were killed.
""",
        {"killed": 10},
        {},
    ),
    "in that raid": (
        """\
Troops shot dead two men in a camp on Sunday, doctors said.

In early July, the army raided a town and killed 13 men.

A soldier also died in that raid.
""",
        {"killed": 2},
        {"killed": [13, 1]},
    ),
    "a fight that followed": (
        """\
Raiders stormed a mill and killed nine guards. In the shootout that followed the raid, four raiders were killed.
""",
        {"killed": 13},
        {},
    ),
    "a headline, and a series": (
        """\
Blasts kill 17 in Kano

At least 17 people were killed in a series of blasts at depots in Kano on Thursday, the mayor said.
""",
        {"killed": 17},
        {},
    ),
    "since a war began, and others": (
        """\
Two men were killed and a soldier was injured in a raid on a camp.

Since the start of the war, 27 herders have lost their lives in raids. Numerous others have been wounded.
""",
        {"killed": 2, "injured": 1},
        {"killed": [27], "injured": [None]},
    ),
    "what they did, and what others counted": (
        "Chad said it had killed 20 rebels. Doctors said 12 people, including four children, had died.\n",
        {"killed": 20},
        {},
    ),
    "those of the other side complete nobody": (
        "Rebels killed four policemen in Gao. One of the policemen killed was a sergeant. Three rebels also died.\n",
        {"killed": 7},
        {},
    ),
    "how many the other side puts the arrested at": (
        "Police said they had arrested 90 marchers. The opposition put the number of its supporters held at 700.\n",
        {"detained": 90},
        {},
    ),
    "soldiers of the side that struck, and how the war began": (
        """\
Chadian air strikes killed 14 people near Gao on Saturday, doctors said. The Chadian army said two of its soldiers \
were killed in Mopti.

More than 2,000 people have died since the war began in 2021, when gunmen killed 90 clerks and took 31 hostages.
""",
        {"killed": 16},
        {"killed": [2000, 90], "abducted": [31]},
    ),
}


@pytest.mark.parametrize("title", TEXTS)
def test_what_a_text_adds_up_to(title: str) -> None:
    check(*TEXTS[title])


def check(text: str, own: dict[str, int | None], others: dict[str, list[int | None]]) -> None:
    """Check the tolls of a text, and each figure of other events."""
    report = parse_casualties(text)
    assert {t.outcome.value: t.best for t in report.tolls()} == own
    found: dict[str, list[int | None]] = {}
    for t in report.tolls(background=True):
        found.setdefault(t.outcome.value, []).append(t.best)
    assert found == others
