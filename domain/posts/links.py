"""Where a message can be looked at."""

from domain.meetups.hall import Hall

FIRST_OF_SUPERGROUPS = 10**12
"""A supergroup or channel of the number N has the chat id -(10**12 + N); basic groups have small negative ones."""


def link(hall: Hall, message_id: int | None) -> str:
    """The address of a message in a hall; of the hall itself without one; "" where Telegram has no such addresses.

    A private supergroup or channel has addresses that only its members can open; a basic group has none.
    """
    if hall.username is not None:
        chat = f"https://t.me/{hall.username}"
        if message_id is None:
            return chat
    elif -hall.chat_id > FIRST_OF_SUPERGROUPS and message_id is not None:
        chat = f"https://t.me/c/{-hall.chat_id - FIRST_OF_SUPERGROUPS}"
    else:
        return ""
    topic = "" if hall.thread_id is None else f"/{hall.thread_id}"
    return f"{chat}{topic}/{message_id}"
