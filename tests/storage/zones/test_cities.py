"""Cities by name, and the list itself."""

import unicodedata
from zoneinfo import ZoneInfo

import pytest

from domain.people.city import City
from storage.zones.cities import CITIES, find_cities


def test_every_line_of_the_list_has_a_zone_that_exists_and_names() -> None:
    zones = set()
    with CITIES.open(encoding="utf-8") as file:
        for line in file:
            zone, country, names = line.rstrip("\n").split("\t")
            assert len(country) == 2
            assert all(names.split("|"))
            zones.add(zone)

    assert len({ZoneInfo(zone) for zone in zones}) == len(zones) > 300


@pytest.mark.parametrize(
    ("typed", "name", "country", "zone"),
    [
        ("Ярославль", "Ярославль", "RU", "Europe/Moscow"),
        ("  ЯРОСЛАВЛЬ ", "Ярославль", "RU", "Europe/Moscow"),
        ("нови-сад", "Нови Сад", "RS", "Europe/Belgrade"),
        ("Novi Sad", "Novi Sad", "RS", "Europe/Belgrade"),
        ("Beograd", "Beograd", "RS", "Europe/Belgrade"),
        ("санкт петербург", "Санкт-Петербург", "RU", "Europe/Moscow"),
        ("Орел", "Орёл", "RU", "Europe/Moscow"),
        ("New York", "New York", "US", "America/New_York"),
        ("Владивосток", "Владивосток", "RU", "Asia/Vladivostok"),
    ],
)
def test_the_biggest_city_of_a_name(typed: str, name: str, country: str, zone: str) -> None:
    assert find_cities(typed, 5)[0] == City(name, country, ZoneInfo(zone))


def test_letters_typed_with_accents_of_their_own() -> None:
    typed = unicodedata.normalize("NFD", "Нижний Новгород")
    assert len(typed) > len("Нижний Новгород")

    assert find_cities(typed, 1)[0].name == "Нижний Новгород"


def test_cities_that_only_begin_like_it() -> None:
    found = find_cities("нижн", 3)

    assert len(found) == 3
    assert all(city.name.startswith("Нижн") for city in found)


def test_a_name_that_is_a_whole_one_hides_longer_ones() -> None:
    assert {city.name for city in find_cities("Тула", 8)} == {"Тула"}


@pytest.mark.parametrize("typed", ["Абракадабрск", "", "   ", ".*", "|", "Europe", "Москва|Moscow", "\\"])
def test_what_is_no_city(typed: str) -> None:
    assert find_cities(typed, 5) == []
