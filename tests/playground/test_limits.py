"""How often a bot may send, and how large things may be."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.errors import BadRequest
from playground.limits import (
    TIDY_AFTER,
    RateLimits,
    check_callback_answer,
    check_commands,
    check_webhook_secret,
    is_start_payload,
)

GROUP = -1001


class Seconds:
    """Real time as the tests have it."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def limits(seconds: Seconds) -> RateLimits:
    return RateLimits(seconds)


# -- rates ---------------------------------------------------------------------------------------------------
def test_thirty_messages_pass_at_once_and_the_next_waits_a_second(limits: RateLimits) -> None:
    taken = [limits.take(person, "private") for person in range(1, 32)]

    assert taken == [None] * 30 + [1]


def test_thirty_messages_a_second_pass_forever(limits: RateLimits, seconds: Seconds) -> None:
    for person in range(1, 3001):
        assert limits.take(person, "private") is None
        seconds.now += 1 / 30


def test_more_than_thirty_messages_a_second_are_held_back(limits: RateLimits, seconds: Seconds) -> None:
    refused = 0
    for person in range(1, 401):
        refused += limits.take(person, "private") is not None
        seconds.now += 1 / 40

    # Ten seconds let 300 pass, and the first burst 30 more.
    assert 400 - refused == pytest.approx(330, abs=1)


def test_short_burst_to_one_chat_passes_and_then_one_message_a_second(limits: RateLimits, seconds: Seconds) -> None:
    assert [limits.take(7, "private") for _ in range(7)] == [None] * 5 + [1, 1]
    seconds.now += 1
    assert [limits.take(7, "private") for _ in range(2)] == [None, 1]


def test_one_chat_does_not_hold_back_another(limits: RateLimits) -> None:
    for _ in range(6):
        limits.take(7, "private")

    assert limits.take(8, "private") is None


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
def test_group_takes_twenty_messages_a_minute(limits: RateLimits, seconds: Seconds, kind: str) -> None:
    for _ in range(20):
        assert limits.take(GROUP, kind) is None
        seconds.now += 1.0

    assert limits.take(GROUP, kind) == 39
    seconds.now += 38.5
    assert limits.take(GROUP, kind) == 1
    seconds.now += 0.5
    assert limits.take(GROUP, kind) is None
    assert limits.take(GROUP, kind) == 1


def test_private_chat_has_no_limit_of_a_minute(limits: RateLimits, seconds: Seconds) -> None:
    for _ in range(60):
        assert limits.take(7, "private") is None
        seconds.now += 1.0


def test_refused_call_does_not_count(limits: RateLimits, seconds: Seconds) -> None:
    for _ in range(100):
        limits.take(7, "private")
    seconds.now += 1.0

    assert limits.take(7, "private") is None
    assert limits.take(8, "private") is None


def test_waiting_as_told_is_always_enough(limits: RateLimits, seconds: Seconds) -> None:
    for _ in range(60):
        wait = limits.take(GROUP, "supergroup")
        if wait is not None:
            seconds.now += wait
            assert limits.take(GROUP, "supergroup") is None


def test_limits_that_are_off_hold_nothing_back(limits: RateLimits) -> None:
    limits.on = False
    assert [limits.take(7, "private") for _ in range(100)] == [None] * 100

    limits.on = True
    assert limits.take(7, "private") is None


def test_reset_forgets_what_was_sent(limits: RateLimits) -> None:
    for _ in range(40):
        limits.take(GROUP, "group")
    limits.reset()

    assert [limits.take(GROUP, "group") for _ in range(6)] == [None] * 5 + [1]


def test_many_chats_do_not_make_the_limits_forget_a_busy_one(limits: RateLimits, seconds: Seconds) -> None:
    for person in range(1, TIDY_AFTER - 5):
        limits.take(person, "private")
        seconds.now += 1 / 30
    for _ in range(20):
        assert limits.take(GROUP, "group") is None
        seconds.now += 1.0
    for person in range(TIDY_AFTER, TIDY_AFTER + 10):
        assert limits.take(person, "private") is None

    assert limits.take(GROUP, "group") == 39


@given(st.lists(st.tuples(st.floats(0, 3), st.integers(1, 4), st.sampled_from(["private", "group"])), max_size=150))
def test_no_minute_of_a_group_and_no_second_of_a_chat_gets_more_than_its_share(
    calls: list[tuple[float, int, str]],
) -> None:
    seconds = Seconds()
    limits = RateLimits(seconds)
    passed: dict[tuple[int, str], list[float]] = {}
    for pause, number, kind in calls:
        seconds.now += pause
        chat = number if kind == "private" else -number
        wait = limits.take(chat, kind)
        assert wait is None or wait >= 1
        if wait is None:
            passed.setdefault((chat, kind), []).append(seconds.now)

    for (_, kind), moments in passed.items():
        for moment in moments:
            assert sum(moment <= other < moment + 1 for other in moments) <= 6
            if kind == "group":
                assert sum(moment <= other < moment + 59 for other in moments) <= 20


# -- sizes ---------------------------------------------------------------------------------------------------
def test_commands_are_kept_without_slash_and_spaces() -> None:
    given_commands = [{"command": " /help ", "description": " Помощь "}]

    assert check_commands(given_commands) == [{"command": "help", "description": "Помощь"}]


@pytest.mark.parametrize(
    ("command", "description", "problem"),
    [
        ("", "x", "command must be non-empty"),
        ("/", "x", "command must be non-empty"),
        ("a" * 33, "x", "command length must not exceed 32"),
        ("Help", "x", "BOT_COMMAND_INVALID"),
        ("помощь", "x", "BOT_COMMAND_INVALID"),
        ("he-lp", "x", "BOT_COMMAND_INVALID"),
        ("help", " ", "command description must be non-empty"),
        ("help", "о" * 257, "command description length must not exceed 256"),
    ],
)
def test_command_that_telegram_does_not_take_is_refused(command: str, description: str, problem: str) -> None:
    with pytest.raises(BadRequest) as refusal:
        check_commands([{"command": command, "description": description}])

    assert refusal.value.description == f"Bad Request: {problem}"


def test_longest_command_passes() -> None:
    longest = {"command": "a" * 32, "description": "о" * 256}

    assert check_commands([longest] * 100) == [longest] * 100
    with pytest.raises(BadRequest):
        check_commands([longest] * 101)


@pytest.mark.parametrize(
    ("check", "most", "problem"),
    [
        (check_webhook_secret, "aZ0_-" + "a" * 251, "secret token is too long"),
        (check_callback_answer, "я" * 200, "MESSAGE_TOO_LONG"),
    ],
)
def test_text_of_the_greatest_length_passes_and_one_more_does_not(
    check: Callable[[str], None], most: str, problem: str
) -> None:
    check(most)
    with pytest.raises(BadRequest) as refusal:
        check(most + "a")

    assert refusal.value.description == f"Bad Request: {problem}"


@pytest.mark.parametrize("secret", ["a b", "пароль", "a.b", "a\n"])
def test_webhook_secret_of_other_letters_is_refused(secret: str) -> None:
    with pytest.raises(BadRequest) as refusal:
        check_webhook_secret(secret)

    assert refusal.value.description == "Bad Request: secret token contains unallowed characters"


@pytest.mark.parametrize(
    ("payload", "fits"),
    [("m_12-A", True), ("a" * 64, True), ("a" * 65, False), ("", False), ("a b", False), ("ё", False), ("a\n", False)],
)
def test_start_payload(payload: str, fits: bool) -> None:
    assert is_start_payload(payload) is fits
