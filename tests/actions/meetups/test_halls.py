"""Halls: who makes them, what is asked, what is told when they are lost."""

from collections.abc import Sequence

import pytest
from sqlalchemy import select

from actions.context import Context
from actions.meetups import drafts, halls
from domain.errors import NotAllowed, NotFound
from domain.meetups.hall import HallState
from domain.meetups.notices import HallAsked, HallLost
from domain.notices import HallId, Notice
from domain.people.person import PersonId
from domain.people.roles import Role
from storage.halls import Chat, Halls
from storage.outbox import Delivery, Outbox
from storage.tables.delivery import outbox
from tests.actions.meetups.making import Community, appointed, audit_of

GROUP = Chat(-200, None, "Клуб на горе", None, is_channel=False, can_pin=False)
TOPIC = Chat(-200, 7, "Клуб на горе · Встречи", None, is_channel=False, can_pin=False)


async def owed(ctx: Context) -> list[tuple[Notice, PersonId | None]]:
    async with ctx.read() as connection:
        letters = await Outbox(connection).in_state(Delivery.PENDING)
    return [(letter.notice, letter.person) for letter in letters]


async def states(ctx: Context, chat: int) -> Sequence[HallState]:
    async with ctx.read() as connection:
        return [hall.state for hall in await Halls(connection).of_chat(chat)]


async def test_whoever_adds_the_bot_is_asked_once(community: Community) -> None:
    ctx = community.ctx
    await halls.bot_added(ctx, community.participant, GROUP)
    await halls.bot_added(ctx, community.participant, GROUP)
    assert await states(ctx, -200) == [HallState.ASKED]
    assert await owed(ctx) == [(HallAsked(HallId(2)), community.participant.id)]


async def test_bot_added_by_nobody_known_asks_nobody(community: Community) -> None:
    await halls.bot_added(community.ctx, None, GROUP)
    assert await states(community.ctx, -200) == [HallState.ASKED]
    assert await owed(community.ctx) == []


async def test_bot_added_again_asks_again(community: Community) -> None:
    ctx = community.ctx
    await halls.bot_added(ctx, community.participant, GROUP)
    await halls.bot_removed(ctx, -200)
    assert await states(ctx, -200) == [HallState.LEFT]
    community.clock.moment = community.clock.moment.replace(hour=13)
    await halls.bot_added(ctx, community.organiser, GROUP)
    assert await owed(ctx) == [
        (HallAsked(HallId(2)), community.participant.id),
        (HallAsked(HallId(2)), community.organiser.id),
    ]


@pytest.mark.parametrize("who", ["owner", "organiser", "curator"])
async def test_team_member_who_is_administrator_makes_a_hall(community: Community, who: str) -> None:
    ctx = community.ctx
    curator = await appointed(ctx, 5, "Кира", Role.CURATOR)
    actor = curator if who == "curator" else getattr(community, who)
    await halls.bot_added(ctx, community.participant, GROUP)
    hall = await halls.bind_hall(ctx, actor, HallId(2), is_administrator=True, can_write=True)
    assert await halls.bind_hall(ctx, actor, HallId(2), is_administrator=True, can_write=True) == hall
    assert hall.state is HallState.BOUND
    assert (await audit_of(ctx, "hall", 2))[1:] == [("bind", {"state": "asked"}, {"state": "bound"})]


async def test_hall_is_refused_to_everybody_else(community: Community) -> None:
    ctx = community.ctx
    await halls.bot_added(ctx, community.participant, GROUP)
    with pytest.raises(NotAllowed):
        await halls.bind_hall(ctx, community.participant, HallId(2), is_administrator=True, can_write=True)
    with pytest.raises(halls.NotAdministrator):
        await halls.bind_hall(ctx, community.organiser, HallId(2), is_administrator=False, can_write=True)
    with pytest.raises(halls.BotCannotWrite):
        await halls.bind_hall(ctx, community.organiser, HallId(2), is_administrator=True, can_write=False)
    with pytest.raises(NotAllowed):
        await halls.bind_chat(ctx, community.participant, TOPIC, is_administrator=True, can_write=True)
    with pytest.raises(NotAllowed):
        await halls.unbind_hall(ctx, community.participant, community.hall)
    with pytest.raises(NotAllowed):
        await halls.halls_to_choose(ctx, community.participant)
    assert await states(ctx, -200) == [HallState.ASKED]
    with pytest.raises(NotFound):
        await halls.bind_hall(ctx, community.organiser, HallId(99), is_administrator=True, can_write=True)


@pytest.mark.parametrize("role", [Role.DIRECTOR, Role.WORKING_GROUP, Role.MENTOR])
async def test_halls_are_none_of_the_business_of_other_roles(community: Community, role: Role) -> None:
    ctx = community.ctx
    actor = await appointed(ctx, 5, "Дина", role)
    for refused in (
        halls.bind_chat(ctx, actor, TOPIC, is_administrator=True, can_write=True),
        halls.unbind_hall(ctx, actor, community.hall),
        halls.halls_to_choose(ctx, actor),
    ):
        with pytest.raises(NotAllowed) as told:
            await refused
        assert told.value.details == {"who": "owner,curator,organiser"}


async def test_curator_sees_and_undoes_halls(community: Community) -> None:
    ctx = community.ctx
    curator = await appointed(ctx, 5, "Кира", Role.CURATOR)
    assert [hall.id for hall in await halls.halls_to_choose(ctx, curator)] == [community.hall]
    assert (await halls.unbind_hall(ctx, curator, community.hall)).state is HallState.ASKED
    assert await halls.halls_to_choose(ctx, curator) == ()


async def test_chat_that_the_bot_left_is_no_hall(community: Community) -> None:
    await halls.bot_added(community.ctx, community.organiser, GROUP)
    await halls.bot_removed(community.ctx, -200)
    with pytest.raises(halls.BotNotThere):
        await halls.bind_hall(community.ctx, community.organiser, HallId(2), is_administrator=True, can_write=True)


async def test_topic_is_a_hall_of_its_own(community: Community) -> None:
    ctx = community.ctx
    await halls.bot_added(ctx, None, GROUP)
    topic = await halls.bind_chat(ctx, community.organiser, TOPIC, is_administrator=True, can_write=True)
    assert (topic.thread_id, topic.title, topic.state) == (7, "Клуб на горе · Встречи", HallState.BOUND)
    assert [hall.id for hall in await halls.halls_to_choose(ctx, community.organiser)] == [community.hall, topic.id]
    assert await halls.hall_at(ctx, -200, 7) == topic


async def test_hall_is_undone_and_made_again(community: Community) -> None:
    ctx = community.ctx
    await halls.unbind_hall(ctx, community.organiser, community.hall)
    unbound = await halls.unbind_hall(ctx, community.organiser, community.hall)
    assert unbound.state is HallState.ASKED
    assert (await audit_of(ctx, "hall", community.hall))[-1] == ("unbind", {"state": "bound"}, {"state": "asked"})
    chat = Chat(-100, None, "Клуб", None, is_channel=False, can_pin=True)
    again = await halls.bind_chat(ctx, community.organiser, chat, is_administrator=True, can_write=True)
    assert (again.id, again.state) == (community.hall, HallState.BOUND)


async def test_lost_right_is_told_once_to_all_who_may_make_halls(community: Community) -> None:
    ctx = community.ctx
    curator = await appointed(ctx, 5, "Кира", Role.CURATOR)
    await appointed(ctx, 6, "Дина", Role.DIRECTOR)
    await halls.bind_chat(ctx, community.organiser, TOPIC, is_administrator=True, can_write=True)
    await halls.bot_silenced(ctx, -200)
    await halls.bot_silenced(ctx, -200)
    assert await states(ctx, -200) == [HallState.MUTE]
    people = {community.owner.id, community.organiser.id, community.other_organiser.id, curator.id}
    told = await owed(ctx)
    assert {person for _, person in told} == people
    assert [notice for notice, _ in told] == [HallLost(HallId(2), removed=False)] * 4


async def test_right_given_back_makes_halls_again_without_a_question(community: Community) -> None:
    ctx = community.ctx
    await halls.bind_chat(ctx, community.organiser, GROUP, is_administrator=True, can_write=True)
    await halls.bind_chat(ctx, community.organiser, TOPIC, is_administrator=True, can_write=True)
    await halls.bot_silenced(ctx, -200)
    await halls.bot_added(ctx, community.organiser, Chat(-200, None, "Клуб", "club", is_channel=False, can_pin=True))
    assert await states(ctx, -200) == [HallState.BOUND, HallState.BOUND]
    assert not [notice for notice, _ in await owed(ctx) if isinstance(notice, HallAsked)]
    async with ctx.read() as connection:
        found = await Halls(connection).of_chat(-200)
    assert [(hall.title, hall.can_pin) for hall in found] == [("Клуб", True), ("Клуб на горе · Встречи", True)]


async def test_bot_thrown_out_loses_all_halls_of_a_chat(community: Community) -> None:
    ctx = community.ctx
    await halls.bot_added(ctx, None, GROUP)
    await halls.bind_chat(ctx, community.organiser, TOPIC, is_administrator=True, can_write=True)
    await halls.bot_removed(ctx, -200)
    assert await states(ctx, -200) == [HallState.LEFT, HallState.LEFT]
    assert {notice for notice, _ in await owed(ctx)} == {HallLost(HallId(3), removed=True)}


async def test_chat_nobody_knows_is_lost_by_nobody(community: Community) -> None:
    await halls.bot_removed(community.ctx, -999)
    await halls.bot_silenced(community.ctx, -999)
    async with community.ctx.read() as connection:
        assert (await connection.execute(select(outbox))).all() == []


async def test_group_that_becomes_a_supergroup_is_followed_once(community: Community) -> None:
    moved = await halls.chat_migrated(community.ctx, -100, -1000)
    assert [(hall.id, hall.chat_id) for hall in moved] == [(community.hall, -1000)]
    assert await halls.chat_migrated(community.ctx, -100, -1000) == []


async def test_new_names_are_taken_over(community: Community) -> None:
    ctx = community.ctx
    await halls.bind_chat(ctx, community.organiser, GROUP, is_administrator=True, can_write=True)
    await halls.bind_chat(ctx, community.organiser, TOPIC, is_administrator=True, can_write=True)
    await halls.chat_renamed(ctx, -200, "Клуб у моря", "sea_club")
    async with ctx.read() as connection:
        found = await Halls(connection).of_chat(-200)
    assert [(hall.title, hall.username) for hall in found] == [
        ("Клуб у моря", "sea_club"),
        ("Клуб у моря · Встречи", "sea_club"),
    ]
    await halls.topic_renamed(ctx, -200, 7, "Клуб у моря", "Митапы")
    await halls.topic_renamed(ctx, -200, 8, "Клуб у моря", "Другое")
    topic = await halls.hall_at(ctx, -200, 7)
    assert topic is not None
    assert topic.title == "Клуб у моря · Митапы"


async def test_halls_of_a_meetup_are_not_offered_again(community: Community) -> None:
    ctx, organiser = community.ctx, community.organiser
    other = await halls.bind_chat(ctx, organiser, GROUP, is_administrator=True, can_write=True)
    draft = await drafts.create_draft(ctx, organiser, "Вечер")
    await drafts.choose_halls(ctx, organiser, draft.id, [community.hall])
    assert [hall.id for hall in await halls.free_for(ctx, organiser, draft.id)] == [other.id]
    with pytest.raises(NotAllowed):
        await halls.free_for(ctx, community.other_organiser, draft.id)
