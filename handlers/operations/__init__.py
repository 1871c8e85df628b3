"""What operators read of the bot's own state."""

from handlers.operations.views import alarm_text, over_text, renderers

__all__ = ["alarm_text", "over_text", "renderers"]
