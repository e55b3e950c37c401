"""What reports and reviews add up to: of half a year, of several countries, of people whom storms have driven out."""

from __future__ import annotations

import pytest

from tests.resolve.test_toll_texts import check

TEXTS: dict[str, tuple[str, dict[str, int | None], dict[str, list[int | None]]]] = {
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
