"""Where a message can be looked at."""

from domain.meetups.hall import Hall

_SUPERGROUP = "-100"


def link(hall: Hall, message_id: int | None) -> str:
    """The address of a message in a hall; of the hall itself without one; "" where Telegram has no such addresses.

    A private supergroup or channel has addresses that only its members can open; a basic group has none.
    """
    if hall.username is not None:
        chat = f"https://t.me/{hall.username}"
        if message_id is None:
            return chat
    elif str(hall.chat_id).startswith(_SUPERGROUP) and message_id is not None:
        chat = f"https://t.me/c/{str(hall.chat_id).removeprefix(_SUPERGROUP)}"
    else:
        return ""
    topic = "" if hall.thread_id is None else f"/{hall.thread_id}"
    return f"{chat}{topic}/{message_id}"
