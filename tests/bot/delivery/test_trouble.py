"""What becomes of a letter when Telegram, or the way to it, is in trouble."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import insert, update

from domain.delivery import PostUncertain
from domain.meetups.hall import HallState
from domain.meetups.notices import HallLost
from domain.people.roles import Role
from playground.play import belonging
from storage.halls import Halls
from storage.outbox import Delivery, Outbox
from storage.people import People, Seen
from storage.tables.delivery import outbox
from tests.bot.delivery.stage import QUICK, Row, Stage, stage
from tests.bot.delivery.told import Note

MAY_NOT_POST = {"can_post_messages": False, "can_edit_messages": True}


@pytest.mark.parametrize("fault", ["500", "502"])
async def test_server_error_is_tried_again(on_stage: Stage, fault: str) -> None:
    anna, hall = await on_stage.person(), await on_stage.hall()
    on_stage.fault(fault, method="sendMessage", chat_id=anna.telegram_id, times=2)
    on_stage.fault(fault, method="sendMessage", chat_id=hall.chat_id, times=2)

    letter = await on_stage.owe(Note("лично"), anna)
    post = await on_stage.owe(Note("всем"), hall)

    assert (await on_stage.ended(letter, "sent")).attempts == 2
    assert (await on_stage.ended(post, "sent")).attempts == 2
    assert (on_stage.texts(anna), on_stage.texts(hall)) == (["лично"], ["всем"])


async def test_too_many_requests_are_waited_out(on_stage: Stage) -> None:
    anna = await on_stage.person()
    on_stage.fault("429", method="sendMessage", times=1, retry_after=1)

    letter = await on_stage.owe(Note("лично"), anna)

    assert (await on_stage.ended(letter, "sent")).attempts == 0
    assert on_stage.texts(anna) == ["лично"]


async def test_post_that_has_no_room_for_long_is_put_off_as_pending(on_stage: Stage) -> None:
    hall = await on_stage.hall()
    on_stage.fault("429", method="sendMessage", times=1, retry_after=600)

    post = await on_stage.owe(Note("всем"), hall)
    await on_stage.until(lambda: len(on_stage.calls("sendMessage")) == 1)

    # It does not count as being sent meanwhile: should the program end, nobody need be asked about it.
    assert (await on_stage.ended(post, "pending")).attempts == 0


async def test_nothing_is_lost_or_asked_while_telegram_is_away(on_stage: Stage) -> None:
    anna, hall = await on_stage.person(), await on_stage.hall()
    await on_stage.server.stop()
    letter = await on_stage.owe(Note("лично"), anna)
    post = await on_stage.owe(Note("всем"), hall)
    for one in (letter, post):
        while (await on_stage.row(one)).attempts < 2:
            await on_stage.until(lambda: True)

    await on_stage.server.start()

    await on_stage.ended(letter, "sent")
    await on_stage.ended(post, "sent")
    assert (on_stage.texts(anna), on_stage.texts(hall)) == (["лично"], ["всем"])
    assert await on_stage.rows(PostUncertain) == []


@pytest.mark.parametrize(("fault", "copies"), [("lost", 2), ("reset", 1), ("hang", 1)])
async def test_private_letter_is_repeated_once_when_the_connection_breaks(
    on_stage: Stage, fault: str, copies: int
) -> None:
    anna = await on_stage.person()
    on_stage.fault(fault, method="sendMessage", times=1)

    letter = await on_stage.owe(Note("лично"), anna)

    await on_stage.ended(letter, "sent")
    assert on_stage.texts(anna) == ["лично"] * copies


async def test_private_letter_is_never_repeated_twice(on_stage: Stage) -> None:
    anna = await on_stage.person()
    on_stage.fault("lost", method="sendMessage", times=2)

    letter = await on_stage.owe(Note("лично"), anna)

    await on_stage.ended(letter, "unknown")
    await on_stage.rest()
    assert on_stage.texts(anna) == ["лично"] * 2


async def test_repeat_is_remembered_through_other_trouble(on_stage: Stage) -> None:
    anna = await on_stage.person()
    on_stage.fault("lost", method="sendMessage", times=1)
    on_stage.fault("500", method="sendMessage", times=1)
    on_stage.fault("lost", method="sendMessage", times=1)

    letter = await on_stage.owe(Note("лично"), anna)

    await on_stage.ended(letter, "unknown")
    assert on_stage.texts(anna) == ["лично"] * 2


@pytest.mark.parametrize(("fault", "copies"), [("lost", 1), ("reset", 0), ("hang", 0)])
async def test_public_post_is_not_repeated_but_asked_about(on_stage: Stage, fault: str, copies: int) -> None:
    organiser = await on_stage.person(roles=[Role.ORGANISER])
    hall = await on_stage.hall()
    async with on_stage.ctx.write() as connection:
        await Halls(connection).bind(hall.id, organiser.id)
    on_stage.fault(fault, method="sendMessage", chat_id=hall.chat_id, times=1)

    post = await on_stage.owe(Note("всем"), hall)

    await on_stage.ended(post, "unknown")
    await on_stage.rest()
    assert on_stage.texts(hall) == ["всем"] * copies
    (question,) = on_stage.messages(organiser)
    assert question["text"] == (
        "Связь с Telegram оборвалась, когда пост уже уходил в «Зал»: сообщение.\n\n"
        "Загляните туда, пожалуйста: он появился? Сам повторять не буду, чтобы он не вышел дважды."
    )
    assert [row[0]["text"] for row in question["reply_markup"]["inline_keyboard"]] == [
        "Появился",
        "Не появился — отправить ещё раз",
    ]


async def test_letters_found_being_sent_at_the_start(database_path: Path) -> None:
    async with stage(database_path, starts=False) as on_stage:
        anna, organiser = await on_stage.person(), await on_stage.person("Олег")
        hall = await on_stage.hall()
        letter = await on_stage.owe(Note("лично"), anna)
        post = await on_stage.owe(Note("всем"), hall)
        async with on_stage.ctx.write() as connection:
            await Halls(connection).bind(hall.id, organiser.id)
            assert await Outbox(connection).claim([letter, post]) == {letter, post}

        await on_stage.delivery.start()

        await on_stage.ended(letter, "sent")
        await on_stage.ended(post, "unknown")
        await on_stage.rest()
        assert (on_stage.texts(anna), on_stage.texts(hall), len(on_stage.texts(organiser))) == (["лично"], [], 1)


async def test_nothing_is_lost_when_the_program_ends_again_and_again(database_path: Path) -> None:
    async with stage(database_path, starts=False) as on_stage:
        anna = await on_stage.person()
        letter = await on_stage.owe(Note("лично"), anna)
        for _ in range(3):
            async with on_stage.ctx.write() as connection:
                await Outbox(connection).claim([letter])
            on_stage.fault("500", method="sendMessage", times=1)
            await on_stage.restart()

        await on_stage.ended(letter, "sent")
        assert on_stage.texts(anna) == ["лично"]


async def test_person_who_blocked_the_bot_is_reached_when_they_come_back(on_stage: Stage) -> None:
    anna = await on_stage.person()
    played = on_stage.server.world.people[anna.telegram_id]
    belonging.block(on_stage.server.world, played)
    letter = await on_stage.owe(Note("раз"), anna)
    await on_stage.ended(letter, "unreachable")
    tried = len(on_stage.calls("sendMessage"))
    second = await on_stage.owe(Note("два"), anna)
    await on_stage.ended(second, "unreachable")
    assert len(on_stage.calls("sendMessage")) == tried

    belonging.unblock(on_stage.server.world, played)
    async with on_stage.ctx.write() as connection:
        await People(connection).see(Seen(anna.telegram_id, "Анна", None, "ru"), reachable=True, now=on_stage.ctx.now())
        await Outbox(connection).wake(anna.id, on_stage.ctx.now())
    on_stage.delivery.wake()

    await on_stage.ended(letter, "sent")
    await on_stage.ended(second, "sent")
    assert on_stage.texts(anna) == ["раз", "два"]


async def test_person_who_never_opened_the_bot_is_not_tried(on_stage: Stage) -> None:
    anna = await on_stage.person(opened=False)

    letter = await on_stage.owe(Note("лично"), anna)

    assert await on_stage.ended(letter, "unreachable") == Row("unreachable", 0, None, None)
    assert on_stage.calls("sendMessage") == []


async def test_person_with_a_deleted_account_is_unreachable(on_stage: Stage) -> None:
    anna = await on_stage.person()
    belonging.delete_account(on_stage.server.world, on_stage.server.world.people[anna.telegram_id])

    letter = await on_stage.owe(Note("лично"), anna)

    row = await on_stage.ended(letter, "unreachable")
    assert row.outcome == "Forbidden: user is deactivated"


async def test_hall_without_the_bot_is_lost_and_organisers_are_told(on_stage: Stage) -> None:
    organiser = await on_stage.person(roles=[Role.ORGANISER], language="en")
    hall = await on_stage.hall()
    on_stage.remove_bot(hall)

    post = await on_stage.owe(Note("всем"), hall)

    assert (await on_stage.ended(post, "failed")).outcome == "Forbidden: bot was kicked from the supergroup chat"
    await on_stage.rest()
    async with on_stage.ctx.read() as connection:
        assert await Halls(connection).get(hall.id) == replace(hall, state=HallState.LEFT)
    assert on_stage.texts(organiser) == [f"en: hall {hall.id} lost, removed: True"]


async def test_hall_where_the_bot_may_not_post_is_mute_and_organisers_are_told_once(on_stage: Stage) -> None:
    organiser = await on_stage.person(roles=[Role.ORGANISER])
    hall = await on_stage.hall("channel")
    chat, world = on_stage.chat(hall), on_stage.server.world
    owner = next(number for number, member in chat.members.items() if member.status == "creator")
    belonging.set_rights(world, world.people[owner], chat, world.bot, MAY_NOT_POST)

    for text in ("раз", "два"):
        await on_stage.ended(await on_stage.owe(Note(text), hall), "failed")

    await on_stage.rest()
    async with on_stage.ctx.read() as connection:
        assert await Halls(connection).get(hall.id) == replace(hall, state=HallState.MUTE)
    assert on_stage.texts(organiser) == [f"ru: hall {hall.id} lost, removed: False"]
    assert [row.state for row in await on_stage.rows(HallLost)] == ["sent"]


async def test_group_that_became_a_supergroup_is_followed(on_stage: Stage) -> None:
    hall = await on_stage.hall("group")
    new = belonging.migrate(on_stage.server.world, on_stage.chat(hall))

    post = await on_stage.owe(Note("всем"), hall)

    assert (await on_stage.ended(post, "sent")).attempts == 0
    async with on_stage.ctx.read() as connection:
        moved = await Halls(connection).get(hall.id)
    assert moved == replace(hall, chat_id=new.id)
    assert on_stage.texts(moved) == ["всем"]


async def test_html_that_telegram_refuses_fails_without_its_text_in_the_log(
    on_stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await on_stage.person()

    letter = await on_stage.owe(Note("секрет <b>без конца"), anna)

    row = await on_stage.ended(letter, "failed")
    assert row.outcome == "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\""
    errors = [one.getMessage() for one in caplog.records if one.levelno >= logging.ERROR]
    assert errors == [f"letter {letter} (test_note) cannot be delivered: {row.outcome}"]


async def test_text_that_is_too_long_fails(on_stage: Stage) -> None:
    anna = await on_stage.person()

    letter = await on_stage.owe(Note("ы" * 4097), anna)

    assert (await on_stage.ended(letter, "failed")).outcome == "Bad Request: message is too long"


async def test_row_that_this_version_cannot_read_fails_and_others_go_on(on_stage: Stage) -> None:
    anna, oleg = await on_stage.person(), await on_stage.person("Олег")
    now = on_stage.ctx.now()
    async with on_stage.ctx.write() as connection:
        known = {"lane": "direct", "person_id": anna.id, "state": Delivery.PENDING, "due_at": now, "created_at": now}
        await connection.execute(
            insert(outbox),
            [
                {**known, "key": "a", "kind": "of_the_future", "payload": '{"x": 1}'},
                {**known, "key": "b", "kind": "test_note", "payload": '{"words": 1}'},
            ],
        )

    letter = await on_stage.owe(Note("лично"), oleg)

    await on_stage.ended(letter, "sent")
    await on_stage.rest()
    assert [(await on_stage.row(number)).outcome for number in (1, 2)] == [
        "unreadable: of_the_future",
        "unreadable: test_note",
    ]


async def test_wrong_token_loses_nothing(on_stage: Stage) -> None:
    anna = await on_stage.person()
    right, on_stage.server.world.token = on_stage.server.world.token, "42:another"
    letter = await on_stage.owe(Note("лично"), anna)
    while (await on_stage.row(letter)).attempts < 2:
        await on_stage.until(lambda: True)

    on_stage.server.world.token = right

    await on_stage.ended(letter, "sent")
    assert on_stage.texts(anna) == ["лично"]


async def test_outage_is_probed_with_one_letter_at_a_time(database_path: Path) -> None:
    async with stage(
        database_path, pace=replace(QUICK, pauses=replace(QUICK.pauses, first=0.2, longest=0.2))
    ) as on_stage:
        people = [await on_stage.person(f"П{number}") for number in range(30)]
        on_stage.fault("500", method="sendMessage")
        await on_stage.broadcast(Note("всем"), people)
        for person in people[:3]:
            await on_stage.owe(Note("лично"), person)
        # More calls than letters: what set out together is back, and one was tried again.
        await on_stage.until(lambda: len(on_stage.calls("sendMessage")) >= 33 + 3)

        async with on_stage.ctx.read() as connection:
            sending = await Outbox(connection).in_state(Delivery.SENDING)
        assert len(sending) <= 1

        on_stage.server.faults.clear()
        await on_stage.nothing_waits()
        assert [on_stage.texts(person).count("всем") for person in people] == [1] * 30
        assert [on_stage.texts(person).count("лично") for person in people[:3]] == [1] * 3


async def test_letter_dropped_between_look_and_claim_is_not_sent(on_stage: Stage) -> None:
    """The claim itself looks whether the letter is still pending."""
    anna = await on_stage.person()
    letter = await on_stage.owe(Note("лично"), anna, due_at=on_stage.ctx.now().replace(year=2200))
    async with on_stage.ctx.write() as connection:
        await connection.execute(update(outbox).values(state=Delivery.SKIPPED))
        assert await Outbox(connection).claim([letter]) == set()
