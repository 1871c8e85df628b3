"""A bot that knows people and nothing else, running against the playground."""

import shutil
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from aiogram import Bot, Dispatcher, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram_dialog import Dialog

from actions.context import Context, Policy
from actions.mentoring.drafting import Drafts
from actions.mentoring.overview import Overviews
from actions.registry.directory import Directory
from bot.aftermath import Aftermath
from bot.commands import publish_commands
from bot.conversations import private_chats
from bot.delivery.facade import Delivery
from bot.dialog_storage import DialogStorage
from bot.intake.polling import Polling
from bot.intake.reception import Reception
from bot.intake.screening import Screening
from bot.intake.sealing import Sealing
from bot.middlewares.identity import Identity
from bot.middlewares.screening import Screened
from bot.open_forms import OpenForms
from bot.session import Session
from domain.meetups.meetup import MeetupId
from domain.moments import QuietHours
from domain.notices import HallId
from handlers import again, errors, intake, last, people, screening
from handlers.entrance import Entrance
from handlers.media import feature as media
from handlers.mentoring import feature as mentoring
from handlers.mentoring import glossary
from handlers.monitoring import feature as monitoring
from handlers.programme import feature as programme
from handlers.rendering import Outgoing, Renderers
from playground.client import Player, Playground, Toast
from playground.server import PlaygroundServer
from playground.testing import start_playground
from storage.database import Database
from storage.vault import Vault
from wording.reader import Reader
from wording.texts import Texts

START = datetime(2026, 12, 1, 9, tzinfo=UTC)
OWNER = 1000

Json = dict[str, Any]

Wanted = str | Callable[[Json], bool]
"""A part of a message's text, or what has to be true of the message."""

Feature = Callable[[], Router]
"""Makes a router of private chats, or a dialog (which is one too)."""


async def no_card(meetup: MeetupId, hall: HallId, reader: Reader, ctx: Context) -> Outgoing | None:
    raise AssertionError("there are no meetups here")


class PeopleBot:
    """Start it, play people through ``play``, stop it. Started again it finds what it knew.

    With a ``vault`` it runs a mentoring programme as well.
    """

    def __init__(
        self,
        database: Path,
        server: PlaygroundServer,
        play: Playground,
        more: Sequence[Feature],
        vault: Vault | None = None,
    ) -> None:
        self.play = play
        self.server = server
        self._more = more
        self._path = database
        self._vault = vault

    async def start(self) -> None:
        self.database = Database(self._path)
        policy = Policy(
            zone=ZoneInfo("Europe/Moscow"),
            languages=("ru", "en"),
            owners=frozenset({OWNER}),
            quiet_hours=QuietHours(time(21), time(8)),
        )
        self.ctx = Context(self.database, self.server.clock, policy, vault=self._vault)
        runs = self._vault is not None
        self.texts = Texts(policy.languages)
        of_programme = (*programme.at_entrance(), *mentoring.at_entrance(), monitoring.at_entrance()) if runs else ()
        self.entrance = Entrance.of(people.at_entrance(), *of_programme)
        self.bot = Bot(
            self.server.token,
            Session(api=TelegramAPIServer.from_base(self.server.url)),
            default=DefaultBotProperties(parse_mode=ParseMode.HTML),
        )
        forms = DialogStorage(self.database, self.server.clock)
        directory = Directory(self.ctx)
        overviews = Overviews(self.ctx, directory)
        self.dispatcher = Dispatcher(
            disable_fsm=True,
            fsm_storage=forms,
            entrance=self.entrance,
            directory=directory,
            drafts=Drafts(self.ctx, directory),
        )
        identity = Identity(self.ctx, self.texts)
        self.dispatcher.update.outer_middleware(identity)
        self.dispatcher.update.outer_middleware(Screened())
        brought = [more() for more in self._more]
        dialogs = [*people.dialogs(), *(one for one in brought if isinstance(one, Dialog))]
        routers = [again.router(), people.private_router(), glossary.router()]
        routers += [one for one in brought if not isinstance(one, Dialog)]
        if runs:
            routers += [
                programme.private_router(),
                mentoring.private_router(),
                monitoring.private_router(),
                media.private_router(),
            ]
            dialogs += [*programme.dialogs(), *mentoring.dialogs(overviews), *monitoring.dialogs(), *media.dialogs()]
        private = private_chats(routers, dialogs)
        self.dispatcher.include_routers(
            errors.router(),
            people.router(),
            private,
            screening.router(),
            last.router(),
        )
        renderers = Renderers(
            people.renderers(),
            intake.renderers(),
            programme.renderers(),
            mentoring.renderers(overviews),
            monitoring.renderers(),
            media.renderers(),
        )
        self.delivery = Delivery(self.bot, self.ctx, self.texts, renderers, no_card)
        await self.delivery.start()
        await publish_commands(self.bot, self.texts, self.entrance)
        aftermath = Aftermath(self.dispatcher, private, identity, self.bot)
        self.reception = Reception(
            self.ctx,
            self.bot,
            feed=partial(self.dispatcher.feed_update, self.bot),
            show=aftermath.show,
            apologise=aftermath.apologise,
            screen=Screening(OpenForms(forms, self.bot.id).allowed) if runs else None,
            sealing=Sealing(self._vault) if self._vault is not None else None,
        )
        self.polling = Polling(self.bot, self.reception.accept, self.dispatcher.resolve_used_update_types())
        await self.reception.start()
        await self.polling.start()

    async def stop(self) -> None:
        await self.polling.stop()
        await self.reception.stop(10)
        await self.delivery.stop()
        await self.bot.session.close()
        await self.database.close()

    async def somebody(self, name: str, language: str = "ru", id: int | None = None) -> "Talker":
        return Talker(await self.play.person(name, language_code=language, id=id))


class Talker:
    """Somebody in their private chat with the bot: each thing done waits for what the bot writes next."""

    def __init__(self, player: Player) -> None:
        self.player = player
        self.id = player.id
        self.seen = 0

    async def say(self, text: str, wanted: Wanted = "") -> Json:
        return await self._next(await self.player.say(self.id, text), wanted)

    async def send_location(self, latitude: float, longitude: float, wanted: str = "") -> Json:
        return await self._next(await self.player.send_location(self.id, latitude, longitude), wanted)

    async def next(self, wanted: str = "") -> Json:
        """The next message that the bot writes by itself."""
        return await self._next({"message_id": self.seen}, wanted)

    async def changed(self, message: Json, wanted: str) -> Json:
        """The message as it is once it says ``wanted``."""
        return await self.player.wait_for(
            self.id,
            lambda now: now["message_id"] == message["message_id"] and wanted in now.get("text", ""),
        )

    async def tap(self, message: Json, button: str) -> Toast:
        return await self.player.tap(message, button)

    async def tap_to(self, message: Json, button: str, wanted: str) -> Json:
        """Tap, and see the message become what is wanted."""
        await self.tap(message, button)
        return await self.changed(message, wanted)

    async def tap_for(self, message: Json, button: str, wanted: str) -> Json:
        """Tap, and get a new message."""
        last = await self.player.last(self.id)
        assert last is not None
        await self.tap(message, button)
        return await self._next(last, wanted)

    async def _next(self, said: Json, wanted: Wanted) -> Json:
        answer = await self.player.wait_for(self.id, wanted, after=said["message_id"])
        self.seen = answer["message_id"]
        return answer


async def a_people_bot(
    folder: Path, empty_database: Path, more: Sequence[Feature], vault: Vault | None = None
) -> PeopleBot:
    server = await start_playground(starts_at=START, limits=False)
    play = await Playground(server.url).__aenter__()
    running = PeopleBot(Path(shutil.copy(empty_database, folder / "people.db")), server, play, more, vault)
    await running.start()
    return running
