"""What happens in private lies sealed on disk, and is handled after a crash as if it had not."""

import json

import pytest

from bot.intake.arrivals import Arrival, read_update
from bot.intake.sealing import Sealing, Unopened
from storage.vault import Vault, new_master

OLD, NEW = new_master(), new_master()


def arrived(chat: str = "private", kind: str = "message", **content: object) -> Arrival:
    message = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": chat}, **content}
    return read_update(json.dumps({"update_id": 9, kind: message}, ensure_ascii=False))


def tapped(chat: str = "private", **content: object) -> Arrival:
    """A button under a message that the bot sent."""
    message = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": chat}, **content}
    query = {"id": "1", "from": {"id": 7}, "data": "card:3", "message": message}
    return read_update(json.dumps({"update_id": 9, "callback_query": query}, ensure_ascii=False))


def on_disk(sealing: Sealing, arrival: Arrival) -> Arrival:
    """As the next start finds it."""
    return read_update(sealing.sealed(arrival).payload)


@pytest.mark.parametrize(
    "arrival",
    [
        arrived(text="Мне трудно: Синицына"),
        arrived(kind="edited_message", caption="Синицына"),
        tapped(text="Н-001 · Синицына Вера Олеговна"),
        tapped(caption="Справка", reply_to_message={"text": "Синицына"}),
    ],
    ids=["written", "edited", "tapped under a name", "tapped under a caption"],
)
def test_what_happens_in_private_is_read_again_and_lies_sealed(arrival: Arrival) -> None:
    sealing = Sealing(Vault([OLD]))

    sealed = sealing.sealed(arrival)

    assert json.loads(sealed.payload).keys() == {"update_id", "sealed"}
    assert "Синицына" not in sealed.payload
    assert sealed.content == arrival.content
    assert sealing.opened(on_disk(sealing, arrival)) == arrival


@pytest.mark.parametrize(
    "arrival",
    [
        arrived("supergroup", text="разговор в группе"),
        tapped("supergroup", text="карточка встречи"),
        read_update('{"update_id": 9, "callback_query": {"id": "1", "inline_message_id": "5"}}'),
        read_update('{"update_id": 9, "my_chat_member": {"chat": {"type": "private"}}}'),
    ],
    ids=["group", "hall", "no message", "blocked"],
)
def test_all_else_lies_as_it_came(arrival: Arrival) -> None:
    sealing = Sealing(Vault([OLD]))

    assert sealing.sealed(arrival) is arrival
    assert sealing.opened(arrival) is arrival
    assert sealing.resealed(arrival.payload) is None


def test_after_a_rotation() -> None:
    waiting = on_disk(Sealing(Vault([OLD])), arrived(text="раз"))

    assert Sealing(Vault([NEW, OLD])).opened(waiting) == arrived(text="раз")
    with pytest.raises(Unopened):
        Sealing(Vault([NEW])).opened(waiting)


def test_a_rotation_lets_the_old_key_go() -> None:
    waiting = Sealing(Vault([OLD])).sealed(arrived(text="раз"))

    resealed = Sealing(Vault([NEW, OLD])).resealed(waiting.payload)

    assert resealed is not None
    assert Sealing(Vault([NEW])).opened(read_update(resealed)) == arrived(text="раз")
    with pytest.raises(Unopened):
        Sealing(Vault([NEW])).resealed(waiting.payload)
