"""What the pictures show: a small community that is played through chats, as people do it. Everybody is invented."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from playground.client import Json, Player, Playground, button_texts
from wording.texts import Texts, Words

BEGINS = datetime(2026, 12, 7, 10, tzinfo=UTC)
REMINDED = datetime(2026, 12, 11, 18, 1, tzinfo=UTC)
"""A minute after the reminder of a day before."""
ADMINISTRATOR = {"can_pin_messages": True}
CHANNEL_ADMINISTRATOR = {"can_post_messages": True, "can_edit_messages": True}
SEATS = 10


@dataclass(frozen=True)
class Script:
    """Names and texts in one language. People: (first name, last name, username); the owner, the organiser, others."""

    language: str
    people: tuple[tuple[str, str, str | None], ...]
    group: str
    topic: str
    channel: str
    programme: str
    page: str


RUSSIAN = Script(
    "ru",
    (
        ("Вера", "Ковалёва", None),
        ("Антон", "Белов", "anton_belov"),
        ("Марина", "Соколова", "marina_sokol"),
        ("Тимур", "Ахметов", None),
        ("Дарья", "Лисицына", "dasha_lis"),
        ("Павел", "Нимченко", None),
        ("Лада", "Громова", None),
        ("Игнат", "Седов", None),
        ("Милан", "Йович", None),
        ("Софья", "Берг", None),
    ),
    "IT-сообщество Белграда",
    "Митапы",
    "Митапы Белграда",
    "Первый найм: кого звать — Лада Громова\nКак мы закрылись за полгода — Игнат Седов\nЗнакомства в тройках",
    """---
date: 2026-12-12 19:00
title: "Стартапы: кому стоит пробовать"
description: Три рассказа о ролях в стартапе и о том, что пошло не так. Потом познакомимся в тройках.
tags: стартап, митап
event.organisation: Сообщество «Мост»
event.location.title: Коворкинг «Мост»
event.location.latitude: 44.8125
event.location.longitude: 20.4612
---
""",
)
ENGLISH = Script(
    "en",
    (
        ("Vera", "Kovaleva", None),
        ("Emily", "Hart", "emily_hart"),
        ("Oliver", "Reed", "oliver_reed"),
        ("Grace", "Okoye", "grace_okoye"),
        ("Milan", "Jović", None),
        ("Nora", "Lindqvist", None),
        ("Tom", "Ashdown", None),
        ("Priya", "Nair", None),
        ("Sofia", "Berg", None),
        ("Liam", "Doyle", "liam_doyle"),
    ),
    "Belgrade IT Community",
    "Meetups",
    "Belgrade Meetups",
    "The first hire: whom to call — Priya Nair\nHow we closed within half a year — Tom Ashdown\nTalks in threes",
    """---
date: 2026-12-12 19:00
title: "Startups: who should try"
description: Three talks about roles in a startup and about what went wrong. Then we get to know each other in threes.
tags: startup, meetup
event.organisation: The Bridge community
event.location.title: Coworking “The Bridge”
event.location.latitude: 44.8125
event.location.longitude: 20.4612
---
""",
)


class Story:
    """One community, played. The last of its people never opened the bot; ``late`` finds no seat."""

    def __init__(self, play: Playground, script: Script, people: list[Player], group: int, topic: int) -> None:
        self.play = play
        self.script = script
        self.organiser, self.late, self.stranger = people[1], people[-2], people[-1]
        self.going = [*people[2:-2], self.stranger]
        self.group = group
        self.topic = topic
        self.owner = people[0]
        self._words: Words = Texts((script.language,)).default

    @classmethod
    async def begin(cls, play: Playground, script: Script) -> "Story":
        """People come, the group and its topic are there."""
        people = [
            await play.person(first, last, username, script.language, id=number)
            for number, (first, last, username) in enumerate(script.people, 1001)
        ]
        owner, organiser = people[:2]
        group = await play.chat("supergroup", script.group, owner, people[1:], is_forum=True)
        topic = await play.topic(group, script.topic)
        await owner.promote(group, organiser)
        await owner.add_bot(group, ADMINISTRATOR)
        return cls(play, script, people, group, topic)

    async def appoint(self) -> None:
        """The owner makes a one-time link, the organiser opens it."""
        await self.owner.start()
        await self.owner.say(self.owner.id, "/team")
        await self._press(self.owner, self._label("team-button-choose"))
        await self._press(self.owner, self._label("team-invite-organiser"))
        told = await self.owner.wait_for(self.owner.id, "?start=role-")
        await self.organiser.open(next(word for word in told["text"].split() if "?start=role-" in word))
        await self.organiser.wait_for(self.organiser.id, self._words("became-organiser").striptags()[:20])
        for person in (*self.going[:-1], self.late):
            await person.start()

    async def bind_halls(self) -> None:
        """/hall in the topic; the channel by the question in private."""
        await self.organiser.say(self.group, "/hall", thread=self.topic)
        await self.organiser.wait_for(self.group, "✅", thread=self.topic)
        channel = await self.play.chat("channel", self.script.channel, self.organiser, self.going)
        await self.organiser.add_bot(channel, CHANNEL_ADMINISTRATOR)
        await self._press(self.organiser, self._label("hall-button-bind"))
        await self.organiser.wait_for(self.organiser.id, "✅")

    async def fill_in(self) -> None:
        """A page becomes a draft; what it does not say is asked, and the preview shows all of it."""
        await self.organiser.upload(self.organiser.id, "meetup.md", self.script.page.encode(), mime="text/markdown")
        await self._press(self.organiser, self._label("length-hours", hours=2))
        await self._press(self.organiser, str(SEATS))
        await self._press(self.organiser, f"{self.script.group} · {self.script.topic}")
        await self._press(self.organiser, self.script.channel)
        await self._press(self.organiser, self._label("form-button-next"))
        await self._press(self.organiser, self._label("form-field-guests"))
        await self._press(self.organiser, "1")
        await self._press(self.organiser, self._label("form-field-programme"))
        await self.organiser.wait_for(self.organiser.id, self._words("form-programme", limit=20).striptags()[:12])
        said = await self.organiser.say(self.organiser.id, self.script.programme)
        await self._press(self.organiser, self._label("form-button-done"), after=said["message_id"])
        await self.organiser.wait_for(self.organiser.id, self._has(self._label("button-publish")))

    async def publish(self) -> None:
        """The cards appear; all seats are taken, some by guests, one by somebody who never opened the bot."""
        await self._press(self.organiser, self._label("button-publish"))
        card = await self._card()
        for person in self.going[:-1]:
            await person.tap(card, self._label("button-go"))
        await self.stranger.tap(card, self._label("button-go"))
        guests = SEATS - len(self.going)
        for person in self.going[:guests]:
            await person.tap(card, self._label("button-guest"))
        await self._shows(len(self.going), guests)

    async def settled(self) -> None:
        """The card tells that somebody waits."""
        waiting = self._words("card-waiting", parties=1).striptags()
        await self.late.wait_for(self.group, waiting, thread=self.topic)

    @property
    def late_label(self) -> str:
        """The button that the one who finds no seat presses."""
        return self._label("button-go")

    async def remind(self) -> None:
        """A day before: the reminder of somebody who goes."""
        first = self.going[0]
        await first.say(first.id, "/meetups")
        await self._press_starting(first, "✅")
        await self.play.travel(to=REMINDED)
        await first.wait_for(first.id, "🔔")

    async def open_roster(self) -> None:
        """«Кто придёт»."""
        await self._press(self.organiser, self._label("button-manage"))
        await self._press(self.organiser, self._label("button-roster"))
        await self.organiser.wait_for(self.organiser.id, self._has(self._label("button-excel")))

    async def _card(self) -> Json:
        return await self.late.wait_for(self.group, self._has(self._label("button-go")), thread=self.topic)

    async def _shows(self, people: int, guests: int) -> None:
        counted = self._words("card-going", people=people).striptags()
        with_guests = self._words("card-guests", guests=guests).striptags()
        await self.late.wait_for(self.group, f"{counted} · {with_guests}", thread=self.topic)

    async def _press(self, player: Player, label: str, after: int = 0) -> None:
        await player.tap(await player.wait_for(player.id, self._has(label), after=after), label)

    async def _press_starting(self, player: Player, sign: str) -> None:
        message = await player.wait_for(player.id, lambda one: any(text.startswith(sign) for text in _buttons(one)))
        await player.tap(message, next(text for text in _buttons(message) if text.startswith(sign)))

    def _label(self, key: str, **args: object) -> str:
        return self._words.plain(key, **args)

    def _has(self, label: str) -> Callable[[Json], bool]:
        return lambda message: label in _buttons(message)


def _buttons(message: Json) -> list[str]:
    return [text for row in button_texts(message) for text in row]
