"""A letter that is due is told once, in its reader's language, to the right place."""

import asyncio
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from domain.delivery import PostUncertain
from domain.meetups.notices import HallLost
from domain.people.roles import Role
from storage.meetups import Meetups
from storage.outbox import Outbox
from storage.people import People
from tests.bot.delivery.stage import ZONE, Row, Stage, stage
from tests.bot.delivery.told import AboutMeetup, Broken, Note, Pointless, Untold


async def test_letter_that_is_due_is_sent(on_stage: Stage) -> None:
    anna = await on_stage.person()

    letter = await on_stage.owe(Note("<b>Есть</b> место"), anna)

    row = await on_stage.ended(letter, "sent")
    (message,) = on_stage.messages(anna)
    assert row == Row("sent", 0, None, message["message_id"])
    assert (message["text"], message["entities"]) == ("Есть место", [{"type": "bold", "offset": 0, "length": 4}])


async def test_letter_of_tomorrow_waits_for_its_time(on_stage: Stage) -> None:
    anna = await on_stage.person()
    letter = await on_stage.owe(Note("завтра"), anna, due_at=on_stage.ctx.now() + timedelta(days=1))
    await on_stage.rest()
    assert (await on_stage.row(letter)).state == "pending"

    on_stage.clock.offset = timedelta(days=1)
    on_stage.delivery.wake()

    await on_stage.ended(letter, "sent")
    assert on_stage.texts(anna) == ["завтра"]


async def test_idle_is_over_when_the_next_letter_falls_due(on_stage: Stage) -> None:
    anna = await on_stage.person()
    await on_stage.owe(Note("завтра"), anna, due_at=on_stage.ctx.now() + timedelta(days=1))
    await on_stage.rest()

    on_stage.clock.offset = timedelta(days=1)

    assert not on_stage.delivery.idle


async def test_letter_after_its_deadline_is_skipped(on_stage: Stage) -> None:
    anna = await on_stage.person()

    letter = await on_stage.owe(Note("поздно"), anna, until=on_stage.ctx.now())

    assert await on_stage.ended(letter, "skipped") == Row("skipped", 0, "too late; ", None)
    assert on_stage.texts(anna) == []


async def test_letter_that_makes_no_sense_is_skipped(on_stage: Stage) -> None:
    anna = await on_stage.person()

    letter = await on_stage.owe(Pointless(), anna)

    assert await on_stage.ended(letter, "skipped") == Row("skipped", 0, "makes no sense any more", None)


async def test_letter_that_nobody_tells_fails(on_stage: Stage) -> None:
    anna = await on_stage.person()

    letter = await on_stage.owe(Untold(), anna)

    assert await on_stage.ended(letter, "failed") == Row("failed", 0, "nobody tells it", None)


async def test_letter_whose_renderer_breaks_fails_after_some_attempts(on_stage: Stage) -> None:
    anna = await on_stage.person()
    letter = await on_stage.owe(Broken(), anna)

    after = await on_stage.owe(Note("следующее"), anna)

    assert await on_stage.ended(letter, "failed") == Row("failed", 4, "ZeroDivisionError", None)
    assert (await on_stage.row(after)).state == "sent"


async def test_letters_to_one_person_keep_their_order(on_stage: Stage) -> None:
    anna = await on_stage.person()
    now = on_stage.ctx.now()

    for number in range(4):
        await on_stage.owe(Note(str(number)), anna, due_at=now - timedelta(minutes=4 - number))

    await on_stage.rest()
    assert on_stage.texts(anna) == ["0", "1", "2", "3"]


async def test_letter_called_off_while_it_was_pending_is_not_sent(on_stage: Stage) -> None:
    anna = await on_stage.person()
    letter = await on_stage.owe(
        Note("напоминание"), anna, "meetup:1:soon", due_at=on_stage.ctx.now() + timedelta(hours=1)
    )

    async with on_stage.ctx.write() as connection:
        await Outbox(connection).drop_pending("meetup:1:", on_stage.ctx.now(), "cancelled")
    on_stage.clock.offset = timedelta(hours=2)
    on_stage.delivery.wake()
    await on_stage.rest()

    assert await on_stage.row(letter) == Row("skipped", 0, "cancelled", None)
    assert on_stage.texts(anna) == []


async def test_quiet_hours_of_the_reader_make_it_silent(database_path: Path) -> None:
    async with stage(database_path, quiet=(time(21), time(8))) as on_stage:
        anna = await on_stage.person()
        night = datetime.combine(on_stage.ctx.now().date() + timedelta(days=2), time(2), tzinfo=ZONE)
        on_stage.clock.offset += night - on_stage.ctx.now()

        await on_stage.owe(Note("ночью"), anna)
        await on_stage.rest()
        on_stage.clock.offset += timedelta(hours=10)
        await on_stage.owe(Note("днём"), anna)
        await on_stage.rest()

        assert [call["params"].get("disable_notification", "false") for call in on_stage.calls("sendMessage")] == [
            "true",
            "false",
        ]


async def test_quiet_hours_of_a_letter_about_a_meetup_are_those_of_its_place(database_path: Path) -> None:
    async with stage(database_path, quiet=(time(21), time(8))) as on_stage:
        anna, organiser = await on_stage.person(), await on_stage.person("Олег")
        hall = await on_stage.hall()
        far = ZoneInfo("Asia/Vladivostok")
        meetup = await on_stage.meetup(organiser, [hall])
        async with on_stage.ctx.write() as connection:
            await Meetups(connection).change(meetup.id, zone=far)
        night = datetime.combine(on_stage.ctx.now().date() + timedelta(days=2), time(2), tzinfo=far)
        on_stage.clock.offset += night - on_stage.ctx.now()

        await on_stage.owe(AboutMeetup(meetup.id, "ночью"), anna)
        await on_stage.owe(AboutMeetup(meetup.id, "ночью всем"), hall)
        await on_stage.rest()
        async with on_stage.ctx.write() as connection:
            await People(connection).set_zone(anna.id, ZONE)
        await on_stage.owe(AboutMeetup(meetup.id, "по её часам вечер"), anna)
        await on_stage.rest()

        asked = [call["params"] for call in on_stage.calls("sendMessage")]
        assert [(one["text"], one.get("disable_notification", "false")) for one in asked] == [
            ("ночью", "true"),
            ("ночью всем", "true"),
            ("по её часам вечер", "false"),
        ]


async def test_post_goes_to_its_topic(on_stage: Stage) -> None:
    hall = await on_stage.hall(topic="Митапы")

    letter = await on_stage.owe(Note("в тему"), hall)

    await on_stage.ended(letter, "sent")
    assert [message["message_thread_id"] for message in on_stage.messages(hall)] == [hall.thread_id]


async def test_hall_whose_topic_was_deleted_is_lost_but_nobody_removed_the_bot(on_stage: Stage) -> None:
    organiser = await on_stage.person(roles=[Role.ORGANISER])
    hall = await on_stage.hall(topic="Митапы")
    assert hall.thread_id is not None
    del on_stage.chat(hall).topics[hall.thread_id]

    post = await on_stage.owe(Note("всем"), hall)

    assert (await on_stage.ended(post, "failed")).outcome == "Bad Request: message thread not found"
    await on_stage.rest()
    assert on_stage.texts(organiser) == [f"ru: hall {hall.id} lost, removed: False"]


async def test_pinned_where_the_hall_allows(on_stage: Stage) -> None:
    hall = await on_stage.hall(can_pin=True)

    letter = await on_stage.owe(Note("закрепить", pin=True), hall)

    row = await on_stage.ended(letter, "sent")
    await on_stage.rest()
    assert on_stage.chat(hall).pinned == [row.message_id]


async def test_pin_that_fails_is_no_failure_of_the_post(on_stage: Stage) -> None:
    hall = await on_stage.hall(can_pin=True)
    on_stage.fault("500", method="pinChatMessage", times=1)

    letter = await on_stage.owe(Note("закрепить", pin=True), hall)

    await on_stage.rest()
    assert (await on_stage.row(letter)).state == "sent"
    assert on_stage.chat(hall).pinned == []


async def test_direct_letter_is_not_delayed_by_a_broadcast(on_stage: Stage) -> None:
    people = [await on_stage.person(f"П{number}") for number in range(80)]
    anna = await on_stage.person()
    await on_stage.broadcast(Note("всем"), people)
    await on_stage.until(lambda: any(on_stage.texts(person) for person in people))

    letter = await on_stage.owe(Note("лично"), anna)
    await on_stage.ended(letter, "sent")

    waiting = [row for row in await on_stage.rows(Note) if row.state in {"pending", "sending"}]
    assert len(waiting) > 20


async def test_broadcast_reaches_everyone_once_without_a_429(on_stage: Stage) -> None:
    people = [await on_stage.person(f"П{number}") for number in range(90)]

    await on_stage.broadcast(Note("всем"), people)
    await on_stage.nothing_waits()

    assert [on_stage.texts(person) for person in people] == [["всем"]] * 90
    assert all(call["ok"] for call in on_stage.calls("sendMessage"))


async def test_letter_is_written_in_the_language_of_the_moment_of_sending(on_stage: Stage) -> None:
    anna, hall = await on_stage.person(language="ru"), await on_stage.hall()
    await on_stage.owe(HallLost(hall.id, removed=True), anna, due_at=on_stage.ctx.now() + timedelta(hours=1))

    async with on_stage.ctx.write() as connection:
        await People(connection).set_language(anna.id, "en")
    on_stage.clock.offset = timedelta(hours=2)
    on_stage.delivery.wake()

    await on_stage.nothing_waits()
    assert on_stage.texts(anna) == [f"en: hall {hall.id} lost, removed: True"]


async def test_no_post_is_asked_about_when_all_is_well(on_stage: Stage) -> None:
    hall = await on_stage.hall()

    letter = await on_stage.owe(Note("пост"), hall)

    await on_stage.ended(letter, "sent")
    assert await on_stage.rows(PostUncertain) == []


async def test_what_is_in_flight_ends_before_the_stop(on_stage: Stage) -> None:
    anna = await on_stage.person()
    on_stage.fault("slow", method="sendMessage", seconds=0.5)
    letter = await on_stage.owe(Note("успеет"), anna)
    await on_stage.until(lambda: bool(on_stage.texts(anna)))

    await asyncio.wait_for(on_stage.delivery.stop(), 5)

    assert (await on_stage.row(letter)).state == "sent"
