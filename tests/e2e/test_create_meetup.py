"""A meetup is made up in chat: step by step, left and resumed, changed, announced."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot import trying_again
from domain.meetups.meetup import Meetup, MeetupId, MeetupState, Place, ProgrammeItem
from playground.client import Playground
from storage.meetups import Meetups
from tests.e2e.filling import Filling
from tests.e2e.running import bot_in_process
from tests.e2e.town import Town

TITLE = "Роботы & люди <вечер>"


async def stored(town: Town, number: int = 1) -> Meetup:
    async with town.ctx.read() as connection:
        found = await Meetups(connection).get(MeetupId(number))
    assert found is not None
    return found


@pytest.fixture
def form(town: Town) -> Filling:
    return Filling(town, town.organiser)


async def fill(form: Filling) -> None:
    """Every step of a new meetup, to its preview."""
    await form.open()
    await form.say(TITLE, form.told("form-description", limit=1500))
    await form.say("Первая строка\n\n\n\nВторая <b>строка</b>", form.told("form-day"))
    await form.say("12.12", "2026")
    await form.say("19.30", form.told("form-length"))
    await form.press("length-hours", form.told("form-place"), hours=2)
    await form.say("Коворкинг «Берег»\nул. Набережная, 5", "ул. Набережная, 5")
    await form.send(44.8125, 20.4612, "44.81250, 20.46120")
    await form.press("form-button-next", form.told("form-seats"))
    await form.tap("30", form.told("form-halls"))
    await form.tap("Клуб у реки", form.told("form-halls"))
    await form.press("form-button-next", form.told("form-preview-draft"))


async def test_made_step_by_step_and_announced(town: Town, form: Filling) -> None:
    await fill(form)
    assert "19:30–21:30" in form.text
    assert "Вторая <b>строка</b>" in form.text
    assert form.told("form-note-halls", halls="Клуб у реки") in form.text

    await form.leave("button-publish", form.told("form-published", title=TITLE, halls="Клуб у реки"))

    card = await town.card(TITLE)
    assert "Коворкинг «Берег»" in card["text"]
    assert card["chat"]["id"] == town.group
    made = await stored(town)
    assert made.state is MeetupState.ANNOUNCED
    assert made.starts.astimezone(ZoneInfo("Europe/Belgrade")).isoformat() == "2026-12-12T19:30:00+01:00"
    assert (made.title, made.description, made.length, made.capacity) == (
        TITLE,
        "Первая строка\n\nВторая <b>строка</b>",
        timedelta(hours=2),
        30,
    )
    assert made.place == Place("Коворкинг «Берег»", "ул. Набережная, 5", "", 44.8125, 20.4612)


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_restart_at_every_step_loses_nothing(
    town: Town, form: Filling, variables: dict[str, str], play: Playground
) -> None:
    """The fixture's bot is told to stop first; each step is then done by a bot that just started."""
    await form.open()
    await form.say(TITLE, form.told("form-description", limit=1500))
    await town.program.intake.stop()
    steps: list[Callable[[], Awaitable[object]]] = [
        lambda: form.press("form-button-skip", form.told("form-day")),
        lambda: form.say("12.12", "2026"),
        lambda: form.tap("19:00", form.told("form-length")),
        lambda: form.say("1:30", form.told("form-place")),
        lambda: form.say("Коворкинг", "Коворкинг"),
        lambda: form.press("form-button-next", form.told("form-seats")),
        lambda: form.say("25", form.told("form-halls")),
        lambda: form.tap("Клуб у реки", form.told("form-halls")),
        lambda: form.press("form-button-next", form.told("form-preview-draft")),
        lambda: form.leave("button-publish", form.told("form-published", title=TITLE, halls="Клуб у реки")),
    ]
    for step in steps:
        async with bot_in_process(variables, play):
            await step()
    made = await stored(town)
    assert made.state is MeetupState.ANNOUNCED
    assert (made.length, made.capacity, made.place.name) == (timedelta(minutes=90), 25, "Коворкинг")


async def test_put_off_and_resumed(town: Town, form: Filling) -> None:
    await form.open()
    await form.say(TITLE, form.told("form-description", limit=1500))
    await form.leave("form-button-later", form.told("form-put-off"))

    await form.say("/manage", form.told("manage-meetups", many=1))
    await form.tap(f"✏️ {TITLE}", TITLE)
    await form.press("button-edit", form.told("form-preview-draft"))
    missing = [form.told("form-gap", field=field) for field in ("start", "length", "place", "halls")]
    assert form.told("form-missing", what=", ".join(missing)) in form.text
    assert town.label("button-publish") not in form.buttons

    await form.press("form-button-gaps", form.told("form-day"))
    await form.say("13.12.2026 18:00", form.told("form-length"))
    await form.press("length-hours", form.told("form-place"), hours=1)
    await form.say("meet.example.org/robots", "https://meet.example.org/robots")
    await form.press("form-button-next", form.told("form-halls"))
    await form.tap("Клуб у реки", form.told("form-halls"))
    await form.press("form-button-next", form.told("form-preview-draft"))
    assert town.label("button-publish") in form.buttons


async def test_bad_answers_get_the_reason_and_an_example(town: Town, form: Filling) -> None:
    await form.open()
    await form.refused("Я" * 121, "refusal-title-too-long", length=121, limit=120)
    await form.refused("/nothing", "refusal-command-in-form")
    await form.refused_point("refusal-nothing-typed")
    await form.say(TITLE, form.told("form-description", limit=1500))
    await form.press("form-button-skip", form.told("form-day"))
    await form.refused("когда-нибудь", "refusal-day-and-hour-not-understood")
    await form.refused("22.11.2026", "refusal-start-in-past")
    await form.refused(
        "28.03.2027 02:30", "refusal-time-does-not-exist", day="28.03.2027", hour="02:30", instead="03:30"
    )
    await form.say("23.11.2026", "2026")
    await form.refused("10:00", "refusal-start-in-past")
    await form.refused("вечером", "refusal-hour-not-understood")
    await form.say("19:00", form.told("form-length"))
    await form.refused("до 18:30", "refusal-end-before-start", start="19:00", end="18:30", example="21:00")
    await form.refused("долго", "refusal-length-not-understood")
    await form.refused("5 мин", "refusal-length-out-of-range")
    await form.say("до 21:00", form.told("form-place"))
    await form.refused("Клуб\nУлица\nДом\nЭтаж", "refusal-place-too-many-lines")
    await form.say("Клуб", "Клуб")
    await form.press("form-button-next", form.told("form-seats"))
    await form.refused("много", "refusal-number-not-understood")
    await form.refused("0", "refusal-capacity-out-of-range", limit=10_000)
    await form.say("12", form.told("form-halls"))

    made = await stored(town)
    assert (made.title, made.length, made.place.name, made.capacity) == (TITLE, timedelta(hours=2), "Клуб", 12)


async def test_going_back_keeps_what_is_filled_in(town: Town, form: Filling) -> None:
    await form.open()
    await form.say(TITLE, form.told("form-description", limit=1500))
    await form.press("button-back", TITLE)
    await form.press("form-button-as-is", form.told("form-description", limit=1500))
    await form.press("form-button-skip", form.told("form-day"))
    await form.say("12.12 19:00", form.told("form-length"))
    await form.press("button-back", form.told("form-day"))
    await form.press("form-button-as-is", form.told("form-length"))
    await form.say("2", form.told("form-place"))
    await form.say("Клуб\n45.25, 19.84", "45.25000, 19.84000")
    await form.press("form-button-next", form.told("form-seats"))
    await form.press("button-back", "45.25000, 19.84000")
    await form.press("button-back", form.told("form-place"))
    await form.press("form-button-as-is", form.told("form-seats"))

    made = await stored(town)
    assert (made.title, made.length, made.place.name) == (TITLE, timedelta(hours=2), "Клуб")


async def test_unusual_meetup_is_warned_of_not_refused(town: Town, form: Filling) -> None:
    await fill(form)
    await form.press("form-field-seats", form.told("form-seats"))
    await form.say("50", form.told("form-advice", what="many_people"))
    await form.press("form-field-length", form.told("form-length"))
    await form.say("3", form.told("form-advice", what="long"))
    await form.press("form-field-seats", form.told("form-seats"))
    await form.say("5", form.told("form-advice", what="few_people"))
    await form.press("form-field-length", form.told("form-length"))
    await form.say("30", form.told("form-advice", what="short"))
    await form.leave("button-publish", form.told("form-published", title=TITLE, halls="Клуб у реки"))


async def test_everything_else_from_the_preview(town: Town, form: Filling) -> None:
    await fill(form)
    draft = form.told("form-preview-draft")
    await form.press("form-field-guests", form.told("form-guests", limit=5, now=0))
    await form.tap("2", draft)
    await form.press("form-field-programme", form.told("form-programme", limit=20))
    await form.say("1. Как учить роботов — Вера Ким\nПерерыв\nТройки", "3. Тройки")
    await form.tap("❌ Перерыв", "2. Тройки")
    await form.press("form-button-done", draft)
    await form.press("form-field-site", form.told("form-site"))
    await form.refused("не ссылка", "refusal-link-broken")
    await form.say("robots.example.org", draft)
    await form.press("form-field-tags", form.told("form-tags", limit=10))
    await form.say("#роботы, встреча", draft)
    await form.press("form-field-organisation", form.told("form-organisation"))
    await form.say("Клуб «Шестерёнка»", draft)
    await form.press("form-field-parent", form.told("form-parent"))
    await form.say("Форум", draft)
    await form.press("form-field-parent", form.told("form-now", value="Форум"))
    await form.press("form-button-clear", draft)
    await form.press("form-field-reminders", form.told("form-reminders"))
    await form.say("1 день, 3 ч", form.told("form-reminders"))
    assert f"✅ {form.told('length-hours', hours=3)}" in form.buttons
    await form.press("form-button-remind-halls", form.told("form-reminders"), remind_halls="✅")
    await form.press("form-button-pin", form.told("form-reminders"), pin="▫️")
    await form.press("form-button-done", draft)
    await form.press("form-field-place", "44.81250")
    await form.press("form-button-no-point", "ул. Набережная, 5")
    await form.press("form-button-done", draft)
    await form.press("form-field-zone", form.told("form-zone", zone="—").split("—")[0])
    await form.say("Нью-Йорк", form.told("form-zone-which"))
    await form.tap(form.buttons[0], draft)

    made = await stored(town)
    assert made.programme == (ProgrammeItem("Как учить роботов", "Вера Ким"), ProgrammeItem("Тройки"))
    assert (made.guests_limit, made.site, made.tags) == (2, "https://robots.example.org", ("роботы", "встреча"))
    assert (made.organisation, made.parent_event) == ("Клуб «Шестерёнка»", "")
    assert (made.reminders, made.remind_halls, made.pin_cards) == (
        (timedelta(days=1), timedelta(hours=3)),
        False,
        True,
    )
    assert not made.place.has_point
    assert made.starts.astimezone(ZoneInfo("America/New_York")).strftime("%d.%m %H:%M") == "12.12 19:30"


async def test_new_time_of_an_announced_meetup_is_confirmed_first(town: Town, form: Filling) -> None:
    meetup = await town.meetup()
    await town.go(town.anna)
    announced = form.told("form-preview-announced", people=1)
    await form.say("/manage", form.told("manage-meetups", many=1))
    await form.tap(next(button for button in form.buttons if "Стартапы" in button), "Стартапы")
    await form.press("button-edit", announced)
    await form.press("form-field-start", form.told("form-day"))
    await form.say("12.12 18:00", form.told("form-confirm-told", people=1))
    assert "12" in form.text
    assert "18:00–20:00" in form.text
    await form.press("form-button-do-not", announced)
    assert "18:00–20:00" not in form.text
    await form.press("form-field-start", form.told("form-day"))
    await form.say("12.12 18:00", form.told("form-confirm-told", people=1))
    await form.press("form-button-confirm", announced, people=1)
    await town.anna.wait_for(town.anna.id, "18:00–20:00")

    await form.press("form-field-place", "Коворкинг «Мост»")
    await form.press("form-button-other-place", form.told("form-place"))
    await form.say("Библиотека\nСадовая, 1", "Библиотека")
    await form.press("form-button-done", form.told("form-confirm-told", people=1))
    assert "Коворкинг «Мост»" in form.text
    await form.press("form-button-confirm", announced, people=1)
    await town.anna.wait_for(town.anna.id, "Библиотека, Садовая, 1")

    await form.press("form-field-length", form.told("form-length"))
    await form.press("length-hours", announced, hours=2)
    made = await stored(town, meetup)
    assert made.place == Place("Библиотека", "Садовая, 1")


async def test_new_zone_of_an_announced_meetup_is_confirmed_first(town: Town, form: Filling) -> None:
    meetup = await town.meetup()
    await town.go(town.anna)
    announced = form.told("form-preview-announced", people=1)
    await form.say("/manage", form.told("manage-meetups", many=1))
    await form.tap(next(button for button in form.buttons if "Стартапы" in button), "Стартапы")
    await form.press("button-edit", announced)
    await form.press("form-field-zone", form.told("form-zone", zone="—").split("—")[0])
    await form.say("Ярославль", form.told("form-confirm-told", people=1))
    assert form.text.count("19:00–21:00") == 2
    assert (await stored(town, meetup)).zone.key == "Europe/Belgrade"
    await form.press("form-button-confirm", announced, people=1)

    await town.anna.wait_for(town.anna.id, "🔁")
    made = await stored(town, meetup)
    assert made.zone.key == "Europe/Moscow"
    assert made.starts.astimezone(made.zone).hour == 19


async def test_title_of_an_announced_meetup_changes_on_its_card(town: Town, form: Filling) -> None:
    await town.meetup()
    await form.say("/manage", form.told("manage-meetups", many=1))
    await form.tap(next(button for button in form.buttons if "Стартапы" in button), "Стартапы")
    await form.press("button-edit", form.told("form-preview-announced", people=0))
    await form.press("form-field-title", form.told("form-now", value="Стартапы и работа в них"))
    await form.say("Стартапы: второй вечер", form.told("form-preview-announced", people=0))

    await town.card("Стартапы: второй вечер")


async def test_draft_is_deleted_after_a_second_question(town: Town, form: Filling) -> None:
    await fill(form)
    await form.press("form-button-delete", form.told("form-delete-sure", title=TITLE))
    await form.press("form-button-keep", form.told("form-preview-draft"))
    await form.press("form-button-delete", form.told("form-delete-sure", title=TITLE))
    await form.leave("form-button-delete-sure", form.told("form-deleted"))

    async with town.ctx.read() as connection:
        assert await Meetups(connection).get(MeetupId(1)) is None


async def test_form_of_a_meetup_that_is_gone_closes(town: Town, form: Filling) -> None:
    await form.open()
    await form.say(TITLE, form.told("form-description", limit=1500))
    async with town.ctx.write() as connection:
        await Meetups(connection).delete(MeetupId(1))

    await form.refused("Описание", "refusal-not-found")

    await form.open()


async def test_participant_makes_no_meetups(town: Town) -> None:
    said = await town.anna.say(town.anna.id, "/new")
    roles = [town.words.plain("role-owner"), town.words.plain("role-organiser")]
    refusal = await town.anna.wait_for(town.anna.id, roles[0], after=said["message_id"])
    assert roles[1] in refusal["text"]
    async with town.ctx.read() as connection:
        assert await Meetups(connection).count() == 0


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_begun_once_though_the_next_step_was_not_shown_and_the_title_was_typed_again(
    town: Town, form: Filling, play: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trying_again, "PAUSES", ())
    await form.open()
    await play.fault("500", method="sendMessage", times=1)

    await form.say(TITLE, form.told("form-title", limit=120))
    await form.say(TITLE, form.told("form-description", limit=1500))

    async with town.ctx.read() as connection:
        assert await Meetups(connection).get(MeetupId(2)) is None
    assert (await stored(town)).title == TITLE
