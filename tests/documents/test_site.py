"""Pages of the site: front matter that can be read again, nobody's file overwritten, a feed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree as Xml

import frontmatter
import pytest

from documents.front_matter import take_apart
from documents.site_folder import ForeignFile, SiteFolder
from documents.site_page import SitePage, entry_of, feed, written

PAGE = SitePage(
    number=7,
    date=datetime(2026, 12, 16, 10, tzinfo=UTC),
    title='Вечер "роботов": начало & конец',
    description="Приходите: --- будет <интересно>",
    tag="Пресс-релиз",
    organisation="МБУ ДО «Центр»",
    site="https://example.org/meetup",
    location="Дом творчества, Садовая, 5",
    event_type="meetup",
    body="**Приходите!**",
)
ADDRESS = "https://example.org/news"


def a_folder(path: Path) -> SiteFolder:
    return SiteFolder(path, ADDRESS, "Центр")


def test_a_page_has_the_fields_of_published_pages() -> None:
    post = frontmatter.loads(written(replace(PAGE, pictures=["p/1.jpg", "p/2.jpg"])))

    assert post.metadata == {
        "date": "2026-12-16T10:00+00:00",
        "title": PAGE.title,
        "description": PAGE.description,
        "tags": ["Пресс-релиз"],
        "event": {
            "site": "https://example.org/meetup",
            "organisation": "МБУ ДО «Центр»",
            "location": {"title": "Дом творчества, Садовая, 5"},
            "type": "meetup",
        },
        "alternateLinkIdentifier": "publication-7",
        "edelweiss": 7,
    }
    assert post.content == f"# {PAGE.title}\n\n**Приходите!**\n\n1. ![](p/1.jpg)\n2. ![](p/2.jpg)"


def test_what_is_written_can_be_read_by_the_bot_itself() -> None:
    assert take_apart(written(PAGE)).values["event.location.title"].texts == ("Дом творчества, Садовая, 5",)


def test_a_page_is_put_once_however_often_and_changed_in_its_place(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)

    assert folder.put(PAGE, [b"\x89PNG...", b"\xff\xd8..."]) == f"{ADDRESS}/2026-12-16-7"
    folder.put(replace(PAGE, body="Иначе"), [b"\x89PNG...", b"\xff\xd8..."])

    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert found == {"2026-12-16-7.md", "2026-12-16-7/1.png", "2026-12-16-7/2.jpg", "feed.xml"}
    assert "Иначе" in (tmp_path / "2026-12-16-7.md").read_text("utf-8")


@pytest.mark.parametrize("content", ["чужое", "---\nedelweiss: 8\n---\n", "---\n: broken\n"])
def test_somebody_elses_file_is_never_overwritten(tmp_path: Path, content: str) -> None:
    (tmp_path / "2026-12-16-7.md").write_text(content, "utf-8")

    with pytest.raises(ForeignFile):
        a_folder(tmp_path).put(PAGE)

    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == [content]


def test_somebody_elses_feed_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text("<rss/>")
    folder = a_folder(tmp_path)

    with pytest.raises(ForeignFile):
        folder.put(PAGE)

    assert [path.name for path in tmp_path.iterdir()] == ["feed.xml"]
    assert folder.trouble() == "has a feed.xml that the bot did not write"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "nowhere")

    assert folder.trouble() == "is no folder"
    with pytest.raises(OSError, match="nowhere"):
        folder.put(PAGE)


def test_the_feed_has_the_last_twenty_of_our_pages_escaped(tmp_path: Path) -> None:
    (tmp_path / "foreign.md").write_text("---\ntitle: Чужая\n---\n", "utf-8")
    folder = a_folder(tmp_path)
    for number in range(25):
        folder.put(replace(PAGE, number=number, date=PAGE.date + timedelta(days=number), title=f"<№ {number}> & ко"))

    channel = Xml.parse(tmp_path / "feed.xml").getroot().find("channel")
    assert channel is not None
    items = channel.findall("item")
    assert [item.findtext("title") for item in items] == [f"<№ {number}> & ко" for number in range(24, 4, -1)]
    assert items[0].findtext("link") == f"{ADDRESS}/2027-01-09-24"
    assert items[0].findtext("pubDate") == "Sat, 09 Jan 2027 10:00:00 +0000"
    assert items[0].findtext("description") == PAGE.description


def test_what_xml_cannot_hold_is_left_out() -> None:
    entry = entry_of("a", written(replace(PAGE, title="Тихо")))
    assert entry is not None

    assert Xml.fromstring(feed([replace(entry, title="Бип\x07!")], "Центр\x00", ADDRESS)) is not None
