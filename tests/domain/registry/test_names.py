"""What a chat may show of somebody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.registry.code import Code, Series
from domain.registry.field import Field
from domain.registry.names import ChatNames, initials, may_show, shown

CODE = Code(Series.MENTEE, 17)


@pytest.mark.parametrize(
    ("chat_names", "expected"),
    [
        (ChatNames.CODES, "Н-017"),
        (ChatNames.INITIALS, "Н-017 · Синицына В. О."),
        (ChatNames.FULL, "Н-017 · Синицына Вера Олеговна"),
    ],
)
def test_each_way(chat_names: ChatNames, expected: str) -> None:
    assert shown(CODE, "Синицына Вера Олеговна", chat_names).replace("\N{NO-BREAK SPACE}", " ") == expected


@pytest.mark.parametrize("chat_names", ChatNames)
def test_without_a_name_the_code_stands_alone(chat_names: ChatNames) -> None:
    assert shown(CODE, "", chat_names) == "Н-017"


@given(st.text(st.characters(categories=["Lu", "Ll"]), min_size=2).filter(str.strip))
def test_codes_show_nothing_else(name: str) -> None:
    assert shown(CODE, name, ChatNames.CODES) == "Н-017"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Синицына", "Синицына"), ("Орлов-Дальний Пётр", "Орлов-Дальний П."), ("Ким Анна-Мария", "Ким А.-М.")],
)
def test_initials(name: str, expected: str) -> None:
    assert initials(name).replace("\N{NO-BREAK SPACE}", " ") == expected


TELLS_NOTHING = {
    Field.NAME,
    Field.FORMS,
    Field.ENTERED,
    Field.ENDED,
    Field.AGES,
    Field.CAPACITY,
    Field.DAYS,
    Field.HOURS,
}


@pytest.mark.parametrize(
    ("chat_names", "allowed"),
    [
        (ChatNames.CODES, TELLS_NOTHING),
        (ChatNames.INITIALS, TELLS_NOTHING),
        (ChatNames.FULL, set(Field) - {Field.CONTACT, Field.NOTE}),
    ],
)
def test_which_fields_go_into_a_chat(chat_names: ChatNames, allowed: set[Field]) -> None:
    assert {field for field in Field if may_show(field, chat_names)} == allowed
