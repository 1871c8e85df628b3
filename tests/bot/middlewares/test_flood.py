"""Whoever sends too much at once is slowed and told so once; nobody else feels it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.types import CallbackQuery, Chat, Message, Update, User
from hypothesis import given
from hypothesis import strategies as st

from bot.metrics import Metrics
from bot.middlewares import flood
from bot.middlewares.flood import FULL_AFTER, Buckets, FloodControl
from bot.middlewares.measuring import Measured
from playground.client import Player
from playground.server import PlaygroundServer
from wording.texts import Texts

ANNA, BORIS = 7, 8
NOW = 1000.0


def turns(buckets: Buckets, who: int, now: float, wanted: int = 1000) -> int:
    """How many of so many turns somebody gets at one moment."""
    return sum(buckets.take(who, now) == 0 for _ in range(wanted))


def test_full_bucket_then_its_refill() -> None:
    buckets = Buckets(40)

    assert turns(buckets, ANNA, NOW) == 40
    assert turns(buckets, ANNA, NOW + FULL_AFTER / 2) == 20
    assert turns(buckets, ANNA, NOW + 10 * FULL_AFTER) == 40


def test_nobody_else_feels_it() -> None:
    buckets = Buckets(40)
    turns(buckets, ANNA, NOW)

    assert turns(buckets, BORIS, NOW) == 40


def test_how_long_until_the_next_turn() -> None:
    buckets = Buckets(20)
    turns(buckets, ANNA, NOW)

    wait = buckets.take(ANNA, NOW)

    assert wait == pytest.approx(FULL_AFTER / 20)
    assert buckets.take(ANNA, NOW + wait + 0.001) == 0


def test_told_once_until_the_bucket_was_full_again() -> None:
    buckets = Buckets(20)
    turns(buckets, ANNA, NOW)

    told = [buckets.is_news(ANNA) for _ in range(3)]
    turns(buckets, ANNA, NOW + FULL_AFTER / 2)
    still = buckets.is_news(ANNA)
    turns(buckets, ANNA, NOW + 10 * FULL_AFTER)

    assert (told, still, buckets.is_news(ANNA)) == ([True, False, False], False, True)


def test_idle_people_are_forgotten() -> None:
    buckets = Buckets(20, forget_above=100)
    for who in range(100_000):
        buckets.take(who, NOW + who / 10)

    # Somebody who took one turn has a full bucket again after a second: ten people do so at any moment.
    assert len(buckets) <= 102


def test_who_floods_is_not_forgotten_among_many() -> None:
    buckets = Buckets(20, forget_above=100)
    turns(buckets, ANNA, NOW)
    for who in range(1000, 2000):
        buckets.take(who, NOW)

    assert turns(buckets, ANNA, NOW) == 0


@given(pauses=st.lists(st.floats(0, 3), max_size=300), size=st.integers(20, 200))
def test_in_any_stretch_of_time_there_are_no_more_turns_than_the_bucket_and_its_refill(
    pauses: list[float], size: int
) -> None:
    buckets = Buckets(size)
    now = NOW
    taken: list[float] = []
    for pause in pauses:
        now += pause
        for _ in range(5):
            if buckets.take(ANNA, now) == 0:
                taken.append(now)

    for first, start in enumerate(taken):
        for last in range(first, len(taken)):
            assert last - first + 1 <= size + (taken[last] - start) * size / FULL_AFTER + 1e-6


@dataclass
class Program:
    """A dispatcher with flood control that remembers what it handled."""

    dispatcher: Dispatcher
    metrics: Metrics
    handled: list[tuple[int, str]] = field(default_factory=list)

    def count(self, who: int) -> int:
        return sum(one == who for one, _ in self.handled)


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.setattr(flood, "monotonic", lambda: NOW)
    metrics = Metrics()
    made = Program(Dispatcher(), metrics)
    made.dispatcher.update.outer_middleware(Measured(metrics))
    made.dispatcher.update.outer_middleware(FloodControl(Buckets(20), Texts(("ru", "en")), metrics))

    @made.dispatcher.message()
    async def message(event: Message) -> None:
        assert event.from_user is not None
        made.handled.append((event.from_user.id, event.text or ""))

    @made.dispatcher.callback_query()
    async def tap(event: CallbackQuery) -> None:
        made.handled.append((event.from_user.id, event.data or ""))

    return made


def says(who: int, chat: str, text: str | None = "hello", **more: Any) -> Update:
    user = User(id=who, is_bot=False, first_name="X", language_code="en")
    number = who if chat == "private" else -1
    said = Message(
        message_id=1, date=datetime.now(UTC), chat=Chat(id=number, type=chat), from_user=user, text=text, **more
    )
    return Update(update_id=1, message=said)


def sent(server: PlaygroundServer, method: str) -> list[Any]:
    return [call.told() for call in server.world.journal.after(0, 5000) if call.method == method]


async def test_person_who_floods_is_told_once_and_others_go_on(
    program: Program, server: PlaygroundServer, bot: Bot, anna: Player
) -> None:
    for _ in range(50):
        await program.dispatcher.feed_update(bot, says(anna.id, "private"))
    for _ in range(20):
        await program.dispatcher.feed_update(bot, says(BORIS, "private"))

    assert (program.count(anna.id), program.count(BORIS)) == (20, 20)
    (notice,) = sent(server, "sendMessage")
    assert notice["params"]["text"].startswith("Not so fast, please!")


async def test_taps_are_slowed_with_a_toast_in_the_persons_language(
    program: Program, server: PlaygroundServer, bot: Bot
) -> None:
    boris = await _player(server)
    tap = CallbackQuery(
        id="no such query",
        from_user=User(id=boris, is_bot=False, first_name="B", language_code="ru"),
        chat_instance="1",
        data="go",
    )
    for number in range(30):
        await program.dispatcher.feed_update(bot, Update(update_id=number, callback_query=tap.as_(bot)))

    (answer,) = sent(server, "answerCallbackQuery")
    assert program.count(boris) == 20
    assert answer["params"]["text"].startswith("Не так быстро, пожалуйста!")


async def _player(server: PlaygroundServer) -> int:
    return server.world.add_person("Борис", language_code="ru").id


@pytest.mark.parametrize(
    ("chat", "text", "handled"),
    [("supergroup", "just talking", 50), ("supergroup", None, 50), ("supergroup", "/help", 20), ("private", None, 20)],
)
async def test_talk_in_a_group_is_not_counted(
    program: Program, bot: Bot, anna: Player, chat: str, text: str | None, handled: int
) -> None:
    for _ in range(50):
        await program.dispatcher.feed_update(bot, says(anna.id, chat, text))

    assert program.count(anna.id) == handled


async def test_what_happened_to_the_bot_itself_is_never_missed(program: Program, bot: Bot, anna: Player) -> None:
    seen = []

    @program.dispatcher.chat_member()
    async def member(event: object) -> None:
        seen.append(event)

    for _ in range(30):
        await program.dispatcher.feed_update(bot, says(anna.id, "private"))
    await program.dispatcher.feed_raw_update(bot, {"update_id": 1, "chat_member": _membership(anna.id)})

    assert len(seen) == 1


def _membership(who: int) -> dict[str, Any]:
    user = {"id": who, "is_bot": False, "first_name": "X"}
    member = {"status": "member", "user": user}
    chat = {"id": -1, "type": "supergroup", "title": "X"}
    return {"chat": chat, "from": user, "date": 0, "old_chat_member": member, "new_chat_member": member}


async def test_slowed_updates_are_counted_as_such(program: Program, bot: Bot, anna: Player) -> None:
    for _ in range(25):
        await program.dispatcher.feed_update(bot, says(anna.id, "private"))

    assert program.metrics.registry.get_sample_value("edelweiss_floods_total") == 5
