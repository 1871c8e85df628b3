"""When something is overdue, of what people are reminded, and what is refused."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.errors import Refusal
from domain.media import fields
from domain.media.publication import (
    GRACE,
    Kind,
    Outlet,
    OutletState,
    PublicationState,
    all_out,
    deadline,
    is_outside,
    is_overdue,
)
from domain.media.refusals import (
    AlbumEmpty,
    DraftUnfinished,
    LongreadShort,
    NoResources,
    PublicationBlank,
    TooManyPictures,
)
from domain.media.reminders import Nudge, Reminder, is_due, reminder
from domain.media.windows import before_event
from tests.domain.media.making import MOSCOW, NOW, publication

STARTS = datetime(2026, 12, 19, 15, tzinfo=UTC)
WINDOW = before_event(STARTS, MOSCOW)
HOUR = timedelta(hours=1)


def test_a_time_outside_of_the_window_is_a_warning() -> None:
    assert not is_outside(publication(window=WINDOW, at=WINDOW.opens))
    assert is_outside(publication(window=WINDOW, at=WINDOW.closes + HOUR))
    assert not is_outside(publication(window=None, at=NOW))


def test_what_is_planned_is_overdue_hours_after_its_time_and_the_rest_with_its_window() -> None:
    planned = publication(window=WINDOW, at=WINDOW.opens, state=PublicationState.PLANNED)
    draft = publication(window=WINDOW, at=WINDOW.opens)

    assert deadline(planned) == WINDOW.opens + GRACE
    assert deadline(draft) == WINDOW.closes
    assert not is_overdue(planned, WINDOW.opens + GRACE)
    assert is_overdue(planned, WINDOW.opens + GRACE + HOUR)
    assert not is_overdue(draft, WINDOW.opens + GRACE + HOUR)
    assert is_overdue(draft, WINDOW.closes + HOUR)


def test_what_is_over_or_was_timed_after_its_window_is_not_overdue() -> None:
    late = publication(window=WINDOW, timed_at=WINDOW.closes + HOUR)
    out = publication(window=WINDOW, state=PublicationState.PUBLISHED)

    assert not is_overdue(late, WINDOW.closes + 2 * HOUR)
    assert not is_overdue(out, WINDOW.closes + HOUR)


def test_a_draft_is_asked_for_on_the_day_before_its_window() -> None:
    found = reminder(publication(window=WINDOW), MOSCOW)

    assert found == Reminder(Nudge.WRITE, datetime(2026, 12, 13, 6, tzinfo=UTC))
    assert not is_due(found, publication(window=WINDOW), found.at - HOUR)
    assert is_due(found, publication(window=WINDOW), found.at)
    assert not is_due(found, publication(window=WINDOW), WINDOW.closes + HOUR)


def test_approval_and_planning_are_asked_for_on_the_next_morning() -> None:
    morning = datetime(2026, 12, 2, 6, tzinfo=UTC)

    assert reminder(publication(state=PublicationState.SUBMITTED), MOSCOW) == Reminder(Nudge.WAITS, morning)
    assert reminder(publication(state=PublicationState.APPROVED), MOSCOW) == Reminder(Nudge.PLAN, morning)
    assert reminder(publication(state=PublicationState.PLANNED), MOSCOW) is None
    assert reminder(publication(), MOSCOW) is None


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({"outlets": ()}, NoResources),
        ({"text": ""}, PublicationBlank),
        ({"kind": Kind.ALBUM}, AlbumEmpty),
        ({"text": "Было так: ‹допишите›"}, DraftUnfinished),
        ({"kind": Kind.LONGREAD, "text": "я" * 2000}, LongreadShort),
        ({"kind": Kind.LONGREAD, "text": "<b>" + "я" * 2000 + "</b>"}, LongreadShort),
    ],
)
def test_what_is_not_whole_is_refused(given: dict[str, object], refused: type[Refusal]) -> None:
    with pytest.raises(refused):
        fields.require_whole(publication(**given))


def test_what_is_whole_is_taken() -> None:
    fields.require_whole(publication())
    fields.require_whole(publication(kind=Kind.LONGREAD, text="я" * 2001))
    fields.require_whole(publication(kind=Kind.ALBUM, text="", pictures=("a",)))


def test_pictures_are_those_of_an_album() -> None:
    assert fields.pictures(["a", "b", "a"]) == ("a", "b")
    with pytest.raises(TooManyPictures):
        fields.pictures([str(number) for number in range(11)])


def test_it_is_out_once_it_is_out_everywhere() -> None:
    out, waiting = Outlet("vk", OutletState.PUBLISHED), Outlet("site")

    assert all_out([out])
    assert not all_out([out, waiting])
    assert not all_out([])
