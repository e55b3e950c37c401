"""What official releases, incident databases and bulletins add up to: the harm told, and what it answered."""

from __future__ import annotations

import pytest

from casualtykit import parse_casualties
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
}


@pytest.mark.parametrize("name", TEXTS)
def test_what_releases_add_up_to(name: str) -> None:
    """The tolls of a text, and the figures of other events that it names."""
    check(*TEXTS[name])
