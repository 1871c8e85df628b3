"""Advice one to one (6.2), through the bot: what is said, what is reported, what time brings."""
