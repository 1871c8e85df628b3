"""Who may do what with a meetup. The expected answers are written by hand, not read from the table of permissions."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from actions.context import Context
from actions.meetups import announce, changes, drafts, lists, people, rsvp
from domain.errors import NotAllowed
from domain.meetups.meetup import MeetupId, Place
from domain.meetups.notices import Audience
from domain.people.person import Actor
from tests.actions.meetups.making import START, Community
from tests.actions.meetups.test_drafts import complete

Verb = Callable[[Context, Actor, MeetupId], Awaitable[Any]]


async def reschedule(ctx: Context, who: Actor, meetup: MeetupId) -> Any:
    return await changes.reschedule(ctx, who, meetup, START + timedelta(days=20), timedelta(hours=1))


async def move(ctx: Context, who: Actor, meetup: MeetupId) -> Any:
    return await changes.move(ctx, who, meetup, Place("Библиотека"))


async def change_seats(ctx: Context, who: Actor, meetup: MeetupId) -> Any:
    return await changes.set_capacity(ctx, who, meetup, 12)


async def call_off(ctx: Context, who: Actor, meetup: MeetupId) -> Any:
    return await changes.cancel(ctx, who, meetup, "Дождь")


async def count_concerned(ctx: Context, who: Actor, meetup: MeetupId) -> Any:
    return await changes.concerned(ctx, who, meetup)


async def announce_elsewhere(ctx: Context, who: Actor, meetup: MeetupId) -> Any:
    return await announce.announce_in(ctx, who, meetup, [])


async def read_roster(ctx: Context, who: Actor, meetup: MeetupId) -> Any:
    return await people.roster(ctx, who, meetup)


async def count_readers(ctx: Context, who: Actor, meetup: MeetupId) -> Any:
    return await people.readers(ctx, who, meetup, Audience.ALL)


async def write(ctx: Context, who: Actor, meetup: MeetupId) -> Any:
    return await people.write_to(ctx, who, meetup, Audience.ALL, "Ждём вас", "token")


async def list_organised(ctx: Context, who: Actor, _meetup: MeetupId) -> Any:
    return await lists.organising(ctx, who)


async def answer(ctx: Context, who: Actor, meetup: MeetupId) -> Any:
    return await rsvp.say_going(ctx, who, meetup)


async def look(ctx: Context, who: Actor, meetup: MeetupId) -> Any:
    return await lists.standing(ctx, who, meetup)


YES, NO = True, False

#                       owner, its organiser, another organiser, participant
EXPECTED: list[tuple[Verb, tuple[bool, bool, bool, bool]]] = [
    (reschedule, (YES, YES, NO, NO)),
    (move, (YES, YES, NO, NO)),
    (change_seats, (YES, YES, NO, NO)),
    (call_off, (YES, YES, NO, NO)),
    (count_concerned, (YES, YES, NO, NO)),
    (announce_elsewhere, (YES, YES, NO, NO)),
    (read_roster, (YES, YES, NO, NO)),
    (count_readers, (YES, YES, NO, NO)),
    (write, (YES, YES, NO, NO)),
    (list_organised, (YES, YES, YES, NO)),
    (answer, (YES, YES, YES, YES)),
    (look, (YES, YES, YES, YES)),
]


@pytest.fixture
async def meetup(community: Community) -> MeetupId:
    """Announced by the organiser."""
    made = await drafts.create_draft(community.ctx, community.organiser, "Вечер знакомств")
    await complete(community, made.id)
    await announce.announce(community.ctx, community.organiser, made.id)
    return made.id


@pytest.mark.parametrize(("verb", "expected"), EXPECTED, ids=[verb.__name__ for verb, _ in EXPECTED])
async def test_permission(
    community: Community, meetup: MeetupId, verb: Verb, expected: tuple[bool, bool, bool, bool]
) -> None:
    # Whoever is refused tries first: a refusal must change nothing for those who may.
    people_in_order = [community.owner, community.organiser, community.other_organiser, community.participant]
    for who, allowed in reversed(list(zip(people_in_order, expected, strict=True))):
        if verb is call_off and who is community.owner:
            continue  # its organiser has called it off by then
        if allowed:
            await verb(community.ctx, who, meetup)
        else:
            with pytest.raises(NotAllowed) as refused:
                await verb(community.ctx, who, meetup)
            assert refused.value.details == {"who": "owner,organiser"}


async def test_owner_calls_off_anybodys_meetup(community: Community, meetup: MeetupId) -> None:
    await changes.cancel(community.ctx, community.owner, meetup, "Дождь")


@pytest.mark.parametrize("who", ["participant", "other_organiser"])
async def test_announcing_somebody_elses_draft_is_refused(community: Community, who: str) -> None:
    made = await drafts.create_draft(community.ctx, community.organiser, "Вечер знакомств")
    await complete(community, made.id)

    with pytest.raises(NotAllowed):
        await announce.announce(community.ctx, getattr(community, who), made.id)


async def test_list_holds_only_what_one_may_run(community: Community, meetup: MeetupId) -> None:
    def numbers(found: Any) -> list[int]:
        return [one.id for one in found]

    assert numbers(await lists.organising(community.ctx, community.organiser)) == [meetup]
    assert numbers(await lists.organising(community.ctx, community.other_organiser)) == []
    assert numbers(await lists.organising(community.ctx, community.owner)) == [meetup]
