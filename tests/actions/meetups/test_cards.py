"""Which message is a hall's card, and when a card is owed again."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from actions.delivery import questions
from actions.meetups import announce, changes, halls, rsvp
from actions.meetups.cards import CardMessage, shown_in
from domain.delivery import PostSettled
from domain.meetups.meetup import MeetupId
from domain.meetups.notices import CardPosted
from storage.cards import Cards
from storage.halls import Chat
from storage.outbox import Delivery
from storage.tables.delivery import outbox
from tests.actions.meetups.making import Community, announced, owed

GROUP = Chat(-100, None, "Клуб", None, is_channel=False, can_pin=True)
A_CARD = CardMessage(-100, 55)


async def became(community: Community, state: Delivery, message_id: int | None = None) -> None:
    """What became of the newest card's post."""
    newest = select(outbox.c.id).where(outbox.c.kind == CardPosted.kind).order_by(outbox.c.id.desc()).limit(1)
    async with community.ctx.write() as connection:
        await connection.execute(
            update(outbox)
            .where(outbox.c.id == newest.scalar_subquery())
            .values(state=state, message_id=message_id, ended_at=community.clock.now())
        )


async def card_of(community: Community, meetup: MeetupId) -> int | None:
    async with community.ctx.read() as connection:
        card = await Cards(connection).of(meetup, community.hall)
    return None if card is None else card.message_id


async def silence_and_back(community: Community) -> None:
    await halls.bot_silenced(community.ctx, -100)
    community.clock.move(timedelta(minutes=1))
    await halls.bot_added(community.ctx, community.organiser, GROUP)


async def unbind_and_bind(community: Community) -> None:
    await halls.unbind_hall(community.ctx, community.organiser, community.hall)
    await halls.bind_hall(community.ctx, community.organiser, community.hall, is_administrator=True, can_write=True)


async def silence_and_command(community: Community) -> None:
    """«/hall» comes before the news that the rights are back."""
    await halls.bot_silenced(community.ctx, -100)
    await halls.bind_chat(community.ctx, community.organiser, GROUP, is_administrator=True, can_write=True)


async def thrown_out_and_back(community: Community) -> None:
    await halls.bot_removed(community.ctx, -100)
    await halls.bot_added(community.ctx, community.organiser, GROUP)
    await halls.bind_hall(community.ctx, community.organiser, community.hall, is_administrator=True, can_write=True)


Way = Callable[[Community], Awaitable[None]]
WAYS_BACK: list[Way] = [silence_and_back, unbind_and_bind, silence_and_command, thrown_out_and_back]


@pytest.mark.parametrize("lose_and_regain", WAYS_BACK)
async def test_refused_card_is_owed_once_when_the_hall_is_back(community: Community, lose_and_regain: Way) -> None:
    meetup = await announced(community)
    await became(community, Delivery.FAILED)

    await lose_and_regain(community)
    await silence_and_back(community)

    assert await owed(community.ctx, CardPosted) == [(None, CardPosted(meetup, community.hall))] * 2


async def test_card_refused_twice_is_owed_a_third_time(community: Community) -> None:
    await announced(community)
    for _ in range(2):
        await became(community, Delivery.FAILED)
        await silence_and_back(community)

    assert len(await owed(community.ctx, CardPosted)) == 3


@pytest.mark.parametrize(
    "state", [Delivery.PENDING, Delivery.SENDING, Delivery.UNKNOWN, Delivery.SENT], ids=lambda state: state.value
)
async def test_card_that_may_be_there_is_owed_no_second_time(community: Community, state: Delivery) -> None:
    meetup = await announced(community)
    await became(community, state)

    await silence_and_back(community)

    assert await halls.free_for(community.ctx, community.organiser, meetup) == []
    assert await announce.announce_in(community.ctx, community.organiser, meetup, [community.hall]) == 0
    assert len(await owed(community.ctx, CardPosted)) == 1


async def test_nothing_is_owed_of_what_began_or_is_called_off(community: Community) -> None:
    await announced(community, begins=timedelta(hours=1))
    await became(community, Delivery.FAILED)
    called_off = await announced(community)
    await became(community, Delivery.FAILED)
    await changes.cancel(community.ctx, community.organiser, called_off, "Дождь")
    community.clock.move(timedelta(hours=1))

    await silence_and_back(community)

    assert len(await owed(community.ctx, CardPosted)) == 2


async def test_refused_card_can_be_announced_again_by_hand(community: Community) -> None:
    meetup = await announced(community)
    await became(community, Delivery.FAILED)
    free = await halls.free_for(community.ctx, community.organiser, meetup)
    assert [hall.id for hall in free] == [community.hall]

    twice = [community.hall, community.hall]
    assert await announce.announce_in(community.ctx, community.organiser, meetup, twice) == 1

    assert await announce.announce_in(community.ctx, community.organiser, meetup, twice) == 0
    assert len(await owed(community.ctx, CardPosted)) == 2


async def test_tap_finds_the_card_and_answers_the_open_question(community: Community) -> None:
    meetup = await announced(community)
    await became(community, Delivery.UNKNOWN)
    async with community.ctx.read() as connection:
        letter = await connection.scalar(select(outbox.c.id).where(outbox.c.kind == CardPosted.kind))
    assert letter is not None

    await rsvp.say_going(community.ctx, community.participant, meetup, community.hall, A_CARD)

    assert await card_of(community, meetup) == 55
    with pytest.raises(PostSettled):
        await questions.post_again(community.ctx, community.organiser, letter)
    async with community.ctx.write() as connection:
        (stale,) = await Cards(connection).stale()
        await Cards(connection).lost(stale.card.id, 55)
        assert await shown_in(connection, meetup) == set()


async def test_card_that_is_known_stays_the_card(community: Community) -> None:
    meetup = await announced(community)
    async with community.ctx.write() as connection:
        await Cards(connection).put(meetup, community.hall, 66, 2, community.clock.now())

    await rsvp.say_going(community.ctx, community.participant, meetup, community.hall, A_CARD)

    assert await card_of(community, meetup) == 66


@pytest.mark.parametrize("message", [None, CardMessage(-999, 55)], ids=["a reminder", "the chat before it moved"])
async def test_message_that_is_no_card_of_this_hall_does_not_become_one(
    community: Community, message: CardMessage | None
) -> None:
    meetup = await announced(community)

    await rsvp.say_going(community.ctx, community.participant, meetup, community.hall, message)

    assert await card_of(community, meetup) is None
