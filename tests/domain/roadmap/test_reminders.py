"""When people are reminded of an event, and that moved years and reminders hold whatever the dates are."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain.duties.breaks import DatedBreak, in_break
from domain.duties.working_days import WorkingDays
from domain.moments import QuietHours
from domain.roadmap.beginning import moved, of_earlier
from domain.roadmap.reminders import ASKED_UNTIL, days_before, overdue_days, reminders
from domain.roadmap.roadmap import Content, Event, EventId, EventState, Roadmap, Stage, StageId, bounds

DAY = timedelta(days=1)
ZONE = ZoneInfo("Europe/Moscow")
BELGRADE = ZoneInfo("Europe/Belgrade")
QUIET = QuietHours(time(21), time(8))
DAYS = WorkingDays()
LAST = date(2026, 12, 16)
NOW = datetime(2026, 9, 1, tzinfo=UTC)
YEARS = st.integers(2020, 2032)
TERMS = st.dates(date(2020, 6, 1), date(2033, 8, 31))


def event(last: date, state: EventState = EventState.PLANNED, first: date | None = None) -> Event:
    year = last.year if last.month >= 9 else last.year - 1
    content = Content(title="Обучение", first=first or last, last=last)
    return Event(id=EventId(1), year=year, stage=StageId(1), content=content, state=state, since=NOW, changed_at=NOW)


def test_two_weeks_a_week_and_a_day_before_then_on_the_next_working_day_and_every_week() -> None:
    found = reminders(event(LAST), LAST, ZONE, QUIET, DAYS)

    assert [one.day for one in found if not one.overdue] == [date(2026, 12, 2), date(2026, 12, 9), date(2026, 12, 15)]
    # 1 to 8 January are days off in Russia, and so is the weekend that follows.
    assert [one.day for one in found if one.overdue] == [
        date(2026, 12, 17),
        date(2026, 12, 21),
        date(2026, 12, 28),
        date(2027, 1, 11),
        date(2027, 1, 18),
    ]
    assert {one.at.astimezone(ZONE).hour for one in found} == {9}


def test_a_term_that_ends_on_friday_is_overdue_on_monday() -> None:
    assert overdue_days(date(2026, 12, 18), date(2026, 12, 31), DAYS)[0] == date(2026, 12, 21)


def test_silence_once_it_is_done_or_cancelled() -> None:
    for state in (EventState.DONE, EventState.CANCELLED):
        assert reminders(event(LAST, state), LAST, ZONE, QUIET, DAYS) == ()
    assert reminders(event(LAST, EventState.UNDERWAY), LAST, ZONE, QUIET, DAYS)


def test_nothing_is_told_in_a_break_and_what_is_overdue_is_told_after_it() -> None:
    rest = DatedBreak(date(2026, 12, 8), date(2026, 12, 20))

    assert days_before(LAST, [rest]) == (date(2026, 12, 2),)
    assert overdue_days(LAST, date(2026, 12, 31), DAYS, [rest]) == (date(2026, 12, 21), date(2026, 12, 28))


@given(TERMS)
def test_days_before_are_in_order_and_none_is_later_than_the_day_before(last: date) -> None:
    found = days_before(last)

    assert [(last - day).days for day in found] == [14, 7, 1]


@given(TERMS, st.integers(0, 400), st.dates(date(2020, 1, 1), date(2033, 1, 1)), st.integers(0, 90))
def test_overdue_days_are_working_days_one_a_week_and_in_no_break(
    last: date, ahead: int, rests: date, length: int
) -> None:
    rest = DatedBreak(rests, rests + timedelta(days=length))
    found = overdue_days(last, last + timedelta(days=ahead), DAYS, [rest])

    assert all(last < day <= last + timedelta(days=ahead) for day in found)
    assert all(DAYS.is_working(day) and not in_break(day, [rest]) for day in found)
    weeks = [day.isocalendar()[:2] for day in found]
    assert len(weeks) == len(set(weeks)), "one a week at most"
    assert list(found) == sorted(found)
    if found:
        between = (last + n * DAY for n in range(1, (found[0] - last).days))
        assert not any(DAYS.is_working(day) and not in_break(day, [rest]) for day in between)


@given(TERMS, st.integers(-30, 500), st.sampled_from([ZONE, BELGRADE]))
def test_reminders_follow_each_other_and_each_holds_until_the_next(last: date, later: int, zone: ZoneInfo) -> None:
    one = event(last)
    found = reminders(one, last + timedelta(days=later), zone, QUIET, DAYS)

    for before, after in pairwise(found):
        assert before.at < before.until <= after.at
    assert all(each.at < each.until for each in found)
    assert all(not QUIET.covers(each.at, zone) for each in found)
    assert all(each.day <= date(one.year + 1, *ASKED_UNTIL) for each in found if each.overdue)


@given(TERMS, st.integers(0, 60))
def test_whenever_the_bot_looks_the_same_reminders_are_there(last: date, later: int) -> None:
    """Looking again on another day finds what was told already under the same days: none comes twice."""
    today = last + timedelta(days=later)
    earlier = {one.day for one in reminders(event(last), today, ZONE, QUIET, DAYS) if one.day <= today}
    again = {one.day for one in reminders(event(last), today + DAY, ZONE, QUIET, DAYS) if one.day <= today}

    assert earlier == again


@given(TERMS, st.integers(-12, 12))
def test_a_moved_day_keeps_its_place_in_the_year(day: date, years: int) -> None:
    found = moved(day, years)

    assert (found.year, found.month) == (day.year + years, day.month)
    assert found.day == day.day or (day.month, day.day, found.day) == (2, 29, 28)


def test_a_leap_day_is_the_28th_of_another_year() -> None:
    assert moved(date(2028, 2, 29), 1) == date(2029, 2, 28)
    assert moved(date(2028, 2, 29), 4) == date(2032, 2, 29)


@st.composite
def roadmaps(draw: st.DrawFn) -> Roadmap:
    """A year of some events, within the days it may speak of."""
    year = draw(YEARS)
    earliest, latest = bounds(year)
    events = []
    for number in range(draw(st.integers(0, 6))):
        first = draw(st.dates(earliest, latest))
        last = draw(st.dates(first, latest))
        state = draw(st.sampled_from(EventState))
        content = Content(title=f"Событие {number}", first=first, last=last)
        events.append(
            Event(
                id=EventId(number),
                year=year,
                stage=StageId(1),
                content=content,
                state=state,
                since=NOW,
                changed_at=NOW,
                note="было",
            )
        )
    return Roadmap(year, [Stage(StageId(1), "Подготовка", events), Stage(StageId(2), "Завершение")])


@given(roadmaps(), st.integers(1, 5))
def test_a_year_that_begins_from_an_earlier_one_holds_its_events_within_its_own_days(
    earlier: Roadmap, years: int
) -> None:
    year = earlier.year + years
    beginning = of_earlier(earlier, year)
    first, last = bounds(year)

    assert [title for title, _ in beginning] == [stage.title for stage in earlier.stages]
    contents = [one for _, contents in beginning for one in contents]
    kept = [one for one in earlier.events if one.state is not EventState.CANCELLED]
    assert [one.title for one in contents] == [one.content.title for one in kept]
    assert all(first <= one.first <= one.last <= last for one in contents)
    assert all(one.meetup is None for one in contents)
