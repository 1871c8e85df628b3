"""The demo's small community: who organises, where meetups are announced, and what is planned."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from actions.context import Context
from actions.meetups import announce, details, drafts, halls, rsvp
from actions.people.identity import identify
from bot.demo.stage import Member, Stage
from bot.demo.stage import Place as Spot
from domain.meetups.meetup import MeetupId, Place, ProgrammeItem
from domain.notices import HallId
from domain.people.person import Actor
from domain.people.roles import Role
from storage.halls import Chat
from storage.people import Roles, Seen

BELGRADE = ZoneInfo("Europe/Belgrade")
ORGANISERS = 2
"""They come right after the owner."""
COWORKING = Place("Коворкинг «Мост»", "ул. Речная, 5, Белград", "", 44.8125, 20.4612)
PARK = Place("Парк у крепости", "у главных ворот", "", 44.8231, 20.4502)


async def settle(ctx: Context, stage: Stage, members: Sequence[Member]) -> None:
    """Appoint organisers, let people open the bot (all but the last), bind halls, announce two meetups."""
    actors = [await _actor(ctx, member) for member in members]
    for organiser in actors[1 : 1 + ORGANISERS]:
        async with ctx.write() as connection:
            await Roles(connection).give(organiser.id, Role.ORGANISER, actors[0].id, ctx.now())
    for member in members[:-1]:
        await stage.open_bot(member)
    organiser = await _actor(ctx, members[1])
    places = [await _bind(ctx, organiser, place) for place in await stage.places(members[0])]
    participants = [await _actor(ctx, member) for member in members[1 + ORGANISERS :]]
    await _talks_tomorrow(ctx, organiser, places, participants)
    await _walk(ctx, organiser, places)


async def _talks_tomorrow(
    ctx: Context, organiser: Actor, places: Sequence[HallId], participants: Sequence[Actor]
) -> None:
    """Full, with a waitlist."""
    meetup = await _draft(ctx, organiser, "Стартапы: кому стоит пробовать", 1, time(19), COWORKING)
    await drafts.set_capacity(ctx, organiser, meetup, 4)
    await details.set_description(
        ctx,
        organiser,
        meetup,
        "Три коротких рассказа о ролях в стартапе и о том, что пошло не так. Потом познакомимся в тройках.",
    )
    programme = [
        ProgrammeItem("Первый найм: кого звать", "Лада Громова"),
        ProgrammeItem("Как мы закрылись за полгода", "Игнат Седов"),
        ProgrammeItem("Знакомства в тройках"),
    ]
    await details.set_programme(ctx, organiser, meetup, programme)
    await details.set_tags(ctx, organiser, meetup, ["стартап", "митап"])
    await details.set_guests_limit(ctx, organiser, meetup, 1)
    await _announce(ctx, organiser, meetup, places)
    for participant in participants[:5]:
        await rsvp.say_going(ctx, participant, meetup)


async def _walk(ctx: Context, organiser: Actor, places: Sequence[HallId]) -> None:
    """Without a limit, and nobody has answered yet."""
    meetup = await _draft(ctx, organiser, "Прогулка и разговоры о карьере", 9, time(11), PARK)
    await _announce(ctx, organiser, meetup, places)


async def _draft(ctx: Context, organiser: Actor, title: str, days: int, hour: time, place: Place) -> MeetupId:
    made = await drafts.create_draft(ctx, organiser, title)
    await drafts.set_zone(ctx, organiser, made.id, BELGRADE)
    await drafts.set_start(ctx, organiser, made.id, _day(ctx, days), hour)
    await drafts.set_length(ctx, organiser, made.id, timedelta(hours=2))
    await drafts.set_place(ctx, organiser, made.id, place)
    return made.id


async def _announce(ctx: Context, organiser: Actor, meetup: MeetupId, places: Sequence[HallId]) -> None:
    await drafts.choose_halls(ctx, organiser, meetup, places)
    await announce.announce(ctx, organiser, meetup)


async def _bind(ctx: Context, organiser: Actor, spot: Spot) -> HallId:
    chat = Chat(spot.chat_id, spot.thread_id, spot.title, spot.username, spot.is_channel, can_pin=True)
    return (await halls.bind_chat(ctx, organiser, chat, is_administrator=True, can_write=True)).id


async def _actor(ctx: Context, member: Member) -> Actor:
    seen = Seen(member.telegram_id, member.name, member.username, member.language)
    return await identify(ctx, seen, opened=False)


def _day(ctx: Context, days: int) -> date:
    return (ctx.now().astimezone(BELGRADE) + timedelta(days=days)).date()
