"""Words beside the names of storms."""

from __future__ import annotations

STORMS = ("typhoon", "hurricane", "cyclone", "storm")
"""What stands before the name of a storm."""

OF_BEFORE = "last year"
"""What stands before a storm of another year."""

NO_NAMES = frozenset(
    "action alert and center centre chief chiefs committee front hits in kills monday tuesday wednesday thursday "
    "friday saturday sunday preparedness prediction relief season surge the warning watch".split()
)
"""What stands behind a word for a storm with a capital, and is no name of one."""
