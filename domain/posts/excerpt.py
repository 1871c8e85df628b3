"""A post in a few words, for lists and questions about it."""

import re
from html import unescape

LENGTH = 40

_TAG = re.compile(r"""<(?:"[^"]*"|[^">])*>""")


def excerpt(html: str, length: int = LENGTH) -> str:
    """The first words of a text in Telegram's HTML, without its formatting; "" when there are none.

    At most ``length`` characters, cut between words where that leaves at least half of them.
    """
    plain = " ".join(unescape(_TAG.sub("", html)).split())
    if len(plain) <= length:
        return plain
    cut = plain[: length - 1]
    at_word = cut.rpartition(" ")[0]
    return f"{(at_word if len(at_word) >= length // 2 else cut).rstrip(' ,;:—–-')}…"
