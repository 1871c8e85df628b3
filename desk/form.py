"""What a browser sent with a page."""

from collections.abc import Iterable

from aiohttp import web

Value = str | bytes | bytearray | web.FileField


class Form:
    """Fields of a form: texts, and files where a page takes some. An address's query is read the same way."""

    def __init__(self, sent: Iterable[tuple[str, Value]] = ()) -> None:
        self._sent = tuple(sent)

    def text(self, name: str) -> str:
        """What was typed, "" for a field that is not there."""
        return next(iter(self.texts(name)), "")

    def texts(self, name: str) -> list[str]:
        """Of a field that is there several times: boxes that were ticked."""
        return [value for one, value in self._sent if one == name and isinstance(value, str)]

    def number(self, name: str) -> int | None:
        """A whole number of at most 18 digits; None for anything else."""
        text = self.text(name)
        return int(text) if text.isascii() and text.isdecimal() and len(text) <= 18 else None

    def file(self, name: str) -> web.FileField | None:
        """A file, if one was chosen."""
        files = (value for one, value in self._sent if one == name and isinstance(value, web.FileField))
        return next((file for file in files if file.filename), None)

    def all_texts(self) -> list[tuple[str, str]]:
        """Every field with its text, in order."""
        return [(name, value) for name, value in self._sent if isinstance(value, str)]
