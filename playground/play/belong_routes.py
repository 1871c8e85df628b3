"""Coming and going: members, rights, blocking, migration."""

from aiohttp import web

from playground.errors import PlayError
from playground.play import belonging
from playground.play.asking import Asked, Counter, Json
from playground.play.views import chat_view, person_view
from playground.world.members import chat_member


def belong_routes(counter: Counter) -> list[web.RouteDef]:
    """What changes who is where, and with which rights."""
    return [
        counter.post("/play/join", joined),
        counter.post("/play/leave", left),
        counter.post("/play/kick", kicked),
        counter.post("/play/add_bot", bot_added),
        counter.post("/play/remove_bot", bot_removed),
        counter.post("/play/bot_rights", bot_rights),
        counter.post("/play/promote", promoted),
        counter.post("/play/demote", demoted),
        counter.post("/play/block", blocked),
        counter.post("/play/unblock", unblocked),
        counter.post("/play/delete_account", account_deleted),
        counter.post("/play/migrate", migrated),
    ]


def joined(asked: Asked) -> Json:
    belonging.join(asked.world, asked.person(), asked.chat())
    return _chat(asked)


def left(asked: Asked) -> Json:
    belonging.leave(asked.world, asked.person(), asked.chat())
    return _chat(asked)


def kicked(asked: Asked) -> Json:
    who = asked.person("who")
    belonging.kick(asked.world, asked.person(), asked.chat(), who)
    return chat_member(who, asked.chat().members[who.id])


def bot_added(asked: Asked) -> Json:
    belonging.add_bot(asked.world, asked.person(), asked.chat(), asked.object("rights", None))
    return _bot(asked)


def bot_removed(asked: Asked) -> Json:
    belonging.remove_bot(asked.world, asked.person(), asked.chat())
    return _bot(asked)


def bot_rights(asked: Asked) -> Json:
    """`rights` of null makes the bot a plain member."""
    belonging.set_rights(asked.world, asked.person(), asked.chat(), asked.world.bot, asked.object("rights", None))
    return _bot(asked)


def promoted(asked: Asked) -> Json:
    who = asked.person("who")
    belonging.set_rights(asked.world, asked.person(), asked.chat(), who, asked.object("rights", {}))
    return chat_member(who, asked.chat().members[who.id])


def demoted(asked: Asked) -> Json:
    who = asked.person("who")
    belonging.set_rights(asked.world, asked.person(), asked.chat(), who, None)
    return chat_member(who, asked.chat().members[who.id])


def blocked(asked: Asked) -> Json:
    person = asked.person()
    belonging.block(asked.world, person)
    return chat_view(asked.world, person, asked.world.chats[person.id])


def unblocked(asked: Asked) -> Json:
    person = asked.person()
    belonging.unblock(asked.world, person)
    return chat_view(asked.world, person, asked.world.chats[person.id])


def account_deleted(asked: Asked) -> Json:
    person = asked.person()
    belonging.delete_account(asked.world, person)
    return person_view(person)


def migrated(asked: Asked) -> Json:
    return {"new_id": belonging.migrate(asked.world, asked.chat()).id}


def _chat(asked: Asked) -> Json:
    return chat_view(asked.world, asked.person(), asked.chat())


def _bot(asked: Asked) -> Json:
    bot = asked.chat().standing(asked.world.bot.id)
    if bot is None:
        raise PlayError("the bot was never there")
    return chat_member(asked.world.bot, bot)
