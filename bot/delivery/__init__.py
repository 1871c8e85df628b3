"""Messages out: the outbox's sender and live cards."""

from bot.delivery.facade import Delivery

__all__ = ["Delivery"]
