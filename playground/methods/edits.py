"""Methods that change or remove what the bot has sent."""

from typing import Any

from playground.errors import BadRequest, not_modelled
from playground.markup import inline_keyboard
from playground.methods.media import media_of
from playground.methods.targets import spend, writable
from playground.methods.texts import caption_of, text_of
from playground.schema import attachment
from playground.world import World
from playground.world.chats import Chat
from playground.world.history import Stored
from playground.world.posting import delete, replace

Json = dict[str, Any]
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
MEDIA = ("photo", "document", "video", "voice")
CAPTION = ("caption", "caption_entities", "show_caption_above_media", "has_media_spoiler")
BULK = 100
# Service messages that nobody can delete: where a topic or a supergroup began.
PERMANENT = frozenset(
    {"forum_topic_created", "migrate_from_chat_id", "supergroup_chat_created", "channel_chat_created"}
)
OLDEST_TO_DELETE = 48 * 3600


def edit_message_text(world: World, params: Json) -> Json:
    text, entities = text_of(world, params)
    chat, stored = _editable(world, params)
    if "text" not in stored.message:
        raise BadRequest("there is no text in the message to edit")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    if params.get("link_preview_options"):
        content["link_preview_options"] = params["link_preview_options"]
    return _edited(world, chat, stored, params, content, ("text", "entities", "link_preview_options"))


def edit_message_caption(world: World, params: Json) -> Json:
    content = caption_of(world, params)
    chat, stored = _editable(world, params)
    if not any(name in stored.message for name in MEDIA):
        raise BadRequest("there is no caption in the message to edit")
    if params.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return _edited(world, chat, stored, params, content, CAPTION[:3])


def edit_message_media(world: World, params: Json) -> Json:
    chat, stored = _editable(world, params)
    media: Json = params["media"]
    kind = media["type"]
    if stored.poll is not None:
        raise BadRequest("there is no media in the message to edit")
    if kind not in ("photo", "document"):
        raise not_modelled(f"media of type {kind}")
    files = params.get("files", {})
    content = media_of(world, kind, attachment(media["media"], files))
    content.update(caption_of(world, media))
    if media.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    if media.get("has_spoiler"):
        content["has_media_spoiler"] = True
    return _edited(world, chat, stored, params, content, (*MEDIA, *CAPTION, "text", "entities", "link_preview_options"))


def edit_message_reply_markup(world: World, params: Json) -> Json:
    chat, stored = _editable(world, params)
    return _edited(world, chat, stored, params, {}, ())


def delete_message(world: World, params: Json) -> bool:
    chat = writable(world, params)
    stored = chat.history.get(params["message_id"])
    if stored is None:
        raise BadRequest("message to delete not found")
    _check_deletable(world, chat, stored)
    delete(world, chat, stored)
    return True


def delete_messages(world: World, params: Json) -> bool:
    chat = writable(world, params)
    numbers: list[int] = params["message_ids"]
    if not 1 <= len(numbers) <= BULK:
        raise BadRequest(
            "too many message identifiers specified" if numbers else "message identifiers are not specified"
        )
    found = [stored for stored in map(chat.history.get, numbers) if stored is not None]
    for stored in found:
        _check_deletable(world, chat, stored)
    for stored in found:
        delete(world, chat, stored)
    return True


def _editable(world: World, params: Json) -> tuple[Chat, Stored]:
    if "inline_message_id" in params:
        raise not_modelled("inline_message_id")
    if "chat_id" not in params:
        raise BadRequest("chat_id is empty")
    if "message_id" not in params:
        raise BadRequest("message identifier is not specified")
    chat = writable(world, params)
    stored = chat.history.get(params["message_id"])
    if stored is None:
        raise BadRequest("message to edit not found")
    if stored.service or not may_edit(world, chat, stored):
        raise BadRequest("message can't be edited")
    return chat, stored


def may_edit(world: World, chat: Chat, stored: Stored) -> bool:
    """Own messages at any age, unless forwarded or sent with a keyboard that is not an inline one; in a channel others'
    posts within two days, or with the right at any age."""
    if "forward_origin" in stored.message:
        return False
    if stored.markup is not None and "inline_keyboard" not in stored.markup:
        return False
    if chat.type != "channel":
        return stored.author == world.bot.id
    bot = chat.members[world.bot.id]
    return bot.can("can_edit_messages") or (stored.author == world.bot.id and bot.can("can_post_messages"))


def _edited(world: World, chat: Chat, stored: Stored, params: Json, content: Json, replaced: tuple[str, ...]) -> Json:
    """Replace these fields by this content and the keyboard by the given one, or by none."""
    old = stored.message
    markup = inline_keyboard(params.get("reply_markup"))
    kept = {name: value for name, value in old.items() if name not in replaced and name != "reply_markup"}
    new = {**kept, **content}
    if markup is not None:
        new["reply_markup"] = markup
    if _same(old, new):
        raise BadRequest(NOT_MODIFIED)
    spend(world, chat)
    new["edit_date"] = world.date()
    stored.markup = markup
    replace(world, chat, stored, new)
    return new


def _same(old: Json, new: Json) -> bool:
    return {**old, "edit_date": 0} == {**new, "edit_date": 0}


def _check_deletable(world: World, chat: Chat, stored: Stored) -> None:
    """Raise the 400 for a message that the bot may not delete: older than two days, or not its own to delete."""
    young = world.date() - int(stored.message["date"]) <= OLDEST_TO_DELETE
    own = stored.author == world.bot.id
    if chat.type in ("supergroup", "channel"):
        bot = chat.members[world.bot.id]
        permanent = stored.id == 1 or not PERMANENT.isdisjoint(stored.message)
        own = own and ((chat.type == "supergroup" and not stored.service) or bot.can("can_post_messages"))
        if not young or permanent or not (own or bot.can("can_delete_messages")):
            raise BadRequest("message can't be deleted")
        return
    if chat.type == "private":
        allowed = not (own and stored.service)
    else:
        allowed = (own and not stored.service) or chat.members[world.bot.id].is_admin
    if not young or not allowed:
        raise BadRequest("message can't be deleted for everyone")
