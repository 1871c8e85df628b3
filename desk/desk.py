"""What every page is given."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from actions.consents.book import Book
from actions.context import Context
from actions.mentoring.drafting import Drafts
from actions.mentoring.overview import Overviews
from actions.mentoring.roll import Roll
from actions.monitoring.tallies import Tallies
from actions.registry.directory import Directory, Filter
from desk.cookies import Cookies
from desk.rendering import Pages
from desk.uploads import Uploads
from domain.people.person import Actor
from domain.people.roles import Right, may
from domain.registry.record import Record
from wording.texts import Texts

REMEMBERED = 500
"""Searches that are kept in mind."""


@dataclass(frozen=True, slots=True)
class Search:
    """What somebody looks for among people, and which page of it they see, from 1.

    ``state`` is how it is to stand with them in what the section is about, ``form`` the form of mentoring, "" where
    that does not matter.
    """

    wanted: Filter = field(default_factory=Filter)
    page: int = 1
    state: str = ""
    form: str = ""


class Searches:
    """What each session looked for last in each section: parts of names, so it stands in no address, on no disk."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, str], Search] = {}

    def of(self, session: int, section: str = "people") -> Search:
        return self._known.get((session, section), Search())

    def keep(self, session: int, search: Search, section: str = "people") -> None:
        """Whoever searched longest ago is forgotten first."""
        self._known.pop((session, section), None)
        self._known[session, section] = search
        while len(self._known) > REMEMBERED:
            del self._known[next(iter(self._known))]


Fetch = Callable[[str], Awaitable[bytes]]
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
    """``invitation`` makes the address that gives a role of the token of a role link; ``bot`` is its name there.

    ``fetch`` brings a file of Telegram's by its id; None: there is no Telegram beside. ``address`` tells where people
    reach the desk, without a slash at its end.
    """

    ctx: Context
    directory: Directory
    texts: Texts
    pages: Pages
    cookies: Cookies
    places: Sequence[Place]
    besides: Sequence[Beside]
    invitation: Callable[[str], str]
    bot: str
    book: Book
    drafts: Drafts
    roll: Roll
    overviews: Overviews
    tallies: Tallies
    fetch: Fetch | None = None
    address: Callable[[], str] = str
    searches: Searches = field(default_factory=Searches)
    uploads: Uploads = field(default_factory=Uploads)
