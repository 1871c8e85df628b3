"""Links as Telegram takes them; the expected values were read off TDLib 1.8.69."""

import pytest

from playground.links import InvalidLink, checked_link, mentioned_user


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("example.org", "http://example.org/"),
        ("HTTPS://Example.ORG/Path?Q=1#Top", "https://example.org/Path?Q=1#Top"),
        ("https://example.org?q", "https://example.org/?q"),
        ("https://example.org#top", "https://example.org/#top"),
        ("https://user:p@example.org:0080/x", "https://user:p@example.org:80/x"),
        ("http://[::1]/x", "http://[::1]/x"),
        ("https://пример.рф/путь", "https://пример.рф/путь"),
        ("https://x.org/a b\n", "https://x.org/a%20b"),
        ("https://x%41.org", "https://x%41.org/"),
        ("tg://resolve?domain=x", "tg://resolve?domain=x"),
        ("TG:resolve", "tg://resolve/"),
        ("ton://transfer/x", "ton://transfer/x"),
        ("tonsite://a.ton", "tonsite://a.ton/"),
        ("tg://user?id=0", "tg://user?id=0"),
    ],
)
def test_link_is_kept_in_telegrams_form(link: str, kept: str) -> None:
    assert checked_link(link) == kept


@pytest.mark.parametrize(
    ("link", "problem"),
    [
        ("", "URL host is empty"),
        ("https://", "URL host is empty"),
        (".", "Host is invalid"),
        ("localhost", "Wrong HTTP URL"),
        ("http://localhost:8080/", "Wrong HTTP URL"),
        ("ftp://x.org", "Unsupported URL protocol"),
        ("https://x.org:99999", "Wrong port number specified in the URL"),
        ("https://x.org:", "Wrong port number specified in the URL"),
        ("https://x.org:http", "Wrong port number specified in the URL"),
        ("https://x .org", "Disallowed character in URL host"),
        ("https://a\\b.org", "Disallowed character in URL host"),
        ("https://x%4.org", "Wrong percent-encoded symbol in URL host"),
        ("https://a b@x.org", "Disallowed character in URL userinfo"),
        ("https://[::x]/", "Wrong IPv6 address specified in the URL"),
        ("tg://a.b", "Unallowed characters in URL host"),
        ("tg://a:5", "Wrong tg URL"),
        ("ton://u@a", "Wrong ton URL"),
        ("x\ud800.org", "Strings must be encoded in UTF-8"),
    ],
)
def test_what_is_no_link_is_told(link: str, problem: str) -> None:
    with pytest.raises(InvalidLink) as caught:
        checked_link(link)

    assert str(caught.value) == problem


@pytest.mark.parametrize("link", ["http://x.org", "x.org", "tg://resolve"])
def test_where_https_is_asked_for_nothing_else_will_do(link: str) -> None:
    with pytest.raises(InvalidLink, match="Only HTTPS links are allowed"):
        checked_link(link, https_only=True)
    assert checked_link("https://x.org", https_only=True) == "https://x.org/"


@pytest.mark.parametrize(
    ("link", "user"),
    [
        ("tg://user?id=5", 5),
        ("TG:User/?x=1&ID=7#z", 7),
        ("tg://user?id=0", None),
        ("tg://user?id=-5", None),
        ("tg://user?id=x", None),
        ("tg://user", None),
        ("tg://users?id=5", None),
        ("https://t.me/user?id=5", None),
    ],
)
def test_link_to_a_user(link: str, user: int | None) -> None:
    assert mentioned_user(link) == user
