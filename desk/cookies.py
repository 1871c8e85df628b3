"""What the desk leaves in a browser: who is there, and before that a mark that the same browser came twice."""

import hashlib
import secrets
from dataclasses import dataclass

from aiohttp import web

from domain.desk.session import LINK_LIFE, SESSION_LIFE


@dataclass(frozen=True, slots=True)
class Cookies:
    """``secure``: the desk is reached over https, and cookies go nowhere else (nor can a neighbour domain set them)."""

    secure: bool

    @property
    def _prefix(self) -> str:
        return "__Host-" if self.secure else ""

    def proof(self, request: web.Request) -> str | None:
        """The token of a session."""
        return request.cookies.get(f"{self._prefix}desk")

    def door(self, request: web.Request) -> str | None:
        """The mark of whoever looked at a link."""
        return request.cookies.get(f"{self._prefix}door")

    def keep_proof(self, response: web.Response, proof: str) -> None:
        self._set(response, "desk", proof, SESSION_LIFE.total_seconds())
        self._drop(response, "door")

    def keep_door(self, response: web.Response, mark: str) -> None:
        self._set(response, "door", mark, LINK_LIFE.total_seconds())

    def forget(self, response: web.Response) -> None:
        self._drop(response, "desk")

    def _set(self, response: web.Response, name: str, value: str, seconds: float) -> None:
        response.set_cookie(
            f"{self._prefix}{name}",
            value,
            max_age=int(seconds),
            path="/",
            secure=self.secure,
            httponly=True,
            samesite="Strict",
        )

    def _drop(self, response: web.Response, name: str) -> None:
        response.del_cookie(f"{self._prefix}{name}", path="/", secure=self.secure, httponly=True, samesite="Strict")


def form_token(cookie: str) -> str:
    """What every form carries: whoever knows it has the cookie, and the cookie cannot be had from it."""
    return hashlib.sha256(f"form {cookie}".encode()).hexdigest()


def is_form_token(token: str, cookie: str) -> bool:
    return secrets.compare_digest(token.encode(), form_token(cookie).encode())
