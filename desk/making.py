"""Pages are made in threads: a long list takes a while, and everybody else is answered meanwhile."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from aiohttp import web

Answer = TypeVar("Answer", bound=web.StreamResponse)


class Page(web.Response):
    """A page that is still to be made: ``make`` says what stands in it. It is sent once it is :func:`made`."""

    def __init__(self, make: Callable[[], str], status: int) -> None:
        super().__init__(status=status, content_type="text/html", charset="utf-8")
        self.make: Callable[[], str] | None = make


async def made(answer: Answer) -> Answer:
    """The same answer; if it is a page, with all that stands in it. Raises what making it does."""
    if isinstance(answer, Page) and answer.make is not None:
        answer.text = await asyncio.to_thread(answer.make)
        answer.make = None
    return answer
