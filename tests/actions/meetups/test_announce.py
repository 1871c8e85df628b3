"""Announcing: only where the bot can write, only before the start."""

from datetime import timedelta

import pytest

from actions.meetups import announce, drafts, forms, halls
from domain.meetups.meetup import MeetupState
from domain.meetups.notices import CardPosted
from domain.meetups.refusals import MeetupStarted, NoSuchHall
from domain.notices import HallId
from storage.halls import Chat
from tests.actions.meetups.making import Community, announced, drafted, owed, stored


async def another_hall(community: Community) -> HallId:
    chat = Chat(-200, None, "Второй клуб", None, is_channel=False, can_pin=False)
    found = await halls.bind_chat(community.ctx, community.organiser, chat, is_administrator=True, can_write=True)
    return found.id


async def test_hall_lost_since_it_was_chosen_is_refused_until_it_is_left_out(community: Community) -> None:
    ctx, organiser = community.ctx, community.organiser
    draft = await drafted(community)
    lost = [await another_hall(community), community.hall]
    await drafts.choose_halls(ctx, organiser, draft.id, lost)
    await halls.bot_removed(ctx, -100)
    await halls.bot_silenced(ctx, -200)

    with pytest.raises(NoSuchHall):
        await announce.announce(ctx, organiser, draft.id)

    assert (await stored(ctx, draft.id)).state is MeetupState.DRAFT
    await drafts.choose_halls(ctx, organiser, draft.id, lost[:1])
    await drafts.choose_halls(ctx, organiser, draft.id, [])
    assert (await forms.filled(ctx, organiser, draft.id)).chosen == ()


async def test_more_halls_only_where_the_bot_can_write(community: Community) -> None:
    meetup = await announced(community)
    silent = await another_hall(community)
    await halls.bot_silenced(community.ctx, -200)

    for hall in (silent, HallId(99)):
        with pytest.raises(NoSuchHall):
            await announce.announce_in(community.ctx, community.organiser, meetup, [hall])

    assert await owed(community.ctx, CardPosted) == [(None, CardPosted(meetup, community.hall))]


async def test_more_halls_only_before_the_start(community: Community) -> None:
    meetup = await announced(community, begins=timedelta(hours=1))
    hall = await another_hall(community)
    community.clock.move(timedelta(hours=1))

    with pytest.raises(MeetupStarted):
        await announce.announce_in(community.ctx, community.organiser, meetup, [hall])
