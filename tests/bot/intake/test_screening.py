"""What may not be stored is taken out of an update before it is on disk."""

import json
from typing import Any

import pytest

from bot.intake.arrivals import Arrival, read_update
from bot.intake.screening import Screening
from domain.screening import Sensitive

PHONE = "8 916 123-45-67"
WHO = {"id": 7, "is_bot": False, "first_name": "Аня"}


def arrived(chat: str = "private", kind: str = "message", **content: Any) -> Arrival:
    message = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": chat}, "from": WHO, **content}
    return read_update(json.dumps({"update_id": 1, kind: message}, ensure_ascii=False))


async def screened(arrival: Arrival, *allowed: Sensitive) -> Arrival:
    async def allow(person: int) -> frozenset[Sensitive]:
        assert person == 7
        return frozenset(allowed)

    (found,) = await Screening(allow)([arrival])
    return found


@pytest.mark.parametrize("kind", ["message", "edited_message"])
@pytest.mark.parametrize(
    ("content", "found"),
    [
        ({"text": f"Я Вера, {PHONE}", "entities": [{"type": "phone_number", "offset": 8, "length": 15}]}, "phone"),
        ({"photo": [{"file_id": "x"}], "caption": "паспорт 4510 123456"}, "passport"),
        ({"contact": {"phone_number": "+79161234567", "first_name": "Вера"}}, "contact"),
    ],
)
async def test_nothing_of_it_is_left(kind: str, content: dict[str, Any], found: str) -> None:
    left = await screened(arrived(kind=kind, **content))

    message = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}, "from": WHO}
    assert left.content == {"update_id": 1, kind: message, "screened": [found]}
    assert json.loads(left.payload) == left.content


@pytest.mark.parametrize(
    "arrival",
    [
        arrived(text="10-14"),
        arrived(text="2026-12-18 19:00"),
        arrived(location={"latitude": 44.8125, "longitude": 20.4612}),
        arrived(venue={"title": "Школа", "address": "ул. Речная, 5", "location": {}}),
        arrived("supergroup", text=PHONE),
        arrived("supergroup", contact={"phone_number": PHONE, "first_name": "Вера"}),
        read_update('{"update_id": 1, "callback_query": {"id": "1", "data": "x"}}'),
        read_update('{"update_id": 1, "message": null}'),
    ],
)
async def test_all_else_stays_as_it_was_sent(arrival: Arrival) -> None:
    assert await screened(arrival) is arrival


async def test_what_a_form_asks_for_stays() -> None:
    announced = arrived(text=f"Вопросы: {PHONE}")

    assert await screened(announced, Sensitive.PHONE) is announced
    both = await screened(arrived(text=f"{PHONE}, паспорт 4510 123456"), Sensitive.PHONE)
    assert both.content["screened"] == ["passport"]
    assert PHONE not in both.payload


async def test_what_is_quoted_goes_and_the_answer_stays() -> None:
    quoted = {"message_id": 4, "chat": {"id": 7, "type": "private"}, "date": 1, "text": PHONE}

    left = await screened(arrived(text="это он", reply_to_message=quoted, quote={"text": PHONE}))

    assert PHONE not in left.payload
    assert left.content["message"]["text"] == "это он"
    assert "screened" not in left.content


async def test_the_order_stays() -> None:
    together = [arrived(text=text) for text in ("раз", PHONE, "три")]

    left = await Screening()(together)

    assert [one.content["message"].get("text") for one in left] == ["раз", None, "три"]
