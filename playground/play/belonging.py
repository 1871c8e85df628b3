"""Joining, leaving, rights, blocking: what changes who is where."""

from collections.abc import Mapping
from typing import Any

from playground.errors import PlayError
from playground.world import World
from playground.world.chats import Chat
from playground.world.members import Member, rights_of
from playground.world.people import Person
from playground.world.posting import block_change, change_membership, post

Json = dict[str, Any]


def join(world: World, person: Person, chat: Chat) -> None:
    """Come into a chat by oneself."""
    _not_private(chat)
    standing = chat.standing(person.id)
    if standing is not None and standing.removed:
        raise PlayError("this person was removed and cannot come back by themselves", 403)
    if chat.has(person.id):
        raise PlayError("this person is in the chat already")
    change_membership(world, chat, person, Member("member"), by=person)
    if chat.type != "channel":
        post(world, chat, person, {"new_chat_members": [person.user()]}, service=True)


def leave(world: World, person: Person, chat: Chat) -> None:
    """Go away from a chat."""
    _not_private(chat)
    if not chat.has(person.id):
        raise PlayError("this person is not in the chat")
    if chat.type != "channel":
        post(world, chat, person, {"left_chat_member": person.user()}, service=True)
    change_membership(world, chat, person, Member("left"), by=person)


def kick(world: World, person: Person, chat: Chat, who: Person) -> None:
    """Remove somebody for good."""
    _need(person, chat, "can_restrict_members")
    _present_and_lower(person, chat, who)
    banned = Member("left" if chat.type == "group" else "kicked", removed=True)
    if chat.type == "group":
        # The bot is still told of its own removal from a basic group by the message, too.
        post(world, chat, person, {"left_chat_member": who.user()}, service=True)
    change_membership(world, chat, who, banned, by=person)
    if chat.type == "supergroup":
        post(world, chat, person, {"left_chat_member": who.user()}, service=True)


def add_bot(world: World, person: Person, chat: Chat, rights: Mapping[str, bool] | None) -> None:
    """Bring the bot in, as a plain member or with rights; into a channel it comes as an administrator only."""
    _not_private(chat)
    if chat.has(world.bot.id):
        raise PlayError("the bot is in the chat already")
    if chat.type == "channel" or rights is not None:
        _need(person, chat, "can_promote_members")
        member = Member("administrator", _rights(chat, rights))
    else:
        _need_present(person, chat)
        member = Member("member")
    change_membership(world, chat, world.bot, member, by=person)
    if chat.type != "channel":
        post(world, chat, person, {"new_chat_members": [world.bot.user()]}, service=True)


def remove_bot(world: World, person: Person, chat: Chat) -> None:
    """Throw the bot out."""
    kick(world, person, chat, world.bot)


def set_rights(world: World, person: Person, chat: Chat, who: Person, rights: Mapping[str, bool] | None) -> None:
    """Make somebody (the bot, too) an administrator with these rights; None makes them a plain member again."""
    _not_private(chat)
    _need(person, chat, "can_promote_members")
    _present_and_lower(person, chat, who)
    if rights is None:
        if chat.type == "channel" and who is world.bot:
            raise PlayError("in a channel a bot is an administrator or is not there")
        new = Member("member")
    else:
        new = Member("administrator", _rights(chat, rights))
    change_membership(world, chat, who, new, by=person)


def block(world: World, person: Person) -> None:
    """Stop the bot."""
    chat = world.chats[person.id]
    if chat.blocked:
        raise PlayError("the bot is blocked already")
    world.meet(person.id)
    block_change(world, chat, person, blocked=True)


def unblock(world: World, person: Person) -> None:
    """Let the bot write again."""
    chat = world.chats[person.id]
    if not chat.blocked:
        raise PlayError("the bot is not blocked")
    block_change(world, chat, person, blocked=False)


def delete_account(world: World, person: Person) -> None:
    """Delete the account: the name goes, the messages stay."""
    person.deleted = True
    person.first_name, person.last_name, person.username = "", None, None
    person.renamed()
    chat = world.chats[person.id]
    chat.private_with = person.user()
    chat.renamed()
    world.changed(chat, "chat")


def migrate(world: World, chat: Chat) -> Chat:
    """A basic group becomes a supergroup with a new id; the old one only points to it."""
    if chat.type != "group" or chat.migrated_to is not None:
        raise PlayError("only a basic group can become a supergroup")
    owner = next(person for person, member in chat.members.items() if member.status == "creator")
    new = world.add_chat("supergroup", chat.title or "", world.people[owner])
    for person, member in chat.members.items():
        rights = rights_of("supergroup", member.rights) if member.status == "administrator" else {}
        new.members[person] = Member(member.status, rights)
    new.migrated_from = chat.id
    post(world, chat, world.people[owner], {"migrate_to_chat_id": new.id}, service=True)
    chat.migrated_to = new.id
    post(world, new, world.people[owner], {"migrate_from_chat_id": chat.id}, service=True)
    return new


def _rights(chat: Chat, chosen: Mapping[str, bool] | None) -> dict[str, bool]:
    try:
        return rights_of(chat.type, chosen)
    except ValueError as error:
        raise PlayError(str(error)) from error


def _need(person: Person, chat: Chat, right: str) -> None:
    _need_present(person, chat)
    if not chat.members[person.id].can(right):
        raise PlayError(f"this person may not do that: {right}", 403)


def _need_present(person: Person, chat: Chat) -> None:
    if not chat.has(person.id):
        raise PlayError("this person is not in the chat", 403)


def _present_and_lower(person: Person, chat: Chat, who: Person) -> None:
    if not chat.has(who.id):
        raise PlayError("they are not in the chat")
    if chat.members[who.id].status == "creator":
        raise PlayError("nobody does that to the owner", 403)


def _not_private(chat: Chat) -> None:
    if chat.type == "private":
        raise PlayError("a private chat has no members to change")
