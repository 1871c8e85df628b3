"""What a chat may show of somebody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.registry.code import Code, Series
from domain.registry.names import ChatNames, initials, shown

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
