"""How the values of settings are read, and what is said of a wrong one in words that follow its name."""

import re
from datetime import time, timedelta
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, SecretStr

from bot.backups.schedule import MOST_AGE, Keep
from domain.moments import QuietHours

LOCALES = Path(__file__).parent.parent / "locales"
MOST_HOURS = 72
LONGEST_BACKUP_INTERVAL = 168
"""Hours."""


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
    if not value:
        raise ValueError("has to name at least one")
    known = sorted(folder.name for folder in LOCALES.iterdir() if any(folder.glob("*.ftl")))
    unknown = [code for code in value if code not in known]
    if unknown:
        raise ValueError(f"names what there are no texts in: {', '.join(unknown)} (there are {', '.join(known)})")
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


def on_or_off(value: object) -> object:
    """The words «on» and «off»."""
    if not isinstance(value, str):
        return value
    found = {"on": True, "off": False}.get(value.strip().lower())
    if found is None:
        raise ValueError("has to be 'on' or 'off'")
    return found


def or_off(value: object) -> object:
    return None if isinstance(value, str) and value.strip().lower() == "off" else value


def hours(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        number = float(value)
    except ValueError as error:
        raise ValueError("is not a number of hours") from error
    if not 0 <= number <= MOST_HOURS:
        raise ValueError(f"has to be between 0 and {MOST_HOURS} hours")
    return timedelta(hours=number)


def backup_interval(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value.strip().lower() == "off":
        return None
    try:
        number = float(value)
    except ValueError as error:
        raise ValueError("is neither a number of hours nor off") from error
    if not 1 <= number <= LONGEST_BACKUP_INTERVAL:
        raise ValueError(f"has to be between 1 and {LONGEST_BACKUP_INTERVAL} hours, or off")
    return timedelta(hours=number)


def backups_kept(value: object) -> object:
    if not isinstance(value, str):
        return value
    match = re.fullmatch(r"\s*(\d{1,3})\s*d\s*,\s*(\d{1,3})\s*w\s*", value.lower())
    if match is None:
        raise ValueError("is not a number of days and one of weeks")
    keep = Keep(days=int(match[1]), weeks=int(match[2]))
    if keep.days < 1 or max(keep.days, 7 * keep.weeks) > MOST_AGE.days:
        raise ValueError("has to be 1 to 29 days and 0 to 4 weeks: copies of people's data live less than 30 days")
    return keep


def upper(value: object) -> object:
    return value.strip().upper() if isinstance(value, str) else value


def lower(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value
