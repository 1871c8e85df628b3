"""How the values of settings are read, and what is said of a wrong one in words that follow its name."""

import re
from datetime import time, timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, SecretStr

from domain.moments import QuietHours


def is_loopback(url: str) -> bool:
    """Whether the address of `url` is this very machine."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def address(*schemes: str) -> AfterValidator:
    """A URL of one of the schemes; a slash at its end is dropped."""

    def check(value: str) -> str:
        try:
            parts = urlsplit(value)
            fits = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
        except ValueError:
            fits = False
        if not fits:
            raise ValueError(f"is not an address that starts with {' or '.join(f'{s}://' for s in schemes)}")
        return value.rstrip("/")

    return AfterValidator(check)


def secret(pattern: str, complaint: str) -> AfterValidator:
    """A secret of a certain shape; the complaint must not repeat it."""

    def check(value: SecretStr) -> SecretStr:
        if not re.fullmatch(pattern, value.get_secret_value()):
            raise ValueError(complaint)
        return value

    return AfterValidator(check)


def comma_separated(value: object) -> object:
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def languages(value: tuple[str, ...]) -> tuple[str, ...]:
    wrong = [code for code in value if not re.fullmatch(r"[a-z]{2}", code)]
    if wrong or not value:
        raise ValueError(f"has to list languages by their two letters, not {', '.join(wrong) or 'nothing'}")
    return tuple(dict.fromkeys(value))


def zone(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return ZoneInfo(value.strip())
    except (LookupError, ValueError, OSError) as error:
        raise ValueError(f"names a time zone that does not exist: {value!r}") from error


def quiet_hours(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value.strip().lower() == "off":
        return None
    match = re.fullmatch(r"\s*([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-3]):([0-5]\d)\s*", value)
    if match is None:
        raise ValueError("is neither two times of day with a dash between them nor off")
    first_hour, first_minute, last_hour, last_minute = map(int, match.groups())
    hours = QuietHours(time(first_hour, first_minute), time(last_hour, last_minute))
    if hours.start == hours.end:
        raise ValueError("begins and ends at the same time; write off to have no quiet hours")
    return hours


def or_off(value: object) -> object:
    return None if isinstance(value, str) and value.strip().lower() == "off" else value


def hours(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return timedelta(hours=float(value))
    except (ValueError, OverflowError) as error:
        raise ValueError("is not a number of hours") from error


def upper(value: object) -> object:
    return value.strip().upper() if isinstance(value, str) else value


def lower(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value
