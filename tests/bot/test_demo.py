"""The demo: the story that it begins with, and that it goes on where it was left."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from actions.consents import lists as consents
from actions.duties import lists
from actions.joining.slips import without_account
from actions.media import lists as media
from actions.meetups import lists as meetups
from actions.mentoring import meeting_lists, pairs
from actions.mentoring.petition import judging
from actions.monitoring import answering, report
from actions.monitoring import overview as monitoring
from actions.posts import lists as posts
from actions.programme import people as programme
from actions.programme import profile
from actions.programme.people import Missing
from actions.registry.directory import Directory
from bot.app import Program
from bot.demo.acting import actor_of
from bot.demo.home import Home, database_in, world_in
from bot.demo.mentoring import MET
from bot.demo.monitoring import BROKEN_OFF_AFTER
from bot.demo.programme import TODAY
from bot.demo.stage import Cast, Member
from bot.demo.stage import Stage as Playing
from domain.consents.needs import Need
from domain.consents.signing import Stage, stage_on
from domain.duties.duty import DutyKind
from domain.duties.standing import DutyState
from domain.media.publication import Kind, PublicationState
from domain.mentoring.pairing import MembershipState
from domain.mentoring.petition import PetitionState
from domain.monitoring.campaign import CampaignState
from domain.monitoring.questions import SurveyKind
from domain.people.roles import Role
from domain.posts.post import PostState
from domain.registry.record import Part, Standing
from playground import keeping
from playground.client import Player, Playground, button_texts, words
from playground.server import PlaygroundServer
from tests.demo_world import copy_of, settings_in, told
from tests.e2e.running import ROOT, bot_in_process
from wording.monitoring.charts import in_charts
from wording.texts import Texts

GROUP = -1_000_000_002_001
CHANNEL = -1_000_000_002_003
PATIENCE = 60


@pytest.mark.timeout(600)
async def test_story_is_told_once_and_goes_on_where_it_was_left_until_it_is_begun_anew(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = await told(tmp_path_factory)
    await _everybody_and_everything_is_there(copy_of(home, tmp_path / "looked at"))
    copy_of(home, tmp_path / "home" / "prepared")
    await _goes_on(tmp_path / "home")


async def _everybody_and_everything_is_there(home: Path) -> None:
    server = PlaygroundServer(kept=keeping.read(world_in(home)))
    async with server, Playground(server.url) as play:
        cast = Cast.of(await Playing(server.url).members())
        variables = settings_in(home, server, cast.owner.telegram_id)
        async with bot_in_process(variables, play) as program:
            await _december_is_near(program, play, cast.curator)
            await _meetups_of_yesterday_and_tomorrow(program, play, cast)
            await _each_of_the_programme_has_something(program, cast)
            await _pairs_work(program, cast)
            await _the_media_plan_has_something_in_every_state(program, cast)
            await _monitoring_is_nearly_done_and_can_be_compared(program, cast)
            for role in Role:
                assert await _having(program, cast, role), role


async def _having(program: Program, cast: Cast, role: Role) -> list[str]:
    everybody = (cast.owner, cast.curator, cast.director, cast.working_group, *cast.in_programme)
    everybody += (*cast.organisers, *cast.participants)
    return [one.name for one in everybody if role in (await actor_of(program.ctx, one)).roles]


async def _each_of_the_programme_has_something(program: Program, cast: Cast) -> None:
    ctx, irina = program.ctx, await actor_of(program.ctx, cast.curator)
    directory = Directory(ctx)
    found = await programme.overview(ctx, directory, irina)
    assert found.counts == {
        (Part.MENTOR, Standing.ACTIVE): 8,
        (Part.MENTEE, Standing.ACTIVE): 17,
        (Part.MENTEE, Standing.PAUSED): 1,
        (Part.GUARDIAN, Standing.ACTIVE): 3,
    }
    assert found.missing == {Missing.NAME: 0, Missing.ACCOUNT: 22}
    assert (found.applications, found.enquiries) == (1, 2)
    assert await without_account(ctx, irina) == ()

    papers = await consents.overview(ctx, irina, directory)
    assert {need: len([one for one in papers.items if one.need is need]) for need in Need} == {
        Need.MISSING: 1,
        Need.WAITING: 2,
        Need.RUNS_OUT: 1,
        Need.BIRTHDAY: 1,
    }
    assert [withdrawal.destroy_by for withdrawal, _ in papers.withdrawals] == [date(2026, 12, 12)]

    joined = {one.name: await profile.own(ctx, await actor_of(ctx, one)) for one in cast.in_programme}
    assert {name: (str(own.record.code), stage_on(own.record, TODAY.date())) for name, own in joined.items()} == {
        "Пётр Ильин": ("М-006", Stage.ADULT),
        "Аня Белкина": ("Н-007", Stage.CHILD),
        "Тимофей Ёлкин": ("Н-010", Stage.TEEN),
        "Глеб Седых": ("Н-011", Stage.ADULT),
        "Ольга Белкина": ("П-001", Stage.ADULT),
    }
    assert [str(ward.code) for ward in joined["Ольга Белкина"].wards] == ["Н-007"]


async def _pairs_work(program: Program, cast: Cast) -> None:
    ctx, irina = program.ctx, await actor_of(program.ctx, cast.curator)
    gleb, olga = [
        await actor_of(ctx, next(one for one in cast.in_programme if one.name == name))
        for name in ("Глеб Седых", "Ольга Белкина")
    ]
    counts = {state: count for state, count in (await pairs.counts(ctx, irina)).items() if count}
    assert counts == {MembershipState.WITH_MENTEE: 1, MembershipState.ACTIVE: 6, MembershipState.ENDED: 6}
    assert [one.pair.membership.state for one in await pairs.mine(ctx, olga)] == [MembershipState.WITH_MENTEE]
    (own,) = await pairs.mine(ctx, gleb)
    assert (str(own.pair.mentor.code), own.pair.membership.until) == ("М-006", date(2027, 6, 4))
    course = await meeting_lists.course(ctx, irina, own.pair.membership.id)
    assert [one.held_on for one in course.meetings] == sorted(MET, reverse=True)
    petitions = await judging.waiting(ctx, await actor_of(ctx, cast.director))
    assert [(str(one.mentee.code), one.petition.state) for one in petitions] == [("Н-012", PetitionState.WITH_DIRECTOR)]


async def _the_media_plan_has_something_in_every_state(program: Program, cast: Cast) -> None:
    roman = await actor_of(program.ctx, cast.working_group)
    months = [await media.month(program.ctx, roman, date(2026, month, 1)) for month in (11, 12)]
    found = [one.publication for month in months for one in (*month.listed, *month.timeless)]
    assert {one.state for one in found} == set(PublicationState) - {PublicationState.CANCELLED}
    release, missed = found[:2]
    assert (release.kind, release.state) == (Kind.PRESS_RELEASE, PublicationState.PUBLISHED)
    assert {one.resource: one.link for one in release.outlets} == {
        "site": "https://example.org/nastavnichestvo/portfolio-bez-styda",
        "telegram": "https://t.me/edelweiss_play/4",
    }
    assert (missed.kind, missed.state) == (Kind.POST_RELEASE, PublicationState.OVERDUE)
    planned = [(one.title, one.at, one.resources) for one in found if one.state is PublicationState.PLANNED]
    assert planned == [
        ("День открытых дверей", datetime(2026, 11, 26, 11, tzinfo=UTC), ("vk", "telegram")),
        ("Прогулка и разговоры о карьере", datetime(2026, 11, 29, 9, tzinfo=UTC), ("vk", "telegram")),
    ]
    assert [one.title for one in found if one.story is not None] == ["История пары: модель музея"]


async def _monitoring_is_nearly_done_and_can_be_compared(program: Program, cast: Cast) -> None:
    ctx, irina = program.ctx, await actor_of(program.ctx, cast.curator)
    (campaign,) = await monitoring.running(ctx, irina)
    seen = await monitoring.look(ctx, irina, campaign.id)
    assert seen.counts == dict.fromkeys(SurveyKind, (5, 6))
    assert seen.missing == monitoring.Missing(answered=15, asked=18, results=(4, 5), swot=3, is_reported=False)
    gleb = next(one for one in cast.in_programme if one.name == "Глеб Седых")
    (asked,) = await answering.mine(ctx, await actor_of(ctx, gleb))
    assert asked.filling.done == BROKEN_OFF_AFTER
    figures = await report.figures(ctx, irina, campaign.id)
    assert figures.previous is not None
    assert (figures.previous.term, figures.previous.state) == (date(2026, 5, 20), CampaignState.HANDED_IN)
    assert not figures.totals.hidden
    assert {one.count for one in figures.totals.growth.values()} == {5}
    charts = in_charts(figures, Texts(("ru",)).default)
    assert {chart.key.partition("_")[0] for chart in charts} == {"quality", "growth", "compared"}


async def _meetups_of_yesterday_and_tomorrow(program: Program, play: Playground, cast: Cast) -> None:
    anton = await actor_of(program.ctx, cast.organisers[0])
    found = {(one.title or "").partition(":")[0]: one for one in await meetups.organising(program.ctx, anton)}
    assert list(found) == ["Портфолио без стыда", "Стартапы", "Прогулка и разговоры о карьере"]
    counts = {title: (await meetups.standing(program.ctx, anton, meetup.id)).counts for title, meetup in found.items()}
    assert {title: (one.going, one.guests, one.waitlisted) for title, one in counts.items()} == {
        "Стартапы": (4, 0, 1),
        "Прогулка и разговоры о карьере": (0, 0, 0),
        "Портфолио без стыда": (4, 1, 0),
    }
    marina = await play.named("Марина")
    in_group = await marina.messages(GROUP)
    over, tomorrow = [
        next(one for one in in_group if words(one).startswith(title)) for title in ("Портфолио", "Стартапы")
    ]
    assert "Встреча прошла" in words(over)
    assert not button_texts(over)
    assert button_texts(tomorrow)
    assert len([one for one in await _said(marina) if one.startswith("🔔") and "Портфолио" in one]) == 2
    polls = [one["poll"] for one in in_group if "poll" in one]
    assert [(poll["type"], poll["total_voter_count"], poll["chosen"]) for poll in polls] == [
        ("regular", 4, [1]),
        ("quiz", 1, []),
    ]


async def _december_is_near(program: Program, play: Playground, curator: Member) -> None:
    irina = await actor_of(program.ctx, curator)
    assert irina.roles == {Role.CURATOR, Role.PARTICIPANT}
    assert await play.now() >= TODAY

    coming = await lists.coming(program.ctx, irina)
    assert [(one.occurrence.duty.key, one.occurrence.due, one.state) for one in coming.standings] == [
        ("update-site", date(2026, 11, 30), DutyState.DONE),
        ("update-vk", date(2026, 11, 30), DutyState.SOON),
        ("update-telegram", date(2026, 11, 30), DutyState.DONE),
        ("monitoring-december", date(2026, 12, 18), DutyState.SOON),
    ]
    months = await lists.months(program.ctx, irina)
    done = {
        duty.resource: [cell.month.month for cell in cells if cell.state is DutyState.DONE]
        for duty, cells in months.rows
        if duty.kind is DutyKind.UPDATE
    }
    assert done == {"site": [9, 10, 11], "vk": [9, 10], "telegram": [9, 10, 11]}

    calendar = await posts.calendar(program.ctx, irina)
    assert [(one.post.state, one.post.at) for one in calendar.planned] == [
        (PostState.PLANNED, datetime(2026, 11, 27, 11, tzinfo=UTC))
    ]
    players = {player.id: player for player in await play.people()}
    told = await players[curator.telegram_id].messages(curator.telegram_id)
    heard = [datetime.fromtimestamp(one["date"], UTC).date() for one in told if "⏰" in one.get("text", "")]
    assert heard == [date(2026, 11, day) for day in (14, 15, 18, 22)]
    assert "18 декабря" in "".join(one["text"] for one in told if "Мониторинг" in one.get("text", ""))
    assert len(await players[curator.telegram_id].messages(CHANNEL)) == 3
    assert "пресс-релиз: его дни уже прошли" in "".join(
        one["text"] for one in told if "Стартапы" in one.get("text", "")
    )
    assert any("📅" in buttons[-1][0] for one in told if (buttons := button_texts(one)))


async def _goes_on(home: Path) -> None:
    async with _demo(home) as (process, play):
        assert await play.get("/play/bot") == {"listens": False}
        marina = await play.named("Марина")
        said = await marina.say(marina.id, "/timezone")
        await _line(process, "The bot is there")
        await marina.wait_for(marina.id, lambda one: one["message_id"] > said["message_id"])
        await play.travel(timedelta(days=1))
        left = await play.now()
        process.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(process.wait(), PATIENCE) == 0

    async with _demo(home) as (process, play):
        marina = await play.named("Марина")
        assert words(said) in await _said(marina)
        assert left <= await play.now() < left + timedelta(minutes=5)
        await _line(process, "The bot is there")
        await play.post("/play/again")
        url = await _line(process, "The playground is open: ")
        assert url == play.url
        await _line(process, "The bot is there")
        assert words(said) not in await _said(marina)
        assert (await play.now()).date() == TODAY.date()
        said = await marina.say(marina.id, "/help")
        await marina.wait_for(marina.id, lambda one: one["message_id"] > said["message_id"])
        # The terminal was closed: nobody tells the playground, and what was done is kept all the same.
        process.kill()
        await process.wait()
        await _until_kept(home)

    kept = keeping.read(world_in(home / "playing"))
    assert kept is not None
    async with PlaygroundServer(kept=kept) as server, Playground(server.url) as play:
        assert words(said) in await _said(await play.named("Марина"))


def test_world_made_by_another_program_is_made_anew(tmp_path: Path) -> None:
    home = Home(tmp_path)
    assert not home.is_prepared()
    with home.preparing() as folder:
        database_in(folder).touch()
        world_in(folder).write_text("{}")
    assert home.is_prepared()
    assert not home.was_left_well()
    home.begin_anew()
    assert home.was_left_well()

    (tmp_path / "prepared" / "made-by").write_text("another")

    assert not home.is_prepared()


@asynccontextmanager
async def _demo(home: Path) -> AsyncIterator[tuple[asyncio.subprocess.Process, Playground]]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", "0", "--data", str(home)),
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]},
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        async with Playground(await _line(process, "The playground is open: ")) as play:
            yield process, play
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _line(process: asyncio.subprocess.Process, beginning: str) -> str:
    """The rest of the next line that begins so."""
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        while line := (await process.stdout.readline()).decode():
            if line.startswith(beginning):
                return line.removeprefix(beginning).strip()
    raise AssertionError(f"it ended before it said: {beginning}")


async def _said(player: Player) -> list[str]:
    return [words(one) for one in await player.messages(player.id)]


async def _until_kept(home: Path) -> None:
    async with asyncio.timeout(PATIENCE):
        while not world_in(home / "playing").exists():  # noqa: ASYNC110 - another program makes it
            await asyncio.sleep(0.05)
