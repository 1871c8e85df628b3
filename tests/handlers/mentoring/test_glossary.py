"""/glossary."""

from domain.mentoring.glossary import Term
from playground.client import button_texts
from tests.handlers.running import PeopleBot, Talker
from wording.mentoring.formats import term_name
from wording.texts import Words


async def test_each_format_is_a_tap_away_and_back(anna: Talker) -> None:
    names = [term_name(one, Words("ru")) for one in Term]
    shown = await anna.say("/glossary", "Современные форматы")
    rows = button_texts(shown)
    assert [name for row in rows for name in row] == [*names, "‹ В меню"]
    assert {len(row) for row in rows[:-1]} == {2}

    explained = await anna.tap_to(shown, "Форсайт", "представляем будущее")
    assert button_texts(explained) == [["‹ Все форматы"]]

    again = await anna.tap_to(explained, "‹ Все форматы", "Нажмите на формат")
    assert button_texts(again) == button_texts(shown)


async def test_it_is_read_in_english(bot: PeopleBot) -> None:
    kate = await bot.somebody("Kate", "en")
    shown = await kate.say("/glossary", "Modern formats")

    await kate.tap_to(shown, "Hackathon", "build a project")


async def test_format_that_is_not_there_any_more(anna: Talker) -> None:
    shown = await anna.say("/glossary", "Современные форматы")

    toast = await anna.player.tap(shown, data="gt1:sandbox", stale=True)

    assert toast.text == "Эта кнопка больше не действует — возможно, она уже сработала. Меню: /start."
