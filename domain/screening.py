"""What may not be sent through a foreign messenger (149-FZ, article 10), recognised in what somebody writes.

Only what is certain is recognised: a number written as passports, SNILS, telephones or bank cards are. Dates, hours,
prices, numbers of people and links are left alone.
"""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum


class Sensitive(StrEnum):
    """What was found, by which whoever sent it is told why it is not kept."""

    PASSPORT = "passport"
    SNILS = "snils"
    PHONE = "phone"
    CARD = "card"
    CONTACT = "contact"
    """Somebody's card of Telegram's address book."""


_LINK = re.compile(r"(?:https?://|\b(?:t\.me|vk\.com|[\w-]+\.(?:ru|рф|com|org|net))/)[^\s<>]+", re.IGNORECASE)
_GAP = r"[ \N{NO-BREAK SPACE}-]?"
_ALONE = r"(?<![\d.,:/+–—-])", r"(?![\d]|[.,:/–—-]\d)"
"""What stands before and after a number that is no part of a longer one, of a date, an hour or a range."""


def _number(pattern: str) -> re.Pattern[str]:
    return re.compile(f"{_ALONE[0]}(?:{pattern}){_ALONE[1]}")


_PHONE = _number(
    # +7 (916) 123-45-67, 8 916 123 45 67, 89161234567; a mobile number without either; other countries with their plus.
    rf"(?:\+{_GAP}7|8){_GAP}\(?\d{{3}}\)?{_GAP}\d{{3}}{_GAP}\d{{2}}{_GAP}\d{{2}}"
    rf"|7{_GAP}\(?9\d{{2}}\)?{_GAP}\d{{3}}{_GAP}\d{{2}}{_GAP}\d{{2}}"
    rf"|\(?9\d{{2}}\)?[ \N{{NO-BREAK SPACE}}-]\d{{3}}[ \N{{NO-BREAK SPACE}}-]\d{{2}}[ \N{{NO-BREAK SPACE}}-]\d{{2}}"
    rf"|\+{_GAP}[1-9](?:[ \N{{NO-BREAK SPACE}}()-]{{0,2}}\d){{9,14}}"
)
_SNILS = _number(r"\d{3}-\d{3}-\d{3}[ \N{NO-BREAK SPACE}-]\d{2}|\d{11}")
_PASSPORT = _number(
    # 45 10 123456, 4510 123456, 4510 № 123456.
    r"\d{2}[ \N{NO-BREAK SPACE}]\d{2}[ \N{NO-BREAK SPACE}](?:№[ \N{NO-BREAK SPACE}]?)?\d{6}"
    r"|\d{4}[ \N{NO-BREAK SPACE}](?:№[ \N{NO-BREAK SPACE}]?)?\d{6}"
)
_PASSPORT_NAMED = re.compile(
    r"(?:паспорт|серия|passport)\D{0,40}?(?<!\d)(?:\d{2}\W{0,2}\d{2}\D{0,12}\d{6}|\d{2}\W{0,2}\d{7})(?!\d)",
    re.IGNORECASE,
)
_CARD = _number(rf"\d(?:{_GAP}\d){{12,18}}")


def sensitive_in(text: str) -> frozenset[Sensitive]:
    """What of it may not be sent; empty for ordinary talk."""
    bare = _LINK.sub(" ", text)
    return frozenset(kind for kind, is_found in _FINDERS if is_found(bare))


def _has_snils(text: str) -> bool:
    """Written in its own way, or eleven digits in a row of which the last two check the others."""
    return any("-" in found or is_snils(found) for found in _found(_SNILS, text))


def _has_passport(text: str) -> bool:
    return _PASSPORT_NAMED.search(text) is not None or _PASSPORT.search(text) is not None


def _has_card(text: str) -> bool:
    return any(is_card(re.sub(r"\D", "", found)) for found in _found(_CARD, text))


def _found(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    return (found[0] for found in pattern.finditer(text))


def is_card(digits: str) -> bool:
    """Whether 13 to 19 digits can be the number of a bank card: of a payment system, and right by Luhn's sum."""
    if digits[0] not in "23456":
        return False
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def is_snils(digits: str) -> bool:
    """Whether eleven digits can be a SNILS: the last two are the weighted sum of the others by 101, and then by 100."""
    total = sum(int(digit) * weight for digit, weight in zip(digits[:9], range(9, 0, -1), strict=True))
    return total % 101 % 100 == int(digits[9:])


_FINDERS: tuple[tuple[Sensitive, Callable[[str], bool]], ...] = (
    (Sensitive.PASSPORT, _has_passport),
    (Sensitive.SNILS, _has_snils),
    (Sensitive.PHONE, lambda text: _PHONE.search(text) is not None),
    (Sensitive.CARD, _has_card),
)
