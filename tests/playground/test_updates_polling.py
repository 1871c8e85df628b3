"""getUpdates: offsets, long polls, lives of updates, what is sent at all."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from playground.client import Player, Playground
from playground.schema import check_object
from playground.server import PlaygroundServer
from playground.testing import ApiRefused, BotCalls

TAKEN_OVER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
CARD = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
SETTLE = 0.05


@pytest.fixture
async def anna(play: Playground, bot: BotCalls) -> Player:
    anna = await play.person("Anna")
    await anna.start()
    await bot.confirmed()
    return anna


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_offset_deletes_everything_below_it(anna: Player, bot: BotCalls) -> None:
    for text in "abc":
        await anna.say(anna.id, text)

    first = await bot.updates()
    assert texts(first) == ["a", "b", "c"]
    assert texts(await bot.updates()) == ["a", "b", "c"]
    assert texts(await bot.updates(offset=first[1]["update_id"])) == ["b", "c"]
    assert texts(await bot.updates(offset=0)) == ["b", "c"]
    assert texts(await bot.updates(offset=first[2]["update_id"] + 1)) == []


async def test_negative_offset_keeps_the_newest(anna: Player, bot: BotCalls) -> None:
    for text in "abcd":
        await anna.say(anna.id, text)

    assert texts(await bot.updates(offset=-2)) == ["c", "d"]
    assert texts(await bot.updates()) == ["c", "d"]


async def test_limit_and_ids_in_order(anna: Player, bot: BotCalls) -> None:
    for number in range(105):
        await anna.say(anna.id, str(number))

    whole = await bot.updates()
    assert texts(whole) == [str(number) for number in range(100)]
    ids = [update["update_id"] for update in whole]
    assert ids == list(range(ids[0], ids[0] + 100))
    assert texts(await bot.updates(limit=2)) == ["0", "1"]
    assert len(await bot.updates(limit=1000)) == 100


async def test_parked_poll_is_answered_when_an_update_appears(anna: Player, bot: BotCalls) -> None:
    poll = asyncio.create_task(bot.updates(timeout=50))
    await asyncio.sleep(SETTLE)
    assert not poll.done()

    await anna.say(anna.id, "now")

    assert texts(await asyncio.wait_for(poll, 10)) == ["now"]


async def test_poll_comes_back_empty_after_its_timeout(anna: Player, bot: BotCalls) -> None:
    assert await bot.updates(timeout=1) == []


async def test_newer_poller_takes_over(anna: Player, bot: BotCalls) -> None:
    older = asyncio.create_task(bot.updates(timeout=50))
    await asyncio.sleep(SETTLE)
    newer = asyncio.create_task(bot.updates(timeout=50))

    with pytest.raises(ApiRefused) as refusal:
        await older
    assert (refusal.value.code, refusal.value.description) == (409, TAKEN_OVER)
    await anna.say(anna.id, "for the newer")
    assert texts(await newer) == ["for the newer"]


async def test_poll_that_its_bot_left_takes_nothing(anna: Player, bot: BotCalls) -> None:
    poll = asyncio.create_task(bot.updates(timeout=50))
    await asyncio.sleep(SETTLE)
    poll.cancel()
    await asyncio.gather(poll, return_exceptions=True)

    await anna.say(anna.id, "still here")

    assert texts(await bot.updates(timeout=5)) == ["still here"]


async def test_update_lives_a_day(server: PlaygroundServer, anna: Player, bot: BotCalls) -> None:
    await anna.say(anna.id, "old")
    server.clock.move_by(timedelta(hours=23))
    await anna.say(anna.id, "young")
    assert texts(await bot.updates()) == ["old", "young"]

    server.clock.move_by(timedelta(hours=1, seconds=1))

    assert texts(await bot.updates()) == ["young"]


async def test_callback_that_nobody_fetched_lives_150_seconds(
    server: PlaygroundServer, anna: Player, bot: BotCalls
) -> None:
    card = await bot.call("sendMessage", chat_id=anna.id, text="card", reply_markup=CARD)
    await anna.tap(card, "Go", wait=0)
    server.clock.move_by(timedelta(seconds=140))
    assert len(await bot.updates()) == 1

    server.clock.move_by(timedelta(seconds=11))

    assert await bot.updates() == []


async def test_callback_is_answered_within_15_seconds_of_its_delivery(
    server: PlaygroundServer, anna: Player, bot: BotCalls
) -> None:
    card = await bot.call("sendMessage", chat_id=anna.id, text="card", reply_markup=CARD)
    await anna.tap(card, "Go", wait=0)
    server.clock.move_by(timedelta(seconds=140))
    [update] = await bot.updates()
    query = update["callback_query"]["id"]
    server.clock.move_by(timedelta(seconds=10))
    assert await bot.call("answerCallbackQuery", callback_query_id=query, text="yes") is True
    assert await bot.call("answerCallbackQuery", callback_query_id=query) is True

    server.clock.move_by(timedelta(seconds=6))

    refused = await bot.refused("answerCallbackQuery", callback_query_id=query)
    assert refused.description == ("Bad Request: query is too old and response timeout expired or query ID is invalid")


async def test_callback_cannot_be_answered_before_it_is_delivered(anna: Player, bot: BotCalls) -> None:
    card = await bot.call("sendMessage", chat_id=anna.id, text="card", reply_markup=CARD)
    toast = await anna.tap(card, "Go", wait=0)

    assert (await bot.refused("answerCallbackQuery", callback_query_id=toast.query)).code == 400


async def test_updates_of_membership_come_when_asked_for(play: Playground, anna: Player, bot: BotCalls) -> None:
    hall = await play.chat("supergroup", "Hall", anna)
    await anna.add_bot(hall, {})
    await bot.confirmed()
    boris, vera = await play.person("Boris"), await play.person("Vera")

    await boris.join(hall)
    assert [list(update)[1] for update in await bot.confirmed()] == ["message"]
    await bot.updates(allowed_updates=["chat_member"])
    await vera.join(hall)
    [update] = await bot.confirmed()  # absent keeps the earlier choice
    change = update["chat_member"]
    assert (change["from"]["id"], change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == (
        vera.id,
        "left",
        "member",
    )
    await bot.updates(allowed_updates=[])
    await vera.leave(hall)
    assert [list(update)[1] for update in await bot.confirmed()] == ["message"]


async def test_plain_member_is_not_told_of_members(play: Playground, anna: Player, bot: BotCalls) -> None:
    hall = await play.chat("supergroup", "Hall", anna)
    await anna.add_bot(hall)
    await bot.updates(allowed_updates=["chat_member", "my_chat_member"])
    await bot.confirmed()

    await (await play.person("Boris")).join(hall)

    assert await bot.confirmed() == []


async def test_own_membership(server: PlaygroundServer, play: Playground, anna: Player, bot: BotCalls) -> None:
    hall = await play.chat("supergroup", "Hall", anna)
    await anna.add_bot(hall)
    await anna.bot_rights(hall, {"can_pin_messages": False})
    await anna.bot_rights(hall, None)
    await anna.remove_bot(hall)

    changes = [update["my_chat_member"] for update in await bot.confirmed() if "my_chat_member" in update]
    assert [(one["old_chat_member"]["status"], one["new_chat_member"]["status"]) for one in changes] == [
        ("left", "member"),
        ("member", "administrator"),
        ("administrator", "member"),
        ("member", "kicked"),
    ]
    assert changes[1]["new_chat_member"]["can_pin_messages"] is False
    assert {one["from"]["id"] for one in changes} == {anna.id}


async def test_removal_from_a_basic_group_is_told_as_left(play: Playground, anna: Player, bot: BotCalls) -> None:
    hall = await play.chat("group", "Hall", anna)
    await anna.add_bot(hall)
    await bot.confirmed()

    await anna.remove_bot(hall)

    [message, change] = await bot.confirmed()
    assert message["message"]["left_chat_member"]["is_bot"] is True
    assert change["my_chat_member"]["new_chat_member"]["status"] == "left"


async def test_blocking_and_unblocking(anna: Player, bot: BotCalls) -> None:
    await anna.block()
    await anna.unblock()

    told = [update["my_chat_member"]["new_chat_member"]["status"] for update in await bot.confirmed()]
    assert told == ["kicked", "member"]


async def test_privacy_in_groups(play: Playground, anna: Player, bot: BotCalls) -> None:
    boris = await play.person("Boris")
    hall = await play.chat("supergroup", "Hall", anna, [boris])
    await anna.add_bot(hall)
    mine = await bot.call("sendMessage", chat_id=hall, text="mine")
    await bot.confirmed()

    await boris.say(hall, "not for the bot")
    await boris.say(hall, "/help@another_bot")
    await boris.say(hall, "/help")
    await boris.say(hall, "/help@edelweiss_play_bot now")
    await boris.say(hall, "to you", reply_to=mine["message_id"])
    assert texts(await bot.confirmed()) == ["/help", "/help@edelweiss_play_bot now", "to you"]

    await anna.bot_rights(hall, {})
    await bot.confirmed()
    await boris.say(hall, "heard by an administrator")
    assert texts(await bot.confirmed()) == ["heard by an administrator"]


async def test_posts_and_edits_in_channels(play: Playground, anna: Player, bot: BotCalls) -> None:
    channel = await play.chat("channel", "News", anna)
    await anna.add_bot(channel, {})
    await bot.confirmed()

    post = await anna.say(channel, "news")
    await anna.edit(post, "old news")
    said = await anna.say(anna.id, "hi")
    await anna.edit(said, "hello")

    kinds = [list(update)[1] for update in await bot.confirmed()]
    assert kinds == ["channel_post", "edited_channel_post", "message", "edited_message"]


async def test_migration_is_told_in_both_chats(play: Playground, anna: Player, bot: BotCalls) -> None:
    old = await play.chat("group", "Hall", anna)
    await anna.add_bot(old)
    await bot.confirmed()

    new = await play.migrate(old)

    [away, here] = [update["message"] for update in await bot.confirmed()]
    assert (away["chat"]["id"], away["migrate_to_chat_id"]) == (old, new)
    assert (here["chat"]["id"], here["migrate_from_chat_id"]) == (new, old)


async def test_callback_as_it_comes(anna: Player, bot: BotCalls) -> None:
    card = await bot.call("sendMessage", chat_id=anna.id, text="card", reply_markup=CARD)
    toast = await anna.tap(card, "Go", wait=0)

    [update] = await bot.confirmed()
    query = update["callback_query"]
    assert query == {
        "id": toast.query,
        "from": {"id": anna.id, "is_bot": False, "first_name": "Anna"},
        "message": card,
        "chat_instance": query["chat_instance"],
        "data": "go",
    }


async def test_update_keeps_the_message_as_it_was_when_tapped(anna: Player, bot: BotCalls) -> None:
    card = await bot.call("sendMessage", chat_id=anna.id, text="card", reply_markup=CARD)
    await anna.tap(card, "Go", wait=0)
    await bot.call("editMessageText", chat_id=anna.id, message_id=card["message_id"], text="other")

    [update] = await bot.confirmed()
    assert update["callback_query"]["message"] == card


async def test_tap_of_a_deleted_card_comes_with_an_inaccessible_message(anna: Player, bot: BotCalls) -> None:
    card = await bot.call("sendMessage", chat_id=anna.id, text="card", reply_markup=CARD)
    await bot.call("deleteMessage", chat_id=anna.id, message_id=card["message_id"])

    await anna.tap(card, "Go", wait=0, stale=True)

    [update] = await bot.confirmed()
    message = update["callback_query"]["message"]
    check_object("InaccessibleMessage", message)
    assert (message["message_id"], message["date"]) == (card["message_id"], 0)


async def test_numbers_grow_from_one_playground_to_the_next(server: PlaygroundServer) -> None:
    assert server.world.updates.next_id > 400_000_000  # eighths of a second since 2025
    assert server.world.updates.next_id < 2**31
