"""What texts add up to: sums, parts, repeats, rivals, running tolls, roles."""

from __future__ import annotations

import pytest

from casualtykit import Convention, Outcome, parse_casualties
from casualtykit.model import Statement
from casualtykit.resolve.tolls.tolls import toll

BLAST = (
    "Blast kills nine in Herat market. A bomb killed nine people, three of them children, at a market in Herat on "
    "Monday, police said. The nine dead included two policemen."
)
MARCH = "Six people, including two soldiers and a nurse, were killed in Gao."
CAMP = "Fifty-five people died, among them 23 soldiers and 32 civilians."
BOMBER = "Six people were killed, including the suicide bomber."

Ends = tuple[int | None, int | None, int | None]

GOLDEN: list[tuple[str, Ends, str]] = [
    # one group of people
    ("Nine people were killed.", (9, 9, 9), "one statement"),
    ("Fewer than ten people were killed.", (None, None, 10), "one statement"),
    ("Several villagers were killed, officials said.", (3, None, None), "one statement"),
    ("Rebels killed soldiers in Gao.", (2, None, None), "one statement"),
    ("Twenty people are feared dead after a boat sank.", (20, 20, 20), "one statement"),
    ("Five soldiers were killed. Two of the five soldiers were officers.", (5, 5, 5), "one statement"),
    # two counts of the dead, and who some of them were
    (
        (
            "A blast killed 23 people in Diffa, a rights group said. The group said nine women and four children were "
            "among the dead. Nineteen people were killed, police told reporters."
        ),
        (19, 23, 23),
        "rival claims, the first stands",
    ),
    # told again
    (BLAST, (9, 9, 9), "one figure, given 3 times"),
    (
        "Police shot dead a robber. The robber was killed near the bank. The dead robber was named as Ali Karimi.",
        (1, 1, 1),
        "one figure, given 3 times",
    ),
    (
        "At least 12 people were killed. The 12 victims were buried on Tuesday.",
        (12, 12, None),
        "one figure, given 2 times",
    ),
    (
        "Twelve people were killed, police said. At least 12 people were killed in the market, officials said.",
        (12, 12, None),
        "one figure, given 2 times",
    ),
    (
        "Dozens killed in ferry disaster. At least 60 people were killed when a ferry sank off Luzon, rescuers said.",
        (60, 60, None),
        "one statement",
    ),
    # a whole and its parts
    (MARCH, (6, 6, 6), "one statement"),
    (CAMP, (55, 55, 55), "one statement"),
    (BOMBER, (6, 6, 6), "one statement"),
    ("Up to 30 people were killed, including at least five children.", (5, None, 30), "one statement"),
    ("Dozens of people were killed, including 30 children.", (30, None, None), "one statement"),
    ("Nearly 80 people were killed. The dead included 30 children.", (80, 80, 80), "one statement"),
    (
        "Up to 50 people are feared dead. Twelve bodies were recovered.",
        (12, 12, 50),
        "one statement; what is feared raises `high` alone",
    ),
    (
        (
            "Ten people were killed in three attacks on Monday. A bomb killed six people in Gao. "
            "Gunmen killed four people in Kidal."
        ),
        (10, 10, 10),
        "one statement",
    ),
    # one of a row
    ("A clerk was shot dead, the 12th clerk killed this year.", (1, 1, 1), "one figure, given 2 times"),
    ("A cook was shot dead, the second killed by settlers in a week.", (1, 1, 1), "one figure, given 2 times"),
    ("One cook was shot dead, the second killed by a mine.", (2, 2, 2), "separate groups, added"),
    ("A clerk was shot dead and a second clerk killed by a mine.", (2, 2, 2), "separate groups, added"),
    # separate groups
    ("Gunmen killed four policemen and a nurse.", (5, 5, 5), "separate groups, added"),
    ("Two Indians, three Nepalis and a Canadian were killed.", (6, 6, 6), "separate groups, added"),
    ("Gunmen killed the mayor, his wife and two guards.", (4, 4, 4), "separate groups, added"),
    ("A suicide bomber killed himself and five worshippers.", (6, 6, 6), "separate groups, added"),
    ("A bomber blew himself up in Osh, killing nine clerks and himself.", (10, 10, 10), "separate groups, added"),
    ("A bomber killed nine clerks and himself in Osh.", (10, 10, 10), "separate groups, added"),
    ("Three people were killed in Gao on Monday and two in Kidal on Tuesday.", (5, 5, 5), "separate groups, added"),
    (
        "Six people were killed in Gao. Four people were killed in Kidal. In all, 10 people died on Monday.",
        (10, 10, 10),
        "separate groups, added",
    ),
    ("A truck bomb killed 10. A second bomb killed five others.", (15, 15, 15), "separate groups, added"),
    # bounds in sums
    (
        "Gunmen killed three soldiers in Gao. In Kidal, a mine killed at least four traders.",
        (7, 7, None),
        "separate groups, added",
    ),
    ("At least three soldiers and at least four policemen were killed.", (7, 7, None), "separate groups, added"),
    ("Two policemen and around 20 rebels were killed.", (22, 22, 22), "separate groups, added"),
    (
        "Two policemen and between five and eight rebels were killed.",
        (7, None, 10),
        "separate groups, added; not each has a best figure",
    ),
    (
        "Gunmen killed three soldiers in Gao. In Kidal, a mine killed up to six traders.",
        (3, None, 9),
        "separate groups, added; not each has a best figure",
    ),
    (
        "Dozens of protesters and two policemen were killed.",
        (26, None, None),
        "separate groups, added; not each has a best figure",
    ),
    (
        "Dozens of people were killed in Gao. Two policemen were killed in Kidal.",
        (26, None, None),
        "separate groups, added; not each has a best figure",
    ),
    (
        "Rebels killed soldiers in Gao. Two policemen were killed in Kidal.",
        (2, 2, None),
        "separate groups, added; what is left vague only opens `high`",
    ),
    (
        "Twelve soldiers were killed in Gao. Several traders were killed in Kidal.",
        (12, 12, None),
        "separate groups, added; what is left vague only opens `high`",
    ),
    (
        "Two soldiers were killed in Gao. Several traders were killed in Kidal.",
        (5, None, None),
        "separate groups, added; not each has a best figure",
    ),
    # rival claims
    (
        "Nineteen people were killed, police said. Doctors said 23 people were killed. A resident said 30 were killed.",
        (19, 19, 30),
        "rival claims, the first stands",
    ),
    (
        (
            "A bomb killed 19 people in Gao on Monday, police said. Doctors said 23 people were killed. "
            "In Kidal, four traders were killed on Tuesday."
        ),
        (23, 23, 27),
        "separate groups, added; rival claims, the first stands",
    ),
    (
        "Nineteen people were killed, police said. Doctors said at least 23 people were killed.",
        (19, 19, None),
        "rival claims, the first stands",
    ),
    # denied, and nobody
    ("The army denied killing ten people. Residents said ten people were killed.", (10, 10, 10), "one statement"),
    (
        "The army denied that anyone was killed. Residents said ten people were killed.",
        (10, 10, 10),
        "one statement",
    ),
    ("Nobody was killed in Gao. Three people were killed in Kidal.", (3, 3, 3), "one statement"),
    ("No soldiers were killed, but two rebels died.", (2, 2, 2), "one statement"),
    ("Nobody was killed.", (0, 0, 0), "one statement"),
    # running tolls
    ("Nine people died on Monday. By Friday the death toll had risen to 16.", (16, 16, 16), "the latest running toll"),
    (
        "Five people were killed in Gao. Three people were killed in Kidal. The death toll later rose to nine.",
        (9, 9, 9),
        "the latest running toll",
    ),
    (
        "Five people were killed in Gao. Three people were killed in Kidal. The death toll later rose to seven.",
        (7, 7, 7),
        "the latest running toll",
    ),
    (
        (
            "The death toll from the quake rose to 120 on Friday. The toll rose to 155 on Saturday. "
            "Rescuers found five more bodies."
        ),
        (155, 155, 155),
        "the latest running toll",
    ),
    ("Between 20 and 30 people were killed. Police put the toll at 24.", (24, 24, 24), "the latest running toll"),
    # added, and feared
    (
        "Nine people were killed when a hotel collapsed. Five more bodies were found on Tuesday.",
        (9, 9, 14),
        'separate groups, added; "more" people raise `high` alone',
    ),
    (
        "Nine people were killed in Gao. Five more people were killed in Kidal.",
        (14, 14, 14),
        "separate groups, added",
    ),
    (
        "Two soldiers were killed in the blast and three more died in hospital.",
        (5, 5, 5),
        "separate groups, added",
    ),
    (
        "Ten people were killed in the flood and 20 are feared dead.",
        (10, 10, 30),
        "separate groups, added; what is feared raises `high` alone",
    ),
    # background, and periods
    ("In 2019 a blast killed 14 people. On Monday a bomb killed two soldiers.", (2, 2, 2), "one statement"),
    (
        "More than 3,000 people have been killed this year. On Monday a bomb killed two soldiers.",
        (2, 2, 2),
        "one statement",
    ),
    (
        "More than 3,000 people have been killed in the province since January, the ministry said.",
        (3000, 3000, None),
        "one statement",
    ),
    # outcomes apart
    ("Four people were killed and the shelling caused 30 casualties.", (4, 4, 4), "one statement"),
    ("Seven people were missing after the flood and three bodies were recovered.", (3, 3, 3), "one statement"),
    ("Four people were kidnapped. Two of the hostages were killed.", (2, 2, 2), "one statement"),
]


@pytest.mark.parametrize(("text", "ends", "basis"), GOLDEN, ids=[t for t, _, _ in GOLDEN])
def test_the_dead_of_a_text(text: str, ends: Ends, basis: str) -> None:
    found = parse_casualties(text).toll("killed")
    assert found is not None
    assert ((found.low, found.best, found.high), found.basis) == (ends, basis)


ROLES: list[tuple[str, str, Ends | None]] = [
    (BLAST, "civilian", (3, 3, 3)),
    (BLAST, "police", (2, 2, 2)),
    (BLAST, "unspecified", (4, 4, 4)),
    (BLAST, "civilian unspecified", (7, 7, 7)),
    (MARCH, "military", (2, 2, 2)),
    (MARCH, "military medical", (3, 3, 3)),
    (MARCH, "unspecified", (3, 3, 3)),
    (MARCH, "police", None),
    (CAMP, "civilian", (32, 32, 32)),
    (CAMP, "civilian unspecified", (32, 32, 32)),
    (CAMP, "unspecified", (0, 0, 0)),
    (BOMBER, "armed_group", (1, 1, 1)),
    (BOMBER, "unspecified", (5, 5, 5)),
    ("Nearly 80 people were killed. The dead included at least 30 children.", "unspecified", (None, 50, 50)),
    ("Up to 30 people were killed, including at least five children.", "civilian", (5, 5, None)),
    ("Up to 30 people were killed, including at least five children.", "unspecified", (None, None, 25)),
    ("Two people were killed. The two soldiers died in hospital.", "military", (2, 2, 2)),
    ("Two people were killed. The two soldiers died in hospital.", "unspecified", None),
    ("No soldiers were killed, but two rebels died.", "military", (0, 0, 0)),
    ("Six civilians, including two journalists, were killed.", "civilian", (6, 6, 6)),
    ("Six civilians, including two journalists, were killed.", "journalist", (2, 2, 2)),
    ("Two soldiers were killed on Monday. The death toll rose to 16.", "military", (2, 2, 2)),
    ("Four rebels and two soldiers were killed.", "armed_group", (4, 4, 4)),
    ("A suicide bomber killed himself and five worshippers.", "civilian", (5, 5, 5)),
]


@pytest.mark.parametrize(("text", "roles", "ends"), ROLES)
def test_the_dead_of_some_roles(text: str, roles: str, ends: Ends | None) -> None:
    found = parse_casualties(text).toll("killed", roles.split())
    assert (None if found is None else (found.low, found.best, found.high)) == ends


def test_each_role_has_its_toll() -> None:
    report = parse_casualties(BLAST + " Twelve people were injured.")
    assert [(t.outcome, t.role, t.best, t.statements) for t in report.tolls(by_role=True)] == [
        ("killed", "unspecified", 4, (0, 2, 4)),
        ("killed", "civilian", 3, (2,)),
        ("killed", "police", 2, (4,)),
        ("injured", "unspecified", 12, (5,)),
    ]


def test_nobody_is_left_of_a_whole_whose_parts_have_roles() -> None:
    assert [(t.role, t.best) for t in parse_casualties(CAMP).tolls(by_role=True)] == [
        ("military", 23),
        ("civilian", 32),
    ]
    assert [t.role for t in parse_casualties("Nobody was killed.").tolls(by_role=True)] == ["unspecified"]


def test_a_toll_names_the_rival_statements() -> None:
    found = parse_casualties("Nineteen people were killed, police said. Doctors said 23 people were killed.").toll(
        "killed"
    )
    assert found is not None
    assert found.statements == (0, 1)


def test_background_figures_stand_one_by_one() -> None:
    report = parse_casualties(
        "A bomb killed two soldiers on Monday. In 2019, a blast killed 14 traders. "
        "In 2016, a blast killed up to 11 people."
    )
    old = report.tolls(background=True)
    assert [(t.role, t.low, t.best, t.high, t.statements) for t in old] == [
        (None, 14, 14, 14, (1,)),
        (None, None, None, 11, (2,)),
    ]
    assert [t.role for t in report.tolls(background=True, by_role=True)] == ["civilian", "unspecified"]
    assert [t.basis for t in report.tolls(background=True, convention="gtd")] == [
        "gtd: background",
        'gtd: background; no published rule for a figure that is the most ("up to 11")',
    ]
    injured = parse_casualties("A bomb injured two soldiers on Monday. In 2019, a blast injured 14 traders.")
    assert [t.basis for t in injured.tolls(background=True, convention="acled")] == [
        "acled: background; it has no figure for injured"
    ]


def test_a_link_to_a_statement_that_is_not_there_binds_nothing() -> None:
    (s,) = parse_casualties("Two soldiers were killed.").statements
    data = {**s.to_dict(), "repeats": 7, "part_of": 8}
    found = toll([Statement.from_dict(data)], Outcome.KILLED)
    assert found is not None
    assert found.best == 2


@pytest.mark.parametrize(("roles", "best"), [(None, 5), (["unspecified"], 5), (["armed_group"], None)])
def test_a_convention_may_leave_the_attackers_out(roles: list[str] | None, best: int | None) -> None:
    found = parse_casualties(BOMBER).toll("killed", roles, Convention("victims", attackers=False))
    assert (found.best if found else None) == best


def test_a_convention_may_add_running_tolls_like_others() -> None:
    report = parse_casualties(
        "Five people were killed in Gao. Three people were killed in Kidal. The toll rose to seven."
    )
    found = report.toll("killed", convention=Convention("sum", raised=False))
    assert found is not None
    assert (found.best, found.basis) == (8, "sum: separate groups, added")
