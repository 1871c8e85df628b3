"""What is too long for its place."""


def shortened(text: str, limit: int) -> str:
    """At most ``limit`` characters of it; «…» says that there is more."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"
