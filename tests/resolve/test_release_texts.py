"""What official releases, incident databases and bulletins add up to: the harm told, and what it answered."""

from __future__ import annotations

import pytest

from tests.resolve.test_toll_texts import check

TEXTS: dict[str, tuple[str, dict[str, int | None], dict[str, list[int | None]]]] = {
    "arrests that an attack paid back": (
        """\
Raiders killed three guards in Osh. The band said that this was in retaliation for the arrest of 12 students.
""",
        {"killed": 3},
        {"detained": [12]},
    ),
    "a raid that an attack answered": (
        """\
Nine clerks were killed in Osh. The rebels said that they struck in response to a raid which killed 14 villagers.
""",
        {"killed": 9},
        {"killed": [14]},
    ),
    "an arrest that somebody only answers is still the news": (
        """\
Police arrested 12 men in retaliation for the murder of a guard.
""",
        {"detained": 12},
        {"killed": [1]},
    ),
    "one of those who were caught dies": (
        """\
Troops shot dead two smugglers and nabbed five of their bodyguards. One of the nabbed smugglers died in the evening.
""",
        {"killed": 3, "detained": 5},
        {},
    ),
    "one of the wounded guards dies": (
        """\
A blast killed two guards and hurt five in Osh. One of the wounded guards died at night.
""",
        {"killed": 3, "injured": 5},
        {},
    ),
    "one of the arrested of whom no arrest is told": (
        """\
Troops shot dead two smugglers. One of the arrested smugglers died in the evening.
""",
        {"killed": 2},
        {},
    ),
    "sections by the sides of a country": (
        """\
Troops captured a rebel leader and killed two rebels in Osh district yesterday.

West
A patrol detained three rebels in connection with a blast that killed a clerk last week.

South
A mine wounded two policemen.
""",
        {"detained": 4, "killed": 2, "injured": 2},
        {"killed": [1]},
    ),
    "the month's bombing that a dead man had planned": (
        """\
A strike killed eight insurgents in Gao yesterday. Their leader had planned the March bombing that killed eight guards.
""",
        {"killed": 8},
        {"killed": [8]},
    ),
    "a table of those hurt badly and slightly": (
        """\
Seriously injured: 62. Slightly injured: 51.
""",
        {"injured": 113},
        {},
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_what_releases_add_up_to(name: str) -> None:
    """The tolls of a text, and the figures of other events that it names."""
    check(*TEXTS[name])
