"""The program: how it starts, is configured, runs and talks to Telegram."""
