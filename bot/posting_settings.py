"""Settings of where the bot publishes by itself."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field, SecretStr

from bot import setting_values as values
from bot.concern import Concern
from bot.setting_errors import problem
from bot.setting_values import is_loopback

VK_URL = "https://api.vk.com"


class TokenKind(StrEnum):
    """Whose key of VK it is: a community's, or that of one of its administrators."""

    COMMUNITY = "community"
    USER = "user"


class PostingSettings(Concern):
    """Where the bot publishes by itself. `vk_token` None, `site_folder` None: it is done by hand there."""

    vk_group: Annotated[int, Field(gt=0)] | None = Field(None, alias="VK_GROUP", examples=["123456789"])
    vk_token: Annotated[SecretStr, values.secret(r"[A-Za-z0-9._-]{10,500}", "is not a key of VK")] | None = Field(
        None, alias="VK_TOKEN", examples=["vk1.a.the-rest-that-VK-gave"]
    )
    vk_token_kind: Annotated[TokenKind, BeforeValidator(values.lower)] = Field(
        TokenKind.COMMUNITY, alias="VK_TOKEN_KIND", examples=["community"]
    )
    vk_url: Annotated[str, values.address("https", "http")] = Field(VK_URL, alias="VK_API_URL", examples=[VK_URL])
    site_folder: Path | None = Field(None, alias="SITE_DIR", examples=["/srv/site/content/news"])
    site_url: Annotated[str, values.address("https", "http")] | None = Field(
        None, alias="SITE_URL", examples=["https://example.org/news"]
    )

    @property
    def resources(self) -> frozenset[str]:
        """The keys of those that are neither by hand nor halls."""
        has_vk = self.vk_group is not None and self.vk_token is not None
        has_site = self.site_folder is not None and self.site_url is not None
        return frozenset(key for key, has in (("vk", has_vk), ("site", has_site)) if has)

    def disagreements(self) -> Iterator[str]:
        """What is well by itself but not together."""
        if (self.vk_group is None) is not (self.vk_token is None):
            missing, example = ("VK_GROUP", "123456789") if self.vk_group is None else ("VK_TOKEN", "vk1.a.the-rest")
            yield problem(
                missing, "is not set, and the bot publishes on VK only with both VK_GROUP and VK_TOKEN", example
            )
        if not self.vk_url.startswith("https://") and not is_loopback(self.vk_url):
            yield problem("VK_API_URL", "has to start with https://: the key goes over it", VK_URL)
        if (self.site_folder is None) is not (self.site_url is None):
            missing, example = (
                ("SITE_DIR", "/srv/site/content/news")
                if self.site_folder is None
                else ("SITE_URL", "https://example.org")
            )
            yield problem(
                missing, "is not set, and pages get onto the site only with both SITE_DIR and SITE_URL", example
            )
