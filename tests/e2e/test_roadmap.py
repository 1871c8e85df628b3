"""The roadmap with the whole bot: begun and edited by the curator, proposed to by a mentor, worked on, reminded of."""

from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

import pytest

from actions.registry.keeping import Change, add_person
from actions.roadmap import editing, reading
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.record import Part
from domain.roadmap.roadmap import Content, Event, Responsible, Roadmap
from domain.shortening import shortened
from playground.client import Json, Player
from storage.vault import new_master
from tests.e2e.filling import Filling, in_one_line
from tests.e2e.town import Town

BELGRADE = ZoneInfo("Europe/Belgrade")
YEAR = 2026


class Mapping(Filling):
    """Somebody who goes through the roadmap; ``window`` is what they see now."""

    async def open(self) -> None:
        await self.say("/roadmap", self.told("roadmap-title", year="2026/27"))

    async def told_by_itself(self, player: Player, holding: str) -> dict[str, object]:
        found = await player.wait_for(
            player.id, lambda one: in_one_line(holding) in in_one_line(one.get("text", "")), after=0
        )
        self.window = found
        return found


@pytest.fixture
def variables(variables: dict[str, str]) -> dict[str, str]:
    return {**variables, "PROGRAMME_KEYS": new_master()}


@pytest.fixture
async def curator(town: Town) -> Mapping:
    await town.appoint(town.boris, Role.CURATOR)
    return Mapping(town, town.boris)


async def mentoring(town: Town, player: Player) -> Mapping:
    """This person is a mentor, М-001."""
    curator = await town.actor(town.boris)
    typed = {Field.NAME: "Орлова Анна"}
    record = await add_person(town.ctx, curator, Part.MENTOR, Change(part=Part.MENTOR, typed=typed))
    who = await town.actor(player)
    async with town.ctx.write() as connection:
        await town.ctx.records(connection).tie(record.id, who.id, town.ctx.now())
    return Mapping(town, player)


async def stored(town: Town) -> Roadmap:
    view = await reading.look(town.ctx, await town.actor(town.boris), YEAR)
    assert view is not None
    return view.roadmap


async def begun(town: Town, curator: Mapping) -> None:
    await curator.open()
    await curator.press("roadmap-button-begin", curator.told("roadmap-near"))


async def test_begun_and_an_event_added_changed_and_done(town: Town, curator: Mapping) -> None:
    await begun(town, curator)
    title = town.label("roadmap-stage-training")
    label = shortened(f"4. {title}", 45)
    assert label in curator.buttons

    await curator.tap(label, curator.told("roadmap-stage", number=4, title=title))
    await curator.press("roadmap-button-add", curator.told("roadmap-ask-title"))
    await curator.say("Школа <наставника>", curator.told("roadmap-ask-days", year="2026/27"))
    await curator.refused("скоро", "refusal-roadmap-days-not-understood")
    await curator.refused("01.10.2020", "refusal-roadmap-term", began="01.06.2026", until="31.08.2027")
    await curator.say("05.12", curator.told("roadmap-sheet-title", mode="add"))
    await curator.press("roadmap-button-days", curator.told("roadmap-ask-days", year="2026/27"))
    await curator.say("05.12 – 15.05", "05.12.2026–15.05.2027")
    await curator.press("roadmap-button-responsible", curator.told("roadmap-ask-responsible"))
    name = town.label("roadmap-role", role="working_group")
    await curator.tap(f"👥 {name[:1].upper()}{name[1:]}", curator.told("roadmap-event-responsible", who=name))
    await curator.press("roadmap-button-result", curator.told("roadmap-ask-result"))
    await curator.say("Наставники готовы", curator.told("roadmap-event-result", result="Наставники готовы"))
    await curator.press("roadmap-button-training", curator.told("roadmap-event-training"), training="no")
    await curator.press("roadmap-button-save", curator.told("roadmap-stage", number=4, title=title))

    label = next(one for one in curator.buttons if "Школа <наставника>" in one)
    await curator.tap(label, curator.told("roadmap-event-days", days="05.12.2026–15.05.2027"))
    await curator.press("roadmap-button-finish", curator.told("roadmap-ask-done"))
    await curator.refused("завтра", "refusal-roadmap-done-later", today="23.11.2026")
    await curator.say("20.11 лист № 4", curator.told("roadmap-event-note", note="лист № 4"))
    await curator.press("roadmap-button-reopen", curator.told("roadmap-event-stands", stand="underway"))
    await curator.press("roadmap-button-cancel", curator.told("roadmap-ask-cancel"))
    await curator.press("roadmap-button-no-reason", curator.told("roadmap-event-stands", stand="cancelled"))


async def test_a_mentor_proposes_and_reads_the_answer(town: Town, curator: Mapping) -> None:
    anna = await mentoring(town, town.anna)
    await anna.say("/roadmap", anna.told("roadmap-none", year="2026/27", edits="no", earlier="none"))
    await begun(town, curator)
    await anna.open()
    assert town.label("roadmap-button-add") not in anna.buttons
    await anna.press("roadmap-button-propose", anna.told("roadmap-ask-proposal", about="none"))
    await anna.say("Выезд в музей в феврале", anna.told("roadmap-title", year="2026/27"))

    proposed = town.text("roadmap-proposal", who="М-001", kind="new", about="—", words="Выезд в музей в феврале")
    await curator.told_by_itself(town.boris, proposed)
    await curator.press("roadmap-button-accept", curator.told("roadmap-ask-title"))
    await curator.say("Музей", curator.told("roadmap-ask-days", year="2026/27"))
    await curator.say("10.02", curator.told("roadmap-ask-stage-of"))
    stage = town.label("roadmap-stage-work")
    await curator.tap(
        shortened(f"6. {stage}", 45), curator.told("roadmap-sheet-proposed", words="Выезд в музей в феврале")
    )
    await curator.press("roadmap-button-save-accept", curator.told("roadmap-ask-answer"))
    await curator.say("Отличная мысль!", curator.told("roadmap-event-days", days="10.02.2027"))

    await anna.told_by_itself(town.anna, town.text("told-roadmap-answered", state="accepted", about="Музей"))
    assert "💬 Отличная мысль!" in anna.text
    await anna.press("roadmap-button-open", anna.told("roadmap-title", year="2026/27"))
    await anna.press("roadmap-button-mine", anna.told("roadmap-mine", count=1))
    assert "Отличная мысль!" in anna.text


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_declined_with_an_answer_and_withdrawn(town: Town, curator: Mapping) -> None:
    anna = await mentoring(town, town.anna)
    await begun(town, curator)
    await anna.open()
    for words in ("Поход", "Кино"):
        await anna.press("roadmap-button-propose", anna.told("roadmap-ask-proposal", about="none"))
        await anna.say(words, anna.told("roadmap-title", year="2026/27"))
    await curator.told_by_itself(town.boris, "Поход")
    await curator.press("roadmap-button-decline", curator.told("roadmap-ask-decline"))
    await curator.refused("нет", "refusal-roadmap-no-answer")
    await curator.say("Вернёмся в мае", curator.told("roadmap-proposals", count=1))

    await anna.told_by_itself(town.anna, "пока не принято")
    await anna.press("roadmap-button-open", anna.told("roadmap-title", year="2026/27"))
    await anna.press("roadmap-button-mine", "Вернёмся в мае")
    await anna.press("roadmap-button-withdraw", "Отозвано", number="2")


def at(month: int, day: int, hour: int = 9, minute: int = 6) -> datetime:
    return datetime(2026 if month > 8 else 2027, month, day, hour, minute, tzinfo=BELGRADE)


async def test_reminders_come_to_who_answers_and_stop_once_it_is_done(town: Town, curator: Mapping) -> None:
    await town.appoint(town.clara, Role.WORKING_GROUP)
    await begun(town, curator)
    who = await town.actor(town.boris)
    for one in (await stored(town)).events:
        await editing.drop_event(town.ctx, who, one.id)
    stage = (await stored(town)).stages[0].id
    event: Event = await editing.add_event(town.ctx, who, stage, _content())

    await town.play.travel(to=at(12, 2))
    clara = Mapping(town, town.clara)
    head = town.text("told-roadmap-reminder", count=1)
    await clara.told_by_itself(town.clara, head)
    assert "1.1 Отчёт группы" in clara.text
    await town.play.travel(to=at(12, 9))
    await town.play.travel(to=at(12, 15))
    assert len([one for one in await town.clara.messages(town.clara.id) if head in one.get("text", "")]) == 3

    await town.play.travel(to=at(12, 17))
    overdue = town.text("told-roadmap-overdue", count=1)[:20]
    await curator.told_by_itself(town.boris, overdue)
    await clara.told_by_itself(town.clara, head)
    await clara.press("roadmap-button-finish", clara.told("roadmap-ask-done"))
    await clara.press("roadmap-button-today", clara.told("roadmap-event", number="1.1", title="Отчёт группы"))
    await town.play.travel(to=at(1, 20))

    assert len([one for one in await town.boris.messages(town.boris.id) if overdue in one.get("text", "")]) == 1
    done = (await stored(town)).event(event.id)
    assert done is not None
    assert done.done_on == at(12, 17).date()


def _content() -> Content:
    day = at(12, 16).date()
    return Content(title="Отчёт группы", first=day, last=day, responsible=Responsible(role=Role.WORKING_GROUP))


def contains(kind: str, message: Json) -> bool:
    return kind in message


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_a_picture_word_and_excel(town: Town, curator: Mapping) -> None:
    await begun(town, curator)
    for key, kind in (("picture", "photo"), ("word", "document"), ("excel", "document")):
        before = curator.window["message_id"]
        await town.boris.tap(curator.window, town.label(f"roadmap-button-{key}"))
        file = await town.boris.wait_for(town.boris.id, partial(contains, kind), after=before)
        await curator.see(curator.told("roadmap-title", year="2026/27"))
        if kind == "document":
            assert file["document"]["file_name"] == f"roadmap-2026.{'docx' if key == 'word' else 'xlsx'}"


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_who_may_not_hears_who_may(town: Town, curator: Mapping) -> None:
    said = await town.clara.say(town.clara.id, "/roadmap")
    told = await town.clara.wait_for(town.clara.id, lambda one: one["message_id"] > said["message_id"])

    assert "куратор" in told["text"]
    assert "наставник" in told["text"]
