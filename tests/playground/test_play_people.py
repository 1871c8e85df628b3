"""Playing people: talking, tapping, coming and going, looking."""

from typing import Any

import pytest

from playground.client import Player, Playground, Refused, Toast
from playground.server import PlaygroundServer
from playground.testing import BotCalls

KEYS = {
    "inline_keyboard": [
        [
            {"text": "Go", "callback_data": "go"},
            {"text": "Site", "url": "https://example.com/"},
            {"text": "Copy", "copy_text": {"text": "copied"}},
            {"text": "Off", "disabled": {}},
        ]
    ]
}


@pytest.fixture
async def anna(play: Playground) -> Player:
    return await play.person("Anna", "Lund", "anna_lund", "en")


async def refused(way: Any) -> tuple[int, str]:
    with pytest.raises(Refused) as refusal:
        await way
    return refusal.value.status, str(refusal.value)


async def test_people(play: Playground, anna: Player) -> None:
    told = await play.get("/play/people")

    bot, person = told
    assert (bot["is_bot"], bot["username"]) == (True, "edelweiss_play_bot")
    assert person == {
        "id": anna.id,
        "is_bot": False,
        "first_name": "Anna",
        "last_name": "Lund",
        "username": "anna_lund",
        "language_code": "en",
        "colour": person["colour"],
    }
    assert (await refused(play.person("Other", username="Anna_Lund")))[0] == 400
    assert (await refused(play.person("Other", id=anna.id)))[0] == 400
    assert (await play.person("Ten", id=10)).id == 10


async def test_private_chat_is_there_before_it_is_opened(anna: Player) -> None:
    [chat] = await anna.chats()
    assert (chat["id"], chat["type"], chat["started"], chat["can_write"], chat["last_message"]) == (
        anna.id,
        "private",
        False,
        True,
        None,
    )

    await anna.start()

    [chat] = await anna.chats()
    assert (chat["started"], chat["last_message"]["text"], chat["unread"]) == (True, "/start", 0)


async def test_command_with_its_entity_and_topic(play: Playground, anna: Player, bot: BotCalls) -> None:
    hall = await play.chat("supergroup", "Hall", anna, is_forum=True)
    await anna.add_bot(hall)
    topic = await play.topic(hall, "Talks")
    await bot.confirmed()

    said = await anna.say(hall, "/hall now", thread=topic)

    assert said["entities"] == [{"type": "bot_command", "offset": 0, "length": 5}]
    assert (said["message_thread_id"], said["out"]) == (topic, True)
    [update] = await bot.confirmed()
    assert update["message"] == {k: v for k, v in said.items() if k != "out"}
    assert [message["text"] for message in await anna.messages(hall, thread=topic) if "text" in message] == [
        "/hall now"
    ]
    assert await anna.messages(hall, thread=1) == [
        message for message in await anna.messages(hall) if "message_thread_id" not in message
    ]
    assert (await refused(anna.say(hall, "x", thread=99)))[0] == 400


async def test_nothing_and_too_much_to_say(anna: Player) -> None:
    assert (await refused(anna.say(anna.id, "  ")))[0] == 400
    assert (await refused(anna.say(anna.id, "x" * 4097)))[0] == 400
    assert (await anna.say(anna.id, "x" * 4096))["text"] == "x" * 4096


async def test_who_may_write_where(play: Playground, anna: Player) -> None:
    boris = await play.person("Boris")
    channel = await play.chat("channel", "News", anna, [boris])
    hall = await play.chat("group", "Hall", anna)

    assert (await refused(boris.say(channel, "x")))[0] == 403
    assert (await refused(boris.say(hall, "x")))[0] == 403
    assert (await refused(boris.say(anna.id, "x")))[0] == 403
    assert (await refused(boris.messages(hall)))[0] == 403
    assert (await anna.say(channel, "x"))["sender_chat"]["id"] == channel
    writable = {chat["id"]: chat["can_write"] for chat in await boris.chats()}
    assert writable == {boris.id: True, channel: False}


async def test_buttons(anna: Player, bot: BotCalls) -> None:
    await anna.start()
    card = await bot.call("sendMessage", chat_id=anna.id, text="card", reply_markup=KEYS)

    assert await anna.tap(card, "Site") == Toast(answered=True, url="https://example.com/")
    assert await anna.tap(card, "Copy") == Toast(answered=True, copied="copied")
    assert await refused(anna.tap(card, "Off")) == (400, "the button is disabled")
    assert await refused(anna.tap(card, "Stop")) == (400, "there is no button 'Stop'; there are: Go, Site, Copy, Off")
    assert await refused(anna.tap(card, at=(0, 4))) == (400, "there is no button at that place")
    assert await refused(anna.tap({**card, "message_id": 999}, "Go")) == (404, "there is no such message")
    silent = await anna.tap(card, data="go", wait=0.05)
    assert (silent.answered, silent.text) == (False, "")


async def test_reply_keyboard_writes(anna: Player, bot: BotCalls) -> None:
    await anna.start()
    keyboard = {"keyboard": [[{"text": "Yes"}, {"text": "Phone", "request_contact": True}]], "resize_keyboard": True}
    await bot.call("sendMessage", chat_id=anna.id, text="?", reply_markup=keyboard)
    question = await anna.last(anna.id)
    assert question is not None
    assert question["reply_markup"] == keyboard

    toast = await anna.tap(question, "Yes")
    await anna.tap(question, "Phone")

    assert toast.said is not None
    assert toast.said["text"] == "Yes"
    [*_, said, contact] = await bot.confirmed()
    assert said["message"]["text"] == "Yes"
    assert contact["message"]["contact"]["user_id"] == anna.id


async def test_tap_with_data_that_an_old_app_still_shows(anna: Player, bot: BotCalls) -> None:
    await anna.start()
    card = await bot.call("sendMessage", chat_id=anna.id, text="card", reply_markup=KEYS)
    await bot.confirmed()

    await anna.tap(card, data="old", wait=0, stale=True)

    [update] = await bot.confirmed()
    assert update["callback_query"]["data"] == "old"


async def test_links_to_the_bot(play: Playground, anna: Player, bot: BotCalls) -> None:
    said = await anna.open("https://t.me/edelweiss_play_bot?start=pay-load_1")
    assert said["text"] == "/start pay-load_1"
    assert (await anna.open("t.me/Edelweiss_play_bot"))["text"] == "/start"

    hall = await play.chat("group", "Hall", anna)
    said = await anna.open("https://t.me/edelweiss_play_bot?startgroup=here", chat=hall)
    assert (said["text"], said["chat"]["id"]) == ("/start@edelweiss_play_bot here", hall)
    for link in (
        "https://t.me/another_bot?start=x",
        "https://example.com/edelweiss_play_bot?start=x",
        "https://t.me/edelweiss_play_bot?start=" + "x" * 65,
        "https://t.me/edelweiss_play_bot?start=a%20b",
        "https://t.me/edelweiss_play_bot?startgroup=x",
    ):
        assert (await refused(anna.open(link)))[0] == 400


async def test_files_places_and_contacts(play: Playground, anna: Player, bot: BotCalls) -> None:
    sent = await anna.upload(anna.id, "a.txt", b"abc", caption="see https://example.com/")
    assert sent["caption_entities"][0]["type"] == "url"
    assert await play.file(sent["document"]["file_id"]) == b"abc"
    await anna.send_location(anna.id, 44.8, 20.5)
    await anna.send_contact(anna.id, "+381600000", "Anna", anna.id)

    kinds = [update["message"].keys() & {"document", "location", "contact"} for update in await bot.confirmed()]
    assert kinds == [{"document"}, {"location"}, {"contact"}]
    assert (await refused(anna.send_location(anna.id, 100, 0)))[0] == 400
    assert (await refused(anna.upload(anna.id, "a.jpg", b"abc", kind="photo")))[0] == 400
    assert (await refused(anna.upload(anna.id, "a", b"abc", kind="sticker")))[0] == 400
    assert (await refused(play.file("nothing")))[0] == 404


async def test_formatted_text_caption_and_album(play: Playground, anna: Player, bot: BotCalls) -> None:
    bold = {"type": "bold", "offset": 0, "length": 3}

    said = await anna.say(anna.id, "see this", entities=[bold])
    pictures = [
        await anna.upload(anna.id, "a.gif", b"GIF89a\1\0\1\0", "photo", caption="see", entities=[bold], album="7"),
        await anna.upload(anna.id, "b.gif", b"GIF89a\1\0\1\0", "photo", album="7"),
    ]

    assert said["entities"] == [bold]
    assert [(one.get("caption_entities"), one["media_group_id"]) for one in pictures] == [([bold], "7"), (None, "7")]
    heard = [update["message"] for update in await bot.confirmed()]
    assert [one.get("media_group_id") for one in heard] == [None, "7", "7"]


async def test_edit_and_delete(play: Playground, anna: Player, bot: BotCalls) -> None:
    said = await anna.say(anna.id, "one")
    sent = await bot.call("sendMessage", chat_id=anna.id, text="bot's")
    edited = await anna.edit(said, "two https://example.com/")

    assert (edited["text"], edited["entities"][0]["type"]) == ("two https://example.com/", "url")
    assert (await refused(anna.edit(sent, "mine now")))[0] == 400
    await anna.delete(said)
    assert [message["text"] for message in await anna.messages(anna.id)] == ["bot's"]
    boris = await play.person("Boris")
    hall = await play.chat("group", "Hall", anna, [boris])
    by_anna, by_boris = await anna.say(hall, "a"), await boris.say(hall, "b")
    assert (await refused(boris.delete(by_anna)))[0] == 400
    await anna.delete(by_boris)
    assert [message["text"] for message in await boris.messages(hall)] == ["a"]


async def test_unread_and_read(play: Playground, anna: Player, bot: BotCalls) -> None:
    await anna.start()
    for text in "abc":
        await bot.call("sendMessage", chat_id=anna.id, text=text)

    assert (await anna.chats())[0]["unread"] == 3
    await play.post("/play/read", **{"as": anna.id, "chat": anna.id})
    assert (await anna.chats())[0]["unread"] == 0


async def test_pages_of_history(anna: Player) -> None:
    for number in range(10):
        await anna.say(anna.id, str(number))

    newest = await anna.messages(anna.id, limit=3)
    older = await play_messages(anna, before=newest[0]["message_id"], limit=3)

    assert [message["text"] for message in newest] == ["7", "8", "9"]
    assert [message["text"] for message in older] == ["4", "5", "6"]


async def play_messages(person: Player, **query: int) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = await person.playground.get(
        "/play/messages", **{"as": person.id, "chat": person.id, **query}
    )
    return told


async def test_requests_that_are_wrong(play: Playground, anna: Player) -> None:
    for path, fields, problem in (
        ("/play/say", {"chat": anna.id, "text": "x"}, "as is missing"),
        ("/play/say", {"as": 5, "chat": anna.id, "text": "x"}, "there is no such person: 5"),
        ("/play/say", {"as": 42, "chat": anna.id, "text": "x"}, "there is no such person: 42"),
        ("/play/say", {"as": anna.id, "chat": 5, "text": "x"}, "there is no such chat: 5"),
        ("/play/say", {"as": anna.id, "chat": anna.id, "text": 5}, "text must be a text"),
        ("/play/say", {"as": anna.id, "chat": "x", "text": "x"}, "chat must be a whole number"),
        ("/play/topics", {"chat": anna.id, "name": "x"}, "the chat is not a forum"),
        (
            "/play/chats",
            {"type": "club", "title": "x", "owner": anna.id},
            "a chat is a group, a supergroup or a channel",
        ),
    ):
        assert (await refused(play.post(path, **fields)))[1] == problem


async def test_waiting_for_a_message_that_does_not_come_tells_what_is_there(anna: Player, bot: BotCalls) -> None:
    await anna.start()
    await bot.call("sendMessage", chat_id=anna.id, text="something else")

    with pytest.raises(AssertionError, match="something else"):
        await anna.wait_for(anna.id, "hello", timeout=0.1)


async def test_wait_sees_edits_and_can_begin_after_a_message(
    server: PlaygroundServer, anna: Player, bot: BotCalls
) -> None:
    await anna.start()
    sent = await bot.call("sendMessage", chat_id=anna.id, text="one")
    await bot.call("editMessageText", chat_id=anna.id, message_id=sent["message_id"], text="two")

    assert (await anna.wait_for(anna.id, "two"))["message_id"] == sent["message_id"]
    assert (await anna.wait_for(anna.id, lambda message: message["text"] == "two"))["text"] == "two"
    with pytest.raises(AssertionError):
        await anna.wait_for(anna.id, "two", timeout=0.1, after=sent["message_id"])
