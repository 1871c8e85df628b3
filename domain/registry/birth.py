"""When somebody was born, as exactly as the programme knows it, and how old that makes them."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

OLDEST = 110
"""Years; whoever is older was mistyped."""


@dataclass(frozen=True, slots=True)
class Birth:
    """A year, or a whole date: ``month`` and ``day`` are both given, or neither."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if (self.month is None) != (self.day is None):
            raise ValueError("a birth is a year or a whole date")
        if self.month is not None and self.day is not None:
            date(self.year, self.month, self.day)

    @classmethod
    def on(cls, day: date) -> Self:
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """«2012», «03.05.2012», «2012-05-03»; None for anything else, and for days that no calendar has."""
        text = text.strip()
        try:
            if re.fullmatch(r"\d{4}", text):
                return cls(int(text))
            if found := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text):
                return cls.on(date(int(found[3]), int(found[2]), int(found[1])))
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
                return cls.on(date.fromisoformat(text))
        except ValueError:
            return None
        return None

    def __str__(self) -> str:
        """As it is written in a registry, and as `parse` reads it."""
        return str(self.year) if self.month is None else f"{self.day:02}.{self.month:02}.{self.year}"

    def is_possible(self, today: date) -> bool:
        """Whether somebody born then can be alive today."""
        return self.birthday(0) <= today and today.year - self.year <= OLDEST

    def birthday(self, age: int) -> date:
        """The first day on which they are certainly ``age`` years old.

        Of a year alone nobody knows more than that it is so by its last day. Who was born on 29 February is a year
        older on 1 March of a common year.
        """
        year = self.year + age
        if self.month is None or self.day is None:
            return date(year, 12, 31)
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return date(year, 3, 1)

    def age_on(self, day: date) -> int:
        """How old they certainly are, in whole years: of a year alone the lesser of the two that are possible."""
        age = day.year - self.year
        return age if self.birthday(age) <= day else age - 1
