"""Days of the week in a reader's words."""

from collections.abc import Collection

from babel.dates import get_day_names
from babel.lists import format_list

from wording.reader import Reader


def day_names(reader: Reader) -> list[str]:
    """«понедельник» to «воскресенье», as they stand alone."""
    names = get_day_names("wide", context="stand-alone", locale=reader.language)
    return [names[day] for day in range(7)]


def days_text(days: Collection[int], reader: Reader) -> str:
    """«вторник и четверг»; nothing for none."""
    names = day_names(reader)
    return format_list([names[day] for day in sorted(days)], locale=reader.language)
