"""Whatever is due, of every feature, in one place."""
