"""A playground within a test's own process."""

from datetime import datetime

from playground.server import TOKEN, PlaygroundServer


async def start_playground(
    port: int = 0,
    *,
    world: str = "empty",
    token: str = TOKEN,
    bot_status: str | None = None,
    starts_at: datetime | None = None,
    limits: bool = True,
) -> PlaygroundServer:
    """A running playground with .url, .token, .world, .clock, .faults; end it with `await server.stop()`."""
    server = PlaygroundServer("127.0.0.1", port, token, world, bot_status, starts_at, limits)
    await server.start()
    return server
