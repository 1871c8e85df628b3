"""Polls of the bot: what Telegram accepts as one, and closing it."""

from itertools import pairwise
from typing import Any

from playground.errors import BadRequest, not_modelled
from playground.limits import (
    LONGEST_CAPTION,
    LONGEST_POLL_EXPLANATION,
    LONGEST_POLL_OPTION,
    LONGEST_POLL_QUESTION,
    POLL_OPTIONS,
    POLL_SECONDS,
)
from playground.markup import inline_keyboard
from playground.methods.edits import may_edit
from playground.methods.sending import sent
from playground.methods.targets import postable, spend, writable
from playground.methods.texts import formatted
from playground.world import World
from playground.world.chats import Chat
from playground.world.polls import Poll
from playground.world.voting import poll_told, stop

Json = dict[str, Any]
UNPLAYED = ("media", "explanation_media", "allow_adding_options", "members_only", "country_codes")
EXPLANATION_LINES = 2  # line feeds that an explanation may hold


def send_poll(world: World, params: Json) -> Json:
    poll = poll_of(world, params)
    chat = postable(world, params)
    check_place(chat, poll)
    content = {"poll": poll_told(world, chat, world.bot.id, poll)}
    message = sent(world, chat, params, content, poll)
    keep_time(world, chat, message["message_id"], poll)
    return message


def stop_poll(world: World, params: Json) -> Json:
    chat = writable(world, params)
    stored = chat.history.get(params["message_id"])
    if stored is None:
        raise BadRequest("message with poll to stop not found")
    if stored.poll is None:
        raise BadRequest("message is not a poll")
    if not may_edit(world, chat, stored):
        raise BadRequest("poll can't be stopped")
    if stored.poll.is_closed:
        raise BadRequest("poll has already been closed")
    markup = inline_keyboard(params.get("reply_markup"))
    spend(world, chat)
    stored.message = {name: value for name, value in stored.message.items() if name != "reply_markup"}
    if markup is not None:
        stored.message["reply_markup"] = markup
    stored.markup = markup
    stop(world, chat, stored, stored.poll)
    told: Json = stored.message["poll"]
    return told


def poll_of(world: World, params: Json) -> Poll:
    """The poll that the parameters of sendPoll describe. Raises a 400."""
    for name in UNPLAYED:
        if params.get(name):
            raise not_modelled(f"{name} of a poll")
    question = _short_text(world, params, "question")
    if len(question["question"]) > LONGEST_POLL_QUESTION:
        raise BadRequest(f"poll question length must not exceed {LONGEST_POLL_QUESTION}")
    options = _options(world, params["options"])
    kind = params.get("type") or "regular"
    if kind not in ("regular", "quiz"):
        raise BadRequest("unsupported poll type specified")
    period, closes = _time(world, params)
    return Poll(
        terms={
            "id": world.next_poll(),
            **question,
            "is_anonymous": params.get("is_anonymous", True),
            "type": kind,
            "allows_multiple_answers": params.get("allows_multiple_answers", False),
            "allows_revoting": params.get("allows_revoting", kind != "quiz"),
            "members_only": False,
        },
        options=options,
        about=_long_text(world, params, "description", LONGEST_CAPTION),
        solution=_solution(world, params, len(options)) if kind == "quiz" else {},
        open_period=period,
        closes=closes,
        hides_results=params.get("hide_results_until_closes", False),
        shuffles=params.get("shuffle_options", False),
        is_closed=params.get("is_closed", False),
    )


def check_place(chat: Chat, poll: Poll) -> None:
    """Raises the 400 for a poll with names in a channel, where nobody has one."""
    if chat.type == "channel" and not poll.terms["is_anonymous"]:
        raise BadRequest("non-anonymous polls can't be sent to channel chats")


def keep_time(world: World, chat: Chat, number: int, poll: Poll) -> None:
    """Have it closed when its time is up."""
    if poll.closes is not None and not poll.is_closed:
        world.timed_polls.add((chat.id, number))


def _options(world: World, given: list[Json]) -> list[Json]:
    if not given:
        raise BadRequest("poll must have at least one answer option")
    if len(given) not in POLL_OPTIONS:
        raise BadRequest(f"poll can't have more than {POLL_OPTIONS[-1]} options")
    options = []
    for number, option in enumerate(given):
        if "media" in option:
            raise not_modelled("media of a poll's option")
        told = _short_text(world, option, "text")
        if len(told["text"]) > LONGEST_POLL_OPTION:
            raise BadRequest(f"poll options length must not exceed {LONGEST_POLL_OPTION}")
        options.append({"persistent_id": str(number), **told})
    if len({option["text"] for option in options}) < len(options):
        raise BadRequest("POLL_OPTION_DUPLICATE")
    return options


def _solution(world: World, params: Json, options: int) -> Json:
    correct: list[int] = params.get("correct_option_ids") or []
    if not correct:
        raise BadRequest("correct quiz option list must be non-empty")
    if any(before >= after for before, after in pairwise(correct)):
        raise BadRequest("correct quiz option list must be increasing")
    if correct[0] < 0 or correct[-1] >= options:
        raise BadRequest("wrong quiz correct_option_id")
    explanation = _long_text(world, params, "explanation", LONGEST_POLL_EXPLANATION)
    if explanation:
        if explanation["explanation"].count("\n") > EXPLANATION_LINES:
            raise BadRequest("message caption is too long")
        # As in the Bot API's server: with an explanation there are always its entities, though there be none.
        explanation.setdefault("explanation_entities", [])
    return {"correct_option_ids": correct, **explanation}


def _time(world: World, params: Json) -> tuple[int | None, int | None]:
    """For how many seconds it is open, and when it closes. A period goes before a date."""
    now = world.date()
    period: int = params.get("open_period") or (params["close_date"] - now if params.get("close_date") else 0)
    if not period or params.get("is_closed"):
        return None, None
    if period not in POLL_SECONDS:
        raise BadRequest("wrong poll data specified")
    return period, now + period


def _short_text(world: World, params: Json, name: str) -> Json:
    """A line of a poll: of all formatting only custom emoji reach it."""
    text, entities = formatted(world, params[name], params.get(f"{name}_parse_mode"), params.get(f"{name}_entities"))
    if not text:
        raise BadRequest("text must be non-empty")
    kept = [entity for entity in entities if entity["type"] == "custom_emoji"]
    return {name: text, f"{name}_entities": kept} if kept else {name: text}


def _long_text(world: World, params: Json, name: str, longest: int) -> Json:
    raw: str = params.get(name) or ""
    text, entities = formatted(world, raw, params.get(f"{name}_parse_mode"), params.get(f"{name}_entities"))
    if len(text) > longest:
        raise BadRequest("message caption is too long")
    if not text:
        return {}
    return {name: text, f"{name}_entities": entities} if entities else {name: text}
