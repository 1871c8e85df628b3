"""Every alarm says what is not well and what to do, and has its end; the operators' guide knows all of them."""

from pathlib import Path

import pytest

from domain.operations import Alarm, Trouble
from handlers.operations import alarm_text, over_text
from playground.html import parse_html
from wording.texts import Words

TROUBLE = Trouble(17, "<reason>")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_alarms_differ_and_name_a_remedy(language: str) -> None:
    words = Words(language)
    texts = {alarm: alarm_text(alarm, TROUBLE, words) for alarm in Alarm}

    assert len(set(texts.values())) == len(Alarm)
    assert len({over_text(alarm, words) for alarm in Alarm}) == len(Alarm)
    for text in texts.values():
        what, remedy = text.split("\n\n")
        assert parse_html(what)[0]
        assert parse_html(remedy)[0]


def test_reasons_are_escaped() -> None:
    text = alarm_text(Alarm.BACKUP_FAILED, TROUBLE, Words("en"))

    assert "&lt;reason&gt;" in text


def test_numbers_are_told() -> None:
    words = Words("en")

    assert "waiting for 17 min" in alarm_text(Alarm.OUTBOX_OLD, TROUBLE, words)
    assert "17 MB are left" in alarm_text(Alarm.DISK_LOW, TROUBLE, words)
    assert "for 17 h" in alarm_text(Alarm.BACKUP_OLD, TROUBLE, words)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_guide_explains_each_alarm(language: str) -> None:
    """By its beginning, as it is read in the chat."""
    guide = (Path(__file__).parents[3] / "docs" / language / "operator.md").read_text("utf-8")
    words = Words(language)

    for alarm in Alarm:
        said = parse_html(alarm_text(alarm, TROUBLE, words))[0]
        beginning = said.split(":")[0].split("17")[0].split(" ", 1)[1].strip()
        assert beginning in guide, alarm
