"""How things are said, in the chat and at the desk alike: texts, moments, refusals, for a reader."""
