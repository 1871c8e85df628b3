"""Headings as people write them: each is recognised, and nothing is taken for what it is not."""

import pytest

from domain.registry.columns import APPENDIX, Extra, Meaning, meaning
from domain.registry.field import Field
from domain.registry.record import Part

MENTOR, MENTEE = Part.MENTOR, Part.MENTEE


@pytest.mark.parametrize(
    ("part", "heading", "expected"), [(part, one.heading, one.meaning) for part in APPENDIX for one in APPENDIX[part]]
)
def test_heading_of_the_papers_means_its_own_column(part: Part, heading: str, expected: Meaning) -> None:
    assert meaning(heading, part) is expected


@pytest.mark.parametrize(
    ("part", "heading", "expected"),
    [
        (MENTEE, "Ф. И. О.\nнаставляемого (полностью)", Field.NAME),
        (MENTEE, "ФАМИЛИЯ, ИМЯ, ОТЧЕСТВО", Field.NAME),
        (MENTEE, "ф.и.о. ученика", Field.NAME),
        (MENTEE, "ФИО его наставника", Field.PARTNER),
        (MENTOR, "ФИО закреплённых наставляемых", Field.PARTNER),
        (MENTOR, "ФИО наставника\n(педагога)", Field.NAME),
        (MENTEE, "ФИО законного представителя наставляемого", None),
        (MENTEE, "Телефон для связи", Field.CONTACT),
        (MENTEE, "Дата рождения", Field.BIRTH),
        (MENTEE, "Место учебы", Field.PLACE),
        (MENTEE, "Место работы / учёбы\nнаставника", Field.PARTNER_PLACE),
        (MENTOR, "Место работы/учёбы наставника", Field.PLACE),
        (MENTOR, "Место учёбы наставляемого", Field.PARTNER_PLACE),
        (MENTOR, "Основные компетенции наставника*", Field.TOPICS),
        (MENTEE, "Дата вступления в программу", Field.ENTERED),
        (MENTEE, "Дата окончания", Field.ENDED),
        (MENTEE, "№ п/п", Extra.NUMBER),
        (MENTEE, "N", Extra.NUMBER),
        (MENTOR, "Код", Extra.CODE),
        (MENTOR, "Форма\nнаставничества", Field.FORMS),
        (MENTOR, "Стаж", None),
        (MENTOR, "Отметка о прохождении программы", None),
        (MENTEE, "Основные компетенции", None),
        (MENTEE, "…", None),
    ],
)
def test_heading_as_people_write_it(part: Part, heading: str, expected: Meaning | None) -> None:
    assert meaning(heading, part) is expected
