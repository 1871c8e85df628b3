"""What the curator's pictures show: an autumn of a mentoring programme, as in the demo. Everybody is invented."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.app import Program
from bot.demo.programme import POSTS, play_autumn
from bot.demo.stage import Member, Stage
from playground.client import Json, Player, Playground, button_texts
from wording.texts import Texts, Words

REMINDED = datetime(2026, 12, 4, 8, 1, tzinfo=UTC)
"""A minute after the reminder of two weeks before 18 December."""
CHANNEL_ADMINISTRATOR = {"can_post_messages": True, "can_edit_messages": True}
WHEN = "27.11 18:00"


@dataclass(frozen=True)
class Programme:
    """Names and texts in one language. People: (first name, last name); the owner, the curator."""

    language: str
    people: tuple[tuple[str, str], ...]
    channel: str
    resource: str
    posts: tuple[str, ...]
    post: str


RUSSIAN = Programme(
    "ru",
    (("Вера", "Ковалёва"), ("Ирина", "Журавлёва")),
    "Наставничество рядом",
    "Телеграм-канал",
    POSTS,
    "Завтра в 15:00 — встреча наставников и наставляемых в библиотеке. Приходите парами и по одному!",
)
ENGLISH = Programme(
    "en",
    (("Vera", "Kovaleva"), ("Irene", "Crane")),
    "Mentoring Nearby",
    "Telegram channel",
    (
        "<b>A new school year!</b>\n\nWe are looking for mentors and mentees: write to our curator, Irene Crane.",
        "The first pairs have met. <i>“I expected an exam, and it was a talk”</i>, says Anna, 14.",
        "<b>Mentors’ stories.</b> How Peter built a robot with a ninth-grader for three months.",
    ),
    "Tomorrow at 3 pm mentors and mentees meet in the library. Come in pairs or on your own!",
)


class Autumn:
    """The curator at the end of November: most is handed in, December is near."""

    def __init__(self, play: Playground, programme: Programme, owner: Player, curator: Player) -> None:
        self.play = play
        self.programme = programme
        self.owner, self.curator = owner, curator
        self._words: Words = Texts((programme.language,)).default

    @classmethod
    async def begin(cls, play: Playground, programme: Programme) -> "Autumn":
        """People come, the curator's channel is there."""
        owner, curator = [
            await play.person(first, last, None, programme.language, id=number)
            for number, (first, last) in enumerate(programme.people, 1001)
        ]
        channel = await play.chat("channel", programme.channel, curator, [owner])
        await curator.add_bot(channel, CHANNEL_ADMINISTRATOR)
        return cls(play, programme, owner, curator)

    async def pass_by(self, program: Program) -> None:
        """From the first of September to the end of November."""
        owner, curator = (
            Member(one.id, one.first_name, one.last_name, one.username, one.language_code)
            for one in (self.owner, self.curator)
        )
        await play_autumn(program.ctx, Stage(self.play.url), owner, curator, self.programme.posts)

    async def list_deadlines(self) -> None:
        """/duties."""
        said = await self.curator.say(self.curator.id, "/duties")
        await self._wait(self._label("duties-button-months"), after=said["message_id"])

    async def show_months(self) -> None:
        """The updates of twelve months as a picture."""
        await self._press("duties-button-months")
        shown = await self._wait(self._label("duties-button-picture"))
        await self.curator.tap(shown, self._label("duties-button-picture"))
        await self.curator.wait_for(self.curator.id, lambda one: "photo" in one)

    async def write_post(self) -> None:
        """A post up to its preview."""
        said = await self.curator.say(self.curator.id, "/posts")
        await self._press("posts-button-new", after=said["message_id"])
        await self.curator.wait_for(self.curator.id, self._says("post-write", text=4096, caption=1024))
        await self.curator.say(self.curator.id, self.programme.post)
        await self.curator.tap(await self._wait(self.programme.channel), self.programme.channel)
        await self.curator.wait_for(self.curator.id, self._says("post-day"))
        await self.curator.say(self.curator.id, WHEN)
        await self.curator.wait_for(self.curator.id, self._says("post-preview-ready"))

    async def be_reminded(self) -> None:
        """Two weeks before monitoring is due."""
        await self.play.travel(to=REMINDED)

    async def _press(self, key: str, after: int = 0) -> None:
        await self.curator.tap(await self._wait(self._label(key), after), self._label(key))

    async def _wait(self, label: str, after: int = 0) -> Json:
        """The newest message with such a button; a button may say more after it."""
        return await self.curator.wait_for(
            self.curator.id, lambda one: any(label in row for row in button_texts(one)), after=after
        )

    def _label(self, key: str) -> str:
        return self._words.plain(key)

    def _says(self, key: str, **args: object) -> str:
        return self._words(key, **args).striptags()[:20]
