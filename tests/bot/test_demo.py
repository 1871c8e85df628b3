"""The demo's worlds: the community's meetups, and a curator whose December is near."""

from datetime import UTC, date, datetime
from pathlib import Path

from actions.duties import lists
from actions.posts import lists as posts
from bot.app import Program
from bot.demo.acting import actor_of
from bot.demo.community import settle
from bot.demo.programme import BEGINS, RESOURCES, TODAY, play_autumn
from bot.demo.registry import PEOPLE, fill_registry
from bot.demo.stage import Member, Stage
from domain.duties.duty import DutyKind
from domain.duties.standing import DutyState
from domain.people.roles import Role
from domain.posts.post import PostState
from playground.client import Playground, button_texts
from playground.testing import start_playground
from storage.meetups import Meetups
from storage.records import count_records
from storage.vault import new_master
from tests.e2e.running import bot_in_process, environment

PROGRAMME = {"PROGRAMME_KEYS": new_master(), "DESK_PORT": "off"}
CHANNEL = -1_000_000_002_003


async def test_autumn_of_the_curator_and_the_community_of_today(tmp_path: Path) -> None:
    server = await start_playground(world="demo", starts_at=BEGINS)
    async with Playground(server.url) as play:
        stage = Stage(server.url)
        members = await stage.members()
        variables = environment(server, tmp_path / "demo.db", members[0].telegram_id, RESOURCES=RESOURCES, **PROGRAMME)
        async with bot_in_process(variables, play) as program:
            await play_autumn(program.ctx, stage, members[0], members[1])
            await _december_is_near(program, play, members[1])

            await settle(program.ctx, stage, members[0], members[2:4], members[4:])

            async with program.ctx.read() as connection:
                assert await Meetups(connection).count() == 2
            await fill_registry(program.ctx, members[1])
            async with program.ctx.read() as connection:
                assert await count_records(connection) == len(PEOPLE)
            for organiser in members[2:4]:
                assert (await actor_of(program.ctx, organiser)).roles == {Role.ORGANISER, Role.PARTICIPANT}
    await server.stop()


async def _december_is_near(program: Program, play: Playground, curator: Member) -> None:
    irina = await actor_of(program.ctx, curator)
    assert irina.roles == {Role.CURATOR, Role.PARTICIPANT}
    assert await play.now() >= TODAY

    coming = await lists.coming(program.ctx, irina)
    assert [(one.occurrence.duty.key, one.occurrence.due, one.state) for one in coming.standings] == [
        ("update-site", date(2026, 11, 30), DutyState.DONE),
        ("update-vk", date(2026, 11, 30), DutyState.SOON),
        ("update-telegram", date(2026, 11, 30), DutyState.SOON),
        ("monitoring-december", date(2026, 12, 18), DutyState.SOON),
    ]
    months = await lists.months(program.ctx, irina)
    done = {
        duty.resource: [cell.month.month for cell in cells if cell.state is DutyState.DONE]
        for duty, cells in months.rows
        if duty.kind is DutyKind.UPDATE
    }
    assert done == {"site": [9, 10, 11], "vk": [9, 10], "telegram": [9, 10]}

    calendar = await posts.calendar(program.ctx, irina)
    assert [(one.post.state, one.post.at) for one in calendar.planned] == [
        (PostState.PLANNED, datetime(2026, 11, 27, 11, tzinfo=UTC))
    ]
    players = {player.id: player for player in await play.people()}
    told = await players[curator.telegram_id].messages(curator.telegram_id)
    heard = [datetime.fromtimestamp(one["date"], UTC).date() for one in told if "⏰" in one.get("text", "")]
    assert heard == [date(2026, 11, day) for day in (15, 15, 18, 22, 22)]
    assert "18 декабря" in "".join(one["text"] for one in told if "Мониторинг" in one.get("text", ""))
    assert len(await players[curator.telegram_id].messages(CHANNEL)) == 2
    assert "📅" in button_texts(told[-1])[-1][0]
