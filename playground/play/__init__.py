"""Playing people: what they can do in Telegram's app, and the HTTP by which pages and tests do it."""
