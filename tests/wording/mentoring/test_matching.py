"""Facts of a pair as sentences."""

from typing import Any

import pytest

from domain.mentoring.matching.bars import Bar
from domain.mentoring.matching.candidates import candidate
from domain.mentoring.matching.draft import Unmatched, draft_of
from domain.mentoring.matching.people import Offer, Seeker, Weekday
from domain.registry.code import Code, Series
from domain.registry.forms import Tag, TagId, Vocabulary
from domain.registry.record import RecordId
from wording.mentoring.matching import against_pair, for_pair, impossible, what_helps, why_alone
from wording.texts import Words

RU, EN = Words("ru"), Words("en")
TAGS = [TagId(number) for number in range(1, 5)]
VOCABULARY = Vocabulary(tags=tuple(map(Tag, TAGS, ("шахматы", "роботы", "театр", "химия"))))
TUESDAY, THURSDAY = Weekday.TUESDAY, Weekday.THURSDAY


def seeker(*topics: TagId, days: tuple[Weekday, ...] = (TUESDAY, THURSDAY), **said: Any) -> Seeker:
    return Seeker(
        record=RecordId(1),
        code=Code(Series.MENTEE, 17),
        forms=frozenset({"teacher_pupil"}),
        topics=frozenset(topics),
        days=frozenset(days),
        **said,
    )


def offer(*topics: TagId, days: tuple[Weekday, ...] = (TUESDAY, THURSDAY), **said: Any) -> Offer:
    return Offer(
        record=RecordId(2),
        code=Code(Series.MENTOR, 4),
        forms=frozenset({"teacher_pupil"}),
        topics=frozenset(topics),
        days=frozenset(days),
        **said,
    )


def test_reasons_as_the_curator_reads_them() -> None:
    found = candidate(seeker(*TAGS), offer(*TAGS[:3]))

    assert for_pair(found, RU) == "3 из 4 запросов совпадают, есть место, удобны вторник и четверг"
    assert against_pair(found, RU, VOCABULARY) == "не поможет с темой: химия"
    assert for_pair(found, EN) == "3 of 4 requests match, a seat is free, Tuesday and Thursday suit both"


def test_everything_that_speaks_for_a_pair() -> None:
    found = candidate(
        seeker(TAGS[0], days=(TUESDAY,), wishes=(RecordId(2),), named=frozenset({RecordId(2)})),
        offer(TAGS[0], capacity=5, taken=1, hours=6, wishes=(RecordId(9), RecordId(1))),
    )

    assert for_pair(found, RU) == (
        "запрос совпадает, в заявке назван именно этот наставник, после знакомства — первое пожелание наставляемого, "
        "после знакомства — второе пожелание наставника, выбрали друг друга, есть 4 места, "
        "удобный обоим день — вторник, 3 часа в неделю на этого наставляемого"
    )
    assert against_pair(found, RU, VOCABULARY) == "уже 1 наставляемый"
    assert against_pair(found, EN, VOCABULARY) == "has 1 mentee already"


def test_everything_that_speaks_against_a_pair() -> None:
    found = candidate(seeker(*TAGS[:2], TagId(99)), offer(days=(Weekday.SUNDAY,), capacity=9, taken=5, hours=2))

    assert for_pair(found, RU) == "есть 4 места"
    assert against_pair(found, RU, VOCABULARY) == (
        "не поможет с темами: роботы и шахматы, общего удобного дня нет, уже 5 наставляемых, "
        "меньше часа в неделю на каждого"
    )


def test_what_nobody_said_is_no_reason_for() -> None:
    found = candidate(seeker(TagId(99), days=()), offer())

    assert for_pair(found, RU) == "есть место"
    assert against_pair(found, RU, VOCABULARY) == "часть запросов не совпадает, не сказано, в какие дни удобно"


@pytest.mark.parametrize(
    ("answered", "asked", "said"),
    [
        (1, 2, "1 из 2 запросов совпадает"),
        (2, 2, "совпадают все 2 запроса"),
        (4, 4, "совпадают все 4 запроса"),
        (5, 5, "совпадают все 5 запросов"),
        (20, 21, "20 из 21 запроса совпадают"),
        (21, 21, "совпадает 21 запрос из 21"),
    ],
)
def test_topics_are_counted_as_people_count(answered: int, asked: int, said: str) -> None:
    topics = [TagId(number) for number in range(asked)]

    assert for_pair(candidate(seeker(*topics, days=()), offer(*topics[:answered])), RU) == f"{said}, есть место"


def test_each_bar_has_words_of_its_own() -> None:
    for words in (RU, EN):
        said = [str(impossible([bar], words)) for bar in Bar]
        alone = [str(why_alone(Unmatched(RecordId(1), bar, 1), words)) for bar in Bar]
        assert len(set(said)) == len(set(alone)) == len(Bar)
    assert impossible([Bar.AGE, Bar.SEAT], RU) == "наставник просил другой возраст, все места заняты"


@pytest.mark.parametrize(
    ("bar", "mentors", "said"),
    [
        (Bar.SEAT, 1, "у подходящего наставника нет мест"),
        (Bar.SEAT, 3, "у 3 подходящих наставников нет мест"),
        (Bar.SEAT, 21, "у 21 подходящего наставника нет мест"),
        (None, 0, "наставников пока нет"),
        (None, 2, "места у 2 подходящих наставников достались другим: иначе пар вышло бы меньше"),
    ],
)
def test_why_somebody_is_alone(bar: Bar | None, mentors: int, said: str) -> None:
    assert str(why_alone(Unmatched(RecordId(1), bar, mentors), RU)).startswith(said)


def test_what_would_help_is_named_with_its_numbers() -> None:
    lacks = draft_of([seeker(TAGS[0])], [offer(taken=1)]).lacks

    assert what_helps(lacks, RU, VOCABULARY, lambda _: "М-004") == [
        "Ещё 1 место у новых наставников в форме «педагог – ученик» — и ещё 1 наставляемый с наставником",
        "Ещё 1 место у новых наставников в форме «педагог – ученик» с темой «шахматы» — "
        "и ещё 1 наставляемый с наставником",
        "Ещё 1 место у М-004 — и ещё 1 наставляемый с наставником",
    ]
    assert what_helps(lacks, EN, VOCABULARY, lambda _: "М-004")[2] == (
        "1 more seat with М-004, and 1 more mentee has a mentor"
    )
