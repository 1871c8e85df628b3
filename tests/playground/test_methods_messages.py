"""What the bot sends, edits, deletes, pins: the messages as they come out."""

import struct
from datetime import timedelta
from typing import Any

import pytest

from playground.client import Player, Playground
from playground.server import PlaygroundServer
from playground.testing import BotCalls

DAY = timedelta(days=1)
KEYBOARD = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}, {"text": "Site", "url": "Example.com"}]]}


def png(width: int, height: int) -> bytes:
    """The beginning of a picture of this size: as much of it as anybody reads here."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x02\x00\x00\x00"


@pytest.fixture
async def anna(play: Playground) -> Player:
    anna = await play.person("Anna", "Lund", "anna_lund", "en")
    await anna.start()
    return anna


async def test_message_as_it_comes_out(server: PlaygroundServer, anna: Player, bot: BotCalls) -> None:
    sent = await bot.call("sendMessage", chat_id=anna.id, text="<b>Hi</b>", parse_mode="HTML", reply_markup=KEYBOARD)

    assert sent == {
        "message_id": 2,
        "from": server.world.bot.user(),
        "chat": {
            "id": anna.id,
            "type": "private",
            "first_name": "Anna",
            "last_name": "Lund",
            "username": "anna_lund",
        },
        "date": sent["date"],
        "text": "Hi",
        "entities": [{"type": "bold", "offset": 0, "length": 2}],
        "reply_markup": {
            "inline_keyboard": [[{"text": "Go", "callback_data": "go"}, {"text": "Site", "url": "http://example.com/"}]]
        },
    }
    assert abs(sent["date"] - server.clock.unix()) < 5
    assert await anna.last(anna.id) == {**sent, "out": False}


async def test_entities_that_telegram_finds_by_itself(anna: Player, bot: BotCalls) -> None:
    text = "😀 /start@some_bot https://t.me/x?start=1. @anna_lund #митап me@mail.example <code>/no @nobody</code>"

    sent = await bot.call("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML")

    units = sent["text"].encode("utf-16-le")
    found = [
        (e["type"], units[e["offset"] * 2 : (e["offset"] + e["length"]) * 2].decode("utf-16-le"))
        for e in sent["entities"]
    ]
    assert found == [
        ("bot_command", "/start@some_bot"),
        ("url", "https://t.me/x?start=1"),
        ("mention", "@anna_lund"),
        ("hashtag", "#митап"),
        ("email", "me@mail.example"),
        ("code", "/no @nobody"),
    ]


async def test_mention_by_id_carries_the_person_and_a_strangers_is_plain_text(
    play: Playground, anna: Player, bot: BotCalls
) -> None:
    stranger = await play.person("Stranger")
    text = f'<a href="tg://user?id={anna.id}">A</a> <a href="tg://user?id={stranger.id}">S</a>'

    sent = await bot.call("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML")

    assert [(e["type"], e["user"]["first_name"]) for e in sent["entities"]] == [("text_mention", "Anna")]


async def test_markdown_is_refused_plainly(anna: Player, bot: BotCalls) -> None:
    refused = await bot.refused("sendMessage", chat_id=anna.id, text="*x*", parse_mode="MarkdownV2")

    assert refused.description == "Bad Request: parse_mode MarkdownV2 is not modelled by the playground"


async def test_reply_shows_what_it_answers_without_that_ones_own_answer(anna: Player, bot: BotCalls) -> None:
    first = await anna.say(anna.id, "one")
    second = await bot.call(
        "sendMessage", chat_id=anna.id, text="two", reply_parameters={"message_id": first["message_id"]}
    )
    third = await bot.call(
        "sendMessage", chat_id=anna.id, text="three", reply_parameters={"message_id": second["message_id"]}
    )

    assert second["reply_to_message"]["text"] == "one"
    assert third["reply_to_message"]["text"] == "two"
    assert "reply_to_message" not in third["reply_to_message"]


async def test_reply_to_a_missing_message_when_that_is_allowed(anna: Player, bot: BotCalls) -> None:
    reply = {"message_id": 4321, "allow_sending_without_reply": True}

    assert "reply_to_message" not in await bot.call("sendMessage", chat_id=anna.id, text="x", reply_parameters=reply)


async def test_channel_post_has_no_sender_but_the_channel(play: Playground, bot: BotCalls) -> None:
    owner = await play.person("Owner")
    channel = await play.chat("channel", "News", owner)
    await owner.add_bot(channel, {})

    sent = await bot.call("sendMessage", chat_id=channel, text="x", protect_content=True)

    assert sent == {
        "message_id": 2,
        "sender_chat": {"id": channel, "type": "channel", "title": "News"},
        "chat": {"id": channel, "type": "channel", "title": "News"},
        "date": sent["date"],
        "text": "x",
        "has_protected_content": True,
    }


async def test_numbers_are_the_accounts_in_private_and_the_chats_own_in_a_supergroup(
    play: Playground, anna: Player, bot: BotCalls
) -> None:
    boris = await play.person("Boris")
    hall = await play.chat("supergroup", "Hall", anna)
    await anna.add_bot(hall, {})
    said = await boris.start()
    first = await bot.call("sendMessage", chat_id=anna.id, text="x")
    in_hall = await bot.call("sendMessage", chat_id=hall, text="x")

    assert first["message_id"] == said["message_id"] + 1
    assert in_hall["message_id"] == 3  # after the news that the chat was made and that the bot came


async def test_venue_and_location(anna: Player, bot: BotCalls) -> None:
    venue = await bot.call(
        "sendVenue", chat_id=anna.id, latitude=44.787197, longitude=20.457273, title="Loft", address="Main street 1"
    )
    location = await bot.call("sendLocation", chat_id=anna.id, latitude=44.5, longitude=20)

    place = {"latitude": 44.787197, "longitude": 20.457273}
    assert venue["venue"] == {"location": place, "title": "Loft", "address": "Main street 1"}
    assert venue["location"] == place
    assert location["location"] == {"latitude": 44.5, "longitude": 20.0}
    refused = await bot.refused("sendLocation", chat_id=anna.id, latitude=91, longitude=0)
    assert refused.description == "Bad Request: wrong location coordinates specified"


async def test_edit_of_text_takes_the_keyboard_away_unless_it_is_given(anna: Player, bot: BotCalls) -> None:
    sent = await bot.call("sendMessage", chat_id=anna.id, text="one", reply_markup=KEYBOARD)
    target = {"chat_id": anna.id, "message_id": sent["message_id"]}

    kept = await bot.call("editMessageText", **target, text="two", reply_markup=KEYBOARD)
    gone = await bot.call("editMessageText", **target, text="two")

    assert (kept["text"], kept["reply_markup"]) == ("two", sent["reply_markup"])
    expected = {**sent, "text": "two", "edit_date": gone["edit_date"]}
    del expected["reply_markup"]
    assert gone == expected


async def test_edit_of_the_keyboard_alone(anna: Player, bot: BotCalls) -> None:
    sent = await bot.call("sendMessage", chat_id=anna.id, text="one")
    target = {"chat_id": anna.id, "message_id": sent["message_id"]}

    edited = await bot.call("editMessageReplyMarkup", **target, reply_markup=KEYBOARD)

    assert edited == {**sent, "edit_date": edited["edit_date"], "reply_markup": edited["reply_markup"]}
    assert [button["text"] for button in edited["reply_markup"]["inline_keyboard"][0]] == ["Go", "Site"]


async def test_what_cannot_be_edited(play: Playground, anna: Player, bot: BotCalls) -> None:
    said = await anna.say(anna.id, "mine")
    hall = await play.chat("supergroup", "Hall", anna)
    await anna.add_bot(hall, {})
    place = await bot.call("sendLocation", chat_id=anna.id, latitude=1, longitude=1)
    cases: list[tuple[str, dict[str, Any], str]] = [
        ("editMessageText", {"chat_id": anna.id, "message_id": said["message_id"], "text": "x"}, "can't be edited"),
        ("editMessageText", {"chat_id": hall, "message_id": 2, "text": "x"}, "can't be edited"),
        ("editMessageText", {"chat_id": anna.id, "message_id": place["message_id"], "text": "x"}, "no text"),
        ("editMessageCaption", {"chat_id": anna.id, "message_id": place["message_id"], "caption": "x"}, "no caption"),
        ("editMessageText", {"message_id": 1, "text": "x"}, "chat_id is empty"),
        ("editMessageText", {"chat_id": anna.id, "text": "x"}, "message identifier is not specified"),
    ]
    for method, params, words in cases:
        refused = await bot.refused(method, **params)
        assert refused.code == 400
        assert words in refused.description


async def test_photo_sent_again_and_its_caption_edited(anna: Player, bot: BotCalls) -> None:
    sent = await bot.call("sendPhoto", chat_id=anna.id, photo=png(640, 480), caption="<i>c</i>", parse_mode="HTML")
    size = sent["photo"][-1]
    again = await bot.call("sendPhoto", chat_id=anna.id, photo=size["file_id"])
    edited = await bot.call("editMessageCaption", chat_id=anna.id, message_id=sent["message_id"], caption="new")

    assert (size["width"], size["height"], size["file_size"]) == (640, 480, len(png(640, 480)))
    assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("c", "italic")
    assert again["photo"] == sent["photo"]
    assert (edited["caption"], "caption_entities" in edited) == ("new", False)


async def test_photo_that_is_none(anna: Player, bot: BotCalls) -> None:
    for content, description in (
        (b"no picture at all", "IMAGE_PROCESS_FAILED"),
        (png(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (png(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
    ):
        refused = await bot.refused("sendPhoto", chat_id=anna.id, photo=content)
        assert refused.description == f"Bad Request: {description}"


async def test_media_edited_into_another(server: PlaygroundServer, anna: Player, bot: BotCalls) -> None:
    sent = await bot.call("sendPhoto", chat_id=anna.id, photo=png(10, 10), caption="old", reply_markup=KEYBOARD)

    edited = await bot.call(
        "editMessageMedia",
        chat_id=anna.id,
        message_id=sent["message_id"],
        media={"type": "document", "media": "attach://file", "caption": "new"},
        file=b"content",
    )

    assert (edited["caption"], edited["document"]["file_name"]) == ("new", "file.bin")
    assert "photo" not in edited
    assert "reply_markup" not in edited


async def test_document_copied_and_forwarded(play: Playground, anna: Player, bot: BotCalls) -> None:
    boris = await play.person("Boris")
    await boris.start()
    sent = await bot.call("sendDocument", chat_id=anna.id, document=b"content", caption="old")
    source = {"from_chat_id": anna.id, "message_id": sent["message_id"]}

    copied = await bot.call("copyMessage", chat_id=boris.id, **source, caption="new")
    forwarded = await bot.call("forwardMessage", chat_id=boris.id, **source)

    copy = await boris.message(boris.id, copied["message_id"])
    assert copy is not None
    assert (copy["caption"], copy["document"]) == ("new", sent["document"])
    assert "forward_origin" not in copy
    assert forwarded["forward_origin"] == {"type": "user", "date": sent["date"], "sender_user": sent["from"]}
    assert forwarded["caption"] == "old"
    for method, word in (("copyMessage", "copy"), ("forwardMessage", "forward")):
        refused = await bot.refused(method, chat_id=boris.id, from_chat_id=anna.id, message_id=4321)
        assert refused.description == f"Bad Request: message to {word} not found"


async def test_private_messages_are_deleted_within_two_days(
    server: PlaygroundServer, anna: Player, bot: BotCalls
) -> None:
    said = await anna.say(anna.id, "mine")
    sent = await bot.call("sendMessage", chat_id=anna.id, text="x")
    await bot.call("sendMessage", chat_id=anna.id, text="old")

    assert await bot.call("deleteMessage", chat_id=anna.id, message_id=said["message_id"]) is True
    assert await bot.call("deleteMessages", chat_id=anna.id, message_ids=[sent["message_id"], 999]) is True
    server.clock.move_by(2 * DAY + timedelta(seconds=5))
    refused = await bot.refused("deleteMessage", chat_id=anna.id, message_id=sent["message_id"] + 1)
    assert refused.description == "Bad Request: message can't be deleted for everyone"
    assert [message["text"] for message in await anna.messages(anna.id)] == ["/start", "old"]


async def test_others_messages_in_a_group_need_the_right(play: Playground, anna: Player, bot: BotCalls) -> None:
    hall = await play.chat("supergroup", "Hall", anna)
    await anna.add_bot(hall, {"can_delete_messages": False})
    said = await anna.say(hall, "mine")

    refused = await bot.refused("deleteMessage", chat_id=hall, message_id=said["message_id"])
    assert refused.description == "Bad Request: message can't be deleted"
    await anna.bot_rights(hall, {"can_delete_messages": True})
    assert await bot.call("deleteMessage", chat_id=hall, message_id=said["message_id"]) is True


async def test_pin_is_announced_in_a_group_and_needs_the_right(play: Playground, anna: Player, bot: BotCalls) -> None:
    hall = await play.chat("supergroup", "Hall", anna)
    await anna.add_bot(hall, {"can_pin_messages": False})
    card = await bot.call("sendMessage", chat_id=hall, text="card")
    target = {"chat_id": hall, "message_id": card["message_id"]}

    refused = await bot.refused("pinChatMessage", **target)
    assert refused.description == "Bad Request: not enough rights to manage pinned messages in the chat"
    await anna.bot_rights(hall, {"can_pin_messages": True})
    await bot.confirmed()
    assert await bot.call("pinChatMessage", **target) is True
    [update] = await bot.confirmed()  # the bot hears of its own pin
    assert update["message"]["pinned_message"] == card
    assert (await bot.call("getChat", chat_id=hall))["pinned_message"] == card
    service = await bot.refused("pinChatMessage", chat_id=hall, message_id=update["message"]["message_id"])
    assert service.description == "Bad Request: service messages can't be pinned"
    assert await bot.call("unpinChatMessage", **target) is True
    assert "pinned_message" not in await bot.call("getChat", chat_id=hall)


async def test_topic_made_by_the_bot(play: Playground, anna: Player, bot: BotCalls) -> None:
    hall = await play.chat("supergroup", "Hall", anna, is_forum=True)
    await anna.add_bot(hall, {"can_manage_topics": False})

    refused = await bot.refused("createForumTopic", chat_id=hall, name="Talks")
    assert refused.description == "Bad Request: not enough rights to create a topic"
    await anna.bot_rights(hall, {"can_manage_topics": True})
    topic = await bot.call("createForumTopic", chat_id=hall, name="Talks")
    assert topic["name"] == "Talks"
    told = next(chat for chat in await anna.chats() if chat["id"] == hall)
    assert told["topics"] == [{"id": topic["message_thread_id"], "name": "Talks"}]
    plain = await play.chat("supergroup", "Plain", anna)
    await anna.add_bot(plain, {})
    refused = await bot.refused("createForumTopic", chat_id=plain, name="Talks")
    assert refused.description == "Bad Request: the chat is not a forum"


async def test_reaction(anna: Player, bot: BotCalls) -> None:
    said = await anna.say(anna.id, "nice")
    target = {"chat_id": anna.id, "message_id": said["message_id"]}

    assert await bot.call("setMessageReaction", **target, reaction=[{"type": "emoji", "emoji": "👍"}]) is True
    shown = await anna.last(anna.id)
    assert shown is not None
    assert [reaction["emoji"] for reaction in shown["reactions"]] == ["👍"]
    refused = await bot.refused("setMessageReaction", chat_id=anna.id, message_id=4321, reaction=[])
    assert refused.description == "Bad Request: message to react not found"


async def test_what_is_said_in_a_topic_answers_the_news_that_it_was_made(
    play: Playground, anna: Player, bot: BotCalls
) -> None:
    hall = await play.chat("supergroup", "Hall", anna, is_forum=True)
    topic = await play.topic(hall, "Talks")
    await anna.add_bot(hall, {})

    said = await anna.say(hall, "hello", thread=topic)
    answer = await anna.say(hall, "and again", thread=topic, reply_to=said["message_id"])

    assert said["reply_to_message"]["forum_topic_created"]["name"] == "Talks"
    assert answer["reply_to_message"]["text"] == "hello"
