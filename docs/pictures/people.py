"""What the pictures of the programme's people show: how they join, their record, consents. Everybody is invented."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from actions.consents.papers import Paper, Signing, mark_printed, mark_signed
from actions.context import Context
from actions.joining.slips import issue
from actions.registry.keeping import Change, add_person
from actions.registry.tags import add_tag
from bot.demo.acting import actor_of, appoint
from bot.demo.stage import Member, Stage
from domain.consents.consent import Purpose
from domain.consents.signing import Signer
from domain.consents.signing import Stage as Age
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.record import Kind, Part, Record, RecordId
from playground.client import Player, Playground
from wording.slips import LINK_PREFIX
from wording.texts import Texts

SIGNED_ON = date(2026, 9, 14)
UNTIL = date(2027, 8, 31)
PROCESSING = Purpose.PROCESSING


@dataclass(frozen=True)
class People:
    """Names and topics in one language.

    ``people`` are the owner, the curator, a mentor, a mentee and her mother; ``records`` are the last three's names.
    """

    language: str
    people: tuple[tuple[str, str], ...]
    records: tuple[str, str, str]
    topics: tuple[str, ...]
    question: str


RUSSIAN = People(
    "ru",
    (
        ("Вера", "Ковалёва"),
        ("Ирина", "Журавлёва"),
        ("Пётр", "Ильин"),
        ("Аня", "Белкина"),
        ("Ольга", "Белкина"),
    ),
    ("Ильин Пётр Ильич", "Белкина Анна Кирилловна", "Белкина Ольга Сергеевна"),
    ("робототехника", "проектная работа"),
    "Можно прийти в среду на час раньше?",
)
ENGLISH = People(
    "en",
    (
        ("Vera", "Kovaleva"),
        ("Irene", "Crane"),
        ("Peter", "Hill"),
        ("Annie", "Bell"),
        ("Olga", "Bell"),
    ),
    ("Hill Peter", "Bell Annie", "Bell Olga"),
    ("robots", "projects"),
    "May I come an hour earlier on Wednesday?",
)


class Programme:
    """A curator, and those who come in by slip."""

    def __init__(self, ctx: Context, play: Playground, script: People, players: Sequence[Player]) -> None:
        self._ctx, self._script = ctx, script
        self._stage = Stage(play.url)
        self.owner, self.curator, self.mentor, self.mentee, self.guardian = players
        self.play, self.topics = play, script.topics
        self._words = Texts((script.language,)).default

    @classmethod
    async def people(cls, play: Playground, script: People) -> Sequence[Player]:
        """They come to the playground; the first owns the bot."""
        return [
            await play.person(first, last, None, script.language, id=number)
            for number, (first, last) in enumerate(script.people, 1001)
        ]

    async def begin(self) -> None:
        """Records, papers and slips; everybody has joined but the mentee, who holds her slip."""
        stage, ctx = self._stage, self._ctx
        await self.owner.start()
        await appoint(ctx, stage, member(self.owner), member(self.curator), Role.CURATOR)
        await stage.pause()
        curator = await actor_of(ctx, member(self.curator))
        for topic in self._script.topics:
            await add_tag(ctx, curator, topic)
        mentor, guardian, mentee = self.records = await self._records(curator)
        await mark_printed(ctx, curator, mentee.id, [Paper(Purpose.PUBLICATION, Signer.GUARDIAN, Age.CHILD)])
        signing = Signing(signed_on=SIGNED_ON, until=UNTIL)
        await mark_signed(ctx, curator, mentee.id, Paper(PROCESSING, Signer.GUARDIAN, Age.CHILD), signing)
        slips = await issue(ctx, curator, [mentor.id, guardian.id, mentee.id])
        for player, slip in zip((self.mentor, self.guardian, self.mentee), slips, strict=True):
            await player.start(f"{LINK_PREFIX}{slip.token}")
            asked = await player.wait_for(player.id, str(slip.record.code))
            if player is not self.mentee:
                await player.tap(asked, self._words.plain("join-button-me"))

    async def join(self) -> None:
        """The mentee says that it is her."""
        asked = await self.mentee.wait_for(self.mentee.id, lambda one: "reply_markup" in one)
        await self.mentee.tap(asked, self._words.plain("join-button-me"))

    async def ask(self) -> None:
        """The mentee has a question, and the curator looks at who waits for what."""
        await self._command(self.mentee, "/curator")
        await self._command(self.mentee, self._script.question)
        await self._command(self.curator, "/people")

    async def see_consents(self) -> None:
        """The mother's papers: of her own none, of her child's one."""
        await self._command(self.guardian, "/mydata")
        data = await self.guardian.wait_for(self.guardian.id, lambda one: "reply_markup" in one)
        await self.guardian.tap(data, self._words.plain("mydata-button-consents"))

    async def list_consents(self) -> None:
        await self._command(self.curator, "/consents")

    async def see_record(self) -> None:
        """The mentor's own record."""
        await self._command(self.mentor, "/profile")

    async def _records(self, curator: Actor) -> tuple[Record, Record, Record]:
        mentor, mentee, guardian = self._script.records
        topics = Field.TOPICS
        of_mentor = {topics: "; ".join(self._script.topics), Field.CAPACITY: "2", Field.AGES: "12-16"}
        acts = await self.add(curator, Part.GUARDIAN, guardian, Kind.PARENT, {})
        return (
            await self.add(curator, Part.MENTOR, mentor, Kind.TEACHER, of_mentor),
            acts,
            await self.add(
                curator,
                Part.MENTEE,
                mentee,
                Kind.PUPIL,
                {Field.BIRTH: "04.06.2013", topics: self._script.topics[0]},
                acts.id,
            ),
        )

    async def add(
        self, curator: Actor, part: Part, name: str, kind: Kind, typed: dict[Field, str], *guardians: RecordId
    ) -> Record:
        """Somebody in the registry."""
        forms = {} if part is Part.GUARDIAN else {Field.FORMS: "teacher_pupil", Field.ENTERED: "14.09.2026"}
        change = Change(
            part=part, typed={Field.NAME: name, **forms, **typed}, kind=kind, guardians=frozenset(guardians)
        )
        return await add_person(self._ctx, curator, part, change)

    async def _command(self, player: Player, text: str) -> None:
        """Write it, and read whatever comes."""
        said = await player.say(player.id, text)
        await player.wait_for(player.id, lambda one: one["message_id"] > said["message_id"])


def member(player: Player) -> Member:
    """The player as the demo's stage knows them."""
    return Member(player.id, player.first_name, player.last_name, player.username, player.language_code)
