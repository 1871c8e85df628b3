"""Worlds to begin with."""

from collections.abc import Callable

from playground.world import World
from playground.world.posting import open_topic

GROUP = -1_000_000_002_001
CHANNEL = -1_000_000_002_002
PROGRAMME = -1_000_000_002_003
BOT_RIGHTS = {"can_pin_messages": True, "can_delete_messages": True, "can_manage_topics": True}


def build_demo(world: World) -> None:
    """An IT community in Belgrade and a mentoring programme. Invented people.

    An owner, a curator with the programme's channel, two organisers, six participants, a forum, a channel.
    """
    owner = world.add_person(
        "Вера", "Ковалёва", "vera_kovaleva", "ru", "владелица: завела бота для сообщества", part="owner"
    )
    irina = world.add_person(
        "Ирина", "Журавлёва", "irina_zhuravl", "ru", "куратор: мониторинг — до 18 декабря", part="curator"
    )
    anton = world.add_person("Антон", "Белов", "anton_belov", "ru", "организатор митапов", part="organiser")
    emily = world.add_person("Emily", "Hart", "emily_hart", "en", "organiser, speaks English", part="organiser")
    people = [
        anton,
        emily,
        world.add_person("Марина", "Соколова", "marina_sokol", "ru", "участница, дизайнер", part="participant"),
        world.add_person("Тимур", "Ахметов", None, "ru", "участник, без имени пользователя", part="participant"),
        world.add_person("Oliver", "Reed", "oliver_reed", "en", "participant, new in town", part="participant"),
        world.add_person("Миљан", "Јовић", "miljan_jovic", "sr", "учесник, из Београда", part="participant"),
        world.add_person("Дарья", "Лисицына", "dasha_lis", "ru", "участница, приходит с друзьями", part="participant"),
        world.add_person("Grace", "Okoye", "grace_okoye", "en", "participant, never opened the bot", part="newcomer"),
    ]
    group = world.add_chat("supergroup", "IT-сообщество Белграда", owner, people, is_forum=True, id=GROUP)
    channel = world.add_chat("channel", "Митапы Белграда", owner, people, username="bg_meetups_play", id=CHANNEL)
    programme = world.add_chat(
        "channel", "Наставничество рядом", irina, [people[2], people[6]], username="edelweiss_play", id=PROGRAMME
    )
    open_topic(world, group, owner, "Митапы")
    open_topic(world, group, owner, "Болталка")
    for chat in (group, channel):
        world.promote(chat, anton)
        world.promote(chat, emily)
        world.add_bot(chat, BOT_RIGHTS)
    world.add_bot(programme, BOT_RIGHTS)


def build_empty(world: World) -> None:
    """Nobody but the bot."""


WORLDS: dict[str, Callable[[World], None]] = {"empty": build_empty, "demo": build_demo}
