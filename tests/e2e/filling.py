"""Somebody who fills in the form: says or taps, and sees the window that follows."""

from typing import Any

from playground.client import Player, Toast, button_texts, words
from tests.e2e.town import Town


class Filling:
    """``window`` is the form's window as it is now."""

    def __init__(self, town: Town, player: Player) -> None:
        self._town = town
        self._player = player
        self.window: dict[str, Any] = {}

    @property
    def text(self) -> str:
        """What the window says, in one line."""
        return in_one_line(words(self.window))

    @property
    def buttons(self) -> list[str]:
        return [text for row in button_texts(self.window) for text in row]

    def told(self, key: str, /, **args: Any) -> str:
        """What the person reads, in one line."""
        return in_one_line(self._town.words(key, **args).striptags())

    async def open(self) -> None:
        """«Новая встреча», by its command."""
        await self.say("/new", self.told("form-title", limit=120))

    async def say(self, text: str, expected: str) -> None:
        """Type something; the next window holds what is expected."""
        said = await self._player.say(self._player.id, text)
        await self._follow(expected, after=said["message_id"])

    async def send(self, latitude: float, longitude: float, expected: str) -> None:
        said = await self._player.send_location(self._player.id, latitude, longitude)
        await self._follow(expected, after=said["message_id"])

    async def refused(self, text: str, key: str, **args: Any) -> None:
        """Type something that is refused with this reason; the window stays as it is."""
        said = await self._player.say(self._player.id, text)
        await self._hear(self.told(key, **args), said["message_id"])

    async def refused_point(self, key: str) -> None:
        """Send a point on the map where none is wanted."""
        said = await self._player.send_location(self._player.id, 44.8, 20.4)
        await self._hear(self.told(key), said["message_id"])

    async def tap(self, label: str, expected: str) -> Toast:
        """Tap a button of the window; the window, or a new one, holds what is expected."""
        toast = await self._player.tap(self.window, label)
        await self._follow(expected, after=self.window["message_id"] - 1)
        return toast

    async def press(self, key: str, expected: str, **args: Any) -> Toast:
        """The same for a button by its key."""
        return await self.tap(self._town.label(key, **args), expected)

    async def leave(self, key: str, expected: str) -> None:
        """Tap a button that closes the form; a message says what came of it."""
        await self._player.tap(self.window, self._town.label(key))
        self.window = await self._hear(expected, self.window["message_id"])

    async def see(self, expected: str) -> None:
        """The newest window that holds this."""
        await self._follow(expected, after=0)

    async def _follow(self, expected: str, after: int) -> None:
        def is_window(message: dict[str, Any]) -> bool:
            return bool(button_texts(message)) and in_one_line(expected) in in_one_line(words(message))

        self.window = await self._player.wait_for(self._player.id, is_window, after=after)

    async def _hear(self, expected: str, after: int) -> dict[str, Any]:
        return await self._player.wait_for(
            self._player.id, lambda message: in_one_line(expected) in in_one_line(words(message)), after=after
        )


def in_one_line(text: str) -> str:
    return " ".join(text.split())
