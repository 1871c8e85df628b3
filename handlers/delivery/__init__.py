"""Asking people about posts of which nobody knows whether they appeared."""

from handlers.delivery.answers import router
from handlers.delivery.views import renderers

__all__ = ["renderers", "router"]
