"""A meetup is moved or called off: everyone concerned is told, old against new; cards follow."""

from datetime import timedelta

import pytest

from domain.meetups.meetup import Place
from tests.e2e.town import Town

pytestmark = pytest.mark.parametrize("language", ["en"], indirect=True)


async def test_rescheduled_everyone_is_told_old_against_new_and_can_withdraw(town: Town) -> None:
    meetup = await town.meetup(capacity=1)
    await town.go(town.anna)
    await town.go(town.boris)

    await town.reschedule(meetup, town.in_days(4, 20))

    told = await town.anna.wait_for(town.anna.id, "🔁")
    assert "19:00–21:00" in told["text"]
    assert "20:00–22:00" in told["text"]
    await town.boris.wait_for(town.boris.id, "🔁")
    await town.organiser.wait_for(town.group, "🔁")
    await town.anna.tap(told, town.label("button-stay"))
    await town.boris.wait_for(town.boris.id, "🎉")
    await town.card("20:00–22:00")


async def test_same_time_again_tells_nobody(town: Town) -> None:
    meetup = await town.meetup()
    await town.go(town.anna)

    await town.reschedule(meetup, town.in_days(3, 19))
    await town.play.travel(by=timedelta(minutes=1))

    assert not [m for m in await town.anna.messages(town.anna.id) if m.get("text", "").startswith("🔁")]


async def test_moved_to_another_place(town: Town) -> None:
    meetup = await town.meetup()
    await town.go(town.anna)

    await town.move(meetup, Place("Библиотека", "Садовая, 1"))

    told = await town.anna.wait_for(town.anna.id, "🔁")
    assert "Коворкинг «Мост»" in told["text"]
    assert "Библиотека, Садовая, 1" in told["text"]
    await town.card("Библиотека")


async def test_more_seats_those_who_wait_get_in(town: Town) -> None:
    meetup = await town.meetup(capacity=1)
    await town.go(town.organiser)
    await town.go(town.anna)
    await town.go(town.boris)

    await town.set_seats(meetup, 3)

    await town.anna.wait_for(town.anna.id, "🎉")
    await town.boris.wait_for(town.boris.id, "🎉")
    assert (await town.counts()).going == 3


async def test_fewer_seats_nobody_loses_theirs(town: Town) -> None:
    meetup = await town.meetup(capacity=3)
    await town.go(town.anna)
    await town.go(town.boris)

    await town.set_seats(meetup, 1)

    assert (await town.counts()).going == 2
    assert await town.go(town.clara) == town.label("toast-waiting", position=1, guests=0)


async def test_full_house_is_told_to_the_organiser_once(town: Town) -> None:
    await town.meetup(capacity=1)
    await town.go(town.anna)
    begins = town.text("told-full", title="", seats=1)[:20]
    await town.organiser.wait_for(town.organiser.id, begins)

    await town.tap_card(town.anna, "button-stay")
    await town.go(town.boris)
    await town.play.travel(by=timedelta(minutes=1))

    messages = await town.organiser.messages(town.organiser.id)
    assert len([m for m in messages if m.get("text", "").startswith(begins)]) == 1


async def test_cancelled_everyone_is_told_and_the_card_loses_its_buttons(town: Town) -> None:
    meetup = await town.meetup(capacity=1)
    await town.go(town.anna)
    await town.go(town.boris)
    card = await town.card()
    number = card["message_id"]

    await town.call_off(meetup, "Спикер заболел <срочно>")

    for player in (town.anna, town.boris):
        told = await player.wait_for(player.id, "❌")
        assert "Спикер заболел <срочно>" in told["text"]
    over = await town.organiser.wait_for(
        town.group, lambda message: message["message_id"] == number and "Спикер заболел" in message["text"]
    )
    assert "reply_markup" not in over
    toast = await town.clara.tap(card, data=town.data_of(card, "button-go"), stale=True)
    assert toast.text == town.label("refusal-meetup-cancelled")


async def test_calendar_hears_of_a_cancellation(town: Town) -> None:
    meetup = await town.meetup()
    await town.go(town.anna)
    await town.call_off(meetup, "Дождь")
    told = await town.anna.wait_for(town.anna.id, "❌")

    await town.anna.tap(told, town.label("button-calendar"))

    sent = await town.anna.wait_for(town.anna.id, lambda message: "document" in message)
    content = await town.play.file(sent["document"]["file_id"])
    assert b"METHOD:CANCEL" in content


async def test_organiser_who_was_dismissed_is_told_nothing_the_owner_is(town: Town) -> None:
    await town.meetup(capacity=1)
    await town.dismiss(town.organiser)
    await town.owner.start()

    await town.go(town.anna)

    begins = town.text("told-full", title="", seats=1)[:20]
    await town.owner.wait_for(town.owner.id, begins)
    messages = await town.organiser.messages(town.organiser.id)
    assert not [m for m in messages if m.get("text", "").startswith(begins)]


async def test_organiser_who_takes_seats_away_is_not_told_that_it_is_full(town: Town) -> None:
    meetup = await town.meetup(capacity=3)
    await town.go(town.anna)
    await town.go(town.boris)

    await town.set_seats(meetup, 2)
    await town.play.travel(by=timedelta(minutes=1))

    begins = town.text("told-full", title="", seats=2)[:20]
    messages = await town.organiser.messages(town.organiser.id)
    assert not [m for m in messages if m.get("text", "").startswith(begins)]


async def test_cancelled_nobody_is_reminded(town: Town) -> None:
    meetup = await town.meetup()
    await town.go(town.anna)
    await town.call_off(meetup, "Переносим")

    await town.play.travel(to=town.in_days(3, 22))

    assert not [m for m in await town.anna.messages(town.anna.id) if m.get("text", "").startswith("🔔")]
