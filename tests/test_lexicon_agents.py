"""Agent files of event coders: names, plurals, substitution sets, codes and dates."""

from __future__ import annotations

from pathlib import Path

import pytest

from casualtykit import Lexicon, LexiconWarning, parse_casualties
from casualtykit.lexicon.files import read_entries

AGENTS = """\
# words of a coder
!PERSON! = MAN, MEN, WOMAN
DUNE_RIDER [~REB]   # comment
CAMEL_POLICE {} [~COP]
HILL_OX {HILL_OXEN} [~UAF]
FERRY!PERSON![~LAB]
NEWS_RUNNER [~MED]
BONE_SETTER [~HLH]
TRUCE_WATCHER [IGO~]
CREED_FIGHTER [~MUSUAF]
RIVER_MINISTRY [~GOVMIL]
"""
ACTORS = """\
NORTHERN_DUNE_FRONT_(NDF)_ [SDNREB] # a group
+DUNE_LIBERATORS_

GENERAL_KARAM_ORLOV
+K._ORLOV
\t[SDNMIL 19900101-19991231]
\t[SDNGOV >19991231]
"""


def roles(content: str, name: str = "w.txt", **more: str) -> dict[str, str]:
    entries, _ = read_entries(content, name, **more)  # type: ignore[arg-type]
    return {e.term: e.value for e in entries}


def test_agents_have_roles() -> None:
    assert roles(AGENTS) == {
        "dune rider": "armed_group",
        "camel police": "police",
        "hill ox": "armed_group",
        "ferryman": "civilian",
        "ferrymen": "civilian",
        "ferrywoman": "civilian",
        "news runner": "journalist",
        "bone setter": "medical",
        "truce watcher": "peacekeeper",
        "creed fighter": "armed_group",
        "river ministry": "official",
    }


def test_plurals_are_as_the_file_says() -> None:
    mine = Lexicon("en", read_entries(AGENTS, "w.txt")[0])
    assert [s.form for s in mine.senses("hill oxen")] == ["pl"]
    assert [s.form for s in mine.senses("dune riders")] == ["pl"]
    assert mine.senses("camel polices") == ()
    assert [s.form for s in mine.senses("ferrymen")] == ["pl"]
    assert mine.senses("ferrymens") == ()


def test_actors_have_aliases_acronyms_and_dates() -> None:
    entries, _ = read_entries(ACTORS, "w.txt")
    assert {e.term: (e.value, e.name) for e in entries} == {
        "northern dune front": ("armed_group", "NORTHERN DUNE FRONT"),
        "ndf": ("armed_group", "NORTHERN DUNE FRONT"),
        "dune liberators": ("armed_group", "NORTHERN DUNE FRONT"),
        "general karam orlov": ("official", "GENERAL KARAM ORLOV"),
        "k. orlov": ("official", "GENERAL KARAM ORLOV"),
    }


@pytest.mark.parametrize(
    ("codes", "role"),
    [
        ("[SDNMIL 19900101-19991231] [SDNGOV 19800101-19891231]", "military"),
        ("[SDNMIL 900101-991231] [SDNGOV 20010101-20091231]", "official"),
        ("[SDNMIL <20100101] [SDNREB >20100101]", "armed_group"),
        ("[SDNMIL] [SDNREB >20100101]", "military"),
    ],
)
def test_of_codes_with_dates_the_one_without_or_the_latest_stands(codes: str, role: str) -> None:
    assert roles(f"KARAM_ORLOV {codes}\n") == {"karam orlov": role}


def test_med_is_the_media_or_medical() -> None:
    line = "BONE_SETTER [~MED]\n"
    assert roles(line) == {"bone setter": "journalist"}
    assert roles(line + "NEWS_RUNNER [~JRN]\n") == {"bone setter": "medical", "news runner": "journalist"}
    assert roles(line, "PLOVER_mine.txt") == {"bone setter": "medical"}
    assert roles(line, scheme="plover") == {"bone setter": "medical"}


def test_what_is_no_people_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "w.txt"
    path.write_text(
        "DUNE_RIDER [~REB]\nORLOVA [~CITY]\nBLAH [~JNK]\nFOG [~NON]\nHOSPITAL [~HLH]\nLONE_LINE\nODD [~QQQ]\n"
    )
    with pytest.warns(
        LexiconWarning, match="w.txt:2: 'ORLOVA' left out: the code '~CITY' stands for no role, and 5 more"
    ):
        mine = Lexicon.load(path)
    assert [e.term for e in mine.entries] == ["dune rider"]


ODDITIES = """\
CREEK_KEEPER [~ENV}
CAMEL_HUSBAND!PERSON![~AGR]
GATE_RUN FIRM [~BUS]
!MINIST! FOR_ DUNES,_SAND_AND_AD!MINIST!RATION [~GOV]
WELL_COURT {WELL_COURTS } [~JUD]
SEMI-FERRY[~GOV]
LONE_EXTREMIST
DUNE_LT. {} [~MIL]

+DUNE_ORPHANS_

SAND_FRONT_ # a note
+FRONT_OF_SAND_
\t[SDNREB] # another
"""


def test_the_oddities_of_published_files_are_read() -> None:
    entries, notes = read_entries("!PERSON! = MAN, MEN\n!MINIST! = MINISTER, MINISTRY\n" + ODDITIES, "w.txt")
    assert {e.term: e.value for e in entries} == {
        "creek keeper": "civilian",
        "camel husbandman": "civilian",
        "camel husbandmen": "civilian",
        "gate run firm": "civilian",
        "minister for dunes, sand and administerration": "official",
        "minister for dunes, sand and administryration": "official",
        "ministry for dunes, sand and administerration": "official",
        "ministry for dunes, sand and administryration": "official",
        "well court": "official",
        "semi-ferry": "official",
        "dune lt.": "military",
        "sand front": "armed_group",
        "front of sand": "armed_group",
    }
    assert notes == (
        "w.txt:9: 'LONE_EXTREMIST' left out: no code",
        "w.txt:12: '+DUNE_ORPHANS_' left out: no code",
    )


def test_the_first_of_two_roles_stands() -> None:
    entries, notes = read_entries("DUNE_RIDER [~REB]\nDUNE_RIDER [~REB]\nDUNE_RIDER [~CRM]\n", "w.txt")
    assert [e.value for e in entries] == ["armed_group"]
    assert notes == ("w.txt:3: 'dune rider' left out: it is armed_group by w.txt:1",)


def test_agents_are_read_in_texts() -> None:
    mine = Lexicon.shipped("en") | Lexicon("en", read_entries(AGENTS + ACTORS, "w.txt")[0])
    report = parse_casualties("The NDF killed two ferrymen and a bone setter on Monday.", lexicon=mine)
    assert [str(s) for s in report.statements] == [
        "killed 2 ferrymen | civilian | by The NDF | on Monday",
        "killed 1 bone setter | medical | by The NDF | on Monday",
    ]
