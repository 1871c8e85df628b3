"""Why a mentor suits a mentee, in words: «3 из 4 запросов совпадают, есть место, удобны вторник и четверг»."""

from collections.abc import Callable, Iterable, Iterator

from babel.dates import get_day_names
from babel.lists import format_list
from markupsafe import Markup

from domain.mentoring.matching import facts
from domain.mentoring.matching.bars import Bar
from domain.mentoring.matching.candidates import Candidate
from domain.mentoring.matching.draft import Unmatched
from domain.mentoring.matching.lacks import Lacks, MoreSeats, NewSeats
from domain.mentoring.matching.people import Weekday
from domain.registry.forms import Vocabulary
from domain.registry.record import RecordId
from wording.forms import form_name
from wording.texts import Words

COMMA = Markup(", ")

Shown = Callable[[RecordId], str]
"""How a mentor may be called where the text is read (`domain.registry.names.shown` in a chat)."""


def for_pair(candidate: Candidate, words: Words) -> Markup:
    """What speaks for it, in one line."""
    return COMMA.join(_for(fact, words) for fact in candidate.speaks_for)


def against_pair(candidate: Candidate, words: Words, vocabulary: Vocabulary) -> Markup:
    """What speaks against it, in one line; empty: nothing does."""
    return COMMA.join(_against(fact, words, vocabulary) for fact in candidate.speaks_against)


def impossible(bars: Iterable[Bar], words: Words) -> Markup:
    """Why a pair may not be, in one line."""
    return COMMA.join(words("matching-bar", bar=bar.value) for bar in bars)


def why_alone(one: Unmatched, words: Words) -> Markup:
    """Why a mentee has nobody in a draft."""
    bar = one.bar.value if one.bar is not None else "others" if one.mentors else "nobody"
    return words("matching-alone", bar=bar, mentors=one.mentors)


def what_helps(lacks: Lacks, words: Words, vocabulary: Vocabulary, shown: Shown) -> list[Markup]:
    """A line for each kind of seats that would help: forms, topics, mentors."""
    return list(_helps(lacks, words, vocabulary, shown))


def _for(fact: facts.For, words: Words) -> Markup:
    match fact:
        case facts.TopicsAnswered(answered, asked):
            if answered == asked:
                return words("matching-for-all-topics", asked=asked)
            return words("matching-for-topics", answered=answered, asked=asked)
        case facts.NamedInRequest():
            return words("matching-for-named")
        case facts.WishedByMentee(place):
            return words("matching-for-mentee-wish", place=place)
        case facts.WishedByMentor(place):
            return words("matching-for-mentor-wish", place=place)
        case facts.WishedByBoth():
            return words("matching-for-both")
        case facts.Room(free):
            return words("matching-for-room", free=free)
        case facts.DaysShared(days):
            return words("matching-for-days", count=len(days), days=_day_list(days, words))
        case facts.HoursEach(hours):
            return words("matching-for-hours", hours=hours)


def _against(fact: facts.Against, words: Words, vocabulary: Vocabulary) -> Markup:
    match fact:
        case facts.TopicsLeft(topics):
            names = vocabulary.names(topics)
            if not names:
                return words("matching-against-topics-gone")
            listed = format_list(names, locale=words.language)
            return words("matching-against-topics", count=len(names), topics=listed)
        case facts.ProposedBefore():
            return words("matching-against-before")
        case facts.NoDayShared():
            return words("matching-against-no-day")
        case facts.DaysUnsaid():
            return words("matching-against-days-unsaid")
        case facts.OthersAlready(mentees):
            return words("matching-against-others", mentees=mentees)
        case facts.LittleTime():
            return words("matching-against-little-time")


def _helps(lacks: Lacks, words: Words, vocabulary: Vocabulary, shown: Shown) -> Iterator[Markup]:
    for kind in (*lacks.forms, *lacks.topics, *lacks.mentors):
        match kind:
            case MoreSeats(mentor, seats):
                yield words("matching-help-mentor", mentor=shown(mentor), seats=seats)
            case NewSeats(form, topic, seats) if topic is None:
                yield words("matching-help-form", form=form_name(form, vocabulary.forms, words), seats=seats)
            case NewSeats(form, topic, seats):
                assert topic is not None
                # A topic that is gone from the list is nothing to look for.
                for name in vocabulary.names([topic]):
                    yield words(
                        "matching-help-topic", form=form_name(form, vocabulary.forms, words), topic=name, seats=seats
                    )


def _day_list(days: Iterable[Weekday], words: Words) -> str:
    names = get_day_names("wide", context="format", locale=words.language)
    return format_list([names[day] for day in days], locale=words.language)
