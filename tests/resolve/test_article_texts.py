"""What whole articles add up to: a headline and its lead, what two sides say, and what goes on beside."""

from __future__ import annotations

import pytest

from casualtykit import parse_casualties
from tests.resolve.test_toll_texts import check

TEXTS: dict[str, tuple[str, dict[str, int | None], dict[str, list[int | None]]]] = {
    "the first blast, and the second": (
        """\
The first blast, near a bakery, killed nine people. The second, which struck a mosque, killed 12.
""",
        {"killed": 21},
        {},
    ),
    "shells on one city, and shots in another": (
        """\
Mortars fell on a bakery in eastern Baghdad on Sunday, killing 21 people. In the northern city of Mosul, \
gunmen shot dead a judge, Adil Hamza, and his driver.
""",
        {"killed": 23},
        {},
    ),
    "hours earlier": (
        """\
Ten people were wounded in the strike, one of them critically. Hours earlier a rocket wounded a Kenyan man in Osh.
""",
        {"injured": 11},
        {},
    ),
    "the bodies found so far": (
        """\
A blast killed 14 miners on Tuesday, officials said. Rescuers had recovered 11 bodies by midday, the ministry said.
""",
        {"killed": 14},
        {},
    ),
    "fighters of those who speak of them": (
        """\
The army said it had killed 27 rebels and lost six men. The rebels denied this, saying only two of their fighters \
had died.
""",
        {"killed": 33},
        {},
    ),
    "the figure of the headline, beside the bomber": (
        """\
Suicide bomber kills 7 on bus

A suicide bomber blew up a bus on Thursday, killing himself and seven others, police said.
""",
        {"killed": 8},
        {},
    ),
    "insurgents beside the civilians of a headline": (
        """\
Strike hits bakery, kills 31

An airstrike on a bakery killed 31 civilians, among them 12 children. The army said it had killed 19 insurgents.
""",
        {"killed": 50},
        {},
    ),
    "a total told one by one, two more among them": (
        """\
Ten killed in valley

Ten people, including six militants, were killed in the valley, police said. Four militants died in a gun battle. \
Two more were shot dead at the border.
""",
        {"killed": 10},
        {},
    ),
    "two of those who were freed": (
        """\
Gunmen abducted 80 people and killed three. In May, kidnappers released 26 students. Two of them had died in captivity.
""",
        {"killed": 3, "abducted": 80},
        {"killed": [2]},
    ),
    "the hurt of two nations": (
        """\
The collapse killed 11 Malian soldiers and wounded four. Two Kenyans in the street were slightly hurt.
""",
        {"killed": 11, "injured": 6},
        {},
    ),
    "riots over a death": (
        """\
Omar Sadiq, a clerk, was shot dead by police in Osh on Monday. Six people died in riots that followed.
""",
        {"killed": 7},
        {},
    ),
    "a toll since the shooting": (
        """\
Nine people were killed on Monday. Fourteen people have died since the shooting.
""",
        {"killed": 14},
        {},
    ),
    "who the dead included, by another source": (
        """\
A blast killed 22 workers, officials said. The company said the dead included three managers.
""",
        {"killed": 22},
        {},
    ),
    "the first two of a row": (
        """\
A pupil shot three clerks dead on Monday. It was the third school shooting this year. Ten girls were killed in the \
first two.
""",
        {"killed": 3},
        {"killed": [10]},
    ),
}


@pytest.mark.parametrize("title", TEXTS)
def test_what_an_article_adds_up_to(title: str) -> None:
    check(*TEXTS[title])


@pytest.mark.parametrize(
    ("title", "low"),
    [
        ("the bodies found so far", 14),
        ("who the dead included, by another source", 22),
        ("fighters of those who speak of them", 8),
    ],
)
def test_how_few_there_may_be(title: str, low: int) -> None:
    toll = parse_casualties(TEXTS[title][0]).toll("killed")
    assert toll is not None
    assert toll.low == low
