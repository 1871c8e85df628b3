"""What is planned: the calendar, moving, changing, cancelling, sending now, and who may do that."""

from datetime import datetime, timedelta

import pytest

from actions.duties import edits
from actions.duties import lists as duty_lists
from actions.posts import schedule
from domain.duties.duty import DutyKind
from domain.duties.standing import DutyState
from domain.posts.post import PostId, PostState
from playground.client import Json
from tests.e2e.filling import in_one_line
from tests.e2e.town import Town
from tests.e2e.writing_posts import (
    BELGRADE,
    FRIDAY_AT_TEN,
    PICTURE,
    TEXT,
    Channel,
    Writing,
    another_organiser,
    curator,
    shown,
    state_of,
)

pytestmark = pytest.mark.parametrize("language", ["en"], indirect=True)


@pytest.fixture
async def channel(town: Town) -> Channel:
    return await Channel.open(town)


@pytest.fixture
def form(town: Town) -> Writing:
    return Writing(town, town.organiser)


def data_of(message: Json, label: str) -> str:
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    return str(next(button["callback_data"] for button in buttons if button["text"].startswith(label)))


async def test_menu_leads_to_the_calendar(town: Town, form: Writing) -> None:
    said = await town.organiser.start()
    menu = await town.organiser.wait_for(
        town.organiser.id, lambda message: town.has_button(message, "menu-posts"), after=said["message_id"]
    )

    toast = await town.organiser.tap(menu, town.label("menu-posts"))

    assert toast.answered
    await form.see(form.told("posts-empty"))


async def test_calendar_shows_what_is_planned_by_day(town: Town, form: Writing, channel: Channel) -> None:
    await form.planned(channel, "28.11 12:00", "Вторая новость")
    await form.planned(channel, "27.11 10:00", "Первая новость")
    await form.planned(channel, "28.11 18:30", "Третья новость")
    await form.planned(channel, "20.01.2027 10:00", "Ещё не скоро")
    other = await another_organiser(town)
    await other.planned(channel, "27.11 11:00", "Чужая новость")

    await form.say("/posts", form.told("posts-title"))

    lines = form.window["text"].split("\n")
    said = ["Первая", "Вторая", "Третья"]
    heads = [next(n for n, line in enumerate(lines) if line.startswith("🗓") and day in line) for day in ("27", "28")]
    where = [next(n for n, line in enumerate(lines) if word in line) for word in said]
    assert heads[0] < where[0] < heads[1] < where[1] < where[2]
    assert lines[where[0]] == in_one_line(
        form.told("posts-line", when="10:00", hall=channel.title, words="Первая новость")
    )
    assert form.told("posts-later", posts=1) in form.text
    assert "Чужая" not in form.text
    await form.press("posts-button-all", "Ещё не скоро")
    far = next(button for button in form.buttons if "Ещё не скоро" in button)
    await form.tap(far, form.told("post-state", state="planned"))
    everything = await curator(town)
    await everything.say("/posts", everything.told("posts-title"))
    assert "Чужая новость (Борис)" in everything.text
    assert "Первая новость (Олег Орлов)" in everything.text


async def test_long_calendar_has_pages(town: Town, form: Writing, channel: Channel) -> None:
    for number in range(9):
        await form.planned(channel, f"27.11 {10 + number}:00", f"Новость {number}")
    await form.say("/posts", "Новость 0")
    assert "Новость 8" not in form.text

    await form.tap(">", "Новость 8")

    assert "Новость 0" not in form.text
    await form.tap(next(one for one in form.buttons if "Новость 8" in one), form.told("post-state", state="planned"))
    await form.press("posts-button-to-calendar", "Новость 8")


async def test_moved_to_another_time(town: Town, form: Writing, channel: Channel) -> None:
    await form.planned(channel)
    await form.press("post-button-move", form.told("post-day"))
    await form.refused("23.11 09:00", "refusal-post-in-past")
    await form.press("button-back", form.told("post-state", state="planned"))
    await form.press("post-button-move", form.told("post-day"))
    await form.say("28.11", "2026")
    toast = await form.tap("18:00", form.told("post-state", state="planned"))
    assert "18:00" in toast.text
    assert "18:00" in form.text

    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(hours=5))
    assert await channel.posts() == []
    await town.play.travel(to=datetime(2026, 11, 28, 18, 1, tzinfo=BELGRADE))

    await channel.post()
    await town.play.travel(by=timedelta(days=2))
    assert len(await channel.posts()) == 1


async def test_cancelled_does_not_go_out_and_can_be_taken_up_again(town: Town, form: Writing, channel: Channel) -> None:
    await form.planned(channel)
    await form.press("post-button-cancel", channel.title)
    assert "10:00" in form.text
    await form.press("post-button-keep", form.told("post-state", state="planned"))
    await form.press("post-button-cancel", channel.title)
    toast = await form.press("post-button-cancel-sure", form.told("post-state", state="cancelled"))
    assert toast.text == form.told("post-cancelled-toast")
    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(hours=5))
    assert await channel.posts() == []

    await form.say("/posts", form.told("posts-empty"))
    await form.press("posts-button-past", form.told("posts-past-title"))
    await form.tap(
        next(one for one in form.buttons if one.startswith("❌")), form.told("post-state", state="cancelled")
    )
    await form.press("post-button-again", form.told("post-preview-past"))
    assert shown(await form.sample()) == {"text": TEXT}
    await form.press("post-button-change-time", form.told("post-day"))
    await form.say("30.11 10:00", form.told("post-preview-ready"))
    await form.plan()
    await town.play.travel(to=datetime(2026, 11, 30, 10, 1, tzinfo=BELGRADE))
    await channel.post()


async def test_sent_now_instead_of_at_its_time(town: Town, form: Writing, channel: Channel) -> None:
    await form.planned(channel)
    toast = await form.press("post-button-send", form.told("post-state", state="sending"))
    assert toast.text == form.told("post-sending-toast")

    sent = await channel.post()

    told = await form.gets("told-post-sent", hall=channel.title, words=TEXT)
    assert [entity["url"] for entity in told["entities"] if entity["type"] == "text_link"] == [
        f"https://t.me/c/{-channel.chat - 10**12}/{sent['message_id']}"
    ]
    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(hours=5))
    assert len(await channel.posts()) == 1


async def test_planned_post_is_changed_off_the_schedule(town: Town, form: Writing, channel: Channel) -> None:
    await form.planned(channel)
    await form.press("post-button-edit", form.told("post-preview-taken-off"))
    await form.press("post-button-change-text", form.told("post-write-now", words=TEXT))
    await form.picture(form.told("post-preview-taken-off"), "Приходите в субботу!")
    await form.press("post-button-later", form.told("posts-drafts"))
    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(hours=5))
    assert await channel.posts() == []

    await form.say("/posts", form.told("posts-drafts"))
    await form.tap(next(one for one in form.buttons if one.startswith("✏️")), form.told("post-preview-past"))
    await form.press("post-button-change-time", form.told("post-day"))
    await form.say("28.11 10:00", form.told("post-preview-ready"))
    await form.plan()
    await town.play.travel(to=datetime(2026, 11, 28, 10, 1, tzinfo=BELGRADE))

    sent = await channel.post("Приходите в субботу!")
    assert await town.play.file(sent["photo"][-1]["file_id"]) == PICTURE
    assert len(await channel.posts()) == 1


async def test_double_taps_do_everything_once(town: Town, form: Writing, channel: Channel) -> None:
    await form.begin()
    await form.write(TEXT, form.told("post-where"))
    await form.tap(channel.title, form.told("post-day"))
    await form.say("27.11 10:00", form.told("post-preview-ready"))
    preview = form.window
    plan = data_of(preview, "✅")
    await form.plan()

    again = await town.organiser.tap(preview, data=plan, stale=True)

    assert again.answered
    await form.see(form.told("post-state", state="planned"))
    now = data_of(form.window, town.label("post-button-send"))
    page = form.window
    await form.press("post-button-send", form.told("post-state", state="sending"))
    await channel.post()
    await form.gets("told-post-sent", hall=channel.title, words=TEXT)
    again = await town.organiser.tap(page, data=now, stale=True)
    assert again.text == town.label("refusal-post-sent-already")
    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(hours=5))
    assert len(await channel.posts()) == 1
    assert await state_of(town) is PostState.SENT


async def test_buttons_of_a_page_that_is_out_of_date_say_how_things_are(
    town: Town, form: Writing, channel: Channel
) -> None:
    """Somebody else cancelled the post meanwhile."""
    await form.planned(channel)
    page = form.window
    buttons = {key: data_of(page, town.label(f"post-button-{key}")) for key in ("send", "move", "cancel")}
    other = await curator(town)
    await other.say("/posts", other.told("posts-title"))
    await other.tap(next(one for one in other.buttons if TEXT in one), other.told("post-author", author="Олег Орлов"))
    await other.press("post-button-cancel", channel.title)
    await other.press("post-button-cancel-sure", other.told("post-state", state="cancelled"))

    toast = await town.organiser.tap(page, data=buttons["send"], stale=True)

    assert toast.text == town.label("refusal-post-cancelled")
    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(hours=5))
    assert await channel.posts() == []


async def test_form_of_a_post_that_was_planned_meanwhile_gives_way_to_its_page(
    town: Town, form: Writing, channel: Channel
) -> None:
    """On another device, say."""
    await form.begin()
    await form.write(TEXT, form.told("post-where"))
    await form.tap(channel.title, form.told("post-day"))
    await form.say("27.11 10:00", form.told("post-preview-ready"))
    organiser = await town.actor(town.organiser)
    await schedule.plan(town.ctx, organiser, PostId(1))

    toast = await form.press("post-button-change-text", form.told("post-state", state="planned"))

    assert toast.text == town.label("refusal-post-planned-already")
    assert shown(await form.sample()) == {"text": TEXT}
    await form.press("post-button-edit", form.told("post-preview-taken-off"))
    await form.press("post-button-change-text", form.told("post-write-now", words=TEXT))
    await schedule.send_now(town.ctx, organiser, PostId(1))
    await form.gets("told-post-sent", hall=channel.title, words=TEXT)
    await form.refused("Новый текст", "refusal-post-sent-already")
    await form.see(form.told("post-state", state="sent"))


async def test_hall_that_was_unbound_meanwhile_is_not_planned_for(town: Town, form: Writing, channel: Channel) -> None:
    await form.begin()
    await form.write(TEXT, form.told("post-where"))
    await form.tap(channel.title, form.told("post-day"))
    await form.say("27.11 10:00", form.told("post-preview-ready"))
    await town.organiser.remove_bot(channel.chat)
    await form.gets("told-hall-lost", hall=channel.title, how="removed")

    button = next(one for one in form.buttons if one.startswith("✅"))
    toast = await town.organiser.tap(form.window, button)

    assert toast.text == town.label("refusal-post-hall-closed", hall=channel.title)
    assert await state_of(town) is PostState.DRAFT


async def test_sent_post_is_the_months_update_of_the_channel_that_is_a_resource(
    town: Town, form: Writing, channel: Channel
) -> None:
    await curator(town)
    clara = await town.actor(town.clara)
    duties = [duty for duty in await duty_lists.everything(town.ctx, clara) if duty.kind is DutyKind.UPDATE]
    site, vk = sorted(duties, key=lambda duty: duty.resource)
    await edits.set_hall(town.ctx, clara, site.id, channel.hall)
    await form.planned(channel)

    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(minutes=1))

    sent = await channel.post()
    await form.gets("told-post-sent", hall=channel.title, words=TEXT)
    cells = {duty.id: row[-1] for duty, row in (await duty_lists.months(town.ctx, clara)).rows}
    assert {duty: cell.state is DutyState.DONE for duty, cell in cells.items()} == {site.id: True, vk.id: False}
    mark = cells[site.id].mark
    assert mark is not None
    assert (mark.made_by, mark.post) == (None, 1)
    assert mark.link.endswith(f"/{sent['message_id']}")
