"""The parts of the program that watch over the others, put together."""

from dataclasses import dataclass
from datetime import timedelta

from aiogram import BaseMiddleware, Bot

from actions.context import Context
from bot.backups.keeper import Backups
from bot.direct_word import DirectWord
from bot.metrics import Metrics
from bot.middlewares.flood import Buckets, FloodControl
from bot.middlewares.measuring import Counted, Measured
from bot.readings import Instruments
from bot.scheduler import Ticks
from bot.settings import Settings
from bot.watch import Watch
from domain.notices import Lane
from wording.texts import Texts

WATCH_EVERY = timedelta(seconds=30)
BACKUPS_EVERY = timedelta(minutes=5)
"""How often it is looked whether one is due."""


@dataclass(frozen=True, slots=True)
class Operations:
    """Metrics, backups, alarms, flood control."""

    metrics: Metrics
    instruments: Instruments
    watch: Watch
    backups: Backups | None

    flood: FloodControl | None

    @classmethod
    def of(cls, settings: Settings, ctx: Context, bot: Bot, texts: Texts, ticks: Ticks) -> "Operations":
        """Calls through the bot's session are counted from here on."""
        metrics = Metrics()
        bot.session.middleware(Counted(metrics))
        backups = _backups(settings, ctx)
        instruments = Instruments(ctx, ticks, backups)
        watch = Watch(ctx, instruments, backups, DirectWord(bot, ctx, texts).tell)
        size = settings.flood.burst
        flood = None if size is None else FloodControl(Buckets(size), texts, metrics)
        return cls(metrics, instruments, watch, backups, flood)

    @property
    def middlewares(self) -> list[BaseMiddleware]:
        """Outer middlewares of updates, before that which looks up who is acting."""
        return [Measured(self.metrics), *([self.flood] if self.flood else [])]

    def add_ticks(self, ticks: Ticks) -> None:
        """After all others, so that what those are about to do does not look late."""
        if self.backups is not None:
            ticks.add("backups", self.backups.look, BACKUPS_EVERY)
        ticks.add("watch", self.watch.look, WATCH_EVERY)

    def count_letter(self, lane: Lane, outcome: str) -> None:
        """An attempt to deliver a letter ended."""
        self.metrics.letter(lane, outcome)
        if outcome == "sent":
            self.watch.on_sent(lane)

    async def page(self) -> bytes:
        """What /metrics shows."""
        return await self.metrics.page(self.instruments.read)


def _backups(settings: Settings, ctx: Context) -> Backups | None:
    wanted = settings.backups
    if wanted.every is None:
        return None
    database = settings.database.path
    folder = wanted.folder_for(database)
    return Backups(database, folder, wanted.every, wanted.keep, settings.time.zone, ctx.clock)
