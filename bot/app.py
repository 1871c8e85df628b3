"""The program, put together by hand: read from top to bottom as a list of what it is made of.

What features bring stands in `bot/features.py`, and for the programme in `bot/programme.py`.
"""

import logging
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.enums import ParseMode
from aiogram.types import LinkPreviewOptions, Update

from actions.consents.printing import check_templates
from actions.context import Context
from actions.duties import upkeep as duty_upkeep
from actions.mentoring.drafting import Drafts
from actions.monitoring.questions import check_questions
from actions.registry.directory import Directory
from actions.registry.keys import check_keys
from bot.aftermath import Aftermath
from bot.answering import dispatcher_of, private_router
from bot.bell import Bell
from bot.clock import PlaygroundClock, SystemClock
from bot.commands import publish_until_done
from bot.delivery.facade import Delivery
from bot.delivery.pace import Pace, queues
from bot.desk import Desk, desk_of
from bot.dialog_storage import DialogStorage
from bot.features import features_of
from bot.garbage import spare_what_stays
from bot.health import HealthServer
from bot.intake import Intake
from bot.intake.choice import intake_of
from bot.intake.reception import Reception
from bot.intake.screening import Screening
from bot.intake.sealing import Sealing
from bot.introduction import introduce
from bot.lifetime import until_told_to_stop
from bot.middlewares.identity import Identity
from bot.middlewares.screening import Screened
from bot.open_forms import OpenForms
from bot.operations import Operations
from bot.policy import policy_of
from bot.posting.places import places_of
from bot.scheduler import Ticks
from bot.session import make_session
from bot.settings import Settings
from bot.starting import Part, beside, started
from bot.turns import short_turns
from bot.vitals import ProgramStatus, ProgramVitals
from domain.clock import Clock
from handlers.entrance import Entrance
from handlers.meetups.views.notices import MeetupNotices
from handlers.rendering import Renderers
from storage.database import Database
from storage.vault import Vault
from wording.texts import Texts

log = logging.getLogger(__name__)

PARKED_EVERY = timedelta(seconds=5)
GRACE = 10.0
"""Seconds that what runs has to finish when the program is told to stop."""


@dataclass(frozen=True)
class Program:
    """The running parts."""

    bot: Bot
    clock: Clock
    ctx: Context
    delivery: Delivery
    ticks: Ticks
    reception: Reception
    intake: Intake
    health: HealthServer | None
    desk: Desk | None
    publish_commands: Callable[[], Coroutine[Any, Any, None]]

    def parts(self) -> Iterator[Part]:
        """What sends before what receives; people are answered before Telegram knows every command."""
        if self.health is not None:
            yield Part(self.health.start, self.health.stop)
        if self.desk is not None:
            yield Part(self.desk.start, self.desk.stop)
        yield Part(self.delivery.start, partial(self.delivery.stop, GRACE))
        yield Part(self._keep_time, self.ticks.stop)
        yield Part(self.reception.start, partial(self.reception.stop, GRACE))
        yield Part(self.intake.start, self.intake.stop)
        yield beside(self.publish_commands, "commands")

    async def _keep_time(self) -> None:
        self.ticks.start()


async def run(settings: Settings) -> None:
    """Run until told to stop. The database is at this version already."""
    async with running(settings) as program:
        spare_what_stays()
        short_turns()
        if program.desk is not None:
            program.desk.when_prepared(spare_what_stays)
        log.info("the bot is running")
        await until_told_to_stop(program.intake.wait())


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[Program]:
    """The program, started; it is stopped cleanly at the end: nothing new comes in, what runs is finished."""
    clock = PlaygroundClock(settings.time.clock_url) if settings.time.clock_url else SystemClock()
    if isinstance(clock, PlaygroundClock):
        await clock.start()
    database = Database(settings.database.path)
    bot = Bot(
        settings.telegram.token.get_secret_value(),
        session=make_session(settings),
        default=DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True)),
    )
    try:
        program = await _assemble(settings, clock, database, bot)
        async with started(program.parts()):
            yield program
    finally:
        await bot.session.close()
        await database.close()
        if isinstance(clock, PlaygroundClock):
            await clock.stop()


async def _assemble(settings: Settings, clock: Clock, database: Database, bot: Bot) -> Program:
    texts = Texts(settings.languages.codes)
    bell = Bell()
    ctx = Context(database, clock, policy_of(settings), bell.ring, Vault.of(settings.programme.masters))
    await check_keys(ctx)
    await check_templates(ctx)
    await check_questions(ctx)
    username = (await introduce(bot)).username or ""
    await duty_upkeep.ensure(ctx)

    directory = Directory(ctx)
    told = MeetupNotices(username)
    features = features_of(ctx, directory, told, places_of(settings, bot, texts))
    ticks = Ticks()
    for tick in (tick for feature in features for tick in feature.ticks):
        ticks.add(tick.name, tick.run, tick.every)
    renderers = Renderers(*(feature.renderers for feature in features))
    operations = Operations.of(settings, ctx, bot, texts, ticks)
    pace = Pace(queues(settings.delivery.broadcast_rate))
    delivery = Delivery(bot, ctx, texts, renderers, told.live_card, pace, count=operations.count_letter)
    bell.answer(delivery.committed)

    entrance = Entrance.of(*(contribution for feature in features for contribution in feature.entrance))
    private = private_router(features)
    identity = Identity(ctx, texts)
    forms = DialogStorage(database, clock)
    dispatcher = dispatcher_of([*operations.middlewares, identity, Screened()], private, entrance, forms)
    dispatcher["directory"] = directory
    dispatcher["drafts"] = drafts = Drafts(ctx, directory)
    desk = desk_of(settings, ctx, directory, drafts, texts, bot, username)
    dispatcher["desk_address"] = lambda: None if desk is None else desk.url
    aftermath = Aftermath(dispatcher, private, identity, bot)
    feed = partial(_feed, dispatcher, bot)
    screen = Screening(OpenForms(forms, bot.id).allowed) if ctx.vault is not None else None
    reception = Reception(
        ctx,
        bot,
        feed=feed,
        show=aftermath.show,
        apologise=aftermath.apologise,
        screen=screen,
        sealing=Sealing(ctx.vault) if ctx.vault is not None else None,
    )
    ticks.add("parked updates", reception.look_again, PARKED_EVERY)
    operations.add_ticks(ticks)
    intake = intake_of(settings, bot, reception.accept, dispatcher.resolve_used_update_types())

    status = None
    if isinstance(clock, PlaygroundClock):
        moments = [moments for feature in features for moments in feature.moments]
        status = ProgramStatus(ctx, clock, intake, reception, ticks, delivery, moments)
        clock.on_move(status.moved)
    health = None
    if settings.health.port is not None:
        vitals = ProgramVitals(database, ticks, [lambda: operations.watch.trouble, lambda: reception.trouble])
        health = HealthServer(settings.health.host, settings.health.port, vitals, status, metrics=operations.page)
    commands = partial(publish_until_done, bot, texts, entrance)
    return Program(bot, clock, ctx, delivery, ticks, reception, intake, health, desk, commands)


async def _feed(dispatcher: Dispatcher, bot: Bot, update: Update) -> None:
    await dispatcher.feed_update(bot, update)
