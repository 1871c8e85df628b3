"""What every page is given."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from actions.context import Context
from actions.registry.directory import Directory, Filter
from desk.cookies import Cookies
from desk.rendering import Pages
from desk.uploads import Uploads
from domain.people.person import Actor
from domain.people.roles import Right, may
from domain.registry.record import Record
from wording.texts import Texts

REMEMBERED = 500
"""Sessions whose search is kept in mind."""


@dataclass(frozen=True, slots=True)
class Search:
    """What somebody looks for among people, and which page of it they see, from 1."""

    wanted: Filter = field(default_factory=Filter)
    page: int = 1


class Searches:
    """What each session looked for last. It is a part of a name, so it stands in no address, and on no disk."""

    def __init__(self) -> None:
        self._by_session: dict[int, Search] = {}

    def of(self, session: int) -> Search:
        return self._by_session.get(session, Search())

    def keep(self, session: int, search: Search) -> None:
        """Whoever searched longest ago is forgotten first."""
        self._by_session.pop(session, None)
        self._by_session[session] = search
        while len(self._by_session) > REMEMBERED:
            del self._by_session[next(iter(self._by_session))]


Beside = Callable[[Any, Record], Awaitable[Markup | None]]
"""What a section shows a visitor on the page of a person; None: nothing."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the navigation: the section's name, where it leads, and who may go there."""

    name: str
    path: str
    right: Right

    def is_for(self, actor: Actor) -> bool:
        return may(actor.roles, self.right)


@dataclass(frozen=True, slots=True)
class Desk:
    """``invitation`` makes the address that gives a role of the token of a role link."""

    ctx: Context
    directory: Directory
    texts: Texts
    pages: Pages
    cookies: Cookies
    places: Sequence[Place]
    besides: Sequence[Beside]
    invitation: Callable[[str], str]
    searches: Searches = field(default_factory=Searches)
    uploads: Uploads = field(default_factory=Uploads)
