"""Taps under a card that go otherwise: a second tap, one too late, people who cannot be written to."""

import asyncio
from datetime import timedelta

import pytest

from tests.e2e.town import Town

pytestmark = pytest.mark.parametrize("language", ["ru"], indirect=True)


async def test_second_tap_changes_nothing(town: Town) -> None:
    await town.meetup()
    await town.go(town.anna)

    assert await town.go(town.anna) == town.label("toast-going", guests=0)
    counts = await town.counts()
    assert (counts.going, counts.guests, counts.waitlisted) == (1, 0, 0)


async def test_guest_without_oneself_is_refused_kindly(town: Town) -> None:
    await town.meetup()

    assert (await town.tap_card(town.boris, "button-guest")).text == town.label("refusal-answer-first")


async def test_who_never_opened_the_bot_and_waits_gets_the_link_that_opens_it(town: Town) -> None:
    meetup = await town.meetup(capacity=1)
    await town.go(town.anna)

    link = await town.go(town.stranger)

    assert link.endswith(f"?start=m{meetup}")
    await town.stranger.open(link)
    page = await town.stranger.wait_for(town.stranger.id, "⏳")
    assert town.text("me-waiting", position=1, guests=0) in page["text"]
    # A second tap under the card is a plain toast again.
    assert await town.go(town.stranger) == town.label("toast-waiting", position=1, guests=0)


async def test_who_cannot_be_written_to_is_told_in_the_hall_by_mention(town: Town) -> None:
    await town.meetup(capacity=1)
    await town.go(town.anna)
    await town.go(town.stranger)

    await town.tap_card(town.anna, "button-stay")

    told = await town.organiser.wait_for(town.group, "Степан")
    mention = next(entity for entity in told["entities"] if entity["type"] == "text_mention")
    assert mention["user"]["id"] == town.stranger.id


async def test_tap_after_the_start_is_refused(town: Town) -> None:
    await town.meetup()
    card = await town.card()
    await town.play.travel(to=town.in_days(3, 19) + timedelta(minutes=1))
    await town.organiser.wait_for(town.group, town.hall_text("card-started"))

    toast = await town.anna.tap(card, data=town.data_of(card, "button-go"), stale=True)

    assert toast.text == town.label("refusal-meetup-started")


async def test_many_people_at_once_capacity_is_exact(town: Town) -> None:
    await town.meetup(capacity=10)
    crowd = [await town.play.person(f"Гость{number}") for number in range(40)]
    for person in crowd:
        await person.join(town.group)
    card = await town.card()

    await asyncio.gather(*(person.tap(card, town.hall_words.plain("button-go")) for person in crowd))

    counts = await town.counts()
    assert (counts.seats, counts.waitlisted) == (10, 30)
    await town.organiser.wait_for(town.group, town.hall_text("card-waiting", parties=30))


async def test_map_for_who_never_opened_the_bot_comes_by_the_link_that_opens_it(town: Town) -> None:
    meetup = await town.meetup()

    tapped = await town.tap_card(town.stranger, "button-map")

    assert tapped.url.endswith(f"?start=v{meetup}")
    await town.stranger.open(tapped.url)
    venue = await town.stranger.wait_for(town.stranger.id, lambda message: "venue" in message)
    assert venue["venue"]["title"] == "Коворкинг «Мост»"


async def test_who_is_offered_a_seat_can_stop_waiting(town: Town) -> None:
    await town.meetup(capacity=1)
    await town.go(town.anna)
    await town.go(town.boris)
    await town.play.travel(to=town.in_days(3, 19) - timedelta(minutes=90))
    await town.tap_card(town.anna, "button-stay")
    offer = await town.boris.wait_for(town.boris.id, lambda message: town.has_button(message, "button-leave"))

    toast = await town.boris.tap(offer, town.label("button-leave"))

    assert toast.text == town.label("toast-not-going")
    counts = await town.counts()
    assert (counts.going, counts.waitlisted) == (0, 0)


async def test_same_meetup_in_two_halls_both_tell_the_same(town: Town) -> None:
    channel = await town.play.chat("channel", "Анонсы", town.owner, [town.anna, town.organiser])
    await town.owner.add_bot(channel, {"can_post_messages": True, "can_edit_messages": True})
    second = await town.bind(channel, "Анонсы", is_channel=True)
    await town.meetup(second)
    await town.card(chat=channel)

    await town.go(town.anna)

    counted = town.hall_text("card-free", free=2, seats=3)
    await town.organiser.wait_for(town.group, counted)
    await town.organiser.wait_for(channel, counted)
