"""What the words mean: frozen dataclasses, enums, pure rules, notices. No I/O, no Telegram, no SQL."""
