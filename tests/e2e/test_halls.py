"""Halls: the bot is added and asks, organisers who are administrators say yes, lost rights are noticed."""

from typing import Any

from domain.meetups.hall import Hall, HallState
from domain.meetups.meetup import MeetupId
from playground.client import Player, button_texts, settled, words
from storage.halls import Halls
from tests.e2e.filling import in_one_line
from tests.e2e.town import ADMINISTRATOR, CHANNEL_ADMINISTRATOR, Town


async def hall_at(town: Town, chat: int, thread: int | None = None) -> Hall | None:
    async with town.ctx.read() as connection:
        return await Halls(connection).by_chat(chat, thread)


async def state_of(town: Town, chat: int, thread: int | None = None) -> HallState | None:
    hall = await hall_at(town, chat, thread)
    return None if hall is None else hall.state


async def told(town: Town, player: Player, chat: int, key: str, after: int = 0, **args: Any) -> dict[str, Any]:
    """The message that says this."""
    expected = in_one_line(town.words(key, **args).striptags())
    return await player.wait_for(chat, lambda message: expected in in_one_line(words(message)), after=after)


async def asked(town: Town, player: Player, title: str, kind: str = "group") -> dict[str, Any]:
    return await told(town, player, player.id, "told-hall-asked", hall=title, kind=kind)


async def group_of(town: Town, player: Player, title: str = "Клуб на горе", *, is_forum: bool = False) -> int:
    members = [town.organiser, town.anna, town.boris]
    return await town.play.chat("supergroup", title, player, members, is_forum=is_forum)


async def test_whoever_adds_the_bot_is_asked_and_makes_a_hall(town: Town) -> None:
    group = await group_of(town, town.organiser)
    await town.organiser.add_bot(group)
    question = await asked(town, town.organiser, "Клуб на горе")
    assert await state_of(town, group) is HallState.ASKED

    toast = await town.organiser.tap(question, town.label("hall-button-bind"))

    assert toast.text == town.label("hall-bound-toast")
    answer = await told(town, town.organiser, town.organiser.id, "hall-bound", hall="Клуб на горе")
    assert button_texts(answer) == []
    assert await state_of(town, group) is HallState.BOUND
    hall = await hall_at(town, group)
    assert hall is not None
    await town.meetup(hall.id)
    await town.card("Стартапы", group)


async def test_question_of_a_participant_is_answered_by_organisers_only(town: Town) -> None:
    group = await group_of(town, town.anna)
    await town.anna.add_bot(group)
    question = await asked(town, town.anna, "Клуб на горе")

    toast = await town.anna.tap(question, town.label("hall-button-bind"))

    assert town.label("role-organiser") in toast.text
    assert await state_of(town, group) is HallState.ASKED
    toast = await town.anna.tap(question, town.label("hall-button-decline"))
    await told(town, town.anna, town.anna.id, "hall-declined", hall="Клуб на горе")
    assert await state_of(town, group) is HallState.ASKED


async def test_organiser_who_is_no_administrator_there_makes_no_hall(town: Town) -> None:
    group = await group_of(town, town.owner)
    await town.owner.add_bot(group)
    # Who has not opened the bot yet is asked on opening it.
    await town.owner.start()
    await asked(town, town.owner, "Клуб на горе")
    said = await town.organiser.say(group, "/hall")
    await told(town, town.organiser, group, "refusal-not-administrator", after=said["message_id"])
    assert await state_of(town, group) is HallState.ASKED

    await town.owner.promote(group, town.organiser)
    said = await town.organiser.say(group, "/hall")
    await told(town, town.organiser, group, "hall-bound", after=said["message_id"], hall="Клуб на горе")
    assert await state_of(town, group) is HallState.BOUND


async def test_administrator_who_is_no_organiser_makes_no_hall(town: Town) -> None:
    group = await group_of(town, town.anna)
    await town.anna.add_bot(group)
    said = await town.anna.say(group, "/hall")

    refusal = await town.anna.wait_for(group, town.label("role-organiser"), after=said["message_id"])

    assert town.label("role-owner") in refusal["text"]
    # That the bot was added is the group's news, what is said there Anna's: they do not wait for each other.
    await settled(lambda: state_of(town, group))
    assert await state_of(town, group) is HallState.ASKED


async def test_topic_becomes_a_hall_and_gets_the_card(town: Town) -> None:
    group = await group_of(town, town.organiser, is_forum=True)
    topic = await town.play.topic(group, "Встречи")
    await town.organiser.add_bot(group, ADMINISTRATOR)
    await town.organiser.say(group, "/hall", thread=topic)
    await town.organiser.wait_for(group, "Клуб на горе · Встречи", thread=topic)
    assert await state_of(town, group, topic) is HallState.BOUND
    assert await state_of(town, group) is HallState.ASKED
    hall = await hall_at(town, group, topic)
    assert hall is not None

    await town.meetup(hall.id)

    card = await town.organiser.wait_for(group, "Стартапы", thread=topic)
    assert card["message_thread_id"] == topic


async def test_hall_again_offers_to_undo_it(town: Town) -> None:
    said = await town.organiser.say(town.group, "/hall")
    answer = await told(town, town.organiser, town.group, "hall-already", after=said["message_id"], hall="Клуб у реки")
    toast = await town.anna.tap(answer, town.label("hall-button-unbind"))
    assert town.label("role-organiser") in toast.text
    assert await state_of(town, town.group) is HallState.BOUND

    await town.organiser.tap(answer, town.label("hall-button-unbind"))

    await told(town, town.organiser, town.group, "hall-unbound", hall="Клуб у реки")
    assert await state_of(town, town.group) is HallState.ASKED


async def test_halls_are_listed_and_undone_in_private(town: Town) -> None:
    await town.organiser.say(town.organiser.id, "/halls")
    listed = await told(town, town.organiser, town.organiser.id, "halls-list", many=1, halls="• Клуб у реки")
    links = [button["url"] for row in listed["reply_markup"]["inline_keyboard"] for button in row if "url" in button]
    assert ["startgroup" in links[0], "startchannel" in links[1]] == [True, True]

    await town.organiser.tap(listed, town.label("halls-button-unbind", hall="Клуб у реки"))

    undone = await told(town, town.organiser, town.organiser.id, "hall-unbound", hall="Клуб у реки")
    assert await state_of(town, town.group) is HallState.ASKED
    await town.organiser.tap(undone, town.label("hall-button-bind"))
    await told(town, town.organiser, town.organiser.id, "hall-bound", hall="Клуб у реки")
    assert await state_of(town, town.group) is HallState.BOUND
    said = await town.anna.say(town.anna.id, "/halls")
    await town.anna.wait_for(town.anna.id, town.label("role-organiser"), after=said["message_id"])


async def test_channel_becomes_a_hall(town: Town) -> None:
    channel = await town.play.chat("channel", "Новости клуба", town.organiser, [town.anna])
    await town.organiser.add_bot(channel, CHANNEL_ADMINISTRATOR)
    question = await asked(town, town.organiser, "Новости клуба", "channel")
    await town.organiser.tap(question, town.label("hall-button-bind"))
    await told(town, town.organiser, town.organiser.id, "hall-bound", hall="Новости клуба")
    hall = await hall_at(town, channel)
    assert hall is not None
    assert hall.is_channel
    assert hall.can_pin

    await town.meetup(hall.id)

    await town.card("Стартапы", channel)


async def test_channel_that_was_declined_can_still_become_a_hall(town: Town) -> None:
    channel = await town.play.chat("channel", "Новости клуба", town.organiser, [town.anna])
    await town.organiser.add_bot(channel, CHANNEL_ADMINISTRATOR)
    question = await asked(town, town.organiser, "Новости клуба", "channel")
    await town.organiser.tap(question, town.label("hall-button-decline"))
    declined = await told(town, town.organiser, town.organiser.id, "hall-declined", hall="Новости клуба")

    await town.organiser.tap(declined, town.label("hall-button-bind"))

    await told(town, town.organiser, town.organiser.id, "hall-bound", hall="Новости клуба")
    assert await state_of(town, channel) is HallState.BOUND


async def test_channel_without_the_right_to_post_is_no_hall_until_it_has_it(town: Town) -> None:
    channel = await town.play.chat("channel", "Новости клуба", town.organiser, [town.anna])
    await town.organiser.add_bot(channel, {**CHANNEL_ADMINISTRATOR, "can_post_messages": False})
    await town.organiser.bot_rights(channel, CHANNEL_ADMINISTRATOR)

    question = await asked(town, town.organiser, "Новости клуба", "channel")

    await town.organiser.bot_rights(channel, {**CHANNEL_ADMINISTRATOR, "can_post_messages": False})
    toast = await town.organiser.tap(question, town.label("hall-button-bind"))
    assert toast.text == town.label("refusal-bot-cannot-write")
    assert await state_of(town, channel) is HallState.ASKED


async def test_lost_right_is_told_to_organisers_and_given_back(town: Town) -> None:
    channel = await town.play.chat("channel", "Новости клуба", town.organiser, [town.anna])
    await town.organiser.add_bot(channel, CHANNEL_ADMINISTRATOR)
    question = await asked(town, town.organiser, "Новости клуба", "channel")
    await town.organiser.tap(question, town.label("hall-button-bind"))
    await told(town, town.organiser, town.organiser.id, "hall-bound", hall="Новости клуба")

    await town.organiser.bot_rights(channel, {**CHANNEL_ADMINISTRATOR, "can_post_messages": False})

    await told(town, town.organiser, town.organiser.id, "told-hall-lost", hall="Новости клуба", how="muted")
    assert await state_of(town, channel) is HallState.MUTE
    await town.organiser.bot_rights(channel, CHANNEL_ADMINISTRATOR)

    async def is_hall_again() -> bool:
        return await state_of(town, channel) is HallState.BOUND

    await settled(is_hall_again)


async def test_bot_that_is_thrown_out_tells_organisers(town: Town) -> None:
    await town.meetup()
    await town.owner.remove_bot(town.group)

    await told(town, town.organiser, town.organiser.id, "told-hall-lost", hall="Клуб у реки", how="removed")

    assert await state_of(town, town.group) is HallState.LEFT
    await town.organiser.add_bot(town.group)
    await asked(town, town.organiser, "Клуб у реки")
    assert await state_of(town, town.group) is HallState.ASKED


async def test_group_that_becomes_a_supergroup_keeps_its_hall(town: Town) -> None:
    group = await town.play.chat("group", "Клуб на горе", town.organiser, [town.anna])
    await town.organiser.add_bot(group)
    question = await asked(town, town.organiser, "Клуб на горе")
    await town.organiser.tap(question, town.label("hall-button-bind"))
    await told(town, town.organiser, town.organiser.id, "hall-bound", hall="Клуб на горе")
    hall = await hall_at(town, group)
    assert hall is not None
    meetup = await town.meetup(hall.id)
    await town.card("Стартапы", group)

    new = await town.play.migrate(group)

    card = await town.card("Стартапы", new)
    moved = await hall_at(town, new)
    assert moved is not None
    assert (moved.id, moved.state) == (hall.id, HallState.BOUND)
    await town.anna.tap(card, town.hall_words.plain("button-go"))
    assert (await town.counts()).going == 1
    assert meetup == MeetupId(1)
