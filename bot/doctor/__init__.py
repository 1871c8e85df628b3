"""What the bot needs, checked one by one; each check says in one line what is wrong and what to do."""

from bot.doctor.examination import examine

__all__ = ["examine"]
