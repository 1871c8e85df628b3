"""The bot as it would be without its inbox: `python -m tests.soak.without_inbox run`. Shows what the tests would catch.

Updates go straight to the workers, as in most bots; everything else is the program itself.
"""

from collections.abc import Sequence

from bot import app
from bot.__main__ import main
from bot.intake.arrivals import Arrival
from bot.intake.reception import Reception


class Straight(Reception):
    """Confirms updates as soon as they are in memory."""

    async def accept(self, arrivals: Sequence[Arrival]) -> None:
        await self.workers.room()
        self._stored(arrivals)


if __name__ == "__main__":
    setattr(app, "Reception", Straight)  # noqa: B010
    main()
