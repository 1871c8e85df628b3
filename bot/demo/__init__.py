"""`python -m bot demo`: the whole bot in the playground, in the browser, without a token."""

from bot.demo.home import Home
from bot.demo.show import show

__all__ = ["Home", "show"]
