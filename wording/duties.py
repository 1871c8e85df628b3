"""What a duty is called and what is to be done: a curator's words, else the locale's for a built-in."""

from babel.dates import format_date

from actions.context import Policy
from domain import shortening
from domain.duties.duty import Duty, DutyKind, Monthly, Occurrence
from domain.duties.fields import TITLE_LIMIT
from wording.reader import Reader

KNOWN_RESOURCES = ("site", "vk")
BUTTON_TITLE = 40
"""Characters of a title that a button shows."""


def resource_name(key: str, reader: Reader, policy: Policy) -> str:
    """«Сайт», «Группа ВКонтакте»; others as the setting names them."""
    named = next((one.name for one in policy.resources if one.key == key), "")
    if named:
        return named
    return reader.words.plain(f"duty-resource-{key}") if key in KNOWN_RESOURCES else key


def title_of(duty: Duty, reader: Reader, policy: Policy) -> str:
    """Plain text, never empty."""
    if duty.title:
        return duty.title[:TITLE_LIMIT]
    if duty.kind is DutyKind.UPDATE:
        return reader.words.plain("duty-title-update", resource=resource_name(duty.resource, reader, policy))
    return reader.words.plain(f"duty-title-{duty.key}")


def todo_of(duty: Duty, reader: Reader) -> str:
    """Plain text; empty when a curator's own duty has no description."""
    if duty.todo or not duty.key:
        return duty.todo
    what = "update" if duty.kind is DutyKind.UPDATE else duty.key
    return reader.words.plain(f"duty-todo-{what}")


def named(one: Occurrence, reader: Reader, policy: Policy) -> str:
    """A term by its title; of a monthly duty with the month: «Обновление: Сайт, ноябрь 2026»."""
    title = title_of(one.duty, reader, policy)
    if not isinstance(one.duty.repeats, Monthly):
        return title
    month = format_date(one.term, "LLLL y", locale=reader.language)
    return reader.words.plain("duty-title-month", title=title, month=month)


def shortened(title: str) -> str:
    """A title as a button shows it."""
    return shortening.shortened(title, BUTTON_TITLE)
