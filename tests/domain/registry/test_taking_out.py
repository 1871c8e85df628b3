"""What of a registry goes where. What each mode shows is written by hand."""

from datetime import date

import pytest

from domain.registry.birth import Birth
from domain.registry.columns import APPENDIX
from domain.registry.field import Field
from domain.registry.forms import Tag, TagId, Vocabulary
from domain.registry.names import ChatNames, may_show
from domain.registry.record import Ages, Details, Mentee, Mentor, Part, Standing
from domain.registry.taking_out import extract
from tests.domain.registry.people import mentee, mentor, somebody

WORDS = Vocabulary(tags=(Tag(TagId(1), "шахматы"),))
ORLOV = somebody(
    7,
    Details(
        name="Орлов Пётр Ильич",
        birth=Birth(1980),
        place="Центр",
        contact="+7 916",
        note="осторожно",
        mentor=Mentor(
            topics=frozenset({TagId(1)}),
            topics_text="логика",
            forms=frozenset({"pupil_pupil"}),
            interests="походы",
            entered=date(2026, 9, 1),
            ended=date(2027, 5, 31),
            partner="Белов Иван",
            partner_place="лицей",
            results="турнир",
            case_link="https://example.org/case",
            achievements="мастер спорта",
            wished_ages=Ages(10, 14),
            time_resource="2 часа",
        ),
    ),
    Part.MENTOR,
)
IVAN = somebody(
    3,
    Details(name="Белов Иван", birth=Birth(2012, 5, 3), mentee=Mentee(completed="пройдена")),
    Part.MENTEE,
)
DAYS = (date(2026, 9, 1), date(2027, 5, 31))

IN_CHAT = {
    ChatNames.CODES: (1, "М-007", "шахматы", "10–14", DAYS[0], "ученик – ученик", DAYS[1]),
    ChatNames.INITIALS: (
        1,
        "М-007 · Орлов\N{NO-BREAK SPACE}П.\N{NO-BREAK SPACE}И.",
        "шахматы",
        "10–14",
        DAYS[0],
        "ученик – ученик",
        DAYS[1],
    ),
    ChatNames.FULL: (
        1,
        "М-007 · Орлов Пётр Ильич",
        "Центр",
        "шахматы; логика",
        "мастер спорта",
        "походы",
        "10–14",
        "2 часа",
        DAYS[0],
        "Белов Иван",
        "ученик – ученик",
        "лицей",
        DAYS[1],
        "турнир",
        "https://example.org/case",
    ),
}


@pytest.mark.parametrize("names", ChatNames)
def test_registry_of_mentors_in_a_chat(names: ChatNames) -> None:
    taken = extract(Part.MENTOR, [ORLOV], WORDS, chat_names=names)

    assert taken.rows == (IN_CHAT[names],)
    assert len(taken.columns) == len(IN_CHAT[names])


def test_whole_registry_is_for_the_centres_own_disk() -> None:
    taken = extract(Part.MENTEE, [IVAN], WORDS, codes=True)

    assert [column.heading for column in taken.columns] == [*(one.heading for one in APPENDIX[Part.MENTEE]), "Код"]
    assert taken.rows == ((1, "Белов Иван", "", 2012, "", None, "", "", "", None, "", "", "пройдена", "Н-003"),)


def test_registry_is_of_all_who_stand_in_it_and_are_not_erased() -> None:
    people = [
        mentor(5, "Орлов Пётр"),
        mentor(2, "Зуева Анна"),
        somebody(3, Details(name="Белов Иван", mentor=Mentor()), Part.MENTEE, Part.MENTOR, standing=Standing.ENDED),
        somebody(4, Details(), Part.MENTOR, erased=True),
        mentee(6, "Ёлкина Вера"),
    ]

    rows = extract(Part.MENTOR, people, WORDS).rows

    assert [(row[0], row[1]) for row in rows] == [(1, "Зуева Анна"), (2, "Орлов Пётр"), (3, "Белов Иван")]


YES, NO = True, False
SHOWN = {
    # codes, initials, full
    Field.NAME: (YES, YES, YES),
    Field.BIRTH: (NO, NO, YES),
    Field.WORK_SINCE: (NO, NO, YES),
    Field.PLACE: (NO, NO, YES),
    Field.CONTACT: (NO, NO, NO),
    Field.NOTE: (NO, NO, NO),
    Field.TOPICS: (NO, NO, YES),
    Field.ACHIEVEMENTS: (NO, NO, YES),
    Field.INTERESTS: (NO, NO, YES),
    Field.AGES: (YES, YES, YES),
    Field.TIME: (NO, NO, YES),
    Field.CAPACITY: (YES, YES, YES),
    Field.DAYS: (YES, YES, YES),
    Field.HOURS: (YES, YES, YES),
    Field.FORMS: (YES, YES, YES),
    Field.ENTERED: (YES, YES, YES),
    Field.ENDED: (YES, YES, YES),
    Field.PARTNER: (NO, NO, YES),
    Field.PARTNER_PLACE: (NO, NO, YES),
    Field.RESULTS: (NO, NO, YES),
    Field.CASE_LINK: (NO, NO, YES),
    Field.COMPLETED: (NO, NO, YES),
}


def test_what_a_chat_may_show_of_each_field() -> None:
    assert {field: tuple(may_show(field, names) for names in ChatNames) for field in Field} == SHOWN
