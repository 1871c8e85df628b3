"""Codes, as they are written and as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.registry.code import Code, Series

codes = st.builds(Code, st.sampled_from(Series), st.integers(1, 999_999))


@given(codes)
def test_a_code_is_read_as_it_is_written(code: Code) -> None:
    assert Code.parse(str(code)) == code


@pytest.mark.parametrize("text", ["Н-017", "н 17", "H17", "h-0017", " N–17 ", "Н —17"])
def test_as_people_type_it(text: str) -> None:
    assert Code.parse(text) == Code(Series.MENTEE, 17)


@pytest.mark.parametrize("text", ["", "17", "Н-", "Н-0", "К-17", "Н-17а", "Н-1234567", "Иванова"])
def test_what_is_no_code(text: str) -> None:
    assert Code.parse(text) is None


def test_numbers_have_three_digits_at_least() -> None:
    assert [str(Code(Series.MENTOR, number)) for number in (4, 1000)] == ["М-004", "М-1000"]
