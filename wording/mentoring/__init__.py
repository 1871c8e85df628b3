"""How mentoring is said, in the chat and at the desk."""
