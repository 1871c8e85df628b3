"""Approval, links, consents, digests, and the month's update of a resource."""

from datetime import date, timedelta

import pytest

from actions.consents.papers import revoke_publication
from actions.media import deciding, lists, planning, publishing, writing
from domain.errors import NotAllowed, NotFound
from domain.media.notices import MediaNews, MediaTold
from domain.media.publication import Kind, PublicationState
from domain.media.refusals import (
    CannotAnswer,
    ConsentMissing,
    EvidenceMissing,
    LongreadShort,
    NobodyOfCode,
    NoResources,
    NotApprovedYet,
    NothingToGather,
    OutAlready,
    PublicationInPast,
    PublicationOver,
)
from domain.mentoring.refusals import NotNow
from storage.duties import Duties, Marks
from storage.erasing import erasing
from tests.actions.media.making import Newsroom

DAY = timedelta(days=1)


async def test_from_a_draft_to_its_links(room: Newsroom) -> None:
    one = await room.written()
    with pytest.raises(NotApprovedYet):
        await publishing.mark_published(room.ctx, room.worker, one.id, "vk", "https://vk.com/wall-1_2")
    await deciding.submit(room.ctx, room.worker, one.id)
    with pytest.raises(NotAllowed):
        await deciding.approve(room.ctx, room.worker, one.id)
    assert await room.heard(room.curator) == [MediaTold(one.id, MediaNews.SUBMITTED)]
    await deciding.approve(room.ctx, room.curator, one.id)
    planned = await planning.plan(room.ctx, room.worker, one.id, room.ctx.now() + DAY)
    assert planned.state is PublicationState.PLANNED

    half = await publishing.mark_published(room.ctx, room.worker, one.id, "vk", "vk.com/wall-1_2")
    assert half.state is PublicationState.PLANNED
    with pytest.raises(OutAlready):
        await publishing.mark_published(room.ctx, room.worker, one.id, "vk", "https://vk.com/wall-1_3")
    with pytest.raises(EvidenceMissing):
        await publishing.mark_published(room.ctx, room.worker, one.id, "site", " ")
    with pytest.raises(NotFound):
        await publishing.mark_published(room.ctx, room.worker, one.id, "telegram", "https://t.me/a/1")
    whole = await publishing.mark_published(room.ctx, room.worker, one.id, "site", "https://example.org/1")

    assert whole.state is PublicationState.PUBLISHED
    assert [(each.resource, each.link) for each in whole.outlets] == [
        ("site", "https://example.org/1"),
        ("vk", "https://vk.com/wall-1_2"),
    ]
    with pytest.raises(PublicationOver):
        await writing.write(room.ctx, room.worker, one.id, "Поздно")


async def test_it_is_the_months_update_of_its_resource_by_itself(room: Newsroom) -> None:
    one = await room.written()
    await room.approved(one)

    await publishing.mark_published(room.ctx, room.worker, one.id, "vk", "https://vk.com/wall-1_2")

    async with room.ctx.read() as connection:
        vk, site = [await Duties(connection).by_key(f"update-{key}") for key in ("vk", "site")]
        assert vk is not None
        assert site is not None
        mark = await Marks(connection).of(vk.id, date(2026, 11, 30))
        assert mark is not None
        # The log of duties lies open: what the plan calls it is not told there.
        assert (mark.link, mark.note, mark.made_by, mark.post) == ("https://vk.com/wall-1_2", "", None, None)
        assert await Marks(connection).of(site.id, date(2026, 11, 30)) is None


async def test_who_gives_it_back_says_why_and_it_is_approved_anew(room: Newsroom) -> None:
    one = await room.written()
    await planning.set_responsible(room.ctx, room.curator, one.id, room.worker.id)
    await room.planned(one, room.ctx.now() + DAY)

    back = await deciding.send_back(room.ctx, room.curator, one.id, "Добавьте  дату")

    assert (back.state, back.returned, back.approved_by) == (PublicationState.DRAFT, "Добавьте дату", None)
    assert MediaTold(one.id, MediaNews.RETURNED) in await room.heard(room.worker)
    again = await deciding.submit(room.ctx, room.worker, one.id)
    assert (again.state, again.returned) == (PublicationState.SUBMITTED, "")


async def test_who_submitted_it_hears_what_the_curator_says(room: Newsroom) -> None:
    """Where the curators answer for it, too."""
    one = await room.written()
    assert one.responsible is None
    await deciding.submit(room.ctx, room.worker, one.id)
    await deciding.send_back(room.ctx, room.curator, one.id, "Добавьте дату")
    assert MediaTold(one.id, MediaNews.RETURNED) in await room.heard(room.worker)

    await deciding.submit(room.ctx, room.worker, one.id)
    await deciding.approve(room.ctx, room.curator, one.id)

    assert MediaTold(one.id, MediaNews.APPROVED) in await room.heard(room.worker)
    assert MediaTold(one.id, MediaNews.APPROVED) not in await room.heard(room.curator)


async def test_what_is_changed_after_its_approval_is_a_draft_again(room: Newsroom) -> None:
    one = await room.written()
    await room.planned(one, room.ctx.now() + DAY)

    changed = await writing.write_on(room.ctx, room.worker, one.id, "И ещё")

    assert (changed.state, changed.approved_by) == (PublicationState.DRAFT, None)
    assert changed.text.endswith("нового\n\nИ ещё")
    with pytest.raises(NotApprovedYet):
        await planning.plan_as_it_is(room.ctx, room.worker, one.id)


async def test_a_short_longread_is_refused_with_what_it_lacks(room: Newsroom) -> None:
    one = await room.written(Kind.LONGREAD, "я" * 1990)

    with pytest.raises(LongreadShort) as refused:
        await deciding.submit(room.ctx, room.worker, one.id)

    assert refused.value.details == {"least": 2001, "length": 1990, "lacks": 11}
    await writing.write_on(room.ctx, room.worker, one.id, "я" * 20)
    assert (await deciding.submit(room.ctx, room.worker, one.id)).state is PublicationState.SUBMITTED


async def test_an_album_needs_the_consent_of_whoever_can_be_recognised_on_each_resource(room: Newsroom) -> None:
    pupil = await room.pupil()
    album = await planning.add(room.ctx, room.worker, Kind.ALBUM, "Фото")
    await writing.add_picture(room.ctx, room.worker, album.id, "a-photo")
    with pytest.raises(NobodyOfCode):
        await writing.name_people(room.ctx, room.worker, album.id, ["Н-777"])
    await writing.name_people(room.ctx, room.worker, album.id, [str(pupil.code)])

    with pytest.raises(ConsentMissing) as refused:
        await deciding.submit(room.ctx, room.worker, album.id)
    assert refused.value.details == {"person": "Н-001", "resources": "site,vk", "category": "photo"}

    await room.allows(pupil, "site")
    with pytest.raises(ConsentMissing) as refused:
        await deciding.submit(room.ctx, room.worker, album.id)
    assert refused.value.details["resources"] == "vk"

    await planning.set_resources(room.ctx, room.worker, album.id, ["site"])
    assert (await deciding.submit(room.ctx, room.worker, album.id)).state is PublicationState.SUBMITTED


async def test_a_withdrawn_consent_takes_it_back_once_and_keeps_it_from_going_out(room: Newsroom) -> None:
    pupil = await room.pupil()
    await room.allows(pupil, "site", "vk")
    album = await planning.add(room.ctx, room.worker, Kind.ALBUM, "Фото")
    await writing.add_picture(room.ctx, room.worker, album.id, "a-photo")
    await writing.name_people(room.ctx, room.worker, album.id, [str(pupil.code)])
    at = room.ctx.now() + timedelta(hours=2)
    await room.planned(album, at)
    room.clock.moment = at

    await revoke_publication(room.ctx, room.curator, pupil.id)
    for _ in range(3):
        await room.tick()

    back = await room.there(album)
    assert (back.state, back.approved_by) == (PublicationState.DRAFT, None)
    assert (await room.heard(room.curator)).count(MediaTold(album.id, MediaNews.CONSENT)) == 1
    page = await lists.page(room.ctx, room.worker, album.id)
    assert [(str(one.record.code), one.resources) for one in page.lacking] == [("Н-001", ("site", "vk"))]


async def test_a_further_resource_of_a_photo_is_approved_anew(room: Newsroom) -> None:
    pupil = await room.pupil()
    await room.allows(pupil, "site", "vk", "telegram")
    one = await room.written()
    await writing.name_people(room.ctx, room.worker, one.id, [str(pupil.code)])
    await room.approved(one)

    wider = await planning.set_resources(room.ctx, room.worker, one.id, ["site", "vk", "telegram"])

    assert (wider.state, wider.approved_by) == (PublicationState.DRAFT, None)


async def test_whoever_is_forgotten_is_in_no_publication_and_on_no_picture(room: Newsroom) -> None:
    pupil = await room.pupil()
    album = await planning.add(room.ctx, room.worker, Kind.ALBUM, "Фото")
    await writing.add_picture(room.ctx, room.worker, album.id, "a-photo")
    await writing.name_people(room.ctx, room.worker, album.id, [str(pupil.code)])

    async with room.ctx.write() as connection:
        for statement in erasing(pupil.id, room.ctx.now()):
            await connection.execute(statement)

    left = await room.there(album)
    assert (left.people, left.pictures) == ((), ())


async def test_a_digest_gathers_what_came_out_in_its_days(room: Newsroom) -> None:
    today = room.ctx.today()
    with pytest.raises(NothingToGather):
        await planning.gather(room.ctx, room.worker, today, today, "Дайджест", lambda _: "")
    one = await room.written()
    await room.approved(one)
    await publishing.mark_published(room.ctx, room.worker, one.id, "vk", "https://vk.com/wall-1_2")

    made = await planning.gather(
        room.ctx, room.worker, today, today, "Дайджест", lambda found: " & ".join(each.title for each in found)
    )

    assert (made.kind, made.state, made.text) == (Kind.DIGEST, PublicationState.DRAFT, "Новости")


async def test_wrong_turns(room: Newsroom) -> None:
    one = await room.written()
    with pytest.raises(PublicationInPast):
        await planning.plan(room.ctx, room.worker, one.id, room.ctx.now())
    with pytest.raises(NoResources):
        await planning.set_resources(room.ctx, room.worker, one.id, [])
    with pytest.raises(CannotAnswer):
        await planning.set_responsible(room.ctx, room.worker, one.id, room.organiser.id)
    with pytest.raises(NotNow):
        await deciding.approve(room.ctx, room.curator, one.id)


async def test_a_release_of_an_event_that_is_there_is_opened(room: Newsroom) -> None:
    meetup = await room.meetup()
    await room.tick()
    press = await room.release(meetup)
    assert press.event is not None

    assert (await planning.add(room.ctx, room.worker, Kind.PRESS_RELEASE, event=press.event)).id == press.id
    album = await planning.add(room.ctx, room.worker, Kind.ALBUM, event=press.event)

    assert (album.title, album.window) == ("Роботы", None)
    month = await lists.month(room.ctx, room.worker, date(2026, 12, 1))
    assert [each.publication.kind for each in month.listed] == [Kind.PRESS_RELEASE, Kind.POST_RELEASE]
    present = await lists.month(room.ctx, room.worker, date(2026, 11, 1))
    assert [each.publication.id for each in (*present.listed, *present.timeless)] == [album.id]
