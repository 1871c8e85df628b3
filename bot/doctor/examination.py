"""All checks, in the order in which a newcomer meets them."""

from collections.abc import AsyncIterator, Callable

from aiogram import Bot

from bot.clock import SystemClock
from bot.doctor.backups import check_backups
from bot.doctor.database import check_database
from bot.doctor.findings import Finding, well
from bot.doctor.halls import check_halls
from bot.doctor.posting import check_site, check_vk
from bot.doctor.questions import check_questions
from bot.doctor.templates import check_templates
from bot.doctor.time_zone import check_time_zone
from bot.doctor.token import check_token
from bot.session import make_session
from bot.settings import Settings


async def examine(settings: Settings, tell: Callable[[str], object]) -> int:
    """Tell each finding as soon as it is there. Returns the exit code: 0 when all is well, else 1."""
    exit_code = 0
    async for finding in _findings(settings):
        tell(str(finding))
        if not finding.is_well:
            exit_code = 1
    return exit_code


async def _findings(settings: Settings) -> AsyncIterator[Finding]:
    yield well("settings", "every value can be used")
    yield check_time_zone(settings, SystemClock())
    if settings.programme.keys:
        yield check_templates(settings)
        yield check_questions(settings)
    for finding in await check_database(settings.database.path):
        yield finding
    if settings.database.path.exists():
        yield await check_backups(settings, SystemClock())
    if (site := check_site(settings)) is not None:
        yield site
    if (vk := await check_vk(settings)) is not None:
        yield vk
    async with Bot(settings.telegram.token.get_secret_value(), session=make_session(settings)) as bot:
        token = await check_token(bot, settings)
        yield token
        if token.is_well and settings.database.path.exists():
            for finding in await check_halls(settings.database.path, bot):
                yield finding
