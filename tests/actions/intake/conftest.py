"""An empty database, as what takes updates in has it."""

from tests.bot.intake.conftest import ctx

__all__ = ["ctx"]
