"""What the desk is made of: sections, each a module of `desk/pages` with its routes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from desk.desk import Beside, Place
from desk.visit import Visit
from domain.people.roles import Right

FORM_LIMIT = 512 * 1024
"""Bytes of a form: every field at its limit, several times over."""

Handler = Callable[[Visit], Awaitable[web.Response]]


@dataclass(frozen=True, slots=True)
class Route:
    """One address. Nobody without the ``right`` gets as far as the handler; the action behind it checks again.

    ``limit`` is how many bytes may be sent there.
    """

    method: str
    path: str
    right: Right
    handler: Handler
    limit: int = FORM_LIMIT


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the desk. ``name`` has a text, desk-nav-<name>; sections stand in their ``order``.

    The first route is its front page, which the navigation leads to, unless it is ``hidden`` there. Its right says
    who sees the section at all.
    """

    name: str
    order: int
    routes: tuple[Route, ...]
    hidden: bool = False
    beside_person: Beside | None = None

    @property
    def place(self) -> Place | None:
        """Its line of the navigation."""
        front = self.routes[0]
        return None if self.hidden else Place(self.name, front.path, front.right)
