"""A post in a few words, for lists and questions about it."""

import re
from html import unescape

LENGTH = 40

_TAG = re.compile(r"""<(?:"[^"]*"|[^">])*>""")


def plain(html: str) -> str:
    """A text in Telegram's HTML without its formatting, with its line breaks."""
    return unescape(_TAG.sub("", html)).strip()


def excerpt(html: str, length: int = LENGTH) -> str:
    """The first words of a text in Telegram's HTML, without its formatting; "" when there are none.

    At most ``length`` characters, cut between words where that leaves at least half of them.
    """
    text = " ".join(plain(html).split())
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    at_word = cut.rpartition(" ")[0]
    return f"{(at_word if len(at_word) >= length // 2 else cut).rstrip(' ,;:—–-')}…"
