"""Numbers that may not be sent are recognised however they are written; ordinary talk never is."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.screening import Sensitive, is_card, is_snils, sensitive_in

digits = st.text("0123456789", min_size=1)
around = st.sampled_from(["{}", "Мой: {}", "{}, пишите", "({})", "тут {}.", "раз\n{}\nдва", "до 18:00 {} после"])


def numbers(count: int, first: str = "0123456789") -> st.SearchStrategy[str]:
    rest = st.text("0123456789", min_size=count - 1, max_size=count - 1)
    return st.builds(str.__add__, st.sampled_from(first), rest)


def luhn(digits: str) -> str:
    """The digits, and the one that makes them a card's."""
    return next(digits + last for last in "0123456789" if is_card(digits + last))


def snils(digits: str) -> str:
    return next(digits + f"{last:02}" for last in range(100) if is_snils(digits + f"{last:02}"))


PHONES = (
    "+7 ({0}) {1}-{2}-{3}",
    "8{0}{1}{2}{3}",
    "8 {0} {1} {2} {3}",
    "8-{0}-{1}-{2}-{3}",
    "+7{0}{1}{2}{3}",
    "8({0}){1}{2}{3}",
)


@given(numbers(10, "3489"), st.sampled_from(PHONES), around)
def test_telephones(number: str, shape: str, talk: str) -> None:
    written = shape.format(number[:3], number[3:6], number[6:8], number[8:])

    assert Sensitive.PHONE in sensitive_in(talk.format(written))


@given(numbers(12, "123456789"), st.sampled_from(["+{}", "+ {}"]), around)
def test_telephones_of_other_countries(number: str, shape: str, talk: str) -> None:
    assert Sensitive.PHONE in sensitive_in(talk.format(shape.format(number)))


@given(numbers(10), st.sampled_from(["{0} {1} {2}", "{0}{1} {2}", "{0}{1} № {2}", "паспорт {0}{1}{2}"]), around)
def test_passports(number: str, shape: str, talk: str) -> None:
    written = shape.format(number[:2], number[2:4], number[4:])

    assert Sensitive.PASSPORT in sensitive_in(talk.format(written))


@given(numbers(9), st.sampled_from(["{0}-{1}-{2} {3}", "{0}-{1}-{2}-{3}", "{0}{1}{2}{3}"]), around)
def test_snils(number: str, shape: str, talk: str) -> None:
    whole = snils(number)
    written = shape.format(whole[:3], whole[3:6], whole[6:9], whole[9:])

    assert Sensitive.SNILS in sensitive_in(talk.format(written))


@given(numbers(15, "23456"), st.sampled_from(["", " ", "-", "\N{NO-BREAK SPACE}"]), around)
def test_bank_cards(number: str, gap: str, talk: str) -> None:
    card = luhn(number)
    written = gap.join(card[start : start + 4] for start in range(0, 16, 4))

    assert Sensitive.CARD in sensitive_in(talk.format(written))


@given(st.datetimes(timezones=st.just(UTC)))
def test_days_and_hours_stay(moment: datetime) -> None:
    for pattern in (
        "%Y-%m-%d %H:%M",
        "%d.%m.%Y %H:%M",
        "%d.%m.%y",
        "%d.%m.%Y–%d.%m.%Y",
        "%H:%M-%H:%M %d.%m.%Y",
        "%Y-%m-%dT%H:%M:%S",
        "%d/%m/%Y, %H.%M",
        "с %H:%M до %H:%M",
    ):
        assert sensitive_in(moment.strftime(pattern)) == frozenset()


@given(st.integers(0, 10**9), st.integers(1, 400), st.integers(1, 400))
def test_prices_and_numbers_of_people_stay(price: int, some: int, more: int) -> None:
    for text in (
        f"{price:,} ₽".replace(",", " "),
        f"{price} руб.",
        f"{some}-{more}",
        f"{some}–{more} лет, {more} мест",
        f"№ {some}, каб. {more}",
        f"{some}, {more}, {some}, {more}, 7, 3, 1, 0",
    ):
        assert sensitive_in(text) == frozenset(), text


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_points_on_the_map_stay(latitude: float, longitude: float) -> None:
    assert sensitive_in(f"{latitude:.6f}, {longitude:.6f}") == frozenset()


@given(numbers(12))
def test_links_stay(number: str) -> None:
    for text in (
        f"https://vk.com/wall-{number}_109",
        f"t.me/c/{number}/12",
        f"https://example.org/{number}?id=8{number[:10]}",
        f"Фото: http://example.org/a/{number}.jpg — смотрите",
    ):
        assert sensitive_in(text) == frozenset(), text


@pytest.mark.parametrize(
    "text",
    [
        "10-14",
        "2026-12-18 19:00",
        "Н-017",
        "7K3 MXP",
        "18.12 10:00",
        "30, 14, 7, 1, 0",
        "заявление № 12",
        "школа № 1234, 8 класс",
        "мой id 5123456789",
        "2025-2026 и 2026-2027",
        "приказ от 01.09.2026 № 123-456",
        "паспорт возьмите с собой в 10:00 в кабинет 205",
        "Telegram 1234567890",
        "",
    ],
)
def test_ordinary_talk_stays(text: str) -> None:
    assert sensitive_in(text) == frozenset()


@given(digits)
def test_anything_can_be_asked(text: str) -> None:
    found = sensitive_in(text)

    assert found <= set(Sensitive)
    if found:
        assert re.search(r"\d{10}", text)
