"""Places in texts whose capitals tell nothing."""

from __future__ import annotations

import pytest

from casualtykit import parse_places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ARMS WENT FROM HONDURAS TO BELIZE THROUGH GUATEMALA.", ["HONDURAS", "BELIZE", "GUATEMALA"]),
        ("REBELS TOOK THE TOWN OF ZURLAQUE. THE MAYOR OF ZURLAQUE FLED.", ["ZURLAQUE", "ZURLAQUE"]),
        ("IN PERU THE MINISTER CAME TO CHOCOPE.", ["PERU", "CHOCOPE"]),
        ("A HEARING OF THE PERUVIAN BISHOP RUDA CHOCOPE. THE SISTER OF CHOCOPE SPOKE.", []),
        ("HE SPOKE IN ANY MANNER ON OUR PART.", []),
        ("GUARDS STOOD IN ZURLAPA, OVALO, TIRENA, AND BOGOTA.", ["BOGOTA"]),
        ("U.S. DOLLARS WERE PAID IN CHILE.", ["CHILE"]),
    ],
)
def test_names_without_case(text: str, names: list[str]) -> None:
    assert [p.text for p in parse_places(text)] == names
