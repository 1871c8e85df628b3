"""Links that add the bot to a chat, with the rights it needs there."""


def group_link(bot_name: str | None) -> str:
    """Opens the choice of a group to add the bot to."""
    return f"https://t.me/{bot_name}?startgroup=hall"


def channel_link(bot_name: str | None) -> str:
    """Opens the choice of a channel, and asks for the right to post, to edit posts and to pin them."""
    return f"https://t.me/{bot_name}?startchannel&admin=post_messages+edit_messages"
