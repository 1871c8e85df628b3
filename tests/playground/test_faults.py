"""Faults on demand: whom they befall, how often, and what the call comes to."""

from typing import Any

import pytest

from playground.errors import PlayError
from playground.faults import Faults


class Seconds:
    """Real time as the tests have it."""

    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def faults(seconds: Seconds) -> Faults:
    return Faults(seconds)


def test_without_faults_nothing_befalls_a_call(faults: Faults) -> None:
    assert faults.take("sendMessage", 1) is None
    assert not faults


@pytest.mark.parametrize(
    ("wanted", "answer", "acts", "drops"),
    [
        (
            {"fault": "400"},
            {"ok": False, "error_code": 400, "description": "Bad Request: the message is refused"},
            False,
            False,
        ),
        (
            {"fault": "404"},
            {"ok": False, "error_code": 404, "description": "Not Found: method not found"},
            False,
            False,
        ),
        ({"fault": "500"}, {"ok": False, "error_code": 500, "description": "Internal Server Error"}, False, False),
        ({"fault": "502"}, {"ok": False, "error_code": 502, "description": "Bad Gateway"}, False, False),
        (
            {"fault": "429", "retry_after": 7},
            {
                "ok": False,
                "error_code": 429,
                "description": "Too Many Requests: retry after 7",
                "parameters": {"retry_after": 7},
            },
            False,
            False,
        ),
        ({"fault": "reset"}, None, False, True),
        ({"fault": "hang"}, None, False, True),
        ({"fault": "lost"}, None, True, True),
        ({"fault": "slow"}, None, True, False),
        ({"fault": "down"}, None, False, True),
    ],
)
def test_fault_says_what_becomes_of_the_call(
    faults: Faults, wanted: dict[str, Any], answer: dict[str, Any] | None, acts: bool, drops: bool
) -> None:
    faults.add(wanted)

    fault = faults.take("sendMessage", 1)

    assert fault is not None
    refusal = fault.refusal()
    assert (None if refusal is None else refusal.to_response()) == answer
    assert (fault.acts, fault.drops) == (acts, drops)


def test_retry_after_is_a_header_too(faults: Faults) -> None:
    faults.add({"fault": "429"})
    fault = faults.take("getMe")

    assert fault is not None
    refusal = fault.refusal()
    assert refusal is not None
    assert refusal.headers() == {"Retry-After": "1"}


def test_fault_befalls_its_method_and_chat_only(faults: Faults) -> None:
    faults.add({"fault": "500", "method": "sendmessage", "chat_id": 5})

    assert faults.take("sendPhoto", 5) is None
    assert faults.take("sendMessage", 6) is None
    assert faults.take("sendMessage") is None
    assert faults.take("sendMessage", 5) is not None


def test_fault_is_used_up_after_so_many_times(faults: Faults) -> None:
    faults.add({"fault": "500", "times": 2})

    assert [faults.take("getMe") is not None for _ in range(3)] == [True, True, False]
    assert faults.to_json() == []


def test_fault_without_times_lasts_until_it_is_taken_away(faults: Faults) -> None:
    fault = faults.add({"fault": "reset"})
    assert all(faults.take("getMe") is fault for _ in range(10))

    faults.remove(fault.id)

    assert faults.take("getMe") is None


def test_faults_befall_in_the_order_in_which_they_were_set(faults: Faults) -> None:
    faults.add({"fault": "502", "times": 1})
    faults.add({"fault": "500", "times": 1})

    taken = [faults.take("getMe") for _ in range(2)]

    assert [fault.fault for fault in taken if fault] == ["502", "500"]


def test_being_down_ends_by_itself(faults: Faults, seconds: Seconds) -> None:
    faults.add({"fault": "down", "seconds": 3})
    assert faults.take("getMe") is not None
    seconds.now += 2.9
    assert faults.take("getMe") is not None
    seconds.now += 0.2
    assert faults.take("getMe") is None
    assert faults.to_json() == []


def test_faults_are_listed_as_they_were_set(faults: Faults) -> None:
    faults.add({"fault": "hang", "method": "getupdates"})
    faults.add({"fault": "slow", "seconds": 0.5, "times": 3, "chat_id": -5})
    faults.take("sendMessage", -5)

    assert faults.to_json() == [
        {
            "id": 1,
            "fault": "hang",
            "method": "getUpdates",
            "chat_id": None,
            "times": None,
            "seconds": 60.0,
            "retry_after": None,
        },
        {
            "id": 2,
            "fault": "slow",
            "method": None,
            "chat_id": -5,
            "times": 2,
            "seconds": 0.5,
            "retry_after": None,
        },
    ]
    faults.clear()
    assert faults.to_json() == []


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        ({}, "a fault is one of 400, 404, 500, 502, 429, reset, hang, lost, slow, down"),
        ({"fault": "fire"}, "a fault is one of 400, 404, 500, 502, 429, reset, hang, lost, slow, down"),
        ({"fault": "500", "where": 1}, "a fault has no field 'where'"),
        ({"fault": "500", "method": "sendNothing"}, "the Bot API has no method 'sendNothing'"),
        ({"fault": "500", "times": 0}, "times must be a number of at least 1"),
        ({"fault": "500", "times": 1.5}, "times must be a number of at least 1"),
        ({"fault": "slow", "seconds": -1}, "seconds must be a number of at least 0"),
        ({"fault": "429", "retry_after": True}, "retry_after must be a number of at least 1"),
        ({"fault": "500", "chat_id": "@hall"}, "chat_id must be an integer"),
    ],
)
def test_fault_that_makes_no_sense_is_refused(faults: Faults, wanted: dict[str, Any], problem: str) -> None:
    with pytest.raises(PlayError) as caught:
        faults.add(wanted)

    assert str(caught.value) == problem


def test_removing_a_fault_that_is_not_there_is_told(faults: Faults) -> None:
    with pytest.raises(PlayError) as caught:
        faults.remove(4)

    assert caught.value.status == 404
