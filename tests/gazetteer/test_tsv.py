"""Files of one's own are read whole, or an error says where they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from casualtykit import Gazetteer, GazetteerError, PlaceKind
from casualtykit.gazetteer.tsv import read_places

WHOLE = (
    "# camps\n"
    "name\tcountry\tid\tkind\tadmin1\tlatitude\tlongitude\tpopulation\taliases\n"
    "Orlova\taa\tC1\tsite\tNorth\t12.5\t-3\t400\tOrlowa|Camp 4\n"
    "\n"
    "Nagra\tAA\t\t\t\t\t\t\t\n"
)


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "camps.tsv"
    path.write_text(WHOLE, encoding="utf-8-sig")
    places = Gazetteer.from_tsv(path)
    (camp,) = places.find("camp 4")
    assert (camp.id, camp.kind, camp.country, camp.latitude, camp.longitude) == ("C1", PlaceKind.SITE, "AA", 12.5, -3.0)
    (other,) = places.find("Nagra")
    assert (other.id, other.kind, other.latitude, other.population) == ("camps.tsv:5", PlaceKind.SETTLEMENT, None, None)
    assert Gazetteer.from_tsv(path) == places


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "line 1, column 1: no line with the names"),
        (b"name\tcountry\nA\xff\tAA\n", "line 2, column 2: not UTF-8"),
        (b"name\tland\n", "line 1, column 6: unknown column 'land'; there are: id, name"),
        (b"name\tcountry\tname\n", "line 1, column 14: the column 'name' stands there twice"),
        (b"name\tkind\n", "line 1, column 10: the column 'country' is missing"),
        (b"name\tcountry\nA\n", "line 2, column 2: 1 cells; the header has 2"),
        (b"name\tcountry\nA\tAA\tx\n", "line 2, column 5: 3 cells; the header has 2"),
        (b"name\tcountry\n \tAA\n", "line 2, column 1: a place has no name"),
        (b"name\tcountry\nA\tSyria\n", "line 2, column 3: 'Syria' is no ISO 3166-1"),
        (b"name\tcountry\nA\t\n", "line 2, column 3: '' is no ISO 3166-1"),
        (b"name\tcountry\tkind\nA\tAA\thill\n", "line 2, column 6: unknown kind 'hill'; there are: country"),
        (b"name\tcountry\tlatitude\tlongitude\nA\tAA\t95\t1\n", "line 2, column 6: 95 lies outside -90 to 90"),
        (b"name\tcountry\tlatitude\tlongitude\nA\tAA\t5\t-181\n", "line 2, column 8: -181 lies outside -180 to 180"),
        (b"name\tcountry\tlatitude\tlongitude\nA\tAA\tnan\t1\n", "line 2, column 6: nan lies outside"),
        (b"name\tcountry\tlatitude\tlongitude\nA\tAA\t35N\t1\n", "line 2, column 6: '35N' is no number of degrees"),
        (b"name\tcountry\tlatitude\nA\tAA\t35\n", "line 2, column 6: latitude and longitude stand together"),
        (b"name\tcountry\tlongitude\nA\tAA\t35\n", "line 2, column 6: latitude and longitude stand together"),
        (b"name\tcountry\tpopulation\nA\tAA\t1,5\n", "line 2, column 6: '1,5' is no whole number"),
        (b"name\tcountry\tpopulation\nA\tAA\t" + b"9" * 5000, "line 2, column 6: '99999999999999999999' is no whole"),
        (b"name\tcountry\tlatitude\tlongitude\nA\tAA\t3_5\t1\n", "line 2, column 6: '3_5' is no number of degrees"),
        (b"name\tcountry\n--\tAA\n", "line 2, column 1: a place has no name; it needs at least one letter"),
        (b"name\tcountry\nOr\0lova\tAA\n", "line 2, column 1: the unseen character U+0000 stands in the name"),
        (
            b"name\tcountry\taliases\nA\tAA\tB|\0\n",
            "line 2, column 6: the unseen character U+0000 stands in the aliases",
        ),
        (b"name\tcountry\tid\nA\tAA\t\x1b[1m\n", "line 2, column 6: the unseen character U+001B stands in the id"),
        (b"name\tcountry\tadmin1\nA\tAA\t\xe2\x80\xae\n", "line 2, column 6: the unseen character U+202E stands"),
        (b"name\tcountry\tid\nA\tAA\t1\nB\tAA\t1\n", "line 3, column 6: the id '1' stands in line 2 too"),
    ],
)
def test_what_is_wrong_is_said_with_line_and_column(content: bytes, said: str) -> None:
    with pytest.raises(GazetteerError) as caught:
        read_places(content, "mine.tsv")
    assert str(caught.value).startswith(f"mine.tsv, {said}")
