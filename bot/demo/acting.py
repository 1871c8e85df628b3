"""Doing what the demo's people do: through actions, in their name."""

from actions.context import Context
from actions.meetups import halls
from actions.people import team
from actions.people.identity import identify
from bot.demo.stage import Member, Place, Stage
from domain.notices import HallId
from domain.people.person import Actor
from domain.people.roles import Role
from storage.halls import Chat
from storage.people import Seen


async def actor_of(ctx: Context, member: Member) -> Actor:
    """Who this member is to the bot now."""
    seen = Seen(member.telegram_id, member.name, member.username, member.language)
    return await identify(ctx, seen, opened=False)


async def appoint(ctx: Context, stage: Stage, owner: Member, member: Member, role: Role) -> None:
    """The owner makes a link, the member opens it."""
    invitation = await team.invite(ctx, await actor_of(ctx, owner), role)
    await stage.open_bot(member, f"role-{invitation.token}")


async def bind(ctx: Context, actor: Actor, place: Place) -> HallId:
    """The place becomes a hall."""
    chat = Chat(place.chat_id, place.thread_id, place.title, place.username, place.is_channel, can_pin=True)
    return (await halls.bind_chat(ctx, actor, chat, is_administrator=True, can_write=True)).id
