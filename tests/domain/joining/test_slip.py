"""What is printed on a slip, and what people make of it when they type it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.joining.slip import ALPHABET, LENGTH, LIFE, Slip, SlipId, SlipState, new_characters, read_characters
from domain.registry.record import RecordId

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
ON_A_RUSSIAN_KEYBOARD = str.maketrans("ACEHKMPTXY", "АСЕНКМРТХУ")

printed = st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH)


def test_what_is_printed_can_be_read_back() -> None:
    made = [new_characters() for _ in range(200)]

    assert [read_characters(one) for one in made] == made
    assert len(set(made)) > 195


@given(printed, st.sampled_from(["", " ", "-", " – ", "."]))
def test_however_it_is_typed(characters: str, between: str) -> None:
    for typed in (characters, characters.lower(), characters.translate(ON_A_RUSSIAN_KEYBOARD).lower()):
        assert read_characters(f" {typed[:3]}{between}{typed[3:]} ") == characters


@given(printed)
def test_no_two_printed_ones_are_read_as_the_same(characters: str) -> None:
    assert read_characters(characters) == characters


@pytest.mark.parametrize("typed", ["", "7K3MX", "7K3MXPP", "0O1ILQ", "привет", "/start", "Н-017"])
def test_what_no_slip_can_have(typed: str) -> None:
    assert read_characters(typed) is None


def test_nothing_on_it_is_taken_for_another() -> None:
    pairs = ("0O", "0D", "0Q", "1I", "1L", "8B", "5S", "2Z", "6G", "UV")

    assert [pair for pair in pairs if set(pair) <= set(ALPHABET)] == []


@pytest.mark.parametrize(
    ("slip", "after", "state"),
    [
        ({}, timedelta(), SlipState.OPEN),
        ({}, LIFE - timedelta(seconds=1), SlipState.OPEN),
        ({}, LIFE, SlipState.EXPIRED),
        ({"used_at": NOW}, timedelta(), SlipState.USED),
        ({"used_at": NOW}, LIFE, SlipState.USED),
        ({"void_at": NOW}, timedelta(), SlipState.VOID),
        ({"void_at": NOW}, LIFE, SlipState.VOID),
    ],
)
def test_how_it_stands_with_a_slip(slip: dict[str, datetime], after: timedelta, state: SlipState) -> None:
    made = Slip(id=SlipId(1), record=RecordId(1), issued_at=NOW, expires_at=NOW + LIFE, **slip)  # type: ignore[arg-type]

    assert made.state(NOW + after) is state
