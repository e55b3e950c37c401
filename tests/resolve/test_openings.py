"""What the opening of an article counts, and what stands beside it later on."""

from __future__ import annotations

import pytest

from tests.resolve.test_toll_texts import check

TEXTS: dict[str, tuple[str, dict[str, int | None], dict[str, list[int | None]]]] = {
    "a larger figure later on, which no word calls a sum": (
        """\
Raid on a mill kills nine in Gao

GAO - Raiders killed nine millers and hurt 11 in a night raid on a mill near Gao, the mayor said.

They came on foot, he said, and left with flour and oil. The road to the mill was shut until noon.

An estimated 14 millers died and 20 were hurt, a trader wrote in a letter to a radio station.
""",
        {"killed": 9, "injured": 11},
        {},
    ),
    "a larger figure later on, in all": (
        """\
Raiders killed nine millers in a night raid on a mill near Gao, the mayor said.

They came on foot, he said, and left with flour and oil. The road to the mill was shut until noon.

In all, 14 millers died, he said in the evening.
""",
        {"killed": 14},
        {},
    ),
    "those of one kind, and all of them": (
        """\
Raiders killed nine policemen in a night raid on a mill near Gao.

They came on foot and left with flour and oil. The road to the mill was shut until noon.

At least 14 people died in the raid.
""",
        {"killed": 14},
        {},
    ),
    "what happened days before, to the end of its sentence": (
        """\
A sea fight left 30 raiders dead on Monday, the navy said.

The fight came days after raiders drove a lorry into the gate of a bank in Colon, killing 12 and wounding 60.
""",
        {"killed": 30},
        {"killed": [12], "injured": [60]},
    ),
    "a date of another year, and some days ago": (
        """\
Four policemen were killed and six hurt when a bus hit a mine in Bastar.

It was the second such blast since spring. On April 2, 2019, 15 policemen died in an ambush there.

A blast at a market two days ago killed 11 traders.
""",
        {"killed": 4, "injured": 6},
        {"killed": [15, 11]},
    ),
    "a war, in a text that tells of the hurt alone": (
        """\
Nine people were hurt when bombs went off in two cars, police said.

The rebels, whose ten-year insurgency has cost some 8,000 lives, were thought to have laid them.
""",
        {"injured": 9},
        {"killed": [8000]},
    ),
    "yesterday, and a day of the week": (
        """\
Forty guests were hurt yesterday when a bomb wrecked a hotel.

Crowds still came to the street where a bomb went off on Monday, killing five people and hurting 90.
""",
        {"injured": 40},
        {"killed": [5], "injured": [90]},
    ),
    "yesterday, and the night of it": (
        """\
Raiders killed nine people in a village near Gao yesterday, officials said.

They came late on Tuesday and wounded 14 farmers.

A mine in Mopti on Monday evening killed four.
""",
        {"killed": 9, "injured": 14},
        {"killed": [4]},
    ),
    "soldiers of the side that strikes in the next sentence": (
        "Five Chadian soldiers were killed in Mopti. Chadian air strikes killed 20 people near Gao, doctors said.\n",
        {"killed": 25},
        {},
    ),
    "the sum of two raids, told behind both": (
        "A raid killed nine people in Osh. Another raid in Kano killed six. The two raids killed 15 people.\n",
        {"killed": 15},
        {},
    ),
    "the bodies are found on a day, the fight was on the day before": (
        """\
Troops found the bodies of four more soldiers on Friday.

Thursday's fight on the island killed 19 soldiers, the army said.
""",
        {"killed": 19},
        {},
    ),
    "the last that was told of, not the last that is new": (
        """\
Bombs kill 20 in Herat and Kabul

A bomb killed nine people at a shop in Herat on Friday, police said. A bomb killed 11 people at a fair in Kabul.

The bomb in Kabul lay under a bench. The army put the death toll there at seven.
""",
        {"killed": 20},
        {},
    ),
}


@pytest.mark.parametrize("title", TEXTS)
def test_what_a_text_adds_up_to(title: str) -> None:
    check(*TEXTS[title])
