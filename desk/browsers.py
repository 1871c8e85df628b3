"""What a browser says of itself, in words by which people tell their browsers apart."""

_BROWSERS = (("YaBrowser", "Yandex"), ("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"))
_SYSTEMS = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"))


def name_of(agent: str) -> str:
    """«Firefox, Windows», from the header User-Agent."""
    browser = next((name for sign, name in _BROWSERS if sign in agent), "Safari" if "Safari" in agent else "?")
    system = next((name for sign, name in _SYSTEMS if sign in agent), "Linux" if "Linux" in agent else "?")
    return f"{browser}, {system}"
