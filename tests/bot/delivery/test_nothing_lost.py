"""Whatever the way to Telegram does, nothing is lost, and nothing comes twice that must not."""

import asyncio
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from domain.delivery import PostUncertain
from domain.notices import Lane
from tests.bot.delivery.stage import Row, Stage, stage
from tests.bot.delivery.told import Note

PEOPLE = 3
DETAILS: dict[str, dict[str, float]] = {"hang": {"seconds": 60}, "slow": {"seconds": 0.1}, "429": {"retry_after": 1}}
BREAKS = {"lost", "reset", "hang"}


@dataclass(frozen=True)
class Fault:
    kind: str
    times: int


@dataclass(frozen=True)
class Told:
    """What became of a letter, and how many copies of it arrived."""

    row: Row
    copies: int


@dataclass(frozen=True)
class Story:
    private: list[Told]
    post: Told
    asked: int


weathers = st.lists(
    st.builds(Fault, st.sampled_from(["500", "502", "429", "reset", "lost", "hang", "slow"]), st.integers(1, 3)),
    max_size=6,
)


async def play(database: Path, weather: list[Fault], kills: int) -> Story:
    async with stage(database) as on_stage:
        people = [await on_stage.person(f"П{number}") for number in range(PEOPLE)]
        hall = await on_stage.hall()
        for fault in weather:
            on_stage.fault(fault.kind, method="sendMessage", times=fault.times, **DETAILS.get(fault.kind, {}))
        letters = {}
        for person in people:
            for lane in (Lane.DIRECT, Lane.BROADCAST):
                letters[await on_stage.owe(Note(lane), person, lane=lane)] = (person, lane)
        post = await on_stage.owe(Note("пост"), hall)
        for _ in range(kills):
            await asyncio.sleep(0.05)
            await on_stage.kill()
        await on_stage.nothing_waits()
        private = [
            Told(await on_stage.row(letter), on_stage.texts(person).count(lane))
            for letter, (person, lane) in letters.items()
        ]
        public = Told(await on_stage.row(post), on_stage.texts(hall).count("пост"))
        return Story(private, public, len(await on_stage.rows(PostUncertain)))


def played(empty_database: Path, weather: list[Fault], kills: int) -> Story:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(play(Path(shutil.copy(empty_database, Path(folder) / "bot.db")), weather, kills))


@given(weather=weathers)
@example(weather=[Fault("lost", 3), Fault("hang", 1), Fault("lost", 3)])
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_is_lost_and_a_private_message_is_repeated_at_most_once(
    empty_database: Path, weather: list[Fault]
) -> None:
    breaks = sum(fault.times for fault in weather if fault.kind in BREAKS)
    lost = sum(fault.times for fault in weather if fault.kind == "lost")

    story = played(empty_database, weather, kills=0)

    for told in story.private:
        assert told.row.state in {"sent", "unknown"}
        assert told.copies in ({1, 2} if told.row.state == "sent" else {0, 1, 2})
    unknown = [told for told in (*story.private, story.post) if told.row.state == "unknown"]
    # Two broken calls in a row for a private letter, one for a post.
    assert 2 * len(unknown) - (story.post in unknown) <= breaks
    assert sum(told.copies - 1 for told in story.private if told.row.state == "sent") <= lost
    assert (story.post.row.state, story.post.copies) in {("sent", 1), ("unknown", 0), ("unknown", 1)}
    assert story.asked == (story.post.row.state == "unknown")


@given(weather=weathers, kills=st.integers(1, 5))
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_end_of_the_program_loses_nothing(empty_database: Path, weather: list[Fault], kills: int) -> None:
    story = played(empty_database, weather, kills)

    for told in story.private:
        assert told.row.state in {"sent", "unknown"}
        assert told.copies <= 2 + kills
        assert told.row.state == "unknown" or told.copies >= 1
    assert story.post.copies <= 1
    assert story.post.row.state == "unknown" or story.post.copies == 1
    assert story.asked == (story.post.row.state == "unknown")


async def test_unknown_letters_are_seen_by_operators(on_stage: Stage) -> None:
    anna = await on_stage.person()
    on_stage.fault("lost", method="sendMessage", times=2)

    letter = await on_stage.owe(Note("лично"), anna)

    row = await on_stage.ended(letter, "unknown")
    assert row.outcome in {"ServerDisconnectedError", "ClientOSError"}
