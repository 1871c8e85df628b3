"""Cards that were lost on their way, refused or deleted: they are found again, or posted again."""

import pytest

from actions.meetups import announce, drafts, halls
from domain.meetups.hall import HallState
from domain.meetups.meetup import MeetupId
from domain.notices import HallId
from playground.client import Player, settled
from storage.cards import Cards
from storage.halls import Halls
from storage.outbox import Delivery, Outbox
from tests.e2e.town import CHANNEL_ADMINISTRATOR, Town

pytestmark = pytest.mark.parametrize("language", ["en"], indirect=True)


async def announced(town: Town, hall: HallId) -> MeetupId:
    """In this hall, whether its card appears there or not."""
    made = await town.draft()
    actor = await town.actor(town.organiser)
    await drafts.choose_halls(town.ctx, actor, made.id, [hall])
    await announce.announce(town.ctx, actor, made.id)
    return made.id


async def until_state(town: Town, hall: HallId, state: HallState) -> None:
    async def is_reached() -> bool:
        async with town.ctx.read() as connection:
            found = await Halls(connection).get(hall)
        return found is not None and found.state is state

    await settled(is_reached)


async def until_deleted_is_noticed(town: Town, meetup: MeetupId, hall: HallId) -> None:
    async def is_gone() -> bool:
        async with town.ctx.read() as connection:
            return await Cards(connection).of(meetup, hall) is None

    await settled(is_gone)


async def until_refused(town: Town) -> None:
    async def is_refused() -> bool:
        async with town.ctx.read() as connection:
            return len(await Outbox(connection).in_state(Delivery.FAILED)) == 1

    await settled(is_refused)


async def cards_in(player: Player, chat: int) -> int:
    return sum("Стартапы" in message.get("text", "") for message in await player.messages(chat))


async def channel_of(town: Town) -> tuple[int, HallId]:
    channel = await town.play.chat("channel", "Новости клуба", town.organiser, [town.anna])
    await town.organiser.add_bot(channel, CHANNEL_ADMINISTRATOR)
    return channel, await town.bind(channel, "Новости клуба", is_channel=True)


@pytest.mark.parametrize("is_answered", [True, False])
async def test_card_whose_answer_was_lost_is_kept_true_from_its_first_tap(town: Town, is_answered: bool) -> None:
    await town.play.fault("lost", "sendMessage", town.group, times=1)
    meetup = await announced(town, town.hall)
    question = await town.organiser.wait_for(
        town.organiser.id, lambda message: town.has_button(message, "delivery-button-appeared")
    )
    if is_answered:
        await town.organiser.tap(question, town.label("delivery-button-appeared"))

    await town.go(town.anna)

    await town.organiser.wait_for(town.group, town.hall_text("card-free", free=2, seats=3))
    async with town.ctx.read() as connection:
        assert await Outbox(connection).in_state(Delivery.UNKNOWN) == ()
    await town.call_off(meetup, "Дождь")
    await town.organiser.wait_for(town.group, town.hall_text("card-reason", reason="Дождь"))


async def test_card_refused_for_want_of_rights_is_posted_when_they_are_back(town: Town) -> None:
    channel, hall = await channel_of(town)
    await town.play.fault("500", "sendMessage", channel)
    await announced(town, hall)
    await town.organiser.bot_rights(channel, {**CHANNEL_ADMINISTRATOR, "can_post_messages": False})
    await until_state(town, hall, HallState.MUTE)
    await until_refused(town)
    await town.play.no_faults()

    await town.organiser.bot_rights(channel, CHANNEL_ADMINISTRATOR)

    await town.anna.tap(await town.card("Стартапы", channel), town.hall_words.plain("button-go"))
    await town.organiser.wait_for(channel, town.hall_text("card-free", free=2, seats=3))
    assert await cards_in(town.organiser, channel) == 1


async def test_rights_that_come_back_bring_no_second_card(town: Town) -> None:
    channel, hall = await channel_of(town)
    await announced(town, hall)
    card = await town.card("Стартапы", channel)
    await town.organiser.bot_rights(channel, {**CHANNEL_ADMINISTRATOR, "can_post_messages": False})
    await until_state(town, hall, HallState.MUTE)

    await town.organiser.bot_rights(channel, CHANNEL_ADMINISTRATOR)

    await until_state(town, hall, HallState.BOUND)
    await town.anna.tap(card, town.hall_words.plain("button-go"))
    await town.organiser.wait_for(channel, town.hall_text("card-free", free=2, seats=3))
    assert await cards_in(town.organiser, channel) == 1


async def test_deleted_card_can_be_announced_again(town: Town) -> None:
    meetup = await town.meetup()
    actor = await town.actor(town.organiser)
    assert await halls.free_for(town.ctx, actor, meetup) == []
    await town.organiser.delete(await town.card())
    await town.set_seats(meetup, 5)
    await until_deleted_is_noticed(town, meetup, town.hall)
    assert [hall.id for hall in await halls.free_for(town.ctx, actor, meetup)] == [town.hall]

    assert await announce.announce_in(town.ctx, actor, meetup, [town.hall]) == 1

    assert await announce.announce_in(town.ctx, actor, meetup, [town.hall]) == 0
    await town.go(town.anna)
    await town.organiser.wait_for(town.group, town.hall_text("card-free", free=4, seats=5))
    assert await cards_in(town.organiser, town.group) == 1


async def test_card_in_a_chat_that_is_no_hall_any_more_is_kept_true(town: Town) -> None:
    await town.meetup()
    await halls.unbind_hall(town.ctx, await town.actor(town.organiser), town.hall)

    await town.go(town.anna)

    await town.organiser.wait_for(town.group, town.hall_text("card-free", free=2, seats=3))


async def test_cards_button_claimed_for_another_message_of_the_bot_makes_it_no_card(town: Town) -> None:
    meetup = await town.meetup()
    card = await town.card()
    carried = town.data_of(card, "button-go")
    said = await town.organiser.say(town.group, "/hall")
    other = await town.organiser.wait_for(
        town.group, lambda message: town.has_button(message, "hall-button-unbind"), after=said["message_id"]
    )
    await town.organiser.delete(card)
    await town.set_seats(meetup, 5)
    await until_deleted_is_noticed(town, meetup, town.hall)

    await town.anna.tap(other, data=carried, stale=True)

    assert (await town.counts()).going == 1
    async with town.ctx.read() as connection:
        assert await Cards(connection).of(meetup, town.hall) is None
