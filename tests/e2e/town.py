"""A small community to play with: who lives there, where they meet, and what is planned."""

import html
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from actions.context import Context
from actions.meetups import announce, changes, details, drafts, halls
from actions.people.identity import identify
from bot.app import Program
from domain.meetups.meetup import Meetup, MeetupId, Place, ProgrammeItem
from domain.notices import HallId
from domain.people.person import Actor
from domain.people.roles import Role
from playground.client import Json, Player, Playground, Toast
from storage.halls import Chat
from storage.meetups import Meetups
from storage.people import People, Roles, Seen
from storage.rsvps import Counts, Rsvps
from wording.texts import Texts, Words

TEXTS = Texts(("ru", "en"))
ADMINISTRATOR = {"can_pin_messages": True, "can_delete_messages": True}
CHANNEL_ADMINISTRATOR = {"can_post_messages": True, "can_edit_messages": True}


@dataclass
class Town:
    """People by role, one group that is a hall, and the words that everybody reads."""

    play: Playground
    program: Program
    owner: Player
    organiser: Player
    anna: Player
    boris: Player
    clara: Player
    stranger: Player
    group: int
    hall: HallId
    language: str

    @property
    def ctx(self) -> Context:
        return self.program.ctx

    @property
    def words(self) -> Words:
        return TEXTS.of(self.language)

    @property
    def hall_words(self) -> Words:
        """A hall reads the bot's first language."""
        return TEXTS.of(self.ctx.policy.languages[0])

    def label(self, key: str, **args: Any) -> str:
        return self.words.plain(key, **args)

    def text(self, key: str, **args: Any) -> str:
        """What people read, without its markup."""
        return unmarked(self.words(key, **args))

    def hall_text(self, key: str, **args: Any) -> str:
        """What everybody in the hall reads."""
        return unmarked(self.hall_words(key, **args))

    async def counts(self) -> Counts:
        """How many go and wait, of the newest meetup."""
        async with self.ctx.read() as connection:
            return await Rsvps(connection).counts(MeetupId(await Meetups(connection).count()))

    async def tap_card(self, player: Player, key: str) -> Toast:
        """A button of the card in the hall."""
        return await player.tap(await self.card(), self.hall_words.plain(key))

    def has_button(self, message: Json, key: str) -> bool:
        keyboard = message.get("reply_markup", {}).get("inline_keyboard", [])
        return any(button["text"] == self.label(key) for row in keyboard for button in row)

    def data_of(self, message: Json, key: str) -> str:
        """What a button of a hall's message carries."""
        keyboard = message["reply_markup"]["inline_keyboard"]
        wanted = self.hall_words.plain(key)
        return str(next(button["callback_data"] for row in keyboard for button in row if button["text"] == wanted))

    async def actor(self, player: Player) -> Actor:
        """Who this player is to the bot."""
        name = " ".join(part for part in (player.first_name, player.last_name) if part)
        seen = Seen(player.id, name, player.username, player.language_code)
        return await identify(self.ctx, seen, opened=False)

    async def draft(self, title: str = "Стартапы и работа в них", **given: Any) -> Meetup:
        """A draft of the organiser's, complete but for its halls: in three days at 19:00 for two hours, 3 seats."""
        ctx, actor = self.ctx, await self.actor(self.organiser)
        made = await drafts.create_draft(ctx, actor, title)
        start = given.get("start", self.in_days(3, 19))
        local = start.astimezone(ZoneInfo("Europe/Belgrade"))
        await drafts.set_zone(ctx, actor, made.id, ZoneInfo("Europe/Belgrade"))
        await drafts.set_start(ctx, actor, made.id, local.date(), local.time())
        await drafts.set_length(ctx, actor, made.id, given.get("length", timedelta(hours=2)))
        place = Place("Коворкинг «Мост»", "ул. Речная, 5", "", 44.8125, 20.4612)
        await drafts.set_place(ctx, actor, made.id, given.get("place", place))
        await drafts.set_capacity(ctx, actor, made.id, given.get("capacity", 3))
        await details.set_guests_limit(ctx, actor, made.id, given.get("guests", 2))
        programme = [ProgrammeItem("Как не сгореть", "Пётр Ильин"), ProgrammeItem("Знакомства")]
        return await details.set_programme(ctx, actor, made.id, programme)

    async def meetup(self, *more_halls: HallId, **given: Any) -> MeetupId:
        """A draft as above, announced in the hall (and more); returns when its card is there."""
        made = await self.draft(**given)
        actor = await self.actor(self.organiser)
        await drafts.choose_halls(self.ctx, actor, made.id, [self.hall, *more_halls])
        await announce.announce(self.ctx, actor, made.id)
        await self.card()
        return made.id

    async def bind(self, chat_id: int, title: str, thread: int | None = None, *, is_channel: bool = False) -> HallId:
        """One more hall."""
        chat = Chat(chat_id, thread, title, None, is_channel, can_pin=True)
        actor = await self.actor(self.organiser)
        return (await halls.bind_chat(self.ctx, actor, chat, is_administrator=True, can_write=True)).id

    async def card(self, holding: str = "", chat: int | None = None) -> Json:
        """The newest card in the hall, with buttons, that holds a text."""
        going = self.hall_words.plain("button-go")

        def is_card(message: Json) -> bool:
            keyboard = message.get("reply_markup", {}).get("inline_keyboard", [])
            is_wanted = any(button["text"] == going for row in keyboard for button in row)
            return is_wanted and holding in message.get("text", "")

        return await self.organiser.wait_for(chat or self.group, is_card)

    async def go(self, player: Player) -> str:
        """«Иду» under the card; the toast."""
        toast = await player.tap(await self.card(), self.hall_words.plain("button-go"))
        return toast.text or toast.url

    async def reschedule(self, meetup: MeetupId, start: datetime) -> int:
        actor = await self.actor(self.organiser)
        return await changes.reschedule(self.ctx, actor, meetup, start.astimezone(UTC), timedelta(hours=2))

    async def move(self, meetup: MeetupId, place: Place) -> int:
        return await changes.move(self.ctx, await self.actor(self.organiser), meetup, place)

    async def set_seats(self, meetup: MeetupId, seats: int) -> int:
        return await changes.set_capacity(self.ctx, await self.actor(self.organiser), meetup, seats)

    async def call_off(self, meetup: MeetupId, reason: str) -> int:
        return await changes.cancel(self.ctx, await self.actor(self.organiser), meetup, reason)

    async def appoint(self, player: Player, role: Role = Role.ORGANISER) -> None:
        """One more in the team."""
        who = await self.actor(player)
        async with self.ctx.write() as connection:
            await Roles(connection).give(who.id, role, None, self.ctx.now())

    async def dismiss(self, player: Player, role: Role = Role.ORGANISER) -> None:
        """One fewer in the team."""
        who = await self.actor(player)
        async with self.ctx.write() as connection:
            await Roles(connection).take(who.id, role)

    async def set_zone(self, player: Player, zone: str) -> None:
        who = await self.actor(player)
        async with self.ctx.write() as connection:
            await People(connection).set_zone(who.id, ZoneInfo(zone))

    def in_days(self, days: int, hour: int) -> datetime:
        """That many days from now, at an hour of Belgrade."""
        today = self.ctx.now().astimezone(ZoneInfo("Europe/Belgrade"))
        return (today + timedelta(days=days)).replace(hour=hour, minute=0, second=0, microsecond=0)


def unmarked(text: str) -> str:
    """HTML as it is read: without tags, with its line breaks."""
    return html.unescape(re.sub(r"<[^>]+>", "", text))


async def settle(play: Playground, program: Program, language: str, owner: Player) -> Town:
    """People it is made of: the owner, an organiser, three who opened the bot, and one who never did."""
    organiser = await play.person("Олег", "Орлов", "oleg_orlov", language)
    anna = await play.person("Анна", None, "anna_a", language)
    boris = await play.person("Борис", None, None, language)
    clara = await play.person("Клара", None, "clara_k", language)
    stranger = await play.person("Степан", None, "stepan_s", language)
    people = [organiser, anna, boris, clara, stranger]
    group = await play.chat("supergroup", "Клуб у реки", owner, people)
    await owner.add_bot(group, ADMINISTRATOR)
    await owner.promote(group, organiser)
    town = Town(play, program, owner, organiser, anna, boris, clara, stranger, group, HallId(0), language)
    for player in (organiser, anna, boris, clara):
        await player.start()
        await player.wait_for(player.id, player.first_name)
    await town.appoint(organiser)
    town.hall = await town.bind(group, "Клуб у реки")
    return town
