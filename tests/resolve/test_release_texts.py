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
    "a note that begins with its day": (
        """\
On 26 June 2019, a mob in Osh beat to death two thieves. Police arrested eight people.
""",
        {"killed": 2, "detained": 8},
        {},
    ),
    "a text that begins with a day long ago": (
        """\
On 26 June 2001, a mob in Osh beat to death two thieves. Police arrested eight people on Monday.
""",
        {"detained": 8},
        {"killed": [2]},
    ),
    "so many so far in the year": (
        """\
Gunmen killed three guards in Osh. The three deaths brought to 41 the number of people slain by rebels so far in \
the year.
""",
        {"killed": 3},
        {"killed": [41]},
    ),
    "as against those of another quarter": (
        """\
Two miners were killed and 15 seriously hurt in the quarter, as against five killed and 21 seriously hurt in \
the last one.
""",
        {"killed": 2, "injured": 15},
        {"killed": [5], "injured": [21]},
    ),
    "beside the assailants": (
        """\
Three assailants stormed a court in Osh and blew themselves up. In addition to the assailants, 11 people were killed.
""",
        {"killed": 14},
        {},
    ),
    "an ambush that a dead man led": (
        """\
A strike killed two rebels in Osh. One of them led an ambush in which three guards died.
""",
        {"killed": 2},
        {"killed": [3]},
    ),
    "the worst of several incidents by its day": (
        """\
A bomb in Osh hurt five clerks. It was the fourth in two weeks; in the worst, on 1 December, two drivers died.
""",
        {"injured": 5},
        {"killed": [2]},
    ),
    "sections by provinces in one line": (
        """\
Uruzgan: Troops came under fire and killed one rebel. Wardak: A strike killed two rebels. Helmand: A rebel was killed \
when his mine went off.
""",
        {"killed": 4},
        {},
    ),
    "a toll of a day's clash with the bodies by which it rose": (
        """\
The toll in the August 3 clash rose to 14, with guards recovering another three bodies of rebels.
""",
        {"killed": 14},
        {},
    ),
    "a side of a country and a side of a city": (
        """\
Troops detained 14 suspects in northern Iraq. They held eight of them in western Mosul.
""",
        {"detained": 14},
        {},
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_what_releases_add_up_to(name: str) -> None:
    """The tolls of a text, and the figures of other events that it names."""
    check(*TEXTS[name])
