"""Drafts: what each field takes, who may, what is recorded."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from actions.context import Context
from actions.meetups import announce, details, drafts, forms
from documents.event_page import EventPage
from domain.errors import NotAllowed, NotFound, Refusal
from domain.meetups import fields, refusals
from domain.meetups.meetup import Field, Meetup, MeetupId, MeetupState, Place, ProgrammeItem
from domain.moments import TimeDoesNotExist
from domain.notices import HallId
from domain.people.person import Actor
from storage.meetups import Meetups
from tests.actions.meetups.making import Community, audit_of, stored

BELGRADE = ZoneInfo("Europe/Belgrade")
NEW_YORK = ZoneInfo("America/New_York")


@pytest.fixture
async def draft(community: Community) -> Meetup:
    return await drafts.create_draft(community.ctx, community.organiser, "Вечер роботов")


async def test_new_draft_is_empty_but_for_its_title(community: Community, draft: Meetup) -> None:
    assert draft == Meetup(
        id=MeetupId(1),
        uid=draft.uid,
        state=MeetupState.DRAFT,
        title="Вечер роботов",
        description="",
        starts_at=None,
        length=None,
        zone=BELGRADE,
        place=Place(),
        capacity=None,
        guests_limit=0,
        programme=(),
        site="",
        tags=(),
        organisation="",
        parent_event="",
        reminders=(timedelta(hours=24), timedelta(hours=2)),
        remind_halls=True,
        pin_cards=False,
        cancel_reason="",
        revision=1,
        sequence=0,
        dated_at=None,
    )
    assert await stored(community.ctx, draft.id) == draft
    found = await forms.filled(community.ctx, community.organiser, draft.id)
    assert found.gaps == (Field.START, Field.LENGTH, Field.PLACE, Field.HALLS)
    assert await audit_of(community.ctx, "meetup", draft.id) == [("create", None, {"title": "Вечер роботов"})]


Verb = Callable[[Context, Actor, MeetupId], Awaitable[object]]

FIELDS: dict[str, Verb] = {
    "title": lambda ctx, who, meetup: details.set_title(ctx, who, meetup, "Другое"),
    "description": lambda ctx, who, meetup: details.set_description(ctx, who, meetup, "О чём"),
    "start": lambda ctx, who, meetup: drafts.set_start(ctx, who, meetup, date(2026, 12, 12), time(19)),
    "length": lambda ctx, who, meetup: drafts.set_length(ctx, who, meetup, timedelta(hours=2)),
    "zone": lambda ctx, who, meetup: drafts.set_zone(ctx, who, meetup, NEW_YORK),
    "place": lambda ctx, who, meetup: drafts.set_place(ctx, who, meetup, Place("Клуб")),
    "capacity": lambda ctx, who, meetup: drafts.set_capacity(ctx, who, meetup, 30),
    "guests": lambda ctx, who, meetup: details.set_guests_limit(ctx, who, meetup, 2),
    "programme": lambda ctx, who, meetup: details.set_programme(ctx, who, meetup, [ProgrammeItem("Тройки")]),
    "one more item": lambda ctx, who, meetup: details.add_to_programme(ctx, who, meetup, [ProgrammeItem("Кофе")]),
    "site": lambda ctx, who, meetup: details.set_site(ctx, who, meetup, "example.org"),
    "tags": lambda ctx, who, meetup: details.set_tags(ctx, who, meetup, ["роботы"]),
    "organisation": lambda ctx, who, meetup: details.set_organisation(ctx, who, meetup, "Клуб"),
    "parent": lambda ctx, who, meetup: details.set_parent_event(ctx, who, meetup, "Форум"),
    "reminders": lambda ctx, who, meetup: details.set_reminders(ctx, who, meetup, [timedelta(hours=1)]),
    "remind halls": lambda ctx, who, meetup: details.set_remind_halls(ctx, who, meetup, wanted=False),
    "pin": lambda ctx, who, meetup: details.set_pin_cards(ctx, who, meetup, wanted=True),
}
AFTER: dict[str, dict[str, object]] = {
    "title": {"title": "Другое"},
    "description": {"description": "О чём"},
    "start": {"starts_at": "2026-12-12T18:00:00+00:00"},
    "length": {"length": 120},
    "zone": {"zone": "America/New_York"},
    "place": {"place": {"name": "Клуб", "address": "", "link": "", "latitude": None, "longitude": None}},
    "capacity": {"capacity": 30},
    "guests": {"guests_limit": 2},
    "programme": {"programme": [{"title": "Тройки", "speaker": ""}]},
    "one more item": {"programme": [{"title": "Кофе", "speaker": ""}]},
    "site": {"site": "https://example.org"},
    "tags": {"tags": ["роботы"]},
    "organisation": {"organisation": "Клуб"},
    "parent": {"parent_event": "Форум"},
    "reminders": {"reminders": [60]},
    "remind halls": {"remind_halls": False},
    "pin": {"pin_cards": True},
}
OF_DRAFTS_ONLY = {"start", "length", "zone", "place", "capacity"}


@pytest.mark.parametrize("field", FIELDS)
async def test_each_field_is_changed_and_recorded_once(community: Community, draft: Meetup, field: str) -> None:
    await FIELDS[field](community.ctx, community.organiser, draft.id)
    after = await stored(community.ctx, draft.id)
    assert after.revision == draft.revision + 1
    entries = await audit_of(community.ctx, "meetup", draft.id)
    assert [(action, new) for action, _old, new in entries[1:]] == [("change", AFTER[field])]
    if field != "one more item":
        await FIELDS[field](community.ctx, community.organiser, draft.id)
        assert await stored(community.ctx, draft.id) == after
        assert await audit_of(community.ctx, "meetup", draft.id) == entries


@pytest.mark.parametrize("field", FIELDS)
async def test_only_its_organisers_and_owners_change_a_draft(community: Community, draft: Meetup, field: str) -> None:
    for who in (community.participant, community.other_organiser):
        with pytest.raises(NotAllowed):
            await FIELDS[field](community.ctx, who, draft.id)
    assert await stored(community.ctx, draft.id) == draft
    await FIELDS[field](community.ctx, community.owner, draft.id)
    assert (await stored(community.ctx, draft.id)).revision == 2


@pytest.mark.parametrize("field", FIELDS)
async def test_what_people_have_to_be_told_of_is_not_just_changed(
    community: Community, draft: Meetup, field: str
) -> None:
    await complete(community, draft.id)
    await announce.announce(community.ctx, community.organiser, draft.id)
    if field in OF_DRAFTS_ONLY:
        with pytest.raises(refusals.AlreadyAnnounced):
            await FIELDS[field](community.ctx, community.organiser, draft.id)
    else:
        before = (await stored(community.ctx, draft.id)).revision
        await FIELDS[field](community.ctx, community.organiser, draft.id)
        assert (await stored(community.ctx, draft.id)).revision == before + 1


@pytest.mark.parametrize("field", FIELDS)
async def test_cancelled_meetup_is_not_changed(community: Community, draft: Meetup, field: str) -> None:
    async with community.ctx.write() as connection:
        await Meetups(connection).change(draft.id, state=MeetupState.CANCELLED)
    with pytest.raises(refusals.MeetupCancelled):
        await FIELDS[field](community.ctx, community.organiser, draft.id)


@pytest.mark.parametrize("field", FIELDS)
async def test_draft_that_is_gone_is_not_found(community: Community, draft: Meetup, field: str) -> None:
    await drafts.delete_draft(community.ctx, community.organiser, draft.id)
    with pytest.raises(NotFound):
        await FIELDS[field](community.ctx, community.organiser, draft.id)


async def test_participant_creates_no_draft(community: Community) -> None:
    with pytest.raises(NotAllowed):
        await drafts.create_draft(community.ctx, community.participant, "Вечер")
    with pytest.raises(NotAllowed):
        await drafts.draft_from_page(community.ctx, community.participant, EventPage("Вечер"), None)


async def test_only_its_organisers_choose_halls_and_delete(community: Community, draft: Meetup) -> None:
    for who in (community.participant, community.other_organiser):
        with pytest.raises(NotAllowed):
            await drafts.choose_halls(community.ctx, who, draft.id, [community.hall])
        with pytest.raises(NotAllowed):
            await drafts.delete_draft(community.ctx, who, draft.id)
        with pytest.raises(NotAllowed):
            await forms.filled(community.ctx, who, draft.id)


REFUSED: list[tuple[str, Verb, Refusal]] = [
    ("no title", lambda c, w, m: details.set_title(c, w, m, " \n "), refusals.NothingTyped()),
    (
        "long title",
        lambda c, w, m: details.set_title(c, w, m, "🤖" * 61),
        refusals.TitleTooLong(limit=120, length=122),
    ),
    (
        "long description",
        lambda c, w, m: details.set_description(c, w, m, "a" * 1501),
        refusals.DescriptionTooLong(limit=1500, length=1501),
    ),
    (
        "past",
        lambda c, w, m: drafts.set_start(c, w, m, date(2026, 12, 1), time(13)),
        refusals.StartInPast(),
    ),
    (
        "year mistyped",
        lambda c, w, m: drafts.set_start(c, w, m, date(9999, 12, 31), time(19)),
        refusals.StartTooFar(years=5),
    ),
    (
        "hour that is jumped over",
        lambda c, w, m: drafts.set_start(c, w, m, date(2027, 3, 28), time(2, 30)),
        TimeDoesNotExist(hour="02:30", day="28.03.2027", instead="03:30"),
    ),
    ("short", lambda c, w, m: drafts.set_length(c, w, m, timedelta(minutes=9)), refusals.LengthOutOfRange()),
    ("long", lambda c, w, m: drafts.set_length(c, w, m, timedelta(days=4)), refusals.LengthOutOfRange()),
    ("no seats", lambda c, w, m: drafts.set_capacity(c, w, m, 0), refusals.CapacityOutOfRange(limit=10_000)),
    (
        "too many seats",
        lambda c, w, m: drafts.set_capacity(c, w, m, 10_001),
        refusals.CapacityOutOfRange(limit=10_000),
    ),
    (
        "long name of a place",
        lambda c, w, m: drafts.set_place(c, w, m, Place("a" * 121)),
        fields.LineTooLong(limit=120, length=121),
    ),
    ("link", lambda c, w, m: drafts.set_place(c, w, m, Place(link="javascript:x")), fields.LinkBroken()),
    (
        "point",
        lambda c, w, m: drafts.set_place(c, w, m, Place("Клуб", latitude=91.0, longitude=0.0)),
        fields.PointOutOfRange(),
    ),
    ("guests", lambda c, w, m: details.set_guests_limit(c, w, m, 6), fields.GuestsOutOfRange(limit=5)),
    (
        "programme",
        lambda c, w, m: details.set_programme(c, w, m, [ProgrammeItem(str(number)) for number in range(21)]),
        refusals.ProgrammeTooLong(limit=20),
    ),
    (
        "long item",
        lambda c, w, m: details.set_programme(c, w, m, [ProgrammeItem("a" * 121)]),
        fields.LineTooLong(limit=120, length=121),
    ),
    (
        "long programme",
        lambda c, w, m: details.set_programme(c, w, m, [ProgrammeItem(f"{n}" + "a" * 99) for n in range(1, 10)] * 2),
        fields.LineTooLong(limit=900, length=1800),
    ),
    ("site", lambda c, w, m: details.set_site(c, w, m, "нет"), fields.LinkBroken()),
    ("tags", lambda c, w, m: details.set_tags(c, w, m, map(str, range(11))), fields.TooManyTags(limit=10)),
    ("long tag", lambda c, w, m: details.set_tags(c, w, m, ["a" * 31]), fields.TagTooLong(limit=30)),
    (
        "late reminder",
        lambda c, w, m: details.set_reminders(c, w, m, [timedelta(minutes=5)]),
        fields.ReminderOutOfRange(),
    ),
    (
        "early reminder",
        lambda c, w, m: details.set_reminders(c, w, m, [timedelta(days=8)]),
        fields.ReminderOutOfRange(),
    ),
    (
        "many reminders",
        lambda c, w, m: details.set_reminders(c, w, m, [timedelta(hours=hour) for hour in range(1, 6)]),
        fields.TooManyReminders(limit=4),
    ),
    (
        "hall that is none",
        lambda c, w, m: drafts.choose_halls(c, w, m, [HallId(99)]),
        refusals.NoSuchHall(),
    ),
]


@pytest.mark.parametrize(("verb", "refusal"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
async def test_what_a_field_does_not_take_is_refused_with_the_reason(
    community: Community, draft: Meetup, verb: Verb, refusal: Refusal
) -> None:
    with pytest.raises(type(refusal)) as refused:
        await verb(community.ctx, community.organiser, draft.id)
    assert refused.value.details == refusal.details
    assert await stored(community.ctx, draft.id) == draft


async def test_another_zone_keeps_the_hour_on_the_wall(community: Community, draft: Meetup) -> None:
    await drafts.set_start(community.ctx, community.organiser, draft.id, date(2026, 12, 12), time(19))
    moved = await drafts.set_zone(community.ctx, community.organiser, draft.id, NEW_YORK)
    assert moved.starts == datetime(2026, 12, 13, 0, tzinfo=UTC)
    assert moved.starts.astimezone(NEW_YORK).time() == time(19)


async def test_another_zone_without_this_hour_is_refused(community: Community, draft: Meetup) -> None:
    await drafts.set_start(community.ctx, community.organiser, draft.id, date(2027, 3, 14), time(2, 30))
    with pytest.raises(TimeDoesNotExist) as refused:
        await drafts.set_zone(community.ctx, community.organiser, draft.id, NEW_YORK)
    assert refused.value.details == {"hour": "02:30", "day": "14.03.2027", "instead": "03:30"}


async def test_item_of_the_programme_is_taken_out_once(community: Community, draft: Meetup) -> None:
    talk, coffee = ProgrammeItem("Роботы", "Вера Ким"), ProgrammeItem("Кофе")
    await details.set_programme(community.ctx, community.organiser, draft.id, [coffee, talk, coffee])
    await details.remove_from_programme(community.ctx, community.organiser, draft.id, coffee)
    left = await details.remove_from_programme(community.ctx, community.organiser, draft.id, ProgrammeItem("Чай"))
    assert left.programme == (talk, coffee)


async def test_halls_are_chosen_and_recorded(community: Community, draft: Meetup) -> None:
    ctx, organiser = community.ctx, community.organiser
    await drafts.choose_halls(ctx, organiser, draft.id, [community.hall, community.hall])
    await drafts.choose_halls(ctx, organiser, draft.id, [community.hall])
    found = await forms.filled(ctx, organiser, draft.id)
    assert [hall.id for hall in found.chosen] == [community.hall]
    assert (await audit_of(ctx, "meetup", draft.id))[1:] == [("change", {"halls": []}, {"halls": [community.hall]})]


async def test_halls_of_an_announced_meetup_are_not_chosen_anew(community: Community, draft: Meetup) -> None:
    await complete(community, draft.id)
    await announce.announce(community.ctx, community.organiser, draft.id)
    with pytest.raises(refusals.AlreadyAnnounced):
        await drafts.choose_halls(community.ctx, community.organiser, draft.id, [])
    with pytest.raises(refusals.AlreadyAnnounced):
        await drafts.delete_draft(community.ctx, community.organiser, draft.id)


PAGE = EventPage(
    title="Вечер роботов",
    description="О роботах",
    organisation="Клуб",
    place=Place("Нови-Сад", latitude=45.25, longitude=19.84),
    tags=("роботы",),
    site="https://example.org",
)


async def test_draft_from_a_page_has_all_that_the_page_says(community: Community) -> None:
    page = replace(PAGE, day=date(2026, 12, 12), hour=time(19))
    made = await drafts.draft_from_page(community.ctx, community.organiser, page, NEW_YORK)
    assert (made.title, made.description, made.organisation) == ("Вечер роботов", "О роботах", "Клуб")
    assert (made.place, made.tags, made.site, made.zone) == (PAGE.place, PAGE.tags, PAGE.site, NEW_YORK)
    assert made.starts == datetime(2026, 12, 13, 0, tzinfo=UTC)
    found = await forms.filled(community.ctx, community.organiser, made.id)
    assert found.gaps == (Field.LENGTH, Field.HALLS)


async def test_page_whose_year_is_mistyped_is_refused(community: Community) -> None:
    page = replace(PAGE, day=date(2126, 12, 12), hour=time(19))
    with pytest.raises(refusals.StartTooFar):
        await drafts.draft_from_page(community.ctx, community.organiser, page, None)


@pytest.mark.parametrize(
    ("day", "hour", "starts_at"),
    [
        (None, None, None),
        (date(2026, 12, 12), None, None),
        (date(2026, 12, 1), None, None),
        (date(2022, 12, 3), None, datetime(2022, 12, 2, 23, tzinfo=UTC)),
        (date(2022, 12, 3), time(19), datetime(2022, 12, 3, 18, tzinfo=UTC)),
        (date(2026, 12, 12), time(19, tzinfo=timezone(timedelta(hours=3))), datetime(2026, 12, 12, 16, tzinfo=UTC)),
        (date(2027, 3, 28), time(2, 30), datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),
    ],
)
async def test_start_on_a_page(
    community: Community, day: date | None, hour: time | None, starts_at: datetime | None
) -> None:
    page = replace(PAGE, day=day, hour=hour)
    made = await drafts.draft_from_page(community.ctx, community.organiser, page, None)
    assert made.starts_at == starts_at
    assert made.zone == BELGRADE


async def complete(community: Community, meetup: MeetupId) -> None:
    ctx, organiser = community.ctx, community.organiser
    await drafts.set_start(ctx, organiser, meetup, date(2026, 12, 12), time(19))
    await drafts.set_length(ctx, organiser, meetup, timedelta(hours=1))
    await drafts.set_place(ctx, organiser, meetup, Place("Дом"))
    await drafts.choose_halls(ctx, organiser, meetup, [community.hall])
