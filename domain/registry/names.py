"""How a person of the programme is shown in chat. One function decides; nothing else there reads a name."""

from enum import StrEnum

from domain.registry.code import Code
from domain.registry.field import Field


class ChatNames(StrEnum):
    """What the centre lets go through a foreign messenger (149-FZ, article 10)."""

    CODES = "codes"
    """«Н-017»: nothing that says who it is."""
    INITIALS = "initials"
    """«Н-017 · Иванова А. П.»"""
    FULL = "full"
    """«Н-017 · Иванова Анна Петровна»"""


def shown(code: Code, name: str, chat_names: ChatNames) -> str:
    """The person as a chat may show them. ``name`` is «Фамилия Имя Отчество», "" while nobody has filled it in."""
    if chat_names is ChatNames.CODES or not name:
        return str(code)
    return f"{code} · {name if chat_names is ChatNames.FULL else initials(name)}"


def may_show(field: Field, chat_names: ChatNames) -> bool:
    """Whether what stands in this field may go into a chat, or into a file that is sent there.

    Names go by `shown`. How to reach somebody and the curator's own notes never do; what was said in own words, where
    somebody learns or works, and when they were born, only where names may stand in full.
    """
    if field in _NEVER:
        return False
    return field in _TELLS_NOTHING or chat_names is ChatNames.FULL


_NEVER = {Field.CONTACT, Field.NOTE}
_TELLS_NOTHING = {
    Field.NAME,
    Field.FORMS,
    Field.ENTERED,
    Field.ENDED,
    Field.AGES,
    Field.CAPACITY,
    Field.DAYS,
    Field.HOURS,
}


def initials(name: str) -> str:
    """«Иванова Анна-Мария Петровна» is «Иванова А.-М. П.». A name of one word stays."""
    surname, *others = name.split()
    return "\N{NO-BREAK SPACE}".join([surname, *(_initial(word) for word in others)])


def _initial(word: str) -> str:
    return "-".join(f"{part[0].upper()}." for part in word.split("-") if part)
