"""Duties are set up in chat: each field of one that is there, new ones step by step, with wrong turns."""

from datetime import date

import pytest

from actions.duties import edits
from bot import trying_again
from domain.duties.duty import Bound, Duty, Ladder, Monthly, Once, Yearly
from domain.people.roles import Role
from playground.client import Json, Playground
from storage.duties import Duties
from tests.e2e.curating import Curating, at
from tests.e2e.running import bot_in_process
from tests.e2e.town import CHANNEL_ADMINISTRATOR, Town

TITLE = "План работы & <отчёт>"


@pytest.fixture
async def curator(town: Town) -> Curating:
    return await Curating.of(town, town.anna)


async def stored(town: Town, key: str = "") -> Duty:
    """A built-in by its key; else the newest."""
    async with town.ctx.read() as connection:
        found = [duty for duty in await Duties(connection).all() if duty.key == key]
    return max(found, key=lambda duty: duty.id)


async def monitoring(curator: Curating) -> None:
    await curator.setting(curator.town.label("duty-title-monitoring-december"))


async def begin(curator: Curating) -> None:
    """«Добавить срок»."""
    await curator.open()
    await curator.press("duties-button-add", curator.told("duty-form-title", limit=120))


async def to_repeats(curator: Curating) -> None:
    """A new duty up to the question how often."""
    await begin(curator)
    await curator.say(TITLE, curator.told("duty-form-todo", limit=600))
    await curator.press("duty-form-button-skip", curator.told("duty-form-repeats"))


async def test_title_is_changed_and_given_back(town: Town, curator: Curating) -> None:
    await monitoring(curator)
    await curator.press("duty-field-title", curator.told("duty-form-title", limit=120))
    assert curator.told("duty-form-now", value=town.label("duty-title-monitoring-december")) in curator.text
    await curator.refused("Я" * 121, "refusal-duty-title-too-long", length=121, limit=120)
    await curator.refused("/nothing", "refusal-command-in-form")

    await curator.say(TITLE, f"⚙️ {TITLE}")
    assert (await stored(town, "monitoring-december")).title == TITLE

    await curator.press("duty-field-title", curator.told("duty-form-title", limit=120))
    await curator.press("duty-button-own-words", town.label("duty-title-monitoring-december"))
    assert (await stored(town, "monitoring-december")).title == ""


async def test_what_to_do_is_described(town: Town, curator: Curating) -> None:
    await monitoring(curator)
    await curator.press("duty-field-todo", curator.told("duty-form-todo", limit=600))
    await curator.refused("Я" * 601, "refusal-duty-todo-too-long", length=601, limit=600)

    await curator.say("Собрать анкеты\nи сверить", "Собрать анкеты и сверить")

    assert (await stored(town, "monitoring-december")).todo == "Собрать анкеты\nи сверить"
    await curator.press("duty-field-todo", curator.told("duty-form-todo", limit=600))
    await curator.press("duty-button-own-words", curator.told("duty-page-todo"))
    assert (await stored(town, "monitoring-december")).todo == ""


async def test_date_of_every_year_with_wrong_turns(town: Town, curator: Curating) -> None:
    await monitoring(curator)
    await curator.press("duty-field-term", curator.told("duty-form-repeats"))
    await curator.press("duty-form-button-yearly", curator.told("duty-form-yearly"))
    for nonsense in ("скоро", "31.02", "20 брюмера", "32 декабря"):
        await curator.refused(nonsense, "refusal-year-day-not-understood")
    await curator.press("button-back", curator.told("duty-form-repeats"))
    await curator.press("duty-form-button-yearly", curator.told("duty-form-yearly"))
    spoken, named = {"ru": ("25 декабря", "25 декабря"), "en": ("December 25", "25 December")}[town.language]

    await curator.say(spoken, curator.told("duty-form-bound", day=curator.told("duty-day-yearly", day=named)))
    due = {"ru": "чт, 24 декабря", "en": "Thu, 24 December"}[town.language]
    await curator.press("duty-form-button-bound", curator.told("duty-edit-next", day=due), bound="before", due=due)

    changed = await stored(town, "monitoring-december")
    assert (changed.repeats, changed.bound) == (Yearly(12, 25), Bound.BEFORE)


async def test_update_changes_only_its_day_of_the_month(town: Town, curator: Curating) -> None:
    await curator.setting(town.label("duty-title-update", resource=town.label("duty-resource-vk")))
    await curator.press("duty-field-term", curator.told("duty-form-monthly"))
    await curator.refused("32", "refusal-month-day-not-understood")
    await curator.refused("в конце", "refusal-month-day-not-understood")
    await curator.press("button-back", curator.told("duty-edit-curators"))
    await curator.press("duty-field-term", curator.told("duty-form-monthly"))

    await curator.tap("25", curator.told("duty-day-monthly", day=25))
    due = {"ru": "ср, 25 ноября", "en": "Wed, 25 November"}[town.language]
    await curator.press("duty-form-button-bound", curator.told("duty-edit-next", day=due), bound="by", due=due)

    assert (await stored(town, "update-vk")).repeats == Monthly(25)


async def test_ladder_is_ticked_and_typed(town: Town, curator: Curating) -> None:
    await monitoring(curator)
    await curator.press("duty-field-ladder", curator.told("duty-form-ladder"))
    for nonsense in ("иногда", "30, сорок", "-5", "1.5"):
        await curator.refused(nonsense, "refusal-ladder-not-understood")
    await curator.refused("400, 7", "refusal-duty-ladder-out-of-range", days=365)
    many = ", ".join(str(number) for number in range(20))
    await curator.refused(many, "refusal-duty-too-many-rungs", limit=12)

    untick = f"✅ {town.label('duty-form-button-before', days=30)}"
    await curator.tap(untick, town.label("duty-ladder-before", days=_listed(town, "14, 7, 3", "1"), last=1))
    await curator.say("21, 10 и 0", town.label("duty-ladder-before", days=_listed(town, "21", "10"), last=10))
    await curator.tap(f"✅ {town.label('duty-form-button-daily')}", town.label("duty-ladder-on-the-day"))
    await curator.press("duty-form-button-done", curator.told("duty-edit-curators"))

    assert (await stored(town, "monitoring-december")).ladder == Ladder((21, 10, 0), daily_when_overdue=False)


def _listed(town: Town, first: str, last: str) -> str:
    comma = "," if town.language == "en" and "," in first else ""
    return f"{first}{comma} {'и' if town.language == 'ru' else 'and'} {last}"


async def test_ladder_of_an_update_is_days_of_the_month(town: Town, curator: Curating) -> None:
    await curator.setting(town.label("duty-title-update", resource=town.label("duty-resource-site")))
    await curator.press("duty-field-ladder", curator.told("duty-form-ladder-month"))
    await curator.refused("40", "refusal-month-days-not-understood")

    await curator.press("duty-form-button-month-day", "5, 15", day=5)
    await curator.say("10, 20", town.label("duty-ladder-month-days", days=_listed(town, "10", "20")))
    await curator.press("duty-form-button-last-days", town.label("duty-ladder-last-days", days=5), days=5)

    assert (await stored(town, "update-site")).ladder == Ladder((), (10, 20), 5, daily_when_overdue=False)


async def test_responsible_people_get_the_reminders(town: Town, curator: Curating) -> None:
    title = town.label("duty-title-monitoring-december")
    await monitoring(curator)
    await curator.press("duty-field-people", curator.told("duty-form-people"))
    assert curator.buttons[0] == f"✅ {town.label('duty-form-button-curators')}"
    name = next(label for label in curator.buttons if label.startswith("Олег"))
    await curator.tap(name, curator.told("duty-form-people"))
    assert f"✅ {name}" in curator.buttons
    await curator.press("duty-form-button-done", curator.told("duty-page-responsible", people=name))

    await town.play.travel(to=at(2026, 12, 4, 9, 1))

    named = Curating(town, town.organiser)
    assert (len(await named.told_by_itself(f"⏰ {title}")), await curator.told_by_itself(f"⏰ {title}")) == (1, [])
    await monitoring(curator)
    await curator.press("duty-field-people", curator.told("duty-form-people"))
    await curator.press("duty-form-button-curators", curator.told("duty-form-people"))
    assert (await stored(town, "monitoring-december")).responsible == ()


async def reminders_of(who: Curating, title: str) -> list[Json]:
    """Of this duty alone, or together with others."""
    return [one for one in await who.told_by_itself("⏰") if title in one["text"]]


async def test_somebody_else_answers_for_a_resource_in_a_month(town: Town, curator: Curating) -> None:
    site = town.label("duty-title-update", resource=town.label("duty-resource-site"))
    december, usual = {"ru": "декабрь 2026", "en": "December 2026"}[town.language], town.label("duty-form-as-usual")
    await curator.setting(site)
    await curator.press("duty-field-months", curator.told("duty-form-months"))
    assert len(curator.buttons) == 13
    await curator.tap(f"{december} — {usual}", curator.told("duty-form-month", month=december))
    assert curator.buttons[0] == f"✅ {usual}"
    name = next(label for label in curator.buttons if label.startswith("Олег"))
    await curator.tap(name, curator.told("duty-form-month", month=december))
    assert (f"✅ {name}" in curator.buttons, curator.buttons[0]) == (True, usual)
    await curator.press("duty-form-button-done", curator.told("duty-form-months"))
    assert f"{december} — {name}" in curator.buttons
    await curator.press("button-back", curator.told("duty-edit-months", months=f"{december} — {name}"))

    await town.play.travel(to=at(2026, 12, 1, 9, 1))
    november = await reminders_of(curator, site)
    await town.play.travel(to=at(2026, 12, 15, 9, 1))

    named = Curating(town, town.organiser)
    assert len(await reminders_of(named, site)) == 1
    assert await reminders_of(curator, site) == november != []
    await curator.setting(site)
    await curator.press("duty-field-months", curator.told("duty-form-months"))
    await curator.tap(f"{december} — {name}", curator.told("duty-form-month", month=december))
    await curator.press("duty-form-as-usual", curator.told("duty-form-month", month=december))
    assert (await stored(town, "update-site")).by_month == {}


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_a_month_whose_people_left_the_team_is_the_curators(town: Town, curator: Curating) -> None:
    ctx, boss, who = town.ctx, await town.actor(town.anna), await town.actor(town.organiser)
    site = await stored(town, "update-site")
    await edits.set_for_month(ctx, boss, site.id, at(2026, 12, 1, 9, 0).date(), [who.id])

    await town.dismiss(town.organiser)

    await curator.setting(town.label("duty-title-update", resource=town.label("duty-resource-site")))
    curators = f"декабрь 2026 — {town.label('duty-form-button-curators')}"
    assert curator.told("duty-edit-months", months=curators) in curator.text
    await curator.press("duty-field-months", curator.told("duty-form-months"))
    assert curators in curator.buttons


async def test_breaks_and_off_and_on(town: Town, curator: Curating) -> None:
    await monitoring(curator)
    await curator.press("duty-field-breaks", curator.told("duty-page-breaks", legal="no"), legal="yes")
    await curator.press("duty-button-retire", town.label("duty-title-monitoring-december"))
    await curator.press("duty-button-keep", curator.told("duty-edit-curators"))
    await curator.press("duty-button-retire", town.label("duty-title-monitoring-december"))

    off = await curator.press("duty-button-retire-sure", curator.told("duty-page-retired"))
    assert off.text == town.label("duty-retired-toast")
    assert (await stored(town, "monitoring-december")).retired
    on = await curator.press("duty-button-restore", curator.told("duty-edit-next", day="").strip())

    assert on.text == town.label("duty-restored-toast")
    found = await stored(town, "monitoring-december")
    assert (found.retired, found.legal) == (False, False)


async def test_channel_of_a_resource(town: Town, curator: Curating) -> None:
    chat = await town.play.chat("channel", "Новости центра", town.organiser, [town.clara])
    await town.organiser.add_bot(chat, CHANNEL_ADMINISTRATOR)
    hall = await town.bind(chat, "Новости центра", is_channel=True)
    await curator.setting(town.label("duty-title-update", resource=town.label("duty-resource-site")))
    await curator.press("duty-field-hall", curator.told("duty-form-hall", resource=town.label("duty-resource-site")))

    await curator.tap("Новости центра", curator.told("duty-page-hall", hall="Новости центра"))

    assert (await stored(town, "update-site")).hall == hall
    await curator.press("duty-field-hall", curator.told("duty-form-hall", resource=town.label("duty-resource-site")))
    await curator.press("duty-form-button-no-hall", curator.told("duty-edit-curators"))
    assert (await stored(town, "update-site")).hall is None


async def test_added_once_with_wrong_turns(town: Town, curator: Curating) -> None:
    await begin(curator)
    await curator.refused("Я" * 121, "refusal-duty-title-too-long", length=121, limit=120)
    await curator.refused_point("refusal-nothing-typed")
    await curator.say(TITLE, curator.told("duty-form-todo", limit=600))
    await curator.press("button-back", curator.told("duty-form-title", limit=120))
    await curator.say(TITLE, curator.told("duty-form-todo", limit=600))
    await curator.say("Отдать директору <до обеда>", curator.told("duty-form-repeats"))
    await curator.press("duty-form-button-once", curator.told("duty-form-once"))
    await curator.refused("скоро", "refusal-duty-date-not-understood")
    await curator.refused("20.11.2026", "refusal-duty-term-in-past", today="23.11.2026")
    await curator.refused("20.11.2036", "refusal-duty-term-too-far", years=5)
    # A Sunday: on that day at the latest means the Friday before it.
    await curator.say("6.12.2026", "2026")
    due = {"ru": "пт, 4 декабря", "en": "Fri, 4 December"}[town.language]
    await curator.press("duty-form-button-bound", curator.told("duty-form-check"), bound="by", due=due)
    assert f"{TITLE} " in curator.text
    assert "Отдать директору <до обеда>" in curator.text

    toast = await curator.press("duty-form-button-add", curator.told("duties-coming"))

    assert toast.text == town.label("duty-form-added-toast")
    assert TITLE in curator.text
    made = await stored(town)
    assert (made.title, made.todo, made.repeats, made.bound, made.ladder, made.legal, made.responsible) == (
        TITLE,
        "Отдать директору <до обеда>",
        Once(date(2026, 12, 6)),
        Bound.BY,
        Ladder(),
        False,
        (),
    )
    await curator.tap(next(label for label in curator.buttons if "План" in label), TITLE)
    term, weekday = {"ru": ("6 декабря", "воскресенье"), "en": ("6 December", "Sunday")}[town.language]
    assert curator.told("duty-page-why-by", term=term, weekday=weekday) in curator.text


async def test_added_monthly_with_everything_changed_on_the_card(town: Town, curator: Curating) -> None:
    await to_repeats(curator)
    await curator.press("duty-form-button-monthly", curator.told("duty-form-monthly"))
    await curator.press("duty-form-button-last-day", curator.told("duty-day-month-end"))
    due = {"ru": "пн, 30 ноября", "en": "Mon, 30 November"}[town.language]
    await curator.press("duty-form-button-bound", curator.told("duty-form-check"), bound="by", due=due)
    await curator.press("duty-field-ladder", curator.told("duty-form-ladder"))
    await curator.say("7, 1", town.label("duty-ladder-daily"))
    await curator.press("duty-form-button-done", curator.told("duty-form-check"))
    await curator.press("duty-field-people", curator.told("duty-form-people"))
    await curator.tap("Анна", curator.told("duty-form-people"))
    await curator.press("duty-form-button-done", curator.told("duty-page-responsible", people="Анна"))
    await curator.press("duty-field-breaks", curator.told("duty-page-breaks", legal="yes"), legal="no")
    await curator.press("duty-field-title", curator.told("duty-form-title", limit=120))
    await curator.say("Сверка", "⚙️ Сверка")
    await curator.press("duty-field-term", curator.told("duty-form-repeats"))
    await curator.press("button-back", curator.told("duty-form-check"))

    await curator.press("duty-form-button-add", curator.told("duties-coming"))

    made = await stored(town)
    assert (made.title, made.repeats, made.ladder, made.legal) == ("Сверка", Monthly(31), Ladder((7, 1)), True)
    assert made.responsible == ((await town.actor(town.anna)).id,)


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_added_once_though_the_list_was_not_shown_and_the_form_was_sent_again(
    town: Town, curator: Curating, play: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trying_again, "PAUSES", ())
    await to_repeats(curator)
    await curator.press("duty-form-button-monthly", curator.told("duty-form-monthly"))
    await curator.press("duty-form-button-last-day", curator.told("duty-day-month-end"))
    await curator.press("duty-form-button-bound", curator.told("duty-form-check"), bound="by", due="пн, 30 ноября")
    await play.fault("500", method="editMessageText", times=1)

    first = await curator.player.tap(curator.window, town.label("duty-form-button-add"))
    second = await curator.press("duty-form-button-add", curator.told("duties-coming"))

    assert (first.text, second.text) == (town.label("duty-form-added-toast"),) * 2
    async with town.ctx.read() as connection:
        assert [duty.title for duty in await Duties(connection).all() if not duty.key] == [TITLE]


async def test_new_one_is_dropped(town: Town, curator: Curating) -> None:
    await to_repeats(curator)
    await curator.press("duty-form-button-yearly", curator.told("duty-form-yearly"))
    await curator.say("29.02", "29")
    due = {"ru": "пт, 26 февраля 2027", "en": "Fri, 26 February 2027"}[town.language]
    await curator.press("duty-form-button-bound", curator.told("duty-form-check"), bound="by", due=due)

    await curator.press("button-cancel", curator.told("duties-coming"))

    async with town.ctx.read() as connection:
        assert [duty for duty in await Duties(connection).all() if not duty.key] == []


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_restart_in_the_middle_of_the_form(
    town: Town, curator: Curating, variables: dict[str, str], play: Playground
) -> None:
    """The fixture's bot is told to stop first; each step is then done by a bot that just started."""
    await to_repeats(curator)
    await town.program.intake.stop()
    due = {"ru": "пт, 19 марта 2027", "en": "Fri, 19 March 2027"}[town.language]
    for step in (
        lambda: curator.press("duty-form-button-yearly", curator.told("duty-form-yearly")),
        lambda: curator.say("20.03", "20"),
        lambda: curator.press("duty-form-button-bound", curator.told("duty-form-check"), bound="by", due=due),
        lambda: curator.press("duty-form-button-add", curator.told("duties-coming")),
    ):
        async with bot_in_process(variables, play):
            await step()

    made = await stored(town)
    assert (made.title, made.repeats, made.bound) == (TITLE, Yearly(3, 20), Bound.BY)


async def test_who_is_no_curator_any_more_changes_nothing(town: Town, curator: Curating) -> None:
    await monitoring(curator)
    await town.dismiss(town.anna, Role.CURATOR)

    toast = await town.anna.tap(curator.window, town.label("duty-field-breaks", legal="yes"))

    assert (
        toast.text
        == {
            "ru": "Это может только владелец бота или куратор.",
            "en": "Only the bot’s owner or a curator can do this.",
        }[town.language]
    )
    assert (await stored(town, "monitoring-december")).legal
