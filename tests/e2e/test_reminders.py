"""Time travels in the playground, and what is due arrives: once, at its moment, to whom it is owed."""

from datetime import timedelta

import pytest

from playground.client import Json, Player
from tests.e2e.town import Town

pytestmark = pytest.mark.parametrize("language", ["ru"], indirect=True)


async def reminders(player: Player) -> list[Json]:
    messages = await player.messages(player.id)
    return [message for message in messages if message.get("text", "").startswith("🔔")]


async def test_those_who_go_are_reminded_a_day_and_two_hours_before(town: Town) -> None:
    await town.meetup()
    await town.go(town.anna)

    await town.play.travel(to=town.in_days(3, 19) - timedelta(hours=24, minutes=1))
    assert await reminders(town.anna) == []
    await town.play.travel(by=timedelta(minutes=2))
    first = await reminders(town.anna)
    await town.play.travel(to=town.in_days(2, 17) + timedelta(minutes=1))
    second = await reminders(town.anna)

    assert (len(first), len(second)) == (1, 2)
    assert "Стартапы и работа в них" in second[1]["text"]
    assert "Коворкинг «Мост»" in second[1]["text"]
    await town.play.travel(to=town.in_days(0, 19) + timedelta(hours=3))
    assert len(await reminders(town.anna)) == 2


async def test_who_waits_or_does_not_come_is_not_reminded(town: Town) -> None:
    await town.meetup(capacity=1)
    await town.go(town.anna)
    await town.go(town.boris)
    await town.tap_card(town.clara, "button-stay")

    await town.play.travel(to=town.in_days(3, 18))

    assert (len(await reminders(town.anna)), await reminders(town.boris)) == (2, [])
    assert await reminders(town.clara) == []


async def test_who_joins_after_the_moment_is_not_reminded_of_it(town: Town) -> None:
    await town.meetup()
    await town.play.travel(to=town.in_days(3, 19) - timedelta(hours=20))

    await town.go(town.anna)
    await town.play.travel(by=timedelta(hours=1))

    assert await reminders(town.anna) == []


async def test_quiet_hours_move_a_reminder_to_the_evening_before(town: Town) -> None:
    await town.meetup(start=town.in_days(3, 9), capacity=None)
    await town.go(town.anna)

    await town.play.travel(to=town.in_days(2, 21) - timedelta(minutes=1))
    before = len(await reminders(town.anna))
    await town.play.travel(by=timedelta(minutes=2))

    assert (before, len(await reminders(town.anna))) == (1, 2)


async def test_hall_is_reminded_once_a_day_before_and_can_answer_there(town: Town) -> None:
    await town.meetup()

    await town.play.travel(to=town.in_days(3, 18))

    messages = await town.organiser.messages(town.group)
    posts = [message for message in messages if message.get("text", "").startswith("🔔")]
    assert len(posts) == 1
    toast = await town.boris.tap(posts[0], town.hall_words.plain("button-go"))
    assert toast.text == town.label("toast-going", guests=0)


async def test_organiser_gets_a_digest_a_day_before(town: Town) -> None:
    await town.meetup()
    await town.go(town.anna)
    await town.go(town.stranger)

    await town.play.travel(to=town.in_days(3, 18))

    digest = await town.organiser.wait_for(town.organiser.id, "📋")
    assert town.text("card-going", people=2) in digest["text"]
    assert town.text("told-digest-unreachable", people=1) in digest["text"]


async def test_meetup_moved_reminders_move_with_it(town: Town) -> None:
    meetup = await town.meetup()
    await town.go(town.anna)
    await town.play.travel(to=town.in_days(3, 19) - timedelta(hours=23))
    assert len(await reminders(town.anna)) == 1

    await town.reschedule(meetup, town.in_days(8, 19))
    await town.anna.wait_for(town.anna.id, "🔁")
    await town.play.travel(to=town.in_days(8, 19) - timedelta(hours=25))
    assert len(await reminders(town.anna)) == 1
    await town.play.travel(to=town.in_days(1, 18))

    assert len(await reminders(town.anna)) == 3


async def test_after_an_outage_what_still_makes_sense_is_sent_once(town: Town) -> None:
    await town.meetup()
    await town.go(town.anna)
    await town.go(town.boris)

    # Nobody waits for the bot on the way: as if it had been switched off for days.
    await town.play.jump(town.in_days(3, 18))
    await town.anna.wait_for(town.anna.id, "🔔")
    await town.boris.wait_for(town.boris.id, "🔔")
    await town.play.travel(by=timedelta(minutes=30))

    assert (len(await reminders(town.anna)), len(await reminders(town.boris))) == (1, 1)


async def test_after_an_outage_over_the_start_nobody_is_reminded(town: Town) -> None:
    await town.meetup()
    await town.go(town.anna)

    await town.play.jump(town.in_days(3, 23))
    await town.play.travel(by=timedelta(minutes=30))

    assert await reminders(town.anna) == []


async def test_who_blocked_the_bot_is_reminded_when_back(town: Town) -> None:
    await town.meetup()
    await town.go(town.anna)
    await town.anna.block()
    await town.play.travel(to=town.in_days(3, 18))
    assert await reminders(town.anna) == []

    await town.anna.unblock()
    await town.anna.start()

    await town.anna.wait_for(town.anna.id, "🔔")
    assert len(await reminders(town.anna)) == 1


async def test_reminder_in_the_zone_that_the_person_chose(town: Town) -> None:
    await town.meetup()
    await town.set_zone(town.anna, "Asia/Yekaterinburg")
    await town.go(town.anna)

    await town.play.travel(to=town.in_days(3, 18))

    assert "чт, 26 ноября, 23:00" in (await reminders(town.anna))[-1]["text"]
