"""A post in a line, on a button, and on its page."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from actions.posts.lists import Listed, PostPage
from domain.meetups.hall import Hall, HallState
from domain.notices import HallId
from domain.people.person import Person, PersonId
from domain.posts.post import Post, PostId, PostState, PostTrouble
from handlers.posts.views.lines import day_and_hour, day_of, first_words, label, line, with_zone
from handlers.posts.views.page import page_text
from tests.e2e.town import unmarked
from wording.reader import Reader
from wording.texts import Texts

TEXTS = Texts(("ru", "en"))
BELGRADE = ZoneInfo("Europe/Belgrade")
NOW = datetime(2026, 11, 23, 11, tzinfo=UTC)
FRIDAY_AT_TEN = datetime(2026, 12, 18, 9, tzinfo=UTC)
HALL = Hall(HallId(1), -1001, None, "Новости <клуба>", None, True, HallState.BOUND, False)
AUTHOR = Person(PersonId(7), 70, "Олег & Ко", None, "ru", None, None, True)


def reader(language: str = "ru", person: int = 7, zone: str | None = None) -> Reader:
    return Reader(TEXTS.of(language), BELGRADE, None if zone is None else ZoneInfo(zone), PersonId(person))


def post(**given: Any) -> Post:
    made = Post(
        id=PostId(1),
        author=AUTHOR.id,
        hall=HALL.id,
        text="Приходите <b>в пятницу</b> &amp; приводите <i>друзей</i>!",
        length=40,
        photo="",
        at=FRIDAY_AT_TEN,
        zone=BELGRADE,
        state=PostState.PLANNED,
        revision=1,
        message_id=None,
        sent_at=None,
        trouble=None,
        detail="",
        created_at=NOW,
    )
    return replace(made, **given)


def listed(**given: Any) -> Listed:
    made = post(**given)
    return Listed(made, None if made.hall is None else HALL, AUTHOR)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Приходите в пятницу & приводите друзей!"),
        ({"photo": "x"}, "🖼 Приходите в пятницу & приводите друзей!"),
        ({"text": "", "photo": "x"}, "🖼 картинка"),
        ({"text": ""}, "пустой черновик"),
    ],
)
def test_first_words(given: dict[str, str], said: str) -> None:
    assert first_words(post(**given), TEXTS.of("ru")) == said


def test_first_words_are_cut_where_they_are_too_many() -> None:
    assert first_words(post(), TEXTS.of("ru"), 24) == "Приходите в пятницу &…"


@pytest.mark.parametrize(
    ("moment", "spoken", "day"),
    [
        (FRIDAY_AT_TEN, "пт, 18 декабря, 10:00", "пт, 18 декабря"),
        (datetime(2027, 6, 4, 8, tzinfo=UTC), "пт, 4 июня 2027, 10:00", "пт, 4 июня 2027"),
        # It is the New Year in Belgrade already.
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "пт, 1 января 2027, 00:30", "пт, 1 января 2027"),
    ],
)
def test_year_is_named_when_it_is_another(moment: datetime, spoken: str, day: str) -> None:
    assert (day_and_hour(moment, reader(), NOW), day_of(moment, reader(), NOW)) == (spoken, day)


def test_moment_is_read_by_the_readers_clock() -> None:
    assert with_zone(FRIDAY_AT_TEN, reader("en", zone="Asia/Yekaterinburg"), NOW) == (
        "Fri, 18 December, 14:00 (Yekaterinburg, UTC+5)"
    )


@pytest.mark.parametrize(
    ("given", "person", "dated", "said"),
    [
        ({}, 7, False, "10:00 · Новости <клуба> · Приходите в пятницу & приводите друзей!"),
        ({}, 8, False, "10:00 · Новости <клуба> · Приходите в пятницу & приводите друзей! (Олег & Ко)"),
        ({}, 7, True, "18 дек., 10:00 · Новости <клуба> · Приходите в пятницу & приводите друзей!"),
        (
            {"state": PostState.DRAFT, "hall": None, "at": None, "text": "Весна"},
            7,
            True,
            "✏️ без времени · куда — не выбрано · Весна",
        ),
        (
            {"state": PostState.SENT, "sent_at": datetime(2026, 12, 18, 9, 2, tzinfo=UTC), "text": "Весна"},
            7,
            True,
            "✅ 18 дек., 10:02 · Новости <клуба> · Весна",
        ),
        ({"state": PostState.LATE, "text": "Весна"}, 7, True, "⚠️ 18 дек., 10:00 · Новости <клуба> · Весна"),
        ({"state": PostState.UNCERTAIN, "text": "Весна"}, 7, True, "❓ 18 дек., 10:00 · Новости <клуба> · Весна"),
    ],
)
def test_line_of_the_calendar(given: dict[str, Any], person: int, dated: bool, said: str) -> None:
    assert unmarked(line(listed(**given), reader(person=person), NOW, dated=dated)) == said


def test_button_is_short() -> None:
    assert label(listed(), reader(), NOW) == "18 дек., 10:00 · Новости <клуба> · Приходите в пятницу &…"
    assert label(listed(at=None, hall=None, state=PostState.DRAFT), reader(), NOW) == "✏️ Приходите в пятницу &…"


def page(**given: Any) -> PostPage:
    made = post(**given)
    link = "https://t.me/c/1/2" if made.state is PostState.SENT else ""
    return PostPage(made, None if made.hall is None else HALL, AUTHOR, True, link, None)


def said(found: PostPage, language: str = "ru", person: int = 7, now: datetime = NOW) -> list[str]:
    return unmarked(page_text(found, reader(language, person), now)).split("\n")


def test_page_of_a_planned_post() -> None:
    assert said(page()) == [
        "⏳ Запланирован: выйдет сам.",
        "",
        "📣 Новости <клуба>",
        "🕙 пт, 18 декабря, 10:00 (Белград, UTC+1)",
    ]
    assert said(page(), person=8)[-1] == "✍️ Олег & Ко"
    assert said(page(), now=FRIDAY_AT_TEN)[0] == "📤 Отправляется прямо сейчас."


def test_page_of_a_sent_post_says_when_it_went_out() -> None:
    sent = page(state=PostState.SENT, sent_at=datetime(2026, 12, 18, 9, 2, tzinfo=UTC))

    assert said(sent, "en") == [
        "✅ Sent",
        "",
        "📣 Новости <клуба>",
        "🕙 Fri, 18 December, 10:02",
        "🔗 See the post",
    ]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("why", [*PostTrouble, None])
def test_page_of_a_failed_post_says_why_and_what_to_do(why: PostTrouble | None, language: str) -> None:
    failed = said(page(state=PostState.FAILED, trouble=why, detail="Bad Request: <b> is no tag."), language)

    expected = TEXTS.of(language).plain(
        "post-trouble", why=str(why or "broken"), hall=HALL.title, detail="Bad Request: <b> is no tag"
    )
    assert failed[1] == expected
    assert ("Bad Request: <b> is no tag" in failed[1]) is (why is PostTrouble.REFUSED)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_states_are_told_apart(language: str) -> None:
    heads = {said(page(state=state), language)[0] for state in PostState}

    assert len(heads) == len(PostState)
