"""Pages of events: what is read off a good one, and what is said of a broken one."""

from datetime import date, time
from textwrap import dedent

import pytest

from documents.event_page import SIZE_LIMIT, EventPage, PageTooBig, read_event_page
from documents.page import Fault, PageBroken
from domain.meetups import fields
from domain.meetups.meetup import DESCRIPTION_LIMIT, Place

PAGE = """\
---
date: 2026-12-12 00:00
description: Вечер для тех, кто мастерит - [Клуб «Шестерёнка»](https://robots.example.org). Приходите с **вопросами**.
tags: robots, meetup
event.site: https://robots.example.org/evening
logo: .jpg
event.organisation: Клуб «Шестерёнка»
event.location.title: Нови-Сад
event.location.latitude: 45.254410
event.location.longitude: 19.842550
event.type: meetup
alternateLinkIdentifier: robots-evening
---
# Robots Evening

Вечер для тех, кто мастерит роботов.

1. { }
2. ![ ](1_400x400.jpg)
4. ![ ](2_400x400.jpg)

Потом все разбились на тройки.
"""


def page(text: str) -> EventPage:
    return read_event_page(dedent(text).encode())


def test_page_as_published_gives_every_fact() -> None:
    assert read_event_page(PAGE.encode()) == EventPage(
        title="Robots Evening",
        description=(
            "Вечер для тех, кто мастерит - Клуб «Шестерёнка» (https://robots.example.org). Приходите с вопросами."
        ),
        shortened=False,
        day=date(2026, 12, 12),
        hour=None,
        organisation="Клуб «Шестерёнка»",
        place=Place(name="Нови-Сад", latitude=45.25441, longitude=19.84255),
        tags=("robots", "meetup"),
        site="https://robots.example.org/evening",
    )


def test_page_of_a_foreign_system_reads_the_same() -> None:
    assert read_event_page(b"\xef\xbb\xbf\n" + PAGE.replace("\n", "\r\n").encode()) == read_event_page(PAGE.encode())


def test_page_with_nothing_but_dashes_is_empty() -> None:
    assert page("---\n---\n") == EventPage()


def test_nested_names_and_lists_are_understood() -> None:
    found = page(
        """\
        ---
        title: 404
        tags:
          - "#robots"
          - Robots
          - robots
        event:
          organisation: No
          location: {title: Дом, latitude: "45,5", longitude: -19}
        ---
        """
    )
    assert found == EventPage(
        title="404",
        tags=("robots", "Robots"),
        organisation="No",
        place=Place(name="Дом", latitude=45.5, longitude=-19.0),
    )


@pytest.mark.parametrize(
    ("written", "day", "hour"),
    [
        ("2026-12-12", date(2026, 12, 12), None),
        ("2026-12-12 00:00", date(2026, 12, 12), None),
        ("2026-12-12 19:30", date(2026, 12, 12), time(19, 30)),
        ("2026-12-12T19:30:15", date(2026, 12, 12), time(19, 30)),
        ("12.12.2026", date(2026, 12, 12), None),
        ("5.1.2027, 18:00", date(2027, 1, 5), time(18)),
    ],
)
def test_date_is_understood(written: str, day: date, hour: time | None) -> None:
    found = page(f"---\ndate: {written}\n---\n")
    assert (found.day, found.hour) == (day, hour)


def test_hour_with_an_offset_keeps_it() -> None:
    found = page("---\ndate: 2026-12-12T19:30+01:00\n---\n")
    assert found.hour is not None
    assert found.hour.isoformat() == "19:30:00+01:00"


def test_without_a_summary_the_story_is_the_description() -> None:
    found = page(
        """\
        ---
        date: 2026-12-12
        ---
        # Robots *Evening*

        First `words` and <https://robots.example.org>.

        ![photo](a.jpg)

        ## Programme
        - one
        - two
        """
    )
    assert found.title == "Robots Evening"
    assert found.description == "First words and https://robots.example.org.\n\nProgramme\n- one\n- two"


def test_long_story_is_shortened_to_whole_paragraphs() -> None:
    found = page("---\ntitle: T\n---\n" + "\n\n".join(["word " * 100] * 5))
    assert found.shortened
    assert found.description == "\n\n".join([("word " * 100).strip()] * 2)


def test_long_paragraph_is_cut_between_words() -> None:
    found = page("---\ntitle: T\n---\n" + "word, " * 500)
    assert found.shortened
    assert found.description.endswith("word…")
    assert DESCRIPTION_LIMIT - 10 < len(found.description) <= DESCRIPTION_LIMIT


@pytest.mark.parametrize(
    ("text", "line", "reason", "shown"),
    [
        ("", 1, Fault.NO_FRONT_MATTER, ""),
        ("\n# Robots\n", 2, Fault.NO_FRONT_MATTER, "# Robots"),
        ("---\ntitle: Robots\n", 2, Fault.NOT_CLOSED, ""),
        ("---\n" + "a: b\n" * 4000 + "---\n", 1, Fault.TOO_LONG, ""),
        ("---\ntitle: Robots\nevening\ntags: a\n---\n", 3, Fault.NOT_NAMED, "evening"),
        ("---\n- title\n- tags\n---\n", 2, Fault.NOT_NAMED, "- title"),
        ("---\n[a]: b\n---\n", 2, Fault.NOT_NAMED, "[a]: b"),
        ("---\na: &x {b: c}\nd: *x\n---\n", 3, Fault.NOT_NAMED, "d: *x"),
        ("---\na: &x {b: *x}\n---\n", 2, Fault.NOT_NAMED, "a: &x {b: *x}"),
        ("---\n\n\ntitle: Robots: an evening\n---\n", 4, Fault.COLON, "title: Robots: an evening"),
        ("---\nevent:\n\tsite: a\n---\n", 3, Fault.TAB, "site: a"),
        ("---\ntags: @robots\n---\n", 2, Fault.SIGN, "tags: @robots"),
        ("---\ntitle: 'Robots\ntags: a\n---\n", 2, Fault.QUOTE, "title: 'Robots"),
        ("---\ntags: [a, b\ntitle: c\n---\n", 2, Fault.BRACKET, "tags: [a, b"),
        ('---\ntitle: "Robots" evening\n---\n', 2, Fault.SYNTAX, 'title: "Robots" evening'),
        ("---\n" + "[" * 5000 + "\n---\n", 2, Fault.SYNTAX, ""),
        ("---\ntitle: a\x01b\n---\n", 2, Fault.ENCODING, ""),
        ("---\ndate: 2026-02-30\n---\n", 2, Fault.DATE, "2026-02-30"),
        ("---\ndate: 9999-12-31\n---\n", 2, Fault.DATE, "9999-12-31"),
        ("---\ndate: 0001-01-01 00:30\n---\n", 2, Fault.DATE, "0001-01-01 00:30"),
        ("---\ntitle: a\ndate: soon\n---\n", 3, Fault.DATE, "soon"),
        ("---\nevent.location.latitude: 95\nevent.location.longitude: 19\n---\n", 2, Fault.POINT, "95"),
        ("---\nevent.location.latitude: 45\nevent.location.longitude: east\n---\n", 3, Fault.POINT, "east"),
        ("---\nevent.location.longitude: 19\n---\n", 2, Fault.POINT, "19"),
        ("---\nevent.site: javascript:alert(1)\n---\n", 2, Fault.LINK, "javascript:alert(1)"),
        ("---\nevent.organisation: " + "club " * 40 + "\n---\n", 2, Fault.LONG, "club " * 16),
        ("---\ntags: a,b,c,d,e,f,g,h,i,j,k\n---\n", 2, Fault.TAGS, "a,b,c,d,e,f,g,h,i,j,k"),
        ("---\ntags: a\n---\n\n# " + "long " * 40, 5, Fault.TITLE, "long " * 16),
    ],
)
def test_broken_page_is_answered_with_line_and_reason(text: str, line: int, reason: Fault, shown: str) -> None:
    with pytest.raises(PageBroken) as refused:
        read_event_page(text.encode())
    assert refused.value.details == {"line": line, "reason": reason.value, "text": shown}


def test_description_is_measured_as_telegram_measures() -> None:
    found = page("---\ntitle: T\ndescription: " + "🤖 " * 1400 + "\n---\n")
    assert found.shortened
    assert DESCRIPTION_LIMIT / 2 < fields.size(found.description) <= DESCRIPTION_LIMIT


def test_page_that_is_no_text_is_refused_with_its_line() -> None:
    with pytest.raises(PageBroken) as refused:
        read_event_page("---\ntitle: a\ntags: Роботы\n---\n".encode("cp1251"))
    assert refused.value.details == {"line": 3, "reason": Fault.ENCODING.value, "text": ""}


def test_page_that_is_too_big_is_refused() -> None:
    with pytest.raises(PageTooBig) as refused:
        read_event_page(b"-" * (SIZE_LIMIT + 1))
    assert refused.value.details == {"limit": 256}


@pytest.mark.timeout(10)
@pytest.mark.parametrize("mark", ["**a ", "![", "[a](", "{", "<!--", "`", "__", "# ", "1. ", "</"])
def test_page_of_nothing_but_marks_is_read_at_once(mark: str) -> None:
    read_event_page(("---\na: b\n---\n" + mark * ((SIZE_LIMIT - 100) // len(mark))).encode())
