"""One request of somebody who is signed in, as pages see it."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from markupsafe import Markup

from actions.context import Context
from desk.desk import Desk
from desk.form import Form
from desk.making import Page
from domain.desk.session import DeskSession
from domain.people.person import Actor
from domain.people.roles import Right, may
from wording.reader import Reader
from wording.texts import Words


@dataclass(frozen=True, slots=True)
class Visit:
    """``form`` is what was sent, already known to come from a page of ours. ``token`` goes into every form."""

    desk: Desk
    request: web.Request
    actor: Actor
    session: DeskSession
    reader: Reader
    token: str
    form: Form = field(default_factory=Form)

    @property
    def ctx(self) -> Context:
        return self.desk.ctx

    @property
    def words(self) -> Words:
        return self.reader.words

    @property
    def query(self) -> Form:
        """What stands after the question mark. Nothing that says who somebody is ever does: addresses are kept."""
        return Form(self.request.query.items())

    @property
    def is_partial(self) -> bool:
        """Whether only a part of the page is wanted: htmx asks while somebody types."""
        return self.request.headers.get("HX-Request") == "true"

    def number(self, name: str) -> int:
        """A number in the address."""
        return int(self.request.match_info[name])

    def may(self, right: Right) -> bool:
        return may(self.actor.roles, right)

    @property
    def keeps(self) -> bool:
        """Whether they may change records; others read."""
        return self.may(Right.KEEP_REGISTRY)

    def knows(self, key: str) -> bool:
        """Whether there is such a text: an address may have been changed by hand."""
        try:
            self.words.plain(key)
        except KeyError:
            return False
        return True

    def page(self, template: str, status: int = 200, **values: Any) -> web.Response:
        """A whole page, or the part of one that a template is. It is made once whoever asks has it coming."""
        return Page(lambda: self.part(template, **values), status)

    def part(self, template: str, **values: Any) -> Markup:
        """What a template comes to for this visitor."""
        return self.desk.pages.render(template, self.reader, {**self._around(), **values})

    def go(self, path: str, done: str | None = None) -> web.Response:
        """Lead on to another page, which tells what was ``done``: the end of a text's id, desk-done-<done>."""
        location = path if done is None else f"{path}{'&' if '?' in path else '?'}done={done}"
        return web.Response(status=303, headers={"Location": location})

    def _around(self) -> Mapping[str, Any]:
        """What every page shows around its own content."""
        return {
            "visit": self,
            "token": self.token,
            "opening": secrets.token_hex(16),
            "path": self.request.path,
            "places": [one for one in self.desk.places if one.is_for(self.actor)],
            "languages": [self.desk.texts.of(code) for code in self.desk.texts.languages],
            "done": self.query.text("done"),
        }
