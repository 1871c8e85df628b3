"""What is known about people of the programme is stored sealed; here is how.

Every record has a key of its own (Fernet: AES-128 in CBC mode with an HMAC), stored wrapped by the master key of the
settings. A copied database shows no name. Erasing a person destroys their key: whatever was sealed with it, wherever
it was copied, is noise from then on.
"""

import hashlib
import hmac
import json
from collections.abc import Sequence
from typing import Any, Self

# `cryptography` is imported where it is used: a community without a programme never does, and start waits for nobody.


class WrongKey(Exception):
    """None of the master keys opens what is stored, or what is stored was changed by another hand."""

    def __init__(self, message: str = "does not open what is stored about people of the programme") -> None:
        super().__init__(message)


class Key:
    """Seals and unseals what belongs to one record."""

    def __init__(self, raw: bytes) -> None:
        from cryptography.fernet import Fernet

        self._fernet = Fernet(raw)
        self._raw = raw

    def digest(self, text: str) -> str:
        """What a short secret is stored as: nobody who has not the key can try out what it may be. 64 letters."""
        return hmac.new(self._raw, text.encode(), hashlib.sha256).hexdigest()

    def seal(self, plain: bytes) -> bytes:
        return self._fernet.encrypt(plain)

    def unseal(self, sealed: bytes) -> bytes:
        """Raises WrongKey."""
        from cryptography.fernet import InvalidToken

        try:
            return self._fernet.decrypt(sealed)
        except InvalidToken:
            raise WrongKey from None

    def seal_json(self, value: Any) -> bytes:
        return self.seal(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())

    def unseal_json(self, sealed: bytes) -> Any:
        """Raises WrongKey."""
        return json.loads(self.unseal(sealed))


class Vault:
    """Wraps and unwraps keys. The first master key wraps; each of them unwraps, so that keys can be rotated."""

    def __init__(self, masters: Sequence[str]) -> None:
        """``masters`` as `new_master` makes them. Raises ValueError for anything else, without repeating it."""
        from cryptography.fernet import Fernet, MultiFernet

        try:
            self._masters = MultiFernet([Fernet(master) for master in masters])
        except (ValueError, TypeError):
            raise ValueError("is not a key as the program makes them") from None

    @classmethod
    def of(cls, masters: Sequence[str]) -> Self | None:
        """The vault of these keys, if there are any."""
        return cls(masters) if masters else None

    def new_key(self) -> bytes:
        """A key for a record, wrapped."""
        from cryptography.fernet import Fernet

        return self._masters.encrypt(Fernet.generate_key())

    def open(self, wrapped: bytes) -> Key:
        """Raises WrongKey."""
        from cryptography.fernet import InvalidToken

        try:
            return Key(self._masters.decrypt(wrapped))
        except InvalidToken:
            raise WrongKey from None

    def seal(self, plain: bytes) -> bytes:
        """Seal under the master key itself what lies here for a moment only: what lasts has a key of its own."""
        return self._masters.encrypt(plain)

    def unseal(self, sealed: bytes) -> bytes:
        """Raises WrongKey."""
        from cryptography.fernet import InvalidToken

        try:
            return self._masters.decrypt(sealed)
        except InvalidToken:
            raise WrongKey from None

    def rewrap(self, wrapped: bytes) -> bytes:
        """The same key, wrapped by the first master key. Raises WrongKey."""
        from cryptography.fernet import InvalidToken

        try:
            return self._masters.rotate(wrapped)
        except InvalidToken:
            raise WrongKey from None


def new_master() -> str:
    """A new master key, as text."""
    from cryptography.fernet import Fernet

    return Fernet.generate_key().decode()
