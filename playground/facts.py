"""How the real Bot API answers, row by row: what `make live-check` asks Telegram and what the stand-in's test asks it.

Only what a bot can provoke alone, with a token and one private chat that was started, is here. Each row makes its own
message where it needs one, and leaves nothing behind but messages.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp

Json = dict[str, Any]
FAR_MESSAGE = 2_000_000_000
# Seconds after which a request that was sent has surely begun to wait on the other side.
SETTLE = 1.0
BUTTON = {"text": "x", "callback_data": "x"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the HTTP status and the body."""

    status: int
    body: Json

    def __str__(self) -> str:
        if self.body.get("ok"):
            return f"{self.status} ok"
        return f"{self.status} {self.body.get('error_code')} {self.body.get('description')}"


class Api:
    """One bot and one chat at a Bot API server, real or not."""

    def __init__(self, session: aiohttp.ClientSession, url: str, token: str, chat_id: int) -> None:
        self._session = session
        self._url = url.rstrip("/")
        self.token = token
        self.chat_id = chat_id

    async def call(
        self, method: str, params: Mapping[str, Any] | None = None, *, how: str = "form", token: str | None = None
    ) -> Answer:
        """Call a method; `how` is query, form, json or multipart. A part that holds bytes becomes a file."""
        url = f"{self._url}/bot{self.token if token is None else token}/{method}"
        given = dict(params or {})
        texts = {k: v if isinstance(v, str | bytes) else json.dumps(v, ensure_ascii=False) for k, v in given.items()}
        if how == "query":
            request = self._session.get(url, params=texts)
        elif how == "json":
            request = self._session.post(url, json=given)
        elif how == "multipart" or any(isinstance(value, bytes) for value in texts.values()):
            with aiohttp.MultipartWriter("form-data") as form:
                for name, value in texts.items():
                    part = form.append(value)
                    if isinstance(value, bytes):
                        part.set_content_disposition("form-data", name=name, filename="x.txt")
                    else:
                        part.set_content_disposition("form-data", name=name)
            request = self._session.post(url, data=form)
        else:
            request = self._session.post(url, data=texts)
        async with request as response:
            return Answer(response.status, await response.json(content_type=None))

    async def send(self, text: str, **params: Any) -> Answer:
        """sendMessage to the chat."""
        return await self.call("sendMessage", {"chat_id": self.chat_id, "text": text, **params})

    async def html(self, text: str) -> Answer:
        """sendMessage to the chat with HTML."""
        return await self.send(text, parse_mode="HTML")

    async def buttons(self, *buttons: Json) -> Answer:
        """sendMessage to the chat with these inline buttons, eight a row."""
        rows = [list(buttons[start : start + 8]) for start in range(0, len(buttons), 8)]
        return await self.send("buttons", reply_markup={"inline_keyboard": rows})


Ask = Callable[[Api], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Fact:
    """A row: what is asked and what must come back, compared as text."""

    row: str
    ask: Ask
    expected: str

    async def got(self, api: Api) -> str:
        """What comes back."""
        return str(await self.ask(api))


def bad(description: str) -> str:
    """A 400 as `Answer` prints it."""
    return f"400 400 Bad Request: {description}"


def html(source: str, problem: str) -> Fact:
    """A text whose HTML does not parse."""
    return Fact(f"HTML {source!r}", lambda api: api.html(source), bad(f"can't parse entities: {problem}"))


async def edit_changing_nothing(api: Api) -> Answer:
    sent = await api.send("the same")
    number = sent.body["result"]["message_id"]
    return await api.call("editMessageText", {"chat_id": api.chat_id, "message_id": number, "text": "the same"})


async def markup_changing_nothing(api: Api) -> Answer:
    sent = await api.buttons(BUTTON)
    number = sent.body["result"]["message_id"]
    markup = {"inline_keyboard": [[BUTTON]]}
    params = {"chat_id": api.chat_id, "message_id": number, "reply_markup": markup}
    return await api.call("editMessageReplyMarkup", params)


async def edit_under_reply_keyboard(api: Api) -> Answer:
    sent = await api.send("keys", reply_markup={"keyboard": [[{"text": "key"}]]})
    number = sent.body["result"]["message_id"]
    answer = await api.call("editMessageText", {"chat_id": api.chat_id, "message_id": number, "text": "other"})
    await api.send("no keys", reply_markup={"remove_keyboard": True})
    return answer


async def deleted_twice(api: Api) -> Answer:
    sent = await api.send("to delete")
    params = {"chat_id": api.chat_id, "message_id": sent.body["result"]["message_id"]}
    await api.call("deleteMessage", params)
    return await api.call("deleteMessage", params)


async def second_poller(api: Api) -> Answer:
    first = asyncio.create_task(api.call("getUpdates", {"timeout": 20, "offset": FAR_MESSAGE}))
    await asyncio.sleep(SETTLE)
    await api.call("getUpdates", {"timeout": 0, "offset": FAR_MESSAGE})
    return await first


async def caption(api: Api, length: int) -> Answer:
    return await api.call("sendDocument", {"chat_id": api.chat_id, "document": b"x", "caption": "x" * length})


async def told(api: Api, source: str) -> str:
    """The text and entities that a text of HTML becomes."""
    answer = await api.html(source)
    message: Json = answer.body.get("result", {})
    entities = [f"{e['type']} {e['offset']}+{e['length']}" for e in message.get("entities", ())]
    return f"{message.get('text', answer)!r} {', '.join(entities)}"


ALL_TAGS = (
    "<b>1</b><strong>2</strong> <i>3</i><em>4</em> <s>5</s> <strike>6</strike> <del>7</del> <u>8</u> <ins>9</ins> "
    '<tg-spoiler>a</tg-spoiler> <span class="tg-spoiler">b</span> <code>c</code> <pre>d</pre> '
    '<pre><code class="language-python">e</code></pre> <a href="https://example.com/" title="x">f</a> '
    "<blockquote>g</blockquote> <blockquote expandable>h</blockquote> "
    '<tg-time unix="1800000000" format="dt">i</tg-time>'
)
TAGS_TOLD = (
    "'12 34 5 6 7 8 9 a b c d e f g h i' bold 0+2, italic 3+2, strikethrough 6+1, strikethrough 8+1, "
    "strikethrough 10+1, underline 12+1, underline 14+1, spoiler 16+1, spoiler 18+1, code 20+1, pre 22+1, pre 24+1, "
    "text_link 26+1, blockquote 28+1, expandable_blockquote 30+1, date_time 32+1"
)

ENVELOPE = (
    Fact("method in lower case", lambda api: api.call("getme"), "200 ok"),
    Fact("method in upper case", lambda api: api.call("GETME"), "200 ok"),
    Fact("parameters in the query", lambda api: api.call("getChat", {"chat_id": api.chat_id}, how="query"), "200 ok"),
    Fact("parameters in a form", lambda api: api.call("getChat", {"chat_id": api.chat_id}), "200 ok"),
    Fact("parameters in JSON", lambda api: api.call("getChat", {"chat_id": api.chat_id}, how="json"), "200 ok"),
    Fact(
        "parameters in multipart",
        lambda api: api.call("getChat", {"chat_id": api.chat_id}, how="multipart"),
        "200 ok",
    ),
    Fact("unknown method", lambda api: api.call("getMeNot"), "404 404 Not Found: method not found"),
    Fact(
        "malformed token",
        lambda api: api.call("getMe", token="none"),
        "401 401 Unauthorized: invalid token specified",
    ),
    Fact(
        "wrong token",
        lambda api: api.call("getMe", token=api.token[:-1] + ("A" if api.token[-1] != "A" else "B")),
        "401 401 Unauthorized",
    ),
    Fact("a number in a form stays text", lambda api: told(api, "123"), "'123' "),
)

ERRORS = (
    Fact("unknown chat", lambda api: api.call("sendMessage", {"chat_id": 1, "text": "x"}), bad("chat not found")),
    Fact("unknown @name", lambda api: api.call("getChat", {"chat_id": "@x"}), bad("chat not found")),
    Fact(
        "edit that changes nothing",
        edit_changing_nothing,
        bad(
            "message is not modified: specified new message content and reply markup are exactly the same"
            " as a current content and reply markup of the message"
        ),
    ),
    Fact(
        "new keyboard that changes nothing",
        markup_changing_nothing,
        bad(
            "message is not modified: specified new message content and reply markup are exactly the same"
            " as a current content and reply markup of the message"
        ),
    ),
    Fact("edit under a reply keyboard", edit_under_reply_keyboard, bad("message can't be edited")),
    Fact(
        "edit target missing",
        lambda api: api.call("editMessageText", {"chat_id": api.chat_id, "message_id": FAR_MESSAGE, "text": "x"}),
        bad("message to edit not found"),
    ),
    Fact(
        "delete target missing",
        lambda api: api.call("deleteMessage", {"chat_id": api.chat_id, "message_id": FAR_MESSAGE}),
        bad("message to delete not found"),
    ),
    Fact("deleted twice", deleted_twice, bad("message to delete not found")),
    Fact(
        "reply target missing",
        lambda api: api.send("x", reply_parameters={"message_id": FAR_MESSAGE}),
        bad("message to be replied not found"),
    ),
    Fact(
        "stale callback",
        lambda api: api.call("answerCallbackQuery", {"callback_query_id": "1"}),
        bad("query is too old and response timeout expired or query ID is invalid"),
    ),
    Fact("empty text", lambda api: api.send(""), bad("message text is empty")),
    Fact("only white space", lambda api: api.send(" \n "), bad("text must be non-empty")),
    Fact("only a tag", lambda api: api.html("<b> </b>"), bad("text must be non-empty")),
    Fact(
        "button without an action",
        lambda api: api.buttons({"text": "x"}),
        bad("text buttons are unallowed in the inline keyboard"),
    ),
    Fact(
        "second poller",
        second_poller,
        "409 409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    ),
)

HTML = (
    html("a < b", 'Unsupported start tag "" at byte offset 2'),
    html("one<br/>two", 'Unsupported start tag "br/" at byte offset 3'),
    html("<x>y</x>", 'Unsupported start tag "x" at byte offset 0'),
    html("я <x>", 'Unsupported start tag "x" at byte offset 3'),
    html("a <b", "Unclosed start tag at byte offset 2"),
    html("<b>a</b", "Unclosed end tag at byte offset 4"),
    html("a</b>", "Unexpected end tag at byte offset 1"),
    html("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    html("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
    html('<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    html("<a href=x/y>a</a>", "Unexpected end of name token at byte offset 8"),
    html('<span class="x">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    Fact("every tag", lambda api: told(api, ALL_TAGS), TAGS_TOLD),
    Fact("offsets in UTF-16", lambda api: told(api, "😀я<b>b</b>"), "'😀яb' bold 3+1"),
    Fact("named entities", lambda api: told(api, "&lt;&gt;&amp;&quot;&#33;&#x21;"), "'<>&\"!!' "),
    Fact("any other &", lambda api: told(api, "a & b &nbsp; &copy; &"), "'a & b &nbsp; &copy; &' "),
    Fact("trimmed", lambda api: told(api, "\n  a <b>b</b> \n"), "'a b' bold 2+1"),
)

SIZES = (
    Fact("text of 4096", lambda api: api.send("x" * 4096), "200 ok"),
    Fact("text of 4097", lambda api: api.send("x" * 4097), bad("message is too long")),
    Fact("4096 after parsing", lambda api: api.html("<b>" + "x" * 4096 + "</b>  "), "200 ok"),
    Fact("caption of 1024", lambda api: caption(api, 1024), "200 ok"),
    Fact("caption of 1025", lambda api: caption(api, 1025), bad("message caption is too long")),
    Fact("data of 64 bytes", lambda api: api.buttons({"text": "x", "callback_data": "я" * 32}), "200 ok"),
    Fact(
        "data of 65 bytes",
        lambda api: api.buttons({"text": "x", "callback_data": "я" * 32 + "x"}),
        bad("BUTTON_DATA_INVALID"),
    ),
    Fact("100 buttons", lambda api: api.buttons(*[BUTTON] * 100), "200 ok"),
    Fact("101 buttons", lambda api: api.buttons(*[BUTTON] * 101), bad("reply markup is too long")),
    Fact(
        "webhook secret of 257",
        lambda api: api.call("setWebhook", {"url": "https://example.com/", "secret_token": "x" * 257}),
        bad("secret token is too long"),
    ),
    Fact(
        "webhook secret of other letters",
        lambda api: api.call("setWebhook", {"url": "https://example.com/", "secret_token": "x y"}),
        bad("secret token contains unallowed characters"),
    ),
    Fact(
        "101 commands",
        lambda api: api.call(
            "setMyCommands", {"commands": [{"command": f"c{n}", "description": "x"} for n in range(101)]}
        ),
        bad("BOT_COMMANDS_TOO_MUCH"),
    ),
)

FACTS: tuple[Fact, ...] = ENVELOPE + ERRORS + HTML + SIZES
