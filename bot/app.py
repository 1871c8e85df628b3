"""The program, put together by hand: read from top to bottom as a list of what it is made of."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any, Protocol

from aiogram import BaseMiddleware, Bot, Dispatcher, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.enums import ParseMode
from aiogram.types import LinkPreviewOptions, Update

from actions.consents import papers as consent_papers
from actions.consents.erasing import Aftercare
from actions.consents.printing import check_templates
from actions.consents.ticks import ConsentTicks
from actions.context import Context, Policy
from actions.duties import ticks as duty_ticks
from actions.duties import upkeep as duty_upkeep
from actions.housekeeping import forget_old
from actions.meetups import ticks as meetup_ticks
from actions.mentoring.petition import ticks as petition_ticks
from actions.posts import ticks as post_ticks
from actions.registry.directory import Directory
from actions.registry.keys import check_keys
from bot.aftermath import Aftermath
from bot.clock import PlaygroundClock, SystemClock
from bot.commands import publish_until_done
from bot.conversations import private_chats
from bot.delivery.facade import Delivery
from bot.delivery.pace import Pace, queues
from bot.dialog_storage import DialogStorage
from bot.garbage import spare_what_stays
from bot.health import HealthServer
from bot.intake import Accept, Intake
from bot.intake.polling import Polling
from bot.intake.reception import Reception
from bot.intake.screening import Screening
from bot.intake.sealing import Sealing
from bot.intake.webhook import Webhook
from bot.introduction import introduce
from bot.lifetime import until_told_to_stop
from bot.middlewares.identity import Identity
from bot.middlewares.screening import Screened
from bot.open_forms import OpenForms
from bot.operations import Operations
from bot.scheduler import Ticks
from bot.session import make_session
from bot.settings import IntakeMode, Settings
from bot.vitals import ProgramStatus, ProgramVitals
from domain.clock import Clock
from handlers import again, errors, last, people, screening
from handlers import delivery as delivery_feature
from handlers import intake as intake_feature
from handlers import operations as operations_feature
from handlers.consents import feature as consents
from handlers.desk import feature as desk_feature
from handlers.duties import feature as duties
from handlers.entrance import Entrance
from handlers.meetups import feature as meetups
from handlers.meetups.views.notices import MeetupNotices
from handlers.mentoring import feature as mentoring
from handlers.people.team import LINK_PREFIX
from handlers.posts import feature as posts
from handlers.programme import feature as programme
from handlers.rendering import Renderers
from handlers.sheets import feature as sheets
from storage.database import Database
from storage.vault import Vault
from wording.texts import Texts

log = logging.getLogger(__name__)

TICK = timedelta(seconds=15)
SOON = timedelta(seconds=5)
A_WHILE = timedelta(minutes=5)
DAILY = timedelta(days=1)
GRACE = 10.0
"""Seconds that what runs has to finish when the program is told to stop."""


class Server(Protocol):
    """The desk, which is loaded only where there is one."""

    @property
    def url(self) -> str: ...

    def when_prepared(self, call: Callable[[], object]) -> None: ...

    async def start(self) -> None: ...

    async def stop(self) -> None: ...


@dataclass(frozen=True)
class Program:
    """The running parts, in the order in which they start."""

    bot: Bot
    clock: Clock
    ctx: Context
    delivery: Delivery
    ticks: Ticks
    reception: Reception
    intake: Intake
    health: HealthServer | None
    desk: Server | None
    publish_commands: Callable[[], Coroutine[Any, Any, None]]


async def run(settings: Settings) -> None:
    """Run until told to stop. The database is at this version already."""
    async with running(settings) as program:
        spare_what_stays()
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
        async with _started(program):
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
    username = (await introduce(bot)).username or ""
    await duty_upkeep.ensure(ctx)

    directory = Directory(ctx)
    told = MeetupNotices(username)
    renderers = Renderers(
        people.renderers(),
        told.renderers(),
        meetups.renderers(),
        duties.renderers(),
        posts.renderers(),
        programme.renderers(),
        consents.renderers(directory),
        mentoring.renderers(),
        delivery_feature.renderers(),
        intake_feature.renderers(),
        operations_feature.renderers(),
    )
    ticks = Ticks()
    operations = Operations.of(settings, ctx, bot, texts, ticks)
    pace = Pace(queues(settings.delivery.broadcast_rate))
    delivery = Delivery(bot, ctx, texts, renderers, told.live_card, pace, count=operations.count_letter)
    bell.answer(delivery.committed)

    ticks.add("meetup reminders", partial(meetup_ticks.remind, ctx), TICK)
    ticks.add("meetup offers", partial(meetup_ticks.open_offers, ctx), TICK)
    ticks.add("meetup starts", partial(meetup_ticks.close, ctx), TICK)
    ticks.add("posts", partial(post_ticks.look_after, ctx), TICK)
    ticks.add("duty reminders", partial(duty_ticks.remind, ctx), TICK)
    ticks.add("duty digests", partial(duty_ticks.digest, ctx), TICK)
    consent_ticks = ConsentTicks(ctx, directory)
    ticks.add("consents", consent_ticks.remind, A_WHILE)
    ticks.add("withdrawals", consent_ticks.count_down, A_WHILE)
    ticks.add("consents that ran out", partial(consent_papers.expire, ctx), A_WHILE)
    ticks.add("erasures", Aftercare(ctx).look, A_WHILE)
    ticks.add("petitions", partial(petition_ticks.look_after, ctx), A_WHILE)
    ticks.add("housekeeping", partial(forget_old, ctx), DAILY)

    features = [people.at_entrance(), meetups.at_entrance(), duties.at_entrance(), posts.at_entrance()]
    features.append(consents.at_entrance(runs=ctx.vault is not None))
    if ctx.vault is not None:
        features += [
            *programme.at_entrance(),
            *mentoring.at_entrance(),
            sheets.at_entrance(),
            desk_feature.at_entrance(),
        ]
    entrance = Entrance.of(*features)
    private = private_router(directory)
    identity = Identity(ctx, texts)
    forms = DialogStorage(database, clock)
    dispatcher = dispatcher_of([*operations.middlewares, identity, Screened()], private, entrance, forms)
    dispatcher["directory"] = directory
    desk = _desk(settings, ctx, directory, texts, username)
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
    ticks.add("parked updates", reception.look_again, SOON)
    operations.add_ticks(ticks)
    intake = _intake(settings, bot, reception.accept, dispatcher.resolve_used_update_types())

    status = None
    if isinstance(clock, PlaygroundClock):
        moments = [meetup_ticks.moments, post_ticks.moments, duty_ticks.moments, consent_ticks.moments]
        moments.append(petition_ticks.moments)
        status = ProgramStatus(ctx, clock, intake, reception, ticks, delivery, moments)
        clock.on_move(status.moved)
    health = None
    if settings.health.port is not None:
        vitals = ProgramVitals(database, ticks, [lambda: operations.watch.trouble, lambda: reception.trouble])
        health = HealthServer(settings.health.host, settings.health.port, vitals, status, metrics=operations.page)
    commands = partial(publish_until_done, bot, texts, entrance)
    return Program(bot, clock, ctx, delivery, ticks, reception, intake, health, desk, commands)


def dispatcher_of(
    middlewares: Iterable[BaseMiddleware], private: Router, entrance: Entrance, storage: DialogStorage
) -> Dispatcher:
    """Who answers what. The order counts: cards first and cheaply, forms in private chats only, the catch-all last."""
    dispatcher = Dispatcher(storage=storage, entrance=entrance, disable_fsm=True, fsm_storage=storage)
    for middleware in middlewares:
        dispatcher.update.outer_middleware(middleware)
    dispatcher.include_routers(
        meetups.card_router(),
        people.router(),
        meetups.hall_router(),
        delivery_feature.router(),
        private,
        screening.router(),
        errors.router(),
        last.router(),
    )
    return dispatcher


def private_router(directory: Directory) -> Router:
    """What happens in private chats."""
    return private_chats(
        [
            again.router(meetups.again_router()),
            people.private_router(),
            meetups.private_router(),
            duties.private_router(),
            posts.private_router(),
            sheets.private_router(),
            desk_feature.private_router(),
            programme.private_router(),
            consents.private_router(),
            mentoring.private_router(),
        ],
        [
            *(*people.dialogs(), *meetups.dialogs(), *duties.dialogs(), *posts.dialogs()),
            *(*programme.dialogs(), *consents.dialogs(directory), *mentoring.dialogs()),
        ],
    )


def policy_of(settings: Settings) -> Policy:
    """The organisation's choices."""
    return Policy(
        zone=settings.time.zone,
        languages=settings.languages.codes,
        owners=frozenset(settings.people.owners),
        quiet_hours=settings.time.quiet_hours,
        promotion_window=settings.meetups.promotion_window,
        working_days=settings.duties.working_days,
        breaks=settings.duties.breaks,
        resources=settings.duties.resources,
        chat_names=settings.programme.chat_names,
        forms=settings.programme.forms,
        desk_url=settings.desk.url or "",
        centre=settings.programme.centre,
        templates=settings.programme.templates,
        opinion_days=settings.programme.opinion_days,
        decision_days=settings.programme.decision_days,
    )


def _desk(settings: Settings, ctx: Context, directory: Directory, texts: Texts, username: str) -> Server | None:
    """The centre's own pages, where a programme is run."""
    if ctx.vault is None or settings.desk.port is None:
        return None
    # A community without a programme never loads it.
    from desk.pages import SECTIONS
    from desk.rendering import Pages
    from desk.server import DeskServer

    return DeskServer(
        ctx,
        directory,
        texts,
        SECTIONS,
        Pages(),
        host=settings.desk.host,
        port=settings.desk.port,
        url=settings.desk.url,
        invitation=lambda token: f"https://t.me/{username}?start={LINK_PREFIX}{token}",
    )


class Bell:
    """Actions ring it after each commit; delivery, which is made after them, answers."""

    def __init__(self) -> None:
        self._answer: Callable[[], None] | None = None

    def answer(self, answer: Callable[[], None]) -> None:
        self._answer = answer

    def ring(self) -> None:
        if self._answer:
            self._answer()


def _intake(settings: Settings, bot: Bot, accept: Accept, updates: list[str]) -> Intake:
    if settings.intake.mode is IntakeMode.POLLING:
        return Polling(bot, accept, updates)
    url, secret = settings.intake.webhook_url, settings.intake.webhook_secret
    assert url is not None
    assert secret is not None
    return Webhook(
        bot,
        accept,
        updates,
        url=url,
        secret=secret.get_secret_value(),
        host=settings.intake.webhook_host,
        port=settings.intake.webhook_port,
    )


async def _feed(dispatcher: Dispatcher, bot: Bot, update: Update) -> None:
    await dispatcher.feed_update(bot, update)


async def _cancelled(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.wait([task])


@asynccontextmanager
async def _started(program: Program) -> AsyncIterator[None]:
    """Start what sends before what receives; stop in the opposite order."""
    stopping: list[Callable[[], Awaitable[object]]] = []
    try:
        if program.health is not None:
            await program.health.start()
            stopping.append(program.health.stop)
        if program.desk is not None:
            await program.desk.start()
            stopping.append(program.desk.stop)
        await program.delivery.start()
        stopping.append(partial(program.delivery.stop, GRACE))
        program.ticks.start()
        stopping.append(program.ticks.stop)
        await program.reception.start()
        stopping.append(partial(program.reception.stop, GRACE))
        await program.intake.start()
        stopping.append(program.intake.stop)
        # People are answered before Telegram knows every command.
        commands = asyncio.create_task(program.publish_commands(), name="commands")
        stopping.append(partial(_cancelled, commands))
        yield
    finally:
        for stop in reversed(stopping):
            try:
                await stop()
            except Exception:
                log.exception("a part of the program could not be stopped cleanly")
