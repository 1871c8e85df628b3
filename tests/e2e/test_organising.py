"""What organisers do with an announced meetup: the roster, seats, halls, messages, calling it off."""

from datetime import timedelta
from io import BytesIO

import aiohttp
import pytest
from aiogram_dialog.api.entities import stack
from openpyxl import load_workbook

from actions.meetups import rsvp
from actions.people.identity import identify
from playground.client import Json, Player
from storage.people import Seen
from tests.e2e.town import Town

pytestmark = pytest.mark.parametrize("language", ["ru"], indirect=True)


async def manage(town: Town, player: Player | None = None) -> Json:
    """The organiser opens the newest meetup's page through the menu's list."""
    who = player or town.organiser
    said = await who.say(who.id, "/manage")
    listed = await who.wait_for(who.id, town.text("manage-meetups", many=1), after=said["message_id"])
    button = next(row[0]["text"] for row in listed["reply_markup"]["inline_keyboard"] if "Стартапы" in row[0]["text"])
    await who.tap(listed, button)
    return await page(town, "button-roster", who)


async def page(town: Town, key: str, player: Player | None = None) -> Json:
    """The newest message that has this button."""
    who = player or town.organiser
    return await who.wait_for(who.id, lambda message: town.has_button(message, key))


async def test_roster_shows_who_comes_with_guests_and_who_cannot_be_written_to(town: Town) -> None:
    await town.meetup(capacity=3)
    await town.go(town.anna)
    await town.tap_card(town.anna, "button-guest")
    await town.go(town.stranger)
    await town.go(town.boris)
    await town.tap_card(town.clara, "button-stay")

    await town.organiser.tap(await manage(town), town.label("button-roster"))

    shown = (await page(town, "button-excel"))["text"].splitlines()
    guests = town.text("roster-guests", guests=1)
    unreachable = town.text("roster-unreachable")
    assert shown == [
        "👥 Стартапы и работа в них",
        town.text("roster-going", people=2),
        f"1. Анна @anna_a {guests.strip()}",
        f"2. Степан @stepan_s {unreachable.strip()}",
        town.text("roster-waitlisted", people=1),
        "1. Борис",
        town.text("roster-not-going", people=1),
        "1. Клара @clara_k",
    ]


async def test_long_roster_has_pages(town: Town) -> None:
    meetup = await town.meetup(capacity=None)
    for number in range(1, 31):
        guest = await identify(town.ctx, Seen(900 + number, f"Гость {number}", None, None), opened=False)
        await rsvp.say_going(town.ctx, guest, meetup)
    await town.organiser.tap(await manage(town), town.label("button-roster"))
    first = await page(town, "button-excel")
    assert ["24. Гость 24" in first["text"], "25. Гость 25" in first["text"]] == [True, False]

    await town.organiser.tap(first, ">")

    second = await town.organiser.wait_for(town.organiser.id, "30. Гость 30")
    assert not any(line.startswith("1. ") for line in second["text"].splitlines())


async def test_roster_as_excel_formulas_stay_text(town: Town) -> None:
    await town.meetup()
    spy = await town.play.person("=1+1", "@SUM(A1)", "spy_name", town.language)
    await spy.join(town.group)
    await town.go(spy)
    await town.organiser.tap(await manage(town), town.label("button-roster"))

    await town.organiser.tap(await page(town, "button-excel"), town.label("button-excel"))

    sent = await town.organiser.wait_for(town.organiser.id, lambda message: "document" in message)
    assert sent["document"]["file_name"] == town.label("roster-file")
    sheet = load_workbook(BytesIO(await download(town, sent))).worksheets[0]
    head, row = ([cell.value for cell in cells] for cells in sheet.iter_rows())
    assert head[:3] == [town.label(f"roster-column-{column}") for column in ("number", "name", "username")]
    assert row[:5] == [1, "=1+1 @SUM(A1)", "@spy_name", town.label("roster-answer-going"), 0]
    assert {cell.data_type for cell in sheet[2][1:4]} == {"s"}


async def test_more_seats_from_the_menu(town: Town) -> None:
    await town.meetup(capacity=1)
    await town.go(town.anna)
    await town.go(town.boris)
    await town.organiser.tap(await manage(town), town.label("button-seats"))
    await town.organiser.wait_for(town.organiser.id, town.text("seats-limited", seats=1, taken=1))

    await town.organiser.say(town.organiser.id, "много")
    await town.organiser.wait_for(town.organiser.id, town.label("refusal-capacity-out-of-range", limit=10_000))
    await town.organiser.say(town.organiser.id, "2")

    await town.boris.wait_for(town.boris.id, "🎉")
    assert (await town.counts()).going == 2


async def test_announced_in_one_more_hall_later(town: Town) -> None:
    await town.meetup()
    await town.go(town.anna)
    other = await town.play.chat("supergroup", "Второй клуб", town.owner, [town.boris, town.organiser])
    await town.owner.add_bot(other, {"can_pin_messages": True})
    await town.bind(other, "Второй клуб")
    await town.organiser.tap(await manage(town), town.label("button-more-halls"))

    await town.organiser.tap(await page(town, "button-announce-there"), "Второй клуб")
    ticked = await town.organiser.wait_for(
        town.organiser.id, lambda message: "✅ Второй клуб" in str(message.get("reply_markup"))
    )
    toast = await town.organiser.tap(ticked, town.label("button-announce-there"))

    assert toast.text == town.label("toast-announced-in", halls=1)
    card = await town.card(chat=other)
    assert town.hall_text("card-free", free=2, seats=3) in card["text"]
    going = await town.boris.tap(card, town.hall_words.plain("button-go"))
    assert going.text == town.label("toast-going", guests=0)


async def test_message_to_those_who_go_with_preview_and_count(town: Town) -> None:
    await town.meetup(capacity=2)
    await town.go(town.anna)
    await town.go(town.stranger)
    await town.go(town.boris)
    await town.organiser.tap(await manage(town), town.label("button-write"))
    await town.organiser.tap(await page(town, "button-back"), town.label("audience-going", people=2))

    await town.organiser.say(town.organiser.id, "Возьмите ноутбук & <зарядку>")

    preview = await page(town, "button-other-text")
    assert "Возьмите ноутбук & <зарядку>" in preview["text"]
    count = town.text("write-readers", reachable=1, people=2, unreachable=1)
    assert count in preview["text"]
    toast = await town.organiser.tap(preview, town.label("button-send-to", people=1))
    assert toast.text == town.label("toast-written", people=1)
    got = await town.anna.wait_for(town.anna.id, "Возьмите ноутбук & <зарядку>")
    assert "Стартапы и работа в них" in got["text"]
    assert not [m for m in await town.boris.messages(town.boris.id) if "ноутбук" in m.get("text", "")]
    # Who could not be written to gets it on opening the bot.
    await town.stranger.start()
    await town.stranger.wait_for(town.stranger.id, "Возьмите ноутбук")


async def test_message_double_tap_sends_it_once(town: Town) -> None:
    await town.meetup()
    await town.go(town.anna)
    await town.organiser.tap(await manage(town), town.label("button-write"))
    await town.organiser.tap(await page(town, "button-back"), town.label("audience-all", people=1))
    await town.organiser.say(town.organiser.id, "Ждём вас")
    preview = await page(town, "button-other-text")
    send = town.label("button-send-to", people=1)
    data = next(
        button["callback_data"]
        for row in preview["reply_markup"]["inline_keyboard"]
        for button in row
        if button["text"] == send
    )

    await town.organiser.tap(preview, data=data)
    await town.organiser.tap(preview, data=data, stale=True)
    await town.anna.wait_for(town.anna.id, "Ждём вас")
    await town.play.travel(by=timedelta(minutes=1))

    assert len([m for m in await town.anna.messages(town.anna.id) if "Ждём вас" in m.get("text", "")]) == 1


async def test_called_off_from_the_menu_with_reason_and_count(town: Town) -> None:
    await town.meetup()
    await town.go(town.anna)
    await town.organiser.tap(await manage(town), town.label("button-cancel-meetup"))
    await town.organiser.say(town.organiser.id, "Спикер заболел")
    sure = await page(town, "button-keep-meetup")
    assert "Спикер заболел" in sure["text"]

    toast = await town.organiser.tap(sure, town.label("button-call-off", people=1))

    assert toast.text == town.label("toast-called-off", people=1)
    told = await town.anna.wait_for(town.anna.id, "❌")
    assert "Спикер заболел" in told["text"]


async def test_participant_has_no_way_into_managing(town: Town) -> None:
    await town.meetup()

    await town.anna.say(town.anna.id, "/manage")

    await town.anna.wait_for(town.anna.id, town.label("role-organiser"))


async def test_another_organisers_meetup_is_not_mine_to_run(town: Town) -> None:
    meetup = await town.meetup()
    await town.appoint(town.boris)
    await town.play.travel(to=town.in_days(3, 18))
    digest = await town.organiser.wait_for(town.organiser.id, "📋")
    data = digest["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    assert str(meetup) in data
    said = await town.boris.say(town.boris.id, "/manage")
    listed = await town.boris.wait_for(town.boris.id, town.text("manage-meetups", many=0), after=said["message_id"])

    toast = await town.boris.tap(listed, data=data, stale=True)

    who = town.label("role-owner"), town.label("role-organiser")
    assert toast.text == town.label(
        "refusal-not-your-meetup", who={"ru": " или ", "en": " or "}[town.language].join(who)
    )


async def test_calendar_file_stays_the_same_event_when_the_meetup_moves(town: Town) -> None:
    meetup = await town.meetup()
    await town.anna.start(f"m{meetup}")
    first_page = await page(town, "button-calendar", town.anna)
    await town.anna.tap(first_page, town.label("button-calendar"))
    first = await town.anna.wait_for(town.anna.id, lambda message: "document" in message)

    await town.reschedule(meetup, town.in_days(5, 18))
    await town.anna.tap(first_page, town.label("button-calendar"))
    second = await town.anna.wait_for(town.anna.id, lambda message: "document" in message, after=first["message_id"])

    before, after = calendar(await download(town, first)), calendar(await download(town, second))
    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == ("0", "1")
    assert before["DTSTART;TZID=Europe/Belgrade"].endswith("T190000")
    assert after["DTSTART;TZID=Europe/Belgrade"].endswith("T180000")


async def test_list_shows_what_is_coming_with_my_answers(town: Town) -> None:
    await town.meetup(capacity=1)
    await town.go(town.anna)
    await town.go(town.boris)

    await town.anna.say(town.anna.id, "/meetups")
    anna = await page(town, "button-only-mine", town.anna)
    await town.boris.say(town.boris.id, "/meetups")
    boris = await page(town, "button-only-mine", town.boris)

    assert "✅ " in str(anna["reply_markup"])
    assert "⏳ " in str(boris["reply_markup"])
    first = boris["reply_markup"]["inline_keyboard"][0][0]["text"]
    await town.boris.tap(boris, first)
    mine = await page(town, "button-calendar", town.boris)
    assert town.text("me-waiting", position=1, guests=0) in mine["text"]
    await town.boris.tap(mine, town.label("button-stay"))
    await town.boris.wait_for(town.boris.id, town.text("me-not-going"))


def calendar(content: bytes) -> dict[str, str]:
    """The event's lines by name (the last of each name, which is the event's)."""
    lines = content.decode().replace("\r\n ", "").splitlines()
    event = lines[lines.index("BEGIN:VEVENT") :]
    return dict(line.split(":", 1) for line in event if ":" in line)


async def download(town: Town, message: Json) -> bytes:
    """A document's bytes, as its reader gets them."""
    url = f"{town.play.url}/play/file/{message['document']['file_id']}"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return await answer.read()


async def test_draft_deleted_from_its_page_leaves_the_list(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """The form is opened in the second in which the list was, when aiogram-dialog may give both the same id."""
    monkeypatch.setattr(stack, "new_id", lambda: "dealt")
    await town.draft()
    organiser = town.organiser
    said = await organiser.say(organiser.id, "/manage")
    listed = await organiser.wait_for(organiser.id, town.text("manage-meetups", many=1), after=said["message_id"])
    await organiser.tap(listed, listed["reply_markup"]["inline_keyboard"][0][0]["text"])
    await organiser.tap(await page(town, "button-edit"), town.label("button-edit"))
    await organiser.tap(await page(town, "form-button-delete"), town.label("form-button-delete"))

    await organiser.tap(await page(town, "form-button-delete-sure"), town.label("form-button-delete-sure"))

    await organiser.wait_for(organiser.id, town.text("manage-meetups", many=0))


async def test_link_to_no_meetup_is_answered(town: Town) -> None:
    for payload in ("m999", f"m{10**18}", "mmm"):
        said = await town.anna.start(payload)
        await town.anna.wait_for(town.anna.id, town.text("refusal-not-found"), after=said["message_id"])
