"""Whose posts are whose: authors run their own, curators any, everybody by their own clock."""

from datetime import timedelta

import pytest

from domain.posts.post import PostState
from handlers.posts.callbacks import Act, PostButton
from playground.client import Player, Toast
from tests.e2e.town import Town
from tests.e2e.writing_posts import (
    FRIDAY_AT_TEN,
    TEXT,
    Channel,
    Writing,
    another_organiser,
    curator,
    stored,
)

pytestmark = pytest.mark.parametrize("language", ["en"], indirect=True)


@pytest.fixture
async def channel(town: Town) -> Channel:
    return await Channel.open(town)


@pytest.fixture
def form(town: Town) -> Writing:
    return Writing(town, town.organiser)


async def press(town: Town, player: Player, act: Act, post: int = 1) -> Toast:
    """A button that somebody's app made up, under a message of the bot."""
    message = await player.last(player.id)
    assert message is not None
    return await player.tap(message, data=PostButton(act=act, post=post).pack(), stale=True)


async def test_post_of_another_organiser_is_not_theirs_to_run(town: Town, form: Writing, channel: Channel) -> None:
    await form.planned(channel)
    other = await another_organiser(town)
    await other.say("/posts", other.told("posts-empty"))

    toasts = [await press(town, town.boris, act) for act in Act]

    who = {
        "ru": "Это чужой пост. Решать за него может автор, а ещё владелец бота или куратор.",
        "en": "This is somebody else’s post. Besides its author, the bot’s owner or a curator may decide about it.",
    }
    assert [toast.text for toast in toasts] == [who[town.language]] * len(Act)
    assert (await press(town, town.anna, Act.SEND)).text == who[town.language]
    assert await channel.posts() == []
    post = await stored(town)
    assert (post.state, post.at) == (PostState.PLANNED, FRIDAY_AT_TEN)


async def test_curator_runs_any_post(town: Town, form: Writing, channel: Channel) -> None:
    await form.planned(channel)
    other = await curator(town)
    await other.say("/posts", "Олег Орлов")
    await other.tap(next(one for one in other.buttons if TEXT in one), other.told("post-author", author="Олег Орлов"))
    await other.press("post-button-send", other.told("post-state", state="sending"))

    await channel.post()

    await form.gets("told-post-sent", hall=channel.title, words=TEXT)
    assert len(await channel.posts()) == 1


async def test_draft_that_a_curator_puts_off_waits_for_its_author(town: Town, form: Writing, channel: Channel) -> None:
    await form.planned(channel)
    other = await curator(town)
    await other.say("/posts", "Олег Орлов")
    await other.tap(next(one for one in other.buttons if TEXT in one), other.told("post-author", author="Олег Орлов"))
    await other.press("post-button-edit", other.told("post-preview-taken-off"))

    toast = await other.press("post-button-later", other.told("posts-empty"))

    assert toast.text == other.told("post-put-off-toast", whose="other", author="Олег Орлов")
    await form.say("/posts", form.told("posts-drafts"))
    assert TEXT in form.text


async def test_hours_are_those_of_the_readers_own_clock(town: Town, form: Writing, channel: Channel) -> None:
    """The author lives in Yekaterinburg, four hours ahead of the centre, where the curator lives."""
    await town.set_zone(town.organiser, "Asia/Yekaterinburg")
    await form.planned(channel, "27.11 14:00")
    assert ["14:00" in form.text, "UTC+5" in form.text] == [True, True]
    other = await curator(town)
    await other.say("/posts", f"10:00 · {channel.title}")
    await other.tap(next(one for one in other.buttons if TEXT in one), "UTC+1")
    await other.press("post-button-move", other.told("post-day"))
    await other.say("27.11", "UTC+1")
    await other.tap("12:00", other.told("post-state", state="planned"))

    await form.say("/posts", f"16:00 · {channel.title}")
    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(hours=1, minutes=59))
    assert await channel.posts() == []
    await town.play.travel(by=timedelta(minutes=2))
    await channel.post()


async def test_form_of_a_post_that_is_gone_closes(town: Town, form: Writing, channel: Channel) -> None:
    await form.begin()
    await form.write(TEXT, form.told("post-where"))
    await town.dismiss(town.organiser)

    toast = await town.organiser.tap(form.window, channel.title)

    assert town.label("role-curator") in toast.text
    await town.appoint(town.organiser)
    await form.say("/posts", form.told("posts-drafts"))


async def test_participant_plans_no_posts(town: Town) -> None:
    said = await town.anna.say(town.anna.id, "/posts")
    refusal = await town.anna.wait_for(town.anna.id, town.label("role-curator"), after=said["message_id"])

    assert [town.label(f"role-{role}") in refusal["text"] for role in ("owner", "organiser")] == [True, True]
    await town.anna.say(town.anna.id, "/help")
    help_ = await town.anna.wait_for(town.anna.id, "/cancel")
    assert "/posts" not in help_["text"]
