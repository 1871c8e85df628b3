"""The demo's small community: who organises, where meetups are announced, and what is planned."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from actions.context import Context
from actions.meetups import announce, details, drafts, rsvp
from bot.demo.acting import actor_of, bind
from bot.demo.stage import Member, Stage
from domain.meetups.meetup import MeetupId, Place, ProgrammeItem
from domain.notices import HallId
from domain.people.person import Actor
from domain.people.roles import Role
from storage.people import Roles

BELGRADE = ZoneInfo("Europe/Belgrade")
COWORKING = Place("Коворкинг «Мост»", "ул. Речная, 5, Белград", "", 44.8125, 20.4612)
PARK = Place("Парк у крепости", "у главных ворот", "", 44.8231, 20.4502)


async def settle(
    ctx: Context, stage: Stage, owner: Member, organisers: Sequence[Member], others: Sequence[Member]
) -> None:
    """Appoint organisers, let people open the bot (all but the last), bind halls, announce two meetups."""
    for member in organisers:
        appointed = await actor_of(ctx, member)
        async with ctx.write() as connection:
            await Roles(connection).give(appointed.id, Role.ORGANISER, None, ctx.now())
    for member in (*organisers, *others[:-1]):
        await stage.open_bot(member)
    organiser = await actor_of(ctx, organisers[0])
    places = [await bind(ctx, organiser, place) for place in await stage.places(owner)]
    participants = [await actor_of(ctx, member) for member in others]
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


def _day(ctx: Context, days: int) -> date:
    return (ctx.now().astimezone(BELGRADE) + timedelta(days=days)).date()
