"""What texts add up to in which one group is told again, is a part of another, or is of the other side."""

from __future__ import annotations

import pytest

from tests.resolve.test_toll_texts import check

TEXTS: dict[str, tuple[str, dict[str, int | None], dict[str, list[int | None]]]] = {
    "nobody of a crew, of whom no figure is told": (
        """\
A boat with 60 migrants aboard sank off Malta. None of the crew survived.
""",
        {"killed": None},
        {},
    ),
    "nobody of a crew that is counted beside others": (
        """\
A boat with 60 migrants and 12 crew aboard sank off Malta. None of the crew survived.
""",
        {"killed": 12},
        {},
    ),
    "none of the passengers": (
        """\
A boat with 60 migrants aboard sank off Malta. None of the passengers survived.
""",
        {"killed": 60},
        {},
    ),
    "those named again, of whom two had gone": (
        """\
Guards chased four robbers through Osh. Two got away. The robbers were shot dead at a roadblock.
""",
        {"killed": None},
        {},
    ),
    "those of a group who are somewhere": (
        """\
Nine soldiers crossed the river. The soldiers in the last car were killed.
""",
        {"killed": None},
        {},
    ),
    "those of a group who did something": (
        """\
Nine soldiers were in the camp. Rebels killed the soldiers who guarded the gate.
""",
        {"killed": None},
        {},
    ),
    "the doctors of a charity": (
        """\
Six aid workers were killed in an air strike in Gao. The six doctors died when a shell hit their clinic.
""",
        {"killed": 6},
        {},
    ),
    "soldiers whom a toll of people has grown to": (
        """\
Two people were killed in an ambush in Gao on Friday. Officials later said five soldiers had been killed.
""",
        {"killed": 5},
        {},
    ),
    "men of a force, and those whom it fights": (
        """\
The police said two of its men were killed in Gao. Six rebels were killed.
""",
        {"killed": 8},
        {},
    ),
    "a speaker, and they who did it": (
        """\
Eighteen people were killed by rebels in Gao. According to the police chief, rebels mingled with the crowd, and later \
they opened fire, killing 14 people, while three others died of their wounds.
""",
        {"killed": 18},
        {},
    ),
}


@pytest.mark.parametrize("title", TEXTS)
def test_what_a_text_of_groups_adds_up_to(title: str) -> None:
    check(*TEXTS[title])
