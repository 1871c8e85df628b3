"""What a post may hold: cleaned, or refused with the reason."""

import re
from datetime import datetime

from domain.posts.post import CAPTION_LIMIT, FURTHEST, TEXT_LIMIT
from domain.posts.refusals import PostCaptionTooLong, PostInPast, PostTextTooLong, PostTooFar

_CUSTOM_EMOJI = re.compile(r"<tg-emoji\b[^>]*>(.*?)</tg-emoji>", re.DOTALL)


def text(html: str) -> str:
    """Telegram's HTML as a bot may send it: custom emoji are only for people with Premium, and become plain ones."""
    return _CUSTOM_EMOJI.sub(r"\1", html).strip()


def fitting(length: int, *, has_photo: bool) -> None:
    """Refuse a text of this length as seen, alone or under a picture."""
    if has_photo and length > CAPTION_LIMIT:
        raise PostCaptionTooLong(limit=CAPTION_LIMIT, length=length, over=length - CAPTION_LIMIT)
    if length > TEXT_LIMIT:
        raise PostTextTooLong(limit=TEXT_LIMIT, length=length, over=length - TEXT_LIMIT)


def time(wanted: datetime, now: datetime) -> datetime:
    """When a post goes out: in the future, at most a year ahead."""
    if wanted <= now:
        raise PostInPast
    if wanted > now + FURTHEST:
        raise PostTooFar(days=FURTHEST.days)
    return wanted
