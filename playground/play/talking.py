"""What people say, send and tap."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playground.detection import with_detected
from playground.entities import tidy
from playground.errors import PlayError
from playground.limits import LONGEST_CAPTION, LONGEST_TEXT, is_start_payload
from playground.methods.media import Upload, media_of
from playground.world import World
from playground.world.callbacks import Query
from playground.world.chats import Chat
from playground.world.history import Stored
from playground.world.members import Member
from playground.world.people import Person
from playground.world.polls import Poll
from playground.world.posting import change_membership, delete, post, replace

Json = dict[str, Any]
PUBLIC_LINK = ("t.me", "telegram.me", "telegram.dog")


def say(
    world: World,
    person: Person,
    chat: Chat,
    text: str,
    thread: int | None = None,
    reply_to: int | None = None,
    entities: list[Json] | None = None,
) -> Stored:
    """Write a text into a chat. Raises `PlayError` where the app would not let this person write."""
    clean, marked = tidy(text, entities or [])
    if not clean:
        raise PlayError("there is nothing to send")
    if len(clean) > LONGEST_TEXT:
        raise PlayError(f"a message has at most {LONGEST_TEXT} characters")
    content: Json = {"text": clean}
    if found := with_detected(clean, marked):
        content["entities"] = found
    return put(world, person, chat, content, thread, reply_to)


def put(
    world: World,
    person: Person,
    chat: Chat,
    content: Json,
    thread: int | None = None,
    reply_to: int | None = None,
    poll: Poll | None = None,
) -> Stored:
    """Send any content. In the private chat the first message opens it: the START button."""
    must_write(world, person, chat)
    if thread is not None and (not chat.is_forum or thread not in chat.topics):
        raise PlayError("there is no such topic here")
    answered = None
    if reply_to is not None:
        answered = chat.history.get(reply_to)
        if answered is None:
            raise PlayError("the message to reply to is not there")
    if chat.type == "private":
        chat.started = True
        world.meet(person.id)
    return post(world, chat, person, content, thread=thread, reply_to=answered, poll=poll)


def upload(
    world: World,
    person: Person,
    chat: Chat,
    kind: str,
    file: Upload,
    caption: str | None = None,
    thread: int | None = None,
    entities: list[Json] | None = None,
    album: str | None = None,
) -> Stored:
    """Send a photo, document, voice message or video. ``entities`` format the caption.

    What is sent together comes as messages of their own with the same ``album``.
    """
    if kind not in ("photo", "document", "voice", "video"):
        raise PlayError("a file is sent as a photo, document, voice or video")
    must_write(world, person, chat)
    content = media_of(world, kind, file)
    if caption:
        clean, marked = tidy(caption, entities or [])
        if len(clean) > LONGEST_CAPTION:
            raise PlayError(f"a caption has at most {LONGEST_CAPTION} characters")
        content["caption"] = clean
        if found := with_detected(clean, marked):
            content["caption_entities"] = found
    if album is not None:
        content["media_group_id"] = album
    return put(world, person, chat, content, thread)


def edit(world: World, person: Person, chat: Chat, number: int, text: str) -> Stored:
    """Change one's own text."""
    stored = seen_message(person, chat, number)
    if stored.author != person.id or "text" not in stored.message:
        raise PlayError("only one's own text can be changed")
    clean, marked = tidy(text, [])
    if not clean:
        raise PlayError("there is nothing to send")
    kept = {k: v for k, v in stored.message.items() if k not in ("text", "entities")}
    found = with_detected(clean, marked)
    new = {**kept, "text": clean, **({"entities": found} if found else {}), "edit_date": world.date()}
    replace(world, chat, stored, new)
    return stored


def remove(world: World, person: Person, chat: Chat, number: int) -> Stored:
    """Delete a message for everyone: one's own, in private any, as an administrator any."""
    stored = seen_message(person, chat, number)
    admin = chat.type != "private" and chat.members[person.id].can("can_delete_messages")
    if stored.author != person.id and chat.type != "private" and not admin:
        raise PlayError("this person may not delete that message")
    delete(world, chat, stored)
    return stored


def find_button(markup: Json | None, wanted: Mapping[str, Any]) -> Json:
    """The inline button that is meant by its text, its data, or its row and column."""
    markup = markup or {}
    rows: list[list[Json]] = markup.get("inline_keyboard") or markup.get("keyboard") or []
    if "row" in wanted:
        row, col = wanted["row"], wanted.get("col", 0)
        if not 0 <= row < len(rows) or not 0 <= col < len(rows[row]):
            raise PlayError("there is no button at that place")
        chosen: Json = rows[row][col]
        return chosen
    buttons = [button for row in rows for button in row]
    name, key = ("data", "callback_data") if "data" in wanted else ("text", "text")
    for button in buttons:
        if button.get(key) == wanted.get(name):
            return button
    there = ", ".join(button["text"] for button in buttons) or "none"
    raise PlayError(f"there is no button {wanted.get(name)!r}; there are: {there}")


def press(world: World, person: Person, chat: Chat, stored: Stored, data: str) -> Query:
    """Press a callback button: the bot gets a callback_query. A blocked bot gets nothing: the app says so."""
    if chat.type == "private" and chat.blocked:
        raise PlayError("the bot is blocked: unblock it first", 403)
    query = world.callbacks.open(person.id, chat.id, stored.id)
    if stored.deleted:
        message: Json = {"chat": chat.as_chat(), "message_id": stored.id, "date": 0}
    else:
        message = stored.message
    world.meet(person.id)
    payload: Json = {
        "id": query.id,
        "from": person.user(),
        "message": message,
        "chat_instance": str(chat.id * 7_919_000_003 % 2**63),
        "data": data,
    }
    world.updates.push("callback_query", payload, (person.id, 3))
    return query


def open_link(world: World, person: Person, link: str, chat: Chat | None = None) -> Stored:
    """Open a link to the bot: ?start= in the private chat, ?startgroup= in a group chosen by the person."""
    parts = urlsplit(link if "://" in link else f"https://{link}")
    if (parts.hostname or "").lower() not in PUBLIC_LINK:
        raise PlayError("only links to t.me can be opened here")
    username = world.bot.username or ""
    if parts.path.strip("/").lower() != username.lower():
        raise PlayError("the link does not lead to the bot")
    asked = parse_qs(parts.query, keep_blank_values=True)
    payload = (asked.get("start") or asked.get("startgroup") or [""])[0]
    if payload and not is_start_payload(payload):
        raise PlayError("a start parameter is 1 to 64 characters of A-Z, a-z, 0-9, _ and -")
    if "startgroup" not in asked:
        return say(world, person, world.chats[person.id], f"/start {payload}".strip())
    if chat is None:
        raise PlayError("choose the group in which the bot is to start")
    if not chat.has(world.bot.id):
        change_membership(world, chat, world.bot, Member("member"), by=person)
        post(world, chat, person, {"new_chat_members": [world.bot.user()]}, service=True)
    return say(world, person, chat, f"/start@{username} {payload}".strip())


def must_write(world: World, person: Person, chat: Chat) -> None:
    """Raise `PlayError` when the app would show no box to write in."""
    if problem := why_not_write(world, person, chat):
        raise PlayError(problem, 403)


def why_not_write(world: World, person: Person, chat: Chat) -> str | None:
    """Why this person cannot write here, or None when they can."""
    if person.deleted:
        return "this account is deleted"
    if chat.type == "private":
        if chat.id != person.id:
            return "this is somebody else's chat"
        return "the bot is blocked: unblock it first" if chat.blocked else None
    if chat.migrated_to is not None:
        return "the group became a supergroup"
    member = chat.standing(person.id)
    if member is None or not member.present:
        return "this person is not in the chat"
    if chat.type == "channel" and not member.can("can_post_messages"):
        return "only administrators write in a channel"
    return None


def seen_message(person: Person, chat: Chat, number: int, deleted: bool = False) -> Stored:
    """A message that this person can see; with `deleted` one that an old app still shows."""
    if not (chat.id == person.id if chat.type == "private" else chat.has(person.id)):
        raise PlayError("this person is not in the chat", 403)
    stored = chat.history.tombstone(number) if deleted else chat.history.get(number)
    if stored is None:
        raise PlayError("there is no such message", 404)
    return stored
