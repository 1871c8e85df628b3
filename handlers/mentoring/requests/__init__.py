"""Requests for a mentor in chat."""
