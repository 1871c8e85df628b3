"""How long a link works, when people are reminded, and that a stranger reads no name of the pairing."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.mentoring.invitation import (
    LIFE,
    Invitation,
    InvitationId,
    InvitationState,
    Occasion,
    asked_at,
    end_of,
    expires,
    is_reminded,
    named_in,
    reminded_at,
)
from domain.mentoring.pairing import PairingId
from domain.mentoring.plan import ItemId
from domain.people.person import PersonId

MOSCOW = ZoneInfo("Europe/Moscow")
MADE = datetime(2026, 12, 1, 9, tzinfo=UTC)
NAME = "Синицына Вера Олеговна"


def an_invitation(first: date, since: datetime = MADE) -> Invitation:
    return Invitation(
        id=InvitationId(1),
        pairing=PairingId(1),
        by=PersonId(1),
        made_at=MADE,
        expires_at=MADE + LIFE,
        state=InvitationState.ACCEPTED,
        since=since,
        occasion=Occasion(item=ItemId(1)),
        first=first,
        last=first,
    )


@given(st.timedeltas(timedelta(0), timedelta(days=400)), st.timedeltas(timedelta(0), timedelta(days=60)))
def test_a_link_works_for_fourteen_days_and_no_longer_than_what_it_is_for(later: timedelta, ahead: timedelta) -> None:
    made = MADE + later

    until = expires(made, made + ahead)

    assert until == min(made + timedelta(days=14), made + ahead)


def test_an_item_can_be_answered_until_the_end_of_its_last_day_and_a_meeting_until_it_starts() -> None:
    assert end_of(date(2026, 12, 5), None, MOSCOW) == datetime(2026, 12, 6, tzinfo=MOSCOW)
    assert end_of(date(2026, 12, 5), MADE, MOSCOW) == MADE


def test_both_are_reminded_on_the_day_before_alone() -> None:
    found = an_invitation(date(2026, 12, 5))
    at = reminded_at(found, MOSCOW)

    assert at == datetime(2026, 12, 4, 9, tzinfo=MOSCOW)
    moments = [at - timedelta(minutes=1), at, datetime(2026, 12, 4, 23, tzinfo=MOSCOW), at + timedelta(days=1)]
    assert [is_reminded(found, one, MOSCOW) for one in moments] == [False, True, True, False]
    assert asked_at(found, MOSCOW) == datetime(2026, 12, 6, 9, tzinfo=MOSCOW)


def test_who_says_yes_on_the_day_before_is_not_reminded_of_it() -> None:
    found = an_invitation(date(2026, 12, 5), since=datetime(2026, 12, 4, 10, tzinfo=MOSCOW))

    assert not is_reminded(found, datetime(2026, 12, 4, 11, tzinfo=MOSCOW), MOSCOW)
    assert not is_reminded(
        replace(found, since=MADE, state=InvitationState.DECLINED), datetime(2026, 12, 4, 11, tzinfo=MOSCOW), MOSCOW
    )


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Расскажите Вере про роботов", "Вере"),
        ("проект Синицыной", "Синицыной"),
        ("с верой олеговной", "верой"),
        ("ВЕРА", "ВЕРА"),
        ("Проект про роботов, верный ответ и синица", None),
        ("", None),
    ],
)
def test_a_name_is_found_in_its_cases(text: str, word: str | None) -> None:
    assert named_in(text, [NAME]) == word


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("Ким Ян", "Позовём Яна", "Яна"),
        ("Ким Ян", "Яндекс и ямы", None),
        ("Орлова Мария Сергеевна", "Марию ждём", "Марию"),
        ("Иванов Илья", "с Ильёй Ивановым", "Иванов"),
        ("", "Вера", None),
    ],
)
def test_names_short_and_long(name: str, text: str, word: str | None) -> None:
    found = named_in(text, [name])

    assert (found is None) == (word is None)


@given(st.sampled_from(NAME.split()), st.sampled_from(["Пусть {} придёт", "{}", "зовут её {}, приходите", "«{}»!"]))
def test_a_name_as_it_stands_is_always_found(word: str, around: str) -> None:
    assert named_in(around.format(word), [NAME]) is not None
