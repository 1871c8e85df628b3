"""What somebody wrote, with its formatting, as the HTML that shows it the same."""

from html import escape

from aiogram.types import Message
from aiogram.utils.text_decorations import HtmlDecoration

from domain.meetups import fields


class _AsWritten(HtmlDecoration):
    """aiogram's own HTML loses a block's language and breaks at a quote in a link."""

    def link(self, value: str, link: str) -> str:
        return self._tag(self.LINK_TAG, value, attrs={"href": escape(link)})

    def pre_language(self, value: str, language: str) -> str:
        code = self._tag(self.CODE_TAG, value, attrs={"class": f"language-{escape(language)}"})
        return self._tag(self.PRE_TAG, code)

    def custom_emoji(self, value: str, custom_emoji_id: str) -> str:
        """Telegram takes custom emoji from a bot only if it bought a name: the plain one below it is kept."""
        return value


_AS_WRITTEN = _AsWritten()


def html_of(message: Message) -> str:
    """The text, or the caption, of a message."""
    entities = message.entities or message.caption_entities or []
    return _AS_WRITTEN.unparse(_text(message), entities)


def length_of(message: Message) -> int:
    """How long the text or the caption is to its readers: UTF-16 units, as Telegram counts them."""
    return fields.size(_text(message))


def _text(message: Message) -> str:
    return message.text or message.caption or ""
