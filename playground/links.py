"""Links as Telegram takes them: what is a link at all, and the form it is kept in."""

import re

from playground.references import HALVES

USER_LINK = re.compile(r"tg:(?://)?user(?:/?\?)(?P<query>[^#]*)")
OWN_SCHEME = re.compile(r"(tg|ton|tonsite):(?://)?", re.IGNORECASE)
PROTOCOL = re.compile(r"([^:/?#@\[\]]*)://")
PART = re.compile(r"(?:[0-9A-Za-z.\-_!$,~*'();&+=]|[^\x00-\x7f])*")


class InvalidLink(Exception):
    """Not a link; the text says why, as Telegram does."""


def mentioned_user(link: str) -> int | None:
    """The user's id in `tg://user?id=...`, or None for any other link."""
    found = USER_LINK.match(link.lower())
    if found is None:
        return None
    for parameter in found["query"].split("&"):
        key, _, value = parameter.partition("=")
        if key == "id":
            return int(value) if re.fullmatch(r"[1-9][0-9]{0,17}", value) else None
    return None


def checked_link(link: str, *, https_only: bool = False) -> str:
    """The link in the form Telegram keeps it (host in lower case, a path of at least "/").

    Raises `InvalidLink`. A bare host is an HTTP link; `tg:`, `ton:` and `tonsite:` are Telegram's own.
    """
    if HALVES.search(link):
        raise InvalidLink("Strings must be encoded in UTF-8")
    own = OWN_SCHEME.match(link)
    scheme = own[1].lower() if own else ""
    rest = link[own.end() :] if own else link
    protocol, userinfo, host, port, query = _split(rest)
    if https_only and (protocol != "https" or own):
        raise InvalidLink("Only HTTPS links are allowed")
    if own:
        if protocol == "https" or rest.lower().startswith("http://") or userinfo or port or host.startswith("["):
            raise InvalidLink("Wrong tg URL" if scheme == "tg" else "Wrong ton URL")
        if not re.fullmatch(r"[0-9a-z_.\-]*" if scheme == "tonsite" else r"[0-9a-z_\-]*", host):
            raise InvalidLink("Unallowed characters in URL host")
        return f"{scheme}://{host}{query[1:] if query.startswith('/?') else query}"
    if "." not in host and not host.startswith("["):
        raise InvalidLink("Wrong HTTP URL")
    return f"{protocol}://{userinfo + '@' if userinfo else ''}{host}{f':{port}' if port else ''}{query}"


def _split(link: str) -> tuple[str, str, str, int, str]:
    """Protocol, user, host, port as written (0 if not), and everything after them."""
    protocol = "http"
    found = PROTOCOL.match(link)
    if found is not None:
        protocol = found[1].lower()
        if protocol not in ("http", "https"):
            raise InvalidLink("Unsupported URL protocol")
        link = link[found.end() :]
    end = re.search(r"[/?#]|\Z", link)
    address, query = (link[: end.start()], link[end.start() :]) if end else (link, "")
    address, port = _port(address)
    userinfo, _, host = address.rpartition("@")
    if not host:
        raise InvalidLink("URL host is empty")
    if host == ".":
        raise InvalidLink("Host is invalid")
    host = host.lower()
    if host.startswith("[") and host.endswith("]"):
        if not re.fullmatch(r"\[[0-9a-f:.]*:[0-9a-f:.]*\]", host):
            raise InvalidLink("Wrong IPv6 address specified in the URL")
    else:
        _check_part(host, "host", "")
        _check_part(userinfo, "userinfo", ":")
    return protocol, userinfo, host, port, _query(query)


def _port(address: str) -> tuple[str, int]:
    found = re.search(r":([^:\]@]*)\Z", address)
    if found is None or found.start() == 0:
        return address, 0
    port = int(found[1]) if re.fullmatch(r"0*[1-9][0-9]{0,9}", found[1]) else -1
    if not 0 < port <= 65535:
        raise InvalidLink("Wrong port number specified in the URL")
    return address[: found.start()], port


def _check_part(part: str, name: str, extra: str) -> None:
    index = 0
    while index < len(part):
        index = _end_of_plain(part, index)
        if index == len(part):
            return
        if part[index] == "%":
            if not re.fullmatch(r"%[0-9A-Fa-f]{2}", part[index : index + 3]):
                raise InvalidLink(f"Wrong percent-encoded symbol in URL {name}")
            index += 3
        elif part[index] in extra:
            index += 1
        else:
            raise InvalidLink(f"Disallowed character in URL {name}")


def _end_of_plain(part: str, index: int) -> int:
    found = PART.match(part, index)
    return found.end() if found else index


def _query(query: str) -> str:
    query = query.rstrip(" \t\r\n\0\v") or "/"
    if not query.startswith("/"):
        query = "/" + query
    return "".join(f"%{ord(char):02X}" if char <= " " else char for char in query)
