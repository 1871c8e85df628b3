"""Posts on schedule: out at their time, as they were written; what stands in the way is told at once."""

import struct
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendPhoto

from actions.posts import schedule
from bot.delivery.outcomes import Refused, outcome_of
from bot.delivery.posting import Post
from domain.delivery import PostUncertain, WhyNot
from domain.meetups.hall import HallState
from domain.meetups.notices import HallLost
from domain.people.roles import Role
from domain.posts.notices import PostFailed, PostLate, PostSent
from domain.posts.post import PostState, PostTrouble
from handlers.rendering import Outgoing
from playground.play import belonging
from storage.halls import Halls
from storage.people import People
from tests.bot.delivery.posts_on_stage import (
    SEEN,
    SOON,
    TEXT,
    an_author,
    became,
    drafted,
    letter_of,
    look_after,
    planned,
    stored,
    when_time_has_come,
)
from tests.bot.delivery.stage import Stage, stage

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 480) + b"\x08\x02\x00\x00\x00"


async def test_post_is_out_at_its_time_and_not_before(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall("channel", username="novosti_play")
    post = await planned(on_stage, author, hall)

    await when_time_has_come(on_stage, SOON - timedelta(minutes=1))
    await on_stage.rest()
    assert on_stage.messages(hall) == []

    await when_time_has_come(on_stage, timedelta(minutes=1))
    sent = await became(on_stage, post.id, PostState.SENT)

    (message,) = on_stage.messages(hall)
    assert message["text"] == SEEN
    assert [entity["type"] for entity in message["entities"]] == ["bold", "url"]
    assert message["link_preview_options"] == {"is_disabled": False}
    assert (sent.message_id, (await letter_of(on_stage, post)).message_id) == (message["message_id"],) * 2
    assert sent.sent_at is not None
    assert abs(sent.sent_at - post.time) < timedelta(minutes=5)


async def test_author_is_told_silently_with_the_post_s_address(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall("channel", username="novosti_play")
    post = await planned(on_stage, author, hall)

    await when_time_has_come(on_stage)
    sent = await became(on_stage, post.id, PostState.SENT)

    (news,) = on_stage.messages(author.person)
    links = [entity["url"] for entity in news["entities"] if entity["type"] == "text_link"]
    assert links == [f"https://t.me/novosti_play/{sent.message_id}"]
    call = on_stage.calls("sendMessage")[-1]["params"]
    assert (call["chat_id"], call["disable_notification"]) == (str(author.person.telegram_id), "true")


async def test_picture_has_the_text_below_it(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall("channel")
    photo = on_stage.server.world.files.add("photo", PNG, None, "image/png", (640, 480))
    post = await planned(on_stage, author, hall, "Смотрите, <i>какие</i>!", photo.id)

    await when_time_has_come(on_stage)
    await became(on_stage, post.id, PostState.SENT)

    (message,) = on_stage.messages(hall)
    assert [size["file_id"] for size in message["photo"]] == [photo.id]
    assert message["caption"] == "Смотрите, какие!"
    assert [entity["type"] for entity in message["caption_entities"]] == ["italic"]


async def test_picture_that_the_bot_made_is_sent_as_one(on_stage: Stage) -> None:
    anna = await on_stage.person()

    number = await Post(on_stage.bot, seconds=10).send(anna.telegram_id, Outgoing("<b>Год</b>", photo=PNG))

    (message,) = on_stage.messages(anna)
    assert (message["message_id"], message["caption"]) == (number, "Год")
    stored_picture = on_stage.server.world.files.get(message["photo"][0]["file_id"])
    assert stored_picture is not None
    assert stored_picture.content == PNG


async def test_post_to_a_topic(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall(topic="Новости")
    post = await planned(on_stage, author, hall)

    await when_time_has_come(on_stage)
    sent = await became(on_stage, post.id, PostState.SENT)

    (message,) = on_stage.messages(hall)
    assert message["message_thread_id"] == hall.thread_id
    chat = -hall.chat_id - 10**12
    (news,) = on_stage.messages(author.person)
    assert news["entities"][-1]["url"] == f"https://t.me/c/{chat}/{hall.thread_id}/{sent.message_id}"


async def test_post_at_night_makes_no_sound(database_path: Path) -> None:
    async with stage(database_path, quiet=(time(0, 0), time(23, 59, 59))) as on_stage:
        author, hall = await an_author(on_stage), await on_stage.hall()
        post = await planned(on_stage, author, hall)

        await when_time_has_come(on_stage)
        await became(on_stage, post.id, PostState.SENT)

        assert on_stage.calls("sendMessage")[0]["params"]["disable_notification"] == "true"


async def test_cancelled_post_is_not_sent(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall()
    post = await planned(on_stage, author, hall)
    await schedule.cancel(on_stage.ctx, author, post.id)

    await when_time_has_come(on_stage)
    await on_stage.rest()

    assert on_stage.messages(hall) == []


async def test_moved_post_is_out_at_its_new_time_only(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall()
    post = await planned(on_stage, author, hall)
    await schedule.move(on_stage.ctx, author, post.id, on_stage.ctx.now() + timedelta(hours=5))

    await when_time_has_come(on_stage)
    await on_stage.rest()
    assert on_stage.messages(hall) == []

    await when_time_has_come(on_stage, timedelta(hours=4))
    await became(on_stage, post.id, PostState.SENT)
    assert on_stage.texts(hall) == [SEEN]


async def test_post_is_sent_at_once_when_its_author_says_so(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall()
    draft = await drafted(on_stage, author, hall)

    for _ in range(2):
        await schedule.send_now(on_stage.ctx, author, draft.id)
    on_stage.delivery.wake()
    await became(on_stage, draft.id, PostState.SENT)
    await when_time_has_come(on_stage)
    await on_stage.rest()

    assert on_stage.texts(hall) == [SEEN]


@pytest.mark.parametrize(
    ("late", "state", "copies"),
    [(timedelta(hours=2, minutes=50), PostState.SENT, 1), (timedelta(hours=3, minutes=1), PostState.LATE, 0)],
)
@pytest.mark.parametrize("tick_first", [True, False])
async def test_bot_that_was_off_sends_for_three_hours_and_asks_after_that(
    on_stage: Stage, late: timedelta, state: PostState, copies: int, tick_first: bool
) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall()
    post = await planned(on_stage, author, hall)
    await on_stage.delivery.stop()
    on_stage.clock.offset += SOON + late

    if tick_first:
        await look_after(on_stage)
    on_stage.delivery = on_stage.new_delivery()
    await on_stage.delivery.start()
    await on_stage.rest()
    await look_after(on_stage)
    await became(on_stage, post.id, state)

    assert on_stage.texts(hall) == [SEEN] * copies
    assert len(await on_stage.rows(PostLate)) == 1 - copies
    assert len(on_stage.messages(author.person)) == 1


async def test_late_post_is_out_when_its_author_says_so(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall()
    post = await planned(on_stage, author, hall)
    await on_stage.delivery.stop()
    on_stage.clock.offset += timedelta(hours=5)
    on_stage.delivery = on_stage.new_delivery()
    await on_stage.delivery.start()
    await look_after(on_stage)
    await became(on_stage, post.id, PostState.LATE)

    await schedule.send_now(on_stage.ctx, author, post.id)
    on_stage.delivery.wake()
    await became(on_stage, post.id, PostState.SENT)

    assert on_stage.texts(hall) == [SEEN]


async def test_outage_at_its_time_delays_it_once(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall()
    post = await planned(on_stage, author, hall)
    for fault in ("500", "502", "429"):
        on_stage.fault(fault, method="sendMessage", chat_id=hall.chat_id, times=2)

    await when_time_has_come(on_stage)
    await became(on_stage, post.id, PostState.SENT)

    assert on_stage.texts(hall) == [SEEN]
    assert await on_stage.rows(PostUncertain) == []


async def test_hall_without_the_bot_is_told_with_what_to_do(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall()
    post = await planned(on_stage, author, hall)
    on_stage.remove_bot(hall)

    await when_time_has_come(on_stage)
    failed = await became(on_stage, post.id, PostState.FAILED)

    assert failed == replace(
        post,
        state=PostState.FAILED,
        trouble=PostTrouble.HALL_CLOSED,
        detail="Forbidden: bot was kicked from the supergroup chat",
    )
    assert [row.state for row in await on_stage.rows(PostFailed)] == ["sent"]
    # Those who look after halls hear of the hall; the author hears what became of the post, and what to do.
    assert [row.state for row in await on_stage.rows(HallLost)] == ["sent"]
    news = next(message for message in on_stage.messages(author.person) if "reply_markup" in message)
    buttons = [one["text"] for row in news["reply_markup"]["inline_keyboard"] for one in row]
    assert {"📤 Отправить сейчас", "🕙 Перенести", "✏️ Изменить", "❌ Отменить пост"} <= set(buttons)


async def test_hall_that_was_closed_before_is_told_at_its_time(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall()
    post = await planned(on_stage, author, hall)
    async with on_stage.ctx.write() as connection:
        await Halls(connection).set_state(hall.id, HallState.MUTE)

    await when_time_has_come(on_stage)
    failed = await became(on_stage, post.id, PostState.FAILED)

    assert failed.trouble is PostTrouble.HALL_CLOSED
    assert len(on_stage.messages(author.person)) == 1
    assert on_stage.calls("sendMessage")[0]["params"]["chat_id"] == str(author.person.telegram_id)


async def test_what_telegram_refuses_is_told_in_its_words_and_the_hall_stays(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall()
    post = await planned(on_stage, author, hall, photo="no-such-file")

    await when_time_has_come(on_stage)
    failed = await became(on_stage, post.id, PostState.FAILED)

    assert failed.trouble is PostTrouble.REFUSED
    assert failed.detail == "Bad Request: wrong file identifier/HTTP URL specified"
    async with on_stage.ctx.read() as connection:
        assert await Halls(connection).get(hall.id) == hall


def test_right_to_send_pictures_is_not_the_right_to_write() -> None:
    error = TelegramBadRequest(
        SendPhoto(chat_id=1, photo="x"), "Bad Request: not enough rights to send photos to the chat"
    )

    assert outcome_of(error) == Refused(error.message, WhyNot.NO_PICTURES)


async def test_planned_posts_follow_a_group_that_became_a_supergroup(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall("group")
    post = await planned(on_stage, author, hall)
    new = belonging.migrate(on_stage.server.world, on_stage.chat(hall))

    await when_time_has_come(on_stage)
    sent = await became(on_stage, post.id, PostState.SENT)

    moved = replace(hall, chat_id=new.id)
    assert on_stage.texts(moved) == [SEEN]
    assert sent.hall == hall.id
    (news,) = on_stage.messages(author.person)
    assert news["entities"][-1]["url"].startswith("https://t.me/c/")


async def test_post_in_a_basic_group_has_no_address(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall("group")
    post = await planned(on_stage, author, hall)

    await when_time_has_come(on_stage)
    await became(on_stage, post.id, PostState.SENT)

    (news,) = on_stage.messages(author.person)
    assert not any(entity["type"] == "text_link" for entity in news.get("entities", []))
    assert [row.state for row in await on_stage.rows(PostSent)] == ["sent"]


async def test_author_who_is_away_is_not_left_alone_with_a_failure(on_stage: Stage) -> None:
    author, hall = await an_author(on_stage, Role.ORGANISER), await on_stage.hall()
    curator = await an_author(on_stage)
    post = await planned(on_stage, author, hall, photo="no-such-file")
    belonging.block(on_stage.server.world, on_stage.server.world.people[author.person.telegram_id])
    async with on_stage.ctx.write() as connection:
        await People(connection).set_reachable(author.id, reachable=False)

    await when_time_has_come(on_stage)
    await became(on_stage, post.id, PostState.FAILED)

    assert len(on_stage.messages(curator.person)) == 1
    assert (await stored(on_stage, post.id)).author == author.id


async def test_text_of_the_post_is_in_no_log(on_stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    author, hall = await an_author(on_stage), await on_stage.hall()
    post = await planned(on_stage, author, hall, TEXT, photo="no-such-file")

    await when_time_has_come(on_stage)
    await became(on_stage, post.id, PostState.FAILED)

    assert "Приходите" not in caplog.text
