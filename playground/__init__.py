"""A strict stand-in for Telegram on loopback: the real bot plays against it without a token."""
