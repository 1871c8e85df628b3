"""Where a message can be looked at."""

import pytest

from domain.meetups.hall import Hall, HallState
from domain.notices import HallId
from domain.posts.links import link


def hall(chat_id: int, username: str | None = None, thread_id: int | None = None) -> Hall:
    return Hall(HallId(1), chat_id, thread_id, "Зал", username, False, HallState.BOUND, False)


@pytest.mark.parametrize(
    ("where", "message", "address"),
    [
        (hall(-1001234567890, "zal_play"), 7, "https://t.me/zal_play/7"),
        (hall(-1001234567890, "zal_play", 5), 7, "https://t.me/zal_play/5/7"),
        (hall(-1001234567890, "zal_play"), None, "https://t.me/zal_play"),
        (hall(-1001234567890), 7, "https://t.me/c/1234567890/7"),
        (hall(-1001234567890, thread_id=5), 7, "https://t.me/c/1234567890/5/7"),
        (hall(-1001234567890), None, ""),
        (hall(-4567), 7, ""),
        (hall(-100), 7, ""),
        (hall(-100200), 7, ""),
    ],
)
def test_address(where: Hall, message: int | None, address: str) -> None:
    assert link(where, message) == address
