"""Days in forms: browsers send «2026-11-26», people who type themselves «26.11.2026»."""

from datetime import date, datetime

PATTERNS = ("%Y-%m-%d", "%d.%m.%Y")


def read_day(text: str) -> date | None:
    """The day; None for whatever is none."""
    for pattern in PATTERNS:
        try:
            return datetime.strptime(text.strip(), pattern).date()  # noqa: DTZ007
        except ValueError:
            continue
    return None
