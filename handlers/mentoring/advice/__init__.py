"""Advice one to one, in chat: talking, reporting, looking into reports."""
