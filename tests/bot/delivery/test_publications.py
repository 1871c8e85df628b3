"""Publications of the media plan in a channel: an album, several messages, once, whatever breaks."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from actions.delivery.questions import post_again, post_appeared
from actions.duties import edits, upkeep
from actions.media import deciding, planning, publishing, writing
from actions.media.posting import Posting
from domain.delivery import PostSettled
from domain.duties.built_in import update_key
from domain.duties.duty import Resource
from domain.media.notices import OutletFailed, OutletPosted
from domain.media.publication import Kind, Outlet, OutletState, Publication, PublicationState
from domain.media.refusals import BeingPosted
from domain.meetups.hall import Hall
from domain.people.person import Actor
from domain.people.roles import Role
from domain.posts.excerpt import plain
from playground.client import words
from storage.duties import Duties, Marks
from storage.media import Publications
from storage.outbox import Delivery, Outbox
from tests.bot.delivery.stage import Stage, stage

PARAGRAPH = "Длинный рассказ о том, как всё было. " * 60
ARTICLE = f"<b>{PARAGRAPH}</b>\n\n{PARAGRAPH}\n\n{PARAGRAPH}"
LONG = f"<blockquote>{PARAGRAPH}</blockquote>\n\n{PARAGRAPH}\n\n{PARAGRAPH}"
"""What no rich message shows as it is."""
SOON = timedelta(hours=1)


@dataclass
class Channel:
    on_stage: Stage
    curator: Actor
    hall: Hall

    async def planned(self, text: str, *pictures: str) -> Publication:
        ctx, who = self.on_stage.ctx, self.curator
        made = await planning.add(ctx, who, Kind.OTHER, "Новости")
        await planning.set_resources(ctx, who, made.id, ["telegram"])
        if text:
            await writing.write(ctx, who, made.id, text)
        for one in pictures:
            await writing.add_picture(ctx, who, made.id, one)
        await deciding.submit(ctx, who, made.id)
        await deciding.approve(ctx, who, made.id)
        return await planning.plan(ctx, who, made.id, ctx.now() + SOON)

    async def look(self, later: timedelta = timedelta()) -> None:
        self.on_stage.clock.offset += later
        await Posting(self.on_stage.ctx, {}).look()
        self.on_stage.delivery.wake()
        await self.on_stage.rest()

    async def there(self, one: Publication) -> Publication:
        async with self.on_stage.ctx.read() as connection:
            found = await Publications(connection, self.on_stage.ctx.vault).get(one.id)
        assert found is not None
        return found

    async def outlet(self, one: Publication) -> Outlet:
        return (await self.there(one)).outlets[0]

    async def letters(self, one: Publication) -> list[int]:
        """What nobody knows of."""
        async with self.on_stage.ctx.read() as connection:
            found = await Outbox(connection).under(f"media:{one.id}:part:")
        return [letter.id for letter in found if letter.state is Delivery.UNKNOWN]

    async def told(self, kind: type) -> int:
        async with self.on_stage.ctx.read() as connection:
            found = await Outbox(connection).under("media:")
        return sum(isinstance(letter.notice, kind) for letter in found)

    def texts(self) -> list[str]:
        found = self.on_stage.messages(self.hall)
        return ["" if text.startswith("[") else text for text in map(words, found)]

    def kinds(self) -> list[str]:
        """What each message is."""
        known = ("rich_message", "photo", "text")
        return [next(kind for kind in known if kind in message) for message in self.on_stage.messages(self.hall)]

    def picture(self, number: int) -> str:
        content = b"GIF89a" + bytes([number, 0, 32, 0])
        return self.on_stage.server.world.files.add("photo", content, None, "image/gif", (32, 32)).id


@pytest.fixture
async def channel(database_path: Path) -> AsyncIterator[Channel]:
    async with stage(database_path, resources=(Resource("telegram", "Канал"),)) as on_stage:
        person = await on_stage.person("Карина", roles=[Role.CURATOR])
        curator = Actor(person, frozenset({Role.CURATOR, Role.PARTICIPANT}))
        hall = await on_stage.hall("channel", username="novosti_play")
        await upkeep.ensure(on_stage.ctx)
        async with on_stage.ctx.read() as connection:
            duty = await Duties(connection).by_key(update_key("telegram"))
        assert duty is not None
        await edits.set_hall(on_stage.ctx, curator, duty.id, hall.id)
        yield Channel(on_stage, curator, hall)


async def test_a_text_is_out_once_with_its_link_and_the_months_update(channel: Channel) -> None:
    one = await channel.planned("Смотрите, <b>что</b> у нас нового")
    await channel.look(SOON - timedelta(minutes=1))
    assert channel.texts() == []

    for _ in range(3):
        await channel.look(timedelta(minutes=1))

    assert channel.texts() == ["Смотрите, что у нас нового"]
    outlet = await channel.outlet(one)
    (message,) = channel.on_stage.messages(channel.hall)
    assert (outlet.state, outlet.link, outlet.message) == (
        OutletState.PUBLISHED,
        f"https://t.me/novosti_play/{message['message_id']}",
        message["message_id"],
    )
    assert (await channel.there(one)).state is PublicationState.PUBLISHED
    assert await channel.told(OutletPosted) == 1
    async with channel.on_stage.ctx.read() as connection:
        duty = await Duties(connection).by_key(update_key("telegram"))
        assert duty is not None
        today = channel.on_stage.ctx.today()
        standing = await Marks(connection).standing(today.replace(day=1), today + timedelta(days=31), duty.id)
    assert [mark.link for mark in standing.values()] == [outlet.link]


async def test_pictures_are_an_album_with_the_text_below(channel: Channel) -> None:
    pictures = [channel.picture(number) for number in range(3)]
    one = await channel.planned("Наш <i>праздник</i>", *pictures)

    await channel.look(SOON)

    sent = channel.on_stage.messages(channel.hall)
    assert [message["photo"][0]["file_id"] for message in sent] == pictures
    assert len({message["media_group_id"] for message in sent}) == 1
    assert [message.get("caption") for message in sent] == ["Наш праздник", None, None]
    assert (await channel.outlet(one)).message == sent[0]["message_id"]


async def test_a_long_text_follows_its_picture_in_order(channel: Channel) -> None:
    one = await channel.planned(LONG, channel.picture(1))

    await channel.look(SOON)

    texts = channel.texts()
    assert len(texts) == 4
    assert texts[0] == ""
    assert "".join("".join(texts).split()) == "".join(plain(LONG).split())
    assert (await channel.outlet(one)).state is OutletState.PUBLISHED


async def test_a_text_longer_than_a_message_is_one_rich_message(channel: Channel) -> None:
    one = await channel.planned(ARTICLE, channel.picture(1))

    await channel.look(SOON)

    assert channel.kinds() == ["photo", "rich_message"]
    assert "".join(channel.texts()[1].split()) == "".join(plain(ARTICLE).split())
    (_, sent) = channel.on_stage.messages(channel.hall)
    assert sent["rich_message"]["blocks"][0]["text"] == {"type": "bold", "text": PARAGRAPH}
    assert (await channel.outlet(one)).state is OutletState.PUBLISHED


@pytest.mark.parametrize("refusal", ["400", "404"])
async def test_a_rich_message_that_is_not_taken_goes_out_in_plain_ones(channel: Channel, refusal: str) -> None:
    """Telegram has its reasons, or a server of one's own is older than the method."""
    channel.on_stage.fault(refusal, method="sendRichMessage", chat_id=channel.hall.chat_id)
    one = await channel.planned(ARTICLE, channel.picture(1))

    await channel.look(SOON)
    await channel.look(timedelta(minutes=1))

    assert channel.kinds() == ["photo", "text", "text", "text"]
    assert "".join("".join(channel.texts()).split()) == "".join(plain(ARTICLE).split())
    assert (await channel.outlet(one)).state is OutletState.PUBLISHED
    assert await channel.told(OutletFailed) == 0


@pytest.mark.parametrize(("fault", "copies"), [("lost", 1), ("reset", 0)])
async def test_of_a_rich_message_whose_outcome_is_unknown_a_person_is_asked(
    channel: Channel, fault: str, copies: int
) -> None:
    one = await channel.planned(ARTICLE)
    channel.on_stage.fault(fault, method="sendRichMessage", chat_id=channel.hall.chat_id, times=1)
    await channel.look(SOON)
    await channel.on_stage.kill()
    await channel.look(timedelta(days=1))
    assert channel.kinds() == ["rich_message"] * copies

    (letter,) = await channel.letters(one)
    answer = post_appeared if copies else post_again
    await answer(channel.on_stage.ctx, channel.curator, letter)
    await channel.look()

    assert channel.kinds() == ["rich_message"]
    assert (await channel.outlet(one)).state is OutletState.PUBLISHED


@pytest.mark.parametrize(("fault", "copies"), [("lost", 1), ("reset", 0), ("hang", 0)])
async def test_an_unknown_outcome_is_asked_and_never_repeated(channel: Channel, fault: str, copies: int) -> None:
    one = await channel.planned("Новость")
    seconds = {"seconds": 60} if fault == "hang" else {}
    channel.on_stage.fault(fault, method="sendMessage", chat_id=channel.hall.chat_id, times=1, **seconds)
    await channel.look(SOON)
    await channel.on_stage.kill()
    for later in (timedelta(hours=1), timedelta(hours=5), timedelta(days=2)):
        await channel.look(later)

    assert channel.texts() == ["Новость"] * copies
    assert (await channel.outlet(one)).state is OutletState.UNKNOWN
    assert any("публикация медиаплана «Новости»" in text for text in channel.on_stage.texts(channel.curator.person))

    (letter,) = await channel.letters(one)
    if copies:
        await post_appeared(channel.on_stage.ctx, channel.curator, letter)
    else:
        await post_again(channel.on_stage.ctx, channel.curator, letter)
    await channel.look()

    assert channel.texts() == ["Новость"]
    assert (await channel.outlet(one)).state is OutletState.PUBLISHED
    with pytest.raises(PostSettled):
        await post_again(channel.on_stage.ctx, channel.curator, letter)


async def test_the_rest_of_a_long_text_goes_on_after_the_question(channel: Channel) -> None:
    one = await channel.planned(LONG)
    channel.on_stage.fault("lost", method="sendMessage", chat_id=channel.hall.chat_id, times=1)
    await channel.look(SOON)
    assert len(channel.texts()) == 1
    (letter,) = await channel.letters(one)

    await post_appeared(channel.on_stage.ctx, channel.curator, letter)
    await channel.look()

    assert "".join("".join(channel.texts()).split()) == "".join(plain(LONG).split())
    assert (await channel.outlet(one)).state is OutletState.PUBLISHED


async def test_what_the_card_says_answers_the_question_too(channel: Channel) -> None:
    one = await channel.planned("Новость")
    channel.on_stage.fault("reset", method="sendMessage", chat_id=channel.hall.chat_id, times=1)
    await channel.look(SOON)
    (letter,) = await channel.letters(one)

    await publishing.retry(channel.on_stage.ctx, channel.curator, one.id, "telegram")
    await channel.look()

    assert channel.texts() == ["Новость"]
    assert await channel.letters(one) == []
    with pytest.raises(PostSettled):
        await post_again(channel.on_stage.ctx, channel.curator, letter)


async def test_a_channel_without_the_bot_is_told_at_once_and_tried_again_when_asked(channel: Channel) -> None:
    one = await channel.planned("Новость")
    channel.on_stage.remove_bot(channel.hall)

    await channel.look(SOON)

    outlet = await channel.outlet(one)
    assert (outlet.state, outlet.trouble) == (OutletState.FAILED, "hall_closed")
    assert await channel.told(OutletFailed) == 1
    assert any("бота нет в канале" in text for text in channel.on_stage.texts(channel.curator.person))


async def test_what_was_refused_is_out_once_it_is_corrected(channel: Channel) -> None:
    one = await channel.planned(LONG, "no-such-picture")
    await channel.look(SOON)
    assert (await channel.outlet(one)).trouble == "refused"
    assert channel.texts() == []

    await writing.drop_pictures(channel.on_stage.ctx, channel.curator, one.id)
    ctx, who = channel.on_stage.ctx, channel.curator
    await deciding.submit(ctx, who, one.id)
    await deciding.approve(ctx, who, one.id)
    await planning.plan(ctx, who, one.id, ctx.now() + SOON)
    await channel.look(SOON)

    assert (await channel.outlet(one)).state is OutletState.PUBLISHED
    assert len(channel.texts()) == 3


async def test_what_waits_for_telegram_is_taken_back_when_it_is_changed(channel: Channel) -> None:
    one = await channel.planned("Новость с опечаткой")
    await channel.on_stage.delivery.stop()
    channel.on_stage.clock.offset += SOON
    await Posting(channel.on_stage.ctx, {}).look()
    assert (await channel.outlet(one)).state is OutletState.SENDING

    await writing.write(channel.on_stage.ctx, channel.curator, one.id, "Новость")
    assert (await channel.outlet(one)).state is OutletState.WAITING
    assert (await channel.there(one)).state is PublicationState.DRAFT
    await channel.on_stage.restart()
    await channel.look()

    assert channel.texts() == []


async def test_what_is_partly_out_is_not_changed(channel: Channel) -> None:
    one = await channel.planned(LONG, channel.picture(1))
    channel.on_stage.fault("reset", method="sendMessage", chat_id=channel.hall.chat_id, times=1)
    await channel.look(SOON)
    (letter,) = await channel.letters(one)
    await channel.on_stage.delivery.stop()
    await post_again(channel.on_stage.ctx, channel.curator, letter)

    with pytest.raises(BeingPosted):
        await writing.write(channel.on_stage.ctx, channel.curator, one.id, "Новость")

    await channel.on_stage.restart()
    # The channel's pace may put the last of them off for seconds.
    for _ in range(3):
        await channel.look(timedelta(minutes=1))
    assert len(channel.texts()) == 4
    assert (await channel.outlet(one)).state is OutletState.PUBLISHED


async def test_days_without_the_program_hand_it_to_a_person(channel: Channel) -> None:
    one = await channel.planned("Новость")

    await channel.look(timedelta(days=5))
    await channel.look()

    outlet = await channel.outlet(one)
    assert (outlet.state, outlet.trouble) == (OutletState.FAILED, "late")
    assert await channel.told(OutletFailed) == 1
    assert channel.texts() == []


async def test_an_outage_hands_it_over_in_time_and_nothing_comes_later(channel: Channel) -> None:
    one = await channel.planned("Новость")
    await channel.on_stage.delivery.stop()
    channel.on_stage.clock.offset += SOON
    await Posting(channel.on_stage.ctx, {}).look()
    channel.on_stage.clock.offset += timedelta(hours=3)
    await Posting(channel.on_stage.ctx, {}).look()

    assert (await channel.outlet(one)).trouble == "late"
    await channel.on_stage.restart()
    await channel.look()
    assert channel.texts() == []
