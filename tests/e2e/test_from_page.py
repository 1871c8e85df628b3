"""A published page, sent as a file, becomes a draft; what it does not say is asked."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.meetups.meetup import MeetupId, MeetupState, Place
from storage.meetups import Meetups
from tests.e2e.filling import Filling, in_one_line
from tests.e2e.town import Town

PAGE = """\
---
date: {date}
description: Вечер для тех, кто мастерит - [Клуб «Шестерёнка»](https://robots.example.org). Приходите & <спорьте>.
tags: robots, meetup
event.site: https://robots.example.org/evening
logo: .jpg
event.organisation: Клуб «Шестерёнка»
event.location.title: Нью-Йорк
event.location.latitude: 40.7128
event.location.longitude: -74.0060
event.type: meetup
alternateLinkIdentifier: robots-evening
---
# Robots Evening

Рассказ о вечере.

1. { }
2. ![ ](1_400x400.jpg)
"""


class Sending(Filling):
    """Somebody who sends a page and then fills in the form."""

    async def page(self, text: str, expected: str, name: str = "evening.md") -> None:
        said = await self._player.upload(self._player.id, name, text.encode())
        await self._follow(expected, after=said["message_id"])

    async def refused_page(self, content: bytes, expected: str, name: str = "evening.md") -> None:
        said = await self._player.upload(self._player.id, name, content)
        await self._hear(expected, said["message_id"])


def page(date: str) -> str:
    return PAGE.replace("{date}", date)


@pytest.fixture
def form(town: Town) -> Sending:
    return Sending(town, town.organiser)


async def test_page_of_a_past_event_becomes_a_draft_and_asks_for_a_new_date(town: Town, form: Sending) -> None:
    await form.page(page("2022-12-03 00:00"), form.told("form-day"))
    assert in_one_line(form.told("form-day-past", day="").split(",")[0]) in form.text
    assert "2022" in form.text
    await town.organiser.wait_for(town.organiser.id, "Robots Evening")
    await form.say("12.12 19:00", form.told("form-length"))
    await form.press("length-hours", form.told("form-seats"), hours=2)
    await form.tap("20", form.told("form-halls"))
    await form.tap("Клуб у реки", form.told("form-halls"))
    await form.press("form-button-next", form.told("form-preview-draft"))
    assert "Приходите & <спорьте>." in form.text
    await form.leave("button-publish", form.told("form-published", title="Robots Evening", halls="Клуб у реки"))

    await town.card("Robots Evening")
    async with town.ctx.read() as connection:
        made = await Meetups(connection).get(MeetupId(1))
    assert made is not None
    assert made.state is MeetupState.ANNOUNCED
    assert made.starts_at == datetime(2026, 12, 13, 0, tzinfo=UTC)
    assert made.zone.key == "America/New_York"
    assert made.place == Place("Нью-Йорк", latitude=40.7128, longitude=-74.006)
    assert (made.organisation, made.tags, made.site, made.length, made.capacity) == (
        "Клуб «Шестерёнка»",
        ("robots", "meetup"),
        "https://robots.example.org/evening",
        timedelta(hours=2),
        20,
    )


async def test_page_that_names_a_day_to_come_asks_for_the_hour(town: Town, form: Sending) -> None:
    await form.page(page("2026-12-12"), "12")
    assert "America" not in form.text
    await form.tap("18:30", form.told("form-length"))
    await form.leave("form-button-later", form.told("form-put-off"))


async def test_page_that_says_all_asks_only_for_the_rest(town: Town, form: Sending) -> None:
    await form.page(page("2026-12-12 18:30"), form.told("form-length"), name="002_evening.txt")


async def test_page_can_be_sent_while_another_meetup_is_filled_in(town: Town, form: Sending) -> None:
    await form.open()
    await form.say("Другая встреча", form.told("form-description", limit=1500))
    await form.page(page("2026-12-12 18:30"), form.told("form-length"))
    async with town.ctx.read() as connection:
        found = [await Meetups(connection).get(MeetupId(number)) for number in (1, 2)]
    assert [made.title for made in found if made is not None] == ["Другая встреча", "Robots Evening"]


async def test_broken_page_is_answered_with_line_and_reason(town: Town, form: Sending) -> None:
    broken = page("2026-12-12").replace("tags: robots", "tags: robots: old")
    expected = form.told("refusal-page-broken", line=4, reason="colon", text="tags: robots: old, meetup")
    await form.refused_page(broken.encode(), expected)
    await form.refused_page(
        "# Вечер".encode("cp1251"), form.told("refusal-page-broken", line=1, reason="encoding", text="")
    )
    await form.refused_page(b"-" * 300 * 1024, form.told("refusal-page-too-big", limit=256))
    async with town.ctx.read() as connection:
        assert await Meetups(connection).count() == 0


async def test_page_of_a_participant_is_refused(town: Town) -> None:
    said = await town.anna.upload(town.anna.id, "evening.md", page("2026-12-12").encode())
    await town.anna.wait_for(town.anna.id, town.label("role-organiser"), after=said["message_id"])
    async with town.ctx.read() as connection:
        assert await Meetups(connection).count() == 0


async def test_other_file_is_no_page(town: Town) -> None:
    said = await town.organiser.upload(town.organiser.id, "photo.zip", b"PK")
    await town.organiser.wait_for(
        town.organiser.id,
        lambda message: in_one_line(town.words("unknown-thing").striptags()) in in_one_line(message.get("text", "")),
        after=said["message_id"],
    )
