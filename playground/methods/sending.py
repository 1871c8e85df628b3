"""Methods that put a message into a chat."""

from collections.abc import Mapping
from typing import Any

from playground.errors import BadRequest, not_modelled
from playground.markup import reply_markup
from playground.methods.media import media_of
from playground.methods.targets import postable, readable, reply_target, spend, thread_of
from playground.methods.texts import caption_of, text_of
from playground.world import World
from playground.world.chats import Chat
from playground.world.history import Stored
from playground.world.polls import Poll
from playground.world.posting import post

Json = dict[str, Any]
VENUE_FIELDS = ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type")
# What makes a message what it is, and goes along when it is copied or forwarded.
CONTENT = (
    "text",
    "entities",
    "rich_message",
    "caption",
    "caption_entities",
    "photo",
    "document",
    "video",
    "voice",
    "location",
    "venue",
    "contact",
    "link_preview_options",
    "show_caption_above_media",
    "has_media_spoiler",
)


def send_message(world: World, params: Json) -> Json:
    text, entities = text_of(world, params)
    chat = postable(world, params)
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    if params.get("link_preview_options"):
        content["link_preview_options"] = params["link_preview_options"]
    return sent(world, chat, params, content)


def send_photo(world: World, params: Json) -> Json:
    return _send_media(world, params, "photo")


def send_document(world: World, params: Json) -> Json:
    return _send_media(world, params, "document")


def send_voice(world: World, params: Json) -> Json:
    return _send_media(world, params, "voice")


def send_location(world: World, params: Json) -> Json:
    chat = postable(world, params)
    location = _location(params)
    for name in ("horizontal_accuracy", "live_period", "heading", "proximity_alert_radius"):
        if name in params:
            location[name] = params[name]
    return sent(world, chat, params, {"location": location})


def send_venue(world: World, params: Json) -> Json:
    chat = postable(world, params)
    title, address = params["title"].strip(), params["address"].strip()
    if not title:
        raise BadRequest("venue title must be non-empty")
    if not address:
        raise BadRequest("venue address must be non-empty")
    location = _location(params)
    venue: Json = {"location": location, "title": title, "address": address}
    venue.update({name: params[name] for name in VENUE_FIELDS if params.get(name)})
    return sent(world, chat, params, {"location": location, "venue": venue})


def copy_message(world: World, params: Json) -> Json:
    chat = postable(world, params)
    source = _source(world, params, "copy")
    content = {name: source.message[name] for name in CONTENT if name in source.message}
    if "caption" in params and "text" not in content:
        content.pop("caption", None)
        content.pop("caption_entities", None)
        content.update(caption_of(world, params))
    return {"message_id": sent(world, chat, params, content)["message_id"]}


def forward_message(world: World, params: Json) -> Json:
    chat = postable(world, params)
    source = _source(world, params, "forward")
    if source.message.get("has_protected_content"):
        raise BadRequest("message can't be forwarded")
    content = {name: source.message[name] for name in CONTENT if name in source.message}
    return sent(world, chat, params, {"forward_origin": _origin(source), **content})


def _send_media(world: World, params: Json, kind: str) -> Json:
    chat = postable(world, params)
    content = media_of(world, kind, params[kind], params.get("thumbnail"))
    content.update(caption_of(world, params))
    if params.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    if params.get("has_spoiler"):
        content["has_media_spoiler"] = True
    return sent(world, chat, params, content)


def sent(
    world: World,
    chat: Chat,
    params: Json,
    content: Mapping[str, Any],
    poll: Poll | None = None,
    *,
    is_paid: bool = False,
) -> Json:
    """The last checks, the budget (unless it ``is_paid`` for already), the message."""
    thread = thread_of(chat, params)
    reply_to = reply_target(chat, params)
    markup = reply_markup(params.get("reply_markup"), chat_type=chat.type)
    if not is_paid:
        spend(world, chat)
    if params.get("protect_content"):
        content = {**content, "has_protected_content": True}
    if reply_to is not None and chat.is_forum and thread is None:
        thread = reply_to.thread
    stored = post(world, chat, world.bot, content, thread=thread, reply_to=reply_to, markup=markup, poll=poll)
    return stored.message


def _location(params: Json) -> Json:
    latitude, longitude = params["latitude"], params["longitude"]
    if not -90 <= latitude <= 90 or not -180 <= longitude <= 180:
        raise BadRequest("wrong location coordinates specified")
    return {"latitude": latitude, "longitude": longitude}


def _source(world: World, params: Json, verb: str) -> Stored:
    chat = readable(world, {"chat_id": params["from_chat_id"]})
    stored = chat.history.get(params["message_id"])
    if stored is None:
        raise BadRequest(f"message to {verb} not found")
    if stored.service:
        raise BadRequest(f"message can't be {'copied' if verb == 'copy' else 'forwarded'}")
    if stored.poll is not None:
        raise not_modelled(f"to {verb} a poll")
    return stored


def _origin(source: Stored) -> Json:
    message = source.message
    if "forward_origin" in message:
        origin: Json = message["forward_origin"]
        return origin
    if "sender_chat" in message:
        return {
            "type": "channel",
            "date": message["date"],
            "chat": message["sender_chat"],
            "message_id": message["message_id"],
        }
    return {"type": "user", "date": message["date"], "sender_user": message["from"]}
