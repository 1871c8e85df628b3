"""Publications on VK: once, whatever breaks; what VK's errors mean; nothing silently lost; no key anywhere."""

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from actions.media import planning, publishing, writing
from bot.posting_settings import TokenKind
from domain.media.notices import KeyRefused, OutletFailed, OutletPosted, OutletUnsure, PublicationDue
from domain.media.publication import Outlet, OutletState, PublicationState
from domain.media.refusals import PostingNotSure
from domain.people.person import PersonId
from domain.people.roles import Role
from playground.vk import COMMUNITY_TOKEN, USER_TOKEN, VkFault
from storage.duties import Duties, Marks
from storage.people import People
from tests.actions.registry.conftest import Meet
from tests.bot.posting.conftest import Desk

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
WALL = "wall.post"


async def test_at_its_time_it_is_there_with_its_link_and_the_months_update(desk: Desk) -> None:
    one = await desk.planned('Смотрите: <a href="https://example.org">сайт</a>')

    for _ in range(3):
        await desk.look()

    assert [post.text for post in desk.vk.posts] == ["Смотрите: сайт (https://example.org)"]
    found = await desk.room.there(one)
    assert found.state is PublicationState.PUBLISHED
    assert found.outlets == (Outlet("vk", OutletState.PUBLISHED, f"{desk.url}/wall-1_1", desk.at, 1, tries=1),)
    assert (await desk.room.heard(desk.room.curator))[-1] == OutletPosted(one.id, "vk")
    async with desk.room.ctx.read() as connection:
        duty = await Duties(connection).by_key("update-vk")
        assert duty is not None
        today = desk.room.ctx.today()
        standing = await Marks(connection).standing(today.replace(day=1), today + timedelta(days=31), duty.id)
    (mark,) = standing.values()
    assert mark.link == f"{desk.url}/wall-1_1"


async def test_it_is_not_told_to_be_published_by_hand(desk: Desk) -> None:
    one = await desk.planned("Новости", "vk", "site")

    await desk.room.tick()
    await desk.look()

    assert PublicationDue(one.id, desk.at) in await desk.room.heard(desk.room.curator)
    assert (await desk.outlet(one)).state is OutletState.PUBLISHED
    assert (await desk.outlet(one, "site")).state is OutletState.WAITING


async def test_what_the_bot_publishes_everywhere_is_asked_of_nobody(desk: Desk) -> None:
    one = await desk.planned()

    await desk.room.tick()
    await desk.look()

    assert PublicationDue(one.id, desk.at) not in await desk.room.heard()


@pytest.mark.parametrize(
    ("code", "trouble"),
    [(14, "captcha"), (214, "limit"), (7, "denied"), (100, "refused")],
)
async def test_what_only_a_person_can_help_is_handed_to_one_at_once(desk: Desk, code: int, trouble: str) -> None:
    one = await desk.planned()
    desk.vk.faults.append(VkFault("error", WALL, code=code))

    await desk.look()
    await desk.look(HOUR)

    outlet = await desk.outlet(one)
    assert (outlet.state, outlet.trouble, outlet.tries) == (OutletState.FAILED, trouble, 1)
    assert (await desk.room.heard(desk.room.curator)).count(OutletFailed(one.id, "vk")) == 1
    assert desk.vk.posts == []
    await publishing.retry(desk.room.ctx, desk.room.worker, one.id, "vk")
    await desk.look()
    assert (await desk.outlet(one)).state is OutletState.PUBLISHED


@pytest.mark.parametrize(("code", "wait"), [(9, 30 * MINUTE), (29, HOUR)])
async def test_what_has_to_wait_waits(desk: Desk, code: int, wait: timedelta) -> None:
    one = await desk.planned()
    desk.vk.faults.append(VkFault("error", WALL, code=code))

    await desk.look()
    await desk.look(wait - MINUTE)
    assert (await desk.outlet(one)).state is OutletState.WAITING
    assert len(desk.vk.calls) == 1

    await desk.look(MINUTE)
    assert (await desk.outlet(one)).state is OutletState.PUBLISHED
    assert len(desk.vk.posts) == 1


async def test_what_waits_too_long_is_handed_to_a_person_on_the_planned_day(desk: Desk) -> None:
    one = await desk.planned()
    desk.vk.faults.append(VkFault("error", WALL, times=99, code=29))

    for _ in range(6):
        await desk.look(30 * MINUTE)

    outlet = await desk.outlet(one)
    assert (outlet.state, outlet.trouble) == (OutletState.FAILED, "busy")
    assert desk.room.clock.moment.date() == desk.at.date()
    assert (await desk.room.heard(desk.room.curator)).count(OutletFailed(one.id, "vk")) == 1


async def test_calls_that_come_too_fast_are_made_again_at_once(desk: Desk) -> None:
    one = await desk.planned()
    desk.vk.faults.append(VkFault("error", WALL, code=6))

    await desk.look()

    assert (await desk.outlet(one)).state is OutletState.PUBLISHED


@pytest.mark.parametrize(("code", "trouble"), [(5, "key"), (27, "wrong_key")])
async def test_a_key_that_is_none_stops_it_and_its_keeper_hears_once(
    desk: Desk, meet: Meet, code: int, trouble: str
) -> None:
    owner = await meet("Хозяйка сервера", Role.PARTICIPANT)
    person = (await owner_number(desk, owner.id),)
    desk.room.ctx = replace(desk.room.ctx, policy=replace(desk.room.ctx.policy, owners=frozenset(person)))
    desk.begun_anew()
    one = await desk.planned()
    desk.vk.faults.append(VkFault("error", WALL, code=code))
    await desk.look()
    made = await desk.room.written(text="Другое")
    await planning.set_resources(desk.room.ctx, desk.room.worker, made.id, ["vk"])
    other = await desk.room.planned(made, desk.room.clock.moment + HOUR)

    await desk.look(HOUR)

    assert [(await desk.outlet(each)).trouble for each in (one, other)] == [trouble, trouble]
    assert desk.vk.calls == [WALL]
    assert (await desk.room.heard(owner)) == [KeyRefused("vk", trouble)]
    assert OutletFailed(one.id, "vk") in await desk.room.heard(desk.room.curator)
    # The program is started again with another key.
    desk.begun_anew()
    await publishing.retry(desk.room.ctx, desk.room.worker, one.id, "vk")
    await desk.look()
    assert (await desk.outlet(one)).state is OutletState.PUBLISHED


async def owner_number(desk: Desk, person: PersonId) -> int:
    async with desk.room.ctx.read() as connection:
        found = await People(connection).get(person)
    assert found is not None
    return found.telegram_id


async def test_an_answer_that_got_lost_is_looked_for_and_found(desk: Desk) -> None:
    one = await desk.planned()
    desk.vk.faults.append(VkFault("lost", WALL))

    await desk.look()
    assert (await desk.outlet(one)).state is OutletState.UNKNOWN
    await desk.look()
    assert desk.vk.calls == [WALL]
    await desk.look(MINUTE)

    outlet = await desk.outlet(one)
    assert (outlet.state, outlet.link) == (OutletState.PUBLISHED, f"{desk.url}/wall-1_1")
    assert desk.vk.calls == [WALL, "wall.get"]
    assert len(desk.vk.posts) == 1


@pytest.mark.parametrize("fault", ["reset", "hang", "500"])
async def test_what_is_not_there_is_published_once_more(desk: Desk, fault: str) -> None:
    one = await desk.planned()
    desk.vk.faults.append(VkFault(fault, WALL, seconds=1))

    await desk.look()
    await desk.look(MINUTE)

    assert (await desk.outlet(one)).state is OutletState.PUBLISHED
    assert len(desk.vk.posts) == 1


async def test_a_post_that_appears_after_the_connection_broke_is_taken_once(desk: Desk) -> None:
    one = await desk.planned()
    desk.vk.faults.append(VkFault("late", WALL, seconds=0.3))

    await desk.look()
    await desk.look(MINUTE)
    await asyncio.sleep(0.5)

    assert (await desk.outlet(one)).state is OutletState.PUBLISHED
    assert len(desk.vk.posts) == 1


async def test_a_communitys_key_cannot_look_and_a_person_is_asked(desk: Desk) -> None:
    desk.begun_anew(COMMUNITY_TOKEN, TokenKind.COMMUNITY)
    one = await desk.planned()
    desk.vk.faults.append(VkFault("lost", WALL))
    await desk.look()
    for _ in range(3):
        await desk.look(MINUTE)

    assert (await desk.room.heard(desk.room.curator)).count(OutletUnsure(one.id, "vk", 1)) == 1
    assert desk.vk.calls == [WALL, "wall.get"]
    with pytest.raises(PostingNotSure):
        await writing.write(desk.room.ctx, desk.room.worker, one.id, "Иначе")
    with pytest.raises(PostingNotSure):
        await planning.cancel(desk.room.ctx, desk.room.worker, one.id)
    await desk.look(5 * HOUR)
    assert len(desk.vk.posts) == 1
    await publishing.mark_published(desk.room.ctx, desk.room.worker, one.id, "vk", "https://vk.com/wall-1_1")
    assert (await desk.room.there(one)).state is PublicationState.PUBLISHED


async def test_a_person_who_looked_lets_it_be_published_again(desk: Desk) -> None:
    desk.begun_anew(COMMUNITY_TOKEN, TokenKind.COMMUNITY)
    one = await desk.planned()
    desk.vk.faults.append(VkFault("reset", WALL))
    await desk.look()
    await desk.look(MINUTE)

    await publishing.retry(desk.room.ctx, desk.room.worker, one.id, "vk")
    await desk.look()

    assert (await desk.outlet(one)).state is OutletState.PUBLISHED
    assert len(desk.vk.posts) == 1


async def test_nobody_there_is_no_answer_and_is_tried_again(desk: Desk) -> None:
    desk.begun_anew(url="http://127.0.0.1:1/vk")
    one = await desk.planned()
    await desk.look()
    outlet = await desk.outlet(one)
    assert (outlet.state, outlet.trouble) == (OutletState.WAITING, "unreachable")

    desk.begun_anew()
    await desk.look(MINUTE)

    assert (await desk.outlet(one)).state is OutletState.PUBLISHED


async def test_days_without_the_program_hand_it_to_a_person(desk: Desk) -> None:
    one = await desk.planned()

    await desk.look(timedelta(days=5))
    await desk.look()

    outlet = await desk.outlet(one)
    assert (outlet.state, outlet.trouble) == (OutletState.FAILED, "late")
    assert (await desk.room.heard(desk.room.curator)).count(OutletFailed(one.id, "vk")) == 1
    assert desk.vk.calls == []
    await publishing.retry(desk.room.ctx, desk.room.worker, one.id, "vk")
    await desk.look()
    assert len(desk.vk.posts) == 1


async def test_a_text_that_is_too_long_is_not_even_sent(desk: Desk) -> None:
    one = await desk.planned("Долго. " * 3000)

    await desk.look()

    outlet = await desk.outlet(one)
    assert (outlet.state, outlet.trouble) == (OutletState.FAILED, "too_long")
    assert desk.vk.calls == []


async def test_the_key_is_in_no_log_and_no_error(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    one = await desk.planned()
    for fault in ("reset", "500", "lost"):
        desk.vk.faults.append(VkFault(fault, WALL))
    desk.vk.faults.append(VkFault("error", "wall.get", times=9, code=5))
    for _ in range(4):
        await desk.look(MINUTE)
        outlet = await desk.outlet(one)
        assert USER_TOKEN not in outlet.detail
        if outlet.state is OutletState.UNKNOWN and outlet.due is None:
            await publishing.retry(desk.room.ctx, desk.room.worker, one.id, "vk")

    assert USER_TOKEN not in caplog.text
    assert "access_token" not in caplog.text


async def test_a_program_that_ended_on_the_way_looks_first(desk: Desk) -> None:
    one = await desk.planned()
    desk.vk.faults.append(VkFault("hang", WALL, seconds=5))
    ended = asyncio.create_task(desk.posting.look())
    await desk.vk.asked.wait()
    ended.cancel()
    await asyncio.wait([ended])
    assert (await desk.outlet(one)).state is OutletState.SENDING

    desk.begun_anew()
    await desk.look()
    assert (await desk.outlet(one)).state is OutletState.UNKNOWN
    await desk.look(MINUTE)

    assert desk.vk.calls == [WALL, "wall.get", WALL]
    assert len(desk.vk.posts) == 1
