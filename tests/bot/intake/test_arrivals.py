"""Updates are kept as they were sent."""

import json
from typing import Any

import pytest
from aiogram import Bot
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.intake.arrivals import Arrival, read_update, read_updates

PRIVATE = {"id": 5, "type": "private"}
HALL = {"id": -5, "type": "supergroup", "title": "]}, {"}

leaves = st.none() | st.booleans() | st.integers() | st.text()
values = st.recursive(leaves, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8)
updates = st.lists(st.dictionaries(st.text(), values).map(lambda more: {"a": 1, **more, "update_id": 7}))
spaces = st.sampled_from(["", " ", "\n\t "])


@given(updates, spaces, st.booleans())
def test_each_update_is_cut_out_as_it_was_sent(sent: list[dict[str, Any]], space: str, ascii_only: bool) -> None:
    pieces = [json.dumps(one, ensure_ascii=ascii_only, separators=("," + space, space + ":")) for one in sent]
    listed = f"{space},{space}".join(pieces)
    answer = f'{space}{{{space}"ok"{space}:{space}true,{space}"result":{space}[{space}{listed}{space}]{space}}}'

    assert read_updates(answer) == [Arrival(7, piece, one) for piece, one in zip(pieces, sent, strict=True)]


def test_answer_in_another_order_is_read_too() -> None:
    answer = '{"result": [{"update_id": 1, "x": "я"}], "ok": true}'

    assert read_updates(answer) == [Arrival(1, '{"update_id": 1, "x": "я"}', {"update_id": 1, "x": "я"})]


@pytest.mark.parametrize("answer", ["", "[]", "{}", '{"ok":true,"result":[{"update_id":1}', '{"ok":true,"result":[1]}'])
def test_what_is_no_list_of_updates_is_an_error(answer: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        read_updates(answer)


@pytest.mark.parametrize("body", ["", "[1]", '{"update_id": "1"}', '{"update_id": true}', "{}"])
def test_what_is_no_update_is_an_error(body: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_update(body)


@pytest.mark.parametrize(
    ("event", "shows"),
    [
        ({"message": {"chat": PRIVATE}}, True),
        ({"message": {"chat": HALL}}, False),
        ({"callback_query": {"message": {"chat": PRIVATE}}}, True),
        ({"callback_query": {"message": {"chat": HALL}}}, False),
        ({"callback_query": {"inline_message_id": "x"}}, False),
        ({"my_chat_member": {"chat": PRIVATE}}, False),
        ({"something_new": 1}, False),
    ],
)
def test_shows_what_is_between_a_person_and_the_bot(event: dict[str, Any], shows: bool) -> None:
    assert Arrival(1, "", {"update_id": 1, **event}).shows is shows


async def test_what_this_version_cannot_read_is_an_error(bot: Bot) -> None:
    with pytest.raises(ValidationError):
        Arrival(1, "", {"update_id": 1, "message": {}}).open(bot)
