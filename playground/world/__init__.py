"""The state of the playground: who is there, what was said, what the bot has yet to hear."""

from playground.world.world import World

__all__ = ["World"]
