"""How updates come in: the bot asks for them, or Telegram brings them."""

from aiogram import Bot

from bot.intake import Accept, Intake
from bot.intake.polling import Polling
from bot.settings import IntakeMode, Settings


def intake_of(settings: Settings, bot: Bot, accept: Accept, updates: list[str]) -> Intake:
    """The source that the settings name; ``updates`` are the kinds that are wanted."""
    if settings.intake.mode is IntakeMode.POLLING:
        return Polling(bot, accept, updates)
    # Whoever polls never loads it.
    from bot.intake.webhook import Webhook

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
