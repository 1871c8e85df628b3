"""What was loaded is not looked through for garbage again."""

import gc
from collections.abc import Iterator

import pytest

from bot.garbage import spare_what_stays, wait_while_loading


@pytest.fixture(autouse=True)
def as_python_begins() -> Iterator[None]:
    """What tests/conftest.py chose comes back afterwards."""
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.enable()
    gc.set_threshold(*before)


def test_what_is_there_is_spared_and_what_comes_is_not() -> None:
    usual = gc.get_threshold()

    wait_while_loading()
    assert not gc.isenabled()
    spare_what_stays()
    comes: list[dict[str, object]] = [{}]
    comes[0]["circle"] = comes

    assert gc.get_freeze_count() > len(gc.get_objects())
    assert any(one is comes for one in gc.get_objects())
    assert gc.get_threshold()[0] > usual[0]
    assert gc.isenabled()
