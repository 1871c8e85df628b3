"""The demo's mentoring programme: a curator whose autumn was played, and whose December is near."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from actions.context import Context
from actions.duties import edits, marks
from actions.posts import drafts, schedule
from bot.demo.acting import actor_of, appoint, bind
from bot.demo.stage import Member, Stage
from domain.duties.built_in import update_key
from domain.duties.duty import DutyId
from domain.duties.terms import month_end
from domain.notices import HallId
from domain.people.person import Actor
from domain.people.roles import Role
from storage.duties import Duties

ZONE = ZoneInfo("Europe/Belgrade")
BEGINS = datetime(2026, 9, 1, 10, tzinfo=ZONE)
TODAY = datetime(2026, 11, 24, 10, tzinfo=ZONE)
"""A Tuesday: monitoring is due on 18 December, its first reminder has come; November is nearly over."""
CHANNEL = "telegram"
RESOURCES = f"site,vk,{CHANNEL}=Телеграм-канал"

SITE = "https://example.org/nastavnichestvo"
VK = "https://vk.com/wall-1_"
UPDATES = (
    (datetime(2026, 9, 10, 15, tzinfo=ZONE), {"site": f"{SITE}/sentyabr", "vk": f"{VK}109"}),
    (datetime(2026, 10, 12, 11, tzinfo=ZONE), {"site": f"{SITE}/oktyabr", "vk": f"{VK}124"}),
    (datetime(2026, 11, 11, 16, tzinfo=ZONE), {"site": f"{SITE}/noyabr"}),
)
"""What the curator handed in, and when. November's update of VK is missing."""
POSTED = (
    datetime(2026, 9, 3, 12, tzinfo=ZONE),
    datetime(2026, 10, 8, 12, tzinfo=ZONE),
    datetime(2026, 11, 27, 12, tzinfo=ZONE),
)
"""When posts go out in the channel: the last one is still planned."""
POSTS = (
    "<b>С новым учебным годом!</b>\n\nНабираем наставников и наставляемых: пишите куратору, Ирине Журавлёвой.",
    "Первые пары уже встретились. <i>«Думала, будет экзамен, а вышел разговор»</i>, — говорит Аня, 8 класс.",
    "<b>Истории наставников.</b> Как Пётр Ильич три месяца собирал с девятиклассником робота и чему научился сам.",
)


async def play_autumn(ctx: Context, stage: Stage, owner: Member, curator: Member, posts: Sequence[str] = POSTS) -> None:
    """From the first of September until today: invited, reminded, most of it handed in on time."""
    await invite(ctx, stage, owner, curator)
    await keep_up(ctx, stage, curator, posts)
    await stage.travel(TODAY)


async def invite(ctx: Context, stage: Stage, owner: Member, curator: Member) -> None:
    """The owner opens the bot and makes somebody curator."""
    await stage.open_bot(owner)
    await appoint(ctx, stage, owner, curator, Role.CURATOR)


async def keep_up(ctx: Context, stage: Stage, curator: Member, posts: Sequence[str] = POSTS) -> None:
    """What a curator has to hand in and to post: up to the last update, in the middle of November."""
    await stage.pause()
    actor = await actor_of(ctx, curator)
    channel = await bind(ctx, actor, next(place for place in await stage.places(curator) if place.is_channel))
    await edits.set_hall(ctx, actor, await _duty(ctx, CHANNEL), channel)
    for at, text in zip(POSTED, posts, strict=True):
        await _plan(ctx, actor, channel, text, at)
    for at, links in UPDATES:
        await stage.travel(at)
        for resource, link in links.items():
            await marks.hand_in(ctx, actor, await _duty(ctx, resource), month_end(at.date()), at.date(), link=link)


async def _plan(ctx: Context, actor: Actor, hall: HallId, text: str, at: datetime) -> None:
    post = await drafts.start(ctx, actor)
    await drafts.write(ctx, actor, post.id, text, len(re.sub("<[^>]+>", "", text)))
    await drafts.choose_hall(ctx, actor, post.id, hall)
    await drafts.set_time(ctx, actor, post.id, at.astimezone(UTC))
    await schedule.plan(ctx, actor, post.id)


async def _duty(ctx: Context, resource: str) -> DutyId:
    async with ctx.read() as connection:
        found = await Duties(connection).by_key(update_key(resource))
    assert found is not None
    return found.id
