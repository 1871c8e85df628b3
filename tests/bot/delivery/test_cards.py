"""Live cards: they follow what is true, within their share of a chat's limits."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.budget import EditBudget
from domain.meetups.hall import Hall, HallState
from domain.meetups.meetup import Meetup
from domain.meetups.notices import CardPosted
from domain.people.roles import Role
from playground.play import belonging, talking
from storage.cards import Card, Cards
from storage.halls import Halls
from tests.bot.delivery.stage import Stage
from tests.bot.delivery.told import AboutMeetup, Note
from tests.bot.skipping_time import run_skipping


@dataclass
class Shown:
    """A meetup whose card stands in a hall."""

    on_stage: Stage
    meetup: Meetup
    hall: Hall

    async def card(self) -> Card | None:
        async with self.on_stage.ctx.read() as connection:
            cards = await Cards(connection).of_hall(self.hall.id)
        return cards[0] if cards else None

    async def until(self, condition: Callable[[Card], bool]) -> Card:
        async with asyncio.timeout(30):
            while True:
                card = await self.card()
                if card is not None and condition(card):
                    return card
                await asyncio.sleep(0.01)

    async def shows(self, revision: int) -> Card:
        return await self.until(lambda card: card.shown_revision == revision)


async def posted(on_stage: Stage, hall: Hall | None = None) -> Shown:
    organiser = await on_stage.person("Олег", roles=[Role.ORGANISER])
    hall = hall or await on_stage.hall()
    meetup = await on_stage.meetup(organiser, [hall])
    await on_stage.ended(await on_stage.card(meetup, hall), "sent")
    return Shown(on_stage, meetup, hall)


async def test_posted_card_is_known_with_what_it_shows(on_stage: Stage) -> None:
    shown = await posted(on_stage)

    card = await shown.card()

    (message,) = on_stage.messages(shown.hall)
    assert card is not None
    assert card == Card(1, shown.meetup.id, shown.hall.id, message["message_id"], 2, card.edited_at, gone=False)
    assert message["text"] == "Питон вечером r2"


async def test_card_follows_a_change(on_stage: Stage) -> None:
    shown = await posted(on_stage)

    await on_stage.touch(shown.meetup)

    await shown.shows(3)
    assert on_stage.texts(shown.hall) == ["Питон вечером r3"]


async def test_changes_that_come_together_are_one_edit(on_stage: Stage) -> None:
    shown = await posted(on_stage)

    for _ in range(20):
        await on_stage.touch(shown.meetup)

    await on_stage.rest()
    await shown.shows(22)
    assert len(on_stage.calls("editMessageText")) <= 3


async def test_card_that_shows_it_already_counts_as_shown(on_stage: Stage) -> None:
    shown = await posted(on_stage)
    card = await shown.card()
    assert card is not None
    async with on_stage.ctx.write() as connection:
        await Cards(connection).put(shown.meetup.id, shown.hall.id, card.message_id, 1, on_stage.ctx.now())
    on_stage.delivery.wake()

    await shown.shows(2)

    (call,) = on_stage.calls("editMessageText")
    assert call["description"].startswith("Bad Request: message is not modified")


async def test_card_that_people_deleted_is_dropped(on_stage: Stage) -> None:
    shown = await posted(on_stage)
    chat, world = on_stage.chat(shown.hall), on_stage.server.world
    owner = next(number for number, member in chat.members.items() if member.status == "creator")
    (message,) = on_stage.messages(shown.hall)
    talking.remove(world, world.people[owner], chat, message["message_id"])

    await on_stage.touch(shown.meetup)
    await shown.until(lambda card: card.gone)
    await on_stage.touch(shown.meetup)
    await on_stage.rest()

    assert len(on_stage.calls("editMessageText")) == 1


async def test_other_posts_about_the_meetup_answer_its_card(on_stage: Stage) -> None:
    shown = await posted(on_stage)

    await on_stage.ended(await on_stage.owe(AboutMeetup(shown.meetup.id, "Завтра!"), shown.hall), "sent")
    await on_stage.ended(await on_stage.owe(Note("О другом"), shown.hall), "sent")

    card, soon, other = on_stage.messages(shown.hall)
    assert soon["reply_to_message"]["message_id"] == card["message_id"]
    assert "reply_to_message" not in other


async def test_edit_that_fails_is_tried_again(on_stage: Stage) -> None:
    shown = await posted(on_stage)
    on_stage.fault("500", method="editMessageText", times=1)
    on_stage.fault("lost", method="editMessageText", times=1)

    await on_stage.touch(shown.meetup)

    await shown.shows(3)
    assert on_stage.texts(shown.hall) == ["Питон вечером r3"]


async def test_card_in_a_hall_without_the_bot_loses_the_hall(on_stage: Stage) -> None:
    shown = await posted(on_stage)
    on_stage.remove_bot(shown.hall)

    await on_stage.touch(shown.meetup)
    await on_stage.until(lambda: bool(on_stage.calls("editMessageText")))
    await on_stage.rest()

    async with on_stage.ctx.read() as connection:
        hall = await Halls(connection).get(shown.hall.id)
    assert hall is not None
    assert hall.state is HallState.LEFT


async def test_card_in_a_group_that_became_a_supergroup_is_posted_anew(on_stage: Stage) -> None:
    shown = await posted(on_stage, await on_stage.hall("group"))
    new = belonging.migrate(on_stage.server.world, on_stage.chat(shown.hall))

    await on_stage.touch(shown.meetup)
    there = replace(shown.hall, chat_id=new.id)
    await on_stage.until(lambda: bool(on_stage.texts(there)))
    await on_stage.touch(shown.meetup)

    card = await shown.shows(4)
    assert [(message["message_id"], message["text"]) for message in on_stage.messages(there)] == [
        (card.message_id, "Питон вечером r4")
    ]
    assert [row.state for row in await on_stage.rows(CardPosted)] == ["sent", "sent"]


async def test_card_on_its_way_to_such_a_group_is_posted_once(on_stage: Stage) -> None:
    organiser, hall = await on_stage.person("Олег"), await on_stage.hall("group")
    meetup = await on_stage.meetup(organiser, [hall])
    new = belonging.migrate(on_stage.server.world, on_stage.chat(hall))

    await on_stage.ended(await on_stage.card(meetup, hall), "sent")

    await on_stage.rest()
    assert on_stage.texts(replace(hall, chat_id=new.id)) == ["Питон вечером r2"]


async def test_edits_wait_for_posts(on_stage: Stage) -> None:
    shown = await posted(on_stage)
    on_stage.fault("slow", method="sendMessage", seconds=0.4, times=1)
    post = await on_stage.owe(Note("пост"), shown.hall)
    await on_stage.until(lambda: "пост" in on_stage.texts(shown.hall))

    await on_stage.touch(shown.meetup)
    await shown.shows(3)

    order = [call.method for call in on_stage.server.world.journal.after(0, 100)]
    assert order == ["sendMessage", "sendMessage", "editMessageText"]
    assert (await on_stage.row(post)).state == "sent"


async def test_stale_card_is_not_idle(on_stage: Stage) -> None:
    shown = await posted(on_stage)
    await on_stage.rest()
    on_stage.fault("500", method="editMessageText")

    await on_stage.touch(shown.meetup)
    await on_stage.until(lambda: len(on_stage.calls("editMessageText")) > 1)
    assert not on_stage.delivery.idle

    on_stage.server.faults.clear()
    await on_stage.rest()
    assert on_stage.texts(shown.hall) == ["Питон вечером r3"]


async def test_one_chat_in_trouble_does_not_hold_up_another(on_stage: Stage) -> None:
    here, there = await on_stage.hall(), await on_stage.hall()
    organiser = await on_stage.person("Олег", roles=[Role.ORGANISER])
    meetup = await on_stage.meetup(organiser, [here, there])
    for hall in (here, there):
        await on_stage.ended(await on_stage.card(meetup, hall), "sent")
    on_stage.fault("500", method="editMessageText", chat_id=here.chat_id)

    await on_stage.touch(meetup)

    await on_stage.until(lambda: on_stage.texts(there) == ["Питон вечером r3"])
    assert on_stage.texts(here) == ["Питон вечером r2"]


def edits(changes: list[float], until: float) -> list[tuple[float, float]]:
    """(when, how long the oldest change waited) of each edit of a card that changes at these moments."""

    async def play() -> list[tuple[float, float]]:
        loop, budget = asyncio.get_running_loop(), EditBudget()
        start, made, waiting = loop.time(), [], sorted(changes)
        while waiting and loop.time() - start < until:
            at = max(budget.free_at(), start + waiting[0])
            await asyncio.sleep(max(0.0, at - loop.time()))
            budget.take()
            now = loop.time() - start
            made.append((now, now - waiting[0]))
            waiting = [one for one in waiting if one > now]
        return made

    return run_skipping(play())


@given(st.lists(st.floats(0, 300), max_size=400))
@settings(max_examples=200, deadline=None)
def test_budget_holds_in_every_minute_and_nobody_waits_over_ten_seconds(changes: list[float]) -> None:
    made = edits(changes, until=400)

    times = [at for at, _ in made]
    assert all(sum(start <= one < start + 60 for one in times) <= 10 for start in times)
    assert all(waited <= 9.5 for _, waited in made)


def test_quiet_card_follows_within_three_seconds() -> None:
    quiet = [0.0, 1.0, 40.0, 41.5, 80.0, 81.0, 120.0]

    assert all(waited <= 2.5 for _, waited in edits(quiet, until=200))


def test_budget_is_used_up_in_a_burst() -> None:
    burst = [second / 10 for second in range(3000)]

    made = edits(burst, until=300)

    assert len(made) >= 36
    assert timedelta(seconds=max(waited for _, waited in made)) <= timedelta(seconds=9)
