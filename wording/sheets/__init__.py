"""Registries in words: their headings and file names, and what bringing one in would change."""
