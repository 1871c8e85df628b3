"""Columns of the registries (Положение, Appendix 1): what stands above each, and how a heading is recognised."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from domain.registry.field import Field
from domain.registry.record import Part


class Extra(StrEnum):
    """A column that is no field of a record."""

    NUMBER = "number"
    """«№»: counts the rows, says nothing, and is never read."""
    CODE = "code"
    """«Н-017»: whose row it is, whatever they are called."""


Meaning = Field | Extra


@dataclass(frozen=True, slots=True)
class Column:
    """``heading`` is what the papers have above it.

    ``signs`` are beginnings of words that a heading has to hold, all of them; of those with «|» between them one is
    enough, and what «-» stands before it must not hold.
    """

    meaning: Meaning
    heading: str
    signs: str


_NAME = "фио|фамил"
_MENTOR = "наставник"
_MENTEE = "наставляем|ученик|учащ|обучающ"
_PLACE = "мест|организац работ|учеб|обучен"
_OTHERS = "-представит|родител|законн"

NUMBER = Column(Extra.NUMBER, "№", "№")
CODE = Column(Extra.CODE, "Код", "код")

APPENDIX: Mapping[Part, tuple[Column, ...]] = {
    Part.MENTOR: (
        NUMBER,
        Column(Field.NAME, "ФИО наставника", f"{_NAME} {_MENTOR} {_OTHERS}"),
        Column(Field.CONTACT, "Контактные данные для связи", "контакт|телефон"),
        Column(Field.PLACE, "Место работы/учебы", _PLACE),
        Column(Field.TOPICS, "Основные компетенции", "компетенц"),
        Column(Field.ACHIEVEMENTS, "Важные для программы достижения", "достижен"),
        Column(Field.INTERESTS, "Интересы", "интерес"),
        Column(Field.AGES, "Желаемый возраст наставляемых", "возраст"),
        Column(Field.TIME, "Ресурс времени на программу", "ресурс|времен"),
        Column(Field.ENTERED, "Дата вхождения в программу", "дат вхожден|вступлен|начал"),
        Column(Field.PARTNER, "ФИО наставляемого (наставляемых)", f"{_NAME} {_MENTEE} {_OTHERS}"),
        Column(Field.FORMS, "Форма наставничества", "форм наставничест"),
        Column(Field.PARTNER_PLACE, "Место работы/учебы наставляемого", f"{_PLACE} {_MENTEE}"),
        Column(Field.ENDED, "Дата завершения программы", "дат заверш|оконч|выход"),
        Column(Field.RESULTS, "Результаты программы", "результат"),
        Column(Field.CASE_LINK, "Ссылка на кейс/отзыв", "ссылк"),
    ),
    Part.MENTEE: (
        NUMBER,
        Column(Field.NAME, "ФИО наставляемого", f"{_NAME} {_MENTEE} {_OTHERS}"),
        Column(Field.CONTACT, "Контактные данные для связи (данные представителя)", "контакт|телефон"),
        Column(Field.BIRTH, "Год рождения", "рожден"),
        Column(Field.TOPICS, "Основной запрос наставляемого", "запрос"),
        Column(Field.ENTERED, "Дата вхождения в программу", "дат вхожден|вступлен|начал"),
        Column(Field.PARTNER, "ФИО наставника", f"{_NAME} {_MENTOR} {_OTHERS}"),
        Column(Field.FORMS, "Форма наставничества", "форм наставничест"),
        Column(Field.PARTNER_PLACE, "Место работы/учебы наставника", f"{_PLACE} {_MENTOR}"),
        Column(Field.ENDED, "Дата завершения программы", "дат заверш|оконч|выход"),
        Column(Field.RESULTS, "Результаты программы", "результат"),
        Column(Field.CASE_LINK, "Ссылка на кейс/отзыв, размещенные на сайте организации", "ссылк"),
        Column(Field.COMPLETED, "Отметка о прохождении программы", "отметк"),
    ),
}
"""As the registries are printed, from left to right."""

BESIDE: Mapping[Part, tuple[Column, ...]] = {
    Part.MENTOR: (
        CODE,
        Column(Field.BIRTH, "Год рождения", "рожден"),
        Column(Field.WORK_SINCE, "Год начала работы", "год начал работ"),
        Column(Field.CAPACITY, "Сколько наставляемых одновременно", "сколько наставляем"),
        Column(Field.DAYS, "Удобные дни недели", "удобн дн|день"),
        Column(Field.HOURS, "Часов в неделю", "час недел"),
        Column(Field.PLACE, "Место работы/учебы наставника", f"{_PLACE} {_MENTOR}"),
        Column(Field.NOTE, "Примечание", "примечан|замет"),
    ),
    Part.MENTEE: (
        CODE,
        Column(Field.WORK_SINCE, "Год начала работы", "год начал работ"),
        Column(Field.PLACE, "Место работы/учебы", _PLACE),
        Column(Field.PLACE, "Место работы/учебы наставляемого", f"{_PLACE} {_MENTEE}"),
        Column(Field.INTERESTS, "Интересы", "интерес"),
        Column(Field.NOTE, "Примечание", "примечан|замет"),
    ),
}
"""What the papers have no column for, and a file that is brought may."""


def meaning(heading: str, part: Part) -> Meaning | None:
    """What stands below such a heading in the registry of this part; None: nobody knows."""
    words = _words(heading)
    if words and all(word in _COUNTS for word in words):
        return Extra.NUMBER
    if words and all(word.startswith(_JUST_A_NAME) for word in words):
        return Field.NAME
    fitting = [
        (weight, column) for column in (*APPENDIX[part], *BESIDE[part]) if (weight := _fits(words, column.signs))
    ]
    # What asks for more words says more exactly what is meant.
    return max(fitting, key=lambda one: one[0])[1].meaning if fitting else None


_COUNTS = {"№", "n", "no", "п", "пп", "номер"}
_JUST_A_NAME = ("фио", "фамил", "имя", "отчеств")


def _fits(words: list[str], signs: str) -> int:
    """How many of the signs are there; 0 unless all are."""
    wanted, forbidden = _read(signs)
    if not all(_holds(words, sign) for sign in wanted) or any(_holds(words, sign) for sign in forbidden):
        return 0
    return len(wanted)


@cache
def _read(signs: str) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """What a heading has to hold, and what it must not: of each the beginnings of words that do."""
    wanted = [tuple(sign.split("|")) for sign in signs.split() if not sign.startswith("-")]
    return wanted, [tuple(sign[1:].split("|")) for sign in signs.split() if sign.startswith("-")]


def _holds(words: list[str], beginnings: tuple[str, ...]) -> bool:
    return any(word.startswith(beginnings) for word in words)


def _words(heading: str) -> list[str]:
    plain = re.sub(r"\bф\W{0,3}и\W{0,3}о\b", "фио", heading.casefold().replace("ё", "е"))
    return re.findall(r"№|[^\W\d_]+", plain)
