"""Taps under a card: seats, guests, the waitlist, people who never opened the bot."""

from datetime import timedelta

from tests.e2e.town import Town


async def test_going_is_told_in_a_toast_and_counted_on_the_card(town: Town) -> None:
    await town.meetup()

    toast = await town.go(town.anna)

    assert toast == town.label("toast-going", guests=0)
    await town.organiser.wait_for(town.group, town.hall_text("card-free", free=2, seats=3))


async def test_full_house_the_next_one_waits_and_is_promoted(town: Town) -> None:
    await town.meetup(capacity=2)
    await town.go(town.anna)
    await town.go(town.boris)

    assert await town.go(town.clara) == town.label("toast-waiting", position=1, guests=0)

    await town.tap_card(town.anna, "button-stay")
    told = await town.clara.wait_for(town.clara.id, "🎉")
    assert "Стартапы и работа в них" in told["text"]
    assert (await town.counts()).going == 2


async def test_promoted_person_says_no_and_the_next_one_gets_the_seat(town: Town) -> None:
    await town.meetup(capacity=1)
    await town.go(town.organiser)
    await town.go(town.anna)
    await town.go(town.boris)
    await town.tap_card(town.organiser, "button-stay")
    told = await town.anna.wait_for(town.anna.id, "🎉")

    toast = await town.anna.tap(told, town.label("button-stay"))

    assert toast.text == town.label("toast-not-going")
    await town.boris.wait_for(town.boris.id, "🎉")
    assert (await town.counts()).going == 1


async def test_guests_take_seats_up_to_the_limit(town: Town) -> None:
    await town.meetup(capacity=4, guests=2)
    await town.go(town.anna)

    assert (await town.tap_card(town.anna, "button-guest")).text == town.label("toast-going", guests=1)
    assert (await town.tap_card(town.anna, "button-guest")).text == town.label("toast-going", guests=2)
    refused = await town.tap_card(town.anna, "button-guest")
    assert refused.text == town.label("refusal-guests-limit", limit=2)
    assert (await town.tap_card(town.anna, "button-no-guest")).text == town.label("toast-going", guests=1)
    assert (await town.counts()).seats == 2


async def test_party_that_does_not_fit_waits_as_one(town: Town) -> None:
    await town.meetup(capacity=2)
    await town.go(town.organiser)
    await town.go(town.anna)
    await town.go(town.boris)
    await town.tap_card(town.boris, "button-guest")
    await town.go(town.clara)

    await town.tap_card(town.anna, "button-stay")

    await town.clara.wait_for(town.clara.id, "🎉")
    counts = await town.counts()
    assert (counts.going, counts.waitlisted) == (2, 1)


async def test_who_never_opened_the_bot_can_go(town: Town) -> None:
    await town.meetup()

    assert await town.go(town.stranger) == town.label("toast-going", guests=0)


async def test_near_the_start_seats_are_offered_and_the_first_tap_has_them(town: Town) -> None:
    await town.meetup(capacity=1)
    await town.go(town.organiser)
    await town.go(town.anna)
    await town.go(town.boris)
    await town.play.travel(to=town.in_days(3, 19) - timedelta(minutes=90))

    await town.tap_card(town.organiser, "button-stay")

    to_anna = await town.anna.wait_for(town.anna.id, lambda message: town.has_button(message, "button-take"))
    to_boris = await town.boris.wait_for(town.boris.id, lambda message: town.has_button(message, "button-take"))
    assert (await town.boris.tap(to_boris, town.label("button-take"))).text == town.label("toast-going", guests=0)
    assert (await town.anna.tap(to_anna, town.label("button-take"))).text == town.label("refusal-seat-gone")
    assert (await town.counts()).going == 1


async def test_at_the_start_those_who_still_wait_are_told(town: Town) -> None:
    await town.meetup(capacity=1)
    await town.go(town.organiser)
    await town.go(town.anna)

    await town.play.travel(to=town.in_days(3, 19) + timedelta(minutes=1))

    told = town.text("told-waitlist-closed", title="Стартапы и работа в них")
    await town.anna.wait_for(town.anna.id, told)
    over = await town.organiser.wait_for(town.group, town.hall_text("card-started"))
    assert "reply_markup" not in over


async def test_map_comes_in_private_on_demand(town: Town) -> None:
    await town.meetup()

    toast = await town.tap_card(town.anna, "button-map")

    assert toast.text == town.label("toast-map-sent")
    venue = await town.anna.wait_for(town.anna.id, lambda message: "venue" in message)
    assert venue["venue"]["title"] == "Коворкинг «Мост»"
    assert venue["venue"]["location"]["latitude"] == 44.8125


async def test_card_names_the_zone_and_shows_everyone_their_own_time(town: Town) -> None:
    await town.meetup()

    card = await town.card()

    assert "19:00–21:00 · Белград, UTC+1" in card["text"]
    moment = next(entity for entity in card["entities"] if entity["type"] == "date_time")
    assert moment["unix_time"] == int(town.in_days(3, 19).timestamp())
