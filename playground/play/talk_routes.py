"""Talking: texts, files, places, contacts, taps, links."""

import base64
import binascii

from aiohttp import web

from playground.errors import PlayError
from playground.methods.media import Upload
from playground.play.asking import Asked, Counter, Json
from playground.play.polling import answer, ask, close
from playground.play.talking import (
    edit,
    find_button,
    open_link,
    press,
    put,
    remove,
    say,
    seen_message,
    upload,
)
from playground.play.views import message_view
from playground.world.callbacks import Query
from playground.world.chats import GENERAL_TOPIC, Chat
from playground.world.history import Stored
from playground.world.people import Person

USUAL_WAIT = 10.0
LONGEST_WAIT = 60.0


def talk_routes(counter: Counter) -> list[web.RouteDef]:
    """What a person sends, changes, taps and opens."""
    return [
        counter.post("/play/say", said),
        counter.post("/play/upload", uploaded),
        counter.post("/play/location", located),
        counter.post("/play/contact", gave_contact),
        counter.post("/play/edit", edited),
        counter.post("/play/delete_message", deleted),
        counter.post("/play/tap", tapped),
        counter.post("/play/open", opened),
        counter.post("/play/poll", asked_all),
        counter.post("/play/vote", voted),
        counter.post("/play/stop_poll", poll_stopped),
    ]


def said(asked: Asked) -> Json:
    person = asked.person()
    stored = say(
        asked.world,
        person,
        asked.chat(),
        asked.text("text"),
        thread(asked),
        asked.integer("reply_to", None),
        asked.list("entities", None),
    )
    return message_view(stored, person)


def uploaded(asked: Asked) -> Json:
    person = asked.person()
    try:
        content = base64.b64decode(asked.text("content_base64"), validate=True)
    except binascii.Error:
        raise PlayError("content_base64 must be base64") from None
    file = Upload(asked.text("name", "file"), content, asked.text("mime", None))
    stored = upload(
        asked.world,
        person,
        asked.chat(),
        asked.text("kind"),
        file,
        asked.text("caption", None),
        thread(asked),
        asked.list("entities", None),
        asked.text("album", None),
    )
    return message_view(stored, person)


def located(asked: Asked) -> Json:
    person = asked.person()
    latitude, longitude = asked.number("latitude"), asked.number("longitude")
    if not -90 <= latitude <= 90 or not -180 <= longitude <= 180:
        raise PlayError("there is no such place on Earth")
    location = {"latitude": latitude, "longitude": longitude}
    return message_view(put(asked.world, person, asked.chat(), {"location": location}, thread(asked)), person)


def gave_contact(asked: Asked) -> Json:
    person = asked.person()
    contact: Json = {"phone_number": asked.text("phone_number"), "first_name": asked.text("first_name")}
    if (user_id := asked.integer("user_id", None)) is not None:
        contact["user_id"] = user_id
    return message_view(put(asked.world, person, asked.chat(), {"contact": contact}, thread(asked)), person)


def edited(asked: Asked) -> Json:
    person = asked.person()
    stored = edit(asked.world, person, asked.chat(), asked.integer("message"), asked.text("text"))
    return message_view(stored, person)


def deleted(asked: Asked) -> Json:
    person = asked.person()
    stored = remove(asked.world, person, asked.chat(), asked.integer("message"))
    return {"deleted": stored.id}


async def tapped(asked: Asked) -> Json:
    """Press a button. `stale` taps what an old app still shows: a deleted message, or data that is gone."""
    world, person, chat = asked.world, asked.person(), asked.chat()
    stale = asked.yes_no("stale", False)
    stored = seen_message(person, chat, asked.integer("message"), deleted=stale)
    wanted: Json = asked.object("button")
    if stale and "data" in wanted:
        button: Json = {"callback_data": wanted["data"]}
    else:
        button = find_button(stored.markup, wanted)
    if "keyboard" in (stored.markup or {}):
        return {"answered": True, "said": message_view(_typed(asked, person, chat, stored, button), person)}
    if "disabled" in button:
        raise PlayError("the button is disabled")
    if "url" in button:
        return {"answered": True, "url": button["url"]}
    if "copy_text" in button:
        return {"answered": True, "copied": button["copy_text"]["text"]}
    query = press(world, person, chat, stored, button["callback_data"])
    await world.callbacks.wait(query, min(asked.number("wait", USUAL_WAIT), LONGEST_WAIT))
    return toast(query)


def opened(asked: Asked) -> Json:
    person = asked.person()
    chat = asked.chat() if "chat" in asked.fields else None
    return message_view(open_link(asked.world, person, asked.text("link"), chat), person)


def asked_all(asked: Asked) -> Json:
    person = asked.person()
    return message_view(ask(asked.world, person, asked.chat(), asked.fields, thread(asked)), person)


def voted(asked: Asked) -> Json:
    """`options` are the places of those chosen, from 0; an empty list takes the vote back."""
    person = asked.person()
    stored = answer(asked.world, person, asked.chat(), asked.integer("message"), asked.list("options"))
    return message_view(stored, person)


def poll_stopped(asked: Asked) -> Json:
    person = asked.person()
    return message_view(close(asked.world, person, asked.chat(), asked.integer("message")), person)


def thread(asked: Asked) -> int | None:
    """The topic to write in; the general one is no topic."""
    number: int | None = asked.integer("thread", None)
    return None if number == GENERAL_TOPIC else number


def toast(query: Query) -> Json:
    """What the person sees of the bot's answer."""
    told: Json = {"query": query.id, "answered": query.answer is not None}
    if query.answer is not None:
        told.update({name: value for name, value in query.answer.items() if value})
    return told


def _typed(asked: Asked, person: Person, chat: Chat, stored: Stored, button: Json) -> Stored:
    """A button of a reply keyboard writes its text, or gives what it asks for."""
    if button.get("request_contact"):
        contact = {"phone_number": "+10000000000", "first_name": person.first_name, "user_id": person.id}
        return put(asked.world, person, chat, {"contact": contact}, reply_to=stored.id)
    if button.get("request_location"):
        raise PlayError("send the place with /play/location")
    return say(asked.world, person, chat, button["text"], stored.thread)
