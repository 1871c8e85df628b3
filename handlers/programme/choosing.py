"""Choosing by buttons from what the programme offers: several of them, one, and the way on."""

import hashlib
from typing import Any

from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.kbd import Column, Group, Keyboard, ScrollingGroup, Select
from aiogram_dialog.widgets.kbd.select import OnItemClick
from aiogram_dialog.widgets.text import Format

from domain.registry.record import Ages

ON_A_PAGE = 8
PLAIN_KEY = 32
"""Letters of a key that stands on its button as it is."""
CAPACITIES = (1, 2, 3, 4, 5)
HOURS = (1, 2, 3, 4, 6, 8)
"""A week, as buttons."""
AGES = {"any": Ages(), "10-14": Ages(10, 14), "15-17": Ages(15, 17), "18": Ages(least=18)}
"""Wished ages by the keys of their buttons: the groups of the December figures, and any."""


def short(key: str) -> str:
    """The key of a button for what may be words of the centre: Telegram takes 64 bytes, and the widget's name."""
    return key if key.isascii() and len(key) <= PLAIN_KEY else hashlib.sha256(key.encode()).hexdigest()[:16]


def ticked(name: str, is_chosen: bool) -> str:
    return f"✅ {name}" if is_chosen else name


def one_of(
    id: str, items: str, on_click: OnItemClick[Any, str], width: int = 1, when: WhenCondition = None
) -> Keyboard:
    """Buttons of ``items``, pairs of a key and a label; a tap is the choice."""
    return Group(
        Select(
            Format("{item[1]}"),
            id=id,
            item_id_getter=lambda item: item[0],
            items=items,
            on_click=on_click,
        ),
        width=width,
        when=when,
    )


def many_of(id: str, items: str, on_click: OnItemClick[Any, str]) -> Keyboard:
    """As `one_of`, page by page: a tap ticks or unticks."""
    return ScrollingGroup(
        Column(
            Select(
                Format("{item[1]}"),
                id=id,
                item_id_getter=lambda item: item[0],
                items=items,
                on_click=on_click,
            )
        ),
        id=f"{id}_pages",
        width=1,
        height=ON_A_PAGE,
        hide_on_single_page=True,
    )
