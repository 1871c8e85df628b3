"""sendMediaGroup: files that come together, by Telegram's rules."""

import struct
from typing import Any

import pytest

from playground.client import Player, Playground
from playground.limits import GROUP_A_MINUTE, RateLimits
from playground.testing import BotCalls


def png(width: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, 480) + b"\x08\x02\x00\x00\x00"


@pytest.fixture
async def anna(play: Playground) -> Player:
    anna = await play.person("Anna")
    await anna.start()
    return anna


@pytest.fixture
async def photos(anna: Player, bot: BotCalls) -> list[dict[str, Any]]:
    """Pictures that Telegram knows, as an album takes them."""
    sent = [await bot.call("sendPhoto", chat_id=anna.id, photo=png(640 + number)) for number in range(3)]
    return [{"type": "photo", "media": one["photo"][-1]["file_id"]} for one in sent]


async def test_an_album_is_messages_of_one_group(anna: Player, bot: BotCalls, photos: list[dict[str, Any]]) -> None:
    photos[0] |= {"caption": "<b>Наш</b> праздник", "parse_mode": "HTML"}

    sent = await bot.call("sendMediaGroup", chat_id=anna.id, media=photos)

    assert [one["photo"][0]["file_id"] for one in sent] == [one["media"] for one in photos]
    assert len({one["media_group_id"] for one in sent}) == 1
    assert [one.get("caption") for one in sent] == ["Наш праздник", None, None]
    assert sent[0]["caption_entities"][0]["type"] == "bold"
    seen = (await anna.messages(anna.id))[-3:]
    assert [one["message_id"] for one in seen] == [one["message_id"] for one in sent]


async def test_what_is_no_album(anna: Player, bot: BotCalls, photos: list[dict[str, Any]]) -> None:
    document = await bot.call("sendDocument", chat_id=anna.id, document=b"text")
    paper = {"type": "document", "media": document["document"]["file_id"]}
    cases: list[tuple[list[dict[str, Any]], str]] = [
        (photos[:1], "number of media"),
        (photos * 4, "number of media"),
        ([photos[0], paper], "can't be mixed"),
        ([photos[0], {"type": "photo", "media": "no-such-file"}], "wrong file identifier"),
        ([{**photos[0], "caption": "x" * 1025}, photos[1]], "caption is too long"),
    ]
    before = len(await anna.messages(anna.id))
    for media, words in cases:
        refused = await bot.refused("sendMediaGroup", chat_id=anna.id, media=media)
        assert refused.code == 400
        assert words in refused.description
    assert len(await anna.messages(anna.id)) == before


def test_each_picture_counts_for_the_limits() -> None:
    limits = RateLimits(lambda: 0.0)

    assert limits.take(-1, "channel", 3) is None
    assert limits.take(-1, "channel", 3) is None
    assert limits.take(-1, "channel") is not None
    assert GROUP_A_MINUTE > 6
