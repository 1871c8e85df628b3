"""What features bring, taken together: nothing that they need to be whole is missing, with a programme or without."""

from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from aiogram.filters.callback_data import CallbackData

from actions.context import Context, Policy
from actions.registry.directory import Directory
from bot.clock import SystemClock
from bot.feature import Feature
from bot.features import features_of
from domain.notices import NOTICES
from handlers.meetups.views.notices import MeetupNotices
from handlers.rendering import Renderers
from storage.database import Database
from storage.vault import Vault, new_master

POLICY = Policy(zone=ZoneInfo("Europe/Moscow"), languages=("ru", "en"), owners=frozenset({1}), quiet_hours=None)


@pytest.fixture
async def ctx(empty_database: Path) -> AsyncIterator[Context]:
    database = Database(empty_database)
    yield Context(database, SystemClock(), POLICY, vault=Vault.of([new_master()]))
    await database.close()


def brought(ctx: Context) -> tuple[Feature, ...]:
    return features_of(ctx, Directory(ctx), MeetupNotices("edelweiss_bot"))


async def test_every_notice_has_somebody_who_tells_it(ctx: Context) -> None:
    renderers = Renderers(*(feature.renderers for feature in brought(ctx)))

    untold = [name for name, kind in NOTICES.items() if kind.__module__.startswith("domain.") and kind not in renderers]

    assert untold == []


async def test_ticks_of_features_have_names_of_their_own(ctx: Context) -> None:
    names = [tick.name for feature in brought(ctx) for tick in feature.ticks]

    assert len(names) == len(set(names)) > 0


async def test_only_who_runs_a_programme_has_its_commands(ctx: Context) -> None:
    without = replace(ctx, vault=None)

    here, there = (
        {command.name for feature in brought(one) for part in feature.entrance for command in part.commands}
        for one in (ctx, without)
    )

    assert there < here
    assert {"desk", "registry"} <= here - there
    assert "mydata" in there


async def test_no_two_buttons_and_no_two_forms_are_called_the_same(ctx: Context) -> None:
    """Of two that are, one would be answered by the other's handler."""
    prefixes = Counter(kind.__prefix__ for kind in _every(CallbackData) if kind.__module__.startswith("handlers."))
    forms = Counter(dialog.states_group_name() for feature in brought(ctx) for dialog in feature.dialogs)

    assert [name for found in (prefixes, forms) for name, count in found.items() if count > 1] == []
    assert prefixes
    assert forms


def _every(kind: type[CallbackData]) -> Iterator[type[CallbackData]]:
    for one in kind.__subclasses__():
        yield one
        yield from _every(one)
