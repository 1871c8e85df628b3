"""All that somebody can do through an action, found by looking, and what each needs to be tried."""

import importlib
import inspect
import pkgutil
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

import actions
from actions.audit.reading import AuditFilter
from actions.consents.papers import Paper, Signing
from actions.context import Context
from actions.programme.people import Missing
from actions.registry.directory import Directory, Filter
from actions.registry.keeping import Change
from documents.event_page import EventPage
from domain.applications.application import Reason, Wish
from domain.consents.consent import Purpose
from domain.consents.signing import Signer, Stage
from domain.duties.duty import Bound, Ladder, Once
from domain.errors import Refusal
from domain.meetups.meetup import Place, ProgrammeItem
from domain.meetups.notices import Audience
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.forms import FORMS
from domain.registry.practice import PracticeField
from domain.registry.record import Ages, Kind, Part, Standing
from storage.database import Database
from storage.halls import Chat

Verb = Callable[..., Any]


def verbs() -> dict[str, Verb]:
    """Every public function or method of actions/ that is given an actor and a way to what is stored, by its name.

    What decides within an action (it is given a connection, or what was found already) is none.
    """
    found: dict[str, Verb] = {}
    for module in pkgutil.walk_packages(actions.__path__, "actions."):
        if not module.ispkg:
            found |= dict(_verbs_in(module.name))
    return found


def _verbs_in(name: str) -> Iterator[tuple[str, Verb]]:
    for called, member in vars(importlib.import_module(name)).items():
        if getattr(member, "__module__", None) != name:
            continue
        methods = vars(member) if inspect.isclass(member) else {}
        inside = {called: member} | {f"{called}.{one}": method for one, method in methods.items()}
        for label, verb in inside.items():
            if inspect.isfunction(verb) and "_" not in (label[0], label.partition(".")[2][:1]) and _acts(verb):
                yield f"{name.removeprefix('actions.')}.{label}", verb


def _acts(verb: Verb) -> bool:
    given = inspect.signature(verb).parameters.values()
    kinds = [str(one.annotation) for one in given]
    return any("Actor" in kind for kind in kinds) and any(one.name in {"ctx", "directory", "self"} for one in given)


class Undone(Exception):
    """It would have been stored."""


class Rehearsal(Database):
    """What is written is undone at the end of each transaction, so that everybody finds the same."""

    @asynccontextmanager
    async def write(self, *, long: bool = False) -> AsyncIterator[AsyncConnection]:
        async with super().write(long=long) as connection:
            yield connection
            raise Undone


@dataclass(frozen=True)
class Things:
    """The numbers of what there is: all of it somebody else's."""

    record: int
    version: int
    erased: int
    mentor: int
    code: str
    application: int
    enquiry: int
    tag: int
    practice: int
    draft: int
    meetup: int
    post: int
    duty: int
    hall: int
    letter: int
    person: int
    link: int
    link_token: str
    session: int
    slip_token: str
    slip_characters: str
    slip: int
    plan: Any
    registry: bytes


TODAY, TOMORROW = date(2026, 11, 26), date(2026, 11, 27)
PAPER = Paper(Purpose.PROCESSING, Signer.GUARDIAN, Stage.CHILD)
WISH = Wish(kind=Kind.PUPIL, forms=frozenset({FORMS[0].key}))
CHAT = Chat(-77, None, "Зал", None, is_channel=False, can_pin=True)
LATER = datetime(2026, 12, 20, 16, tzinfo=ZoneInfo("Europe/Moscow"))


def arguments(name: str, verb: Verb, things: Things) -> dict[str, Any]:
    """What the verb is tried with, besides who acts: everything there is, everything allowed."""
    known = _by_name(things)
    if name in _SPECIAL:
        known |= _SPECIAL[name](things)
    if name.startswith(_OF_DRAFTS):
        known["meetup_id"] = things.draft
    wanted = inspect.signature(verb).parameters.values()
    return {
        one.name: known[one.name]
        for one in wanted
        if one.default is inspect.Parameter.empty and one.name not in {"ctx", "directory", "self", "actor"}
    }


def _by_name(things: Things) -> dict[str, Any]:
    return {
        "ages": Ages(),
        "application": things.application,
        "at": LATER,
        "audience": Audience.ALL,
        "befores": [timedelta(hours=3)],
        "bound": Bound.BY,
        "can_write": True,
        "capacity": 12,
        "change": Change(),
        "chat": CHAT,
        "content": things.registry,
        "count": 2,
        "day": LATER.date(),
        "decide": lambda _meetup: {},
        "description": "Знакомимся",
        "done_on": TODAY,
        "duty": things.duty,
        "duty_id": things.duty,
        "enquiry": things.enquiry,
        "event": "Фестиваль",
        "everybodys": True,
        "file_id": "photo",
        "hall": things.hall,
        "hall_id": things.hall,
        "halls": [things.hall],
        "hour": time(18),
        "html": "Скоро встреча",
        "in_chat": False,
        "is_administrator": True,
        "item": ProgrammeItem("Чай", ""),
        "items": [ProgrammeItem("Чай", "")],
        "key": FORMS[0].key,
        "ladder": Ladder(),
        "language": "en",
        "legal": True,
        "length": timedelta(hours=1),
        "letter": things.letter,
        "limit": 2,
        "link": things.link,
        "meetup": things.meetup,
        "meetup_id": things.meetup,
        "mentor": things.mentor,
        "name": "логика",
        "number": 1,
        "organisation": "Центр",
        "page": EventPage(title="Вечер"),
        "paper": PAPER,
        "papers": [PAPER],
        "part": Part.MENTEE,
        "people": [things.person],
        "person": things.person,
        "place": Place("Библиотека"),
        "post_id": things.post,
        "practice": things.practice,
        "reason": "Дождь",
        "received_on": TODAY,
        "record": things.record,
        "records": [things.record],
        "repeats": Once(TOMORROW),
        "role": Role.DIRECTOR,
        "seen": things.plan,
        "session": things.session,
        "signing": Signing(signed_on=TODAY),
        "slip": things.slip,
        "standing": Standing.ACTIVE,
        "starts_at": LATER,
        "tag": things.tag,
        "tags": ["роботы"],
        "term": TOMORROW,
        "text": "Здравствуйте",
        "title": "Вечер знакомств",
        "todo": "Сдать отчёт",
        "token": "a-token",
        "typed": things.code,
        "version": things.version,
        "wanted": True,
        "what": Missing.NAME,
        "wish": WISH,
        "words": "Своими словами",
        "zone": ZoneInfo("Europe/Moscow"),
    }


_OF_DRAFTS = ("meetups.drafts.", "meetups.forms.", "meetups.announce.announce")
_PRACTICE = {PracticeField.TITLE: "Шахматный клуб"}
_SPECIAL: Mapping[str, Callable[[Things], dict[str, Any]]] = {
    "applications.deciding.decline": lambda _: {"reason": next(iter(Reason))},
    "audit.reading.read_audit": lambda _: {"wanted": AuditFilter()},
    "consents.erasing.destroyed": lambda things: {"record": things.erased},
    "consents.printing.print_act": lambda things: {"record": things.erased},
    "consents.withdrawing.record_withdrawal": lambda _: {"paper": "12"},
    "joining.joining.open_link": lambda things: {"token": things.slip_token},
    "joining.joining.open_typed": lambda things: {"typed": things.slip_characters},
    "meetups.details.set_site": lambda _: {"link": "https://example.org"},
    "people.team.use_link": lambda things: {"token": things.link_token},
    "posts.drafts.fill": lambda _: {"length": 13},
    "posts.drafts.write": lambda _: {"length": 13},
    "registry.directory.Directory.search": lambda _: {"wanted": Filter()},
    "registry.practices.add_practice": lambda _: {"typed": _PRACTICE},
    "registry.practices.change_practice": lambda _: {"typed": _PRACTICE, "version": 1},
}


async def outcome(
    verb: Verb, ctx: Context, directory: Directory, actor: Actor, given: Mapping[str, Any]
) -> Refusal | None:
    """What the actor is refused with; None: something came of it."""
    present = inspect.signature(verb).parameters
    around: dict[str, Any] = {"ctx": ctx, "directory": directory, "self": directory, "actor": actor}
    try:
        found = verb(**{name: value for name, value in around.items() if name in present}, **given)
        if inspect.isawaitable(found):
            await found
    except Undone:
        return None
    except Refusal as refusal:
        return refusal
    return None
