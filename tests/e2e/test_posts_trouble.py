"""Telegram, the channel or the bot itself is in trouble: a post never goes out twice, and its author knows."""

from datetime import timedelta

import pytest

from domain.people.roles import Role
from domain.posts.post import PostState, PostTrouble
from playground.client import Json, Player, Playground, button_texts
from tests.e2e.running import bot_in_process
from tests.e2e.town import CHANNEL_ADMINISTRATOR, Town, settle
from tests.e2e.writing_posts import FRIDAY_AT_TEN, TEXT, Channel, Writing, state_of, stored

pytestmark = pytest.mark.parametrize("language", ["ru"], indirect=True)


@pytest.fixture
async def channel(town: Town) -> Channel:
    return await Channel.open(town)


@pytest.fixture
def form(town: Town) -> Writing:
    return Writing(town, town.organiser)


async def question(town: Town, player: Player, after: int = 0) -> Json:
    """«Появился?»"""
    return await player.wait_for(
        player.id, lambda message: town.has_button(message, "delivery-button-appeared"), after=after
    )


async def telling(form: Writing, channel: Channel, trouble: str, after: int = 0) -> Json:
    """«Пост не вышел», and why."""
    told = await form.gets("told-post-failed", hall=channel.title, words=TEXT, after=after)
    assert form.told("post-trouble", why=trouble, hall=channel.title, detail="—").split("—")[0] in " ".join(
        told["text"].split()
    )
    assert [label for row in button_texts(told) for label in row] == [
        form.town.label(f"post-button-{key}") for key in ("send", "move", "edit", "open", "cancel")
    ]
    return told


async def test_unknown_outcome_is_asked_and_not_repeated(town: Town, form: Writing, channel: Channel) -> None:
    await form.planned(channel)
    await town.play.fault("lost", "sendMessage", channel.chat, times=1)
    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(minutes=1))
    asked = await question(town, town.organiser)
    assert TEXT in asked["text"]
    await town.play.travel(by=timedelta(days=1))
    assert (len(await channel.posts()), await state_of(town)) == (1, PostState.UNCERTAIN)
    await form.say("/posts", form.told("posts-attention"))
    await form.tap(
        next(one for one in form.buttons if one.startswith("❓")), form.told("post-state", state="uncertain")
    )

    await form.press("delivery-button-appeared", form.told("post-state", state="sent"))

    toast = await town.organiser.tap(asked, town.label("delivery-button-again"))
    assert toast.text == town.label("refusal-post-settled")
    await town.play.travel(by=timedelta(days=1))
    assert (len(await channel.posts()), await state_of(town)) == (1, PostState.SENT)


@pytest.mark.parametrize("with_page", [True, False])
async def test_post_that_did_not_appear_is_sent_again_when_somebody_says_so(
    town: Town, form: Writing, channel: Channel, with_page: bool
) -> None:
    await form.planned(channel)
    await town.play.fault("hang", "sendMessage", channel.chat, times=1, seconds=0.1)
    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(minutes=1))
    asked = await question(town, town.organiser)
    assert await channel.posts() == []

    if with_page:
        await form.say("/posts", form.told("posts-attention"))
        await form.tap(next(one for one in form.buttons if one.startswith("❓")), "❓")
        await form.press("delivery-button-again", form.told("post-state", state="sending"))
    else:
        await town.organiser.tap(asked, town.label("delivery-button-again"))

    await channel.post()
    await form.gets("told-post-sent", hall=channel.title, words=TEXT)
    await town.play.travel(by=timedelta(days=1))
    assert (len(await channel.posts()), await state_of(town)) == (1, PostState.SENT)


async def test_post_that_is_not_there_can_wait_for_a_decision(town: Town, form: Writing, channel: Channel) -> None:
    await form.planned(channel)
    await town.play.fault("hang", "sendMessage", channel.chat, times=1, seconds=0.1)
    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(minutes=1))
    await question(town, town.organiser)
    await form.say("/posts", form.told("posts-attention"))
    await form.tap(next(one for one in form.buttons if one.startswith("❓")), "❓")

    await form.press("post-button-not-there", form.told("post-trouble", why="unseen", hall=channel.title, detail=""))

    assert await channel.posts() == []
    await form.press("post-button-cancel", channel.title)
    await form.press("post-button-cancel-sure", form.told("post-state", state="cancelled"))


async def test_bot_that_was_removed_tells_at_once_and_sends_when_it_is_back(
    town: Town, form: Writing, channel: Channel
) -> None:
    await form.planned(channel)
    await town.organiser.remove_bot(channel.chat)
    await form.gets("told-hall-lost", hall=channel.title, how="removed")
    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(minutes=1))
    told = await telling(form, channel, "hall_closed")
    assert (await stored(town)).trouble is PostTrouble.HALL_CLOSED
    toast = await town.organiser.tap(told, town.label("post-button-send"))
    assert toast.text == town.label("refusal-post-hall-closed", hall=channel.title)

    await town.organiser.add_bot(channel.chat, CHANNEL_ADMINISTRATOR)
    asked = await form.gets("told-hall-asked", hall=channel.title, kind="channel")
    await town.organiser.tap(asked, town.label("hall-button-bind"))
    await form.gets("hall-bound", hall=channel.title)
    toast = await town.organiser.tap(told, town.label("post-button-send"))

    assert toast.text == town.label("post-sending-toast")
    await channel.post()
    await form.gets("told-post-sent", hall=channel.title, words=TEXT)
    again = await town.organiser.tap(told, data=_data(told, town.label("post-button-send")), stale=True)
    assert again.text == town.label("refusal-post-sent-already")
    posts = [post for post in await channel.posts() if TEXT in post.get("text", "")]
    assert len(posts) == 1


async def test_rights_lost_unnoticed_are_told_with_what_to_do(town: Town, form: Writing, channel: Channel) -> None:
    """Telegram says so only when the post is on its way."""
    await form.planned(channel)
    await town.program.intake.stop()
    await town.organiser.bot_rights(channel.chat, {**CHANNEL_ADMINISTRATOR, "can_post_messages": False})
    await town.program.ticks.stop()
    await town.play.jump(FRIDAY_AT_TEN + timedelta(seconds=1))
    town.program.delivery.wake()

    told = await telling(form, channel, "hall_closed")

    assert told["text"].startswith("⚠️")
    assert await state_of(town) is PostState.FAILED


async def test_failed_post_is_moved_changed_or_cancelled_from_what_was_told(
    town: Town, form: Writing, channel: Channel
) -> None:
    await form.planned(channel)
    await town.organiser.remove_bot(channel.chat)
    await form.gets("told-hall-lost", hall=channel.title, how="removed")
    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(minutes=1))
    told = await telling(form, channel, "hall_closed")
    move, edit, cancel = (_data(told, town.label(f"post-button-{key}")) for key in ("move", "edit", "cancel"))
    await town.organiser.tap(told, town.label("post-button-open"))
    await form.see(form.told("post-trouble", why="hall_closed", hall=channel.title, detail=""))
    await town.organiser.tap(told, data=cancel, stale=True)
    await form.see(in_question(form, channel))
    await form.press("post-button-keep", form.told("post-state", state="failed"))
    await town.organiser.add_bot(channel.chat, CHANNEL_ADMINISTRATOR)
    asked = await form.gets("told-hall-asked", hall=channel.title, kind="channel")
    await town.organiser.tap(asked, town.label("hall-button-bind"))
    await form.gets("hall-bound", hall=channel.title)

    await town.organiser.tap(told, data=move, stale=True)
    await form.see(form.told("post-day"))
    await form.say("28.11 10:00", form.told("post-state", state="planned"))
    stale = await town.organiser.tap(told, data=edit, stale=True)

    assert stale.answered
    await form.see(form.told("post-preview-taken-off"))
    await form.plan()
    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(days=1, minutes=1))
    await channel.post()


def in_question(form: Writing, channel: Channel) -> str:
    return form.told("post-cancel-sure", when="—", hall=channel.title).split("—")[0].strip()


async def test_bot_off_at_its_time_sends_it_late_but_once(
    town: Town, form: Writing, channel: Channel, variables: dict[str, str], play: Playground
) -> None:
    await form.planned(channel)
    await town.program.intake.stop()
    await town.program.delivery.stop()
    await play.jump(FRIDAY_AT_TEN + timedelta(hours=2))

    async with bot_in_process(variables, play):
        await channel.post()
        await form.gets("told-post-sent", hall=channel.title, words=TEXT)
        await play.travel(by=timedelta(days=1))

    assert len(await channel.posts()) == 1


@pytest.mark.parametrize("act", ["send", "cancel", "move"])
async def test_bot_off_for_too_long_asks_what_to_do(
    play: Playground, variables: dict[str, str], language: str, owner: Player, act: str
) -> None:
    async with bot_in_process(variables, play) as program:
        town = await settle(play, program, language, owner)
        channel = await Channel.open(town)
        form = Writing(town, town.organiser)
        await form.planned(channel)
    await play.jump(FRIDAY_AT_TEN + timedelta(hours=4))

    async with bot_in_process(variables, play) as program:
        town.program = program
        told = await town.organiser.wait_for(
            town.organiser.id, lambda message: town.has_button(message, "post-button-send") and TEXT in message["text"]
        )
        assert ["27" in told["text"], "10:00" in told["text"]] == [True, True]
        assert await channel.posts() == []
        assert await state_of(town) is PostState.LATE
        await town.organiser.tap(told, town.label(f"post-button-{act}"))
        if act == "send":
            await channel.post()
        elif act == "cancel":
            await form.see(in_question(form, channel))
            await form.press("post-button-cancel-sure", form.told("post-state", state="cancelled"))
        else:
            await form.see(form.told("post-day"))
            await form.say("28.11 10:00", form.told("post-state", state="planned"))
        await play.travel(by=timedelta(days=2))
        assert len(await channel.posts()) == (0 if act == "cancel" else 1)
        messages = await town.organiser.messages(town.organiser.id)
        assert len([one for one in messages if one.get("text") == told["text"]]) == 1


async def test_curators_answer_for_an_author_who_left_the_team(town: Town, form: Writing, channel: Channel) -> None:
    await form.planned(channel)
    await town.appoint(town.clara, Role.CURATOR)
    await town.dismiss(town.organiser)
    await town.play.fault("lost", "sendMessage", channel.chat, times=1)
    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(minutes=1))

    asked = await question(town, town.clara)

    await town.clara.tap(asked, town.label("delivery-button-appeared"))
    assert await state_of(town) is PostState.SENT


def _data(message: Json, label: str) -> str:
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    return str(next(button["callback_data"] for button in buttons if button["text"] == label))
