"""Duties in chat: what is due when, «Сдано», and how curators set it up."""
