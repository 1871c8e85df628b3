"""Whatever people decide and whatever breaks, a post appears at most once, unless somebody says it did not appear."""

import asyncio
import shutil
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from actions.posts import answers, schedule
from domain.delivery import PostUncertain
from domain.errors import Refusal
from domain.meetups.hall import Hall
from domain.people.person import Actor
from domain.posts.post import PostId, PostState
from tests.bot.delivery.posts_on_stage import SEEN, an_author, drafted, look_after, stored
from tests.bot.delivery.stage import Stage, stage

DECISIONS = ("plan", "move", "send_now", "cancel", "back_to_draft", "appeared", "send_again", "did_not_appear")
EVENTS = ("an hour", "four hours", "restart", "kill", "rest")
FAULTS = ("500", "reset", "lost", "429", "hang")

# Most of it happens at the post's time: a fault or an end of the program, and then what people make of it.
steps = st.lists(
    st.sampled_from([*DECISIONS, *EVENTS, *FAULTS, "plan", "send_now", "an hour", "rest", "rest"]), max_size=12
).map(lambda more: ["plan", *more])


@dataclass
class Story:
    """One post, played. ``not_seen`` counts how often somebody said that it had not appeared."""

    on_stage: Stage
    author: Actor
    hall: Hall
    post: PostId
    not_seen: int = 0

    async def step(self, what: str) -> None:
        if what in DECISIONS:
            await self._decide(what)
        elif what in FAULTS:
            how = {"hang": {"seconds": 60}, "429": {"retry_after": 1}}.get(what, {})
            self.on_stage.fault(what, method="sendMessage", chat_id=self.hall.chat_id, times=1, **how)
        elif what == "restart":
            await self.on_stage.restart()
        elif what == "kill":
            await self.on_stage.kill()
        elif what == "rest":
            await self.on_stage.rest()
        else:
            self.on_stage.clock.offset += {"an hour": timedelta(hours=1), "four hours": timedelta(hours=4)}[what]
            await look_after(self.on_stage)

    async def _decide(self, what: str) -> None:
        ctx = self.on_stage.ctx
        try:
            if what == "move":
                await schedule.move(ctx, self.author, self.post, ctx.now() + timedelta(minutes=30))
            elif what in {"appeared", "send_again", "did_not_appear"}:
                await getattr(answers, what)(ctx, self.author, self.post)
                self.not_seen += what != "appeared"
            else:
                await getattr(schedule, what)(ctx, self.author, self.post)
        except Refusal:
            # What cannot be done as things are is said so; what matters here is that nothing came of it.
            return
        finally:
            self.on_stage.delivery.wake()


async def play(database: Path, told: list[str]) -> None:
    async with stage(database) as on_stage:
        author, hall = await an_author(on_stage), await on_stage.hall()
        story = Story(on_stage, author, hall, (await drafted(on_stage, author, hall)).id)
        for what in told:
            await story.step(what)
        # In the end everything that was owed has had its time.
        on_stage.clock.offset += timedelta(hours=8)
        await look_after(on_stage)
        await on_stage.nothing_waits()
        await look_after(on_stage)
        await on_stage.nothing_waits()

        post, copies = await stored(on_stage, story.post), on_stage.texts(hall).count(SEEN)
        assert copies <= 1 + story.not_seen
        assert post.state is not PostState.PLANNED
        if not {"lost", "kill", "appeared"} & {*told}:
            # Nobody could be mistaken: what counts as sent is there.
            assert copies == (post.state is PostState.SENT)
        if post.state is PostState.UNCERTAIN:
            assert await on_stage.rows(PostUncertain) != []


@given(told=steps)
@example(told=["plan", "lost", "an hour", "rest", "kill", "send_now", "rest", "send_again", "restart", "move"])
@example(told=["send_now", "kill", "rest", "did_not_appear", "send_now", "send_now"])
@example(told=["plan", "move", "move", "an hour", "send_now", "back_to_draft", "plan", "restart"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_post_appears_at_most_once_for_each_time_that_somebody_did_not_see_it(
    empty_database: Path, told: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(play(Path(shutil.copy(empty_database, Path(folder) / "bot.db")), told))
