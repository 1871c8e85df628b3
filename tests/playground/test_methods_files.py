"""Files up and down."""

import pytest

from playground.client import Player, Playground
from playground.limits import LARGEST_DOWNLOAD, LARGEST_PHOTO, LARGEST_UPLOAD
from playground.server import PlaygroundServer
from playground.testing import BotCalls


@pytest.fixture
async def anna(play: Playground) -> Player:
    anna = await play.person("Anna")
    await anna.start()
    return anna


async def test_file_of_a_person_is_downloaded(anna: Player, bot: BotCalls) -> None:
    await anna.upload(anna.id, "plan.md", "план".encode(), mime="text/markdown", caption="the plan")

    [*_, update] = await bot.confirmed()
    document = update["message"]["document"]
    assert (update["message"]["caption"], document["file_name"], document["mime_type"], document["file_size"]) == (
        "the plan",
        "plan.md",
        "text/markdown",
        8,
    )
    told = await bot.call("getFile", file_id=document["file_id"])
    assert told["file_path"].endswith(".md")
    assert await bot.download(told["file_path"]) == (200, "план".encode())


async def test_kinds_of_files(anna: Player, bot: BotCalls) -> None:
    for kind in ("voice", "video", "document"):
        await anna.upload(anna.id, "file", b"content", kind=kind)

    [_, *updates] = await bot.confirmed()
    assert [update["message"].keys() & {"voice", "video", "document"} for update in updates] == [
        {"voice"},
        {"video"},
        {"document"},
    ]


async def test_file_nobody_sent(bot: BotCalls) -> None:
    refused = await bot.refused("getFile", file_id="nothing")

    assert refused.description == "Bad Request: wrong file_id or the file is temporarily unavailable"
    assert (await bot.download("documents/none"))[0] == 404


async def test_document_is_not_sent_as_a_photo(anna: Player, bot: BotCalls) -> None:
    sent = await bot.call("sendDocument", chat_id=anna.id, document=b"content")
    again = await bot.call("sendDocument", chat_id=anna.id, document=sent["document"]["file_id"])

    assert again["document"] == sent["document"]
    refused = await bot.refused("sendPhoto", chat_id=anna.id, photo=sent["document"]["file_id"])
    assert refused.description == "Bad Request: can't use file of type Document as Photo"
    assert (await bot.refused("sendDocument", chat_id=anna.id, document="https://example.com/x")).code == 400
    assert (await bot.refused("sendDocument", chat_id=anna.id, document="nothing")).code == 400
    assert (await bot.refused("sendDocument", chat_id=anna.id, document=b"")).code == 400


async def test_sizes_of_files(server: PlaygroundServer, anna: Player, bot: BotCalls) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(LARGEST_PHOTO - 7)
    refused = await bot.refused("sendPhoto", chat_id=anna.id, photo=picture)
    assert refused.description == (
        f"Bad Request: file of size {LARGEST_PHOTO + 1} bytes is too big for a photo;"
        f" the maximum size is {LARGEST_PHOTO} bytes"
    )
    whole = bytes(LARGEST_UPLOAD)
    sent = await bot.call("sendDocument", chat_id=anna.id, document=whole)
    assert sent["document"]["file_size"] == LARGEST_UPLOAD
    too_large = await bot.refused("sendDocument", chat_id=anna.id, document=whole + b"x")
    assert (too_large.status, too_large.description) == (413, "Request Entity Too Large")
    refused = await bot.refused("getFile", file_id=sent["document"]["file_id"])
    assert refused.description == "Bad Request: file is too big"
    largest = await bot.call("sendDocument", chat_id=anna.id, document=bytes(LARGEST_DOWNLOAD))
    told = await bot.call("getFile", file_id=largest["document"]["file_id"])
    assert len((await bot.download(told["file_path"]))[1]) == LARGEST_DOWNLOAD
