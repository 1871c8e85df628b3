"""What features put at the bot's door: the menu of /start, commands, lines of /help, deep links.

Each feature has ``at_entrance() -> Contribution``; bot/app.py gathers them into one :class:`Entrance`, which
handlers get as ``entrance``.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message

from actions.context import Context
from domain.people.person import Actor
from wording.reader import Reader

Shown = Callable[[Actor], bool]
"""Whether something is of use to this person. It hides what would be refused; rights are checked by actions."""


def everyone(actor: Actor) -> bool:
    """It is of use to all."""
    return True


class Where(StrEnum):
    """In which chats a command is suggested."""

    PRIVATE = "private"
    GROUPS = "groups"
    ADMINISTRATORS = "administrators"


class Shelf(StrEnum):
    """What stands together in the menu of /start: what follows each other on one shelf has two buttons in a row."""

    DESK = "desk"
    PEOPLE = "people"
    PAIRS = "pairs"
    YEAR = "year"
    CALENDAR = "calendar"
    PREFERENCES = "preferences"


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A button of /start: its label and the callback data that a handler of the feature waits for.

    On a ``shelf`` it shares a row with its neighbour, so its label is a word or two.
    """

    label_key: str
    data: str
    order: int
    shown: Shown = everyone
    style: str | None = None
    shelf: Shelf | None = None


@dataclass(frozen=True, slots=True)
class MenuCommand:
    """A command without its slash; ``text_key`` describes it in Telegram's list and in /help."""

    name: str
    text_key: str
    order: int
    where: frozenset[Where] = frozenset({Where.PRIVATE})
    shown: Shown = everyone


@dataclass(frozen=True, slots=True)
class HelpText:
    """A paragraph of /help."""

    text_key: str
    order: int
    shown: Shown = everyone


@dataclass(frozen=True, slots=True)
class Opened:
    """The bot was opened by a deep link. ``payload`` is what follows the prefix; ``data`` is all handlers get."""

    payload: str
    message: Message
    actor: Actor
    reader: Reader
    ctx: Context
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class StartLink:
    """``t.me/<bot>?start=<prefix><payload>``. The longest prefix that fits is asked first."""

    prefix: str
    handler: Callable[[Opened], Awaitable[None]]


Greeting = Callable[[Context, Actor, Reader], Awaitable[str | None]]
"""A paragraph (HTML) of /start that depends on the person's state, such as where they go next; None: nothing to say."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one feature puts at the door."""

    menu: tuple[MenuEntry, ...] = ()
    commands: tuple[MenuCommand, ...] = ()
    help: tuple[HelpText, ...] = ()
    links: tuple[StartLink, ...] = ()
    greetings: tuple[Greeting, ...] = ()


@dataclass(frozen=True, slots=True)
class Entrance:
    """All of it, in order."""

    menu: tuple[MenuEntry, ...] = ()
    commands: tuple[MenuCommand, ...] = ()
    help: tuple[HelpText, ...] = ()
    links: tuple[StartLink, ...] = ()
    greetings: tuple[Greeting, ...] = ()

    @classmethod
    def of(cls, *features: Contribution) -> "Entrance":
        """Gather what features put there. Raises ValueError when two want the same link or command."""
        links = [link for feature in features for link in feature.links]
        commands = [command for feature in features for command in feature.commands]
        _require_distinct("link", [link.prefix for link in links])
        _require_distinct("command", [command.name for command in commands])
        return cls(
            menu=tuple(sorted((e for f in features for e in f.menu), key=lambda entry: entry.order)),
            commands=tuple(sorted(commands, key=lambda command: command.order)),
            help=tuple(sorted((t for f in features for t in f.help), key=lambda text: text.order)),
            links=tuple(sorted(links, key=lambda link: -len(link.prefix))),
            greetings=tuple(greeting for feature in features for greeting in feature.greetings),
        )

    def menu_for(self, actor: Actor, reader: Reader) -> InlineKeyboardMarkup:
        """The buttons of /start that are of use to this person."""
        rows: list[list[MenuEntry]] = []
        for entry in self.menu:
            if not entry.shown(actor):
                continue
            if rows and len(rows[-1]) == 1 and entry.shelf is not None and rows[-1][0].shelf is entry.shelf:
                rows[-1].append(entry)
            else:
                rows.append([entry])
        return InlineKeyboardMarkup(
            inline_keyboard=[
                [
                    InlineKeyboardButton(
                        text=reader.words.plain(entry.label_key), callback_data=entry.data, style=entry.style
                    )
                    for entry in row
                ]
                for row in rows
            ]
        )

    def link_for(self, payload: str) -> StartLink | None:
        """Whose deep link this is."""
        return next((link for link in self.links if payload.startswith(link.prefix)), None)

    def commands_in(self, where: Where) -> tuple[MenuCommand, ...]:
        """What is suggested to everybody in such chats."""
        return tuple(command for command in self.commands if where in command.where)


def _require_distinct(what: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise ValueError(f"two features want the {what} {name!r}")
        seen.add(name)
