"""Alarms in the reader's words: what is not well, and what to do."""

from collections.abc import Mapping

from markupsafe import Markup

from actions.context import Context
from domain.notices import Notice
from domain.operations import Alarm, AlarmOver, AlarmRaised, Trouble
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader
from wording.texts import Words


def renderers() -> Mapping[type[Notice], Renderer]:
    return {AlarmRaised: alarm_raised, AlarmOver: alarm_over}


async def alarm_raised(notice: AlarmRaised, reader: Reader, _ctx: Context) -> Outgoing:
    return Outgoing(alarm_text(notice.alarm, Trouble(notice.number, notice.detail), reader.words))


async def alarm_over(notice: AlarmOver, reader: Reader, _ctx: Context) -> Outgoing:
    return Outgoing(over_text(notice.alarm, reader.words))


def alarm_text(alarm: Alarm, trouble: Trouble, words: Words) -> Markup:
    """What is not well, and what to do."""
    return words("alarm-raised", alarm=alarm.value, number=trouble.number, detail=trouble.detail)


def over_text(alarm: Alarm, words: Words) -> Markup:
    """What is well again."""
    return words("alarm-over", alarm=alarm.value)
