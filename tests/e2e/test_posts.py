"""A post is written in chat, seen as it will look, and goes out by itself at its time, once."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from actions.meetups import halls
from domain.posts.post import PostId, PostState
from playground.client import Json, Playground
from storage.posts import Posts
from tests.e2e.running import bot_in_process
from tests.e2e.town import Town
from tests.e2e.writing_posts import FRIDAY_AT_TEN, OTHER_PICTURE, PICTURE, TEXT, Channel, Writing, shown, stored


@pytest.fixture
async def channel(town: Town) -> Channel:
    return await Channel.open(town)


@pytest.fixture
def form(town: Town) -> Writing:
    return Writing(town, town.organiser)


def marked(kind: str, offset: int, length: int, **more: str) -> Json:
    return {"type": kind, "offset": offset, "length": length, **more}


FORMATTED = "жирный курсив подчёркнутый зачёркнутый скрытый код\nblock\nцитата\nдлинная цитата\nссылка 🌿 <b> & «»"


def every_formatting() -> list[Json]:
    """Each kind of formatting that a person can give, one after the other."""
    kinds = ["bold", "italic", "underline", "strikethrough", "spoiler", "code"]
    found = []
    for kind, word in zip(kinds, FORMATTED.split("\n")[0].split(), strict=True):
        found.append(marked(kind, FORMATTED.index(word), len(word)))
    lines = FORMATTED.split("\n")
    for line, more in (
        (lines[1], {"kind": "pre", "language": "python"}),
        (lines[2], {"kind": "blockquote"}),
        (lines[3], {"kind": "expandable_blockquote"}),
        ("ссылка", {"kind": "text_link", "url": "https://example.org/?a=1&lt=2"}),
    ):
        kind = more.pop("kind")
        found.append(marked(kind, FORMATTED.index(f"\n{line}") + 1, len(line), **more))
    return found


async def test_written_seen_planned_and_sent_once_at_its_time(town: Town, form: Writing, channel: Channel) -> None:
    entities = [marked("bold", 0, 9), marked("text_link", 12, 7, url="https://example.org/?a=1&b=2")]
    await form.begin()
    await form.write(TEXT, form.told("post-where"), entities)
    await form.tap("Новости клуба", form.told("post-day"))
    await form.tap("27", form.told("post-hour", day="—", zone="—").split("—")[1].strip())
    await form.tap("10:00", form.told("post-preview-ready"))
    sample = await form.sample()
    assert shown(sample) == {"text": TEXT, "entities": entities}
    assert form.told("post-above", hall="Новости клуба") in form.text
    assert "10:00" in form.text

    assert "10:00" in await form.plan()

    await town.play.travel(to=FRIDAY_AT_TEN - timedelta(minutes=1))
    assert await channel.posts() == []
    await town.play.travel(to=FRIDAY_AT_TEN + timedelta(minutes=1))
    sent = await channel.post()
    assert shown(sent) == {"text": TEXT, "entities": entities}
    assert sent["link_preview_options"] == sample["link_preview_options"] == {"is_disabled": False}
    await form.gets("told-post-sent", hall="Новости клуба", words=TEXT)
    await town.play.travel(by=timedelta(days=3))
    assert len(await channel.posts()) == 1
    post = await stored(town)
    assert (post.state, post.message_id) == (PostState.SENT, sent["message_id"])
    await form.say("/posts", form.told("posts-empty"))
    await form.press("posts-button-past", form.told("posts-past-title"))
    assert "✅ 27 " in form.text


@pytest.mark.parametrize("with_picture", [False, True])
async def test_every_formatting_arrives_as_it_was_written(form: Writing, channel: Channel, with_picture: bool) -> None:
    entities = every_formatting()
    await form.begin()
    if with_picture:
        await form.picture(form.told("post-where"), FORMATTED, entities=entities)
    else:
        await form.write(FORMATTED, form.told("post-where"), entities)
    await form.tap(channel.title, form.told("post-day"))
    await form.say("27.11 10:00", form.told("post-preview-ready"))
    await form.press("post-button-send-to", form.told("post-state", state="sending"), hall=channel.title)

    sent = await channel.post("жирный")

    said, marks = ("caption", "caption_entities") if with_picture else ("text", "entities")
    assert (sent[said], sent[marks]) == (FORMATTED, entities)
    assert ("photo" in sent) is with_picture


async def test_custom_emoji_become_plain_and_the_author_knows(form: Writing, channel: Channel) -> None:
    await form.begin()
    said = await form.player.say(
        form.player.id, "🌿 Весна", entities=[marked("custom_emoji", 0, 2, custom_emoji_id="5"), marked("bold", 3, 5)]
    )
    await form.hears(said, "post-emoji-plain")
    await form.follows(said, form.told("post-where"))
    await form.tap(channel.title, form.told("post-day"))
    await form.say("27.11 10:00", form.told("post-preview-ready"))

    assert shown(await form.sample()) == {"text": "🌿 Весна", "entities": [marked("bold", 3, 5)]}


async def test_picture_before_and_after_the_text(town: Town, form: Writing, channel: Channel) -> None:
    """The same picture goes out that the author sent; one sent at the next step is taken too."""
    await form.begin()
    await form.write(TEXT, form.told("post-where"))
    said = await form.player.upload(form.player.id, "a.gif", PICTURE, "photo")
    await form.hears(said, "post-picture-added")
    await form.follows(said, form.told("post-where"))
    await form.tap(channel.title, form.told("post-day"))
    await form.say("27.11 10:00", form.told("post-preview-ready"))
    sample = await form.sample()
    assert sample["caption"] == TEXT
    assert await town.play.file(sample["photo"][-1]["file_id"]) == PICTURE

    await form.press("post-button-change-picture", form.told("post-picture"))
    await form.picture(form.told("post-preview-ready"), content=OTHER_PICTURE)
    sample = await form.sample()
    assert (sample["caption"], await town.play.file(sample["photo"][-1]["file_id"])) == (TEXT, OTHER_PICTURE)
    await form.press("post-button-change-picture", form.told("post-picture"))
    await form.press("post-button-drop-picture", form.told("post-preview-ready"))
    assert shown(await form.sample()) == {"text": TEXT}
    await form.press("post-button-add-picture", form.told("post-picture"))
    said = await form.player.upload(form.player.id, "a.gif", PICTURE, "photo", caption="Другая подпись")
    await form.hears(said, "post-caption-left")
    await form.follows(said, form.told("post-preview-ready"))
    assert (await form.sample())["caption"] == TEXT
    await form.press("post-button-change-text", form.told("post-write-photo"))
    await form.press("post-button-drop-text", form.told("post-preview-ready"))
    assert "caption" not in await form.sample()
    await form.press("post-button-add-text", form.told("post-write-photo"))
    await form.press("button-back", form.told("post-preview-ready"))

    await form.press("post-button-send-to", form.told("post-state", state="sending"), hall=channel.title)
    sent = await channel.post("photo")
    assert await town.play.file(sent["photo"][-1]["file_id"]) == PICTURE


async def test_too_long_is_refused_with_how_much_and_nothing_is_lost(form: Writing, channel: Channel) -> None:
    long = "Я" * 1100
    await form.begin()
    said = await form.player.upload(form.player.id, "a.gif", PICTURE, "photo", caption="Я" * 1024)
    await form.follows(said, form.told("post-where"))
    await form.press("button-back", form.told("post-write-photo"))
    await form.refused(long, "refusal-post-caption-too-long", length=1100, limit=1024, over=76)
    assert (await stored(form.town)).length == 1024
    await form.press("post-button-as-is", form.told("post-where"))
    await form.tap(channel.title, form.told("post-day"))
    await form.say("27.11 10:00", form.told("post-preview-ready"))

    await form.press("post-button-change-picture", form.told("post-picture"))
    await form.press("post-button-drop-picture", form.told("post-preview-ready"))
    await form.press("post-button-change-text", form.asks_for_text)
    await form.write(long, form.told("post-preview-ready"))
    said = await form.player.upload(form.player.id, "a.gif", PICTURE, "photo")
    await form.hears(said, "refusal-post-caption-too-long", length=1100, limit=1024, over=76)
    post = await stored(form.town)
    assert (post.length, post.photo) == (1100, "")
    assert shown(await form.sample()) == {"text": long}


async def test_picture_whose_caption_is_too_long_leaves_its_text(form: Writing, channel: Channel) -> None:
    """The app counts an emoji as one character, Telegram as two."""
    await form.begin()
    said = await form.player.upload(form.player.id, "a.gif", PICTURE, "photo", caption="🌿" * 600)

    await form.hears(said, "refusal-post-caption-too-long", length=1200, limit=1024, over=176)

    post = await stored(form.town)
    assert (post.text, post.photo) == ("🌿" * 600, "")
    await form.picture(form.told("post-where"), TEXT)
    post = await stored(form.town)
    assert (post.text, bool(post.photo)) == (TEXT, True)


async def test_album_gives_its_first_picture(town: Town, form: Writing, channel: Channel) -> None:
    await form.begin()
    await form.picture(form.told("post-where"), TEXT, album="7")
    said = await form.player.upload(form.player.id, "b.gif", OTHER_PICTURE, "photo", album="7")
    await form.hears(said, "post-album")
    last = await form.player.upload(form.player.id, "c.gif", OTHER_PICTURE, "photo", album="7")
    await form.tap(channel.title, form.told("post-day"))
    await form.say("27.11 10:00", form.told("post-preview-ready"))

    sample = await form.sample()
    assert (sample["caption"], await town.play.file(sample["photo"][-1]["file_id"])) == (TEXT, PICTURE)
    answers = [one for one in await form.player.messages(form.player.id) if one["message_id"] > last["message_id"]]
    assert form.told("post-album") not in [one.get("text") for one in answers]


async def test_what_cannot_be_in_a_post_gets_the_reason(form: Writing, channel: Channel) -> None:
    await form.begin()
    said = await form.player.upload(form.player.id, "a.png", PICTURE, mime="image/png")
    await form.hears(said, "refusal-picture-as-file")
    said = await form.player.upload(form.player.id, "a.ogg", b"Ogg", "voice")
    await form.hears(said, "refusal-not-for-post")
    await form.refused("/nothing", "refusal-command-in-form")
    await form.write(TEXT, form.told("post-where"))
    await form.refused("И ещё одно сообщение", "refusal-tap-expected")
    await form.tap(channel.title, form.told("post-day"))
    await form.refused("когда-нибудь", "refusal-day-and-hour-not-understood")
    await form.refused("22.11.2026", "refusal-post-in-past")
    await form.refused("23.11 10:00", "refusal-post-in-past")
    await form.say("28.03.2027", "2027")
    await form.refused("02:30", "refusal-time-does-not-exist", day="28.03.2027", hour="02:30", instead="03:30")
    await form.refused("вечером", "refusal-hour-not-understood")
    await form.press("button-back", form.told("post-day"))
    await form.refused("01.12.2028 10:00", "refusal-post-too-far", days=366)
    await form.say("27.11 10:00", form.told("post-preview-ready"))
    await form.refused("Новый текст", "refusal-tap-expected")
    await form.press("post-button-add-picture", form.told("post-picture"))
    await form.refused("не картинка", "refusal-picture-expected")

    post = await stored(form.town)
    assert (post.text, post.photo, post.at) == (TEXT, "", FRIDAY_AT_TEN)


async def test_without_halls_it_is_said_how_to_get_one(town: Town, form: Writing) -> None:
    await halls.unbind_hall(town.ctx, await town.actor(town.organiser), town.hall)
    await form.begin()
    await form.write(TEXT, form.told("post-where-none"))
    links = [
        button["url"] for row in form.window["reply_markup"]["inline_keyboard"] for button in row if "url" in button
    ]
    assert ["startgroup" in links[0], "startchannel" in links[1]] == [True, True]
    await Channel.open(town)

    await form.press("post-where-refresh", form.told("post-where"))

    await form.tap("Новости клуба", form.told("post-day"))
    assert (await stored(town)).text == TEXT


async def test_going_back_and_putting_off_lose_nothing(form: Writing, channel: Channel) -> None:
    await form.begin()
    await form.write(TEXT, form.told("post-where"))
    await form.press("button-back", form.told("post-write-now", words=TEXT))
    await form.press("post-button-as-is", form.told("post-where"))
    await form.tap(channel.title, form.told("post-day"))
    await form.press("button-back", form.told("post-where"))
    assert f"✅ {channel.title}" in form.buttons
    await form.press("post-button-as-is", form.told("post-day"))
    toast = await form.press("post-button-later", form.told("posts-drafts"))
    assert toast.text == form.told("post-put-off-toast", whose="own", author="")

    await form.tap(next(button for button in form.buttons if button.startswith("✏️")), form.told("post-when-none"))
    assert form.told("post-preview-missing", what="time") in form.text
    await form.press("post-button-choose-time", form.told("post-day"))
    await form.say("27.11 10:00", form.told("post-preview-ready"))
    await form.plan()

    assert (await stored(form.town)).at == FRIDAY_AT_TEN


async def test_draft_is_deleted_after_a_second_question(town: Town, form: Writing) -> None:
    await form.begin()
    await form.write(TEXT, form.told("post-where"))
    await form.press("post-button-later", form.told("posts-drafts"))
    await form.tap(next(button for button in form.buttons if button.startswith("✏️")), form.told("post-hall-none"))
    await form.press("post-button-forget", form.told("post-forget-sure"))
    await form.press("post-button-keep", form.told("post-hall-none"))
    await form.press("post-button-forget", form.told("post-forget-sure"))
    await form.press("post-button-forget-sure", form.told("posts-empty"))

    async with town.ctx.read() as connection:
        assert await Posts(connection).get(PostId(1)) is None


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_restart_at_every_step_loses_nothing(
    town: Town, form: Writing, channel: Channel, variables: dict[str, str], play: Playground
) -> None:
    """The fixture's bot is told to stop first; each step is then done by a bot that just started."""
    await form.begin()
    await town.program.intake.stop()
    steps: list[Callable[[], Awaitable[object]]] = [
        lambda: form.write(TEXT, form.told("post-where"), [marked("bold", 0, 9)]),
        lambda: form.tap(channel.title, form.told("post-day")),
        lambda: form.say("27.11", "2026"),
        lambda: form.tap("10:00", form.told("post-preview-ready")),
        lambda: form.plan(),
    ]
    for step in steps:
        async with bot_in_process(variables, play):
            await step()
    async with bot_in_process(variables, play):
        await play.travel(to=FRIDAY_AT_TEN + timedelta(minutes=1))
        sent = await channel.post()
    assert shown(sent) == {"text": TEXT, "entities": [marked("bold", 0, 9)]}
    assert len(await channel.posts()) == 1
