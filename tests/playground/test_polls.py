"""Polls: what the bot sends and hears of them, and what each person sees."""

from datetime import timedelta
from typing import Any

import pytest

from playground.client import Player, Playground, Refused
from playground.server import PlaygroundServer
from playground.testing import BotCalls
from playground.world.snapshot import dump, restore

CHAT = -1_000_000_000_777
WHERE = [{"text": "Bridge"}, {"text": "Park"}, {"text": "Online"}]
QUIZ: dict[str, Any] = {
    "type": "quiz",
    "correct_option_ids": [1],
    "explanation": "<b>Yes</b>, the park",
    "explanation_parse_mode": "HTML",
}


@pytest.fixture
async def anna(play: Playground) -> Player:
    anna = await play.person("Anna")
    await anna.start()
    return anna


@pytest.fixture
async def boris(play: Playground, anna: Player) -> Player:
    boris = await play.person("Boris")
    await play.chat("supergroup", "Hall", anna, [boris], id=CHAT)
    await anna.add_bot(CHAT, {})
    return boris


async def poll_of(person: Player, chat: int) -> dict[str, Any]:
    """The poll that stands last in the chat, as this person sees it."""
    last = await person.last(chat)
    assert last is not None
    poll: dict[str, Any] = last["poll"]
    return poll


async def test_open_poll_as_it_comes_out_and_is_answered(anna: Player, boris: Player, bot: BotCalls) -> None:
    sent = await bot.call("sendPoll", chat_id=CHAT, question="Where?", options=WHERE, is_anonymous=False)
    await bot.confirmed()

    seen = await boris.vote(sent, 1)

    poll = sent["poll"]
    assert poll == {
        "id": poll["id"],
        "question": "Where?",
        "options": [
            {"persistent_id": "0", "text": "Bridge", "voter_count": 0},
            {"persistent_id": "1", "text": "Park", "voter_count": 0},
            {"persistent_id": "2", "text": "Online", "voter_count": 0},
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": False,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }
    counted = [{**option, "voter_count": int(place == 1)} for place, option in enumerate(poll["options"])]
    state, answer = await bot.confirmed()
    assert state["poll"] == {**poll, "options": counted, "total_voter_count": 1}
    assert answer["poll_answer"] == {
        "poll_id": poll["id"],
        "user": {"id": boris.id, "is_bot": False, "first_name": "Boris"},
        "option_ids": [1],
        "option_persistent_ids": ["1"],
    }
    assert seen["poll"] == {
        **state["poll"],
        "options": [{**option, "voters": [boris.id] * option["voter_count"]} for option in counted],
        "chosen": [1],
        "order": [0, 1, 2],
        "shows_results": True,
        "can_vote": False,
        "can_retract": True,
        "can_stop": False,
    }
    assert "edit_date" not in seen
    others = await poll_of(anna, CHAT)
    assert (others["shows_results"], others["total_voter_count"], others["can_vote"]) == (False, 1, True)
    assert others["options"] == poll["options"]


async def test_answer_that_is_changed_and_taken_back(boris: Player, bot: BotCalls) -> None:
    sent = await bot.call("sendPoll", chat_id=CHAT, question="Where?", options=WHERE, is_anonymous=False)
    await boris.vote(sent, 1)
    await bot.confirmed()

    await boris.vote(sent, 2)
    await boris.vote(sent)

    updates = await bot.confirmed()
    assert [update["poll"]["total_voter_count"] for update in updates if "poll" in update] == [1, 0]
    assert [update["poll_answer"]["option_ids"] for update in updates if "poll_answer" in update] == [[2], []]


async def test_anonymous_poll_names_nobody(anna: Player, boris: Player, bot: BotCalls) -> None:
    sent = await bot.call("sendPoll", chat_id=CHAT, question="Where?", options=WHERE, allows_multiple_answers=True)
    await bot.confirmed()

    seen = await boris.vote(sent, 2, 0)

    (update,) = await bot.confirmed()
    assert [option["voter_count"] for option in update["poll"]["options"]] == [1, 0, 1]
    assert update["poll"]["total_voter_count"] == 1
    assert seen["poll"]["chosen"] == [0, 2]
    assert all("voters" not in option for option in seen["poll"]["options"])


async def test_quiz_keeps_its_solution_until_it_is_answered_once(anna: Player, bot: BotCalls) -> None:
    sent = await bot.call("sendPoll", chat_id=anna.id, question="Which?", options=WHERE, **QUIZ)
    before = await poll_of(anna, anna.id)

    after = await anna.vote(sent, 0)

    solution = {
        "correct_option_ids": [1],
        "explanation": "Yes, the park",
        "explanation_entities": [{"type": "bold", "offset": 0, "length": 3}],
    }
    assert sent["poll"].items() >= solution.items()
    assert not solution.keys() & before.keys()
    assert after["poll"].items() >= {**solution, "can_retract": False}.items()
    for options, problem in (([], "can't retract vote in the poll"), ([1], "can't revote in a quiz")):
        with pytest.raises(Refused, match=problem):
            await anna.vote(sent, *options)


async def test_stopped_poll_shows_its_results_to_everybody(anna: Player, boris: Player, bot: BotCalls) -> None:
    sent = await bot.call(
        "sendPoll", chat_id=CHAT, question="Where?", options=WHERE, hide_results_until_closes=True, description="Say!"
    )
    hidden = await boris.vote(sent, 0)
    await bot.confirmed()

    stopped = await bot.call("stopPoll", chat_id=CHAT, message_id=sent["message_id"])

    (update,) = await bot.confirmed()
    assert (hidden["poll"]["chosen"], hidden["poll"]["shows_results"]) == ([0], False)
    assert stopped == {**update["poll"], "description": "Say!"}
    assert (stopped["is_closed"], stopped["options"][0]["voter_count"]) == (True, 1)
    shown = await poll_of(anna, CHAT)
    assert (shown["shows_results"], shown["can_vote"], shown["options"][0]["voter_count"]) == (True, False, 1)
    again = await bot.refused("stopPoll", chat_id=CHAT, message_id=sent["message_id"])
    assert again.description == "Bad Request: poll has already been closed"
    with pytest.raises(Refused, match="can't answer closed poll"):
        await anna.vote(sent, 1)


async def test_timed_poll_closes_on_the_playgrounds_clock(
    server: PlaygroundServer, play: Playground, anna: Player, bot: BotCalls
) -> None:
    sent = await bot.call("sendPoll", chat_id=anna.id, question="Where?", options=WHERE, open_period=600)
    await bot.confirmed()

    await play.travel(timedelta(seconds=599))
    shortly_before = await poll_of(anna, anna.id)
    await play.travel(timedelta(seconds=2))

    assert (sent["poll"]["open_period"], sent["poll"]["close_date"]) == (600, sent["date"] + 600)
    assert shortly_before["is_closed"] is False
    closed = await poll_of(anna, anna.id)
    assert closed["is_closed"] is True
    assert not {"open_period", "close_date"} & closed.keys()
    assert await bot.confirmed() == []
    assert server.world.timed_polls == set()


async def test_poll_of_a_person_tells_the_bot_neither_votes_nor_the_solution(
    anna: Player, boris: Player, bot: BotCalls
) -> None:
    await bot.confirmed()

    asked = await anna.ask(CHAT, "Which?", ["Bridge", "Park"], type="quiz", correct_option_ids=[1], is_anonymous=False)
    await boris.vote(asked, 1)
    heard = await bot.confirmed()
    await anna.stop_poll(asked)

    assert [list(update)[1] for update in heard] == ["message"]
    assert "correct_option_ids" not in heard[0]["message"]["poll"]
    (stopped,) = await bot.confirmed()
    assert (stopped["poll"]["is_closed"], stopped["poll"]["correct_option_ids"]) == (True, [1])
    assert asked["poll"]["can_stop"] is True
    with pytest.raises(Refused, match="only whoever sent the poll can stop it"):
        await boris.stop_poll(asked)


async def test_shuffled_poll_has_one_order_for_each_person(anna: Player, boris: Player, bot: BotCalls) -> None:
    many = [{"text": str(number)} for number in range(12)]
    await bot.call("sendPoll", chat_id=CHAT, question="Which?", options=many, shuffle_options=True)

    hers, his = [(await poll_of(person, CHAT))["order"] for person in (anna, boris)]

    assert sorted(hers) == sorted(his) == list(range(12))
    assert hers != his
    assert (await poll_of(anna, CHAT))["order"] == hers


@pytest.mark.parametrize(
    ("params", "told"),
    [
        ({"question": ""}, "text must be non-empty"),
        ({"question": "x" * 301}, "poll question length must not exceed 300"),
        ({"options": []}, "poll must have at least one answer option"),
        ({"options": [{"text": str(n)} for n in range(13)]}, "poll can't have more than 12 options"),
        ({"options": [{"text": "x" * 101}]}, "poll options length must not exceed 100"),
        ({"options": [{"text": " "}]}, "text must be non-empty"),
        ({"type": "exam"}, "unsupported poll type specified"),
        ({"type": "quiz"}, "correct quiz option list must be non-empty"),
        ({**QUIZ, "correct_option_ids": [1, 0]}, "correct quiz option list must be increasing"),
        ({**QUIZ, "correct_option_ids": [3]}, "wrong quiz correct_option_id"),
        ({"members_only": True}, "members_only of a poll is not modelled by the playground"),
    ],
)
async def test_poll_that_telegram_refuses(anna: Player, bot: BotCalls, params: dict[str, Any], told: str) -> None:
    refused = await bot.refused("sendPoll", **{"chat_id": anna.id, "question": "Where?", "options": WHERE, **params})

    assert refused.description == f"Bad Request: {told}"


async def test_channel_has_anonymous_polls_only(play: Playground, anna: Player, bot: BotCalls) -> None:
    channel = await play.chat("channel", "News", anna, id=-1_000_000_000_778)
    await anna.add_bot(channel)

    refused = await bot.refused("sendPoll", chat_id=channel, question="?", options=WHERE, is_anonymous=False)
    sent = await bot.call("sendPoll", chat_id=channel, question="?", options=WHERE)

    assert refused.description == "Bad Request: non-anonymous polls can't be sent to channel chats"
    assert sent["poll"]["is_anonymous"] is True


async def test_poll_is_neither_a_text_nor_copied(anna: Player, bot: BotCalls) -> None:
    sent = await bot.call("sendPoll", chat_id=anna.id, question="Where?", options=WHERE)
    here = {"chat_id": anna.id, "message_id": sent["message_id"]}

    text = await bot.refused("editMessageText", **here, text="x")
    copied = await bot.refused("copyMessage", **here, from_chat_id=anna.id)
    said = await bot.refused("stopPoll", chat_id=anna.id, message_id=1)

    assert text.description == "Bad Request: there is no text in the message to edit"
    assert copied.description == "Bad Request: to copy a poll is not modelled by the playground"
    assert said.description == "Bad Request: message is not a poll"


async def test_polls_and_answers_are_kept_in_a_snapshot(server: PlaygroundServer, anna: Player, bot: BotCalls) -> None:
    sent = await bot.call("sendPoll", chat_id=anna.id, question="Where?", options=WHERE, open_period=600)
    voted = await anna.vote(sent, 2)
    kept = dump(server.world)
    await anna.vote(sent)

    restore(server.world, kept)

    assert await poll_of(anna, anna.id) == voted["poll"]
    assert server.world.timed_polls == {(anna.id, sent["message_id"])}


async def test_zone_of_a_person_is_told_to_the_page_only(play: Playground, bot: BotCalls) -> None:
    mia = await play.post("/play/people", first_name="Mia", zone="Asia/Almaty")

    with pytest.raises(Refused, match="there is no such time zone: Mars/Olympus"):
        await play.post("/play/people", first_name="Zed", zone="Mars/Olympus")

    assert mia["zone"] == "Asia/Almaty"
    assert [p.get("zone") for p in await play.get("/play/people")] == [None, "Asia/Almaty"]
    await play.post("/play/say", **{"as": mia["id"], "chat": mia["id"], "text": "/start"})
    (update,) = await bot.confirmed()
    assert "zone" not in update["message"]["from"]
