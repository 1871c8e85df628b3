"""Whatever is owed and whatever goes wrong: limits hold in every window, nothing is lost, and nothing starves."""

from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from domain.notices import Lane
from tests.bot.delivery.in_time import HALLS, KINDS, PEOPLE, Fault, Story, Wish, played
from tests.soak.examples import examples


def most_within(moments: list[float], window: float) -> int:
    return max((sum(start <= at < start + window for at in moments) for start in moments), default=0)


def limits_hold(story: Story) -> None:
    """As Telegram counts them, and counted anew here."""
    assert story.refused == 0
    assert most_within([one.at for one in story.arrived], 1.0) <= 30
    for chat, sent in Counter(one.chat for one in story.arrived).items():
        here = [one.at for one in story.arrived if one.chat == chat]
        assert most_within(here, 1.0) <= 5
        assert sent <= 20 or chat > 0 or most_within(here, 59.0) <= 20


LANES = st.sampled_from([Lane.DIRECT, Lane.REMINDER, Lane.BROADCAST])
MOMENTS = st.floats(0, 20)


@st.composite
def to_many(draw: st.DrawFn) -> list[Wish]:
    """The same to many at once."""
    after, lane, first = draw(MOMENTS), draw(LANES), draw(st.integers(0, PEOPLE - 1))
    return [Wish(after, (first + n) % PEOPLE, lane) for n in range(draw(st.integers(1, PEOPLE)))]


@st.composite
def to_one(draw: st.DrawFn) -> list[Wish]:
    """Some things to one person."""
    after, to = draw(MOMENTS), draw(st.integers(0, PEOPLE - 1))
    return [Wish(after + draw(st.floats(0, 2)), to, draw(LANES)) for _ in range(draw(st.integers(1, 8)))]


@st.composite
def to_hall(draw: st.DrawFn) -> list[Wish]:
    """Posts in a hall."""
    after, to = draw(MOMENTS), draw(st.integers(-HALLS, -1))
    return [Wish(after, to, Lane.POST) for _ in range(draw(st.sampled_from([1, 2, 5, 24])))]


@st.composite
def in_a_row(draw: st.DrawFn) -> dict[int, Fault]:
    """Some calls that follow each other meet the same fault."""
    first, times = draw(st.integers(1, 60)), draw(st.integers(1, 4))
    return {first + n: Fault(draw(st.sampled_from(KINDS)), draw(st.integers(1, 6))) for n in range(times)}


wished = st.lists(st.one_of(to_many(), to_one(), to_hall()), min_size=1, max_size=6).map(
    lambda parts: [wish for part in parts for wish in part]
)
faulty = st.lists(in_a_row(), max_size=4).map(
    lambda parts: {call: fault for part in parts for call, fault in part.items()}
)
BOUNDED = settings(max_examples=examples(6), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(wishes=wished, faults=faulty)
@example(
    wishes=[*(Wish(0, to, lane) for lane in (Lane.DIRECT, Lane.BROADCAST) for to in range(3)), Wish(0, -1, Lane.POST)],
    faults={call: Fault("lost", 1) for call in range(1, 30)},
)
@BOUNDED
def test_whatever_goes_wrong_everything_ends_and_limits_hold(
    empty_database: Path, wishes: list[Wish], faults: dict[int, Fault]
) -> None:
    story = played(empty_database, wishes, faults)

    limits_hold(story)
    assert sorted(story.states) == list(range(len(wishes)))
    for number, state in story.states.items():
        copies, is_public = story.copies(number), wishes[number].to < 0
        assert state in {"sent", "unknown"}
        assert copies <= (1 if is_public else 2)
        assert copies >= 1 or state == "unknown"
    lost = sum(fault.kind == "lost" for fault in story.hit)
    assert sum(max(0, story.copies(number) - 1) for number in story.states) <= lost
    assert sum(state == "unknown" for state in story.states.values()) <= lost
    # Each fault holds its letter, and in the end all of them, for a pause that doubles, and at most for five minutes.
    patience = sum(2 * min(300, 2**number) + fault.seconds for number, fault in enumerate(story.hit))
    assert story.done_at <= 22 + slack(wishes) + patience


@given(wishes=wished)
@BOUNDED
def test_when_nothing_goes_wrong_nothing_waits_for_long(empty_database: Path, wishes: list[Wish]) -> None:
    story = played(empty_database, wishes)

    limits_hold(story)
    assert set(story.states.values()) == {"sent"}
    assert len(story.arrived) == len(wishes)
    for number, wish in enumerate(wishes):
        before = sum(other.to == wish.to for other in wishes) - 1
        assert story.waits[number] <= 3 + len(wishes) / 20 + fair(before, wish.to)


def slack(wishes: list[Wish]) -> float:
    """Seconds that limits alone may take."""
    return len(wishes) / 20 + max(5 + fair(count, wish) for wish, count in Counter(wish.to for wish in wishes).items())


def fair(before: int, to: int) -> float:
    """Seconds that so many letters to one chat may take: one a second, to a hall twenty a minute, and the way there."""
    return 3.2 * before + (61 * (before // 20) if to < 0 else 0)


def test_what_happens_to_people_does_not_wait_for_a_broadcast(empty_database: Path) -> None:
    """Five letters to each of 59 people take ten seconds; whatever happens to another one is told at once."""
    broadcast = [Wish(0, n % (PEOPLE - 1), Lane.BROADCAST) for n in range(295)]
    happened = [Wish(1 + 2 * n, PEOPLE - 1, Lane.DIRECT) for n in range(5)]

    story = played(empty_database, [*broadcast, *happened])

    limits_hold(story)
    assert max(story.waits[number] for number in range(295, 300)) <= 0.5


def test_broadcast_goes_on_while_much_happens_to_people(empty_database: Path) -> None:
    """Something happens to everybody all the time: the broadcast still gets its turns."""
    happens = [Wish(second + n / 60, n, Lane.DIRECT) for second in range(12) for n in range(PEOPLE - 1)]
    broadcast = [Wish(0, PEOPLE - 1, Lane.BROADCAST) for _ in range(10)]

    story = played(empty_database, [*happens, *broadcast])

    limits_hold(story)
    assert max(story.waits[len(happens) + number] for number in range(10)) <= 15
