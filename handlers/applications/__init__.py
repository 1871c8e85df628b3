"""Applications in chat: applying by buttons, one's own applications, and the curator's decision."""
