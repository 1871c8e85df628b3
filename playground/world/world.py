"""The world: people, chats, the bot and everything it is told or has said."""

import asyncio
import time
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from playground.clock import PlaygroundClock
from playground.limits import RateLimits
from playground.world.callbacks import Callbacks
from playground.world.chats import Chat
from playground.world.events import Events
from playground.world.files import Files
from playground.world.history import Stored
from playground.world.journal import Journal
from playground.world.members import Member, rights_of
from playground.world.people import Person
from playground.world.profile import Profile
from playground.world.updates import Pending, Updates
from playground.world.webhook import Webhook

Json = dict[str, Any]
FIRST_PERSON = 1001
SUPERGROUPS = -1_000_000_000_000
EPOCH = datetime(2025, 1, 1, tzinfo=UTC).timestamp()


class World:
    """All of the playground's state. One event loop works on it, so that nothing here needs a lock."""

    def __init__(self, clock: PlaygroundClock, token: str, username: str = "edelweiss_play_bot") -> None:
        self.clock = clock
        self.token = token
        self.bot = Person(int(token.partition(":")[0]), "Эдельвейс", username=username, is_bot=True)
        self.people: dict[int, Person] = {self.bot.id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.usernames: dict[str, int] = {username.lower(): self.bot.id}
        self.known: set[int] = set()  # people that the bot has heard of: others do not exist for it
        self.profile = Profile()
        self.files = Files()
        self.events = Events()
        self.journal = Journal()
        # Numbers grow from one run to the next, so that a bot that remembers an earlier run is not confused.
        beginning = int((time.time() - EPOCH) * 8)
        self.updates = Updates(clock, beginning)
        self.callbacks = Callbacks(clock, 4_000_000_000_000_000_000 + beginning * 1_000_000)
        self.updates.on_delivery = self._delivered
        self.webhook = Webhook(clock, self.updates)
        self.limits = RateLimits()
        self._next_id = FIRST_PERSON
        self.last_number = 0
        self._last_poll = 5_000_000_000_000_000_000 + beginning * 1_000_000
        self.timed_polls: set[tuple[int, int]] = set()  # chat and message of those that will close by themselves
        self.generation = 0
        self._waiting: dict[int, asyncio.Event] = {}

    # -- who and where ---------------------------------------------------------------------------------------

    def add_person(
        self,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
        about: str | None = None,
        id: int | None = None,
        part: str | None = None,
        zone: str | None = None,
    ) -> Person:
        """A new account, and the private chat with the bot that is not opened yet. ValueError: taken or wrong."""
        if not first_name.strip():
            raise ValueError("a person needs a first name")
        if zone is not None and not _is_zone(zone):
            raise ValueError(f"there is no such time zone: {zone}")
        number = self._free_id() if id is None else id
        if number <= 0 or number in self.people:
            raise ValueError(f"the id {number} is taken or not a person's")
        self._claim(username, number)
        person = Person(number, first_name, last_name, username, language_code, about=about, part=part, zone=zone)
        self.people[number] = person
        chat = Chat(number, "private", private_with=person.user())
        chat.members = {number: Member("member"), self.bot.id: Member("member")}
        self.chats[number] = chat
        return person

    def add_chat(
        self,
        type: str,
        title: str,
        owner: Person,
        members: Iterable[Person] = (),
        username: str | None = None,
        is_forum: bool = False,
        id: int | None = None,
    ) -> Chat:
        """A new group, supergroup or channel, without the bot. ValueError: taken or wrong."""
        if type not in ("group", "supergroup", "channel"):
            raise ValueError("a chat is a group, a supergroup or a channel")
        if is_forum and type != "supergroup":
            raise ValueError("only a supergroup can be a forum")
        if username and type == "group":
            raise ValueError("a basic group has no username")
        number = id if id is not None else -self._free_id() + (0 if type == "group" else SUPERGROUPS)
        right = number < SUPERGROUPS if type != "group" else SUPERGROUPS < number < 0
        if not right or number in self.chats:
            raise ValueError(f"the id {number} is taken or not that of a {type}")
        self._claim(username, number)
        chat = Chat(number, type, title, username, is_forum)
        # Number 1 is the news that the chat was made; as a topic it is the general one.
        chat.last_id = 1 if chat.has_own_numbers else 0
        chat.members[owner.id] = Member("creator")
        for person in members:
            if person.id != owner.id:
                chat.members[person.id] = Member("member")
        self.chats[number] = chat
        return chat

    def add_bot(self, chat: Chat, rights: Mapping[str, bool] | None = None) -> None:
        """Put the bot into a chat before the story begins, unannounced; with rights it is an administrator."""
        if chat.type == "channel" or rights is not None:
            chat.members[self.bot.id] = Member("administrator", rights_of(chat.type, rights))
        else:
            chat.members[self.bot.id] = Member("member")

    def promote(self, chat: Chat, person: Person, rights: Mapping[str, bool] | None = None) -> None:
        """Make somebody an administrator before the story begins, unannounced."""
        chat.members[person.id] = Member("administrator", rights_of(chat.type, rights))

    def person(self, person_id: int) -> Person | None:
        """The account, a deleted one included."""
        return self.people.get(person_id)

    def chat(self, chat_id: int) -> Chat | None:
        """Any chat by id."""
        return self.chats.get(chat_id)

    def chat_by_username(self, username: str) -> Chat | None:
        """A public supergroup or channel by its @name."""
        found = self.chats.get(self.usernames.get(username.lstrip("@").lower(), 0))
        return None if found is None or found.type == "private" else found

    # -- time and numbers ------------------------------------------------------------------------------------

    def date(self) -> int:
        """The playground's current moment as messages carry it: whole seconds since 1970."""
        return int(self.clock.unix())

    def next_number(self, chat: Chat) -> int:
        """The number of the next message: within a supergroup or channel, else of the bot's account."""
        if chat.has_own_numbers:
            chat.last_id += 1
            return chat.last_id
        self.last_number += 1
        chat.last_id = self.last_number
        return self.last_number

    def next_poll(self) -> str:
        """The id of the next poll; no other run had it."""
        self._last_poll += 1
        return str(self._last_poll)

    @property
    def bot_listens(self) -> bool:
        """Whether the bot hears what people do: it polls, or has a webhook."""
        return self.webhook.active or self.updates.polled

    def meet(self, person_id: int) -> None:
        """The bot hears of this person."""
        self.known.add(person_id)

    def told(self, chat: Chat) -> list[int]:
        """Ids of people who see what happens in a chat."""
        return [chat.id] if chat.type == "private" else chat.present()

    def changed(self, chat: Chat, event: str, stored: Stored | None = None) -> None:
        """Let watchers know of a change in a chat: "message", "edited", "deleted" or "chat"."""
        chat.version += 1
        waiting = self._waiting.pop(chat.id, None)
        if waiting is not None:
            waiting.set()
        if not self.events.watched:
            return
        told: Json = {"type": event, "chat": chat.id}
        if stored is not None:
            told["message_id"] = stored.id
            if event != "deleted":
                told["message"] = stored.message
        self.events.tell(told, self.told(chat))

    async def chat_changed(self, chat: Chat, known: int, patience: float) -> None:
        """Return as soon as the chat's version differs from `known`, or after `patience` seconds."""
        if chat.version != known:
            return
        waiting = self._waiting.setdefault(chat.id, asyncio.Event())
        try:
            await asyncio.wait_for(waiting.wait(), patience)
        except TimeoutError:
            return

    def wake_all(self) -> None:
        """Everything has changed: whoever waits for any chat looks again."""
        for waiting in self._waiting.values():
            waiting.set()
        self._waiting.clear()

    def _delivered(self, update: Pending) -> None:
        if update.kind == "callback_query":
            self.callbacks.delivered(update.payload["id"])

    def _free_id(self) -> int:
        while self._next_id in self.people:
            self._next_id += 1
        self._next_id += 1
        return self._next_id - 1

    def _claim(self, username: str | None, number: int) -> None:
        if not username:
            return
        if username.lower() in self.usernames:
            raise ValueError(f"@{username} is taken")
        self.usernames[username.lower()] = number


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
