"""«Did it appear?»: what people answer about a post of unknown outcome, with the buttons they tap."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiogram import Dispatcher
from sqlalchemy import update

from actions.delivery.questions import post_again, post_appeared
from bot.middlewares.identity import Identity
from domain.delivery import PostUncertain
from domain.errors import NotAllowed, NotFound
from domain.meetups.hall import Hall
from domain.meetups.notices import SeatGiven, SeatGivenInHall
from domain.meetups.rsvp import Answer, Rsvp
from domain.people.person import Actor, Person
from domain.people.roles import Role
from handlers import errors
from handlers.delivery import router
from playground.play import talking
from playground.world.world import FIRST_PERSON
from storage.meetups import Meetups
from storage.rsvps import Rsvps
from storage.tables.delivery import outbox
from storage.tables.meetups import halls
from tests.bot.delivery.stage import Row, Stage, stage
from tests.bot.delivery.told import AboutMeetup, Note
from wording.texts import Texts

APPEARED = "Появился"
AGAIN = "Не появился — отправить ещё раз"


@dataclass
class Asked:
    """A post about a meetup got lost on its way; its two organisers were asked."""

    on_stage: Stage
    hall: Hall
    post: int
    organisers: list[Person]

    async def tap(self, who: Person, button: str) -> str:
        """Press the button under the question; the toast."""
        stage = self.on_stage
        question = stage.chat(who).history.get(stage.messages(who)[-1]["message_id"])
        assert question is not None
        data = talking.find_button(question.message["reply_markup"], {"text": button})["callback_data"]
        return await self.press(who, data)

    async def press(self, who: Person, data: str) -> str:
        stage = self.on_stage
        chat, world = stage.chat(who), stage.server.world
        question = next(chat.history.newest_first())
        query = talking.press(world, world.people[who.telegram_id], chat, question, data)
        dispatcher = Dispatcher()
        dispatcher.update.outer_middleware(Identity(stage.ctx, Texts(stage.ctx.policy.languages)))
        dispatcher.include_routers(router(), errors.router())
        for received in await stage.bot.get_updates(timeout=0, allowed_updates=["callback_query"]):
            if received.callback_query is not None and received.callback_query.id == query.id:
                await dispatcher.feed_update(stage.bot, received)
        stage.delivery.wake()
        assert query.answer is not None
        return str(query.answer["text"])


@pytest.fixture
async def asked(on_stage: Stage) -> Asked:
    first = await on_stage.person("Олег", roles=[Role.ORGANISER])
    second = await on_stage.person("Ирина", roles=[Role.ORGANISER])
    hall = await on_stage.hall(username="zal_play")
    meetup = await on_stage.meetup(first, [hall])
    async with on_stage.ctx.write() as connection:
        await Meetups(connection).add_organiser(meetup.id, second.id)
    on_stage.fault("lost", method="sendMessage", chat_id=hall.chat_id, times=1)
    post = await on_stage.owe(AboutMeetup(meetup.id, "Перенос"), hall)
    await on_stage.ended(post, "unknown")
    await on_stage.rest()
    return Asked(on_stage, hall, post, [first, second])


async def test_organisers_of_the_meetup_are_asked_with_a_link_to_the_hall(asked: Asked) -> None:
    for organiser in asked.organisers:
        (question,) = asked.on_stage.messages(organiser)
        assert "сообщение «Питон вечером»" in question["text"]
        assert [entity["url"] for entity in question["entities"] if entity["type"] == "text_link"] == [
            "https://t.me/zal_play"
        ]


async def test_it_appeared(asked: Asked) -> None:
    toast = await asked.tap(asked.organisers[0], APPEARED)

    assert toast == "Спасибо, отмечено: пост появился."
    assert await asked.on_stage.row(asked.post) == Row("sent", 0, "appeared, as somebody saw", None)
    assert asked.on_stage.texts(asked.organisers[0]) == [toast]
    assert asked.on_stage.texts(asked.hall) == ["Перенос"]


async def test_it_did_not_appear_and_is_sent_again(asked: Asked) -> None:
    toast = await asked.tap(asked.organisers[0], AGAIN)

    assert toast == "Спасибо! Отправляю ещё раз."
    await asked.on_stage.ended(asked.post, "sent")
    assert asked.on_stage.texts(asked.hall) == ["Перенос", "Перенос"]


async def test_second_answer_finds_it_settled(asked: Asked) -> None:
    first, second = asked.organisers
    await asked.tap(first, AGAIN)
    await asked.on_stage.ended(asked.post, "sent")

    for button in (AGAIN, APPEARED):
        question = asked.on_stage.messages(second)[-1]
        if question.get("reply_markup"):
            assert await asked.tap(second, button) == "На этот вопрос уже ответили, всё улажено."

    assert asked.on_stage.texts(second) == ["На этот вопрос уже ответили, всё улажено."]
    assert asked.on_stage.texts(asked.hall) == ["Перенос", "Перенос"]


async def test_again_is_refused_when_it_is_too_late(asked: Asked) -> None:
    async with asked.on_stage.ctx.write() as connection:
        await connection.execute(
            update(outbox).where(outbox.c.id == asked.post).values(until=asked.on_stage.ctx.now() - timedelta(hours=1))
        )

    toast = await asked.tap(asked.organisers[0], AGAIN)

    assert toast == "Отправлять этот пост уже поздно: время прошло."
    assert (await asked.on_stage.row(asked.post)).state == "unknown"


async def test_again_that_gets_lost_is_asked_about_anew(asked: Asked) -> None:
    asked.on_stage.fault("reset", method="sendMessage", chat_id=asked.hall.chat_id, times=1)

    await asked.tap(asked.organisers[0], AGAIN)
    await asked.on_stage.until(lambda: len(asked.on_stage.messages(asked.organisers[0])) == 2)

    assert (await asked.on_stage.row(asked.post)).state == "unknown"
    await asked.tap(asked.organisers[1], APPEARED)
    assert (await asked.on_stage.row(asked.post)).state == "sent"


async def test_question_that_is_answered_before_it_is_sent_is_not_asked(on_stage: Stage) -> None:
    organiser = await on_stage.person(roles=[Role.ORGANISER])
    hall = await on_stage.hall()
    letter = await on_stage.owe(Note("пост"), hall)
    await on_stage.ended(letter, "sent")

    question = await on_stage.owe(PostUncertain(letter, hall.id, "test_note", None), organiser)

    assert (await on_stage.ended(question, "skipped")).outcome == "makes no sense any more"


@pytest.mark.parametrize(
    ("roles", "organises", "allowed"),
    [
        ({Role.PARTICIPANT}, True, False),
        ({Role.ORGANISER}, False, False),
        ({Role.ORGANISER}, True, True),
        ({Role.OWNER}, False, True),
    ],
)
@pytest.mark.parametrize("act", [post_appeared, post_again])
async def test_who_may_answer(asked: Asked, act: Any, roles: set[Role], organises: bool, allowed: bool) -> None:
    other = await asked.on_stage.person("Кто-то")
    actor = Actor(asked.organisers[0] if organises else other, frozenset(roles))

    if allowed:
        await act(asked.on_stage.ctx, actor, asked.post)
        assert (await asked.on_stage.row(asked.post)).state != "unknown"
    else:
        with pytest.raises(NotAllowed):
            await act(asked.on_stage.ctx, actor, asked.post)
        assert (await asked.on_stage.row(asked.post)).state == "unknown"


@pytest.mark.parametrize("act", [post_appeared, post_again])
async def test_letter_that_is_no_post(asked: Asked, act: Any) -> None:
    actor = Actor(asked.organisers[0], frozenset({Role.OWNER}))
    private = await asked.on_stage.owe(Note("лично"), asked.organisers[0])

    for number in (private, 12345):
        with pytest.raises(NotFound):
            await act(asked.on_stage.ctx, actor, number)


async def test_person_who_may_not_answer_is_told_so(asked: Asked) -> None:
    guest = await asked.on_stage.person("Гость")
    await asked.on_stage.ended(await asked.on_stage.owe(Note("кнопка"), guest), "sent")

    toast = await asked.press(guest, f"pu1:{asked.post}:1")

    assert toast.startswith("Это может только")
    assert (await asked.on_stage.row(asked.post)).state == "unknown"


async def test_promotion_of_somebody_who_is_away_is_told_in_the_hall(on_stage: Stage) -> None:
    organiser, anna = await on_stage.person("Олег"), await on_stage.person(opened=False)
    hall = await on_stage.hall()
    meetup = await on_stage.meetup(organiser, [hall])
    async with on_stage.ctx.write() as connection:
        going = Rsvp(anna.id, Answer.GOING, since=on_stage.ctx.now(), turn=1)
        await Rsvps(connection).put(meetup.id, going, hall=hall.id)

    letter = await on_stage.owe(SeatGiven(meetup.id), anna, "meetup:1:seat")

    await on_stage.ended(letter, "unreachable")
    await on_stage.until(lambda: bool(on_stage.texts(hall)))
    await on_stage.rest()
    assert on_stage.texts(hall) == [f"место: {anna.id}"]
    assert [row.state for row in await on_stage.rows(SeatGivenInHall)] == ["sent"]


async def test_owners_are_asked_when_nobody_else_answers_for_a_post(database_path: Path) -> None:
    async with stage(database_path, owners=frozenset({FIRST_PERSON})) as on_stage:
        owner, hall = await on_stage.person("Вера"), await on_stage.hall()
        assert owner.telegram_id == FIRST_PERSON
        async with on_stage.ctx.write() as connection:
            await connection.execute(update(halls).values(bound_by=None))
        on_stage.fault("reset", method="sendMessage", chat_id=hall.chat_id, times=1)

        await on_stage.ended(await on_stage.owe(Note("пост"), hall), "unknown")

        await on_stage.until(lambda: len(on_stage.messages(owner)) == 1)
