"""What a duty is called in chat: as everywhere (wording/duties.py)."""

from actions.context import Context
from domain.duties.duty import Duty, Occurrence
from wording import duties
from wording.duties import shortened, todo_of
from wording.reader import Reader

__all__ = ["named", "resource_name", "shortened", "title_of", "todo_of"]


def resource_name(key: str, reader: Reader, ctx: Context) -> str:
    """«Сайт», «Группа ВКонтакте»; others as the setting names them."""
    return duties.resource_name(key, reader, ctx.policy)


def title_of(duty: Duty, reader: Reader, ctx: Context) -> str:
    """Plain text, never empty."""
    return duties.title_of(duty, reader, ctx.policy)


def named(one: Occurrence, reader: Reader, ctx: Context) -> str:
    """A term by its title; of a monthly duty with the month: «Обновление: Сайт, ноябрь 2026»."""
    return duties.named(one, reader, ctx.policy)
