"""Worlds to begin with."""

from collections.abc import Callable

from playground.world import World
from playground.world.people import Person
from playground.world.posting import open_topic

GROUP = -1_000_000_002_001
CHANNEL = -1_000_000_002_002
PROGRAMME = -1_000_000_002_003
HERE = "Europe/Belgrade"
BOT_RIGHTS = {"can_pin_messages": True, "can_delete_messages": True, "can_manage_topics": True}


def build_demo(world: World) -> None:
    """An IT community in Belgrade and a mentoring programme. Invented people.

    The community: an owner, two organisers, six participants, a forum, a channel. The programme: a curator with its
    channel, a director, the working group, a mentor, mentees of 18, 13 and 15, and the youngest one's mother.
    """

    def person(name: str, username: str | None, language: str, zone: str, about: str, part: str) -> Person:
        first, _, last = name.partition(" ")
        return world.add_person(first, last, username, language, about, part=part, zone=zone)

    owner = person("Вера Ковалёва", "vera_kovaleva", "ru", HERE, "владелица: завела бота для сообщества", "owner")
    irina = person("Ирина Журавлёва", "irina_zhuravl", "ru", HERE, "куратор: мониторинг — до 18 декабря", "curator")
    anton = person("Антон Белов", "anton_belov", "ru", HERE, "организатор митапов", "organiser")
    emily = person("Emily Hart", "emily_hart", "en", "Europe/London", "organiser, speaks English", "organiser")
    marina = person("Марина Соколова", "marina_sokol", "ru", HERE, "участница, дизайнер", "participant")
    timur = person("Тимур Ахметов", None, "ru", "Asia/Almaty", "участник, без имени пользователя", "participant")
    oliver = person("Oliver Reed", "oliver_reed", "en", HERE, "participant, new in town", "participant")
    miljan = person("Миљан Јовић", "miljan_jovic", "sr", HERE, "учесник, из Београда", "participant")
    darya = person("Дарья Лисицына", "dasha_lis", "ru", HERE, "участница, приходит с друзьями", "participant")
    grace = person("Grace Okoye", "grace_okoye", "en", HERE, "participant, never opened the bot", "newcomer")
    programme = [
        person("Нина Орлова", "nina_orlova", "ru", HERE, "директор: узнаёт, если срок пропущен", "director"),
        person("Роман Тихонов", "roman_tikh", "ru", HERE, "рабочая группа: помогает куратору", "working_group"),
        person("Пётр Ильин", "petr_ilyin", "ru", HERE, "наставник: собирает роботов", "mentor"),
        person("Глеб Седых", "gleb_sedykh", "ru", HERE, "наставляемый, 18 лет", "mentee"),
        person("Аня Белкина", "anya_belka", "ru", HERE, "наставляемая, 13 лет", "mentee"),
        person("Тимофей Ёлкин", "tim_elkin", "ru", HERE, "наставляемый, 15 лет", "mentee"),
        person("Ольга Белкина", None, "ru", HERE, "мама Ани, законный представитель", "guardian"),
    ]
    people = [anton, emily, marina, timur, oliver, miljan, darya, grace]
    group = world.add_chat("supergroup", "IT-сообщество Белграда", owner, people, is_forum=True, id=GROUP)
    channel = world.add_chat("channel", "Митапы Белграда", owner, people, username="bg_meetups_play", id=CHANNEL)
    mentoring = world.add_chat(
        "channel", "Наставничество рядом", irina, [marina, darya, *programme], username="edelweiss_play", id=PROGRAMME
    )
    open_topic(world, group, owner, "Митапы")
    open_topic(world, group, owner, "Болталка")
    for chat in (group, channel):
        world.promote(chat, anton)
        world.promote(chat, emily)
        world.add_bot(chat, BOT_RIGHTS)
    world.add_bot(mentoring, BOT_RIGHTS)


def build_empty(world: World) -> None:
    """Nobody but the bot."""


WORLDS: dict[str, Callable[[World], None]] = {"empty": build_empty, "demo": build_demo}
