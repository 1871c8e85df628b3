"""The code by which a person of the programme is called where their name may not stand: «Н-017», «М-004»."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class Series(StrEnum):
    """Which registry somebody came in by. It stays with the code, whatever they become later."""

    MENTEE = "Н"
    MENTOR = "М"
    GUARDIAN = "П"
    """«Представитель»."""


_LOOK_ALIKE = str.maketrans("HhMmnNрPpP", "ННММНННППП") | str.maketrans("нмп", "НМП")
"""What people type for the three letters on a Latin keyboard: by shape, or by sound."""
_TYPED = re.compile(r"([НМП])[\s\N{EN DASH}\N{EM DASH}\N{NON-BREAKING HYPHEN}-]*0*([1-9]\d{0,5})")


@dataclass(frozen=True, slots=True, order=True)
class Code:
    """Given once and never again, also not when the person is erased. ``number`` counts from 1 within its series."""

    series: Series
    number: int

    def __str__(self) -> str:
        return f"{self.series}-{self.number:03}"

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """A code as people type it: «н 17», «M-004», «Н–017»; None if it is none."""
        found = _TYPED.fullmatch(text.strip().translate(_LOOK_ALIKE))
        return None if found is None else cls(Series(found[1]), int(found[2]))
