"""Looking around, and making people and chats to look at."""

from aiohttp import web

from playground.errors import PlayError
from playground.play.asking import Asked, Counter, Json, answer
from playground.play.views import chat_view, chats_view, messages_view, person_view, sees
from playground.world.posting import open_topic
from playground.world.voting import close_due

MOST_MESSAGES = 1000
LONGEST_WAIT = 30.0
VERSION_HEADER = "X-Chat-Version"
# What a page may show by itself; anything else is only ever downloaded.
SHOWN = ("image/", "audio/", "video/")


def look_routes(counter: Counter) -> list[web.RouteDef]:
    """People, chats, topics, messages, files."""
    return [
        counter.get("/play/people", people),
        counter.post("/play/people", add_person),
        counter.get("/play/chats", chats),
        counter.post("/play/chats", add_chat),
        counter.post("/play/topics", add_topic),
        counter.get("/play/messages", messages),
        counter.post("/play/read", read),
        counter.get("/play/file/{file_id}", file),
    ]


def people(asked: Asked) -> list[Json]:
    return [person_view(person) for person in asked.world.people.values()]


def add_person(asked: Asked) -> Json:
    person = asked.world.add_person(
        asked.text("first_name"),
        asked.text("last_name", None),
        asked.text("username", None),
        asked.text("language_code", None),
        asked.text("about", None),
        asked.integer("id", None),
        zone=asked.text("zone", None),
    )
    asked.world.events.tell({"type": "reset"})
    return person_view(person)


def chats(asked: Asked) -> list[Json]:
    close_due(asked.world)
    return chats_view(asked.world, asked.person())


def add_chat(asked: Asked) -> Json:
    world = asked.world
    owner = asked.person("owner")
    members = [world.person(number) for number in asked.list("members", [])]
    if None in members or world.bot in members:
        raise PlayError("every member must be a person there is; the bot comes by /play/add_bot")
    chat = world.add_chat(
        asked.text("type"),
        asked.text("title"),
        owner,
        [person for person in members if person is not None],
        asked.text("username", None),
        asked.yes_no("is_forum", False),
        asked.integer("id", None),
    )
    world.changed(chat, "chat")
    return chat_view(world, owner, chat)


def add_topic(asked: Asked) -> Json:
    chat = asked.chat()
    if not chat.is_forum:
        raise PlayError("the chat is not a forum")
    name = asked.text("name").strip()
    if not name:
        raise PlayError("a topic needs a name")
    owner = next(person for person, member in chat.members.items() if member.status == "creator")
    author = asked.person() if "as" in asked.fields else asked.world.people[owner]
    topic = open_topic(asked.world, chat, author, name)
    return {"id": topic.id, "name": topic.name}


async def messages(asked: Asked) -> web.Response:
    """With `known` (a version from the header of an earlier answer) it waits until something has changed."""
    world, person, chat = asked.world, asked.person(), asked.chat()
    if not sees(chat, person):
        raise PlayError("this person is not in the chat", 403)
    close_due(world)
    known = asked.integer("known", None)
    if known is not None:
        await world.chat_changed(chat, known, min(asked.number("timeout", LONGEST_WAIT), LONGEST_WAIT))
        chat = asked.chat()
    told = messages_view(
        person,
        chat,
        asked.integer("thread", None),
        min(max(asked.integer("limit", 100), 1), MOST_MESSAGES),
        asked.integer("before", None),
    )
    return answer(told, headers={VERSION_HEADER: str(chat.version)})


def read(asked: Asked) -> Json:
    """The person has seen everything in the chat."""
    person, chat = asked.person(), asked.chat()
    if not sees(chat, person):
        raise PlayError("this person is not in the chat", 403)
    last = next(chat.history.newest_first(), None)
    if last is not None and chat.read.get(person.id, 0) < last.id:
        chat.read[person.id] = last.id
    return chat_view(asked.world, person, chat)


def file(asked: Asked) -> web.Response:
    stored = asked.world.files.get(asked.request.match_info["file_id"])
    if stored is None:
        raise PlayError("there is no such file", 404)
    mime = stored.mime or "application/octet-stream"
    shown = mime.startswith(SHOWN) and "svg" not in mime
    headers = {"X-Content-Type-Options": "nosniff"}
    if not shown:
        headers["Content-Disposition"] = "attachment"
    return web.Response(
        body=stored.content, headers=headers, content_type=mime if shown else "application/octet-stream"
    )
