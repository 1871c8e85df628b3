"""Which days are working days: a country's calendar, with the organisation's own exceptions."""

from datetime import date, timedelta

from holidays import country_holidays

DAY = timedelta(days=1)


class WorkingDays:
    """One country's working calendar, its moved days off and working Saturdays included.

    ``country`` is its two letters; raises NotImplementedError for one whose calendar is not known. ``days_off`` and
    ``working`` are exceptions to it; a day that is in both is a day off.
    """

    def __init__(
        self, country: str = "RU", days_off: frozenset[date] = frozenset(), working: frozenset[date] = frozenset()
    ) -> None:
        self.country = country
        self.days_off = days_off
        self.working = working
        self._calendar = country_holidays(country)
        # Asked for the same few years over and over.
        self._known: dict[date, bool] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, WorkingDays) and self._told == other._told

    def __hash__(self) -> int:
        return hash(self._told)

    @property
    def _told(self) -> tuple[object, ...]:
        return self.country, self.days_off, self.working

    def is_working(self, day: date) -> bool:
        """Whether people work on this day."""
        known = self._known.get(day)
        if known is None:
            known = day not in self.days_off and (day in self.working or self._calendar.is_working_day(day))
            self._known[day] = known
        return known

    def last_before(self, day: date) -> date:
        """The last working day strictly before ``day``."""
        return self.last_by(day - DAY)

    def last_by(self, day: date) -> date:
        """The last working day on or before ``day``."""
        while not self.is_working(day):
            day -= DAY
        return day

    def nth_after(self, day: date, count: int) -> date:
        """The ``count``-th working day after ``day``, from 1 on: the last day of a term of so many that begins then."""
        while count:
            day += DAY
            count -= self.is_working(day)
        return day

    def left(self, today: date, due: date) -> int:
        """How many working days come after ``today``, up to and including ``due``: 0 on that day itself and later."""
        return sum(self.is_working(today + n * DAY) for n in range(1, (due - today).days + 1))

    def last_up_to(self, day: date, count: int) -> tuple[date, ...]:
        """The last ``count`` working days up to and including ``day``, the earliest first."""
        found: list[date] = []
        while len(found) < count:
            day = self.last_by(day)
            found.append(day)
            day -= DAY
        return tuple(reversed(found))

    def last_of_month(self, year: int, month: int, count: int) -> tuple[date, ...]:
        """The last ``count`` working days of a month, the earliest first; fewer when the month has no more."""
        after = date(year + month // 12, month % 12 + 1, 1)
        return tuple(day for day in self.last_up_to(after - DAY, count) if (day.year, day.month) == (year, month))
