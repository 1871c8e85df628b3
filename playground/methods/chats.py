"""Methods about chats: what they are, who is in them, pins, topics, reactions."""

from typing import Any

from playground.errors import BadRequest, not_modelled
from playground.methods.targets import member_of, readable, with_members, writable
from playground.world import World
from playground.world.chats import Chat
from playground.world.members import Member, chat_member
from playground.world.posting import change_membership, open_topic, post

Json = dict[str, Any]
LONGEST_TOPIC = 128
NO_GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_invite_users",
)
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def get_chat(world: World, params: Json) -> Json:
    chat = readable(world, params)
    told: Json = {
        **chat.as_chat(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(NO_GIFTS, False),
    }
    if chat.username:
        told["active_usernames"] = [chat.username]
    if chat.type in ("group", "supergroup"):
        told["permissions"] = dict.fromkeys(PERMISSIONS, True)
    if pinned := _newest_pin(chat):
        told["pinned_message"] = pinned
    return told


def get_chat_member(world: World, params: Json) -> Json:
    chat = with_members(world, params)
    person = member_of(world, params)
    return chat_member(person, chat.standing(person.id) or Member("left"))


def get_chat_administrators(world: World, params: Json) -> list[Json]:
    chat = with_members(world, params)
    if chat.type == "private":
        raise BadRequest("there are no administrators in the private chat")
    told = []
    for person_id, member in chat.members.items():
        person = world.people[person_id]
        if member.is_admin:
            world.meet(person_id)
            told.append(chat_member(person, member))
    return told


def get_chat_member_count(world: World, params: Json) -> int:
    return len(with_members(world, params).present())


def leave_chat(world: World, params: Json) -> bool:
    chat = writable(world, params)
    if chat.type == "private":
        raise BadRequest("chat member status can't be changed in private chats")
    if chat.type == "group":
        post(world, chat, world.bot, {"left_chat_member": world.bot.user()}, service=True)
    change_membership(world, chat, world.bot, Member("left"), by=world.bot)
    return True


def pin_chat_message(world: World, params: Json) -> bool:
    chat = writable(world, params)
    _need_pin_right(world, chat)
    stored = chat.history.get(params["message_id"])
    if stored is None:
        raise BadRequest("message to pin not found")
    if stored.service:
        raise BadRequest("service messages can't be pinned")
    if stored.id in chat.pinned:
        return True
    chat.pinned.append(stored.id)
    if chat.type != "channel":
        post(world, chat, world.bot, {"pinned_message": stored.message}, thread=stored.thread, service=True)
    else:
        world.changed(chat, "chat")
    return True


def unpin_chat_message(world: World, params: Json) -> bool:
    chat = writable(world, params)
    _need_pin_right(world, chat)
    number = params.get("message_id") or (chat.pinned[-1] if chat.pinned else None)
    if number is None or chat.history.get(number) is None:
        raise BadRequest("message to unpin not found")
    if number in chat.pinned:
        chat.pinned.remove(number)
        world.changed(chat, "chat")
    return True


def send_chat_action(world: World, params: Json) -> bool:
    chat = writable(world, params)
    if params["action"] not in ACTIONS:
        raise BadRequest("wrong parameter action in request")
    if world.events.watched:
        world.events.tell({"type": "typing", "chat": chat.id, "action": params["action"]}, world.told(chat))
    return True


def create_forum_topic(world: World, params: Json) -> Json:
    chat = writable(world, params)
    if not chat.is_forum:
        raise BadRequest("the chat is not a forum")
    if not chat.members[world.bot.id].can("can_manage_topics"):
        raise BadRequest("not enough rights to create a topic")
    name = params["name"].strip()[:LONGEST_TOPIC].strip()
    if not name:
        raise BadRequest("name must be non-empty")
    if "icon_custom_emoji_id" in params:
        raise not_modelled("icon_custom_emoji_id")
    topic = open_topic(world, chat, world.bot, name, params.get("icon_color"))
    return {"message_thread_id": topic.id, "name": topic.name, "icon_color": topic.icon_color}


def set_message_reaction(world: World, params: Json) -> bool:
    chat = writable(world, params)
    stored = chat.history.get(params["message_id"])
    if stored is None:
        raise BadRequest("message to react not found")
    chosen: list[Json] = params.get("reaction") or []
    if len(chosen) > 1:
        raise BadRequest("REACTIONS_TOO_MANY")
    if any(reaction["type"] != "emoji" for reaction in chosen):
        raise BadRequest("REACTION_INVALID")
    others = [mark for mark in stored.reactions if mark["by"] != world.bot.id]
    stored.reactions = others + [{"by": world.bot.id, "emoji": reaction["emoji"]} for reaction in chosen]
    world.changed(chat, "edited", stored)
    return True


def _need_pin_right(world: World, chat: Chat) -> None:
    if chat.type == "private":
        return
    bot = chat.members[world.bot.id]
    right = "can_edit_messages" if chat.type == "channel" else "can_pin_messages"
    if not bot.can(right):
        raise BadRequest("not enough rights to manage pinned messages in the chat")


def _newest_pin(chat: Chat) -> Json | None:
    for number in reversed(chat.pinned):
        stored = chat.history.get(number)
        if stored is not None:
            return stored.message
    return None
