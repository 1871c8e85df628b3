"""What people write in private lies sealed on disk, and is handled after a crash as if it had not."""

import json

import pytest

from bot.intake.arrivals import Arrival, read_update
from bot.intake.sealing import Sealing, Unopened
from storage.vault import Vault, new_master

OLD, NEW = new_master(), new_master()


def arrived(chat: str = "private", **content: object) -> Arrival:
    message = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": chat}, **content}
    return read_update(json.dumps({"update_id": 9, "message": message}, ensure_ascii=False))


def on_disk(sealing: Sealing, arrival: Arrival) -> Arrival:
    """As the next start finds it."""
    return read_update(sealing.sealed(arrival).payload)


def test_what_was_written_is_read_again_and_lies_sealed() -> None:
    sealing, written = Sealing(Vault([OLD])), arrived(text="Мне трудно с математикой")

    sealed = sealing.sealed(written)

    assert "математикой" not in sealed.payload
    assert sealed.content == written.content
    assert sealing.opened(on_disk(sealing, written)) == written


@pytest.mark.parametrize(
    "arrival",
    [
        arrived("supergroup", text="разговор в группе"),
        read_update('{"update_id": 9, "callback_query": {"message": {"chat": {"type": "private"}}}}'),
        read_update('{"update_id": 9, "my_chat_member": {"chat": {"type": "private"}}}'),
    ],
)
def test_all_else_lies_as_it_came(arrival: Arrival) -> None:
    sealing = Sealing(Vault([OLD]))

    assert sealing.sealed(arrival) is arrival
    assert sealing.opened(arrival) is arrival


def test_after_a_rotation() -> None:
    waiting = on_disk(Sealing(Vault([OLD])), arrived(text="раз"))

    assert Sealing(Vault([NEW, OLD])).opened(waiting) == arrived(text="раз")
    with pytest.raises(Unopened):
        Sealing(Vault([NEW])).opened(waiting)
