"""Joining by slip: whoever holds a printed slip ties their account in Telegram to their record."""
