"""A publication's text as one rich message of Telegram, however long: a paragraph for each line."""

from collections.abc import Sequence
from typing import Any

from domain.media.markup import Tag, runs

Block = dict[str, Any]
"""As Telegram's `InputRichBlockParagraph`."""

BLOCKS_LIMIT = 500
"""So many Telegram takes in one message; of its 32,768 characters no publication has as many."""
STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "url",
}
"""How rich messages call what Telegram's HTML does."""


def blocks(html: str) -> tuple[Block, ...]:
    """Nothing where it holds what is no line of text (a quotation, a listing), or more lines than one message takes."""
    lines: list[list[Any]] = [[]]
    opened: list[Tag] = []
    for one in runs(html):
        if isinstance(one, str):
            first, *others = one.split("\n")
            lines[-1].append(_styled(first, opened))
            lines += [[_styled(each, opened)] for each in others]
        elif one.name not in STYLES:
            return ()
        elif not one.ends:
            opened.append(one)
        elif opened:
            opened.pop()
    found = tuple(_paragraph(line) for line in lines if any(_seen(one).strip() for one in line))
    return found if len(found) <= BLOCKS_LIMIT else ()


def _styled(text: str, opened: Sequence[Tag]) -> Any:
    """The innermost style is the last."""
    found: Any = text
    for tag in reversed(opened) if text else ():
        found = {"type": STYLES[tag.name], "text": found} | ({"url": tag.href} if tag.name == "a" else {})
    return found


def _paragraph(line: Sequence[Any]) -> Block:
    pieces = [one for one in line if one != ""]
    return {"type": "paragraph", "text": pieces[0] if len(pieces) == 1 else pieces}


def _seen(text: Any) -> str:
    return text if isinstance(text, str) else _seen(text["text"])
