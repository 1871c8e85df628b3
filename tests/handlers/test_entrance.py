"""What features put at the door, gathered."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

import pytest

from domain.people.person import Actor, Person, PersonId
from domain.people.roles import Role
from handlers.entrance import (
    Contribution,
    Entrance,
    MenuCommand,
    MenuEntry,
    Opened,
    Shelf,
    Shown,
    StartLink,
    Where,
    everyone,
)
from wording.reader import Reader
from wording.texts import Texts

READER = Reader(Texts(["ru"]).default, ZoneInfo("Europe/Moscow"))


def actor(*roles: Role) -> Actor:
    person = Person(PersonId(1), 7, "Анна", None, None, None, None, reachable=True)
    return Actor(person, frozenset(roles))


async def opened(_opened: Opened) -> None:
    raise AssertionError("nobody opens it here")


def labels(entrance: Entrance, who: Actor) -> list[str]:
    return [row[0].text for row in entrance.menu_for(who, READER).inline_keyboard]


def test_menu_is_in_order_and_hides_what_would_be_refused() -> None:
    entrance = Entrance.of(
        Contribution(menu=(MenuEntry("button-close", "c", 30), MenuEntry("button-back", "b", 10))),
        Contribution(menu=(MenuEntry("button-cancel", "o", 20, lambda one: Role.OWNER in one.roles),)),
    )

    assert labels(entrance, actor(Role.PARTICIPANT)) == ["‹ Назад", "Закрыть"]
    assert labels(entrance, actor(Role.OWNER, Role.PARTICIPANT)) == ["‹ Назад", "Отмена", "Закрыть"]


@pytest.mark.parametrize(
    ("payload", "prefix"), [("m12", "m"), ("mine-1", "mine-"), ("role-x", "role-"), ("x", None), ("", None)]
)
def test_link_for_the_longest_prefix(payload: str, prefix: str | None) -> None:
    entrance = Entrance.of(
        Contribution(links=(StartLink("m", opened), StartLink("mine-", opened))),
        Contribution(links=(StartLink("role-", opened),)),
    )

    found = entrance.link_for(payload)

    assert (found.prefix if found else None) == prefix


def test_two_features_cannot_want_the_same() -> None:
    link, command = StartLink("m", opened), MenuCommand("start", "command-start", 1)

    for twice in (Contribution(links=(link,)), Contribution(commands=(command,))):
        with pytest.raises(ValueError, match="two features want"):
            Entrance.of(twice, twice)


def test_commands_by_kind_of_chat() -> None:
    def command(name: str, order: int, where: Iterable[Where]) -> MenuCommand:
        return MenuCommand(name, "command-start", order, frozenset(where))

    entrance = Entrance.of(
        Contribution(commands=(command("help", 9, Where), command("start", 1, [Where.PRIVATE]))),
        Contribution(commands=(command("hall", 5, [Where.ADMINISTRATORS]),)),
    )

    assert {where: [one.name for one in entrance.commands_in(where)] for where in Where} == {
        Where.PRIVATE: ["start", "help"],
        Where.GROUPS: ["help"],
        Where.ADMINISTRATORS: ["hall", "help"],
    }


def test_neighbours_on_a_shelf_share_a_row() -> None:
    def entry(label: str, order: int, shelf: Shelf | None = None, shown: Shown = everyone) -> MenuEntry:
        return MenuEntry(label, "x", order, shown, shelf=shelf)

    def curates(one: Actor) -> bool:
        return Role.CURATOR in one.roles

    entrance = Entrance.of(
        Contribution(
            menu=(
                entry("button-close", 1),
                entry("button-back", 2, Shelf.PAIRS),
                entry("button-cancel", 3, Shelf.PAIRS, curates),
                entry("button-menu", 4, Shelf.PAIRS),
                entry("help-button-on", 5, Shelf.YEAR),
            )
        )
    )

    def rows(who: Actor) -> list[list[str]]:
        return [[button.text for button in row] for row in entrance.menu_for(who, READER).inline_keyboard]

    assert rows(actor(Role.CURATOR)) == [["Закрыть"], ["‹ Назад", "Отмена"], ["‹ В меню"], ["Дальше ›"]]
    assert rows(actor(Role.PARTICIPANT)) == [["Закрыть"], ["‹ Назад", "‹ В меню"], ["Дальше ›"]]
